"""End to end, in a process of its own: code pages, readers that leave, full disks, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = (sys.executable, "-m", "roadmap")
ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "ROADMAP_LANG": "vi", **environment}
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, env=settings, check=False)


def test_an_ascii_console_gets_letters_without_marks_and_no_question_marks() -> None:
    shown = _run("--help", PYTHONIOENCODING="ascii").stdout.decode("ascii")
    assert "Cach dung: roadmap [TUY CHON] LENH" in shown
    assert "do thi thong minh 2025-2030" in shown
    assert "?" not in shown


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "cp437", "latin-1"])
def test_a_legacy_code_page_loses_marks_only(page: str) -> None:
    done = _run("--help", PYTHONIOENCODING=page)
    assert done.returncode == 0
    assert "?" not in done.stdout.decode(page)


def test_refusals_reach_an_ascii_console_too() -> None:
    done = _run("shw", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert done.stderr.decode("ascii").splitlines()[-1] == "Loi: Khong co lenh 'shw'. Co phai 'show'?"


def test_utf_8_is_left_alone() -> None:
    assert "Lập và xem kế hoạch" in _run("--help", PYTHONIOENCODING="utf-8").stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([*PROGRAM, "--help"], stdout=write, stderr=subprocess.PIPE, env=settings) as process:
        os.close(write)
        _, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"")


def test_closed_streams_are_no_error() -> None:
    script = f"{sys.executable} -m roadmap --help >&- 2>&-"
    assert subprocess.run(["sh", "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_in_one_sentence_with_exit_4() -> None:
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "ROADMAP_LANG": "en"}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, env=settings, check=False)
    assert done.returncode == 4
    assert done.stderr.decode() == "Error: the system refused: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_exits_130_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").touch()
    slow = (
        "import sys, time; from roadmap import __main__, app; "
        "app.plan_brief = lambda *_: (print('planning', flush=True), time.sleep(30)); "
        "sys.argv[1:] = ['plan', 'brief.toml']; __main__.main()"
    )
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "ROADMAP_LANG": "en"}
    command = [sys.executable, "-c", slow]
    with subprocess.Popen(
        command, cwd=tmp_path, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"planning\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors.decode().strip() == "Interrupted."
