"""What `roadmap progress` says: its options, what it refuses, and the list of where things stand."""

from __future__ import annotations

from roadmap.messages.text import Text

HELP = Text(
    "Ghi vào đầu vào những gì đã xảy ra với một nhiệm vụ, tính đến tháng bắt đầu (ngày tình trạng; dời bằng: roadmap "
    "brief start). Việc đã xong không dời nữa; việc đang làm giữ tháng bắt đầu và làm tiếp phần còn lại; các việc khác "
    "được lập lại từ tháng bắt đầu trở đi.\n\n"
    "Không nêu gì để ghi thì liệt kê việc nào đang ở đâu, và việc nào lẽ ra phải có ghi nhận mà chưa có.",
    "Record in the brief what has happened to a task, up to the start month (the status date; move it on with: roadmap "
    "brief start). Done work never moves; begun work keeps its start and takes what is left; the rest is planned from "
    "the start on.\n\n"
    "With nothing to record, list where things stand, and which tasks should have a record and have none.",
)
ARG_TASK = Text("Mã hoặc tên nhiệm vụ", "Id or name of a task")
OPT_STARTED = Text("Tháng đã bắt đầu, như 2027-02", "The month in which it began, such as 2027-02")
OPT_APPROVED = Text("Tháng đã được phê duyệt", "The month in which it was approved")
OPT_DONE = Text("Tháng đã hoàn thành", "The month in which it was done")
OPT_LEFT = Text("Bước đang làm còn bao nhiêu tháng", "Months that the running stage still takes")
OPT_PERCENT = Text(
    "Bước đang làm xong bao nhiêu phần trăm: đổi ra số tháng còn lại, làm tròn lên",
    "How much of the running stage is done: turned into the months left, rounded up",
)
OPT_SPENT = Text("Nhiệm vụ đã chi tất cả bao nhiêu: 900tr, 1.2ty", "All that the task has spent: 900tr, 1.2ty")
OPT_DIFFICULTY = Text('Khó khăn, vướng mắc; "" để bỏ', 'What is difficult; "" takes it back')
OPT_PROPOSAL = Text('Đề xuất, kiến nghị; "" để bỏ', 'What is proposed; "" takes it back')
OPT_FORGET = Text("Bỏ toàn bộ ghi nhận của nhiệm vụ này", "Take back all that is recorded of this task")

