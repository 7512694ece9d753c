"""Monte Carlo over the three points: without a deviation it is the plan; the same seed gives the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from statistics import correlation
from typing import NamedTuple

import pytest

from roadmap.model import Budget, Deadline, Estimate, Moment, Progress, Recurrence, Stage, StageName, Task, TeamCapacity
from roadmap.months import month
from roadmap.schedule import risk
from roadmap.schedule.explain import bindings, critical_chain
from roadmap.schedule.fast import solve
from roadmap.schedule.formulate import ArcKey, Formulation
from roadmap.schedule.problem import Activity, Charges, Problem, Schedule
from roadmap.schedule.risk import NEVER, Distribution, Outcomes, simulate
from roadmap.schedule.search import search
from roadmap.schedule.spread import Spread
from tests.changed import replace
from tests.schedule.by_chance import SEEDS, by_chance, solved
from tests.schedule.networks import needs, task
from tests.schedule.problems import problem, work
from tests.schedule.test_formulate import INVESTMENT, MOMENTS, RECURRENT, START, formulated, staged

RUNS = 200


class Always(NamedTuple):
    """A chance that always draws the same."""

    draw: float

    def random(self) -> float:
        return self.draw


def drawing(monkeypatch: pytest.MonkeyPatch, draw: float) -> None:
    monkeypatch.setattr(risk, "Random", lambda _: Always(draw))


def settled(problem: Problem) -> Formulation:
    """A problem of which nothing may turn out otherwise."""
    keys = tuple(ArcKey("", None, of_finish=False) for _ in problem.arcs)
    index = {each.id: at for at, each in enumerate(problem.activities)}
    return Formulation(problem, (Spread(),) * len(problem.activities), index, keys, (), (), {})


def outcomes(found: Formulation, *watched: str, runs: int = RUNS, seed: int = 1) -> Outcomes:
    groups = [[found.indices[name]] for name in watched]
    return simulate(found, solve(found.problem), groups, runs, seed)


def lasting(name: str, months: tuple[int, int, int], *after: str, cost: int = 0, people: int = 0) -> Task:
    team = (("ky-thuat", people),) if people else ()
    paid = Estimate(cost, cost, cost) if cost else None
    return staged(name, None, Stage(Estimate(*months), team, paid), *(needs(each) for each in after))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_run_without_a_deviation_is_the_plan(seed: int) -> None:
    problem, schedule = by_chance(seed), solved(seed)
    dated = [index for index, start in enumerate(schedule.starts) if start is not None]
    found = simulate(settled(problem), schedule, [[index] for index in dated], 1, 1)
    assert found.waiting == 0
    assert [each.values for each in found.watched] == [(schedule.finish(problem, index),) for index in dated]
    assert found.end.values == (schedule.end(problem) or 0,)
    years = {year: each.values[0] for year, each in found.money.items()}
    assert years == _spent(problem, schedule, years)


def test_the_years_are_those_of_the_horizon_up_to_its_last_month_and_one_for_all_behind() -> None:
    activities = [
        work("a", 30, charges=(Charges(0, 0, 30, 60),)),
        work("b", 30, charges=(Charges(1, 0, 42, 420),)),
    ]
    found = simulate(settled(problem(activities, budget=[{}, {}], horizon=25)), Schedule((0, 0), {}), [], 1, 1)
    money = {year: each.values for year, each in found.money.items()}
    assert money == {2027: (24 + 120,), 2028: (24 + 120,), 2029: (12 + 120,), 2030: (60,)}
    assert found.total.values == (480,)


def test_what_a_search_found_is_placed_by_its_starts_and_by_rank_where_these_are_equal() -> None:
    activities = [
        work("takes what the year has left", 2, charges=(Charges(0, 0, 2, 20),), rank=1),
        work("dated", 2, charges=(Charges(0, 0, 2, 20),), earliest=11),
        work("behind", 3, demands=((0, 10),)),
        work("sooner than its rank says", 3, demands=((0, 10),), rank=1),
    ]
    given = problem(activities, capacity=[(10,)], budget=[{2027: 20, 2028: 20}])
    assert simulate(settled(given), Schedule((11, 11, 3, 0), {}), [], 1, 1).waiting == 0


def test_what_the_plan_lets_wait_does_not_begin_before_its_planned_month() -> None:
    given = problem([work("a", 2), work("b", 3), work("c", 1)], [("b", "c", 3)])
    found = simulate(settled(given), Schedule((0, 4, 7), {}), [[0], [1], [2]], 1, 1)
    assert (found.waiting, [each.values for each in found.watched]) == (1, [(2,), (7,), (8,)])


def _spent(problem: Problem, schedule: Schedule, years: dict[int, int]) -> dict[int, int]:
    spent = dict.fromkeys(years, 0)
    for activity, start in zip(problem.activities, schedule.starts, strict=True):
        for (_, year), amount in problem.spending(activity, start).items() if start is not None else ():
            spent[min(year, max(years))] += amount
    return spent


@pytest.mark.parametrize("seed", SEEDS)
def test_the_chain_of_a_run_without_a_deviation_is_the_plans_critical_chain(seed: int) -> None:
    problem, schedule = by_chance(seed), solved(seed)
    chain = plans_chain(problem, schedule)
    found = simulate(settled(problem), schedule, [], 1, 1)
    assert found.critical == dict.fromkeys((problem.activities[index].task for index in chain), 1)


def plans_chain(problem: Problem, schedule: Schedule) -> tuple[int, ...]:
    ends = [
        (-(schedule.finish(problem, each) or 0), problem.activities[each].id, each) for each in schedule.dated(problem)
    ]
    held = bindings(problem, schedule)
    return critical_chain(held.__getitem__, schedule.starts, min(ends)[2] if ends else None)


BY_YEAR = [
    work("v", 5, charges=(Charges(0, 0, 5, 20),)),
    work("w", 2, charges=(Charges(1, 0, 2, 10),)),
    work("z", 1, charges=(Charges(0, 0, 1, 10), Charges(1, 0, 1, 10))),
]
BY_MONTH = [
    *(each._replace(fixed=0) for each in BY_YEAR[:2]),
    work("z", 12, charges=(Charges(0, 0, 12, 12), Charges(1, 0, 12, 24))),
]
OF_ANOTHER_TEAM = [
    work("v", 5, demands=((0, 10),)),
    work("w", 7, demands=((1, 10),)),
    work("z", 4, demands=((0, 10),)),
]
ALIKE = [
    work("v", 5, demands=((0, 5),)),
    work("w", 4, demands=((0, 5),), earliest=1),
    work("z", 4, demands=((0, 10),)),
]


@pytest.mark.parametrize(
    ("activities", "budget", "chain"),
    [
        pytest.param(
            BY_YEAR, [{2027: 30}, {2027: 10}], "wz", id="of the account that is short, not of one just enough"
        ),
        pytest.param(BY_MONTH, [{2027: 24}, {2027: 16}], "wz", id="of the account that is short one month sooner"),
        pytest.param(OF_ANOTHER_TEAM, [], "vz", id="of the team that is short, not of another that works longer"),
        pytest.param(ALIKE, [], "vz", id="the first by name of those that end together"),
    ],
)
def test_the_chain_goes_through_the_work_that_holds_what_ends_last(
    activities: list[Activity], budget: list[dict[int, int]], chain: str
) -> None:
    given = problem(activities, capacity=[(10,), (10,)], budget=budget)
    schedule = solve(given)
    assert "".join(given.activities[index].id for index in plans_chain(given, schedule)) == chain
    assert simulate(settled(given), schedule, [], 1, 1).critical == dict.fromkeys(chain, 1)


def test_nothing_holds_work_that_gave_way_to_a_pin_that_came_too_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    found = formulated(
        lasting("due", (3, 5, 8), people=10),
        lasting("a", (5, 5, 12)),
        lasting("pinned", (2, 2, 2), "a", people=10),
        teams=(TeamCapacity("ky-thuat", 10),),
        deadlines={"due": Deadline(month(2027, 4))},
        pins={"pinned": {StageName.DELIVERY: month(2027, 5)}},
    )
    drawing(monkeypatch, 1 - 1e-12)
    result = outcomes(found, "due/delivery", "pinned/delivery", runs=1)
    assert [each.values[0] for each in result.watched] == [START + 7 + 8, START + 7 + 8 + 2]
    assert result.critical == {"due": 1, "pinned": 1}


def test_with_low_likely_and_high_alike_every_percentile_is_the_plan() -> None:
    found = formulated(lasting("a", (4, 4, 4), cost=30), lasting("b", (6, 6, 6), "a", cost=50))
    result = outcomes(found, "a/delivery")
    assert {result.end.percentile(each) for each in (1, 50, 80, 95, 100)} == {START + 10}
    assert {result.watched[0].percentile(each) for each in (50, 80, 95)} == {START + 4}
    assert result.critical == {"a": RUNS, "b": RUNS}
    assert result.influence == {}


@pytest.mark.parametrize(("draw", "months", "cost"), [(0.0, 2, 10), (0.1, 3, 23), (2 / 7, 4, 31), (1 - 1e-12, 9, 90)])
def test_one_draw_moves_all_months_and_sums_of_a_task(
    monkeypatch: pytest.MonkeyPatch, draw: float, months: int, cost: int
) -> None:
    points = Stage(Estimate(2, 4, 9), cost=Estimate(10, 30, 90))
    found = formulated(staged("a", points, points), size=150)
    drawing(monkeypatch, draw)
    result = outcomes(found, "a/preparation", "a/delivery", runs=1)
    assert [each.values[0] for each in result.watched] == [START + months, START + 2 * months]
    assert sum(each.values[0] for each in result.money.values()) == 2 * -(-cost * 150 // 100)


@pytest.mark.parametrize(("of", "holds"), MOMENTS)
def test_other_months_move_what_waits_as_another_estimate_would(
    monkeypatch: pytest.MonkeyPatch, of: Moment, holds: Moment
) -> None:
    def two(high: int, likely: int) -> Formulation:
        points = Stage(Estimate(1, likely, high))
        first = staged("a", points, points, run_cost=Estimate(1, 1, 1))
        second = staged("b", points, points, needs("a", of=of, holds=holds, lag=7), run_cost=Estimate(1, 1, 1))
        return formulated(first, second)

    names = [f"{name}/{stage}" for name in "ab" for stage in ("preparation", "delivery", "operation")]
    drawing(monkeypatch, 1 - 1e-12)
    varied = outcomes(two(8, 3), *names, runs=1)
    planned = two(8, 8)
    schedule = solve(planned.problem)
    assert [each.values[0] for each in varied.watched] == [
        schedule.finish(planned.problem, planned.indices[name]) for name in names
    ]
    chain = plans_chain(planned.problem, schedule)
    assert varied.critical.keys() == {planned.problem.activities[index].task for index in chain}


def test_recurring_work_and_operation_cost_what_was_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    yearly = Estimate(12, 24, 120)
    recurring = replace(task("a"), delivery=None, recurring=Recurrence.YEAR, run_cost=yearly)
    operated = replace(lasting("b", (1, 1, 1)), run_cost=yearly)
    found = formulated(recurring, operated)
    drawing(monkeypatch, 1 - 1e-12)
    money = {year: each.values[0] for year, each in outcomes(found, runs=1).money.items()}
    assert money == {2026: 10, 2027: 240, 2028: 240, 2029: 240, 2030: 240, 2031: 0}


def test_recurring_work_that_turns_out_dearer_than_a_budget_is_paid_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recurring = replace(task("a"), delivery=None, recurring=Recurrence.YEAR, run_cost=Estimate(12, 24, 120))
    budget = Budget(RECURRENT, ((2026, 10), (2027, 119), (2028, 120), (2029, 30)))
    found = formulated(recurring, budgets=(budget,))
    drawing(monkeypatch, 0)
    assert outcomes(found, runs=3).overdrawn == {}
    drawing(monkeypatch, 1 - 1e-12)
    result = outcomes(found, runs=3)
    assert result.overdrawn == {2027: 3, 2029: 3}, "what a budget just holds, or has no figure, is not exceeded"
    assert result.money[2027].values == (120,) * 3


def test_dearer_work_waits_for_the_year_that_has_the_money(monkeypatch: pytest.MonkeyPatch) -> None:
    points = Stage(Estimate(1, 1, 1), cost=Estimate(50, 50, 100))
    budget = Budget(INVESTMENT, ((2026, 60), (2027, 60), (2028, 200)))
    found = formulated(staged("a", Stage(Estimate(0, 0, 0)), points), budgets=(budget,))
    assert outcomes(found, runs=1).waiting == 0
    drawing(monkeypatch, 1 - 1e-12)
    assert outcomes(found, runs=1).end.values == (month(2028, 1) - month(2025, 1) + 1,)


def test_work_that_finds_no_room_is_never_finished_nor_what_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    points = Stage(Estimate(1, 1, 1), cost=Estimate(50, 50, 100))
    years = tuple((year, 60) for year in range(2026, 2031))
    found = formulated(
        replace(lasting("a", (1, 1, 1)), delivery=points),
        lasting("b", (1, 1, 1), "a"),
        budgets=(Budget(RECURRENT, years),),
    )
    drawing(monkeypatch, 1 - 1e-12)
    result = outcomes(found, "b/delivery", runs=1)
    assert (result.end.values, result.watched[0].values) == ((NEVER,), (NEVER,))
    assert result.roomless == {"a": 1}, "b only waits for a"


def test_work_without_room_is_counted_in_each_run_in_which_it_has_none() -> None:
    found = formulated(
        replace(lasting("a", (1, 1, 1)), delivery=Stage(Estimate(1, 1, 1), cost=Estimate(50, 50, 100))),
        budgets=(Budget(RECURRENT, tuple((year, 60) for year in range(2026, 2031))),),
    )
    for seed in range(4):
        result = outcomes(found, seed=seed)
        without = result.end.values.count(NEVER)
        assert 100 < without < RUNS
        assert result.roomless == {"a": without}


def test_work_that_has_begun_keeps_what_is_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    found = formulated(lasting("a", (1, 5, 40)), progress={"a": Progress(started=month(2026, 10), left=3)})
    drawing(monkeypatch, 1 - 1e-12)
    assert outcomes(found, "a/delivery", runs=1).watched[0].values == (START + 3,)


def test_a_pin_holds_its_people_until_what_it_waits_for_is_late() -> None:
    def pinned(months: tuple[int, int, int]) -> Outcomes:
        found = formulated(
            lasting("a", months),
            lasting("b", (2, 2, 2), "a", people=10),
            lasting("c", (15, 15, 15), people=10),
            goals=(("c",), ("a", "b")),
            teams=(TeamCapacity("ky-thuat", 10),),
            pins={"b": {StageName.DELIVERY: month(2027, 5)}},
        )
        return outcomes(found, "b/delivery", "c/delivery")

    kept = pinned((5, 5, 5))
    assert [each.values[0] for each in kept.watched] == [START + 7, START + 22]
    late = pinned((5, 5, 12)).watched
    assert late[0].values[0] == START + 7
    assert late[0].values[-1] > START + 10
    assert late[1].values == tuple(finish + 15 for finish in late[0].values), "c waits for the people of b"


def test_a_pin_is_held_free_from_what_is_due_before_it() -> None:
    found = formulated(
        lasting("due", (3, 5, 8), people=10),
        lasting("pinned", (2, 2, 2), people=10),
        teams=(TeamCapacity("ky-thuat", 10),),
        deadlines={"due": Deadline(month(2027, 4))},
        pins={"pinned": {StageName.DELIVERY: month(2027, 5)}},
    )
    first, pinned = outcomes(found, "due/delivery", "pinned/delivery").watched
    assert set(pinned.values) == {START + 7}
    assert {START + 5, START + 7 + 8} <= set(first.values) <= {START + each for each in (3, 4, 5, 7 + 6, 7 + 7, 7 + 8)}


def test_a_pin_that_comes_too_soon_leaves_its_people_to_others() -> None:
    found = formulated(
        lasting("a", (5, 5, 12)),
        lasting("pinned", (2, 2, 2), "a", people=10),
        lasting("other", (7, 7, 7), people=10),
        goals=(("a", "pinned"), ("other",)),
        teams=(TeamCapacity("ky-thuat", 10),),
        pins={"pinned": {StageName.DELIVERY: month(2027, 5)}},
    )
    pinned, other = outcomes(found, "pinned/delivery", "other/delivery").watched
    assert set(other.values) == {START + 7, START + 7 + 7, START + 8 + 7}
    assert other.within(START + 7) == RUNS - pinned.within(START + 8), "where the pin is two months late at least"


def test_a_wider_estimate_on_the_critical_chain_never_makes_the_end_earlier() -> None:
    def end(high: int) -> Distribution:
        return outcomes(formulated(lasting("a", (3, 4, high)), lasting("b", (2, 3, 6), "a")), runs=500).end

    ends = [end(high) for high in (4, 6, 10, 20)]
    for narrow, wide in pairwise(ends):
        assert all(narrow.percentile(each) <= wide.percentile(each) for each in (50, 80, 95))
    assert ends[0].percentile(80) < ends[-1].percentile(80)


def test_the_same_seed_gives_the_same_and_another_seed_another_result() -> None:
    found = formulated(lasting("a", (3, 5, 30), cost=9), lasting("b", (2, 9, 20), "a"))
    assert outcomes(found, "a/delivery", seed=7) == outcomes(found, "a/delivery", seed=7)
    assert outcomes(found, seed=7).end != outcomes(found, seed=8).end


def test_a_changed_estimate_leaves_the_draws_of_other_tasks_alone() -> None:
    def other(points: tuple[int, int, int]) -> Distribution:
        return outcomes(formulated(lasting("a", points), lasting("b", (2, 9, 20))), "b/delivery").watched[0]

    assert other((3, 5, 30)) == other((5, 5, 5))


def test_a_deadline_that_must_be_missed_is_kept_in_no_run() -> None:
    found = formulated(lasting("a", (3, 5, 9)), deadlines={"a": Deadline(month(2027, 1))})
    (finish,) = outcomes(found, "a/delivery").watched
    due = found.problem.activities[0].deadline
    assert due == START + 2
    assert finish.within(due) == 0
    assert finish.within(START + 9) == RUNS


def test_percentiles_are_ordered_and_of_the_nearest_rank() -> None:
    ten = Distribution(tuple(range(1, 11)))
    assert [ten.percentile(each) for each in (1, 10, 11, 50, 80, 81, 95, 100)] == [1, 1, 2, 5, 8, 9, 10, 10]
    thousand = Distribution(tuple(range(1, 1001)))
    assert [thousand.percentile(each) for each in (1, 50, 80, 95, 100)] == [10, 500, 800, 950, 1000]
    found = formulated(lasting("a", (3, 5, 30), cost=100), lasting("b", (2, 9, 20), "a", cost=100))
    result = outcomes(found, "a/delivery", "b/delivery")
    for each in (result.end, *result.watched, *result.money.values()):
        assert each.percentile(50) <= each.percentile(80) <= each.percentile(95)
        assert len(each.values) == RUNS


def triangle(points: tuple[int, int, int], draw: float) -> int:
    """The value below which the part `draw` of the triangle lies, rounded."""
    low, likely, high = points
    if draw < (likely - low) / (high - low):
        return int(low + ((likely - low) * (high - low) * draw) ** 0.5 + 0.5)
    return int(high - ((high - likely) * (high - low) * (1 - draw)) ** 0.5 + 0.5)


@pytest.mark.parametrize("points", [(2, 5, 9), (2, 2, 9), (2, 9, 9), (0, 1, 2)])
def test_months_are_those_of_the_triangle(monkeypatch: pytest.MonkeyPatch, points: tuple[int, int, int]) -> None:
    found = formulated(lasting("a", points))
    for draw in (0.0, 0.013, 0.11, 0.252, 0.5, 0.74, 0.913, 1 - 1e-12):
        drawing(monkeypatch, draw)
        finish = outcomes(found, "a/delivery", runs=1).watched[0].values[0]
        assert finish == START + triangle(points, draw)


def test_the_estimate_that_decides_the_end_correlates_with_it_and_idle_work_does_not() -> None:
    found = formulated(lasting("a", (3, 5, 30)), lasting("b", (2, 4, 9), "a"), lasting("c", (1, 2, 3)))
    result = outcomes(found, runs=2000)
    assert result.influence["a"] > 900
    assert 100 < result.influence["b"] < 500
    assert abs(result.influence["c"]) < 60
    assert result.critical == {"a": 2000, "b": 2000}


def test_the_rank_correlation_is_that_of_the_textbook() -> None:
    points = (3, 5, 9), (2, 4, 9), (1, 2, 3)
    idle = lasting("c", points[2])
    result = outcomes(formulated(lasting("a", points[0]), lasting("b", points[1], "a"), idle), runs=300, seed=6)
    chance = Random(6)
    draws = [(chance.random(), chance.random(), chance.random()) for _ in range(300)]
    ends = [START + sum(triangle(*each) for each in zip(points[:2], drawn, strict=False)) for drawn in draws]
    assert result.end.values == tuple(sorted(ends))
    expected = {
        name: 1000 * correlation(ranks([draw[at] for draw in draws]), ranks(ends)) for at, name in enumerate("abc")
    }
    assert all(abs(result.influence[name] - each) < 1 for name, each in expected.items())
    assert expected["c"] < -1, "what is never critical goes with the end or against it by chance"


def test_what_alone_decides_the_end_correlates_fully_and_with_an_end_that_never_moves_nothing_does() -> None:
    assert outcomes(formulated(lasting("a", (1, 30, 90))), runs=5).influence == {"a": 1000}
    assert outcomes(formulated(lasting("a", (30, 30, 30)), lasting("b", (1, 2, 3)))).influence == {"b": 0}


def ranks(values: Sequence[float]) -> list[float]:
    return [sum(other < each for other in values) + sum(other == each for other in values) / 2 for each in values]


def test_the_caller_hears_how_many_runs_are_done() -> None:
    heard: list[int] = []
    found = formulated(lasting("a", (3, 5, 9)))
    simulate(found, solve(found.problem), [], 250, 1, heard.append)
    assert heard == [0, 100, 200]


@pytest.mark.parametrize("seed", range(60))
def test_a_run_without_a_deviation_is_the_plan_that_a_search_found(seed: int) -> None:
    problem = by_chance(seed)
    schedule = search(problem, solved(seed), 2_000).schedule
    dated = [index for index, start in enumerate(schedule.starts) if start is not None]
    found = simulate(settled(problem), schedule, [[index] for index in dated], 1, 1)
    assert [each.values for each in found.watched] == [(schedule.finish(problem, index),) for index in dated]
