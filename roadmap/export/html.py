"""A view as one HTML page that pastes right into Word: styles stand on the elements, tables have real borders.

Letters follow Nghị định 30/2020/NĐ-CP (Times New Roman 13, black, A4 with its margins). Nothing is loaded, nothing
runs.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from roadmap.export.markdown import used
from roadmap.render.blocks import Align, Block, Column, Fields, Heading, Lines, Paragraph, Row, Span, Style, Table, View
from roadmap.render.plain import clean

_FONT = "font-family:'Times New Roman',serif;font-size:13pt;color:#000"
_CELL = f"border:1px solid #000;padding:3pt 5pt;vertical-align:top;{_FONT}"
_STYLES = {
    Style.STRONG: "font-weight:bold",
    Style.CRITICAL: "font-weight:bold",
    Style.LATE: "font-weight:bold;color:#a00000",
    Style.MUTED: "font-style:italic",
    Style.DELIVERY: "background:#cfe2f3",
}
_ALIGN = {Align.LEFT: "left", Align.RIGHT: "right", Align.CENTRE: "center"}
_WIDE = 6
_NARROW = 60


def to_html(view: View) -> str:
    """Return a complete page with the view's blocks, drawn lines left out; wide tables lie across the paper."""
    wide = any(isinstance(block, Table) and len(used(block)) >= _WIDE for block in view.blocks)
    size = "A4 landscape" if wide else "A4"
    body = "\n".join(line for block in view.blocks for line in _block(block))
    return (
        f'<!DOCTYPE html>\n<html lang="{view.language.value}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escaped(view.title)}</title>\n"
        f"<style>@page {{ size: {size}; margin: 20mm 15mm 20mm 30mm; }} thead {{ display: table-header-group; }} "
        f"tr {{ page-break-inside: avoid; }}</style>\n</head>\n"
        f'<body style="{_FONT}">\n{body}\n</body>\n</html>\n'
    )


def escaped(words: str) -> str:
    """Return `words` on one line as plain text of HTML, also inside an attribute."""
    return html.escape(clean(words))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            align = ";text-align:center" if block.level == 1 else ""
            yield f'<h{block.level} style="{_FONT};font-weight:bold{align}">{escaped(block.text)}</h{block.level}>'
        case Paragraph():
            indent = f";margin-left:{block.indent}ch" if block.indent else ""
            yield f'<p style="{_FONT};margin:6pt 0{indent}">{_line(block.spans)}</p>'
        case Fields():
            yield from _fields(block)
        case Table():
            yield from _table(block)
        case Lines():
            return


def _line(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    style = _STYLES.get(span.style)
    return f'<span style="{style}">{escaped(span.text)}</span>' if style else escaped(span.text)


def _fields(block: Fields) -> Iterator[str]:
    yield '<table style="border-collapse:collapse" cellspacing="0">'
    for field in block.fields:
        if field.lines:
            lines = "<br>".join(_line(line) for line in field.lines)
            yield (
                f'<tr><th scope="row" style="{_CELL};font-weight:bold;text-align:left">{escaped(field.label)}</th>'
                f'<td style="{_CELL}">{lines}</td></tr>'
            )
    yield "</table>"


def _table(block: Table) -> Iterator[str]:
    places = used(block)
    if not places:
        return
    yield '<table style="border-collapse:collapse;width:100%" cellspacing="0">'
    heads = "".join(_head(block.columns[at]) for at in places)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in block.rows:
        yield _group(row, len(places)) if row.group else _row(block, row, places)
    yield "</tbody>"
    yield "</table>"


def _head(column: Column) -> str:
    """Return a heading; a narrow column says how wide it is, else office programs break its heading inside a word."""
    width = f' width="{_NARROW}"' if column.align is Align.CENTRE else ""
    return f'<th scope="col"{width} style="{_CELL};font-weight:bold;text-align:center">{escaped(column.title)}</th>'


def _group(row: Row, columns: int) -> str:
    weight = "bold" if row.depth == 0 else "bold;font-style:italic"
    return f'<tr><td colspan="{columns}" style="{_CELL};font-weight:{weight}">{escaped(row.cells[0])}</td></tr>'


def _row(block: Table, row: Row, places: list[int]) -> str:
    cells = []
    for at in places:
        column = block.columns[at]
        style = _STYLES.get(row.styles.get(column.key, row.style), "")
        look = ";".join(part for part in (_CELL, f"text-align:{_ALIGN[column.align]}", style) if part)
        cells.append(f'<td style="{look}">{escaped(row.cells[at])}</td>')
    return f"<tr>{''.join(cells)}</tr>"
