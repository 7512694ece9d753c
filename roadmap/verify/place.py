"""Reading one table of a plan file by key and kind; a value that is missing or of another kind is a violation."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from roadmap.messages import verifying
from roadmap.messages.text import Text
from roadmap.verify.violation import Violation

SHAPE = "shape"
MOST = 10**15
MOST_PEOPLE = 10**6

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[0-9]{4}")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")
_SPAN = re.compile(r"([1-9][0-9]{0,3})-([1-9][0-9]{0,3})")

_ABSENT = object()
_EMPTY: dict[str, object] = {}

T = TypeVar("T")


class Kind(NamedTuple, Generic[T]):
    """A kind of value: `read` returns the value or None when it is of another kind, `words` names the kind."""

    read: Callable[[object], T | None]
    words: Text


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST else None


def _count(value: object) -> int | None:
    number = _integer(value)
    return number if number is not None and number >= 0 else None


def _tenths(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST_PEOPLE:
        return None
    tenths = round(value * 10)
    return tenths if abs(value * 10 - tenths) < 1e-6 else None


def _month(value: object) -> int | None:
    return _month_named(value) if isinstance(value, str) else None


@functools.cache
def _month_named(words: str) -> int | None:
    """Return the month; kept, since a plan of many tasks names the same ones again and again."""
    found = _MONTH.fullmatch(words)
    return int(found[1]) * 12 + int(found[2]) - 1 if found else None


def _words(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    return tuple(value) if len(set(value)) == len(value) else None


def _counts(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list):
        return None
    numbers = [number for number in map(_count, value) if number is not None]
    return tuple(numbers) if len(numbers) == len(value) else None


INTEGER: Kind[int] = Kind(_integer, verifying.AN_INTEGER)
COUNT: Kind[int] = Kind(_count, verifying.A_COUNT)
PEOPLE: Kind[int] = Kind(_tenths, verifying.PEOPLE)
MONTH: Kind[int] = Kind(_month, verifying.A_MONTH)
WORD: Kind[str] = Kind(lambda value: value if isinstance(value, str) else None, verifying.A_WORD)
FLAG: Kind[bool] = Kind(lambda value: value if isinstance(value, bool) else None, verifying.A_FLAG)
WORDS: Kind[tuple[str, ...]] = Kind(_words, verifying.DIFFERENT_WORDS)
COUNTS: Kind[tuple[int, ...]] = Kind(_counts, verifying.COUNTS)


def one_of(*choices: str) -> Kind[str]:
    """Return the kind of value that is one of `choices`."""
    return Kind(lambda value: value if isinstance(value, str) and value in choices else None, verifying.one_of(choices))


def exactly(number: int) -> Kind[int]:
    """Return the kind of value that is `number`."""
    return Kind(lambda value: number if _integer(value) == number else None, verifying.exactly(number))


def year_key(words: str) -> int | None:
    """Return the year that a key of four digits names, or None."""
    return int(words) if _YEAR.fullmatch(words) else None


def years_key(words: str) -> tuple[int, int] | None:
    """Return first and last year of a key like `2026-2030`, or None."""
    return _pair(_YEARS.fullmatch(words))


def span_key(words: str) -> tuple[int, int] | None:
    """Return first and last month, counted from 1, of a key like `1-9`, or None."""
    return _pair(_SPAN.fullmatch(words))


def month_key(words: str) -> int | None:
    """Return the month that a key like `2028-01` names, or None."""
    return _month(words)


def _pair(found: re.Match[str] | None) -> tuple[int, int] | None:
    if found is None or int(found[1]) > int(found[2]):
        return None
    return int(found[1]), int(found[2])


class Place(NamedTuple):
    """A table of the file together with its path; all places of one file add to the same list of violations."""

    where: str
    table: Mapping[str, object]
    faults: list[Violation]

    def path(self, key: str) -> str:
        """Return the path of `key` in this table."""
        return f"{self.where}.{key}" if self.where else key

    def fault(self, key: str, text: Text) -> None:
        """Note that what stands at `key` has the wrong shape."""
        self.faults.append(Violation(SHAPE, self.path(key), text))

    def get(self, key: str, kind: Kind[T]) -> T | None:
        """Return the value at `key`, or None when it is absent or, which is noted, of another kind."""
        value = self.table.get(key, _ABSENT)
        if value is _ABSENT:
            return None
        found = kind.read(value)
        if found is None:
            self.fault(key, verifying.WRONG_KIND.fill(kind=kind.words))
        return found

    def need(self, key: str, kind: Kind[T], otherwise: T) -> T:
        """Return the value at `key`; when it is absent or of another kind, which is noted, `otherwise`."""
        value = self.get(key, kind)
        if value is not None:
            return value
        if key not in self.table:
            self.fault(key, verifying.MISSING.fill(kind=kind.words))
        return otherwise

    def inside(self, key: str) -> Place:
        """Return the table at `key`, an empty one when it is absent or, which is noted, no table."""
        found = self.table.get(key, _EMPTY)
        if not isinstance(found, dict):
            self.fault(key, verifying.WRONG_KIND.fill(kind=verifying.A_TABLE))
            found = _EMPTY
        return Place(self.path(key), found, self.faults)

    def each(self) -> Iterator[tuple[str, Place]]:
        """Yield key and table of every entry, in the file's order."""
        for key in self.table:
            yield key, self.inside(key)

    def keyed(self, kind: Kind[T], name: Callable[[str], int | None], words: Text) -> dict[int, T]:
        """Return the values of all entries by what `name` makes of their keys; a key that it does not know is
        noted with `words`.
        """
        values: dict[int, T] = {}
        for key in self.table:
            number = name(key)
            if number is None:
                self.fault(key, verifying.WRONG_KEY.fill(kind=words))
                continue
            value = self.get(key, kind)
            if value is not None:
                values[number] = value
        return values

    def without(self, key: str) -> Place:
        """Return this place without the entry `key`."""
        return Place(self.where, {other: self.table[other] for other in self.table if other != key}, self.faults)
