"""What an answer may cost: the same brief gets the same answer on any machine, so it is counted and not timed.

All is counted in placements of single activities, as the effort of a plan is; what reads, checks or writes besides
costs as many as are placed in the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from roadmap.model import Brief, Engine
from roadmap.schedule.search import PLACEMENTS

MOST = 12_000_000
"""What one answer may cost, less than a minute, beside plans by a longer search of the brief's own."""

PASS = 8
"""What one quick schedule costs for each of its activities."""

VARIANT = 20
"""What it costs for each activity to change a brief, to read it again and to schedule it quickly."""

PLANNED = 120
"""What it costs for each activity to make a whole plan and to verify it, beside the search of the brief's effort."""

OWN_SEARCHES = 6
"""So many plans by the brief's own effort may be made besides, where that is a long search: one alone may cost as much
as all other trials.
"""

SEARCHED = 2_000_000
"""What searches by the brief's own effort may cost at least, where they are short."""

_SOLVER = 5_000_000
"""What the engine `optimal` costs for one plan, in placements of about the same time."""


def counting(activities: int) -> int:
    """Return what it costs to count whether so many activities can be done in time: with more of them, each has more
    years and others to be held against.
    """
    return activities * max(PASS, activities // 10)


def own_search(brief: Brief) -> int:
    """Return what the search behind one plan of `brief` may cost, by its own engine and effort."""
    return PLACEMENTS.get(brief.effort, 0) + (_SOLVER if brief.engine == Engine.OPTIMAL else 0)


class OutOfEffort(Exception):
    """What the part of the work that is done now may cost is spent. Nothing is wrong: what was found is told, and this
    never leaves the package.
    """


@dataclass(slots=True)
class Effort:
    """What is spent of `most` placements; `tick` is told how many percent that are, whenever something was tried.
    `searched` are the placements of the searches behind whole plans, by the brief's own effort, which count by
    themselves.
    """

    most: int = MOST
    tick: Callable[[int], None] = lambda _: None
    spent: int = 0
    searched: int = 0
    until: int = field(init=False)

    def __post_init__(self) -> None:
        self.until = self.most

    def spend(self, placements: int) -> None:
        """Count what was tried."""
        self.spent += placements
        self.tick(min(100, 100 * self.spent // self.most))

    def check(self) -> None:
        """Raise `OutOfEffort` where nothing more may be tried."""
        if self.spent >= self.until:
            raise OutOfEffort

    def check_plan(self, own: int) -> None:
        """Raise `OutOfEffort` where no more plans may be made of which each search costs `own`."""
        self.check()
        if self.searched > max(OWN_SEARCHES * own, SEARCHED):
            raise OutOfEffort

    @contextmanager
    def part(self, *, percent: int = 100, at_most: int | None = None) -> Iterator[None]:
        """Within `with`, what may be tried ends when `percent` of all is spent, or `at_most` from now on."""
        before = self.until
        self.until = min(before, self.most * percent // 100)
        if at_most is not None:
            self.until = min(self.until, self.spent + at_most)
        try:
            yield
        finally:
            self.until = before
