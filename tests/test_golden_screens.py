"""What people see of the shipped plans, whole and literal: read the diff before committing a new golden file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from roadmap.cli.main import cli
from tests.conftest import ROOT

GOLDEN = Path(__file__).parent / "golden"
SCREENS = [
    *((plan, "overview", width, "vi") for plan in ("ha-noi", "tinh", "xa", "khong-kip") for width in (80, 160)),
    *((plan, "timeline", width, "vi") for plan in ("ha-noi", "xa") for width in (80, 160)),
    *(("tinh", view, 80, "vi") for view in ("phases", "tasks", "coverage", "budget", "load", "critical", "annex")),
    *(("khong-kip", view, 160, "en") for view in ("overview", "timeline", "critical", "annex")),
]


@pytest.mark.parametrize(("plan", "view", "width", "language"), SCREENS)
def test_a_view_of_a_shipped_plan_reads_as_before(
    plan: str,
    view: str,
    width: int,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[Path, str], None],
) -> None:
    monkeypatch.chdir(ROOT)
    arguments = ["show", f"plans/{plan}", "--view", view, "--width", str(width), "--lang", language]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"{plan}-{view}-{width}-{language}.txt", result.stdout)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("why-task", ["why", "plans/ha-noi", "lgsp"]),
        ("why-goal", ["why", "plans/ha-noi", "chinh-quyen-so"]),
        ("why-late", ["why", "plans/khong-kip", "lgsp"]),
        ("why-external", ["why", "plans/xa", "dich-vu-cong-truc-tuyen"]),
        ("risk", ["risk", "plans/tinh", "--runs", "200"]),
        ("info-task", ["info", "lgsp"]),
        ("info-framework", ["info", "12-khuyen-nghi"]),
        ("frameworks", ["frameworks"]),
        ("goals", ["goals", "12-khuyen-nghi"]),
        ("localities", ["localities"]),
        ("compare-two", ["compare", "plans/tinh", "plans/khong-kip"]),
        ("compare-three", ["compare", "plans/tinh", "plans/khong-kip", "plans/ha-noi"]),
        ("whatif", ["whatif", "plans/ha-noi", "--budget", "2027=-20%", "--team", "ky-thuat=+2", "--delay", "lgsp=6"]),
    ],
)
def test_an_answer_reads_as_before(
    name: str, arguments: list[str], monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str], None]
) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(cli, [*arguments, "--lang", "vi"])
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"{name}.txt", result.stdout)


def test_without_unicode_letters_lose_their_marks_and_nothing_becomes_a_question_mark(
    monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str], None]
) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(cli, ["show", "plans/xa", "--view", "timeline", "--ascii", "--lang", "vi"])
    assert result.stdout.isascii()
    assert "?" not in result.stdout
    golden(GOLDEN / "xa-timeline-ascii.txt", result.stdout)
