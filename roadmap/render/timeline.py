"""The timeline: every task as a bar over quarters, or over the months of one year, by phase and domain.

With a width it is drawn for a terminal, never wider, long titles on several lines; without one the tasks come as a
table. In both the table for programs is "tasks".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages.text import Language
from roadmap.months import Month
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.plan.latest import slack_months
from roadmap.render import entries
from roadmap.render.balance import unit_of
from roadmap.render.blocks import Block, Column, Heading, Lines, Span, Style, Use, View, paragraph
from roadmap.render.cells import EMPTY, Line, cells, cut, flow, left, line_cells, plain, row_of
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.names import role_short, text
from roadmap.render.phrases import after_horizon, horizon, months_of
from roadmap.render.tables import Entry, Group, table
from roadmap.render.timeline_grid import Grid, grid_for, header, row
from roadmap.render.timeline_table import Period, bars, columns_of, explained, periods

MARKS = 4
NAMES_GOOD = 44
DATES = 17
LEADS_MOST = 18
GAP = 2
BEGAN_EARLIER = "◂"
_SIGNS = {Status.DONE: "✓", Status.RUNNING: "▸", Status.RECURRING: "↻"}
_STYLES = {Status.DONE: Style.DONE, Status.RUNNING: Style.STRONG, Status.RECURRING: Style.MUTED}


class Section(NamedTuple):
    """A heading and its tasks; `by_domain` when domains head them in turn."""

    title: str
    tasks: tuple[PlanTask, ...]
    by_domain: bool = True
    style: Style = Style.STRONG


def timeline(
    plan: Plan,
    language: Language,
    width: int | None,
    chosen: Filter = EVERYTHING,
    *,
    hide_money: bool = False,
    promised: Mapping[str, Month] = MappingProxyType({}),
) -> View:
    """Return the timeline of the tasks that pass; `width` is the terminal's, None for all else. `promised` are the
    months to be marked in the bars: those in which tasks were promised to end.
    """
    title = say.TIMELINE.fill(plan=text(plan.title, language)).to(language)
    tasks = kept(plan, chosen)
    sections = tuple(_sections(plan, tasks, language))
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    if not tasks:
        blocks.append(paragraph(views.NOTHING.to(language)))
    elif width is not None:
        blocks.append(Lines(tuple(_drawn(plan, sections, tasks, language, width, chosen.year, promised))))
    blocks += _tables(plan, sections, tasks, chosen, language, money=not hide_money, drawn=width is not None)
    return View("timeline", title, tuple(blocks), language)


def _sections(plan: Plan, tasks: tuple[PlanTask, ...], language: Language) -> Iterator[Section]:
    """Yield the groups in which tasks stand, none of them empty and no task in two."""

    def of(status: Status) -> tuple[PlanTask, ...]:
        return tuple(task for task in tasks if task.status is status)

    def within(phase: int | None) -> tuple[PlanTask, ...]:
        apart = (Status.RECURRING, Status.EXTERNAL, Status.NO_DATE)
        return tuple(task for task in tasks if task.phase == phase and task.status not in apart)

    loose = within(None)
    found = [
        Section(views.NO_DATE.to(language), of(Status.NO_DATE), by_domain=False, style=Style.LATE),
        Section(
            views.IN_PLACE.to(language), tuple(task for task in loose if task.status is Status.DONE), by_domain=False
        ),
        Section(say.UNPHASED.to(language), tuple(task for task in loose if task.status is not Status.DONE)),
    ]
    for phase in plan.phases:
        span, title = horizon(phase.first, phase.last), text(phase.title, language)
        found.append(Section(title if span in title else f"{span} · {title}".rstrip(" ·"), within(phase.number)))
    after = after_horizon(plan.horizon_to).to(language)
    found.append(Section(after, within(0), style=Style.LATE))
    found.append(Section(say.RECURRING.to(language), of(Status.RECURRING), by_domain=False))
    for level, words in views.LEVELS.items():
        awaited = tuple(task for task in of(Status.EXTERNAL) if task.level is level)
        found.append(Section(say.AWAITED.fill(level=words).to(language), awaited, by_domain=False))
    return (section for section in found if section.tasks)


def _by_domain(plan: Plan, tasks: tuple[PlanTask, ...], language: Language) -> Iterator[tuple[str, list[PlanTask]]]:
    """Yield each domain with its tasks, in the plan's order of domains."""
    order = [*plan.domains, *dict.fromkeys(task.domain for task in tasks if task.domain not in plan.domains)]
    for domain in order:
        if inside := [task for task in tasks if task.domain == domain]:
            yield text(plan.domains[domain], language) if domain in plan.domains else domain, inside


class _Layout(NamedTuple):
    """How many cells each part of a row takes; 0 leaves a part out."""

    names: int
    grid: Grid
    dates: int
    leads: int

    @property
    def before(self) -> int:
        return self.names + MARKS


