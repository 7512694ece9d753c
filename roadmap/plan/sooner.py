"""What a task of a plan would take to be complete some months sooner, everything else staying where it is.

It is read off the plan alone, whichever engine made it: the stages that stand close behind one another are moved
together, and whatever they then run into is named with the amount that is missing.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from roadmap.model import FundNature, Moment, StageName
from roadmap.months import Month
from roadmap.plan.document import Arc, Charge, HoldKind, Plan, PlanStage, PlanTask, Status

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

    `month` is the one from which new work would have to begin, to which the pin of `stage` would have to move, by which
    the moment of `arc` would have to come, or the first in which `team` lacks `amount` tenths of people, up to `last`;
    `amount` is million VND of `account` that are missing from `year` to `until`, 0 where the plan does not tell how
    much, `stage` operation where they are for what that costs. `later` says that more is missing after the horizon,
    for which its last month and year count.
    """

    kind: ObstacleKind
    month: Month | None = None
    last: Month | None = None
    stage: StageName | None = None
    arc: Arc | None = None
    team: str = ""
    account: FundNature | None = None
    year: int = 0
    until: int = 0
    amount: int = 0
    later: bool = False


Moved = tuple[PlanStage, int]
"""A stage, and by how many months it would come sooner."""

Spent = Counter[tuple[FundNature, int]]
"""Million VND by account and year, or the difference that a change makes to them."""


def sooner(plan: Plan, task: PlanTask, months: int = QUARTER) -> tuple[Obstacle, ...]:
    """Return what would have to change for `task`, which is planned, to be complete so many months sooner."""
    moved = _moved(task, months)
    start = _start(plan, moved)
    begun = tuple(_begun(plan, plan.start - start))
    return (
        *((Obstacle(ObstacleKind.START, start),) if start < plan.start else ()),
        *_pins(moved),
        *_dependencies(plan, task, moved),
        *_teams(plan, start, moved, begun),
        *_money(plan, start, moved, begun),
    )


def gives_way(plan: Plan, task: PlanTask, obstacles: Iterable[Obstacle]) -> bool:
    """Tell whether other work that is not begun takes as much of all people and money that `task` lacks: then a pin
    alone may bring it sooner, at the cost of that work.
    """
    others = [each for each in plan.tasks if each.status is Status.PLANNED and each.id != task.id]
    for obstacle in obstacles:
        if obstacle.kind is ObstacleKind.MONEY:
            years = range(obstacle.year, obstacle.until + 1)
            costs = (dict(dict(each.cost).get(obstacle.account, ())) for each in others if obstacle.account)
            if sum(cost.get(year, 0) for cost in costs for year in years) < obstacle.amount:
                return False
        elif obstacle.kind is ObstacleKind.TEAM and obstacle.month is not None and obstacle.last is not None:
            months = range(obstacle.month, obstacle.last + 1)
            if min(_at_work(others, obstacle.team, month) for month in months) < obstacle.amount:
                return False
    return True


def _at_work(tasks: Iterable[PlanTask], team: str, month: int) -> int:
    """Return the tenths of people that `tasks` take from a team in a month."""
    return sum(
        dict(stage.team).get(team, 0)
        for task in tasks
        for stage in task.stages
        if stage.start is not None and stage.start <= month < stage.start + stage.months
    )


def pins_for(task: PlanTask, months: int = QUARTER) -> tuple[tuple[StageName, Month], ...]:
    """Return the stages of `task` that would have to begin sooner and have no pin, and from when: pinned there, they
    take what is added for them, which a new plan may otherwise give to other work. Operation cannot be pinned.
    """
    return tuple(
        (stage.name, Month(stage.start - by))
        for stage, by in _moved(task, months)
        if by and stage.start is not None and stage.pin is None and stage.name is not StageName.OPERATION
    )


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


def _start(plan: Plan, moved: tuple[Moved, ...]) -> Month:
    """Return from which month on new work would have to begin; the plan's own start where that is soon enough."""
    starts = (stage.start - by for stage, by in moved if stage.start is not None and by)
    return Month(min(plan.start, *starts)) if moved else plan.start


def _begun(plan: Plan, by: int) -> Iterator[Moved]:
    """Yield what has begun when the plan does: it would take people and money of the months by which that is sooner,
    and comes sooner itself where its beginning is that of the plan.
    """
    for task in plan.tasks if by else ():
        for stage in task.stages:
            fixed = stage.progress is not None or task.status in (Status.RECURRING, Status.DONE)
            if fixed and stage.start is not None and stage.start <= plan.start:
                yield stage, by if stage.start == plan.start else 0


