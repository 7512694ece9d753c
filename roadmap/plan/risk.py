"""How sure a plan's dates and sums are: the simulation's figures with months, titles and the plan's own values."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from roadmap.messages.text import Text, same
from roadmap.model import Brief, Catalogue
from roadmap.months import Month
from roadmap.network import build_network
from roadmap.plan.document import Coverage, Plan, PlanTask, Status
from roadmap.plan.scheduled import schedule_of
from roadmap.schedule.formulate import Formulation, formulate
from roadmap.schedule.problem import Schedule
from roadmap.schedule.risk import NEVER, Distribution, Outcomes, simulate

PERCENTILES = (50, 80, 95)


class Kind(enum.StrEnum):
    """What it is whose end is told."""

    PLAN = "plan"
    PHASE = "phase"
    DEADLINE = "deadline"
    GOAL = "goal"


class Finish(NamedTuple):
    """When something is finished: as planned, at each of `PERCENTILES` (None: no month), and in how many runs by
    `due`.
    """

    kind: Kind
    id: str
    title: Text
    planned: Month | None
    months: tuple[Month | None, ...]
    due: Month
    kept: int


class Need(NamedTuple):
    """Million VND of one year, of all years after the horizon (`year` is the first of them), or of all (None).
    `over` is in how many runs what is spent anyway exceeds a budget of the year; None where that is not asked.
    """

    year: int | None
    planned: int
    sums: tuple[int, ...]
    over: int | None = None


class TaskRisk(NamedTuple):
    """How much hangs on a task: runs in which it is critical; its draw's rank correlation with the end, per thousand
    (None: nothing about it varies); runs in which no month has room for it.
    """

    id: str
    title: Text
    critical: int
    influence: int | None
    roomless: int


class Risk(NamedTuple):
    """All that the simulation says of `plan`.

    `finishes` begins with the whole plan, and is empty where no work is dated; `ends` are the months in which runs
    ended, with their number, None last; `kept` counts the runs that ended no later than planned. `tasks` are in the
    plan's order; `waiting` counts the stages that do not begin before their planned month although they could. `remark`
    is what of the plan's file no longer holds.
    """

    plan: Plan
    runs: int
    seed: int
    finishes: tuple[Finish, ...]
    ends: tuple[tuple[Month | None, int], ...]
    kept: int
    needs: tuple[Need, ...]
    tasks: tuple[TaskRisk, ...]
    waiting: int
    remark: Text | None = None


class _Group(NamedTuple):
    """What is finished when all of `activities` are."""

    kind: Kind
    id: str
    title: Text
    due: Month
    activities: tuple[int, ...]


def assess(plan: Plan, brief: Brief, catalogue: Catalogue, runs: int, seed: int, tick: Callable[[int], None]) -> Risk:
    """Return what `runs` runs say of `plan`, which was made from `brief` and `catalogue` just now."""
    locality = catalogue.localities[brief.locality]
    formulation = formulate(catalogue, brief, locality, build_network(catalogue, brief, locality))
    schedule = schedule_of(plan, formulation)
    groups = tuple(_groups(plan, formulation, schedule))
    found = simulate(formulation, schedule, [each.activities for each in groups], runs, seed, tick)
    end = schedule.end(formulation.problem)
    return Risk(
        plan,
        runs,
        seed,
        tuple(
            _finish(plan, formulation, schedule, group, each) for group, each in zip(groups, found.watched, strict=True)
        ),
        tuple(_ends(plan, found.end)),
        0 if end is None else found.end.within(end),
        tuple(_needs(plan, found)),
        tuple(_tasks(plan, found)),
        found.waiting,
    )


def _groups(plan: Plan, formulation: Formulation, schedule: Schedule) -> Iterator[_Group]:
    index, dated = formulation.indices, schedule.dated(formulation.problem)

    def of(*tasks: PlanTask) -> tuple[int, ...]:
        return tuple(index[f"{task.id}/{stage.name}"] for task in tasks for stage in task.stages)

    if not dated:
        return
    yield _Group(Kind.PLAN, "plan", plan.title, plan.horizon_to, tuple(dated))
    for phase in plan.phases:
        held = [task for task in plan.tasks if task.phase == phase.number and task.status is not Status.DONE]
        if held:
            yield _Group(Kind.PHASE, str(phase.number), phase.title, phase.last, of(*held))
    for task in plan.tasks:
        if task.deadline is not None and task.status in (Status.PLANNED, Status.RUNNING, Status.NO_DATE):
            yield _Group(Kind.DEADLINE, task.id, task.title, task.deadline, of(task))
    titles = {each.goal: each.title for each in plan.coverage}
    never = {each.goal for each in never_complete(plan)}
    ranked = sorted(
        (each.rank, each.goal) for each in plan.coverage if each.rank is not None and each.goal not in never
    )
    for rank, goal in ranked:
        activities = formulation.problem.goals[rank - 1]
        if activities:
            yield _Group(Kind.GOAL, goal, titles.get(goal, same(goal)), plan.horizon_to, activities)


def never_complete(plan: Plan) -> tuple[Coverage, ...]:
    """Return the chosen goals of which a core task is excluded: whatever happens, they are never complete."""
    found = plan.brief.get("exclude", {})
    excluded = set(found) if isinstance(found, Mapping) else set()
    return tuple(each for each in plan.coverage if each.rank is not None and excluded.intersection(each.core))


def _finish(plan: Plan, formulation: Formulation, schedule: Schedule, group: _Group, found: Distribution) -> Finish:
    finishes = [schedule.finish(formulation.problem, index) for index in group.activities]
    dated = [finish for finish in finishes if finish is not None]
    planned = _month(plan, max(dated)) if len(dated) == len(finishes) else None
    months = tuple(_month(plan, found.percentile(each)) for each in PERCENTILES)
    return Finish(
        group.kind, group.id, group.title, planned, months, group.due, found.within(group.due - plan.horizon_from + 1)
    )


def _month(plan: Plan, finish: int) -> Month | None:
    """Return the last month of what finishes before period `finish`."""
    return None if finish >= NEVER else Month(plan.horizon_from + finish - 1)


def _ends(plan: Plan, found: Distribution) -> Iterator[tuple[Month | None, int]]:
    told = 0
    for finish in dict.fromkeys(found.values):
        upto = found.within(finish)
        yield _month(plan, finish), upto - told
        told = upto


def _needs(plan: Plan, found: Outcomes) -> Iterator[Need]:
    last = max(found.money)
    planned = {year: plan.need_in(year) for year in plan.years}
    for year, each in found.money.items():
        need = sum(sum_ for at, sum_ in planned.items() if at == year or at > year == last)
        if need or each.values[-1]:
            over = None if year == last else found.overdrawn.get(year, 0)
            yield Need(year, need, tuple(each.percentile(part) for part in PERCENTILES), over)
    yield Need(None, sum(planned.values()), tuple(found.total.percentile(part) for part in PERCENTILES))


def _tasks(plan: Plan, found: Outcomes) -> Iterator[TaskRisk]:
    for task in plan.tasks:
        if any(task.id in counted for counted in (found.critical, found.influence, found.roomless)):
            counts = found.critical.get(task.id, 0), found.influence.get(task.id), found.roomless.get(task.id, 0)
            yield TaskRisk(task.id, task.title, *counts)
