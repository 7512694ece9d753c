"""Search for a schedule that meets the wishes better, under all rules: a walk on recipes for serial generation.

A recipe says in which order activities are placed, which of them wait longer than they must, which pins are kept, and
what gets no date. Waiting matters where money does: a charge that falls into two years may leave to another what that
needs, so the best schedule is not always one that starts everything as soon as possible; and where something may begin
before what it depends on. A step changes a recipe in a
few places; from the first change on, its list is placed again. What is worse by the wishes is accepted with a chance
that falls to nothing as the effort is spent (simulated annealing, as in `annealing`). Effort is counted in placements.

Wishes count one after another, so what serves only a later one must not stand in the way of an earlier one. Every other
part of the walk is therefore about a single goal: it lists no more than what that goal and the wishes before it hang
on, as if there were no other work, and heeds no later wish. What it finds is completed with all other work behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import NEVER, orders
from roadmap.schedule.kernel import order_by
from roadmap.schedule.moves import moved
from roadmap.schedule.placing import LATENESS, Made, Placing, Recipe, Wishes
from roadmap.schedule.problem import Problem, Schedule, predecessors, successors

_CHANCE = 10
"""Divided by the activities, but at most a half: the chance to accept one period more, in the beginning."""
_PARTS = 8
"""The walk has so many parts of equal effort: one about a single goal and one of all work, in turns, each from the best
recipe on. Where no goal is open, the former is of all work, too, and goes on from the first recipe.
"""
_OTHER_PINS, _OTHER_DATES, _OTHER_DELAYS = 10, 10, 40
"""Of a hundred steps so many change which pins are kept, what gets no date, what waits; where there is such a choice.
"""
_SOONER = 40
"""Of a hundred of the other steps so many place something earlier that keeps a wish from being met better."""
_LATER = 20
"""Of a hundred steps so many move everything as late as the first few wishes let it, and place it again in that order:
what only the others are about then stands behind.
"""
_LONGEST_DELAY = 5
"""A delay is drawn up to a power of two, at most this one, of periods."""
_IDLE = 100
"""After so many steps in which nothing could be changed, the search ends."""


class _Part(NamedTuple):
    """What a part of the walk is about: the activities that its lists hold, those of them that may wait, and how many
    wishes, from the first one on, it heeds.
    """

    listed: frozenset[int]
    waiters: list[int]
    wishes: int


class Lists:
    """One search. `best` is the best so far, none before the first."""

    def __init__(self, problem: Problem, seed: int, watch: Callable[[int], None]) -> None:
        """`watch` is told the placements from time to time."""
        self.best: Made | None = None
        self._problem = problem
        self._bounds: Wishes = ()
        self._counted: int | None = None
        self._random = Random(seed).random
        self._watch = watch
        self._placing = Placing(problem)
        self._pins = sorted(self._placing.pins)
        backward = {arc.before for arc in problem.arcs if arc.lag < 0}  # where what waits may be first
        pays = encode(problem).pays
        self._waiters = [index for index in self._placing.free_list if pays[index] or index in backward]
        self._before = [[other for other, _ in each] for each in predecessors(problem)]
        self._behind = [[other for other, _ in each] for each in successors(problem)]
        self._no_waits = [0] * len(problem.activities)
        self._weights = [each.weight for each in problem.activities]
        self._part = self._whole = _Part(self._placing.free, self._waiters, len(problem.goals) + LATENESS + 2)

    @property
    def placements(self) -> int:
        """What has been spent: the activities placed, those of partial lists included."""
        return self._placing.placements

    @placements.setter
    def placements(self, spent: int) -> None:
        self._placing.placements = spent

    def run(self, hint: Schedule, bounds: Wishes, budget: int, counted: int | None = None) -> None:
        """Search from `hint` on until `budget` placements are spent or the wishes are at their `bounds`: the first
        `counted` ones, or all.
        """
        self._bounds, self._counted = bounds, counted
        count = len(self._placing.free)
        self.placements += 2 * count  # for the orders of `hint`
        for recipe in self._first(hint):
            if self.placements + count <= budget:
                self._keep(self._placing.made(recipe, 0))
        if self.best is not None:
            self._walk(budget)

    def _first(self, hint: Schedule) -> Iterator[Recipe]:
        """Yield the recipes of `hint` and those of its orders alone."""
        free = self._placing.free
        starts = [start if start is not None else NEVER for start in hint.starts]
        kept = frozenset(index for index in self._pins if starts[index] == self._placing.pins[index])
        barred = frozenset(hint.stuck)
        waits = [0] * len(starts)
        for index in self._waiters:
            waits[index] = starts[index]
        for order in orders(self._problem, hint):
            chosen = [index for index in order if index in free]
            yield Recipe(chosen, [0] * len(starts), kept, barred)
        yield Recipe(chosen, waits, kept, barred)

    def _keep(self, made: Made | None) -> None:
        if made is not None and (self.best is None or made.wishes < self.best.wishes):
            self.best = made

    def _walk(self, budget: int) -> None:
        assert self.best is not None
        begun = self.best
        for number in range(_PARTS):
            if not self._unmet(self.best):
                return
            until = self.placements + (budget - self.placements) // (_PARTS - number)
            alone = number % 2 == 0
            goal = self._open_goal(number // 2) if alone else None
            self._part = self._whole if goal is None else self._about(goal)
            self._walk_part(begun if alone and goal is None else self.best, until)

    def _open_goal(self, turn: int) -> int | None:
        """Return a goal that has dates and could perhaps be complete sooner, each in its turn; none where there is
        none.
        """
        assert self.best is not None
        pairs = list(zip(self.best.wishes[: self._counted], self._bounds, strict=False))[LATENESS + 1 :]
        goals = enumerate(pairs[: len(self._problem.goals)])
        opened = [goal for goal, (wish, bound) in goals if bound < wish < NEVER]
        return opened[turn % len(opened)] if opened else None

    def _about(self, goal: int) -> _Part:
        """Return the part about a goal: with all that it, those before it and the deadlines hang on."""
        hanging = [index for each in self._problem.goals[: goal + 1] for index in each]
        hanging += [index for index, each in enumerate(self._problem.activities) if each.deadline is not None]
        found = set(hanging)
        while hanging:
            new = [other for other in self._before[hanging.pop()] if other not in found]
            found.update(new)
            hanging += new
        listed = self._placing.free & found
        return _Part(listed, [index for index in self._waiters if index in listed], LATENESS + goal + 2)

    def _walk_part(self, begun: Made, budget: int) -> None:
        """Walk from `begun` on until `budget` placements are spent, or the part's wishes are met."""
        assert self.best is not None
        part, whole = self._part, begun.recipe.order
        rest = [index for index in whole if index not in part.listed]
        recipe = begun.recipe._replace(order=[index for index in whole if index in part.listed])
        step = 2 * len(recipe.order) + (2 * len(whole) if rest else 0)  # also for the whole list, and again at the end
        current = begun
        if rest:
            made = self._placing.made(recipe, 0) if self.placements + step <= budget else None
            if made is None:
                return
            current = made
        self._placing.go_on_from(recipe, 0)
        total, idle = budget - self.placements, 0
        least = self.best.wishes[: part.wishes]
        while self.placements + step <= budget and self._unmet(self.best) and idle < _IDLE:
            self._watch(self.placements)
            left = budget - self.placements
            recipe, first = self._changed(current)
            if recipe == current.recipe:
                idle += 1
                continue
            idle = 0
            made = self._placing.made(recipe, first)
            if made is None:
                continue
            wishes = made.wishes[: part.wishes]
            if not rest or wishes < least:
                least = min(wishes, least)
                self._keep(self._completed(made, rest))
                if least <= self._bounds[: part.wishes]:
                    break
            if self._accepted(wishes, current.wishes[: part.wishes], left, total):
                current = made
                self._placing.go_on_from(recipe, first)
        self._keep(self._completed(current, rest))

    def _completed(self, made: Made, rest: list[int]) -> Made | None:
        """Return a schedule with the `rest` of all work placed behind it; none where something has no room."""
        return self._placing.made(made.recipe._replace(order=[*made.recipe.order, *rest]), 0) if rest else made

    def _unmet(self, best: Made) -> bool:
        return best.wishes[: self._counted] > self._bounds[: self._counted]

    def _accepted(self, wishes: Wishes, current: Wishes, rest: int, total: int) -> bool:
        """Tell whether to go on from a schedule with `wishes`: one as good, or by chance one that is a little worse."""
        if wishes <= current:
            return True
        at = next(place for place, (new, old) in enumerate(zip(wishes, current, strict=True)) if new != old)
        unit = max(self._weights) if at == LATENESS else 1
        worse = -((current[at] - wishes[at]) // unit)
        left = rest / total
        chance = min(0.5, _CHANCE / len(self._placing.free)) * left * left
        return worse <= 64 and all(self._random() < chance for _ in range(worse))

    def _changed(self, current: Made) -> tuple[Recipe, int]:
        """Return a recipe near the current one, and the first position in which its list is to be placed again."""
        recipe = current.recipe
        draw = int(self._random() * 100)
        if self._random() * 100 < _LATER:
            heeded = LATENESS + 1 + int(self._random() * (self._part.wishes - LATENESS))
            starts = self._placing.later(current, heeded)
            order = order_by(starts, self._before, self._behind)
            order = [index for index in order if index in self._part.listed]
            return recipe._replace(order=order, waits=self._no_waits), 0
        if self._pins and draw < _OTHER_PINS:
            return recipe._replace(kept=self._other_pins(recipe)), 0
        if recipe.barred and self._part is self._whole and draw < _OTHER_PINS + _OTHER_DATES:
            return self._other_dates(recipe), 0
        first = len(recipe.order)
        if self._part.waiters and draw < _OTHER_PINS + _OTHER_DATES + _OTHER_DELAYS:
            recipe, first = self._other_waits(current)
            if draw % 2:
                return recipe, first
        if self._random() * 100 < _SOONER:
            sooner, at = self._sooner(current)
            return recipe._replace(order=sooner), min(first, at)
        order, at = moved(recipe.order, self._before, self._behind, self._random)
        return recipe._replace(order=order), min(first, at)

    def _sooner(self, current: Made) -> tuple[list[int], int]:
        """Return the list in which something is placed earlier that keeps a wish from being met better, and the first
        changed position.
        """
        order = current.recipe.order
        index = self._holding(current)
        if index is None:
            return order, len(order)
        position = order.index(index)
        target = int(self._random() * position)
        family = {index}
        for other in reversed(order[target:position]):
            if any(each in family for each in self._behind[other]):
                family.add(other)
        first = [other for other in order[target:] if other in family]
        return [*order[:target], *first, *(other for other in order[target:] if other not in family)], target

    def _holding(self, current: Made) -> int | None:
        """Return an activity without which a wish could be met better: what is finished last, or the one that this
        waits for, and so on, until people or money are what holds it.
        """
        pairs = zip(current.wishes, self._bounds, strict=True)
        unmet = [at for at, (wish, bound) in enumerate(pairs) if LATENESS <= at < self._part.wishes and wish > bound]
        if not unmet:
            return None
        wish = unmet[0] if self._random() < 0.5 else self._one_of(unmet)
        index = self._placing.last(wish, current, self._random)
        while index in self._placing.free:
            start = current.starts[index]
            assert start is not None, "what a dated activity waits for has a date"
            tight = [other for other, lag in self._placing.before[index] if current.starts[other] == start - lag]
            if not tight:
                return index
            index = self._one_of(tight)
        return None

    def _other_pins(self, recipe: Recipe) -> frozenset[int]:
        """Return the pins that are kept with one changed, or one for another."""
        changed = recipe.kept ^ {self._one_of(self._pins)}
        return changed ^ {self._one_of(self._pins)} if self._random() < 0.5 else changed

    def _other_dates(self, recipe: Recipe) -> Recipe:
        """Return the recipe in which one task more has dates, with all that it waits for placed first, and perhaps
        another has none.
        """
        tasks = self._placing.tasks
        chosen = tasks[self._one_of(sorted(recipe.barred))]
        first = set(chosen)
        for index in reversed(recipe.order):
            if index in first:
                first.update(self._before[index])
        barred = set(recipe.barred) - {other for index in first if index in tasks for other in tasks[index]}
        if self._random() < 0.5:
            barred |= tasks[self._one_of(self._placing.free_list)]
        order = sorted(recipe.order, key=lambda index: index not in first)
        return recipe._replace(order=order, barred=self._placing.closed(barred))

    def _other_waits(self, current: Made) -> tuple[Recipe, int]:
        """Return the recipe in which one activity waits longer, or no longer, and its position."""
        recipe = current.recipe
        index = self._one_of(self._part.waiters)
        waits = recipe.waits[:]
        start = current.starts[index]
        if (waits[index] and self._random() < 0.5) or start is None:
            waits[index] = 0
        else:
            most = 1 << int(self._random() * (_LONGEST_DELAY + 1))
            waits[index] = start + 1 + int(self._random() * most)
        return recipe._replace(waits=waits), recipe.order.index(index)

    def _one_of(self, choices: Sequence[int]) -> int:
        return choices[int(self._random() * len(choices))]
