"""What differs besides what moved: by aspect, a row for each task, goal or other thing with all its points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from roadmap.diff.differences import Aspect, Difference
from roadmap.messages import diff as say
from roadmap.messages.views import STAGES
from roadmap.model import FundNature, StageName
from roadmap.months import shown
from roadmap.plan.document import Coverage, PlanStage, PlanTask
from roadmap.render import figures
from roadmap.render.blocks import Column, Table, Use
from roadmap.render.comparison_words import signed
from roadmap.render.diff_edits import Page
from roadmap.render.diff_values import notice_words, owner, point, values
from roadmap.render.tables import Cell, Entry, Group, table

_TOLD_ABOVE = (Aspect.DECISION, Aspect.TASK, Aspect.END, Aspect.COVERAGE)
"""The edits of the brief, tasks that came or went, the plan's end; coverage is told with the goals."""
_FEW = 8
_MONEY = (Aspect.COST, Aspect.BUDGET)
_STAGES = tuple(str(name) for name in StageName)


def rest_table(page: Page, *, everything: bool) -> Table:
    """Return all that the lines above do not name; of the goals that neither plan chose only their number, unless
    `everything` is wanted.
    """
    columns = [
        Column("of", page.say(say.WHAT), shrinks=True, use=Use.PEOPLE),
        Column("what", page.say(say.FIELD), shrinks=True, use=Use.PEOPLE),
    ]
    return table("rest", columns, _rows(page, everything=everything))


def _rows(page: Page, *, everything: bool) -> Iterator[Entry | Group]:
    for aspect in Aspect:
        if aspect in _TOLD_ABOVE or (aspect in _MONEY and not page.money):
            continue
        entries = list(_ENTRIES.get(aspect, _by_owner)(page, page.found.about(aspect)))
        if aspect is Aspect.GOAL and not everything:
            entries = list(_chosen(page, entries))
        if entries:
            yield Group(aspect.value, page.say(say.ASPECTS[aspect.value]))
            yield from entries


def _entry(identifier: str, of: str, told: Sequence[str]) -> Iterator[Entry]:
    if words := "; ".join(dict.fromkeys(each for each in told if each)):
        yield Entry(identifier, {"of": Cell(of), "what": Cell(words)})


def _held(found: Sequence[Difference]) -> Mapping[tuple[str, ...], list[Difference]]:
    """Return differences by what they belong to."""
    held: dict[tuple[str, ...], list[Difference]] = {}
    for each in found:
        held.setdefault(each.key[:2] if each.of is not None else each.key[:1], []).append(each)
    return held


