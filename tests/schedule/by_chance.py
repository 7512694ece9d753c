"""Scheduling problems by chance, from a seed, and what their schedules use, counted month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random

import pytest

from roadmap.schedule import optimal
from roadmap.schedule.fast import solve
from roadmap.schedule.problem import NO_LIMIT, Activity, Arc, Ceiling, Charges, Problem, RunningCost, Schedule
from roadmap.schedule.search import search

SEEDS = range(400)


@cache
def by_chance(seed: int, most: int = 10) -> Problem:
    """A problem of up to `most` activities: work settled or pinned, deadlines, goals, scarce people and money."""
    chance = Random(seed)
    horizon = chance.choice((6, 12, 18, 24, 30))
    start = chance.choice((0, 0, 3, 5, 14)) if horizon > 14 else chance.choice((0, 0, 2, 5))
    first_month = chance.choice((0, 0, 3, 11))
    limit = horizon + chance.choice((12, 24, 36))
    capacity = tuple(_capacity(chance, limit) for _ in range(chance.randint(0, 2)))
    years = range(2027, 2028 + (first_month + horizon - 1) // 12)
    budget = tuple(
        {year: chance.randint(0, 90) for year in years if chance.random() < 0.7} for _ in range(chance.randint(0, 2))
    )
    activities: list[Activity] = []
    arcs: list[Arc] = []
    for index in range(chance.randint(1, most)):
        activity, goes_on = _activity(chance, start, activities, len(capacity), len(budget))
        if goes_on:
            arcs.append(Arc(index - 1, index, activities[-1].months))
        elif activity.fixed is None:
            arcs += _arcs(chance, activities)
        activities.append(activity)
    ending = [index for index, each in enumerate(activities) if not each.endless]
    return Problem(
        activities=tuple(activities),
        arcs=tuple(arcs),
        teams=tuple(f"team-{at}" for at in range(len(capacity))),
        capacity=capacity,
        accounts=tuple(f"account-{at}" for at in range(len(budget))),
        budget=budget,
        ceilings=tuple(
            Ceiling(at, 2027, 2027 + chance.randint(0, 3), chance.randint(0, 120))
            for at in range(len(budget))
            if chance.random() < 0.3
        ),
        goals=tuple(
            tuple(chance.sample(ending, min(len(ending), chance.randint(0, 2)))) for _ in range(chance.randint(0, 3))
        ),
        start=start,
        horizon=horizon,
        limit=limit,
        first_year=2027,
        first_month=first_month,
    )


def _capacity(chance: Random, limit: int) -> tuple[int, ...] | None:
    if chance.random() < 0.15:
        return None
    levels = [NO_LIMIT if chance.random() < 0.15 else chance.randint(4, 12)] * limit
    for _ in range(chance.randint(0, 2)):
        at = chance.randrange(limit)
        levels[at:] = [chance.randint(0, 15)] * (limit - at)
    return tuple(levels)


def _activity(
    chance: Random, start: int, earlier: Sequence[Activity], teams: int, accounts: int
) -> tuple[Activity, bool]:
    last = earlier[-1] if earlier else None
    goes_on = last is not None and last.fixed is None and chance.random() < 0.3
    task = last.task if last is not None and goes_on else f"{chance.choice('abc')}{len(earlier)}"
    months = chance.choice((0, 1, 2, 3, 4, 6))
    settled = not goes_on and chance.random() < 0.12
    fixed = start - chance.randint(0, 8) if settled else None
    if fixed is not None:
        months = start - fixed + chance.randint(0, 5)
    due = start + chance.randint(-2, 20) if not settled and chance.random() < 0.25 else None
    return Activity(
        id=f"{task}/{len(earlier)}",
        months=months,
        task=task,
        demands=tuple((team, chance.randint(1, 7)) for team in range(teams) if months and chance.random() < 0.6),
        charges=tuple(
            Charges(at, chance.choice((0, months)), max(1, chance.choice((months, 14))), chance.randint(0, 50))
            for at in range(accounts)
            if chance.random() < 0.4
        ),
        running=tuple(RunningCost(at, chance.randint(1, 40)) for at in range(accounts) if chance.random() < 0.2),
        earliest=0 if settled else start + chance.choice((0, 0, 0, 4)),
        fixed=fixed,
        pin=start + chance.randint(0, 14) if not settled and chance.random() < 0.15 else None,
        rank=chance.randint(0, 2),
        deadline=due,
        weight=0 if due is None else chance.randint(1, 3),
        endless=settled and chance.random() < 0.4,
    ), goes_on


def _arcs(chance: Random, earlier: Sequence[Activity]) -> list[Arc]:
    return [
        Arc(before, len(earlier), each.months + chance.choice((0, 0, 0, 2, -1, -3)))
        for before, each in enumerate(earlier)
        if not each.endless and chance.random() < 0.2
    ]


@cache
def plain_by_chance(seed: int) -> Problem:
    """A problem of up to six activities of which only dependencies, with lags of any sign, and people count."""
    chance = Random(seed)
    start = chance.choice((0, 3))
    people = [chance.randint(2, 6) for _ in range(chance.randint(1, 3))]
    activities = [
        Activity(
            f"{index}",
            chance.randint(0 if chance.random() < 0.2 else 1, 4),
            f"{index}",
            tuple((team, needed) for team, most in enumerate(people) if (needed := chance.randint(0, most))),
            earliest=start,
        )
        for index in range(chance.randint(2, 6))
    ]
    limit = start + sum(each.months for each in activities) + 12
    return Problem(
        activities=tuple(activities),
        arcs=tuple(
            Arc(before, after, activities[before].months if chance.random() < 0.5 else chance.randint(-2, 3))
            for after in range(len(activities))
            for before in range(after)
            if chance.random() < 0.3
        ),
        teams=tuple(f"team-{at}" for at in range(len(people))),
        capacity=tuple((each,) * limit for each in people),
        accounts=(),
        budget=(),
        ceilings=(),
        goals=(),
        start=start,
        horizon=limit,
        limit=limit,
        first_year=2027,
        first_month=0,
    )


@cache
def solved(seed: int) -> Schedule:
    """The schedule of the problem of `seed`."""
    return solve(by_chance(seed))


@cache
def proven(seed: int) -> optimal.Optimised:
    """What the other engine makes of the problem of `seed`, where its solver is installed."""
    pytest.importorskip("ortools")
    return optimal.solve(by_chance(seed), solved(seed))


@cache
def searched(seed: int) -> Schedule:
    """The schedule of the default engine after a short search."""
    given = by_chance(seed)
    return search(given, solved(seed), 3_000).schedule


def optimised(seed: int) -> Schedule:
    """The schedule of the other engine."""
    return proven(seed).schedule


def people_used(problem: Problem, starts: Sequence[int | None]) -> Counter[tuple[int, int]]:
    """Tenths by team and period, from the plan's start on."""
    used: Counter[tuple[int, int]] = Counter()
    for activity, start in zip(problem.activities, starts, strict=True):
        if start is not None:
            for period in range(max(start, problem.start), start + activity.months):
                used.update({(team, period): demand for team, demand in activity.demands})
    return used


