"""What `roadmap check` takes on a plan of a thousand tasks, against what reading its files takes.

    python -m tests.benchmarks.checking [--tasks 1000] [--runs 5]

The plan is that of the benchmark of differences: all of its tasks are the locality's own, so that each is judged; once
as it stands, with a warning for every task, and once with an approver for each. Shown are process CPU milliseconds, the
quickest of the runs: reading brief, catalogue and plan; checking the folder; checking it with `--fresh`, which plans.
Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
from pathlib import Path

import tomli_w

from roadmap import app
from roadmap.app.checking import check
from roadmap.tomlfile import positions
from tests.benchmarks.differences import brief, quickest


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    gc.disable()  # as the command does
    values = brief(given.tasks, 1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for approved in (False, True):
            for task in values["task"].values() if approved else ():
                task["approver"] = "ubnd-tinh"
            (folder / "brief.toml").write_text(tomli_w.dumps(values), encoding="utf-8")
            app.plan_brief(folder)

            def fresh(of: Path = folder) -> object:
                positions.cache_clear()
                return check([of], fresh=True)

            def plain(of: Path = folder) -> object:
                positions.cache_clear()
                return check([of])

            reading = quickest(lambda: (app.load_brief(folder), app.read_plan(folder)), given.runs)
            found = len(check([folder]))
            print(f"{given.tasks} tasks, {found} warnings")
            for name, work in (("reading", None), ("check", plain), ("check --fresh", fresh)):
                took = reading if work is None else quickest(work, given.runs)
                print(f"  {name:16}{took:8.0f} ms   {took / reading:.2f} × reading")


if __name__ == "__main__":
    main()
