"""Views as Markdown, CSV, HTML and JSON: whole, escaped, and the same bytes every time."""

from __future__ import annotations

import csv
import html.parser
import importlib
import io
import json
import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.export.formats import Format, export
from roadmap.messages.text import Language
from roadmap.plan.document import Plan
from roadmap.render.blocks import Column, Field, Fields, Heading, Lines, Row, Span, Style, Table, Use, View, paragraph
from tests.plans_by_hand import hostile, sample_plan

VIEWS = ("phases", "tasks", "coverage", "budget", "load", "critical", "annex")
NASTY = st.text(
    st.one_of(st.characters(), st.sampled_from(list("[]()/\\;,|`'\"<>&=+-@#*_~\x00\x1b\n\r\t\u202eđệ{}"))),
    max_size=40,
)


def build(name: str, plan: Plan, language: Language = Language.VI) -> View:
    make: Callable[[Plan, Language], View] = getattr(importlib.import_module(f"roadmap.render.{name}"), name)
    return make(plan, language)


def small(title: str, language: Language = Language.VI, **values: object) -> View:
    columns = (
        Column("title", "Tên\n(đủ)"),
        Column("cost", "Kinh phí", use=Use.PEOPLE),
        Column("million", "Triệu đồng", use=Use.DATA),
        Column("bar", "", use=Use.SCREEN),
    )
    rows = (
        Row("g", ("Nhóm", "", "", ""), group=True),
        Row("a", (title, "8,1", "8100", "███"), {"million": 8100} | values),
    )
    blocks = (Heading("Kế hoạch", 1), paragraph("Ghi chú", Style.MUTED), Table("tasks", columns, rows))
    return View("tasks", "Kế hoạch", blocks, language)


def rows_of(view: View) -> list[list[str]]:
    text = export(view, Format.CSV).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if view.language is Language.VI else ","))


@pytest.mark.parametrize("to", Format)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("language", Language)
def test_every_view_has_every_format(name: str, to: Format, language: Language) -> None:
    view = build(name, sample_plan(), language)
    assert export(view, to) == export(build(name, sample_plan(), language), to.value)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="pdf"):
        export(small("x"), "pdf")


def test_lines_drawn_for_a_terminal_are_left_out() -> None:
    view = View("x", "x", (Lines(((Span("░▒"),),)), paragraph("chữ")))
    for to in Format:
        assert "░" not in export(view, to).decode("utf-8-sig")


# JSON


@pytest.mark.parametrize("name", VIEWS)
def test_json_is_a_version_and_one_list_of_entries_with_ids(name: str) -> None:
    document: dict[str, Any] = json.loads(export(build(name, sample_plan()), Format.JSON))
    assert document.pop("format") == 1
    ((_, entries),) = document.items()
    assert entries
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert all(set(entry) == set(entries[0]) for entry in entries)


@pytest.mark.parametrize("name", VIEWS)
def test_keys_and_ids_do_not_depend_on_the_language(name: str) -> None:
    vi, en = (json.loads(export(build(name, sample_plan(), language), Format.JSON)) for language in Language)
    assert list(vi) == list(en)
    (_, first), (_, second) = list(vi.items())[1], list(en.items())[1]
    assert [(entry["id"], list(entry)) for entry in first] == [(entry["id"], list(entry)) for entry in second]


def test_json_keeps_numbers_and_letters() -> None:
    text = export(small("Đề án"), Format.JSON).decode()
    assert json.loads(text) == {"format": 1, "tasks": [{"id": "a", "title": "Đề án", "million": 8100}]}
    assert "Đề án" in text


def test_a_view_without_a_list_gives_an_empty_one() -> None:
    assert json.loads(export(View("why", "x", ()), Format.JSON)) == {"format": 1, "why": []}


# CSV


def test_csv_opens_in_excel_of_its_language() -> None:
    raw = export(small("Đề án"), Format.CSV)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert not raw.startswith(b"\xef\xbb\xbfsep=")
    assert b'"a";"' in raw
    assert b'"a","' in export(small("Scheme", Language.EN), Format.CSV)
    assert raw.count(b"\r\n") == 2


def test_csv_has_exact_sums_and_no_groups() -> None:
    assert rows_of(small("Đề án")) == [["Mã", "Tên (đủ)", "Triệu đồng"], ["a", "Đề án", "8100"]]


