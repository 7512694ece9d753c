"""`roadmap git` in real repositories: set up and taken back, plans told in words, briefs merged entry by entry."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import app
from roadmap.export.facts import facts
from roadmap.messages.text import Language
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.repositories import Repository, needs_git

pytestmark = needs_git

PLAN = "kế hoạch/xã"
ALWAYS = pytest.mark.skipif("THOROUGH" not in os.environ, reason="git starts the program many times; run with THOROUGH")

Change = Callable[[str], str]


def replacing(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return change


LESS = replacing("2027 = 120", "2027 = 90  # giảm")
MORE = replacing("2028 = 150", "2028 = 170  # thêm")
DUE = replacing("# Khung kiến trúc số của tỉnh.", "# Khung của tỉnh, đã hỏi lại.")
PINNED = replacing("[external]", '# hẹn với tỉnh\n[pin.an-toan-mang-xa]\ndelivery = "2029-03"\n\n[external]')


class Plans(Repository):
    """A repository that holds the plan of a commune, set up by the program."""

    def __init__(self, path: Path, run: Run) -> None:
        super().__init__(path)
        self.run = run
        shutil.copytree(ROOT / "plans" / "xa", path / PLAN)
        self.commit("promised")
        run("git", "setup", path)

    @property
    def brief(self) -> Path:
        return self.path / PLAN / "brief.toml"

    def change(self, message: str, *changes: Change) -> None:
        """Commit the brief after `changes`, with its plan."""
        for change in changes:
            self.brief.write_text(change(self.brief.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        self.run("plan", self.brief.parent)
        self.commit(message)

    def branch(self, name: str, *changes: Change, at: str = "main") -> None:
        self.git("switch", "--quiet", "--create", name, at)
        self.change(name, *changes)

    def is_fresh(self) -> bool:
        """Return whether the plan is the brief's."""
        return "giữ nguyên" in self.run("plan", self.brief.parent, "--lang", "vi").stderr


