"""The list of where things stand: what lacks a record first, then what runs, then what is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadmap.messages import progress as say
from roadmap.messages import views
from roadmap.messages.screens import MILLION
from roadmap.messages.text import Language, Text
from roadmap.model import Progress
from roadmap.months import Month, shown, year_of
from roadmap.plan.document import Plan
from roadmap.plan.standing import Standing, State, Wants
from roadmap.render import entries, figures
from roadmap.render.blocks import Block, Column, Fields, Heading, Style, Use, View, paragraph, told
from roadmap.render.names import text
from roadmap.render.phrases import counted
from roadmap.render.tables import Cell, Entry, Group, data, iso, table


def progress(plan: Plan, start: Month, tasks: Sequence[Standing], language: Language, only: str | None = None) -> View:
    """Return the list, or what is known of the task `only`; `start` is the status date, `plan` what the months are held
    against.
    """
    last = shown(Month(start - 1))
    title = say.TITLE.fill(plan=text(plan.title, language), month=last).to(language)
    named = [each for each in tasks if only in (None, each.id)]
    wanted = [each for each in named if each.wants is not None]
    running = [each for each in named if each.state is State.RUNNING and each.wants is None]
    done = [each for each in named if each.state is State.DONE]
    later = [each for each in named if each.state is State.PLANNED and each.wants is None]
    blocks: list[Block] = [Heading(title, 1)]
    told_from = say.SAME_START if plan.start >= start else say.PROMISED_BY
    blocks.append(paragraph(told_from.fill(start=shown(plan.start)).to(language), Style.MUTED))
    if only is None and not wanted:
        blocks.append(paragraph(say.NONE_WANTED.to(language), Style.DONE))
    shown_later = later if only is not None else [each for each in later if each.record != Progress()]
    groups = ((say.WANTED, wanted), (say.RUNNING, running), (say.DONE, done), (say.LATER, shown_later))
    rows: list[Entry | Group] = []
    for heading, held in groups:
        if held:
            rows.append(Group(heading.en, heading.to(language), style=Style.STRONG))
            rows += [_entry(plan, each, language) for each in held]
    blocks.append(table("progress", _columns(language), rows))
    blocks += _said(named, language)
    if only is None and (rest := len(later) - len(shown_later)):
        blocks.append(paragraph(counted(rest, say.PLANNED_LATER_ONE, say.PLANNED_LATER, language), Style.MUTED))
    blocks += _notes(start, named, language)
    return View("progress", title, tuple(blocks), language)


def _columns(language: Language) -> tuple[Column, ...]:
    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    return (
        Column("title", say.TASK.to(language), shrinks=True),
        Column("lead_short", views.LEAD.to(language), priority=2, use=Use.PEOPLE),
        Column("planned", say.PLANNED.to(language), use=Use.PEOPLE),
        Column("record", say.RECORD.to(language), shrinks=True, use=Use.PEOPLE),
        Column("wants", say.WHAT.to(language), shrinks=True),
        program("lead", views.LEAD_ID),
        program("state", views.STATUS),
        program("planned_start", say.PLANNED_START),
        program("planned_finish", say.PLANNED_FINISH),
        program("started", say.STARTED),
        program("approved", say.APPROVED),
        program("done", say.FINISHED),
        program("left", say.LEFT),
        program("spent_million_vnd", say.SPENT_DATA),
        program("difficulty", say.DIFFICULTY),
        program("proposal", say.PROPOSAL),
        Column("id", views.ID.to(language), priority=1, use=Use.PEOPLE),
    )


def _entry(plan: Plan, each: Standing, language: Language) -> Entry:
    record = each.record
    wants = {Wants.STARTED: say.WANT_STARTED, Wants.DONE: say.WANT_DONE}
    cells = {
        "title": Cell(text(each.title, language)),
        "lead_short": Cell(entries.role(plan, each.lead, language, short=True)),
        "planned": Cell(figures.span(each.start, each.finish)),
        "record": Cell(", ".join(_recorded(each, language))),
        "wants": Cell(
            "" if each.wants is None else wants[each.wants].to(language),
            None if each.wants is None else each.wants.value,
            Style.LATE,
        ),
        "lead": data(each.lead),
        "state": data(each.state.value),
        "planned_start": data(iso(each.start)),
        "planned_finish": data(iso(each.finish)),
        "started": data(iso(record.started)),
        "approved": data(iso(record.approved)),
        "done": data(iso(each.done)),
        "left": data(record.left),
        "spent_million_vnd": data(record.spent),
        "difficulty": data(record.difficulty or None),
        "proposal": data(record.proposal or None),
        "id": Cell(each.id),
    }
    return Entry(each.id, cells)


def _recorded(each: Standing, language: Language) -> Iterator[str]:
    record = each.record
    if record.started is not None:
        yield say.SAID_STARTED.fill(month=shown(record.started)).to(language)
    if record.approved is not None:
        yield say.SAID_APPROVED.fill(month=shown(record.approved)).to(language)
    if each.state is State.DONE:
        done = say.SAID_IN_PLACE if each.done is None else say.SAID_DONE.fill(month=shown(each.done))
        yield done.to(language)
    if record.left is not None:
        yield counted(record.left, say.SAID_LEFT_ONE, say.SAID_LEFT, language)
    if record.spent is not None:
        million = figures.number(f"{record.spent:,}", language)
        yield say.SAID_SPENT.fill(sum=f"{million} {MILLION.to(language)}").to(language)


def _said(named: Sequence[Standing], language: Language) -> Iterator[Block]:
    """Yield difficulties and proposals in the words of those who reported them."""
    fields = []
    for each in named:
        lines = [
            f"{label.to(language)}: {words}"
            for label, words in ((say.DIFFICULTY, each.record.difficulty), (say.PROPOSAL, each.record.proposal))
            if words
        ]
        if lines:
            fields.append(told(text(each.title, language), *lines))
    if fields:
        yield Fields(tuple(fields))


def _notes(start: Month, named: Sequence[Standing], language: Language) -> Iterator[Block]:
    if any(each.record.left is not None for each in named):
        yield paragraph(say.LEFT_NOTE.fill(start=shown(start)).to(language), Style.MUTED)
    if any(each.record.spent is not None for each in named):
        words = {"year": year_of(start), "start": shown(start)}
        yield paragraph(say.BUDGET_NOTE.fill(**words).to(language), Style.MUTED)
