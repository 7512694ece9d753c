"""The horizon as something that a plan keeps or misses: by itself it orders nothing, it only says where a plan ends."""

from __future__ import annotations

from dataclasses import replace

from roadmap.schedule.fast import wishes
from roadmap.schedule.problem import Problem, Schedule


def fits(problem: Problem, schedule: Schedule) -> bool:
    """Tell whether all work has dates within the horizon, pins are kept and nothing is late."""
    stuck, moved, late, _, end = wishes(problem, schedule)
    return not stuck and not moved and not late and end <= problem.horizon


def due_by_horizon(problem: Problem) -> Problem:
    """Return the same problem in which all work that may end the plan is due by the horizon, if not sooner."""
    due = [
        each if each.deadline is not None or each.endless else each._replace(deadline=problem.horizon, weight=1)
        for each in problem.activities
    ]
    return replace(problem, activities=tuple(due))
