"""`roadmap check`: everything wrong, or worth a second look, in briefs, plans and catalogue folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap import planfile
from roadmap.app import (
    BRIEF_NAME,
    PLAN_NAME,
    accepted,
    fault_of,
    load_brief,
    made_from,
    overlays_of,
    read_catalogue,
    read_plan,
)
from roadmap.app.folders import below
from roadmap.app.freshness import changed_inputs, not_fresh
from roadmap.errors import Fault, FileFaults, RoadmapError, UsageError
from roadmap.messages import faults as say_faults
from roadmap.messages import linting
from roadmap.messages import requests as say
from roadmap.messages.text import Text, joined
from roadmap.model import Brief, Catalogue, Effort
from roadmap.months import after, shown, written
from roadmap.plan.document import Plan, Status
from roadmap.portfolio import finishes_of
from roadmap.shipped import toml_files
from roadmap.verify import verify

if TYPE_CHECKING:
    from roadmap import lint
    from roadmap.tomlfile import Keys, TomlFile


class _Pair(NamedTuple):
    """What is checked together: a brief, the plan beside it; one of the two may be missing or not asked about."""

    brief: Path | None
    plan: Path | None
    beside: bool
    """Whether the other file of the pair stands there, though it was not asked about."""


def check(paths: Sequence[Path], overlays: Sequence[Path] = (), fresh: bool = False) -> tuple[Fault, ...]:
    """Return everything that is wrong with the plans, briefs and catalogue folders at `paths`, then all warnings.

    With `fresh`, a plan that is not what its brief, the catalogue and this program give today is wrong too.
    """
    from roadmap.tomlfile import in_order

    faults: list[Fault] = []
    for folder, pair in _found(paths):
        faults.extend(_catalogue_faults(folder, overlays) if pair is None else _faults_of(pair, overlays, fresh))
    wrong = dict.fromkeys(fault for fault in faults if not fault.is_warning)
    return (*wrong, *in_order(fault for fault in faults if fault.is_warning))  # plans may share an overlay: once


def _found(paths: Sequence[Path]) -> Iterator[tuple[Path, _Pair | None]]:
    """Yield the pairs that `paths` mean, each once, and the catalogue folders among them."""
    seen: set[_Pair] = set()
    for path in paths:
        for folder in _folders(path):
            pair = _pair(folder)
            if pair is None or pair not in seen:
                yield folder, pair
            if pair is not None:
                seen.add(pair)


def _folders(path: Path) -> tuple[Path, ...]:
    """Return `path` where it is a file or a catalogue's folder, else the folders with plans at and below it."""
    if not path.is_dir() or (_holds_catalogue(path) and not _holds_plan(path)):
        return (path,)
    inside = below(path, BRIEF_NAME, PLAN_NAME)
    if not inside:
        raise UsageError(say.NOTHING_TO_CHECK.fill(path=path))
    return inside


def _holds_plan(folder: Path) -> bool:
    return (folder / BRIEF_NAME).is_file() or (folder / PLAN_NAME).is_file()


def _holds_catalogue(folder: Path) -> bool:
    named = any((folder / name).is_dir() for name in ("tasks", "frameworks", "localities"))
    return named or (folder / "catalogue.toml").is_file()


def _pair(path: Path) -> _Pair | None:
    """Return what is checked at `path`, a file or the folder of a plan; None for a catalogue folder."""
    from roadmap.tomlfile import read

    if path.is_dir():
        if not _holds_plan(path):
            return None
        brief, plan = path / BRIEF_NAME, path / PLAN_NAME
        return _Pair(brief if brief.is_file() else None, plan if plan.is_file() else None, beside=False)
    try:
        is_plan = path.name == PLAN_NAME or "digest" in read(path, str(path)).data
    except FileFaults:
        is_plan = False
    if is_plan:
        return _Pair(None, path, beside=path.name == PLAN_NAME and (path.parent / BRIEF_NAME).is_file())
    return _Pair(path, None, beside=(path.parent / PLAN_NAME).is_file())


def _catalogue_faults(path: Path, overlays: Sequence[Path]) -> Iterator[Fault]:
    from roadmap import lint

    try:
        catalogue = read_catalogue((*overlays, path))
        files = _files_in(path)
        texts = (text for name, file in files for text in lint.texts_of_catalogue(name, file))
        start = after(catalogue.as_of, 1)
        yield from lint.text_warnings(texts, catalogue, start)
        yield from lint.source_warnings(catalogue.tasks.values(), catalogue, start, _tasks_in(files))
    except FileFaults as error:
        yield from error.faults


