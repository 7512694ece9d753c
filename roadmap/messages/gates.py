"""Words of the views that open tasks into gates, and of the problems to be ordered from enterprises."""

from __future__ import annotations

from roadmap.messages.text import Text

TITLE = Text("{plan} · trình tự, thủ tục", "{plan} · gates")
HOW = Text(
    "Tháng của từng bước là ước tính: chia thời gian của nhiệm vụ theo tỷ lệ của trình tự; sửa tỷ lệ ở brief.toml, mục "
    "[procedure]. Căn cứ và ghi chú của từng bước: --task MÃ.",
    "The months of a gate are an estimate: its share of the stage, as the procedure has it; change the shares in "
    "brief.toml under [procedure]. Ground and notes of each gate: --task ID.",
)
GATE = Text("Bước thủ tục", "Gate")
GATE_ID = Text("Mã bước thủ tục", "Gate id")
GROUND = Text("Căn cứ", "Ground")
NOTE = Text("Ghi chú", "Note")
CALENDAR = Text("Lịch ngân sách", "Budget calendar")
TASK_HEAD = Text("{task} · {procedure}", "{task} · {procedure}")
TASK_HEAD_LAW = Text("{task} · {procedure} · theo {law}", "{task} · {procedure} · under {law}")
IN_BUDGET = Text("trong ngân sách năm {year}, quyết định {decided}", "in the budget of {year}, decided {decided}")
AFTER_BUDGET = Text(
    "hồ sơ xong sau kỳ quyết định ngân sách năm {year} ({decided}): bổ sung trong năm, hoặc chờ kỳ {waits}",
    "ready only after the budget of {year} is decided ({decided}): a supplement within the year, or wait for {waits}",
)
INTO_OPERATION = Text("Đưa vào vận hành", "Into operation")
WAITS_FOR = Text("chờ {tasks}", "waits for {tasks}")
DECIDED = Text("Tháng quyết định ngân sách", "Budget decided")
NO_GATES = Text(
    "Không nhiệm vụ nào ở đây đi qua thủ tục của vốn nhà nước.", "No task here goes through a procedure of State money."
)
NO_PROCEDURE = Text(
    "{task} không đi qua thủ tục nào: cơ quan chủ trì tự làm.", "{task} goes through no procedure: its lead does it."
)
NOT_IN_PLAN = Text("không có nhiệm vụ này trong kế hoạch", "the plan does not hold this task")

ORDERS_TITLE = Text("{plan} · bài toán đặt hàng doanh nghiệp", "{plan} · problems to be ordered from enterprises")
ORDERS_HOW = Text(
    "Công bố theo danh mục bài toán; cột thời gian là lúc công bố (bắt đầu chuẩn bị) và lúc nghiệm thu.",
    "Published as a list of problems; the times are publication (start of preparation) and acceptance.",
)
ORDERS_NONE = Text(
    "Kế hoạch chưa có bài toán nào đặt hàng doanh nghiệp.", "The plan has no problem to be ordered from enterprises."
)
PROBLEM = Text("Bài toán, cách đo kết quả", "Problem, and how the result is measured")
PUBLISHED = Text("Công bố", "Published")
ACCEPTED = Text("Nghiệm thu", "Accepted")
