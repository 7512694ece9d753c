"""`roadmap git settle`: one side chosen where two briefs contradict each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option
from roadmap.cli.session import Session
from roadmap.messages import git as words

if TYPE_CHECKING:
    from roadmap.errors import ExitCode


@command("settle", text=words.SETTLE)
@argument("path", text=words.ARG_MARKED, metavar="DIR|BRIEF", type=Place(speaks=True))
@argument("keys", text=words.ARG_KEYS, metavar="[KEY]...", nargs=-1)
@option("--ours", "side", text=words.OPT_OURS, flag_value="ours")
@option("--theirs", "side", text=words.OPT_THEIRS, flag_value="theirs")
@language_option
@click.pass_obj
def settle(session: Session, *, path: Path, keys: tuple[str, ...], side: Literal["ours", "theirs"] | None) -> ExitCode:
    """Settle contradictions."""
    from roadmap import app
    from roadmap.app import merging
    from roadmap.errors import ExitCode, UsageError
    from roadmap.messages.faults import describe

    if side is None:
        raise UsageError(words.NEEDS_SIDE)
    found = merging.settle(app.brief_path(path), side, keys)
    click.echo(session.printable(found.said))
    if found.left:
        session.note(words.STILL.fill(keys=", ".join(found.left), path=merging.typed(path)))
        return ExitCode.ANSWER_IS_NO
    if found.faults is not None:
        session.note(words.AFTER_SETTLING.fill(path=found.path))
        click.echo(describe(found.faults.faults, session.language), err=True)
        return ExitCode.ANSWER_IS_NO
    session.note(words.THEN.fill(path=merging.typed(path if path.is_dir() else path.parent)))
    return ExitCode.DONE
