"""Whether demands can hold together at all, as far as the engine that can prove finds out."""

from __future__ import annotations

from importlib.util import find_spec

from roadmap.fitting.conflicts import keeps_all
from roadmap.fitting.refuting import Ground
from roadmap.schedule import optimal
from roadmap.schedule.fast import solve, wishes
from roadmap.schedule.problem import Problem, Schedule

LIMIT = 5.0
"""What one question may cost, in the solver's deterministic units, each about a second."""


def installed() -> bool:
    """Return whether the solver is there."""
    return find_spec("ortools") is not None


def proved(problem: Problem) -> Schedule | Ground | None:
    """Return a schedule that keeps all pins and deadlines of `problem`, the ground on which there is none, None where
    it is not known. Raises `EnvironmentRefused` where OR-Tools is not installed.
    """
    hint = solve(problem)
    if keeps_all(problem, hint):
        return hint
    found = optimal.solve(problem, hint, LIMIT)
    if keeps_all(problem, found.schedule):
        return found.schedule
    for settled, figure in zip(found.settled, wishes(problem, found.schedule)[:3], strict=False):
        if not settled:
            return None
        if figure:
            return Ground.SOLVER
    return None
