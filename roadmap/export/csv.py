"""A view's list as CSV that opens right when it is double-clicked in Excel.

Excel on Windows knows UTF-8 by its byte-order mark alone, and splits at the list separator of the system: `;` where the
decimal sign is a comma, as in Vietnamese Windows, `,` in English ones. A first line `sep=;` would settle the separator,
but it makes Excel ignore the byte-order mark, and every accented letter breaks (Belphemur/vue-json-csv#43,
alexcaza/export-to-csv#119). So the file has the mark and no such line, and its language picks the separator together
with the decimal sign of its figures.

Money is in whole million VND, so that no sum hangs on a decimal sign. A text that a spreadsheet would take for a
formula gets an apostrophe in front; every text is quoted, so that a foreign separator inside a title does not open a
cell.
"""

from __future__ import annotations

import csv
import io

from roadmap.messages.text import Language
from roadmap.messages.views import ID
from roadmap.render.blocks import Row, Table, Use, View
from roadmap.render.plain import clean

_SEPARATORS = {Language.VI: ";", Language.EN: ","}
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def to_csv(view: View) -> bytes:
    """Return the view's list with a heading; the first column is the id. Rows end as RFC 4180 says."""
    caught = io.StringIO()
    writer = csv.writer(
        caught, delimiter=_SEPARATORS[view.language], quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n"
    )
    if view.data is not None:
        writer.writerows(_lines(view.data, view.language))
    return caught.getvalue().encode("utf-8-sig")


def _lines(table: Table, language: Language) -> list[list[object]]:
    places = [at for at in table.visible(Use.DATA) if table.columns[at].key != "id"]
    lines: list[list[object]] = [[ID.to(language), *(_text(table.columns[at].title) for at in places)]]
    lines.extend([_text(row.id), *(_cell(table, row, at) for at in places)] for row in table.rows if not row.group)
    return lines


def _cell(table: Table, row: Row, at: int) -> object:
    """Return whole numbers as numbers, what is true as a cross, anything else as people see it."""
    value = row.values.get(table.columns[at].key)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int):
        return value
    return _text(row.cells[at])


def _text(words: str) -> str:
    """Return `words` on one line, not to be taken for a formula."""
    safe = clean(words)
    return f"'{safe}" if safe.lstrip().startswith(_FORMULA) else safe
