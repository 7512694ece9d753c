"""The locality's own tasks, made and changed from options: what a brief's `[task.ID]` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.editing import figures
from roadmap.editing.naming import Names
from roadmap.editing.tasks import with_own
from roadmap.editing.values import Values
from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.words import slug


class Asked(NamedTuple):
    """What the options said of a task, as typed; empty where nothing was said."""

    title: str | None = None
    says: str | None = None
    deliverable: str | None = None
    domain: str | None = None
    lead: str | None = None
    support: tuple[str, ...] = ()
    approver: str | None = None
    months: str | None = None
    cost: str | None = None
    team: tuple[str, ...] = ()
    procedure: str | None = None
    preparation_months: str | None = None
    preparation_cost: str | None = None
    preparation_team: tuple[str, ...] = ()
    recurring: str | None = None
    run_cost: str | None = None
    fund: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    after_soft: tuple[str, ...] = ()


def added(values: Values, names: Names, words: str, asked: Asked) -> Values:
    """Return `values` with a new task of the locality's own level, called by `words` in the form of an id."""
    name = slug(words)
    if name in names.all_tasks():
        raise UsageError(say.TASK_EXISTS.fill(task=name, folder=names.folder))
    level = str(names.catalogue.localities[names.brief.locality].level)
    return with_own(values, "task", name, {**_of_order({**_table({}, names, asked), "level": level})})


def changed(values: Values, names: Names, words: str, asked: Asked, remove: Sequence[str] = ()) -> Values:
    """Return `values` with the own task that `words` name changed in what was asked, and without what is to go."""
    name = names.entry_of(words, values.get("task", {}), say.NOT_OWN)
    if asked == Asked() and not remove:
        raise UsageError(say.NOTHING_ASKED)
    table = {**values["task"][name], **_table(values["task"][name], names, asked)}
    return with_own(values, "task", name, {**table, **_gone(table, remove)})


_ORDER = (
    "title", "says", "deliverable", "domain", "level", "lead", "support", "approver", "procedure", "preparation",
    "delivery", "recurring", "team", "run_cost", "funds", "after",
)  # fmt: skip


def _of_order(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: table[key] for key in _ORDER if key in table}


def _table(old: Mapping[str, Any], names: Names, asked: Asked) -> dict[str, Any]:
    """Return the keys of a task that `asked` speaks of, with what they held before where they have parts."""
    recurring = asked.recurring or ("recurring" in old and not asked.months)
    delivery = (asked.months, asked.cost, () if recurring else asked.team)
    preparation = (asked.preparation_months, asked.preparation_cost, asked.preparation_team)
    waits = [*((each, "hard") for each in asked.after), *((each, "soft") for each in asked.after_soft)]
    found: dict[str, Any] = {
        "title": asked.title,
        "says": asked.says,
        "deliverable": asked.deliverable,
        "domain": asked.domain and names.domain(asked.domain),
        "lead": asked.lead and names.role(asked.lead),
        "support": [names.role(each) for each in asked.support],
        "approver": asked.approver and names.role(asked.approver),
        "procedure": asked.procedure and names.procedure(asked.procedure),
        "preparation": _stage(old.get("preparation", {}), names, *preparation) if any(preparation) else None,
        "delivery": _stage(old.get("delivery", {}), names, *delivery) if any(delivery) else None,
        "recurring": asked.recurring,
        "team": _people(names, asked.team) if recurring else None,
        "run_cost": asked.run_cost and figures.sums(asked.run_cost),
        "funds": figures.by_name(asked.fund),
        "after": _waits(old.get("after", []), names, waits) if waits else None,
    }
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}


def _stage(
    old: Mapping[str, Any], names: Names, months: str | None, cost: str | None, team: Sequence[str]
) -> dict[str, Any]:
    stage: dict[str, Any] = {**old} if months is None else {**old, "months": figures.months(months)}
    stage |= {} if cost is None else {"cost": figures.sums(cost)}
    return stage | ({"team": _people(names, team)} if team else {})


def _people(names: Names, options: Sequence[str]) -> dict[str, object]:
    return {names.team(name): people for name, people in figures.by_name(options).items()}


def _waits(old: Sequence[Any], names: Names, options: Sequence[tuple[str, str]]) -> list[Any]:
    """Return `old` with the waits of `options` (`TASK=WHY` and how strong), each in the place of one for that task."""
    found = list(old)
    for option, strength in options:
        words, _, why = option.partition("=")
        if not words.strip() or not why.strip():
            raise UsageError(say.NOT_A_WAIT.fill(option=option))
        task = names.any_task(words.strip())
        wait = {"after": task, "strength": strength, "why": why.strip()}
        place = next((at for at, each in enumerate(found) if each.get("after") == task), None)
        found = [*found, wait] if place is None else [*found[:place], {**found[place], **wait}, *found[place + 1 :]]
    return found


def _gone(table: Mapping[str, Any], remove: Sequence[str]) -> dict[str, Any]:
    """Return what `table` is to hold where parts go; None for a key that goes."""
    found: dict[str, Any] = {}
    for part in remove:
        stage, _, key = part.rpartition("-")
        if part in ("months", "preparation-months"):
            found["preparation" if stage else "delivery"] = None
        elif part in ("cost", "preparation-cost", "preparation-team") or (part == "team" and "recurring" not in table):
            name = "preparation" if stage else "delivery"
            held = found.get(name) or table.get(name, {})
            found[name] = {each: value for each, value in held.items() if each != key} or None
        else:
            found[{"fund": "funds"}.get(part, part.replace("-", "_"))] = None
    return found
