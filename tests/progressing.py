"""A province half a year into its plan: records as a department keeps them, for tests of progress, baseline, report."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT

START = 'start = "2026-12"'
RECORDS = """
[progress.ban-chi-dao-chuyen-doi-so]
started = "2026-12"
done = "2027-01"
spent = 400
[progress.hoi-dong-dieu-phoi]
started = "2026-12"
done = "2027-02"
[progress.ra-soat-van-ban]
started = "2026-12"
left = 2
difficulty = "Chưa thống nhất được danh mục văn bản phải sửa giữa ba sở."
proposal = "Đề nghị Chủ tịch UBND tỉnh giao Sở Tư pháp chủ trì cuộc họp thống nhất."
[progress.khao-sat-hien-trang]
started = "2026-12"
done = "2027-03"
spent = 1350
[progress.kiem-ke-he-thong-thong-tin]
started = "2027-01"
done = "2027-03"
spent = 150
[progress.khung-kien-truc-so]
started = "2027-01"
left = 3
spent = 300
difficulty = "Tư vấn chậm giao bản thảo."
[progress.lgsp]
started = "2026-12"
approved = "2027-05"
left = 12
spent = 900
[progress.dien-toan-dam-may]
started = "2026-12"
left = 1
spent = 250
[progress.quan-tri-du-lieu]
started = "2026-12"
left = 2
[progress.kien-truc-do-thi-thong-minh]
started = "2027-02"
done = "2027-06"
spent = 450
[progress.chi-so-nen-do-thi]
started = "2026-12"
left = 1
difficulty = "Chưa có số liệu nền của hai chỉ số môi trường."
proposal = "Đề nghị Sở Nông nghiệp và Môi trường cung cấp trước ngày 15 hằng tháng."
[progress.chien-luoc-du-lieu]
started = "2026-12"
done = "2027-04"
spent = 580
"""
"""Of what the sample province's plan promised until June 2027: some of it as promised, some late, much not said."""


def under_way(folder: Path) -> Path:
    """Return a folder in `folder` with the sample province's brief, moved on to July 2027 with these records; the plan
    of December 2026 stands beside it still.
    """
    place = folder / "tinh"
    place.mkdir()
    brief = (ROOT / "plans" / "tinh" / "brief.toml").read_text(encoding="utf-8")
    assert START in brief
    (place / "brief.toml").write_text(brief.replace(START, 'start = "2027-07"') + RECORDS, encoding="utf-8")
    (place / "plan.toml").write_bytes((ROOT / "plans" / "tinh" / "plan.toml").read_bytes())
    return place
