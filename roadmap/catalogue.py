"""Folders of TOML to one `Catalogue`: reads, checks and layers them, and reports every problem at once.

A layer holds `catalogue.toml`, `sources.toml`, `words.toml` and the folders `frameworks`, `tasks`, `procedures`,
`localities`; a later layer replaces whole entries of the same id, and may refer to entries of the layers below.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    budget_of,
    gate_of,
    in_place_of,
    readable_task,
    target_of,
    team_of,
)
from roadmap.errors import Fault, FileFaults, UsageError
from roadmap.messages import faults as say
from roadmap.messages.text import Text
from roadmap.model import (
    Catalogue,
    Framework,
    Goal,
    Locality,
    Named,
    Phase,
    Procedure,
    Role,
    Source,
    Task,
)
from roadmap.months import Month, month
from roadmap.outdatedwords import WORD, word_of
from roadmap.schema import FORMAT, Faults, Key, Reference, TableOf, choices_hint, read_file
from roadmap.shipped import toml_files
from roadmap.taskrules import broken_rules, cycle_path, cycles
from roadmap.tomlfile import Keys, TomlFile, raise_all, read

TASKS_FILE = TableOf({"format": Key(FORMAT.kind, help=FORMAT.help)}, others=TASK)
SOURCES_FILE = TableOf({"format": Key(FORMAT.kind, help=FORMAT.help)}, others=SOURCE)
WORDS_FILE = TableOf({"format": Key(FORMAT.kind, help=FORMAT.help)}, others=WORD)
_KINDS = ("source", "word", "role", "team", "domain", "framework", "target", "task", "procedure", "locality")


@dataclass(slots=True)
class _Layers:
    """What has been read so far: entries by kind and id, where each stands, what they refer to, and all faults.

    `named` also holds the ids of entries that are faulty themselves, so that one fault is not reported twice; `spoilt`
    are the paths, by file, at which something could not be read; `unread` are the kinds of which not all ids are known,
    because a file could not be read at all.
    """

    faults: list[Fault] = field(default_factory=list)
    entries: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in _KINDS})
    named: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in _KINDS})
    references: list[tuple[TomlFile, Reference]] = field(default_factory=list)
    spoilt: dict[str, set[Keys]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
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

    def values(self, file: TomlFile, table: TableOf) -> tuple[dict[str, Any], Faults]:
        """Return what could be read of `file`; notes its faults and what it refers to."""
        values, faults = read_file(file, table)
        self.faults.extend(faults.found)
        self.references.extend((file, reference) for reference in faults.references)
        self.spoilt[file.name] = faults.spoilt
        return values, faults

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
    _check_references(layers)
    _check_tasks(layers)
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
            _note_unread(layers, name)
            continue
        if name != "words.toml":  # no plan depends on it: a plan stays that of its catalogue when a word is added
            layers.hash.update(f"{layer}/{name}\n{file.text}\n".encode())
        _note_names(layers, file, name)
        _READERS[name.partition("/")[0]](layers, file, Path(name).stem, layer)


def _note_names(layers: _Layers, file: TomlFile, name: str) -> None:
    folder = name.partition("/")[0]
    if kind := {"frameworks": "framework", "procedures": "procedure", "localities": "locality"}.get(folder):
        layers.named[kind].add(Path(name).stem)
        if kind == "framework" and isinstance(targets := file.data.get("target"), Mapping):
            layers.named["target"].update(f"{Path(name).stem}/{target}" for target in targets)
    elif kind := {"tasks": "task", "sources.toml": "source", "words.toml": "word"}.get(folder):
        layers.named[kind].update(file.data)
    else:
        for kind in ("role", "team", "domain"):
            inside = file.data.get(kind)
            layers.named[kind].update(inside if isinstance(inside, Mapping) else ())


def _note_unread(layers: _Layers, name: str) -> None:
    """Note what the name of a file that could not be read says of the entries in it."""
    folder = name.partition("/")[0]
    if kind := {"procedures": "procedure", "localities": "locality"}.get(folder):
        layers.named[kind].add(Path(name).stem)
    layers.unread.update({"tasks": ("task",), "sources.toml": ("source",), "frameworks": ("target",)}.get(folder, ()))
    layers.unread.update(("role", "team", "domain") if folder == "catalogue.toml" else ())


def _shown(folder: Traversable, name: str) -> str:
    return str(folder / name) if isinstance(folder, Path) else f"{folder}/{name}"


def _read_head(layers: _Layers, file: TomlFile, _stem: str, layer: int) -> None:
    table, _ = layers.values(file, CATALOGUE)
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
    table, _ = layers.values(file, SOURCES_FILE)
    for identifier, each in _entries(table, SOURCE):
        layers.put("source", identifier, Source(id=identifier, **each), file, (identifier,), layer)


def _read_words(layers: _Layers, file: TomlFile, _stem: str, layer: int) -> None:
    table, _ = layers.values(file, WORDS_FILE)
    for identifier, each in _entries(table, WORD):
        layers.put("word", identifier, word_of(identifier, each), file, (identifier,), layer)


def _read_framework(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = layers.values(file, FRAMEWORK)
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
    table, _ = layers.values(file, TASKS_FILE)
    for identifier, each in table.items():
        if identifier != "format":
            task = readable_task(identifier, stem, each, (identifier,), layers.spoilt[file.name])
            layers.put("task", identifier, task, file, (identifier,), layer)


def _read_procedure(layers: _Layers, file: TomlFile, stem: str, layer: int) -> None:
    table, faults = layers.values(file, PROCEDURE)
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
    table, faults = layers.values(file, LOCALITY)
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
    "words.toml": _read_words,
    "frameworks": _read_framework,
    "tasks": _read_tasks,
    "procedures": _read_procedure,
    "localities": _read_locality,
}


def _entries(table: Mapping[str, Any], kind: TableOf) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries that have all that `kind` requires; the others are already reported."""
    required = [name for name, key in kind.keys.items() if key.required]
    for identifier, each in table.items():
        if identifier != "format" and all(name in each for name in required):
            yield identifier, each


