"""Search for a shorter schedule where only dependencies and people count: a walk on justified lists of activities.

One solution is a schedule pushed to its end, kept as the list of its activities by start. A step moves a few of them,
near each other, to other places in the list, places the list forward (from the first changed position on) and pushes
the result to its end again, which is a schedule, too, and mostly a shorter one. A longer one is accepted with a chance
that falls to nothing as the effort is spent. Effort is counted in placements of single activities, forward and backward
alike.

Simulated annealing on lists of activities is from K. Bouleimen and H. Lecocq (EJOR 149, 2003), solutions that are
pushed to the end from D. Debels and M. Vanhoucke (2005), packing one region anew from M. Palpant, C. Artigues and P.
Michelon (2004), the samples to begin with from A. Drexl (1991). What is new here, as far as we know, is to do with no
population at all, and the placements that are left out because they cannot matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from roadmap.schedule.kernel import Instance, backward_order, forward_order, order_by, place
from roadmap.schedule.moves import moved
from roadmap.schedule.refutation import MOST_REFUTED, Prover

# Measured on J30, J60 and generated problems of 120 activities, three seeds each; nearby values differ by chance only.
_STARTS = 20
"""So many lists are sampled before the walk."""
_SLACK = 4
"""Percent: a list that much longer than the current schedule is not pushed to its end."""
_CHANCE = 12_000_000
"""Of a million, divided by the activities: to accept one period more, in the beginning."""
_SHAVINGS = 90_000
"""Ends of windows, divided by the activities, that are tried to raise the bound …"""
_SHAVED_GAP = 8
"""… where it is nearer to the best schedule than one part in so many."""
_STRIDE = 8
"""Positions between two kept beginnings of the current list."""
_REMEMBERED = 2_000_000
"""Finishes of forward schedules that are remembered, so that none is pushed to its end twice."""
_IDLE = 100
"""After so many steps in which no activity can move, none ever will."""


class _Pushed(NamedTuple):
    """A schedule pushed to its end: its length, its activities by start, its finishes counted from the end."""

    length: int
    order: list[int]
    mirrored: list[int]


class _BoundMetError(Exception):
    """No schedule is shorter."""


class Annealing:
    """One search. `best` is the shortest length so far, `finishes` when its activities finish, `bound` what no length
    can be below, `placements` what has been spent.
    """

    def __init__(self, instance: Instance, seed: int, watch: Callable[[int], None]) -> None:
        """`watch` is told the placements from time to time."""
        self.best = instance.horizon
        self.finishes: list[int] = []
        self.bound = _longest(instance)
        self.placements = 0
        self._instance = instance
        self._random = Random(seed).random
        self._watch = watch
        self._never = [instance.horizon] * instance.count

    def run(self, known: int, budget: int) -> None:
        """Search until `budget` placements are spent or the bound is met by a schedule, or by the `known` length."""
        try:
            self._stop_at(known)
            start = self._sampled(budget)
            best = min(known, self.best)
            self._strengthen(best)
            self._stop_at(best)
            self._walk(start, budget)
        except _BoundMetError:
            pass

    def _strengthen(self, best: int) -> None:
        """Raise the bound while it can be refuted, and further where it is near enough for that to pay."""
        if self._instance.count > MOST_REFUTED:  # only paths and loads bound the end
            return
        prover = Prover(self._instance)
        while prover.refuted(self.bound):
            self.bound += 1
        prover.credit = _SHAVINGS // self._instance.count
        while self.bound < best <= self.bound + self.bound // _SHAVED_GAP and prover.shaved(self.bound):
            self.bound += 1

    def _stop_at(self, best: int) -> None:
        if best <= self.bound:
            raise _BoundMetError

    def _keep(self, length: int, finishes: list[int]) -> None:
        """Keep a schedule that is shorter than the best one, or the first."""
        self.best, self.finishes = length, finishes
        self._stop_at(length)

    def _forward(self, order: Sequence[int], free: list[int], finishes: list[int]) -> int:
        """Place a list, or the rest of one; returns the length."""
        self.placements += len(order)
        place(self._instance, self._instance.before, order, free, finishes, self._never)
        length = max(finishes)
        if length < self.best or not self.finishes:
            self._keep(length, finishes[:])
        return length

    def _push(self, finishes: list[int], length: int, due: Sequence[int]) -> _Pushed | None:
        """Push a schedule to its end; none when an activity is not placed by its `due` period on the backward axis, so
        that the result could not be short enough.
        """
        instance = self._instance
        mirrored = [0] * instance.count
        backward = backward_order(instance, finishes)
        placed = place(instance, instance.after, backward, instance.free(), mirrored, due)
        self.placements += placed
        if placed < instance.count:
            return None
        length = max(mirrored)
        if length < self.best:
            months = instance.months
            self._keep(length, [length - at + each for at, each in zip(mirrored, months, strict=True)])
        return _Pushed(length, forward_order(instance, mirrored), mirrored)

    def _sampled(self, budget: int) -> _Pushed:
        """Return the best of some lists: by latest start, then by chance near it."""
        instance = self._instance
        latest = [instance.shortest - tail for tail in instance.tails]
        order = order_by(latest, instance.predecessors, instance.successors)
        best: _Pushed | None = None
        for _ in range(_STARTS):
            finishes = [0] * instance.count
            length = self._forward(order, instance.free(), finishes)
            pushed = self._push(finishes, length, self._never)
            if pushed is not None and (best is None or pushed.length < best.length):
                best = pushed
            if self.placements + 2 * instance.count > budget:
                break
            order = self._sample(latest)
        assert best is not None, "nothing is late when nothing is due"
        return best

    def _sample(self, latest: Sequence[int]) -> list[int]:
        """Return a list in which each next activity is drawn by how much would be regretted to leave it behind."""
        instance, random = self._instance, self._random
        waiting = [len(each) for each in instance.predecessors]
        ready = [index for index, count in enumerate(waiting) if not count]
        order = []
        while ready:
            chosen = 0
            if len(ready) > 1:
                last = max([latest[index] for index in ready]) + 1
                weights = [last - latest[index] for index in ready]
                rest = int(random() * sum(weights))
                while rest >= weights[chosen]:
                    rest -= weights[chosen]
                    chosen += 1
            index = ready[chosen]
            ready[chosen] = ready[-1]
            ready.pop()
            order.append(index)
            for other in instance.successors[index]:
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        return order

    def _walk(self, current: _Pushed, budget: int) -> None:
        instance = self._instance
        kept = _Beginnings(instance, self._never)
        seen: set[tuple[int, ...]] = set()
        chances = _Chances(self._random, instance.count, current.length, budget - self.placements)
        idle = 0
        while self.placements + 2 * instance.count <= budget and idle < _IDLE:
            self._watch(self.placements)
            changed, first = moved(current.order, instance.predecessors, instance.successors, self._random)
            if first == instance.count:
                idle += 1
                continue
            idle = 0
            at, free, finishes, spent = kept.before(current.order, first)
            self.placements += spent
            length = self._forward(changed[at:], free, finishes)
            if length > current.length + current.length * _SLACK // 100:
                continue
            known = tuple(finishes)
            if known in seen:
                continue
            if len(seen) * instance.count > _REMEMBERED:
                seen.clear()
            seen.add(known)
            allowed = current.length + chances.more(budget - self.placements)
            due = [allowed - head for head in instance.heads]  # on the backward axis: none starts before its head
            pushed = self._push(finishes, length, due)
            if pushed is not None and pushed.length <= allowed and pushed.mirrored != current.mirrored:
                current = pushed
                kept.clear()


def _longest(instance: Instance) -> int:
    """Return the longest path, or what the busiest team has to do."""
    loads = (
        -(
            -sum(months * demand[team] for months, demand in zip(instance.months, instance.demands, strict=True))
            // people
        )
        for team, people in enumerate(instance.capacities)
        if people
    )
    return max([instance.shortest, *loads])


class _Beginnings:
    """Schedules of the first so many activities of a list, so that what did not change is not placed again."""

    def __init__(self, instance: Instance, never: Sequence[int]) -> None:
        self._instance = instance
        self._never = never
        self._kept = [(instance.free(), [0] * instance.count)]

    def clear(self) -> None:
        """Forget all of them: the list is another."""
        del self._kept[1:]

    def before(self, order: Sequence[int], first: int) -> tuple[int, list[int], list[int], int]:
        """Return a position up to `first`, copies of what is free and of the finishes there, the placements spent."""
        wanted = first // _STRIDE
        level = min(len(self._kept) - 1, wanted)
        free, finishes = self._kept[level]
        free, finishes = free[:], finishes[:]
        spent = (wanted - level) * _STRIDE
        while level < wanted:
            part = order[level * _STRIDE : (level + 1) * _STRIDE]
            place(self._instance, self._instance.before, part, free, finishes, self._never)
            level += 1
            self._kept.append((free[:], finishes[:]))
        return wanted * _STRIDE, free, finishes, spent


class _Chances:
    """How much longer than the current schedule the next one may be: by chance, and less as the budget is spent."""

    def __init__(self, random: Callable[[], float], count: int, length: int, budget: int) -> None:
        self._random = random
        self._chance = min(500_000, _CHANCE // count)
        self._scale = max(1, budget * budget)
        self._unit = max(1, length // 128)

    def more(self, rest: int) -> int:
        """Return the periods that are allowed while `rest` of the budget is left."""
        limit = self._chance * rest * rest // self._scale
        allowed = 0
        while int(self._random() * 1_000_000) < limit:
            allowed += self._unit
        return allowed
