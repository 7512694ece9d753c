"""How far a long command is: one line on standard error, at a terminal only, once it takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType

import click

from roadmap.cli.session import Session
from roadmap.messages.text import Text

_PATIENCE = 1.0
_EVERY = 0.2


class Meter:
    """Within `with`, call it with the number of steps done; the line is gone when the block ends. `also` gives what is
    called for steps of another kind, which are told on the same line.
    """

    def __init__(self, session: Session, text: Text, total: int = 100) -> None:
        self._session = session
        self._text = text
        self._total = total
        self._told = 0
        self._due = time.monotonic() + _PATIENCE
        self._listened = bool(sys.stderr and sys.stderr.isatty())

    def __enter__(self) -> Meter:
        return self

    def __call__(self, done: int) -> None:
        """Tell how many steps are done, if it is time."""
        self._tell(self._text, done, self._total)

    def also(self, text: Text, total: int = 100) -> Callable[[int], None]:
        """Return what tells, in other words, how many of `total` other steps are done."""
        return lambda done: self._tell(text, done, total)

    def _tell(self, text: Text, done: int, total: int) -> None:
        if self._listened and time.monotonic() >= self._due:
            line = self._session.printable(text.fill(done=done, runs=total))
            click.echo(f"\r{line.ljust(self._told)}", err=True, nl=False)
            self._told = len(line)
            self._due = time.monotonic() + _EVERY

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._told:
            click.echo(f"\r{' ' * self._told}\r", err=True, nl=False)
