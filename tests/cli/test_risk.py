from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from roadmap import app
from roadmap.app import risk as simulation
from roadmap.cli.meter import Meter
from roadmap.cli.session import Session
from roadmap.messages import risk as words
from roadmap.messages.text import Text
from roadmap.render import risk
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COMMUNE = ROOT / "plans" / "xa"
FEW = ("--runs", "40")

BRIEF = """
format = 1
title = "Thử"
locality = "tinh"
start = "2026-12"
goals = ["12-khuyen-nghi/khung-phap-ly"]
[deadline]
khung-kien-truc-so = { by = "2026-12" }
"""


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "brief.toml"
    path.write_text(BRIEF, encoding="utf-8")
    return path


def entries(run: Run, *arguments: str | Path) -> dict[str, dict[str, Any]]:
    document = json.loads(run("risk", *arguments, "--format", "json").stdout)
    assert document["format"] == 1
    return {each["id"]: each for each in document["risk"]}


def test_a_plan_its_folder_and_its_brief_give_the_same(run: Run) -> None:
    by_folder = run("risk", COMMUNE, *FEW).stdout
    assert run("risk", COMMUNE / "plan.toml", *FEW).stdout == by_folder
    assert run("risk", COMMUNE / "brief.toml", *FEW).stdout == by_folder


def test_a_folder_without_a_plan_is_simulated_from_its_brief(run: Run, brief: Path) -> None:
    assert run("risk", brief.parent, *FEW).stdout == run("risk", brief, *FEW).stdout
    assert not (brief.parent / "plan.toml").exists()


def test_the_same_seed_gives_the_same_bytes_for_any_hash_seed() -> None:
    shown = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "roadmap", "risk", "plans/tinh", "--runs", "60", "--seed", "5"]
        done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=True)
        assert done.stderr == b"", "nothing is told about the progress where nobody watches"
        shown.add(done.stdout)
    assert len(shown) == 1


def test_another_seed_gives_another_answer(run: Run) -> None:
    assert run("risk", COMMUNE, *FEW, "--seed", "1").stdout != run("risk", COMMUNE, *FEW, "--seed", "2").stdout


def test_an_estimate_of_one_point_has_one_end(run: Run, brief: Path) -> None:
    made = app.plan_brief(brief).plan
    fixed = []
    for task in made.tasks:
        figures = [f"{stage.name} = [{stage.months}, {stage.months}, {stage.months}]" for stage in task.stages[:2]]
        figures = [each for each in figures if not each.startswith("operation")]
        costs = ("preparation_cost", "delivery_cost") if len(figures) == 2 else ("delivery_cost",)
        fixed.append("\n".join([f"[estimate.{task.id}]", *figures, *(f"{cost} = [9, 9, 9]" for cost in costs)]))
    brief.write_text(BRIEF + "\n".join(fixed), encoding="utf-8")
    found = entries(run, brief, *FEW)
    for each in found.values():
        if each["kind"] in ("plan", "phase", "deadline", "goal"):
            assert each["planned"] == each["p50"] == each["p80"] == each["p95"]
    assert [each["runs_ending"] for each in found.values() if each["kind"] == "end"] == [40]


def test_programs_get_every_figure_with_the_runs_and_the_seed(run: Run, brief: Path) -> None:
    found = entries(run, brief, *FEW, "--seed", "3")
    assert {each["kind"] for each in found.values()} == {"plan", "phase", "deadline", "goal", "end", "money", "task"}
    assert {(each["runs"], each["seed"]) for each in found.values()} == {(40, 3)}
    assert sum(each["runs_ending"] or 0 for each in found.values()) == 40
    for each in found.values():
        if each["p50"] is not None:
            assert each["p50"] <= each["p80"] <= each["p95"]
        if each["kind"] == "money":
            assert each["p50_million_vnd"] <= each["p80_million_vnd"] <= each["p95_million_vnd"]
    rows = list(csv.reader(io.StringIO(run("risk", brief, *FEW, "--format", "csv").stdout), delimiter=";"))
    assert [row[0].lstrip("\ufeff") for row in rows][1:] == list(found)


