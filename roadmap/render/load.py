"""How much of each team the plan uses, by year, or by quarter of one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages import baseline as say_baseline
from roadmap.messages import views as say
from roadmap.messages.text import Language, Text, same
from roadmap.model import TeamCapacity
from roadmap.months import Month, first_month, month, quarter_of, shown, year_of
from roadmap.plan.document import HoldKind, Plan, PlanTask
from roadmap.render import figures
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Style, Use, View, paragraph
from roadmap.render.cells import bar
from roadmap.render.filters import EVERYTHING, Filter, kept, phase_span, told
from roadmap.render.tables import Cell, Entry, Group, data, iso, table

Loads = dict[str, dict[Month, int]]


class Period(NamedTuple):
    """A year or a quarter, as far as the plan plans it."""

    id: str
    title: Text
    months: tuple[Month, ...]


def load(
    plan: Plan,
    language: Language,
    chosen: Filter = EVERYTHING,
    *,
    hide_money: bool = False,
    promised: Plan | None = None,
) -> View:
    """Return people used against people there are, and against what the `promised` plan uses where there is one; a year
    that is chosen is shown by quarter.
    """
    del hide_money  # nothing here speaks of money
    title = say.LOAD_TITLE.fill(plan=plan.title).to(language)
    of_tasks = Filter(lead=chosen.lead, only=chosen.only)
    loads = used(kept(plan, of_tasks))
    before = None if promised is None else used(kept(promised, of_tasks))
    rows = tuple(_entries(plan, loads, before, periods(plan, chosen), language))
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language), *_overruns(plan, language)]
    blocks.append(paragraph((say.LOAD_HOW if rows else say.NO_LOAD).to(language), Style.MUTED))
    if before is not None and rows:
        blocks.append(paragraph(say_baseline.PROMISED_PEOPLE_NOTE.to(language), Style.MUTED))
    blocks.append(table("load", _columns(language, promised=before is not None), rows))
    return View("load", title, tuple(blocks), language)


def used(tasks: tuple[PlanTask, ...]) -> Loads:
    """Return tenths of people at work by team and month."""
    loads: Loads = defaultdict(lambda: defaultdict(int))
    for task in tasks:
        for stage in task.stages:
            if stage.start is not None:
                for team, tenths in stage.team:
                    for at in range(stage.start, stage.start + stage.months):
                        loads[team][Month(at)] += tenths
    return loads


def periods(plan: Plan, chosen: Filter) -> tuple[Period, ...]:
    """Return the years from the plan's start on, or the quarters of the chosen one."""
    first, last = phase_span(plan, chosen)
    begin, end = max(plan.start, first), min(month(plan.years[-1], 12), last)
    held: dict[str, tuple[Text, list[Month]]] = {}
    for at in (Month(value) for value in range(begin, end + 1)):
        if chosen.year is None:
            held.setdefault(str(year_of(at)), (same(str(year_of(at))), []))[1].append(at)
        elif year_of(at) == chosen.year:
            name = f"{year_of(at)}-Q{quarter_of(at)}"
            held.setdefault(name, (figures.quarter(at), []))[1].append(at)
    return tuple(Period(name, title, tuple(months)) for name, (title, months) in held.items())


def _columns(language: Language, *, promised: bool) -> tuple[Column, ...]:
    right = Align.RIGHT
    beside = (
        Column("promised", say_baseline.PROMISED.to(language), right, 1, use=Use.PEOPLE),
        Column("promised_highest", say_baseline.PROMISED_PEOPLE.to(language), use=Use.DATA),
    )

    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    return (
        program("team", say.TEAM_ID),
        program("team_title", say.TEAM),
        Column("period", say.PERIOD.to(language)),
        Column("mean", say.MEAN.to(language), right, 1),
        Column("highest", say.HIGHEST.to(language), right),
        *(beside if promised else ()),
        Column("capacity", say.CAPACITY.to(language), right),
        Column("share", say.SHARE.to(language), right, use=Use.PEOPLE),
        Column("drawn", "", priority=3, use=Use.SCREEN),
        Column("when", say.PEAK_MONTH.to(language), right, 2, use=Use.PEOPLE),
        program("highest_in", say.PEAK_MONTH),
        Column("note", say.NOTE.to(language), priority=1, shrinks=True, use=Use.PEOPLE),
    )


