"""Every view on terminals of every kind: it fits, it lines up, and no title can do harm."""

from __future__ import annotations

import importlib
import os
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from roadmap.messages.text import Language, same
from roadmap.plan.document import Plan
from roadmap.render.blocks import (
    Align,
    Column,
    Field,
    Fields,
    Heading,
    Lines,
    Paragraph,
    Row,
    Span,
    Style,
    Table,
    Use,
    View,
    paragraph,
    told,
)
from roadmap.render.terminal import Terminal, to_text
from tests.changed import replace
from tests.plans_by_hand import hostile, sample_plan

VIEWS = ("phases", "tasks", "coverage", "budget", "load", "critical", "annex")
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(list("[]()/\\:;|`'\"<>&=+-@#*_~\x00\x1b\x9b\n\r\t\u202e\u200d\ufe0f\u0301đĐệạ字🔑")),
    ),
    max_size=60,
)


def build(name: str, plan: Plan, language: Language = Language.VI) -> View:
    make: Callable[[Plan, Language], View] = getattr(importlib.import_module(f"roadmap.render.{name}"), name)
    return make(plan, language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [20, 37, 60, 80, 120, 160, 200])
def test_no_line_is_wider_than_the_terminal(name: str, width: int, language: Language) -> None:
    for unicode in (True, False):
        text = to_text(build(name, sample_plan(), language), Terminal(width, unicode))
        assert max(cell_len(line) for line in text.splitlines()) <= width


@given(title=NASTY, width=st.integers(1, 220), unicode=st.booleans(), colour=st.booleans())
@settings(max_examples=60 if "THOROUGH" in os.environ else 20, deadline=None)
def test_hostile_titles_harm_nothing(title: str, width: int, unicode: bool, colour: bool) -> None:
    plan = hostile(title)
    for name in VIEWS:
        text = to_text(build(name, plan), Terminal(width, unicode, colour))
        bare = re.sub(r"\x1b\[[0-9;]*m", "", text) if colour else text
        assert not CONTROLS.search(bare)
        assert all(cell_len(line) <= max(width, 20) for line in bare.split("\n"))
        text.encode("utf-8" if unicode else "ascii")


def table_of(*titles: str) -> View:
    columns = (Column("title", "Tên", shrinks=True), Column("lead", "Chủ trì"), Column("sum", "Kinh phí", Align.RIGHT))
    rows = tuple(Row(str(number), (title, "Sở XD", "8,1")) for number, title in enumerate(titles))
    return View("tasks", "x", (Table("tasks", columns, rows),))


def test_markup_emoji_codes_and_brackets_print_as_they_are() -> None:
    text = to_text(table_of("[khẩn] [/] [bold]x[/bold] :key:"), Terminal(80))
    assert "[khẩn] [/] [bold]x[/bold] :key:" in text


def test_control_characters_are_written_out_and_line_breaks_become_spaces() -> None:
    text = to_text(table_of("a\x1b[31mb\x9bc\nd\r\ne\u202ef"), Terminal(80))
    assert "a\\x1b[31mb\\x9bc d e\\u202ef" in text


def test_composed_and_decomposed_titles_keep_their_columns() -> None:
    title = "Nền tảng tích hợp, chia sẻ dữ liệu"
    lines = to_text(table_of(unicodedata.normalize("NFC", title), unicodedata.normalize("NFD", title)), Terminal(80))
    first, second = lines.splitlines()[2:]
    assert first == second


def test_without_unicode_letters_lose_their_marks_and_signs_turn_into_ascii() -> None:
    view = View("x", "x", (paragraph("Đường găng → LGSP · ✓ ● ◆ ↻ – … “số” 中 Ω"),))
    assert to_text(view, Terminal(80, unicode=False)) == 'Duong gang -> LGSP . v * + @ - ... "so" ? ?\n'


def test_drawn_lines_keep_their_cells_without_unicode() -> None:
    line = (Span("Đề án ●"), Span("░░▒▒▒··→"), Span("中|"))
    view = View("x", "x", (Lines((line,)),))
    unicode, ascii_ = to_text(view, Terminal(80)), to_text(view, Terminal(80, unicode=False))
    assert ascii_ == "De an *==###..>??|\n"
    assert cell_len(unicode) == cell_len(ascii_)


