"""`roadmap check --fresh`: whether plan.toml is, byte for byte, what brief, catalogue and program give today; if it is
not, which of them changed and what differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from roadmap import planfile
from roadmap.app import accepted, load_brief, made_from, read_catalogue
from roadmap.briefvalues import plain
from roadmap.errors import Fault
from roadmap.messages import freshness as say
from roadmap.messages.text import Text, joined, same
from roadmap.model import Brief, Catalogue
from roadmap.plan.comparison import Shift, dates_differ, differing_tasks, shift
from roadmap.plan.document import Plan
from roadmap.schedule.fast import ENGINE

if TYPE_CHECKING:
    from roadmap.tomlfile import Keys, TomlFile

_MOST = 3
"""So many keys or tasks are named; then only how many more."""


def changed_inputs(made: Mapping[str, Any], brief: Brief, catalogue: Catalogue) -> tuple[Text, ...]:
    """Return which of brief, catalogue and program are others today than when the plan with the values `made` was made,
    as far as can be told without making it again.
    """
    by_input = (
        (say.BRIEF, made["brief"] != plain(brief)),
        (say.CATALOGUE, _catalogue(made) != (catalogue.version, catalogue.digest)),
        (say.PROGRAM, made["engine"] != ENGINE),
    )
    return tuple(name for name, differs in by_input if differs)


def not_fresh(brief_path: Path | None, plan_path: Path, overlays: Sequence[Path] = ()) -> Iterator[Fault]:
    """Yield why the plan at `plan_path` is not what the brief at `brief_path`, or without one that in the plan itself,
    gives today. Raises `FileFaults` where one of the files is wrong.
    """
    from roadmap.tomlfile import read

    if not plan_path.is_file():
        yield Fault(str(brief_path), (), "E315", say.NO_PLAN.fill(folder=plan_path.parent), 1, 1)
        return
    file = read(plan_path, str(plan_path))
    made = planfile.load(file)
    brief, catalogue, brief_file = _inputs(brief_path, file, made, overlays)
    today = accepted(made_from(brief, catalogue, brief_file))
    schema = planfile.schema_beside(brief_file.text) if brief_path else ""
    if today._replace(schema=schema).text != file.text:
        yield from _reasons(file, made, today.values, today.plan, brief_file if brief_path else file)


def _inputs(
    brief_path: Path | None, file: TomlFile, made: Plan, overlays: Sequence[Path]
) -> tuple[Brief, Catalogue, TomlFile]:
    if brief_path is not None:
        return load_brief(brief_path, overlays)
    from roadmap.brief import read_brief
    from roadmap.tomlfile import TomlFile

    catalogue = read_catalogue(overlays)
    inside = TomlFile(file.name, "", made.brief)  # its keys stand elsewhere in this file
    brief = read_brief(inside, catalogue)
    brief = brief._replace(start_assumed=made.start_assumed, locality_assumed=made.locality_assumed)
    return brief, catalogue, inside


def _reasons(
    file: TomlFile, made: Plan, values: Mapping[str, Any], today: Plan, brief_file: TomlFile
) -> Iterator[Fault]:
    """Yield a fault for each reason why `file` is not what `values` say, each with what differs in the plan."""
    data: Mapping[str, Any] = file.data
    differs = _differences(made, today)
    reasons: list[tuple[TomlFile, Keys, str, Text]] = []
    if keys := _other_keys(data["brief"], values["brief"]):
        names = _listed([".".join(map(str, each)) for each in keys])
        at: Keys = keys[0] if brief_file is not file else ("brief", *keys[0])
        reasons.append((brief_file, at, "E311", say.STALE_BRIEF.fill(plan=file.name, keys=names)))
    if _catalogue(data) != _catalogue(values):
        old, new = (_version(*_catalogue(each)) for each in (data, values))
        reasons.append((file, ("catalogue",), "E312", say.STALE_CATALOGUE.fill(old=old, new=new)))
    if data["engine"] != values["engine"]:
        text = say.STALE_ENGINE.fill(old=data["engine"], new=values["engine"])
        reasons.append((file, ("engine",), "E313", text))
    if not reasons or planfile.digest_of(data) != data["digest"]:
        reasons.append(_by_itself(file, data, values))
    for of, path, code, text in reasons:
        yield of.fault(path, code, text, differs)


def _by_itself(file: TomlFile, data: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[TomlFile, Keys, str, Text]:
    """Return why `file` differs though its inputs are today's: it was edited, or the program makes another plan."""
    if planfile.digest_of(data) != data["digest"]:
        keys = _other_keys({**data, "digest": ""}, {**values, "digest": ""})
        names = _listed([".".join(map(str, each)) for each in keys])
        return file, keys[0] if keys else ("digest",), "E314", say.EDITED.fill(keys=names)
    if data == values:
        return file, (), "E314", say.REWRITTEN
    return file, ("engine",), "E313", say.OTHER_PROGRAM


def _catalogue(values: Mapping[str, Any]) -> tuple[str, str]:
    return values["catalogue"]["version"], values["catalogue"]["digest"]


def _version(version: str, digest: str) -> str:
    return f"{version} ({digest[:8]})"


def _other_keys(before: object, after: object, path: Keys = ()) -> list[Keys]:
    """Return the keys at which two tables differ, the innermost ones, those of `after` first."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return [] if before == after else [path]
    names = dict.fromkeys((*after, *before))
    return [key for name in names for key in _other_keys(before.get(name), after.get(name), (*path, name))]


def _differences(before: Plan, after: Plan) -> Text:
    """Return briefly what differs between the plan that stands there and today's."""
    rows = differing_tasks(before, after)
    if not rows:
        return say.SAME_TASKS
    fates = [shift(*row.each) for row in rows]
    both = [row for row, fate in zip(rows, fates, strict=True) if fate not in (Shift.DROPPED, Shift.ADDED)]
    counts = (
        (say.DROPPED, fates.count(Shift.DROPPED)),
        (say.ADDED, fates.count(Shift.ADDED)),
        (say.MOVED, sum(dates_differ(row) for row in both)),
        (say.COSTS, sum(len({each.cost for each in row.each if each is not None}) > 1 for row in both)),
    )
    counted = joined([words.fill(n=number) for words, number in counts if number], same(", "))
    return say.DIFFERS.fill(counts=counted, tasks=_listed([row.task for row in rows]))


def _listed(names: Sequence[str]) -> Text:
    shown = same(", ".join(names[:_MOST]))
    return say.MORE.fill(listed=shown, n=len(names) - _MOST) if len(names) > _MOST else shown
