"""`roadmap brief VERB`: what each command decides can be taken out again, and a wrong edit writes nothing."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import get_completion_class

from roadmap.briefkeys import BRIEF
from roadmap.briefwriting import brief_text
from roadmap.catalogue import read_catalogue
from roadmap.cli.brief import TABLE
from roadmap.cli.main import cli
from roadmap.decisions import Wanted, decide
from roadmap.messages.editing import KEYS
from roadmap.months import month
from roadmap.shipped import shipped
from tests.cli.conftest import Run
from tests.hostile.conftest import snapshot

OWN = (
    "add-task", "Sàn làng nghề", "--title", "Sàn", "--says", "Lập sàn", "--deliverable", "Sàn",
    "--domain", "kinh te so", "--lead", "so-khcn", "--months", "3,4,6", "--cost", "300tr", "--team", "ky-thuat=0.5",
    "--after", "lgsp=cần trục",
)  # fmt: skip
TARGET = ("target", "Hồ sơ", "--title", "Hồ sơ", "--unit", "%", "--value", "2027=60", "--value", "2028=80.5")

DECIDED: dict[str, tuple[tuple[str, ...], str, object, tuple[str, ...]]] = {
    "deadline": (("deadline", "LGSP", "2028-Q1", "--weight", "4"), "deadline.lgsp",
                 {"by": "2028-03", "weight": 4}, ("deadline", "lgsp", "--remove")),
    "pin": (("pin", "lgsp", "2027-07"), "pin.lgsp", {"preparation": "2027-07"}, ("unpin", "lgsp")),
    "pin of a stage": (("pin", "lgsp", "2028-07", "--stage", "delivery"), "pin.lgsp", {"delivery": "2028-07"},
                       ("unpin", "lgsp", "--stage", "delivery")),
    "exclude": (("exclude", "lgsp", "chưa có vốn"), "exclude.lgsp", "chưa có vốn", ("include", "lgsp")),
    "lead": (("lead", "lgsp", "Công an tỉnh"), "lead.lgsp", "cong-an-tinh", ("lead", "lgsp", "--remove")),
    "estimate": (("estimate", "lgsp", "--delivery", "9,12,15", "--run-cost", "1.5ty"), "estimate.lgsp",
                 {"delivery": [9, 12, 15], "run_cost": 1500}, ("estimate", "lgsp", "--remove", "all")),
    "soft": (("soft", "off", "kho-du-lieu-dung-chung=lgsp"), "soft.kho-du-lieu-dung-chung", ["lgsp"],
             ("soft", "on", "kho-du-lieu-dung-chung=lgsp")),
    "all soft": (("soft", "off", "--all"), "soft.all", False, ("soft", "on", "--all")),
    "budget": (("budget", "oda/dau-tu-cong:2027=1.5ty"), "budget.oda/dau-tu-cong", {"2027": 1500},
               ("budget", "--remove", "oda/dau-tu-cong")),
    "team": (("team", "du-lieu=2,5", "du-lieu@2028=+1"), "team.du-lieu", {"people": 2.5, "from": {"2028-01": 3.5}},
             ("team", "--remove", "du-lieu")),
    "unknown team": (("team", "du-lieu=chưa biết"), "team.du-lieu", {}, ("team", "--remove", "dữ liệu")),
    "role": (("role", "so-khcn", "Sở KHCN"), "role.so-khcn", "Sở KHCN", ("role", "so-khcn", "--remove")),
    "measured": (("measured", "nghi-quyet-57/su-dung-dich-vu-cong", "2026=62.5"),
                 "measured.nghi-quyet-57/su-dung-dich-vu-cong", {"2026": 62.5},
                 ("measured", "su-dung-dich-vu-cong", "--remove", "2026")),
    "gate": (("gate", "dau-tu-cong", "chu-truong", "--months", "3"), "procedure.dau-tu-cong",
             {"chu-truong": {"months": 3}}, ("gate", "dau-tu-cong", "chu-truong", "--remove")),
    "target": (TARGET, "target.ho-so", {"title": "Hồ sơ", "unit": "%", "values": {"2027": 60, "2028": 80.5}},
               ("drop-target", "ho-so")),
    "phase": (("phase", "--add", "--title", "Giữa", "--to", "2028-12"), "phase.2", {"title": "Giữa", "to": "2028-12"},
              ("phase", "--defaults")),
    "parent": (("parent", "plans/tinh"), "parent", "../tinh", ("parent", "--remove")),
    "check": (("check", "w541", "chưa cần"), "check.W541", "chưa cần", ("check", "W541", "--remove")),
    "own task": (OWN, "task.san-lang-nghe.delivery",
                 {"months": [3, 4, 6], "cost": 300, "team": {"ky-thuat": 0.5}}, ("drop-task", "san-lang-nghe")),
}  # fmt: skip
"""A command, what the brief then says where, and the command that takes it out again."""


@functools.cache
def brief_of_init() -> str:
    catalogue = read_catalogue([shipped()])
    wanted = Wanted(goals=("12-khuyen-nghi",), locality="tinh")
    return brief_text(decide(catalogue, wanted, "vi", month(2026, 12)), catalogue)


@pytest.fixture
def moi(plans: Path) -> Path:
    """Return the folder of a brief as `init` writes it."""
    (plans / "moi").mkdir()
    (plans / "moi/brief.toml").write_text(brief_of_init(), encoding="utf-8")
    return plans / "moi"


def said(folder: Path, path: str) -> Any:
    """Return what the brief says at `path`, of which a part may hold no dot."""
    values: Any = tomllib.loads((folder / "brief.toml").read_text(encoding="utf-8"))
    for key in path.split("."):
        values = values.get(key) if isinstance(values, dict) else None
    return values


OF_BOTH = [(name, of) for name in DECIDED for of in ("moi", "tinh")]


@pytest.mark.parametrize(("name", "of"), OF_BOTH if os.environ.get("THOROUGH") else OF_BOTH[::3] + OF_BOTH[1::3])
def test_what_a_command_decides_stands_in_the_brief_and_can_be_taken_out_to_the_byte(
    run: Run, moi: Path, name: str, of: str
) -> None:
    put_in, path, value, take_out = DECIDED[name]
    folder = moi.parent / of
    before = (folder / "brief.toml").read_bytes()
    if of == "tinh" and name == "parent":
        pytest.skip("a plan is not above itself")
    run("brief", put_in[0], folder, *put_in[1:])
    assert said(folder, path) == value
    assert (
        run("brief", put_in[0], folder, *put_in[1:], exits=2 if put_in[0] in ("add-task", "phase") else 0).stdout == ""
    )
    run("brief", take_out[0], folder, *take_out[1:])
    if name != "phase" or of == "moi":
        assert (folder / "brief.toml").read_bytes() == before


SET: dict[str, tuple[tuple[str, ...], str, object]] = {
    "title": (("title", "Tên mới", "--en", "New"), "title", {"vi": "Tên mới", "en": "New"}),
    "effort": (("effort", "normal"), "effort", "normal"),
    "engine": (("engine", "optimal"), "engine", "optimal"),
    "language": (("language", "en"), "language", "en"),
    "locality": (("locality", "thành phố lớn"), "locality", "thanh-pho-lon"),
    "horizon": (("horizon", "2025..2031"), "horizon", {"from": "2025-01", "to": "2031-12"}),
    "start": (("start", "2027-Q2"), "start", "2027-04"),
    "goals": (("add-goal", "giao-thong do-thi", "--place", "1"), "goals",
              ["do-thi-thong-minh/giao-thong", "12-khuyen-nghi"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SET)
def test_what_a_command_sets_changes_one_line_of_the_brief(run: Run, moi: Path, name: str) -> None:
    command, path, value = SET[name]
    before = (moi / "brief.toml").read_text(encoding="utf-8").splitlines()
    command = (command[0], *(each.replace("giao-thong do-thi", "do-thi-thong-minh/giao-thong") for each in command[1:]))
    run("brief", command[0], moi, *command[1:])
    assert said(moi, path) == value
    after = (moi / "brief.toml").read_text(encoding="utf-8").splitlines()
    assert len(set(after) - set(before)) == 1
    assert len(set(before) - set(after)) <= 1
    run("undo", moi)
    assert (moi / "brief.toml").read_text(encoding="utf-8").splitlines() == before


def test_dropping_one_goal_of_a_framework_lists_the_others_in_their_order(run: Run, plans: Path) -> None:
    run("brief", "drop-goal", plans / "ha-noi", "kinh tế số", "de-an-ha-noi/giao-thong")
    assert said(plans / "ha-noi", "goals") == [
        "3-tru-cot-1-nen-tang/chinh-quyen-so", "3-tru-cot-1-nen-tang/xa-hoi-so",
        "3-tru-cot-1-nen-tang/van-hoa-cong-dan-so", "3-tru-cot-1-nen-tang/an-ninh-an-toan",
        "de-an-ha-noi/di-san-van-hoa-du-lich", "de-an-ha-noi/moi-truong",
    ]  # fmt: skip


def test_a_goal_moves_before_another_and_a_framework_stays_whole_where_it_can(run: Run, plans: Path) -> None:
    run("brief", "rank", plans / "ha-noi", "môi trường", "--before", "giao thông")
    assert said(plans / "ha-noi", "goals") == [
        "3-tru-cot-1-nen-tang", "de-an-ha-noi/moi-truong", "de-an-ha-noi/giao-thong",
        "de-an-ha-noi/di-san-van-hoa-du-lich",
    ]  # fmt: skip
    result = run("brief", "rank", plans / "ha-noi", "giao thong", "1")
    assert "(de-an-ha-noi/giao-thong): 7 → 1" in result.stdout
    assert said(plans / "ha-noi", "goals")[:2] == ["de-an-ha-noi/giao-thong", "3-tru-cot-1-nen-tang"]


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "an unknown task": (("deadline", "lgspp", "2028"), "gần nhất: lgsp"),
    "an unknown goal": (("add-goal", "giao-thongg"), "gần nhất"),
    "an unknown role": (("lead", "lgsp", "so-khcnn"), "gần nhất: so-khcn"),
    "a task that no goal needs": (
        ("deadline", "kien-toan-don-vi-chuyen-trach", "2028"),
        "roadmap brief add-goal plans/tinh MÃ",
    ),
    "a goal that is not chosen": (("drop-goal", "6-yeu-cau"), "không có trong các nội dung"),
    "the last goal": (("drop-goal", "12-khuyen-nghi"), "roadmap brief add-goal plans/tinh MÃ"),
    "a place that is none": (("rank", "ha-tang-so", "9"), "ghi từ 1 đến 7"),
    "a pin against the dependencies": (("pin", "lgsp", "2026-12", "--stage", "delivery"), "Ấn định muộn hơn"),
    "a pin against progress": (("pin", "chien-luoc-du-lieu", "2027-01"), "đã có tiến độ"),
    "a pin before the start": (("pin", "lgsp", "2026-01"), "trước tháng bắt đầu"),
    "a pin of recurring work": (("pin", "truyen-thong-chuyen-doi-so", "2027-01"), ""),
    "a pin that is not there": (("unpin", "lgsp"), "đang ấn định: –"),
    "a deadline of what is left out": (("deadline", "ho-so-cap-do", "2028"), "roadmap brief include plans/tinh"),
    "a deadline later than none": (("deadline", "lgsp", "+6"), "chưa có thời hạn"),
    "a month that is none": (("deadline", "lgsp", "hè"), "2027-12"),
    "a year outside the horizon": (("budget", "2040=1ty"), "2040"),
    "a bare sum": (("budget", "2027=175"), "2027=175ty"),
    "a sum of two readings": (("budget", "2027=+1.500ty"), "Viết 1500ty hoặc 1500tr"),
    "a cost of two readings": (("estimate", "lgsp", "--run-cost", "1.500tr"), "Viết 1500tr hoặc 1tr"),
    "an account that is none": (("budget", "ns-tin/dau-tu-cong:2027=1ty"), "ns-tinh"),
    "money that is not there": (("budget", "--remove", "oda/dau-tu-cong:2027"), "không có gì để bỏ"),
    "a team that is not there": (("team", "--remove", "du-lieu"), "đang ghi: ky-thuat"),
    "a start outside the horizon": (("start", "2040"), "roadmap brief horizon plans/tinh"),
    "a wait that is not advisable": (("soft", "off", "lgsp=kho-du-lieu-dung-chung"), "không phụ thuộc mềm"),
    "a wait that holds": (("soft", "on", "kho-du-lieu-dung-chung=lgsp"), "vẫn đang chờ"),
    "two points": (("estimate", "lgsp", "--delivery", "9,12"), "9,12,15"),
    "points that fall": (("estimate", "lgsp", "--delivery", "9,12,3"), "tăng dần"),
    "nothing to estimate": (("estimate", "lgsp"), "--remove all"),
    "an own task that is there": ((*OWN[:1], "lgsp", *OWN[2:]), "edit-task"),
    "an own task without work": ((*OWN[:12], "--lead", "so-khcn"), "--months"),
    "an own task that is none": (("drop-task", "lgsp"), "không phải nhiệm vụ riêng"),
    "an external task of this level": (("external", "lgsp", "2028"), "thuộc cấp của kế hoạch này"),
    "a new target without a unit": (("target", "ho-so", "--title", "Hồ sơ"), "--unit"),
    "a phase that is none": (("phase", "7", "--title", "x"), "đang có 2 giai đoạn"),
    "a gate that is none": (("gate", "dau-tu-cong", "chu-truongg", "--months", "3"), "chu-truong"),
    "neither a month nor removal": (("external", "lgsp"), "--remove"),
}


@pytest.fixture
def guarded(run: Run, plans: Path) -> Path:
    """Return a brief with recorded progress, and a task that is left out."""
    with (plans / "tinh/brief.toml").open("a", encoding="utf-8") as file:
        file.write('\n[progress.chien-luoc-du-lieu]\nstarted = "2026-02"\n[exclude]\nho-so-cap-do = "đã có"\n')
    run("brief", "deadline", plans / "tinh", "ho-so-cap-do", "--remove")
    return plans


@pytest.mark.parametrize(("edit", "says"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_edit_writes_nothing_and_says_what_to_do(
    run: Run, guarded: Path, edit: tuple[str, ...], says: str
) -> None:
    before = snapshot(guarded)
    result = run("brief", edit[0], guarded / "tinh", *edit[1:], exits=2)
    assert says in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert snapshot(guarded) == before


def test_the_status_date_goes_back_only_where_nothing_is_recorded(run: Run, guarded: Path) -> None:
    run("brief", "start", guarded / "tinh", "2027-02")
    assert "roadmap undo" in run("brief", "start", guarded / "tinh", "2026-12", exits=2).stderr
    run("brief", "start", guarded / "ha-noi", "2027-02")
    run("brief", "start", guarded / "ha-noi", "2026-12")


@pytest.mark.skipif(shutil.which("git") is None, reason="applies the patch with git")
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_patch_of_a_dry_run_makes_what_the_command_would_have_made(run: Run, plans: Path, ends: str) -> None:
    brief = plans / "tinh/brief.toml"
    brief.write_bytes(brief.read_bytes().replace(b"\n", ends.encode())[: -len(ends)])
    before = snapshot(plans)
    edit = ("brief", "deadline", plans / "tinh", "lgsp", "2028-03")
    patch = run(*edit, "--dry-run").stdout_bytes
    assert snapshot(plans) == before
    run(*edit)
    after = brief.read_bytes()
    run("undo", plans / "tinh")
    apply = subprocess.run(["git", "apply", "-p1", "-"], input=patch, capture_output=True, check=False)
    assert (apply.returncode, apply.stderr) == (0, b"")
    assert brief.read_bytes() == after


def test_every_key_of_a_brief_has_words_and_a_command() -> None:
    assert set(BRIEF.keys) == set(KEYS)
    verbs = {"pin": "unpin", "task": "add-task", "goals": "add-goal", "procedure": "gate"}
    assert all(verbs.get(key, key) in TABLE for key in BRIEF.keys if key not in ("format", "progress"))


def test_a_brief_in_a_language_is_answered_in_it(run: Run, plans: Path) -> None:
    run("brief", "language", plans / "tinh", "en")
    assert "deadline of" in run("brief", "deadline", plans / "tinh", "lgsp", "2028").stdout


def test_ids_of_the_verbs_complete(plans: Path) -> None:
    completer = get_completion_class("bash")(cli, {}, "roadmap", "_ROADMAP_COMPLETE")
    assert [each.value for each in completer.get_completions(["brief"], "")] == list(TABLE)
    for verb, begun, found in (
        ("deadline", "lgs", "lgsp"), ("drop-goal", "12-khuyen-nghi/ha-tang", "12-khuyen-nghi/ha-tang-so"),
        ("team", "ky-", "ky-thuat"), ("lead", "lgs", "lgsp"), ("gate", "dau-tu", "dau-tu-cong"),
    ):  # fmt: skip
        assert found in [each.value for each in completer.get_completions(["brief", verb, str(plans)], begun)]


@pytest.mark.parametrize("verb", TABLE)
def test_every_verb_explains_itself_at_eighty_columns(run: Run, verb: str) -> None:
    for language, usage in (("vi", "Cách dùng"), ("en", "Usage")):
        shown = run("brief", verb, "--lang", language, "--help").stdout
        assert shown.startswith(f"{usage}: roadmap brief {verb}")
        assert max(map(len, shown.splitlines())) <= 80
        assert "--dry-run" in shown


def test_a_pin_is_told_to_be_released_where_it_stands_and_not_where_it_was_to_come(plans: Path, run: Run) -> None:
    told = run("brief", "pin", plans / "tinh", "lgsp", "2020-01", exits=2).stderr
    assert told == "Lỗi: không sửa như vậy được: ấn định trước tháng bắt đầu 12/2026\n"
    run("brief", "pin", plans / "tinh", "lgsp", "2027-01")
    assert (
        f"roadmap brief unpin {plans / 'tinh'} lgsp" in run("brief", "start", plans / "tinh", "2027-06", exits=2).stderr
    )


def test_what_the_system_refuses_is_told_in_the_readers_language(plans: Path, run: Run) -> None:
    assert "không có tệp hay thư mục này" in run("brief", "parent", plans / "tinh", "../khong-co", exits=4).stderr
    assert (
        "No such file or directory"
        in run("brief", "parent", plans / "tinh", "../khong-co", "--lang", "en", exits=4).stderr
    )


def test_no_remark_of_a_new_brief_becomes_false_through_an_edit(moi: Path, run: Run) -> None:
    run("brief", "locality", moi, "ha-noi")
    run("brief", "budget", moi, "chua-biet")
    run("brief", "team", moi, "ky-thuat=chua-biet")
    run("brief", "budget", moi, "2028=90ty")
    run("brief", "team", moi, "ky-thuat=5")
    values = [line for line in (moi / "brief.toml").read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    assert 'locality = "ha-noi"' in values
    assert not [line for line in values if "Tỉnh điển hình" in line and "title" not in line]
    assert not [line for line in values if "chưa biết" in line and "{}: chưa biết" not in line]