# Refusals
NEEDS_TASK = Text(
    "nêu nhiệm vụ để ghi: roadmap progress {folder} MÃ …", "name the task: roadmap progress {folder} TASK …"
)
FORGET_ALONE = Text(
    "--forget bỏ toàn bộ ghi nhận nên không đi cùng lựa chọn khác",
    "--forget takes back all of the record and goes with nothing else",
)
NOTHING_TO_FORGET = Text('nhiệm vụ "{task}" chưa có ghi nhận nào', 'nothing is recorded of the task "{task}"')
NOT_IN_PLAN = Text(
    'nhiệm vụ "{task}" không nằm trong kế hoạch này: không nội dung nào đã chọn cần đến nó. Thêm nội dung cần nó: '
    "roadmap brief add-goal; xem: roadmap info {task}",
    'the task "{task}" is not in this plan: no chosen goal needs it. Add a goal that does: roadmap brief add-goal; '
    "see: roadmap info {task}",
)
EXCLUDED = Text(
    'nhiệm vụ "{task}" đã bị loại khỏi kế hoạch ({reason}); đưa lại bằng: roadmap brief include',
    'the task "{task}" is excluded from the plan ({reason}); take it back in with: roadmap brief include',
)
RECURRING = Text(
    'nhiệm vụ "{task}" làm thường xuyên, năm nào cũng làm nên không ghi tiến độ',
    'the task "{task}" is recurring: it is done every year and takes no progress',
)
EXTERNAL = Text(
    'nhiệm vụ "{task}" do cấp khác làm; ghi tháng cấp ấy hoàn thành bằng: roadmap brief external',
    'the task "{task}" is another level\'s work; record when that level has it with: roadmap brief external',
)
FUTURE = Text(
    "{month} chưa qua: kế hoạch tính từ {start}, nên chỉ ghi được những gì xảy ra đến hết {last}. Dời ngày tình trạng "
    "trước: roadmap brief start {folder} THÁNG",
    "{month} is not over: the plan starts in {start}, so that only what happened until {last} can be recorded. Move "
    "the status date on first: roadmap brief start {folder} MONTH",
)
STARTED_AFTER_APPROVED = Text(
    "bắt đầu ({first}) sau khi được phê duyệt ({second}): hai tháng này trái nhau",
    "it began ({first}) after it was approved ({second}): these two months contradict each other",
)
STARTED_AFTER_DONE = Text(
    "bắt đầu ({first}) sau khi hoàn thành ({second}): hai tháng này trái nhau",
    "it began ({first}) after it was done ({second}): these two months contradict each other",
)
APPROVED_AFTER_DONE = Text(
    "được phê duyệt ({first}) sau khi hoàn thành ({second}): hai tháng này trái nhau",
    "it was approved ({first}) after it was done ({second}): these two months contradict each other",
)
NO_APPROVAL = Text(
    'nhiệm vụ "{task}" không có bước chuẩn bị, phê duyệt; ghi --started hoặc --done',
    'the task "{task}" has no preparation to be approved; record --started or --done',
)
NOT_BEGUN = Text(
    'chưa biết nhiệm vụ "{task}" bắt đầu từ tháng nào: thêm --started (hoặc --approved, --done)',
    'nobody has said since when the task "{task}" runs: add --started (or --approved, --done)',
)
DONE_HAS_NOTHING_LEFT = Text(
    "việc đã hoàn thành thì không còn gì để làm: bỏ --left, --percent, hoặc bỏ --done",
    "what is done has nothing left: leave out --left and --percent, or --done",
)
IS_DONE = Text(
    'nhiệm vụ "{task}" đã ghi là hoàn thành tháng {month}; nếu chưa xong, bỏ ghi nhận ấy trước: roadmap progress '
    "{folder} {task} --forget",
    'the task "{task}" is recorded as done in {month}; if it is not, take that back first: roadmap progress {folder} '
    "{task} --forget",
)
ALL_DONE = Text("100% nghĩa là đã xong: ghi --done THÁNG", "100% means that it is done: record --done MONTH")
LEFT_TWICE = Text(
    "--left và --percent cùng nói về phần còn lại; chỉ dùng một", "--left and --percent both say what is left; use one"
)
NOT_A_SUM = Text(
    '"{value}" không phải số tiền; viết như 900tr (triệu đồng) hoặc 1.2ty (tỷ đồng)',
    '"{value}" is no sum; write 900tr (million VND) or 1.2ty (billion VND)',
)
BARE_SUM = Text(
    '"{value}" thiếu đơn vị: {value}tr (triệu đồng) hay {value}ty (tỷ đồng)?',
    '"{value}" lacks its unit: {value}tr (million VND) or {value}ty (billion VND)?',
)

# Said of what was written
TOLD = {
    "started": Text("bắt đầu {value}", "began {value}"),
    "approved": Text("phê duyệt {value}", "approved {value}"),
    "done": Text("hoàn thành {value}", "done {value}"),
    "left": Text("còn {value} tháng", "{value} months left"),
    "spent": Text("đã chi {value} triệu đồng", "{value} million VND spent"),
    "difficulty": Text("khó khăn: {value}", "difficulty: {value}"),
    "proposal": Text("đề xuất: {value}", "proposal: {value}"),
}
BEFORE = Text("{said} (trước: {old})", "{said} (before: {old})")
WITHDRAWN = Text("bỏ “{said}”", "“{said}” taken back")
RECORD_TOLD = Text("tiến độ của {task}: {parts}", "progress of {task}: {parts}")
RECORD_GONE = Text("bỏ tiến độ của {task} ({parts})", "progress of {task} taken back ({parts})")
PERCENT_OF = Text(
    "{percent}% của {stage} ({months} tháng): còn {left} tháng, tính từ {start}.",
    "{percent}% of the {stage} ({months} months): {left} to go, from {start} on.",
)
UNAPPROVED = Text(
    "Chưa ghi phê duyệt, nên bước đang làm là chuẩn bị; triển khai được lập sau đó.",
    "No approval is recorded: the running stage is the preparation, and delivery is planned after it.",
)
APPROVED_ONLY = Text(
    "Triển khai được lập từ {start} trở đi; nếu đã bắt đầu triển khai, ghi thêm --left hoặc --percent.",
    "Delivery is planned from {start} on; if it has begun, record --left or --percent too.",
)
STAGE_PREPARATION = Text("bước chuẩn bị", "preparation")
STAGE_DELIVERY = Text("bước triển khai", "delivery")
OVERSPENT = Text(
    "Đã chi {spent}, quá dự toán {cost} của các bước đã bắt đầu: kế hoạch tính các bước ấy không còn phải chi. Sửa dự "
    "toán bằng: roadmap brief estimate",
    "{spent} are spent, more than the {cost} that the stages begun were estimated at: the plan takes them to cost "
    "nothing more. To change the estimate: roadmap brief estimate",
)

