"""Two versions of a plan: first what moved and why, in a few lines; then the tasks, then all else that differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.diff.attribution import Cause, Effect, Share, months
from roadmap.diff.differences import Aspect, Differences
from roadmap.diff.edits import Edit
from roadmap.messages import comparison as say_comparison
from roadmap.messages import diff as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import shown
from roadmap.plan.comparison import Figures, Shift, TaskRow, dates_differ, figures_of, months_moved, shift
from roadmap.plan.document import Plan
from roadmap.render.blocks import (
    Align,
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Span,
    Style,
    Table,
    Use,
    View,
    paragraph,
)
from roadmap.render.comparison_words import money_changed, months_words, signed, signed_sum
from roadmap.render.diff_data import Reasons, data_tables
from roadmap.render.diff_edits import Page, edit_words, page_of
from roadmap.render.diff_rest import rest_table
from roadmap.render.names import text
from roadmap.render.phrases import horizon, months_of
from roadmap.render.tables import Cell, Entry, Group, data, table

_WORSE = (Shift.UNDATED, Shift.LATER)
_BETTER = (Shift.EARLIER, Shift.DATED)
_START = "start"
_GROUPS: Mapping[str, Text] = {
    **{fate: say_comparison.SHIFTS[fate] for fate in (Shift.DROPPED, *_WORSE, Shift.EARLIER)},
    _START: say.START_ONLY,
    **{fate: say_comparison.SHIFTS[fate] for fate in (Shift.DATED, Shift.ADDED, Shift.COST)},
}
"""The groups of tasks in their order: the fates, and a start alone that moved."""
_FEW = 3
_A_YEAR = 12
_MONEY = (Aspect.COST, Aspect.BUDGET)


class Told(NamedTuple):
    """What differs between two versions, how they are called, the edits between their briefs, and what each did where
    that was looked for.
    """

    found: Differences
    names: tuple[str, str]
    edits: tuple[Edit, ...]
    why: Reasons | None


def diff_view(told: Told, language: Language, *, hide_money: bool = False, everything: bool = False) -> View:
    """Return all that differs between two plans, and why. People are told the number of the goals that nobody chose,
    unless they want `everything`; programs get all of them.
    """
    found = told.found
    page = page_of(found, language, hide_money=hide_money)
    short = text(found.after.title, language).partition(": ")[0]
    title = say.SUMMARY.fill(title=short, counts=_counts(page)).to(language)
    machine, *more = data_tables(page, told.why, told.edits)
    versions = paragraph(page.say(say.OF_VERSIONS, old=told.names[0], new=told.names[1]), Style.MUTED)
    if not found.every:
        return View("differences", title, (Heading(title, 1), versions, machine), language, tuple(more))
    blocks: list[Block] = [Heading(title, 1), paragraph(_figures(page)), *_causes(page, told), versions, machine]
    if tasks := _shown_tasks(page):
        blocks += [Heading(page.say(say.TASKS)), _tasks(page, tasks, told.why)]
    rest = rest_table(page, everything=everything)
    if rest.rows:
        blocks += [Heading(page.say(say.ELSE)), rest]
    return View("differences", title, tuple(blocks), language, tuple(more))


def _shown_tasks(page: Page) -> tuple[TaskRow, ...]:
    return tuple(row for row in page.found.tasks if page.money or dates_differ(row))


def _counts(page: Page) -> str:
    if not page.found.every:
        return page.say(say.SAME)
    kinds = [_kind(row) for row in _shown_tasks(page)]
    words: Mapping[str, tuple[Text, Text]] = {
        Shift.LATER: (say.LATER_TASK, say.LATER_TASKS),
        Shift.EARLIER: (say.EARLIER_TASK, say.EARLIER_TASKS),
        _START: (say.START_TASKS, say.START_TASKS),
        Shift.ADDED: (say.ADDED_TASK, say.ADDED_TASKS),
        Shift.DROPPED: (say.DROPPED_TASK, say.DROPPED_TASKS),
        Shift.UNDATED: (say.UNDATED_TASKS, say.UNDATED_TASKS),
        Shift.DATED: (say.DATED_TASKS, say.DATED_TASKS),
        Shift.COST: (say.COST_TASKS, say.COST_TASKS),
    }
    told = [
        page.say(one if kinds.count(kind) == 1 else many, n=kinds.count(kind))
        for kind, (one, many) in words.items()
        if kind in kinds
    ]
    if told:
        return ", ".join(told)
    hidden = not page.money and all(each.aspect in _MONEY for each in page.found.every)
    return page.say(say.SAME_BUT_MONEY if hidden else say.NO_TASK)


def _figures(page: Page) -> str:
    """Return what became of the plan's end, of its need and of whether it fits, in one line."""
    old, new = figures_of(page.found.before), figures_of(page.found.after)
    parts = [_end(page, old, new)]
    if page.money:
        parts.append(_need(page, old, new))
    fits = (
        (say.FITS_STILL if old.fits else say.FITS_NOW)
        if new.fits
        else (say.FITS_NO_LONGER if old.fits else say.FITS_STILL_NOT)
    )
    parts.append(page.say(fits))
    if old.deadlines_missed != new.deadlines_missed:
        parts.append(page.say(say.MISSED, n=new.deadlines_missed, old=old.deadlines_missed))
    return " · ".join(part for part in parts if part)


