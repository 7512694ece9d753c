"""Files of older formats to what today's program reads: plain functions on values, one for each step.

A file says its format; a step leads from one to the next. Format 1 is the only one that a release wrote, but before
that release plan.toml had two other shapes under the same number: those are steps too, known by the shape itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from roadmap.messages import upgrading as say
from roadmap.messages.text import Text
from roadmap.tomlfile import Keys

Values = Mapping[str, Any]


class Step(NamedTuple):
    """One step: which files it is for, what it makes of them, and that in words."""

    applies: Callable[[Values], bool]
    change: Callable[[Values], dict[str, Any]]
    told: Text


class Upgraded(NamedTuple):
    """Values as today's program writes them, and the steps that led there; none for a file of today."""

    values: Values
    told: tuple[Text, ...]


def upgraded(values: Values, steps: Sequence[Step]) -> Upgraded:
    """Return `values` after those of `steps` that are for them, each after the other."""
    told: list[Text] = []
    for step in steps:
        if step.applies(values):
            values = step.change(values)
            told.append(step.told)
    return Upgraded(values, tuple(told))


def _texts_are_tables(values: Values) -> bool:
    return isinstance(values.get("title"), Mapping)


def _flat_texts(values: Values) -> dict[str, Any]:
    """Write each text under its key and its English under the key with `_en`; the brief in the plan keeps its own."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        if key == "brief" or not isinstance(value, Mapping):
            found[key] = value
        elif value.keys() <= {"vi", "en"} and all(isinstance(words, str) for words in value.values()):
            found[key] = value.get("vi", value.get("en"))
            if value.get("en", found[key]) != found[key]:
                found[f"{key}_en"] = value["en"]
        else:
            found[key] = _flat_texts(value)
    return found


_STAGES = ("preparation", "delivery", "operation")
_DERIVED = ("says", "says_en", "goals", "needed_by")
"""What tasks held besides, and a plan says elsewhere or not at all today."""


def _reasons_are_tables(values: Values) -> bool:
    tasks = values.get("task", {})
    if not isinstance(tasks, Mapping):
        return False
    stages = (task.get(name, {}) for task in tasks.values() if isinstance(task, Mapping) for name in _STAGES)
    return any(isinstance(stage, Mapping) and isinstance(stage.get("held_by"), Mapping) for stage in stages)


def _short_reasons(values: Values) -> dict[str, Any]:
    """Write what holds a stage as one line each, and leave out what the plan says elsewhere."""
    tasks = {}
    for name, task in values["task"].items():
        kept = {key: value for key, value in task.items() if key not in _DERIVED}
        for stage in _STAGES:
            if isinstance(kept.get(stage), Mapping):
                kept[stage] = _with_short_reasons(kept[stage])
        tasks[name] = kept
    return {**values, "task": tasks}


def _with_short_reasons(stage: Values) -> dict[str, Any]:
    held = stage.get("held_by")
    if not isinstance(held, Mapping):
        return dict(stage)
    lines = [
        " ".join((each["kind"], *(f"{key}={value}" for key, value in each.items() if key != "kind")))
        for each in held.values()
    ]
    return {**stage, "held_by": lines}


class Rename(NamedTuple):
    """A name in a brief and the one that it is to have: the key at `path`, or the value there."""

    path: Keys
    name: str
    today: str

    @property
    def of_key(self) -> bool:
        """True where the name is the key itself."""
        return self.path[-1] == self.name


class Taken(Exception):
    """Both the former and today's name stand in one table: what holds of the two is for a person to say."""

    def __init__(self, rename: Rename) -> None:
        super().__init__(rename)
        self.rename = rename


def renamed(values: Values, renames: Iterable[Rename]) -> dict[str, Any]:
    """Return `values` with other names, the order of keys kept; a list names nothing twice.

    Raises `Taken` for a table that holds today's name already.
    """
    found: Any = dict(values)
    for rename in sorted(renames, key=lambda each: -len(each.path)):  # what lies deeper first: its path still holds
        found = _renamed(found, rename.path, rename)
    return _without_repeats(found)


def _renamed(values: Any, path: Keys, rename: Rename) -> Any:
    key, *rest = path
    if isinstance(values, list):
        changed = _renamed(values[int(key)], tuple(rest), rename) if rest else rename.today
        return [changed if at == key else each for at, each in enumerate(values)]
    if rest:
        return {**values, key: _renamed(values[key], tuple(rest), rename)}
    if not rename.of_key:
        return {**values, key: rename.today}
    if rename.today in values:
        raise Taken(rename)
    return {rename.today if name == key else name: each for name, each in values.items()}


def _without_repeats(values: dict[str, Any]) -> dict[str, Any]:
    """Return a brief whose goals, and waits switched off, name nothing twice."""
    found = dict(values)
    if isinstance(found.get("goals"), list):
        found["goals"] = list(dict.fromkeys(found["goals"]))
    if isinstance(found.get("soft"), Mapping):
        off = found["soft"].items()
        found["soft"] = {key: list(dict.fromkeys(each)) if isinstance(each, list) else each for key, each in off}
    return found


PLAN_STEPS = (
    Step(_texts_are_tables, _flat_texts, say.TEXTS),
    Step(_reasons_are_tables, _short_reasons, say.REASONS),
)
"""From the oldest plan.toml to today's. A step from format 1 to 2 will stand behind these, and ask for the format."""

BRIEF_STEPS: tuple[Step, ...] = ()
"""From the oldest brief.toml to today's: every brief that was ever written is one of today."""
