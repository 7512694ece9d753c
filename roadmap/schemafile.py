"""JSON Schemas of the files that people write, and of a plan, made from the definitions that check them.

Draft 7 (https://json-schema.org/draft-07/schema): the newest that all TOML tools with schemas read. What each key means
stands in both languages; ids are those of one catalogue, with their titles, so that an editor completes and explains
them. A schema refuses what is of a wrong form and names what is not there; that dates and figures fit each other, sums
and cycles are for `roadmap check`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from roadmap.briefkeys import BRIEF
from roadmap.catalogue import SOURCES_FILE, TASKS_FILE, WORDS_FILE
from roadmap.definitions import CATALOGUE, FRAMEWORK, LOCALITY, PROCEDURE
from roadmap.messages import schemas as say
from roadmap.messages.codes import CODES, WARNINGS
from roadmap.messages.text import Text
from roadmap.messages.views import FUNDS, NATURES
from roadmap.model import Catalogue, Fund, Nature
from roadmap.outdatedwords import Since
from roadmap.plankeys import PLAN, Written
from roadmap.schema import (
    IDENTIFIER,
    Account,
    Anything,
    Bilingual,
    Choice,
    Either,
    Flag,
    FullId,
    Id,
    Identifier,
    Key,
    Kind,
    ListOf,
    MapOf,
    Number,
    People,
    Points,
    TableOf,
    When,
    Whole,
    Words,
    Year,
)

Schema = dict[str, Any]
Titles = Mapping[str, Mapping[str, Text]]
"""What entries of each kind there are: titles by id."""

_ID = IDENTIFIER.pattern
_YEAR = r"(?:19|20|21)\d\d"
_DAY = r"(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d)"
_MONTH = rf"(?:0[1-9]|1[0-2])|(?:{_DAY})(?:[T ].*)?"
_DATE = rf"^\s*(?:{_YEAR}(?:-Q[1-4]|-(?:{_MONTH}))?|(?:0[1-9]|1[0-2])/{_YEAR})\s*$"
_SAYS = r"\S"

FILES: Mapping[str, TableOf] = {
    "brief": BRIEF,
    "plan": PLAN,
    "catalogue": CATALOGUE,
    "framework": FRAMEWORK,
    "tasks": TASKS_FILE,
    "procedure": PROCEDURE,
    "locality": LOCALITY,
    "sources": SOURCES_FILE,
    "words": WORDS_FILE,
}
"""The kinds of files, by the names of their schemas."""


class _Made(NamedTuple):
    """A schema that is being made: the titles of what there is, and the parts that are said once."""

    titles: Titles
    parts: Schema

    def part(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to the part called `name`, made where it is not there yet."""
        if name not in self.parts:
            self.parts[name] = {}
            self.parts[name] = make()
        return {"$ref": f"#/definitions/{name}"}


def titles_of(catalogue: Catalogue) -> Titles:
    """Return the titles of all entries of `catalogue` that files name, by kind."""
    tasks = {task.id: task.title for task in catalogue.tasks.values()}
    goals = {goal.id: goal.title for goal in catalogue.goals.values() if goal.pickable}
    pickable = {goal.framework for goal in catalogue.goals.values() if goal.pickable}
    frameworks = {each.id: each.title for each in catalogue.frameworks.values() if each.id in pickable}
    return {
        "task": tasks,
        "soft": tasks,
        "goal": {**frameworks, **goals},
        "target": {each.id: each.title for each in catalogue.targets.values()},
        "locality": {each.id: each.title for each in catalogue.localities.values()},
        "role": {each.id: each.title for each in catalogue.roles.values()},
        "team": {each.id: each.title for each in catalogue.teams.values()},
        "domain": {each.id: each.title for each in catalogue.domains.values()},
        "procedure": {each.id: each.title for each in catalogue.procedures.values()},
        "source": {each.id: each.title for each in catalogue.sources.values()},
        "check": {code: CODES[code].says for code in WARNINGS},
    }


def json_schema(name: str, titles: Titles) -> Schema:
    """Return the schema of the files called `name` (a key of `FILES`), for the entries of `titles`.

    A plan names what its own catalogue had: its schema asks for ids, whichever they are.
    """
    made = _Made({} if name == "plan" else titles, {})
    table = _schema(FILES[name], made)
    table["properties"]["format"]["maximum"] = 1  # a newer format is another schema
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": _said(say.FILES[name]),
        **table,
        "definitions": made.parts,
    }


def _said(text: Text) -> str:
    return text.vi if text.vi == text.en else f"{text.vi} — {text.en}"


@functools.singledispatch
def _schema(kind: Kind, made: _Made) -> Schema:  # noqa: ARG001 -- what is registered for single kinds takes it
    """Return the schema of values of `kind`."""
    raise TypeError(f"no schema is known for {type(kind).__name__}")


