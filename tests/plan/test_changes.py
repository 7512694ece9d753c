"""What a new catalogue changed in a plan: told when the plan is made again, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from roadmap import app
from roadmap.cli.main import cli
from roadmap.plan.document import Plan
from roadmap.render.plan_changes import plan_changes
from roadmap.request import OneOff
from tests.changed import replace

BRIEF = """format = 1
title = "Thử"
locality = "tinh"
start = "2026-12"
goals = ["de-an-ha-noi/giao-thong"]
"""
OWN = """[the-ve-giao-thong]
title = { vi = "Thẻ vé", en = "Tickets" }
says = { vi = "Làm.", en = "Do." }
deliverable = { vi = "Thẻ", en = "Card" }
level = "tinh"
lead = "so-khcn"
basis = "estimate"
source = []
figures = "estimate"
delivery = { months = [1, 2, 3], cost = [100, 200, 300] }
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return app.plan_once(OneOff(goals=("de-an-ha-noi/giao-thong",))).plan


def other(plan: Plan, **fields: object) -> Plan:
    return replace(plan, catalogue_digest="0" * 64, **fields)


def test_however_much_changed_it_is_told_in_ten_lines(plan: Plan) -> None:
    empty = other(plan, tasks=())
    for before, after in ((plan, empty), (empty, plan)):
        words = plan_changes(before, after)
        assert words is not None
        lines = words.vi.splitlines()
        assert len(lines) <= 10
        assert lines[-1] == f"  … và {len(plan.tasks) - (len(lines) - 3)} nhiệm vụ nữa"


def test_a_new_catalogue_that_changes_no_task_says_so(plan: Plan) -> None:
    words = plan_changes(other(plan, catalogue_version="2026.09"), plan)
    assert words is not None
    assert words.en.splitlines() == [
        f"The catalogue went from 2026.09 to {plan.catalogue_version}; against the plan.toml before:",
        "  no task has another time or another cost",
    ]


def planned(folder: Path, *arguments: str) -> str:
    result = CliRunner().invoke(cli, ["plan", str(folder), "--lang", "vi", *arguments])
    assert result.exit_code in (0, 1), result.output
    return result.stderr


def test_a_plan_made_again_from_another_catalogue_says_what_that_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thu" / "templates" / "tasks").mkdir(parents=True)
    (tmp_path / "thu" / "brief.toml").write_text(BRIEF, encoding="utf-8")
    assert planned(Path("thu")).splitlines() == ["Đã ghi thu/plan.toml"]
    (tmp_path / "thu" / "templates" / "tasks" / "an-toan.toml").write_text("", encoding="utf-8")
    assert "không nhiệm vụ nào đổi thời gian hay kinh phí" in planned(Path("thu"))
    (tmp_path / "thu" / "templates" / "tasks" / "du-lieu.toml").write_text(OWN, encoding="utf-8")
    told = planned(Path("thu"))
    assert "  ~ the-ve-giao-thong: " in told
    assert "(đầu vào" not in told
    assert planned(Path("thu")) == "thu/plan.toml không có gì thay đổi, giữ nguyên tệp\n"


def test_a_brief_that_changed_too_is_mentioned(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text(BRIEF, encoding="utf-8")
    planned(tmp_path)
    (tmp_path / "brief.toml").write_text(BRIEF.replace("2026-12", "2027-06"), encoding="utf-8")
    assert "Danh mục" not in planned(tmp_path)
    (tmp_path / "templates" / "tasks").mkdir(parents=True)
    (tmp_path / "templates" / "tasks" / "du-lieu.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "brief.toml").write_text(BRIEF, encoding="utf-8")
    assert "(đầu vào, hoặc số mặc định của địa phương" in planned(tmp_path)


def test_a_plan_file_that_cannot_be_read_is_compared_with_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text(BRIEF, encoding="utf-8")
    (tmp_path / "plan.toml").write_text('digest = "x"\nformat = 1\n', encoding="utf-8")
    assert "Danh mục" not in planned(tmp_path, "--force")
