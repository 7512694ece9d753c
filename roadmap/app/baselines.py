"""`--baseline`: the plan that was promised, from a file, a folder or a git revision; and why today's differs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from roadmap.app import history
from roadmap.app.history import Version, Why
from roadmap.diff.attribution import Watch
from roadmap.diff.differences import Differences
from roadmap.errors import EnvironmentRefused, UsageError
from roadmap.messages import baseline as say


class Causes(NamedTuple):
    """What differs from the promised plan, and what each edit since then did."""

    found: Differences
    why: Why


def read_baseline(words: str, plan: Path, overlays: Sequence[Path] = ()) -> Version:
    """Return the version that `words` name: a file, a folder, or the revision at which git keeps it of `plan`.

    Raises `UsageError` where there is no such thing, and as `read_version` does.
    """
    path = Path(words)
    if path.exists():
        return history.read_version(path, overlays)
    try:
        return history.read_version_at(words, plan, overlays)
    except (UsageError, EnvironmentRefused) as error:
        raise type(error)(say.NOTHING_THERE.fill(words=words, reason=error.text)) from None


def causes(promised: Version, plan: Path, watch: Watch | None = None) -> Causes:
    """Return why the plan at `plan` differs from the `promised` one: one planning for each edit since then."""
    today = history.read_version(plan)
    found = history.what(promised, today)
    return Causes(found, history.why(found, promised, today, watch))
