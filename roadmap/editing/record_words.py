"""What a record of progress says, or says otherwise than before, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from roadmap.messages import progress as say
from roadmap.messages.text import Text, same
from roadmap.months import first_month, last_month, shown


def record_told(name: Text, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Text:
    """Return what became of the record of the task called `name`; None where there is none."""
    if new is None:
        known = old or {}
        parts = [_said(key, known[key]) for key in say.TOLD if key in known]
        return say.RECORD_GONE.fill(task=name, parts=_joined(parts))
    return say.RECORD_TOLD.fill(task=name, parts=_joined(list(_changes(old or {}, new))))


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Text]:
    for key in (key for key in say.TOLD if old.get(key) != new.get(key)):
        if key == "left" and key not in new:
            continue  # what is approved or done says so itself
        if key not in new:
            yield say.WITHDRAWN.fill(said=_said(key, old[key]))
        elif key in old:
            yield say.BEFORE.fill(said=_said(key, new[key]), old=_value(key, old[key]))
        else:
            yield _said(key, new[key])


def _said(key: str, value: Any) -> Text:
    if key == "left" and value == 1:
        return say.SAID_LEFT_ONE
    return say.TOLD[key].fill(value=_value(key, value))


def _value(key: str, value: Any) -> Text:
    if isinstance(value, int):
        figure = f"{value:,}"
        return Text(figure.replace(",", "."), figure)
    month = None
    if key in ("started", "approved", "done"):
        month = (first_month if key == "started" else last_month)(str(value))
    return same(str(value) if month is None else shown(month))


def _joined(parts: list[Text]) -> Text:
    return Text("; ".join(part.vi for part in parts), "; ".join(part.en for part in parts))
