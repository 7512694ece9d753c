"""Folders of TOML to one `Catalogue`: reads, checks and layers them, and reports every problem at once.

A layer holds `catalogue.toml`, `sources.toml` and the folders `frameworks`, `tasks`, `procedures`, `localities`; a
later layer replaces whole entries of the same id, and may refer to entries of the layers below.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from roadmap.definitions import (
    CATALOGUE,
    FRAMEWORK,
    LOCALITY,
    PROCEDURE,
    SOURCE,
    TASK,
    gate_of,
    in_place_of,
    target_of,
    task_of,
    team_of,
)
from roadmap.errors import Fault, FileFaults, UsageError
from roadmap.messages import faults as say
from roadmap.messages.text import Text
from roadmap.model import (
    Budget,
    Catalogue,
    Dependency,
    Framework,
    FundNature,
    Goal,
    Locality,
    Moment,
    Named,
    Phase,
    Procedure,
    Role,
    Source,
    Task,
)
from roadmap.months import Month, month
from roadmap.network import find_cycle, stage_edges
from roadmap.schema import FORMAT, Key, TableOf, choices_hint, read_file
from roadmap.tomlfile import Keys, TomlFile, raise_all, read

_TASKS_FILE = TableOf({"format": Key(FORMAT.kind)}, others=TASK)
_SOURCES_FILE = TableOf({"format": Key(FORMAT.kind)}, others=SOURCE)
_KINDS = ("source", "role", "team", "domain", "framework", "target", "task", "procedure", "locality")
_FOLDERS = ("frameworks", "tasks", "procedures", "localities")


def shipped() -> Traversable:
    """Return the folder of the catalogue that comes with the program: inside the wheel, or beside the package in a
    checkout.
    """
    inside = files("roadmap") / "templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "templates"


@dataclass(slots=True)
class _Layers:
    """What has been read so far: entries by kind and id, where each stands, and all faults.

    `named` also holds the ids of entries that are faulty themselves, so that one fault is not reported twice; `faulty`
    tasks are not judged as a whole; `unread` is set when the ids of a file are not known at all.
    """

    faults: list[Fault] = field(default_factory=list)
    entries: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in _KINDS})
    named: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in _KINDS})
    unread: bool = False
    faulty: set[str] = field(default_factory=set)
    places: dict[tuple[str, str], tuple[TomlFile, Keys]] = field(default_factory=dict)
    layer_of: dict[tuple[str, str], int] = field(default_factory=dict)
    head: dict[str, Any] = field(default_factory=dict)
    hash: Any = field(default_factory=hashlib.sha256)

    def put(self, kind: str, identifier: str, value: Any, file: TomlFile, path: Keys, layer: int) -> None:
        key = (kind, identifier)
        if self.layer_of.get(key) == layer:
            other = self.places[key][0].name
            self.faults.append(file.fault(path, "E202", say.DUPLICATE_ID.fill(value=identifier, other=other)))
            return
        self.layer_of[key] = layer
        self.places[key] = (file, path)
        self.entries[kind][identifier] = value

    def fault(self, kind: str, identifier: str, keys: Keys, code: str, text: Text, hint: Text | None = None) -> None:
        file, path = self.places[(kind, identifier)]
        self.faults.append(file.fault((*path, *keys), code, text, hint))


def read_catalogue(folders: Sequence[Traversable]) -> Catalogue:
    """Return the catalogue that the layers in `folders` make, lowest first.

    Raises `FileFaults` with everything that is wrong in any file of any layer.
    """
    layers = _Layers()
    for layer, folder in enumerate(folders):
        _read_layer(layers, folder, layer)
    if not layers.unread:
        _check_references(layers)
    raise_all(layers.faults)
    return _assemble(layers)


def _read_layer(layers: _Layers, folder: Traversable, layer: int) -> None:
    if not folder.is_dir() or (layer == 0 and not (folder / "catalogue.toml").is_file()):
        raise UsageError(say.NO_CATALOGUE.fill(folder=folder))
    for name, entry in toml_files(folder):
        try:
            file = read(entry, _shown(folder, name))
        except FileFaults as error:
            layers.faults.extend(error.faults)
            layers.unread = True
            continue
        layers.hash.update(f"{layer}/{name}\n{file.text}\n".encode())
        _note_names(layers, file, name)
        _READERS[name.partition("/")[0]](layers, file, Path(name).stem, layer)


def _note_names(layers: _Layers, file: TomlFile, name: str) -> None:
    folder = name.partition("/")[0]
    if kind := {"frameworks": "framework", "procedures": "procedure", "localities": "locality"}.get(folder):
        layers.named[kind].add(Path(name).stem)
        if kind == "framework" and isinstance(targets := file.data.get("target"), Mapping):
            layers.named["target"].update(f"{Path(name).stem}/{target}" for target in targets)
    elif kind := {"tasks": "task", "sources.toml": "source"}.get(folder):
        layers.named[kind].update(file.data)
    else:
        for kind in ("role", "team", "domain"):
            inside = file.data.get(kind)
            layers.named[kind].update(inside if isinstance(inside, Mapping) else ())


def _shown(folder: Traversable, name: str) -> str:
    return str(folder / name) if isinstance(folder, Path) else f"{folder}/{name}"


def toml_files(folder: Traversable) -> list[tuple[str, Traversable]]:
    """Return the files of a layer by their names in it (`tasks/du-lieu.toml`), in order of name."""
    found = [(name, folder / name) for name in ("catalogue.toml", "sources.toml") if (folder / name).is_file()]
    for name in _FOLDERS:
        inside = folder / name
        if inside.is_dir():
            found += [(f"{name}/{entry.name}", entry) for entry in inside.iterdir() if entry.name.endswith(".toml")]
    return sorted(found, key=lambda each: each[0])


def _read_head(layers: _Layers, file: TomlFile, _stem: str, layer: int) -> None:
    table, faults = read_file(file, CATALOGUE)
    layers.faults.extend(faults.found)
    layers.head.update(
        {key: table[key] for key in ("version", "as_of", "phase", "phases_why", "phases_source") if key in table}
    )
    numbers, ends = list(table.get("phase", {})), [each.get("to", 0) for each in table.get("phase", {}).values()]
    if numbers != [str(at + 1) for at in range(len(numbers))] or ends != sorted(set(ends)):
        layers.faults.append(file.fault(("phase",), "E124", say.PHASES_OF_CATALOGUE))
    for kind in ("domain", "team"):
        for order, (identifier, each) in enumerate(table.get(kind, {}).items()):
            if "title" in each:
                named = Named(identifier, each["title"], order)
                layers.put(kind, identifier, named, file, (kind, identifier), layer)
    for identifier, each in table.get("role", {}).items():
        if len(each) == 3:
            role = Role(identifier, each["title"], each["short"], each["level"])
            layers.put("role", identifier, role, file, ("role", identifier), layer)


def _read_sources(layers: _Layers, file: TomlFile, _stem: str, layer: int) -> None:
    table, faults = read_file(file, _SOURCES_FILE)
    layers.faults.extend(faults.found)
    for identifier, each in _entries(table, SOURCE):
        layers.put("source", identifier, Source(id=identifier, **each), file, (identifier,), layer)


def _read_framework(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = read_file(file, FRAMEWORK)
    layers.faults.extend(faults.found)
    if faults.found:
        return
    goals = tuple(
        Goal(
            id=f"{stem}/{name}",
            framework=stem,
            sources=each["source"],
            noun=each.get("noun", table["noun"]),
            **{key: value for key, value in each.items() if key not in ("source", "noun")},
        )
        for name, each in table["goal"].items()
    )
    targets = tuple(target_of(f"{stem}/{name}", each, stem) for name, each in table.get("target", {}).items())
    value = Framework(
        id=stem,
        title=table["title"],
        noun=table["noun"],
        summary=table["summary"],
        basis=table["basis"],
        sources=table["source"],
        goals=goals,
        targets=targets,
        order=table.get("order", 999),
        notice=table.get("notice"),
        aliases=table.get("aliases", ()),
    )
    layers.put("framework", stem, value, file, (), layer)


def _read_tasks(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = read_file(file, _TASKS_FILE)
    layers.faults.extend(faults.found)
    for identifier, each in _entries(table, TASK):
        if any(len(dependency) < 3 or "why" not in dependency for dependency in each.get("after", ())):
            continue  # already reported: a dependency lacks a required key
        layers.put("task", identifier, task_of(identifier, stem, each), file, (identifier,), layer)
    layers.faulty.update(str(fault.path[0]) for fault in faults.found if fault.path)


def _read_procedure(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = read_file(file, PROCEDURE)
    layers.faults.extend(faults.found)
    if not faults.found:
        value = Procedure(
            id=stem,
            title=table["title"],
            nature=table["nature"],
            sources=table["source"],
            summary=table["summary"],
            law=table.get("law", ()),
            gates=tuple(gate_of(gate, each) for gate, each in table.get("gate", {}).items()),
            order=table.get("order", 999),
        )
        layers.put("procedure", stem, value, file, (), layer)


def _read_locality(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = read_file(file, LOCALITY)
    layers.faults.extend(faults.found)
    if faults.found:
        return
    value = Locality(
        id=stem,
        title=table["title"],
        level=table["level"],
        size=table["size"],
        fund=table["fund"],
        basis=table["basis"],
        sources=table["source"],
        summary=table["summary"],
        teams=tuple(team_of(team, each) for team, each in table.get("team", {}).items()),
        budgets=tuple(budget_of(account, each) for account, each in table.get("budget", {}).items()),
        in_place=tuple(in_place_of(task, each) for task, each in table.get("in_place", {}).items()),
        roles=tuple(table.get("role", {}).items()),
        order=table.get("order", 999),
        aliases=table.get("aliases", ()),
    )
    layers.put("locality", stem, value, file, (), layer)


_READERS = {
    "catalogue.toml": _read_head,
    "sources.toml": _read_sources,
    "frameworks": _read_framework,
    "tasks": _read_tasks,
    "procedures": _read_procedure,
    "localities": _read_locality,
}


def budget_of(account: FundNature, table: Mapping[Any, Any]) -> Budget:
    """Return the budget that a checked `BUDGET` table describes; years in order."""
    years = tuple(sorted((year, amount) for year, amount in table.items() if isinstance(year, int)))
    ceilings = tuple((each["from"], each["to"], each["sum"]) for each in table.get("ceiling", ()) if len(each) == 3)
    return Budget(account, years, ceilings)


def _entries(table: Mapping[str, Any], kind: TableOf) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries that have all that `kind` requires; the others are already reported."""
    required = [name for name, key in kind.keys.items() if key.required]
    for identifier, each in table.items():
        if identifier != "format" and all(name in each for name in required):
            yield identifier, each


