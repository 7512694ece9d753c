"""`roadmap check` in CI: a plan that is not today's, codes switched off with a reason, warnings that fail, SARIF."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadmap import planfile
from roadmap.app import plan_brief
from roadmap.app.checking import check
from roadmap.app.freshness import changed_inputs
from roadmap.errors import Fault
from roadmap.export.sarif import to_sarif
from roadmap.messages.codes import CODES, WARNINGS
from roadmap.messages.text import Language, Text
from roadmap.tomlfile import read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commune's plan, made without a parent to look at."""
    made = tmp_path_factory.mktemp("made") / "xa"
    shutil.copytree(ROOT / "plans" / "xa", made)
    change(made / "brief.toml", 'parent = "../tinh"\n', "")
    plan_brief(made)
    return made


@pytest.fixture
def folder(tmp_path: Path, made: Path) -> Path:
    """Return a copy of that folder, to be changed."""
    shutil.copytree(made, tmp_path / "xa")
    return tmp_path / "xa"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def resign(path: Path) -> None:
    """Give a changed plan file the digest of its values, as the program that made it would have."""
    data = read(path, str(path)).data
    change(path, str(data["digest"]), planfile.digest_of(data))


def fresh(folder: Path) -> list[tuple[str, int | None, str]]:
    found = check([folder], fresh=True)
    return [(Path(each.file).name, each.line, each.code) for each in found if each.code.startswith("E31")]


def test_a_plan_that_was_just_made_is_fresh(run: Run, folder: Path) -> None:
    assert run("check", "--fresh", folder, folder / "plan.toml").stdout == "Không có lỗi.\n"


def test_a_missing_plan_is_not_fresh(run: Run, folder: Path) -> None:
    (folder / "plan.toml").unlink()
    assert (
        f"E315 chưa có plan.toml; lập kế hoạch: roadmap plan {folder}"
        in run("check", "--fresh", folder, exits=1).stdout
    )
    run("check", folder)


def test_a_changed_brief_is_told_at_its_line_with_what_differs(run: Run, folder: Path) -> None:
    brief = folder / "brief.toml"
    change(brief, 'khung-kien-truc-so = "2027-04"', 'khung-kien-truc-so = "2027-09"')
    line = next(at for at, text in enumerate(brief.read_text(encoding="utf-8").split("\n"), 1) if "2027-09" in text)
    shown = run("check", "--fresh", "--lang", "en", folder, exits=1).stdout
    assert f"brief.toml:{line}:1: E311 " in shown
    assert f"the brief has changed since {folder}/plan.toml was made, at: external.khung-kien-truc-so" in shown
    assert "differs: tasks moved: 7, costs changed: 1 (" in shown
    without = run("check", folder, "--lang", "en").stdout  # without --fresh it is a warning, and nothing is planned
    assert "W551 plan.toml was made from another brief; make it again" in without


def test_a_comment_in_the_brief_changes_no_plan(folder: Path) -> None:
    change(folder / "brief.toml", "format = 1", "# lời nhắc\nformat = 1")
    assert fresh(folder) == []


def test_another_catalogue_and_another_engine_are_told_apart(folder: Path) -> None:
    plan = folder / "plan.toml"
    change(plan, "engine = 1", "engine = 0")
    data = read(plan, str(plan)).data
    assert isinstance(data["catalogue"], dict)
    change(plan, f'digest = "{data["catalogue"]["digest"]}"', f'digest = "{"0" * 64}"')
    resign(plan)
    assert sorted(code for _, _, code in fresh(folder)) == ["E312", "E313"]


def test_a_plan_edited_by_hand_is_told_as_such(folder: Path, run: Run) -> None:
    plan = folder / "plan.toml"
    change(plan, "[task.", "# sửa\n[task.")
    shown = run("check", "--fresh", "--lang", "en", folder, exits=1).stdout
    assert "plan.toml: E314 the plan was edited by hand: the same values, but other comments or another layout" in shown
    change(plan, 'lead = "', 'lead = "x')
    assert {"E301", "E314"} <= {each.code for each in check([folder], fresh=True)}


def test_values_that_no_input_explains_are_another_programs(folder: Path) -> None:
    plan = folder / "plan.toml"
    text = plan.read_text(encoding="utf-8")
    at = text.index("deliverable = ")
    plan.write_text(text[:at] + 'deliverable = "Khác"\n' + text[text.index("\n", at) + 1 :], encoding="utf-8")
    resign(plan)
    assert [code for _, _, code in fresh(folder)] == ["E313"]


