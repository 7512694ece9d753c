"""What the timeline draws, at every width, and what programs get instead."""

from __future__ import annotations

import json

import pytest

from roadmap.export.formats import export
from roadmap.messages.text import Language, same
from roadmap.months import month
from roadmap.plan.document import Plan
from roadmap.render.blocks import Lines
from roadmap.render.cells import line_cells
from roadmap.render.filters import Filter, Only
from roadmap.render.terminal import Terminal, to_text
from roadmap.render.timeline import timeline
from roadmap.render.timeline_grid import Grid
from tests.changed import replace
from tests.plans_by_hand import hostile, sample_plan
from tests.render.plans import failing_plan, fitting_plan

VI, EN = Language.VI, Language.EN

DRAWN = """\
Hà Nội: 3 trụ cột, 1 nền tảng · biểu đồ tiến độ

                                           2026 2027    2028    2029    2030
                                          quý 4 1 2 3 4 1 2 3 4 1 2 3 4 1 2 3 4
2025–2027 · Nền móng: thể chế, kiến trúc, dữ liệu
 Thể chế, tổ chức và điều phối
  Hội đồng điều phối phát triển đô thị         ▒▒···
    thông minh cấp tỉnh
  Ra mắt Hội đồng                               ◆··························
  Đề án phát triển đô thị thông minh cấp       ░░░▒▒▒▒▒|
    tỉnh
 Kiến trúc, tiêu chuẩn
  Khung kiến trúc số cấp tỉnh              ▸● ▒▒▒▒▒▒
 Hạ tầng số
  Cáp quang tới hộ gia đình                ✓  06/2025
2028–2030 · Liên kết và mở rộng
 Dữ liệu và nền tảng dùng chung
  LGSP: nền tảng tích hợp, chia sẻ dữ      ◂●    ░░░▒▒▒▒▒
    liệu cấp tỉnh
  Kho dữ liệu dùng chung                   ◂●         ░░░▒▒▒▒▒▒▒
 Chính quyền số
  Dịch vụ công trực tuyến toàn trình                     ▒▒▒▒▒▒ ················
 An ninh mạng và bảo vệ dữ liệu
  Hồ sơ cấp độ an ninh mạng của các hệ                     ▒▒▒▒▒
    thống đang vận hành
 Hạ tầng kỹ thuật và tiện ích đô thị
  Giao thông thông minh                                         ▒▒▒▒▒▒▒▒········
Thường xuyên, trong mọi giai đoạn
  Cập nhật dữ liệu mở                      ↻  hằng quý
  Đào tạo kỹ năng số cho cán bộ, công chức ↻  hằng năm
Chờ trung ương
  Cơ sở dữ liệu quốc gia về dân cư            chưa xác nhận
  Nền tảng trí tuệ nhân tạo quốc gia                     ◆

░ chuẩn bị  ▒ triển khai  ● nhiệm vụ găng
· lùi được mà không trễ thời hạn, không dời tháng kết thúc  ◆ mốc  ✓ đã có
▸ đang làm  ↻ thường xuyên  ◂ bắt đầu từ giai đoạn trước  | thời hạn
"""


def shown(plan: Plan, width: int = 80, language: Language = VI, chosen: Filter | None = None) -> str:
    return to_text(timeline(plan, language, width, chosen or Filter()), Terminal(width))


def row(text: str, title: str) -> str:
    return next(line for line in text.splitlines() if line.strip().startswith(title))


def test_timeline_on_a_usual_terminal() -> None:
    assert shown(fitting_plan()) == DRAWN


def test_a_bar_stands_under_its_quarters() -> None:
    text = shown(fitting_plan(), 160)
    years, quarters = text.splitlines()[2:4]
    bar = row(text, "Giao thông thông minh")
    assert bar.index("▒") == years.index("2029")
    assert quarters[years.index("2029") + 1] == "I"
    assert bar.count("▒") == 12


def test_what_a_task_may_slip_is_drawn_after_the_finish() -> None:
    bar = row(shown(fitting_plan(), 160), "Giao thông thông minh")
    assert "▒" * 12 + "·" * 12 in bar


