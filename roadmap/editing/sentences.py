"""What an edit changed, in sentences: the values of a brief before and after it, compared in the order of its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from roadmap.briefdefaults import pickable_goals
from roadmap.briefkeys import BRIEF
from roadmap.editing.record_words import record_told
from roadmap.editing.values import Values
from roadmap.messages import editing as say
from roadmap.messages.text import Text, same
from roadmap.model import Catalogue, FundNature
from roadmap.months import first_month, last_month, shown
from roadmap.request import account_title
from roadmap.schema import Account, Faults
from roadmap.tomlfile import TomlFile

_MOST = 3
"""So many names stand in one sentence; of more, their number."""


def told(before: Values, after: Values, catalogue: Catalogue) -> tuple[Text, ...]:
    """Return what `after` says otherwise than `before`, one sentence for each entry that differs."""
    found: list[Text] = []
    for key in BRIEF.keys:
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        if key == "goals":
            found += _goals(old or [], new or [], catalogue)
        elif key in _SPECIAL:
            found += _SPECIAL[key](old or {}, new or {}, _Names(before, after, catalogue))
        elif key in ("horizon", "title") or not isinstance(old or new, Mapping):
            found.append(_changed(say.KEYS[key], _single(key, old), _single(key, new)))
        else:
            found += _entries(key, old or {}, new or {}, _Names(before, after, catalogue))
    return tuple(found)


def _changed(what: Text, old: Text | None, new: Text | None) -> Text:
    if old is None and new is not None:
        return say.SET.fill(what=what, new=new)
    if new is None:
        return say.REMOVED.fill(what=what, old=old or same("–"))
    return say.CHANGED.fill(what=what, old=old or same("–"), new=new)


def _single(key: str, value: Any) -> Text | None:
    if value is None:
        return None
    if key == "horizon":
        first, last = first_month(str(value.get("from"))), last_month(str(value.get("to")))
        return same("–" if first is None or last is None else f"{shown(first)} – {shown(last)}")
    if key == "start":
        month = first_month(str(value))
        return same(str(value) if month is None else shown(month))
    return _words(value)


class _Names:
    """What the ids of a brief's tables stand for."""

    def __init__(self, before: Values, after: Values, catalogue: Catalogue) -> None:
        self._own = {key: {**before.get(key, {}), **after.get(key, {})} for key in ("task", "target")}
        self._catalogue = catalogue

    def of(self, key: str, name: str) -> Text:
        catalogue = self._catalogue
        if key == "budget":
            account = Account().read(name, (), Faults(TomlFile("", "", {})))
            return account_title(account) if isinstance(account, FundNature) else same(name)
        if key == "phase":
            return same(name)
        tables: tuple[Mapping[str, Any], ...] = {
            "team": (catalogue.teams,),
            "role": (catalogue.roles,),
            "procedure": (catalogue.procedures,),
            "measured": (catalogue.targets,),
            "target": (self._own["target"],),
        }.get(key, (self._own["task"], catalogue.tasks))
        entry = next((table[name] for table in tables if name in table), None)
        title = entry.get("title") if isinstance(entry, Mapping) else getattr(entry, "title", None)
        if title is None:
            return same(name)
        return say.NAMED.fill(title=_words(title), id=name)

    def role(self, name: Any) -> Text:
        """Return what the unit `name` is called."""
        return self.of("role", str(name))


def _waits(old: Mapping[str, Any], new: Mapping[str, Any], names: _Names) -> Iterator[Text]:
    """Yield the advisable waits that are switched off or on again."""
    if old.get("all") != new.get("all"):
        yield say.ALL_WAITS_OFF if new.get("all") is False else say.ALL_WAITS_ON
    for task in dict.fromkeys(name for name in (*old, *new) if name != "all"):
        for words, one, other in ((say.NO_WAIT, new, old), (say.WAITS, old, new)):
            for each in (each for each in one.get(task, []) if each not in other.get(task, [])):
                yield words.fill(task=names.of("soft", task), other=names.of("soft", each))