NO_LONGER_NEEDED = Text(
    "Việc này không còn phải chờ, nên ra khỏi kế hoạch: {tasks}. Việc nào trong số đó đã làm thì ghi tiến độ của nó, "
    "và nó ở lại kế hoạch.",
    "It waits for these no more, and so they leave the plan: {tasks}. Record the progress of those that were done, and "
    "they stay.",
)

# The list
TITLE = Text("{plan} · tiến độ đến hết {month}", "{plan} · progress until the end of {month}")
PROMISED_BY = Text("Cột kế hoạch: theo kế hoạch tính từ {start}.", "Planned: by the plan that starts in {start}.")
SAME_START = Text(
    "Kế hoạch trên tệp đã lập từ chính tháng này, nên không có việc nào lẽ ra đã bắt đầu. Để so với kế hoạch trước đó: "
    "--baseline.",
    "The plan on file starts in this very month, so that nothing should have begun by it. To see it by an earlier "
    "plan: --baseline.",
)
WANTED = Text("Cần ghi nhận", "Records wanted")
RUNNING = Text("Đang làm", "Running")
DONE = Text("Đã xong", "Done")
LATER = Text("Chưa bắt đầu", "Not begun")
PLANNED_LATER = Text("Chưa đến hạn bắt đầu: {n} nhiệm vụ.", "Not due to begin yet: {n} tasks.")
PLANNED_LATER_ONE = Text("Chưa đến hạn bắt đầu: 1 nhiệm vụ.", "Not due to begin yet: 1 task.")
NONE_WANTED = Text("Không việc nào thiếu ghi nhận.", "No record is missing.")
LEFT_NOTE = Text(
    "Số tháng còn lại tính từ {start}. Dời ngày tình trạng thì số ấy giảm theo, coi như đúng dự kiến, cho đến khi ghi "
    "lại.",
    "Months left count from {start}. When the status date moves on they become fewer, as expected, until recorded "
    "again.",
)
BUDGET_NOTE = Text(
    "Trong đầu vào, kinh phí bố trí của năm {year} và trần của nhiều năm là phần còn lại từ {start}; đã chi thì trừ ra "
    "trước: roadmap brief budget.",
    "In the brief the budget of {year} and a ceiling over several years are what is left of them from {start} on; take "
    "out what is spent: roadmap brief budget.",
)
TASK = Text("Nhiệm vụ", "Task")
PLANNED = Text("Kế hoạch", "Planned")
RECORD = Text("Đã ghi nhận", "On record")
WHAT = Text("Cần ghi", "Wanted")
SAID_STARTED = Text("bắt đầu {month}", "began {month}")
SAID_APPROVED = Text("phê duyệt {month}", "approved {month}")
SAID_DONE = Text("xong {month}", "done {month}")
SAID_IN_PLACE = Text("đã có", "in place")
SAID_LEFT = Text("còn {n} tháng", "{n} months left")
SAID_LEFT_ONE = Text("còn 1 tháng", "1 month left")
SAID_SPENT = Text("đã chi {sum}", "{sum} spent")
WANT_STARTED = Text("đã bắt đầu chưa? --started", "has it begun? --started")
WANT_DONE = Text("đã xong chưa? --done, --left", "is it done? --done, --left")
DIFFICULTY = Text("Khó khăn", "Difficulty")
PROPOSAL = Text("Đề xuất", "Proposal")
PLANNED_START = Text("Bắt đầu theo kế hoạch", "Planned start")
PLANNED_FINISH = Text("Hoàn thành theo kế hoạch", "Planned finish")
STARTED = Text("Bắt đầu", "Started")
APPROVED = Text("Phê duyệt", "Approved")
FINISHED = Text("Hoàn thành", "Done")
LEFT = Text("Còn lại (tháng)", "Left (months)")
SPENT_DATA = Text("Đã chi (triệu đồng)", "Spent (million VND)")
