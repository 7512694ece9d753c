"""Why a task must be done, why then, and on what ground; what a goal asks and what becomes of it. In sentences."""

from __future__ import annotations

from roadmap.errors import UsageError
from roadmap.messages import why as words
from roadmap.messages.text import Language, Text, same
from roadmap.plan.document import Coverage, Plan, PlanTask
from roadmap.render.blocks import Block, Column, Fields, Heading, Use, View, told
from roadmap.render.names import text
from roadmap.render.phrases import months_of
from roadmap.render.plain import clean
from roadmap.render.tables import Entry, data, table
from roadmap.render.why_goal import goal_points
from roadmap.render.why_points import Point, exclusions
from roadmap.render.why_task import excluded_points, task_points
from roadmap.words import nearest, slug


def why(plan: Plan, identifier: str, language: Language, *, hide_money: bool = False) -> View:
    """Return the reasons of one task or goal; `UsageError` when the plan knows neither."""
    found = _find(plan, identifier)
    if isinstance(found, PlanTask):
        title = " · ".join(part for part in (text(found.title, language), months_of(plan, found, language)) if part)
        return _view(title, task_points(plan, found, language, hide_money=hide_money), language)
    if isinstance(found, Coverage):
        return _view(text(found.title, language), goal_points(plan, found, language), language)
    return _view(clean(found), excluded_points(plan, found, language), language)


def _view(title: str, points: list[Point], language: Language) -> View:
    """Return the points as labels with sentences for people, as a list of questions and answers for programs."""
    said = [point for point in points if point.lines]
    columns = (
        Column("key", words.KEY.to(language), use=Use.DATA),
        Column("question", words.QUESTION.to(language), use=Use.DATA),
        Column("answer", words.ANSWER.to(language), use=Use.DATA),
    )
    entries = (
        Entry(
            point.key,
            {
                "key": data(point.key),
                "question": data(point.label.to(language)),
                "answer": data("; ".join(point.lines)),
            },
        )
        for point in said
    )
    fields = Fields(tuple(told(point.label.to(language), *point.lines, style=point.style) for point in said))
    blocks: tuple[Block, ...] = (Heading(title, 1), fields, table("reasons", columns, entries))
    return View("why", title, blocks, language)


def _find(plan: Plan, identifier: str) -> PlanTask | Coverage | str:
    """Return the task, else the goal by its full or short id, else the id of a task that the brief excludes."""
    whole = plan.task(identifier) or plan.task(slug(identifier))
    goals = [goal for goal in plan.coverage if goal.goal == identifier]
    goals = goals or [goal for goal in plan.coverage if goal.goal.partition("/")[2] == slug(identifier)]
    staged = plan.task(identifier.partition("/")[0])
    if whole or len(goals) == 1 or (staged and not goals):
        return whole or (goals[0] if goals else staged) or identifier
    if goals:
        raise UsageError(words.SEVERAL.fill(word=identifier, choices=", ".join(goal.goal for goal in goals)))
    for word in (identifier, slug(identifier), identifier.partition("/")[0]):
        if word in exclusions(plan):
            return word
    raise UsageError(_unknown(plan, identifier))


def _unknown(plan: Plan, identifier: str) -> Text:
    known = [*(task.id for task in plan.tasks), *(goal.goal for goal in plan.coverage), *exclusions(plan)]
    choices = nearest(identifier, known)
    near = words.NEAREST.fill(choices=", ".join(choices)) if choices else same("")
    sentence = words.NO_SUCH.fill(word=identifier)
    return Text(sentence.vi + near.vi, sentence.en + near.en)
