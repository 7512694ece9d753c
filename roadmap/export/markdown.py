"""A view as Markdown (tables as GitHub draws them): every sign of a title is the sign itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roadmap.render.blocks import Align, Block, Fields, Heading, Lines, Paragraph, Row, Span, Style, Table, Use, View
from roadmap.render.plain import clean

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$]|&(?=#?\w+;)")
_ENTITIES = {"<": "lt", ">": "gt", "&": "amp"}
_START = re.compile(r"^(\s*)([#+=:-]|\d+[.)])")
_RULES = {Align.LEFT: ":--", Align.RIGHT: "--:", Align.CENTRE: ":-:"}
_EMPHASIS = {Style.STRONG: "**", Style.LATE: "**", Style.CRITICAL: "*"}


def to_markdown(view: View) -> str:
    """Return the view's blocks, drawn lines left out."""
    parts = ("\n".join(lines) for block in view.blocks if (lines := list(_block(block))))
    return "\n\n".join(parts) + "\n"


def escaped(words: str) -> str:
    """Return `words` on one line with every sign that Markdown or HTML would act on made harmless."""
    return _SIGNS.sub(
        lambda found: f"&{_ENTITIES[found[0]]};" if found[0] in _ENTITIES else f"\\{found[0]}", clean(words)
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escaped(block.text).strip()}"
        case Paragraph():
            yield _line(block.spans)
        case Fields():
            yield from _fields(block)
        case Table():
            yield from _table(block)
        case Lines():
            return


def _line(spans: Iterable[Span]) -> str:
    """Return running text; what would open a list, a heading or a quote at its start is escaped."""
    return _START.sub(_defused, "".join(_span(span) for span in spans).strip())


def _defused(found: re.Match[str]) -> str:
    sign = found[2]
    return f"{found[1]}{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"{found[1]}\\{sign}"


def _span(span: Span) -> str:
    words, mark = escaped(span.text), _EMPHASIS.get(span.style, "")
    bare = words.strip()
    if not (mark and bare):
        return words
    lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{lead}{mark}{bare}{mark}{trail}"


def _fields(block: Fields) -> Iterator[str]:
    for field in block.fields:
        if len(field.lines) == 1:
            yield f"- **{escaped(field.label)}**: {_line(field.lines[0])}"
        elif field.lines:
            yield f"- **{escaped(field.label)}**:"
            yield from (f"  - {_line(line)}" for line in field.lines)


def _table(block: Table) -> Iterator[str]:
    places = used(block)
    if not places:
        return
    columns = [block.columns[at] for at in places]
    yield _row(escaped(column.title) for column in columns)
    yield _row(_RULES[column.align] for column in columns)
    for row in block.rows:
        yield _group(row, len(places)) if row.group else _row(escaped(row.cells[at]) for at in places)


def used(block: Table) -> list[int]:
    """Return the columns for people that have a heading or something in them."""
    rows = [row for row in block.rows if not row.group]
    if not rows:
        return []
    return [
        at for at in block.visible(Use.PEOPLE) if block.columns[at].title or any(row.cells[at].strip() for row in rows)
    ]


def _group(row: Row, columns: int) -> str:
    """Return a heading inside a table: in its first two cells' place, bold, since Markdown joins no cells."""
    return _row([f"**{escaped(row.cells[0]).strip()}**", *[""] * (columns - 1)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.strip() for cell in cells)} |"
