"""The problems that a plan orders from enterprises: what is to be solved, by when, with whose money."""

from __future__ import annotations

from roadmap.messages import gates as say
from roadmap.messages import views
from roadmap.messages.text import Language
from roadmap.model import StageName
from roadmap.plan.document import Plan, PlanTask
from roadmap.render import entries, figures
from roadmap.render.balance import Unit, unit_of
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.names import text
from roadmap.render.tables import Cell, Entry, data, iso, table


def orders(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the tasks that state a problem for enterprises, in the plan's order."""
    title = say.ORDERS_TITLE.fill(plan=plan.title).to(language)
    found = [task for task in kept(plan, chosen) if task.problem is not None]
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(paragraph((say.ORDERS_HOW if found else say.ORDERS_NONE).to(language), Style.MUTED))
    rows = (
        Entry(task.id, _cells(plan, number, task, language, money=not hide_money))
        for number, task in enumerate(found, 1)
    )
    blocks.append(table("orders", _columns(plan, language, money=not hide_money), rows))
    return View("orders", title, tuple(blocks), language)


def _columns(plan: Plan, language: Language, *, money: bool) -> tuple[Column, ...]:
    unit = unit_of(plan)
    return (
        Column("number", views.NUMBER.to(language), Align.RIGHT),
        Column("title", views.TASK.to(language), shrinks=True),
        Column("problem", say.PROBLEM.to(language), shrinks=True),
        Column("published", say.PUBLISHED.to(language)),
        Column("accepted", say.ACCEPTED.to(language)),
        Column("lead", views.LEAD.to(language), priority=1, shrinks=True),
        *(_money(unit, language) if money else ()),
        Column("id", views.ID.to(language), priority=3, use=Use.PEOPLE),
    )


def _money(unit: Unit, language: Language) -> tuple[Column, ...]:
    return (
        Column("cost", views.COST.fill(unit=unit.name).to(language), Align.RIGHT, 2, use=Use.PEOPLE),
        Column("cost_million_vnd", views.COST_DATA.to(language), use=Use.DATA),
    )


def _cells(plan: Plan, number: int, task: PlanTask, language: Language, *, money: bool) -> dict[str, Cell]:
    first, delivery = task.stages[0] if task.stages else None, task.stage(StageName.DELIVERY)
    accepted = None if delivery is None else delivery.finish
    published = None if first is None else first.start
    cells = {
        "number": Cell(str(number), number),
        "title": Cell(text(task.title, language)),
        "problem": Cell(text(task.problem, language) if task.problem else ""),
        "published": Cell(figures.span(published, published), iso(published)),
        "accepted": Cell(figures.span(accepted, accepted), iso(accepted)),
        "lead": Cell(entries.role(plan, task.lead, language, short=True), task.lead),
        "id": data(task.id),
    }
    if money:
        cells["cost"] = Cell(unit_of(plan).show(task.total_cost, language))
        cells["cost_million_vnd"] = data(task.total_cost)
    return cells
