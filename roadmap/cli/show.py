"""`roadmap show`: a plan in one of its views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Id, Place
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import baseline as baselines
from roadmap.messages import commands as words

if TYPE_CHECKING:
    from roadmap.plan.baseline import Baseline
    from roadmap.plan.document import Plan

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
@option("--baseline", text=baselines.OPT, metavar="REV|FILE")
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
    baseline: str | None,
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
    held = None if baseline is None else _held(plan, baseline, path)
    display.show(build(view, plan, session.language, selection, paper, held), session, out)


def _held(plan: Plan, words: str, path: Path) -> Baseline:
    from roadmap.app.baselines import read_baseline
    from roadmap.plan.baseline import baseline

    return baseline(plan, read_baseline(words, path))
