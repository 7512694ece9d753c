"""Whether demands can hold together, by trying all starts: slow, and plain enough to be believed.

Nothing here comes from the program: people and money are counted month by month, as in `tests.schedule.by_chance`.
"""

from __future__ import annotations

from roadmap.schedule.problem import Problem
from tests.schedule.by_chance import figure, money_used, people_used

MOST = 4_000


def possible(problem: Problem) -> bool | None:
    """Whether any schedule keeps all pins and deadlines, by trying all, each counted month by month; None where they
    are too many.
    """
    order = [at for at, each in enumerate(problem.activities) if each.fixed is None]
    starts = [each.fixed for each in problem.activities]
    latest = [problem.limit if each.deadline is None else each.deadline for each in problem.activities]
    for before, after, lag in sorted(problem.arcs, key=lambda arc: -arc.after):
        finish = latest[after] - problem.activities[after].months - lag + problem.activities[before].months
        latest[before] = min(latest[before], finish)
    counted = 0

    def place(at: int) -> bool | None:
        nonlocal counted
        if at == len(order):
            return True
        index = order[at]
        for start in choices(problem, starts, index, latest[index]):
            counted += 1
            if counted > MOST:
                return None
            starts[index] = start
            if within(problem, starts) and (found := place(at + 1)) is not False:
                return found
        starts[index] = None
        return False

    return place(0) if within(problem, starts) else False


def choices(problem: Problem, starts: list[int | None], index: int, latest: int) -> range:
    """The starts that an activity may have behind those that are placed before it."""
    activity = problem.activities[index]
    behind = [(starts[before] or 0) + lag for before, after, lag in problem.arcs if after == index]
    allowed = range(max([activity.earliest, problem.start, *behind]), latest - activity.months + 1)
    if activity.pin is None:
        return allowed
    return range(activity.pin, activity.pin + (activity.pin in allowed))


def within(problem: Problem, starts: list[int | None]) -> bool:
    """Whether people and money suffice for what has a start."""
    for (team, period), tenths in people_used(problem, starts).items():
        levels = problem.capacity[team]
        if levels is not None and tenths > levels[period]:
            return False
    spent = money_used(problem, starts)
    for (account, year), amount in spent.items():
        most = figure(problem, account, year)
        if most is not None and amount > most:
            return False
    return all(
        sum(spent[each.account, year] for year in range(each.first, each.last + 1)) <= each.sum
        for each in problem.ceilings
    )
