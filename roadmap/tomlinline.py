"""Values within a TOML text made to say something else: lists and inline tables changed item by item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.tomlscan import Keys, Scanner, Span
from roadmap.tomltext import inline, key

_LONGEST = 110
"""A list of the top of a file that would be longer is written with one item on each line."""


class NotEditable(Exception):
    """A text is written in a way in which it cannot be changed without losing a comment."""


class _Line(NamedTuple):
    """An item of a list that stands on a line of its own: the lines above it that hold none, and its line."""

    lead: str
    text: str
    item: Span


class Inline:
    """The values of one text, as `scanner` found them; `end` is how its lines end."""

    def __init__(self, scanner: Scanner, end: str) -> None:
        self.scanner = scanner
        self.text = scanner.text
        self.end = end

    def changed(self, path: Keys, span: Span, old: Any, new: Any) -> str:
        """Return the text of the value at `path`, which stands in `span` and says `old`, once it says `new`."""
        raw = self.text[slice(*span)]
        if old == new:
            return raw
        if isinstance(old, Mapping) and isinstance(new, Mapping) and new:
            return self.table(path, span, old, new)
        if isinstance(old, list) and isinstance(new, list):
            return self.list(path, span, old, new)
        if self.has_comment(span):
            raise NotEditable
        return inline(new)

    def has_comment(self, span: Span) -> bool:
        """Return whether a comment stands in `span`."""
        return any(span[0] <= start < span[1] for start, _ in self.scanner.comments)

    def table(self, path: Keys, span: Span, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
        """Return an inline table with other values: only these are written anew, unless keys come or go."""
        pairs = [each for each in self.scanner.pairs.values() if each.inline and each.base == path]
        direct = {str(each.path[-1]): each for each in pairs if len(each.path) == len(path) + 1}
        if len(direct) != len(old):  # dotted keys
            if self.has_comment(span):
                raise NotEditable
            return inline(new)
        told = {
            name: self.changed((*path, name), direct[name].value, old[name], new[name]) for name in old if name in new
        }
        if list(old) == [name for name in new if name in old] and len(old) == len(new):
            return self.replaced(span, [(direct[name].value, words) for name, words in told.items()])
        gone = [direct[name].value for name in old if name not in new]
        if any(self.has_comment(each) for each in gone):
            raise NotEditable
        kept = [f"{self.text[direct[name].key[0] : direct[name].value[0]]}{words}" for name, words in told.items()]
        come = [f"{key(name)} = {inline(value)}" for name, value in new.items() if name not in old]
        return f"{{ {', '.join([*kept, *come])} }}" if kept or come else "{}"

    def replaced(self, span: Span, changes: Sequence[tuple[Span, str]]) -> str:
        """Return the text of `span` with spans within it replaced."""
        parts: list[str] = []
        at = span[0]
        for (start, end), words in sorted(changes):
            parts += [self.text[at:start], words]
            at = end
        return "".join([*parts, self.text[at : span[1]]])

    def list(self, path: Keys, span: Span, old: Sequence[Any], new: Sequence[Any]) -> str:
        """Return a list with other items; those that stay keep their text, and the comments on their lines."""
        spans = [self.scanner.items[*path, number] for number in range(len(old))]
        if len(old) == len(new) and not all(each in old for each in new):
            texts = [
                self.changed((*path, number), spans[number], old[number], new[number]) for number in range(len(old))
            ]
            return self.replaced(span, list(zip(spans, texts, strict=True)))
        once = all(list_.count(each) == 1 for list_ in (old, new) for each in list_)
        lines = self.lines(span, spans) if once else None
        if lines is not None:
            return self.by_lines(span, lines, old, new)
        if not self.has_comment(span):
            return self.without_comments(path, span, spans, old, new)
        if once and [each for each in old if each in new] == [each for each in new if each in old]:
            return self.in_place(span, spans, old, new)
        raise NotEditable

    def without_comments(
        self, path: Keys, span: Span, spans: Sequence[Span], old: Sequence[Any], new: Sequence[Any]
    ) -> str:
        """Return a list that holds no comment: on one line, or where it gets too long one item on each."""
        texts = [self.text[slice(*each)] for each in spans]
        items = [texts[old.index(each)] if each in old else inline(each) for each in new]
        inner = self.text[span[0] + 1 : span[1] - 1]
        blank = inner[: len(inner) - len(inner.lstrip(" \t"))] if old else ""
        line = f"[{blank}{', '.join(items)}{blank}]" if items else "[]"
        if len(line) <= _LONGEST or len(path) > 1:
            return line
        return self.end.join(["[", *(f"  {each}," for each in items), "]"])

    def in_place(self, span: Span, spans: Sequence[Span], old: Sequence[Any], new: Sequence[Any]) -> str:
        """Return a list that holds several items a line, and comments: items go and come, and nothing moves."""
        changes: list[tuple[Span, str]] = []
        for (start, end), item in zip(spans, old, strict=True):
            if item not in new:
                comma = end + len(self.text[end:]) - len(self.text[end:].lstrip(" \t"))
                behind = comma + 1 if self.text[comma] == "," else end
                blanks = len(self.text[behind:]) - len(self.text[behind:].lstrip(" \t"))
                changes.append(((start, behind + blanks), ""))
        kept = [each for each in new if each in old]
        for number, item in enumerate(new):
            if item in old:
                continue
            before = next((each for each in reversed(new[:number]) if each in kept), None)
            if before is None:
                changes.append(((span[0] + 1, span[0] + 1), f"{inline(item)}, "))
            else:
                at = spans[old.index(before)][1]
                changes.append(((at, at), f", {inline(item)}"))
        return self.replaced(span, changes)

    def lines(self, span: Span, spans: Sequence[Span]) -> Sequence[_Line] | None:
        """Return the items of a list that has one on each line; None where several share a line."""
        found: list[_Line] = []
        at = self.next_line(span[0])
        for start, end in spans:
            first, last = self.text.rfind("\n", 0, start) + 1, self.next_line(end)
            if first < at or last >= span[1] or self.text[first:start].strip(" \t"):
                return None
            found.append(_Line(self.text[at:first], self.text[first:last], (start - first, end - first)))
            at = last
        inside = self.text.rfind("\n", 0, span[1]) + 1 >= at and spans
        return found if inside else None

    def next_line(self, at: int) -> int:
        """Return where the line behind that of `at` begins."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def by_lines(self, span: Span, lines: Sequence[_Line], old: Sequence[Any], new: Sequence[Any]) -> str:
        """Return a list with one item on each line: lines go, come and change places, with the comments above them.

        The line of an item that goes is commented out where it holds a comment.
        """
        indent = lines[0].text[: lines[0].item[0]]
        come = {number: self.new_line(indent, each) for number, each in enumerate(new) if each not in old}
        left = {at: _left(line, indent) for at, line in enumerate(lines) if old[at] not in new}
        blocks: list[_Line]
        if [each for each in old if each in new] == [each for each in new if each in old]:
            behind = {-1: [come[number] for number in _before_any(new, old)]}
            for number in come:
                before = next((each for each in reversed(new[:number]) if each in old), None)
                if before is not None:
                    behind.setdefault(old.index(before), []).append(come[number])
            blocks = [*behind[-1]]
            for at, line in enumerate(lines):
                blocks += [left.get(at, line), *behind.get(at, [])]
        else:
            blocks = [come[number] if number in come else lines[old.index(each)] for number, each in enumerate(new)]
            blocks += left.values()
        trailing = _has_comma(lines[-1])
        head = self.text[span[0] : self.next_line(span[0])]
        last_line = self.next_line(self.scanner_end(span, lines))
        return head + "".join(_with_commas(blocks, trailing)) + self.text[last_line : span[1]]

    def new_line(self, indent: str, value: Any) -> _Line:
        """Return the line of a new item."""
        words = inline(value)
        return _Line("", f"{indent}{words}{self.end}", (len(indent), len(indent) + len(words)))

    def scanner_end(self, span: Span, lines: Sequence[_Line]) -> int:
        """Return an offset on the line of the last item."""
        return self.next_line(span[0]) + sum(len(each.lead) + len(each.text) for each in lines) - 1


def _before_any(new: Sequence[Any], old: Sequence[Any]) -> list[int]:
    """Return the numbers of the items of `new` that stand before any that was there already."""
    first = next((number for number, each in enumerate(new) if each in old), len(new))
    return list(range(first))


def _left(line: _Line, indent: str) -> _Line:
    """Return what is left of an item that goes: the comments above it, and its line where that holds one."""
    commented = f"{indent}#{line.text[line.item[0] :]}" if "#" in line.text[line.item[1] :] else ""
    return _Line(line.lead, commented, (0, 0))


def _has_comma(line: _Line) -> bool:
    return line.text[line.item[1] :].lstrip(" \t").startswith(",")


def _with_commas(blocks: Sequence[_Line], trailing: bool) -> list[str]:
    """Return the text of `blocks`, a comma behind each item, behind the last one only where one was there before."""
    items = [number for number, each in enumerate(blocks) if each.item != (0, 0)]
    texts = []
    for number, each in enumerate(blocks):
        needs = number in items and (number != items[-1] or trailing) and not _has_comma(each)
        words = f"{each.text[: each.item[1]]},{each.text[each.item[1] :]}" if needs else each.text
        texts.append(each.lead + words)
    return texts
