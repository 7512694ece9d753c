"""What each table view of a plan says."""

from __future__ import annotations

import importlib
from collections.abc import Callable

import pytest

from roadmap.errors import UsageError
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language, Text
from roadmap.model import Basis, Level, StageName, TeamCapacity
from roadmap.months import month
from roadmap.months import shown as month_words
from roadmap.plan.document import Charge, Overrun, Plan, PlanStage, Status
from roadmap.render import figures
from roadmap.render.annex import annex
from roadmap.render.balance import phase_lines, unit_of
from roadmap.render.blocks import Table, View
from roadmap.render.budget import budget
from roadmap.render.cells import GLUE
from roadmap.render.coverage import coverage
from roadmap.render.critical import critical
from roadmap.render.filters import EVERYTHING, Filter, Only, kept
from roadmap.render.load import load
from roadmap.render.phases import phases
from roadmap.render.tasks import tasks
from roadmap.render.terminal import Terminal, to_text
from tests.changed import replace
from tests.plans_by_hand import INVESTMENT, RECURRENT, sample_plan

VI, EN = Language.VI, Language.EN
VIEWS = ("phases", "tasks", "coverage", "budget", "load", "critical", "annex")
Make = Callable[..., View]


def make(name: str) -> Make:
    found: Make = getattr(importlib.import_module(f"roadmap.render.{name}"), name)
    return found


def shown(view: View, width: int = 160) -> str:
    return to_text(view, Terminal(width))


def data(view: View) -> Table:
    assert view.data is not None
    return view.data


def ids(view: View) -> list[str]:
    return [row.id for row in data(view).rows if not row.group]


def row(view: View, identifier: str) -> dict[str, object]:
    return dict(next(held for held in data(view).rows if held.id == identifier and not held.group).values)


# Filters


def test_filters_pick_tasks_by_year_lead_phase_and_state() -> None:
    plan = sample_plan()

    def names(**wanted: object) -> list[str]:
        return [task.id for task in kept(plan, Filter(**wanted))]  # type: ignore[arg-type]

    assert len(names()) == len(plan.tasks)
    assert names(lead="so-xay-dung") == ["hoi-dong-dieu-phoi", "de-an-do-thi-thong-minh", "ban-sao-so"]
    assert names(year=2031) == ["ban-sao-so"]
    assert names(year=2025) == ["cap-quang"]
    assert "hoi-dong-dieu-phoi" in names(year=2027)
    assert names(phase=0) == ["ban-sao-so"]
    assert {"lgsp", "cap-nhat-du-lieu-mo"} <= set(names(phase=2))
    assert names(only=Only.LATE) == ["de-an-do-thi-thong-minh", "ban-sao-so", "mang-cam-bien"]
    assert "khung-kien-truc-so" in names(only=Only.CRITICAL)
    assert "chien-luoc-du-lieu" not in names(only=Only.CRITICAL)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_survives_every_filter(name: str, language: Language) -> None:
    for chosen in (
        Filter(year=1999),
        Filter(lead="nobody"),
        Filter(phase=2 if name == "coverage" else 0),
        Filter(phase=2, only=Only.LATE),
        Filter(year=2028, lead="so-khcn", only=Only.CRITICAL),
    ):
        for hidden in (False, True):
            view = make(name)(sample_plan(), language, chosen, hide_money=hidden)
            assert view.language is language
            assert shown(view)


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("name", VIEWS)
def test_a_phase_that_the_plan_does_not_have_is_refused(name: str, *, hidden: bool) -> None:
    with pytest.raises(UsageError) as raised:
        make(name)(sample_plan(), VI, Filter(phase=9), hide_money=hidden)
    choices = "1, 2" if name == "coverage" else "1, 2, 0 (0: sau thời kỳ)"
    assert raised.value.text.vi == f"--phase 9: kế hoạch không có giai đoạn này; chọn trong: {choices}"


