"""`roadmap tasks`: the tasks of the catalogue, by goal or by words."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import command, option
from roadmap.cli.kinds import Id
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("tasks", text=words.TASKS)
@option("--goal", text=words.OPT_TASK_GOAL, type=Id("goal"), metavar="ID")
@option("--search", text=words.OPT_SEARCH, metavar="WORDS")
@templates_option
@out_option
@display_options
@click.pass_obj
def tasks(
    session: Session,
    *,
    goal: str | None,
    search: str | None,
    templates: tuple[Path, ...],
    out: Path | None,
    display: Display,
) -> None:
    """List tasks."""
    from roadmap import app
    from roadmap.cli.finding import one, tasks_of
    from roadmap.render import lookups

    catalogue = app.read_catalogue(templates)
    found = tasks_of(catalogue, one(session, catalogue, goal, "goal"), search)
    display.show(lookups.tasks(catalogue, found, session.language, ranked=bool(search)), session, out)
