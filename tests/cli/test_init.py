from __future__ import annotations

import os
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest
from click.testing import CliRunner

from roadmap import app
from roadmap.app.checking import check
from roadmap.cli import init as command
from roadmap.cli import shell
from roadmap.cli.asking import Terminal, ask
from roadmap.cli.main import cli
from roadmap.cli.questions import Questions
from roadmap.cli.session import Session
from roadmap.decisions import Parent, Wanted
from roadmap.messages import init as say
from roadmap.messages.text import Text
from roadmap.model import Catalogue
from roadmap.months import month, shown
from tests.changed import replace

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
START = month(2026, 12)
GOAL = ("--goal", "12-khuyen-nghi")


@cache
def catalogue() -> Catalogue:
    return app.read_catalogue()


def values(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "brief.toml").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "next_month", lambda: START)


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province's folder with its plan."""
    folder = tmp_path_factory.mktemp("plans") / "tinh"
    shutil.copytree(ROOT / "plans" / "tinh", folder)
    app.plan_brief(folder)
    return folder


# Options


def test_a_brief_is_written_and_the_next_command_said(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / "a" / "b", *GOAL)
    folder = tmp_path / "a" / "b"
    assert result.stdout == f"Đã ghi {folder / 'brief.toml'}\nTiếp theo: roadmap plan {folder}\n"
    assert result.stderr == ""
    brief, _, _ = app.load_brief(folder)
    assert (brief.locality, brief.start, brief.language) == ("tinh", START, "vi")
    assert sorted(each.name for each in folder.iterdir()) == [".roadmap", "brief.toml"]


def test_the_next_command_lays_the_same_templates(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t/tasks").mkdir(parents=True)
    result = run("init", tmp_path / "a", *GOAL, "--templates", tmp_path / "t")
    assert f"roadmap plan {tmp_path / 'a'} --templates {tmp_path / 't'}\n" in result.stdout


def test_all_options_arrive_in_the_brief(run: Run, tmp_path: Path) -> None:
    options = ("--title", "Của xã", "--locality", "Xa Dien Hinh", "--start", "2027-Q2", "--horizon", "2026..2031")
    money = ("--budget", "2027=175tr", "--team", "can-bo-xa=0,5", "--lang", "en")
    run("init", tmp_path, "--goal", "nen kinh te thong minh", "--goal", "9-nhom-nhiem-vu", *options, *money)
    found = values(tmp_path)
    assert found["title"] == "Của xã"
    assert found["locality"] == "xa"
    assert found["start"] == "2027-04"
    assert found["horizon"] == {"from": "2026-01", "to": "2031-12"}
    assert found["goals"] == ["6-linh-vuc/kinh-te-thong-minh", "9-nhom-nhiem-vu"]
    assert found["language"] == "en"
    assert found["budget"] == {"ns-xa/chi-thuong-xuyen": {"2027": 175}}
    assert found["team"] == {"can-bo-xa": {"people": 0.5}}


def test_the_brief_itself_names_its_folder_too(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "x" / "brief.toml", *GOAL)
    assert (tmp_path / "x" / "brief.toml").is_file()


def test_without_goals_the_option_is_named_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / "new", exits=2)
    assert "--goal" in result.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--goal", "khong-co-dau"),
        (*GOAL, "--budget", "2027=175"),
        (*GOAL, "--budget", "2027=99999999ty"),
        (*GOAL, "--team", "ky-thuat=many"),
        (*GOAL, "--start", "2031-01"),
        (*GOAL, "--horizon", "2300..2305", "--start", "2301-01"),
        (*GOAL, "--locality", "mars"),
    ],
)
def test_what_cannot_be_meant_exits_2_and_makes_nothing(run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run("init", tmp_path / "new", *options, exits=2)
    assert result.stdout == ""
    assert not (tmp_path / "new").exists()


def test_a_brief_that_is_there_stays_unless_forced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text("mine")
    result = run("init", tmp_path, *GOAL, exits=1)
    assert "--force" in result.stderr
    assert (tmp_path / "brief.toml").read_text() == "mine"
    run("init", tmp_path, *GOAL, "--force")
    assert values(tmp_path)["goals"] == ["12-khuyen-nghi"]


def test_a_file_is_no_folder_and_a_folder_no_brief(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "file" in run("init", tmp_path / "file", *GOAL, exits=2).stderr
    (tmp_path / "brief.toml").mkdir()
    run("init", tmp_path, *GOAL, "--force", exits=2)


def test_titles_with_anything_in_them_harm_nothing(run: Run, tmp_path: Path) -> None:
    title = 'a"b\\c\n[x]\x1b[31m #d'
    run("init", tmp_path, *GOAL, "--title", title)
    assert values(tmp_path)["title"] == title


def test_goals_without_work_for_this_level_are_told(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path, "--goal", "12-khuyen-nghi/ha-tang-so", "--locality", "xa", "--lang", "en")
    assert result.stderr == "The catalogue has no task of this locality's level for: 12-khuyen-nghi/ha-tang-so\n"


@pytest.mark.parametrize(("language", "words"), [("vi", "Đầu vào của kế hoạch"), ("en", "The brief of a plan")])
def test_comments_are_in_the_user_s_language(run: Run, tmp_path: Path, language: str, words: str) -> None:
    run("init", tmp_path, *GOAL, "--lang", language)
    assert (
        (tmp_path / "brief.toml")
        .read_text(encoding="utf-8")
        .startswith(f"#:schema .roadmap/schema/brief.json\n# {words}")
    )


def test_a_folder_of_templates_beside_the_brief_counts(run: Run, tmp_path: Path) -> None:
    overlay = tmp_path / "templates" / "localities"
    overlay.mkdir(parents=True)
    shipped = (ROOT / "templates" / "localities" / "xa.toml").read_text(encoding="utf-8")
    (overlay / "xa-toi.toml").write_text(shipped.replace("xa-dien-hinh", "xa-cua-toi"), encoding="utf-8")
    run("init", tmp_path, *GOAL, "--locality", "xa-toi")
    assert values(tmp_path)["locality"] == "xa-toi"


def test_next_month_is_the_month_after_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert command.next_month() > month(2024, 1)


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("2027=175ty", "2027=175ty"),
        ("Của tôi", '"Của tôi"'),
        ('a"b', "'a\"b'"),
        ("$x y", "'$x y'"),
        ("50% x", "'50% x'"),
    ],
)
def test_words_are_quoted_for_any_shell(value: str, quoted: str) -> None:
    assert shell.quoted(value) == quoted
    assert shlex.split(quoted) == [value]


