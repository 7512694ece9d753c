"""All benchmarks, one after the other, each in a process of its own.

    python -m tests.benchmarks [--full] [--instances DIR --best CSV [--yardstick PATH]]

Without `--full` the long ones are kept short: ten thousand tasks at most, one seed, few runs. The quality benchmark
runs where instances are named.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

EFFORTS = ("--effort", "quick", "--effort", "normal")


def commands(given: argparse.Namespace) -> list[tuple[str, ...]]:
    """Return the benchmarks with their options, the quick ones first."""
    full: bool = given.full
    sizes = ("1000", "10000", "100000") if full else ("1000", "10000")
    found: list[tuple[str, ...]] = [
        ("startup", "--runs", "15" if full else "5"),
        ("latency", *EFFORTS),
        ("stability",),
        ("differences", "--runs", "5" if full else "2"),
        ("checking", "--runs", "5" if full else "2"),
        ("scale", *sizes),
        ("portfolio", "--plans", "500" if full else "40", "--runs", "3" if full else "1"),
        ("peers", "--runs", "3" if full else "1"),
        ("tight", *(() if full else ("--share", "60", "--seeds", "1"))),
        ("oracle", "--plans", "10000" if full else "300", "--problems", "2000" if full else "50"),
    ]
    if given.instances:
        named = ("quality", "--instances", given.instances, "--best", given.best)
        yardstick = ("--yardstick", given.yardstick) if given.yardstick else ()
        found += [(*named, "--seed", seed, *yardstick) for seed in (("1", "2", "3") if full else ("1",))]
    return found


def main() -> None:
    """Run each and leave a line between them; ends with 1 where one did not run through."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--instances")
    parser.add_argument("--best")
    parser.add_argument("--yardstick")
    given = parser.parse_args()
    if given.instances and not given.best:
        parser.error("--instances needs --best")
    failed = False
    for name, *options in commands(given):
        print(f"\n{' '.join((name, *options))}\n", flush=True)
        done = subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}", *options], check=False)
        failed = failed or done.returncode != 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
