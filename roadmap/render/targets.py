"""Targets against the plan: value and date, the tasks that serve each, when these are done, what was measured."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import targets as say
from roadmap.messages import views
from roadmap.messages.text import Language
from roadmap.months import month, shown, year_of
from roadmap.plan.document import Plan, PlanTarget, Status
from roadmap.plan.targets import answerable, awaited
from roadmap.render import entries
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, told
from roadmap.render.names import cited_bare, cited_marked, footnotes, task_name, text
from roadmap.render.summary import bounded, quantity, value_of
from roadmap.render.tables import Cell, Entry, Group, data, iso, table


def targets(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return a row for each target and year. Of the filter only year and lead pick rows: the rest is about tasks."""
    del hide_money  # a target in money is no sum of the plan
    title = say.TITLE.fill(plan=plan.title).to(language)
    rows = tuple(_rows(plan, chosen, language))
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(paragraph((say.HOW if rows else say.NONE).to(language), Style.MUTED))
    blocks.append(table("targets", _columns(plan, language), rows))
    blocks.extend(paragraph(words) for words in _conflicts(plan, language))
    named = [source for each in plan.targets for source in each.target.sources] if rows else []
    blocks.extend(paragraph(note, Style.MUTED) for note in footnotes(plan, named, language))
    return View("targets", title, tuple(blocks), language)


def _columns(plan: Plan, language: Language) -> tuple[Column, ...]:
    """Return the columns; people see what was measured, led or known before only where something of it is known."""
    held = [each.target for each in plan.targets]
    measured, led, known = (
        Use.ALL if any(told) else Use.DATA
        for told in (
            (target.measured for target in held),
            (target.lead for target in held),
            (target.baseline is not None for target in held),
        )
    )
    return (
        Column("title", say.TARGET.to(language), use=Use.DATA),
        Column("name", say.TARGET.to(language), shrinks=True, use=Use.PEOPLE),
        Column("bound", say.VALUE.to(language), use=Use.PEOPLE),
        Column("comparison", say.COMPARISON.to(language), use=Use.DATA),
        Column("value", say.VALUE.to(language), use=Use.DATA),
        Column("unit", say.UNIT.to(language), use=Use.DATA),
        Column("by", say.BY.to(language), Align.RIGHT),
        Column("tasks", say.TASKS.to(language), use=Use.DATA),
        Column("served", say.TASKS.to(language), priority=2, shrinks=True, use=Use.PEOPLE),
        Column("finish", say.DONE_BY.to(language)),
        Column("against", say.AGAINST.to(language), shrinks=True),
        Column("baseline", say.BASELINE.to(language), priority=1, use=known),
        Column("measured", say.MEASURED.to(language), use=measured),
        Column("measured_year", say.MEASURED_YEAR.to(language), use=Use.DATA),
        Column("met", say.MET_COLUMN.to(language), use=Use.DATA),
        Column("lead", say.LEAD.to(language), priority=4, use=led),
        Column("ground", say.GROUND.to(language), use=Use.DATA),
        Column("cited", say.GROUND.to(language), priority=3, shrinks=True, use=Use.PEOPLE),
        Column("id", views.ID.to(language), use=Use.DATA),
    )


def _rows(plan: Plan, chosen: Filter, language: Language) -> Iterator[Entry | Group]:
    groups = [(None, say.OWN), *((each.id, each.title) for each in plan.frameworks)]
    for framework, title in groups:
        held = [each for each in plan.targets if each.target.framework == framework and _led(each, chosen.lead)]
        rows = [row for each in held for row in _of_target(plan, each, chosen, language)]
        if rows:
            yield Group(framework or "own", title.to(language))
            yield from rows


def _led(each: PlanTarget, lead: str | None) -> bool:
    return lead is None or each.target.lead == lead


def _of_target(plan: Plan, each: PlanTarget, chosen: Filter, language: Language) -> Iterator[Entry]:
    for number, (year, value) in enumerate(each.target.values):
        if chosen.year in (None, year):
            cells = _cells(plan, each, year, value, language)
            if number and chosen.year is None:  # people read what holds for all years once
                cells |= {"name": Cell(""), "served": Cell("")}
            yield Entry(f"{each.target.id}/{year}", cells)


