"""Words of the portfolio: many plans made in one go, and many plans rolled up."""

from __future__ import annotations

from roadmap.messages.text import Text

HELP = Text(
    "Gộp mọi kế hoạch (plan.toml) trong thư mục: giai đoạn, mức bao phủ, kinh phí theo năm và nguồn, nơi không kịp, "
    "hệ thống nhiều nơi cùng làm, việc mà cấp dưới chờ cấp trên.\n\n"
    "Lập tất cả trước: roadmap plan THƯ_MỤC --all.",
    "Roll up every plan (plan.toml) below a folder: phases, coverage, money by year and fund, who is late, which "
    "systems several build, and what the level below waits for.\n\n"
    "Make them all first: roadmap plan DIR --all.",
)
ARGUMENT = Text("Thư mục chứa các thư mục kế hoạch", "A folder with plans' folders in it")
OPT_VIEW = Text("Góc nhìn; mặc định: overview", "The view; overview by default")
OPT_ALL = Text(
    "Lập mọi kế hoạch trong thư mục, cấp trên trước cấp dưới, nhiều kế hoạch cùng lúc",
    "Make every plan below the folder, the level above first, several at a time",
)
NO_PLANS = Text(
    "Trong {path} không có kế hoạch nào (plan.toml). Lập tất cả: roadmap plan {path} --all",
    "There is no plan (plan.toml) in {path}. Make them all: roadmap plan {path} --all",
)
NO_BRIEFS = Text(
    "Trong {path} không có đầu vào nào (brief.toml). Tạo một kế hoạch: roadmap init {path}/TÊN",
    "There is no brief (brief.toml) in {path}. Start a plan: roadmap init {path}/NAME",
)
NOT_WITH_ALL = Text(
    "--all lập các kế hoạch đúng theo đầu vào của chúng, nên không đi cùng {option}.",
    "--all makes plans as their briefs say, so it cannot be combined with {option}.",
)
ALL_NEEDS_FOLDER = Text("--all cần một thư mục, {path} là một tệp.", "--all needs a folder; {path} is a file.")
MAKING = Text("Đã lập {done}/{runs} kế hoạch …", "{done} of {runs} plans made …")

# What became of each brief.
MADE_TITLE = Text("{n} kế hoạch trong {path}", "{n} plans in {path}")
MADE_TITLE_ONE = Text("1 kế hoạch trong {path}", "1 plan in {path}")
MADE_COUNTS = Text("{written} đã ghi, {unchanged} không đổi", "{written} written, {unchanged} unchanged")
MADE_REFUSED = Text("{n} không lập được", "{n} could not be made")
ALL_FIT = Text("mọi kế hoạch thực hiện được trong thời kỳ", "every plan fits its horizon")
SOME_LATE = Text("{n} kế hoạch không kịp", "{n} plans do not fit")
SOME_LATE_ONE = Text("1 kế hoạch không kịp", "1 plan does not fit")
SOME_MOVED = Text(
    "{n} kế hoạch còn tính theo tháng cũ của cấp trên; xem: roadmap portfolio {path} --view waiting",
    "{n} plans still count on dates that the level above has moved; see: roadmap portfolio {path} --view waiting",
)
SOME_MOVED_ONE = Text(
    "1 kế hoạch còn tính theo tháng cũ của cấp trên; xem: roadmap portfolio {path} --view waiting",
    "1 plan still counts on dates that the level above has moved; see: roadmap portfolio {path} --view waiting",
)
NEXT = Text("Gộp lại để xem: roadmap portfolio {path}", "Roll them up: roadmap portfolio {path}")
PLAN = Text("Kế hoạch", "Plan")
LEVEL = Text("Cấp", "Level")
LOCALITY = Text("Địa phương", "Locality")
RESULT = Text("Kết quả", "Result")
WRITTEN = Text("đã ghi", "written")
UNCHANGED = Text("không đổi", "unchanged")
REPLACED = Text("đã thay tệp không đọc được", "replaced a file that could not be read")
REFUSED = Text("không lập được", "not made")
VERDICT = Text("Kết luận", "Verdict")
FITS = Text("kịp", "fits")
MISS_BEYOND = Text("{n} việc sau {year}", "{n} tasks after {year}")
MISS_BEYOND_ONE = Text("{n} việc sau {year}", "{n} task after {year}")
MISS_UNDATED = Text("{n} việc chưa có thời điểm", "{n} tasks without a date")
MISS_UNDATED_ONE = Text("{n} việc chưa có thời điểm", "{n} task without a date")
MISS_DEADLINES = Text("{n} thời hạn không kịp", "{n} deadlines missed")
MISS_DEADLINES_ONE = Text("{n} thời hạn không kịp", "{n} deadline missed")
MISS_PINS = Text("{n} ấn định phải dời", "{n} pins moved")
MISS_PINS_ONE = Text("{n} ấn định phải dời", "{n} pin moved")
MISS_OVERRUNS = Text("{n} mức bị vượt", "{n} overruns")
MISS_OVERRUNS_ONE = Text("{n} mức bị vượt", "{n} overrun")
MOVED = Text("tháng của cấp trên đã đổi: {tasks}", "moved above: {tasks}")
END = Text("Xong", "End")
REASON = Text("Lý do", "Reason")

