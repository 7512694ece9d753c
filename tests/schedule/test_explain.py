"""Every reason that forbids one month sooner, in order, and the chain that they form."""

from __future__ import annotations

from roadmap.schedule.explain import Binding, bindings, critical_chain
from roadmap.schedule.problem import Activity, Ceiling, Charges, Problem, RunningCost, Schedule, Stuck
from tests.schedule.problems import problem, work


def held(given: Problem, *starts: int | None) -> tuple[tuple[Binding, ...], ...]:
    stuck = {index: Stuck() for index, start in enumerate(starts) if start is None}
    return bindings(given, Schedule(tuple(starts), stuck))


def test_progress_is_the_only_reason_of_what_has_begun() -> None:
    assert held(problem([work("a", 2, fixed=0, pin=0)]), 0) == ((Binding("progress"),),)


def test_a_date_a_pin_and_a_dependency_are_all_told() -> None:
    given = problem([work("a", 2, earliest=1), work("b", 1, earliest=3, pin=3)], [("a", "b", 2)])
    assert held(given, 1, 3) == (
        (Binding("date"),),
        (Binding("pin"), Binding("date"), Binding("dependency", 0, 0)),
    )


def test_a_pin_that_could_not_be_kept_is_no_reason() -> None:
    assert held(problem([work("a", 2, earliest=3, pin=1)]), 3) == ((Binding("date"),),)


def test_a_dependency_with_room_to_spare_is_no_reason() -> None:
    given = problem([work("a", 2), work("b", 1)], [("a", "b", 2)])
    assert held(given, 0, 3)[1] == ()


def test_a_busy_team_leads_to_the_work_that_kept_it_longest() -> None:
    activities = [work("a", 3, demands=((0, 4),)), work("b", 2, demands=((0, 4),)), work("c", 1, demands=((0, 5),))]
    given = problem(activities, capacity=[(10,)])
    assert held(given, 0, 1, 3)[2] == (Binding("team", 0, team=0, period=2),)
    assert held(given, 0, 0, 2)[2] == (Binding("team", 0, team=0, period=1),), "ties go by id, and a lasts longer"


def test_a_team_in_the_month_before_the_plan_is_no_reason() -> None:
    given = problem([work("a", 1, demands=((0, 11),), earliest=2)], capacity=[(10,)], start=2)
    assert held(given, 2) == ((Binding("date"),),)


def test_used_up_money_leads_to_the_work_that_uses_it() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 120),)), work("b", 12, charges=(Charges(0, 0, 12, 60),))]
    given = problem(activities, budget=[{2027: 130, 2028: 100}])
    assert held(given, 0, 10)[1] == (Binding("money", 0, account=0, year=2027),)


def test_a_figure_that_is_too_small_by_itself_leads_nowhere() -> None:
    given = problem([work("b", 12, charges=(Charges(0, 0, 12, 60),))], budget=[{2027: 10, 2028: 100}])
    assert held(given, 10) == ((Binding("money", None, account=0, year=2027),),)


def test_a_ceiling_is_told_with_its_first_and_last_year() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 120),)), work("b", 12, charges=(Charges(0, 0, 12, 120),))]
    given = problem(activities, budget=[{}], ceilings=(Ceiling(0, 2027, 2028, 180),), horizon=36)
    assert held(given, 0, 18)[1] == (Binding("money", 0, account=0, year=2027, until=2028),)
    alone = problem(activities[1:], budget=[{}], ceilings=(Ceiling(0, 2027, 2028, 119),), horizon=36)
    assert held(alone, 13)[0] == (Binding("money", None, account=0, year=2027, until=2028),)


def test_a_ceiling_that_is_just_enough_is_no_reason() -> None:
    activity = work("b", 12, charges=(Charges(0, 0, 12, 120),))
    for sum_, kinds in ((60, []), (59, ["money"])):
        given = problem([activity], budget=[{}], ceilings=(Ceiling(0, 2027, 2027, sum_),), horizon=36)
        assert [each.kind for each in held(given, 7)[0]] == kinds, "from July on, 60 fall into 2027"


def test_a_ceiling_holds_what_runs_to_the_horizon_as_well() -> None:
    given = problem(
        [work("b", 0, running=(RunningCost(0, 12),))], budget=[{}], ceilings=(Ceiling(0, 2027, 2030, 12),), horizon=24
    )
    assert held(given, 12) == ((Binding("money", None, account=0, year=2027, until=2030),),)


def test_a_year_that_lacks_money_by_its_figure_and_by_a_ceiling_is_told_once() -> None:
    activity = work("b", 12, charges=(Charges(0, 0, 12, 120),))
    given = problem([activity], budget=[{2027: 5}], ceilings=(Ceiling(0, 2027, 2027, 7),))
    assert held(given, 12) == ((Binding("money", None, account=0, year=2027),),)


