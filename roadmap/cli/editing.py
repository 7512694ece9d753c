"""What all commands that edit a brief share: their options, and how the outcome is told."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from roadmap.cli import streams
from roadmap.cli.bilingual import Command, Decorated, argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option, templates_option
from roadmap.cli.session import Session
from roadmap.cli.shell import quoted
from roadmap.messages import commands
from roadmap.messages import editing as words
from roadmap.messages.text import Text

if TYPE_CHECKING:
    from roadmap.app.editing import Change, EditedBrief, Undone


def editing_command(name: str, text: Text) -> Callable[[Decorated], Command]:
    """Make a function the command `roadmap brief NAME DIR …`: it gets the folder as `path` and what else it asks for,
    and returns the change to make.
    """

    def decorate(function: Decorated) -> Command:
        @functools.wraps(function)
        def run(session: Session, path: Path, templates: tuple[Path, ...], dry_run: bool, **asked: Any) -> None:
            edit(session, path, function(path=path, **asked), templates, dry_run)

        decorated: Decorated = click.pass_obj(run)
        for add in (language_option, dry_run_option, templates_option):
            decorated = add(decorated)
        decorated.__click_params__ = [*decorated.__click_params__[-3:], *decorated.__click_params__[:-3]]  # type: ignore[attr-defined]
        place = argument("path", text=commands.ARG_BRIEF, metavar="DIR|BRIEF", type=Place(speaks=True))
        return command(name, text=text)(place(decorated))

    return decorate


def dry_run_option(function: Decorated) -> Decorated:
    """Add `--dry-run`, as `dry_run`."""
    return option("--dry-run", text=words.OPT_DRY_RUN, is_flag=True)(function)


def edit(session: Session, path: Path, change: Change, templates: tuple[Path, ...], dry_run: bool) -> None:
    """Make `change` in the brief at `path` and tell what changed, or print the patch."""
    from roadmap.app.editing import edit_brief

    done = edit_brief(path, change, templates, dry_run)
    session.follow(done.brief.language)
    if not done.changed:
        session.note(words.UNCHANGED.fill(path=done.path))
        return
    tell(session, path, done, dry_run, words.WROTE, words.WOULD, templates)


def tell(
    session: Session,
    path: Path,
    done: EditedBrief | Undone,
    dry_run: bool,
    wrote: Text,
    would: Text,
    templates: tuple[Path, ...] = (),
) -> None:
    """Say what was written and the command that comes next; of a dry run print the patch."""
    said = words.listed(done.said)
    if dry_run:
        from roadmap.editing.patch import patch

        streams.write_bytes(
            patch(done.path.as_posix(), done.before.decode(), done.after.decode(errors="replace")).encode()
        )
        session.note(would.fill(path=done.path, said=said))
        return
    click.echo(session.printable(wrote.fill(path=done.path, said=said)))
    laid = "".join(f" --templates {quoted(str(each))}" for each in templates)
    session.note(words.NEXT.fill(command=f"roadmap plan {quoted(str(path))}{laid}"))
