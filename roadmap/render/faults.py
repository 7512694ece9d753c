"""What a check found, as a table for programs and documents; and the table of what it may find."""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.errors import Fault
from roadmap.messages.codes import CODES
from roadmap.messages.text import Language, Text
from roadmap.render.blocks import Align, Column, Row, Table, Use, View

_TITLE = Text("Kết quả kiểm tra", "What the check found")
_COLUMNS = (
    ("file", Text("Tệp", "File")),
    ("line", Text("Dòng", "Line")),
    ("column", Text("Cột", "Column")),
    ("code", Text("Mã", "Code")),
    ("severity", Text("Mức", "Severity")),
    ("text", Text("Nội dung", "What is wrong")),
    ("hint", Text("Gợi ý", "Hint")),
)
_CODES_TITLE = Text("Những gì lệnh check có thể nêu", "What a check may find")
_SEVERITIES = {True: Text("cảnh báo", "warning"), False: Text("lỗi", "error")}


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
    severity = _SEVERITIES[fault.is_warning]
    return Row(
        id=f"{fault.where()}:{fault.code}",
        cells=(fault.file, *place, fault.code, severity.to(language), fault.text.to(language), hint),
        values={
            "line": fault.line,
            "column": fault.column,
            "severity": severity.en,
            "hint": hint or None,
            "path": list(fault.path),
        },
    )


def codes(language: Language) -> View:
    """Return the table of all codes: what each means, and what to do about it."""
    columns = (
        Column("code", Text("Mã", "Code").to(language)),
        Column("name", "", use=Use.DATA),
        Column("severity", Text("Mức", "Severity").to(language)),
        Column("says", Text("Nội dung", "What it means").to(language), shrinks=True),
        Column("do", Text("Nên làm", "What to do").to(language), shrinks=True),
    )
    rows = tuple(
        Row(
            each.code,
            (
                each.code,
                each.name,
                _SEVERITIES[each.is_warning].to(language),
                each.says.to(language),
                each.do.to(language),
            ),
            {"severity": _SEVERITIES[each.is_warning].en},
        )
        for each in CODES.values()
    )
    return View("codes", _CODES_TITLE.to(language), (Table("codes", columns, rows),), language)
