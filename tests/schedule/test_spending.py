"""Money by year: sums spread over months add up, whatever year they fall in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roadmap.schedule.encoding import encode
from roadmap.schedule.problem import Charges, RunningCost
from tests.changed import replace
from tests.schedule.by_chance import SEEDS, by_chance, solved
from tests.schedule.problems import problem, work


def test_a_sum_is_spread_evenly_and_the_running_total_rounded_down() -> None:
    # 10 million over 4 months from October 2027: 2, 3, 2, 3 by running totals 2, 5, 7, 10
    activity = work("a", 4, charges=(Charges(0, 0, 4, 10),))
    assert problem([activity], budget=[{}]).spending(activity, 9) == {(0, 2027): 7, (0, 2028): 3}


def test_months_before_the_start_are_past_and_cost_nothing_any_more() -> None:
    activity = work("a", 4, charges=(Charges(0, 0, 4, 10),))
    assert problem([activity], budget=[{}], start=11).spending(activity, 9) == {(0, 2027): 2, (0, 2028): 3}
    assert problem([activity], budget=[{}], start=12).spending(activity, 9) == {(0, 2028): 3}
    assert problem([activity], budget=[{}], start=13).spending(activity, 9) == {}


def test_what_was_asked_before_makes_no_difference_to_a_problem_or_to_what_is_made_from_it() -> None:
    activity = work("a", 4, charges=(Charges(0, 0, 4, 10),))
    asked, fresh = (problem([activity], budget=[{2027: 9, 2028: 9}]) for _ in range(2))
    assert asked.spending(activity, 9) == {(0, 2027): 7, (0, 2028): 3}
    assert encode(asked) is encode(asked), "it is remembered"
    assert (asked, repr(asked)) == (fresh, repr(fresh))
    later = replace(asked, start=12)
    assert later.spending(activity, 9) == {(0, 2028): 3}
    assert encode(later).payment(0, 9) == encode(replace(fresh, start=12)).payment(0, 9) != encode(asked).payment(0, 9)


def test_a_service_is_paid_over_its_term_after_acceptance() -> None:
    activity = work("a", 2, charges=(Charges(0, 2, 24, 240),))
    assert problem([activity], budget=[{}]).spending(activity, 0) == {(0, 2027): 100, (0, 2028): 120, (0, 2029): 20}


def test_running_cost_goes_on_to_the_end_of_the_horizon_and_no_further() -> None:
    activity = work("a", 3, running=(RunningCost(0, 120),))
    small = problem([activity], budget=[{}])
    assert small.spending(activity, 3) == {(0, 2027): 60, (0, 2028): 120}
    assert small.spending(activity, 21) == {}
    assert small.spending(activity, 30) == {}
    assert small.spans(activity, 20) == [Charges(0, 23, 1, 10)]


def test_spans_say_from_which_period_on_each_sum_is_paid_and_leave_out_what_is_nothing() -> None:
    activity = work("a", 3, charges=(Charges(0, 2, 4, 10), Charges(1, 0, 3, 0)), running=(RunningCost(1, 100),))
    small = problem([activity], budget=[{}, {}])
    assert small.spans(activity, 14) == [Charges(0, 16, 4, 10), Charges(1, 17, 7, 58)]
    assert small.spans(activity, 21) == [Charges(0, 23, 4, 10)], "it ends with the horizon"


def test_two_sums_on_one_account_and_year_add_up() -> None:
    activity = work("a", 2, charges=(Charges(0, 0, 2, 8), Charges(1, 0, 2, 4)), running=(RunningCost(0, 12),))
    assert problem([activity], budget=[{}, {}], horizon=12).spending(activity, 0) == {(0, 2027): 18, (1, 2027): 4}


def test_years_begin_in_january_even_when_the_horizon_does_not() -> None:
    activity = work("a", 6, charges=(Charges(0, 0, 6, 60),))
    small = problem([activity], budget=[{}], first_month=9)
    assert small.year(2) == 2027
    assert small.year(3) == 2028
    assert small.first_period(2028) == 3
    assert small.spending(activity, 0) == {(0, 2027): 30, (0, 2028): 30}


@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(0, 40), st.integers(0, 30))
def test_the_parts_by_year_always_add_up_to_the_sum(total: int, months: int, start: int, first: int) -> None:
    activity = work("a", months, charges=(Charges(0, first, months, total),))
    assert sum(problem([activity], budget=[{}]).spending(activity, start).values()) == total


def test_the_engine_takes_of_each_year_what_the_plan_tells() -> None:
    for seed in SEEDS:
        chosen, schedule = by_chance(seed), solved(seed)
        encoding = encode(chosen)
        yearly = encoding.spans[: len(encoding.spans) - len(chosen.ceilings)]
        for index, start in enumerate(schedule.starts):
            if start is not None:
                told = chosen.spending(chosen.activities[index], start)
                taken = {encoding.spans[slot]: part for slot, part in encoding.payment(index, start)}
                assert [taken.get(span, 0) for span in yearly] == [told.get(span[:2], 0) for span in yearly], seed
