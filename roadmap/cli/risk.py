"""`roadmap risk`: how sure the dates and sums of a plan are."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options, money_option, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands
from roadmap.messages import risk as words

FEWEST, MOST = 20, 100_000


@command("risk", text=words.RISK)
@argument("path", text=words.ARG_PLAN, metavar="PLAN", type=Place(speaks=True))
@option("--runs", text=words.OPT_RUNS, type=click.IntRange(FEWEST, MOST), default=10_000, metavar="N")
@option("--seed", text=words.OPT_SEED, type=click.IntRange(0), default=1, metavar="N")
@templates_option
@money_option
@out_option
@display_options
@click.pass_obj
def risk(
    session: Session,
    *,
    path: Path,
    runs: int,
    seed: int,
    templates: tuple[Path, ...],
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> None:
    """Simulate a plan."""
    from roadmap.app.risk import assess
    from roadmap.cli.meter import Meter
    from roadmap.render.risk import risk as screen

    with Meter(session, words.PROGRESS, runs) as meter:
        found = assess(path, templates, runs, seed, meter, meter.also(commands.SEARCHING_ALONG))
    session.follow(found.plan.language)
    display.show(screen(found, session.language, hide_money=hide_money), session, out)
