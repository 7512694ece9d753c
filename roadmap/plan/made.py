"""What a plan's document is written from: all that was made on the way to a schedule."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.model import Brief, Catalogue, Dependency, Locality
from roadmap.months import Month
from roadmap.network import Network
from roadmap.schedule.explain import Binding
from roadmap.schedule.formulate import Formulation
from roadmap.schedule.problem import Problem, Schedule


class Solved(NamedTuple):
    """A schedule; whether it is proven that none meets the wishes better; the period before which none that places the
    same work ends; whether the user stopped the search for a better one.
    """

    schedule: Schedule
    proven: bool
    bound: int
    stopped: bool = False


class Made(NamedTuple):
    """All stages of the flow, for the functions that turn them into a document."""

    catalogue: Catalogue
    brief: Brief
    locality: Locality
    network: Network
    formulation: Formulation
    schedule: Schedule
    held: tuple[tuple[Binding, ...], ...]
    floats: tuple[int | None, ...]
    free: tuple[int | None, ...]
    chain: tuple[int, ...]
    critical: frozenset[int]
    dependencies: tuple[tuple[Dependency, ...], ...]
    solved: Solved

    @property
    def problem(self) -> Problem:
        """What was scheduled."""
        return self.formulation.problem

    def month(self, period: int) -> Month:
        """Return the month of a period of the problem."""
        return Month(self.brief.horizon_from + period)

    def stage_name(self, index: int) -> str:
        """Return `task/stage` of an activity; of work that others do, the task alone."""
        return self.problem.activities[index].id.removesuffix("/external")
