"""`roadmap init`: a new brief, from questions at a terminal or from options."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Horizon, Id, Kind, MonthKind, Place
from roadmap.cli.options import language_option, templates_option
from roadmap.cli.session import Session
from roadmap.cli.shell import quoted
from roadmap.messages import commands
from roadmap.messages import init as words
from roadmap.messages.text import Text, same
from roadmap.months import Month, after, month, written

if TYPE_CHECKING:
    from roadmap.decisions import Decisions, Parent, Wanted
    from roadmap.model import Catalogue

BRIEF_NAME = "brief.toml"


class NewFolder(Kind):
    """A folder that there is, or that will be made; its brief.toml names it too."""

    name = "folder"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the folder."""
        path = Path(str(value))
        path = path.parent if path.name == BRIEF_NAME else path
        if path.exists() and not path.is_dir():
            self.refuse(words.NOT_A_FOLDER.fill(path=path), param, ctx)
        return path


@command("init", text=words.INIT)
@argument("folder", text=words.ARG_DIR, metavar="DIR", type=NewFolder())
@option("--goal", "goals", text=commands.OPT_GOAL, type=Id("framework", "goal"), multiple=True, metavar="ID")
@option("--locality", text=words.OPT_LOCALITY, type=Id("locality"), metavar="ID")
@option("--title", text=words.OPT_TITLE, metavar="WORDS")
@option("--start", text=words.OPT_START, type=MonthKind(), metavar="MONTH")
@option("--horizon", text=commands.OPT_HORIZON, type=Horizon(), metavar="FROM..TO")
@option("--budget", "budgets", text=commands.OPT_BUDGET, multiple=True, metavar="YEAR=SUM")
@option("--team", "teams", text=words.OPT_TEAM, type=Id("team"), multiple=True, metavar="TEAM=N")
@option("--parent", "above", text=words.OPT_PARENT, type=Place(speaks=True), metavar="DIR")
@option("--force", text=words.OPT_FORCE, is_flag=True)
@templates_option
@language_option
@click.pass_obj
def init(
    session: Session,
    *,
    folder: Path,
    goals: tuple[str, ...],
    locality: str | None,
    title: str | None,
    start: Month | None,
    horizon: tuple[Month, Month] | None,
    budgets: tuple[str, ...],
    teams: tuple[str, ...],
    above: Path | None,
    force: bool,
    templates: tuple[Path, ...],
) -> None:
    """Write a brief."""
    from roadmap import app
    from roadmap.decisions import Wanted, decide

    _refuse_existing(folder / BRIEF_NAME, force)
    wanted = Wanted(goals, (title or "").strip() or None, locality, start, horizon, budgets, teams)
    catalogue = app.read_catalogue(app.overlays_of(folder / BRIEF_NAME, templates))
    parent = _parent(folder, above)
    asked = not goals and _at_terminal()
    if asked:
        wanted = _ask(session, folder, catalogue, wanted, parent)
    decisions = decide(catalogue, wanted, session.language, next_month(), parent)
    _write(folder / BRIEF_NAME, decisions, catalogue)
    _tell(session, folder, decisions, catalogue, templates)
    if asked:
        _tell_command(session, folder, wanted, above, templates)


def next_month() -> Month:
    """Return the month after this one: the one place that knows today's date."""
    today = datetime.date.today()
    return after(month(today.year, today.month), 1)


def _at_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty())


def _refuse_existing(path: Path, force: bool) -> None:
    from roadmap.errors import AnswerIsNo, UsageError

    if path.is_dir():
        raise UsageError(words.NOT_A_FILE.fill(path=path))
    if os.path.lexists(path) and not force:
        raise AnswerIsNo(words.BRIEF_EXISTS.fill(path=path))


def _parent(folder: Path, above: Path | None) -> Parent | None:
    """Return the plan at `above` and how a brief in `folder` names its place, with `/` on every system."""
    if above is None:
        return None
    from roadmap import app
    from roadmap.decisions import Parent

    plan = app.read_plan(above)
    place = (above.parent if above.name == app.PLAN_NAME else above).resolve()
    try:
        path = Path(os.path.relpath(place, folder.resolve()))
    except ValueError:  # another drive
        path = place
    return Parent(path.as_posix(), plan)


def _ask(session: Session, folder: Path, catalogue: Catalogue, wanted: Wanted, parent: Parent | None) -> Wanted:
    from roadmap.cli.asking import Terminal, ask
    from roadmap.cli.questions import Questions

    desk = Terminal(session)
    desk.tell(words.WELCOME.fill(path=folder / BRIEF_NAME))
    questions = Questions(catalogue, wanted, next_month(), parent)
    answers = ask(questions.flow, desk)
    desk.tell(same(""))
    return questions.wanted_by(answers)


def _write(path: Path, decisions: Decisions, catalogue: Catalogue) -> None:
    """Write the brief, once what it says has been read back without fault."""
    from roadmap.app.atomically import write_atomically
    from roadmap.app.schemas import keep_schemas
    from roadmap.briefwriting import brief_text, reread
    from roadmap.errors import FileFaults, UsageError
    from roadmap.tomlfile import read

    text = brief_text(decisions, catalogue)
    try:
        reread(text, str(path), catalogue)
    except FileFaults as error:
        raise UsageError(error.faults[0].text) from None
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text)
    keep_schemas(path, read(path, str(path)), catalogue)


def _tell(
    session: Session, folder: Path, decisions: Decisions, catalogue: Catalogue, templates: tuple[Path, ...]
) -> None:
    from roadmap.decisions import without_work

    click.echo(session.printable(words.WROTE.fill(path=folder / BRIEF_NAME)))
    laid = "".join(f" --templates {quoted(str(each))}" for each in templates)
    click.echo(session.printable(words.NEXT.fill(command=f"roadmap plan {quoted(str(folder))}{laid}")))
    if idle := without_work(catalogue, decisions):
        session.note(words.WITHOUT_WORK.fill(goals=", ".join(idle)))


def _tell_command(
    session: Session, folder: Path, wanted: Wanted, above: Path | None, templates: tuple[Path, ...]
) -> None:
    """Say the line that asks nothing and writes the same brief."""
    given: list[tuple[str, str]] = [("--goal", goal) for goal in wanted.goals]
    given += [("--locality", wanted.locality)] if wanted.locality else []
    given += [("--title", wanted.title)] if wanted.title else []
    given += [("--start", written(wanted.start))] if wanted.start is not None else []
    given += [("--horizon", "..".join(map(written, wanted.horizon)))] if wanted.horizon else []
    given += [("--budget", budget) for budget in wanted.budgets] + [("--team", team) for team in wanted.teams]
    given += [("--parent", str(above))] if above else []
    given += [("--templates", str(folder_)) for folder_ in templates] + [("--lang", session.language.value)]
    line = " ".join(["roadmap init", quoted(str(folder)), *(f"{name} {quoted(value)}" for name, value in given)])
    session.note(Text(f"{words.NEXT_TIME.vi}\n  {line}", f"{words.NEXT_TIME.en}\n  {line}"))
