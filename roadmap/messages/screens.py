"""What the overview and the timeline say."""

from __future__ import annotations

from roadmap.messages.text import Text
from roadmap.model import Fund, Level, Nature, Recurrence

NO_DATE = Text("chưa có thời điểm", "no date")
BILLION = Text("tỷ đồng", "billion VND")
MILLION = Text("triệu đồng", "million VND")

# The headline and what was assumed.
HEADLINE = Text("{title} · {horizon}, việc mới từ {start}", "{title} · {horizon}, new work from {start}")
START_ASSUMED = Text(
    "Chưa chọn tháng bắt đầu: tạm lấy {start}, tháng ngay sau dữ liệu của danh mục ({as_of}).",
    "No start month was chosen: {start} is assumed, the month after the catalogue's data ({as_of}).",
)
LOCALITY_ASSUMED = Text(
    "Chưa chọn địa phương: tạm tính cho {locality}.", "No locality was chosen: {locality} is assumed."
)

# Counts.
TASKS = Text("{n} nhiệm vụ", "{n} tasks")
ONE_TASK = Text("{n} nhiệm vụ", "{n} task")
COUNT_DONE = Text("{n} đã có", "{n} in place")
COUNT_RUNNING = Text("{n} đang làm", "{n} running")
COUNT_WITHIN = Text("{n} xong trong thời kỳ", "{n} done within the horizon")
COUNT_BEYOND = Text("{n} quá thời kỳ", "{n} beyond the horizon")
COUNT_NO_DATE = Text("{n} chưa có thời điểm", "{n} without a date")
COUNT_RECURRING = Text("+ {n} thường xuyên", "+ {n} recurring")
COUNT_EXTERNAL = Text("+ {n} chờ {level}", "+ {n} awaited from the {level}")
LEVELS = {
    Level.CENTRAL: Text("trung ương", "centre"),
    Level.PROVINCE: Text("tỉnh", "province"),
    Level.COMMUNE: Text("xã", "commune"),
}

# Whether it fits.
FITS = Text(
    "Kế hoạch thực hiện được trong thời kỳ; nhiệm vụ cuối cùng hoàn thành {end}.",
    "The plan fits its horizon; the last task is complete in {end}.",
)
FITS_WITHOUT_END = Text("Kế hoạch thực hiện được trong thời kỳ.", "The plan fits its horizon.")
MISS_NO_DATE = Text("Chưa xếp được thời điểm", "No date could be found")
MISS_BEYOND = Text("Quá thời kỳ kế hoạch", "Beyond the horizon")
MISS_PIN = Text("Ấn định phải dời", "Pins that had to move")
MISS_DEADLINE = Text("Quá thời hạn", "Deadlines missed")
MISS_OVERRUN = Text("Vượt mức", "Overruns")
FINISHES = Text("hoàn thành {month}", "complete in {month}")
WAS_PINNED = Text("{stage} ấn định {pin}, sớm nhất được {start}", "{stage} pinned to {pin}, possible from {start} on")
DUE = Text("thời hạn {due}, hoàn thành {finish}, chậm {months}", "due {due}, complete in {finish}, {months} late")
DUE_WITHOUT_DATE = Text("thời hạn {due}, chưa có thời điểm hoàn thành", "due {due}, without a date")
BECAUSE = Text("vì {reason}", "because {reason}")
AND_MORE = Text("… và {n} nhiệm vụ nữa: {names}", "… and {n} more: {names}")
MONTHS = Text("{n} tháng", "{n} months")
ONE_MONTH = Text("{n} tháng", "{n} month")
MISSING_TEAM = Text(
    "{team}: mỗi tháng cần {needed} người, nhiều nhất chỉ có {available}",
    "{team}: {needed} people needed each month, {available} at the most",
)
MISSING_MONEY = Text(
    "{account} {year}: cần {needed} tỷ đồng, nhiều nhất chỉ có {available}",
    "{account} {year}: {needed} billion VND needed, {available} at the most",
)
MISSING_TEAM_TAKEN = Text(
    "{team}: mỗi tháng cần {needed} người, nhưng {available} người đang có đã kín việc",
    "{team}: {needed} people needed each month, but the {available} there are is taken",
)
MISSING_MONEY_TAKEN = Text(
    "{account} {year}: cần {needed} tỷ đồng, nhưng phần bố trí ({available}) đã phân bổ cho việc khác",
    "{account} {year}: {needed} billion VND needed, but the budget ({available}) is taken by other work",
)
MISSING_MONEY_HIDDEN = Text("{account} {year} không đủ", "too little {account} in {year}")
MISSING_TASK = Text("phải chờ {task}, cũng chưa xếp được thời điểm", "it waits for {task}, which has no date either")
MISSING_ROOM = Text(
    "không tìm được tháng nào, kể cả mười năm sau thời kỳ kế hoạch",
    "no month was found, ten years after the horizon included",
)
OVERRUN_TEAM = Text(
    "{when}: việc thường xuyên, đang làm đã cần đến {needed} người, chỉ có {available}",
    "{when}: recurring and running work alone needs {needed} people, there are {available}",
)
OVERRUN_MONEY = Text(
    "{when}: việc thường xuyên, đang làm đã cần đến {needed} tỷ đồng, chỉ bố trí {available}",
    "{when}: recurring and running work alone needs {needed} billion VND, {available} is budgeted",
)
OVERRUN_HIDDEN = Text(
    "{when}: việc thường xuyên, đang làm vượt kinh phí bố trí",
    "{when}: recurring and running work alone exceeds the budget",
)