@_schema.register
def _(kind: Words, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string", "pattern": _SAYS}


@_schema.register
def _(kind: Anything, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string"}


@_schema.register
def _(kind: Written, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string", "pattern": f"^(?:{kind.pattern})$"}


@_schema.register
def _(kind: Bilingual, made: _Made) -> Schema:
    words = {"type": "string", "pattern": _SAYS}
    table = made.part(
        "bilingual",
        lambda: {
            "type": "object",
            "properties": {
                "vi": {**words, "description": _said(say.VIETNAMESE)},
                "en": {**words, "description": _said(say.ENGLISH)},
            },
            "required": ["vi", "en"],
            "additionalProperties": False,
        },
    )
    return {"anyOf": [words, table]} if kind.plain else table


@_schema.register
def _(kind: Choice, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string", "enum": [str(each) for each in kind.of]}


@_schema.register
def _(kind: Identifier, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string", "pattern": f"^{_ID}$"}


@_schema.register
def _(kind: FullId, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "string", "pattern": f"^{_ID}/{_ID}$"}


@_schema.register
def _(kind: Id, made: _Made) -> Schema:
    titles = made.titles.get(kind.to)
    if titles is None:
        return _schema(kind.written, made)
    return made.part(
        f"id-{'task' if kind.to == 'soft' else kind.to}",
        lambda: _named({"type": "string", "enum": list(titles)}, list(titles.values())),
    )


@_schema.register
def _(kind: Account, made: _Made) -> Schema:  # noqa: ARG001
    accounts = _accounts()
    return made.part("id-account", lambda: _named({"type": "string", "enum": list(accounts)}, list(accounts.values())))


def _accounts() -> dict[str, Text]:
    comma = Text("{fund}, {nature}", "{fund}, {nature}")
    return {f"{f}/{n}": comma.fill(fund=FUNDS[f], nature=NATURES[n]) for f in Fund for n in Nature}


def _named(schema: Schema, titles: list[Text]) -> Schema:
    """Return `schema`, an enumeration, with what each of its values is called, for the editors that show that."""
    return {**schema, "x-taplo": {"docs": {"enumValues": [_said(title) for title in titles]}}}


@_schema.register
def _(kind: Whole, made: _Made) -> Schema:  # noqa: ARG001
    bounds = {"minimum": kind.low} if kind.high is None else {"minimum": kind.low, "maximum": kind.high}
    return {"type": "integer", **bounds}


@_schema.register
def _(kind: Number, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "number", "exclusiveMinimum": -1e15, "exclusiveMaximum": 1e15}


@_schema.register
def _(kind: People, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "number", "minimum": 0, "maximum": 100_000}


@_schema.register
def _(kind: Flag, made: _Made) -> Schema:  # noqa: ARG001
    return {"type": "boolean"}


@_schema.register(When)
@_schema.register(Since)
def _(kind: Kind, made: _Made) -> Schema:  # noqa: ARG001
    return made.part(
        "date",
        lambda: {
            "anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer", "minimum": 1900, "maximum": 2199}],
            "examples": ["2027-11", "2027-Q4", "2027"],
        },
    )


@_schema.register
def _(kind: Points, made: _Made) -> Schema:
    name = f"points-{kind.low}-{kind.high}"
    figure = {"type": "integer", "minimum": kind.low, "maximum": kind.high}
    three = {"type": "array", "items": figure, "minItems": 3, "maxItems": 3}
    return made.part(name, lambda: {"anyOf": [figure, three]})


@_schema.register
def _(kind: ListOf, made: _Made) -> Schema:
    least = {} if kind.none is None else {"minItems": 1}
    return {"type": "array", "items": _schema(kind.of, made), **least}


@_schema.register
def _(kind: MapOf, made: _Made) -> Schema:
    return {"type": "object", **_keyed(kind.key, _schema(kind.of, made), made)}


def _keyed(key: Kind, of: Schema, made: _Made) -> Schema:
    """Return what a table says whose keys are of the kind `key` and whose values are as `of` says."""
    known = made.titles.get(key.to) if isinstance(key, Id) else _accounts() if isinstance(key, Account) else None
    if known is not None and (isinstance(key, Id) or made.titles):
        kind = "account" if not isinstance(key, Id) else "task" if key.to == "soft" else key.to
        titles = {name: {"description": _said(title)} for name, title in known.items()}
        keys = made.part(f"by-{kind}", lambda: {"type": "object", "properties": titles, "additionalProperties": True})
        ids = _schema(Id(key.to) if isinstance(key, Id) else Account(), made)
        return {"allOf": [keys], "propertyNames": ids, "additionalProperties": of}
    patterns = {
        Year: f"^{_YEAR}$",
        When: _DATE,
        Identifier: f"^{_ID}$",
        FullId: f"^{_ID}/{_ID}$",
        Account: "^(?:" + "|".join(map(re.escape, _accounts())) + ")$",
    }
    written = key.written if isinstance(key, Id) else key
    pattern = f"^(?:{written.pattern})$" if isinstance(written, Written) else patterns.get(type(written), _SAYS)
    return {"patternProperties": {pattern: of}, "additionalProperties": False}


@_schema.register
def _(kind: TableOf, made: _Made) -> Schema:
    required = [name for name, key in kind.keys.items() if key.required]
    table: Schema = {"type": "object", "properties": {name: _key(key, made) for name, key in kind.keys.items()}}
    if required:
        table["required"] = required
    if kind.others is None:
        return {**table, "additionalProperties": False}
    others = _keyed(kind.others_key, _schema(kind.others, made), made)
    if "propertyNames" in others:
        others["propertyNames"] = {"anyOf": [{"enum": list(kind.keys)}, others["propertyNames"]]}
    return {**table, **others}


def _key(key: Key, made: _Made) -> Schema:
    schema = _schema(key.kind, made)
    if not key.help.vi:
        return schema
    if "$ref" in schema:  # beside which draft 7 reads nothing
        schema = {"allOf": [schema]}
    return {"description": _said(key.help), **schema}


@_schema.register
def _(kind: Either, made: _Made) -> Schema:
    return {"anyOf": [_schema(kind.table.keys[kind.short].kind, made), _schema(kind.table, made)]}
