"""The edits between two briefs in words: what was decided otherwise, one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from roadmap.diff.catalogues import CatalogueEdit
from roadmap.diff.differences import Differences
from roadmap.diff.edits import Edit
from roadmap.messages import diff as say
from roadmap.messages import screens
from roadmap.messages.changes import FIELDS
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import FundNature, StageName
from roadmap.plan.document import Plan
from roadmap.planfile import account_of
from roadmap.render import figures
from roadmap.render.balance import Unit, unit_of
from roadmap.render.names import account_name, role_short, task_name, task_title, team_name, text
from roadmap.render.phrases import horizon, listed, month_of
from roadmap.render.plain import clean
from roadmap.survey.changes import Fate

_NAMES = 4
MONEY = ("budget",)


class Page(NamedTuple):
    """What all that is told of two plans shares."""

    found: Differences
    language: Language
    unit: Unit
    money: bool

    def say(self, words: Text, **values: object) -> str:
        """Return a sentence in the language of this page."""
        return words.fill(**values).to(self.language)

    def plan_with(self, task: str) -> Plan:
        """Return the later plan, or the earlier one for a task that only that holds."""
        return self.found.after if self.found.after.task(task) is not None else self.found.before

    def former(self, identifier: str) -> str:
        """Return the id that a task or goal had in the earlier plan."""
        return next((old for old, new in self.found.renamed.items() if new == identifier), identifier)

    def task(self, identifier: str) -> str:
        """Return what a task is called inside a sentence."""
        return task_name(self.plan_with(identifier), identifier, self.language)

    def task_title(self, identifier: str) -> str:
        """Return what a task is called at the head of a row."""
        return task_title(self.plan_with(identifier), identifier, self.language)

    def goal(self, identifier: str) -> str:
        """Return what a goal is called."""
        goals = (*self.found.after.coverage, *self.found.before.coverage)
        title = next((goal.title for goal in goals if goal.goal == identifier), None)
        return clean(identifier) if title is None else text(title, self.language)

    def sum(self, million: int) -> str:
        """Return a sum of money without its unit."""
        return self.unit.show(million, self.language)

    def change(self, what: object, old: int, new: int) -> str:
        """Return how a sum changed, after what it is of; in millions where billions would hide the change."""
        sums = [self.sum(old), self.sum(new)]
        if sums[0] == sums[1]:
            sums = [figures.number(f"{million:,}", self.language) for million in (old, new)]
            sums[1] += f" {self.say(screens.MILLION)}"
        words = say.EDIT if what else say.VERSIONS
        return self.say(words, what=what, old=sums[0], new=sums[1])

    def account(self, account: FundNature) -> str:
        """Return whose money it is."""
        return account_name(self.found.after, account, self.language)


def page_of(found: Differences, language: Language, *, hide_money: bool) -> Page:
    """Return the page on which `found` is told: sums in billions where one of the plans is told in them."""
    units = [unit_of(found.before), unit_of(found.after)]
    unit = next((each for each in units if not each.in_millions), units[0])
    return Page(found, language, unit, not hide_money)


def edit_words(page: Page, edit: Edit | CatalogueEdit) -> str:
    """Return one edit as a line, without its place."""
    if isinstance(edit, CatalogueEdit):
        return _entry_of_catalogue(page, edit)
    return _WORDS.get(edit.key[0], _plainly)(page, edit)


def _entry_of_catalogue(page: Page, edit: CatalogueEdit) -> str:
    first = edit.changes[0]
    kind = page.say(say.CATALOGUE_KINDS[edit.kind])
    entry = page.say(say.CATALOGUE_ENTRY, kind=kind, title=clean(edit.title.to(page.language)))
    if edit.gone or (first.kind == edit.kind and first.fate is Fate.ADDED):
        return page.say(say.CATALOGUE_GONE if edit.gone else say.CATALOGUE_NEW, entry=entry)
    fields = [field.name for each in edit.changes if each.kind == edit.kind for field in each.fields]
    named = dict.fromkeys(page.say(_field_words(name)) for name in fields)
    if any(each.kind != edit.kind for each in edit.changes):
        named[page.say(say.GOALS_OF)] = None
    return page.say(say.CATALOGUE_CHANGED, entry=entry, fields=", ".join(named))


def _field_words(name: str) -> Text:
    """Return what a statement of an entry is called."""
    if name.startswith("after."):
        return say.ASPECTS["dependency"]
    return _FIELDS.get(name, Text(name, name))


def is_money(edit: Edit | CatalogueEdit) -> bool:
    """Return whether an edit's values are sums."""
    if isinstance(edit, CatalogueEdit):
        return False
    head, last = edit.key[0], edit.key[-1]
    return head == "budget" or (head == "estimate" and last.endswith("cost"))


def _from_to(page: Page, what: str, old: str, new: str, *, hidden: bool = False, setting: bool = False) -> str:
    if hidden and not page.money:
        return page.say(say.EDIT_HIDDEN, what=what)
    if old == page.say(say.NONE):
        return page.say(say.EDIT_SET if setting else say.EDIT_ADDED, what=what, new=new)
    if new == page.say(say.NONE):
        return page.say(say.EDIT_UNSET, what=what, old=old)
    return page.say(say.EDIT, what=what, old=old, new=new)


