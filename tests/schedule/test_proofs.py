"""What the bounds, the refutation and the settling say is on record: what says less shows, as what says too much.

That no bound says too much, `test_bounds` tells by trying every start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from unittest.mock import patch

from roadmap.schedule import fast
from roadmap.schedule.bounds import bounds_of
from roadmap.schedule.kernel import Instance
from roadmap.schedule.problem import Schedule
from roadmap.schedule.refutation import Prover
from roadmap.schedule.settling import reasons, without_gaps
from tests.benchmarks.instances import problem_of, read
from tests.benchmarks.test_quality import OWN
from tests.conftest import ROOT
from tests.schedule.by_chance import SEEDS, by_chance
from tests.schedule.test_bounds import as_late_as_can_be, plain

TELLING = (145, 477, 802, 926, 1041, 2458, 2511, 3659, 3742, 3937)
"""Of the crowded instances, some that only this or that kind of redundant team refutes."""

TRIALS = 300
"""Ends of windows that are tried for each proof."""


def crowded(seed: int, *, plainly: bool = False) -> Instance:
    """Eight to sixteen activities that share few people, with lags and dates of every kind, or `plainly` without dates
    and with no lag below 0.
    """
    chance = Random(seed)
    count = chance.randint(8, 16)
    people = [chance.randint(2, 12) for _ in range(chance.randint(1, 4))]
    months = [chance.choice((0, 1, 1, 2, 2, 3, 4, 5, 7)) for _ in range(count)]
    alike = chance.random() < 0.5  # as where a task needs a whole team or half of it
    demands = [
        [chance.choice((0, most // 3, most // 2, most)) if alike else chance.randint(0, most) for most in people]
        for _ in range(count)
    ]
    arcs = [
        (before, after, months[before] if chance.random() < 0.7 else chance.randint(-3, 8))
        for after in range(count)
        for before in range(max(0, after - 6), after)
        if chance.random() < 0.2
    ]
    if plainly:
        return Instance(months, demands, people, [arc for arc in arcs if arc[2] >= 0], [0] * count)
    return Instance(months, demands, people, arcs, [chance.choice((0, 0, 0, 0, 3, 9)) for _ in range(count)])


def instances() -> Iterator[tuple[str, Instance]]:
    for path in sorted(OWN.glob("*.sm")):
        yield path.stem, plain(problem_of(read(path))[0])
    for seed in (*range(120), *TELLING):
        yield f"crowded {seed}", crowded(seed)


def first_not_refuted(instance: Instance) -> int:
    """The first end of which it is not proven that nothing is finished by then."""
    prover = Prover(instance)
    end = instance.shortest
    while prover.refuted(end):
        end += 1
    return end


def refuted() -> Iterator[str]:
    """Yield what is refuted of each instance, and how narrow the windows are at ends near to it."""
    for name, instance in instances():
        prover = Prover(instance)
        assert not instance.shortest or prover.refuted(instance.shortest - 1), "no path is shorter"
        end = first_not_refuted(instance)
        windows = []
        for later in (0, 1, 3):
            early, late = prover.windows(end + later)
            windows.append((prover.contradicted(early, late, end + later), early, late))
        digest = hashlib.sha256(repr(windows).encode()).hexdigest()[:8]
        assert not prover.shaved(end), "nothing is tried without credit"
        prover.credit = TRIALS
        shaved = end
        while prover.shaved(shaved):
            shaved += 1
        yield (
            f"{name}: longest path {instance.shortest}, refuted below {end}, by trials below {shaved},"
            f" {TRIALS - prover.credit} of them, windows {digest}\n"
        )


def bounds() -> Iterator[str]:
    """Yield the bounds of problems by chance, for any schedule, for one, and without refutation, where they differ."""
    for seed in SEEDS:
        given = by_chance(seed)
        figures = [bounds_of(given, as_late_as_can_be(given)), bounds_of(given, fast.solve(given))]
        with patch("roadmap.schedule.bounds.MOST_REFUTED", 0):
            figures.append(bounds_of(given, as_late_as_can_be(given)))
        told = [" ".join(map(str, each)) for each in dict.fromkeys(figures)]
        yield f"{seed}: {', '.join(told)}\n"


def settled() -> Iterator[str]:
    """Yield the starts of schedules pushed to their end once they are without gaps, and what the rest lacks."""
    for seed in SEEDS:
        given = by_chance(seed)
        found = fast.solve(given)
        late = Schedule(tuple(fast.push_right(given, found)), found.stuck)
        starts = without_gaps(given, late).starts
        lacking = reasons(given, found)
        assert lacking.keys() == found.stuck.keys()
        told = [" ".join("-" if start is None else str(start) for start in starts)]
        told += [f"{index} lacks {' '.join(map(str, lack))}" for index, lack in lacking.items()]
        yield f"{seed}: {', '.join(told)}\n"


def test_an_end_is_refuted_as_far_as_it_was_and_windows_are_as_narrow(golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "tests/golden/refuted.txt", "".join(refuted()))


def test_the_bounds_of_all_wishes_are_as_high_as_they_were(golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "tests/golden/bounds.txt", "".join(bounds()))


def test_what_has_room_begins_as_soon_and_what_has_none_lacks_the_same_as_before(
    golden: Callable[[Path, str], None],
) -> None:
    golden(ROOT / "tests/golden/settled.txt", "".join(settled()))
