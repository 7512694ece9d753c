"""Whole plans in which exactly some demands hold: what a conflict's proof of irreducibility consists of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from roadmap.fitting.conflicts import Conflict, Starts
from roadmap.fitting.demands import Demand, DemandKind
from roadmap.model import Brief, Budget, Catalogue, Task, TeamCapacity
from roadmap.network import Network, build_network
from roadmap.plan.build import as_found, plan_of
from roadmap.plan.document import Plan
from roadmap.schedule.fast import solve
from roadmap.schedule.problem import Problem, Schedule


def witness(catalogue: Catalogue, brief: Brief, conflict: Conflict, dropped: int) -> Plan:
    """Return a plan that keeps all demands of `conflict` but the one in place `dropped`.

    All that the other demands do not ask for is not asked for here either: other people, money, dependencies and
    wishes are no limit.
    """
    held = [each for at, each in enumerate(conflict.demands) if at != dropped]
    eased = eased_brief(brief, held)
    network = _with_dependencies(build_network(catalogue, eased, catalogue.localities[eased.locality]), held)
    starts = conflict.witnesses[dropped]
    return plan_of(catalogue, eased, network, lambda problem: as_found(problem, completed(problem, starts)))


def keeps(plan: Plan, demands: Collection[Demand]) -> bool:
    """Return whether a plan keeps `demands`, as far as the plan itself says; the rest is the verifier's."""
    for demand in demands:
        tasks = [task for each in demand.tasks if (task := plan.task(each)) is not None]
        if demand.kind is DemandKind.PIN and f"{demand.task}/{demand.stage}" in plan.pins_moved:
            return False
        if demand.wanted and any(task.finish is None for task in tasks):
            return False
        if demand.kind in (DemandKind.HORIZON, DemandKind.DEADLINE, DemandKind.COMPLETE) and any(
            task.finish is not None and demand.month is not None and task.finish > demand.month for task in tasks
        ):
            return False
    limited = {each.account for each in demands if each.kind is DemandKind.BUDGET or each.kind is DemandKind.CEILING}
    teams = {each.team for each in demands if each.kind is DemandKind.TEAM}
    return not any(each.team in teams or each.account in limited for each in plan.overruns)


def eased_brief(brief: Brief, held: Collection[Demand]) -> Brief:
    """Return `brief` in which only `held` limit or wish anything."""
    by_kind: dict[DemandKind, list[Demand]] = {
        kind: [each for each in held if each.kind is kind] for kind in DemandKind
    }
    years = {(each.account, each.year) for each in by_kind[DemandKind.BUDGET]}
    spans = {(each.account, each.year, each.last) for each in by_kind[DemandKind.CEILING]}
    teams = {each.team for each in by_kind[DemandKind.TEAM]}
    pinned = {(each.task, each.stage) for each in by_kind[DemandKind.PIN]}
    pins = {
        task: {stage: month for stage, month in stages.items() if (task, stage) in pinned}
        for task, stages in brief.pins.items()
    }
    due = {each.task for each in by_kind[DemandKind.DEADLINE]}
    dated = {each.task for each in by_kind[DemandKind.EXTERNAL]}
    return brief._replace(
        budgets=tuple(
            Budget(
                budget.account,
                tuple(each for each in budget.years if (budget.account, each[0]) in years),
                tuple(each for each in budget.ceilings if (budget.account, each[0], each[1]) in spans),
            )
            for budget in brief.budgets
        ),
        teams=tuple(each if each.team in teams else TeamCapacity(each.team, None) for each in brief.teams),
        deadlines={task: deadline for task, deadline in brief.deadlines.items() if task in due},
        pins={task: stages for task, stages in pins.items() if stages},
        external={task: month for task, month in brief.external.items() if task in dated},
    )


def _with_dependencies(network: Network, held: Collection[Demand]) -> Network:
    kept = {(each.task, each.key) for each in held if each.kind is DemandKind.DEPENDENCY}

    def with_kept(task: Task) -> Task:
        return task._replace(after=tuple(each for each in task.after if (task.id, each.key) in kept))

    return network._replace(tasks={name: with_kept(task) for name, task in network.tasks.items()})


def completed(problem: Problem, starts: Starts) -> Schedule:
    """Return a schedule in which the activities of `starts` stand where these say, and the rest where it fits."""
    settled = tuple(
        each._replace(fixed=starts[each.id]) if each.fixed is None and each.id in starts else each
        for each in problem.activities
    )
    return solve(replace(problem, activities=settled))