@pytest.mark.parametrize("name", VIEWS)
def test_hidden_money_leaves_no_sum_anywhere(name: str) -> None:
    view = make(name)(sample_plan(), VI, EVERYTHING, hide_money=True)
    text = shown(view, 300)
    assert "tỷ đồng" not in text
    assert "28,3" not in text
    assert not any("million" in column.key for column in data(view).columns if data(view).rows)


@pytest.mark.parametrize("name", VIEWS)
def test_an_empty_plan_has_every_view(name: str) -> None:
    plan = replace(
        sample_plan(), tasks=(), coverage=(), frameworks=(), phases=(), budgets=(), capacities=(), chain=(), end=None
    )
    assert shown(make(name)(plan, VI))


# tasks, phases


def test_tasks_come_in_the_plans_order_with_recurring_work_counted_apart() -> None:
    view = tasks(sample_plan(), VI)
    assert view.title == "Hà Nội: 3 trụ cột, 1 nền tảng · 10 nhiệm vụ · + 2 thường xuyên · 1 chờ cấp khác"
    assert ids(view) == [task.id for task in sample_plan().tasks]
    assert row(view, "lgsp")["cost_million_vnd"] == 31600
    assert row(view, "lgsp")["start"] == "2027-03"
    assert row(view, "chien-luoc-du-lieu")["cost_million_vnd"] is None
    assert row(view, "hoi-dong-dieu-phoi")["start"] == row(view, "hoi-dong-dieu-phoi")["finish"] == "2027-02"


def test_tasks_say_what_is_wrong_in_words() -> None:
    text = shown(tasks(sample_plan(), VI), 200)
    assert "sẽ làm, quá thời hạn 06/2027" in text
    assert "sẽ làm, quá thời kỳ, găng" in text
    assert "chờ trung ương" in text
    assert "! chưa đáp ứng · ● găng" in text
    assert "01/2027 – 08/2027" in text


def test_phases_show_money_reason_and_tasks() -> None:
    view = phases(sample_plan(), VI)
    assert ids(view) == ["1", "2", "0"]
    wanted = {"title": "Nền móng", "from": "2025-01", "to": "2027-12", "tasks": 4, "budget_million_vnd": 210000}
    assert wanted.items() <= row(view, "1").items()
    text = shown(view)
    assert "21,5" in text
    assert "0,3" in text
    assert "[2629/QĐ-TTg]" in text
    assert text.index("Chưa xếp được thời điểm") < text.index("Giai đoạn 1")
    assert "03/2027 – 03/2028 ◂" in text


def test_a_phase_without_a_figure_says_so_and_shows_no_share() -> None:
    plan = sample_plan()
    bare = replace(plan, phases=tuple(replace(held, budget=None) for held in plan.phases))
    text = shown(phases(bare, VI))
    assert "chưa bố trí" in text
    assert "%" not in text


def test_phases_and_budget_count_need_as_the_overview_does() -> None:
    plan = sample_plan()
    lines = phase_lines(plan, VI)
    assert any(line.unbudgeted for line in lines)
    view = phases(plan, VI)
    for line in lines:
        found = row(view, str(line.number))
        assert found["need_million_vnd"] == line.need
        assert found.get("without_budget_million_vnd") == (line.unbudgeted if line.number else None)
    for words in (shown(view), shown(budget(plan, VI))):
        assert all(figures.money(line.unbudgeted, VI) in words for line in lines if line.unbudgeted)
        assert all(figures.money(line.need, VI) in words for line in lines)


def small_plan() -> Plan:
    """Return the sample with phases that need and have little, as a commune's do."""
    plan = sample_plan()
    return replace(plan, phases=tuple(replace(held, need=40, budget=50) for held in plan.phases))


