"""The default engine on problems small enough to solve by hand."""

from __future__ import annotations

import pytest

from roadmap.schedule.fast import place_by_priority, priorities, solve, wishes
from roadmap.schedule.problem import Ceiling, Charges, Problem, RunningCost, Schedule, Stuck
from tests.schedule.problems import problem, work


def starts(given: Problem) -> dict[str, int | None]:
    return {each.id: start for each, start in zip(given.activities, solve(given).starts, strict=True)}


def test_an_activity_starts_when_its_predecessor_allows() -> None:
    assert starts(problem([work("a", 3), work("b", 2)], [("a", "b", 3)])) == {"a": 0, "b": 3}


def test_a_negative_lag_lets_work_overlap_and_a_positive_one_makes_it_wait() -> None:
    activities = [work("a", 3), work("b", 2), work("c", 1)]
    assert starts(problem(activities, [("a", "b", 1), ("b", "c", 7)])) == {"a": 0, "b": 1, "c": 8}


def test_nothing_starts_before_its_earliest_month() -> None:
    assert starts(problem([work("a", 1, earliest=5)])) == {"a": 5}


def test_people_do_not_do_two_things_at_once() -> None:
    activities = [work("a", 3, demands=((0, 6),)), work("b", 2, demands=((0, 6),)), work("c", 2, demands=((0, 4),))]
    found = starts(problem(activities, capacity=[(10,)]))
    assert found == {"a": 0, "b": 3, "c": 0}


def test_a_team_whose_people_are_not_known_is_no_limit() -> None:
    activities = [work("a", 3, demands=((0, 900),)), work("b", 2, demands=((0, 900),))]
    assert starts(problem(activities, capacity=[None])) == {"a": 0, "b": 0}


def test_work_waits_for_the_year_that_has_the_money() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 120),)), work("b", 12, charges=(Charges(0, 0, 12, 60),))]
    # 2027 has 130: a takes 120, so b may begin when at most 10 of its 60 fall into 2027, in November
    found = starts(problem(activities, budget=[{2027: 130, 2028: 100}]))
    assert found == {"a": 0, "b": 10}


def test_money_that_is_exactly_enough_is_enough() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 120),))
    assert starts(problem([activity], budget=[{2027: 120, 2028: 0}])) == {"a": 0}
    assert starts(problem([activity], budget=[{2027: 119, 2028: 120}]))["a"] == 1


def test_years_after_the_horizon_have_the_last_years_money() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 120),), earliest=20)
    found = starts(problem([activity], budget=[{2027: 0, 2028: 100}]))
    assert found == {"a": 20}, "20 in 2028, 100 in 2029 which has 100 like 2028"


def test_a_year_without_a_figure_is_no_limit() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 120),))
    assert starts(problem([activity], budget=[{2027: 0}])) == {"a": 12}


def test_a_ceiling_over_several_years_holds() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 120),)), work("b", 12, charges=(Charges(0, 0, 12, 120),))]
    found = starts(problem(activities, budget=[{}], ceilings=(Ceiling(0, 2027, 2028, 180),), horizon=36))
    # b may spend 60 until the end of 2028, so it runs from July 2028 to June 2029
    assert found == {"a": 0, "b": 18}


def test_running_cost_needs_money_too() -> None:
    activity = work("a", 6, running=(RunningCost(0, 12),))
    assert starts(problem([activity], budget=[{2027: 3, 2028: 12}])) == {"a": 3}


def test_fixed_work_is_laid_down_first_even_where_it_overdraws() -> None:
    activities = [work("run", 24, demands=((0, 12),), fixed=0, endless=True), work("a", 2, demands=((0, 1),))]
    schedule = solve(problem(activities, capacity=[(10,) * 24 + (20,) * 12]))
    assert schedule.starts == (0, 24)


def test_what_fits_nowhere_has_no_date_and_says_what_is_missing() -> None:
    activities = [work("a", 2, demands=((0, 11),)), work("b", 1)]
    schedule = solve(problem(activities, [("a", "b", 2)], capacity=[(10,)]))
    assert schedule.starts == (None, None)
    assert schedule.stuck == {0: Stuck(team=0, needed=11, available=10), 1: Stuck(activity=0)}


def test_missing_money_names_the_year_the_need_and_the_most_there_is() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 240),))
    schedule = solve(problem([activity], budget=[{2027: 50, 2028: 60}]))
    assert schedule.stuck[0] == Stuck(account=0, needed=240, available=60, year=2027)


def test_one_stage_without_a_date_takes_the_whole_task_with_it() -> None:
    activities = [
        work("x/preparation", 2, demands=((0, 5),)),
        work("x/delivery", 2, demands=((0, 11),)),
        work("y/delivery", 2, demands=((0, 6),)),
    ]
    schedule = solve(problem(activities, [("x/preparation", "x/delivery", 2)], capacity=[(10,)]))
    assert schedule.starts == (None, None, 0), "people of the preparation are free again"
    assert set(schedule.stuck) == {0, 1}


