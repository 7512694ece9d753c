"""What must begin by when: the latest start of each task that still keeps every deadline, and the horizon."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import latest as say
from roadmap.messages import views
from roadmap.messages.text import Language
from roadmap.messages.views import STAGES
from roadmap.months import shown, year_of
from roadmap.plan.document import Plan
from roadmap.plan.latest import Latest
from roadmap.plan.latest import latest as latest_of
from roadmap.render import entries
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.entries import begins
from roadmap.render.filters import EVERYTHING, Filter, passes, told
from roadmap.render.names import text
from roadmap.render.slack import is_later_stage, kept
from roadmap.render.tables import Cell, Entry, Group, data, iso, table


def latest(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the tasks that have not begun by the year in which they must, those without a date too; `--year` picks by
    that year.
    """
    del hide_money  # nothing here speaks of money
    title = say.TITLE.fill(plan=plan.title).to(language)
    others = chosen._replace(year=None)
    found = [
        each
        for each in latest_of(plan)
        if passes(plan, each.task, others) and chosen.year in (None, year_of(each.start))
    ]
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(paragraph((say.HOW if found else say.NONE).to(language), Style.MUTED))
    blocks.append(table("latest", _columns(language), _rows(plan, found, language)))
    return View("latest", title, tuple(blocks), language)


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("latest", say.LATEST.to(language)),
        Column("title", views.TASK.to(language), shrinks=True),
        Column("lead", views.LEAD.to(language), priority=2, shrinks=True),
        Column("start", say.PLANNED.to(language)),
        Column("slack", say.SLACK.to(language), Align.RIGHT),
        Column("due", say.DUE.to(language), priority=1, shrinks=True),
        Column("due_month", say.DUE_MONTH.to(language), use=Use.DATA),
        Column("due_of", say.DUE_OF.to(language), use=Use.DATA),
        Column("due_pinned", say.DUE_PINNED.to(language), use=Use.DATA),
        Column("stage", say.STAGE.to(language), use=Use.DATA),
        Column("stage_latest", say.STAGE_LATEST.to(language), use=Use.DATA),
        Column("stage_start", say.STAGE_PLANNED.to(language), use=Use.DATA),
    )


def _rows(plan: Plan, found: list[Latest], language: Language) -> Iterator[Entry | Group]:
    year = None
    for each in found:
        if year_of(each.start) != year:
            year = year_of(each.start)
            yield Group(str(year), str(year))
        style = Style.LATE if each.slack is None or each.slack < 0 else Style.PLAIN if each.slack else Style.STRONG
        yield Entry(each.task.id, _cells(plan, each, language), style)


def _cells(plan: Plan, each: Latest, language: Language) -> dict[str, Cell]:
    start = begins(each.task) if each.slack is not None else None
    return {
        "latest": Cell(shown(each.start), iso(each.start)),
        "title": Cell(text(each.task.title, language)),
        "lead": Cell(entries.role(plan, each.task.lead, language, short=True), each.task.lead),
        "start": Cell(say.UNDATED.to(language), None) if start is None else Cell(shown(start), iso(start)),
        "slack": Cell("" if each.slack is None else str(each.slack).replace("-", "−"), each.slack),
        "due": Cell(_due(plan, each, language)),
        "due_month": data(iso(each.due)),
        "due_of": data(each.due_of),
        "due_pinned": data(each.due_pinned),
        "stage": data(each.stage.value, STAGES[each.stage].to(language)),
        "stage_latest": data(iso(each.stage_start)),
        "stage_start": data(iso(each.stage_planned)),
    }


def _due(plan: Plan, each: Latest, language: Language) -> str:
    """Return the end to be kept, with the stage that leaves least where that is not the first one."""
    due = kept(plan, each, language)
    if not is_later_stage(each):
        return due
    words = {"due": due, "stage": STAGES[each.stage], "month": shown(each.stage_start)}
    if each.stage_planned is None:
        return say.STAGE_BINDS_UNDATED.fill(**words).to(language)
    return say.STAGE_BINDS.fill(**words, planned=shown(each.stage_planned)).to(language)
