"""What a view consists of, before any format: headings, paragraphs, fields, tables and drawn lines.

A view is built once in one language; the terminal and every export format print the same blocks. The text in them is as
people wrote it: whoever prints a block makes it safe for its format.
"""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from roadmap.messages.text import Language


class Style(enum.StrEnum):
    """What a piece of text is, not what colour it has."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    CRITICAL = "critical"
    LATE = "late"
    DONE = "done"
    PREPARATION = "preparation"
    DELIVERY = "delivery"
    SLACK = "slack"


class Align(enum.StrEnum):
    """Where a column's text stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Use(enum.StrEnum):
    """Who sees a column: everybody, a terminal only, people (terminal, Markdown, HTML), or programs (CSV, JSON)."""

    ALL = "all"
    SCREEN = "screen"
    PEOPLE = "people"
    DATA = "data"


class Span(NamedTuple):
    """A piece of one line in one style."""

    text: str
    style: Style = Style.PLAIN


class Heading(NamedTuple):
    """A heading; level 1 is the view's own."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Running text that wraps; `spans` follow each other without separators. `indent` counts cells. A command is
    `unbroken`: one line however long, which the terminal wraps itself, so that it can be copied.
    """

    spans: tuple[Span, ...]
    indent: int = 0
    unbroken: bool = False


class Field(NamedTuple):
    """What is known of one thing under one label: one or more statements, each on a line of its own."""

    label: str
    lines: tuple[tuple[Span, ...], ...]


class Fields(NamedTuple):
    """Labels on the left, what is known beside them; fields without lines are not printed."""

    fields: tuple[Field, ...]


class Lines(NamedTuple):
    """Lines drawn cell by cell for a terminal; formats other than text leave them out."""

    lines: tuple[tuple[Span, ...], ...]


class Column(NamedTuple):
    """`key` names the value in JSON, `title` heads the column for people.

    `priority` 0 is always shown; on a narrow terminal columns of the highest priority go first. `shrinks` marks columns
    whose text may wrap.
    """

    key: str
    title: str
    align: Align = Align.LEFT
    priority: int = 0
    shrinks: bool = False
    use: Use = Use.ALL


class Row(NamedTuple):
    """One entry: its `id`, a cell for each column, and the machine values by key where they differ from the cells.

    `group` heads the rows that follow it (a phase, a domain): people see its first cell across all columns, programs do
    not see it; `depth` 0 is the outermost group. `style` applies to the row, `styles` to single cells by column key.
    """

    id: str
    cells: tuple[str, ...]
    values: Mapping[str, object] = MappingProxyType({})
    style: Style = Style.PLAIN
    group: bool = False
    depth: int = 0
    styles: Mapping[str, Style] = MappingProxyType({})


class Table(NamedTuple):
    """A list of entries. `name` is the key of the list in JSON, in English plural ("tasks").

    A table without a column for its reader is not printed: that is how a view shows people one table and programs
    another.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def visible(self, *uses: Use) -> tuple[int, ...]:
        """Return the places of the columns that are for everybody or for one of `uses`."""
        return tuple(at for at, column in enumerate(self.columns) if column.use is Use.ALL or column.use in uses)


Block = Heading | Paragraph | Fields | Lines | Table


class View(NamedTuple):
    """A screen or a file: what it is called, and its blocks in order.

    The list that CSV and JSON hold is the first table that has columns for programs; JSON holds those of `more` too.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    language: Language = Language.VI
    more: tuple[Table, ...] = ()

    @property
    def data(self) -> Table | None:
        """The table for programs, None for a view that is only read."""
        return next((block for block in self.blocks if isinstance(block, Table) and block.visible(Use.DATA)), None)


def paragraph(text: str, style: Style = Style.PLAIN, indent: int = 0) -> Paragraph:
    """Return a paragraph in one style."""
    return Paragraph((Span(text, style),), indent)


def told(label: str, *lines: str, style: Style = Style.PLAIN) -> Field:
    """Return a field whose lines are all in one style; empty lines are left out."""
    return Field(label, tuple((Span(line, style),) for line in lines if line))
