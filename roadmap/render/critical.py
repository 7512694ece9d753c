"""The critical chain: each step with what keeps it from starting sooner."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import views as say
from roadmap.messages.screens import UNTIL
from roadmap.messages.text import Language
from roadmap.months import shown
from roadmap.plan.document import Hold, HoldKind, Plan, PlanStage, PlanTask
from roadmap.render import entries, figures
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, passes, told
from roadmap.render.names import cited_short, clause, parts, text
from roadmap.render.phrases import began_unknown
from roadmap.render.reasons import arc_of, reason
from roadmap.render.tables import Cell, Entry, data, iso, table

Link = tuple[str, PlanTask, PlanStage | None, tuple[Hold, ...]]


def critical(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the chain in order, through dependencies, people and money; numbers stay those of the whole chain."""
    del hide_money  # sentences name a fund that is used up, never a sum
    links = tuple(_links(plan))
    end = "" if plan.end is None else shown(plan.end)
    title = (say.CRITICAL_TITLE if links else say.CRITICAL_NONE).fill(plan=plan.title, end=end).to(language)
    kept = [(number, link) for number, link in enumerate(links, 1) if passes(plan, link[1], chosen)]
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(paragraph((say.CRITICAL_HOW if kept else say.NOTHING).to(language), Style.MUTED))
    blocks.append(table("chain", _columns(language), _entries(plan, kept, language)))
    return View("critical", title, tuple(blocks), language)


def _links(plan: Plan) -> Iterator[Link]:
    before: str | None = None
    for reference in plan.chain:
        identifier, name = parts(reference)
        task = plan.task(identifier)
        if task is not None:
            stage = None if name is None else task.stage(name)
            yield reference, task, stage, () if stage is None else _chained(stage, before)
        before = reference


def _chained(stage: PlanStage, before: str | None) -> tuple[Hold, ...]:
    """Return the constraint through which the chain came from the stage before, last; the first one before it where
    that is money, which alone may not be what the stage before used. Without a stage before the first one alone.
    """
    first = stage.held_by[:1]
    linked = next((hold for hold in stage.held_by if before is not None and hold.stage == before), None)
    if linked is None or linked in first:
        return first
    return (*first, linked) if first[0].kind is HoldKind.MONEY else (linked,)


def _entries(plan: Plan, kept: list[tuple[int, Link]], language: Language) -> Iterator[Entry]:
    """Yield a row for each step; people read the title of a task with several steps once."""
    before = ""
    for number, link in kept:
        cells = _cells(plan, number, link, language)
        if link[1].id == before:
            cells["title"] = Cell("")
        yield Entry(link[0], cells)
        before = link[1].id


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("number", say.NUMBER.to(language), Align.RIGHT),
        Column("task", say.TASK_ID.to(language), use=Use.DATA),
        Column("task_title", say.TASK_TITLE.to(language), use=Use.DATA),
        Column("title", say.TASK.to(language), shrinks=True, use=Use.PEOPLE),
        Column("stage", say.STAGE.to(language), priority=1),
        Column("time", say.TIME.to(language), use=Use.PEOPLE),
        Column("start", say.START.to(language), use=Use.DATA),
        Column("finish", say.FINISH.to(language), use=Use.DATA),
        Column("lead", say.LEAD.to(language), priority=3),
        Column("constraint", say.CONSTRAINT.to(language), use=Use.DATA),
        Column("why", say.HELD_BY.to(language), shrinks=True),
        Column("id", say.ID.to(language), priority=4, use=Use.PEOPLE),
    )


def _cells(plan: Plan, number: int, link: Link, language: Language) -> dict[str, Cell]:
    _, task, stage, holds = link
    return {
        "number": Cell(str(number), number),
        "task": data(task.id),
        "task_title": data(task.title.to(language)),
        "title": Cell(task.title.to(language)),
        "stage": Cell(
            "" if stage is None else say.STAGES[stage.name].to(language), None if stage is None else stage.name.value
        ),
        "time": Cell(_time(plan, task, stage, language)),
        "start": _start(plan, task, stage, language),
        "finish": data(iso(task.finish if stage is None else stage.finish)),
        "lead": Cell(entries.role(plan, task.lead, language, short=True), task.lead),
        "constraint": _constraint(holds[-1] if holds else None, language),
        "why": Cell("" if stage is None else "; ".join(_why(plan, stage, hold, language) for hold in holds)),
        "id": Cell(task.id),
    }


def _constraint(hold: Hold | None, language: Language) -> Cell:
    return data(None) if hold is None else data(hold.kind.value, say.CONSTRAINTS[hold.kind].to(language))


def _time(plan: Plan, task: PlanTask, stage: PlanStage | None, language: Language) -> str:
    if stage is None:
        return figures.task_span(task)
    if began_unknown(plan, stage) and stage.finish is not None:
        return UNTIL.fill(month=shown(stage.finish)).to(language)
    return figures.span(stage.start, stage.finish)


def _start(plan: Plan, task: PlanTask, stage: PlanStage | None, language: Language) -> Cell:
    if stage is not None and began_unknown(plan, stage):
        return data(None, say.START_UNKNOWN.to(language))
    return data(iso(task.start if stage is None else stage.start))


def _why(plan: Plan, stage: PlanStage, hold: Hold, language: Language) -> str:
    """Return the constraint with the reason and the source of its dependency."""
    words = [reason(hold, plan, language, stage)]
    arc = arc_of(hold, stage)
    if arc is not None and (why := clause(text(arc.why, language))):
        words.append(f": {why}")
    if arc is not None and arc.source is not None:
        words.append(f" {cited_short(plan, arc.source, language)}")
    return "".join(words)
