"""How long a plan of many tasks takes, against other programs that level a project's people, in the same run.

    python -m tests.benchmarks.peers [--tasks 1000] [--runs 3] [--seed 1]

TaskJuggler (Debian's package tj3) and Mouc (from PyPI) take part where their commands are found; Mouc can also be named
with `--mouc PATH`. All get the same network, made from the seed: each task takes one to five units of one of eight
people, after up to three of the forty tasks before it. A unit is a working day to TaskJuggler and Mouc, a month here.
TaskJuggler runs twice: once it reports of each task what plan.toml says of it, too (name, dates, length, people, what
it waits for, how critical it is), once the end alone, the least that it can be asked for.
The commands run in turns, each in a folder of its own; shown are process CPU seconds of the first run, which may have
to compile and to read a catalogue that is kept afterwards, and the median of those after it, the end in units, and how
many times as long the peer takes as the whole command here and as the scheduling alone. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from roadmap.schedule.fast import solve
from roadmap.schedule.problem import Activity, Arc, Problem

PEOPLE = 8
MOST_MONTHS = 600
FIRST = date(2027, 1, 4)  # a Monday


class Work(NamedTuple):
    """A task of the network: how long one person takes, which one, and what must be done before."""

    units: int
    person: int
    after: tuple[int, ...]


class Peer(NamedTuple):
    """A program, what it reads in a folder, its command there, and how to read the end that it found."""

    name: str
    write: Callable[[Path, Sequence[Work]], None]
    command: tuple[str, ...]
    end: Callable[[Path], str]


def network(tasks: int, seed: int) -> tuple[Work, ...]:
    """Return as many tasks, each after up to three of the forty before it."""
    chance = Random(seed)

    def draw(low: int, high: int) -> int:
        return low + int(chance.random() * (high - low + 1))

    made = []
    for index in range(tasks):
        before = {index - draw(1, min(40, index)) for _ in range(draw(0, 3))} if index else set()
        made.append(Work(draw(1, 5), draw(0, PEOPLE - 1), tuple(sorted(before))))
    return tuple(made)


def problem(works: Sequence[Work]) -> Problem:
    """Return the network as the engine takes it."""
    horizon = sum(each.units for each in works)
    return Problem(
        activities=tuple(
            Activity(f"t{index}", each.units, f"t{index}", ((each.person, 10),)) for index, each in enumerate(works)
        ),
        arcs=tuple(
            Arc(before, index, works[before].units) for index, each in enumerate(works) for before in each.after
        ),
        teams=tuple(f"p{person}" for person in range(PEOPLE)),
        capacity=((10,) * horizon,) * PEOPLE,
        accounts=(),
        budget=(),
        ceilings=(),
        goals=(),
        start=0,
        horizon=horizon,
        limit=horizon,
        first_year=FIRST.year,
        first_month=0,
    )


def write_brief(folder: Path, works: Sequence[Work]) -> None:
    """Write the network as a brief with a catalogue of its own beside it."""
    name = '{ vi = "Thử", en = "Trial" }'
    tasks = []
    for index, each in enumerate(works):
        tasks.append(
            f'[t{index}]\ntitle = {name}\nsays = {name}\ndeliverable = {name}\nlevel = "tinh"\nlead = "so-khcn"\n'
            f'basis = "derived"\nsource = ["nd-269-2025"]\nfigures = "estimate"\n'
            f"delivery = {{ months = [{each.units}, {each.units}, {each.units}], team = {{ p{each.person} = 1 }} }}\n"
        )
        why = '{ vi = "Thử.", en = "Trial." }'
        tasks += [f'[[t{index}.after]]\nafter = "t{before}"\nstrength = "hard"\nwhy = {why}\n' for before in each.after]
    listed = ", ".join(f'"t{index}"' for index in range(len(works)))
    framework = (
        f"format = 1\norder = 99\ntitle = {name}\nnoun = {name}\nsummary = {name}\n"
        f'basis = "derived"\nsource = ["nd-269-2025"]\n\n[goal.tat-ca]\ntitle = {name}\nasks = {name}\n'
        f'basis = "derived"\nsource = ["nd-269-2025"]\ncore = [{listed}]\n'
    )
    named = "format = 1\n" + "".join(f"[team.p{person}]\ntitle = {name}\n" for person in range(PEOPLE))
    teams = "".join(f"[team.p{person}]\npeople = 1\n" for person in range(PEOPLE))
    first, last = FIRST.year, FIRST.year + MOST_MONTHS // 12 - 1
    brief = (
        f'format = 1\ntitle = "Thử"\nlocality = "tinh"\ngoals = ["thu/tat-ca"]\nstart = "{first}-01"\n'
        f'horizon = {{ from = "{first}", to = "{last}" }}\n\n'
        f'[phase]\n1 = {{ title = "Thử", to = "{last}-12" }}\n\n{teams}'
    )
    for path, text in (
        ("templates/tasks/du-lieu.toml", "\n".join(tasks)),
        ("templates/frameworks/thu.toml", framework),
        ("templates/catalogue.toml", named),
        ("brief.toml", brief),
    ):
        at = folder / path
        at.parent.mkdir(parents=True, exist_ok=True)
        at.write_text(text, encoding="utf-8")


def end_of_plan(folder: Path) -> str:
    """Return in how many months the plan in `folder` ends."""
    import tomllib

    summary = tomllib.loads((folder / "plan.toml").read_text(encoding="utf-8"))["summary"]
    year, month = map(int, summary["end"].split("-"))
    return str((year - FIRST.year) * 12 + month)


ALIKE = "id, name, start, end, duration, effort, resources, precursors, pathcriticalness"
"""The columns of a TaskJuggler report that say of a task what plan.toml says."""


def write_taskjuggler(folder: Path, works: Sequence[Work], columns: str = ALIKE) -> None:
    """Write the network as a TaskJuggler project of eight-hour days, with a report of `columns`, the end among them."""
    lines = [f'project p "P" {FIRST} +3y {{ timingresolution 60min }}']
    lines += [f'resource r{person} "R{person}" {{}}' for person in range(PEOPLE)]
    for index, each in enumerate(works):
        after = f" depends {', '.join(f'!t{before}' for before in each.after)}" if each.after else ""
        lines.append(f'task t{index} "T{index}" {{ effort {each.units}d allocate r{each.person}{after} }}')
    lines.append(f'taskreport "out" {{ formats csv columns {columns} timeformat "%Y-%m-%d" }}')
    (folder / "p.tjp").write_text("\n".join(lines) + "\n", encoding="utf-8")


def end_of_taskjuggler(folder: Path) -> str:
    """Return in how many working days the project in `folder` ends."""
    with (folder / "out.csv").open(encoding="utf-8") as file:
        last = max(date.fromisoformat(row["End"]) for row in csv.DictReader(file, delimiter=";"))
    return str(working_days(last))


def write_mouc(folder: Path, works: Sequence[Work]) -> None:
    """Write the network as a feature map for Mouc, with its people."""
    lines = ["entities:"]
    for index, each in enumerate(works):
        lines += [f"  t{index}:", "    type: capability", f"    name: T{index}", "    description: T"]
        if each.after:
            lines.append(f"    requires: [{', '.join(f't{before}' for before in each.after)}]")
        lines += ["    meta:", f'      effort: "{each.units}d"', f"      resources: [p{each.person}]"]
    (folder / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    people = "\n".join(f"  - name: p{person}" for person in range(PEOPLE))
    (folder / "mouc_config.yaml").write_text(f"resources:\n{people}\n", encoding="utf-8")


def working_days(last: date) -> int:
    """Return how many working days there are from the first day up to `last`, itself included."""
    days = (last - FIRST).days + 1
    return sum((FIRST + timedelta(at)).weekday() < 5 for at in range(days))


def cpu_seconds(command: Sequence[str], folder: Path) -> float:
    """Return the process CPU seconds of one run of `command` in `folder`; what it prints is thrown away."""
    (folder / "plan.toml").unlink(missing_ok=True)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "ROADMAP_LANG": "en"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not every time
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        env=environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def in_process(works: Sequence[Work]) -> tuple[float, int]:
    """Return the CPU seconds from the problem to the schedule, and the schedule's end."""
    given = problem(works)
    began = time.process_time()
    schedule = solve(given)
    return time.process_time() - began, schedule.end(given) or 0


