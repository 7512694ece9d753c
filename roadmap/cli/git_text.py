"""`roadmap git text`: a plan one fact a line, which git compares instead of the file."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli import streams
from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option
from roadmap.cli.session import Session
from roadmap.messages import git as words


@command("text", text=words.TEXT)
@argument("path", text=words.ARG_FILE, metavar="FILE", type=Place(speaks=True))
@language_option
@click.pass_obj
def text(session: Session, *, path: Path) -> None:
    """Print the facts; a file that is no plan as it is, since git has nothing else to show."""
    from roadmap import app, planfile
    from roadmap.errors import RoadmapError
    from roadmap.export.facts import facts

    try:
        told = facts(planfile.load(app.plan_file(path)), session.language).encode()
    except RoadmapError:
        told = path.read_bytes()
    streams.write_bytes(told)
