"""`roadmap whatif`: the plan of a brief beside that of the same brief with a few decisions changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Id, MonthKind, Place
from roadmap.cli.options import display_options, money_option, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.cli.shell import quoted
from roadmap.messages import commands as words
from roadmap.messages import comparison as say
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.app.variants import Tried
    from roadmap.errors import ExitCode
    from roadmap.render.blocks import View


@command("whatif", text=words.WHATIF)
@argument("path", text=words.ARG_BRIEF, metavar="DIR|BRIEF", type=Place(speaks=True))
@option("--budget", "budgets", text=words.OPT_BUDGET_CHANGE, multiple=True, metavar="YEAR=SUM")
@option("--team", "teams", text=words.OPT_TEAM_CHANGE, type=Id("team"), multiple=True, metavar="TEAM=N")
@option("--drop-goal", "drop", text=words.OPT_DROP_GOAL, type=Id("framework", "goal"), multiple=True, metavar="ID")
@option("--add-goal", "add", text=words.OPT_ADD_GOAL, type=Id("framework", "goal"), multiple=True, metavar="ID")
@option("--exclude", text=words.OPT_EXCLUDE, type=Id("task"), multiple=True, metavar="TASK")
@option("--delay", "delays", text=words.OPT_DELAY, type=Id("task"), multiple=True, metavar="TASK=MONTHS")
@option("--deadline", "deadlines", text=words.OPT_DEADLINE, type=Id("task"), multiple=True, metavar="TASK=MONTH")
@option("--complete", "completes", text=words.OPT_COMPLETE, type=Id("goal"), multiple=True, metavar="GOAL=MONTH")
@option("--unpin", text=words.OPT_UNPIN, type=Id("task"), multiple=True, metavar="TASK")
@option("--no-wait", "soft_off", text=words.OPT_NO_WAIT, type=Id("task"), multiple=True, metavar="TASK=TASK")
@option("--external", "externals", text=words.OPT_EXTERNAL, type=Id("task"), multiple=True, metavar="TASK=MONTH")
@option("--start", text=words.OPT_START, type=MonthKind(), metavar="MONTH")
@option("--save", text=words.OPT_SAVE, metavar="NAME")
@templates_option
@money_option
@out_option
@display_options
@click.pass_obj
def whatif(
    session: Session,
    *,
    path: Path,
    budgets: tuple[str, ...],
    teams: tuple[str, ...],
    drop: tuple[str, ...],
    add: tuple[str, ...],
    exclude: tuple[str, ...],
    delays: tuple[str, ...],
    deadlines: tuple[str, ...],
    completes: tuple[str, ...],
    unpin: tuple[str, ...],
    soft_off: tuple[str, ...],
    externals: tuple[str, ...],
    start: Month | None,
    save: str | None,
    templates: tuple[Path, ...],
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> ExitCode:
    """Show what changes would bring; write nothing but the variant that is asked for."""
    from roadmap.app import variants
    from roadmap.cli.meter import Meter
    from roadmap.errors import ExitCode, UsageError
    from roadmap.variant import Changes

    changes = Changes(
        budgets, teams, drop, add, exclude, delays, start, deadlines, completes, unpin, soft_off, externals
    )
    if changes == Changes():
        raise UsageError(say.NOTHING_CHANGED)
    folder = None if save is None else variants.variant_folder(path, save)
    with Meter(session, words.SEARCHING_ALONG) as meter:
        tried = variants.try_changes(path, changes, templates, meter)
    session.follow(tried.before.language)
    if tried.remark is not None:
        session.note(tried.remark)
    if folder is None:
        session.note(say.NOT_KEPT)
    else:
        _save(session, path, tried, folder, templates)
    display.show(_view(session, tried, hide_money), session, out)
    return ExitCode.DONE if tried.after.fits else ExitCode.ANSWER_IS_NO


def _view(session: Session, tried: Tried, hide_money: bool) -> View:
    from roadmap.plan.comparison import compare
    from roadmap.render.comparison import Variant, comparison
    from roadmap.render.comparison_decisions import decided_otherwise
    from roadmap.render.names import text
    from roadmap.render.summary import headline

    language, before, after = session.language, tried.before, tried.after
    variants = [
        Variant(session.say(say.BASE), (headline(before, language),)),
        Variant(session.say(say.TRIED), decided_otherwise(before, after, language, hide_money=hide_money)),
    ]
    title = say.TRIED_TITLE.fill(plan=text(before.title, language)).to(language)
    return comparison(compare([before, after]), variants, title, language, hide_money=hide_money)


def _save(session: Session, path: Path, tried: Tried, folder: Path, templates: tuple[Path, ...]) -> None:
    from roadmap import app
    from roadmap.app import variants

    session.note(words.WROTE.fill(path=variants.save_variant(tried, folder)))
    overlays = app.overlays_of(app.brief_path(path), templates)
    laid = "".join(f" --templates {quoted(str(overlay))}" for overlay in overlays)
    session.note(say.NEXT.fill(command=f"roadmap plan {quoted(str(folder))}{laid}"))
