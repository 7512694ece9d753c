"""What the simulation says of random plans: without a spread in the estimates it is the plan, else it is ordered."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, assume, given, settings

from roadmap import app
from roadmap.model import Brief, Catalogue, Effort, Estimate, Stage, Task
from roadmap.plan.build import PinContradicts, make_plan
from roadmap.plan.risk import Risk, assess, never_complete
from roadmap.render.risk import chance
from tests.changed import replace
from tests.conftest import ROOT
from tests.worlds import worlds

slow = settings(
    max_examples=60 if "THOROUGH" in os.environ else 20, deadline=None, suppress_health_check=list(HealthCheck)
)
World = tuple[Catalogue, Brief]


def simulated(world: World) -> Risk:
    catalogue, brief = world
    try:
        plan = make_plan(catalogue, brief)
    except PinContradicts:
        assume(False)
        raise
    return assess(plan, brief, catalogue, 20, 1, lambda _: None)


@given(worlds())
@slow
def test_without_a_spread_all_runs_are_the_plan(world: World) -> None:
    found = simulated(world)
    assert found.waiting == 0
    assert [month for month, _ in found.ends if found.finishes] in ([], [found.plan.end])
    for each in found.finishes:
        assert set(each.months) == {each.planned}
    for need in found.needs:
        assert set(need.sums) == {need.planned}


@given(worlds())
@slow
def test_with_a_spread_percentiles_are_ordered(world: World) -> None:
    catalogue, brief = world
    tasks = {name: wider(task) for name, task in catalogue.tasks.items()}
    found = simulated((replace(catalogue, tasks=tasks), brief))
    assert found.waiting == 0
    for each in found.finishes:
        months = [month for month in each.months if month is not None]
        assert months == sorted(months)
        assert each.months[len(months) :] == (None,) * (3 - len(months))
        assert 0 <= each.kept <= found.runs
    for need in found.needs:
        assert list(need.sums) == sorted(need.sums)
    assert sum(runs for _, runs in found.ends) in (0, found.runs)


def wider(task: Task) -> Task:
    def stage(held: Stage | None) -> Stage | None:
        return held and held._replace(months=points(held.months), cost=held.cost and points(held.cost))

    run_cost = task.run_cost and points(task.run_cost)
    return task._replace(preparation=stage(task.preparation), delivery=stage(task.delivery), run_cost=run_cost)


def points(held: Estimate) -> Estimate:
    return Estimate(held.likely // 2, held.likely, held.likely * 3)


@pytest.mark.parametrize(
    ("part", "shown"), [(0, "0%"), (1, "< 1%"), (10, "1%"), (499, "50%"), (994, "99%"), (999, "> 99%"), (1000, "100%")]
)
def test_a_chance_is_0_or_100_percent_only_if_it_is(part: int, shown: str) -> None:
    assert chance(part, 1000) == shown


def test_a_plan_that_a_search_made_is_what_is_simulated() -> None:
    brief, catalogue, _ = app.load_brief(ROOT / "plans" / "khong-kip")
    plan = make_plan(catalogue, replace(brief, effort=Effort.NORMAL))
    found = assess(plan, brief, catalogue, 1, 1, lambda _: None)
    assert found.waiting > 0
    assert found.finishes[0].planned == plan.end
    goals = {each.goal: each.finish for each in plan.coverage if each.complete}
    assert {each.id: each.planned for each in found.finishes if each.id in goals} == {
        name: goals[name] for name in goals if any(each.id == name for each in found.finishes)
    }


def test_a_goal_that_an_exclusion_keeps_from_completion_has_no_chance_told() -> None:
    brief, catalogue, _ = app.load_brief(ROOT / "plans/ha-noi")
    brief = brief._replace(exclude={"cap-quang-ho-gia-dinh": "doanh nghiệp làm", "lgsp": "chưa làm"})
    plan = make_plan(catalogue, brief)
    never = {each.goal for each in never_complete(plan)}
    assert never
    found = assess(plan, brief, catalogue, 20, 1, lambda _: None)
    assert not never & {each.id for each in found.finishes}
    assert all(not each.complete for each in plan.coverage if each.goal in never)
