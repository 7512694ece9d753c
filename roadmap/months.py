"""Months, quarters and years: the grid of every plan, as integers, and the ways people write them.

A `Month` counts months since year 0 (`year * 12 + month - 1`), so that differences are durations in months.
"""

from __future__ import annotations

import functools
import re
from typing import NewType

Month = NewType("Month", int)

_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_SHOWN = re.compile(r"(\d{2})/(\d{4})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"\d{4}")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ROMAN = ("I", "II", "III", "IV")


def month(year: int, number: int) -> Month:
    """Return the month `number` (1 to 12) of `year`."""
    return Month(year * 12 + number - 1)


def after(start: Month, months: int) -> Month:
    """Return the month that is `months` later than `start`."""
    return Month(start + months)


def year_of(value: Month) -> int:
    """Return the calendar year that `value` lies in."""
    return value // 12


def quarter_of(value: Month) -> int:
    """Return the quarter, 1 to 4, that `value` lies in."""
    return value % 12 // 3 + 1


@functools.cache
def written(value: Month) -> str:
    """Return `value` as files write it: `2026-03`."""
    return f"{value // 12:04d}-{value % 12 + 1:02d}"


def shown(value: Month) -> str:
    """Return `value` as screens write it: `03/2026`."""
    return f"{value % 12 + 1:02d}/{value // 12:04d}"


def first_month(words: str) -> Month | None:
    """Return the first month of a date, month, quarter or year written by a person, or None when it is none of them."""
    span = _span(words)
    return span[0] if span else None


def last_month(words: str) -> Month | None:
    """Return the last month of a date, month, quarter or year written by a person, or None when it is none of them."""
    span = _span(words)
    return span[1] if span else None


def _span(words: str) -> tuple[Month, Month] | None:
    words = _SHOWN.sub(r"\2-\1", words)
    if found := _QUARTER.fullmatch(words):
        first = month(int(found[1]), int(found[2]) * 3 - 2)
        return first, after(first, 2)
    if found := _MONTH.fullmatch(words):
        year, number, day = int(found[1]), int(found[2]), int(found[3] or 1)
        if 1 <= number <= 12 and 1 <= day <= _DAYS[number - 1] + (number == 2 and _is_leap(year)):
            return month(year, number), month(year, number)
        return None
    if _YEAR.fullmatch(words):
        return month(int(words), 1), month(int(words), 12)
    return None


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
