from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.shell_completion import get_completion_class

from roadmap.catalogue import read_catalogue
from roadmap.cli.bilingual import Argument, Option
from roadmap.cli.catalogue import TABLE
from roadmap.cli.main import cli
from roadmap.shipped import shipped
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Run

EXAMPLES = {"stats": (), "graph": (), "sources": (), "diff": (ROOT / "templates",)}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a whole catalogue folder in which one task takes longer."""
    folder = tmp_path / "older"
    shutil.copytree(ROOT / "templates", folder)
    file = folder / "tasks" / "du-lieu.toml"
    text = file.read_text(encoding="utf-8")
    assert "delivery = { months = [3, 5, 7]" in text
    file.write_text(
        text.replace("delivery = { months = [3, 5, 7]", "delivery = { months = [3, 6, 7]", 1), encoding="utf-8"
    )
    return folder


def _values(*arguments: str, incomplete: str = "") -> list[str]:
    completer = get_completion_class("bash")(cli, {}, "roadmap", "_ROADMAP_COMPLETE")
    return [item.value for item in completer.get_completions(list(arguments), incomplete)]


def test_the_commands_of_the_catalogue_are_listed_in_both_languages(run: Run) -> None:
    for name, entry in TABLE.items():
        assert f"{name.ljust(7)}  {entry.short.vi}" in run("catalogue", "--help").stdout
        assert f"{name.ljust(7)}  {entry.short.en}" in run("catalogue", "--lang", "en", "--help").stdout


def test_without_a_command_the_help_is_on_stderr(run: Run) -> None:
    result = run("catalogue", exits=2)
    assert result.stdout == ""
    assert "Cách dùng: roadmap catalogue" in result.stderr


def test_a_misspelt_command_is_answered_with_the_nearest(run: Run) -> None:
    assert "stats" in run("catalogue", "stat", exits=2).stderr


@pytest.mark.parametrize("name", TABLE)
@pytest.mark.parametrize(("language", "usage"), [("vi", "Cách dùng:"), ("en", "Usage:")])
def test_each_command_explains_itself_within_eighty_columns(run: Run, name: str, language: str, usage: str) -> None:
    shown = run("catalogue", name, "--lang", language, "--help").stdout
    assert shown.startswith(f"{usage} roadmap catalogue {name}")
    assert max(map(len, shown.splitlines())) <= 80
    if language == "vi":
        assert not any(english in shown for english in ("Usage", "Options", "Show this", "default:"))


@pytest.mark.parametrize("name", TABLE)
def test_every_parameter_has_a_help_text(name: str) -> None:
    group = cli.get_command(click.Context(cli), "catalogue")
    assert isinstance(group, click.Group)
    command = group.get_command(click.Context(group), name)
    assert command is not None
    for parameter in command.params:
        assert isinstance(parameter, Option | Argument), parameter.name
        assert parameter.text.vi
        assert parameter.text.en


@pytest.mark.parametrize("name", TABLE)
def test_each_command_answers_in_either_language(run: Run, name: str) -> None:
    vietnamese = run("catalogue", name, *EXAMPLES[name]).stdout
    english = run("catalogue", name, *EXAMPLES[name], "--lang", "en").stdout
    assert vietnamese
    assert vietnamese != english


@pytest.mark.parametrize("name", ["stats", "sources", "diff"])
@pytest.mark.parametrize("format_", ["markdown", "csv", "html", "json"])
def test_tables_come_in_every_format(run: Run, name: str, format_: str, older: Path) -> None:
    arguments = (older,) if name == "diff" else ()
    assert run("catalogue", name, *arguments, "--format", format_).stdout


def test_names_and_ids_complete() -> None:
    held = read_catalogue([shipped()])
    assert _values("catalogue") == list(TABLE)
    assert set(_values("catalogue", "sources")) == set(held.sources)
    assert set(_values("catalogue", "graph", "--goal")) == set(held.goals) | set(held.frameworks)


def test_overlays_are_counted_drawn_and_compared(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tasks").mkdir()
    entry = (ROOT / "templates" / "tasks" / "du-lieu.toml").read_text(encoding="utf-8").partition("\n\n")[0]
    (tmp_path / "tasks" / "du-lieu.toml").write_text(entry.replace("[chien-luoc-du-lieu]", "[viec-rieng]"), "utf-8")
    assert "task_viec_rieng" in run("catalogue", "graph", "--templates", tmp_path).stdout
    compared = json.loads(
        run("catalogue", "diff", ROOT / "templates", "--templates", tmp_path, "--format", "json").stdout
    )
    assert [(each["change"], each["id"]) for each in compared["changes"]] == [("added", "viec-rieng")]


def test_a_graph_is_mermaid_text_on_standard_output(run: Run) -> None:
    shown = run("catalogue", "graph", "--goal", "di chuyen thong minh").stdout
    assert shown.startswith("%% Di chuyển thông minh\nflowchart LR\n")
    assert run("catalogue", "graph", "--goal", "di chuyen thong minh", "-o", "-").stdout == shown


@pytest.mark.parametrize(
    ("name", "begins"), [("so-do.svg", "<?xml"), ("so-do.MMD", "%% "), ("so-do.dot", "digraph roadmap {")]
)
def test_the_ending_of_the_file_picks_the_form_of_the_graph(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    result = run("catalogue", "graph", "--goal", "de-an-950", "-o", tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert result.stdout == ""
    assert result.stderr == f"Đã ghi {tmp_path / name}\n"


def test_a_graph_too_large_for_mermaid_is_written_all_the_same_and_said_to_be(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run("catalogue", "graph", "--goal", "de-an-950")
    monkeypatch.setattr("roadmap.graph.mermaid.MOST_EDGES", 5)
    result = run("catalogue", "graph", "--goal", "de-an-950")
    assert result.stdout == whole.stdout
    assert "-o TỆP.svg" in result.stderr


@pytest.mark.parametrize("name", ["so-do", "so-do.png", "brief.toml"])
def test_another_ending_is_refused_before_anything_is_written(run: Run, tmp_path: Path, name: str) -> None:
    result = run("catalogue", "graph", "-o", tmp_path / name, exits=2)
    assert ".svg, .mmd hoặc .dot" in result.stderr
    assert not (tmp_path / name).exists()


def test_goals_and_frameworks_may_be_drawn_together(run: Run) -> None:
    shown = run("catalogue", "graph", "--goal", "de-an-950", "--goal", "de-an-ha-noi/giao-thong", "--lang", "en").stdout
    assert "Scheme 950" in shown.splitlines()[0]
    assert "task_the_ve_giao_thong" in shown


def test_an_unknown_goal_or_source_is_exit_2_with_the_nearest(run: Run) -> None:
    assert "gần nhất" in run("catalogue", "graph", "--goal", "giao-thongg", exits=2).stderr
    assert "gần nhất" in run("catalogue", "sources", "qd-2629-2026", exits=2).stderr


def test_a_source_is_found_by_its_number_and_shows_what_rests_on_it(run: Run) -> None:
    shown = run("catalogue", "sources", "2629/QĐ-TTg").stdout
    assert shown.startswith("Quyết định 2629/QĐ-TTg")
    assert "lgsp" in shown


def test_a_difference_is_exit_1_only_when_that_is_asked_for(run: Run, older: Path) -> None:
    shown = run("catalogue", "diff", older).stdout
    assert "chien-luoc-du-lieu" in shown
    assert "6 (3–7) tháng → 5 (3–7) tháng" in " ".join(shown.split())
    assert run("catalogue", "diff", older, "--exit-code", exits=1).stdout == shown
    run("catalogue", "diff", ROOT / "templates", "--exit-code")


def test_a_folder_without_a_whole_catalogue_is_refused(run: Run, tmp_path: Path) -> None:
    assert "catalogue.toml" in run("catalogue", "diff", tmp_path, exits=2).stderr
    run("catalogue", "diff", tmp_path / "none", exits=2)


def test_a_faulty_older_catalogue_is_exit_3_with_its_place(run: Run, older: Path) -> None:
    (older / "tasks" / "du-lieu.toml").write_text("[x\n", encoding="utf-8")
    result = run("catalogue", "diff", older, exits=3)
    assert "tasks/du-lieu.toml:1:" in result.stderr
    assert result.stdout == ""