def _layout(plan: Plan, tasks: tuple[PlanTask, ...], language: Language, width: int, year: int | None) -> _Layout:
    grid = grid_for(plan, tasks, width, year)
    wanted = max(cells(text(task.title, language)) for task in tasks) + 2
    leads = min(max(cells(role_short(plan, task.lead, language)) for task in tasks), LEADS_MOST)
    free = width - MARKS - grid.width
    enough = min(wanted, NAMES_GOOD)
    dates = DATES if free - GAP - DATES >= enough else 0
    free -= GAP + dates if dates else 0
    leads = leads if dates and free - GAP - leads >= enough else 0
    free -= GAP + leads if leads else 0
    return _Layout(max(min(wanted, free), 1), grid, dates, leads)


def _drawn(
    plan: Plan,
    sections: tuple[Section, ...],
    tasks: tuple[PlanTask, ...],
    language: Language,
    width: int,
    year: int | None,
    promised: Mapping[str, Month],
) -> Iterator[Line]:
    layout = _layout(plan, tasks, language, width, year)
    spare = _spare(plan)
    used: set[str] = set()
    yield from header(layout.grid, layout.before, language)
    for section in sections:
        yield plain(cut(section.title, width), section.style)
        groups = _by_domain(plan, section.tasks, language) if section.by_domain else [("", list(section.tasks))]
        for domain, inside in groups:
            if domain:
                yield plain(cut(f" {domain}", width), Style.MUTED)
            for task in inside:
                marks = spare.get(task.id, 0), promised.get(task.id)
                for line in _rows(plan, task, layout, language, *marks):
                    used.update(span.text for span in line)
                    yield line
    yield EMPTY
    items = [(Span(f"{sign} {words.to(language)}", Style.MUTED),) for sign, words in say.LEGEND.items() if sign in used]
    yield from row_of(items, "  ", width, 0)


def _spare(plan: Plan) -> dict[str, int]:
    """Return by how many months each task may slip with every deadline kept and the plan's end where it is."""
    slack = slack_months(plan)
    return {task.id: min(slack.get(task.id, 0), task.total_float or 0) for task in plan.tasks}


def _rows(
    plan: Plan, task: PlanTask, layout: _Layout, language: Language, spare: int, promised: Month | None
) -> Iterator[Line]:
    """Yield the line of a task, and lines for what is left of a title longer than its column."""
    late = task.id in plan.beyond_horizon or task.id in plan.deadlines_missed
    style = Style.LATE if late else Style.CRITICAL if task.critical else Style.PLAIN
    title = [Span(text(task.title, language), style)]
    whole = cells(title[0].text) <= layout.names - 2
    first, *rest = flow(title, layout.names, "  ", "  " if whole else "    ")
    sign = _SIGNS.get(task.status, BEGAN_EARLIER if task.began_earlier else " ")
    critical = "●" if task.critical else " "
    spans = [
        *first,
        Span(" " * (layout.names - line_cells(first) + 1)),
        Span(sign, _STYLES.get(task.status, Style.MUTED)),
    ]
    spans += [Span(critical, Style.CRITICAL), Span(" "), *row(plan, task, layout.grid, language, spare, promised)]
    if layout.dates:
        spans += [Span(" " * GAP), Span(left(_dates(plan, task, language), layout.dates), Style.MUTED)]
    if layout.leads:
        spans += [Span(" " * GAP), Span(cut(role_short(plan, task.lead, language), layout.leads), Style.MUTED)]
    yield _ended(spans)
    yield from rest


def _dates(plan: Plan, task: PlanTask, language: Language) -> str:
    """Return a task's months; what is done shows its month in the drawing already."""
    return "" if task.status is Status.DONE else months_of(plan, task, language)


def _ended(spans: list[Span]) -> Line:
    """Return the line without the blank cells at its end."""
    while spans and not spans[-1].text.strip():
        spans.pop()
    return tuple(spans)


def _tables(
    plan: Plan,
    sections: tuple[Section, ...],
    tasks: tuple[PlanTask, ...],
    chosen: Filter,
    language: Language,
    *,
    money: bool,
    drawn: bool,
) -> Iterator[Block]:
    """Yield the table of tasks: for programs, and with bars for paper where nothing is drawn."""
    columns = entries.task_columns(language, money=money, unit=unit_of(plan).name)
    programs = tuple(Column(each.key, each.title, use=Use.DATA) for each in columns if each.use is not Use.PEOPLE)
    if drawn:
        yield table("tasks", programs, _entries(plan, sections, (), language))
        return
    charted = periods(plan, tasks, chosen.year, language)
    listed = table("tasks", columns_of(columns, charted), _entries(plan, sections, charted, language))
    yield listed
    if tasks:
        yield from entries.legend(listed, language)
        yield paragraph(explained(chosen.year).to(language), Style.MUTED)


def _entries(
    plan: Plan, sections: tuple[Section, ...], charted: tuple[Period, ...], language: Language
) -> Iterator[Entry | Group]:
    spare = slack_months(plan)
    for number, section in enumerate(sections):
        yield Group(f"section-{number}", section.title, style=section.style)
        for _, inside in _by_domain(plan, section.tasks, language):
            for task in inside:
                entry = entries.task_entry(plan, task, language, spare)
                yield entry._replace(cells={**entry.cells, **bars(task, charted)})
