"""From a network and a brief to the scheduling problem: words become indices, months periods, figures integers.

Size factors apply to cost and people, rounded up, never to duration. Recurring work, and the running cost of what is in
place, become fixed activities; so does work in progress, with what is left of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import NamedTuple

from roadmap.model import (
    Brief,
    Catalogue,
    Dependency,
    Estimate,
    Fund,
    FundNature,
    Locality,
    Moment,
    Nature,
    Stage,
    StageName,
    Task,
)
from roadmap.months import Month, after
from roadmap.network import Network, stage_of, topological
from roadmap.schedule.problem import NO_LIMIT, Activity, Arc, Ceiling, Charges, Problem, RunningCost
from roadmap.schedule.spread import Shares, Spread, charges, recurring_charges, running_costs, scaled

YEARS_AFTER_HORIZON = 10
"""Work that does not fit the horizon is placed up to so many years after it."""


class ArcKey(NamedTuple):
    """Which dependency an arc stands for: the task that waits, and the dependency; None within one task.

    The lag of the arc, from start to start, holds the months of the stage before where the arc begins at its finish
    (`of_finish`), less those of the stage after where it holds back the finish (`to_finish`).
    """

    task: str
    dependency: Dependency | None
    of_finish: bool = True
    to_finish: bool = False


class Formulation(NamedTuple):
    """A problem, and what its indices stand for; `spreads` says of each activity what may turn out otherwise."""

    problem: Problem
    spreads: tuple[Spread, ...]
    indices: Mapping[str, int]
    arc_keys: tuple[ArcKey, ...]
    accounts: tuple[FundNature, ...]
    hired: tuple[str, ...]
    externals: Mapping[str, int]


class _Draft(NamedTuple):
    """The parts of a problem while tasks are added; `held` are the teams that the locality has."""

    catalogue: Catalogue
    brief: Brief
    locality: Locality
    network: Network
    teams: list[str]
    held: frozenset[str]
    accounts: list[FundNature]
    activities: dict[str, Activity]
    spreads: dict[str, Spread]
    arcs: list[tuple[str, str, int, ArcKey]]
    hired: list[str]

    @property
    def start(self) -> int:
        return self.brief.start - self.brief.horizon_from

    @property
    def horizon(self) -> int:
        return self.brief.horizon_to - self.brief.horizon_from + 1

    def account(self, fund: Fund, nature: Nature) -> int:
        key = FundNature(fund, nature)
        if key not in self.accounts:
            self.accounts.append(key)
        return self.accounts.index(key)


def formulate(catalogue: Catalogue, brief: Brief, locality: Locality, network: Network) -> Formulation:
    """Return the scheduling problem of `network` under the limits of `brief`."""
    teams = [each.team for each in brief.teams]
    draft = _Draft(catalogue, brief, locality, network, teams, frozenset(teams), [], {}, {}, [], [])
    for budget in brief.budgets:
        draft.account(*budget.account)
    externals = {identifier: _external_period(draft, identifier) for identifier in network.external}
    for task in network.tasks.values():
        _add_task(draft, task)
    for task in network.tasks.values():
        _add_dependencies(draft, task, externals)
    return _number(draft, externals)


def _external_period(draft: _Draft, identifier: str) -> int:
    month = draft.brief.external.get(identifier)
    return draft.start if month is None else month - draft.brief.horizon_from + 1


def _add_task(draft: _Draft, task: Task) -> None:
    state = draft.network.states.get(task.id)
    if task.recurring:
        _add_recurring(draft, task)
    elif state is not None and state.status == "done":
        _add_running_cost_of_done(draft, task)
    else:
        _add_stages(draft, task)


def _add_recurring(draft: _Draft, task: Task) -> None:
    months = draft.horizon - draft.start
    key, spread = f"{task.id}/delivery", _yearly(draft, task)
    draft.spreads[key] = spread
    draft.activities[key] = Activity(
        key,
        months,
        task.id,
        _demands(draft, task.team),
        recurring_charges(_likely(spread.yearly, spread.size), months, spread.shares),
        fixed=draft.start,
        endless=True,
        rank=draft.network.rank[task.id],
    )


def _add_running_cost_of_done(draft: _Draft, task: Task) -> None:
    running = _running(draft, task)
    if running:
        key = f"{task.id}/operation"
        draft.spreads[key] = _yearly(draft, task)
        draft.activities[key] = Activity(
            key, 0, task.id, running=running, fixed=draft.start, endless=True, rank=draft.network.rank[task.id]
        )


def _add_stages(draft: _Draft, task: Task) -> None:
    names: list[StageName] = []
    state = draft.network.states.get(task.id)
    dated = state is not None and state.progress.approved is not None
    if task.preparation and (dated or not _prepared(draft, task)):
        names.append(StageName.PREPARATION)
        _add_stage(draft, task, StageName.PREPARATION, task.preparation)
    if task.delivery:
        names.append(StageName.DELIVERY)
        _add_stage(draft, task, StageName.DELIVERY, task.delivery)
    running = _running(draft, task)
    if running or any(each.holds is Moment.OPERATION for each in task.after):
        names.append(StageName.OPERATION)
        key = f"{task.id}/operation"
        draft.spreads[key] = _yearly(draft, task)
        draft.activities[key] = Activity(
            key, 0, task.id, running=running, earliest=draft.start, rank=draft.network.rank[task.id]
        )
    for before, behind in itertools.pairwise(names):
        length = draft.activities[f"{task.id}/{before!s}"].months
        draft.arcs.append((f"{task.id}/{before!s}", f"{task.id}/{behind!s}", length, ArcKey(task.id, None)))
    if deadline := draft.brief.deadlines.get(task.id):
        key = f"{task.id}/{names[-1]}"
        due = deadline.by - draft.brief.horizon_from + 1
        draft.activities[key] = draft.activities[key]._replace(deadline=due, weight=deadline.weight)


def _add_stage(draft: _Draft, task: Task, name: StageName, stage: Stage) -> None:
    key = f"{task.id}/{name!s}"
    months, fixed = stage.months.likely, None
    if placed := _in_progress(draft, task, name, stage):
        fixed, months = placed
    pin = draft.brief.pins.get(task.id, {}).get(name)
    nature = draft.catalogue.procedures[task.procedure].nature if task.procedure else Nature.RECURRENT
    size, shares = draft.locality.size, _shares(draft, task, stage.cost, nature)
    if fixed is None:
        draft.spreads[key] = Spread(stage.months, stage.cost, size=size, shares=shares, term=stage.term)
        due = charges(_likely(stage.cost, size), months, stage.term, shares)
    else:
        due = _still_due(draft, task, name, stage, fixed, months, shares)
    draft.activities[key] = Activity(
        key,
        months,
        task.id,
        _demands(draft, stage.team) if months else (),
        due,
        earliest=draft.start,
        fixed=fixed,
        pin=None if pin is None or fixed is not None else pin - draft.brief.horizon_from,
        rank=draft.network.rank[task.id],
    )


def _still_due(
    draft: _Draft, task: Task, name: StageName, stage: Stage, fixed: int, months: int, shares: Shares
) -> tuple[Charges, ...]:
    """Return what a stage in progress charges. Where it is on record what the task has spent, only the rest of the
    estimate is left to pay, in the months that are left; else the past months are taken to have borne their part.
    """
    size = draft.locality.size
    state = draft.network.states.get(task.id)
    spent = None if state is None else state.progress.spent
    past = draft.start - fixed
    if past >= months and not stage.term:
        return ()
    if spent is None:
        return charges(_likely(stage.cost, size), months, stage.term, shares)
    if name is StageName.DELIVERY and task.preparation is not None:
        spent = max(0, spent - _likely(task.preparation.cost, size))
    rest = max(0, _likely(stage.cost, size) - spent)
    if stage.term:
        return charges(rest, months, stage.term, shares)
    return tuple([each._replace(first=past) for each in charges(rest, months - past, None, shares)])


def _prepared(draft: _Draft, task: Task) -> bool:
    """Return whether the preparation of a task in progress is behind it: approved, or said by the locality to be
    running.
    """
    state = draft.network.states.get(task.id)
    return state is not None and (state.progress.approved is not None or state.in_place is not None)


def _in_progress(draft: _Draft, task: Task, name: StageName, stage: Stage) -> tuple[int, int] | None:
    """Return start and length of a stage that is past or running at the start month, None for one that is to be
    planned.
    """
    state = draft.network.states.get(task.id)
    if state is None:
        return None
    progress = state.progress
    if name is StageName.PREPARATION:
        if progress.approved is not None:  # of a preparation whose beginning nobody stated, its end alone is told
            begun = after(progress.approved, 1) if progress.started is None else progress.started
            return begun - draft.brief.horizon_from, progress.approved - begun + 1
        return _running_span(draft, progress.started, progress.left, stage)
    if task.preparation is None or state.in_place is not None:
        return _running_span(draft, progress.started, progress.left, stage)
    if progress.approved is None or progress.left is None:
        return None
    return _running_span(draft, after(progress.approved, 1), progress.left, stage)


def _running_span(draft: _Draft, started: Month | None, left: int | None, stage: Stage) -> tuple[int, int]:
    begun = draft.start if started is None else started - draft.brief.horizon_from
    elapsed = draft.start - begun
    remaining = left if left is not None else max(1, stage.months.likely - elapsed)
    return begun, elapsed + remaining


def _demands(draft: _Draft, team: tuple[tuple[str, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return tenths by team index, scaled by the locality's size; a team that it lacks is hired where it can be."""
    demands: dict[int, int] = {}
    for name, people in team:
        who = name
        if name not in draft.held:
            if "thue-ngoai" in draft.teams:
                who = "thue-ngoai"
                if name not in draft.hired:
                    draft.hired.append(name)
            elif name not in draft.teams:
                draft.teams.append(name)
        at = draft.teams.index(who)
        demands[at] = demands.get(at, 0) + scaled(people, draft.locality.size)
    return tuple(sorted((at, tenths) for at, tenths in demands.items() if tenths))


