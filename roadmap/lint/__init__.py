"""What reads badly in what users write themselves, and what is doubtful in their plan: warnings, never faults.

A text may hold outdated words or cite superseded documents; a task may leave unclear one of the six things that it must
say, or rest on a superseded source; a target may not say on which side of its values it wants to be; a plan may be
loosely tied, or too tightly. All codes stand in `messages/codes.py`; a brief may switch a warning off, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from roadmap.errors import Fault
from roadmap.lint.outdated import outdated_words
from roadmap.lint.owntexts import brief_texts, catalogue_texts
from roadmap.lint.quality import quality
from roadmap.lint.sixclear import unclear
from roadmap.lint.superseded import Superseded, superseded, superseded_documents
from roadmap.messages import linting as say
from roadmap.messages.text import Text, joined, same
from roadmap.model import Brief, Catalogue, Grade, OutdatedWord, Source, Task
from roadmap.months import Month, first_month, shown
from roadmap.plan.document import Plan
from roadmap.tomlfile import Keys, TomlFile

Places = Mapping[str, tuple[TomlFile, Keys]]
"""Where the tasks stand that users wrote themselves: file and key, by id."""

Texts = Iterable[tuple[TomlFile, Keys, str]]
"""Texts with the file and the key at which they stand."""


def texts_of_brief(file: TomlFile) -> Texts:
    """Return the texts that people wrote into a brief."""
    return ((file, path, text) for path, text in brief_texts(file.data))


def texts_of_catalogue(name: str, file: TomlFile) -> Texts:
    """Return the texts of the file called `name` in a catalogue folder (`tasks/du-lieu.toml`)."""
    return ((file, path, text) for path, text in catalogue_texts(name, file.data))


def text_warnings(texts: Texts, catalogue: Catalogue, start: Month) -> Iterator[Fault]:
    """Yield a warning for each outdated word and superseded document in `texts`, seen from month `start`."""
    words = outdated_words(catalogue.words.values(), start)
    documents = superseded_documents(catalogue.sources, start)
    for file, path, text in texts:
        for found, word in words.found_in(text):
            yield file.fault(path, "W401", _outdated(found, word), _why(word, catalogue.sources))
        for found, document in documents.found_in(text):
            yield file.fault(path, "W402", _superseded(found, document), document.source.note)


def _outdated(found: str, word: OutdatedWord) -> Text:
    at = first_month(word.since)
    dated = same(word.since if at is None or len(word.since) == len("2025") else shown(at))
    return say.OUTDATED.fill(found=found, since=say.SINCE.fill(at=dated) if word.since else same(""), now=word.now)


def _why(word: OutdatedWord, sources: Mapping[str, Source]) -> Text | None:
    """Return who says so, and what else there is to know; None where nothing is."""
    named = [_cited(sources[each], issuer=True) for each in word.sources]
    parts = [say.ACCORDING_TO.fill(sources=joined(named, same(", ")))] if named else []
    parts += [word.note] if word.note else []
    return joined(parts, same(". ")) if parts else None


def _cited(source: Source, issuer: bool = False) -> Text:
    name = same(source.number) if source.number else say.QUOTED.fill(title=source.title)
    name = say.OF.fill(number=name, issuer=source.issuer) if issuer and source.number and source.issuer.vi else name
    return say.COPY.fill(source=name) if source.grade is Grade.COPY else name


def _superseded(found: str, document: Superseded) -> Text:
    since = shown(document.since)
    if not document.successors:
        return say.ENDED.fill(found=found, since=since)
    named = [
        say.SUCCESSOR.fill(number=each.number or each.title, since=shown(begins))
        for each, begins in document.successors
    ]
    last = document.successors[-1][0]
    return say.SUPERSEDED.fill(found=found, since=since, successors=joined(named, say.THEN), last=_cited(last))


def task_warnings(plan: Plan, says: Mapping[str, Text], places: Places) -> Iterator[Fault]:
    """Yield a warning for each of the six things that a task in `places` (file and key by id), described in `says`,
    leaves unclear in `plan`.
    """
    for task in plan.tasks:
        if task.id in places:
            file, path = places[task.id]
            for code, key, text in unclear(task, says[task.id], plan.roles, plan.horizon_to):
                yield file.fault((*path, key) if key else path, code, text)


def source_warnings(tasks: Iterable[Task], catalogue: Catalogue, start: Month, places: Places) -> Iterator[Fault]:
    """Yield a warning for each source of one of `tasks` that is not in force in month `start`."""
    for task in tasks:
        if task.id not in places:
            continue
        file, path = places[task.id]
        named = [((*path, "source", at), name) for at, name in enumerate(task.sources)]
        named += [((*path, "after", at, "source"), each.source) for at, each in enumerate(task.after) if each.source]
        for keys, name in named:
            source = catalogue.sources.get(name)
            found = None if source is None else superseded(source, catalogue.sources, start)
            if found is not None:
                values = {"source": name, "number": found.source.number or found.source.title}
                yield file.fault(keys, "W543", say.SUPERSEDED_SOURCE.fill(since=shown(found.since), **values))


def plan_warnings(plan: Plan, file: TomlFile, places: Places, above: Keys = ()) -> Iterator[Fault]:
    """Yield a warning for each thing that `plan` could do better, at the key of its brief in `file`, which stands below
    `above`; of a task, where it stands in `places`.
    """
    for code, path, text in quality(plan, places):
        if path[0] == "task":
            of, at = places[str(path[1])]
            yield of.fault((*at, *path[2:]), code, text)
        else:
            yield file.fault((*above, *path), code, text)


def wanted(found: Iterable[Fault], off: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what of `found` is not switched off; `off` holds the reasons by code."""
    return (fault for fault in found if fault.code not in off)


def target_warnings(brief: Brief, file: TomlFile) -> Iterator[Fault]:
    """Yield a warning for each of the locality's own targets whose baseline lies beyond its values: one of which lower
    is better says so with `at_most`, or else measured values are judged the wrong way round.
    """
    for target in brief.targets:
        values = [value for _, value in target.values]
        if target.baseline is None or not values:
            continue
        if target.baseline > max(values) and not target.at_most:
            yield file.fault(("target", target.id, "baseline"), "W421", say.WORSE_THAN_BEFORE)
        elif target.baseline < min(values) and target.at_most:
            yield file.fault(("target", target.id, "baseline"), "W421", say.BETTER_THAN_BEFORE)