def _end(page: Page, old: Figures, new: Figures) -> str:
    if old.end is None or new.end is None:
        ends = {"old": "–" if old.end is None else shown(old.end), "new": "–" if new.end is None else shown(new.end)}
        return page.say(say.END_OTHER, **ends)
    if old.end == new.end:
        return page.say(say.END_SAME, month=shown(new.end))
    moved = months_words(new.end - old.end, page.language)
    return page.say(say.END_MOVED, old=shown(old.end), new=shown(new.end), months=moved)


def _need(page: Page, old: Figures, new: Figures) -> str:
    after = page.found.after
    years = horizon(after.horizon_from, after.horizon_to)
    if old.need == new.need:
        return page.say(say.NEED_SAME, years=years, sum=page.sum(new.need), unit=page.unit.name)
    change = signed_sum(new.need - old.need, page.unit, page.language)
    sums = {"old": page.sum(old.need), "new": page.sum(new.need)}
    return page.say(say.NEED_MOVED, years=years, **sums, unit=page.unit.name, change=change)


def _causes(page: Page, told: Told) -> Iterator[Block]:
    """Yield the changes of the brief, in order and numbered, each with where it stands and what it did."""
    why = told.why
    if why is None:
        lines = [(Span(edit_words(page, edit)),) for edit in told.edits]
        labels = numbered(page, say.BRIEF, say.BRIEF_NUMBERED, len(lines))
        yield Fields(tuple(Field(label, (line,)) for label, line in zip(labels, lines, strict=True)))
    elif why.refused is not None:
        yield paragraph(page.say(say.REFUSED, reason=why.refused))
    if not told.edits:
        yield paragraph(page.say(say.NO_EDIT))
    if why is not None and why.effects:
        if len(why.effects) > _FEW:
            yield paragraph(_mostly(page, why), Style.STRONG)
        labels = numbered(page, say.WHY, say.WHY_NUMBERED, len(why.effects))
        yield Fields(tuple(_cause(page, why, *each) for each in zip(labels, why.effects, strict=True)))
        if len(why.effects) > 1:
            yield paragraph(page.say(say.IN_ORDER), Style.MUTED)


def _mostly(page: Page, why: Reasons) -> str:
    """Return which of many changes moved most: the tasks and the end, by months together."""
    effects = list(enumerate(why.effects, 1))
    weights = {number: _weight(effect) for number, effect in effects}
    number, effect = min(effects, key=lambda each: (-weights[each[0]], each[0]))
    words = next((words for words, _ in cause_lines(page, why, effect)), "")
    return page.say(say.MOSTLY, n=number, edit=words, effect=effect_words(page, effect))


