"""Small catalogues by hand, with a brief that chooses their goals."""

from __future__ import annotations

from roadmap.model import (
    Basis,
    Brief,
    Catalogue,
    Dependency,
    Estimate,
    Fund,
    Goal,
    Level,
    Locality,
    Phase,
    Stage,
    Task,
)
from roadmap.months import month
from tests.changed import replace
from tests.worlds import WORDS, catalogue_of

START = month(2026, 12)


def task(name: str, *after: Dependency, procedure: bool = False, level: Level = Level.PROVINCE) -> Task:
    stage = Stage(Estimate(2, 3, 4), cost=Estimate(1, 2, 3))
    return Task(
        id=name,
        title=WORDS,
        says=WORDS,
        deliverable=WORDS,
        domain="linh-vuc",
        level=level,
        lead="chu-tri",
        basis=Basis.DERIVED,
        sources=("luat",),
        figures=Basis.ESTIMATE,
        procedure="dau-tu-cong" if procedure else None,
        preparation=stage if procedure else None,
        delivery=stage,
        after=after,
    )


def needs(name: str, **more: object) -> Dependency:
    return Dependency(after=name, why=WORDS, **more)  # type: ignore[arg-type]


def world(*tasks: Task, goals: tuple[tuple[str, ...], ...], **more: object) -> tuple[Catalogue, Brief, Locality]:
    made = tuple(
        Goal(f"khung/{at}", "khung", WORDS, WORDS, Basis.ATTESTED, ("bai-bao",), WORDS, core=names)
        for at, names in enumerate(goals)
    )
    locality = Locality("noi-day", WORDS, Level.PROVINCE, 100, Fund.PROVINCE, Basis.ESTIMATE, ("luat",), WORDS)
    brief = Brief(
        title=WORDS,
        locality="noi-day",
        language="vi",
        horizon_from=month(2025, 1),
        horizon_to=month(2030, 12),
        start=START,
        goals=tuple(goal.id for goal in made),
        phases=(Phase(1, WORDS, month(2030, 12)),),
    )
    return catalogue_of(tasks, made, locality), replace(brief, **more), locality