def _check_references(layers: _Layers) -> None:
    for file, (path, kind, name) in layers.references:
        if kind not in layers.unread and name not in layers.named[kind]:
            layers.faults.append(file.fault(path, "E201", *_unknown(layers, kind, name)))
    for identifier, task in layers.entries["task"].items():
        if "domain" not in layers.unread and task.domain not in layers.named["domain"]:
            text, hint = _unknown(layers, "domain", task.domain)
            layers.fault("task", identifier, (), "E201", text, hint)


def _unknown(layers: _Layers, kind: str, name: str) -> tuple[Text, Text | None]:
    text = say.UNKNOWN_ID.fill(kind=say.KINDS[kind], value=name)
    return text, choices_hint(name, sorted(layers.named[kind]), len(layers.faults))


def _check_tasks(layers: _Layers) -> None:
    """Judge each task as a whole, and their order; nothing is concluded from what could not be read."""
    tasks: dict[str, Task] = layers.entries["task"]
    places = {identifier: layers.places[("task", identifier)] for identifier in tasks}
    sound = {name: each for name, each in tasks.items() if places[name][1] not in layers.spoilt[places[name][0].name]}
    for identifier, task in tasks.items():
        file, path = places[identifier]
        for keys, text in broken_rules(task, sound, path, layers.spoilt[file.name]):
            layers.fault("task", identifier, keys, "E203", text)
    for cycle in cycles(sound.values()):
        names = [node.partition("/")[0] for node in cycle]
        newest = min(names, key=lambda name: (-layers.layer_of["task", name], name))
        layers.fault("task", newest, ("after",), "E204", say.CYCLE.fill(path=cycle_path(cycle)))


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
        words=entries["word"],
    )
