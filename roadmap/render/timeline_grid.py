"""The grid of a timeline: which months stand in which cells, and the cells of one task."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages.text import Language
from roadmap.model import StageName
from roadmap.months import Month, quarter_of, shown
from roadmap.plan.document import Plan, PlanStage, PlanTask, Status
from roadmap.render.blocks import Span, Style
from roadmap.render.cells import Line, cells, left, plain, right
from roadmap.render.phrases import begin_unknown

MONTHS = 3
QUARTERS = 4
LATER_MOST = 24
_PER_QUARTER = ((3, 44), (2, 26), (1, 0))
_PER_QUARTER_OF_YEAR = ((12, 60), (9, 30), (3, 0))
_NAMED_MONTHS = 9
"""Cells of a quarter, and how many must be left for titles; wide cells first. Nine leave room to name each month."""
_LABELS = ("", " I ", "II ", "III", " IV")
MILESTONE, BEGAN_BEFORE, GOES_ON, DEADLINE, OVERDUE, SLACK, PROMISED = "◆", "←", "→", "|", "!", "·", "◇"
PREPARATION, DELIVERY = "░", "▒"
_DRAWN = {StageName.PREPARATION: (PREPARATION, Style.PREPARATION), StageName.DELIVERY: (DELIVERY, Style.DELIVERY)}

Cells = list[Span]


class Grid(NamedTuple):
    """Quarters from the month `first` on, each `per` cells wide; `of_year` when they are those of one year only."""

    first: Month
    quarters: int
    per: int
    of_year: bool = False

    @property
    def width(self) -> int:
        """The cells that a row takes."""
        return self.quarters * self.per

    @property
    def last(self) -> Month:
        """The last month that is drawn."""
        return Month(self.first + self.quarters * MONTHS - 1)

    def cell(self, at: Month) -> int:
        """Return the first cell of a month; months outside of the grid have one outside of it."""
        return (at - self.first) * self.per // MONTHS

    def cells(self, at: Month) -> range:
        """Return all cells of a month, at least one."""
        return range(self.cell(at), max(self.cell(Month(at + 1)), self.cell(at) + 1))

    def edge(self, at: Month) -> int:
        """Return the last cell of a month, the first or the last one of the grid for months outside."""
        return min(max(self.cells(at)[-1], 0), self.width - 1)

    def holds(self, at: Month) -> bool:
        """Return whether a month is drawn."""
        return self.first <= at <= self.last


def grid_for(plan: Plan, tasks: tuple[PlanTask, ...], width: int, year: int | None = None) -> Grid:
    """Return the quarters from the plan's start to its horizon, to later work as well, or those of `year`; quarters
    are as wide as the titles leave room for.
    """
    if year is not None:
        room = width // QUARTERS
        per = next((per for per, titles in _PER_QUARTER_OF_YEAR if width - QUARTERS * per >= titles), 1)
        return Grid(Month(year * 12), QUARTERS, min(per, max(room, 1)), of_year=True)
    first = Month(plan.start - plan.start % MONTHS)
    quarters = max((last_drawn(plan, tasks) - first) // MONTHS + 1, 1)
    per = next(per for per, titles in _PER_QUARTER if width - quarters * per >= titles or per == 1)
    return Grid(first, min(quarters, max(width - _PER_QUARTER[1][1] // 2, 1)), per)


def last_drawn(plan: Plan, tasks: tuple[PlanTask, ...]) -> Month:
    """Return the last month to draw: the horizon's, or that of later work, as far as two years more."""
    finishes = [task.finish for task in tasks if task.finish is not None]
    return Month(min(max([plan.horizon_to, *finishes]), plan.horizon_to + LATER_MOST))


def header(grid: Grid, before: int, language: Language) -> tuple[Line, ...]:
    """Return the lines of years and quarters, or months; `before` is how many cells stand before the grid."""
    numbers = [quarter_of(Month(grid.first + quarter * MONTHS)) for quarter in range(grid.quarters)]
    if grid.per >= _NAMED_MONTHS:
        room = grid.per // MONTHS
        label = say.MONTH_ROW.to(language)
        parts = right(f"{label} ", before) + "".join(
            left(f"{number:02}", room) for number in range(1, QUARTERS * MONTHS + 1)
        )
    elif grid.per == MONTHS:
        parts = " " * before + "".join(_LABELS[number] for number in numbers)
    else:
        label = say.QUARTER_ROW.to(language)
        parts = right(f"{label} " if cells(label) < before else "", before) + "".join(
            left(str(number), grid.per) for number in numbers
        )
    return (plain(_years(grid, before), Style.STRONG), plain(parts.rstrip(), Style.MUTED))


