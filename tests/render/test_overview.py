"""What the overview says: on a terminal of any width, in both languages, and in every other format."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language, same
from roadmap.model import Target
from roadmap.months import Month, month
from roadmap.plan.document import Hold, HoldKind, Missing, Notice, Overrun, Plan, PlanPhase
from roadmap.render.blocks import Lines, Span
from roadmap.render.budget import budget
from roadmap.render.cells import flow, line_cells
from roadmap.render.misses import lacking, misses, roots_first
from roadmap.render.overview import overview
from roadmap.render.summary import proof, reached
from roadmap.render.terminal import Terminal, to_text
from tests.changed import replace
from tests.plans_by_hand import RECURRENT, hostile, sample_plan
from tests.render.plans import failing_plan, fitting_plan

VI, EN = Language.VI, Language.EN

FITS = """\
Hà Nội: 3 trụ cột, 1 nền tảng · 2025–2030, việc mới từ 12/2026
10 nhiệm vụ: 1 đã có, 1 đang làm, 8 xong trong thời kỳ
+ 2 thường xuyên, + 2 chờ trung ương
Có thể còn cách để xong toàn bộ sớm hơn, nhưng không quá 9 tháng.
Kế hoạch thực hiện được trong thời kỳ; nhiệm vụ cuối cùng hoàn thành 12/2029.

Giai đoạn                         Nhiệm vụ   Nhu cầu / bố trí (tỷ đồng)
2025–2027 · Nền móng                    38   182,3 / 210,0   ████████▋·   86%
2028–2030 · Liên kết và mở rộng         41   288,0 / 330,0   ████████▋·   87%

Năm             2026     2027     2028     2029     2030
Nhu cầu            0     24,4     83,4      1,8      1,8
Bố trí          35,0    180,0     77,0    115,0    115,0
                                 thiếu
Chưa bố trí      0,2                       45,0
thiếu: vốn đầu tư công ngân sách cấp tỉnh (2028)

Mức bao phủ đến 12/2030
  Chính quyền số 22/22 · Kinh tế số 16/16 · Xã hội số 12/12
  Văn hóa và công dân số 9/9 · An ninh, an toàn trên không gian mạng 15/15

Đường găng (đến 12/2029)
  khung kiến trúc số cấp tỉnh → LGSP → kho dữ liệu dùng chung

Lưu ý
  Chưa rõ kinh phí, chưa tính vào nhu cầu: giao thông thông minh.
  Đã loại khỏi kế hoạch: camera (chưa bố trí vốn).
  “Chưa bố trí” là nhu cầu từ nguồn chưa có số kinh phí: vốn doanh nghiệp,
    kinh phí chi thường xuyên.
  1 nhiệm vụ có hồ sơ xong sau kỳ quyết định ngân sách của năm phải chi: cần
    bổ sung trong năm, nếu không thì lùi; thời gian trong kế hoạch chưa tính
    việc chờ này (--view gates --task lgsp).
  Thời gian, kinh phí của 10/11 nhiệm vụ là ước tính, cần thay bằng số của địa
    phương.

Xem tiếp  roadmap show plan.toml --view timeline
          roadmap why plan.toml kho-du-lieu-dung-chung
