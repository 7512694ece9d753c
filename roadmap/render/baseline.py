"""What a plan that is held against a promised one says in all its parts: end, tasks, phases, goals, money by year."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import baseline as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import Month, shown
from roadmap.plan.baseline import Baseline, Dates, Fate, NamedSlip, PhaseSlip, TaskSlip, YearMoney
from roadmap.plan.document import Status
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of
from roadmap.render.blocks import Align, Block, Column, Fields, Heading, Paragraph, Style, Table, Use, paragraph, told
from roadmap.render.names import task_name, task_title, text
from roadmap.render.phrases import after_horizon, counted, horizon, listed
from roadmap.render.tables import Cell, Entry, table

MOST = 8
"""So many late tasks are named on the first screen."""

NAMED = 6


def headline(held: Baseline, language: Language) -> str:
    """Return in one line what the comparison says of the end and of the tasks."""
    title = say.TITLE.fill(start=say.PLANNED_FROM.fill(start=shown(held.promised.start))).to(language)
    end, counts = _end(held.end, language), _counts(held, language)
    told_end = [say.END_SAID.fill(end=end).to(language)] if end else []
    return f"{title}: {'; '.join([*told_end, *([counts] if counts else [])])}"


def warnings(held: Baseline, language: Language) -> Iterator[Paragraph]:
    """Yield why the comparison may not be the one that is meant."""
    if held.promised.locality != held.forecast.locality:
        words = {"promised": held.promised.locality_title, "forecast": held.forecast.locality_title}
        yield paragraph(say.OTHER_PLACE.fill(**words).to(language), Style.LATE)
    if held.promised.start > held.forecast.start:
        months = {"promised": shown(held.promised.start), "forecast": shown(held.forecast.start)}
        yield paragraph(say.NEWER.fill(**months).to(language), Style.LATE)


def gone(held: Baseline, language: Language) -> Iterator[Paragraph]:
    """Yield the tasks that were promised and are planned no more."""
    names = [task_name(held.promised, task.id, language) for task in held.tasks if task.fate is Fate.DROPPED]
    if names:
        yield paragraph(say.GONE.fill(tasks=listed(names, NAMED, language)).to(language))


def comparison(held: Baseline, language: Language, why: tuple[Block, ...] = (), *, hide_money: bool) -> Iterator[Block]:
    """Yield the whole comparison, as the overview has it, with `why` things slipped."""
    yield Heading(say.TITLE.fill(start=say.PLANNED_FROM.fill(start=shown(held.promised.start))).to(language))
    fields = [
        told(say.END.to(language), _end(held.end, language)),
        told(say.TASKS.to(language), _counts(held, language)),
    ]
    if not hide_money:
        fields.append(told(say.MONEY.to(language), *_spent(held, language)))
    yield Fields(tuple(fields))
    yield from warnings(held, language)
    yield from gone(held, language)
    yield Heading(say.PHASES.to(language))
    yield phases(held, language)
    yield from _latest(held, language)
    yield from why
    yield from _goals(held, language)
    if not hide_money:
        yield from years(held, language)


def slip(dates: Dates, language: Language, fate: Fate = Fate.KEPT) -> Cell:
    """Return how many months later than promised something is."""
    months = dates.slip
    if months is None:
        if fate is Fate.ADDED:
            return Cell(say.NEW.to(language), None, Style.MUTED)
        unknown = dates.promised is not None and fate is Fate.KEPT
        return Cell(say.UNDATED.to(language), None, Style.LATE) if unknown else Cell("", None)
    if months == 0:
        return Cell(say.ON_TIME.to(language), 0)
    words = (say.LATER if months > 0 else say.EARLIER).fill(n=abs(months)).to(language)
    return Cell(words, months, Style.LATE if months > 0 else Style.DONE)


def said(months: int, language: Language) -> str:
    """Return a slip in a sentence: `chậm 3 tháng`."""
    if months > 0:
        return counted(months, say.SAID_LATER_ONE, say.SAID_LATER, language)
    return counted(-months, say.SAID_EARLIER_ONE, say.SAID_EARLIER, language)


def _end(end: Dates, language: Language) -> str:
    if end.promised is None or end.forecast is None or end.slip is None:
        return ""
    if end.slip == 0:
        return say.SAME_END.fill(forecast=shown(end.forecast)).to(language)
    months = {"promised": shown(end.promised), "forecast": shown(end.forecast)}
    return say.MOVED_TO.fill(**months, slip=said(end.slip, language)).to(language)


def _counts(held: Baseline, language: Language) -> str:
    kept = [task for task in held.tasks if task.fate is Fate.KEPT and task.status is not Status.EXTERNAL]
    slips = [task.finish.slip for task in kept]
    counts = (
        (say.COUNT_LATE, sum(months is not None and months > 0 for months in slips)),
        (say.COUNT_EARLY, sum(months is not None and months < 0 for months in slips)),
        (say.COUNT_SAME, sum(months == 0 for months in slips)),
        (say.COUNT_UNDATED, sum(months is None for months in slips)),
        (say.COUNT_NEW, sum(task.fate is Fate.ADDED for task in held.tasks)),
        (say.COUNT_GONE, sum(task.fate is Fate.DROPPED for task in held.tasks)),
    )
    return ", ".join(words.fill(n=number).to(language) for words, number in counts if number)


def _spent(held: Baseline, language: Language) -> Iterator[str]:
    found = held.spent
    if not found.tasks:
        yield say.SPENT_NONE.to(language)
    else:
        words = say.SPENT_SAID_ONE if found.tasks == 1 else say.SPENT_SAID
        yield words.fill(sum=figures.sum_of(found.total, language), n=found.tasks).to(language)
    if found.silent:
        yield say.SPENT_SILENT.fill(n=found.silent).to(language)
    if found.undivided:
        yield say.SPENT_UNDIVIDED.fill(sum=figures.sum_of(found.undivided, language)).to(language)
    if any(task.recurring is not None for task in held.forecast.tasks):
        yield say.RECURRING_SILENT.to(language)


def phases(held: Baseline, language: Language) -> Table:
    """Return the promised phases: what became of the tasks that were promised for each."""
    right, people = Align.RIGHT, Use.PEOPLE
    columns = (
        Column("title", views.PHASE_COLUMN.to(language), use=people),
        Column("tasks", say.PHASE_TASKS.to(language), right, use=people),
        Column("done", say.PHASE_DONE.to(language), right, 2, use=people),
        Column("in_time", say.PHASE_IN_TIME.to(language), right, use=people),
        Column("late", say.PHASE_LATE.to(language), right, use=people),
        Column("gone", say.PHASE_GONE.to(language), right, use=people),
        Column("promised", say.PROMISED.to(language), use=people),
        Column("forecast", say.FORECAST.to(language), use=people),
        Column("slip", say.SLIP.to(language), right, use=people),
    )
    return table("promised_phases", columns, (_phase(held, each, language) for each in held.phases))


def _phase(held: Baseline, each: PhaseSlip, language: Language) -> Entry:
    if each.first is None or each.last is None:
        label = after_horizon(held.promised.horizon_to).to(language)
    else:
        label = horizon(each.first, each.last)
    cells = {
        "title": Cell(label),
        "tasks": Cell(str(each.tasks)),
        "done": Cell(str(each.done)),
        "in_time": Cell(str(each.in_time) if each.number else ""),
        "late": Cell(str(each.late) if each.number else "", style=Style.LATE if each.late else Style.PLAIN),
        "gone": Cell(str(each.gone) if each.gone else ""),
        "promised": Cell(_month(each.finish.promised)),
        "forecast": Cell(_month(each.finish.forecast)),
        "slip": slip(each.finish, language),
    }
    return Entry(str(each.number), cells)


def _latest(held: Baseline, language: Language) -> Iterator[Block]:
    """Yield the tasks that slip the most, tasks of another level among them: they may be what the others wait for."""
    late = [task for task in held.tasks if (task.finish.slip or 0) > 0]
    if not late:
        yield paragraph(say.NONE_LATE.to(language), Style.DONE)
        return
    late.sort(key=lambda task: (-(task.finish.slip or 0), task.id))
    yield Heading(say.LATEST.to(language))
    yield _named("latest", views.TASK, ((_task_title(held, task, language), task) for task in late[:MOST]), language)
    if len(late) > MOST:
        yield paragraph(say.MORE_LATE.fill(n=len(late) - MOST).to(language), Style.MUTED)


def _task_title(held: Baseline, task: TaskSlip, language: Language) -> str:
    return task_title(held.forecast if task.fate is not Fate.DROPPED else held.promised, task.id, language)


def _goals(held: Baseline, language: Language) -> Iterator[Block]:
    moved = [goal for goal in held.goals if goal.finish.slip != 0 and any(month is not None for month in goal.finish)]
    if held.goals and not moved:
        yield paragraph(say.GOALS_SAME.to(language))
    if moved:
        yield Heading(say.GOALS.to(language))
        yield _named("goals", views.GOAL, ((text(goal.title, language), goal) for goal in moved), language)


def _named(name: str, what: Text, rows: Iterator[tuple[str, TaskSlip | NamedSlip]], language: Language) -> Table:
    people = Use.PEOPLE
    columns = (
        Column("title", what.to(language), shrinks=True, use=people),
        Column("promised", say.PROMISED.to(language), use=people),
        Column("forecast", say.FORECAST.to(language), use=people),
        Column("slip", say.SLIP.to(language), Align.RIGHT, use=people),
    )
    entries = (
        Entry(
            each.id,
            {
                "title": Cell(title),
                "promised": Cell(_month(each.finish.promised)),
                "forecast": Cell(_month(each.finish.forecast)),
                "slip": slip(each.finish, language),
            },
        )
        for title, each in rows
    )
    return table(name, columns, entries)


def years(held: Baseline, language: Language) -> Iterator[Block]:
    """Yield what was promised, spent and is still needed, by year."""
    unit, right, people = unit_of(held.forecast), Align.RIGHT, Use.PEOPLE
    columns = (
        Column("year", views.YEAR.to(language), use=people),
        Column("promised", say.YEAR_PROMISED.to(language), right, use=people),
        Column("spent", say.YEAR_SPENT.to(language), right, use=people),
        Column("forecast", say.YEAR_FORECAST.to(language), right, use=people),
    )
    yield Heading(say.YEARS.fill(unit=unit.name).to(language))
    yield table("promised_years", columns, (_year(held, each, unit, language) for each in held.years))
    yield paragraph(say.YEAR_NOTE.fill(start=shown(held.forecast.start)).to(language), Style.MUTED)


def _year(held: Baseline, each: YearMoney, unit: Unit, language: Language) -> Entry:
    begun = each.year * 12 < held.forecast.start
    silent = Cell(say.NO_FIGURES.to(language) if begun else "", style=Style.MUTED)
    cells = {
        "year": Cell(str(each.year)),
        "promised": Cell("" if each.promised is None else unit.show(each.promised, language)),
        "spent": silent if each.spent is None else Cell(unit.show(each.spent, language)),
        "forecast": Cell("" if each.forecast is None else unit.show(each.forecast, language)),
    }
    return Entry(str(each.year), cells)


def _month(month: Month | None) -> str:
    return "" if month is None else shown(month)
