"""A problem as plain lists of integers, so that an engine touches no objects while it places activities.

The free people of all teams in one period are one integer with a field of bits for each team. A field holds the free
tenths plus `reserve`, a power of two that is never exceeded: its highest bit is set exactly while nobody is lacking, so
one subtraction and one mask tell whether an activity fits. (Packed profiles are common in scheduling code; measured
here, one test of five teams costs as much as one comparison.) Money is a flat list with a slot for each account and
year that has a figure, and one for each ceiling.
"""

from __future__ import annotations

import copy
import itertools
from collections.abc import Sequence

from roadmap.schedule.problem import Activity, Charges, Problem, RunningCost, predecessors

YEARS_AFTER = 60
"""Charges that begin by the limit may run on: for so many years after it a figure is kept."""


class Encoding:
    """The problem of one plan. Lists are indexed by activity; nothing is changed after it is made but `payments`, which
    fills as starts are asked for.
    """

    __slots__ = (
        "before",
        "begins",
        "capacity",
        "charges",
        "demand",
        "ends",
        "guards",
        "limit",
        "mask",
        "money",
        "months",
        "payments",
        "pays",
        "problem",
        "reserve",
        "reserves",
        "running",
        "runs",
        "shifts",
        "slots",
        "spans",
    )

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        activities = problem.activities
        self.months = [each.months for each in activities]
        self.before = predecessors(problem)
        self.limit = problem.limit
        self._encode_people()
        self._encode_money()

    def _encode_people(self) -> None:
        problem = self.problem
        asked = [0] * len(problem.teams)
        for activity in problem.activities:
            for team, demand in activity.demands:
                asked[team] += demand
        # a team of which there is always enough needs no field; nobody can use more than all ask for together
        limited = [team for team, held in enumerate(problem.capacity) if held is not None and asked[team]]
        most = max((asked[team] for team in limited), default=0)
        width = most.bit_length() + 2
        self.shifts = {team: at * width for at, team in enumerate(limited)}
        self.reserve = 1 << (width - 1)
        self.mask = (1 << width) - 1
        self.reserves = sum(self.reserve << shift for shift in self.shifts.values())
        self.demand = [
            sum(demand << self.shifts[team] for team, demand in each.demands if team in self.shifts)
            if each.months and not _is_past(each, problem)
            else 0
            for each in problem.activities
        ]
        # the bits that must stay set: of the activity's own teams, for another may be overdrawn by fixed work
        self.guards = [
            sum(self.reserve << self.shifts[team] for team, demand in each.demands if demand and team in self.shifts)
            for each in problem.activities
        ]
        levels = [problem.capacity[team] or () for team in self.shifts]
        packed: dict[tuple[int, ...], int] = {}  # months are many, different ones few
        self.capacity = [self.reserves] * problem.limit
        for period, people in enumerate(itertools.islice(zip(*levels, strict=True), problem.limit)):
            if people not in packed:
                fields = zip(people, self.shifts.values(), strict=True)
                packed[people] = self.reserves + sum(min(held, most) << shift for held, shift in fields)
            self.capacity[period] = packed[people]
        # everything fits after the limit, so that a search for room ends there
        self.capacity += [self.reserves + sum(most << shift for shift in self.shifts.values())] * max(
            self.months, default=1
        )

    def _encode_money(self) -> None:
        problem = self.problem
        horizon_year = problem.year(problem.horizon - 1)
        self.money: list[int] = []
        self.slots: dict[tuple[int, int], tuple[int, ...]] = {}
        self.spans: list[tuple[int, int, int]] = []  # account, first and last year of each slot
        for account, years in enumerate(problem.budget):
            for year in range(problem.first_year, problem.year(problem.limit) + YEARS_AFTER):
                figure = years.get(min(year, horizon_year))
                if figure is not None:
                    self.slots[account, year] = (len(self.money),)
                    self.money.append(figure)
                    self.spans.append((account, year, year))
        for ceiling in problem.ceilings:
            for year in range(ceiling.first, ceiling.last + 1):
                key = (ceiling.account, year)
                self.slots[key] = (*self.slots.get(key, ()), len(self.money))
            self.money.append(ceiling.sum)
            self.spans.append((ceiling.account, ceiling.first, ceiling.last))
        self.begins = [problem.first_period(first) for _, first, _ in self.spans]
        self.ends = [problem.first_period(last + 1) for _, _, last in self.spans]
        self._find_runs(len(self.spans) - len(problem.ceilings))
        limited = {account for account, _, _ in self.spans}
        self.charges: list[Sequence[Charges]] = [
            [each for each in one.charges if each.account in limited] for one in problem.activities
        ]
        self.running: list[Sequence[RunningCost]] = [
            [each for each in one.running if each.account in limited] for one in problem.activities
        ]
        self.pays = [bool(charges or running) for charges, running in zip(self.charges, self.running, strict=True)]
        self.payments: list[dict[int, tuple[tuple[int, int], ...]]] = [{} for _ in problem.activities]

    def _find_runs(self, yearly: int) -> None:
        """Note of each slot the first and the last one of those around it that are the same account's, year after year;
        of the slots from `yearly` on, which are ceilings, themselves.
        """
        firsts = list(range(len(self.spans)))
        for slot, ((account, year, _), span) in enumerate(itertools.pairwise(self.spans[:yearly]), 1):
            if span == (account, year + 1, year + 1):
                firsts[slot] = firsts[slot - 1]
        lasts = {first: slot for slot, first in enumerate(firsts)}
        self.runs = [(first, lasts[first]) for first in firsts]

    def varied(
        self, months: list[int], charges: list[Sequence[Charges]], running: list[Sequence[RunningCost]]
    ) -> Encoding:
        """Return the same with other lengths and sums; no length may exceed the longest here, nor may a sum be new."""
        made = copy.copy(self)
        made.months, made.charges, made.running = months, charges, running
        made.payments = [{} for _ in months]
        return made

    def payment(self, index: int, start: int) -> tuple[tuple[int, int], ...]:
        """Return what an activity takes of each slot when it starts at `start`: the sums of its years, and of the
        ceilings over several.
        """
        known = self.payments[index]
        if start not in known:
            spent: dict[int, int] = {}
            for account, first, months, total in self.charges[index]:
                self._spend(spent, account, start + first, months, total)
            finish = start + self.months[index]
            if (left := self.problem.horizon - finish) > 0:
                for account, yearly in self.running[index]:
                    self._spend(spent, account, finish, left, yearly * left // 12)
            known[start] = tuple(spent.items())
        return known[start]

    def _spend(self, spent: dict[int, int], account: int, first: int, months: int, total: int) -> None:
        """Add to `spent` the parts by year of a sum over `months` periods from `first` on: the running total, rounded
        down, at the end of each year. What lies before the plan's start is past, and binds nobody.
        """
        problem = self.problem
        before = problem.start - first
        done = min(before, months) * total // months if before > 0 else 0
        year, passed = divmod(problem.first_month + first, 12)  # months since January of its year
        year += problem.first_year
        stop = 12 - passed
        while stop < months:
            paid = stop * total // months
            if paid > done:
                for slot in self.slots.get((account, year), ()):
                    spent[slot] = spent.get(slot, 0) + paid - done
                done = paid
            year += 1
            stop += 12
        if total > done:
            for slot in self.slots.get((account, year), ()):
                spent[slot] = spent.get(slot, 0) + total - done


def encode(problem: Problem) -> Encoding:
    """Return the encoding of `problem`, made once."""
    found = problem.memo.get("encoding")
    if isinstance(found, Encoding):
        return found
    made = problem.memo["encoding"] = Encoding(problem)
    return made


def _is_past(activity: Activity, problem: Problem) -> bool:
    """Tell whether an activity ended before the plan begins: then it takes nobody's time any more."""
    return activity.fixed is not None and activity.fixed + activity.months <= problem.start
