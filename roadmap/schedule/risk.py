"""Monte Carlo over the three points: the plan's work placed again and again, with other months and other sums.

Each run draws one number for each task. All months and all sums of the task follow that draw, each by its own triangle
of low, likely and high: what makes a task longer than thought (more units, more data, a wider scope) makes it dearer
too, and independent draws would hide the runs in which both happen. Tasks are independent of each other. Work that is
done or running keeps what is recorded.

The runs keep the plan's own order: serial generation in the order in which the engine placed the plan, under the same
people, money, dependencies, earliest dates and pins. (The order of the planned starts will not do: money of a year
that the plan gave to later work would go to earlier work, so that a run without any deviation were not the plan.) Where
no such order gives the plan, as after a search, the order of its starts is kept, and what would begin before its
planned month waits for that.
"""

from __future__ import annotations

import itertools
import math
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

from roadmap.model import Estimate
from roadmap.schedule.encoding import Encoding
from roadmap.schedule.explain import Placed, critical_chain
from roadmap.schedule.fast import orders
from roadmap.schedule.formulate import Formulation
from roadmap.schedule.problem import Activity, Charges, Problem, RunningCost, Schedule
from roadmap.schedule.profile import Profile
from roadmap.schedule.spread import Spread, charges, recurring_charges, running_costs, scaled

NEVER = 1_000_000
"""The finish of what a run finds no room for: later than any period."""

_PLENTY = 10**12
_TICK = 100


