"""`roadmap brief`: the commands that edit a brief in its own text."""

from __future__ import annotations

import click

from roadmap.cli.group import Entry, LazyGroup
from roadmap.cli.options import language_option
from roadmap.messages import briefcommands as words
from roadmap.messages.text import Text


def _entry(target: str, short: Text, section: Text) -> Entry:
    return Entry(f"roadmap.cli.brief_{target}", short, section)


TABLE = {
    "start": _entry("settings:start", words.START_SHORT, words.SECTION_FRAME),
}


@click.group("brief", cls=LazyGroup, table=TABLE, text=words.BRIEF)
@language_option
def brief() -> None:
    """Gather the commands."""