def test_a_one_off_plan_is_made_again_from_itself(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "thu.toml"
    run("plan", "--goal", "3-tru-cot-1-nen-tang/chinh-quyen-so", "--locality", "xa", "-o", plan)
    assert fresh(plan) == []
    change(plan, "engine = 1", "engine = 0")
    resign(plan)
    assert [code for _, _, code in fresh(plan)] == ["E313"]


def test_the_plan_that_stands_there_is_taken_for_the_briefs_only_while_nothing_has_changed(folder: Path) -> None:
    from roadmap.app import load_brief

    brief, catalogue, _ = load_brief(folder)
    data = read(folder / "plan.toml", "plan.toml").data
    assert changed_inputs(data, brief, catalogue) == ()
    assert len(changed_inputs({**data, "engine": 0}, brief, catalogue._replace(digest="x"))) == 2


def test_a_warning_fails_only_with_strict_and_not_once_a_reason_is_given(run: Run, folder: Path) -> None:
    brief = folder / "brief.toml"
    change(brief, 'title = { vi = "', 'title = { vi = "Chính quyền điện tử, ')
    plan_brief(folder)
    run("check", folder)
    assert " W401 " in run("check", "--strict", folder, exits=1).stdout
    with brief.open("a", encoding="utf-8") as file:
        file.write('\n[check]\nW401 = "tên chính thức của đề án"\n')
    shown = run("check", "--strict", "--fresh", folder).stdout  # no plan depends on what is not warned of
    assert shown == "Không có lỗi.\n"


@pytest.mark.parametrize(
    ("line", "code"),
    [('W401 = ""', "E109"), ('W999 = "lý do"', "E116"), ('E303 = "lý do"', "E116"), ("W401 = true", "E106")],
)
def test_an_unknown_code_an_error_or_no_reason_is_refused(folder: Path, line: str, code: str) -> None:
    with (folder / "brief.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[check]\n{line}\n")
    assert [each.code for each in check([folder / "brief.toml"])] == [code]


@pytest.mark.parametrize("language", list(Language))
def test_the_table_of_codes_names_every_code(run: Run, language: Language) -> None:
    shown = run("check", "--codes", "--lang", str(language)).stdout
    assert all(code in shown for code in CODES)
    rows = json.loads(run("check", "--codes", "--format", "json").stdout)["codes"]
    assert [(row["id"], row["name"]) for row in rows] == [(code, each.name) for code, each in CODES.items()]
    assert {code for code in CODES if CODES[code].is_warning} == set(WARNINGS)


def test_sarif_names_tool_rules_and_places(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    change(Path("xa/brief.toml"), 'title = { vi = "', 'title = { vi = "Chính quyền điện tử, ')
    (Path("xa") / "plan.toml").unlink()
    document = json.loads(run("check", "--fresh", "xa", "--format", "sarif", exits=1).stdout)
    assert document["version"] == "2.1.0"
    (of,) = document["runs"]
    rules = of["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E315", "W401"]
    for each in of["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]
        assert each["message"]["text"]
        (place,) = each["locations"]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": "xa/brief.toml"}
    assert [(each["level"], each["locations"][0]["physicalLocation"]["region"]) for each in of["results"]] == [
        ("error", {"startLine": 1, "startColumn": 1}),
        ("warning", {"startLine": 5, "startColumn": 11}),
    ]


def test_sarif_keeps_names_of_files_as_uris_and_leaves_out_what_is_not_known() -> None:
    found = (
        Fault("kế hoạch/a b.toml", (), "E002", Text("sai", "wrong")),
        Fault("/x/y.toml", (), "E004", Text("s", "w"), 3, 2),
    )
    (of,) = json.loads(to_sarif(found, Language.EN))["runs"]
    places = [each["locations"][0]["physicalLocation"] for each in of["results"]]
    assert places[0] == {"artifactLocation": {"uri": "k%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.toml"}}
    assert places[1] == {"artifactLocation": {"uri": "file:///x/y.toml"}, "region": {"startLine": 3, "startColumn": 2}}
    assert json.loads(to_sarif((), Language.VI))["runs"][0]["results"] == []


def test_a_date_that_the_level_above_has_moved_is_a_warning_with_the_command_that_takes_it_over(
    run: Run, tmp_path: Path
) -> None:
    for name in ("tinh", "xa"):
        shutil.copytree(ROOT / "plans" / name, tmp_path / name)
    commune = tmp_path / "xa"
    awaited = read(commune / "brief.toml", "").data["external"]
    assert isinstance(awaited, dict)
    (task, month), *_ = awaited.items()
    run("brief", "external", commune, task, "2030-01")
    plan_brief(commune)
    (found,) = [each for each in check([commune]) if each.code == "W545"]
    assert found.text.en.endswith(f"take it over: roadmap brief external {commune} {task} {month}")
    run("check", commune)
    run("check", "--strict", commune, exits=1)
    run(*found.text.en.partition("roadmap ")[2].split())
    assert [each.code for each in check([commune])] == ["W551"]


def test_plans_are_found_however_deep_they_stand(run: Run, folder: Path, tmp_path: Path) -> None:
    change(folder / "plan.toml", 'lead = "', 'lead = "x')
    deep = tmp_path / "khách hàng" / "tỉnh A" / "xã B"
    shutil.copytree(folder, deep)
    shutil.copytree(folder, tmp_path / ".cũ" / "xã C")  # hidden: not of this folder
    shown = run("check", tmp_path, exits=1).stdout
    assert "xã B" in shown
    assert f"{folder.name}/plan.toml" in shown
    assert "xã C" not in shown
    shutil.copy(deep / "brief.toml", deep.parent)  # below a plan there may be others
    assert "xã B" in run("check", deep.parent, exits=1).stdout
