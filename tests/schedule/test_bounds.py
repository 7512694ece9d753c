"""Lower bounds: never above what some schedule reaches, and often reached."""

from __future__ import annotations

import pytest

from roadmap.schedule import fast
from roadmap.schedule.alone import Options
from roadmap.schedule.bounds import bounds_of
from roadmap.schedule.fast import in_a_row
from roadmap.schedule.kernel import Instance
from roadmap.schedule.problem import Activity, Ceiling, Charges, Problem, RunningCost, Schedule
from roadmap.schedule.refutation import Prover
from tests.changed import replace
from tests.schedule.by_chance import SEEDS, by_chance, plain_by_chance, proven
from tests.schedule.oracle import best_wishes
from tests.schedule.problems import problem, work
from tests.schedule.test_search import small


def as_late_as_can_be(given: Problem) -> Schedule:
    """Starts, each the last one that an activity could have alone: no bound is cut off at what is found."""
    return Schedule(tuple(starts[-1] if starts else None for starts in Options(given).starts), {})


def test_no_bound_is_above_what_trying_every_start_finds() -> None:
    tried = met = 0
    for seed in SEEDS:
        given = small(seed)
        if given is None or not all(Options(given).starts):
            continue
        stuck, moved, late, goals, end = best_wishes(given)
        if not stuck:
            best = (stuck, moved, late, *goals, end)
            bounds = bounds_of(given, as_late_as_can_be(given))
            assert all(bound <= wish for bound, wish in zip(bounds, best, strict=True)), seed
            tried += 1
            met += bounds == best
    assert tried > 150, "the sample has enough of them"
    assert met > 0.85 * tried


def test_no_bound_is_above_what_the_solver_finds() -> None:
    pytest.importorskip("ortools")
    for seed in SEEDS:
        given, best = by_chance(seed), proven(seed).schedule
        if not best.stuck:
            bounds = bounds_of(given, as_late_as_can_be(given))
            assert all(bound <= wish for bound, wish in zip(bounds, in_a_row(given, best), strict=True)), seed


def test_no_end_that_can_be_kept_is_refuted_and_none_below_the_longest_path_is_not() -> None:
    refuted = 0
    for seed in range(120):
        given = plain_by_chance(seed)
        instance = plain(given)
        prover = Prover(instance)
        best = best_wishes(given)[-1] - given.start
        for end in range(best, min(best + 3, instance.horizon)):
            prover.credit = 500
            assert not prover.refuted(end), seed
            assert not prover.shaved(end), seed
        assert prover.refuted(instance.shortest - 1) or not instance.shortest, seed
        prover.credit = 500
        refuted += best > instance.shortest and prover.shaved(best - 1)
    assert refuted > 15, "the sample has such ends"


def test_what_cannot_be_done_at_once_counts_together_however_much_longer_work_there_is() -> None:
    long = [(5, (1, 0, 0, 0))] * 10  # 45 pairs that cannot overlap
    short = [(4, (0, 1, 1, 0)), (4, (0, 0, 1, 1)), (4, (0, 1, 0, 1))]  # no team has all three
    months, demands = zip(*long, *short, strict=True)
    prover = Prover(Instance(months, demands, (1, 1, 1, 1), [], [0] * 10 + [60] * 3))
    assert prover.refuted(71)
    assert not prover.refuted(72)


def test_every_start_that_people_and_money_allow_is_an_option() -> None:
    given = problem(
        [work("a", 1, demands=((0, 5),)), work("b", 1, charges=(Charges(0, 0, 1, 5),))],
        capacity=[(5, 0, 0, 5, 5) + (0,) * 200],
        budget=[{2027: 5, 2028: 4, 2029: 5}],
        horizon=36,
    )
    people, money = Options(given).starts
    assert people == [0, 3, 4]
    assert money[10:14] == [10, 11, 24, 25]


def plain(given: Problem) -> Instance:
    """A problem in which only dependencies and people count, as the search has it."""
    return Instance(
        [each.months for each in given.activities],
        [[dict(each.demands).get(team, 0) for team in range(len(given.teams))] for each in given.activities],
        [people[0] for people in given.capacity if people],
        given.arcs,
        [0] * len(given.activities),
    )


def end_of(*activities: Activity, **more: object) -> int:
    given = problem(list(activities), **more)  # type: ignore[arg-type]
    return bounds_of(given, as_late_as_can_be(given))[-1]


def test_a_team_needs_as_long_as_its_work_takes_from_the_first_start_on() -> None:
    works = [work(name, 4, demands=((0, 6),), earliest=3) for name in "abc"]
    assert end_of(*works, capacity=[(9,)]) == 15, "no two at once, nothing before April"


def test_people_who_come_later_count_from_then_on() -> None:
    works = [work(name, 2, demands=((0, 2),)) for name in "abcd"]
    assert end_of(*works, capacity=[(2,) * 3 + (4,) * 200], start=0) == 6, "16 tenths: 3 times 2, then 4 a month"


