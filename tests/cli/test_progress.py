"""`roadmap progress`: what is written, what is listed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.progressing import under_way

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a province's brief is half a year on, and its plan is still that of the beginning."""
    under_way(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("width", "language"), [(80, "vi"), (160, "en")])
def test_the_list_of_where_things_stand_reads_as_before(
    width: int, language: str, folder: Path, run: Run, golden: Callable[[Path, str], None]
) -> None:
    del folder
    result = run("progress", "tinh", "--width", width, "--lang", language)
    golden(GOLDEN / f"progress-{width}-{language}.txt", result.stdout)


def test_one_task_alone_is_told_with_its_difficulty(folder: Path, run: Run) -> None:
    del folder
    told = run("progress", "tinh", "ra-soat-van-ban", "--lang", "vi").stdout
    assert "Khó khăn: Chưa thống nhất" in told
    assert "Khung kiến trúc số" not in told


def test_programs_get_each_record_with_what_is_wanted(folder: Path, run: Run) -> None:
    del folder
    listed = json.loads(run("progress", "tinh", "--format", "json").stdout)["progress"]
    rows = {row["id"]: row for row in listed}
    assert rows["lgsp"] | {"title": "", "lead": ""} == {
        "id": "lgsp",
        "title": "",
        "lead": "",
        "wants": None,
        "state": "running",
        "planned_start": "2026-12",
        "planned_finish": "2028-03",
        "started": "2026-12",
        "approved": "2027-05",
        "done": None,
        "left": 12,
        "spent_million_vnd": 900,
        "difficulty": None,
        "proposal": None,
    }
    assert rows["ho-so-cap-do"]["wants"] == "done"
    assert rows["de-an-do-thi-thong-minh"]["wants"] == "started"


def test_a_record_is_written_the_plan_follows_and_undo_takes_it_back(folder: Path, run: Run) -> None:
    brief = folder / "tinh" / "brief.toml"
    before = brief.read_bytes()
    done = run("progress", "tinh", "ho-so-cap-do", "--done", "2027-Q2", "--spent", "1ty", "--lang", "vi")
    assert "roadmap plan tinh" in done.stderr
    assert '[progress.ho-so-cap-do]\ndone = "2027-06"\nspent = 1000\n' in brief.read_text(encoding="utf-8")
    run("plan", "tinh", exits=1)  # a deadline of the brief cannot be kept any more
    task = next(
        each
        for each in json.loads(run("show", "tinh", "--view", "tasks", "--format", "json").stdout)["tasks"]
        if each["id"] == "ho-so-cap-do"
    )
    assert (task["status"], task["finish"]) == ("done", "2027-06")
    run("undo", "tinh")
    assert brief.read_bytes() == before


def test_a_dry_run_prints_a_patch_and_writes_nothing(folder: Path, run: Run) -> None:
    brief = folder / "tinh" / "brief.toml"
    before = brief.read_bytes()
    told = run("progress", "tinh", "lgsp", "--left", "10", "--dry-run", "--lang", "en")
    assert "-left = 12\n+left = 10\n" in told.stdout
    assert brief.read_bytes() == before


def test_a_refusal_writes_nothing(folder: Path, run: Run) -> None:
    brief = folder / "tinh" / "brief.toml"
    before = brief.read_bytes()
    told = run("progress", "tinh", "lgsp", "--done", "2027-07", "--lang", "en", exits=2)
    assert "roadmap brief start tinh MONTH" in told.stderr
    assert "name the task" in run("progress", "tinh", "--left", "3", "--lang", "en", exits=2).stderr
    assert brief.read_bytes() == before