def test_what_a_task_may_slip_ends_with_a_deadline_that_it_must_keep() -> None:
    """Its own, and that of the scheme that waits for the council, though the plan ends years later."""
    text = shown(fitting_plan(), 160)
    assert "▒▒·|  " in row(text, "Đề án phát triển đô thị")
    assert row(text, "Đề án phát triển đô thị").count("·") == 1
    assert row(text, "Hội đồng điều phối").count("·") == 5


def test_preparation_stands_before_delivery() -> None:
    assert " ░░░░▒▒▒▒▒▒▒▒" in row(shown(fitting_plan(), 160), "LGSP")


def test_marks_say_where_work_stands() -> None:
    text = shown(failing_plan(), 160)
    assert "▸●" in row(text, "Khung kiến trúc số")
    assert "✓" in row(text, "Cáp quang")
    assert "↻  hằng quý" in row(text, "Cập nhật dữ liệu mở")
    assert "◆" in row(text, "Ra mắt Hội đồng")
    assert "chưa xác nhận" in row(text, "Cơ sở dữ liệu quốc gia")
    assert "◆" in row(text, "Nền tảng trí tuệ nhân tạo")


def test_work_of_an_earlier_phase_is_marked_before_its_row() -> None:
    assert "◂● " in row(shown(fitting_plan()), "LGSP")


def test_a_missed_deadline_is_marked_otherwise_than_one_that_is_kept() -> None:
    text = shown(failing_plan(), 160)
    assert "!" in row(text, "Dịch vụ công trực tuyến")
    assert "|" in row(text, "Đề án phát triển")


def test_work_without_a_date_comes_first_and_late_work_under_its_own_heading() -> None:
    lines = shown(failing_plan()).splitlines()
    assert lines.index("Chưa xếp được thời điểm") == 4
    assert lines.index("Sau 2030") > lines.index("2028–2030 · Liên kết và mở rộng")


def test_each_task_stands_in_one_row() -> None:
    lines = shown(failing_plan(), 200).splitlines()
    for task in failing_plan().tasks:
        assert sum(line.strip().startswith(task.title.vi) for line in lines) == 1


def test_legend_explains_the_signs_that_occur_and_no_others() -> None:
    legend = shown(fitting_plan(), 200).splitlines()[-1]
    assert "◆ mốc" in legend
    assert "quá thời hạn" not in legend


def test_narrow_terminals_get_fewer_cells_for_a_quarter() -> None:
    wide, narrow = shown(failing_plan(), 160), shown(failing_plan(), 60)
    assert row(wide, "Giao thông").count("▒") == 12
    assert row(narrow, "Giao thông").count("▒") == 4
    assert "’28" in narrow


def test_wide_terminals_add_dates_and_leads() -> None:
    line = row(shown(fitting_plan(), 160), "LGSP")
    assert line.rstrip().endswith("03/2027 – 02/2028  Sở KH&CN")


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_a_title_longer_than_its_column_goes_on_below_so_that_no_two_rows_look_alike(width: int) -> None:
    plan = fitting_plan()
    twins = (
        "Hệ thống giám sát, điều hành đô thị thông minh cấp tỉnh",
        "Hệ thống giám sát, điều khiển giao thông đô thị",
    )
    tasks = tuple(
        replace(task, title=same(twins[at])) if at < len(twins) else task for at, task in enumerate(plan.tasks)
    )
    text = " ".join(shown(replace(plan, tasks=tasks), width).split())
    for word in " ".join(twins).split():
        assert word in text
    assert "…" not in text


def test_one_year_is_drawn_by_month() -> None:
    text = shown(fitting_plan(), chosen=Filter(year=2027))
    months = text.splitlines()[4]
    assert months.split() == ["tháng", *(f"{number:02}" for number in range(1, 13))]
    bar = row(text, "LGSP")
    assert bar.index("░") == months.index("03")
    assert bar.index("▒") == months.index("07")
    assert bar.endswith("→")
    assert "→ còn tiếp sau biểu đồ" in text
    assert "Giao thông thông minh" not in text


def test_one_year_says_what_began_before_it() -> None:
    text = shown(fitting_plan(), chosen=Filter(year=2028))
    assert "←" in row(text, "LGSP")
    assert "← bắt đầu trước biểu đồ" in text


def test_one_year_leaves_a_deadline_of_another_year_out() -> None:
    plan = fitting_plan()
    due = replace(plan.tasks[2], deadline=month(2030, 6))
    tasks = tuple(due if task.id == due.id else task for task in plan.tasks)
    assert "|" not in shown(replace(plan, tasks=tasks), chosen=Filter(year=2027))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 160])
