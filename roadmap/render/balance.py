"""Need beside budget, by phase and by year. Need from money without a figure stands apart: it has no share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.model import FundNature
from roadmap.plan.document import Plan, PlanPhase
from roadmap.plan.money import Years, money_holds, need_after, need_after_phases, need_of_phase, need_of_year
from roadmap.render.blocks import Span, Style
from roadmap.render.cells import EMPTY, Line, bar, cells, cut, flow, left, line_cells, plain, right
from roadmap.render.figures import money, number, percent
from roadmap.render.names import account_name, text
from roadmap.render.phrases import after_horizon, horizon

BAR = 10
GAP = 3
ROOM_FOR_TITLE = 12
COLUMN = 8
SMALL = 5000


class Unit(NamedTuple):
    """What sums are shown in: billions, or millions for a plan whose phases need and have little."""

    name: Text
    in_millions: bool

    def show(self, million: int, language: Language) -> str:
        """Return a sum without its unit."""
        return number(f"{million:,}", language) if self.in_millions else money(million, language)


def unit_of(plan: Plan) -> Unit:
    """Return the unit in which the phases and years of a plan are told."""
    small = max((max(phase.need, phase.budget or 0) for phase in plan.phases), default=0) < SMALL
    return Unit(say.MILLION if small else say.BILLION, small)


class PhaseLine(NamedTuple):
    """One phase: `need` is what budgeted money must cover, `unbudgeted` the need from money without a figure."""

    number: int
    label: str
    tasks: int
    need: int
    budget: int | None
    unbudgeted: int


class YearLine(NamedTuple):
    """One year, or all after the horizon: then without a budget. `short` when its money held some task back."""

    year: int
    label: str
    need: int
    budget: int | None
    unbudgeted: int
    short: bool


def phase_lines(plan: Plan, language: Language) -> tuple[PhaseLine, ...]:
    """Return the phases in order, and what ends after the horizon where there is any."""
    lines = [_phase(plan, phase, language) for phase in plan.phases]
    after = [task for task in plan.tasks if task.phase == 0]
    if after:
        need, apart = need_after_phases(plan)
        label = after_horizon(plan.horizon_to).to(language)
        lines.append(PhaseLine(0, label, len(after), need, None, apart))
    return tuple(lines)


def _phase(plan: Plan, phase: PlanPhase, language: Language) -> PhaseLine:
    span = horizon(phase.first, phase.last)
    title = text(phase.title, language)
    label = title if span in title else f"{span} · {title}" if title else span
    need, apart = need_of_phase(plan, phase)
    return PhaseLine(phase.number, label, phase.tasks, need, phase.budget, apart)


def year_lines(plan: Plan, language: Language) -> tuple[YearLine, ...]:
    """Return the years from the start month's to the horizon's last, then what is needed later in one line."""
    held = {span for _, span in money_holds(plan)}
    last = plan.horizon_to // 12
    lines = []
    for year in plan.years:
        if year <= last:
            need, apart = need_of_year(plan, year)
            lines.append(YearLine(year, str(year), need, plan.budget_in(year), apart, (year, year) in held))
    later = [year for year in plan.years if year > last]
    need, apart = need_after(plan)
    if need or apart:
        spent = any((year, year) in held for year in later)
        lines.append(YearLine(last + 1, views.AFTER_HORIZON.fill(year=last).to(language), need, None, apart, spent))
    return tuple(lines)


def short_words(plan: Plan, language: Language) -> str:
    """Return whose money is short in which years; empty where none is. Where one account pays for all, its years are
    marked themselves, and only ceilings over several are told.
    """
    found: dict[FundNature, list[Years]] = {}
    for account, (first, last) in money_holds(plan):
        if first < last or len(plan.budgets) > 1:
            found.setdefault(account, []).append((first, last))
    named = []
    for account, spans in found.items():
        within = [span for span in spans if span[0] <= plan.horizon_to // 12]
        told = [_span(span, language) for span in within]
        if len(told) < len(spans):
            told.append(say.LATER.to(language))
        words = {"account": account_name(plan, account, language), "years": ", ".join(told)}
        named.append(say.SHORT_BY.fill(**words).to(language))
    return say.SHORT_NOTE.fill(accounts=", ".join(named)).to(language) if named else ""


def _span(years: Years, language: Language) -> str:
    first, last = years
    return f"{first}" if first == last else say.CEILING_OF.fill(first=first, last=last).to(language)


def draw_phases(plan: Plan, language: Language, width: int, *, hide_money: bool = False) -> list[Line]:
    """Return the phases with their counts, need, budget and bar; the bar is longer where the labels leave it room."""
    lines = phase_lines(plan, language)
    if not lines:
        return []
    title, counted = views.PHASE_COLUMN.to(language), views.TASKS_COUNT.to(language)
    counts = max(cells(counted), *(len(str(line.tasks)) for line in lines), 1)
    natural = max(cells(title), *(cells(line.label) for line in lines), 1)
    sums = [EMPTY] * len(lines)
    for room, least in () if hide_money else ((2 * BAR, natural), (BAR, cells(title)), (0, 0)):
        sums = [_sums(plan, line, lines, language, room) for line in lines]
        if least + counts + 2 * GAP + max(line_cells(each) for each in sums) <= width:
            break
    head = "" if hide_money else say.MONEY_COLUMN.fill(unit=unit_of(plan).name).to(language)
    taken = counts + GAP + max([line_cells(each) + GAP for each in sums if each], default=0)
    if head and width - (counts + 2 * GAP + cells(head)) >= natural // 2:
        taken = max(taken, counts + 2 * GAP + cells(head))
    labels = [_label(line.label, max(cells(title), width - taken)) for line in lines]
    names = max(cells(title), *(cells(label) for label in labels))
    heading = f"{left(title, names)}{' ' * GAP}{right(counted, counts)}"
    heading += f"{' ' * GAP}{head}" if head else ""
    drawn: list[Line] = [plain(cut(heading, width), Style.STRONG)]
    for line, label, money_part in zip(lines, labels, sums, strict=True):
        style = Style.LATE if line.number == 0 else Style.PLAIN
        first = f"{left(label, names)}{' ' * GAP}{right(str(line.tasks), counts)}"
        drawn.append((Span(first, style), *((Span(" " * GAP), *money_part) if money_part else ())))
    return drawn


def _label(label: str, room: int) -> str:
    """Return a phase's label, shortened where it must be to what stands before its colon, or to its years."""
    if cells(label) <= room:
        return label
    short = label.partition(":")[0]
    if cells(short) <= room:
        return short
    years, _, title = label.partition(" · ")
    return cut(label, room) if title and room - cells(years) >= ROOM_FOR_TITLE else cut(years, room)


