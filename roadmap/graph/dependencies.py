"""Tasks and what they wait for, as one graph in one language: what every drawing of it starts from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from roadmap.messages import catalogue as say
from roadmap.messages.text import Language
from roadmap.model import Catalogue, Strength, Task
from roadmap.network import closure
from roadmap.render.plain import clean


class Node(NamedTuple):
    """A task. `named` is set where a goal itself names it, and not only another task that waits for it."""

    id: str
    title: str
    domain: str
    months: int
    named: bool


class Edge(NamedTuple):
    """Task `behind` waits for task `before`; hard where one of the dependencies between the two is."""

    before: str
    behind: str
    hard: bool
    why: str


class Domain(NamedTuple):
    """A domain with its place among all domains of the catalogue, which gives it its colour."""

    id: str
    title: str
    place: int


class Graph(NamedTuple):
    """Nodes in the order of the catalogue, edges between them, the domains that occur."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    domains: tuple[Domain, ...]
    language: Language
    of_goals: bool = False


def of_catalogue(catalogue: Catalogue, language: Language) -> Graph:
    """Return the graph of all tasks."""
    title = say.GRAPH_OF_ALL.fill(version=catalogue.version).to(language)
    return _graph(catalogue, title, catalogue.tasks, (), language)


def of_goals(catalogue: Catalogue, goals: Sequence[str], language: Language) -> Graph:
    """Return the graph of the tasks that `goals` name (a framework means all of its goals), and of all that these wait
    for, whatever their level.
    """
    entries = [catalogue.frameworks.get(each) or catalogue.goals[each] for each in goals]
    named = [
        task for goal in catalogue.goals.values() if goal.id in goals or goal.framework in goals for task in goal.tasks
    ]
    needed = closure(named, lambda task: (each.after for each in catalogue.tasks[task].after))
    title = "; ".join(entry.title.to(language) for entry in entries)
    return _graph(catalogue, title, needed, named, language)._replace(of_goals=True)


def _graph(catalogue: Catalogue, title: str, wanted: Iterable[str], named: Iterable[str], language: Language) -> Graph:
    chosen, by_goal = frozenset(wanted), frozenset(named)
    tasks = [task for task in catalogue.tasks.values() if task.id in chosen]
    nodes = tuple(
        Node(task.id, clean(task.title.to(language)), task.domain, _months(task), task.id in by_goal) for task in tasks
    )
    edges = tuple(edge for task in tasks for edge in _edges(task, chosen, language))
    used = {task.domain for task in tasks}
    domains = tuple(
        Domain(domain.id, clean(domain.title.to(language)), place)
        for place, domain in enumerate(catalogue.domains.values())
        if domain.id in used
    )
    return Graph(clean(title), nodes, edges, domains, language)


def _months(task: Task) -> int:
    return sum(stage.months.likely for stage in (task.preparation, task.delivery) if stage is not None)


def _edges(task: Task, chosen: frozenset[str], language: Language) -> Iterable[Edge]:
    """Yield one edge for each task that `task` waits for, however many moments of it hold it back."""
    for before in dict.fromkeys(each.after for each in task.after if each.after in chosen):
        held = [each for each in task.after if each.after == before]
        hard = any(each.strength is Strength.HARD for each in held)
        yield Edge(before, task.id, hard, clean(" ".join(each.why.to(language) for each in held)))
