"""From a schedule to the plan's tasks: dates, people, money and reasons of each stage, in the document's words."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.model import (
    Brief,
    FundNature,
    InPlace,
    Moment,
    Nature,
    StageName,
    Task,
)
from roadmap.months import Month
from roadmap.network import stage_of
from roadmap.plan.document import (
    Arc,
    Charge,
    Hold,
    HoldKind,
    Missing,
    PlanStage,
    PlanTask,
    Status,
)
from roadmap.plan.made import Made
from roadmap.schedule.explain import Binding
from roadmap.schedule.problem import Stuck

_STAGES = tuple(StageName)


def plan_tasks(made: Made) -> Iterator[PlanTask]:
    """Yield the tasks of the plan, the locality's own in the network's order, then those that others do for it."""
    for task in made.network.tasks.values():
        yield _task(made, task)
    for task in made.network.external.values():
        yield _external(made, task)


def _words(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "title": task.title,
        "deliverable": task.deliverable,
        "domain": task.domain,
        "level": task.level,
        "lead": task.lead,
        "support": task.support,
        "approver": task.approver,
        "procedure": task.procedure,
        "basis": task.basis,
        "sources": task.sources,
        "figures": task.figures,
        "figures_sources": task.figures_sources,
        "figures_note": task.figures_note,
        "due": task.due,
        "own": task.own,
    }


def _external(made: Made, task: Task) -> PlanTask:
    month = made.brief.external.get(task.id)
    return PlanTask(
        **_words(task),  # type: ignore[arg-type]
        status=Status.EXTERNAL,
        rank=made.network.rank[task.id] + 1,
        available=month,
        confirmed=month is not None,
    )


def _task(made: Made, task: Task) -> PlanTask:
    network, brief = made.network, made.brief
    state = network.states.get(task.id)
    in_place = state.in_place if state else _partly_in_place(made, task)
    stages = tuple(_stages(made, task))
    status = _status(made, task, stages)
    deadline = brief.deadlines.get(task.id)
    phase = _phase(brief, stages) if status in (Status.PLANNED, Status.RUNNING) else None
    if (
        status is Status.DONE
        and state is not None
        and state.progress.done is not None
        and state.progress.done >= brief.horizon_from
    ):
        phase = next((each.number for each in brief.phases if state.progress.done <= each.to), None)
    return PlanTask(
        **_words(task),  # type: ignore[arg-type]
        status=status,
        rank=network.rank[task.id] + 1,
        phase=phase,
        began_earlier=bool(phase is not None and stages and _began_earlier(brief, phase, stages[0].start)),
        recurring=task.recurring,
        done=state.progress.done if state and status is Status.DONE else None,
        extent=in_place.extent if in_place else None,
        speaker=in_place.speaker if in_place else None,
        in_place_source=in_place.source if in_place else None,
        excluded_needs=network.excluded_needs.get(task.id, ()),
        cost=_cost(made, task, stages),
        cost_unknown=_cost_unknown(task) and status is not Status.DONE,
        problem=task.problem,
        fund=", ".join(str(account) for account in _accounts(made, task)),
        deadline=None if deadline is None else deadline.by,
        deadline_weight=1 if deadline is None else deadline.weight,
        missing=_missing(made, task) if status is Status.NO_DATE else None,
        difficulty=brief.progress[task.id].difficulty if task.id in brief.progress else "",
        proposal=brief.progress[task.id].proposal if task.id in brief.progress else "",
        stages=stages,
    )


def _partly_in_place(made: Made, task: Task) -> InPlace | None:
    """Return what the locality has of a task that is planned all the same, since a partial extent closes nothing."""
    partial = (each for each in made.locality.in_place if each.task == task.id and each.partial)
    return next(partial, None) if task.id not in made.brief.progress else None


def _status(made: Made, task: Task, stages: tuple[PlanStage, ...]) -> Status:
    state = made.network.states.get(task.id)
    if task.recurring:
        return Status.RECURRING
    if state is not None and state.status == "done":
        return Status.DONE
    if any(stage.start is None for stage in stages):
        return Status.NO_DATE
    return Status.RUNNING if state is not None else Status.PLANNED


def _phase(brief: Brief, stages: tuple[PlanStage, ...]) -> int:
    finish = stages[-1].finish
    assert finish is not None
    return next((each.number for each in brief.phases if finish <= each.to), 0)


def _began_earlier(brief: Brief, phase: int, start: Month | None) -> bool:
    ends = {each.number: each.to for each in brief.phases}
    before = ends[len(ends)] if phase == 0 else ends.get(phase - 1)
    return start is not None and before is not None and start <= before


def _stages(made: Made, task: Task) -> Iterator[PlanStage]:
    for name in _STAGES:
        index = made.formulation.indices.get(f"{task.id}/{name!s}")
        if index is None:
            continue
        activity = made.problem.activities[index]
        period = made.schedule.starts[index]
        yield PlanStage(
            name=name,
            start=None if period is None else made.month(period),
            months=activity.months,
            team=tuple((made.problem.teams[team], tenths) for team, tenths in activity.demands),
            charges=tuple(_charges(made, index)),
            after=tuple(_arcs(made, task, index)),
            held_by=tuple(_hold(made, each) for each in made.held[index] if not activity.endless),
            total_float=made.floats[index],
            free_float=made.free[index],
            critical=index in made.critical,
            pin=None if activity.pin is None else made.month(activity.pin),
            progress=_stage_progress(made, task, index),
        )


def _stage_progress(made: Made, task: Task, index: int) -> str | None:
    activity = made.problem.activities[index]
    if activity.fixed is None or task.recurring:
        return None
    past = activity.fixed + activity.months <= made.problem.start
    return "done" if past else "running"


def _charges(made: Made, index: int) -> Iterator[Charge]:
    activity = made.problem.activities[index]
    start = made.schedule.starts[index]
    at = 0 if start is None else start
    for each in made.problem.spans(activity, at):
        first = each.first - at - activity.months if activity.months == 0 else each.first - at
        if each.sum:
            yield Charge(made.formulation.accounts[each.account], first + 1, first + each.months, each.sum)


def _arcs(made: Made, task: Task, index: int) -> Iterator[Arc]:
    found = made.dependencies[index]
    done = [
        dependency
        for dependency in task.after
        if dependency not in found
        and dependency.after in made.network.tasks
        and made.formulation.indices.get(f"{task.id}/{_holding_stage(made, task, dependency.holds)!s}") == index
    ]
    for each in [dependency for dependency in task.after if dependency in found or dependency in done]:
        yield Arc(each.after, each.of, each.holds, each.lag, each.strength, each.why, each.source)


def _holding_stage(made: Made, task: Task, moment: Moment) -> str:
    stage = stage_of(task, moment)
    return stage if f"{task.id}/{stage!s}" in made.formulation.indices else StageName.DELIVERY


def _hold(made: Made, binding: Binding) -> Hold:
    key = None
    if binding.arc is not None and (dependency := made.formulation.arc_keys[binding.arc].dependency):
        key = dependency.key
    return Hold(
        kind=HoldKind(binding.kind),
        stage=None if binding.activity is None else made.stage_name(binding.activity),
        key=key,
        team=None if binding.team is None else made.problem.teams[binding.team],
        month=None if binding.period is None else made.month(binding.period),
        account=None if binding.account is None else made.formulation.accounts[binding.account],
        year=binding.year,
        until=binding.until,
    )


def _cost(
    made: Made, task: Task, stages: tuple[PlanStage, ...]
) -> tuple[tuple[FundNature, tuple[tuple[int, int], ...]], ...]:
    sums: dict[FundNature, dict[int, int]] = {}
    for stage in stages:
        index = made.formulation.indices[f"{task.id}/{stage.name!s}"]
        start = made.schedule.starts[index]
        if start is None:
            continue
        for (account, year), amount in made.problem.spending(made.problem.activities[index], start).items():
            years = sums.setdefault(made.formulation.accounts[account], {})
            years[year] = years.get(year, 0) + amount
    return tuple((account, tuple(sorted(years.items()))) for account, years in sorted(sums.items()))


def _accounts(made: Made, task: Task) -> list[FundNature]:
    nature = made.catalogue.procedures[task.procedure].nature if task.procedure else Nature.RECURRENT
    return [FundNature(fund, nature) for fund, _ in task.funds or ((made.locality.fund, 100),)]


def _cost_unknown(task: Task) -> bool:
    """A task that is paid for, but whose amount nobody knows: it has funds or a procedure that spends, and no cost."""
    paid = bool(task.funds) or task.procedure not in (None, "noi-bo")
    return paid and task.delivery is not None and task.delivery.cost is None and task.run_cost is None


def _missing(made: Made, task: Task) -> Missing:
    for name in _STAGES:
        index = made.formulation.indices.get(f"{task.id}/{name!s}")
        if index is not None and index in made.schedule.stuck:
            return _why_stuck(made, made.schedule.stuck[index])
    raise AssertionError(task.id)


def _why_stuck(made: Made, stuck: Stuck) -> Missing:
    if stuck.activity is not None:
        return Missing("predecessor", task=made.stage_name(stuck.activity).partition("/")[0])
    if stuck.team is not None:
        return Missing("team", team=made.problem.teams[stuck.team], needed=stuck.needed, available=stuck.available)
    if stuck.account is not None:
        account = made.formulation.accounts[stuck.account]
        found = Missing("money", account=account, year=stuck.year, until=stuck.until)
        return found._replace(needed=stuck.needed, available=stuck.available)
    return Missing("time")
