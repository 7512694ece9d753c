"""What is left of teams and money while activities are placed one after another."""

from __future__ import annotations

from roadmap.schedule.problem import Activity, Problem

NO_LIMIT_OF_MONEY = 10**18
"""What an account without a figure for a year has, in million VND: more than anybody spends."""


class Profile:
    """Free capacity by team and period, and free money by account and year; changed in place, one per pass.

    Fixed work may overdraw both; then nothing else that uses the same team-month or account-year fits.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.free: list[list[int] | None] = [None if each is None else list(each) for each in problem.capacity]
        self.money: dict[tuple[int, int], int] = {}
        last = problem.year(problem.limit)
        horizon_year = problem.year(problem.horizon - 1)
        for account, years in enumerate(problem.budget):
            for year in range(problem.first_year, last + 60):
                figure = years.get(min(year, horizon_year))
                if figure is not None:
                    self.money[account, year] = figure
        self.ceilings = [each.sum for each in problem.ceilings]

    def place(self, activity: Activity, start: int, sign: int = 1) -> None:
        """Use what `activity` needs when it starts at `start`; `sign` -1 gives it back."""
        first, last = max(start, self.problem.start), start + activity.months
        for team, demand in activity.demands:
            free = self.free[team]
            if free is not None:
                used = sign * demand
                free[first:last] = [people - used for people in free[first:last]]
        for key, amount in self.problem.spending(activity, start).items():
            if key in self.money:
                self.money[key] -= sign * amount
            for number, ceiling in enumerate(self.problem.ceilings):
                if ceiling.account == key[0] and ceiling.first <= key[1] <= ceiling.last:
                    self.ceilings[number] -= sign * amount

    def remove(self, activity: Activity, start: int) -> None:
        """Give back what `activity` uses."""
        self.place(activity, start, -1)

    def lacking_team(self, activity: Activity, start: int) -> tuple[int, int] | None:
        """Return the team that is short and the last period in which it is, or None when people suffice at `start`."""
        for team, demand in activity.demands:
            free = self.free[team]
            if free is not None and demand:
                for period in range(start + activity.months - 1, start - 1, -1):
                    if free[period] < demand:
                        return team, period
        return None

    def lacking_money(self, activity: Activity, start: int) -> tuple[int, int] | None:
        """Return the account and year in which money is short, or None when it suffices at `start`."""
        spending = self.problem.spending(activity, start)
        for key, amount in spending.items():
            left = self.money.get(key)
            if left is not None and left < amount:
                return key
        for number, ceiling in enumerate(self.problem.ceilings):
            years = [
                year
                for account, year in spending
                if account == ceiling.account and ceiling.first <= year <= ceiling.last
            ]
            if years and sum(spending[ceiling.account, year] for year in years) > self.ceilings[number]:
                return ceiling.account, max(years)
        return None

    def first_fit(self, activity: Activity, earliest: int) -> int | None:
        """Return the first start from `earliest` on that people and money allow, or None up to the limit."""
        months, last = activity.months, self.problem.limit - activity.months
        needs = [
            (free, demand) for team, demand in activity.demands if demand and (free := self.free[team]) is not None
        ]
        pays = bool(activity.charges or activity.running)
        start = earliest
        while start <= last:
            for free, demand in needs:  # as `lacking_team`, without a call for each start
                period = start + months - 1
                while period >= start and free[period] >= demand:
                    period -= 1
                if period >= start:
                    start = period + 1
                    break
            else:
                lack = self.lacking_money(activity, start) if pays else None
                if lack is None:
                    return start
                start = self._after(activity, start, lack)
        return None

    def _after(self, activity: Activity, start: int, lack: tuple[int, int]) -> int:
        """Return the first start after `start` that the money lacking in `lack`, an account and year, may allow.

        While a charge falls into that year at all, at least its part of one month does; where that is more than there
        is, every start until the charge has left the year is too early.
        """
        account, year = lack
        left = max(self.money.get(lack, NO_LIMIT_OF_MONEY), 0)
        begins, ends = self.problem.first_period(year), self.problem.first_period(year + 1)
        after = start + 1
        for charged, first, months, total in activity.charges:
            within = start + first < ends and start + first + months > begins
            if charged == account and within and total // months > left:
                after = max(after, ends - first)
        return after

    def last_fit(self, activity: Activity, earliest: int, latest: int) -> int | None:
        """Return the last start from `earliest` to `latest` that people and money allow, or None."""
        for start in range(min(latest, self.problem.limit - activity.months), earliest - 1, -1):
            if self.lacking_team(activity, start) is None and self.lacking_money(activity, start) is None:
                return start
        return None
