from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import pytest

from roadmap.cli.main import cli
from roadmap.errors import AnswerIsNo, EnvironmentRefused, Fault, FileFaults, RoadmapError, UsageError
from roadmap.messages.text import Text

if TYPE_CHECKING:
    from tests.cli.conftest import Run

SENTENCE = Text("không được", "not so")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    """Return `run`, of a program with one command that raises what the test puts into `failing.error`."""

    def fail_with(error: BaseException, *, exits: int, language: str = "vi") -> click.testing.Result:
        @click.command("fail")
        def fail() -> NoReturn:
            raise error

        monkeypatch.setattr(type(cli), "get_command", lambda *_: fail)
        return run("--lang", language, "fail", exits=exits)

    return fail_with


@pytest.mark.parametrize(
    ("error", "code"), [(UsageError, 2), (AnswerIsNo, 1), (EnvironmentRefused, 4), (RoadmapError, 3)]
)
def test_each_error_has_its_exit_code_and_its_sentence_on_stderr(
    failing: Run, error: type[RoadmapError], code: int
) -> None:
    result = failing(error(SENTENCE), exits=code)
    assert (result.stdout, result.stderr) == ("", "Lỗi: không được\n")


def test_faults_of_files_are_printed_as_compilers_do(failing: Run) -> None:
    fault = Fault("a/brief.toml", ("start",), "E101", SENTENCE, 3, 1)
    result = failing(FileFaults((fault,)), exits=3, language="en")
    assert result.stderr.startswith("a/brief.toml:3:1: E101 not so\n")
    assert result.stdout == ""


def test_the_system_s_refusal_names_the_file(failing: Run) -> None:
    result = failing(PermissionError(13, "Permission denied", "plans/x"), exits=4, language="en")
    assert result.stderr == "Error: plans/x: the system refused (Permission denied)\n"


def test_a_fault_of_the_program_is_one_sentence_and_no_traceback(failing: Run) -> None:
    result = failing(KeyError("gone"), exits=4, language="en")
    assert "KeyError: 'gone'" in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_developer_can_have_the_traceback(failing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROADMAP_DEBUG", "1")
    result = failing(KeyError("gone"), exits=1)
    assert isinstance(result.exception, KeyError)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_exits_130(failing: Run, error: BaseException) -> None:
    result = failing(error, exits=130, language="en")
    assert result.stderr.strip() == "Interrupted."


def test_what_came_from_outside_cannot_drive_the_terminal(failing: Run) -> None:
    result = failing(UsageError(Text("\x1b[2Jxoá", "\x1b[2Jcleared")), exits=2, language="en")
    assert result.stderr == "Error: \\x1b[2Jcleared\n"


@pytest.mark.parametrize("path", ["không-có", "\x1b[31mred"])
def test_a_path_that_does_not_exist_is_a_usage_error(run: Run, path: str) -> None:
    result = run("--lang", "en", "show", path, exits=2)
    assert "there is no file or folder" in result.stderr
    assert "\x1b" not in result.stderr


def test_a_catalogue_must_be_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("--lang", "en", "frameworks", "--templates", tmp_path / "file", exits=2)
    assert "is no folder" in result.stderr
