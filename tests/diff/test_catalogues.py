"""Plans from different catalogues: entries that changed are edits where both can be had; old names lead to today's."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from roadmap import app, planfile
from roadmap.app.history import read_version, what, why
from roadmap.diff.attribution import Cause
from roadmap.diff.catalogues import CatalogueEdit, Incomplete, entries_between, mixed
from roadmap.diff.differences import Aspect, Fate, differences
from roadmap.tomlfile import TomlFile
from tests.conftest import ROOT


def entry(name: str, **changes: str) -> str:
    """Return a shipped task's entry as an overlay writes it, some of its lines changed."""
    text = (ROOT / "templates" / "tasks" / "du-lieu.toml").read_text(encoding="utf-8")
    (found,) = re.findall(rf"^\[{name}\]\n.*?(?=^\[(?!\[|{name}))", text + "[end]", re.MULTILINE | re.DOTALL)
    for key, line in changes.items():
        found, times = re.subn(rf"^{key} = .*$", f"{key} = {line}", found, count=1, flags=re.MULTILINE)
        assert times == 1
    assert isinstance(found, str)
    return found


LONGER = entry("lgsp", delivery="{ months = [12, 14, 16], team = { ky-thuat = 0.5 }, cost = [10000, 15000, 25000] }")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The province's plan, and that of the same brief with less money and an overlay in which one task is longer."""
    before, after = tmp_path / "a", tmp_path / "b"
    for folder in (before, after):
        shutil.copytree(ROOT / "plans" / "tinh", folder)
        app.plan_brief(folder)
    (after / "templates" / "tasks").mkdir(parents=True)
    (after / "templates" / "tasks" / "du-lieu.toml").write_text(LONGER, encoding="utf-8")
    brief = after / "brief.toml"
    brief.write_text(brief.read_text(encoding="utf-8").replace("2028 = 80000", "2028 = 60000"), encoding="utf-8")
    app.plan_brief(after)
    return before, after


def moved(told: Any, task: str) -> int:
    return sum(effect.tasks[task].finish for effect in told.effects if task in effect.tasks)


def test_an_entry_of_an_overlay_is_an_edit_with_its_place(folders: tuple[Path, Path]) -> None:
    before, after = (read_version(folder) for folder in folders)
    found = what(before, after)
    told = why(found, before, after)
    changed, cut = told.effects
    (edit,) = changed.step.edits
    assert isinstance(edit, CatalogueEdit)
    assert (edit.kind, edit.id, edit.gone) == ("task", "lgsp", False)
    assert told.places[edit.name] == f"{folders[1] / 'templates/tasks/du-lieu.toml'}:1"
    assert changed.tasks["lgsp"].finish == 4
    assert cut.step.edits[0].name == "budget.ns-tinh/dau-tu-cong.2028"
    for task in found.tasks:
        first, last = task.each
        if first is not None and last is not None and first.finish is not None and last.finish is not None:
            assert moved(told, task.task) == last.finish - first.finish


def test_a_catalogue_that_cannot_be_had_any_more_is_one_step_and_shares_still_add_up(
    folders: tuple[Path, Path],
) -> None:
    shutil.rmtree(folders[1] / "templates")
    before, after = (read_version(folder) for folder in folders)
    for first, last, cause in ((before, after, Cause.STORED), (after, before, Cause.CATALOGUE)):
        told = why(what(first, last), first, last)
        assert [effect.step.cause for effect in told.effects].count(cause) == 1
        old, new = first.plan.task("lgsp"), last.plan.task("lgsp")
        assert old is not None
        assert new is not None
        assert moved(told, "lgsp") == (new.finish or 0) - (old.finish or 0) != 0


def test_two_plans_from_the_same_old_catalogue_have_their_edits_and_no_catalogue_step(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    earlier = tmp_path / "c"
    shutil.copytree(folders[1], earlier)
    brief = earlier / "brief.toml"
    brief.write_text(brief.read_text(encoding="utf-8").replace("2028 = 60000", "2028 = 80000"), encoding="utf-8")
    app.plan_brief(earlier)
    for folder in (earlier, folders[1]):
        shutil.rmtree(folder / "templates")
    before, after = read_version(earlier), read_version(folders[1])
    told = why(what(before, after), before, after)
    assert [effect.step.cause for effect in told.effects] in ([Cause.EDIT], [Cause.EDIT, Cause.STORED])
    old, new = before.plan.end, after.plan.end
    assert sum(effect.end for effect in told.effects) == (new or 0) - (old or 0)


def test_a_task_under_its_old_name_is_renamed_and_nothing_else() -> None:
    plan = app.read_plan(ROOT / "plans" / "tinh")
    text = json.dumps(planfile.plain(plan))
    old = re.sub(r'(?<=["=/])lgsp(?=["/ ])', "lgsp-cu", text)
    before = planfile.load(TomlFile("", "", json.loads(old)))
    catalogue = app.read_catalogue()
    task = catalogue.tasks["lgsp"]
    today = catalogue._replace(tasks={**catalogue.tasks, "lgsp": task._replace(aliases=("lgsp-cu",))})
    found = differences(before, plan, today)
    assert [(each.aspect, each.fate, each.key) for each in found.every] == [
        (Aspect.RENAMED, Fate.RENAMED, ("task", "lgsp"))
    ]
    assert found.tasks == ()
    without = differences(before, plan, catalogue)
    assert {each.fate for each in without.about(Aspect.TASK)} == {Fate.ADDED, Fate.DROPPED}


def test_entries_lead_from_one_catalogue_to_the_other_one_by_one() -> None:
    catalogue = app.read_catalogue()
    task = catalogue.tasks["lgsp"]
    new = catalogue._replace(
        tasks={
            **{name: each for name, each in catalogue.tasks.items() if name != "nen-tang-iot"},
            "moi": task._replace(id="moi", after=()),
        },
    )
    entries = entries_between(catalogue, new)
    assert [(each.kind, each.id, each.gone) for each in entries] == [
        ("task", "moi", False),
        ("task", "nen-tang-iot", True),
    ]
    assert mixed(catalogue, new, entries).tasks == catalogue.tasks
    assert mixed(catalogue, new, entries[1:]).tasks == {**catalogue.tasks, "moi": new.tasks["moi"]}
    with pytest.raises(Incomplete, match="nen-tang-iot"):  # which other tasks wait for
        mixed(catalogue, new, ())
    assert entries_between(catalogue, catalogue) == ()
