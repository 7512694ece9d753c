"""What the plan needs and what is budgeted, by fund and year and by phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from roadmap.messages import screens
from roadmap.messages import views as say
from roadmap.messages.text import Language
from roadmap.model import FundNature
from roadmap.months import year_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.plan.money import budget_undivided, money_holds, need_after_phases, unbudgeted_accounts
from roadmap.render import figures
from roadmap.render.balance import Unit, phase_lines, unit_of
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Style, Table, Use, View, paragraph
from roadmap.render.cells import bar
from roadmap.render.filters import EVERYTHING, Filter, demand_phase, kept, phase_span, told
from roadmap.render.phrases import after_horizon, counted, horizon
from roadmap.render.tables import Cell, Entry, Group, data, table
from roadmap.render.why_points import is_estimate


class Line(NamedTuple):
    """Need and budget of one span of time; `budget` None where there is no figure, `open` where there can be none.

    `apart` is need from accounts without a figure, which `need` leaves out.
    """

    id: str
    title: str
    need: int
    budget: int | None
    note: str = ""
    open: bool = False
    apart: int = 0


def budget(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return need against budget. A filter by lead or state leaves the budget out: it is not those tasks' alone."""
    title = say.BUDGET_TITLE.fill(plan=plan.title).to(language)
    head = Heading(title, 1)
    demand_phase(plan, chosen)
    if hide_money:
        empty = _data(plan, (), (), language)
        return View("budget", title, (head, paragraph(say.BUDGET_HIDDEN.to(language)), empty), language)
    found = kept(plan, Filter(lead=chosen.lead, only=chosen.only))
    years = _years(plan, chosen)
    blocks: list[Block] = [head, *told(plan, chosen, language), *_first(plan, chosen, language)]
    if not years:
        blocks.append(paragraph(say.NO_MONEY.to(language)))
    blocks.append(table("budget", _columns(plan, language, chosen), _entries(plan, found, years, chosen, language)))
    blocks.append(_data(plan, found, years, language))
    if years:
        blocks.extend(_notes(plan, found, years, chosen, language))
    return View("budget", title, tuple(blocks), language)


def _years(plan: Plan, chosen: Filter) -> tuple[int, ...]:
    """Return the years to show: those of the plan that need or have money, as far as the filter lets them through."""
    first, last = (year_of(at) for at in phase_span(plan, chosen))
    last_year = year_of(plan.horizon_to)
    return tuple(
        year
        for year in plan.years
        if chosen.year in (None, year) and first <= year <= last and (year <= last_year or plan.need_in(year))
    )


def _first(plan: Plan, chosen: Filter, language: Language) -> Iterator[Paragraph]:
    unit = unit_of(plan)
    yield paragraph((say.UNIT if unit.in_millions else say.UNIT_ROUNDED).fill(unit=unit.name).to(language), Style.MUTED)
    if chosen.picks_tasks:
        yield paragraph(say.BUDGET_FILTERED.to(language), Style.MUTED)
    for over in plan.overruns:
        if over.account is not None:
            words = {
                "account": figures.account(over.account),
                "year": over.at.replace("-", "–"),
                "needed": unit.show(over.needed, language),
                "available": unit.show(over.available, language),
                "unit": unit.name,
            }
            sentence = say.CEILING_OVERRUN if "-" in over.at else say.MONEY_OVERRUN
            yield paragraph(sentence.fill(**words).to(language), Style.LATE)


def _columns(plan: Plan, language: Language, chosen: Filter) -> tuple[Column, ...]:
    right = Align.RIGHT
    apart = Column("without_budget", say.WITHOUT_BUDGET.to(language), right, use=Use.PEOPLE)
    against = (
        Column("budget", say.BUDGET_SHORT.to(language), right, use=Use.PEOPLE),
        Column("left", say.LEFT.to(language), right, 2, use=Use.PEOPLE),
        Column("share", say.SHARE.to(language), right, use=Use.PEOPLE),
        *((apart,) if unbudgeted_accounts(plan) else ()),
        Column("drawn", "", priority=3, use=Use.SCREEN),
        Column("note", say.NOTE.to(language), priority=1, shrinks=True, use=Use.PEOPLE),
    )
    return (
        Column("title", say.YEAR.to(language), use=Use.PEOPLE),
        Column("need", say.NEED_SHORT.to(language), right, use=Use.PEOPLE),
        *(() if chosen.picks_tasks else against),
    )


