"""The quarterly report of a unit: results by class, money, difficulties and proposals, the coming quarter's tasks."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import report as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.model import Progress
from roadmap.months import ROMAN, Month, after, quarter_of, shown, year_of
from roadmap.plan.document import PlanTask
from roadmap.plan.records import records
from roadmap.plan.report import QUARTER, Class, Quarter, Reported, Upcoming
from roadmap.render import entries, figures
from roadmap.render.blocks import Align, Block, Column, Fields, Heading, Style, Table, Use, View, paragraph, told
from roadmap.render.names import role_name, task_name, text
from roadmap.render.phrases import counted, listed
from roadmap.render.tables import Cell, Entry, Group, data, iso, table

NAMED = 6
_HEADINGS = {
    Class.DONE: (say.DONE, say.COUNT_DONE),
    Class.ON_TRACK: (say.ON_TRACK, say.COUNT_ON_TRACK),
    Class.LATE: (say.LATE, say.COUNT_LATE),
    Class.NOT_BEGUN: (say.NOT_BEGUN, say.COUNT_NOT_BEGUN),
}


def quarter_name(first: Month) -> Text:
    """Return a quarter inside a line: `quý II năm 2027`."""
    number = quarter_of(first)
    return say.QUARTER.fill(number=number, roman=ROMAN[number - 1], year=year_of(first))


def quarterly(found: Quarter, language: Language, lead: str | None = None, *, hide_money: bool = False) -> View:
    """Return the report `found`, which is that of `lead` where one is named."""
    title = say.QUARTER_TITLE.fill(quarter=quarter_name(found.first)).to(language)
    blocks: list[Block] = [Heading(title, 1), *_head(found, language, lead)]
    blocks.append(Heading(say.RESULTS.to(language)))
    blocks += [paragraph(words) for words in _summary(found, language)]
    blocks.append(_results(found, language, whole=lead is None, money=not hide_money))
    if not hide_money:
        blocks.append(Heading(say.MONEY.to(language)))
        blocks += [paragraph(words) for words in _money(found, language, lead)]
    blocks.append(Heading(say.OBSTACLES.to(language)))
    blocks.append(_obstacles(found, language))
    blocks.append(Heading(say.NEXT.fill(quarter=quarter_name(after(found.first, QUARTER))).to(language)))
    blocks.append(_next(found, language, whole=lead is None))
    blocks.append(paragraph(say.HOW.to(language), Style.MUTED))
    return View("report", title, tuple(blocks), language)


def _head(found: Quarter, language: Language, lead: str | None) -> Iterator[Block]:
    yield paragraph(text(found.plan.title, language), Style.STRONG)
    if lead is not None:
        yield paragraph(say.UNIT_OF.fill(lead=role_name(found.plan, lead, language)).to(language))
    sentence = say.AS_OF_ITSELF if found.promised is found.plan else say.AS_OF
    months = {"month": shown(found.until), "start": shown(found.promised.start)}
    yield paragraph(sentence.fill(**months).to(language), Style.MUTED)
    if found.until < found.last:
        yield paragraph(say.PART_OF_QUARTER.fill(month=shown(found.until)).to(language), Style.MUTED)
    recorded = Month(found.plan.start - 1)
    if recorded > found.last:
        yield paragraph(say.LATER_RECORDS.fill(month=shown(recorded)).to(language), Style.MUTED)


def _summary(found: Quarter, language: Language) -> Iterator[str]:
    counts = [(words, len(found.of(stands))) for stands, (_, words) in _HEADINGS.items()]
    parts = ", ".join(words.fill(n=number).to(language) for words, number in counts if number)
    if found.tasks:
        sentence = say.SUMMARY_ONE if len(found.tasks) == 1 else say.SUMMARY
        yield sentence.fill(n=len(found.tasks), classes=parts).to(language)
    else:
        yield say.SUMMARY_NONE.to(language)
    if found.earlier:
        yield counted(found.earlier, say.EARLIER_ONE, say.EARLIER, language)
    if found.not_due:
        yield counted(found.not_due, say.NOT_DUE_ONE, say.NOT_DUE, language)
    if found.recurring:
        sentence = say.RECURRING_SAID_ONE if len(found.recurring) == 1 else say.RECURRING_SAID
        names = _names(found, found.recurring, language)
        yield sentence.fill(n=len(found.recurring), tasks=names).to(language)
    if found.gone:
        names = listed([task_name(found.promised, task.id, language) for task in found.gone], NAMED, language)
        yield say.GONE.fill(tasks=names).to(language)


def _names(found: Quarter, tasks: tuple[PlanTask, ...], language: Language) -> str:
    return listed([task_name(found.plan, task.id, language) for task in tasks], NAMED, language)


def _results(found: Quarter, language: Language, *, whole: bool, money: bool) -> Table:
    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    spent = (
        (
            Column("spent", say.SPENT.to(language), Align.RIGHT, 2, use=Use.PEOPLE),
            program("spent_million_vnd", say.SPENT_DATA),
        )
        if money
        else ()
    )
    columns = (
        Column("number", say.NUMBER.to(language), Align.CENTRE),
        Column("title", say.TASK.to(language), shrinks=True),
        *((Column("lead_short", say.LEAD.to(language), priority=1, use=Use.PEOPLE),) if whole else ()),
        program("lead", say.LEAD_ID),
        program("class", say.CLASS),
        Column("due", say.DUE.to(language), use=Use.PEOPLE),
        Column("result", say.RESULT.to(language), shrinks=True),
        *spent,
        program("promised_finish", say.PROMISED_DATA),
        program("forecast_finish", say.FORECAST_DATA),
        program("slip_months", say.SLIP_DATA),
        program("difficulty", say.DIFFICULTY),
        program("proposal", say.PROPOSAL),
        program("id", views.ID),
    )
    return table("tasks", columns, _rows(found, language) if found.tasks else ())


def _rows(found: Quarter, language: Language) -> Iterator[Entry | Group]:
    number = 0
    for stands, (heading, _) in _HEADINGS.items():
        tasks = found.of(stands)
        yield Group(stands.value, f"{heading.to(language)} ({len(tasks)})")
        for each in tasks:
            number += 1
            yield Entry(each.task.id, _cells(found, each, number, language))


def _cells(found: Quarter, each: Reported, number: int, language: Language) -> dict[str, Cell]:
    record = each.record
    begun = each.stands is not Class.NOT_BEGUN
    silent = Cell(say.NO_FIGURES.to(language) if begun else "", style=Style.MUTED)
    due = say.NO_DUE.to(language) if each.promised is None else figures.quarter(each.promised).to(language)
    return {
        "number": Cell(str(number), number),
        "title": Cell(text(each.task.title, language)),
        "lead_short": Cell(entries.role(found.plan, each.task.lead, language, short=True)),
        "lead": data(each.task.lead),
        "class": data(each.stands.value, say.CLASSES_DATA[each.stands.value].to(language)),
        "due": Cell(due),
        "result": Cell("; ".join(_said(found, each, language))),
        "spent": silent if record.spent is None else Cell(figures.number(f"{record.spent:,}", language)),
        "spent_million_vnd": data(record.spent),
        "promised_finish": data(iso(each.promised)),
        "forecast_finish": data(iso(each.forecast)),
        "slip_months": data(each.slip),
        "difficulty": data(record.difficulty or None),
        "proposal": data(record.proposal or None),
        "id": data(each.task.id),
    }


def _said(found: Quarter, each: Reported, language: Language) -> Iterator[str]:
    """Yield what the records and the plan say of a task, statement by statement."""
    if each.stands is Class.DONE:
        yield _done(each, language)
    elif each.stands is Class.NOT_BEGUN:
        if each.started is not None:
            yield say.SAID_NOT_BEGUN.fill(month=shown(each.started)).to(language)
        if each.promised is not None and each.promised <= found.until:
            yield say.SAID_OVERDUE.to(language)
    else:
        yield from _running(found, each, language)
    if each.new and found.promised is not found.plan:
        yield say.SAID_NEW.to(language)


def _done(each: Reported, language: Language) -> str:
    month = "" if each.forecast is None else shown(each.forecast)
    if each.slip is None:
        return say.SAID_DONE.fill(month=month).to(language)
    if each.slip == 0:
        return say.SAID_DONE_IN_TIME.fill(month=month).to(language)
    one, many = (
        (say.SAID_DONE_LATE_ONE, say.SAID_DONE_LATE)
        if each.slip > 0
        else (say.SAID_DONE_EARLY_ONE, say.SAID_DONE_EARLY)
    )
    return (one if abs(each.slip) == 1 else many).fill(month=month, n=abs(each.slip)).to(language)


def _running(found: Quarter, each: Reported, language: Language) -> Iterator[str]:
    record = each.record
    if record.started is None and record.approved is None:
        yield say.SAID_RUNNING.to(language)
    if record.started is not None:
        yield say.SAID_STARTED.fill(month=shown(record.started)).to(language)
    if record.approved is not None and record.approved <= found.until:
        yield say.SAID_APPROVED.fill(month=shown(record.approved)).to(language)
    yield _left(record, language)
    if each.forecast is None:
        yield say.SAID_UNDATED.to(language)
        return
    yield say.SAID_EXPECTED.fill(month=shown(each.forecast)).to(language)
    if each.slip:
        late = (say.SAID_LATER_ONE, say.SAID_LATER) if each.slip > 0 else (say.SAID_EARLIER_ONE, say.SAID_EARLIER)
        yield counted(abs(each.slip), *late, language)
    if each.task.deadline is not None and each.task.id in found.plan.deadlines_missed:
        yield say.SAID_DEADLINE.fill(month=shown(each.task.deadline)).to(language)


def _left(record: Progress, language: Language) -> str:
    if record.left is None:
        return say.SAID_LEFT_UNKNOWN.to(language)
    return counted(record.left, say.SAID_LEFT_ONE, say.SAID_LEFT, language)


def _money(found: Quarter, language: Language, lead: str | None) -> Iterator[str]:
    known = records(found.plan)
    own = [task for task in found.plan.tasks if lead in (None, task.lead) and task.id in known]
    begun = [task for task in own if any(month is not None for month in known[task.id][:3])]
    sums = [spent for task in begun if (spent := known[task.id].spent) is not None]
    silent = tuple(task for task in begun if known[task.id].spent is None)
    if sums:
        words = {"sum": figures.number(f"{sum(sums):,}", language), "n": len(sums)}
        yield (say.MONEY_SPENT_ONE if len(sums) == 1 else say.MONEY_SPENT).fill(**words).to(language)
        yield say.MONEY_EARLIER.to(language)
    else:
        yield say.MONEY_NONE.to(language)
    if silent:
        sentence = say.MONEY_SILENT_ONE if len(silent) == 1 else say.MONEY_SILENT
        yield sentence.fill(n=len(silent), tasks=_names(found, silent, language)).to(language)
    year = year_of(found.plan.start)
    need = sum(
        dict(years).get(year, 0) for task in found.plan.tasks if lead in (None, task.lead) for _, years in task.cost
    )
    words = {"month": shown(found.plan.start), "year": year, "sum": figures.number(f"{need:,}", language)}
    yield say.MONEY_NEED.fill(**words).to(language)


def _obstacles(found: Quarter, language: Language) -> Block:
    fields = [
        told(
            text(each.task.title, language),
            *(
                f"{label.to(language)}: {words}"
                for label, words in (
                    (say.DIFFICULTY, each.record.difficulty),
                    (say.PROPOSAL, each.record.proposal),
                )
                if words
            ),
        )
        for each in found.tasks
        if each.record.difficulty or each.record.proposal
    ]
    return Fields(tuple(fields)) if fields else paragraph(say.NO_OBSTACLES.to(language))


def _next(found: Quarter, language: Language, *, whole: bool) -> Block:
    if not found.upcoming:
        return paragraph(say.NO_NEXT.to(language))
    people = Use.PEOPLE
    columns = (
        Column("number", say.NUMBER.to(language), Align.CENTRE, use=people),
        Column("title", say.TASK.to(language), shrinks=True, use=people),
        *((Column("lead", say.LEAD.to(language), priority=1, use=people),) if whole else ()),
        Column("work", say.WORK.to(language), use=people),
        Column("deliverable", say.DELIVERABLE.to(language), priority=2, shrinks=True, use=people),
    )
    rows = (_upcoming(found, each, number, language) for number, each in enumerate(found.upcoming, 1))
    return table("upcoming", columns, rows)


def _upcoming(found: Quarter, each: Upcoming, number: int, language: Language) -> Entry:
    task, parts = each.task, []
    if each.begins and task.start is not None:
        parts.append(say.BEGINS.fill(month=shown(task.start)).to(language))
    if each.ends and task.finish is not None:
        parts.append(say.ENDS.fill(month=shown(task.finish)).to(language))
    cells = {
        "number": Cell(str(number)),
        "title": Cell(text(task.title, language)),
        "lead": Cell(entries.role(found.plan, task.lead, language, short=True)),
        "work": Cell(",\n".join(parts) or say.GOES_ON.to(language)),
        "deliverable": Cell(text(task.deliverable, language) if each.ends else ""),
    }
    return Entry(task.id, cells)
