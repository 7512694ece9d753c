"""Whether demands can hold together at all, as far as the engine that can prove finds out."""

from __future__ import annotations

from importlib.util import find_spec

from roadmap.fitting.conflicts import Answer, keeps_all
from roadmap.fitting.refuting import Ground
from roadmap.schedule import optimal
from roadmap.schedule.fast import solve, wishes
from roadmap.schedule.problem import Problem

LIMIT = 5.0
"""What one question may cost, in the solver's deterministic units, each about a second."""

_SETTLED, _UNSETTLED = 100_000, 1_000_000
"""What an answer, and none within the limit, costs in placements of the same time: the solver tells no measure of its
own that could be compared.
"""


def installed() -> bool:
    """Return whether the solver is there."""
    return find_spec("ortools") is not None


def proved(problem: Problem) -> Answer:
    """Return a schedule that keeps all pins and deadlines of `problem`, the ground on which there is none, None where
    it is not known. Raises `EnvironmentRefused` where OR-Tools is not installed.
    """
    hint = solve(problem)
    if keeps_all(problem, hint):
        return Answer(hint, 0)
    found = optimal.solve(problem, hint, LIMIT)
    if keeps_all(problem, found.schedule):
        return Answer(found.schedule, _SETTLED)
    for settled, figure in zip(found.settled, wishes(problem, found.schedule)[:3], strict=False):
        if not settled:
            break
        if figure:
            return Answer(Ground.SOLVER, _SETTLED)
    return Answer(None, _UNSETTLED)
