"""A graph as Mermaid text, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

from roadmap.graph.colours import colour
from roadmap.graph.dependencies import Graph

MOST_LETTERS, MOST_EDGES = 50_000, 500
"""What Mermaid draws where nobody raised its limits (maxTextSize, maxEdges), as on GitHub."""

_SIGNS = {ord(sign): f"#{ord(sign)};" for sign in '"#&<>`\\;%'}  # "%": a title must not open a directive


def to_mermaid(graph: Graph) -> str:
    """Return the graph; hard dependencies as solid arrows, soft ones dotted."""
    lines = [f"%% {graph.title.translate(_SIGNS)}", "flowchart LR"]
    lines += [f'  {_name(node.id)}["{node.title.translate(_SIGNS)}"]' for node in graph.nodes]
    lines += [f"  {_name(edge.before)} {'-->' if edge.hard else '-.->'} {_name(edge.behind)}" for edge in graph.edges]
    for domain in graph.domains:
        found = colour(domain.place)
        inside = ",".join(_name(node.id) for node in graph.nodes if node.domain == domain.id)
        lines.append(f"  classDef {_domain(domain.id)} fill:{found.fill},stroke:{found.line},color:#1a1a1a")
        lines.append(f"  class {inside} {_domain(domain.id)}")
    return "\n".join(lines) + "\n"


def too_large(graph: Graph, text: str) -> bool:
    """Return whether Mermaid would refuse the text of `graph` by default."""
    return len(text) > MOST_LETTERS or len(graph.edges) > MOST_EDGES


def _name(task: str) -> str:
    """Return a name for a node: a bare id such as `end` would be taken for a word of the language."""
    return f"task_{task.replace('-', '_')}"


def _domain(domain: str) -> str:
    return f"domain_{domain.replace('-', '_')}"
