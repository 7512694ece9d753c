"""The examples in a new brief: for each key that decides nothing yet, lines that hold once their `#` is taken away.

They speak of tasks that the chosen goals name, so that an example is near to what its reader may want to write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from roadmap.briefdefaults import pickable_goals
from roadmap.briefvalues import people
from roadmap.decisions import Decisions
from roadmap.messages import init as say
from roadmap.messages.text import Language, Text
from roadmap.model import Catalogue, Level, Locality, Strength, Task
from roadmap.months import Month, month, written, year_of
from roadmap.tomltext import comment, example

Lines = list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a new brief is written from."""

    decisions: Decisions
    catalogue: Catalogue
    locality: Locality
    tasks: tuple[Task, ...]

    def say(self, text: Text) -> str:
        """Return `text` in the brief's language."""
        return text.to(Language(self.decisions.language))

    def task(self, number: int) -> str:
        """Return the id of a task to give as an example, another one for each number as long as there are some."""
        return self.tasks[number % len(self.tasks)].id

    @property
    def later(self) -> Month:
        """A month to give as an example: January after the start, or the start where the horizon ends before."""
        january = month(year_of(self.decisions.start) + 1, 1)
        return january if january <= self.decisions.horizon[1] else self.decisions.start


def sheet_of(decisions: Decisions, catalogue: Catalogue) -> Sheet:
    """Return all that writing the brief of `decisions` needs."""
    locality = catalogue.localities[decisions.locality]
    goals = [
        goal
        for name in decisions.goals
        for goal in (pickable_goals(catalogue, name) if name in catalogue.frameworks else (name,))
    ]
    named = {task: None for goal in goals for task in catalogue.goals[goal].tasks} | dict.fromkeys(catalogue.tasks)
    begun = {each.task for each in locality.in_place}
    tasks = [catalogue.tasks[task] for task in named if task not in begun]
    suitable = (task for task in tasks if task.level is locality.level and task.delivery and not task.is_milestone)
    return Sheet(decisions, catalogue, locality, tuple(suitable))


def _deadline(sheet: Sheet) -> Lines:
    by = f"{year_of(sheet.later)}-Q4"
    return [example(sheet.task(0), {"by": by, "weight": 3}, sheet.say(say.DEADLINE))]


def _pin(sheet: Sheet) -> Lines:
    stage = "preparation" if _pinned(sheet).preparation else "delivery"
    return [example(_pinned(sheet).id, {stage: written(sheet.later)}, sheet.say(say.PIN))]


def _pinned(sheet: Sheet) -> Task:
    """Return a task that may start in any month: a pin before what it waits for would be refused."""
    return next((task for task in sheet.tasks if not task.after), sheet.tasks[-1])


def _exclude(sheet: Sheet) -> Lines:
    return [example(sheet.task(2), sheet.say(say.NO_MONEY))]


def _estimate(sheet: Sheet) -> Lines:
    task = sheet.tasks[3 % len(sheet.tasks)]
    figures: dict[str, object] = {}
    if task.delivery:
        figures["delivery"] = list(task.delivery.months)
        if task.delivery.cost:
            figures["delivery_cost"] = list(task.delivery.cost)
    return [example(task.id, figures, sheet.say(say.ESTIMATE))]


def _progress(sheet: Sheet) -> Lines:
    before = written(Month(sheet.decisions.start - 1))
    others = [task.id for task in sheet.tasks if task is not _pinned(sheet)] or [_pinned(sheet).id]
    begun = {
        "started": before,
        "left": 3,
        "spent": 100,
        "difficulty": sheet.say(say.DIFFICULTY),
        "proposal": sheet.say(say.PROPOSAL),
    }
    return [example(others[0], {"done": before}), example(others[:2][-1], begun, sheet.say(say.RUNNING))]


def _soft(sheet: Sheet) -> Lines:
    everything = example("all", False)
    for task in (*sheet.tasks, *sheet.catalogue.tasks.values()):
        soft = [each.after for each in task.after if each.strength is Strength.SOFT]
        if soft:
            return [example(task.id, soft[:1]), everything]
    return [everything]


def _approver(catalogue: Catalogue, level: Level) -> str:
    """Return the role by which most tasks of `level` are approved, empty where none is."""
    counts = Counter(task.approver for task in catalogue.tasks.values() if task.level is level and task.approver)
    return min(counts, key=lambda role: (-counts[role], role), default="")


