"""What `roadmap report` says: the quarterly report of a unit and the plan of a year, worded as offices word them."""

from __future__ import annotations

from roadmap.messages.text import Text

HELP = Text(
    "Lập báo cáo quý từ tiến độ đã ghi nhận (--quarter 2027-Q2): hoàn thành, đúng tiến độ, chậm, chưa triển khai, khó "
    "khăn, đề xuất, kinh phí đã chi, việc quý tới; hoặc kế hoạch của một năm (--year 2027): nhiệm vụ theo cơ quan chủ "
    "trì, sản phẩm, thời gian theo quý, kinh phí theo nguồn, việc chuyển tiếp, chỉ tiêu của năm.\n\n"
    "Điều ghi nhận không nói thì báo cáo ghi “chưa có số liệu”. Dán vào Word: --format html -o bao-cao.html",
    "Make a quarterly report of the progress on record (--quarter 2027-Q2): done, on track, late, not begun, "
    "difficulties, proposals, money spent, the next quarter's work; or the plan of a year (--year 2027): tasks by "
    "lead, deliverables, time by quarter, money by fund, work carried over, the year's targets.\n\n"
    "What the records do not say, the report gives as “no figures”. To paste into Word: --format html -o report.html",
)
OPT_QUARTER = Text("Quý cần báo cáo, như 2027-Q2", "The quarter to report on, such as 2027-Q2")
OPT_YEAR = Text("Năm cần lập kế hoạch, như 2027", "The year to plan, such as 2027")
OPT_LEAD = Text("Chỉ nhiệm vụ do cơ quan này chủ trì", "Only tasks led by this unit")

# Refusals
ONE_OF = Text("nêu một trong hai: --quarter 2027-Q2 hoặc --year 2027", "name one: --quarter 2027-Q2 or --year 2027")
NOT_A_QUARTER = Text('"{value}" không phải quý; viết như 2027-Q2', '"{value}" is no quarter; write 2027-Q2')
NOT_BEGUN_YET = Text(
    "{quarter} chưa bắt đầu: ghi nhận chỉ tính đến hết {last}. Dời ngày tình trạng rồi lập lại kế hoạch: roadmap brief "
    "start, roadmap plan; kế hoạch của cả năm: --year {year}",
    "{quarter} has not begun: records count up to {last} only. Move the status date on and plan again: roadmap brief "
    "start, roadmap plan; for the plan of the year: --year {year}",
)
QUARTER_OUTSIDE = Text(
    "{quarter}: kế hoạch chỉ có từ {first}; chọn một quý từ đó đến hết {last}",
    "{quarter}: the plan begins with {first}; choose a quarter from then to {last}",
)
YEAR_OUTSIDE = Text(
    "--year {year}: kế hoạch tính từ {start} và không còn việc gì sau {last}; chọn từ {first} đến {last}",
    "--year {year}: the plan starts in {start} and holds no work after {last}; choose {first} to {last}",
)

