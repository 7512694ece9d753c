"""`roadmap diff`: two versions of a plan, from files, folders or git, what differs between them, and why."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from roadmap import planfile
from roadmap.app import (
    BRIEF_NAME,
    OVERLAY_NAME,
    PLAN_NAME,
    accepted,
    made_from,
    overlays_of,
    plan_in,
    read_catalogue,
)
from roadmap.diff.attribution import Cause, Effect, Planner, Step, Watch, attributed, replayed
from roadmap.diff.catalogues import CatalogueEdit, entries_between, mixed
from roadmap.diff.differences import Differences, differences
from roadmap.diff.edits import Edit, edits_between
from roadmap.errors import RoadmapError, UsageError
from roadmap.messages import diff as say
from roadmap.messages.text import Text
from roadmap.model import Catalogue
from roadmap.plan.document import Plan
from roadmap.schedule.fast import ENGINE

if TYPE_CHECKING:
    from roadmap.tomlfile import TomlFile

Values = Mapping[str, Any]


class Version(NamedTuple):
    """One version of a plan: what people call it, the plan and the values of its file; `brief` is the file of the brief
    that it was made from, where that stands beside it and says so. `made` is true where there was only a brief, and
    `stale` where the brief says something else by now.
    """

    name: str
    plan: Plan
    values: Values
    catalogue: Callable[[], Catalogue]
    brief: TomlFile | None = None
    made: bool = False
    stale: bool = False
    overlay: Path | None = None

    @property
    def verified(self) -> bool:
        """True where the verifier has accepted the plan as it stands."""
        return bool(self.plan.digest)

    @property
    def remarks(self) -> tuple[Text, ...]:
        """What a reader of the comparison should know of this version."""
        known = ((self.made, say.MADE), (self.stale, say.STALE), (not self.verified, say.EDITED))
        return tuple(words.fill(name=self.name) for holds, words in known if holds)


class Why(NamedTuple):
    """What each step between two versions did, in order; `places` says where edits stand, `file:line`, by their
    names. `refused` is why edits could not be told apart: then one step did it all.
    """

    effects: tuple[Effect, ...]
    places: Mapping[str, str]
    refused: Text | None = None


def read_version(path: Path, overlays: Sequence[Path] = ()) -> Version:
    """Return the version at `path`: a plan or a brief, as a file or in its folder.

    A brief without a plan is planned. Raises as `read_plan` and `load_brief` do.
    """
    from roadmap.tomlfile import read

    if path.is_dir():
        names = [name for name in (PLAN_NAME, BRIEF_NAME) if (path / name).is_file()]
        if not names:
            raise UsageError(say.NOTHING_IN.fill(path=path))
        file, beside = read(path / names[0], str(path / names[0])), path / BRIEF_NAME
    else:
        file, beside = read(path, str(path)), path.with_name(BRIEF_NAME)

    def catalogue() -> Catalogue:
        return read_catalogue(overlays_of(beside, overlays))

    brief = None
    if "digest" in file.data and (path.is_dir() or path.name == PLAN_NAME) and beside.is_file():
        brief = read(beside, str(beside))
    return _version(str(path), file, brief, catalogue)._replace(overlay=beside.parent / OVERLAY_NAME)


def read_version_at(revision: str, path: Path, overlays: Sequence[Path] = ()) -> Version:
    """Return the version that git keeps of `path` at `revision`; `path` need not exist today.

    Raises as `read_version` does, and as `repository.read` for a revision or a path that does not exist.
    """
    from roadmap import repository

    folder = path.parent if path.suffix == ".toml" else path
    names = (path.name,) if path.suffix == ".toml" else (PLAN_NAME, BRIEF_NAME)
    held = {name: _held(revision, folder / name) for name in dict.fromkeys((*names, BRIEF_NAME))}
    file = next((each for name in names if (each := held[name]) is not None), None)
    if file is None:
        repository.read(revision, path if path.suffix == ".toml" else path / PLAN_NAME)  # says what is missing
        raise UsageError(say.NOTHING_IN.fill(path=path))
    brief = held[BRIEF_NAME] if "digest" in file.data and names[0] == PLAN_NAME else None

    def catalogue() -> Catalogue:
        from roadmap.app.overlays import catalogue_at

        return catalogue_at(revision, folder, overlays)

    return _version(f"{revision}:{path.as_posix()}", file, brief, catalogue)


def is_revision(words: str, path: Path) -> bool:
    """Return whether `words` name a revision of the repository that `path` lies in, if it lies in any."""
    from roadmap import repository

    try:
        return repository.is_revision(words, path)
    except RoadmapError:
        return False


class _Content(NamedTuple):
    """What git kept of a file."""

    content: bytes

    def read_bytes(self) -> bytes:
        """Return it."""
        return self.content


def _held(revision: str, path: Path) -> TomlFile | None:
    from roadmap import repository
    from roadmap.tomlfile import read

    try:
        content = repository.read(revision, path)
    except repository.NotInRevision:
        return None
    return read(_Content(content), f"{revision}:{path.as_posix()}")


def _version(name: str, file: TomlFile, brief: TomlFile | None, catalogue: Callable[[], Catalogue]) -> Version:
    if "digest" in file.data:
        plan, values = plan_in(file), planfile.current(file).data
        says = None if brief is None else _says(brief, catalogue)
        fresh = says is None or says == plan.brief
        return Version(name, plan, values, catalogue, brief if says and fresh else None, stale=not fresh)
    if "goals" not in file.data and "locality" not in file.data:
        raise UsageError(say.NEITHER.fill(path=file.name))
    from roadmap.brief import read_brief

    read = read_brief(file, catalogue())
    checked = accepted(made_from(read, catalogue(), file))
    return Version(name, checked.plan, checked.values, catalogue, file, made=True)


def _says(brief: TomlFile, catalogue: Callable[[], Catalogue]) -> Values | None:
    """Return what the brief says, as a plan carries it; None for one that cannot be read today."""
    from roadmap.brief import read_brief
    from roadmap.briefvalues import plain

    try:
        return plain(read_brief(brief, catalogue()))
    except RoadmapError:
        return None


def what(before: Version, after: Version) -> Differences:
    """Return all that differs between two versions."""
    try:
        catalogue: Catalogue | None = after.catalogue()
    except RoadmapError:  # only for the names that entries had: two plans can be compared without
        catalogue = None
    found = differences(before.plan, after.plan, catalogue, (before.values, after.values))
    if catalogue is None:
        return found
    old, new = (_with_todays_names(plan, catalogue) for plan in (before.plan, after.plan))
    return found._replace(before=old, after=new)


def _with_todays_names(plan: Plan, catalogue: Catalogue) -> Plan:
    """Return `plan` with today's names in its brief, where it was made from another catalogue."""
    if plan.catalogue_digest == catalogue.digest:
        return plan
    from roadmap.app.names import former_names
    from roadmap.tomlfile import TomlFile
    from roadmap.upgrading import Taken, renamed

    with contextlib.suppress(Taken):  # both names in one table: said where the brief is planned
        names = former_names(TomlFile("", "", plan.brief), catalogue)
        return replace(plan, brief=renamed(plan.brief, names)) if names else plan
    return plan


