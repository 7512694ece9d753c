"""The locality's own targets, made and changed from options, and what was measured of any target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.editing import figures
from roadmap.editing.naming import Names
from roadmap.editing.tasks import with_own
from roadmap.editing.values import Values, with_entry, without_entry
from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.words import nearest, slug

_PARTS = ("baseline", "at_most", "lead", "tasks")
"""What an own target may be without."""


class Asked(NamedTuple):
    """What the options said of a target; empty where nothing was said."""

    title: str | None = None
    unit: str | None = None
    values: tuple[str, ...] = ()
    baseline: float | None = None
    at_most: bool | None = None
    lead: str | None = None
    tasks: tuple[str, ...] = ()


def with_target(values: Values, names: Names, words: str, asked: Asked, remove: Sequence[str] = ()) -> Values:
    """Return `values` with the own target that `words` name as `asked`; one that is not there yet is made, and needs a
    title, a unit and a value for a year.
    """
    if asked == Asked() and not remove:
        raise UsageError(say.NOTHING_ASKED)
    own = values.get("target", {})
    name = words if words in own else slug(words)
    old: Mapping[str, Any] = own.get(name, {})
    if not old and not (asked.title and asked.unit and asked.values):
        raise UsageError(say.NEW_TARGET.fill(target=name, listed=", ".join(own) or "–"))
    table = {**old, **_table(old, names, asked)}
    return with_own(values, "target", name, {**table, **_gone(table, remove)})


def _table(old: Mapping[str, Any], names: Names, asked: Asked) -> dict[str, Any]:
    found: dict[str, Any] = {key: value for key in ("title", "unit") if (value := getattr(asked, key))}
    if asked.at_most is not None:
        found["at_most"] = asked.at_most or (False if "at_most" in old else None)
    if asked.baseline is not None:
        found["baseline"] = int(asked.baseline) if asked.baseline == int(asked.baseline) else asked.baseline
    if asked.values:
        found["values"] = dict(sorted({**old.get("values", {}), **figures.by_year(asked.values)}.items()))
    if asked.lead:
        found["lead"] = names.role(asked.lead)
    if asked.tasks:
        found["tasks"] = list(dict.fromkeys([*old.get("tasks", []), *(names.any_task(each) for each in asked.tasks)]))
    return found


def _gone(table: Mapping[str, Any], remove: Sequence[str]) -> dict[str, Any]:
    years = dict(table.get("values", {}))
    found: dict[str, Any] = {}
    for word in remove:
        key = word.replace("-", "_")
        if word in years:
            del years[word]
        elif key in _PARTS and key in table:
            found[key] = None
        else:
            held = [*years, *(part.replace("_", "-") for part in _PARTS if part in table)]
            raise UsageError(say.NO_SUCH_PART.fill(part=word, listed=", ".join(held)))
    if not years:
        raise UsageError(say.LAST_VALUE)
    return found if years == table.get("values") else {**found, "values": years}


def without_target(values: Values, names: Names, words: str) -> Values:
    """Return `values` without the own target that `words` name."""
    own = values.get("target", {})
    name = words if words in own else slug(words)
    if name not in own:
        found = nearest(words, own) or tuple(own)
        raise UsageError(say.NO_OWN_TARGET.fill(target=words, listed=", ".join(found) or "–", folder=names.folder))
    return without_entry(values, "target", name)


def measured(values: Values, names: Names, words: str, options: Sequence[str], remove: Sequence[int] = ()) -> Values:
    """Return `values` with what was measured of the target that `words` name, its own or a framework's, by year."""
    if not options and not remove:
        raise UsageError(say.VALUE_OR_REMOVE)
    name = names.target(words)
    own = name in values.get("target", {})
    old = values["target"][name].get("measured", {}) if own else values.get("measured", {}).get(name, {})
    if missing := [str(year) for year in remove if str(year) not in old]:
        raise UsageError(say.NOT_MEASURED.fill(target=name, year=missing[0], listed=", ".join(old) or "–"))
    found = {**old, **figures.by_year(options)}
    years = {year: found[year] for year in sorted(found) if int(year) not in remove}
    if own:
        return with_own(values, "target", name, {"measured": years or None})
    return with_entry(values, "measured", name, years) if years else without_entry(values, "measured", name)
