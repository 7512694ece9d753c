"""What was recorded stays: planned again, done and begun work keeps its months, and the rest comes after the start."""

from __future__ import annotations

import os
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadmap import app
from roadmap.model import Brief, Catalogue, Progress
from roadmap.months import after
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, Status
from tests.conftest import ROOT
from tests.worlds import records

CASES = 100 if "THOROUGH" in os.environ else 5
"""All where the coverage is counted, fewer in a quick run."""


@cache
def shipped(name: str) -> tuple[Brief, Catalogue, Plan]:
    brief, catalogue, _ = app.load_brief(ROOT / "plans" / name)
    return brief, catalogue, make_plan(catalogue, brief)


@st.composite
def recorded(draw: st.DrawFn) -> tuple[str, int, dict[str, Progress]]:
    """A shipped brief, months by which its start moves on, and random records of some of its tasks."""
    name, later = draw(st.sampled_from(("xa", "tinh"))), draw(st.integers(0, 30))
    brief, _, plan = shipped(name)
    own = [task.id for task in plan.tasks if task.status not in (Status.RECURRING, Status.EXTERNAL)]
    chosen = draw(st.lists(st.sampled_from(own), max_size=12, unique=True))
    return name, later, {task: draw(records(after(brief.start, later))) for task in chosen}


@given(recorded())
@settings(max_examples=100 if "THOROUGH" in os.environ else 5, deadline=None, suppress_health_check=list(HealthCheck))
def test_done_work_never_moves_and_begun_work_keeps_its_start_and_takes_what_is_left(
    case: tuple[str, int, dict[str, Progress]],
) -> None:
    name, later, progress = case
    brief, catalogue, _ = shipped(name)
    brief = brief._replace(start=after(brief.start, later), progress=progress)
    plan = app.accepted(make_plan(catalogue, brief)).plan
    for identifier, said in progress.items():
        task = plan.task(identifier)
        assert task is not None
        if said.done is not None:
            assert (task.status, task.done) == (Status.DONE, said.done)
            continue
        assert task.status is Status.RUNNING
        running = next((stage for stage in task.stages if stage.progress == "running"), None)
        if said.started is not None:
            assert task.start == said.started
        if said.left is not None and running is not None:
            assert running.finish == brief.start + said.left - 1
        elif running is None:
            assert said.approved is not None
    for task in plan.tasks:
        for stage in task.stages:
            if stage.progress is None and stage.start is not None:
                assert stage.start >= brief.start, task.id
