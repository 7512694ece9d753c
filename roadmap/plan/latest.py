"""Planning backwards: the month by which each task must begin at the latest, so that every deadline is kept, and by
how many months it may slip.

Dependencies alone count, as in the backward pass of the critical path method: people and money may call for an earlier
start, never for a later one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from roadmap.model import Moment, StageName
from roadmap.months import Month
from roadmap.plan.document import Arc, Plan, PlanStage, PlanTask, Status

StageKey = tuple[str, StageName]


class Latest(NamedTuple):
    """How late a task may be. `start` is the latest month in which the first of its stages that has not begun may.
    `slack` is by how many months the task may slip: the least over its stages, below zero for one that is too late,
    None for one without a date. `stage` is the stage that leaves so little (the first of several; without a date, the
    one that must begin first), `stage_start` its latest start and `stage_planned` its planned one. `due` is the end
    that calls for that: the deadline of the task `due_of`, or the horizon where that is None; or, where `due_pinned`,
    the month in which a stage of that task is pinned to begin. The start of a stage without duration is the month at
    whose end it stands.
    """

    task: PlanTask
    start: Month
    slack: int | None
    stage: StageName
    stage_start: Month
    stage_planned: Month | None
    due: Month
    due_of: str | None
    due_pinned: bool = False


class _Bound(NamedTuple):
    """The latest start of a stage, and the end, or the pin, that it keeps."""

    start: int
    due: Month
    due_of: str | None
    due_pinned: bool = False


def latest(plan: Plan) -> Iterator[Latest]:
    """Yield the tasks that have not begun, those without a date too, what must begin first first."""
    found = (each for each in slacks(plan) if each.task.status is not Status.RUNNING)
    yield from sorted(found, key=lambda each: (each.start, each.slack or 0, each.task.id))


def slacks(plan: Plan, *, of_undated: bool = True) -> Iterator[Latest]:
    """Yield by how much each task may slip that is to be done or running, in the order of the plan; without
    `of_undated`, what tasks without a date would need of those that they wait for does not count.
    """
    stages = _stages(plan)
    undated = set() if of_undated else {task.id for task in plan.tasks if task.status is Status.NO_DATE}
    ends = {key: _own_ends(plan, key, stage) for key, stage in stages.items() if key[0] not in undated}
    pins = {key: _Bound(stage.pin, stage.pin, key[0], True) for key, stage in stages.items() if stage.pin is not None}
    bounds = _bounds(plan, stages, ends, {key: pin for key, pin in pins.items() if stages[key].start == pin.start})
    for task in _open(plan):
        ahead = [stage for stage in task.stages if stage.progress != "done" and (task.id, stage.name) in bounds]
        if not ahead:
            continue
        first = next((stage for stage in ahead if stage.progress is None), ahead[0])
        bound, binding = min(
            ((bounds[task.id, stage.name], stage) for stage in ahead),
            key=lambda each: 0 if each[1].start is None else each[0].start - each[1].start,
        )
        slack = None if binding.start is None else bound.start - binding.start
        if task.status is Status.NO_DATE:
            binding, bound, slack = first, bounds[task.id, first.name], None
        yield Latest(
            task,
            _stands(bounds[task.id, first.name].start, first),
            slack,
            binding.name,
            _stands(bound.start, binding),
            None if binding.start is None else _stands(binding.start, binding),
            bound.due,
            bound.due_of,
            bound.due_pinned,
        )


def slack_months(plan: Plan) -> dict[str, int]:
    """Return by how many months each task may slip, below zero for one that is too late; tasks without a date, done
    and recurring ones are left out.
    """
    return {each.task.id: each.slack for each in slacks(plan) if each.slack is not None}


def must_begin(plan: Plan, task: PlanTask) -> Month | None:
    """Return the month in which the first of what has not begun must begin for `task` to keep its own deadline, by
    dependencies alone: the task itself, or one that it waits for. None without a deadline, or when all has begun.
    """
    if task.deadline is None or not task.stages:
        return None
    stages = _stages(plan)
    last = task.stages[-1]
    own = _Bound(task.deadline + 1 - last.months, task.deadline, task.id)
    bounds = _bounds(plan, stages, {(task.id, last.name): [own]}, {})
    starts = [bound.start for key, bound in bounds.items() if stages[key].progress is None]
    return Month(min(starts)) if starts else None


def _stands(start: int, stage: PlanStage) -> Month:
    return Month(start if stage.months else start - 1)


def _open(plan: Plan) -> Iterator[PlanTask]:
    return (task for task in plan.tasks if task.status in (Status.PLANNED, Status.RUNNING, Status.NO_DATE))


def _stages(plan: Plan) -> dict[StageKey, PlanStage]:
    return {(task.id, stage.name): stage for task in _open(plan) for stage in task.stages}


def _bounds(
    plan: Plan,
    stages: dict[StageKey, PlanStage],
    ends: Mapping[StageKey, list[_Bound]],
    pins: Mapping[StageKey, _Bound],
) -> dict[StageKey, _Bound]:
    """Return the latest start of each stage by its own `ends` and those of all that waits for it; a stage that none of
    them binds is left out. What waits in one of `pins` begins there, whatever it is due: nothing before it can make
    good what the pin makes late.
    """
    waiting = _waiting(plan, stages)
    left = {key: len(others) for key, others in waiting.items()}
    before: dict[StageKey, list[StageKey]] = {key: [] for key in stages}
    for key, others in waiting.items():
        for other, _ in others:
            before[other].append(key)
    found: dict[StageKey, _Bound] = {}
    ready = [key for key, count in left.items() if not count]
    for key in ready:  # grows while it is read: each stage after all that wait for it
        own = [*ends.get(key, [])]
        behind = [(pins.get(other, found.get(other)), lag) for other, lag in waiting[key]]
        own += [bound._replace(start=bound.start - lag) for bound, lag in behind if bound is not None]
        if own:
            found[key] = min(own, key=lambda end: (end.start, end.due, end.due_of or ""))
        for other in before[key]:
            left[other] -= 1
            if not left[other]:
                ready.append(other)
    return found


def _waiting(plan: Plan, stages: dict[StageKey, PlanStage]) -> dict[StageKey, list[tuple[StageKey, int]]]:
    """Return for each stage those that wait for it, with the months from start to start."""
    waiting: dict[StageKey, list[tuple[StageKey, int]]] = {key: [] for key in stages}
    for task in _open(plan):
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