"""


def shown(plan: Plan, width: int = 80, language: Language = VI, place: str = "plan.toml", **more: bool) -> str:
    return to_text(overview(plan, language, width, place=place, **more), Terminal(width))


def test_plan_that_fits_is_one_screen() -> None:
    assert shown(fitting_plan()) == FITS


def test_what_is_known_of_a_better_plan_is_one_sentence() -> None:
    plan = fitting_plan()

    def said(language: Language, **more: object) -> list[str]:
        return list(proof(replace(plan, **more), language))

    assert said(EN, bound=month(2029, 9)) == ["The end could be earlier, but by 3 months at most."]
    assert said(VI, bound=month(2029, 9)) == ["Có thể còn cách để xong toàn bộ sớm hơn, nhưng không quá 3 tháng."]
    assert said(EN, bound=month(2029, 11)) == ["The end could be earlier, but by one month at most."]
    assert said(EN, bound=month(2029, 12)) == ["Under these limits no schedule ends before 12/2029."]
    assert said(VI, bound=month(2029, 12)) == ["Với các ràng buộc này, không tiến độ nào xong toàn bộ trước 12/2029."]
    (proven,) = said(EN, bound=month(2029, 12), proven=True)
    assert proven.startswith("Proven: no schedule is better, judged in this order: tasks without a date, pins moved")
    assert said(EN, bound=None) == said(EN, end=None) == []


@pytest.mark.parametrize("language", Language)
def test_what_is_proven_takes_two_lines_at_most_and_names_each_wish(language: Language) -> None:
    (proven,) = proof(replace(fitting_plan(), proven=True), language)
    assert len(flow([Span(proven)], 80)) == 2
    assert proven.count(",") == 5  # what a comma sets off is one of the five wishes, and none speaks of the horizon


def test_misses_come_before_all_else_in_their_order() -> None:
    text = shown(failing_plan())
    headings = [
        "việc mới từ 12/2026",
        "\nChưa xếp được thời điểm",
        "Quá thời kỳ kế hoạch",
        "Ấn định phải dời",
        "Quá thời hạn",
        "Vượt mức",
        "Giai đoạn  ",
        "Mức bao phủ",
        "Đường găng",
        "Chỉ tiêu",
        "Lưu ý",
        "Xem tiếp",
    ]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)


def test_each_miss_names_its_cause_and_the_figure_that_is_missing() -> None:
    text = " ".join(shown(failing_plan(), 240).split())
    assert (
        "dù xếp vào lúc thiếu ít nhất, vốn đầu tư công ngân sách cấp tỉnh năm 2031 (tính theo mức bố trí 2030) vẫn "
        "cần 400,0 tỷ đồng, "
        "chỉ có 110,0 tỷ đồng"
    ) in text
    assert "phải chờ mạng cảm biến toàn thành phố, cũng chưa có thời điểm" in text
    assert "hoàn thành 06/2031, vì nhóm kỹ thuật, an ninh mạng không còn đủ người tháng 09/2030" in text
    assert "chuẩn bị ấn định 07/2028, sớm nhất được 01/2029, vì vốn đầu tư công" in text
    assert "thời hạn 12/2028, hoàn thành 01/2029, chậm 1 tháng, vì vận hành phải chờ" in text


def _waiting(plan: Plan, **waits: str) -> Plan:
    """Return `plan` where the last stage of each task waits for a task, through people or a dependency alike."""
    tasks = []
    for task in plan.tasks:
        if before := waits.get(task.id.replace("-", "_")):
            hold = Hold(HoldKind.TEAM, f"{before}/delivery", team="ky-thuat", month=plan.start)
            task = replace(task, stages=(replace(task.stages[-1], held_by=(hold,)),))
        tasks.append(task)
    return replace(plan, tasks=tuple(tasks))


def test_a_cause_stands_before_what_it_drags_along() -> None:
    plan = _waiting(
        failing_plan(), lgsp="ban-sao-so", kho_du_lieu_dung_chung="lgsp", ban_sao_so="giao-thong-thong-minh"
    )
    listed = ("kho-du-lieu-dung-chung", "ho-so-cap-do", "lgsp", "ban-sao-so")
    late = replace(plan, beyond_horizon=listed)
    (beyond,) = [kind for kind in misses(late, VI) if kind.kind == "beyond-horizon"]
    assert [entry.id for entry in beyond.entries] == ["ban-sao-so", "lgsp", "kho-du-lieu-dung-chung", "ho-so-cap-do"]


def test_tasks_that_wait_for_each_other_are_listed_all_the_same() -> None:
    plan = _waiting(failing_plan(), lgsp="kho-du-lieu-dung-chung", kho_du_lieu_dung_chung="lgsp")
    assert sorted(roots_first(plan, ("lgsp", "kho-du-lieu-dung-chung"))) == ["kho-du-lieu-dung-chung", "lgsp"]


def test_work_without_a_date_stands_after_what_it_waits_for() -> None:
    plan = replace(failing_plan(), no_date=("canh-bao-ngap", "mang-cam-bien"))
    (undated,) = [kind for kind in misses(plan, VI) if kind.kind == "no-date"]
    assert [entry.id for entry in undated.entries] == ["mang-cam-bien", "canh-bao-ngap"]


def test_a_deadline_does_not_repeat_why_work_has_no_date_or_ends_after_the_horizon() -> None:
    plan = failing_plan()
    due = tuple(replace(task, deadline=month(2028, 12)) for task in plan.tasks)
    missed = ("mang-cam-bien", "ban-sao-so")
    late = replace(plan, tasks=due, deadlines_missed=missed)
    (deadlines,) = [kind for kind in misses(late, VI) if kind.kind == "deadline-missed"]
    assert [entry.cause for entry in deadlines.entries] == ["", ""]


def _overruns(*overruns: Overrun, hide_money: bool = False) -> list[str]:
    plan = replace(failing_plan(), overruns=overruns)
    (kind,) = [kind for kind in misses(plan, EN, hide_money=hide_money) if kind.kind == "overrun"]
    return [entry.what for entry in kind.entries]


def test_each_of_a_few_years_is_overrun_by_its_own_figures() -> None:
    years = [Overrun(None, RECURRENT, "2026", 2000, 1000), Overrun(None, RECURRENT, "2028", 26700, 3000)]
    assert _overruns(*years) == [
        "2026: recurring and running work alone needs 2.0 billion VND, but 1.0 billion VND is budgeted; "
        "2028: needs 26.7 billion VND, has 3.0 billion VND"
    ]


def test_figures_that_are_the_same_in_all_months_are_told_once() -> None:
    months = [Overrun("ky-thuat", None, f"2027-0{number}", 40, 35) for number in range(1, 6)]
    assert _overruns(*months) == ["01/2027–05/2027: recurring and running work alone needs 4 people, but there are 3.5"]


def test_of_many_months_the_worst_is_told_and_called_so() -> None:
    months = [Overrun("ky-thuat", None, f"2027-0{number}", 40 + number % 4, 35) for number in range(1, 6)]
    assert _overruns(*months) == [
        "01/2027–05/2027, worst in 03/2027: recurring and running work alone needs 4.3 people, but there are 3.5"
    ]


def test_an_overrun_ceiling_is_called_one_and_says_its_years() -> None:
    both = [Overrun(None, RECURRENT, "2027", 7200, 5000), Overrun(None, RECURRENT, "2026-2027", 62000, 50000)]
    year = "2027: recurring and running work alone needs 7.2 billion VND, but 5.0 billion VND is budgeted"
    ceiling = "ceiling 2026–2027: recurring and running work alone needs 62.0 billion VND, but the ceiling is 50.0"
    assert _overruns(*both) == [f"{year}; {ceiling} billion VND"]
    assert _overruns(both[1], hide_money=True) == ["ceiling 2026–2027: recurring and running work alone exceeds it"]
    of_years = to_text(budget(replace(failing_plan(), overruns=tuple(both)), EN), Terminal())
    assert "Provincial budget · recurrent spending, ceiling 2026–2027: recurring" in of_years


def test_a_late_task_names_what_holds_it_and_how_much_of_it_dependencies_explain() -> None:
    """Its operation waits for a task that is pinned: without that it would still be two months late."""
    assert _late(month(2028, 6)) == (
        "due 06/2028, complete in 01/2029, 7 months late, because its operation waits for “Security files of the "
        "systems that run” (complete in 12/2028, plus 1 month); 2 months of that cannot be avoided: its months and "
        "what it waits for call for a beginning in 10/2026, before 12/2026 (--view latest)"
    )


def test_what_dependencies_do_not_explain_is_not_laid_at_their_door() -> None:
    assert _late(month(2028, 12)).endswith(
        "because its operation waits for “Security files of the systems that run” (complete in 12/2028, plus 1 month)"
    )


def test_dependencies_alone_are_named_where_they_explain_all_months() -> None:
    plan = app.read_plan(Path(__file__).parents[2] / "plans" / "khong-kip")
    (deadlines,) = [kind for kind in misses(plan, EN) if kind.kind == "deadline-missed"]
    platform = next(entry for entry in deadlines.entries if entry.id == "lgsp")
    assert platform.sentence(EN) == (
        "due 09/2027, complete in 03/2028, 6 months late, because its months and what it waits for call for a "
        "beginning in 06/2026, before 12/2026 (--view latest)"
    )


def _late(due: Month) -> str:
    """Return what is said of the one task that misses its deadline, were that `due`."""
    plan = failing_plan()
    (missed,) = plan.deadlines_missed
    tasks = tuple(replace(task, deadline=due) if task.id == missed else task for task in plan.tasks)
    (deadlines,) = [kind for kind in misses(replace(plan, tasks=tasks), EN) if kind.kind == "deadline-missed"]
    return deadlines.entries[0].sentence(EN)


def test_overruns_of_neighbouring_months_are_told_once() -> None:
    text = " ".join(shown(failing_plan(), 240).split())
    assert text.count("nhóm kỹ thuật, an ninh mạng 01/2027–03/2027") == 1
    assert "đã cần đến 4,3 người, chỉ có 3,5" in text
    assert "đã cần đến 7,2 tỷ đồng, chỉ bố trí 5,0" in text


def test_many_misses_are_all_named_though_few_are_explained() -> None:
    plan = failing_plan()
    late = tuple(task.id for task in plan.tasks if task.finish is not None)[:12]
    text = " ".join(shown(replace(plan, beyond_horizon=late), 200).split())
    assert "… và 6 nhiệm vụ nữa: " in text


def test_counts_leave_recurring_and_awaited_work_apart_and_add_up() -> None:
    text = shown(failing_plan(), 160)
    assert "14 nhiệm vụ: 1 đã có, 1 đang làm, 9 xong trong thời kỳ, 1 quá thời kỳ, 2 chưa có thời điểm" in text
    assert "+ 2 thường xuyên, + 2 chờ trung ương" in text


def test_a_year_whose_money_held_work_back_is_marked_under_its_budget() -> None:
    lines = shown(fitting_plan()).splitlines()
    year = next(line for line in lines if line.startswith("Năm"))
    mark = next(line for line in lines if line.strip() == "thiếu")
    assert mark.index("thiếu") + len("thiếu") == year.index("2028") + len("2028")


def test_need_without_a_budget_figure_has_no_share() -> None:
    plan = replace(fitting_plan(), budgets=())
    plan = replace(plan, phases=tuple(replace(phase, budget=None) for phase in plan.phases))
    text = shown(plan)
    assert "%" not in text
    assert "chưa bố trí" in text


def test_need_from_unbudgeted_money_is_kept_out_of_the_share() -> None:
    assert "288,0 / 330,0   ████████▋·   87%" in shown(fitting_plan())


def test_phases_that_do_not_end_with_a_year_show_need_alone() -> None:
    plan = fitting_plan()
    odd = PlanPhase(1, same("Đầu"), plan.horizon_from, Month(plan.start - 1), 3, 1000, None)
    text = shown(replace(plan, phases=(odd,)))
    assert "01/2025 – 11/2026 · Đầu" in text
    assert "%" not in text.split("Năm", 1)[0]


def test_a_plan_of_small_sums_is_told_in_millions() -> None:
    plan = fitting_plan()
    phases = tuple(replace(phase, need=116, budget=1300) for phase in plan.phases)
    text = shown(replace(plan, phases=phases))
    assert "(triệu đồng)" in text
    assert "1.300" in text


def test_need_after_the_horizon_stands_in_one_column() -> None:
    lines = shown(failing_plan()).splitlines()
    assert next(line for line in lines if line.startswith("Năm")).endswith("2030  Sau 2030")
    assert next(line for line in lines if line.startswith("Bố trí")).endswith("–")


def test_money_that_other_work_takes_is_not_called_too_little() -> None:
    missing = Missing("money", account=RECURRENT, year=2030, needed=5000, available=20000)
    text = lacking(missing, failing_plan(), VI)
    assert text == (
        "dù xếp vào lúc thiếu ít nhất, kinh phí chi thường xuyên năm 2030 vẫn cần 5,0 tỷ đồng, "
        "phần có (20,0 tỷ đồng) đã dành cho việc khác"
    )
    assert "theo trần 2026–2030 vẫn cần 5,0" in lacking(replace(missing, year=2026, until=2030), failing_plan(), VI)
    taken = lacking(Missing("team", team="ky-thuat", needed=10, available=35), failing_plan(), VI)
    assert (
        taken
        == "nhóm kỹ thuật, an ninh mạng mỗi tháng cần 1 người; có đến 3,5, nhưng không lúc nào còn đủ số ấy suốt thời "
        "gian cần"
    )
    assert "kể cả mười năm" in lacking(None, failing_plan(), VI)


def test_chain_says_what_another_level_supplies() -> None:
    plan = failing_plan()
    text = " ".join(shown(replace(plan, chain=("csdl-dan-cu", *plan.chain))).split())
    assert "cơ sở dữ liệu quốc gia về dân cư (chờ trung ương) → khung kiến trúc số" in text


def test_ascii_terminals_get_the_same_columns() -> None:
    view = overview(fitting_plan(), VI, 80)
    plain = to_text(view, Terminal(80, unicode=False))
    assert plain.isascii()
    bare, full = (next(line for line in text.splitlines() if line.startswith("2028")) for text in (plain, FITS))
    assert bare.index("288,0") == full.index("288,0")


def test_chain_shows_people_and_money_between_the_tasks() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert (
        "LGSP → kho dữ liệu dùng chung → [vốn đầu tư công ngân sách cấp tỉnh năm 2028 đã phân bổ hết] → trung tâm"
        in text
    )


def test_a_target_is_met_only_by_a_measured_value() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert "2027: 90, đo được 92, đạt · 2030: 100" in text
    assert "2030: 10, đo được 12, chưa đạt" in text
    planned = Target("a", same("a"), same("%"), ((2027, 90.0),))
    assert not reached(planned, 2027)


def test_what_was_assumed_is_said() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert "Chưa chọn tháng bắt đầu: tạm lấy 12/2026" in text
    assert "Chưa chọn địa phương: tạm tính cho Hà Nội." in text
    assert "Chưa chọn" not in shown(fitting_plan())


def test_notices_of_one_kind_share_a_sentence() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert (
        "Nghị định 224/2026/NĐ-CP có hiệu lực từ 01/2028, trong thời kỳ kế hoạch: khi đó rà soát lại LGSP, kho dữ"
        in text
    )
    assert "12 khuyến nghị của Sổ tay: Nguồn chỉ nêu bảy trong mười hai giải pháp." in text


def test_money_can_be_hidden() -> None:
    text = shown(failing_plan(), hide_money=True)
    assert "tỷ đồng" not in text
    assert "Nhu cầu" not in text
    assert "không đủ" in text


def test_wide_terminals_get_two_columns() -> None:
    narrow, wide = shown(failing_plan(), 100), shown(failing_plan(), 160)
    assert len(wide.splitlines()) < len(narrow.splitlines())
    assert any("Giai đoạn" in line and "Mức bao phủ" in line for line in wide.splitlines())


@pytest.mark.parametrize("language", [VI, EN])
@pytest.mark.parametrize("width", [*range(20, 220, 13), 80, 100, 120, 160])
def test_nothing_is_wider_than_the_terminal(width: int, language: Language) -> None:
    long = "Trung tâm giám sát, điều hành [b]rất[/b] dài \x1b[31m " * 6
    for plan in (failing_plan(), fitting_plan(), sample_plan(), hostile(long)):
        view = overview(plan, language, width)
        drawn = [line for block in view.blocks if isinstance(block, Lines) for line in block.lines]
        assert drawn
        assert all(line_cells(line) <= max(width, 60) for line in drawn)


@pytest.mark.parametrize("width", [80, 100, 160, 200])
def test_drawn_lines_keep_to_usual_widths(width: int) -> None:
    for plan in (failing_plan(), fitting_plan(), sample_plan()):
        for language in Language:
            lines = [
                line
                for block in overview(plan, language, width).blocks
                if isinstance(block, Lines)
                for line in block.lines
            ]
            assert all(line_cells(line) <= width for line in lines)


def test_english_says_the_same() -> None:
    text = " ".join(shown(failing_plan(), 160, EN).split())
    assert "new work from 12/2026" in text
    assert "No date could be found" in text
    assert "because too few people of the team “Systems, networks and security” are free in 09/2030" in text
    assert "Digital government 22/22" in text
    assert "used up" in text


@pytest.mark.parametrize("format_", list(Format))
def test_every_format_holds_the_phases_and_prints_nothing_twice(format_: Format) -> None:
    text = export(overview(failing_plan(), VI, None), format_).decode("utf-8-sig")
    assert text.count("2028–2030 · Liên kết và mở rộng") == 1
    if format_ in (Format.MARKDOWN, Format.HTML):
        for words in ("Quá thời kỳ kế hoạch", "kho dữ liệu dùng chung", "Chính quyền số", "Lưu ý", "182,3"):
            assert words in text


def test_programs_get_the_phases_of_a_drawn_overview_too() -> None:
    for width in (None, 80):
        data = overview(failing_plan(), VI, width).data
        assert data is not None
        assert data.name == "phases"
        assert data.rows[1].values["need_million_vnd"] == 288000


def test_a_plan_without_a_file_says_how_to_keep_it() -> None:
    text = shown(failing_plan(), place="PLAN")
    assert text.endswith("Ghi lại bằng: thêm -o TỆP.toml\n")
    assert "Xem tiếp" not in text


def test_of_a_framework_and_its_phases_the_overview_says_no_more_than_one_sentence() -> None:
    plan = fitting_plan()
    notice = same("Theo TP. Hồ Chí Minh năm 2024. Bản thân đề án chưa được đọc.")
    frameworks = tuple(replace(framework, notice=notice) for framework in plan.frameworks)
    text = " ".join(shown(replace(plan, frameworks=frameworks)).split())
    assert "Theo TP. Hồ Chí Minh năm 2024." in text
    assert "chưa được đọc" not in text
    assert plan.phases_why.vi not in text


def test_entries_of_the_brief_that_are_not_used_share_a_line() -> None:
    unused = tuple(
        Notice("not-in-plan", (("task", task), ("key", key)))
        for task, key in (("so", "deadline"), ("so", "pin"), ("camera", "estimate"))
    )
    text = " ".join(shown(replace(failing_plan(), notices=unused)).split())
    assert "Không có trong kế hoạch này nên chưa dùng đến: thời hạn, ấn định của so; ước tính của camera." in text


def test_one_task_is_told_of_in_the_singular() -> None:
    undated = Notice("external-undated", (("task", "dan-cu"),))
    text = " ".join(shown(replace(fitting_plan(), notices=(undated,)), language=EN).split())
    assert "1 task has its papers ready only after" in text
    assert "1 task of another level has no date" in text


def test_excluded_tasks_say_why_and_who_needs_them() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert "Đã loại khỏi kế hoạch: camera (chưa bố trí vốn); 1 nhiệm vụ vẫn cần đến: giao thông thông minh." in text


def test_what_the_sums_leave_out_is_the_first_note() -> None:
    text = " ".join(shown(failing_plan()).split())
    assert "Lưu ý Chưa rõ kinh phí, chưa tính vào nhu cầu" in text


def test_figures_of_the_brief_are_not_the_projects_estimates() -> None:
    plan = replace(fitting_plan(), brief={"estimate": {"lgsp": {"months": 3}}})
    assert "của 9/11 nhiệm vụ" in " ".join(shown(plan).split())


@pytest.mark.parametrize("width", [80, 100, 120, 140, 160])
def test_wide_terminals_keep_what_a_usual_one_has(width: int) -> None:
    title = same("Nền móng của thành phố thông minh với rất nhiều việc phải làm trước khi kết nối " * 2)
    for plan in (failing_plan(), fitting_plan()):
        phases = tuple(replace(phase, title=title) for phase in plan.phases)
        for each in (plan, replace(plan, phases=phases)):
            for language in Language:
                text = shown(each, width, language)
                assert "87%" in text
                assert "█" in text
                assert ("(tỷ đồng)" if language is VI else "(billion VND)") in text
                assert sum(line.startswith(("Năm", "Year")) for line in text.splitlines()) == 1


def test_a_plan_without_tasks_can_be_shown() -> None:
    plan = replace(fitting_plan(), tasks=(), coverage=(), chain=(), end=None, phases=(), budgets=())
    assert "0 nhiệm vụ" in shown(plan)
    assert overview(plan, VI, None).blocks
