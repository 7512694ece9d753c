"""Looking words up the way people type them: without accents, in any case, nearly right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST = 200
"""No id or title is longer, and comparing takes time with the square of the length."""

_BARE = str.maketrans("đĐ", "dD")
"""The letters whose mark Unicode does not take apart."""


def without_marks(words: str) -> str:
    """Return `words` with letters that lost their marks: `Đề án` becomes `De an`, composed or decomposed."""
    bare = unicodedata.normalize("NFD", words).translate(_BARE)
    return "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")


def fold(words: str) -> str:
    """Return `words` in lower case without marks: `Đề án` becomes `de an`."""
    return without_marks(words.casefold())


def slug(words: str) -> str:
    """Return `words` as an id would be written: folded, with hyphens between words."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in fold(words)).split())


def nearest_first(word: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return all of `choices`, those that look like `word` first, the others in their order."""
    names = tuple(choices)
    return tuple(dict.fromkeys((*nearest(word, names, most=len(names)), *names)))


def nearest(word: str, choices: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return up to `most` of `choices` that look like `word`, best first, ties in alphabetical order."""
    if len(word) > LONGEST:
        return ()
    import difflib  # only for what is not found, and so not when a command begins

    wanted = slug(word)
    ordered = sorted(set(choices))
    by_slug = {slug(choice): choice for choice in reversed(ordered)}
    inside = [choice for choice in ordered if wanted and wanted in slug(choice)]
    close = [by_slug[found] for found in difflib.get_close_matches(wanted, by_slug, n=most, cutoff=0.6)]
    return tuple(dict.fromkeys(close + inside))[:most]
