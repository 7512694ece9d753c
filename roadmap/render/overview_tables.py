"""The overview for paper and programs: the same statements as on the terminal, as headings, fields and tables."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import shown
from roadmap.plan.document import Coverage, Plan
from roadmap.render.balance import PhaseLine, phase_lines, short_words, unit_of, year_lines
from roadmap.render.blocks import Align, Block, Column, Fields, Heading, Paragraph, Style, Table, Use, paragraph, told
from roadmap.render.chain import chain_text
from roadmap.render.figures import percent
from roadmap.render.misses import misses
from roadmap.render.names import text
from roadmap.render.notices import notices
from roadmap.render.summary import chosen, extent, has_core, target_lead, target_title, target_values, targets_served
from roadmap.render.tables import Cell, Entry, Group, data, table


def paper(plan: Plan, language: Language, *, hide_money: bool = False) -> Iterator[Block]:
    """Yield what follows the headline."""
    for kind in misses(plan, language, hide_money=hide_money):
        yield Heading(kind.title.to(language))
        yield Fields(tuple(told(entry.name, entry.sentence(language)) for entry in kind.entries))
    yield Heading(say.PHASES.to(language))
    yield phases_table(plan, language, Use.ALL, hide_money=hide_money)
    if not hide_money and any(line.need or line.budget or line.unbudgeted for line in year_lines(plan, language)):
        yield Heading(say.YEARS.to(language))
        yield _years(plan, language)
        if note := short_words(plan, language):
            yield paragraph(note, Style.MUTED)
    if any(goal.rank is not None for goal in plan.coverage):
        yield Heading(say.COVERAGE.fill(month=shown(plan.horizon_to)).to(language))
        yield _coverage(plan, language)
    if plan.chain:
        title = say.CHAIN_PLAIN if plan.end is None else say.CHAIN.fill(month=shown(plan.end))
        yield Heading(title.to(language))
        yield Paragraph(chain_text(plan, language))
    if words := targets_served(plan, language):
        yield paragraph(words)
    if plan.own_targets:
        yield Heading(say.TARGETS.to(language))
        yield _targets(plan, language)
    if found := notices(plan, language, hide_money=hide_money):
        yield Heading(say.NOTICES.to(language))
        yield from (paragraph(words) for words in found)


def phases_table(plan: Plan, language: Language, use: Use, *, hide_money: bool = False) -> Table:
    """Return the phases for people and programs, or for programs alone: `use` is `ALL` or `DATA`."""
    people = Use.PEOPLE if use is Use.ALL else Use.DATA
    lines = phase_lines(plan, language)
    sums = (
        Column("need", _with_unit(plan, views.NEED_SHORT, language), Align.RIGHT, use=people),
        Column("budget", _with_unit(plan, views.BUDGET_SHORT, language), Align.RIGHT, use=people),
        Column("share", views.SHARE.to(language), Align.RIGHT, use=people),
        *((_without_budget(plan, language, people),) if any(line.unbudgeted for line in lines) else ()),
    )
    programs = (
        Column("need_million_vnd", views.NEED_DATA.to(language), use=Use.DATA),
        Column("budget_million_vnd", views.BUDGET_DATA.to(language), use=Use.DATA),
        Column("without_budget_million_vnd", views.WITHOUT_BUDGET_DATA.to(language), use=Use.DATA),
    )
    columns = (
        Column("title", views.PHASE_COLUMN.to(language), shrinks=True, use=use),
        Column("tasks", views.TASKS_COUNT.to(language), Align.RIGHT, use=use),
        *(() if hide_money else ((*sums, *programs) if use is Use.ALL else programs)),
    )
    return table("phases", columns, (_phase(plan, line, language) for line in lines))


def _without_budget(plan: Plan, language: Language, use: Use) -> Column:
    return Column("without_budget", _with_unit(plan, say.UNBUDGETED_ROW, language), Align.RIGHT, use=use)


def _with_unit(plan: Plan, words: Text, language: Language) -> str:
    return f"{words.to(language)} ({unit_of(plan).name.to(language)})"


def _phase(plan: Plan, line: PhaseLine, language: Language) -> Entry:
    unit = unit_of(plan)
    unknown = "" if plan.budgeted or not line.need else views.NO_FIGURE.to(language)
    cells = {
        "title": Cell(line.label),
        "tasks": Cell(str(line.tasks), line.tasks),
        "need": Cell(unit.show(line.need, language)),
        "budget": Cell(unknown if line.budget is None else unit.show(line.budget, language)),
        "share": Cell("" if line.budget is None else percent(line.need, line.budget)),
        "without_budget": Cell(unit.show(line.unbudgeted, language) if line.unbudgeted else ""),
        "need_million_vnd": data(line.need),
        "budget_million_vnd": data(line.budget),
        "without_budget_million_vnd": data(line.unbudgeted),
    }
    return Entry(str(line.number), cells, Style.PLAIN if line.number else Style.LATE)


def _years(plan: Plan, language: Language) -> Table:
    unit = unit_of(plan)
    right, people = Align.RIGHT, Use.PEOPLE
    lines = year_lines(plan, language)
    columns = (
        Column("year", views.YEAR.to(language), use=people),
        Column("need", _with_unit(plan, views.NEED_SHORT, language), right, use=people),
        Column("budget", _with_unit(plan, views.BUDGET_SHORT, language), right, use=people),
        *((_without_budget(plan, language, people),) if any(line.unbudgeted for line in lines) else ()),
        *((Column("short", views.NOTE.to(language), use=people),) if any(line.short for line in lines) else ()),
    )
    entries = (
        Entry(
            str(line.year),
            {
                "year": Cell(line.label),
                "need": Cell(unit.show(line.need, language)),
                "budget": Cell("–" if line.budget is None else unit.show(line.budget, language)),
                "short": Cell(say.SHORT.to(language) if line.short else ""),
                "without_budget": Cell(unit.show(line.unbudgeted, language) if line.unbudgeted else ""),
            },
        )
        for line in lines
    )
    return table("years", columns, entries)


def _coverage(plan: Plan, language: Language) -> Table:
    people = Use.PEOPLE
    columns = (
        Column("goal", views.GOAL.to(language), shrinks=True, use=people),
        Column("extent", say.DONE_OF.to(language), Align.RIGHT, use=people),
        Column("complete", views.CORE_COMPLETE.to(language), use=people),
    )
    return table("coverage", columns, _goals(plan, language))


def _goals(plan: Plan, language: Language) -> Iterator[Entry | Group]:
    titles = {framework.id: text(framework.title, language) for framework in plan.frameworks}
    for framework, goals in chosen(plan):
        yield Group(framework, titles.get(framework, framework))
        yield from (_goal(plan, goal, language) for goal in goals)


def _goal(plan: Plan, goal: Coverage, language: Language) -> Entry:
    undone = views.COMPLETE_NO if has_core(plan, goal) else views.NO_CORE
    complete = (views.COMPLETE_YES if goal.complete else undone).to(language)
    cells = {
        "goal": Cell(text(goal.title, language)),
        "extent": Cell(extent(goal, language)),
        "complete": Cell(complete),
    }
    return Entry(goal.goal, cells)


def _targets(plan: Plan, language: Language) -> Table:
    people = Use.PEOPLE
    columns = (
        Column("target", say.TARGET.to(language), shrinks=True, use=people),
        Column("values", say.VALUES.to(language), shrinks=True, use=people),
        Column("lead", views.LEAD.to(language), use=people),
    )
    entries = (
        Entry(
            target.id,
            {
                "target": Cell(target_title(target, language)),
                "values": Cell(" · ".join(target_values(target, language))),
                "lead": Cell(target_lead(plan, target, language)),
            },
        )
        for target in plan.own_targets
    )
    return table("targets", columns, entries)