# A commune below its province


def test_a_commune_gets_goals_and_dates_of_its_province(run: Run, province: Path) -> None:
    folder = province.parent / "xa"
    run("init", folder, "--parent", province, "--force")
    plan = app.read_plan(province)
    brief, known, _ = app.load_brief(folder)
    assert (brief.locality, brief.parent) == ("xa", "../tinh")
    ranked = [each.goal for each in sorted(plan.coverage, key=lambda each: each.rank or 0) if each.rank]
    served = [goal for goal in ranked if any(known.tasks[task].level == "xa" for task in known.goals[goal].tasks)]
    assert list(brief.goals) == served != []
    assert brief.external
    for task, date in brief.external.items():
        found = plan.task(task)
        assert found is not None
        assert found.finish == date
    assert all(each.is_warning for each in check([folder]))


def test_the_province_s_tasks_with_a_part_for_the_commune_stand_in_comments_with_their_dates(
    run: Run, province: Path
) -> None:
    folder = province.parent / "xa-2"
    run("init", folder, "--parent", province / "plan.toml", "--lang", "en")
    text = (folder / "brief.toml").read_text(encoding="utf-8")
    plan = app.read_plan(province)
    with_part = [
        task for task in plan.tasks if any(catalogue().roles[role].level == "xa" for role in (task.lead, *task.support))
    ]
    assert with_part
    for task in with_part:
        line = next(line for line in text.split("\n") if line.startswith(f"# - {task.id}: "))
        assert "supports; " in line
        assert task.title.en in line
        assert task.recurring is not None or task.finish is None or shown(task.finish) in line
    assert values(folder)["parent"] == "../tinh"
    assert "task" not in values(folder)


