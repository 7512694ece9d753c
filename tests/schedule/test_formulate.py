"""From a network to integers: months to periods, people to tenths, sums to accounts, dependencies to lags."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from roadmap.model import (
    Budget,
    Deadline,
    Estimate,
    Fund,
    FundNature,
    InPlace,
    Level,
    Moment,
    Nature,
    Progress,
    Recurrence,
    Stage,
    StageName,
    Task,
    TeamCapacity,
)
from roadmap.months import month
from roadmap.network import build_network
from roadmap.schedule.formulate import ArcKey, Formulation, formulate
from roadmap.schedule.problem import NO_LIMIT, Activity, Arc, Ceiling, Charges, RunningCost
from roadmap.schedule.spread import Spread
from tests.changed import replace
from tests.schedule.networks import needs, task, world
from tests.worlds import WORDS

# The horizon of `world` begins in January 2025 and ends in December 2030; work starts in December 2026, period 23.
START = 23
HORIZON = 72
LIMIT = HORIZON + 120
INVESTMENT = FundNature(Fund.PROVINCE, Nature.INVESTMENT)
RECURRENT = FundNature(Fund.PROVINCE, Nature.RECURRENT)


def staged(name: str, preparation: Stage | None, delivery: Stage, *after: object, **more: object) -> Task:
    plain = task(name, *after, procedure=preparation is not None)  # type: ignore[arg-type]
    return replace(plain, preparation=preparation, delivery=delivery, **more)


def stage(months: int, **more: object) -> Stage:
    return Stage(Estimate(1, months, 40), **more)  # type: ignore[arg-type]


def figures(value: int) -> Estimate:
    return Estimate(0, value, 9999)


def formulated(
    *tasks: Task,
    goals: tuple[tuple[str, ...], ...] | None = None,
    size: int = 100,
    in_place: tuple[InPlace, ...] = (),
    **more: object,
) -> Formulation:
    catalogue, brief, locality = world(*tasks, goals=goals or (tuple(each.id for each in tasks),), **more)
    locality = replace(locality, size=size, in_place=in_place)
    return formulate(catalogue, brief, locality, build_network(catalogue, brief, locality))


def only(found: Formulation) -> Activity:
    (activity,) = found.problem.activities
    return activity


def lags(found: Formulation) -> dict[tuple[str, str], int]:
    ids = [each.id for each in found.problem.activities]
    return {(ids[arc.before], ids[arc.after]): arc.lag for arc in found.problem.arcs}


def test_a_project_has_a_preparation_a_delivery_and_an_operation_one_behind_the_other() -> None:
    project = staged("a", stage(4, cost=figures(40)), stage(7, cost=figures(700)), run_cost=figures(12))
    found = formulated(project)
    assert found.problem.activities == (
        Activity("a/preparation", 4, "a", charges=(Charges(0, 0, 4, 40),), earliest=START),
        Activity("a/delivery", 7, "a", charges=(Charges(0, 0, 7, 700),), earliest=START),
        Activity("a/operation", 0, "a", running=(RunningCost(1, 12),), earliest=START),
    )
    assert found.problem.arcs == (Arc(0, 1, 4), Arc(1, 2, 7))
    assert found.arc_keys == (ArcKey("a", None, of_finish=True, to_finish=False),) * 2
    assert found.indices == {"a/preparation": 0, "a/delivery": 1, "a/operation": 2}
    assert found.accounts == (INVESTMENT, RECURRENT)


def test_periods_count_from_the_horizons_first_month_and_go_on_for_ten_years_behind_it() -> None:
    problem = formulated(task("a"), horizon_from=month(2025, 4)).problem
    assert (problem.start, problem.horizon, problem.limit) == (20, 69, 189)
    assert (problem.first_year, problem.first_month) == (2025, 3)


def test_money_and_people_grow_with_the_locality_rounded_up_and_months_do_not() -> None:
    work = staged("a", None, stage(5, team=(("ky-thuat", 7),), cost=figures(101)), run_cost=figures(11))
    delivery, operation = formulated(work, size=130, teams=(TeamCapacity("ky-thuat", 20),)).problem.activities
    assert delivery == Activity(
        "a/delivery", 5, "a", demands=((0, 10),), charges=(Charges(0, 0, 5, 132),), earliest=START
    )
    assert operation.running == (RunningCost(0, 15),)
    many = only(formulated(staged("a", None, stage(5, team=(("ky-thuat", 300),), cost=figures(30000)))))
    assert (many.demands, many.charges) == (((0, 300),), (Charges(0, 0, 5, 30000),))


def test_a_sum_is_split_by_the_shares_of_its_funds_so_that_the_parts_add_up() -> None:
    shares = ((Fund.PROVINCE, 33), (Fund.ENTERPRISE, 34), (Fund.STATE, 33))
    found = formulated(staged("a", None, stage(5, cost=figures(10)), run_cost=figures(3), funds=shares))
    delivery, operation = found.problem.activities
    assert delivery.charges == (Charges(0, 0, 5, 3), Charges(1, 0, 5, 3), Charges(2, 0, 5, 4))
    assert operation.running == (RunningCost(1, 2), RunningCost(2, 1)), "33 % of 3 rounds down to nothing"
    assert found.accounts == tuple(FundNature(fund, Nature.RECURRENT) for fund, _ in shares)


def test_a_service_is_paid_over_its_term_from_its_acceptance_on() -> None:
    delivery = stage(5, cost=figures(240), term=24)
    assert only(formulated(staged("a", None, delivery))).charges == (Charges(0, 5, 24, 240),)


def test_of_each_activity_is_told_what_may_turn_out_otherwise_and_nothing_of_what_is_settled() -> None:
    preparation, delivery = stage(6, cost=figures(40)), stage(7, cost=figures(240), term=24)
    yearly = replace(task("r"), delivery=None, recurring=Recurrence.YEAR, run_cost=figures(9))
    found = formulated(
        staged("a", preparation, delivery, needs("x"), run_cost=figures(12)),
        staged("b", preparation, delivery),
        staged("c", None, delivery, run_cost=figures(5)),
        yearly,
        task("x", level=Level.CENTRAL),
        goals=(("a", "b", "c", "r"),),
        size=130,
        progress={"b": Progress(started=month(2026, 11)), "c": Progress(done=month(2026, 5))},
    )
    spread = Spread(size=130, shares=((found.accounts.index(RECURRENT), 100),))
    invested = ((found.accounts.index(INVESTMENT), 100),)
    assert {key: found.spreads[at] for key, at in found.indices.items()} == {
        "a/preparation": Spread(preparation.months, preparation.cost, size=130, shares=invested),
        "a/delivery": Spread(delivery.months, delivery.cost, size=130, shares=invested, term=24),
        "a/operation": spread._replace(yearly=figures(12)),
        "b/preparation": Spread(),
        "b/delivery": Spread(delivery.months, delivery.cost, size=130, shares=invested, term=24),
        "c/operation": spread._replace(yearly=figures(5)),
        "r/delivery": spread._replace(yearly=figures(9)),
        "x/external": Spread(),
    }


def test_work_of_no_months_needs_nobody_and_is_paid_in_one_month() -> None:
    delivery = stage(0, team=(("ky-thuat", 9),), cost=figures(30))
    assert only(formulated(staged("a", None, delivery))) == Activity(
        "a/delivery", 0, "a", charges=(Charges(0, 0, 1, 30),), earliest=START
    )


def test_recurring_work_fills_the_months_from_the_start_to_the_end_of_the_horizon() -> None:
    yearly = replace(
        task("a"),
        delivery=None,
        recurring=Recurrence.YEAR,
        team=(("ky-thuat", 3),),
        run_cost=figures(100),
        funds=((Fund.PROVINCE, 1), (Fund.ENTERPRISE, 99)),
    )
    found = formulated(task("b"), yearly, goals=(("b",), ("a",)), teams=(TeamCapacity("ky-thuat", 20),))
    assert found.problem.activities[found.indices["a/delivery"]] == Activity(
        "a/delivery",
        49,
        "a",
        demands=((0, 3),),
        charges=(Charges(0, 0, 49, 4), Charges(1, 0, 49, 404)),
        fixed=START,
        endless=True,
        rank=1,
    )


def test_recurring_work_pays_no_part_that_rounds_down_to_nothing() -> None:
    yearly = replace(task("a"), delivery=None, recurring=Recurrence.YEAR, run_cost=figures(2))
    work = only(formulated(replace(yearly, funds=((Fund.PROVINCE, 10), (Fund.ENTERPRISE, 90)))))
    assert work.charges == (Charges(1, 0, 49, 8),)
    assert only(formulated(yearly, start=month(2030, 12))).months == 1


def test_what_is_done_costs_only_its_running() -> None:
    found = formulated(
        task("c"),
        staged("a", None, stage(5), run_cost=figures(60)),
        task("b"),
        goals=(("c",), ("a", "b")),
        progress={name: Progress(done=month(2026, 5)) for name in ("a", "b")},
    )
    assert set(found.indices) == {"c/delivery", "a/operation"}
    assert found.problem.activities[found.indices["a/operation"]] == Activity(
        "a/operation", 0, "a", running=(RunningCost(0, 60),), fixed=START, endless=True, rank=1
    )


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (Progress(started=month(2026, 8)), {"preparation": (19, 6), "delivery": (None, 7)}),
        (Progress(started=month(2026, 4)), {"preparation": (15, 9), "delivery": (None, 7)}),
        (Progress(started=month(2026, 8), left=9), {"preparation": (19, 13), "delivery": (None, 7)}),
        (Progress(approved=month(2026, 9)), {"preparation": (21, 0), "delivery": (None, 7)}),
        (Progress(approved=month(2026, 9), left=2), {"preparation": (21, 0), "delivery": (21, 4)}),
        (Progress(started=month(2026, 4), approved=month(2026, 9)), {"preparation": (15, 6), "delivery": (None, 7)}),
        (
            Progress(started=month(2026, 4), approved=month(2026, 9), left=3),
            {"preparation": (15, 6), "delivery": (21, 5)},
        ),
    ],
)
def test_progress_settles_when_a_stage_began_and_how_long_it_lasts(
    progress: Progress, expected: dict[str, tuple[int | None, int]]
) -> None:
    found = formulated(staged("a", stage(6), stage(7)), progress={"a": progress})
    stages = {each.id.removeprefix("a/"): (each.fixed, each.months) for each in found.problem.activities}
    assert stages == expected


@pytest.mark.parametrize(
    ("running", "expected"),
    [
        (InPlace("a", "running", WORDS, "bai-bao"), (START, 7)),
        (InPlace("a", "running", WORDS, "bai-bao", started=month(2026, 8)), (19, 7)),
        (InPlace("a", "running", WORDS, "bai-bao", started=month(2026, 1)), (12, 12)),
        (InPlace("a", "running", WORDS, "bai-bao", left=2), (START, 2)),
    ],
)
def test_what_a_locality_says_is_running_is_in_its_delivery(running: InPlace, expected: tuple[int, int]) -> None:
    found = formulated(staged("a", stage(6), stage(7)), in_place=(running,))
    assert [(each.id, each.fixed, each.months) for each in found.problem.activities] == [("a/delivery", *expected)]


def test_work_without_a_preparation_is_in_its_delivery_once_it_has_started() -> None:
    found = formulated(staged("a", None, stage(7)), progress={"a": Progress(started=month(2026, 10))})
    assert (only(found).fixed, only(found).months) == (21, 7)


def test_work_in_progress_still_waits_at_its_operation() -> None:
    found = formulated(
        staged("a", None, stage(4)),
        staged("b", None, stage(7), needs("a", holds=Moment.OPERATION)),
        progress={"b": Progress(started=month(2026, 10))},
    )
    assert lags(found) == {("b/delivery", "b/operation"): 7, ("a/delivery", "b/operation"): 4}


def test_a_deadline_is_of_the_last_stage_and_lasts_to_the_end_of_its_month() -> None:
    wishes = {"a": Deadline(month(2027, 2), 5), "b": Deadline(month(2026, 12))}
    found = formulated(
        staged("a", stage(1), stage(2)), staged("b", None, stage(2), run_cost=figures(1)), deadlines=wishes
    )
    due = {each.id: (each.deadline, each.weight) for each in found.problem.activities}
    assert due == {
        "a/preparation": (None, 0),
        "a/delivery": (26, 5),
        "b/delivery": (None, 0),
        "b/operation": (24, 1),
    }


def test_a_pin_is_of_its_stage_and_of_none_that_has_begun() -> None:
    pins = {
        "a": {StageName.PREPARATION: month(2027, 2)},
        "b": {StageName.PREPARATION: month(2027, 2), StageName.DELIVERY: month(2028, 1)},
    }
    found = formulated(
        staged("a", stage(1), stage(2)),
        staged("b", stage(1), stage(2)),
        pins=pins,
        progress={"b": Progress(started=month(2026, 11))},
    )
    assert {each.id: each.pin for each in found.problem.activities} == {
        "a/preparation": 25,
        "a/delivery": None,
        "b/preparation": None,
        "b/delivery": 36,
    }


def test_the_place_of_a_goal_is_the_rank_of_all_stages_of_its_tasks() -> None:
    project = staged("b", stage(1), stage(2), run_cost=figures(1))
    found = formulated(task("a"), project, goals=(("a",), ("b",)))
    assert {each.id: each.rank for each in found.problem.activities} == {
        "a/delivery": 0,
        "b/preparation": 1,
        "b/delivery": 1,
        "b/operation": 1,
    }


MOMENTS = {
    # of, holds: which stages the arc joins, and by how much later the second begins than the first, with a lag of 1
    (Moment.START, Moment.START): ("preparation", "preparation", 1),
    (Moment.START, Moment.APPROVAL): ("preparation", "preparation", 1 - 3),
    (Moment.START, Moment.ACCEPTANCE): ("preparation", "delivery", 1 - 5),
    (Moment.START, Moment.OPERATION): ("preparation", "operation", 1),
    (Moment.APPROVAL, Moment.START): ("preparation", "preparation", 1 + 4),
    (Moment.APPROVAL, Moment.ACCEPTANCE): ("preparation", "delivery", 1 + 4 - 5),
    (Moment.ACCEPTANCE, Moment.START): ("delivery", "preparation", 1 + 7),
    (Moment.ACCEPTANCE, Moment.APPROVAL): ("delivery", "preparation", 1 + 7 - 3),
    (Moment.OPERATION, Moment.START): ("delivery", "preparation", 1 + 7),
    (Moment.OPERATION, Moment.OPERATION): ("delivery", "operation", 1 + 7),
}


@pytest.mark.parametrize(("of", "holds"), MOMENTS)
def test_a_dependency_joins_the_stages_of_its_moments_by_the_months_between_their_starts(
    of: Moment, holds: Moment
) -> None:
    before, after, lag = MOMENTS[of, holds]
    dependency = needs("a", of=of, holds=holds, lag=1)
    found = formulated(staged("a", stage(4), stage(7)), staged("b", stage(3), stage(5), dependency))
    assert lags(found)[f"a/{before}", f"b/{after}"] == lag
    keys = [each for each in found.arc_keys if each.dependency is not None]
    assert keys == [ArcKey("b", dependency, of is not Moment.START, holds is not Moment.START)]


def test_operation_begins_with_its_running_cost_where_a_task_has_one() -> None:
    found = formulated(
        staged("a", None, stage(4), run_cost=figures(1)), staged("b", None, stage(5), needs("a", of=Moment.OPERATION))
    )
    assert lags(found) == {("a/delivery", "a/operation"): 4, ("a/operation", "b/delivery"): 0}


def test_an_approval_that_is_past_is_a_moment_where_nobody_stated_since_when_it_was_prepared() -> None:
    found = formulated(
        staged("a", stage(4), stage(7)),
        staged("b", None, stage(5), needs("a", of=Moment.APPROVAL, lag=2)),
        progress={"a": Progress(approved=month(2026, 9), left=6)},
    )
    assert lags(found) == {("a/preparation", "a/delivery"): 0, ("a/preparation", "b/delivery"): 2}


@pytest.mark.parametrize(
    ("progress", "preparation", "delivery"),
    [
        # 3 of 6 months are past, and so 30 of 60; with 20 spent 40 are left to pay in the 3 months to come
        (Progress(started=month(2026, 9)), (0, 6, 60), (0, 7, 700)),
        (Progress(started=month(2026, 9), spent=20), (3, 3, 40), (0, 7, 700)),
        (Progress(started=month(2026, 9), spent=90), (3, 3, 0), (0, 7, 700)),
        # what is approved has been paid; what was spent beyond its estimate was spent on the delivery
        (Progress(started=month(2026, 4), approved=month(2026, 9)), None, (0, 7, 700)),
        (Progress(started=month(2026, 6), approved=month(2026, 11), spent=20), None, (0, 7, 700)),
        (Progress(approved=month(2026, 9), left=4, spent=50), None, (2, 4, 700)),
        (Progress(approved=month(2026, 9), left=4, spent=360), None, (2, 4, 400)),
    ],
)
def test_what_is_left_to_pay_of_work_in_progress_is_its_estimate_less_what_was_spent(
    progress: Progress, preparation: tuple[int, int, int] | None, delivery: tuple[int, int, int]
) -> None:
    found = formulated(staged("a", stage(6, cost=figures(60)), stage(7, cost=figures(700))), progress={"a": progress})
    charged = {each.id.removeprefix("a/"): each.charges for each in found.problem.activities}
    for name, expected in (("preparation", preparation), ("delivery", delivery)):
        due = tuple((first, months, due) for _, first, months, due in charged[name] if due)
        assert due == (() if expected is None or not expected[2] else (expected,)), name


def test_where_the_preparation_costs_nothing_all_that_was_spent_was_spent_on_the_delivery() -> None:
    record = {"a": Progress(approved=month(2026, 9), left=4, spent=100)}
    found = formulated(staged("a", stage(6), stage(7, cost=figures(700))), progress=record)
    assert [each.charges for each in found.problem.activities] == [(), (Charges(0, 2, 4, 600),)]


def test_what_was_spent_on_a_service_is_not_paid_again_over_its_term() -> None:
    service = staged("a", None, stage(7, cost=figures(240), term=24))
    found = formulated(service, progress={"a": Progress(started=month(2026, 10), spent=40)})
    assert only(found).charges == (Charges(0, 7, 24, 200),)


def test_work_of_a_level_above_stands_at_the_month_after_the_promised_one_or_at_the_start() -> None:
    above = [task(name, level=Level.CENTRAL) for name in ("x", "y")]
    after = [needs("x", lag=3), needs("y", holds=Moment.ACCEPTANCE)]
    found = formulated(
        *above,
        staged("b", None, stage(5), *after),
        staged("c", None, stage(6), needs("x")),
        goals=(("b", "c"),),
        external={"x": month(2027, 3)},
    )
    assert found.externals == {"x": 27, "y": START}
    assert [each for each in found.problem.activities if each.endless] == [
        Activity("x/external", 0, "x", fixed=27, endless=True),
        Activity("y/external", 0, "y", fixed=START, endless=True),
    ]
    assert lags(found) == {
        ("x/external", "b/delivery"): 3,
        ("y/external", "b/delivery"): -5,
        ("x/external", "c/delivery"): 0,
    }


def test_what_is_done_or_recurs_waits_for_nothing_and_nothing_waits_for_what_is_done() -> None:
    recurring = replace(task("c", needs("b")), delivery=None, recurring=Recurrence.YEAR)
    done = replace(task("a", needs("x")), run_cost=figures(1))
    found = formulated(
        task("x"), done, task("b", needs("a"), needs("x")), recurring, progress={"a": Progress(done=month(2026, 1))}
    )
    assert lags(found) == {("x/delivery", "b/delivery"): 3}


def test_a_team_that_the_locality_lacks_is_hired_where_hiring_is_possible() -> None:
    work = staged("a", None, stage(2, team=(("du-lieu", 4), ("ky-thuat", 3), ("dieu-phoi", 1))))
    other = staged("b", None, stage(2, team=(("du-lieu", 4), ("thue-ngoai", 2))))
    teams = (TeamCapacity("ky-thuat", 20), TeamCapacity("thue-ngoai", 30))
    found = formulated(work, other, teams=teams)
    assert [each.demands for each in found.problem.activities] == [((0, 3), (1, 5)), ((1, 6),)]
    assert found.problem.teams == ("ky-thuat", "thue-ngoai")
    assert found.hired == ("du-lieu", "dieu-phoi")


def test_a_team_that_can_neither_be_found_nor_hired_has_nobody() -> None:
    work = [staged(name, None, stage(2, team=(("du-lieu", 4),))) for name in ("a", "b")]
    found = formulated(*work, teams=(TeamCapacity("ky-thuat", 20),))
    assert found.problem.teams == ("ky-thuat", "du-lieu")
    assert found.problem.capacity == ((20,) * LIMIT, (0,) * LIMIT)
    assert [each.demands for each in found.problem.activities] == [((1, 4),), ((1, 4),)]
    assert found.hired == ()


def test_nobody_of_a_team_is_no_demand() -> None:
    assert only(formulated(staged("a", None, stage(2, team=(("ky-thuat", 0),))))).demands == ()


def levels(*runs: tuple[int, int]) -> tuple[int, ...]:
    return tuple(people for months, people in runs for _ in range(months))


@pytest.mark.parametrize(
    ("people", "changes", "expected"),
    [
        (None, (), None),
        (12, (), levels((LIMIT, 12))),
        (12, ((month(2026, 1), 15), (month(2028, 1), 9)), levels((12, 12), (24, 15), (LIMIT - 36, 9))),
        (None, ((month(2028, 1), 9),), levels((36, NO_LIMIT), (LIMIT - 36, 9))),
        (12, ((month(2024, 6), 5),), levels((LIMIT, 5))),
        (12, ((month(2030, 12), 5),), levels((71, 12), (LIMIT - 71, 5))),
        (12, ((month(2031, 1), 5),), levels((LIMIT, 12))),
    ],
)
def test_people_change_in_their_months_and_stay_after_the_horizon_as_they_were_within_it(
    people: int | None, changes: Iterable[tuple[int, int]], expected: tuple[int, ...] | None
) -> None:
    team = TeamCapacity("ky-thuat", people, tuple(changes))  # type: ignore[arg-type]
    assert formulated(task("a"), teams=(team,)).problem.capacity == (expected,)


def test_budgets_come_first_among_the_accounts_and_keep_their_years_and_ceilings() -> None:
    budgets = (
        Budget(RECURRENT, ((2027, 50), (2028, 60)), ((2026, 2028, 90), (2027, 2030, 120))),
        Budget(INVESTMENT, ((2027, 500),)),
    )
    found = formulated(staged("a", None, stage(2, cost=figures(9)), funds=((Fund.ENTERPRISE, 100),)), budgets=budgets)
    assert found.accounts == (RECURRENT, INVESTMENT, FundNature(Fund.ENTERPRISE, Nature.RECURRENT))
    assert found.problem.accounts == tuple(str(account) for account in found.accounts)
    assert found.problem.budget == ({2027: 50, 2028: 60}, {2027: 500}, {})
    assert found.problem.ceilings == (Ceiling(0, 2026, 2028, 90), Ceiling(0, 2027, 2030, 120))


def test_a_goal_is_complete_with_the_last_stage_of_each_of_its_core_tasks() -> None:
    recurring = replace(task("c"), delivery=None, recurring=Recurrence.YEAR)
    found = formulated(
        staged("a", stage(1), stage(2)),
        staged("b", None, stage(2), run_cost=figures(1)),
        recurring,
        replace(task("d"), run_cost=figures(1)),
        task("e"),
        goals=(("b", "c", "d", "e", "a"), ("a",)),
        progress={name: Progress(done=month(2026, 1)) for name in ("d", "e")},
    )
    ids = [[found.problem.activities[index].id for index in goal] for goal in found.problem.goals]
    assert ids == [["b/operation", "a/delivery"], ["a/delivery"]]
