"""Planning backwards: the month by which each task must begin at the latest, so that every deadline is kept.

Dependencies alone count, as in the backward pass of the critical path method: people and money may call for an earlier
start, never for a later one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.model import Moment, StageName
from roadmap.months import Month
from roadmap.plan.document import Arc, Plan, PlanStage, PlanTask, Status

StageKey = tuple[str, StageName]


class Latest(NamedTuple):
    """A task that has not begun: `start` is the latest month in which it may, `slack` how many months after the planned
    one that is, below zero for one that is too late; `due` is the end that calls for it: the deadline of the task
    `due_of`, or the horizon where that is None.
    """

    task: PlanTask
    start: Month
    slack: int
    due: Month
    due_of: str | None


class _Bound(NamedTuple):
    """The latest start of a stage, and the end that it keeps."""

    start: int
    due: Month
    due_of: str | None


def latest(plan: Plan) -> Iterator[Latest]:
    """Yield the tasks that have not begun and that some end calls for, what must begin first first."""
    held = tuple(_planned(plan))
    stages = {(task.id, stage.name): stage for task in held for stage in task.stages if stage.start is not None}
    bounds = _bounds(plan, stages)
    found = []
    for task in held:
        first = task.stages[0] if task.stages else None
        bound = None if first is None else bounds.get((task.id, first.name))
        if task.status is Status.PLANNED and bound is not None and first is not None and first.start is not None:
            slack = bound.start - first.start
            found.append(Latest(task, Month(bound.start), slack, bound.due, bound.due_of))
    yield from sorted(found, key=lambda each: (each.start, each.slack, each.task.id))


def _planned(plan: Plan) -> Iterator[PlanTask]:
    return (task for task in plan.tasks if task.status in (Status.PLANNED, Status.RUNNING))


def _bounds(plan: Plan, stages: dict[StageKey, PlanStage]) -> dict[StageKey, _Bound]:
    """Return the latest start of each stage by the ends of its own task and of all that waits for it."""
    waiting = _waiting(plan, stages)
    left = {key: len(others) for key, others in waiting.items()}
    before: dict[StageKey, list[StageKey]] = {key: [] for key in stages}
    for key, others in waiting.items():
        for other, _ in others:
            before[other].append(key)
    found: dict[StageKey, _Bound] = {}
    ready = [key for key, count in left.items() if not count]
    for key in ready:  # grows while it is read: each stage after all that wait for it
        ends = _own_ends(plan, key, stages[key])
        ends += [found[other]._replace(start=found[other].start - lag) for other, lag in waiting[key]]
        found[key] = min(ends, key=lambda end: (end.start, end.due, end.due_of or ""))
        for other in before[key]:
            left[other] -= 1
            if not left[other]:
                ready.append(other)
    return found


def _waiting(plan: Plan, stages: dict[StageKey, PlanStage]) -> dict[StageKey, list[tuple[StageKey, int]]]:
    """Return for each stage those that wait for it, with the months from start to start."""
    waiting: dict[StageKey, list[tuple[StageKey, int]]] = {key: [] for key in stages}
    for task in _planned(plan):
        own = [stage for stage in task.stages if (task.id, stage.name) in stages]
        for before, after in itertools.pairwise(own):
            waiting[task.id, before.name].append(((task.id, after.name), before.months))
        for stage in own:
            for arc in stage.after:
                held = _held_by(plan, arc, stages)
                if held is not None:
                    offset = 0 if arc.holds is Moment.START else stage.months
                    waiting[held[0]].append(((task.id, stage.name), held[1] + arc.lag - offset))
    return waiting


def _own_ends(plan: Plan, key: StageKey, stage: PlanStage) -> list[_Bound]:
    """Return the horizon, and the deadline of a task whose last stage this is."""
    ends = [_Bound(plan.horizon_to + 1 - stage.months, plan.horizon_to, None)]
    task = plan.task(key[0])
    if task is not None and task.deadline is not None and stage is task.stages[-1]:
        ends.append(_Bound(task.deadline + 1 - stage.months, task.deadline, task.id))
    return ends


def _held_by(plan: Plan, arc: Arc, stages: dict[StageKey, PlanStage]) -> tuple[StageKey, int] | None:
    """Return the stage whose start or finish the arc waits for, and the months from its start; None for done work."""
    task = plan.task(arc.after)
    own = [stage.name for stage in task.stages if (task.id, stage.name) in stages] if task is not None else []
    if task is None or not own:
        return None
    first = own[0]
    if arc.of is Moment.START:
        return (task.id, first), 0
    name = {Moment.APPROVAL: StageName.PREPARATION, Moment.OPERATION: StageName.OPERATION}.get(arc.of)
    if name is not None and name in own:
        return (task.id, name), stages[task.id, name].months
    delivery = (task.id, StageName.DELIVERY)
    if delivery not in stages:
        return None
    return delivery, 0 if arc.of is Moment.APPROVAL else stages[delivery].months
