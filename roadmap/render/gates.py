"""The tasks that State money pays, opened into the gates of their procedures, with dates."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from roadmap.errors import UsageError
from roadmap.messages import gates as say
from roadmap.messages import views
from roadmap.messages.text import Language
from roadmap.model import StageName
from roadmap.months import Month, shown, year_of
from roadmap.plan.document import HoldKind, Plan, PlanTask
from roadmap.plan.gates import DatedGate, dated_gates, governing_law, in_force
from roadmap.render import figures
from roadmap.render.blocks import Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.names import cited_bare, cited_marked, footnotes, task_name, text
from roadmap.render.tables import Cell, Entry, Group, data, iso, table


def gates(
    plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False, task: str | None = None
) -> View:
    """Return the gates of the tasks that pass, or of one task. Raises `UsageError` for a task that is not there."""
    del hide_money  # nothing here speaks of money
    title = say.TITLE.fill(plan=plan.title).to(language)
    tasks = kept(plan, chosen) if task is None else (_one(plan, task),)
    opened = [(each, tuple(dated_gates(plan, each))) for each in tasks]
    rows = tuple(row for each, found in opened if found for row in _rows(plan, each, found, language))
    blocks: list[Block] = [Heading(title, 1), *told(plan, chosen, language)]
    blocks.append(paragraph(_introduction(plan, tasks, task, rows, language), Style.MUTED))
    blocks.append(table("gates", _columns(language, alone=task is not None), rows))
    laws = [law.id for each, found in opened if found and (law := governing_law(plan, each))]
    dated = [each for _, found in opened for each in found]
    grounds = [source for each in dated for source in in_force(plan, each.gate.sources, each.last)]
    named = laws if task is None else [*laws, *grounds]
    blocks.extend(paragraph(note, Style.MUTED) for note in footnotes(plan, named, language))
    return View("gates", title, tuple(blocks), language)


def _one(plan: Plan, identifier: str) -> PlanTask:
    found = plan.task(identifier)
    if found is None:
        raise UsageError(say.NOT_IN_PLAN)
    return found


def _introduction(
    plan: Plan, tasks: tuple[PlanTask, ...], task: str | None, rows: tuple[Entry | Group, ...], language: Language
) -> str:
    if rows:
        return say.HOW.to(language)
    if task is not None and tasks[0].procedure not in plan.procedures:
        return say.NO_PROCEDURE.fill(task=tasks[0].title).to(language)
    return say.NO_GATES.to(language)


def _columns(language: Language, *, alone: bool) -> tuple[Column, ...]:
    """Return the columns; what a procedure says of a gate stands on the screen of one task only, not for each again."""
    said = Use.ALL if alone else Use.DATA
    return (
        Column("task", views.TASK_ID.to(language), use=Use.DATA),
        Column("gate", say.GATE_ID.to(language), use=Use.DATA),
        Column("title", say.GATE.to(language), shrinks=True),
        Column("stage", views.STAGE.to(language), use=Use.DATA),
        Column("time", views.TIME.to(language), use=Use.PEOPLE),
        Column("start", views.START.to(language), use=Use.DATA),
        Column("finish", views.FINISH.to(language), use=Use.DATA),
        Column("decided", say.DECIDED.to(language), use=Use.DATA),
        Column("waits", say.CALENDAR.to(language), shrinks=True),
        Column("note", say.NOTE.to(language), priority=1, shrinks=True, use=said),
        Column("ground", say.GROUND.to(language), use=Use.DATA),
        *((Column("cited", say.GROUND.to(language), priority=2, shrinks=True, use=Use.PEOPLE),) if alone else ()),
    )


def _rows(plan: Plan, task: PlanTask, found: tuple[DatedGate, ...], language: Language) -> Iterator[Entry | Group]:
    yield Group(task.id, _heading(plan, task, language))
    for stage, gates_of in itertools.groupby(found, key=lambda each: each.gate.stage):
        yield Group(f"{task.id}/{stage}", views.STAGES[stage].to(language), 1, Style.PLAIN)
        rows = [(each.first, each.gate.id, _cells(plan, task, each, language)) for each in gates_of]
        if stage is StageName.OPERATION:
            rows = sorted([*_into_operation(plan, task, language), *rows], key=lambda row: row[0])
        yield from (Entry(f"{task.id}/{gate}", cells) for _, gate, cells in rows)


def _into_operation(plan: Plan, task: PlanTask, language: Language) -> Iterator[tuple[Month, str, dict[str, Cell]]]:
    """Yield the month of going into operation, its id and its cells, where that waits for more than the acceptance."""
    delivery, operation = task.stage(StageName.DELIVERY), task.stage(StageName.OPERATION)
    if delivery is None or operation is None or delivery.finish is None or operation.start is None:
        return
    at = Month(operation.start - 1)
    if at <= delivery.finish:
        return
    waits = [
        hold.stage.partition("/")[0]
        for hold in operation.held_by
        if hold.kind is HoldKind.DEPENDENCY and hold.stage is not None
    ]
    named = ", ".join(task_name(plan, each, language) for each in dict.fromkeys(waits) if each != task.id)
    cells = {
        "task": data(task.id),
        "gate": data("operation"),
        "title": Cell(say.INTO_OPERATION.to(language)),
        "stage": Cell(views.STAGES[StageName.OPERATION].to(language), StageName.OPERATION.value),
        "time": Cell(figures.span(at, at)),
        "start": data(iso(at)),
        "finish": data(iso(at)),
        "waits": Cell(say.WAITS_FOR.fill(tasks=named).to(language) if named else ""),
    }
    yield at, "operation", cells


def _heading(plan: Plan, task: PlanTask, language: Language) -> str:
    law, procedure = governing_law(plan, task), plan.procedures[task.procedure or ""].title
    if law is None:
        return say.TASK_HEAD.fill(task=task.title, procedure=procedure).to(language)
    cited = cited_marked(plan, law.id, language)
    return say.TASK_HEAD_LAW.fill(task=task.title, procedure=procedure, law=cited).to(language)


def _cells(plan: Plan, task: PlanTask, dated: DatedGate, language: Language) -> dict[str, Cell]:
    gate = dated.gate
    grounds = in_force(plan, gate.sources, dated.last)
    sources = [cited_bare(plan, each, language) for each in grounds]
    return {
        "task": data(task.id),
        "gate": data(gate.id),
        "title": Cell(text(gate.title, language)),
        "stage": Cell(views.STAGES[gate.stage].to(language), gate.stage.value),
        "time": Cell(figures.span(dated.first, dated.last)),
        "start": data(iso(dated.first)),
        "finish": data(iso(dated.last)),
        "decided": data(iso(dated.decided)),
        "waits": Cell(_waits(dated, language), iso(dated.waits)),
        "note": Cell(text(gate.note, language) if gate.note else ""),
        "ground": data(grounds, "; ".join(sources)),
        "cited": Cell("; ".join(cited_marked(plan, each, language) for each in grounds)),
    }


def _waits(dated: DatedGate, language: Language) -> str:
    if dated.decided is None:
        return ""
    words = {"year": year_of(dated.decided) + 1, "decided": shown(dated.decided)}
    if dated.waits is None:
        return say.IN_BUDGET.fill(**words).to(language)
    return say.AFTER_BUDGET.fill(**words, waits=shown(dated.waits)).to(language)
