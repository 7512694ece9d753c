"""Briefs that are wrong in every way: each is refused with one message at its place, and nothing is written."""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple

import pytest

from tests.hostile.conftest import BRIEF, OWN_TASK, Attack

PLAN = "p/plan.toml"
WAITS = 'after = [{{ after = "{}", strength = "hard", why = {{ vi = "x", en = "y" }} }}]\n'
DEEP = 100_000


class Case(NamedTuple):
    id: str
    brief: str | bytes
    place: str
    """Line and column, empty where the file as a whole is meant."""
    says: tuple[str, ...]


def _with(lines: str) -> str:
    return BRIEF + lines


def _for(old: str, new: str) -> str:
    assert old in BRIEF
    return BRIEF.replace(old, new)


def _own(old: str, new: str) -> str:
    assert old in OWN_TASK
    return BRIEF + OWN_TASK.replace(old, new)


SYNTAX = [
    Case("a string is not closed", _for('"tinh"', '"tinh'), "3:17", ("E004", "not valid TOML")),
    Case("a heading is not closed", _with("[team.ky-thuat\n"), "6:15", ("E004", "not valid TOML")),
    Case("a value is missing at the end", _with("parent ="), "6:9", ("E004", "not valid TOML")),
    Case("a key stands twice", _with('title = "b"\n'), "6:12", ("E004", "Cannot overwrite a value")),
    Case("a bare date does not exist", _for('"2026-12"', "2027-02-30"), "4:9", ("E004", "date")),
    Case("lines end with CR alone", BRIEF.replace("\n", "\r"), "1:11", ("E004", "newline")),
    Case("a NUL byte", _with('parent = "\0"\n'), "6:11", ("E004", "Illegal character '\\x00'")),
    Case("an escape sequence as it is", _with('parent = "\x1b[31m"\n'), "6:11", ("E004", "'\\x1b'")),
    Case("half a surrogate pair", _for('"Giao thông"', '"\\ud800"'), "2:16", ("E004", "Unicode scalar")),
    Case("a number of 5000 digits", _with(f"left = {'9' * 5000}\n"), "6:8", ("E004", "the number is too long")),
    Case("conflict markers", _with("<<<<<<< HEAD\n=======\n>>>>>>> x\n"), "6:1", ("E006", "conflict markers")),
    Case("lists nested without end", _with("x = " + "[" * DEEP), "6:69", ("E005", "nested too deeply")),
    Case("tables nested too deeply", _with("x = " + "{ a = " * 900), "6:389", ("E005", "nested too deeply")),
    Case("a key of too many parts", _with("a" + ".a" * DEEP + " = 1\n"), "6:1", ("E005", "nested too deeply")),
    Case("a heading of too many parts", _with("[a" + '."a"' * 5000 + "]\n"), "6:1", ("E005", "nested too deeply")),
]

BYTES = [
    Case("UTF-16 with a mark", BRIEF.encode("utf-16"), "", ("E003", "UTF-16", "save it as UTF-8")),
    Case("UTF-16 without a mark", BRIEF.encode("utf-16-le"), "", ("E003", "UTF-16")),
    Case("UTF-16, the other way round", BRIEF.encode("utf-16-be"), "", ("E003", "UTF-16")),
    Case("Windows-1258", BRIEF.replace("ô", "à").encode("cp1258"), "2:17", ("E003", "older code page")),
    Case("random bytes", BRIEF.encode() + b"\xfe\xff\x80", "6:1", ("E003", "not UTF-8")),
    Case("10 MB", BRIEF + "#" * 10_000_000, "", ("E002", "larger than 5 MB")),
]

