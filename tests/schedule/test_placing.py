"""What a recipe comes to, and what holds back the wishes that are not met."""

from __future__ import annotations

import pytest

from roadmap.schedule.placing import LATENESS, Placing, Recipe
from tests.schedule.problems import problem, work


@pytest.mark.parametrize("draw", [0.0, 0.4, 0.6, 0.999])
def test_only_what_is_late_holds_the_lateness_back(draw: float) -> None:
    late = [work("long", 3, deadline=2, weight=1), work("begun-late", 4, earliest=2, deadline=5, weight=1)]
    given = problem([work("in-time", 2, deadline=2, weight=1), *late])
    placing = Placing(given)
    made = placing.made(Recipe([0, 1, 2], [0, 0, 0], frozenset(), frozenset()), 0)
    assert made is not None
    assert made.starts == [0, 0, 2]
    assert placing.last(LATENESS, made, lambda: draw) == (1 if draw < 0.5 else 2)
