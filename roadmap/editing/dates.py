"""The dates that users give to tasks: deadlines with a weight, pinned starts, and when the level above has its part."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.editing.values import Values, with_entry, without_entry
from roadmap.errors import UsageError
from roadmap.messages import comparison as say_comparison
from roadmap.months import Month, after, last_month, written


def due(values: Values, task: str, by: Month | None, weight: int | None = None) -> Values:
    """Return `values` with the end of month `by` as the deadline of `task`, and `weight`; None leaves either as it
    is.
    """
    old = values.get("deadline", {}).get(task)
    table = dict(old) if isinstance(old, Mapping) else {} if old is None else {"by": old}
    month = deadline_of(values, task)
    if by is not None and by != month:
        table["by"] = written(by)
    if weight is not None and weight != table.get("weight", 1):
        table["weight"] = weight
    if "by" not in table:
        raise UsageError(say_comparison.NO_DEADLINE.fill(option=task, task=task))
    return with_entry(values, "deadline", task, table if len(table) > 1 or isinstance(old, Mapping) else table["by"])


def deadline_of(values: Values, task: str) -> Month | None:
    """Return the last month in which `task` may be done by what `values` say; None without a deadline."""
    old = values.get("deadline", {}).get(task)
    return None if old is None else last_month(str(old["by"] if isinstance(old, Mapping) else old))


def put_off(values: Values, task: str, months: int, option: str) -> Month:
    """Return the month of the deadline of `task`, `months` later than now. Refuses a task that has none."""
    now = deadline_of(values, task)
    if now is None:
        raise UsageError(say_comparison.NO_DEADLINE.fill(option=option, task=task))
    return after(now, months)


def without_deadline(values: Values, task: str) -> Values:
    """Return `values` in which nothing is due of `task`."""
    return without_entry(values, "deadline", task)


def pinned(values: Values, task: str, stage: str, month: Month) -> Values:
    """Return `values` in which `stage` of `task` starts in `month`."""
    return with_entry(values, "pin", task, {**values.get("pin", {}).get(task, {}), stage: written(month)})


def unpinned(values: Values, task: str, stage: str | None = None) -> Values:
    """Return `values` in which no stage of `task`, or not this one, is pinned."""
    left = {name: at for name, at in values.get("pin", {}).get(task, {}).items() if stage not in (None, name)}
    return with_entry(values, "pin", task, left) if left else without_entry(values, "pin", task)


def awaited(values: Values, task: str, month: Month) -> Values:
    """Return `values` in which the level above has `task` by the end of `month`."""
    old = values.get("external", {}).get(task)
    same = old is not None and last_month(str(old)) == month
    return values if same else with_entry(values, "external", task, written(month))
