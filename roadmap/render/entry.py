"""One entry of the catalogue, whole: all that is known of it, and where each statement comes from."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from roadmap.messages import lookups as say
from roadmap.messages import views as words
from roadmap.messages.text import Language, Text
from roadmap.messages.why import GRADES
from roadmap.model import Catalogue, Fund, FundNature, Gate, Named, Nature, Source, StageName
from roadmap.months import shown
from roadmap.render import figures
from roadmap.render.blocks import Block, Column, Field, Fields, Heading, Style, Use, View, paragraph, told
from roadmap.render.citations import cited, grounds
from roadmap.render.entry_locality import locality_fields, team_line
from roadmap.render.entry_task import task_fields
from roadmap.render.records import plain
from roadmap.render.summary import bounded
from roadmap.render.tables import Entry as TableEntry
from roadmap.render.tables import data, table

_NAMED: tuple[Mapping[Any, Text], ...] = (
    say.BASES,
    GRADES,
    words.LEVELS,
    words.NATURES,
    words.RECURRENCES,
    words.FUNDS,
)
_SAID_UNDER: Mapping[str, Text] = {"targets": words.TARGETS, "team": say.RECURRING}
"""The labels under which people read what programs get under the title of another field."""
_TABLES: Mapping[str, str] = {
    "task": "tasks",
    "goal": "goals",
    "framework": "frameworks",
    "target": "targets",
    "locality": "localities",
    "procedure": "procedures",
    "source": "sources",
    "role": "roles",
    "domain": "domains",
    "team": "teams",
    "fund": "funds",
}


def entry(catalogue: Catalogue, kind: str, identifier: str, language: Language) -> View:
    """Return the entry of `kind` with this id; both must exist."""
    held = _held(catalogue, kind, identifier)
    title = str(held.title.to(language))
    under = say.KIND_AND_ID.fill(kind=say.KINDS[kind], id=identifier).to(language)
    fields = tuple(_FIELDS[kind](catalogue, identifier, language))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        paragraph(under, Style.MUTED),
        Fields(fields),
        *_record(_TABLES[kind], held, fields, language),
    )
    return View("info", title, blocks, language)


def _held(catalogue: Catalogue, kind: str, identifier: str) -> Any:
    """Return the entry; funds stand in no file, the program itself knows them."""
    if kind == "fund":
        return Named(identifier, words.FUNDS[Fund(identifier)], tuple(Fund).index(Fund(identifier)))
    return getattr(catalogue, _TABLES[kind])[identifier]


def _record(name: str, held: Any, fields: tuple[Field, ...], language: Language) -> Iterator[Block]:
    """Yield the entry as programs get it: every field of the model under its own name.

    For a spreadsheet cell, a value with parts of its own is written as `fields` write it for people.
    """
    said = {field.label: "; ".join("".join(span.text for span in line) for line in field.lines) for field in fields}
    values = {part: plain(getattr(held, part), language, part) for part in held._fields}
    identifier = str(values.pop("id"))
    titles = {key: say.FIELD_TITLES[key].to(language) for key in values}
    columns = (Column(key, title, use=Use.DATA) for key, title in titles.items())
    under = {key: said.get(titles[key]) or said.get(_SAID_UNDER.get(key, say.TITLE).to(language), "") for key in values}
    cells = {
        key: data(value, _named(getattr(held, key), language) or _words(value, under[key]))
        for key, value in values.items()
    }
    yield table(name, columns, [TableEntry(identifier, cells)])


def _named(value: object, language: Language) -> str:
    """Return the name of a code of the model for a spreadsheet cell; empty for all else, ids included."""
    if not isinstance(value, enum.Enum):
        return ""
    return next((names[value].to(language) for names in _NAMED if value in names), "")


def _words(value: object, said: str) -> str:
    """Return a value for a spreadsheet cell; of one that has parts of its own, what is `said` of it to people."""
    if isinstance(value, list):
        return "; ".join(str(part) for part in value) if all(isinstance(part, str) for part in value) else said
    if isinstance(value, dict):
        return said if value else ""
    return "" if value is None else str(value)


def _task(catalogue: Catalogue, identifier: str, language: Language) -> Iterable[Field]:
    return task_fields(catalogue, catalogue.tasks[identifier], language)


def _locality(catalogue: Catalogue, identifier: str, language: Language) -> Iterable[Field]:
    return locality_fields(catalogue, catalogue.localities[identifier], language)


def _goal(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    goal = catalogue.goals[identifier]
    framework = catalogue.frameworks[goal.framework]
    reading = goal.local_reading
    yield told(say.FRAMEWORK.to(language), f"{framework.title.to(language)} ({goal.noun.to(language)})")
    yield told(say.ASKS.to(language), goal.asks.to(language))
    yield told(
        say.LOCAL_READING.to(language), "" if reading is None else say.LOCAL_DERIVED.fill(reading=reading).to(language)
    )
    yield told(say.TODAY.to(language), _optional(goal.today, language))
    yield told(say.CORE_TASKS.to(language), *_titles(catalogue, goal.core, language))
    yield told(say.EXTRA_TASKS.to(language), *_titles(catalogue, goal.extra, language))
    yield told(say.PICKABLE.to(language), "" if goal.pickable else say.NOT_PICKABLE.to(language))
    yield told(say.BASIS.to(language), say.BASES[goal.basis].to(language))
    yield from grounds(catalogue, goal.sources, language)
    yield told(say.NOTE.to(language), _optional(goal.note, language))
    yield told(say.ALIASES.to(language), ", ".join(goal.aliases))


def _framework(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    framework = catalogue.frameworks[identifier]
    goals = [f"{goal.title.to(language)} [{goal.id}]" for goal in framework.goals]
    yield told(say.SUMMARY.to(language), framework.summary.to(language))
    yield told(say.NOTICE.to(language), _optional(framework.notice, language))
    yield told(say.NOUN.to(language), framework.noun.to(language))
    yield told(say.GOALS_COLUMN.to(language), *goals)
    targets = [f"{each.title.to(language)} [{each.id}]" for each in framework.targets]
    yield told(words.TARGETS.to(language), *targets)
    yield told(say.BASIS.to(language), say.BASES[framework.basis].to(language))
    yield from grounds(catalogue, framework.sources, language)
    yield told(say.ALIASES.to(language), ", ".join(framework.aliases))


def _procedure(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    procedure = catalogue.procedures[identifier]
    used = [task.id for task in catalogue.tasks.values() if task.procedure == identifier]
    yield told(say.SUMMARY.to(language), procedure.summary.to(language))
    yield told(say.NATURE.to(language), words.NATURES[procedure.nature].to(language))
    yield told(say.USED_BY.to(language), _counted(len(used), language))
    yield told(say.LAW.to(language), *(cited(catalogue.sources[each], language) for each in procedure.law))
    yield told(say.GATES.to(language), *(_gate(gate, language) for gate in procedure.gates))
    yield from grounds(catalogue, procedure.sources, language)


def _gate(gate: Gate, language: Language) -> str:
    if gate.stage is StageName.OPERATION:
        if gate.calendar:
            months = ", ".join(f"{month:02}" for month in gate.calendar)
            return say.GATE_YEARLY.fill(gate=gate.title, months=months).to(language)
        return say.GATE_AFTER.fill(gate=gate.title, months=gate.months).to(language)
    return say.GATE_LINE.fill(gate=gate.title, stage=words.STAGES[gate.stage], share=gate.share).to(language)


def _target(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    target = catalogue.targets[identifier]
    serving = [task.id for task in catalogue.tasks.values() if identifier in task.targets]
    values = [
        say.VALUE_LINE.fill(year=year, value=bounded(target, value, language)).to(language)
        for year, value in target.values
    ]
    yield told(say.FRAMEWORK.to(language), catalogue.frameworks[target.framework or ""].title.to(language))
    yield told(say.VALUES.to(language), *values)
    yield told(say.SERVED_BY.to(language), *_titles(catalogue, serving, language))
    yield told(say.BASIS.to(language), "" if target.basis is None else say.BASES[target.basis].to(language))
    yield from grounds(catalogue, target.sources, language)
    yield told(say.NOTE.to(language), _optional(target.note, language))


def _source(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    source = catalogue.sources[identifier]
    kind = say.SOURCE_KINDS.get(source.kind)
    newer = catalogue.sources.get(source.replaced_by or "")
    yield told(say.TYPE.to(language), source.kind if kind is None else kind.to(language))
    yield told(say.NUMBER.to(language), source.number)
    yield told(say.DATE.to(language), figures.date(source.date))
    yield told(say.ISSUER.to(language), source.issuer.to(language))
    yield told(say.GRADE.to(language), GRADES[source.grade].to(language))
    yield told(say.FORCE.to(language), _force(source, language))
    yield told(say.REPLACED_BY.to(language), "" if newer is None else cited(newer, language))
    yield told(say.URL.to(language), source.url)
    yield told(say.NOTE.to(language), _optional(source.note, language))
    yield told(say.CITED_BY.to(language), *_citing(catalogue, identifier, language))


def _force(source: Source, language: Language) -> str:
    since = "" if source.since is None else shown(source.since)
    until = "" if source.until is None else shown(source.until)
    if since and until:
        return say.FORCE_SPAN.to(language).format(since=since, until=until)
    if since:
        return say.FORCE_FROM.to(language).format(since=since)
    return say.FORCE_UNTIL.to(language).format(until=until) if until else ""


def _citing(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[str]:
    """Yield the ids of what cites a source, one line for each kind."""
    kinds = (
        ("framework", catalogue.frameworks),
        ("goal", catalogue.goals),
        ("target", catalogue.targets),
        ("task", catalogue.tasks),
        ("procedure", catalogue.procedures),
        ("locality", catalogue.localities),
    )
    for kind, entries in kinds:
        ids = [name for name, held in entries.items() if identifier in held.sources]
        if ids:
            yield f"{say.KINDS[kind].to(language)}: {', '.join(ids)}"


def _role(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    role = catalogue.roles[identifier]
    led = [f"{task.title.to(language)} [{task.id}]" for task in catalogue.tasks.values() if task.lead == identifier]
    yield told(say.SHORT.to(language), role.short.to(language))
    yield told(say.LEVEL.to(language), words.LEVELS[role.level].to(language))
    yield told(say.LEADS.to(language), *led)


def _domain(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    inside = tuple(task.id for task in catalogue.tasks.values() if task.domain == identifier)
    yield told(say.TASKS_COLUMN.to(language), *_titles(catalogue, inside, language))


def _team(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    used = [
        task.id
        for task in catalogue.tasks.values()
        if any(
            identifier in dict(team) for team in (task.team, *(s.team for s in (task.preparation, task.delivery) if s))
        )
    ]
    held = [(each.title, team) for each in catalogue.localities.values() for team in each.teams]
    people = [f"{title.to(language)}: {team_line(team, language)}" for title, team in held if team.team == identifier]
    yield told(say.IN_PROFILES.to(language), *people)
    yield told(say.WORKS_ON.to(language), *_titles(catalogue, used, language))


def _fund(catalogue: Catalogue, identifier: str, language: Language) -> Iterator[Field]:
    fund = Fund(identifier)
    accounts = (f"{FundNature(fund, nature)}: {words.NATURES[nature].to(language)}" for nature in Nature)
    held = (each for each in catalogue.localities.values() if fund in {budget.account.fund for budget in each.budgets})
    named = (task.id for task in catalogue.tasks.values() if fund in dict(task.funds))
    yield told(say.WRITTEN.to(language), *accounts)
    yield told(say.IN_PROFILES.to(language), *(f"{each.title.to(language)} [{each.id}]" for each in held))
    yield told(say.PAYS.to(language), *_titles(catalogue, named, language))


def _titles(catalogue: Catalogue, identifiers: Iterable[str], language: Language) -> Iterator[str]:
    for identifier in identifiers:
        task = catalogue.tasks.get(identifier)
        yield identifier if task is None else f"{task.title.to(language)} [{identifier}]"


def _optional(text: Text | None, language: Language) -> str:
    return "" if text is None else text.to(language)


def _counted(number: int, language: Language) -> str:
    return (say.LEADS_ONE if number == 1 else say.LEADS_NUMBER).to(language).format(number=number)


_FIELDS: Mapping[str, Callable[[Catalogue, str, Language], Iterable[Field]]] = {
    "task": _task,
    "goal": _goal,
    "framework": _framework,
    "target": _target,
    "locality": _locality,
    "procedure": _procedure,
    "source": _source,
    "role": _role,
    "domain": _domain,
    "team": _team,
    "fund": _fund,
}
