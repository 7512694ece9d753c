"""`roadmap whatif`: a brief with a few decisions changed, planned, and kept as a variant."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap.app import (
    BRIEF_NAME,
    PLAN_NAME,
    Watch,
    accepted,
    brief_path,
    load_brief,
    made_from,
    uninterrupted,
)
from roadmap.app.atomically import write_atomically
from roadmap.errors import AnswerIsNo, EnvironmentRefused, FileFaults, UsageError, reason_of
from roadmap.messages import comparison as say_comparison
from roadmap.messages import faults as say_faults
from roadmap.messages.text import Text
from roadmap.plan.build import PinContradicts, make_plan
from roadmap.plan.document import Plan
from roadmap.request import account_meant

if TYPE_CHECKING:
    from roadmap.tomlfile import TomlFile
    from roadmap.variant import Changes


class Tried(NamedTuple):
    """The plan of a brief, and that of the brief with changes, both checked; `values` is what the file of the changed
    brief says, `remark` what the options left open.
    """

    before: Plan
    after: Plan
    file: TomlFile
    content: bytes
    values: Mapping[str, object]
    remark: Text | None


def try_changes(path: Path, changes: Changes, overlays: Sequence[Path] = (), watch: Watch = lambda _: None) -> Tried:
    """Return the plans of the brief at `path` without and with `changes`; nothing is written. `watch` is told how many
    percent of both searches are spent.
    """
    from roadmap.brief import read_brief
    from roadmap.variant import changed, refuse_contradictions

    brief, catalogue, file = load_brief(path, overlays)
    at = brief_path(path)
    content = at.read_bytes() if at.is_file() else file.text.encode()
    before = accepted(uninterrupted(lambda: made_from(brief, catalogue, file, lambda done: watch(done // 2)))).plan
    refuse_contradictions(before, catalogue, changes)
    values = changed(file.data, brief, before, catalogue, changes)
    try:
        other = read_brief(file._replace(data=values), catalogue)
        after_ = accepted(uninterrupted(lambda: make_plan(catalogue, other, lambda done: watch(50 + done // 2)))).plan
    except FileFaults as error:
        raise UsageError(say_comparison.CANNOT_CHANGE.fill(reason=error.faults[0].text)) from None
    except PinContradicts as error:
        reason = Text(f"{error.task}: {error.text.vi}", f"{error.task}: {error.text.en}")
        raise UsageError(say_comparison.CANNOT_CHANGE.fill(reason=reason)) from None
    remark = account_meant(changes.budgets, catalogue.localities[brief.locality])
    return Tried(before, after_, file, content, values, remark)


def variant_folder(brief: Path, name: str) -> Path:
    """Return the folder that `name` means: beside that of the brief, or itself where it is a path.

    Raises `UsageError` without a name, `AnswerIsNo` where a brief or a plan stands there already, `EnvironmentRefused`
    for what is no path at all.
    """
    if not name.strip():  # an unset variable of a shell
        raise UsageError(say_comparison.NO_NAME)
    if "\0" in name:
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=name, reason="NUL"))
    folder, path = brief_path(brief).parent, Path(name)
    bare = not any(sign in name for sign in (os.sep, os.altsep or os.sep)) and not path.drive
    if bare and name not in (os.curdir, os.pardir):
        path = folder.parent / name if folder.name not in ("", os.pardir) else folder / os.pardir / name
    for each in (path / BRIEF_NAME, path / PLAN_NAME, path):
        if os.path.lexists(each) and (each != path or not path.is_dir()):
            raise AnswerIsNo(say_comparison.VARIANT_EXISTS.fill(path=each))
    return path


def save_variant(tried: Tried, folder: Path) -> Path:
    """Write the changed brief to `folder`: the old brief's text with only the changed values in it."""
    from roadmap.tomledit import edited_content
    from roadmap.variant import titled

    values = titled(tried.values, folder.resolve().name, tried.after.language)
    parent, old = values.get("parent"), Path(tried.file.name).parent
    if isinstance(parent, str) and (folder / parent).resolve() != (old / parent).resolve():
        values = {**values, "parent": seen_from(folder, old / parent)}
    content = edited_content(tried.content, values)
    if content is None:
        raise AnswerIsNo(say_comparison.NOT_EDITABLE.fill(path=tried.file.name))
    path = folder / BRIEF_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=path, reason=reason_of(error))) from error
    write_atomically(path, content)
    return path


def seen_from(folder: Path, place: Path) -> str:
    """Return how a brief in `folder` names `place`, with `/` on every system."""
    try:
        return Path(os.path.relpath(place, folder)).as_posix()
    except ValueError:  # another drive
        return place.resolve().as_posix()