TYPES = [
    Case("a number for text", _for('"Giao thông"', "5"), "2:1", ("E106", "not a whole number")),
    Case("text for a list", _for('["de-an-ha-noi/giao-thong"]', '"x"'), "5:1", ("E106", "must be a list")),
    Case(
        "a number in a list of text", _for('["de-an-ha-noi/', '[7, "de-an-ha-noi/'), "5:10", ("E106", "text in quotes")
    ),
    Case("a list for a table", _with("team = []\n"), "6:1", ("E106", "must be a table")),
    Case("true for a number", _with("[team.ky-thuat]\npeople = true\n"), "7:1", ("E106", "not true or false")),
    Case("true for the format", _for("format = 1", "format = true"), "1:1", ("E106", "a whole number")),
    Case("a time for a month", _for('"2026-12"', "07:32:00"), "4:1", ("E106", "not a time of day")),
    Case("a decimal sum", _with('[budget."ns-tinh/dau-tu-cong"]\n2027 = 1.5\n'), "7:1", ("E106", "a decimal number")),
    Case("an infinite sum", _with('[budget."ns-tinh/dau-tu-cong"]\n2027 = inf\n'), "7:1", ("E106", "a whole number")),
    Case("a bare sum of words", _with('[budget."ns-tinh/dau-tu-cong"]\n2027 = "175ty"\n'), "7:1", ("E106", "whole")),
    Case("not-a-number people", _with("[team.ky-thuat]\npeople = nan\n"), "7:1", ("E107", "between 0 and 100000")),
    Case("negative people", _with("[team.ky-thuat]\npeople = -1\n"), "7:1", ("E107", "between 0 and 100000")),
    Case("people in hundredths", _with("[team.ky-thuat]\npeople = 0.35\n"), "7:1", ("E111", "one decimal")),
    Case(
        "an infinite target",
        _with('[target.x]\ntitle = "t"\nunit = "%"\nvalues = {}\nbaseline = inf\n'),
        "10:1",
        ("E107",),
    ),
]

KEYS = [
    Case("an unknown key", _with("gaols = 1\n"), "6:1", ("E104", 'unknown key "gaols"', 'did you mean "goals"?')),
    Case("an unknown table", _with("[bugdet]\n"), "6:2", ("E104", 'did you mean "budget"?')),
    Case("an unknown key of a task", _own("delivery", "delivry"), "13:1", ("E104", 'did you mean "delivery"')),
    Case(
        "a missing key", _for('start = "2026-12"\n', ""), "1:1", ("E105", 'missing key "start"', "nothing new begins")
    ),
    Case("a misspelt key that must be there", _for("goals", "gaols"), "5:1", ("E104", 'did you mean "goals"?')),
    Case("a Vietnamese word for a key", _for("goals", "muc-tieu"), "5:1", ("E104", 'did you mean "goals"?')),
    Case("Vietnamese for money", _with("[ngan-sach]\n"), "6:2", ("E104", 'did you mean "budget"?')),
    Case("Vietnamese for people", _with("[team.ky-thuat]\nnguoi = 3\n"), "7:1", ("E104", 'did you mean "people"?')),
    Case("Vietnamese with marks", _with('[team.ky-thuat]\n"Số người" = 3\n'), "7:1", ("E104", '"people"?')),
    Case("a key like nothing", _with("[team.ky-thuat]\nqqq = 3\n"), "7:1", ("E104", 'choices are "from", "people"')),
    Case("a number for a team", _with("[team]\nky-thuat = 4\n"), "7:1", ("E106", "write { people = … }")),
    Case("a key of 1 MB", _with(f"{'k' * 1_000_000} = 1\n"), "6:1", ("E104", "kkk…")),
    Case("format 2", _for("format = 1", "format = 2"), "1:1", ("E101", "format 2", "upgrade roadmap")),
    Case("format 0", _for("format = 1", "format = 0"), "1:1", ("E107", "must be 1 or more")),
    Case("an endless format", _for("format = 1", f"format = 0x{'f' * 5000}"), "1:1", ("E101", "newer than")),
]

