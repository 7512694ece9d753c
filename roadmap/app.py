"""The use cases: paths in, documents out. Each reads files, calls the stages in order, and writes at the end or not
at all.
"""

from __future__ import annotations

import enum
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap import planfile
from roadmap.errors import AnswerIsNo, EnvironmentRefused, Fault, FileFaults, RoadmapError, UsageError
from roadmap.keptcatalogue import read_kept
from roadmap.messages import comparison as say_comparison
from roadmap.messages import faults as say_faults
from roadmap.messages import requests as say
from roadmap.messages import risk as say_risk
from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue, Effort
from roadmap.months import after, shown, written
from roadmap.plan.build import PinContradicts, Stopped, make_plan
from roadmap.plan.document import Plan, Status
from roadmap.request import OneOff, account_assumed, account_meant, brief_of
from roadmap.shipped import toml_files
from roadmap.verify import Violation, verify

if TYPE_CHECKING:
    from roadmap import lint
    from roadmap.fitting.conflicts import Conflict, Deep, Diagnosis
    from roadmap.fitting.demands import Demand, Wish
    from roadmap.fitting.mending import Mending
    from roadmap.fitting.places import Entry, Place
    from roadmap.plan.risk import Risk
    from roadmap.schedule.problem import Problem, Schedule
    from roadmap.tomlfile import Keys, TomlFile
    from roadmap.variant import Changes

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
    `stopped` says that the user ended the search for a better one.
    """

    plan: Plan
    values: planfile.Table
    remark: Text | None = None
    stopped: bool = False


class Tried(NamedTuple):
    """The plan of a brief, and that of the brief with changes, both checked; `values` is what the file of the changed
    brief says, `remark` what the options left open.
    """

    before: Plan
    after: Plan
    file: TomlFile
    values: Mapping[str, object]
    remark: Text | None


class Fit(NamedTuple):
    """What stands in the way of a brief, and what would make it fit.

    `plan` is the plan as it is, with what `wish` asks; `places` says where each demand of the conflicts is written,
    `witnesses` holds for each of them, conflict by conflict, the verified plan that keeps all the others. `excluded`
    are tasks without which the goal that is asked for cannot be complete.
    """

    plan: Plan
    brief: Brief
    wish: Wish | None
    fits: bool
    diagnosis: Diagnosis
    places: Mapping[Demand, Place]
    witnesses: tuple[tuple[Plan, ...], ...]
    mending: Mending
    excluded: tuple[str, ...] = ()


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
    the user stops the search that `watch` is told of.
    """
    brief, catalogue, file = load_brief(path, overlays)
    checked = _searched(lambda: _made(brief, catalogue, file, watch))
    place = brief_path(path).parent / PLAN_NAME
    if checked.stopped:
        return Planned(checked.plan, place, Outcome.STOPPED)
    return _write(checked, place, force, own=True)


def plan_once(request: OneOff, overlays: Sequence[Path] = (), watch: Watch | None = None) -> Checked:
    """Return the plan of `request`, checked; nothing is written."""
    catalogue = read_catalogue(overlays)
    brief = brief_of(request, catalogue)
    remark = account_assumed(request.budgets, catalogue.localities[brief.locality])
    return _searched(lambda: make_plan(catalogue, brief, watch))._replace(remark=remark)


def _searched(make: Callable[[], Plan]) -> Checked:
    """Return the plan that `make` makes, checked; the best so far where the user stops the search."""
    try:
        return _checked(make())
    except Stopped as stopped:
        return _checked(stopped.plan)._replace(stopped=True)


