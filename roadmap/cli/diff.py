"""`roadmap diff`: what differs between two versions of a plan, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Id
from roadmap.cli.meter import Meter
from roadmap.cli.options import display_options, money_option, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import diff as say

if TYPE_CHECKING:
    from roadmap.app.history import Version, Why
    from roadmap.diff.differences import Differences
    from roadmap.errors import ExitCode


@command("diff", text=say.HELP)
@argument("versions", text=say.ARG, metavar="[REV [REV]] PATH | A B", nargs=-1, required=True)
@option("--task", "task", text=say.OPT_TASK, type=Id("task"), metavar="TASK")
@option("--all", "everything", text=say.OPT_ALL, is_flag=True)
@option("--no-why", "no_why", text=say.OPT_WHY, is_flag=True)
@option("--exit-code", text=say.OPT_EXIT_CODE, is_flag=True)
@templates_option
@money_option
@out_option
@display_options
@click.pass_obj
def diff(
    session: Session,
    *,
    versions: tuple[str, ...],
    task: str | None,
    everything: bool,
    no_why: bool,
    exit_code: bool,
    templates: tuple[Path, ...],
    hide_money: bool,
    out: Path | None,
    display: Display,
) -> ExitCode:
    """Compare two versions of a plan."""
    from roadmap.app import history
    from roadmap.errors import ExitCode
    from roadmap.render.diff import Told, diff_view
    from roadmap.render.diff_task import task_view

    before, after = _versions(session, versions, templates)
    found = history.what(before, after)
    named = None if task is None else history.task_of(found, task)
    why = None if no_why else _why(session, found, before, after)
    told = Told(found, (before.name, after.name), history.edits_of(found), why)
    if named is None:
        view = diff_view(told, session.language, hide_money=hide_money, everything=everything)
    else:
        view = task_view(told, named, session.language, hide_money=hide_money)
    display.show(view, session, out)
    return ExitCode.ANSWER_IS_NO if found.every and exit_code else ExitCode.DONE


def _why(session: Session, found: Differences, before: Version, after: Version) -> Why | None:
    from roadmap.app import history

    if not found.every:
        return None
    with Meter(session, say.SEARCHING, len(history.edits_of(found))) as meter:
        return history.why(found, before, after, meter)


def _versions(session: Session, words: tuple[str, ...], templates: tuple[Path, ...]) -> tuple[Version, Version]:
    """Return the two versions that are named; what the reader should know of them is told."""
    from roadmap.app import history
    from roadmap.errors import UsageError

    if len(words) > 3:
        raise UsageError(say.TOO_MANY)
    if len(words) == 1:
        raise UsageError(say.TWO_NEEDED.fill(path=words[0] if Path(words[0]).exists() else "plans/tinh"))
    path = Path(words[-1])
    if len(words) == 3:
        found = tuple(history.read_version_at(revision, path, templates) for revision in words[:2])
    elif not path.exists():
        raise UsageError(say.NO_PATH.fill(path=path))
    elif Path(words[0]).exists():
        if history.is_revision(words[0], path):
            session.note(say.READ_AS_PATHS.fill(words=words[0]))
        found = tuple(history.read_version(Path(each), templates) for each in words)
    elif not history.is_revision(words[0], path):
        raise UsageError(say.NEITHER_PATH_NOR_REVISION.fill(words=words[0], path=path))
    else:
        found = (history.read_version_at(words[0], path, templates), history.read_version(path, templates))
    before, after = found
    session.follow(after.plan.language)
    for version in found:
        for note in version.remarks:
            session.note(note)
    return before, after