def money_used(problem: Problem, starts: Sequence[int | None]) -> Counter[tuple[int, int]]:
    """Million VND by account and year, from the plan's start on, one month after another."""
    used: Counter[tuple[int, int]] = Counter()
    for activity, start in zip(problem.activities, starts, strict=True):
        if start is None:
            continue
        finish = start + activity.months
        spans = [(each.account, start + each.first, each.months, each.sum) for each in activity.charges]
        left = max(0, problem.horizon - finish)
        spans += [(each.account, finish, left, each.yearly * left // 12) for each in activity.running]
        for account, first, months, total in spans:
            for at in range(months):
                if first + at >= problem.start:
                    year = problem.first_year + (problem.first_month + first + at) // 12
                    used[account, year] += (at + 1) * total // months - at * total // months
    return used


def figure(problem: Problem, account: int, year: int) -> int | None:
    """What the budget has in a year; years after the horizon have what its last year has."""
    last = problem.first_year + (problem.first_month + problem.horizon - 1) // 12
    return problem.budget[account].get(min(year, last))


def allowed(problem: Problem, starts: Sequence[int | None], index: int, start: int) -> bool:
    """Whether people and money allow an activity, all others as they are, to start at `start`."""
    without = [None if other == index else each for other, each in enumerate(starts)]
    alone = [start if other == index else None for other in range(len(starts))]
    others, own = people_used(problem, without), people_used(problem, alone)
    for (team, period), tenths in own.items():
        levels = problem.capacity[team]
        if levels is not None and others[team, period] + tenths > levels[period]:
            return False
    spent, needed = money_used(problem, without), money_used(problem, alone)
    for (account, year), amount in needed.items():
        limit = figure(problem, account, year)
        if amount and limit is not None and spent[account, year] + amount > limit:
            return False
    for each in problem.ceilings:
        years = [(each.account, year) for year in range(each.first, each.last + 1)]
        more = sum(needed[key] for key in years)
        if more and sum(spent[key] for key in years) + more > each.sum:
            return False
    return True