def _faults_of(pair: _Pair, overlays: Sequence[Path], fresh: bool) -> Iterator[Fault]:
    """Yield what is wrong with a brief and its plan; the plan that stands there is taken for the brief's where it is,
    else one is made.
    """
    from roadmap import lint

    standing: _Standing | None = None
    if pair.plan is not None:
        standing, found = _read_standing(pair.plan)
        yield from found
    elif pair.beside and pair.brief is not None:
        standing, _ = _read_standing(pair.brief.parent / PLAN_NAME)
    if pair.brief is not None:
        yield from _brief_faults(pair.brief, overlays, standing, fresh)
    elif standing is not None and pair.plan is not None and not pair.beside:
        own = (task.id for task in standing.plan.tasks if task.own)
        places: lint.Places = {task: (standing.file, ("brief", "task", task)) for task in own}
        yield from lint.plan_warnings(standing.plan, standing.file, places, above=("brief",))
    if fresh:
        yield from _not_fresh(pair, overlays)


class _Standing(NamedTuple):
    """A plan file in which nothing is wrong, and the plan in it."""

    file: TomlFile
    plan: Plan


def _read_standing(path: Path) -> tuple[_Standing | None, tuple[Fault, ...]]:
    """Return the plan at `path`, or what is wrong with it."""
    from roadmap.plankeys import plan_faults
    from roadmap.tomlfile import raise_all, read

    try:
        file = planfile.current(read(path, str(path)))
        raise_all(plan_faults(file).found)
        plan = planfile.load(file)
    except FileFaults as error:
        return None, error.faults
    found = tuple(fault_of(file, each) for each in verify(file.data))
    return (None, found) if found else (_Standing(file, plan), ())


def _brief_faults(path: Path, overlays: Sequence[Path], standing: _Standing | None, fresh: bool) -> Iterator[Fault]:
    from roadmap import lint

    try:
        brief, catalogue, file = load_brief(path, overlays)
        own = [each for folder in overlays_of(path, overlays) for each in _files_in(folder)]
        found = _remarks(path, file, brief, catalogue, own, standing, fresh)
        yield from lint.wanted(found, brief.checks_off)
    except FileFaults as error:
        yield from error.faults


def _remarks(
    path: Path,
    file: TomlFile,
    brief: Brief,
    catalogue: Catalogue,
    own: Sequence[tuple[str, TomlFile]],
    standing: _Standing | None,
    fresh: bool,
) -> Iterator[Fault]:
    """Yield what is to be said of a brief without faults."""
    from roadmap import lint

    yield from lint.text_warnings(_own_texts(file, own), catalogue, brief.start)
    yield from lint.target_warnings(brief, file)
    changed = changed_inputs(standing.file.data, brief, catalogue) if standing else ()
    if standing is None or changed:
        quick = brief._replace(effort=Effort.QUICK)  # the effort changes nothing that is checked
        plan = made_from(quick, catalogue, file)
        accepted(plan)
    else:
        plan = standing.plan
    yield from _moved_externals(path, file, brief, plan)
    places = _own_tasks(file, own, brief)
    tasks = {**catalogue.tasks, **{task.id: task for task in brief.tasks}}
    yield from lint.task_warnings(plan, {name: task.says for name, task in tasks.items()}, places)
    yield from lint.source_warnings((tasks[name] for name in places if name in tasks), catalogue, brief.start, places)
    yield from lint.plan_warnings(plan, file, places)
    if standing and changed and not fresh:
        what = joined(changed, linting.AND)
        yield standing.file.fault((), "W551", linting.STALE.fill(what=what, folder=path.parent))


def _not_fresh(pair: _Pair, overlays: Sequence[Path]) -> Iterator[Fault]:
    """Yield why the plan of `pair` is not today's; what is wrong with a file itself is said already."""
    at = pair.plan or pair.brief
    assert at is not None
    brief = at.parent / BRIEF_NAME if pair.brief is None and pair.beside else pair.brief
    plan = pair.plan or at.parent / PLAN_NAME
    try:
        yield from not_fresh(brief, plan, overlays)
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


def _own_tasks(file: TomlFile, overlays: Sequence[tuple[str, TomlFile]], brief: Brief) -> lint.Places:
    """Return where each task stands that is not the shipped catalogue's."""
    return {**_tasks_in(overlays), **{task.id: (file, ("task", task.id)) for task in brief.tasks}}


def _tasks_in(files: Sequence[tuple[str, TomlFile]]) -> dict[str, tuple[TomlFile, Keys]]:
    """Return where each task of a catalogue folder stands."""
    return {task: (file, (task,)) for name, file in files if name.startswith("tasks/") for task in file.data}


def _moved_externals(path: Path, file: TomlFile, brief: Brief, plan: Plan) -> Iterator[Fault]:
    """Yield a warning for each date that the plan of the level above gives no longer, and for each awaited task without
    a date there; a fault where that plan cannot be had.
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
    for task, finish in finishes_of(parent).items():
        ours = brief.external.get(task)
        if finish is None and task in awaited:
            keys = ("parent",) if ours is None else ("external", task)
            yield file.fault(keys, "W545", say.EXTERNAL_UNDATED.fill(task=task))
        elif finish is not None and ours is not None and finish != ours:
            words = {"theirs": shown(finish), "ours": shown(ours), "folder": path.parent, "month": written(finish)}
            yield file.fault(("external", task), "W545", say.EXTERNAL_MOVED.fill(task=task, **words))
