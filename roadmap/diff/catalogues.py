"""What lies between two catalogues, entry by entry, and the catalogues on the way from one to the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from roadmap.errors import RoadmapError
from roadmap.messages import diff as say
from roadmap.messages.text import Text
from roadmap.model import Catalogue, Task
from roadmap.survey.changes import Change, Fate, compare

_TABLES = {
    "source": "sources",
    "role": "roles",
    "team": "teams",
    "domain": "domains",
    "procedure": "procedures",
    "task": "tasks",
    "framework": "frameworks",
    "locality": "localities",
}
_OF_FRAMEWORKS = ("framework", "goal", "target")
_ORDER = (*_TABLES, "catalogue")
"""What others refer to comes first; what goes, goes in the opposite order, last of all."""


class CatalogueEdit(NamedTuple):
    """One entry of a catalogue that came, went or says something else. A framework is one entry with its goals and
    targets.
    """

    kind: str
    id: str
    gone: bool
    title: Text
    changes: tuple[Change, ...]

    @property
    def name(self) -> str:
        """How programs are told of it."""
        return f"catalogue.{self.kind}.{self.id}"


class Incomplete(RoadmapError):
    """An entry refers to one that is not there (any more, or yet)."""


def entries_between(old: Catalogue, new: Catalogue) -> tuple[CatalogueEdit, ...]:
    """Return the entries in which two catalogues differ, in an order in which they can be replaced one by one."""
    held: dict[tuple[str, str, bool], list[Change]] = {}
    for each in compare(old, new):
        for kind, identifier, gone in _entries(each):
            held.setdefault((kind, identifier, gone), []).append(each)
    found = [
        CatalogueEdit(kind, identifier, gone, _title(old, new, kind, identifier), tuple(changes))
        for (kind, identifier, gone), changes in held.items()
    ]
    coming = sorted((each for each in found if not each.gone), key=lambda each: (_ORDER.index(each.kind), _late(each)))
    going = sorted((each for each in found if each.gone), key=lambda each: -_ORDER.index(each.kind))
    return (*coming, *going)


def _late(edit: CatalogueEdit) -> int:
    """Put new entries before changed ones, which may refer to them."""
    return int(edit.changes[0].fate is not Fate.ADDED)


def _entries(change: Change) -> Iterator[tuple[str, str, bool]]:
    """Yield the entries that a change is about: today's, and the old one where that goes."""
    of_framework = change.kind in _OF_FRAMEWORKS
    kind = "framework" if of_framework else change.kind

    def entry(identifier: str) -> str:
        return identifier.partition("/")[0] if of_framework else identifier

    whole = change.kind == "framework" or not of_framework
    yield kind, entry(change.id), change.fate is Fate.DROPPED and whole
    if change.was is not None and whole:
        yield kind, entry(change.was), True


def _title(old: Catalogue, new: Catalogue, kind: str, identifier: str) -> Text:
    for catalogue in (new, old) if kind in _TABLES else ():
        entry = getattr(catalogue, _TABLES[kind]).get(identifier)
        if entry is not None:
            title: Text = entry.title
            return title
    return Text(identifier, identifier)


def mixed(old: Catalogue, new: Catalogue, undone: Collection[CatalogueEdit]) -> Catalogue:
    """Return the catalogue in which the entries `undone` are as in `old`, and all others those of `new`. Raises
    `Incomplete` where an entry refers to one that is not there.
    """
    todo = {(each.kind, each.id) for each in undone}
    tables: dict[str, Any] = {name: _mixed(old, new, kind, name, todo) for kind, name in _TABLES.items()}
    frameworks = tables["frameworks"].values()
    goals = {goal.id: goal for framework in frameworks for goal in framework.goals}
    targets = {
        target.id: target
        for catalogue in (new, old)
        for target in catalogue.targets.values()
        if (("framework", target.framework) in todo) is (catalogue is old)
    }
    head = old if any(kind == "catalogue" for kind, _ in todo) else new
    found = new._replace(
        **tables,
        goals=goals,
        targets=targets,
        version=head.version,
        as_of=head.as_of,
        phases=head.phases,
        phases_source=head.phases_source,
        phases_why=head.phases_why,
    )
    _refuse_incomplete(found)
    return found


def _mixed(old: Catalogue, new: Catalogue, kind: str, name: str, todo: set[tuple[str, str]]) -> dict[str, Any]:
    before: Mapping[str, Any] = getattr(old, name)
    after: Mapping[str, Any] = getattr(new, name)
    found = {}
    for identifier in dict.fromkeys((*after, *before)):
        held = before if (kind, identifier) in todo else after
        if identifier in held:
            found[identifier] = held[identifier]
    return found


def _refuse_incomplete(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        _refuse_missing(catalogue, task.id, _named_by(task))
    for goal in catalogue.goals.values():
        _refuse_missing(catalogue, goal.id, (("tasks", goal.tasks), ("sources", goal.sources)))
    for target in catalogue.targets.values():
        _refuse_missing(catalogue, target.id, (("sources", target.sources),))
    for locality in catalogue.localities.values():
        held = (("tasks", [each.task for each in locality.in_place]), ("teams", [each.team for each in locality.teams]))
        _refuse_missing(catalogue, locality.id, held)


def _refuse_missing(catalogue: Catalogue, entry: str, named: Iterable[tuple[str, Iterable[str]]]) -> None:
    for table, identifiers in named:
        known = getattr(catalogue, table)
        for identifier in identifiers:
            if identifier not in known:
                raise Incomplete(say.INCOMPLETE.fill(entry=entry, missing=identifier))


def _named_by(task: Task) -> tuple[tuple[str, Iterable[str]], ...]:
    """Return what a task refers to, by the tables that must hold it."""
    stages = [stage for stage in (task.preparation, task.delivery) if stage is not None]
    return (
        ("tasks", [each.after for each in task.after]),
        ("roles", (task.lead, *task.support, *((task.approver,) if task.approver else ()))),
        ("procedures", (task.procedure,) if task.procedure else ()),
        ("domains", (task.domain,)),
        ("targets", task.targets),
        ("sources", (*task.sources, *task.figures_sources, *(each.source for each in task.after if each.source))),
        ("teams", [team for demand in (task.team, *(stage.team for stage in stages)) for team, _ in demand]),
    )
