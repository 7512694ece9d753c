"""Words as a shell takes them, for the command lines that the program tells."""

from __future__ import annotations

import re
import shlex

_SAFE = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_SPOILS = re.compile(r'["$`\\!%]|[^\S ]')


def quoted(value: str) -> str:
    """Return `value` as any shell takes it: bare, in double quotes, or quoted as POSIX shells want it."""
    if _SAFE.fullmatch(value):
        return value
    return shlex.quote(value) if _SPOILS.search(value) else f'"{value}"'
