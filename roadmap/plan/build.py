"""From catalogue and brief to the finished plan: network, problem, schedule, document."""

from __future__ import annotations

from collections.abc import Callable

from roadmap.errors import ExitCode, RoadmapError
from roadmap.messages import faults as say
from roadmap.messages.text import Text, same
from roadmap.model import Brief, Catalogue, Dependency, Effort
from roadmap.months import Month, shown
from roadmap.network import Network, build_network
from roadmap.plan.document import Plan
from roadmap.plan.documenting import document_of
from roadmap.plan.made import Made, Solved
from roadmap.schedule.critical_path import free_floats, lower_bound, total_floats
from roadmap.schedule.explain import bindings, critical_chain
from roadmap.schedule.fast import solve
from roadmap.schedule.formulate import Formulation, formulate
from roadmap.schedule.horizon import due_by_horizon, fits
from roadmap.schedule.problem import Problem, Schedule, predecessors


class PinContradicts(RoadmapError):
    """A pin lies before the first month that the dependencies, or another pin, allow."""

    def __init__(self, task: str, stage: str, text: Text) -> None:
        super().__init__(text)
        self.task = task
        self.stage = stage


class Stopped(RoadmapError):
    """The user stopped the search; `plan` is the plan of the best schedule until then."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self, plan: Plan) -> None:
        super().__init__(say.STOPPED)
        self.plan = plan


def make_plan(catalogue: Catalogue, brief: Brief, watch: Callable[[int], None] | None = None) -> Plan:
    """Return the plan of `brief`: the same for the same input, always. Raises `PinContradicts` for an impossible
    pin.

    `watch` is told how many percent of a search are spent; where there is one, an interruption of the search raises
    `Stopped`.
    """
    network = build_network(catalogue, brief, catalogue.localities[brief.locality])
    return plan_of(catalogue, brief, network, lambda problem: solved(problem, brief, watch))


def plan_of(catalogue: Catalogue, brief: Brief, network: Network, solve: Callable[[Problem], Solved]) -> Plan:
    """Return the plan of `network`, scheduled by `solve`. Raises `PinContradicts` for an impossible pin, `Stopped`
    where the user stopped the search.
    """
    locality = catalogue.localities[brief.locality]
    formulation = formulate(catalogue, brief, locality, network)
    problem = formulation.problem
    _refuse_contradicting_pins(problem, brief)
    found = solve(problem)
    schedule = found.schedule
    held = bindings(problem, schedule)
    end = schedule.end(problem)
    floats = total_floats(problem, schedule, end or problem.start)
    free = free_floats(problem, schedule, end or problem.start)
    chain = critical_chain(held.__getitem__, schedule.starts, _last(problem, schedule))
    made = Made(
        catalogue,
        brief,
        locality,
        network,
        formulation,
        schedule,
        held,
        floats,
        free,
        chain,
        frozenset(chain),
        _applied(formulation),
        found,
    )
    plan = document_of(made)
    if found.stopped:
        raise Stopped(plan)
    return plan


def as_found(problem: Problem, schedule: Schedule) -> Solved:
    """Return `schedule` with what its longest path says, and nothing else proven."""
    return Solved(schedule, False, lower_bound(problem, schedule))


def solved(problem: Problem, brief: Brief, watch: Callable[[int], None] | None = None) -> Solved:
    """Return the schedule of the brief's engine and effort, and what is known of it; `watch` as for `make_plan`.

    The wishes do not speak of the horizon, and a search may find a goal complete sooner for work that ends beyond it. A
    plan that fits is not given up for that: it is then searched once more, with all work due by the horizon.
    """
    schedule = solve(problem)
    best = _improved(problem, schedule, brief, watch)
    if best.schedule is schedule or best.stopped or not fits(problem, schedule) or fits(problem, best.schedule):
        return best
    within = _improved(due_by_horizon(problem), schedule, brief, watch)._replace(proven=False)
    return within if fits(problem, within.schedule) else as_found(problem, schedule)


def _improved(problem: Problem, schedule: Schedule, brief: Brief, watch: Callable[[int], None] | None) -> Solved:
    """Return what the brief's engine and effort make of `schedule`, the quick one."""
    best = as_found(problem, schedule)
    if brief.effort is not Effort.QUICK:
        from roadmap.schedule.search import PLACEMENTS, search

        found = search(problem, schedule, PLACEMENTS[brief.effort], watch)
        best = Solved(found.schedule, found.proven, found.bound, found.stopped)
    if brief.engine != "optimal" or best.proven or best.stopped:
        return best
    from roadmap.schedule import optimal
    from roadmap.schedule.bounds import bounds_of

    try:
        proven = optimal.solve(problem, best.schedule)
    except KeyboardInterrupt:
        if watch is None:
            raise
        return best._replace(stopped=True)
    return Solved(proven.schedule, proven.proven, bounds_of(problem, proven.schedule)[-1])


def _applied(formulation: Formulation) -> tuple[tuple[Dependency, ...], ...]:
    """Return for each activity the dependencies that hold it back."""
    found: list[list[Dependency]] = [[] for _ in formulation.problem.activities]
    for arc, key in zip(formulation.problem.arcs, formulation.arc_keys, strict=True):
        if key.dependency is not None:
            found[arc.after].append(key.dependency)
    return tuple(tuple(each) for each in found)


def _refuse_contradicting_pins(problem: Problem, brief: Brief) -> None:
    if all(each.pin is None for each in problem.activities):
        return
    before = predecessors(problem)
    earliest: list[int] = []
    because: list[int | None] = []
    for index, activity in enumerate(problem.activities):
        bounds = [
            (earliest[other] + lag, because[other] if because[other] is not None else other)
            for other, lag in before[index]
        ]
        first, cause = max(bounds, default=(activity.earliest, None), key=lambda bound: bound[0])
        first = max(first, activity.earliest)
        if activity.fixed is not None:
            first = activity.fixed
        elif activity.pin is not None and activity.pin < first:
            task, _, stage = activity.id.partition("/")
            pinned = cause is not None and problem.activities[cause].pin is not None
            other = same(problem.activities[cause].id) if pinned and cause is not None else say.PIN_AGAINST_DEPENDENCIES
            month, pin = (Month(brief.horizon_from + at) for at in (first, activity.pin))
            raise PinContradicts(
                task, stage, say.PIN_CONTRADICTS.fill(pin=shown(pin), other=other, earliest=shown(month))
            )
        pinned_here = activity.pin is not None and activity.fixed is None
        earliest.append(activity.pin if pinned_here and activity.pin is not None else first)
        because.append(
            index
            if pinned_here
            else (cause if cause is not None and problem.activities[cause].pin is not None else None)
        )


def _last(problem: Problem, schedule: Schedule) -> int | None:
    dated = [
        (-finish, problem.activities[index].id, index)
        for index in schedule.dated(problem)
        if (finish := schedule.finish(problem, index)) is not None
    ]
    return min(dated)[2] if dated else None
