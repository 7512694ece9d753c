"""A graph as an SVG that any browser opens: boxes in columns, coloured by domain; what there is no room for is shown
under the pointer.

Letters are as wide as the reader's font makes them, so boxes leave room for wide fonts. Nothing is loaded or runs.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping

from roadmap.graph.colours import colour
from roadmap.graph.dependencies import Domain, Graph, Node
from roadmap.graph.layout import WIDTH, Layout, Place, Route, laid_out
from roadmap.messages import catalogue as say
from roadmap.messages.text import Text
from roadmap.render.blocks import Span
from roadmap.render.cells import cells, cut, wrap

_MARGIN = 28
_LETTERS = 29
_LINE = 16
_PADDING = 9
_MOST_LINES = 5
_LEGEND = 270
_LEGEND_LINE = 24
_WIDEST = 5 * _LEGEND
_TOP = 66
_CURVE = 42
_NO_XML = {0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}
_STYLE = """
text { font-family: "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; font-size: 12px; fill: #1a1a1a; }
.heading { font-size: 20px; font-weight: 600; }
.small { font-size: 10.5px; fill: #4a4a4a; }
.box { stroke-width: 1; }
.named { stroke-width: 2.6; }
.edge { fill: none; stroke: #5b6470; stroke-width: 1.3; marker-end: url(#tip); }
.soft { stroke-dasharray: 5 4; stroke: #8a93a0; }
.sample { fill: none; stroke: #5b6470; stroke-width: 1.3; }
.edge:hover { stroke: #c00000; stroke-width: 3; }
g:hover > .box { stroke: #c00000; }
"""


def to_svg(graph: Graph) -> str:
    """Return the drawing, with a heading and a legend."""
    lines = {node.id: _lines(node.title) for node in graph.nodes}
    heights = {node: len(held) * _LINE + _LINE + _PADDING * 2 - 4 for node, held in lines.items()}
    layout = laid_out(heights, [(edge.before, edge.behind) for edge in graph.edges], _WIDEST)
    width = max(layout.width, _LEGEND * 3) + _MARGIN * 2
    across = (width - _MARGIN * 2) // _LEGEND
    rows = -(-len(graph.domains) // across) + 1
    top = _TOP + rows * _LEGEND_LINE + _MARGIN
    height = top + layout.height + _MARGIN
    drawn = "\n".join(
        (
            *_heading(graph, width),
            *_legend(graph, across),
            f'<g transform="translate({_MARGIN} {top})">',
            *_alone(graph, layout),
            *_edges(graph, layout),
            *(_box(node, graph, layout.boxes[node.id], heights[node.id], lines[node.id]) for node in graph.nodes),
            "</g>",
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'lang="{graph.language.value}">\n'
        f"<title>{escaped(graph.title)}</title>\n<style>{_STYLE}</style>\n"
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" '
        'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6470"/></marker></defs>\n'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n{drawn}\n</svg>\n'
    )


def escaped(words: str) -> str:
    """Return `words`, already on one line, as text of XML, also inside an attribute."""
    return html.escape(words.translate(_NO_XML))


def _lines(title: str) -> list[str]:
    """Return a title as the lines of its box; one that is too long for any box ends in an ellipsis."""
    lines = ["".join(span.text for span in line) for line in wrap((Span(title),), _LETTERS)] or [""]
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], cut(f"{lines[_MOST_LINES - 1]} {lines[_MOST_LINES]}", _LETTERS)]
    return lines


def _heading(graph: Graph, width: int) -> Iterator[str]:
    title = escaped(cut(graph.title, (width - _MARGIN * 2) // 12))
    yield f'<text class="heading" x="{_MARGIN}" y="38">{title}</text>'
    hard = sum(edge.hard for edge in graph.edges)
    counts = say.GRAPH_COUNTS.fill(
        tasks=len(graph.nodes), edges=len(graph.edges), hard=hard, soft=len(graph.edges) - hard
    )
    yield f'<text x="{_MARGIN}" y="58">{escaped(counts.to(graph.language))}</text>'


def _legend(graph: Graph, across: int) -> Iterator[str]:
    """Yield what lines and borders mean, then the colours of the domains."""
    y = _TOP + 14
    samples: list[tuple[str, Text]] = [
        ('<path class="sample" d="M{x} {y}h34" marker-end="url(#tip)"/>', say.GRAPH_HARD),
        ('<path class="sample soft" d="M{x} {y}h34" marker-end="url(#tip)"/>', say.GRAPH_SOFT),
    ]
    if graph.of_goals:
        framed = '<rect class="named" x="{x}" y="{top}" width="34" height="14" rx="3" fill="#fff" stroke="#555"/>'
        samples.append((framed, say.GRAPH_NAMED))
    for at, (sample, words) in enumerate(samples):
        x = _MARGIN + at * _LEGEND
        yield sample.format(x=x, y=y - 4, top=y - 11)
        yield f'<text x="{x + 44}" y="{y}">{escaped(words.to(graph.language))}</text>'
    for at, domain in enumerate(graph.domains):
        row, number = divmod(at, across)
        x, y = _MARGIN + number * _LEGEND, _TOP + 14 + (row + 1) * _LEGEND_LINE
        yield _swatch(domain, x, y)


def _swatch(domain: Domain, x: int, y: int) -> str:
    found = colour(domain.place)
    return (
        f'<g><title>{escaped(domain.title)}</title><rect x="{x}" y="{y - 11}" width="34" height="14" rx="3" '
        f'fill="{found.fill}" stroke="{found.line}"/>'
        f'<text x="{x + 44}" y="{y}">{escaped(cut(domain.title, 32))}</text></g>'
    )


def _alone(graph: Graph, layout: Layout) -> Iterator[str]:
    if layout.alone is not None:
        words = escaped(say.GRAPH_ALONE.to(graph.language))
        yield f'<path class="sample" d="M0 {layout.alone - 34}H{layout.width}"/>'
        yield f'<text y="{layout.alone - 14}">{words}</text>'


def _edges(graph: Graph, layout: Layout) -> Iterator[str]:
    titles = {node.id: node.title for node in graph.nodes}
    routes = {route.pair: route for route in layout.routes}
    for edge in graph.edges:
        told = say.GRAPH_EDGE.fill(before=titles[edge.before], behind=titles[edge.behind], why=edge.why)
        soft = "" if edge.hard else " soft"
        path = _path(routes[edge.before, edge.behind])
        yield f'<path class="edge{soft}" d="{path}"><title>{escaped(told.to(graph.language))}</title></path>'


def _path(route: Route) -> str:
    """Return the line of an edge: level over each column that it crosses, a curve between columns."""
    (x, y), (end_x, end_y) = route.leaves, route.arrives
    bend = _CURVE if end_x > x else -_CURVE
    drawn = [f"M{x} {y}"]
    for first, last, at in (*route.spans, (end_x, end_x, end_y)):
        drawn.append(f"C{x + bend} {y} {first - bend} {at} {first} {at}")
        if last != first:
            drawn.append(f"H{last}")
        x, y = last, at
    return "".join(drawn)


def _box(node: Node, graph: Graph, place: Place, height: int, lines: list[str]) -> str:
    places: Mapping[str, int] = {domain.id: domain.place for domain in graph.domains}
    found = colour(places.get(node.domain, 0))
    named = " named" if node.named else ""
    x = place.x + _PADDING + 4
    texts = "".join(
        f'<text x="{x}" y="{place.y + _PADDING + _LINE * number + 9}">{escaped(line)}</text>'
        for number, line in enumerate(lines)
    )
    months = say.GRAPH_MONTHS.fill(months=node.months).to(graph.language) if node.months else ""
    room = 32 - cells(months) - 3
    under = " · ".join(part for part in (cut(node.id, room), months) if part)
    return (
        f"<g><title>{escaped(f'{node.title} ({node.id})')}</title>"
        f'<rect class="box{named}" x="{place.x}" y="{place.y}" width="{WIDTH}" height="{height}" rx="5" '
        f'fill="{found.fill}" stroke="{found.line}"/>'
        f'<rect x="{place.x}" y="{place.y}" width="5" height="{height}" rx="2.5" fill="{found.line}"/>'
        f'{texts}<text class="small" x="{x}" y="{place.y + height - _PADDING}">{escaped(under)}</text></g>'
    )
