"""Small graphs for the tests of drawing."""

from __future__ import annotations

from hypothesis import strategies as st

from roadmap.graph.layers import Pair
from roadmap.messages.text import Text
from roadmap.model import Catalogue
from tests.catalogues import catalogue, task, tasks, wait

HOSTILE = '</text><script>alert(1)</script>"]; --> & \\" #quot; `x` %%{init: {}}%% \x1b[31m\u202e\uffff'


def hostile() -> Catalogue:
    """Return a catalogue with a task whose title would like to be something else, and one without any title."""
    named = task("end", Text(HOSTILE * 9, HOSTILE), wait("kho"))
    return catalogue((*tasks(), named, task("khong-ten", Text("", ""))))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[str], list[Pair]]:
    """A graph of up to twelve nodes: with circles, since tasks may wait for each other through different stages."""
    nodes = [f"viec-{number}" for number in range(draw(st.integers(0, 12)))]
    ends = st.tuples(st.sampled_from(nodes), st.sampled_from(nodes)) if nodes else st.nothing()
    pairs = draw(st.lists(ends, max_size=30, unique=True)) if nodes else []
    return nodes, [pair for pair in pairs if pair[0] != pair[1]]
