"""A plan against the one that was promised: slip by task, phase, goal, target; money promised, spent, still needed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from roadmap import app
from roadmap.model import StageName
from roadmap.months import month
from roadmap.plan.baseline import Baseline, Dates, Fate, YearMoney, baseline
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, Status
from tests.conftest import ROOT
from tests.progressing import under_way


@pytest.fixture(scope="module")
def promised() -> Plan:
    return app.read_plan(ROOT / "plans" / "tinh")


@pytest.fixture(scope="module")
def forecast(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    brief, catalogue, _ = app.load_brief(under_way(tmp_path_factory.mktemp("plans")))
    return make_plan(catalogue, brief)


@pytest.fixture(scope="module")
def held(forecast: Plan, promised: Plan) -> Baseline:
    return baseline(forecast, promised)


def test_a_plan_against_itself_slips_nowhere(promised: Plan) -> None:
    found = baseline(promised, promised)
    dates = [each.finish for each in found.tasks] + [each.finish for each in (*found.goals, *found.targets)]
    assert {each.slip for each in dates} <= {0, None}
    assert all(phase.late == phase.gone == 0 for phase in found.phases)
    assert {(year.promised, year.spent) for year in found.years} == {(year.forecast, None) for year in found.years}


def test_done_work_is_held_against_its_promise_by_the_month_on_record(held: Baseline) -> None:
    council = held.task("hoi-dong-dieu-phoi")
    assert council is not None
    assert (council.status, council.finish) == (Status.DONE, Dates(month(2027, 1), month(2027, 2)))
    assert council.finish.slip == 1


def test_a_phase_tells_what_became_of_the_tasks_that_were_promised_for_it(
    held: Baseline, promised: Plan, forecast: Plan
) -> None:
    first = held.phases[0]
    named = [task.id for task in promised.tasks if task.phase == 1]
    ends = [task.finish for task in forecast.tasks if task.id in named and task.finish is not None]
    assert first.tasks == len(named) == first.in_time + first.late + first.gone
    assert (first.done, first.late) == (6, sum(end > month(2027, 12) for end in ends))
    assert first.finish.forecast == max(ends)


def test_money_is_promised_by_the_one_plan_and_needed_by_the_other(
    held: Baseline, promised: Plan, forecast: Plan
) -> None:
    by_year = {year.year: year for year in held.years}
    assert by_year[2028] == YearMoney(2028, promised.need_in(2028), None, forecast.need_in(2028))
    assert by_year[2026] == YearMoney(2026, promised.need_in(2026), None, None), "2026 is past"


def test_a_sum_spent_in_one_year_stands_in_it_and_one_over_two_years_in_none(held: Baseline) -> None:
    # within 2027: 150, 300 and 450; begun in 2026: 400, 1350, 900, 250 and 580
    assert [year.spent for year in held.years][:2] == [None, 900]
    assert (held.spent.total, held.spent.undivided, held.spent.tasks) == (4380, 3480, 8)
    assert held.spent.silent == 4, "four tasks have begun and do not say what they spent"


def test_a_task_of_one_plan_only_is_new_or_gone(promised: Plan, forecast: Plan) -> None:
    fewer = replace(promised, tasks=tuple(task for task in promised.tasks if task.id != "lgsp"))
    for found, fate in ((baseline(forecast, fewer), Fate.ADDED), (baseline(fewer, forecast), Fate.DROPPED)):
        task = found.task("lgsp")
        assert task is not None
        assert (task.fate, task.finish.slip) == (fate, None)


def test_a_stage_is_held_against_the_same_stage(held: Baseline, promised: Plan, forecast: Plan) -> None:
    before, now = promised.task("lgsp"), forecast.task("lgsp")
    assert before is not None
    assert now is not None
    preparation = [task.stage(StageName.PREPARATION) for task in (before, now)]
    ends = [stage.finish for stage in preparation if stage is not None]
    assert held.stage("lgsp", StageName.PREPARATION) == Dates(*ends) == Dates(month(2027, 5), month(2027, 5))
    assert held.stage("lgsp", None) == Dates(before.finish, now.finish)
