"""What a plan's file keeps of the progress that its brief has on record."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.model import Progress
from roadmap.months import Month, first_month, last_month
from roadmap.plan.document import Plan


def records(plan: Plan) -> dict[str, Progress]:
    """Return the records of the plan's own tasks by id, in the plan's order."""
    table = plan.brief.get("progress")
    if not isinstance(table, Mapping):
        return {}
    said = ((task.id, table.get(task.id)) for task in plan.tasks)
    return {name: _record(each) for name, each in said if isinstance(each, Mapping)}


def _record(said: Mapping[str, object]) -> Progress:
    left, spent = said.get("left"), said.get("spent")
    return Progress(
        started=_month(said, "started"),
        approved=_month(said, "approved", end=True),
        done=_month(said, "done", end=True),
        left=left if isinstance(left, int) else None,
        spent=spent if isinstance(spent, int) else None,
        difficulty=str(said.get("difficulty", "")),
        proposal=str(said.get("proposal", "")),
    )


def _month(said: Mapping[str, object], key: str, *, end: bool = False) -> Month | None:
    words = str(said.get(key, ""))
    return last_month(words) if end else first_month(words)
