"""`roadmap report`: what a unit sends in each quarter, and the plan that is signed each December."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import app
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.progressing import under_way

GOLDEN = ROOT / "tests" / "golden"
PROMISED = ROOT / "plans" / "tinh"
QUARTER = ("--quarter", "2027-Q2")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("plans")
    app.plan_brief(under_way(place))
    return place / "tinh"


@pytest.mark.parametrize(
    ("name", "words", "width", "language"),
    [
        ("quarter", (*QUARTER, "--baseline", PROMISED), 80, "vi"),
        ("quarter-lead", (*QUARTER, "--baseline", PROMISED, "--lead", "so-khcn"), 160, "en"),
        ("year", ("--year", "2028", "--baseline", PROMISED), 160, "vi"),
        ("year-lead", ("--year", "2027", "--lead", "so-khcn"), 80, "en"),
    ],
)
def test_a_report_reads_as_before(
    name: str,
    words: tuple[str | Path, ...],
    width: int,
    language: str,
    folder: Path,
    run: Run,
    golden: Callable[[Path, str], None],
) -> None:
    result = run("report", folder, *words, "--width", width, "--lang", language)
    golden(GOLDEN / f"report-{name}-{width}-{language}.txt", result.stdout)


def test_the_report_for_word_is_one_page_with_its_tables(
    folder: Path, run: Run, golden: Callable[[Path, str], None]
) -> None:
    words = ("--baseline", PROMISED, "--lead", "so-xay-dung", "--format", "html", "--lang", "vi")
    page = run("report", folder, *QUARTER, *words).stdout
    assert page.count("<table") == page.count("</table>") == 3
    golden(GOLDEN / "report-quarter.html", page)


def test_programs_and_spreadsheets_get_each_task_with_its_class(folder: Path, run: Run) -> None:
    words = ("--baseline", PROMISED, "--lang", "en")
    listed = json.loads(run("report", folder, *QUARTER, *words, "--format", "json").stdout)["tasks"]
    rows = list(
        csv.reader(io.StringIO(run("report", folder, *QUARTER, *words, "--format", "csv").stdout.lstrip("\ufeff")))
    )
    assert [row[0] for row in rows[1:]] == [task["id"] for task in listed]
    lgsp = next(task for task in listed if task["id"] == "lgsp")
    assert (lgsp["class"], lgsp["promised_finish"], lgsp["spent_million_vnd"]) == ("late", "2028-03", 900)
    silent = next(task for task in listed if task["id"] == "quan-tri-du-lieu")
    assert (silent["class"], silent["spent_million_vnd"]) == ("on-track", None)


def test_without_records_the_report_says_that_it_has_no_figures(folder: Path, run: Run) -> None:
    words = (*QUARTER, "--baseline", PROMISED, "--lead", "cong-an-tinh", "--lang", "vi")
    told = " ".join(run("report", folder, *words).stdout.split())
    assert "Đã chi: chưa có số liệu." in told
    assert "Chưa ghi nhận khó khăn, đề xuất nào." in told
    assert "kết quả chưa có số liệu" in told


def test_without_a_promise_the_report_says_what_it_is_held_against(folder: Path, run: Run) -> None:
    told = " ".join(run("report", folder, *QUARTER, "--lang", "vi").stdout.split())
    assert "chưa nêu kế hoạch đã ban hành" in told


def test_the_report_on_a_quarter_that_is_over_says_that_its_records_are_of_later(folder: Path, run: Run) -> None:
    over = " ".join(run("report", folder, "--quarter", "2026-Q4", "--lang", "en").stdout.split())
    assert "This quarter is over: money spent, work left," in over
    assert "This quarter is over" not in run("report", folder, *QUARTER, "--lang", "en").stdout


def test_money_is_left_out_where_asked(folder: Path, run: Run) -> None:
    for words in (QUARTER, ("--year", "2028")):
        told = run("report", folder, *words, "--hide-money", "--lang", "vi").stdout
        assert "triệu đồng" not in told
        assert "Kinh phí" not in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "name one"),
        ((*QUARTER, "--year", "2027"), "name one"),
        (("--quarter", "2027-07"), "is no quarter"),
        (("--quarter", "2027"), "is no quarter"),
        (("--quarter", "2027-Q3"), "has not begun"),
        (("--quarter", "2024-Q4"), "the plan begins with 01/2025"),
        (("--year", "2026"), "choose 2027 to"),
        (("--year", "2060"), "choose 2027 to"),
        ((*QUARTER, "--lead", "khong-co"), "khong-co"),
    ],
)
def test_what_cannot_be_reported_is_refused(words: tuple[str, ...], told: str, folder: Path, run: Run) -> None:
    assert told in run("report", folder, *words, "--lang", "en", exits=2).stderr
