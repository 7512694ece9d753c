from __future__ import annotations

import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from roadmap.cli.bilingual import Argument, Command, Option
from roadmap.cli.main import TABLE, cli

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COMMANDS = [name for name, entry in TABLE.items() if importlib.util.find_spec(entry.target.partition(":")[0])]
HEAVY = ("rich", "networkx", "tomllib", "tomli_w", "filelock", "dataclasses", "roadmap.model", "roadmap.app")


def _imported_by(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "roadmap", *arguments], capture_output=True, text=True, check=False
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("shw",)])
def test_help_and_refusals_import_nothing_heavy(arguments: tuple[str, ...]) -> None:
    imported = _imported_by(*arguments)
    assert "roadmap.cli.main" in imported
    assert not [name for name in HEAVY if name in imported]


def test_help_imports_no_command() -> None:
    modules = {entry.target.partition(":")[0] for entry in TABLE.values()}
    assert not modules & _imported_by("--help")


def test_help_lists_every_command_under_its_section(run: Run) -> None:
    shown = run("--help").stdout
    for name, entry in TABLE.items():
        assert f"{name.ljust(10)}  {entry.short.vi}" in shown
        assert f"{entry.section.vi}:" in shown


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    ("language", "usage", "options"), [("vi", "Cách dùng:", "Tùy chọn:"), ("en", "Usage:", "Options:")]
)
def test_every_command_explains_itself_in_both_languages(
    run: Run, name: str, language: str, usage: str, options: str
) -> None:
    shown = run(name, "--lang", language, "--help").stdout
    assert shown.startswith(f"{usage} roadmap {name}")
    assert options in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_help_in_vietnamese_holds_no_english_of_click(run: Run, name: str) -> None:
    shown = run(name, "--help").stdout
    for english in ("Usage", "Options", "Positional", "Show this", "default:"):
        assert english not in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_has_a_help_text(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert isinstance(command, Command)
    for parameter in command.params:
        assert isinstance(parameter, Option | Argument), parameter.name
        assert parameter.text.vi
        assert parameter.text.en


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_accepts_the_language_after_its_name(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert any("--lang" in parameter.opts for parameter in command.params)


def test_help_fits_eighty_columns(run: Run) -> None:
    for arguments in (("--help",), ("--lang", "en", "--help"), ("plan", "--help")):
        assert max(map(len, run(*arguments).stdout.splitlines())) <= 80


def test_version_is_one_line_on_stdout(run: Run) -> None:
    from roadmap import __version__

    assert run("--version").stdout == f"roadmap {__version__}\n"


def test_no_arguments_print_the_help_on_stderr_and_exit_2(run: Run) -> None:
    result = run(exits=2)
    assert result.stdout == ""
    assert "Cách dùng: roadmap" in result.stderr
