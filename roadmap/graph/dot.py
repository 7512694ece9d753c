"""A graph as DOT text, which Graphviz draws."""

from __future__ import annotations

from roadmap.graph.colours import colour
from roadmap.graph.dependencies import Graph
from roadmap.render.blocks import Span
from roadmap.render.cells import wrap

_LETTERS = 30
_SIGNS = {ord("\\"): "\\\\", ord('"'): '\\"', ord("&"): "&amp;"}


def to_dot(graph: Graph) -> str:
    """Return the graph; hard dependencies as solid arrows, soft ones dashed."""
    places = {domain.id: domain.place for domain in graph.domains}
    lines = [
        "digraph roadmap {",
        f'  label="{graph.title.translate(_SIGNS)}"; labelloc=t; rankdir=LR;',
        '  node [shape=box, style="filled,rounded", fontname="sans-serif"];',
    ]
    for node in graph.nodes:
        found = colour(places.get(node.domain, 0))
        label = _wrapped(node.title)
        lines.append(f'  "{node.id}" [label="{label}", fillcolor="{found.fill}", color="{found.line}"];')
    for edge in graph.edges:
        style = "" if edge.hard else " [style=dashed]"
        lines.append(f'  "{edge.before}" -> "{edge.behind}"{style};')
    return "\n".join((*lines, "}")) + "\n"


def _wrapped(title: str) -> str:
    lines = ("".join(span.text for span in line) for line in wrap((Span(title),), _LETTERS))
    return "\\n".join(line.translate(_SIGNS) for line in lines)
