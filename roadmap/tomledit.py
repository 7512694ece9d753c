"""The text of a TOML file made to say other values: what is not changed stays to the letter.

A text is changed by replacing spans of it, found by `tomlscan`, so that comments, blanks, the order of keys and the
ends of lines cannot be touched where nothing changes. What goes while a comment stands on its line is commented out
instead, with a `#` that touches the word: no comment is ever lost, and one sign brings it back. What is new stands
behind the entries of its table, or below a commented example of it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from typing import Any

from roadmap.tomlinline import Inline, NotEditable
from roadmap.tomlscan import Keys, Pair, Scanner
from roadmap.tomltext import inline, setting
from roadmap.tomltext import key as key_text

_LONGEST = 110
"""A new entry that would be a longer line becomes a table of its own."""


def edited(text: str, values: Mapping[str, object]) -> str | None:
    """Return `text`, a TOML file, with only that changed in which `values` differ from what it says; None where that
    cannot be done in its text without losing a comment.

    Its line ends are kept as they are. A table at the top that is wanted empty may as well be missing.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lacks_end = (
        "" if text.endswith("\n") or not text else end
    )  # the last line gets one to work with, and loses it again
    try:
        editor = _Editor(text + lacks_end, end)
        editor.change((), tomllib.loads(text), values)
        changed = editor.result().removesuffix(lacks_end)
        sound = _said(tomllib.loads(changed)) == _said(values) and _comments_kept(editor.scanner, changed)
    except (NotEditable, ValueError, LookupError, RecursionError):  # what cannot be taken apart
        return None
    return changed if sound else None


def edited_content(content: bytes, values: Mapping[str, object]) -> bytes | None:
    """Return the bytes of a file in UTF-8, with its byte order mark where it has one, edited as `edited` does."""
    text = content.decode()
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    found = edited(text.removeprefix(mark), values)
    return None if found is None else (mark + found).encode()


def _said(values: Mapping[str, object]) -> object:
    """Return what `values` say: letters composed, without tables at the top that hold nothing."""
    return _composed({key: value for key, value in values.items() if value != {}})


