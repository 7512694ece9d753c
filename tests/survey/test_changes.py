"""Two catalogues compared: nothing is missed, nothing is made up."""

from __future__ import annotations

from typing import Any

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.messages.text import Text, same
from roadmap.model import Catalogue, Strength, Target, Task
from roadmap.shipped import shipped
from roadmap.survey.changes import Change, Fate, compare
from tests.catalogues import catalogue, goals, stage, task, tasks, wait
from tests.changed import replace

TARGET = Target("khung/y", same("Ý"), same("%"), ((2030, 50.0),), framework="khung")


def changed(**fields: Any) -> tuple[Change, ...]:
    """Return what differs when the task `kho` has other fields."""
    made = tuple(replace(each, **fields) if each.id == "kho" else each for each in tasks())
    return compare(catalogue(), catalogue(made))


def test_a_catalogue_does_not_differ_from_itself() -> None:
    assert compare(catalogue(), catalogue()) == ()
    held = read_catalogue([shipped()])
    assert compare(held, held) == ()


def test_a_task_that_came_is_added_and_one_that_went_is_dropped() -> None:
    more = catalogue((*tasks(), task("moi", Text("Mới", "New"))))
    (added,), (dropped,) = compare(catalogue(), more), compare(more, catalogue())
    assert (added.fate, added.id) == (Fate.ADDED, "moi")
    assert (dropped.fate, dropped.id, dropped.title) == (Fate.DROPPED, "moi", Text("Mới", "New"))


def test_a_new_id_with_the_old_one_as_another_name_is_a_renaming_and_its_changes_are_told() -> None:
    made = tuple(
        replace(each, id="kho-chung", aliases=("kho",), delivery=stage(4, 8, 9, 9000)) if each.id == "kho" else each
        for each in tasks()
    )
    renamed = next(change for change in compare(catalogue(), catalogue(made)) if change.kind == "task")
    assert (renamed.fate, renamed.id, renamed.was) == (Fate.RENAMED, "kho-chung", "kho")
    assert [field.name for field in renamed.fields] == ["delivery.months", "aliases"]


def test_an_id_that_an_existing_entry_took_over_is_merged() -> None:
    made = tuple(
        replace(each, aliases=("du-lieu-mo",)) if each.id == "kho" else each
        for each in tasks()
        if each.id != "du-lieu-mo"
    )
    merged = [change for change in compare(catalogue(), catalogue(made)) if change.fate is Fate.MERGED]
    assert [(change.id, change.was) for change in merged] == [("kho", "du-lieu-mo")]


def test_months_and_cost_are_told_stage_by_stage() -> None:
    (change,) = changed(delivery=stage(4, 8, 9, 12000))
    old, new = tasks()[2].delivery, stage(4, 8, 9, 12000)
    assert old is not None
    assert [(each.name, each.old, each.new) for each in change.fields] == [
        ("delivery.months", old.months, new.months),
        ("delivery.cost", old.cost, new.cost),
    ]


def test_dependencies_are_told_one_by_one() -> None:
    (change,) = changed(after=(wait("nen-tang", Strength.SOFT), wait("kien-truc")))
    names = [(each.name, each.old is None, each.new is None) for each in change.fields]
    assert names == [
        ("after.nen-tang/operation/start", False, False),
        ("after.kien-truc/operation/start", True, False),
    ]


@pytest.mark.parametrize("name", [name for name in Task._fields if name not in ("id", "own")])
def test_no_field_of_a_task_changes_unnoticed(name: str) -> None:
    other = {"preparation": stage(1, 1, 1), "delivery": stage(1, 1, 1), "after": (wait("moc"),)}.get(name, "khác")
    (change,) = changed(**{name: other})
    assert {each.name.partition(".")[0] for each in change.fields} == {name}


def test_a_goal_that_moves_with_its_renamed_framework_is_renamed_and_not_dropped() -> None:
    before = catalogue()
    moved = tuple(
        replace(each, id=each.id.replace("khung/", "khung-moi/"), framework="khung-moi")
        if each.framework == "khung"
        else each
        for each in goals()
    )
    framework = replace(
        before.frameworks["khung"], id="khung-moi", aliases=("khung",), goals=tuple(each for each in moved[:3])
    )
    frameworks = {"khung-moi": framework, "khung-khac": before.frameworks["khung-khac"]}
    after = replace(before, frameworks=frameworks, goals={each.id: each for each in moved})
    found = [(change.kind, change.fate, change.id, change.was) for change in compare(before, after)]
    assert found == [
        ("framework", Fate.RENAMED, "khung-moi", "khung"),
        *(("goal", Fate.RENAMED, f"khung-moi/{name}", f"khung/{name}") for name in ("du-lieu", "con-nguoi", "tat-ca")),
    ]


def test_a_goal_is_known_by_another_name_within_its_framework() -> None:
    before = catalogue(chosen=(replace(goals()[0], id="khung/so-lieu", aliases=()), *goals()[1:]))
    renamed = [change for change in compare(before, catalogue()) if change.kind == "goal"]
    assert [(change.fate, change.id, change.was) for change in renamed] == [
        (Fate.RENAMED, "khung/du-lieu", "khung/so-lieu")
    ]


def test_a_target_moves_with_its_framework_and_its_values_are_a_change() -> None:
    before = replace(catalogue(), targets={TARGET.id: TARGET})
    (other,) = compare(before, replace(before, targets={TARGET.id: replace(TARGET, values=((2030, 60.0),))}))
    assert (other.kind, [field.name for field in other.fields]) == ("target", ["values"])
    framework = replace(before.frameworks["khung"], id="khung-moi", aliases=("khung",), targets=(TARGET,))
    moved = replace(TARGET, id="khung-moi/y", framework="khung-moi")
    frameworks = {"khung-moi": framework, "khung-khac": before.frameworks["khung-khac"]}
    found = compare(before, replace(before, frameworks=frameworks, targets={moved.id: moved}))
    assert ("target", Fate.RENAMED, "khung-moi/y", "khung/y") in [
        (change.kind, change.fate, change.id, change.was) for change in found
    ]


def test_a_new_version_is_a_change_of_the_catalogue_itself() -> None:
    after: Catalogue = replace(catalogue(), version="2027.01")
    ((kind, fields_),) = [(change.kind, change.fields) for change in compare(catalogue(), after)]
    assert (kind, [each.name for each in fields_]) == ("catalogue", ["version"])


def test_another_place_in_the_order_is_no_change() -> None:
    domains = {name: replace(held, order=9) for name, held in catalogue().domains.items()}
    assert compare(catalogue(), replace(catalogue(), domains=domains)) == ()