def test_higher_ranked_goals_come_first() -> None:
    activities = [work("low", 3, demands=((0, 10),), rank=1), work("high", 2, demands=((0, 10),), rank=0)]
    assert starts(problem(activities, capacity=[(10,)])) == {"low": 2, "high": 0}


def test_within_a_rank_the_work_with_the_longest_tail_comes_first() -> None:
    activities = [work("a", 2, demands=((0, 10),)), work("b", 2, demands=((0, 10),)), work("c", 9)]
    assert starts(problem(activities, [("b", "c", 2)], capacity=[(10,)])) == {"a": 2, "b": 0, "c": 2}


def test_a_tail_of_lower_rank_does_not_count() -> None:
    activities = [work("a", 2), work("b", 3), work("c", 9, rank=1)]
    given = problem(activities, [("a", "c", 2)])
    assert sorted(priorities(given))[0][-1] == 1, "b, three months of its own rank, before a"


def test_a_pin_is_kept_and_the_rest_gives_way() -> None:
    activities = [work("a", 4, demands=((0, 10),)), work("p", 3, demands=((0, 10),), pin=2)]
    assert starts(problem(activities, capacity=[(10,)])) == {"a": 5, "p": 2}


def test_a_pin_that_people_prevent_moves_to_the_first_possible_month() -> None:
    activities = [work("run", 6, demands=((0, 10),), fixed=0), work("p", 3, demands=((0, 10),), pin=2)]
    assert starts(problem(activities, capacity=[(10,)])) == {"run": 0, "p": 6}


def test_a_pin_never_moves_earlier() -> None:
    activities = [work("run", 9, demands=((0, 5),), fixed=0), work("p", 3, demands=((0, 10),), pin=12)]
    assert starts(problem(activities, capacity=[(10,)])) == {"run": 0, "p": 12}


def test_two_pins_for_the_same_people_keep_the_earlier_one() -> None:
    activities = [work("p", 3, demands=((0, 10),), pin=4), work("q", 3, demands=((0, 10),), pin=5)]
    assert starts(problem(activities, capacity=[(10,)])) == {"p": 4, "q": 7}


def test_what_a_pin_waits_for_is_done_in_time() -> None:
    activities = [work("a", 5, demands=((0, 10),)), work("b", 3, demands=((0, 10),), rank=1), work("p", 1, pin=3)]
    found = starts(problem(activities, [("b", "p", 3)], capacity=[(10,)]))
    assert found == {"a": 3, "b": 0, "p": 3}


def test_a_deadline_comes_before_priority_of_goals() -> None:
    activities = [work("a", 5, demands=((0, 10),)), work("d", 3, demands=((0, 10),), rank=1, deadline=3, weight=1)]
    assert starts(problem(activities, capacity=[(10,)])) == {"a": 3, "d": 0}


def test_wishes_compare_dates_pins_lateness_goals_and_the_end_in_this_order() -> None:
    activities = [
        work("p", 2, pin=1),
        work("d", 2, deadline=3, weight=5),
        work("g", 2),
        work("run", 30, fixed=0, endless=True),
    ]
    given = problem(activities, goals=(("g",), ("p", "d")))
    assert wishes(given, Schedule((1, 1, 4, 0), {})) == (0, 0, 0, (6, 3), 6)
    assert wishes(given, Schedule((2, 3, 0, 0), {})) == (0, 1, 10, (2, 5), 5)
    assert wishes(given, Schedule((1, None, 0, 0), {1: Stuck()}))[0] == 1


def test_justification_shortens_a_plan_that_priorities_alone_make_too_long() -> None:
    # a blocks b's team until 4 although c, which has time, could wait: pushing right and left again frees a month
    activities = [
        work("a", 2, demands=((0, 6),)),
        work("b", 3, demands=((0, 5),)),
        work("c", 4, demands=((0, 4),)),
        work("d", 2, demands=((0, 6),)),
    ]
    given = problem(activities, [("a", "d", 2)], capacity=[(10,)])
    serial, justified = place_by_priority(given), solve(given)
    assert (justified.end(given) or 0) <= (serial.end(given) or 0)


@pytest.mark.parametrize("capacity", [10, 12, 15])
def test_the_same_problem_gives_the_same_schedule(capacity: int) -> None:
    activities = [work(f"t{at}", 1 + at % 4, demands=((0, 3 + at % 5),)) for at in range(12)]
    arcs = [(f"t{at}", f"t{at + 3}", 2) for at in range(9)]
    given = problem(activities, arcs, capacity=[(capacity,)])
    assert solve(given) == solve(given)
