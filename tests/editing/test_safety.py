"""Whatever happens while a brief or a plan is written, each file is the old one or the new one, whole, and the message
says what to do.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from roadmap import app
from roadmap.app import locking
from roadmap.app.editing import edit_brief
from roadmap.app.locking import PRIVATE, locked
from roadmap.editing.settings import with_start
from roadmap.editing.values import Values
from roadmap.errors import AnswerIsNo, EnvironmentRefused
from roadmap.model import Brief, Catalogue
from roadmap.months import month
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.hostile.conftest import snapshot

posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


def later(values: Values, _brief: Brief, _catalogue: Catalogue) -> Values:
    return with_start(values, month(2027, 2))


def settings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "ROADMAP_LANG": "en", "NO_COLOR": "1"}


_KILLED = r"""
import os, signal, sys
from roadmap import __main__
from roadmap.app import atomically

real = {{"replace": os.replace, "fsync": os.fsync}}
left = [{count}]

def dying(name):
    def call(*arguments):
        left[0] -= 1
        if not left[0] and {before}:
            os.kill(os.getpid(), signal.SIGKILL)
        real[name](*arguments)
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
    return call

os.replace, os.fsync = dying("replace"), dying("fsync")
sys.argv[1:] = {arguments}
__main__.main()
"""


MOMENTS = [(count, before) for count in (1, 2, 3, 4) for before in (True, False)]
"""Before or after which of the four calls that put a note, then the brief, on the disk and in place."""


@posix
@pytest.mark.parametrize(("count", "before"), MOMENTS if os.environ.get("THOROUGH") else [(2, False), (4, False)])
def test_a_kill_at_any_moment_of_an_edit_leaves_the_old_brief_or_the_new_one(
    plans: Path, run: Run, count: int, before: bool
) -> None:
    brief = plans / "tinh/brief.toml"
    old = brief.read_bytes()
    new = old.replace(b'start = "2026-12"', b'start = "2027-02"')
    code = _KILLED.format(count=count, before=before, arguments=["brief", "start", "plans/tinh", "2027-02"])
    done = subprocess.run([sys.executable, "-c", code], env=settings(), capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert brief.read_bytes() == (new if count == 4 and not before else old)
    assert sorted(each.name for each in brief.parent.iterdir()) == [PRIVATE, "brief.toml", "plan.toml"]
    run("undo", plans / "tinh", exits=0 if brief.read_bytes() == new else 1)
    run("brief", "start", plans / "tinh", "2027-02")  # the lock is free, and what was left is cleared away
    assert brief.read_bytes() == new
    assert not [each for each in (brief.parent / PRIVATE).iterdir() if each.name.startswith(".brief")]
    run("undo", plans / "tinh")
    assert brief.read_bytes() == old


@posix
def test_a_full_disk_leaves_every_file_and_says_so(plans: Path) -> None:
    before = snapshot(plans)
    code = (
        "import resource, signal, sys; from roadmap import __main__; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from roadmap import app; app.read_catalogue(); resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500));"
        "sys.argv[1:] = ['brief', 'start', 'plans/tinh', '2027-02']; __main__.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], env=settings(), capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "free some space and repeat" in done.stderr
    assert snapshot(plans) == before


def test_a_brief_that_changes_on_disk_meanwhile_is_not_overwritten(plans: Path) -> None:
    brief = plans / "tinh/brief.toml"
    theirs = brief.read_bytes() + b"# theirs\n"

    def change(values: Values, read: Brief, catalogue: Catalogue) -> Values:
        brief.write_bytes(theirs)
        return later(values, read, catalogue)

    with pytest.raises(AnswerIsNo, match="Repeat the command"):
        edit_brief(plans / "tinh", change)
    assert brief.read_bytes() == theirs


@pytest.mark.parametrize(("moment", "name"), [("accepted", "brief.toml"), ("_held", "plan.toml")])
def test_no_plan_is_written_where_brief_or_plan_changed_while_it_was_made(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch, moment: str, name: str
) -> None:
    run("brief", "start", plans / "tinh", "2027-02")
    file, real = plans / "tinh" / name, getattr(app, moment)
    theirs = file.read_bytes() + b"# theirs\n"

    def meanwhile(given: object) -> object:
        file.write_bytes(theirs)
        return real(given)

    monkeypatch.setattr(app, moment, meanwhile)
    expected = snapshot(plans) | {f"tinh/{name}": theirs}
    result = run("plan", plans / "tinh", exits=1)
    assert "chạy lại lệnh" in " ".join(result.stderr.split())
    assert snapshot(plans) == expected


_HOLDING = """
import sys
from pathlib import Path
from roadmap.app.locking import locked