def _goals(page: Page, edit: Edit) -> str:
    if len(edit.key) == 1:
        return page.say(say.GOALS_REORDERED)
    name, added = edit.key[1], edit.before is None
    if "/" in name:
        return page.say(say.GOAL_ADDED if added else say.GOAL_DROPPED, goal=page.goal(name))
    words = say.FRAMEWORK_ADDED if added else say.FRAMEWORK_DROPPED
    frameworks = {each.id: each.title for each in (*page.found.before.frameworks, *page.found.after.frameworks)}
    title = text(frameworks[name], page.language) if name in frameworks else name
    return page.say(words, framework=title, n=len(edit.after or edit.before))


def _budget(page: Page, edit: Edit) -> str:
    account = page.account(account_of(edit.key[1]))
    if len(edit.key) == 2:
        what = page.say(say.BUDGET, account=account)
        return _from_to(page, what, _figures(page, edit.before), _figures(page, edit.after), hidden=True)
    if edit.key[2] == "ceiling":
        what = page.say(say.BUDGET_CEILING, account=account)
        return _from_to(page, what, _ceilings(page, edit.before), _ceilings(page, edit.after), hidden=True)
    what = page.say(say.BUDGET_YEAR, account=account, year=edit.key[2])
    old, new = (page.say(say.UNKNOWN) if each is None else page.sum(each) for each in (edit.before, edit.after))
    return _from_to(page, what, old, f"{new} {page.say(page.unit.name)}", hidden=True)


def _figures(page: Page, table: Any) -> str:
    if not table:
        return page.say(say.UNKNOWN)
    told = [f"{year} {page.sum(million)}" for year, million in table.items() if year != "ceiling"]
    if "ceiling" in table:
        told.append(_ceilings(page, table["ceiling"]))
    return f"{'; '.join(told)} {page.say(page.unit.name)}"


def _ceilings(page: Page, ceilings: Any) -> str:
    if not ceilings:
        return page.say(say.NONE)
    return "; ".join(f"{each['from']}–{each['to']} {page.sum(each['sum'])}" for each in ceilings)


def _team(page: Page, edit: Edit) -> str:
    team = edit.key[1]
    plan = page.found.after if team in page.found.after.teams else page.found.before
    what = page.say(say.TEAM, team=team_name(plan, team, page.language))
    return _from_to(page, what, _people(page, edit.before), _people(page, edit.after))


def _people(page: Page, table: Any) -> str:
    if not table:
        return page.say(say.UNKNOWN)
    told = [figures.people(round(table["people"] * 10), page.language)] if "people" in table else []
    changes = table.get("from", {}).items()
    later = [f"{month_of(at)}: {figures.people(round(each * 10), page.language)}" for at, each in changes]
    return "; ".join([*told, *later])


def _deadline(page: Page, edit: Edit) -> str:
    weights = {each.get("weight", 1) for each in (edit.before, edit.after) if each}

    def due(table: Any) -> str:
        if not table:
            return page.say(say.NONE)
        month = month_of(table["by"])
        return month if len(weights) == 1 else page.say(say.WEIGHT, month=month, weight=table.get("weight", 1))

    return _from_to(
        page, page.say(say.DEADLINE, task=page.task(edit.key[1])), due(edit.before), due(edit.after), setting=True
    )


def _pin(page: Page, edit: Edit) -> str:
    task = page.task(edit.key[1])
    if len(edit.key) == 3:
        what = page.say(say.PIN, stage=STAGES[StageName(edit.key[2])], task=task)
        return _from_to(page, what, _months(page, edit.before), _months(page, edit.after))
    stages = dict.fromkeys((*(edit.before or {}), *(edit.after or {})))
    what = page.say(say.PIN, stage=", ".join(page.say(STAGES[StageName(stage)]) for stage in stages), task=task)
    old, new = (", ".join(month_of(at) for at in (each or {}).values()) for each in (edit.before, edit.after))
    return _from_to(page, what, old or page.say(say.NONE), new or page.say(say.NONE))


def _months(page: Page, words: Any) -> str:
    return page.say(say.NONE) if words is None else month_of(str(words))


def _exclude(page: Page, edit: Edit) -> str:
    task = page.task(edit.key[1])
    if edit.after is None:
        return page.say(say.INCLUDED, task=task)
    if edit.before is None:
        what = page.say(say.EXCLUDED, task=task)
        return page.say(say.EDIT_ADDED, what=what, new=clean(edit.after)) if edit.after else what
    return _from_to(page, page.say(say.EXCLUDE_REASON, task=task), clean(edit.before), clean(edit.after))


