"""Steps of a walk on lists of activities: a few of them, near each other, move to other places in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

MOST = 8
"""So many activities move in one step, at most …"""
NEAR = 10
"""… which stand within so many positions of the first …"""
SPAN = 2
"""… and each at most so large a part of the list: half."""


def moved(
    order: Sequence[int],
    predecessors: Sequence[Sequence[int]],
    successors: Sequence[Sequence[int]],
    random: Callable[[], float],
) -> tuple[list[int], int]:
    """Return a copy of `order` in which a few activities have moved, each still behind its predecessors and before its
    successors, and the first changed position: the length of the list where none could move.
    """
    count = len(order)
    span = count // SPAN
    changed = list(order)
    first = count
    centre = int(random() * count)
    for _ in range(1 + int(random() * MOST)):
        position = centre
        if first < count:
            position += int(random() * (2 * NEAR + 1)) - NEAR
            if position < 0:
                position = 0
            elif position >= count:
                position = count - 1
        low, high = _room(changed, position, span, predecessors, successors)
        if high - low == 1:
            if first == count:
                centre = int(random() * count)
            continue
        target = low + int(random() * (high - low - 1))
        if target >= position:
            target += 1
        changed.insert(target, changed.pop(position))
        first = min(first, target, position)
    return changed, first


def _room(
    order: Sequence[int],
    position: int,
    span: int,
    predecessors: Sequence[Sequence[int]],
    successors: Sequence[Sequence[int]],
) -> tuple[int, int]:
    """Return the first position to which the activity at `position` may move, and the one behind the last."""
    activity = order[position]
    others = predecessors[activity]
    low = position
    lowest = max(0, position - span)
    while low > lowest and order[low - 1] not in others:
        low -= 1
    others = successors[activity]
    high = position + 1
    highest = min(len(order), position + span + 1)
    while high < highest and order[high] not in others:
        high += 1
    return low, high
