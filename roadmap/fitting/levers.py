"""The changes of a brief that could resolve a conflict: what may be turned, how far, and the option that says so."""

from __future__ import annotations

import bisect
import enum
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from roadmap.fitting.demands import Demand, DemandKind
from roadmap.model import Brief, FundNature, Strength
from roadmap.months import Month, month, written, year_of
from roadmap.variant import Changes


class LeverKind(enum.StrEnum):
    """What is changed. The first ones keep all work in the plan, the last two drop some of it."""

    BUDGET = "budget"
    CEILING = "ceiling"
    TEAM = "team"
    DEADLINE = "deadline"
    COMPLETE = "complete"
    EXTERNAL = "external"
    UNPIN = "unpin"
    NO_WAIT = "no-wait"
    EXCLUDE = "exclude"
    DROP_GOAL = "drop-goal"


class Lever(NamedTuple):
    """Something that may be changed in one of several `sizes`, smallest first: million VND, tenths of people or months;
    1 where there is only one. Money of several `years` is added to each of them, under a ceiling to all together.
    `since` is from when people are added, None for from the start.
    """

    kind: LeverKind
    sizes: Sequence[int] = (1,)
    account: FundNature | None = None
    years: tuple[int, ...] = ()
    team: str = ""
    since: Month | None = None
    task: str = ""
    other: str = ""
    goal: str = ""
    by: Month | None = None

    @property
    def of(self) -> tuple[object, ...]:
        """What it changes, whatever the sizes and the month from which these count."""
        return self.kind, self.account, self.years, self.team, self.task, self.other, self.goal

    @property
    def gives_up(self) -> bool:
        """Whether it leaves work out of the plan."""
        return self.kind in (LeverKind.EXCLUDE, LeverKind.DROP_GOAL)

    def turned(self, size: int, changes: Changes) -> Changes:
        """Return `changes` with this one besides."""
        if self.kind is LeverKind.COMPLETE and self.by is not None:  # a month asked for is replaced
            rest = tuple(each for each in changes.completes if each.partition("=")[0] != self.goal)
            return changes._replace(completes=(*rest, f"{self.goal}={written(Month(self.by + size))}"))
        return changes.and_(self.option(size))

    def _sums(self, size: int) -> tuple[str, ...]:
        """Return the options that add a sum to each year, or to the ceiling over all."""
        years = [str(year) for year in self.years]
        spans = ["-".join(years)] if self.kind is LeverKind.CEILING else years
        return tuple(f"{self.account}:{span}=+{sum_typed(size)}" for span in spans)

    def option(self, size: int) -> Changes:
        """Return the change alone, as it is typed."""
        match self.kind:
            case LeverKind.BUDGET | LeverKind.CEILING:
                return Changes(budgets=self._sums(size))
            case LeverKind.TEAM:
                since = "" if self.since is None else f"@{written(self.since)}"
                return Changes(teams=(f"{self.team}{since}=+{people_typed(size)}",))
            case LeverKind.DEADLINE:
                return Changes(deadlines=(f"{self.task}=+{size}",))
            case LeverKind.COMPLETE:
                assert self.by is not None
                return Changes(completes=(f"{self.goal}={written(Month(self.by + size))}",))
            case LeverKind.EXTERNAL:
                assert self.by is not None
                return Changes(externals=(f"{self.task}={written(Month(self.by - size))}",))
            case LeverKind.UNPIN:
                return Changes(unpin=(self.task,))
            case LeverKind.NO_WAIT:
                return Changes(soft_off=(f"{self.task}={self.other}",))
            case LeverKind.EXCLUDE:
                return Changes(exclude=(self.task,))
            case LeverKind.DROP_GOAL:
                return Changes(drop_goals=(self.goal,))


def lever_of(demand: Demand, brief: Brief) -> Lever | None:
    """Return what of `demand` a brief can ease; None for the horizon and for what law or nature orders."""
    match demand.kind:
        case DemandKind.BUDGET:
            return Lever(LeverKind.BUDGET, SUMS, demand.account, (demand.year or 0,))
        case DemandKind.CEILING:
            return Lever(LeverKind.CEILING, SUMS, demand.account, (demand.year or 0, demand.last or 0))
        case DemandKind.TEAM:
            return Lever(LeverKind.TEAM, PEOPLE, team=demand.team)
        case DemandKind.DEADLINE:
            return Lever(LeverKind.DEADLINE, _months(demand, brief), task=demand.task)
        case DemandKind.COMPLETE:
            return Lever(LeverKind.COMPLETE, _months(demand, brief), goal=demand.goal, by=demand.month)
        case DemandKind.EXTERNAL if sooner := _sooner(demand, brief):
            return Lever(LeverKind.EXTERNAL, sooner, task=demand.task, by=demand.month)
        case DemandKind.PIN:
            return Lever(LeverKind.UNPIN, task=demand.task)
        case DemandKind.DEPENDENCY if demand.strength is Strength.SOFT:
            return Lever(LeverKind.NO_WAIT, task=demand.task, other=demand.after)
        case _:
            return None


