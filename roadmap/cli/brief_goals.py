"""`roadmap brief add-goal`, `drop-goal` and `rank`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import Id
from roadmap.messages import briefcommands as words
from roadmap.messages import editing as say

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue

_GOAL = Id("framework", "goal")


@editing_command("add-goal", text=words.ADD_GOAL)
@argument("goals", text=words.ARG_GOALS, metavar="ID...", type=_GOAL, nargs=-1, required=True)
@option("--place", text=words.OPT_PLACE, type=click.IntRange(1), metavar="N")
@option("--before", text=words.OPT_BEFORE, type=_GOAL, metavar="ID")
def add_goal(path: Path, goals: tuple[str, ...], place: int | None, before: str | None) -> Change:
    """Add goals, last or at a place."""
    from roadmap.editing import goals as edits
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        found = [names.goal(each) for each in goals]
        at = place if before is None else edits.place_of(values, catalogue, names.goal(before), ())
        return edits.added(values, catalogue, found, at)

    return change


@editing_command("drop-goal", text=words.DROP_GOAL)
@argument("goals", text=words.ARG_GOALS, metavar="ID...", type=_GOAL, nargs=-1, required=True)
def drop_goal(path: Path, goals: tuple[str, ...]) -> Change:
    """Drop goals."""
    from roadmap.editing import goals as edits
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        return edits.dropped(values, catalogue, [names.chosen_goal(each) for each in goals])

    return change


@editing_command("rank", text=words.RANK)
@argument("goal", text=words.ARG_GOAL, metavar="ID", type=_GOAL)
@argument("place", text=words.ARG_PLACE, metavar="[N]", type=click.IntRange(1), required=False)
@option("--before", text=words.OPT_BEFORE, type=_GOAL, metavar="ID")
def rank(path: Path, goal: str, place: int | None, before: str | None) -> Change:
    """Put a goal at another place."""
    from roadmap.editing import goals as edits
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    if (place is None) is (before is None):
        raise UsageError(say.PLACE_OR_BEFORE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        found = names.chosen_goal(goal)
        at = place or edits.place_of(values, catalogue, names.chosen_goal(before or ""), (found,))
        return edits.moved(values, catalogue, (found,), at)

    return change
