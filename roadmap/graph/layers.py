"""A graph in columns: each task to the right of all that it waits for, with as few crossings as a few sweeps find.

An edge over several columns passes through a waypoint in each column between, so that it does not run over boxes. All
edges of one task share their waypoints: they leave as one line and part where they must.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_SWEEPS = 24
_UNIT = 1_000_000  # barycentres are compared in integers

_BOX = -1

Point = tuple[str, int]
"""The box of a task, or the waypoint in one column of all edges that begin at the task."""

Pair = tuple[str, str]


class Layered(NamedTuple):
    """Boxes and waypoints by column from left to right, each column from top to bottom; the points of each edge."""

    columns: tuple[tuple[Point, ...], ...]
    routes: Mapping[Pair, tuple[Point, ...]]


def box(task: str) -> Point:
    """Return the point that stands for the box of a task."""
    return task, _BOX


def is_box(point: Point) -> bool:
    """Return whether `point` is a box, and not a waypoint."""
    return point[1] == _BOX


def layered(nodes: Sequence[str], edges: Iterable[Pair]) -> Layered:
    """Return `nodes` in columns; the same for the same order of nodes."""
    pairs = sorted(set(edges))
    column = _columns(nodes, pairs)
    columns: list[list[Point]] = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for node in nodes:
        columns[column[node]].append(box(node))
    routes: dict[Pair, tuple[Point, ...]] = {}
    for before, behind in pairs:
        first, last = sorted((column[before], column[behind]))
        between: list[Point] = [(before, at) for at in range(first + 1, last)]
        for point in between:
            if point not in columns[point[1]]:
                columns[point[1]].append(point)
        if column[before] > column[behind]:
            between.reverse()
        routes[before, behind] = (box(before), *between, box(behind))
    ordered = _with_few_crossings(columns, routes.values())
    return Layered(tuple(tuple(each) for each in ordered), routes)


def _columns(nodes: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """Return the column of each node: the longest path to it; what waits for nothing stands next to what waits for it.

    Two tasks may wait for each other through different stages; the dependency that closes such a circle does not
    count here, and is drawn backwards.
    """
    behind: dict[str, list[str]] = {node: [] for node in nodes}
    before: dict[str, list[str]] = {node: [] for node in nodes}
    for first, second in pairs:
        behind[first].append(second)
    order = _order(nodes, behind)
    place = {node: at for at, node in enumerate(order)}
    for first, second in pairs:
        if place[first] < place[second]:
            before[second].append(first)
    column: dict[str, int] = {}
    for node in order:
        column[node] = max((column[each] + 1 for each in before[node]), default=0)
    for node in order:
        followers = [column[each] for each in behind[node] if place[each] > place[node]]
        if not before[node] and followers:
            column[node] = min(followers) - 1
    return column


def _order(nodes: Sequence[str], behind: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the nodes so that each stands before what waits for it, circles apart: depth first, without recursion."""
    left: list[str] = []
    seen: set[str] = set()
    for root in nodes:
        if root in seen:
            continue
        seen.add(root)
        path = [(root, iter(behind[root]))]
        while path:
            node, followers = path[-1]
            follower = next((each for each in followers if each not in seen), None)
            if follower is None:
                left.append(node)
                path.pop()
            else:
                seen.add(follower)
                path.append((follower, iter(behind[follower])))
    return left[::-1]


def segments(routes: Iterable[Sequence[Point]]) -> list[tuple[Point, Point]]:
    """Return the pieces of all edges between neighbouring columns, a shared one once."""
    return list(dict.fromkeys(piece for route in routes for piece in itertools.pairwise(route)))


def _with_few_crossings(columns: list[list[Point]], routes: Iterable[Sequence[Point]]) -> list[list[Point]]:
    """Return the columns, reordered: each point towards the middle of its neighbours, from either side in turn."""
    at = {point: number for number, column in enumerate(columns) for point in column}
    to_left: dict[Point, list[Point]] = {point: [] for point in at}
    to_right: dict[Point, list[Point]] = {point: [] for point in at}
    for one, other in segments(routes):
        first, second = (one, other) if at[one] < at[other] else (other, one)
        to_right[first].append(second)
        to_left[second].append(first)
    best, fewest = columns, _crossings(columns, to_right)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        columns = _swept(columns, to_left if sweep % 2 == 0 else to_right, from_left=sweep % 2 == 0)
        crossings = _crossings(columns, to_right)
        if crossings < fewest:
            best, fewest = columns, crossings
    return best


def _swept(
    columns: Sequence[list[Point]], neighbours: Mapping[Point, Sequence[Point]], *, from_left: bool
) -> list[list[Point]]:
    swept = [list(column) for column in columns]
    place: dict[Point, int] = {}
    for column in swept if from_left else swept[::-1]:
        middle = {
            point: sum(place[each] for each in near) * _UNIT // len(near)
            for point in column
            if (near := [each for each in neighbours[point] if each in place])
        }
        anchored = sorted((point for point in column if point in middle), key=middle.__getitem__)
        following = iter(anchored)  # points without neighbours on this side keep their places
        column[:] = [next(following) if point in middle else point for point in column]
        place.update({point: at for at, point in enumerate(column)})
    return swept


def _crossings(columns: Sequence[Sequence[Point]], to_right: Mapping[Point, Sequence[Point]]) -> int:
    """Return how many pairs of edges cross between neighbouring columns."""
    crossings = 0
    for column, following in itertools.pairwise(columns):
        place = {point: at for at, point in enumerate(following)}
        passed = [0] * (len(following) + 1)  # a Fenwick tree: how many edges ended where, so far
        number = 0
        for point in column:
            ends = sorted(place[each] for each in to_right[point])
            crossings += sum(number - _counted(passed, end + 1) for end in ends)
            for end in ends:
                _count(passed, end + 1)
            number += len(ends)
    return crossings


def _count(tree: list[int], at: int) -> None:
    while at < len(tree):
        tree[at] += 1
        at += at & -at


def _counted(tree: Sequence[int], at: int) -> int:
    total = 0
    while at:
        total += tree[at]
        at -= at & -at
    return total