# The portfolio.
TITLE = Text("Các kế hoạch trong {path}", "The plans in {path}")
COUNTS = Text("{n} kế hoạch ({levels})", "{n} plans ({levels})")
COUNTS_ONE = Text("1 kế hoạch ({levels})", "1 plan ({levels})")
OF_LEVEL = {
    "trung-uong": Text("{n} cấp trung ương", "{n} central"),
    "tinh": Text("{n} cấp tỉnh", "{n} provincial"),
    "xa": Text("{n} cấp xã", "{n} communal"),
}
SUMS = Text("nhu cầu {need} trong thời kỳ", "{need} needed within the horizon")
UNREAD = Text("Không đọc được {name}: {reason}", "Cannot read {name}: {reason}")
CATALOGUES = Text(
    "Các kế hoạch lập theo những phiên bản danh mục khác nhau ({versions}): lập lại bằng roadmap plan {path} --all "
    "rồi mới so sánh.",
    "The plans were made with different versions of the catalogue ({versions}): make them again with "
    "roadmap plan {path} --all before comparing.",
)
LATE = Text("Không kịp", "Do not fit")
PLANS = Text("Từng kế hoạch", "Each plan")
NONE_LATE = Text("Mọi kế hoạch thực hiện được trong thời kỳ.", "Every plan fits its horizon.")
TASKS = Text("Nhiệm vụ", "Tasks")
NEED = Text("Nhu cầu ({unit})", "Need ({unit})")
BUDGET = Text("Bố trí ({unit})", "Budget ({unit})")
UNIT = Text("tỷ đồng", "billion VND")
PHASES = Text("Giai đoạn", "Phases")
PHASE = Text("Giai đoạn", "Phase")
HOW_MANY = Text("Số kế hoạch", "Plans")
MONEY = Text("Kinh phí theo nguồn và năm", "Money by fund and year")
MONEY_BY_YEAR = Text("Kinh phí theo năm", "Money by year")
ACCOUNT_ID = Text("Mã nguồn vốn", "Fund id")
ACCOUNT = Text("Nguồn vốn", "Fund")
YEAR = Text("Năm", "Year")
OVER = Text("Nơi vượt mức", "Over budget")
NOT_GIVEN = Text("chưa bố trí", "no figure")
COVERAGE = Text("Mức bao phủ", "Coverage")
COVERAGE_HOW = Text(
    "Trọn vẹn: nội dung đã chọn có đủ nhiệm vụ cốt lõi xong trong thời kỳ. Nhiệm vụ: số xong trên tổng số mà mọi nội "
    "dung của khung nêu, cộng các kế hoạch.",
    "Complete: chosen goals whose core tasks are done within the horizon. Tasks: done of all that the framework's "
    "goals name, over all plans.",
)
FRAMEWORK_ID = Text("Mã khung", "Framework id")
FRAMEWORK = Text("Khung định hướng", "Framework")
CHOSEN = Text("Kế hoạch chọn", "Plans that chose it")
COMPLETE = Text("Nội dung trọn vẹn", "Goals complete")
DONE = Text("Nhiệm vụ xong", "Tasks done")
TWICE = Text("Nhiều nơi cùng làm", "Built in several places")
TWICE_HOW = Text(
    "Việc để lại chi phí vận hành hằng năm mà từ hai kế hoạch trở lên tự làm: nên xem có thể dùng chung, mua chung "
    "không.",
    "Work with a yearly running cost that two or more plans do, each for itself: ask whether it can be shared or "
    "bought together.",
)
NONE_TWICE = Text("Không có hệ thống nào được làm ở hai nơi.", "No system is built twice.")
SYSTEM = Text("Hệ thống, dịch vụ", "System or service")
WHERE = Text("Ở đâu", "Where")
OWN = Text("{title} (nhiệm vụ riêng)", "{title} (own task)")
WAITING = Text("Chờ cấp trên", "Waiting for the level above")
WAITING_HOW = Text(
    "Việc của cấp trên mà các kế hoạch chờ. “Tính sớm hơn”: đầu vào ghi tháng trước tháng cấp trên xong; sửa mục "
    "[external] trong brief.toml.",
    "Work of the level above that plans wait for. “Counted on earlier”: the brief names a month before the plan above "
    "completes it; correct [external] in brief.toml.",
)
NONE_WAITING = Text("Không kế hoạch nào chờ cấp trên.", "No plan waits for the level above.")
TASK = Text("Nhiệm vụ", "Task")
TASK_ID = Text("Mã nhiệm vụ", "Task id")
ABOVE = Text("Kế hoạch cấp trên", "Plan above")
NOT_HERE = Text("không có trong thư mục", "not in this folder")
FINISH = Text("Cấp trên xong", "Done above")
NOT_PLANNED = Text("không có trong kế hoạch", "not in that plan")
UNDATED = Text("chưa có thời điểm", "no date")
UNKNOWN = Text("chưa rõ", "not known")
WAIT_COUNT = Text("Nơi chờ", "Waiting")
TOO_EARLY = Text("Tính sớm hơn", "Counted on earlier")
NO_DATE = Text("Chưa ghi tháng", "No month given")
BLOCKED = Text("Việc phải chờ", "Tasks that wait")
AND_MORE = Text("{names} và {n} nơi nữa", "{names} and {n} more")
WHOLE = Text("Đầy đủ: --view {view}", "The whole of it: --view {view}")
