"""The longest chains of dependencies: what would take longest if people and money were no limit."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from roadmap.model import Moment, Task
from roadmap.network import topological

_MOST = 3

Event = tuple[str, Moment]
"""A moment of a task."""


class Link(NamedTuple):
    """One task of a chain: the chain runs through it from month `first` of the chain to month `last`, both inclusive.

    A task whose approval alone waits has prepared before `first`, beside the chain.
    """

    task: str
    first: int
    last: int

    @property
    def months(self) -> int:
        """How many months the task adds to the chain."""
        return self.last - self.first + 1


class Chain(NamedTuple):
    """Tasks of which each waits for the one before; `months` of likely duration altogether."""

    months: int
    links: tuple[Link, ...]


class _Step(NamedTuple):
    """One event waits for another by so many months."""

    before: Event
    behind: Event
    months: int


def longest_chains(tasks: Iterable[Task], most: int = _MOST) -> tuple[Chain, ...]:
    """Return the longest chains, longest first; each ends at another task, which nothing waits for."""
    known = {task.id: task for task in tasks}
    steps = _steps(known)
    times, held_by = _earliest(known, steps)
    awaited = {each.after for task in known.values() for each in task.after}
    ends = [task.id for task in known.values() if task.after and task.id not in awaited]
    ends.sort(key=lambda task: (-times[task, Moment.OPERATION], task))
    return tuple(_chain(task, times, held_by) for task in ends[:most])


def _steps(tasks: Mapping[str, Task]) -> list[_Step]:
    steps: list[_Step] = []
    for task in tasks.values():
        preparation = task.preparation.months.likely if task.preparation else 0
        delivery = task.delivery.months.likely if task.delivery else 0
        lengths = (preparation, delivery, 0)
        for (before, behind), months in zip(itertools.pairwise(Moment), lengths, strict=True):
            steps.append(_Step((task.id, before), (task.id, behind), months))
        waits = [each for each in task.after if each.after in tasks]
        steps.extend(_Step((each.after, each.of), (task.id, each.holds), each.lag) for each in waits)
    return steps


def _earliest(tasks: Mapping[str, Task], steps: Sequence[_Step]) -> tuple[dict[Event, int], dict[Event, Event]]:
    """Return the month of each event when nothing but dependencies holds it, and the event that holds it."""
    events = {_written(task, moment): (task, moment) for task in tasks for moment in Moment}
    into: dict[Event, list[_Step]] = {event: [] for event in events.values()}
    for step in steps:
        into[step.behind].append(step)
    edges = [(_written(*step.before), _written(*step.behind)) for step in steps]
    times: dict[Event, int] = {}
    held_by: dict[Event, Event] = {}
    for name in topological(tuple(events), edges):
        event = events[name]
        holding = max(into[event], key=lambda step: times[step.before] + step.months, default=None)
        reached = 0 if holding is None else times[holding.before] + holding.months
        times[event] = max(reached, 0)
        if holding is not None and reached >= 0:
            held_by[event] = holding.before
    return times, held_by


def _written(task: str, moment: Moment) -> str:
    return f"{task}/{moment}"


def _chain(last: str, times: Mapping[Event, int], held_by: Mapping[Event, Event]) -> Chain:
    event: Event = (last, Moment.OPERATION)
    events = [event]
    while event in held_by:
        event = held_by[event]
        events.append(event)
    links = []
    for task, passed in itertools.groupby(reversed(events), key=lambda each: each[0]):
        reached = [times[each] for each in passed]
        links.append(Link(task, reached[0] + 1, reached[-1]))
    return Chain(times[last, Moment.OPERATION], tuple(links))
