"""`roadmap goals`: the goals of one framework, or of all."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Id
from roadmap.cli.options import display_options, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("goals", text=words.GOALS)
@argument("framework", text=words.ARG_FRAMEWORK, type=Id("framework"), required=False)
@templates_option
@out_option
@display_options
@click.pass_obj
def goals(
    session: Session, *, framework: str | None, templates: tuple[Path, ...], out: Path | None, display: Display
) -> None:
    """List goals."""
    from roadmap import app
    from roadmap.cli.finding import one
    from roadmap.render import lookups

    catalogue = app.read_catalogue(templates)
    wanted = one(session, catalogue, framework, "framework")
    display.show(lookups.goals(catalogue, session.language, wanted), session, out)
