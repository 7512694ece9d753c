"""Where an answer goes and in what form: the terminal, a pager, a file; text or one of the formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from roadmap.cli import streams
from roadmap.cli.session import Session
from roadmap.cli.terminal import Screen, detect, is_interactive, paper
from roadmap.messages import commands as words

if TYPE_CHECKING:
    from roadmap.render.blocks import View

STDOUT = Path("-")
_INPUTS = ("brief.toml", "plan.toml")


class Display(NamedTuple):
    """What the user said of how to show the answer."""

    format: str = "text"
    width: int | None = None
    ascii: bool = False
    pager: bool = False

    def room(self, out: Path | None = None) -> int | None:
        """Return the width that the answer is drawn for, None where the format is not drawn."""
        return self._screen(out).width if self.format == "text" else None

    def _screen(self, out: Path | None) -> Screen:
        to_file = out is not None and out != STDOUT
        return paper(self.width, self.ascii) if to_file else detect(self.width, self.ascii)

    def show(self, view: View, session: Session, out: Path | None = None) -> None:
        """Print `view` on standard output, or write it to `out`."""
        if self.format == "text":
            self.tell(_text(view, self._screen(out)), session, out)
        elif out not in (None, STDOUT) or is_interactive():
            self.tell(_exported(view, self.format), session, out)
        else:
            streams.write_bytes(_exported(view, self.format).encode())

    def tell(self, text: str, session: Session, out: Path | None = None) -> None:
        """Print text, by pages where that was asked for, or write it to `out`."""
        if out is not None and out != STDOUT:
            write(out, text)
            session.note(words.WROTE.fill(path=out))
        elif self.pager and is_interactive():
            click.echo_via_pager(text)  # which asks less to draw colour, and strips it for other pagers
        else:
            click.echo(text.removeprefix("\ufeff"), nl=not text.endswith("\n"), color=detect().colour)


def _text(view: View, screen: Screen) -> str:
    from roadmap.render.terminal import Terminal, to_text

    return to_text(view, Terminal(width=screen.width, unicode=screen.unicode, colour=screen.colour))


def _exported(view: View, format_: str) -> str:
    from roadmap.export.formats import export

    return export(view, format_).decode()


def write(path: Path, text: str) -> None:
    """Write a shown answer to `path`, all of it or nothing; never over a brief or a plan."""
    from roadmap.app.atomically import write_atomically
    from roadmap.errors import UsageError

    if path.name in _INPUTS or (path.suffix == ".toml" and path.exists()):
        raise UsageError(words.KEEPS_INPUT.fill(path=path))
    write_atomically(path, text if text.endswith("\n") else f"{text}\n")