def _entries(
    plan: Plan, found: tuple[PlanTask, ...], years: tuple[int, ...], chosen: Filter, language: Language
) -> Iterator[Entry | Group]:
    accounts, unit = _accounts(plan, found) if years else [], unit_of(plan)
    if len(accounts) > 1:
        funded = plan.budgeted and not chosen.picks_tasks
        yield Group("all", (say.FUNDED if funded else say.ALL_FUNDS).to(language))
        yield from _drawn((_together(plan, found, year, chosen) for year in years), unit, language)
    if years and chosen.year is None and not chosen.picks_tasks:
        yield Group("phases", (say.BY_PHASES_ALL_FUNDS if budget_undivided(plan) else say.BY_PHASES).to(language))
        yield from _drawn(_by_phase(plan, chosen, language), unit, language)
    for account in accounts:
        yield Group(str(account), figures.account(account).to(language))
        yield from _drawn(_of_account(plan, found, account, years, language), unit, language)


def _accounts(plan: Plan, found: Iterable[PlanTask]) -> list[FundNature]:
    """Return the accounts with a figure as the plan orders them, then those that are only needed."""
    figured = [held.account for held in plan.budgets]
    needed = {account for task in found for account, _ in task.cost}
    return list(dict.fromkeys(figured + sorted(needed)))


def _need(found: Iterable[PlanTask], account: FundNature, year: int) -> int:
    return sum(dict(years).get(year, 0) for task in found for held, years in task.cost if held == account)


def _together(plan: Plan, found: tuple[PlanTask, ...], year: int, chosen: Filter) -> Line:
    """Return a year over all accounts that have a figure in it; over all accounts where there is no comparison."""
    accounts = _accounts(plan, found)
    figured = [account for account in accounts if plan.budget_in(year, account) is not None]
    summed = figured if figured and not chosen.picks_tasks else accounts
    need = sum(_need(found, account, year) for account in summed)
    apart = sum(_need(found, account, year) for account in accounts if account not in summed)
    return Line(f"all/{year}", str(year), need, plan.budget_in(year) if figured else None, apart=apart)


def _by_phase(plan: Plan, chosen: Filter, language: Language) -> Iterator[Line]:
    """Yield the phases as the overview counts them, and what is needed after the horizon."""
    spans = {phase.number: horizon(phase.first, phase.last) for phase in plan.phases}
    undivided = budget_undivided(plan)
    for held in phase_lines(plan, language):
        if held.number in spans and chosen.phase in (None, held.number):
            title, apart = spans[held.number], held.unbudgeted
            yield Line(f"phase/{held.number}", title, held.need, held.budget, apart=apart, open=undivided)
    after, apart = need_after_phases(plan)
    if (after or apart) and chosen.phase in (None, 0):
        title = after_horizon(plan.horizon_to).to(language)
        yield Line("phase/0", title, after, None, apart=apart, open=True)


def _of_account(
    plan: Plan, found: tuple[PlanTask, ...], account: FundNature, years: tuple[int, ...], language: Language
) -> Iterator[Line]:
    holds = money_holds(plan)
    for year in years:
        need, given = _need(found, account, year), plan.budget_in(year, account)
        if need or (given is not None and year <= year_of(plan.horizon_to)):
            yield Line(
                f"{account}/{year}", str(year), need, given, _held_back(holds.get((account, (year, year))), language)
            )
    for held in plan.budgets:
        for first, last, most in held.ceilings if held.account == account else ():
            need = sum(_need(found, account, year) for year in range(first, last + 1))
            title = say.CEILING.to(language).format(first=first, last=last)
            note = _held_back(holds.get((account, (first, last))), language) if first < last else ""
            yield Line(f"{account}/{first}-{last}", title, need, most, note)


