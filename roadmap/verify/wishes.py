"""The rules on what the brief asks for, and on what the plan lists as missed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from roadmap.messages import verifying
from roadmap.messages.text import Text
from roadmap.verify.dates import stages_of
from roadmap.verify.reading import DONE, EXTERNAL, NO_DATE, Document, Task
from roadmap.verify.violation import Violation


def _listing(
    rule: str, key: str, listed: tuple[str, ...], misses: Mapping[str, Text], allowed: Container[str] = ()
) -> Iterator[Violation]:
    """Compare what is `listed` at `key` with the `misses` there are, each with its sentence.

    What is `allowed` may be listed or not.
    """
    told = frozenset(listed)
    for name, text in misses.items():
        if name not in told:
            yield Violation(rule, key, verifying.NOT_LISTED.fill(miss=text))
    for name in listed:
        if name not in misses and name not in allowed:
            yield Violation(rule, key, verifying.NO_MISS.fill(name=name))


def horizon(document: Document) -> Iterator[Violation]:
    """Tasks that end after the horizon are listed, and no others."""
    limit = document.brief.horizon_to
    late = {
        task.id: verifying.AFTER_HORIZON.fill(
            task=task.id, end=verifying.month(task.last), horizon=verifying.month(limit)
        )
        for task in document.tasks.values()
        if task.last is not None and task.last > limit
    }
    yield from _listing("horizon", "summary.beyond_horizon", document.summary.beyond_horizon, late)


def no_date(document: Document) -> Iterator[Violation]:
    """Tasks without a date are listed, and no others; none of their stages but recorded ones has a date, and all
    other work has one.
    """
    for task, stage, where in stages_of(document):
        if task.status == NO_DATE and stage.begin is not None and stage.progress is None:
            yield Violation("no-date", where, verifying.DATE_OF_NO_DATE.fill(begin=verifying.month(stage.begin)))
        elif task.placed and stage.begin is None:
            yield Violation("no-date", where, verifying.STAGE_WITHOUT_DATE.fill(status=task.status))
    missing = {
        task.id: verifying.WITHOUT_DATE.fill(task=task.id) for task in document.tasks.values() if task.status == NO_DATE
    }
    yield from _listing("no-date", "summary.no_date", document.summary.no_date, missing)


def pins(document: Document) -> Iterator[Violation]:
    """A pinned stage starts in its month, or is listed and starts later; the stage says the same pin as the brief."""
    pinned = document.brief.pins
    moved: dict[str, Text] = {}
    elsewhere: list[str] = []
    for task, stage, where in stages_of(document):
        pin = pinned.get((task.id, stage.name))
        if stage.pin != pin:
            text = verifying.PIN_DIFFERS.fill(
                stands=verifying.month_or_none(stage.pin), pin=verifying.month_or_none(pin)
            )
            yield Violation("pin", where, text)
        if pin is None:
            continue
        name = f"{task.id}/{stage.name}"
        if stage.begin is None:
            elsewhere.append(name)
        elif stage.begin < pin:
            elsewhere.append(name)
            text = verifying.PIN_EARLIER.fill(begin=verifying.month(stage.begin), pin=verifying.month(pin))
            yield Violation("pin", where, text)
        elif stage.begin > pin:
            begin = verifying.month(stage.begin)
            moved[name] = verifying.PIN_MOVED.fill(stage=name, begin=begin, pin=verifying.month(pin))
    yield from _listing("pin", "summary.pins_moved", document.summary.pins_moved, moved, elsewhere)


def deadlines(document: Document) -> Iterator[Violation]:
    """A deadline is met or listed; the task says the same deadline as the brief. One missed by done or external
    work may be listed.
    """
    wanted = document.brief.deadlines
    missed: dict[str, Text] = {}
    past: list[str] = []
    for task in document.tasks.values():
        deadline = wanted.get(task.id)
        if task.deadline != deadline:
            yield Violation("deadline", task.where, verifying.DEADLINE_DIFFERS)
        if deadline is None:
            continue
        by = verifying.month(deadline.by)
        if task.status == NO_DATE:
            missed[task.id] = verifying.DEADLINE_WITHOUT_DATE.fill(task=task.id, by=by)
        elif task.last is not None and task.last > deadline.by:
            missed[task.id] = verifying.DEADLINE_MISSED.fill(task=task.id, end=verifying.month(task.last), by=by)
        elif _given_month(task) > deadline.by:
            past.append(task.id)
    yield from _listing("deadline", "summary.deadlines_missed", document.summary.deadlines_missed, missed, past)


def _given_month(task: Task) -> int:
    """Return the month of done or external work, 0 where there is none."""
    return {DONE: task.done, EXTERNAL: task.available}.get(task.status) or 0


def external(document: Document) -> Iterator[Violation]:
    """An external task is confirmed exactly when the brief dates it, with the brief's month."""
    for task in document.tasks.values():
        said = document.brief.external.get(task.id)
        stands = task.available if task.confirmed else None
        if task.status == EXTERNAL and (task.confirmed, stands) != (said is not None, said):
            text = verifying.EXTERNAL_DIFFERS.fill(
                said=verifying.month_or_none(said), stands=verifying.month_or_none(stands)
            )
            yield Violation("external", task.where, text)


def levels(document: Document) -> Iterator[Violation]:
    """Work of the plan's level is planned here, work of another level is external or done."""
    level = document.brief.level
    for task in document.tasks.values():
        here = task.level == level
        if task.status != DONE and here == (task.status == EXTERNAL):
            text = verifying.LEVEL.fill(level=task.level, plan=level, status=task.status)
            yield Violation("level", task.where, text)


def exclusions(document: Document) -> Iterator[Violation]:
    """An excluded task is not in the plan, and only excluded tasks are named as excluded needs."""
    excluded = document.brief.exclude
    for task in document.tasks.values():
        if task.id in excluded:
            yield Violation("exclude", task.where, verifying.EXCLUDED_IN_PLAN)
        for need in task.excluded_needs:
            if need not in excluded:
                yield Violation("exclude", task.where, verifying.NOT_EXCLUDED.fill(need=need))


def soft(document: Document) -> Iterator[Violation]:
    """A soft dependency that the brief switched off is not applied."""
    for task, stage, where in stages_of(document):
        for arc in stage.after:
            switched_off = document.brief.all_soft_off or (task.id, arc.after) in document.brief.soft_off
            if arc.soft and switched_off:
                path = f"{where}.after.{arc.after}/{arc.of}/{arc.holds}"
                yield Violation("soft", path, verifying.SOFT_OFF.fill(after=arc.after))
