"""The starts that each activity could have if it were alone with the fixed work."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import NEVER
from roadmap.schedule.problem import Problem, predecessors
from roadmap.schedule.profile import Profile


class Alone:
    """The first start that each activity could have if it were alone with the work that is fixed, `NEVER` where it can
    never have a date. `laid` is what fixed work leaves of people and money.
    """

    __slots__ = ("first", "laid", "problem")

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.laid = Profile(encode(problem))
        for index, activity in enumerate(problem.activities):
            if activity.fixed is not None:
                self.laid.place(index, activity.fixed)
        barred: set[str] = set()
        while True:
            self.first = self._first(barred)
            found = {each.task for each, first in zip(problem.activities, self.first, strict=True) if first == NEVER}
            if found == barred:
                break
            barred = found  # nothing else of these tasks has a date then, nor has what waits for it

    def _first(self, barred: Collection[str]) -> list[int]:
        before = predecessors(self.problem)
        found: list[int] = []
        for index, activity in enumerate(self.problem.activities):
            if activity.fixed is not None:
                found.append(activity.fixed)
            elif activity.task in barred:
                found.append(NEVER)
            else:  # what waits for work without a date would begin too late to have one
                earliest = [found[other] + lag for other, lag in before[index]]
                first = self.laid.first_fit(index, max([activity.ready, self.problem.start, *earliest]))
                found.append(NEVER if first is None else first)
        return found

    @property
    def stuck(self) -> int:
        """How many activities can never have a date."""
        return self.first.count(NEVER)

    @property
    def moved(self) -> int:
        """How many pins cannot be kept; no activity starts before its pin."""
        pinned = zip(self.problem.activities, self.first, strict=True)
        return sum(each.pin is not None and each.pin != first for each, first in pinned)


class Options(Alone):
    """Every start that each activity could have so, none where it can never have a date."""

    __slots__ = ("starts",)

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.starts = [
            [first] if each.fixed is not None else list(self._fitting(index, first))
            for index, (each, first) in enumerate(zip(problem.activities, self.first, strict=True))
        ]

    def _fitting(self, index: int, earliest: int) -> Iterator[int]:
        works, pays = self.laid.encoding.demand[index], self.laid.encoding.pays[index]
        for start in range(earliest, self.problem.limit - self.problem.activities[index].months + 1):
            if works and self.laid.lacking_team(index, start) is not None:
                continue
            if not pays or self.laid.lacking_money(index, start) is None:
                yield start
