"""`roadmap localities`: the localities that the catalogue knows."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import command
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("localities", text=words.LOCALITIES)
@templates_option
@out_option
@display_options
@click.pass_obj
def localities(session: Session, *, templates: tuple[Path, ...], out: Path | None, display: Display) -> None:
    """List the localities."""
    from roadmap import app
    from roadmap.render import lookups

    catalogue = app.read_catalogue(templates)
    display.show(lookups.localities(catalogue, session.language), session, out)
