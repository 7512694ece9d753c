from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from roadmap.cli.main import cli
from roadmap.messages import commands as words
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

PROVINCE_TEAMS = ("dieu-phoi", "ky-thuat", "du-lieu", "nganh", "thue-ngoai")

BRIEF = """format = 1
title = "Thử"
locality = "tinh"
start = "2026-12"
goals = ["de-an-ha-noi/giao-thong"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "thu").mkdir()
    (tmp_path / "thu" / "brief.toml").write_text(BRIEF, encoding="utf-8")
    return tmp_path / "thu"


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_brief_s_folder_gets_its_plan_and_the_overview_is_shown(run: Run, folder: Path) -> None:
    result = run("plan", folder)
    assert result.stdout.startswith("Thử · 2025–2030")
    assert result.stderr == f"Đã ghi {folder}/plan.toml\n"
    assert sorted(_files(folder)) == ["brief.toml", "plan.toml"]


def test_a_brief_may_be_named_itself(run: Run, folder: Path) -> None:
    run("plan", folder / "brief.toml")
    assert (folder / "plan.toml").is_file()


def test_planning_again_leaves_the_file_untouched_and_says_so(run: Run, folder: Path) -> None:
    run("plan", folder)
    before = (folder / "plan.toml").stat()
    result = run("plan", folder)
    after = (folder / "plan.toml").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert result.stderr == words.UNCHANGED.fill(path=folder / "plan.toml").vi + "\n"


def test_the_brief_in_the_current_folder_is_the_default(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = run("plan", "--lang", "en")
    assert result.stderr == "Wrote plan.toml\n"
    assert "roadmap show . --view timeline" in result.stdout


def test_without_a_brief_and_goals_the_line_to_type_is_given(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("plan", exits=2)
    assert "  roadmap plan --goal 3-tru-cot-1-nen-tang\n" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "option",
    [
        ("--goal", "x"),
        ("--locality", "xa"),
        ("--horizon", "2025..2030"),
        ("--start", "2027-01"),
        ("--budget", "2027=1ty"),
        ("--team", "ky-thuat=1"),
        ("--done", "lgsp"),
    ],
)
def test_a_brief_takes_no_planning_option(run: Run, folder: Path, option: tuple[str, str]) -> None:
    before = _files(folder)
    result = run("plan", folder, *option, "--lang", "en", exits=2)
    assert result.stderr.startswith(f"Error: {option[0]} is not accepted with a brief")
    assert str(folder / "brief.toml") in result.stderr
    assert _files(folder) == before


def test_a_brief_s_plan_cannot_be_written_elsewhere(run: Run, folder: Path, tmp_path: Path) -> None:
    result = run("plan", folder, "-o", tmp_path / "x.toml", exits=2)
    assert words.OUT_NEEDS_GOAL.vi in result.stderr
    assert not (tmp_path / "x.toml").exists()


@pytest.mark.parametrize("option", [("--locality", "xa"), ("-o", "x.toml")])
def test_options_without_a_goal_are_refused(
    run: Run, option: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("plan", *option, "--lang", "en", exits=2)
    assert result.stderr.startswith(f"Error: {option[0]} needs at least one --goal")


def test_goals_are_planned_at_once_and_nothing_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("plan", "--goal", "di chuyển thông minh", "--locality", "TỈNH")
    assert "Di chuyển thông minh" in result.stdout
    assert result.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_dash_puts_the_toml_on_stdout_and_nothing_else() -> None:
    result = CliRunner().invoke(cli, ["plan", "--goal", "di-chuyen-thong-minh", "--locality", "tinh", "-o", "-"])
    assert result.exit_code == 0
    assert result.stderr == ""
    assert tomllib.loads(result.stdout_bytes.decode("utf-8"))["brief"]["locality"] == "tinh"
    assert b"\r" not in result.stdout_bytes


def test_a_file_gets_the_same_bytes_as_the_dash(run: Run, tmp_path: Path) -> None:
    arguments = ("plan", "--goal", "di-chuyen-thong-minh", "--locality", "tinh")
    run(*arguments, "-o", tmp_path / "x.toml")
    assert (tmp_path / "x.toml").read_bytes() == run(*arguments, "-o", "-").stdout_bytes


def test_a_plan_that_does_not_fit_is_shown_written_and_exits_1(run: Run, tmp_path: Path) -> None:
    money = ("--budget", "2028=1tr", "--budget", "2029=1tr", "--budget", "2030=1tr")
    result = run("plan", "--goal", "3-tru-cot-1-nen-tang", *money, "-o", tmp_path / "x.toml", exits=1)
    assert result.stdout
    assert (tmp_path / "x.toml").is_file()


def test_money_can_be_left_out(run: Run) -> None:
    arguments = ("plan", "--goal", "di-chuyen-thong-minh", "--locality", "tinh")
    assert "tỷ đồng" in run(*arguments).stdout
    assert "tỷ đồng" not in run(*arguments, "--hide-money").stdout


@pytest.mark.parametrize("horizon", ["2030..2025", "2025", "2025..", "x..y", "2025..2030..2031"])
def test_a_horizon_that_is_none_is_refused(run: Run, horizon: str) -> None:
    result = run("plan", "--goal", "x", "--horizon", horizon, exits=2)
    assert words.NOT_A_HORIZON.fill(value=horizon).vi in result.stderr


@pytest.mark.parametrize("start", ["2027-13", "27-01", "soon"])
def test_a_start_that_is_no_month_is_refused(run: Run, start: str) -> None:
    result = run("plan", "--goal", "x", "--start", start, exits=2)
    assert words.NOT_A_MONTH.fill(value=start).vi in result.stderr


def test_the_language_of_the_brief_is_spoken(run: Run, folder: Path) -> None:
    (folder / "brief.toml").write_text(BRIEF + 'language = "en"\n', encoding="utf-8")
    result = run("plan", folder)
    assert result.stderr == f"Wrote {folder}/plan.toml\n"
    assert "new work from 12/2026" in result.stdout


def test_the_language_asked_for_does_not_change_the_plan(run: Run, folder: Path) -> None:
    run("plan", folder)
    before = _files(folder)
    run("plan", folder, "--lang", "en")
    assert _files(folder) == before


def test_the_effort_of_the_brief_is_spent_and_recorded(run: Run, tmp_path: Path) -> None:
    brief = (ROOT / "plans" / "tinh" / "brief.toml").read_text(encoding="utf-8")
    (tmp_path / "brief.toml").write_text(brief.replace("goals =", 'effort = "normal"\ngoals =', 1), encoding="utf-8")
    shown = run("plan", tmp_path).stdout
    assert "Đã chứng minh không tiến độ nào tốt hơn, xét lần lượt: việc chưa xếp được" in shown
    written = tomllib.loads((tmp_path / "plan.toml").read_text(encoding="utf-8"))
    assert (written["effort"], written["brief"]["effort"], written["brief"]["engine"]) == ("normal", "normal", "fast")
    assert (written["summary"]["proven"], written["summary"]["gap"]) == (True, 0)
    quick = tomllib.loads((ROOT / "plans" / "tinh" / "plan.toml").read_text(encoding="utf-8"))
    assert "proven" not in quick["summary"]
    assert run("check", tmp_path).exit_code == 0


def test_a_plan_from_goals_may_be_searched_for_too(run: Run, tmp_path: Path) -> None:
    goal = ("plan", "--goal", "3-tru-cot-1-nen-tang", "--budget", "2027=20ty")
    plans = {}
    for effort in ("quick", "normal"):
        out = tmp_path / f"{effort}.toml"
        run(*goal, "--effort", effort, "-o", out)
        plans[effort] = tomllib.loads(out.read_text(encoding="utf-8"))
        assert plans[effort]["effort"] == effort
    ends = {effort: plan["summary"]["end"] for effort, plan in plans.items()}
    assert plans["normal"] != plans["quick"], ends
    assert run(*goal, "--effort", "most", exits=2).stderr.count("thorough") == 1


def test_the_effort_of_a_brief_stands_in_the_brief(run: Run, folder: Path) -> None:
    assert "--effort" in run("plan", folder, "--effort", "normal", exits=2).stderr


def test_a_stopped_search_shows_the_best_so_far_and_writes_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("roadmap.cli.meter.Meter.__call__", stop)
    goal = ("plan", "--goal", "3-tru-cot-1-nen-tang", "--budget", "2027=20ty", "--effort", "normal")
    for out in (tmp_path / "plan.toml", "-"):
        done = run(*goal, "-o", out, "--lang", "en", exits=130)
        assert done.stdout.startswith("Three pillars, one foundation · 2025–2030")
        assert "Next  roadmap" not in done.stdout
        assert "add -o" not in done.stdout
        assert "Stopped: this is the best schedule found until then" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_stopped_solver_leaves_the_best_schedule_before_it_and_writes_nothing(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("roadmap.schedule.optimal.solve", stop)
    brief = folder / "brief.toml"
    brief.write_text(f'engine = "optimal"\n{brief.read_text(encoding="utf-8")}', encoding="utf-8")
    done = run("plan", folder, "--lang", "en", exits=130)
    assert "roadmap show" not in done.stdout
    assert "Stopped: this is the best schedule found until then" in done.stderr
    assert not (folder / "plan.toml").exists()


def test_a_plan_edited_by_hand_stays_without_force(run: Run, folder: Path) -> None:
    run("plan", folder)
    plan = folder / "plan.toml"
    edited = plan.read_text(encoding="utf-8").replace('effort = "quick"', 'effort = "normal"', 1)
    plan.write_text(edited, encoding="utf-8")
    run("plan", folder, exits=1)
    assert plan.read_text(encoding="utf-8") == edited
    run("plan", folder, "--force")
    assert plan.read_text(encoding="utf-8") != edited


def test_money_and_people_that_are_only_the_profiles_are_said_to_be_estimates(run: Run) -> None:
    goal = ("plan", "--goal", "de-an-ha-noi/giao-thong", "--width", "200")
    both = "The money available and the number of people: estimates of the profile “Typical province”"
    assert both in run(*goal, "--lang", "en", exits=0).output
    own_money = run(*goal, "--lang", "vi", "--budget", "chua-biet", exits=0).output
    assert "Số người là ước tính trong hồ sơ" in own_money
    assert "Kinh phí bố trí và số người" not in own_money
    own_people = [option for team in PROVINCE_TEAMS for option in ("--team", f"{team}=9")]
    assert "trong hồ sơ" not in run(*goal, "--lang", "vi", "--budget", "chua-biet", *own_people, exits=0).output
