from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from roadmap import app
from roadmap.app import portfolio as use_case
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    """Return a folder with the briefs of a province and of two of its communes."""
    for name, shipped in (("tinh", "tinh"), ("xa-1", "xa"), ("xa-2", "xa")):
        (tmp_path / name).mkdir()
        shutil.copy(ROOT / "plans" / shipped / "brief.toml", tmp_path / name)
    return tmp_path


def test_all_plans_are_made_as_one_by_one(run: Run, clients: Path) -> None:
    run("plan", clients, "--all")
    for name, shipped in (("tinh", "tinh"), ("xa-1", "xa"), ("xa-2", "xa")):
        assert (clients / name / "plan.toml").read_bytes() == (ROOT / "plans" / shipped / "plan.toml").read_bytes()
    again = json.loads(run("plan", clients, "--all", "--format", "json").stdout)["plans"]
    assert [each["result"] for each in again] == ["unchanged"] * 3


def test_several_processes_make_the_same_plans(run: Run, clients: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(use_case, "FEW", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    run("plan", clients, "--all")
    for name, shipped in (("tinh", "tinh"), ("xa-1", "xa"), ("xa-2", "xa")):
        assert (clients / name / "plan.toml").read_bytes() == (ROOT / "plans" / shipped / "plan.toml").read_bytes()
    found = json.loads(run("portfolio", clients, "--format", "json").stdout)["plans"]
    assert [each["id"] for each in found] == ["tinh", "xa-1", "xa-2"]


def test_the_level_above_is_planned_before_the_plans_that_count_on_it(
    run: Run, clients: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    made = app.plan_brief

    def plan_brief(path: Path, *others: Any) -> app.Planned:
        asked.append(path.name)
        return made(path, *others)

    monkeypatch.setattr(app, "plan_brief", plan_brief)
    (clients / "tinh").rename(clients / "z-tinh")
    for name in ("xa-1", "xa-2"):
        brief = clients / name / "brief.toml"
        brief.write_text(brief.read_text(encoding="utf-8").replace("../tinh", "../z-tinh"), encoding="utf-8")
    run("plan", clients, "--all")
    assert asked == ["z-tinh", "xa-1", "xa-2"]


def test_a_circle_of_parents_is_planned_all_the_same(run: Run, clients: Path) -> None:
    for name, parent in (("xa-1", "../xa-2"), ("xa-2", "../xa-1")):
        brief = clients / name / "brief.toml"
        brief.write_text(brief.read_text(encoding="utf-8").replace("../tinh", parent), encoding="utf-8")
    run("plan", clients, "--all")
    assert (clients / "xa-2" / "plan.toml").is_file()


def test_a_brief_that_is_wrong_stops_no_other(run: Run, clients: Path) -> None:
    (clients / "xa-1" / "brief.toml").write_text("format = 1\nx = = 2\n", encoding="utf-8")
    made = json.loads(run("plan", clients, "--all", "--format", "json", exits=3).stdout)["plans"]
    assert "xa-1/brief.toml:2:5: E0" in made[0]["verdict"]
    assert not (clients / "xa-1" / "plan.toml").exists()
    assert (clients / "xa-2" / "plan.toml").is_file()


def test_a_plan_edited_by_hand_is_kept_and_named(run: Run, clients: Path) -> None:
    run("plan", clients, "--all")
    plan = clients / "xa-1" / "plan.toml"
    edited = plan.read_bytes().replace(b"planned = 10", b"planned = 9")
    plan.write_bytes(edited)
    assert "xa-1" in run("plan", clients, "--all", exits=1).stdout
    assert plan.read_bytes() == edited
    run("plan", clients, "--all", "--force")
    assert plan.read_bytes() == (ROOT / "plans/xa/plan.toml").read_bytes()


def test_a_month_that_the_plan_above_no_longer_gives_is_told(run: Run, clients: Path) -> None:
    brief = clients / "xa-1" / "brief.toml"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace('dich-vu-cong-truc-tuyen = "2027-11"', 'dich-vu-cong-truc-tuyen = "2027-02"'))
    assert "dich-vu-cong-truc-tuyen" in run("plan", clients, "--all").stdout
    waits = json.loads(run("portfolio", clients, "--view", "waiting", "--format", "json").stdout)["waiting"]
    early = {each["task"]: each["too_early"] for each in waits}
    assert early["dich-vu-cong-truc-tuyen"] == ["xa-1"]
    assert early["khung-kien-truc-so"] == []


def test_a_plan_that_cannot_be_read_is_named_and_the_others_are_shown(run: Run, clients: Path) -> None:
    run("plan", clients, "--all")
    (clients / "xa-2" / "plan.toml").write_text("x = = 2\n", encoding="utf-8")
    result = run("portfolio", clients, exits=3)
    assert "xa-2" in result.stderr
    assert "2 kế hoạch (1 cấp tỉnh, 1 cấp xã)" in result.stdout


@pytest.mark.parametrize("arguments", [("portfolio",), ("plan", "--all")])
def test_a_folder_without_plans_says_what_to_type(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert "roadmap" in run(*arguments, tmp_path, exits=2).stderr


@pytest.mark.parametrize("option", [("--goal", "lgsp"), ("-o", "x.toml")])
def test_all_plans_take_no_option_of_one_plan(run: Run, clients: Path, option: tuple[str, str]) -> None:
    assert option[0] in run("plan", clients, "--all", *option, exits=2).stderr


@pytest.mark.parametrize(("language", "width"), [("vi", 80), ("en", 160)])
def test_the_portfolio_reads_as_before(
    run: Run, language: str, width: int, monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str], None]
) -> None:
    monkeypatch.chdir(ROOT)
    shown = run("portfolio", "plans", "--lang", language, "--width", str(width)).stdout
    golden(GOLDEN / f"portfolio-{width}-{language}.txt", shown)
