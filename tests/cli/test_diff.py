"""`roadmap diff`: which two versions are meant, what is told of them, and what the exit code says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import app
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.repositories import Repository, needs_git

GOLDEN = Path(__file__).parent.parent / "golden"
CUT = {"2028 = 80000": "2028 = 60000", 'goals = ["12-khuyen-nghi"]': "goals = {goals}"}
FEWER_PEOPLE = {"[deadline]\n": '[team.ky-thuat]\npeople = 9\n\n[deadline]\nkhung-kien-truc-so = "2027-03"\n'}


def copied(name: str, to: Path, changes: dict[str, str] | None = None) -> Path:
    """Copy a shipped plan, its brief changed and planned again."""
    shutil.copytree(ROOT / "plans" / name, to)
    brief = to / "brief.toml"
    text = brief.read_text(encoding="utf-8")
    for old, new in (changes or {}).items():
        assert old in text
        text = text.replace(old, new)
    brief.write_text(text, encoding="utf-8", newline="\n")
    app.plan_brief(to)
    return to


def without_infrastructure() -> str:
    """Return the province's goals but the last, as a brief lists them."""
    goals = app.read_plan(ROOT / "plans" / "tinh").brief["goals"]
    assert isinstance(goals, list)
    return json.dumps(goals[:-1])


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a province's plan before and after its money was cut and a goal was dropped."""
    folder = tmp_path_factory.mktemp("diff")
    copied("tinh", folder / "truoc")
    copied("tinh", folder / "nay", {old: new.format(goals=without_infrastructure()) for old, new in CUT.items()})
    return folder


@pytest.fixture
def here(folders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folders)
    return folders


def test_money_cut_and_a_goal_dropped_read_as_before(here: Path, run: Run, golden: Callable[[Path, str], None]) -> None:
    assert (here / "nay").is_dir()
    golden(GOLDEN / "diff-80-vi.txt", run("diff", "truoc", "nay", "--width", "80", "--lang", "vi").stdout)
    asked = ["diff", "truoc", "nay", "--task", "trung-tam-giam-sat-an-ninh-mang"]
    golden(GOLDEN / "diff-task.txt", run(*asked, "--width", "80", "--lang", "vi").stdout)


