"""The rules on what is on record of work: float, the critical chain, progress."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import verifying
from roadmap.messages.text import Text
from roadmap.verify.dates import stages_of
from roadmap.verify.reading import (
    DELIVERY,
    DONE,
    EXTERNAL,
    NO_DATE,
    PREPARATION,
    RECURRING,
    RUNNING,
    Document,
    Progress,
    Stage,
    Task,
)
from roadmap.verify.violation import Violation


def floats(document: Document) -> Iterator[Violation]:
    """Float is never negative, and recurring and done work has none."""
    for task, stage, where in stages_of(document):
        if any(number < 0 for number in stage.floats):
            yield Violation("float", where, verifying.NEGATIVE_FLOAT.fill(float=min(stage.floats)))
        elif stage.floats and (task.status in (RECURRING, DONE) or stage.progress == DONE):
            yield Violation("float", where, verifying.FLOAT_OF_FIXED_WORK)


def chain(document: Document) -> Iterator[Violation]:
    """The critical chain names the critical stages, and reaches the plan's end."""
    stages = {f"{task.id}/{stage.name}": stage for task, stage, _ in stages_of(document)}
    listed = dict.fromkeys(document.summary.chain)
    for name in listed:
        if name in stages and not stages[name].critical:
            yield Violation("chain", "summary.chain", verifying.CHAIN_NOT_CRITICAL.fill(stage=name))
        elif name not in stages and not _is_external(document, name):
            yield Violation("chain", "summary.chain", verifying.CHAIN_UNKNOWN.fill(stage=name))
    for name, stage in stages.items():
        if stage.critical and name not in listed:
            yield Violation("chain", "summary.chain", verifying.CRITICAL_NOT_IN_CHAIN.fill(stage=name))
    ends = [stage.end for name, stage in stages.items() if name in listed]
    end = document.summary.end
    if listed and end is not None and end + 1 not in ends:
        yield Violation("chain", "summary.chain", verifying.CHAIN_MISSES_END.fill(end=verifying.month(end)))


def _is_external(document: Document, name: str) -> bool:
    return name in document.tasks and document.tasks[name].status == EXTERNAL


def progress(document: Document) -> Iterator[Violation]:
    """Running work started before the plan's start and runs up to it, done work ended before.

    A task is running exactly when one of its stages has progress.
    """
    first = document.brief.start
    for task, stage, where in stages_of(document):
        text = _wrong_progress(task, stage, first)
        if text is not None:
            yield Violation("progress", where, text.fill(start=verifying.month(first)))
    for task in document.tasks.values():
        text = _wrong_status(task)
        if text is not None:
            yield Violation("progress", task.where, text)


def _wrong_progress(task: Task, stage: Stage, first: int) -> Text | None:
    if task.status == DONE and (stage.progress, stage.begin) != (DONE, first):
        return verifying.DONE_OPERATION
    if stage.progress is None or stage.begin is None or stage.end is None:
        return None
    if stage.progress == DONE:
        return verifying.DONE_TOO_LATE if stage.end > first else None
    if stage.begin > first:  # in the start month itself: running work of which the beginning is not known
        return verifying.RUNNING_TOO_LATE
    return verifying.RUNNING_ENDED if stage.end < first else None


def _wrong_status(task: Task) -> Text | None:
    recorded = [stage.progress for stage in task.stages if stage.progress is not None]
    preparation, delivery = task.stage(PREPARATION), task.stage(DELIVERY)
    if task.status == RUNNING and not recorded:
        return verifying.RUNNING_WITHOUT_PROGRESS
    if recorded and task.status not in (RUNNING, DONE, NO_DATE):
        return verifying.PROGRESS_WITHOUT_RUNNING.fill(status=task.status)
    if preparation and delivery and delivery.progress is not None and preparation.progress != DONE:
        return verifying.DELIVERY_BEFORE_PREPARATION
    return None


def recorded_progress(document: Document) -> Iterator[Violation]:
    """What the brief records of a task stands in the plan: when it started, was approved, was done, what was left."""
    for name, said in document.brief.progress.items():
        if name in document.tasks:
            task = document.tasks[name]
            for key, recorded, stands in _recorded_months(document, task, said):
                if recorded != stands:
                    text = verifying.PROGRESS_DIFFERS.fill(
                        key=key, recorded=verifying.month(recorded), stands=verifying.month_or_none(stands)
                    )
                    yield Violation("progress", task.where, text)


def _recorded_months(document: Document, task: Task, said: Progress) -> Iterator[tuple[str, int, int | None]]:
    """Yield key, month on record and month in the plan (None: not there) of everything that the record fixes."""
    if said.done is not None:
        yield "done", said.done, task.done if task.status == DONE else None
        return
    if task.status == NO_DATE:
        return
    first = task.stages[0] if task.stages else None
    preparation = task.stage(PREPARATION)
    if said.started is not None:
        yield "started", said.started, first.begin if first and first.progress else None
    if said.approved is not None and preparation is not None:
        yield "approved", said.approved, _last(preparation) if preparation.progress == DONE else None
    running = next((stage for stage in task.stages if stage.progress == RUNNING), None)
    if said.left is not None and running is not None:
        yield "left", document.brief.start + said.left - 1, _last(running)


def _last(stage: Stage) -> int | None:
    return None if stage.end is None else stage.end - 1
