"""`roadmap git`: the commands that let git understand briefs and plans."""

from __future__ import annotations

import click

from roadmap.cli.group import Entry, LazyGroup
from roadmap.cli.options import language_option
from roadmap.messages import git as words
from roadmap.messages.text import Text


def _entry(module: str, name: str, short: Text) -> Entry:
    return Entry(f"roadmap.cli.{module}:{name}", short, words.SECTION)


TABLE = {
    "setup": _entry("git_setup", "setup", words.SETUP_SHORT),
    "settle": _entry("git_settle", "settle", words.SETTLE_SHORT),
    "text": _entry("git_text", "text", words.TEXT_SHORT),
    "merge-brief": _entry("git_merge", "merge_brief", words.MERGE_BRIEF_SHORT),
    "merge-plan": _entry("git_merge", "merge_plan", words.MERGE_PLAN_SHORT),
}


@click.group("git", cls=LazyGroup, table=TABLE, text=words.GIT)
@language_option
def git() -> None:
    """Gather the commands."""
