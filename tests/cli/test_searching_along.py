"""Commands that make plans on the way to something else tell of their search, and stop when they are asked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap.messages import commands as words
from roadmap.messages.text import Text
from roadmap.schedule.search import PLACEMENTS
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.hostile.conftest import snapshot

COMMANDS = [("whatif", "--team", "ky-thuat=+2"), ("risk", "--runs", "20"), ("fit",)]
each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A brief that is searched for a short while."""
    monkeypatch.setitem(PLACEMENTS, "normal", 2_000)
    text = (ROOT / "plans/tinh/brief.toml").read_text(encoding="utf-8")
    (tmp_path / "brief.toml").write_text(f'effort = "normal"\n{text}', encoding="utf-8")
    return tmp_path


def arguments(command: tuple[str, ...], folder: Path) -> tuple[str | Path, ...]:
    return (command[0], folder, *command[1:])


@each_command
def test_the_search_is_told_of_in_percent(
    command: tuple[str, ...], run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []

    def tell(_: object, text: Text, done: int, total: int) -> None:
        if text is words.SEARCHING_ALONG:
            assert total == 100
            told.append(done)

    monkeypatch.setattr("roadmap.cli.meter.Meter._tell", tell)
    run(*arguments(command, folder))
    assert told[0] < 50 < told[-1] <= 100


@each_command
def test_an_interrupted_search_ends_the_command_with_130_and_shows_and_writes_nothing(
    command: tuple[str, ...], run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = snapshot(folder)
    monkeypatch.setattr("roadmap.cli.meter.Meter._tell", stop)
    done = run(*arguments(command, folder), "--lang", "en", exits=130)
    assert done.stdout == ""
    assert "Interrupted." in done.stderr
    assert snapshot(folder) == before
