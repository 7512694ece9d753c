"""Two versions of a plan: everything that differs, by what it is about and by id, never by line.

What is compared are the values of the two plan files, so that two plans whose values differ never differ in nothing. A
table that only one of them has (a task, a goal, a stage, a fund) is one difference; of what both have, each value is.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from roadmap import planfile
from roadmap.model import EMPTY, Catalogue
from roadmap.plan.comparison import TaskRow, differing_tasks
from roadmap.plan.document import Plan

Keys = tuple[str, ...]
Values = Mapping[str, Any]


class Aspect(enum.StrEnum):
    """What a difference is about, in the order in which it is told."""

    RENAMED = "renamed"
    END = "end"
    MISSED = "missed"
    GOAL = "goal"
    COVERAGE = "coverage"
    TASK = "task"
    DATES = "dates"
    STATUS = "status"
    PHASE = "phase"
    COST = "cost"
    BUDGET = "budget"
    PEOPLE = "people"
    DEADLINE = "deadline"
    PIN = "pin"
    DEPENDENCY = "dependency"
    CHAIN = "chain"
    FLOAT = "float"
    REASON = "reason"
    TARGET = "target"
    DECISION = "decision"
    CATALOGUE = "catalogue"
    NOTICE = "notice"
    WORDS = "words"
    REST = "rest"


class Fate(enum.StrEnum):
    """What became of it; `renamed`: the id, and today's catalogue has the old one as another name."""

    DROPPED = "dropped"
    ADDED = "added"
    RENAMED = "renamed"
    CHANGED = "changed"


class Difference(NamedTuple):
    """One thing that differs: `key` is where it stands in plan.toml, the values are as there; None: not there.

    A difference of fate `renamed` has the old and the new id as its values.
    """

    aspect: Aspect
    fate: Fate
    key: Keys
    before: object
    after: object

    @property
    def of(self) -> str | None:
        """The id of the task, goal, phase, target or whatever else it belongs to; None for the plan as a whole."""
        return self.key[1] if len(self.key) > 1 and self.key[0] in KEYED else None


class Differences(NamedTuple):
    """Two plans and all that differs: `every` in the order of aspects, then of the files; `tasks` the tasks that came,
    went, moved or cost another sum. `renamed` leads from old ids to today's.
    """

    before: Plan
    after: Plan
    every: tuple[Difference, ...]
    tasks: tuple[TaskRow, ...]
    renamed: Mapping[str, str] = EMPTY

    def about(self, *aspects: Aspect) -> tuple[Difference, ...]:
        """Return what differs in these aspects."""
        return tuple(each for each in self.every if each.aspect in aspects)


KEYED = ("phase", "domain", "team", "procedure", "role", "source", "framework", "coverage", "target", "task", "notice")
"""The tables of plan.toml that hold one entry for each id."""

