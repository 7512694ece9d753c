"""The default engine on problems small enough to solve by hand."""

from __future__ import annotations

import pytest

from roadmap.schedule.fast import place_by_priority, priorities, solve, wishes
from roadmap.schedule.problem import NO_LIMIT, Ceiling, Charges, Problem, RunningCost, Schedule, Stuck
from tests.changed import replace
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


def test_the_last_years_money_is_that_of_the_horizons_last_month_even_in_january() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 120),))
    assert starts(problem([activity], budget=[{2027: 0, 2028: 200}], horizon=13)) == {"a": 12}


def test_a_year_without_a_figure_is_no_limit() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 120),))
    assert starts(problem([activity], budget=[{2027: 0}])) == {"a": 12}


def test_that_like_work_begins_late_for_its_date_or_its_money_keeps_nothing_from_beginning_at_once() -> None:
    activities = [
        work("dated", 2, demands=((0, 5),), earliest=20),
        work("paid", 2, demands=((0, 5),), charges=(Charges(0, 0, 2, 2),), rank=1),
        work("plain", 2, demands=((0, 5),), rank=2),
    ]
    assert solve(problem(activities, capacity=[(5,)], budget=[{2027: 0}])).starts == (20, 12, 0)


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


def test_where_settled_work_took_all_the_need_and_the_whole_ceiling_are_named() -> None:
    settled = work("run", 12, charges=(Charges(0, 0, 12, 30),), fixed=0)
    given = problem(
        [settled, work("a", 1, charges=(Charges(0, 0, 1, 5),))],
        budget=[{2027: 20}],
        ceilings=(Ceiling(0, 2027, 2050, 25),),
    )
    assert solve(given).stuck == {1: Stuck(account=0, needed=5, available=25, year=2027, until=2050)}


def test_what_fits_nowhere_has_no_date_and_says_what_is_missing() -> None:
    activities = [work("a", 2, demands=((0, 11),)), work("b", 1)]
    schedule = solve(problem(activities, [("a", "b", 2)], capacity=[(10,)]))
    assert schedule.starts == (None, None)
    assert schedule.stuck == {0: Stuck(team=0, needed=11, available=10), 1: Stuck(activity=0)}


def test_missing_money_is_told_of_the_start_that_lacks_least() -> None:
    activity = work("a", 12, charges=(Charges(0, 0, 12, 240),))
    schedule = solve(problem([activity], budget=[{2027: 50, 2028: 100}]))
    assert schedule.stuck[0] == Stuck(account=0, needed=120, available=100, year=2028), "120 of 240 in 2029"
    longer = work("a", 16, charges=(Charges(0, 0, 16, 160),))
    schedule = solve(problem([longer], budget=[{2027: 50, 2028: 60}]))
    assert schedule.stuck[0] == Stuck(account=0, needed=80, available=60, year=2028), "80 of 160 in 2029"


def test_the_year_that_is_told_is_the_one_whose_money_is_short_and_not_the_best_funded() -> None:
    """48 in 2028 would do for 47, but 40 of it are gone; 2027 lacks less."""
    activity = work("a", 1, charges=(Charges(0, 0, 1, 47),))
    filler = work("b", 12, charges=(Charges(0, 0, 12, 40),), fixed=12)
    schedule = solve(problem([activity, filler], budget=[{2027: 30, 2028: 48, 2029: 20}], horizon=36))
    assert schedule.stuck[0] == Stuck(account=0, needed=47, available=30, year=2027)


def test_a_ceiling_that_is_just_enough_is_not_what_lacks() -> None:
    given = problem(
        [work("a", 1, charges=(Charges(0, 0, 1, 20),))],
        budget=[{2027: 10, 2028: 10}],
        ceilings=(Ceiling(0, 2027, 2050, 20),),
    )
    assert solve(given).stuck == {0: Stuck(account=0, needed=20, available=10, year=2027)}


def test_what_a_ceiling_forbids_is_told_with_the_years_of_the_ceiling() -> None:
    activity = work("a", 24, charges=(Charges(0, 0, 24, 240),))
    given = problem([activity], budget=[{}], ceilings=(Ceiling(0, 2027, 2060, 10),))
    assert solve(given).stuck[0] == Stuck(account=0, needed=240, available=10, year=2027, until=2060)


def test_what_stood_in_the_way_and_is_taken_out_itself_leaves_its_money_to_the_rest() -> None:
    """The delivery of y lacks people for ever; x, which its preparation had kept out, fits once y is gone."""
    preparation = work("y/preparation", 1, charges=(Charges(0, 0, 1, 50),))
    delivery = work("y/delivery", 1, demands=((0, 11),))
    rest = work("x", 1, charges=(Charges(0, 0, 1, 60),), rank=1)
    given = problem(
        [preparation, delivery, rest],
        [("y/preparation", "y/delivery", 1)],
        capacity=[(10,)],
        budget=[{}],
        ceilings=(Ceiling(0, 2027, 2060, 100),),
    )
    schedule = solve(given)
    assert schedule.starts == (None, None, 0)
    assert set(schedule.stuck) == {0, 1}


