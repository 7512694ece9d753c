"""What a unit reports each quarter, and the plan of one year: classes by the records and the promised months, exactly.

A task counts as begun, or done, by its record alone. Where the records say nothing, nothing is assumed: a task that was
to begin and has no record is told as not begun, with those words.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.model import FundNature, Progress
from roadmap.months import Month, after, month
from roadmap.plan.document import Plan, PlanTarget, PlanTask, Status
from roadmap.plan.records import records

QUARTER = 3


class Class(enum.StrEnum):
    """Where a task that was to be worked on by the end of a quarter stands then.

    DONE: its record says that it was done by then. Else, where it has begun by its record: ON_TRACK when it is expected
    no later than promised and keeps its deadline, LATE when not. NOT_BEGUN: it was promised to have begun, and no
    record says so.
    """

    DONE = "done"
    ON_TRACK = "on-track"
    LATE = "late"
    NOT_BEGUN = "not-begun"


class Reported(NamedTuple):
    """One task in a report. `promised` and `forecast` are the months in which it was to be done and is, or was; None
    without a date. `started` is when it was promised to begin. `new` marks a task that was not promised.
    """

    task: PlanTask
    stands: Class
    record: Progress
    started: Month | None
    promised: Month | None
    forecast: Month | None
    new: bool = False

    @property
    def slip(self) -> int | None:
        """Months later than promised, below zero for earlier; None where a month is not known."""
        return None if self.promised is None or self.forecast is None else self.forecast - self.promised


class Upcoming(NamedTuple):
    """A task in the coming quarter: whether it begins and ends in it."""

    task: PlanTask
    begins: bool
    ends: bool


class Quarter(NamedTuple):
    """The report of one quarter, of one lead or of all. `until` is the last month that the records cover: the quarter's
    last, or the one before the status date. `earlier` counts tasks done in quarters before, `not_due` those that were
    not yet to begin; `gone` were promised to have begun by now and are planned no more.
    """

    plan: Plan
    promised: Plan
    first: Month
    until: Month
    tasks: tuple[Reported, ...]
    recurring: tuple[PlanTask, ...]
    upcoming: tuple[Upcoming, ...]
    gone: tuple[PlanTask, ...]
    earlier: int
    not_due: int

    @property
    def last(self) -> Month:
        """The quarter's last month."""
        return after(self.first, QUARTER - 1)

    def of(self, stands: Class) -> tuple[Reported, ...]:
        """Return the tasks of one class."""
        return tuple(each for each in self.tasks if each.stands is stands)


def quarter(plan: Plan, promised: Plan, first: Month, lead: str | None = None) -> Quarter:
    """Return the report of the quarter that begins with `first`, which has begun by the start of `plan`: held against
    `promised`, which may be `plan` itself.
    """
    until = min(after(first, QUARTER - 1), Month(plan.start - 1))
    own = [task for task in plan.tasks if lead in (None, task.lead)]
    known = records(plan)
    told, earlier, not_due = [], 0, 0
    for task in own:
        if task.status in (Status.EXTERNAL, Status.RECURRING):
            continue
        found = _reported(plan, promised, task, known.get(task.id, Progress()), until)
        if found is None:
            not_due += task.status is not Status.DONE
        elif found.stands is Class.DONE and found.forecast is not None and found.forecast < first:
            earlier += 1
        else:
            told.append(found)
    gone = [
        task
        for task in promised.tasks
        if plan.task(task.id) is None
        and lead in (None, task.lead)
        and task.status is Status.PLANNED
        and task.start is not None
        and task.start <= until
    ]
    return Quarter(
        plan,
        promised,
        first,
        until,
        tuple(told),
        tuple(task for task in own if task.status is Status.RECURRING and _recurs(promised, plan, task, until)),
        tuple(_upcoming(own, after(first, QUARTER))),
        tuple(gone),
        earlier,
        not_due,
    )


def _recurs(promised: Plan, plan: Plan, task: PlanTask, until: Month) -> bool:
    """Return whether recurring work was promised to go on by then; a plan alone says so only from its start on."""
    before = promised.task(task.id)
    return promised is plan or (before is not None and before.start is not None and before.start <= until)


def _reported(plan: Plan, promised: Plan, task: PlanTask, record: Progress, until: Month) -> Reported | None:
    """Return where a task stands at the end of `until`; None for one that was not to begin by then and has not, and
    for what was in place before the plan.
    """
    before = promised.task(task.id)
    dated = task if before is None or before.status is Status.DONE else before
    by = {"started": dated.start, "promised": dated.finish, "forecast": task.finish, "new": before is None}
    if task.status is Status.DONE and record.done is None:
        return None
    if record.done is not None and record.done <= until:
        return Reported(task, Class.DONE, record, **{**by, "forecast": record.done})  # type: ignore[arg-type]
    stated = [month_ for month_ in (record.started, record.approved) if month_ is not None]
    begun = any(month_ <= until for month_ in stated) or (not stated and task.status is Status.RUNNING)
    if begun:
        found = Reported(task, Class.ON_TRACK, record, **by)  # type: ignore[arg-type]
        return found._replace(stands=Class.LATE) if _is_late(plan, found, until) else found
    if dated.start is not None and dated.start <= until:
        return Reported(task, Class.NOT_BEGUN, record, **by)  # type: ignore[arg-type]
    return None


