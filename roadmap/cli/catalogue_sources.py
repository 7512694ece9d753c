"""`roadmap catalogue sources`: the sources, and what rests on each."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Id
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import catalogue as words


@command("sources", text=words.SOURCES)
@argument("source", text=words.ARG_SOURCE, metavar="[ID]", type=Id("source"), required=False)
@templates_option
@out_option
@display_options
@click.pass_obj
def sources(
    session: Session, *, source: str | None, templates: tuple[Path, ...], out: Path | None, display: Display
) -> None:
    """List the sources, or what rests on one."""
    from roadmap import app
    from roadmap.cli.finding import one
    from roadmap.render import catalogue_sources as screen

    catalogue = app.read_catalogue(templates)
    wanted = one(session, catalogue, source, "source")
    if wanted is None:
        display.show(screen.sources(catalogue, session.language), session, out)
    else:
        display.show(screen.citations(catalogue, wanted, session.language), session, out)
