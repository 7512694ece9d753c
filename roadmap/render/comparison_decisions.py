"""What the brief of one plan decides otherwise than that of another, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from roadmap.messages import comparison as say
from roadmap.messages.screens import MORE_GOALS
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import Budget, StageName, TeamCapacity
from roadmap.months import shown
from roadmap.plan.document import Coverage, Plan, PlanTask
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of
from roadmap.render.names import account_name, task_name, team_name, text
from roadmap.render.phrases import horizon, listed, month_of

MOST = 8
"""So many lines are told of one variant."""
NAMES = 4
_Moved = Mapping[tuple[str, str], list[str]]
"""The names of tasks by what was decided of them before and after."""


def decided_otherwise(before: Plan, after: Plan, language: Language, *, hide_money: bool = False) -> tuple[str, ...]:
    """Return what `after` decides otherwise than `before`; the last line counts what is left out."""
    lines = [
        *_frame(before, after, language),
        *_money(before, after, language, hide_money=hide_money),
        *_teams(before, after, language),
        *_goals(before, after, language),
        *_deadlines(before, after, language),
        *_externals(before, after, language),
        *_pins(before, after, language),
        *_waits(before, after, language),
        *_excluded(before, after, language),
        *_rest(before, after, language),
    ]
    if len(lines) <= MOST:
        return tuple(lines)
    return (*lines[: MOST - 1], say.MORE.fill(n=len(lines) - MOST + 1).to(language))


def _from_to(what: str, old: str, new: str, language: Language) -> str:
    return say.FROM_TO.fill(what=what, old=old, new=new).to(language)


def _frame(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    spans = [horizon(plan.horizon_from, plan.horizon_to) for plan in (before, after)]
    frame = (
        (say.LOCALITY, text(before.locality_title, language), text(after.locality_title, language)),
        (say.HORIZON, spans[0], spans[1]),
        (say.START, shown(before.start), shown(after.start)),
        (say.ENGINE, before.engine, after.engine),
        (say.EFFORT, before.effort, after.effort),
    )
    for what, old, new in frame:
        if old != new:
            yield _from_to(what.to(language), old, new, language)


def _money(before: Plan, after: Plan, language: Language, *, hide_money: bool) -> Iterator[str]:
    old, new = ({each.account: each for each in plan.budgets} for plan in (before, after))
    units = [unit_of(before), unit_of(after)]
    unit = next((each for each in units if not each.in_millions), units[0])
    both = replace(after, budgets=(*before.budgets, *after.budgets))  # whose names tell the funds of both apart
    for account in sorted({*old, *new}):
        name = account_name(both, account, language)
        if account not in new:
            yield say.NO_MONEY.fill(account=name).to(language)
            continue
        changes = _sums(old.get(account), new[account], unit, language)
        spans = _spans(old.get(account), new[account], unit, language)
        if hide_money and changes:
            yield say.MONEY_HIDDEN.fill(account=name, years=", ".join(map(str, changes))).to(language)
        if hide_money and spans:
            ceilings = ", ".join(f"{first}–{last}" for first, last in spans)
            yield say.CEILINGS_HIDDEN.fill(account=name, spans=ceilings).to(language)
        if not hide_money and (changes or spans):
            told = "; ".join((*changes.values(), *spans.values()))
            yield say.MONEY.fill(account=name, unit=unit.name, years=told).to(language)


def _sums(old: Budget | None, new: Budget, unit: Unit, language: Language) -> dict[int, str]:
    """Return the years in which a budget is another, each with what it was and is."""
    before, after = dict(old.years if old else ()), dict(new.years)
    words = say.MONEY_YEAR if old else say.YEAR_SUM
    told = {}
    for year in sorted({*before, *after}):
        was, now = (_sum(sums.get(year), unit, language) for sums in (before, after))
        if before.get(year) != after.get(year):
            told[year] = words.fill(year=year, old=was, new=now, sum=now).to(language)
    return told


def _spans(old: Budget | None, new: Budget, unit: Unit, language: Language) -> dict[tuple[int, int], str]:
    """Return the years of the ceilings that are others, each with what it was and is."""
    before, after = ({each[:2]: each[2] for each in budget.ceilings} if budget else {} for budget in (old, new))
    words, none = say.CEILING_OTHER if old else say.CEILING_SUM, say.ABSENT.to(language)
    told = {}
    for span in sorted({*before, *after}):
        was, now = (none if span not in sums else unit.show(sums[span], language) for sums in (before, after))
        if before.get(span) != after.get(span):
            told[span] = words.fill(first=span[0], last=span[1], old=was, new=now, sum=now).to(language)
    return told


def _sum(million: int | None, unit: Unit, language: Language) -> str:
    return say.UNKNOWN.to(language) if million is None else unit.show(million, language)


def _teams(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    old, new = ({each.team: each for each in plan.capacities} for plan in (before, after))
    for team in dict.fromkeys([*old, *new]):
        if old.get(team) != new.get(team):
            what = say.PEOPLE.fill(team=team_name(after if team in after.teams else before, team, language))
            people = [_people(held.get(team), language) for held in (old, new)]
            yield _from_to(what.to(language), people[0], people[1], language)


def _people(team: TeamCapacity | None, language: Language) -> str:
    if team is None:
        return say.ABSENT.to(language)
    if team.people is None and not team.changes:
        return say.UNKNOWN.to(language)
    people = figures.people(team.people or 0, language)
    later = "; ".join(
        say.PEOPLE_FROM.fill(month=shown(month), people=figures.people(tenths, language)).to(language)
        for month, tenths in team.changes
    )
    return f"{people} ({later})" if later else people


def _goals(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    old, new = (_chosen(plan) for plan in (before, after))
    dropped, added = ([each for each in one if each not in other] for one, other in ((old, new), (new, old)))
    for words, goals, titles in ((say.GOALS_DROPPED, dropped, old), (say.GOALS_ADDED, added, new)):
        if goals:
            names = [text(titles[goal].title, language) for goal in goals]
            yield words.fill(goals=listed(names, NAMES, language, MORE_GOALS)).to(language)
    if [each for each in old if each in new] != [each for each in new if each in old]:
        yield say.GOALS_REORDERED.to(language)


def _chosen(plan: Plan) -> dict[str, Coverage]:
    ranked = [goal for goal in plan.coverage if goal.rank is not None]
    return {goal.goal: goal for goal in sorted(ranked, key=lambda goal: (goal.rank or 0, goal.goal))}


def _deadlines(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    """Yield each deadline that is another, and each whose weight alone is another."""
    months, weights = _due(before, after, language)
    yield from _few(say.DEADLINE, months, language)
    yield from _few(say.WEIGHT, weights, language)


def _few(words: Text, moved: _Moved, language: Language) -> Iterator[str]:
    """Yield what is decided otherwise of tasks, those that are alike together; nothing where they are many: then it is
    only told that they differ.
    """
    for (old, new), names in moved.items() if len(moved) < NAMES else ():
        yield words.fill(tasks=listed(names, NAMES, language), old=old, new=new).to(language)


def _due(before: Plan, after: Plan, language: Language) -> tuple[_Moved, _Moved]:
    """Return the deadlines in another month, and those of which only the weight is another."""
    months: dict[tuple[str, str], list[str]] = {}
    weights: dict[tuple[str, str], list[str]] = {}
    for task in dict.fromkeys(task.id for plan in (after, before) for task in plan.tasks):
        old, new = before.task(task), after.task(task)
        if old is None or new is None or (old.deadline, old.deadline_weight) == (new.deadline, new.deadline_weight):
            continue
        name = task_name(after, task, language)
        if old.deadline == new.deadline:
            weights.setdefault((str(old.deadline_weight), str(new.deadline_weight)), []).append(name)
            continue
        weighted = None not in (old.deadline, new.deadline) and old.deadline_weight != new.deadline_weight
        was, due = (_deadline(each, language, weighted=weighted) for each in (old, new))
        months.setdefault((was, due), []).append(name)
    return months, weights


def _deadline(task: PlanTask, language: Language, *, weighted: bool) -> str:
    if task.deadline is None:
        return "–"
    month = shown(task.deadline)
    return say.DEADLINE_WEIGHT.fill(month=month, weight=task.deadline_weight).to(language) if weighted else month


def _externals(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    """Yield when another level has what is awaited, where that is another month."""
    yield from _few(say.EXTERNAL, _awaited(before, after, language), language)


def _awaited(before: Plan, after: Plan, language: Language) -> _Moved:
    old, new = (_table(plan, "external") for plan in (before, after))
    moved: dict[tuple[str, str], list[str]] = {}
    for task in dict.fromkeys([*new, *old]):
        if old.get(task) != new.get(task) and before.task(task) and after.task(task):
            months = tuple("–" if task not in table else month_of(str(table[task])) for table in (old, new))
            moved.setdefault((months[0], months[1]), []).append(task_name(after, task, language))
    return moved


def _waits(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    """Yield the advisable waits that only one of the plans applies."""
    old, new = (
        {(task, other): None for task, others in _table(plan, "soft").items() if task != "all" for other in others}
        for plan in (before, after)
    )
    for words, one, other in ((say.NO_WAIT, new, old), (say.WAITS, old, new)):
        for task, waits in one:
            if (task, waits) not in other:
                names = {"task": task_name(before, task, language), "other": task_name(before, waits, language)}
                yield words.fill(**names).to(language)


def _pins(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    old, new = (
        {(task, stage): month for task, stages in _table(plan, "pin").items() for stage, month in stages.items()}
        for plan in (before, after)
    )
    for task, stage in dict.fromkeys([*new, *old]):
        month = new.get((task, stage))
        if month != old.get((task, stage)):
            words = say.PIN_DROPPED if month is None else say.PINNED
            name = task_name(after if after.task(task) else before, task, language)
            values: dict[str, object] = {"stage": STAGES[StageName(stage)], "task": name}
            yield words.fill(**values, month="" if month is None else month_of(month)).to(language)


def _excluded(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    old, new = (_table(plan, "exclude") for plan in (before, after))
    for words, one, other, plan in ((say.EXCLUDED, new, old, before), (say.INCLUDED, old, new, after)):
        names = [task_name(plan, task, language) for task in one if task not in other]
        if names:
            yield words.fill(tasks=listed(names, NAMES, language)).to(language)


def _rest(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    """Yield the other keys of the brief that differ, by name."""
    groups = {"deadline": _due(before, after, language), "external": (_awaited(before, after, language),)}
    apart = {key for key, moved in groups.items() if any(moved) and all(len(each) < NAMES for each in moved)}
    if any(_waits(before, after, language)):
        apart.add("soft")
    keys = [key for key in say.KEYS if key not in apart and before.brief.get(key) != after.brief.get(key)]
    if keys:
        yield say.OTHERWISE.fill(keys=_joined([say.KEYS[key] for key in keys])).to(language)


def _joined(words: list[Text]) -> Text:
    return Text(", ".join(each.vi for each in words), ", ".join(each.en for each in words))


def _table(plan: Plan, key: str) -> Mapping[str, Any]:
    found = plan.brief.get(key)
    return found if isinstance(found, Mapping) else {}
