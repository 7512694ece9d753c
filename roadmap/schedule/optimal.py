"""The engine `optimal`: the wishes met one after another as well as can be proven, by constraint programming.

It needs the extra `solver` (OR-Tools CP-SAT), which is loaded only when it is asked for, and begins with the schedule
of the default engine, so that it never gives a worse one. One worker, a fixed seed and a limit in deterministic units,
never in seconds, give the same schedule each time on the same version of the solver and the same kind of machine.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from roadmap.errors import EnvironmentRefused
from roadmap.messages import requests as say
from roadmap.schedule import fast
from roadmap.schedule.alone import Options
from roadmap.schedule.constraints import Constraints, Starts
from roadmap.schedule.fast import in_a_row, wishes
from roadmap.schedule.problem import Problem, Schedule, Stuck, predecessors
from roadmap.schedule.settling import reasons, without_gaps

LIMIT = 20.0
"""What all wishes of one problem may cost together, in the solver's deterministic units, each about a second."""

_LEAST_PART = 16
"""No wish gets less than this part of the limit: preparing the solver alone costs some of it."""


class Optimised(NamedTuple):
    """A schedule, and what is proven of it.

    `settled` says for each wish, in the order of `fast.in_a_row`, whether no schedule is better in it without
    being worse in one before it; `proven`, whether this holds for all. No schedule that is as good in every other wish
    ends before `bound`.
    """

    schedule: Schedule
    proven: bool
    bound: int
    settled: tuple[bool, ...]


def solve(problem: Problem, hint: Schedule, limit: float = LIMIT) -> Optimised:
    """Return the best schedule found from `hint` on, never worse by the wishes; `hint` itself when none is better.

    Each wish that could still be better gets half of what is left of `limit`, the last one all. Raises
    `EnvironmentRefused` where OR-Tools is not installed.
    """
    _require_solver()
    options = Options(problem)
    least_stuck = sum(not starts for starts in options.starts)
    all_dated = len(hint.stuck) == least_stuck
    constraints = Constraints(options, all_dated)
    bounds = list(constraints.bounds)
    best, left = hint, limit
    settled: list[bool] = []
    for wish in range(len(bounds)):
        figures = in_a_row(problem, best)
        could = sum(figure > bound for figure, bound in zip(figures[wish:], bounds[wish:], strict=True))
        if figures[wish] > bounds[wish] and left > 0:
            part = left if could == 1 else min(left, max(left / 2, limit / _LEAST_PART))
            answer = constraints.improve(wish, best, part)
            left -= answer.spent
            bounds[wish] = answer.bound
            if answer.starts is not None:
                best = _better(problem, wish, best, answer.starts)
        figure = in_a_row(problem, best)[wish]
        settled.append(figure == bounds[wish] and all(settled))
        if wish == 0 and figure == least_stuck and not all_dated:
            constraints = Constraints(options, all_dated=True)
            bounds = list(constraints.bounds)
        constraints.hold(wish, figure)
    if best is not hint:
        best = Schedule(best.starts, reasons(problem, best))
    return Optimised(best, all(settled), bounds[-1], tuple(settled))


def _require_solver() -> None:
    try:
        import ortools.sat.python.cp_model  # noqa: F401
    except ImportError as error:
        raise EnvironmentRefused(say.NEEDS_SOLVER) from error


def _better(problem: Problem, wish: int, best: Schedule, starts: Starts) -> Schedule:
    """Return the best by the wishes: `best`, or what can be made of `starts`, which are meant for the wish in place
    `wish`.
    """
    stuck = {index: Stuck() for index, start in enumerate(starts) if start is None}
    found = without_gaps(problem, Schedule(starts, stuck))
    again = without_gaps(problem, rest_by_priority(problem, wish, found))
    return min((best, found, again), key=lambda schedule: wishes(problem, schedule))


def rest_by_priority(problem: Problem, wish: int, schedule: Schedule) -> Schedule:
    """Return `schedule` with all that the wishes up to `wish` do not speak of placed anew by the default engine: the
    solver, asked for one wish, leaves the goals behind it anywhere, and they may not get their turn.
    """
    before = predecessors(problem)
    spoken_of = {at for at, each in enumerate(problem.activities) if each.pin is not None or each.deadline is not None}
    spoken_of.update(index for goal in problem.goals[: max(0, wish - 2)] for index in goal)
    for index in reversed(range(len(problem.activities))):
        if index in spoken_of:
            spoken_of.update(other for other, _ in before[index])
    settled = [
        each._replace(fixed=start) if at in spoken_of and start is not None else each
        for at, (each, start) in enumerate(zip(problem.activities, schedule.starts, strict=True))
    ]
    placed = fast.solve(replace(problem, activities=tuple(settled)))
    # a task of which one stage was settled and another found no room would be torn apart
    return placed if placed.stuck.keys() == schedule.stuck.keys() else schedule