# The quarterly report
LATER_RECORDS = Text(
    "Kỳ báo cáo đã qua: kinh phí đã chi, phần việc còn lại, khó khăn, đề xuất là theo ghi nhận đến hết {month}.",
    "This quarter is over: money spent, work left, difficulties and proposals are those on record until the end of "
    "{month}.",
)
QUARTER = Text("quý {roman} năm {year}", "quarter {number} of {year}")
QUARTER_TITLE = Text("Báo cáo kết quả thực hiện {quarter}", "Report on {quarter}")
UNIT_OF = Text("Đơn vị báo cáo: {lead}", "Reporting unit: {lead}")
AS_OF = Text(
    "Số liệu theo ghi nhận đến hết tháng {month}; thời hạn theo kế hoạch đã ban hành (tính từ {start}).",
    "By the records until the end of {month}; due dates by the promised plan (of {start}).",
)
AS_OF_ITSELF = Text(
    "Số liệu theo ghi nhận đến hết tháng {month}; thời hạn theo chính kế hoạch này (tính từ {start}), vì chưa nêu kế "
    "hoạch đã ban hành (--baseline).",
    "By the records until the end of {month}; due dates by this very plan (of {start}), since no promised plan was "
    "named (--baseline).",
)
PART_OF_QUARTER = Text(
    "Quý chưa kết thúc: mới có ghi nhận đến hết tháng {month}.",
    "The quarter is not over: records go to the end of {month} only.",
)
RESULTS = Text("I. Kết quả thực hiện", "I. Results")
SUMMARY = Text(
    "Đến hết quý phải triển khai {n} nhiệm vụ: {classes}.",
    "By the end of the quarter {n} tasks were to be worked on: {classes}.",
)
SUMMARY_ONE = Text(
    "Đến hết quý phải triển khai 1 nhiệm vụ: {classes}.",
    "By the end of the quarter 1 task was to be worked on: {classes}.",
)
SUMMARY_NONE = Text(
    "Đến hết quý không có nhiệm vụ nào phải triển khai.", "No task was to be worked on by the end of the quarter."
)
COUNT_DONE = Text("{n} hoàn thành trong quý", "{n} done in the quarter")
COUNT_ON_TRACK = Text("{n} đúng tiến độ", "{n} on track")
COUNT_LATE = Text("{n} chậm", "{n} late")
COUNT_NOT_BEGUN = Text("{n} chưa triển khai", "{n} not begun")
EARLIER = Text("{n} nhiệm vụ đã hoàn thành từ các quý trước.", "{n} tasks were done in earlier quarters.")
EARLIER_ONE = Text("1 nhiệm vụ đã hoàn thành từ các quý trước.", "1 task was done in an earlier quarter.")
NOT_DUE = Text("{n} nhiệm vụ chưa đến thời gian bắt đầu.", "{n} tasks are not due to begin yet.")
NOT_DUE_ONE = Text("1 nhiệm vụ chưa đến thời gian bắt đầu.", "1 task is not due to begin yet.")
RECURRING_SAID = Text(
    "{n} nhiệm vụ thường xuyên ({tasks}): kết quả chưa có số liệu.",
    "{n} recurring tasks ({tasks}): no figures on their results.",
)
RECURRING_SAID_ONE = Text(
    "1 nhiệm vụ thường xuyên ({tasks}): kết quả chưa có số liệu.",
    "1 recurring task ({tasks}): no figures on its results.",
)
GONE = Text("Đã ban hành nhưng không còn trong kế hoạch: {tasks}.", "Promised, and no longer in the plan: {tasks}.")
DONE = Text("1. Hoàn thành", "1. Done")
ON_TRACK = Text("2. Đúng tiến độ", "2. On track")
LATE = Text("3. Chậm", "3. Late")
NOT_BEGUN = Text("4. Chưa triển khai", "4. Not begun")
CLASSES_DATA = {
    "done": Text("hoàn thành", "done"),
    "on-track": Text("đúng tiến độ", "on track"),
    "late": Text("chậm", "late"),
    "not-begun": Text("chưa triển khai", "not begun"),
}
NUMBER = Text("STT", "No.")
TASK = Text("Nhiệm vụ", "Task")
LEAD = Text("Chủ trì", "Lead")
LEAD_ID = Text("Mã chủ trì", "Lead id")
DUE = Text("Thời hạn", "Due")
RESULT = Text("Tình hình thực hiện", "Where it stands")
SPENT = Text("Đã chi\n(triệu đồng)", "Spent\n(million VND)")
SPENT_DATA = Text("Đã chi (triệu đồng)", "Spent (million VND)")
CLASS = Text("Kết quả", "Result")
DIFFICULTY = Text("Khó khăn, vướng mắc", "Difficulties")
PROPOSAL = Text("Đề xuất, kiến nghị", "Proposals")
PROMISED_DATA = Text("Thời hạn", "Due")
FORECAST_DATA = Text("Hoàn thành hoặc dự kiến", "Done or expected")
SLIP_DATA = Text("Chậm (tháng)", "Slip (months)")
NO_FIGURES = Text("chưa có số liệu", "no figures")
NO_DUE = Text("chưa có", "none")

