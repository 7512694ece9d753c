"""Overlays that are wrong: each fault is reported once at its place, whatever command reads the catalogue."""

from __future__ import annotations

import os

import pytest

from tests.hostile.conftest import BRIEF, Attack

TASK = """[viec-{0}]
title = {{ vi = "Việc", en = "Work" }}
says = {{ vi = "Làm.", en = "Do." }}
deliverable = {{ vi = "Báo cáo", en = "Report" }}
level = "tinh"
lead = "so-khcn"
basis = "estimate"
source = []
figures = "estimate"
delivery = {{ months = [1, 2, 3] }}
"""
"""Lines 1 to 10 of a file."""

FRAMEWORK = """format = 1
title = { vi = "Khung", en = "Framework" }
noun = { vi = "mục", en = "item" }
summary = { vi = "Tóm tắt", en = "Summary" }
basis = "estimate"
source = []
[goal.x]
title = { vi = "Mục", en = "Item" }
asks = { vi = "Làm.", en = "Do." }
basis = "estimate"
source = []
core = ["lgspp"]
"""


def _task(name: str, after: str = "") -> str:
    waits = f'after = [{{ after = "{after}", strength = "hard", why = {{ vi = "x", en = "y" }} }}]\n'
    return TASK.format(name) + (waits if after else "")


FAULTS: dict[str, tuple[dict[str, str | bytes], str, tuple[str, ...]]] = {
    "broken TOML": ({"tasks/dat-dai.toml": "[x\n"}, "tasks/dat-dai.toml:1:3", ("E004",)),
    "bytes of another code page": ({"sources.toml": b"[x]\nt = '\xea'\n"}, "sources.toml:2:6", ("E003", "not UTF-8")),
    "UTF-16": ({"localities/x.toml": "format = 1".encode("utf-16")}, "localities/x.toml", ("E003", "UTF-16")),
    "10 MB": ({"tasks/dat-dai.toml": "#" * 10_000_000}, "tasks/dat-dai.toml", ("E002", "5 MB")),
    "nesting without end": ({"tasks/dat-dai.toml": "x = " + "[" * 100_000}, "tasks/dat-dai.toml:1:69", ("E005",)),
    "conflict markers": ({"catalogue.toml": "format = 1\n<<<<<<< HEAD\n"}, "catalogue.toml:2:1", ("E006",)),
    "a newer format": ({"catalogue.toml": "format = 9\n"}, "catalogue.toml:1:1", ("E101", "format 9")),
    "phases that are no numbers": (
        {"catalogue.toml": 'format = 1\n[phase.x]\ntitle = "x"\nto = "2030"\n'},
        "catalogue.toml:2:2",
        ("E124", "1, 2, 3"),
    ),
    "phases out of order": (
        {"catalogue.toml": 'format = 1\n[phase.1]\ntitle = "x"\nto = "2030"\n[phase.2]\ntitle = "y"\nto = "2027"\n'},
        "catalogue.toml:2:2",
        ("E124", "rising order"),
    ),
    "an unknown key": (
        {"tasks/dat-dai.toml": _task("a") + "aproval = 1\n"},
        "tasks/dat-dai.toml:11:1",
        ("E104", "approver"),
    ),
    "a missing key": (
        {"tasks/dat-dai.toml": _task("a").replace('lead = "so-khcn"\n', "")},
        "tasks/dat-dai.toml:1:2",
        ("E105", 'missing key "lead"'),
    ),
    "an unknown role": (
        {"tasks/dat-dai.toml": _task("a").replace("so-khcn", "so-khcnn")},
        "tasks/dat-dai.toml:6:1",
        ("E201", 'did you mean "so-khcn"'),
    ),
    "an unknown domain": ({"tasks/do-thii.toml": _task("a")}, "tasks/do-thii.toml:1:2", ("E201", "do-thii")),
    "an unknown prerequisite": (
        {"tasks/dat-dai.toml": _task("a", "lgspp")},
        "tasks/dat-dai.toml:11:12",
        ("E201", 'did you mean "lgsp"'),
    ),
    "an unknown task of a goal": (
        {"frameworks/khung.toml": FRAMEWORK},
        "frameworks/khung.toml:12:9",
        ("E201", '"lgsp"'),
    ),
    "an unknown fund": (
        {"tasks/dat-dai.toml": _task("a") + "funds = { ns-tinhh = 100 }\n"},
        "tasks/dat-dai.toml:11:11",
        ("E104", 'did you mean "ns-tinh"'),
    ),
    "shares that do not add up": (
        {"tasks/dat-dai.toml": _task("a") + "funds = { ns-tinh = 60 }\n"},
        "tasks/dat-dai.toml:11:1",
        ("E203", "add up to 100"),
    ),
    "the same id in two files": (
        {"tasks/dat-dai.toml": _task("a"), "tasks/du-lieu.toml": _task("a")},
        "tasks/du-lieu.toml:1:2",
        ("E202", "viec-a", "t/tasks/dat-dai.toml"),
    ),
    "the same id twice in a file": (
        {"tasks/dat-dai.toml": _task("a") + _task("a")},
        "tasks/dat-dai.toml:11:8",
        ("E004", "twice"),
    ),
    "a task that waits for itself": (
        {"tasks/dat-dai.toml": _task("a", "viec-a")},
        "tasks/dat-dai.toml:11:10",
        ("E203", "wait for itself"),
    ),
    "a cycle through two files": (
        {"tasks/dat-dai.toml": _task("a", "viec-b") + _task("b", "viec-c"), "tasks/du-lieu.toml": _task("c", "viec-a")},
        "tasks/dat-dai.toml:11:1",
        ("E204", "viec-a → viec-c → viec-b → viec-a"),
    ),
    "a negative duration": (
        {"tasks/dat-dai.toml": _task("a").replace("[1, 2, 3]", "[-1, 2, 3]")},
        "tasks/dat-dai.toml:10:24",
        ("E107", "between 0 and 240"),
    ),
    "three points out of order": (
        {"tasks/dat-dai.toml": _task("a").replace("[1, 2, 3]", "[3, 2, 1]")},
        "tasks/dat-dai.toml:10:14",
        ("E114",),
    ),
}