def _sooner(demand: Demand, brief: Brief) -> tuple[int, ...]:
    """Return by how many months another level could have its part sooner, down to the start."""
    return () if demand.month is None else tuple(range(1, demand.month - brief.start + 1))


def _months(demand: Demand, brief: Brief) -> tuple[int, ...]:
    """Return by how many months something can be due later, the end of the horizon among them."""
    left = 0 if demand.month is None else max(0, brief.horizon_to - demand.month)
    return tuple(sorted({*MONTHS, left} - {0}))


def yearly(demands: Sequence[Demand]) -> Iterator[Lever]:
    """Yield the same sum in each of the years in which `demands` limit an account, where these are several."""
    years: dict[FundNature, list[int]] = {}
    for demand in demands:
        if demand.kind is DemandKind.BUDGET and demand.account is not None and demand.year is not None:
            years.setdefault(demand.account, []).append(demand.year)
    for account, held in years.items():
        if len(held) > 1:
            yield Lever(LeverKind.BUDGET, SUMS, account, tuple(sorted(held)))


def later(lever: Lever, brief: Brief) -> Iterator[Lever]:
    """Yield the same people added only from a later January on, the latest first."""
    for year in range(year_of(brief.horizon_to), year_of(brief.start), -1):
        yield lever._replace(since=month(year, 1))


def dropping(brief: Brief, missed: Sequence[Demand], kept_goal: str) -> Iterator[Lever]:
    """Yield the goals that could be dropped, and the missed tasks that could be left out."""
    if len(brief.goals) > 1:
        for goal in brief.goals:
            if goal != kept_goal:
                yield Lever(LeverKind.DROP_GOAL, goal=goal)
    tasks = dict.fromkeys(each.task for each in missed if each.task and each.kind is not DemandKind.COMPLETE)
    for task in tasks:
        yield Lever(LeverKind.EXCLUDE, task=task)


def _sums() -> Iterator[int]:
    """Yield sums as people write them, in million VND: two digits, the second of small sums 0 or 5."""
    yield from range(10, 100, 10)
    yield from range(100, 1000, 50)
    for unit in (100, 1000, 10_000, 100_000):
        yield from range(10 * unit, 100 * unit, unit)


SUMS = tuple(_sums())
"""From 10 million to ten thousand billion VND."""

PEOPLE = (*range(1, 10), *range(10, 50, 5), *range(50, 200, 10), *range(200, 1001, 50))
"""Tenths: up to one person each tenth counts, then halves, whole people, fives."""

MONTHS = (*range(1, 25), *range(27, 61, 3), 72, 120)
"""Each month up to two years, then quarters."""


def smallest(lever: Lever, fits: Callable[[int], bool]) -> int | None:
    """Return the smallest size of `lever` that `fits`; None where none of those fits that are tried.

    Engines are not monotone: what fits need not fit any more when there is more to hand. Months are tried one by one,
    since a due month is also what an engine steers by; other sizes by halving, then a half to nine tenths of what
    that found, so that the answer fits, but need not be the very smallest.
    """
    sizes = lever.sizes
    if lever.kind in (LeverKind.DEADLINE, LeverKind.COMPLETE, LeverKind.EXTERNAL):
        return next(filter(fits, sizes), None)
    low, high = 0, next((at for at in dict.fromkeys((len(sizes) - 1, len(sizes) // 2)) if fits(sizes[at])), -1)
    while low < high:
        middle = (low + high) // 2
        if fits(sizes[middle]):
            high = middle
        else:
            low = middle + 1
    return less(lever, sizes[high], fits) if high >= 0 else None


def less(lever: Lever, size: int, fits: Callable[[int], bool]) -> int:
    """Return the first of a half to nine tenths of `size` that `fits`; `size` where none does."""
    sizes = lever.sizes
    tried = dict.fromkeys(sizes[max(bisect.bisect_right(sizes, size * tenths // 10) - 1, 0)] for tenths in range(5, 10))
    return next((each for each in tried if each < size and fits(each)), size)


def sum_typed(million: int) -> str:
    """Return a sum as options take it: `350tr`, `14.5ty`."""
    if million < 1000:
        return f"{million}tr"
    whole, rest = divmod(million, 1000)
    return f"{whole}ty" if not rest else f"{whole}.{rest:03d}".rstrip("0") + "ty"


def people_typed(tenths: int) -> str:
    """Return people as options take them: `2`, `0.5`."""
    return f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"


def arguments(changes: Changes) -> list[tuple[str, str]]:
    """Return options with their values, as `roadmap whatif` takes them."""
    named = (
        ("--budget", changes.budgets),
        ("--team", changes.teams),
        ("--deadline", changes.deadlines),
        ("--complete", changes.completes),
        ("--unpin", changes.unpin),
        ("--no-wait", changes.soft_off),
        ("--external", changes.externals),
        ("--exclude", changes.exclude),
        ("--drop-goal", changes.drop_goals),
    )
    return [(option, value) for option, values in named for value in values]
