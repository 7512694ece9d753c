"""By how much a task may slip, in words, and what would be missed if it slipped further."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import latest as say
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.months import shown
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.plan.latest import Latest, slacks
from roadmap.render.names import task_name, task_said
from roadmap.render.phrases import months


def kept(plan: Plan, each: Latest, language: Language) -> str:
    """Return in a few words, for a table, the deadline or the horizon that calls for a latest start."""
    task = task_name(plan, each.due_of, language) if each.due_of else ""
    return _due(each).fill(month=shown(each.due), task=task).to(language)


def _kept(plan: Plan, each: Latest, language: Language) -> str:
    """Return for a sentence that it is kept, which also tells that the task whose deadline it is has no date."""
    of = plan.task(each.due_of) if each.due_of else None
    undated = of is not None and of.id != each.task.id and of.status is Status.NO_DATE
    due = say.DUE_TASK_UNDATED if undated and not each.due_pinned else _due(each)
    told = due.fill(month=shown(each.due), task=task_said(plan, of.id, language) if of else "")
    phrase = say.KEPT_PIN if each.due_pinned else say.KEPT_HORIZON if each.due_of is None else say.KEPT
    return phrase.fill(due=told).to(language)


def _due(each: Latest) -> Text:
    if each.due_pinned:
        return say.DUE_PIN_OWN if each.due_of == each.task.id else say.DUE_PIN
    return say.DUE_HORIZON if each.due_of is None else say.DUE_OWN if each.due_of == each.task.id else say.DUE_TASK


def is_later_stage(each: Latest) -> bool:
    """Return whether what binds a task is not the stage with which it begins."""
    return each.stage is not each.task.stages[0].name


def slips(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    """Yield by how much a task may slip; beside it the same apart from tasks without a date that wait for it, where
    that differs, and how much of it leaves the plan's end where it is.
    """
    found = next((each for each in slacks(plan) if each.task.id == task.id), None)
    if found is None:
        return
    yield _slip(plan, found, language)
    apart = next((each for each in slacks(plan, of_undated=False) if each.task.id == task.id), found)
    if apart.slack != found.slack:
        yield say.APART.fill(slip=_slip(plan, apart, language)).to(language)
        found = apart
    spare = task.total_float
    if spare is None or plan.end is None or found.slack is None or spare >= found.slack:
        return  # what may not slip so far tells nothing of the plan's end
    end = shown(plan.end)
    words = say.END_STAYS.fill(months=months(spare, language), end=end) if spare else say.END_MOVES.fill(end=end)
    yield words.to(language)


def _slip(plan: Plan, each: Latest, language: Language) -> str:
    stage = each.task.stage(each.stage)
    words = {
        "what": (say.STAGE_MUST if is_later_stage(each) else say.TASK_MUST).fill(stage=STAGES[each.stage]),
        "month": shown(each.stage_start),
        "planned": shown(each.stage_planned) if each.stage_planned is not None else "",
        "kept": _kept(plan, each, language),
        "months": months(abs(each.slack or 0), language),
    }
    if each.slack is None:
        sentence = say.SLIP_UNDATED
    elif each.task.status is Status.RUNNING and stage is not None and stage.progress is not None:
        sentence = say.RUNNING_LATE if each.slack < 0 else say.RUNNING_SLIPS if each.slack else say.RUNNING_NONE
    else:
        sentence = say.SLIP_LATE if each.slack < 0 else say.SLIP_MONTHS if each.slack else say.SLIP_NONE
    return sentence.fill(**words).to(language)