def test_a_small_plan_is_told_in_millions_and_its_unit_is_named() -> None:
    plan = small_plan()
    assert unit_of(plan).in_millions
    assert "Đơn vị: triệu đồng." in shown(budget(plan, VI))
    assert "83.767" in shown(budget(plan, VI))
    for name in ("phases", "tasks"):
        text = shown(make(name)(plan, VI), 200)
        assert "triệu đồng" in text
        assert "tỷ đồng" not in text
        assert "31.600" in text
    funding = [held.cells[6] for held in data(annex(plan, VI)).rows if held.id == "lgsp"]
    assert funding[0].count("triệu đồng (ước tính)") == funding[0].count("đồng") > 0


def under_way_plan() -> Plan:
    """Return the sample with one task that was running when the plan starts."""
    plan = sample_plan()
    stage = PlanStage(StageName.DELIVERY, plan.start, 12, progress="running")
    tasks_ = tuple(
        replace(task, status=Status.RUNNING, stages=(stage,)) if task.id == "lgsp" else task for task in plan.tasks
    )
    return replace(plan, tasks=tasks_)


def test_running_work_whose_beginning_is_not_known_says_only_until_when() -> None:
    plan = under_way_plan()
    (task,) = [held for held in plan.tasks if held.id == "lgsp"]
    assert task.finish is not None
    assert f"đang triển khai, đến {month_words(task.finish)}" in shown(tasks(plan, VI), 200)
    quarter = figures.quarter(task.finish)
    assert f"đang triển khai, đến {quarter.vi}".replace(GLUE, " ") in shown(annex(plan, VI), 300)
    assert f"running, until {quarter.en}".replace(GLUE, " ") in shown(annex(plan, EN), 300)


@pytest.mark.parametrize("name", ["tasks", "annex"])
def test_programs_are_not_given_a_first_month_that_nobody_stated(name: str) -> None:
    view = make(name)(under_way_plan(), VI)
    assert row(view, "lgsp")["start"] is None
    assert '"chưa rõ"' in export(view, Format.CSV).decode("utf-8-sig")


def test_the_chain_gives_no_first_month_that_nobody_stated() -> None:
    view = critical(replace(under_way_plan(), chain=("lgsp/delivery",)), VI)
    assert "đến 11/2027" in shown(view)
    assert "12/2026 –" not in shown(view)
    assert row(view, "lgsp/delivery")["start"] is None


# coverage


def test_coverage_holds_every_goal_of_every_framework() -> None:
    plan = sample_plan()
    view = coverage(plan, VI)
    assert ids(view) == [goal.goal for goal in plan.coverage]
    assert row(view, "12-khuyen-nghi/du-lieu")["done_2027-12"] == 1
    text = shown(view)
    assert "3/5" in text
    assert "Ưu tiên" in text
    assert "+1 thường xuyên, 1 việc của xã" in text
    assert "Hạ tầng số *" in text
    assert "Nguồn chỉ nêu bảy" in text


def test_a_goal_without_a_core_task_of_this_level_is_neither_complete_nor_incomplete() -> None:
    plan = sample_plan()
    without = tuple(replace(goal, done=1, of=1, recurring=0, complete=False, finish=None) for goal in plan.coverage)
    count = sum(goal.framework == without[0].framework for goal in without)
    headings = ((VI, f"· {count} không có nhiệm vụ cốt lõi ở"), (EN, f"· {count} without a core task at"))
    for language, told in headings:
        text = shown(coverage(replace(plan, coverage=without), language))
        assert "chưa đủ" not in text
        assert "incomplete" not in text
        assert text.count(" – ") >= len(without)
        assert told in text


def test_coverage_says_how_many_goals_are_complete_and_how_many_are_not() -> None:
    plan = sample_plan()
    first, *others = (replace(goal, done=0, of=2, complete=False) for goal in plan.coverage)
    goals = (replace(first, complete=True), *others)
    text = shown(coverage(replace(plan, coverage=goals), VI))
    assert "1 đủ" in text
    assert "chưa đủ" in text


