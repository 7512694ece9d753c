"""Two catalogues compared: entries added, dropped and renamed, and what changed in those that stayed."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from roadmap.messages.text import Text
from roadmap.model import Catalogue, Dependency, Framework, Stage

KINDS = (
    "catalogue",
    "framework",
    "goal",
    "target",
    "task",
    "procedure",
    "locality",
    "source",
    "domain",
    "team",
    "role",
)
"""In the order in which changes are listed; `catalogue` is what catalogue.toml says of the whole."""

_NO_STATEMENT = ("id", "order", "framework", "own")
_ENTRIES_OF_A_FRAMEWORK = ("goals", "targets")
_STAGES = ("preparation", "delivery")
_PARTS_OF_A_STAGE = ("months", "team", "cost", "term")
_HEAD = ("version", "as_of", "phases", "phases_source", "phases_why")


class Fate(enum.StrEnum):
    """What became of an entry; `merged`: its id is now another name of an entry that was there already."""

    ADDED = "added"
    DROPPED = "dropped"
    MERGED = "merged"
    RENAMED = "renamed"
    CHANGED = "changed"


class FieldChange(NamedTuple):
    """One statement of an entry that changed; None where there was, or is, none.

    `name` is the TOML key (`delivery.months`); a dependency is named by what it waits for.
    """

    name: str
    old: object
    new: object


class Change(NamedTuple):
    """What became of one entry: `id` today's where there is one, `was` its old id where that is another one."""

    fate: Fate
    kind: str
    id: str
    title: Text
    was: str | None = None
    fields: tuple[FieldChange, ...] = ()


def compare(old: Catalogue, new: Catalogue) -> tuple[Change, ...]:
    """Return all that differs, by kind and in the order of the catalogues."""
    frameworks = {
        before: after
        for before, after in _renamed(old.frameworks, new.frameworks).items()
        if before not in new.frameworks
    }
    changes: list[Change] = []
    for kind in KINDS:
        before, after = _entries(old, kind), _entries(new, kind)
        of_frameworks = kind in ("goal", "target")
        renamed = _renamed_inside(before, after, frameworks) if of_frameworks else _renamed(before, after)
        changes.extend(_of_kind(kind, before, after, renamed))
    return tuple(changes)


def _entries(catalogue: Catalogue, kind: str) -> Mapping[str, Any]:
    tables: dict[str, Mapping[str, Any]] = {
        "catalogue": {"catalogue.toml": catalogue},
        "framework": catalogue.frameworks,
        "goal": catalogue.goals,
        "target": catalogue.targets,
        "task": catalogue.tasks,
        "procedure": catalogue.procedures,
        "locality": catalogue.localities,
        "source": catalogue.sources,
        "domain": catalogue.domains,
        "team": catalogue.teams,
        "role": catalogue.roles,
    }
    return tables[kind]


def _renamed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
    """Return the ids that are gone, with the entry that has each as another name today."""
    aliases = {alias: entry.id for entry in new.values() for alias in getattr(entry, "aliases", ())}
    return {before: aliases[before] for before in old if before not in new and before in aliases}


def _renamed_inside(old: Mapping[str, Any], new: Mapping[str, Any], frameworks: Mapping[str, str]) -> dict[str, str]:
    """Return the same for entries of frameworks: other names stand without the framework, and entries move with it."""
    today = {
        f"{entry.framework}/{alias}": entry.id for entry in new.values() for alias in getattr(entry, "aliases", ())
    }
    renamed: dict[str, str] = {}
    for identifier, entry in old.items():
        moved = f"{frameworks.get(entry.framework, entry.framework)}/{identifier.partition('/')[2]}"
        after = moved if moved in new else today.get(moved)
        if identifier not in new and after is not None:
            renamed[identifier] = after
    return renamed


def _of_kind(kind: str, old: Mapping[str, Any], new: Mapping[str, Any], renamed: Mapping[str, str]) -> Iterator[Change]:
    former = {after: before for before, after in renamed.items() if after not in old}
    for identifier, entry in new.items():
        was = former.get(identifier)
        before = old.get(identifier if was is None else was)
        fields = () if before is None else tuple(_changed(before, entry))
        if before is None:
            yield Change(Fate.ADDED, kind, identifier, _title(entry))
        elif was is not None:
            yield Change(Fate.RENAMED, kind, identifier, _title(entry), was, fields)
        elif fields:
            yield Change(Fate.CHANGED, kind, identifier, _title(entry), None, fields)
    for identifier, entry in old.items():
        if identifier in new or identifier in former.values():
            continue
        if identifier in renamed:
            yield Change(Fate.MERGED, kind, renamed[identifier], _title(new[renamed[identifier]]), identifier)
        else:
            yield Change(Fate.DROPPED, kind, identifier, _title(entry))


def _title(entry: Any) -> Text:
    return Text("", "") if isinstance(entry, Catalogue) else entry.title


def _changed(old: Any, new: Any) -> Iterator[FieldChange]:
    before, after = _statements(old), _statements(new)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield FieldChange(name, before.get(name), after.get(name))


def _statements(entry: Any) -> dict[str, object]:
    """Return what an entry says by key; stages part by part, dependencies one by one."""
    names = _HEAD if isinstance(entry, Catalogue) else entry._fields
    apart = _ENTRIES_OF_A_FRAMEWORK if isinstance(entry, Framework) else ()
    said: dict[str, object] = {}
    for name in names:
        value = getattr(entry, name)
        if name in _STAGES:
            said.update(_of_stage(name, value))
        elif name == "after":
            said.update((f"after.{each.key}", each) for each in value if isinstance(each, Dependency))
        elif name not in (*_NO_STATEMENT, *apart):
            said[name] = value
    return said


def _of_stage(name: str, stage: Stage | None) -> Iterator[tuple[str, object]]:
    for part in _PARTS_OF_A_STAGE:
        yield f"{name}.{part}", None if stage is None else getattr(stage, part)
