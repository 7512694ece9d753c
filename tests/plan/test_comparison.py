"""Plans side by side: what is compared, what differs, and how a screen, a file and a program are told."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from roadmap import app
from roadmap.export.formats import export
from roadmap.messages.text import Language, same
from roadmap.months import Month
from roadmap.plan.comparison import Placed, Shift, compare, months_moved, shift
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.render.blocks import Table, View
from roadmap.render.comparison import Variant, comparison
from roadmap.render.comparison_decisions import decided_otherwise
from roadmap.render.terminal import Terminal, to_text
from tests.changed import replace
from tests.conftest import ROOT
from tests.plans_by_hand import sample_plan

VI, EN = Language.VI, Language.EN
SHIPPED = ("ha-noi", "khong-kip", "tinh", "xa")


@pytest.fixture(scope="module")
def shipped() -> dict[str, Plan]:
    return {name: app.read_plan(ROOT / "plans" / name) for name in SHIPPED}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan()


def with_tasks(plan: Plan, tasks: Iterable[PlanTask]) -> Plan:
    return replace(plan, tasks=tuple(tasks))


def dated(plan: Plan) -> PlanTask:
    """Return a task that is planned, and costs something."""
    return next(task for task in plan.tasks if task.status is Status.PLANNED and task.cost and task.start is not None)


def moved(plan: Plan, months: int) -> Plan:
    """Return `plan` with one task so many months later."""
    chosen = dated(plan)
    stages = tuple(replace(stage, start=Month((stage.start or 0) + months)) for stage in chosen.stages)
    return with_tasks(plan, (replace(chosen, stages=stages) if task is chosen else task for task in plan.tasks))


def view(plans: list[Plan], language: Language = VI, *, hide_money: bool = False) -> View:
    variants = [Variant(f"v{at}", ()) for at in range(1, len(plans) + 1)]
    return comparison(compare(plans), variants, "So sánh", language, hide_money=hide_money)


def people(found: View) -> Table:
    return next(block for block in found.blocks if isinstance(block, Table) and block.name == "figures")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_plan_compared_with_itself_differs_in_nothing(shipped: dict[str, Plan], name: str) -> None:
    found = compare([shipped[name]] * 3)
    assert found.same
    assert found.tasks == ()
    shown = view([shipped[name]] * 2)
    assert "Không có gì khác nhau" in to_text(shown, Terminal(80))
    assert not any(row.cells[-1] for row in people(shown).rows if not row.group)
    assert decided_otherwise(shipped[name], shipped[name], VI) == ()


@pytest.mark.parametrize("first", SHIPPED)
@pytest.mark.parametrize("second", SHIPPED)
def test_the_other_way_round_the_same_tasks_differ_and_shifts_are_reversed(
    shipped: dict[str, Plan], first: str, second: str
) -> None:
    there, back = (compare([shipped[one], shipped[two]]) for one, two in ((first, second), (second, first)))
    assert {row.task for row in there.tasks} == {row.task for row in back.tasks}
    reverse = {
        Shift.DROPPED: Shift.ADDED,
        Shift.UNDATED: Shift.DATED,
        Shift.LATER: Shift.EARLIER,
        Shift.COST: Shift.COST,
    }
    reverse |= {two: one for one, two in reverse.items()}
    fates = {row.task: shift(*row.each) for row in back.tasks}
    for row in there.tasks:
        fate = shift(*row.each)
        assert fate is not None
        assert fates[row.task] is reverse[fate]
        assert months_moved(*row.each) == -months_moved(row.each[1], row.each[0])


def test_each_row_has_as_many_columns_as_there_are_plans(shipped: dict[str, Plan]) -> None:
    found = compare(list(shipped.values()))
    rows = [row.each for rows in (found.phases, found.years, found.goals, found.tasks) for row in rows]
    assert {len(each) for each in (*rows, found.figures)} == {4}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_figures_add_up(shipped: dict[str, Plan], name: str) -> None:
    found = compare([shipped[name]])
    (figures,) = found.figures
    within = [row for row in found.phases if row.span is not None]
    needs = [part.need + part.unbudgeted for row in within for part in row.each if part is not None]
    years = [part.need + part.unbudgeted for row in found.years if row.year for part in row.each if part is not None]
    assert sum(needs) == sum(years) == figures.need
    counted = [task for task in shipped[name].tasks if task.status not in (Status.RECURRING, Status.EXTERNAL)]
    assert figures.within + figures.beyond + figures.undated == len(counted)


def test_a_moved_task_is_the_only_one_that_differs(plan: Plan) -> None:
    for months, fate, words in ((4, Shift.LATER, "muộn 4 tháng"), (-1, Shift.EARLIER, "sớm 1 tháng")):
        found = compare([plan, moved(plan, months)])
        (row,) = found.tasks
        assert (row.task, shift(*row.each), months_moved(*row.each)) == (dated(plan).id, fate, months)
        assert words in to_text(view([plan, moved(plan, months)]), Terminal(120))


def test_dropped_and_added_tasks_are_told_with_their_cost(plan: Plan) -> None:
    chosen = dated(plan)
    fewer = with_tasks(plan, (task for task in plan.tasks if task is not chosen))
    for plans, fate in (([plan, fewer], Shift.DROPPED), ([fewer, plan], Shift.ADDED)):
        (row,) = compare(plans).tasks
        assert shift(*row.each) is fate
    assert "Bỏ: 1" in to_text(view([plan, fewer]), Terminal(80))
    assert "−" in to_text(view([plan, fewer]), Terminal(80))


def test_what_has_no_date_any_more_is_neither_earlier_nor_later() -> None:
    some, none = Placed(Month(3), Month(5), 7), Placed(None, None, 0)
    assert shift(some, none) is Shift.UNDATED
    assert shift(none, some) is Shift.DATED
    assert months_moved(some, none) == 0
    assert shift(some, some._replace(cost=8)) is Shift.COST
    assert months_moved(some, some._replace(start=Month(2))) == -1


def test_variants_with_other_phases_are_matched_by_their_months(plan: Plan) -> None:
    whole = replace(plan.phases[0], first=plan.phases[0].first, last=plan.phases[-1].last, title=same("Cả thời kỳ"))
    found = compare([plan, replace(plan, phases=(whole,))])
    spans = [row.span for row in found.phases if row.span is not None]
    assert (whole.first, whole.last) in spans
    assert all(None in row.each for row in found.phases if row.span is not None)


def test_a_goal_that_one_plan_has_not_chosen_is_told_so(shipped: dict[str, Plan]) -> None:
    shown = to_text(view([shipped["tinh"], shipped["khong-kip"]]), Terminal(100))
    assert "không chọn" in shown
    assert "chưa có thời điểm" in shown


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("width", [40, 80, 160])
def test_any_number_of_plans_fits_any_width(shipped: dict[str, Plan], count: int, width: int) -> None:
    plans = [shipped[SHIPPED[at % 4]] for at in range(count)]
    for language in Language:
        lines = to_text(view(plans, language), Terminal(width)).splitlines()
        assert max(map(len, lines)) <= width


def test_three_plans_at_80_columns_leave_none_out(shipped: dict[str, Plan]) -> None:
    shown = to_text(view([shipped["ha-noi"], shipped["tinh"], shipped["khong-kip"]]), Terminal(80))
    assert "không hiện cột" not in shown


def test_without_money_no_sum_is_shown_in_any_format(shipped: dict[str, Plan]) -> None:
    plans = [shipped["tinh"], shipped["khong-kip"]]
    hidden = view(plans, hide_money=True)
    assert "tỷ" not in to_text(hidden, Terminal(160))
    assert b"cost" not in export(hidden, "json")
    told = decided_otherwise(plans[0], plans[1], VI, hide_money=True)
    assert any("thay đổi mức bố trí 2026" in line for line in told)
    assert not any("→" in line for line in told if "bố trí" in line)


def test_programs_get_the_tasks_that_differ(plan: Plan) -> None:
    answer = json.loads(export(view([plan, moved(plan, 2)], EN), "json"))
    assert list(answer) == ["format", "tasks"]
    (task,) = answer["tasks"]
    assert task["id"] == dated(plan).id
    assert task["moved_2"] == 2
    assert set(task) == {
        "id",
        "title",
        *(f"{key}_{at}" for key in ("status", "start", "finish", "cost_million_vnd") for at in (1, 2)),
        "moved_2",
    }
    assert json.loads(export(view([plan, plan]), "json")) == {"format": 1, "tasks": []}


@pytest.mark.parametrize("to", ["markdown", "csv", "html"])
def test_every_format_names_the_task(plan: Plan, to: str) -> None:
    assert dated(plan).title.vi in export(view([plan, moved(plan, 2)]), to).decode()


def test_names_that_are_cut_alike_stay_apart(plan: Plan) -> None:
    variants = [Variant("phương án rất dài số một", ()), Variant("phương án rất dài số hai", ())]
    shown = to_text(comparison(compare([plan, plan]), variants, "So sánh", VI), Terminal(80))
    assert "1: " in shown
    assert "2: " in shown


def test_other_catalogues_and_localities_are_said(shipped: dict[str, Plan]) -> None:
    other = replace(shipped["tinh"], catalogue_digest="0" * 64)
    assert "danh mục khác nhau" in to_text(view([shipped["tinh"], other]), Terminal(80))
    assert "địa phương khác nhau" in to_text(view([shipped["tinh"], shipped["xa"]]), Terminal(80))


def test_what_was_decided_otherwise_is_told_in_a_few_lines(shipped: dict[str, Plan]) -> None:
    for first in shipped.values():
        for second in shipped.values():
            assert len(decided_otherwise(first, second, VI)) <= 8