def _sums(plan: Plan, line: PhaseLine, lines: tuple[PhaseLine, ...], language: Language, room: int) -> Line:
    unit = unit_of(plan)
    needs = max(cells(unit.show(each.need, language)) for each in lines)
    budgets = max((cells(unit.show(each.budget, language)) for each in lines if each.budget is not None), default=0)
    need = right(unit.show(line.need, language), needs)
    if line.budget is None:
        unknown = "" if plan.budgeted or not line.need else f"   {views.NO_FIGURE.to(language)}"
        return (Span(need), Span(unknown, Style.MUTED)) if unknown else (Span(need),)
    over = Style.LATE if line.need > line.budget else Style.PLAIN
    share = right(percent(line.need, line.budget), 5)
    drawn = Span(bar(line.need, line.budget, room), over if over is Style.LATE else Style.DELIVERY)
    figures = Span(f"{need} / {right(unit.show(line.budget, language), budgets)}{' ' * GAP if room else ''}")
    return (figures, drawn, Span(f" {share}", over))


def draw_years(plan: Plan, language: Language, width: int) -> list[Line]:
    """Return need beside budget by year, and the years that were used up; in several blocks where they do not fit."""
    years = [year for year in year_lines(plan, language) if year.need or year.budget or year.unbudgeted]
    if not years:
        return []
    labels = max(
        cells(label.to(language)) for label in (views.YEAR, views.NEED_SHORT, views.BUDGET_SHORT, say.UNBUDGETED_ROW)
    )
    unit = unit_of(plan)
    columns = _columns(years, unit, language, width - labels)
    at_once = max((width - labels) // max(columns), 1) if sum(columns) > width - labels else len(years)
    drawn: list[Line] = []
    for first in range(0, len(years), at_once):
        drawn += [EMPTY] if drawn else []
        part = slice(first, first + at_once)
        drawn += _years(years[part], unit, language, labels, columns[part])
    if note := short_words(plan, language):
        drawn += flow([Span(note, Style.MUTED)], width)
    return drawn


def _columns(years: list[YearLine], unit: Unit, language: Language, room: int) -> list[int]:
    """Return the width of each year's column: all as wide as the widest, else narrower so that they fit `room`."""
    widest = []
    for year in years:
        sums = [unit.show(part, language) for part in (year.need, year.budget or 0, year.unbudgeted)]
        mark = say.SHORT.to(language) if year.short else ""
        widest.append(max(cells(figure) for figure in (*sums, year.label, mark)))
    usual = [max(COLUMN - 1, *widest) + 2] * len(years)
    own = [max(COLUMN - 1, each) + 2 for each in widest]
    for columns in (usual, own, [each + 2 for each in widest], [each + 1 for each in widest]):
        if sum(columns) <= room:
            return columns
    return usual


def _years(years: list[YearLine], unit: Unit, language: Language, labels: int, columns: Sequence[int]) -> list[Line]:
    def line(label: str, figures: list[str], style: Style = Style.PLAIN) -> Line:
        told = (right(figure, column) for figure, column in zip(figures, columns, strict=True))
        return plain((left(label, labels) + "".join(told)).rstrip(), style)

    budgets = ["–" if year.budget is None else unit.show(year.budget, language) for year in years]
    rows = [
        line(views.YEAR.to(language), [year.label for year in years], Style.STRONG),
        line(views.NEED_SHORT.to(language), [unit.show(year.need, language) for year in years]),
        line(views.BUDGET_SHORT.to(language), budgets),
    ]
    if any(year.short for year in years):
        rows.append(line("", [say.SHORT.to(language) if year.short else "" for year in years], Style.LATE))
    if any(year.unbudgeted for year in years):
        sums = [unit.show(year.unbudgeted, language) if year.unbudgeted else "" for year in years]
        rows.append(line(say.UNBUDGETED_ROW.to(language), sums, Style.MUTED))
    return rows
