"""Words of the simulation: how sure the plan's dates and sums are, what that hangs on, and where it simplifies."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# The command
RISK = Text(
    "Tính lại kế hoạch nhiều lần, mỗi lần lấy ngẫu nhiên thời gian và kinh phí của từng nhiệm vụ giữa mức thấp và mức "
    "cao của ước tính (mô phỏng Monte Carlo), vẫn trong giới hạn nhân lực và kinh phí bố trí.\n\n"
    "Cho biết: mức P50, P80, P95 của tháng hoàn thành từng nội dung, giai đoạn, thời hạn và của kinh phí từng năm; khả "
    "năng kịp từng thời hạn; nhiệm vụ hay nằm trên đường găng; ước tính nào ảnh hưởng nhiều nhất.\n\n"
    "Cùng đầu vào, cùng danh mục và cùng --seed thì cùng kết quả.",
    "Make the plan again many times, each time with months and sums of every task drawn between the low and the high "
    "point of its estimate (Monte Carlo), under the same limits of people and money.\n\n"
    "Shows P50, P80 and P95 of the month in which each goal, phase and deadline is finished and of each year's money, "
    "the chance of each deadline, which tasks are critical how often, and which estimates matter most.\n\n"
    "The same brief, catalogue and --seed give the same result.",
)
ARG_PLAN = Text(
    "Tệp plan.toml, thư mục chứa nó, hoặc tệp đầu vào brief.toml", "A plan.toml, the folder that holds it, or a brief"
)
OPT_RUNS = Text(
    "Số lần tính; mặc định: 10000. Nhiều gấp bốn thì sai số mẫu giảm một nửa",
    "Number of runs; 10000 by default. Four times as many halve the error",
)
OPT_SEED = Text("Số khởi tạo ngẫu nhiên; mặc định: 1", "Seed of the draws; 1 by default")
PROGRESS = Text("Đang tính: {done}/{runs} lần", "Simulating: {done} of {runs} runs")

# What the file no longer says
OTHER_CATALOGUE = Text(
    "Kế hoạch này lập theo danh mục khác (phiên bản {old}; nay là {new}): mọi số dưới đây, kể cả cột “Kế hoạch”, được "
    "tính lại theo danh mục hiện nay.",
    "This plan was made with another catalogue (version {old}; now {new}): all figures below, those of the plan "
    "included, come from the present one.",
)
OTHER_PLAN = Text(
    "Lập lại từ đầu vào ghi trong tệp thì được kế hoạch khác với tệp (tệp đã bị sửa tay, hoặc do phiên bản khác của "
    "roadmap lập): mọi số dưới đây là của kế hoạch lập lại.",
    "The brief in this file now gives another plan than the file holds (it was edited by hand, or made by another "
    "version): all figures below are those of the plan as it is made now.",
)

# The screen
TITLE = Text("{plan} · tiến độ và kinh phí chắc đến đâu", "{plan} · how sure dates and sums are")
NOTHING = Text(
    "Không có nhiệm vụ nào được xếp thời gian, nên không có gì để tính.",
    "No work is given dates, so there is nothing to simulate.",
)
WITHIN = Text(
    "Khả năng xong mọi nhiệm vụ trong thời kỳ kế hoạch (đến {horizon}): {chance}.",
    "Chance that all work is done within the horizon (to {horizon}): {chance}.",
)
AS_PLANNED = Text(
    "Kế hoạch xong {end}; khả năng không muộn hơn tháng đó: {chance}.",
    "Planned end {end}; chance of ending no later: {chance}.",
)
LATER = Text(
    "Muốn chắc 80% thì phải tính đến {month}, muộn hơn {months}.",
    "To be 80% sure, count on {month}, {months} later.",
)
NOT_LATER = Text("Mức chắc 80% là {month}, không muộn hơn kế hoạch.", "80% sure is {month}, no later than planned.")
NO_MONTH = Text(
    "Trong {chance} số lần tính có nhiệm vụ không tìm được tháng nào đủ người, đủ tiền; hay gặp nhất: {task}.",
    "In {chance} of the runs some work finds no month with people and money enough; most often: {task}.",
)
LEFT_OUT = Text(
    "Chưa kể {n} nhiệm vụ không có thời điểm ngay trong kế hoạch.",
    "Not counting {n} tasks that have no date in the plan itself.",
)
LEFT_OUT_ONE = Text(
    "Chưa kể 1 nhiệm vụ không có thời điểm ngay trong kế hoạch.",
    "Not counting 1 task that has no date in the plan itself.",
)
WAITING = Text(
    "Số bước mà kế hoạch cho chờ dù có thể bắt đầu sớm hơn, để dành người và tiền cho việc khác: {n}. Trong mọi lần "
    "tính, các bước này cũng không bắt đầu trước tháng đã định.",
    "Stages that the plan lets wait although they could begin sooner, to leave people and money to other work: {n}. "
    "They do not begin before their planned month in any run.",
)
HOW = Text(
    "{runs} lần tính, số khởi tạo {seed}; sai số mẫu của mỗi tỷ lệ không quá ±{error} điểm phần trăm (độ tin cậy 95%). "
    "P80: 80% số lần tính không vượt mức này.",
    "{runs} runs, seed {seed}; sampling error of each share at most ±{error} percentage points (95% confidence). "
    "P80: 80% of the runs do not exceed this.",
)
ENDS = Text("Kế hoạch kết thúc khi nào", "When the plan ends")
END = Text("Kết thúc", "End")
SHARE = Text("Tỷ lệ", "Share")
UPTO = Text("Cộng dồn", "Up to here")
NO_END = Text("không xếp được", "no room")
MARK_PLAN = Text("kế hoạch", "planned")
MARK_HORIZON = Text("hết thời kỳ", "horizon ends")
FINISHES = Text("Hoàn thành khi nào, có kịp không", "When it is finished, and whether in time")
WHAT = Text("Việc", "What")
PLANNED = Text("Kế hoạch", "Planned")
DUE = Text("Hạn", "Due")
CHANCE = Text("Khả năng\nkịp", "Chance")
KINDS: Mapping[str, Text] = {
    "plan": Text("Cả kế hoạch", "The whole plan"),
    "phase": Text("Giai đoạn (nhiệm vụ cuối cùng)", "Phases (their last task)"),
    "deadline": Text("Thời hạn", "Deadlines"),
    "goal": Text("Nội dung (các nhiệm vụ chính)", "Goals (their core tasks)"),
}
ALL_WORK = Text("mọi nhiệm vụ", "all work")
NO_DATE = Text("–", "–")
MONEY = Text("Nhu cầu kinh phí từng năm, mọi nguồn ({unit})", "Money needed by year, from all funds ({unit})")
MONEY_HOW = Text(
    "Thiếu kinh phí chỉ làm việc mới lùi lại chứ không làm vượt mức bố trí; mức P của các năm "
    "không cộng được với nhau.",
    "Money that lacks only moves new work later, past no budget; the percentiles of years do not add up.",
)
MONEY_HOW_FIXED = Text(
    "Thiếu kinh phí thì việc mới lùi lại; riêng việc thường xuyên và việc đang làm vẫn phải chi đủ, dù vượt mức bố "
    "trí. Mức P của các năm không cộng được với nhau.",
    "Money that lacks moves new work later; recurring work and work in progress are paid all the same, even above the "
    "budget. The percentiles of years do not add up.",
)
OVER_BUDGET = Text("Khả năng vượt\nmức bố trí", "Chance of more\nthan budgeted")
TOTAL = Text("Cả các năm", "All years")
CRITICAL = Text("Nhiệm vụ hay nằm trên đường găng nhất", "Tasks that are critical most often")
CRITICAL_SHARE = Text("Trên đường găng", "Critical")
INFLUENCE = Text("Ước tính ảnh hưởng nhiều nhất đến tháng kết thúc", "Estimates that matter most for the end")
CORRELATION = Text("Tương quan hạng", "Rank correlation")
INFLUENCE_NONE = Text(
    "Không ước tính nào ảnh hưởng rõ hơn sai số mẫu.", "No estimate matters beyond the sampling error."
)
NEVER = Text(
    "Không tính các nội dung sau, vì có nhiệm vụ chính bị loại nên không thể hoàn thành: {goals}.",
    "Left out, as an excluded core task keeps them from ever being complete: {goals}.",
)
NO_CORE = Text(
    "Không tính các nội dung sau, vì cấp này không còn nhiệm vụ chính nào phải làm: {goals}.",
    "Left out, as no core task is left for this level to do: {goals}.",
)
SIMPLE = Text(
    "Các giả định đơn giản hóa: thời gian và kinh phí của một nhiệm vụ cùng tăng, cùng giảm theo phân bố tam giác "
    "(việc hóa ra lớn hơn thì vừa lâu hơn vừa tốn hơn), còn các nhiệm vụ độc lập với nhau; rủi ro chung như văn bản "
    "ban hành chậm, cắt giảm vốn, thiếu người không được tính, nên thực tế có thể phân tán hơn. Mỗi lần tính giữ thứ "
    "tự ưu tiên của kế hoạch và biết trước mọi sai lệch, không ai điều chỉnh giữa chừng; việc đã xong hoặc đang làm, "
    "tháng ấn định, nhân lực và mức bố trí giữ như đã ghi.",
    "Where it simplifies: months and sums of one task rise and fall together, by triangles (work that turns out larger "
    "takes longer and costs more), while tasks are independent of each other; common risks such as late decrees, "
    "budget cuts or missing people are not in it, so that reality may spread wider. Each run keeps the plan's order of "
    "priority and knows every deviation beforehand, with nobody steering on the way; work done or running, pins, "
    "people and budgets stay as recorded.",
)
SIMPLE_AWAITED = Text(
    "Việc của cấp khác mà kế hoạch chờ được coi là có đúng tháng đã định, không lần tính nào chậm hơn.",
    "Work of another level that the plan waits for is taken to be there in the month that is set, in no run later.",
)

# For programs
KIND = Text("Loại", "Kind")
TITLE_DATA = Text("Tên", "Title")
RUNS = Text("Số lần tính", "Runs")
SEED = Text("Số khởi tạo", "Seed")
COUNT = Text("Số lần kịp", "Runs in time")
DATA_COLUMNS: Mapping[str, Text] = {
    "planned": Text("Kế hoạch (tháng)", "Planned (month)"),
    "p50": Text("P50 (tháng)", "P50 (month)"),
    "p80": Text("P80 (tháng)", "P80 (month)"),
    "p95": Text("P95 (tháng)", "P95 (month)"),
    "due": DUE,
    "runs_in_time": COUNT,
    "runs_ending": Text("Số lần kết thúc tháng này", "Runs ending in it"),
    "runs_critical": Text("Số lần trên đường găng", "Runs in which critical"),
    "correlation_per_mille": Text("Tương quan hạng (phần nghìn)", "Rank correlation (per thousand)"),
    "runs_without_room": Text("Số lần không xếp được", "Runs without room"),
    "planned_million_vnd": Text("Kế hoạch (triệu đồng)", "Planned (million VND)"),
    "p50_million_vnd": Text("P50 (triệu đồng)", "P50 (million VND)"),
    "p80_million_vnd": Text("P80 (triệu đồng)", "P80 (million VND)"),
    "p95_million_vnd": Text("P95 (triệu đồng)", "P95 (million VND)"),
    "runs_over_budget": Text("Số lần vượt mức bố trí", "Runs above the budget"),
    "runs": RUNS,
    "seed": SEED,
}