def _weight(effect: Effect) -> int:
    """Return by how many months a change moved tasks and the end; a task that came or went counts for a year."""
    moves = sum(abs(months(share)) if share.came is None else _A_YEAR for share in effect.tasks.values())
    return moves + abs(effect.end)


def numbered(page: Page, one: Text, first: Text, count: int) -> list[str]:
    """Return the labels of so many changes: the first with its word, the others with "and"; one alone has no number."""
    if count == 1:
        return [page.say(one)]
    return [page.say(say.AND_NUMBERED if number > 1 else first, n=number) for number in range(1, count + 1)]


def _cause(page: Page, why: Reasons, label: str, effect: Effect) -> Field:
    lines = [(Span(words), *place) for words, place in cause_lines(page, why, effect)]
    return Field(label, (*lines, (Span(effect_words(page, effect), Style.STRONG),)))


def cause_lines(page: Page, why: Reasons, effect: Effect) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield what a step changed: a line for each edit, with where it stands; or which catalogue gave way to which."""
    step = effect.step
    for edit in step.edits:
        place = why.places.get(edit.name)
        yield edit_words(page, edit), () if place is None else (Span(f"  {place}", Style.MUTED),)
    if not step.edits:
        yield _other_cause(page, effect), ()
    elif len(step.edits) > 1 and step.cause is Cause.EDIT:
        yield page.say(say.TOGETHER), ()


def _other_cause(page: Page, effect: Effect) -> str:
    before, after, now = page.found.before, page.found.after, effect.step.plan
    if effect.step.cause is Cause.CATALOGUE:
        if before.catalogue_digest != now.catalogue_digest:
            return page.say(say.CATALOGUE, old=_catalogue(before, now), new=_catalogue(now, before))
        if before.engine_revision != now.engine_revision:
            return page.say(say.PROGRAM, old=before.engine_revision, new=now.engine_revision)
        return page.say(say.STORED_BEFORE)
    if before.catalogue_digest == after.catalogue_digest and before.digest and after.digest:
        return page.say(say.STORED_BOTH, old=_catalogue(after, after))
    return page.say(say.STORED if after.digest else say.STORED_BY_HAND)


def _catalogue(plan: Plan, other: Plan) -> str:
    """Return the version of a plan's catalogue, with the beginning of its digest where that is all that differs."""
    version = plan.catalogue_version
    return f"{version} ({plan.catalogue_digest[:8]})" if version == other.catalogue_version else version


def effect_words(page: Page, effect: Effect) -> str:
    """Return what a step did, in one line: how many tasks it moved and the farthest, the end, the need."""
    parts = []
    if moved := effect.moved:
        first = page.task(moved[0])
        farthest = moved_words(page, effect.tasks[moved[0]])
        words = say.MOVES_ONE if len(moved) == 1 else say.MOVES
        parts.append(page.say(words, n=len(moved), task=first, months=farthest))
    parts += _came(page, effect)
    if effect.end:
        parts.append(page.say(say.MOVES_END, months=months_words(effect.end, page.language)))
    if effect.missed:
        words = say.MISSES_MORE if effect.missed > 0 else say.MISSES_FEWER
        parts.append(page.say(words, n=abs(effect.missed)))
    if page.money and effect.within:
        parts.append(page.say(say.MOVES_NEED, sum=money_changed(effect.within, page.unit, page.language)))
    return "; ".join(parts) or page.say(say.DOES_NOTHING)


def moved_words(page: Page, share: Share) -> str:
    """Return by how many months a task finishes later or earlier; where it only starts at another time, that."""
    if share.finish or not share.start:
        return months_words(share.finish, page.language)
    return page.say(say.STARTS, months=months_words(share.start, page.language))


def _came(page: Page, effect: Effect) -> Iterator[str]:
    for came, one, many in (
        ("dropped", say.GOES_ONE, say.GOES),
        ("added", say.COMES_ONE, say.COMES),
        ("undated", say.LOSES_DATE, say.LOSES_DATE),
        ("dated", say.GETS_DATE, say.GETS_DATE),
    ):
        tasks = [task for task, share in effect.tasks.items() if share.came == came]
        if tasks:
            yield page.say(one if len(tasks) == 1 else many, n=len(tasks), task=page.task(tasks[0]))