def test_a_plan_that_is_made_from_it_has_no_entry_that_nothing_waits_for(run: Run, province: Path) -> None:
    folder = province.parent / "xa-3"
    run("init", folder, "--parent", province, "--goal", "3-tru-cot-1-nen-tang")
    plan = app.plan_brief(folder).plan
    assert [notice for notice in plan.notices if notice.kind == "not-in-plan"] == []
    text = (folder / "brief.toml").read_text(encoding="utf-8")
    undated = [task.id for task in plan.tasks if task.status == "external" and not task.confirmed]
    assert undated
    assert all(f"#{task} = " in text for task in undated)


def test_a_parent_must_have_a_plan_and_be_above(run: Run, province: Path, tmp_path: Path) -> None:
    run("init", tmp_path / "x", "--parent", ROOT / "templates", *GOAL, exits=2)
    result = run("init", tmp_path / "x", "--parent", province, "--locality", "ha-noi", exits=2)
    assert "ha-noi" in result.stderr
    assert not (tmp_path / "x").exists()


def test_a_parent_on_another_drive_is_named_in_full(
    run: Run, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_drive(*_paths: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", other_drive)
    run("init", tmp_path / "x", "--parent", province)
    assert values(tmp_path / "x")["parent"] == province.resolve().as_posix()


def test_nothing_is_below_a_commune(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "xa", "--locality", "xa", "--goal", "3-tru-cot-1-nen-tang")
    app.plan_brief(tmp_path / "xa")
    result = run("init", tmp_path / "thon", "--parent", tmp_path / "xa", "--lang", "en", exits=2)
    assert "xa is a plan of the commune level, and the catalogue has no locality of a lower level" in result.stderr


# Questions, with a list of answers


class Desk:
    """A desk with the answers ready; keeps what it was shown."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.shown: list[str] = []

    def tell(self, text: Text) -> None:
        self.shown.append(text.en)

    def prompt(self, text: Text) -> str:
        self.shown.append(text.en)
        return self.lines.pop(0) + "\n"


def answered(*lines: str, wanted: Wanted | None = None, parent: Parent | None = None) -> tuple[Wanted, str]:
    """Return what `lines` ask for and what was shown; Enter for all questions that they leave."""
    questions = Questions(catalogue(), wanted or Wanted(), START, parent)
    desk = Desk(*lines, *[""] * 12)
    return questions.wanted_by(ask(questions.flow, desk)), "\n".join(desk.shown)


def test_enter_keeps_what_is_shown() -> None:
    wanted, shown = answered("", "1")
    assert wanted == Wanted(("3-tru-cot-1-nen-tang",), locality="tinh", start=START)
    assert "Locality [Typical province]: " in shown
    assert "Start [12/2026]: " in shown
    assert "Title [Typical province: Three pillars, one foundation]: " in shown


@pytest.mark.parametrize(
    ("typed", "goals"),
    [
        ("2", ["12-khuyen-nghi"]),
        ("6-7", ["chuyen-doi-so-quoc-gia", "de-an-950"]),
        ("7-6", ["de-an-950", "chuyen-doi-so-quoc-gia"]),
        ("7, 1,7", ["de-an-950", "3-tru-cot-1-nen-tang"]),
        ("1.2", ["3-tru-cot-1-nen-tang/kinh-te-so"]),
        ("1.2 – 1.3", ["3-tru-cot-1-nen-tang/kinh-te-so", "3-tru-cot-1-nen-tang/xa-hoi-so"]),
        ("1.3; du lieu mo", ["3-tru-cot-1-nen-tang/xa-hoi-so", "bai-hoc-anh-quoc/quan-tri-va-du-lieu-mo"]),
        ("DỮ LIỆU MỞ", ["bai-hoc-anh-quoc/quan-tri-va-du-lieu-mo"]),
        ("digital society", ["3-tru-cot-1-nen-tang/xa-hoi-so"]),
        ("7 1.2  6-7", ["de-an-950", "3-tru-cot-1-nen-tang/kinh-te-so", "chuyen-doi-so-quoc-gia"]),
    ],
)
def test_goals_are_numbers_ranges_and_words_in_the_order_typed(typed: str, goals: list[str]) -> None:
    assert list(answered("", typed)[0].goals) == goals


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "needs an answer"),
        (",", "needs an answer"),
        ("0", "the list goes from 1 to 15"),
        ("16", "the list goes from 1 to 15"),
        ("3-99", "the list goes from 1 to 15"),
        ("1.2-2.1", "the list goes from 1 to 15"),
        ("1.9", "framework 1 has 5 goals"),
        ("so", "means several"),
        ("khong-co-dau", "is called"),
        ("2.12", "cannot be chosen"),
    ],
)
def test_goals_that_cannot_be_meant_are_asked_again(typed: str, said: str) -> None:
    wanted, shown = answered("", typed, "1")
    assert said in shown
    assert wanted.goals == ("3-tru-cot-1-nen-tang",)


@pytest.mark.parametrize(
    ("typed", "locality"),
    [("4", "xa"), ("xa dien hinh", "xa"), ("Hà Nội", "ha-noi"), ("Phường", "phuong"), ("ward", "phuong")],
)
def test_a_locality_is_a_number_or_words(typed: str, locality: str) -> None:
    assert answered(typed, "1")[0].locality == locality


def test_a_wrong_number_of_a_locality_is_asked_again() -> None:
    wanted, shown = answered("14", "0", "3", "1")
    assert wanted.locality == "phuong"
    assert shown.count("the list goes from 1 to 13") == 2


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("2027", (2027, 1)),
        ("3/2027", (2027, 3)),
        ("2027-q2", (2027, 4)),
        ("quý III/2027", (2027, 7)),
        ("Q4 2027", (2027, 10)),
    ],
)
def test_a_start_is_written_in_several_ways(typed: str, start: tuple[int, int]) -> None:
    assert answered("", "1", "", typed)[0].start == month(*start)


def test_a_start_outside_the_horizon_or_no_month_at_all_is_asked_again() -> None:
    wanted, shown = answered("", "1", "", "2035", "soon", "2028-01")
    assert wanted.start == month(2028, 1)
    assert "outside the horizon" in shown
    assert '"soon" is no month' in shown


def test_next_month_is_not_proposed_where_it_lies_outside_the_horizon() -> None:
    wanted, shown = answered("", "1", "", "", "2028", wanted=Wanted(horizon=(month(2028, 1), month(2030, 12))))
    assert wanted.start == month(2028, 1)
    assert "\nStart: \n" in shown


@pytest.mark.parametrize(
    ("typed", "budgets"),
    [
        ("2027=175ty", ["2027=175ty"]),
        ("2027 = 175 tỷ đồng, 2028=2,5 tỉ", ["2027=175ty", "2028=2,5ty"]),
        ("2027=2,5ty,2028=300 triệu", ["2027=2,5ty", "2028=300tr"]),
        ("2027=-20%; ODA/dau-tu-cong:2028=3 billion", ["2027=-20%", "oda/dau-tu-cong:2028=3ty"]),
        ("chưa biết", ["chua-biet"]),
        ("CHUA BIET", ["chua-biet"]),
        ("unknown", ["chua-biet"]),
        ("ns-tinh/dau-tu-cong = chưa biết", ["ns-tinh/dau-tu-cong=chua-biet"]),
        ("theo hồ sơ", []),
        ("", []),
    ],
)
def test_money_is_typed_as_people_write_it(typed: str, budgets: list[str]) -> None:
    assert list(answered("", "1", "", "", typed)[0].budgets) == budgets


def test_a_bare_sum_is_refused_with_both_readings() -> None:
    wanted, shown = answered("", "1", "", "", "2027=175", "2027=175ty")
    assert "2027=175ty or 2027=175tr" in shown
    assert wanted.budgets == ("2027=175ty",)


@pytest.mark.parametrize(
    ("typed", "teams"),
    [
        ("0.5", ["can-bo-xa=0.5"]),
        ("0,5 @2028=+1", ["can-bo-xa=0,5", "can-bo-xa@2028=+1"]),
        ("chưa biết", ["can-bo-xa=chua-biet"]),
        ("2 người", ["can-bo-xa=2"]),
        ("hồ sơ", []),
        ("", []),
    ],
)
def test_staff_is_a_number_or_not_known(typed: str, teams: list[str]) -> None:
    assert list(answered("xa", "1", "", "", "", typed)[0].teams) == teams


def test_too_much_is_asked_again() -> None:
    wanted, shown = answered("xa", "1", "", "", "2027=99999999ty", "2027=1ty", "9999999", "1")
    assert shown.count(" at the most") == 2
    assert (wanted.budgets, wanted.teams) == (("2027=1ty",), ("can-bo-xa=1",))


def test_going_back_keeps_the_later_answers_and_stops_at_the_first_question() -> None:
    wanted, shown = answered("<", "", "1", "Của tôi", "<", "<", "7", "", "2028", "")
    assert wanted == Wanted(("de-an-950",), "Của tôi", "tinh", month(2028, 1))
    assert shown.count("Which goals?") == 2
    assert "Goals [Three pillars, one foundation]: " in shown
    assert "Title [Của tôi]: " in shown


def test_another_locality_voids_the_answers_that_rest_on_it() -> None:
    back = ["<"] * 5
    wanted, _ = answered("", "1", "", "", "2027=175ty", "4", *back, "<", "xa", "1")
    assert (wanted.locality, wanted.budgets, wanted.teams) == ("xa", (), ())


def test_the_same_locality_again_voids_nothing() -> None:
    wanted, _ = answered("", "1", "", "", "2027=175ty", *["<"] * 5, "tinh", "", "", "", "")
    assert wanted.budgets == ("2027=175ty",)


def test_a_question_mark_explains_each_question() -> None:
    _, shown = answered("?", "", "?", "?3", "? 99", "1", "?", "", "?", "", "?", "", "?")
    for sentence in (say.HELP_LOCALITY, say.HELP_GOALS, say.HELP_TITLE, say.HELP_START, say.HELP_TEAM):
        assert sentence.en in shown
    assert "it is ns-tinh/dau-tu-cong" in shown
    assert "  3.1    Governance and open data" in shown
    assert "  15.1   " in shown


def test_what_options_say_is_not_asked() -> None:
    given = Wanted((), "T", "xa", START, None, ("2027=1ty",), ("can-bo-xa=1",))
    wanted, text = answered("1", wanted=given)
    assert wanted == replace(given, goals=("3-tru-cot-1-nen-tang",))
    assert "Which locality?" not in text
    assert "How many people" not in text


def test_below_a_province_its_goals_are_proposed_to_communes_only(province: Path) -> None:
    wanted, shown = answered("", "", parent=Parent("../tinh", app.read_plan(province)))
    assert wanted.locality == "xa"
    assert wanted.goals
    assert all(goal.startswith("12-khuyen-nghi/") for goal in wanted.goals)
    assert "Large city" not in shown


def test_a_province_is_not_below_a_province(province: Path) -> None:
    wanted, shown = answered("tinh", "", parent=Parent("../tinh", app.read_plan(province)))
    assert wanted.locality == "xa"
    assert "not of a level below" in shown


def test_the_end_of_input_aborts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdin, "readline", lambda: "", raising=False)
    with pytest.raises(click.Abort):
        Terminal(Session(())).prompt(Text("a\x1b", "a\x1b"))
    assert capsys.readouterr().err == "a\\x1b \n"


def test_long_lines_are_broken_between_words_and_lists_keep_their_shape(capsys: pytest.CaptureFixture[str]) -> None:
    desk = Terminal(Session(("--lang", "vi")))
    item = "  12  " + "Mục tiêu kép của Chương trình Chuyển đổi số quốc gia, " * 4
    desk.tell(Text(f"Một câu rất dài, {'từng chữ một ' * 12}\n{item}", ""))
    lines = capsys.readouterr().err.splitlines()
    assert max(map(len, lines)) < 80
    assert {word for line in lines for word in line.split()} == set(f"Một câu rất dài, từng chữ một {item}".split())
    assert all(line.startswith("      ") for line in lines[-2:])


def test_what_was_answered_is_shown_in_words_to_whoever_goes_back() -> None:
    _, shown = answered("2", "1, 2.1", "", "2027-02", "chưa biết", "chưa biết", "5", *["<"] * 7)
    for prompt in (
        "Locality [Large city]: ",
        f"Goals [Three pillars, one foundation; {catalogue().goals['12-khuyen-nghi/tieu-chuan-ky-thuat'].title.en}]: ",
        "Start [02/2027]: ",
        "Money [unknown]: ",
        "People [unknown]: ",
        "People [5]: ",
    ):
        assert prompt in shown, prompt
    assert not [line for line in shown.splitlines() if "12-khuyen-nghi" in line or "thanh-pho-lon" in line]


def test_figures_of_the_profile_are_shown_as_they_would_be_typed() -> None:
    _, shown = answered("", "1")
    assert "  Provincial budget, public investment (ns-tinh/dau-tu-cong):\n    2026=2ty 2027=100ty" in shown
    _, shown = answered("xa", "1")
    assert "    2026=15tr 2027=150tr" in shown


def test_people_that_are_no_number_are_asked_again() -> None:
    wanted, shown = answered("xa", "1", "", "", "", "nhiều", "1")
    assert '"nhiều" is no number of people' in shown
    assert wanted.teams == ("can-bo-xa=1",)


@pytest.mark.parametrize("option", ["chua-biet", "unknown", "ns-xa/chi-thuong-xuyen=chưa biết"])
def test_money_that_is_not_known_is_no_limit_and_shown_as_not_budgeted(run: Run, tmp_path: Path, option: str) -> None:
    run("init", tmp_path, "--goal", "3-tru-cot-1-nen-tang", "--locality", "xa", "--budget", option)
    assert values(tmp_path)["budget"] == {"ns-xa/chi-thuong-xuyen": {}}
    plan = app.plan_brief(tmp_path).plan
    assert all(plan.budget_in(year) is None for year in plan.years)
    assert "chưa bố trí" in run("show", tmp_path).stdout
    assert [each.code for each in check([tmp_path])] == ["W544"]  # nobody has said when the province is ready


def test_the_answers_become_a_brief_and_a_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command, "_at_terminal", lambda: True)
    monkeypatch.chdir(tmp_path)
    lines = ["4", "1", "Của tôi", "", "2027=1ty", "0.5"]
    result = CliRunner().invoke(cli, ["init", "xa", "--horizon", "2026..2031"], input="\n".join([*lines, ""]))
    assert result.exit_code == 0
    assert result.stdout == "Đã ghi xa/brief.toml\nTiếp theo: roadmap plan xa\n"
    assert result.stderr.endswith(
        'Lần sau, gõ một dòng:\n  roadmap init xa --goal 3-tru-cot-1-nen-tang --locality xa --title "Của tôi" '
        "--start 2026-12 --horizon 2026-01..2031-12 --budget 2027=1ty --team can-bo-xa=0.5 --lang vi\n"
    )
    assert values(tmp_path / "xa")["team"] == {"can-bo-xa": {"people": 0.5}}


def test_the_end_of_answers_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command, "_at_terminal", lambda: True)
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "xa")], input="4\n1\n")
    assert (result.exit_code, result.stdout) == (130, "")
    assert not (tmp_path / "xa").exists()


# At a terminal


class Ended(NamedTuple):
    """How a run at a terminal ended."""

    code: int
    screen: str
    stdout: str

    @property
    def line(self) -> list[str]:
        """The equivalent command line."""
        return next(shlex.split(line)[1:] for line in self.screen.splitlines() if line.startswith("  roadmap init"))


Terminals = Callable[..., Ended]


@pytest.fixture
def at_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminals:
    """Return a function that runs the program at a terminal in `tmp_path` and types a line at each prompt."""
    pty = pytest.importorskip("pty")
    monkeypatch.chdir(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}

    def drive(*arguments: str, types: Sequence[str], end: Callable[[subprocess.Popen[bytes], int], object]) -> Ended:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "roadmap", *arguments],
            stdin=theirs,
            stderr=theirs,
            stdout=subprocess.PIPE,
            env=environment,
        )
        os.close(theirs)
        screen = _typing(ours, list(types), lambda: end(process, ours))
        stdout, _ = process.communicate(timeout=30)
        os.close(ours)
        return Ended(process.returncode, screen, stdout.decode())

    return drive


def _typing(terminal: int, lines: list[str], end: Callable[[], object]) -> str:
    """Type a line at each prompt, call `end` at the one after the last; return all that was shown."""
    seen = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            new = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not new:
            break
        seen += new
        if seen.endswith(b": "):
            if lines:
                os.write(terminal, f"{lines.pop(0)}\n".encode())
            else:
                end()
    return seen.decode().replace("\r\n", "\n")


def close(_process: subprocess.Popen[bytes], terminal: int) -> None:
    os.write(terminal, b"\x04")


def interrupt(process: subprocess.Popen[bytes], _terminal: int) -> None:
    process.send_signal(signal.SIGINT)


def test_questions_are_asked_at_a_terminal_and_echoed_as_a_command(
    at_terminal: Terminals, run: Run, tmp_path: Path
) -> None:
    typed = ["xa dien hinh", "<", "4", "1, du lieu mo", "Xã tôi", "01/2027", "2027 = 1 tỷ", "chưa biết"]
    ended = at_terminal("init", "xa", types=typed, end=close)
    assert ended.code == 0
    assert ended.stdout == "Đã ghi xa/brief.toml\nTiếp theo: roadmap plan xa\n"
    assert "Địa phương nào?" in ended.screen
    assert "Lần sau, gõ một dòng:" in ended.screen
    found = values(tmp_path / "xa")
    assert (found["title"], found["locality"], found["start"]) == ("Xã tôi", "xa", "2027-01")
    assert found["goals"] == ["3-tru-cot-1-nen-tang", "bai-hoc-anh-quoc/quan-tri-va-du-lieu-mo"]
    assert found["team"] == {"can-bo-xa": {}}
    before = (tmp_path / "xa" / "brief.toml").read_bytes()
    run(*ended.line, "--force")
    assert (tmp_path / "xa" / "brief.toml").read_bytes() == before


def test_questions_are_asked_in_english_too(at_terminal: Terminals, tmp_path: Path) -> None:
    ended = at_terminal("--lang", "en", "init", "x y", types=["?", "", "2", "", "2027-01", *[""] * 6], end=close)
    assert ended.code == 0
    assert ended.stdout == 'Wrote x y/brief.toml\nNext: roadmap plan "x y"\n'
    assert "Which locality?" in ended.screen
    assert values(tmp_path / "x y")["language"] == "en"
    assert ended.line[:2] == ["init", "x y"]
    assert ended.line[-2:] == ["--lang", "en"]


@pytest.mark.parametrize("end", [close, interrupt])
@pytest.mark.parametrize("types", [[], ["", "1", "T"]])
def test_leaving_in_the_middle_exits_130_and_makes_nothing(
    at_terminal: Terminals, tmp_path: Path, types: list[str], end: Callable[[subprocess.Popen[bytes], int], object]
) -> None:
    ended = at_terminal("init", "new", types=types, end=end)
    assert (ended.code, ended.stdout) == (130, "")
    assert "Đã dừng theo yêu cầu." in ended.screen
    assert "Traceback" not in ended.screen
    assert list(tmp_path.iterdir()) == []


def test_a_goal_given_at_a_terminal_asks_nothing(at_terminal: Terminals, tmp_path: Path) -> None:
    ended = at_terminal("init", "x", *GOAL, "--start", "2027-01", types=[], end=close)
    assert (ended.code, ended.screen) == (0, "")
    assert values(tmp_path / "x")["goals"] == ["12-khuyen-nghi"]


def test_an_existing_brief_is_refused_before_anything_is_asked(at_terminal: Terminals, tmp_path: Path) -> None:
    (tmp_path / "brief.toml").touch()
    ended = at_terminal("init", ".", types=[], end=close)
    assert (ended.code, ended.stdout) == (1, "")
    assert "--force" in ended.screen
