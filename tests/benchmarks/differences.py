"""What `roadmap diff` takes on plans of a thousand tasks, against what reading both files and one planning take.

    python -m tests.benchmarks.differences [--tasks 1000] [--edits 3] [--runs 5]

The plans hold so many own tasks of the locality, one and a half dependencies each; the later brief has other money,
people and lengths. Shown are process CPU milliseconds, the quickest of the runs: reading both files; what changed, the
reading and the screen included; why, over that, in plannings from the brief's values per edit. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import copy
import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import tomli_w

from roadmap import app
from roadmap.app import history
from roadmap.brief import read_brief
from roadmap.messages.text import Language
from roadmap.plan.build import make_plan
from roadmap.render.diff import Told, diff_view
from roadmap.render.terminal import Terminal, to_text

TEAMS = ("dieu-phoi", "ky-thuat", "du-lieu", "nganh")


def brief(tasks: int, seed: int) -> dict[str, Any]:
    """Return the values of a province's brief with so many own tasks."""
    chance = Random(seed)

    def draw(low: int, high: int) -> int:
        return low + int(chance.random() * (high - low + 1))

    own: dict[str, Any] = {}
    for at in range(tasks):
        months = draw(1, 6)
        own[f"viec-{at}"] = {
            "title": f"Việc {at}",
            "says": f"Làm việc {at}.",
            "deliverable": f"Báo cáo {at}",
            "domain": "du-lieu",
            "level": "tinh",
            "lead": "so-khcn",
            "delivery": {
                "months": [months, months, months + 2],
                "team": {TEAMS[draw(0, 3)]: draw(1, 10) / 10},
                "cost": [draw(50, 99), draw(100, 199), draw(200, 400)],
            },
        }
        waits = sorted({max(0, at - draw(1, 40)) for _ in range(draw(1, 2))}) if at else []
        if waits:
            own[f"viec-{at}"]["after"] = [
                {"after": f"viec-{each}", "strength": "hard", "why": "cần kết quả"} for each in waits
            ]
    return {
        "format": 1,
        "title": "Nghìn việc",
        "locality": "tinh",
        "start": "2026-12",
        "horizon": {"from": "2025-01", "to": "2040-12"},
        "goals": ["12-khuyen-nghi/khung-phap-ly"],
        "budget": {"ns-tinh/chi-thuong-xuyen": {str(year): tasks * 40 for year in range(2026, 2041)}},
        "team": {team: {"people": 40} for team in TEAMS},
        "task": own,
    }


def edited(values: dict[str, Any], edits: int) -> dict[str, Any]:
    """Return `values` after so many edits: money, people, lengths."""
    found = copy.deepcopy(values)
    for at in range(edits):
        if at % 3 == 0:
            found["budget"]["ns-tinh/chi-thuong-xuyen"][str(2027 + at // 3)] //= 2
        elif at % 3 == 1:
            found["team"][TEAMS[at // 3 % 4]] = {"people": 30}
        else:
            found.setdefault("estimate", {})[f"viec-{at * 7}"] = {"delivery": [7, 8, 9]}
    return found


def quickest(work: Callable[[], object], runs: int) -> float:
    """Return the least process CPU time, in milliseconds, that `work` takes."""
    times = []
    for _ in range(runs):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return min(times)


def told(folders: tuple[Path, Path], *, why: bool) -> str:
    """Return the screen of what differs between the plans of two folders."""
    before, after = (history.read_version(folder) for folder in folders)
    found = history.what(before, after)
    reasons = history.why(found, before, after) if why else None
    view = diff_view(Told(found, ("a", "b"), history.edits_of(found), reasons), Language.VI)
    return to_text(view, Terminal(80))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=3)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    gc.disable()  # as the command does
    values = brief(given.tasks, 1)
    with tempfile.TemporaryDirectory() as place:
        folders = (Path(place) / "a", Path(place) / "b")
        for folder, each in zip(folders, (values, edited(values, given.edits)), strict=True):
            folder.mkdir()
            (folder / "brief.toml").write_text(tomli_w.dumps(each), encoding="utf-8")
            app.plan_brief(folder)
        for folder in folders:  # as after a clone: a plan and its brief
            print(f"{folder.name}: {(folder / 'plan.toml').stat().st_size / 1e6:.1f} MB")
        reading = quickest(lambda: [app.read_plan(folder) for folder in folders], given.runs)
        what = quickest(lambda: told(folders, why=False), given.runs)
        why = quickest(lambda: told(folders, why=True), given.runs)
        _, catalogue, file = app.load_brief(folders[1])
        planning = quickest(lambda: make_plan(catalogue, read_brief(file, catalogue)), given.runs)
    print(f"{'reading both':24}{reading:8.0f} ms")
    print(f"{'what changed':24}{what:8.0f} ms   {what / reading:.2f} × reading (at most 3)")
    per_edit = (why - what) / given.edits
    print(f"{'one planning':24}{planning:8.0f} ms")
    print(f"{'why, over what':24}{why - what:8.0f} ms   {per_edit / planning:.2f} plannings for each of {given.edits}")


if __name__ == "__main__":
    main()
