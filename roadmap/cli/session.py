"""What one run of the program knows from the start: the language it speaks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from roadmap.cli import language as languages
from roadmap.messages.text import Language, Text

if TYPE_CHECKING:
    from roadmap.errors import RoadmapError


class Session:
    """The value that every command receives; hung on click's root context."""

    __slots__ = ("_asked", "_language")

    def __init__(self, arguments: Sequence[str]) -> None:
        self._asked = languages.asked_for(arguments, os.environ)
        self._language = self._asked or languages.of_system(os.environ) or Language.VI
        languages.speak(self._language)

    @property
    def language(self) -> Language:
        """The language of all that is shown."""
        return self._language

    def follow(self, written: str | None) -> None:
        """Take up the language of the brief or plan at hand, unless the user asked for one."""
        if self._asked is None and written in tuple(Language):
            self._language = Language(written)
            languages.speak(self._language)

    def say(self, text: Text) -> str:
        """Return `text` in the language of this run."""
        return text.to(self._language)

    def printable(self, text: Text) -> str:
        """Return `text` with what came from outside unable to drive a terminal; its lines stay lines."""
        from roadmap.render.plain import clean

        return "\n".join(clean(line) for line in self.say(text).split("\n"))

    def note(self, text: Text) -> None:
        """Tell the user something that is not part of the answer: on stderr."""
        click.echo(self.printable(text), err=True)

    def tell_error(self, error: RoadmapError) -> None:
        """Tell the user what went wrong: on stderr."""
        from roadmap.errors import FileFaults
        from roadmap.messages.commands import ERROR

        if isinstance(error, FileFaults):
            click.echo(error.message(self.language), err=True)
        else:
            self.note(ERROR.fill(message=error.text))


def session_of(context: click.Context | None) -> Session:
    """Return the session that `context` belongs to; a fresh one where click works without any."""
    found = context.find_root().obj if context is not None else None
    return found if isinstance(found, Session) else Session(())
