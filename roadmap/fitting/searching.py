"""Whether demands can hold together, as far as a long search finds out: it may find a schedule, and proves nothing."""

from __future__ import annotations

from roadmap.fitting.conflicts import Answer, keeps_all
from roadmap.schedule.fast import solve
from roadmap.schedule.problem import Problem
from roadmap.schedule.search import search

PLACEMENTS = 500_000
"""What one question may cost: a search in vain takes two to five seconds. With a fifth of that, the shipped plan that
does not fit seems to have a conflict which it has not.
"""

SHORT = (50_000, 150_000)
"""What a question may cost that is asked to find out where to look: at first, and where that was too little."""

_DEMANDED = 3
"""Of the wishes, the first ones: all dated, pins kept, nothing late."""


def searched(problem: Problem, placements: int = PLACEMENTS) -> Answer:
    """Return a schedule that keeps all pins and deadlines of `problem`, None where `placements` found none."""
    found = search(problem, solve(problem), placements, counted=_DEMANDED)
    return Answer(found.schedule if keeps_all(problem, found.schedule) else None, found.placements)
