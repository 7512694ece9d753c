"""The default engine: serial generation by rank and latest start, then one forward–backward justification.

Serial schedule generation and double justification are as in R. Kolisch and S. Hartmann, "Heuristic algorithms for the
resource-constrained project scheduling problem" (1999), and V. Valls, F. Ballestín and S. Quintanilla, "Justification
and RCPSP: a technique that pays" (EJOR 165, 2005); here with money by year, which is not renewable, so a justified
schedule is kept only when it is strictly better by the wishes.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence

from roadmap.schedule.critical_path import earliest_starts
from roadmap.schedule.encoding import encode
from roadmap.schedule.problem import NO_LIMIT, Activity, Problem, Schedule, Stuck, predecessors, successors
from roadmap.schedule.profile import Profile

ENGINE = 1
"""Rises when the same brief would give another plan."""

NEVER = 1_000_000
"""The period that stands for no date at all when wishes are compared: later than every period."""


def solve(problem: Problem) -> Schedule:
    """Return a schedule that keeps dependencies, earliest starts, recorded progress, people and money.

    Pins that cannot be kept move to the first possible period; deadlines and the horizon may be missed; what fits
    nowhere up to the limit has no start. The same problem gives the same schedule, always.
    """
    schedule = place_by_priority(problem)
    justified = _justify(problem, schedule)
    return justified if justified is not None and wishes(problem, justified) < wishes(problem, schedule) else schedule


def wishes(problem: Problem, schedule: Schedule) -> tuple[int, int, int, tuple[int, ...], int]:
    """Return what the users wish, in order; smaller is better: dated work, pins, lateness, goals by priority, the
    end.
    """
    finishes = [schedule.finish(problem, index) for index in range(len(problem.activities))]
    moved = sum(
        1
        for start, each in zip(schedule.starts, problem.activities, strict=True)
        if each.pin is not None and start != each.pin
    )
    late = sum(
        each.weight * max(0, (NEVER if finish is None else finish) - each.deadline)
        for finish, each in zip(finishes, problem.activities, strict=True)
        if each.deadline is not None
    )
    goals = tuple(
        max((NEVER if (at := finishes[index]) is None else at for index in goal), default=0) for goal in problem.goals
    )
    return len(schedule.stuck), moved, late, goals, schedule.end(problem) or 0


def in_a_row(problem: Problem, schedule: Schedule) -> tuple[int, ...]:
    """Return the wishes one after another: work without a date, pins moved, weighted lateness, each goal, the end."""
    stuck, moved, late, goals, end = wishes(problem, schedule)
    return stuck, moved, late, *goals, end


def priorities(problem: Problem) -> list[tuple[int, ...]]:
    """Return the sort key of each activity: what a pin or a deadline waits for first, then goals by rank, then
    latest start.

    A latest start counts only the work of the same rank behind an activity, so that lower-ranked goals change
    nothing above.
    """
    behind = successors(problem)
    due = [NEVER] * len(problem.activities)
    tail = [each.months for each in problem.activities]
    for index in reversed(range(len(problem.activities))):
        activity = problem.activities[index]
        if activity.pin is not None:
            due[index] = activity.pin
        if activity.deadline is not None:
            due[index] = min(due[index], activity.deadline - activity.months)
        for other, lag in behind[index]:
            due[index] = min(due[index], due[other] - lag) if due[other] < NEVER else due[index]
            if problem.activities[other].rank == activity.rank:
                tail[index] = max(tail[index], lag + tail[other])
    return [(due[index], each.rank, -tail[index], index) for index, each in enumerate(problem.activities)]


def place_by_priority(problem: Problem) -> Schedule:
    """Return the serial schedule by priority: pins that turn out impossible are released, work without dates is
    left out.
    """
    pins = {
        index: each.pin for index, each in enumerate(problem.activities) if each.pin is not None and each.fixed is None
    }
    barred: dict[int, Stuck] = {}
    while True:
        schedule, broken = _place_serially(problem, pins, barred)
        if broken:
            for index in broken:
                del pins[index]
            continue
        undated = _undated_together(problem, schedule)
        fresh = _holding_resources(problem, schedule, undated)
        if not fresh:
            return Schedule(schedule.starts, undated)
        barred |= fresh


def _undated_together(problem: Problem, schedule: Schedule) -> dict[int, Stuck]:
    """Return all activities of the tasks of which one activity has no date, each with the reason of the first such
    one.
    """
    reasons: dict[str, Stuck] = {}
    for index, stuck in sorted(schedule.stuck.items()):
        reasons.setdefault(problem.activities[index].task, stuck)
    return {
        index: schedule.stuck.get(index, reasons[each.task])
        for index, each in enumerate(problem.activities)
        if each.task in reasons and each.fixed is None
    }


def _holding_resources(problem: Problem, schedule: Schedule, undated: dict[int, Stuck]) -> dict[int, Stuck]:
    """Return what is undated, but has a part that is placed: taken out, it leaves its people and money to the rest,
    which is then tried again.
    """
    held = {
        problem.activities[index].task
        for index in undated
        if schedule.starts[index] is not None and problem.activities[index].fixed is None
    }
    return {index: stuck for index, stuck in undated.items() if problem.activities[index].task in held}


def _place_serially(problem: Problem, pins: dict[int, int], barred: dict[int, Stuck]) -> tuple[Schedule, list[int]]:
    """Return the serial schedule with `pins` reserved before the rest and `barred` left out, and the pins that were
    not kept.
    """
    profile = Profile(encode(problem))
    starts: list[int | None] = [each.fixed for each in problem.activities]
    for index, activity in enumerate(problem.activities):
        if activity.fixed is not None:
            profile.place(index, activity.fixed)
    reachable = earliest_starts(problem) if pins else ()
    for pin, index in sorted((pin, index) for index, pin in pins.items()):
        if index in barred or pin < reachable[index] or profile.first_fit(index, pin) != pin:
            return Schedule(tuple(starts), {}), [index]
        profile.place(index, pin)
        starts[index] = pin
    return _place_rest(problem, profile, starts, pins, barred)


def _place_rest(
    problem: Problem, profile: Profile, starts: list[int | None], pins: dict[int, int], barred: dict[int, Stuck]
) -> tuple[Schedule, list[int]]:
    before = profile.encoding.before
    stuck = dict(barred)
    for index in _list_order(problem, priorities(problem)):
        activity = problem.activities[index]
        if activity.fixed is not None or index in barred:
            continue
        earliest = _after_all(before[index], starts, activity.ready)
        if blocked := [other for other, _ in before[index] if other in stuck]:
            stuck[index] = Stuck(activity=blocked[0])
        elif index in pins:
            if earliest > pins[index]:
                return Schedule(tuple(starts), {}), [index]
        elif (start := profile.first_fit(index, earliest)) is None:
            stuck[index] = diagnose(problem, profile, index, earliest)
        else:
            profile.place(index, start)
            starts[index] = start
    return Schedule(tuple(starts), stuck), [index for index in pins if index in stuck]


def _after_all(before: Sequence[tuple[int, int]], starts: Sequence[int | None], ready: int) -> int:
    """Return the first start from `ready` on that those `before` allow, each with its lag, as far as they have one."""
    earliest = ready
    for other, lag in before:
        begun = starts[other]
        if begun is not None and begun + lag > earliest:
            earliest = begun + lag
    return earliest


def orders(problem: Problem, schedule: Schedule) -> Iterator[list[int]]:
    """Yield the orders in which `schedule` may have been placed: by priority, by its justification, by its starts."""
    yield _list_order(problem, priorities(problem))
    right = push_right(problem, place_by_priority(problem))
    for starts in (right, schedule.starts):
        keys = [
            (NEVER if start is None else start, activity.rank * (starts is not right), index)
            for index, (start, activity) in enumerate(zip(starts, problem.activities, strict=True))
        ]
        yield _list_order(problem, keys)


def _list_order(problem: Problem, keys: Sequence[tuple[int, ...]]) -> list[int]:
    """Return the activities in the order of `keys`, which end in the index, but each after its predecessors."""
    waiting = [len(each) for each in predecessors(problem)]
    behind = successors(problem)
    ready = [keys[index] for index, count in enumerate(waiting) if not count]
    heapq.heapify(ready)
    order: list[int] = []
    while ready:
        index = heapq.heappop(ready)[-1]
        order.append(index)
        for other, _ in behind[index]:
            waiting[other] -= 1
            if not waiting[other]:
                heapq.heappush(ready, keys[other])
    return order


def diagnose(problem: Problem, profile: Profile, index: int, earliest: int) -> Stuck:
    """Return what an activity lacks that has no start: the team that is short most often, or money where that is short
    as often as any team, in the year (or under the ceiling) that is furthest short at the start where that is least.
    """
    activity, encoding = problem.activities[index], profile.encoding
    teams: Counter[int] = Counter()
    money: list[tuple[int, int, int]] = []  # what is lacking in one year, what in all, and the start
    for start in range(earliest, problem.limit - activity.months + 1):
        if (period := profile.lacking_team(index, start)) is not None:
            teams[_short_team(profile, activity, period)] += 1
        elif short := _short_money(profile, index, start):
            money.append((max(short.values()), sum(short.values()), start))
    if not teams and not money:
        return Stuck()
    team, times = min(teams.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
    if times > len(money):
        most = max((people for people in problem.capacity[team] or () if people < NO_LIMIT), default=0)
        return Stuck(team=team, needed=dict(activity.demands)[team], available=most)
    *_, start = min(money)
    short = _short_money(profile, index, start)
    slot = max(short, key=lambda each: (short[each], -each))
    account, first, last = encoding.spans[slot]
    until = last if last > first else None
    needed = dict(encoding.payment(index, start))[slot]
    return Stuck(account=account, needed=needed, available=encoding.money[slot], year=first, until=until)


def _short_money(profile: Profile, index: int, start: int) -> dict[int, int]:
    """Return how much is lacking of each slot when an activity starts at `start`."""
    money = profile.money
    return {slot: sum_ - money[slot] for slot, sum_ in profile.encoding.payment(index, start) if sum_ > money[slot]}


def _short_team(profile: Profile, activity: Activity, period: int) -> int:
    """Return the first team of an activity that is short in `period`."""
    left = ((team, profile.people(team, period), demand) for team, demand in activity.demands)
    return next(team for team, people, demand in left if people is not None and people < demand)


def _justify(problem: Problem, schedule: Schedule) -> Schedule | None:
    """Return `schedule` pushed to the right and then to the left again, or None when money forbids it."""
    right = push_right(problem, schedule)
    profile = Profile(encode(problem))
    before = profile.encoding.before
    starts = list(schedule.starts)
    kept: dict[int, int] = {}
    for index, (start, activity) in enumerate(zip(starts, problem.activities, strict=True)):
        if start is not None and start in (activity.fixed, activity.pin):
            kept[index] = start
            profile.place(index, start)
    keys = [(NEVER if start is None else start, index) for index, start in enumerate(right)]
    for index in _list_order(problem, keys):
        if index in kept or right[index] is None:
            continue
        start = profile.first_fit(index, _after_all(before[index], starts, problem.activities[index].ready))
        if start is None:
            return None
        profile.place(index, start)
        starts[index] = start
    for index, start in kept.items():
        if problem.activities[index].fixed is None and _after_all(before[index], starts, start) > start:
            return None
    return Schedule(tuple(starts), schedule.stuck)


def push_right(problem: Problem, schedule: Schedule) -> list[int | None]:
    """Return the starts after every free activity moved as late as the schedule's end, its successors and resources
    allow.
    """
    behind = successors(problem)
    starts = list(schedule.starts)
    end = schedule.end(problem) or 0
    profile = Profile(encode(problem))
    months = profile.encoding.months
    finishes: list[tuple[int, int]] = []
    for index, start in enumerate(starts):
        if start is not None:
            profile.place(index, start)
            finishes.append((start + months[index], index))
    for finish, index in sorted(finishes, reverse=True):
        activity, start = problem.activities[index], finish - months[index]
        if activity.fixed is not None or activity.pin is not None:
            continue
        latest = end - months[index]
        for other, lag in behind[index]:
            begun = starts[other]
            if begun is not None and begun - lag < latest:
                latest = begun - lag
        starts[index] = profile.push(index, start, latest)
    return starts
