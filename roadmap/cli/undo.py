"""`roadmap undo`: the last command's edit of a brief taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.editing import dry_run_option, tell
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option
from roadmap.cli.session import Session
from roadmap.messages import briefcommands as words
from roadmap.messages import commands
from roadmap.messages import editing as say

if TYPE_CHECKING:
    from roadmap.errors import ExitCode


@command("undo", text=words.UNDO)
@argument("path", text=commands.ARG_BRIEF, metavar="DIR|BRIEF", type=Place(speaks=True))
@dry_run_option
@language_option
@click.pass_obj
def undo(session: Session, *, path: Path, dry_run: bool) -> ExitCode:
    """Take the last edit back, and say what that was."""
    from roadmap.app import editing
    from roadmap.errors import ExitCode

    done = editing.undo(path, dry_run)
    tell(session, path, done, dry_run, say.UNDONE, say.BY_HAND if done.by_hand else say.WOULD_UNDO)
    return ExitCode.ANSWER_IS_NO if done.by_hand else ExitCode.DONE
