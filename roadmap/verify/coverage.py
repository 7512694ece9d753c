"""The rules on coverage: it agrees with the tasks in the plan, and with itself on tasks only the catalogue knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roadmap.messages import same, verifying
from roadmap.verify.reading import DONE, NO_DATE, RECURRING, Coverage, Document, Task
from roadmap.verify.violation import Violation


def coverage(document: Document) -> Iterator[Violation]:
    """Every goal's figures recompute from the tasks that it names."""
    for goal in document.coverage:
        named, core = _known(document, goal.named), _known(document, goal.core)
        yield from _done(document, goal, named)
        yield from _partition(document, goal, named)
        yield from _complete(document, goal, named, core)
        yield from _finish(document, goal, core)
        yield from _rank(document, goal)


def _violation(goal: Coverage, key: str, stands: object, found: object) -> Violation:
    where = f"coverage.{goal.goal}.{key}"
    return Violation("coverage", where, verifying.differs(same(where), stands, found))


def _known(document: Document, names: Iterable[str]) -> list[Task]:
    return [document.tasks[name] for name in names if name in document.tasks]


def _counted(document: Document, tasks: Iterable[Task]) -> list[Task]:
    """Return those of `tasks` that coverage counts: of the plan's level, not recurring."""
    return [task for task in tasks if task.level == document.brief.level and task.status != RECURRING]


def _done_by(task: Task, month: int) -> bool:
    """Return whether `task` is done by the end of `month`; done work without a date always is."""
    last = task.done if task.status == DONE else task.last
    return task.status == DONE if last is None else last <= month


def _done_in_horizon(document: Document, task: Task) -> bool:
    return task.status == DONE or _done_by(task, document.brief.horizon_to)


def _done(document: Document, goal: Coverage, named: list[Task]) -> Iterator[Violation]:
    counted = _counted(document, named)
    done = sum(_done_in_horizon(document, task) for task in counted)
    if goal.done != done:
        yield _violation(goal, "done", goal.done, done)
    by_phase = tuple(sum(_done_by(task, phase.last) for task in counted) for phase in document.phases)
    if goal.by_phase != by_phase:
        yield _violation(goal, "by_phase", list(goal.by_phase), list(by_phase))


def _levels(document: Document, tasks: list[Task]) -> tuple[int, int, int]:
    """Return how many of `tasks` are counted, recurring, and of another level."""
    here = [task for task in tasks if task.level == document.brief.level]
    recurring = sum(task.status == RECURRING for task in here)
    return len(here) - recurring, recurring, len(tasks) - len(here)


def _partition(document: Document, goal: Coverage, named: list[Task]) -> Iterator[Violation]:
    """Every named task counts once, in `of`, `recurring` or `awaits`; those in the plan where they belong."""
    stands = {"of": goal.of, "recurring": goal.recurring, "awaits": goal.awaits}
    for (key, number), least in zip(stands.items(), _levels(document, named), strict=True):
        if number < least:
            text = verifying.COVERAGE_TOO_FEW.fill(key=key, number=number, least=least)
            yield Violation("coverage", f"coverage.{goal.goal}.{key}", text)
    if sum(stands.values()) != len(goal.named):
        text = verifying.COVERAGE_PARTS.fill(**stands, named=len(goal.named))
        yield Violation("coverage", f"coverage.{goal.goal}", text)


def _complete(document: Document, goal: Coverage, named: list[Task], core: list[Task]) -> Iterator[Violation]:
    """Compare `complete` with what the core tasks in the plan allow, and with what `awaits` leaves for the others."""
    here = [task for task in core if task.level == document.brief.level]
    known = bool(here) and all(task.status == RECURRING or _done_in_horizon(document, task) for task in here)
    missing = len(goal.core) - len(core)
    elsewhere = goal.awaits - _levels(document, named)[2]
    absent = len(goal.named) - len(named)
    possible = known and missing <= elsewhere
    certain = known and (missing == 0 or elsewhere == absent)
    if goal.complete and not possible:
        yield _violation(goal, "complete", verifying.YES, verifying.NO)
    elif certain and not goal.complete:
        yield _violation(goal, "complete", verifying.NO, verifying.YES)


def _finish(document: Document, goal: Coverage, core: list[Task]) -> Iterator[Violation]:
    """A chosen goal finishes with the last of its core tasks, when all have a date; recurring work never does."""
    counted = _counted(document, core)
    dates = [task.done if task.status == DONE else task.last for task in counted]
    known = [date for date in dates if date is not None]
    undated = any(task.status == NO_DATE for task in counted)
    found = max(known, default=None) if goal.rank is not None and not undated else None
    certain = len(known) == len(counted) == len([name for name in goal.core if not _is_recurring(document, name)])
    if goal.finish != found and (goal.finish is not None or certain):
        yield _violation(goal, "finish", verifying.month_or_none(goal.finish), verifying.month_or_none(found))


def _is_recurring(document: Document, name: str) -> bool:
    return name in document.tasks and document.tasks[name].status == RECURRING


def _rank(document: Document, goal: Coverage) -> Iterator[Violation]:
    """The rank is the goal's place among the chosen goals; a goal that was not chosen has none."""
    chosen = document.brief.goals
    found = chosen.index(goal.goal) + 1 if goal.goal in chosen else None
    if goal.rank != found:
        yield _violation(goal, "rank", verifying.or_none(goal.rank), verifying.or_none(found))
