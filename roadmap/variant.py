"""A variant: a brief with a few decisions changed, as the values of its file, so that what is planned is what a file
can say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from roadmap.editing import dates, goals, resources, settings, tasks
from roadmap.editing.values import Values
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import comparison as say
from roadmap.model import Brief, Catalogue
from roadmap.months import Month, after, last_month
from roadmap.plan.document import Plan, Status
from roadmap.request import chosen_goals, people_set, sums_set

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


def refuse_contradictions(plan: Plan, catalogue: Catalogue, changes: Changes) -> None:
    """Raise `UsageError` where one of `changes` undoes another: a goal dropped and wanted, a task left out and given a
    date, one delayed and unpinned, two figures for one thing. `plan` is the one before them.
    """
    _refuse_second_figures(plan, catalogue, changes)
    dropped = {_goal(plan, catalogue, words) for words in changes.drop_goals}
    wanted = (*changes.add_goals, *map(_named, changes.completes))
    for words in wanted if dropped else ():
        if words and (goal := resolve(catalogue, words, ("framework", "goal")).id) in dropped:
            raise UsageError(say.DROPPED_AND_WANTED.fill(goal=goal))
    excluded = {_task(plan, words) for words in changes.exclude}
    dated = (*map(_named, (*changes.delays, *changes.deadlines, *changes.externals)), *changes.unpin)
    for words in dated if excluded else ():
        if words and (task := _task(plan, words)) in excluded:
            raise UsageError(say.EXCLUDED_AND_DATED.fill(task=task))
    delayed = {_task(plan, words) for words in map(_named, changes.delays if changes.unpin else ()) if words}
    for words in changes.unpin if delayed else ():
        if (task := _task(plan, words)) in delayed:
            raise UsageError(say.DELAYED_AND_UNPINNED.fill(task=task))


def _refuse_second_figures(plan: Plan, catalogue: Catalogue, changes: Changes) -> None:
    """Raise `UsageError` where one thing is set twice. What adds to what stands, or takes from it, may come in turn."""
    due = [option for option in changes.deadlines if not _PUT_OFF.fullmatch(option.rpartition("=")[2].strip())]
    tasks_of = (("--deadline", due), ("--delay", changes.delays), ("--external", changes.externals))
    figures = {
        "--budget": sums_set(changes.budgets, catalogue.localities[plan.locality]),
        "--team": people_set(catalogue, changes.teams),
        **{option: [_task(plan, words) for words in map(_named, given) if words] for option, given in tasks_of},
        "--complete": [_goal(plan, catalogue, words) for words in map(_named, changes.completes) if words],
    }
    for option, names in figures.items():
        for place, name in enumerate(names):
            if name in names[:place]:
                raise UsageError(say.GIVEN_TWICE.fill(option=option, name=name))


def changed(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, changes: Changes) -> Values:
    """Return the `values` of a brief's file after `changes`; `brief` and `plan` are what they amount to now.

    Raises `UsageError` for what cannot be read, does not exist or cannot be changed so.
    """
    found = values
    if changes.budgets:
        found = resources.with_money(found, brief, catalogue, changes.budgets)
    if changes.teams:
        found = resources.with_people(found, brief, catalogue, changes.teams)
    if changes.drop_goals:
        found = goals.dropped(found, catalogue, [_goal(plan, catalogue, words) for words in changes.drop_goals])
    if changes.add_goals:
        names = [resolve(catalogue, words, ("framework", "goal")).id for words in changes.add_goals]
        found = goals.added(found, catalogue, names)
    for words in changes.exclude:
        task = _task(plan, words)
        if task not in found.get("exclude", {}):
            reason = say.EXCLUDE_REASON
            found = tasks.excluded(found, task, reason.en if brief.language == "en" else reason.vi)
    for option in changes.delays:
        task, stage, month = _delay(plan, option)
        found = dates.pinned(found, task, stage, month)
    if changes.start is not None:
        found = settings.with_start(found, changes.start)
    return _with_wishes(found, brief, plan, catalogue, changes)


def _with_wishes(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, changes: Changes) -> Values:
    """Return `values` with other deadlines, and without some pins and waits."""
    found = values
    for option in changes.completes:
        found = _complete(found, brief, plan, catalogue, option)
    for option in changes.deadlines:
        found = dates.due(found, *_deadline(found, plan, option))
    for words in changes.unpin:
        task = _task(plan, words)
        pins = found.get("pin", {})
        if not pins.get(task):
            raise UsageError(say.NOT_PINNED.fill(task=task, pinned=", ".join(pins) or "–"))
        found = dates.unpinned(found, task)
    for option in changes.soft_off:
        found = tasks.not_waiting(found, *_soft(plan, option))
    for option in changes.externals:
        words, _, when = option.rpartition("=")
        at = last_month(when.strip())
        if not words or at is None:
            raise UsageError(say.NOT_AN_EXTERNAL.fill(option=option))
        found = dates.awaited(found, _task(plan, words), at)
    return found


def titled(values: Values, name: str, language: str) -> Values:
    """Return `values` with a title that names the variant, so that two print-outs can be told apart."""
    title = values["title"]
    if isinstance(title, Mapping):
        words = {key: say.VARIANT_TITLE.fill(title=each, name=name) for key, each in title.items()}
        return {**values, "title": {key: each.en if key == "en" else each.vi for key, each in words.items()}}
    told = say.VARIANT_TITLE.fill(title=title, name=name)
    return {**values, "title": told.en if language == "en" else told.vi}


def _named(option: str) -> str:
    """Return what `NAME=…` is about."""
    return option.rpartition("=")[0].strip()


def _goal(plan: Plan, catalogue: Catalogue, words: str) -> str:
    """Return the goal or framework of the plan that `words` name."""
    return words if words in catalogue.goals else resolve(plan, words, ("framework", "goal")).id


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


def _complete(values: Values, brief: Brief, plan: Plan, catalogue: Catalogue, option: str) -> Values:
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
    found = goals.added(values, catalogue, (goal,))
    for task in core_tasks(catalogue, brief, goal):
        now = brief.deadlines.get(task)
        if now is None or now.by > by:
            found = dates.due(found, task, by)
    return found


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
    return task, dates.put_off(values, task, int(put_off["months"]) if put_off else 0, option)


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
