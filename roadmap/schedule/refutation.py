"""Whether all work can be finished by a period: proofs that it cannot, by dependencies and people alone.

The windows of all activities, from earliest to latest start, are narrowed by dependencies, by pairs that cannot overlap
and by the periods in which an activity must be at work; then the work that must lie in an interval is held against its
people. A window that closes, or an interval without room, is a proof. Beside the teams there are redundant ones of the
same form: sets of activities of which no two can overlap, and demands rounded by dual feasible functions. All teams are
fields of one integer, so twenty cost hardly more than one.

The ideas: destructive bounds, R. Klein and A. Scholl (EJOR 112, 1999); pairs, J. Carlier and É. Pinson (1989), P.
Brucker and S. Knust (EJOR 127, 2000); energy, P. Baptiste, C. Le Pape and W. Nuijten (1999); redundant teams, J.
Carlier and E. Néron (EJOR 149, 2003); dual feasible functions, S. Fekete and J. Schepers (2001); shaving, P. Martin and
D. Shmoys (1996).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from roadmap.schedule.kernel import Instance

MOST_REFUTED = 250
"""Proofs grow with the square of the activities: above so many they are not worth their time."""

_CLIQUES = 40
"""So many sets of activities of which no two can overlap, at most."""

_PARTS = range(3, 6)
"""Demands are rounded to thirds, quarters and fifths of a team; what halves would say, others of the teams do."""

Row = tuple[tuple[int, ...], int]
"""The demands of all activities for one team, and its people."""


class Prover:
    """What is known of one instance, for many trials of its end. `credit` limits the ends of windows that are tried."""

    __slots__ = (
        "_capacity",
        "_guard",
        "_instance",
        "_packed",
        "_pairs",
        "_working",
        "credit",
    )

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._working = [index for index, months in enumerate(instance.months) if months]
        conflicts, self._pairs = _conflicts(instance, self._working)
        rows = [*_teams(instance), *islice(_cliques(instance, conflicts, self._pairs), _CLIQUES)]
        self._pack(list(dict.fromkeys(rows)))
        self.credit = 0

    def _pack(self, rows: Sequence[Row]) -> None:
        self._packed = [0] * self._instance.count
        self._capacity = self._guard = 0
        for demands, people in rows:
            shift = self._guard.bit_length()
            for index, demand in enumerate(demands):
                self._packed[index] |= demand << shift
            self._capacity |= people << shift
            # all work, and all people of the longest interval, so that no field ever touches the next
            work = sum(demand * months for demand, months in zip(demands, self._instance.months, strict=True))
            width = max(people * self._instance.horizon, work, *demands).bit_length()
            self._guard |= 1 << (shift + width)

    def windows(self, end: int) -> tuple[list[int], list[int]]:
        """Return the first and last starts to begin with, if all is to be finished by `end`."""
        return self._instance.heads[:], [end - months for months in self._instance.months]

    def refuted(self, end: int) -> bool:
        """Tell whether it is proven that not all can be finished by `end`."""
        if end >= self._instance.horizon:  # by then all is done one after the other, and the fields are no wider
            return False
        early, late = self.windows(end)
        return self.contradicted(early, late, end) or self._overloaded(early, late, end)

    def contradicted(self, early: list[int], late: list[int], end: int) -> bool:
        """Narrow the windows until nothing changes; true when one closes."""
        while True:
            if not self._narrowed(early, late):
                return True
            state = self._timetabled(early, late, end)
            if state is None:
                return True
            if not state:
                return False

    def shaved(self, end: int) -> bool:
        """Tell whether `end` is refuted by refuting one end of a window after the other, as far as the credit lasts."""
        early, late = self.windows(end)
        while not self.contradicted(early, late, end) and not self._overloaded(early, late, end):
            before = early[:], late[:]
            if any(self._shave(index, early, late, end) for index in range(len(early))):
                return True
            if (early, late) == before:
                return False
        return True

    def _shave(self, index: int, early: list[int], late: list[int], end: int) -> bool:
        """Move both ends of a window inward while a start there is refuted; true when a window closes."""
        for from_left in (True, False):
            while early[index] < late[index] and self.credit > 0:
                self.credit -= 1
                low, high = early[:], late[:]
                if from_left:
                    high[index] = low[index]
                else:
                    low[index] = high[index]
                if not self.contradicted(low, high, end):
                    break
                if from_left:
                    early[index] += 1
                else:
                    late[index] -= 1
                if not self._narrowed(early, late):
                    return True
        return False

    def _narrowed(self, early: list[int], late: list[int]) -> bool:
        """Narrow the windows by dependencies and by pairs to a fixed point; false when one closes."""
        changed = True
        while changed:
            self._forward(early)
            if not self._backward(early, late):
                return False
            state = self._ordered(early, late)
            if state is None:
                return False
            changed = state
        return True

    def _forward(self, early: list[int]) -> None:
        months = self._instance.months
        for index, pairs in enumerate(self._instance.before):
            begin = early[index]
            for other, gap in pairs:
                bound = early[other] + months[other] + gap
                if bound > begin:
                    begin = bound
            early[index] = begin

    def _backward(self, early: list[int], late: list[int]) -> bool:
        months, after = self._instance.months, self._instance.after
        for index in reversed(range(len(late))):
            begin = late[index]
            length = months[index]
            for other, gap in after[index]:
                bound = late[other] - gap - length
                if bound < begin:
                    begin = bound
            late[index] = begin
            if begin < early[index]:
                return False
        return True

    def _ordered(self, early: list[int], late: list[int]) -> bool | None:
        """Narrow the windows of pairs that cannot overlap and of which one cannot come first; none when one closes."""
        months = self._instance.months
        changed = False
        for one, two in self._pairs:
            first = early[one] + months[one]
            second = early[two] + months[two]
            if first > late[two]:  # so two comes first
                if second > late[one]:
                    return None
                before, after, finish = two, one, second
            elif second > late[one]:
                before, after, finish = one, two, first
            else:
                continue
            if finish > early[after]:
                early[after] = finish
                changed = True
            if late[after] - months[before] < late[before]:
                late[before] = late[after] - months[before]
                changed = True
        return changed

    def _timetabled(self, early: list[int], late: list[int], end: int) -> bool | None:
        """Narrow the windows by the periods in which activities must be at work; none when one closes."""
        months, packed, guard = self._instance.months, self._packed, self._guard
        free = self._free_beside(early, late, end)
        if free is None:
            return None
        changed = False
        for index in self._working:
            begin, last = early[index], late[index]
            if begin == last:
                continue
            length, demand = months[index], packed[index]
            own_end = begin + length  # from `last` to here it must be at work itself, and nothing need be asked
            for period in reversed(range(begin, min(last, own_end))):
                if (free[period] - demand) & guard != guard:
                    early[index] = period + 1
                    changed = True
                    break
            for period in range(max(last, own_end), last + length):
                if (free[period] - demand) & guard != guard:
                    late[index] = period - length
                    changed = True
                    break
            if early[index] > late[index]:
                return None
        return changed

    def _free_beside(self, early: list[int], late: list[int], end: int) -> list[int] | None:
        """Return the people of each period beside those who must be at work then; none where some are lacking."""
        months, packed, guard = self._instance.months, self._packed, self._guard
        free = [self._capacity | guard] * end
        for index in self._working:
            for period in range(late[index], early[index] + months[index]):
                free[period] -= packed[index]
                if free[period] & guard != guard:
                    return None
        return free

    def _overloaded(self, early: list[int], late: list[int], end: int) -> bool:
        """Tell whether in some interval there must be more work than its people can do."""
        guard, packed, months = self._guard, self._packed, self._instance.months
        rows = [(late[at], early[at] + months[at], months[at], packed[at]) for at in self._working]
        room = [self._capacity * length | guard for length in range(1, end + 1)]
        for begin in sorted({*early, *late}):
            slopes = [0] * (end + 1 - begin)
            for last, early_end, length, demand in rows:
                inside = early_end - begin
                if inside <= 0:
                    continue
                if inside > length:
                    inside = length
                at = last - begin if last > begin else 0
                slopes[at] += demand
                slopes[at + inside] -= demand
            for space, energy in zip(room, accumulate(accumulate(slopes)), strict=False):
                if (space - energy) & guard != guard:
                    return True
        return False


def _distances(instance: Instance) -> list[list[int]]:
    """Return how much later than each activity each other one must start, by dependencies."""
    months, count = instance.months, instance.count
    found = [[-instance.horizon] * count for _ in range(count)]  # no path is so long that it makes up for that
    for index in reversed(range(count)):
        row = found[index]
        row[index] = 0
        for other, gap in instance.after[index]:
            lag = gap + months[index]
            row[:] = [max(known, length + lag) for known, length in zip(row, found[other], strict=True)]
    return found


def _conflicts(instance: Instance, working: Sequence[int]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return for each activity those that cannot overlap it, as bits, and the pairs of which only people say so."""
    months, distance = instance.months, _distances(instance)
    conflicts = [0] * instance.count
    pairs: list[tuple[int, int]] = []
    for at, one in enumerate(working):
        for two in working[at + 1 :]:
            if distance[one][two] >= months[one]:  # what is later in the list is no predecessor
                pass
            elif (instance.capacity - instance.packed[one] - instance.packed[two]) & instance.guard != instance.guard:
                pairs.append((one, two))
            else:
                continue
            conflicts[one] |= 1 << two
            conflicts[two] |= 1 << one
    return conflicts, pairs


