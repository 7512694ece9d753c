"""How time and memory grow with the number of tasks: one pass and one justification.

    python -m tests.benchmarks.scale [1000 10000 100000] [--seed 1]

The networks are made from a seed: one and a half dependencies a task among the forty before, twenty teams, yearly money
that is a fifth more than the tasks need. "Few demands" means sixteen different demands and five lengths, as plans have;
"many" means that nearly every task has its own. Each size runs in a process of its own; shown are process CPU seconds,
the peak of memory, and the growth against the size before. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from random import Random

from roadmap.schedule.fast import solve
from roadmap.schedule.problem import Activity, Arc, Charges, Problem

TEAMS = 20
PEOPLE = 100


def network(tasks: int, seed: int, *, many: bool) -> Problem:
    """Return a problem of so many tasks; `many` gives nearly every task its own demand and length."""
    chance = Random(seed)

    def draw(low: int, high: int) -> int:
        return low + int(chance.random() * (high - low + 1))

    kinds = [(draw(0, TEAMS - 1), draw(5, 50)) for _ in range(16)]
    activities, arcs, total = [], [], 0
    for index in range(tasks):
        team, people = (draw(0, TEAMS - 1), draw(5, 50)) if many else kinds[draw(0, 15)]
        months = draw(1, 40) if many else 2 * draw(1, 5)
        cost = draw(50, 500)
        total += cost
        activities.append(
            Activity(f"t{index}", months, f"t{index}", ((team, people),), (Charges(0, 0, months, cost),), rank=0)
        )
        for _ in range(draw(1, 2)) if index else ():
            before = max(0, index - draw(1, 40))
            arcs.append(Arc(before, index, activities[before].months))
    work = [0] * TEAMS
    for each in activities:
        for team, people in each.demands:
            work[team] += people * each.months
    horizon = max(work) // PEOPLE + max(each.months for each in activities)
    horizon += -horizon % 12
    years = horizon // 12
    return Problem(
        activities=tuple(activities),
        arcs=tuple(dict.fromkeys(arcs)),
        teams=tuple(f"team-{at}" for at in range(TEAMS)),
        capacity=((PEOPLE,) * (2 * horizon),) * TEAMS,
        accounts=("account",),
        budget=({2027 + year: total * 6 // (5 * years) + 1 for year in range(years)},),
        ceilings=(),
        goals=((tasks - 1,),),
        start=0,
        horizon=horizon,
        limit=2 * horizon,
        first_year=2027,
        first_month=0,
    )


def measure(tasks: int, seed: int, *, many: bool) -> dict[str, float]:
    """Return seconds of CPU, megabytes, and the end over the lower bound of the busiest team."""
    problem = network(tasks, seed, many=many)
    before = time.process_time()
    schedule = solve(problem)
    seconds = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "megabytes": memory, "end": schedule.end(problem) or 0, "horizon": problem.horizon}


def main() -> None:
    """Run each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", type=int, default=[1000, 10000, 100000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--many", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.tasks[0], given.seed, many=given.many)))
        return
    print(f"{'tasks':>8} {'demands':>8} {'CPU s':>8} {'growth':>7} {'MB':>6} {'end / horizon':>14}")
    for many in (False, True):
        last = None
        for tasks in given.tasks:
            words = [sys.executable, "-m", "tests.benchmarks.scale", str(tasks), "--seed", str(given.seed), "--one"]
            words += ["--many"] if many else []
            found = json.loads(subprocess.run(words, check=True, capture_output=True).stdout)
            growth = f"{found['seconds'] / last:.1f} ×" if last else ""
            last = found["seconds"]
            ends = f"{found['end']:.0f} / {found['horizon']:.0f}"
            kind = "many" if many else "few"
            print(f"{tasks:8} {kind:>8} {last:8.2f} {growth:>7} {found['megabytes']:6.0f} {ends:>14}", flush=True)


if __name__ == "__main__":
    main()
