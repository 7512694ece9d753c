"""Nothing in the README drifts: its commands run, in order, and its help text is the program's."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from roadmap.app import plan_brief
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
        if arguments[0] == "fit" and "THOROUGH" not in os.environ:
            continue  # what it says is compared whole in tests/cli/test_fit.py, and costs as much as all others
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
    assert blocks("README.md", "bash") == blocks("README.vi.md", "bash")


def test_the_recipe_for_a_merge_request_tells_what_moved_and_refuses_a_stale_plan(tmp_path: Path) -> None:
    """As it stands in the README, with bash, in a repository of its own."""
    (recipe,) = blocks("README.md", "bash")
    program = tmp_path / "bin" / "roadmap"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m roadmap "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    identity = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    place = {"PATH": path, "PYTHONPATH": str(ROOT), "TARGET": "main", "GIT_CONFIG_GLOBAL": os.devnull}
    around = {**os.environ, **identity, **place}
    repository = tmp_path / "work"
    folder = repository / "plans" / "xa"
    shutil.copytree(ROOT / "plans" / "xa", folder)
    brief = folder / "brief.toml"

    def bash(script: str) -> int:
        run = subprocess.run(["bash", "-c", script], cwd=repository, env=around, capture_output=True, check=False)
        return run.returncode

    def change(old: str, new: str) -> None:
        text = brief.read_text(encoding="utf-8")
        assert old in text
        brief.write_text(text.replace(old, new), encoding="utf-8")

    change('parent = "../tinh"\n', "")
    assert (
        bash("roadmap plan plans/xa && git init -q -b main && git add . && git commit -qm one && git switch -qc two")
        == 0
    )
    change('khung-kien-truc-so = "2027-04"', 'khung-kien-truc-so = "2027-09"')
    assert bash(recipe) == 1
    stale = json.loads((repository / "check.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [each["ruleId"] for each in stale] == ["E311"]
    assert (repository / "changes.md").read_text(encoding="utf-8") == ""
    plan_brief(folder)
    assert bash("git commit -qam two") == 0
    assert bash(recipe) == 0
    assert "khung-kien-truc-so" in (repository / "changes.md").read_text(encoding="utf-8")


def test_the_hook_for_pre_commit_is_the_check_that_the_readme_names() -> None:
    hook = dict(
        line.strip(" -").split(": ", 1)
        for line in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    assert f"`{hook['id']}`" in (ROOT / "README.md").read_text(encoding="utf-8")
    program, *arguments = [*hook["entry"].split(), hook["args"].strip("[]")]
    assert program == "roadmap"
    assert CliRunner().invoke(cli, [*arguments[:-1], str(ROOT / arguments[-1])]).exit_code == 0
