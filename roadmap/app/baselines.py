"""`--baseline`: the plan that was promised, from a file, a folder or a git revision."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from roadmap.app import PLAN_NAME, plan_in, read_plan
from roadmap.errors import EnvironmentRefused, UsageError
from roadmap.messages import baseline as say
from roadmap.plan.document import Plan


class _Content(NamedTuple):
    """What git keeps of a file."""

    content: bytes

    def read_bytes(self) -> bytes:
        return self.content


def read_baseline(words: str, plan: Path) -> Plan:
    """Return the plan that `words` name: a file, its folder, or the revision at which git keeps it of `plan`.

    Raises `UsageError` where there is no such thing, and as `read_plan` does.
    """
    path = Path(words)
    if path.exists():
        return read_plan(path)
    from roadmap import repository
    from roadmap.tomlfile import read

    at = plan / PLAN_NAME if plan.is_dir() else plan
    try:
        content = repository.read(words, at)
    except (UsageError, EnvironmentRefused) as error:
        raise type(error)(say.NOTHING_THERE.fill(words=words, reason=error.text)) from None
    return plan_in(read(_Content(content), f"{words}:{at.as_posix()}"))
