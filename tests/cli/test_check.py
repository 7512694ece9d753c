from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap.errors import Fault
from roadmap.messages.text import Language, Text
from roadmap.render.faults import faults

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_a_plan_that_misses_and_says_so_is_correct(run: Run, plan_folder: Path) -> None:
    assert run("check", plan_folder).stdout == "Không có lỗi.\n"
    assert run("check", plan_folder, "--lang", "en").stdout == "Nothing wrong.\n"


def test_what_is_wrong_is_the_answer_on_stdout_and_exits_1(run: Run, plan_folder: Path) -> None:
    (plan_folder / "brief.toml").write_text("format = 1\nnguoi = 2\n", encoding="utf-8")
    result = run("check", plan_folder, exits=1)
    assert f"{plan_folder}/brief.toml:2:1: E" in result.stdout
    assert result.stderr == ""


def test_several_paths_are_checked_together(run: Run, plan_folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("x = = 1\n", encoding="utf-8")
    assert "wrong.toml:1:" in run("check", plan_folder / "plan.toml", wrong, exits=1).stdout


def test_what_was_found_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("x = = 1\n", encoding="utf-8")
    result = run("check", wrong, "-o", tmp_path / "found.txt", exits=1)
    assert result.stdout == ""
    assert (tmp_path / "found.txt").read_text(encoding="utf-8").startswith(f"{wrong}:1:")


def test_a_path_is_needed(run: Run) -> None:
    assert "Thiếu đối số" in run("check", exits=2).stderr


@pytest.mark.parametrize("language", list(Language))
def test_the_table_of_faults_names_place_code_and_hint(language: Language) -> None:
    whole = Fault("a.toml", (), "E001", Text("sai", "wrong"))
    placed = Fault("b.toml", ("goals", 0), "E201", Text("sai", "wrong"), 4, 9, "goals", Text("có phải x?", "x?"))
    table = faults((whole, placed), language).data
    assert table is not None
    assert table.name == "faults"
    severity = "lỗi" if language is Language.VI else "error"
    assert table.rows[0].cells == ("a.toml", "", "", "E001", severity, whole.text.to(language), "")
    assert table.rows[1].values == {
        "line": 4,
        "column": 9,
        "severity": "error",
        "hint": table.rows[1].cells[6],
        "path": ["goals", 0],
    }
    assert [row.id for row in table.rows] == ["a.toml:E001", "b.toml:4:9:E201"]
