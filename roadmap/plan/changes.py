"""What differs between two versions of a plan: tasks that came, went, moved or cost another sum."""

from __future__ import annotations

import enum
from typing import NamedTuple

from roadmap.months import Month
from roadmap.plan.document import Plan, PlanTask


class Fate(enum.StrEnum):
    """What became of a task, in the order in which it is told."""

    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"


class TaskChange(NamedTuple):
    """One task that differs; `before` and `after` are None where the plan does not hold it."""

    fate: Fate
    task: str
    before: PlanTask | None
    after: PlanTask | None

    @property
    def moved(self) -> bool:
        """True where a task of both plans starts or finishes in another month."""
        return self.fate is Fate.CHANGED and _dates(self.before) != _dates(self.after)

    @property
    def cost_changed(self) -> bool:
        """True where a task of both plans needs another sum."""
        return self.fate is Fate.CHANGED and _cost(self.before) != _cost(self.after)


def compare(before: Plan, after: Plan) -> tuple[TaskChange, ...]:
    """Return the tasks that differ: dropped, added, changed, each in the order of its plan."""
    dropped = [TaskChange(Fate.DROPPED, task.id, task, None) for task in before.tasks if after.task(task.id) is None]
    added = [TaskChange(Fate.ADDED, task.id, None, task) for task in after.tasks if before.task(task.id) is None]
    changed = [TaskChange(Fate.CHANGED, task.id, before.task(task.id), task) for task in after.tasks]
    kept = [change for change in changed if change.before is not None and (change.moved or change.cost_changed)]
    return (*dropped, *added, *kept)


def _dates(task: PlanTask | None) -> tuple[Month | None, Month | None]:
    return (None, None) if task is None else (task.start, task.finish)


def _cost(task: PlanTask | None) -> int:
    return 0 if task is None else task.total_cost
