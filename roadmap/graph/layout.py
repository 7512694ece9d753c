"""Where everything of a graph stands on one sheet: its connected parts, each in columns, and below them the tasks that
neither wait nor are waited for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.graph.layers import Layered, Pair, Point, box, layered
from roadmap.graph.places import GAP, centres

WIDTH = 220
_BETWEEN = 90
_WIDEST_BETWEEN = 170
APART = 44


class Place(NamedTuple):
    """The upper left corner of a box."""

    x: int
    y: int


class Route(NamedTuple):
    """An edge: from the point where it leaves its box, through spans across columns, to the point where it arrives.

    Each span is `(left, right, y)`; the edge is level there.
    """

    pair: Pair
    leaves: tuple[int, int]
    spans: tuple[tuple[int, int, int], ...]
    arrives: tuple[int, int]


class Layout(NamedTuple):
    """Boxes and edges on a sheet of `width` × `height`; `alone` is where the tasks without dependencies begin."""

    boxes: Mapping[str, Place]
    routes: tuple[Route, ...]
    width: int
    height: int
    alone: int | None


def laid_out(heights: Mapping[str, int], pairs: Sequence[Pair], widest: int) -> Layout:
    """Return where the tasks of `heights` stand; small parts and lone tasks share rows of up to `widest`."""
    parts = _parts(list(heights), pairs)
    lone = [nodes[0] for nodes in parts if len(nodes) == 1]
    drawn = [_drawn(nodes, pairs, heights) for nodes in parts if len(nodes) > 1]
    drawn.sort(key=lambda part: -part.height * part.width)
    room = max([widest, *(part.width for part in drawn)])
    joined = _packed(drawn, room)
    if not lone:
        return joined
    begins = joined.height + (APART + GAP * 2 if drawn else 0)
    across = max((room + GAP) // (WIDTH + GAP), 1)
    boxes = dict(joined.boxes)
    y = begins
    for number in range(0, len(lone), across):
        row = lone[number : number + across]
        boxes.update((node, Place(at * (WIDTH + GAP), y)) for at, node in enumerate(row))
        y += max(heights[node] for node in row) + GAP
    width = max(joined.width, min(len(lone), across) * (WIDTH + GAP) - GAP)
    return Layout(boxes, joined.routes, width, y - GAP, begins if drawn else None)


def _parts(nodes: Sequence[str], pairs: Sequence[Pair]) -> list[list[str]]:
    """Return the nodes in groups that hang together, both in the order of `nodes`."""
    near: dict[str, list[str]] = {node: [] for node in nodes}
    for before, behind in pairs:
        near[before].append(behind)
        near[behind].append(before)
    group: dict[str, int] = {}
    for number, root in enumerate(nodes):
        waiting = [root] if root not in group else []
        while waiting:
            node = waiting.pop()
            if node not in group:
                group[node] = number
                waiting.extend(near[node])
    numbers = dict.fromkeys(group[node] for node in nodes)
    return [[node for node in nodes if group[node] == number] for number in numbers]


def _drawn(nodes: Sequence[str], pairs: Sequence[Pair], heights: Mapping[str, int]) -> Layout:
    """Return one connected part."""
    inside = set(nodes)
    columns = layered(nodes, (pair for pair in pairs if pair[0] in inside))
    middle = centres(columns, heights)
    step = WIDTH + min(_BETWEEN + len(nodes) // 3, _WIDEST_BETWEEN)  # the more edges, the more room to part
    left = {point: number * step for number, column in enumerate(columns.columns) for point in column}
    boxes = {node: Place(left[box(node)], middle[box(node)] - heights[node] // 2) for node in nodes}
    routes = tuple(_routes(columns, heights, left, middle))
    width = (len(columns.columns) - 1) * step + WIDTH
    lowest = max(boxes[node].y + heights[node] for node in nodes)
    ways = [y for route in routes for _, _, y in route.spans]
    return Layout(boxes, routes, width, max([lowest, *ways]), None)


def _routes(
    columns: Layered, heights: Mapping[str, int], left: Mapping[Point, int], middle: Mapping[Point, int]
) -> Iterator[Route]:
    ports = _ports(columns, heights, left, middle)
    for pair, route in columns.routes.items():
        first, second = route[0], route[1]
        forward = left[second] > left[first]
        spans = [(left[point], left[point] + WIDTH, middle[point]) for point in route[1:-1]]
        if not forward:
            spans = [(right, begin, y) for begin, right, y in spans]
        begin, end = (WIDTH, 0) if forward else (0, WIDTH)
        leaves = (left[first] + begin, ports[route[0], route[1]])
        arrives = (left[route[-1]] + end, ports[route[-1], route[-2]])
        yield Route(pair, leaves, tuple(spans), arrives)


def _ports(
    columns: Layered, heights: Mapping[str, int], left: Mapping[Point, int], middle: Mapping[Point, int]
) -> dict[tuple[Point, Point], int]:
    """Return at which height each edge touches its boxes: spread along the side, in the order of where they lead."""
    sides: dict[tuple[Point, bool], dict[Point, None]] = {}
    for route in columns.routes.values():
        for end, other in ((route[0], route[1]), (route[-1], route[-2])):
            sides.setdefault((end, left[other] > left[end]), {})[other] = None
    ports: dict[tuple[Point, Point], int] = {}
    for (end, _), found in sides.items():
        others = sorted(found, key=lambda other: (middle[other], other))
        height = heights[end[0]]
        step = min(height // (len(others) + 1), 16)
        top = middle[end] - step * (len(others) - 1) // 2
        ports.update({(end, other): top + at * step for at, other in enumerate(others)})
    return ports


def _packed(parts: Sequence[Layout], room: int) -> Layout:
    """Return the parts in rows from the largest to the smallest, as many beside each other as `room` holds."""
    boxes: dict[str, Place] = {}
    routes: list[Route] = []
    x = y = row = width = 0
    for part in parts:
        if x and x + part.width > room:
            x, y, row = 0, y + row + APART, 0
        boxes.update((node, Place(at.x + x, at.y + y)) for node, at in part.boxes.items())
        routes.extend(_moved(route, x, y) for route in part.routes)
        width, row = max(width, x + part.width), max(row, part.height)
        x += part.width + APART
    return Layout(boxes, tuple(routes), width, y + row, None)


def _moved(route: Route, x: int, y: int) -> Route:
    spans = tuple((left + x, right + x, at + y) for left, right, at in route.spans)
    leaves, arrives = ((at + x, height + y) for at, height in (route.leaves, route.arrives))
    return Route(route.pair, leaves, spans, arrives)
