"""What `show --view latest` says of the shipped plan that is out of reach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roadmap import app
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language
from roadmap.plan.document import Plan
from roadmap.render.filters import Filter
from roadmap.render.latest import latest
from roadmap.render.terminal import Terminal, to_text

VI, EN = Language.VI, Language.EN


@pytest.fixture(scope="module")
def plan() -> Plan:
    return app.read_plan(Path(__file__).parents[2] / "plans" / "khong-kip")


def row(plan: Plan, language: Language, title: str) -> str:
    text = to_text(latest(plan, language), Terminal(240))
    (found,) = (line for line in text.splitlines() if title in line[:90])
    return " ".join(found.split())


def test_the_stage_that_binds_is_named_with_its_months_where_it_is_not_the_first(plan: Plan) -> None:
    assert row(plan, VI, "Trung tâm giám sát, điều hành an ninh mạng").endswith(
        "03/2027 −6 thời kỳ kế hoạch (đến 12/2030): triển khai muộn nhất 01/2030, kế hoạch 07/2030"
    )
    assert row(plan, EN, "Cyber-security operations centre").endswith(
        "03/2027 −6 the horizon (to 12/2030): delivery by 01/2030, planned for 07/2030"
    )
    assert row(plan, EN, "Provincial data integration").endswith("12/2026 −6 its own deadline, 09/2027")


def test_a_task_without_a_date_has_a_latest_start_beside_the_word_that_it_has_none(plan: Plan) -> None:
    found = row(plan, VI, "Hệ thống giám sát, điều hành đô thị thông minh cấp tỉnh")
    assert found.startswith("10/2026")
    assert found.endswith("chưa xếp thời hạn 12/2028 của chính nhiệm vụ")
    assert "no date the deadline of provincial smart-city monitoring" in row(plan, EN, "Provincial smart-city scheme")


def test_a_narrow_screen_keeps_the_ends_beside_work_without_a_date(plan: Plan) -> None:
    text = to_text(latest(plan, VI), Terminal(80))
    assert "chưa xếp" in text
    assert "Để bảo đảm" in text


def test_the_year_picks_work_without_a_date_by_its_latest_start_too(plan: Plan) -> None:
    text = to_text(latest(plan, EN, Filter(year=2026)), Terminal(80))
    assert "no date" in text
    assert "no date" not in to_text(latest(plan, EN, Filter(year=2027)), Terminal(80))


def test_programs_get_the_months_of_the_stage_that_binds(plan: Plan) -> None:
    rows = {each["id"]: each for each in json.loads(export(latest(plan, VI), Format.JSON))["latest"]}
    centre = rows["trung-tam-giam-sat-an-ninh-mang"]
    assert (centre["latest"], centre["start"], centre["slack"]) == ("2029-03", "2027-03", -6)
    assert (centre["stage"], centre["stage_latest"], centre["stage_start"]) == ("delivery", "2030-01", "2030-07")
    undated = rows["trung-tam-giam-sat-dieu-hanh"]
    assert (undated["latest"], undated["start"], undated["slack"]) == ("2026-10", None, None)
