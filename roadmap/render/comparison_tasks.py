"""The tasks that are not the same in all plans of a comparison: for people and, plan by plan, for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadmap.messages import comparison as say
from roadmap.messages import screens, views
from roadmap.messages.text import Language, Text
from roadmap.plan.comparison import Comparison, Shift, TaskRow, dates_differ, months_moved, shift
from roadmap.plan.document import Plan
from roadmap.render.balance import Unit
from roadmap.render.blocks import Align, Column, Style, Table, Use
from roadmap.render.comparison_words import money_changed, months_words
from roadmap.render.names import text
from roadmap.render.phrases import months_of
from roadmap.render.tables import Cell, Entry, Group, data, iso, table

_WORSE = (Shift.UNDATED, Shift.LATER)
_BETTER = (Shift.EARLIER, Shift.DATED)


def tasks_table(
    found: Comparison, names: Sequence[str], language: Language, unit: Unit, *, money: bool, many: bool
) -> Table:
    """Return the tasks that differ; of two plans by what became of them, the greatest shift first."""
    pair = len(found.plans) == 2
    columns = [Column("title", views.TASK.to(language), shrinks=True)]
    for at, name in enumerate(names, 1):
        columns.append(Column(f"time_{at}", name, priority=0 if at <= 2 else 1, use=Use.PEOPLE))
        columns += _data_columns(at, name, language, money=money)
    if pair:
        columns.append(Column("change", say.CHANGE.to(language), Align.RIGHT, use=Use.PEOPLE))
    columns.append(Column("id", views.ID.to(language), priority=3, use=Use.PEOPLE))
    return table("tasks", columns, _rows(found, language, unit, money=money, many=many))


def _data_columns(at: int, name: str, language: Language, *, money: bool) -> Iterator[Column]:
    def column(key: str, words: Text) -> Column:
        title = say.OF_VARIANT.fill(column=words, variant=name).to(language)
        return Column(f"{key}_{at}", title, use=Use.DATA)

    yield column("status", views.STATUS)
    yield column("start", views.START)
    yield column("finish", views.FINISH)
    if money:
        yield column("cost_million_vnd", views.COST_DATA)
    if at > 1:
        yield column("moved", say.MOVED)


def _rows(found: Comparison, language: Language, unit: Unit, *, money: bool, many: bool) -> Iterator[Entry | Group]:
    def entry(row: TaskRow) -> Entry:
        return Entry(row.task, _cells(found.plans, row, language, unit, money=money, many=many))

    rows = [row for row in found.tasks if money or dates_differ(row)]
    if len(found.plans) != 2:
        yield from (entry(row) for row in rows)
        return
    for fate in Shift:
        held = [row for row in rows if shift(*row.each) is fate]
        if held:
            yield Group(fate.value, say.SHIFTS[fate].fill(n=len(held)).to(language))
        yield from (entry(row) for row in sorted(held, key=lambda row: -abs(months_moved(*row.each))))


def _cells(
    plans: tuple[Plan, ...], row: TaskRow, language: Language, unit: Unit, *, money: bool, many: bool
) -> dict[str, Cell]:
    cells = {"title": Cell(text(row.title, language)), "id": data(row.task)}
    sums = money and not dates_differ(row)
    for at, (plan, placed) in enumerate(zip(plans, row.each, strict=True), 1):
        task = plan.task(row.task)
        time = "–" if task is None or placed is None else _time(plan, row, language, many=many)
        if sums and placed is not None:
            time += f",\n{unit.show(placed.cost, language)}"
        cells[f"time_{at}"] = Cell(time)
        cells[f"status_{at}"] = data(None if task is None else task.status.value)
        cells[f"start_{at}"] = data(None if placed is None else iso(placed.start))
        cells[f"finish_{at}"] = data(None if placed is None else iso(placed.finish))
        cells[f"cost_million_vnd_{at}"] = data(None if placed is None else placed.cost)
        cells[f"moved_{at}"] = data(_finish_moved(row, at))
    cells["change"] = _change(row, language, unit, money=money)
    return cells


def _finish_moved(row: TaskRow, at: int) -> int | None:
    """Return by how many months a task finishes later in the plan `at` than in the first; None without two dates."""
    first, other = row.each[0], row.each[at - 1]
    if first is None or other is None or first.finish is None or other.finish is None:
        return None
    return other.finish - first.finish


def _time(plan: Plan, row: TaskRow, language: Language, *, many: bool) -> str:
    """Return the months of a task; where there are many columns they may be broken in two lines."""
    task = plan.task(row.task)
    if task is None:
        return "–"
    words = months_of(plan, task, language) or screens.NO_DATE.to(language)
    return words.replace(" – ", " –\n") if many else words


def _change(row: TaskRow, language: Language, unit: Unit, *, money: bool) -> Cell:
    fate, first, last = shift(row.each[0], row.each[-1]), row.each[0], row.each[-1]
    cost = (0 if last is None else last.cost) - (0 if first is None else first.cost)
    months = months_words(months_moved(first, last), language)
    if months and not _finish_moved(row, len(row.each)):
        months = say.STARTS.fill(months=months).to(language)
    parts = [months, money_changed(cost, unit, language) if money else ""]
    style = Style.LATE if fate in _WORSE else Style.DONE if fate in _BETTER else Style.PLAIN
    return Cell(",\n".join(part for part in parts if part), style=style)
