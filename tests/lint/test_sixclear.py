"""A task makes six things clear; each warning names the one that it leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from roadmap.lint.sixclear import Finding, unclear
from roadmap.messages.text import Language, Text, same
from roadmap.model import Basis, Level, StageName
from roadmap.months import Month, month
from roadmap.plan.document import PlanStage, PlanTask, Status
from tests.changed import replace

LAST = month(2030, 12)
SAYS = same("Khảo sát, viết, lấy ý kiến, trình duyệt.")
ROLES = ("so-khcn", "so-xay-dung")


def stage(start: Month | None, months: int = 6) -> PlanStage:
    return PlanStage(StageName.DELIVERY, start, months)


CLEAR = PlanTask(
    id="viec",
    title=same("Lập đề án đô thị thông minh"),
    deliverable=same("Đề án được duyệt"),
    domain="dat-dai",
    level=Level.PROVINCE,
    lead="so-khcn",
    basis=Basis.ESTIMATE,
    sources=(),
    figures=Basis.ESTIMATE,
    status=Status.PLANNED,
    support=("so-xay-dung",),
    approver="ubnd-tinh",
    stages=(stage(month(2027, 1)),),
)


def found(says: Text = SAYS, **changes: Any) -> list[Finding]:
    return list(unclear(replace(CLEAR, **changes), says, ROLES, LAST))


def codes(**changes: Any) -> list[str]:
    return [code for code, _, _ in found(**changes)]


def test_a_task_that_makes_all_six_clear_gives_no_warning() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("changes", "code", "name"),
    [
        ({"lead": "so-tttt"}, "W411", "người"),
        ({"says": same("…")}, "W412", "việc"),
        ({"title": same("Chưa xác định.")}, "W412", "việc"),
        ({"title": same("Đề án  được duyệt."), "deliverable": same("đề án được duyệt")}, "W412", "việc"),
        ({"status": Status.NO_DATE, "stages": (stage(None),)}, "W413", "thời gian"),
        ({"stages": (stage(month(2030, 10)),)}, "W413", "thời gian"),
        ({"support": ("so-xay-dung", "so-khcn")}, "W414", "trách nhiệm"),
        ({"deliverable": same("chưa rõ")}, "W415", "sản phẩm"),
        ({"approver": None}, "W416", "thẩm quyền"),
    ],
)
def test_each_warning_names_which_of_the_six_is_unclear(changes: dict[str, Any], code: str, name: str) -> None:
    ((given, _, text),) = found(**changes)
    assert given == code
    for language in Language:
        assert name in text.to(language)


def test_work_that_is_done_or_ends_with_the_horizon_has_its_time() -> None:
    assert codes(stages=(stage(month(2030, 7)),)) == []
    assert codes(status=Status.DONE, stages=(), done=None) == []


def test_work_of_a_level_above_is_not_judged() -> None:
    assert codes(status=Status.EXTERNAL, approver=None, lead="?") == []
