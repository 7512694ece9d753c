"""What is left of people and money while activities are placed one after another."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.schedule.encoding import Encoding


class Profile:
    """Free people by period, free money by slot; changed in place, one for each pass.

    Fixed work may overdraw both; then nothing else that uses the same team and period, or the same slot, fits.
    """

    __slots__ = ("encoding", "floors", "free", "money")

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.free = encoding.capacity.copy()
        self.money = encoding.money.copy()
        self.floors: dict[tuple[int, int], int] = {}
        """The first start that people allowed, by demand and months, among starts from period 0 on: while activities
        are only added it never falls.
        """

    def place(self, index: int, start: int) -> None:
        """Use what an activity needs when it starts at `start`."""
        encoding, free = self.encoding, self.free
        if demand := encoding.demand[index]:
            first, last = max(start, encoding.problem.start), start + encoding.months[index]
            free[first:last] = [people - demand for people in free[first:last]]
        if encoding.pays[index]:
            money = self.money
            for slot, amount in encoding.payment(index, start):
                money[slot] -= amount

    def remove(self, index: int, start: int) -> None:
        """Give back what an activity uses; floors no longer hold."""
        encoding, free = self.encoding, self.free
        if demand := encoding.demand[index]:
            first, last = max(start, encoding.problem.start), start + encoding.months[index]
            free[first:last] = [people + demand for people in free[first:last]]
        if encoding.pays[index]:
            for slot, amount in encoding.payment(index, start):
                self.money[slot] += amount
        self.floors.clear()

    def people(self, team: int, period: int) -> int | None:
        """Return the free tenths of a team, below zero where it is overdrawn; None for one that is no limit."""
        encoding = self.encoding
        shift = encoding.shifts.get(team)
        return None if shift is None else (self.free[period] >> shift & encoding.mask) - encoding.reserve

    def left(self, account: int, year: int) -> int | None:
        """Return the million VND that an account has left in a year; None without a figure."""
        slots = self.encoding.slots.get((account, year), ())
        return next((self.money[slot] for slot in slots if self.encoding.spans[slot] == (account, year, year)), None)

    @property
    def ceilings(self) -> list[int]:
        """The million VND that each ceiling has left, in the problem's order."""
        return self.money[len(self.money) - len(self.encoding.problem.ceilings) :]

    def lacking_team(self, index: int, start: int) -> int | None:
        """Return the last period in which people are short for a start at `start`, None when they suffice."""
        encoding, free = self.encoding, self.free
        demand, guard = encoding.demand[index], encoding.guards[index]
        for period in range(start + encoding.months[index] - 1, start - 1, -1):
            if (free[period] - demand) & guard != guard:
                return period
        return None

    def lacking_money(self, index: int, start: int) -> int | None:
        """Return the first slot in which money is short when an activity starts at `start`, None when it suffices."""
        money = self.money
        for slot, amount in self.encoding.payment(index, start):
            if money[slot] < amount:
                return slot
        return None

    def first_fit(self, index: int, earliest: int) -> int | None:
        """Return the first start from `earliest` on that people and money allow, or None up to the limit."""
        encoding, free = self.encoding, self.free
        months, demand, guard = encoding.months[index], encoding.demand[index], encoding.guards[index]
        pays, last = encoding.pays[index], encoding.limit - months
        kind = (demand, months)
        floor = self.floors.get(kind, encoding.problem.start)
        raises = demand and earliest <= floor
        period = start = floor if raises else earliest
        while start <= last:
            if demand:
                end = start + months
                while period < end:
                    if (free[period] - demand) & guard != guard:
                        start = period + 1
                        end = start + months
                    period += 1
                if raises:
                    self.floors[kind], raises = start, 0
                if start > last:
                    return None
            if not pays or (lack := self.lacking_money(index, start)) is None:
                return start
            start = self._after(index, start, lack)
            period = max(period, start)
        return None

    def _after(self, index: int, start: int, lack: int) -> int:
        """Return the first start after `start` that the money lacking in slot `lack` may allow.

        Of a charge that alone needs too much there, at most so many of its months may fall into the slot's years as
        are paid for; it has to begin so late that no more of them do.
        """
        _, ends = self._years(lack)
        return max([start + 1, *(ends - first - most for first, _, most in self._too_much(index, start, lack))])

    def _before(self, index: int, start: int, lack: int) -> int:
        """Return the last start before `start` that the money lacking in slot `lack` may allow, likewise."""
        begins, _ = self._years(lack)
        ends = (begins + most - months - first for first, months, most in self._too_much(index, start, lack))
        return min([start - 1, *ends])

    def _years(self, slot: int) -> tuple[int, int]:
        """Return the periods from which and up to which money is of a slot."""
        problem, (_, first, last) = self.encoding.problem, self.encoding.spans[slot]
        return problem.first_period(first), problem.first_period(last + 1)

    def _too_much(self, index: int, start: int, slot: int) -> Iterator[tuple[int, int, int]]:
        """Yield the charges that alone need more than a slot has left: their first period after the start, their
        months, and how many of these the slot can pay.

        Any j months of a charge cost at least `j * sum // months`, wherever they lie in it.
        """
        account, left = self.encoding.spans[slot][0], max(self.money[slot], 0)
        begins, ends = self._years(slot)
        for charged, first, months, total in self.encoding.charges[index]:
            if charged == account:
                inside = min(start + first + months, ends) - max(start + first, begins)
                if inside > 0 and inside * total // months > left:
                    yield first, months, ((left + 1) * months - 1) // total

    def last_fit(self, index: int, earliest: int, latest: int) -> int | None:
        """Return the last start from `earliest` to `latest` that people and money allow, or None."""
        encoding, free = self.encoding, self.free
        months, demand, guard = encoding.months[index], encoding.demand[index], encoding.guards[index]
        start = min(latest, encoding.limit - months)
        period = start + months - 1
        while start >= earliest:
            if demand:
                while period >= start:
                    if (free[period] - demand) & guard != guard:
                        start = period - months
                    period -= 1
                if start < earliest:
                    return None
            if not encoding.pays[index] or (lack := self.lacking_money(index, start)) is None:
                return start
            start = self._before(index, start, lack)
            period = min(period, start + months - 1)
        return None