def _check_references(layers: _Layers) -> None:
    for identifier, framework in layers.entries["framework"].items():
        _known(layers, "framework", identifier, ("source",), "source", framework.sources)
        for goal in framework.goals:
            at = ("goal", goal.id.partition("/")[2])
            _known(layers, "framework", identifier, (*at, "source"), "source", goal.sources)
            _known(layers, "framework", identifier, (*at, "core"), "task", goal.core)
            _known(layers, "framework", identifier, (*at, "extra"), "task", goal.extra)
        for target in framework.targets:
            at = ("target", target.id.partition("/")[2])
            _known(layers, "framework", identifier, (*at, "source"), "source", target.sources)
    for identifier, task in layers.entries["task"].items():
        _check_task(layers, identifier, task)
    for identifier, procedure in layers.entries["procedure"].items():
        _known(layers, "procedure", identifier, ("source",), "source", procedure.sources)
        _known(layers, "procedure", identifier, ("law",), "source", procedure.law)
        for gate in procedure.gates:
            _known(layers, "procedure", identifier, ("gate", gate.id, "source"), "source", gate.sources)
    for identifier, locality in layers.entries["locality"].items():
        _check_locality(layers, identifier, locality)
    for identifier, source in layers.entries["source"].items():
        _known(layers, "source", identifier, ("replaced_by",), "source", _one(source.replaced_by))
    _check_cycles(layers)


