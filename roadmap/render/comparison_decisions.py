"""What the brief of one plan decides otherwise than that of another, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from roadmap.messages import comparison as say
from roadmap.messages.screens import MORE_GOALS
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import Budget, FundNature, StageName, TeamCapacity
from roadmap.months import Month, shown
from roadmap.plan.document import Coverage, Plan
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of
from roadmap.render.names import account_name, task_name, team_name, text
from roadmap.render.phrases import horizon, listed, month_of

MOST = 8
"""So many lines are told of one variant."""
NAMES = 4


def decided_otherwise(before: Plan, after: Plan, language: Language, *, hide_money: bool = False) -> tuple[str, ...]:
    """Return what `after` decides otherwise than `before`; the last line counts what is left out."""
    lines = [
        *_frame(before, after, language),
        *_money(before, after, language, hide_money=hide_money),
        *_teams(before, after, language),
        *_goals(before, after, language),
        *_deadlines(before, after, language),
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
        years, others = _years(old, account), _years(new, account)
        told = sorted(year for year in {*years, *others} if years.get(year) != others.get(year))
        if hide_money and told:
            yield say.MONEY_HIDDEN.fill(account=name, years=", ".join(map(str, told))).to(language)
        elif told:
            sums = (
                (say.MONEY_YEAR if account in old else say.YEAR_SUM)
                .fill(
                    year=year,
                    old=_sum(years.get(year), unit, language),
                    new=_sum(others.get(year), unit, language),
                    sum=_sum(others.get(year), unit, language),
                )
                .to(language)
                for year in told
            )
            yield say.MONEY.fill(account=name, unit=unit.name, years="; ".join(sums)).to(language)


def _years(budgets: Mapping[FundNature, Budget], account: FundNature) -> dict[int, int]:
    return dict(budgets[account].years) if account in budgets else {}


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
    """Yield each deadline that is another, those of several tasks together where they move alike; nothing where they
    are many: then it is only told that they differ.
    """
    old, new = (
        {task.id: task.deadline for task in plan.tasks if task.deadline is not None} for plan in (before, after)
    )
    moved: dict[tuple[Month | None, Month | None], list[str]] = {}
    for task in dict.fromkeys([*new, *old]):
        if old.get(task) != new.get(task) and before.task(task) and after.task(task):
            moved.setdefault((old.get(task), new.get(task)), []).append(task_name(after, task, language))
    for (was, due), names in moved.items() if len(moved) < NAMES else ():
        months = {"old": "–" if was is None else shown(was), "new": "–" if due is None else shown(due)}
        yield say.DEADLINE.fill(tasks=listed(names, NAMES, language), **months).to(language)


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
    told = {"deadline": _deadlines(before, after, language), "soft": _waits(before, after, language)}
    apart = {"budget", *(key for key, lines in told.items() if any(lines))}
    different = [key for key in say.KEYS if key not in apart and before.brief.get(key) != after.brief.get(key)]
    old, new = ([each.ceilings for each in plan.budgets if each.ceilings] for plan in (before, after))
    keys = [*different, *(["budget"] if old != new else [])]
    if keys:
        yield say.OTHERWISE.fill(keys=_joined([say.KEYS[key] for key in keys])).to(language)


def _joined(words: list[Text]) -> Text:
    return Text(", ".join(each.vi for each in words), ", ".join(each.en for each in words))


def _table(plan: Plan, key: str) -> Mapping[str, Any]:
    found = plan.brief.get(key)
    return found if isinstance(found, Mapping) else {}