DATES = [
    Case("month 13", _for("2026-12", "2027-13"), "4:1", ("E112", '"2027-13" is no date', '"2027-11"')),
    Case("month 0", _for("2026-12", "2027-00"), "4:1", ("E112", '"2027-00" is no date')),
    Case("30 February", _for("2026-12", "2027-02-30"), "4:1", ("E112", '"2027-02-30" is no date')),
    Case("29 February of a common year", _for("2026-12", "2027-02-29"), "4:1", ("E112", "is no date")),
    Case("a fifth quarter", _for("2026-12", "2027-Q5"), "4:1", ("E112", "is no date")),
    Case("words for a month", _for("2026-12", "tháng sau"), "4:1", ("E112", '"tháng sau" is no date')),
    Case("a start of 5000 digits", _for('"2026-12"', f"0x{'f' * 5000}"), "4:1", ("E112", "is no date")),
    Case("a start in antiquity", _for("2026-12", "0100-01"), "4:1", ("E107", "between 1900 and 2199")),
    Case("a start after the horizon", _for("2026-12", "2035-01"), "4:1", ("E121", "01/2035 is outside")),
    Case("a start before the horizon", _for("2026-12", "2024-12"), "4:1", ("E121", "12/2024 is outside")),
    Case(
        "a horizon that ends first", _with('horizon = { from = "2030", to = "2025" }\n'), "6:1", ("E120", "end before")
    ),
    Case("a horizon of 300 years", _with('horizon = { from = "1900", to = "2199" }\n'), "6:1", ("E120", "50 years")),
    Case("a year after the horizon", _with('[budget."ns-tinh/dau-tu-cong"]\n2040 = 1\n'), "7:1", ("E125", "2040")),
    Case("a year that is none", _with('[budget."ns-tinh/dau-tu-cong"]\n27 = 1\n'), "7:1", ("E112", '"27"')),
    Case("a pin before the start", _with('[pin.lgsp]\ndelivery = "2020-01"\n'), "7:1", ("E127", "12/2026")),
    Case(
        "a pin of a stage that the task lacks",
        _with('[pin.khao-sat-hien-trang]\npreparation = "2028-01"\n'),
        "7:1",
        ("E129", '"khao-sat-hien-trang" has no such stage'),
    ),
    Case(
        "a deadline of recurring work",
        _with('[deadline]\ndien-tap-ung-cuu = "2027-05"\n'),
        "7:1",
        ("E132", "neither a deadline nor a pin"),
    ),
    Case(
        "a pin of recurring work",
        _with('[pin.dien-tap-ung-cuu]\ndelivery = "2028-05"\n'),
        "6:6",
        ("E132", "neither a deadline nor a pin"),
    ),
    Case(
        "a deadline of work awaited from above",
        _for('"tinh"', '"xa"') + '[deadline]\nkhung-kien-truc-so = { by = "2027-05", weight = 2 }\n',
        "7:1",
        ("E133", "give its date in [external]"),
    ),
    Case(
        "a pin of work awaited from above",
        _for('"tinh"', '"xa"') + '[pin.khung-kien-truc-so]\ndelivery = "2028-05"\n',
        "6:6",
        ("E133", "give its date in [external]"),
    ),
    Case("months left of work not begun", _with("[progress.lgsp]\nleft = 3\n"), "7:1", ("E137", "started")),
    Case(
        "months left of work that is done",
        _with('[progress.lgsp]\ndone = "2026-10"\nleft = 3\n'),
        "8:1",
        ("E138", "no months left"),
    ),
    Case("progress in the future", _with('[progress.lgsp]\nstarted = "2029-01"\n'), "7:1", ("E130", "01/2029")),
    Case(
        "a value measured in the future",
        _with('[measured]\n"chuong-trinh-chinh-phu-so/hai-long" = { 2029 = 91 }\n'),
        "7:42",
        ("E130", "2029", "12/2026"),
    ),
    Case(
        "a value of an own target measured in the future",
        _with('[target.x]\ntitle = "X"\nunit = "%"\nvalues = { 2030 = 9 }\nmeasured = { 2028 = 9 }\n'),
        "10:14",
        ("E130", "2028"),
    ),
    Case("phases out of order", _with('[phase.2]\ntitle = "x"\nto = "2030-12"\n'), "6:2", ("E124", "12/2030")),
    Case("a phase without a number", _with('[phase.x]\ntitle = "x"\nto = "2030-12"\n'), "6:2", ("E124", "1, 2, 3")),
]

