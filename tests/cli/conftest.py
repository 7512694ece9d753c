from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from roadmap import app
from roadmap.cli import language
from roadmap.cli.main import cli
from roadmap.messages.text import Language
from roadmap.plan.document import Plan
from roadmap.request import OneOff

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No locale, colour or width of the machine that runs the tests; gettext as it was afterwards."""
    for name in ("ROADMAP_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "ROADMAP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LANGUAGE", "")
    yield
    language.speak(Language.EN)


@pytest.fixture
def run() -> Run:
    """Return a function that runs the command line in this process; it fails the test when the exit code is another."""

    def invoke(*arguments: str | Path, exits: int | None = 0) -> Result:
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments], prog_name="roadmap")
        assert exits is None or result.exit_code == exits, result.output
        return result

    return invoke


@pytest.fixture(scope="session")
def checked_plan() -> app.Checked:
    """Return a plan of the shipped catalogue that does not fit: it has critical and late tasks."""
    budgets = ("2027=20ty", "2028=20ty", "2029=20ty", "2030=20ty")
    return app.plan_once(OneOff(goals=("3-tru-cot-1-nen-tang",), budgets=budgets))


@pytest.fixture(scope="session")
def made_plan(checked_plan: app.Checked) -> Plan:
    """Return that plan without the values of its file."""
    return checked_plan.plan


@pytest.fixture
def plan_folder(checked_plan: app.Checked, tmp_path: Path) -> Path:
    """Return a folder that holds that plan."""
    (tmp_path / "plan.toml").write_text(checked_plan.text, encoding="utf-8")
    return tmp_path
