"""Two versions of a brief brought together, key by key: values of the common ancestor, of our side, of theirs.

A value that only one side changed is that side's. Tables are merged by their keys; the entry of one thing (a deadline,
an account, an own task) that one side took out and the other changed is a conflict. Lists of names take the additions
and drops of both sides; the order of goals is the order of priority, so two sides that rank the same goals in ways that
cannot both hold contradict each other.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from roadmap.tomlfile import Keys

Values = Mapping[str, Any]

_RANKED: Final = ("goals",)
"""The list in which the order says something."""


class _Absent(enum.Enum):
    ABSENT = enum.auto()


ABSENT: Final = _Absent.ABSENT
"""What stands where a side has no such key."""


class Conflict(NamedTuple):
    """One key to which the two sides give contradictory values; `ABSENT` where a side has none."""

    path: Keys
    base: object
    ours: object
    theirs: object


class Merged(NamedTuple):
    """The values of both sides together; where they contradict each other, those of our side."""

    values: dict[str, Any]
    conflicts: tuple[Conflict, ...]

    def settled(self, side: Literal["ours", "theirs"], paths: Iterable[Keys]) -> dict[str, Any]:
        """Return the values with the conflicts at `paths` settled for `side`, the others for our side."""
        chosen, found = set(paths), self.values
        for conflict in self.conflicts:
            if conflict.path in chosen:
                found = replaced(found, conflict.path, conflict.ours if side == "ours" else conflict.theirs)
        return found

    def disputing(self, conflicts: tuple[Conflict, ...]) -> Merged:
        """Return the values with these contradictions besides: where they are, those of our side."""
        values = self.values
        for conflict in conflicts:
            values = replaced(values, conflict.path, conflict.ours)
        return Merged(values, (*self.conflicts, *conflicts))


def merge(base: Values, ours: Values, theirs: Values) -> Merged:
    """Return the values of two briefs that both came from `base`, and where they contradict each other."""
    conflicts: list[Conflict] = []
    values = _tables((), base, ours, theirs, conflicts)
    return Merged(values, tuple(conflicts))


def with_goals_apart(sides: Sequence[Values], goals_of: Callable[[str], Sequence[str]]) -> tuple[Values, ...]:
    """Return the sides with the goals of a framework in the place of its id, where any of them names some of those: to
    drop one of them, or to rank it, is to name the others.

    `goals_of` returns the goals of a framework that can be chosen.
    """
    lists = [each for side in sides if isinstance(each := side.get("goals"), list)]
    apart = {name.partition("/")[0] for each in lists for name in each if isinstance(name, str) and "/" in name}

    def goals(side: Values) -> Values:
        listed = side.get("goals")
        if not isinstance(listed, list) or not apart.intersection(each for each in listed if isinstance(each, str)):
            return side
        named = [goals_of(each) if each in apart else (each,) for each in listed]
        return {**side, "goals": list(dict.fromkeys(goal for each in named for goal in each))}

    return tuple(goals(side) for side in sides)


def contradicting(paths: Iterable[Keys], base: Values, ours: Values, theirs: Values) -> tuple[Conflict, ...]:
    """Return the entries at or above `paths`, which cannot stand together though each side is right in itself, in which
    the two sides differ.
    """
    found: dict[Keys, Conflict] = {}
    for path in paths:
        for length in range(1, len(path) + 1):
            was, mine, other = (_at(values, path[:length]) for values in (base, ours, theirs))
            section = length == 1 and any(isinstance(each, Mapping) for each in (mine, other))
            if mine != other and not section:
                found[path[:length]] = Conflict(path[:length], was, mine, other)
                break
    return tuple(found.values())


def _at(values: Any, path: Keys) -> Any:
    for key in path:
        if not isinstance(values, Mapping) or key not in values:
            return ABSENT
        values = values[key]
    return values


def replaced(values: Values, path: Keys, value: object) -> dict[str, Any]:
    """Return `values` with `value` at `path`, or without that key where `value` is `ABSENT`: then also without the
    table in which it was the only one.
    """
    key, rest, found = str(path[0]), path[1:], dict(values)
    if value is not ABSENT:
        found[key] = replaced(found.get(key, {}), rest, value) if rest else value
    elif not rest:
        found.pop(key, None)
    elif found.get(key):
        found[key] = replaced(found[key], rest, value)
        if not found[key]:
            del found[key]
    return found


def differing(one: Values, other: Values) -> tuple[Keys, ...]:
    """Return the keys at which two briefs differ, as deep as both hold tables."""
    found: list[Keys] = []
    for key in dict.fromkeys((*one, *other)):
        left, right = one.get(key, ABSENT), other.get(key, ABSENT)
        if left == right:
            continue
        if isinstance(left, Mapping) and isinstance(right, Mapping):
            found += [(key, *path) for path in differing(left, right)]
        else:
            found.append((key,))
    return tuple(found)


def _tables(path: Keys, base: Values, ours: Values, theirs: Values, conflicts: list[Conflict]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in dict.fromkeys((*ours, *theirs)):
        sides = (base.get(key, ABSENT), ours.get(key, ABSENT), theirs.get(key, ABSENT))
        value = _value((*path, key), *sides, conflicts)
        if value is not ABSENT:
            found[key] = value
    return found


def _value(path: Keys, base: Any, ours: Any, theirs: Any, conflicts: list[Conflict]) -> Any:
    if base == {}:  # a heading with nothing below it says nothing that could be taken out
        base = ABSENT
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if path[0] == "deadline" and len(path) == 2 and {type(ours), type(theirs)} == {str, dict}:
        base, ours, theirs = _deadline(base), _deadline(ours), _deadline(theirs)
    if _are_tables(path, base, ours, theirs):
        was, mine, their = (each if isinstance(each, Mapping) else {} for each in (base, ours, theirs))
        return _tables(path, was, mine, their, conflicts) or _emptied(ours, theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        merged = _lists(path, base, ours, theirs)
        if merged is not None:
            return merged
    conflicts.append(Conflict(path, base, ours, theirs))
    return ours


def _deadline(value: Any) -> Any:
    """Return a deadline as a table: the file may write its month alone."""
    return {"by": value} if isinstance(value, str) else value


def _are_tables(path: Keys, base: Any, ours: Any, theirs: Any) -> bool:
    """Return whether to look inside. Only a whole section may be missing on one side: what is missing of it was taken
    out entry by entry.
    """
    held = [each for each in (base, ours, theirs) if each is not ABSENT]
    if not all(isinstance(each, Mapping) for each in held):
        return False
    return len(path) == 1 or (ours is not ABSENT and theirs is not ABSENT)


def _emptied(ours: Any, theirs: Any) -> Any:
    """Return what is left of a section without entries: its heading, where both sides kept it."""
    return ABSENT if ours is ABSENT or theirs is ABSENT else {}


def _lists(path: Keys, base: Any, ours: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    """Return the items of both sides; None where they contradict each other, or are not things with a name."""
    sides = [_by_name(each) for each in (base if isinstance(base, list) else [], ours, theirs)]
    if None in sides:
        return None
    before, mine, other = (each or {} for each in sides)
    inside: list[Conflict] = []
    items = _tables(path, before, mine, other, inside)
    if inside:
        return None
    order = ordered if path == _RANKED else _one_after_another
    names = order(list(items), list(before), list(mine), list(other))
    return None if names is None else [items[name] for name in names]


def _by_name(items: Sequence[Any]) -> dict[Any, Any] | None:
    """Return the items of a list by what tells them apart; None where nothing does."""
    names = [_name(each) for each in items]
    return None if None in names or len(set(names)) < len(names) else dict(zip(names, items, strict=True))


def _name(item: Any) -> Hashable:
    """Return what a list knows an item by: a name itself, a dependency's ends, a ceiling's years; None for a figure."""
    if isinstance(item, str):
        return item
    if isinstance(item, Mapping):
        for keys in (("after", "of", "holds"), ("from", "to")):
            if keys[0] in item:
                return tuple(str(item.get(key)) for key in keys)
    return None


def _one_after_another(names: list[Any], _base: list[Any], _ours: list[Any], _theirs: list[Any]) -> list[Any]:
    return names


def ordered(names: list[str], base: list[str], ours: list[str], theirs: list[str]) -> list[str] | None:
    """Return `names` in an order that keeps what both sides say of each pair, or None where they contradict each other.

    Of two goals that one side alone turned round, its order holds. A goal that both sides moved must stand the same
    way to every other. What no side orders stands as ours has it, theirs behind.
    """
    places = [{name: at for at, name in enumerate(side)} for side in (base, ours, theirs)]
    twice = _moved(base, ours, theirs) & _moved(base, theirs, ours)
    before: dict[str, set[str]] = {name: set() for name in names}
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            was, mine, their = (_first(place, one, other) for place in places)
            if mine is not None and their is not None and mine != their:
                if was is None or one in twice or other in twice:
                    return None
                mine = their if mine == was else mine
            first = mine if mine is not None else their
            if first is not None:
                before[other if first else one].add(one if first else other)
    return _sorted(names, before)


def _first(places: Mapping[str, int], one: str, other: str) -> bool | None:
    """Return whether `one` stands before `other` in a list; None where it does not say.

    A goal stands where its whole framework stands, if the list names that.
    """
    here, there = (places.get(name, places.get(name.partition("/")[0])) for name in (one, other))
    return None if here is None or there is None or here == there else here < there


def _moved(base: list[str], side: list[str], other: list[str]) -> set[str]:
    """Return what `side` took out of the order that it had in `base`: all but a longest run that kept it."""
    place = {name: at for at, name in enumerate(base)}
    shared = [name for name in side if name in place and name in other]
    runs: list[tuple[str, ...]] = [()]
    for name in shared:
        before = [run for run in runs if not run or place[run[-1]] < place[name]]
        runs.append((*sorted(before, key=len)[-1], name))
    return set(shared).difference(sorted(runs, key=len)[-1])


def _sorted(names: list[str], before: Mapping[str, set[str]]) -> list[str] | None:
    """Return `names` so that each comes after all that stand `before` it, else as given; None for a circle."""
    found: dict[str, None] = {}
    while len(found) < len(names):
        ready = (name for name in names if name not in found and before[name] <= found.keys())
        name = next(ready, None)
        if name is None:
            return None
        found[name] = None
    return list(found)
