"""The list of all tasks of a plan."""

from __future__ import annotations

from roadmap.messages import views as say
from roadmap.messages.text import Language, Text
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.plan.latest import slack_months
from roadmap.render import entries
from roadmap.render.balance import unit_of
from roadmap.render.blocks import Block, Heading, View, paragraph
from roadmap.render.filters import EVERYTHING, Filter, kept, told
from roadmap.render.tables import table


def tasks(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return one row for each task that passes, in the plan's order."""
    found = kept(plan, chosen)
    title = say.TASKS_TITLE.fill(plan=plan.title, count=counted(found)).to(language)
    columns = entries.task_columns(language, money=not hide_money, unit=unit_of(plan).name)
    spare = slack_months(plan)
    rows = table("tasks", columns, (entries.task_entry(plan, task, language, spare) for task in found))
    nothing = () if found else (paragraph(say.NOTHING.to(language)),)
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *told(plan, chosen, language),
        *nothing,
        rows,
        *entries.legend(rows, language),
    )
    return View("tasks", title, blocks, language)


def counted(tasks: tuple[PlanTask, ...]) -> Text:
    """Return how many tasks these are; recurring work and work of another level are counted apart."""
    recurring = sum(task.status is Status.RECURRING for task in tasks)
    external = sum(task.status is Status.EXTERNAL for task in tasks)
    own = len(tasks) - recurring - external
    parts = [say.ONE_TASK if own == 1 else say.TASKS_NUMBER.fill(number=own)]
    if recurring:
        parts.append(say.RECURRING_NUMBER.fill(number=recurring))
    if external:
        parts.append(say.EXTERNAL_NUMBER.fill(number=external))
    return Text(" · ".join(part.vi for part in parts), " · ".join(part.en for part in parts))
