"""A plan held against an earlier one that was promised: dates beside dates, slip by task, phase, goal and target, and
the money promised, spent and still needed by year.

What the records do not say is not known here either: a sum spent over two years belongs to neither.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages.text import Text
from roadmap.model import StageName
from roadmap.months import Month, year_of
from roadmap.plan.document import Plan, PlanPhase, PlanTask, Status
from roadmap.plan.records import records


class Fate(enum.StrEnum):
    """Whether a task stands in both plans."""

    KEPT = "kept"
    ADDED = "added"
    DROPPED = "dropped"


class Dates(NamedTuple):
    """A month as it was promised and as it is expected now, or was reached; None where there is none."""

    promised: Month | None
    forecast: Month | None

    @property
    def slip(self) -> int | None:
        """Months later than promised, below zero for earlier; None where one of the months is not known."""
        return None if self.promised is None or self.forecast is None else self.forecast - self.promised


class TaskSlip(NamedTuple):
    """One task of either plan; `status` is today's, None for one that was dropped."""

    id: str
    title: Text
    fate: Fate
    start: Dates
    finish: Dates
    status: Status | None


class PhaseSlip(NamedTuple):
    """The tasks that were promised for one phase of the promised plan (0: after its horizon): how many, how many of
    them are done, will be done by the phase's end, come later or are no longer planned; and when the last of them is.
    """

    number: int
    title: Text
    first: Month | None
    last: Month | None
    tasks: int
    done: int
    in_time: int
    late: int
    gone: int
    finish: Dates


class NamedSlip(NamedTuple):
    """A chosen goal, with when its core tasks are done; or a target, with when the tasks that serve it are."""

    id: str
    title: Text
    finish: Dates


class YearMoney(NamedTuple):
    """Million VND of one year: promised, spent by the records that lie in this year alone, needed from the status date
    on. None for a year before the promise, without such a record, or past.
    """

    year: int
    promised: int | None
    spent: int | None
    forecast: int | None


class Spent(NamedTuple):
    """What was spent by the records: million VND of all, and of those that span several years; how many tasks say so,
    and how many that have begun do not.
    """

    total: int
    undivided: int
    tasks: int
    silent: int


class Baseline(NamedTuple):
    """Both plans, and all that they are compared by. Recurring work has no dates and is left out of the tasks."""

    promised: Plan
    forecast: Plan
    end: Dates
    tasks: tuple[TaskSlip, ...]
    phases: tuple[PhaseSlip, ...]
    goals: tuple[NamedSlip, ...]
    targets: tuple[NamedSlip, ...]
    years: tuple[YearMoney, ...]
    spent: Spent

    def task(self, identifier: str) -> TaskSlip | None:
        """Return the task with this id, None where neither plan dates it."""
        return next((each for each in self.tasks if each.id == identifier), None)

    def stage(self, task: str, name: StageName | None) -> Dates:
        """Return when a stage of a task ends; the task itself without a name."""
        return Dates(_end(self.promised.task(task), name), _end(self.forecast.task(task), name))


def baseline(forecast: Plan, promised: Plan) -> Baseline:
    """Return `forecast` held against `promised`, an earlier plan of the same place."""
    return Baseline(
        promised,
        forecast,
        Dates(promised.end, forecast.end),
        tuple(_tasks(forecast, promised)),
        tuple(_phases(forecast, promised)),
        tuple(_goals(forecast, promised)),
        tuple(_targets(forecast, promised)),
        tuple(_years(forecast, promised)),
        spent(forecast),
    )


def reached(task: PlanTask | None) -> Month | None:
    """Return when a task is done, or has it from another level; None where that is not known."""
    if task is None:
        return None
    return task.available if task.status is Status.EXTERNAL else task.finish


def _end(task: PlanTask | None, name: StageName | None) -> Month | None:
    """Return when a stage of a task ends. Of done work no stages are kept: all of them ended with it at the latest."""
    stage = None if task is None or name is None else task.stage(name)
    return reached(task) if stage is None else stage.finish


