"""Why tasks moved: the edits between two briefs are made one after another, and the plan is made again after each.

An edit's share of a task's move is the move that it caused where it stands in that order. So the shares of a task add
up to its whole move, and another order could share it out otherwise.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.diff.catalogues import CatalogueEdit
from roadmap.diff.edits import Edit, edited
from roadmap.errors import RoadmapError
from roadmap.model import FundNature
from roadmap.months import Month
from roadmap.plan.comparison import Placed, figures_of, placed
from roadmap.plan.document import Plan

Values = Mapping[str, Any]
Planner = Callable[[Values, Sequence[CatalogueEdit]], Plan]
"""Makes the plan of a normalised brief from the catalogue after these edits. Raises `RoadmapError` for one that cannot
be.
"""
Watch = Callable[[int], None]
"""Is told how many edits are made."""


class Cause(enum.StrEnum):
    """What a step is: an edit of brief or catalogue (or several that go only together), the whole of another catalogue
    or program, or that the later plan as it stands is not what its brief gives today.
    """

    EDIT = "edit"
    CATALOGUE = "catalogue"
    STORED = "stored"


class Step(NamedTuple):
    """One step from the earlier plan to the later one, and the plan after it."""

    cause: Cause
    edits: tuple[Edit | CatalogueEdit, ...]
    plan: Plan


class Came(enum.StrEnum):
    """What a step did to a task besides moving it."""

    ADDED = "added"
    DROPPED = "dropped"
    DATED = "dated"
    UNDATED = "undated"


class Share(NamedTuple):
    """What one step did to one task: months by which it starts and finishes later, million VND that it costs more."""

    start: int = 0
    finish: int = 0
    cost: int = 0
    came: Came | None = None

    def __bool__(self) -> bool:
        return self != Share()


class Effect(NamedTuple):
    """What one step did: to tasks and to goals by id (months later), to the plan's end, to the need by account and
    year, to the need `within` the horizon (million VND), and how many more deadlines are `missed`.
    """

    step: Step
    tasks: Mapping[str, Share]
    goals: Mapping[str, int]
    end: int
    need: Mapping[tuple[FundNature, int], int]
    within: int
    missed: int

    @property
    def moved(self) -> tuple[str, ...]:
        """The tasks that it moved, the farthest first."""
        found = [task for task, share in self.tasks.items() if share.start or share.finish]
        return tuple(
            sorted(found, key=lambda task: (-abs(self.tasks[task].finish), -abs(self.tasks[task].start), task))
        )


def months(share: Share) -> int:
    """Return by how many months a task finishes later; where it finishes in the same month, starts later."""
    return share.finish or share.start


def replayed(
    before: Plan,
    after: Plan,
    edits: Sequence[Edit | CatalogueEdit],
    make: Planner,
    start: Plan | None = None,
    watch: Watch | None = None,
    *,
    is_todays: bool = False,
) -> tuple[Step, ...]:
    """Return the steps from `before` to `after`: the edits in their order, each with the plan after it.

    `start` is what the brief of `before` gives today, where that may be another plan; where `after` `is_todays`, it
    need not be made again after the last edit. An edit that cannot be made alone waits for the first one after which it
    can; those that can only be made together are one step. Raises `RoadmapError` where the brief of `after` cannot be
    planned today.
    """
    steps: list[Step] = [] if start is None else [Step(Cause.CATALOGUE, (), start)]
    goals = after.brief.get("goals", [])
    way = _Way(dict(before.brief), (), goals if isinstance(goals, list) else [])
    waiting = list(edits)
    while waiting:
        together, way, plan = _next(way, waiting, make, after, is_todays)
        waiting = [each for each in waiting if each not in together]
        steps.append(Step(Cause.EDIT, together, plan))
        if watch is not None:
            watch(len(edits) - len(waiting))
    return (*steps, Step(Cause.STORED, (), after))


class _Way(NamedTuple):
    """Where a replay stands: the brief, the entries of the catalogue that are replaced; the goals at its end."""

    values: dict[str, Any]
    entries: tuple[CatalogueEdit, ...]
    goals: Sequence[str]

    def after(self, edits: Sequence[Edit | CatalogueEdit]) -> _Way:
        """Return where it stands after these edits."""
        values, entries = self.values, self.entries
        for edit in edits:
            if isinstance(edit, CatalogueEdit):
                entries = (*entries, edit)
            else:
                values = edited(values, edit, self.goals)
        return _Way(values, entries, self.goals)


def _next(
    way: _Way, waiting: Sequence[Edit | CatalogueEdit], make: Planner, aim: Plan, is_todays: bool
) -> tuple[tuple[Edit | CatalogueEdit, ...], _Way, Plan]:
    """Return the first edit that can be made alone, else the fewest first ones that can be made together."""
    alone = [(each,) for each in waiting] if len(waiting) > 1 else []
    for together in (*alone, *(tuple(waiting[:most]) for most in range(2, len(waiting)))):
        found = way.after(together)
        try:
            return together, found, make(found.values, found.entries)
        except RoadmapError:
            continue
    last = way.after(waiting)._replace(values=dict(aim.brief))
    return tuple(waiting), last, aim if is_todays else make(last.values, last.entries)


def attributed(before: Plan, steps: Sequence[Step], renamed: Mapping[str, str]) -> tuple[Effect, ...]:
    """Return what each step did. A last step that did nothing is left out; where `before` and the plan after the last
    step were made from the same catalogue, and today's is another, what the catalogue did at the beginning and undid at
    the end is one step, the last.

    `renamed` leads from old ids to today's. The shares of a task that both plans date add up to its move, those of its
    cost always do: a task that is not there costs nothing, and one without a date keeps its last one meanwhile.
    """
    effects = list(_effects(before, steps, renamed))
    if len(steps) > 1 and steps[0].cause is Cause.CATALOGUE and steps[-1].cause is Cause.STORED:
        same = before.catalogue_digest == steps[-1].plan.catalogue_digest
        if same and before.engine_revision == steps[-1].plan.engine_revision:
            effects = [*effects[1:-1], _joined(effects[0], effects[-1])]
    return tuple(each for each in effects if each.step.edits or _acts(each))


def _acts(effect: Effect) -> bool:
    return any(effect[1:])


def _effects(before: Plan, steps: Sequence[Step], renamed: Mapping[str, str]) -> Iterator[Effect]:
    tasks = {renamed.get(task.id, task.id): placed(task) for task in before.tasks}
    known = {task: each for task, each in tasks.items() if each is not None}
    goals = {renamed.get(goal.goal, goal.goal): goal.finish for goal in before.coverage if goal.finish is not None}
    end, need, figures = before.end, _need(before), figures_of(before)
    for step in steps:
        new = {task.id: placed(task) for task in step.plan.tasks}
        shares = {task: _share(task, tasks, new, known) for task in dict.fromkeys((*tasks, *new))}
        reached = {goal.goal: goal.finish for goal in step.plan.coverage if goal.finish is not None}
        later = {goal: at - goals[goal] for goal, at in reached.items() if goal in goals and at != goals[goal]}
        now = _need(step.plan)
        more = {at: now.get(at, 0) - need.get(at, 0) for at in dict.fromkeys((*need, *now))}
        after = figures_of(step.plan)
        moved = 0 if end is None or step.plan.end is None else step.plan.end - end
        yield Effect(
            step,
            {task: share for task, share in shares.items() if share},
            later,
            moved,
            {at: million for at, million in more.items() if million},
            after.need - figures.need,
            after.deadlines_missed - figures.deadlines_missed,
        )
        known |= {task: _latest(known.get(task), each) for task, each in new.items() if each is not None}
        tasks, need, goals, end = new, now, {**goals, **reached}, step.plan.end or end
        figures = after


def _share(
    task: str, old: Mapping[str, Placed | None], new: Mapping[str, Placed | None], known: Mapping[str, Placed]
) -> Share:
    before, after, dated = old.get(task), new.get(task), known.get(task)
    cost = (0 if after is None else after.cost) - (0 if before is None else before.cost)
    if after is None or dated is None:
        return Share(0, 0, cost, _came(before, after))
    return Share(_later(dated.start, after.start), _later(dated.finish, after.finish), cost, _came(before, after))


def _later(before: Month | None, after: Month | None) -> int:
    return 0 if before is None or after is None else after - before


def _latest(known: Placed | None, now: Placed) -> Placed:
    """Return where a task was last, whatever has no month now."""
    if known is None:
        return now
    return Placed(
        known.start if now.start is None else now.start, known.finish if now.finish is None else now.finish, 0
    )


def _came(before: Placed | None, after: Placed | None) -> Came | None:
    if before is None or after is None:
        return None if before is after else Came.ADDED if before is None else Came.DROPPED
    if (before.finish is None) is (after.finish is None):
        return None
    return Came.UNDATED if after.finish is None else Came.DATED


def _need(plan: Plan) -> dict[tuple[FundNature, int], int]:
    return {(account, year): plan.need_in(year, account) for account, year in plan.needed}


def _joined(first: Effect, last: Effect) -> Effect:
    """Return what the catalogue did and undid, in one."""
    tasks = {
        task: Share(a.start + b.start, a.finish + b.finish, a.cost + b.cost, _came_last(a.came, b.came))
        for task in dict.fromkeys((*first.tasks, *last.tasks))
        for a, b in ((first.tasks.get(task, Share()), last.tasks.get(task, Share())),)
    }
    goals = _sums(first.goals, last.goals)
    need = _sums(first.need, last.need)
    kept = {task: share for task, share in tasks.items() if share}
    within, missed = first.within + last.within, first.missed + last.missed
    return Effect(last.step, kept, goals, first.end + last.end, need, within, missed)


def _came_last(first: Came | None, last: Came | None) -> Came | None:
    """Return what is left of two: a task that came and went has done neither."""
    return None if first is not None and last is not None else first or last


def _sums(first: Mapping[Any, int], last: Mapping[Any, int]) -> dict[Any, int]:
    sums = {key: first.get(key, 0) + last.get(key, 0) for key in dict.fromkeys((*first, *last))}
    return {key: total for key, total in sums.items() if total}
