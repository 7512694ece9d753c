"""What `check --fresh` says: which of brief, catalogue and program changed since a plan was made, and what differs."""

from __future__ import annotations

from roadmap.messages.text import Text

BRIEF = Text("đầu vào", "brief")
CATALOGUE = Text("danh mục", "catalogue")
PROGRAM = Text("bản roadmap", "version of roadmap")
NO_PLAN = Text(
    "chưa có plan.toml; lập kế hoạch: roadmap plan {folder}", "there is no plan.toml; make it: roadmap plan {folder}"
)
STALE_BRIEF = Text(
    "đầu vào đã thay đổi từ khi lập {plan}, ở: {keys}", "the brief has changed since {plan} was made, at: {keys}"
)
STALE_CATALOGUE = Text(
    "danh mục đã thay đổi từ khi lập kế hoạch: {old}, nay là {new}",
    "the catalogue has changed since the plan was made: {old}, today {new}",
)
STALE_ENGINE = Text(
    "cách xếp tiến độ đã thay đổi từ khi lập kế hoạch: phiên bản {old}, nay là {new}",
    "the engine has changed since the plan was made: revision {old}, today {new}",
)
OTHER_PROGRAM = Text(
    "kế hoạch do một bản roadmap khác lập nên: cùng đầu vào và danh mục, nay cho kết quả khác",
    "the plan was made by another version of roadmap: the same brief and catalogue give another one today",
)
EDITED = Text(
    "kế hoạch đã bị sửa tay, ở: {keys}; chuyển các sửa đổi vào brief.toml rồi lập lại",
    "the plan was edited by hand, at: {keys}; move the changes to brief.toml and make it again",
)
REWRITTEN = Text(
    "kế hoạch đã bị sửa tay: cùng giá trị, nhưng lời ghi chú hoặc cách trình bày khác; hãy lập lại",
    "the plan was edited by hand: the same values, but other comments or another layout; make it again",
)
SAME_TASKS = Text("ngày và kinh phí của các nhiệm vụ không đổi", "no task's dates or cost differ")
DIFFERS = Text("khác: {counts} ({tasks})", "differs: {counts} ({tasks})")
DROPPED = Text("bỏ {n} nhiệm vụ", "tasks dropped: {n}")
ADDED = Text("thêm {n} nhiệm vụ", "tasks added: {n}")
MOVED = Text("{n} nhiệm vụ đổi ngày", "tasks moved: {n}")
COSTS = Text("{n} nhiệm vụ đổi kinh phí", "costs changed: {n}")
MORE = Text("{listed} và {n} mục nữa", "{listed} and {n} more")
