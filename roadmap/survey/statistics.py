"""How many tasks, goals and dependencies a catalogue holds, counted the ways that say how well it is grounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmap.model import Basis, Catalogue, Goal, Grade, Level, Strength, Task
from roadmap.survey.chains import Chain, longest_chains

SIZES = ("0", "1", "2-5", "6+")
"""Goals by the number of tasks that they name."""


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """Tasks by level, by basis of what they say and of their figures, and by the best-read of their sources.

    `without_cost` are those of which no stage and no running has a cost; the grade None is of tasks without a source.
    """

    tasks: int
    recurring: int
    without_cost: int
    by_level: Mapping[Level, int]
    by_basis: Mapping[Basis, int]
    by_figures: Mapping[Basis, int]
    by_grade: Mapping[Grade | None, int]


@dataclass(frozen=True, slots=True)
class GoalCounts:
    """Goals, how many of them can be picked, by number of tasks that they name, and how many tasks they name at all."""

    goals: int
    pickable: int
    by_size: Mapping[str, int]
    tasks: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All counts of one catalogue; dependencies by strength and by whether they name a source."""

    tasks: TaskCounts
    domains: Mapping[str, TaskCounts]
    goals: GoalCounts
    frameworks: Mapping[str, GoalCounts]
    dependencies: Mapping[tuple[Strength, bool], int]
    chains: tuple[Chain, ...]


def count(catalogue: Catalogue) -> Statistics:
    """Return the statistics of `catalogue`; domains and frameworks in its order."""
    tasks = tuple(catalogue.tasks.values())
    return Statistics(
        tasks=_tasks(catalogue, tasks),
        domains={
            name: _tasks(catalogue, (each for each in tasks if each.domain == name)) for name in catalogue.domains
        },
        goals=_goals(catalogue.goals.values()),
        frameworks={held.id: _goals(held.goals) for held in catalogue.frameworks.values()},
        dependencies=Counter((each.strength, each.source is not None) for task in tasks for each in task.after),
        chains=longest_chains(tasks),
    )


def _tasks(catalogue: Catalogue, found: Iterable[Task]) -> TaskCounts:
    tasks = tuple(found)
    return TaskCounts(
        tasks=len(tasks),
        recurring=sum(task.recurring is not None for task in tasks),
        without_cost=sum(_lacks_cost(task) for task in tasks),
        by_level=Counter(task.level for task in tasks),
        by_basis=Counter(task.basis for task in tasks),
        by_figures=Counter(task.figures for task in tasks),
        by_grade=Counter(_best_grade(catalogue, task) for task in tasks),
    )


def _lacks_cost(task: Task) -> bool:
    """Return whether no cost is known; a milestone needs none."""
    costs = [stage.cost for stage in (task.preparation, task.delivery) if stage is not None]
    return not task.is_milestone and all(cost is None for cost in (*costs, task.run_cost))


def _best_grade(catalogue: Catalogue, task: Task) -> Grade | None:
    grades = {catalogue.sources[source].grade for source in task.sources if source in catalogue.sources}
    return next((grade for grade in Grade if grade in grades), None)


def _goals(found: Iterable[Goal]) -> GoalCounts:
    goals = tuple(found)
    return GoalCounts(
        goals=len(goals),
        pickable=sum(goal.pickable for goal in goals),
        by_size=Counter(_size(len(goal.tasks)) for goal in goals),
        tasks=len({task for goal in goals for task in goal.tasks}),
    )


def _size(tasks: int) -> str:
    if tasks <= 1:
        return SIZES[tasks]
    return SIZES[2] if tasks <= 5 else SIZES[3]
