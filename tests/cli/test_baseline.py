"""`roadmap show --baseline`: the promised date beside the forecast, in every view that holds a date."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import app
from roadmap.cli.show import VIEWS
from roadmap.cli.views import Paper, Selection, build
from roadmap.export.markdown import to_markdown
from roadmap.messages.text import Language
from roadmap.plan.baseline import Baseline, baseline
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.progressing import under_way

GOLDEN = ROOT / "tests" / "golden"
PROMISED = ROOT / "plans" / "tinh"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plan of a province under way."""
    place = tmp_path_factory.mktemp("plans")
    app.plan_brief(under_way(place))
    return place


@pytest.mark.parametrize(
    ("view", "width", "language"),
    [
        ("overview", 80, "vi"),
        ("overview", 160, "en"),
        ("tasks", 80, "vi"),
        ("timeline", 160, "vi"),
        ("budget", 80, "en"),
        ("load", 80, "vi"),
    ],
)
def test_a_view_against_the_promised_plan_reads_as_before(
    view: str,
    width: int,
    language: str,
    folder: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[Path, str], None],
) -> None:
    monkeypatch.chdir(folder)
    result = run("show", "tinh", "--baseline", PROMISED, "--view", view, "--width", width, "--lang", language)
    golden(GOLDEN / f"baseline-{view}-{width}-{language}.txt", result.stdout)


@pytest.fixture(scope="module")
def held(folder: Path) -> Baseline:
    return baseline(app.read_plan(folder / "tinh"), app.read_plan(PROMISED))


def test_every_view_shows_what_was_promised(held: Baseline) -> None:
    plan = held.forecast
    for view in VIEWS:
        paper = Paper(100 if view == "timeline" else None, hide_money=False, place=None)
        alone, beside = (build(view, plan, Language.VI, Selection(), paper, each) for each in (None, held))
        assert "đã ban hành" not in to_markdown(alone)
        assert "đã ban hành" in to_markdown(beside), view
        assert alone.data is not None
        assert beside.data is not None
        assert len(beside.data.columns) > len(alone.data.columns)


def test_programs_get_the_promised_month_and_the_slip(folder: Path, run: Run) -> None:
    words = ("--baseline", PROMISED, "--view", "tasks", "--format", "json")
    listed = json.loads(run("show", folder / "tinh", *words).stdout)["tasks"]
    council = next(task for task in listed if task["id"] == "hoi-dong-dieu-phoi")
    assert (council["promised_finish"], council["finish"], council["slip_months"]) == ("2027-01", "2027-02", 1)


def test_without_money_no_sum_is_told(held: Baseline) -> None:
    for view in ("overview", "budget"):
        paper = Paper(80, hide_money=True, place=None)
        told = to_markdown(build(view, held.forecast, Language.VI, Selection(), paper, held))
        assert "Đã chi" not in told
        assert "tỷ đồng" not in told


def test_a_revision_of_git_is_the_plan_as_it_was_then(folder: Path, tmp_path: Path, run: Run) -> None:
    place = tmp_path / "plans" / "tinh"
    place.mkdir(parents=True)
    for command in (
        ("init", "-q"),
        ("config", "user.email", "a@b.vn"),
        ("config", "user.name", "A"),
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    (place / "plan.toml").write_bytes((PROMISED / "plan.toml").read_bytes())
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "commit", "-q", "-m", "as signed"], cwd=tmp_path, check=True)
    subprocess.run(["git", "tag", "v1"], cwd=tmp_path, check=True)
    (place / "plan.toml").write_bytes((folder / "tinh" / "plan.toml").read_bytes())
    at_tag, from_file = (
        run("show", place, "--baseline", words, "--view", "tasks").stdout for words in ("v1", PROMISED)
    )
    assert at_tag == from_file
    refused = run("show", place, "--baseline", "v2", "--lang", "en", exits=2)
    assert "there is no such file, folder or git revision" in refused.stderr
