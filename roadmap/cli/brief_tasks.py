"""`roadmap brief exclude`, `include`, `lead`, `estimate` and `soft`: decisions on single tasks."""

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

_TASK = Id("task")
_FIGURES = ("preparation", "delivery", "preparation-cost", "delivery-cost", "run-cost")


@editing_command("exclude", text=words.EXCLUDE)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@argument("reason", text=words.ARG_REASON, metavar="REASON")
def exclude(path: Path, task: str, reason: str) -> Change:
    """Leave a task out."""
    from roadmap.editing import tasks
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        out = values.get("exclude", {})
        names = Names(brief, catalogue, str(path))
        return tasks.excluded(values, task if task in out else names.task(task), reason)

    return change


@editing_command("include", text=words.INCLUDE)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
def include(path: Path, task: str) -> Change:
    """Take a task in again."""
    from roadmap.editing import tasks
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        return tasks.included(values, names.entry_of(task, values.get("exclude", {}), say.NOT_EXCLUDED))

    return change


@editing_command("lead", text=words.LEAD)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@argument("role", text=words.ARG_ROLE, metavar="[ROLE]", type=Id("role"), required=False)
@option("--remove", text=words.OPT_REMOVE_LEAD, is_flag=True)
def lead(path: Path, task: str, role: str | None, remove: bool) -> Change:
    """Let another unit lead."""
    from roadmap.editing import tasks
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    if remove is (role is not None):
        raise UsageError(say.ROLE_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        if role is None:
            return tasks.led_by(values, names.entry_of(task, values.get("lead", {}), say.NO_LEAD), None)
        return tasks.led_by(values, names.task(task), names.role(role))

    return change


@editing_command("estimate", text=words.ESTIMATE)
@argument("task", text=words.ARG_TASK, metavar="TASK", type=_TASK)
@option("--preparation", text=words.OPT_PREPARATION, metavar="MONTHS")
@option("--delivery", text=words.OPT_DELIVERY, metavar="MONTHS")
@option("--preparation-cost", text=words.OPT_PREPARATION_COST, metavar="SUM")
@option("--delivery-cost", text=words.OPT_DELIVERY_COST, metavar="SUM")
@option("--run-cost", text=words.OPT_RUN_COST, metavar="SUM")
@option("--remove", text=words.OPT_REMOVE_ESTIMATE, type=click.Choice(("all", *_FIGURES)), multiple=True)
def estimate(path: Path, task: str, remove: tuple[str, ...], **asked: str | None) -> Change:
    """Replace the catalogue's months and sums."""
    from roadmap.editing import figures, tasks
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    read = {False: figures.months, True: figures.sums}
    given: dict[str, object] = {
        name: read[name.endswith("cost")](value) for name, value in asked.items() if value is not None
    }
    if not given and not remove:
        raise UsageError(say.NO_ESTIMATE)
    gone = _FIGURES if "all" in remove else remove
    changed: dict[str, object] = {**dict.fromkeys(name.replace("-", "_") for name in gone), **given}

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        if not given:
            return tasks.estimated(values, names.entry_of(task, values.get("estimate", {}), say.NOT_ESTIMATED), changed)
        return tasks.estimated(values, names.own_work(task), changed)

    return change


@editing_command("soft", text=words.SOFT)
@argument("state", text=words.ARG_STATE, metavar="off|on", type=click.Choice(("off", "on")))
@argument("pairs", text=words.ARG_PAIRS, metavar="[TASK=TASK]...", type=_TASK, nargs=-1)
@option("--all", "every", text=words.OPT_ALL_SOFT, is_flag=True)
def soft(path: Path, state: str, pairs: tuple[str, ...], every: bool) -> Change:
    """Switch advisable waits off and on."""
    from roadmap.editing import tasks
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    if every is bool(pairs):
        raise UsageError(say.PAIR_OR_ALL)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        if every:
            return tasks.all_waits(values, state == "on")
        names = Names(brief, catalogue, str(path))
        for pair in pairs:
            first, _, second = pair.partition("=")
            if not first.strip() or not second.strip():
                raise UsageError(say.NOT_A_PAIR.fill(option=pair))
            task, other = names.any_task(first), names.any_task(second)
            values = (tasks.waiting if state == "on" else tasks.not_waiting)(values, task, other)
        return values

    return change
