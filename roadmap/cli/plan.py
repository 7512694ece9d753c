"""`roadmap plan`: a plan from a brief, or at once from goals."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from roadmap.cli import streams
from roadmap.cli.bilingual import Decorated, argument, command, option
from roadmap.cli.interruptions import unheard
from roadmap.cli.kinds import Horizon, Id, MonthKind, OutFile, Place
from roadmap.cli.meter import Meter
from roadmap.cli.options import display_options, money_option, templates_option
from roadmap.cli.output import STDOUT, Display
from roadmap.cli.session import Session
from roadmap.messages import commands as words
from roadmap.messages import portfolio as many
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.app import Planned
    from roadmap.errors import ExitCode
    from roadmap.plan.document import Plan

_PLANNING = {
    "goals": option("--goal", "goals", text=words.OPT_GOAL, type=Id("framework", "goal"), multiple=True, metavar="ID"),
    "locality": option("--locality", text=words.OPT_LOCALITY, type=Id("locality"), metavar="ID"),
    "horizon": option("--horizon", text=words.OPT_HORIZON, type=Horizon(), metavar="FROM..TO"),
    "start": option("--start", text=words.OPT_START, type=MonthKind(), metavar="MONTH"),
    "budgets": option("--budget", "budgets", text=words.OPT_BUDGET, multiple=True, metavar="YEAR=SUM"),
    "teams": option("--team", "teams", text=words.OPT_TEAM, type=Id("team"), multiple=True, metavar="TEAM=N"),
    "done": option("--done", text=words.OPT_DONE, type=Id("task"), multiple=True, metavar="TASK"),
    "engine": option("--engine", text=words.OPT_ENGINE, type=click.Choice(("fast", "optimal"))),
    "effort": option("--effort", text=words.OPT_EFFORT, type=click.Choice(("quick", "normal", "thorough"))),
}
_NAMES = {"goals": "--goal", "budgets": "--budget", "teams": "--team"}


class Request(NamedTuple):
    """What the planning options ask for; empty where an option was not given."""

    goals: tuple[str, ...] = ()
    locality: str | None = None
    horizon: tuple[Month, Month] | None = None
    start: Month | None = None
    budgets: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    engine: str | None = None
    effort: str | None = None

    @property
    def first_option(self) -> str | None:
        """The first option that was given, as it is typed."""
        given = (_NAMES.get(name, f"--{name}") for name, value in self._asdict().items() if value not in (None, ()))
        return next(given, None)


def planning_options(function: Decorated) -> Decorated:
    """Add the options of a plan without a brief, as one `request`."""

    @functools.wraps(function)
    def gathered(*args: object, **given: object) -> object:
        asked: dict[str, Any] = {name: given.pop(name) for name in _PLANNING}
        return function(*args, request=Request(**asked), **given)

    decorated: Decorated = gathered
    for add in reversed(_PLANNING.values()):
        decorated = add(decorated)
    return decorated


@command("plan", text=words.PLAN)
@argument("path", text=words.ARG_BRIEF, metavar="[DIR|BRIEF]", type=Place(speaks=True), required=False)
@planning_options
@option("-o", "--output", "out", text=words.OPT_OUT_PLAN, type=OutFile(), metavar="FILE")
@option("--force", text=words.OPT_FORCE, is_flag=True)
@option("--all", "all_", text=many.OPT_ALL, is_flag=True)
@templates_option
@money_option
@display_options
@click.pass_obj
def plan(
    session: Session,
    *,
    path: Path | None,
    request: Request,
    out: Path | None,
    force: bool,
    all_: bool,
    templates: tuple[Path, ...],
    hide_money: bool,
    display: Display,
) -> ExitCode:
    """Make a plan, write it where it belongs, show its overview."""
    from roadmap.cli.views import Paper, overview
    from roadmap.errors import ExitCode

    if all_:
        return _all(session, path, request.first_option or ("-o" if out else None), force, templates, display)
    if request.first_option:
        made, place, stopped = _from_goals(session, request, path, out, force, templates)
    else:
        made, place, stopped = _from_brief(session, _brief(path, out), force, templates)
    if out != STDOUT or stopped:
        paper = Paper(display.room(), hide_money, place)
        display.show(overview(made, session.language, paper, kept=not stopped), session)
    if stopped:
        session.note(words.STOPPED)
        return ExitCode.INTERRUPTED
    return ExitCode.DONE if made.fits else ExitCode.ANSWER_IS_NO


def _all(
    session: Session,
    path: Path | None,
    option_: str | None,
    force: bool,
    templates: tuple[Path, ...],
    display: Display,
) -> ExitCode:
    """Make every plan below a folder, and say what became of each."""
    from roadmap.app.portfolio import count_below, make_all
    from roadmap.errors import ExitCode, UsageError
    from roadmap.render.portfolio_made import made_view

    folder = path or Path()
    if option_ is not None:
        raise UsageError(many.NOT_WITH_ALL.fill(option=option_))
    if not folder.is_dir():
        raise UsageError(many.ALL_NEEDS_FOLDER.fill(path=folder))
    with Meter(session, many.MAKING, count_below(folder)) as meter:
        made = make_all(folder, templates, force, meter)
    display.show(made_view(made, str(folder), session.language), session)
    return ExitCode(max(each.exit_code for each in made))


def _brief(path: Path | None, out: Path | None) -> Path:
    """Return the brief to plan from; the one in the current folder when none is named."""
    from roadmap.errors import UsageError

    if path is None and not Path("brief.toml").is_file():
        raise UsageError(words.NEEDS_GOAL.fill(option="-o") if out else words.NO_BRIEF)
    if out is not None:
        raise UsageError(words.OUT_NEEDS_GOAL)
    return path or Path("brief.toml")


def _from_brief(session: Session, brief: Path, force: bool, templates: tuple[Path, ...]) -> tuple[Plan, Path, bool]:
    from roadmap import app

    with Meter(session, words.SEARCHING) as meter:
        planned = app.plan_brief(brief, templates, force, meter)
    session.follow(planned.plan.language)
    stopped = planned.outcome is app.Outcome.STOPPED
    if not stopped:
        _tell_written(session, planned)
    return planned.plan, brief if brief.is_dir() else brief.parent, stopped


def _from_goals(
    session: Session, request: Request, path: Path | None, out: Path | None, force: bool, templates: tuple[Path, ...]
) -> tuple[Plan, Path | None, bool]:
    from roadmap import app
    from roadmap.errors import UsageError
    from roadmap.request import OneOff

    if path is not None:
        brief = path / "brief.toml" if path.is_dir() else path
        raise UsageError(words.EDIT_THE_BRIEF.fill(option=request.first_option, brief=brief))
    if not request.goals:
        raise UsageError(words.NEEDS_GOAL.fill(option=request.first_option))
    with Meter(session, words.SEARCHING) as meter:
        made = app.plan_once(OneOff(**request._asdict()), templates, meter)
    if made.remark is not None:
        session.note(made.remark)
    if made.stopped:
        return made.plan, out, True
    if out == STDOUT:
        streams.write_bytes(made.text.encode())
    elif out is not None:
        _tell_written(session, app.write_plan(made, out, force))
    return made.plan, out, False


def _tell_written(session: Session, planned: Planned) -> None:
    from roadmap import app

    click.get_current_context().with_resource(unheard())
    if planned.notice is not None:
        session.note(planned.notice)
    sentence = words.UNCHANGED if planned.outcome is app.Outcome.UNCHANGED else words.WROTE
    session.note(sentence.fill(path=planned.path))
    if planned.before is not None:
        from roadmap.render.plan_changes import plan_changes

        if changes := plan_changes(planned.before, planned.plan):
            session.note(changes)