def _left_out(old: Mapping[str, Any], new: Mapping[str, Any], names: _Names) -> Iterator[Text]:
    """Yield the tasks that are left out, why, and those that are taken in again."""
    for task in dict.fromkeys([*old, *new]):
        if task not in new:
            yield say.INCLUDED.fill(task=names.of("exclude", task))
        elif old.get(task) != new[task]:
            yield say.EXCLUDED.fill(task=names.of("exclude", task), reason=new[task])


def _entries(key: str, old: Mapping[str, Any], new: Mapping[str, Any], names: _Names) -> Iterator[Text]:
    show = names.role if key == "lead" else _SHOW.get(key, _pairs)
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) == new.get(name) and (name in old) == (name in new):
            continue
        what = Text("{key} {name}", "{key} {name}").fill(key=say.KEYS[key], name=names.of(key, name))
        whole = key in _WHOLE and (name not in old or name not in new)
        if (
            key in _BY_PART
            and not whole
            and isinstance(old.get(name, {}), Mapping)
            and isinstance(new.get(name, {}), Mapping)
        ):
            was, is_ = old.get(name, {}), new.get(name, {})
            if name in new and not is_:
                yield say.SET.fill(what=what, new=say.NOT_KNOWN)
            yield from _parts(what, was, is_, show)
        else:
            yield _changed(what, show(old[name]) if name in old else None, show(new[name]) if name in new else None)


def _parts(what: Text, old: Mapping[str, Any], new: Mapping[str, Any], show: Callable[[Any], Text]) -> Iterator[Text]:
    for part in dict.fromkeys([*old, *new]):
        if old.get(part) != new.get(part):
            name = Text("{what}, {part}", "{what}, {part}").fill(what=what, part=say.PARTS.get(part, same(part)))
            values = [show({part: side[part]}) if part in side else None for side in (old, new)]
            yield _changed(name, values[0], values[1])


def _records(old: Mapping[str, Any], new: Mapping[str, Any], names: _Names) -> Iterator[Text]:
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            yield record_told(names.of("progress", name), old.get(name), new.get(name))


def _goals(old: Sequence[Any], new: Sequence[Any], catalogue: Catalogue) -> Iterator[Text]:
    before, after = (_each_goal(names, catalogue) for names in (old, new))
    dropped, added = ([each for each in one if each not in other] for one, other in ((before, after), (after, before)))
    if dropped:
        yield say.GOALS_DROPPED.fill(goals=_listed(dropped, catalogue))
    if added:
        places = [after.index(each) + 1 for each in added]
        yield say.GOALS_ADDED.fill(goals=_listed(added, catalogue), place=places[0])
    kept = [each for each in before if each in after]
    order = [each for each in after if each in before]
    if kept != order:
        moved = next(
            (each for each in kept if _without(kept, each) == _without(order, each)),
            None,
        )
        if moved is None:
            yield say.GOALS_ORDER.fill(goals=_listed(order, catalogue))
        else:
            places = [kept.index(moved) + 1, order.index(moved) + 1]
            yield say.GOAL_RANKED.fill(goal=_listed([moved], catalogue), old=places[0], new=places[1])
    elif not dropped and not added:
        yield say.GOALS_SPELT


def _without(names: Sequence[str], name: str) -> list[str]:
    return [each for each in names if each != name]


def _each_goal(names: Sequence[Any], catalogue: Catalogue) -> list[str]:
    known = (name for name in names if name in catalogue.goals or name in catalogue.frameworks)
    return list(dict.fromkeys(goal for name in known for goal in pickable_goals(catalogue, name)))


def _listed(goals: Sequence[str], catalogue: Catalogue) -> Text:
    titles = [say.NAMED.fill(title=catalogue.goals[goal].title, id=goal) for goal in goals[:_MOST]]
    more = [say.MORE.fill(n=len(goals) - _MOST)] if len(goals) > _MOST else []
    return Text(", ".join(each.vi for each in [*titles, *more]), ", ".join(each.en for each in [*titles, *more]))


