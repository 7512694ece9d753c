"""The promised date beside the forecast in every view of a plan: columns put into the tables that the view has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from roadmap.messages import baseline as say
from roadmap.messages.text import Language
from roadmap.model import StageName
from roadmap.months import shown
from roadmap.plan.baseline import Baseline, Dates, Fate
from roadmap.plan.gates import dated_gates
from roadmap.render import baseline as parts
from roadmap.render.balance import unit_of
from roadmap.render.baseline_why import Causes, slipped_by
from roadmap.render.blocks import Align, Block, Column, Heading, Lines, Row, Style, Table, Use, View, paragraph
from roadmap.render.names import parts as split
from roadmap.render.tables import Cell, data, iso


class _Place(NamedTuple):
    """Where the columns go: into tables called `name`, for people behind the column `after`, for programs behind
    `behind`; `of` says what a row's id was promised for and is now.
    """

    name: str
    after: str
    behind: str
    of: Callable[[Baseline, str], tuple[Dates, Fate] | None]


def against(name: str, view: View, held: Baseline, causes: Causes | None = None, *, hide_money: bool) -> View:
    """Return the view called `name` with what was promised; the overview gets all of the comparison, and why things
    slipped where the `causes` are known.
    """
    language = view.language
    blocks = [_widened(name, block, held, language, hide_money=hide_money) for block in view.blocks]
    head = next(
        (at for at, each in enumerate(blocks) if isinstance(each, Lines | Table) or _is_section(each)), len(blocks)
    )
    added = tuple(_added(name, held, causes, language, hide_money=hide_money))
    return view._replace(blocks=(*blocks[:head], *added, *blocks[head:]))


def _is_section(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _added(
    name: str, held: Baseline, causes: Causes | None, language: Language, *, hide_money: bool
) -> Iterator[Block]:
    if name == "overview":
        why = () if causes is None else tuple(slipped_by(causes, language, hide_money=hide_money))
        yield from parts.comparison(held, language, why, hide_money=hide_money)
        return
    yield paragraph(parts.headline(held, language), Style.STRONG)
    yield from parts.warnings(held, language)
    if name in ("tasks", "timeline", "annex", "phases"):
        yield from parts.gone(held, language)
    if name == "phases":
        yield Heading(say.PHASES.to(language))
        yield parts.phases(held, language)
    if name == "budget" and not hide_money:
        yield from parts.years(held, language)


def _task(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    found = held.task(row)
    return None if found is None else (found.finish, found.fate)


def _task_start(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    found = held.task(row)
    return None if found is None else (found.start, found.fate)


def _stage(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    task, name = split(row)
    found = held.task(task)
    return None if found is None else (held.stage(task, name), found.fate)


def _delivery(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    found = held.task(row)
    return None if found is None else (held.stage(row, StageName.DELIVERY), found.fate)


def _gate(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    name, _, gate = row.partition("/")
    found = held.task(name)
    if found is None:
        return None
    ends = []
    for plan in held[:2]:
        task = plan.task(name)
        dated = () if task is None else dated_gates(plan, task)
        ends.append(next((each.last for each in dated if each.gate.id == gate), None))
    return Dates(ends[0], ends[1]), found.fate


def _goal(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    return next(((goal.finish, Fate.KEPT) for goal in held.goals if goal.id == row), None)


def _target(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    name = row.rpartition("/")[0]
    return next(((target.finish, Fate.KEPT) for target in held.targets if target.id == name), None)


def _phase(held: Baseline, row: str) -> tuple[Dates, Fate] | None:
    return next(((phase.finish, Fate.KEPT) for phase in held.phases if str(phase.number) == row), None)


PLACES: Mapping[str, tuple[_Place, ...]] = {
    "overview": (_Place("phases", "", "tasks", _phase),),
    "timeline": (_Place("tasks", "time", "finish", _task),),
    "phases": (_Place("phases", "", "to", _phase), _Place("tasks", "time", "", _task)),
    "tasks": (_Place("tasks", "time", "finish", _task),),
    "annex": (_Place("tasks", "time", "finish", _task),),
    "coverage": (_Place("coverage", "full", "finish", _goal),),
    "targets": (_Place("targets", "finish", "finish", _target),),
    "critical": (_Place("chain", "time", "finish", _stage),),
    "latest": (_Place("latest", "start", "start", _task_start),),
    "orders": (_Place("orders", "accepted", "accepted", _delivery),),
    "gates": (_Place("gates", "time", "finish", _gate),),
    "budget": (),
    "load": (),
}
"""Where each view has its dates; budget and load have none, but money and people beside those promised."""


def _widened(name: str, block: Block, held: Baseline, language: Language, *, hide_money: bool) -> Block:
    if not isinstance(block, Table):
        return block
    if name == "budget":
        return block if hide_money else _budget(block, held, language)
    for place in PLACES[name]:
        if place.name == block.name:
            return _with_dates(block, place, held, language)
    return block


def _with_dates(block: Table, place: _Place, held: Baseline, language: Language) -> Table:
    promised = say.PROMISED_START_DATA if place.of is _task_start else say.PROMISED_DATA
    programs = (
        Column("promised_start" if place.of is _task_start else "promised_finish", promised.to(language), use=Use.DATA),
        Column("slip_months", say.SLIP_DATA.to(language), use=Use.DATA),
    )
    people = (
        Column("promised", say.PROMISED.to(language), priority=1, use=Use.PEOPLE),
        Column("slip", say.SLIP.to(language), Align.RIGHT, use=Use.PEOPLE),
    )

    def dates(row: Row) -> tuple[Dates, Fate]:
        return place.of(held, row.id) or (Dates(None, None), Fate.DROPPED)

    def for_programs(row: Row) -> tuple[Cell, ...]:
        found, _ = dates(row)
        return data(iso(found.promised)), data(found.slip)

    def for_people(row: Row) -> tuple[Cell, ...]:
        found, fate = dates(row)
        month = "" if found.promised is None else shown(found.promised)
        return Cell(month), parts.slip(found, language, fate)

    keys = {column.key for column in block.columns}
    if place.behind in keys:
        block = _inserted(block, place.behind, programs, for_programs)
    return _inserted(block, place.after, people, for_people) if place.after in keys else block


def _budget(block: Table, held: Baseline, language: Language) -> Table:
    """Return a table of the budget with the need that was promised for the same money and year."""
    unit = unit_of(held.forecast)
    promised = {str(account): dict(years) for account, years in _needs(held).items()}

    def amount(row: Row) -> int | None:
        account, _, year = row.id.rpartition("/")
        if not year.isdigit() or (account != "all" and account not in promised):
            return None
        if account == "all":
            return held.promised.need_in(int(year))
        return promised[account].get(int(year), 0)

    def people(row: Row) -> tuple[Cell, ...]:
        found = amount(row)
        return (Cell("" if found is None else unit.show(found, language)),)

    def programs(row: Row) -> tuple[Cell, ...]:
        return (data(amount(row)),)

    if block.visible(Use.DATA) and not block.visible(Use.PEOPLE):
        column = Column("promised_million_vnd", say.PROMISED_NEED_DATA.to(language), use=Use.DATA)
        return _inserted(block, "need_million_vnd", (column,), programs)
    column = Column("promised", say.PROMISED.to(language), Align.RIGHT, 1, use=Use.PEOPLE)
    return _inserted(block, "need", (column,), people)


def _needs(held: Baseline) -> dict[object, dict[int, int]]:
    found: dict[object, dict[int, int]] = {}
    for task in held.promised.tasks:
        for account, years in task.cost:
            for year, amount in years:
                sums = found.setdefault(account, {})
                sums[year] = sums.get(year, 0) + amount
    return found


def _inserted(block: Table, after: str, columns: tuple[Column, ...], cells: Callable[[Row], tuple[Cell, ...]]) -> Table:
    """Return the table with more columns behind the column `after`."""
    at = [column.key for column in block.columns].index(after) + 1
    rows = []
    for row in block.rows:
        if row.group:
            rows.append(row._replace(cells=(*row.cells, *("" for _ in columns))))
            continue
        found = cells(row)
        values = {column.key: cell.value for column, cell in zip(columns, found, strict=True) if cell.value is not ...}
        styles = {column.key: cell.style for column, cell in zip(columns, found, strict=True)}
        rows.append(
            row._replace(
                cells=(*row.cells[:at], *(cell.text for cell in found), *row.cells[at:]),
                values={**row.values, **values},
                styles={**row.styles, **{key: style for key, style in styles.items() if style is not Style.PLAIN}},
            )
        )
    return Table(block.name, (*block.columns[:at], *columns, *block.columns[at:]), tuple(rows))