FIGURES = [
    Case("a negative duration", _own("[1, 2, 3]", "[-1, 2, 3]"), "13:24", ("E107", "between 0 and 240")),
    Case("an endless duration", _own("[1, 2, 3]", "241"), "13:14", ("E107", "between 0 and 240")),
    Case("three points out of order", _own("[1, 2, 3]", "[3, 2, 1]"), "13:14", ("E114", "low ≤ likely ≤ high")),
    Case("two points", _own("[1, 2, 3]", "[1, 2]"), "13:14", ("E113", "low, likely, high")),
    Case("decimal months", _own("[1, 2, 3]", "[1, 2, 3.5]"), "13:30", ("E106", "a whole number")),
    Case(
        "months of a stage that the task lacks",
        _with("[estimate.khao-sat-hien-trang]\npreparation = [1, 2, 3]\n"),
        "7:1",
        ("E129", '"khao-sat-hien-trang" has no such stage'),
    ),
    Case(
        "a sum for a stage that the task lacks",
        _with("[estimate.khao-sat-hien-trang]\ndelivery = 3\npreparation_cost = 5\n"),
        "8:1",
        ("E129", '"khao-sat-hien-trang" has no such stage'),
    ),
    Case(
        "a sum of 400 digits", _with(f'[budget."ns-tinh/dau-tu-cong"]\n2027 = {"9" * 400}\n'), "7:1", ("E107", "10000")
    ),
    Case("a sum below zero", _with('[budget."ns-tinh/dau-tu-cong"]\n2027 = -1\n'), "7:1", ("E107", "between 0 and")),
    Case("an endless sum spent", _with(f"[progress.lgsp]\nspent = 0x{'f' * 5000}\n"), "7:1", ("E107", "between 0 and")),
    Case(
        "a weight of nothing", _with('[deadline]\nlgsp = { by = "2028", weight = 0 }\n'), "7:23", ("E107", "1 and 1000")
    ),
    Case(
        "a ceiling that ends first",
        _with('[budget."ns-tinh/dau-tu-cong"]\nceiling = [{ from = 2030, to = 2026, sum = 1 }]\n'),
        "7:12",
        ("E126", "end after"),
    ),
]

