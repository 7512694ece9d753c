from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.model import Catalogue
from roadmap.shipped import shipped

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue((shipped(),))


def test_all_frameworks_are_listed_in_either_language(run: Run, catalogue: Catalogue) -> None:
    vietnamese, english = run("frameworks").stdout, run("frameworks", "--lang", "en").stdout
    for framework in catalogue.frameworks:
        assert framework in vietnamese
        assert framework in english
    assert vietnamese != english


@pytest.mark.parametrize("words", ["3-tru-cot-1-nen-tang", "3 trụ cột, 1 nền tảng", "three pillars"])
def test_goals_are_listed_of_the_framework_that_is_named(run: Run, words: str) -> None:
    shown = run("goals", words).stdout
    assert "Kinh tế số" in shown
    assert "12-khuyen-nghi" not in shown


def test_goals_of_all_frameworks_are_listed_without_one(run: Run, catalogue: Catalogue) -> None:
    shown = run("goals", "--width", "200").stdout
    assert all(goal.rpartition("/")[2] in shown for goal in catalogue.goals)


def test_tasks_of_a_goal_are_the_ones_that_it_names(run: Run, catalogue: Catalogue) -> None:
    shown = run("tasks", "--goal", "di chuyen thong minh", "--width", "200").stdout
    named = catalogue.goals["6-linh-vuc/di-chuyen-thong-minh"].tasks
    assert [task for task in catalogue.tasks if f" {task} " in shown] == [
        task for task in catalogue.tasks if task in named
    ]


def test_tasks_are_searched_in_both_languages_without_accents(run: Run) -> None:
    assert "giao-thong-thong-minh" in run("tasks", "--search", "giám sát giao thông").stdout
    assert "giao-thong-thong-minh" in run("tasks", "--search", "TRAFFIC").stdout


def test_what_is_searched_is_listed_by_how_well_it_fits_and_not_by_domain(run: Run, catalogue: Catalogue) -> None:
    shown = run("tasks", "--search", "dữ liệu", "--width", "200").stdout
    listed = [task for line in shown.splitlines() if (task := line.partition(" ")[0]) in catalogue.tasks]
    found = [catalogue.tasks[task] for task in listed]
    named = [any("dữ liệu" in name.casefold() for name in (task.title.vi, *task.aliases)) for task in found]
    assert named == sorted(named, reverse=True)
    assert not any(domain.title.vi in shown.splitlines() for domain in catalogue.domains.values())


def test_a_fund_says_how_it_is_written_and_a_team_how_many_it_has(run: Run) -> None:
    assert "ns-tinh/dau-tu-cong: đầu tư công" in run("info", "ns-tinh").stdout
    assert "Tỉnh điển hình: 5 người" in run("info", "ky-thuat").stdout


def test_a_search_within_a_goal_needs_both(run: Run) -> None:
    shown = run("tasks", "--goal", "de-an-ha-noi/giao-thong", "--search", "thẻ vé").stdout
    assert "the-ve-giao-thong" in shown
    assert "giao-thong-thong-minh" not in shown


def test_localities_are_listed(run: Run, catalogue: Catalogue) -> None:
    shown = run("localities").stdout
    assert all(locality in shown for locality in catalogue.localities)


@pytest.mark.parametrize(
    "words",
    [
        "lgsp",
        "de-an-950",
        "3-tru-cot-1-nen-tang/kinh-te-so",
        "ha-noi",
        "thue-dich-vu",
        "qd-2629-2025",
        "so-khcn",
        "ky-thuat",
        "ns-tinh",
        "the-che",
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_any_entry_is_shown_whole(run: Run, words: str, language: str) -> None:
    assert words in run("info", words, "--lang", language).stdout


def test_an_outdated_word_leads_to_todays_entry_and_says_so_on_stderr(run: Run) -> None:
    result = run("info", "chinh-quyen-dien-tu")
    assert (
        result.stderr
        == '"chinh-quyen-dien-tu" là tên khác của "Chính quyền số" (3-tru-cot-1-nen-tang/chinh-quyen-so)\n'
    )
    assert result.stdout.startswith("Chính quyền số")


@pytest.mark.parametrize("arguments", [("info", "lgps"), ("goals", "3-tru-cott"), ("tasks", "--goal", "kinh-te-soo")])
def test_an_unknown_id_is_exit_2_with_the_nearest(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, exits=2)
    assert "gần nhất: " in result.stderr
    assert result.stdout == ""


def test_an_overlay_is_laid_over_the_catalogue(run: Run, tmp_path: Path) -> None:
    (tmp_path / "localities").mkdir()
    own = (Path(str(shipped())) / "localities" / "xa.toml").read_text(encoding="utf-8")
    (tmp_path / "localities" / "xa-nha.toml").write_text(own, encoding="utf-8")
    assert "xa-nha" in run("localities", "--templates", tmp_path).stdout
    assert "xa-nha" not in run("localities").stdout


def test_a_faulty_overlay_is_exit_3_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tasks").mkdir()
    (tmp_path / "tasks" / "du-lieu.toml").write_text("[x\n", encoding="utf-8")
    result = run("tasks", "--templates", tmp_path, exits=3)
    assert f"{tmp_path}/tasks/du-lieu.toml:1:" in result.stderr
    assert result.stdout == ""
