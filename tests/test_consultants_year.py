"""A consultant's year with one plan in a real repository: thirty edits of two people on two branches, merges, a new
catalogue taken up on one of them, progress each quarter, and a report against what was promised. Neither brief nor plan
is edited by hand, and no comment of the brief is lost.
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

OURS = (
    """
budget 2027=-10%
budget 2028=+5ty
team ky-thuat=+1
deadline lgsp 2028-Q2 --weight 2
pin khao-sat-hien-trang 2027-01
exclude kho-du-lieu-dung-chung "chưa bố trí vốn"
estimate lgsp --delivery 9,12,15
unpin khao-sat-hien-trang
""",
    """
lead chien-luoc-du-lieu cong-an-tinh
target ho-so-truc-tuyen --title "Hồ sơ trực tuyến" --unit % --value 2027=60 --value 2030=90 --lead so-khcn
title "Tỉnh mẫu, bản của tư vấn"
deadline cho-lang-nghe 2028-Q3 --weight 2
soft off --all
effort normal
effort quick
""",
)

THEIRS = (
    """
add-goal cay-gene-thong-minh
budget ns-tinh/chi-thuong-xuyen:2029=80ty
deadline ho-so-cap-do --remove
add-task san-lang-nghe --title "Sàn làng nghề" --says "Lập sàn" --deliverable "Sàn chạy" --domain kinh-te-so \
 --lead so-khcn --months 3,4,6 --cost 1ty,1.5ty,2ty
role so-khcn "Sở Khoa học và Công nghệ tỉnh"
phase 1 --title "Nền tảng" --to 2027-12
rank quy-hoach 1
""",
    """
drop-goal cay-gene-thong-minh/quy-chuan
budget 2030=+1ty
estimate dich-vu-cong-truc-tuyen --run-cost 500tr
exclude ra-soat-van-ban "làm trong kế hoạch pháp chế"
include ra-soat-van-ban
deadline de-an-do-thi-thong-minh 2028-Q4
edit-task san-lang-nghe --months 4,5,6
measured nghi-quyet-57/dich-vu-cong-toan-trinh 2026=40
""",
)

FRAMEWORK = """\
format = 1
title = { vi = "Khung làng nghề", en = "Crafts" }
noun = { vi = "việc", en = "item" }
summary = { vi = "Việc của tỉnh cho làng nghề.", en = "What the province does for crafts." }
source = ["nq-03-2025"]
basis = "derived"

