"""What a quarter sooner would take: what the verifier finds when the task really stands a quarter sooner."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app, planfile
from roadmap.model import Brief, StageName
from roadmap.months import Month
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, PlanStage, PlanTask, Status
from roadmap.plan.sooner import QUARTER, Obstacle, ObstacleKind, sooner, start_of
from roadmap.verify import verify
from tests.changed import replace

ROOT = Path(__file__).parents[2]
RULES = {
    "start": ObstacleKind.START,
    "pin": ObstacleKind.PIN,
    "dependency": ObstacleKind.DEPENDENCY,
    "team": ObstacleKind.TEAM,
    "budget": ObstacleKind.MONEY,
    "ceiling": ObstacleKind.MONEY,
}


@pytest.fixture(scope="module", params=["ha-noi", "tinh", "xa", "khong-kip"])
def plan(request: pytest.FixtureRequest) -> Plan:
    return app.read_plan(ROOT / "plans" / request.param)


def planned(plan: Plan) -> list[PlanTask]:
    return [task for task in plan.tasks if task.status is Status.PLANNED]


def a_quarter_sooner(task: PlanTask) -> PlanTask:
    """Return the task complete a quarter sooner; a stage moves only as far as the one behind it pushes it."""
    stages: list[PlanStage] = []
    latest = None
    for stage in reversed(task.stages):
        assert stage.start is not None
        begins = stage.start - QUARTER if latest is None else min(stage.start, latest - stage.months)
        charges = stage.charges
        if stage.name is StageName.OPERATION:  # what runs from then on runs to the horizon all the same
            charges = tuple(
                charge._replace(last=charge.last + 3, sum=charge.sum * (charge.last + 3) // charge.last)
                for charge in charges
            )
        stages.append(stage._replace(start=Month(begins), charges=charges))
        latest = begins
    return task._replace(stages=tuple(reversed(stages)))


def test_what_is_named_is_what_the_verifier_finds_in_the_way(plan: Plan) -> None:
    before = {each.rule for each in verify(planfile.plain(plan))}
    assert not before
    for task in planned(plan)[::3]:
        moved = a_quarter_sooner(task)
        tasks = tuple(moved if each.id == task.id else each for each in plan.tasks)
        found = {RULES[each.rule] for each in verify(planfile.plain(replace(plan, tasks=tasks))) if each.rule in RULES}
        assert {each.kind for each in sooner(plan, task)} == found, task.id


def by_kind(plan: Plan, kind: ObstacleKind) -> list[tuple[PlanTask, Obstacle]]:
    return [(task, each) for task in planned(plan) for each in sooner(plan, task) if each.kind is kind]


def test_a_month_that_is_named_for_another_task_is_sooner_than_it_stands(plan: Plan) -> None:
    found = by_kind(plan, ObstacleKind.DEPENDENCY)
    assert found
    for _, each in found:
        assert each.arc is not None
        other = plan.task(each.arc.after)
        assert other is not None
        at = other.available if other.status is Status.EXTERNAL else other.moment(each.arc.of)
        assert at is None or (each.month is not None and at - QUARTER <= each.month < at)


def test_people_that_are_named_suffice_and_a_tenth_less_does_not(plan: Plan) -> None:
    for task, each in by_kind(plan, ObstacleKind.TEAM)[::4]:
        for more, remains in ((each.amount, False), (each.amount - 1, True)):
            teams = tuple(
                team._replace(people=(team.people or 0) + more, changes=()) if team.team == each.team else team
                for team in plan.capacities
            )
            if not any(team.changes for team in plan.capacities):
                kinds = [(one.kind, one.team) for one in sooner(replace(plan, capacities=teams), task)]
                assert ((ObstacleKind.TEAM, each.team) in kinds) is remains


def test_money_that_is_named_suffices_and_a_million_less_does_not(plan: Plan) -> None:
    for task, each in by_kind(plan, ObstacleKind.MONEY)[::4]:
        for more, remains in ((each.amount, False), (each.amount - 1, True)):
            budgets = tuple(
                budget._replace(
                    years=tuple((year, sum_ + (more if year == each.year else 0)) for year, sum_ in budget.years)
                )
                if budget.account == each.account
                else budget
                for budget in plan.budgets
            )
            kinds = [(one.kind, one.account, one.year) for one in sooner(replace(plan, budgets=budgets), task)]
            if each.year <= plan.horizon_to // 12:
                assert ((ObstacleKind.MONEY, each.account, each.year) in kinds) is remains


def eased(brief: Brief, obstacles: tuple[Obstacle, ...]) -> Brief:
    """Return the brief with the people and the sums that obstacles say are missing."""
    teams, budgets = list(brief.teams), list(brief.budgets)
    for each in obstacles:
        if each.kind is ObstacleKind.TEAM and each.month is not None and each.last is not None:
            at = next(at for at, team in enumerate(teams) if team.team == each.team)
            marks = sorted({*dict(teams[at].changes), each.month, Month(each.last + 1)})
            people = {month: teams[at].at(month) or 0 for month in marks}
            more = {month: each.amount if each.month <= month <= each.last else 0 for month in marks}
            teams[at] = teams[at]._replace(changes=tuple((month, people[month] + more[month]) for month in marks))
        else:
            at = next(at for at, budget in enumerate(budgets) if budget.account == each.account)
            years = tuple((year, sum_ + each.amount * (year == each.year)) for year, sum_ in budgets[at].years)
            budgets[at] = budgets[at]._replace(years=years)
    return brief._replace(teams=tuple(teams), budgets=tuple(budgets))


def test_with_what_is_missing_and_pinned_nine_tasks_of_ten_are_complete_a_quarter_sooner() -> None:
    held = []
    for name in ("ha-noi", "tinh", "xa", "khong-kip"):
        brief, catalogue, _ = app.load_brief(ROOT / "plans" / name)
        for task in planned(before := make_plan(catalogue, brief)):
            found, pinned, finish = sooner(before, task), start_of(task), task.finish
            if found and pinned and finish and {each.kind for each in found} <= {ObstacleKind.TEAM, ObstacleKind.MONEY}:
                pins = {**brief.pins, task.id: {**brief.pins.get(task.id, {}), pinned[0]: pinned[1]}}
                after = make_plan(catalogue, eased(brief, found)._replace(pins=pins)).task(task.id)
                assert after is not None
                held.append(after.finish is not None and after.finish <= finish - QUARTER)
    assert len(held) > 40
    assert sum(held) >= 0.9 * len(held)  # the others wait at their end for what other work takes meanwhile