def test_drawn_lines_are_cut_at_the_edge() -> None:
    view = View("x", "x", (Lines(((Span("x" * 300),),)),))
    assert to_text(view, Terminal(40)) == "x" * 40 + "\n"


def test_colour_is_drawn_only_where_it_is_known() -> None:
    view = View("x", "x", (paragraph("trễ", Style.LATE),))
    assert "\x1b" not in to_text(view, Terminal(80))
    assert to_text(view, Terminal(80, colour=True)) == "\x1b[1;31mtrễ\x1b[0m\n"


def test_a_narrow_terminal_drops_columns_by_priority_and_says_which() -> None:
    columns = (
        Column("title", "Tên", shrinks=True),
        Column("lead", "Chủ trì", priority=1),
        Column("id", "Mã", priority=3),
    )
    view = View("x", "x", (Table("tasks", columns, (Row("a", ("Kho dữ liệu dùng chung", "l" * 20, "i" * 30)),)),))
    wide, middle, narrow = (to_text(view, Terminal(width)) for width in (80, 60, 38))
    assert "Mã" in wide
    assert "Mã" not in middle
    assert "không hiện" not in middle
    assert "không hiện cột: Chủ trì" in narrow.replace("\n", " ")


def test_lines_carry_no_blanks_at_their_end() -> None:
    for name in VIEWS:
        assert all(line == line.rstrip() for line in to_text(build(name, sample_plan()), Terminal(80)).split("\n"))


def test_columns_that_only_programs_see_are_not_printed() -> None:
    columns = (Column("a", "Người"), Column("b", "Máy", use=Use.DATA))
    assert "Máy" not in to_text(View("x", "x", (Table("t", columns, (Row("1", ("x", "y")),)),)), Terminal(80))


def test_fields_stand_beside_their_labels_or_below_them() -> None:
    view = View("x", "x", (Fields((told("Căn cứ", "Quyết định 2629", "Nghị định 269"), told("Trống"))),))
    assert to_text(view, Terminal(80)) == "Căn cứ  Quyết định 2629\n        Nghị định 269\n"
    long = View("x", "x", (Fields((Field("Thời gian, kinh phí", ((Span("ước tính"),),)),)),))
    assert to_text(long, Terminal(24)) == "Thời gian, kinh phí\n  ước tính\n"


def test_paragraphs_stay_readable_on_wide_terminals_and_keep_their_indent() -> None:
    words = "chữ " * 60
    lines = to_text(View("x", "x", (Paragraph((Span(words),), indent=4),)), Terminal(200)).splitlines()
    assert all(line.startswith("    chữ") for line in lines)
    assert max(cell_len(line) for line in lines) <= 100


def test_groups_stand_over_their_rows() -> None:
    rows = (
        Row("g", ("Giai đoạn 1",), group=True),
        Row("d", ("Thể chế",), group=True, depth=1),
        Row("a", ("Đề án",)),
        Row("h", ("Giai đoạn 2",), group=True),
        Row("b", ("LGSP",)),
    )
    view = View("x", "x", (Heading("Kế hoạch", 1), Table("t", (Column("title", "Tên"),), rows)))
    drawn = "Kế hoạch\n\n  Tên\n───────\nGiai đoạn 1\n Thể chế\n  Đề án\n\nGiai đoạn 2\n  LGSP\n"
    assert to_text(view, Terminal(80)) == drawn


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    view = build("tasks", sample_plan())
    before = to_text(view, Terminal(80, colour=True))
    for name, value in {"COLUMNS": "33", "NO_COLOR": "1", "TERM": "dumb", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert to_text(view, Terminal(80, colour=True)) == before


def test_a_braced_title_is_no_placeholder() -> None:
    plan = replace(sample_plan(), title=same("{plan} {0} {x!r}"))
    for name in VIEWS:
        view = build(name, plan)
        assert name == "annex" or "{plan} {0} {x!r}" in view.title
