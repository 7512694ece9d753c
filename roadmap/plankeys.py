"""The keys of plan.toml: what each holds and what it means. `check` reads a plan by them, and its schema says them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from roadmap.briefkeys import BRIEF
from roadmap.messages import faults as say_faults
from roadmap.messages import plankeys as say
from roadmap.messages.text import Text
from roadmap.model import Basis, Effort, Grade, Level, Recurrence, StageName, Strength
from roadmap.plan.document import Status
from roadmap.schema import (
    ABSENT,
    Account,
    Anything,
    Choice,
    Faults,
    Flag,
    Key,
    Kind,
    ListOf,
    MapOf,
    Number,
    TableOf,
    Whole,
    Words,
    Year,
    explained,
    read_file,
    wrong_type,
)
from roadmap.tomlfile import Keys, TomlFile

MONTH = r"[0-9]{4}-(?:0[1-9]|1[0-2])"
SPAN = r"[1-9][0-9]{0,3}-[1-9][0-9]{0,3}"
_MOST = 10**15


class Written(NamedTuple):
    """Text of one form, as the program writes it."""

    pattern: str

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        """Return the text."""
        if not isinstance(value, str):
            return wrong_type("str", value, path, faults)
        if re.fullmatch(self.pattern, value):
            return value
        faults.add(path, "E112", say_faults.NOT_A_DATE.fill(value=value))
        return ABSENT


_MONTH = Written(MONTH)
_FLAG, _WORD, _WORDS, _COUNT, _INTEGER = Flag(), Words(), ListOf(Words()), Whole(0, _MOST), Whole(-_MOST, _MOST)
_BY_YEAR = MapOf(Year(), _COUNT)
_MEASURES = MapOf(Year(), Number())


def _table(helps: Mapping[str, Text], texts: str, keys: Mapping[str, Kind], needed: str) -> TableOf:
    """Return the table that has `keys` and `texts`, each of which may stand in English too, with what each means.

    `needed` names the keys that must be there; both are names with spaces between.
    """
    required = needed.split()
    words = {name: Key(Anything(), name in required) for name in texts.split()}
    others = {name: Key(kind, name in required) for name, kind in keys.items()}
    english = {f"{name}_en": Key(Anything(), help=say.IN_ENGLISH) for name in words}
    return TableOf({**explained(helps, {**words, **others}), **english})


_BOOKED = {"support": _WORDS, "source": _WORDS, "figures_source": _WORDS, "excluded_needs": _WORDS}
_STAGE = _table(
    say.STAGE,
    "",
    {
        "start": _MONTH,
        "finish": _MONTH,
        "at": _MONTH,
        "months": _COUNT,
        "float": _INTEGER,
        "free_float": _INTEGER,
        "critical": _FLAG,
        "pin": _MONTH,
        "progress": _WORD,
        "team": MapOf(_WORD, Number()),
        "charges": MapOf(Account(), MapOf(Written(SPAN), _COUNT)),
        "after": MapOf(
            _WORD,
            _table(
                say.ARC,
                "why",
                {"lag": _INTEGER, "strength": Choice(Strength), "source": _WORD},
                "why lag strength",
            ),
        ),
        "held_by": _WORDS,
    },
    "months",
)
_TASK = _table(
    say.TASK,
    "title deliverable figures_note extent speaker problem",
    {
        "domain": _WORD,
        "level": Choice(Level),
        "lead": _WORD,
        "approver": _WORD,
        "procedure": _WORD,
        "basis": Choice(Basis),
        "figures": Choice(Basis),
        **_BOOKED,
        "due": _table(say.DUE, "", {"by": _MONTH, "source": _WORD}, "by source"),
        "own": _FLAG,
        "status": Choice(Status),
        "recurring": Choice(Recurrence),
        "rank": _COUNT,
        "phase": _COUNT,
        "began_earlier": _FLAG,
        "done": _MONTH,
        "in_place_source": _WORD,
        "available": _MONTH,
        "confirmed": _FLAG,
        "cost_unknown": _FLAG,
        "fund": _WORD,
        "difficulty": _WORD,
        "proposal": _WORD,
        "deadline": _table(say.DEADLINE, "", {"by": _MONTH, "weight": _COUNT}, "by"),
        "missing": _table(
            say.MISSING,
            "",
            {
                "kind": _WORD,
                "team": _WORD,
                "account": Account(),
                "year": _COUNT,
                "until": _COUNT,
                "needed": Number(),
                "available": Number(),
                "task": _WORD,
            },
            "kind",
        ),
        "cost": MapOf(Account(), _BY_YEAR),
        **{str(name): _STAGE for name in StageName},
    },
    "title deliverable domain level lead basis figures status",
)
_TARGET = _table(
    say.TARGET,
    "title unit note",
    {
        "values": _MEASURES,
        "at_most": _FLAG,
        "national": _FLAG,
        "locality": _WORD,
        "framework": _WORD,
        "indicator": _WORD,
        "basis": Choice(Basis),
        "source": _WORDS,
        "baseline": Number(),
        "lead": _WORD,
        "measured": _MEASURES,
        "tasks": _WORDS,
        "others": _COUNT,
        "finish": _MONTH,
    },
    "title unit",
)
_COVERAGE = _table(
    say.COVERAGE,
    "title noun asks local_reading today",
    {
        "framework": _WORD,
        "rank": _COUNT,
        "finish": _MONTH,
        "done": _COUNT,
        "of": _COUNT,
        "complete": _FLAG,
        "by_phase": ListOf(_COUNT),
        "awaits": _COUNT,
        "recurring": _COUNT,
        "basis": Choice(Basis),
        "source": _WORDS,
        "core": _WORDS,
        "extra": _WORDS,
    },
    "title noun asks framework done of complete awaits recurring basis",
)
_GATE = _table(
    say.GATE,
    "title note",
    {
        "stage": Choice(StageName),
        "share": _COUNT,
        "months": _COUNT,
        "calendar": ListOf(Whole(1, 12)),
        "source": _WORDS,
    },
    "title stage share",
)
_SOURCE = _table(
    say.SOURCE,
    "title issuer note",
    {
        "kind": _WORD,
        "grade": Choice(Grade),
        "number": _WORD,
        "date": _WORD,
        "url": _WORD,
        "since": _MONTH,
        "until": _MONTH,
    },
    "title kind grade",
)
_SUMMARY = _table(
    say.SUMMARY,
    "",
    {
        **dict.fromkeys(
            ("tasks", "done", "running", "planned", "no_date_count", "recurring", "external", "gap"), _COUNT
        ),
        **dict.fromkeys(("fits", "start_assumed", "locality_assumed", "proven"), _FLAG),
        **dict.fromkeys(("end", "bound"), _MONTH),
        **dict.fromkeys(("beyond_horizon", "no_date", "pins_moved", "deadlines_missed", "chain"), _WORDS),
        **dict.fromkeys(("need", "budget"), _BY_YEAR),
        "overrun": MapOf(
            _WORD,
            _table(
                say.OVERRUN,
                "",
                {"where": _WORD, "at": _WORD, "needed": Number(), "available": Number()},
                "where at needed available",
            ),
        ),
    },
    "fits",
)
_TITLED = _table(say.TITLED, "title", {}, "title")

PLAN = _table(
    say.PLAN,
    "title",
    {
        "format": Whole(1),
        "engine": _COUNT,
        "effort": Choice(Effort),
        "digest": _WORD,
        "brief": BRIEF,
        "catalogue": _table(
            say.CATALOGUE,
            "phases_why",
            {"version": _WORD, "as_of": _MONTH, "digest": _WORD, "phases_source": _WORD},
            "version as_of digest",
        ),
        "locality": _table(say.LOCALITY, "title", {"id": _WORD, "level": Choice(Level)}, "id title level"),
        "summary": _SUMMARY,
        "phase": MapOf(
            _WORD,
            _table(
                say.PHASE,
                "title",
                {"from": _MONTH, "to": _MONTH, "tasks": _COUNT, "need": _COUNT, "budget": _COUNT},
                "title from to tasks need",
            ),
        ),
        "notice": MapOf(
            _WORD, TableOf({"kind": Key(_WORD, True, say.NOTICE_KIND)}, others=Anything(), others_key=_WORD)
        ),
        "domain": MapOf(_WORD, _TITLED),
        "team": MapOf(_WORD, _TITLED),
        "procedure": MapOf(
            _WORD, _table(say.PROCEDURE, "title", {"law": _WORDS, "gate": MapOf(_WORD, _GATE)}, "title")
        ),
        "role": MapOf(_WORD, _table(say.ROLE, "title short", {}, "title short")),
        "source": MapOf(_WORD, _SOURCE),
        "framework": MapOf(_WORD, _table(say.FRAMEWORK, "title noun notice", {}, "title noun")),
        "coverage": MapOf(_WORD, _COVERAGE),
        "target": MapOf(_WORD, _TARGET),
        "task": MapOf(_WORD, _TASK),
    },
    "format engine effort digest title brief catalogue locality summary phase",
)


def plan_faults(file: TomlFile) -> Faults:
    """Return what in the plan `file` is not of the form that plans have."""
    return read_file(file, PLAN)[1]


__all__ = ["MONTH", "PLAN", "SPAN", "Written", "plan_faults"]