def test_work_that_fits_only_once_and_lacks_people_there_says_so() -> None:
    all_time = problem([work("a", 144, demands=((0, 11),))], capacity=[(11,)])
    assert all_time.limit == 144
    assert solve(all_time).starts == (0,)
    assert solve(replace(all_time, capacity=((10,) * 144,))).stuck == {0: Stuck(team=0, needed=11, available=10)}


def test_months_before_the_people_of_a_team_are_known_are_not_the_most_it_has() -> None:
    capacity = [(NO_LIMIT,) * 3 + (10,) * 141]
    given = problem([work("a", 4, demands=((0, 11),))], capacity=[*capacity])
    assert solve(given).stuck == {0: Stuck(team=0, needed=11, available=10)}


def test_work_that_what_it_waits_for_pushes_out_of_all_time_lacks_nothing_else() -> None:
    stuck = solve(problem([work("a", 1), work("b", 1)], [("a", "b", 144)])).stuck
    assert stuck == {1: Stuck(team=None, account=None, needed=0, available=0, year=None, activity=None)}


@pytest.mark.parametrize(
    ("months_without_people", "months_without_money", "lacking"),
    [(6, 6, Stuck(account=0, needed=1, year=2027)), (7, 6, Stuck(team=0, needed=5, available=10))],
)
def test_what_is_missing_is_what_is_short_in_most_months(
    months_without_people: int, months_without_money: int, lacking: Stuck
) -> None:
    people = (0,) * months_without_people + (10,) * months_without_money
    activity = work("a", 1, demands=((0, 5),), charges=(Charges(0, 0, 1, 1),))
    given = problem([activity], capacity=[people], budget=[{2027: 0}], horizon=12)
    assert solve(replace(given, limit=len(people))).stuck == {0: lacking}


def test_a_month_without_people_counts_wherever_in_the_work_it_lies() -> None:
    short = work("a", 2, demands=((0, 10),), charges=(Charges(0, 0, 2, 2),))
    given = problem([short], capacity=[(10, 0)], budget=[{2027: 0, 2028: 0}])
    assert solve(given).stuck == {0: Stuck(team=0, needed=10, available=10)}


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


def test_of_two_pins_that_exclude_each_other_the_earlier_one_is_kept_whichever_is_listed_first() -> None:
    activities = [work("q", 3, demands=((0, 10),), pin=5), work("p", 3, demands=((0, 10),), pin=4)]
    assert starts(problem(activities, capacity=[(10,)])) == {"q": 7, "p": 4}
    same = [work("p", 3, demands=((0, 10),), pin=4), work("q", 3, demands=((0, 10),), pin=4)]
    assert starts(problem(same, capacity=[(10,)])) == {"p": 4, "q": 7}


@pytest.mark.parametrize("pin", [0, 2])
def test_a_pin_is_kept_even_before_work_that_is_due_sooner(pin: int) -> None:
    activities = [
        work("d", 4, demands=((0, 10),), deadline=3, weight=9),
        work("p", 3, demands=((0, 10),), pin=pin),
    ]
    assert starts(problem(activities, capacity=[(10,)])) == {"d": pin + 3, "p": pin}


def test_a_pin_that_its_predecessor_just_allows_is_kept_before_work_that_is_due_sooner() -> None:
    activities = [
        work("a", 2, demands=((0, 10),)),
        work("d", 4, demands=((0, 10),), deadline=5, weight=9),
        work("p", 3, demands=((0, 10),), pin=2),
    ]
    assert starts(problem(activities, [("a", "p", 2)], capacity=[(10,)])) == {"a": 0, "d": 5, "p": 2}


def test_what_a_pin_waits_for_is_done_in_time() -> None:
    activities = [work("a", 5, demands=((0, 10),)), work("b", 3, demands=((0, 10),), rank=1), work("p", 1, pin=3)]
    found = starts(problem(activities, [("b", "p", 3)], capacity=[(10,)]))
    assert found == {"a": 3, "b": 0, "p": 3}


def test_a_deadline_comes_before_priority_of_goals() -> None:
    activities = [work("a", 5, demands=((0, 10),)), work("d", 3, demands=((0, 10),), rank=1, deadline=3, weight=1)]
    assert starts(problem(activities, capacity=[(10,)])) == {"a": 3, "d": 0}


def test_a_deadline_counts_back_the_months_that_the_work_takes() -> None:
    activities = [
        work("short", 1, demands=((0, 10),), deadline=6, weight=1),
        work("long", 8, demands=((0, 10),), deadline=10, weight=1),
    ]
    serial = place_by_priority(problem(activities, capacity=[(10,)]))
    assert serial.starts == (8, 0), "long must begin by month 2, short by month 5"


def test_what_a_deadline_waits_for_is_due_before_it() -> None:
    activities = [
        work("other", 1, demands=((0, 10),), deadline=11, weight=1),
        work("first", 2, demands=((0, 10),)),
        work("then", 2, deadline=12, weight=1),
    ]
    serial = place_by_priority(problem(activities, [("first", "then", 2)], capacity=[(10,)]))
    assert serial.starts == (2, 0, 2), "first must begin by month 8, other by month 10"


