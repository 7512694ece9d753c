"""A variant: a brief with a few decisions changed, as the values of its file, so that what is planned is what a file
can say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.briefdefaults import pickable_goals
from roadmap.briefvalues import people
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import comparison as say
from roadmap.model import Brief, Budget, Catalogue, TeamCapacity
from roadmap.months import Month, after, written
from roadmap.plan.document import Plan, Status
from roadmap.request import chosen_goals, unknown_accounts, with_budgets, with_teams

MOST_MONTHS = 120
_DELAY = re.compile(r"(?P<task>.+)=\+?(?P<months>\d{1,3})")
_REFUSED = {
    Status.DONE: say.DELAY_DONE,
    Status.RUNNING: say.DELAY_RUNNING,
    Status.RECURRING: say.DELAY_RECURRING,
    Status.EXTERNAL: say.DELAY_EXTERNAL,
    Status.NO_DATE: say.DELAY_UNDATED,
}

Values = Mapping[str, Any]
"""What a brief.toml says, as it was read."""


class Changes(NamedTuple):
    """What is to be otherwise; empty where nothing was said. Words are as typed."""

    budgets: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    drop_goals: tuple[str, ...] = ()
    add_goals: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    delays: tuple[str, ...] = ()
    start: Month | None = None


def changed(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, changes: Changes) -> Values:
    """Return the `values` of a brief's file after `changes`; `brief` and `plan` are what they amount to now.

    Raises `UsageError` for what cannot be read, does not exist or cannot be changed so.
    """
    found = dict(values)
    if changes.budgets:
        found["budget"] = _budgets(found.get("budget", {}), brief, catalogue, changes.budgets)
    if changes.teams:
        found["team"] = _teams(found.get("team", {}), brief, catalogue, changes.teams)
    if changes.drop_goals or changes.add_goals:
        found["goals"] = _goals(found["goals"], plan, catalogue, changes)
    if changes.exclude:
        out = {resolve(plan, words, ("task",)).id: say.EXCLUDE_REASON for words in changes.exclude}
        reasons = {task: reason.en if brief.language == "en" else reason.vi for task, reason in out.items()}
        found["exclude"] = {**reasons, **found.get("exclude", {})}
    for option in changes.delays:
        task, stage, month = _delay(plan, option)
        pins = found.get("pin", {})
        found["pin"] = {**pins, task: {**pins.get(task, {}), stage: written(month)}}
    if changes.start is not None:
        found["start"] = written(changes.start)
    return found


def titled(values: Values, name: str, language: str) -> Values:
    """Return `values` with a title that names the variant, so that two print-outs can be told apart."""
    title = values["title"]
    if isinstance(title, Mapping):
        words = {key: say.VARIANT_TITLE.fill(title=each, name=name) for key, each in title.items()}
        return {**values, "title": {key: each.en if key == "en" else each.vi for key, each in words.items()}}
    told = say.VARIANT_TITLE.fill(title=title, name=name)
    return {**values, "title": told.en if language == "en" else told.vi}


def _budgets(table: Values, brief: Brief, catalogue: Catalogue, options: Sequence[str]) -> Values:
    """Return the table `budget` with the figures that `options` change, and no others."""
    locality = catalogue.localities[brief.locality]
    horizon = (brief.horizon_from, brief.horizon_to)
    unknown = unknown_accounts(brief.budgets, options, locality)
    before = {each.account: each for each in brief.budgets}
    found = dict(table)
    for budget in with_budgets(brief.budgets, options, locality, horizon):
        old, name = before.get(budget.account, Budget(budget.account)), str(budget.account)
        figures = {str(year): sum_ for year, sum_ in budget.years if dict(old.years).get(year) != sum_}
        if budget.account in unknown:
            found[name] = {}
        elif figures:
            found[name] = {**found.get(name, {}), **figures}
    return found


def _teams(table: Values, brief: Brief, catalogue: Catalogue, options: Sequence[str]) -> Values:
    before = {each.team: each for each in brief.teams}
    found = dict(table)
    for team in with_teams(catalogue, brief.teams, options):
        if team != before.get(team.team):
            found[team.team] = _capacity(team)
    return found


def _capacity(team: TeamCapacity) -> Values:
    table: dict[str, object] = {} if team.people is None else {"people": people(team.people)}
    return table | ({"from": {written(at): people(tenths) for at, tenths in team.changes}} if team.changes else {})


def _goals(words: Sequence[str], plan: Plan, catalogue: Catalogue, changes: Changes) -> list[str]:
    """Return the goals without the dropped ones and with the added ones behind; a framework gives way to its goals
    where only some of them go.
    """
    chosen = {goal for name in words for goal in pickable_goals(catalogue, name)}
    dropped: set[str] = set()
    for option in changes.drop_goals:
        found = resolve(plan, option, ("framework", "goal")).id
        meant = set(pickable_goals(catalogue, found)) if found in catalogue.frameworks else {found}
        if not meant & chosen:
            raise UsageError(say.GOAL_NOT_CHOSEN.fill(goal=found, goals=", ".join(words)))
        dropped |= meant
    kept: list[str] = []
    for name in words:
        goals = pickable_goals(catalogue, name)
        kept += [goal for goal in goals if goal not in dropped] if dropped.intersection(goals) else [name]
    held = {goal for name in kept for goal in pickable_goals(catalogue, name)}
    return [*kept, *(goal for goal in chosen_goals(catalogue, changes.add_goals) if goal not in held)]


def _delay(plan: Plan, option: str) -> tuple[str, str, Month]:
    """Return the task that `option` delays, the stage that it begins with, and the month to which that is pinned."""
    found = _DELAY.fullmatch(option)
    months = 0 if found is None else int(found["months"])
    if found is None or not 1 <= months <= MOST_MONTHS:
        raise UsageError(say.NOT_A_DELAY.fill(option=option, most=MOST_MONTHS))
    name = resolve(plan, found["task"].strip(), ("task",)).id
    task = plan.task(name)
    if task is None:
        raise UsageError(say.DELAY_EXCLUDED.fill(option=option))
    start = task.stages[0].start if task.stages else None
    if task.status in _REFUSED or start is None:
        raise UsageError(_REFUSED.get(task.status, say.DELAY_UNDATED).fill(option=option, task=name))
    return name, task.stages[0].name.value, after(start, months)
