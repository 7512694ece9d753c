"""`roadmap fit`: why a plan does not fit, and what would make it fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import DueKind, Id, Place
from roadmap.cli.options import display_options, money_option, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.cli.shell import quoted
from roadmap.messages import commands
from roadmap.messages import fitting as words
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.errors import ExitCode


@command("fit", text=words.FIT)
@argument("path", text=commands.ARG_BRIEF, metavar="DIR|BRIEF", type=Place(speaks=True))
@option("--goal", text=words.OPT_GOAL, type=Id("goal"), metavar="ID")
@option("--by", text=words.OPT_BY, type=DueKind(), metavar="MONTH")
@templates_option
@money_option
@out_option
@display_options
@click.pass_obj
def fit(
    session: Session,
    *,
    path: Path,
    goal: str | None,
    by: Month | None,
    templates: tuple[Path, ...],
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> ExitCode:
    """Explain, and mend."""
    from roadmap.app import conflicts
    from roadmap.cli.meter import Meter
    from roadmap.errors import ExitCode, UsageError
    from roadmap.fitting.demands import Wish
    from roadmap.render.fitting import Answer, fitting

    if (goal is None) is not (by is None):
        raise UsageError(words.BOTH)
    question = None if goal is None or by is None else Wish(goal, by)
    with Meter(session, words.PROGRESS) as meter:
        found = conflicts.fit(path, templates, question, meter, meter.also(commands.SEARCHING_ALONG))
    session.follow(found.plan.language)
    laid = "".join(f" --templates {quoted(str(each))}" for each in templates)
    answer = Answer(
        found.plan,
        found.before,
        found.wish,
        found.fits,
        found.diagnosis,
        found.places,
        found.mending,
        f"roadmap whatif {quoted(str(path))}{laid}",
        found.excluded,
        found.longer,
        f"roadmap brief effort {quoted(str(path))} normal",
    )
    display.show(fitting(answer, session.language, hide_money=hide_money), session, out)
    return ExitCode.DONE if found.fits and not found.excluded else ExitCode.ANSWER_IS_NO
