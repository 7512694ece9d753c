"""Whether the tests notice when the engine's code is wrong: changes of it, drawn by a seed, each against the tests.

    python -m tests.mutation --seed 1 --count 200

changes `roadmap/schedule/`, `roadmap/network.py` and `roadmap/planfile.py` in one place at a time (`tests/mutants.py`
says how), runs the tests that run the changed lines, quickest first, and lists the changes that no test notices, with
file, line and change. It ends with 1 if one is listed, else with 0. `--all` takes every change instead of a draw,
`--file PATH` only those of a file, `--workers N` so many at a time (by default one for each core). 200 changes take
ten to twenty minutes on two cores, by how many no test notices.

How: the checkout is copied, once for each worker, and never touched. One run of all tests on a copy notes which of them
run which line in the same process, and how long each takes; so tests that start a process of their own take no part. A
change that those tests let pass is put before all other quick tests too, since a value made once for several tests is
noted for the first of them only. A change counts as noticed when a test fails or when the tests take several times as
long as without it. Property tests draw the same examples each time, do not shrink what they find, and have no deadline.

A change that makes no difference is explained in `tests/mutation_explained.toml`, and then neither run nor listed:

    [[equivalent]]
    file = "roadmap/schedule/profile.py"
    within = "Profile.first_fit"                     # class and function, as listed
    line = "start = max(earliest, 0)"                # the changed line of the source, without its indentation
    changes = ["0 → -1"]                             # as listed
    reason = "no activity has an earliest start below 0"

An explanation that fits no change any longer is listed as well, and ends the run with 1.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from importlib.util import cache_from_source
from pathlib import Path
from typing import NamedTuple

import hypothesis
import pytest

from tests.mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parent.parent
EXPLAINED = ROOT / "tests" / "mutation_explained.toml"
TARGETS = ("roadmap/schedule/*.py", "roadmap/network.py", "roadmap/planfile.py")
PROFILE = "mutation"
OF_THE_SOLVER = ("constraints.py", "optimal.py")
TIMES = "ROADMAP_MUTATION_TIMES"
PYTEST = (
    sys.executable,
    "-m",
    "pytest",
    "-q",
    "--no-header",
    "--tb=no",
    "-p",
    "no:cacheprovider",
    "-p",
    "tests.mutation",
)
MEMORY = 6 * 1024**3
QUICK = 1.0  # seconds, while coverage is measured
SURVEY = 1800.0  # seconds at most

hypothesis.settings.register_profile(
    PROFILE,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    suppress_health_check=list(hypothesis.HealthCheck),
)


# As a plugin of the pytest that runs in a copy


def pytest_configure() -> None:
    """Keep a change that eats memory from taking the machine's."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note how each phase of each test went and how long it took."""
    if path := os.environ.get(TIMES):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps([report.nodeid, report.outcome, report.duration]) + "\n")


# What is drawn


def all_mutants(files: Sequence[str] = (), left_out: Sequence[str] = ()) -> list[Mutant]:
    """Return every change of the mutated files, or of `files` among them; of none that has a name of `left_out`."""
    paths = [path for pattern in TARGETS for path in sorted(ROOT.glob(pattern)) if path.name not in left_out]
    named = [(path.relative_to(ROOT).as_posix(), path) for path in paths]
    return [
        mutant for name, path in named if not files or name in files for mutant in mutants_of(name, path.read_bytes())
    ]


def without_tests() -> Sequence[str]:
    """Return the names of what needs the solver where that is not installed, for their tests are left out there too."""
    return OF_THE_SOLVER if importlib.util.find_spec("ortools") is None else ()


Key = tuple[str, str, str, str]


def key_of(mutant: Mutant) -> Key:
    """Return what an explanation names a change by."""
    return mutant.file, mutant.within, mutant.source, mutant.change


