"""Why each activity starts when it does: every reason that forbids one period sooner, and the chain of these to the
start.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from roadmap.schedule.encoding import Encoding, encode
from roadmap.schedule.problem import Problem, Schedule
from roadmap.schedule.profile import Profile


class Binding(NamedTuple):
    """One binding constraint. `activity` is the one that the chain goes on to; `arc` the dependency; team and
    period, or account and year; of a ceiling over several years the first, and `until` the last.
    """

    kind: str
    activity: int | None = None
    arc: int | None = None
    team: int | None = None
    period: int | None = None
    account: int | None = None
    year: int | None = None
    until: int | None = None


_SETTLED = frozenset(("progress", "pin", "date"))
"""What no other activity is behind: where it comes first, the chain ends."""


def bindings(problem: Problem, schedule: Schedule) -> tuple[tuple[Binding, ...], ...]:
    """Return for each activity what stops it from starting one period sooner, in the order progress, pin, date,
    dependency, team, money; and what stands in the way further back, where that leads to no earlier work.
    """
    encoding = encode(problem)
    lags = {(arc.before, arc.after, arc.lag): number for number, arc in reversed(list(enumerate(problem.arcs)))}

    def before(index: int) -> Iterator[tuple[int, int, int]]:
        for other, lag in encoding.before[index]:
            yield other, lag, lags[other, index, lag]

    placed = Placed(problem, encoding, loaded(problem, schedule), schedule.starts, before)
    return tuple(placed.held(index) for index in range(len(problem.activities)))


def loaded(problem: Problem, schedule: Schedule) -> Profile:
    """Return what is left of people and money beside all that `schedule` places."""
    profile = Profile(encode(problem))
    for index, start in enumerate(schedule.starts):
        if start is not None:
            profile.place(index, start)
    return profile


def critical_chain(
    held: Callable[[int], Sequence[Binding]], starts: Sequence[int | None], last: int | None
) -> tuple[int, ...]:
    """Return the chain of binding constraints from the start to `last`, the activity that ends the plan.

    From each activity it goes on to what its first binding constraint names, of money only to work that starts
    earlier: two that spend of the same year would else name each other. It ends at progress, a pin or a date, or at
    money that is too little for an activity alone.
    """
    chain: list[int] = []
    at = last
    while at is not None:
        chain.append(at)
        reasons = held(at)
        led = () if reasons and reasons[0].kind in _SETTLED else _leading(reasons, starts, at)
        at = next((other for other in led if other not in chain), None)
    return tuple(reversed(chain))


def _leading(reasons: Iterable[Binding], starts: Sequence[int | None], index: int) -> Iterator[int]:
    """Yield the activities that `reasons` lead back to from `index`."""
    for each in reasons:
        if each.activity is not None and (each.kind != "money" or _sooner(starts, each.activity, index)):
            yield each.activity


def _sooner(starts: Sequence[int | None], other: int, index: int) -> bool:
    first, second = starts[other], starts[index]
    return first is not None and second is not None and first < second


class Placed:
    """A finished schedule, asked for what holds its activities: `profile` holds all of `starts`, and `before` names
    the predecessors of an activity, each with its lag from start to start and the number of its arc.
    """

    __slots__ = ("_of_money", "_of_team", "_spenders", "_workers", "before", "encoding", "problem", "profile", "starts")

    def __init__(
        self,
        problem: Problem,
        encoding: Encoding,
        profile: Profile,
        starts: Sequence[int | None],
        before: Callable[[int], Iterable[tuple[int, int, int | None]]],
    ) -> None:
        self.problem = problem
        self.encoding = encoding
        self.profile = profile
        self.starts = starts
        self.before = before
        self._workers, self._spenders = _asking(problem)
        self._of_team: dict[int, dict[int, int]] = {}
        self._of_money: dict[int, tuple[list[int], list[int], list[int]]] = {}

    def held(self, index: int) -> tuple[Binding, ...]:
        """Return what stops the activity from starting one period sooner, as `bindings` does for all."""
        activity, start = self.problem.activities[index], self.starts[index]
        if activity.fixed is not None:
            return (Binding("progress"),)
        if start is None:
            return ()
        reasons: list[Binding] = []
        if start == activity.pin:
            reasons.append(Binding("pin"))
        if start <= activity.earliest:
            reasons.append(Binding("date"))
        for other, lag, arc in self.before(index):
            at = self.starts[other]
            if at is not None and at + lag == start:
                reasons.append(Binding("dependency", other, arc))
        if start > self.problem.start:
            reasons += self._resources(index, start, start - 1)
        if reasons and next(_leading(reasons, self.starts, index), None) is None:
            reasons += self._further(index, start)
        return tuple(reasons)

    def _further(self, index: int, start: int) -> list[Binding]:
        """Return what other work stands in the way of the latest sooner start that the activity alone could have.

        Where a year's money is too little for an activity that begins a month sooner, that month says nothing of what
        it waited for: it might have begun in the year before, had other work not needed what was there.
        """
        activity = self.problem.activities[index]
        for sooner in range(start - 2, max(self.problem.start, activity.ready) - 1, -1):
            reasons = [
                Binding("dependency", other, arc)
                for other, lag, arc in self.before(index)
                if (at := self.starts[other]) is not None and at + lag > sooner
            ]
            reasons += self._resources(index, start, sooner)
            if not reasons:
                return []
            if any(each.activity is None for each in reasons):
                continue
            for each in reasons:
                if next(_leading((each,), self.starts, index), None) is not None:
                    return [each]
        return []

    def _resources(self, index: int, start: int, sooner: int) -> list[Binding]:
        """Return the teams and the money that forbid the start `sooner` to an activity that starts at `start`.

        The people whom it has from `start` on are its own there, too.
        """
        activity, profile = self.problem.activities[index], self.profile
        reasons: list[Binding] = []
        periods = range(sooner, min(sooner + self.encoding.months[index], start))
        for team, demand in activity.demands:
            capacity = self.problem.capacity[team]
            short = [at for at in periods if (free := profile.people(team, at)) is not None and free < demand]
            too_small = next((at for at in short if capacity is not None and capacity[at] < demand), None)
            if too_small is not None:
                reasons.append(Binding("team", team=team, period=too_small))
            elif short:
                reasons.append(Binding("team", self._at_work(team, short[-1]), team=team, period=short[-1]))
        for slot, alone in self._short_money(index, start, sooner):
            account, first, last = self.encoding.spans[slot]
            spending = None if alone else self._spending(slot, index, start)
            until = last if first < last else None
            reasons.append(Binding("money", spending, account=account, year=first, until=until))
        return reasons

    def _short_money(self, index: int, start: int, sooner: int) -> Iterator[tuple[int, bool]]:
        """Yield the slot of each money that forbids the start `sooner`, and whether the activity alone needs more than
        there is; of a year's figure and a ceiling on that year alone one.
        """
        encoding = self.encoding
        if not encoding.pays[index]:
            return
        own = dict(encoding.payment(index, start))
        told = set()
        for slot, amount in sorted(encoding.payment(index, sooner)):
            if self.profile.money[slot] + own.get(slot, 0) < amount and encoding.spans[slot] not in told:
                told.add(encoding.spans[slot])
                yield slot, encoding.money[slot] < amount

    def _at_work(self, team: int, period: int) -> int | None:
        """Return of those who have people of a team in a period the one that the chain goes on to."""
        if team not in self._of_team:
            months, starts = self.encoding.months, self.starts
            first: dict[int, int] = {}
            for other in sorted(self._workers[team], key=self._rank):
                if (start := starts[other]) is not None:
                    for at in range(start, start + months[other]):
                        first.setdefault(at, other)
            self._of_team[team] = first
        return self._of_team[team].get(period)

    def _spending(self, slot: int, index: int, start: int) -> int | None:
        """Return of the others that spend of a slot of money the one that the chain goes on to from an activity that
        starts at `start`, or else one that starts later.
        """
        if slot not in self._of_money:
            self._find_spenders(self.encoding.spans[slot][0])
        begun, leading, first = self._of_money[slot]
        sooner = bisect_left(begun, start)
        return leading[sooner - 1] if sooner else next((other for other in first if other != index), None)

    def _find_spenders(self, account: int) -> None:
        """Note of each slot of an account the starts of those that spend of it, in order; for each the first by rank of
        those that start no later; and the first two of all.
        """
        encoding = self.encoding
        spending: dict[int, list[tuple[int, int]]] = {}
        for other in self._spenders[account]:
            start = self.starts[other]
            if start is None or not encoding.pays[other]:
                continue
            for slot, _ in encoding.payment(other, start):
                if encoding.spans[slot][0] == account:
                    spending.setdefault(slot, []).append((start, other))
        for slot, pairs in spending.items():
            leading: list[int] = []
            for _, other in sorted(pairs):
                leading.append(min(leading[-1], other, key=self._rank) if leading else other)
            first = nsmallest(2, (other for _, other in pairs), key=self._rank)
            self._of_money[slot] = sorted(start for start, _ in pairs), leading, first

    def _rank(self, index: int) -> tuple[bool, int, str]:
        """Return the place of an activity: what may still move first, then what finishes latest, then by id."""
        activity = self.problem.activities[index]
        return activity.fixed is not None, -(self.starts[index] or 0) - self.encoding.months[index], activity.id


_Askers = tuple[Mapping[int, Sequence[int]], Mapping[int, Sequence[int]]]


def _asking(problem: Problem) -> _Askers:
    """Return which activities ask for people of each team, and for money of each account; counted once."""
    if "askers" not in problem.memo:
        workers: dict[int, list[int]] = {}
        spenders: dict[int, list[int]] = {}
        for index, activity in enumerate(problem.activities):
            for team in {team for team, demand in activity.demands if demand}:
                workers.setdefault(team, []).append(index)
            for account in {each.account for each in activity.charges} | {each.account for each in activity.running}:
                spenders.setdefault(account, []).append(index)
        problem.memo["askers"] = workers, spenders
    found: _Askers = problem.memo["askers"]
    return found
