"""What became other in a plan that is made again, for a changed brief or catalogue: a few lines above the overview."""

from __future__ import annotations

from roadmap.messages import changes as say
from roadmap.messages.text import Language, Text, same
from roadmap.plan.comparison import Shift, TaskRow, dates_differ, differing_tasks, shift
from roadmap.plan.document import Plan, PlanTask
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of

_ORDER = {Shift.DROPPED: 0, Shift.ADDED: 1}
_MOST = 8
_DIGEST = 8


def plan_changes(before: Plan, after: Plan) -> Text | None:
    """Return which catalogue gave way to which, if one did, and the first of the tasks that differ; at most ten
    lines, none where neither is so.
    """
    rows = differing_tasks(before, after)
    changes = sorted(rows, key=lambda row: _place(row))  # stable: else in the order of plans
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
    lines += [_line(before, after, change, unit) for change in shown]
    if len(shown) < len(changes):
        lines.append(say.MORE_CHANGES.fill(n=len(changes) - len(shown)))
    return _joined(lines, "\n")


def _catalogue(plan: Plan, other: Plan) -> str:
    """Return the version of a plan's catalogue; with the beginning of its digest where both have the same."""
    version = plan.catalogue_version
    return f"{version} ({plan.catalogue_digest[:_DIGEST]})" if version == other.catalogue_version else version


def _place(row: TaskRow) -> int:
    fate = _fate(row)
    return 2 if fate is None else _ORDER.get(fate, 2)


def _fate(row: TaskRow) -> Shift | None:
    return shift(*row.each)


def _counted(changes: list[TaskRow]) -> Text:
    both = [change for change in changes if _fate(change) not in _ORDER]
    counts = (
        (say.TASKS_DROPPED, sum(_fate(change) is Shift.DROPPED for change in changes)),
        (say.TASKS_ADDED, sum(_fate(change) is Shift.ADDED for change in changes)),
        (say.TASKS_MOVED, sum(dates_differ(change) for change in both)),
        (say.COSTS_CHANGED, sum(_costs_differ(change) for change in both)),
    )
    return say.TASKS_CHANGED.fill(counts=_joined([words.fill(n=number) for words, number in counts if number], ", "))


def _costs_differ(row: TaskRow) -> bool:
    return len({each.cost for each in row.each if each is not None}) > 1


def _line(before: Plan, after: Plan, change: TaskRow, unit: Unit) -> Text:
    old, new = before.task(change.task), after.task(change.task)
    if new is None:
        return say.TASK_DROPPED.fill(task=change.task, title=change.title)
    if old is None:
        return say.TASK_ADDED.fill(task=change.task, title=change.title, months=_months(new))
    parts = []
    if dates_differ(change):
        parts.append(say.MOVED.fill(old=_months(old), new=_months(new)))
    dated = old.finish is not None and new.finish is not None
    if _costs_differ(change) and dated:  # the money of work without a date is in no year, and so not counted
        sums = {"old": _cost(old, unit), "new": _cost(new, unit)}
        parts.append(say.COST_CHANGED.fill(**sums, unit=unit.name))
    return say.TASK_CHANGED.fill(task=change.task, changes=_joined(parts, "; "))


def _months(task: PlanTask) -> Text:
    span = figures.task_span(task)
    return same(span) if span else say.WITHOUT_DATE


def _cost(task: PlanTask, unit: Unit) -> Text:
    return Text(*(unit.show(task.total_cost, language) for language in (Language.VI, Language.EN)))


def _joined(parts: list[Text], between: str) -> Text:
    return Text(between.join(part.vi for part in parts), between.join(part.en for part in parts))
