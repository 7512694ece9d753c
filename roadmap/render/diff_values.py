"""Single differences in words: what each belongs to, which point of it differs, and both values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roadmap.diff.differences import Aspect, Difference
from roadmap.diff.edits import Edit
from roadmap.messages import diff as say
from roadmap.messages.changes import FIELDS
from roadmap.messages.text import Text, same
from roadmap.messages.views import STAGES, STATUSES
from roadmap.model import StageName
from roadmap.plan.document import Plan, Status
from roadmap.planfile import account_of
from roadmap.render.diff_edits import Page, edit_words
from roadmap.render.phrases import month_of
from roadmap.render.plain import clean
from roadmap.render.reasons import reason

_STAGES = tuple(str(stage) for stage in StageName)
_NAMES: Mapping[str, Text] = {**FIELDS, **say.FIELDS}
_TASK_LISTS = ("core", "extra", "tasks", "excluded_needs", "beyond_horizon", "no_date", "deadlines_missed")
_STAGE_LISTS = ("chain", "pins_moved")


def owner(page: Page, found: Difference) -> str:
    """Return what a difference belongs to: a task or goal by its title, the plan as a whole."""
    head = found.key[0]
    if head == "task":
        return page.task_title(found.key[1])
    if head == "coverage":
        return page.goal(found.key[1])
    if head == "target":
        targets = {
            each.target.id: each.target.title for plan in (page.found.before, page.found.after) for each in plan.targets
        }
        return clean(targets.get(found.key[1], same(found.key[1])).to(page.language))
    if found.of is not None and head in say.KINDS:
        return page.say(say.KINDS[head], id=found.of)
    return found.of or page.say(say.THE_PLAN)


def point(page: Page, found: Difference) -> str:
    """Return which point differs: stage, field, fund and year; empty where the whole entry came or went."""
    rest = found.key[2:] if found.of is not None else found.key[1:] if found.key[0] == "summary" else found.key
    if found.key[0] == "summary" and found.aspect in (Aspect.COST, Aspect.BUDGET):
        rest = found.key[2:]
    if found.key == ("summary", "tasks"):
        return page.say(say.TASKS_COUNTED)
    return ", ".join(_part(page, found, part) for part in rest if part not in ("cost", "after", "values"))


def _part(page: Page, found: Difference, part: str) -> str:
    if part in _STAGES:
        return page.say(STAGES[StageName(part)])
    if found.key[-2:-1] == ("after",) and part == found.key[-1]:
        return page.say(say.WAITS, task=page.task(part.partition("/")[0]))
    if part.count("/") == 1 and found.aspect in (Aspect.COST, Aspect.BUDGET):
        return page.account(account_of(part))
    words = _NAMES.get(part.removesuffix("_en"))
    if words is None:
        return clean(part)
    return page.say(words) + (" (en)" if part.endswith("_en") else "")


def values(page: Page, found: Difference) -> tuple[str, str]:
    """Return both values in words; of lists, only what came and what went."""
    if found.aspect is Aspect.DECISION:
        return "", _decision(page, found)
    before, after = found.before, found.after
    if isinstance(before, list) and isinstance(after, list) and found.key[-1] != "held_by":
        return "", _list_change(page, found.key[-1], before, after)
    return _value(page, page.found.before, found, before), _value(page, page.found.after, found, after)


def _decision(page: Page, found: Difference) -> str:
    return edit_words(page, Edit(found.key[1:], found.before, found.after))


def _list_change(page: Page, key: str, before: list[Any], after: list[Any]) -> str:
    gone = [_item(page, key, each) for each in before if each not in after]
    came = [_item(page, key, each) for each in after if each not in before]
    told = [
        page.say(words, names=", ".join(dict.fromkeys(names)))
        for words, names in ((say.MINUS, gone), (say.PLUS, came))
        if names
    ]
    return "; ".join(told) or page.say(say.REORDERED)


def _item(page: Page, key: str, value: Any) -> str:
    words = str(value)
    if key in _TASK_LISTS:
        return page.task(words)
    if key in _STAGE_LISTS:
        task, _, stage = words.partition("/")
        return f"{page.task(task)} ({page.say(STAGES[StageName(stage)])})" if stage in _STAGES else page.task(task)
    return clean(words)


def _value(page: Page, plan: Plan, found: Difference, value: Any) -> str:
    key = found.key[-1]
    if value is None:
        return page.say(say.NONE)
    if isinstance(value, bool):
        return page.say(say.PRESENT if value else say.ABSENT)
    if key == "held_by":
        return _holds(page, plan, found)
    if isinstance(value, int) and found.aspect in (Aspect.COST, Aspect.BUDGET):
        return page.sum(value)
    if key == "status" and value in tuple(Status) and value != Status.EXTERNAL:
        return page.say(STATUSES[Status(value)])
    if isinstance(value, list):
        return ", ".join(_item(page, key, each) for each in value)
    if isinstance(value, Mapping):
        return _table(page, plan, found, value)
    return month_of(clean(str(value)))


def _holds(page: Page, plan: Plan, found: Difference) -> str:
    """Return what holds a stage back in one of the plans: every reason once."""
    task = plan.task(page.former(found.key[1]) if plan is page.found.before else found.key[1])
    stage = task.stage(StageName(found.key[2])) if task else None
    if stage is None or not stage.held_by:
        return page.say(say.NONE)
    return ", ".join(dict.fromkeys(reason(hold, plan, page.language, stage) for hold in stage.held_by))


def notice_words(page: Page, notice: Any) -> str:
    """Return what a notice says; of the order of notices, which one comes first now."""
    if not isinstance(notice, Mapping):
        return ""
    words = say.NOTICES.get(str(notice.get("kind")))
    if words is None:
        return "; ".join(f"{key} {clean(str(value))}" for key, value in notice.items())
    values = {key: clean(str(value)) for key, value in notice.items()}
    named = {key: page.task(values[key]) for key in ("task", "excluded") if key in values}
    months = {key: month_of(values[key]) for key in ("since", "until") if key in values}
    return page.say(words, **{**values, **named, **months})


def _table(page: Page, plan: Plan, found: Difference, table: Mapping[str, Any]) -> str:
    """Return an entry that only one of the plans has: its title, or its values one after another."""
    if "title" in table:
        english = page.language.value == "en"
        return clean(table.get("title_en", table["title"]) if english else table["title"])
    if "why" in table:
        return clean(table["why"])
    inner = [
        (key, _value(page, plan, found._replace(key=(*found.key, str(key))), each))
        for key, each in table.items()
        if page.money or key not in ("charges", "cost", "need", "budget")
    ]
    return "; ".join(f"{_part(page, found, str(key))} {words}" for key, words in inner)