def test_coverage_of_one_phase_shows_that_column_only() -> None:
    text = shown(coverage(sample_plan(), EN, Filter(phase=1)))
    assert "By 12/2027" in text
    assert "By 12/2030" not in text


# budget


def test_budget_compares_need_with_figures_and_never_without_one() -> None:
    view = budget(sample_plan(), VI)
    text = shown(view)
    assert "thiếu: giữ chân 1 nhiệm vụ" in text
    assert "2026–2030 (trần)" in text
    private = text[text.index("Vốn doanh nghiệp") :].split("\n\n")[0]
    assert "chưa bố trí" in private
    assert "%" not in private
    assert row(view, f"{INVESTMENT}/2028") == {
        "account": "ns-tinh/dau-tu-cong",
        "account_title": "Ngân sách cấp tỉnh · đầu tư công",
        "year": 2028,
        "need_million_vnd": 83767,
        "budget_million_vnd": 84000,
        "left_million_vnd": 233,
    }
    assert row(view, f"{RECURRENT}/2026")["left_million_vnd"] is None


def test_data_of_the_budget_adds_up_to_the_plan() -> None:
    plan = sample_plan()
    entries = [held.values for held in data(budget(plan, VI)).rows]
    for year in plan.years:
        assert sum(int(str(held["need_million_vnd"])) for held in entries if held["year"] == year) == plan.need_in(year)


def test_budget_of_some_tasks_is_not_compared() -> None:
    text = shown(budget(sample_plan(), VI, Filter(lead="so-xay-dung")))
    assert "Bố trí" not in text
    assert "không so với mức bố trí" in text


def test_budget_tells_overruns_and_unknown_costs() -> None:
    plan = replace(sample_plan(), overruns=(Overrun(None, INVESTMENT, "2027", 9000, 8100),))
    text = shown(budget(plan, VI)).replace("\n", " ")
    assert (
        "Ngân sách cấp tỉnh · đầu tư công năm 2027: việc thường xuyên, đang làm đã cần 9,0 tỷ đồng, chỉ có 8,1" in text
    )
    assert "Chưa rõ kinh phí, chưa tính vào nhu cầu: Chiến lược dữ liệu." in text


# load


def test_load_by_year_shows_mean_peak_and_capacity_of_that_month() -> None:
    view = load(sample_plan(), VI)
    assert row(view, "ky-thuat/2027") == row(view, "ky-thuat/2027") | {
        "mean": 2.6,
        "highest": 3.2,
        "capacity": 3.5,
        "highest_in": "2027-04",
    }
    assert row(view, "thue-ngoai/2028")["capacity"] is None
    text = shown(view)
    assert "thiếu người: giữ chân 1 nhiệm vụ" in text
    assert "chưa rõ" in text


def test_load_of_one_year_comes_by_quarter() -> None:
    view = load(sample_plan(), EN, Filter(year=2027))
    assert [name for name in ids(view) if name.startswith("ky-thuat")] == [f"ky-thuat/2027-Q{n}" for n in (1, 2, 3, 4)]
    assert "Q1/2027" in shown(view)


def test_load_takes_the_month_in_which_least_is_left() -> None:
    plan = sample_plan()
    fewer = (TeamCapacity("ky-thuat", 60, ((month(2027, 11), 5),)),)
    assert row(load(replace(plan, capacities=fewer), VI), "ky-thuat/2027")["highest_in"] == "2027-11"


def test_load_tells_overruns() -> None:
    plan = replace(sample_plan(), overruns=(Overrun("ky-thuat", None, "2027-03", 50, 45),))
    assert "Nhóm kỹ thuật tháng 03/2027: việc thường xuyên, đang làm đã cần 5 người, chỉ có 4,5" in shown(
        load(plan, VI)
    )


# critical


