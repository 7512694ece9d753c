"""What a change costs: the share that it takes of what there is of its kind."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.fitting.conflicts import Case
from roadmap.fitting.demands import Demand
from roadmap.fitting.levers import Lever, LeverKind
from roadmap.schedule.problem import NO_LIMIT, Schedule


class State(NamedTuple):
    """A brief after some changes, and the demands that its plan misses."""

    case: Case
    schedule: Schedule
    missed: frozenset[Demand]


def share(lever: Lever, size: int, before: Case, after: State) -> int:
    """Return the cost of a change in tenths of a percent of what there is of its kind, 1 at least."""
    brief = before.brief
    months = brief.horizon_to - brief.start + 1
    problem = before.formulation.problem
    match lever.kind:
        case LeverKind.BUDGET | LeverKind.CEILING:
            years = range(brief.start // 12, brief.horizon_to // 12 + 1)
            part = size * (len(lever.years) if lever.kind is LeverKind.BUDGET else 1)
            whole = sum(sum_ for each in brief.budgets for year, sum_ in each.years if year in years)
        case LeverKind.TEAM:
            part = size * (brief.horizon_to - (brief.start if lever.since is None else lever.since) + 1)
            span = slice(problem.start, problem.horizon)
            whole = sum(people for each in problem.capacity if each for people in each[span] if people < NO_LIMIT)
        case LeverKind.DEADLINE | LeverKind.COMPLETE | LeverKind.EXTERNAL:
            part, whole = size, months
        case LeverKind.UNPIN:
            part, whole = _moved(lever.task, before, after), months
        case LeverKind.NO_WAIT:
            part, whole = 1, len(before.formulation.arc_keys)
        case _:
            left = {each.task for each in after.case.formulation.problem.activities}
            tasks = {each.task for each in problem.activities}
            part, whole = len(tasks - left), len(tasks)
    return max(1, -(-1000 * part // max(1, whole)))


def drops(before: State, after: State) -> bool:
    """Return whether tasks of one plan are no part of the other."""
    tasks = ({each.task for each in state.case.formulation.problem.activities} for state in (before, after))
    return bool(next(tasks) - next(tasks))


def _moved(task: str, before: Case, after: State) -> int:
    """Return by how many months the pinned stages of a task start elsewhere."""
    formulation, schedule = after.case.formulation, after.schedule
    moved = 0
    for stage, pin in before.brief.pins.get(task, {}).items():
        index = formulation.indices.get(f"{task}/{stage}")
        start = None if index is None else schedule.starts[index]
        if start is not None:
            moved = max(moved, abs(start - (pin - before.brief.horizon_from)))
    return moved
