"""Many plans as one portfolio: phases, money, coverage, who is late, what is built in several places, who waits for
whom.

Each plan is first reduced to its part of it, a `Member`: of five hundred plans no more is kept than is told. Money is
million VND, months are absolute.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.messages.text import Text
from roadmap.model import FundNature, Level, StageName
from roadmap.months import Month
from roadmap.plan.comparison import Figures, figures_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.words import slug

_PROMISED = (Status.DONE, Status.RUNNING, Status.PLANNED, Status.NO_DATE)


class Written(enum.StrEnum):
    """What became of the plan of one brief."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"


class Made(NamedTuple):
    """One brief of many that were planned in one go. `figures` are the plan's, None where none was made: then `refused`
    says why, and `exit_code` is what planning it alone would have ended with. `moved` names the awaited tasks for which
    the plan above has another month than the brief.
    """

    name: str
    result: Written
    title: Text
    figures: Figures | None = None
    last_year: int = 0
    moved: tuple[str, ...] = ()
    refused: Text | None = None
    exit_code: int = 0


class Built(NamedTuple):
    """A system or service that a plan brings into operation and then keeps running; `need` is over all years."""

    task: str
    title: Text
    finish: Month | None
    need: int
    own: bool


class Awaited(NamedTuple):
    """Work of another level that a plan waits for: `date` is what the brief counts on, None where it names none;
    `tasks` wait for it.
    """

    task: str
    title: Text
    level: Level
    date: Month | None
    tasks: tuple[str, ...]


class PhasePart(NamedTuple):
    """A phase of one plan."""

    first: Month
    last: Month
    title: Text
    tasks: int
    need: int
    budget: int | None


class FrameworkPart(NamedTuple):
    """How far one plan serves a framework: of its chosen goals how many are complete; of all tasks that its goals name,
    how many are done by the horizon's end.
    """

    framework: str
    title: Text
    chosen: int
    complete: int
    done: int
    of: int


class Member(NamedTuple):
    """One plan of a portfolio. `parent` is the member whose dates it counts on, None where that is not among them;
    `has_parent` says whether the brief names one at all. `finishes` dates its own tasks, None for one without date.
    """

    name: str
    parent: str | None
    has_parent: bool
    title: Text
    locality: Text
    level: Level
    start: Month
    figures: Figures
    budget: int | None
    phases: tuple[PhasePart, ...]
    frameworks: tuple[FrameworkPart, ...]
    needs: tuple[tuple[FundNature, int, int], ...]
    budgets: tuple[tuple[FundNature, int, int], ...]
    builds: tuple[Built, ...]
    awaits: tuple[Awaited, ...]
    finishes: tuple[tuple[str, Month | None], ...]
    catalogue: str


class PhaseSum(NamedTuple):
    """All phases over the same months; `budget` is None where no plan has a figure."""

    first: Month
    last: Month
    title: Text
    plans: int
    tasks: int
    need: int
    budget: int | None


class MoneyYear(NamedTuple):
    """One fund and nature in one year; `over` names the plans that need more of it than they have."""

    account: FundNature
    year: int
    need: int
    budget: int | None
    over: tuple[str, ...]


class FrameworkSum(NamedTuple):
    """A framework over all plans: `plans` chose some goal of it."""

    framework: str
    title: Text
    plans: int
    chosen: int
    complete: int
    done: int
    of: int


class Twice(NamedTuple):
    """One system that several plans build, each for itself."""

    task: str
    title: Text
    own: bool
    places: tuple[tuple[str, Built], ...]

    @property
    def need(self) -> int:
        """Million VND over all places and years."""
        return sum(built.need for _, built in self.places)


class Wait(NamedTuple):
    """One task of `parent` that other plans wait for. `parent` None: of a plan that is not in the portfolio.

    `planned` is false where the parent's plan does not hold the task; `finish` None without a date. Of `waiting`,
    `too_early` count on an earlier month than the parent's plan gives, `undated` on none; `blocked` counts the tasks
    that wait.
    """

    parent: str | None
    task: str
    title: Text
    level: Level
    planned: bool
    finish: Month | None
    waiting: tuple[str, ...]
    too_early: tuple[str, ...]
    undated: tuple[str, ...]
    blocked: int