def test_work_that_is_over_by_then_keeps_no_team() -> None:
    activities = [work("a", 2, demands=((0, 5),)), work("b", 1, demands=((0, 5),))]
    given = problem(activities, capacity=[(10, 10, 0, 10)])
    assert held(given, 0, 3)[1] == (Binding("team", None, team=0, period=2),)


def test_settled_work_is_named_only_when_nothing_else_used_it_up() -> None:
    fixed = work("f", 9, demands=((0, 5),), fixed=0)
    activities = [fixed, work("a", 3, demands=((0, 5),)), work("b", 1, demands=((0, 5),))]
    given = problem(activities, capacity=[(10,)])
    assert held(given, 0, 0, 3)[2] == (Binding("team", 1, team=0, period=2),)
    alone = problem([fixed, work("b", 1, demands=((0, 6),))], capacity=[(10,)])
    assert held(alone, 0, 9)[1] == (Binding("team", 0, team=0, period=8),)


def test_work_without_a_date_is_held_by_nothing() -> None:
    assert held(problem([work("a", 2)]), None) == ((),)


def test_a_year_too_small_for_the_work_alone_is_told_with_what_it_waited_for_before_that() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 90),)), work("b", 12, charges=(Charges(0, 0, 12, 120),))]
    given = problem(activities, budget=[{2027: 120, 2028: 60, 2029: 120}], horizon=36)
    # from July 2028 on it alone fits; sooner it needs more than there is in 2028, until January 2027, where a spends
    assert held(given, 0, 18)[1] == (
        Binding("money", None, account=0, year=2028),
        Binding("money", 0, account=0, year=2027),
    )
    never = problem(
        [work("a", 3), activities[1]], [("a", "b", 3)], budget=[{2027: 70, 2028: 40, 2029: 120}], horizon=36
    )
    assert held(never, 0, 20)[1] == (Binding("money", None, account=0, year=2028),), "alone it fits at no sooner start"


def test_further_back_a_dependency_or_a_busy_team_is_told_too() -> None:
    paid = work("b", 12, charges=(Charges(0, 0, 12, 120),), demands=((0, 5),))
    budget = [{2027: 110, 2028: 10, 2029: 120}]
    after = problem([work("a", 3), paid], [("a", "b", 3)], capacity=[(10,)], budget=budget, horizon=36)
    assert held(after, 0, 23)[1] == (Binding("money", None, account=0, year=2028), Binding("dependency", 0, 0))
    busy = problem([work("a", 5, demands=((0, 6),)), paid], capacity=[(10,)], budget=budget, horizon=36)
    assert held(busy, 0, 23)[1] == (
        Binding("money", None, account=0, year=2028),
        Binding("team", 0, team=0, period=4),
    )


def test_nothing_further_back_is_told_of_what_a_pin_or_a_date_holds() -> None:
    activities = [work("a", 3), work("b", 12, charges=(Charges(0, 0, 12, 120),), pin=23)]
    budget = [{2027: 110, 2028: 10, 2029: 120}]
    given = problem(activities, [("a", "b", 3)], budget=budget, horizon=36)
    assert held(given, 0, 23)[1] == (Binding("pin"), Binding("money", None, account=0, year=2028))
    pinned = problem([activities[0], activities[1]._replace(pin=3)], [("a", "b", 3)], budget=budget, horizon=36)
    assert held(pinned, 0, 23)[1] == (Binding("money", None, account=0, year=2028),), "it waits for its pin first"


def test_the_latest_and_the_soonest_start_that_others_forbid_are_found() -> None:
    paid = work("b", 12, charges=(Charges(0, 0, 12, 120),))
    latest = [work("a", 2, demands=((0, 6),)), work("b", 1, demands=((0, 5),))]
    assert held(problem(latest, capacity=[(10, 10, 0, 10)]), 0, 3)[1] == (
        Binding("team", None, team=0, period=2),
        Binding("team", 0, team=0, period=1),
    )
    before = problem(latest, capacity=[(10, 10, 0, 0, 10)])
    assert held(before, 0, 4)[1][1:] == (Binding("team", 0, team=0, period=1),)
    three = [work("a", 2, demands=((0, 8),)), work("b", 1, demands=((0, 8),)), work("c", 3, demands=((0, 5),))]
    assert held(problem(three, capacity=[(10, 10, 10, 0, 10)]), 0, 2, 4)[2][1:] == (
        Binding("team", 1, team=0, period=2),
    ), "the last month that is short"
    soonest = [work("a", 1, charges=(Charges(0, 0, 1, 1),)), paid._replace(earliest=1)]
    given = problem(soonest, budget=[{2027: 110, 2028: 10, 2029: 120}], horizon=36)
    assert held(given, 0, 23)[1] == (
        Binding("money", None, account=0, year=2028),
        Binding("money", 0, account=0, year=2027),
    )


