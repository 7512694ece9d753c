"""Several plans side by side: figures, phases, years, goals, the end of the chain, and the tasks that differ.

Two plans are told with the difference between them; of more, each has its column. Programs get the tasks that differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from roadmap.messages import comparison as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import Month, shown
from roadmap.plan.comparison import Comparison, Figures, Part, PhaseRow, YearRow
from roadmap.plan.document import Coverage, Plan
from roadmap.render.balance import Unit, unit_of
from roadmap.render.blocks import (
    Align,
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    Use,
    View,
    paragraph,
    told,
)
from roadmap.render.cells import cut
from roadmap.render.chain import chain_items
from roadmap.render.comparison_tasks import tasks_table
from roadmap.render.comparison_words import judged, months_words, signed, signed_sum
from roadmap.render.names import text
from roadmap.render.phrases import after_horizon, horizon
from roadmap.render.summary import has_core
from roadmap.render.tables import Cell, Entry, Group, table

MANY = 3
"""Beyond so many plans a cell of two parts may be broken between them, and later columns give way first."""
LONGEST_NAME = 20
NAME_AMONG_MANY = 12
LINKS_TOLD = 4
NOTHING = "–"
_NOWHERE = Cell(NOTHING, style=Style.MUTED)


class Variant(NamedTuple):
    """How one of the plans is called at the head of its column, and what is said of it above all tables."""

    name: str
    told: tuple[str, ...]


class _Measure(NamedTuple):
    """A field of `Part` that a row tells, and whether it is money."""

    name: str
    money: bool


_PHASE = (_Measure("tasks", money=False), _Measure("need", money=True))
_YEAR = (_Measure("need", money=True), _Measure("budget", money=True))
_UNBUDGETED = (_Measure("unbudgeted", money=True),)


class _Page(NamedTuple):
    """What all tables of one comparison share."""

    found: Comparison
    names: tuple[str, ...]
    language: Language
    unit: Unit
    money: bool

    @property
    def pair(self) -> bool:
        return len(self.names) == 2

    def say(self, words: Text) -> str:
        return words.fill(unit=self.unit.name).to(self.language)

    def sum(self, million: int) -> str:
        return self.unit.show(million, self.language)

    def joined(self, parts: Sequence[str], by: str) -> str:
        """Return the parts of a cell, with a line break where one may be needed."""
        space = "\n" if len(self.names) > MANY else " "
        return f"{by}{space}".join(parts)


def comparison(
    found: Comparison, variants: Sequence[Variant], title: str, language: Language, *, hide_money: bool = False
) -> View:
    """Return the plans of `found` side by side, each under the name of its variant."""
    page = _Page(found, _heads(variants), language, _unit(found), not hide_money)
    blocks: list[Block] = [Heading(title, 1)]
    legend = zip(page.names, variants, strict=True)
    blocks.append(Fields(tuple(told(name, *variant.told) for name, variant in legend)))
    blocks += [paragraph(words.to(language), Style.MUTED) for words in _cautions(found)]
    if found.same:
        blocks.append(paragraph(say.SAME.to(language), Style.DONE))
    blocks.append(_figures_table(page))
    blocks += _chains(page)
    if found.tasks:
        blocks.append(Heading(say.TASKS.to(language)))
    elif not found.same:
        blocks.append(paragraph(say.SAME_TASKS.to(language), Style.MUTED))
    blocks.append(tasks_table(found, page.names, language, page.unit, money=page.money, many=len(variants) > MANY))
    return View("comparison", title, tuple(blocks), language)


def _heads(variants: Sequence[Variant]) -> tuple[str, ...]:
    """Return the names as columns are headed; a number tells apart what is called alike once it is cut."""
    room = NAME_AMONG_MANY if len(variants) > MANY else LONGEST_NAME
    names = [cut(variant.name, room) for variant in variants]
    alike = {name for name in names if names.count(name) > 1}
    return tuple(f"{at}: {name}" if name in alike else name for at, name in enumerate(names, 1))


def _unit(found: Comparison) -> Unit:
    """Return billions where one of the plans is told in them."""
    units = [unit_of(plan) for plan in found.plans]
    return next((unit for unit in units if not unit.in_millions), units[0])


def _cautions(found: Comparison) -> Iterator[Text]:
    if len({plan.catalogue_digest for plan in found.plans}) > 1:
        yield say.OTHER_CATALOGUES
    if len({plan.locality for plan in found.plans}) > 1:
        yield say.OTHER_LOCALITIES


def _figures_table(page: _Page) -> Table:
    people = Use.PEOPLE
    columns = [Column("what", "", shrinks=True, use=people)]
    columns += [
        Column(f"plan_{at}", name, Align.RIGHT, priority=0 if at <= 2 else 1, use=people)
        for at, name in enumerate(page.names, 1)
    ]
    if page.pair:
        columns.append(Column("difference", say.DIFFERENCE.to(page.language), Align.RIGHT, use=people))
    return table("figures", columns, _rows(page))


def _rows(page: _Page) -> Iterator[Entry | Group]:
    yield from _figures(page)
    yield Group("phases", page.say(say.PHASES if page.money else say.PHASES_WITHOUT_MONEY))
    for number, row in enumerate(page.found.phases, 1):
        yield _parts(page, f"phase-{number}", _phase_title(page, row), row.each, _PHASE)
    if page.money:
        yield from _years(page)
    yield from _goals(page)


def _figures(page: _Page) -> Iterator[Entry]:
    figures = page.found.figures
    yield _line(page, "fits", say.FITS, [_fits(page, each) for each in figures], "")
    counts: tuple[tuple[str, Text, bool, int], ...] = (
        ("within", say.WITHIN, True, 1),
        ("beyond", say.BEYOND, True, -1),
        ("undated", say.UNDATED, True, -1),
        ("deadlines_missed", say.DEADLINES, False, -1),
        ("pins_moved", say.PINS, False, -1),
        ("overruns", say.OVERRUNS, False, -1),
        ("targets_late", say.TARGETS_LATE, False, -1),
    )
    for name, words, always, good in counts:
        values = [int(getattr(each, name)) for each in figures]
        if always or any(values):
            difference = values[-1] - values[0]
            cells = [Cell(str(value)) for value in values]
            yield _line(page, name, words, cells, signed(difference), judged(difference * good))
    ends = [each.end for each in figures]
    moved = 0 if None in (ends[0], ends[-1]) else (ends[-1] or 0) - (ends[0] or 0)
    dates = [Cell(NOTHING if end is None else shown(end)) for end in ends]
    yield _line(page, "end", say.END, dates, months_words(moved, page.language), judged(-moved))
    if page.money:
        sums = [Cell(page.sum(each.need)) for each in figures]
        yield _line(
            page, "need", say.NEED, sums, signed_sum(figures[-1].need - figures[0].need, page.unit, page.language)
        )


def _fits(page: _Page, figures: Figures) -> Cell:
    return Cell(page.say(say.YES if figures.fits else say.NO), style=Style.DONE if figures.fits else Style.LATE)


def _phase_title(page: _Page, row: PhaseRow) -> str:
    if row.span is None:
        return _after(page)
    span, title = horizon(*row.span), text(row.title, page.language)
    return title if span in title else f"{span} · {title}" if title else span


def _after(page: _Page) -> str:
    """Return the heading of what comes after the horizon, which may be another for each variant."""
    first, *others = {plan.horizon_to for plan in page.found.plans}
    return (views.AFTER_OWN_HORIZON if others else after_horizon(first)).to(page.language)


def _years(page: _Page) -> Iterator[Entry | Group]:
    yield Group("years", page.say(say.YEARS))
    for row in page.found.years:
        yield _parts(page, f"year-{row.year or 'later'}", _year_title(page, row), row.each, _YEAR, " /")
    apart = [row for row in page.found.years if any(part is not None and part.unbudgeted for part in row.each)]
    if apart:
        yield Group("unbudgeted", page.say(say.UNBUDGETED))
    for row in apart:
        yield _parts(page, f"unbudgeted-{row.year or 'later'}", _year_title(page, row), row.each, _UNBUDGETED)


def _year_title(page: _Page, row: YearRow) -> str:
    """Return a year, or the heading of those after the one in which the horizon ends: unlike the phases, which end with
    its month.
    """
    if row.year is not None:
        return str(row.year)
    ends = [plan.horizon_to for plan in page.found.plans]
    first, *others = {end // 12 for end in ends}
    if not others:
        return after_horizon(Month(first * 12 + 11)).to(page.language)
    whole = all(end % 12 == 11 for end in ends)
    return page.say(views.AFTER_OWN_HORIZON if whole else views.AFTER_LAST_YEAR)


def _parts(
    page: _Page,
    identifier: str,
    label: str,
    parts: tuple[Part | None, ...],
    measures: tuple[_Measure, ...],
    by: str = " ·",
) -> Entry:
    """Return the row of a phase or a year: its `measures` in each plan, and measure by measure what differs."""
    told_ = [each for each in measures if page.money or not each.money]
    cells = [
        _NOWHERE if part is None else Cell(page.joined([_measured(page, part, each) for each in told_], by))
        for part in parts
    ]
    first, last = parts[0] or Part(0, 0, None), parts[-1] or Part(0, 0, None)
    changes = []
    for each in told_:
        difference = (getattr(last, each.name) or 0) - (getattr(first, each.name) or 0)
        changes.append(signed_sum(difference, page.unit, page.language) if each.money else signed(difference))
    words = page.joined([each or "0" for each in changes], by) if any(changes) else ""
    return _row(page, identifier, label, cells, Cell(words))


def _measured(page: _Page, part: Part, measure: _Measure) -> str:
    value: int | None = getattr(part, measure.name)
    if value is None:
        return NOTHING
    return page.sum(value) if measure.money else str(value)


def _goals(page: _Page) -> Iterator[Entry | Group]:
    rows = page.found.goals
    if rows:
        yield Group("goals", page.say(say.GOALS))
    frameworks = {each.id: each.title for plan in page.found.plans for each in plan.frameworks}
    several = len({row.framework for row in rows}) > 1
    last = ""
    for row in sorted(rows, key=lambda row: [each.framework for each in rows].index(row.framework)):
        if several and row.framework != last:
            last = row.framework
            title = frameworks.get(last)
            yield Group(last, last if title is None else text(title, page.language), 1, Style.MUTED)
        cells = [_goal(page, plan, goal) for plan, goal in zip(page.found.plans, row.each, strict=True)]
        words = _goal_change(page, row.each[0], row.each[-1])
        yield _row(page, row.goal, text(row.title, page.language), cells, words)


def _goal(page: _Page, plan: Plan, goal: Coverage | None) -> Cell:
    if goal is None:
        return _NOWHERE
    extent = f"{goal.done}/{goal.of}" if goal.of else NOTHING
    late = goal.finish is not None and goal.finish > plan.horizon_to
    if goal.rank is None:
        when, style = page.say(say.NOT_CHOSEN), Style.MUTED
    elif goal.finish is not None and (goal.complete or late):
        when, style = shown(goal.finish), Style.LATE if late else Style.PLAIN
    elif goal.complete:
        when, style = page.say(views.COMPLETE_YES), Style.PLAIN
    else:
        when, style = page.say(views.COMPLETE_NO if has_core(plan, goal) else views.NO_CORE), Style.PLAIN
    return Cell(page.joined((extent, when), " ·"), style=style)


def _goal_change(page: _Page, first: Coverage | None, last: Coverage | None) -> Cell:
    if first is None or last is None or first.of != last.of:
        return Cell("")
    done, moved = last.done - first.done, 0
    if first.finish is not None and last.finish is not None:
        moved = last.finish - first.finish
    words = ", ".join(part for part in (signed(done), months_words(moved, page.language)) if part)
    return Cell(words, style=judged(done or -moved))


def _line(
    page: _Page, identifier: str, words: Text, cells: list[Cell], change: str, style: Style = Style.PLAIN
) -> Entry:
    return _row(page, identifier, page.say(words), cells, Cell(change, style=style))


def _row(page: _Page, identifier: str, label: str, cells: list[Cell], change: Cell) -> Entry:
    held = {f"plan_{at}": cell for at, cell in enumerate(cells, 1)}
    return Entry(identifier, {"what": Cell(label), **held, **({"difference": change} if page.pair else {})})


def _chains(page: _Page) -> Iterator[Block]:
    """Yield the last tasks of each plan's critical chain, with what made them wait; once where it is the same."""
    ends = [_chain_end(page, plan) for plan in page.found.plans]
    if not any(plan.chain for plan in page.found.plans):
        return
    yield Heading(say.CHAIN.to(page.language))
    if len(set(ends)) == 1:
        yield Paragraph(ends[0])
    else:
        yield Fields(tuple(Field(name, (end,)) for name, end in zip(page.names, ends, strict=True)))


def _chain_end(page: _Page, plan: Plan) -> tuple[Span, ...]:
    items = chain_items(plan, page.language)
    spans = [Span("… ")] if len(items) > LINKS_TOLD else []
    for item in items[-LINKS_TOLD:]:
        spans += [*item, Span(" ")]
    if plan.end is not None:
        spans.append(Span(say.CHAIN_END.fill(month=shown(plan.end)).to(page.language), Style.MUTED))
    return tuple(spans)
