"""`roadmap brief deadline`, `pin`, `unpin` and `external`: the dates that users give to tasks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import DueKind, Id, MonthKind
from roadmap.messages import briefcommands as words
from roadmap.messages import editing as say
from roadmap.months import Month, last_month

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue

_TASK = Id("task")
_STAGES = ("preparation", "delivery")
_LATER = re.compile(r"\+(\d{1,3})")


@editing_command("deadline", text=words.DEADLINE)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@argument("when", text=words.ARG_DUE, metavar="[MONTH|+N]", required=False)
@option("--weight", text=words.OPT_WEIGHT, type=click.IntRange(1, 1000), metavar="N")
@option("--remove", text=words.OPT_REMOVE_DEADLINE, is_flag=True)
def deadline(path: Path, task: str, when: str | None, weight: int | None, remove: bool) -> Change:
    """Set, move or take away a deadline."""
    from roadmap.editing import dates
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    later, by = _LATER.fullmatch(when or ""), last_month(when or "")
    if remove is (when is not None or weight is not None):
        raise UsageError(say.DEADLINE_OR_REMOVE)
    if when is not None and later is None and by is None:
        raise UsageError(say.NOT_DUE.fill(value=when))

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        if remove:
            return dates.without_deadline(values, names.entry_of(task, values.get("deadline", {}), say.NO_DEADLINE))
        found = names.own_work(task)
        return dates.due(values, found, dates.put_off(values, found, int(later[1]), task) if later else by, weight)

    return change


@editing_command("pin", text=words.PIN)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@argument("month", text=words.ARG_MONTH, metavar="MONTH", type=MonthKind())
@option("--stage", text=words.OPT_STAGE, type=click.Choice(_STAGES))
def pin(path: Path, task: str, month: Month, stage: str | None) -> Change:
    """Fix the start of a stage."""
    from roadmap.editing import dates
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        found = names.own_work(task)
        first = "delivery" if names.all_tasks()[found].preparation is None else "preparation"
        return dates.pinned(values, found, stage or first, month)

    return change


@editing_command("unpin", text=words.UNPIN)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@option("--stage", text=words.OPT_STAGE, type=click.Choice(_STAGES))
def unpin(path: Path, task: str, stage: str | None) -> Change:
    """Release a pinned start."""
    from roadmap.editing import dates
    from roadmap.editing.naming import Names
    from roadmap.messages.comparison import NOT_PINNED

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        pins = {name: each for name, each in values.get("pin", {}).items() if each and stage in (None, *each)}
        missing = NOT_PINNED.fill(task="{task}", pinned="{listed}")
        return dates.unpinned(values, names.entry_of(task, pins, missing), stage)

    return change


@editing_command("external", text=words.EXTERNAL)
@argument("task", text=words.ARG_TASK_ABOVE, metavar="TASK", type=_TASK)
@argument("month", text=words.ARG_MONTH, metavar="[MONTH]", type=DueKind(), required=False)
@option("--remove", text=words.OPT_REMOVE_EXTERNAL, is_flag=True)
def external(path: Path, task: str, month: Month | None, remove: bool) -> Change:
    """Say when the level above has a task."""
    from roadmap.editing import dates
    from roadmap.editing.naming import Names
    from roadmap.editing.values import without_entry
    from roadmap.errors import UsageError

    if remove is (month is not None):
        raise UsageError(say.MONTH_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        if month is None:
            found = names.entry_of(task, values.get("external", {}), say.NO_EXTERNAL)
            return without_entry(values, "external", found)
        return dates.awaited(values, names.task(task), month)

    return change