def try_changes(path: Path, changes: Changes, overlays: Sequence[Path] = ()) -> Tried:
    """Return the plans of the brief at `path` without and with `changes`; nothing is written."""
    from roadmap.brief import read_brief
    from roadmap.variant import changed

    brief, catalogue, file = load_brief(path, overlays)
    before = _checked(_made(brief, catalogue, file)).plan
    values = changed(file.data, brief, before, catalogue, changes)
    try:
        other = read_brief(replace(file, data=values), catalogue)
        after_ = _checked(make_plan(catalogue, other)).plan
    except FileFaults as error:
        raise UsageError(say_comparison.CANNOT_CHANGE.fill(reason=error.faults[0].text)) from None
    except PinContradicts as error:
        reason = Text(f"{error.task}: {error.text.vi}", f"{error.task}: {error.text.en}")
        raise UsageError(say_comparison.CANNOT_CHANGE.fill(reason=reason)) from None
    remark = account_meant(changes.budgets, catalogue.localities[brief.locality])
    return Tried(before, after_, file, values, remark)


def variant_folder(brief: Path, name: str) -> Path:
    """Return the folder that `name` means: beside that of the brief, or itself where it is a path.

    Raises `AnswerIsNo` where a brief or a plan stands there already, `EnvironmentRefused` for what is no path at all.
    """
    if "\0" in name:
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=name, reason="NUL"))
    folder, path = brief_path(brief).parent, Path(name)
    bare = not any(sign in name for sign in (os.sep, os.altsep or os.sep)) and not path.drive
    if bare and name not in ("", os.curdir, os.pardir):
        path = folder.parent / name if folder.name not in ("", os.pardir) else folder / os.pardir / name
    for each in (path / BRIEF_NAME, path / PLAN_NAME, path):
        if os.path.lexists(each) and (each != path or not path.is_dir()):
            raise AnswerIsNo(say_comparison.VARIANT_EXISTS.fill(path=each))
    return path


def save_variant(tried: Tried, folder: Path) -> Path:
    """Write the changed brief to `folder`: the old brief's text with only the changed values in it."""
    from roadmap.tomledit import edited
    from roadmap.variant import titled

    values = titled(tried.values, folder.resolve().name, tried.after.language)
    parent, old = values.get("parent"), Path(tried.file.name).parent
    if isinstance(parent, str) and (folder / parent).resolve() != (old / parent).resolve():
        values = {**values, "parent": _seen_from(folder, old / parent)}
    text = edited(tried.file.text, values)
    if text is None:
        raise AnswerIsNo(say_comparison.NOT_EDITABLE.fill(path=tried.file.name))
    path = folder / BRIEF_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=path, reason=reason)) from error
    write_atomically(path, text)
    return path


def _seen_from(folder: Path, place: Path) -> str:
    """Return how a brief in `folder` names `place`, with `/` on every system."""
    try:
        return Path(os.path.relpath(place, folder)).as_posix()
    except ValueError:  # another drive
        return place.resolve().as_posix()


def dump_plan(checked: Checked) -> str:
    """Return the text of plan.toml for a plan."""
    return planfile.dumps(checked.values)


def write_plan(checked: Checked, path: Path, force: bool = False) -> Planned:
    """Write a plan to `path`; a file that is no plan of ours, or was edited by hand, stays unless `force`."""
    return _write(checked, path, force, own=False)


def read_plan(path: Path) -> Plan:
    """Return the plan at `path`, a file or its folder. Raises `FileFaults` where a value is of the wrong kind.

    The plan has no digest where the verifier does not accept the file: it was edited, and its figures may be wrong.
    """
    from roadmap.tomlfile import raise_all

    file = _plan_file(path)
    plan = planfile.load(file)
    violations = verify(file.data)
    raise_all(_fault_of(file, each) for each in violations if each.rule == "shape")
    return replace(plan, digest="") if violations else plan


def _plan_file(path: Path) -> TomlFile:
    from roadmap.tomlfile import read

    at = path / PLAN_NAME if path.is_dir() else path
    if path.is_dir() and not at.is_file():
        raise UsageError(say.NO_PLAN_IN.fill(path=path))
    file = read(at, str(at))
    if "digest" not in file.data and "goals" in file.data:
        raise UsageError(say.IS_A_BRIEF.fill(path=path))
    return file


