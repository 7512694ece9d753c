"""What git calls to merge: two briefs by their keys, two plans by planning what their briefs say together."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from roadmap import planfile, repository
from roadmap.app import PLAN_NAME, accepted, made_from, overlays_of, read_catalogue
from roadmap.app.atomically import write_atomically
from roadmap.app.names import former_names, text_with_todays_names
from roadmap.app.overlays import merged_catalogue
from roadmap.briefdefaults import pickable_goals
from roadmap.errors import AnswerIsNo, FileFaults, RoadmapError, UsageError
from roadmap.merging import ABSENT, Conflict, Merged, contradicting, merge, with_goals_apart
from roadmap.messages import git as say
from roadmap.messages.text import Language, Text, same
from roadmap.tomlfile import Keys, TomlFile, decode, read, read_bytes, read_content
from roadmap.tomltext import inline
from roadmap.upgrading import Taken, renamed

if TYPE_CHECKING:
    from roadmap.mergedtext import Side
    from roadmap.model import Catalogue

_LONGEST = 100


class Versions(NamedTuple):
    """The three files of one path that git hands over; ours is overwritten. `name` is the path in the repository."""

    base: Path
    ours: Path
    theirs: Path
    name: str

    @property
    def folder(self) -> str:
        """The plan's folder as one would type it."""
        return typed(Path(self.name).parent)


class Outcome(NamedTuple):
    """How a merge ended: what to tell, and whether git may take the result for settled."""

    told: tuple[Text, ...]
    settled: bool
    faults: FileFaults | None = None


def merge_brief(versions: Versions, marks: int, language: Language) -> Outcome:
    """Merge the brief of theirs into ours, in its text; contradictions stand between markers of `marks` signs.

    Raises `RoadmapError` where a version is no TOML or the text cannot be written: nothing was changed then.
    """
    from roadmap.mergedtext import LONG_MARKS, Sides, marked, merged_text

    content = read_bytes(versions.ours, versions.name)
    catalogue = _catalogue(versions)
    base, ours, theirs = _in_one_time([_text(each, versions.name) for each in versions[:3]], versions.name, catalogue)
    sides = Sides(base, ours, theirs, repository.merged_lines(base, ours, theirs, LONG_MARKS))
    values = _apart([_values(each, versions.name) for each in (base, ours, theirs)], catalogue)
    merged = merge(*values)
    text = merged_text(sides, merged)
    faults = None
    if text is not None and not merged.conflicts:
        faults = faults_of(text, Path(versions.name), catalogue)
        if faults is not None and faults_of(ours, Path(versions.name)) is not None:
            faults = None  # it is not the merge's doing
        if faults is not None:
            merged = merged.disputing(contradicting((each.path for each in faults.faults), *values))
            text = merged_text(sides, merged)
    if text is not None and merged.conflicts:
        names = (say.OURS.to(language), say.THEIRS.to(language))
        text = marked(text, sides, merged, names, marks)
    if text is None:
        raise UsageError(say.BY_LINES.fill(name=versions.name, reason=say.NOT_WRITABLE))
    write_atomically(versions.ours, like(content, text))
    if merged.conflicts:
        return Outcome((_contradictions(versions, merged, faults),), settled=False)
    if faults is not None:
        return Outcome((say.REFUSED.fill(name=versions.name, path=versions.folder),), settled=False, faults=faults)
    return Outcome(_left_behind(versions, values, merged), settled=True)


def _left_behind(versions: Versions, values: Sequence[Mapping[str, Any]], merged: Merged) -> tuple[Text, ...]:
    """Return that the plan beside the brief is not that of the merged one, where git takes it from one side and so does
    not ask for it: it asks only for what both sides changed. Nothing is said where a side has the brief elsewhere.
    """
    brief = Path(versions.name)
    plan = brief.with_name(PLAN_NAME)
    sides = repository.merged_commits(plan.parent)
    if sides is None:
        return ()
    commits = (sides.base, "HEAD", sides.theirs)
    base, ours, theirs = plans = [_kept(each, plan) for each in commits]
    if (base not in (ours, theirs) and ours != theirs) or None in [_kept(each, brief) for each in commits]:
        return ()
    taken = theirs if ours == base else ours
    fits = (says for kept, says in zip(plans, values, strict=True) if kept == taken)
    if taken is None or merged.values in fits:
        return ()
    return (say.LEFT_BEHIND.fill(name=plan.as_posix(), path=versions.folder),)