_STAGE = ("preparation", "delivery", "operation")
_ASPECTS: tuple[tuple[str, Aspect], ...] = (
    *((f"task.*.{stage}.{key}", Aspect.DATES) for stage in _STAGE for key in ("start", "finish", "at", "months")),
    *((f"task.*.{stage}.{key}", Aspect.FLOAT) for stage in _STAGE for key in ("float", "free_float")),
    *((f"task.*.{stage}.charges", Aspect.COST) for stage in _STAGE),
    *((f"task.*.{stage}.team", Aspect.PEOPLE) for stage in _STAGE),
    *((f"task.*.{stage}.after", Aspect.DEPENDENCY) for stage in _STAGE),
    *((f"task.*.{stage}.critical", Aspect.CHAIN) for stage in _STAGE),
    *((f"task.*.{stage}.held_by", Aspect.REASON) for stage in _STAGE),
    *((f"task.*.{stage}.pin", Aspect.PIN) for stage in _STAGE),
    *((f"task.*.{stage}.progress", Aspect.STATUS) for stage in _STAGE),
    *((f"task.*.{stage}", Aspect.DATES) for stage in _STAGE),
    *((f"task.*.{key}", Aspect.DATES) for key in ("done", "available", "confirmed")),
    *((f"task.*.{key}", Aspect.STATUS) for key in ("status", "recurring", "missing", "difficulty", "proposal")),
    *((f"task.*.{key}", Aspect.STATUS) for key in ("extent", "extent_en", "speaker", "speaker_en", "in_place_source")),
    *((f"task.*.{key}", Aspect.PHASE) for key in ("phase", "began_earlier")),
    *((f"task.*.{key}", Aspect.COST) for key in ("cost", "cost_unknown", "fund")),
    *((f"task.*.{key}", Aspect.DEADLINE) for key in ("deadline", "due")),
    ("task.*.excluded_needs", Aspect.DEPENDENCY),
    ("task.*.rank", Aspect.REST),
    ("task.*.*", Aspect.WORDS),
    ("task.*", Aspect.TASK),
    *((f"coverage.*.{key}", Aspect.GOAL) for key in ("rank", "finish", "complete")),
    *((f"coverage.*.{key}", Aspect.COVERAGE) for key in ("done", "of", "by_phase", "awaits", "recurring")),
    *((f"coverage.*.{key}", Aspect.COVERAGE) for key in ("core", "extra")),
    ("coverage.*.*", Aspect.WORDS),
    ("coverage.*", Aspect.GOAL),
    ("target", Aspect.TARGET),
    *((f"phase.*.{key}", Aspect.PHASE) for key in ("tasks", "from", "to")),
    ("phase.*.need", Aspect.COST),
    ("phase.*.budget", Aspect.BUDGET),
    ("phase.*.*", Aspect.WORDS),
    ("phase.*", Aspect.PHASE),
    *((f"summary.{key}", Aspect.END) for key in ("end", "fits")),
    *((f"summary.{key}", Aspect.MISSED) for key in ("beyond_horizon", "no_date", "pins_moved", "deadlines_missed")),
    ("summary.overrun", Aspect.MISSED),
    ("summary.chain", Aspect.CHAIN),
    ("summary.need", Aspect.COST),
    ("summary.budget", Aspect.BUDGET),
    ("brief", Aspect.DECISION),
    ("catalogue", Aspect.CATALOGUE),
    ("engine", Aspect.CATALOGUE),
    ("notice", Aspect.NOTICE),
    *((key, Aspect.WORDS) for key in ("title", "title_en", "domain", "team", "procedure", "role", "source")),
    ("framework", Aspect.WORDS),
)
_RULES: Mapping[str, tuple[tuple[Keys, Aspect], ...]] = {
    head: tuple((tuple(rule.split(".")), aspect) for rule, aspect in _ASPECTS if rule.partition(".")[0] == head)
    for head in dict.fromkeys(rule.partition(".")[0] for rule, _ in _ASPECTS)
}
_NUMBERED = (("notice",), ("summary", "overrun"))
"""Tables whose keys only count their entries: an entry is told by what it says."""
_DERIVED = ("digest",)


def differences(
    before: Plan, after: Plan, catalogue: Catalogue | None = None, values: tuple[Values, Values] | None = None
) -> Differences:
    """Return all that differs between two plans.

    `catalogue`, today's, tells which ids are other names of entries that both plans hold. `values` are those of the two
    files, where they were read from files; without them, what would be written.
    """
    old, new = values or (planfile.plain(before), planfile.plain(after))
    renamed = {} if catalogue is None else renames(before, after, catalogue)
    found = [*_renamed(renamed, before, after), *_compared(_readable(_with_names(old, renamed)), _readable(new), ())]
    order = {aspect: at for at, aspect in enumerate(Aspect)}
    every = tuple(sorted(found, key=lambda each: order[each.aspect]))  # stable: else as in the files
    return Differences(before, after, every, differing_tasks(before, after, renamed), renamed)