def explained() -> dict[Key, str]:
    """Return the reasons of the changes that make no difference."""
    entries = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")).get("equivalent", [])
    return {
        (each["file"], each["within"], each["line"], change): each["reason"]
        for each in entries
        for change in each["changes"]
    }


# Copies of the checkout


class Copy:
    """A copy of the checkout in which one change stands at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        junk = shutil.ignore_patterns(
            "__pycache__", ".*cache", ".hypothesis", ".venv", ".git", ".coverage*", "dist", "build"
        )
        shutil.copytree(ROOT, folder, ignore=junk, dirs_exist_ok=True)

    @contextlib.contextmanager
    def changed(self, mutant: Mutant) -> Iterator[None]:
        """Hold the change of `mutant` while it lasts; compiled files of either text never outlive it."""
        path = self.folder / mutant.file
        source = path.read_bytes()
        compiled = Path(cache_from_source(str(path)))
        try:
            path.write_bytes(mutant.applied(source))
            compiled.unlink(missing_ok=True)
            yield
        finally:
            path.write_bytes(source)
            compiled.unlink(missing_ok=True)

    def run(
        self, arguments: Iterable[str], limit: float | None = None, variables: Mapping[str, str] | None = None
    ) -> int | None:
        """Return the exit code of pytest with `arguments`, or None when it took longer than `limit` seconds."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("ROADMAP_", "COV_", "PYTEST_"))
        }
        environment |= {"PYTHONPATH": str(self.folder), "PYTHONHASHSEED": "0", **(variables or {})}
        command = [*PYTEST, f"--hypothesis-profile={PROFILE}", *arguments]
        quiet = subprocess.DEVNULL
        own_group = os.name == "posix"
        with subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=own_group,
        ) as process:
            try:
                return process.wait(limit)
            except subprocess.TimeoutExpired:
                if own_group:
                    os.killpg(process.pid, signal.SIGKILL)
                process.kill()
                return None


# Which test runs which line


class Suite(NamedTuple):
    """The tests of one process: how long each takes, and which run each line of the mutated files."""

    seconds: dict[str, float]
    runners: dict[str, dict[int, frozenset[str]]]
    failing: tuple[str, ...]

    def near(self, mutant: Mutant) -> list[str]:
        """Return the tests that run the changed lines, quickest first; for a constant of the module, which only the
        first import runs, those that run anything of it.
        """
        lines = self.runners.get(mutant.file, {})
        changed = lines.keys() if mutant.within == "module" else mutant.lines
        return self._ordered({test for line in changed for test in lines.get(line, ())})

    def far(self, mutant: Mutant) -> list[str]:
        """Return all other tests that are quick, quickest first."""
        quick = {test for test, seconds in self.seconds.items() if seconds <= QUICK}
        return self._ordered(quick - set(self.near(mutant)))

    def runs(self, mutant: Mutant) -> bool:
        """Tell whether anything runs the changed lines, if only by importing them."""
        return not self.runners.get(mutant.file, {}).keys().isdisjoint(mutant.lines)

    def limit(self, tests: Sequence[str]) -> float:
        """Return the seconds after which `tests` count as hanging."""
        return 15 + 4 * sum(self.seconds[test] for test in tests)

    def _ordered(self, tests: Set[str]) -> list[str]:
        return sorted(tests & self.seconds.keys(), key=lambda test: (self.seconds[test], test))


class Notes(NamedTuple):
    """What one run of some tests wrote down: seconds by test, failed tests, tests by file and line."""

    seconds: dict[str, float]
    failing: frozenset[str]
    runners: dict[str, dict[int, set[str]]]


