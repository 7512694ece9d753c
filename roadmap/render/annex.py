"""The list of tasks that is annexed to a signed plan: number, task, lead, support, time, deliverable, funding."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import views as say
from roadmap.messages.text import Language, Text
from roadmap.model import FundNature
from roadmap.months import year_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.render import entries, figures
from roadmap.render.balance import unit_of
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Style, Use, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.phases import by_domain
from roadmap.render.phrases import after_horizon, begin_unknown, counted, horizon
from roadmap.render.tables import Cell, Entry, Group, data, iso, table
from roadmap.render.why_points import is_estimate

_ELSEWHERE = (Status.DONE, Status.EXTERNAL)
Sections = list[tuple[str, Text, list[PlanTask]]]
"""A word for programs, a heading for people, the tasks under it."""


def annex(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the annex; `hide_money` keeps the names of the funds and leaves out every sum."""
    found = kept(plan, chosen)
    listed = [task for task in found if task.status not in _ELSEWHERE]
    title = say.ANNEX_TITLE.to(language)
    words = {"plan": plan.title, "years": horizon(plan.horizon_from, plan.horizon_to)}
    blocks: list[Block] = [Heading(title, 1), paragraph(say.ANNEX_UNDER.fill(**words).to(language))]
    blocks.extend(told(plan, chosen, language))
    if not listed:
        blocks.append(paragraph(say.NOTHING.to(language)))
    rows = _entries(plan, _sections(plan, listed), language, money=not hide_money)
    blocks.append(table("tasks", _columns(language, money=not hide_money), rows))
    blocks.extend(_notes(plan, found, listed, language, money=not hide_money))
    return View("annex", title, tuple(blocks), language)


def _sections(plan: Plan, listed: list[PlanTask]) -> Sections:
    """Return the tasks under their headings: those without a date, each phase, after the horizon, recurring work."""
    planned = [task for task in listed if task.status not in (Status.NO_DATE, Status.RECURRING)]
    after = after_horizon(plan.horizon_to)
    sections: Sections = [("no-date", say.NO_DATE, [task for task in listed if task.status is Status.NO_DATE])]
    for phase in plan.phases:
        words = {"years": horizon(phase.first, phase.last), "title": phase.title}
        inside = [task for task in planned if task.phase == phase.number]
        sections.append((f"phase/{phase.number}", say.ANNEX_PHASE.fill(**words), inside))
    numbers = {phase.number for phase in plan.phases}
    sections.append(("after", after, [task for task in planned if task.phase not in numbers]))
    sections.append(("recurring", say.RECURRING, [task for task in listed if task.status is Status.RECURRING]))
    return [section for section in sections if section[2]]


def _columns(language: Language, *, money: bool) -> tuple[Column, ...]:
    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    return (
        Column("number", say.NUMBER.to(language), Align.RIGHT),
        Column("title", say.TASK.to(language), shrinks=True),
        Column("lead", say.LEAD.to(language), priority=1, shrinks=True),
        Column("support", say.SUPPORT.to(language), priority=2, shrinks=True),
        Column("time", say.TIME.to(language)),
        Column("deliverable", say.DELIVERABLE.to(language), priority=1, shrinks=True),
        Column("funding", say.FUNDING.to(language), priority=2, shrinks=True),
        program("section", say.SECTION),
        program("domain", say.DOMAIN),
        program("start", say.START),
        program("finish", say.FINISH),
        *((program("cost_million_vnd", say.COST_DATA),) if money else ()),
        program("estimated", say.ESTIMATED_COLUMN),
    )


def _entries(plan: Plan, sections: Sections, language: Language, *, money: bool) -> Iterator[Entry | Group]:
    number = 0
    for part, (code, heading, tasks) in enumerate(sections, 1):
        yield Group(f"{part}", f"{figures.roman(part)}. {heading.to(language)}")
        for place, (name, inside) in enumerate(by_domain(plan, tasks), 1):
            domain = entries.domain(plan, inside[0], language)
            yield Group(f"{part}/{name}", f"{figures.roman(part)}.{place}. {domain}", 1)
            for task in inside:
                number += 1
                placed = {"number": Cell(str(number), number), "section": Cell(heading.to(language), code)}
                yield Entry(task.id, {**placed, **_cells(plan, task, language, money=money)})


