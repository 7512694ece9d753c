"""`roadmap frameworks`: the frameworks of the catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import command
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("frameworks", text=words.FRAMEWORKS)
@templates_option
@out_option
@display_options
@click.pass_obj
def frameworks(session: Session, *, templates: tuple[Path, ...], out: Path | None, display: Display) -> None:
    """List the frameworks."""
    from roadmap import app
    from roadmap.render import lookups

    catalogue = app.read_catalogue(templates)
    display.show(lookups.frameworks(catalogue, session.language), session, out)
