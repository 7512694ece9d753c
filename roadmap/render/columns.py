"""Which columns of a table fit, and how wide each may be: arithmetic only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

GAP = 2
TEXT_LEAST = 20
READABLE = 30
COMFORTABLE = 40
SQUEEZED = 2


class Measure(NamedTuple):
    """What one column needs: `fixed` is its widest cell or part of a heading, `natural` what it takes unbroken."""

    place: int
    natural: int
    fixed: int
    priority: int
    shrinks: bool

    @property
    def least(self) -> int:
        """Cells below which the column had better be left out."""
        return min(self.natural, TEXT_LEAST) if self.shrinks else self.fixed


def arrange(measures: Sequence[Measure], room: int) -> dict[int, int]:
    """Return the width of each column that is shown, by its place; the widths and gaps never exceed `room`."""
    shown = _chosen(list(measures), room)
    widths = {measure.place: measure.least for measure in shown}
    free = room - _taken(widths)
    if free < 0:
        _squeeze(widths, -free)
    else:
        _widen(shown, widths, free)
    return widths


def _taken(widths: dict[int, int]) -> int:
    return sum(widths.values()) + GAP * max(len(widths) - 1, 0)


def _chosen(measures: list[Measure], room: int) -> list[Measure]:
    """Leave out the columns of the highest priority, the rightmost first, until the rest fits."""
    while True:
        too_wide = _taken({measure.place: measure.least for measure in measures}) > room
        spare = [measure for measure in measures if measure.priority > 0]
        if not (too_wide and spare):
            break
        measures.remove(max(spare, key=lambda measure: (measure.priority, measure.place)))
    most = max((room + GAP) // (SQUEEZED + GAP), 1)
    return measures[:most]


def _squeeze(widths: dict[int, int], over: int) -> None:
    """Take `over` cells from the widest columns."""
    for _ in range(over):
        place = max(widths, key=lambda held: (widths[held], held))
        widths[place] = max(widths[place] - 1, 1)


def _widen(shown: Sequence[Measure], widths: dict[int, int], free: int) -> None:
    """Give `free` cells away: to what would else be broken in two where all of it fits beside readable text, to text up
    to a comfortable line, to single broken columns, to longer text.
    """
    broken = [measure for measure in shown if not measure.shrinks]
    for_text = sum(max(min(each.natural, READABLE) - widths[each.place], 0) for each in shown if each.shrinks)
    if sum(each.natural - widths[each.place] for each in broken) <= free - for_text:
        for each in broken:
            free -= each.natural - widths[each.place]
            widths[each.place] = each.natural
    free = _fill(shown, widths, free, COMFORTABLE)
    for measure in shown:
        lacking = measure.natural - widths[measure.place]
        if not measure.shrinks and lacking <= free:
            widths[measure.place], free = measure.natural, free - lacking
    _fill(shown, widths, free, max((measure.natural for measure in shown), default=0))


def _fill(shown: Sequence[Measure], widths: dict[int, int], free: int, most: int) -> int:
    """Widen the text columns up to `most`, always the one that lacks the largest part; return the cells left over."""
    aims = {measure.place: min(measure.natural, most) for measure in shown if measure.shrinks}
    while free and (wanting := [place for place, aim in aims.items() if widths[place] < aim]):
        widths[min(wanting, key=lambda place: (widths[place] / aims[place], place))] += 1
        free -= 1
    return free
