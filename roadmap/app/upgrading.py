"""`roadmap upgrade`: briefs and plans of older formats and catalogues carried to today's, with what that changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap import app, lint, planfile
from roadmap.app.atomically import write_atomically
from roadmap.app.editing import put
from roadmap.app.folders import below
from roadmap.app.locking import locked
from roadmap.app.merging import dotted, like
from roadmap.app.names import former_names, text_with_todays_names
from roadmap.brief import read_brief
from roadmap.errors import AnswerIsNo, FileFaults, UsageError
from roadmap.messages import upgrading as say
from roadmap.messages.text import Text
from roadmap.tomlfile import read, read_bytes, read_content
from roadmap.upgrading import BRIEF_STEPS, PLAN_STEPS, Rename, Taken, renamed, upgraded

if TYPE_CHECKING:
    from roadmap.model import Brief, Catalogue
    from roadmap.plan.document import Plan
    from roadmap.tomlfile import TomlFile

_OUTDATED_NAME = "E117"


class Upgraded(NamedTuple):
    """What was, or would be, changed in one file, a sentence each; nothing for a file of today. `remark` is what a
    person should look at.
    """

    path: Path
    told: tuple[Text, ...]
    remark: Text | None = None


class Upgrade(NamedTuple):
    """What an upgrade did in one place; `before` and `after` where the plan is, or would be, another."""

    files: tuple[Upgraded, ...]
    before: Plan | None = None
    after: Plan | None = None


def places(path: Path) -> tuple[Path, ...]:
    """Return what there is to upgrade at `path`: itself, or the folders below it that hold a brief or a plan. Raises
    `UsageError` where there is none.
    """
    if not path.is_dir() or any((path / name).is_file() for name in (app.BRIEF_NAME, app.PLAN_NAME)):
        return (path,)
    found = sorted({*below(path, app.BRIEF_NAME), *below(path, app.PLAN_NAME)})
    if not found:
        raise UsageError(say.NOTHING_BELOW.fill(path=path))
    return tuple(found)


def upgrade(
    path: Path, overlays: Sequence[Path] = (), dry_run: bool = False, watch: Callable[[int], None] | None = None
) -> Upgrade:
    """Carry what is at `path` (a brief, a plan, or a folder with both) to today's format and catalogue.

    A plan beside its brief is made again; one that stands alone keeps what it says, only its format changes. Nothing
    is written with `dry_run`. Raises `FileFaults` for what a person must put right first, `AnswerIsNo` where the text
    of the brief cannot take the change; no file of that place was changed then.
    """
    at = path / app.PLAN_NAME if path.is_dir() and not (path / app.BRIEF_NAME).is_file() else app.brief_path(path)
    if at.name == app.PLAN_NAME or "digest" in read(at, str(at)).data:
        brief = at.parent / app.BRIEF_NAME
        if at.name != app.PLAN_NAME or not brief.is_file():
            return Upgrade((_plan_alone(at, dry_run),))
        at = brief
    return _brief_and_plan(at, overlays, dry_run, watch)


def _plan_alone(at: Path, dry_run: bool) -> Upgraded:
    """Carry a plan without a brief to today's format. What it promised stays: it may be the plan that was issued."""
    content = read_bytes(at, str(at))
    file = read_content(content, str(at))
    planfile.load(file)
    told = upgraded(file.data, PLAN_STEPS).told
    if told and not dry_run:
        with locked(at.parent):
            write_atomically(at, planfile.dumps(planfile.current(file).data, planfile.schema_named(file.text)), content)
    return Upgraded(at, told)


def _brief_and_plan(at: Path, overlays: Sequence[Path], dry_run: bool, watch: Callable[[int], None] | None) -> Upgrade:
    catalogue = app.read_catalogue(app.overlays_of(at, overlays))
    content = read_bytes(at, str(at))
    text, told = _carried(read_content(content, str(at)), catalogue)
    file = read_content(text.encode(), str(at))
    brief = read_brief(file, catalogue)
    place = at.parent / app.PLAN_NAME
    before = app.read_plan(place) if place.is_file() else None
    steps = upgraded(read(place, str(place)).data, PLAN_STEPS).told if before else ()
    if told and not dry_run:
        put(at, content, like(content, text).encode(), told)
    files = [Upgraded(at, told, _outdated(file, at, brief, catalogue))]
    if before is None or not (told or steps or before.catalogue_digest != catalogue.digest):
        return Upgrade((*files, *((Upgraded(place, ()),) if before else ())))
    if dry_run:
        after = app.accepted(app.made_from(brief, catalogue, file, watch)).plan
    else:
        after = app.plan_brief(at, overlays, watch=watch).plan
    return Upgrade((*files, Upgraded(place, (*steps, say.PLANNED_AGAIN))), before, after)


def _carried(file: TomlFile, catalogue: Catalogue) -> tuple[str, tuple[Text, ...]]:
    """Return the text of the brief in `file` as it is written today, and what is otherwise."""
    steps = upgraded(file.data, BRIEF_STEPS)
    renames = former_names(file, catalogue)
    try:
        read_brief(file, catalogue)
    except FileFaults as error:
        others = tuple(each for each in error.faults if each.code != _OUTDATED_NAME)
        if others:
            raise FileFaults(others) from None
    try:
        values = renamed(steps.values, renames)
    except Taken as error:
        path, name, today = error.rename
        raise AnswerIsNo(say.TAKEN.fill(file=file.name, table=dotted(path[:-1]), name=name, today=today)) from None
    found = text_with_todays_names(file.text, values, renames)
    if found is None:
        raise AnswerIsNo(say.NOT_EDITABLE.fill(file=file.name))
    told = [say.RENAMED.fill(key=_where(each), name=each.name, today=each.today) for each in renames]
    return found, (*steps.told, *told)


def _where(rename: Rename) -> str:
    path = rename.path[:-1] if rename.of_key or isinstance(rename.path[-1], int) else rename.path
    return dotted(path)


def _outdated(file: TomlFile, at: Path, brief: Brief, catalogue: Catalogue) -> Text | None:
    """Return how many words and documents of the past the texts of a brief hold: those a person rewrites."""
    found = [*lint.text_warnings(lint.texts_of_brief(file), catalogue, brief.start)]
    return say.OUTDATED_TEXTS.fill(n=len(found), path=at.parent) if found else None
