"""What is left of people and money while activities are placed one after another."""

from __future__ import annotations

from collections.abc import Iterable

from roadmap.schedule.encoding import Encoding


class Profile:
    """Free people by period, free money by slot; changed in place, one for each pass.

    Fixed work may overdraw both; then nothing else that uses the same team and period, or the same slot, fits.
    """

    __slots__ = ("encoding", "floors", "free", "full", "money")

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.free = encoding.capacity.copy()
        self.money = encoding.money.copy()
        self.floors: dict[tuple[int, int], int] = {}
        """The first start that people allowed, by demand and months, among starts from period 0 on: while activities
        are only added it never falls.
        """
        self.full: dict[tuple[int, int], dict[int, int]] = {}
        """By demand and months: a start with the one down to which people allow none, itself included."""

    def copy(self) -> Profile:
        """Return another with the same left."""
        made = Profile.__new__(Profile)
        made.encoding, made.free, made.money = self.encoding, self.free[:], self.money[:]
        made.floors, made.full = self.floors.copy(), {}
        return made

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

    def spare(self, team: int) -> list[int]:
        """Return what a team that is a limit has free in each period up to the limit, nothing where it is overdrawn."""
        shift, mask, reserve = self.encoding.shifts[team], self.encoding.mask, self.encoding.reserve
        return [max(0, (free >> shift & mask) - reserve) for free in self.free[: self.encoding.limit]]

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
        are paid for; it has to begin so late that no more of them do. Where the next year cannot pay for the other
        months, it has to begin in that year or later, where as many as are paid for there may fall, and so on.
        """
        last = self.encoding.runs[lack][1]
        earliest = start + 1
        for first, months, total in self._too_much(index, start, lack):
            slot, most = self._passed_over(range(lack + 1, last + 1), months, total, lack)
            earliest = max(earliest, self.encoding.ends[slot] - first - most)
        return earliest

    def _before(self, index: int, start: int, lack: int) -> int:
        """Return the last start before `start` that the money lacking in slot `lack` may allow, likewise."""
        foremost = self.encoding.runs[lack][0]
        latest = start - 1
        for first, months, total in self._too_much(index, start, lack):
            slot, most = self._passed_over(range(lack - 1, foremost - 1, -1), months, total, lack)
            latest = min(latest, self.encoding.begins[slot] - months - first + most)
        return latest

    def _passed_over(self, years: Iterable[int], months: int, total: int, slot: int) -> tuple[int, int]:
        """Return the first of `slot` and the slots of the `years` next to it into which a charge may fall, and how many
        of its months at most.
        """
        money, month = self.money, total // months
        most = _paid(months, total, money[slot])
        for year in years:
            left = money[year]
            if left < 0:
                left = 0
            if left < month and most < months:
                most = 0
            elif min(months - most, 12) * total // months > left:
                most = _paid(months, total, left)
            else:
                break
            slot = year
        return slot, most

    def _too_much(self, index: int, start: int, slot: int) -> list[tuple[int, int, int]]:
        """Return the charges that alone need more than a slot has left: first period after the start, months, sum.

        Any j months of a charge cost at least `j * sum // months`, wherever they lie in it.
        """
        encoding = self.encoding
        account, left = encoding.spans[slot][0], max(self.money[slot], 0)
        begins, ends = encoding.begins[slot] - start, encoding.ends[slot] - start
        found = []
        for charged, first, months, total in encoding.charges[index]:
            if charged == account:
                inside = min(first + months, ends) - max(first, begins)
                if inside * total // months > left:
                    found.append((first, months, total))
        return found

    def push(self, index: int, start: int, latest: int) -> int:
        """Move an activity from `start` to the last start up to `latest` that people and money allow, and return it.

        Activities are pushed in the order of falling finishes: what is full after a finish then stays full, and what is
        known of it is used again.
        """
        if latest <= start:
            return start
        self.remove(index, start)
        found = self._last_fit(index, start, latest)
        self.place(index, found)
        return found

    def _last_fit(self, index: int, earliest: int, latest: int) -> int:
        """Return the last start from `earliest`, which is possible, to `latest` that people and money allow."""
        encoding = self.encoding
        start = min(latest, encoding.limit - encoding.months[index])
        while start > earliest:
            if encoding.demand[index]:
                start = self._last_with_people(index, earliest, start)
            if not encoding.pays[index] or (lack := self.lacking_money(index, start)) is None:
                return start
            start = self._before(index, start, lack)
        return earliest

    def _last_with_people(self, index: int, earliest: int, latest: int) -> int:
        """Return the last start from `earliest`, which is possible, to `latest` that people allow.

        Where people do not allow a later start than the own, they are lacking after the own finish, and stay lacking.
        """
        encoding, free = self.encoding, self.free
        months, demand, guard = encoding.months[index], encoding.demand[index], encoding.guards[index]
        known = self.full.setdefault((demand, months), {})
        passed = [latest]
        start = known.get(latest, latest)
        period = start + months - 1
        while period >= start > earliest:
            if (free[period] - demand) & guard != guard:
                start = period - months
                if start in known:
                    passed.append(start)
                    start = known[start]
                    period = start + months
            period -= 1
        known |= dict.fromkeys(passed, start)
        return start


def _paid(months: int, total: int, left: int) -> int:
    """Return how many months of a charge `left` can pay at most."""
    return min(((max(left, 0) + 1) * months - 1) // total, months)
