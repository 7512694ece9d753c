"""Small phrases that the screens share: counts with their noun, spans of time, lists of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.months import Month, first_month, shown
from roadmap.plan.document import Plan, PlanStage, PlanTask, Status
from roadmap.render.figures import task_span

_SENTENCE = re.compile(r".*?\S{4}[.!?](?=\s)")


def counted(count: int, one: Text, many: Text, language: Language) -> str:
    """Return a count with its noun in the right number."""
    return (one if count == 1 else many).fill(n=count).to(language)


def months(count: int, language: Language) -> str:
    """Return a number of months in words."""
    return counted(count, say.ONE_MONTH, say.MONTHS, language)


def horizon(first: Month, last: Month) -> str:
    """Return a span as years where it is whole years, else as months."""
    if first % 12 == 0 and last % 12 == 11:
        return f"{first // 12}–{last // 12}" if first // 12 != last // 12 else f"{first // 12}"
    return f"{shown(first)} – {shown(last)}"


def after_horizon(last: Month) -> Text:
    """Return the heading of what comes after the horizon: after a year where it ends in December."""
    return views.AFTER_HORIZON.fill(year=last // 12 if last % 12 == 11 else shown(last))


def began_unknown(plan: Plan, stage: PlanStage) -> bool:
    """Return whether a stage runs since a month that nobody stated: only what is left of it is placed."""
    return stage.progress == "running" and stage.start == plan.start


def remaining(plan: Plan, task: PlanTask) -> int | None:
    """Return the months left of a running task of which nobody stated when it began; None for all else."""
    if task.status is not Status.RUNNING or task.finish is None:
        return None
    first = next((stage for stage in task.stages if stage.progress != "done"), None)
    known = any(stage.start is not None and stage.start < plan.start for stage in task.stages)
    return task.finish - plan.start + 1 if first and began_unknown(plan, first) and not known else None


def begin_unknown(plan: Plan, task: PlanTask) -> bool:
    """Return whether a task runs since a month that nobody stated: it may be known when its preparation ended."""
    if task.status is not Status.RUNNING or task.finish is None:
        return False
    first = task.stages[0]
    return (first.progress == "done" and not first.months) or remaining(plan, task) is not None


def months_of(plan: Plan, task: PlanTask, language: Language) -> str:
    """Return the months of a task; only the last one where it is not known when it began."""
    if task.finish is not None and begin_unknown(plan, task):
        return say.UNTIL.fill(month=shown(task.finish)).to(language)
    return task_span(task)


def month_of(words: str) -> str:
    """Return a month written as in a file the way screens show it; anything else as it stands."""
    found = first_month(words)
    return shown(found) if found is not None and len(words) == len("2026-03") else words


def listed(names: Sequence[str], most: int, language: Language, more: Text = say.MORE_NAMES) -> str:
    """Return up to `most` names, and how many more there are: tasks, unless `more` says otherwise."""
    mark = "; " if any("," in name for name in names) else ", "
    if len(names) <= most:
        return mark.join(names)
    return more.fill(names=mark.join(names[: most - 1]), n=len(names) - most + 1).to(language)


def first_sentence(words: str) -> str:
    """Return the first sentence; a stop after a short word may be an abbreviation's, such as that of `TP.`"""
    found = _SENTENCE.match(words)
    sentence = found[0] if found else words
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
