"""Several plans side by side, the first of them the one that the others are held against.

What one plan has and another has not (a phase, a year, a goal, a task) is None in the row of the other.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from roadmap.messages.text import Text
from roadmap.model import EMPTY
from roadmap.months import Month
from roadmap.plan.document import Coverage, Plan, PlanPhase, PlanTask, Status
from roadmap.plan.money import need_after, need_after_phases, need_of_phase, need_of_year
from roadmap.plan.targets import comes_late, served_here

_COUNTED = (Status.DONE, Status.RUNNING, Status.PLANNED)
_Item = TypeVar("_Item")
_Key = TypeVar("_Key")


class Figures(NamedTuple):
    """A plan in figures. `within`, `beyond` and `undated` count tasks, recurring and awaited ones left out; `need` is
    million VND within the horizon, whatever money pays it.
    """

    fits: bool
    within: int
    beyond: int
    undated: int
    deadlines_missed: int
    pins_moved: int
    overruns: int
    targets_late: int
    end: Month | None
    need: int


class Part(NamedTuple):
    """A phase or a year of one plan: `need` is of money with a figure, `unbudgeted` of money without one. A year has no
    `tasks`.
    """

    need: int
    unbudgeted: int
    budget: int | None
    tasks: int = 0


class PhaseRow(NamedTuple):
    """A phase by its months, with the title that the first plan gives it; `span` is None for what comes after the
    horizon.
    """

    span: tuple[Month, Month] | None
    title: Text
    each: tuple[Part | None, ...]


class YearRow(NamedTuple):
    """A calendar year; None for all that come after the horizon."""

    year: int | None
    each: tuple[Part | None, ...]


class GoalRow(NamedTuple):
    """A goal that some plan has chosen; a plan that has not still says how far it serves it (`rank` is None then)."""

    goal: str
    framework: str
    title: Text
    each: tuple[Coverage | None, ...]


class Placed(NamedTuple):
    """When one plan does a task, and its cost over all years; of awaited work `finish` is when it is available."""

    start: Month | None
    finish: Month | None
    cost: int


class Shift(enum.StrEnum):
    """What became of a task, in the order in which it is told."""

    DROPPED = "dropped"
    UNDATED = "undated"
    LATER = "later"
    EARLIER = "earlier"
    DATED = "dated"
    ADDED = "added"
    COST = "cost"


class TaskRow(NamedTuple):
    """A task that is not the same in all plans."""

    task: str
    title: Text
    each: tuple[Placed | None, ...]


class Comparison(NamedTuple):
    """The plans and their rows, each with as many columns as there are plans, in their order."""

    plans: tuple[Plan, ...]
    figures: tuple[Figures, ...]
    phases: tuple[PhaseRow, ...]
    years: tuple[YearRow, ...]
    goals: tuple[GoalRow, ...]
    tasks: tuple[TaskRow, ...]

    @property
    def same(self) -> bool:
        """True where no plan differs from the first in anything that is compared."""
        rows: list[tuple[object, ...]] = [self.figures]
        rows += [row.each for row in self.phases]
        rows += [row.each for row in self.years]
        rows += [row.each for row in self.goals]
        return not self.tasks and all(len(set(row)) == 1 for row in rows)


def compare(plans: Sequence[Plan]) -> Comparison:
    """Return `plans` side by side."""
    held = tuple(plans)
    return Comparison(
        plans=held,
        figures=tuple(figures_of(plan) for plan in held),
        phases=tuple(_phases(held)),
        years=tuple(_years(held)),
        goals=tuple(_goals(held)),
        tasks=tuple(row for row in _tasks(held) if len(set(row.each)) > 1),
    )


def differing_tasks(before: Plan, after: Plan, renamed: Mapping[str, str] = EMPTY) -> tuple[TaskRow, ...]:
    """Return the tasks that are not in both plans, or not at the same time or for the same sum; `renamed` leads from
    ids of `before` to those of `after`.
    """
    former = {new: old for old, new in renamed.items()}
    rows = [
        TaskRow(task.id, task.title, (placed(before.task(former.get(task.id, task.id))), placed(task)))
        for task in after.tasks
    ]
    rows += [
        TaskRow(task.id, task.title, (placed(task), None))
        for task in before.tasks
        if after.task(task.id) is None and task.id not in renamed
    ]
    return tuple(row for row in rows if row.each[0] != row.each[1])


def shift(before: Placed | None, after: Placed | None) -> Shift | None:
    """Return what became of a task, None where nothing did."""
    if before == after:
        return None
    if before is None or after is None:
        return Shift.ADDED if before is None else Shift.DROPPED
    if (before.finish is None) is not (after.finish is None):
        return Shift.UNDATED if after.finish is None else Shift.DATED
    moved = months_moved(before, after)
    return Shift.COST if not moved else Shift.LATER if moved > 0 else Shift.EARLIER


def dates_differ(row: TaskRow) -> bool:
    """Return whether a task is not at the same time in all plans, or not in all of them."""
    return len({None if each is None else each._replace(cost=0) for each in row.each}) > 1


def months_moved(before: Placed | None, after: Placed | None) -> int:
    """Return by how many months a task finishes later, where it finishes in the same month starts later; below zero for
    earlier, 0 where one of the two has no date.
    """
    if before is None or after is None or before.finish is None or after.finish is None:
        return 0
    finish = after.finish - before.finish
    if finish or before.start is None or after.start is None:
        return finish
    return after.start - before.start


def figures_of(plan: Plan) -> Figures:
    """Return a plan in figures."""
    beyond = {task for task in plan.beyond_horizon if task not in plan.no_date}
    return Figures(
        fits=plan.fits,
        within=sum(task.status in _COUNTED and task.id not in beyond for task in plan.tasks),
        beyond=len(beyond),
        undated=len(plan.no_date),
        deadlines_missed=len(plan.deadlines_missed),
        pins_moved=len(plan.pins_moved),
        overruns=len(plan.overruns),
        targets_late=sum(comes_late(plan, each) for each in served_here(plan)),
        end=plan.end,
        need=sum(phase.need for phase in plan.phases),
    )


def _phases(plans: tuple[Plan, ...]) -> Iterator[PhaseRow]:
    held = [{(phase.first, phase.last): phase for phase in plan.phases} for plan in plans]
    for span in sorted({span for phases in held for span in phases}):
        titles = (phases[span].title for phases in held if span in phases)
        parts = (_phase(plan, phases.get(span)) for plan, phases in zip(plans, held, strict=True))
        yield PhaseRow(span, next(titles), tuple(parts))
    later = tuple(_later(plan, need_after_phases(plan)) for plan in plans)
    if any(later):
        yield PhaseRow(None, Text("", ""), later)


def _phase(plan: Plan, phase: PlanPhase | None) -> Part | None:
    return None if phase is None else Part(*need_of_phase(plan, phase), phase.budget, phase.tasks)


def _later(plan: Plan, need: tuple[int, int]) -> Part | None:
    """Return what a plan does and needs after its horizon, None where that is nothing."""
    part = Part(*need, None, sum(task.phase == 0 for task in plan.tasks))
    return part if part.tasks or part.need or part.unbudgeted else None


def _years(plans: tuple[Plan, ...]) -> Iterator[YearRow]:
    within = [[year for year in plan.years if year <= plan.horizon_to // 12] for plan in plans]
    for year in sorted({year for years in within for year in years}):
        parts = (_year(plan, year) if year in years else None for plan, years in zip(plans, within, strict=True))
        yield YearRow(year, tuple(parts))
    later = [_later(plan, need_after(plan)) for plan in plans]
    if any(part is not None and part.need + part.unbudgeted for part in later):
        yield YearRow(None, tuple(part if part is None else part._replace(tasks=0) for part in later))


def _year(plan: Plan, year: int) -> Part:
    return Part(*need_of_year(plan, year), plan.budget_in(year))


def _goals(plans: tuple[Plan, ...]) -> Iterator[GoalRow]:
    """Yield the goals that are chosen, in the order of the first plan that chose them."""
    held = [{goal.goal: goal for goal in plan.coverage} for plan in plans]
    ranked = [sorted((goal for goal in plan.coverage if goal.rank is not None), key=_rank) for plan in plans]
    for goal in _first_of_each((goal for goals in ranked for goal in goals), lambda goal: goal.goal):
        yield GoalRow(goal.goal, goal.framework, goal.title, tuple(goals.get(goal.goal) for goals in held))


def _rank(goal: Coverage) -> tuple[int, str]:
    return goal.rank or 0, goal.goal


def _tasks(plans: tuple[Plan, ...]) -> Iterator[TaskRow]:
    for task in _first_of_each((task for plan in plans for task in plan.tasks), lambda task: task.id):
        yield TaskRow(task.id, task.title, tuple(placed(plan.task(task.id)) for plan in plans))


def placed(task: PlanTask | None) -> Placed | None:
    """Return when and for how much `task` is done; None where there is none."""
    if task is None:
        return None
    finish = task.available if task.status is Status.EXTERNAL else task.finish
    return Placed(None if finish is None else task.start, finish, task.total_cost)


def _first_of_each(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> Iterator[_Item]:
    """Yield the items whose key was not there before."""
    seen: set[_Key] = set()
    for item in items:
        if key(item) not in seen:
            seen.add(key(item))
            yield item
