"""What a brief demands of a schedule, demand by demand, so that any of them can be dropped.

Recorded progress, recurring work, the months and the cost of a task and the order of its own stages are facts, and so
is the start month: before it nothing can begin. All else is a demand.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from roadmap.model import Brief, FundNature, StageName, Strength
from roadmap.months import Month
from roadmap.schedule.encoding import encode
from roadmap.schedule.formulate import ArcKey, Formulation
from roadmap.schedule.problem import Activity, Ceiling, Problem, Schedule
from roadmap.schedule.profile import Profile


class DemandKind(enum.StrEnum):
    """The kinds of demands, in the order in which a conflict is told."""

    COMPLETE = "complete"
    DEADLINE = "deadline"
    PIN = "pin"
    HORIZON = "horizon"
    BUDGET = "budget"
    CEILING = "ceiling"
    TEAM = "team"
    DEPENDENCY = "dependency"
    EXTERNAL = "external"


class Demand(NamedTuple):
    """One demand, by names: the same in every variant of a brief that has it.

    `tasks` are those that a deadline, a goal's month or the horizon is about, that a pin fixes, or that waits;
    `month` is the due month, the pin, or when another level has its part. `after` and `key` name the dependency,
    `strength` its kind; `amount` is million VND of `account` in `year` (up to `last` under a ceiling). `rest` marks the
    horizon of all tasks that no other demand of the set is about.
    """

    kind: DemandKind
    tasks: tuple[str, ...] = ()
    month: Month | None = None
    stage: StageName | None = None
    goal: str = ""
    account: FundNature | None = None
    year: int | None = None
    last: int | None = None
    amount: int | None = None
    team: str = ""
    after: str = ""
    key: str = ""
    strength: Strength | None = None
    rest: bool = False

    @property
    def task(self) -> str:
        """The task that it is about, empty where it is about none or several."""
        return self.tasks[0] if len(self.tasks) == 1 else ""

    @property
    def wanted(self) -> bool:
        """Whether it asks for work by some month, and so makes work necessary at all."""
        return self.kind in _WANTED


_WANTED = (DemandKind.COMPLETE, DemandKind.DEADLINE, DemandKind.PIN, DemandKind.HORIZON)


class Wish(NamedTuple):
    """That a goal be complete by the end of a month: what `--goal` and `--by` ask."""

    goal: str
    by: Month


def limits(formulation: Formulation, brief: Brief) -> Iterator[Demand]:
    """Yield what holds whatever is wished: dependencies, other levels' months, people, money."""
    waits = (_dependency(key) for key in formulation.arc_keys if key.dependency is not None)
    yield from dict.fromkeys(waits)
    for task in sorted(formulation.externals):
        if task in brief.external:
            yield Demand(DemandKind.EXTERNAL, (task,), month=brief.external[task])
    problem = formulation.problem
    used = {team for activity in problem.activities for team, demand in activity.demands if demand}
    for team in sorted(used):
        if problem.capacity[team] is not None:
            yield Demand(DemandKind.TEAM, team=problem.teams[team])
    planned = range(brief.start // 12, brief.horizon_to // 12 + 1)
    for account, years in zip(formulation.accounts, problem.budget, strict=True):
        figures = ((year, amount) for year, amount in sorted(years.items()) if year in planned)
        yield from (Demand(DemandKind.BUDGET, account=account, year=year, amount=amount) for year, amount in figures)
    for ceiling in problem.ceilings:
        account = formulation.accounts[ceiling.account]
        yield Demand(DemandKind.CEILING, account=account, year=ceiling.first, last=ceiling.last, amount=ceiling.sum)


def _dependency(key: ArcKey) -> Demand:
    """Return the demand that an arc between two tasks stands for."""
    assert key.dependency is not None
    after, name, strength = key.dependency.after, key.dependency.key, key.dependency.strength
    return Demand(DemandKind.DEPENDENCY, (key.task,), after=after, key=name, strength=strength)


def wishes(formulation: Formulation, brief: Brief, wish: Wish | None) -> Iterator[Demand]:
    """Yield what is wished: each pin and deadline, a goal's month, and of each task that it ends within the horizon."""
    planned: dict[str, None] = {}
    for activity in formulation.problem.activities:
        if not activity.endless:
            planned[activity.task] = None
    tasks: tuple[str, ...] = ()
    if wish is not None:
        goal = formulation.problem.goals[brief.goals.index(wish.goal)]
        tasks = tuple(dict.fromkeys(formulation.problem.activities[index].task for index in goal))
        yield Demand(DemandKind.COMPLETE, tasks, wish.by, goal=wish.goal)
    for task in planned:
        yield Demand(DemandKind.HORIZON, (task,), brief.horizon_to)
    for activity in formulation.problem.activities:
        if activity.pin is not None:
            month = Month(brief.horizon_from + activity.pin)
            stage = StageName(activity.id.partition("/")[2])
            yield Demand(DemandKind.PIN, (activity.task,), month, stage)
    for task in planned:
        deadline = brief.deadlines.get(task)
        if deadline is not None and not (wish is not None and task in tasks and deadline.by >= wish.by):
            yield Demand(DemandKind.DEADLINE, (task,), deadline.by)


def lateness(demand: Demand, formulation: Formulation, brief: Brief, schedule: Schedule) -> int:
    """Return by how many months `schedule` misses a demand, 0 where it is met; as many as there are where work has no
    date, or where fixed work alone needs too much.
    """
    problem = formulation.problem
    undated = {problem.activities[index].task for index in schedule.stuck}
    if not demand.wanted or any(task in undated for task in demand.tasks):
        return problem.limit
    if demand.kind is DemandKind.PIN:
        index = formulation.indices[f"{demand.task}/{demand.stage}"]
        return abs((schedule.starts[index] or 0) - (problem.activities[index].pin or 0))
    finishes = (schedule.finish(problem, index) or 0 for index in ends(problem, demand.tasks))
    return max(0, max(finishes, default=0) - _due(demand, brief))


def met(demand: Demand, formulation: Formulation, brief: Brief, schedule: Schedule) -> bool:
    """Return whether `schedule` keeps a demand that asks for work by some month."""
    return not lateness(demand, formulation, brief, schedule)


def _due(demand: Demand, brief: Brief) -> int:
    assert demand.month is not None
    return demand.month - brief.horizon_from + 1


def ends(problem: Problem, tasks: Collection[str]) -> list[int]:
    """Return the last activity of each of `tasks`."""
    last: dict[str, int] = {}
    for index, activity in enumerate(problem.activities):
        if activity.task in tasks and not activity.endless:
            last[activity.task] = index  # in an order in which each follows its predecessors
    return list(last.values())


class Held(NamedTuple):
    """The problem in which exactly some demands hold; `places` says which activity of the whole problem each is."""

    problem: Problem
    places: tuple[int, ...]


def holding(formulation: Formulation, brief: Brief, demands: Iterable[Demand]) -> Held:
    """Return the problem in which exactly `demands` hold. Work that none of them calls for, by itself or because
    something waits for it, is left out; what is fixed stays, for it has its people and its money already.
    """
    held = frozenset(demands)
    problem = formulation.problem
    dues, pinned = _wanted(formulation, brief, held)
    arcs = [number for number in range(len(problem.arcs)) if _kept(formulation, number, held)]
    needed = _needed(problem, arcs, {problem.activities[index].task for index in (*dues, *pinned)})
    places = tuple(
        index for index, each in enumerate(problem.activities) if each.task in needed or each.fixed is not None
    )
    place = {index: at for at, index in enumerate(places)}
    undated = {each.tasks[0] for each in held if each.kind is DemandKind.EXTERNAL}
    activities = tuple(
        _restated(problem, index, dues.get(index), index in pinned, undated, formulation) for index in places
    )
    years, ceilings = _money(formulation, held)
    teams = {each.team for each in held if each.kind is DemandKind.TEAM}
    restated = replace(
        problem,
        activities=activities,
        arcs=tuple(
            problem.arcs[number]._replace(
                before=place[problem.arcs[number].before], after=place[problem.arcs[number].after]
            )
            for number in arcs
            if problem.arcs[number].before in place and problem.arcs[number].after in place
        ),
        capacity=tuple(
            levels if name in teams else None for name, levels in zip(problem.teams, problem.capacity, strict=True)
        ),
        budget=years,
        ceilings=ceilings,
        goals=(),
    )
    return Held(restated, places)


def _wanted(formulation: Formulation, brief: Brief, held: Collection[Demand]) -> tuple[dict[int, int], set[int]]:
    """Return by when each activity must be finished, and the activities whose pin counts."""
    dues: dict[int, int] = {}
    pinned: set[int] = set()
    for demand in held:
        if demand.kind is DemandKind.PIN:
            pinned.add(formulation.indices[f"{demand.task}/{demand.stage}"])
        elif demand.wanted:
            for index in ends(formulation.problem, demand.tasks):
                dues[index] = min(dues.get(index, formulation.problem.limit), _due(demand, brief))
    return dues, pinned


def _kept(formulation: Formulation, number: int, held: Collection[Demand]) -> bool:
    key = formulation.arc_keys[number]
    return key.dependency is None or _dependency(key) in held


def _needed(problem: Problem, arcs: Iterable[int], tasks: set[str]) -> set[str]:
    """Return `tasks` and all that these wait for; the stages of a task have dates together, so whole tasks."""
    before: dict[str, set[str]] = {}
    for number in arcs:
        arc = problem.arcs[number]
        before.setdefault(problem.activities[arc.after].task, set()).add(problem.activities[arc.before].task)
    needed: set[str] = set()
    waiting = sorted(tasks)
    while waiting:
        task = waiting.pop()
        if task not in needed:
            needed.add(task)
            waiting += sorted(before.get(task, ()))
    return needed


def _restated(
    problem: Problem, index: int, due: int | None, pinned: bool, dated: Collection[str], formulation: Formulation
) -> Activity:
    """Return an activity with its own wishes only where they count: every demand weighs the same, and no goal does."""
    activity = problem.activities[index]
    fixed = activity.fixed
    if activity.task in formulation.externals and activity.task not in dated:
        fixed = problem.start
    return activity._replace(
        rank=0,
        pin=activity.pin if pinned else None,
        deadline=due,
        weight=0 if due is None else 1,
        fixed=fixed,
    )


def _money(
    formulation: Formulation, held: Collection[Demand]
) -> tuple[tuple[dict[int, int], ...], tuple[Ceiling, ...]]:
    """Return the yearly figures and the ceilings that hold."""
    years = {(each.account, each.year) for each in held if each.kind is DemandKind.BUDGET}
    spans = {(each.account, each.year, each.last, each.amount) for each in held if each.kind is DemandKind.CEILING}
    accounts = formulation.accounts
    return (
        tuple(
            {year: amount for year, amount in figures.items() if (account, year) in years}
            for account, figures in zip(accounts, formulation.problem.budget, strict=True)
        ),
        tuple(
            each
            for each in formulation.problem.ceilings
            if (accounts[each.account], each.first, each.last, each.sum) in spans
        ),
    )


def overdraws(problem: Problem) -> list[tuple[str, int]]:
    """Return where fixed work alone needs more than there is: teams, and slots of money, each by its number."""
    profile = Profile(encode(problem))
    for index, activity in enumerate(problem.activities):
        if activity.fixed is not None:
            profile.place(index, activity.fixed)
    reserves = profile.encoding.reserves
    short = [at for at in range(problem.start, problem.limit) if profile.free[at] & reserves != reserves]
    found = [
        ("team", team)
        for team in profile.encoding.shifts
        if any((profile.people(team, period) or 0) < 0 for period in short)
    ]
    return found + [("money", slot) for slot, left in enumerate(profile.money) if left < 0]
