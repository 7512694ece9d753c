"""Cells: widths of letters, cutting, wrapping, bars."""

from __future__ import annotations

import re
import unicodedata

import pytest

from roadmap.messages import screens, views, why
from roadmap.messages.text import Text
from roadmap.render.blocks import Span, Style
from roadmap.render.cells import bar, cells, cut, flow, glued, left, line_cells, plain, right, row_of, wrap

WORDS = "Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh"


def test_composed_and_decomposed_letters_take_the_same_room() -> None:
    decomposed = unicodedata.normalize("NFD", WORDS)
    assert cells(decomposed) == cells(WORDS) == len(WORDS)
    assert cells(left(decomposed, 60)) == cells(right(decomposed, 60)) == 60
    assert cells("数据") == 4


@pytest.mark.parametrize("room", range(60))
def test_cut_text_fits(room: int) -> None:
    for words in (WORDS, unicodedata.normalize("NFD", WORDS), "数据" * 20):
        assert cells(cut(words, room)) <= room


def test_cut_text_ends_with_a_whole_word_where_one_is_near() -> None:
    assert cut(WORDS, 22) == "Nền tảng tích hợp…"
    assert cut("Supercalifragilistic", 10) == "Supercali…"


@pytest.mark.parametrize("room", range(1, 60))
def test_wrapped_lines_fit_and_lose_no_word(room: int) -> None:
    spans = [Span(WORDS), Span(" và "), Span("đoạn kết", Style.LATE)]
    lines = wrap(spans, room)
    assert all(line_cells(line) <= room for line in lines)
    text = "".join(span.text for line in lines for span in line)
    assert text.replace(" ", "") == f"{WORDS} và đoạn kết".replace(" ", "")


def test_glued_words_stay_together() -> None:
    lines = flow([Span(f"một hai {glued('ba bốn năm')}")], 14, "  ")
    assert [line[0].text for line in lines] == ["  một hai", "  ba bốn năm"]


def test_items_stand_in_a_row_without_a_mark_at_its_end() -> None:
    lines = row_of([plain("a" * 8), plain("b" * 8), plain("c" * 8)], " · ", 24)
    assert ["".join(span.text for span in line) for line in lines] == ["  aaaaaaaa · bbbbbbbb", "  cccccccc"]


def test_a_bar_is_never_empty_for_a_part_nor_longer_than_its_room() -> None:
    assert bar(0, 100, 10) == "··········"
    assert bar(1, 100000, 10) == "▏·········"
    assert bar(87, 100, 10) == "████████▋·"
    assert bar(300, 100, 10) == "██████████"
    assert bar(1, 0, 4) == "····"


def test_sentences_have_the_same_places_in_both_languages() -> None:
    for module in (screens, views, why):
        found = [value for value in vars(module).values() if isinstance(value, Text)]
        tables = [value for value in vars(module).values() if isinstance(value, dict)]
        found += [text for table in tables for text in table.values() if isinstance(text, Text)]
        assert len(found) > 50
        for text in found:
            if text is not views.QUARTER:  # Roman numerals on the one side only
                assert sorted(re.findall(r"{(\w+)}", text.vi)) == sorted(re.findall(r"{(\w+)}", text.en)), text
            assert unicodedata.is_normalized("NFC", text.vi)
            assert not re.search(r"(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", text.vi), text.vi