NAMES = [
    Case("no goals", _for('"de-an-ha-noi/giao-thong"', ""), "5:1", ("E122", "no goal is chosen", "roadmap frameworks")),
    Case("an unknown goal", _for("giao-thong", "giao-thongg"), "5:10", ("E116", 'mean "de-an-ha-noi/giao-thong"')),
    Case("a goal without its framework", _for("de-an-ha-noi/", ""), "5:10", ("E116", '"de-an-ha-noi/giao-thong"')),
    Case(
        "an outdated goal", _for("de-an-ha-noi/giao-thong", "chinh-quyen-dien-tu"), "5:10", ("E117", "chinh-quyen-so")
    ),
    Case(
        "a task among the goals",
        _for("de-an-ha-noi/giao-thong", "lgsp"),
        "5:10",
        ("E116", '"lgsp" is a task, not a goal', "3-tru-cot-1-nen-tang/chinh-quyen-so"),
    ),
    Case("the last part of a goal, mistyped", _for("de-an-ha-noi/giao-thong", "giao-thongg"), "5:10", ("/giao-thong",)),
    Case("a mistyped framework", _for("de-an-ha-noi/giao-thong", "de-an-ha-noii"), "5:10", ("E116", '"de-an-ha-noi"')),
    Case(
        "a goal that no source names",
        _for("de-an-ha-noi/giao-thong", "12-khuyen-nghi/khong-neu-1"),
        "5:10",
        ("E123", "cannot be chosen"),
    ),
    Case("an unknown locality", _for('"tinh"', '"tinhh"'), "3:1", ("E116", 'did you mean "tinh"?')),
    Case("an unknown team", _with("[team.ky-thuatt]\npeople = 1\n"), "6:7", ("E116", 'did you mean "ky-thuat"?')),
    Case(
        "an unknown fund", _with('[budget."ns-tinhh/dau-tu-cong"]\n2027 = 1\n'), "6:9", ("E108", "ns-tinh/dau-tu-cong")
    ),
    Case("an unknown nature", _with('[budget."ns-tinh/dau-tu"]\n2027 = 1\n'), "6:9", ("E108", "ns-tinh/dau-tu-cong")),
    Case("an unknown task", _with('[deadline]\nlgspp = "2028"\n'), "7:1", ("E116", 'did you mean "lgsp"?')),
    Case("an unknown role", _with('[lead]\nlgsp = "so-khcnn"\n'), "7:1", ("E116", 'did you mean "so-khcn"')),
    Case(
        "an unknown role of a target",
        _with('[target.x]\ntitle = "t"\nunit = "%"\nvalues = {}\nlead = "so-khcnn"\n'),
        "10:1",
        ("E116", 'did you mean "so-khcn"'),
    ),
    Case("no goal that is text", _for('"de-an-ha-noi/giao-thong"', "7"), "5:10", ("E106", "text in quotes")),
    Case(
        "a dependency of an own task without its reason",
        BRIEF + OWN_TASK + 'after = [{ after = "lgsp", strength = "hard" }]\n',
        "14:10",
        ("E105", 'missing key "why"'),
    ),
    Case("an unknown domain", _own("dat-dai", "dat-daii"), "10:1", ("E116", "domain", 'did you mean "dat-dai"')),
    Case("an unknown level", _own('"tinh"', '"huyen"'), "11:1", ("E108", "huyen")),
    Case("an id with capitals", _own("viec-rieng", '"Việc"'), "6:7", ("E110", "lower-case letters")),
    Case("an unknown effort", _with('effort = "max"\n'), "6:1", ("E108", "quick")),
    Case("an unknown engine", _with('engine = "warp"\n'), "6:1", ("E108", "fast")),
    Case("an unknown language", _with('language = "xx"\n'), "6:1", ("E108", "vi, en")),
]

LOOPS = [
    Case(
        "a task waits for itself", BRIEF + OWN_TASK + WAITS.format("viec-rieng"), "14:10", ("E203", "wait for itself")
    ),
    Case(
        "own tasks wait for each other",
        BRIEF
        + OWN_TASK
        + WAITS.format("viec-kia")
        + OWN_TASK.replace("viec-rieng", "viec-kia")
        + WAITS.format("viec-rieng"),
        "23:1",
        ("E204", "viec-kia → viec-rieng → viec-kia"),
    ),
    Case(
        "an own task in the catalogue's place closes a cycle",
        BRIEF + OWN_TASK.replace("viec-rieng", "khung-kien-truc-so") + WAITS.format("lgsp"),
        "14:1",
        ("E204", " → lgsp", "khung-kien-truc-so"),
    ),
    Case(
        "a pin before what it waits for",
        _with('[pin.giao-thong-thong-minh]\ndelivery = "2026-12"\n'),
        "7:1",
        ("E136", "12/2026", "at the earliest"),
    ),
]

CASES = [*SYNTAX, *BYTES, *TYPES, *KEYS, *DATES, *FIGURES, *NAMES, *LOOPS]


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_faulty_brief_is_refused_at_its_place_and_nothing_is_written(attack: Attack, case: Case) -> None:
    attack.write("p/brief.toml", case.brief)
    attack.write(PLAN, "tôi ở đây trước")
    attack.faulty("plan", "p", where=f"p/brief.toml{':' if case.place else ''}{case.place}", says=case.says)


@pytest.mark.parametrize("case", [DATES[0], KEYS[0], LOOPS[1]], ids=["a date", "a key", "a cycle"])
def test_a_fault_is_said_in_vietnamese_at_the_same_place(attack: Attack, case: Case) -> None:
    attack.write("p/brief.toml", case.brief)
    message = attack.run("plan", "p", exits=3, lang="vi").stderr
    assert message.startswith(f"p/brief.toml:{case.place}: {case.says[0]} ")
    assert message.endswith("\n1 lỗi. Chưa ghi tệp nào.\n")


