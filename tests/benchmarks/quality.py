"""How good the search's schedules are on the public benchmark, how many are proven to be the best, and at what cost.

python -m tests.benchmarks.quality --instances DIR --best CSV [--schedules 5000] [--seed 1] [--json OUT] [--starts DIR]

takes every `.sm` file of a folder (PSPLIB's format, see `instances.py`) for which the table has a row: its columns
`instance` and `best_known_makespan` are read. A schedule is as many placements as the instance has jobs; passes from
the end back and partial ones count by what they place, and so does the schedule that the search begins with. Shown are
the mean deviation from the best known in percent, the share that own bounds prove to be optimal, and the mean of
process CPU seconds for reading, planning and searching. The deviation and the proofs are the same on every machine;
seconds are not.

Every schedule is checked here, period by period, from what the file says; `--starts` writes each as INSTANCE.json, a
map from the job's number to its start, so that anyone can check it with a program of their own. A schedule that breaks
a rule, or a bound above the best known, ends the run with 1.

`--yardstick PATH` names a Python file with another program's search (`parse_sm`, `Inst`, `prep`, `m_ga`); it then runs
in turns with this one, on each instance with as many schedules and the same seed, and the ratio of CPU seconds is
shown.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

if not __package__:  # run as a file, not as a module
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from roadmap.schedule import fast
from roadmap.schedule.search import search
from tests.benchmarks.instances import makespan, problem_of, read, starts_of

Yardstick = Callable[[Path, int, int], int]
"""A path, schedules, a seed → the makespan that another program finds."""


class Result(NamedTuple):
    """What came of one instance. `starts` are by job."""

    instance: str
    makespan: int
    best_known: int
    bound: int
    proven: bool
    schedules: float
    seconds: float
    starts: list[int]

    @property
    def deviation(self) -> float:
        """Percent above the best known."""
        return 100 * (self.makespan / self.best_known - 1)


class Comparison(NamedTuple):
    """What the yardstick did on the same instance."""

    deviation: float
    seconds: float


def measured(path: Path, best_known: int, schedules: int, seed: int) -> Result:
    """Return what the search makes of the instance at `path`. Raises `ValueError` for what cannot be right."""
    clock = time.process_time()
    instance = read(path)
    problem, order = problem_of(instance)
    jobs = len(order)
    found = search(problem, fast.solve(problem), schedules * jobs, seed=seed)
    seconds = time.process_time() - clock
    starts = starts_of(instance, order, found.schedule.starts)
    length = makespan(instance, starts)
    if found.bound > best_known:
        raise ValueError(f"{instance.name}: the bound {found.bound} is above the best known {best_known}")
    if found.proven and length != found.bound:
        raise ValueError(f"{instance.name}: {length} is called optimal with a bound of {found.bound}")
    return Result(
        instance.name, length, best_known, found.bound, found.proven, found.placements / jobs, seconds, starts
    )


def read_best(path: Path) -> dict[str, int]:
    """Return the best known makespan of each instance of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["instance"]: int(row["best_known_makespan"]) for row in csv.DictReader(file)}


def read_yardstick(path: Path) -> Yardstick:
    """Return the search in another program's file."""
    specification = importlib.util.spec_from_file_location("yardstick", path)
    if specification is None or specification.loader is None:
        sys.exit(f"{path}: no Python file")
    module: Any = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)

    def search_there(instance: Path, schedules: int, seed: int) -> int:
        jobs, durations, requests, followers, capacities = module.parse_sm(instance)
        made = module.Inst(jobs, durations, requests, followers, capacities)
        mirrored = module.prep(made)
        made.succset = [set(each) for each in followers]
        return int(module.m_ga(made, mirrored, schedules, seed)[0])

    return search_there


def compared(yardstick: Yardstick, path: Path, best_known: int, schedules: int, seed: int) -> Comparison:
    """Return what the yardstick makes of an instance."""
    clock = time.process_time()
    length = yardstick(path, schedules, seed)
    return Comparison(100 * (length / best_known - 1), time.process_time() - clock)


def summary(results: Sequence[Result], schedules: int, seed: int) -> dict[str, object]:
    """Return the values of the JSON file."""
    return {
        "schedules": schedules,
        "seed": seed,
        "instances": len(results),
        "mean_deviation": round(mean(each.deviation for each in results), 4),
        "proven": round(mean(each.proven for each in results), 4),
        "mean_cpu_seconds": round(mean(each.seconds for each in results), 4),
        "results": [
            {
                "instance": each.instance,
                "makespan": each.makespan,
                "best_known": each.best_known,
                "deviation": round(each.deviation, 4),
                "bound": each.bound,
                "proven": each.proven,
                "schedules": round(each.schedules, 1),
                "cpu_seconds": round(each.seconds, 4),
            }
            for each in results
        ],
    }


def write_starts(folder: Path, result: Result) -> None:
    """Write the start of each job, by its number from 1 on, to a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    starts = {str(job + 1): start for job, start in enumerate(result.starts)}
    (folder / f"{result.instance}.json").write_text(json.dumps(starts, indent=0) + "\n", encoding="utf-8")


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--instances", type=Path, required=True, metavar="DIR", help="a folder of .sm files")
    parser.add_argument("--best", type=Path, required=True, metavar="CSV", help="the best known makespans")
    parser.add_argument("--schedules", type=int, default=5000, metavar="N", help="of each search (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="of each search (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write all figures here")
    parser.add_argument("--starts", type=Path, metavar="DIR", help="write each schedule here")
    parser.add_argument("--yardstick", type=Path, metavar="PATH", help="another program's search, to run in turns")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all instances, print the means, write what is asked for; returns the exit code."""
    given = _arguments(arguments)
    best = read_best(given.best)
    paths = sorted(path for path in given.instances.glob("*.sm") if path.stem in best)
    if not paths:
        print(f"{given.instances}: no .sm file of which {given.best} has a row", file=sys.stderr)
        return 2
    yardstick = read_yardstick(given.yardstick) if given.yardstick else None
    results: list[Result] = []
    others: list[Comparison] = []
    for path in paths:
        known = best[path.stem]
        try:
            results.append(measured(path, known, given.schedules, given.seed))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        if yardstick:
            others.append(compared(yardstick, path, known, given.schedules, given.seed))
        if given.starts:
            write_starts(given.starts, results[-1])
    deviation, seconds = mean(each.deviation for each in results), mean(each.seconds for each in results)
    proven = mean(each.proven for each in results)
    print(
        f"{len(results)} instances, {given.schedules} schedules, seed {given.seed}: "
        f"deviation {deviation:.3f} %, proven {proven:.1%}, {seconds:.3f} CPU s"
    )
    if others:
        theirs = mean(each.seconds for each in others)
        print(
            f"yardstick: deviation {mean(each.deviation for each in others):.3f} %, {theirs:.3f} CPU s; "
            f"CPU ratio {seconds / theirs:.2f}"
        )
    if given.json:
        text = json.dumps(summary(results, given.schedules, given.seed), indent=1)
        given.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
