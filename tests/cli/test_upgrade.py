"""`roadmap upgrade`: what it tells, what it writes, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from roadmap import planfile
from roadmap.tomlfile import read
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.test_upgrading import BRIEF, PLANS, folder_with


def test_upgrading_tells_what_changed_and_makes_the_plan_again(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "xã"
    shutil.copytree(ROOT / "plans/xa", folder)
    shutil.copy(PLANS[-1], folder / "plan.toml")
    before = (folder / "plan.toml").read_bytes()
    dry = run("upgrade", folder, "--dry-run", "--lang", "en")
    assert (folder / "plan.toml").read_bytes() == before
    assert "No file was written" in dry.stderr
    done = run("upgrade", folder, tmp_path / "xã/brief.toml", "--lang", "en")
    assert done.stdout.startswith(dry.stdout)
    assert "made again from the brief\nThe catalogue went from 2026.11 (" in dry.stdout
    assert f"{folder}/plan.toml: of today's format and catalogue already" in done.stdout.removeprefix(dry.stdout)
    assert "was left untouched" in run("plan", folder, "--lang", "en").stderr


def test_one_place_that_cannot_be_upgraded_keeps_no_other_from_it(tmp_path: Path, run: Run) -> None:
    wrong, right = tmp_path / "a", tmp_path / "b"
    wrong.mkdir()
    right.mkdir()
    folder_with(wrong, BRIEF.replace("12-khuyen-nghi", "khong-co"))
    folder_with(right, BRIEF)
    said = run("upgrade", tmp_path, exits=3)
    assert "E116" in said.stderr
    assert 'locality = "xa"' in (right / "brief.toml").read_text(encoding="utf-8")
    assert (
        "there is no brief.toml or plan.toml below"
        in run("upgrade", ROOT / "tests/golden", "--lang", "en", exits=2).stderr
    )
    newer = folder_with(wrong, BRIEF.replace("format = 1", "format = 9"))
    assert "E101" in run("upgrade", newer, exits=3).stderr
    assert "E004" in run("upgrade", folder_with(wrong, "format ="), exits=3).stderr


def test_the_program_reads_back_what_it_wrote_for_every_shape_as_check_does(run: Run) -> None:
    for path in PLANS:
        run("check", path)
        assert read(path, str(path)).data["format"] == planfile.FORMAT