SAID_DONE = Text("hoàn thành {month}", "done {month}")
SAID_DONE_IN_TIME = Text("hoàn thành {month}, đúng hạn", "done {month}, in time")
SAID_DONE_LATE = Text("hoàn thành {month}, chậm {n} tháng", "done {month}, {n} months late")
SAID_DONE_LATE_ONE = Text("hoàn thành {month}, chậm 1 tháng", "done {month}, 1 month late")
SAID_DONE_EARLY = Text("hoàn thành {month}, sớm {n} tháng", "done {month}, {n} months early")
SAID_DONE_EARLY_ONE = Text("hoàn thành {month}, sớm 1 tháng", "done {month}, 1 month early")
SAID_STARTED = Text("bắt đầu {month}", "began {month}")
SAID_RUNNING = Text("đang thực hiện, chưa có số liệu bắt đầu", "running; no figures since when")
SAID_APPROVED = Text("phê duyệt {month}", "approved {month}")
SAID_LEFT = Text("còn {n} tháng của bước đang làm", "{n} months left of the running stage")
SAID_LEFT_ONE = Text("còn 1 tháng của bước đang làm", "1 month left of the running stage")
SAID_LEFT_UNKNOWN = Text("phần còn lại: chưa có số liệu", "what is left: no figures")
SAID_EXPECTED = Text("dự kiến hoàn thành {month}", "expected {month}")
SAID_LATER = Text("chậm {n} tháng", "{n} months late")
SAID_LATER_ONE = Text("chậm 1 tháng", "1 month late")
SAID_EARLIER = Text("sớm {n} tháng", "{n} months early")
SAID_EARLIER_ONE = Text("sớm 1 tháng", "1 month early")
SAID_UNDATED = Text("chưa xếp được thời điểm hoàn thành", "no date of completion could be found")
SAID_OVERDUE = Text("quá hạn", "overdue")
SAID_DEADLINE = Text("quá thời hạn {month}", "misses the deadline {month}")
SAID_NOT_BEGUN = Text(
    "phải bắt đầu từ {month}, chưa có ghi nhận bắt đầu", "was to begin in {month}; no record that it has"
)
SAID_NEW = Text("nhiệm vụ mới, không có trong kế hoạch đã ban hành", "new: not in the promised plan")

MONEY = Text("II. Kinh phí", "II. Money")
MONEY_SPENT = Text(
    "Đã chi lũy kế của các nhiệm vụ đã triển khai: {sum} triệu đồng, theo ghi nhận ở {n} nhiệm vụ.",
    "Spent in all by the tasks that have begun: {sum} million VND, by the records of {n} tasks.",
)
MONEY_SPENT_ONE = Text(
    "Đã chi lũy kế của các nhiệm vụ đã triển khai: {sum} triệu đồng, theo ghi nhận ở 1 nhiệm vụ.",
    "Spent in all by the tasks that have begun: {sum} million VND, by the record of 1 task.",
)
MONEY_NONE = Text("Đã chi: chưa có số liệu.", "Spent: no figures.")
MONEY_SILENT = Text(
    "{n} nhiệm vụ đã triển khai chưa có số liệu chi: {tasks}.", "{n} tasks that have begun have no figures: {tasks}."
)
MONEY_SILENT_ONE = Text(
    "1 nhiệm vụ đã triển khai chưa có số liệu chi: {tasks}.", "1 task that has begun has no figures: {tasks}."
)
MONEY_EARLIER = Text(
    "Số trên gồm cả các nhiệm vụ hoàn thành từ quý trước; chi trong riêng quý: chưa có số liệu.",
    "Tasks done in earlier quarters are included; what was spent in the quarter alone: no figures.",
)
MONEY_NEED = Text(
    "Nhu cầu từ tháng {month} đến hết năm {year}: {sum} triệu đồng.",
    "Needed from {month} to the end of {year}: {sum} million VND.",
)

OBSTACLES = Text("III. Khó khăn, vướng mắc; đề xuất, kiến nghị", "III. Difficulties and proposals")
NO_OBSTACLES = Text("Chưa ghi nhận khó khăn, đề xuất nào.", "No difficulty and no proposal is on record.")
NEXT = Text("IV. Nhiệm vụ {quarter}", "IV. Tasks of {quarter}")
NO_NEXT = Text("Không có nhiệm vụ nào được lập cho quý này.", "No task is planned for that quarter.")
WORK = Text("Việc trong quý", "In the quarter")
DELIVERABLE = Text("Sản phẩm", "Deliverable")
BEGINS = Text("bắt đầu {month}", "begins {month}")
GOES_ON = Text("tiếp tục", "goes on")
ENDS = Text("hoàn thành {month}", "done by {month}")
HOW = Text(
    "Cách xếp loại. Hoàn thành: đã ghi nhận xong đến hết kỳ. Đúng tiến độ: đã ghi nhận bắt đầu, dự kiến xong không "
    "muộn hơn thời hạn. Chậm: đã bắt đầu nhưng quá hạn, hoặc dự kiến xong sau thời hạn. Chưa triển khai: theo kế hoạch "
    "đã phải bắt đầu nhưng chưa có ghi nhận bắt đầu.",
    "How tasks are classed. Done: recorded as done by the end of the period. On track: recorded as begun, expected no "
    "later than due. Late: begun, but overdue or expected later than due. Not begun: to have begun by the plan, with "
    "no record that it has.",
)

