"""What must hold of a task as a whole, and of all tasks together: stages, figures, moments, no cycle.

A task may be partly wrong. A rule that rests on a key which is itself wrong is then not applied: it would only report
the consequence of a fault that is reported already.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from roadmap.messages import faults as say
from roadmap.messages.text import Text
from roadmap.model import Dependency, Moment, Task
from roadmap.network import find_cycle, stage_edges
from roadmap.tomlfile import Keys


class _Broken(NamedTuple):
    """A rule that does not hold: where, what is wrong, and the keys of the task that the rule rests on."""

    keys: Keys
    text: Text
    rests_on: tuple[Keys, ...]


def broken_rules(
    task: Task, tasks: Mapping[str, Task], at: Keys, spoilt: AbstractSet[Keys]
) -> Iterator[tuple[Keys, Text]]:
    """Yield where in the task at `at`, and how, a rule is broken; nothing that rests on a path in `spoilt`."""
    for broken in _broken(task, tasks):
        if not any((*at, *keys) in spoilt for keys in broken.rests_on):
            yield broken.keys, broken.text


def _broken(task: Task, tasks: Mapping[str, Task]) -> Iterator[_Broken]:
    stages: tuple[Keys, ...] = (("procedure",), ("preparation",))
    work: tuple[Keys, ...] = (("delivery",), ("recurring",), ("procedure",))
    if (task.preparation is None) != (task.procedure is None):
        yield _Broken(("procedure",) if task.procedure else ("preparation",), say.STAGES_AND_PROCEDURE, stages)
    if (task.delivery is None) == (task.recurring is None) or (task.recurring and task.procedure):
        yield _Broken((), say.NO_WORK, work)
    if task.figures != "estimate" and not task.figures_sources:
        yield _Broken(("figures",), say.UNSOURCED_FIGURES, (("figures",), ("figures_source",)))
    if task.funds and sum(share for _, share in task.funds) != 100:
        yield _Broken(("funds",), say.SHARES_ARE_HUNDRED, (("funds",),))
    if task.recurring and task.after:
        yield _Broken(("after",), say.RECURRING_IS_ALONE.fill(value=task.id), (("recurring",), ("after",)))
    for number, dependency in enumerate(task.after):
        for text in _wrong_dependency(task, dependency, tasks):
            yield _Broken(("after", number), text, (("after",), ("level",), ("preparation",)))


def _wrong_dependency(task: Task, dependency: Dependency, tasks: Mapping[str, Task]) -> Iterator[Text]:
    other = tasks.get(dependency.after)
    if other is None:
        return
    if other.id == task.id:
        yield say.WAITS_FOR_ITSELF
    if other.level.depth > task.level.depth:
        yield say.WAITS_FOR_LOWER.fill(value=other.id)
    if other.recurring:
        yield say.RECURRING_IS_ALONE.fill(value=other.id)
    if dependency.of is Moment.APPROVAL and other.preparation is None:
        yield say.NEEDS_APPROVAL.fill(value=other.id)
    if dependency.holds is Moment.APPROVAL and task.preparation is None:
        yield say.NEEDS_APPROVAL.fill(value=task.id)


def cycles(tasks: Iterable[Task]) -> Iterator[tuple[str, ...]]:
    """Yield cycles of `task/stage`, none of which shares a step with another; not a task that waits for itself alone,
    which is a broken rule of that task.
    """
    edges = stage_edges(tasks)
    while cycle := find_cycle(edges):
        if len({node.partition("/")[0] for node in cycle}) > 1:
            yield cycle
        steps = set(itertools.pairwise(cycle))
        edges = [edge for edge in edges if edge not in steps]


def cycle_path(cycle: Sequence[str]) -> str:
    """Return a cycle of `task/stage` as its tasks in order."""
    return " → ".join(name for name, _ in itertools.groupby(node.partition("/")[0] for node in cycle))
