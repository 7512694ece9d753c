"""One task in two versions of a plan: how it moved, which change moved it by how much, and every point that differs."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.diff.attribution import Effect, Share
from roadmap.messages import diff as say
from roadmap.messages.text import Language
from roadmap.plan.comparison import TaskRow
from roadmap.render.blocks import Block, Field, Fields, Heading, Span, Style, View, paragraph
from roadmap.render.comparison_words import money_changed
from roadmap.render.diff import Told, cause_lines, change_words, moved_words, numbered, time_words
from roadmap.render.diff_data import Reasons, data_tables
from roadmap.render.diff_edits import Page, page_of
from roadmap.render.diff_rest import rest_table
from roadmap.render.phrases import months_of


def task_view(told: Told, task: str, language: Language, *, hide_money: bool = False) -> View:
    """Return all that differs about `task`, which one of the plans holds, and why."""
    found = told.found
    every = tuple(each for each in found.every if each.key[:2] == ("task", task))
    row = next((row for row in found.tasks if row.task == task), None)
    page = page_of(found._replace(every=every, tasks=() if row is None else (row,)), language, hide_money=hide_money)
    title = _title(page, task, row)
    machine, *more = data_tables(page, told.why, told.edits)
    blocks: list[Block] = [Heading(title, 1)]
    if not every:
        blocks.append(paragraph(page.say(say.TASK_SAME)))
    if told.why is not None:
        causes = tuple(_causes(page, told.why, task))
        blocks += [Fields(causes)] if causes else []
    blocks += [paragraph(page.say(say.OF_VERSIONS, old=told.names[0], new=told.names[1]), Style.MUTED), machine]
    rest = rest_table(page, everything=True)
    if rest.rows:
        blocks += [Heading(page.say(say.ELSE)), rest]
    return View("differences", title, tuple(blocks), language, tuple(more))


def _title(page: Page, task: str, row: TaskRow | None) -> str:
    title, plan = page.task_title(task), page.plan_with(task)
    held = plan.task(task)
    if row is None:
        return page.say(say.OF_TASK, title=title, when="" if held is None else months_of(plan, held, page.language))
    change = change_words(page, row).text.replace("\n", " ")
    came = say.CAME["added"] if row.each[0] is None else say.CAME["dropped"] if row.each[1] is None else None
    parts = ("" if came is None else page.say(came), time_words(page, row), change)
    return page.say(say.OF_TASK, title=title, when=", ".join(each for each in parts if each))


def _causes(page: Page, why: Reasons, task: str) -> Iterator[Field]:
    moved = [effect for effect in why.effects if task in effect.tasks and _share(page, effect.tasks[task])]
    for label, effect in zip(numbered(page, say.WHY, say.WHY_NUMBERED, len(moved)), moved, strict=True):
        words = _share(page, effect.tasks[task])
        yield Field(label, ((Span(words, Style.STRONG),), *_lines(page, why, effect)))


def _lines(page: Page, why: Reasons, effect: Effect) -> Iterator[tuple[Span, ...]]:
    for words, place in cause_lines(page, why, effect):
        yield (Span(words), *place)


def _share(page: Page, share: Share) -> str:
    """Return what a step did to the task, in words."""
    moved = moved_words(page, share)
    cost = money_changed(share.cost, page.unit, page.language) if page.money else ""
    came = "" if share.came is None else page.say(say.CAME[share.came.value])
    return ", ".join(each for each in (came, moved, cost) if each)
