"""The plan of one year as it is signed: tasks by lead, recurring work, what is kept running, money by fund, targets."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import report as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import ROMAN, shown, year_of
from roadmap.plan.document import Status
from roadmap.plan.report import Year, YearTask
from roadmap.render import entries, figures
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Table, Use, View, paragraph
from roadmap.render.names import role_name, role_short, text
from roadmap.render.phrases import counted
from roadmap.render.summary import bounded, value_of
from roadmap.render.tables import Cell, Entry, Group, data, iso, table
from roadmap.render.timeline_table import Period, bars
from roadmap.render.why_points import is_estimate

_MONTHS = 3


def yearly(found: Year, language: Language, lead: str | None = None, *, hide_money: bool = False) -> View:
    """Return the plan `found`, which is that of `lead` where one is named."""
    title = say.YEAR_TITLE.fill(year=found.year).to(language)
    blocks: list[Block] = [Heading(title, 1), *_head(found, language, lead, money=not hide_money)]
    blocks.append(Heading(say.YEAR_TASKS.to(language)))
    blocks.append(paragraph(_summary(found, language)))
    blocks.append(_tasks(found, language, money=not hide_money))
    sections = [(say.RECURRING, found.recurring)]
    if not hide_money:
        sections.append((say.KEPT, found.kept_running))
    for heading, tasks in sections:
        if tasks:
            blocks.append(Heading(heading.to(language)))
            blocks.append(_plain(found, tasks, language, recurring=heading is say.RECURRING, money=not hide_money))
    if not hide_money and found.money:
        blocks.append(Heading(say.YEAR_MONEY.to(language)))
        blocks += [paragraph(say.MILLIONS.to(language), Style.MUTED), _money(found, language, whole=lead is None)]
        if lead is not None:
            blocks.append(paragraph(say.BUDGET_OF_ALL.to(language), Style.MUTED))
    blocks.append(Heading(say.TARGETS.fill(year=found.year).to(language)))
    blocks.append(_targets(found, language, lead))
    listed = (*found.tasks, *found.recurring, *(() if hide_money else found.kept_running))
    estimated = sum(is_estimate(found.plan, each.task) for each in listed)
    if estimated:
        words = counted(estimated, say.ESTIMATED_ONE, say.ESTIMATED, language)
        blocks.append(paragraph(words, Style.MUTED))
    return View("report", title, tuple(blocks), language)


def _head(found: Year, language: Language, lead: str | None, *, money: bool) -> Iterator[Block]:
    yield paragraph(text(found.plan.title, language), Style.STRONG)
    if lead is not None:
        yield paragraph(say.UNIT_OF.fill(lead=role_name(found.plan, lead, language)).to(language))
    yield paragraph(say.YEAR_FROM.fill(start=shown(found.plan.start)).to(language), Style.MUTED)
    if money and year_of(found.plan.start) == found.year and found.plan.start % 12:
        yield paragraph(say.YEAR_BEGINS_LATER.fill(start=shown(found.plan.start)).to(language), Style.MUTED)


def _summary(found: Year, language: Language) -> str:
    if not found.tasks:
        return say.YEAR_NONE.to(language)
    done = sum(each.task.status is Status.DONE for each in found.tasks)
    carried = sum(each.carried_over for each in found.tasks)
    counts = (
        (say.COUNT_ALREADY, done),
        (say.COUNT_CARRIED, carried),
        (say.COUNT_NEW, len(found.tasks) - carried - done),
        (say.COUNT_ENDS, sum(each.ends and each.task.status is not Status.DONE for each in found.tasks)),
    )
    parts = ", ".join(words.fill(n=number).to(language) for words, number in counts if number)
    sentence = say.YEAR_SUMMARY_ONE if len(found.tasks) == 1 else say.YEAR_SUMMARY
    return sentence.fill(n=len(found.tasks), parts=parts).to(language)


def _tasks(found: Year, language: Language, *, money: bool) -> Table:
    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    columns = (
        Column("number", say.NUMBER.to(language), Align.CENTRE),
        Column("title", say.TASK.to(language), shrinks=True),
        program("lead", say.LEAD_ID),
        Column("support", say.SUPPORT.to(language), priority=3, shrinks=True),
        Column("deliverable", say.DELIVERABLE.to(language), priority=1, shrinks=True),
        Column("time", say.TIME.to(language)),
        program("start", say.STARTS_DATA),
        program("finish", say.ENDS_DATA),
        *(_funding(language) if money else ()),
        Column("note", say.NOTE.to(language), priority=1, shrinks=True),
        program("carried_over", say.CARRIED),
        program("id", views.ID),
    )
    return table("tasks", columns, _by_lead(found, language))


def _funding(language: Language) -> tuple[Column, ...]:
    return (
        Column("funding", say.FUNDING.to(language), priority=2, shrinks=True, use=Use.PEOPLE),
        Column("need_million_vnd", say.FUNDING_DATA.to(language), use=Use.DATA),
    )


def _by_lead(found: Year, language: Language) -> Iterator[Entry | Group]:
    held: dict[str, list[YearTask]] = {}
    for each in found.tasks:
        held.setdefault(each.task.lead, []).append(each)
    number = 0
    for lead, tasks in held.items():
        words = {"lead": role_name(found.plan, lead, language), "n": len(tasks)}
        yield Group(lead, (say.LEAD_GROUP_ONE if len(tasks) == 1 else say.LEAD_GROUP).fill(**words).to(language))
        for each in tasks:
            number += 1
            yield Entry(each.task.id, _cells(found, each, number, language))


def _cells(found: Year, each: YearTask, number: int, language: Language) -> dict[str, Cell]:
    task = each.task
    support = [entries.role(found.plan, role, language, short=True) for role in task.support]
    return {
        "number": Cell(str(number), number),
        "title": Cell(text(task.title, language)),
        "lead": data(task.lead),
        "support": Cell("; ".join(support), list(task.support)),
        "deliverable": Cell(text(task.deliverable, language)),
        "time": Cell(_quarters(each, found.year, language)),
        "start": entries.start(found.plan, task, language),
        "finish": data(iso(task.finish)),
        "funding": Cell(_sums(each, language)),
        "need_million_vnd": data(None if task.cost_unknown else sum(due for _, due in each.cost)),
        "note": Cell("; ".join(_notes(each, language))),
        "carried_over": data(each.carried_over),
        "id": data(task.id),
    }


def _quarters(each: YearTask, year: int, language: Language) -> str:
    if each.task.status is Status.DONE:
        return "" if each.task.done is None else shown(each.task.done)
    parts = tuple(
        (
            ROMAN[at // _MONTHS] if language is Language.VI else str(at // _MONTHS + 1),
            range(year * 12 + at, year * 12 + at + _MONTHS),
        )
        for at in range(0, 12, _MONTHS)
    )
    period = Period(str(year), parts)
    worked = bars(each.task, (period,)).get(period.key)
    if worked is not None:
        return say.QUARTERS.fill(quarters=worked.text.replace(", ", ", Q" if language is Language.EN else ", ")).to(
            language
        )
    return "" if each.task.finish is None else shown(each.task.finish)


def _sums(each: YearTask, language: Language) -> str:
    if each.task.cost_unknown:
        return say.MONEY_UNKNOWN.to(language)
    parts = [
        say.FUND_SUM.fill(account=figures.account_name(account), sum=figures.number(f"{due:,}", language)).to(language)
        for account, due in each.cost
    ]
    return "; ".join(parts) or say.NO_MONEY.to(language)


def _notes(each: YearTask, language: Language) -> Iterator[str]:
    task = each.task
    if task.status is Status.DONE:
        if task.done is not None:
            yield say.ALREADY.fill(month=shown(task.done)).to(language)
        return
    if each.carried_over:
        yield say.CARRIED.to(language)
    if each.promised is not None and task.finish is not None and each.promised < task.finish:
        yield say.CARRIED_PROMISED.fill(month=shown(each.promised)).to(language)
    if not each.ends and task.finish is not None:
        yield say.LEFT_OPEN.fill(month=shown(task.finish)).to(language)


def _plain(found: Year, tasks: tuple[YearTask, ...], language: Language, *, recurring: bool, money: bool) -> Table:
    people = Use.PEOPLE
    columns = (
        Column("number", say.NUMBER.to(language), Align.CENTRE, use=people),
        Column("title", say.TASK.to(language), shrinks=True, use=people),
        Column("lead", say.LEAD.to(language), priority=1, use=people),
        *((Column("often", say.OFTEN.to(language), use=people),) if recurring else ()),
        *((_funding(language)[0],) if money else ()),
    )
    rows = (
        Entry(
            each.task.id,
            {
                "number": Cell(str(number)),
                "title": Cell(text(each.task.title, language)),
                "lead": Cell(role_short(found.plan, each.task.lead, language)),
                "often": Cell(figures.recurrence(each.task.recurring).to(language) if each.task.recurring else ""),
                "funding": Cell(_sums(each, language)),
            },
        )
        for number, each in enumerate(tasks, 1)
    )
    return table("others", columns, rows)


def _money(found: Year, language: Language, *, whole: bool) -> Table:
    right, people = Align.RIGHT, Use.PEOPLE
    columns = (
        Column("account", say.ACCOUNT.to(language), shrinks=True, use=people),
        Column("need", say.NEED.to(language), right, use=people),
        *((Column("budget", say.BUDGET.to(language), right, use=people),) if whole else ()),
    )
    return table("money", columns, _accounts(found, language))


def _accounts(found: Year, language: Language) -> Iterator[Entry]:
    for account, need, budget in found.money:
        given = say.NO_BUDGET.to(language) if budget is None else figures.number(f"{budget:,}", language)
        cells = {
            "account": Cell(figures.account_name(account).to(language)),
            "need": Cell(figures.number(f"{need:,}", language)),
            "budget": Cell(given, style=Style.LATE if budget is not None and need > budget else Style.PLAIN),
        }
        yield Entry(str(account), cells)
    if len(found.money) > 1:
        budgets = [budget for _, _, budget in found.money if budget is not None]
        cells = {
            "account": Cell(say.ALL.to(language), style=Style.STRONG),
            "need": Cell(figures.number(f"{sum(need for _, need, _ in found.money):,}", language)),
            "budget": Cell(figures.number(f"{sum(budgets):,}", language) if budgets else ""),
        }
        yield Entry("all", cells)


def _targets(found: Year, language: Language, lead: str | None) -> Block:
    if not found.targets:
        return paragraph((say.NO_TARGETS if lead is None else say.TARGETS_OF_LEAD).to(language))
    people = Use.PEOPLE
    columns = (
        Column("title", say.TARGET.to(language), shrinks=True, use=people),
        Column("value", say.VALUE.to(language), use=people),
        Column("measured", say.MEASURED.to(language), use=people),
        Column("lead", say.LEAD.to(language), priority=1, use=people),
    )
    rows = []
    for each, value in found.targets:
        measured = dict(each.target.measured).get(found.year)
        cells = {
            "title": Cell(text(each.target.title, language)),
            "value": Cell(bounded(each.target, value, language)),
            "measured": Cell(
                say.NO_FIGURES.to(language) if measured is None else value_of(measured, language), style=Style.MUTED
            ),
            "lead": Cell(role_short(found.plan, each.target.lead, language) if each.target.lead else ""),
        }
        rows.append(Entry(each.target.id, cells))
    return table("targets", columns, rows)
