"""Dates that a document sets: told beside the plan's own, and moving none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.messages.text import Language
from roadmap.model import Catalogue
from roadmap.plan.document import Status
from roadmap.render.notices import notices
from roadmap.render.why_points import is_after_due

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return app.read_catalogue()


def test_every_such_date_names_its_document(catalogue: Catalogue) -> None:
    dated = [task for task in catalogue.tasks.values() if task.due is not None]
    assert dated
    assert all(task.due is not None and task.due.source in catalogue.sources for task in dated)


@pytest.mark.parametrize("name", ["ha-noi", "tinh", "khong-kip"])
def test_the_overview_names_what_ends_after_such_a_date_and_nothing_else(name: str, catalogue: Catalogue) -> None:
    plan = app.read_plan(ROOT / "plans" / name)
    late = [task for task in plan.tasks if is_after_due(task)]
    assert {task.id for task in late} == {
        task.id
        for task in plan.tasks
        if task.status in (Status.PLANNED, Status.RUNNING)
        and (due := catalogue.tasks[task.id].due) is not None
        and (task.finish or 0) > due.by
    }
    told = " ".join(notices(plan, Language.VI))
    assert ("Xong sau hạn mà văn bản quy định" in told) == bool(late)
    assert "Nghị định 331/2026/NĐ-CP, theo bản sao" in told


def test_such_a_date_moves_nothing_and_fails_no_plan() -> None:
    plan = app.read_plan(ROOT / "plans" / "tinh")
    assert any(is_after_due(task) for task in plan.tasks)
    assert plan.fits