def _is_late(plan: Plan, found: Reported, until: Month) -> bool:
    """Return whether a task that has begun is late: overdue, expected later than promised, without a date, or beyond
    its deadline.
    """
    overdue = found.promised is not None and found.promised <= until
    slips = found.slip is None or found.slip > 0
    return overdue or slips or found.task.id in plan.deadlines_missed


def _upcoming(tasks: list[PlanTask], first: Month) -> Iterator[Upcoming]:
    last = after(first, QUARTER - 1)
    for task in tasks:
        if task.status in (Status.RUNNING, Status.PLANNED) and task.finish is not None and task.start is not None:
            begin = min(task.start, task.finish)
            if begin <= last and task.finish >= first:
                yield Upcoming(task, begin >= first, task.finish <= last)


class YearTask(NamedTuple):
    """One task in the plan of a year: whether it was begun before, whether it is done in the year; million VND by
    account that it needs in the year. `promised` is when an earlier plan had it done, None where it was not promised.
    """

    task: PlanTask
    carried_over: bool
    ends: bool
    cost: tuple[tuple[FundNature, int], ...]
    promised: Month | None = None


class Year(NamedTuple):
    """The plan of one year, of one lead or of all: work, recurring work, what only has to be kept running, the values
    to be reached by its end; and by account what is needed (million VND) and budgeted (None without a figure; only
    where the tasks are those of all leads).
    """

    plan: Plan
    promised: Plan | None
    year: int
    tasks: tuple[YearTask, ...]
    recurring: tuple[YearTask, ...]
    kept_running: tuple[YearTask, ...]
    targets: tuple[tuple[PlanTarget, float], ...]
    money: tuple[tuple[FundNature, int, int | None], ...]


def year(plan: Plan, number: int, lead: str | None = None, promised: Plan | None = None) -> Year:
    """Return what is to be done in the year `number`, by the plan: from its start on, and what was done before in that
    year.
    """
    work, recurring, running = [], [], []
    for task in plan.tasks:
        if lead not in (None, task.lead) or task.status in (Status.EXTERNAL, Status.NO_DATE):
            continue
        found = _of_year(task, number, promised)
        if task.status is Status.RECURRING:
            recurring += [found] if _works(task, number) else []
        elif _works(task, number):
            work.append(found)
        elif found.cost:
            running.append(found)
    shown = (*work, *recurring, *running)
    return Year(
        plan,
        promised,
        number,
        tuple(work),
        tuple(recurring),
        tuple(running),
        tuple(_targets(plan, number, lead)),
        tuple(_money(plan, number, shown, whole=lead is None)),
    )


def _of_year(task: PlanTask, number: int, promised: Plan | None) -> YearTask:
    begin, end = month(number, 1), month(number, 12)
    before = None if promised is None else promised.task(task.id)
    sums = tuple((account, due) for account, years in task.cost if (due := dict(years).get(number, 0)))
    started = task.start if task.status is not Status.DONE else None
    ends = task.finish is not None and begin <= task.finish <= end
    return YearTask(task, started is not None and started < begin, ends, sums, before.finish if before else None)


def _works(task: PlanTask, number: int) -> bool:
    """Return whether a task is worked on, or done, in a year."""
    begin, end = month(number, 1), month(number, 12)
    if task.finish is None:
        return False
    start = task.finish if task.start is None or task.status is Status.DONE else min(task.start, task.finish)
    return start <= end and begin <= task.finish


def _targets(plan: Plan, number: int, lead: str | None) -> Iterator[tuple[PlanTarget, float]]:
    for each in plan.targets:
        values = dict(each.target.values)
        if number in values and lead in (None, each.target.lead):
            yield each, values[number]


def _money(
    plan: Plan, number: int, tasks: tuple[YearTask, ...], *, whole: bool
) -> Iterator[tuple[FundNature, int, int | None]]:
    needed: dict[FundNature, int] = {}
    for each in tasks:
        for account, due in each.cost:
            needed[account] = needed.get(account, 0) + due
    figured = [budget.account for budget in plan.budgets] if whole else []
    for account in dict.fromkeys((*figured, *sorted(needed))):
        budget = plan.budget_in(number, account) if whole else None
        if needed.get(account) or budget is not None:
            yield account, needed.get(account, 0), budget