def _cells(plan: Plan, each: PlanTarget, year: int, value: float, language: Language) -> dict[str, Cell]:
    target = each.target
    sources = "; ".join(cited_bare(plan, source, language) for source in target.sources)
    names = "; ".join(task_name(plan, task, language) for task in each.tasks)
    baseline = "" if target.baseline is None else value_of(target.baseline, language)
    words, style = _against(plan, each, year, language)
    if each.others and each.tasks and answerable(plan, each):
        counts = {"n": len(each.tasks), "of": len(each.tasks) + each.others}
        words = say.PARTLY.fill(words=words, **counts).to(language)
    return {
        "title": data(target.title.to(language)),
        "name": Cell(text(target.title, language)),
        "bound": Cell(bounded(target, value, language)),
        "comparison": data("at_most" if target.at_most else "at_least", "≤" if target.at_most else "≥"),
        "value": data(value, value_of(value, language)),
        "unit": data(text(target.unit, language)),
        "by": Cell(str(year), year),
        "tasks": data(list(each.tasks), names),
        "served": Cell(names),
        "finish": Cell("" if each.finish is None else shown(each.finish), iso(each.finish)),
        "against": Cell(words, style=style),
        **_measured(each, year, value, language),
        "lead": Cell(entries.role(plan, target.lead, language, short=True) if target.lead else "", target.lead),
        "baseline": Cell(baseline, target.baseline),
        "ground": data(list(target.sources), sources),
        "cited": Cell("; ".join(cited_marked(plan, source, language) for source in target.sources)),
        "id": data(target.id),
    }


def _against(plan: Plan, each: PlanTarget, year: int, language: Language) -> tuple[str, Style]:
    if not each.tasks:
        return say.NO_TASK.to(language), Style.LATE if answerable(plan, each) else Style.MUTED
    if not answerable(plan, each):
        whose = say.AWAITED if awaited(plan, each) else say.NATIONAL if each.target.national else say.ELSEWHERE
        return whose.to(language), Style.MUTED
    if each.finish is None:
        statuses = {task.status for task in plan.tasks if task.id in each.tasks}
        if statuses == {Status.RECURRING}:
            return say.ONLY_RECURRING.to(language), Style.PLAIN
        return say.NO_DATE.to(language), Style.LATE
    if each.finish < plan.start:
        return say.DONE_BEFORE.to(language), Style.DONE
    months = month(year, 12) - each.finish
    if months < 0:
        late = say.LATE_ONE if months == -1 else say.LATE
        return late.fill(n=-months).to(language), Style.LATE
    if year > year_of(plan.horizon_to):
        return say.BEYOND.to(language), Style.MUTED
    early = say.JUST if months == 0 else say.IN_TIME_ONE if months == 1 else say.IN_TIME
    return early.fill(n=months).to(language), Style.PLAIN


def _measured(each: PlanTarget, year: int, value: float, language: Language) -> dict[str, Cell]:
    """Return the last value measured up to the target's year, and whether it makes the target met: nothing else can."""
    known = [(at, found) for at, found in each.target.measured if at <= year]
    if not known:
        return {"measured": Cell(say.UNMEASURED.to(language), None, Style.MUTED)}
    at, found = max(known)
    met = found <= value if each.target.at_most else found >= value
    words = (say.MET if met else say.MISSED).fill(value=value_of(found, language), year=at).to(language)
    return {
        "measured": Cell(words, found, Style.PLAIN if met else Style.LATE),
        "measured_year": data(at),
        "met": data(met),
    }


def _conflicts(plan: Plan, language: Language) -> Iterator[str]:
    """Yield a sentence for each quantity for which documents give different numbers or years."""
    indicators = dict.fromkeys(each.target.indicator for each in plan.targets if each.target.indicator)
    for indicator in indicators:
        held = [each.target for each in plan.targets if each.target.indicator == indicator]
        if len({target.values for target in held}) < 2:
            continue
        numbers = [
            say.NUMBER_OF.fill(
                value=quantity(value, target.unit, language),
                year=year,
                source=cited_marked(plan, target.sources[0], language) if target.sources else target.id,
            ).to(language)
            for target in held
            for year, value in target.values
        ]
        yield say.CONFLICT.fill(title=held[0].title, numbers="; ".join(numbers)).to(language)
