"""Which targets a plan serves, by which of its tasks, and when the last of these is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadmap.model import Brief, Catalogue, Target
from roadmap.months import month
from roadmap.plan.document import Plan, PlanTarget, PlanTask, Status


def targets(catalogue: Catalogue, brief: Brief, tasks: tuple[PlanTask, ...]) -> Iterator[PlanTarget]:
    """Yield the locality's own targets, then those of chosen frameworks and those that a task of the plan serves, in
    the catalogue's order, each beside all that measure the same quantity.
    """
    yield from (_served(target, target.tasks, tasks) for target in brief.targets)
    own = {task.id: task for task in brief.tasks}
    serving: dict[str, list[str]] = {target: [] for target in catalogue.targets}
    for task in tasks:
        for target_id in (own.get(task.id) or catalogue.tasks[task.id]).targets:
            serving[target_id].append(task.id)
    frameworks = {catalogue.goals[goal].framework for goal in brief.goals}
    # another locality's own target is told only where its framework was chosen
    told = [
        each
        for each in catalogue.targets.values()
        if each.locality in (None, brief.locality) or each.framework in frameworks
    ]
    shown = [each for each in told if serving[each.id] or each.framework in frameworks]
    indicators = {each.indicator for each in shown if each.indicator}
    level, here = catalogue.localities[brief.locality].level, {task.id for task in tasks}
    others = dict.fromkeys(catalogue.targets, 0)
    for known in catalogue.tasks.values():
        if known.level is level and known.id not in here:
            for target_id in known.targets:
                others[target_id] += 1
    for target in told:
        if target in shown or target.indicator in indicators:
            found = _served(target._replace(measured=brief.measured.get(target.id, ())), serving[target.id], tasks)
            yield found._replace(others=others[target.id])


def _served(target: Target, names: Sequence[str], tasks: tuple[PlanTask, ...]) -> PlanTarget:
    serving = [task for task in tasks if task.id in names]
    finishes = [
        task.available if task.status is Status.EXTERNAL else task.finish
        for task in serving
        if task.status is not Status.RECURRING
    ]
    dated = [finish for finish in finishes if finish is not None]
    done = [task for task in serving if task.status is Status.DONE and task.done is None]
    whole = bool(dated) and len(dated) + len(done) == len(finishes)
    return PlanTarget(target._replace(tasks=()), tuple(task.id for task in serving), max(dated) if whole else None)


def answerable(plan: Plan, each: PlanTarget) -> bool:
    """Return whether the plan's locality is to reach a target: not the country's, another place's or level's."""
    elsewhere = each.target.national or each.target.locality not in (None, plan.locality)
    return not elsewhere and not awaited(plan, each)


def awaited(plan: Plan, each: PlanTarget) -> bool:
    """Return whether a target is served by tasks of another level alone."""
    return bool(each.tasks) and all(task.status is Status.EXTERNAL for task in plan.tasks if task.id in each.tasks)


def served_here(plan: Plan) -> tuple[PlanTarget, ...]:
    """Return the frameworks' targets that the plan serves and its locality is to reach."""
    served = (each for each in plan.targets if each.target.framework is not None and each.tasks)
    return tuple(each for each in served if answerable(plan, each))


def comes_late(plan: Plan, each: PlanTarget) -> bool:
    """Return whether a year's value is due before the tasks that serve the target are done."""
    return each.finish is not None and any(
        plan.start <= each.finish > month(year, 12) for year, _ in each.target.values
    )
