"""What the views of gates, orders and targets say."""

from __future__ import annotations

import pytest

from roadmap.errors import UsageError
from roadmap.messages.text import Language, Text, same
from roadmap.model import Grade, Target
from roadmap.months import Month, month
from roadmap.plan.document import Plan, PlanTarget
from roadmap.render.blocks import View
from roadmap.render.filters import Filter
from roadmap.render.gates import gates
from roadmap.render.orders import orders
from roadmap.render.summary import targets_served
from roadmap.render.targets import targets
from roadmap.render.terminal import Terminal, to_text
from tests.changed import replace
from tests.plans_by_hand import sample_plan
from tests.render.plans import failing_plan

VI, EN = Language.VI, Language.EN


def shown(view: View, width: int = 200) -> str:
    return " ".join(to_text(view, Terminal(width)).split())


def rows(view: View) -> dict[str, dict[str, object]]:
    assert view.data is not None
    return {row.id: dict(row.values) for row in view.data.rows if not row.group}


def test_a_task_is_opened_into_gates_with_dates_under_its_law() -> None:
    view = gates(sample_plan(), VI, task="lgsp")
    assert list(rows(view)) == [
        f"lgsp/{gate}" for gate in ("khao-sat", "tham-dinh", "phe-duyet", "dau-thau", "trien-khai", "quyet-toan")
    ]
    text = shown(view)
    assert "theo Quyết định" in text
    assert "hồ sơ xong sau kỳ quyết định ngân sách năm 2027 (12/2026): bổ sung trong năm, hoặc chờ kỳ 12/2027" in text
    assert "or wait for 12/2027" in shown(gates(sample_plan(), EN, task="lgsp"))
    assert "under" in shown(gates(sample_plan(), EN, task="lgsp"))


def test_gates_are_listed_for_every_task_with_a_procedure() -> None:
    found = rows(gates(sample_plan(), VI))
    plan = sample_plan()
    with_procedure = {task.id for task in plan.tasks if task.procedure and task.start is not None}
    assert {name.partition("/")[0] for name in found} == with_procedure
    assert not rows(gates(plan, VI, Filter(year=2040)))


def test_a_task_without_a_procedure_says_so_and_an_unknown_one_is_refused() -> None:
    assert "không đi qua thủ tục nào" in shown(gates(sample_plan(), VI, task="khung-kien-truc-so"))
    with pytest.raises(UsageError):
        gates(sample_plan(), VI, task="khong-co")


def test_problems_for_enterprises_are_listed_with_or_without_money() -> None:
    assert "chưa có bài toán nào" in shown(orders(sample_plan(), VI))
    plan = sample_plan()
    ordered = tuple(
        replace(task, problem=Text("Đếm xe bằng ảnh, sai số dưới 5 %", "Count vehicles, error under 5%"))
        if task.id == "lgsp"
        else task
        for task in plan.tasks
    )
    plan = replace(plan, tasks=ordered)
    assert "Đếm xe bằng ảnh" in shown(orders(plan, VI))
    assert rows(orders(plan, VI))["lgsp"]["cost_million_vnd"] == plan.task("lgsp").total_cost  # type: ignore[union-attr]
    assert "cost_million_vnd" not in rows(orders(plan, EN, hide_money=True))["lgsp"]


def test_a_target_is_held_against_the_month_in_which_its_tasks_are_done() -> None:
    text = shown(targets(failing_plan(), VI))
    assert "chậm 3 tháng" in text  # served in 03/2028, due by the end of 2027
    assert "sớm 33 tháng" in text
    assert "chưa có nhiệm vụ" in text
    assert "92 (2027): đạt" in text
    assert "12 (2030): chưa đạt" in text
    assert "≤ 10" in text


def test_only_a_value_measured_by_then_makes_a_target_met() -> None:
    found = rows(targets(failing_plan(), VI))
    assert found["ho-so/2027"]["measured"] == 92.0
    assert found["ho-so/2030"]["measured"] == 92.0
    unmeasured = _with_targets(_target("x", 5.0))
    assert rows(targets(unmeasured, VI))["x/2027"]["measured"] is None
    assert "Kết quả đo" not in shown(targets(unmeasured, VI))  # no column where nothing is measured


def test_what_is_the_countrys_or_another_places_is_no_race_for_this_locality() -> None:
    for changed, told in (({"national": True}, "chỉ tiêu cả nước"), ({"locality": "hue"}, "của nơi khác")):
        target = _target("x", 5.0)
        served = replace(target, target=target.target._replace(**changed), tasks=("lgsp",), finish=month(2029, 3))
        assert told in shown(targets(_with_targets(served), VI))
        assert not targets_served(_with_targets(served), VI)
    own = replace(target, target=target.target._replace(locality="ha-noi", framework="de-an"), tasks=("lgsp",))
    assert "Kế hoạch phục vụ 1 chỉ tiêu" in targets_served(_with_targets(own), VI)


def test_a_target_beyond_the_horizon_or_served_before_the_plan_is_no_race() -> None:
    plan = failing_plan()
    finish = plan.start + 6
    values = ((2027, 5.0), (2045, 100.0))
    far = PlanTarget(Target("x", same("x"), same("%"), values, sources=("qd-2629",)), ("lgsp",), Month(finish))
    past = far._replace(finish=Month(plan.start - 1))
    text = shown(targets(replace(plan, targets=(far,)), VI))
    assert "≥ 5%" in text
    assert " 100% 2045" in text  # there is no more than all
    assert "hạn sau thời kỳ kế hoạch" in text
    assert "việc đã xong" in shown(targets(replace(plan, targets=(past,)), VI))


def test_a_source_read_in_a_copy_is_marked_and_the_mark_explained_once() -> None:
    plan = sample_plan()
    copied = {name: replace(source, grade=Grade.COPY) for name, source in plan.sources.items()}
    text = shown(gates(replace(plan, sources=copied), VI, task="lgsp"))
    assert "* theo bản sao, chưa đối chiếu bản gốc." in text
    assert text.count("theo bản sao") == 1
    assert "theo bản sao" not in shown(gates(plan, VI, task="lgsp"))


def test_two_numbers_for_one_quantity_are_named() -> None:
    plan = _with_targets(_target("x", 100.0, "toan-trinh"), _target("y", 90.0, "toan-trinh"))
    assert "Hai văn bản nêu khác nhau" in shown(targets(plan, VI))
    same_numbers = _with_targets(_target("x", 90.0, "toan-trinh"), _target("y", 90.0, "toan-trinh"))
    assert "Hai văn bản" not in shown(targets(same_numbers, VI))


def test_year_and_lead_pick_targets() -> None:
    assert list(rows(targets(failing_plan(), VI, Filter(year=2027)))) == ["ho-so/2027"]
    assert list(rows(targets(failing_plan(), VI, Filter(lead="van-phong")))) == ["ho-so/2027", "ho-so/2030"]


def _target(name: str, value: float, indicator: str | None = None) -> PlanTarget:
    target = Target(name, same(name), same("%"), ((2027, value),), indicator=indicator, sources=("qd-2629",))
    return PlanTarget(target, ())


def _with_targets(*found: PlanTarget) -> Plan:
    return replace(failing_plan(), targets=found)