def peers(mouc: str | None) -> list[Peer]:
    """Return the programs that are installed, this one first."""
    found = [Peer("roadmap plan", write_brief, (sys.executable, "-m", "roadmap", "plan", "."), end_of_plan)]
    if tj3 := shutil.which("tj3"):
        command = (tj3, "--silent", "--no-color", "p.tjp")
        found.append(Peer("TaskJuggler", write_taskjuggler, command, end_of_taskjuggler))
        ends_only = partial(write_taskjuggler, columns="id, end")
        found.append(Peer("TaskJuggler, ends only", ends_only, command, end_of_taskjuggler))
    if path := mouc or shutil.which("mouc"):
        found.append(Peer("Mouc", write_mouc, (path, "schedule", "map.yaml"), lambda _: "–"))
    return found


def main() -> None:
    """Run all in turns and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mouc", help="the command of Mouc, where it is not on the path")
    given = parser.parse_args()
    works = network(given.tasks, given.seed)
    if sum(each.units for each in works) > MOST_MONTHS * PEOPLE:
        parser.error(f"so many tasks take {PEOPLE} people longer than the {MOST_MONTHS} months that a brief may have")
    programs = peers(given.mouc)
    times: dict[str, list[float]] = {each.name: [] for each in programs}
    alone = []
    with tempfile.TemporaryDirectory() as folder:
        for each in programs:
            (home := Path(folder, each.name)).mkdir()
            each.write(home, works)
        for _ in range(given.runs + 1):
            for each in programs:
                times[each.name].append(cpu_seconds(each.command, Path(folder, each.name)))
            seconds, end = in_process(works)
            alone.append(seconds)
        ends = {each.name: each.end(Path(folder, each.name)) for each in programs}
    whole, solving = statistics.median(times["roadmap plan"][1:]), statistics.median(alone)
    print(f"{given.tasks} tasks, {PEOPLE} people, {given.runs} runs each after the first\n")
    print(f"{'':24} {'first':>8} {'CPU s':>8} {'end':>6} {'÷ roadmap plan':>15} {'÷ scheduling':>13}")
    print(f"{'scheduling in process':24} {'':8} {solving:8.3f} {end:6}")
    for each in programs:
        first, *others = times[each.name]
        taken = statistics.median(others)
        ratios = f"{taken / whole:14.1f}× {taken / solving:12.0f}×"
        print(f"{each.name:24} {first:8.2f} {taken:8.2f} {ends[each.name]:>6} {ratios}")


if __name__ == "__main__":
    main()
