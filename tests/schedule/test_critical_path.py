"""Earliest and latest starts, float and bound, by dependencies alone."""

from __future__ import annotations

from roadmap.schedule.critical_path import earliest_starts, free_floats, latest_starts, lower_bound, total_floats
from roadmap.schedule.problem import Schedule, Stuck
from tests.schedule.problems import problem, work

# a(3) → b(2) → d(1) and a → c(4) → d, with a month between c and d
ACTIVITIES = [work("a", 3), work("b", 2), work("c", 4), work("d", 1)]
ARCS = [("a", "b", 3), ("a", "c", 3), ("b", "d", 2), ("c", "d", 5)]


def test_earliest_starts_follow_the_longest_path() -> None:
    assert earliest_starts(problem(ACTIVITIES, ARCS)) == (0, 3, 3, 8)


def test_earliest_starts_respect_progress_and_the_start() -> None:
    activities = [work("a", 3, fixed=-2), work("b", 2, earliest=4)]
    assert earliest_starts(problem(activities, [("a", "b", 3)])) == (-2, 4)


def test_latest_starts_count_back_from_the_end() -> None:
    assert latest_starts(problem(ACTIVITIES, ARCS), Schedule((0, 3, 3, 8), {}), 10) == (1, 7, 4, 9)


def test_the_bound_is_the_longest_path_over_dated_work() -> None:
    given = problem([*ACTIVITIES, work("run", 50, fixed=0, endless=True), work("lost", 40)], ARCS)
    schedule = Schedule((0, 3, 3, 8, 0, None), {5: Stuck()})
    assert lower_bound(given, schedule) == 9
    assert lower_bound(problem([]), Schedule((), {})) == 0


def test_nothing_ends_before_what_is_pinned_and_what_waits_for_it() -> None:
    given = problem([work("a", 3, pin=7), work("b", 2)], [("a", "b", 3)])
    assert lower_bound(given, Schedule((7, 10), {})) == 12
    assert earliest_starts(given) == (0, 3)  # by dependencies alone, which is what a pin is held against


def test_total_float_is_what_is_left_from_the_planned_start() -> None:
    given = problem(ACTIVITIES, ARCS)
    assert total_floats(given, Schedule((0, 4, 3, 9), {}), 10) == (1, 3, 1, 0)


def test_float_is_never_negative_and_progress_has_none() -> None:
    given = problem([work("a", 3, fixed=0), work("b", 2)], [("a", "b", 3)])
    assert total_floats(given, Schedule((0, 3), {}), 4) == (None, 0)
    assert free_floats(given, Schedule((0, 3), {}), 4) == (None, 0)


def test_free_float_lasts_until_the_next_planned_start() -> None:
    given = problem(ACTIVITIES, ARCS)
    assert free_floats(given, Schedule((0, 4, 3, 9), {}), 10) == (0, 3, 1, 0)


def test_work_without_a_date_has_no_float_and_takes_none() -> None:
    given = problem([work("a", 3), work("b", 2)], [("a", "b", 3)])
    assert total_floats(given, Schedule((0, None), {1: Stuck()}), 5)[1] is None
    assert free_floats(given, Schedule((0, None), {1: Stuck()}), 5) == (2, None)


def test_work_without_a_date_takes_no_float_from_what_it_waits_for() -> None:
    given = problem([work("a", 3), work("b", 20), work("c", 10)], [("a", "b", 3)])
    schedule = Schedule((0, None, 0), {1: Stuck()})
    assert total_floats(given, schedule, 10) == (7, None, 0)
    assert free_floats(given, schedule, 10) == (7, None, 0)
