"""What a check found, as a table for programs and documents."""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.errors import Fault
from roadmap.messages.text import Language, Text
from roadmap.render.blocks import Align, Column, Row, Table, View

_TITLE = Text("Kết quả kiểm tra", "What the check found")
_COLUMNS = (
    ("file", Text("Tệp", "File")),
    ("line", Text("Dòng", "Line")),
    ("column", Text("Cột", "Column")),
    ("code", Text("Mã", "Code")),
    ("text", Text("Nội dung", "What is wrong")),
    ("hint", Text("Gợi ý", "Hint")),
)


def faults(found: Sequence[Fault], language: Language) -> View:
    """Return the table of all that was found, in order of file and line."""
    columns = tuple(
        Column(key, title.to(language), Align.RIGHT if key in ("line", "column") else Align.LEFT, shrinks=key == "text")
        for key, title in _COLUMNS
    )
    rows = tuple(_row(fault, language) for fault in found)
    return View("check", _TITLE.to(language), (Table("faults", columns, rows),), language)


def _row(fault: Fault, language: Language) -> Row:
    hint = fault.hint.to(language) if fault.hint else ""
    place = ("" if number is None else str(number) for number in (fault.line, fault.column))
    return Row(
        id=f"{fault.where()}:{fault.code}",
        cells=(fault.file, *place, fault.code, fault.text.to(language), hint),
        values={"line": fault.line, "column": fault.column, "hint": hint or None, "path": list(fault.path)},
    )