[goal.cho]
title = { vi = "Chợ làng nghề", en = "Crafts market" }
asks = { vi = "Có chợ làng nghề trên mạng.", en = "Have a market for crafts online." }
source = ["nq-03-2025"]
basis = "derived"
core = ["cho-lang-nghe"]
"""
TASK = """\
[cho-lang-nghe]
title = { vi = "Chợ làng nghề trên mạng", en = "Online crafts market" }
says = { vi = "Lập chợ làng nghề trên mạng.", en = "Set up an online market for crafts." }
deliverable = { vi = "Chợ làng nghề chạy", en = "The market runs" }
level = "tinh"
lead = "so-khcn"
approver = "ubnd-tinh"
source = ["nq-03-2025"]
basis = "derived"
figures = "estimate"
delivery = { months = 6, team = { ky-thuat = 1 } }
"""
QUARTERS = (
    ("2027-04", "ra-soat-van-ban --started 2026-12 --done 2027-03 --spent 300tr"),
    ("2027-07", "ho-so-cap-do --started 2027-01 --left 2 --difficulty 'Thiếu người'"),
    ("2027-10", "ho-so-cap-do --done 2027-08", "lgsp --started 2027-07 --percent 30 --proposal 'Gia hạn'"),
    ("2028-01", "lgsp --left 6", "cho-nghe --started 2027-11 --percent 20"),
)


def lines(edits: str) -> list[list[str]]:
    return [shlex.split(line) for line in edits.replace("\\\n", " ").strip().splitlines()]


def edited(run: Run, edits: str) -> None:
    """Make each edit by its command; none of them may be refused."""
    for verb, *others in lines(edits):
        run("brief", verb, PLACE, *others, exits=0)


def comments(text: str) -> list[str]:
    return [found.strip("# ") for found in re.findall(r"#(?!:schema).*$", text, re.MULTILINE)]


def test_a_year_of_two_people_in_git_loses_no_comment_and_leaves_a_plan_that_is_todays(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sum(len(lines(edits)) for edits in (*OURS, *THEIRS)) == 30
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    repository = Repository(tmp_path / "khách hàng")
    monkeypatch.chdir(repository.path)
    folder = repository.path / PLACE
    folder.mkdir(parents=True)
    for name in ("brief.toml", "plan.toml"):
        shutil.copy(ROOT / "plans/tinh" / name, folder)
    repository.write(f"{PLACE}/templates/frameworks/lang-nghe.toml", FRAMEWORK)
    repository.write(f"{PLACE}/templates/tasks/kinh-te-so.toml", TASK)
    brief = folder / "brief.toml"
    said = comments(brief.read_text(encoding="utf-8"))

    def planned(message: str) -> None:
        run("plan", PLACE, exits=None)
        repository.commit(message)

    def merged(branch: str) -> None:
        repository.git("merge", "--quiet", "--no-edit", branch)
        run("check", PLACE, "--fresh")
        assert repository.git("status", "--short") == ""

    def quarter(month: str, *records: str) -> None:
        run("brief", "start", PLACE, month)
        for record in records:
            run("progress", PLACE, *shlex.split(record))
        planned(f"Tiến độ đến {month}")

    run("git", "setup")
    run("brief", "add-goal", PLACE, "lang-nghe")
    planned("Hội đồng thông qua")
    repository.git("tag", "hoi-dong")

    repository.git("switch", "--quiet", "--create", "dong-nghiep")
    edited(run, THEIRS[0])
    planned("Đồng nghiệp")
    repository.git("switch", "--quiet", "main")
    edited(run, OURS[0])
    planned("Tư vấn")
    merged("dong-nghiep")
    quarter(*QUARTERS[0])

    repository.git("switch", "--quiet", "dong-nghiep")
    merged("main")
    edited(run, THEIRS[1])
    planned("Đồng nghiệp, sau khi trộn")
    repository.write(f"{PLACE}/templates/frameworks/lang-nghe.toml", FRAMEWORK.replace("cho-lang-nghe", "cho-nghe"))
    renamed = TASK.replace("[cho-lang-nghe]", '[cho-nghe]\naliases = ["cho-lang-nghe"]').replace(
        "months = 6", "months = 7"
    )
    repository.write(f"{PLACE}/templates/tasks/kinh-te-so.toml", renamed)
    run("upgrade", PLACE)
    run("check", PLACE, "--fresh")
    repository.commit("Danh mục mới")
    repository.git("switch", "--quiet", "main")
    edited(run, OURS[1])
    quarter(*QUARTERS[1])
    merged("dong-nghiep")
    for each in QUARTERS[2:]:
        quarter(*each)
    run("check", PLACE, "--fresh")

    final = brief.read_text(encoding="utf-8")
    for comment in said:
        assert comment in final, comment
    assert "san-lang-nghe" in final
    assert "Tỉnh mẫu, bản của tư vấn" in final
    assert "cay-gene-thong-minh/quy-hoach" in final
    assert "cay-gene-thong-minh/quy-chuan" not in final
    assert 'cho-nghe = { by = "2028-09", weight = 2 }' in final  # by the old name, merged under the new one
    report = run("report", PLACE, "--quarter", "2027-Q4", "--baseline", "hoi-dong").stdout
    assert "Gia hạn" in report
    told = run("diff", "hoi-dong", PLACE).stdout
    assert "kho dữ liệu dùng chung" in told.lower()
    assert "hoi-dong" in told
    assert "cho-nghe" in run("diff", "hoi-dong", PLACE, "--format", "json").stdout
    against = run("show", PLACE, "--baseline", "hoi-dong").stdout
    assert "đã chi" in against
    assert "Vì sao chậm" in against
