"""`roadmap check`: everything that is wrong with plans, briefs and catalogues, and what reads badly or is doubtful."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options_and, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words

if TYPE_CHECKING:
    from roadmap.errors import ExitCode, Fault


def _needed(context: click.Context, parameter: click.Parameter, value: tuple[Path, ...]) -> tuple[Path, ...]:
    """Refuse to check nothing, unless the codes are asked for."""
    if not value and not context.params.get("codes"):
        raise click.MissingParameter(ctx=context, param=parameter)
    return value


@command("check", text=words.CHECK)
@argument("paths", text=words.ARG_CHECK, metavar="PATH", type=Place(speaks=True), nargs=-1, callback=_needed)
@option("--fresh", text=words.OPT_FRESH, is_flag=True)
@option("--strict", text=words.OPT_STRICT, is_flag=True)
@option("--codes", text=words.OPT_CODES, is_flag=True, is_eager=True)
@templates_option
@out_option
@display_options_and("sarif")
@click.pass_obj
def check(
    session: Session,
    *,
    paths: tuple[Path, ...],
    fresh: bool,
    strict: bool,
    codes: bool,
    templates: tuple[Path, ...],
    out: Path | None,
    display: Display,
) -> ExitCode:
    """Check files."""
    from roadmap.app import checking
    from roadmap.errors import ExitCode
    from roadmap.render import faults

    if codes:
        if display.format == "sarif":
            raise click.UsageError(session.say(words.CODES_NO_SARIF))
        display.show(faults.codes(session.language), session, out)
        return ExitCode.DONE
    found = checking.check(paths, templates, fresh)
    report(found, session, out, display)
    wrong = any(strict or not each.is_warning for each in found)
    return ExitCode.ANSWER_IS_NO if wrong else ExitCode.DONE


def report(found: tuple[Fault, ...], session: Session, out: Path | None, display: Display) -> None:
    """Show what was found: for people as compilers do, with the line and a caret; as a table in the other formats."""
    from roadmap.messages.faults import describe
    from roadmap.render.faults import faults

    if display.format == "sarif":
        from roadmap.export.sarif import to_sarif

        display.tell(to_sarif(found, session.language), session, out)
    elif display.format != "text":
        display.show(faults(found, session.language), session, out)
    else:
        display.tell(describe(found, session.language) if found else session.say(words.NOTHING_WRONG), session, out)