def _lead(sheet: Sheet) -> Lines:
    task = sheet.tasks[4 % len(sheet.tasks)]
    roles = (role.id for role in sheet.catalogue.roles.values() if role.level is sheet.locality.level)
    return [example(task.id, next((role for role in roles if role != task.lead), task.lead))]


def _target(sheet: Sheet) -> Lines:
    year = year_of(sheet.decisions.start)
    values = {
        "title": sheet.say(say.TARGET),
        "unit": "%",
        "baseline": 40,
        "values": {str(year): 50, str(year_of(sheet.decisions.horizon[1])): 90},
        "measured": {str(year): 45},
        **({"tasks": [sheet.task(0)]} if sheet.tasks else {}),
    }
    return [example("ho-so-truc-tuyen", values, sheet.say(say.TARGET_KEYS))]


def _measured(sheet: Sheet) -> Lines:
    target = next(iter(sheet.catalogue.targets), None)
    if target is None:
        return list(comment(sheet.say(say.NO_EXAMPLE)))
    return [example(target, {str(year_of(sheet.decisions.start)): 45})]


def _procedure(sheet: Sheet) -> Lines:
    gates = [(name, gate.id) for name, each in sheet.catalogue.procedures.items() for gate in each.gates if gate.share]
    if not gates:
        return list(comment(sheet.say(say.NO_EXAMPLE)))
    procedure, gate = gates[0]
    return [example(procedure, {gate: {"share": 20, "calendar": [6, 12]}}, sheet.say(say.GATE))]


def _role(sheet: Sheet) -> Lines:
    roles = [role for role in sheet.catalogue.roles.values() if role.level is sheet.locality.level]
    return [example(role.id, sheet.say(role.title)) for role in roles[:1]]


def _external(sheet: Sheet) -> Lines:
    above = (task.id for task in sheet.catalogue.tasks.values() if task.level.depth < sheet.locality.level.depth)
    task = next(above, None)
    return list(comment(sheet.say(say.NOTHING_ABOVE))) if task is None else [example(task, written(sheet.later))]


def _task(sheet: Sheet) -> Lines:
    catalogue, level = sheet.catalogue, sheet.locality.level
    name = "viec-rieng"
    while name in catalogue.tasks:
        name += "-1"
    roles = [role.id for role in catalogue.roles.values() if role.level is level] or list(catalogue.roles)
    team = {each.team: people(1) for each in sheet.locality.teams[:1]}
    values: dict[str, object] = {
        "title": sheet.say(say.OWN_TITLE),
        "says": sheet.say(say.OWN_SAYS),
        "deliverable": sheet.say(say.OWN_DELIVERABLE),
        "domain": sheet.tasks[0].domain if sheet.tasks else next(iter(catalogue.domains)),
        "level": str(level),
        "lead": roles[0],
        **({"approver": approver} if (approver := _approver(catalogue, level)) else {}),
        "delivery": {"months": [2, 3, 5], **({"team": team} if team else {}), "cost": [50, 80, 120]},
    }
    if sheet.tasks:
        why = {"vi": say.OWN_WHY.vi, "en": say.OWN_WHY.en}
        values["after"] = [{"after": sheet.task(0), "strength": "soft", "why": why}]
    remarks = {"delivery": sheet.say(say.OWN_MONTHS)}
    return [f"#[task.{name}]", *(example(key, value, remarks.get(key, "")) for key, value in values.items())]


def _check(sheet: Sheet) -> Lines:
    return [example("W541", sheet.say(say.CHECK_OFF))]


_OF_A_TASK: Mapping[str, Callable[[Sheet], Lines]] = {
    "deadline": _deadline,
    "pin": _pin,
    "exclude": _exclude,
    "estimate": _estimate,
    "progress": _progress,
    "lead": _lead,
}
_OTHERS: Mapping[str, Callable[[Sheet], Lines]] = {
    "soft": _soft,
    "target": _target,
    "measured": _measured,
    "procedure": _procedure,
    "role": _role,
    "external": _external,
    "check": _check,
    "task": _task,
}


def lines(sheet: Sheet, key: str) -> Lines:
    """Return the example of the table `key`."""
    if key in _OF_A_TASK:
        return _OF_A_TASK[key](sheet) if sheet.tasks else list(comment(sheet.say(say.NO_EXAMPLE)))
    return _OTHERS[key](sheet)
