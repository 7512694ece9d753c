"""`roadmap compare`: plans side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.kinds import Place
from roadmap.cli.options import display_options, money_option, out_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words
from roadmap.messages import comparison as say


@command("compare", text=words.COMPARE)
@argument("paths", text=words.ARG_PLANS, metavar="PLAN", type=Place(speaks=True), nargs=-1, required=True)
@money_option
@out_option
@display_options
@click.pass_obj
def compare(session: Session, *, paths: tuple[Path, ...], hide_money: bool, out: Path | None, display: Display) -> None:
    """Show plans side by side; all but the first differ from it."""
    from roadmap import app
    from roadmap.errors import UsageError
    from roadmap.plan.comparison import compare as compared
    from roadmap.render.comparison import Variant, comparison
    from roadmap.render.comparison_decisions import decided_otherwise
    from roadmap.render.summary import headline

    if len(paths) < 2:
        raise UsageError(say.ONE_PLAN)
    plans = [app.read_plan(path) for path in paths]
    session.follow(plans[0].language)
    for path, plan in zip(paths, plans, strict=True):
        if not plan.digest:
            session.note(words.UNVERIFIED.fill(path=path))
    language = session.language
    variants = [
        Variant(name, (headline(plan, language), *decided_otherwise(plans[0], plan, language, hide_money=hide_money)))
        for name, plan in zip(_names(paths), plans, strict=True)
    ]
    title = say.TITLE.fill(n=len(plans)).to(language)
    view = comparison(compared(plans), variants, title, language, hide_money=hide_money)
    display.show(view, session, out)


def _names(paths: Sequence[Path]) -> list[str]:
    """Return what each plan is called: the name of its folder, or of a file that is no plan.toml; the whole path where
    two would be called alike.
    """
    from roadmap.app import PLAN_NAME

    folders = [path.parent if path.name == PLAN_NAME else path for path in paths]
    names = [folder.resolve().name if folder.is_dir() else folder.stem for folder in folders]
    return [str(path) if names.count(name) > 1 else name for path, name in zip(paths, names, strict=True)]
