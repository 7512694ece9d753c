"""Every schedule of a few activities, one after another: where there is none, that is a proof."""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.fitting.conflicts import Answer
from roadmap.fitting.refuting import Ground, Refutation, Windows, windows_of
from roadmap.schedule.encoding import encode
from roadmap.schedule.problem import Problem, Schedule
from roadmap.schedule.profile import Profile

MOST_ACTIVITIES = 14
"""Problems with more are not begun: their schedules cannot all be tried."""

MOST_TRIALS = 20_000
"""So many starts are tried before it is left open."""


def tried(problem: Problem) -> Answer:
    """Return a schedule that keeps all pins and deadlines of `problem`, the ground on which there is none, or None
    where that was not found out.
    """
    free = [index for index, each in enumerate(problem.activities) if each.fixed is None]
    if len(free) > MOST_ACTIVITIES:
        return Answer(None, 0)
    windows = windows_of(problem)
    if isinstance(windows, Refutation):
        return Answer(windows.ground, 0)
    search = _Trials(problem, windows)
    # the narrowest window first, the widest, of what is due at no time, last
    order = sorted(free, key=lambda index: (windows.latest[index] - windows.earliest[index], index))
    found = search.place(order, 0)
    if found:
        return Answer(Schedule(tuple(search.starts), {}), search.trials)
    return Answer(None if search.trials > MOST_TRIALS else Ground.TRIED, search.trials)


class _Trials:
    """One search through all starts, depth first."""

    def __init__(self, problem: Problem, windows: Windows) -> None:
        self.problem = problem
        self.windows = windows
        self.trials = 0
        self.starts: list[int | None] = [each.fixed for each in problem.activities]
        self.profile = Profile(encode(problem))
        for index, start in enumerate(self.starts):
            if start is not None:
                self.profile.place(index, start)
        self.bounds: list[list[tuple[int, int, bool]]] = [[] for _ in problem.activities]
        for before, after, lag in problem.arcs:
            if problem.activities[after].fixed is None:
                self.bounds[after].append((before, lag, True))
                self.bounds[before].append((after, -lag, False))

    def place(self, order: Sequence[int], at: int) -> bool:
        """Return whether the activities from place `at` of `order` on have starts beside those that are placed."""
        if at == len(order):
            return True
        index = order[at]
        first, last = self._window(index)
        encoding, profile = self.profile.encoding, self.profile
        for start in range(first, last + 1):
            self.trials += 1
            if self.trials > MOST_TRIALS:
                return False
            if encoding.demand[index] and profile.lacking_team(index, start) is not None:
                continue
            if encoding.pays[index] and profile.lacking_money(index, start) is not None:
                continue
            profile.place(index, start)
            self.starts[index] = start
            if self.place(order, at + 1):
                return True
            profile.remove(index, start)
            self.starts[index] = None
        return False

    def _window(self, index: int) -> tuple[int, int]:
        """Return the first and the last start that the placed neighbours leave."""
        first, last = self.windows.earliest[index], self.windows.latest[index]
        for other, lag, before in self.bounds[index]:
            start = self.starts[other]
            if start is not None and before:
                first = max(first, start + lag)
            elif start is not None:
                last = min(last, start + lag)
        return first, last
