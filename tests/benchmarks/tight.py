"""How near the search comes to the best schedules of plans with ever less money, which are the hard ones.

    python -m tests.benchmarks.tight [PLAN_FOLDER ...] [--share 100 --share 80 ...] [--effort normal] [--seeds 3]

Each shipped plan is scheduled with shares of its brief's money, in percent: at once, with the search from a few seeds,
and, where it is installed, with CP-SAT from the search's schedule on, within the limit of the engine `optimal`. Shown
are, for each wish in order of priority after the deadlines (each goal's completion, then the end), the months by which
the first seed's schedule is later than CP-SAT's; in how many wishes from the first on the seeds equal it, in the mean;
and CPU seconds. Without CP-SAT the months are those by which the search is later than what is placed at once, mostly
below zero. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from roadmap import app
from roadmap.errors import EnvironmentRefused
from roadmap.network import build_network
from roadmap.schedule import fast, optimal
from roadmap.schedule.fast import NEVER, in_a_row
from roadmap.schedule.formulate import formulate
from roadmap.schedule.placing import LATENESS
from roadmap.schedule.problem import Problem
from roadmap.schedule.search import PLACEMENTS, search
from tests.changed import replace

SHARES = (100, 80, 60, 40)


def with_less_money(problem: Problem, share: int) -> Problem:
    """Return the problem with `share` percent of each year's budget."""
    return replace(
        problem,
        budget=tuple({year: figure * share // 100 for year, figure in each.items()} for each in problem.budget),
    )


def equal_from_the_first_on(found: Sequence[int], best: Sequence[int]) -> int:
    """Return how many wishes, from the first one on, are met as well as in `best`, up to one that is met better."""
    for at, (mine, other) in enumerate(zip(found, best, strict=True)):
        if mine != other:
            return at if mine > other else len(best)
    return len(best)


def measured(problem: Problem, placements: int, seeds: int) -> str:
    """Return a line of the table for one problem."""
    began = fast.solve(problem)
    clock = time.process_time()
    schedules = [search(problem, began, placements, seed=seed + 1).schedule for seed in range(seeds)]
    spent = (time.process_time() - clock) / seeds
    found = [in_a_row(problem, each) for each in schedules]
    clock = time.process_time()
    try:
        best = in_a_row(problem, optimal.solve(problem, schedules[0]).schedule)
    except EnvironmentRefused:
        return f"{spent:6.2f} {'':>6} {'':>11}  {_months(found[0], in_a_row(problem, began))}"
    proven = time.process_time() - clock
    met = mean(equal_from_the_first_on(each, best) for each in found)
    return f"{spent:6.2f} {proven:6.1f} {met:5.1f} of {len(best):2}  {_months(found[0], best)}"


def _months(found: Sequence[int], other: Sequence[int]) -> str:
    pairs = list(zip(found, other, strict=True))[LATENESS + 1 :]
    return " ".join("–" if NEVER in (mine, its) else f"{mine - its:+d}" for mine, its in pairs)


def problem_of(folder: Path) -> Problem:
    """Return the scheduling problem of the brief in `folder`."""
    brief, catalogue, _ = app.load_brief(folder / "brief.toml", ())
    locality = catalogue.localities[brief.locality]
    return formulate(catalogue, brief, locality, build_network(catalogue, brief, locality)).problem


def main() -> None:
    """Measure each folder with each share and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=sorted(Path("plans").glob("*/")))
    parser.add_argument("--share", type=int, action="append")
    parser.add_argument("--effort", choices=sorted(PLACEMENTS), default="normal")
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    print(f"{'':12} {'money':>6} {'CPU s':>6} {'CP-SAT':>6} {'equal':>11}  months later, wish by wish")
    for folder in given.folders:
        problem = problem_of(folder)
        for share in given.share or SHARES:
            line = measured(with_less_money(problem, share), PLACEMENTS[given.effort], given.seeds)
            print(f"{folder.name:12} {share:4} % {line}", flush=True)


if __name__ == "__main__":
    main()
