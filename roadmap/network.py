"""What the chosen goals need: the tasks that they name, the prerequisites of these, and the dependencies that apply.

The only user of networkx, for what needs a graph library: which dependencies of a whole catalogue are implied by paths
of others. Planning itself does without: loading the library costs as much as all the rest of a planning.
"""

from __future__ import annotations

import graphlib
import heapq
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.model import (
    Brief,
    Catalogue,
    Dependency,
    InPlace,
    Level,
    Locality,
    Moment,
    Progress,
    Stage,
    StageEstimate,
    StageName,
    Strength,
    Task,
)
from roadmap.months import written

_STAGE_OF_MOMENT = {
    Moment.APPROVAL: StageName.PREPARATION,
    Moment.ACCEPTANCE: StageName.DELIVERY,
    Moment.OPERATION: StageName.OPERATION,
}


def stage_of(task: Task, moment: Moment) -> StageName:
    """Return the stage of `task` that `moment` begins or ends."""
    if moment is Moment.START:
        return StageName.PREPARATION if task.preparation else StageName.DELIVERY
    return _STAGE_OF_MOMENT[moment]


def stage_edges(tasks: Iterable[Task]) -> list[tuple[str, str]]:
    """Return the precedence between stages, as pairs of `task/stage`: within each task, and along its dependencies."""
    known = {task.id: task for task in tasks}
    edges: list[tuple[str, str]] = []
    for task in known.values():
        if task.preparation:
            edges.append((f"{task.id}/preparation", f"{task.id}/delivery"))
        edges.append((f"{task.id}/delivery", f"{task.id}/operation"))
        edges.extend(
            (f"{each.after}/{stage_of(known[each.after], each.of)!s}", f"{task.id}/{stage_of(task, each.holds)!s}")
            for each in task.after
            if each.after in known
        )
    return edges


