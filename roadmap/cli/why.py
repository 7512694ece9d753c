"""`roadmap why`: the reasons of one task or goal of a plan."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Id, Place
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words


@command("why", text=words.WHY)
@argument("path", text=words.ARG_PLAN, metavar="PLAN", type=Place(speaks=True))
@argument("identifier", text=words.ARG_WHY, metavar="TASK|GOAL", type=Id("task", "goal", of_plan=True))
@money_option
@out_option
@display_options
@click.pass_obj
def why(session: Session, *, path: Path, identifier: str, hide_money: bool, out: Path | None, display: Display) -> None:
    """Say the reasons."""
    from roadmap import app
    from roadmap.cli.finding import entry
    from roadmap.render.why import why as reasons

    plan = app.read_plan(path)
    session.follow(plan.language)
    if not plan.digest:
        session.note(words.UNVERIFIED.fill(path=path))
    found = entry(session, plan, identifier, "task", "goal")
    display.show(reasons(plan, found.id, session.language, hide_money=hide_money), session, out)
