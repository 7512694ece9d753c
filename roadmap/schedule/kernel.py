"""The innermost loops of the search where only dependencies and people count: placing a list of activities, both ways.

Time 0 is the plan's start. A dependency is kept as the gap between the finish of one activity and the start of the
other, 0 for "after it", so that the same loop places forward in time and, on an axis that runs backward, from the end.
The free people of a period are one integer, a field of bits for each team with a guard bit above it that is set while
nobody is lacking; the fields are as narrow as the teams allow, since Python is fastest with integers below 2**30.

Serial generation is as in R. Kolisch and S. Hartmann (1999), justification as in V. Valls, F. Ballestín and S.
Quintanilla, "Justification and RCPSP: a technique that pays" (EJOR 165, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

Gaps = tuple[tuple[int, int], ...]
"""Other activities, each with the periods that must lie between."""


class Instance:
    """Activities that share people, every list in an order in which each follows its predecessors.

    `heads[i]` is the earliest start of an activity by dependencies and its own date, `tails[i]` what must follow its
    finish until the end. `regular` says that no order by finish can break a dependency.
    """

    __slots__ = (
        "after",
        "before",
        "capacities",
        "capacity",
        "count",
        "demands",
        "guard",
        "heads",
        "horizon",
        "months",
        "packed",
        "predecessors",
        "regular",
        "shortest",
        "successors",
        "tails",
    )

    def __init__(
        self,
        months: Sequence[int],
        demands: Sequence[Sequence[int]],
        capacities: Sequence[int],
        arcs: Iterable[tuple[int, int, int]],
        earliest: Sequence[int],
    ) -> None:
        """Take the demand of each activity for each team, arcs (before, after, lag from start to start), dates."""
        self.count = len(months)
        self.months = list(months)
        self.demands = [
            [people * bool(length) for people in demand] for demand, length in zip(demands, months, strict=True)
        ]
        self.capacities = capacities
        self._connect(arcs)
        self._measure(earliest)
        self._pack()

    def _connect(self, arcs: Iterable[tuple[int, int, int]]) -> None:
        months = self.months
        into: list[list[tuple[int, int]]] = [[] for _ in months]
        out: list[list[tuple[int, int]]] = [[] for _ in months]
        self.regular = True
        for before, after, lag in arcs:
            gap = lag - months[before]
            into[after].append((before, gap))
            out[before].append((after, gap))
            if lag + months[after] < months[before]:
                self.regular = False
        self.before: list[Gaps] = [tuple(each) for each in into]
        self.after: list[Gaps] = [tuple(each) for each in out]
        self.predecessors = [[other for other, _ in each] for each in into]
        self.successors = [[other for other, _ in each] for each in out]

    def _measure(self, earliest: Sequence[int]) -> None:
        months = self.months
        self.heads = list(earliest)
        for index, pairs in enumerate(self.before):
            for other, gap in pairs:
                self.heads[index] = max(self.heads[index], self.heads[other] + months[other] + gap)
        self.tails = [0] * self.count
        for index in reversed(range(self.count)):
            for other, gap in self.after[index]:
                self.tails[index] = max(self.tails[index], gap + months[other] + self.tails[other])
        self.shortest = max(map(sum, zip(self.heads, months, strict=True)))
        # no list is longer than all work in a row, from the last date on, with all its gaps
        gaps = sum(max(0, gap) for pairs in self.before for _, gap in pairs)
        self.horizon = max(earliest) + sum(months) + gaps

    def _pack(self) -> None:
        shifts: list[int] = []
        self.guard = 0
        for people in self.capacities:
            shifts.append(self.guard.bit_length())
            self.guard |= 1 << (shifts[-1] + people.bit_length())
        self.packed = [sum(people << at for people, at in zip(demand, shifts, strict=True)) for demand in self.demands]
        self.capacity = self.guard + sum(people << at for people, at in zip(self.capacities, shifts, strict=True))

    def free(self) -> list[int]:
        """Return the people of each period, nobody at work."""
        return [self.capacity] * self.horizon


def place(
    instance: Instance,
    gaps: Sequence[Gaps],
    order: Iterable[int],
    free: list[int],
    finishes: list[int],
    due: Sequence[int],
) -> int:
    """Place the activities of `order` one after the other, each as early as `gaps` and the people of `free` let it.

    `free` and `finishes` are changed in place, so that a list may go on where another stopped. Ends after the first
    activity that finishes after it is `due`; returns how many were placed. The periods of an activity are tested from
    the last one on: behind one without room begins the next trial, and what was found free is not tested again.
    """
    months, packed, guard = instance.months, instance.packed, instance.guard
    placed = 0
    for index in order:
        begin = 0
        for other, gap in gaps[index]:
            bound = finishes[other] + gap
            if bound > begin:
                begin = bound
        demand = packed[index]
        length = months[index]
        end = begin + length
        tested = begin - 1
        period = end - 1
        while period > tested:
            if (free[period] - demand) & guard == guard:
                period -= 1
            else:
                tested = end - 1
                end = period + length + 1
                period = end - 1
        for period in range(end - length, end):
            free[period] -= demand
        finishes[index] = end
        placed += 1
        if end > due[index]:
            break
    return placed


def order_by(keys: Sequence[int], waits: Sequence[Sequence[int]], behind: Sequence[Sequence[int]]) -> list[int]:
    """Return the activities by key, then index, each after those that it `waits` for; `behind` are those that wait."""
    waiting = [len(each) for each in waits]
    ready = [(keys[index], index) for index, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        index = heappop(ready)[1]
        order.append(index)
        for other in behind[index]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (keys[other], other))
    return order


def backward_order(instance: Instance, finishes: Sequence[int]) -> list[int]:
    """Return the order in which a schedule is pushed to its end: what finishes last first."""
    if not instance.regular:
        return order_by([-finish for finish in finishes], instance.successors, instance.predecessors)
    return sorted(range(instance.count - 1, -1, -1), key=finishes.__getitem__, reverse=True)


def forward_order(instance: Instance, mirrored: Sequence[int]) -> list[int]:
    """Return the activities by start, given their finishes on the axis that runs backward; no lag may be below 0."""
    return sorted(range(instance.count), key=mirrored.__getitem__, reverse=True)
