"""How long many plans take in one go, beside as many times one plan in process.

    python -m tests.benchmarks.portfolio [--plans 500] [--runs 5]

A folder with the shipped commune's brief under that many names is planned by `roadmap plan DIR --all`, start and
answer included; beside it stands the time of one plan in this process (read, plan, verify, write) × plans ÷ cores. Both
are taken in turns, wall-clock, the quickest of the runs of each. Then `roadmap portfolio DIR` over the same folder.
Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from roadmap import app

BRIEF = Path("plans/xa/brief.toml")


def copied(folder: Path, count: int) -> list[Path]:
    """Return `count` folders below `folder`, each with the brief."""
    places = [folder / f"xa-{number:03}" for number in range(count)]
    for place in places:
        place.mkdir()
        shutil.copy(BRIEF, place)
    return places


def one(place: Path) -> float:
    """Return the seconds that one plan takes in this process, written anew."""
    (place / app.PLAN_NAME).unlink(missing_ok=True)
    began = time.perf_counter()
    app.plan_brief(place)
    return time.perf_counter() - began


def command(*arguments: str) -> float:
    """Return the seconds that `roadmap` takes with `arguments`."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "roadmap", *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=500)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        single, folder = Path(name, "one"), Path(name, "all")
        for each in (single, folder):
            each.mkdir()
        (alone,) = copied(single, 1)
        places = copied(folder, given.plans)
        app.plan_brief(alone)  # what is kept between runs is there from now on
        singles, whole = [], []
        for _ in range(given.runs):
            for place in places:
                (place / app.PLAN_NAME).unlink(missing_ok=True)
            singles += [one(alone) for _ in range(5)]
            whole.append(command("plan", str(folder), "--all"))
        ideal = min(singles) * given.plans / cores
        print(f"one plan in process      {min(singles) * 1000:8.1f} ms")
        print(f"{given.plans} plans, ideal on {cores}  {ideal:8.1f} s")
        print(f"{given.plans} plans, --all       {min(whole):8.1f} s   {min(whole) / ideal:.2f} x")
        print(f"portfolio of them        {command('portfolio', str(folder)):8.1f} s")


if __name__ == "__main__":
    main()
