"""How long the command takes to begin and to make a plan, against the imports that it cannot do without.

    python -m tests.benchmarks.startup [--runs 15]

Each pair of commands runs in turns, so that whatever else the machine does slows both; shown are medians, the quickest
runs, and the ratio of each. The ratios stand beside what they ought to be at most; nothing passes or fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from roadmap import app
from roadmap.briefdefaults import pickable_goals

Command = tuple[str, ...]
ROADMAP: Command = (sys.executable, "-m", "roadmap")
FITS_OR_NOT = (0, 1)


class Pair(NamedTuple):
    """A command, and what its time is measured against."""

    name: str
    command: Command
    yardstick: Command
    at_most: float


def pairs(out: Path) -> tuple[Pair, ...]:
    """Return what is measured; the plan is written to `out`."""
    goals = [part for framework in frameworks() for part in ("--goal", framework)]
    imports = "import networkx, rich.console, rich.table, click"
    return (
        Pair("roadmap --help", (*script(), "--help"), (sys.executable, "-c", "import click"), 2.0),
        Pair(
            f"roadmap plan, {len(goals) // 2} frameworks, written",
            (*script(), "plan", *goals, "-o", str(out)),
            (sys.executable, "-c", imports),
            2.0,
        ),
    )


def frameworks() -> list[str]:
    """Return every framework of the catalogue that has a goal to pick."""
    catalogue = app.read_catalogue()
    return sorted(identifier for identifier in catalogue.frameworks if pickable_goals(catalogue, identifier))


def script() -> Command:
    """Return the installed command beside this Python, or else the module."""
    installed = Path(sys.executable).with_name("roadmap.exe" if os.name == "nt" else "roadmap")
    return (str(installed),) if installed.exists() else ROADMAP


def seconds(command: Command, out: Path) -> float:
    """Return how long one run of `command` takes, with no file at `out` before it; what it prints is thrown away."""
    out.unlink(missing_ok=True)
    began = time.perf_counter()
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    taken = time.perf_counter() - began
    if done.returncode not in FITS_OR_NOT:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return taken


def measured(pair: Pair, runs: int, out: Path) -> tuple[list[float], list[float]]:
    """Return the times of the command and of its yardstick, run in turns after one run each that does not count."""
    seconds(pair.command, out), seconds(pair.yardstick, out)
    turns = [(seconds(pair.command, out), seconds(pair.yardstick, out)) for _ in range(runs)]
    return [one for one, _ in turns], [other for _, other in turns]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.startup", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--runs", type=int, default=15, help="of each command (default: %(default)s)")
    runs = max(1, parser.parse_args(arguments).runs)
    print(f"Python {sys.version.split()[0]}, {runs} runs each, in ms: median (quickest)\n")
    print(f"{'':42}{'command':>14}{'imports':>14}{'ratio':>14}   at most")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "plan.toml"
        for pair in pairs(out):
            mine, theirs = measured(pair, runs, out)
            middle = statistics.median(mine), statistics.median(theirs)
            quickest = min(mine), min(theirs)
            shown = [f"{1000 * a:.0f} ({1000 * b:.0f})" for a, b in zip(middle, quickest, strict=True)]
            ratio = f"{middle[0] / middle[1]:.2f} ({quickest[0] / quickest[1]:.2f})"
            print(f"{pair.name:42}{shown[0]:>14}{shown[1]:>14}{ratio:>14}   {pair.at_most:.1f}")


if __name__ == "__main__":
    main()
