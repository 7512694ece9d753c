"""The tables that catalogue files and briefs consist of, as data: one definition checks, documents and fills them.

`locality`, `task` and their parts are shared by catalogue and brief, so that a brief can hold what an overlay holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from roadmap.messages import keys as say
from roadmap.messages.text import Text
from roadmap.model import (
    Basis,
    Budget,
    Dependency,
    Due,
    Fund,
    FundNature,
    Gate,
    Grade,
    InPlace,
    InPlaceStatus,
    Level,
    Moment,
    Nature,
    Recurrence,
    Stage,
    StageName,
    Strength,
    Target,
    Task,
    TeamCapacity,
)
from roadmap.schema import (
    FORMAT,
    Account,
    Bilingual,
    Choice,
    Flag,
    FullId,
    Id,
    Identifier,
    Key,
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
    explained,
)
from roadmap.tomlfile import Keys

_MONTHS = Points(0, 240)
_MONEY = Points(0, 1_000_000_000)
_SUM = Whole(0, 1_000_000_000)
_DEMAND = MapOf(Id("team"), People())
_FUNDS = TableOf(explained(say.FUNDS, {str(fund): Key(Whole(0, 100)) for fund in Fund}))
_ROLE, _SOURCE, _TASK = Id("role"), Id("source"), Id("task")
_SOURCES = ListOf(_SOURCE)
_TASKS = ListOf(_TASK)
_TEXT = Bilingual()

STAGE = TableOf(
    explained(
        say.STAGE,
        {
            "months": Key(_MONTHS, required=True),
            "team": Key(_DEMAND),
            "cost": Key(_MONEY),
            "term": Key(Whole(1, 240)),
        },
    )
)

DEPENDENCY = TableOf(
    explained(
        say.DEPENDENCY,
        {
            "after": Key(_TASK, required=True),
            "of": Key(Choice(Moment)),
            "holds": Key(Choice(Moment)),
            "lag": Key(Whole(-240, 240)),
            "strength": Key(Choice(Strength), required=True),
            "why": Key(_TEXT, required=True),
            "source": Key(_SOURCE),
        },
    )
)

TASK_KEYS: Mapping[str, Key] = explained(
    say.TASK,
    {
        "title": Key(_TEXT, required=True),
        "says": Key(_TEXT, required=True),
        "deliverable": Key(_TEXT, required=True),
        "level": Key(Choice(Level), required=True),
        "lead": Key(_ROLE, required=True),
        "support": Key(ListOf(_ROLE)),
        "approver": Key(_ROLE),
        "procedure": Key(Id("procedure")),
        "basis": Key(Choice(Basis), required=True),
        "source": Key(_SOURCES, required=True),
        "figures": Key(Choice(Basis), required=True),
        "figures_source": Key(_SOURCES),
        "figures_note": Key(_TEXT),
        "preparation": Key(STAGE),
        "delivery": Key(STAGE),
        "recurring": Key(Choice(Recurrence)),
        "team": Key(_DEMAND),
        "run_cost": Key(_MONEY),
        "funds": Key(_FUNDS),
        "targets": Key(ListOf(Id("target", FullId()))),
        "problem": Key(_TEXT),
        "due": Key(
            TableOf(
                explained(say.DUE, {"by": Key(When(end=True), required=True), "source": Key(_SOURCE, required=True)})
            )
        ),
        "after": Key(ListOf(DEPENDENCY)),
        "aliases": Key(ListOf(Words())),
        "note": Key(_TEXT),
    },
)

TASK = TableOf(TASK_KEYS)

GOAL = TableOf(
    explained(
        say.GOAL,
        {
            "title": Key(_TEXT, required=True),
            "asks": Key(_TEXT, required=True),
            "local_reading": Key(_TEXT),
            "today": Key(_TEXT),
            "noun": Key(_TEXT),
            "basis": Key(Choice(Basis), required=True),
            "source": Key(_SOURCES, required=True),
            "core": Key(_TASKS),
            "extra": Key(_TASKS),
            "pickable": Key(Flag()),
            "note": Key(_TEXT),
            "aliases": Key(ListOf(Words())),
        },
    )
)

TARGET = TableOf(
    explained(
        say.TARGET,
        {
            "title": Key(_TEXT, required=True),
            "unit": Key(_TEXT, required=True),
            "values": Key(MapOf(Year(), Number()), required=True),
            "at_most": Key(Flag()),
            "national": Key(Flag()),
            "locality": Key(Id("locality")),
            "indicator": Key(Identifier()),
            "basis": Key(Choice(Basis), required=True),
            "source": Key(_SOURCES, required=True),
            "note": Key(_TEXT),
        },
    )
)

FRAMEWORK = TableOf(
    explained(
        say.FRAMEWORK,
        {
            "format": FORMAT,
            "order": Key(Whole(0)),
            "title": Key(_TEXT, required=True),
            "noun": Key(_TEXT, required=True),
            "summary": Key(_TEXT, required=True),
            "basis": Key(Choice(Basis), required=True),
            "source": Key(_SOURCES, required=True),
            "notice": Key(_TEXT),
            "aliases": Key(ListOf(Words())),
            "goal": Key(MapOf(Identifier(), GOAL), required=True),
            "target": Key(MapOf(Identifier(), TARGET)),
        },
    )
)

SOURCE = TableOf(
    explained(
        say.SOURCE,
        {
            "title": Key(_TEXT, required=True),
            "kind": Key(Words(), required=True),
            "grade": Key(Choice(Grade), required=True),
            "number": Key(Words()),
            "date": Key(Words()),
            "issuer": Key(_TEXT),
            "url": Key(Words()),
            "note": Key(_TEXT),
            "since": Key(When()),
            "until": Key(When(end=True)),
            "replaced_by": Key(_SOURCE),
        },
    )
)

PHASE = TableOf(
    explained(say.PHASE, {"title": Key(Bilingual(plain=True), required=True), "to": Key(When(end=True), required=True)})
)

_NAMED = TableOf(explained(say.NAMED, {"title": Key(_TEXT, required=True)}))

CATALOGUE = TableOf(
    explained(
        say.CATALOGUE,
        {
            "format": FORMAT,
            "version": Key(Words()),
            "as_of": Key(When(end=True)),
            "phase": Key(MapOf(Words(), PHASE)),
            "phases_why": Key(_TEXT),
            "phases_source": Key(_SOURCE),
            "domain": Key(MapOf(Identifier(), _NAMED)),
            "team": Key(MapOf(Identifier(), _NAMED)),
            "role": Key(
                MapOf(
                    Identifier(),
                    TableOf(
                        explained(
                            say.ROLE,
                            {
                                "title": Key(_TEXT, required=True),
                                "short": Key(_TEXT, required=True),
                                "level": Key(Choice(Level), required=True),
                            },
                        )
                    ),
                )
            ),
        },
    )
)

GATE = TableOf(
    explained(
        say.GATE,
        {
            "title": Key(_TEXT, required=True),
            "stage": Key(Choice(StageName), required=True),
            "share": Key(Whole(0, 100)),
            "months": Key(Whole(0, 120)),
            "calendar": Key(ListOf(Whole(1, 12))),
            "source": Key(_SOURCES),
            "note": Key(_TEXT),
        },
    )
)

PROCEDURE = TableOf(
    explained(
        say.PROCEDURE,
        {
            "format": Key(Whole(1, 1)),
            "title": Key(_TEXT, required=True),
            "nature": Key(Choice(Nature), required=True),
            "source": Key(_SOURCES, required=True),
            "law": Key(_SOURCES),
            "gate": Key(MapOf(Identifier(), GATE)),
            "summary": Key(_TEXT, required=True),
            "order": Key(Whole(0)),
        },
    )
)

CEILING = TableOf(
    explained(
        say.CEILING,
        {
            "from": Key(Whole(1900, 2199), required=True),
            "to": Key(Whole(1900, 2199), required=True),
            "sum": Key(_SUM, required=True),
        },
    )
)

BUDGET = TableOf(
    explained(say.BUDGET, {"ceiling": Key(ListOf(CEILING))}),
    others=_SUM,
    others_key=Year(),
)

TEAM = TableOf(explained(say.TEAM, {"people": Key(People()), "from": Key(MapOf(When(), People()))}))

IN_PLACE = TableOf(
    explained(
        say.IN_PLACE,
        {
            "status": Key(Choice(InPlaceStatus), required=True),
            "date": Key(When(end=True)),
            "started": Key(When()),
            "left": Key(Whole(1, 240)),
            "partial": Key(Flag()),
            "extent": Key(_TEXT),
            "speaker": Key(_TEXT, required=True),
            "source": Key(_SOURCE, required=True),
        },
    )
)

LOCALITY = TableOf(
    explained(
        say.LOCALITY,
        {
            "format": Key(Whole(1, 1)),
            "title": Key(_TEXT, required=True),
            "level": Key(Choice(Level), required=True),
            "size": Key(Whole(1, 10_000), required=True),
            "fund": Key(Choice(Fund), required=True),
            "basis": Key(Choice(Basis), required=True),
            "source": Key(_SOURCES, required=True),
            "summary": Key(_TEXT, required=True),
            "order": Key(Whole(0)),
            "aliases": Key(ListOf(Words())),
            "team": Key(MapOf(Id("team"), TEAM)),
            "budget": Key(MapOf(Account(), BUDGET)),
            "in_place": Key(MapOf(_TASK, IN_PLACE)),
            "role": Key(MapOf(_ROLE, _TEXT)),
        },
    )
)

TEXT_OR_WORDS = Bilingual(plain=True)

_UNREAD: Mapping[str, object] = {
    **dict.fromkeys(("title", "says", "deliverable"), Text("", "")),
    "level": Level.PROVINCE,
    "lead": "",
    **dict.fromkeys(("basis", "figures"), Basis.ESTIMATE),
    "source": (),
}
"""Stands for what a task must say and does not; for the last three, also for what the locality's own may leave out."""


