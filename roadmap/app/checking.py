"""`roadmap check`: everything wrong, or worth a second look, in briefs, plans and catalogue folders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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
from roadmap.errors import Fault, FileFaults, RoadmapError, UsageError
from roadmap.messages import faults as say_faults
from roadmap.messages import requests as say
from roadmap.messages.text import Text
from roadmap.model import Brief, Effort
from roadmap.months import after, shown
from roadmap.plan.document import Plan, Status
from roadmap.shipped import toml_files
from roadmap.verify import verify

if TYPE_CHECKING:
    from roadmap import lint
    from roadmap.tomlfile import Keys, TomlFile


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
            quick = brief._replace(effort=Effort.QUICK)  # the effort changes nothing that is checked
            plan = made_from(quick, catalogue, file)
            yield from _moved_externals(path, file, brief, plan)
            accepted(plan)
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
    yield from (fault_of(file, each) for each in verify(planfile.current(file).data))


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


def _dates(parent: Plan) -> Mapping[str, str]:
    """Return when each task of the plan above is complete, as screens write it, where that is known."""
    dated = {
        task.id: task.finish for task in parent.tasks if task.status in (Status.DONE, Status.RUNNING, Status.PLANNED)
    }
    return {task: shown(finish) for task, finish in dated.items() if finish is not None}