def task_of(found: Differences, words: str) -> str:
    """Return the id of the task that `words` name in either plan: its id, a former one, or its title. Raises
    `UsageError` for none.
    """
    from roadmap.lookup import resolve

    if words in found.renamed:
        return found.renamed[words]
    plans = (found.after, found.before)
    if any(plan.task(words) is not None for plan in plans):
        return words
    try:
        return resolve(found.after, words, ("task",)).id
    except UsageError:
        return resolve(found.before, words, ("task",)).id


def edits_of(found: Differences) -> tuple[Edit, ...]:
    """Return what the brief of the later plan says otherwise, today's ids in the place of old ones."""
    return edits_between(found.before.brief, found.after.brief)


def why(found: Differences, before: Version, after: Version, watch: Watch | None = None) -> Why:
    """Return what each edit between the briefs of two versions did: one planning for each of them, but the last, whose
    plan the newer version is where the same catalogue and engine made it.

    Where the older brief cannot be planned today, or the newer one, the edits are one step. Raises `RoadmapError` only
    for a catalogue that cannot be read.
    """
    edits, refused = edits_of(found), None
    catalogue = after.catalogue()
    older = _catalogue_of(before)
    entries: tuple[CatalogueEdit, ...] = ()
    if older is not None and older.digest != catalogue.digest:
        entries = entries_between(older, catalogue)
    make = _planner(older or catalogue, catalogue, entries)
    try:
        start = make(found.before.brief, ()) if older is None else None
        is_todays = _catalogue_of(after) is not None
        steps = replayed(found.before, found.after, (*entries, *edits), make, start, watch, is_todays=is_todays)
    except RoadmapError as error:
        steps, refused = (Step(Cause.STORED, edits, after.plan),), _reason(error)
    told = places(edits, before, after) | _entry_places(entries, before, after)
    return Why(attributed(before.plan, steps, found.renamed), told, refused)