class Portfolio(NamedTuple):
    """Plans rolled up: members in the order of their names, those that fit last."""

    members: tuple[Member, ...]
    phases: tuple[PhaseSum, ...]
    money: tuple[MoneyYear, ...]
    frameworks: tuple[FrameworkSum, ...]
    twice: tuple[Twice, ...]
    waits: tuple[Wait, ...]

    @property
    def late(self) -> tuple[Member, ...]:
        """The plans that do not fit."""
        return tuple(member for member in self.members if not member.figures.fits)


def member_of(plan: Plan, name: str, parent: str | None) -> Member:
    """Return what the portfolio keeps of `plan`; `parent` names the member whose dates it counts on."""
    years = range(plan.horizon_from // 12, plan.horizon_to // 12 + 1)
    budgets = [(each.account, year, sum_) for each in plan.budgets for year, sum_ in each.years if year in years]
    sums = [phase.budget for phase in plan.phases if phase.budget is not None]
    return Member(
        name=name,
        parent=parent,
        has_parent=plan.brief.get("parent") is not None,
        title=plan.title,
        locality=plan.locality_title,
        level=plan.level,
        start=plan.start,
        figures=figures_of(plan),
        budget=sum(sums) if sums else None,
        phases=tuple(
            PhasePart(each.first, each.last, each.title, each.tasks, each.need, each.budget) for each in plan.phases
        ),
        frameworks=tuple(_frameworks(plan)),
        needs=tuple((account, year, plan.need_in(year, account)) for account, year in sorted(plan.needed)),
        budgets=tuple(sorted(budgets)),
        builds=tuple(_builds(plan)),
        awaits=tuple(_awaits(plan)),
        finishes=tuple(finishes_of(plan).items()),
        catalogue=plan.catalogue_version,
    )


def portfolio(members: Iterable[Member]) -> Portfolio:
    """Return the members rolled up."""
    held = tuple(sorted(members, key=lambda member: (member.figures.fits, member.name)))
    return Portfolio(
        members=held,
        phases=tuple(_phases(held)),
        money=tuple(_money(held)),
        frameworks=tuple(_sums(held)),
        twice=tuple(sorted(_twice(held), key=lambda each: (-each.need, -len(each.places), each.task))),
        waits=tuple(_waits(held)),
    )


def finishes_of(plan: Plan) -> dict[str, Month | None]:
    """Return when `plan` completes each task that others may wait for, None for one without a date."""
    return {task.id: task.finish for task in plan.tasks if task.status in _PROMISED}


def moved(plan: Plan, finishes: Mapping[str, Month | None]) -> tuple[str, ...]:
    """Return the awaited tasks for which `plan` counts on another month than the plan above gives in `finishes`."""
    awaited = [task for task in plan.tasks if task.status is Status.EXTERNAL and task.confirmed]
    return tuple(task.id for task in awaited if task.id in finishes and finishes[task.id] != task.available)


def _frameworks(plan: Plan) -> Iterator[FrameworkPart]:
    for framework in plan.frameworks:
        goals = [goal for goal in plan.coverage if goal.framework == framework.id]
        chosen = [goal for goal in goals if goal.rank is not None]
        complete = sum(goal.complete for goal in chosen)
        done, of = sum(goal.done for goal in goals), sum(goal.of for goal in goals)
        yield FrameworkPart(framework.id, framework.title, len(chosen), complete, done, of)


def _builds(plan: Plan) -> Iterator[Built]:
    for task in plan.tasks:
        if task.status in (Status.RUNNING, Status.PLANNED) and _is_system(task):
            yield Built(task.id, task.title, task.finish, task.total_cost, task.own)


def _is_system(task: PlanTask) -> bool:
    """Tell whether a task leaves something that must be kept running: it has a yearly cost of operation."""
    operation = task.stage(StageName.OPERATION)
    return operation is not None and bool(operation.charges)


def _awaits(plan: Plan) -> Iterator[Awaited]:
    for task in plan.tasks:
        if task.status is Status.EXTERNAL:
            date = task.available if task.confirmed else None
            yield Awaited(task.id, task.title, task.level, date, task.needed_by)


def _phases(members: Sequence[Member]) -> Iterator[PhaseSum]:
    spans: dict[tuple[Month, Month], list[PhasePart]] = {}
    for member in members:
        for part in member.phases:
            spans.setdefault((part.first, part.last), []).append(part)
    for (first, last), parts in sorted(spans.items()):
        budgets = [part.budget for part in parts if part.budget is not None]
        tasks, need = sum(part.tasks for part in parts), sum(part.need for part in parts)
        yield PhaseSum(first, last, parts[0].title, len(parts), tasks, need, sum(budgets) if budgets else None)


def _money(members: Sequence[Member]) -> Iterator[MoneyYear]:
    needs: dict[tuple[FundNature, int], dict[str, int]] = {}
    budgets: dict[tuple[FundNature, int], dict[str, int]] = {}
    for member in members:
        for account, year, sum_ in member.needs:
            needs.setdefault((account, year), {})[member.name] = sum_
        for account, year, sum_ in member.budgets:
            budgets.setdefault((account, year), {})[member.name] = sum_
    for account, year in sorted(needs.keys() | budgets.keys()):
        need, budget = needs.get((account, year), {}), budgets.get((account, year), {})
        over = tuple(sorted(name for name, sum_ in budget.items() if need.get(name, 0) > sum_))
        yield MoneyYear(account, year, sum(need.values()), sum(budget.values()) if budget else None, over)


def _sums(members: Sequence[Member]) -> Iterator[FrameworkSum]:
    parts: dict[str, list[FrameworkPart]] = {}
    for member in members:
        for part in member.frameworks:
            parts.setdefault(part.framework, []).append(part)
    for framework, held in parts.items():
        yield FrameworkSum(
            framework,
            held[0].title,
            sum(part.chosen > 0 for part in held),
            sum(part.chosen for part in held),
            sum(part.complete for part in held),
            sum(part.done for part in held),
            sum(part.of for part in held),
        )


def _twice(members: Sequence[Member]) -> Iterator[Twice]:
    """Yield what two or more plans build: the same task of the catalogue, or own tasks of the same name."""
    places: dict[tuple[bool, str], list[tuple[str, Built]]] = {}
    for member in members:
        for built in member.builds:
            key = (True, slug(built.title.vi)) if built.own else (False, built.task)
            places.setdefault(key, []).append((member.name, built))
    for (own, _), held in places.items():
        if len({name for name, _ in held}) > 1:
            first = held[0][1]
            yield Twice(first.task, first.title, own, tuple(sorted(held, key=lambda each: each[0])))


def _waits(members: Sequence[Member]) -> Iterator[Wait]:
    finishes = {member.name: dict(member.finishes) for member in members}
    held: dict[tuple[str | None, str], list[tuple[str, Awaited]]] = {}
    for member in members:
        for awaited in member.awaits:
            held.setdefault((member.parent, awaited.task), []).append((member.name, awaited))
    found = [_wait(parent, waiting, finishes) for (parent, _), waiting in held.items()]
    yield from sorted(found, key=lambda wait: (wait.parent or "", -len(wait.too_early), -wait.blocked, wait.task))


def _wait(
    parent: str | None, waiting: Sequence[tuple[str, Awaited]], finishes: Mapping[str, Mapping[str, Month | None]]
) -> Wait:
    first = waiting[0][1]
    known = finishes.get(parent, {}) if parent is not None else {}
    finish = known.get(first.task)
    early = [
        name
        for name, awaited in waiting
        if awaited.date is not None and first.task in known and (finish is None or awaited.date < finish)
    ]
    return Wait(
        parent,
        first.task,
        first.title,
        first.level,
        first.task in known,
        finish,
        tuple(name for name, _ in waiting),
        tuple(early),
        tuple(name for name, awaited in waiting if awaited.date is None),
        sum(len(awaited.tasks) for _, awaited in waiting),
    )
