"""The quarterly report and the plan of a year: which task stands where, by the records and the promised months."""

from __future__ import annotations

import pytest

from roadmap import app
from roadmap.model import Brief, Catalogue, Deadline, Progress
from roadmap.months import Month, month
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, Status
from roadmap.plan.report import Class, Quarter, quarter, year
from tests.conftest import ROOT
from tests.progressing import under_way

SECOND = month(2027, 4)
SURVEY = "khao-sat-hien-trang"  # promised 2026-12 to 2027-03
GOVERNANCE = "quan-tri-du-lieu"  # promised 2026-12 to 2027-08


@pytest.fixture(scope="module")
def promised() -> Plan:
    return app.read_plan(ROOT / "plans" / "tinh")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Brief, Catalogue]:
    brief, catalogue, _ = app.load_brief(under_way(tmp_path_factory.mktemp("plans")))
    return brief, catalogue


@pytest.fixture(scope="module")
def forecast(world: tuple[Brief, Catalogue]) -> Plan:
    return make_plan(world[1], world[0])


def stands(found: Quarter) -> dict[str, Class]:
    return {each.task.id: each.stands for each in found.tasks}


def classed(world: tuple[Brief, Catalogue], promised: Plan, record: Progress, first: Month = SECOND) -> Class | None:
    brief, catalogue = world
    plan = make_plan(catalogue, brief._replace(progress={GOVERNANCE: record}))
    return stands(quarter(plan, promised, first)).get(GOVERNANCE)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Progress(), Class.NOT_BEGUN),
        (Progress(difficulty="Thiếu người"), Class.NOT_BEGUN),
        (Progress(started=month(2026, 12), left=2), Class.ON_TRACK),  # until August, as promised
        (Progress(started=month(2026, 12), left=1), Class.ON_TRACK),
        (Progress(started=month(2026, 12), left=3), Class.LATE),
        (Progress(done=month(2027, 6)), Class.DONE),
        (Progress(done=month(2027, 4)), Class.DONE),
        (Progress(done=month(2027, 3)), None),  # of the first quarter: counted, not listed
    ],
)
def test_a_task_is_classed_by_its_record_and_its_promise(
    record: Progress, expected: Class | None, world: tuple[Brief, Catalogue], promised: Plan
) -> None:
    assert classed(world, promised, record) is expected


def test_what_was_done_after_the_quarter_was_not_done_in_it(world: tuple[Brief, Catalogue], promised: Plan) -> None:
    first = month(2027, 1)
    started = Progress(started=month(2026, 12), done=month(2027, 4))
    assert classed(world, promised, started, first) is Class.ON_TRACK
    assert classed(world, promised, Progress(started=month(2027, 5), left=1), first) is Class.NOT_BEGUN


def test_every_task_stands_in_one_class_or_is_counted_apart(forecast: Plan, promised: Plan) -> None:
    found = quarter(forecast, promised, SECOND)
    own = [task for task in forecast.tasks if task.status is not Status.EXTERNAL]
    assert len(own) == len(found.tasks) + found.earlier + found.not_due + len(found.recurring)
    assert sum(len(found.of(each)) for each in Class) == len(found.tasks)
    assert stands(found)["hoi-dong-dieu-phoi" if "hoi-dong-dieu-phoi" in stands(found) else "lgsp"] is Class.LATE


def test_late_and_early_are_months_against_the_promise(forecast: Plan, promised: Plan) -> None:
    found = {each.task.id: each for each in quarter(forecast, promised, month(2027, 1)).tasks}
    assert (found["hoi-dong-dieu-phoi"].stands, found["hoi-dong-dieu-phoi"].slip) == (Class.DONE, 1)
    assert (found[SURVEY].stands, found[SURVEY].slip) == (Class.DONE, 0)


def test_a_missed_deadline_makes_a_task_late_though_nothing_was_promised(world: tuple[Brief, Catalogue]) -> None:
    brief, catalogue = world
    record = {GOVERNANCE: Progress(started=month(2027, 1), left=4)}
    plain = brief._replace(progress=record)
    due = plain._replace(deadlines={**brief.deadlines, GOVERNANCE: Deadline(month(2027, 9))})
    for each, expected in ((plain, Class.ON_TRACK), (due, Class.LATE)):
        plan = make_plan(catalogue, each)
        assert stands(quarter(plan, plan, SECOND))[GOVERNANCE] is expected


def test_a_lead_reports_its_own_tasks_only(forecast: Plan, promised: Plan) -> None:
    found = quarter(forecast, promised, SECOND, "cong-an-tinh")
    assert found.tasks
    for task in (*(each.task for each in found.tasks), *(each.task for each in found.upcoming), *found.recurring):
        assert task.lead == "cong-an-tinh"


def test_a_quarter_that_is_not_over_is_told_to_its_last_month_on_record(
    world: tuple[Brief, Catalogue], promised: Plan
) -> None:
    brief, catalogue = world
    plan = make_plan(catalogue, brief._replace(start=month(2027, 6), progress={}))
    found = quarter(plan, promised, SECOND)
    assert (found.until, found.last) == (month(2027, 5), month(2027, 6))
    assert "phu-song-5g" in stands(found), "promised from May"
    assert "chien-luoc-an-ninh-mang" in stands(found)


def test_the_coming_quarter_says_what_begins_and_what_ends(forecast: Plan, promised: Plan) -> None:
    coming = {each.task.id: each for each in quarter(forecast, promised, SECOND).upcoming}
    assert (coming[GOVERNANCE].begins, coming[GOVERNANCE].ends) == (False, True)
    assert (coming["lgsp"].begins, coming["lgsp"].ends) == (False, False)
    assert all(each.task.status is not Status.DONE for each in coming.values())


def test_the_money_of_a_year_is_all_that_the_plan_needs_in_it(forecast: Plan) -> None:
    for number in (2027, 2028, 2030):
        found = year(forecast, number)
        parts = (*found.tasks, *found.recurring, *found.kept_running)
        needed = sum(due for each in parts for _, due in each.cost)
        assert needed == sum(need for _, need, _ in found.money) == forecast.need_in(number)


def test_recurring_work_ends_with_the_horizon_and_begins_with_the_promise(forecast: Plan, promised: Plan) -> None:
    assert [bool(year(forecast, number).recurring) for number in (2030, 2031)] == [True, False]
    assert quarter(forecast, promised, month(2026, 10)).recurring
    assert not quarter(forecast, promised, month(2026, 7)).recurring


def test_the_leads_share_the_year_between_them(forecast: Plan) -> None:
    whole = year(forecast, 2028)
    leads = dict.fromkeys(task.lead for task in forecast.tasks)
    parts = [year(forecast, 2028, lead) for lead in leads]
    assert sorted(each.task.id for part in parts for each in part.tasks) == sorted(each.task.id for each in whole.tasks)
    assert all(budget is None for part in parts for _, _, budget in part.money), "the budget is no unit's own"


def test_work_begun_before_the_year_is_carried_over_and_done_work_is_not(forecast: Plan, promised: Plan) -> None:
    found = {each.task.id: each for each in year(forecast, 2027, promised=promised).tasks}
    assert found["lgsp"].carried_over
    assert found["lgsp"].promised == month(2028, 3)
    assert not found["chien-luoc-an-ninh-mang"].carried_over
    assert (found[SURVEY].ends, found[SURVEY].carried_over) == (True, False)


def test_targets_of_the_year_are_those_with_a_value_for_it(forecast: Plan) -> None:
    found = year(forecast, 2030).targets
    assert found
    assert all(dict(each.target.values)[2030] == value for each, value in found)