def _made(brief: Brief, catalogue: Catalogue, file: TomlFile, watch: Watch | None = None) -> Plan:
    try:
        return make_plan(catalogue, brief, watch)
    except PinContradicts as error:
        from roadmap.brief import faults_at

        raise FileFaults(faults_at(file, ("pin", error.task, error.stage), "E136", error.text)) from None


def _checked(plan: Plan) -> Checked:
    """Return `plan` with its digest and its values, once the independent verifier has accepted them."""
    values = planfile.plain(plan)
    violations = verify(values)
    if violations:
        lines = [
            Text(f"  {each.where}: {each.rule}: {each.text.vi}", f"  {each.where}: {each.rule}: {each.text.en}")
            for each in violations
        ]
        joined = Text("\n".join(line.vi for line in lines), "\n".join(line.en for line in lines))
        raise AnswerIsNo(say.INCORRECT.fill(violations=joined))
    return Checked(replace(plan, digest=values["digest"]), values)


def _write(checked: Checked, path: Path, force: bool, own: bool) -> Planned:
    plan, text = checked.plan, planfile.dumps(checked.values)
    file, notice, before = None, None, None
    if path.exists() and (own or not _is_device(path)):
        file, notice = _standing(path, force, own)
        if file is not None and file.text == text:
            return Planned(plan, path, Outcome.UNCHANGED)
        before = None if file is None else _readable(file)
    # what a link leads to is replaced only where it is a plan, else the link itself
    linked = path.is_symlink() and not _is_device(path) and notice is None
    write_atomically(Path(os.path.realpath(path)) if linked else path, text)
    return Planned(plan, path, Outcome.REPLACED if notice else Outcome.WRITTEN, notice, before)


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
        file = read(path, str(path))
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


def write_atomically(path: Path, text: str) -> None:
    """Write `text` to `path` so that at any moment the file is either the old one or the new one, whole.

    A device such as /dev/null is written to: replacing it would be a disaster.
    """
    temporary = ""
    try:
        if _is_device(path):
            path.write_bytes(text.encode())
            return
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = file.name
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        os.replace(temporary, path)  # noqa: PTH105 -- Path.replace returns a new path, and this is the documented atomic call
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=path, reason=reason)) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def check(paths: Sequence[Path], overlays: Sequence[Path] = ()) -> tuple[Fault, ...]:
    """Return everything that is wrong with the plans, briefs and catalogue folders at `paths`, then all warnings."""
    from roadmap.tomlfile import in_order

    faults: list[Fault] = []
    for path in paths:
        faults.extend(_check_one(path, overlays))
    wrong = [fault for fault in faults if not fault.is_warning]
    return (*wrong, *in_order(fault for fault in faults if fault.is_warning))  # plans may share an overlay: once


def _check_one(path: Path, overlays: Sequence[Path]) -> Iterator[Fault]:
    if path.is_dir() and not (path / BRIEF_NAME).is_file() and not (path / PLAN_NAME).is_file():
        yield from _check_folder(path, overlays)
        return
    files = [path / BRIEF_NAME, path / PLAN_NAME] if path.is_dir() else [path]
    for each in files:
        if each == path or each.is_file():
            yield from _faults_of(each, overlays)


def _check_folder(path: Path, overlays: Sequence[Path]) -> Iterator[Fault]:
    """Check a catalogue folder, or all plans in the folders below `path`."""
    from roadmap import lint

    if (path / "catalogue.toml").is_file() or any(
        (path / name).is_dir() for name in ("tasks", "frameworks", "localities")
    ):
        try:
            catalogue = read_catalogue((*overlays, path))
            texts = (text for name, file in _files_in(path) for text in lint.texts_of_catalogue(name, file))
            yield from lint.text_warnings(texts, catalogue, after(catalogue.as_of, 1))
        except FileFaults as error:
            yield from error.faults
        return
    inside = [
        each
        for each in sorted(path.iterdir())
        if each.is_dir() and ((each / BRIEF_NAME).is_file() or (each / PLAN_NAME).is_file())
    ]
    if not inside:
        raise UsageError(say.NOTHING_TO_CHECK.fill(path=path))
    for each in inside:
        yield from _check_one(each, overlays)