def _cells(plan: Plan, task: PlanTask, language: Language, *, money: bool) -> dict[str, Cell]:
    undated = task.status is Status.NO_DATE
    support = [entries.role(plan, role, language) for role in task.support]
    return {
        "title": Cell(task.title.to(language)),
        "lead": Cell(entries.role(plan, task.lead, language), task.lead),
        "support": Cell("; ".join(support), list(task.support)),
        "time": Cell(_time(plan, task).to(language)),
        "deliverable": Cell(task.deliverable.to(language)),
        "funding": Cell(_funding(plan, task, language, money=money)),
        "domain": Cell(entries.domain(plan, task, language), task.domain),
        "start": entries.start(plan, task, language),
        "finish": data(iso(task.finish)),
        "cost_million_vnd": data(None if task.cost_unknown or undated else sum(amount for _, amount in _sums(task))),
        "estimated": data(is_estimate(plan, task)),
    }


def _time(plan: Plan, task: PlanTask) -> Text:
    if task.recurring is not None:
        return figures.recurrence(task.recurring)
    if task.start is None or task.finish is None:
        return say.NO_TIME
    if begin_unknown(plan, task):
        return say.UNDER_WAY.fill(ends=figures.quarter(task.finish))
    return figures.official_span(task.start, task.finish)


def _sums(task: PlanTask) -> list[tuple[FundNature, int]]:
    """Return what a task needs of each account; of one without a date, what its stages would charge."""
    if task.cost:
        return [(account, sum(amount for _, amount in years)) for account, years in task.cost]
    found: dict[FundNature, int] = {}
    for stage in task.stages:
        for charge in stage.charges:
            found[charge.account] = found.get(charge.account, 0) + charge.sum
    return list(found.items())


def _funding(plan: Plan, task: PlanTask, language: Language, *, money: bool) -> str:
    """Return whose money it is and how much; a sum that is an estimate, or in no total for want of a date, says so."""
    unit, name = unit_of(plan), figures.account_name
    sentence = say.FUNDING_SUM_ESTIMATED if is_estimate(plan, task) else say.FUNDING_SUM
    parts = [
        sentence.fill(account=name(account), sum=unit.show(amount, language), unit=unit.name).to(language)
        if money
        else name(account).to(language)
        for account, amount in _sums(task)
        if amount
    ]
    if money and parts and task.status is Status.NO_DATE:
        parts[-1] += f", {say.FUNDING_UNCOUNTED.to(language)}"
    if task.cost_unknown:
        parts.append(say.FUNDING_UNKNOWN.to(language))
    return "; ".join(parts) or say.FUNDING_NONE.to(language)


def _notes(
    plan: Plan, found: tuple[PlanTask, ...], listed: list[PlanTask], language: Language, *, money: bool
) -> Iterator[Paragraph]:
    if any(task.began_earlier for task in listed):
        yield paragraph(say.ANNEX_BEGAN_EARLIER.to(language), Style.MUTED)
    last = year_of(plan.horizon_to)
    later = sum(amount for task in listed for _, years in task.cost for year, amount in years if year > last)
    if money and later:
        unit = unit_of(plan)
        words = {"sum": unit.show(later, language), "unit": unit.name, "year": last}
        yield paragraph(say.ANNEX_LATER.fill(**words).to(language), Style.MUTED)
    estimated = sum(is_estimate(plan, task) for task in listed)
    if estimated:
        one, many = (say.ANNEX_ESTIMATES_ONE, say.ANNEX_ESTIMATES) if money else (say.ANNEX_TIMES_ONE, say.ANNEX_TIMES)
        yield paragraph(counted(estimated, one, many, language), Style.MUTED)
    for status, sentence in ((Status.DONE, say.ANNEX_DONE), (Status.EXTERNAL, say.ANNEX_EXTERNAL)):
        titles = [task.title.to(language) for task in found if task.status is status]
        if titles:
            yield paragraph(sentence.to(language).format(tasks="; ".join(titles)), Style.MUTED)
