"""Outdated words in a text: whole words with their diacritics, in any case, spacing and Unicode form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roadmap.lint.passages import is_meant_today
from roadmap.model import OutdatedWord
from roadmap.months import Month, first_month


@dataclass(frozen=True, slots=True)
class OutdatedWords:
    """The words that are outdated in one month, ready to be looked for: the longest that fits is the one meant."""

    pattern: re.Pattern[str]
    by_spelling: dict[str, OutdatedWord]

    def found_in(self, text: str) -> Iterator[tuple[str, OutdatedWord]]:
        """Yield each outdated word that `text` says of today, as it is written there, once."""
        composed = unicodedata.normalize("NFC", text)
        seen: set[str] = set()
        for found in self.pattern.finditer(composed):
            word = self.by_spelling.get(_spelling(found[0]))
            if word and word.id not in seen and is_meant_today(composed, found.start(), found.end()):
                seen.add(word.id)
                yield found[0], word


def outdated_words(words: Iterable[OutdatedWord], at: Month) -> OutdatedWords:
    """Return those of `words` that are outdated in month `at`; without a date a word always is."""
    by_spelling: dict[str, OutdatedWord] = {}
    right: list[str] = []
    for word in words:
        since = first_month(word.since)
        if since is None or since <= at:
            by_spelling |= {_spelling(each): word for each in word.words}
            right += word.longer
    spellings = [each for word in by_spelling.values() for each in word.words]
    longest_first = sorted({*spellings, *right}, key=lambda each: (-len(each), each))
    pattern = "|".join(_pattern(each) for each in longest_first) or r"(?!)"
    return OutdatedWords(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), by_spelling)


def _pattern(words: str) -> str:
    """Return what finds `words` however they are spaced, and with any dash for a hyphen."""
    parts = re.split(r"\s*([&/-])\s*|(\s+)", unicodedata.normalize("NFC", words.strip()))
    return "".join(_part(part) for part in parts if part)


def _part(part: str) -> str:
    if part.isspace():
        return r"\s+"
    if part == "-":
        return r"\s*[-–]\s*"
    return rf"\s*{re.escape(part)}\s*" if part in "&/" else re.escape(part)


def _spelling(words: str) -> str:
    """Return the form in which all ways to write `words` are the same."""
    folded = unicodedata.normalize("NFC", words).casefold().replace("–", "-")
    return re.sub(r"\s+", "", folded)
