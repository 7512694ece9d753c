"""How long a shipped plan takes to be made again after one change, in the process that shows it.

    python -m tests.benchmarks.latency [PLAN_FOLDER ...] [--effort quick] [--runs 7]

The change is one person more in the first team; made again is all of it: network, problem, schedule, document. Shown
are process CPU milliseconds, median and quickest. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from pathlib import Path

from roadmap import app
from roadmap.model import Brief, Catalogue, Effort
from roadmap.plan.build import make_plan


def changed(brief: Brief) -> Brief:
    """Return the brief with one person more in the first team whose people are known."""
    known = next(number for number, team in enumerate(brief.teams) if team.people is not None)
    team = brief.teams[known]
    return brief._replace(
        teams=(*brief.teams[:known], team._replace(people=(team.people or 0) + 10), *brief.teams[known + 1 :])
    )


def milliseconds(catalogue: Catalogue, brief: Brief) -> float:
    """Return the process CPU time that one planning takes."""
    began = time.process_time()
    make_plan(catalogue, brief)
    return (time.process_time() - began) * 1000


def main() -> None:
    """Plan each folder's brief again and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=sorted(Path("plans").glob("*/")))
    parser.add_argument("--effort", action="append", choices=[str(each) for each in Effort])
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    gc.disable()  # as the command does
    print(f"{'':20} {'effort':>10} {'median ms':>10} {'quickest':>9}")
    for folder in given.folders:
        brief, catalogue, _ = app.load_brief(folder / "brief.toml", ())
        for effort in map(Effort, given.effort or [Effort.QUICK]):
            edited = changed(brief)._replace(effort=effort)
            times = [milliseconds(catalogue, edited) for _ in range(given.runs)]
            print(f"{folder.name:20} {effort:>10} {statistics.median(times):10.0f} {min(times):9.0f}")


if __name__ == "__main__":
    main()
