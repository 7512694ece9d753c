"""The lists of the catalogue, and every entry of the shipped one, whole."""

from __future__ import annotations

import functools
import re

import pytest
from rich.cells import cell_len

from roadmap.catalogue import read_catalogue
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language
from roadmap.model import Basis, Catalogue
from roadmap.render import lookups
from roadmap.render.blocks import View
from roadmap.render.entry import entry
from roadmap.render.terminal import Terminal, to_text
from roadmap.shipped import shipped

VI = Language.VI


@functools.cache
def catalogue() -> Catalogue:
    return read_catalogue([shipped()])


def lists(language: Language) -> list[View]:
    held = catalogue()
    return [
        lookups.frameworks(held, language),
        lookups.goals(held, language),
        lookups.tasks(held, held.tasks.values(), language),
        lookups.localities(held, language),
    ]


def test_an_entry_in_a_spreadsheet_has_headings_and_codes_in_words() -> None:
    held = catalogue()
    first = {
        "task": held.tasks,
        "goal": held.goals,
        "framework": held.frameworks,
        "locality": held.localities,
        "procedure": held.procedures,
        "source": held.sources,
        "role": held.roles,
        "domain": held.domains,
        "team": held.teams,
    }
    for kind, entries in first.items():
        text = export(entry(held, kind, next(iter(entries)), VI), Format.CSV).decode("utf-8-sig")
        heading, line = text.splitlines()[:2]
        assert heading.startswith('"Mã";')
        assert '"Tên"' in heading
        assert not any(f'"{code}"' in line for code in ("attested", "estimate", "verified", "copy"))


def test_a_spreadsheet_leaves_out_nothing_that_an_entry_says() -> None:
    held = catalogue()
    kinds = {"task": held.tasks, "framework": held.frameworks, "locality": held.localities, "target": held.targets}
    for kind, entries in {**kinds, "procedure": held.procedures}.items():
        for identifier in entries:
            found = entry(held, kind, identifier, VI).data
            assert found is not None
            (row,) = found.rows
            cells = dict(zip((column.key for column in found.columns), row.cells, strict=True))
            assert not [key for key, value in row.values.items() if value not in ([], {}, None, "") and not cells[key]]


@pytest.mark.parametrize("language", Language)
def test_lists_hold_every_entry_and_fit(language: Language) -> None:
    held = catalogue()
    expected = [held.frameworks, held.goals, held.tasks, held.localities]
    for view, entries in zip(lists(language), expected, strict=True):
        assert view.data is not None
        assert sorted(row.id for row in view.data.rows if not row.group) == sorted(entries)
        for width in (40, 80, 200):
            assert max(cell_len(line) for line in to_text(view, Terminal(width)).splitlines()) <= width


def test_ids_stay_visible_on_a_narrow_terminal() -> None:
    text = to_text(lookups.frameworks(catalogue(), VI), Terminal(80))
    assert all(name in text for name in catalogue().frameworks)


def test_goals_of_one_framework_mark_what_cannot_be_chosen() -> None:
    text = to_text(lookups.goals(catalogue(), VI, "12-khuyen-nghi"), Terminal(80))
    assert "khong-neu-1" in text
    assert "chưa chọn được" in text
    assert "3-tru-cot" not in text


def test_estimates_say_so_in_the_list_of_tasks() -> None:
    task = next(each for each in catalogue().tasks.values() if each.figures is Basis.ESTIMATE and each.delivery)
    text = to_text(lookups.tasks(catalogue(), [task], VI), Terminal(120))
    assert re.search(r"~\d", text)
    assert "~ ước tính" in text


def test_an_empty_list_says_so() -> None:
    assert "Không tìm thấy mục nào." in to_text(lookups.tasks(catalogue(), (), VI), Terminal(80))


@pytest.mark.parametrize("language", Language)
def test_every_entry_prints_and_exports_whole(language: Language) -> None:
    held = catalogue()
    kinds = {
        "task": held.tasks,
        "goal": held.goals,
        "framework": held.frameworks,
        "locality": held.localities,
        "procedure": held.procedures,
        "source": held.sources,
        "role": held.roles,
        "domain": held.domains,
        "team": held.teams,
    }
    for kind, entries in kinds.items():
        for name in entries:
            view = lookups.entry(held, kind, name, language)
            text = to_text(view, Terminal(80))
            assert max(cell_len(line) for line in text.splitlines()) <= 80
            assert name in text
            assert view.data is not None
            assert [row.id for row in view.data.rows] == [name]
            assert export(view, Format.JSON)


def test_grades_and_estimates_stand_beside_what_they_qualify() -> None:
    held = catalogue()
    task = to_text(lookups.entry(held, "task", "lgsp", VI), Terminal(300))
    assert "theo bản sao, chưa đối chiếu bản gốc" in task
    assert "đã kiểm chứng" in task
    assert "ước tính" in task
    framework = to_text(lookups.entry(held, "framework", "12-khuyen-nghi", VI), Terminal(300))
    assert "(theo bài báo)" in framework


def test_a_communes_money_is_told_in_millions() -> None:
    told = to_text(lookups.entry(catalogue(), "locality", "xa", VI), Terminal(200))
    assert "(triệu đồng)" in told
    assert "tỷ đồng" not in told


@pytest.mark.parametrize("language", Language)
def test_the_list_of_frameworks_is_short_and_breaks_no_noun(language: Language) -> None:
    text = to_text(lookups.frameworks(catalogue(), language), Terminal(80))
    assert len(text.splitlines()) < 4 * len(catalogue().frameworks)
    nouns = {word for held in catalogue().frameworks.values() for word in held.noun.to(language).split()}
    assert all(word in text for word in nouns)
