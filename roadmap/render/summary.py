"""The first lines of the overview: what the plan is, how much it holds, whether it fits; and its goals and targets."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.messages.views import LEVELS
from roadmap.model import Level, Target
from roadmap.months import shown
from roadmap.plan.document import Coverage, Plan, PlanTask, Status
from roadmap.plan.targets import comes_late, served_here
from roadmap.render.blocks import Span, Style
from roadmap.render.cells import Line, glued
from roadmap.render.figures import number
from roadmap.render.names import role_short, text, within
from roadmap.render.phrases import counted, horizon
from roadmap.render.why_points import exclusions

_COUNTED = (Status.DONE, Status.RUNNING, Status.PLANNED, Status.NO_DATE)


def headline(plan: Plan, language: Language) -> str:
    """Return the plan's title, its horizon and the month in which new work begins."""
    words = {"title": text(plan.title, language), "horizon": horizon(plan.horizon_from, plan.horizon_to)}
    return say.HEADLINE.fill(**words, start=shown(plan.start)).to(language)


def proof(plan: Plan, language: Language) -> tuple[str, ...]:
    """Return that no better schedule exists, where that is proven; else how much earlier it could end at best."""
    if plan.proven:
        return (say.PROVEN.to(language),)
    if plan.end is None or plan.bound is None:
        return ()
    gap = plan.end - plan.bound
    if not gap:
        return (say.NOT_SOONER.fill(end=shown(plan.end)).to(language),)
    return (counted(gap, say.SOONER_BY_ONE, say.SOONER, language),)


def assumed(plan: Plan, language: Language) -> tuple[str, ...]:
    """Return what nobody decided, so that the plan assumes it."""
    sentences = []
    if plan.start_assumed:
        months = {"start": shown(plan.start), "as_of": shown(plan.catalogue_as_of)}
        sentences.append(say.START_ASSUMED.fill(**months).to(language))
    if plan.locality_assumed:
        sentences.append(say.LOCALITY_ASSUMED.fill(locality=within(text(plan.locality_title, language))).to(language))
    if undated := sum(notice.kind == "external-undated" for notice in plan.notices):
        told = say.EXTERNAL_ASSUMED_ONE if undated == 1 else say.EXTERNAL_ASSUMED
        sentences.append(told.fill(n=undated, start=shown(plan.start)).to(language))
    return tuple(sentences)


def counts(plan: Plan, language: Language) -> tuple[str, str]:
    """Return how many tasks there are and where they stand, and what is counted apart."""
    tasks = [task for task in plan.tasks if task.status in _COUNTED]
    standing = [
        (say.COUNT_DONE, sum(task.status is Status.DONE for task in tasks)),
        (say.COUNT_RUNNING, sum(task.status is Status.RUNNING and not _beyond(plan, task) for task in tasks)),
        (say.COUNT_WITHIN, sum(task.status is Status.PLANNED and not _beyond(plan, task) for task in tasks)),
        (say.COUNT_BEYOND, sum(_beyond(plan, task) for task in tasks)),
        (say.COUNT_NO_DATE, sum(task.status is Status.NO_DATE for task in tasks)),
    ]
    first = counted(len(tasks), say.ONE_TASK, say.TASKS, language)
    parts = ", ".join(sentence.fill(n=count).to(language) for sentence, count in standing if count)
    return f"{first}: {parts}" if parts else first, ", ".join(_apart(plan, language))


def _beyond(plan: Plan, task: PlanTask) -> bool:
    return task.id in plan.beyond_horizon and task.status is not Status.NO_DATE


def _apart(plan: Plan, language: Language) -> Iterator[str]:
    recurring = sum(task.status is Status.RECURRING for task in plan.tasks)
    if recurring:
        yield say.COUNT_RECURRING.fill(n=recurring).to(language)
    for level in Level:
        awaited = sum(task.status is Status.EXTERNAL and task.level is level for task in plan.tasks)
        if awaited:
            yield say.COUNT_EXTERNAL.fill(n=awaited, level=LEVELS[level]).to(language)


def fits(plan: Plan, language: Language) -> str:
    """Return the one line of a plan that fits."""
    if plan.end is None:
        return say.FITS_WITHOUT_END.to(language)
    return say.FITS.fill(end=shown(plan.end)).to(language)


def chosen(plan: Plan) -> Iterator[tuple[str, list[Coverage]]]:
    """Yield each framework with its chosen goals, frameworks by the rank of their first goal."""
    goals = sorted(
        (goal for goal in plan.coverage if goal.rank is not None), key=lambda goal: (goal.rank or 0, goal.goal)
    )
    for framework in dict.fromkeys(goal.framework for goal in goals):
        yield framework, [goal for goal in goals if goal.framework == framework]


