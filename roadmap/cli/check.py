"""`roadmap check`: everything that is wrong with plans, briefs and catalogues, and what reads badly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words

if TYPE_CHECKING:
    from roadmap.errors import ExitCode, Fault


@command("check", text=words.CHECK)
@argument("paths", text=words.ARG_CHECK, metavar="PATH", type=Place(speaks=True), nargs=-1, required=True)
@templates_option
@out_option
@display_options
@click.pass_obj
def check(
    session: Session, *, paths: tuple[Path, ...], templates: tuple[Path, ...], out: Path | None, display: Display
) -> ExitCode:
    """Check files."""
    from roadmap.app import checking
    from roadmap.errors import ExitCode

    found = checking.check(paths, templates)
    report(found, session, out, display)
    wrong = any(not each.is_warning for each in found)
    return ExitCode.ANSWER_IS_NO if wrong else ExitCode.DONE


def report(found: tuple[Fault, ...], session: Session, out: Path | None, display: Display) -> None:
    """Show what was found: for people as compilers do, with the line and a caret; as a table in the other formats."""
    from roadmap.messages.faults import describe
    from roadmap.render.faults import faults

    if display.format != "text":
        display.show(faults(found, session.language), session, out)
    else:
        display.tell(describe(found, session.language) if found else session.say(words.NOTHING_WRONG), session, out)