def _estimate(page: Page, edit: Edit) -> str:
    task = page.task(edit.key[1])

    def points(value: Any) -> str:
        return page.say(say.DEFAULT_LEAD) if value is None else "–".join(str(each) for each in value)

    fields = [edit.key[2]] if len(edit.key) == 3 else list(dict.fromkeys((*(edit.before or {}), *(edit.after or {}))))
    told = []
    for field in fields:
        old, new = (each if len(edit.key) == 3 else (each or {}).get(field) for each in (edit.before, edit.after))
        if old != new:
            what = page.say(say.ESTIMATE, task=task, field=say.ESTIMATES[field])
            told.append(_from_to(page, what, points(old), points(new), hidden=field.endswith("cost")))
    return "; ".join(told)


def _progress(page: Page, edit: Edit) -> str:
    def state(table: Any) -> str:
        if not table:
            return page.say(say.NONE)
        shown = {key: each for key, each in table.items() if page.money or key != "spent"}
        parts = (page.say(say.PROGRESS_FIELDS[key], value=month_of(clean(str(each)))) for key, each in shown.items())
        return ", ".join(parts)

    return _from_to(page, page.say(say.PROGRESS, task=page.task(edit.key[1])), state(edit.before), state(edit.after))


def _soft(page: Page, edit: Edit) -> str:
    if edit.key[1] == "all":
        return page.say(say.SOFT_ALL_BACK if edit.after is None else say.SOFT_ALL)

    def waits(names: Any) -> str:
        return listed([page.task(name) for name in names or ()], _NAMES, page.language) or page.say(say.NONE)

    return _from_to(page, page.say(say.SOFT, task=page.task(edit.key[1])), waits(edit.before), waits(edit.after))


def _lead(page: Page, edit: Edit) -> str:
    def role(name: Any) -> str:
        if name is None:
            return page.say(say.DEFAULT_LEAD)
        plan = page.found.after if name in page.found.after.roles else page.found.before
        return role_short(plan, name, page.language)

    return _from_to(page, page.say(say.LEAD, task=page.task(edit.key[1])), role(edit.before), role(edit.after))


def _external(page: Page, edit: Edit) -> str:
    what = page.say(say.EXTERNAL, task=page.task(edit.key[1]))
    return _from_to(page, what, _months(page, edit.before), _months(page, edit.after), setting=True)


def _own_task(page: Page, edit: Edit) -> str:
    title = page.task_title(edit.key[1])
    if edit.before is None or edit.after is None:
        return page.say(say.OWN_TASK_ADDED if edit.before is None else say.OWN_TASK_DROPPED, task=title)
    return page.say(say.OWN_TASK_CHANGED, task=title, fields=_fields(page, edit))


def _fields(page: Page, edit: Edit) -> str:
    """Return the keys in which two tables differ, in words."""
    keys = dict.fromkeys((*edit.before, *edit.after))
    differing = [key for key in keys if edit.before.get(key) != edit.after.get(key)]
    return ", ".join(page.say(_FIELDS.get(key, Text(key, key))) for key in differing)


_FIELDS: Mapping[str, Text] = {**FIELDS, **say.FIELDS, **say.ESTIMATES}


def _entry(page: Page, edit: Edit) -> str:
    table = say.TABLES.get(edit.key[0], Text(edit.key[0], edit.key[0]))
    entry = page.say(say.ENTRY, table=table, id=" ".join(edit.key[1:]))
    if edit.before is None:
        return page.say(say.ENTRY_ADDED, entry=entry)
    if edit.after is None:
        return page.say(say.EDIT_GONE, what=entry)
    if isinstance(edit.before, Mapping) and isinstance(edit.after, Mapping) and "vi" not in edit.after:
        return page.say(say.ENTRY_CHANGED, entry=entry, fields=_fields(page, edit))
    return _plainly(page, edit)


def _plainly(page: Page, edit: Edit) -> str:
    table = page.say(say.TABLES.get(edit.key[0], Text(edit.key[0], edit.key[0])))
    what = " ".join((table, *edit.key[1:]))
    if edit.key[0] == "phase":
        return page.say(
            say.ENTRY_CHANGED, entry=what, fields=f"{_plain_phases(edit.before)} → {_plain_phases(edit.after)}"
        )
    return _from_to(page, what, _value(page, edit.before), _value(page, edit.after))


def _plain_phases(table: Any) -> str:
    return ", ".join(month_of(each["to"]) for each in (table or {}).values())


def _value(page: Page, value: Any) -> str:
    if value is None:
        return page.say(say.NONE)
    if isinstance(value, Mapping) and "vi" in value:
        return clean(value[page.language.value])
    if isinstance(value, Mapping) and "from" in value:
        return _span(value)
    return month_of(clean(str(value)))


def _span(value: Mapping[str, str]) -> str:
    from roadmap.months import first_month

    first, last = first_month(value["from"]), first_month(value["to"])
    return f"{value['from']}–{value['to']}" if first is None or last is None else horizon(first, last)


_WORDS: Mapping[str, Callable[[Page, Edit], str]] = {
    "goals": _goals,
    "budget": _budget,
    "team": _team,
    "deadline": _deadline,
    "pin": _pin,
    "exclude": _exclude,
    "estimate": _estimate,
    "progress": _progress,
    "soft": _soft,
    "lead": _lead,
    "external": _external,
    "task": _own_task,
    "target": _entry,
    "measured": _entry,
    "procedure": _entry,
    "role": _entry,
}
