"""A plan whose horizon ends inside a year: no money stands in no row, and nothing is said of budgets that is not so."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.messages.text import Language
from roadmap.months import month
from roadmap.plan.comparison import compare
from roadmap.plan.document import Plan
from roadmap.plan.money import need_after, need_after_phases
from roadmap.render.annex import annex
from roadmap.render.balance import phase_lines
from roadmap.render.blocks import Table, View
from roadmap.render.budget import budget
from roadmap.render.comparison import Variant, comparison
from roadmap.render.overview import overview
from roadmap.render.phases import phases
from roadmap.render.terminal import Terminal, to_text
from roadmap.render.timeline import timeline
from tests.changed import replace

ROOT = Path(__file__).parents[2]
EN, VI = Language.EN, Language.VI


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Return the shipped plan that does not fit, with half a year less."""
    folder = tmp_path_factory.mktemp("half-a-year")
    brief = (ROOT / "plans/khong-kip/brief.toml").read_text(encoding="utf-8")
    (folder / "brief.toml").write_text(brief.replace('to = "2030-12"', 'to = "2030-06"'), encoding="utf-8")
    app.plan_brief(folder / "brief.toml")
    return app.read_plan(folder)


def shown(view: View) -> str:
    return to_text(view, Terminal(120))


def test_the_phases_and_what_comes_after_add_up_to_all_money(plan: Plan) -> None:
    everything = sum(task.total_cost for task in plan.tasks)
    assert sum(need_after(plan)) < sum(need_after_phases(plan))
    assert sum(line.need + line.unbudgeted for line in phase_lines(plan, EN)) == everything


def test_what_comes_after_begins_with_the_month_after_the_horizon(plan: Plan) -> None:
    for view in (budget(plan, EN), phases(plan, EN), timeline(plan, EN, 120), annex(plan, EN)):
        assert "After 06/2030" in shown(view)
        assert "After 2030\n" not in shown(view)
    assert "Sau 06/2030" in shown(budget(plan, VI))


def test_years_are_still_told_by_the_calendar(plan: Plan) -> None:
    text = shown(overview(plan, EN, 120))
    assert "2030  After 2030" in text
    assert "After 06/2030" in text


def test_a_phase_has_one_label_in_every_view(plan: Plan) -> None:
    for view in (budget(plan, EN), phases(plan, EN), timeline(plan, EN, 120), annex(plan, EN), overview(plan, EN, 120)):
        assert "01/2028 – 06/2030" in shown(view)
        assert "2028–2030" not in shown(view)


def test_phases_do_not_say_that_years_with_a_budget_have_none(plan: Plan) -> None:
    text = shown(budget(plan, EN))
    of_phases = text[text.index("By phase, all funds") : text.index("Provincial budget")]
    assert "no budget" not in of_phases
    assert "they are not divided by phase" in text
    summary = shown(phases(plan, EN)).partition("Why these phases")[0]
    assert "no budget" not in summary.lower()


def test_money_without_a_figure_stands_in_every_row_alike(plan: Plan) -> None:
    assert not any(line.unbudgeted for line in phase_lines(plan, EN))
    assert "By phase, all funds" in shown(budget(plan, EN))


def test_side_by_side_what_comes_after_the_month_and_after_the_year_have_names_of_their_own(plan: Plan) -> None:
    def later(other: Plan) -> list[str]:
        found = comparison(compare([plan, other]), [Variant("one", ()), Variant("two", ())], "Title", EN)
        figures = next(block for block in found.blocks if isinstance(block, Table) and block.name == "figures")
        return list(dict.fromkeys(row.cells[0] for row in figures.rows if row.cells[0].startswith("After")))

    assert later(replace(plan, horizon_to=month(2030, 12))) == ["After the horizon", "After 2030"]
    assert later(replace(plan, horizon_to=month(2029, 12))) == ["After the horizon", "After the horizon's last year"]
