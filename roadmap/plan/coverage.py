"""How far each goal of each framework is served by a plan: tasks done of the tasks that the goal itself names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from roadmap.model import Brief, Catalogue, Goal, Locality
from roadmap.months import Month
from roadmap.plan.document import Coverage, PlanTask, Status


def coverage(catalogue: Catalogue, brief: Brief, locality: Locality, tasks: tuple[PlanTask, ...]) -> Iterator[Coverage]:
    """Yield the coverage of every goal that can be chosen, in the catalogue's order."""
    by_id = {task.id: task for task in tasks}
    rank = {goal: at + 1 for at, goal in enumerate(brief.goals)}
    for goal in catalogue.goals.values():
        if goal.pickable:
            yield _cover(goal, catalogue, brief, locality, by_id, rank.get(goal.id))


def _cover(
    goal: Goal, catalogue: Catalogue, brief: Brief, locality: Locality, tasks: Mapping[str, PlanTask], rank: int | None
) -> Coverage:
    here = {
        task: catalogue.tasks[task].recurring is not None
        for task in goal.tasks
        if catalogue.tasks[task].level == locality.level
    }
    counted = [task for task, recurring in here.items() if not recurring]
    core = [task for task in goal.core if task in here]
    finishing = [task for task in core if not here[task]]
    by_phase = tuple(sum(1 for task in counted if finished_by(tasks.get(task), phase.to)) for phase in brief.phases)
    last = brief.horizon_to
    served = [task in tasks if here[task] else finished_by(tasks.get(task), last) for task in core]
    finishes = [tasks[task].finish for task in finishing if task in tasks]
    dated = [finish for finish in finishes if finish is not None]
    complete = bool(core) and all(served)
    return Coverage(
        goal=goal.id,
        framework=goal.framework,
        title=goal.title,
        noun=goal.noun,
        asks=goal.asks,
        basis=goal.basis,
        sources=goal.sources,
        done=by_phase[-1],
        of=len(counted),
        complete=complete,
        by_phase=by_phase,
        awaits=len(goal.tasks) - len(here),
        recurring=len(here) - len(counted),
        rank=rank,
        finish=max(dated) if rank and dated and len(dated) == len(finishing) else None,
        local_reading=goal.local_reading,
        today=goal.today,
        core=goal.core,
        extra=goal.extra,
    )


def finished_by(task: PlanTask | None, month: Month) -> bool:
    """Return whether `task` is in the plan and done, or finishing, by the end of `month`."""
    if task is None:
        return False
    if task.status is Status.DONE:
        return task.done is None or task.done <= month
    return task.status in (Status.PLANNED, Status.RUNNING) and task.finish is not None and task.finish <= month
