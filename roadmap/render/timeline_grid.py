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

MONTHS = 3
LATER_MOST = 24
NAMES_LEAST = 26
_LABELS = ("", " I ", "II ", "III", " IV")
BEGAN_EARLIER, MILESTONE, GOES_ON, DEADLINE, OVERDUE, FLOAT = "◂", "◆", "→", "|", "!", "·"
_DRAWN = {StageName.PREPARATION: ("░", Style.PREPARATION), StageName.DELIVERY: ("▒", Style.DELIVERY)}

Cells = list[Span]


class Grid(NamedTuple):
    """Quarters from the month `first` on, each `per` cells wide: three for three months, or two, or one."""

    first: Month
    quarters: int
    per: int

    @property
    def width(self) -> int:
        """The cells that a row takes."""
        return self.quarters * self.per

    @property
    def last(self) -> Month:
        """The last month that is drawn."""
        return Month(self.first + self.quarters * MONTHS - 1)

    def cell(self, at: Month) -> int:
        """Return the cell of a month; months outside of the grid have one outside of it."""
        return (at - self.first) * self.per // MONTHS

    def edge(self, at: Month) -> int:
        """Return the cell of a month, the first or the last one for months outside."""
        return min(max(self.cell(at), 0), self.width - 1)


def grid_for(plan: Plan, tasks: tuple[PlanTask, ...], width: int) -> Grid:
    """Return the quarters from the plan's start to its horizon, to later work as well; months where there is room."""
    first = Month(plan.start - plan.start % MONTHS)
    finishes = [task.finish for task in tasks if task.finish is not None]
    last = min(max([plan.horizon_to, *finishes]), plan.horizon_to + LATER_MOST)
    quarters = max((last - first) // MONTHS + 1, 1)
    most = max(width - NAMES_LEAST // 2, 1)
    per = next((per for per in (MONTHS, 2) if width - quarters * per >= NAMES_LEAST), 1)
    return Grid(first, min(quarters, most), per)


def header(grid: Grid, before: int, language: Language) -> tuple[Line, ...]:
    """Return the lines of years and quarters; `before` is how many cells stand before the grid."""
    numbers = [quarter_of(Month(grid.first + quarter * MONTHS)) for quarter in range(grid.quarters)]
    if grid.per == MONTHS:
        quarters = " " * before + "".join(_LABELS[number] for number in numbers)
    else:
        label = say.QUARTER_ROW.to(language)
        quarters = right(f"{label} " if cells(label) < before else "", before) + "".join(
            left(str(number), grid.per) for number in numbers
        )
    return (plain(_years(grid, before), Style.STRONG), plain(quarters.rstrip(), Style.MUTED))


def _years(grid: Grid, before: int) -> str:
    """Return the years above their first quarters, to the left where a year is cut short; none touches another."""
    drawn = " " * (before + grid.width)
    for year in range(grid.first // 12, grid.last // 12 + 1):
        label = str(year) if grid.per > 1 else f"’{year % 100:02d}"
        first = before + grid.edge(Month(year * 12))
        ends = before + (grid.cell(Month(year * 12 + 12)) if year * 12 + 12 <= grid.last else grid.width + 1)
        place = min(first, ends - cells(label) - 1)
        if place > 0 and not drawn[place - 1 : place + cells(label)].strip():
            drawn = f"{drawn[:place]}{label}{drawn[place + cells(label) :]}"
    return drawn.rstrip()


def row(plan: Plan, task: PlanTask, grid: Grid, language: Language) -> Cells:
    """Return the cells of one task."""
    words = _words(task, plan, language)
    if words is not None:
        return [*_text(words, grid), *_blank(grid.width - min(cells(words.text), grid.width))]
    drawn = _blank(grid.width)
    if task.status is Status.EXTERNAL:
        _put(drawn, grid, task.available, Span(MILESTONE, Style.STRONG))
        return drawn
    _float(drawn, task, grid)
    for stage in task.stages:
        _bar(drawn, stage, grid)
    if task.is_milestone:
        _put(drawn, grid, task.finish, Span(MILESTONE, Style.CRITICAL if task.critical else Style.STRONG))
    if task.began_earlier:
        _began(drawn)
    if task.deadline is not None:
        late = task.finish is not None and task.finish > task.deadline
        _put(drawn, grid, task.deadline, Span(OVERDUE, Style.LATE) if late else Span(DEADLINE, Style.STRONG))
    if task.finish is not None and task.finish > grid.last:
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
    if at is not None:
        drawn[grid.edge(at)] = sign


def _float(drawn: Cells, task: PlanTask, grid: Grid) -> None:
    """Draw the float from the finish on: what the last stage can slip."""
    last = task.stages[-1] if task.stages else None
    if last is None or last.finish is None or not task.total_float:
        return
    for month in range(last.finish + 1, last.finish + task.total_float + 1):
        if month <= grid.last and month >= grid.first:
            drawn[grid.cell(Month(month))] = Span(FLOAT, Style.SLACK)


def _bar(drawn: Cells, stage: PlanStage, grid: Grid) -> None:
    if stage.start is None or stage.name not in _DRAWN:
        return
    sign, style = _DRAWN[stage.name]
    if stage.critical:
        style = Style.CRITICAL
    for month in range(stage.start, stage.start + stage.months):
        if grid.first <= month <= grid.last:
            drawn[grid.cell(Month(month))] = Span(sign, style)


def _began(drawn: Cells) -> None:
    """Mark work of an earlier phase, before its bar; after it where there is no room before."""
    used = [place for place, cell in enumerate(drawn) if cell.text != " "]
    if not used:
        return
    place = used[0] - 2 if used[0] >= 2 else used[-1] + 2
    if place < len(drawn):
        drawn[place] = Span(BEGAN_EARLIER, Style.MUTED)
