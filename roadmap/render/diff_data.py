"""Two versions of a plan for programs: every difference by its key in plan.toml, the edits, and the shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from roadmap.diff.attribution import Cause, Effect
from roadmap.diff.catalogues import CatalogueEdit
from roadmap.diff.differences import Aspect, Difference
from roadmap.diff.edits import Edit
from roadmap.messages import diff as say
from roadmap.messages import views
from roadmap.messages.text import Text
from roadmap.months import Month
from roadmap.plan.comparison import Placed, shift
from roadmap.render.blocks import Column, Table, Use
from roadmap.render.diff_edits import Page, edit_words, is_money
from roadmap.render.tables import Cell, Entry, data, iso, table

_MONEY = (Aspect.COST, Aspect.BUDGET)


_COSTS = ("cost", "charges", "need", "budget", "spent", "run_cost", "preparation_cost", "delivery_cost", "missing")
_NOTES = ("figures_note", "figures_note_en")
"""What a source says of sums."""
_HIDDEN = (*_COSTS, *_NOTES)


class Reasons(Protocol):
    """Why two versions differ: what each step did, where edits stand, or why they could not be told apart."""

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What each step did, in order."""

    @property
    def places(self) -> Mapping[str, str]:
        """`file:line` by the names of edits."""

    @property
    def refused(self) -> Text | None:
        """Why the edits are one step."""


def data_tables(page: Page, why: Reasons | None, edits: Sequence[Edit]) -> tuple[Table, ...]:
    """Return the lists: `differences`; `steps`, the edits and what each did; `tasks` and `totals` with shares."""
    return (
        table("differences", _columns(page, "id", "aspect", "of", "fate", "before", "after"), _differences(page)),
        table(
            "steps",
            _columns(page, "id", "cause", "edits", "tasks_moved", "end_months", "need_million_vnd"),
            _steps(page, why, edits),
        ),
        table(
            "tasks",
            _columns(page, "id", "title", "fate", "start", "finish", "cost_million_vnd", "shares"),
            _tasks(page, why),
        ),
        table("totals", _columns(page, "id", "before", "after", "shares"), _totals(page, why)),
    )


_TITLES: Mapping[str, Text] = {
    "aspect": say.FIELD,
    "of": say.WHAT,
    "fate": say.CHANGE,
    "before": say.BEFORE,
    "after": say.AFTER,
    "title": views.TASK,
}


def _columns(page: Page, *keys: str) -> Iterator[Column]:
    for key in keys:
        yield Column(key, page.say(_TITLES.get(key, Text(key, key))), use=Use.DATA)


def _differences(page: Page) -> Iterator[Entry]:
    for each in page.found.every:
        if page.money or not _is_sum(each):
            cells = {
                "aspect": data(each.aspect.value),
                "of": data(each.of),
                "fate": data(each.fate.value),
                "before": data(_safe(page, each, each.before)),
                "after": data(_safe(page, each, each.after)),
            }
            yield Entry(".".join(each.key), cells)


def _is_sum(each: Difference) -> bool:
    if each.aspect is Aspect.DECISION:
        return is_money(Edit(each.key[1:] or ("",), None, None)) or each.key[-1] == "spent"
    return each.aspect in _MONEY or each.key[-1] in _NOTES or (each.key[:2] == ("summary", "overrun"))


def _safe(page: Page, each: Difference, value: Any) -> Any:
    """Return a value without the sums inside it where they are hidden."""
    if page.money or not isinstance(value, Mapping):
        return value
    return {key: _safe(page, each, inner) for key, inner in value.items() if key not in _HIDDEN}


def _steps(page: Page, why: Reasons | None, edits: Sequence[Edit]) -> Iterator[Entry]:
    if why is None:
        for number, edit in enumerate(edits, 1):
            yield Entry(str(number), {"cause": data(Cause.EDIT.value), "edits": data([_edit(page, edit, None)])})
        return
    for number, effect in enumerate(why.effects, 1):
        cells = {
            "cause": data(effect.step.cause.value),
            "edits": data([_edit(page, edit, why.places.get(edit.name)) for edit in effect.step.edits]),
            "tasks_moved": data(len(effect.moved)),
            "end_months": data(effect.end),
            "need_million_vnd": data(effect.within if page.money else None),
        }
        yield Entry(str(number), cells)


def _edit(page: Page, edit: Edit | CatalogueEdit, place: str | None) -> dict[str, object]:
    known = isinstance(edit, Edit) and (page.money or not is_money(edit))
    values = {name: getattr(edit, name) if known else None for name in ("before", "after")}
    return {"key": edit.name, "words": edit_words(page, edit), **values, "place": place}


def _tasks(page: Page, why: Reasons | None) -> Iterator[Entry]:
    rows = {row.task: row for row in page.found.tasks}
    shared = [task for effect in (why.effects if why else ()) for task in effect.tasks]
    for task in dict.fromkeys((*rows, *shared)):
        before, after = rows[task].each if task in rows else (None, None)
        fate = shift(before, after)
        cells = {
            "title": data(page.task_title(task)),
            "fate": data(None if fate is None else fate.value),
            "start": data(_move(None if before is None else before.start, None if after is None else after.start)),
            "finish": data(_move(None if before is None else before.finish, None if after is None else after.finish)),
            "cost_million_vnd": data(_costs(before, after) if page.money else None),
            "shares": data(_shares(page, why, task)),
        }
        yield Entry(task, cells)


def _move(before: Month | None, after: Month | None) -> dict[str, object]:
    months = None if before is None or after is None else after - before
    return {"before": iso(before), "after": iso(after), "months": months}


def _costs(before: Placed | None, after: Placed | None) -> dict[str, int]:
    old, new = (0 if each is None else each.cost for each in (before, after))
    return {"before": old, "after": new, "change": new - old}


def _shares(page: Page, why: Reasons | None, task: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for number, effect in enumerate(why.effects if why else (), 1):
        share = effect.tasks.get(task)
        if share is not None:
            cost = {"cost_million_vnd": share.cost} if page.money else {}
            came = None if share.came is None else share.came.value
            found.append({"step": number, "start": share.start, "finish": share.finish, **cost, "came": came})
    return found


def _totals(page: Page, why: Reasons | None) -> Iterator[Entry]:
    before, after = page.found.before, page.found.after
    effects = why.effects if why else ()
    if before.end != after.end or any(effect.end for effect in effects):
        yield _total("end", iso(before.end), iso(after.end), [effect.end for effect in effects])
    former = {new: old for old, new in page.found.renamed.items()}
    goals = {goal.goal: goal.finish for goal in before.coverage}
    for goal in after.coverage:
        old = goals.get(former.get(goal.goal, goal.goal))
        moves = [effect.goals.get(goal.goal, 0) for effect in effects]
        if old != goal.finish or any(moves):
            yield _total(f"coverage.{goal.goal}.finish", iso(old), iso(goal.finish), moves)
    for account, year in sorted({*before.needed, *after.needed}) if page.money else ():
        sums = [plan.need_in(year, account) for plan in (before, after)]
        shares = [effect.need.get((account, year), 0) for effect in effects]
        if sums[0] != sums[1] or any(shares):
            yield _total(f"need.{account}.{year}", sums[0], sums[1], shares)


def _total(identifier: str, before: object, after: object, shares: Sequence[int]) -> Entry:
    told = [{"step": number, "change": share} for number, share in enumerate(shares, 1) if share]
    return Entry(identifier, {"before": data(before), "after": data(after), "shares": Cell(str(told), told)})