TRIED = FAULTS if "THOROUGH" in os.environ else dict(list(FAULTS.items())[::4])


@pytest.mark.parametrize(("files", "where", "says"), TRIED.values(), ids=TRIED)
def test_a_faulty_overlay_is_refused_at_its_place(
    attack: Attack, files: dict[str, str | bytes], where: str, says: tuple[str, ...]
) -> None:
    for name, content in files.items():
        attack.write(f"t/{name}", content)
    attack.faulty("tasks", "--templates", "t", where=f"t/{where}", says=says)


def test_faults_of_all_files_are_reported_at_once(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF)
    attack.write("p/templates/tasks/dat-dai.toml", _task("a").replace('"tinh"', '"huyen"'))
    attack.write("p/templates/tasks/du-lieu.toml", "x = = 1\n")
    message = attack.run("plan", "p", exits=3).stderr
    assert "p/templates/tasks/dat-dai.toml:5:1: E108" in message
    assert "p/templates/tasks/du-lieu.toml:1:5: E004" in message


def test_what_a_faulty_entry_names_is_looked_up_all_the_same_and_so_are_the_other_files(attack: Attack) -> None:
    faulty = _task("a", "lgspp").replace('says = { vi = "Làm.", en = "Do." }\n', "").replace("so-khcn", "so-khcnn")
    attack.write("t/tasks/dat-dai.toml", faulty + "funds = { ns-tinh = 60 }\n" + _task("b", "viec-a"))
    attack.write("t/frameworks/khung.toml", FRAMEWORK.replace('basis = "estimate"\nsource = []\n[', "["))
    attack.write(
        "t/localities/noi.toml", 'title = 1\n[team.ky-thuatt]\npeople = 1\n[in_place.lgspp]\nstatus = "done"\n'
    )
    attack.write("t/sources.toml", "x = = 1\n")
    message = attack.run("tasks", "--templates", "t", exits=3).stderr
    for place, says in (
        ("t/tasks/dat-dai.toml:1:2", 'missing key "says"'),
        ("t/tasks/dat-dai.toml:5:1", 'did you mean "so-khcn"'),
        ("t/tasks/dat-dai.toml:10:12", 'did you mean "lgsp"'),
        ("t/tasks/dat-dai.toml:11:1", "add up to 100"),
        ("t/frameworks/khung.toml:1:1", 'missing key "basis"'),
        ("t/frameworks/khung.toml:10:9", 'did you mean "lgsp"'),
        ("t/localities/noi.toml:1:1", "{ vi = …, en = … }, not a whole number"),
        ("t/localities/noi.toml:2:7", 'did you mean "ky-thuat"'),
        ("t/localities/noi.toml:4:11", 'did you mean "lgsp"'),
        ("t/sources.toml:1:5", "not valid TOML"),
    ):
        assert any(part.startswith(f"{place}: ") and says in part for part in _parts(message)), (place, says, message)
    assert '"viec-a"' not in message


def _parts(message: str) -> list[str]:
    return [f"t/{part}" for part in message.split("t/") if ": E" in part]


def test_every_cycle_is_reported(attack: Attack) -> None:
    tasks = [_task(one, f"viec-{other}") for one, other in ("ab", "ba", "cd", "dc")]
    attack.write("t/tasks/dat-dai.toml", "".join(tasks))
    message = attack.run("tasks", "--templates", "t", exits=3).stderr
    assert "viec-a → viec-b → viec-a" in message
    assert "viec-c → viec-d → viec-c" in message


def test_a_framework_without_sources_gives_a_plan_that_can_be_read(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF.replace("de-an-ha-noi/giao-thong", "khung"))
    attack.write("p/templates/frameworks/khung.toml", FRAMEWORK.replace("lgspp", "khao-sat-hien-trang"))
    attack.run("plan", "p", exits=0, changes=["p/plan.toml"], answers=True)
    assert "Item 1/1" in " ".join(attack.run("show", "p", exits=0, answers=True).stdout.split())
    attack.run("check", "p", exits=0, answers=True)


def test_a_folder_in_a_file_s_place_is_named(attack: Attack) -> None:
    (attack.root / "t/tasks/dat-dai.toml").mkdir(parents=True)
    attack.refused("tasks", "--templates", "t", exits=4, says=["t/tasks/dat-dai.toml", "directory"])


def test_a_file_in_a_folder_s_place_is_refused(attack: Attack) -> None:
    attack.write("t", "x")
    attack.refused("tasks", "--templates", "t", exits=2, says=['"t" is no folder'])


def test_control_characters_of_an_overlay_never_reach_the_screen(attack: Attack) -> None:
    title = '{ vi = "\\u001b[31m[red]đỏ[/red]", en = "\\u009b31m\\u0000\\u202ered" }'
    attack.write("t/tasks/dat-dai.toml", _task("a").replace('{ vi = "Việc", en = "Work" }', title))
    shown = attack.run("info", "viec-a", "--templates", "t", exits=0, answers=True, lang="vi").stdout
    assert shown.startswith("\\x1b[31m[red]đỏ[/red]")
    attack.run("tasks", "--templates", "t", "--width", "200", exits=0, answers=True)
