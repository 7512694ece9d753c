"""What a brief decides of single tasks: left out, led by another unit, other figures, waits switched off, own tasks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roadmap.editing.values import Values, with_entry, without_entry
from roadmap.errors import UsageError
from roadmap.messages import editing as say


def excluded(values: Values, task: str, reason: str) -> Values:
    """Return `values` with `task` left out of the plan, and why."""
    return with_entry(values, "exclude", task, reason)


def included(values: Values, task: str) -> Values:
    """Return `values` in which `task` is no longer left out."""
    return without_entry(values, "exclude", task)


def led_by(values: Values, task: str, role: str | None) -> Values:
    """Return `values` in which `role` leads `task`; None for the catalogue's."""
    return without_entry(values, "lead", task) if role is None else with_entry(values, "lead", task, role)


def called(values: Values, role: str, name: object) -> Values:
    """Return `values` in which the unit `role` is called `name`; None for the catalogue's."""
    return without_entry(values, "role", role) if name is None else with_entry(values, "role", role, name)


def estimated(values: Values, task: str, figures: Mapping[str, object]) -> Values:
    """Return `values` with `figures` (months and sums by the keys of `[estimate.TASK]`) for `task`; those that are None
    are the catalogue's again.
    """
    table = {**values.get("estimate", {}).get(task, {}), **figures}
    left = {key: each for key, each in table.items() if each is not None}
    return with_entry(values, "estimate", task, left) if left else without_entry(values, "estimate", task)


def not_waiting(values: Values, task: str, other: str) -> Values:
    """Return `values` in which `task` does not wait for `other`, where waiting is only advisable."""
    off = values.get("soft", {}).get(task, [])
    return values if other in off else with_entry(values, "soft", task, [*off, other])


def waiting(values: Values, task: str, other: str) -> Values:
    """Return `values` in which `task` waits for `other` again. Refuses a wait that was never switched off."""
    off = values.get("soft", {}).get(task, [])
    if other not in off:
        raise UsageError(say.NOT_OFF.fill(task=task, other=other))
    left = [each for each in off if each != other]
    return with_entry(values, "soft", task, left) if left else without_entry(values, "soft", task)


def all_waits(values: Values, on: bool) -> Values:
    """Return `values` in which all advisable waits hold, or none."""
    return without_entry(values, "soft", "all") if on else with_entry(values, "soft", "all", False)


def with_own(values: Values, key: str, name: str, table: Mapping[str, object]) -> Values:
    """Return `values` with an own task or target (`key`) called `name`: what `table` holds besides what it had; what is
    None in it goes.
    """
    merged: dict[str, Any] = {**values.get(key, {}).get(name, {}), **table}
    return with_entry(values, key, name, {part: each for part, each in merged.items() if each is not None})


_OF_TASKS = ("deadline", "pin", "exclude", "estimate", "progress", "lead", "external")


def without_own_task(values: Values, name: str, folder: str) -> Values:
    """Return `values` without the own task `name` and what they decide of it. Refuses one with recorded progress, or
    that another own task waits for.
    """
    if name in values.get("progress", {}):
        raise UsageError(say.OWN_BEGUN.fill(task=name, folder=folder))
    for other, table in values.get("task", {}).items():
        if any(each.get("after") == name for each in table.get("after", []) if isinstance(each, Mapping)):
            raise UsageError(say.OWN_AWAITED.fill(task=name, other=other, folder=folder))
    found = without_entry(values, "task", name)
    for table_ in _OF_TASKS:
        found = without_entry(found, table_, name)
    soft = {task: others for task, others in found.get("soft", {}).items() if task != name}
    return found if soft == found.get("soft", {}) else {**found, "soft": soft}
