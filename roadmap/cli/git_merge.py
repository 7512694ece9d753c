"""`roadmap git merge-brief` and `merge-plan`: what git calls for two versions of one file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import Decorated, argument, command
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option
from roadmap.cli.session import Session
from roadmap.messages import git as words

if TYPE_CHECKING:
    from roadmap.app.merging import Outcome
    from roadmap.errors import ExitCode


def _of_git(function: Decorated) -> Decorated:
    """Add what git hands over: three files, the length of markers, the path in the repository."""
    added: list[Callable[[Decorated], Decorated]] = [
        argument("base", text=words.ARG_BASE, metavar="BASE", type=Place()),
        argument("ours", text=words.ARG_OURS, metavar="OURS", type=Place(speaks=True)),
        argument("theirs", text=words.ARG_THEIRS, metavar="THEIRS", type=Place()),
        argument("marks", text=words.ARG_SIZE, metavar="SIZE", type=click.IntRange(1, 100)),
        argument("name", text=words.ARG_NAME, metavar="NAME"),
        language_option,
    ]
    for add in reversed(added):
        function = add(function)
    return function


@command("merge-brief", text=words.MERGE_BRIEF)
@_of_git
@click.pass_obj
def merge_brief(session: Session, *, base: Path, ours: Path, theirs: Path, marks: int, name: str) -> ExitCode:
    """Merge two briefs."""
    from roadmap.app import merging

    return _ended(merging.merge_brief(merging.Versions(base, ours, theirs, name), marks, session.language), session)


@command("merge-plan", text=words.MERGE_PLAN)
@_of_git
@click.pass_obj
def merge_plan(session: Session, *, base: Path, ours: Path, theirs: Path, marks: int, name: str) -> ExitCode:  # noqa: ARG001 - git's order
    """Merge two plans."""
    from roadmap.app import merging

    return _ended(merging.merge_plan(merging.Versions(base, ours, theirs, name)), session)


def _ended(outcome: Outcome, session: Session) -> ExitCode:
    """Tell how a merge ended; git says no more than that there is a conflict."""
    from roadmap.errors import ExitCode
    from roadmap.messages.faults import describe

    for text in outcome.told:
        session.note(text)
    if outcome.faults is not None:
        click.echo(describe(outcome.faults.faults, session.language), err=True)
    return ExitCode.DONE if outcome.settled else ExitCode.ANSWER_IS_NO
