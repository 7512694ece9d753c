"""What a task of a plan would take to be complete some months sooner, everything else staying where it is.

It is read off the plan alone, whichever engine made it: the stages that stand close behind one another are moved
together, and whatever they then run into is named with the amount that is missing.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.model import FundNature, Moment, StageName
from roadmap.months import Month
from roadmap.plan.document import Arc, Charge, Plan, PlanStage, PlanTask, Status

QUARTER = 3


class ObstacleKind(enum.StrEnum):
    """What stands in the way, in the order in which it is told."""

    START = "start"
    PIN = "pin"
    DEPENDENCY = "dependency"
    TEAM = "team"
    MONEY = "money"


class Obstacle(NamedTuple):
    """One thing that would have to change.

    `month` is the one from which new work would have to begin, to which a pin would have to move, by which the moment
    of `arc` would have to come, or the first in which `team` lacks `amount` tenths of people, up to `last`; `amount` is
    million VND of `account` that are missing from `year` to `until`.
    """

    kind: ObstacleKind
    month: Month | None = None
    last: Month | None = None
    arc: Arc | None = None
    team: str = ""
    account: FundNature | None = None
    year: int = 0
    until: int = 0
    amount: int = 0


Moved = tuple[PlanStage, int]
"""A stage, and by how many months it would come sooner."""


def sooner(plan: Plan, task: PlanTask, months: int = QUARTER) -> tuple[Obstacle, ...]:
    """Return what would have to change for `task`, which is planned, to be complete so many months sooner."""
    moved = _moved(task, months)
    return (
        *_start(plan, moved),
        *_pins(moved),
        *_dependencies(plan, task, moved),
        *_teams(plan, moved),
        *_money(plan, moved),
    )


def start_of(task: PlanTask, months: int = QUARTER) -> tuple[StageName, Month] | None:
    """Return the first stage of `task` that would have to begin sooner, and from when: pinned there, it takes what is
    added for it, which a new plan may otherwise give to other work. None where that stage is pinned already, or no
    stage that can be pinned would have to.
    """
    for stage, by in _moved(task, months):
        if by and stage.start is not None and stage.name is not StageName.OPERATION:
            return None if stage.pin is not None else (stage.name, Month(stage.start - by))
    return None


def _moved(task: PlanTask, months: int) -> tuple[Moved, ...]:
    """Return the stages, each moved as far as the one behind it leaves no room for."""
    found: list[Moved] = []
    by, behind = months, None
    for stage in reversed(task.stages):
        if stage.start is None:
            continue
        if behind is not None:
            by = max(0, by - (behind - (stage.start + stage.months)))
        found.append((stage, by))
        behind = stage.start
    return tuple(reversed(found))


def _start(plan: Plan, moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    first = min((stage.start - by for stage, by in moved if stage.start is not None and by), default=plan.start)
    if first < plan.start:
        yield Obstacle(ObstacleKind.START, Month(first))


def _pins(moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    for stage, by in moved:
        if stage.start is not None and stage.pin is not None and stage.start - by < stage.pin:
            yield Obstacle(ObstacleKind.PIN, Month(stage.start - by))


def _dependencies(plan: Plan, task: PlanTask, moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    by_stage = {stage.name: by for stage, by in moved}
    for stage in task.stages:
        for arc in stage.after:
            other = plan.task(arc.after)
            held = _end_of(task, arc.holds)
            reached = None if other is None else _reached(plan, other, arc.of)
            if reached is None or held is None or other is None:
                continue
            late = reached + arc.lag - (held - by_stage.get(_stage_of(task, arc.holds), 0))
            if late > 0:
                begins = arc.of is Moment.START and other.status is not Status.EXTERNAL
                yield Obstacle(ObstacleKind.DEPENDENCY, Month(reached - late - (0 if begins else 1)), arc=arc)


def _reached(plan: Plan, other: PlanTask, moment: Moment) -> int | None:
    """Return the month at whose beginning a moment of another task is reached, None for work that is done."""
    if other.status is Status.DONE:
        return None
    if other.status is Status.EXTERNAL:
        return other.available + 1 if other.confirmed and other.available is not None else plan.start
    return _end_of(other, moment)


def _end_of(task: PlanTask, moment: Moment) -> int | None:
    """Return the month at whose beginning a moment of `task` is reached."""
    at = task.moment(moment)
    return None if at is None else at + (moment is not Moment.START)


def _stage_of(task: PlanTask, moment: Moment) -> StageName:
    """Return the stage at whose end a moment stands, at whose start the start does."""
    names = {Moment.APPROVAL: StageName.PREPARATION, Moment.ACCEPTANCE: StageName.DELIVERY}
    if moment is Moment.START:
        return task.stages[0].name
    name = names.get(moment, StageName.OPERATION)
    return name if task.stage(name) is not None else task.stages[-1].name


def _teams(plan: Plan, moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    change: Counter[tuple[str, int]] = Counter()
    for stage, by in moved:
        if stage.start is not None and by:
            for team, tenths in stage.team:
                for at in range(stage.start, stage.start + stage.months):
                    change[team, at] -= tenths
                    change[team, at - by] += tenths
    lacking: dict[str, dict[int, int]] = {}
    for (team, at), more in sorted(change.items()):
        there = plan.people(team, Month(at)) if more > 0 and at >= plan.start else None
        if there is not None and (lack := plan.people_at_work(team, Month(at)) + more - there) > 0:
            lacking.setdefault(team, {})[at] = lack
    for team, months in lacking.items():
        first, last = Month(min(months)), Month(max(months))
        yield Obstacle(ObstacleKind.TEAM, first, last, team=team, amount=max(months.values()))


def _money(plan: Plan, moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    change: Counter[tuple[FundNature, int]] = Counter()
    for stage, by in moved:
        if stage.start is not None and by:
            for charge in stage.charges:
                change.subtract(_by_year(plan, stage.start, charge))
                change.update(_by_year(plan, *_charged_sooner(plan, stage.start, charge, by)))
    spans = [(account, year, year, plan.budget_in(year, account)) for account, year in sorted(change)]
    spans += [(budget.account, *ceiling) for budget in plan.budgets for ceiling in budget.ceilings]
    for account, first, last, there in spans:
        more = sum(change[account, year] for year in range(first, last + 1))
        lacking = sum(plan.need_in(year, account) for year in range(first, last + 1)) + more - (there or 0)
        if there is not None and more > 0 and lacking > 0:
            yield Obstacle(ObstacleKind.MONEY, account=account, year=first, until=last, amount=lacking)


def _charged_sooner(plan: Plan, start: int, charge: Charge, by: int) -> tuple[int, Charge]:
    """Return when a charge begins, counted from which month, after its stage has come sooner; a running cost then runs
    longer, up to the horizon all the same.
    """
    months = charge.last - charge.first + 1
    if start + charge.last - 1 == plan.horizon_to and months > 0 and charge.first == 1:
        longer = charge._replace(last=charge.last + by, sum=charge.sum * (months + by) // months)
        return start - by, longer
    return start - by, charge


def _by_year(plan: Plan, start: int, charge: Charge) -> Counter[tuple[FundNature, int]]:
    """Return what a charge takes by account and year, from the plan's start on."""
    found: Counter[tuple[FundNature, int]] = Counter()
    months = charge.last - charge.first + 1
    for number in range(1, months + 1):
        at = start + charge.first + number - 2
        if at >= plan.start:
            paid = number * charge.sum // months - (number - 1) * charge.sum // months
            found[charge.account, at // 12] += paid
    return found