def _pins(moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    for stage, by in moved:
        if stage.start is not None and stage.pin is not None and stage.start - by < stage.pin:
            yield Obstacle(ObstacleKind.PIN, Month(stage.start - by), stage=stage.name)


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


def _teams(plan: Plan, start: Month, moved: tuple[Moved, ...], begun: tuple[Moved, ...]) -> Iterator[Obstacle]:
    """Yield what the teams lack that the task needs itself."""
    own = {team for stage, _ in moved for team, _ in stage.team}
    change: Counter[tuple[str, int]] = Counter()
    for stage, by in (*moved, *begun):
        if stage.start is not None and by:
            for team, tenths in stage.team:
                for at in range(stage.start, stage.start + stage.months):
                    change[team, at] -= tenths
                    change[team, at - by] += tenths
    lacking: dict[str, dict[int, int]] = {}
    for (team, at), more in sorted(change.items()):
        there = plan.people(team, Month(at)) if more > 0 and at >= start and team in own else None
        if there is not None and (lack := plan.people_at_work(team, Month(at)) + more - there) > 0:
            lacking.setdefault(team, {})[at] = lack
    for team, months in lacking.items():
        first, last = (Month(min(at, plan.horizon_to)) for at in (min(months), max(months)))
        later = max(months) > plan.horizon_to
        yield Obstacle(ObstacleKind.TEAM, first, last, team=team, amount=max(months.values()), later=later)


def _money(plan: Plan, start: Month, moved: tuple[Moved, ...], begun: tuple[Moved, ...]) -> Iterator[Obstacle]:
    """Yield what is lacking of the money that the task needs itself."""
    own = {charge.account for stage, _ in moved for charge in stage.charges}
    change = _spent_sooner(plan, start, (*moved, *begun))
    running = _spent_sooner(plan, start, tuple(each for each in moved if each[0].name is StageName.OPERATION))
    found: dict[tuple[FundNature, int], Obstacle] = {}
    for account, year in sorted(each for each in change if each[0] in own):
        lacking = _lacking(plan, change, running, account, year, year, plan.budget_in(year, account))
        if lacking is not None:
            at = min(year, plan.horizon_to // 12)  # a brief has no later figure: that of the last year counts on
            known = found.get((account, at), lacking)
            found[account, at] = lacking._replace(
                year=at,
                until=at,
                amount=max(known.amount, lacking.amount),
                stage=known.stage or lacking.stage,
                later=year > at,
            )
    untold = tuple(_untold(plan, moved))
    for each in untold:
        if each.account is not None and each.year == each.until:
            found[each.account, each.year] = each
    yield from found.values()
    yield from (each for each in untold if each.year < each.until)
    for budget in (each for each in plan.budgets if each.account in own):
        for ceiling in budget.ceilings:
            if lacking := _lacking(plan, change, running, budget.account, *ceiling):
                yield lacking


def _untold(plan: Plan, moved: tuple[Moved, ...]) -> Iterator[Obstacle]:
    """Yield the accounts and years, or ceilings, that hold back an operation which costs nothing where it stands, at
    the horizon's end or beyond: a plan does not say what it would cost sooner.
    """
    for stage, by in moved:
        for hold in stage.held_by if by and stage.name is StageName.OPERATION and not stage.charges else ():
            if hold.kind is HoldKind.MONEY and hold.account is not None and hold.year is not None:
                year = min(hold.year, plan.horizon_to // 12)
                until = year if hold.until is None else hold.until
                yield Obstacle(ObstacleKind.MONEY, stage=stage.name, account=hold.account, year=year, until=until)


def _lacking(
    plan: Plan, change: Spent, running: Spent, account: FundNature, first: int, last: int, there: int | None
) -> Obstacle | None:
    """Return what is missing of `account` in the years from `first` to `last`, in which `there` may be spent."""
    years = range(first, last + 1)
    more = sum(change[account, year] for year in years)
    amount = sum(plan.need_in(year, account) for year in years) + more - (there or 0)
    if there is None or more <= 0 or amount <= 0:
        return None
    stage = StageName.OPERATION if sum(running[account, year] for year in years) > 0 else None
    return Obstacle(ObstacleKind.MONEY, stage=stage, account=account, year=first, until=last, amount=amount)


def _spent_sooner(plan: Plan, start: Month, moved: tuple[Moved, ...]) -> Spent:
    """Return what would be spent more, or less, by account and year, were the plan to begin in `start`."""
    change: Spent = Counter()
    for stage, by in moved:
        if stage.start is not None:
            for charge in stage.charges:
                change.subtract(_by_year(plan.start, stage.start, charge))
                change.update(_by_year(start, *_charged_sooner(plan, stage, stage.start, charge, by)))
    return change


def _charged_sooner(plan: Plan, stage: PlanStage, start: int, charge: Charge, by: int) -> tuple[int, Charge]:
    """Return when a charge begins, counted from which month, after its stage has come sooner; a running cost, and
    recurring work, then last longer, up to the horizon all the same.
    """
    months = charge.last - charge.first + 1
    lasts = stage.name is StageName.OPERATION or start == plan.start
    if lasts and by and months > 0 and charge.first == 1 and start + charge.last - 1 == plan.horizon_to:
        yearly = -(-charge.sum * 12 // months)  # the sum is rounded down from that
        longer = charge._replace(last=charge.last + by, sum=yearly * (months + by) // 12)
        return start - by, longer
    return start - by, charge


def _by_year(since: Month, start: int, charge: Charge) -> Spent:
    """Return what a charge takes by account and year, from the month `since` on."""
    found: Spent = Counter()
    months = charge.last - charge.first + 1
    for number in range(1, months + 1):
        at = start + charge.first + number - 2
        if at >= since:
            paid = number * charge.sum // months - (number - 1) * charge.sum // months
            found[charge.account, at // 12] += paid
    return found
