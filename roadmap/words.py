"""Looking words up the way people type them: without accents, in any case, nearly right."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

LONGEST = 200
"""No id or title is longer, and comparing takes time with the square of the length."""


def fold(words: str) -> str:
    """Return `words` in lower case without marks: `Đề án` becomes `de an`. Composed and decomposed input fold alike."""
    lowered = unicodedata.normalize("NFD", words.casefold()).replace("đ", "d")
    return "".join(letter for letter in lowered if unicodedata.category(letter) != "Mn")


def slug(words: str) -> str:
    """Return `words` as an id would be written: folded, with hyphens between words."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in fold(words)).split())


def nearest(word: str, choices: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return up to `most` of `choices` that look like `word`, best first, ties in alphabetical order."""
    if len(word) > LONGEST:
        return ()
    wanted = slug(word)
    ordered = sorted(set(choices))
    by_slug = {slug(choice): choice for choice in reversed(ordered)}
    inside = [choice for choice in ordered if wanted and wanted in slug(choice)]
    close = [by_slug[found] for found in difflib.get_close_matches(wanted, by_slug, n=most, cutoff=0.6)]
    return tuple(dict.fromkeys(close + inside))[:most]
