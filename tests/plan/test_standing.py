"""Where things stand at the status date: by the records, and by a plan that says what should be on record."""

from __future__ import annotations

from functools import cache

import pytest

from roadmap import app
from roadmap.model import Brief, Catalogue, Progress
from roadmap.months import month
from roadmap.plan.document import Plan
from roadmap.plan.standing import State, Wants, standing
from tests.conftest import ROOT

START = month(2027, 7)


@cache
def world(name: str) -> tuple[Brief, Catalogue, Plan]:
    brief, catalogue, _ = app.load_brief(ROOT / "plans" / name)
    return brief, catalogue, app.read_plan(ROOT / "plans" / name)


@pytest.mark.parametrize(
    ("name", "task", "record", "state", "wants"),
    [
        ("tinh", "khao-sat-hien-trang", Progress(), State.PLANNED, Wants.DONE),  # planned until March
        ("tinh", "lgsp", Progress(), State.PLANNED, Wants.STARTED),  # from December 2026 to March 2028
        ("tinh", "lgsp", Progress(difficulty="x"), State.PLANNED, Wants.STARTED),
        ("tinh", "lgsp", Progress(started=month(2026, 12)), State.RUNNING, None),
        ("tinh", "khao-sat-hien-trang", Progress(started=month(2026, 12)), State.RUNNING, Wants.DONE),
        ("tinh", "khao-sat-hien-trang", Progress(started=month(2026, 12), left=3), State.RUNNING, None),
        ("tinh", "khao-sat-hien-trang", Progress(done=month(2027, 3)), State.DONE, None),
        ("tinh", "ke-hoach-nganh-do-thi-thong-minh", Progress(), State.PLANNED, None),  # from November
        # what the locality says is in place stands, whatever is said of it besides
        ("ha-noi", "y-te-so", Progress(difficulty="x"), State.RUNNING, None),
        ("ha-noi", "cap-quang-ho-gia-dinh", Progress(difficulty="x"), State.DONE, None),
    ],
)
def test_a_task_stands_where_its_record_says_and_wants_what_the_plan_expected(
    name: str, task: str, record: Progress, state: State, wants: Wants | None
) -> None:
    brief, catalogue, plan = world(name)
    now = brief._replace(start=START, progress={task: record})
    found = {each.id: each for each in standing(now, catalogue, plan)}[task]
    assert (found.state, found.wants) == (state, wants)


def test_what_the_plan_on_file_does_not_hold_is_told_by_its_record() -> None:
    brief, catalogue, plan = world("tinh")
    recorded = brief._replace(start=START, progress={"csdl-khong-gian-do-thi": Progress(done=month(2027, 1))})
    found = {each.id: each for each in standing(recorded, catalogue, plan)}["csdl-khong-gian-do-thi"]
    assert (found.state, found.done, found.finish) == (State.DONE, month(2027, 1), None)
