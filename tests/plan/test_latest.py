"""Planning backwards, on the shipped plans and on one by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.model import Deadline, Moment, StageName
from roadmap.months import Month, month, shown
from roadmap.plan.build import make_plan
from roadmap.plan.document import Arc, Plan, PlanTask, Status
from roadmap.plan.latest import Latest, latest, must_begin, slacks
from tests.changed import replace
from tests.render.plans import failing_plan

ROOT = Path(__file__).parents[2]
Starts = dict[tuple[str, StageName], int]


@pytest.fixture(scope="module", params=["ha-noi", "tinh", "xa", "khong-kip"])
def plan(request: pytest.FixtureRequest) -> Plan:
    return app.read_plan(ROOT / "plans" / request.param)


@pytest.fixture(scope="module")
def out_of_reach() -> dict[str, Latest]:
    return {each.task.id: each for each in latest(app.read_plan(ROOT / "plans" / "khong-kip"))}


def test_a_task_that_has_not_begun_has_a_latest_start_and_nothing_else_has(plan: Plan) -> None:
    listed = {each.task.id for each in latest(plan)}
    assert listed == {task.id for task in plan.tasks if task.status in (Status.PLANNED, Status.NO_DATE)}


def test_what_misses_no_deadline_and_ends_within_the_horizon_has_slack(plan: Plan) -> None:
    for each in latest(plan):
        if each.slack is not None and each.slack < 0:
            assert not plan.fits
            missed = plan.deadlines_missed if each.due_of else (*plan.beyond_horizon, *plan.no_date)
            assert missed


def test_what_is_late_is_late_by_no_less_than_its_slack_says(plan: Plan) -> None:
    for each in slacks(plan):
        task = each.task
        if each.slack is not None and task.finish is not None:
            assert each.slack <= plan.horizon_to - task.finish
            assert task.deadline is None or each.slack <= task.deadline - task.finish


def test_the_slack_is_from_the_planned_start_to_the_latest_one_of_the_stage_that_binds(plan: Plan) -> None:
    for each in slacks(plan):
        if each.slack is not None:
            assert each.stage_planned is not None
            assert each.slack == each.stage_start - each.stage_planned


def test_a_stage_that_begins_too_late_binds_its_task(out_of_reach: dict[str, Latest]) -> None:
    """Its preparation has two years to spare, but its delivery ends after the horizon."""
    found = out_of_reach["trung-tam-giam-sat-an-ninh-mang"]
    assert (shown(found.start), found.slack) == ("03/2029", -6)
    assert found.stage is StageName.DELIVERY
    assert (shown(found.stage_start), found.stage_planned) == ("01/2030", month(2030, 7))


def test_a_task_without_a_date_must_begin_in_time_all_the_same(out_of_reach: dict[str, Latest]) -> None:
    centre, scheme = out_of_reach["trung-tam-giam-sat-dieu-hanh"], out_of_reach["de-an-do-thi-thong-minh"]
    assert (shown(centre.start), centre.slack, centre.due_of) == ("10/2026", None, centre.task.id)
    assert (shown(scheme.start), scheme.slack, scheme.due_of) == ("12/2026", None, centre.task.id)


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


@pytest.mark.parametrize("name", ["ha-noi", "tinh", "xa"])
def test_a_task_slips_by_its_slack_without_harm_and_by_a_month_more_with_harm(name: str) -> None:
    """Held against a pass forwards: the task is put off, and all that waits for it only as far as it must."""
    plan = app.read_plan(ROOT / "plans" / name)
    assert plan.fits
    checked = [each for each in slacks(plan) if each.slack is not None]
    assert checked
    for each in checked:
        assert each.slack is not None
        assert not _harm(plan, each.task, each.slack), each.task.id
        assert _harm(plan, each.task, each.slack + 1), each.task.id


def test_what_a_pinned_task_waits_for_may_slip_up_to_the_pin_whatever_the_pin_makes_late() -> None:
    brief, catalogue, _ = app.load_brief(ROOT / "plans/tinh")
    pins, deadlines = {"lgsp": {StageName.PREPARATION: month(2027, 9)}}, {"lgsp": Deadline(month(2028, 1))}
    plan = make_plan(catalogue, brief._replace(pins=pins, deadlines=deadlines))
    assert plan.deadlines_missed == ("lgsp",)
    found = {each.task.id: each for each in slacks(plan) if each.slack is not None}
    until_the_pin = [each for each in found.values() if each.due_pinned]
    assert {each.due_of for each in until_the_pin} == {"lgsp"}
    for each in until_the_pin:
        assert each.slack is not None
        assert not _moves_the_pin(plan, each.task, each.slack), each.task.id
        assert _moves_the_pin(plan, each.task, each.slack + 1), each.task.id


def _moves_the_pin(plan: Plan, slipped: PlanTask, slip: int) -> bool:
    starts = _starts(plan, slipped, slip)
    stages = [(task.id, stage) for task in plan.tasks for stage in task.stages if stage.pin is not None]
    return any(starts[task, stage.name] != stage.pin for task, stage in stages)


def _harm(plan: Plan, slipped: PlanTask, slip: int) -> bool:
    """Return whether a deadline or the horizon is missed once all stages of a task begin `slip` months later."""
    starts = _starts(plan, slipped, slip)
    for task in plan.tasks:
        if task.stages and (task.id, task.stages[-1].name) in starts:
            finish = starts[task.id, task.stages[-1].name] + task.stages[-1].months - 1
            if finish > min(plan.horizon_to, task.deadline or plan.horizon_to):
                return True
    return False


def _starts(plan: Plan, slipped: PlanTask, slip: int) -> Starts:
    """Return when each stage begins once all stages of a task begin `slip` months later."""
    starts: Starts = {
        (task.id, stage.name): stage.start + (slip if task.id == slipped.id else 0)
        for task in plan.tasks
        if task.status in (Status.PLANNED, Status.RUNNING)
        for stage in task.stages
        if stage.start is not None
    }
    while _pushed(plan, starts):
        pass
    return starts


def _pushed(plan: Plan, starts: Starts) -> bool:
    """Put off every stage that begins before what it waits for; return whether there was any."""
    pushed = False
    for task in plan.tasks:
        ready = 0
        for stage in task.stages:
            key = (task.id, stage.name)
            if key not in starts:
                continue
            for arc in stage.after:
                moment = _moment(plan, arc, starts)
                if moment is not None:
                    ready = max(ready, moment + arc.lag - (0 if arc.holds is Moment.START else stage.months))
            if starts[key] < ready:
                starts[key], pushed = ready, True
            ready = starts[key] + stage.months
    return pushed


def _moment(plan: Plan, arc: Arc, starts: Starts) -> int | None:
    """Return the month before which the moment that an arc waits for has not come; None for what is not planned."""
    task = plan.task(arc.after)
    own = [stage for stage in task.stages if (task.id, stage.name) in starts] if task else []
    if task is None or not own:
        return None
    ends = {stage.name: starts[task.id, stage.name] + stage.months for stage in own}
    delivery = ends.get(StageName.DELIVERY)
    match arc.of:
        case Moment.START:
            return starts[task.id, own[0].name]
        case Moment.APPROVAL:
            return ends.get(StageName.PREPARATION, starts.get((task.id, StageName.DELIVERY)))
        case Moment.OPERATION:
            return ends.get(StageName.OPERATION, delivery)
        case _:
            return delivery


def test_a_deadline_calls_for_the_beginning_of_what_it_waits_for() -> None:
    """The review ought to begin in 07/2026 for public services to be online by 06/2027."""
    plan = app.read_plan(ROOT / "plans" / "khong-kip")
    services, warehouse = plan.task("dich-vu-cong-truc-tuyen"), plan.task("khao-sat-hien-trang")
    assert services
    assert warehouse
    assert must_begin(plan, services) == month(2026, 7)
    assert must_begin(plan, warehouse) is None  # it has no deadline of its own


def test_a_nearer_deadline_of_another_task_does_not_hide_what_one_calls_for() -> None:
    plan = failing_plan()
    services = plan.task("dich-vu-cong-truc-tuyen")
    assert services
    before = must_begin(plan, services)
    pressed = tuple(replace(task, deadline=month(2026, 12)) if task.id == "lgsp" else task for task in plan.tasks)
    assert before == Month(month(2027, 4))
    assert must_begin(replace(plan, tasks=pressed), services) == before
