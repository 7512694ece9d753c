"""The help texts of `roadmap brief` and `roadmap undo`."""

from __future__ import annotations

from roadmap.messages.text import Text

SECTION_FRAME = Text("Khung chung", "Frame")

BRIEF = Text(
    "Sửa đầu vào (brief.toml) bằng lệnh. Ghi chú, thứ tự, dòng trống trong tệp giữ nguyên; một lần sửa sai thì không "
    "ghi gì. Thêm --dry-run để xem trước. Sửa nhầm: roadmap undo THƯ_MỤC.",
    "Edit a brief (brief.toml) by command. Comments, order and blank lines stay; a wrong edit writes nothing. Add "
    "--dry-run to see it first. To take an edit back: roadmap undo DIR.",
)
UNDO = Text(
    "Hoàn tác lệnh sửa đầu vào gần nhất; gõ lại để hoàn tác lệnh trước đó. Không hoàn tác khi tệp bị sửa tay sau đó.",
    "Take back the last command's edit of a brief; repeat to take back the one before. Refused where the file was "
    "edited by hand since.",
)

START_SHORT = Text("Dời tháng bắt đầu (ngày tình trạng)", "Move the start month (the status date) on")
START = Text(
    "Đặt tháng bắt đầu: việc mới không bắt đầu trước tháng này, và tiến độ được tính đến tháng này.",
    "Set the start month: nothing new begins before it, and progress counts up to it.",
)
ARG_START = Text("Tháng, như 2027-04", "A month, such as 2027-04")
