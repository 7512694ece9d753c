"""Nothing in the README drifts: its commands run, in order, and its help text is the program's."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from roadmap.cli.main import cli
from tests.conftest import ROOT

PAGES = {"README.md": "en", "README.vi.md": "vi"}


def blocks(page: str, kind: str) -> list[str]:
    """Return the fenced blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[list[str]]:
    """Return the arguments of every `roadmap` command of the tours, in order."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("roadmap ")]


def test_every_command_of_the_tours_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of one page; the other has the same."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    assert len(commands("README.md")) > 15
    for arguments in commands("README.md"):
        result = CliRunner().invoke(cli, arguments)
        assert result.exit_code in (0, 1), (arguments, result.output)
        assert result.exit_code == 0 or arguments[0] in ("plan", "fit"), (arguments, result.output)


@pytest.mark.parametrize(("page", "language"), PAGES.items())
def test_the_help_text_in_the_readme_is_the_programs(page: str, language: str, pytestconfig: pytest.Config) -> None:
    shown = CliRunner().invoke(cli, ["--lang", language, "--help"], prog_name="roadmap").stdout
    if pytestconfig.getoption("--update-golden"):
        path = ROOT / page
        text = path.read_text(encoding="utf-8")
        fenced = re.compile(r"^```text\n.*?^```$", re.MULTILINE | re.DOTALL)
        path.write_text(fenced.sub(lambda _: f"```text\n{shown}```", text), encoding="utf-8", newline="\n")
    assert blocks(page, "text") == [shown]


def test_both_pages_give_the_same_commands() -> None:
    assert commands("README.md") == commands("README.vi.md")
    assert blocks("README.md", "powershell") == blocks("README.vi.md", "powershell")
