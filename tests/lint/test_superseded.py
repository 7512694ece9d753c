"""Documents no longer in force are found by their number, with what came after them."""

from __future__ import annotations

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.lint.superseded import Superseded, superseded_documents
from roadmap.model import Source
from roadmap.months import Month, month, shown
from roadmap.shipped import shipped
from tests.changed import replace

SOURCES = read_catalogue([shipped()]).sources
TODAY = month(2026, 12)


def documents(text: str, at: Month = TODAY) -> list[tuple[str, Superseded]]:
    return list(superseded_documents(SOURCES, at).found_in(text))


def found(text: str, at: Month = TODAY) -> list[str]:
    return [number for number, _ in documents(text, at)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("theo Nghị định số 73/2019/NĐ-CP.", "73/2019/NĐ-CP"),
        ("theo nđ 73/2019 và", "nđ 73/2019"),
        ("Nghị định 73 năm 2019", "Nghị định 73 năm 2019"),
        ("under Decree 73/2019/ND-CP", "73/2019/ND-CP"),
        ("Quyết định số 942/QĐ–TTg ngày 15/6/2021", "942/QĐ–TTg"),
        ("942/QĐ-TTg, ban hành ngày 15 tháng 6 năm 2021", "942/QĐ-TTg"),
        ("Kế hoạch thực hiện 942/QĐ-TTg năm 2026", "942/QĐ-TTg"),
        ("QĐ 942/2021", "QĐ 942/2021"),
        ("(13/2023/NĐ-CP)", "13/2023/NĐ-CP"),
    ],
)
def test_a_number_is_found_as_people_write_it(text: str, number: str) -> None:
    assert found(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 224/2026/NĐ-CP",
        "Quyết định 942/2021/QĐ-UBND",
        "Quyết định số 942/QĐ-TTg ngày 04/7/2026",
        "Decision 942/QĐ-TTg (2026)",
        "Quyết định 942/QĐ-UBND",
        "173/2019/NĐ-CP",
        "họp 73/2019",
        "Nghị định số 45/2026/NĐ-CP thay thế Nghị định số 73/2019/NĐ-CP",
        "Chương trình ban hành năm 2025, thay Quyết định số 942/QĐ-TTg",
        "approved in place of Decision 942/QĐ-TTg",
        "Nghị định 73/2019/NĐ-CP (cũ)",
        "“Nghị định 73/2019/NĐ-CP”",
    ],
)
def test_other_numbers_other_years_history_and_quotes_stay_silent(text: str) -> None:
    assert found(text) == []


def test_a_document_is_superseded_from_the_month_after_its_last_one() -> None:
    assert found("73/2019/NĐ-CP", month(2026, 2)) == []
    assert found("73/2019/NĐ-CP", month(2026, 3)) == ["73/2019/NĐ-CP"]


def test_every_successor_is_named_up_to_the_one_in_force_at_the_start() -> None:
    ((_, later),) = documents("73/2019/NĐ-CP")
    ((_, earlier),) = documents("73/2019/NĐ-CP", month(2026, 4))
    assert [(each.number, shown(at)) for each, at in later.successors] == [
        ("45/2026/NĐ-CP", "03/2026"),
        ("224/2026/NĐ-CP", "07/2026"),
    ]
    assert [each.number for each, _ in earlier.successors] == ["45/2026/NĐ-CP"]


def test_without_a_last_month_what_replaced_it_gives_the_date() -> None:
    assert found("3090/QĐ-BKHCN", month(2026, 6)) == []
    ((_, document),) = documents("3090/QĐ-BKHCN")
    assert shown(document.since) == "07/2026"


def test_a_document_may_have_ended_without_successor() -> None:
    ((_, document),) = documents("42/2022/NĐ-CP")
    assert document.successors == ()


def test_of_two_documents_with_one_number_the_year_tells_which_is_cited() -> None:
    old = replace(SOURCES["qd-942-2021"], id="old", replaced_by=None)
    new: Source = replace(old, id="new", date="2026-02-01", until=None)
    both = superseded_documents({"old": old, "new": new}, TODAY)
    assert list(both.found_in("942/QĐ-TTg")) == []
    assert [number for number, _ in both.found_in("942/QĐ-TTg ngày 15/6/2021")] == ["942/QĐ-TTg"]


def test_documents_that_replace_each_other_in_a_circle_end_the_search() -> None:
    one = replace(SOURCES["nd-73-2019"], id="one", replaced_by="two")
    two = replace(SOURCES["nd-45-2026"], id="two", replaced_by="one")
    ((_, document),) = superseded_documents({"one": one, "two": two}, TODAY).found_in("73/2019/NĐ-CP")
    assert [each.id for each, _ in document.successors] == ["two"]


def test_a_document_without_a_number_of_this_form_is_not_looked_for() -> None:
    letter = replace(SOURCES["nd-73-2019"], number="57-NQ/TW")
    assert list(superseded_documents({letter.id: letter}, TODAY).found_in("57-NQ/TW")) == []
