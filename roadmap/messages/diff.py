"""What is said of two versions of a plan: what differs, and which edits moved what."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# Above all else
SUMMARY = Text("{title}: {counts}", "{title}: {counts}")
OF_VERSIONS = Text("So sánh: {old} → {new}", "Compared: {old} → {new}")
SAME = Text("hai bản giống hệt nhau", "the two versions are the same")
SAME_BUT_MONEY = Text("chỉ khác về kinh phí (đang ẩn số tiền)", "only money differs, and the sums are hidden")
NO_TASK = Text("không nhiệm vụ nào đổi thời gian hay kinh phí", "no task has another time or another cost")
LATER_TASKS = Text("{n} nhiệm vụ muộn hơn", "{n} tasks later")
LATER_TASK = Text("1 nhiệm vụ muộn hơn", "1 task later")
EARLIER_TASKS = Text("{n} nhiệm vụ sớm hơn", "{n} tasks earlier")
EARLIER_TASK = Text("1 nhiệm vụ sớm hơn", "1 task earlier")
START_TASKS = Text("{n} nhiệm vụ chỉ đổi tháng bắt đầu", "{n} with another start only")
ADDED_TASKS = Text("thêm {n} nhiệm vụ", "{n} tasks added")
ADDED_TASK = Text("thêm 1 nhiệm vụ", "1 task added")
DROPPED_TASKS = Text("bớt {n} nhiệm vụ", "{n} tasks dropped")
DROPPED_TASK = Text("bớt 1 nhiệm vụ", "1 task dropped")
UNDATED_TASKS = Text("{n} không còn xếp được thời điểm", "{n} without a date now")
DATED_TASKS = Text("{n} nay xếp được thời điểm", "{n} with a date now")
COST_TASKS = Text("{n} chỉ đổi kinh phí", "{n} with another cost only")
END_MOVED = Text("Kế hoạch kết thúc {old} → {new} ({months})", "The plan ends {old} → {new} ({months})")
END_SAME = Text("Kế hoạch vẫn kết thúc {month}", "The plan still ends {month}")
END_OTHER = Text("Kế hoạch kết thúc {old} → {new}", "The plan ends {old} → {new}")
NEED_MOVED = Text("nhu cầu {years} {old} → {new} {unit} ({change})", "need {years} {old} → {new} {unit} ({change})")
NEED_SAME = Text("nhu cầu {years} vẫn {sum} {unit}", "need {years} still {sum} {unit}")
FITS_STILL = Text("vẫn kịp, đủ nguồn lực", "still fits")
FITS_NOW = Text("nay kịp, đủ nguồn lực", "fits now")
FITS_NO_LONGER = Text("không còn kịp hoặc đủ nguồn lực", "no longer fits")
FITS_STILL_NOT = Text("vẫn chưa kịp hoặc chưa đủ nguồn lực", "still does not fit")
MISSED = Text("thời hạn bị lỡ: {n} (trước: {old})", "deadlines missed: {n} (before: {old})")
VERSIONS = Text("{old} → {new}", "{old} → {new}")

# Why
WHY = Text("Vì", "Because")
WHY_NUMBERED = Text("Vì ({n})", "Because ({n})")
AND_NUMBERED = Text("và ({n})", "and ({n})")
BRIEF = Text("Đầu vào", "Brief")
BRIEF_NUMBERED = Text("Đầu vào ({n})", "Brief ({n})")
MOSTLY = Text("Làm dịch chuyển nhiều nhất: ({n}) {edit}: {effect}", "What moved most: ({n}) {edit}: {effect}")
IN_ORDER = Text(
    "Các thay đổi được làm lại lần lượt theo thứ tự trên, là thứ tự khóa của đầu vào; phần của mỗi thay đổi là những "
    "gì nó làm dịch chuyển, cộng lại đúng bằng khác biệt. Theo thứ tự khác thì các phần có thể khác.",
    "The changes were made one after another in this order, that of the brief's keys; the share of each is what it "
    "moved, and the shares add up to the whole difference. In another order they may differ.",
)
NO_EDIT = Text(
    "Đầu vào không đổi; khác biệt do danh mục, chương trình, hoặc tệp kế hoạch đã bị sửa tay.",
    "The brief is the same; what differs comes from the catalogue, the program, or a plan file edited by hand.",
)
REFUSED = Text(
    "Không tách được phần của từng thay đổi, vì nay không lập lại được một trong hai bản: {reason}",
    "The changes cannot be told apart, since one of the two versions cannot be made again now: {reason}",
)
TOGETHER = Text("(chỉ lập được kế hoạch khi làm cùng lúc)", "(a plan can only be made of them together)")
CATALOGUE = Text("danh mục {old} → {new}", "catalogue {old} → {new}")
CATALOGUE_ENTRY = Text("{kind} “{title}”", "{kind} “{title}”")
CATALOGUE_NEW = Text("danh mục thêm {entry}", "catalogue: {entry} added")
CATALOGUE_GONE = Text("danh mục bỏ {entry}", "catalogue: {entry} dropped")
CATALOGUE_CHANGED = Text("danh mục sửa {entry}: {fields}", "catalogue: {entry} changed: {fields}")
CATALOGUE_KINDS: Mapping[str, Text] = {
    "source": Text("nguồn", "source"),
    "role": Text("cơ quan", "role"),
    "team": Text("nhóm", "team"),
    "domain": Text("lĩnh vực", "domain"),
    "procedure": Text("thủ tục", "procedure"),
    "task": Text("nhiệm vụ", "task"),
    "framework": Text("khung", "framework"),
    "locality": Text("địa phương", "locality"),
    "catalogue": Text("phần chung", "head"),
}
GOALS_OF = Text("nội dung, chỉ tiêu", "goals, targets")
INCOMPLETE = Text("{entry} nêu {missing}, không có trong danh mục", "{entry} names {missing}, which is not there")
PROGRAM = Text("bộ lập tiến độ của chương trình {old} → {new}", "the program's scheduler {old} → {new}")
STORED = Text(
    "bản sau không phải là bản mà đầu vào ấy cho ra hôm nay (danh mục hoặc chương trình khác, hoặc tệp đã bị sửa tay)",
    "the later version is not what its brief gives today (another catalogue or program, or edited by hand)",
)
STORED_BOTH = Text(
    "phần không lập lại được bằng danh mục hiện nay (cả hai bản lập từ danh mục {old})",
    "what today's catalogue does not give again (both versions were made from catalogue {old})",
)
STORED_BY_HAND = Text("tệp kế hoạch của bản sau đã bị sửa tay", "the later version's plan file was edited by hand")
STORED_BEFORE = Text("tệp kế hoạch của bản trước đã bị sửa tay", "the earlier version's plan file was edited by hand")

# What an edit did
DOES_NOTHING = Text("không đổi nhiệm vụ nào", "moves no task")
MOVES = Text("{n} nhiệm vụ đổi thời gian, nhiều nhất: {task} {months}", "{n} tasks moved, most of all {task}: {months}")
MOVES_ONE = Text("{task} {months}", "{task} {months}")
COMES = Text("thêm {n} nhiệm vụ", "{n} tasks added")
COMES_ONE = Text("thêm {task}", "{task} added")
GOES = Text("bớt {n} nhiệm vụ", "{n} tasks dropped")
GOES_ONE = Text("bớt {task}", "{task} dropped")
LOSES_DATE = Text("{n} nhiệm vụ không còn xếp được thời điểm", "{n} tasks without a date now")
GETS_DATE = Text("{n} nhiệm vụ nay xếp được thời điểm", "{n} tasks with a date now")
MOVES_END = Text("kế hoạch kết thúc {months}", "the plan ends {months}")
MISSES_MORE = Text("thời hạn bị lỡ: thêm {n}", "deadlines missed: {n} more")
MISSES_FEWER = Text("thời hạn bị lỡ: bớt {n}", "deadlines missed: {n} fewer")
MOVES_NEED = Text("nhu cầu {sum}", "need {sum}")
CAME: Mapping[str, Text] = {
    "added": Text("thêm", "added"),
    "dropped": Text("bớt", "dropped"),
    "undated": Text("mất thời điểm", "date lost"),
    "dated": Text("có thời điểm", "date found"),
}
START_SHARE = Text("bắt đầu {months}", "start {months}")
OTHER_MONTHS = Text("trả tiền vào những tháng khác", "paid in other months")

# The tables
TASKS = Text("Nhiệm vụ", "Tasks")
BEFORE = Text("Trước", "Before")
AFTER = Text("Nay", "Now")
TIME = Text("Hoàn thành", "Complete")
START_TIME = Text("bắt đầu {old} → {new}", "starts {old} → {new}")
START_ONLY = Text("Chỉ đổi tháng bắt đầu: {n}", "Another start only: {n}")
CHANGE = Text("Thay đổi", "Change")
BECAUSE = Text("Do thay đổi", "Because of")
WHAT = Text("Của", "Of")
FIELD = Text("Điểm khác", "What differs")
ELSE = Text("Những khác biệt khác", "What else differs")
ASPECTS: Mapping[str, Text] = {
    "renamed": Text("Đổi mã", "Renamed"),
    "end": Text("Kết thúc", "The end"),
    "missed": Text("Lỡ hạn, vượt mức", "Missed, over"),
    "goal": Text("Nội dung", "Goals"),
    "coverage": Text("Mức bao phủ", "Coverage"),
    "task": Text("Nhiệm vụ thêm, bớt", "Tasks added, dropped"),
    "dates": Text("Thời gian của từng bước", "Time of the stages"),
    "status": Text("Tình trạng", "Status"),
    "phase": Text("Giai đoạn", "Phases"),
    "cost": Text("Nhu cầu kinh phí", "Need"),
    "budget": Text("Kinh phí bố trí", "Budget"),
    "people": Text("Nhân lực", "People"),
    "deadline": Text("Thời hạn", "Deadlines"),
    "pin": Text("Ấn định", "Pins"),
    "dependency": Text("Quan hệ phụ thuộc", "Dependencies"),
    "chain": Text("Đường găng", "Critical chain"),
    "float": Text("Dự trữ đến khi kế hoạch kết thúc (tháng)", "Float to the end of the plan (months)"),
    "reason": Text("Yếu tố chi phối", "What holds work back"),
    "target": Text("Chỉ tiêu", "Targets"),
    "decision": Text("Đầu vào", "Brief"),
    "catalogue": Text("Danh mục, chương trình", "Catalogue, program"),
    "notice": Text("Lưu ý", "Notices"),
    "words": Text("Tên gọi, nguồn, mô tả", "Names, sources, descriptions"),
    "rest": Text("Khác", "Other"),
}
THE_PLAN = Text("cả kế hoạch", "the whole plan")
KINDS: Mapping[str, Text] = {
    "phase": Text("giai đoạn {id}", "phase {id}"),
    "source": Text("nguồn {id}", "source {id}"),
    "role": Text("cơ quan {id}", "role {id}"),
    "domain": Text("lĩnh vực {id}", "domain {id}"),
    "procedure": Text("thủ tục {id}", "procedure {id}"),
    "framework": Text("khung {id}", "framework {id}"),
}
NONE = Text("–", "–")
PRESENT = Text("có", "yes")
ABSENT = Text("không", "no")
SAME_IN_WORDS = Text("{what}: vẫn {value}, khác ở chi tiết", "{what}: still {value}, with other details")
PLUS = Text("thêm {names}", "added: {names}")
MINUS = Text("bớt {names}", "dropped: {names}")
REORDERED = Text("đổi thứ tự", "in another order")
WAITS = Text("chờ {task}", "waits for {task}")
FIELDS: Mapping[str, Text] = {
    "start": Text("bắt đầu", "starts"),
    "finish": Text("hoàn thành", "complete"),
    "at": Text("đạt mốc", "reached"),
    "months": Text("số tháng", "months"),
    "float": Text("dự trữ đến khi kế hoạch kết thúc", "float to the end of the plan"),
    "free_float": Text("dự trữ riêng", "free float"),
    "critical": Text("găng", "critical"),
    "pin": Text("ấn định", "pin"),
    "progress": Text("tiến độ", "progress"),
    "held_by": Text("vì", "because"),
    "charges": Text("tiền theo tháng", "money by month"),
    "cost": Text("kinh phí", "cost"),
    "fund": Text("nguồn vốn", "funds"),
    "cost_unknown": Text("chưa rõ kinh phí", "cost not known"),
    "status": Text("tình trạng", "status"),
    "recurring": Text("chu kỳ", "recurrence"),
    "missing": Text("thiếu", "missing"),
    "difficulty": Text("khó khăn", "difficulty"),
    "proposal": Text("kiến nghị", "proposal"),
    "done": Text("xong", "done"),
    "of": Text("trên tổng số", "of"),
    "available": Text("có từ", "available"),
    "confirmed": Text("đã xác nhận", "confirmed"),
    "phase": Text("giai đoạn", "phase"),
    "began_earlier": Text("bắt đầu từ giai đoạn trước", "began in an earlier phase"),
    "rank": Text("thứ tự ưu tiên", "priority"),
    "complete": Text("đầy đủ", "complete"),
    "by_phase": Text("xong theo giai đoạn", "done by phase"),
    "awaits": Text("chờ cấp khác", "awaits others"),
    "deadline": Text("thời hạn", "deadline"),
    "excluded_needs": Text("cần việc đã loại", "needs what is excluded"),
    "tasks": Text("nhiệm vụ", "tasks"),
    "need": Text("nhu cầu", "need"),
    "budget": Text("bố trí", "budget"),
    "from": Text("từ", "from"),
    "to": Text("đến", "to"),
    "end": Text("kết thúc", "the end"),
    "fits": Text("kịp, đủ nguồn lực", "fits"),
    "bound": Text("không thể sớm hơn", "cannot end before"),
    "gap": Text("cách mức sớm nhất (tháng)", "months from the bound"),
    "proven": Text("đã chứng minh", "proven"),
    "beyond_horizon": Text("quá thời kỳ", "beyond the horizon"),
    "no_date": Text("chưa có thời điểm", "without a date"),
    "no_date_count": Text("số nhiệm vụ chưa có thời điểm", "tasks without a date"),
    "pins_moved": Text("ấn định phải dời", "pins that had to move"),
    "deadlines_missed": Text("lỡ thời hạn", "deadlines missed"),
    "overrun": Text("vượt mức", "over"),
    "chain": Text("đường găng", "critical chain"),
    "planned": Text("số nhiệm vụ sẽ làm", "tasks planned"),
    "running": Text("số nhiệm vụ đang làm", "tasks running"),
    "external": Text("số nhiệm vụ chờ cấp khác", "tasks awaited"),
    "others": Text("nhiệm vụ khác cùng phục vụ", "other tasks that serve it"),
    "version": Text("phiên bản", "version"),
    "digest": Text("dấu nội dung", "digest"),
    "as_of": Text("cập nhật đến", "as of"),
    "engine": Text("bộ lập tiến độ", "scheduler"),
    "effort": Text("mức tìm kiếm", "effort"),
    "order": Text("thứ tự", "order"),
}

TASKS_COUNTED = Text("số nhiệm vụ", "tasks counted")
NEW = Text("có thêm", "new")
GONE = Text("không còn", "gone")
CHOSEN_NOW = Text("nay được chọn", "chosen now")
CHOSEN_NO_LONGER = Text("không còn được chọn", "no longer chosen")
RANK = Text("ưu tiên {old} → {new}", "priority {old} → {new}")
SERVED = Text("xong {old} → {new} nhiệm vụ", "{old} → {new} tasks done")
SERVED_BY_PHASE = Text("xong theo giai đoạn {old} → {new}", "done by phase {old} → {new}")
COMPLETE = Text("hoàn thành {old} → {new}", "complete {old} → {new}")
COMPLETE_NOW = Text("nay đủ nhiệm vụ cốt lõi", "its core tasks are all done now")
COMPLETE_NO_LONGER = Text("không còn đủ nhiệm vụ cốt lõi", "its core tasks are no longer all done")
OF_ACCOUNT = Text("{account} {years}", "{account} {years}")
NOT_CHOSEN = Text("nội dung không bản nào chọn: {n}", "goals that neither version chose: {n}")
SEE_ALL = Text("mức bao phủ khác trước; xem từng nội dung: --all", "another coverage; see each of them: --all")
FLOAT_CHANGE = Text("{change} tháng ({n} nhiệm vụ)", "{change} months ({n} tasks)")
ALL = Text("mọi nhiệm vụ", "all tasks")
ALL_BUT = Text("mọi nhiệm vụ, trừ: {names}", "all tasks but: {names}")
FREE_FLOAT_ONLY = Text("chỉ dự trữ của từng bước", "only within the task")
NOTICE_NEW = Text("thêm", "new")
NOTICE_GONE = Text("không còn", "gone")
NOTICES: Mapping[str, Text] = {
    "law-later": Text("{source} có hiệu lực từ {since} ({task})", "{source} is in force from {since} ({task})"),
    "law-ended": Text("{source} hết hiệu lực {until} ({task})", "{source} ended in {until} ({task})"),
    "external-undated": Text("chưa biết khi nào có {task}", "nobody has said when {task} comes"),
    "cost-unknown": Text("chưa rõ kinh phí {task}", "the cost of {task} is not known"),
    "needs-excluded": Text("{task} cần {excluded}, là việc đã loại", "{task} needs {excluded}, which is excluded"),
    "profile-figures": Text(
        "lấy số mặc định của hồ sơ địa phương ({what})", "figures of the locality's profile ({what})"
    ),
    "team-hired": Text("thuê ngoài thay cho nhóm {team}", "hired instead of the team {team}"),
    "overlay": Text("mục {id} lấy theo danh mục riêng", "entry {id} comes from an overlay"),
    "not-in-plan": Text(
        "[{key}] nêu {task}, không có trong kế hoạch", "[{key}] names {task}, which is not in the plan"
    ),
}

# The edits of a brief
EDIT = Text("{what}: {old} → {new}", "{what}: {old} → {new}")
EDIT_ADDED = Text("{what}: {new}", "{what}: {new}")
EDIT_SET = Text("đặt {what}: {new}", "{what} set: {new}")
EDIT_UNSET = Text("bỏ {what} (trước: {old})", "{what} taken away (it was {old})")
EDIT_GONE = Text("bỏ {what}", "{what} taken away")
EDIT_HIDDEN = Text("{what}: mức khác", "{what}: another figure")
GOAL_DROPPED = Text("bỏ nội dung “{goal}”", "goal “{goal}” dropped")
GOAL_ADDED = Text("thêm nội dung “{goal}”", "goal “{goal}” added")
FRAMEWORK_DROPPED = Text("bỏ cả khung “{framework}” ({n} nội dung)", "framework “{framework}” dropped ({n} goals)")
FRAMEWORK_ADDED = Text("thêm cả khung “{framework}” ({n} nội dung)", "framework “{framework}” added ({n} goals)")
GOALS_REORDERED = Text("đổi thứ tự ưu tiên của các nội dung", "the goals have another priority")
BUDGET_YEAR = Text("{account} năm {year}", "{account} in {year}")
BUDGET_CEILING = Text("trần nhiều năm của {account}", "ceiling of {account} over several years")
BUDGET = Text("{account}", "{account}")
UNKNOWN = Text("chưa biết", "not known")
TEAM = Text("{team} (người)", "{team} (people)")
DEADLINE = Text("thời hạn {task}", "deadline of {task}")
WEIGHT = Text("{month}, trọng số {weight}", "{month}, weight {weight}")
PIN = Text("ấn định bước {stage} của {task}", "pin of the {stage} of {task}")
EXCLUDED = Text("loại nhiệm vụ {task}", "{task} excluded")
INCLUDED = Text("không còn loại nhiệm vụ {task}", "{task} no longer excluded")
EXCLUDE_REASON = Text("lý do loại {task}", "why {task} is excluded")
ESTIMATE = Text("ước tính của {task}, {field}", "estimate of {task}, {field}")
ESTIMATES: Mapping[str, Text] = {
    "preparation": Text("số tháng chuẩn bị", "months of preparation"),
    "delivery": Text("số tháng triển khai", "months of delivery"),
    "preparation_cost": Text("kinh phí chuẩn bị (triệu đồng)", "cost of preparation (million VND)"),
    "delivery_cost": Text("kinh phí triển khai (triệu đồng)", "cost of delivery (million VND)"),
    "run_cost": Text("kinh phí vận hành mỗi năm (triệu đồng)", "running cost a year (million VND)"),
}
PROGRESS = Text("tiến độ thực hiện {task}", "progress of {task}")
PROGRESS_FIELDS: Mapping[str, Text] = {
    "started": Text("bắt đầu {value}", "started {value}"),
    "approved": Text("phê duyệt {value}", "approved {value}"),
    "done": Text("xong {value}", "done {value}"),
    "left": Text("còn {value} tháng", "{value} months left"),
    "spent": Text("đã chi {value} triệu đồng", "{value} million VND spent"),
    "difficulty": Text("khó khăn: {value}", "difficulty: {value}"),
    "proposal": Text("kiến nghị: {value}", "proposal: {value}"),
}
SOFT = Text("{task} không chờ", "{task} does not wait for")
SOFT_ALL = Text("bỏ mọi quan hệ phụ thuộc mềm", "all soft dependencies switched off")
SOFT_ALL_BACK = Text("áp dụng lại các quan hệ phụ thuộc mềm", "soft dependencies applied again")
LEAD = Text("chủ trì {task}", "lead of {task}")
DEFAULT_LEAD = Text("theo danh mục", "as in the catalogue")
EXTERNAL = Text("thời điểm có {task} từ cấp khác", "when {task} comes from another level")
OWN_TASK_ADDED = Text("thêm nhiệm vụ riêng “{task}”", "own task “{task}” added")
OWN_TASK_DROPPED = Text("bỏ nhiệm vụ riêng “{task}”", "own task “{task}” dropped")
OWN_TASK_CHANGED = Text("sửa nhiệm vụ riêng “{task}” ({fields})", "own task “{task}” changed ({fields})")
ENTRY = Text("{table} {id}", "{table} {id}")
ENTRY_ADDED = Text("thêm {entry}", "{entry} added")
ENTRY_CHANGED = Text("sửa {entry} ({fields})", "{entry} changed ({fields})")
TABLES: Mapping[str, Text] = {
    "format": Text("định dạng tệp", "format of the file"),
    "title": Text("tên kế hoạch", "title"),
    "locality": Text("địa phương", "locality"),
    "language": Text("ngôn ngữ", "language"),
    "horizon": Text("thời kỳ kế hoạch", "horizon"),
    "start": Text("tháng bắt đầu", "start"),
    "engine": Text("bộ lập tiến độ", "engine"),
    "effort": Text("mức tìm kiếm", "effort"),
    "parent": Text("kế hoạch cấp trên", "plan of the level above"),
    "phase": Text("các giai đoạn", "the phases"),
    "target": Text("chỉ tiêu riêng", "own target"),
    "measured": Text("kết quả đo chỉ tiêu", "measured values of target"),
    "procedure": Text("bước thủ tục", "gate"),
    "role": Text("tên cơ quan", "name of role"),
}

# One task
TASK_SAME = Text("Nhiệm vụ này không có gì khác giữa hai bản.", "Nothing about this task differs between the versions.")
OF_TASK = Text("{title}: {when}", "{title}: {when}")
STARTS = Text("bắt đầu {months}", "starts {months}")

# The command
HELP = Text(
    "Cho biết hai bản của một kế hoạch khác nhau những gì và vì sao: theo mã, không theo dòng. Nêu hai tệp hoặc thư "
    "mục, hoặc một hay hai phiên bản git rồi đến đường dẫn. Các thay đổi của đầu vào được làm lại lần lượt, mỗi lần "
    "lập lại kế hoạch; phần của một thay đổi là những gì nó làm dịch chuyển. Đầu vào chưa có kế hoạch thì được lập "
    "tạm.",
    "Tell what differs between two versions of a plan, and why: by id, not by line. Name two files or folders, or one "
    "or two revisions of git and then a path. The changes of the brief are made one after another and the plan is made "
    "again after each; the share of a change is what it moved. A brief that has no plan yet is planned.",
)
ARG = Text(
    "A B: hai tệp hoặc thư mục; REV PATH: phiên bản git và bản hiện nay; REV REV PATH: hai phiên bản git",
    "A B: two files or folders; REV PATH: a git revision and what is there now; REV REV PATH: two git revisions",
)
OPT_TASK = Text("Chỉ nói về nhiệm vụ này, cho hết chi tiết", "Tell of this task only, in full")
OPT_ALL = Text("Kể cả từng nội dung không bản nào chọn", "Tell of each goal that neither version chose, too")
OPT_WHY = Text("Không tìm nguyên nhân, chỉ cho biết khác gì", "Leave out why; only tell what differs")
OPT_EXIT_CODE = Text("Kết thúc bằng mã 1 nếu có khác biệt", "End with exit code 1 where anything differs")
SEARCHING = Text("Đang tìm nguyên nhân: thay đổi {done}/{runs}", "Looking for causes: change {done} of {runs}")
NOTHING_IN = Text(
    "{path} không có plan.toml hay brief.toml; tạo bằng: roadmap init {path}",
    "{path} holds neither plan.toml nor brief.toml; make them with: roadmap init {path}",
)
NEITHER = Text("{path} không phải tệp kế hoạch, cũng không phải đầu vào", "{path} is neither a plan nor a brief")
MADE = Text(
    "{name} chưa có plan.toml: đã lập tạm từ đầu vào, không ghi tệp",
    "{name} has no plan.toml: planned from its brief, nothing written",
)
EDITED = Text(
    "{name}: tệp kế hoạch đã bị sửa tay hoặc không đúng; số liệu có thể sai; xem: roadmap check {name}",
    "{name}: the plan file was edited by hand or is wrong, and its figures may be, too; see: roadmap check {name}",
)
STALE = Text(
    "đầu vào của {name} đã đổi sau khi lập kế hoạch: chưa tính những thay đổi ấy; chạy: roadmap plan {name}",
    "the brief of {name} changed after the plan was made; those changes are left out; run: roadmap plan {name}",
)
READ_AS_PATHS = Text(
    '"{words}" là một đường dẫn, nhưng cũng là tên một phiên bản git: đã so sánh với đường dẫn. Muốn nói phiên bản, '
    'viết "{words}~0"',
    '"{words}" is a path, and a git revision too: compared with the path. To name the revision, write "{words}~0"',
)
TWO_NEEDED = Text(
    "nêu hai bản cần so sánh: hai đường dẫn, hoặc phiên bản git rồi đường dẫn, như: roadmap diff HEAD {path}",
    "name the two versions: two paths, or a git revision and then a path, such as: roadmap diff HEAD {path}",
)
TOO_MANY = Text(
    "nhiều nhất là ba: phiên bản git, phiên bản git, đường dẫn", "three at most: a git revision, another one, a path"
)
NEITHER_PATH_NOR_REVISION = Text(
    '"{words}" không phải tệp hay thư mục có thật, cũng không phải phiên bản nào trong kho git của {path}; xem các '
    "phiên bản: git log --oneline -- {path}",
    '"{words}" is no file or folder, nor a revision in the git repository of {path}; see the revisions: '
    "git log --oneline -- {path}",
)
NO_PATH = Text(
    '"{path}" không có; bản cuối cùng được nêu phải là đường dẫn (trước đó là phiên bản git nếu có)',
    'there is no "{path}"; what is named last is a path (git revisions come before it)',
)
