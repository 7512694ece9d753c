"""The use cases: paths in, documents out. Each reads files, calls the stages in order, and writes at the end or not
at all.
"""

from __future__ import annotations

import contextlib
import enum
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap import planfile
from roadmap.app.atomically import is_device, write_atomically
from roadmap.errors import AnswerIsNo, Fault, FileFaults, RoadmapError, UsageError
from roadmap.keptcatalogue import read_kept
from roadmap.messages import editing as say_editing
from roadmap.messages import faults as say_faults
from roadmap.messages import requests as say
from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue
from roadmap.plan.build import PinContradicts, Stopped, make_plan
from roadmap.plan.document import Plan
from roadmap.verify import Violation, verify, verify_content

if TYPE_CHECKING:
    from roadmap.request import OneOff
    from roadmap.tomlfile import TomlFile

BRIEF_NAME = "brief.toml"
PLAN_NAME = "plan.toml"
OVERLAY_NAME = "templates"


Watch = Callable[[int], None]
"""Is told from time to time how many percent of a search are spent."""


class Outcome(enum.Enum):
    """What happened to a plan file."""

    WRITTEN = enum.auto()
    UNCHANGED = enum.auto()
    REPLACED = enum.auto()
    STOPPED = enum.auto()


class Checked(NamedTuple):
    """A plan that the verifier has accepted, and the values of its file; `remark` is what its options left open,
    `stopped` says that the user ended the search for a better one, `schema` is the schema that its file names.
    """

    plan: Plan
    values: planfile.Table
    remark: Text | None = None
    stopped: bool = False
    schema: str = ""

    @property
    def text(self) -> str:
        """The text of its file."""
        return planfile.dumps(self.values, self.schema)


class Planned(NamedTuple):
    """A plan, where it stands, and what happened to the file; `notice` when a file that could not be read was
    replaced; `before` is the other plan that stood there.
    """

    plan: Plan
    path: Path
    outcome: Outcome
    notice: Text | None = None
    before: Plan | None = None


def read_catalogue(overlays: Sequence[Path] = ()) -> Catalogue:
    """Return the shipped catalogue under `overlays`, lowest first. Raises `FileFaults` with everything that is
    wrong.
    """
    return read_kept(overlays)


