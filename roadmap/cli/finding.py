"""From the words of the command line to entries; says on stderr what an outdated word is called today."""

from __future__ import annotations

from roadmap import lookup
from roadmap.cli.session import Session
from roadmap.model import Catalogue, Task
from roadmap.plan.document import Plan


def entry(session: Session, place: Catalogue | Plan, words: str, *kinds: str) -> lookup.Found:
    """Return the entry of `place` that `words` name."""
    found = lookup.resolve(place, words, kinds or lookup.SOURCED)
    if found.note is not None:
        session.note(found.note)
    return found


def one(session: Session, place: Catalogue | Plan, words: str | None, kind: str) -> str | None:
    """Return the id of the entry that `words` name, None when nothing was asked for."""
    return None if words is None else entry(session, place, words, kind).id


def tasks_of(catalogue: Catalogue, goal: str | None, words: str | None) -> tuple[Task, ...]:
    """Return the tasks that `goal` names (all without one), in the catalogue's order; of those the ones that hold
    `words`, the best first.
    """
    named = catalogue.goals[goal].tasks if goal else tuple(catalogue.tasks)
    tasks = tuple(task for task in catalogue.tasks.values() if task.id in named)
    return lookup.search(tasks, words) if words else tasks