def _yearly(draft: _Draft, task: Task) -> Spread:
    shares = _shares(draft, task, task.run_cost, Nature.RECURRENT)
    return Spread(yearly=task.run_cost, size=draft.locality.size, shares=shares)


def _running(draft: _Draft, task: Task) -> tuple[RunningCost, ...]:
    if task.run_cost is None:
        return ()
    spread = _yearly(draft, task)
    return running_costs(_likely(spread.yearly, spread.size), spread.shares)


def _shares(draft: _Draft, task: Task, cost: Estimate | None, nature: Nature) -> Shares:
    """Return who pays `cost` of a task; nobody what costs nothing."""
    if cost is None or not cost.high:
        return ()
    return tuple((draft.account(fund, nature), share) for fund, share in task.funds or ((draft.locality.fund, 100),))


def _likely(cost: Estimate | None, size: int) -> int:
    return 0 if cost is None else scaled(cost.likely, size)


def _add_dependencies(draft: _Draft, task: Task, externals: Mapping[str, int]) -> None:
    state = draft.network.states.get(task.id)
    if task.recurring or (state is not None and state.status == "done"):
        return
    for dependency in task.after:
        holds = _activity_of(draft, task, dependency.holds)
        target = draft.activities[holds]
        to_finish = dependency.holds is not Moment.START
        offset = target.months if to_finish else 0
        if dependency.after in externals:
            key = f"{dependency.after}/external"
            if key not in draft.activities:
                draft.activities[key] = Activity(
                    key, 0, dependency.after, fixed=externals[dependency.after], endless=True
                )
            arc = ArcKey(task.id, dependency, to_finish=to_finish)
            draft.arcs.append((key, holds, dependency.lag - offset, arc))
            continue
        other = draft.network.tasks.get(dependency.after)
        other_state = draft.network.states.get(dependency.after)
        if other is None or (other_state is not None and other_state.status == "done"):
            continue
        before = _activity_of(draft, other, dependency.of)
        from_start = dependency.of is Moment.START or (
            dependency.of is Moment.APPROVAL and before.endswith("/delivery")
        )
        length = 0 if from_start else draft.activities[before].months
        arc = ArcKey(task.id, dependency, not from_start, to_finish)
        draft.arcs.append((before, holds, length + dependency.lag - offset, arc))


