"""What a plan does not manage, each with its cause, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import FundNature, StageName
from roadmap.months import Month, first_month, shown, year_of
from roadmap.plan.document import Missing, Overrun, Plan, PlanTask, Status
from roadmap.plan.latest import must_begin
from roadmap.render.figures import people, sum_of, two_sums
from roadmap.render.names import account_name, parts, task_name, task_said, team_name, team_said
from roadmap.render.phrases import months
from roadmap.render.reasons import cause, first_hold, is_own, reason

_EACH = 3
"""So many overrun years are told with their figures each."""


class Miss(NamedTuple):
    """One thing that is missed: by which task (or team, or money), what happens, and because of what."""

    id: str
    name: str
    what: str
    cause: str = ""

    def sentence(self, language: Language) -> str:
        """Return what happens with its cause."""
        because = say.BECAUSE.fill(reason=self.cause).to(language) if self.cause else ""
        return ", ".join(part for part in (self.what, because) if part)


class Misses(NamedTuple):
    """All misses of one kind under their heading, a cause before its effect; `kind` is the word for programs."""

    kind: str
    title: Text
    entries: tuple[Miss, ...]


def misses(plan: Plan, language: Language, *, hide_money: bool = False, told: int | None = None) -> tuple[Misses, ...]:
    """Return all that the plan misses, work without a date first; kinds without entries are left out.

    With `told`, only so many entries without a date or after the horizon come with what happens and why.
    """
    found = (
        Misses("no-date", say.MISS_NO_DATE, tuple(_no_date(plan, language, hide_money, told))),
        Misses("beyond-horizon", say.MISS_BEYOND, tuple(_beyond(plan, language, told))),
        Misses("pin-moved", say.MISS_PIN, tuple(_pins(plan, language))),
        Misses("deadline-missed", say.MISS_DEADLINE, tuple(_deadlines(plan, language))),
        Misses("overrun", say.MISS_OVERRUN, tuple(_overruns(plan, language, hide_money))),
    )
    return tuple(kind for kind in found if kind.entries)


def _tasks(plan: Plan, identifiers: tuple[str, ...]) -> Iterator[PlanTask]:
    for identifier in roots_first(plan, identifiers):
        if task := plan.task(identifier):
            yield task


def roots_first(plan: Plan, references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tasks of `references`, each after those among them that it waits for, else in their order."""
    listed = dict.fromkeys(parts(reference)[0] for reference in references)
    ordered: dict[str, None] = {}
    causes: dict[str, str | None] = {}
    for identifier in listed:
        waits = [identifier]
        while waits[-1] not in ordered:  # what is told already has its causes before it
            if waits[-1] not in causes:
                causes[waits[-1]] = _waits_for(plan, waits[-1])
            before = causes[waits[-1]]
            if before is None or before in waits:
                break
            waits.append(before)
        ordered |= dict.fromkeys(each for each in reversed(waits) if each in listed and each not in ordered)
    return tuple(ordered)


def _waits_for(plan: Plan, identifier: str) -> str | None:
    """Return the task that the first cause of a task names; None where that is a date, a pin or missing money."""
    task = plan.task(identifier)
    if task is None:
        return None
    if task.status is Status.NO_DATE:
        return task.missing.task if task.missing else None
    held = first_hold(task)
    return None if held is None or held[1].stage is None else parts(held[1].stage)[0]


def _no_date(plan: Plan, language: Language, hide_money: bool, told: int | None) -> Iterator[Miss]:
    for number, task in enumerate(_tasks(plan, plan.no_date)):
        name = task_name(plan, task.id, language)
        if told is not None and number >= told:
            yield Miss(task.id, name, "")
        else:
            yield Miss(task.id, name, lacking(task.missing, plan, language, hide_money=hide_money))


