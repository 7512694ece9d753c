"""The best that a small problem allows, by trying every start of every activity: slow, and plain enough to be believed.

Nothing here comes from an engine: people and money are counted month by month, as in `by_chance`, and a start is
forbidden when a month, a year or a ceiling would hold too much. What cuts the trials short is only that a later start
never makes any wish better: a pin is missed at every start but its own, which is the first one that it allows.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from roadmap.schedule.problem import Problem
from tests.schedule.by_chance import figure, money_used, people_used

NEVER = 1_000_000

Wishes = tuple[int, int, int, tuple[int, ...], int]
"""Activities without a date, pins moved, weighted lateness, the completion of each goal, the end."""


def best_wishes(problem: Problem) -> Wishes:
    """The best wishes that any schedule has that keeps every rule."""
    tasks = sorted({each.task for each in problem.activities if each.fixed is None})
    best: Wishes | None = None
    for count in range(len(tasks) + 1):
        for undated in combinations(tasks, count):
            best = _Trial(problem, frozenset(undated), best).best
    assert best is not None, "a schedule without any new work keeps every rule"
    return best


class _Trial:
    """All schedules in which exactly the tasks `undated` have no dates, as far as they could be better than `best`."""

    def __init__(self, problem: Problem, undated: frozenset[str], best: Wishes | None) -> None:
        self.problem = problem
        self.undated = undated
        self.best = best
        self.starts: list[int | None] = [each.fixed for each in problem.activities]
        self.people = people_used(problem, self.starts)
        self.money = money_used(problem, self.starts)
        self.used: dict[tuple[int, int], tuple[Counter[tuple[int, int]], Counter[tuple[int, int]]]] = {}
        self.place(0)

    def place(self, index: int) -> None:
        """Try every start of the activity `index`, and behind each of them every start of those that follow."""
        problem = self.problem
        if index == len(problem.activities):
            found = self.wishes(index)
            self.best = found if self.best is None else min(self.best, found)
            return
        activity = problem.activities[index]
        if activity.fixed is not None or activity.task in self.undated:
            self.place(index + 1)
            return
        first = max(activity.earliest, problem.start, activity.pin or 0)
        for before, after, lag in problem.arcs:
            if after == index:
                start = self.starts[before]
                if start is None:
                    return
                first = max(first, start + lag)
        for start in range(first, problem.limit - activity.months + 1):
            self.starts[index] = start
            if self.best is not None and self.wishes(index + 1) >= self.best:
                break
            if self.fits(index, start):
                people, money = self.use(index, start)
                self.people.update(people)
                self.money.update(money)
                self.place(index + 1)
                self.people.subtract(people)
                self.money.subtract(money)
        self.starts[index] = None

    def wishes(self, placed: int) -> Wishes:
        """The wishes of what is placed so far, as if the rest started as early as its own dates allow: no schedule
        that goes on like this is better.
        """
        problem = self.problem
        stuck = moved = late = end = 0
        finishes = []
        ends = []
        for index, activity in enumerate(problem.activities):
            undated = activity.fixed is None and activity.task in self.undated
            start = self.starts[index]
            if not undated and start is None:
                assert index >= placed
                start = max(activity.earliest, problem.start, activity.pin or 0)
            finish = NEVER if start is None else start + activity.months
            finishes.append(finish)
            stuck += undated
            moved += activity.pin is not None and start != activity.pin
            if activity.deadline is not None:
                late += activity.weight * max(0, finish - activity.deadline)
            if activity.task not in self.undated and not activity.endless:
                ends.append(finish)
        end = max(ends, default=0)
        return stuck, moved, late, tuple(max((finishes[at] for at in goal), default=0) for goal in problem.goals), end

    def use(self, index: int, start: int) -> tuple[Counter[tuple[int, int]], Counter[tuple[int, int]]]:
        """The tenths by team and period and the million VND by account and year that one activity uses."""
        if (index, start) not in self.used:
            alone = [start if at == index else None for at in range(len(self.starts))]
            self.used[index, start] = people_used(self.problem, alone), +money_used(self.problem, alone)
        return self.used[index, start]

    def fits(self, index: int, start: int) -> bool:
        """Whether people and money suffice for an activity beside all that is placed before it."""
        people, money = self.use(index, start)
        for (team, period), tenths in people.items():
            levels = self.problem.capacity[team]
            if levels is not None and self.people[team, period] + tenths > levels[period]:
                return False
        for (account, year), amount in money.items():
            most = figure(self.problem, account, year)
            if most is not None and self.money[account, year] + amount > most:
                return False
        for account, first, last, most in self.problem.ceilings:
            years = [(account, year) for year in range(first, last + 1)]
            more = sum(money[key] for key in years)
            if more and sum(self.money[key] for key in years) + more > most:
                return False
        return True
