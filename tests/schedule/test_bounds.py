"""Lower bounds: never above what some schedule reaches, and often reached."""

from __future__ import annotations

import pytest

from roadmap.schedule import fast
from roadmap.schedule.alone import Options
from roadmap.schedule.bounds import bounds_of
from roadmap.schedule.fast import in_a_row
from roadmap.schedule.kernel import Instance
from roadmap.schedule.problem import Activity, Charges, Problem, RunningCost, Schedule
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


def test_nothing_is_finished_before_the_money_of_the_years_has_been_enough() -> None:
    paid = [work(name, 6, charges=(Charges(0, 0, 6, 60),)) for name in "abc"]
    # 100 a year: of the 180 at least 80 are spent after 2027, all of them with 10 a month
    assert end_of(*paid, budget=[{2027: 100, 2028: 100}], horizon=24) == 15
    assert end_of(*paid, budget=[{2027: 180, 2028: 100}], horizon=24) == 6


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
