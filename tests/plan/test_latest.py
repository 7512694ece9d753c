"""Planning backwards, on the shipped plans and on one by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.plan.document import Plan, Status
from roadmap.plan.latest import latest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["ha-noi", "tinh", "xa", "khong-kip"])
def plan(request: pytest.FixtureRequest) -> Plan:
    return app.read_plan(ROOT / "plans" / request.param)


def test_a_task_that_has_not_begun_has_a_latest_start_and_nothing_else_has(plan: Plan) -> None:
    listed = {each.task.id for each in latest(plan)}
    assert listed == {task.id for task in plan.tasks if task.status is Status.PLANNED}


def test_what_misses_no_deadline_and_ends_within_the_horizon_has_slack(plan: Plan) -> None:
    for each in latest(plan):
        if each.slack < 0:
            assert not plan.fits
            missed = plan.deadlines_missed if each.due_of else plan.beyond_horizon
            assert missed


def test_whoever_is_waited_for_must_begin_before_what_waits(plan: Plan) -> None:
    found = {each.task.id: each for each in latest(plan)}
    for each in found.values():
        for stage in each.task.stages:
            for arc in stage.after:
                before = found.get(arc.after)
                if before is not None and arc.key.endswith("operation/start") and arc.lag >= 0:
                    own = sum(stage.months for stage in each.task.stages[: each.task.stages.index(stage)])
                    assert before.start + sum(one.months for one in before.task.stages) <= each.start + own


def test_a_deadline_is_kept_to_the_month_when_a_task_begins_at_its_latest(plan: Plan) -> None:
    for each in latest(plan):
        if each.due_of == each.task.id and each.task.deadline is not None:
            assert each.start + sum(stage.months for stage in each.task.stages) - 1 <= each.task.deadline