def lacking(missing: Missing | None, plan: Plan, language: Language, *, hide_money: bool = False) -> str:
    """Return why no month was found, with the figure that is missing."""
    if missing is not None and missing.task is not None:
        return say.MISSING_TASK.fill(task=task_said(plan, missing.task, language)).to(language)
    if missing is not None and missing.team is not None:
        return _lacking_team(missing, missing.team, plan, language)
    if missing is not None and missing.account is not None:
        return _lacking_money(missing, missing.account, plan, language, hide_money)
    return say.MISSING_ROOM.to(language)


def _lacking_team(missing: Missing, team: str, plan: Plan, language: Language) -> str:
    needed, available = missing.needed or 0, missing.available or 0
    sentence = say.MISSING_TEAM if needed > available else say.MISSING_TEAM_TAKEN
    figures = {"needed": people(needed, language), "available": people(available, language)}
    return sentence.fill(team=team_said(plan, team, language), **figures).to(language)


def _lacking_money(missing: Missing, account: FundNature, plan: Plan, language: Language, hide_money: bool) -> str:
    needed, available = missing.needed or 0, missing.available or 0
    spoken = {"account": account_name(plan, account, language), "years": _years(missing, plan).to(language)}
    if hide_money:
        return say.MISSING_MONEY_HIDDEN.fill(**spoken).to(language)
    sentence = say.MISSING_MONEY if needed > available else say.MISSING_MONEY_TAKEN
    one, other = two_sums(needed, available, language)
    return sentence.fill(**spoken, needed=one, available=other).to(language)


def _years(missing: Missing, plan: Plan) -> Text:
    last = year_of(plan.horizon_to)
    if missing.until is None:
        after = missing.year is not None and missing.year > last
        return (say.MISSING_YEAR_AFTER if after else say.MISSING_YEAR).fill(year=missing.year, last=last)
    return say.MISSING_CEILING.fill(first=missing.year, last=missing.until)


def _beyond(plan: Plan, language: Language, told: int | None) -> Iterator[Miss]:
    for number, task in enumerate(_tasks(plan, plan.beyond_horizon)):
        name = task_name(plan, task.id, language)
        if told is not None and number >= told:
            yield Miss(task.id, name, "")
            continue
        finish = say.FINISHES.fill(month=shown(task.finish)).to(language) if task.finish is not None else ""
        yield Miss(task.id, name, finish, cause(task, plan, language))


def _pins(plan: Plan, language: Language) -> Iterator[Miss]:
    order = roots_first(plan, plan.pins_moved)
    for moved in sorted(plan.pins_moved, key=lambda each: order.index(parts(each)[0])):
        identifier, name = parts(moved)
        task = plan.task(identifier)
        stage = task.stage(name or StageName.DELIVERY) if task else None
        if task is None or stage is None or stage.pin is None or stage.start is None:
            continue
        hold = next(iter(stage.held_by), None)
        held = reason(hold, plan, language, stage) if hold and not is_own(task, hold) else cause(task, plan, language)
        what = say.WAS_PINNED.fill(stage=STAGES[stage.name], pin=shown(stage.pin), start=shown(stage.start))
        yield Miss(task.id, task_name(plan, task.id, language), what.to(language), held)


def _deadlines(plan: Plan, language: Language) -> Iterator[Miss]:
    for task in _tasks(plan, plan.deadlines_missed):
        # why a task has no date, or ends after the horizon, stands under those headings
        told = task.status is Status.NO_DATE or task.id in plan.beyond_horizon
        held = "" if told else _late_cause(plan, task, language)
        yield Miss(task.id, task_name(plan, task.id, language), lateness(task, language), held)


def _late_cause(plan: Plan, task: PlanTask, language: Language) -> str:
    """Return what makes a task miss its deadline: dependencies where they alone explain all months, else its first
    binding constraint, and how many of the months dependencies explain.
    """
    held = cause(task, plan, language)
    begin = must_begin(plan, task)
    if begin is None or begin >= plan.start or task.deadline is None or task.finish is None:
        return held
    words = {"month": shown(begin), "start": shown(plan.start)}
    explained = plan.start - begin
    if not held or explained >= task.finish - task.deadline:
        return say.TOO_LATE_ALREADY.fill(**words).to(language)
    return say.TOO_LATE_PARTLY.fill(reason=held, months=months(explained, language), **words).to(language)


