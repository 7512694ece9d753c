"""The phases of a plan: what each is for, what it holds and what it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roadmap.messages import views as say
from roadmap.messages.text import Language
from roadmap.months import Month, written
from roadmap.plan.document import Plan, PlanPhase, PlanTask, Status
from roadmap.plan.latest import slack_months
from roadmap.plan.money import budget_undivided, unbudgeted_accounts
from roadmap.render import entries, figures
from roadmap.render.balance import PhaseLine, phase_lines, unit_of
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Table, Use, View, paragraph
from roadmap.render.cells import bar
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.phrases import after_horizon, horizon
from roadmap.render.tables import Cell, Entry, Group, data, table


def phases(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the phases with their counts and money, then the tasks of each by domain."""
    title = say.PHASES_TITLE.fill(plan=plan.title).to(language)
    found = kept(plan, chosen)
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(
        table(
            "phases",
            _columns(plan, language, money=not (hide_money or chosen.picks_tasks or chosen.year is not None)),
            _summary(plan, language, chosen, found),
        )
    )
    blocks.extend(_why(plan, language))
    if not (hide_money or chosen.picks_tasks):
        blocks.append(paragraph(say.PHASES_MONEY.to(language), Style.MUTED))
        if budget_undivided(plan):
            blocks.append(paragraph(say.UNDIVIDED.to(language), Style.MUTED))
    listed = _tasks(plan, found, language, money=not hide_money)
    blocks.append(listed if found else paragraph(say.NOTHING.to(language)))
    blocks.extend(entries.legend(listed, language))
    return View("phases", title, tuple(blocks), language)


def _columns(plan: Plan, language: Language, *, money: bool) -> tuple[Column, ...]:
    right, unit = Align.RIGHT, unit_of(plan).name
    apart = Column("without_budget", say.WITHOUT_BUDGET.to(language), right, 1, use=Use.PEOPLE)
    sums = (
        Column("need", say.NEED.fill(unit=unit).to(language), right, use=Use.PEOPLE),
        Column("budget", say.BUDGET.fill(unit=unit).to(language), right, use=Use.PEOPLE),
        Column("share", say.SHARE.to(language), right, 2, use=Use.PEOPLE),
        *((apart,) if unbudgeted_accounts(plan) and not budget_undivided(plan) else ()),
        Column("drawn", "", priority=3, use=Use.SCREEN),
        Column("need_million_vnd", say.NEED_DATA.to(language), use=Use.DATA),
        Column("budget_million_vnd", say.BUDGET_DATA.to(language), use=Use.DATA),
        Column("without_budget_million_vnd", say.WITHOUT_BUDGET_DATA.to(language), use=Use.DATA),
    )
    return (
        Column("title", say.PHASE_COLUMN.to(language), shrinks=True),
        Column("span", say.SPAN.to(language), priority=4, use=Use.PEOPLE),
        Column("from", say.START.to(language), use=Use.DATA),
        Column("to", say.FINISH.to(language), use=Use.DATA),
        Column("tasks", say.TASKS_COUNT.to(language), right),
        *(sums if money else ()),
    )


def _summary(plan: Plan, language: Language, chosen: Filter, found: tuple[PlanTask, ...]) -> Iterator[Entry]:
    picked = chosen != EVERYTHING
    lines = {line.number: line for line in phase_lines(plan, language)}
    for phase in plan.phases:
        if chosen.phase in (None, phase.number):
            count = sum(_stands_in(task) == phase.number for task in found) if picked else phase.tasks
            yield _phase(phase, count, _money(plan, lines[phase.number], language), language)
    after = [task for task in found if task.phase == 0]
    if after and chosen.phase in (None, 0):
        yield _after(plan, len(after), lines[0], language)


def _phase(phase: PlanPhase, count: int, money: dict[str, Cell], language: Language) -> Entry:
    title = f"{horizon(phase.first, phase.last)} · {phase.title.to(language)}"
    cells = {
        "title": Cell(title, phase.title.to(language)),
        "span": Cell(figures.span(phase.first, phase.last)),
        "from": data(written(phase.first)),
        "to": data(written(phase.last)),
        "tasks": Cell(str(count), count),
        **money,
    }
    return Entry(str(phase.number), cells)


