"""`roadmap catalogue`: the commands that look at the catalogue as a whole."""

from __future__ import annotations

import click

from roadmap.cli.group import Entry, LazyGroup
from roadmap.cli.options import language_option
from roadmap.messages import catalogue as words
from roadmap.messages.text import Text


def _entry(name: str, short: Text) -> Entry:
    return Entry(f"roadmap.cli.catalogue_{name}:{name}", short, words.SECTION)


TABLE = {
    "stats": _entry("stats", words.STATS_SHORT),
    "graph": _entry("graph", words.GRAPH_SHORT),
    "sources": _entry("sources", words.SOURCES_SHORT),
    "diff": _entry("diff", words.DIFF_SHORT),
}


@click.group("catalogue", cls=LazyGroup, table=TABLE, text=words.CATALOGUE)
@language_option
def catalogue() -> None:
    """Gather the commands."""
