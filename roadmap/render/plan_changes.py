"""What became other in a plan that is made again, for a changed brief or catalogue: a few lines above the overview."""

from __future__ import annotations

from roadmap.messages import changes as say
from roadmap.messages.text import Language, Text, same
from roadmap.plan.changes import Fate, TaskChange, compare
from roadmap.plan.document import Plan, PlanTask
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of

_MOST = 8
_DIGEST = 8


def plan_changes(before: Plan, after: Plan) -> Text | None:
    """Return which catalogue gave way to which, if one did, and the first of the tasks that differ; at most ten
    lines, none where neither is so.
    """
    changes = compare(before, after)
    lines = [say.PLAN_CHANGED]
    if before.catalogue_digest == after.catalogue_digest:
        if not changes:
            return None
    else:
        lines = [say.CATALOGUE_UPDATED.fill(old=_catalogue(before, after), new=_catalogue(after, before))]
        lines += [say.BRIEF_CHANGED_TOO] if before.brief != after.brief else []
    lines.append(_counted(changes) if changes else say.NO_TASK_CHANGED)
    room = _MOST - len(lines) + 1
    shown = changes if len(changes) <= room else changes[: room - 1]
    unit = unit_of(after)
    lines += [_line(change, unit) for change in shown]
    if len(shown) < len(changes):
        lines.append(say.MORE_CHANGES.fill(n=len(changes) - len(shown)))
    return _joined(lines, "\n")


def _catalogue(plan: Plan, other: Plan) -> str:
    """Return the version of a plan's catalogue; with the beginning of its digest where both have the same."""
    version = plan.catalogue_version
    return f"{version} ({plan.catalogue_digest[:_DIGEST]})" if version == other.catalogue_version else version


def _counted(changes: tuple[TaskChange, ...]) -> Text:
    counts = (
        (say.TASKS_DROPPED, sum(change.fate is Fate.DROPPED for change in changes)),
        (say.TASKS_ADDED, sum(change.fate is Fate.ADDED for change in changes)),
        (say.TASKS_MOVED, sum(change.moved for change in changes)),
        (say.COSTS_CHANGED, sum(change.cost_changed for change in changes)),
    )
    return say.TASKS_CHANGED.fill(counts=_joined([words.fill(n=number) for words, number in counts if number], ", "))


def _line(change: TaskChange, unit: Unit) -> Text:
    if change.before is None and change.after is not None:
        return say.TASK_ADDED.fill(task=change.task, title=change.after.title, months=_months(change.after))
    if change.after is None and change.before is not None:
        return say.TASK_DROPPED.fill(task=change.task, title=change.before.title)
    parts = []
    if change.before is not None and change.after is not None:
        if change.moved:
            parts.append(say.MOVED.fill(old=_months(change.before), new=_months(change.after)))
        dated = change.before.finish is not None and change.after.finish is not None
        if change.cost_changed and dated:  # the money of work without a date is in no year, and so not counted
            sums = {"old": _cost(change.before, unit), "new": _cost(change.after, unit)}
            parts.append(say.COST_CHANGED.fill(**sums, unit=unit.name))
    return say.TASK_CHANGED.fill(task=change.task, changes=_joined(parts, "; "))


def _months(task: PlanTask) -> Text:
    span = figures.task_span(task)
    return same(span) if span else say.WITHOUT_DATE


def _cost(task: PlanTask, unit: Unit) -> Text:
    return Text(*(unit.show(task.total_cost, language) for language in (Language.VI, Language.EN)))


def _joined(parts: list[Text], between: str) -> Text:
    return Text(between.join(part.vi for part in parts), between.join(part.en for part in parts))
