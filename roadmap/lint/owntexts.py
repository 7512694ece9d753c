"""The texts in a brief or in a catalogue folder that people write in their own words, each with its key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from roadmap.tomlfile import Keys

Pattern = tuple[str, ...]

_TASK: tuple[Pattern, ...] = (
    ("title",),
    ("says",),
    ("deliverable",),
    ("note",),
    ("figures_note",),
    ("after", "*", "why"),
)
_BRIEF: tuple[Pattern, ...] = (
    ("title",),
    ("phase", "*", "title"),
    ("exclude", "*"),
    ("progress", "*", "difficulty"),
    ("progress", "*", "proposal"),
    ("target", "*", "title"),
    *(("task", "*", *keys) for keys in _TASK),
)
_NOT_OWN_WORDS = ("sources.toml", "words.toml")
"""Files of a catalogue that hold the names of documents, and outdated words on purpose."""


def brief_texts(data: Mapping[str, object]) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of a brief with their keys."""
    for pattern in _BRIEF:
        yield from _texts(data, pattern, ())


def catalogue_texts(name: str, data: Mapping[str, object]) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of the catalogue's file `name` (`tasks/du-lieu.toml`) with their keys: all that it says in two
    languages. Its other words are ids, and aliases, which are outdated on purpose.
    """
    if name not in _NOT_OWN_WORDS:
        yield from _bilingual(data, ())


def _bilingual(value: object, path: Keys) -> Iterator[tuple[Keys, str]]:
    items: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, Mapping):
        items = value.items()
        if value.keys() == {"vi", "en"}:
            yield from _texts(value, (), path)
    elif isinstance(value, list):
        items = enumerate(value)
    for key, each in items:
        yield from _bilingual(each, (*path, key))


def _texts(value: object, pattern: Pattern, path: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str) and not pattern:
        yield path, value
    elif not pattern and isinstance(value, Mapping):  # the same in two languages
        yield from (((*path, key), words) for key, words in value.items() if isinstance(words, str))
    elif pattern and isinstance(value, Mapping):
        for key in value if pattern[0] == "*" else (pattern[0],):
            yield from _texts(value.get(key), pattern[1:], (*path, key))
    elif pattern and isinstance(value, list) and pattern[0] == "*":
        for number, each in enumerate(value):
            yield from _texts(each, pattern[1:], (*path, number))