def test_all_faults_of_a_brief_are_reported_at_once_in_their_order(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF.replace("2026-12", "2027-13") + "gaols = 1\n[team.ky-thuat]\npeople = -1\n")
    message = attack.run("plan", "p", exits=3).stderr
    places = [line.partition(": ")[0] for line in message.splitlines() if line.startswith("p/brief.toml")]
    assert places == ["p/brief.toml:4:1", "p/brief.toml:6:1", "p/brief.toml:8:1"]
    assert message.endswith("3 faults. No file was written.\n")


def test_an_empty_brief_lacks_every_key_that_must_be_there(attack: Attack) -> None:
    attack.write("p/brief.toml", "")
    message = attack.run("plan", "p", exits=3).stderr
    assert [line.split('"')[1] for line in message.splitlines() if ": E105 " in line] == [
        "format",
        "title",
        "locality",
        "start",
        "goals",
    ]


MANY = (
    BRIEF.replace("start =", "begin =").replace("giao-thong", "giao-thongg")
    + """parent = 5
nguoi = 3
[budget."ns-tinhh/dau-tu-cong"]
2027 = 1
[budget."ns-tinh/chi-thuong-xuyen"]
2028 = -1
2040 = 1
[team.ky-thuatt]
people = 4
[deadline]
lgspp = { by = "2027-13" }
[pin.lgspp]
delivery = "2027-07"
[exclude]
kho-du-lieu-dung-chungg = ""
[progress.lgsp]
started = "2026-10"
done = "2026-02"
[task.viec-rieng]
title = "Việc riêng"
domain = "dat-daii"
level = "tinh"
lead = "so-khcnn"
delivery = { months = [3, 2, 1] }
funds = { ns-tinh = 60 }
after = [{ after = "lgspp", strength = "hard", why = "x" }]
"""
)
FOUND = [
    ("4:1", 'unknown key "begin"', '"start"'),
    ("5:10", 'no goal "de-an-ha-noi/giao-thongg"', '"de-an-ha-noi/giao-thong"'),
    ("6:1", "must be text in quotes", ""),
    ("7:1", 'unknown key "nguoi"', '"team"'),
    ("8:9", 'no fund/nature "ns-tinhh/dau-tu-cong"', '"ns-tinh/dau-tu-cong"'),
    ("11:1", "must be between 0 and", ""),
    ("12:1", "the year 2040 is outside", ""),
    ("13:7", 'no team "ky-thuatt"', '"ky-thuat"'),
    ("16:1", 'no task "lgspp"', '"lgsp"'),
    ("16:11", '"2027-13" is no date', ""),
    ("17:6", 'no task "lgspp"', '"lgsp"'),
    ("20:1", 'no task "kho-du-lieu-dung-chungg"', '"kho-du-lieu-dung-chung"'),
    ("21:11", "must follow each other in time", ""),
    ("24:7", 'missing key "says"', ""),
    ("24:7", 'missing key "deliverable"', ""),
    ("26:1", 'no domain "dat-daii"', '"dat-dai"'),
    ("28:1", 'no role "so-khcnn"', '"so-khcn"'),
    ("29:14", "low ≤ likely ≤ high", ""),
    ("30:1", "add up to 100", ""),
    ("31:12", 'no task "lgspp"', '"lgsp"'),
]


def test_faults_of_every_kind_are_reported_in_one_run_and_none_because_of_another(attack: Attack) -> None:
    attack.write("p/brief.toml", MANY)
    message = attack.run("plan", "p", exits=3).stderr
    assert message.endswith(f"\n{len(FOUND)} faults. No file was written.\n")
    parts = message.split("p/brief.toml:")[1:]
    for part, (place, says, nearest) in zip(parts, sorted(FOUND, key=lambda each: _place(each[0])), strict=True):
        assert part.startswith(f"{place}: E")
        assert says in part or any(each[1] in part for each in FOUND if each[0] == place)
        assert nearest in part


def _place(words: str) -> tuple[int, ...]:
    return tuple(map(int, words.split(":")))


