"""What all attacks share: a folder of files, a program to run on them, and the promise that is checked every time.

One clear message on stderr, a documented exit code, nothing on stdout that is not the answer, no control character, no
traceback, and the bytes of every file as they were.
"""

from __future__ import annotations

import functools
import re
import stat
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from roadmap.app.locking import PRIVATE
from roadmap.catalogue import read_catalogue
from roadmap.cli import language
from roadmap.cli.main import cli
from roadmap.messages.text import Language
from roadmap.model import Catalogue
from roadmap.shipped import shipped

BRIEF = """format = 1
title = "Giao thông"
locality = "tinh"
start = "2026-12"
goals = ["de-an-ha-noi/giao-thong"]
"""
"""A brief without fault; attacks change it, or add from line 6 on."""

OWN_TASK = """[task.viec-rieng]
title = "Việc riêng"
says = "Làm."
deliverable = "Báo cáo"
domain = "dat-dai"
level = "tinh"
lead = "so-khcn"
delivery = { months = [1, 2, 3] }
"""
"""A task of the locality's own, lines 6 to 13 of a brief."""

_FAULT = re.compile(r"^\S+(?::\d+:\d+)?: [EW]\d{3} ", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]")

Snapshot = dict[str, bytes]


def snapshot(root: Path) -> Snapshot:
    """Return every entry below `root` with its content; a link with its target, a pipe or folder with its type.

    What the program keeps for itself in `.roadmap` is nobody's file.
    """
    found: Snapshot = {}
    for path in sorted(root.rglob("*")):
        if PRIVATE in path.relative_to(root).parts:
            continue
        mode = path.lstat().st_mode
        if path.is_symlink():
            content = f"-> {path.readlink()}".encode()
        elif stat.S_ISREG(mode):
            content = path.read_bytes()
        else:
            content = f"type {stat.S_IFMT(mode):o}".encode()
        found[str(path.relative_to(root))] = content
    return found


class Attack:
    """A folder `root`, which is the current one, and runs of the program in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file below the folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(
        self, *arguments: str, exits: int, changes: Sequence[str] = (), answers: bool = False, lang: str = "en"
    ) -> Result:
        """Run the program; only the files in `changes` may differ afterwards, only an answer may be on stdout."""
        before = snapshot(self.root)
        result = CliRunner().invoke(cli, ["--lang", lang, *arguments], prog_name="roadmap")
        after = snapshot(self.root)
        assert result.exit_code == exits, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert not _CONTROL.search(result.stdout.removeprefix("\ufeff") + result.stderr)
        assert "its own fault" not in result.stderr
        assert "fault of the program" not in result.stderr
        assert "Traceback" not in result.output
        assert answers or result.stdout == ""
        assert {name for name in before | after if before.get(name) != after.get(name)} == set(changes)
        return result

    def refused(self, *arguments: str, exits: int, says: Sequence[str]) -> str:
        """Run the program, which must refuse with one message that holds all of `says`; returns that message."""
        message = self.run(*arguments, exits=exits).stderr
        assert message.count("Error:") == 1, message
        assert all(words in message for words in says), message
        return message

    def faulty(self, *arguments: str, where: str, says: Sequence[str] = ()) -> str:
        """Run the program, which must find exactly one fault, at `where`; returns the message."""
        message = self.run(*arguments, exits=3).stderr
        assert message.startswith(f"{where}: E"), message
        assert len(_FAULT.findall(message)) == 1, message
        assert message.endswith("\n1 fault. No file was written.\n")
        assert all(words in message for words in says), message
        return message


@functools.cache
def _shipped() -> Catalogue:
    return read_catalogue([shipped()])


def _layers(folders: Sequence[Traversable]) -> Catalogue:
    """Read the catalogue; the shipped one, which no attack changes, only once."""
    return read_catalogue(folders) if len(folders) > 1 else _shipped()


@pytest.fixture
def attack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Attack]:
    """Return an empty folder to attack in; no locale, colour or width of the machine that runs the tests."""
    for name in ("ROADMAP_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "ROADMAP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setattr("roadmap.catalogue.read_catalogue", _layers)
    monkeypatch.chdir(tmp_path)
    yield Attack(tmp_path)
    language.speak(Language.EN)
