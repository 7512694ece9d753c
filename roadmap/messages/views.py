"""What the table views of a plan say, and the names and columns that all screens share."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text
from roadmap.model import Fund, Level, Nature, Recurrence, StageName
from roadmap.plan.document import HoldKind, Status

# Figures and names
QUARTER = Text("Quý\u00a0{roman}/{year}", "Q{number}/{year}")
YEAR_OF = Text("Năm {year}", "Year {year}")
YEARS_OF = Text("Năm {first} – {last}", "Years {first} – {last}")
RECURRENCES: Mapping[Recurrence, Text] = {
    Recurrence.QUARTER: Text("Hằng quý", "Quarterly"),
    Recurrence.HALF_YEAR: Text("6 tháng một lần", "Half-yearly"),
    Recurrence.YEAR: Text("Hằng năm", "Yearly"),
}
FUNDS: Mapping[Fund, Text] = {
    Fund.STATE: Text("Ngân sách trung ương", "Central budget"),
    Fund.PROVINCE: Text("Ngân sách cấp tỉnh", "Provincial budget"),
    Fund.COMMUNE: Text("Ngân sách cấp xã", "Commune budget"),
    Fund.ODA: Text("Vốn ODA", "ODA"),
    Fund.PPP: Text("Vốn đối tác công tư (PPP)", "PPP money"),
    Fund.ENTERPRISE: Text("Vốn doanh nghiệp", "Enterprises' own money"),
    Fund.OTHER: Text("Nguồn vốn khác", "Other money"),
}
NATURES: Mapping[Nature, Text] = {
    Nature.INVESTMENT: Text("đầu tư công", "public investment"),
    Nature.RECURRENT: Text("chi thường xuyên", "recurrent spending"),
}
LEVELS: Mapping[Level, Text] = {
    Level.CENTRAL: Text("trung ương", "central government"),
    Level.PROVINCE: Text("tỉnh", "province"),
    Level.COMMUNE: Text("xã", "commune"),
}
STAGES: Mapping[StageName, Text] = {
    StageName.PREPARATION: Text("chuẩn bị", "preparation"),
    StageName.DELIVERY: Text("triển khai", "delivery"),
    StageName.OPERATION: Text("vận hành", "operation"),
}
STATUSES: Mapping[Status, Text] = {
    Status.DONE: Text("đã có", "in place"),
    Status.RUNNING: Text("đang làm", "running"),
    Status.PLANNED: Text("sẽ làm", "planned"),
    Status.RECURRING: Text("thường xuyên", "recurring"),
    Status.EXTERNAL: Text("chờ {level}", "awaits the {level}"),
    Status.NO_DATE: Text("chưa có thời điểm", "no date"),
}
UNKNOWN_COST = Text("chưa rõ", "not known")
NO_FIGURE = Text("chưa bố trí", "no budget")
AFTER_HORIZON = Text("Sau {year}", "After {year}")
AFTER_OWN_HORIZON = Text("Sau thời kỳ", "After the horizon")
AFTER_LAST_YEAR = Text("Sau năm cuối thời kỳ", "After the horizon's last year")
PHASE = Text("Giai đoạn {number} · {years} · {title}", "Phase {number} · {years} · {title}")
NO_DATE = Text("Chưa xếp được thời điểm", "Without a date")
RECURRING = Text("Nhiệm vụ thường xuyên", "Recurring tasks")
IN_PLACE = Text("Đã có", "In place")
EXTERNAL = Text("Chờ cấp khác", "Awaited from another level")
NOTHING = Text("Không có nhiệm vụ nào.", "There is no task.")
HIDDEN_COLUMNS = Text("Màn hình hẹp, không hiện cột: {columns}.", "Narrow screen, columns not shown: {columns}.")

# Columns; a line break is where a heading may be broken
ID = Text("Mã", "Id")
TASK = Text("Nhiệm vụ", "Task")
LEAD = Text("Chủ trì", "Lead")
LEAD_ID = Text("Mã chủ trì", "Lead id")
TASK_ID = Text("Mã nhiệm vụ", "Task id")
SUPPORT = Text("Phối hợp", "Support")
TIME = Text("Thời gian", "Time")
STATUS = Text("Tình trạng", "Status")
SLACK = Text("Lùi được", "May slip")
SLACK_DATA = Text("Lùi được (tháng)", "May slip (months)")
FLOAT = Text("Dự trữ đến khi kế hoạch kết thúc (tháng)", "Float to the end of the plan (months)")
TASK_TITLE = Text("Tên nhiệm vụ", "Title of the task")
COST = Text("Kinh phí\n({unit})", "Cost\n({unit})")
COST_DATA = Text("Kinh phí (triệu đồng)", "Cost (million VND)")
DOMAIN = Text("Lĩnh vực", "Domain")
PHASE_COLUMN = Text("Giai đoạn", "Phase")
START = Text("Bắt đầu", "Start")
FINISH = Text("Hoàn thành", "Finish")
CRITICAL = Text("Găng", "Critical")
DEADLINE = Text("Thời hạn", "Deadline")
MONTHS = Text("{number} tháng", "{number} mo.")

# Tags beside a status
TAG_CRITICAL = Text("găng", "critical")
TAG_LATE = Text("quá thời hạn {month}", "misses {month}")
TAG_BEYOND = Text("quá thời kỳ", "beyond the horizon")
TAG_MOVED = Text("dời khỏi tháng ấn định", "pin moved")

# phases
PHASES_TITLE = Text("{plan} · các giai đoạn", "{plan} · phases")
PHASES_MONEY = Text(
    "Nhu cầu của giai đoạn là tiền chi trong các năm của giai đoạn; kinh phí ở từng nhiệm vụ là của mọi năm, kể cả "
    "vận hành.",
    "A phase's need is what is spent in its years; a task's money is that of all years, operation included.",
)
PHASES_WHY = Text("Vì sao chia như vậy: {why}", "Why these phases: {why}")
SPAN = Text("Thời kỳ", "Span")
TASKS_COUNT = Text("Nhiệm vụ", "Tasks")
NEED = Text("Nhu cầu\n({unit})", "Need\n({unit})")
BUDGET = Text("Bố trí\n({unit})", "Budget\n({unit})")
WITHOUT_BUDGET = Text("Chưa\nbố trí", "No\nbudget")
WITHOUT_BUDGET_DATA = Text("Chưa bố trí (triệu đồng)", "No budget (million VND)")
NEED_DATA = Text("Nhu cầu (triệu đồng)", "Need (million VND)")
BUDGET_DATA = Text("Bố trí (triệu đồng)", "Budget (million VND)")
LEFT_DATA = Text("Còn lại (triệu đồng)", "Left (million VND)")
LEFT = Text("Còn lại", "Left")
SHARE = Text("Tỷ lệ", "Share")
LEGEND: Mapping[str, Text] = {
    "!": Text("chưa đáp ứng", "misses"),
    "●": Text("găng", "critical"),
    "◆": Text("mốc", "milestone"),
    "✓": Text("đã có", "in place"),
    "↻": Text("thường xuyên", "recurring"),
    "◂": Text("bắt đầu từ giai đoạn trước", "began in an earlier phase"),
}

# tasks
TASKS_TITLE = Text("{plan} · {count}", "{plan} · {count}")
ONE_TASK = Text("1 nhiệm vụ", "1 task")
TASKS_NUMBER = Text("{number} nhiệm vụ", "{number} tasks")
RECURRING_NUMBER = Text("+ {number} thường xuyên", "+ {number} recurring")
EXTERNAL_NUMBER = Text("{number} chờ cấp khác", "{number} awaited from another level")
FILTERED = Text("Lọc theo: {conditions}", "Selected: {conditions}")
BY_YEAR = Text("năm {year}", "year {year}")
BY_LEAD = Text("chủ trì {lead}", "lead {lead}")
BY_PHASE = Text("giai đoạn {phase}", "phase {phase}")
BY_AFTER = Text("sau thời kỳ kế hoạch", "after the horizon")
NO_PHASE = Text(
    "--phase {phase}: kế hoạch không có giai đoạn này; chọn trong: {choices} (0: sau thời kỳ)",
    "--phase {phase}: the plan has no such phase; one of: {choices} (0: after the horizon)",
)
NO_SUCH_PHASE = Text(
    "--phase {phase}: kế hoạch không có giai đoạn này; chọn trong: {choices}",
    "--phase {phase}: the plan has no such phase; one of: {choices}",
)
FILTER_REFUSED = Text(
    "--view {view} không lọc theo {refused}, chỉ lọc theo {taken}; muốn lọc nhiệm vụ, dùng --view tasks",
    "--view {view} does not take {refused}, only {taken}; to select tasks, use --view tasks",
)
FILTERS_REFUSED = Text(
    "--view {view} luôn nói về cả kế hoạch, không lọc theo {refused}; muốn lọc nhiệm vụ, dùng --view tasks",
    "--view {view} is always of the whole plan and does not take {refused}; to select tasks, use --view tasks",
)
BY_LATE = Text("chưa đáp ứng", "misses only")
BY_CRITICAL = Text("nhiệm vụ găng", "critical only")

# coverage
COVERAGE_TITLE = Text("{plan} · mức bao phủ của mọi khung định hướng", "{plan} · coverage of every framework")
COVERAGE_HOW = Text(
    "Số nhiệm vụ xong trên số nhiệm vụ của cấp này mà nội dung nêu, không tính nhiệm vụ thường xuyên. "
    "Đủ: xong mọi nhiệm vụ cốt lõi của cấp này; “–”: không có nhiệm vụ cốt lõi ở cấp này. "
    "Xong nhiệm vụ chưa phải là đạt chỉ tiêu.",
    "Tasks done of the tasks of this level that the goal names, recurring ones left out. "
    "Complete: all core tasks of this level are done; “–”: there is no core task at this level. "
    "Tasks done are not targets met.",
)
GOAL = Text("Nội dung", "Goal")
NOUN = Text("Loại", "Kind")
BY_MONTH = Text("Đến\n{month}", "By\n{month}")
COMPLETE = Text("Đủ", "Complete")
CORE_COMPLETE = Text("Đủ việc chính", "All core tasks")
COMPLETE_YES = Text("đủ", "yes")
COMPLETE_NO = Text("chưa đủ", "no")
NO_CORE = Text("–", "–")
BESIDE = Text("Ngoài ra", "Besides")
RECURRING_COLUMN = Text("Thường xuyên", "Recurring")
RECURRING_COUNT = Text("+{number} thường xuyên", "+{number} recurring")
AWAITS = Text("Chờ cấp khác", "Awaits others")
AWAITS_COUNT: Mapping[Level, Text] = {
    Level.CENTRAL: Text("{number} việc của trung ương", "{number} by the central government"),
    Level.PROVINCE: Text("{number} việc của tỉnh", "{number} by the province"),
    Level.COMMUNE: Text("{number} việc của xã", "{number} by communes"),
}
PRIORITY = Text("Ưu tiên", "Priority")
DONE_COUNT = Text("Xong", "Done")
OF = Text("Số nhiệm vụ nêu", "Tasks named")
BASIS = Text("Cơ sở", "Basis")
FRAMEWORK = Text("Khung định hướng", "Framework")
GOALS_COMPLETE = Text("{number} đủ", "{number} complete")
GOALS_INCOMPLETE = Text("{number} chưa đủ", "{number} incomplete")
GOALS_WITHOUT_CORE = Text("{number} không có nhiệm vụ cốt lõi ở cấp này", "{number} without a core task at this level")
DERIVED_GOAL = Text("* suy ra, không do nguồn nêu", "* derived, not stated by the source")

# budget
BUDGET_TITLE = Text("{plan} · kinh phí", "{plan} · money")
BUDGET_HIDDEN = Text("Không hiện số tiền, theo yêu cầu (--hide-money).", "Sums are left out, as asked (--hide-money).")
UNIT = Text("Đơn vị: {unit}.", "Unit: {unit}.")
UNIT_ROUNDED = Text(
    "Đơn vị: {unit}; số đã làm tròn nên tổng có thể lệch ở chữ số cuối.",
    "Unit: {unit}; figures are rounded, so that sums may differ in the last digit.",
)
BUDGET_FILTERED = Text(
    "Chỉ là nhu cầu của các nhiệm vụ được lọc, nên không so với mức bố trí.",
    "The need of the selected tasks only, hence not compared with the budget.",
)
YEAR = Text("Năm", "Year")
ACCOUNT = Text("Nguồn vốn", "Fund")
ACCOUNT_ID = Text("Mã nguồn vốn", "Fund id")
NO_MONEY = Text(
    "Không có nhu cầu và mức bố trí nào trong khoảng này.", "There is neither need nor budget in this span."
)
FUNDED = Text("Các nguồn đã bố trí, cộng lại", "All funds with a figure")
NEED_SHORT = Text("Nhu cầu", "Need")
BUDGET_SHORT = Text("Bố trí", "Budget")
NOTE = Text("Ghi chú", "Note")
ALL_FUNDS = Text("Các nguồn, cộng lại", "All funds")
HELD_BACK = Text("thiếu: giữ chân {number} nhiệm vụ", "short: holds {number} tasks back")
HELD_BACK_ONE = Text("thiếu: giữ chân 1 nhiệm vụ", "short: holds 1 task back")
CEILING = Text("{first}–{last} (trần)", "{first}–{last} (ceiling)")
BY_PHASES = Text("Theo giai đoạn", "By phase")
BY_PHASES_ALL_FUNDS = Text("Theo giai đoạn, mọi nguồn", "By phase, all funds")
UNDIVIDED = Text(
    "Mức bố trí tính theo năm; có giai đoạn kết thúc giữa năm nên không chia được theo giai đoạn.",
    "Budgets are by year; as a phase ends inside a year, they are not divided by phase.",
)
MONEY_OVERRUN = Text(
    "{account} năm {year}: việc thường xuyên, đang làm đã cần {needed} {unit}, chỉ có {available}",
    "{account} in {year}: recurring and running work alone needs {needed} {unit}, there is {available}",
)
CEILING_OVERRUN = Text(
    "{account}, trần {year}: việc thường xuyên, đang làm đã cần {needed} {unit}, trần chỉ có {available}",
    "{account}, ceiling {year}: recurring and running work alone needs {needed} {unit}, the ceiling is {available}",
)
LAST_FIGURE = Text(
    "Sau {year} lấy mức bố trí của năm cuối.",
    "After {year} the last year's figures are taken.",
)
ALL_ESTIMATES = Text(
    "Nhu cầu của {n} nhiệm vụ là ước tính, cần thay bằng số của địa phương.",
    "The need of {n} tasks is an estimate, to be replaced by your own figures.",
)
ALL_ESTIMATES_ONE = Text(
    "Nhu cầu của 1 nhiệm vụ là ước tính, cần thay bằng số của địa phương.",
    "The need of 1 task is an estimate, to be replaced by your own figures.",
)

# load
LOAD_TITLE = Text("{plan} · mức sử dụng nhân lực", "{plan} · load of the teams")
LOAD_HOW = Text(
    "Số người quy đổi làm cùng lúc (0,5 là nửa thời gian của một người): bình quân và cao nhất trong kỳ; tỷ lệ là mức "
    "cao nhất so với số người có.",
    "People at work at the same time (0.5 is half of a person's time): mean and highest of the period; the share is "
    "the highest against the people there are.",
)
TEAM = Text("Nhóm thực hiện", "Team")
TEAM_ID = Text("Mã nhóm", "Team id")
PERIOD = Text("Kỳ", "Period")
MEAN = Text("Bình quân", "Mean")
HIGHEST = Text("Cao nhất", "Highest")
CAPACITY = Text("Số người", "People")
CAPACITY_UNKNOWN = Text("chưa rõ", "not known")
PEAK_MONTH = Text("Tháng cao nhất", "Highest in")
TEAM_HOLDS = Text("thiếu người: giữ chân {number} nhiệm vụ", "short: holds {number} tasks back")
TEAM_HOLDS_ONE = Text("thiếu người: giữ chân 1 nhiệm vụ", "short: holds 1 task back")
TEAM_OVERRUN = Text(
    "{team} tháng {month}: việc thường xuyên, đang làm đã cần {needed} người, chỉ có {available}",
    "{team} in {month}: recurring and running work alone needs {needed} people, there are {available}",
)
NO_LOAD = Text("Khoảng này không nhiệm vụ nào cần nhân lực.", "No task needs people in this span.")

TARGETS = Text("Chỉ tiêu", "Targets")

# critical
CRITICAL_TITLE = Text("{plan} · đường găng đến {end}", "{plan} · critical chain to {end}")
CRITICAL_NONE = Text("{plan} · không có đường găng", "{plan} · no critical chain")
CRITICAL_HOW = Text(
    "Chuỗi yếu tố chi phối thời điểm kết thúc, kể cả tiền và người.",
    "The chain of binding constraints that fixes the end, through money and people too.",
)
NUMBER = Text("STT", "No.")
STAGE = Text("Bước", "Stage")
CONSTRAINT = Text("Yếu tố chi phối", "Binding constraint")
CONSTRAINTS: Mapping[HoldKind, Text] = {
    HoldKind.PROGRESS: Text("tiến độ đã ghi nhận", "progress on record"),
    HoldKind.PIN: Text("ấn định", "pin"),
    HoldKind.DATE: Text("tháng sớm nhất", "earliest month"),
    HoldKind.DEPENDENCY: Text("quan hệ phụ thuộc", "dependency"),
    HoldKind.TEAM: Text("nhân lực", "people"),
    HoldKind.MONEY: Text("kinh phí", "money"),
}
HELD_BY = Text("Không sớm hơn được vì", "Not sooner because")

# annex
ANNEX_TITLE = Text("Phụ lục: danh mục nhiệm vụ", "Annex: list of tasks")
ANNEX_UNDER = Text("{plan} ({years})", "{plan} ({years})")
ANNEX_SPAN = Text("{begins} –\n{ends}", "{begins} –\n{ends}")
ANNEX_PHASE = Text("Giai đoạn {years} – {title}", "Phase {years} – {title}")
DELIVERABLE = Text("Sản phẩm", "Deliverable")
FUNDING = Text("Nguồn kinh phí", "Funding")
FUNDING_SUM = Text("{account}: {sum} {unit}", "{account}: {sum} {unit}")
FUNDING_SUM_ESTIMATED = Text("{account}: {sum} {unit} (ước tính)", "{account}: {sum} {unit} (estimate)")
FUNDING_UNCOUNTED = Text("chưa tính vào nhu cầu", "not in the need")
FUNDING_NONE = Text("không phát sinh", "none")
FUNDING_UNKNOWN = Text("chưa rõ kinh phí", "cost not known")
ESTIMATED_COLUMN = Text("Số ước tính", "Estimated")
SECTION = Text("Phần", "Section")
ANNEX_ESTIMATES = Text(
    "Ghi chú: thời gian, kinh phí của {n} nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Note: time and money of {n} tasks are estimates; replace them with your own figures before submitting.",
)
ANNEX_ESTIMATES_ONE = Text(
    "Ghi chú: thời gian, kinh phí của 1 nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Note: time and money of 1 task are estimates; replace them with your own figures before submitting.",
)
ANNEX_TIMES = Text(
    "Ghi chú: thời gian của {n} nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Note: the times of {n} tasks are estimates; replace them with your own before submitting.",
)
ANNEX_TIMES_ONE = Text(
    "Ghi chú: thời gian của 1 nhiệm vụ là ước tính; thay bằng số của địa phương trước khi trình.",
    "Note: the times of 1 task are estimates; replace them with your own before submitting.",
)
ANNEX_BEGAN_EARLIER = Text(
    "Nhiệm vụ xếp theo giai đoạn hoàn thành, kể cả khi bắt đầu từ giai đoạn trước.",
    "A task stands in the phase in which it finishes, even where it begins in an earlier one.",
)
ANNEX_LATER = Text(
    "Kinh phí của từng nhiệm vụ gồm cả vận hành; trong đó {sum} {unit} chi sau năm {year}.",
    "A task's money includes its operation; {sum} {unit} of it are spent after {year}.",
)
ANNEX_DONE = Text("Đã có, không đưa vào danh mục: {tasks}.", "In place, hence not listed: {tasks}.")
ANNEX_EXTERNAL = Text(
    "Do cấp khác thực hiện, không đưa vào danh mục: {tasks}.", "Done by another level, hence not listed: {tasks}."
)
NO_TIME = Text("chưa có thời điểm", "no date")
UNDER_WAY = Text("đang triển khai,\nđến {ends}", "running,\nuntil {ends}")
START_UNKNOWN = Text("chưa rõ", "not known")