def survey(copies: Sequence[Copy]) -> Suite:
    """Return what one run of all tests shows, each unchanged copy running its share of the files."""
    files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    shares = [files[number :: len(copies)] for number in range(len(copies))]
    with ThreadPoolExecutor(len(copies)) as pool:
        notes = list(pool.map(_noted, copies, shares))
    failing = frozenset(test for each in notes for test in each.failing)
    merged: dict[str, dict[int, set[str]]] = {}
    for each in notes:
        for file, lines in each.runners.items():
            for line, tests in lines.items():
                merged.setdefault(file, {}).setdefault(line, set()).update(tests - failing)
    in_process = {test for lines in merged.values() for tests in lines.values() for test in tests}
    seconds = {test: taken for each in notes for test, taken in each.seconds.items() if test in in_process}
    runners = {file: {line: frozenset(tests) for line, tests in lines.items()} for file, lines in merged.items()}
    return Suite(dict(sorted(seconds.items())), runners, tuple(sorted(failing)))


def _noted(copy: Copy, files: Sequence[str]) -> Notes:
    from coverage import CoverageData

    if not files:
        return Notes({}, frozenset(), {})
    data_file, times_file = copy.folder / ".coverage", copy.folder / ".times"
    copy.run(
        ["--cov=roadmap", "--cov-branch", "--cov-context=test", "--cov-report=", "--cov-fail-under=0", *files],
        limit=SURVEY,
        variables={"COVERAGE_FILE": str(data_file), TIMES: str(times_file)},
    )
    data = CoverageData(str(data_file))
    data.read()
    runners: dict[str, dict[int, set[str]]] = {}
    for path in data.measured_files():
        file = Path(path).resolve().relative_to(copy.folder).as_posix()
        contexts = data.contexts_by_lineno(path)
        runners[file] = {line: {each.rpartition("|")[0] for each in held if each} for line, held in contexts.items()}
    return Notes(*_times(times_file), runners)


def _times(path: Path) -> tuple[dict[str, float], frozenset[str]]:
    seconds: dict[str, float] = {}
    failing: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        test, outcome, duration = json.loads(line)
        seconds[test] = seconds.get(test, 0.0) + duration
        if outcome == "failed":
            failing.add(test)
    return seconds, frozenset(failing)


# One change against the tests


class Verdict(Enum):
    """What became of a change."""

    NOTICED = "noticed"
    TIMED_OUT = "noticed, by the time it takes"
    SURVIVED = "no test notices it"
    NOT_RUN = "no test of one process runs it"


class Result(NamedTuple):
    """A change and what became of it."""

    mutant: Mutant
    verdict: Verdict
    tests: int


def judge(mutant: Mutant, copy: Copy, suite: Suite) -> Result:
    """Return what becomes of `mutant` when the tests run on `copy`."""
    near = suite.near(mutant)
    if not suite.runs(mutant):
        return Result(mutant, Verdict.NOT_RUN, 0)
    with copy.changed(mutant):
        for tests in (near, suite.far(mutant)):
            if not tests:
                continue
            verdict = _verdict(copy, tests, suite.limit(tests))
            if verdict is not Verdict.SURVIVED:
                return Result(mutant, verdict, len(near))
    return Result(mutant, Verdict.SURVIVED, len(near))


def _verdict(copy: Copy, tests: Sequence[str], limit: float) -> Verdict:
    listed = copy.folder / ".tests"
    listed.write_text("\n".join(tests), encoding="utf-8")
    code = copy.run(["-x", "-p", "no:pytest_cov", "--assert=plain", f"@{listed}"], limit)
    if code is None:
        return Verdict.TIMED_OUT
    return Verdict.SURVIVED if code == 0 else Verdict.NOTICED


def judge_all(mutants: Sequence[Mutant], copies: Sequence[Copy], suite: Suite) -> Iterator[Result]:
    """Yield what becomes of each of `mutants`, in their order, each copy working on one at a time."""
    free: queue.SimpleQueue[Copy] = queue.SimpleQueue()
    for copy in copies:
        free.put(copy)

    def one(mutant: Mutant) -> Result:
        copy = free.get()
        try:
            return judge(mutant, copy, suite)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        yield from pool.map(one, mutants)


