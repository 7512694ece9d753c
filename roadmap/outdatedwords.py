"""The table of `words.toml`: words that plans no longer use, what is written now, since when, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roadmap.messages import faults
from roadmap.messages import keys as say
from roadmap.model import OutdatedWord
from roadmap.schema import ABSENT, Bilingual, Faults, Id, Key, ListOf, TableOf, When, Words, explained
from roadmap.tomlfile import Keys


class Since:
    """A month or a year, returned as it was written: what is known to the year is not made more exact."""

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        """Return `value` as text."""
        return ABSENT if When().read(value, path, faults) is ABSENT else str(value).strip()


WORD = TableOf(
    explained(
        say.WORD,
        {
            "words": Key(ListOf(Words(), none=("E109", faults.EMPTY)), required=True),
            "now": Key(Bilingual(), required=True),
            "since": Key(Since()),
            "longer": Key(ListOf(Words())),
            "source": Key(ListOf(Id("source")), required=True),
            "note": Key(Bilingual()),
        },
    )
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


__all__ = ["WORD", "Since", "word_of"]
