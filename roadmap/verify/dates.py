"""The rules on when work stands: spans, stages, order, dependencies, the first and the last month."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import verifying
from roadmap.messages.text import Text
from roadmap.verify.reading import (
    ACCEPTANCE,
    APPROVAL,
    DELIVERY,
    DONE,
    EXTERNAL,
    MONTHS_AFTER_HORIZON,
    NO_DATE,
    OPERATION,
    PREPARATION,
    RECURRING,
    START,
    Arc,
    Document,
    Stage,
    Task,
)
from roadmap.verify.violation import Violation


def stages_of(document: Document) -> tuple[tuple[Task, Stage, str], ...]:
    """Return every stage with its task and its table in the file."""
    return document.stages


def spans(document: Document) -> Iterator[Violation]:
    """A stage of d months that starts in month s finishes in month s + d - 1."""
    for _, stage, where in stages_of(document):
        if stage.begin is not None and stage.end is not None and stage.end - stage.begin != stage.months:
            text = verifying.SPAN.fill(
                start=verifying.month(stage.begin),
                finish=verifying.month(stage.end - 1),
                spans=stage.end - stage.begin,
                months=stage.months,
            )
            yield Violation("span", where, text)


def stages(document: Document) -> Iterator[Violation]:
    """Every status has its stages.

    External tasks have none, done ones none but operation, recurring ones delivery alone, all others delivery and what
    procedure and dependencies ask for.
    """
    for task in document.tasks.values():
        text = _wrong_stages(task)
        if text is not None:
            yield Violation("stages", task.where, text)


def _wrong_stages(task: Task) -> Text | None:
    names = tuple(stage.name for stage in task.stages)
    if task.status in (EXTERNAL, DONE):
        allowed = () if task.status == EXTERNAL else (OPERATION,)
        return None if set(names) <= set(allowed) else verifying.STAGES_TOO_MANY.fill(status=task.status)
    if task.status == RECURRING:
        return None if names == (DELIVERY,) else verifying.STAGES_RECURRING
    if DELIVERY not in names:
        return verifying.NO_DELIVERY
    if PREPARATION in names and task.procedure is None:
        return verifying.NO_PROCEDURE
    if OPERATION not in names and any(arc.holds == OPERATION for arc in task.arcs):
        return verifying.NO_OPERATION
    return None


def moments(document: Document) -> Iterator[Violation]:
    """Operation is a moment: it has no length."""
    for _, stage, where in stages_of(document):
        if stage.name == OPERATION and stage.months:
            yield Violation("moment", where, verifying.OPERATION_IS_A_MOMENT.fill(months=stage.months))


def recurring(document: Document) -> Iterator[Violation]:
    """Recurring work runs from the plan's start to the horizon's end."""
    brief = document.brief
    for task, stage, where in stages_of(document):
        if task.status == RECURRING and (stage.begin, stage.end) != (brief.start, brief.horizon_to + 1):
            text = verifying.RECURRING_SPAN.fill(
                start=verifying.month(brief.start), finish=verifying.month(brief.horizon_to)
            )
            yield Violation("recurring", where, text)


def order(document: Document) -> Iterator[Violation]:
    """Delivery starts at or after approval, operation comes at or after acceptance."""
    for task in (task for task in document.tasks.values() if task.placed):
        preparation, delivery, operation = (task.stage(name) for name in (PREPARATION, DELIVERY, OPERATION))
        yield from _ordered(task, preparation, delivery, verifying.DELIVERY_BEFORE_APPROVAL)
        yield from _ordered(task, delivery, operation, verifying.OPERATION_BEFORE_ACCEPTANCE)


def _ordered(task: Task, earlier: Stage | None, later: Stage | None, text: Text) -> Iterator[Violation]:
    if earlier is None or later is None or earlier.end is None or later.begin is None:
        return
    if later.begin < earlier.end:
        at = later.begin if later.months else later.begin - 1
        filled = text.fill(earlier=verifying.month(earlier.end - 1), later=verifying.month(at))
        yield Violation("order", f"{task.where}.{later.name}", filled)


def dependencies(document: Document) -> Iterator[Violation]:
    """Every dependency holds: the moment of the predecessor plus the lag comes no later than the moment held."""
    for task, stage, where in stages_of(document):
        for arc in stage.after:
            reached = _reached(document, document.tasks[arc.after], arc.of)
            held = _moment(task, arc.holds)
            if reached is None or held is None or reached + arc.lag <= held or _recorded(task, arc.holds):
                continue
            text = verifying.DEPENDENCY.fill(
                after=arc.after,
                of=verifying.MOMENTS[arc.of],
                reached=verifying.month(reached - 1),
                lag=arc.lag,
                holds=verifying.MOMENTS[arc.holds],
                held=verifying.month(held - 1),
            )
            yield Violation("dependency", _arc_path(where, arc), text)


def waits_for_no_date(document: Document) -> Iterator[Violation]:
    """What waits for a task without a date has none itself."""
    for task, stage, where in stages_of(document):
        for arc in stage.after:
            other = document.tasks[arc.after]
            undated = other.status == NO_DATE and _moment(other, arc.of) is None
            if task.placed and undated and not _recorded(task, arc.holds):
                yield Violation("no-date", _arc_path(where, arc), verifying.WAITS_FOR_NO_DATE.fill(after=arc.after))


def _arc_path(where: str, arc: Arc) -> str:
    return f"{where}.after.{arc.after}/{arc.of}/{arc.holds}"


def _reached(document: Document, task: Task, moment: str) -> int | None:
    """Return when `moment` of a predecessor is reached; None when it holds nothing back: done, or without a date."""
    if task.status == EXTERNAL:
        confirmed = task.confirmed and task.available is not None
        return task.available + 1 if confirmed and task.available is not None else document.brief.start
    return _moment(task, moment)


def _moment(task: Task, moment: str) -> int | None:
    """Return the time of `moment` of a task with stages; None for others, and where a stage has no date.

    Without preparation, approval is the start; without an operation stage, operation is acceptance.
    """
    if not task.placed and task.status != NO_DATE:
        return None
    if moment == OPERATION and (operation := task.stage(OPERATION)):
        return operation.begin
    delivery = task.stage(DELIVERY)
    if moment in (ACCEPTANCE, OPERATION):
        return delivery.end if delivery else None
    preparation = task.stage(PREPARATION)
    if moment == APPROVAL and preparation:
        return preparation.end
    first = preparation or delivery
    return first.begin if first else None


def _recorded(task: Task, moment: str) -> bool:
    """Return whether `moment` lies in the past by the record, so that nothing can hold it back any more."""
    preparation, delivery, operation = (task.stage(name) for name in (PREPARATION, DELIVERY, OPERATION))
    first = preparation or delivery
    begun = first is not None and first.progress is not None
    return {
        START: begun,
        APPROVAL: preparation.progress == DONE if preparation else begun,
        ACCEPTANCE: delivery is not None and delivery.progress == DONE,
        OPERATION: operation is not None and operation.progress == DONE,
    }[moment]


def starts(document: Document) -> Iterator[Violation]:
    """Nothing new starts before the plan's start."""
    first = document.brief.start
    for task, stage, where in stages_of(document):
        if task.placed and stage.progress is None and stage.begin is not None and stage.begin < first:
            text = verifying.STARTS_TOO_EARLY.fill(begin=verifying.month(stage.begin), start=verifying.month(first))
            yield Violation("start", where, text)


def latest(document: Document) -> Iterator[Violation]:
    """Nothing ends later than ten years after the horizon."""
    limit = document.brief.horizon_to + MONTHS_AFTER_HORIZON
    for _, stage, where in stages_of(document):
        if stage.end is not None and stage.end - 1 > limit:
            text = verifying.ENDS_TOO_LATE.fill(end=verifying.month(stage.end - 1), limit=verifying.month(limit))
            yield Violation("latest", where, text)
