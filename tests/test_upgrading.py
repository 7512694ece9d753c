"""Files of former formats and catalogues: readable for ever, and carried to today's."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from roadmap import app, planfile
from roadmap.app.upgrading import upgrade
from roadmap.errors import AnswerIsNo, FileFaults
from roadmap.export.facts import facts
from roadmap.messages.text import Language
from roadmap.tomlrename import renamed_item, renamed_key
from roadmap.upgrading import PLAN_STEPS, Rename, Taken, renamed, upgraded
from roadmap.verify import verify
from tests.conftest import ROOT

FORMATS = ROOT / "tests/cases/formats"
PLANS = sorted(FORMATS.glob("plan-*.toml"))
BRIEFS = sorted(FORMATS.glob("brief-*.toml"))


def test_each_former_shape_is_there() -> None:
    taken = [len(upgraded(tomllib.loads(path.read_text(encoding="utf-8")), PLAN_STEPS).told) for path in PLANS]
    assert sorted(taken) == [1, 2]  # every step is needed by one of them
    assert BRIEFS


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_former_plan_is_read_accepted_and_upgraded_to_what_it_said(path: Path, tmp_path: Path) -> None:
    plan = app.read_plan(path)
    assert plan.digest  # nobody edited it, and the verifier accepts it
    assert "an-toan" in facts(plan, Language.VI)
    mine = Path(shutil.copy(path, tmp_path / "my.toml"))
    assert upgrade(mine, dry_run=True) == upgrade(mine)
    values = tomllib.loads(mine.read_text(encoding="utf-8"))
    assert upgraded(values, PLAN_STEPS).told == ()
    assert (verify(values), planfile.digest_of(values)) == ((), values["digest"])
    assert planfile.plain(plan) == values  # what it said, and not a word more
    before = mine.read_bytes()
    assert upgrade(mine).files[0].told == ()
    assert mine.read_bytes() == before


def test_a_former_plan_that_was_edited_by_hand_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    text = PLANS[0].read_text(encoding="utf-8")
    path.write_text(text.replace('end = "2029-06"', 'end = "2029-05"'), encoding="utf-8")
    assert not app.read_plan(path).digest
    upgrade(path)
    assert not app.read_plan(path).digest


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_former_brief_is_a_brief_of_today(path: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copy(path, tmp_path / "brief.toml"))
    assert upgrade(mine).files[0].told == ()
    assert mine.read_bytes() == path.read_bytes()
    app.load_brief(mine)


BRIEF = """\
format = 1
title = "Xã"
locality = "xa-dien-hinh"  # hồ sơ
start = "2026-12"
goals = [
  "ba-tru-cot",                  # trụ cột
  "12-khuyen-nghi",
]

# thời hạn
[deadline]
'heritage'.by = "2028-01"  # hứa
heritage.weight = 2

# người khác làm
[lead]
heritage = "ubnd-xa"

# ấn định
[pin.heritage] # chờ
delivery = "2027-03"
"""


def folder_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "brief.toml").write_bytes(text.encode())
    return tmp_path


def test_former_names_are_replaced_where_they_stand_and_nothing_else_is(tmp_path: Path) -> None:
    text = BRIEF.replace("\n", "\r\n")
    folder = folder_with(tmp_path, text)
    told = upgrade(folder, dry_run=True).files[0].told
    assert (folder / "brief.toml").read_bytes() == text.encode()
    assert upgrade(folder).files[0].told == told
    assert [each.en for each in told] == [
        "locality: xa-dien-hinh → xa",
        "goals: ba-tru-cot → 3-tru-cot-1-nen-tang",
        "deadline: heritage → so-hoa-di-tich-xa",
        "lead: heritage → so-hoa-di-tich-xa",
        "pin: heritage → so-hoa-di-tich-xa",
    ]
    expected = text.replace("'heritage'", "heritage").replace("heritage", "so-hoa-di-tich-xa")
    expected = expected.replace("xa-dien-hinh", "xa").replace("ba-tru-cot", "3-tru-cot-1-nen-tang")
    assert (folder / "brief.toml").read_bytes().decode() == expected
    app.load_brief(folder)


def test_what_has_no_name_today_is_named_before_anything_is_written(tmp_path: Path) -> None:
    text = BRIEF.replace('"12-khuyen-nghi"', '"12-khuyen-nghi/da-bo"')
    folder = folder_with(tmp_path, text)
    with pytest.raises(FileFaults) as caught:
        upgrade(folder)
    assert [(each.code, each.line) for each in caught.value.faults] == [("E116", 7)]
    assert (folder / "brief.toml").read_text(encoding="utf-8") == text


def test_a_table_that_holds_both_names_is_left_to_a_person(tmp_path: Path) -> None:
    text = f'{BRIEF}[pin.so-hoa-di-tich-xa]\ndelivery = "2027-04"\n'
    folder = folder_with(tmp_path, text)
    with pytest.raises(AnswerIsNo, match=r"\[pin\] holds both heritage and its name of today"):
        upgrade(folder)
    assert (folder / "brief.toml").read_text(encoding="utf-8") == text


def test_names_are_replaced_in_values_by_their_paths() -> None:
    values = {"goals": ["cu", "moi", "khac"], "soft": {"cu": ["cu", "moi"]}, "lead": {"viec": "cu"}}
    renames = [
        Rename(("goals", 0), "cu", "moi"),
        Rename(("soft", "cu"), "cu", "moi"),
        Rename(("soft", "cu", 0), "cu", "moi"),
        Rename(("lead", "viec"), "cu", "moi"),
    ]
    assert renamed(values, renames) == {"goals": ["moi", "khac"], "soft": {"moi": ["moi"]}, "lead": {"viec": "moi"}}
    with pytest.raises(Taken):
        renamed({"pin": {"cu": {}, "moi": {}}}, [Rename(("pin", "cu"), "cu", "moi")])


def test_a_key_is_renamed_in_headings_and_lines_however_often() -> None:
    text = 'a = { cũ = 1 }\n["b"."cu"] # cu\nx = "cu"\n[b.cu.c]\n[d]\ncu.x = 1 # cu\n"cu" . y = 2\n'
    assert renamed_item("a = [  'x', # x\n 'y'] # z", ("a", 1), "z") == "a = [  'x', # x\n \"z\"] # z"
    text = renamed_key(renamed_key(text.replace("cũ", "cu"), ("b", "cu"), "mới"), ("d", "cu"), "moi")
    assert text == ('a = { cu = 1 }\n["b"."mới"] # cu\nx = "cu"\n[b."mới".c]\n[d]\nmoi.x = 1 # cu\nmoi . y = 2\n')
