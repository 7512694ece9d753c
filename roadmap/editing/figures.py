"""Figures as options give them: three points of months or money, values by year, shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.typedsums import million

_YEAR = re.compile(r"(?P<year>\d{4})=(?P<value>-?\d{1,15}(?:[.,]\d{1,9})?)")
_SUM = re.compile(r"(?P<digits>\d{1,12}(?:\.\d{1,3})?)(?P<unit>ty|tỷ|tr)")
_PAIR = re.compile(r"(?P<name>[^=]+)=(?P<value>\d{1,9}(?:[.,]\d)?)")


def months(words: str) -> list[int] | int:
    """Return `9,12,15` as three points, `12` as one for all three."""
    parts = [part.strip() for part in words.split(",")]
    if len(parts) not in (1, 3) or not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        raise UsageError(say.NOT_MONTHS.fill(option=words))
    return int(parts[0]) if len(parts) == 1 else [int(part) for part in parts]


def sums(words: str) -> list[int] | int:
    """Return `1.5ty,2ty,3ty` as three points in million VND, `2ty` as one for all three."""
    parts = [_SUM.fullmatch(part.strip().lower()) for part in words.split(",")]
    if len(parts) not in (1, 3) or None in parts:
        raise UsageError(say.NOT_SUMS.fill(option=words))
    figures = [million(words, part["digits"], part["unit"]) for part in parts if part is not None]
    return figures[0] if len(figures) == 1 else figures


def by_year(options: Sequence[str]) -> dict[str, object]:
    """Return `2027=80` and the like as values by year, in order of the years."""
    found: dict[str, object] = {}
    for option in options:
        read = _YEAR.fullmatch(option.strip())
        if read is None:
            raise UsageError(say.NOT_A_VALUE.fill(option=option))
        found[read["year"]] = _number(read["value"])
    return dict(sorted(found.items()))


def by_name(options: Sequence[str]) -> dict[str, int | float]:
    """Return `ky-thuat=0.5` and the like as numbers by what stands before the sign."""
    found = {}
    for option in options:
        read = _PAIR.fullmatch(option.strip())
        if read is None:
            raise UsageError(say.NOT_A_SHARE.fill(option=option))
        found[read["name"].strip()] = _number(read["value"])
    return found


def _number(words: str) -> int | float:
    digits = words.replace(",", ".")
    return float(digits) if "." in digits else int(digits)