def stage_of(table: Mapping[str, Any] | None) -> Stage | None:
    """Return the stage that a checked `STAGE` table describes."""
    if table is None or "months" not in table:
        return None
    return Stage(table["months"], demand_of(table.get("team")), table.get("cost"), table.get("term"))


def demand_of(table: Mapping[str, int] | None) -> tuple[tuple[str, int], ...]:
    """Return tenths of people by team, in the order of the ids."""
    return tuple(sorted((table or {}).items()))


def dependency_of(table: Mapping[str, Any]) -> Dependency:
    """Return the dependency that a checked and complete `DEPENDENCY` table describes."""
    return Dependency(
        after=table["after"],
        of=table.get("of", Moment.OPERATION),
        holds=table.get("holds", Moment.START),
        lag=table.get("lag", 0),
        strength=table["strength"],
        why=table["why"],
        source=table.get("source"),
    )


def task_of(identifier: str, domain: str, table: Mapping[str, Any], own: bool = False) -> Task:
    """Return the task that a checked and complete `TASK` table describes."""
    return Task(
        id=identifier,
        title=table["title"],
        says=table["says"],
        deliverable=table["deliverable"],
        domain=domain,
        level=table["level"],
        lead=table["lead"],
        basis=table["basis"],
        sources=table["source"],
        figures=table["figures"],
        support=table.get("support", ()),
        approver=table.get("approver"),
        procedure=table.get("procedure"),
        preparation=stage_of(table.get("preparation")),
        delivery=stage_of(table.get("delivery")),
        recurring=table.get("recurring"),
        team=demand_of(table.get("team")),
        run_cost=table.get("run_cost"),
        funds=tuple((Fund(fund), share) for fund, share in table.get("funds", {}).items()),
        after=tuple(dependency_of(each) for each in table.get("after", ())),
        figures_sources=table.get("figures_source", ()),
        figures_note=table.get("figures_note"),
        targets=table.get("targets", ()),
        problem=table.get("problem"),
        due=Due(**due) if len(due := table.get("due", {})) == 2 else None,
        aliases=table.get("aliases", ()),
        note=table.get("note"),
        own=own,
    )


