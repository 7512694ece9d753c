"""`roadmap catalogue graph`: the dependency graph, for people and for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli import streams
from roadmap.cli.bilingual import command, option
from roadmap.cli.kinds import Id, OutFile
from roadmap.cli.options import language_option, templates_option
from roadmap.cli.output import STDOUT, write
from roadmap.cli.session import Session
from roadmap.cli.terminal import is_interactive
from roadmap.messages import catalogue as words
from roadmap.messages import commands

if TYPE_CHECKING:
    from roadmap.graph.files import Form


@command("graph", text=words.GRAPH)
@option("--goal", "goals", text=words.OPT_GOAL, type=Id("framework", "goal"), multiple=True, metavar="ID")
@option("-o", "--output", "out", text=words.OPT_OUT_GRAPH, type=OutFile(), metavar="FILE")
@templates_option
@language_option
@click.pass_obj
def graph(session: Session, *, goals: tuple[str, ...], out: Path | None, templates: tuple[Path, ...]) -> None:
    """Draw the graph."""
    from roadmap import app
    from roadmap.cli.finding import entry
    from roadmap.graph import mermaid
    from roadmap.graph.dependencies import of_catalogue, of_goals
    from roadmap.graph.files import Form, written

    form = _form(out)
    catalogue = app.read_catalogue(templates)
    wanted = tuple(dict.fromkeys(entry(session, catalogue, goal, "framework", "goal").id for goal in goals))
    drawn = of_goals(catalogue, wanted, session.language) if wanted else of_catalogue(catalogue, session.language)
    text = written(drawn, form)
    _deliver(text, session, out)
    if form is Form.MERMAID and mermaid.too_large(drawn, text):
        session.note(words.MERMAID_LARGE.fill(letters=mermaid.MOST_LETTERS, edges=mermaid.MOST_EDGES))


def _form(out: Path | None) -> Form:
    """Return the form that the file's name asks for; Mermaid on standard output."""
    from roadmap.errors import UsageError
    from roadmap.graph.files import Form

    if out in (None, STDOUT):
        return Form.MERMAID
    found = next((form for form in Form if out is not None and out.suffix.lower() == f".{form}"), None)
    if found is None:
        raise UsageError(words.UNKNOWN_FORM.fill(path=out))
    return found


def _deliver(text: str, session: Session, out: Path | None) -> None:
    """Print the text (its exact bytes, where a program reads them), or write it to `out`."""
    if out is not None and out != STDOUT:
        write(out, text)
        session.note(commands.WROTE.fill(path=out))
    elif is_interactive():
        click.echo(text, nl=False)
    else:
        streams.write_bytes(text.encode())