def renames(before: Plan, after: Plan, catalogue: Catalogue) -> dict[str, str]:
    """Return the ids of tasks and goals that only `before` has, each with the id of `after` that it is another name
    of.
    """
    frameworks = {alias: each.id for each in catalogue.frameworks.values() for alias in each.aliases}
    tasks = {alias: task.id for task in catalogue.tasks.values() for alias in task.aliases}
    goals = {f"{goal.framework}/{alias}": goal.id for goal in catalogue.goals.values() for alias in goal.aliases}
    found: dict[str, str] = {}
    for task in before.tasks:
        today = tasks.get(task.id)
        if today is not None and after.task(task.id) is None and after.task(today) and not before.task(today):
            found[task.id] = today
    old, new = ({goal.goal for goal in plan.coverage} for plan in (before, after))
    for goal in before.coverage:
        framework, _, name = goal.goal.partition("/")
        moved = f"{frameworks.get(framework, framework)}/{name}"
        today = goals.get(moved, moved)
        if goal.goal not in new and today in new and today not in old:
            found[goal.goal] = today
    return found


def _renamed(renamed: Mapping[str, str], before: Plan, after: Plan) -> Iterator[Difference]:
    for old, new in renamed.items():
        table = "task" if before.task(old) is not None and after.task(new) is not None else "coverage"
        yield Difference(Aspect.RENAMED, Fate.RENAMED, (table, new), old, new)


def _with_names(values: Any, renamed: Mapping[str, str]) -> Any:
    """Return `values` with today's ids in the place of old ones: as keys, as values, and inside the keys of
    dependencies and the lines of reasons.
    """
    if not renamed:
        return values
    ids = re.compile("|".join(rf"(?<![\w/-]){re.escape(old)}(?![\w-])" for old in sorted(renamed, key=len)[::-1]))

    def named(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {named(key): named(each) for key, each in value.items()}
        if isinstance(value, list):
            return [named(each) for each in value]
        if isinstance(value, str) and (" " not in value or "=" in value.split(" ")[1]):
            return ids.sub(lambda found: renamed[found[0]], value)
        return value

    return named(values)


def _readable(values: Values) -> Values:
    """Return `values` with the entries of numbered tables keyed by what they say, and without what is derived."""
    found = {key: value for key, value in values.items() if key not in _DERIVED}
    for path in _NUMBERED:
        *above, last = path
        holder = found
        for key in above:
            holder[key] = dict(holder.get(key, {}))
            holder = holder[key]
        if last in holder:
            holder[last] = _keyed(holder[last])
    return found


def _keyed(numbered: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    keyed: dict[str, object] = {}
    for entry in numbered.values():
        name = words = " ".join(str(value) for value in entry.values())
        times = 1
        while name in keyed:
            times += 1
            name = f"{words} #{times}"
        keyed[name] = entry
    return keyed


def _compared(old: Values, new: Values, path: Keys) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        at = (*path, key)
        before, after = old.get(key), new.get(key)
        if before is after:
            continue
        if type(before) is dict and type(after) is dict and bool(before) is bool(after):
            yield from _compared(before, after, at)
        elif not _same(before, after):
            fate = Fate.ADDED if before is None else Fate.DROPPED if after is None else Fate.CHANGED
            yield Difference(aspect_of(at), fate, at, before, after)
    if path in _NUMBERED and [key for key in old if key in new] != [key for key in new if key in old]:
        yield Difference(aspect_of(path), Fate.CHANGED, path, list(old), list(new))


def _same(before: object, after: object) -> bool:
    """Return whether two values are the same for a reader of the file: `1`, `1.0` and `true` are three."""
    return before == after and type(before) is type(after)


def aspect_of(path: Keys) -> Aspect:
    """Return what a value of plan.toml is about."""
    return _aspect((path[0], "*", *path[2:]) if path[0] in KEYED and len(path) > 1 else path)


@functools.lru_cache(maxsize=1024)
def _aspect(path: Keys) -> Aspect:
    for rule, aspect in _RULES.get(path[0], ()):
        if len(rule) <= len(path) and all(part in ("*", key) for part, key in zip(rule, path, strict=False)):
            return aspect
    return Aspect.REST
