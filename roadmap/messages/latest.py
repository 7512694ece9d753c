"""Words of what is planned backwards from deadlines and the horizon: latest starts, and by how much a task may slip."""

from __future__ import annotations

from roadmap.messages.text import Text

TITLE = Text("{plan} · muộn nhất phải bắt đầu", "{plan} · latest starts")
HOW = Text(
    "Tháng muộn nhất phải bắt đầu để kịp mọi thời hạn, giữ tháng ấn định và xong trong thời kỳ kế hoạch, chỉ tính "
    "quan hệ phụ thuộc: thiếu người, thiếu kinh phí có thể buộc làm sớm hơn. Số tháng lùi được của nhiệm vụ là của "
    "bước lùi được ít nhất; nếu đó không phải bước đầu thì bước được nêu tên.",
    "The latest month in which a task may begin so that every deadline, every pin and the horizon are kept, by "
    "dependencies alone: people and money may call for an earlier start. A task has the slack of the stage that has "
    "least, named where it is not the first.",
)
NONE = Text("Không nhiệm vụ nào chưa bắt đầu.", "No task has yet to begin.")
LATEST = Text("Muộn nhất", "Latest")
PLANNED = Text("Kế hoạch", "Planned")
UNDATED = Text("chưa xếp", "no date")
SLACK = Text("Lùi được\n(tháng)", "Slack\n(months)")
STAGE = Text("Bước quyết định", "Binding stage")
STAGE_LATEST = Text("Muộn nhất của bước đó", "Latest start of that stage")
STAGE_PLANNED = Text("Kế hoạch của bước đó", "Planned start of that stage")
STAGE_BINDS = Text(
    "{due}: {stage} muộn nhất {month}, kế hoạch {planned}", "{due}: {stage} by {month}, planned for {planned}"
)
STAGE_BINDS_UNDATED = Text("{due}: {stage} muộn nhất {month}", "{due}: {stage} by {month}")
DUE = Text("Để bảo đảm", "To keep")
DUE_MONTH = Text("Thời hạn", "Due")
DUE_OF = Text("Thời hạn của", "Due of")
DUE_PINNED = Text("Là tháng ấn định", "Is a pin")
DUE_HORIZON = Text("thời kỳ kế hoạch (đến {month})", "the horizon (to {month})")
DUE_OWN = Text("thời hạn {month} của chính nhiệm vụ", "its own deadline, {month}")
DUE_TASK = Text("thời hạn {month} của {task}", "the deadline of {task}, {month}")
DUE_PIN = Text("ấn định bắt đầu {month} của {task}", "the pin of {task} to {month}")
DUE_PIN_OWN = Text("ấn định bắt đầu {month} của chính nhiệm vụ", "its own pin to {month}")
DUE_TASK_UNDATED = Text(
    "thời hạn {month} của {task} (chưa xếp được thời điểm)", "the deadline of {task} (which has no date), {month}"
)
KEPT = Text("kịp {due}", "keep {due}")
KEPT_PIN = Text("giữ {due}", "keep {due}")
KEPT_HORIZON = Text("xong trong {due}", "keep {due}")

# By how much one task may slip, as `why` says it: by dependencies alone, for people and money may leave less.
SLIPS = Text("Lùi được", "May slip")
MUST_BEGIN = Text("Hạn bắt đầu", "Latest start")
TASK_MUST = Text("phải bắt đầu", "it must begin")
STAGE_MUST = Text("bước {stage} phải bắt đầu", "{stage} must begin")
SLIP_MONTHS = Text(
    "{months}, tính theo quan hệ phụ thuộc: {what} muộn nhất {month} để {kept}",
    "{months}, by dependencies alone: {what} by {month} to {kept}",
)
SLIP_NONE = Text(
    "không tháng nào: {what} đúng {month} như kế hoạch để {kept}",
    "not at all: {what} in {month}, as planned, to {kept}",
)
SLIP_LATE = Text(
    "không: {what} muộn nhất {month} để {kept}, nhưng kế hoạch là {planned}, chậm hơn {months}",
    "not at all: {what} by {month} to {kept}, but is planned for {planned}, {months} later",
)
SLIP_UNDATED = Text(
    "{what} muộn nhất {month} để {kept}, tính theo quan hệ phụ thuộc",
    "{what} by {month} to {kept}, by dependencies alone",
)
RUNNING_SLIPS = Text(
    "{months}, tính theo quan hệ phụ thuộc, mà vẫn {kept}", "{months}, by dependencies alone, and still {kept}"
)
RUNNING_NONE = Text("không tháng nào, nếu muốn {kept}", "not at all, to {kept}")
RUNNING_LATE = Text("không: đã chậm {months}, không {kept}", "not at all: it is {months} too late to {kept}")
APART = Text("không kể việc chưa xếp được thời điểm thì {slip}", "apart from work without a date, {slip}")
END_STAYS = Text(
    "tính theo quan hệ phụ thuộc, lùi đến {months} thì kế hoạch vẫn kết thúc {end}",
    "by dependencies alone, a slip of up to {months} leaves the end of the plan at {end}",
)
END_MOVES = Text(
    "lùi một tháng đã làm kế hoạch kết thúc sau {end}", "a slip of one month moves the end of the plan beyond {end}"
)