def _by_owner(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    for key, each in _held(found).items():
        yield from _entry(".".join(key), owner(page, each[0]), [_point(page, one) for one in each])


def _point(page: Page, each: Difference) -> str:
    if len(each.key) == 2 and each.of is not None:
        title = values(page, each)[0 if each.after is None else 1]
        words = say.GONE if each.after is None else say.NEW
        return page.say(words) if title == owner(page, each) else f"{page.say(words)}: {title}"
    what, (old, new) = point(page, each), values(page, each)
    if each.aspect in _MONEY and isinstance(each.before, int) and isinstance(each.after, int):
        return page.change(what, each.before, each.after)
    if not old:
        return f"{what}: {new}" if what else new
    if old == new:
        return page.say(say.SAME_IN_WORDS, what=what, value=new)
    return page.say(say.EDIT, what=what, old=old, new=new) if what else page.say(say.VERSIONS, old=old, new=new)


def _tasks_of(page: Page, identifier: str) -> tuple[PlanTask | None, PlanTask | None]:
    """Return a task as both plans hold it."""
    return page.found.before.task(page.former(identifier)), page.found.after.task(identifier)


def _renamed(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    for each in found:
        change = page.say(say.VERSIONS, old=each.before, new=each.after)
        yield from _entry(".".join(each.key), owner(page, each), [change])


def _goals(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    """Yield the goals: chosen or not, how far served, when complete; those that are chosen first."""
    found = (*found, *page.found.about(Aspect.COVERAGE))
    old = {goal.goal: goal for goal in page.found.before.coverage}
    new = {goal.goal: goal for goal in page.found.after.coverage}
    named = {name for each in found if (name := each.key[1])}
    last = 1 + max((goal.rank or 0 for goal in (*old.values(), *new.values())), default=0)

    def place(name: str) -> tuple[int, str]:
        ranks = [goal.rank for goal in (new.get(name), old.get(page.former(name))) if goal is not None and goal.rank]
        return (ranks[0] if ranks else last), name

    for name in sorted(named, key=place):
        before, after = old.get(page.former(name)), new.get(name)
        yield from _entry(f"coverage.{name}", page.goal(name), list(_goal(page, before, after, found)))


def _chosen(page: Page, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the goals that one of the plans chose, and the number of the others."""
    plans = (page.found.before, page.found.after)
    chosen = {f"coverage.{goal.goal}" for plan in plans for goal in plan.coverage if goal.rank is not None}
    yield from (each for each in entries if each.id in chosen)
    if others := sum(each.id not in chosen for each in entries):
        yield from _entry("coverage", page.say(say.NOT_CHOSEN, n=others), [page.say(say.SEE_ALL)])


def _goal(page: Page, before: Coverage | None, after: Coverage | None, found: Sequence[Difference]) -> Iterator[str]:
    if before is None or after is None:
        yield page.say(say.NEW if before is None else say.GONE)
        return
    if (before.rank is None) is not (after.rank is None):
        yield page.say(say.CHOSEN_NO_LONGER if after.rank is None else say.CHOSEN_NOW)
    elif before.rank != after.rank:
        yield page.say(say.RANK, old=before.rank, new=after.rank)
    extents = [f"{goal.done}/{goal.of}" for goal in (before, after)]
    if extents[0] != extents[1]:
        yield page.say(say.SERVED, old=extents[0], new=extents[1])
    elif before.by_phase != after.by_phase:
        lists = [", ".join(str(number) for number in goal.by_phase) for goal in (before, after)]
        yield page.say(say.SERVED_BY_PHASE, old=lists[0], new=lists[1])
    if before.finish != after.finish:
        months = ["–" if goal.finish is None else shown(goal.finish) for goal in (before, after)]
        yield page.say(say.COMPLETE, old=months[0], new=months[1])
    if before.complete != after.complete:
        yield page.say(say.COMPLETE_NOW if after.complete else say.COMPLETE_NO_LONGER)
    told = ("rank", "done", "of", "by_phase", "finish", "complete")
    yield from (_point(page, each) for each in found if each.key[1] == after.goal and each.key[2] not in told)


def _dates(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    """Yield the stages of each task that came, went or are at another time, and dates that belong to no stage."""
    for key, held in _held(found).items():
        old, new = _tasks_of(page, key[1])
        told = []
        for name in StageName:
            if any(each.key[2:3] == (str(name),) for each in held):
                spans = [_span(page, None if task is None else task.stage(name)) for task in (old, new)]
                told.append(page.say(say.EDIT, what=page.say(STAGES[name]), old=spans[0], new=spans[1]))
        told += [_point(page, each) for each in held if each.key[2] not in _STAGES]
        yield from _entry(".".join(key), owner(page, held[0]), told)


def _span(page: Page, stage: PlanStage | None) -> str:
    words = "" if stage is None else figures.span(stage.start, stage.finish)
    return words or page.say(say.NONE)


def _costs(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    """Yield the need by fund and year, then of each task that costs another sum in some year."""
    before, after = page.found.before, page.found.after
    needed = sorted({*before.needed, *after.needed}) if any(each.key[0] == "summary" for each in found) else []
    for account in dict.fromkeys(account for account, _ in needed):
        years = [
            {year: plan.need_in(year, account) for held, year in needed if held == account} for plan in (before, after)
        ]
        yield from _entry(f"need.{account}", page.account(account), list(_years(page, *years)))
    for key, held in _held(found).items():
        if key[0] != "task":
            yield from _entry(".".join(key), owner(page, held[0]), [_point(page, each) for each in held])
        else:
            yield from _entry(".".join(key), owner(page, held[0]), list(_cost(page, held)))


def _cost(page: Page, held: Sequence[Difference]) -> Iterator[str]:
    old, new = (_accounts(task) for task in _tasks_of(page, held[0].key[1]))
    for account in sorted({*old, *new}):
        if told := list(_years(page, old.get(account, {}), new.get(account, {}))):
            yield page.say(say.OF_ACCOUNT, account=page.account(account), years="; ".join(told))
    if old == new and any("charges" in each.key for each in held):
        yield page.say(say.OTHER_MONTHS)
    yield from (_point(page, each) for each in held if each.key[2] in ("fund", "cost_unknown"))


def _accounts(task: PlanTask | None) -> dict[FundNature, dict[int, int]]:
    return {} if task is None else {account: dict(years) for account, years in task.cost}


def _years(page: Page, old: Mapping[int, int], new: Mapping[int, int]) -> Iterator[str]:
    for year in sorted({*old, *new}):
        sums = [held.get(year, 0) for held in (old, new)]
        if sums[0] != sums[1]:
            yield page.change(year, sums[0], sums[1])


def _floats(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    """Yield the tasks whose float grew or shrank by the same number of months together; where the plan's end moved that
    is most of them, and those are told for whom it is not so.
    """
    by_change: dict[int, list[str]] = {}
    for key in _held(found):
        old, new = _tasks_of(page, key[1])
        by_change.setdefault(_float(new) - _float(old), []).append(key[1])
    every = [task.id for task in page.found.after.tasks if task.total_float is not None]
    for change, tasks in sorted(by_change.items()):
        words = say.FLOAT_CHANGE if change else say.FREE_FLOAT_ONLY
        of = page.say(words, change=signed(change), n=len(tasks))
        others = [task for task in every if task not in tasks]
        if change and _FEW < len(tasks) > len(others) and len(tasks) + len(others) == len(every):
            names = [page.task(task) for task in others]
            yield from _entry(
                f"float.{change}", of, [page.say(say.ALL_BUT, names="; ".join(names)) if names else page.say(say.ALL)]
            )
        else:
            yield from _entry(f"float.{change}", of, [page.task(task) for task in tasks])


def _float(task: PlanTask | None) -> int:
    return 0 if task is None or task.total_float is None else task.total_float


def _chain(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    """Yield how the chain changed; that a stage is on it is said with the chain."""
    yield from _by_owner(page, [each for each in found if each.key[0] == "summary"])


def _notices(page: Page, found: Sequence[Difference]) -> Iterator[Entry]:
    for each in found:
        of = page.say(
            say.NOTICE_GONE if each.after is None else say.NOTICE_NEW if each.before is None else say.REORDERED
        )
        yield from _entry(".".join(each.key), of, [notice_words(page, each.after or each.before)])


_ENTRIES: Mapping[Aspect, Callable[[Page, Sequence[Difference]], Iterator[Entry]]] = {
    Aspect.RENAMED: _renamed,
    Aspect.GOAL: _goals,
    Aspect.DATES: _dates,
    Aspect.COST: _costs,
    Aspect.FLOAT: _floats,
    Aspect.CHAIN: _chain,
    Aspect.NOTICE: _notices,
}