def _faults_of(path: Path, overlays: Sequence[Path]) -> Iterator[Fault]:
    from roadmap import lint
    from roadmap.tomlfile import read

    try:
        file = read(path, str(path))
        if "digest" in file.data or path.name == PLAN_NAME:
            yield from _plan_faults(file)
        else:
            brief, catalogue, _ = load_brief(path, overlays)
            own = [each for folder in overlays_of(path, overlays) for each in _files_in(folder)]
            yield from lint.text_warnings(_own_texts(file, own), catalogue, brief.start)
            yield from lint.target_warnings(brief, file)
            plan = _made(brief._replace(effort=Effort.QUICK), catalogue, file)  # what is checked does not hang on it
            yield from _moved_externals(path, file, brief, plan)
            _checked(plan)
            says = {task.id: task.says for task in (*catalogue.tasks.values(), *brief.tasks)}
            yield from lint.task_warnings(plan, says, _own_tasks(file, own, brief))
    except FileFaults as error:
        yield from error.faults


def _files_in(folder: Path) -> list[tuple[str, TomlFile]]:
    from roadmap.tomlfile import read

    return [(name, read(entry, str(folder / name))) for name, entry in toml_files(folder)]


def _own_texts(brief: TomlFile, overlays: Sequence[tuple[str, TomlFile]]) -> lint.Texts:
    from roadmap import lint

    yield from lint.texts_of_brief(brief)
    for name, file in overlays:
        yield from lint.texts_of_catalogue(name, file)


def _own_tasks(
    file: TomlFile, overlays: Sequence[tuple[str, TomlFile]], brief: Brief
) -> Mapping[str, tuple[TomlFile, Keys]]:
    """Return where each task stands that is not the shipped catalogue's."""
    found: dict[str, tuple[TomlFile, Keys]] = {}
    for name, each in overlays:
        if name.startswith("tasks/"):
            found |= {task: (each, (task,)) for task in each.data}
    return found | {task.id: (file, ("task", task.id)) for task in brief.tasks}


def _plan_faults(file: TomlFile) -> Iterator[Fault]:
    planfile.load(file)
    yield from (_fault_of(file, each) for each in verify(file.data))


def _fault_of(file: TomlFile, violation: Violation) -> Fault:
    """Return what the verifier found as a fault at its place."""
    where, text = violation.where, violation.text
    return file.fault(tuple(where.split(".")), "E301", Text(f"{where}: {text.vi}", f"{where}: {text.en}"))


def _moved_externals(path: Path, file: TomlFile, brief: Brief, plan: Plan) -> Iterator[Fault]:
    """Yield a fault for each date that the plan of the level above no longer gives, or where it cannot be had, and for
    each awaited task that has no date there.
    """
    if brief.parent is None:
        return
    try:
        parent = read_plan(path.parent / brief.parent)
    except FileFaults as error:
        first = error.faults[0]
        reason = Text(f"{first.where()}: {first.text.vi}", f"{first.where()}: {first.text.en}")
        yield file.fault(("parent",), "E303", say_faults.PARENT.fill(reason=reason))
        return
    except RoadmapError as error:
        yield file.fault(("parent",), "E303", say_faults.PARENT.fill(reason=error.text))
        return
    awaited = {task.id for task in plan.tasks if task.status is Status.EXTERNAL}
    for task in parent.no_date:
        if task in awaited:
            keys = ("external", task) if task in brief.external else ("parent",)
            yield file.fault(keys, "E302", say.EXTERNAL_UNDATED.fill(task=task))
    for task, theirs in _dates(parent).items():
        ours = brief.external.get(task)
        if ours is not None and shown(ours) != theirs:
            text = say.EXTERNAL_MOVED.fill(task=task, theirs=theirs, ours=shown(ours))
            yield file.fault(("external", task), "E302", text)