def _kept(revision: str, path: Path) -> bytes | None:
    try:
        return repository.read(revision, path)
    except repository.NotInRevision:
        return None


def merge_plan(versions: Versions) -> Outcome:
    """Make the plan of what the briefs in both plans say together, and write it over ours.

    Git merges plan.toml before or after brief.toml, as it likes; a plan holds the brief that it came from, so nothing
    else is needed. Raises `UsageError` where a version is no plan: nothing was changed then.
    """
    from roadmap.brief import read_brief

    briefs = [TomlFile(versions.name, "", _brief_in(each, versions.name)) for each in versions[:3]]
    try:
        catalogue = merged_catalogue(Path(versions.name))
        merged = merge(*(_in_todays_names(each, catalogue) for each in briefs))
        if merged.conflicts:
            keys = ", ".join(dotted(each.path) for each in merged.conflicts)
            text = say.PLAN_CONFLICT.fill(name=versions.name, keys=keys, path=versions.folder)
            return Outcome((text,), settled=False)
        file = TomlFile(versions.name, "", merged.values)
        checked = accepted(made_from(read_brief(file, catalogue), catalogue, file))
    except RoadmapError as error:
        reason = error.faults[0].text if isinstance(error, FileFaults) else error.text
        told = say.PLAN_REFUSED.fill(name=versions.name, path=versions.folder, reason=reason)
        return Outcome((told,), settled=False)
    schema = planfile.schema_named(decode(read_bytes(versions.ours, versions.name), versions.name))
    write_atomically(versions.ours, checked._replace(schema=schema).text)
    return Outcome((say.PLAN_MADE.fill(name=versions.name),), settled=True)


def _in_todays_names(brief: TomlFile, catalogue: Catalogue) -> Mapping[str, Any]:
    try:
        return renamed(brief.data, former_names(brief, catalogue))
    except Taken:  # said once the merged brief is read
        return brief.data


class Settled(NamedTuple):
    """What was settled in a brief, and what is left to be."""

    path: Path
    said: Text
    left: tuple[str, ...]
    faults: FileFaults | None = None


def settle(path: Path, side: Side, keys: Iterable[str]) -> Settled:
    """Settle the contradictions in the brief at `path`, all or those at `keys`, for one side.

    Raises `AnswerIsNo` where there are none, `UsageError` for a key at which there is none, or a file that is no TOML
    even without the markers.
    """
    from roadmap.app.editing import put
    from roadmap.mergedtext import is_marked, unmarked

    content = read_bytes(path, str(path))
    text = decode(content, str(path))
    if not is_marked(text):
        raise AnswerIsNo(say.NO_MARKERS.fill(path=path))
    try:
        _, present = unmarked(text, "ours")
        wanted = [_meant(key, present) for key in keys]
        changed, settled = unmarked(text, side, wanted)
        left = unmarked(changed, "ours")[1] if is_marked(changed) else ()
    except ValueError:
        raise UsageError(say.NOT_TOML.fill(path=path)) from None
    chosen = say.THIS_SIDE if side == "ours" else say.OTHER_SIDE
    said = say.SETTLED.fill(path=path, side=chosen, keys=", ".join(map(dotted, settled)))
    put(path, content, like(content, changed).encode(), (said,))
    faults = None if left else faults_of(changed, path)
    return Settled(path, said, tuple(map(dotted, left)), faults)


def faults_of(text: str, path: Path, catalogue: Catalogue | None = None) -> FileFaults | None:
    """Return what keeps `text` from being the brief at `path`, read against `catalogue` or, without it, today's; None
    where nothing does.
    """
    from roadmap.briefwriting import reread

    try:
        reread(text, str(path), catalogue or read_catalogue(overlays_of(path, ())))
    except FileFaults as error:
        return error
    return None


def like(content: bytes, text: str) -> str:
    """Return `text` with the line ends of `content`, and its byte order mark."""
    ended = text.replace("\n", "\r\n") if b"\r\n" in content else text
    return f"\ufeff{ended}" if content.startswith(b"\xef\xbb\xbf") else ended


def typed(path: Path) -> str:
    """Return `path` as one types it in a shell."""
    return f'"{path}"' if " " in str(path) else str(path)


