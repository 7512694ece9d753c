"""What commands did to a brief, so that `roadmap undo` can take it back: one file for each edit, the last ones only.

An edit is noted before the brief is written, and crossed out after the brief was written back; so a kill between the
two leaves a note of an edit that did not happen, which is known by the brief standing as it was before.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from roadmap.app.atomically import refused, write_atomically
from roadmap.messages.text import Text

DEPTH = 50
"""So many edits of one brief can be taken back."""

_FOLDER = "undo"


class Entry(NamedTuple):
    """An edit: the brief's whole text before and after, and what was said of it."""

    file: Path
    before: str
    after: str
    said: tuple[Text, ...]


def note(private: Path, name: str, before: str, after: str, said: tuple[Text, ...]) -> None:
    """Note an edit of the brief called `name`, about to be made, and forget the oldest ones."""
    folder = private / _FOLDER / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(folder, error) from error
    files = _files(folder)
    number = int(files[-1].stem) + 1 if files else 1
    values = {"said": said, "before": before, "after": after}
    write_atomically(folder / f"{number:06d}.json", json.dumps(values, ensure_ascii=False), unfinished=private)
    for each in files[: max(0, len(files) + 1 - DEPTH)]:
        each.unlink(missing_ok=True)


def last(private: Path, name: str, now: str) -> Entry | None:
    """Return the last edit of the brief called `name`, which says `now`; None without any.

    An edit that never reached the brief, because the command was killed, is passed over.
    """
    for file in reversed(_files(private / _FOLDER / name)):
        entry = _read(file)
        if entry is not None and (entry.after == now or entry.before != now):
            return entry
    return None


def cross_out(entry: Entry) -> None:
    """Forget `entry`, and what stands behind it, which never took place."""
    for file in _files(entry.file.parent):
        if file.name >= entry.file.name:
            file.unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.glob("*.json") if each.stem.isdigit())


def _read(file: Path) -> Entry | None:
    """Return what `file` notes; None for what no command wrote."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
        said = tuple(Text(vi, en) for vi, en in values["said"])
        return Entry(file, str(values["before"]), str(values["after"]), said)
    except (OSError, ValueError, LookupError, TypeError):
        return None
