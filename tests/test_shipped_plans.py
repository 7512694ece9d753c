"""The example plans: each is what its brief gives today, three fit and one says that it does not."""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import app, planfile
from roadmap.brief import read_brief
from roadmap.catalogue import read_catalogue
from roadmap.messages.text import Language
from roadmap.model import Effort
from roadmap.months import written
from roadmap.plan.build import make_plan
from roadmap.plan.document import Status
from roadmap.plan.gates import dated_gates
from roadmap.render.gates import gates
from roadmap.request import OneOff
from roadmap.shipped import shipped
from roadmap.tomlfile import TomlFile, read
from tests.changed import replace
from tests.conftest import ROOT
from tests.picture import PICTURE, picture

PLANS = ROOT / "plans"
GOALS = ("6-linh-vuc", "12-khuyen-nghi")
NAMES = ("ha-noi", "tinh", "xa", "khong-kip")


def made(name: str, folder: Path) -> Path:
    """Copy the brief called `name` into `folder` (with its parent's plan beside it) and make its plan."""
    shutil.copytree(PLANS, folder / "plans")
    app.plan_brief(folder / "plans" / name, force=True)
    return folder / "plans" / name / "plan.toml"


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_plan_is_what_its_brief_gives_today(
    name: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    golden(PLANS / name / "plan.toml", made(name, tmp_path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_three_example_plans_fit_and_one_does_not(name: str) -> None:
    assert app.read_plan(PLANS / name).fits is (name != "khong-kip")


def test_the_plan_that_does_not_fit_shows_every_kind_of_trouble() -> None:
    plan = app.read_plan(PLANS / "khong-kip")
    assert plan.beyond_horizon
    assert plan.deadlines_missed
    assert plan.no_date
    assert len(plan.beyond_horizon) + len(plan.no_date) < len(plan.tasks) / 3, "an example, not a ruin"


def test_planning_again_with_nothing_changed_leaves_the_file_untouched(tmp_path: Path) -> None:
    path = made("xa", tmp_path)
    before = path.stat()
    assert app.plan_brief(path.parent).outcome is app.Outcome.UNCHANGED
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("name", NAMES)
def test_the_brief_inside_a_plan_makes_the_same_plan_again(name: str) -> None:
    catalogue = read_catalogue([shipped()])
    values = read(PLANS / name / "plan.toml", name).data
    inside = planfile.dumps(values["brief"])  # type: ignore[arg-type]
    brief = read_brief(TomlFile("brief.toml", inside, tomllib.loads(inside)), catalogue)
    assert planfile.plain(make_plan(catalogue, brief)) == values


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_any_hash_seed_gives_the_same_bytes(seed: str, tmp_path: Path) -> None:
    target = tmp_path / "plan.toml"
    subprocess.run(
        [sys.executable, "-m", "roadmap", "plan", *(f"--goal={goal}" for goal in GOALS), "-o", str(target)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=False,
        capture_output=True,
    )
    assert hashlib.sha256(target.read_bytes()).hexdigest() == expected_digest()


def expected_digest() -> str:
    """The digest of the same plan made in this process."""
    request = OneOff(goals=GOALS)
    return hashlib.sha256(app.plan_once(request).text.encode()).hexdigest()


def test_the_order_of_catalogue_files_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "templates"
    shutil.copytree(str(shipped()), copy)
    straight = read_catalogue([copy])
    entries = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: sorted(entries(path), reverse=True))
    shuffled = read_catalogue([copy])
    brief = read_brief(read(PLANS / "tinh" / "brief.toml", "brief.toml"), straight)
    assert list(straight.tasks) == list(shuffled.tasks)
    assert planfile.plain(make_plan(straight, brief)) == planfile.plain(make_plan(shuffled, brief))


def test_a_commune_builds_nothing_that_the_province_must_supply() -> None:
    plan = app.read_plan(PLANS / "xa")
    waited_for = [task for task in plan.tasks if task.status is Status.EXTERNAL]
    assert waited_for
    assert all(task.level == "xa" for task in plan.tasks if task not in waited_for)
    assert all(task.total_cost == 0 and not task.stages for task in waited_for)


@pytest.mark.parametrize("name", NAMES)
def test_the_gates_of_a_task_stand_in_the_order_of_their_months(name: str) -> None:
    table = gates(app.read_plan(PLANS / name), Language.VI).data
    assert table is not None
    entries = [row for row in table.rows if not row.group]
    for task, rows in itertools.groupby(entries, key=lambda row: row.id.partition("/")[0]):
        starts = [str(dict(row.values)["start"]) for row in rows]
        assert starts == sorted(starts), task


@pytest.mark.parametrize("name", ["ha-noi", "tinh", "khong-kip"])
def test_nothing_is_checked_against_an_architecture_that_is_not_in_force_yet(name: str) -> None:
    plan = app.read_plan(PLANS / name)
    tasks = {task.id: task for task in plan.tasks}
    architecture = tasks["khung-kien-truc-so"].finish
    waits = ("khung-kien-truc-so", "approval")
    checked = [
        each.last
        for task in plan.tasks
        if any((arc.after, arc.holds) == waits for stage in task.stages for arc in stage.after)
        for each in dated_gates(plan, task)
        if each.gate.id == "doi-chieu-kien-truc"
    ]
    assert len(checked) > 5
    assert architecture is not None
    assert min(checked) >= architecture


def test_the_readme_picture_is_todays(golden: Callable[[Path, str], None]) -> None:
    golden(PICTURE, picture())


def test_with_more_effort_a_tight_plan_completes_its_first_goal_as_soon_as_can_be_proven() -> None:
    brief, catalogue, _ = app.load_brief(PLANS / "khong-kip")
    quick, normal = (make_plan(catalogue, replace(brief, effort=effort)) for effort in (Effort.QUICK, Effort.NORMAL))
    first = {plan.effort: next(each.finish for each in plan.coverage if each.rank == 1) for plan in (quick, normal)}
    # CP-SAT proves 02/2029, and so does `--engine optimal`; before the search took one goal alone, it found 04/2029
    assert {effort: str(month and written(month)) for effort, month in first.items()} == {
        "quick": "2029-10",
        "normal": "2029-02",
    }