def readable_task(
    identifier: str, domain: str, table: Mapping[str, Any], at: Keys, spoilt: AbstractSet[Keys], own: bool = False
) -> Task:
    """Return the task at `at` as far as it could be read: blank where a required key is missing or wrong, without any
    dependency where one of them is.
    """
    waits = {"after": ()} if (*at, "after") in spoilt else {}
    return task_of(identifier, domain, {**_UNREAD, **table, **waits}, own)


def target_of(identifier: str, table: Mapping[str, Any], framework: str | None = None) -> Target:
    """Return the target that a checked and complete `TARGET` table describes, or a brief's table of its own."""
    return Target(
        id=identifier,
        title=table["title"],
        unit=table["unit"],
        values=tuple(sorted(table["values"].items())),
        at_most=table.get("at_most", False),
        national=table.get("national", False),
        locality=table.get("locality"),
        framework=framework,
        indicator=table.get("indicator"),
        basis=table.get("basis"),
        sources=table.get("source", ()),
        note=table.get("note"),
        baseline=table.get("baseline"),
        lead=table.get("lead"),
        measured=tuple(sorted(table.get("measured", {}).items())),
        tasks=table.get("tasks", ()),
    )


def gate_of(identifier: str, table: Mapping[str, Any]) -> Gate:
    """Return the gate that a checked and complete `GATE` table describes."""
    return Gate(
        id=identifier,
        title=table["title"],
        stage=table["stage"],
        share=table.get("share", 0),
        months=table.get("months", 0),
        calendar=table.get("calendar", ()),
        sources=table.get("source", ()),
        note=table.get("note"),
    )


def budget_of(account: FundNature, table: Mapping[Any, Any]) -> Budget:
    """Return the budget that a checked `BUDGET` table describes; years in order."""
    years = tuple(sorted((year, amount) for year, amount in table.items() if isinstance(year, int)))
    ceilings = tuple((each["from"], each["to"], each["sum"]) for each in table.get("ceiling", ()) if len(each) == 3)
    return Budget(account, years, ceilings)


def team_of(identifier: str, table: Mapping[str, Any]) -> TeamCapacity:
    """Return the capacity that a checked `TEAM` table describes, changes in order of time."""
    return TeamCapacity(identifier, table.get("people"), tuple(sorted(table.get("from", {}).items())))


def in_place_of(identifier: str, table: Mapping[str, Any]) -> InPlace:
    """Return what a checked and complete `IN_PLACE` table describes."""
    return InPlace(
        task=identifier,
        status=table["status"],
        speaker=table["speaker"],
        source=table["source"],
        date=table.get("date"),
        started=table.get("started"),
        left=table.get("left"),
        partial=table.get("partial", False),
        extent=table.get("extent"),
    )