def test_work_that_waits_for_several_without_a_date_names_the_first_and_the_rest_goes_on() -> None:
    activities = [
        work("a", 2, demands=((0, 11),)),
        work("b", 2, demands=((0, 12),)),
        work("c", 1),
        work("d", 1),
    ]
    schedule = solve(problem(activities, [("a", "c", 2), ("b", "c", 2)], capacity=[(10,)]))
    assert schedule.starts == (None, None, None, 0)
    assert schedule.stuck[2] == Stuck(activity=0)


def test_the_serial_schedule_is_kept_when_another_one_is_only_as_good() -> None:
    activities = [
        work("a", 2, demands=((0, 10),), rank=1),
        work("b", 2, demands=((0, 10),), rank=0, earliest=1),
        work("end", 9, fixed=0),
    ]
    given = problem(activities, capacity=[(10,)])
    assert solve(given) == place_by_priority(given)


def test_where_nothing_is_planned_nothing_is_left_to_wish_for() -> None:
    assert wishes(problem([], goals=((),)), Schedule((), {})) == (0, 0, 0, (0,), 0)


def test_work_that_ends_before_its_deadline_is_as_good_as_on_time() -> None:
    given = problem([work("d", 2, deadline=3, weight=5)])
    assert [wishes(given, Schedule((start,), {}))[2] for start in (0, 1, 2)] == [0, 0, 5]


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


def test_justification_shortens_a_plan_that_priorities_alone_make_too_long_and_keeps_its_pins() -> None:
    # a takes the team that b, which is longer, could use beside the pinned p: pushing right and left again turns them
    activities = [
        work("a", 3, demands=((0, 5),)),
        work("b", 4, demands=((0, 3),)),
        work("c", 2, demands=((0, 10),)),
        work("d", 3, demands=((0, 10),)),
        work("p", 3, demands=((0, 3),), pin=3),
    ]
    given = problem(activities, [("a", "c", 3), ("d", "p", 3)], capacity=[(10,)])
    assert place_by_priority(given).starts == (3, 6, 10, 0, 3)
    assert solve(given).starts == (6, 3, 9, 0, 3)


def test_justification_lets_share_a_team_what_priorities_put_one_behind_the_other() -> None:
    # b, first in the list, keeps c waiting, and c keeps d: pushed right and left again, b and d share what c leaves
    activities = [
        work("a", 1),
        work("b", 3, demands=((0, 5),)),
        work("c", 3, demands=((0, 10),)),
        work("d", 3, demands=((0, 3),)),
        work("e", 3, demands=((0, 3),)),
    ]
    arcs = [("a", "c", 1), ("a", "d", 1), ("b", "e", 3), ("c", "e", 3), ("d", "e", 3)]
    given = problem(activities, arcs, capacity=[(10,)])
    assert place_by_priority(given).starts == (0, 0, 3, 6, 9)
    assert solve(given).starts == (0, 4, 1, 4, 7)


def test_justification_pushes_right_what_ends_last_and_then_what_is_listed_last() -> None:
    activities = [
        work("a", 4, demands=((0, 3),)),
        work("b", 3, demands=((0, 3),)),
        work("c", 3, demands=((0, 5),)),
        work("d", 3, demands=((0, 7),)),
    ]
    given = problem(activities, capacity=[(10,)])
    assert (place_by_priority(given).starts, solve(given).starts) == ((0, 0, 3, 6), (3, 0, 0, 3))
    activities = [
        work("a", 1, demands=((0, 5),)),
        work("b", 3, demands=((0, 3),)),
        work("c", 4, demands=((0, 5),)),
        work("d", 3, demands=((0, 3),)),
    ]
    given = problem(activities, [("a", "d", 1)], capacity=[(10,)])
    assert (place_by_priority(given).starts, solve(given).starts) == ((0, 1, 0, 4), (0, 0, 1, 3))


def test_justification_never_moves_what_a_pin_waits_for_behind_the_pin() -> None:
    # with b first, its goal would be reached sooner, but a would find money only in 2028, too late for p
    activities = [
        work("a", 1, charges=(Charges(0, 0, 1, 70),)),
        work("b", 6, charges=(Charges(0, 0, 6, 30),)),
        work("free", 1),
        work("p", 2, charges=(Charges(0, 0, 2, 40),), pin=14),
    ]
    given = problem(
        activities, [("a", "p", 3), ("free", "p", 1)], budget=[{2027: 90, 2028: 110}], goals=(("b",),), horizon=24
    )
    assert starts(given) == {"a": 0, "b": 8, "free": 0, "p": 14}


@pytest.mark.parametrize("capacity", [10, 12, 15])
def test_the_same_problem_gives_the_same_schedule(capacity: int) -> None:
    activities = [work(f"t{at}", 1 + at % 4, demands=((0, 3 + at % 5),)) for at in range(12)]
    arcs = [(f"t{at}", f"t{at + 3}", 2) for at in range(9)]
    given = problem(activities, arcs, capacity=[(capacity,)])
    assert solve(given) == solve(given)
