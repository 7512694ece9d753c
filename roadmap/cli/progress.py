"""`roadmap progress`: what has happened to a task, and where things stand."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.editing import dry_run_option, tell
from roadmap.cli.kinds import DueKind, Id, MonthKind, Place
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import baseline as baselines
from roadmap.messages import commands, editing
from roadmap.messages import progress as words
from roadmap.months import Month


@command("progress", text=words.HELP)
@argument("path", text=commands.ARG_BRIEF, metavar="DIR|BRIEF", type=Place(speaks=True))
@argument("task", text=words.ARG_TASK, metavar="[TASK]", type=Id("task"), required=False)
@option("--started", text=words.OPT_STARTED, type=MonthKind(), metavar="MONTH")
@option("--approved", text=words.OPT_APPROVED, type=DueKind(), metavar="MONTH")
@option("--done", text=words.OPT_DONE, type=DueKind(), metavar="MONTH")
@option("--left", text=words.OPT_LEFT, type=click.IntRange(1, 240), metavar="N")
@option("--percent", text=words.OPT_PERCENT, type=click.IntRange(0, 100), metavar="N")
@option("--spent", text=words.OPT_SPENT, metavar="SUM")
@option("--difficulty", text=words.OPT_DIFFICULTY, metavar="TEXT")
@option("--proposal", text=words.OPT_PROPOSAL, metavar="TEXT")
@option("--forget", text=words.OPT_FORGET, is_flag=True)
@option("--baseline", text=baselines.OPT, metavar="REV|FILE")
@dry_run_option
@templates_option
@out_option
@display_options
@click.pass_obj
def progress(
    session: Session,
    *,
    path: Path,
    task: str | None,
    started: Month | None,
    approved: Month | None,
    done: Month | None,
    left: int | None,
    percent: int | None,
    spent: str | None,
    difficulty: str | None,
    proposal: str | None,
    forget: bool,
    baseline: str | None,
    dry_run: bool,
    templates: tuple[Path, ...],
    out: Path | None,
    display: Display,
) -> None:
    """Record what has happened to a task, or list where things stand."""
    from roadmap.app.progress import record
    from roadmap.editing.progress import Said, sum_said
    from roadmap.errors import UsageError

    million = None if spent is None else sum_said(spent)
    said = Said(started, approved, done, left, percent, million, difficulty, proposal, forget)
    if said == Said():
        _show(session, path, task, baseline, templates, out, display)
        return
    if task is None:
        raise UsageError(words.NEEDS_TASK.fill(folder=path))
    edited, notes = record(path, task, said, templates, dry_run)
    session.follow(edited.brief.language)
    if not edited.changed:
        session.note(editing.UNCHANGED.fill(path=edited.path))
        return
    for note in notes:
        session.note(note)
    tell(session, path, edited, dry_run, editing.WROTE, editing.WOULD, templates)


def _show(
    session: Session,
    path: Path,
    task: str | None,
    baseline: str | None,
    templates: tuple[Path, ...],
    out: Path | None,
    display: Display,
) -> None:
    from roadmap.app.progress import stand
    from roadmap.cli.finding import one
    from roadmap.render.progress import progress as listed

    found = stand(path, templates, baseline)
    session.follow(found.brief.language)
    only = one(session, found.plan, task, "task")
    display.show(listed(found.plan, found.brief.start, found.tasks, session.language, only), session, out)
