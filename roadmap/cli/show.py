"""`roadmap show`: a plan in one of its views."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Id, Place
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words

VIEWS = (
    "overview",
    "timeline",
    "phases",
    "tasks",
    "coverage",
    "targets",
    "budget",
    "load",
    "critical",
    "latest",
    "gates",
    "orders",
    "annex",
)


@command("show", text=words.SHOW)
@argument("path", text=words.ARG_PLAN, metavar="PLAN", type=Place(speaks=True))
@option("--view", text=words.OPT_VIEW, type=click.Choice(VIEWS))
@option("--year", text=words.OPT_YEAR, type=click.IntRange(2000, 2100), metavar="YEAR")
@option("--lead", text=words.OPT_LEAD, type=Id("role", of_plan=True), metavar="ROLE")
@option("--phase", text=words.OPT_PHASE, type=click.IntRange(0, 99), metavar="N")
@option("--only", text=words.OPT_ONLY, type=click.Choice(("late", "critical")))
@option("--task", text=words.OPT_TASK, type=Id("task", of_plan=True), metavar="TASK")
@money_option
@out_option
@display_options
@click.pass_obj
def show(
    session: Session,
    *,
    path: Path,
    view: str | None,
    year: int | None,
    lead: str | None,
    phase: int | None,
    only: str | None,
    task: str | None,
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> None:
    """Show a plan."""
    from roadmap import app
    from roadmap.cli.finding import one
    from roadmap.cli.views import Paper, Selection, build

    plan = app.read_plan(path)
    session.follow(plan.language)
    if not plan.digest:
        session.note(words.UNVERIFIED.fill(path=path))
    selection = Selection(year, one(session, plan, lead, "role"), phase, only, one(session, plan, task, "task"))
    paper = Paper(display.room(out), hide_money, path)
    display.show(build(view, plan, session.language, selection, paper), session, out)
