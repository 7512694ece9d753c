"""Words of the view that holds the targets of frameworks and of the locality against the plan."""

from __future__ import annotations

from roadmap.messages.text import Text

TITLE = Text("{plan} · chỉ tiêu", "{plan} · targets")
HOW = Text(
    "Xong nhiệm vụ chưa phải là đạt chỉ tiêu: chỉ giá trị đo được mới cho biết đạt hay chưa. “2/4 nhiệm vụ”: kế hoạch "
    "có hai trong bốn nhiệm vụ của danh mục phục vụ chỉ tiêu.",
    "Tasks done are not a target met: only a measured value tells whether it is. “2/4 tasks”: the plan has two of the "
    "catalogue's four tasks that serve it.",
)
NONE = Text("Kế hoạch chưa gắn với chỉ tiêu nào.", "The plan serves no target.")
OWN = Text("Chỉ tiêu của địa phương", "The locality's own targets")
TARGET = Text("Chỉ tiêu", "Target")
UNIT = Text("Đơn vị", "Unit")
BY = Text("Đến hết", "By end of")
VALUE = Text("Giá trị", "Value")
TASKS = Text("Nhiệm vụ phục vụ", "Tasks that serve it")
DONE_BY = Text("Nhiệm vụ xong", "Tasks done")
AGAINST = Text("So với hạn", "Against its date")
MEASURED = Text("Kết quả đo", "Measured")
GROUND = Text("Căn cứ", "Ground")
COMPARISON = Text("So sánh", "Comparison")
MEASURED_YEAR = Text("Năm đo", "Year measured")
MET_COLUMN = Text("Đạt", "Met")
BASELINE = Text("Hiện trạng", "Baseline")
LEAD = Text("Chủ trì", "Lead")
IN_TIME = Text("sớm {n} tháng", "{n} months early")
IN_TIME_ONE = Text("sớm 1 tháng", "1 month early")
DONE_BEFORE = Text("việc đã xong", "tasks already done")
BEYOND = Text("hạn sau thời kỳ kế hoạch", "due after the plan's horizon")
JUST = Text("vừa kịp hạn", "just in time")
LATE = Text("chậm {n} tháng", "{n} months late")
LATE_ONE = Text("chậm 1 tháng", "1 month late")
PARTLY = Text("{words} ({n}/{of} nhiệm vụ)", "{words} ({n}/{of} tasks)")
NATIONAL = Text("chỉ tiêu cả nước", "the country's")
ELSEWHERE = Text("của nơi khác", "another place's")
AWAITED = Text("cấp khác thực hiện", "another level's")
NO_TASK = Text("chưa có nhiệm vụ", "no task")
NO_DATE = Text("có việc chưa xếp được", "some task without a date")
ONLY_RECURRING = Text("việc thường xuyên", "recurring work")
UNMEASURED = Text("chưa đo", "not measured")
MET = Text("{value} ({year}): đạt", "{value} ({year}): met")
MISSED = Text("{value} ({year}): chưa đạt", "{value} ({year}): not met")
CONFLICT = Text(
    "Hai văn bản nêu khác nhau về “{title}”: {numbers}. Kế hoạch giữ cả hai; địa phương chọn số để cam kết.",
    "Two documents differ on “{title}”: {numbers}. The plan keeps both; the locality chooses which to commit to.",
)
NUMBER_OF = Text("{value} đến hết {year} ({source})", "{value} by the end of {year} ({source})")