def test_fewer_people_and_a_deadline_read_as_before_in_a_merge_request(
    tmp_path: Path, run: Run, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    copied("ha-noi", tmp_path / "before")
    copied("ha-noi", tmp_path / "after", FEWER_PEOPLE)
    golden(GOLDEN / "diff.md", run("diff", "before", "after", "--format", "markdown", "--lang", "en").stdout)


def test_the_first_lines_say_what_moved_and_why(here: Path, run: Run) -> None:
    assert (here / "nay").is_dir()
    told = run("diff", "truoc", "nay", "--width", "80", "--lang", "en").stdout.splitlines()
    assert told[0] == "Sample province: 1 task later, 5 tasks dropped"
    assert told[1].startswith("The plan ends 08/2029 → 12/2029 (4 months later)")
    assert told[4].startswith("Because (1)  goal “Ensure the provision of digital infrastructure” dropped")


def test_a_task_of_which_the_start_alone_moved_is_neither_later_nor_earlier(tmp_path: Path, run: Run) -> None:
    for name, preparation in (("truoc", "2026-12"), ("nay", "2027-03")):
        pin = f'[pin.phan-tich-du-lieu]\npreparation = "{preparation}"\ndelivery = "2028-02"\n\n'
        copied("tinh", tmp_path / name, {"[deadline]\n": f"{pin}[deadline]\n"})
    told = run("diff", tmp_path / "truoc", tmp_path / "nay", "--width", "100", "--lang", "en").stdout
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert lines[0] == "Sample province: 2 tasks later, 1 task earlier, 1 with another start only"
    assert "Another start only: 1" in lines
    assert any("starts 12/2026 → 03/2027 3 months later" in line for line in lines)
    assert "Later: 2" in lines


def test_edits_are_named_by_file_and_line(here: Path, run: Run) -> None:
    steps = json.loads(run("diff", "truoc", "nay", "--format", "json").stdout)["steps"]
    places = [edit["place"] for step in steps for edit in step["edits"]]
    lines = [(here / place.partition(":")[0] / "..").resolve() for place in places]
    assert len(lines) == 2
    named = {}
    for place in places:
        file, _, line = place.rpartition(":")
        named[file] = (here / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert named["nay/brief.toml"] == "2028 = 60000"
    assert named["truoc/brief.toml"].startswith("goals = ")


def test_without_why_nothing_is_planned(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (here / "nay").is_dir()

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("roadmap.plan.build.make_plan", refuse)
    told = run("diff", "truoc", "nay", "--no-why", "--lang", "en").stdout
    assert "Brief (1)" in told
    assert "Because" not in told


def test_the_exit_code_says_whether_anything_differs_where_that_is_asked(here: Path, run: Run) -> None:
    assert (here / "nay").is_dir()
    run("diff", "truoc", "nay", "--no-why")
    run("diff", "truoc", "nay", "--no-why", "--exit-code", exits=1)
    assert "hai bản giống hệt nhau" in run("diff", "truoc", "truoc", "--exit-code", "--lang", "vi").stdout


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv", "json"])
def test_hidden_money_is_in_no_format(here: Path, run: Run, form: str) -> None:
    assert (here / "nay").is_dir()
    told = run("diff", "truoc", "nay", "--hide-money", "--format", form, "--lang", "en").stdout
    assert not re.search(r"80[.,]0|60[.,]0|80000|60000|billion|million (?!VND\))| bn\b", told)
    assert "2028" in told


def test_a_brief_without_a_plan_is_planned_and_one_that_changed_since_is_said_to_be(
    tmp_path: Path, here: Path, run: Run
) -> None:
    only = tmp_path / "moi"
    only.mkdir()
    shutil.copy(here / "nay" / "brief.toml", only)
    said = run("diff", "truoc", only, "--no-why", "--lang", "en")
    assert f"{only} has no plan.toml: planned from its brief" in said.stderr
    assert "5 tasks dropped" in said.stdout
    shutil.copy(here / "truoc" / "plan.toml", only)
    said = run("diff", "truoc", only, "--lang", "en")
    assert "changed after the plan was made" in said.stderr
    assert "the two versions are the same" in said.stdout


def test_an_edited_plan_file_is_compared_value_by_value_and_said_to_be_edited(
    tmp_path: Path, here: Path, run: Run
) -> None:
    edited = tmp_path / "sua"
    shutil.copytree(here / "truoc", edited)
    plan = edited / "plan.toml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("\ntasks = 42\n", "\ntasks = 41\n"), encoding="utf-8")
    said = run("diff", "truoc", edited, "--format", "json", "--lang", "en")
    assert "edited by hand" in said.stderr
    assert [each["id"] for each in json.loads(said.stdout)["differences"]] == ["summary.tasks"]


def test_what_no_plan_of_ours_holds_is_told_all_the_same(tmp_path: Path, here: Path, run: Run) -> None:
    edited = tmp_path / "sua"
    shutil.copytree(here / "truoc", edited)
    plan = edited / "plan.toml"
    text = plan.read_text(encoding="utf-8").replace('language = "vi"', 'language = "vi"\nngay = 2027-01-01\nso = nan')
    plan.write_text(text, encoding="utf-8")
    found = json.loads(run("diff", "truoc", edited, "--format", "json").stdout)
    assert [(each["id"], each["after"]) for each in found["differences"]] == [
        ("brief.ngay", "2027-01-01"),
        ("brief.so", "nan"),
    ]
    told = run("diff", "truoc", edited, "--lang", "en").stdout
    assert "one of the two versions cannot be made again now" in " ".join(told.split())
    assert "ngay: 2027-01-01" in told


def test_what_names_no_two_versions_is_refused_with_what_to_write(here: Path, run: Run) -> None:
    assert (here / "nay").is_dir()
    for words, said in (
        (("nay",), "roadmap diff HEAD nay"),
        (("nay", "nothing"), 'there is no "nothing"'),
        (("nothing", "nay"), "is no file or folder, nor a revision"),
        (("a", "b", "c", "nay"), "three at most"),
    ):
        assert said in run("diff", *words, "--lang", "en", exits=2).stderr


@needs_git
def test_versions_are_read_from_git_with_what_stood_beside_them(
    tmp_path: Path, here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path / "kho")
    monkeypatch.chdir(repository.path)
    shutil.copytree(here / "truoc", "plans/tinh")
    repository.commit("before")
    shutil.copytree(here / "nay", "plans/tinh", dirs_exist_ok=True)
    with_paths = run("diff", here / "truoc", here / "nay", "--format", "json").stdout
    working = run("diff", "HEAD", "plans/tinh", "--format", "json").stdout
    repository.commit("after")
    committed = run("diff", "HEAD~1", "HEAD", "plans/tinh", "--format", "json").stdout
    for found in (working, committed):
        assert json.loads(found)["differences"] == json.loads(with_paths)["differences"]
    (goal, _) = json.loads(committed)["steps"]
    lines = (here / "truoc" / "brief.toml").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if line.startswith("goals = "))
    assert goal["edits"][0]["place"] == f"HEAD~1:plans/tinh/brief.toml:{at}"
    repository.git("tag", "plans")
    said = run("diff", "plans", "plans/tinh", "--lang", "en", exits=2).stderr
    assert '"plans" is a path, and a git revision too' in said
    assert "are the same" in run("diff", "plans~0", "plans/tinh", "--lang", "en").stdout
    assert "holds no file" in run("diff", "HEAD~1", "HEAD", "gone", "--lang", "en", exits=2).stderr
