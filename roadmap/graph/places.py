"""How high each box and waypoint of a column stands: as near to its neighbours as the others in its column let it."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from roadmap.graph.layers import Layered, Point, is_box, segments

GAP = 14
WAY = 10
_ROUNDS = 16
_STRAIGHT = 8
"""How much more a waypoint wants to lie level with the next waypoint than with a box: long edges become straight."""


class _Block(NamedTuple):
    """Neighbouring points that push against each other: the sum of their weighted wishes, and of their weights."""

    wish: int
    weight: int
    points: int


def centres(layered: Layered, heights: Mapping[str, int]) -> dict[Point, int]:
    """Return the height of each point's middle, counted downwards from 0 at the top of the highest box."""
    pulls = _pulls(layered)
    high = {point: heights[point[0]] if is_box(point) else WAY for column in layered.columns for point in column}
    middle: dict[Point, int] = {}
    for column in layered.columns:
        wishes = [(0, 1)] * len(column)
        middle.update(zip(column, _settled(column, wishes, high), strict=True))
    for number in range(_ROUNDS):
        for column in layered.columns if number % 2 == 0 else layered.columns[::-1]:
            wishes = [_wish(point, pulls[point], middle) for point in column]
            middle.update(zip(column, _settled(column, wishes, high), strict=True))
    top = min((middle[point] - high[point] // 2 for point in middle), default=0)
    return {point: at - top for point, at in middle.items()}


def _pulls(layered: Layered) -> dict[Point, list[tuple[Point, int]]]:
    """Return the neighbours of each point, and how strongly each pulls."""
    pulls: dict[Point, list[tuple[Point, int]]] = {point: [] for column in layered.columns for point in column}
    for one, other in segments(layered.routes.values()):
        weight = (_STRAIGHT, 2, 1)[is_box(one) + is_box(other)]
        pulls[one].append((other, weight))
        pulls[other].append((one, weight))
    return pulls


def _wish(point: Point, pulls: Sequence[tuple[Point, int]], middle: Mapping[Point, int]) -> tuple[int, int]:
    """Return where a point wants to be, and how much; one without neighbours wants to stay."""
    weight = sum(weight for _, weight in pulls)
    if not weight:
        return middle[point], 1
    return sum(middle[other] * weight for other, weight in pulls) // weight, weight


def _settled(column: Sequence[Point], wishes: Sequence[tuple[int, int]], high: Mapping[Point, int]) -> list[int]:
    """Return the middles that come nearest to the wishes (by least squares) without overlaps, in the column's order.

    Measured from where it would stand in a tight column, no point may stand above the one before: so points that push
    against each other merge into blocks, each at the mean of what its points wish.
    """
    tight = [0]
    for upper, lower in itertools.pairwise(column):
        gap = GAP if is_box(upper) or is_box(lower) else 0
        tight.append(tight[-1] + (high[upper] + high[lower]) // 2 + gap)
    blocks: list[_Block] = []
    for (wish, weight), offset in zip(wishes, tight, strict=False):
        block = _Block((wish - offset) * weight, weight, 1)
        while blocks and blocks[-1].wish * block.weight > block.wish * blocks[-1].weight:
            above = blocks.pop()
            block = _Block(above.wish + block.wish, above.weight + block.weight, above.points + block.points)
        blocks.append(block)
    moved = [block.wish // block.weight for block in blocks for _ in range(block.points)]
    return [offset + by for offset, by in zip(tight, moved, strict=False)]
