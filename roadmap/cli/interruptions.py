"""Ctrl-C once a file is written: too late to leave things as they were, so what was done is told to the end."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator


@contextlib.contextmanager
def unheard() -> Iterator[None]:
    """Ignore interruptions while the block, or the command, runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