def dotted(path: Keys) -> str:
    """Return a key as one types it: `deadline.lgsp.by`."""
    return ".".join(map(str, path))


def _meant(key: str, present: Iterable[Keys]) -> Keys:
    found = tuple(part.strip().strip("\"'") for part in key.split("."))
    if not any(tuple(map(str, each))[: len(found)] == found for each in present):
        raise UsageError(say.NO_SUCH_CONFLICT.fill(key=key, keys=", ".join(map(dotted, present))))
    return found


def _text(path: Path, name: str) -> str:
    """Return one version as text; an ancestor that git made by merging and that contradicts itself: our side of it."""
    from roadmap.mergedtext import is_marked, unmarked

    text = decode(read_bytes(path, name), name)
    if is_marked(text):
        with contextlib.suppress(ValueError):
            return unmarked(text, "ours")[0]
    return text


def _catalogue(versions: Versions) -> Catalogue | None:
    """Return the catalogue that the merged brief will have; None for one that is wrong: said once that is read."""
    try:
        return merged_catalogue(Path(versions.name))
    except RoadmapError:
        return None


def _apart(sides: Sequence[dict[str, Any]], catalogue: Catalogue | None) -> tuple[Mapping[str, Any], ...]:
    """Return the values of three briefs with the goals of a framework in its place where a side names some of them."""

    def goals_of(name: str) -> Sequence[str]:
        known = catalogue is not None and name in catalogue.frameworks
        return pickable_goals(catalogue, name) if catalogue is not None and known else (name,)

    return with_goals_apart(sides, goals_of)


def _in_one_time(texts: Sequence[str], name: str, catalogue: Catalogue | None) -> Sequence[str]:
    """Return three versions with today's names where one side has taken those up already, or needs none: what the other
    changed of an entry meanwhile finds it by its new name.
    """
    if catalogue is None:
        return texts
    try:
        files = [read_content(text.encode(), name) for text in texts]
        renames = [former_names(file, catalogue) for file in files]
        if all(renames) or not any(renames):
            return texts
        carried = [
            text_with_todays_names(file.text, renamed(file.data, each), each)
            for file, each in zip(files, renames, strict=True)
        ]
    except (FileFaults, Taken):
        return texts
    return [text if found is None else found for text, found in zip(texts, carried, strict=True)]


def _values(text: str, name: str) -> dict[str, Any]:
    return dict(read_content(text.encode(), name).data)


def _brief_in(path: Path, name: str) -> dict[str, Any]:
    """Return the brief that a version of a plan holds; nothing for a version that did not exist."""
    file = read(path, name)
    if not file.text:
        return {}
    brief = file.data.get("brief")
    if "digest" not in file.data or not isinstance(brief, dict):
        raise UsageError(say.BY_LINES.fill(name=name, reason=say.NOT_OUR_PLAN))
    return brief


def _contradictions(versions: Versions, merged: Merged, faults: FileFaults | None) -> Text:
    """Return what contradicts, in the user's words, and the commands that settle it; `faults` are what two sides, each
    right in itself, would give together.
    """
    found = merged.conflicts
    head = (say.CONFLICT_ONE if len(found) == 1 else say.CONFLICTS).fill(name=versions.name, n=len(found))
    reasons = [say.TOGETHER.fill(reason=each.text) for each in faults.faults] if faults else []
    section = str(found[0].path[0])
    verb = say.VERBS.get(section)
    command = "roadmap progress" if section == "progress" else f"roadmap brief {verb}" if verb else "roadmap brief VERB"
    how = say.HOW_TO_SETTLE.fill(path=versions.folder, key=dotted(found[0].path), command=command)
    lines = [head, *reasons, *map(_contradiction, found), how]
    return Text("\n".join(each.vi for each in lines), "\n".join(each.en for each in lines))


def _contradiction(conflict: Conflict) -> Text:
    section, *rest = conflict.path
    entry = " ".join(map(str, rest[:1])) if section != "budget" else " ".join(map(str, rest[:2]))
    what = say.WHAT.get(str(section), say.OTHER_KEY).fill(entry=entry or section)
    values = {"base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs}
    shown = {side: _shown(value) for side, value in values.items()}
    return say.CONFLICT.fill(what=what, key=dotted(conflict.path), **shown)


def _shown(value: object) -> Text:
    if value is ABSENT:
        return say.ABSENT
    words = inline(value)
    return same(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
