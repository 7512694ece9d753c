"""What the terminal at the other end can show: how wide it is, whether it knows colour, box characters, Vietnamese."""

from __future__ import annotations

import os
import shutil
import sys
from typing import NamedTuple

_SAMPLE = "ế─│█▒░●◆✓↻◂·…–→"
_DEFAULT_WIDTH = 80


class Screen(NamedTuple):
    """`width` in cells, `colour` whether styles may be drawn, `unicode` whether more than ASCII can be printed."""

    width: int
    colour: bool
    unicode: bool


def detect(width: int | None = None, ascii_only: bool = False) -> Screen:
    """Return what standard output can show; `width` and `ascii_only` are the user's own word on it."""
    found = width or shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns
    return Screen(found, wants_colour(), not ascii_only and _can_print(_SAMPLE))


def paper(width: int | None = None, ascii_only: bool = False) -> Screen:
    """Return what a text file can show: anything, without colour."""
    return Screen(width or _DEFAULT_WIDTH, False, not ascii_only)


def wants_colour() -> bool:
    """Return whether to colour: NO_COLOR forbids, FORCE_COLOR demands, else a terminal that is not dumb decides."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_interactive() and os.environ.get("TERM") != "dumb"


def is_interactive() -> bool:
    """Return whether somebody reads standard output as it is written."""
    return bool(sys.stdout and sys.stdout.isatty())


def _can_print(sample: str) -> bool:
    try:
        sample.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
