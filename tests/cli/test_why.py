from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize("words", ["lgsp", "LGSP", "nền tảng tích hợp, chia sẻ dữ liệu", "integration platform"])
def test_a_task_is_named_by_id_or_words(run: Run, plan_folder: Path, words: str) -> None:
    assert run("why", plan_folder, words).stdout == run("why", plan_folder / "plan.toml", "lgsp").stdout


def test_a_goal_has_its_reasons_too(run: Run, plan_folder: Path) -> None:
    assert "Kinh tế số" in run("why", plan_folder, "3-tru-cot-1-nen-tang/kinh-te-so").stdout


def test_both_languages_are_spoken(run: Run, plan_folder: Path) -> None:
    vietnamese, english = run("why", plan_folder, "lgsp").stdout, run("why", plan_folder, "lgsp", "--lang", "en").stdout
    assert "Vì sao" in vietnamese
    assert "Why" in english


def test_what_the_plan_does_not_hold_gets_the_nearest(run: Run, plan_folder: Path) -> None:
    result = run("why", plan_folder, "lgps", exits=2)
    assert "gần nhất: lgsp" in result.stderr
    assert result.stdout == ""
