"""The schedule from which a plan was written, read back from the plan."""

from __future__ import annotations

from roadmap.plan.document import Plan
from roadmap.schedule.formulate import Formulation
from roadmap.schedule.problem import Schedule, Stuck


def schedule_of(plan: Plan, formulation: Formulation) -> Schedule:
    """Return the schedule of `plan`, which was made from the brief and the catalogue of `formulation`: the starts in
    months from the horizon's first. What has no month is stuck without a reason, as a plan names that for tasks only.
    """
    planned = {f"{task.id}/{stage.name}": stage.start for task in plan.tasks for stage in task.stages}
    starts: list[int | None] = []
    for each in formulation.problem.activities:
        month = planned.get(each.id)
        starts.append(each.fixed if month is None else month - plan.horizon_from)
    return Schedule(tuple(starts), {index: Stuck() for index, start in enumerate(starts) if start is None})
