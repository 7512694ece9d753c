"""What one brief decides otherwise than another: small edits that can be named, made one by one, in the order of keys.

Briefs are compared as plan files carry them, with all defaults written out: a key that is missing equals its default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Values = Mapping[str, Any]
Keys = tuple[str, ...]

_WHOLE = ("title", "horizon", "phase")
"""Tables whose values hold together, and are edited at once."""
_DEEP = {"budget": 2, "pin": 2, "estimate": 2, "measured": 2, "procedure": 2}
"""How many keys below a table name one edit; elsewhere one."""
ORDER = (
    *("format", "title", "locality", "language", "horizon", "start", "engine", "effort", "parent", "goals", "phase"),
    *("budget", "team", "deadline", "pin", "exclude", "estimate", "progress", "soft", "lead", "target", "measured"),
    *("procedure", "role", "external", "task"),
)
"""The order of keys, which is that of edits."""


class Edit(NamedTuple):
    """One value of a brief that is another one: `key` names it, the values are as in the file; None: not there.

    Of goals, `("goals", "a/b")` is one that was added or dropped; `("goals",)` is their order of priority: those that
    both briefs hold. Where all goals of a framework came or went, its id stands for them, and they are the value.
    """

    key: Keys
    before: Any
    after: Any

    @property
    def name(self) -> str:
        """The key as people write it, `budget.ns-tinh/dau-tu-cong.2027`."""
        return ".".join(self.key)


def edits_between(before: Values, after: Values) -> tuple[Edit, ...]:
    """Return what leads from one normalised brief to the other, in the order of keys."""
    found: list[Edit] = []
    for key in (*ORDER, *sorted({*before, *after} - {*ORDER})):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        if key == "goals":
            found += _goals(old or [], new or [])
        elif key not in _WHOLE and isinstance(old or {}, Mapping) and isinstance(new or {}, Mapping):
            found += _entries((key,), old or {}, new or {}, _DEEP.get(key, 1))
        else:
            found.append(Edit((key,), old, new))
    return tuple(found)


def _entries(path: Keys, old: Values, new: Values, depth: int) -> Iterator[Edit]:
    """Yield the entries of a table that differ; one that has no figures on one side is one edit."""
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        at = (*path, name)
        tables = isinstance(before, Mapping) and isinstance(after, Mapping)
        if depth > 1 and tables and before and after:
            yield from _entries(at, before, after, depth - 1)
        else:
            yield Edit(at, before, after)


def _goals(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    gone = [goal for goal in old if goal not in new]
    for name, goals in _by_framework(gone, old, new):
        yield Edit(("goals", name), goals, None)
    kept = [goal for goal in old if goal in new]
    order = [goal for goal in new if goal in old]
    if kept != order:
        yield Edit(("goals",), kept, order)
    for name, goals in _by_framework([goal for goal in new if goal not in old], new, old):
        yield Edit(("goals", name), None, goals)


def _by_framework(goals: Sequence[str], here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield `goals` one by one; together, under their framework, where they are all that stand here of it and none of
    it stands there.
    """
    several: dict[str, list[str]] = {}
    for goal in goals:
        several.setdefault(goal.partition("/")[0], []).append(goal)
    told: set[str] = set()
    for goal in goals:
        framework = goal.partition("/")[0]
        of_it = [each for each in (*here, *there) if each.partition("/")[0] == framework]
        if len(several[framework]) > 1 and len(of_it) == len(several[framework]):
            if framework not in told:
                told.add(framework)
                yield framework, several[framework]
        else:
            yield goal, [goal]


def edited(values: Values, edit: Edit, goals: Sequence[str] = ()) -> dict[str, Any]:
    """Return `values` after `edit`. `goals` are those of the brief that the edits lead to: an added goal gets its place
    among them.
    """
    found = dict(values)
    if edit.key[0] == "goals":
        found["goals"] = _with_goals(found.get("goals", []), edit, goals)
        return found
    _set(found, edit.key, edit.after)
    return found


def _set(table: dict[str, Any], path: Keys, value: Any) -> None:
    """Put `value` at `path`, or take away what stands there; no table that others hold is changed."""
    key, *rest = path
    if rest:
        inside = dict(table.get(key, {}))
        _set(inside, tuple(rest), value)
        if inside or value is not None:
            table[key] = inside
        else:
            table.pop(key, None)
    elif value is None:
        table.pop(key, None)
    else:
        table[key] = value


def _with_goals(held: Sequence[str], edit: Edit, goals: Sequence[str]) -> list[str]:
    if edit.after is None:
        return [goal for goal in held if goal not in edit.before]
    if len(edit.key) == 1:
        places = [goal for goal in held if goal in edit.after]
        ordered = iter([goal for goal in edit.after if goal in places])
        return [next(ordered) if goal in places else goal for goal in held]
    found = list(held)
    for goal in edit.after:
        above = [each for each in goals[: goals.index(goal)] if each in found] if goal in goals else found
        found.insert(found.index(above[-1]) + 1 if above else 0, goal)
    return found