def _entries(
    plan: Plan, loads: Loads, before: Loads | None, spans: tuple[Period, ...], language: Language
) -> Iterator[Entry | Group]:
    capacities = {capacity.team: capacity for capacity in plan.capacities}
    for team in [*capacities, *sorted(set(loads) - set(capacities))]:
        loaded = loads.get(team, {})
        if not any(loaded.get(at) for span in spans for at in span.months):
            continue
        title = plan.teams.get(team, same(team)).to(language)
        yield Group(team, title)
        for span in spans:
            if span.months[0] > plan.horizon_to and not any(loaded.get(at) for at in span.months):
                continue
            cells = _cells(loaded, capacities.get(team), span, language)
            if before is not None:
                most = max(before.get(team, {}).get(at, 0) for at in span.months)
                shown_most = figures.people(most, language)
                cells |= {"promised": Cell(shown_most), "promised_highest": Cell(shown_most, most / 10)}
            note = Cell(_held_back(plan, team, span, language), style=Style.STRONG)
            yield Entry(f"{team}/{span.id}", {"team": data(team), "team_title": data(title), "note": note, **cells})


def _cells(
    loaded: dict[Month, int], capacity: TeamCapacity | None, span: Period, language: Language
) -> dict[str, Cell]:
    """Return mean and peak of a period; the peak is the month in which least of the team is left."""
    total = sum(loaded.get(at, 0) for at in span.months)
    mean = (2 * total + len(span.months)) // (2 * len(span.months))
    there_at = {at: None if capacity is None else capacity.at(at) for at in span.months}
    peak = max(span.months, key=lambda at: (loaded.get(at, 0) - (there_at[at] or 0), -at))
    most, there = loaded.get(peak, 0), there_at[peak]
    over = Style.LATE if there is not None and most > there else Style.PLAIN
    unknown = say.CAPACITY_UNKNOWN.to(language)
    return {
        "period": Cell(span.title.to(language), span.id),
        "mean": Cell(figures.people(mean, language), mean / 10),
        "highest": Cell(figures.people(most, language), most / 10, over),
        "capacity": Cell(unknown, None, Style.MUTED)
        if there is None
        else Cell(figures.people(there, language), there / 10),
        "share": Cell("" if there is None else figures.percent(most, there), style=over),
        "drawn": Cell("" if there is None else bar(most, there, 10), style=over),
        "when": Cell(shown(peak) if most else ""),
        "highest_in": data(iso(peak) if most else None),
    }


def _held_back(plan: Plan, team: str, span: Period, language: Language) -> str:
    """Return how many tasks a full team held back in a period, nothing when none."""
    held = {
        task.id
        for task in plan.tasks
        for stage in task.stages
        for hold in stage.held_by
        if hold.kind is HoldKind.TEAM and hold.team == team and hold.month in span.months
    }
    if not held:
        return ""
    return (say.TEAM_HOLDS_ONE if len(held) == 1 else say.TEAM_HOLDS).to(language).format(number=len(held))


def _overruns(plan: Plan, language: Language) -> Iterator[Paragraph]:
    for over in plan.overruns:
        if over.team is not None:
            at = first_month(over.at)
            words: dict[str, object] = {
                "team": plan.teams.get(over.team, same(over.team)),
                "month": over.at if at is None else shown(at),
                "needed": figures.people(over.needed, language),
                "available": figures.people(over.available, language),
            }
            yield paragraph(say.TEAM_OVERRUN.fill(**words).to(language), Style.LATE)