# Phases and years.
PHASES = Text("Các giai đoạn", "Phases")
YEARS = Text("Kinh phí theo năm", "Money by year")
PHASE = Text("Giai đoạn", "Phase")
TASK_COLUMN = Text("Nhiệm vụ", "Tasks")
MONEY_COLUMN = Text("Nhu cầu / bố trí ({unit})", "Need / budget ({unit})")
NEED = Text("Nhu cầu", "Need")
BUDGET = Text("Bố trí", "Budget")
SHARE = Text("Tỷ lệ", "Share")
UNBUDGETED = Text("chưa bố trí", "no budget figure")
UNBUDGETED_ROW = Text("Chưa bố trí", "No budget")
UNBUDGETED_WHICH = Text(
    "Chưa bố trí: nhu cầu thuộc nguồn chưa có số kinh phí ({accounts}).",
    "Without a budget: need from money that has no figure ({accounts}).",
)
AFTER_HORIZON = Text("Sau {year}", "After {year}")
YEAR = Text("Năm", "Year")
USED_UP = Text("hết", "used up")
LATER = Text("sau đó", "later")
USED_UP_BY = Text("{account} ({years})", "{account} ({years})")
USED_UP_NOTE = Text("hết: {accounts}", "used up: {accounts}")

# Coverage, chain, targets.
CHAIN_AWAITED = Text("{task} (chờ {level})", "{task} (awaited from the {level})")
COVERAGE = Text("Mức bao phủ đến {month}", "Coverage by {month}")
GOAL = Text("Nội dung", "Goal")
FRAMEWORK = Text("Khung định hướng", "Framework")
DONE_OF = Text("Xong / tổng số", "Done / total")
COMPLETE = Text("Đủ", "Complete")
ONLY_RECURRING = Text("{n} thường xuyên", "{n} recurring")
ONLY_AWAITED = Text("{n} nhiệm vụ của cấp khác", "{n} tasks of another level")
NONE_NAMED = Text("chưa có nhiệm vụ", "no task")
CHAIN = Text("Đường găng (đến {month})", "Critical chain (to {month})")
CHAIN_PLAIN = Text("Đường găng", "Critical chain")
TARGETS = Text("Chỉ tiêu của địa phương", "The locality's own targets")
TARGET = Text("Chỉ tiêu", "Target")
VALUES = Text("Giá trị theo năm", "Values by year")
BASELINE = Text("hiện trạng {value}", "baseline {value}")
LED_BY = Text("chủ trì: {lead}", "lead: {lead}")
MEASURED_REACHED = Text("đo được {value}, đạt", "measured {value}, met")
MEASURED_MISSED = Text("đo được {value}, chưa đạt", "measured {value}, not met")
MEASURED = Text("đo được {value}", "measured {value}")

