"""Serial generation for a search: from a recipe to a schedule and its wishes, and from a schedule to a later one.

What a recipe shares with the one before is not placed again: beginnings of its list are kept every few positions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import NEVER
from roadmap.schedule.problem import Problem, Schedule, Stuck, predecessors, successors
from roadmap.schedule.profile import Profile

_STRIDE = 8
"""Positions between two kept beginnings of the current list."""

LATENESS = 2
"""The place of the weighted lateness among the wishes; the goals come behind it, and the end."""

Starts = list[int | None]
Wishes = tuple[int, ...]


class Recipe(NamedTuple):
    """How a schedule is made: the order of all activities without a fixed start, the period before which each does not
    start, whatever the rules allow, the pins that are kept, the activities that get no date.
    """

    order: list[int]
    waits: list[int]
    kept: frozenset[int]
    barred: frozenset[int]


class Made(NamedTuple):
    """A recipe, and what comes of it."""

    recipe: Recipe
    starts: Starts
    wishes: Wishes


class Placing:
    """Places the lists of recipes; of the current one it keeps beginnings, so that what did not change is not placed
    again.
    """

    def __init__(self, problem: Problem) -> None:
        self.placements = 0
        self.free_list = [index for index, each in enumerate(problem.activities) if each.fixed is None]
        self.free = frozenset(self.free_list)
        self.pins = {index: pin for index in self.free_list if (pin := problem.activities[index].pin) is not None}
        by_task: dict[str, list[int]] = {}
        for index in self.free_list:
            by_task.setdefault(problem.activities[index].task, []).append(index)
        self.tasks = {index: frozenset(by_task[problem.activities[index].task]) for index in self.free_list}
        self._problem = problem
        self.before = predecessors(problem)
        self.behind = successors(problem)
        self._ready = [max(each.ready, problem.start) for each in problem.activities]
        self._months = [each.months for each in problem.activities]
        self._due = [
            (index, each.deadline, each.weight)
            for index, each in enumerate(problem.activities)
            if each.deadline is not None
        ]
        self._without: frozenset[int] = frozenset()
        self._ends = self._ending(self._without)
        self._current: Recipe | None = None
        self._kept: list[tuple[Profile, Starts]] = []

    def made(self, recipe: Recipe, first: int) -> Made | None:
        """Return what comes of a recipe that is the current one up to position `first` of its list; none where
        something has no room or a pin cannot be kept.
        """
        begun = self._begun(recipe, first)
        if begun is None:
            return None
        at, profile, starts = begun
        if not self._place(recipe, recipe.order[at:], profile, starts):
            return None
        return Made(recipe, starts, self._wishes(starts, recipe))

    def go_on_from(self, recipe: Recipe, first: int) -> None:
        """Make `recipe`, which is the current one up to position `first`, the current one."""
        same = self._current is not None and _alike(self._current, recipe)
        if same and self._kept:
            del self._kept[first // _STRIDE + 1 :]
        else:
            laid = self._laid(recipe)
            self._kept = [laid] if laid is not None else []
        self._current = recipe

    def closed(self, barred: set[int]) -> frozenset[int]:
        """Return `barred` with all that waits for it."""
        size = -1
        while size != len(barred):
            size = len(barred)
            for index in self.free_list:
                if index not in barred and any(other in barred for other, _ in self.before[index]):
                    barred |= self.tasks[index]
        return frozenset(barred)

    def _begun(self, recipe: Recipe, first: int) -> tuple[int, Profile, Starts] | None:
        """Return a position up to `first` with what is left and the starts there, for `recipe` to go on with."""
        current = self._current
        if current is None or not self._kept or not _alike(current, recipe):
            laid = self._laid(recipe)
            return None if laid is None else (0, *laid)
        wanted = min(first, len(recipe.order)) // _STRIDE
        while len(self._kept) <= wanted:
            profile, starts = self._kept[-1]
            profile, starts = profile.copy(), starts[:]
            at = (len(self._kept) - 1) * _STRIDE
            self._place(current, current.order[at : at + _STRIDE], profile, starts)
            self._kept.append((profile, starts))
        profile, starts = self._kept[wanted]
        return wanted * _STRIDE, profile.copy(), starts[:]

    def _laid(self, recipe: Recipe) -> tuple[Profile, Starts] | None:
        """Return what fixed work and the pins that are kept leave; none where a pin has no room beside the others."""
        profile = Profile(encode(self._problem))
        starts: Starts = [each.fixed for each in self._problem.activities]
        for index, fixed in enumerate(starts):
            if fixed is not None:
                profile.place(index, fixed)
        for pin, index in sorted((self.pins[index], index) for index in recipe.kept):
            if index in recipe.barred or pin < self._ready[index] or profile.first_fit(index, pin) != pin:
                return None
            profile.place(index, pin)
            starts[index] = pin
        return profile, starts

    def _place(self, recipe: Recipe, part: Iterable[int], profile: Profile, starts: Starts) -> bool:
        """Place a part of the list of `recipe` on top of what is placed; false where something has no room."""
        ready, before, waits = self._ready, self.before, recipe.waits
        for index in part:
            if index in recipe.barred:
                continue
            self.placements += 1
            begin = max(ready[index], waits[index])
            for other, lag in before[index]:
                bound = starts[other]
                assert bound is not None, "what waits for work without a date has none either"
                if bound + lag > begin:
                    begin = bound + lag
            if index in recipe.kept:
                if begin > self.pins[index]:
                    return False
                continue
            start = profile.first_fit(index, begin)
            if start is None:
                return False
            profile.place(index, start)
            starts[index] = start
        return True

    def last(self, wish: int, made: Made, random: Callable[[], float]) -> int | None:
        """Return the activity on which a wish hangs: the one that finishes last, or one that is late; none where it has
        no date.
        """
        goals = self._problem.goals
        starts, months = made.starts, self._months
        if wish == LATENESS:
            members = [at for at, due, _ in self._due if (starts[at] or 0) + months[at] > due]
            members = [members[int(random() * len(members))]] if members else []
        else:
            goal = wish - LATENESS - 1
            members = list(goals[goal]) if goal < len(goals) else self._ends
        finishes = [(start + months[at], at) for at in members if (start := starts[at]) is not None]
        return max(finishes)[1] if finishes else None

    def later(self, made: Made, heeded: int) -> list[int]:
        """Return starts after every activity has moved as late as the first `heeded` wishes, as far as they are met
        now, let it.

        What finishes last moves first, so that the others can follow. What has no date stays without.
        """
        starts = [NEVER if start is None else start for start in made.starts]
        due = self._due_now(made, heeded)
        profile, _ = self._kept[0]
        profile = profile.copy()
        placed = [index for index in self.free_list if made.starts[index] is not None]
        for index in placed:
            if index not in made.recipe.kept:
                profile.place(index, starts[index])
        for index in sorted(placed, key=lambda index: (-starts[index] - self._months[index], -index)):
            self.placements += 1
            if index in made.recipe.kept:
                continue
            latest = due[index] - self._months[index]
            for other, lag in self.behind[index]:
                if starts[other] - lag < latest:
                    latest = starts[other] - lag
            starts[index] = profile.push(index, starts[index], latest)
        return starts

    def _due_now(self, made: Made, heeded: int) -> list[int]:
        """Return when each activity must be finished so that none of the first `heeded` wishes is met worse than in
        `made`; of what is late already, its deadline. What none of them is about may be the last of all.
        """
        pairs = zip(made.starts, self._months, strict=True)
        last = max((start + months for start, months in pairs if start is not None), default=0)
        due = [made.wishes[-1] if heeded == len(made.wishes) else last] * len(made.starts)
        for goal, wish in zip(self._problem.goals, made.wishes[LATENESS + 1 : heeded], strict=False):
            for index in goal:
                due[index] = min(due[index], wish)
        for index, deadline, _ in self._due:
            due[index] = min(due[index], deadline)
        return due

    def _wishes(self, starts: Starts, recipe: Recipe) -> Wishes:
        """Return the wishes of a schedule one after another, as `fast.in_a_row` does; what is neither placed nor barred
        finishes never, and does not count for the end.
        """
        if self._without != recipe.barred:
            self._without, self._ends = recipe.barred, self._ending(recipe.barred)
        finishes = [
            NEVER if start is None else start + months for start, months in zip(starts, self._months, strict=True)
        ]
        moved_pins = sum(starts[index] != pin for index, pin in self.pins.items())
        late = sum(weight * max(0, finishes[index] - due) for index, due, weight in self._due)
        goals = [max([finishes[index] for index in goal], default=0) for goal in self._problem.goals]
        end = max([finishes[index] for index in self._ends if starts[index] is not None], default=0)
        return len(recipe.barred), moved_pins, late, *goals, end

    def _ending(self, barred: frozenset[int]) -> list[int]:
        """Return the activities that end the plan when `barred` has no dates."""
        return Schedule((), dict.fromkeys(barred, Stuck())).dated(self._problem)


def _alike(one: Recipe, other: Recipe) -> bool:
    """Tell whether two recipes begin with the same fixed work."""
    return one.kept == other.kept and one.barred == other.barred
