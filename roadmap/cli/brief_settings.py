"""`roadmap brief start` and the other settings at the top of a brief."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from roadmap.cli.bilingual import argument
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import MonthKind
from roadmap.messages import briefcommands as words
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.app.editing import Change


@editing_command("start", text=words.START)
@argument("month", text=words.ARG_START, metavar="MONTH", type=MonthKind())
def start(path: Path, month: Month) -> Change:
    """Move the status date on."""
    from roadmap.editing.settings import moved_on

    return lambda values, brief, _catalogue: moved_on(values, brief, month, str(path))