def _words(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, Mapping) and {"vi", "en"} <= value.keys():
        return Text(str(value["vi"]), str(value["en"]))
    return same(str(value))


def _due(value: Any) -> Text:
    by, weight = (value.get("by"), value.get("weight")) if isinstance(value, Mapping) else (value, None)
    month = last_month(str(by))
    words = same(str(by) if month is None else shown(month))
    return words if weight is None else say.WEIGHTED.fill(by=words, weight=weight)


def _sum(value: Any) -> Text:
    """Return a table of sums of money by year, or of a ceiling, in million VND."""
    parts = [
        _joined([say.CEILING.fill(first=each["from"], last=each["to"], sum=_million(each["sum"])) for each in sum_])
        if isinstance(sum_, list)
        else _million(sum_)
        for sum_ in value.values()
    ]
    return _joined(parts) if parts else say.NOT_KNOWN


def _million(million: Any) -> Text:
    return say.MILLION.fill(sum=_grouped(million))


def _grouped(figure: Any) -> Text:
    words = f"{figure:,}" if isinstance(figure, int) else str(figure)
    return Text(words.replace(",", "."), words)


def _team(value: Any) -> Text:
    people = value.get("people")
    later = [
        say.PEOPLE_FROM.fill(month=shown(month), people=_number(each))
        for at, each in value.get("from", {}).items()
        if (month := first_month(at)) is not None
    ]
    told_ = [say.PEOPLE.fill(people=_number(people))] if people is not None else []
    return _joined([*told_, *later]) if told_ or later else say.NOT_KNOWN


def _number(value: Any) -> Text:
    return Text(str(value).replace(".", ","), str(value))


def _joined(parts: Sequence[Text]) -> Text:
    return Text("; ".join(each.vi for each in parts), "; ".join(each.en for each in parts))


def _pairs(value: Any) -> Text:
    """Return any other entry: a text as it is, a list's items, the values of a table by name."""
    if isinstance(value, bool):
        return say.ON if value else say.OFF
    if isinstance(value, list):
        return _joined([_pairs(each) for each in value])
    if isinstance(value, Mapping) and not {"vi", "en"} <= value.keys():
        return _joined([_pairs(each) for each in value.values()]) if value else same("–")
    return _words(value)


def _points(value: Any) -> Text:
    """Return an estimate: months as they are, sums in million VND."""
    ((part, figures),) = value.items()
    points = figures if isinstance(figures, list) else [figures]
    if not part.endswith("cost"):
        return say.MONTHS.fill(months=" – ".join(map(str, points)))
    sums = [_grouped(each) for each in points]
    return say.MILLION.fill(sum=Text(" – ".join(each.vi for each in sums), " – ".join(each.en for each in sums)))


def _month_of_pin(value: Any) -> Text:
    months = [first_month(str(each)) for each in value.values()] if isinstance(value, Mapping) else []
    return same("; ".join("–" if month is None else shown(month) for month in months))


def _phase(value: Any) -> Text:
    to = last_month(str(value.get("to")))
    title = _words(value.get("title", "–"))
    return say.PHASE.fill(title=title, to="–" if to is None else shown(to))


_WHOLE = ("task", "target")
"""Tables whose entries come and go as a whole."""

_BY_PART = ("budget", "pin", "estimate", "measured", "procedure", *_WHOLE)
"""Tables whose entries are told part by part: a year, a stage."""

_SPECIAL: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any], _Names], Iterator[Text]]] = {
    "soft": _waits,
    "exclude": _left_out,
    "progress": _records,
}

_SHOW: Mapping[str, Callable[[Any], Text]] = {
    "deadline": _due,
    "external": _due,
    "budget": _sum,
    "team": _team,
    "pin": _month_of_pin,
    "estimate": _points,
    "phase": _phase,
}
