from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap.cli.language import asked_for, of_system
from roadmap.cli.session import Session
from roadmap.messages.text import Language

if TYPE_CHECKING:
    from tests.cli.conftest import Run

VI, EN = Language.VI, Language.EN


def test_vietnamese_is_spoken_where_nobody_says_anything(run: Run) -> None:
    assert "Cách dùng" in run("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "en", "show", "--help"),
        ("show", "--lang", "en", "--help"),
        ("show", "--help", "--lang", "en"),
        ("show", "--help", "--lang=en"),
        ("--lang", "vi", "show", "--help", "--lang", "en"),
    ],
)
def test_lang_works_before_and_after_the_command_and_after_help(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).stdout.startswith("Usage: roadmap show [OPTIONS] PLAN")


def test_an_unknown_language_is_refused_with_the_choices(run: Run) -> None:
    result = run("--lang", "fr", "frameworks", exits=2)
    assert "'fr' không thuộc các lựa chọn 'vi', 'en'." in result.stderr
    assert result.stdout == ""


def test_the_option_wins_over_the_variable() -> None:
    assert asked_for(("tasks", "--lang", "vi"), {"ROADMAP_LANG": "en"}) is VI
    assert asked_for(("tasks",), {"ROADMAP_LANG": "en"}) is EN
    assert asked_for(("tasks",), {"ROADMAP_LANG": "fr"}) is None


def test_an_unknown_language_is_refused_in_the_one_that_is_spoken_without_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_LANG", "en")
    assert "'xx' is not one of 'vi', 'en'." in run("--lang", "xx", "frameworks", exits=2).stderr
    assert asked_for(("--lang", "vi", "tasks", "--lang=xx"), {"ROADMAP_LANG": "en"}) is VI


def test_what_follows_two_dashes_is_no_option() -> None:
    assert asked_for(("info", "--", "--lang", "en"), {}) is None


def test_a_lone_option_at_the_end_asks_for_nothing() -> None:
    assert asked_for(("info", "--lang"), {}) is None


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "en_US.UTF-8"}, EN),
        ({"LANG": "vi_VN"}, VI),
        ({"LC_ALL": "vi_VN.UTF-8", "LANG": "en_US.UTF-8"}, VI),
        ({"LANG": "en"}, EN),
        ({"LANG": "de_DE.UTF-8"}, None),
        ({"LANG": "C.UTF-8"}, None),
        ({}, None),
    ],
)
def test_the_locale_counts_when_it_is_one_of_the_two(environment: dict[str, str], language: Language | None) -> None:
    assert of_system(environment) is language


def test_the_brief_wins_over_the_locale_and_not_over_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    session = Session(())
    assert session.language is EN
    session.follow("vi")
    assert session.language is VI
    asked = Session(("--lang", "en"))
    asked.follow("vi")
    assert asked.language is EN


def test_a_brief_that_names_no_language_changes_nothing() -> None:
    session = Session(())
    session.follow(None)
    session.follow("fr")
    assert session.language is VI


def test_a_refusal_about_a_brief_is_in_the_language_of_the_brief(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('format = 1\nlanguage = "en"\n', encoding="utf-8")
    result = run("plan", tmp_path, "--goal", "x", exits=2)
    assert "is not accepted with a brief" in result.stderr