# The plan of a year
YEAR_TITLE = Text("Kế hoạch thực hiện năm {year}", "Plan of {year}")
YEAR_FROM = Text("Theo kế hoạch tính từ {start}.", "By the plan that starts in {start}.")
YEAR_BEGINS_LATER = Text(
    "Kinh phí là phần từ {start} đến hết năm; phần trước đó xem báo cáo quý.",
    "Money is that from {start} to the end of the year; for the part before, see the quarterly reports.",
)
YEAR_TASKS = Text("I. Nhiệm vụ", "I. Tasks")
YEAR_SUMMARY = Text("{n} nhiệm vụ: {parts}.", "{n} tasks: {parts}.")
YEAR_SUMMARY_ONE = Text("1 nhiệm vụ: {parts}.", "1 task: {parts}.")
YEAR_NONE = Text("Không có nhiệm vụ nào trong năm.", "There is no task in the year.")
COUNT_CARRIED = Text("{n} chuyển tiếp", "{n} carried over")
COUNT_NEW = Text("{n} mở mới", "{n} new")
COUNT_ALREADY = Text("{n} đã hoàn thành", "{n} done already")
COUNT_ENDS = Text("{n} hoàn thành trong năm", "{n} to be done in the year")
SUPPORT = Text("Phối hợp", "Support")
TIME = Text("Thời gian", "Time")
FUNDING = Text("Kinh phí trong năm\n(triệu đồng)", "Money in the year\n(million VND)")
FUNDING_DATA = Text("Kinh phí trong năm (triệu đồng)", "Money in the year (million VND)")
NOTE = Text("Ghi chú", "Note")
FUND_SUM = Text("{account}: {sum}", "{account}: {sum}")
NO_MONEY = Text("không phát sinh", "none")
MONEY_UNKNOWN = Text("chưa rõ", "not known")
LEAD_GROUP = Text("{lead} ({n} nhiệm vụ)", "{lead} ({n} tasks)")
LEAD_GROUP_ONE = Text("{lead} (1 nhiệm vụ)", "{lead} (1 task)")
CARRIED = Text("chuyển tiếp", "carried over")
CARRIED_PROMISED = Text("hạn đã ban hành {month}", "promised for {month}")
LEFT_OPEN = Text("tiếp tục sang năm sau, xong {month}", "goes on, done {month}")
ALREADY = Text("đã hoàn thành {month}", "done {month}")
QUARTERS = Text("Quý {quarters}", "Q{quarters}")
RECURRING = Text("II. Nhiệm vụ thường xuyên", "II. Recurring tasks")
KEPT = Text("III. Duy trì, vận hành những gì đã có", "III. Keeping what is in place running")
OFTEN = Text("Định kỳ", "How often")
YEAR_MONEY = Text("IV. Kinh phí", "IV. Money")
MILLIONS = Text("Đơn vị: triệu đồng.", "Unit: million VND.")
ACCOUNT = Text("Nguồn vốn", "Fund")
NEED = Text("Nhu cầu", "Need")
BUDGET = Text("Bố trí", "Budget")
ALL = Text("Cộng", "Total")
NO_BUDGET = Text("chưa bố trí", "no budget")
BUDGET_OF_ALL = Text(
    "Mức bố trí là của cả kế hoạch nên không đặt cạnh nhu cầu của một đơn vị.",
    "The budget is the whole plan's and is not set beside one unit's need.",
)
TARGETS = Text("V. Chỉ tiêu đến hết năm {year}", "V. Targets for the end of {year}")
TARGET = Text("Chỉ tiêu", "Target")
VALUE = Text("Giá trị", "Value")
MEASURED = Text("Đã đo", "Measured")
NO_TARGETS = Text("Không có chỉ tiêu nào phải đạt vào năm này.", "No target is due in this year.")
TARGETS_OF_LEAD = Text(
    "Không có chỉ tiêu nào của năm này ghi đơn vị chịu trách nhiệm là đơn vị này.",
    "No target of this year names this unit as the one that answers for it.",
)
SECTION = Text("Phần", "Section")
STARTS_DATA = Text("Bắt đầu", "Start")
ENDS_DATA = Text("Hoàn thành", "Finish")
ESTIMATED_ONE = Text(
    "Thời gian, kinh phí của 1 nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Time and money of 1 task are estimates; replace them with your own figures before submitting.",
)
ESTIMATED = Text(
    "Thời gian, kinh phí của {n} nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Time and money of {n} tasks are estimates; replace them with your own figures before submitting.",
)
