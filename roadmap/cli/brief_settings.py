"""`roadmap brief start` and the other settings of a whole plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadmap.cli.bilingual import Command, argument, option
from roadmap.cli.editing import editing_command
from roadmap.cli.kinds import DueKind, Horizon, Id, MonthKind
from roadmap.messages import briefcommands as words
from roadmap.messages import editing as say
from roadmap.messages.text import Text
from roadmap.months import Month

if TYPE_CHECKING:
    from roadmap.app.editing import Change
    from roadmap.editing.values import Values
    from roadmap.model import Brief, Catalogue


@editing_command("start", text=words.START)
@argument("month", text=words.ARG_START, metavar="MONTH", type=MonthKind())
def start(path: Path, month: Month) -> Change:
    """Move the status date on."""
    from roadmap.editing.settings import moved_on

    return lambda values, brief, _catalogue: moved_on(values, brief, month, str(path))


@editing_command("horizon", text=words.HORIZON)
@argument("span", text=words.ARG_HORIZON, metavar="FROM..TO", type=Horizon())
def horizon(path: Path, span: tuple[Month, Month]) -> Change:  # noqa: ARG001 - all edits get it
    """Set another horizon."""
    from roadmap.editing.settings import with_horizon

    def change(values: Values, brief: Brief, _catalogue: Catalogue) -> Values:
        return values if span == (brief.horizon_from, brief.horizon_to) else with_horizon(values, *span)

    return change


@editing_command("title", text=words.TITLE)
@argument("title", text=words.ARG_TITLE, metavar="[TITLE]", required=False)
@option("--en", "english", text=words.OPT_TITLE_EN, metavar="TITLE")
def title(path: Path, title: str | None, english: str | None) -> Change:  # noqa: ARG001 - all edits get it
    """Set another title."""
    from roadmap.editing.settings import titled
    from roadmap.errors import UsageError

    if not (title or "").strip() and not (english or "").strip():
        raise UsageError(say.NO_TITLE)
    return lambda values, _brief, _catalogue: titled(values, title, english)


@editing_command("phase", text=words.PHASE)
@argument("number", text=words.ARG_PHASE, metavar="[N]", type=click.IntRange(1), required=False)
@option("--title", text=words.OPT_PHASE_TITLE, metavar="TITLE")
@option("--to", text=words.OPT_PHASE_TO, type=DueKind(), metavar="MONTH")
@option("--add", text=words.OPT_PHASE_ADD, is_flag=True)
@option("--remove", text=words.OPT_PHASE_REMOVE, is_flag=True)
@option("--defaults", text=words.OPT_PHASE_DEFAULTS, is_flag=True)
def phase(
    path: Path,  # noqa: ARG001 - all edits get it
    number: int | None,
    title: str | None,
    to: Month | None,
    add: bool,
    remove: bool,
    defaults: bool,
) -> Change:
    """Change, add or remove a phase."""
    from roadmap.editing import settings
    from roadmap.errors import UsageError

    if defaults and not (number or title or to or add or remove):
        return lambda values, _brief, _catalogue: settings.with_setting(values, "phase", None)
    if add and title and to is not None and not (number or remove):
        return lambda values, brief, _catalogue: settings.with_new_phase(values, brief, title, to)
    if remove and number is not None and not (title or to or add):
        return lambda values, brief, _catalogue: settings.without_phase(values, brief, number)
    if number is not None and (title or to is not None) and not (add or remove or defaults):
        return lambda values, brief, _catalogue: settings.with_phase(values, brief, number, title, to)
    raise UsageError(say.PHASE_OPTIONS)


def _choice(name: str, text: Text, about: Text, choices: tuple[str, ...]) -> Command:
    """Return the command that sets the key `name` to one of a few words."""

    @editing_command(name, text=text)
    @argument("choice", text=about, metavar="|".join(choices), type=click.Choice(choices))
    def choose(path: Path, choice: str) -> Change:  # noqa: ARG001 - all edits get it
        from roadmap.editing.settings import with_setting

        def change(values: Values, brief: Brief, _catalogue: Catalogue) -> Values:
            return values if getattr(brief, name) == choice else with_setting(values, name, choice)

        return change

    return choose


effort = _choice("effort", words.EFFORT, words.ARG_EFFORT, ("quick", "normal", "thorough"))
engine = _choice("engine", words.ENGINE, words.ARG_ENGINE, ("fast", "optimal"))
speak = _choice("language", words.LANGUAGE, words.ARG_LANGUAGE, ("vi", "en"))


@editing_command("locality", text=words.LOCALITY)
@argument("locality", text=words.ARG_LOCALITY, metavar="ID", type=Id("locality"))
def locality(path: Path, locality: str) -> Change:
    """Take another profile."""
    from roadmap.editing.naming import Names
    from roadmap.editing.settings import with_setting

    return lambda values, brief, catalogue: with_setting(
        values, "locality", Names(brief, catalogue, str(path)).locality(locality)
    )


def _parent_of(path: Path) -> Callable[[Path], str]:
    from roadmap.app.variants import seen_from

    return lambda above: seen_from(path if path.is_dir() else path.parent, above)


@editing_command("parent", text=words.PARENT)
@argument("above", text=words.ARG_PARENT, metavar="[DIR]", required=False)
@option("--remove", text=words.OPT_REMOVE_PARENT, is_flag=True)
def parent(path: Path, above: str | None, remove: bool) -> Change:
    """Name the plan of the level above."""
    from roadmap import app
    from roadmap.editing.settings import with_setting
    from roadmap.errors import UsageError

    if remove is (above is not None):
        raise UsageError(say.PARENT_OR_REMOVE)
    if above is None:
        return lambda values, _brief, _catalogue: with_setting(values, "parent", None)
    app.read_plan(Path(above))
    named = _parent_of(path)(Path(above))
    return lambda values, _brief, _catalogue: with_setting(values, "parent", named)


@editing_command("role", text=words.ROLE)
@argument("role", text=words.ARG_ROLE, metavar="ROLE", type=Id("role"))
@argument("name", text=words.ARG_ROLE_NAME, metavar="[NAME]", required=False)
@option("--remove", text=words.OPT_REMOVE_ROLE, is_flag=True)
def role(path: Path, role: str, name: str | None, remove: bool) -> Change:
    """Say what a unit is called here."""
    from roadmap.editing.naming import Names
    from roadmap.editing.tasks import called
    from roadmap.errors import UsageError

    if remove is (name is not None):
        raise UsageError(say.NAME_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        found = Names(brief, catalogue, str(path)).role(role)
        if remove and found not in values.get("role", {}):
            raise UsageError(say.NOT_CALLED.fill(role=found, listed=", ".join(values.get("role", {})) or "–"))
        return called(values, found, name)

    return change


@editing_command("gate", text=words.GATE)
@argument("procedure", text=words.ARG_PROCEDURE, metavar="PROCEDURE", type=Id("procedure"))
@argument("gate", text=words.ARG_GATE, metavar="GATE")
@option("--share", text=words.OPT_SHARE, type=click.IntRange(0, 100), metavar="N")
@option("--months", text=words.OPT_GATE_MONTHS, type=click.IntRange(0, 120), metavar="N")
@option("--calendar", text=words.OPT_CALENDAR, type=click.IntRange(1, 12), multiple=True, metavar="N")
@option("--remove", text=words.OPT_REMOVE_GATE, is_flag=True)
def gate(
    path: Path,
    procedure: str,
    gate: str,
    share: int | None,
    months: int | None,
    calendar: tuple[int, ...],
    remove: bool,
) -> Change:
    """Say how the locality passes a gate."""
    from roadmap.editing import settings
    from roadmap.editing.naming import Names
    from roadmap.errors import UsageError

    given = {"share": share, "months": months, "calendar": sorted(calendar) or None}
    fields = {name: each for name, each in given.items() if each is not None}
    if remove is bool(fields):
        raise UsageError(say.GATE_OR_REMOVE)

    def change(values: Values, brief: Brief, catalogue: Catalogue) -> Values:
        names = Names(brief, catalogue, str(path))
        found = names.procedure(procedure)
        return settings.with_gate(values, found, names.gate(found, gate), None if remove else fields)

    return change


@editing_command("check", text=words.CHECK)
@argument("code", text=words.ARG_CODE, metavar="CODE")
@argument("reason", text=words.ARG_REASON, metavar="[REASON]", required=False)
@option("--remove", text=words.OPT_REMOVE_CHECK, is_flag=True)
def check(path: Path, code: str, reason: str | None, remove: bool) -> Change:  # noqa: ARG001 - all edits get it
    """Switch a warning off or on."""
    from roadmap.editing.values import with_entry, without_entry
    from roadmap.errors import UsageError

    if remove is (reason is not None):
        raise UsageError(say.REASON_OR_REMOVE)

    def change(values: Values, _brief: Brief, _catalogue: Catalogue) -> Values:
        silent, found = values.get("check", {}), code.upper()
        if remove and found not in silent:
            raise UsageError(say.NOT_SILENT.fill(code=found, listed=", ".join(silent) or "–"))
        return without_entry(values, "check", found) if remove else with_entry(values, "check", found, reason)

    return change
