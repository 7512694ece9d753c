from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap import app
from roadmap.cli.options import FORMATS
from roadmap.cli.show import VIEWS

if TYPE_CHECKING:
    from roadmap.plan.document import Plan
    from tests.cli.conftest import Run

_READ: dict[bytes, Plan] = {}
_READ_PLAN = app.read_plan


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the same bytes only once: what is tested here comes after, and reading is most of its time."""

    def read(path: Path) -> Plan:
        file = path / "plan.toml" if path.is_dir() else path
        content = file.read_bytes() if file.is_file() else b""
        if content not in _READ or not content:
            _READ[content] = _READ_PLAN(path)
        return _READ[content]

    monkeypatch.setattr(app, "read_plan", read)


def test_a_plan_is_named_by_its_folder_or_its_file(run: Run, plan_folder: Path) -> None:
    by_file = run("show", plan_folder / "plan.toml", "--view", "tasks").stdout
    assert run("show", plan_folder, "--view", "tasks").stdout == by_file


def test_a_plan_that_misses_is_shown_with_exit_0(run: Run, made_plan: Plan, plan_folder: Path) -> None:
    assert not made_plan.fits
    assert run("show", plan_folder).stdout.startswith("3 trụ cột, 1 nền tảng")


def test_a_selection_without_a_view_shows_the_tasks(run: Run, plan_folder: Path) -> None:
    shown = run("show", plan_folder, "--only", "critical").stdout
    assert shown == run("show", plan_folder, "--view", "tasks", "--only", "critical").stdout
    assert shown != run("show", plan_folder, "--view", "tasks").stdout


FILTERS = {"--year": "2027", "--lead": "so-khcn", "--phase": "1", "--only": "late"}


@pytest.mark.parametrize("filter_", FILTERS)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_a_filter_or_refuses_it_by_name(run: Run, plan_folder: Path, view: str, filter_: str) -> None:
    arguments = ("show", plan_folder, "--view", view, filter_, FILTERS[filter_])
    taken = {"overview": (), "coverage": ("--phase",), "targets": ("--year", "--lead")}
    if filter_ not in taken.get(view, FILTERS):
        result = run(*arguments, exits=2)
        assert f"--view {view}" in result.stderr
        assert filter_ in result.stderr
        assert "--view tasks" in result.stderr
    else:
        assert run(*arguments).stdout != run("show", plan_folder, "--view", view).stdout


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_refused_filter_names_those_that_work(run: Run, plan_folder: Path, language: str) -> None:
    arguments = ("show", plan_folder, "--view", "coverage", "--year", "2027", "--only", "late", "--lang", language)
    error = run(*arguments, exits=2).stderr
    assert "--year, --only, " in error
    assert "--phase" in error


@pytest.mark.parametrize("view", [*VIEWS, None])
def test_a_phase_that_is_not_there_is_refused_by_every_view(run: Run, plan_folder: Path, view: str | None) -> None:
    named = ("--view", view) if view else ()
    assert "--phase" in run("show", plan_folder, *named, "--phase", "9", exits=2).stderr


@pytest.mark.parametrize("view", ["budget", "load"])
def test_what_comes_after_the_horizon_is_a_phase_of_its_own(run: Run, plan_folder: Path, view: str) -> None:
    shown = run("show", plan_folder, "--view", view, "--phase", "0").stdout
    assert "sau thời kỳ kế hoạch" in shown
    assert "2027" not in shown


def test_a_year_outside_of_the_plan_is_said_to_hold_nothing(run: Run, plan_folder: Path) -> None:
    assert "Không có nhu cầu" in run("show", plan_folder, "--view", "budget", "--year", "2060").stdout


@pytest.mark.parametrize("lead", ["so-khcn", "Sở KH&CN", "department of science"])
def test_a_lead_is_found_by_id_short_name_or_title(run: Run, plan_folder: Path, lead: str) -> None:
    assert "Sở Khoa học và Công nghệ" in run("show", plan_folder, "--lead", lead).stdout


def test_an_unknown_lead_gets_the_nearest(run: Run, plan_folder: Path) -> None:
    result = run("show", plan_folder, "--lead", "so-khcm", exits=2)
    assert "so-khcn" in result.stderr


def test_an_unknown_view_gets_the_choices(run: Run, plan_folder: Path) -> None:
    result = run("show", plan_folder, "--view", "tabel", exits=2)
    assert "'annex'" in result.stderr


def test_a_file_gets_what_the_screen_would_show(run: Run, plan_folder: Path) -> None:
    result = run("show", plan_folder, "--view", "tasks", "-o", plan_folder / "tasks.txt")
    assert (result.stdout, result.stderr) == ("", f"Đã ghi {plan_folder}/tasks.txt\n")
    assert (plan_folder / "tasks.txt").read_text(encoding="utf-8") == run("show", plan_folder, "--view", "tasks").stdout


@pytest.mark.parametrize("name", ["plan.toml", "brief.toml"])
def test_a_view_never_replaces_a_plan_or_a_brief(run: Run, plan_folder: Path, name: str) -> None:
    (plan_folder / "brief.toml").write_text("format = 1\n", encoding="utf-8")
    before = (plan_folder / name).read_bytes()
    run("show", plan_folder, "-o", plan_folder / name, exits=2)
    assert (plan_folder / name).read_bytes() == before


def test_a_file_that_cannot_be_written_is_exit_4_and_leaves_nothing_behind(run: Run, plan_folder: Path) -> None:
    run("show", plan_folder, "-o", plan_folder / "none" / "x.txt", exits=4)
    run("show", plan_folder, "-o", plan_folder, exits=2)
    assert sorted(file.name for file in plan_folder.iterdir()) == ["plan.toml"]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_written_to_and_not_replaced(run: Run, plan_folder: Path) -> None:
    run("show", plan_folder, "-o", "/dev/null")
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_view_is_shown_in_both_languages(run: Run, plan_folder: Path, view: str, language: str) -> None:
    shown = run("show", plan_folder, "--view", view, "--lang", language).stdout
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_written_in_every_format(run: Run, plan_folder: Path, view: str) -> None:
    for format_ in FORMATS[1:]:
        arguments = ("show", plan_folder, "--view", view, "--format", format_)
        file = plan_folder / f"view.{format_}"
        run(*arguments, "-o", file)
        assert file.read_bytes() == run(*arguments).stdout_bytes


def test_csv_is_utf_8_with_a_mark_whatever_the_code_page(run: Run, plan_folder: Path) -> None:
    written = run("show", plan_folder, "--view", "tasks", "--format", "csv").stdout_bytes
    assert written.startswith(codecs.BOM_UTF8)
    assert b"\r\n" in written
    assert b"\r\r" not in written


def test_json_names_its_format_and_one_list(run: Run, plan_folder: Path) -> None:
    data = json.loads(run("show", plan_folder, "--view", "tasks", "--format", "json").stdout)
    assert data["format"] == 1
    assert all("id" in task for task in data["tasks"])


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_width_is_kept(run: Run, plan_folder: Path, width: int) -> None:
    shown = run("show", plan_folder, "--view", "tasks", "--width", width).stdout
    assert max(map(len, shown.splitlines())) <= width


def test_ascii_shows_letters_without_marks(run: Run, plan_folder: Path) -> None:
    shown = run("show", plan_folder, "--view", "tasks", "--ascii").stdout
    assert shown.isascii()
    assert shown.startswith("3 tru cot, 1 nen tang")
    assert "?" not in shown


def test_colour_is_drawn_when_it_is_demanded(run: Run, plan_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("show", plan_folder, "--view", "tasks").stdout
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("show", plan_folder, "--view", "tasks").stdout


def test_the_pager_is_for_terminals_only(run: Run, plan_folder: Path) -> None:
    shown = run("show", plan_folder, "--view", "tasks", "--pager").stdout
    assert shown == run("show", plan_folder, "--view", "tasks").stdout


def test_a_folder_without_a_plan_says_how_to_make_one(run: Run, tmp_path: Path) -> None:
    assert "roadmap plan" in run("show", tmp_path, exits=2).stderr