class Distribution(NamedTuple):
    """What the runs gave for one figure, smallest first."""

    values: tuple[int, ...]

    def percentile(self, percent: int) -> int:
        """Return the smallest value that `percent` of a hundred runs do not exceed (nearest rank)."""
        return self.values[-(-percent * len(self.values) // 100) - 1]

    def within(self, most: int) -> int:
        """Return the number of runs that do not exceed `most`."""
        return bisect_right(self.values, most)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The results of all runs. Finishes are periods, half-open as in `Problem`; money is million VND.

    `watched` are the finishes of the groups that were asked for; `money` what each year needs, from the start's on,
    all years after the horizon under the first of them, and `total` all years together; `overdrawn` counts by year of
    the horizon the runs in which some account has not enough for what is spent anyway. `critical` counts by task the
    runs in which the chain that ends the plan goes through it, `roomless` those in which no period has room for it;
    `influence` is the rank correlation of its draw with the end, per thousand. `waiting` counts the activities that
    do not begin before their planned month although they could.
    """

    runs: int
    end: Distribution
    watched: tuple[Distribution, ...]
    money: Mapping[int, Distribution]
    total: Distribution
    overdrawn: Mapping[int, int]
    critical: Mapping[str, int]
    influence: Mapping[str, int]
    roomless: Mapping[str, int]
    waiting: int


def simulate(
    formulation: Formulation,
    schedule: Schedule,
    watched: Sequence[Sequence[int]],
    runs: int,
    seed: int,
    tick: Callable[[int], None] = lambda _: None,
) -> Outcomes:
    """Return what `runs` runs give: the same for the same seed, always. `tick` is told now and then how many are done.

    `watched` are groups of activities; what counts is when the last of a group is finished. What the plan has no date
    for is left out, as in the plan.
    """
    model = _Model(formulation, schedule)
    chance = Random(seed).random
    draws, ends = array("d"), array("q")
    finishes = [array("q") for _ in watched]
    money = [array("q") for _ in model.years]
    overdrawn: Counter[int] = Counter()
    critical: Counter[str] = Counter()
    roomless: Counter[str] = Counter()
    for number in range(runs):
        if number % _TICK == 0:
            tick(number)
        drawn = [chance() for _ in model.drawing]
        case = _place(model, _varied(model, drawn))
        draws.extend(drawn)
        ends.append(_finish(case, model.dated))
        for found, group in zip(finishes, watched, strict=True):
            found.append(_finish(case, group))
        for found, need in zip(money, _needs(model, case), strict=True):
            found.append(need)
        overdrawn.update(_overdrawn(model, case))
        critical.update({model.tasks[index] for index in _chain(model, case)})
        if ends[-1] == NEVER:
            roomless.update({model.tasks[index] for index in _roomless(model, case)})
    return Outcomes(
        runs,
        _sorted(ends),
        tuple(_sorted(each) for each in finishes),
        {year: _sorted(each) for year, each in zip(model.years, money, strict=True)},
        _sorted(map(sum, zip(*money, strict=True))),
        dict(overdrawn),
        dict(critical),
        _influence(model, draws, ends),
        dict(roomless),
        model.waiting,
    )


def _sorted(values: Iterable[int]) -> Distribution:
    return Distribution(tuple(sorted(values)))


class _Before(NamedTuple):
    """A predecessor: `lag` counts without the months of the two stages, which the flags add and take."""

    activity: int
    lag: int
    of_finish: bool
    to_finish: bool


class _Varying(NamedTuple):
    """An activity whose figures depend on draw number `draw`; `steps` are the draws from which it is a month longer."""

    activity: int
    draw: int
    spread: Spread
    steps: Sequence[float]


class _Case(NamedTuple):
    """One run: its figures, its starts (None: no room), and what is left beside all that is placed."""

    encoding: Encoding
    starts: list[int | None]
    profile: Profile


class _Model:
    """What all runs share, as lists by activity."""

    def __init__(self, formulation: Formulation, schedule: Schedule) -> None:
        problem = formulation.problem
        self.problem = problem
        self.tasks = [each.task for each in problem.activities]
        self.ids = [each.id for each in problem.activities]
        self.fixed = [each.fixed for each in problem.activities]
        self.ready = [each.ready for each in problem.activities]
        self.before = _before(formulation)
        self.dated = schedule.dated(problem)
        # a pin that the plan keeps is held free for its work while the rest is placed
        self.kept = [
            (each.pin, index)
            for index, (each, start) in enumerate(zip(problem.activities, schedule.starts, strict=True))
            if each.pin is not None and each.fixed is None and each.pin == start
        ]
        self._vary(formulation)
        self._tell_years()
        self.order: list[int] = []
        self.waiting = self._ordered(schedule)

    def _vary(self, formulation: Formulation) -> None:
        spreads = formulation.spreads
        free = [each != Spread() for each in spreads]
        self.drawing = list(dict.fromkeys(task for task, one in zip(self.tasks, free, strict=True) if one))
        number = {task: at for at, task in enumerate(self.drawing)}
        self.varying = [
            _Varying(index, number[self.tasks[index]], spread, _steps(spread.months) if spread.months else ())
            for index, spread in enumerate(spreads)
            if any(each is not None and each.low < each.high for each in (spread.months, spread.cost, spread.yearly))
        ]
        widest = _widest(self.problem, spreads)
        self.encoding = Encoding(widest)
        likely = self.problem.activities
        self.months = [each.months for each in likely]
        self.charges: list[Sequence[Charges]] = [each.charges for each in likely]
        self.running: list[Sequence[RunningCost]] = [each.running for each in likely]

    def _tell_years(self) -> None:
        """Note the slots of money of each year, as spans of neighbours; one entry for all years after the horizon."""
        problem, money = self.problem, self.encoding.money
        last = problem.year(problem.horizon - 1)
        self.years = range(problem.year(problem.start), last + 2)
        yearly = self.encoding.spans[: len(money) - len(problem.ceilings)]
        self.slots: list[list[tuple[int, int]]] = []
        for year in self.years:
            mine = [slot for slot, (_, at, _) in enumerate(yearly) if min(at, last + 1) == year]
            self.slots.append(_joined(mine))
        self.there = [sum(sum(money[first:end]) for first, end in spans) for spans in self.slots]

    def _ordered(self, schedule: Schedule) -> int:
        """Find the order of placing that gives `schedule` where nothing deviates; return how many activities must wait
        for that. All before an activity being placed as planned, its own start is free, too: it is at most too early.
        """
        likely = self.encoding.varied(self.months, self.charges, self.running)
        for order in orders(self.problem, schedule):
            planned = [index for index in order if schedule.starts[index] is not None]
            self.order = [index for index in planned if self.fixed[index] is None]
            if tuple(_place(self, likely).starts) == schedule.starts:
                return 0
        waiting: set[int] = set()
        while (early := self._first_elsewhere(likely, schedule)) is not None and early not in waiting:
            self.ready[early] = schedule.starts[early] or 0
            waiting.add(early)
        return len(waiting)

    def _first_elsewhere(self, likely: Encoding, schedule: Schedule) -> int | None:
        starts = _place(self, likely).starts
        return next((index for index in self.order if starts[index] != schedule.starts[index]), None)


def _joined(slots: Sequence[int]) -> list[tuple[int, int]]:
    """Return numbers in ascending order as half-open spans."""
    spans: list[tuple[int, int]] = []
    for slot in slots:
        if spans and spans[-1][1] == slot:
            spans[-1] = (spans[-1][0], slot + 1)
        else:
            spans.append((slot, slot + 1))
    return spans


def _before(formulation: Formulation) -> list[list[_Before]]:
    activities = formulation.problem.activities
    found: list[list[_Before]] = [[] for _ in activities]
    for arc, key in zip(formulation.problem.arcs, formulation.arc_keys, strict=True):
        lag = arc.lag - activities[arc.before].months * key.of_finish + activities[arc.after].months * key.to_finish
        found[arc.after].append(_Before(arc.before, lag, key.of_finish, key.to_finish))
    return found


def _widest(problem: Problem, spreads: Sequence[Spread]) -> Problem:
    """Return the problem with everything at its highest, and plenty of the money that has no figure.

    Its encoding has a slot for each account and year, and holds for all lengths and sums that a run can draw.
    """
    last = problem.year(problem.horizon - 1)
    years = range(problem.first_year, last + 1)
    budget = tuple({year: held.get(year, _PLENTY) for year in years} for held in problem.budget)
    activities = tuple(_highest(each, spread) for each, spread in zip(problem.activities, spreads, strict=True))
    return replace(problem, activities=activities, budget=budget)


def _highest(activity: Activity, spread: Spread) -> Activity:
    months = spread.months.high if spread.months else activity.months
    varied = _charged(spread, months, 1.0)
    if varied is None:
        return activity._replace(months=months)
    return activity._replace(months=months, charges=varied[0], running=varied[1])


def _steps(months: Estimate) -> tuple[float, ...]:
    """Return for each length but the lowest the draw from which on the triangle, rounded to months, gives it."""
    return tuple(_share_below(months, length - 0.5) for length in range(months.low + 1, months.high + 1))


def _share_below(points: Estimate, value: float) -> float:
    """Return the part of the triangle of `points` that lies below `value`."""
    low, likely, high = points
    if value <= likely:
        return (value - low) ** 2 / ((high - low) * (likely - low))
    return 1 - (high - value) ** 2 / ((high - low) * (high - likely))


def _sampled(points: Estimate, draw: float) -> int:
    """Return the value of the triangle of `points` below which the part `draw` of it lies, as a whole number."""
    low, likely, high = points
    width = high - low
    if draw * width < likely - low:
        return int(low + math.sqrt(draw * width * (likely - low)) + 0.5)
    return int(high - math.sqrt((1 - draw) * width * (high - likely)) + 0.5)


def _charged(spread: Spread, months: int, draw: float) -> tuple[tuple[Charges, ...], tuple[RunningCost, ...]] | None:
    """Return the charges and running costs of an activity at a draw; None for one that costs nothing."""
    if spread.cost is not None:
        total = scaled(_sampled(spread.cost, draw), spread.size)
        return charges(total, months, spread.term, spread.shares), ()
    if spread.yearly is None:
        return None
    yearly = scaled(_sampled(spread.yearly, draw), spread.size)
    if months:  # recurring work lasts, operation is a moment from which on it costs
        return recurring_charges(yearly, months, spread.shares), ()
    return (), running_costs(yearly, spread.shares)


def _varied(model: _Model, drawn: Sequence[float]) -> Encoding:
    """Return the figures of one run."""
    lengths, charged, running = model.months.copy(), model.charges.copy(), model.running.copy()
    for index, at, spread, steps in model.varying:
        draw = drawn[at]
        if spread.months is not None:
            lengths[index] = spread.months.low + bisect_right(steps, draw)
        paid = _charged(spread, lengths[index], draw)
        if paid is not None:
            charged[index], running[index] = paid
    return model.encoding.varied(lengths, charged, running)


def _place(model: _Model, encoding: Encoding) -> _Case:
    """Place settled work, then pins as far as they can be held, then the rest in the model's order."""
    profile, months = Profile(encoding), encoding.months
    starts = model.fixed.copy()
    for index, fixed in enumerate(starts):
        if fixed is not None:
            profile.place(index, fixed)
    held = {}
    for pin, index in model.kept:
        if profile.first_fit(index, pin) == pin:
            profile.place(index, pin)
            held[index] = pin
    for index in model.order:
        earliest = _earliest(model, starts, months, index)
        if index in held:  # from here on there is room for it where it was held, if nothing before it is late
            profile.remove(index, held[index])
        start = None if earliest is None else profile.first_fit(index, earliest)
        if start is not None:
            profile.place(index, start)
            starts[index] = start
    return _Case(encoding, starts, profile)


def _earliest(model: _Model, starts: Sequence[int | None], months: Sequence[int], index: int) -> int | None:
    """Return the first start that the dates and dependencies of an activity allow; None without a predecessor's."""
    earliest = model.ready[index]
    for other, lag, of_finish, to_finish in model.before[index]:
        at = starts[other]
        if at is None:
            return None
        at += lag
        if of_finish:
            at += months[other]
        if to_finish:
            at -= months[index]
        if at > earliest:
            earliest = at
    return earliest


def _finish(case: _Case, group: Iterable[int]) -> int:
    """Return when the last of a group is finished."""
    starts, months = case.starts, case.encoding.months
    latest = 0
    for index in group:
        start = starts[index]
        if start is None:
            return NEVER
        if start + months[index] > latest:
            latest = start + months[index]
    return latest


def _roomless(model: _Model, case: _Case) -> list[int]:
    """Return what found no room itself, rather than waiting for something that found none."""
    starts = case.starts
    return [
        index
        for index in model.order
        if starts[index] is None and all(starts[each.activity] is not None for each in model.before[index])
    ]


def _needs(model: _Model, case: _Case) -> list[int]:
    """Return what each year needs."""
    money = case.profile.money
    return [
        there - sum([sum(money[first:end]) for first, end in spans])
        for there, spans in zip(model.there, model.slots, strict=True)
    ]


def _overdrawn(model: _Model, case: _Case) -> list[int]:
    """Return the years of the horizon in which recurring work and work that has begun took more than there is."""
    money = case.profile.money
    return [
        year
        for year, spans in zip(model.years[:-1], model.slots, strict=False)
        if any(min(money[first:end]) < 0 for first, end in spans)
    ]


def _chain(model: _Model, case: _Case) -> tuple[int, ...]:
    """Return the chain of binding constraints to the end of what the run placed, as of a plan."""
    dated = [index for index in model.dated if case.starts[index] is not None]
    if not dated:
        return ()
    months = case.encoding.months
    last = max((case.starts[index] or 0) + months[index] for index in dated)
    ends = [index for index in dated if (case.starts[index] or 0) + months[index] == last]

    def before(index: int) -> Iterator[tuple[int, int, None]]:
        for other, lag, of_finish, to_finish in model.before[index]:
            yield other, lag + months[other] * of_finish - months[index] * to_finish, None

    placed = Placed(model.problem, case.encoding, case.profile, case.starts, before)
    return critical_chain(placed.held, case.starts, min(ends, key=model.ids.__getitem__))


def _influence(model: _Model, draws: Sequence[float], ends: Sequence[int]) -> dict[str, int]:
    """Return the rank correlation (Spearman's) with the end, per thousand, of each task whose figures vary."""
    runs, width = len(ends), len(model.drawing)
    ranks = _ranks(ends)
    mean = runs + 1
    spread_of_ends = sum(rank * rank for rank in ranks) - runs * mean * mean
    spread_of_draws = sum(4 * rank * rank for rank in range(1, runs + 1)) - runs * mean * mean
    found: dict[str, int] = {}
    for at in sorted({each.draw for each in model.varying}):
        column = draws[at::width]
        by_draw = sorted(range(runs), key=column.__getitem__)
        together = sum(2 * rank * ranks[run] for rank, run in enumerate(by_draw, 1)) - runs * mean * mean
        size = math.isqrt(spread_of_ends * spread_of_draws)
        share = 1000 * abs(together) // size if size else 0
        found[model.drawing[at]] = share if together >= 0 else -share
    return found


def _ranks(values: Sequence[int]) -> list[int]:
    """Return twice the rank of each value, 1 the smallest; equal ones share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0] * len(values)
    below = 0
    for _, group in itertools.groupby(order, key=values.__getitem__):
        same = list(group)
        for index in same:
            ranks[index] = 2 * below + len(same) + 1
        below += len(same)
    return ranks
