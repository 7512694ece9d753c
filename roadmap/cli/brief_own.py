"""`roadmap brief add-task`, `edit-task` and `drop-task`: the locality's own tasks."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from roadmap.cli.bilingual import Decorated, argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import Id
from roadmap.messages import briefcommands as words
from roadmap.messages import editing as say

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.owntasks import Asked
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue

_PARTS = (
    "support", "approver", "procedure", "months", "cost", "team", "preparation-months", "preparation-cost",
    "preparation-team", "recurring", "run-cost", "fund", "after",
)  # fmt: skip


def _options(required: bool) -> Callable[[Decorated], Decorated]:
    """Return a decorator that adds what a task says; the keys that every task has are `required` of a new one."""

    def decorate(function: Decorated) -> Decorated:
        @functools.wraps(function)
        def gathered(path: Path, task: str, remove: tuple[str, ...] = (), **asked: Any) -> Change:
            from roadmap.editing.owntasks import Asked

            found: Change = function(path=path, task=task, remove=remove, asked=Asked(**asked))
            return found

        decorated: Decorated = gathered
        for add in reversed(
            (
                option("--title", text=words.OPT_TASK_TITLE, metavar="TEXT", required=required),
                option("--says", text=words.OPT_SAYS, metavar="TEXT", required=required),
                option("--deliverable", text=words.OPT_DELIVERABLE, metavar="TEXT", required=required),
                option("--domain", text=words.OPT_DOMAIN, metavar="ID", type=Id("domain"), required=required),
                option("--lead", text=words.OPT_TASK_LEAD, metavar="ROLE", type=Id("role"), required=required),
                option("--support", text=words.OPT_SUPPORT, metavar="ROLE", type=Id("role"), multiple=True),
                option("--approver", text=words.OPT_APPROVER, metavar="ROLE", type=Id("role")),
                option("--months", text=words.OPT_MONTHS, metavar="MONTHS"),
                option("--cost", text=words.OPT_COST, metavar="SUM"),
                option("--team", text=words.OPT_TASK_TEAM, metavar="TEAM=N", type=Id("team"), multiple=True),
                option("--procedure", text=words.OPT_PROCEDURE, metavar="ID", type=Id("procedure")),
                option("--preparation-months", text=words.OPT_PREPARATION, metavar="MONTHS"),
                option("--preparation-cost", text=words.OPT_PREPARATION_COST, metavar="SUM"),
                option(
                    "--preparation-team", text=words.OPT_TASK_TEAM, metavar="TEAM=N", type=Id("team"), multiple=True
                ),
                option("--recurring", text=words.OPT_RECURRING, type=click.Choice(("quarter", "half-year", "year"))),
                option("--run-cost", text=words.OPT_RUN_COST, metavar="SUM"),
                option("--fund", text=words.OPT_FUND, metavar="FUND=N", type=Id("fund"), multiple=True),
                option("--after", text=words.OPT_AFTER, metavar="TASK=WHY", type=Id("task"), multiple=True),
                option("--after-soft", text=words.OPT_AFTER_SOFT, metavar="TASK=WHY", type=Id("task"), multiple=True),
            )
        ):
            decorated = add(decorated)
        return decorated

    return decorate


@editing_command("add-task", text=words.ADD_TASK)
@argument("task", text=words.ARG_NEW_TASK, metavar="ID")
@_options(required=True)
def add_task(path: Path, task: str, remove: tuple[str, ...], asked: Asked) -> Change:  # noqa: ARG001 - of edit-task
    """Add a task of the locality's own."""
    from roadmap.editing import owntasks
    from roadmap.editing.naming import Names

    return lambda values, brief, catalogue: owntasks.added(values, Names(brief, catalogue, str(path)), task, asked)


@editing_command("edit-task", text=words.EDIT_TASK)
@argument("task", text=words.ARG_OWN_TASK, metavar="ID", type=Id("task"))
@option("--remove", text=words.OPT_REMOVE_PART, type=click.Choice(_PARTS), multiple=True, metavar="PART")
@_options(required=False)
def edit_task(path: Path, task: str, remove: tuple[str, ...], asked: Asked) -> Change:
    """Change a task of the locality's own."""
    from roadmap.editing import owntasks
    from roadmap.editing.naming import Names

    return lambda values, brief, catalogue: owntasks.changed(
        values, Names(brief, catalogue, str(path)), task, asked, remove
    )


@editing_command("drop-task", text=words.DROP_TASK)
@argument("task", text=words.ARG_OWN_TASK, metavar="ID", type=Id("task"))
def drop_task(path: Path, task: str) -> Change:
    """Take an own task out again."""
    from roadmap.editing import tasks
    from roadmap.editing.naming import Names

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        found = names.entry_of(task, values.get("task", {}), say.NOT_OWN)
        return tasks.without_own_task(values, found, str(path))

    return change