# The command


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, judge and list; return the exit code."""
    options = _options().parse_args(arguments)
    every = all_mutants(options.file, without_tests())
    if unknown := set(options.file) - {mutant.file for mutant in every}:
        _options().error(f"nothing to change in {', '.join(sorted(unknown))}")
    reasons = explained()
    stale = reasons.keys() - {key_of(mutant) for mutant in all_mutants()}
    drawn = every if options.all else random.Random(options.seed).sample(every, min(options.count, len(every)))
    drawn.sort()
    tried = [mutant for mutant in drawn if key_of(mutant) not in reasons]
    with tempfile.TemporaryDirectory(prefix="roadmap-mutation-") as folder:
        results = _results(tried, Path(folder).resolve(), options.workers)
    _report(results, f"{len(drawn)} of {len(every)} changes", len(drawn) - len(tried), stale)
    return int(bool(stale) or any(each.verdict in (Verdict.SURVIVED, Verdict.NOT_RUN) for each in results))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="of the draw (default: %(default)s)")
    parser.add_argument("--count", type=int, default=200, help="how many changes are drawn (default: %(default)s)")
    parser.add_argument("--all", action="store_true", help="take every change")
    parser.add_argument("--file", action="append", default=[], metavar="PATH", help="change only this file; repeatable")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="at a time (default: %(default)s)")
    return parser


def _results(mutants: Sequence[Mutant], folder: Path, workers: int) -> list[Result]:
    began = time.monotonic()
    copies = [Copy(folder / str(number)) for number in range(max(1, workers))]
    suite = survey(copies)
    _say(f"{len(suite.seconds)} tests, {sum(suite.seconds.values()):.0f} s of work, surveyed", began)
    if suite.failing:
        _say(f"left out, as they do not pass unchanged: {', '.join(suite.failing)}", began)
    if not _passes_unchanged(copies, suite):
        sys.exit("the tests do not pass on an unchanged copy: nothing can be said of changes")
    results: list[Result] = []
    for result in judge_all(mutants, copies, suite):
        results.append(result)
        if result.verdict in (Verdict.SURVIVED, Verdict.NOT_RUN):
            _say(f"{result.mutant}: {result.verdict.value}", began)
        if len(results) % 20 == 0:
            _say(f"{len(results)} of {len(mutants)}", began)
    return results


def _passes_unchanged(copies: Sequence[Copy], suite: Suite) -> bool:
    quick = [test for test, seconds in suite.seconds.items() if seconds <= QUICK]
    shares = [quick[number :: len(copies)] for number in range(len(copies))]

    def passes(copy: Copy, share: Sequence[str]) -> bool:
        return not share or _verdict(copy, share, 60 + suite.limit(share)) is Verdict.SURVIVED

    with ThreadPoolExecutor(len(copies)) as pool:
        return bool(quick) and all(pool.map(passes, copies, shares))


def _say(text: str, began: float) -> None:
    print(f"[{time.monotonic() - began:5.0f} s] {text}", file=sys.stderr, flush=True)


def _report(results: Sequence[Result], drawn: str, skipped: int, stale: Iterable[Key]) -> None:
    for result in results:
        if result.verdict is Verdict.SURVIVED:
            print(f"{result.mutant}\n    {result.mutant.source}\n    {result.verdict.value}; {result.tests} run it")
        elif result.verdict is Verdict.NOT_RUN:
            print(f"{result.mutant}\n    {result.mutant.source}\n    {result.verdict.value}")
    for file, within, line, change in sorted(stale):
        print(f"{file}: {within}: {change}\n    {line}\n    explained in {EXPLAINED.name}, but no such change exists")
    counts = {verdict: sum(each.verdict is verdict for each in results) for verdict in Verdict}
    print(
        f"{drawn}: "
        + ", ".join([*(f"{count} {verdict.value}" for verdict, count in counts.items()), f"{skipped} explained"])
    )


if __name__ == "__main__":
    sys.exit(main())
