"""The sources of a catalogue with what rests on each, and all that rests on one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadmap.messages import catalogue as say
from roadmap.messages import lookups
from roadmap.messages.text import Language
from roadmap.messages.why import GRADES
from roadmap.model import Catalogue, Source
from roadmap.months import shown
from roadmap.render import figures
from roadmap.render.blocks import Align, Block, Column, Field, Fields, Heading, Style, Use, View, paragraph, told
from roadmap.render.citations import named
from roadmap.render.tables import Cell, Entry, Group, data, iso, table
from roadmap.survey.grounds import Citation, Kind, Standing, is_history, resting_on, standing

_PRIORITIES = {Kind.GOAL: 2, Kind.TASK: 2, Kind.DEPENDENCY: 2}
"""The counts that are shown before the others where there is little room."""


def sources(catalogue: Catalogue, language: Language) -> View:
    """Return all sources, law before everything else, in the order of the catalogue."""
    resting = resting_on(catalogue)
    idle = [source for source in catalogue.sources.values() if not resting[source.id]]
    kept = sum(is_history(source) for source in idle)
    title = say.SOURCES_TITLE.fill(version=catalogue.version, sources=len(resting)).to(language)
    rows: list[Entry | Group] = []
    for law, heading in ((True, say.LAW), (False, say.REFERENCE)):
        found = [source for source in catalogue.sources.values() if source.is_law is law]
        if found:
            rows.append(Group("law" if law else "reference", f"{heading.to(language)} · {len(found)}"))
        rows += [Entry(source.id, _source(catalogue, source, resting[source.id], language)) for source in found]
    notes = [say.SOURCES_NOTE.fill(month=shown(catalogue.as_of))]
    if kept:
        notes.append(say.SOURCES_HISTORY.fill(kept=kept))
    if len(idle) > kept:
        notes.append(say.SOURCES_UNUSED.fill(unused=len(idle) - kept))
    said = (paragraph(note.to(language), Style.MUTED) for note in notes)
    return View("sources", title, (Heading(title, 1), table("sources", _columns(language), rows), *said), language)


def _columns(language: Language) -> list[Column]:
    right = Align.RIGHT
    return [
        Column("code", say.COLUMN_ID.to(language), use=Use.PEOPLE),
        Column("name", say.COLUMN_SOURCE.to(language), shrinks=True, use=Use.PEOPLE),
        Column("title", say.COLUMN_TITLE.to(language), priority=3, shrinks=True),
        Column("number", say.COLUMN_SOURCE.to(language), use=Use.DATA),
        Column("date", say.COLUMN_DATE.to(language), priority=2),
        Column("kind", say.COLUMN_KIND.to(language), use=Use.DATA),
        Column("grade", say.COLUMN_GRADE.to(language)),
        Column("force", say.COLUMN_FORCE.to(language)),
        Column("since", lookups.FORCE_FROM.fill(since="…").to(language), use=Use.DATA),
        Column("until", lookups.FORCE_UNTIL.fill(until="…").to(language), use=Use.DATA),
        Column("replaced_by", say.COLUMN_REPLACED_BY.to(language), use=Use.DATA),
        Column("resting", say.COLUMN_RESTING.to(language), right),
        *(Column(kind, say.KIND_COLUMNS[kind].to(language), right, _PRIORITIES.get(kind, 4)) for kind in Kind),
    ]


def _source(catalogue: Catalogue, source: Source, citations: Sequence[Citation], language: Language) -> dict[str, Cell]:
    name, title = named(source, language), source.title.to(language)
    stands = standing(source, catalogue.as_of)
    since = shown(source.since) if source.since is not None else ""
    force = say.STANDINGS[stands].fill(since=since).to(language)
    old = Style.LATE if stands in (Standing.ENDED, Standing.REPLACED) and citations else Style.PLAIN
    counts = {kind: sum(each.kind is kind for each in citations) for kind in Kind}
    return {
        "code": Cell(source.id, style=Style.STRONG),
        "name": Cell(name),
        "title": Cell("" if title in name else title, title),
        "number": data(source.number or None),
        "date": Cell(figures.date(source.date), source.date or None),
        "kind": data(source.kind),
        "grade": Cell(say.SHORT_GRADES[source.grade].to(language), source.grade.value),
        "force": Cell(force, stands.value, old),
        "since": data(iso(source.since)),
        "until": data(iso(source.until)),
        "replaced_by": data(source.replaced_by),
        "resting": _number(len(citations)),
        **{kind.value: _number(count) for kind, count in counts.items()},
    }


def _number(value: int) -> Cell:
    return Cell(str(value) if value else "–", value)


def citations(catalogue: Catalogue, identifier: str, language: Language) -> View:
    """Return all that rests on one source."""
    source, resting = catalogue.sources[identifier], resting_on(catalogue)[identifier]
    title = named(source, language)
    rows: list[Entry | Group] = []
    for kind in Kind:
        found = [citation for citation in resting if citation.kind is kind]
        if found:
            rows.append(Group(kind.value, f"{say.KIND_TITLES[kind].to(language)} · {len(found)}"))
        rows += [_citation(catalogue, citation, language) for citation in found]
    columns = [
        Column("code", say.COLUMN_ID.to(language), use=Use.PEOPLE),
        Column("kind", say.COLUMN_KIND.to(language), use=Use.DATA),
        Column("title", say.COLUMN_TITLE.to(language), shrinks=True),
        Column("after", lookups.WAITS.to(language), use=Use.DATA),
    ]
    blocks: list[Block] = [Heading(title, 1), Fields(tuple(_facts(catalogue, source, language)))]
    if not resting:
        blocks.append(paragraph(say.NOTHING_RESTS.to(language)))
    blocks.append(table("citations", columns, rows))
    return View("citations", title, tuple(blocks), language)


def _facts(catalogue: Catalogue, source: Source, language: Language) -> Iterator[Field]:
    stands = standing(source, catalogue.as_of)
    since = shown(source.since) if source.since is not None else ""
    force = say.STANDINGS[stands].fill(since=since).to(language)
    successor = catalogue.sources.get(source.replaced_by or "")
    if stands is Standing.REPLACED and successor is not None:
        force = say.REPLACED_BY.fill(source=f"{named(successor, language)} [{successor.id}]").to(language)
    yield told(say.COLUMN_TITLE.to(language), source.title.to(language))
    yield told(say.COLUMN_DATE.to(language), figures.date(source.date))
    yield told(say.GRADE.to(language), GRADES[source.grade].to(language))
    yield told(say.COLUMN_FORCE.to(language), f"{force} ({shown(catalogue.as_of)})" if force else "")


def _citation(catalogue: Catalogue, citation: Citation, language: Language) -> Entry:
    title = _title(catalogue, citation, language)
    after = catalogue.tasks.get(citation.after)
    if after is not None:
        title = say.WAITS_FOR.fill(task=title, after=after.title.to(language)).to(language)
    identifier = f"{citation.kind}:{citation.id}" + (f":{citation.after}" if citation.after else "")
    cells = {
        "code": Cell(citation.id, style=Style.STRONG),
        "kind": data(citation.kind.value),
        "title": Cell(title),
        "after": data(citation.after or None),
    }
    return Entry(identifier, cells)


def _title(catalogue: Catalogue, citation: Citation, language: Language) -> str:
    if citation.kind is Kind.PHASES:
        return say.PHASES_RESTING.to(language)
    if citation.kind is Kind.WORD:
        return f"{catalogue.words[citation.id].words[0]} → {catalogue.words[citation.id].now.to(language)}"
    for entries in (
        catalogue.targets,
        catalogue.tasks,
        catalogue.goals,
        catalogue.frameworks,
        catalogue.procedures,
        catalogue.localities,
    ):
        if citation.id in entries:
            return entries[citation.id].title.to(language)
    return citation.id
