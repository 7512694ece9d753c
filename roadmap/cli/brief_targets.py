"""`roadmap brief target`, `drop-target` and `measured`: the locality's own targets, and what was measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from roadmap.cli.bilingual import argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import Id
from roadmap.messages import briefcommands as words

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue

_TARGET = Id("target")


@editing_command("target", text=words.TARGET)
@argument("target", text=words.ARG_OWN_TARGET, metavar="ID")
@option("--title", text=words.OPT_TARGET_TITLE, metavar="TEXT")
@option("--unit", text=words.OPT_UNIT, metavar="TEXT")
@option("--value", "values", text=words.OPT_VALUE, metavar="YEAR=N", multiple=True)
@option("--baseline", text=words.OPT_BASELINE, type=float, metavar="N")
@option("--at-most/--at-least", "at_most", text=words.OPT_AT_MOST, default=None)
@option("--lead", text=words.OPT_TARGET_LEAD, type=Id("role"), metavar="ROLE")
@option("--task", "tasks", text=words.OPT_TARGET_TASK, type=Id("task"), multiple=True, metavar="TASK")
@option("--remove", text=words.OPT_REMOVE_TARGET_PART, multiple=True, metavar="YEAR|PART")
def target(path: Path, target: str, remove: tuple[str, ...], **asked: Any) -> Change:
    """Set an own target."""
    from roadmap.editing import targets
    from roadmap.editing.naming import Names

    return lambda values, brief, catalogue: targets.with_target(
        values, Names(brief, catalogue, str(path)), target, targets.Asked(**asked), remove
    )


@editing_command("drop-target", text=words.DROP_TARGET)
@argument("target", text=words.ARG_OWN_TARGET, metavar="ID")
def drop_target(path: Path, target: str) -> Change:
    """Take an own target out."""
    from roadmap.editing import targets
    from roadmap.editing.naming import Names

    return lambda values, brief, catalogue: targets.without_target(values, Names(brief, catalogue, str(path)), target)


@editing_command("measured", text=words.MEASURED)
@argument("target", text=words.ARG_TARGET, metavar="TARGET", type=_TARGET)
@argument("figures", text=words.ARG_MEASURED, metavar="[YEAR=N]...", nargs=-1)
@option("--remove", text=words.OPT_REMOVE_MEASURED, type=click.IntRange(1900, 2199), multiple=True, metavar="YEAR")
def measured(path: Path, target: str, figures: tuple[str, ...], remove: tuple[int, ...]) -> Change:
    """Record what was measured."""
    from roadmap.editing import targets
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        return targets.measured(values, Names(brief, catalogue, str(path)), target, figures, remove)

    return change
