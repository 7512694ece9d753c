"""Lines of a terminal, counted in cells: cutting, padding, wrapping, and setting blocks side by side.

`len` is never a width here: composed and decomposed Vietnamese take the same room. A no-break space glues two words and
is printed as a space.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from roadmap.render.blocks import Align, Span, Style

Line = tuple[Span, ...]
GLUE = "\u00a0"
NEAR = 7
EMPTY: Line = ()


def cells(text: str) -> int:
    """Return how many cells `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_cell(letter) for letter in text)


@functools.cache
def _cell(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def line_cells(line: Line) -> int:
    """Return how many cells a line takes."""
    return sum(cells(span.text) for span in line)


def cut(text: str, room: int) -> str:
    """Return `text`, or as much of it as fits `room` with an ellipsis, after a whole word where one ends near."""
    if cells(text) <= room:
        return text
    if room < 1:
        return ""
    head = _head(text, room - 1)
    whole = head if text[len(head)] == " " else head.rpartition(" ")[0]
    near = cells(head) - cells(whole) <= NEAR and len(whole) * 2 > len(head)
    return (whole if near else head).rstrip(" ,:;–-") + "…"


def _head(text: str, room: int) -> str:
    """Return the longest beginning of `text` that fits `room`, marks kept with their letters."""
    taken = 0
    for place, letter in enumerate(text):
        taken += _cell(letter)
        if taken > room:
            return text[:place]
    return text


def left(text: str, room: int) -> str:
    """Return `text` padded on the right to `room` cells."""
    return text + " " * (room - cells(text))


def right(text: str, room: int) -> str:
    """Return `text` padded on the left to `room` cells."""
    return " " * (room - cells(text)) + text


def words(line: Line) -> str:
    """Return the text of a line."""
    return "".join(span.text for span in line)


def stripped(line: Line) -> Line:
    """Return a line without spaces at its end."""
    for place in range(len(line) - 1, -1, -1):
        if text := line[place].text.rstrip(" "):
            return (*line[:place], Span(text, line[place].style))
    return EMPTY


def cropped(line: Line, room: int) -> Line:
    """Return as much of a line as fits `room`."""
    kept: list[Span] = []
    for span in line:
        if cells(span.text) > room:
            return (*kept, Span(_head(span.text, room), span.style))
        kept.append(span)
        room -= cells(span.text)
    return line


def aligned(line: Line, align: Align, room: int) -> Line:
    """Return a line padded to `room` cells on the sides that its alignment leaves empty."""
    spare = room - line_cells(line)
    before = {Align.LEFT: 0, Align.RIGHT: spare, Align.CENTRE: spare // 2}[align]
    return (Span(" " * before), *line, Span(" " * (spare - before))) if spare > 0 else line


def plain(text: str, style: Style = Style.PLAIN) -> Line:
    """Return a line in one style."""
    return (Span(text, style),)


def wrap(spans: Iterable[Span], room: int) -> list[Line]:
    """Return `spans` as lines of at most `room` cells, broken at spaces; a word longer than a line is broken inside."""
    lines: list[Line] = []
    line: list[Span] = []
    taken = 0
    for gap, word in _words(spans, max(room, 1)):
        width = line_cells(word)
        if line and taken + gap + width > room:
            lines.append(_merged(line))
            line, taken = [], 0
        if line and gap:
            line.append(Span(" " * gap, line[-1].style if line[-1].style is word[0].style else Style.PLAIN))
            taken += gap
        line.extend(word)
        taken += width
    if line:
        lines.append(_merged(line))
    return lines


def _words(spans: Iterable[Span], room: int) -> Iterator[tuple[int, Line]]:
    """Yield the words of `spans`, each with how many spaces stand before it."""
    word: list[Span] = []
    gap = 0
    for span in spans:
        for place, part in enumerate(span.text.split(" ")):
            if place:
                if word:
                    yield from _broken(gap, tuple(word), room)
                    word, gap = [], 0
                gap += 1
            if part:
                word.append(Span(part.replace(GLUE, " "), span.style))
    if word:
        yield from _broken(gap, tuple(word), room)


def _broken(gap: int, word: Line, room: int) -> Iterator[tuple[int, Line]]:
    """Yield `word` whole where it fits, else in pieces: at the spaces that were glued, then anywhere."""
    if line_cells(word) <= room:
        yield gap, word
        return
    for span in word:
        for part in span.text.split(" "):
            rest = part
            while cells(rest) > room:
                head = _head(rest, room)
                yield gap, (Span(head or rest[:1], span.style),)
                rest, gap = rest[len(head or rest[:1]) :], 1
            if rest:
                yield gap, (Span(rest, span.style),)
                gap = 1


def _merged(spans: Sequence[Span]) -> Line:
    """Return `spans` with neighbours of one style joined."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].style is span.style:
            merged[-1] = Span(merged[-1].text + span.text, span.style)
        else:
            merged.append(span)
    return tuple(merged)


def flow(spans: Iterable[Span], width: int, first: str = "", rest: str | None = None) -> list[Line]:
    """Return `spans` wrapped to `width`, the first line after `first`, the others after `rest` (by default as wide)."""
    hanging = " " * cells(first) if rest is None else rest
    room = width - max(cells(first), cells(hanging))
    lines = wrap(spans, room)
    return [_merged((Span(first if not place else hanging), *line)) for place, line in enumerate(lines)]


def glued(text: str) -> str:
    """Return `text` so that wrapping keeps it on one line where it can."""
    return text.replace(" ", GLUE)


def indented(lines: Iterable[Line], by: int) -> list[Line]:
    """Return `lines` moved to the right."""
    return [(Span(" " * by), *line) if line else line for line in lines]


def beside(first: Sequence[Line], second: Sequence[Line], room: int, gap: int) -> list[Line]:
    """Return two blocks side by side, the first one padded to `room` cells."""
    lines: list[Line] = []
    for place in range(max(len(first), len(second))):
        one = first[place] if place < len(first) else EMPTY
        two = second[place] if place < len(second) else EMPTY
        pad = Span(" " * (room - line_cells(one) + gap))
        lines.append((*one, pad, *two) if two else one)
    return lines


def two_columns(names: Sequence[Line], texts: Sequence[Line], room: int, indent: int = 2) -> list[Line]:
    """Return wrapped `names` in a column of `room` cells, wrapped `texts` next to them, three cells apart."""
    return indented(beside(names, texts, room, 3), indent)


def bar(part: int, whole: int, room: int) -> str:
    """Return a bar of `room` cells, filled in eighths of a cell; never empty for a part, however small."""
    eighths = min(max(part * room * 8 // whole, 1 if part > 0 else 0), room * 8) if whole > 0 else 0
    full, rest = divmod(eighths, 8)
    drawn = "█" * full + ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")[rest]
    return drawn + "·" * (room - len(drawn))


def row_of(items: Sequence[Line], separator: str, width: int, indent: int = 2) -> list[Line]:
    """Return `items` one after the other, on a new line where the next does not fit; only an overlong one is broken."""
    room = width - indent
    lines: list[Line] = []
    line: Line = EMPTY
    for item in items:
        together = (*line, Span(separator), *item) if line else item
        if line and line_cells(together) > room:
            lines.append(line)
            together = item
        line = together
        if line_cells(line) > room:
            *whole, line = wrap(line, room)
            lines.extend(whole)
    return indented([_merged(each) for each in (*lines, line) if each], indent)
