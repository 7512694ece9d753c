"""Why each activity starts when it does: every reason that forbids one period sooner, and the chain of these to the
start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.schedule.encoding import encode
from roadmap.schedule.problem import Problem, Schedule
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
    profile = loaded(problem, schedule)
    users = _users(problem, schedule)
    before = profile.encoding.before
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
        reasons += _resources(problem, profile, index, start, users)
        found.append(tuple(reasons))
    return tuple(found)


def loaded(problem: Problem, schedule: Schedule) -> Profile:
    """Return what is left of people and money beside all that `schedule` places."""
    profile = Profile(encode(problem))
    for index, start in enumerate(schedule.starts):
        if start is not None:
            profile.place(index, start)
    return profile


class _Users(NamedTuple):
    """Of all who work for a team in a period the one that the chain goes on to; all who spend of a slot of money, in
    the same order, since the first may be the activity that asks.
    """

    of_team: Mapping[tuple[int, int], int]
    of_money: Mapping[int, Sequence[int]]


def _users(problem: Problem, schedule: Schedule) -> _Users:
    of_team: dict[tuple[int, int], int] = {}
    of_money: dict[int, list[int]] = {}
    encoding = encode(problem)
    for index in _by_rank(problem, schedule):
        start, activity = schedule.starts[index], problem.activities[index]
        if start is None:
            continue
        for team, demand in activity.demands:
            for period in range(start, start + activity.months) if demand else ():
                of_team.setdefault((team, period), index)
        for slot, _ in encoding.payment(index, start) if encoding.pays[index] else ():
            of_money.setdefault(slot, []).append(index)
    return _Users(of_team, of_money)


def _by_rank(problem: Problem, schedule: Schedule) -> list[int]:
    """Return the activities that may still move first, then what finishes latest, then by id."""
    activities = problem.activities

    def place(index: int) -> tuple[bool, int, str]:
        settled = activities[index].fixed is not None
        return settled, -(schedule.finish(problem, index) or 0), activities[index].id

    return sorted(range(len(activities)), key=place)


def _resources(problem: Problem, profile: Profile, index: int, start: int, users: _Users) -> list[Binding]:
    """Return the team and the money that forbid `start - 1`; `profile` holds everything.

    The people whom the activity has at `start` need not be given back: it has nobody in the period before.
    """
    activity = problem.activities[index]
    reasons: list[Binding] = []
    if start - 1 < problem.start:
        return reasons
    for team, demand in activity.demands:
        free = profile.people(team, start - 1) if activity.months else None
        if free is not None and free < demand:
            reasons.append(Binding("team", users.of_team.get((team, start - 1)), team=team, period=start - 1))
    for account, year, slot in _short_money(problem, profile, index, start):
        spending_too = next((other for other in users.of_money.get(slot, ()) if other != index), None)
        reasons.append(Binding("money", spending_too, account=account, year=year))
    return reasons


def _short_money(problem: Problem, profile: Profile, index: int, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield account, year and slot of the money that forbids `start - 1`; of a ceiling the last year paid in."""
    encoding = profile.encoding
    if not encoding.pays[index]:
        return
    own = dict(encoding.payment(index, start))
    told = set()
    for slot, amount in sorted(encoding.payment(index, start - 1)):
        if profile.money[slot] + own.get(slot, 0) < amount:
            account, first, last = encoding.spans[slot]
            paid = problem.spending(problem.activities[index], start - 1)
            last = max(year for at, year in paid if at == account and first <= year <= last)
            if (account, last) not in told:
                told.add((account, last))
                yield account, last, slot


def critical_chain(held: tuple[tuple[Binding, ...], ...], last: int | None) -> tuple[int, ...]:
    """Return the chain of first binding constraints from the start to `last`, the activity that ends the plan."""
    chain: list[int] = []
    at = last
    while at is not None and at not in chain:
        chain.append(at)
        reasons = held[at]
        at = reasons[0].activity if reasons else None
    return tuple(reversed(chain))