def test_one_year_keeps_to_the_width_too(width: int) -> None:
    for plan in (failing_plan(), fitting_plan()):
        for block in timeline(plan, VI, width, Filter(year=2027)).blocks:
            assert not isinstance(block, Lines) or all(line_cells(line) <= width for line in block.lines)


@pytest.mark.parametrize("language", [VI, EN])
@pytest.mark.parametrize("width", [*range(40, 230, 7), 80, 100, 120, 160])
def test_nothing_is_wider_than_the_terminal(width: int, language: Language) -> None:
    long = "Trung tâm giám sát, điều hành [b]rất[/b] dài \x1b[31m " * 6
    for plan in (failing_plan(), fitting_plan(), sample_plan(), hostile(long)):
        view = timeline(plan, language, width)
        lines = [line for block in view.blocks if isinstance(block, Lines) for line in block.lines]
        assert lines
        assert all(line_cells(line) <= width for line in lines)


def test_work_far_beyond_the_horizon_is_said_to_go_on() -> None:
    plan = failing_plan()
    twin = next(task for task in plan.tasks if task.id == "ban-sao-so")
    later = replace(twin, stages=(replace(twin.stages[0], start=month(2038, 1)),))
    tasks = tuple(later if task.id == twin.id else task for task in plan.tasks)
    text = shown(replace(plan, tasks=tasks, end=month(2038, 9)), 160)
    assert "→" in row(text, "Bản sao số")
    assert "→ còn tiếp sau biểu đồ" in text


def test_a_filter_leaves_rows_out_and_says_so() -> None:
    text = shown(failing_plan(), chosen=Filter(only=Only.LATE))
    assert "Bản sao số" in text
    assert "Đề án" not in text
    assert "Lọc theo" in text


def test_no_task_is_a_sentence() -> None:
    plan = replace(fitting_plan(), tasks=())
    assert "Không có nhiệm vụ nào." in shown(plan)


@pytest.mark.parametrize("width", [None, 80])
def test_programs_get_the_tasks(width: int | None) -> None:
    view = timeline(failing_plan(), VI, width)
    assert view.data is not None
    assert view.data.name == "tasks"
    held = json.loads(export(view, "json"))["tasks"]
    assert {task["id"] for task in held} == {task.id for task in failing_plan().tasks}
    assert next(task for task in held if task["id"] == "lgsp")["start"] == "2027-03"


def test_people_get_a_table_where_nothing_is_drawn() -> None:
    text = export(timeline(failing_plan(), VI, None), "markdown").decode()
    assert "03/2027 – 02/2028" in text
    assert "Sau 2030" in text


def test_the_table_says_in_which_quarters_of_each_year_a_task_is_worked_on() -> None:
    lines = export(timeline(fitting_plan(), VI, None), "markdown").decode().splitlines()
    heading = next(line for line in lines if "Nhiệm vụ" in line)
    assert heading.endswith("| 2026 | 2027 | 2028 | 2029 | 2030 |")
    assert next(line for line in lines if "LGSP" in line).endswith("|  | I–IV | I |  |  |")
    assert "các quý làm nhiệm vụ" in lines[-1]


def test_the_table_of_one_year_says_in_which_months() -> None:
    lines = export(timeline(fitting_plan(), VI, None, Filter(year=2027)), "markdown").decode().splitlines()
    assert next(line for line in lines if "LGSP" in line).endswith("| 03 | 04–06 | 07–09 | 10–12 |")


def test_a_page_shades_the_cells_with_work() -> None:
    text = export(timeline(fitting_plan(), VI, None), "html").decode()
    (line,) = [line for line in text.splitlines() if "LGSP" in line]
    assert line.count("background") == 2


def test_programs_get_no_chart() -> None:
    assert "2029" not in export(timeline(fitting_plan(), VI, None), "csv").decode("utf-8-sig").splitlines()[0]


def test_months_outside_of_the_grid_fall_on_its_edges() -> None:
    grid = Grid(month(2026, 10), 17, 3)
    assert grid.width == 51
    assert grid.edge(month(2020, 1)) == 0
    assert grid.edge(month(2040, 1)) == 50
    assert grid.cell(month(2027, 1)) == 3
