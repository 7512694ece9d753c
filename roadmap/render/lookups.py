"""The lists of the catalogue: frameworks, goals, tasks, localities; and one entry of any kind, whole."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from roadmap.messages import lookups as say
from roadmap.messages import views as words
from roadmap.messages.text import Language, Text
from roadmap.model import Basis, Catalogue, Framework, Goal, Locality, Task
from roadmap.render import figures
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Table, Use, View, paragraph
from roadmap.render.citations import cited
from roadmap.render.entry import entry
from roadmap.render.tables import Cell, Entry, Group, data, table

NARROW = 9


def frameworks(catalogue: Catalogue, language: Language) -> View:
    """Return all frameworks with their noun, how many of their goals can be chosen, and their sources."""
    found = tuple(catalogue.frameworks.values())
    rows = table("frameworks", _framework_columns(language), (_framework(catalogue, held, language) for held in found))
    return _listed("frameworks", say.FRAMEWORKS, rows, len(found), language, derived=_any_derived(found))


def goals(catalogue: Catalogue, language: Language, framework: str | None = None) -> View:
    """Return the goals of one framework, or of all."""
    found = [held for held in catalogue.frameworks.values() if framework in (None, held.id)]
    shown = [goal for held in found for goal in held.goals]
    rows = table("goals", _goal_columns(language), _goals(catalogue, found, language))
    notes = [] if all(goal.pickable for goal in shown) else [say.NOT_PICKABLE_MARK]
    return _listed("goals", say.GOALS, rows, len(shown), language, *notes, derived=_any_derived(shown))


def tasks(catalogue: Catalogue, found: Iterable[Task], language: Language, ranked: bool = False) -> View:
    """Return the tasks `found`, by domain; as they come where they are `ranked`."""
    listed = tuple(found)
    rows = table("tasks", _task_columns(language), _tasks(catalogue, listed, language, ranked))
    estimates = any(task.figures is Basis.ESTIMATE for task in listed)
    return _listed("tasks", say.TASKS, rows, len(listed), language, *([say.ESTIMATED] if estimates else []))


def localities(catalogue: Catalogue, language: Language) -> View:
    """Return the localities: level, size, people, money, what is in place."""
    found = tuple(catalogue.localities.values())
    rows = table("localities", _locality_columns(language), (_locality(held, language) for held in found))
    return _listed("localities", say.LOCALITIES, rows, len(found), language, derived=_any_derived(found))


def _any_derived(found: Iterable[Framework | Goal | Locality]) -> bool:
    return any(held.basis is not Basis.ATTESTED for held in found)


def _listed(
    name: str, title: Text, rows: Table, number: int, language: Language, *notes: Text, derived: bool = False
) -> View:
    heading = title.to(language).format(number=number)
    blocks: list[Block] = [Heading(heading, 1)]
    if not number:
        blocks.append(paragraph(say.NOTHING.to(language)))
    blocks.append(rows)
    blocks.extend(paragraph(note.to(language), Style.MUTED) for note in (*((say.DERIVED,) if derived else ()), *notes))
    if number:
        blocks.append(paragraph(say.SEE_MORE.to(language), Style.MUTED))
    return View(name, heading, tuple(blocks), language)


def _title(held: Framework | Goal | Locality, language: Language) -> Cell:
    mark = "" if held.basis is Basis.ATTESTED else " *"
    return Cell(f"{held.title.to(language)}{mark}", held.title.to(language))


def _framework_columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("code", say.ID.to(language), use=Use.PEOPLE),
        Column("title", say.TITLE.to(language), shrinks=True),
        Column("choice", say.PICKABLE.to(language), use=Use.PEOPLE),
        Column("noun", say.NOUN.to(language), use=Use.DATA),
        Column("pickable", say.PICKABLE.to(language), use=Use.DATA),
        Column("goals", say.GOALS_COLUMN.to(language), use=Use.DATA),
        Column("basis", say.BASIS.to(language), use=Use.DATA),
        Column("sources", say.SOURCES.to(language), priority=4),
    )


def _framework(catalogue: Catalogue, held: Framework, language: Language) -> Entry:
    pickable, of = sum(goal.pickable for goal in held.goals), len(held.goals)
    sources = [cited(catalogue.sources[name], language) for name in held.sources if name in catalogue.sources]
    cells = {
        "code": Cell(held.id, style=Style.STRONG),
        "title": _title(held, language),
        "choice": Cell(say.CHOICE.fill(number=pickable, of=of, noun=_broken(held.noun)).to(language)),
        "noun": data(held.noun.to(language)),
        "pickable": data(pickable),
        "goals": data(of),
        "basis": data(held.basis.value, say.BASES[held.basis].to(language)),
        "sources": Cell("; ".join(sources), list(held.sources)),
    }
    return Entry(held.id, cells)


def _broken(noun: Text) -> Text:
    """Return a noun with the places where a narrow column may break it."""
    return Text(
        *("\n".join(textwrap.wrap(words, NARROW, break_long_words=False, break_on_hyphens=False)) for words in noun)
    )


def _goal_columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("mark", "", use=Use.PEOPLE),
        Column("code", say.ID.to(language), use=Use.PEOPLE),
        Column("framework", say.FRAMEWORK.to(language), use=Use.DATA),
        Column("title", say.TITLE.to(language), shrinks=True),
        Column("noun", say.NOUN.to(language), use=Use.DATA),
        Column("core", say.CORE.to(language), Align.RIGHT, 1),
        Column("extra", say.EXTRA.to(language), Align.RIGHT, 2),
        Column("asks", say.ASKS.to(language), priority=3, shrinks=True),
        Column("pickable", say.PICKABLE.to(language), use=Use.DATA),
        Column("basis", say.BASIS.to(language), use=Use.DATA),
        Column("sources", say.SOURCES.to(language), use=Use.DATA),
    )


def _goals(catalogue: Catalogue, found: Iterable[Framework], language: Language) -> Iterator[Entry | Group]:
    for framework in found:
        yield Group(framework.id, f"{framework.id}/… · {framework.title.to(language)}")
        for goal in framework.goals:
            cells = {
                "mark": Cell("" if goal.pickable else "–"),
                "code": Cell(goal.id.partition("/")[2] or goal.id, style=Style.STRONG),
                "framework": data(goal.framework),
                "title": _title(goal, language),
                "noun": data(goal.noun.to(language)),
                "core": Cell(str(len(goal.core)), list(goal.core)),
                "extra": Cell(str(len(goal.extra)), list(goal.extra)),
                "asks": Cell(goal.asks.to(language)),
                "pickable": data(goal.pickable),
                "basis": data(goal.basis.value, say.BASES[goal.basis].to(language)),
                "sources": data(list(goal.sources), "; ".join(_cites(catalogue, goal.sources, language))),
            }
            yield Entry(goal.id, cells)


def _cites(catalogue: Catalogue, identifiers: Iterable[str], language: Language) -> list[str]:
    return [cited(catalogue.sources[name], language) for name in identifiers if name in catalogue.sources]


def _task_columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("code", say.ID.to(language), use=Use.PEOPLE),
        Column("title", say.TITLE.to(language), shrinks=True),
        Column("domain", say.DOMAIN.to(language), use=Use.DATA),
        Column("level", say.LEVEL.to(language), priority=2),
        Column("lead", say.LEAD.to(language), priority=2),
        Column("time", say.MONTHS.to(language), Align.RIGHT, 1, use=Use.PEOPLE),
        Column("months", say.MONTHS.to(language), use=Use.DATA),
        Column("cost", say.COST.to(language), Align.RIGHT, 1, use=Use.PEOPLE),
        Column("cost_million_vnd", say.COST_DATA.to(language), use=Use.DATA),
        Column("figures", say.FIGURES.to(language), use=Use.DATA),
        Column("basis", say.BASIS.to(language), use=Use.DATA),
        Column("sources", say.SOURCES.to(language), use=Use.DATA),
    )


def _tasks(catalogue: Catalogue, found: tuple[Task, ...], language: Language, ranked: bool) -> Iterator[Entry | Group]:
    if ranked:
        yield from (_entry(catalogue, task, language) for task in found)
        return
    domains = [*catalogue.domains, *sorted({task.domain for task in found} - set(catalogue.domains))]
    for domain in domains:
        inside = [task for task in found if task.domain == domain]
        if inside:
            yield Group(domain, _domain(catalogue, domain, language))
        yield from (_entry(catalogue, task, language) for task in inside)


def _domain(catalogue: Catalogue, domain: str, language: Language) -> str:
    return catalogue.domains[domain].title.to(language) if domain in catalogue.domains else domain


def _entry(catalogue: Catalogue, task: Task, language: Language) -> Entry:
    title = _domain(catalogue, task.domain, language)
    return Entry(task.id, {"domain": Cell(title, task.domain), **_task(catalogue, task, language)})


def _task(catalogue: Catalogue, task: Task, language: Language) -> dict[str, Cell]:
    stages = [stage for stage in (task.preparation, task.delivery) if stage is not None]
    months = None if task.recurring else sum(stage.months.likely for stage in stages)
    costs = [stage.cost.likely for stage in stages if stage.cost is not None]
    about = "~" if task.figures is Basis.ESTIMATE else ""
    lead = catalogue.roles.get(task.lead)
    often = figures.recurrence(task.recurring).to(language) if task.recurring else ""
    return {
        "code": Cell(task.id, style=Style.STRONG),
        "title": Cell(task.title.to(language)),
        "level": Cell(words.LEVELS[task.level].to(language), task.level.value),
        "lead": Cell(lead.short.to(language) if lead else task.lead, task.lead),
        "time": Cell(often or (f"{about}{months}" if months else "◆")),
        "months": data(months),
        "cost": Cell(f"{about}{figures.money(sum(costs), language)}" if sum(costs) else ""),
        "cost_million_vnd": data(sum(costs) if costs else None),
        "figures": data(task.figures.value, say.BASES[task.figures].to(language)),
        "basis": data(task.basis.value, say.BASES[task.basis].to(language)),
        "sources": data(list(task.sources), "; ".join(_cites(catalogue, task.sources, language))),
    }


def _locality_columns(language: Language) -> tuple[Column, ...]:
    right = Align.RIGHT
    return (
        Column("code", say.ID.to(language), use=Use.PEOPLE),
        Column("title", say.TITLE.to(language), shrinks=True),
        Column("level", say.LEVEL.to(language)),
        Column("scale", say.SIZE.to(language), right, 1, use=Use.PEOPLE),
        Column("size", say.SIZE.to(language), use=Use.DATA),
        Column("people", say.PEOPLE.to(language), right),
        Column("money", say.BUDGET.to(language), right, use=Use.PEOPLE),
        Column("budget_million_vnd", say.BUDGET_DATA.to(language), use=Use.DATA),
        Column("in_place", say.IN_PLACE_COLUMN.to(language), right, 1),
        Column("basis", say.BASIS.to(language), use=Use.DATA),
    )


def _locality(held: Locality, language: Language) -> Entry:
    people = [team.people for team in held.teams if team.people is not None]
    money = sum(amount for budget in held.budgets for _, amount in budget.years)
    about = "~" if held.basis is Basis.ESTIMATE else ""
    cells = {
        "code": Cell(held.id, style=Style.STRONG),
        "title": _title(held, language),
        "level": Cell(words.LEVELS[held.level].to(language), held.level.value),
        "scale": Cell(f"{held.size}%"),
        "size": data(held.size),
        "people": Cell(f"{about}{figures.people(sum(people), language)}", sum(people) / 10),
        "money": Cell(f"{about}{figures.money(money, language)}" if money else words.NO_FIGURE.to(language)),
        "budget_million_vnd": data(money),
        "in_place": Cell(str(len(held.in_place)), len(held.in_place)),
        "basis": data(held.basis.value, say.BASES[held.basis].to(language)),
    }
    return Entry(held.id, cells)


__all__ = ["entry", "frameworks", "goals", "localities", "tasks"]
