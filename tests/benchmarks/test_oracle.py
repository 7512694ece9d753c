"""The benchmark that compares with CP-SAT finds what a schedule breaks, and nothing in what the engine makes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from roadmap.schedule.problem import Activity, Ceiling, Charges, Problem, Schedule
from tests.benchmarks import oracle
from tests.schedule.problems import problem, work


def test_plans_by_chance_break_no_rule() -> None:
    made, _, broken = oracle.checked_plans(30)
    assert (made, broken) == (30, [])


@pytest.mark.parametrize("seed", range(5))
def test_what_is_compared_is_as_good_as_it_can_be(seed: int) -> None:
    pytest.importorskip("ortools")
    found = oracle.compared(seed)
    assert found.best == found.found


ONE_AFTER_ANOTHER = problem(
    [work("a", 2, demands=((0, 6),), charges=(Charges(0, 0, 2, 50),)), work("b", 2, demands=((0, 6),), earliest=1)],
    [("a", "b", 2)],
    capacity=[(10,)],
    budget=[{2027: 60}],
    ceilings=(Ceiling(0, 2027, 2028, 70),),
)


def broken(given: Problem, *starts: int) -> list[str]:
    return list(oracle.broken_rules(given, Schedule(starts, {})))


def changed(given: Problem, index: int, **more: object) -> Problem:
    """The problem with other values of one activity."""
    activities = [*given.activities]
    activities[index] = activities[index]._replace(**more)  # type: ignore[arg-type]
    return replace(given, activities=tuple(activities))


def test_a_schedule_that_keeps_all_rules_breaks_none() -> None:
    assert broken(ONE_AFTER_ANOTHER, 0, 2) == []


def test_each_rule_that_a_schedule_breaks_is_told() -> None:
    given = ONE_AFTER_ANOTHER
    assert broken(given, 1, 2) == ["1 does not wait for 0", "team 0 is overloaded in period 2"]
    assert broken(changed(given, 0, earliest=1), 0, 2) == ["0 starts where it may not"]
    assert broken(changed(given, 1, pin=5), 0, 4) == ["1 starts where it may not"]
    costs = changed(given, 1, charges=(Charges(0, 0, 2, 30),))
    assert broken(costs, 0, 2) == ["account 0 is overdrawn in 2027", "account 0 is above its ceiling of 2027-2028"]
    assert broken(changed(given, 0, fixed=0), 1, 3) == ["0 starts where it may not"]


def test_what_is_settled_may_overdraw_since_nobody_can_help_it() -> None:
    settled = Activity("a/delivery", 2, "a", ((0, 60),), (Charges(0, 0, 2, 500),), fixed=0)
    assert broken(problem([settled], capacity=[(10,)], budget=[{2027: 60}]), 0) == []
