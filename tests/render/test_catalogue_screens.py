"""The screens that survey a catalogue: goldens of a small one, every form of the shipped one."""

from __future__ import annotations

import csv
import functools
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from roadmap.catalogue import read_catalogue
from roadmap.export.formats import Format, export
from roadmap.messages.text import Language, Text, same
from roadmap.model import Catalogue, Strength, Target
from roadmap.months import month
from roadmap.render import catalogue_changes, catalogue_sources, catalogue_stats
from roadmap.render.blocks import View
from roadmap.render.terminal import Terminal, to_text
from roadmap.shipped import shipped
from roadmap.survey.changes import compare
from roadmap.survey.statistics import count
from tests.catalogues import OLD_LAW, catalogue, goals, stage, task, tasks, wait
from tests.changed import replace
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
VI, EN = Language
TARGET = Target("khung/y", Text("Hồ sơ trực tuyến", "Cases online"), same("%"), ((2030, 50.0),), framework="khung")


@functools.cache
def whole() -> Catalogue:
    return read_catalogue([shipped()])


def later() -> Catalogue:
    """Return the small catalogue a year on: something of every kind of change."""
    by_id = {each.id: each for each in tasks()}
    by_id["kho"] = replace(
        by_id["kho"],
        delivery=stage(4, 8, 12, 12000),
        after=(wait("nen-tang", Strength.SOFT, lag=2), wait("kien-truc")),
        says=Text("Khác.", "Other."),
        deliverable=Text("Khác", "Other"),
        sources=("luat", "luat-moi"),
        domain="kien-truc",
    )
    by_id["nen-tang"] = replace(by_id["nen-tang"], id="nen-tang-moi", aliases=("nen-tang",), after=())
    by_id["du-lieu-mo"] = replace(
        by_id["du-lieu-mo"], after=(replace(wait("kien-truc", Strength.SOFT), why=Text("Vì.", "So.")),)
    )
    by_id["them"] = task("them", Text("Nhiệm vụ thêm", "One more task"))
    del by_id["moc"]
    data = replace(goals()[0], core=("kho",), extra=("them",), title=Text("Dữ liệu số", "Digital data"))
    held = catalogue(tuple(by_id.values()), (data, *goals()[1:]), version="2027.01", as_of=month(2027, 1))
    target = replace(TARGET, values=((2027, 40.0), (2030, 62.5)))
    sources = {**held.sources, "luat-cu": replace(OLD_LAW, until=month(2026, 6), url="https://example.vn/" + "x" * 60)}
    return replace(held, sources=sources, targets={target.id: target})


def views(held: Catalogue, language: Language) -> dict[str, View]:
    cited = next(iter(held.sources))
    return {
        "stats": catalogue_stats.statistics(held, count(held), language),
        "sources": catalogue_sources.sources(held, language),
        "source": catalogue_sources.citations(held, cited, language),
        "diff": catalogue_changes.changes(catalogue(), held, compare(catalogue(), held), language),
    }


def small(language: Language) -> dict[str, View]:
    held, after = replace(catalogue(), targets={TARGET.id: TARGET}), later()
    return {**views(held, language), "diff": catalogue_changes.changes(held, after, compare(held, after), language)}


@pytest.mark.parametrize(("width", "language"), [(80, VI), (160, EN)])
@pytest.mark.parametrize("name", ["stats", "sources", "source", "diff"])
def test_a_screen_of_a_small_catalogue_reads_as_before(
    name: str, width: int, language: Language, golden: Callable[[Path, str], None]
) -> None:
    shown = to_text(small(language)[name], Terminal(width))
    golden(GOLDEN / f"catalogue-{name}-{width}-{language}.txt", shown)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    for held in (catalogue(), later(), whole()):
        for view in views(held, language).values():
            assert max(map(cell_len, to_text(view, Terminal(width)).splitlines())) <= width


@pytest.mark.parametrize("format_", Format)
def test_every_screen_is_written_in_every_format(format_: Format) -> None:
    for view in (*views(whole(), VI).values(), *small(EN).values()):
        assert export(view, format_)


def listed(view: View) -> list[dict[str, object]]:
    (entries,) = (value for key, value in json.loads(export(view, Format.JSON)).items() if key != "format")
    assert isinstance(entries, list)
    assert len({entry["id"] for entry in entries}) == len(entries)
    return entries


def test_json_holds_every_figure_as_a_number() -> None:
    figures = {entry["id"]: entry["number"] for entry in listed(small(VI)["stats"])}
    assert figures["tasks/all"] == 7
    assert figures["tasks/du-lieu/all"] == 5
    assert figures["tasks/without-cost"] == 2
    assert figures["goals/khung/naming-6+"] == 1
    assert figures["dependencies/hard-with-source"] == 1
    assert figures["chain-months/1"] == 22


def test_json_of_the_shipped_catalogue_has_a_row_for_each_domain_and_framework() -> None:
    ids = {entry["id"] for entry in listed(views(whole(), VI)["stats"])}
    assert ids >= {f"tasks/{domain}/all" for domain in whole().domains}
    assert ids >= {f"goals/{framework}/all" for framework in whole().frameworks}


def test_json_says_of_each_source_what_rests_on_it() -> None:
    found = {entry["id"]: entry for entry in listed(small(VI)["sources"])}
    assert (found["luat"]["task"], found["luat"]["dependency"], found["luat"]["resting"]) == (4, 1, 6)
    assert (found["luat-cu"]["force"], found["luat-cu"]["replaced_by"]) == ("replaced", "luat")
    assert found["luat-moi"]["since"] == "2027-07"


def test_json_of_a_comparison_has_old_and_new_values() -> None:
    found = {(entry["kind"], entry["change"], entry["id"]): entry for entry in listed(small(VI)["diff"])}
    assert found["task", "renamed", "nen-tang-moi"]["was"] == "nen-tang"
    fields = found["task", "changed", "kho"]["fields"]
    assert isinstance(fields, list)
    assert {
        "field": "delivery.months",
        "old": {"low": 4, "likely": 6, "high": 9},
        "new": {"low": 4, "likely": 8, "high": 12},
    } in fields


def test_csv_holds_one_row_for_each_source() -> None:
    rows = list(csv.reader(io.StringIO(export(small(EN)["sources"], Format.CSV).decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["luat", "luat-cu", "luat-moi", "bai-bao"]


def test_catalogues_that_are_the_same_are_said_to_be() -> None:
    shown = to_text(catalogue_changes.changes(catalogue(), catalogue(), (), VI), Terminal())
    assert "Hai danh mục giống nhau." in shown