def _tasks(page: Page, rows: Sequence[TaskRow], why: Reasons | None) -> Table:
    people = Use.PEOPLE
    several = why is not None and len(why.effects) > 1
    columns = [
        Column("title", page.say(views.TASK), shrinks=True, use=people),
        Column("time", page.say(say.TIME), use=people),
        Column("change", page.say(say.CHANGE), Align.RIGHT, use=people),
        *([Column("why", page.say(say.BECAUSE), use=people)] if several else []),
        Column("id", page.say(views.ID), priority=3, use=people),
    ]
    return table("moved", columns, _task_rows(page, rows, why))


def _kind(row: TaskRow) -> str | None:
    """Return what became of a task; one that finishes in the same month is neither later nor earlier."""
    first, last = row.each
    alike = first is not None and last is not None and first.finish == last.finish
    return _START if alike and months_moved(first, last) else shift(first, last)


def _task_rows(page: Page, rows: Sequence[TaskRow], why: Reasons | None) -> Iterator[Entry | Group]:
    for kind, words in _GROUPS.items():
        held = [row for row in rows if _kind(row) == kind]
        if held:
            yield Group(kind, page.say(words, n=len(held)))
        for row in sorted(held, key=lambda row: -abs(months_moved(*row.each))):
            cells = {
                "title": Cell(page.task_title(row.task)),
                "time": Cell(time_words(page, row)),
                "change": change_words(page, row),
                "why": Cell("" if why is None else shares_words(page, why, row.task)),
                "id": data(row.task),
            }
            yield Entry(row.task, cells)


def time_words(page: Page, row: TaskRow) -> str:
    """Return when a task is complete in both plans; where only its start or its sum differs, that; of one that only one
    plan has, all its months.
    """
    first, last = row.each
    if first is None or last is None:
        plan = page.found.after if first is None else page.found.before
        task = plan.task(row.task)
        return "" if task is None else months_of(plan, task, page.language)
    if first.finish != last.finish:
        old, new = ("–" if each.finish is None else shown(each.finish) for each in (first, last))
    elif first.start != last.start:
        old, new = ("–" if each.start is None else shown(each.start) for each in (first, last))
        return page.say(say.START_TIME, old=old, new=new)
    else:
        return page.change("", first.cost, last.cost)
    return page.say(say.VERSIONS, old=old, new=new)


def change_words(page: Page, row: TaskRow) -> Cell:
    """Return by how many months a task moved, and by how much its cost changed."""
    fate, (first, last) = shift(*row.each), row.each
    moved = months_words(months_moved(first, last), page.language)
    cost = 0 if first is None or last is None else last.cost - first.cost
    parts = [moved, money_changed(cost, page.unit, page.language) if page.money and cost else ""]
    style = Style.LATE if fate in _WORSE else Style.DONE if fate in _BETTER else Style.PLAIN
    return Cell(",\n".join(part for part in parts if part), style=style)


def shares_words(page: Page, why: Reasons, task: str) -> str:
    """Return the numbers of the changes that moved a task, each with its months: `(1) +3, (2) −1`."""
    told = []
    for number, effect in enumerate(why.effects, 1):
        share = effect.tasks.get(task)
        if share is not None and (words := _share(page, share)):
            told.append(f"({number}) {words}".rstrip())
    return ", ".join(told)


def _share(page: Page, share: Share) -> str:
    """Return what a change did to a task's finish, so that what stands in a row adds up; what it did to the start alone
    is said to be that.
    """
    if share.came is not None:
        return page.say(say.CAME[share.came.value])
    if share.finish:
        return signed(share.finish)
    if share.start:
        return page.say(say.START_SHARE, months=signed(share.start))
    return money_changed(share.cost, page.unit, page.language) if page.money else ""
