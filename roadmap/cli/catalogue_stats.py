"""`roadmap catalogue stats`: how much the catalogue holds, and how well it is grounded."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import command
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import catalogue as words


@command("stats", text=words.STATS)
@templates_option
@out_option
@display_options
@click.pass_obj
def stats(session: Session, *, templates: tuple[Path, ...], out: Path | None, display: Display) -> None:
    """Show the figures."""
    from roadmap import app
    from roadmap.render import catalogue_stats as screen
    from roadmap.survey.statistics import count

    found = app.read_catalogue(templates)
    display.show(screen.statistics(found, count(found), session.language), session, out)
