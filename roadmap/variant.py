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
from roadmap.months import Month, after, last_month, written
from roadmap.plan.document import Plan, Status
from roadmap.request import chosen_goals, unknown_accounts, with_budgets, with_teams

MOST_MONTHS = 120
_DELAY = re.compile(r"(?P<task>.+)=\+?(?P<months>\d{1,3})")
_PUT_OFF = re.compile(r"\+(?P<months>\d{1,3})")
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
    deadlines: tuple[str, ...] = ()
    completes: tuple[str, ...] = ()
    unpin: tuple[str, ...] = ()
    soft_off: tuple[str, ...] = ()
    externals: tuple[str, ...] = ()

    def and_(self, other: Changes) -> Changes:
        """Return both changes together, `other` after these."""
        return Changes(
            self.budgets + other.budgets,
            self.teams + other.teams,
            self.drop_goals + other.drop_goals,
            self.add_goals + other.add_goals,
            self.exclude + other.exclude,
            self.delays + other.delays,
            self.start if other.start is None else other.start,
            self.deadlines + other.deadlines,
            self.completes + other.completes,
            self.unpin + other.unpin,
            self.soft_off + other.soft_off,
            self.externals + other.externals,
        )


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
        out = {_task(plan, words): say.EXCLUDE_REASON for words in changes.exclude}
        reasons = {task: reason.en if brief.language == "en" else reason.vi for task, reason in out.items()}
        found["exclude"] = {**reasons, **found.get("exclude", {})}
    for option in changes.delays:
        task, stage, month = _delay(plan, option)
        pins = found.get("pin", {})
        found["pin"] = {**pins, task: {**pins.get(task, {}), stage: written(month)}}
    if changes.start is not None:
        found["start"] = written(changes.start)
    return _with_wishes(found, brief, plan, catalogue, changes)


def _with_wishes(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, changes: Changes) -> Values:
    """Return `values` with other deadlines, and without some pins and waits."""
    found = dict(values)
    for option in changes.completes:
        found = _complete(found, brief, plan, catalogue, option)
    for option in changes.deadlines:
        task, month = _deadline(found, plan, option)
        found["deadline"] = {**found.get("deadline", {}), task: _due(found, task, month)}
    for words in changes.unpin:
        task = _task(plan, words)
        pins = found.get("pin", {})
        if not pins.get(task):
            raise UsageError(say.NOT_PINNED.fill(task=task, pinned=", ".join(pins) or "–"))
        left = {other: stages for other, stages in pins.items() if other != task}
        found = {**found, "pin": left} if left else {key: each for key, each in found.items() if key != "pin"}
    for option in changes.soft_off:
        task, after_ = _soft(plan, option)
        off = found.get("soft", {})
        found["soft"] = {**off, task: [*(each for each in off.get(task, []) if each != after_), after_]}
    for option in changes.externals:
        words, _, when = option.rpartition("=")
        at = last_month(when.strip())
        if not words or at is None:
            raise UsageError(say.NOT_AN_EXTERNAL.fill(option=option))
        found["external"] = {**found.get("external", {}), _task(plan, words): written(at)}
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
        figures: dict[str, Any] = {str(year): sum_ for year, sum_ in budget.years if dict(old.years).get(year) != sum_}
        if budget.ceilings != old.ceilings and budget.account not in unknown:
            spans = [{"from": first, "to": last, "sum": sum_} for first, last, sum_ in budget.ceilings]
            figures = {**figures, "ceiling": spans}
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
        known = option in catalogue.goals
        found = option if known else resolve(plan, option, ("framework", "goal")).id
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


def _complete(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, option: str) -> dict[str, Any]:
    """Return `values` in which a goal is chosen and none of its core tasks is due later than the month of `option`."""
    words, _, when = option.rpartition("=")
    by = last_month(when.strip())
    if not words or by is None:
        raise UsageError(say.NOT_A_COMPLETE.fill(option=option))
    name = words.strip()
    meant = name if name in catalogue.goals else resolve(plan, name, ("framework", "goal")).id
    if meant in catalogue.frameworks:
        raise UsageError(say.COMPLETE_ONE.fill(option=option))
    (goal,) = chosen_goals(catalogue, (meant,))
    found = dict(values)
    if goal not in brief.goals:
        found["goals"] = [*found["goals"], goal]
    due = dict(found.get("deadline", {}))
    for task in core_tasks(catalogue, brief, goal):
        now = brief.deadlines.get(task)
        if now is None or now.by > by:
            due[task] = _due(found, task, by)
    return {**found, "deadline": due}


def core_tasks(catalogue: Catalogue, brief: Brief, goal: str) -> tuple[str, ...]:
    """Return the core tasks of `goal` that this brief has to do: planned at its level, not excluded, not done."""
    locality = catalogue.localities[brief.locality]
    done = {each.task for each in locality.in_place if each.status == "done" and not each.partial}
    done = {task for task in done if task not in brief.progress}
    done |= {task for task, progress in brief.progress.items() if progress.done is not None}
    known = {**catalogue.tasks, **{task.id: task for task in brief.tasks}}
    return tuple(
        task
        for task in catalogue.goals[goal].core
        if known[task].level == locality.level
        and known[task].recurring is None
        and task not in done
        and task not in brief.exclude
    )


def _deadline(values: Values, plan: Plan, option: str) -> tuple[str, Month]:
    """Return the task that `option` makes due, and the last month in which it may be done."""
    words, _, when = option.rpartition("=")
    put_off, by = _PUT_OFF.fullmatch(when.strip()), last_month(when.strip())
    if not words or (put_off is None and by is None):
        raise UsageError(say.NOT_A_DEADLINE.fill(option=option))
    task = _task(plan, words)
    if put_off is None and by is not None:
        return task, by
    old = values.get("deadline", {}).get(task)
    before = None if old is None else last_month(str(old["by"] if isinstance(old, Mapping) else old))
    if before is None or put_off is None:
        raise UsageError(say.NO_DEADLINE.fill(option=option, task=task))
    return task, after(before, int(put_off["months"]))


def _due(values: Values, task: str, month: Month) -> object:
    """Return a deadline as the file writes it, its weight kept."""
    old = values.get("deadline", {}).get(task)
    return {**old, "by": written(month)} if isinstance(old, Mapping) else written(month)


def _soft(plan: Plan, option: str) -> tuple[str, str]:
    """Return the task and the other that it is not to wait for any more."""
    words, _, other = option.partition("=")
    if not words.strip() or not other.strip():
        raise UsageError(say.NOT_SOFT_OFF.fill(option=option))
    return _task(plan, words), _task(plan, other)


def _task(plan: Plan, words: str) -> str:
    """Return the task of the plan that `words` name."""
    name = words.strip()
    return name if plan.task(name) is not None else resolve(plan, name, ("task",)).id
