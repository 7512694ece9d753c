"""What changed between two catalogues, entry by entry."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from roadmap.messages import changes as say
from roadmap.messages.text import Language, Text, same
from roadmap.model import Catalogue, Dependency, Estimate
from roadmap.months import Month, shown
from roadmap.render import figures
from roadmap.render.blocks import Block, Column, Fields, Heading, Style, Use, View, paragraph, told
from roadmap.render.records import plain
from roadmap.render.tables import Cell, Entry, Group, data, table
from roadmap.survey.changes import KINDS, Change, Fate, FieldChange

_LONGEST = 40
"""Longer values are named, not shown."""

_MONTHS = ("since", "until", "as_of")


def changes(old: Catalogue, new: Catalogue, found: Sequence[Change], language: Language) -> View:
    """Return how many entries of each kind changed, and every one of them."""
    sentence = say.CHANGES_ONE if len(found) == 1 else say.CHANGES_TITLE
    title = sentence.fill(old=old.version, new=new.version, number=len(found)).to(language)
    blocks: list[Block] = [Heading(title, 1)]
    if not found:
        blocks.append(paragraph(say.NO_CHANGE.to(language)))
    counts = (told(say.CHANGED_KINDS[kind].to(language), _counted(kind, found, language)) for kind in KINDS)
    blocks.append(Fields(tuple(counts)))
    rows: list[Entry | Group] = []
    for kind in KINDS:
        inside = [change for change in found if change.kind == kind]
        if inside:
            rows.append(Group(kind, say.CHANGED_KINDS[kind].to(language)))
        rows += [_entry(change, language) for change in inside]
    blocks.append(table("changes", _columns(language), rows))
    return View("changes", title, tuple(blocks), language)


def _counted(kind: str, found: Sequence[Change], language: Language) -> str:
    counts = {fate: sum(change.kind == kind and change.fate is fate for change in found) for fate in Fate}
    return " · ".join(f"{say.FATES[fate].to(language)} {count}" for fate, count in counts.items() if count)


def _columns(language: Language) -> list[Column]:
    return [
        Column("kind", say.COLUMN_KIND.to(language), use=Use.DATA),
        Column("change", say.COLUMN_FATE.to(language)),
        Column("code", say.COLUMN_ID.to(language), use=Use.PEOPLE),
        Column("was", say.COLUMN_WAS.to(language), use=Use.DATA),
        Column("title", say.COLUMN_TITLE.to(language), use=Use.DATA),
        Column("what", say.COLUMN_WHAT.to(language), shrinks=True, use=Use.PEOPLE),
        Column("fields", say.COLUMN_FIELDS.to(language), use=Use.DATA),
    ]


def _entry(change: Change, language: Language) -> Entry:
    title, what = change.title.to(language), _what(change, language)
    both = say.TITLED.fill(title=title, words=what).to(language) if title and what else title or what
    fields = [
        {"field": each.name, "old": _value(each, each.old, language), "new": _value(each, each.new, language)}
        for each in change.fields
    ]
    cells = {
        "kind": data(change.kind),
        "change": Cell(say.FATES[change.fate].to(language), change.fate.value),
        "code": Cell(change.id, style=Style.STRONG),
        "was": data(change.was),
        "title": data(title),
        "what": Cell(both),
        "fields": data(fields, "; ".join(_fields(change.fields, language))),
    }
    return Entry(change.id, cells)


def _value(field: FieldChange, value: object, language: Language) -> object:
    return plain(value, language, field.name.rpartition(".")[2])


def _what(change: Change, language: Language) -> str:
    """Return in words what became of an entry, beyond its being there."""
    parts = []
    if change.was is not None:
        sentence = say.MERGED_FROM if change.fate is Fate.MERGED else say.FORMERLY
        parts.append(sentence.fill(was=change.was).to(language))
    return "; ".join((*parts, *_fields(change.fields, language)))


def _fields(fields: Sequence[FieldChange], language: Language) -> Iterator[str]:
    """Yield the fields that changed: figures, dependencies and ids with old and new, texts by name, together."""
    named: list[str] = []
    for field in fields:
        words = _shown(field)
        if words is not None:
            yield words.to(language)
        else:
            named.append(_name(field).to(language))
    if named:
        yield say.TEXTS.fill(names=", ".join(dict.fromkeys(named))).to(language)


def _name(field: FieldChange) -> Text:
    sample = field.old if field.new is None else field.new
    if isinstance(sample, Dependency):
        return say.WAIT_REASON.fill(task=sample.after)
    return say.FIELDS.get(field.name, same(field.name))


def _shown(field: FieldChange) -> Text | None:
    """Return the change with old and new, None where the field is only named."""
    old, after = field.old, field.new
    sample = old if after is None else after
    if isinstance(sample, Dependency):
        return _dependency(old, after)
    if field.name == "values":
        return say.BEFORE_AFTER.fill(name=_name(field), old=_values(old), new=_values(after))
    if isinstance(sample, tuple) and not isinstance(sample, (Text, Estimate)):
        return _listed(field)
    before_words, after_words = _scalar(field.name, old), _scalar(field.name, after)
    if before_words is None or after_words is None:
        return None
    return say.BEFORE_AFTER.fill(name=_name(field), old=before_words, new=after_words)


def _values(value: object) -> Text:
    """Return what a target is to reach, year by year."""
    years = value if isinstance(value, tuple) else ()
    if not years:
        return say.NONE
    return Text(
        *(", ".join(f"{_figure(figure).to(language)} ({year})" for year, figure in years) for language in Language)
    )


def _figure(value: float) -> Text:
    return Text(*(figures.number(f"{value:,.10g}", language) for language in Language))


def _scalar(name: str, value: object) -> Text | None:
    """Return a single value in words, None for what is too long to show, or is text."""
    if value is None or value == "":
        return say.NONE
    if isinstance(value, Text):
        return None
    if isinstance(value, Estimate):
        return _estimate(name, value)
    if isinstance(value, bool):
        return say.YES if value else say.NO
    if isinstance(value, float):
        return _figure(value)
    if isinstance(value, int):
        return same(shown(Month(value)) if name in _MONTHS else str(value))
    words = str(value.value) if isinstance(value, enum.Enum) else value
    return same(words) if isinstance(words, str) and len(words) <= _LONGEST else None


def _estimate(name: str, value: Estimate) -> Text:
    if name.endswith("months"):
        return say.MONTHS_UNIT.fill(words=_range(*(same(str(part)) for part in value)))
    sums = (Text(*(figures.money(part, language) for language in Language)) for part in value)
    return say.MONEY_UNIT.fill(words=_range(*sums))


def _range(low: Text, likely: Text, high: Text) -> Text:
    return likely if low == high else same("{likely} ({low}–{high})").fill(low=low, likely=likely, high=high)


def _listed(field: FieldChange) -> Text | None:
    """Return what came into a list of ids, and what left it; None for other lists, and where only the order changed."""
    old, new = (value if isinstance(value, tuple) else () for value in (field.old, field.new))
    if not all(isinstance(each, str) for each in (*old, *new)):
        return None
    parts = [f"+{each}" for each in new if each not in old] + [f"−{each}" for each in old if each not in new]
    if not parts:
        return None
    return say.LIST_CHANGED.fill(name=say.FIELDS.get(field.name, same(field.name)), parts=", ".join(parts))


def _dependency(old: object, new: object) -> Text | None:
    if not isinstance(new, Dependency):
        return say.WAITS_LESS.fill(task=old.after) if isinstance(old, Dependency) else None
    if not isinstance(old, Dependency):
        return say.WAITS_MORE.fill(task=new.after, strength=_strength(new))
    before, after = _strength(old), _strength(new)
    if before == after:
        return None
    return say.WAITS_OTHERWISE.fill(task=new.after, old=before, new=after)


def _strength(held: Dependency) -> Text:
    strength = say.STRENGTH_NAMES[held.strength]
    return say.LAG.fill(strength=strength, lag=held.lag) if held.lag else strength
