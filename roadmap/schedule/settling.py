"""What makes a schedule found by a search one that can be explained: nothing could begin sooner, and what has no date
says what it lacks.
"""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.schedule.explain import loaded
from roadmap.schedule.fast import diagnose
from roadmap.schedule.problem import Problem, Schedule, Stuck, predecessors
from roadmap.schedule.profile import Profile


def without_gaps(problem: Problem, schedule: Schedule) -> Schedule:
    """Return `schedule` with each activity as early as all others let it be: a search leaves what no wish speaks of
    anywhere.
    """
    profile = loaded(problem, schedule)
    starts = list(schedule.starts)
    free = {
        index: start
        for index, start in enumerate(starts)
        if start is not None and problem.activities[index].fixed is None
    }
    moved = True
    while moved:
        moved = False
        for index in sorted(free, key=lambda index: (free[index], index)):
            start = free[index]
            profile.remove(index, start)
            found = profile.first_fit(index, _earliest(problem, starts, index))
            free[index] = starts[index] = start if found is None else found
            profile.place(index, free[index])
            moved = moved or free[index] < start
    return Schedule(tuple(starts), schedule.stuck)


def _earliest(problem: Problem, starts: Sequence[int | None], index: int) -> int:
    """Return the first start that the dates of an activity allow, and those before it that have a start."""
    begun = [at + lag for other, lag in predecessors(problem)[index] if (at := starts[other]) is not None]
    return max([problem.activities[index].ready, *begun])


def reasons(problem: Problem, schedule: Schedule) -> dict[int, Stuck]:
    """Return what each activity without a date lacks beside all that has one."""
    profile = loaded(problem, schedule)
    found: dict[int, Stuck] = {}
    tasks: dict[str, list[int]] = {}
    for index in sorted(schedule.stuck):
        tasks.setdefault(problem.activities[index].task, []).append(index)
    for members in tasks.values():
        lacking = _lacking(problem, schedule, profile, members)
        first = next(iter(lacking.values()), Stuck())
        found |= {index: lacking.get(index, first) for index in members}
    return dict(sorted(found.items()))


def _lacking(problem: Problem, schedule: Schedule, profile: Profile, members: list[int]) -> dict[int, Stuck]:
    """Return what those of a task lack that have no room once the ones before them are placed; `profile` is left as it
    was.
    """
    before = predecessors(problem)
    starts = list(schedule.starts)
    lacking: dict[int, Stuck] = {}
    for index in members:
        waits = [other for other, _ in before[index] if starts[other] is None]
        earliest = _earliest(problem, starts, index)
        if waits:
            lacking[index] = Stuck(activity=waits[0])
        elif (start := profile.first_fit(index, earliest)) is None:
            lacking[index] = diagnose(problem, profile, index, earliest)
        else:
            profile.place(index, start)
            starts[index] = start
    for index in members:
        placed = starts[index]
        if placed is not None:
            profile.remove(index, placed)
    return lacking
