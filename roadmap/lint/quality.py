"""The quality of a plan as a schedule: loose ends, leads and lags, dates that force it, float, money, people, targets.

Each rule looks at the plan alone and names the key of the brief at which its author can do something about it; what
stands in the shipped catalogue is not theirs to change, so that rules about single tasks look at their own tasks only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from roadmap.messages import linting as say
from roadmap.messages.text import Text, same
from roadmap.months import shown
from roadmap.plan.document import HoldKind, Overrun, Plan, PlanTask, Status
from roadmap.tomlfile import Keys

_LONG_LAG = 6
_PINS, _PINS_PERCENT = 3, 5
_DEADLINES, _DEADLINES_SHARE = 5, 3
_TIGHT_OF, _TIGHT_SHARE = 10, 3
_RESERVE = 3
_ABSURD = 24
_LED_OF, _LED_PERCENT = 10, 67
_JUDGED = (Status.PLANNED, Status.RUNNING, Status.NO_DATE)
_MOST = 6
"""So many names are listed; then only how many more."""


class Finding(NamedTuple):
    """What a rule found: its code, the key of the brief that it is about, and the sentence."""

    code: str
    path: Keys
    text: Text


def quality(plan: Plan, own: Collection[str]) -> Iterator[Finding]:
    """Yield what `plan` could do better; `own` are the tasks that its author wrote."""
    for rule in _RULES:
        yield from rule(plan)
    targeted = {task for each in plan.targets for task in (*each.tasks, *each.target.tasks)}
    judged = [task for task in plan.tasks if task.id in own and task.status in _JUDGED]
    for task in judged:
        yield from _own_task(task, targeted)
    free = [task for task in judged if task.deadline is None and (task.total_float or 0) >= _ABSURD]
    if free:
        text = say.ABSURD_FLOAT.fill(months=_ABSURD, tasks=_listed(task.id for task in free))
        yield Finding("W533", ("task", free[0].id), text)


def _own_task(task: PlanTask, targeted: Collection[str]) -> Iterator[Finding]:
    at: Keys = ("task", task.id)
    arcs = [arc for stage in task.stages for arc in stage.after]
    if not (arcs or task.goals or task.needed_by or task.id in targeted):
        yield Finding("W501", at, say.OPEN_END)
    for arc in arcs:
        if arc.lag < 0:
            yield Finding("W502", (*at, "after"), say.LEAD_TIME.fill(lag=arc.lag, task=arc.after))
        elif arc.lag > _LONG_LAG:
            yield Finding("W503", (*at, "after"), say.LONG_LAG.fill(lag=arc.lag, task=arc.after))


def _pins(plan: Plan) -> Iterator[Finding]:
    stages = [(task, stage) for task in _open(plan) for stage in task.stages]
    pinned = [(task, stage) for task, stage in stages if stage.pin is not None]
    if len(pinned) >= _PINS and len(pinned) * 100 > len(stages) * _PINS_PERCENT:
        yield Finding(
            "W511",
            ("pin",),
            say.MANY_PINS.fill(
                pins=len(pinned),
                all=len(stages),
                percent=_percent(len(pinned), len(stages)),
                tasks=_listed(task.id for task, _ in pinned),
            ),
        )
    for task, stage in pinned:
        if stage.critical and stage.held_by and stage.held_by[0].kind is HoldKind.PIN and plan.end is not None:
            text = say.PIN_HOLDS_END.fill(end=shown(plan.end), task=task.id)
            yield Finding("W512", ("pin", task.id, str(stage.name)), text)


def _deadlines(plan: Plan) -> Iterator[Finding]:
    tasks = [task for task in plan.tasks if task.status not in (Status.EXTERNAL, Status.RECURRING)]
    due = sum(task.deadline is not None for task in tasks)
    if due >= _DEADLINES and due * _DEADLINES_SHARE > len(tasks):
        percent = _percent(due, len(tasks))
        yield Finding("W513", ("deadline",), say.MANY_DEADLINES.fill(deadlines=due, all=len(tasks), percent=percent))


def _overruns(plan: Plan) -> Iterator[Finding]:
    by_team: dict[str, list[Overrun]] = {}
    by_account: dict[str, list[Overrun]] = {}
    for each in plan.overruns:
        if each.team is not None:
            by_team.setdefault(each.team, []).append(each)
        else:
            by_account.setdefault(str(each.account), []).append(each)
    for account, found in by_account.items():
        yield Finding("W521", ("budget", account), say.MONEY_OVER.fill(account=account, years=_over(found, 1)))
    for team, found in by_team.items():
        title = plan.teams.get(team, same(team))
        yield Finding("W522", ("team", team), say.TEAM_OVER.fill(team=title, months=_over(found, 10)))


def _over(found: list[Overrun], unit: int) -> Text:
    parts = [
        say.NEEDED_OF.fill(at=each.at, needed=_figure(each.needed, unit), available=_figure(each.available, unit))
        for each in found
    ]
    return Text(_listed(part.vi for part in parts).vi, _listed(part.en for part in parts).en)


def _figure(value: int, unit: int) -> str:
    return str(value // unit if value % unit == 0 else value / unit)


def _float(plan: Plan) -> Iterator[Finding]:
    floats = [found for task in _open(plan) if (found := task.total_float) is not None]
    tight = sum(months == 0 for months in floats)
    if len(floats) >= _TIGHT_OF and tight * _TIGHT_SHARE > len(floats):
        percent = _percent(tight, len(floats))
        yield Finding("W531", ("goals",), say.LITTLE_FLOAT.fill(tight=tight, all=len(floats), percent=percent))
    if plan.end is not None and 0 <= plan.horizon_to - plan.end < _RESERVE and plan.horizon_to > plan.start:
        late = plan.horizon_to - plan.end + 1
        text = say.NO_RESERVE.fill(end=shown(plan.end), last=shown(plan.horizon_to), months=late)
        yield Finding("W532", ("horizon", "to"), text)


def _targets(plan: Plan) -> Iterator[Finding]:
    measured = {task for each in plan.targets for task in each.tasks}
    without = [
        goal.goal
        for goal in sorted(plan.coverage, key=lambda goal: (goal.rank or 0, goal.goal))
        if goal.rank is not None and goal.of and not measured & {*goal.core, *goal.extra}
    ]
    if without:
        sentence = say.NO_TARGET_ONE if len(without) == 1 else say.NO_TARGET
        yield Finding("W541", ("goals",), sentence.fill(n=len(without), goals=_listed(without)))


def _leads(plan: Plan) -> Iterator[Finding]:
    tasks = [task for task in plan.tasks if task.status is not Status.EXTERNAL]
    if len(tasks) < _LED_OF:
        return
    (lead, led), *_ = Counter(task.lead for task in tasks).most_common(1)
    if led * 100 > len(tasks) * _LED_PERCENT:
        title = plan.role_shorts.get(lead, same(lead))
        percent = _percent(led, len(tasks))
        yield Finding("W542", ("lead",), say.ONE_UNIT.fill(lead=title, n=led, all=len(tasks), percent=percent))


def _externals(plan: Plan) -> Iterator[Finding]:
    undated = [task.id for task in plan.tasks if task.status is Status.EXTERNAL and not task.confirmed]
    if undated:
        yield Finding("W544", ("external",), say.UNDATED_EXTERNAL.fill(tasks=_listed(undated)))


_RULES: tuple[Callable[[Plan], Iterator[Finding]], ...] = (
    _pins,
    _deadlines,
    _overruns,
    _float,
    _targets,
    _leads,
    _externals,
)


def _open(plan: Plan) -> list[PlanTask]:
    """Return the tasks whose dates are still to be decided."""
    return [task for task in plan.tasks if task.status is Status.PLANNED]


def _percent(part: int, whole: int) -> int:
    return part * 100 // whole


def _listed(names: Iterable[str]) -> Text:
    found = tuple(dict.fromkeys(names))
    shown_names = same(", ".join(found[:_MOST]))
    return say.MORE.fill(listed=shown_names, n=len(found) - _MOST) if len(found) > _MOST else shown_names
