"""`roadmap info`: one entry of the catalogue, whole."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Id
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("info", text=words.INFO)
@argument(
    "identifier",
    text=words.ARG_INFO,
    metavar="ID",
    type=Id("task", "goal", "framework", "locality", "procedure", "source", "role", "team", "domain"),
)
@templates_option
@out_option
@display_options
@click.pass_obj
def info(session: Session, *, identifier: str, templates: tuple[Path, ...], out: Path | None, display: Display) -> None:
    """Show one entry."""
    from roadmap import app
    from roadmap.cli.finding import entry
    from roadmap.lookup import KINDS
    from roadmap.render import entry as whole

    catalogue = app.read_catalogue(templates)
    found = entry(session, catalogue, identifier, *KINDS)
    display.show(whole.entry(catalogue, found.kind, found.id, session.language), session, out)
