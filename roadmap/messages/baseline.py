"""What a plan that is held against a promised one says: slip by task, phase, goal and target, and the money."""

from __future__ import annotations

from roadmap.messages.text import Text

OPT = Text(
    "Đặt cạnh kế hoạch đã ban hành: một plan.toml, thư mục của nó, hoặc bản git (HEAD~3, nhãn v1)",
    "Hold it against the plan that was promised: a plan.toml, its folder, or a git revision (HEAD~3, tag v1)",
)

# Columns
PROMISED = Text("Đã\nban hành", "Promised")
PROMISED_DATA = Text("Hoàn thành theo kế hoạch đã ban hành", "Promised finish")
PROMISED_START_DATA = Text("Bắt đầu theo kế hoạch đã ban hành", "Promised start")
PROMISED_PEOPLE = Text("Số người cao nhất đã ban hành", "Promised highest")
PROMISED_PEOPLE_NOTE = Text(
    "Đã ban hành: số người cao nhất trong kỳ theo kế hoạch đã ban hành.",
    "Promised: the highest number of people in the period by the promised plan.",
)
PROMISED_NEED_DATA = Text("Nhu cầu đã ban hành (triệu đồng)", "Promised need (million VND)")
SLIP = Text("Chậm", "Slip")
SLIP_DATA = Text("Chậm (tháng)", "Slip (months)")
LATER = Text("+{n} tháng", "+{n} mo.")
EARLIER = Text("sớm {n} tháng", "{n} mo. early")
ON_TIME = Text("0", "0")
NEW = Text("mới", "new")
UNDATED = Text("chưa rõ", "not known")

# Above every view
TITLE = Text("So với kế hoạch đã ban hành ({start})", "Against the promised plan ({start})")
PLANNED_FROM = Text("tính từ {start}", "of {start}")
OTHER_PLACE = Text(
    "Chú ý: kế hoạch đã ban hành là của nơi khác ({promised}, không phải {forecast}).",
    "Note: the promised plan is that of another place ({promised}, not {forecast}).",
)
NEWER = Text(
    "Chú ý: kế hoạch đã ban hành tính từ {promised}, sau kế hoạch này ({forecast}).",
    "Note: the promised plan starts in {promised}, after this one ({forecast}).",
)
END = Text("Kết thúc", "End")
END_SAID = Text("kết thúc {end}", "end {end}")
MOVED_TO = Text("{promised} → {forecast}, {slip}", "{promised} → {forecast}, {slip}")
SAME_END = Text("{forecast}, đúng như đã ban hành", "{forecast}, as promised")
SAID_LATER = Text("chậm {n} tháng", "{n} months late")
SAID_LATER_ONE = Text("chậm 1 tháng", "1 month late")
SAID_EARLIER = Text("sớm {n} tháng", "{n} months early")
SAID_EARLIER_ONE = Text("sớm 1 tháng", "1 month early")
TASKS = Text("Nhiệm vụ", "Tasks")
COUNT_LATE = Text("{n} chậm", "{n} late")
COUNT_EARLY = Text("{n} sớm", "{n} early")
COUNT_SAME = Text("{n} đúng tháng", "{n} in the same month")
COUNT_UNDATED = Text("{n} không so được tháng", "{n} of which a month is not known")
COUNT_NEW = Text("{n} mới", "{n} new")
COUNT_GONE = Text("{n} không còn trong kế hoạch", "{n} no longer planned")
GONE = Text("Không còn trong kế hoạch: {tasks}.", "No longer planned: {tasks}.")
MONEY = Text("Kinh phí", "Money")
SPENT_SAID = Text("đã chi {sum} theo ghi nhận ở {n} nhiệm vụ", "{sum} spent by the records of {n} tasks")
SPENT_SAID_ONE = Text("đã chi {sum} theo ghi nhận ở 1 nhiệm vụ", "{sum} spent by the record of 1 task")
SPENT_SILENT = Text(
    "{n} nhiệm vụ đã làm chưa có số liệu chi", "{n} tasks that have begun do not say what they have spent"
)
SPENT_NONE = Text("đã chi: chưa có số liệu", "spent: no figures")
SPENT_UNDIVIDED = Text(
    "{sum} chi qua nhiều năm hoặc chưa rõ từ năm nào, nên không chia vào năm",
    "{sum} were spent over several years, or nobody says since which, and stand in none",
)
RECURRING_SILENT = Text("nhiệm vụ thường xuyên không ghi số đã chi", "recurring work records no spending")

# Tables
PHASES = Text("Các giai đoạn đã ban hành", "The phases as promised")
PHASE_TASKS = Text("Nhiệm vụ", "Tasks")
PHASE_DONE = Text("Đã xong", "Done")
PHASE_IN_TIME = Text("Trong\ngiai đoạn", "Within\nthe phase")
PHASE_LATE = Text("Sau\ngiai đoạn", "After\nthe phase")
PHASE_GONE = Text("Không còn", "Gone")
FORECAST = Text("Dự kiến", "Forecast")
FORECAST_DATA = Text("Hoàn thành dự kiến", "Forecast finish")
GOALS = Text("Nội dung: đủ nhiệm vụ cốt lõi khi nào", "Goals: when their core tasks are done")
GOALS_SAME = Text(
    "Mọi nội dung đủ nhiệm vụ cốt lõi đúng tháng đã ban hành.", "All goals have their core tasks done as promised."
)
YEARS = Text("Kinh phí theo năm ({unit})", "Money by year ({unit})")
YEAR_PROMISED = Text("Đã ban hành", "Promised")
YEAR_SPENT = Text("Đã chi", "Spent")
YEAR_FORECAST = Text("Còn cần", "Still needed")
YEAR_NOTE = Text(
    "Còn cần: nhu cầu từ tháng {start} trở đi. Đã chi: các ghi nhận nằm trọn trong một năm.",
    "Still needed: from {start} on. Spent: the records that lie within one year.",
)
NO_FIGURES = Text("chưa có số liệu", "no figures")
LATEST = Text("Chậm nhiều nhất", "The latest")
NONE_LATE = Text("Không nhiệm vụ nào chậm so với kế hoạch đã ban hành.", "No task is later than promised.")
MORE_LATE = Text("… và {n} nhiệm vụ nữa: roadmap show … --view tasks", "… and {n} more: roadmap show … --view tasks")

WHY = Text("Vì sao chậm", "Why it slips")
WHY_START = Text(
    "Dời tháng bắt đầu làm chậm những việc lẽ ra đã bắt đầu mà chưa có ghi nhận nào: xem bằng roadmap progress.",
    "Moving the start on delays what should have begun and has no record: roadmap progress lists it.",
)
WHY_ORDER = Text(
    "Số trong ngoặc là thứ tự của {n} thay đổi, được làm lại lần lượt, mỗi lần lập lại kế hoạch: phần của một thay đổi "
    "là những gì nó làm dịch chuyển ở chỗ của nó. Xem đủ: roadmap diff",
    "The numbers give the order of {n} changes, made one after another with the plan made again after each: the share "
    "of a change is what it moved in its place. All of them: roadmap diff",
)

NOTHING_THERE = Text(
    '--baseline "{words}": không có tệp, thư mục hay bản git nào như vậy ({reason})',
    '--baseline "{words}": there is no such file, folder or git revision ({reason})',
)