def assess(
    path: Path, overlays: Sequence[Path], runs: int, seed: int, tick: Callable[[int], None] = lambda _: None
) -> Risk:
    """Return what may come of the plan at `path`: a plan file, its folder, or a brief.

    A plan file holds likely figures alone, so the plan is made again from the brief in it and the present catalogue.
    """
    from roadmap.plan.risk import assess as simulate

    made, brief, catalogue, remark = _made_again(path, overlays)
    return simulate(made, brief, catalogue, runs, seed, tick)._replace(remark=remark)


def _made_again(path: Path, overlays: Sequence[Path]) -> tuple[Plan, Brief, Catalogue, Text | None]:
    """Return the plan at `path` as it is made now, and in what that differs from its file."""
    from roadmap.brief import read_brief
    from roadmap.tomlfile import TomlFile, read

    at = path / PLAN_NAME if (path / PLAN_NAME).is_file() else brief_path(path)
    file = read(at, str(at))
    if "digest" not in file.data:
        brief, catalogue, file = load_brief(at, overlays)
        return _made(brief, catalogue, file), brief, catalogue, None
    old = read_plan(at)
    catalogue = read_catalogue(overlays_of(at, overlays))
    brief = read_brief(TomlFile(file.name, "", old.brief), catalogue)  # its keys stand elsewhere in this file
    made = make_plan(catalogue, brief)
    if old.catalogue_digest != catalogue.digest:
        versions = {"old": old.catalogue_version, "new": catalogue.version}
        return made, brief, catalogue, say_risk.OTHER_CATALOGUE.fill(**versions)
    same = old.digest == planfile.plain(made)["digest"]
    return made, brief, catalogue, None if same else say_risk.OTHER_PLAN


def fit(path: Path, overlays: Sequence[Path], question: Wish | None, tick: Callable[[], None] = lambda: None) -> Fit:
    """Return what stands in the way of the brief at `path`, with what `question` asks for besides, and the cheapest
    changes that make it fit. Nothing is written.
    """
    brief, catalogue, file = load_brief(path, overlays)
    return fitted(brief, catalogue, file, question, _entries(path, overlays, catalogue), tick)


def fitted(
    brief: Brief,
    catalogue: Catalogue,
    file: TomlFile,
    question: Wish | None = None,
    entry: Entry = lambda *_: None,
    tick: Callable[[], None] = lambda: None,
) -> Fit:
    """Return what stands in the way of `brief`, which `file` holds; all plans behind the answer were accepted by the
    verifier. `entry` finds where the catalogue says something, `tick` is called for each trial.
    """
    from roadmap.fitting.conflicts import Engines
    from roadmap.fitting.mending import Base, Mending, Workshop
    from roadmap.fitting.places import place_of
    from roadmap.variant import Changes

    before = _checked(_made(brief, catalogue, file)).plan
    engines = Engines(lambda problem: _scheduled(problem, "fast"), _deep())

    def verified(other: Brief) -> Plan | None:
        try:
            return _checked(make_plan(catalogue, other)).plan
        except RoadmapError:
            return None

    def workshop(changes: Changes, allowed: frozenset[Demand]) -> Workshop:
        base = Base(catalogue, file, brief, before, changes, allowed)
        return Workshop(base, engines, _scheduled, verified, tick)

    changes = Changes() if question is None else _asked(before, catalogue, question)
    work = workshop(Changes(), frozenset())
    if question is not None:  # what is missed without it is not the question's to mend
        work = workshop(changes, work.known(Changes()).missed)
    asked = work.brief(changes)  # what cannot be asked is refused here
    state = work.known(changes)
    told = work.diagnosis(state)
    wish = state.case.wish
    return Fit(
        plan=verified(asked) or before,
        brief=asked,
        wish=wish,
        fits=not state.missed,
        diagnosis=told,
        places={
            each: place_of(each, file, brief.locality, entry)
            for conflict in told.conflicts
            for each in conflict.demands
        },
        witnesses=tuple(_witnesses(catalogue, asked, each, tick) for each in told.conflicts),
        mending=work.mend() if state.missed else Mending(),
        excluded=() if wish is None else tuple(t for t in catalogue.goals[wish.goal].core if t in asked.exclude),
    )