def _activity_of(draft: _Draft, task: Task, moment: Moment) -> str:
    """Return the activity whose start or finish is `moment`.

    Operation comes with acceptance where it has no activity; an approval that is past stands at the start of the
    delivery.
    """
    key = f"{task.id}/{stage_of(task, moment)!s}"
    return key if key in draft.activities else f"{task.id}/delivery"


def _number(draft: _Draft, externals: Mapping[str, int]) -> Formulation:
    order = list(topological(tuple(draft.activities), [(before, behind) for before, behind, _, _ in draft.arcs]))
    index = {key: at for at, key in enumerate(order)}
    brief = draft.brief
    by_account = {budget.account: dict(budget.years) for budget in brief.budgets}
    ceilings = tuple(
        Ceiling(draft.accounts.index(budget.account), first, last, amount)
        for budget in brief.budgets
        for first, last, amount in budget.ceilings
    )
    limit = draft.horizon + 12 * YEARS_AFTER_HORIZON
    problem = Problem(
        activities=tuple(draft.activities[key] for key in order),
        arcs=tuple(Arc(index[before], index[behind], lag) for before, behind, lag, _ in draft.arcs),
        teams=tuple(draft.teams),
        capacity=tuple(_capacity(draft, team, limit) for team in draft.teams),
        accounts=tuple(str(account) for account in draft.accounts),
        budget=tuple(by_account.get(account, {}) for account in draft.accounts),
        ceilings=ceilings,
        goals=tuple(_completing(draft, goal, index) for goal in brief.goals),
        start=draft.start,
        horizon=draft.horizon,
        limit=limit,
        first_year=brief.horizon_from // 12,
        first_month=brief.horizon_from % 12,
    )
    keys = tuple(key for _, _, _, key in draft.arcs)
    spreads = tuple(draft.spreads.get(key, Spread()) for key in order)
    return Formulation(problem, spreads, index, keys, tuple(draft.accounts), tuple(draft.hired), externals)


def _capacity(draft: _Draft, team: str, limit: int) -> tuple[int, ...] | None:
    known = next((each for each in draft.brief.teams if each.team == team), None)
    if known is None:
        return (0,) * limit
    if known.people is None and not known.changes:
        return None
    levels = [NO_LIMIT if known.people is None else known.people] * limit
    for month, people in known.changes:
        if month <= draft.brief.horizon_to:  # years after the horizon have the last capacity within it
            first = month - draft.brief.horizon_from
            levels = [people if period >= first else level for period, level in enumerate(levels)]
    return tuple(levels)


def _completing(draft: _Draft, goal: str, index: Mapping[str, int]) -> tuple[int, ...]:
    """Return the activities whose finish completes `goal`: the last stage of each of its core tasks that is planned
    here.
    """
    found: list[int] = []
    for task in draft.catalogue.goals[goal].core:
        for stage in (StageName.OPERATION, StageName.DELIVERY):
            at = index.get(f"{task}/{stage}")
            if at is not None:
                if not draft.activities[f"{task}/{stage}"].endless:
                    found.append(at)
                break
    return tuple(found)
