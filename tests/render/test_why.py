"""What `why` answers for every kind of task and for goals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roadmap import app
from roadmap.errors import UsageError
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language, same
from roadmap.model import FundNature, Moment
from roadmap.months import Month, month
from roadmap.plan.document import Hold, HoldKind, Plan, PlanTask, Status
from roadmap.render.reasons import reason
from roadmap.render.terminal import Terminal, to_text
from roadmap.render.why import why
from tests.changed import replace
from tests.conftest import ROOT
from tests.plans_by_hand import INVESTMENT, PRIVATE, RECURRENT, hostile, sample_plan
from tests.render.plans import STATE, failing_plan, fitting_plan

VI, EN = Language.VI, Language.EN

LGSP = """\
LGSP: nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh · 03/2027 – 02/2028

Vì sao phải làm  “Chính quyền số”, “Kinh tế số” (3 trụ cột, 1 nền tảng) cần kho
                 dữ liệu dùng chung; muốn vậy phải có nhiệm vụ này
Vì sao lúc này   phê duyệt phải chờ khung kiến trúc số cấp tỉnh (hoàn thành
                 06/2027): dự án phải phù hợp khung trước khi phê duyệt [Nghị
                 định 224/2026/NĐ-CP, theo bản sao, chưa đối chiếu bản gốc]
                 bước “Phê duyệt” có đủ hồ sơ sau kỳ quyết định ngân sách năm
                 2027 (12/2026): phải bổ sung trong năm, nếu không thì chờ kỳ
                 12/2027; thời gian ở đây chưa tính việc chờ này
Yếu tố khác      triển khai 07/2027: nhóm kỹ thuật, an ninh mạng không còn đủ
                 người tháng 06/2027, một phần dành cho khung kiến trúc số cấp
                 tỉnh (cần 1,5, chỉ còn 1,3 trong 3,5 người)
Sớm hơn một quý  chỉ khi khung kiến trúc số cấp tỉnh hoàn thành chậm nhất
                 03/2027 (chưa lập lại để kiểm tra)
Lùi được         1 tháng, tính theo quan hệ phụ thuộc: phải bắt đầu muộn nhất
                 04/2027 để kịp thời hạn 12/2028 của dịch vụ công trực tuyến
                 toàn trình
                 lùi một tháng đã làm kế hoạch kết thúc sau 06/2031
                 nhiệm vụ găng: nằm trên chuỗi yếu tố chi phối thời điểm kết
                 thúc
Việc đang chờ    Kho dữ liệu dùng chung (11/2027 – 12/2028)
                 Dịch vụ công trực tuyến toàn trình (03/2028 – 01/2029)
Căn cứ, nguồn    Quyết định 2629/QĐ-TTg (đã kiểm chứng)
                 nhiệm vụ: suy ra từ nguồn, không phải lời của nguồn
                 thời gian, kinh phí: ước tính
