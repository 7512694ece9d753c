"""The forms in which a graph can be written, by the ending of a file's name."""

from __future__ import annotations

import enum
from typing import assert_never

from roadmap.graph.dependencies import Graph


class Form(enum.StrEnum):
    """The endings, without the dot."""

    MERMAID = "mmd"
    DOT = "dot"
    SVG = "svg"


def written(graph: Graph, form: Form) -> str:
    """Return `graph` as the text of a file."""
    match form:
        case Form.MERMAID:
            from roadmap.graph.mermaid import to_mermaid

            return to_mermaid(graph)
        case Form.DOT:
            from roadmap.graph.dot import to_dot

            return to_dot(graph)
        case Form.SVG:
            from roadmap.graph.svg import to_svg

            return to_svg(graph)
    assert_never(form)
