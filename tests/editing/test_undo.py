"""`roadmap brief` writes what `roadmap undo` takes back, edit by edit, and neither touches anything else."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_an_edit_changes_its_value_alone_and_says_so(run: Run, plans: Path) -> None:
    brief = plans / "tinh/brief.toml"
    before = brief.read_bytes()
    result = run("brief", "start", plans / "tinh", "2027-02")
    assert result.stdout == f"Đã ghi {brief}: tháng bắt đầu: 12/2026 → 02/2027\n"
    assert result.stderr == f"Lập lại kế hoạch bằng: roadmap plan {plans / 'tinh'}\n"
    assert brief.read_bytes() == before.replace(b'start = "2026-12"', b'start = "2027-02"')


def test_edits_are_taken_back_in_reverse_order_to_the_byte(run: Run, plans: Path) -> None:
    brief = plans / "tinh/brief.toml"
    states = []
    for month in ("2027-02", "2027-03", "2027-04"):
        states.append(brief.read_bytes())
        run("brief", "start", brief, month)
    for before, month in zip(reversed(states), ("04/2027", "03/2027", "02/2027"), strict=True):
        assert f"→ {month}" in run("undo", plans / "tinh").stdout
        assert brief.read_bytes() == before
    assert "không có lệnh sửa nào" in run("undo", plans / "tinh", exits=1).stderr


def test_an_edit_that_changes_nothing_writes_nothing_and_leaves_nothing_to_undo(run: Run, plans: Path) -> None:
    result = run("brief", "start", plans / "tinh", "2026-12")
    assert (result.stdout, "không có gì thay đổi" in result.stderr) == ("", True)
    run("undo", plans / "tinh", exits=1)


def test_what_was_edited_by_hand_since_is_not_undone(run: Run, plans: Path) -> None:
    brief = plans / "tinh/brief.toml"
    run("brief", "start", plans / "tinh", "2027-02")
    brief.write_bytes(brief.read_bytes() + "# của tôi\n".encode())
    before = brief.read_bytes()
    assert "roadmap undo plans/tinh --dry-run" in run("undo", plans / "tinh", exits=1).stderr
    assert brief.read_bytes() == before