def test_a_deadline_that_must_be_missed_has_no_chance(run: Run, brief: Path) -> None:
    found = entries(run, brief, *FEW)["deadline/khung-kien-truc-so"]
    assert (found["due"], found["runs_in_time"]) == ("2026-12", 0)
    shown = run("risk", brief, *FEW, "--width", "160").stdout
    row = next(line for line in shown.splitlines() if "12/2026" in line)
    assert row.split()[-1] == "0%"


def test_sums_are_left_out_when_asked(run: Run) -> None:
    shown = run("risk", COMMUNE, *FEW, "--hide-money").stdout
    assert "Nhu cầu kinh phí" in run("risk", COMMUNE, *FEW).stdout
    assert "Nhu cầu kinh phí" not in shown
    assert "đồng" not in shown
    found = entries(run, COMMUNE, *FEW, "--hide-money")
    assert not [each for each in found.values() if each["kind"] == "money" or "p50_million_vnd" in each]


def test_recurring_work_above_a_budget_is_told_with_its_chance(run: Run, tmp_path: Path) -> None:
    text = (ROOT / "plans/tinh/brief.toml").read_text(encoding="utf-8")
    before = '[budget."ns-tinh/chi-thuong-xuyen"]\n2026 = '
    assert before + "2000" in text
    (tmp_path / "brief.toml").write_text(text.replace(before + "2000", before + "90"), encoding="utf-8")
    money = {each: held for each, held in entries(run, tmp_path, *FEW).items() if held["kind"] == "money"}
    over = money["money/2026"]["runs_over_budget"]
    assert 0 < over < 40
    assert (money["money/2027"]["runs_over_budget"], money["money/total"]["runs_over_budget"]) == (0, None)
    shown = " ".join(run("risk", tmp_path, *FEW, "--lang", "en").stdout.split())
    assert "recurring work and work in progress are paid all the same, even above the budget" in shown
    assert "than budgeted" in shown
    assert f" {risk.chance(over, 40)} 2027 " in shown
    assert "than budgeted" not in run("risk", COMMUNE, *FEW, "--lang", "en").stdout


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_says_in_two_sentences_where_it_simplifies(run: Run, format_: str, language: str) -> None:
    shown = run("risk", COMMUNE, *FEW, "--format", format_, "--lang", language).stdout
    sentence = words.SIMPLE.vi if language == "vi" else words.SIMPLE.en
    assert sentence.count(". ") == 1
    assert sentence[:60] in " ".join(shown.split())


def test_it_says_that_awaited_work_is_taken_as_certain_where_something_is_awaited(run: Run) -> None:
    said = "Work of another level that the plan waits for is taken to be there in the month that is set"
    for plan, awaits in (("xa", True), ("tinh", False)):
        shown = run("risk", ROOT / "plans" / plan, *FEW, "--lang", "en").stdout
        assert (said in " ".join(shown.split())) is awaits


def test_a_chosen_goal_without_core_tasks_at_this_level_is_named(run: Run) -> None:
    assert "goal/3-tru-cot-1-nen-tang/an-ninh-an-toan" not in entries(run, COMMUNE, *FEW)
    shown = " ".join(run("risk", COMMUNE, *FEW, "--lang", "en").stdout.split())
    assert "no core task is left for this level to do: Security and safety in cyberspace." in shown
    assert "no core task is left" not in run("risk", ROOT / "plans/tinh", *FEW, "--lang", "en").stdout


def test_the_histogram_is_drawn_in_ascii_too(run: Run) -> None:
    shown = run("risk", COMMUNE, *FEW, "--ascii").stdout
    assert shown.isascii()
    assert "##########" in shown
    assert "+/-" in shown


