"""Instances of the public project scheduling benchmark (PSPLIB, `.sm`): reading them, checking schedules of them.

The format is that of R. Kolisch and A. Sprecher, "PSPLIB - a project scheduling problem library" (EJOR 96, 1997): one
way to do each job, renewable resources only. The first and the last job stand for start and end, and last nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from roadmap.schedule.problem import Activity, Arc, Problem


class Instance(NamedTuple):
    """What a file says; lists are by job, `followers` hold positions in them."""

    name: str
    durations: tuple[int, ...]
    requests: tuple[tuple[int, ...], ...]
    followers: tuple[tuple[int, ...], ...]
    capacities: tuple[int, ...]


def read(path: Path) -> Instance:
    """Return the instance in a file. Raises `ValueError` for one of another kind."""
    lines = path.read_text(encoding="ascii").splitlines()
    jobs = int(next(line for line in lines if line.startswith("jobs")).split(":")[1])
    followers = [tuple(row[3:]) for row in _rows(lines, "PRECEDENCE", 2, jobs)]
    work = _rows(lines, "REQUESTS", 3, jobs)
    if any(row[1] != 1 for row in _rows(lines, "PRECEDENCE", 2, jobs)):
        raise ValueError(f"{path}: jobs with several modes")
    (capacities,) = _rows(lines, "RESOURCEAVAIL", 2, 1)
    found = Instance(
        path.stem,
        tuple(row[2] for row in work),
        tuple(tuple(row[3:]) for row in work),
        tuple(tuple(job - 1 for job in each) for each in followers),
        tuple(capacities),
    )
    if any(len(each) != len(capacities) for each in found.requests):
        raise ValueError(f"{path}: resources of several kinds")
    if found.durations[0] or found.durations[-1]:
        raise ValueError(f"{path}: the first or the last job is one of its own")
    return found


def _rows(lines: Sequence[str], title: str, skip: int, count: int) -> list[list[int]]:
    begin = next(number for number, line in enumerate(lines) if line.startswith(title)) + skip
    return [[int(word) for word in line.split()] for line in lines[begin : begin + count]]


def in_order(instance: Instance) -> list[int]:
    """Return the jobs between start and end, each after those that it waits for."""
    jobs = len(instance.durations)
    waiting = [0] * jobs
    for each in instance.followers:
        for other in each:
            waiting[other] += 1
    ready = [job for job in range(jobs) if not waiting[job]]
    for job in ready:
        for other in instance.followers[job]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    if len(ready) < jobs:
        raise ValueError(f"{instance.name}: jobs wait for each other in a circle")
    return [job for job in ready if 0 < job < jobs - 1]


def problem_of(instance: Instance) -> tuple[Problem, list[int]]:
    """Return the instance as a problem of this project, and the job that each of its activities is."""
    order = in_order(instance)
    number = {job: index for index, job in enumerate(order)}
    limit = sum(instance.durations) + 1
    teams = range(len(instance.capacities))
    return Problem(
        activities=tuple(
            Activity(
                f"{job + 1}",
                instance.durations[job],
                f"{job + 1}",
                tuple((team, instance.requests[job][team]) for team in teams if instance.requests[job][team]),
            )
            for job in order
        ),
        arcs=tuple(
            Arc(number[job], number[other], instance.durations[job])
            for job in order
            for other in instance.followers[job]
            if other in number
        ),
        teams=tuple(f"R {team + 1}" for team in teams),
        capacity=tuple((people,) * limit for people in instance.capacities),
        accounts=(),
        budget=(),
        ceilings=(),
        goals=(),
        start=0,
        horizon=limit,
        limit=limit,
        first_year=2027,
        first_month=0,
    ), order


def starts_of(instance: Instance, order: Sequence[int], starts: Sequence[int | None]) -> list[int]:
    """Return the start of every job, those that stand for start and end included."""
    found = [0] * len(instance.durations)
    for job, start in zip(order, starts, strict=True):
        if start is None:
            raise ValueError(f"{instance.name}: job {job + 1} has no start")
        found[job] = start
    found[-1] = max(start + each for start, each in zip(found, instance.durations, strict=True))
    return found


def makespan(instance: Instance, starts: Sequence[int]) -> int:
    """Return when the last job ends. Raises `ValueError` for a schedule that breaks a rule; counts by period."""
    if min(starts) < 0:
        raise ValueError(f"{instance.name}: a job starts before the first period")
    finishes = [start + each for start, each in zip(starts, instance.durations, strict=True)]
    for job, others in enumerate(instance.followers):
        for other in others:
            if starts[other] < finishes[job]:
                raise ValueError(f"{instance.name}: job {other + 1} does not wait for job {job + 1}")
    for period in range(max(finishes)):
        running = [job for job, start in enumerate(starts) if start <= period < finishes[job]]
        for resource, capacity in enumerate(instance.capacities):
            if sum(instance.requests[job][resource] for job in running) > capacity:
                raise ValueError(f"{instance.name}: resource {resource + 1} is overloaded in period {period}")
    return max(finishes)
