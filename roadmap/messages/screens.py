"""What the overview and the timeline say; names and columns that tables share are in `views`."""

from __future__ import annotations

from roadmap.messages.text import Text
from roadmap.model import Nature, Recurrence

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
COUNT_WITHIN = Text("{n} xong trong thời kỳ", "{n} within the horizon")
COUNT_BEYOND = Text("{n} quá thời kỳ", "{n} beyond the horizon")
COUNT_NO_DATE = Text("{n} chưa có thời điểm", "{n} without a date")
COUNT_RECURRING = Text("+ {n} thường xuyên", "+ {n} recurring")
COUNT_EXTERNAL = Text("+ {n} chờ {level}", "+ {n} awaited from the {level}")

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
WAS_PINNED = Text(
    "{stage} ấn định {pin}, sớm nhất được {start}", "{stage} pinned to {pin}, possible only from {start} on"
)
DUE = Text("thời hạn {due}, hoàn thành {finish}, chậm {months}", "due {due}, complete in {finish}, {months} late")
DUE_WITHOUT_DATE = Text("thời hạn {due}, chưa có thời điểm hoàn thành", "due {due}, without a date")
TOO_LATE_ALREADY = Text(
    "riêng thời gian thực hiện, kể cả việc phải chờ, đã đòi hỏi bắt đầu từ {month}, trước {start} (--view latest)",
    "its months and what it waits for call for a beginning in {month}, before {start} (--view latest)",
)
TOO_LATE_PARTLY = Text(
    "{reason}; riêng {months} trong đó không tránh được: thời gian thực hiện, kể cả việc phải chờ, đã đòi hỏi bắt đầu "
    "từ {month}, trước {start} (--view latest)",
    "{reason}; {months} of that cannot be avoided: its months and what it waits for call for a beginning in {month}, "
    "before {start} (--view latest)",
)
BECAUSE = Text("vì {reason}", "because {reason}")
AND_MORE = Text("… và {n} nhiệm vụ nữa: {names}", "… and {n} more: {names}")
AND_MANY_MORE = Text("… và {n} nhiệm vụ nữa; xem: --only late", "… and {n} more; see: --only late")
CHAIN_LEFT_OUT = Text("… {n} bước nữa, xem: --view critical …", "… {n} more steps, see: --view critical …")
SEE_COVERAGE = Text(
    "Từng nội dung, và lưu ý của từng khung: --view coverage", "Each goal, and each framework's note: --view coverage"
)
TARGETS_SERVED = Text(
    "Kế hoạch phục vụ {n} chỉ tiêu của các khung (--view targets).",
    "The plan serves {n} of the frameworks' targets (--view targets).",
)
TARGETS_LATE = Text(
    "Kế hoạch phục vụ {n} chỉ tiêu của các khung, {late} chỉ tiêu có nhiệm vụ xong sau hạn (--view targets).",
    "The plan serves {n} of the frameworks' targets; for {late} its tasks end after their date (--view targets).",
)
MONTHS = Text("{n} tháng", "{n} months")
ONE_MONTH = Text("{n} tháng", "{n} month")
MISSING_TEAM = Text(
    "{team} mỗi tháng cần {needed} người, nhiều nhất chỉ có {available}",
    "it needs {needed} people of {team} each month; there are {available} at most",
)
MISSING_MONEY = Text(
    "dù xếp vào lúc thiếu ít nhất, {account} {years} vẫn cần {needed}, chỉ có {available}",
    "even where least is missing it needs {needed} of {account} {years}; there is {available}",
)
MISSING_TEAM_TAKEN = Text(
    "{team} mỗi tháng cần {needed} người; có đến {available}, nhưng không lúc nào còn đủ số ấy suốt thời gian cần",
    "it needs {needed} people of {team} each month; of up to {available} there, never enough are free for as long",
)
MISSING_MONEY_TAKEN = Text(
    "dù xếp vào lúc thiếu ít nhất, {account} {years} vẫn cần {needed}, phần có ({available}) đã dành cho việc khác",
    "even where least is missing it needs {needed} of {account} {years}; the {available} there is goes to other work",
)
MISSING_MONEY_HIDDEN = Text(
    "{account} {years} không đủ, dù xếp vào lúc thiếu ít nhất",
    "there is too little {account} {years}, even where least is missing",
)
MISSING_YEAR = Text("năm {year}", "in {year}")
MISSING_YEAR_AFTER = Text("năm {year} (tính theo mức bố trí {last})", "in {year} (at the budget of {last})")
MISSING_CEILING = Text("theo trần {first}–{last}", "under the ceiling {first}–{last}")
MISSING_TASK = Text("phải chờ {task}, cũng chưa có thời điểm", "it waits for {task}, which has no date either")
MISSING_ROOM = Text(
    "không tìm được tháng nào, kể cả mười năm sau thời kỳ kế hoạch",
    "no month was found, not even in the ten years after the horizon",
)
OVERRUN_TEAM = Text(
    "{when}: việc thường xuyên, đang làm đã cần đến {needed} người, chỉ có {available}",
    "{when}: recurring and running work alone needs {needed} people, but there are {available}",
)
OVERRUN_MONEY = Text(
    "{when}: việc thường xuyên, đang làm đã cần đến {needed}, chỉ bố trí {available}",
    "{when}: recurring and running work alone needs {needed}, but {available} is budgeted",
)
OVERRUN_HIDDEN = Text(
    "{when}: việc thường xuyên, đang làm vượt kinh phí bố trí",
    "{when}: recurring and running work alone exceeds the budget",
)
OVERRUN_CEILING = Text(
    "trần {when}: việc thường xuyên, đang làm đã cần đến {needed}, trần chỉ có {available}",
    "ceiling {when}: recurring and running work alone needs {needed}, but the ceiling is {available}",
)
OVERRUN_CEILING_HIDDEN = Text(
    "trần {when}: việc thường xuyên, đang làm vượt trần",
    "ceiling {when}: recurring and running work alone exceeds it",
)
OVERRUN_FURTHER = Text("{when}: cần {needed}, chỉ có {available}", "{when}: needs {needed}, has {available}")
OVERRUN_WORST = Text("{when}, vượt nhiều nhất vào {worst}", "{when}, worst in {worst}")

