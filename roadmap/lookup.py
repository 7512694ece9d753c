"""Finding entries the way people name them: by id, by an older word, by words of a title, with or without accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.briefdefaults import goals_needing
from roadmap.errors import UsageError
from roadmap.messages import commands as say
from roadmap.messages import lookups as say_lookups
from roadmap.messages.lookups import KINDS as TITLES
from roadmap.messages.text import Text, same
from roadmap.messages.views import FUNDS
from roadmap.model import Catalogue, Fund, Nature, Task
from roadmap.plan.document import Plan
from roadmap.words import LONGEST, fold, nearest, nearest_first, slug

KINDS = ("task", "goal", "framework", "target", "locality", "procedure", "source", "role", "team", "fund", "domain")
"""All kinds of entries; where one id names two, the earlier kind wins."""

SOURCED = KINDS[:-3]
"""The kinds that have a source of their own: all but teams, funds and domains."""

_MOST_CHOICES = 8
_DOCUMENT = re.compile(
    r"(?:(?P<nd>nghi-dinh|decree)|(?P<qd>quyet-dinh|decision)|(?P<tt>thong-tu|circular)|(?P<nq>nghi-quyet|resolution))"
    r"-(?:so-|no-)?(?P<number>\d+(?P<year>-\d{4})?)"
)
"""A kind of document with its number, and by which letters the ids of such documents begin."""
_FORMER_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


class Found(NamedTuple):
    """An entry that was found; `note` says what it is called today when it was asked for by an outdated word."""

    kind: str
    id: str
    note: Text | None = None


class _Entry(NamedTuple):
    kind: str
    id: str
    title: Text
    aliases: tuple[str, ...] = ()
    chosen: bool = False


def resolve(place: Catalogue | Plan, words: str, kinds: Sequence[str] = SOURCED) -> Found:
    """Return the entry of `place` that `words` name: full id, last part of an id, older word, title, words of a title;
    of several the one that the plan has chosen.

    Raises `UsageError` with the nearest ids when there is none, with all that fit when there are several.
    """
    if exact := _exact(place, words, kinds):
        return exact
    if len(words) > LONGEST:
        raise UsageError(_unknown(f"{words[:LONGEST]}…", kinds, ()))
    entries = [entry for entry in _entries(place) if entry.kind in kinds]
    entries.sort(key=lambda entry: kinds.index(entry.kind))
    full = [entry for entry in entries if _key(entry.id) == _key(words)]
    if full:
        return Found(full[0].kind, full[0].id)
    for fits in (_by_last_part, _by_alias, _by_title, _by_number, _by_year, _by_phrase, _by_words, _by_kind):
        matching = list({(entry.kind, entry.id): entry for entry in entries if fits(entry, words)}.values())
        if len(matching) == 1:
            return Found(matching[0].kind, matching[0].id, _note(matching[0], words) if fits is _by_alias else None)
        if chosen := [entry for entry in matching if entry.chosen]:
            matching = chosen
        if len(matching) == 1:
            return Found(matching[0].kind, matching[0].id)
        if matching:
            raise UsageError(say.AMBIGUOUS.fill(word=words, choices=_listed(matching)))
    refusal = _of_another_kind(place, words, kinds) or _unknown(words, kinds, entries)
    if isinstance(place, Plan):
        refusal = _joined(same(""), (refusal, say.ONLY_OF_PLAN.fill(word=words)))
    raise UsageError(_with_all(refusal, words, entries))


def _exact(place: Catalogue | Plan, words: str, kinds: Sequence[str]) -> Found | None:
    """Return the entry whose id is `words` to the letter, as programs and completion type it."""
    if isinstance(place, Plan):
        return None
    tables: dict[str, Mapping[str, object]] = {
        "task": place.tasks,
        "goal": place.goals,
        "framework": place.frameworks,
        "target": place.targets,
        "locality": place.localities,
        "procedure": place.procedures,
        "source": place.sources,
        "role": place.roles,
        "team": place.teams,
        "fund": dict.fromkeys(Fund),
        "domain": place.domains,
    }
    return next((Found(kind, words) for kind in kinds if words in tables[kind]), None)


def search(tasks: Iterable[Task], words: str) -> tuple[Task, ...]:
    """Return the tasks that hold every one of `words`: those that are called so first, then those whose id or title
    holds them, then those whose aliases do, then those whose text does; whole words before beginnings of words,
    otherwise in their order.

    Words with accents are looked for as they are (`thẻ` is not `thể`); where no task has them, or none were typed,
    accents do not count.
    """
    known = tuple(tasks)
    for split in (_accented, _split)[words.isascii() :]:
        ranked = [(rank, task) for task in known if (rank := _rank(task, split, split(words))) is not None]
        if ranked:
            return tuple(task for _, task in sorted(ranked, key=lambda found: found[0]))
    return ()


def _rank(task: Task, split: Callable[[str], list[str]], wanted: list[str]) -> int | None:
    """Return how well `task` answers to the words `wanted`, the best 0; None where it does not hold them."""
    names = [split(name) for name in (task.id, *task.title, *task.aliases)]
    if wanted in names:
        return 0
    titled = [word for name in (task.id, *task.title) for word in split(name)]
    named = [word for name in names for word in name]
    whole = [*named, *(word for text in (task.says, task.deliverable) for each in text for word in split(each))]
    tests: tuple[tuple[list[str], Callable[[str, str], bool]], ...] = (
        (titled, str.__eq__),
        (titled, str.startswith),
        (named, str.__eq__),
        (named, str.startswith),
        (whole, str.__eq__),
        (whole, str.startswith),
    )
    return next((rank for rank, (held, fits) in enumerate(tests, 1) if _all_found(held, wanted, fits)), None)


def _all_found(words: Sequence[str], wanted: Iterable[str], fits: Callable[[str, str], bool]) -> bool:
    return all(any(fits(word, each) for word in words) for each in wanted)


def _accented(words: str) -> list[str]:
    composed = unicodedata.normalize("NFC", words.casefold())
    return "".join(letter if letter.isalnum() else " " for letter in composed).split()


def _entries(place: Catalogue | Plan) -> Iterator[_Entry]:
    return _of_catalogue(place) if isinstance(place, Catalogue) else _of_plan(place)


def _of_catalogue(catalogue: Catalogue) -> Iterator[_Entry]:
    for kind, aliased in (
        ("task", catalogue.tasks),
        ("goal", catalogue.goals),
        ("framework", catalogue.frameworks),
        ("locality", catalogue.localities),
    ):
        yield from (_Entry(kind, each.id, each.title, each.aliases) for each in aliased.values())
    yield from (_Entry("role", role.id, role.title, tuple(role.short)) for role in catalogue.roles.values())
    for kind, named in (
        ("target", catalogue.targets),
        ("procedure", catalogue.procedures),
        ("source", catalogue.sources),
        ("domain", catalogue.domains),
        ("team", catalogue.teams),
    ):
        yield from (_Entry(kind, each.id, each.title) for each in named.values())
    for fund in Fund:
        yield _Entry("fund", fund, FUNDS[fund], tuple(f"{fund}/{nature}" for nature in Nature))
    for source in catalogue.sources.values():
        if source.number:
            yield _Entry("source", source.id, same(source.number))


def _of_plan(plan: Plan) -> Iterator[_Entry]:
    yield from (_Entry("task", task.id, task.title) for task in plan.tasks)
    excluded = plan.brief.get("exclude", {})
    if isinstance(excluded, Mapping):
        yield from (_Entry("task", str(task), same(str(task))) for task in excluded)
    yield from (_Entry("goal", goal.goal, goal.title, chosen=goal.rank is not None) for goal in plan.coverage)
    yield from (_Entry("framework", framework.id, framework.title) for framework in plan.frameworks)
    yield from (_Entry("source", source.id, source.title) for source in plan.sources.values())
    for role, title in plan.roles.items():
        yield _Entry("role", role, title, tuple(plan.role_shorts.get(role, ())))
    for kind, titles in (
        ("procedure", {each.id: each.title for each in plan.procedures.values()}),
        ("domain", plan.domains),
        ("team", plan.teams),
    ):
        yield from (_Entry(kind, identifier, title) for identifier, title in titles.items())


def _key(words: str) -> str:
    return "/".join(slug(part) for part in words.split("/"))


def _split(words: str) -> list[str]:
    return slug(words).split("-")


def _holds(words: Sequence[str], wanted: Iterable[str]) -> bool:
    return _all_found(words, wanted, str.startswith)


def _names(entry: _Entry) -> tuple[str, ...]:
    return entry.id.rpartition("/")[2], *entry.title, *entry.aliases


def _named(entry: _Entry) -> str:
    return " ".join((entry.id, *_names(entry)))


def _by_last_part(entry: _Entry, words: str) -> bool:
    return "/" in entry.id and _key(entry.id.rpartition("/")[2]) == _key(words)


def _by_id(entry: _Entry, words: str) -> bool:
    return _key(entry.id) == _key(words) != ""


def _by_number(entry: _Entry, words: str) -> bool:
    """A document by its number within the words: `Quyết định 2629/QĐ-TTg`, as screens cite it; `hanoi` for `ha-noi`."""
    number = slug(entry.title.vi)
    cited = entry.kind == "source" and entry.title.vi == entry.title.en and f"-{number}-" in f"-{slug(words)}-"
    return cited or entry.id.replace("-", "") == slug(words).replace("-", "")


def _by_year(entry: _Entry, words: str) -> bool:
    """A document by its number and year alone: `Nghị định 269/2025`, as people cite it."""
    found = _DOCUMENT.fullmatch(slug(words))
    return found is not None and found["year"] is not None and _by_kind(entry, words)


def _by_kind(entry: _Entry, words: str) -> bool:
    """A document by its kind and number: `Quyết định 1425`."""
    found = _DOCUMENT.fullmatch(slug(words))
    if found is None or entry.kind != "source":
        return False
    letters = next(kind for kind in ("nd", "qd", "tt", "nq") if found[kind])
    return f"{entry.id}-".startswith(f"{letters}-{found['number']}-")


def _by_alias(entry: _Entry, words: str) -> bool:
    return _key(words) in (_key(alias) for alias in entry.aliases)


def _by_title(entry: _Entry, words: str) -> bool:
    return slug(words) in (slug(entry.title.vi), slug(entry.title.en))


def _by_phrase(entry: _Entry, words: str) -> bool:
    phrase = f"-{slug(words)}-"
    return len(phrase) > 2 and any(phrase in f"-{slug(name)}-" for name in _names(entry))


def _by_words(entry: _Entry, words: str) -> bool:
    wanted = _split(words)
    return wanted != [""] and _holds(_split(_named(entry)), wanted)


_EXACTLY = (_by_id, _by_last_part, _by_alias, _by_title)


def _note(entry: _Entry, words: str) -> Text | None:
    """An alias in the form of an id is a former id; any other is just another word for the same thing."""
    former = any(_FORMER_ID.fullmatch(alias) and _key(alias) == _key(words) for alias in entry.aliases)
    return say.CALLED_NOW.fill(word=words, title=entry.title, id=entry.id) if former else None


def _listed(entries: Sequence[_Entry]) -> Text:
    kinds = {entry.kind for entry in entries}
    lines = [
        (say.CHOICE if len(kinds) > 1 else say_lookups.CHOICE_OF_ONE_KIND).fill(
            id=entry.id, title=entry.title, kind=TITLES[entry.kind]
        )
        for entry in entries[:_MOST_CHOICES]
    ]
    if len(entries) > _MOST_CHOICES:
        lines.append(say.MORE.fill(n=len(entries) - _MOST_CHOICES))
    return _joined(same("\n"), lines)


def _unknown(words: str, kinds: Sequence[str], entries: Sequence[_Entry]) -> Text:
    """Say that there is none, with the nearest ids."""
    refusal = say.UNKNOWN_ID.fill(kinds=_kinds(kinds), word=words)
    choices = _nearest(words, entries)
    return _joined(same(""), (refusal, say.NEAREST.fill(choices=", ".join(choices)))) if choices else refusal


def _with_all(refusal: Text, words: str, entries: Sequence[_Entry]) -> Text:
    """Return `refusal` with all that could be meant, the nearest first, where that is no more than a few."""
    known = {entry.id: entry for entry in entries}
    if not 0 < len(known) <= _MOST_CHOICES:
        return refusal
    ordered = dict.fromkeys((*_nearest(words, entries), *nearest_first(words, known)))
    listed = say_lookups.THESE.fill(choices=_listed([known[each] for each in ordered]))
    return _joined(same("\n"), (refusal, listed))


def _kinds(kinds: Sequence[str]) -> Text:
    return _joined(say.OR, [TITLES[kind] for kind in kinds]) if len(kinds) < len(SOURCED) else say.ENTRY


def _of_another_kind(place: Catalogue | Plan, words: str, kinds: Sequence[str]) -> Text | None:
    """Say what `words` name where it is not of `kinds`; of a task where a goal was wanted, the goals that need it."""
    others = [entry for entry in _entries(place) if entry.kind not in kinds]
    found = next((entry for fits in _EXACTLY for entry in others if fits(entry, words)), None)
    if found is None:
        return None
    refusal = say_lookups.IS_ANOTHER.fill(word=words, kind=TITLES[found.kind], title=found.title, kinds=_kinds(kinds))
    if found.kind != "task" or "goal" not in kinds or not isinstance(place, Catalogue):
        return refusal
    goals = [_Entry("goal", goal, place.goals[goal].title) for goal in goals_needing(place, found.id)]
    hint = say_lookups.GOALS_NEEDING.fill(choices=_listed(goals)) if goals else say_lookups.NO_GOAL_NEEDS
    return _joined(same("\n"), (refusal, hint))


def _nearest(words: str, entries: Sequence[_Entry]) -> tuple[str, ...]:
    """The ids that look like `words`, by id, by the last part of an id, by an alias or by a title."""
    names: dict[str, str] = {}
    for entry in entries:
        for name in (entry.id, entry.id.rpartition("/")[2], *entry.aliases, *map(fold, entry.title)):
            names.setdefault(name, entry.id)
    alike = tuple(dict.fromkeys(names[name] for name in nearest(words, names)))
    return alike or _holding_rarest(words, entries)


def _holding_rarest(words: str, entries: Sequence[_Entry], most: int = 3) -> tuple[str, ...]:
    """The ids of the entries that hold the one of `words` that fewest hold."""
    holders = [
        [entry.id for entry in entries if _holds(_split(_named(entry)), [word])] for word in _split(words) if word
    ]
    fewest = min((len(each) for each in holders if each), default=0)
    return tuple(dict.fromkeys(next((each for each in holders if len(each) == fewest), ())))[:most]


def _joined(between: Text, parts: Sequence[Text]) -> Text:
    return Text(between.vi.join(part.vi for part in parts), between.en.join(part.en for part in parts))


__all__ = ["KINDS", "SOURCED", "Found", "resolve", "search"]
