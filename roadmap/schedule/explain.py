"""Why each activity starts when it does: every reason that forbids one period sooner, and the chain of these to the
start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from roadmap.schedule.problem import Problem, Schedule, predecessors
from roadmap.schedule.profile import Profile


class Binding(NamedTuple):
    """One binding constraint. `activity` is the one that the chain goes on to; `arc` the dependency; team and
    period, or account and year.
    """

    kind: str
    activity: int | None = None
    arc: int | None = None
    team: int | None = None
    period: int | None = None
    account: int | None = None
    year: int | None = None


def bindings(problem: Problem, schedule: Schedule) -> tuple[tuple[Binding, ...], ...]:
    """Return for each activity what stops it from starting one period sooner, in the order progress, pin, date,
    dependency, team, money.
    """
    profile = Profile(problem)
    for activity, start in zip(problem.activities, schedule.starts, strict=True):
        if start is not None:
            profile.place(activity, start)
    users = _users(problem, schedule)
    before = predecessors(problem)
    lags = {(arc.before, arc.after, arc.lag): number for number, arc in reversed(list(enumerate(problem.arcs)))}
    found: list[tuple[Binding, ...]] = []
    for index, (activity, start) in enumerate(zip(problem.activities, schedule.starts, strict=True)):
        if activity.fixed is not None:
            found.append((Binding("progress"),))
            continue
        if start is None:
            found.append(())
            continue
        reasons: list[Binding] = []
        if start == activity.pin:
            reasons.append(Binding("pin"))
        if start <= activity.earliest:
            reasons.append(Binding("date"))
        for other, lag in before[index]:
            at = schedule.starts[other]
            if at is not None and at + lag == start:
                reasons.append(Binding("dependency", other, lags[other, index, lag]))
        profile.remove(activity, start)
        reasons += _resources(problem, profile, index, start, users)
        profile.place(activity, start)
        found.append(tuple(reasons))
    return tuple(found)


class _Users(NamedTuple):
    """Who works for a team, with the periods in which it does, and who spends of an account in a year; `rank` orders
    the activities for `_latest`.
    """

    of_team: Mapping[int, Sequence[tuple[int, int, int]]]
    of_money: Mapping[tuple[int, int], Sequence[int]]
    rank: Sequence[int]


def _users(problem: Problem, schedule: Schedule) -> _Users:
    of_team: dict[int, list[tuple[int, int, int]]] = {}
    of_money: dict[tuple[int, int], list[int]] = {}
    for index, (activity, start) in enumerate(zip(problem.activities, schedule.starts, strict=True)):
        if start is None:
            continue
        for team, demand in activity.demands:
            if demand:
                of_team.setdefault(team, []).append((start, start + activity.months, index))
        for key in problem.spending(activity, start):
            of_money.setdefault(key, []).append(index)
    return _Users(of_team, of_money, _ranks(problem, schedule))


def _ranks(problem: Problem, schedule: Schedule) -> list[int]:
    """Return the place of each activity: those that may still move first, then what finishes latest, then by id."""
    activities = problem.activities

    def place(index: int) -> tuple[bool, int, str]:
        settled = activities[index].fixed is not None
        return settled, -(schedule.finish(problem, index) or 0), activities[index].id

    ranks = [0] * len(activities)
    for rank, index in enumerate(sorted(range(len(activities)), key=place)):
        ranks[index] = rank
    return ranks


def _resources(problem: Problem, profile: Profile, index: int, start: int, users: _Users) -> list[Binding]:
    """Return the team and the money that forbid `start - 1`; `profile` holds everything but the activity itself."""
    activity = problem.activities[index]
    reasons: list[Binding] = []
    if start - 1 < problem.start:
        return reasons
    for team, demand in activity.demands:
        free = profile.free[team]
        if free is not None and activity.months and free[start - 1] < demand:
            working = [other for begin, end, other in users.of_team[team] if begin < start <= end and other != index]
            reasons.append(Binding("team", _latest(users, working), team=team, period=start - 1))
    spending = problem.spending(activity, start - 1)
    short = {key: [key] for key, amount in sorted(spending.items()) if profile.money.get(key, amount) < amount}
    for number, ceiling in enumerate(problem.ceilings):
        years = [(ceiling.account, year) for year in range(ceiling.first, ceiling.last + 1)]
        needed = [key for key in years if key in spending]
        if needed and sum(spending[key] for key in needed) > profile.ceilings[number]:
            short.setdefault(needed[-1], years)
    for (account, year), used in short.items():
        spending_too = [other for key in used for other in users.of_money.get(key, ()) if other != index]
        reasons.append(Binding("money", _latest(users, spending_too), account=account, year=year))
    return reasons


def _latest(users: _Users, candidates: Iterable[int]) -> int | None:
    """Return the latest-finishing of `candidates`, by id where several are; settled work only if there is no other."""
    return min(candidates, key=users.rank.__getitem__, default=None)


def critical_chain(held: tuple[tuple[Binding, ...], ...], last: int | None) -> tuple[int, ...]:
    """Return the chain of first binding constraints from the start to `last`, the activity that ends the plan."""
    chain: list[int] = []
    at = last
    while at is not None and at not in chain:
        chain.append(at)
        reasons = held[at]
        at = reasons[0].activity if reasons else None
    return tuple(reversed(chain))
