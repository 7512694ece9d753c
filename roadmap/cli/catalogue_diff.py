"""`roadmap catalogue diff`: what changed since an older catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import catalogue as words

if TYPE_CHECKING:
    from roadmap.errors import ExitCode


@command("diff", text=words.DIFF)
@argument("folder", text=words.ARG_OLD, metavar="OLD_DIR", type=Place(folder=True))
@option("--exit-code", text=words.OPT_EXIT_CODE, is_flag=True)
@templates_option
@out_option
@display_options
@click.pass_obj
def diff(
    session: Session,
    *,
    folder: Path,
    exit_code: bool,
    templates: tuple[Path, ...],
    out: Path | None,
    display: Display,
) -> ExitCode:
    """Compare two catalogues."""
    from roadmap import app
    from roadmap.errors import ExitCode
    from roadmap.render import catalogue_changes as screen
    from roadmap.survey.changes import compare

    old, new = app.read_other_catalogue(folder), app.read_catalogue(templates)
    found = compare(old, new)
    display.show(screen.changes(old, new, found, session.language), session, out)
    return ExitCode.ANSWER_IS_NO if found and exit_code else ExitCode.DONE
