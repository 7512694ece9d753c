"""Writing a table entry by entry, with cells named by column; used by all table views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from roadmap.months import Month, written
from roadmap.render.blocks import Column, Row, Style, Table


class Cell(NamedTuple):
    """What one column shows, the value that programs get, and a style of its own."""

    text: str
    value: object = ...
    style: Style = Style.PLAIN


class Entry(NamedTuple):
    """A row by column keys; a column that is not named stays empty (None for programs)."""

    id: str
    cells: Mapping[str, Cell]
    style: Style = Style.PLAIN


class Group(NamedTuple):
    """A heading across all columns."""

    id: str
    title: str
    depth: int = 0
    style: Style = Style.STRONG


def table(name: str, columns: Iterable[Column], entries: Iterable[Entry | Group]) -> Table:
    """Return the table of these entries."""
    ordered = tuple(columns)
    return Table(name, ordered, tuple(_row(ordered, entry) for entry in entries))


def _row(columns: tuple[Column, ...], entry: Entry | Group) -> Row:
    if isinstance(entry, Group):
        cells = (entry.title, *("" for _ in columns[1:]))
        return Row(entry.id, cells, style=entry.style, group=True, depth=entry.depth)
    found = [entry.cells.get(column.key, Cell("", None)) for column in columns]
    keys = [column.key for column in columns]
    return Row(
        entry.id,
        tuple(cell.text for cell in found),
        {key: cell.value for key, cell in zip(keys, found, strict=True) if cell.value is not ...},
        entry.style,
        styles={key: cell.style for key, cell in zip(keys, found, strict=True) if cell.style is not Style.PLAIN},
    )


def data(value: object, text: str | None = None) -> Cell:
    """Return a cell for a column that only programs see."""
    return Cell(("" if value is None else str(value)) if text is None else text, value)


def iso(value: Month | None) -> str | None:
    """Return a month as programs read it, `2027-03`."""
    return None if value is None else written(value)
