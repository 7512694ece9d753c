"""What dependencies alone say: earliest and latest starts, float, and a lower bound of the end."""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.schedule.problem import Problem, Schedule, predecessors, successors


def earliest_starts(problem: Problem) -> tuple[int, ...]:
    """Return the earliest start of each activity by dependencies, start month and progress alone (the forward pass)."""
    return _forward(problem, [each.earliest for each in problem.activities])


def _forward(problem: Problem, first: Sequence[int]) -> tuple[int, ...]:
    """Return the earliest start of each activity by dependencies, progress and the period that `first` names for it."""
    before = predecessors(problem)
    starts: list[int] = []
    for index, activity in enumerate(problem.activities):
        if activity.fixed is not None:
            starts.append(activity.fixed)
        else:
            starts.append(max([first[index], *(starts[other] + lag for other, lag in before[index])]))
    return tuple(starts)


def lower_bound(problem: Problem, schedule: Schedule) -> int:
    """Return the period before which the work that `schedule` places cannot all be finished: its longest path, in which
    nothing starts before its pin.
    """
    starts = _forward(problem, [each.ready for each in problem.activities])
    finishes = (starts[index] + problem.activities[index].months for index in schedule.dated(problem))
    return max(finishes, default=problem.start)


def latest_starts(problem: Problem, schedule: Schedule, end: int) -> tuple[int, ...]:
    """Return the latest start of each activity by which all placed work that depends on it still finishes by period
    `end`.
    """
    behind = successors(problem)
    latest = [end - each.months for each in problem.activities]
    for index in reversed(range(len(latest))):
        for other, lag in behind[index]:
            if schedule.starts[other] is not None:
                latest[index] = min(latest[index], latest[other] - lag)
    return tuple(latest)


def total_floats(problem: Problem, schedule: Schedule, end: int) -> tuple[int | None, ...]:
    """Return by how many periods each start can slip, by dependencies alone, before `end` slips; None where nothing
    is planned.
    """
    latest = latest_starts(problem, schedule, end)
    return tuple(
        None if start is None or activity.fixed is not None else max(0, latest[index] - start)
        for index, (start, activity) in enumerate(zip(schedule.starts, problem.activities, strict=True))
    )


def free_floats(problem: Problem, schedule: Schedule, end: int) -> tuple[int | None, ...]:
    """Return by how many periods each start can slip before another planned start, or `end`, must."""
    behind = successors(problem)
    floats: list[int | None] = []
    for index, (start, activity) in enumerate(zip(schedule.starts, problem.activities, strict=True)):
        if start is None or activity.fixed is not None:
            floats.append(None)
            continue
        room = end - start - activity.months
        for other, lag in behind[index]:
            follower = schedule.starts[other]
            if follower is not None:
                room = min(room, follower - lag - start)
        floats.append(max(0, room))
    return tuple(floats)
