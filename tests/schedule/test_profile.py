"""The search for room: it looks at no start of which is plain that money forbids it."""

from __future__ import annotations

from random import Random

import pytest

from roadmap.schedule.encoding import encode
from roadmap.schedule.problem import Ceiling, Charges, Problem
from roadmap.schedule.profile import Profile
from tests.schedule.problems import problem, work


def paid_by(money: list[int], *charges: Charges) -> Problem:
    budget = dict(enumerate(money, 2027))
    return problem([work("a", 15, charges=charges)], budget=[budget], horizon=12 * len(money))


def looked_at(given: Problem) -> set[int]:
    return set(encode(given).payments[0])


def pushed(given: Problem, latest: int) -> int:
    profile = Profile(encode(given))
    profile.place(0, 0)
    return profile.push(0, 0, latest)


@pytest.mark.parametrize(
    ("money", "charge", "start"),
    [
        ([0, 20, 0, 49, 200], Charges(0, 3, 12, 120), 48 - 4 - 3),  # four months of it in 2030
        ([0, 0, 200], Charges(0, 3, 12, 120), 24 - 3),
        ([0, 200], Charges(0, 3, 12, 12), 12 - 3),
        ([0, 115, 200], Charges(0, 0, 24, 240), 24 - 11),
    ],
)
def test_years_that_cannot_pay_are_passed_at_once(money: list[int], charge: Charges, start: int) -> None:
    given = paid_by(money, charge)
    assert Profile(encode(given)).first_fit(0, 0) == start
    assert looked_at(given) == {0, start}


def test_months_that_cost_nothing_yet_may_lie_in_a_year_that_is_overdrawn() -> None:
    activities = [
        work("run", 24, charges=(Charges(0, 12, 1, 1),), fixed=0),
        work("a", 12, charges=(Charges(0, 0, 12, 5),)),  # the first million falls into the third month
    ]
    given = problem(activities, budget=[{2027: 0, 2028: 0, 2029: 200}], horizon=36)
    profile = Profile(encode(given))
    profile.place(0, 0)
    assert profile.first_fit(1, 0) == 24 - 2


def test_years_that_cannot_pay_are_passed_at_once_backwards_too() -> None:
    given = paid_by([200, 50, 0, 20, 0], Charges(0, 3, 12, 120))
    # five months of it in 2028, the rest in 2027
    assert pushed(given, latest=45) == 12 - 7 - 3
    assert looked_at(given) == {0, 45, 2}


def test_a_later_year_that_can_pay_does_not_shorten_the_way_back_over_those_that_cannot() -> None:
    given = paid_by([200, 0, 0, 200], Charges(0, 0, 12, 120))
    assert pushed(given, latest=27) == 0
    assert looked_at(given) == {0, 27}


def test_of_several_charges_the_one_that_waits_longest_decides() -> None:
    given = paid_by([0, 0, 30, 200, 200], Charges(0, 0, 1, 10), Charges(0, 0, 6, 120), Charges(0, 0, 2, 20))
    assert Profile(encode(given)).first_fit(0, 0) == 36
    assert looked_at(given) == {0, 35, 36}
    given = paid_by([200, 200, 30, 0, 0], Charges(0, 14, 1, 10), Charges(0, 9, 6, 120), Charges(0, 13, 2, 20))
    assert pushed(given, latest=40) == 24 - 15
    assert looked_at(given) == {0, 40, 10, 9}


@pytest.mark.parametrize("seed", range(250))
def test_the_start_that_is_found_is_the_first_or_the_last_one_that_people_and_money_allow(seed: int) -> None:
    chance = Random(seed)
    months = chance.randint(1, 16)
    charges = [
        Charges(account, chance.choice((0, 0, 3, 14)), chance.choice((1, months, 12, 30)), total)
        for account in chance.choices((0, 1), k=chance.randint(1, 3))
        for total in [chance.randint(1, chance.choice((12, 160)))]
    ]
    levels = [chance.choice((0, 5, 10, 10)) for _ in range(24) for _ in range(chance.randint(1, 9))]
    given = problem(
        [
            work("run", 14, demands=((0, 4),), charges=(Charges(0, 0, 14, chance.randint(1, 90)),), fixed=0),
            work("a", months, demands=((0, 5),) if chance.random() < 0.5 else (), charges=tuple(charges)),
        ],
        capacity=[tuple(levels)],
        budget=[{year: chance.choice((0, 1, 9, 40, 200)) for year in range(2027, 2032)} for _ in range(2)],
        ceilings=(Ceiling(1, 2028, 2029, chance.choice((5, 60, 500))),),
        horizon=60,
        first_month=chance.choice((0, 4)),
    )
    profile = Profile(encode(given))
    profile.place(0, 0)
    starts = [
        start
        for start in range(given.limit - months + 1)
        if profile.lacking_team(1, start) is None and profile.lacking_money(1, start) is None
    ]
    for earliest in (0, 7, 30, 75):
        assert profile.first_fit(1, earliest) == min((start for start in starts if start >= earliest), default=None)
    for start in chance.sample(starts, min(3, len(starts))):
        for latest in (start, start + 9, start + 40, given.limit):
            profile = Profile(encode(given))
            profile.place(0, 0)
            profile.place(1, start)
            assert profile.push(1, start, latest) == max(each for each in starts if each <= max(start, latest))


@pytest.mark.parametrize("months", [1, 7])
def test_work_that_ended_before_the_plan_begins_takes_nobodys_time(months: int) -> None:
    given = problem(
        [work("past", months, fixed=-8, demands=((0, 9),)), work("a", 2, demands=((0, 3),))], capacity=[(3,)]
    )
    profile = Profile(encode(given))
    profile.place(0, -8)
    assert profile.free == encode(given).capacity
    assert profile.first_fit(1, 0) == 0


def test_what_is_left_is_told_of_each_team_year_and_ceiling_and_what_is_overdrawn_leaves_nobody_spare() -> None:
    given = problem(
        [work("run", 14, demands=((0, 12), (1, 3)), charges=(Charges(0, 0, 14, 140), Charges(1, 0, 14, 28)), fixed=0)],
        capacity=[(10,), None, (7,)],
        budget=[{2027: 100, 2028: 50}, {2028: 9}],
        ceilings=(Ceiling(0, 2027, 2028, 200), Ceiling(0, 2027, 2027, 90)),
    )
    profile = Profile(encode(given))
    profile.place(0, 0)
    assert [profile.people(0, period) for period in (0, 13, 14)] == [-2, -2, 10]
    assert profile.people(1, 0) is None, "nobody knows how many they are"
    assert profile.spare(0) == [0] * 14 + [10] * (given.limit - 14)
    assert [profile.left(0, year) for year in (2026, 2027, 2028)] == [None, -20, 30]
    assert [profile.left(1, year) for year in (2027, 2028)] == [None, 5]
    assert profile.ceilings == [60, -30]
