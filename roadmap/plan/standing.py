"""Where things stand at the status date: what is on record, and what a plan says should be on record by then."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue, Progress
from roadmap.months import Month
from roadmap.plan.document import Plan, Status


class State(enum.StrEnum):
    """Where a task stands by its record."""

    DONE = "done"
    RUNNING = "running"
    PLANNED = "planned"


class Wants(enum.StrEnum):
    """Which record is missing: the plan says that the task has begun, or is done."""

    STARTED = "started"
    DONE = "done"


class Standing(NamedTuple):
    """One task: `start` and `finish` as planned (None where the plan does not hold it), what is on record, what is
    missing. `done` is the month in which it was done, by the record or by the plan.
    """

    id: str
    title: Text
    lead: str
    start: Month | None
    finish: Month | None
    state: State
    record: Progress
    done: Month | None = None
    wants: Wants | None = None


def standing(brief: Brief, catalogue: Catalogue, plan: Plan) -> tuple[Standing, ...]:
    """Return where the tasks of `plan`, and those with a record, stand at the start month of `brief`; work of another
    level and recurring work is left out.
    """
    return (*_planned(brief, plan), *_recorded_only(brief, catalogue, plan))


def _planned(brief: Brief, plan: Plan) -> Iterator[Standing]:
    for task in plan.tasks:
        if task.status in (Status.EXTERNAL, Status.RECURRING):
            continue
        record = brief.progress.get(task.id, Progress())
        finish = task.finish
        begun = record.started is not None or record.approved is not None
        silent = not begun and record.done is None  # then what the plan says of it holds: that it is in place, say
        if record.done is not None or (silent and task.status is Status.DONE):
            done = task.done if record.done is None else record.done
            yield Standing(task.id, task.title, task.lead, task.start, finish, State.DONE, record, done)
            continue
        running = begun or (silent and task.status is Status.RUNNING)
        wants = None
        if finish is not None and finish < brief.start and record.left in (None, 1):  # 1: it may have run out
            wants = Wants.DONE
        elif not running and task.start is not None and task.start < brief.start:
            wants = Wants.STARTED
        state = State.RUNNING if running else State.PLANNED
        yield Standing(task.id, task.title, task.lead, task.start, finish, state, record, wants=wants)


def _recorded_only(brief: Brief, catalogue: Catalogue, plan: Plan) -> Iterator[Standing]:
    known = {**catalogue.tasks, **{task.id: task for task in brief.tasks}}
    for name, record in brief.progress.items():
        if plan.task(name) is None and name in known:
            task = known[name]
            begun = record.started is not None or record.approved is not None
            state = State.DONE if record.done is not None else State.RUNNING if begun else State.PLANNED
            lead = brief.leads.get(name, task.lead)
            yield Standing(name, task.title, lead, None, None, state, record, record.done)
