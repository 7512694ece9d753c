"""What stands where the plan goes: edited by hand, broken, newer, foreign, a link; and writing that is interrupted."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from roadmap import planfile
from tests.hostile.conftest import BRIEF, Attack

PLAN = "p/plan.toml"
OTHER = BRIEF.replace("Giao thông", "Đi lại")
CONFLICT = "<<<<<<< HEAD\nformat = 1\n=======\nformat = 1\n>>>>>>> main\n"


@pytest.fixture
def planned(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> Attack:
    """Return a folder with a brief, its plan, and a brief that has changed since."""
    attack.write("p/brief.toml", BRIEF)
    attack.run("plan", "p", exits=0, changes=[PLAN], answers=True)
    attack.write("p/brief.toml", OTHER)
    monkeypatch.chdir(attack.root)
    return attack


def _edit(attack: Attack, change: Callable[[str], str]) -> None:
    path = attack.root / PLAN
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


EDITS: dict[str, Callable[[str], str]] = {
    "one word": lambda text: text.replace('effort = "quick"', 'effort = "thorough"', 1),
    "one month": lambda text: text.replace('start = "2026-12"', 'start = "2027-01"', 1),
    "a key more": lambda text: text + '\n[mine]\nnote = "x"\n',
    "the digest": lambda text: text.replace('digest = "', 'digest = "0', 1),
    "a date that no plan holds": lambda text: text.replace('effort = "quick"', "effort = 2027-01-01", 1),
    "lists nested deeply": lambda text: f"x = {'[' * 400}{']' * 400}\n" + text,
    "an endless number": lambda text: f"x = 0x{'f' * 5000}\n" + text,
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_plan_edited_by_hand_is_kept_without_force(planned: Attack, edit: Callable[[str], str]) -> None:
    _edit(planned, edit)
    planned.refused("plan", "p", exits=1, says=[PLAN, "edited by hand", "--force"])
    planned.run("plan", "p", "--force", exits=0, changes=[PLAN], answers=True)


FOREIGN = {"a brief": BRIEF, "some TOML": "a = 1\n", "a comment": "# mine\n"}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_plan_is_kept_without_force(planned: Attack, content: str) -> None:
    planned.write(PLAN, content)
    planned.refused("plan", "p", exits=1, says=[PLAN, "is no plan of roadmap", "--force"])


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "conflict markers": (CONFLICT, "conflict markers"),
    "half a line": ('format = 1\ntitle = "x', "not valid TOML"),
    "bytes of another code page": (b'title = "\xea\xec"\n', "not UTF-8"),
    "UTF-16": ("title".encode("utf-16"), "UTF-16"),
    "10 MB": (b"#" * 10_000_000, "larger than 5 MB"),
    "nesting without end": ("x = " + "[" * 100_000, "nested too deeply"),
}


@pytest.mark.parametrize(("content", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_plan_that_cannot_be_read_is_replaced_with_a_notice(
    planned: Attack, content: str | bytes, reason: str
) -> None:
    planned.write(PLAN, content)
    said = planned.run("plan", "p", exits=0, changes=[PLAN], answers=True).stderr
    assert said.startswith(f"{PLAN} could not be read and was replaced by the new plan ({said.partition('(')[2]}"[:40])
    assert reason in said
    planned.run("check", "p", exits=0, answers=True)


def test_an_empty_plan_is_filled(planned: Attack) -> None:
    planned.write(PLAN, "")
    planned.run("plan", "p", exits=0, changes=[PLAN], answers=True)


@pytest.mark.parametrize("format_", ["2", "99", f"0x{'f' * 5000}"], ids=["2", "99", "an endless number"])
def test_a_newer_plan_is_refused_and_kept_even_with_force(planned: Attack, format_: str) -> None:
    _edit(planned, lambda text: text.replace("format = 1", f"format = {format_}"))
    planned.refused("plan", "p", "--force", exits=1, says=[PLAN, "newer than this roadmap", "upgrade"])
    planned.faulty("show", "p", where=f"{PLAN}:4:1", says=["E101", "newer than this roadmap"])


@pytest.mark.parametrize(
    "command", [("show", "p"), ("why", "p", "lgsp"), ("show", "p", "--view", "annex")], ids=" ".join
)
def test_a_broken_plan_is_refused_at_its_place(planned: Attack, command: tuple[str, ...]) -> None:
    planned.write(PLAN, CONFLICT)
    planned.faulty(*command, where=f"{PLAN}:1:1", says=["E006", "conflict markers"])


@pytest.mark.parametrize("key", ["brief", "catalogue", "locality", "title", "phase"])
def test_a_plan_without_its_parts_is_no_plan(planned: Attack, key: str) -> None:
    _edit(planned, lambda text: text.replace(f"[{key}", f"[x{key}").replace(f"\n{key} = ", f"\nx{key} = "))
    planned.faulty("show", "p", where=PLAN, says=["E140", "not a plan that roadmap made", "roadmap plan"])


WRONG_KINDS = {
    "text for a number": ("months = ", 'months = "x" # '),
    "a number for a month": ("start = ", "start = 7 # "),
    "an infinite number": ("float = ", "float = inf # "),
    "a list for a status": ("status = ", "status = [] # "),
    "a table for a word": ("lead = ", "lead = {} # "),
}


READERS = [("show", "p"), ("show", "p", "--view", "timeline"), ("why", "p", "lgsp")]


@pytest.mark.parametrize("change", WRONG_KINDS.values(), ids=WRONG_KINDS)
@pytest.mark.parametrize("command", READERS if "THOROUGH" in os.environ else READERS[-1:], ids=" ".join)
def test_a_value_of_the_wrong_kind_in_a_plan_is_a_fault_and_no_crash(
    planned: Attack, change: tuple[str, str], command: tuple[str, ...]
) -> None:
    _edit(planned, lambda text: text[: text.index("[task.")] + text[text.index("[task.") :].replace(*change, 1))
    message = planned.run(*command, exits=3).stderr
    assert message.startswith(PLAN)
    assert " E301 " in message or " E140 " in message


def test_a_title_that_is_no_text_makes_no_plan(planned: Attack) -> None:
    _edit(planned, lambda text: text.replace('\ntitle = "', '\ntitle = 7 # "', 1))
    planned.faulty("show", "p", where=PLAN, says=["E140", "not a plan that roadmap made"])


def test_a_brief_is_no_plan_and_a_plan_is_no_brief(planned: Attack) -> None:
    planned.refused("show", "p/brief.toml", exits=2, says=["p/brief.toml is a brief, not a plan"])
    planned.refused("why", "p/brief.toml", "lgsp", exits=2, says=["is a brief, not a plan"])
    planned.refused("plan", PLAN, exits=2, says=[f"{PLAN} is a plan that roadmap made, not a brief"])
    planned.refused("init", "q", "--parent", "p/brief.toml", exits=2, says=["is a brief, not a plan"])


def test_a_link_to_a_plan_stays_a_link(planned: Attack) -> None:
    (planned.root / PLAN).rename(planned.root / "shared.toml")
    (planned.root / PLAN).symlink_to("../shared.toml")
    planned.run("plan", "p", exits=0, changes=["shared.toml"], answers=True)


def test_a_link_to_something_else_is_replaced_and_that_stays(planned: Attack) -> None:
    (planned.root / PLAN).unlink()
    (planned.root / PLAN).symlink_to(planned.write("notes.txt", "do not lose = = this"))
    planned.run("plan", "p", exits=0, changes=[PLAN], answers=True)


def test_a_folder_in_the_plan_s_place_stays(planned: Attack) -> None:
    (planned.root / PLAN).unlink()
    (planned.root / PLAN).mkdir()
    planned.refused("plan", "p", exits=4, says=[PLAN, "directory"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have names")
def test_a_pipe_in_the_plan_s_place_is_not_waited_for(planned: Attack) -> None:
    (planned.root / PLAN).unlink()
    os.mkfifo(planned.root / PLAN)
    planned.refused("plan", "p", exits=4, says=[PLAN, "it is a pipe"])


REFUSALS = {
    "a full disk": (errno.ENOSPC, "No space left on device"),
    "a folder that is read-only": (errno.EACCES, "Permission denied"),
    "a disk that is read-only": (errno.EROFS, "Read-only file system"),
    "a disk that fails": (errno.EIO, "Input/output error"),
}


STEPS = ["os.fsync", "os.replace", "tempfile.NamedTemporaryFile"]
TRIED = [(step, *refusal) for step in STEPS for refusal in REFUSALS.values()]


@pytest.mark.parametrize(("step", "number", "reason"), TRIED if "THOROUGH" in os.environ else TRIED[::5])
def test_a_write_that_is_refused_leaves_the_old_plan(
    planned: Attack, monkeypatch: pytest.MonkeyPatch, step: str, number: int, reason: str
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(number, reason)

    monkeypatch.setattr(f"roadmap.app.atomically.{step}", refuse)
    planned.refused("plan", "p", exits=4, says=[PLAN, "cannot be written", reason, "no file was changed"])


@pytest.mark.parametrize("step", ["os.fsync", "os.replace", "os.umask"])
def test_ctrl_c_in_the_middle_of_a_write_leaves_the_old_plan(
    planned: Attack, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    if step == "os.umask":  # called for a new file only
        (planned.root / PLAN).unlink()

    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"roadmap.app.atomically.{step}", interrupt)
    assert planned.run("plan", "p", exits=130).stderr.strip() == "Interrupted."


def test_a_brief_that_cannot_be_written_leaves_no_brief(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    (attack.root / "p").mkdir()
    monkeypatch.setattr("roadmap.app.atomically.os.replace", refuse)
    attack.refused("init", "p", "--goal", "di-chuyen-thong-minh", exits=4, says=["p/brief.toml", "No space left"])


def test_a_brief_is_not_written_over_a_brief(planned: Attack) -> None:
    planned.refused("init", "p", "--goal", "di-chuyen-thong-minh", exits=1, says=["p/brief.toml", "--force"])
    planned.refused("init", "p/brief.toml/q", "--goal", "di-chuyen-thong-minh", exits=4, says=["Not a directory"])


GOAL = ("plan", "--goal", "di-chuyen-thong-minh", "-o")


@pytest.mark.parametrize(
    ("arguments", "exits", "says"),
    [
        ((*GOAL, "p"), 2, "is a folder"),
        ((*GOAL, "p/brief.toml"), 1, "is no plan of roadmap"),
        ((*GOAL, "notes.txt"), 1, "is no plan of roadmap"),
        ((*GOAL, "newer.toml"), 1, "newer than this roadmap"),
        ((*GOAL, "none/x.toml"), 4, "cannot be written"),
        ((*GOAL, "notes.txt/x.toml"), 4, "cannot be written"),
        ((*GOAL, "/proc/x.toml"), 4, "cannot be written"),
        (("show", "p", "-o", "p"), 2, "is a folder"),
        (("show", "p", "-o", PLAN), 2, "is a brief or a plan"),
        (("show", "p", "-o", "p/brief.toml"), 2, "is a brief or a plan"),
        (("show", "p", "-o", "newer.toml"), 2, "is a brief or a plan"),
        (("tasks", "-o", "none/x.txt"), 4, "cannot be written"),
    ],
    ids=lambda value: " ".join(value[1:]) if isinstance(value, tuple) else "",
)
def test_an_answer_is_not_written_where_it_would_do_harm(
    planned: Attack, arguments: tuple[str, ...], exits: int, says: str
) -> None:
    planned.write("notes.txt", "do not lose = = this")
    planned.write("newer.toml", 'format = 2\ndigest = "x"\n')
    planned.refused(*arguments, exits=exits, says=[arguments[-1], says])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [GOAL, ("show", "p", "-o"), ("plan", "--force", *GOAL[1:])], ids=" ".join)
def test_a_full_device_is_named_and_stays_a_device(planned: Attack, arguments: tuple[str, ...]) -> None:
    planned.refused(*arguments, "/dev/full", exits=4, says=["/dev/full", "No space left on device"])
    assert not Path("/dev/full").is_file()


def test_a_plan_written_to_nowhere_leaves_nowhere_a_device(planned: Attack) -> None:
    planned.run(*GOAL, os.devnull, "--force", exits=0, answers=True)
    assert not Path(os.devnull).is_file()


def test_a_digest_made_by_hand_does_not_make_a_plan(planned: Attack) -> None:
    values = {"format": 1, "title": "x", "brief": {"goals": ["x"]}}
    planned.write(PLAN, planfile.dumps({**values, "digest": planfile.digest_of(values)}))
    planned.faulty("show", "p", where=PLAN, says=["E140"])
