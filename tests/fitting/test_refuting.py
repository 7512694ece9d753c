"""Proofs that a problem has no schedule are never wrong, and all schedules are tried where that is said."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from roadmap.fitting.conflicts import keeps_all, quick_explained
from roadmap.fitting.demands import Demand, DemandKind
from roadmap.fitting.refuting import Ground, refute
from roadmap.fitting.trying import tried
from roadmap.schedule.problem import Charges, Schedule
from tests.fitting.trials import possible
from tests.schedule.by_chance import SEEDS, by_chance, solved
from tests.schedule.problems import problem, work


def test_what_a_schedule_keeps_is_never_refuted() -> None:
    counted: Counter[str] = Counter()
    for seed in SEEDS:
        given = by_chance(seed)
        found = refute(given)
        counted["refuted" if found else "open"] += 1
        if keeps_all(given, solved(seed)):
            counted["kept"] += 1
            assert found is None, seed
            assert not isinstance(tried(given).found, Ground), seed
    assert min(counted.values()) > 40, "the sample has all kinds"


def test_what_is_refuted_or_tried_out_has_no_schedule_as_trying_all_shows() -> None:
    counted: Counter[object] = Counter()
    for seed in SEEDS[::2]:
        given = by_chance(seed)
        answer = tried(given).found
        other = possible(given)
        if isinstance(answer, Schedule):
            assert keeps_all(given, answer), seed
            assert other is not False, seed
        elif answer is not None:
            assert other is not True, seed
            counted[answer] += 1
    assert counted[Ground.TRIED]
    assert counted[Ground.FIXED]
    assert counted[Ground.PATH]
    assert counted[Ground.ALONE]


def test_work_that_comes_too_late_by_its_months_alone_is_refuted_with_its_months() -> None:
    given = problem([work("a", 4), work("b", 3, deadline=6, weight=1)], [("a", "b", 4)])
    found = refute(given)
    assert found is not None
    assert (found.ground, found.activity, found.earliest, found.latest) == (Ground.PATH, 1, 7, 6)
    assert refute(problem([work("a", 4), work("b", 3, deadline=7, weight=1)], [("a", "b", 4)])) is None


def test_what_a_pin_makes_late_is_told_with_its_own_months_and_not_with_those_of_what_is_pinned() -> None:
    given = problem(
        [work("a/preparation", 2, pin=3), work("a/delivery", 3, deadline=7, weight=1)],
        [("a/preparation", "a/delivery", 2)],
    )
    found = refute(given)
    assert found is not None
    assert (found.ground, found.activity, found.earliest, found.latest) == (Ground.PATH, 1, 8, 7)


def test_too_few_people_for_one_are_told_with_the_team_and_the_figures() -> None:
    given = problem([work("a", 2, demands=((0, 5),), deadline=9, weight=1)], capacity=[(4,)])
    found = refute(given)
    assert found is not None
    assert (found.ground, found.team, found.needed, found.available) == (Ground.ALONE, 0, 5, 4)


@pytest.mark.parametrize(("years", "later"), [({2027: 50, 2028: 60}, True), ({2027: 20, 2028: 20}, False)])
def test_a_start_that_is_only_too_late_is_told_apart_from_none(years: dict[int, int], later: bool) -> None:
    found = refute(problem([work("a", 2, charges=(Charges(0, 0, 2, 60),), deadline=9, weight=1)], budget=[years]))
    assert found is not None
    assert (found.ground, found.account, found.needed, found.available) == (Ground.ALONE, 0, 60, years[2027])
    assert found.later is later


def test_too_much_work_for_a_team_in_a_span_is_told_with_both_sums() -> None:
    works = [work(name, 4, demands=((0, 3),), deadline=8, weight=1) for name in "abc"]
    found = refute(problem(works, capacity=[(4,)]))
    assert found is not None
    assert (found.ground, found.first, found.last) == (Ground.TEAM, 0, 7)
    assert (found.needed, found.available) == (36, 32)


def test_too_little_money_for_all_that_must_be_paid_is_told_with_both_sums() -> None:
    works = [work(name, 2, charges=(Charges(0, 0, 2, 60),), deadline=12, weight=1) for name in "ab"]
    found = refute(problem(works, budget=[{2027: 100}]))
    assert found is not None
    told = (found.ground, found.first, found.last, found.needed, found.available)
    assert told == (Ground.MONEY, 2027, 2027, 120, 100)


def test_what_fixed_work_takes_of_the_money_is_told_beside_what_is_left() -> None:
    works = [work(name, 2, charges=(Charges(0, 0, 2, 60),), deadline=12, weight=1) for name in "ab"]
    fixed = work("c", 12, charges=(Charges(0, 0, 12, 24),), fixed=0)
    found = refute(problem([*works, fixed], budget=[{2027: 130}]))
    assert found is not None
    assert (found.ground, found.needed, found.available, found.beside) == (Ground.MONEY, 120, 106, 24)
    alone = refute(problem([works[0], fixed], budget=[{2027: 80}]))
    assert alone is not None
    assert (alone.ground, alone.needed, alone.available, alone.beside) == (Ground.ALONE, 60, 56, 24)


def test_dividing_finds_a_part_that_cannot_be_made_smaller() -> None:
    demands = [Demand(DemandKind.TEAM, team=f"{number:02}") for number in range(20)]
    for seed in range(200):
        chance = Random(seed)
        hidden = [frozenset(chance.sample(demands, chance.randint(1, 5))) for _ in range(chance.randint(1, 4))]
        found = quick_explained(demands, lambda some, hidden=hidden: any(each <= set(some) for each in hidden))  # type: ignore[misc]
        assert frozenset(found) in hidden, seed
        assert not any(each < frozenset(found) for each in hidden), seed
        assert sorted(found, key=demands.index) == found
