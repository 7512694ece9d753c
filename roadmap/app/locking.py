"""A plan's folder is written by one command at a time: a lock in its own folder `.roadmap`, which git leaves alone."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Iterator
from pathlib import Path

from roadmap.app.atomically import refused, umask
from roadmap.errors import EnvironmentRefused
from roadmap.messages import editing as say
from roadmap.messages.text import Text

PRIVATE = ".roadmap"
"""The folder beside a brief that holds what only the program needs: the lock, and what `undo` takes back."""

PATIENCE = 5.0
"""Seconds to wait for a command that is writing: writing takes no time, so more would hide that it hangs."""

_LOCK, _HOLDER, _IGNORE = "lock", "holder.json", ".gitignore"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Hold the plan in `folder` for this process while the block runs, and give the private folder in it; a block
    within a block holds it on.

    Raises `EnvironmentRefused` where another command holds it for longer than `PATIENCE`, naming that command's
    process, and where the folder may not be written to.
    """
    from filelock import FileLock, Timeout

    private = folder / PRIVATE
    try:
        _prepare(private)
        lock = FileLock(private / _LOCK, timeout=PATIENCE, mode=0o666 & ~umask(), is_singleton=True)
        lock.acquire()
    except Timeout:
        raise EnvironmentRefused(say.LOCKED.fill(folder=folder, holder=_holder(private))) from None
    except OSError as error:
        raise refused(private, error) from error
    try:
        outermost = lock.lock_counter == 1
        if outermost:
            _take(private)
        yield private
    finally:
        if outermost:
            (private / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _prepare(private: Path) -> None:
    """Make the private folder; git is told to leave it alone by a file inside, so that no one else's file changes."""
    private.mkdir(exist_ok=True)
    ignore = private / _IGNORE
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _take(private: Path) -> None:
    """Say who holds the lock, and clear away what a command left that was killed while it wrote."""
    for each in private.glob(".*.*"):
        if each.name != _IGNORE and each.is_file():
            each.unlink(missing_ok=True)
    holder = {"process": os.getpid(), "machine": platform.node()}
    with contextlib.suppress(OSError):  # only the message of another command would be better with it
        (private / _HOLDER).write_text(json.dumps(holder), encoding="utf-8")


def _holder(private: Path) -> Text:
    try:
        holder = json.loads((private / _HOLDER).read_text(encoding="utf-8"))
        return say.HOLDER.fill(process=holder["process"], machine=holder["machine"])
    except (OSError, ValueError, LookupError, TypeError):
        return say.HOLDER_UNKNOWN
