"""`roadmap progress`: a record written into the brief, and the list of where things stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from roadmap.app import brief_path, load_brief, read_plan
from roadmap.app.baselines import read_baseline
from roadmap.app.editing import EditedBrief, edit_brief
from roadmap.editing.progress import Said, recorded
from roadmap.editing.values import Values
from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue
from roadmap.plan.document import Plan
from roadmap.plan.standing import Standing, standing


class Stand(NamedTuple):
    """The brief and the plan that it is held against, and where each task stands."""

    brief: Brief
    plan: Plan
    tasks: tuple[Standing, ...]


def record(
    path: Path, words: str, said: Said, overlays: Sequence[Path] = (), dry_run: bool = False
) -> tuple[EditedBrief, tuple[Text, ...]]:
    """Write what is `said` of the task that `words` name into the brief at `path`; return what changed, and what is to
    be told of it. Raises as `edit_brief` does, and `UsageError` for what cannot be.
    """
    notes: list[Text] = []

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        found = recorded(values, brief, catalogue, words, said, str(path))
        notes.extend(found.notes)
        return found.values

    return edit_brief(path, change, overlays, dry_run), tuple(notes)


def stand(path: Path, overlays: Sequence[Path] = (), baseline: str | None = None) -> Stand:
    """Return where things stand by the brief at `path` and the plan beside it, or an earlier one: a file, a folder, a
    revision of git.
    """
    brief, catalogue, _ = load_brief(path, overlays)
    place = brief_path(path).parent
    plan = read_plan(place) if baseline is None else read_baseline(baseline, place, overlays).plan
    return Stand(brief, plan, standing(brief, catalogue, plan))