# Assumptions and notices.
NOTICES = Text("Lưu ý", "Notes")
NOTICE = Text("Nội dung lưu ý", "Note")
LAW_LATER = Text(
    "{source} có hiệu lực từ {since}, trong thời kỳ kế hoạch: khi đó rà soát lại {tasks}.",
    "{source} comes into force in {since}, within the horizon: review {tasks} then.",
)
LAW_ENDED = Text(
    "{source} hết hiệu lực sau {until}: không áp dụng cho {tasks}.",
    "{source} ended after {until}: not applied to {tasks}.",
)
EXTERNAL_UNDATED = Text(
    "Chưa có thời điểm từ cấp trên, tạm coi là có từ {start}: {tasks}.",
    "No date from the level above, taken as available from {start}: {tasks}.",
)
COST_UNKNOWN = Text(
    "Tổng nhu cầu chưa đầy đủ vì chưa rõ kinh phí: {tasks}.", "The sums are incomplete, the cost is not known: {tasks}."
)
EXCLUDED = Text("Đã loại khỏi kế hoạch: {excluded}.", "Excluded from the plan: {excluded}.")
EXCLUDED_NEEDED = Text(
    "Đã loại khỏi kế hoạch: {excluded}; {n} nhiệm vụ vẫn cần đến: {tasks}.",
    "Excluded from the plan: {excluded}; still needed by {n}: {tasks}.",
)
NOT_IN_PLAN = Text(
    "Không thuộc kế hoạch này nên chưa dùng đến: {entries}.", "Not in this plan, so not used: {entries}."
)
NOT_IN_PLAN_ENTRY = Text("{keys} của {task}", "{keys} of {task}")
BRIEF_KEYS = {
    "deadline": Text("thời hạn", "deadline"),
    "pin": Text("ấn định", "pin"),
    "progress": Text("tiến độ", "progress"),
    "estimate": Text("ước tính", "estimate"),
    "external": Text("thời điểm từ cấp khác", "external date"),
}
UNDATED_NEED = Text(
    "Chưa tính nhu cầu của nhiệm vụ chưa có thời điểm: {tasks}.",
    "The need of tasks without a date is not counted: {tasks}.",
)
UNDATED_SUM = Text("{task} ({sum} tỷ đồng)", "{task} ({sum} billion VND)")
TEAM_HIRED = Text(
    "Địa phương không có {team}: việc của nhóm này tính vào thuê ngoài.",
    "The locality lacks {team}: that work is hired.",
)
OVERLAY = Text("Đã thay bằng mục của địa phương: {ids}.", "Replaced by the locality's own entries: {ids}.")
ESTIMATES = Text(
    "Thời gian, kinh phí của {n}/{of} nhiệm vụ là ước tính của dự án, cần thay bằng số của địa phương.",
    "Time and money of {n} of {of} tasks are the project's estimates, to be replaced by the locality's figures.",
)
PHASES_WHY = Text("Giai đoạn: {why}", "Phases: {why}")
FRAMEWORK_NOTICE = Text("{framework}: {notice}", "{framework}: {notice}")
MORE_NAMES = Text("{names} và {n} nhiệm vụ nữa", "{names} and {n} more")
NEXT = Text("Xem tiếp", "See next")
KEEP = Text("Ghi lại bằng: thêm -o TỆP.toml", "Keep it: add -o FILE.toml")

# Money and people.
NATURES = {
    Nature.INVESTMENT: Text("vốn đầu tư công", "public investment money"),
    Nature.RECURRENT: Text("kinh phí chi thường xuyên", "recurrent money"),
}
FUNDS = {
    Fund.STATE: Text("ngân sách trung ương", "the State budget"),
    Fund.PROVINCE: Text("ngân sách tỉnh", "the provincial budget"),
    Fund.COMMUNE: Text("ngân sách xã", "the commune budget"),
    Fund.ODA: Text("vốn ODA", "ODA"),
    Fund.PPP: Text("vốn PPP", "PPP money"),
    Fund.ENTERPRISE: Text("vốn doanh nghiệp", "enterprises' own money"),
    Fund.OTHER: Text("nguồn vốn khác", "other money"),
}
NATURE_OF_FUND = Text("{nature} {fund}", "{nature} of {fund}")
TEAM = Text("nhóm {team}", "{team} team")

# The timeline.
UNTIL = Text("đến {month}", "until {month}")
TIMELINE = Text("{plan} · biểu đồ tiến độ", "{plan} · timeline")
BEFORE = Text("Đã có", "In place")
AWAITED = Text("Chờ {level}", "Awaited from the {level}")
RECURRING = Text("Thường xuyên, trong mọi giai đoạn", "Recurring, in every phase")
UNDATED = Text("Chưa xếp được thời điểm", "Without a date")
UNPHASED = Text("Trong kế hoạch", "Planned")
HOW_OFTEN = {
    Recurrence.QUARTER: Text("hằng quý", "every quarter"),
    Recurrence.HALF_YEAR: Text("sáu tháng một lần", "every half-year"),
    Recurrence.YEAR: Text("hằng năm", "every year"),
}
UNCONFIRMED = Text("chưa xác nhận", "not confirmed")
NOTHING = Text("Không có nhiệm vụ nào để hiện.", "There is no task to show.")
LEGEND = {
    "░": Text("chuẩn bị", "preparation"),
    "▒": Text("triển khai", "delivery"),
    "●": Text("nhiệm vụ găng", "critical task"),
    "·": Text("dự trữ theo quan hệ phụ thuộc", "float by dependencies"),
    "◆": Text("mốc", "milestone"),
    "✓": Text("đã có", "in place"),
    "▸": Text("đang làm", "running"),
    "↻": Text("thường xuyên", "recurring"),
    "◂": Text("bắt đầu từ giai đoạn trước", "began in the earlier phase"),
    "|": Text("thời hạn", "deadline"),
    "!": Text("quá thời hạn", "deadline missed"),
    "→": Text("còn tiếp sau biểu đồ", "goes on beyond the chart"),
}
QUARTER_ROW = Text("quý", "quarter")
ID = Text("Mã", "Id")
TASK = Text("Nhiệm vụ", "Task")
DOMAIN = Text("Lĩnh vực", "Domain")
LEAD = Text("Chủ trì", "Lead")
STATUS = Text("Tình trạng", "Status")
START = Text("Bắt đầu", "Start")
FINISH = Text("Hoàn thành", "Finish")
FLOAT = Text("Dự trữ (tháng)", "Float (months)")
DEADLINE = Text("Thời hạn", "Deadline")
CRITICAL = Text("Găng", "Critical")
