"""A view as JSON: what programs may rely on.

The document is `{"format": 1, "<list>": [ … ]}`: one list (few answers have several), called after what it holds, of
entries that each have their `id`. Ids, codes and keys never depend on the language; titles do. Months are `"2027-03"`,
money is a whole number of million VND, people are numbers, what is not known is null. `format` rises when a key goes or
changes its meaning, not when one is added.
"""

from __future__ import annotations

import json
import math

from roadmap.render.blocks import Row, Table, Use, View
from roadmap.render.plain import clean

FORMAT = 1


def to_json(view: View) -> str:
    """Return the view's list, with a final newline; a view without a list gives an empty one."""
    table = view.data
    lists = {view.name: []} if table is None else {each.name: _entries(each) for each in (table, *view.more)}
    return json.dumps({"format": FORMAT, **lists}, ensure_ascii=False, indent=2) + "\n"


def _entries(table: Table) -> list[dict[str, object]]:
    return [_entry(table, row) for row in table.rows if not row.group]


def _entry(table: Table, row: Row) -> dict[str, object]:
    shown = {table.columns[at].key: _value(row, table.columns[at].key, row.cells[at]) for at in table.visible(Use.DATA)}
    return {"id": _safe(row.id), **{key: value for key, value in shown.items() if key != "id"}}


def _value(row: Row, key: str, cell: str) -> object:
    return _safe(row.values.get(key, cell))


def _safe(value: object) -> object:
    """Return `value` with every text on one line and free of control characters."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {str(key): _safe(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_safe(part) for part in value]
    known = value is None or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    return value if known else str(value)  # a date, or what is no number: from a plan that was edited by hand
