"""What rests on each source, and whether the source is in force."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from roadmap.model import Catalogue, Source
from roadmap.months import Month


class Standing(enum.StrEnum):
    """How a source stands at one month; only law is in force or not."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    ENDED = "ended"
    REPLACED = "replaced"
    NO_LAW = "no-law"


class Kind(enum.StrEnum):
    """What can rest on a source."""

    FRAMEWORK = "framework"
    GOAL = "goal"
    TARGET = "target"
    TASK = "task"
    FIGURES = "figures"
    DEPENDENCY = "dependency"
    PROCEDURE = "procedure"
    LOCALITY = "locality"
    PHASES = "phases"
    WORD = "word"


class Citation(NamedTuple):
    """One statement that rests on a source: `id` is that of the entry; of a dependency, `after` is the task that it
    waits for.
    """

    kind: Kind
    id: str
    after: str = ""


def standing(source: Source, at: Month) -> Standing:
    """Return how `source` stands in month `at`; a replaced one without an end is taken as replaced already."""
    if source.replaced_by is not None and (source.until is None or source.until < at):
        return Standing.REPLACED
    if not source.is_law:
        return Standing.NO_LAW
    if source.since is not None and source.since > at:
        return Standing.NOT_YET
    return Standing.ENDED if source.until is not None and source.until < at else Standing.IN_FORCE


def is_history(source: Source) -> bool:
    """Return whether the end of `source` is known: such a document is kept so that whoever still cites it is told."""
    return source.replaced_by is not None or source.until is not None


def resting_on(catalogue: Catalogue) -> Mapping[str, tuple[Citation, ...]]:
    """Return by source what rests on it, each statement once, in the catalogue's order; unused sources too."""
    found: dict[str, dict[Citation, None]] = {source: {} for source in catalogue.sources}
    for source, citation in _citations(catalogue):
        if source in found:
            found[source][citation] = None
    return {source: tuple(citations) for source, citations in found.items()}


def _citations(catalogue: Catalogue) -> Iterator[tuple[str, Citation]]:
    asked = (
        (Kind.FRAMEWORK, catalogue.frameworks),
        (Kind.GOAL, catalogue.goals),
        (Kind.TARGET, catalogue.targets),
        (Kind.WORD, catalogue.words),
    )
    for kind, entries in asked:
        for each in entries.values():
            yield from ((source, Citation(kind, each.id)) for source in each.sources)
    for task in catalogue.tasks.values():
        cited = (*task.sources, *((task.due.source,) if task.due else ()))
        yield from ((source, Citation(Kind.TASK, task.id)) for source in cited)
    for task in catalogue.tasks.values():
        yield from ((source, Citation(Kind.FIGURES, task.id)) for source in task.figures_sources)
    for task in catalogue.tasks.values():
        yield from ((each.source, Citation(Kind.DEPENDENCY, task.id, each.after)) for each in task.after if each.source)
    for procedure in catalogue.procedures.values():
        gates = (source for gate in procedure.gates for source in gate.sources)
        cited = (*procedure.sources, *procedure.law, *gates)
        yield from ((source, Citation(Kind.PROCEDURE, procedure.id)) for source in cited)
    for locality in catalogue.localities.values():
        cited = (*locality.sources, *(each.source for each in locality.in_place))
        yield from ((source, Citation(Kind.LOCALITY, locality.id)) for source in cited)
    if catalogue.phases_source:
        yield catalogue.phases_source, Citation(Kind.PHASES, "phases")
