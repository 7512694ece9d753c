"""The command `roadmap`: its table of commands, and the one place where errors turn into exit codes."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from roadmap import __version__
from roadmap.cli.bilingual import option
from roadmap.cli.group import Entry, LazyGroup
from roadmap.cli.options import language_option
from roadmap.cli.session import Session, session_of
from roadmap.cli.streams import discard
from roadmap.messages import commands as words
from roadmap.messages.text import Text

PROGRAM = "roadmap"
_REFUSED = 4
_INTERRUPTED = 130


def _entry(name: str, short: Text, section: Text) -> Entry:
    return Entry(f"roadmap.cli.{name}:{name}", short, section)


TABLE = {
    "init": _entry("init", words.INIT_SHORT, words.SECTION_PLAN),
    "plan": _entry("plan", words.PLAN_SHORT, words.SECTION_PLAN),
    "show": _entry("show", words.SHOW_SHORT, words.SECTION_PLAN),
    "why": _entry("why", words.WHY_SHORT, words.SECTION_PLAN),
    "brief": _entry("brief", words.BRIEF_SHORT, words.SECTION_DECIDE),
    "undo": _entry("undo", words.UNDO_SHORT, words.SECTION_DECIDE),
    "whatif": _entry("whatif", words.WHATIF_SHORT, words.SECTION_DECIDE),
    "fit": _entry("fit", words.FIT_SHORT, words.SECTION_DECIDE),
    "compare": _entry("compare", words.COMPARE_SHORT, words.SECTION_DECIDE),
    "risk": _entry("risk", words.RISK_SHORT, words.SECTION_DECIDE),
    "progress": _entry("progress", words.PROGRESS_SHORT, words.SECTION_FOLLOW),
    "report": _entry("report", words.REPORT_SHORT, words.SECTION_FOLLOW),
    "diff": _entry("diff", words.DIFF_SHORT, words.SECTION_FOLLOW),
    "check": _entry("check", words.CHECK_SHORT, words.SECTION_KEEP),
    "portfolio": _entry("portfolio", words.PORTFOLIO_SHORT, words.SECTION_KEEP),
    "git": _entry("git", words.GIT_SHORT, words.SECTION_KEEP),
    "upgrade": _entry("upgrade", words.UPGRADE_SHORT, words.SECTION_KEEP),
    "frameworks": _entry("frameworks", words.FRAMEWORKS_SHORT, words.SECTION_CATALOGUE),
    "goals": _entry("goals", words.GOALS_SHORT, words.SECTION_CATALOGUE),
    "tasks": _entry("tasks", words.TASKS_SHORT, words.SECTION_CATALOGUE),
    "localities": _entry("localities", words.LOCALITIES_SHORT, words.SECTION_CATALOGUE),
    "info": _entry("info", words.INFO_SHORT, words.SECTION_CATALOGUE),
    "catalogue": _entry("catalogue", words.CATALOGUE_SHORT, words.SECTION_CATALOGUE),
    "schema": _entry("schema", words.SCHEMA_SHORT, words.SECTION_OTHER),
    "completion": _entry("completion", words.COMPLETION_SHORT, words.SECTION_OTHER),
}


class Program(LazyGroup):
    """The root: starts the session, and lets no exception of any kind reach the user as a traceback."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Start the session before anything is parsed, so that even the first refusal is in the right language."""
        extra.setdefault("obj", Session(args))
        extra.setdefault("color", _colour())
        return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what goes wrong is said on stderr and becomes its exit code."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            return _report(error, session_of(ctx))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and leave with a documented exit code."""
        run = functools.partial(super().main, args, prog_name or PROGRAM, complete_var, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        return sys.exit(_exit_code(run, sys.argv[1:] if args is None else args))


def _exit_code(run: Callable[[], object], arguments: Sequence[str]) -> int:
    try:
        answer = run()
        code = int(answer) if isinstance(answer, int) else 0
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        Session(arguments).note(words.INTERRUPTED)
        code = _INTERRUPTED
    except Exception as error:
        code = _report(error, Session(arguments))
    return _flushed(code, arguments)


def _flushed(code: int, arguments: Sequence[str]) -> int:
    """Empty standard output while a full disk can still be reported."""
    try:
        sys.stdout.flush()
    except OSError as error:
        discard()
        return code if code == _REFUSED else _report(error, Session(arguments))
    return code


def _colour() -> bool | None:
    """Return what the environment says of colour, None when it leaves that to the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def _report(error: Exception, session: Session) -> int:
    """Say what went wrong in `session`'s language and return the exit code for it."""
    if os.environ.get("ROADMAP_DEBUG"):
        raise error
    from roadmap.errors import RoadmapError

    if isinstance(error, RoadmapError):
        session.tell_error(error)
        return error.exit_code
    session.note(words.ERROR.fill(message=_unexpected(error)))
    return _REFUSED


def _unexpected(error: Exception) -> Text:
    if isinstance(error, OSError):
        from roadmap.errors import reason_of

        reason = reason_of(error)
        if error.filename is None:
            return words.REFUSED.fill(reason=reason)
        return words.REFUSED_FILE.fill(path=error.filename, reason=reason)
    return words.BUG.fill(reason=f"{type(error).__name__}: {error}")


def _show_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(f"{PROGRAM} {__version__}")
        context.exit()


@click.group(
    PROGRAM, cls=Program, table=TABLE, text=words.PROGRAM, context_settings={"help_option_names": ["-h", "--help"]}
)
@language_option
@option("--version", text=words.OPT_VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
def cli() -> None:
    """Gather the commands."""
