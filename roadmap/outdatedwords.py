"""The table of `words.toml`: words that plans no longer use, what is written now, since when, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from roadmap.messages import faults as say
from roadmap.model import OutdatedWord
from roadmap.schema import ABSENT, Bilingual, Faults, Id, Key, Kind, ListOf, TableOf, When, Words
from roadmap.tomlfile import Keys


@dataclass(frozen=True, slots=True, eq=False)
class _Since(Kind):
    """A month or a year, returned as it was written: what is known to the year is not made more exact."""

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        """Return `value` as text."""
        return ABSENT if When().read(value, path, faults) is ABSENT else str(value).strip()


@dataclass(frozen=True, slots=True, eq=False)
class _Spellings(Kind):
    """A list of words that holds at least one."""

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        """Return the words."""
        if value == []:
            return faults.add(path, "E109", say.EMPTY)
        return ListOf(Words()).read(value, path, faults)


WORD = TableOf(
    {
        "words": Key(_Spellings(), required=True),
        "now": Key(Bilingual(), required=True),
        "since": Key(_Since()),
        "longer": Key(ListOf(Words())),
        "source": Key(ListOf(Id("source")), required=True),
        "note": Key(Bilingual()),
    }
)


def word_of(identifier: str, table: Mapping[str, Any]) -> OutdatedWord:
    """Return the outdated word that a checked and complete `WORD` table describes."""
    return OutdatedWord(
        id=identifier,
        words=table["words"],
        now=table["now"],
        sources=table["source"],
        since=table.get("since", ""),
        longer=table.get("longer", ()),
        note=table.get("note"),
    )


__all__ = ["WORD", "word_of"]
