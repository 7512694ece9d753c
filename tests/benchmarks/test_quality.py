"""The quality of the search is what it was; the benchmark reads, checks and writes as it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.benchmarks import quality
from tests.benchmarks.instances import makespan, read

OWN = Path(__file__).with_name("own")
"""Made for these tests, of 30 and of 60 jobs; `best.csv` has the shortest schedules that 20,000 schedules found."""

REACHED = {1: 766, 2: 765, 3: 763}
"""The sums of all makespans after 500 schedules, by seed. The search is deterministic: a larger sum is a worse search,
a
smaller one is to be written here."""


def arguments(*more: str | Path) -> list[str]:
    return ["--instances", str(OWN), "--best", str(OWN / "best.csv"), *map(str, more)]


@pytest.mark.parametrize("seed", REACHED)
def test_the_schedules_are_no_longer_than_they_were(seed: int) -> None:
    best = quality.read_best(OWN / "best.csv")
    found = [quality.measured(OWN / f"{name}.sm", best[name], 500, seed) for name in best]
    assert sum(each.makespan for each in found) == REACHED[seed]
    assert all(each.schedules <= 500 for each in found)
    assert [each.instance for each in found if each.proven] == ["own30_4"]


def test_each_schedule_is_written_by_job_number_with_start_and_end(tmp_path: Path) -> None:
    assert quality.main(arguments("--schedules", "20", "--json", tmp_path / "out.json", "--starts", tmp_path)) == 0
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (written["schedules"], written["seed"], written["instances"]) == (20, 1, 8)
    for each in written["results"]:
        instance = read(OWN / f"{each['instance']}.sm")
        starts = json.loads((tmp_path / f"{each['instance']}.json").read_text(encoding="utf-8"))
        assert list(starts) == [str(job) for job in range(1, len(instance.durations) + 1)]
        assert makespan(instance, list(starts.values())) == each["makespan"] == starts[str(len(instance.durations))]


def test_a_yardstick_runs_in_turns_with_the_search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.py"
    other.write_text(
        "from types import SimpleNamespace\n"
        "def parse_sm(path): return 2, [0, 0], [], [[1], []], []\n"
        "def Inst(*parts): return SimpleNamespace()\n"
        "def prep(made): return None\n"
        "def m_ga(made, mirrored, schedules, seed): return 10 * schedules + seed, []\n",
        encoding="utf-8",
    )
    assert quality.main(arguments("--schedules", "20", "--seed", "2", "--yardstick", other)) == 0
    assert re.search(r"yardstick: deviation \d+\.\d+ %, .* CPU ratio \d", capsys.readouterr().out)


def test_a_table_without_any_of_the_instances_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "best.csv").write_text("instance,best_known_makespan\nother,5\n", encoding="utf-8")
    assert quality.main(["--instances", str(OWN), "--best", str(tmp_path / "best.csv")]) == 2
    assert "no .sm file" in capsys.readouterr().err


def test_a_bound_above_the_best_known_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "best.csv").write_text("instance,best_known_makespan\nown30_4,62\n", encoding="utf-8")
    assert quality.main(["--instances", str(OWN), "--best", str(tmp_path / "best.csv"), "--schedules", "20"]) == 1
    assert "own30_4: the bound 63 is above the best known 62" in capsys.readouterr().err


def test_the_check_finds_what_a_schedule_breaks() -> None:
    instance = read(OWN / "own30_4.sm")
    in_a_row = [0] * len(instance.durations)
    at = 0
    for job, duration in enumerate(instance.durations):
        in_a_row[job] = at
        at += duration
    assert makespan(instance, in_a_row) == at, "one job after the other, in the order of their numbers, breaks nothing"
    with pytest.raises(ValueError, match="before the first period"):
        makespan(instance, [start - 1 for start in in_a_row])
    with pytest.raises(ValueError, match="does not wait for"):
        makespan(instance, list(reversed(in_a_row)))
    everything_at_once = read(OWN / "own30_4.sm")._replace(followers=((),) * len(instance.durations))
    with pytest.raises(ValueError, match=r"resource \d is overloaded in period 0"):
        makespan(everything_at_once, [0] * len(instance.durations))
