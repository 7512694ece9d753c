"""A record of progress: what goes into the brief, what is refused, what is told beside it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from roadmap import app
from roadmap.editing.progress import Recorded, Said, recorded, sum_said
from roadmap.editing.record_words import record_told
from roadmap.editing.settings import moved_on
from roadmap.errors import UsageError
from roadmap.messages.text import same
from roadmap.model import Brief, Catalogue, Progress
from roadmap.months import Month, month
from tests.conftest import ROOT

START = month(2027, 7)
LGSP = "lgsp"  # six months of preparation, ten of delivery
BOARD = "ban-chi-dao-chuyen-doi-so"


@cache
def brief_and_catalogue() -> tuple[Brief, Catalogue]:
    brief, catalogue, _ = app.load_brief(ROOT / "plans" / "tinh")
    return brief._replace(start=START), catalogue


def say(task: str, before: dict[str, Any] | None = None, **said: Any) -> Recorded:
    brief, catalogue = brief_and_catalogue()
    values = {"title": "x", "progress": {task: before}} if before else {"title": "x"}
    known = {task: _progress(before)} if before else {}
    return recorded(values, brief._replace(progress=known), catalogue, task, Said(**said), "tinh")


def _progress(before: dict[str, Any]) -> Progress:
    months = {key: month(*map(int, value.split("-"))) for key, value in before.items() if isinstance(value, str)}
    return Progress(**{**before, **months})


def entry(found: Recorded, task: str) -> object:
    return found.values["progress"][task]


def test_a_record_is_one_table_and_all_else_stays() -> None:
    found = say(BOARD, started=month(2027, 1), left=2, difficulty="Thiếu người")
    assert dict(found.values) == {
        "title": "x",
        "progress": {BOARD: {"started": "2027-01", "left": 2, "difficulty": "Thiếu người"}},
    }


def test_what_is_said_again_replaces_what_was_said_and_the_rest_stays_as_it_was_written() -> None:
    before = {"started": "2027-01", "left": 2, "spent": 100}
    assert entry(say(BOARD, before, left=1), BOARD) == {"started": "2027-01", "left": 1, "spent": 100}


def test_what_is_done_has_nothing_left() -> None:
    before = {"started": "2027-01", "left": 2}
    assert entry(say(BOARD, before, done=month(2027, 6)), BOARD) == {"started": "2027-01", "done": "2027-06"}


def test_what_was_left_of_the_preparation_says_nothing_of_the_delivery() -> None:
    before = {"started": "2027-01", "left": 2}
    found = say(LGSP, before, approved=month(2027, 6))
    assert entry(found, LGSP) == {"started": "2027-01", "approved": "2027-06"}
    assert "--left" in found.notes[0].en


def test_an_empty_difficulty_takes_the_old_one_back_and_forgetting_takes_everything() -> None:
    brief, catalogue = brief_and_catalogue()
    told = {"progress": {BOARD: {"started": "2027-01", "difficulty": "x"}}}
    known = brief._replace(progress={BOARD: Progress(started=month(2027, 1), difficulty="x")})
    silent = recorded(told, known, catalogue, BOARD, Said(difficulty=""), "tinh")
    assert entry(silent, BOARD) == {"started": "2027-01"}
    assert recorded(told, known, catalogue, BOARD, Said(forget=True), "tinh").values["progress"] == {}


@pytest.mark.parametrize(
    ("before", "percent", "left", "stage"),
    [
        ({"started": "2027-01"}, 40, 4, "preparation (6 months)"),  # 6 × 60 % = 3.6
        ({"started": "2027-01"}, 50, 3, "preparation (6 months)"),
        ({"started": "2027-01"}, 99, 1, "preparation (6 months)"),
        ({"started": "2027-01"}, 0, 6, "preparation (6 months)"),
        ({"started": "2027-01", "approved": "2027-05"}, 40, 6, "delivery (10 months)"),
    ],
)
def test_percent_becomes_the_months_left_of_the_running_stage_rounded_up(
    before: dict[str, Any], percent: int, left: int, stage: str
) -> None:
    found = say(LGSP, before, percent=percent)
    assert entry(found, LGSP) == {**before, "left": left}
    assert f"{percent}% of the {stage}" in found.notes[0].en
    assert f"{left} to go" in found.notes[0].en


def test_more_spent_than_the_stages_begun_were_estimated_at_is_told() -> None:
    assert any("more than the" in note.en for note in say(LGSP, started=month(2027, 1), spent=20_000).notes)


@pytest.mark.parametrize(
    ("task", "said", "words"),
    [
        (BOARD, {"done": START}, "07/2027 is not over"),
        (BOARD, {"started": Month(START + 3)}, "10/2027 is not over"),
        (BOARD, {"started": month(2027, 5), "done": month(2027, 2)}, "it began (05/2027) after it was done (02/2027)"),
        (LGSP, {"started": month(2027, 5), "approved": month(2027, 2)}, "began (05/2027) after it was approved"),
        (LGSP, {"approved": month(2027, 5), "done": month(2027, 2)}, "approved (05/2027) after it was done"),
        (BOARD, {"approved": month(2027, 2)}, "has no preparation"),
        (BOARD, {"left": 2}, "nobody has said since when"),
        (BOARD, {"spent": 2}, "nobody has said since when"),
        (BOARD, {"percent": 20}, "nobody has said since when"),
        (BOARD, {"done": month(2027, 2), "left": 1}, "nothing left"),
        (BOARD, {"started": month(2027, 2), "left": 1, "percent": 5}, "use one"),
        (BOARD, {"started": month(2027, 2), "percent": 100}, "record --done"),
        (BOARD, {"forget": True}, "nothing is recorded"),
        (BOARD, {"forget": True, "left": 1}, "nothing else"),
        ("do-luong-hai-long", {"done": month(2027, 2)}, "recurring"),
        ("csdl-khong-gian-do-thi", {"done": month(2027, 2)}, "is not in this plan"),
        ("khong-co-viec-nay", {"done": month(2027, 2)}, "khong-co-viec-nay"),
        ("to-cong-nghe-so-cong-dong", {"done": month(2027, 2)}, "another level's work"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(task: str, said: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as refused:
        say(task, **said)
    assert words in refused.value.text.en


def test_an_excluded_task_is_refused_with_its_reason() -> None:
    brief, catalogue = brief_and_catalogue()
    without = brief._replace(exclude={BOARD: "chưa cần"})
    with pytest.raises(UsageError) as refused:
        recorded({}, without, catalogue, BOARD, Said(done=month(2027, 1)), "tinh")
    assert "chưa cần" in refused.value.text.vi


def test_what_a_begun_task_needed_can_still_be_recorded() -> None:
    """The plan holds it no more, since work that has begun waits for nothing; its record brings it back."""
    brief, catalogue = brief_and_catalogue()
    begun = brief._replace(progress={"ke-hoach-chuyen-doi-so-tinh": Progress(started=month(2027, 2))})
    found = recorded({}, begun, catalogue, "khao-sat-hien-trang", Said(done=month(2027, 1)), "tinh")
    assert entry(found, "khao-sat-hien-trang") == {"done": "2027-01"}


def test_what_leaves_the_plan_for_a_record_is_told() -> None:
    notes = say("quan-tri-du-lieu", started=month(2027, 1), left=1).notes
    assert any("(kiem-ke-du-lieu)" in note.en and "leave the plan" in note.en for note in notes)


@pytest.mark.parametrize(
    ("words", "million"), [("900tr", 900), ("1,2ty", 1200), ("1.25 tỷ", 1250), ("0.500ty", 500), ("0tr", 0)]
)
def test_sums_have_their_unit(words: str, million: int) -> None:
    assert sum_said(words) == million


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("900", "900tr"),
        ("nhiều", "is no sum"),
        ("99999999ty", "is no sum"),
        ("1.500 tỷ", "1500ty or 1500tr"),
        ("12,345ty", "12345ty or 12345tr"),
    ],
)
def test_a_sum_without_its_unit_is_refused_with_both_readings(words: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        sum_said(words)
    assert told in refused.value.text.en


def test_the_months_left_count_from_the_status_date_and_never_run_out() -> None:
    brief, _ = brief_and_catalogue()
    known = brief._replace(
        progress={
            BOARD: Progress(started=month(2027, 1), left=5),
            LGSP: Progress(started=month(2027, 1), left=2),
            "khao-sat-hien-trang": Progress(done=month(2027, 1)),
        }
    )
    values = {"start": "2027-07", "progress": {BOARD: {"left": 5}, LGSP: {"left": 2}}}
    found = moved_on(values, known, Month(START + 3), "tinh")
    assert dict(found) == {"start": "2027-10", "progress": {BOARD: {"left": 2}, LGSP: {"left": 1}}}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            None,
            {"started": "2026-12", "left": 4, "spent": 1200},
            "tiến độ của lgsp: bắt đầu 12/2026; còn 4 tháng; đã chi 1.200 triệu đồng",
        ),
        (
            {"started": "2026-12", "left": 4},
            {"started": "2026-12", "left": 1},
            "tiến độ của lgsp: còn 1 tháng (trước: 4)",
        ),
        (
            {"started": "2026-12", "left": 4},
            {"started": "2026-12", "done": "2027-Q1"},
            "tiến độ của lgsp: hoàn thành 03/2027",
        ),
        ({"difficulty": "x"}, {"proposal": "y"}, "tiến độ của lgsp: bỏ “khó khăn: x”; đề xuất: y"),
        ({"spent": 5, "started": "2027-01"}, None, "bỏ tiến độ của lgsp (bắt đầu 01/2027; đã chi 5 triệu đồng)"),
    ],
)
def test_a_record_is_told_once_with_months_as_screens_write_them(
    before: dict[str, Any] | None, after: dict[str, Any] | None, told: str
) -> None:
    assert record_told(same("lgsp"), before, after).vi == told
