"""Streams and screens, piece by piece, in this process."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap.cli import output, streams, terminal

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def _with_ascii_file(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Put an ASCII file and a closed stream where the program expects standard output and error, and prepare them."""
    monkeypatch.setattr(sys, "stdout", file.open("w", encoding="ascii"))
    monkeypatch.setattr(sys, "stderr", None)
    with sys.stdout:
        streams.prepare()
        sys.stdout.write("Đề án → ế 猫\n")
        sys.stderr.write("nowhere")
        streams.write_bytes("ế\n".encode())
        sys.stdout.flush()


def test_prepared_streams_print_any_letter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with monkeypatch.context() as patched:
        _with_ascii_file(patched, tmp_path / "out")
        encoding = sys.stdout.encoding
    assert (tmp_path / "out").read_bytes() == "De an -> e ?\nế\n".encode()
    assert encoding == "roadmap-ascii"


def test_streams_of_others_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    captured = io.StringIO()
    monkeypatch.setattr(sys, "stdout", captured)
    monkeypatch.setattr(sys, "stderr", captured)
    streams.prepare()
    assert sys.stdout is captured
    streams.write_bytes("ế".encode())
    assert captured.getvalue() == "ế"


def test_a_pipe_without_a_reader_swallows_what_is_written() -> None:
    read, write = os.pipe()
    os.close(read)
    with streams._PatientPipe(write, "w") as pipe:
        assert pipe.write(b"abc") == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_not_swallowed() -> None:
    pipe = streams._PatientPipe("/dev/full", "w")
    with pytest.raises(OSError, match="No space left"):
        pipe.write(b"abc")
    pipe.close()


def test_what_is_discarded_can_be_flushed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    streams.discard()
    with sys.stdout:
        sys.stdout.write("gone")


@pytest.mark.parametrize(
    ("environment", "interactive", "colour"),
    [
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": "", "TERM": "xterm"}, True, True),
        ({"NO_COLOR": "", "TERM": "dumb"}, True, False),
        ({"NO_COLOR": "", "TERM": "xterm"}, False, False),
    ],
)
def test_colour_is_forbidden_demanded_or_left_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], interactive: bool, colour: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(terminal, "is_interactive", lambda: interactive)
    assert terminal.wants_colour() is colour


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("cp1252", False), ("ascii", False), ("cp1258", False), ("none", False)]
)
def test_box_characters_are_drawn_where_they_can_be_printed(
    monkeypatch: pytest.MonkeyPatch, encoding: str, unicode: bool
) -> None:
    class Stream(io.StringIO):
        pass

    stream = Stream()
    monkeypatch.setattr(Stream, "encoding", encoding, raising=False)
    monkeypatch.setattr(sys, "stdout", stream)
    assert terminal.detect().unicode is unicode
    assert terminal.detect(ascii_only=True).unicode is False


def test_the_width_is_the_user_s_then_the_environment_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "132")
    assert terminal.detect().width == 132
    assert terminal.detect(97).width == 97


def test_a_terminal_that_asks_for_pages_gets_them(run: Run, plan_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str] = []
    monkeypatch.setattr(output, "is_interactive", lambda: True)
    monkeypatch.setattr("click.echo_via_pager", lambda text, **_: pages.append(text))
    result = run("show", plan_folder, "--view", "tasks", "--pager")
    assert result.stdout == ""
    assert pages[0].startswith("3 trụ cột, 1 nền tảng")


def test_a_terminal_shows_csv_without_the_mark(run: Run, plan_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_interactive", lambda: True)
    assert run("show", plan_folder, "--view", "tasks", "--format", "csv").stdout.startswith('"Mã"')