def lateness(task: PlanTask, language: Language) -> str:
    """Return a deadline beside the month in which the task is done."""
    due = shown(task.deadline) if task.deadline is not None else ""
    if task.deadline is None or task.finish is None:
        return say.DUE_WITHOUT_DATE.fill(due=due).to(language)
    late = months(task.finish - task.deadline, language)
    return say.DUE.fill(due=due, finish=shown(task.finish), months=late).to(language)


def _overruns(plan: Plan, language: Language, hide_money: bool) -> Iterator[Miss]:
    """Yield one entry for each team or account, however many months, years or ceilings it is overrun in."""
    grouped: dict[str | FundNature, list[Overrun]] = {}
    for overrun in plan.overruns:
        grouped.setdefault(overrun.team or overrun.account or "", []).append(overrun)
    for held, overruns in grouped.items():
        if isinstance(held, FundNature):
            name, told = account_name(plan, held, language), _money_exceeded(overruns, language, hide_money)
        else:
            name, told = team_name(plan, held, language), _exceeded(overruns, say.OVERRUN_TEAM, people, language)
        yield Miss(str(held), name, "; ".join(told))


def _money_exceeded(overruns: list[Overrun], language: Language, hide_money: bool) -> Iterator[str]:
    """Yield where an account is overrun: first its years, then its ceilings over several years."""
    years = [each for each in overruns if first_month(each.at) is not None]
    ceilings = [each for each in overruns if each not in years]
    for found, words, hidden in (
        (years, say.OVERRUN_MONEY, say.OVERRUN_HIDDEN),
        (ceilings, say.OVERRUN_CEILING, say.OVERRUN_CEILING_HIDDEN),
    ):
        if found and hide_money:
            yield hidden.fill(when=_when(found)).to(language)
        elif found:
            yield from _exceeded(found, words, sum_of, language)


def _exceeded(
    overruns: list[Overrun], words: Text, figure: Callable[[int, Language], str], language: Language
) -> Iterator[str]:
    """Yield what is needed of what there is: once where that is the same throughout, for each of a few years, else
    for the worst.
    """

    def told(words: Text, when: object, one: Overrun) -> str:
        needed, available = figure(one.needed, language), figure(one.available, language)
        return words.fill(when=when, needed=needed, available=available).to(language)

    worst = max(overruns, key=lambda each: (each.needed - each.available, each.at))
    if len({(each.needed, each.available) for each in overruns}) == 1:
        yield told(words, _when(overruns), worst)
    elif worst.team or len(overruns) > _EACH:
        yield told(words, say.OVERRUN_WORST.fill(when=_when(overruns), worst=_when([worst])), worst)
    else:
        for each in overruns:
            yield told(words if each is overruns[0] else say.OVERRUN_FURTHER, _when([each]), each)


def _when(overruns: list[Overrun]) -> str:
    """Return the months or years of overruns, neighbours joined to spans; those of ceilings as they are."""
    spans: list[tuple[Month, Month, str, str]] = []
    for overrun in overruns:
        at = first_month(overrun.at)
        if at is None:
            first, _, last = overrun.at.partition("-")
            spans.append((Month(0), Month(0), first, last))
            continue
        name, step = (shown(at), 1) if len(overrun.at) > len("2026") else (overrun.at, 12)
        if spans and spans[-1][1] + step == at:
            spans[-1] = (spans[-1][0], at, spans[-1][2], name)
        else:
            spans.append((at, at, name, name))
    return ", ".join(first if first == last else f"{first}–{last}" for _, _, first, last in spans)