def find_cycle(edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the nodes of one cycle in order, the first repeated at the end, or nothing; the same for any order of
    `edges`.
    """
    sorter: graphlib.TopologicalSorter[str] = graphlib.TopologicalSorter()
    for before, behind in sorted(edges):
        sorter.add(behind, before)
    try:
        sorter.prepare()
    except graphlib.CycleError as error:
        nodes = list(error.args[1][:-1])
        first = nodes.index(min(nodes))
        return (*nodes[first:], *nodes[:first], nodes[first])
    return ()


def implied_dependencies(tasks: Iterable[Task]) -> list[tuple[str, str]]:
    """Return the pairs of stages whose dependency a path of others implies already (lags 0); none should be written
    down.
    """
    import networkx

    edges = sorted(set(stage_edges(tasks)))
    graph: networkx.DiGraph[str] = networkx.DiGraph(edges)
    kept = set(networkx.transitive_reduction(graph).edges)
    return [edge for edge in edges if edge not in kept]


class State(NamedTuple):
    """Where a task stands at the start month: None for work that is still to be planned."""

    status: str
    progress: Progress
    in_place: InPlace | None = None


class Remark(NamedTuple):
    """Something noticed while the network was made: a kind and its values, as `roadmap.plan.document.Notice`
    explains.
    """

    kind: str
    values: tuple[tuple[str, str], ...]


class Network(NamedTuple):
    """The tasks of one plan and how they hang together.

    `tasks` are those planned here, with the brief's figures and only the dependencies that apply; `external` those
    that a level above supplies. `rank` is the place of the best goal that needs a task (0 is first); `excluded_needs`
    the excluded tasks that it would have needed.
    """

    tasks: Mapping[str, Task]
    external: Mapping[str, Task]
    rank: Mapping[str, int]
    states: Mapping[str, State]
    excluded_needs: Mapping[str, tuple[str, ...]]
    remarks: tuple[Remark, ...]


def build_network(catalogue: Catalogue, brief: Brief, locality: Locality) -> Network:
    """Return what the goals of `brief` need, nothing more, for the level of `locality`."""
    known = {**catalogue.tasks, **{task.id: task for task in brief.tasks}}
    states = _states(brief, locality)
    remarks: list[Remark] = []
    adjusted = {
        identifier: _adjust(task, catalogue, brief, states.get(identifier), known, remarks)
        for identifier, task in known.items()
    }
    goals = [catalogue.goals[goal] for goal in brief.goals]
    named = [
        tuple(task for task in goal.tasks if adjusted[task].level == locality.level and task not in brief.exclude)
        for goal in goals
    ]
    own = tuple(task.id for task in brief.tasks if task.level == locality.level and task.id not in brief.exclude)
    groups = _with_recorded([*named, own], adjusted, catalogue, brief, locality.level)
    rank = _ranks(groups, adjusted, locality.level)
    chosen = {identifier: adjusted[identifier] for identifier in known if identifier in rank}
    tasks = {identifier: task for identifier, task in chosen.items() if task.level == locality.level}
    return Network(
        tasks=tasks,
        external={identifier: task for identifier, task in chosen.items() if identifier not in tasks},
        rank=rank,
        states={identifier: state for identifier, state in states.items() if identifier in chosen},
        excluded_needs={
            identifier: excluded
            for identifier in tasks
            if (excluded := tuple(each.after for each in known[identifier].after if each.after in brief.exclude))
            and not ((state := states.get(identifier)) and state.status == "done")
        },
        remarks=tuple(remark for remark in dict.fromkeys(remarks) if dict(remark.values)["task"] in chosen),
    )


def _with_recorded(
    groups: list[tuple[str, ...]], tasks: Mapping[str, Task], catalogue: Catalogue, brief: Brief, level: Level
) -> list[tuple[str, ...]]:
    """Return `groups` with the tasks that the brief has on record and that they needed before anything was begun.

    Work that has begun waits for nothing that comes before it; what was done for its sake stays in the plan all the
    same, with its money and its place in reports.
    """
    if not brief.progress:
        return groups
    known = {**catalogue.tasks, **{task.id: task for task in brief.tasks}}
    begun = {
        name: _adjust(known[name], catalogue, brief, None, known, [])
        for name in _states_of_record(brief)
        if name in tasks
    }
    first = _ranks(groups, {**tasks, **begun}, level)
    recorded = [name for name in begun if name in first and tasks[name].level == level and name not in brief.exclude]
    return [(*names, *(name for name in recorded if first[name] == number)) for number, names in enumerate(groups)]


def _states(brief: Brief, locality: Locality) -> dict[str, State]:
    """Return what is done or running: what the brief records, and else what the locality says is in place as a
    whole.
    """
    states: dict[str, State] = {}
    for each in locality.in_place:
        if each.partial:
            continue
        progress = Progress(started=each.started, done=each.date if each.status == "done" else None, left=each.left)
        states[each.task] = State(each.status, progress, each)
    return {**states, **_states_of_record(brief)}


def _states_of_record(brief: Brief) -> dict[str, State]:
    """Return what the brief records as done or begun."""
    states: dict[str, State] = {}
    for identifier, progress in brief.progress.items():
        begun = progress.started is not None or progress.approved is not None
        if progress.done is not None or begun:
            states[identifier] = State("done" if progress.done is not None else "running", progress)
    return states


def _adjust(
    task: Task,
    catalogue: Catalogue,
    brief: Brief,
    state: State | None,
    known: Mapping[str, Task],
    remarks: list[Remark],
) -> Task:
    """Return `task` with the brief's lead and figures, and with the dependencies that apply at the start month."""
    if task.id in brief.estimates:
        task = _estimated(task, brief.estimates[task.id])
    if task.procedure is not None and not _has_approval(task, catalogue, brief):
        holds = [each._replace(holds=Moment.START) if each.holds is Moment.APPROVAL else each for each in task.after]
        task = task._replace(procedure=None, preparation=None, after=tuple(holds))
    after = tuple(
        each._replace(of=Moment.START)
        if each.of is Moment.APPROVAL and not _has_approval(known[each.after], catalogue, brief)
        else each
        for each in task.after
        if _applies(each, task, catalogue, brief, state, remarks)
    )
    lead = brief.leads.get(task.id, task.lead)
    return task if lead == task.lead and after == task.after else task._replace(lead=lead, after=after)


def _has_approval(task: Task, catalogue: Catalogue, brief: Brief) -> bool:
    """Return whether `task` is under a procedure whose law, or one of its laws, is in force at the start month."""
    if task.procedure is None:
        return False
    laws = [catalogue.sources[source] for source in catalogue.procedures[task.procedure].sources]
    return not laws or any(law.in_force(brief.start) for law in laws)


def _estimated(task: Task, figures: StageEstimate) -> Task:
    return task._replace(
        preparation=_stage(task.preparation, figures.preparation, figures.preparation_cost),
        delivery=_stage(task.delivery, figures.delivery, figures.delivery_cost),
        run_cost=figures.run_cost or task.run_cost,
    )


def _stage(stage: Stage | None, months: object, cost: object) -> Stage | None:
    if stage is None:
        return None
    changes = {key: value for key, value in (("months", months), ("cost", cost)) if value is not None}
    return stage._replace(**changes)  # type: ignore[arg-type]


def _applies(
    dependency: Dependency,
    task: Task,
    catalogue: Catalogue,
    brief: Brief,
    state: State | None,
    remarks: list[Remark],
) -> bool:
    """Return whether `dependency` still holds something back: not excluded, not switched off, law in force, not
    passed.
    """
    if dependency.after in brief.exclude:
        return False
    if dependency.strength is Strength.SOFT and (
        brief.soft_all_off or dependency.after in brief.soft_off.get(task.id, ())
    ):
        return False
    if not _law_in_force(dependency, task, catalogue, brief, remarks):
        return False
    return state is None or not _settled(dependency.holds, task, state)


def _settled(moment: Moment, task: Task, state: State) -> bool:
    """Return whether progress has settled `moment`: it is past, or it ends the stage that is running."""
    if state.status == "done" or moment in (Moment.START, Moment.APPROVAL):
        return True
    approved = state.progress.approved is not None and state.progress.left is not None
    delivering = task.preparation is None or state.in_place is not None or approved
    return moment is Moment.ACCEPTANCE and delivering


def _law_in_force(
    dependency: Dependency, task: Task, catalogue: Catalogue, brief: Brief, remarks: list[Remark]
) -> bool:
    source = catalogue.sources.get(dependency.source or "")
    if source is None or not source.is_law:
        return True
    if source.since is not None and brief.start < source.since:
        if source.since <= brief.horizon_to:
            values = (("task", task.id), ("source", source.id), ("since", written(source.since)))
            remarks.append(Remark("law-later", values))
        return False
    if source.until is not None and source.until < brief.start:
        values = (("task", task.id), ("source", source.id), ("until", written(source.until)))
        remarks.append(Remark("law-ended", values))
        return False
    return True


def _ranks(groups: Sequence[tuple[str, ...]], tasks: Mapping[str, Task], level: Level) -> dict[str, int]:
    """Return the rank of all that the groups of named tasks need: the first group that needs a task gives its rank."""

    def awaited(identifier: str) -> Iterable[str]:
        return [each.after for each in tasks[identifier].after] if tasks[identifier].level == level else ()

    rank: dict[str, int] = {}
    for number, names in enumerate(groups):
        rank.update(dict.fromkeys(closure(names, awaited, rank), number))
    return rank


def closure(names: Iterable[str], awaited: Callable[[str], Iterable[str]], known: Container[str] = ()) -> list[str]:
    """Return `names` and all that they wait for, each once; what is `known` is left out, with what only it waits
    for.
    """
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        identifier = waiting.pop()
        if identifier not in found and identifier not in known:
            found[identifier] = None
            waiting.extend(awaited(identifier))
    return list(found)


def topological(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield `nodes` so that each comes after its predecessors, otherwise in the order given."""
    waiting = dict.fromkeys(nodes, 0)
    behind: dict[str, list[str]] = {node: [] for node in nodes}
    for before, after in edges:
        behind[before].append(after)
        waiting[after] += 1
    place = {node: at for at, node in enumerate(nodes)}
    ready = [place[node] for node in nodes if not waiting[node]]
    while ready:  # in rising order from the start, and so a heap
        node = nodes[heapq.heappop(ready)]
        yield node
        for follower in behind[node]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(ready, place[follower])
