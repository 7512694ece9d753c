"""Search for a schedule that meets the wishes better, under all rules: a walk on recipes for serial generation.

A recipe says in which order activities are placed, which of them wait longer than they must, which pins are kept, and
what gets no date. Waiting matters where money does: a charge that falls into two years may leave to another what that
needs, so the best schedule is not always one that starts everything as soon as possible; and where something may begin
before what it depends on. A step changes a recipe in a
few places; from the first change on, its list is placed again. What is worse by the wishes is accepted with a chance
that falls to nothing as the effort is spent (simulated annealing, as in `annealing`). Effort is counted in placements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import NEVER, orders
from roadmap.schedule.kernel import order_by
from roadmap.schedule.moves import moved
from roadmap.schedule.placing import LATENESS, Made, Placing, Recipe, Wishes
from roadmap.schedule.problem import Problem, Schedule, predecessors, successors

_CHANCE = 10
"""Divided by the activities, but at most a half: the chance to accept one period more, in the beginning."""
_RETURNS = 8
"""So many times the walk goes back: to the best recipe, or to the one that it began with, in turns."""
_OTHER_PINS, _OTHER_DATES, _OTHER_DELAYS = 10, 10, 40
"""Of a hundred steps so many change which pins are kept, what gets no date, what waits; where there is such a choice.
"""
_SOONER = 40
"""Of a hundred of the other steps so many place something earlier that keeps a wish from being met better."""
_LATER = 20
"""Of a hundred steps so many move everything as late as possible, and place it again in that order."""
_LONGEST_DELAY = 5
"""A delay is drawn up to a power of two, at most this one, of periods."""
_IDLE = 100
"""After so many steps in which nothing could be changed, the search ends."""


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
        current = begun = self.best
        self._placing.go_on_from(current.recipe, 0)
        total = budget - self.placements
        returns, idle = _RETURNS - 1, 0
        count = len(current.recipe.order)
        while self.placements + 2 * count <= budget and self._unmet(self.best) and idle < _IDLE:
            self._watch(self.placements)
            rest = budget - self.placements
            if rest * _RETURNS < total * returns:
                returns -= 1
                current = self.best if returns % 2 else begun
                self._placing.go_on_from(current.recipe, 0)
            recipe, first = self._changed(current)
            if recipe == current.recipe:
                idle += 1
                continue
            idle = 0
            made = self._placing.made(recipe, first)
            self._keep(made)
            if made is not None and self._accepted(made.wishes, current.wishes, rest, total):
                current = made
                self._placing.go_on_from(recipe, first)

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
            starts = self._placing.later(current)
            order = order_by(starts, self._before, self._behind)
            order = [index for index in order if index in self._placing.free]
            return recipe._replace(order=order, waits=self._no_waits), 0
        if self._pins and draw < _OTHER_PINS:
            return recipe._replace(kept=self._other_pins(recipe)), 0
        if recipe.barred and draw < _OTHER_PINS + _OTHER_DATES:
            return self._other_dates(recipe), 0
        first = len(recipe.order)
        if self._waiters and draw < _OTHER_PINS + _OTHER_DATES + _OTHER_DELAYS:
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
        unmet = [at for at, (wish, bound) in enumerate(pairs) if at >= LATENESS and wish > bound]
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
        index = self._one_of(self._waiters)
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
