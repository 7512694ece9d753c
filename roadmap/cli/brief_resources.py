"""`roadmap brief budget` and `team`: money and people, in the words of the options of `plan` and `whatif`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from roadmap.cli.bilingual import argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import Id
from roadmap.messages import briefcommands as words
from roadmap.messages import editing as say

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue


@editing_command("budget", text=words.BUDGET)
@argument("sums", text=words.ARG_SUMS, metavar="[YEAR=SUM]...", nargs=-1)
@option("--remove", text=words.OPT_REMOVE_BUDGET, multiple=True, metavar="YEAR")
def budget(path: Path, sums: tuple[str, ...], remove: tuple[str, ...]) -> Change:  # noqa: ARG001 - all edits get it
    """Set money, and ceilings."""
    from roadmap.editing import resources
    from roadmap.errors import UsageError

    if bool(sums) is bool(remove):
        raise UsageError(say.SUM_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        if remove:
            return resources.without_money(values, brief, catalogue, remove)
        return resources.with_money(values, brief, catalogue, sums)

    return change


@editing_command("team", text=words.TEAM)
@argument("people", text=words.ARG_PEOPLE, metavar="[TEAM=N]...", nargs=-1, type=Id("team"))
@option("--remove", text=words.OPT_REMOVE_TEAM, multiple=True, type=Id("team"), metavar="TEAM")
def team(path: Path, people: tuple[str, ...], remove: tuple[str, ...]) -> Change:  # noqa: ARG001 - all edits get it
    """Set the people of teams."""
    from roadmap.editing import resources
    from roadmap.errors import UsageError

    if bool(people) is bool(remove):
        raise UsageError(say.PEOPLE_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        if remove:
            return resources.without_people(values, catalogue, remove)
        return resources.with_people(values, brief, catalogue, people)

    return change
