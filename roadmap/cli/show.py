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
from roadmap.messages import diff as diffs

if TYPE_CHECKING:
    from roadmap.app.baselines import Causes
    from roadmap.app.history import Version

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
    from roadmap.plan.baseline import baseline as holding

    plan = app.read_plan(path)
    session.follow(plan.language)
    if not plan.digest:
        session.note(words.UNVERIFIED.fill(path=path))
    selection = Selection(year, one(session, plan, lead, "role"), phase, only, one(session, plan, task, "task"))
    paper = Paper(display.room(out), hide_money, path)
    if baseline is None:
        display.show(build(view, plan, session.language, selection, paper), session, out)
        return
    promised = _promised(session, baseline, path)
    held = holding(plan, promised.plan)

    def causes() -> Causes:
        return _causes(session, promised, path)

    display.show(build(view, plan, session.language, selection, paper, held, causes), session, out)


def _promised(session: Session, words: str, path: Path) -> Version:
    from roadmap.app.baselines import read_baseline

    version = read_baseline(words, path)
    for note in version.remarks:
        session.note(note)
    return version


def _causes(session: Session, promised: Version, path: Path) -> Causes:
    from roadmap.app.baselines import causes
    from roadmap.cli.meter import Meter

    with Meter(session, diffs.SEARCHING, 0) as meter:
        return causes(promised, path, meter)
