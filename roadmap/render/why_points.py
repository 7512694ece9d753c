"""What the answers to `why` share: a label with its sentences, and what a brief excludes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from roadmap.messages import why as words
from roadmap.messages.text import Language, Text
from roadmap.model import Basis
from roadmap.plan.document import Coverage, Plan, PlanTask, Status
from roadmap.render.blocks import Style
from roadmap.render.names import cited, task_title, text
from roadmap.render.phrases import months_of
from roadmap.render.plain import clean


class Point(NamedTuple):
    """One question with the lines that answer it; `key` names it for programs. Without lines it is not asked."""

    key: str
    label: Text
    lines: Sequence[str]
    style: Style = Style.PLAIN


def exclusions(plan: Plan) -> Mapping[str, str]:
    """Return the tasks that the brief excludes, with the reasons it gives."""
    found = plan.brief.get("exclude", {})
    return {str(key): clean(str(reason)) for key, reason in found.items()} if isinstance(found, Mapping) else {}


def switched_off(plan: Plan) -> Mapping[str, Sequence[str]]:
    """Return the advisable waits that the brief takes off: by task, what it would wait for. All of them have the key
    `all`, with nothing named.
    """
    found = plan.brief.get("soft", {})
    if not isinstance(found, Mapping):
        return {}
    if found.get("all") is False:
        return {"all": ()}
    return {str(key): [str(name) for name in names] for key, names in found.items() if isinstance(names, list | tuple)}


def has_local_figures(plan: Plan, task: PlanTask) -> bool:
    """Return whether a task's time and money are the locality's: of a task it added, or written into its brief."""
    given = plan.brief.get("estimate", {})
    return task.own or (isinstance(given, Mapping) and task.id in given)


def is_estimate(plan: Plan, task: PlanTask) -> bool:
    """Return whether a task's time and money are the project's own figures, and not the locality's."""
    return task.figures is Basis.ESTIMATE and not has_local_figures(plan, task)


def is_after_due(task: PlanTask) -> bool:
    """Return whether a task that is not done ends after the date that a document sets for it."""
    planned = task.status in (Status.PLANNED, Status.RUNNING)
    return planned and task.due is not None and task.finish is not None and task.finish > task.due.by


def dated(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task with its months: `Kho dữ liệu dùng chung (11/2027 – 12/2028)`."""
    task = plan.task(identifier)
    if task is None:
        return clean(identifier)
    when = months_of(plan, task, language) or words.UNDATED.to(language)
    return words.FOLLOWER.fill(task=task_title(plan, identifier, language), when=when).to(language)


def goal_name(goal: Coverage, language: Language) -> str:
    """Return a goal's title inside a sentence: titles hold commas, so quotation marks say where one ends."""
    return f"“{text(goal.title, language)}”"


def framework_title(plan: Plan, goal: Coverage, language: Language) -> str:
    """Return the title of a goal's framework."""
    found = next((framework for framework in plan.frameworks if framework.id == goal.framework), None)
    return text(found.title, language) if found else goal.framework


def source_lines(plan: Plan, sources: Sequence[str], language: Language) -> list[str]:
    """Return each source with its grade."""
    return [cited(plan, source, language) for source in dict.fromkeys(sources)]
