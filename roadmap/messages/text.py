"""A sentence in the two languages of the product, and the choice between them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import NamedTuple


class Language(enum.StrEnum):
    """The languages that everything shown to people exists in."""

    VI = "vi"
    EN = "en"


class Text(NamedTuple):
    """One statement in Vietnamese and in English; catalogue entries and messages alike."""

    vi: str
    en: str

    def to(self, language: Language) -> str:
        """Return the statement in `language`."""
        return self.vi if language is Language.VI else self.en

    def fill(self, **values: object) -> Text:
        """Return the statement with its `{placeholders}` filled; a `Text` value is filled in its own language."""
        return Text(
            self.vi.format(**{key: value.vi if isinstance(value, Text) else value for key, value in values.items()}),
            self.en.format(**{key: value.en if isinstance(value, Text) else value for key, value in values.items()}),
        )


def same(words: str) -> Text:
    """Return `words` as they are in both languages: names, ids, what a user wrote."""
    return Text(words, words)


def joined(parts: Iterable[Text], between: Text) -> Text:
    """Return `parts` as one statement, each language with its own words `between` them."""
    held = tuple(parts)
    return Text(between.vi.join(part.vi for part in held), between.en.join(part.en for part in held))