def _one(identifier: str | None) -> tuple[str, ...]:
    return () if identifier is None else (identifier,)


def _known(layers: _Layers, kind: str, identifier: str, keys: Keys, wanted: str, values: Iterable[str]) -> None:
    choices = layers.named[wanted]
    for number, value in enumerate(values):
        if value not in choices:
            text = say.UNKNOWN_ID.fill(kind=say.KINDS[wanted], value=value)
            hint = choices_hint(value, tuple(choices), len(layers.faults))
            layers.fault(kind, identifier, (*keys, number), "E201", text, hint)


def _check_task(layers: _Layers, identifier: str, task: Task) -> None:
    for key, wanted, values in (
        ("source", "source", task.sources),
        ("figures_source", "source", task.figures_sources),
        ("lead", "role", (task.lead,)),
        ("support", "role", task.support),
        ("approver", "role", _one(task.approver)),
        ("procedure", "procedure", _one(task.procedure)),
        ("team", "team", tuple(team for team, _ in task.team)),
        ("targets", "target", task.targets),
    ):
        _known(layers, "task", identifier, (key,), wanted, values)
    if task.domain not in layers.named["domain"]:
        _known(layers, "task", identifier, (), "domain", (task.domain,))
    for name, stage in (("preparation", task.preparation), ("delivery", task.delivery)):
        _known(layers, "task", identifier, (name, "team"), "team", (team for team, _ in stage.team) if stage else ())
    for number, dependency in enumerate(task.after):
        _known(layers, "task", identifier, ("after", number, "after"), "task", (dependency.after,))
        _known(layers, "task", identifier, ("after", number, "source"), "source", _one(dependency.source))
    problems = () if identifier in layers.faulty else task_problems(task, layers.entries["task"])
    for keys, text in problems:
        layers.fault("task", identifier, keys, "E203", text)