# Phases and years.
PHASES = Text("Các giai đoạn", "Phases")
YEARS = Text("Kinh phí theo năm", "Money by year")
MONEY_COLUMN = Text("Nhu cầu / bố trí ({unit})", "Need / budget ({unit})")
UNBUDGETED_ROW = Text("Chưa bố trí", "No budget")
UNBUDGETED_WHICH = Text(
    "“Chưa bố trí” là nhu cầu từ nguồn chưa có số kinh phí: {accounts}.",
    "“No budget” is need from money that has no figure: {accounts}.",
)
SHORT = Text("thiếu", "short")
LATER = Text("sau đó", "later")
SHORT_BY = Text("{account} ({years})", "{account} ({years})")
CEILING_OF = Text("trần {first}–{last}", "ceiling {first}–{last}")
SHORT_NOTE = Text("thiếu: {accounts}", "short: {accounts}")

# Coverage, chain, targets.
CHAIN_AWAITED = Text("{task} (chờ {level})", "{task} (awaited from the {level})")
COVERAGE = Text("Mức bao phủ đến {month}", "Coverage by {month}")
DONE_OF = Text("Xong / tổng số", "Done / total")
ONLY_RECURRING = Text("{n} thường xuyên", "{n} recurring")
ONLY_AWAITED = Text("{n} nhiệm vụ của cấp khác", "{n} tasks of another level")
ONE_AWAITED = Text("1 nhiệm vụ của cấp khác", "1 task of another level")
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
LAW_LATER = Text(
    "{source} có hiệu lực từ {since}, trong thời kỳ kế hoạch: khi đó rà soát lại {tasks}.",
    "{source} comes into force in {since}, within the horizon: then review {tasks}.",
)
LAW_ENDED = Text(
    "{source} hết hiệu lực sau {until}: không áp dụng cho {tasks}.",
    "{source} is in force until {until}: not applied to {tasks}.",
)
EXTERNAL_ASSUMED = Text(
    "{n} nhiệm vụ của cấp khác chưa có ngày: tạm coi là xong trước {start}.",
    "{n} tasks of another level have no date: they are taken to be done before {start}.",
)
EXTERNAL_ASSUMED_ONE = Text(
    "1 nhiệm vụ của cấp khác chưa có ngày: tạm coi là xong trước {start}.",
    "1 task of another level has no date: it is taken to be done before {start}.",
)
EXTERNAL_UNDATED = Text(
    "Chưa có thời điểm từ cấp khác, tạm coi là có từ {start}: {tasks}.",
    "No date from another level, taken as available from {start}: {tasks}.",
)
COST_UNKNOWN = Text(
    "Chưa rõ kinh phí, chưa tính vào nhu cầu: {tasks}.", "Cost not known, hence not in the need: {tasks}."
)
EXCLUDED = Text("Đã loại khỏi kế hoạch: {excluded}.", "Excluded from the plan: {excluded}.")
EXCLUDED_NEEDED = Text(
    "Đã loại khỏi kế hoạch: {excluded}; {n} nhiệm vụ vẫn cần đến: {tasks}.",
    "Excluded from the plan: {excluded}; still needed by {n}: {tasks}.",
)
NOT_IN_PLAN = Text(
    "Không có trong kế hoạch này nên chưa dùng đến: {entries}.", "Not in this plan, hence not used: {entries}."
)
NOT_IN_PLAN_ENTRY = Text("{keys} của {task}", "{keys} of {task}")
NOT_IN_PLAN_OWN = Text(
    "nhiệm vụ riêng {task} (thuộc cấp khác, không việc nào ở đây chờ)",
    "the own task {task} (of another level, and nothing here waits for it)",
)
BRIEF_KEYS = {
    "deadline": Text("thời hạn", "deadline"),
    "pin": Text("ấn định", "pin"),
    "progress": Text("tiến độ", "progress"),
    "estimate": Text("ước tính", "estimate"),
    "external": Text("thời điểm từ cấp khác", "external date"),
}
CEILING = Text(
    "{account} {first}–{last} không quá {most}, cần {need}; số bố trí từng năm không kể trần này.",
    "{account} {first}–{last}: {most} at the most, {need} needed; the budgets of the years do not reckon with that.",
)
UNDATED_NEED = Text(
    "Chưa có thời điểm, chưa tính vào nhu cầu: {tasks}.",
    "Without a date, hence not in the need: {tasks}.",
)
UNDATED_SUM = Text("{task} ({sum})", "{task} ({sum})")
TEAM_HIRED = Text(
    "Địa phương không có {team}: việc của nhóm này tính vào thuê ngoài.",
    "The locality lacks {team}: its work is hired.",
)
OVERLAY = Text("Đã thay bằng mục của địa phương: {ids}.", "Replaced by the locality's own entries: {ids}.")
DUE_LATE = Text("Xong sau hạn mà văn bản quy định: {tasks}.", "Done after the date that a document sets: {tasks}.")
DUE_LATE_TASK = Text("{task} (hạn {due} {source}; xong {finish})", "{task} (due {due} {source}; done {finish})")
PROVEN = Text(
    "Đã chứng minh không tiến độ nào tốt hơn, xét lần lượt: việc chưa xếp được, ấn định phải dời, trễ hạn, việc cốt "
    "lõi từng nội dung theo ưu tiên, lúc kết thúc.",
    "Proven: no schedule is better, judged in this order: tasks without a date, pins moved, lateness, when each goal's "
    "core tasks are done (by priority), the end.",
)
NOT_SOONER = Text(
    "Với các ràng buộc này, không tiến độ nào xong toàn bộ trước {end}.",
    "Under these limits no schedule ends before {end}.",
)
SOONER = Text(
    "Có thể còn cách để xong toàn bộ sớm hơn, nhưng không quá {n} tháng.",
    "The end could be earlier, but by {n} months at most.",
)
SOONER_BY_ONE = Text(
    "Có thể còn cách để xong toàn bộ sớm hơn, nhưng không quá 1 tháng.",
    "The end could be earlier, but by one month at most.",
)
SOFT_OFF = Text(
    "Theo brief.toml, không chờ dù nên chờ: {pairs}.", "By brief.toml, advisable waits that are not kept: {pairs}."
)
SOFT_OFF_PAIR = Text("{task} (nên sau {waits})", "{task} (advisable after {waits})")
SOFT_ALL_OFF = Text(
    "Theo brief.toml, chỉ giữ các quan hệ bắt buộc; mọi việc nên chờ đều không chờ.",
    "By brief.toml only required waits are kept; no advisable one is.",
)
AFTER_BUDGET = Text(
    "{n} nhiệm vụ có hồ sơ xong sau kỳ quyết định ngân sách của năm phải chi: cần bổ sung trong năm, nếu không thì "
    "lùi; thời gian trong kế hoạch chưa tính việc chờ này (--view gates --task {task}).",
    "{n} tasks have their papers ready only after the budget of the year in which they spend is decided: they need a "
    "supplement within the year, or they move; the plan's dates do not wait for it (--view gates --task {task}).",
)
AFTER_BUDGET_ONE = Text(
    "1 nhiệm vụ có hồ sơ xong sau kỳ quyết định ngân sách của năm phải chi: cần bổ sung trong năm, nếu không thì lùi; "
    "thời gian trong kế hoạch chưa tính việc chờ này (--view gates --task {task}).",
    "1 task has its papers ready only after the budget of the year in which it spends is decided: it needs a "
    "supplement within the year, or it moves; the plan's dates do not wait for it (--view gates --task {task}).",
)
PROFILE_WHAT = {
    "money": Text("kinh phí bố trí", "the money available"),
    "people": Text("số người", "the number of people"),
}
AND = Text(" và ", " and ")
PROFILE_FIGURES = Text(
    "{what} là ước tính trong hồ sơ “{profile}”, cần thay bằng số của địa phương.",
    "{what}: estimates of the profile “{profile}”, to be replaced by the locality's own.",
)
ESTIMATES = Text(
    "Thời gian, kinh phí của {n}/{of} nhiệm vụ là ước tính, cần thay bằng số của địa phương.",
    "Time and money of {n} of {of} tasks are estimates, to be replaced by your own figures.",
)
FRAMEWORK_NOTICE = Text("{framework}: {notice}", "{framework}: {notice}")
MORE_NAMES = Text("{names} và {n} nhiệm vụ nữa", "{names} and {n} more")
MORE_GOALS = Text("{names} và {n} nội dung nữa", "{names} and {n} more")
NEXT = Text("Xem tiếp", "Next")
KEEP = Text("Ghi lại bằng: thêm -o TỆP.toml", "Keep it: add -o FILE.toml")