@pytest.fixture
def plans(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Plans:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # where the tests run without the program being installed
    return Plans(tmp_path / "kho của tư vấn", run)


def test_setting_up_is_told_done_once_and_taken_back_to_the_byte(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    bare = Repository(tmp_path)
    config, attributes = tmp_path / ".git/config", tmp_path / ".git/info/attributes"
    attributes.parent.mkdir(exist_ok=True)
    for before in (None, "*.md text\nbrief.toml merge=union"):
        attributes.unlink(missing_ok=True)
        if before is not None:
            attributes.write_text(before, encoding="utf-8")
        untouched = config.read_bytes()
        first = run("git", "setup", tmp_path, "--lang", "en")
        assert "Set merge.roadmap-brief.driver in" in first.stdout
        assert ("merge=union in .gitattributes" in first.stderr) == (before is not None)
        after = config.read_bytes(), attributes.read_bytes()
        assert "nothing has changed" in run("git", "setup", tmp_path, "--lang", "en").stdout
        assert (config.read_bytes(), attributes.read_bytes()) == after
        run("git", "setup", tmp_path, "--undo")
        assert config.read_bytes() == untouched
        assert (attributes.read_text(encoding="utf-8") if attributes.exists() else None) == before
    assert "không có gì để bỏ" in run("git", "setup", tmp_path, "--undo", "--lang", "vi").stdout
    bare.git("config", "merge.roadmap-plan.driver", "mine %A")
    refused = run("git", "setup", tmp_path, "--lang", "en", exits=1).stderr
    assert 'merge.roadmap-plan.driver = "mine %A", which roadmap did not set; nothing was changed' in refused
    assert bare.git("config", "--get-regexp", "roadmap") == "merge.roadmap-plan.driver mine %A\n"
    assert "in no git repository" in run("git", "setup", "/", "--lang", "en", exits=2).stderr


def test_the_shipped_plans_name_the_drivers() -> None:
    lines = (ROOT / "plans/.gitattributes").read_text(encoding="utf-8").splitlines()
    assert "brief.toml merge=roadmap-brief" in lines
    assert any(line.startswith("plan.toml diff=roadmap-plan merge=roadmap-plan") for line in lines)


def test_git_tells_a_change_in_words_and_merges_what_two_sides_say(plans: Plans) -> None:
    plans.branch("theirs", MORE, DUE)
    plans.branch("ours", LESS)
    told = plans.git("log", "-1", "-p", "--format=%s")
    assert "\n-  kinh phí bố trí 2027: 120 triệu đồng\n" in told
    assert "\n+  kinh phí bố trí 2027: 90 triệu đồng\n" in told
    assert "@@ Nhiệm vụ diem-ho-tro-dich-vu-cong: " in told
    assert "\n+[task" not in told
    said = plans.git("merge", "--quiet", "--no-edit", "theirs")
    assert f"{PLAN}/plan.toml: đã lập lại từ đầu vào đã trộn" in said
    text = plans.brief.read_text(encoding="utf-8")
    assert text == DUE(MORE(LESS((ROOT / "plans/xa/brief.toml").read_text(encoding="utf-8"))))
    assert plans.is_fresh()


def test_a_contradiction_is_named_settled_and_planned(plans: Plans, run: Run) -> None:
    plans.branch("theirs", replacing("2027 = 120", "2027 = 95"), MORE)
    plans.branch("ours", LESS, DUE)
    said = plans.git("merge", "--no-edit", "theirs", exits=1)
    account = "budget.ns-xa/chi-thuong-xuyen.2027"
    assert (
        f"""{PLAN}/brief.toml: hai bên mâu thuẫn ở 1 chỗ, các chỗ khác đã trộn:
  kinh phí bố trí ns-xa/chi-thuong-xuyen 2027 ({account})
    bên này: 90
    bên kia: 95
    trước đó: 120
Chọn một bên, ví dụ:
  roadmap git settle "{PLAN}" --ours {account}
"""
        in said
    )
    assert f"{PLAN}/plan.toml: chưa lập lại vì hai bên mâu thuẫn ở {account}; giữ bản của bên này." in said
    assert "<<<<<<< bên này\n2027 = 90  # giảm\n=======\n2027 = 95  # giảm\n>>>>>>> bên kia\n" in plans.brief.read_text(
        "utf-8"
    )
    folder = plans.brief.parent
    assert "roadmap git settle" in run("plan", folder, "--lang", "en", exits=3).stderr
    assert "choose --ours or --theirs" in run("git", "settle", folder, "--lang", "en", exits=2).stderr
    assert "there is at: budget" in run("git", "settle", folder, "start", "--ours", "--lang", "en", exits=2).stderr
    assert "kept the other side at budget" in run("git", "settle", folder, "--theirs", account, "--lang", "en").stdout
    assert "holds no conflict" in run("git", "settle", folder, "--ours", "--lang", "en", exits=1).stderr
    run("plan", folder)
    money = tomllib.loads(plans.brief.read_text(encoding="utf-8"))["budget"]["ns-xa/chi-thuong-xuyen"]
    assert (money["2027"], money["2028"]) == (95, 170)
    plans.commit("merged")
    assert plans.git("status", "--short") == ""


def test_a_merge_says_where_git_takes_the_plan_of_one_side(plans: Plans) -> None:
    plans.git("switch", "--quiet", "--create", "theirs")
    plans.brief.write_text(MORE(plans.brief.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    plans.commit("theirs, without its plan")
    plans.branch("ours", LESS)
    said = plans.git("merge", "--quiet", "--no-edit", "theirs")
    assert f"{PLAN}/plan.toml: không phải kế hoạch của đầu vào đã trộn" in said
    assert f'roadmap plan "{PLAN}"' in said
    assert not plans.is_fresh()
    plans.git("checkout", "--quiet", ".")
    plans.git("reset", "--quiet", "--hard", "HEAD^")
    plans.branch("remark", DUE)  # which no plan needs
    assert "plan.toml" not in plans.git("merge", "--quiet", "--no-edit", "ours")


@ALWAYS
def test_a_plan_that_one_side_moved_is_merged_where_it_stands_now(plans: Plans) -> None:
    plans.branch("ours", LESS)
    plans.git("switch", "--quiet", "--create", "theirs", "main")
    plans.git("mv", PLAN, "xã mới")
    moved = plans.path / "xã mới"
    text = MORE((moved / "brief.toml").read_text(encoding="utf-8"))
    (moved / "brief.toml").write_text(text, encoding="utf-8", newline="\n")
    plans.run("plan", moved)
    plans.commit("moved")
    said = plans.git("merge", "--quiet", "--no-edit", "ours")
    assert "xã mới/plan.toml: đã lập lại từ đầu vào đã trộn" in said
    assert "không phải kế hoạch" not in said
    assert (moved / "brief.toml").read_text(encoding="utf-8") == LESS(text)
    assert "giữ nguyên" in plans.run("plan", moved, "--lang", "vi").stderr


@ALWAYS
def test_git_does_as_without_the_program_where_that_is_gone(plans: Plans) -> None:
    config = plans.path / ".git/config"
    config.write_text(config.read_text(encoding="utf-8").replace(sys.executable, "/nowhere/python"), encoding="utf-8")
    plans.branch("theirs", replacing("2027 = 120", "2027 = 95"))
    plans.branch("ours", LESS)
    plans.git("merge", "--no-edit", "theirs", exits=1)
    assert "<<<<<<< ours\n2027 = 90  # giảm\n=======\n2027 = 95\n>>>>>>> theirs\n" in plans.brief.read_text("utf-8")
    assert "\n-2027 = 114\n" in plans.git("log", "-1", "-p")


@ALWAYS
def test_rebase_cherry_pick_revert_and_crossed_merges_do_the_same(plans: Plans) -> None:
    plans.branch("theirs", MORE, PINNED)
    plans.branch("ours", LESS)
    plans.change("ours again", DUE)
    plans.git("rebase", "--quiet", "theirs")
    whole = DUE(LESS(PINNED(MORE((ROOT / "plans/xa/brief.toml").read_text(encoding="utf-8")))))
    assert plans.brief.read_text(encoding="utf-8") == whole
    assert plans.is_fresh()
    plans.branch("picked", replacing("people = 0.3", "people = 0.4"))
    plans.git("cherry-pick", "theirs")
    assert "2028 = 170" in plans.brief.read_text(encoding="utf-8")
    assert plans.is_fresh()
    plans.git("revert", "--no-edit", "HEAD~1")
    assert "people = 0.3" in plans.brief.read_text(encoding="utf-8")
    assert plans.is_fresh()
    plans.branch("left", LESS)
    plans.branch("right", MORE)
    plans.git("merge", "--quiet", "--no-edit", "left~0")
    plans.git("switch", "--quiet", "left")
    plans.git("merge", "--quiet", "--no-edit", "right~1")
    plans.change("left again", DUE)
    plans.git("merge", "--quiet", "--no-edit", "right")
    assert plans.brief.read_text(encoding="utf-8") == DUE(
        MORE(LESS((ROOT / "plans/xa/brief.toml").read_text(encoding="utf-8")))
    )
    assert plans.is_fresh()


def merging(run: Run, folder: Path, *texts: str, kind: str = "brief", exits: int = 0) -> tuple[str, str]:
    """Return what stands in our file after a merge of base, ours and theirs, and what was said."""
    paths = [folder / name for name in ("O", "A", "B")]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(text.encode())
    said = run("git", f"merge-{kind}", *paths, 7, f"xã/{kind}.toml", "--lang", "en", exits=exits).stderr
    return paths[1].read_bytes().decode(), said


BRIEF = 'format = 1\ntitle = "Xã"\nlocality = "xa"\nstart = "2026-12"\ngoals = ["3-tru-cot-1-nen-tang"]\n'


def test_line_ends_and_mark_of_our_file_stay(run: Run, tmp_path: Path) -> None:
    ours = "\ufeff" + BRIEF.replace("\n", "\r\n").replace("Xã", "Xã ta")
    merged, _ = merging(run, tmp_path, BRIEF, ours, BRIEF.replace("2026-12", "2027-01"))
    assert merged == ours.replace("2026-12", "2027-01")


def test_a_change_finds_its_entry_where_the_other_side_took_up_todays_names(run: Run, tmp_path: Path) -> None:
    base = BRIEF + '# hẹn\n[deadline]\nheritage = "2028-01"  # hứa\n'
    ours, theirs = base.replace("heritage", "so-hoa-di-tich-xa"), base.replace("2028-01", "2029-01")
    merged, said = merging(run, tmp_path, base, ours, theirs)
    assert (merged, said) == (ours.replace("2028-01", "2029-01"), "")
    assert merging(run, tmp_path, base, theirs, ours) == (merged, "")
    assert "heritage" in merging(run, tmp_path, base, theirs, base.replace("Xã", "X"))[0]  # neither took them up
    renamed = base.replace("Xã", "X").replace("heritage", "so-hoa-di-tich-xa")
    assert merging(run, tmp_path, BRIEF, base, BRIEF.replace("Xã", "X")) == (renamed, "")  # who has none needs none


def test_a_goal_that_one_side_drops_is_not_brought_back_by_the_rank_of_another(run: Run, tmp_path: Path) -> None:
    pillars = [goal.id.partition("/")[2] for goal in app.read_catalogue().frameworks["3-tru-cot-1-nen-tang"].goals]

    def naming(names: list[str]) -> str:
        listed = ", ".join(f'"3-tru-cot-1-nen-tang/{name}"' for name in names)
        return BRIEF.replace('"3-tru-cot-1-nen-tang"', listed)

    first, second, *rest = pillars
    merged, said = merging(run, tmp_path, BRIEF, naming([second, first, *rest]), naming([first, *rest]))
    assert (tomllib.loads(merged), said) == (tomllib.loads(naming([first, *rest])), "")


def test_two_sides_that_cannot_stand_together_contradict_though_no_key_does(run: Run, tmp_path: Path) -> None:
    pinned = BRIEF + '[pin.so-hoa-di-tich-xa]\ndelivery = "2027-03"\n'
    begun = BRIEF + '[progress.so-hoa-di-tich-xa]\nstarted = "2026-10"\n'
    merged, said = merging(run, tmp_path, BRIEF, pinned, begun, exits=1)
    assert "pin of so-hoa-di-tich-xa (pin.so-hoa-di-tich-xa)" in said
    assert "  both together: " in said
    (tmp_path / "brief.toml").write_text(merged, encoding="utf-8")
    run("git", "settle", tmp_path, "--theirs")
    values = tomllib.loads((tmp_path / "brief.toml").read_text(encoding="utf-8"))
    assert values["progress"]
    assert not values.get("pin")
    horizon = BRIEF + '[horizon]\nfrom = "2025"\nto = "2027"\n'
    merged, said = merging(run, tmp_path, BRIEF, horizon, BRIEF.replace("2026-12", "2029-01"), exits=1)
    assert 'before: "2026-12"' in said
    assert '<<<<<<< ours\nstart = "2026-12"\n=======\nstart = "2029-01"\n>>>>>>> theirs\n' in merged


def test_a_merge_is_blamed_for_no_fault_that_was_there(run: Run, tmp_path: Path) -> None:
    foreign = "a = 1\nb = 2\n", "a = 2\nb = 2\n", "a = 1\nb = 3\n"
    assert merging(run, tmp_path, *foreign) == ("a = 2\nb = 3\n", "")


def test_what_is_no_brief_is_left_to_git(run: Run, tmp_path: Path) -> None:
    merged, said = merging(run, tmp_path, BRIEF, "title = ", BRIEF, exits=3)
    assert merged == "title = "
    assert "xã/brief.toml:1" in said
    assert merging(run, tmp_path, "", "a = 1\n", "b = 1\n", kind="plan", exits=2)[0] == "a = 1\n"


def test_a_file_that_is_no_plan_is_told_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes("không phải = \r\n".encode())
    assert run("git", "text", path).stdout_bytes == "không phải = \r\n".encode()


def test_the_facts_of_a_plan_are_told_once_each_in_both_languages(run: Run) -> None:
    plan = app.read_plan(ROOT / "plans/khong-kip")
    for language in Language:
        lines = facts(plan, language).splitlines()
        headings = [line for line in lines if not line.startswith(" ")]
        assert len(set(headings)) == len(headings)
        assert not [line for line in lines if "{" in line or line != line.rstrip()]
    english = facts(plan, Language.EN)
    assert f"Task {plan.tasks[0].id}: " in english
    for late in plan.deadlines_missed:
        assert f"  missed: {late} misses its deadline\n" in english
    assert run("git", "text", ROOT / "plans/khong-kip/plan.toml", "--lang", "en").stdout == english