def test_of_those_that_spend_of_a_year_the_chain_goes_on_to_one_that_starts_earlier() -> None:
    def spending(name: str, months: int) -> Activity:
        return work(name, months, charges=(Charges(0, 0, months, 10 * months),))

    given = problem([spending("a", 4), spending("b", 12), spending("c", 9)], budget=[{2027: 100, 2028: 999}])
    found = held(given, 1, 9, 6)
    assert found[1] == (Binding("money", 2, account=0, year=2027),), "c ends after a"
    assert found[2] == (Binding("money", 0, account=0, year=2027),), "b ends later, and starts later as well"
    assert critical_chain(found.__getitem__, (1, 9, 6), 1) == (0, 2, 1)


def test_a_start_before_its_own_date_or_one_that_dependencies_just_allow_is_no_matter_of_others() -> None:
    budget = [{2027: 110, 2028: 10, 2029: 120}]
    paid = work("b", 12, charges=(Charges(0, 0, 12, 120),), earliest=2)
    given = problem([work("a", 1, charges=(Charges(0, 0, 1, 1),)), paid], budget=budget, horizon=36)
    assert held(given, 0, 23)[1] == (Binding("money", None, account=0, year=2028),), "alone it fits in January only"
    activities = [work("a", 1), work("b", 1, demands=((0, 5),)), work("c", 2, demands=((0, 6),))]
    busy = problem(activities, [("a", "b", 1)], capacity=[(10, 10, 0, 10)])
    assert held(busy, 0, 3, 0)[1][1:] == (Binding("team", 2, team=0, period=1),)


def test_people_are_short_only_in_the_months_in_which_they_are_needed() -> None:
    given = problem([work("a", 1, demands=((0, 5),))], capacity=[(10, 0, 10, 10)])
    assert held(given, 3)[0] == ()


def test_a_team_that_is_too_small_in_some_month_is_nobodys_fault() -> None:
    activities = [work("a", 3, demands=((0, 8),)), work("b", 3, demands=((0, 5),))]
    given = problem(activities, capacity=[(10, 0, 10, 0, 10)])
    assert held(given, 0, 4)[1] == (Binding("team", None, team=0, period=3),), "in no three months before it suffices"


def test_who_shares_a_years_money_and_starts_later_is_named_but_not_the_work_itself() -> None:
    def spending(name: str, months: int) -> Activity:
        return work(name, months, charges=(Charges(0, 0, months, 10 * months),))

    given = problem([spending("a", 20), spending("b", 3)], budget=[{2027: 120, 2028: 999}], horizon=36)
    assert held(given, 3, 5)[0] == (Binding("money", 1, account=0, year=2027),)
    three = problem(
        [spending("a", 3), spending("b", 9), spending("c", 2), spending("d", 12)],
        budget=[{2027: 200, 2028: 999}],
        horizon=36,
    )
    assert held(three, 0, 1, 2, 6)[3] == (Binding("money", 1, account=0, year=2027),), "b ends last"


def test_the_chain_runs_from_the_start_to_the_last_work() -> None:
    reasons = ((Binding("date"),), (Binding("dependency", 0, 0),), (Binding("team", 1, team=0, period=3),), ())
    starts = (0, 2, 4, 6)
    assert critical_chain(reasons.__getitem__, starts, 2) == (0, 1, 2)
    assert critical_chain(reasons.__getitem__, starts, 3) == (3,)
    assert critical_chain(reasons.__getitem__, starts, None) == ()


def test_a_chain_ends_at_a_pin_whatever_else_holds_there() -> None:
    reasons = ((), (Binding("pin"), Binding("dependency", 0, 0)), (Binding("dependency", 1, 1),))
    assert critical_chain(reasons.__getitem__, (0, 2, 4), 2) == (1, 2)


def test_a_chain_does_not_go_on_to_work_that_starts_no_earlier_and_shares_a_years_money() -> None:
    reasons = ((Binding("money", 1),), (Binding("money", 0),))
    assert critical_chain(reasons.__getitem__, (3, 3), 0) == (0,)
    assert critical_chain(reasons.__getitem__, (3, 4), 0) == (0,)
    assert critical_chain(reasons.__getitem__, (3, 4), 1) == (0, 1)


def test_a_chain_that_would_come_back_to_itself_takes_the_next_reason_or_ends() -> None:
    ends_together = ((Binding("dependency", 1, 0),), (Binding("money", 0),), ())
    assert critical_chain(ends_together.__getitem__, (3, 4, 1), 0) == (1, 0)
    other_way = (ends_together[0], (Binding("money", 0), Binding("team", 2)), ())
    assert critical_chain(other_way.__getitem__, (3, 4, 1), 0) == (2, 1, 0)
