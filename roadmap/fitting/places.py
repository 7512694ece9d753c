"""Where each demand is written: the file, the line and the key of a brief, of a locality's profile or of a task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from roadmap.fitting.demands import Demand, DemandKind
from roadmap.messages.text import same
from roadmap.tomlfile import Keys, TomlFile


class Place(NamedTuple):
    """A key in a file, and its line. `file` is empty for what no file says: a default, or a question."""

    file: str = ""
    line: int | None = None
    key: str = ""


Entry = Callable[[str, str], "tuple[TomlFile, Keys] | None"]
"""The file of the catalogue in which an entry of a kind ("task", "locality") stands, and the path of its table."""


def place_of(demand: Demand, brief: TomlFile, locality: str, entry: Entry) -> Place:
    """Return where `demand` is written: in the brief, else in what the brief builds upon."""
    for file, keys in _candidates(demand, brief, locality, entry):
        if _has(file.data, keys):
            line = file.fault(keys, "", same("")).line
            return Place(file.name, line, ".".join(_shown(each) for each in keys))
    return Place()


def _candidates(demand: Demand, brief: TomlFile, locality: str, entry: Entry) -> Iterator[tuple[TomlFile, Keys]]:
    match demand.kind:
        case DemandKind.DEADLINE | DemandKind.EXTERNAL:
            yield brief, (demand.kind.value, demand.task)
        case DemandKind.PIN:
            yield brief, ("pin", demand.task, str(demand.stage))
        case DemandKind.HORIZON:
            yield brief, ("horizon", "to")
        case DemandKind.TEAM:
            yield from _both(brief, locality, entry, [("team", demand.team)])
        case DemandKind.BUDGET:
            yield from _both(brief, locality, entry, [("budget", str(demand.account), str(demand.year))])
        case DemandKind.CEILING:
            yield from _both(brief, locality, entry, [("budget", str(demand.account), "ceiling")])
        case DemandKind.DEPENDENCY:
            yield from _of_task(demand, brief, ("task", demand.task))
            found = entry("task", demand.task)
            if found is not None:
                yield from _of_task(demand, *found)
        case DemandKind.COMPLETE:
            return


def _both(brief: TomlFile, locality: str, entry: Entry, paths: list[Keys]) -> Iterator[tuple[TomlFile, Keys]]:
    profile = entry("locality", locality)
    for keys in paths:
        yield brief, keys
        if profile is not None:
            yield profile[0], (*profile[1], *keys)


def _of_task(demand: Demand, file: TomlFile, task: Keys) -> Iterator[tuple[TomlFile, Keys]]:
    """Yield the dependency of a task: the one of the same moments, if there are several on the same other task."""
    table: object = file.data
    for key in task:
        table = table.get(str(key), {}) if isinstance(table, Mapping) else {}
    listed = table.get("after", ()) if isinstance(table, Mapping) else ()
    numbers = [
        number for number, each in enumerate(listed) if isinstance(each, Mapping) and each.get("after") == demand.after
    ]
    numbers.sort(key=lambda number: _moments(listed[number]) != demand.key.split("/")[1:])
    yield from ((file, (*task, "after", number)) for number in numbers)


def _moments(dependency: Mapping[str, object]) -> list[str]:
    return [str(dependency.get("of", "operation")), str(dependency.get("holds", "start"))]


def _has(data: object, keys: Keys) -> bool:
    for key in keys:
        if isinstance(data, Mapping) and str(key) in data:
            data = data[str(key)]
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            return False
    return True


def _shown(key: str | int) -> str:
    """Return a part of a key as a person would count or quote it."""
    if isinstance(key, int):
        return str(key + 1)
    return key if all(each.isalnum() or each in "-_" for each in key) else f'"{key}"'
