"""Lower bounds: how soon work could be finished at best, whatever the schedule, by dependencies, people and money.

Each bound leaves out some rules, so it holds for every schedule that keeps all. Paths are those of the critical path
method; the people that work needs from some period on must be free before it ends; the money that it must have spent by
the end of a year must have been there by then. Where there are not too many activities, `refutation` says more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from roadmap.schedule.alone import Alone
from roadmap.schedule.fast import NEVER
from roadmap.schedule.kernel import Instance
from roadmap.schedule.problem import Problem, Schedule, predecessors
from roadmap.schedule.refutation import MOST_REFUTED, Prover


class _Work(NamedTuple):
    """What must be done for some activities to be finished: the activities not fixed yet, each with its earliest start
    and the periods from its start on that the last of them is finished later, at least.
    """

    activities: list[int]
    heads: list[int]
    until: list[int]


def bounds_of(problem: Problem, schedule: Schedule, alone: Alone | None = None) -> tuple[int, ...]:
    """Return figures below which no wish can come, one after another, in any schedule that dates what `schedule` does;
    none is sought above what `schedule` has. `alone` is that of the problem, where it is known already.
    """
    dated = [
        index
        for index, start in enumerate(schedule.starts)
        if start is not None and problem.activities[index].fixed is None
    ]
    return _Bounds(problem, alone or Alone(problem), dated).wishes(schedule)


class _Bounds:
    """The bounds of one problem. `dated` are the activities without a fixed start that have dates in the schedules that
    are spoken of.
    """

    def __init__(self, problem: Problem, alone: Alone, dated: Iterable[int]) -> None:
        self._problem = problem
        self._alone = alone
        self._laid = alone.laid
        self._dated = sorted(dated)
        self._free = {team: self._laid.spare(team) for team in self._laid.encoding.shifts}
        self._sums = {team: [0, *accumulate(free)] for team, free in self._free.items()}
        self._money = self._money_from_start()

    def wishes(self, hint: Schedule) -> tuple[int, ...]:
        """Return the bound of each wish, none above that of `hint`."""
        problem, alone = self._problem, self._alone
        stuck, moved = alone.stuck, alone.moved
        finishes = [hint.finish(problem, index) for index in range(len(problem.activities))]
        at_most = [NEVER if finish is None else finish for finish in finishes]
        late = 0
        for index, each in enumerate(problem.activities):
            if each.deadline is not None:
                late += each.weight * max(0, self._finish([index], at_most) - each.deadline)
        goals = [self._finish(goal, at_most) for goal in problem.goals]
        return stuck, moved, late, *goals, self._finish(hint.dated(problem), at_most)

    def _finish(self, members: Sequence[int], at_most: Sequence[int]) -> int:
        """Return the period by which not all of `members` can be finished sooner, nor are sooner than `at_most`."""
        problem = self._problem
        if not members:
            return 0
        best = max(at_most[index] for index in members)
        if best == NEVER:  # what has no date in these schedules, or can have none
            return best
        finished = max(self._alone.first[index] + problem.activities[index].months for index in members)
        if finished >= best:
            return best
        work = self._work(members)
        finished = max([finished, *self._by_people(work)])
        finished = self._by_money(work, finished, best)
        if finished < best and len(work.activities) <= MOST_REFUTED:
            finished = self._refuted(work, finished)
        return min(finished, best)

    def _work(self, members: Iterable[int]) -> _Work:
        problem, before = self._problem, predecessors(self._problem)
        until: dict[int, int] = {index: problem.activities[index].months for index in members}
        for index in reversed(range(len(problem.activities))):
            if index in until and problem.activities[index].fixed is None:
                for other, lag in before[index]:
                    until[other] = max(lag + until[index], until.get(other, -NEVER))
        held = [index for index in self._dated if index in until]
        return _Work(held, [self._alone.first[index] for index in held], [until[index] for index in held])

    def _by_people(self, work: _Work) -> Iterable[int]:
        """Yield for each team when those who begin from some period on could have done their work at the earliest."""
        for team, sums in self._sums.items():
            needed, shortest = 0, NEVER
            for head, index, until in sorted(zip(work.heads, work.activities, work.until, strict=True), reverse=True):
                activity = self._problem.activities[index]
                people = dict(activity.demands).get(team, 0)
                months = min(activity.months, until)  # what it does after the last finish does not count
                if not people or months <= 0:
                    continue
                shortest = min(shortest, until - months)
                needed += people * months
                yield bisect_left(sums, sums[head] + needed) + shortest

    def _money_from_start(self) -> list[tuple[tuple[int, ...], int]]:
        """Return the slots of money that bound what is spent from the start until the end of some year, with what they
        have left together: the years of an account as far as each has a figure, and ceilings that begin by the start.
        """
        problem, encoding, money = self._problem, self._laid.encoding, self._laid.money
        first = problem.year(problem.start)
        yearly = len(encoding.spans) - len(problem.ceilings)
        found: list[tuple[tuple[int, ...], int]] = [
            ((slot,), max(0, money[slot])) for slot in range(yearly, len(money)) if encoding.spans[slot][1] <= first
        ]
        slots = {encoding.spans[slot][:2]: slot for slot in range(yearly)}
        for account in range(len(problem.budget)):
            held: tuple[int, ...] = ()
            year = first
            while (account, year) in slots:
                held = (*held, slots[account, year])
                found.append((held, sum(max(0, money[slot]) for slot in held)))
                year += 1
        return found

    def _by_money(self, work: _Work, finished: int, best: int) -> int:
        """Return the first period from `finished` up to `best` by which the money that must be spent has been there."""
        paying = [at for at, index in enumerate(work.activities) if self._laid.encoding.pays[index]]
        return finished + bisect_left(
            range(finished, best), True, key=lambda end: not self._overspent(work, paying, end)
        )

    def _overspent(self, work: _Work, paying: Sequence[int], finished: int) -> bool:
        """Tell whether by the end of some year more must be spent than there is, if all is to be finished by
        `finished`.

        The later an activity starts, the less it has spent by the end of a year.
        """
        spent = [0] * len(self._laid.money)
        for at in paying:
            for slot, amount in self._laid.encoding.payment(work.activities[at], finished - work.until[at]):
                spent[slot] += amount
        return any(sum(spent[slot] for slot in slots) > left for slots, left in self._money)

    def _refuted(self, work: _Work, finished: int) -> int:
        """Return the first period from `finished` on by which it cannot be refuted that all is finished."""
        problem = self._problem
        number = {index: at for at, index in enumerate(work.activities)}
        teams = list(self._free)
        instance = Instance(
            [
                max(0, min(problem.activities[index].months, until))
                for index, until in zip(work.activities, work.until, strict=True)
            ],
            [[dict(problem.activities[index].demands).get(team, 0) for team in teams] for index in work.activities],
            [max(free) for free in self._free.values()],
            [
                (number[before], number[after], lag)
                for before, after, lag in problem.arcs
                if before in number and after in number
            ],
            [head - problem.start for head in work.heads],
        )
        prover = Prover(instance)
        while prover.refuted(finished - problem.start):
            finished += 1
        return finished
