"""`roadmap git setup`: a repository set up for briefs and plans, and that taken back."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option
from roadmap.cli.session import Session
from roadmap.messages import git as words


@command("setup", text=words.SETUP)
@argument("folder", text=words.ARG_DIR, metavar="[DIR]", type=Place(folder=True), default=Path())
@option("--undo", text=words.OPT_UNDO, is_flag=True)
@language_option
@click.pass_obj
def setup(session: Session, *, folder: Path, undo: bool) -> None:
    """Set up, or take back."""
    from roadmap.app import git

    found = git.take_back(folder) if undo else git.set_up(folder)
    nothing = words.NOTHING_TO_UNDO if undo else words.ALREADY
    told = [*(found.done or (nothing,)), *((words.DONE,) if found.done and not undo else ())]
    for text in told:
        click.echo(session.printable(text))
    for note in found.notes:
        session.note(note)
