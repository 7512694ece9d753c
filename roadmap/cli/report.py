"""`roadmap report`: what a unit reports each quarter, and the plan of a year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Id, Place, QuarterKind
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import baseline as baselines
from roadmap.messages import commands
from roadmap.messages import report as words
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.messages.text import Language
    from roadmap.plan.document import Plan
    from roadmap.render.blocks import View


@command("report", text=words.HELP)
@argument("path", text=commands.ARG_PLAN, metavar="PLAN", type=Place(speaks=True))
@option("--quarter", text=words.OPT_QUARTER, type=QuarterKind(), metavar="YYYY-QN")
@option("--year", text=words.OPT_YEAR, type=click.IntRange(2000, 2100), metavar="YEAR")
@option("--lead", text=words.OPT_LEAD, type=Id("role", of_plan=True), metavar="ROLE")
@option("--baseline", text=baselines.OPT, metavar="REV|FILE")
@money_option
@out_option
@display_options
@click.pass_obj
def report(
    session: Session,
    *,
    path: Path,
    quarter: Month | None,
    year: int | None,
    lead: str | None,
    baseline: str | None,
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> None:
    """Show a quarterly report or the plan of a year."""
    from roadmap import app
    from roadmap.app.baselines import read_baseline
    from roadmap.cli.finding import one
    from roadmap.errors import UsageError

    if (quarter is None) == (year is None):
        raise UsageError(words.ONE_OF)
    plan = app.read_plan(path)
    session.follow(plan.language)
    if not plan.digest:
        session.note(commands.UNVERIFIED.fill(path=path))
    promised = None if baseline is None else read_baseline(baseline, path).plan
    role = one(session, plan, lead, "role")
    if quarter is not None:
        view = _quarterly(plan, promised, quarter, role, session.language, hide_money=hide_money)
    else:
        view = _yearly(plan, promised, year or 0, role, session.language, hide_money=hide_money)
    display.show(view, session, out)


def _quarterly(
    plan: Plan, promised: Plan | None, first: Month, lead: str | None, language: Language, *, hide_money: bool
) -> View:
    from roadmap.errors import UsageError
    from roadmap.months import shown, year_of
    from roadmap.plan.report import quarter
    from roadmap.render.report import quarter_name, quarterly

    told = {"quarter": quarter_name(first), "last": shown(Month(plan.start - 1)), "year": year_of(first)}
    if first + 2 < plan.horizon_from:
        raise UsageError(words.QUARTER_OUTSIDE.fill(**told, first=shown(plan.horizon_from)))
    if first >= plan.start:
        raise UsageError(words.NOT_BEGUN_YET.fill(**told))
    return quarterly(quarter(plan, promised or plan, first, lead), language, lead, hide_money=hide_money)


def _yearly(
    plan: Plan, promised: Plan | None, number: int, lead: str | None, language: Language, *, hide_money: bool
) -> View:
    from roadmap.errors import UsageError
    from roadmap.months import shown
    from roadmap.plan.report import year
    from roadmap.render.report_year import yearly

    if number not in plan.years:
        told = {"year": number, "start": shown(plan.start), "first": plan.years[0], "last": plan.years[-1]}
        raise UsageError(words.YEAR_OUTSIDE.fill(**told))
    return yearly(year(plan, number, lead, promised), language, lead, hide_money=hide_money)