def _composed(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {_composed(key): _composed(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_composed(each) for each in value]
    return value


def _comments_kept(old: Scanner, changed: str) -> bool:
    """Return whether each comment of the old text is in the new one, as often as it was."""
    new = Scanner(changed)
    new.document()
    held = "\n".join(changed[start:end] for start, end in new.comments)
    wanted = Counter(old.text[start:end] for start, end in old.comments)
    return all(held.count(words) >= times for words, times in wanted.items())


class _Editor:
    """One text being changed: what stands where in it, and which spans of it are to be replaced by what."""

    def __init__(self, text: str, end: str) -> None:
        self.text = text
        self.end = end
        self.scanner = Scanner(text)
        self.scanner.document()
        self.inline = Inline(self.scanner, self.end)
        self.changes: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """Return the text with all spans replaced."""
        parts: list[str] = []
        at = 0
        for start, end, words in sorted(self.changes, key=lambda each: each[:2]):
            if start < at:
                raise NotEditable
            parts += [self.text[at:start], words]
            at = end
        return "".join([*parts, self.text[at:]])

    def change(self, path: Keys, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        """Make the table at `path`, which says `old`, say `new`."""
        for key in [key for key in old if key not in new]:
            self.remove((*path, key))
        for key, value in new.items():
            at = (*path, key)
            if key not in old:
                if path or value != {}:
                    self.add(path, key, value)
            elif _composed(old[key]) == _composed(value):
                continue
            elif pair := self.scanner.pairs.get(at):
                self.changes.append((*pair.value, self.inline.changed(at, pair.value, old[key], value)))
            elif isinstance(old[key], Mapping) and isinstance(value, Mapping) and (value or self.kept(at)):
                self.change(at, old[key], value)
            elif isinstance(old[key], Mapping):
                self.remove(at)
                if path or value != {}:
                    self.add(path, key, value)
            else:  # a list of tables with headings of their own
                raise NotEditable

    def kept(self, path: Keys) -> bool:
        """Return whether the table at `path` stays when it holds nothing: below the top it says something even so; at
        the top its heading stays where somebody commented it.
        """
        numbers = [number for number, each in enumerate(self.scanner.headings) if each.path == path]
        return any(len(path) > 1 or self.commented(number) for number in numbers)

    def commented(self, number: int) -> bool:
        """Return whether a comment stands right above heading `number`, or in its section."""
        first = self.line(self.scanner.headings[number].span[0])
        above = self.line(first - 1) if first else 0
        return any(above <= comment[0] < self.section_end(number) for comment in self.scanner.comments)

    # What goes

    def remove(self, path: Keys) -> None:
        """Take out all that stands at or below `path`."""
        if pair := self.scanner.pairs.get(path):
            self.remove_lines(pair.key[0], pair.value[1])
            return
        size = len(path)
        gone = {number for number, each in enumerate(self.scanner.headings) if each.path[:size] == path}
        for number in sorted(gone):
            self.remove_heading(number)
        for pair in self.scanner.pairs.values():
            if pair.path[:size] == path and not pair.inline:
                self.remove_lines(pair.key[0], pair.value[1])

    def remove_lines(self, start: int, end: int) -> None:
        """Take out the lines from `start` to `end`; comment them out where a comment stands on them."""
        first, last = self.line(start), self.next_line(end)
        if self.text[first:start].strip(" \t"):
            raise NotEditable  # something else stands on the line
        if not any(first <= comment[0] < last for comment in self.scanner.comments):
            self.changes.append((first, last, ""))
            return
        for at in [first, *(found.end() for found in re.finditer("\n", self.text[: last - 1]) if found.end() > first)]:
            indent = re.compile(r"[ \t]*").match(self.text, at)
            place = indent.end() if indent else at
            self.changes.append((place, place, "#"))

    def remove_heading(self, number: int) -> None:
        """Take out a heading with the empty line above it; comment it out where comments stand in its section."""
        heading = self.scanner.headings[number]
        first, last = self.line(heading.span[0]), self.next_line(heading.span[1])
        if any(first <= comment[0] < self.section_end(number) for comment in self.scanner.comments):
            self.changes.append((heading.span[0], heading.span[0], "#"))
            return
        above = self.line(first - 1) if first else 0
        if first and not self.text[above:first].strip():
            first = above
        self.changes.append((first, last, ""))

    # What comes

    def add(self, path: Keys, key: str, value: Any) -> None:
        """Put in `key` of the table at `path`, which has headings or dotted keys."""
        here = [number for number, each in enumerate(self.scanner.headings) if each.path == path]
        number = here[0] if here else -1
        line = setting(key, value)
        fits = not isinstance(value, Mapping) or (len(line) <= _LONGEST and path)
        dotted = [each for each in self.scanner.pairs.values() if len(each.path) > len(path) > len(each.base)]
        dotted = [each for each in dotted if each.path[: len(path)] == path and not each.inline]
        if fits and (here or not path):
            self.add_line(key, line, number)
        elif dotted and not here:
            self.add_dotted(path, key, value, dotted[-1])
        elif not isinstance(value, Mapping):
            self.add_section(path, {key: value})
        elif value and all(isinstance(each, Mapping) for each in value.values()):
            for name, each in value.items():
                self.add_section((*path, key, name), each)
        else:
            self.add_section((*path, key), value)

    def add_line(self, key: str, line: str, number: int) -> None:
        """Put in `line`, which sets `key`, below heading `number`."""
        pairs = [each for each in self.scanner.pairs.values() if each.heading == number and not each.inline]
        if number < 0 and not pairs:
            raise NotEditable
        numbers = [each for each in pairs if str(each.path[-1]).isdigit()] if key.isdigit() else []
        lower = [each for each in numbers if str(each.path[-1]) < key]
        place = self.example(key, number)
        if place is None and numbers and not lower:
            place = self.line(numbers[0].key[0])
        if place is None:
            model = (lower or pairs)[-1:]
            place = self.next_line(model[0].value[1] if model else self.scanner.headings[number].span[1])
        self.insert(place, (self.indent(pairs[-1].key[0]) if pairs else "") + line)

    def example(self, key: str, number: int) -> int | None:
        """Return behind which commented example of `key` in the section of heading `number` a line goes."""
        start = self.scanner.headings[number].span[1] if number >= 0 else 0
        pattern = re.compile(rf"#{re.escape(key_text(key))}[ \t]*=")
        end = self.section_end(number)
        found = [at for at, _ in self.scanner.comments if start <= at < end and pattern.match(self.text, at)]
        alone = [at for at in found if not self.text[self.line(at) : at].strip()]
        return self.next_line(alone[-1]) if alone else None

    def add_dotted(self, path: Keys, key: str, value: Any, model: Pair) -> None:
        """Put in a line with the dotted key that `model`, a line of the same table, begins with."""
        written = self.text[slice(*model.key)]
        parts = len(path) - len(model.base)
        prefix = re.match(rf"(?:(?:[^.\"']|\"[^\"]*\"|'[^']*')+\.){{{parts}}}", written)
        if prefix is None:
            raise NotEditable
        line = f"{prefix[0]}{key_text(key)} = {inline(value)}"
        self.insert(self.next_line(model.value[1]), self.indent(model.key[0]) + line)

    def add_section(self, path: Keys, values: Mapping[str, Any]) -> None:
        """Put in a table with a heading: behind the last one of its kind, else at the end."""
        alike = [number for number, each in enumerate(self.scanner.headings) if each.path[0] == path[0]]
        lines = [
            f"[{'.'.join(key_text(each) for each in path)}]",
            *(setting(key, each) for key, each in values.items()),
        ]
        at = self.section_end(alike[-1]) if alike else len(self.text)
        blank = not self.text or self.text[:at].endswith((f"{self.end}{self.end}", "\n\n"))
        self.insert(at, self.end.join([*([] if blank and not alike else [""]), *lines]))

    def insert(self, at: int, lines: str) -> None:
        """Put in `lines` at the beginning of a line, or at the end of the text."""
        self.changes.append((at, at, f"{lines}{self.end}"))

    # Where things stand

    def line(self, at: int) -> int:
        """Return where the line of `at` begins."""
        return self.text.rfind("\n", 0, at) + 1

    def next_line(self, at: int) -> int:
        """Return where the line behind that of `at` begins."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def indent(self, at: int) -> str:
        """Return the blanks before `at` on its line."""
        return self.text[self.line(at) : at]

    def section_end(self, number: int) -> int:
        """Return where the section of heading `number` (-1: the top) ends: behind its last entry, and behind the
        comments that follow without an empty line between.
        """
        pairs = [each.value[1] for each in self.scanner.pairs.values() if each.heading == number and not each.inline]
        last = max([*pairs, self.scanner.headings[number].span[1]] if number >= 0 else pairs, default=0)
        headings = [each.span[0] for each in self.scanner.headings if each.span[0] > last]
        limit = self.line(headings[0]) if headings else len(self.text)
        at = self.next_line(last)
        while at < limit and self.text[at : self.next_line(at)].strip():
            at = self.next_line(at)
        return at if at < limit or not headings else self.next_line(last)
