"""The search goes the same way on every machine: what it found, proved and spent is compared with what is on record."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from roadmap.schedule import fast
from roadmap.schedule.annealing import Annealing
from roadmap.schedule.kernel import Instance
from roadmap.schedule.problem import Arc, Problem
from roadmap.schedule.search import SPENT, search
from tests.benchmarks.instances import problem_of, read
from tests.benchmarks.test_quality import OWN
from tests.changed import replace
from tests.conftest import ROOT
from tests.schedule.by_chance import by_chance, plain_by_chance
from tests.schedule.test_proofs import crowded, first_not_refuted

OPEN = (5, 17, 26, 28, 34, 48, 58, 62, 65, 67, 70, 86, 97, 101, 102, 106, 114, 115, 117, 119, 121, 122, 140, 147, 148)
"""Problems by chance of which no bound tells soon that nothing is better, so that the search goes on."""


def walks() -> Iterator[tuple[str, Problem, int]]:
    """Yield problems of every kind, with the placements that are spent on them."""
    for seed in OPEN:
        yield f"by chance {seed}", by_chance(seed), 3_000
    for seed in OPEN[:6]:
        free = sum(each.fixed is None for each in by_chance(seed).activities)
        for times in (3, 4, 8):
            yield f"by chance {seed}, hardly begun", by_chance(seed), (SPENT + times) * free
    for seed in range(12):
        yield f"plain {seed}", plain_by_chance(seed), 1_500
    for path in sorted(OWN.glob("*.sm")):
        given = problem_of(read(path))[0]
        yield path.stem, given, 6_000
        if "30" in path.stem:
            yield f"{path.stem} with goals", replace(given, goals=((20,), (9, 15))), 2_000
            late = given.activities[20]._replace(deadline=10, weight=1)
            with_late = replace(given, activities=(*given.activities[:20], late, *given.activities[21:]))
            yield f"{path.stem} with a deadline", with_late, 2_000
            yield f"{path.stem}, some together", replace(given, arcs=some_together(given.arcs)), 1_500


def some_together(arcs: Sequence[Arc]) -> tuple[Arc, ...]:
    """The same dependencies, but every third one lets both begin together."""
    return tuple(each if at % 3 else each._replace(lag=0) for at, each in enumerate(arcs))


def found() -> Iterator[str]:
    """Yield what is found, proved and spent."""
    for name, given, placements in walks():
        made = search(given, fast.solve(given), placements)
        digest = hashlib.sha256(repr(made.schedule).encode()).hexdigest()[:12]
        end = made.schedule.end(given)
        proof = "proven" if made.proven else "open"
        yield f"{name}: end {end}, bound {made.bound}, {proof}, {made.placements} placements, {digest}\n"


def annealed() -> Iterator[str]:
    """Yield the same of crowded instances, with lags of every length."""
    for seed in range(40):
        instance = crowded(seed, plainly=True)
        yield _annealed(seed, instance, instance.horizon, 1_500)
        yield _annealed(seed, instance, first_not_refuted(instance), 1_500)
    for seed in (0, 17, 33):
        instance = crowded(seed, plainly=True)
        for lists in (2, 3, 4, 6, 40, 42, 44):
            yield _annealed(seed, instance, instance.horizon, lists * instance.count)


def _annealed(seed: int, instance: Instance, known: int, placements: int) -> str:
    told: list[int] = []
    annealing = Annealing(instance, seed, told.append)
    annealing.run(known, placements)
    digest = hashlib.sha256(repr(annealing.finishes).encode()).hexdigest()[:12]
    spent = f"{annealing.placements} of {placements} placements"
    return f"crowded {seed}, {known} known: {annealing.best}, {annealing.bound}, {spent}, {digest}\n"


def test_the_search_goes_the_same_way_as_before(golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "tests/golden/walks.txt", "".join([*annealed(), *found()]))
