"""A value with some of its fields changed, whatever kind of immutable value it is."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

Value = TypeVar("Value")


def replace(value: Value, **changes: Any) -> Value:
    """Return `value` with `changes`."""
    if isinstance(value, tuple) and hasattr(value, "_replace"):
        changed: Value = value._replace(**changes)
        return changed
    return dataclasses.replace(value, **changes)  # type: ignore[type-var]
