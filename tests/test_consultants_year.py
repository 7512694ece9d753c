"""A consultant's year with one plan in a real repository: two people on two branches, a merge, an upgrade, progress
each quarter, and a report against what was promised. Nothing is edited by hand, and no comment of the brief is lost.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run
from tests.conftest import ROOT
from tests.repositories import Repository, needs_git

pytestmark = [
    needs_git,
    pytest.mark.skipif("THOROUGH" not in os.environ, reason="a whole year takes its time; run with THOROUGH"),
]

PLACE = "kế hoạch/tỉnh"

OURS = """
budget 2027=-10%
budget 2028=+5ty
team ky-thuat=+1
deadline lgsp 2028-Q2 --weight 2
pin khao-sat-hien-trang 2027-01
exclude kho-du-lieu-dung-chung "chưa bố trí vốn"
estimate lgsp --delivery 9,12,15
lead chien-luoc-du-lieu cong-an-tinh
target ho-so-truc-tuyen --title "Hồ sơ trực tuyến" --unit % --value 2027=60 --value 2030=90 --lead so-khcn
title "Tỉnh mẫu, bản của tư vấn"
deadline dich-vu-cong-truc-tuyen 2028-Q1
unpin khao-sat-hien-trang
soft off --all
effort normal
effort quick
"""

THEIRS = """
add-goal cay-gene-thong-minh
budget ns-tinh/chi-thuong-xuyen:2029=80ty
deadline ho-so-cap-do --remove
add-task san-lang-nghe --title "Sàn làng nghề" --says "Lập sàn" --deliverable "Sàn chạy" --domain kinh-te-so \
 --lead so-khcn --months 3,4,6 --cost 1ty,1.5ty,2ty
role so-khcn "Sở Khoa học và Công nghệ tỉnh"
phase 1 --title "Nền tảng" --to 2027-12
rank quy-hoach 1
drop-goal cay-gene-thong-minh/quy-chuan
budget 2030=+1ty
estimate dich-vu-cong-truc-tuyen --run-cost 500tr
exclude ra-soat-van-ban "làm trong kế hoạch pháp chế"
include ra-soat-van-ban
deadline de-an-do-thi-thong-minh 2028-Q4
edit-task san-lang-nghe --months 4,5,6
measured nghi-quyet-57/dich-vu-cong-toan-trinh 2026=40
"""


def edited(run: Run, edits: str) -> None:
    """Make each edit by its command; none of them may be refused."""
    for line in edits.replace("\\\n", " ").strip().splitlines():
        verb, *others = shlex.split(line)
        run("brief", verb, PLACE, *others, exits=0)


def comments(text: str) -> list[str]:
    return [found.strip("# ") for found in re.findall(r"#(?!:schema).*$", text, re.MULTILINE)]


def test_a_year_of_two_people_in_git_loses_no_comment_and_leaves_a_plan_that_is_todays(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path / "khách hàng")
    monkeypatch.chdir(repository.path)
    folder = repository.path / PLACE
    folder.mkdir(parents=True)
    for name in ("brief.toml", "plan.toml"):
        shutil.copy(ROOT / "plans/tinh" / name, folder)
    brief = folder / "brief.toml"
    said = comments(brief.read_text(encoding="utf-8"))
    run("git", "setup")
    run("plan", PLACE)
    repository.commit("Hội đồng thông qua")
    repository.git("tag", "hoi-dong")

    repository.git("switch", "--quiet", "--create", "dong-nghiep")
    edited(run, THEIRS)
    run("plan", PLACE, exits=None)
    repository.commit("Đồng nghiệp")
    repository.git("switch", "--quiet", "main")
    edited(run, OURS)
    run("plan", PLACE, exits=None)
    repository.commit("Tư vấn")
    repository.git("merge", "--quiet", "--no-edit", "dong-nghiep")
    text = brief.read_text(encoding="utf-8")
    assert "san-lang-nghe" in text
    assert "Tỉnh mẫu, bản của tư vấn" in text
    assert "cay-gene-thong-minh/quy-hoach" in text
    run("check", PLACE, "--fresh")

    for quarter, records in (
        ("2027-04", ("ra-soat-van-ban --started 2026-12 --done 2027-03 --spent 300tr",)),
        ("2027-07", ("ho-so-cap-do --started 2027-01 --left 2 --difficulty 'Thiếu người'",)),
        ("2027-10", ("ho-so-cap-do --done 2027-08", "lgsp --started 2027-07 --percent 30 --proposal 'Gia hạn'")),
        ("2028-01", ("lgsp --left 6",)),
    ):
        run("brief", "start", PLACE, quarter)
        for record in records:
            run("progress", PLACE, *shlex.split(record))
        run("plan", PLACE, exits=None)
        repository.commit(f"Tiến độ {quarter}")

    run("upgrade", PLACE)
    run("plan", PLACE, exits=None)
    run("check", PLACE, "--fresh")
    repository.git("add", "--all")

    report = run("report", PLACE, "--quarter", "2027-Q4", "--baseline", "hoi-dong").stdout
    assert "Gia hạn" in report
    told = run("diff", "hoi-dong", PLACE).stdout
    assert "kho dữ liệu dùng chung" in told.lower()
    assert "hoi-dong" in told
    against = run("show", PLACE, "--baseline", "hoi-dong").stdout
    assert "đã chi" in against
    final = brief.read_text(encoding="utf-8")
    for comment in said:
        assert comment in final, comment
