"""A target's month is that of the last task which serves it; nothing but a measured value meets it."""

from __future__ import annotations

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.messages.text import same
from roadmap.model import Catalogue, Target
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, Status
from roadmap.request import OneOff, brief_of
from roadmap.shipped import shipped
from tests.changed import replace

GOAL = "3-tru-cot-1-nen-tang/chinh-quyen-so"
SERVED = ("dich-vu-cong-truc-tuyen", "tai-cau-truc-thu-tuc")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The shipped catalogue with two targets of one quantity, one of them served, and a third that nothing serves."""
    read = read_catalogue([shipped()])
    targets = {
        name: Target(name, same(name), same("%"), ((2027, value),), framework="6-linh-vuc", indicator=indicator)
        for name, value, indicator in (
            ("6-linh-vuc/mot", 100.0, "toan-trinh"),
            ("6-linh-vuc/hai", 90.0, "toan-trinh"),
            ("6-linh-vuc/ba", 1.0, None),
        )
    }
    tasks = {
        **{name: replace(task, targets=()) for name, task in read.tasks.items()},
        **{name: replace(read.tasks[name], targets=("6-linh-vuc/mot",)) for name in SERVED},
    }
    return replace(read, targets=targets, tasks=tasks)


def planned(catalogue: Catalogue, *goals: str, own: tuple[Target, ...] = ()) -> Plan:
    brief = replace(brief_of(OneOff(goals), catalogue), targets=own)
    return make_plan(catalogue, brief)


def test_a_target_is_served_when_the_last_of_its_tasks_is_done(catalogue: Catalogue) -> None:
    plan = planned(catalogue, GOAL)
    found = {each.target.id: each for each in plan.targets}
    assert set(found) == {"6-linh-vuc/mot", "6-linh-vuc/hai"}  # the second for the sake of comparison
    assert set(found["6-linh-vuc/mot"].tasks) == set(SERVED)
    finishes = [task.finish for task in plan.tasks if task.id in SERVED]
    assert found["6-linh-vuc/mot"].finish == max(finish for finish in finishes if finish is not None)
    assert found["6-linh-vuc/hai"].finish is None


def test_all_targets_of_a_chosen_framework_are_shown(catalogue: Catalogue) -> None:
    assert len(planned(catalogue, "6-linh-vuc/cu-dan-thong-minh").targets) == 3


def test_the_localitys_own_target_comes_first_with_the_tasks_that_it_names(catalogue: Catalogue) -> None:
    own = Target("cua-tinh", same("của tỉnh"), same("%"), ((2028, 5.0),), tasks=("lgsp", "khong-co-trong-ke-hoach"))
    plan = planned(catalogue, GOAL, own=(own,))
    assert plan.targets[0].target.id == "cua-tinh"
    assert plan.own_targets == (replace(own, tasks=()),)
    assert plan.targets[0].tasks in ((), ("lgsp",))


def test_a_target_has_no_month_while_a_task_has_none(catalogue: Catalogue) -> None:
    own = Target("t", same("t"), same("%"), ((2028, 5.0),), tasks=SERVED)
    brief = replace(brief_of(OneOff((GOAL,), teams=("nganh=0", "dieu-phoi=0")), catalogue), targets=(own,))
    plan = make_plan(catalogue, brief)
    undated = {task.id for task in plan.tasks if task.status is Status.NO_DATE}
    assert undated & set(SERVED)
    assert plan.targets[0].finish is None