def task_problems(task: Task, tasks: Mapping[str, Task]) -> Iterator[tuple[Keys, Text]]:
    """Yield what is wrong with one task as such: its stages, its figures, the moments that its dependencies speak
    of.
    """
    if (task.preparation is None) != (task.procedure is None):
        yield ("procedure",) if task.procedure else ("preparation",), say.STAGES_AND_PROCEDURE
    if (task.delivery is None) == (task.recurring is None) or (task.recurring and task.procedure):
        yield (), say.NO_WORK
    if task.figures != "estimate" and not task.figures_sources:
        yield ("figures",), say.UNSOURCED_FIGURES
    if task.funds and sum(share for _, share in task.funds) != 100:
        yield ("funds",), say.SHARES_ARE_HUNDRED
    if task.recurring and task.after:
        yield ("after",), say.RECURRING_IS_ALONE.fill(value=task.id)
    for number, dependency in enumerate(task.after):
        yield from (((("after", number)), text) for text in _dependency_problems(task, dependency, tasks))


def _dependency_problems(task: Task, dependency: Dependency, tasks: Mapping[str, Task]) -> Iterator[Text]:
    other = tasks.get(dependency.after)
    if other is None:
        return
    if other.id == task.id:
        yield say.WAITS_FOR_ITSELF
    if other.level.depth > task.level.depth:
        yield say.WAITS_FOR_LOWER.fill(value=other.id)
    if other.recurring:
        yield say.RECURRING_IS_ALONE.fill(value=other.id)
    if dependency.of is Moment.APPROVAL and other.preparation is None:
        yield say.NEEDS_APPROVAL.fill(value=other.id)
    if dependency.holds is Moment.APPROVAL and task.preparation is None:
        yield say.NEEDS_APPROVAL.fill(value=task.id)


def _check_locality(layers: _Layers, identifier: str, locality: Locality) -> None:
    _known(layers, "locality", identifier, ("source",), "source", locality.sources)
    _known(layers, "locality", identifier, ("team",), "team", (team.team for team in locality.teams))
    _known(layers, "locality", identifier, ("role",), "role", (role for role, _ in locality.roles))
    for each in locality.in_place:
        _known(layers, "locality", identifier, ("in_place",), "task", (each.task,))
        _known(layers, "locality", identifier, ("in_place", each.task, "source"), "source", (each.source,))
        if each.status not in ("done", "running"):
            text = say.NOT_A_CHOICE.fill(value=each.status, choices="done, running")
            layers.fault("locality", identifier, ("in_place", each.task, "status"), "E108", text)


def _check_cycles(layers: _Layers) -> None:
    cycle = find_cycle(stage_edges(layers.entries["task"].values()))
    tasks = [node.partition("/")[0] for node in cycle]
    if len(set(tasks)) > 1:  # a task that waits for itself is already reported
        newest = min(tasks, key=lambda task: (-layers.layer_of["task", task], task))
        layers.fault("task", newest, ("after",), "E204", say.CYCLE.fill(path=cycle_path(cycle)))


def cycle_path(cycle: Sequence[str]) -> str:
    """Return a cycle of `task/stage` as its tasks in order; stages are named where one task alone makes the cycle."""
    tasks = [name for name, _ in itertools.groupby(node.partition("/")[0] for node in cycle)]
    return " → ".join(tasks if len(set(tasks)) > 1 else cycle)


def _assemble(layers: _Layers) -> Catalogue:
    entries = layers.entries

    def ordered(kind: str) -> dict[str, Any]:
        return dict(sorted(entries[kind].items(), key=lambda item: (item[1].order, item[0])))

    frameworks = ordered("framework")
    domain_order = {identifier: at for at, identifier in enumerate(entries["domain"])}
    tasks = dict(sorted(entries["task"].items(), key=lambda item: domain_order[item[1].domain]))
    phases = tuple(
        Phase(int(number), each["title"], each["to"]) for number, each in sorted(layers.head.get("phase", {}).items())
    )
    return Catalogue(
        version=layers.head.get("version", "0"),
        as_of=layers.head.get("as_of", Month(month(2026, 11))),
        digest=layers.hash.hexdigest(),
        sources=entries["source"],
        roles=entries["role"],
        teams=entries["team"],
        domains=entries["domain"],
        frameworks=frameworks,
        goals={goal.id: goal for framework in frameworks.values() for goal in framework.goals},
        targets={target.id: target for framework in frameworks.values() for target in framework.targets},
        tasks=tasks,
        procedures=ordered("procedure"),
        localities=ordered("locality"),
        phases=phases,
        phases_source=layers.head.get("phases_source"),
        phases_why=layers.head.get("phases_why", Text("", "")),
    )
