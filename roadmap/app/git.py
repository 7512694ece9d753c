"""`roadmap git`: a repository set up, and what git calls then: a plan's text, and two briefs or plans merged."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from roadmap import repository
from roadmap.app import BRIEF_NAME, PLAN_NAME
from roadmap.app.atomically import write_atomically
from roadmap.errors import AnswerIsNo, EnvironmentRefused
from roadmap.messages import git as say
from roadmap.messages.text import Text

_DRIVERS = {
    BRIEF_NAME: {"merge": "roadmap-brief"},
    PLAN_NAME: {"diff": "roadmap-plan", "merge": "roadmap-plan"},
}
_ATTRIBUTES = "info/attributes"
_FIRST, _LAST = "# >>> roadmap git setup", "# <<< roadmap git setup"
_BLOCK = "".join(
    f"{line}\n"
    for line in (
        _FIRST,
        *(" ".join((name, *(f"{key}={value}" for key, value in each.items()))) for name, each in _DRIVERS.items()),
        _LAST,
    )
)
_NAMES = r"^(diff|merge)\.roadmap-(brief|plan)\."
_OURS = " -P -m roadmap git "
"""What every command of ours in a setting holds, whatever Python it names."""


class SetUp(NamedTuple):
    """What was done, one sentence each, and what stands in the way of it; nothing was done where all stood so."""

    done: tuple[Text, ...]
    notes: tuple[Text, ...] = ()


def set_up(folder: Path) -> SetUp:
    """Set up the repository that `folder` lies in. Raises `AnswerIsNo` for a setting that somebody else made,
    `EnvironmentRefused` where git could not run this program.
    """
    if not repository.runs_anywhere(sys.executable):
        raise EnvironmentRefused(say.NOT_INSTALLED.fill(python=sys.executable))
    file = repository.own_file(folder, "config")
    wanted = _settings()
    held = repository.settings(folder, _NAMES)
    for name in wanted:
        for value in held.get(name, ()):
            if not _is_ours(name, value):
                raise AnswerIsNo(say.ANOTHERS.fill(file=file, name=name, value=value))
    changed = [name for name, value in wanted.items() if held.get(name) != (value,)]
    for name in changed:
        repository.set_setting(folder, name, wanted[name])
    done = [say.SET.fill(name=name, file=file) for name in changed]
    if _lacking(folder):
        place = repository.own_file(folder, _ATTRIBUTES)
        text = place.read_text(encoding="utf-8") if place.exists() else ""
        if _BLOCK not in text:
            place.parent.mkdir(exist_ok=True)
            write_atomically(place, _BLOCK + text)  # what a person wrote stands below, and so goes before
            done.append(say.ATTRIBUTES_WRITTEN.fill(file=place))
    return SetUp(tuple(done), _lacking(folder))


def take_back(folder: Path) -> SetUp:
    """Take back what `set_up` did in the repository that `folder` lies in, and nothing else."""
    file, done = repository.own_file(folder, "config"), []
    held = repository.settings(folder, _NAMES)
    for name in _settings():
        values = held.get(name)
        if values and all(_is_ours(name, value) for value in values):
            repository.unset_setting(folder, name)
            done.append(say.UNSET.fill(name=name, file=file))
    place = repository.own_file(folder, _ATTRIBUTES)
    text = place.read_text(encoding="utf-8") if place.exists() else ""
    if _BLOCK in text:
        rest = text.replace(_BLOCK, "")
        if rest:
            write_atomically(place, rest)
        else:
            place.unlink()
        done.append(say.ATTRIBUTES_REMOVED.fill(file=place))
    return SetUp(tuple(done))


def _settings() -> Mapping[str, str]:
    """Return every setting by its name. The commands hold wherever git runs them, and in the shell that git brings
    along on Windows; where this program is gone, git does what it would have done without.
    """
    program = f"{shlex.quote(Path(sys.executable).as_posix())}{_OURS}"
    return {
        "diff.roadmap-plan.textconv": f'f() {{ {program}text "$1" || cat "$1"; }}; f',
        "diff.roadmap-plan.xfuncname": "^[^ ].*$",
        "merge.roadmap-brief.name": "roadmap: brief.toml",
        "merge.roadmap-brief.driver": _driver(f"{program}merge-brief"),
        "merge.roadmap-plan.name": "roadmap: plan.toml",
        "merge.roadmap-plan.driver": _driver(f"{program}merge-plan"),
    }


def _driver(command: str) -> str:
    by_lines = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B"
    return f"{command} %O %A %B %L %P; s=$?; if test $s -gt 1; then {by_lines}; s=$?; fi; exit $s"


def _is_ours(name: str, value: str) -> bool:
    return _OURS in value or value == _settings()[name]


def _lacking(folder: Path) -> tuple[Text, ...]:
    """Return which tracked briefs and plans, or those that may come, have other attributes than they should."""
    files = (*_DRIVERS, *repository.tracked(folder, _DRIVERS))
    held = repository.attributes(folder, files, ("diff", "merge"))
    return tuple(
        say.OTHER_ATTRIBUTE.fill(path=path, attribute=attribute, value=value, wanted=wanted)
        for (path, attribute), value in held.items()
        if (wanted := _DRIVERS[path.rpartition("/")[2]].get(attribute, value)) != value
    )
