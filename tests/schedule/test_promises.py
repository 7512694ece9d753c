"""What every schedule keeps and every explanation means, on problems by chance, counted anew month by month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from roadmap.schedule.critical_path import earliest_starts, free_floats, latest_starts, lower_bound, total_floats
from roadmap.schedule.encoding import encode
from roadmap.schedule.explain import Binding, bindings, critical_chain
from roadmap.schedule.fast import place_by_priority, solve, wishes
from roadmap.schedule.problem import Activity, Arc, Charges, Problem, Schedule
from roadmap.schedule.profile import Profile
from tests.schedule.by_chance import (
    SEEDS,
    allowed,
    by_chance,
    figure,
    money_used,
    optimised,
    people_used,
    searched,
    solved,
)

Engine = Callable[[int], Schedule]
every_engine = pytest.mark.parametrize("engine", [solved, searched, optimised], ids=["fast", "search", "optimal"])


@every_engine
def test_a_task_never_starts_before_its_predecessors_and_its_own_dates_allow(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        for arc in given.arcs:
            before, after = schedule.starts[arc.before], schedule.starts[arc.after]
            if after is not None and given.activities[arc.after].fixed is None:
                assert before is not None, seed
                assert after >= before + arc.lag, seed
        for activity, start in zip(given.activities, schedule.starts, strict=True):
            if activity.fixed is not None:
                assert start == activity.fixed, seed
            elif start is not None:
                assert start >= max(activity.earliest, activity.pin or 0), seed
                assert start + activity.months <= given.limit, seed


@every_engine
def test_people_are_never_needed_twice_except_by_what_has_begun(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        settled = people_used(given, [each.fixed for each in given.activities])
        for (team, period), tenths in people_used(given, schedule.starts).items():
            levels = given.capacity[team]
            assert levels is None or tenths <= max(levels[period], settled[team, period]), seed


@every_engine
def test_money_is_never_spent_twice_except_by_what_has_begun(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        settled = money_used(given, [each.fixed for each in given.activities])
        spent = money_used(given, schedule.starts)
        for (account, year), amount in spent.items():
            limit = figure(given, account, year)
            assert limit is None or amount <= max(limit, settled[account, year]), seed
        for each in given.ceilings:
            years = [(each.account, year) for year in range(each.first, each.last + 1)]
            assert sum(spent[key] for key in years) <= max(each.sum, sum(settled[key] for key in years)), seed


@every_engine
def test_the_stages_of_a_task_have_dates_together_or_not_at_all(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        undated = {given.activities[index].task for index, start in enumerate(schedule.starts) if start is None}
        for index, activity in enumerate(given.activities):
            assert (schedule.starts[index] is None) == (activity.task in undated and activity.fixed is None), seed
            assert (index in schedule.stuck) == (schedule.starts[index] is None), seed


def test_money_by_year_is_the_sum_of_its_months() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        for index, start in enumerate(schedule.starts):
            if start is not None:
                alone = [start if other == index else None for other in range(len(schedule.starts))]
                assert given.spending(given.activities[index], start) == +money_used(given, alone), seed


@every_engine
def test_each_reason_forbids_one_month_sooner_and_without_a_reason_nothing_does(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        for index, every in enumerate(bindings(given, schedule)):
            activity, start = given.activities[index], schedule.starts[index]
            reasons = [each for each in every if start is None or holds_back(given, schedule, index, each, start - 1)]
            kinds = [each.kind for each in reasons]
            if start is None or activity.fixed is not None:
                assert kinds == (["progress"] if activity.fixed is not None else []), seed
                continue
            assert reasons, seed
            assert ("pin" in kinds) == (start == activity.pin), seed
            assert ("date" in kinds) == (start == activity.earliest), seed
            holding = [
                (arc.before, number)
                for number, arc in enumerate(given.arcs)
                if arc.after == index and schedule.starts[arc.before] == start - arc.lag
            ]
            assert [(each.activity, each.arc) for each in reasons if each.kind == "dependency"] == holding, seed
            if start > given.start:
                short = "team" in kinds or "money" in kinds
                assert short == (not allowed(given, schedule.starts, index, start - 1)), seed


@every_engine
def test_the_work_that_a_reason_names_uses_what_is_short_and_none_that_does_ends_later(engine: Engine) -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        for index, reasons in enumerate(bindings(given, schedule)):
            for reason in reasons:
                if reason.team is None or reason.period is None:
                    continue
                users = [
                    (given.activities[other].fixed is None, start + given.activities[other].months)
                    for other, start in enumerate(schedule.starts)
                    if other != index
                    and start is not None
                    and dict(given.activities[other].demands).get(reason.team)
                    and start <= reason.period < start + given.activities[other].months
                ]
                if reason.activity is None:
                    levels = given.capacity[reason.team]
                    needed = dict(given.activities[index].demands)[reason.team]
                    assert not users or (levels is not None and levels[reason.period] < needed), seed
                else:
                    named = given.activities[reason.activity]
                    assert (named.fixed is None, schedule.finish(given, reason.activity)) == max(users), seed


def holds_back(problem: Problem, schedule: Schedule, index: int, reason: Binding, sooner: int) -> bool:
    """Tell whether a reason forbids the start `sooner`."""
    starts = list(schedule.starts)
    own, starts[index] = starts[index] or 0, sooner
    match reason:
        case Binding("dependency", activity=before, arc=number) if before is not None and number is not None:
            return (schedule.starts[before] or 0) + problem.arcs[number].lag > sooner
        case Binding("team", team=team, period=period) if team is not None and period is not None:
            levels, months = problem.capacity[team], problem.activities[index].months
            assert levels is not None
            return sooner <= period < sooner + months and people_used(problem, starts)[team, period] > levels[period]
        case Binding("money", account=account, year=year) if account is not None and year is not None:
            spent, limit = money_used(problem, starts), figure(problem, account, year)
            if limit is not None and spent[account, year] > limit:
                return True
            return any(
                sum(spent[account, each] for each in range(ceiling.first, ceiling.last + 1)) > ceiling.sum
                for ceiling in problem.ceilings
                if ceiling.account == account and ceiling.first <= year <= ceiling.last
            )
    return sooner < own


@every_engine
def test_where_no_reason_leads_to_earlier_work_the_last_sooner_start_that_others_forbid_is_told(engine: Engine) -> None:
    told = 0
    for seed in SEEDS:
        given, schedule = by_chance(seed), engine(seed)
        for index, reasons in enumerate(bindings(given, schedule)):
            start = schedule.starts[index]
            if start is None or not reasons or holds_back(given, schedule, index, reasons[-1], start - 1):
                continue
            told += 1
            assert reasons[-1].activity is not None, seed
            sooner = next(
                each
                for each in range(start)[::-1]
                if alone(given, index, each) and holds_back(given, schedule, index, reasons[-1], each)
            )
            assert all(
                not allowed(given, schedule.starts, index, each) or waits(given, schedule, index, each)
                for each in range(sooner, start)
            ), seed
    assert told, "the sample has such work"


def alone(problem: Problem, index: int, start: int) -> bool:
    """Tell whether an activity could start at `start` if there were no other."""
    starts: list[int | None] = [None] * len(problem.activities)
    return start >= problem.activities[index].ready and allowed(problem, starts, index, start)


def waits(problem: Problem, schedule: Schedule, index: int, start: int) -> bool:
    """Tell whether a predecessor forbids `start`."""
    return any(
        (at := schedule.starts[arc.before]) is not None and at + arc.lag > start
        for arc in problem.arcs
        if arc.after == index
    )


def test_a_chain_goes_from_reason_to_reason_and_ends_where_none_leads_on() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        held = bindings(given, schedule)
        for last in range(len(held)):
            chain = critical_chain(held.__getitem__, schedule.starts, last)
            assert chain[-1] == last, seed
            for before, after in pairwise(chain):
                (reason, *_) = [each for each in held[after] if each.activity == before]
                assert held[after][0].kind not in ("progress", "pin", "date"), seed
                assert reason.kind != "money" or (schedule.starts[before] or 0) < (schedule.starts[after] or 0), seed
            first, start = held[chain[0]], schedule.starts[chain[0]]
            assert (
                not first
                or first[0].kind in ("progress", "pin", "date")
                or all(
                    each.activity is None or each.activity in chain or (schedule.starts[each.activity] or 0) >= start
                    for each in first
                    if start is not None
                )
            ), seed


def test_in_the_serial_schedule_nothing_could_begin_one_month_sooner() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), place_by_priority(by_chance(seed))
        for index, (activity, start) in enumerate(zip(given.activities, schedule.starts, strict=True)):
            if start is not None and activity.fixed is None:
                bounds = [activity.earliest, *([] if activity.pin is None else [activity.pin])]
                bounds += [(schedule.starts[arc.before] or 0) + arc.lag for arc in given.arcs if arc.after == index]
                assert start in bounds or not allowed(given, schedule.starts, index, start - 1), seed


def test_another_schedule_than_the_serial_one_is_kept_only_when_it_is_better() -> None:
    changed = 0
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        serial = place_by_priority(given)
        if schedule != serial:
            changed += 1
            assert wishes(given, schedule) < wishes(given, serial), seed
    assert changed, "the sample has such schedules"


def test_dependencies_alone_bound_starts_from_both_sides() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        end = schedule.end(given)
        if end is None or schedule.stuck:
            continue
        early, late = earliest_starts(given), latest_starts(given, schedule, end)
        path = max(early[index] + each.months for index, each in enumerate(given.activities) if not each.endless)
        assert path <= lower_bound(given, schedule) <= end, seed
        assert path == lower_bound(given, schedule) or any(each.pin for each in given.activities), seed
        for index, (activity, start) in enumerate(zip(given.activities, schedule.starts, strict=True)):
            if start is not None and activity.fixed is None:
                assert early[index] <= start <= late[index], seed


def test_work_can_slip_by_its_total_float_when_what_follows_slips_too() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        end = schedule.end(given)
        if end is None or schedule.stuck:
            continue
        for index, total in enumerate(total_floats(given, schedule, end)):
            if total is None:
                assert given.activities[index].fixed is not None, seed
                continue
            ends = []
            for slip in (total, total + 1):
                starts = [start or 0 for start in schedule.starts]
                starts[index] += slip
                for arc in sorted(given.arcs):
                    starts[arc.after] = max(starts[arc.after], starts[arc.before] + arc.lag)
                ends.append(
                    max(starts[at] + each.months for at, each in enumerate(given.activities) if not each.endless)
                )
            assert ends == [end, end + 1], seed


def test_work_can_slip_by_its_free_float_and_moves_nothing() -> None:
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        end = schedule.end(given) or given.start
        for index, free in enumerate(free_floats(given, schedule, end)):
            activity, start = given.activities[index], schedule.starts[index]
            if start is None or activity.fixed is not None:
                assert free is None, seed
                continue
            assert free is not None
            planned = [(schedule.starts[arc.after], arc.lag) for arc in given.arcs if arc.before == index]
            room = [other - lag - start for other, lag in planned if other is not None]
            assert free == min([end - start - activity.months, *room]) >= 0, seed


def test_the_first_fit_is_the_first_month_that_people_and_money_allow() -> None:
    for seed in SEEDS[::8]:
        given, schedule = by_chance(seed), solved(seed)
        profile = _filled(given, schedule)
        for _, index, start in _movable(given, schedule):
            profile.remove(index, start)
            months = range(given.start, given.limit - given.activities[index].months + 1)
            fits = [month for month in months if allowed(given, schedule.starts, index, month)]
            assert profile.first_fit(index, given.start) == min(fits), seed
            profile.place(index, start)


def alike(seed: int) -> Problem:
    """Return a problem of activities so alike that what one finds full the next one does too."""
    chance = Random(seed)
    activities = [
        Activity(f"t{index}", chance.choice((2, 3)), f"t{index}", ((0, chance.choice((5, 10, 15))),))
        for index in range(24)
    ]
    arcs = [Arc(chance.randrange(index), index, chance.choice((0, 2, 5))) for index in range(1, 24)]
    return replace(
        by_chance(0),
        activities=tuple(activities),
        arcs=tuple(arc for arc in arcs if chance.random() < 0.3),
        teams=("team",),
        capacity=((20,) * 200,),
        accounts=(),
        budget=(),
        ceilings=(),
        goals=(),
        start=0,
        horizon=100,
        limit=200,
    )


def test_a_sum_below_a_million_a_month_may_fall_into_a_year_that_is_overdrawn() -> None:
    """Its first months cost nothing, the last one a million, which 2028 has."""
    running = Activity("running", 36, "running", charges=(Charges(0, 12, 12, 10),), fixed=0)
    small = Activity("small", 3, "small", charges=(Charges(0, 0, 3, 1),))
    given = replace(
        alike(0),
        activities=(running, small),
        arcs=(),
        accounts=("account",),
        budget=({2026: 0, 2027: 5, 2028: 1},),
        first_year=2026,
        first_month=0,
        horizon=36,
    )
    profile = Profile(encode(given))
    profile.place(0, 0)
    assert profile.first_fit(1, 0) == 22


@pytest.mark.parametrize("problem", [by_chance, alike])
def test_what_is_pushed_to_the_right_comes_as_late_as_people_and_money_allow(problem: Callable[[int], Problem]) -> None:
    for seed in SEEDS[::10]:
        given = problem(seed)
        schedule = solve(given)
        profile, starts = _filled(given, schedule), list(schedule.starts)
        for _, index, start in sorted(_movable(given, schedule), reverse=True):
            latest = min((schedule.end(given) or 0) + seed % 3, given.limit) - given.activities[index].months
            fits = [month for month in range(start, max(start, latest) + 1) if allowed(given, starts, index, month)]
            starts[index] = profile.push(index, start, latest)
            assert starts[index] == max(fits), seed


def _filled(given: Problem, schedule: Schedule) -> Profile:
    profile = Profile(encode(given))
    for index, start in enumerate(schedule.starts):
        if start is not None:
            profile.place(index, start)
    return profile


def _movable(given: Problem, schedule: Schedule) -> list[tuple[int, int, int]]:
    """Return finish, index and start of each activity that has a start and may have another."""
    return [
        (start + each.months, index, start)
        for index, (each, start) in enumerate(zip(given.activities, schedule.starts, strict=True))
        if start is not None and each.fixed is None
    ]
