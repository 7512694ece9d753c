"""What a quarter sooner would take: what the verifier finds when the task really stands a quarter sooner."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app, planfile
from roadmap.model import Brief, Catalogue, Fund, FundNature, Nature, Phase, StageName
from roadmap.months import Month
from roadmap.plan.build import make_plan
from roadmap.plan.document import Hold, HoldKind, Plan, PlanStage, PlanTask, Status
from roadmap.plan.sooner import QUARTER, Obstacle, ObstacleKind, gives_way, pins_for, sooner
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
        told = {each.kind for each in sooner(plan, task)}
        if ObstacleKind.START in told:  # what has begun takes people and money of the months before as well
            assert found <= told, task.id
        else:
            assert told == found, task.id


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
            assert ((ObstacleKind.MONEY, each.account, each.year) in kinds) is remains


def eased(brief: Brief, obstacles: tuple[Obstacle, ...]) -> Brief:
    """Return the brief with the people, the sums and the start month that obstacles say are missing."""
    teams, budgets = list(brief.teams), list(brief.budgets)
    for each in obstacles:
        if each.kind is ObstacleKind.START and each.month is not None:
            brief = brief._replace(start=each.month)
        elif each.kind is ObstacleKind.TEAM and each.month is not None and each.last is not None:
            at = next(at for at, team in enumerate(teams) if team.team == each.team)
            marks = sorted({*dict(teams[at].changes), each.month, Month(each.last + 1)})
            people = {month: teams[at].at(month) or 0 for month in marks}
            more = {month: each.amount if each.month <= month <= each.last else 0 for month in marks}
            teams[at] = teams[at]._replace(changes=tuple((month, people[month] + more[month]) for month in marks))
        else:
            assert each.year <= brief.horizon_to // 12, "no brief may hold a later figure"
            at = next(at for at, budget in enumerate(budgets) if budget.account == each.account)
            years = tuple((year, sum_ + each.amount * (year == each.year)) for year, sum_ in budgets[at].years)
            budgets[at] = budgets[at]._replace(years=years)
    return brief._replace(teams=tuple(teams), budgets=tuple(budgets))


CHANGED = {ObstacleKind.START, ObstacleKind.TEAM, ObstacleKind.MONEY}
SHIPPED = ("ha-noi", "tinh", "xa", "khong-kip")


def read(name: str) -> tuple[Brief, Catalogue]:
    brief, catalogue, _ = app.load_brief(ROOT / "plans" / name)
    return brief, catalogue


def obeyed(brief: Brief, catalogue: Catalogue) -> dict[str, tuple[tuple[Obstacle, ...], bool]]:
    """Return for each task what would have to change, where that is the brief's to say, and whether it is complete a
    quarter sooner once that is done: with what is missing, and pinned.
    """
    held = {}
    for task in planned(before := make_plan(catalogue, brief)):
        found, finish = sooner(before, task), task.finish
        kinds = {each.kind for each in found}
        if finish and kinds <= CHANGED and kinds - {ObstacleKind.START}:
            pins = {**brief.pins, task.id: {**brief.pins.get(task.id, {}), **dict(pins_for(task))}}
            after = make_plan(catalogue, eased(brief, found)._replace(pins=pins)).task(task.id)
            assert after is not None
            held[task.id] = found, after.finish is not None and after.finish <= finish - QUARTER
    return held


def test_with_what_is_missing_and_pinned_nearly_every_task_is_complete_a_quarter_sooner() -> None:
    told = [each for name in SHIPPED for each in obeyed(*read(name)).values()]
    with_start = [holds for found, holds in told if found[0].kind is ObstacleKind.START]
    assert len(told) > 80
    assert sum(holds for _, holds in told) >= 0.95 * len(told)  # operation, which has no pin, may wait for its money
    assert len(with_start) > 40
    assert all(with_start)


def test_where_other_work_can_give_way_a_pin_is_enough_for_nearly_every_task_and_elsewhere_for_none() -> None:
    found: dict[bool, list[bool]] = {True: [], False: []}
    for brief, catalogue in map(read, SHIPPED):
        for task in planned(before := make_plan(catalogue, brief)):
            obstacles, pins = sooner(before, task), dict(pins_for(task))
            lacking = {each.kind for each in obstacles} <= {ObstacleKind.TEAM, ObstacleKind.MONEY}
            if obstacles and lacking and pins and task.finish:
                pinned = brief._replace(pins={**brief.pins, task.id: {**brief.pins.get(task.id, {}), **pins}})
                after = make_plan(catalogue, pinned).task(task.id)
                assert after is not None
                sooner_then = after.finish is not None and after.finish <= task.finish - QUARTER
                found[gives_way(before, task, obstacles)].append(sooner_then)
    assert len(found[True]) > 30
    assert sum(found[True]) >= 0.9 * len(found[True])
    assert found[False]
    assert not any(found[False])


def test_only_stages_that_begin_sooner_and_have_no_pin_are_pinned(plan: Plan) -> None:
    for task in planned(plan):
        moved = a_quarter_sooner(task)
        starts = {
            stage.name: (stage.start, after.start) for stage, after in zip(task.stages, moved.stages, strict=True)
        }
        wanted = {name: after for name, (start, after) in starts.items() if after != start}
        wanted.pop(StageName.OPERATION, None)
        free = {stage.name for stage in task.stages if stage.pin is None}
        assert dict(pins_for(task)) == {name: month for name, month in wanted.items() if name in free}


def test_people_that_are_missing_after_the_horizon_are_added_in_its_last_month(plan: Plan) -> None:
    short = replace(plan, horizon_to=Month(plan.start + 3))
    found = by_kind(short, ObstacleKind.TEAM)
    assert any(each.later for _, each in found)
    for _, each in found:
        assert each.last is not None
        assert each.last <= short.horizon_to


@pytest.fixture(scope="module")
def beyond() -> tuple[Brief, Catalogue]:
    """What is too much for its years: half of it comes after the horizon."""
    brief, catalogue = read("tinh")
    first, last = brief.horizon_from, Month(brief.horizon_to - 36)
    budgets = tuple(
        budget._replace(
            years=tuple((year, sum_ // 4) for year, sum_ in budget.years if year <= last // 12), ceilings=()
        )
        for budget in brief.budgets
    )
    phases = (Phase(1, brief.title, last),)
    return brief._replace(horizon_from=first, horizon_to=last, budgets=budgets, deadlines={}, phases=phases), catalogue


def test_what_is_missing_after_the_horizon_is_added_to_its_last_year(beyond: tuple[Brief, Catalogue]) -> None:
    held = obeyed(*beyond)
    later = [holds for found, holds in held.values() if any(each.later for each in found)]
    assert len(later) > 5
    assert sum(later) >= 0.9 * len(later)


def test_only_money_and_people_that_the_task_needs_itself_are_named(plan: Plan) -> None:
    for task in planned(plan):
        accounts = {charge.account for stage in task.stages for charge in stage.charges}
        accounts |= {hold.account for stage in task.stages for hold in stage.held_by if hold.account}
        teams = {team for stage in task.stages for team, _ in stage.team}
        for each in sooner(plan, task):
            assert each.kind is not ObstacleKind.MONEY or each.account in accounts, task.id
            assert each.kind is not ObstacleKind.TEAM or each.team in teams, task.id


def test_what_operation_would_cost_is_named_without_a_sum_where_the_plan_does_not_tell_it() -> None:
    plan = app.read_plan(ROOT / "plans/tinh")
    account = FundNature(Fund.PROVINCE, Nature.RECURRENT)
    held = (Hold(HoldKind.MONEY, account=account, year=2030),)
    for task in planned(plan):
        *others, last = task.stages
        if last.name is StageName.OPERATION:
            moved = task._replace(stages=(*others, last._replace(charges=(), held_by=held)))
            (told,) = [each for each in sooner(plan, moved) if each.stage is StageName.OPERATION]
            assert (told.account, told.year, told.amount) == (account, 2030, 0)
