"""What is said of several plans side by side, of changes that are tried, and of the variant that keeps them."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

TITLE = Text("So sánh {n} phương án", "{n} variants side by side")
TRIED_TITLE = Text("{plan} · nếu thay đổi", "{plan} · what if")
BASE = Text("Phương án gốc", "As it is")
TRIED = Text("Phương án thử", "What if")
DIFFERENCE = Text("Chênh lệch", "Difference")
SAME = Text(
    "Không có gì khác nhau về thời gian, kinh phí, mức bao phủ.",
    "Nothing differs in time, money or coverage.",
)
SAME_TASKS = Text("Không nhiệm vụ nào khác thời gian hay kinh phí.", "No task has another time or another cost.")
OTHER_CATALOGUES = Text(
    "Các phương án lập từ bản danh mục khác nhau: khác biệt có thể do danh mục. Lập lại bằng roadmap plan rồi so sánh.",
    "The variants were made from different catalogues, which may account for differences. Make them again with roadmap "
    "plan, then compare.",
)
OTHER_LOCALITIES = Text("Các phương án thuộc địa phương khác nhau.", "The variants are of different localities.")

# The figures
FITS = Text("Kịp, đủ nguồn lực", "Fits")
YES = Text("có", "yes")
NO = Text("không", "no")
WITHIN = Text("Nhiệm vụ xong trong thời kỳ", "Tasks done within the horizon")
BEYOND = Text("Nhiệm vụ quá thời kỳ", "Tasks beyond the horizon")
UNDATED = Text("Nhiệm vụ chưa có thời điểm", "Tasks without a date")
DEADLINES = Text("Nhiệm vụ quá thời hạn", "Deadlines missed")
PINS = Text("Ấn định phải dời", "Pins that had to move")
OVERRUNS = Text("Chỗ vượt mức", "Overruns")
TARGETS_LATE = Text("Chỉ tiêu có nhiệm vụ xong sau hạn", "Targets whose tasks end after their date")
END = Text("Nhiệm vụ cuối cùng hoàn thành", "Last task complete")
NEED = Text("Nhu cầu trong thời kỳ, mọi nguồn ({unit})", "Need within the horizon, all money ({unit})")
PHASES = Text("Giai đoạn: nhiệm vụ · nhu cầu ({unit})", "Phase: tasks · need ({unit})")
PHASES_WITHOUT_MONEY = Text("Giai đoạn: nhiệm vụ", "Phase: tasks")
YEARS = Text("Năm: nhu cầu / bố trí ({unit})", "Year: need / budget ({unit})")
UNBUDGETED = Text("Năm: nhu cầu từ nguồn chưa bố trí ({unit})", "Year: need from money that has no figure ({unit})")
GOALS = Text("Nội dung: nhiệm vụ xong/tổng số · xong việc chính", "Goal: tasks done/all · core tasks complete")
NOT_CHOSEN = Text("không chọn", "not chosen")
EARLIER = Text("sớm {n} tháng", "{n} months earlier")
EARLIER_ONE = Text("sớm 1 tháng", "1 month earlier")
LATER = Text("muộn {n} tháng", "{n} months later")
LATER_ONE = Text("muộn 1 tháng", "1 month later")
STARTS = Text("bắt đầu\n{months}", "starts\n{months}")
BILLIONS = Text("{sum} tỷ", "{sum} bn")
MILLIONS = Text("{sum} triệu", "{sum} m")
CHAIN = Text("Đoạn cuối đường găng", "The end of the critical chain")
CHAIN_END = Text("(đến {month})", "(to {month})")

# The tasks
TASKS = Text("Nhiệm vụ có thay đổi", "Tasks that differ")
CHANGE = Text("Thay đổi", "Change")
SHIFTS: Mapping[str, Text] = {
    "dropped": Text("Bỏ: {n}", "Dropped: {n}"),
    "undated": Text("Không còn xếp được thời điểm: {n}", "Without a date now: {n}"),
    "later": Text("Muộn hơn: {n}", "Later: {n}"),
    "earlier": Text("Sớm hơn: {n}", "Earlier: {n}"),
    "dated": Text("Nay xếp được thời điểm: {n}", "With a date now: {n}"),
    "added": Text("Thêm: {n}", "Added: {n}"),
    "cost": Text("Chỉ đổi kinh phí: {n}", "Another cost only: {n}"),
}
OF_VARIANT = Text("{column} ({variant})", "{column} ({variant})")
MOVED = Text("Muộn hơn, tháng", "Later, months")

# What was decided otherwise
FROM_TO = Text("{what}: {old} → {new}", "{what}: {old} → {new}")
START = Text("tháng bắt đầu", "start")
HORIZON = Text("thời kỳ kế hoạch", "horizon")
LOCALITY = Text("địa phương", "locality")
ENGINE = Text("bộ lập tiến độ", "engine")
EFFORT = Text("mức tìm kiếm", "effort")
MONEY = Text("{account} ({unit}): {years}", "{account} ({unit}): {years}")
NO_MONEY = Text("không có {account}", "no {account}")
YEAR_SUM = Text("{year} {sum}", "{year} {sum}")
MONEY_YEAR = Text("{year} {old} → {new}", "{year} {old} → {new}")
CEILING_SUM = Text("trần {first}–{last} {sum}", "ceiling {first}–{last} {sum}")
CEILING_OTHER = Text("trần {first}–{last} {old} → {new}", "ceiling {first}–{last} {old} → {new}")
CEILINGS_HIDDEN = Text("{account}: thay đổi mức trần {spans}", "{account}: another ceiling for {spans}")
MONEY_HIDDEN = Text("{account}: thay đổi mức bố trí {years}", "{account}: another budget in {years}")
UNKNOWN = Text("chưa biết", "not known")
ABSENT = Text("không có", "none")
PEOPLE = Text("{team} (người)", "{team} (people)")
PEOPLE_FROM = Text("từ {month}: {people}", "from {month}: {people}")
GOALS_DROPPED = Text("bỏ nội dung: {goals}", "goals dropped: {goals}")
GOALS_ADDED = Text("thêm nội dung: {goals}", "goals added: {goals}")
GOALS_REORDERED = Text("thứ tự ưu tiên của các nội dung", "the priority of the goals")
PINNED = Text("{task}: bước {stage} ấn định bắt đầu {month}", "{task}: {stage} pinned to {month}")
PIN_DROPPED = Text("{task}: không còn ấn định bước {stage}", "{task}: {stage} no longer pinned")
DEADLINE = Text("thời hạn {tasks}: {old} → {new}", "deadline of {tasks}: {old} → {new}")
DEADLINE_WEIGHT = Text("{month}, trọng số {weight}", "{month}, weight {weight}")
WEIGHT = Text("trọng số thời hạn {tasks}: {old} → {new}", "weight of the deadline of {tasks}: {old} → {new}")
EXTERNAL = Text("cấp khác có {tasks}: {old} → {new}", "{tasks}, from another level: {old} → {new}")
NO_WAIT = Text("{task} không chờ {other}", "{task} does not wait for {other}")
WAITS = Text("{task} nay lại chờ {other}", "{task} waits for {other} again")
EXCLUDED = Text("loại nhiệm vụ: {tasks}", "tasks excluded: {tasks}")
INCLUDED = Text("không còn loại nhiệm vụ: {tasks}", "tasks no longer excluded: {tasks}")
OTHERWISE = Text("khác ở: {keys}", "differs in: {keys}")
MORE = Text("… và {n} điểm khác nữa", "… and {n} more")
KEYS: Mapping[str, Text] = {
    "parent": Text("kế hoạch cấp trên", "the plan of the level above"),
    "phase": Text("giai đoạn", "phases"),
    "deadline": Text("thời hạn", "deadlines"),
    "estimate": Text("ước tính", "estimates"),
    "progress": Text("tiến độ thực hiện", "progress"),
    "soft": Text("quan hệ phụ thuộc không áp dụng", "dependencies switched off"),
    "lead": Text("cơ quan chủ trì", "leads"),
    "procedure": Text("bước thủ tục", "gates"),
    "external": Text("thời điểm từ cấp khác", "dates from another level"),
    "task": Text("nhiệm vụ riêng", "own tasks"),
    "target": Text("chỉ tiêu riêng", "own targets"),
    "measured": Text("giá trị đo được", "measured values"),
}

# Options and refusals of `whatif` and `compare`
NO_NAME = Text("--save: nêu tên phương án, không để trống", "--save: give a name that is not empty")
NOTHING_CHANGED = Text(
    "nêu ít nhất một thay đổi: --budget, --team, --drop-goal, --add-goal, --exclude, --delay, --start, "
    "--deadline, --complete, --unpin, --no-wait hoặc --external",
    "name at least one change: --budget, --team, --drop-goal, --add-goal, --exclude, --delay, --start, --deadline, "
    "--complete, --unpin, --no-wait or --external",
)
ONE_PLAN = Text(
    "cần ít nhất hai kế hoạch để so sánh; muốn thử thay đổi một đầu vào: roadmap whatif",
    "two plans at least are needed; to try changes of one brief: roadmap whatif",
)
NOT_A_DELAY = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=SỐ THÁNG, từ 1 đến {most}, như lgsp=6',
    '"{option}" cannot be read; write TASK=MONTHS, 1 to {most}, such as lgsp=6',
)
DELAY_DONE = Text(
    '"{option}": nhiệm vụ đã xong nên không lùi được', '"{option}": the task is done and cannot be delayed'
)
DELAY_RUNNING = Text(
    '"{option}": nhiệm vụ đang làm nên không lùi được; ghi số tháng còn lại vào [progress.{task}] của đầu vào',
    '"{option}": the task is running and cannot be delayed; write the months left into [progress.{task}] of the brief',
)
DELAY_RECURRING = Text(
    '"{option}": nhiệm vụ thường xuyên làm trong mọi năm nên không lùi được',
    '"{option}": recurring work is done in every year and cannot be delayed',
)
DELAY_EXTERNAL = Text(
    '"{option}": việc của cấp khác; đổi thời điểm của việc ấy trong [external] của đầu vào',
    '"{option}": work of another level; change its date in [external] of the brief',
)
DELAY_EXCLUDED = Text('"{option}": nhiệm vụ đã loại khỏi kế hoạch', '"{option}": the task is excluded from the plan')
DELAY_UNDATED = Text(
    '"{option}": nhiệm vụ chưa xếp được thời điểm nên không có gì để lùi',
    '"{option}": the task has no date that could be delayed',
)
NOT_A_DEADLINE = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=THÁNG như lgsp=2028-03, hoặc NHIỆM VỤ=+SỐ THÁNG như lgsp=+6',
    '"{option}" cannot be read; write TASK=MONTH such as lgsp=2028-03, or TASK=+MONTHS such as lgsp=+6',
)
NO_DEADLINE = Text(
    '"{option}": {task} chưa có thời hạn trong [deadline] của đầu vào; nêu tháng để đặt thời hạn, như 2028-03',
    '"{option}": {task} has no deadline in [deadline] of the brief; name a month to set one, such as 2028-03',
)
NOT_A_COMPLETE = Text(
    '"{option}" không đọc được; viết NỘI DUNG=THÁNG, như chinh-quyen-so=2028-12',
    '"{option}" cannot be read; write GOAL=MONTH, such as chinh-quyen-so=2028-12',
)
COMPLETE_ONE = Text(
    '"{option}" là một khung gồm nhiều nội dung; hãy nêu một nội dung',
    '"{option}" is a framework of several goals; name one',
)
NOT_AN_EXTERNAL = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=THÁNG, như khung-kien-truc-so=2027-04',
    '"{option}" cannot be read; write TASK=MONTH, such as khung-kien-truc-so=2027-04',
)
NOT_PINNED = Text(
    "{task} không được ấn định trong [pin] của đầu vào; đang ấn định: {pinned}",
    "{task} is not pinned in [pin] of the brief; pinned: {pinned}",
)
DROPPED_AND_WANTED = Text(
    "{goal} vừa bị bỏ (--drop-goal) vừa được chọn (--add-goal, --complete); hãy giữ một trong hai",
    "{goal} is both dropped (--drop-goal) and wanted (--add-goal, --complete); keep one of the two",
)
EXCLUDED_AND_DATED = Text(
    "{task} vừa bị loại (--exclude) vừa được định ngày; hãy giữ một trong hai",
    "{task} is both excluded (--exclude) and given a date; keep one of the two",
)
DELAYED_AND_UNPINNED = Text(
    "{task} vừa bị lùi (--delay), tức là được ấn định, vừa bị bỏ ấn định (--unpin); hãy giữ một trong hai",
    "{task} is both delayed (--delay), which pins it, and unpinned (--unpin); keep one of the two",
)
GIVEN_TWICE = Text(
    "{option} {name} được nêu hai lần; hãy giữ một", "{option} {name} is given twice; keep one of the two"
)
NOT_SOFT_OFF = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=NHIỆM VỤ PHẢI CHỜ, như kho-du-lieu-dung-chung=lgsp',
    '"{option}" cannot be read; write TASK=TASK IT WAITS FOR, such as kho-du-lieu-dung-chung=lgsp',
)
CANNOT_CHANGE = Text("không thay đổi như vậy được: {reason}", "the brief cannot be changed so: {reason}")
GOAL_NOT_CHOSEN = Text(
    '"{goal}" không có trong các nội dung của đầu vào: {goals}', '"{goal}" is not among the goals of the brief: {goals}'
)
EXCLUDE_REASON = Text("thử bỏ ra", "left out to see what follows")
VARIANT_EXISTS = Text(
    "{path} đã có nên không ghi đè; chọn tên khác", "{path} exists and is not overwritten; choose another name"
)
NOT_EDITABLE = Text(
    "không ghi được các thay đổi vào văn bản của {path}; hãy chép tệp ấy rồi sửa tay",
    "the changes cannot be written into the text of {path}; copy that file and edit it by hand",
)
VARIANT_TITLE = Text("{title} (phương án {name})", "{title} (variant {name})")
NEXT = Text("Lập kế hoạch của phương án bằng: {command}", "Make the variant's plan with: {command}")
NOT_KEPT = Text(
    "Chưa ghi tệp nào. Giữ phương án này: thêm --save TÊN", "No file was written. To keep this variant: add --save NAME"
)
