"""Where everything stands in a TOML text: keys, values, items of lists, headings, comments, as offsets."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

_BLANK = re.compile(r"[ \t]*")
_BLANK_OR_COMMENT = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\r\n]*")
_COMMENT = re.compile(r"#[^\n]*")

Keys = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of tables, numbers of list items."""

Span = tuple[int, int]
"""The offsets of the first letter and behind the last one."""


class Heading(NamedTuple):
    """A line `[table]` or `[[table]]`: the path that it names, with the item's number where it has two brackets."""

    path: Keys
    span: Span


class Pair(NamedTuple):
    """A statement `key = value`, or a pair of an inline table: where its key stands, and its value.

    `base` is the path of the table that it stands in, `heading` the number of the heading above it, -1 at the top;
    `inline` says that it stands in an inline table.
    """

    path: Keys
    base: Keys
    key: Span
    value: Span
    heading: int
    inline: bool


class Scanner:
    """Walks text that tomllib has already accepted and notes the offset of every key and list item, and the spans of
    pairs, items, headings and comments.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.offsets: dict[Keys, int] = {}
        self.pairs: dict[Keys, Pair] = {}
        self.items: dict[Keys, Span] = {}
        self.headings: list[Heading] = []
        self.comments: list[Span] = []

    def document(self) -> None:
        """Walk the whole text."""
        base: Keys = ()
        counts: dict[Keys, int] = {}
        at = self.gap(0)
        while at < len(self.text):
            if self.text[at] == "[":
                base, at = self.header(at, counts)
            else:
                at = self.pair(at, base)
            at = self.gap(at)

    def header(self, at: int, counts: dict[Keys, int]) -> tuple[Keys, int]:
        """Walk a heading; returns its path and where it ends. `counts` holds how many items lists of tables have."""
        brackets = 2 if self.text.startswith("[[", at) else 1
        parts, end = self.key(at + brackets)
        path: Keys = ()
        for number, (name, offset) in enumerate(parts):
            path = (*path, name)
            self.offsets.setdefault(path, offset)
            if brackets == 2 and number == len(parts) - 1:
                counts[path] = counts.get(path, -1) + 1
                self.offsets[(*path, counts[path])] = offset
            if path in counts:
                path = (*path, counts[path])
        self.headings.append(Heading(path, (at, end + brackets)))
        return path, end + brackets

    def pair(self, at: int, base: Keys, inline: bool = False) -> int:
        """Walk `key = value`; returns where it ends, as those below do."""
        parts, sign = self.key(at)
        path = base
        for name, offset in parts:
            path = (*path, name)
            self.offsets.setdefault(path, offset)
        start = _skip(_BLANK, self.text, sign + 1)
        end = self.value(start, path)
        key = at, self.trimmed(sign)
        self.pairs[path] = Pair(path, base, key, (start, end), len(self.headings) - 1, inline)
        return end

    def gap(self, at: int) -> int:
        """Return where the next thing begins behind blanks, line ends and comments."""
        end = _skip(_BLANK_OR_COMMENT, self.text, at)
        for found in _COMMENT.finditer(self.text, at, end):
            self.comments.append((found.start(), self.trimmed(found.end())))
        return end

    def trimmed(self, end: int) -> int:
        """Return `end` moved back over blanks."""
        while self.text[end - 1] in " \t\r":
            end -= 1
        return end

    def key(self, at: int) -> tuple[list[tuple[str, int]], int]:
        """Walk a dotted key; returns its parts with their offsets, and where it ends."""
        parts: list[tuple[str, int]] = []
        while True:
            start = _skip(_BLANK, self.text, at)
            if self.text[start] in "\"'":
                at = self.string(start)
                name = tomllib.loads("x=" + self.text[start:at])["x"]
            else:
                at = _skip(_BARE_KEY, self.text, start)
                name = self.text[start:at]
            parts.append((name, start))
            at = _skip(_BLANK, self.text, at)
            if self.text[at] != ".":
                return parts, at
            at += 1

    def value(self, at: int, path: Keys) -> int:
        """Walk a value."""
        match self.text[at]:
            case '"' | "'":
                return self.string(at)
            case "[":
                return self.array(at, path)
            case "{":
                return self.inline_table(at, path)
            case _:
                return self.trimmed(_skip(_SCALAR, self.text, at))

    def array(self, at: int, path: Keys) -> int:
        """Walk a list."""
        number = 0
        at = self.gap(at + 1)
        while self.text[at] != "]":
            if self.text[at] == ",":
                at += 1
            else:
                self.offsets.setdefault((*path, number), at)
                start, at = at, self.value(at, (*path, number))
                self.items[*path, number] = start, at
                number += 1
            at = self.gap(at)
        return at + 1

    def inline_table(self, at: int, path: Keys) -> int:
        """Walk an inline table."""
        at = self.gap(at + 1)
        while self.text[at] != "}":
            at = at + 1 if self.text[at] == "," else self.pair(at, path, True)
            at = self.gap(at)
        return at + 1

    def string(self, at: int) -> int:
        """Walk a string of any of the four kinds."""
        quote = self.text[at]
        if not self.text.startswith(quote * 3, at):
            return self.closing(at + 1, quote)
        at = self.closing(at + 3, quote * 3)
        while at < len(self.text) and self.text[at] == quote:  # up to two more quotes belong to the string
            at += 1
        return at

    def closing(self, at: int, quotes: str) -> int:
        """Walk to behind the closing `quotes`."""
        while not self.text.startswith(quotes, at):
            at += 2 if quotes[0] == '"' and self.text[at] == "\\" else 1
        return at + len(quotes)


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
