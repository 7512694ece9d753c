"""Proofs that a problem has no schedule at all: what dependencies, people and money rule out by counting.

Each proof is a bound that every schedule obeys, so it is sound whatever engine looks for one. Windows come from the
passes of the critical path method, narrowed to the starts that people and money allow to an activity that is alone
with the fixed work; loads are compared with what there is as in P. Baptiste, C. Le Pape and W. Nuijten,
"Constraint-Based Scheduling" (2001), for the work that must lie wholly within a span.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from roadmap.fitting.demands import overdraws
from roadmap.schedule.encoding import Encoding, encode
from roadmap.schedule.problem import Problem, predecessors, successors
from roadmap.schedule.profile import Profile


class Ground(enum.StrEnum):
    """How it is known that demands cannot hold together; `SEARCH` is no proof: a schedule was looked for in vain."""

    FIXED = "fixed-work"
    PATH = "path"
    ALONE = "alone"
    TEAM = "team-load"
    MONEY = "money-load"
    TRIED = "all-tried"
    SOLVER = "solver"
    SEARCH = "search"


class Refutation(NamedTuple):
    """A proof, or the lack of one. `activity` is the one that has no start left, by its place in the problem; of a load
    `first` and `last` are its periods (for people) or years (for money), `needed` and `available` tenths times months,
    or million VND; `beside` is what fixed work takes of the money of these years, which is not available.

    Of a path `earliest` and `latest` are the finishes that contradict each other; of an activity alone `start` is the
    first start that dependencies leave it, at which `needed` is not there, and `later` tells whether it has one that is
    too late.
    """

    ground: Ground
    activity: int | None = None
    team: int | None = None
    account: int | None = None
    first: int = 0
    last: int = 0
    needed: int = 0
    available: int = 0
    earliest: int = 0
    latest: int = 0
    start: int = 0
    later: bool = False
    beside: int = 0


class Windows(NamedTuple):
    """The earliest and the latest start of each activity."""

    earliest: list[int]
    latest: list[int]


def refute(problem: Problem) -> Refutation | None:
    """Return why no schedule keeps all pins and deadlines of `problem`; None where these bounds do not tell."""
    windows = windows_of(problem)
    if isinstance(windows, Refutation):
        return windows
    profile = _with_fixed(problem)
    loads = itertools.chain(_people(problem, profile, windows), _money(problem, profile, windows))
    return next(loads, None)


def windows_of(problem: Problem) -> Windows | Refutation:
    """Return the starts that dependencies, dates, pins and deadlines leave, and people and money to each activity
    alone; or that these leave none.
    """
    if overdraws(problem):
        return Refutation(Ground.FIXED)
    path = _by_dependencies(problem)
    return path if isinstance(path, Refutation) else _narrowed(problem, _with_fixed(problem), path)


def _with_fixed(problem: Problem) -> Profile:
    """Return what fixed work leaves of people and money."""
    profile = Profile(encode(problem))
    for index, activity in enumerate(problem.activities):
        if activity.fixed is not None:
            profile.place(index, activity.fixed)
    return profile


def _by_dependencies(problem: Problem) -> Windows | Refutation:
    """Return the windows of starts that dependencies, dates, pins and deadlines leave."""
    before, behind = predecessors(problem), successors(problem)
    earliest: list[int] = []
    for index, activity in enumerate(problem.activities):
        bounds = [earliest[other] + lag for other, lag in before[index]]
        earliest.append(activity.fixed if activity.fixed is not None else max([problem.start, activity.ready, *bounds]))
    latest = [_last_start(problem, index) for index in range(len(earliest))]
    for index in reversed(range(len(latest))):
        if problem.activities[index].fixed is None:
            waiting = [latest[other] - lag for other, lag in behind[index] if problem.activities[other].fixed is None]
            latest[index] = min([latest[index], *waiting])
    for index, (first, last) in enumerate(zip(earliest, latest, strict=True)):
        if first > last:
            return _of_path(problem, earliest, latest, index)
    return Windows(earliest, latest)


def _last_start(problem: Problem, index: int) -> int:
    activity = problem.activities[index]
    last = problem.limit if activity.deadline is None else activity.deadline
    last -= activity.months
    if activity.fixed is not None:
        return last if activity.deadline is not None else activity.fixed
    return last if activity.pin is None else min(last, activity.pin)


def _of_path(problem: Problem, earliest: list[int], latest: list[int], index: int) -> Refutation:
    """Return the contradiction at the end of the path through `index`: what is due itself, if it ends too late, else
    where another wish stands, if one does.
    """
    for at, each in enumerate(problem.activities):
        if each.deadline is not None and earliest[at] + each.months > each.deadline:
            return Refutation(Ground.PATH, at, earliest=earliest[at] + each.months, latest=each.deadline)
    wished = [
        at
        for at, each in enumerate(problem.activities)
        if (each.deadline is not None or each.pin is not None) and earliest[at] > latest[at]
    ]
    at = wished[0] if wished else index
    months = problem.activities[at].months
    return Refutation(Ground.PATH, at, earliest=earliest[at] + months, latest=latest[at] + months)


def _narrowed(problem: Problem, profile: Profile, windows: Windows) -> Windows | Refutation:
    """Return the windows narrowed to starts at which people and money suffice beside fixed work."""
    before, behind = predecessors(problem), successors(problem)
    earliest, latest = list(windows.earliest), list(windows.latest)
    for index, activity in enumerate(problem.activities):
        if activity.fixed is not None:
            continue
        first = max([earliest[index], *(earliest[other] + lag for other, lag in before[index])])
        found = profile.first_fit(index, first)
        if found is None or found > latest[index]:
            return _alone(problem, profile, index, first, latest[index], found)
        earliest[index] = found
    for index in reversed(range(len(latest))):
        if problem.activities[index].fixed is not None:
            continue
        waiting = [latest[other] - lag for other, lag in behind[index] if problem.activities[other].fixed is None]
        last = min([latest[index], *waiting])
        at = _last_fit(profile, index, earliest[index], last)
        if at is None:
            return _alone(problem, profile, index, earliest[index], last, earliest[index])
        latest[index] = at
    return Windows(earliest, latest)


def _last_fit(profile: Profile, index: int, first: int, last: int) -> int | None:
    """Return the last start from `first` to `last` that people and money allow, or None."""
    works, pays = profile.encoding.demand[index], profile.encoding.pays[index]
    for start in range(last, first - 1, -1):
        if works and profile.lacking_team(index, start) is not None:
            continue
        if not (pays and profile.lacking_money(index, start) is not None):
            return start
    return None


def _alone(problem: Problem, profile: Profile, index: int, first: int, last: int, found: int | None) -> Refutation:
    """Return that an activity has no start from `first` to `last`, with the team or the account that is short at the
    first of them.
    """
    activity = problem.activities[index]
    told = Refutation(
        Ground.ALONE,
        index,
        earliest=(problem.limit if found is None else found + activity.months),
        latest=last + activity.months,
        start=first,
        later=found is not None,
    )
    demand = profile.encoding.demand[index]
    if demand and (period := profile.lacking_team(index, first)) is not None:
        for team, needed in activity.demands:
            free = profile.people(team, period)
            if free is not None and free < needed:
                return told._replace(team=team, first=period, last=period, needed=needed, available=free)
    if profile.encoding.pays[index] and (slot := profile.lacking_money(index, first)) is not None:
        account, begins, ends = profile.encoding.spans[slot]
        needed = dict(profile.encoding.payment(index, first))[slot]
        available = profile.money[slot]
        beside = profile.encoding.money[slot] - available
        return told._replace(
            account=account, first=begins, last=ends, needed=needed, available=available, beside=beside
        )
    return told


def _people(problem: Problem, profile: Profile, windows: Windows) -> Iterator[Refutation]:
    """Yield a team and a span in which the work that must lie within it needs more months of people than there are."""
    for team in profile.encoding.shifts:
        works = []
        for index, activity in enumerate(problem.activities):
            demand = dict(activity.demands).get(team, 0)
            if demand and activity.months and activity.fixed is None:
                last = windows.latest[index] + activity.months
                works.append((last, windows.earliest[index], demand * activity.months))
        works.sort()
        free = profile.spare(team)
        upto = list(itertools.accumulate(free, initial=0))
        for begin in sorted({earliest for _, earliest, _ in works}):
            needed = 0
            for end, earliest, months in works:
                if earliest >= begin:
                    needed += months
                    available = upto[min(end, problem.limit)] - upto[begin]
                    if needed > available:
                        yield Refutation(
                            Ground.TEAM, team=team, first=begin, last=end - 1, needed=needed, available=available
                        )


def _money(problem: Problem, profile: Profile, windows: Windows) -> Iterator[Refutation]:
    """Yield an account and years in which what must be paid then exceeds what there is."""
    encoding = profile.encoding
    payers = [index for index, each in enumerate(problem.activities) if each.fixed is None and encoding.pays[index]]
    needs = {index: _payments(encoding, index, windows) for index in payers}
    alike: dict[frozenset[int], list[int]] = {}  # by the sets of slots, as bits, that they may take money of
    for index in payers:
        alike.setdefault(frozenset(_bits(slot for slot, _ in payment) for payment in needs[index]), []).append(index)
    for slots in _spans(encoding):
        taken, run = frozenset(slots), _bits(slots)
        bound = [index for ways, held in alike.items() if all(way & run for way in ways) for index in held]
        needed = sum(
            min(sum(amount for slot, amount in payment if slot in taken) for payment in needs[index]) for index in bound
        )
        available = sum(max(0, profile.money[slot]) for slot in slots)
        if needed > available:
            account, first, _ = encoding.spans[slots[0]]
            last = encoding.spans[slots[-1]][2]
            beside = sum(encoding.money[slot] - profile.money[slot] for slot in slots)
            told = Refutation(Ground.MONEY, account=account, first=first, last=last, needed=needed)
            yield told._replace(available=available, beside=beside)


def _bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in numbers)


def _payments(encoding: Encoding, index: int, windows: Windows) -> list[tuple[tuple[int, int], ...]]:
    """Return the different ways in which an activity may pay, one for all starts that are alike."""
    starts = range(windows.earliest[index], windows.latest[index] + 1)
    return list(dict.fromkeys(encoding.payment(index, start) for start in starts))


def _spans(encoding: Encoding) -> Iterator[list[int]]:
    """Yield the slots of each run of years of an account up to the year after the horizon, and each ceiling."""
    problem = encoding.problem
    last = problem.year(problem.horizon - 1) + 1
    ceilings = len(encoding.money) - len(problem.ceilings)
    by_account: dict[int, list[tuple[int, int]]] = {}
    for slot in range(ceilings):
        account, year, _ = encoding.spans[slot]
        if problem.year(problem.start) <= year <= last:
            by_account.setdefault(account, []).append((year, slot))
    for years in by_account.values():
        for begin in range(len(years)):
            for end in range(begin + 1, len(years) + 1):
                run = years[begin:end]
                if run[-1][0] - run[0][0] == len(run) - 1:  # no year without a figure between
                    yield [slot for _, slot in run]
    for slot in range(ceilings, len(encoding.money)):
        yield [slot]
