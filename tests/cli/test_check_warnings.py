"""`roadmap check` warns about what users write themselves, and fails for faults only."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

BRIEF = """format = 1
title = "Chính quyền điện tử của tỉnh"
locality = "tinh"
start = "2026-12"
goals = ["de-an-ha-noi/giao-thong"]
[phase.1]
title = "Cấp huyện trước"
to = "2030-12"
[exclude]
lgsp = "đã làm theo Nghị định 73/2019/NĐ-CP"
[progress.khao-sat-hien-trang]
started = "2026-06"
difficulty = "Sở TT&TT thiếu người"
proposal = "Sở Kế hoạch và Đầu tư bố trí vốn"
[target.ty-le]
title = "Tỷ lệ dịch vụ công mức độ 4"
unit = "%"
values = { 2030 = 90 }
[task.viec-rieng]
title = "Sàn giao dịch"
says = "Sở GTVT làm."
deliverable = "Sàn giao dịch"
note = { vi = "Theo QĐ 942/2021.", en = "As decided." }
domain = "dat-dai"
level = "tinh"
lead = "so-khcn"
support = ["so-khcn"]
delivery = { months = [1, 2, 3] }
"""

TASK = """[viec-a]
title = { vi = "Họp giao ban", en = "Meetings" }
says = { vi = "Họp với UBND huyện.", en = "Meet." }
deliverable = { vi = "-", en = "-" }
level = "tinh"
lead = "so-khcn"
basis = "estimate"
source = []
figures = "estimate"
delivery = { months = [1, 2, 3] }
[viec-b]
title = { vi = "Không ai gọi đến", en = "Not called" }
says = { vi = "Làm.", en = "Do." }
deliverable = { vi = "…", en = "…" }
level = "tinh"
lead = "so-khcn"
basis = "estimate"
source = []
figures = "estimate"
delivery = { months = [1, 2, 3] }
"""

FRAMEWORK = """format = 1
title = { vi = "Khung", en = "Framework" }
noun = { vi = "mục", en = "item" }
summary = { vi = "Tóm tắt", en = "Summary" }
basis = "estimate"
source = []
[goal.x]
title = { vi = "Mục", en = "Item" }
asks = { vi = "Làm.", en = "Do." }
basis = "estimate"
source = []
core = ["viec-a"]
"""

Found = Callable[..., list[tuple[str, int, str]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a plan's folder with a brief that could be clearer."""
    (tmp_path / "brief.toml").write_text(BRIEF, encoding="utf-8")
    return tmp_path


@pytest.fixture
def found(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    """Return a function that checks paths and returns file, line and code of what was found; in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def check(*arguments: str | Path, exits: int = 0) -> list[tuple[str, int, str]]:
        rows = json.loads(run("check", *arguments, "--format", "json", exits=exits).stdout)["faults"]
        return [(Path(row["file"]).name, row["line"], row["code"]) for row in rows]

    return check


def test_every_text_of_a_brief_is_read_and_warnings_alone_do_not_fail(folder: Path, found: Found) -> None:
    texts = [(line, code) for _, line, code in found(folder) if code < "W41"]
    assert texts == [
        (2, "W401"),
        (7, "W401"),
        (10, "W402"),
        (13, "W401"),
        (14, "W401"),
        (16, "W401"),
        (21, "W401"),
        (23, "W402"),
    ]


def test_a_warning_says_what_to_write_instead_since_when_and_who_says_so(run: Run, folder: Path) -> None:
    shown = run("check", folder).stdout
    assert 'W401 "Chính quyền điện tử" không còn dùng từ 12/2025; nay viết: chính quyền số\n' in shown
    assert "theo 2629/QĐ-TTg (Thủ tướng Chính phủ)" in shown
    assert "được thay bằng 45/2026/NĐ-CP (từ 03/2026), rồi 224/2026/NĐ-CP (từ 07/2026); nay dẫn: 224/2026" in shown
    english = run("check", folder, "--lang", "en").stdout
    assert '"Sở TT&TT" is out of date since 2025; write now: the Department of Science and Technology' in english
    assert english.endswith(" warnings.\n")


def test_the_brief_s_own_tasks_are_judged_by_what_is_unclear_in_them(folder: Path, found: Found) -> None:
    brief = (folder / "brief.toml").read_text(encoding="utf-8")
    goal = 'goals = ["rieng/x"]'
    (folder / "brief.toml").write_text(brief.replace('goals = ["de-an-ha-noi/giao-thong"]', goal), encoding="utf-8")
    (folder / "templates" / "frameworks").mkdir(parents=True)
    framework = FRAMEWORK.replace("viec-a", "khao-sat-hien-trang")
    (folder / "templates" / "frameworks" / "rieng.toml").write_text(framework, encoding="utf-8")
    assert [(line, code) for _, line, code in found(folder) if "W41" < code < "W5"] == [
        (19, "W416"),
        (20, "W412"),
        (27, "W414"),
    ]


def test_overlay_entries_are_read_too_and_their_tasks_judged_where_the_plan_has_them(run: Run, found: Found) -> None:
    with_overlay = ["--templates", "mine"]
    for name, text in {"tasks/dat-dai.toml": TASK, "frameworks/rieng.toml": FRAMEWORK}.items():
        path = Path("mine") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("one", "two"):
        Path(name).mkdir()
        brief = "\n".join(BRIEF.splitlines()[2:4])
        (Path(name) / "brief.toml").write_text(
            f'format = 1\ntitle = "Kế hoạch"\n{brief}\ngoals = ["rieng"]\n', encoding="utf-8"
        )
    assert [each for each in found("one", "two", *with_overlay) if each[0] == "dat-dai.toml"] == [
        ("dat-dai.toml", 1, "W416"),
        ("dat-dai.toml", 3, "W401"),
        ("dat-dai.toml", 4, "W415"),
    ]
    assert found("mine") == [("dat-dai.toml", 3, "W401")]
    assert run("check", "one", *with_overlay, "--lang", "en").stdout.endswith("\n4 warnings.\n")


def test_a_task_that_ends_after_the_horizon_or_finds_no_month_has_no_clear_time(folder: Path, found: Found) -> None:
    task = TASK.partition("[viec-b]")[0].replace("[viec-a]", "[task.viec-a]").replace("[1, 2, 3]", "40")
    head = 'format = 1\ntitle = "Kế hoạch"\nlocality = "tinh"\nstart = "2029-12"\ngoals = ["rieng"]\n'
    (folder / "brief.toml").write_text(head + task.replace("title", 'domain = "dat-dai"\ntitle', 1), encoding="utf-8")
    (folder / "templates" / "frameworks").mkdir(parents=True)
    (folder / "templates" / "tasks").mkdir()
    overlay = TASK.partition("[viec-b]")[0]
    (folder / "templates" / "tasks" / "dat-dai.toml").write_text(overlay, encoding="utf-8")
    (folder / "templates" / "frameworks" / "rieng.toml").write_text(FRAMEWORK, encoding="utf-8")
    assert ("brief.toml", 6, "W413") in found(folder)


def test_faults_come_first_and_fail(folder: Path, found: Found, run: Run) -> None:
    wrong = folder / "wrong.toml"
    wrong.write_text("x = = 1\n", encoding="utf-8")
    assert [code[0] for _, _, code in found(folder, wrong, exits=1)][:2] == ["E", "W"]
    assert "\n1 lỗi. " in run("check", folder, wrong, exits=1).stdout


def test_help_says_that_warnings_do_not_fail(run: Run) -> None:
    assert "Chỉ có cảnh báo thì mã thoát là 0" in " ".join(run("check", "--help").stdout.split())