"""


def shown(identifier: str, language: Language = VI, plan: Plan | None = None) -> str:
    return to_text(why(plan or failing_plan(), identifier, language), Terminal(80))


def said(identifier: str, language: Language = VI, plan: Plan | None = None) -> str:
    return " ".join(shown(identifier, language, plan).split())


def test_task_from_goal_to_source() -> None:
    assert shown("lgsp") == LGSP


def test_goals_that_name_a_task_come_before_chains() -> None:
    assert "“Chính quyền số”, “Kinh tế số” (3 trụ cột, 1 nền tảng) cần nhiệm vụ này" in said("kho-du-lieu-dung-chung")


def test_stages_are_told_apart_where_several_are_held() -> None:
    text = said("dich-vu-cong-truc-tuyen")
    assert "triển khai 03/2028: phải chờ LGSP (hoàn thành 02/2028): dữ liệu đi qua LGSP" in text
    assert "vận hành 01/2029: vận hành phải chờ hồ sơ cấp độ" in text
    assert "(hoàn thành 12/2028, cộng thêm 1 tháng)" in text


def test_people_and_money_come_with_their_figures() -> None:
    assert "(cần 3, chỉ còn 1,3 trong 4,5 người)" in said("ban-sao-so")
    assert "vốn đầu tư công ngân sách cấp tỉnh năm 2028 đã phân bổ hết" in said("trung-tam-giam-sat")
    assert "(cả kế hoạch cần 67,1 tỷ đồng, bố trí 60,0 tỷ đồng)" in said("trung-tam-giam-sat")


def test_money_can_be_hidden_but_not_the_reason() -> None:
    view = why(failing_plan(), "trung-tam-giam-sat", VI, hide_money=True)
    text = " ".join(to_text(view, Terminal(80)).split())
    assert "đã phân bổ hết" in text
    assert "tỷ đồng" not in text
    shipped = app.read_plan(ROOT / "plans/khong-kip")
    assert "tỷ đồng" in said("lgsp", VI, shipped)  # in the note on its figures
    assert "tỷ đồng" not in to_text(why(shipped, "lgsp", VI, hide_money=True), Terminal(200))


def test_a_quarter_sooner_takes_all_that_stands_in_the_way() -> None:
    text = said("trung-tam-giam-sat")
    assert (
        "Sớm hơn một quý chẳng hạn khi ấn định bước triển khai (--stage delivery) từ 03/2029; việc khác khi đó có thể "
        "phải lùi, ít hơn nếu bố trí thêm 9.475 triệu đồng vốn đầu tư công ngân sách cấp tỉnh năm 2028 (chưa lập lại "
        "để kiểm tra) Lùi được"
    ) in text


def test_a_task_may_slip_as_far_as_deadlines_and_the_horizon_allow() -> None:
    """Not as far as the end of the plan, which says nothing of a deadline before it."""
    assert (
        "Lùi được 2 tháng, tính theo quan hệ phụ thuộc: phải bắt đầu muộn nhất 02/2027 để kịp thời hạn 12/2027 của "
        "chính nhiệm vụ Căn cứ"
    ) in said("de-an-do-thi-thong-minh")
    assert (
        "May slip 5 months, by dependencies alone: it must begin by 05/2027 to keep the deadline of “Provincial "
        "smart-city scheme”, 12/2027 What"
    ) in said("hoi-dong-dieu-phoi", EN)
    assert "May slip 12 months, by dependencies alone: it must begin by 01/2030 to keep the horizon (to 12/2030) G" in (
        said("giao-thong-thong-minh", EN)
    )


def test_what_is_late_may_not_slip_and_names_the_stage_that_is() -> None:
    assert (
        "Lùi được không: bước vận hành phải bắt đầu muộn nhất 12/2028 để kịp thời hạn 12/2028 của chính nhiệm vụ, "
        "nhưng kế hoạch là 01/2029, chậm hơn 1 tháng"
    ) in said("dich-vu-cong-truc-tuyen")
    assert (
        "not at all: it must begin by 04/2030 to keep the horizon (to 12/2030), but is planned for 10/2030, 6 months "
        "later"
    ) in said("ban-sao-so", EN)


def test_work_without_a_date_does_not_hide_how_far_a_task_may_slip_for_all_else() -> None:
    """The warehouse is late for the operations centre, which cannot be placed; its own deadline is two months off."""
    plan = app.read_plan(Path(__file__).parents[2] / "plans" / "khong-kip")
    assert (
        "May slip not at all: delivery must begin by 01/2028 to keep the deadline of “Provincial smart-city monitoring "
        "and operations system” (which has no date), 12/2028, but is planned for 05/2028, 4 months later apart from "
        "work without a date, 2 months, by dependencies alone: delivery must begin by 07/2028 to keep its own "
        "deadline, 06/2029 critical: on the chain of binding constraints that fixes the end What"
    ) in said("kho-du-lieu-dung-chung", EN, plan)
    assert "không kể việc chưa xếp được thời điểm thì 22 tháng" in said("hoi-dong-dieu-phoi", VI, plan)
    assert "apart from" not in said("lgsp", EN, plan)


def test_a_task_on_the_edge_must_begin_as_planned() -> None:
    plan = failing_plan()
    task = plan.task("de-an-do-thi-thong-minh")
    assert task
    assert task.deadline
    text = said(task.id, EN, _with(plan, replace(task, deadline=Month(task.deadline - 2))))
    assert "May slip not at all: it must begin in 12/2026, as planned, to keep its own deadline, 10/2027" in text


def test_how_far_the_plan_keeps_its_end_stands_beside_it_where_that_is_less() -> None:
    text = said("ra-mat-hoi-dong", EN)
    assert "47 months, by dependencies alone: it must begin by 12/2030 to keep the horizon" in text
    assert "by dependencies alone, a slip of up to 40 months leaves the end of the plan at 06/2031" in text
    assert "lùi một tháng đã làm kế hoạch kết thúc sau 06/2031" in said("kho-du-lieu-dung-chung")
    assert "end of the plan" not in said("hoi-dong-dieu-phoi", EN)


def test_running_work_says_how_much_longer_it_may_take() -> None:
    text = said("khung-kien-truc-so", EN)
    assert "May slip 1 month, by dependencies alone, and still keep the deadline of “End-to-end online" in text


def test_work_without_a_date_says_when_it_must_begin() -> None:
    assert "Latest start it must begin by 01/2029 to keep the horizon" in said("mang-cam-bien", EN)
    assert "Hạn bắt đầu phải bắt đầu muộn nhất 01/2029 để xong trong thời kỳ kế hoạch" in said("mang-cam-bien")


def test_what_is_added_for_a_quarter_sooner_is_kept_for_the_task_by_a_pin() -> None:
    plan = failing_plan()
    tasks = tuple(task._replace(stages=tuple(stage._replace(pin=None) for stage in task.stages)) for task in plan.tasks)
    plan = replace(plan, tasks=tasks)
    assert (
        "chẳng hạn khi ấn định bước chuẩn bị từ 10/2028 và bước triển khai (--stage delivery) từ 03/2029; việc"
        in said("trung-tam-giam-sat", plan=plan)
    )
    assert (
        "for instance if its preparation is pinned to 10/2028 and its delivery (--stage delivery) to 03/2029; other"
        in (said("trung-tam-giam-sat", EN, plan))
    )


def test_where_others_do_not_take_as_much_what_is_missing_is_asked_for_as_well() -> None:
    plan = failing_plan()
    alone = replace(
        plan,
        tasks=tuple(
            task if task.id == "trung-tam-giam-sat" else task._replace(status=Status.RUNNING) for task in plan.tasks
        ),
    )
    assert (
        "for instance if 9,475 million VND more of the public investment money (provincial budget) is budgeted for "
        "2028; and its delivery (--stage delivery) is pinned to 03/2029, or what is added may go to other work; other "
        "work may come later (not checked by planning again)"
    ) in said("trung-tam-giam-sat", EN, alone)


def test_a_task_is_not_said_to_wait_for_what_it_takes_itself() -> None:
    plan = failing_plan()
    task = plan.task("trung-tam-giam-sat")
    assert task
    first, second, *rest = task.stages
    hold = Hold(HoldKind.TEAM, f"{task.id}/{first.name}", team="nganh", month=month(2028, 5))
    itself = _with(plan, task._replace(stages=(first, second._replace(held_by=(hold,)), *rest)))
    text = said(task.id, VI, itself)
    assert "cán bộ các sở, ngành không còn đủ người tháng 05/2028 bước “Phê duyệt”" in text
    assert "một phần dành cho trung tâm" not in text


def test_a_ceiling_is_called_one() -> None:
    plan = failing_plan()
    account = FundNature(*INVESTMENT)
    budgets = tuple(
        held._replace(ceilings=((2027, 2030, 900_000),)) if held.account == account else held for held in plan.budgets
    )
    plan = replace(plan, budgets=budgets)
    task = plan.task("lgsp")
    assert task
    for user, words in (
        ("ban-sao-so/delivery", "trần 2027–2030 của vốn đầu tư công ngân sách cấp tỉnh không còn đủ, một phần dành"),
        (None, "trần 2027–2030 của vốn đầu tư công ngân sách cấp tỉnh không đủ để riêng việc này bắt đầu sớm hơn (còn"),
    ):
        hold = Hold(HoldKind.MONEY, user, account=account, year=2027, until=2030)
        held = _with(plan, task._replace(stages=(task.stages[0]._replace(held_by=(hold,)), *task.stages[1:])))
        assert words in said("lgsp", VI, held)


def test_a_quarter_sooner_that_takes_an_earlier_start_of_the_plan_is_kept_by_a_pin_too() -> None:
    text = said("ke-hoach-chuyen-doi-so-tinh", EN, app.read_plan(ROOT / "plans/tinh"))
    assert "for instance if new work may begin in 10/2026; 362 million VND more of" in text
    assert "; and it is pinned to 10/2026, or what is added may go to other work; other work may come later" in text


def test_running_cost_which_no_pin_keeps_is_told_of_with_a_deadline_that_helps() -> None:
    plan = app.read_plan(ROOT / "plans/khong-kip")
    own = "và phần thêm cho vận hành không dành cho việc khác (bước này không ấn định được, nên đặt thời hạn"
    assert own in said("binh-dan-hoc-vu-so", VI, plan)
    assert "ấn định bắt đầu" not in said("binh-dan-hoc-vu-so", VI, plan)
    task = plan.task("binh-dan-hoc-vu-so")
    assert task
    assert task.finish
    due = _with(plan, task._replace(deadline=Month(task.finish - 3)))
    assert "added for operation (which cannot be pinned); other work may" in said(task.id, EN, due)


def test_what_is_missing_after_the_horizon_is_told_for_its_last_year_and_later() -> None:
    plan = app.read_plan(ROOT / "plans/khong-kip")
    plan = replace(plan, horizon_to=Month(plan.horizon_to - 36))
    texts = [said(each.id, VI, plan) for each in plan.tasks if each.status is Status.PLANNED]
    assert any("năm 2027 trở đi" in text for text in texts)
    assert any("từ 12/2027 trở đi" in text for text in texts)


def test_two_pins_of_one_task_are_told_apart() -> None:
    plan = app.read_plan(ROOT / "plans/tinh")
    task = plan.task("nen-tang-iot")
    assert task
    pinned = _with(plan, task._replace(stages=tuple(stage._replace(pin=stage.start) for stage in task.stages)))
    assert "for instance if its pin moves to 01/2027; the pin of its delivery moves to 06/2027; and" in said(
        task.id, EN, pinned
    )


def test_where_only_its_delivery_comes_sooner_that_is_pinned() -> None:
    plan = app.read_plan(ROOT / "plans/khong-kip")
    tasks = [each.id for each in plan.tasks if each.status is Status.PLANNED]
    assert any("its delivery (--stage delivery) is pinned to" in said(task, EN, plan) for task in tasks)


def test_a_pin_is_a_reason() -> None:
    assert "được ấn định bắt đầu 06/2028" in said("ho-so-cap-do")
    assert "chỉ khi dời ấn định về 03/2028" in said("ho-so-cap-do")


def test_the_start_month_is_a_reason() -> None:
    text = said("hoi-dong-dieu-phoi")
    assert "việc mới chỉ được bắt đầu từ 12/2026" in text
    assert "Sớm hơn" not in text


def test_done_running_recurring_and_awaited_work_say_where_they_stand() -> None:
    assert "đã hoàn thành 06/2025 mức độ: 100% xã, phường; theo UBND thành phố [Bài báo" in said("cap-quang")
    assert "đang làm từ 09/2026, theo tiến độ đã ghi nhận thì đến 06/2027" in said("khung-kien-truc-so")
    assert "khó khăn: thiếu cán bộ kiến trúc kiến nghị: cho thuê chuyên gia" in said("khung-kien-truc-so")
    assert "làm hằng quý trong suốt thời kỳ" in said("cap-nhat-du-lieu-mo")
    assert "nhiệm vụ của cấp trung ương, không lập trong kế hoạch này; chủ trì: Bộ Công an" in said("csdl-dan-cu")
    assert "khi biết thì ghi vào [external]" in said("csdl-dan-cu")
    assert "có từ 03/2028, theo đầu vào" in said("nen-tang-ai-quoc-gia")


def _with(plan: Plan, changed: PlanTask) -> Plan:
    tasks = tuple(changed if task.id == changed.id else task for task in plan.tasks)
    return replace(plan, tasks=tasks)


def test_running_work_of_unknown_beginning_states_only_what_is_left() -> None:
    plan = failing_plan()
    task = plan.task("khung-kien-truc-so")
    assert task
    stage = replace(task.stages[0], start=plan.start, months=7, progress="running")
    changed = replace(task, stages=(stage,), extent=same("còn phần còn lại."), speaker=same("Nguyễn Văn Khoa"))
    text = said(task.id, VI, _with(plan, changed))
    assert "đang làm, chưa rõ tháng bắt đầu; phần còn lại ước tính 7 tháng (đến 06/2027)" in text
    assert "12/2026 –" not in text
    assert "phần còn lại; theo Nguyễn Văn Khoa" in text


def test_a_part_in_place_does_not_count_as_done() -> None:
    plan = failing_plan()
    task = plan.task("lgsp")
    assert task
    changed = replace(task, extent=same("ba sở."), speaker=same("Sở KH&CN"))
    text = said("lgsp", VI, _with(plan, changed))
    assert "Đã có một phần: ba sở (theo Sở KH&CN); một phần không coi là xong" in text


def test_money_that_is_left_is_said_where_it_is_too_little() -> None:
    plan = failing_plan()
    task = plan.task("lgsp")
    assert task
    for user, words in (
        ("ban-sao-so/delivery", "năm 2030 không còn đủ, một phần dành cho bản sao số"),
        (None, "năm 2030 không đủ để riêng việc này bắt đầu sớm hơn (còn"),
    ):
        hold = Hold(HoldKind.MONEY, user, account=RECURRENT, year=2030)
        held = replace(task.stages[0], held_by=(hold,))
        text = said("lgsp", VI, _with(plan, replace(task, stages=(held, *task.stages[1:]))))
        assert f"kinh phí chi thường xuyên {words}" in text
        assert "tỷ đồng, bắt đầu sớm hơn thì cần nhiều hơn)" in text


def test_work_without_a_date_says_what_is_missing() -> None:
    assert "vẫn cần 400,0 tỷ đồng, chỉ có 110,0" in said("mang-cam-bien")
    assert "phải chờ mạng cảm biến toàn thành phố, cũng chưa có thời điểm" in said("canh-bao-ngap")


def test_misses_are_told_first() -> None:
    text = shown("ban-sao-so")
    assert text.index("hoàn thành 06/2031, sau thời kỳ kế hoạch (12/2030)") < text.index("Vì sao phải làm")
    assert "bước chuẩn bị ấn định 07/2028 nhưng sớm nhất được 01/2029" in said("trung-tam-giam-sat")


def test_grades_of_sources_are_said() -> None:
    assert "Quyết định 2629/QĐ-TTg (đã kiểm chứng)" in said("lgsp")
    assert "[Nghị định 224/2026/NĐ-CP, theo bản sao, chưa đối chiếu bản gốc]" in said("lgsp")
    assert "(theo bài báo)" in said("chinh-quyen-so")
    assert "thời gian, kinh phí: ước tính" in said("lgsp")
    assert "thời gian, kinh phí: nguồn nêu (Quyết định 2629/QĐ-TTg)" in said("dich-vu-cong-truc-tuyen")


def test_a_goal_says_what_it_asks_and_when_it_is_complete() -> None:
    text = said("chinh-quyen-so")
    assert "trụ cột của khung “3 trụ cột, 1 nền tảng”; ưu tiên 1 trong 6 nội dung đã chọn" in text
    assert "cơ quan nhà nước của tỉnh làm việc trên dữ liệu (suy ra)" in text
    assert "22/22 nhiệm vụ xong đến 12/2030, 11 đến 12/2027, + 1 thường xuyên" in text
    assert "02/2029, khi xong mọi nhiệm vụ cốt lõi" in text


def test_a_goal_that_cannot_be_complete_says_why() -> None:
    text = said("3-tru-cot-1-nen-tang/kinh-te-so")
    assert "bản sao số đô thị hoàn thành 06/2031, sau thời kỳ kế hoạch" in text
    assert "camera đã loại khỏi kế hoạch (chưa bố trí vốn)" in text


def test_a_goal_that_was_not_chosen_has_its_coverage() -> None:
    text = said("ha-tang-so")
    assert "không chọn trong kế hoạch này" in text
    assert "2/4 nhiệm vụ xong đến 12/2030" in text


def test_an_excluded_task_says_who_still_needs_it() -> None:
    text = said("camera")
    assert "đã loại khỏi kế hoạch: chưa bố trí vốn" in text
    assert "nội dung vì thế không thể đủ: “Kinh tế số”" in text
    assert "Giao thông thông minh" in text
    assert "vẫn cần camera" in said("giao-thong-thong-minh")


def test_a_stage_leads_to_its_task() -> None:
    assert shown("lgsp/delivery") == LGSP


def test_an_unknown_word_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        why(failing_plan(), "lgps", VI)
    assert "gần nhất: lgsp" in caught.value.message(VI)


def test_every_task_and_goal_has_an_answer_in_both_languages() -> None:
    for plan in (failing_plan(), fitting_plan(), sample_plan(), hostile("{x} [b] \x1b[2J")):
        for identifier in (*(task.id for task in plan.tasks), *(goal.goal for goal in plan.coverage)):
            for language in Language:
                text = shown(identifier, language, plan)
                assert len(text.splitlines()) > 3
                assert "\x1b" not in text


def test_english_says_the_same() -> None:
    text = said("lgsp", EN)
    assert "its approval waits for “Provincial digital architecture framework” (complete in 06/2027)" in text
    assert "[Decree 224/2026/NĐ-CP, from a copy, not compared with the original]" in text


@pytest.mark.parametrize("format_", list(Format))
def test_every_format_holds_the_answers_once(format_: Format) -> None:
    text = export(why(failing_plan(), "lgsp", VI), format_).decode("utf-8-sig")
    assert text.count("khung kiến trúc số cấp tỉnh (hoàn thành 06/2027)") == 1


def test_programs_get_questions_and_answers() -> None:
    reasons = json.loads(export(why(failing_plan(), "lgsp", VI), Format.JSON))["reasons"]
    assert [each["key"] for each in reasons] == ["must", "now", "others", "sooner", "slack", "followers", "sources"]


@pytest.mark.parametrize(
    ("hold", "words"),
    [
        (Hold(HoldKind.PROGRESS), "tiến độ đã ghi nhận như vậy"),
        (Hold(HoldKind.PIN, month=month(2027, 7)), "được ấn định bắt đầu 07/2027"),
        (Hold(HoldKind.DATE), "việc mới chỉ được bắt đầu từ 12/2026"),
        (Hold(HoldKind.DEPENDENCY, "lgsp/preparation"), "phải xong bước chuẩn bị của chính nhiệm vụ (06/2027)"),
        (
            Hold(HoldKind.DEPENDENCY, "lgsp/operation", f"lgsp/{Moment.APPROVAL}/{Moment.OPERATION}"),
            "vận hành phải chờ LGSP (phê duyệt 06/2027)",
        ),
        (
            Hold(HoldKind.DEPENDENCY, "csdl-dan-cu", f"csdl-dan-cu/{Moment.OPERATION}/{Moment.START}"),
            "phải chờ cơ sở dữ liệu quốc gia về dân cư (trung ương chưa cho thời điểm, tạm tính 12/2026)",
        ),
        (
            Hold(HoldKind.DEPENDENCY, "cap-quang", f"cap-quang/{Moment.OPERATION}/{Moment.START}"),
            "phải chờ cáp quang tới hộ gia đình (đã có)",
        ),
        (
            Hold(HoldKind.TEAM, team="nganh", month=month(2028, 5)),
            "cán bộ các sở, ngành không còn đủ người tháng 05/2028",
        ),
        (
            Hold(HoldKind.MONEY, "lgsp/delivery", account=RECURRENT, year=2027),
            "kinh phí chi thường xuyên năm 2027 không còn đủ",
        ),
        (
            Hold(HoldKind.MONEY, account=RECURRENT, year=2027),
            "kinh phí chi thường xuyên năm 2027 không đủ để riêng việc này bắt đầu sớm hơn",
        ),
        (
            Hold(HoldKind.MONEY, "lgsp/delivery", account=STATE, year=2028),
            "vốn đầu tư công ngân sách trung ương năm 2028 đã phân bổ hết",
        ),
        (Hold(HoldKind.MONEY, account=PRIVATE, year=2028), "vốn doanh nghiệp năm 2028 không được bố trí"),
        (
            Hold(HoldKind.MONEY, "lgsp/delivery", account=INVESTMENT, year=2027, until=2028),
            "trần 2027–2028 của vốn đầu tư công ngân sách cấp tỉnh đã phân bổ hết",
        ),
    ],
)
def test_each_kind_of_hold_has_its_words(hold: Hold, words: str) -> None:
    assert reason(hold, failing_plan(), VI) == words
    assert reason(hold, failing_plan(), EN)


def test_an_account_is_named_by_its_nature_where_one_fund_pays_it() -> None:
    hold = Hold(HoldKind.MONEY, "lgsp/delivery", account=FundNature(*INVESTMENT), year=2028)
    assert reason(hold, sample_plan(), VI) == "vốn đầu tư công năm 2028 không còn đủ"


def test_a_goal_without_a_core_task_of_this_level_is_neither_complete_nor_incomplete() -> None:
    plan = failing_plan()
    goals = tuple(replace(goal, done=1, of=1, recurring=0, complete=False, finish=None) for goal in plan.coverage)
    text = said("chinh-quyen-so", VI, replace(plan, coverage=goals))
    assert "Khi nào đủ không có nhiệm vụ cốt lõi ở cấp này" in text
    assert "Vì sao chưa đủ" not in text
