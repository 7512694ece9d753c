"""The values of a brief's file, and how one entry of one of its tables is set or taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Values = Mapping[str, Any]
"""What a brief.toml says, as it was read. Functions return other values and leave these alone."""


def with_entry(values: Values, table: str, name: str, entry: object) -> Values:
    """Return `values` with `entry` as `name` in the table `table`."""
    return {**values, table: {**values.get(table, {}), name: entry}}


def without_entry(values: Values, table: str, name: str) -> Values:
    """Return `values` without `name` in the table `table`, which stays where it stood, if only as a heading."""
    if name not in values.get(table, {}):
        return values
    return {**values, table: {other: entry for other, entry in values[table].items() if other != name}}


def without_key(values: Values, key: str) -> Values:
    """Return `values` without `key`."""
    return {other: each for other, each in values.items() if other != key}
