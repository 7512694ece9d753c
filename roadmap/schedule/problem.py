"""The scheduling problem and its result, as integers: periods are months from the horizon's first month, half-open.

An activity that starts at s and lasts d periods occupies s … s + d - 1 and finishes at f = s + d. Money is million VND,
people are tenths. The problem says nothing of words; ids only name activities, teams and accounts in results.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

NO_LIMIT = 10_000_000
"""The capacity, in tenths, of a team before the first month for which its people are known."""


class Charges(NamedTuple):
    """A sum on one account, spread evenly over `months` periods, the first of them `first` periods after the start.

    The k-th of n periods bears `k * sum // n - (k - 1) * sum // n`: the running total is rounded down, so the parts
    add up.
    """

    account: int
    first: int
    months: int
    sum: int


class RunningCost(NamedTuple):
    """A yearly sum on one account, from the activity's finish to the end of the horizon."""

    account: int
    yearly: int


class Arc(NamedTuple):
    """Precedence with a time lag: the start of `after` is at least `lag` periods later than the start of `before`."""

    before: int
    after: int
    lag: int


class Activity(NamedTuple):
    """A stage. `fixed` is a start that progress has settled; `pin` one that the users wish; `rank` orders goals, 0
    first.

    `endless` work (recurring, or the running cost of what is in place) loads teams and money but ends no plan.
    Activities of one `task` have dates together or not at all.
    """

    id: str
    months: int
    task: str = ""
    demands: tuple[tuple[int, int], ...] = ()
    charges: tuple[Charges, ...] = ()
    running: tuple[RunningCost, ...] = ()
    earliest: int = 0
    fixed: int | None = None
    pin: int | None = None
    rank: int = 0
    deadline: int | None = None
    weight: int = 0
    endless: bool = False

    @property
    def ready(self) -> int:
        """The first period that its own date and its pin allow; a pin that cannot be kept only moves later."""
        return self.earliest if self.pin is None else max(self.earliest, self.pin)


class Ceiling(NamedTuple):
    """What an account may spend from year `first` to year `last` together."""

    account: int
    first: int
    last: int
    sum: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Activities in an order in which each follows its predecessors, and what they may use.

    `capacity[team][period]` is in tenths, None for a team whose people are not known; periods run to `limit`, ten years
    after `horizon`. `budget[account]` maps a year to its figure; a year that is missing is no limit. `first_year` is
    the year of period 0, which begins in its month `first_month` (0 is January). `goals` are the activities whose
    finish completes each chosen goal, in order of priority. Charges in periods before `start` are past and bind nobody.
    """

    activities: tuple[Activity, ...]
    arcs: tuple[Arc, ...]
    teams: tuple[str, ...]
    capacity: tuple[tuple[int, ...] | None, ...]
    accounts: tuple[str, ...]
    budget: tuple[dict[int, int], ...]
    ceilings: tuple[Ceiling, ...]
    goals: tuple[tuple[int, ...], ...]
    start: int
    horizon: int
    limit: int
    first_year: int
    first_month: int
    memo: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was made of the problem once, for all who ask again: neighbours, the engine's encoding."""

    def year(self, period: int) -> int:
        """Return the calendar year of `period`."""
        return self.first_year + (self.first_month + period) // 12

    def first_period(self, year: int) -> int:
        """Return the period of January of `year`."""
        return (year - self.first_year) * 12 - self.first_month

    def spending(self, activity: Activity, start: int) -> Mapping[tuple[int, int], int]:
        """Return what `activity` spends when it starts at `start`: million VND by (account, year), from the plan's
        start on.
        """
        spent: dict[tuple[int, int], int] = {}
        for account, first, months, total in activity.charges:
            if total:
                self._spend(spent, account, start + first, months, total)
        finish = start + activity.months
        left = self.horizon - finish
        if left > 0:
            for account, yearly in activity.running:
                self._spend(spent, account, finish, left, yearly * left // 12)
        return spent

    def _spend(self, spent: dict[tuple[int, int], int], account: int, first: int, months: int, total: int) -> None:
        """Add to `spent` the parts by year of a sum over `months` periods from `first` on; the innermost loop of the
        engine, hence plain integers.
        """
        end = first + months
        done = min(max(self.start - first, 0), months) * total // months  # past, and binds nobody
        passed = self.first_month + first  # months since January of the first year
        year = self.first_year + passed // 12
        for stop in (*range(first - passed % 12 + 12, end, 12), end):
            paid = (stop - first) * total // months
            if paid > done:
                key = (account, year)
                spent[key] = spent.get(key, 0) + paid - done
                done = paid
            year += 1

    def spans(self, activity: Activity, start: int) -> list[Charges]:
        """Return the charges of `activity` started at `start`, `first` counted from period 0; running costs
        included.
        """
        spans = [each._replace(first=each.first + start) for each in activity.charges if each.sum]
        finish = start + activity.months
        left = self.horizon - finish
        spans += [
            Charges(each.account, finish, left, each.yearly * left // 12) for each in activity.running if left > 0
        ]
        return spans


class Stuck(NamedTuple):
    """Why an activity has no start: a team or an account of which there is never enough, or a predecessor. Of a ceiling
    over several years `year` is the first and `until` the last.
    """

    team: int | None = None
    account: int | None = None
    needed: int = 0
    available: int = 0
    year: int | None = None
    until: int | None = None
    activity: int | None = None


class Schedule(NamedTuple):
    """A start for each activity, None where there is none; `stuck` says why. Metrics are derived, not stored."""

    starts: tuple[int | None, ...]
    stuck: dict[int, Stuck]

    def finish(self, problem: Problem, index: int) -> int | None:
        """Return the period after the last one of an activity."""
        start = self.starts[index]
        return None if start is None else start + problem.activities[index].months

    def dated(self, problem: Problem) -> list[int]:
        """Return the activities of all tasks that have dates; endless work left out."""
        undated = {problem.activities[index].task for index in self.stuck}
        return [index for index, each in enumerate(problem.activities) if not each.endless and each.task not in undated]

    def end(self, problem: Problem) -> int | None:
        """Return the period after the last one of all dated work, None without any."""
        finishes = (self.finish(problem, index) for index in self.dated(problem))
        return max((finish for finish in finishes if finish is not None), default=None)


Neighbours = list[list[tuple[int, int]]]
"""For each activity others with a lag."""


def predecessors(problem: Problem) -> Neighbours:
    """Return for each activity its predecessors with their lags."""
    return _neighbours(problem)[0]


def successors(problem: Problem) -> Neighbours:
    """Return for each activity its successors with the lags of the arcs to them."""
    return _neighbours(problem)[1]


def _neighbours(problem: Problem) -> tuple[Neighbours, Neighbours]:
    if "neighbours" not in problem.memo:
        before: Neighbours = [[] for _ in problem.activities]
        after: Neighbours = [[] for _ in problem.activities]
        for first, second, lag in problem.arcs:
            before[second].append((first, lag))
            after[first].append((second, lag))
        problem.memo["neighbours"] = before, after
    found: tuple[Neighbours, Neighbours] = problem.memo["neighbours"]
    return found
