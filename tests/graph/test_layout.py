"""Where boxes and edges stand, for any graph: nothing overlaps, everything is there, the same each time."""

from __future__ import annotations

import itertools
import os
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.graph.layers import Pair, box, is_box, layered
from roadmap.graph.layout import WIDTH, laid_out
from tests.graph.graphs import graphs

HEIGHTS = st.integers(20, 110)


def test_a_task_stands_right_of_all_that_it_waits_for() -> None:
    columns = layered(["a", "b", "c", "d"], [("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")]).columns
    assert [[point[0] for point in column if is_box(point)] for column in columns] == [["a"], ["b", "d"], ["c"]]


def test_an_edge_over_a_column_passes_through_a_waypoint_that_edges_of_one_task_share() -> None:
    found = layered(["a", "b", "c", "d"], [("a", "b"), ("b", "c"), ("b", "d"), ("a", "c"), ("a", "d")])
    assert found.routes["a", "c"] == (box("a"), ("a", 1), box("c"))
    assert found.routes["a", "d"] == (box("a"), ("a", 1), box("d"))
    assert sorted(found.columns[1]) == [("a", 1), box("b")]


def test_edges_that_need_not_cross_do_not() -> None:
    pairs = [("a", "z"), ("b", "y"), ("c", "x")]
    columns = layered(["a", "b", "c", "x", "y", "z"], [*pairs, ("a", "y"), ("b", "x")]).columns
    first, second = ([point[0] for point in column] for column in columns)
    places = [(first.index(one), second.index(other)) for one, other in [*pairs, ("a", "y"), ("b", "x")]]
    assert not any((a - c) * (b - d) < 0 for (a, b), (c, d) in itertools.combinations(places, 2))


@settings(max_examples=150 if "THOROUGH" in os.environ else 30, deadline=None)
@given(graphs())
def test_every_edge_runs_from_column_to_neighbouring_column(graph: tuple[list[str], list[Pair]]) -> None:
    nodes, pairs = graph
    found = layered(nodes, pairs)
    at = {point: number for number, column in enumerate(found.columns) for point in column}
    assert sorted(point[0] for point in at if is_box(point)) == sorted(nodes)
    assert set(found.routes) == set(pairs)
    for route in found.routes.values():
        steps = {at[other] - at[one] for one, other in itertools.pairwise(route)}
        assert steps in ({1}, {-1})


@settings(max_examples=150 if "THOROUGH" in os.environ else 30, deadline=None)
@given(graphs(), st.data())
def test_boxes_do_not_overlap_and_stay_on_the_sheet(graph: tuple[list[str], list[Pair]], data: st.DataObject) -> None:
    nodes, pairs = graph
    heights = {node: data.draw(HEIGHTS) for node in nodes}
    found = laid_out(heights, pairs, 900)
    assert set(found.boxes) == set(nodes)
    for node, place in found.boxes.items():
        assert 0 <= place.x <= found.width - WIDTH
        assert 0 <= place.y <= found.height - heights[node]
    for (one, first), (other, second) in itertools.combinations(found.boxes.items(), 2):
        beside = abs(first.x - second.x) >= WIDTH
        apart = first.y + heights[one] <= second.y or second.y + heights[other] <= first.y
        assert beside or apart


@settings(max_examples=60, deadline=None)
@given(graphs(), st.integers(0, 9))
def test_the_order_of_the_edges_does_not_matter(graph: tuple[list[str], list[Pair]], seed: int) -> None:
    nodes, pairs = graph
    shuffled = random.Random(seed).sample(pairs, len(pairs))
    heights = dict.fromkeys(nodes, 40)
    drawn, again = laid_out(heights, pairs, 900), laid_out(heights, shuffled, 900)
    assert drawn.boxes == again.boxes
    assert sorted(drawn.routes) == sorted(again.routes)
