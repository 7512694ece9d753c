"""Outdated words are found as people write them, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.lint.outdated import outdated_words
from roadmap.messages.text import same
from roadmap.model import OutdatedWord
from roadmap.months import month
from roadmap.shipped import shipped

WORDS = read_catalogue([shipped()]).words
TODAY = month(2026, 12)


def found(text: str, year: int = 2026, number: int = 12) -> list[str]:
    return [word for word, _ in outdated_words(WORDS.values(), month(year, number)).found_in(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Giao Sở TT&TT làm.", "Sở TT&TT"),
        ("giao SỞ TT & TT làm", "SỞ TT & TT"),
        ("Sở Thông  tin và\nTruyền thông", "Sở Thông  tin và\nTruyền thông"),
        ("Sở Lao động – Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội"),
        ("Tập huấn ở cấp huyện, cấp xã", "cấp huyện"),
        ("UBND huyện báo cáo", "UBND huyện"),
        ("Nâng cấp IOC cấp huyện", "IOC cấp huyện"),
        ("dịch vụ công trực tuyến mức độ 3, 4", "dịch vụ công trực tuyến mức độ 3"),
        ("Cập nhật Kiến trúc Chính phủ điện tử", "Kiến trúc Chính phủ điện tử"),
        ("theo Luật CNTT", "Luật CNTT"),
        ("63 tỉnh, thành phố đã làm", "63 tỉnh, thành phố"),
        ("Report to the district-level office", "district-level"),
    ],
)
def test_a_word_is_found_in_any_case_and_spacing_the_longest_that_fits(text: str, word: str) -> None:
    assert found(text) == [word]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    decomposed = unicodedata.normalize("NFD", "Sở Kế hoạch và Đầu tư")
    assert found(decomposed) == ["Sở Kế hoạch và Đầu tư"]


@pytest.mark.parametrize(
    "text",
    [
        "so thong tin va truyen thong",
        "phát triển đô thị xã hội chủ nghĩa",
        "chính quyền số, Chính phủ số",
        "Chỉ số phát triển Chính phủ điện tử của Liên hợp quốc",
        "163 tỉnh",
        "quân đội, quản lý, huyện1",
        "dịch vụ công trực tuyến toàn trình",
        "hệ thống thông tin cấp độ 3",
        "Sở Khoa học và Công nghệ",
    ],
)
def test_what_only_looks_like_an_outdated_word_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dùng lại thiết bị của cấp huyện cũ.",
        "Tiếp nhận kho của các quận, huyện cũ.",
        "Số liệu của Sở TT&TT (cũ).",
        "Sở TT&TT, nay là Sở KH&CN, đã làm.",
        "Trước đây UBND huyện làm việc này.",
        "Sở KH&CN thay thế Sở TT&TT ở TP. Hồ Chí Minh.",
        "Sở TT&TT làm ở TP. Hồ Chí Minh trước đây.",
        "Bộ Thông tin và Truyền thông khi đó hỗ trợ.",
        "With support from the then Ministry of Information and Communications.",
        "Đề án “Chính phủ điện tử” của năm 2015.",
        'Hệ thống có tên "Cổng chính quyền điện tử".',
    ],
)
def test_history_and_names_in_quotes_stay_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Trước đây ai cũng làm. Sở TT&TT chủ trì.", "Sở TT&TT"),
        ("Sở TT&TT. Trước đây không ai làm.", "Sở TT&TT"),
        ("Sở TT&TT mua máy chủ, bỏ máy cũ.", "Sở TT&TT"),
        ("“Đề án” của Sở TT&TT và “kế hoạch”", "Sở TT&TT"),
    ],
)
def test_history_in_another_sentence_and_quotes_elsewhere_excuse_nothing(text: str, word: str) -> None:
    assert found(text) == [word]


def test_a_word_is_outdated_only_from_its_date_on() -> None:
    assert found("cấp huyện", 2025, 6) == []
    assert found("cấp huyện", 2025, 7) == ["cấp huyện"]
    assert found("Kiến trúc Chính phủ điện tử", 2026, 6) == ["Chính phủ điện tử"]


def test_a_word_is_reported_once_for_each_text() -> None:
    assert found("Sở TT&TT và Sở Thông tin và Truyền thông") == ["Sở TT&TT"]


def test_without_words_nothing_is_outdated() -> None:
    assert list(outdated_words([], TODAY).found_in("Sở TT&TT")) == []


def test_a_spelling_may_hold_any_sign() -> None:
    word = OutdatedWord("x", ("A+B (c)",), same("x"), ())
    assert [each for each, _ in outdated_words([word], TODAY).found_in("theo A+B (c), a+b")] == ["A+B (c)"]
