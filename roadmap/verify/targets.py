"""The rule on targets: each is done when the last of the tasks that serve it is, if all of these have a date."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import same, verifying
from roadmap.verify.reading import DONE, EXTERNAL, RECURRING, Document, Task
from roadmap.verify.violation import Violation


def targets(document: Document) -> Iterator[Violation]:
    """Every target's month recomputes from the tasks of the plan that serve it; recurring work has no end."""
    for target in document.targets:
        serving = [document.tasks[name] for name in target.tasks]
        ends = [(task, _last(task)) for task in serving if task.status != RECURRING]
        known = [end for _, end in ends if end is not None]
        open_ended = any(end is None and task.status != DONE for task, end in ends)
        found = None if open_ended else max(known, default=None)
        if target.finish != found:
            where = f"target.{target.id}.finish"
            stands = verifying.month_or_none(target.finish)
            text = verifying.differs(same(where), stands, verifying.month_or_none(found))
            yield Violation("targets", where, text)


def _last(task: Task) -> int | None:
    if task.status == DONE:
        return task.done
    return task.available if task.status == EXTERNAL else task.last
