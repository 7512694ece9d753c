"""A hundred briefs that cannot be met, by chance: due too soon, too few people, too little money, pins in the way."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import NamedTuple

from roadmap.app.conflicts import Fit, fitted
from roadmap.brief import read_brief
from roadmap.briefvalues import plain
from roadmap.model import (
    Basis,
    Brief,
    Budget,
    Catalogue,
    Deadline,
    Dependency,
    Fund,
    FundNature,
    Goal,
    Level,
    Locality,
    Moment,
    Nature,
    Phase,
    Recurrence,
    Stage,
    StageName,
    Strength,
    Task,
    TeamCapacity,
)
from roadmap.months import Month, month
from roadmap.plan.build import PinContradicts, make_plan
from roadmap.tomlfile import TomlFile
from tests.worlds import WORDS, catalogue_of, points

FROM = month(2027, 1)
ACCOUNT = FundNature(Fund.PROVINCE, Nature.RECURRENT)


class Misfit(NamedTuple):
    """A brief that its plan does not meet."""

    seed: int
    catalogue: Catalogue
    brief: Brief
    file: TomlFile


@cache
def misfits() -> tuple[Misfit, ...]:
    """The first hundred seeds whose plan misses something."""
    found: list[Misfit] = []
    seed = 0
    while len(found) < 100:
        seed += 1
        made = misfit(seed)
        if made is not None:
            found.append(made)
    return tuple(found)


def misfit(seed: int) -> Misfit | None:
    """The world of a seed, where its plan misses something; one whose pins contradict each other is no brief at all."""
    catalogue, brief = world(seed)
    file = TomlFile("brief.toml", "", {**plain(brief), "title": "chữ"})
    brief = read_brief(file, catalogue)
    try:
        plan = make_plan(catalogue, brief)
    except PinContradicts:
        return None
    return None if plan.fits else Misfit(seed, catalogue, brief, file)


@cache
def fit(seed: int) -> Fit:
    """What the program says of the misfit of a seed."""
    made = misfit(seed)
    assert made is not None
    return fitted(made.brief, made.catalogue, made.file)


def world(seed: int) -> tuple[Catalogue, Brief]:
    """A catalogue of three to six tasks and two goals, and a brief that asks for much of it."""
    chance = Random(seed)
    tasks: list[Task] = []
    for number in range(chance.randint(3, 6)):
        tasks.append(_task(chance, number, tasks))
    names = [each.id for each in tasks]
    goals = tuple(
        Goal(
            id=f"khung/muc-{at}",
            framework="khung",
            title=WORDS,
            asks=WORDS,
            basis=Basis.ATTESTED,
            sources=("bai-bao",),
            noun=WORDS,
            core=tuple(names[at::2]),
        )
        for at in range(2)
    )
    locality = Locality("noi-day", WORDS, Level.PROVINCE, 100, Fund.PROVINCE, Basis.ESTIMATE, ("luat",), WORDS)
    return catalogue_of(tuple(tasks), goals, locality), _brief(chance, tasks, goals)


def _task(chance: Random, number: int, earlier: list[Task]) -> Task:
    recurring = number > 0 and chance.random() < 0.1
    procedure = "thue-dich-vu" if chance.random() < 0.4 and not recurring else None
    waits = [each for each in earlier if each.recurring is None and chance.random() < 0.35 and not recurring]
    return Task(
        id=f"viec-{number}",
        title=WORDS,
        says=WORDS,
        deliverable=WORDS,
        domain="linh-vuc",
        level=Level.PROVINCE,
        lead="chu-tri",
        basis=Basis.ESTIMATE,
        sources=("luat",),
        figures=Basis.ESTIMATE,
        procedure=procedure,
        preparation=Stage(points(chance.randint(1, 2)), (("dieu-phoi", chance.randint(1, 5)),)) if procedure else None,
        delivery=None
        if recurring
        else Stage(points(chance.randint(2, 5)), _team(chance), points(chance.choice((0, 100, 300, 600)))),
        recurring=Recurrence.YEAR if recurring else None,
        team=(("ky-thuat", chance.randint(1, 3)),) if recurring else (),
        run_cost=points(chance.randint(10, 120)) if recurring or chance.random() < 0.15 else None,
        after=tuple(_dependency(chance, each, procedure is not None) for each in waits),
    )


def _team(chance: Random) -> tuple[tuple[str, int], ...]:
    return tuple((team, chance.randint(2, 8)) for team in ("dieu-phoi", "ky-thuat") if chance.random() < 0.7)


def _dependency(chance: Random, before: Task, procedure: bool) -> Dependency:
    holds = chance.choice((Moment.START, Moment.APPROVAL if procedure else Moment.START, Moment.ACCEPTANCE))
    of = chance.choice((Moment.OPERATION, Moment.ACCEPTANCE))
    strength = chance.choice((Strength.HARD, Strength.SOFT))
    return Dependency(before.id, of, holds, chance.choice((0, 0, 1)), strength, WORDS)


def _brief(chance: Random, tasks: list[Task], goals: tuple[Goal, ...]) -> Brief:
    own = [each.id for each in tasks if each.recurring is None]
    horizon = chance.choice((11, 17, 23))
    end = Month(FROM + horizon)
    deadlines = {
        task: Deadline(Month(FROM + chance.randint(2, 12)), chance.randint(1, 3))
        for task in own
        if chance.random() < 0.35
    }
    pins = {task: {StageName.DELIVERY: Month(FROM + chance.randint(3, 9))} for task in own if chance.random() < 0.12}
    planned = range(2027, 2028 + horizon // 12)
    years = tuple((year, chance.randint(100, 900)) for year in planned if chance.random() < 0.8)
    ceilings = ((2027, planned[-1], chance.randint(300, 1500)),) if chance.random() < 0.25 else ()
    teams = tuple(
        TeamCapacity(
            team,
            chance.randint(4, 12),
            ((month(2027, 7), chance.randint(4, 12)),) if chance.random() < 0.3 else (),
        )
        for team in ("dieu-phoi", "ky-thuat")
    )
    return Brief(
        title=WORDS,
        locality="noi-day",
        language="vi",
        horizon_from=FROM,
        horizon_to=end,
        start=FROM,
        goals=tuple(goal.id for goal in goals),
        phases=(Phase(1, WORDS, end),),
        budgets=(Budget(ACCOUNT, years, ceilings),) if years or ceilings else (),
        teams=teams,
        deadlines=deadlines,
        pins=pins,
    )