def _catalogue_of(version: Version) -> Catalogue | None:
    """Return the catalogue that a plan was made from, where it can be had and gives the same plan by this engine; None
    where it cannot, or the plan was edited.
    """
    plan = version.plan
    if not version.verified or plan.engine_revision != ENGINE:
        return None
    try:
        catalogue = version.catalogue()
    except RoadmapError:
        return None
    return catalogue if catalogue.digest == plan.catalogue_digest else None


def _reason(error: RoadmapError) -> Text:
    from roadmap.errors import FileFaults

    return error.faults[0].text if isinstance(error, FileFaults) else error.text


def _planner(older: Catalogue, newer: Catalogue, entries: Sequence[CatalogueEdit]) -> Planner:
    """Return what plans a brief from the older catalogue with some entries of the newer one."""
    from roadmap.brief import read_brief
    from roadmap.plan.build import make_plan
    from roadmap.tomlfile import TomlFile

    def make(values: Values, done: Sequence[CatalogueEdit]) -> Plan:
        catalogue = (
            newer if len(done) == len(entries) else mixed(older, newer, [each for each in entries if each not in done])
        )
        return make_plan(catalogue, read_brief(TomlFile("", "", values), catalogue))

    return make


def _entry_places(entries: Sequence[CatalogueEdit], before: Version, after: Version) -> dict[str, str]:
    """Return where each entry stands in the overlay beside the newer brief, or what is gone beside the older one."""
    from roadmap.shipped import toml_files
    from roadmap.tomlfile import read

    found: dict[str, str] = {}
    if not entries:
        return found
    for folder in (before.overlay, after.overlay):
        for name, entry in toml_files(folder) if folder is not None and folder.is_dir() else ():
            file = read(entry, str(folder / name)) if folder is not None else None
            for edit in entries if file is not None else ():
                whole = name.partition("/")[2] == f"{edit.id}.toml"
                place = file.place((edit.id,)) if file is not None else None
                if place is not None or whole:
                    found[edit.name] = f"{folder / name if folder else name}:{place[0] if place else 1}"
    return found


def places(edits: Sequence[Edit], before: Version, after: Version) -> dict[str, str]:
    """Return where each edit stands: in the newer brief, what was taken away in the older one; without a brief file, or
    for what stands in none (a figure of the locality's profile), nothing.
    """
    found = {}
    for edit in edits:
        files = (before.brief, after.brief) if edit.after is None else (after.brief, before.brief)
        place = next((each for file in files if file is not None and (each := _place(file, edit))), None)
        if place is not None:
            found[edit.name] = place
    return found


def _place(file: TomlFile, edit: Edit) -> str | None:
    path: tuple[str | int, ...] = edit.key
    if edit.key[0] == "goals" and len(edit.key) > 1:
        names = file.data.get("goals")
        told = [edit.key[1], edit.key[1].partition("/")[0]]
        at = next((at for at, name in enumerate(names if isinstance(names, list) else ()) if name in told), None)
        if at is None:
            return None
        path = ("goals", at)
    table = path[:-1] if len(path) > 2 else path
    place = file.place(path) or file.place(table)
    return None if place is None else f"{file.name}:{place[0]}"
