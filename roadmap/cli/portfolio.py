"""`roadmap portfolio`: the plans below a folder, rolled up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import portfolio as words

if TYPE_CHECKING:
    from roadmap.errors import ExitCode

VIEWS = ("overview", "plans", "phases", "money", "coverage", "twice", "waiting")


@command("portfolio", text=words.HELP)
@argument("folder", text=words.ARGUMENT, metavar="DIR", type=Place(folder=True))
@option("--view", text=words.OPT_VIEW, type=click.Choice(VIEWS), default="overview")
@money_option
@out_option
@display_options
@click.pass_obj
def portfolio(
    session: Session, *, folder: Path, view: str, hide_money: bool, out: Path | None, display: Display
) -> ExitCode:
    """Show many plans as one portfolio."""
    from roadmap.app.portfolio import gather
    from roadmap.errors import ExitCode
    from roadmap.render.portfolio import portfolio_view

    found = gather(folder)
    for name, reason in found.unread:
        session.note(words.UNREAD.fill(name=name, reason=reason))
    display.show(
        portfolio_view(found.portfolio, view, str(folder), session.language, hide_money=hide_money), session, out
    )
    return ExitCode.FILE_IS_WRONG if found.unread else ExitCode.DONE