# Money and people inside a sentence; for headings and columns `views` has the names.
MONEY_OF = {
    Nature.INVESTMENT: Text("vốn đầu tư công", "public investment money"),
    Nature.RECURRENT: Text("kinh phí chi thường xuyên", "recurrent money"),
}
MONEY_OF_FUND = Text("{money} {fund}", "{money} ({fund})")
TEAM = Text("nhóm {team}", "{team}")
TEAM_SAID = Text("{team}", "the team “{team}”")
TASK_SAID = Text("{task}", "“{task}”")

# The timeline.
UNTIL = Text("đến {month}", "until {month}")
TIMELINE = Text("{plan} · biểu đồ tiến độ", "{plan} · timeline")
AWAITED = Text("Chờ {level}", "Awaited from the {level}")
RECURRING = Text("Thường xuyên, trong mọi giai đoạn", "Recurring, in every phase")
UNPHASED = Text("Trong kế hoạch", "Planned")
HOW_OFTEN = {
    Recurrence.QUARTER: Text("hằng quý", "every quarter"),
    Recurrence.HALF_YEAR: Text("6 tháng một lần", "every half-year"),
    Recurrence.YEAR: Text("hằng năm", "every year"),
}
UNCONFIRMED = Text("chưa xác nhận", "not confirmed")
LEGEND = {
    "░": Text("chuẩn bị", "preparation"),
    "▒": Text("triển khai", "delivery"),
    "●": Text("nhiệm vụ găng", "critical task"),
    "·": Text(
        "lùi được mà không trễ thời hạn, không dời tháng kết thúc",
        "may slip, deadlines and the plan's end kept",
    ),
    "◆": Text("mốc", "milestone"),
    "✓": Text("đã có", "in place"),
    "▸": Text("đang làm", "running"),
    "↻": Text("thường xuyên", "recurring"),
    "◂": Text("bắt đầu từ giai đoạn trước", "began in an earlier phase"),
    "|": Text("thời hạn", "deadline"),
    "!": Text("quá thời hạn", "deadline missed"),
    "←": Text("bắt đầu trước biểu đồ", "began before the chart"),
    "→": Text("còn tiếp sau biểu đồ", "goes on after the chart"),
    "◇": Text("tháng hoàn thành đã ban hành", "promised finish"),
}
QUARTER_ROW = Text("quý", "quarter")
MONTH_ROW = Text("tháng", "month")
QUARTERS_WORKED = Text(
    "Dưới mỗi năm là các quý làm nhiệm vụ, kể cả bước chuẩn bị.",
    "Under each year, the quarters in which the task is worked on, preparation included.",
)
MONTHS_WORKED = Text(
    "Dưới mỗi quý là các tháng làm nhiệm vụ, kể cả bước chuẩn bị.",
    "Under each quarter, the months in which the task is worked on, preparation included.",
)
