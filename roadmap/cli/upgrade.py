"""`roadmap upgrade`: older briefs and plans carried to today's format and catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.meter import Meter
from roadmap.cli.options import language_option, templates_option
from roadmap.cli.session import Session
from roadmap.messages import upgrading as words
from roadmap.messages.commands import SEARCHING

if TYPE_CHECKING:
    from roadmap.app.upgrading import Upgrade
    from roadmap.errors import ExitCode


@command("upgrade", text=words.UPGRADE)
@argument("paths", text=words.ARG_PATHS, metavar="PATH...", type=Place(speaks=True), nargs=-1, required=True)
@option("--dry-run", text=words.OPT_DRY_RUN, is_flag=True)
@templates_option
@language_option
@click.pass_obj
def upgrade(session: Session, *, paths: tuple[Path, ...], dry_run: bool, templates: tuple[Path, ...]) -> ExitCode:
    """Upgrade each place; what is wrong in one keeps no other from it."""
    from roadmap.app import upgrading
    from roadmap.errors import ExitCode, RoadmapError

    code = ExitCode.DONE
    for place in (each for path in paths for each in upgrading.places(path)):
        try:
            with Meter(session, SEARCHING) as meter:
                found = upgrading.upgrade(place, templates, dry_run, meter)
            _tell(found, session)
        except RoadmapError as error:
            session.tell_error(error)
            code = max(code, error.exit_code)
    if dry_run:
        session.note(words.DRY_RUN)
    return code


def _tell(found: Upgrade, session: Session) -> None:
    """Print what became of each file, and what that changed in the plan."""
    from roadmap.render.plan_changes import plan_changes

    for file in found.files:
        head = words.FILE if file.told else words.TODAY
        click.echo(session.printable(head.fill(path=file.path)))
        for text in file.told:
            click.echo(session.printable(words.LINE.fill(text=text)))
        if file.remark is not None:
            click.echo(session.printable(file.remark))
    if found.before is not None and found.after is not None:
        click.echo(session.printable(plan_changes(found.before, found.after) or words.SAME_DATES))
