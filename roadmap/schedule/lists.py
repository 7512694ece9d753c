"""Search for a schedule that meets the wishes better, under all rules: a walk on recipes for serial generation.

A recipe says in which order activities are placed, which of them wait longer than they must, which pins are kept, and
what gets no date. Waiting matters where money does: a charge that falls into two years may leave to another what that
needs, so the best schedule is not always one that starts everything as soon as possible; and where something may begin
before what it depends on. A step changes a recipe in a few places; from the first change on, its list is placed again.
What is worse by the wishes is accepted with a chance that falls to nothing as the effort is spent (simulated annealing,
as in `annealing`). Effort is counted in placements.

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
"""Where there are goals, the walk has so many parts of equal effort, each from the best recipe on: one about a single
goal and one of all work, in turns.
"""
_RETURNS = 8
"""Where there is none, so many times the walk goes back: to the best recipe, or to the first one, in turns."""
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
        self._idle = 0
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
        if not self._problem.goals:
            self._walk_whole(budget, _RETURNS)
            return
        for number in range(_PARTS):
            until = self.placements + (budget - self.placements) // (_PARTS - number)
            goal = self._open_goal(number // 2) if number % 2 == 0 else None
            if goal is None:
                self._walk_whole(until, 1)
            else:
                self._part = self._about(goal)
                self._walk_alone(until)
                self._part = self._whole

    def _walk_whole(self, budget: int, returns: int) -> None:
        """Walk on lists of all work, from the best recipe on, until `budget` placements are spent, in as many parts as
        `returns` says: between them the walk goes back.
        """
        assert self.best is not None
        current = begun = self.best
        self._placing.go_on_from(current.recipe, 0)
        total = budget - self.placements
        part, self._idle = returns - 1, 0
        step = 2 * len(current.recipe.order)
        while self.placements + step <= budget and self._unmet(self.best) and self._idle < _IDLE:
            self._watch(self.placements)
            left = budget - self.placements
            if left * returns < total * part:
                part -= 1
                current = self.best if part % 2 else begun
                self._placing.go_on_from(current.recipe, 0)
            made, accepted = self._step(current, left, total)
            self._keep(made)
            if made is not None and accepted:
                current = made

    def _walk_alone(self, budget: int) -> None:
        """Walk on lists of what the present part is about, from the best recipe on, until `budget` placements are spent
        or the part's wishes are met.
        """
        assert self.best is not None
        part, whole = self._part, self.best.recipe.order
        rest = [index for index in whole if index not in part.listed]
        recipe = self.best.recipe._replace(order=[index for index in whole if index in part.listed])
        step = 2 * len(recipe.order) + 2 * len(whole)  # also for the whole list, and again at the end
        current = self._placing.made(recipe, 0) if self.placements + step <= budget else None
        if current is None:
            return
        self._placing.go_on_from(recipe, 0)
        total, self._idle = budget - self.placements, 0
        least = self.best.wishes[: part.wishes]
        while self.placements + step <= budget and least > self._bounds[: part.wishes] and self._idle < _IDLE:
            self._watch(self.placements)
            made, accepted = self._step(current, budget - self.placements, total)
            if made is not None and made.wishes[: part.wishes] < least:
                least = made.wishes[: part.wishes]
                self._keep(self._completed(made, rest))
            if made is not None and accepted:
                current = made
        self._keep(self._completed(current, rest))

    def _step(self, current: Made, left: int, total: int) -> tuple[Made | None, bool]:
        """Return what comes of a recipe near the current one, none where nothing does, and whether to go on from it."""
        recipe, first = self._changed(current)
        if recipe == current.recipe:
            self._idle += 1
            return None, False
        self._idle = 0
        made = self._placing.made(recipe, first)
        heeded = self._part.wishes
        if made is None or not self._accepted(made.wishes[:heeded], current.wishes[:heeded], left, total):
            return made, False
        self._placing.go_on_from(recipe, first)
        return made, True

    def _completed(self, made: Made, rest: list[int]) -> Made | None:
        """Return a schedule with the `rest` of all work placed behind it; none where something has no room."""
        return self._placing.made(made.recipe._replace(order=[*made.recipe.order, *rest]), 0)

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
            heeded = self._part.wishes
            if self._problem.goals:
                heeded -= int(self._random() * (heeded - LATENESS))
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
