"""The figures of a catalogue: for people as a few tables, for programs as one list of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from roadmap.messages import catalogue as say
from roadmap.messages.text import Language, Text
from roadmap.messages.views import LEVELS
from roadmap.model import Basis, Catalogue, Grade, Level, Strength
from roadmap.render.blocks import Align, Block, Column, Field, Fields, Heading, Style, Table, Use, View, paragraph, told
from roadmap.render.tables import Cell, Entry, Group, data, table
from roadmap.survey.chains import Chain
from roadmap.survey.statistics import SIZES, GoalCounts, Statistics, TaskCounts

_STRENGTHS = (
    (Strength.HARD, True, say.HARD_SOURCED),
    (Strength.HARD, False, say.HARD_UNSOURCED),
    (Strength.SOFT, True, say.SOFT_SOURCED),
    (Strength.SOFT, False, say.SOFT_UNSOURCED),
)


class _Figure(NamedTuple):
    """One number for programs: what is counted, of what, how many."""

    part: str
    key: str
    title: str
    number: int
    tasks: tuple[str, ...] = ()


def statistics(catalogue: Catalogue, found: Statistics, language: Language) -> View:
    """Return all figures of `catalogue`."""
    title = say.STATS_TITLE.fill(
        version=catalogue.version,
        tasks=found.tasks.tasks,
        goals=found.goals.goals,
        frameworks=len(catalogue.frameworks),
        sources=len(catalogue.sources),
    ).to(language)
    blocks: list[Block] = [
        Heading(title, 1),
        Fields(tuple(_summary(found, language))),
        Heading(say.DOMAINS.to(language)),
        _domains(catalogue, found, language),
        Heading(say.FRAMEWORKS.to(language)),
        _frameworks(catalogue, found, language),
        Heading(say.CHAINS.to(language)),
        *_chains(catalogue, found.chains, language),
        _figures(catalogue, found, language),
    ]
    return View("statistics", title, tuple(blocks), language)


def _summary(found: Statistics, language: Language) -> Iterator[Field]:
    tasks = found.tasks
    once = tasks.tasks - tasks.recurring
    yield _counted(say.BY_LEVEL, [(LEVELS[level], tasks.by_level.get(level, 0)) for level in Level], language)
    yield _counted(say.BY_BASIS, _of_bases(tasks.by_basis), language)
    yield _counted(say.BY_FIGURES, _of_bases(tasks.by_figures), language)
    yield _counted(say.BY_GRADE, _of_grades(tasks.by_grade), language)
    yield _counted(say.KIND_OF_TASK, [(say.NOT_RECURRING, once), (say.RECURRING, tasks.recurring)], language)
    costs = [(say.WITH_COST, tasks.tasks - tasks.without_cost), (say.NO_COST, tasks.without_cost)]
    yield _counted(say.COSTS, costs, language)
    yield _counted(say.BY_SIZE, [(say.SIZES[size], found.goals.by_size.get(size, 0)) for size in SIZES], language, ": ")
    counts = {
        (strength, sourced): found.dependencies.get((strength, sourced), 0) for strength, sourced, _ in _STRENGTHS
    }
    strengths = say.STRENGTHS.fill(
        hard=counts[Strength.HARD, True] + counts[Strength.HARD, False],
        hard_sourced=counts[Strength.HARD, True],
        soft=counts[Strength.SOFT, True] + counts[Strength.SOFT, False],
        soft_sourced=counts[Strength.SOFT, True],
    )
    yield told(say.BY_STRENGTH.to(language), strengths.to(language))


def _of_bases(counts: Mapping[Basis, int]) -> list[tuple[Text, int]]:
    return [(say.SHORT_BASES[basis], counts.get(basis, 0)) for basis in Basis]


def _of_grades(counts: Mapping[Grade | None, int]) -> list[tuple[Text, int]]:
    graded = [(say.SHORT_GRADES[grade], counts.get(grade, 0)) for grade in Grade]
    return [*graded, (say.NO_SOURCE, counts[None])] if counts.get(None) else graded


def _counted(label: Text, items: list[tuple[Text, int]], language: Language, between: str = " ") -> Field:
    return told(label.to(language), " · ".join(f"{words.to(language)}{between}{number}" for words, number in items))


def _domains(catalogue: Catalogue, found: Statistics, language: Language) -> Table:
    columns = [
        _text_column("domain", say.COLUMN_DOMAIN, language),
        _number_column("tasks", say.COLUMN_TASKS, language),
        *(_number_column(level, say.COLUMN_LEVELS[level], language, 1) for level in Level),
        *(_number_column(f"basis-{basis}", say.COLUMN_BASES[basis], language, 1) for basis in Basis),
        *(_number_column(f"grade-{grade}", say.COLUMN_GRADES[grade], language, 2) for grade in Grade),
        _number_column("recurring", say.COLUMN_RECURRING, language, 2),
        _number_column("without-cost", say.COLUMN_NO_COST, language, 2),
    ]
    rows = [
        Entry(domain, _domain(catalogue.domains[domain].title.to(language), counts))
        for domain, counts in found.domains.items()
    ]
    total = Entry("total", _domain(say.TOTAL.to(language), found.tasks), Style.STRONG)
    return table("domains", columns, [*rows, total])


def _domain(title: str, counts: TaskCounts) -> dict[str, Cell]:
    return {
        "domain": Cell(title),
        "tasks": _number(counts.tasks),
        **{level.value: _number(counts.by_level.get(level, 0)) for level in Level},
        **{f"basis-{basis}": _number(counts.by_basis.get(basis, 0)) for basis in Basis},
        **{f"grade-{grade}": _number(counts.by_grade.get(grade, 0)) for grade in Grade},
        "recurring": _number(counts.recurring),
        "without-cost": _number(counts.without_cost),
    }


def _frameworks(catalogue: Catalogue, found: Statistics, language: Language) -> Table:
    columns = [
        _text_column("framework", say.COLUMN_FRAMEWORK, language),
        _number_column("goals", say.COLUMN_GOALS, language),
        _number_column("pickable", say.COLUMN_PICKABLE, language),
        *(_number_column(f"size-{size}", say.COLUMN_SIZES[size], language, 1) for size in SIZES),
        _number_column("named", say.COLUMN_NAMED, language),
    ]
    rows = [
        Entry(framework, _framework(catalogue.frameworks[framework].title.to(language), counts))
        for framework, counts in found.frameworks.items()
    ]
    total = Entry("total", _framework(say.TOTAL.to(language), found.goals), Style.STRONG)
    return table("frameworks", columns, [*rows, total])


def _framework(title: str, counts: GoalCounts) -> dict[str, Cell]:
    return {
        "framework": Cell(title),
        "goals": _number(counts.goals),
        "pickable": _number(counts.pickable),
        **{f"size-{size}": _number(counts.by_size.get(size, 0)) for size in SIZES},
        "named": _number(counts.tasks),
    }


def _chains(catalogue: Catalogue, chains: tuple[Chain, ...], language: Language) -> Iterator[Block]:
    if not chains:
        yield paragraph(say.NO_CHAIN.to(language))
        return
    yield paragraph(say.CHAINS_NOTE.to(language), Style.MUTED)
    columns = [
        Column("code", say.COLUMN_ID.to(language), use=Use.PEOPLE),
        _text_column("title", say.COLUMN_TITLE, language),
        _number_column("months", say.COLUMN_MONTHS, language),
        _number_column("length", say.COLUMN_LASTS, language, 1),
    ]
    rows: list[Entry | Group] = []
    for number, chain in enumerate(chains, 1):
        heading = say.CHAIN.fill(months=chain.months, tasks=len(chain.links)).to(language)
        rows.append(Group(f"chain/{number}", f"{number}. {heading}"))
        for link in chain.links:
            span = f"{link.first}–{link.last}" if link.first < link.last else str(link.last)
            cells = {
                "code": Cell(link.task, style=Style.STRONG),
                "title": Cell(catalogue.tasks[link.task].title.to(language)),
                "months": Cell(span),
                "length": _number(max(link.months, 0)),
            }
            rows.append(Entry(link.task, cells))
    yield table("chains", columns, rows)


def _text_column(key: str, title: Text, language: Language) -> Column:
    return Column(key, title.to(language), shrinks=True, use=Use.PEOPLE)


def _number_column(key: str, title: Text, language: Language, priority: int = 0) -> Column:
    return Column(key, title.to(language), Align.RIGHT, priority, use=Use.PEOPLE)


def _number(value: int) -> Cell:
    return Cell(str(value) if value else "–")


def _figures(catalogue: Catalogue, found: Statistics, language: Language) -> Table:
    columns = [
        Column("part", say.COLUMN_PART.to(language), use=Use.DATA),
        Column("key", say.COLUMN_KEY.to(language), use=Use.DATA),
        Column("title", say.COLUMN_TITLE.to(language), use=Use.DATA),
        Column("number", say.COLUMN_NUMBER.to(language), use=Use.DATA),
        Column("tasks", say.COLUMN_CHAIN_TASKS.to(language), use=Use.DATA),
    ]
    return table("figures", columns, (_entry(figure) for figure in _numbers(catalogue, found, language)))


def _entry(figure: _Figure) -> Entry:
    cells = {
        "part": data(figure.part),
        "key": data(figure.key),
        "title": data(figure.title),
        "number": data(figure.number),
        "tasks": data(list(figure.tasks), " → ".join(figure.tasks)),
    }
    return Entry(f"{figure.part}/{figure.key}", cells)


def _numbers(catalogue: Catalogue, found: Statistics, language: Language) -> Iterator[_Figure]:
    all_titles = say.TOTAL.to(language)
    yield from _of_tasks("", all_titles, found.tasks, language)
    for domain, tasks in found.domains.items():
        yield from _of_tasks(f"/{domain}", catalogue.domains[domain].title.to(language), tasks, language)
    yield from _of_goals("", all_titles, found.goals)
    for framework, goals in found.frameworks.items():
        yield from _of_goals(f"/{framework}", catalogue.frameworks[framework].title.to(language), goals)
    for strength, sourced, words in _STRENGTHS:
        key = f"{strength}-{'with' if sourced else 'without'}-source"
        yield _Figure("dependencies", key, words.to(language), found.dependencies.get((strength, sourced), 0))
    for number, chain in enumerate(found.chains, 1):
        tasks_of = tuple(link.task for link in chain.links)
        title = catalogue.tasks[tasks_of[-1]].title.to(language)
        yield _Figure("chain-months", str(number), title, chain.months, tasks_of)


def _of_tasks(of: str, title: str, counts: TaskCounts, language: Language) -> Iterator[_Figure]:
    yield _Figure(f"tasks{of}", "all", title, counts.tasks)
    yield _Figure(f"tasks{of}", "recurring", say.RECURRING.to(language), counts.recurring)
    yield _Figure(f"tasks{of}", "without-cost", say.WITHOUT_COST.to(language), counts.without_cost)
    for level in Level:
        yield _Figure(f"tasks{of}", f"level-{level}", LEVELS[level].to(language), counts.by_level.get(level, 0))
    for name, bases in (("basis", counts.by_basis), ("figures", counts.by_figures)):
        for basis in Basis:
            yield _Figure(f"tasks{of}", f"{name}-{basis}", say.SHORT_BASES[basis].to(language), bases.get(basis, 0))
    for grade in Grade:
        words = say.SHORT_GRADES[grade].to(language)
        yield _Figure(f"tasks{of}", f"grade-{grade}", words, counts.by_grade.get(grade, 0))
    yield _Figure(f"tasks{of}", "grade-none", say.NO_SOURCE.to(language), counts.by_grade.get(None, 0))


def _of_goals(of: str, title: str, counts: GoalCounts) -> Iterator[_Figure]:
    yield _Figure(f"goals{of}", "all", title, counts.goals)
    yield _Figure(f"goals{of}", "pickable", title, counts.pickable)
    yield _Figure(f"goals{of}", "tasks-named", title, counts.tasks)
    for size in SIZES:
        yield _Figure(f"goals{of}", f"naming-{size}", title, counts.by_size.get(size, 0))
