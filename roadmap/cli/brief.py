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
    "add-goal": _entry("goals:add_goal", words.ADD_GOAL_SHORT, words.SECTION_GOALS),
    "drop-goal": _entry("goals:drop_goal", words.DROP_GOAL_SHORT, words.SECTION_GOALS),
    "rank": _entry("goals:rank", words.RANK_SHORT, words.SECTION_GOALS),
    "budget": _entry("resources:budget", words.BUDGET_SHORT, words.SECTION_RESOURCES),
    "team": _entry("resources:team", words.TEAM_SHORT, words.SECTION_RESOURCES),
    "deadline": _entry("dates:deadline", words.DEADLINE_SHORT, words.SECTION_WISHES),
    "pin": _entry("dates:pin", words.PIN_SHORT, words.SECTION_WISHES),
    "unpin": _entry("dates:unpin", words.UNPIN_SHORT, words.SECTION_WISHES),
    "external": _entry("dates:external", words.EXTERNAL_SHORT, words.SECTION_WISHES),
    "exclude": _entry("tasks:exclude", words.EXCLUDE_SHORT, words.SECTION_TASKS),
    "include": _entry("tasks:include", words.INCLUDE_SHORT, words.SECTION_TASKS),
    "lead": _entry("tasks:lead", words.LEAD_SHORT, words.SECTION_TASKS),
    "estimate": _entry("tasks:estimate", words.ESTIMATE_SHORT, words.SECTION_TASKS),
    "soft": _entry("tasks:soft", words.SOFT_SHORT, words.SECTION_TASKS),
    "add-task": _entry("own:add_task", words.ADD_TASK_SHORT, words.SECTION_OWN),
    "edit-task": _entry("own:edit_task", words.EDIT_TASK_SHORT, words.SECTION_OWN),
    "drop-task": _entry("own:drop_task", words.DROP_TASK_SHORT, words.SECTION_OWN),
    "target": _entry("targets:target", words.TARGET_SHORT, words.SECTION_OWN),
    "drop-target": _entry("targets:drop_target", words.DROP_TARGET_SHORT, words.SECTION_OWN),
    "measured": _entry("targets:measured", words.MEASURED_SHORT, words.SECTION_OWN),
    "start": _entry("settings:start", words.START_SHORT, words.SECTION_FRAME),
    "horizon": _entry("settings:horizon", words.HORIZON_SHORT, words.SECTION_FRAME),
    "phase": _entry("settings:phase", words.PHASE_SHORT, words.SECTION_FRAME),
    "title": _entry("settings:title", words.TITLE_SHORT, words.SECTION_FRAME),
    "effort": _entry("settings:effort", words.EFFORT_SHORT, words.SECTION_FRAME),
    "engine": _entry("settings:engine", words.ENGINE_SHORT, words.SECTION_FRAME),
    "language": _entry("settings:speak", words.LANGUAGE_SHORT, words.SECTION_FRAME),
    "locality": _entry("settings:locality", words.LOCALITY_SHORT, words.SECTION_FRAME),
    "parent": _entry("settings:parent", words.PARENT_SHORT, words.SECTION_FRAME),
    "role": _entry("settings:role", words.ROLE_SHORT, words.SECTION_FRAME),
    "check": _entry("settings:check", words.CHECK_SHORT, words.SECTION_FRAME),
    "gate": _entry("settings:gate", words.GATE_SHORT, words.SECTION_FRAME),
}


@click.group("brief", cls=LazyGroup, table=TABLE, text=words.BRIEF)
@language_option
def brief() -> None:
    """Gather the commands."""