def read_other_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue that stands whole in `folder`. Raises `FileFaults` with everything that is wrong."""
    from roadmap.catalogue import read_catalogue as read_layers

    return read_layers([folder])


def brief_path(path: Path) -> Path:
    """Return the brief that `path`, a folder or a file, means."""
    if not path.is_dir():
        return path
    if not (path / BRIEF_NAME).is_file():
        raise UsageError(say.NO_BRIEF_IN.fill(path=path))
    return path / BRIEF_NAME


def overlays_of(brief: Path, overlays: Sequence[Path]) -> tuple[Path, ...]:
    """Return the overlays of a brief: the folder `templates` beside it, then those of the command line."""
    beside = brief.parent / OVERLAY_NAME
    return (*((beside,) if beside.is_dir() else ()), *overlays)


def load_brief(path: Path, overlays: Sequence[Path] = ()) -> tuple[Brief, Catalogue, TomlFile]:
    """Return the brief at `path` (a file or its folder), the catalogue that it is read against, and the file itself."""
    from roadmap.brief import faults_of_keys, read_brief
    from roadmap.tomlfile import raise_all, read

    at = brief_path(path)
    file = read(at, str(at))
    if "digest" in file.data:
        raise UsageError(say.IS_A_PLAN.fill(path=path))
    try:
        catalogue = read_catalogue(overlays_of(at, overlays))
    except FileFaults as error:  # what the brief names cannot be looked up, but its keys can be checked
        raise_all((*error.faults, *faults_of_keys(file)))
        raise
    return read_brief(file, catalogue), catalogue, file


def plan_brief(path: Path, overlays: Sequence[Path] = (), force: bool = False, watch: Watch | None = None) -> Planned:
    """Make the plan of the brief at `path` and write it beside the brief, unless the same plan stands there already, or
    the user stops the search that `watch` is told of. Raises `AnswerIsNo` where the brief or the plan is changed by
    somebody else meanwhile.
    """
    from roadmap.tomlfile import decode, read_bytes

    brief, catalogue, file = load_brief(path, overlays)
    checked = _searched(lambda: made_from(brief, catalogue, file, watch))
    at = brief_path(path)
    place = at.parent / PLAN_NAME
    if checked.stopped:
        return Planned(checked.plan, place, Outcome.STOPPED)
    if at.is_file() and decode(read_bytes(at, file.name), file.name) != file.text:
        raise AnswerIsNo(say_editing.CHANGED_MEANWHILE.fill(path=at))
    checked = checked._replace(schema=planfile.schema_beside(file.text))
    if checked.schema:
        from roadmap.app.schemas import keep_schemas

        keep_schemas(at, file, catalogue)
    return _write(checked, place, force, own=True)


def plan_once(request: OneOff, overlays: Sequence[Path] = (), watch: Watch | None = None) -> Checked:
    """Return the plan of `request`, checked; nothing is written."""
    from roadmap.request import account_assumed, brief_of

    catalogue = read_catalogue(overlays)
    brief = brief_of(request, catalogue)
    remark = account_assumed(request.budgets, catalogue.localities[brief.locality])
    return _searched(lambda: make_plan(catalogue, brief, watch))._replace(remark=remark)


def _searched(make: Callable[[], Plan]) -> Checked:
    """Return the plan that `make` makes, checked; the best so far where the user stops the search."""
    try:
        return accepted(make())
    except Stopped as stopped:
        return accepted(stopped.plan)._replace(stopped=True)


def uninterrupted(make: Callable[[], Plan]) -> Plan:
    """Return the plan that `make` makes. Raises `KeyboardInterrupt` where the user stops its search: the best so far is
    no use to what compares plans or goes on from them.
    """
    try:
        return make()
    except Stopped:
        raise KeyboardInterrupt from None


def write_plan(checked: Checked, path: Path, force: bool = False) -> Planned:
    """Write a plan to `path`; a file that is no plan of ours, or was edited by hand, stays unless `force`."""
    return _write(checked, path, force, own=False)


def read_plan(path: Path) -> Plan:
    """Return the plan at `path`, a file or its folder. Raises `FileFaults` where a value is of the wrong kind.

    The plan has no digest where the verifier does not accept the file: it was edited, and its figures may be wrong.
    """
    return plan_in(plan_file(path))


def plan_in(file: TomlFile) -> Plan:
    """Return the plan that `file` holds, without digest where the verifier does not accept it. Raises as `read_plan`
    does.
    """
    from roadmap.tomlfile import raise_all

    today = planfile.current(file)
    plan = planfile.load(today)
    violations = verify(today.data)
    raise_all(fault_of(file, each) for each in violations if each.rule == "shape")
    return replace(plan, digest="") if violations else plan


def plan_file(path: Path) -> TomlFile:
    """Return the plan file that `path`, a folder or a file, means, as it was read."""
    from roadmap.tomlfile import read

    at = path / PLAN_NAME if path.is_dir() else path
    if path.is_dir() and not at.is_file():
        raise UsageError(say.NO_PLAN_IN.fill(path=path))
    file = read(at, str(at))
    if "digest" not in file.data and "goals" in file.data:
        raise UsageError(say.IS_A_BRIEF.fill(path=path))
    return file


def made_from(brief: Brief, catalogue: Catalogue, file: TomlFile, watch: Watch | None = None) -> Plan:
    """Return the plan of `brief`, which `file` holds. Raises `FileFaults` for a pin that contradicts it."""
    try:
        return make_plan(catalogue, brief, watch)
    except PinContradicts as error:
        from roadmap.brief import faults_at

        raise FileFaults(faults_at(file, ("pin", error.task, error.stage), "E136", error.text)) from None


def accepted(plan: Plan) -> Checked:
    """Return `plan` with its digest and its values, once the independent verifier has accepted them."""
    values = planfile.plain(plan)
    violations = verify_content(values)
    if violations:
        lines = [
            Text(f"  {each.where}: {each.rule}: {each.text.vi}", f"  {each.where}: {each.rule}: {each.text.en}")
            for each in violations
        ]
        joined = Text("\n".join(line.vi for line in lines), "\n".join(line.en for line in lines))
        raise AnswerIsNo(say.INCORRECT.fill(violations=joined))
    return Checked(replace(plan, digest=values["digest"]), values)


def _write(checked: Checked, path: Path, force: bool, own: bool) -> Planned:
    plan, text = checked.plan, checked.text
    file, notice, before, content = None, None, None, None
    if path.exists() and (own or not is_device(path)):
        content = path.read_bytes() if os.access(path, os.R_OK) and path.is_file() else None
        file, notice = _standing(path, force, own)
        if file is not None and file.text == text:
            return Planned(plan, path, Outcome.UNCHANGED)
        before = None if file is None else _readable(file)
    # what a link leads to is replaced only where it is a plan, else the link itself
    linked = path.is_symlink() and not is_device(path) and notice is None
    at = Path(os.path.realpath(path)) if linked else path
    try:
        with _held(path.parent) if own else contextlib.nullcontext() as unfinished:
            write_atomically(at, text, content, unfinished)
    except KeyboardInterrupt:  # which came too late to leave the file as it was
        if is_device(at) or not at.is_file() or at.read_bytes() != text.encode():
            raise
    return Planned(plan, path, Outcome.REPLACED if notice else Outcome.WRITTEN, notice, before)


def _held(folder: Path) -> contextlib.AbstractContextManager[Path]:
    """Hold a plan's folder while a file is written there."""
    from roadmap.app.locking import locked

    return locked(folder)


def _readable(file: TomlFile) -> Plan | None:
    """Return the plan that `file` holds; none where values are missing or of another kind."""
    try:
        return planfile.load(file)
    except RoadmapError:
        return None


def _standing(path: Path, force: bool, own: bool) -> tuple[TomlFile | None, Text | None]:
    """Return the plan file at `path`, or a notice that what stands there cannot be read and may be replaced."""
    from roadmap.tomlfile import read

    try:
        file = planfile.current(read(path, str(path)))
    except FileFaults as error:
        fault = error.faults[0]
        if not own and not force:
            raise AnswerIsNo(say.NOT_A_PLAN_FILE.fill(path=path)) from None
        return None, say.REPLACED.fill(path=path, reason=fault.text)
    if not file.text.strip():
        return None, None
    found = file.data.get("format")
    if isinstance(found, int) and found > planfile.FORMAT and "digest" in file.data:
        raise AnswerIsNo(say.NEWER_PLAN.fill(path=path, found=say_faults.figure(found)))
    if "digest" not in file.data and not force:
        raise AnswerIsNo(say.NOT_A_PLAN_FILE.fill(path=path))
    try:
        intact = planfile.digest_of(file.data) == file.data.get("digest")
    except (TypeError, ValueError, RecursionError):  # values that no plan holds, such as dates
        intact = False
    if not intact and not force:
        raise AnswerIsNo(say.EDITED_BY_HAND.fill(path=path))
    return file, None


def fault_of(file: TomlFile, violation: Violation) -> Fault:
    """Return what the verifier found as a fault at its place."""
    where, text = violation.where, violation.text
    return file.fault(tuple(where.split(".")), "E301", Text(f"{where}: {text.vi}", f"{where}: {text.en}"))