with locked(Path("plans/tinh")):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_command_waits_shortly_and_then_names_the_one_that_holds_the_folder(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.2)
    before = snapshot(plans)
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDING], env=settings(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        result = run("brief", "start", plans / "tinh", "2027-02", exits=4)
        assert f"tiến trình {holder.pid} trên máy" in result.stderr
        assert "chạy lại" in result.stderr
        assert snapshot(plans) == before
        run("brief", "start", plans / "tinh", "2027-02", "--dry-run")
        run("brief", "start", plans / "ha-noi", "2027-02")
        holder.communicate()
    run("brief", "start", plans / "tinh", "2027-02")


def test_a_command_that_waits_goes_on_when_the_folder_is_free(plans: Path) -> None:
    commands = [
        subprocess.Popen(
            [sys.executable, "-m", "roadmap", "brief", "deadline", "plans/tinh", task, "2029"], env=settings()
        )
        for task in ("lgsp", "kho-du-lieu-dung-chung")
    ]
    assert [each.wait(timeout=30) for each in commands] == [0, 0]
    text = (plans / "tinh/brief.toml").read_text(encoding="utf-8")
    assert 'lgsp = "2029-12"\n' in text
    assert 'kho-du-lieu-dung-chung = "2029-12"\n' in text


def test_a_block_within_a_block_holds_the_folder_on(tmp_path: Path) -> None:
    with locked(tmp_path), locked(tmp_path) as private:
        assert (private / ".gitignore").read_text(encoding="utf-8") == "*\n"
    with locked(tmp_path):
        pass


def test_a_folder_that_may_not_be_written_to_is_told_with_what_helps(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    run("plan", plans / "tinh")
    run("brief", "start", plans / "ha-noi", "2027-02")
    monkeypatch.setattr(Path, "mkdir", refused)
    before = snapshot(plans)
    for command in (
        ("brief", "start", plans / "tinh", "2027-02"),
        ("plan", plans / "ha-noi"),
        ("undo", plans / "ha-noi"),
    ):
        assert "quyền ghi" in run(*command, exits=4).stderr
    assert snapshot(plans) == before
    run("brief", "start", plans / "tinh", "2027-02", "--dry-run")
    run("plan", plans / "tinh")  # which says so already, and writes nothing


def test_something_else_in_the_place_of_the_private_folder_is_told(plans: Path) -> None:
    (plans / "tinh" / PRIVATE).write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentRefused, match=PRIVATE):
        edit_brief(plans / "tinh", later)


@posix
def test_a_brief_that_is_a_link_stays_one(run: Run, plans: Path) -> None:
    (plans / "ban").mkdir()
    (plans / "ban/brief.toml").symlink_to("../tinh/brief.toml")
    run("brief", "start", plans / "ban", "2027-02")
    assert (plans / "ban/brief.toml").is_symlink()
    assert 'start = "2027-02"' in (plans / "tinh/brief.toml").read_text(encoding="utf-8")
    run("undo", plans / "tinh")


def test_what_the_program_keeps_disturbs_no_other_command(run: Run, plans: Path) -> None:
    before = run("check", plans / "tinh").output
    run("brief", "start", plans / "tinh", "2027-02")
    run("undo", plans / "tinh")
    assert (plans / "tinh" / PRIVATE).is_dir()
    assert run("check", plans / "tinh").output == before
    assert PRIVATE not in run("portfolio", plans).output