def test_no_line_is_wider_than_the_terminal(run: Run) -> None:
    for width in ("60", "80", "120"):
        shown = run("risk", ROOT / "plans" / "khong-kip", *FEW, "--width", width).stdout
        assert max(map(len, shown.splitlines())) <= int(width)


def test_what_finds_no_room_is_told_with_its_task(run: Run) -> None:
    shown = " ".join(run("risk", ROOT / "plans" / "khong-kip", "--runs", "60", "--lang", "en").stdout.split())
    assert "most often: cyber-security operations centre." in shown
    assert "Not counting 2 tasks that have no date" in shown
    assert "no room" in shown


def test_another_catalogue_is_told_and_the_present_one_used(run: Run, brief: Path) -> None:
    folder = brief.parent / "templates" / "tasks"
    folder.mkdir(parents=True)
    text = (ROOT / "templates" / "tasks" / "the-che.toml").read_text(encoding="utf-8")
    (folder / "the-che.toml").write_text(text, encoding="utf-8")
    run("plan", brief.parent, exits=1)
    assert "danh mục khác" not in run("risk", brief.parent, *FEW).stdout
    (folder / "the-che.toml").unlink()
    assert "danh mục khác" in run("risk", brief.parent, *FEW).stdout


def test_a_plan_that_was_edited_is_made_again_from_its_brief(run: Run, brief: Path) -> None:
    run("plan", brief.parent, exits=1)
    plan = brief.parent / "plan.toml"
    before = run("risk", plan, *FEW).stdout
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace('digest = "', 'digest = "0', 1), encoding="utf-8")
    after = run("risk", plan, *FEW).stdout
    assert "lập lại" in " ".join(after.split())
    assert after.endswith(before[before.index("Kế hoạch kết thúc") :])


@pytest.mark.parametrize("horizon", ["2025..2030", "2026..2028", "2026-12..2026-12"])
def test_a_plan_without_a_brief_is_made_again_as_it_is_whatever_its_horizon(
    run: Run, tmp_path: Path, horizon: str
) -> None:
    made = tmp_path / "thu.toml"
    goal = ("--goal", "12-khuyen-nghi/khung-phap-ly", "--horizon", horizon)
    assert run("plan", *goal, "-o", made, exits=None).exit_code in (0, 1)
    assert words.OTHER_PLAN.vi[:40] not in " ".join(run("risk", made, *FEW).stdout.split())


def test_a_plan_of_done_work_has_nothing_to_simulate(run: Run, brief: Path) -> None:
    made = app.plan_brief(brief).plan
    done = "".join(f'[progress.{task.id}]\ndone = "2026-10"\n' for task in made.tasks if not task.recurring)
    brief.write_text(BRIEF + done, encoding="utf-8")
    shown = run("risk", brief, *FEW)
    assert "không có gì để tính" in shown.stdout
    assert not [each for each in entries(run, brief, *FEW).values() if each["kind"] != "task"]


def test_too_few_or_too_many_runs_are_refused(run: Run) -> None:
    assert "--runs" in run("risk", COMMUNE, "--runs", "3", exits=2).stderr
    assert "--runs" in run("risk", COMMUNE, "--runs", "1000000", exits=2).stderr


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_command_tells_how_far_it_is_and_wipes_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((0.0, 0.5, 1.5, 1.5, 1.6, 3.0, 3.0))
    terminal = _Terminal()
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    monkeypatch.setattr(sys, "stderr", terminal)
    with Meter(Session(("--lang", "en")), Text("{done}/{runs}", "{done} of {runs}"), 90) as told:
        for done in (10, 20, 30, 40):
            told(done)
    assert terminal.getvalue() == "\r20 of 90\r40 of 90\r        \r"


def test_an_interruption_ends_with_130_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(simulation, "assess", interrupted)
    done = run("risk", COMMUNE, exits=130)
    assert "Traceback" not in done.output