def test_the_chain_goes_through_dependencies_money_and_people() -> None:
    view = critical(sample_plan(), VI)
    assert ids(view) == list(sample_plan().chain)
    assert [row(view, name)["constraint"] for name in ids(view)] == [
        "progress",
        "dependency",
        "dependency",
        None,
        "dependency",
        "money",
        "dependency",
        "team",
    ]
    text = shown(view, 200)
    assert "vốn đầu tư công năm 2028 không còn đủ" in text
    assert "chưa đối chiếu bản gốc" in text
    assert view.title.endswith("đường găng đến 02/2031")


def test_a_filtered_chain_keeps_its_numbers() -> None:
    view = critical(sample_plan(), VI, Filter(lead="so-xay-dung"))
    assert row(view, "ban-sao-so/delivery")["number"] == 8


# annex


def test_the_annex_is_what_provinces_sign() -> None:
    text = shown(annex(sample_plan(), VI), 300)
    order = [
        "I. Chưa xếp được thời điểm",
        "II. Giai đoạn 2025–2027 – Nền móng",
        "II.1. Thể chế",
        "III. Giai đoạn 2028–2030 – Mở rộng",
        "IV. Sau 2030",
        "V. Nhiệm vụ thường xuyên",
    ]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "Quý I/2027 – Quý I/2028" in text
    assert "Hằng quý" in text
    (lgsp,) = [held for held in data(annex(sample_plan(), VI)).rows if held.id == "lgsp"]
    assert "Ngân sách cấp tỉnh (đầu tư công): 28,3 tỷ đồng (ước tính)" in lgsp.cells[6]
    assert "Đã có, không đưa vào danh mục: Cáp quang tới hộ gia đình." in text
    assert "Do cấp khác thực hiện, không đưa vào danh mục: Cơ sở dữ liệu quốc gia về dân cư." in text


def test_the_annex_numbers_each_task_once() -> None:
    view = annex(sample_plan(), VI)
    assert [row(view, name)["number"] for name in ids(view)] == list(range(1, 12))
    assert len(set(ids(view))) == 11


def test_the_annex_marks_only_estimates() -> None:
    plan = sample_plan()
    known = tuple(replace(task, figures=Basis.ATTESTED) for task in plan.tasks)
    assert "ước tính" not in shown(annex(replace(plan, tasks=known), VI), 220)


def test_one_estimate_is_told_in_the_singular() -> None:
    plan = sample_plan()
    first = next(task.id for task in plan.tasks if task.total_cost and task.status is Status.PLANNED)
    one = replace(
        plan,
        tasks=tuple(
            replace(task, figures=Basis.ESTIMATE if task.id == first else Basis.ATTESTED) for task in plan.tasks
        ),
    )
    told = (
        (annex(one, EN), "time and money of 1 task are estimates"),
        (annex(one, EN, hide_money=True), "the times of 1 task are estimates"),
        (budget(one, EN), "The need of 1 task is an estimate"),
    )
    for view, sentence in told:
        assert sentence in " ".join(shown(view).split())


def test_the_annex_names_funds_even_when_sums_are_hidden() -> None:
    text = shown(annex(sample_plan(), VI, hide_money=True), 220)
    assert "Ngân sách cấp tỉnh (đầu tư công)" in text


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2026, 10), (2027, 5), "Quý\u00a0IV/2026 – Quý\u00a0II/2027"),
        ((2027, 1), (2027, 12), "Năm 2027"),
        ((2026, 1), (2030, 12), "Năm 2026 – 2030"),
        ((2027, 4), (2027, 6), "Quý\u00a0II/2027"),
        ((2027, 3), (2027, 2), "Quý\u00a0I/2027"),
    ],
)
def test_official_times_are_quarters_or_years(first: tuple[int, int], last: tuple[int, int], words: str) -> None:
    assert figures.official_span(month(*first), month(*last)).vi.replace("\n", " ") == words