SPOILT = [
    Case("a start that is none", _for('"2026-12"', '"soon"') + '[pin.lgsp]\ndelivery = "2020-01"\n', "4:1", ("E112",)),
    Case(
        "half a horizon",
        _with('horizon = { from = "2027" }\n[budget."oda/dau-tu-cong"]\n2040 = 1\n'),
        "6:1",
        ("E105", 'missing key "to"'),
    ),
    Case("an unknown locality", _for('"tinh"', '"x"') + '[progress.lgsp]\ndone = "2026-01"\n', "3:1", ("E116",)),
    Case("an own task that is no table", _with('[task]\nx = 1\n[exclude]\nx = ""\n'), "7:1", ("E106", "write { title")),
    Case(
        "an own task without its stage's months",
        _own("months = [1, 2, 3]", "team = { ky-thuat = 1 }") + '[pin.viec-rieng]\ndelivery = "2027"\n',
        "13:1",
        ("E105", "months"),
    ),
]


@pytest.mark.parametrize("case", SPOILT, ids=[case.id for case in SPOILT])
def test_what_rests_on_a_fault_is_not_reported_too(attack: Attack, case: Case) -> None:
    attack.write("p/brief.toml", case.brief)
    attack.faulty("plan", "p", where=f"p/brief.toml:{case.place}", says=case.says)


def test_every_cycle_of_own_tasks_is_reported(attack: Attack) -> None:
    tasks = [
        OWN_TASK.replace("viec-rieng", f"viec-{one}") + WAITS.format(f"viec-{other}")
        for one, other in ("ab", "ba", "cd", "dc", "ee")
    ]
    attack.write("p/brief.toml", BRIEF + "".join(tasks))
    message = attack.run("plan", "p", exits=3).stderr
    assert "viec-a → viec-b → viec-a" in message
    assert "viec-c → viec-d → viec-c" in message
    assert "cannot wait for itself" in message
    assert message.endswith("3 faults. No file was written.\n")


def test_faults_of_a_brief_and_of_the_catalogue_beside_it_are_reported_together(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF.replace("2026-12", "2026-13"))
    attack.write("p/templates/tasks/dat-dai.toml", "x = = 1\n")
    message = attack.run("plan", "p", exits=3).stderr
    assert "p/brief.toml:4:1: E112" in message
    assert "p/templates/tasks/dat-dai.toml:1:5: E004" in message


def test_ten_thousand_unknown_keys_are_listed_in_seconds(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF + "".join(f"k{number} = 1\n" for number in range(10_000)))
    message = attack.run("plan", "p", exits=3).stderr
    assert message.endswith("10000 faults. No file was written.\n")