def _money(plan: Plan, line: PhaseLine, language: Language) -> dict[str, Cell]:
    """Return need against budget as the overview counts them: need of accounts without a figure stands apart."""
    unit = unit_of(plan)
    cells = {
        "need": Cell(unit.show(line.need, language)),
        "without_budget": Cell(unit.show(line.unbudgeted, language) if line.unbudgeted else ""),
        "need_million_vnd": data(line.need),
        "budget_million_vnd": data(line.budget),
        "without_budget_million_vnd": data(line.unbudgeted),
    }
    if budget_undivided(plan):
        return cells
    if line.budget is None:
        return cells | {"budget": Cell(say.NO_FIGURE.to(language), style=Style.MUTED)}
    return cells | {
        "budget": Cell(unit.show(line.budget, language)),
        "share": Cell(figures.percent(line.need, line.budget), style=_strain(line.need, line.budget)),
        "drawn": Cell(bar(line.need, line.budget, 10)),
    }


def _strain(need: int, budget: int) -> Style:
    return Style.LATE if need > budget else Style.PLAIN


def _after(plan: Plan, count: int, line: PhaseLine, language: Language) -> Entry:
    title = after_horizon(plan.horizon_to).to(language)
    cells = {
        "title": Cell(title),
        "from": data(written(Month(plan.horizon_to + 1))),
        "tasks": Cell(str(count), count),
        "need": Cell(unit_of(plan).show(line.need, language)),
        "need_million_vnd": data(line.need),
    }
    return Entry("0", cells, Style.LATE)


def _why(plan: Plan, language: Language) -> Iterator[Block]:
    if why := plan.phases_why.to(language):
        source = plan.sources.get(plan.phases_source or "")
        cited = f" [{source.number or source.title.to(language)}]" if source is not None else ""
        yield paragraph(say.PHASES_WHY.to(language).format(why=f"{why}{cited}"), Style.MUTED)


def _stands_in(task: PlanTask) -> int | None:
    return None if task.status in (Status.EXTERNAL, Status.RECURRING) else task.phase


def _sections(plan: Plan, language: Language, found: tuple[PlanTask, ...]) -> Iterator[tuple[str, list[PlanTask]]]:
    """Yield each group of tasks under its heading, those without a date first, and none twice."""
    no_date = [task for task in found if task.status is Status.NO_DATE]
    if no_date:
        yield say.NO_DATE.to(language), no_date
    for phase in plan.phases:
        if held := [task for task in found if _stands_in(task) == phase.number]:
            words = {"number": phase.number, "years": horizon(phase.first, phase.last), "title": phase.title}
            yield say.PHASE.fill(**words).to(language), held
    rest = (
        (after_horizon(plan.horizon_to), [t for t in found if t.phase == 0]),
        (say.RECURRING, [task for task in found if task.status is Status.RECURRING]),
        (say.EXTERNAL, [task for task in found if task.status is Status.EXTERNAL]),
        (say.IN_PLACE, [task for task in found if task.status is Status.DONE and task.phase is None]),
    )
    for heading, held in rest:
        if held:
            yield heading.to(language), held


def _tasks(plan: Plan, found: tuple[PlanTask, ...], language: Language, *, money: bool) -> Table:
    """Return the tasks by phase and domain, for people: programs take the list of phases."""
    columns = tuple(
        column._replace(use=Use.PEOPLE)
        for column in entries.task_columns(language, money=money, unit=unit_of(plan).name)
        if column.use is not Use.DATA and column.key != "state"
    )
    return table("tasks", columns, _grouped(plan, found, language))


def _grouped(plan: Plan, found: tuple[PlanTask, ...], language: Language) -> Iterator[Entry | Group]:
    spare = slack_months(plan)
    for heading, held in _sections(plan, language, found):
        yield Group(heading, heading)
        for name, inside in by_domain(plan, held):
            yield Group(f"{heading}/{name}", entries.domain(plan, inside[0], language), 1, Style.PLAIN)
            for task in inside:
                yield _marked(task, entries.task_entry(plan, task, language, spare))


def _marked(task: PlanTask, entry: Entry) -> Entry:
    """Return the row of a task, with a sign after its time when it began in an earlier phase."""
    if not task.began_earlier:
        return entry
    time = entry.cells["time"]
    return entry._replace(cells={**entry.cells, "time": time._replace(text=f"{time.text} ◂")})


def by_domain(plan: Plan, tasks: Iterable[PlanTask]) -> Iterator[tuple[str, list[PlanTask]]]:
    """Yield the domains in the plan's order with their tasks; a domain that the plan does not name comes last."""
    order = {name: place for place, name in enumerate(plan.domains)}
    held: dict[str, list[PlanTask]] = {}
    for task in tasks:
        held.setdefault(task.domain, []).append(task)
    yield from sorted(held.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
