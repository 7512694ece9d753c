"""Attacks from outside the process: signals, pipes, devices, closed and full streams, code pages, endless files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from tests.hostile.conftest import BRIEF, snapshot

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "roadmap")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="devices, pipes and signals of POSIX")


def _settings(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "ROADMAP_LANG": "en", "NO_COLOR": "1", **more}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a brief and, in `plan.toml`, its plan before the last change."""
    (tmp_path / "brief.toml").write_text(BRIEF, encoding="utf-8")
    subprocess.run([*PROGRAM, "plan", "."], cwd=tmp_path, env=_settings(), check=True, capture_output=True)
    (tmp_path / "brief.toml").write_text(BRIEF.replace("Giao thông", "Đi lại"), encoding="utf-8")
    return tmp_path


def _shell(folder: Path, line: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `line` with `roadmap` for the program; a time limit, as nothing here may hang."""
    script = f'roadmap() {{ "{sys.executable}" -m roadmap "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=_settings(**more),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


ENDLESS = {
    "an endless device as brief": ("roadmap plan /dev/zero", 3, "/dev/zero: E002 the file is larger than 5 MB"),
    "an endless device as plan": ("roadmap show /dev/zero", 3, "/dev/zero: E002 the file is larger than 5 MB"),
    "a pipe without a writer": ("mkfifo pipe; roadmap plan pipe", 4, "pipe: cannot be read (it is a pipe"),
    "an endless stream": ("yes '#' | roadmap plan /dev/stdin", 3, "/dev/stdin: E002 the file is larger than 5 MB"),
}


@pytest.mark.parametrize(("line", "exits", "says"), ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_refused_and_does_not_hang(folder: Path, line: str, exits: int, says: str) -> None:
    before = snapshot(folder)
    done = _shell(folder, line)
    assert (done.returncode, done.stdout) == (exits, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert {name: content for name, content in snapshot(folder).items() if name != "pipe"} == before


def test_an_endless_device_is_something_that_a_check_finds(folder: Path) -> None:
    done = _shell(folder, "roadmap check /dev/zero")
    assert done.returncode == 1
    assert done.stdout.startswith("/dev/zero: E002 ")


def test_a_plan_handed_over_by_the_shell_is_read(folder: Path) -> None:
    done = _shell(folder, "roadmap show <(cat plan.toml)")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Giao thông · 2025–2030")


QUIET = {
    "a reader that leaves": ("roadmap plan . | head -1; exit ${PIPESTATUS[0]}", 0),
    "a reader of JSON that leaves": ("roadmap tasks --format json | head -1; exit ${PIPESTATUS[0]}", 0),
    "no standard input": ("roadmap plan . <&-", 0),
    "no standard output": ("roadmap plan . >&-", 0),
    "no standard error": ("roadmap plan . 2>&-", 0),
    "no streams": ("roadmap plan . <&- >&- 2>&-", 0),
    "a full standard error": ("roadmap plan . 2>/dev/full", 0),
    "a refusal that nobody can read": ("roadmap plan none 2>/dev/full", 2),
    "a full standard output": ("roadmap plan . >/dev/full", 4),
    "a full disk for everything": ("roadmap plan . >/dev/full 2>/dev/full", 4),
    "no one to ask": ("roadmap init new <&-", 2),
}


TRIED = QUIET if "THOROUGH" in os.environ else dict(list(QUIET.items())[::3])


@pytest.mark.parametrize(("line", "exits"), TRIED.values(), ids=TRIED)
def test_streams_that_are_closed_full_or_left_end_quietly(folder: Path, line: str, exits: int) -> None:
    before = snapshot(folder)
    done = _shell(folder, line)
    assert done.returncode == exits, done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert len(done.stderr.splitlines()) <= 2
    after = snapshot(folder)
    assert after.keys() == before.keys()
    assert after["brief.toml"] == before["brief.toml"]
    assert "plan ." not in line or "Đi lại".encode() in after["plan.toml"]


@pytest.mark.parametrize("page", ["ascii", "cp1258", "latin-1:strict"])
def test_a_code_page_without_the_letters_loses_marks_and_nothing_else(folder: Path, page: str) -> None:
    done = subprocess.run(
        [*PROGRAM, "plan", "."], cwd=folder, env=_settings(PYTHONIOENCODING=page), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"Wrote plan.toml\n")
    assert b"?" not in done.stdout
    assert "Đi lại".encode() in (folder / "plan.toml").read_bytes()


_SEARCHING = r"""
import os, sys, time
from roadmap import __main__
from roadmap.cli.meter import Meter

def wait(*_):
    os.write(1, b"now\n")
    time.sleep(30)

Meter.__call__ = wait
sys.argv[1:] = ["plan", "."]
__main__.main()
"""


def test_ctrl_c_while_a_better_plan_is_searched_shows_the_best_so_far_and_leaves_every_file(tmp_path: Path) -> None:
    brief = (ROOT / "plans" / "khong-kip" / "brief.toml").read_text(encoding="utf-8")
    (tmp_path / "brief.toml").write_text(brief, encoding="utf-8")
    subprocess.run([*PROGRAM, "plan", "."], cwd=tmp_path, env=_settings(), check=False, capture_output=True)
    (tmp_path / "brief.toml").write_text(brief.replace("goals =", 'effort = "thorough"\ngoals =', 1), encoding="utf-8")
    before = snapshot(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", _SEARCHING],
        cwd=tmp_path,
        env=_settings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"now\n"
        process.send_signal(signal.SIGINT)
        shown, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "earlier, but by" in shown.decode()
    assert errors.decode() == "Stopped: this is the best schedule found until then; no file has changed.\n"
    assert snapshot(tmp_path) == before


_WAITING = r"""
import os, sys, time
from roadmap import __main__, app, planfile

def wait(*_, **__):
    os.write(1, b"now\n")
    time.sleep(30)

{patch} = wait
sys.argv[1:] = ["plan", "."]
__main__.main()
"""


@pytest.mark.parametrize("moment", ["app.make_plan", "app.verify_content", "app.os.fsync", "app.os.replace"])
def test_ctrl_c_while_planning_or_writing_leaves_every_file_as_it_was(folder: Path, moment: str) -> None:
    before = snapshot(folder)
    code = _WAITING.format(patch=moment)
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=folder, env=_settings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"now\n"
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=30)
    assert (process.returncode, rest, errors.decode().strip()) == (130, b"", "Interrupted.")
    assert snapshot(folder) == before


def test_no_process_outlives_a_command_that_is_killed(tmp_path: Path) -> None:
    for name in range(40):
        (tmp_path / f"{name}").mkdir()
        (tmp_path / f"{name}/brief.toml").write_text(BRIEF, encoding="utf-8")
    command = subprocess.Popen([*PROGRAM, "plan", ".", "--all"], cwd=tmp_path, env=_settings(), start_new_session=True)
    while len(list(tmp_path.glob("*/plan.toml"))) < 3:
        time.sleep(0.02)
    command.kill()
    command.wait()
    until = time.monotonic() + 10
    while _alive(command.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _alive(command.pid)
    assert len(list(tmp_path.glob("*/plan.toml"))) < 40
    for plan in tmp_path.glob("*/plan.toml"):
        tomllib.loads(plan.read_text(encoding="utf-8"))


def _alive(group: int) -> bool:
    """Return whether any process of the group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