def _asked(plan: Plan, catalogue: Catalogue, question: Wish) -> Changes:
    """Return the change that a question amounts to, its goal by its full id."""
    from roadmap.lookup import resolve
    from roadmap.variant import Changes

    goal = question.goal if question.goal in catalogue.goals else resolve(plan, question.goal, ("framework", "goal")).id
    return Changes(completes=(f"{goal}={written(question.by)}",))


def _witnesses(catalogue: Catalogue, brief: Brief, conflict: Conflict, tick: Callable[[], None]) -> tuple[Plan, ...]:
    """Return for each demand of a conflict the plan that keeps all others, as the verifier accepted it."""
    from roadmap.fitting.witnesses import keeps, witness

    found = []
    for dropped in range(len(conflict.demands)):
        tick()
        plan = _checked(witness(catalogue, brief, conflict, dropped)).plan
        others = [each for at, each in enumerate(conflict.demands) if at != dropped]
        if not keeps(plan, others):
            raise AnswerIsNo(say.INCORRECT.fill(violations=", ".join(each.kind for each in others)))
        found.append(plan)
    return tuple(found)


def _scheduled(problem: Problem, engine: str) -> Schedule:
    """Return the schedule of the engine that a brief names."""
    from roadmap.schedule import fast

    schedule = fast.solve(problem)
    if engine != "optimal":
        return schedule
    from roadmap.schedule import optimal

    return optimal.solve(problem, schedule).schedule


def _deep() -> Deep:
    """Return the engine that takes its time: all schedules where these are few, then the solver where it is there, or
    else a long search.
    """
    from roadmap.fitting import proving
    from roadmap.fitting.searching import searched
    from roadmap.fitting.trying import tried

    last = proving.proved if proving.installed() else searched
    return lambda problem: tried(problem) or last(problem)


def _entries(path: Path, overlays: Sequence[Path], catalogue: Catalogue) -> Entry:
    """Return a function that finds the file of the catalogue in which an entry stands, the uppermost layer first."""
    import functools

    from roadmap.shipped import shipped
    from roadmap.tomlfile import read

    layers = [(str(each), each) for each in reversed(overlays_of(brief_path(path), overlays))]

    @functools.cache
    def files(kind: str, name: str) -> list[TomlFile]:
        found = []
        for title, folder in (*layers, ("templates", shipped())):
            for inside, entry in toml_files(folder):
                if inside.startswith(f"{kind}/") and (not name or inside == f"{kind}/{name}.toml"):
                    found.append(read(entry, f"{title}/{inside}"))
        return found

    def entry(kind: str, identifier: str) -> tuple[TomlFile, Keys] | None:
        if kind == "locality":
            return next(((each, ()) for each in files("localities", identifier)), None)
        task = catalogue.tasks.get(identifier)
        held = files("tasks", task.domain) if task is not None else []
        return next(((each, (identifier,)) for each in held if identifier in each.data), None)

    return entry


def parent_dates(path: Path) -> Mapping[str, str]:
    """Return when each task of the plan at `path` is complete, as screens write it; done work without a date is
    left out.
    """
    return _dates(read_plan(path))


def _dates(parent: Plan) -> Mapping[str, str]:
    dated = {
        task.id: task.finish for task in parent.tasks if task.status in (Status.DONE, Status.RUNNING, Status.PLANNED)
    }
    return {task: shown(finish) for task, finish in dated.items() if finish is not None}


__all__ = [
    "Checked",
    "Fit",
    "OneOff",
    "Outcome",
    "Planned",
    "RoadmapError",
    "Tried",
    "assess",
    "brief_path",
    "check",
    "dump_plan",
    "fit",
    "fitted",
    "load_brief",
    "parent_dates",
    "plan_brief",
    "plan_once",
    "read_catalogue",
    "read_other_catalogue",
    "read_plan",
    "save_variant",
    "try_changes",
    "variant_folder",
    "write_atomically",
    "write_plan",
]