def _teams(instance: Instance) -> Iterator[Row]:
    """Yield the teams that somebody needs, and behind them their demands rounded."""
    teams = [
        (tuple(each), people)
        for each, people in zip(zip(*instance.demands, strict=True), instance.capacities, strict=True)
    ]
    teams = [(demands, people) for demands, people in teams if any(demands)]
    yield from teams
    for demands, people in teams:
        yield from _rounded(demands, people)


def _rounded(demands: Sequence[int], people: int) -> Iterator[Row]:
    """Yield redundant teams by dual feasible functions, those that can say more than the team itself."""
    for parts in _PARTS:
        shares = (
            demand * (parts - 1) if demand * parts % people == 0 else demand * parts // people * people
            for demand in demands
        )
        yield tuple(shares), people * (parts - 1)
    largest = max(demands)
    for limit in sorted(set(demands)):
        if 2 * limit <= people < largest + limit:
            yield tuple(_clipped(demand, limit, people) for demand in demands), people


def _clipped(demand: int, limit: int, people: int) -> int:
    """Return all people for a demand beside which one of `limit` has no room, nothing for one below it."""
    if demand > people - limit:
        return people
    return demand if demand >= limit else 0


def _cliques(instance: Instance, conflicts: Sequence[int], pairs: Iterable[tuple[int, int]]) -> Iterator[Row]:
    """Yield sets of activities of which no two can overlap, as teams of one; grown from pairs, long ones first."""
    months = instance.months
    by_length = sorted(range(instance.count), key=months.__getitem__, reverse=True)
    found: list[int] = []
    for one, two in sorted(pairs, key=lambda pair: sum(months[index] for index in pair), reverse=True):
        members = 1 << one | 1 << two
        if any(clique & members == members for clique in found):
            continue
        candidates = conflicts[one] & conflicts[two]
        for index in by_length:
            if candidates >> index & 1:
                members |= 1 << index
                candidates &= conflicts[index]
        found.append(members)
        yield tuple(members >> index & 1 for index in range(instance.count)), 1