def _years(grid: Grid, before: int) -> str:
    """Return the years above their first quarters, to the left where a year is cut short; none touches another."""
    drawn = " " * (before + grid.width)
    for year in range(grid.first // 12, grid.last // 12 + 1):
        label = str(year) if grid.per > 1 else f"’{year % 100:02d}"
        first = before + min(max(grid.cell(Month(year * 12)), 0), grid.width - 1)
        ends = before + (grid.cell(Month(year * 12 + 12)) if year * 12 + 12 <= grid.last else grid.width + 1)
        place = min(first, ends - cells(label) - 1)
        if place > 0 and not drawn[place - 1 : place + cells(label)].strip():
            drawn = f"{drawn[:place]}{label}{drawn[place + cells(label) :]}"
    return drawn.rstrip()


def row(plan: Plan, task: PlanTask, grid: Grid, language: Language, spare: int, promised: Month | None = None) -> Cells:
    """Return the cells of one task with the `spare` months by which it may slip without harm; the month in which it was
    `promised` to end is marked.
    """
    words = _words(task, plan, language)
    if words is not None:
        return [*_text(words, grid), *_blank(grid.width - min(cells(words.text), grid.width))]
    drawn = _blank(grid.width)
    if task.status is Status.EXTERNAL:
        _put(drawn, grid, task.available, Span(MILESTONE, Style.STRONG))
        return drawn
    _slack(drawn, task, grid, spare)
    for stage in task.stages:
        _bar(drawn, stage, grid)
    if task.is_milestone:
        _put(drawn, grid, task.finish, Span(MILESTONE, Style.CRITICAL if task.critical else Style.STRONG))
    if grid.of_year:
        _beyond(drawn, plan, task, grid)
    if task.deadline is not None:
        late = task.finish is not None and task.finish > task.deadline
        _put(drawn, grid, task.deadline, Span(OVERDUE, Style.LATE) if late else Span(DEADLINE, Style.STRONG))
    if promised is not None and grid.holds(promised):
        drawn[grid.edge(promised)] = Span(PROMISED, Style.STRONG)
    if task.finish is not None and task.finish > grid.last and not grid.of_year:
        drawn[-1] = Span(GOES_ON, Style.LATE)
    return drawn


def _blank(room: int) -> Cells:
    return [Span(" ")] * room


def _text(words: Span, grid: Grid) -> Cells:
    return [Span(letter, words.style) for letter in words.text[: grid.width]]


def _words(task: PlanTask, plan: Plan, language: Language) -> Span | None:
    """Return what stands in place of a bar."""
    match task.status:
        case Status.DONE:
            return Span(shown(task.done) if task.done is not None else "", Style.MUTED)
        case Status.RECURRING:
            often = say.HOW_OFTEN[task.recurring].to(language) if task.recurring else ""
            return Span(often, Style.MUTED)
        case Status.NO_DATE:
            return Span(say.NO_DATE.to(language), Style.LATE)
        case Status.EXTERNAL:
            confirmed = task.confirmed and task.available is not None and task.available >= plan.start
            known = (
                shown(task.available) if task.confirmed and task.available is not None else say.UNCONFIRMED.to(language)
            )
            return None if confirmed else Span(known, Style.MUTED)
        case _:
            return None


def _put(drawn: Cells, grid: Grid, at: Month | None, sign: Span) -> None:
    """Draw what stands at the end of a month; the chart of a year leaves out what is not in it."""
    if at is not None and (grid.holds(at) or not grid.of_year):
        drawn[grid.edge(at)] = sign


def _fill(drawn: Cells, grid: Grid, at: Month, sign: Span) -> None:
    """Draw what takes a whole month."""
    if grid.holds(at):
        for cell in grid.cells(at):
            drawn[cell] = sign


def _slack(drawn: Cells, task: PlanTask, grid: Grid, spare: int) -> None:
    """Draw from the finish on by how many months the task may slip without harm."""
    if task.finish is not None:
        for month in range(task.finish + 1, task.finish + spare + 1):
            _fill(drawn, grid, Month(month), Span(SLACK, Style.SLACK))


def _bar(drawn: Cells, stage: PlanStage, grid: Grid) -> None:
    if stage.start is None or stage.name not in _DRAWN:
        return
    sign, style = _DRAWN[stage.name]
    if stage.critical:
        style = Style.CRITICAL
    for month in range(stage.start, stage.start + stage.months):
        _fill(drawn, grid, Month(month), Span(sign, style))


def _beyond(drawn: Cells, plan: Plan, task: PlanTask, grid: Grid) -> None:
    """Mark work of which a part lies before or after the year."""
    if task.start is not None and task.start < grid.first and not begin_unknown(plan, task):
        drawn[0] = Span(BEGAN_BEFORE, Style.MUTED)
    if task.finish is not None and task.finish > grid.last:
        drawn[-1] = Span(GOES_ON, Style.MUTED)