@pytest.mark.parametrize(
    ("same", "form"),
    [
        ("a byte order mark", lambda brief: codecs.BOM_UTF8 + brief.encode()),
        ("Windows line ends", lambda brief: brief.replace("\n", "\r\n").encode()),
        ("decomposed Vietnamese", lambda brief: unicodedata.normalize("NFD", brief).encode()),
        (
            "the same goal a thousand times",
            lambda brief: brief.replace("[", "[" + '"de-an-ha-noi/giao-thong", ' * 999).encode(),
        ),
        ("comments of a foreign hand", lambda brief: f"# [x] \t {'─' * 500}\n\n{brief}\n\n#".encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_form_of_the_same_brief_makes_the_same_plan(attack: Attack, same: str, form: object) -> None:
    attack.write("p/brief.toml", BRIEF)
    attack.run("plan", "p", exits=0, changes=[PLAN], answers=True)
    plain = (attack.root / PLAN).read_bytes()
    assert callable(form), same
    attack.write("p/brief.toml", form(BRIEF))
    result = attack.run("plan", "p", exits=0, answers=True)
    assert result.stderr == "p/plan.toml has not changed and was left untouched\n"
    assert (attack.root / PLAN).read_bytes() == plain


HOSTILE_TITLE = (
    '"""[bold]đậm[/bold] [x] [/x] [link=file:///] :smile: \\u001b[2J\\u0007\\u0000\\u202e \\u009b31m\nhai dòng"""'
)


@pytest.mark.parametrize("view", ["overview", "timeline", "phases", "tasks", "coverage", "budget", "load", "annex"])
def test_what_a_title_holds_is_shown_literally_in_every_view(attack: Attack, view: str) -> None:
    own = OWN_TASK.replace('"Việc riêng"', HOSTILE_TITLE)
    attack.write("p/brief.toml", BRIEF.replace('"Giao thông"', HOSTILE_TITLE) + own)
    attack.run("plan", "p", exits=0, changes=[PLAN], answers=True)
    shown = attack.run("show", "p", "--view", view, "--width", "200", exits=0, answers=True).stdout
    assert view != "overview" or shown.startswith(
        "[bold]đậm[/bold] [x] [/x] [link=file:///] :smile: \\x1b[2J\\x07\\x00\\u202e"
    )


@pytest.mark.parametrize("format_", ["markdown", "csv", "html", "json"])
def test_no_format_lets_a_control_character_through(attack: Attack, format_: str) -> None:
    attack.write("p/brief.toml", BRIEF.replace('"Giao thông"', HOSTILE_TITLE))
    attack.run("plan", "p", exits=0, changes=[PLAN], answers=True)
    attack.run("show", "p", "--format", format_, exits=0, answers=True)


def test_a_title_of_a_hundred_thousand_letters_is_wrapped(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF.replace("Giao thông", "Đô thị thông minh " * 5000))
    shown = attack.run("plan", "p", exits=0, changes=[PLAN], answers=True).stdout
    assert max(map(len, shown.splitlines())) <= 80


def test_a_milestone_of_no_months_is_planned(attack: Attack) -> None:
    attack.write("p/brief.toml", BRIEF + OWN_TASK.replace("[1, 2, 3]", "0"))
    attack.run("plan", "p", exits=0, changes=[PLAN], answers=True)


def test_an_own_task_of_another_level_that_nothing_waits_for_is_named(attack: Attack) -> None:
    attack.write("p/brief.toml", _own('"tinh"', '"xa"'))
    shown = attack.run("plan", "p", exits=0, changes=[PLAN], answers=True).stdout
    assert "not used: the own task viec-rieng (of another level" in " ".join(shown.split())


def test_without_people_the_plan_says_so_and_lists_what_has_no_date(attack: Attack) -> None:
    nobody = "".join(f"[team.{team}]\npeople = 0\n" for team in ("ky-thuat", "thue-ngoai"))
    attack.write("p/brief.toml", BRIEF + nobody)
    shown = attack.run("plan", "p", exits=1, changes=[PLAN], answers=True).stdout
    assert "without a date" in shown
    assert "No date could be found" in shown
    attack.run("check", "p", exits=0, answers=True)


def test_without_money_the_plan_says_so_and_lists_what_has_no_date(attack: Attack) -> None:
    none = "".join(f"{year} = 0\n" for year in range(2026, 2031))
    accounts = ("ns-tinh/dau-tu-cong", "ns-tinh/chi-thuong-xuyen")
    attack.write("p/brief.toml", BRIEF + "".join(f'[budget."{account}"]\n{none}' for account in accounts))
    shown = attack.run("plan", "p", exits=1, changes=[PLAN], answers=True).stdout
    assert "No date could be found" in shown
    attack.run("check", "p", exits=0, answers=True)


@pytest.mark.parametrize(
    ("parent", "reason"),
    [
        ("../nothing", "No such file"),
        (".", "there is no plan.toml"),
        ("a\\u0000b", "null"),
        ("../other", "not valid TOML"),
    ],
    ids=["is missing", "is the brief's own folder", "holds a NUL", "is no TOML"],
)
def test_a_parent_that_cannot_be_had_is_found_at_its_key(attack: Attack, parent: str, reason: str) -> None:
    attack.write("p/brief.toml", BRIEF + f'parent = "{parent}"\n')
    attack.write("other/plan.toml", "x = = 1\n")
    found = attack.run("check", "p", exits=1, answers=True).stdout
    assert found.startswith("p/brief.toml:6:1: E303 ")
    assert reason in found