def test_of_the_work_of_a_team_only_what_needs_it_counts_and_what_must_follow_all_of_it() -> None:
    works = [work(name, 1, demands=((0, 1),)) for name in "abcdefg"]
    others = [work("then", 3), work("beside", 4), work("milestone", 0, demands=((0, 1),))]
    given = problem([*works, *others], [(name, "then", 1) for name in "abcdefg"], capacity=[(2,) * 3 + (4,) * 200])
    assert bounds_of(given, as_late_as_can_be(given))[-1] == 7, "6 of 7 by the end of March, then one month and three"


def test_where_there_are_too_many_activities_nothing_is_refuted(monkeypatch: pytest.MonkeyPatch) -> None:
    works = [work("a", 4, demands=((0, 5),)), work("b", 4, demands=((0, 5),)), work("c", 4, demands=((0, 5),))]
    few = problem(works, capacity=[(9,)])
    beside = problem([*works, work("d", 4)], capacity=[(9,)])
    longer = problem([*works, work("d", 9)], capacity=[(9,)])
    monkeypatch.setattr("roadmap.schedule.bounds.MOST_REFUTED", 3)
    assert bounds_of(few, as_late_as_can_be(few))[-1] == 12, "no two at once"
    assert bounds_of(beside, as_late_as_can_be(beside))[-1] == 7, "60 tenths, 9 a month"
    assert bounds_of(longer, as_late_as_can_be(longer))[-1] == 9, "the longest of them alone"


def test_nothing_is_finished_before_the_money_of_the_years_has_been_enough() -> None:
    paid = [work(name, 6, charges=(Charges(0, 0, 6, 60),)) for name in "abc"]
    # 100 a year: of the 180 at least 80 are spent after 2027, all of them with 10 a month
    assert end_of(*paid, budget=[{2027: 100, 2028: 100}], horizon=24) == 15
    assert end_of(*paid, budget=[{2027: 180, 2028: 100}], horizon=24) == 6
    # nothing in 2027, and of the 101 at least one is spent after 2028
    paid = [work("a", 6, charges=(Charges(0, 0, 6, 60),)), work("b", 6, charges=(Charges(0, 0, 6, 41),))]
    assert end_of(*paid, budget=[{2027: 0, 2028: 100, 2029: 100}], horizon=36) == 25


def test_nothing_is_finished_before_a_ceiling_over_the_first_years_has_been_enough() -> None:
    paid = [work(name, 6, charges=(Charges(0, 0, 6, 60),)) for name in "abc"]
    # of the 180 at least 80 are spent after 2028, all of them with 10 a month
    assert end_of(*paid, budget=[{}], ceilings=(Ceiling(0, 2027, 2028, 100),), horizon=36) == 27


def test_a_ceiling_of_later_years_does_not_bind_what_can_be_paid_before_them() -> None:
    paid, unpaid = work("a", 6, charges=(Charges(0, 0, 6, 60),)), work("b", 24)
    assert end_of(paid, unpaid, budget=[{}], ceilings=(Ceiling(0, 2028, 2030, 0),)) == 24


def test_a_ceiling_that_settled_work_overdrew_does_not_bind_what_costs_nothing() -> None:
    settled = work("run", 1, charges=(Charges(0, 0, 1, 9),), fixed=0)
    assert end_of(settled, work("b", 2), budget=[{}], ceilings=(Ceiling(0, 2027, 2050, 5),)) == 2


def test_a_year_without_a_figure_and_running_costs_bound_nothing_by_mistake() -> None:
    paid = [work(name, 6, charges=(Charges(0, 0, 6, 60),)) for name in "abc"]
    assert end_of(*paid, budget=[{2028: 1}], horizon=24) == 6, "2027 has no figure"
    running = work("a", 6, running=(RunningCost(0, 12),))
    given = problem([running], budget=[{2027: 3, 2028: 12}])
    assert bounds_of(given, as_late_as_can_be(given))[-1] <= 9


def test_work_that_is_not_waited_for_counts_as_far_as_it_is_done_by_then() -> None:
    long, short = work("a", 10, demands=((0, 1),)), work("b", 1, demands=((0, 1),))
    given = problem([long, short], [("a", "b", 2)], capacity=[(2,)], goals=(("b",),))
    assert bounds_of(given, as_late_as_can_be(given)) == (0, 0, 0, 3, 10)


def test_bounds_go_no_higher_than_the_schedule_that_they_are_asked_for() -> None:
    for seed in SEEDS[::4]:
        given = by_chance(seed)
        schedule = fast.solve(given)
        bounds = bounds_of(given, schedule)
        assert all(bound <= wish for bound, wish in zip(bounds, in_a_row(given, schedule), strict=True)), seed


def test_the_wishes_of_fixed_work_are_their_own_bounds() -> None:
    given = problem([work("a", 3, fixed=2, deadline=4, weight=2)], goals=(("a",),))
    assert bounds_of(given, fast.solve(given)) == in_a_row(given, fast.solve(given)) == (0, 0, 2, 5, 5)
    late = replace(given, goals=())
    assert bounds_of(late, fast.solve(late)) == (0, 0, 2, 5)
