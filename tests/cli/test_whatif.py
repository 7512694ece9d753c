"""`whatif` and `compare`: what changes bring, without writing anything but the variant that is asked for."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.hostile.conftest import snapshot

DONE, RUNNING, EXTERNAL = "cap-quang-ho-gia-dinh", "de-an-do-thi-thong-minh", "dich-vu-cong-truc-tuyen"


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped plans, in the current folder."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return Path("plans")


def values(path: Path) -> dict[str, Any]:
    return tomllib.loads((path / "brief.toml").read_text(encoding="utf-8"))


def by_id(run: Run, *arguments: str, exits: int = 0) -> dict[str, dict[str, Any]]:
    shown = run("whatif", *arguments, "--format", "json", exits=exits).stdout
    return {task["id"]: task for task in json.loads(shown)["tasks"]}


def test_changes_are_shown_beside_the_plan_and_nothing_is_written(run: Run, plans: Path) -> None:
    before = snapshot(plans)
    result = run("whatif", plans / "tinh", "--budget", "2027=-20%", "--team", "ky-thuat=+2")
    assert snapshot(plans) == before
    assert "vốn đầu tư công (tỷ đồng): 2027 55,0 → 44,0" in result.stdout
    assert "4 (từ 01/2028: 5) → 6 (từ 01/2028: 7)" in " ".join(result.stdout.split())
    assert "2027=-20%: không ghi nguồn" in result.stderr
    assert "--save" in result.stderr
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("plan", "options", "says"),
    [
        ("tinh", ("--budget", "ns-tinh/dau-tu-cong:2026-2030=140ty"),
         "public investment money (billion VND): ceiling 2026–2030 250.0 → 140.0"),
        ("tinh", ("--budget", "ns-tinh/dau-tu-cong:2026-2030=140ty", "--hide-money"),
         "public investment money: another ceiling for 2026–2030"),
        ("xa", ("--external", "trung-tam-giam-sat-dieu-hanh=2028-04"),
         "provincial smart-city monitoring and operations system, from another level: 04/2029 → 04/2028"),
    ],
)  # fmt: skip
def test_what_a_variant_decides_is_told_with_its_figures(
    run: Run, plans: Path, plan: str, options: tuple[str, ...], says: str
) -> None:
    told = " ".join(run("whatif", plans / plan, *options, "--lang", "en", exits=None).stdout.split())
    assert says in told
    assert "differs in:" not in told


def test_a_deadline_whose_weight_alone_is_another_is_told_beside_one_in_another_month(run: Run, plans: Path) -> None:
    shutil.copytree(plans / "tinh", plans / "nang")
    path = plans / "nang/brief.toml"
    text = path.read_text(encoding="utf-8").replace("weight = 3", "weight = 5").replace("2027-06", "2027-09")
    path.write_text(text, encoding="utf-8")
    run("plan", plans / "nang", exits=None)
    told = " ".join(run("compare", plans / "tinh", plans / "nang", "--lang", "en").stdout.split())
    assert "weight of the deadline of fully online public services: 3 → 5" in told
    assert "06/2027 → 09/2027" in told


def test_what_differs_by_name_only_is_told_without_also(run: Run, plans: Path) -> None:
    shutil.copytree(plans / "tinh", plans / "uoc")
    with (plans / "uoc/brief.toml").open("a", encoding="utf-8") as brief:
        brief.write("[estimate.lgsp]\ndelivery = 13\n")
    run("plan", plans / "uoc", exits=None)
    assert "differs in: estimates" in run("compare", plans / "tinh", plans / "uoc", "--lang", "en").stdout


def test_goals_are_counted_as_goals(run: Run, plans: Path) -> None:
    told = run("whatif", plans / "tinh", "--add-goal", "3-tru-cot-1-nen-tang", exits=None).stdout
    assert "thêm nội dung: Chính quyền số; Kinh tế số; Xã hội số và 2 nội dung nữa" in " ".join(told.split())


def test_a_changed_plan_that_does_not_fit_exits_1(run: Run, plans: Path) -> None:
    run("whatif", plans / "tinh", "--team", "ky-thuat=0", exits=1)
    run("whatif", plans / "khong-kip", "--team", "ky-thuat=+1", exits=1)


def test_a_delayed_task_begins_so_many_months_later(run: Run, plans: Path) -> None:
    task = by_id(run, str(plans / "tinh"), "--delay", "lgsp=6")["lgsp"]
    assert (task["start_1"], task["start_2"], task["moved_2"]) == ("2026-12", "2027-06", 6)


@pytest.mark.parametrize(("name", "place"), [("khac", "plans/khac"), ("a/b", "a/b"), ("./here", "here")])
def test_a_saved_variant_is_the_brief_with_only_the_changes_in_it(run: Run, plans: Path, name: str, place: str) -> None:
    folder = Path(place)
    result = run(
        "whatif", plans / "tinh", "--budget", "2027=-20%", "--team", "du-lieu=9", "--drop-goal", "ha-tang-so",
        "--delay", "lgsp=6", "--exclude", "cap-quang-ho-gia-dinh", "--save", name, exits=0,
    )  # fmt: skip
    assert f"roadmap plan {folder}" in result.stderr
    old, new = values(plans / "tinh"), values(folder)
    assert new["title"]["vi"] == f"{old['title']['vi']} (phương án {folder.name})"
    assert new["budget"]["ns-tinh/dau-tu-cong"].pop("2027") == 44000
    assert old["budget"]["ns-tinh/dau-tu-cong"].pop("2027") == 55000
    assert new["budget"] == old["budget"]
    assert new["team"] == {**old["team"], "du-lieu": {"people": 9}}
    assert len(new["goals"]) == 6
    assert "12-khuyen-nghi/ha-tang-so" not in new["goals"]
    assert new["pin"] == {"lgsp": {"preparation": "2027-06"}}
    assert list(new["exclude"]) == ["cap-quang-ho-gia-dinh"]
    lines = (folder / "brief.toml").read_text(encoding="utf-8").splitlines()
    gone = [line for line in (plans / "tinh/brief.toml").read_text(encoding="utf-8").splitlines() if line not in lines]
    assert [line.partition(" ")[0] for line in gone] == ["title", "goals", "2027"]


def test_the_plan_of_a_saved_variant_is_the_one_that_was_shown(run: Run, plans: Path) -> None:
    changes = ("--budget", "2028=+5ty", "--team", "ky-thuat@2029=+1", "--delay", "lgsp=3", "--exclude", "phu-song-5g")
    shown = by_id(run, str(plans / "tinh"), *changes, "--save", "khac")
    run("plan", plans / "khac")
    found = json.loads(run("compare", plans / "tinh", plans / "khac", "--format", "json").stdout)
    assert {task["id"]: task for task in found["tasks"]} == shown


def test_a_variant_elsewhere_still_finds_the_plan_above(run: Run, plans: Path) -> None:
    run("whatif", plans / "xa", "--team", "can-bo-xa=+0.5", "--save", "far/away/xa")
    assert values(Path("far/away/xa"))["parent"] == "../../../plans/tinh"
    assert run("check", "far/away/xa").stdout == "Không có lỗi.\n"
    run("whatif", plans / "xa", "--team", "can-bo-xa=+0.5", "--save", "xa-2")
    assert values(plans / "xa-2")["parent"] == "../tinh"


def test_the_command_that_is_told_takes_the_overlay_beside_the_brief_along(run: Run, plans: Path) -> None:
    (plans / "tinh/templates/tasks").mkdir(parents=True)
    result = run("whatif", plans / "tinh", "--team", "du-lieu=9", "--save", "khac")
    assert f"roadmap plan {plans / 'khac'} --templates {plans / 'tinh/templates'}" in result.stderr


@pytest.mark.parametrize("name", ["xa", "tinh", "plans/ha-noi", "plans/xa/brief.toml"])
def test_an_existing_brief_or_plan_is_not_overwritten(run: Run, plans: Path, name: str) -> None:
    before = snapshot(plans)
    result = run("whatif", plans / "tinh", "--team", "du-lieu=9", "--save", name, exits=1)
    assert "không ghi đè" in result.stderr
    assert result.stdout == ""
    assert snapshot(plans) == before


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "no change": ((), "nêu ít nhất một thay đổi"),
    "an unknown task": (("--delay", "lgspp=3"), "gần nhất: lgsp"),
    "no months": (("--delay", "lgsp"), "NHIỆM VỤ=SỐ THÁNG"),
    "zero months": (("--delay", "lgsp=0"), "từ 1 đến 120"),
    "months of 5000 digits": (("--delay", f"lgsp={'9' * 5000}"), "NHIỆM VỤ=SỐ THÁNG"),
    "months below zero": (("--delay", "lgsp=-3"), "NHIỆM VỤ=SỐ THÁNG"),
    "a done task": (("--delay", f"{DONE}=3"), "đã xong nên không lùi được"),
    "a running task": (("--delay", f"{RUNNING}=3"), "đang làm nên không lùi được"),
    "a recurring task": (("--delay", "truyen-thong-chuyen-doi-so=3"), "thường xuyên"),
    "all goals dropped": (
        ("--drop-goal", "3-tru-cot-1-nen-tang", "--drop-goal", "de-an-ha-noi"),
        "chưa chọn nội dung nào",
    ),
    "a goal that was not chosen": (("--drop-goal", "nghi-quyet-57"), "không có trong các nội dung của đầu vào"),
    "an unknown goal": (("--add-goal", "giao-thongg"), "gần nhất"),
    "a goal without a name": (("--add-goal", "12-khuyen-nghi/khong-neu-1"), "không chọn được"),
    "an unknown team": (("--team", "ky-thuatt=1"), "gần nhất: ky-thuat"),
    "a bare sum": (("--budget", "2027=175"), "2027=175ty"),
    "a year after the horizon": (("--budget", "2040=1ty"), "2040"),
    "a start after the horizon": (("--start", "2040"), "không thay đổi như vậy được"),
    "an excluded task that is unknown": (("--exclude", "lgspp"), "gần nhất: lgsp"),
    "a goal dropped and to be complete": (
        (
            "--drop-goal",
            "3-tru-cot-1-nen-tang/chinh-quyen-so",
            "--complete",
            "3-tru-cot-1-nen-tang/chinh-quyen-so=2029-12",
        ),
        "vừa bị bỏ",
    ),
    "a framework dropped and added": (("--drop-goal", "de-an-ha-noi", "--add-goal", "de-an-ha-noi"), "vừa bị bỏ"),
    "a task excluded and delayed": (("--exclude", "lgsp", "--delay", "lgsp=3"), "vừa bị loại"),
    "a task excluded and due": (("--exclude", "lgsp", "--deadline", "lgsp=2029-12"), "vừa bị loại"),
    "a task delayed and unpinned": (("--delay", "lgsp=6", "--unpin", "lgsp"), "vừa bị bỏ ấn định (--unpin)"),
    "two sums for a year": (
        ("--budget", "2028=20ty", "--budget", "ns-tinh/dau-tu-cong:2028=30ty"),
        "--budget ns-tinh/dau-tu-cong:2028 được nêu hai lần",
    ),
    "two sums for a span": (("--budget", "2027-2029=20ty", "--budget", "2027-2029=30ty"), "2027-2029 được nêu hai lần"),
    "two numbers of people": (
        ("--team", "ky-thuat=4", "--team", "ky-thuat=unknown"),
        "--team ky-thuat được nêu hai lần",
    ),
    "two numbers of people since a month": (
        ("--team", "ky-thuat@2028=4", "--team", "ky-thuat@2028-01=5"),
        "--team ky-thuat@2028-01 được nêu hai lần",
    ),
    "two deadlines of a task": (
        ("--deadline", "lgsp=2028-12", "--deadline", "lgsp=2029-12"),
        "--deadline lgsp được nêu hai lần",
    ),
    "two delays of a task": (("--delay", "lgsp=3", "--delay", "lgsp=6"), "--delay lgsp được nêu hai lần"),
    "two months of another level's task": (
        ("--external", "lgsp=2028-12", "--external", "lgsp=2029-12"),
        "được nêu hai lần",
    ),
    "two months for a goal": (
        (
            "--complete",
            "3-tru-cot-1-nen-tang/chinh-quyen-so=2028-12",
            "--complete",
            "3-tru-cot-1-nen-tang/chinh-quyen-so=2029-12",
        ),
        "--complete 3-tru-cot-1-nen-tang/chinh-quyen-so được nêu hai lần",
    ),
}


@pytest.mark.parametrize(("options", "says"), REFUSED.values(), ids=REFUSED)
def test_a_change_that_makes_no_sense_is_refused_with_a_sentence(
    run: Run, plans: Path, options: tuple[str, ...], says: str
) -> None:
    result = run("whatif", plans / "ha-noi", *options, "--save", "khac", exits=2)
    assert says in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert not (plans / "khac").exists()


def test_changes_that_add_to_what_stands_may_come_in_turn(run: Run, plans: Path) -> None:
    sums = ("--budget", "2028=20ty", "--budget", "2028=-10%", "--budget", "2028=+5ty", "--budget", "2029=20ty")
    people = ("--team", "ky-thuat=4", "--team", "ky-thuat=+1", "--team", "ky-thuat@2028=7")
    months = ("--deadline", "lgsp=2028-12", "--deadline", "lgsp=+3", "--deadline", "lgsp=+1")
    run("whatif", plans / "tinh", *sums, *people, *months, "--save", "khac", exits=None)
    kept = values(plans / "khac")
    assert kept["budget"]["ns-tinh/dau-tu-cong"]["2028"] == 23_000
    assert kept["team"]["ky-thuat"] == {"people": 5, "from": {"2028-01": 7}}
    assert kept["deadline"]["lgsp"] == "2029-04"


def test_sums_without_an_account_are_told_alike_for_one_and_for_several(run: Run, plans: Path) -> None:
    one, two = ("--budget", "2028=20ty"), ("--budget", "2029=30ty")
    for options in (one, (*one, *two)):
        assert ": no account is named" in run("whatif", plans / "tinh", *options, "--lang", "en", exits=None).stderr


def test_what_another_level_does_or_is_excluded_cannot_be_delayed(run: Run, plans: Path) -> None:
    assert "[external]" in run("whatif", plans / "xa", "--delay", f"{EXTERNAL}=3", exits=2).stderr
    with (plans / "tinh/brief.toml").open("a", encoding="utf-8") as file:
        file.write('[exclude]\nlgsp = "chưa bố trí vốn"\n')
    assert "đã loại khỏi" in run("whatif", plans / "tinh", "--delay", "lgsp=3", exits=2).stderr
    run("whatif", plans / "khong-kip", "--delay", "trung-tam-giam-sat-dieu-hanh=3", exits=2)


def test_what_another_level_does_or_recurs_cannot_be_due(run: Run, plans: Path) -> None:
    other_level = run("whatif", plans / "xa", "--deadline", "khung-kien-truc-so=2027-05", exits=2)
    assert "[external]" in other_level.stderr
    recurring = run("whatif", plans / "tinh", "--deadline", "dien-tap-ung-cuu=2027-05", exits=2)
    assert "thường xuyên" in recurring.stderr


def test_a_pin_that_contradicts_another_is_refused_by_name(run: Run, plans: Path) -> None:
    with (plans / "tinh/brief.toml").open("a", encoding="utf-8") as file:
        file.write('[pin.lgsp]\ndelivery = "2027-12"\n')
    assert "lgsp: ấn định" in run("whatif", plans / "tinh", "--delay", "lgsp=24", exits=2).stderr


def test_a_brief_that_is_missing_or_faulty_is_told_as_ever(run: Run, plans: Path) -> None:
    assert "không có tệp" in run("whatif", "none", "--team", "ky-thuat=1", exits=2).stderr
    assert "không có brief.toml" in run("whatif", plans, "--team", "ky-thuat=1", exits=2).stderr
    assert "roadmap" in run("whatif", plans / "tinh/plan.toml", "--team", "ky-thuat=1", exits=2).stderr
    (plans / "tinh/brief.toml").write_text("format = 1\n", encoding="utf-8")
    assert "E10" in run("whatif", plans / "tinh", "--team", "ky-thuat=1", exits=3).stderr


@pytest.mark.parametrize("name", ["plans/tinh/brief.toml/x", "a\0b", "a" * 5000])
def test_a_folder_that_cannot_be_made_is_said(run: Run, plans: Path, name: str) -> None:
    result = run("whatif", plans / "tinh", "--team", "du-lieu=9", "--save", name, exits=4)
    assert "không ghi được" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("name", ['có "dấu" và cách', "\x1b[31m", "dòng\nmới", "100%"])
def test_any_name_that_a_folder_can_have_makes_a_sound_brief(run: Run, plans: Path, name: str) -> None:
    result = run("whatif", plans / "tinh", "--team", "du-lieu=9", "--save", name)
    assert "\x1b" not in result.output
    assert name in values(plans / name)["title"]["vi"]
    run("plan", plans / name)


def test_plans_side_by_side_are_headed_by_their_folders(run: Run, plans: Path) -> None:
    shown = run("compare", plans / "tinh", plans / "khong-kip" / "plan.toml").stdout
    (head,) = (line for line in shown.splitlines() if "Chênh lệch" in line)
    assert head.split() == ["tinh", "khong-kip", "Chênh", "lệch"]
    three = run("compare", plans / "tinh", plans / "xa", plans / "ha-noi").stdout
    assert "Chênh lệch" not in three


def test_folders_of_one_name_are_headed_by_their_paths(run: Run, plans: Path) -> None:
    shutil.copytree(plans / "tinh", Path("b/tinh"))
    assert "b/tinh" in run("compare", plans / "tinh", "b/tinh").stdout


def test_where_horizons_differ_what_comes_after_them_bears_no_year(run: Run, plans: Path) -> None:
    shutil.copytree(plans / "tinh", plans / "dai")
    run("brief", "horizon", plans / "dai", "2025..2031")
    run("plan", plans / "dai", exits=None)
    told = run("compare", plans / "tinh", plans / "dai").stdout
    assert "Sau thời kỳ" in told
    assert "Sau 20" not in told


def test_compare_refuses_less_than_two_plans_and_folders_without_one(run: Run, plans: Path) -> None:
    assert "hai kế hoạch" in run("compare", plans / "tinh", exits=2).stderr
    run("compare", exits=2)
    (plans / "xa/plan.toml").unlink()
    assert "roadmap plan" in run("compare", plans / "tinh", plans / "xa", exits=2).stderr


def test_a_plan_edited_by_hand_is_compared_with_a_warning(run: Run, plans: Path) -> None:
    path = plans / "xa/plan.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Xã mẫu", "Xã khác", 1), encoding="utf-8")
    assert "sửa tay" in run("compare", plans / "tinh", plans / "xa").stderr


@pytest.mark.parametrize("format_", ["markdown", "csv", "html", "json"])
def test_every_format_goes_to_a_file(run: Run, plans: Path, format_: str) -> None:
    run("compare", plans / "tinh", plans / "khong-kip", "--format", format_, "-o", "out.txt", "--lang", "en")
    run("whatif", plans / "tinh", "--delay", "lgsp=6", "--format", format_, "-o", "out2.txt", "--hide-money")
    assert all(Path(name).stat().st_size > 0 for name in ("out.txt", "out2.txt"))
