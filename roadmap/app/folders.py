"""The folders of plans below a folder: clients and provinces each have theirs, as deep as they like."""

from __future__ import annotations

import os
from pathlib import Path


def below(folder: Path, *names: str) -> tuple[Path, ...]:
    """Return the folders at and below `folder` that hold a file called one of `names`, in order; hidden ones are left
    out.
    """
    found = []
    for place, inside, files in os.walk(folder):
        inside[:] = sorted(each for each in inside if not each.startswith("."))
        if any(name in files for name in names):
            found.append(Path(place))
    return tuple(found)