def test_the_annex_says_when_a_sum_is_in_no_total() -> None:
    plan = sample_plan()
    stage = PlanStage(StageName.DELIVERY, None, 6, charges=(Charge(INVESTMENT, 1, 6, 7700),))
    undated = tuple(
        replace(task, stages=(stage,), cost=(), cost_unknown=False) if task.status is Status.NO_DATE else task
        for task in plan.tasks
    )
    view = annex(replace(plan, tasks=undated), VI)
    (held,) = [row_ for row_ in data(view).rows if row_.id == "mang-cam-bien"]
    assert held.cells[6].endswith("7,7 tỷ đồng (ước tính), chưa tính vào nhu cầu")
    assert row(view, "mang-cam-bien")["cost_million_vnd"] is None


def test_coverage_says_whose_the_awaited_tasks_are() -> None:
    plan = sample_plan()
    goals = tuple(replace(goal, awaits=5, core=(), extra=()) for goal in plan.coverage)
    plan = replace(plan, coverage=goals)
    assert "5 việc của xã" in shown(coverage(plan, VI))
    assert "5 by communes" in shown(coverage(plan, EN))
    commune = replace(plan, level=Level.COMMUNE)
    assert "5 việc của tỉnh" in shown(coverage(commune, VI))
    assert "5 by the province" in shown(coverage(commune, EN))


def test_load_keeps_its_notes_rather_than_bars_on_a_narrow_screen() -> None:
    text = shown(load(sample_plan(), VI), 80)
    assert "Ghi chú" in text
    assert "thiếu người: giữ chân 1 nhiệm vụ" in text


# Languages and figures


@pytest.mark.parametrize("name", VIEWS)
def test_english_views_hold_no_vietnamese_of_ours(name: str) -> None:
    plan = replace(sample_plan(), title=Text("x", "Plan"))
    english = shown(make(name)(plan, EN), 250)
    for word in ("Nhiệm vụ", "Giai đoạn", "tỷ đồng", "thường xuyên", "găng", "Chủ trì", "chưa"):
        assert word not in english


@pytest.mark.parametrize(
    ("million", "vi", "en"),
    [
        (0, "0", "0"),
        (8100, "8,1", "8.1"),
        (8149, "8,1", "8.1"),
        (8150, "8,2", "8.2"),
        (1234567, "1.234,6", "1,234.6"),
        (70, "0,07", "0.07"),
        (3, "0,003", "0.003"),
        (-1250, "−1,3", "−1.3"),
        (99, "0,1", "0.1"),
        (41, "0,04", "0.04"),
        (100, "0,1", "0.1"),
    ],
)
def test_money_is_shown_in_billions(million: int, vi: str, en: str) -> None:
    assert figures.money(million, VI) == vi
    assert figures.money(million, EN) == en


def test_percentages_never_hide_what_is_over_or_under() -> None:
    assert figures.percent(999, 1000) == "99%"
    assert figures.percent(1001, 1000) == "101%"
    assert figures.percent(0, 0) == ""
    assert figures.percent(5, 0) == "> 100%"


def test_roman_numerals() -> None:
    assert [figures.roman(number) for number in (1, 4, 9, 14, 40)] == ["I", "IV", "IX", "XIV", "XXXX"]


def test_plan_of_the_fixture_adds_up() -> None:
    plan: Plan = sample_plan()
    assert plan.need_in(2027) == 22473
    assert not plan.fits


@pytest.mark.parametrize(
    ("sums", "told"),
    [
        ((247, 200), ("247 million VND", "200 million VND")),
        ((36_740, 36_710), ("36,740 million VND", "36,710 million VND")),
        ((36_740, 22_000), ("36.7 billion VND", "22.0 billion VND")),
        ((7_500, 90), ("7.5 billion VND", "90 million VND")),
    ],
)
def test_sums_that_are_set_against_each_other_differ_as_they_are_told(
    sums: tuple[int, int], told: tuple[str, str]
) -> None:
    assert figures.two_sums(*sums, Language.EN) == told
