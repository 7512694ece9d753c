"""A year as it goes: each quarter the status date moves on, records come in, the rest is planned again."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from tests.cli.conftest import Run
from tests.conftest import ROOT

COMMENT = "# Người làm của xã, tính bằng phần của một cán bộ."


def listed(run: Run, place: Path) -> dict[str, Any]:
    tasks = json.loads(run("show", place, "--view", "tasks", "--format", "json").stdout)["tasks"]
    return {task["id"]: task for task in tasks}


def record(place: Path, task: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((place / "brief.toml").read_text(encoding="utf-8"))["progress"][task]
    return found


def test_a_commune_records_each_quarter_and_its_done_and_begun_work_stays(tmp_path: Path, run: Run) -> None:
    for name in ("xa", "tinh"):
        (tmp_path / name).mkdir()
        for file in ("brief.toml", "plan.toml"):
            (tmp_path / name / file).write_bytes((ROOT / "plans" / name / file).read_bytes())
    place, promised = tmp_path / "xa", tmp_path / "promised.toml"
    promised.write_bytes((place / "plan.toml").read_bytes())
    before = listed(run, place)
    dated = [name for name, task in before.items() if task["status"] == "planned"]
    first, second, third = sorted(dated, key=lambda name: (before[name]["start"], name))[:3]

    run("brief", "start", place, "2027-04")
    run("progress", place, first, "--started", "2026-12", "--done", "2027-02", "--spent", "12tr")
    run("progress", place, second, "--started", "2027-01", "--left", "7", "--difficulty", "Thiếu người")
    run("plan", place, exits=None)
    spring = listed(run, place)
    assert (spring[first]["status"], spring[first]["finish"]) == ("done", "2027-02")
    assert (spring[second]["start"], spring[second]["finish"]) == ("2027-01", "2027-10")

    run("brief", "start", place, "2027-07")
    assert record(place, second)["left"] == 4, "it is expected in October still"
    run("plan", place, exits=None)
    assert listed(run, place)[second]["finish"] == "2027-10"
    run("progress", place, second, "--left", "6", "--proposal", "Tăng cường 1 cán bộ")
    run("progress", place, third, "--started", "2027-05", "--percent", "50")
    run("plan", place, exits=None)
    summer = listed(run, place)
    assert (summer[first]["finish"], summer[second]["start"]) == ("2027-02", "2027-01")
    assert summer[second]["finish"] == "2027-12"
    assert summer[third]["start"] == "2027-05"

    words = ("--quarter", "2027-Q2", "--baseline", promised, "--lang", "vi")
    report = " ".join(run("report", place, *words).stdout.split())
    assert "Tăng cường 1 cán bộ" in report
    assert "12 triệu đồng, theo ghi nhận ở 1 nhiệm vụ" in report
    assert COMMENT in (place / "brief.toml").read_text(encoding="utf-8")
    run("check", place)
    run("brief", "start", place, "2027-04", exits=2)