@pytest.mark.parametrize("name", VIEWS)
def test_csv_headings_are_in_the_language_of_the_view(name: str) -> None:
    heading = {language: rows_of(build(name, sample_plan(), language))[0] for language in Language}
    assert heading[Language.VI][0] == "Mã"
    assert heading[Language.EN][0] == "Id"
    assert not set(heading[Language.VI]) & set(heading[Language.EN])


@pytest.mark.parametrize("name", ["coverage", "critical", "tasks"])
def test_csv_says_codes_in_words(name: str) -> None:
    held = " ".join(cell for line in rows_of(build(name, sample_plan(), Language.VI))[1:] for cell in line[1:])
    for code in ("attested", "derived", "dependency", "planned", "money"):
        assert code not in held.split()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", " =", "\r=", "＝"])
def test_csv_texts_are_never_formulas(sign: str) -> None:
    (cell,) = [line[1] for line in rows_of(small(f"{sign}HYPERLINK(1)"))[1:]]
    assert cell.startswith("'")


def test_negative_numbers_stay_numbers() -> None:
    assert rows_of(small("x", million=-12))[1][2] == "-12"


# Markdown


def test_markdown_tables_survive_pipes_ticks_breaks_and_html() -> None:
    text = export(small("a|b`c\nd<script>*e*_f_[g](h)&lt;"), Format.MARKDOWN).decode()
    (line,) = [line for line in text.splitlines() if line.startswith("| a")]
    assert line == r"| a\|b\`c d&lt;script&gt;\*e\*\_f\_\[g\](h)&amp;lt; | 8,1 |"
    assert "███" not in text
    assert "| **Nhóm** |  |" in text


def test_markdown_paragraphs_open_no_lists_or_headings() -> None:
    for words, safe in {"# x": r"\# x", "- x": r"\- x", "1. x": r"1\. x", "+ x": r"\+ x", "> x": "&gt; x"}.items():
        assert export(View("x", "x", (paragraph(words),)), Format.MARKDOWN).decode() == f"{safe}\n"


def test_markdown_fields() -> None:
    field = Field("Căn cứ", ((Span("QĐ 2629"),), (Span("NĐ 269"),)))
    text = export(View("x", "x", (Fields((field, Field("Cấp", ((Span("tỉnh"),),)))),)), Format.MARKDOWN).decode()
    assert text == "- **Căn cứ**:\n  - QĐ 2629\n  - NĐ 269\n- **Cấp**: tỉnh\n"


# HTML


class Reader(html.parser.HTMLParser):
    """Collects the tags and the text of a page, and checks that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def read(view: View) -> Reader:
    reader = Reader()
    reader.feed(export(view, Format.HTML).decode())
    reader.close()
    assert not reader.open
    return reader


def test_html_is_a_page_that_word_takes() -> None:
    page = export(build("annex", sample_plan()), Format.HTML).decode()
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="vi">' in page
    assert '<meta charset="utf-8">' in page
    assert "font-family:'Times New Roman',serif;font-size:13pt" in page
    assert "border:1px solid #000" in page
    assert "A4 landscape" in page
    assert not re.search(r"(src|href)=|<script|@import|url\(", page)


def test_html_escapes_everything() -> None:
    reader = read(small('<b onclick="x">&amp;"'))
    assert '<b onclick="x">&amp;"' in reader.words
    assert "b" not in reader.tags


def test_html_fields_are_a_table() -> None:
    reader = read(View("x", "x", (Fields((Field("Cấp", ((Span("tỉnh"),), (Span("xã"),))),)),)))
    assert reader.tags.count("table") == 1
    assert "br" in reader.tags


@given(title=NASTY)
@settings(max_examples=60 if "THOROUGH" in os.environ else 20, deadline=None)
def test_hostile_titles_stay_text_in_every_format(title: str) -> None:
    plan = hostile(title)
    for name in ("tasks", "annex"):
        view = build(name, plan)
        assert {"script", "b", "img"}.isdisjoint(read(view).tags)
        document = json.loads(export(view, Format.JSON))
        assert document["format"] == 1
        lines = rows_of(view)
        assert {len(line) for line in lines} == {len(lines[0])}
        table = [line for line in export(view, Format.MARKDOWN).decode().split("\n") if line.startswith("|")]
        assert {len(re.findall(r"(?<!\\)\|", line.replace("\\\\", ""))) for line in table} == {
            len(re.findall(r"\|", table[1]))
        }
        for to in Format:
            assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\u202e]", export(view, to).decode())
