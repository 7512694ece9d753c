"""Words of the view that plans backwards from deadlines and the horizon."""

from __future__ import annotations

from roadmap.messages.text import Text

TITLE = Text("{plan} · muộn nhất phải bắt đầu", "{plan} · latest starts")
HOW = Text(
    "Tháng muộn nhất phải bắt đầu để kịp mọi thời hạn và thời kỳ kế hoạch, chỉ tính quan hệ phụ thuộc: thiếu người, "
    "thiếu kinh phí có thể buộc làm sớm hơn.",
    "The latest month in which a task may begin so that every deadline and the horizon are kept, by dependencies "
    "alone: people and money may call for an earlier start.",
)
NONE = Text("Không nhiệm vụ nào chưa bắt đầu.", "No task has yet to begin.")
LATEST = Text("Muộn nhất", "Latest")
PLANNED = Text("Kế hoạch", "Planned")
SLACK = Text("Lùi được\n(tháng)", "Slack\n(months)")
DUE = Text("Để kịp", "To keep")
DUE_MONTH = Text("Thời hạn", "Due")
DUE_OF = Text("Thời hạn của", "Due of")
DUE_HORIZON = Text("thời kỳ kế hoạch (đến {month})", "the horizon (to {month})")
DUE_OWN = Text("thời hạn {month} của chính nhiệm vụ", "its own deadline, {month}")
DUE_TASK = Text("thời hạn {month} của {task}", "the deadline of {task}, {month}")