def _held_back(held: frozenset[str] | None, language: Language) -> str:
    """Return how many tasks are held back, nothing when none."""
    if not held:
        return ""
    return (say.HELD_BACK_ONE if len(held) == 1 else say.HELD_BACK).to(language).format(number=len(held))


def _drawn(lines: Iterable[Line], unit: Unit, language: Language) -> Iterator[Entry]:
    for line in lines:
        yield Entry(line.id, _cells(line, unit, language))


def _cells(line: Line, unit: Unit, language: Language) -> dict[str, Cell]:
    cells = {
        "title": Cell(line.title),
        "need": Cell(unit.show(line.need, language)),
        "without_budget": Cell(unit.show(line.apart, language) if line.apart else "", style=Style.MUTED),
        "note": Cell(line.note, style=Style.STRONG),
    }
    if line.open:
        return cells
    if line.budget is None:
        return cells | {"budget": Cell(say.NO_FIGURE.to(language), style=Style.MUTED)}
    over = Style.LATE if line.need > line.budget else Style.PLAIN
    return cells | {
        "budget": Cell(unit.show(line.budget, language)),
        "left": Cell(unit.show(line.budget - line.need, language), style=over),
        "share": Cell(figures.percent(line.need, line.budget), style=over),
        "drawn": Cell(bar(line.need, line.budget, 10)),
    }


def _data(plan: Plan, found: tuple[PlanTask, ...], years: tuple[int, ...], language: Language) -> Table:
    """Return what programs get: one entry for each account and year, nothing added up."""
    columns = tuple(
        Column(key, title.to(language), use=Use.DATA)
        for key, title in (
            ("account", say.ACCOUNT_ID),
            ("account_title", say.ACCOUNT),
            ("year", say.YEAR),
            ("need_million_vnd", say.NEED_DATA),
            ("budget_million_vnd", say.BUDGET_DATA),
            ("left_million_vnd", say.LEFT_DATA),
        )
    )
    return table("budget", columns, _pairs(plan, found, years, language))


def _pairs(plan: Plan, found: tuple[PlanTask, ...], years: tuple[int, ...], language: Language) -> Iterator[Entry]:
    for account in _accounts(plan, found) if years else ():
        for year in years:
            need, given = _need(found, account, year), plan.budget_in(year, account)
            cells = {
                "account": data(str(account)),
                "account_title": data(figures.account(account).to(language)),
                "year": data(year),
                "need_million_vnd": data(need),
                "budget_million_vnd": data(given),
                "left_million_vnd": data(None if given is None else given - need),
            }
            yield Entry(f"{account}/{year}", cells)


def _notes(
    plan: Plan, found: tuple[PlanTask, ...], years: tuple[int, ...], chosen: Filter, language: Language
) -> Iterator[Paragraph]:
    last = year_of(plan.horizon_to)
    if plan.budgeted and any(year > last for year in years):
        yield paragraph(say.LAST_FIGURE.to(language).format(year=last), Style.MUTED)
    if budget_undivided(plan) and chosen.year is None and not chosen.picks_tasks:
        yield paragraph(say.UNDIVIDED.to(language), Style.MUTED)
    unknown = [task.title.to(language) for task in found if task.cost_unknown and task.status is not Status.DONE]
    if unknown:
        yield paragraph(screens.COST_UNKNOWN.to(language).format(tasks="; ".join(unknown)))
    estimated = sum(is_estimate(plan, task) and task.total_cost > 0 for task in found)
    if estimated:
        yield paragraph(counted(estimated, say.ALL_ESTIMATES_ONE, say.ALL_ESTIMATES, language), Style.MUTED)