def extent(goal: Coverage, language: Language) -> str:
    """Return how far a goal is served, as `22/22`; in words where no task of this level can be counted."""
    if goal.of:
        return f"{goal.done}/{goal.of}"
    if goal.recurring:
        return say.ONLY_RECURRING.fill(n=goal.recurring).to(language)
    if goal.awaits:
        return counted(goal.awaits, say.ONE_AWAITED, say.ONLY_AWAITED, language)
    return say.NONE_NAMED.to(language)


FEW = 4
"""So many frameworks are told goal by goal on the first screen; of more, each gets one line."""


def goals_complete(plan: Plan, goals: list[Coverage], language: Language) -> str:
    """Return how many of a framework's goals are complete, how many not, and how many are neither."""
    complete = sum(goal.complete for goal in goals)
    judged = sum(has_core(plan, goal) for goal in goals)
    told = (
        (views.GOALS_COMPLETE, complete),
        (views.GOALS_INCOMPLETE, judged - complete),
        (views.GOALS_WITHOUT_CORE, len(goals) - judged),
    )
    return ", ".join(words.fill(number=number).to(language) for words, number in told if number)


def has_core(plan: Plan, goal: Coverage) -> bool:
    """Return whether a goal has a core task of the plan's level, without which it is neither complete nor incomplete.

    The plan knows the level of the tasks that it holds. Of goals that were not chosen it may hold none: then only a
    goal all of whose tasks are done, and which is still not complete, is known to have no core task here.
    """
    if goal.complete:
        return True
    if not goal.core or not goal.of + goal.recurring:
        return False
    if goal.done == goal.of and not goal.recurring:
        return False
    if goal.rank is None:
        return True
    held = (plan.task(identifier) for identifier in goal.core)
    here = any(task is not None and task.level is plan.level for task in held)
    return here or any(identifier in exclusions(plan) for identifier in goal.core)


def goal_item(goal: Coverage, language: Language) -> Line:
    """Return a goal with its extent, for a row of them."""
    style = Style.DONE if goal.complete else Style.STRONG
    return (Span(f"{text(goal.title, language)}\u00a0"), Span(glued(extent(goal, language)), style))


def targets_served(plan: Plan, language: Language) -> str:
    """Return how many of the frameworks' targets the plan serves, and for how many a year's value comes before the
    tasks are done; empty where it serves none.
    """
    served = served_here(plan)
    if not served:
        return ""
    late = sum(comes_late(plan, each) for each in served)
    return (say.TARGETS_LATE if late else say.TARGETS_SERVED).fill(n=len(served), late=late).to(language)


def target_title(target: Target, language: Language) -> str:
    """Return a target's name with its unit."""
    unit = f" ({text(target.unit, language)})"
    return f"{text(target.title, language)}{unit}"


def target_values(target: Target, language: Language) -> tuple[str, ...]:
    """Return baseline, value and measured value by year; only a measured value can make a year's target met."""
    values, measured = dict(target.values), dict(target.measured)
    found = []
    if target.baseline is not None:
        found.append(say.BASELINE.fill(value=value_of(target.baseline, language)).to(language))
    for year in sorted({*values, *measured}):
        parts = [value_of(values[year], language)] if year in values else []
        if year in measured:
            parts.append(_measured(target, year, language))
        found.append(f"{year}: {', '.join(parts)}")
    return tuple(found)


def _measured(target: Target, year: int, language: Language) -> str:
    value = dict(target.measured)[year]
    if year not in dict(target.values):
        return say.MEASURED.fill(value=value_of(value, language)).to(language)
    sentence = say.MEASURED_REACHED if reached(target, year) else say.MEASURED_MISSED
    return sentence.fill(value=value_of(value, language)).to(language)


def reached(target: Target, year: int) -> bool:
    """Return whether the value measured in `year` reaches the target."""
    values, measured = dict(target.values), dict(target.measured)
    if year not in values or year not in measured:
        return False
    return measured[year] <= values[year] if target.at_most else measured[year] >= values[year]


def value_of(value: float, language: Language) -> str:
    """Return a value of a target as short as it can be written."""
    return number(f"{value:,.4f}".rstrip("0").rstrip("."), language)


def quantity(value: float, unit: Text, language: Language) -> str:
    """Return a value with its unit: `40% GRDP`, `18 người/vạn dân`."""
    name = text(unit, language)
    return f"{value_of(value, language)}{name if name.startswith('%') else f' {name}'}"


def bounded(target: Target, value: float, language: Language) -> str:
    """Return a value with its unit and its side: `≥ 40% GRDP`; there is no more than all, so `100%` has no sign."""
    told = quantity(value, target.unit, language)
    if value == 100 and target.unit.vi.startswith("%") and not target.at_most:
        return told
    return f"{'≤' if target.at_most else '≥'} {told}"


def target_lead(plan: Plan, target: Target, language: Language) -> str:
    """Return who answers for a target, empty when nobody is named."""
    return role_short(plan, target.lead, language) if target.lead else ""