def _tasks(forecast: Plan, promised: Plan) -> Iterator[TaskSlip]:
    names = dict.fromkeys((*(task.id for task in promised.tasks), *(task.id for task in forecast.tasks)))
    for name in names:
        before, now = promised.task(name), forecast.task(name)
        shown = now or before
        if shown is None or shown.recurring is not None:
            continue
        fate = Fate.ADDED if before is None else Fate.DROPPED if now is None else Fate.KEPT
        start = Dates(before.start if before else None, now.start if now else None)
        finish = Dates(reached(before), reached(now))
        yield TaskSlip(name, shown.title, fate, start, finish, now.status if now else None)


def _phases(forecast: Plan, promised: Plan) -> Iterator[PhaseSlip]:
    after = PlanPhase(0, Text("", ""), Month(promised.horizon_to + 1), Month(promised.horizon_to), 0, 0, None)
    for phase in (*promised.phases, after):
        tasks = [task for task in promised.tasks if task.phase == phase.number]
        if tasks or phase.number:
            yield _phase(forecast, phase, tasks)


def _phase(forecast: Plan, phase: PlanPhase, tasks: list[PlanTask]) -> PhaseSlip:
    now = {task.id: forecast.task(task.id) for task in tasks}
    held = [task for task in now.values() if task is not None]
    ends = [task.finish for task in held if task.finish is not None]
    in_time = sum(end <= phase.last for end in ends) if phase.number else len(ends)
    done = [task for task in held if task.status is Status.DONE]
    undated_done = sum(task.finish is None for task in done)
    promised = max((task.finish for task in tasks if task.finish is not None), default=None)
    whole = len(ends) + undated_done == len(held)
    return PhaseSlip(
        phase.number,
        phase.title,
        phase.first if phase.number else None,
        phase.last if phase.number else None,
        len(tasks),
        len(done),
        in_time + undated_done,
        len(held) - in_time - undated_done,
        len(tasks) - len(held),
        Dates(promised, max(ends) if ends and whole else None),
    )


def _goals(forecast: Plan, promised: Plan) -> Iterator[NamedSlip]:
    before = {each.goal: each.finish for each in promised.coverage if each.rank is not None}
    chosen = sorted((each for each in forecast.coverage if each.rank is not None), key=lambda each: each.rank or 0)
    for each in chosen:
        yield NamedSlip(each.goal, each.title, Dates(before.get(each.goal), each.finish))


def _targets(forecast: Plan, promised: Plan) -> Iterator[NamedSlip]:
    before = {each.target.id: each.finish for each in promised.targets}
    for each in forecast.targets:
        if each.tasks:
            yield NamedSlip(each.target.id, each.target.title, Dates(before.get(each.target.id), each.finish))


def _years(forecast: Plan, promised: Plan) -> Iterator[YearMoney]:
    by_year: dict[int, int] = {}
    for year, amount in _spent(forecast):
        if year is not None:
            by_year[year] = by_year.get(year, 0) + amount
    for year in sorted({*promised.years, *forecast.years, *by_year}):
        yield YearMoney(
            year,
            promised.need_in(year) if year in promised.years else None,
            by_year.get(year),
            forecast.need_in(year) if year in forecast.years else None,
        )


def spent(plan: Plan) -> Spent:
    """Return what the records of `plan` say was spent before its start."""
    sums = list(_spent(plan))
    begun = sum(any(month is not None for month in record[:3]) for record in records(plan).values())
    total = sum(amount for _, amount in sums)
    undivided = sum(amount for year, amount in sums if year is None)
    return Spent(total, undivided, len(sums), begun - len(sums))


def _spent(plan: Plan) -> Iterator[tuple[int | None, int]]:
    """Yield the sums on record, each with the year that its work lies in; None where it lies in several, or nobody
    says since when.
    """
    for record in records(plan).values():
        if record.spent is not None:
            last = Month(plan.start - 1) if record.done is None else record.done
            alone = record.started is not None and year_of(record.started) == year_of(last)
            yield (year_of(last) if alone else None), record.spent
