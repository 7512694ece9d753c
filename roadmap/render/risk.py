"""How sure a plan's dates and sums are: the histogram of its end, percentiles, chances, and what they hang on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages import risk as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text, same
from roadmap.months import Month, shown, year_of
from roadmap.plan.document import Status
from roadmap.plan.risk import PERCENTILES, Finish, Kind, Need, Risk, TaskRisk, never_complete
from roadmap.render import figures
from roadmap.render.balance import unit_of
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Style, Table, Use, View, paragraph
from roadmap.render.cells import bar
from roadmap.render.names import task_name, text
from roadmap.render.phrases import horizon, months
from roadmap.render.tables import Cell, Entry, Group, data, iso, table

BAR = 30
FEW = 8
MOST_BY_MONTH = 18
MOST_BY_QUARTER = 72
_LEVELS = tuple(f"P{each}" for each in PERCENTILES)


def risk(found: Risk, language: Language, *, hide_money: bool = False) -> View:
    """Return the answer as a screen; the list for programs holds all its figures."""
    title = say.TITLE.fill(plan=found.plan.title).to(language)
    blocks: list[Block] = [Heading(title, 1)]
    if found.remark is not None:
        blocks.append(paragraph(found.remark.to(language), Style.STRONG))
    if not found.finishes:
        blocks.append(paragraph(say.NOTHING.to(language)))
    else:
        blocks += [*_first(found, language), *_ends(found, language), *_finishes(found, language)]
        blocks += [] if hide_money else _money(found, language)
        blocks += [*_critical(found, language), *_influence(found, language)]
        told = [say.SIMPLE.to(language)]
        if any(task.status is Status.EXTERNAL for task in found.plan.tasks):
            told.append(say.SIMPLE_AWAITED.to(language))
        blocks.append(paragraph(" ".join(told), Style.MUTED))
    blocks.append(_data(found, language, hide_money=hide_money))
    return View("risk", title, tuple(blocks), language)


def chance(part: int, whole: int) -> str:
    """Return a share in whole percent: 0% and 100% only where they are exact."""
    rounded = (200 * part + whole) // (2 * whole)
    if 0 < part < whole:
        return "< 1%" if rounded == 0 else "> 99%" if rounded == 100 else f"{rounded}%"
    return f"{rounded}%"


def _first(found: Risk, language: Language) -> Iterator[Paragraph]:
    """Yield the answer in sentences, and how sure the answer itself is."""
    end = found.finishes[0]
    told = [say.WITHIN.fill(horizon=shown(end.due), chance=chance(end.kept, found.runs))]
    if end.planned is not None:
        told.append(say.AS_PLANNED.fill(end=shown(end.planned), chance=chance(found.kept, found.runs)))
        told += _sure(end, end.planned, language)
    if lost := sum(count for month, count in found.ends if month is None):
        worst = min(found.tasks, key=lambda task: (-task.roomless, task.id))
        name = task_name(found.plan, worst.id, language)
        told.append(say.NO_MONTH.fill(chance=chance(lost, found.runs), task=name))
    if missing := len(found.plan.no_date):
        told.append((say.LEFT_OUT_ONE if missing == 1 else say.LEFT_OUT).fill(n=missing))
    yield paragraph(" ".join(each.to(language) for each in told), Style.STRONG)
    if found.waiting:
        yield paragraph(say.WAITING.fill(n=found.waiting).to(language), Style.MUTED)
    words = {"runs": figures.number(f"{found.runs:,}", language), "seed": found.seed, "error": _error(found, language)}
    yield paragraph(say.HOW.fill(**words).to(language), Style.MUTED)


def _sure(end: Finish, planned: Month, language: Language) -> list[Text]:
    sure = end.months[1]
    if sure is None:
        return []
    if sure <= planned:
        return [say.NOT_LATER.fill(month=shown(sure))]
    return [say.LATER.fill(month=shown(sure), months=months(sure - planned, language))]


def _error(found: Risk, language: Language) -> str:
    """Return the half width of the 95 % interval of a share of one half, in percentage points, rounded up."""
    tenths = math.isqrt((980 * 980 - 1) // found.runs) + 1
    return figures.number(f"{tenths // 10}.{tenths % 10}", language)


class _Bin(NamedTuple):
    """The runs that end in the months `first` to `last`; both None for those that end in none."""

    title: str
    first: Month | None
    last: Month | None
    runs: int


def _bins(found: Risk, language: Language) -> Iterator[_Bin]:
    """Yield months, quarters or years, whichever are few enough, from the first end to the last."""
    dated = [(month, count) for month, count in found.ends if month is not None]
    lost = found.runs - sum(count for _, count in dated)
    if dated:
        first, last = dated[0][0], dated[-1][0]
        span = last - first + 1
        width = 1 if span <= MOST_BY_MONTH else 3 if span <= MOST_BY_QUARTER else 12
        for begin in range(first - first % width, last + 1, width):
            at = Month(begin)
            title = {1: same(shown(at)), 3: figures.quarter(at)}.get(width, same(str(year_of(at))))
            count = sum(each for month, each in dated if begin <= month < begin + width)
            yield _Bin(title.to(language), at, Month(begin + width - 1), count)
    if lost:
        yield _Bin(say.NO_END.to(language), None, None, lost)


def _ends(found: Risk, language: Language) -> Iterator[Block]:
    right = Align.RIGHT
    yield Heading(say.ENDS.to(language))
    columns = (
        Column("end", say.END.to(language), use=Use.PEOPLE),
        Column("share", say.SHARE.to(language), right, use=Use.PEOPLE),
        Column("upto", say.UPTO.to(language), right, 1, use=Use.PEOPLE),
        Column("drawn", "", use=Use.SCREEN),
        Column("mark", "", use=Use.PEOPLE),
    )
    bins = list(_bins(found, language))
    most = max(each.runs for each in bins)
    upto = 0
    entries = []
    for each in bins:
        upto += each.runs
        late = each.first is None or each.first > found.plan.horizon_to
        cells = {
            "end": Cell(each.title),
            "share": Cell(chance(each.runs, found.runs) if each.runs else ""),
            "upto": Cell(chance(upto, found.runs)),
            "drawn": Cell(bar(each.runs, most, BAR).rstrip("·"), style=Style.LATE if late else Style.DELIVERY),
            "mark": Cell(", ".join(_marks(found, each, language))),
        }
        entries.append(Entry(each.title, cells))
    yield table("ends", columns, entries)


def _marks(found: Risk, each: _Bin, language: Language) -> Iterator[str]:
    """Yield what lies in a span of the histogram: the planned end, the percentiles, the end of the horizon."""
    end = found.finishes[0]
    marked = [(say.MARK_PLAN.to(language), end.planned), *zip(_LEVELS, end.months, strict=True)]
    if each.first is None or each.last is None:
        yield from (name for name, month in marked if month is None)
        return
    marked.append((say.MARK_HORIZON.to(language), found.plan.horizon_to))
    yield from (name for name, month in marked if month is not None and each.first <= month <= each.last)


def _finishes(found: Risk, language: Language) -> Iterator[Block]:
    yield Heading(say.FINISHES.to(language))
    columns = (
        Column("title", say.WHAT.to(language), shrinks=True, use=Use.PEOPLE),
        Column("planned", say.PLANNED.to(language), use=Use.PEOPLE),
        *(Column(level, level, use=Use.PEOPLE) for level in _LEVELS),
        Column("due", say.DUE.to(language), priority=1, use=Use.PEOPLE),
        Column("chance", say.CHANCE.to(language), Align.RIGHT, use=Use.PEOPLE),
    )
    entries: list[Entry | Group] = []
    kind = None
    for each in found.finishes:
        if each.kind is not kind:
            kind = each.kind
            entries.append(Group(kind, say.KINDS[kind].to(language)))
        entries.append(_finish(found, each, language))
    yield table("finishes", columns, entries)
    never = never_complete(found.plan)
    told = {each.id for each in found.finishes if each.kind is Kind.GOAL} | {each.goal for each in never}
    idle = tuple(each for each in found.plan.coverage if each.rank is not None and each.goal not in told)
    for phrase, left_out in ((say.NEVER, never), (say.NO_CORE, idle)):
        if left_out:
            goals = "; ".join(text(each.title, language) for each in left_out)
            yield paragraph(phrase.fill(goals=goals).to(language))


def _finish(found: Risk, each: Finish, language: Language) -> Entry:
    none = say.NO_DATE.to(language)
    style = Style.LATE if 2 * each.kept < found.runs else Style.PLAIN
    cells = {
        "title": Cell(_named(found, each).to(language)),
        "planned": Cell(none if each.planned is None else shown(each.planned)),
        "due": Cell(shown(each.due), style=Style.MUTED),
        "chance": Cell(chance(each.kept, found.runs), style=style),
    }
    for level, month in zip(_LEVELS, each.months, strict=True):
        cells[level] = Cell(none if month is None else shown(month))
    return Entry(f"{each.kind}/{each.id}", cells)


def _named(found: Risk, each: Finish) -> Text:
    """Return what a row is of; a phase that has no name of its own goes by its years."""
    if each.kind is Kind.PLAN:
        return say.ALL_WORK
    if each.title.vi or each.kind is not Kind.PHASE:
        return each.title
    return next(same(horizon(phase.first, phase.last)) for phase in found.plan.phases if str(phase.number) == each.id)


def _money(found: Risk, language: Language) -> Iterator[Block]:
    if not any(need.planned or need.sums[-1] for need in found.needs):
        return
    unit = unit_of(found.plan)
    yield Heading(say.MONEY.fill(unit=unit.name).to(language))
    titles = [("planned", say.PLANNED.to(language)), *zip(_LEVELS, _LEVELS, strict=True)]
    if any(need.over for need in found.needs):
        titles.append(("over", say.OVER_BUDGET.to(language)))
    columns = (
        Column("year", views.YEAR.to(language), use=Use.PEOPLE),
        *(Column(key, title, Align.RIGHT, use=Use.PEOPLE) for key, title in titles),
    )
    entries = []
    for need in found.needs:
        sums = dict(zip(("planned", *_LEVELS), (need.planned, *need.sums), strict=True))
        cells = {key: Cell(unit.show(amount, language)) for key, amount in sums.items()}
        cells["over"] = Cell(chance(need.over, found.runs) if need.over else "", style=Style.LATE)
        title = _year(found, need).to(language)
        style = Style.STRONG if need.year is None else Style.PLAIN
        entries.append(Entry(title, {"year": Cell(title), **cells}, style))
    yield table("money", columns, entries)
    fixed = any(task.status in (Status.RECURRING, Status.RUNNING) for task in found.plan.tasks)
    fixed = fixed or any(need.over for need in found.needs)  # what is done may still cost
    yield paragraph((say.MONEY_HOW_FIXED if fixed else say.MONEY_HOW).to(language), Style.MUTED)


def _year(found: Risk, need: Need) -> Text:
    last = year_of(found.plan.horizon_to)
    if need.year is None:
        return say.TOTAL
    return same(str(need.year)) if need.year <= last else views.AFTER_HORIZON.fill(year=last)


def _critical(found: Risk, language: Language) -> Iterator[Block]:
    """Yield the tasks that most often lie on the chain that ends the plan."""
    ranked = sorted(found.tasks, key=lambda task: (-task.critical, task.id))
    shares = {task: chance(task.critical, found.runs) for task in ranked[:FEW] if task.critical}
    if shares:
        yield Heading(say.CRITICAL.to(language))
        yield _ranking("critical", say.CRITICAL_SHARE, shares, language)


def _influence(found: Risk, language: Language) -> Iterator[Block]:
    """Yield the tasks whose estimates go along with the end more than chance does (three standard errors)."""
    felt = [task for task in found.tasks if found.runs * (task.influence or 0) ** 2 > 9_000_000]
    ranked = sorted(felt, key=lambda task: (-abs(task.influence or 0), task.id))
    yield Heading(say.INFLUENCE.to(language))
    if ranked:
        told = {task: _correlation(task.influence or 0, language) for task in ranked[:FEW]}
        yield _ranking("influence", say.CORRELATION, told, language)
    else:
        yield paragraph(say.INFLUENCE_NONE.to(language))


def _correlation(per_mille: int, language: Language) -> str:
    hundredths = (abs(per_mille) + 5) // 10
    sign = "−" if per_mille < 0 and hundredths else ""
    return figures.number(f"{sign}{hundredths // 100}.{hundredths % 100:02d}", language)


def _ranking(name: str, title: Text, told: dict[TaskRisk, str], language: Language) -> Table:
    columns = (
        Column("title", views.TASK.to(language), shrinks=True, use=Use.PEOPLE),
        Column("figure", title.to(language), Align.RIGHT, use=Use.PEOPLE),
        Column("id", views.ID.to(language), priority=1, use=Use.PEOPLE),
    )
    entries = (
        Entry(task.id, {"title": Cell(text(task.title, language)), "figure": Cell(figure), "id": Cell(task.id)})
        for task, figure in told.items()
    )
    return table(name, columns, entries)


def _data(found: Risk, language: Language, *, hide_money: bool) -> Table:
    """Return what programs get: one entry for each end, month of the histogram, year and task; keys that mean nothing
    for an entry are null. Each entry holds the number of runs and the seed.
    """
    columns = (
        Column("kind", say.KIND.to(language), use=Use.DATA),
        Column("title", say.TITLE_DATA.to(language), use=Use.DATA),
        *(
            Column(key, title.to(language), use=Use.DATA)
            for key, title in say.DATA_COLUMNS.items()
            if not (hide_money and key.endswith("million_vnd"))
        ),
    )
    return table("risk", columns, _rows(found, language, hide_money=hide_money))


def _rows(found: Risk, language: Language, *, hide_money: bool) -> Iterator[Entry]:
    def row(kind: str, id_: str, title: str, **values: object) -> Entry:
        given = {"kind": kind, "title": title, **values, "runs": found.runs, "seed": found.seed}
        return Entry(id_ if id_ == kind else f"{kind}/{id_}", {key: data(value) for key, value in given.items()})

    for each in found.finishes:
        levels = {level.lower(): iso(month) for level, month in zip(_LEVELS, each.months, strict=True)}
        ends = {"planned": iso(each.planned), **levels, "due": iso(each.due), "runs_in_time": each.kept}
        yield row(each.kind, each.id, each.title.to(language), **ends)
    for month, count in found.ends if found.finishes else ():
        name = iso(month) or "none"
        yield row("end", name, say.NO_END.to(language) if month is None else shown(month), runs_ending=count)
    for need in () if hide_money or not found.finishes else found.needs:
        name = "total" if need.year is None else str(need.year)
        keys = (f"{level.lower()}_million_vnd" for level in _LEVELS)
        sums = {"planned_million_vnd": need.planned, **dict(zip(keys, need.sums, strict=True))}
        yield row("money", name, _year(found, need).to(language), **sums, runs_over_budget=need.over)
    for task in found.tasks:
        counts = {
            "runs_critical": task.critical,
            "correlation_per_mille": task.influence,
            "runs_without_room": task.roomless,
        }
        yield row("task", task.id, text(task.title, language), **counts)
