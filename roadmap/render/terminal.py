"""Blocks on a terminal of any width, with or without colour, box characters and Vietnamese letters."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from roadmap.messages import views as say
from roadmap.messages.text import Language
from roadmap.render import cells
from roadmap.render.blocks import (
    Block,
    Column,
    Fields,
    Heading,
    Lines,
    Paragraph,
    Row,
    Span,
    Style,
    Table,
    Use,
    View,
)
from roadmap.render.cells import EMPTY, Line, indented
from roadmap.render.columns import GAP, Measure, arrange
from roadmap.render.plain import clean, unmarked, unmarked_cells

READABLE = 100
NARROWEST = 20
ANNOUNCED = 2
_COLOURS = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.MUTED: "dim",
    Style.CRITICAL: "magenta",
    Style.LATE: "bold red",
    Style.DONE: "green",
    Style.PREPARATION: "cyan",
    Style.DELIVERY: "bright_blue",
    Style.SLACK: "dim",
}


class Terminal(NamedTuple):
    """What is known of where the text goes: its width in cells, whether it shows more than ASCII, whether it shows
    colour.
    """

    width: int = 80
    unicode: bool = True
    colour: bool = False

    @property
    def room(self) -> int:
        """The cells that a line may take; nothing is drawn for less than a sensible width."""
        return max(self.width, NARROWEST)


def to_text(view: View, terminal: Terminal) -> str:
    """Return `view` as lines of text, none wider than the terminal but for commands."""
    pen = _Pen(terminal, view.language)
    drawn = (line for number, block in enumerate(view.blocks) for line in pen.spaced(view.blocks, number, block))
    lines = [cells.stripped(line) for line in drawn]
    if not terminal.colour:
        return "".join(f"{cells.words(line)}\n" for line in lines)
    return _coloured(lines, terminal)


def _coloured(lines: Iterable[Line], terminal: Terminal) -> str:
    from rich.console import Console  # its import would be a twentieth of a plan's time where nobody sees colour
    from rich.text import Text

    caught = io.StringIO()
    console = Console(  # that knows only what it is told: nothing of the environment, nothing of markup
        file=caught,
        width=terminal.room,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        _environ={},
    )
    for line in lines:
        text = Text().join(Text(span.text, _COLOURS[span.style]) for span in line)
        console.print(text, soft_wrap=True, markup=False, emoji=False, highlight=False)
    return caught.getvalue()


class _Pen:
    """Draws blocks for one terminal in one language."""

    def __init__(self, terminal: Terminal, language: Language) -> None:
        self.terminal = terminal
        self.language = language
        self.room = terminal.room
        self.readable = min(self.room, READABLE)

    def spaced(self, blocks: Sequence[Block], number: int, block: Block) -> Iterator[Line]:
        """Yield the lines of a block, after an empty one where it does not belong to the block before."""
        lines = list(self.drawn(block))
        if lines and number and not _belongs(blocks[number - 1], block):
            yield EMPTY
        yield from lines

    def drawn(self, block: Block) -> Iterator[Line]:
        """Yield the lines of any block."""
        match block:
            case Heading():
                yield from self.wrapped((Span(block.text, Style.STRONG),), self.readable)
            case Paragraph(unbroken=True):
                yield from indented([self.line(block.spans)], block.indent)
            case Paragraph():
                indent = min(block.indent, self.room // 2)
                yield from indented(self.wrapped(block.spans, self.readable - indent), indent)
            case Fields():
                yield from self.fields(block)
            case Lines():
                yield from self.cells(block)
            case Table():
                yield from self.table(block)

    def text(self, words: str) -> str:
        """Return `words` as this terminal can show them."""
        safe = clean(words)
        return safe if self.terminal.unicode else unmarked(safe)

    def line(self, spans: Iterable[Span]) -> Line:
        """Return one line of text, not wrapped."""
        return tuple(Span(self.text(span.text), span.style) for span in spans)

    def wrapped(self, spans: Iterable[Span], room: int) -> list[Line]:
        """Return running text in lines of at most `room` cells."""
        return cells.wrap(self.line(spans), room) or [EMPTY]

    def cells(self, block: Lines) -> Iterator[Line]:
        """Yield drawn lines, cell for cell, cut at the edge."""
        for spans in block.lines:
            safe = (Span(clean(span.text).replace(cells.GLUE, " "), span.style) for span in spans)
            line = tuple(safe if self.terminal.unicode else (Span(unmarked_cells(text), style) for text, style in safe))
            yield cells.cropped(line, self.room)

    def fields(self, block: Fields) -> Iterator[Line]:
        """Yield labels with what is known beside them; below them where the terminal is narrow."""
        kept = [field for field in block.fields if field.lines]
        widest = max((cells.cells(self.text(field.label)) for field in kept), default=0)
        beside = widest + GAP <= self.room // 2
        indent = widest + GAP if beside else GAP
        for field in kept:
            label = self.wrapped((Span(field.label, Style.STRONG),), self.room)
            values = [part for spans in field.lines for part in self.wrapped(spans, self.readable - indent)]
            if beside and values:
                yield from cells.beside(label, values, widest, GAP)
            else:
                yield from (*label, *indented(values, indent))

    def table(self, block: Table) -> Iterator[Line]:
        """Yield the heading, a rule, and the rows under their groups; say which columns found no room."""
        rows = [row for row in block.rows if not row.group]
        places = [at for at in block.visible(Use.SCREEN, Use.PEOPLE) if any(row.cells[at].strip() for row in rows)]
        if not places:
            return
        depth = max((row.depth for row in block.rows if row.group), default=-1) + 1
        measures = [self.measure(block.columns[at], [row.cells[at] for row in rows], at) for at in places]
        widths = arrange(measures, self.room - depth)
        heads = [block.columns[at] for at in widths]
        titles = [self.cell(held.title, Style.STRONG, held, widths[at]) for at, held in zip(widths, heads, strict=True)]
        used = sum(widths.values()) + GAP * (len(widths) - 1) + depth
        if any(held.title for held in heads):
            yield from indented(self.row(titles, heads, widths), depth)
            yield cells.plain(self.text("─" * used), Style.MUTED)
        for number, row in enumerate(block.rows):
            if row.group:
                yield from self.group(row, first=number == 0)
                continue
            parts = [
                self.cell(row.cells[at], _style(row, block.columns[at]), block.columns[at], widths[at]) for at in widths
            ]
            yield from indented(self.row(parts, heads, widths), depth)
        yield from self.left_out([block.columns[at] for at in places if at not in widths])

    def cell(self, words: str, style: Style, column: Column, room: int) -> list[Line]:
        """Return a heading or a cell: on one line, or broken where a line break allows it, or wrapped."""
        whole = column.shrinks or cells.cells(self.text(words)) <= room
        parts = [words] if whole else words.split("\n")
        return [line for part in parts for line in self.wrapped((Span(part, style),), room)]

    def group(self, row: Row, *, first: bool) -> Iterator[Line]:
        """Yield the heading of a group, an outer one after an empty line."""
        if row.depth == 0 and not first:
            yield EMPTY
        yield from indented(self.wrapped((Span(row.cells[0], row.style),), self.room - row.depth), row.depth)

    def row(self, parts: list[list[Line]], columns: list[Column], widths: dict[int, int]) -> Iterator[Line]:
        """Yield the lines of one row, each cell padded to its column."""
        for number in range(max((len(cell) for cell in parts), default=0)):
            line: list[Span] = []
            for place, (cell, column, width) in enumerate(zip(parts, columns, widths.values(), strict=True)):
                line += cells.plain(" " * GAP) if place else EMPTY
                line += cells.aligned(
                    cells.stripped(cell[number]) if number < len(cell) else EMPTY, column.align, width
                )
            yield tuple(line)

    def measure(self, column: Column, held: list[str], place: int) -> Measure:
        """Return what a column needs; a cell of fixed width may still not take more than half of the terminal."""
        widest = max((cells.cells(self.text(cell)) for cell in held), default=0)
        part = max((cells.cells(self.text(part)) for cell in held for part in cell.split("\n")), default=0)
        head = max(cells.cells(self.text(part)) for part in column.title.split("\n"))
        fixed = max(min(part, self.room // 2), head)
        natural = max(
            min(widest, max(fixed, self.room // 2)) if not column.shrinks else widest,
            cells.cells(self.text(column.title)),
        )
        return Measure(place, natural, fixed, column.priority, column.shrinks)

    def left_out(self, columns: list[Column]) -> Iterator[Line]:
        """Yield what the narrow screen hides, where that matters."""
        names = ", ".join(column.title for column in columns if column.title and column.priority <= ANNOUNCED)
        if names:
            words = say.HIDDEN_COLUMNS.to(self.language).format(columns=names)
            yield from self.wrapped((Span(words, Style.MUTED),), self.readable)


def _style(row: Row, column: Column) -> Style:
    return row.styles.get(column.key, row.style)


def _belongs(before: Block, block: Block) -> bool:
    """Return whether a block stands right under the one before: text under its heading, a paragraph under another."""
    if isinstance(before, Heading):
        return before.level > 1 or isinstance(block, Paragraph)
    return isinstance(before, Paragraph) and isinstance(block, Paragraph)
