"""What `why` says: reasons as sentences, chains to goals, grades of sources."""

from __future__ import annotations

import enum

from roadmap.messages.text import Text
from roadmap.model import Basis, Grade, Moment

# Labels, in the order in which they are read.
MUST = Text("Vì sao phải làm", "Why it must be done")
NOW = Text("Vì sao lúc này", "Why then")
OTHERS = Text("Yếu tố khác", "Other factors")
SOONER = Text("Sớm hơn một quý", "A quarter sooner")
MISSES = Text("Chưa đáp ứng", "What it misses")
NO_DATE = Text("Vì sao chưa xếp được", "Why it has no date")
STANDS = Text("Tình trạng", "Where it stands")
FOLLOWS = Text("Việc đang chờ", "What waits for it")
SOURCES = Text("Căn cứ, nguồn", "Grounds, sources")
ASKS = Text("Nội dung nêu gì", "What it asks")
LOCAL = Text("Địa phương hiểu là", "For a locality")
TODAY = Text("Ngày nay", "Today")
CORE = Text("Nhiệm vụ cốt lõi", "Core tasks")
EXTRA = Text("Nhiệm vụ thêm", "Extra tasks")
WHEN = Text("Khi nào đủ", "When complete")
WHY_NOT = Text("Vì sao chưa đủ", "Why incomplete")
COVERAGE = Text("Mức bao phủ", "Coverage")
KEY = Text("Mã câu hỏi", "Key")
QUESTION = Text("Câu hỏi", "Question")
ANSWER = Text("Trả lời", "Answer")

# Binding constraints. In Vietnamese each reads on after "vì", in English after "because".
MISS_DUE = Text("chậm {months} so với hạn {due} của văn bản", "{months} after the date that a document sets, {due}")
SWITCHED_OFF = Text(
    "không chờ {tasks}, dù nên chờ: brief.toml bỏ quan hệ này",
    "it does not wait for {tasks}, though it would be advisable: brief.toml takes that off",
)
AFTER_BUDGET = Text(
    "bước “{gate}” có đủ hồ sơ sau kỳ quyết định ngân sách năm {year} ({decided}): phải bổ sung trong năm, nếu không "
    "thì chờ kỳ {waits}; thời gian ở đây chưa tính việc chờ này",
    "the papers for “{gate}” are ready after the budget of {year} is decided ({decided}): it needs a supplement within "
    "the year, or waits for {waits}; the dates here do not count that wait",
)
PROGRESS_LEFT = Text("đang làm, phần còn lại ước tính {months}", "it is running, with an estimated {months} to go")
PROGRESS = Text("tiến độ đã ghi nhận như vậy", "that is the progress on record")
PIN = Text("được ấn định bắt đầu {month}", "its start is pinned to {month}")
PIN_PLAIN = Text("được ấn định thời điểm bắt đầu", "its start is pinned")
DATE = Text("việc mới chỉ được bắt đầu từ {month}", "no new work begins before {month}")
DATE_LATER = Text("thời điểm sớm nhất cho phép là {month}", "{month} is the earliest month allowed")
OWN_STAGE = Text("phải xong bước {stage} của chính nhiệm vụ ({month})", "its own {stage} must end first ({month})")
WAITS = {
    Moment.START: Text("phải chờ {task}", "it waits for {task}"),
    Moment.APPROVAL: Text("phê duyệt phải chờ {task}", "its approval waits for {task}"),
    Moment.ACCEPTANCE: Text("nghiệm thu phải chờ {task}", "its acceptance waits for {task}"),
    Moment.OPERATION: Text("vận hành phải chờ {task}", "its operation waits for {task}"),
}
MOMENT_AT = {
    Moment.START: Text("bắt đầu {month}", "starts in {month}"),
    Moment.APPROVAL: Text("phê duyệt {month}", "approved in {month}"),
    Moment.ACCEPTANCE: Text("nghiệm thu {month}", "accepted in {month}"),
    Moment.OPERATION: Text("hoàn thành {month}", "complete in {month}"),
}
LAG_AFTER = Text("{when}, cộng thêm {lag}", "{when}, plus {lag}")
LAG_BEFORE = Text("{when}, được sớm hơn {lag}", "{when}, up to {lag} earlier")
IN_PLACE = Text("đã có", "in place")
CONFIRMED = Text("{level} cung cấp {month}", "supplied by the {level} in {month}")
UNCONFIRMED = Text("{level} chưa cho thời điểm, tạm tính {month}", "no date from the {level}, taken as {month}")
UNDATED = Text("chưa có thời điểm", "without a date")
TEAM = Text("{team} không còn đủ người tháng {month}", "too few people of {team} are free in {month}")
TEAM_PLAIN = Text("{team} không còn đủ người", "too few people of {team} are free")


class Left(enum.Enum):
    """What is left of money that holds work back: nothing, some, or so much that the work alone would need more."""

    NONE = enum.auto()
    SOME = enum.auto()
    ALONE = enum.auto()


MONEY = {
    Left.NONE: Text("{account} năm {year} đã phân bổ hết", "the {account} for {year} is used up"),
    Left.SOME: Text("{account} năm {year} không còn đủ", "too little {account} is left for {year}"),
    Left.ALONE: Text(
        "{account} năm {year} không đủ để riêng việc này bắt đầu sớm hơn",
        "the {account} for {year} is too little for this work alone to begin sooner",
    ),
}
CEILING = {
    Left.NONE: Text(
        "trần {first}–{last} của {account} đã phân bổ hết", "the ceiling {first}–{last} on the {account} is used up"
    ),
    Left.SOME: Text(
        "trần {first}–{last} của {account} không còn đủ",
        "too little is left of the ceiling {first}–{last} on the {account}",
    ),
    Left.ALONE: Text(
        "trần {first}–{last} của {account} không đủ để riêng việc này bắt đầu sớm hơn",
        "the ceiling {first}–{last} on the {account} is too little for this work alone to begin sooner",
    ),
}
MONEY_NONE = Text("{account} năm {year} không được bố trí", "no {account} is budgeted for {year}")
MONEY_PLAIN = Text("kinh phí không đủ", "there is too little money")
WHY_THEN = Text("{reason}: {why}", "{reason}: {why}")
TEAM_FIGURES = Text(
    "cần {needed}, chỉ còn {left} trong {capacity} người", "{needed} needed, {left} of {capacity} people free"
)
MONEY_FIGURES = Text("cả kế hoạch cần {need}, bố trí {budget}", "all work needs {need}, budget {budget}")
MONEY_LEFT = Text(
    "còn {left}, bắt đầu sớm hơn thì cần nhiều hơn",
    "{left} left, while starting sooner would take more",
)
LATEST_USER = Text(", một phần dành cho {task}", ", partly because of {task}")
STAGE_AT = Text("{stage} {when}: {reason}", "{stage} {when}: {reason}")

# What would have to change for a quarter sooner, all else staying where it is.
ONLY_IF = Text("chỉ khi {changes}", "only if {changes}")
FOR_INSTANCE_AT_COST = Text(
    "chẳng hạn khi {changes}; việc khác có thể phải lùi", "for instance if {changes}; other work may come later"
)
FOR_INSTANCE_OTHERS_GIVE_WAY = Text(
    "chẳng hạn khi {changes}; việc khác khi đó có thể phải lùi, ít hơn nếu {more}",
    "for instance if {changes}; other work may then come later, less of it if {more}",
)
NOT_PLANNED_AGAIN = Text(
    "{sentence} (chưa lập lại để kiểm tra)",
    "{sentence} (not checked by planning again)",
)
AND = Text("; và ", "; and ")
SOONER_DEPENDENCY = {
    Moment.START: Text("{task} bắt đầu chậm nhất {month}", "{task} starts in {month} at the latest"),
    Moment.APPROVAL: Text("{task} được phê duyệt chậm nhất {month}", "{task} is approved in {month} at the latest"),
    Moment.ACCEPTANCE: Text("{task} nghiệm thu chậm nhất {month}", "{task} is accepted in {month} at the latest"),
    Moment.OPERATION: Text("{task} hoàn thành chậm nhất {month}", "{task} is complete in {month} at the latest"),
}
SOONER_TEAM = Text("thêm {people} người cho {team} tháng {month}", "{team} has {people} more people in {month}")
SOONER_TEAM_SPAN = Text(
    "thêm {people} người cho {team} trong các tháng {first} – {last}",
    "{team} has up to {people} more people in {first} – {last}",
)
SOONER_TEAM_ON = Text(
    "thêm {people} người cho {team} từ {first} trở đi", "{team} has up to {people} more people from {first} on"
)
SOONER_SUM = Text("bố trí thêm {sum} {account} năm {year}", "{sum} more of the {account} is budgeted for {year}")
SOONER_CEILING_SUM = Text(
    "nâng trần {first}–{last} của {account} thêm {sum}",
    "the ceiling {first}–{last} on the {account} is raised by {sum}",
)
SOONER_CEILING = Text("nâng trần {first}–{last} của {account}", "the ceiling {first}–{last} on the {account} is raised")
SOONER_MONEY = Text("bố trí thêm {account} năm {year}", "more {account} is budgeted for {year}")
SOONER_ON = Text("{year} trở đi", "{year} and later")
SOONER_PIN = Text("dời ấn định về {month}", "its pin moves to {month}")
SOONER_STAGE_PIN = Text("dời ấn định bước {stage} về {month}", "the pin of its {stage} moves to {month}")
SOONER_PINNED = Text("ấn định bắt đầu từ {month}", "it is pinned to {month}")
SOONER_STAGE_PINNED = Text(
    "ấn định bước {stage} (--stage {option}) từ {month}", "its {stage} (--stage {option}) is pinned to {month}"
)
SOONER_STAGES_PINNED = Text(
    "ấn định bước {first} từ {begins} và bước {stage} (--stage {option}) từ {month}",
    "its {first} is pinned to {begins} and its {stage} (--stage {option}) to {month}",
)
SOONER_OR_LOST = Text(
    "{pinned}, nếu không thì phần thêm có thể dành cho việc khác", "{pinned}, or what is added may go to other work"
)
SOONER_RUNNING = Text(
    "phần thêm cho vận hành không dành cho việc khác (bước này không ấn định được)",
    "nothing else takes what is added for operation (which cannot be pinned)",
)
SOONER_RUNNING_DUE = Text(
    "phần thêm cho vận hành không dành cho việc khác (bước này không ấn định được, nên đặt thời hạn {month})",
    "nothing else takes what is added for operation (which cannot be pinned; a deadline of {month} helps)",
)
SOONER_DATE = Text("việc mới được bắt đầu từ {month}", "new work may begin in {month}")
SOONER_FREE = Text(
    "không vướng gì; muốn vậy thì ấn định thời điểm bắt đầu", "nothing stands in the way; to have it so, pin its start"
)

# Why it must be done.
GOAL_NEEDS = Text("{goal} cần {task}", "{goal} needs {task}")
GOALS_NEED = Text("{goal} cần {task}", "{goal} need {task}")
THIS_TASK = Text("nhiệm vụ này", "this task")
TASK_NEEDS = Text("; muốn vậy phải có {task}", ", which needs {task}")
MORE_GOALS = Text("và {n} nội dung khác đã chọn", "and {n} more of the chosen goals")
OWN_TASK = Text("nhiệm vụ do địa phương tự thêm", "a task that the locality added itself")
NO_GOAL = Text("không có nội dung nào đã chọn cần đến nhiệm vụ này", "none of the chosen goals needs this task")

# Where it stands.
DONE_AT = Text("đã hoàn thành {month}", "complete in {month}")
DONE = Text("đã hoàn thành, không nêu thời điểm", "complete, without a date")
RUNNING = Text(
    "đang làm từ {start}, theo tiến độ đã ghi nhận thì đến {finish}",
    "running since {start}, until {finish} by the progress on record",
)
RUNNING_UNDATED = Text(
    "đang làm, chưa rõ tháng bắt đầu; phần còn lại ước tính {months} (đến {finish})",
    "running since a month that is not known; an estimated {months} to go (until {finish})",
)
PARTLY = Text(
    "Đã có một phần: {extent}; một phần không coi là xong", "Partly in place: {extent}; a part does not count as done"
)
PARTLY_PLAIN = Text(
    "Đã có một phần ({by}); một phần không coi là xong", "Partly in place ({by}); a part does not count as done"
)
EXTENT = Text("mức độ: {extent}", "extent: {extent}")
SPEAKER = Text("theo {speaker}", "according to {speaker}")
DIFFICULTY = Text("khó khăn: {words}", "difficulty: {words}")
PROPOSAL = Text("kiến nghị: {words}", "proposal: {words}")
RECURRING = Text(
    "làm {often} trong suốt thời kỳ, từ {start} đến {finish}; không có dự trữ và không chờ việc nào",
    "done {often} throughout the horizon, from {start} to {finish}; it has no float and waits for nothing",
)
RECURRING_NOW = Text("nhiệm vụ thường xuyên, có trong mọi giai đoạn", "recurring work, part of every phase")
EXTERNAL = Text(
    "nhiệm vụ của cấp {level}, không lập trong kế hoạch này; chủ trì: {lead}",
    "a task of the {level}, not planned here; lead: {lead}",
)
EXTERNAL_CONFIRMED = Text("có từ {month}, theo đầu vào", "available from {month}, according to the brief")
EXTERNAL_UNDATED = Text(
    "chưa có thời điểm: tạm coi là có từ tháng bắt đầu {month}; khi biết thì ghi vào [external] của đầu vào",
    "no date: taken as available from the start month, {month}; once known, write it under [external] in the brief",
)
EXCLUDED = Text("đã loại khỏi kế hoạch: {reason}", "excluded from the plan: {reason}")
EXCLUDED_PLAIN = Text("đã loại khỏi kế hoạch", "excluded from the plan")
WITHOUT = Text("vẫn cần {tasks}, đã loại khỏi kế hoạch", "still needs {tasks}, excluded from the plan")
CRITICAL = Text(
    "nhiệm vụ găng: nằm trên chuỗi yếu tố chi phối thời điểm kết thúc",
    "critical: on the chain of binding constraints that fixes the end",
)
FOLLOWER = Text("{task} ({when})", "{task} ({when})")
AND_MORE = Text("và {n} nhiệm vụ nữa", "and {n} more")
MISS_BEYOND = Text("hoàn thành {finish}, sau thời kỳ kế hoạch ({to})", "complete in {finish}, after the horizon ({to})")
MISS_PIN = Text(
    "bước {stage} ấn định {pin} nhưng sớm nhất được {start}",
    "{stage} pinned to {pin}, possible only from {start} on",
)

# Sources.
GRADES = {
    Grade.VERIFIED: Text("đã kiểm chứng", "verified"),
    Grade.COPY: Text("theo bản sao, chưa đối chiếu bản gốc", "from a copy, not compared with the original"),
    Grade.ARTICLE: Text("theo bài báo", "from an article"),
}
CITED = Text("{source} ({grade})", "{source} ({grade})")
CITED_SHORT = Text("[{source}, {grade}]", "[{source}, {grade}]")
BASES = {
    Basis.ATTESTED: Text("nguồn nêu", "stated by the source"),
    Basis.DERIVED: Text("suy ra từ nguồn, không phải lời của nguồn", "derived from the source, not its own words"),
    Basis.ESTIMATE: Text("ước tính của dự án", "the project's own estimate"),
}
FIGURES = {
    Basis.ATTESTED: Text("nguồn nêu", "stated by the source"),
    Basis.DERIVED: Text("suy ra từ nguồn", "derived from the source"),
    Basis.ESTIMATE: Text("ước tính", "estimates"),
}
TASK_BASIS = Text("nhiệm vụ: {basis}", "the task: {basis}")
GOAL_BASIS = Text("nội dung: {basis}", "the goal: {basis}")
LOCAL_BASIS = Text("{reading} (suy ra)", "{reading} (derived)")
FIGURES_BASIS = Text("thời gian, kinh phí: {basis}", "time and money: {basis}")
FIGURES_OWN = Text("thời gian, kinh phí: số của địa phương", "time and money: the locality's own figures")
DOCUMENTS = (
    ("NQ", Text("Nghị quyết", "Resolution")),
    ("NĐ", Text("Nghị định", "Decree")),
    ("QĐ", Text("Quyết định", "Decision")),
    ("TT", Text("Thông tư", "Circular")),
    ("CT", Text("Chỉ thị", "Directive")),
    ("KH", Text("Kế hoạch", "Plan")),
    ("CV", Text("Công văn", "Letter")),
)
NUMBERED = Text("{kind} {number}", "{kind} {number}")

# Goals.
RANKED = Text(
    "{noun} của khung “{framework}”; ưu tiên {rank} trong {of} nội dung đã chọn",
    "{noun} of the framework “{framework}”; priority {rank} of the {of} chosen goals",
)
NOT_CHOSEN = Text(
    "{noun} của khung “{framework}”; không chọn trong kế hoạch này",
    "{noun} of the framework “{framework}”; not chosen for this plan",
)
DONE_OF = Text("{done}/{of} nhiệm vụ xong đến {month}", "{done} of {of} tasks done by {month}")
BY_PHASE = Text("{done} đến {month}", "{done} by {month}")
PLUS_RECURRING = Text("+ {n} thường xuyên", "+ {n} recurring")
PLUS_AWAITED = Text("+ {n} của cấp khác", "+ {n} of another level")
NO_TASKS = Text("không nêu nhiệm vụ nào ở cấp này", "it names no task at this level")
COMPLETE_AT = Text("{month}, khi xong mọi nhiệm vụ cốt lõi", "{month}, when all its core tasks are done")
CORE_EXCLUDED = Text("{task} đã loại khỏi kế hoạch", "{task} was excluded from the plan")
CORE_NO_DATE = Text("{task} chưa xếp được thời điểm", "{task} has no date")
CORE_LATE = Text("{task} hoàn thành {month}, sau thời kỳ kế hoạch", "{task} is complete in {month}, after the horizon")
NO_CORE = Text(
    "không có nhiệm vụ cốt lõi ở cấp này, nên không xét đủ hay chưa đủ",
    "it has no core task at this level, so it counts neither as complete nor as incomplete",
)

NO_SUCH = Text(
    'nhiệm vụ hay nội dung "{word}" không có trong kế hoạch này', 'task or goal "{word}" is not in this plan'
)
NEAREST = Text("; gần nhất: {choices}", "; nearest: {choices}")
SEVERAL = Text(
    '"{word}" chỉ nhiều nội dung, hãy gõ mã đầy đủ: {choices}',
    '"{word}" means several goals, type the full id: {choices}',
)

CORE_ABSENT = Text("không có trong kế hoạch này: {tasks}", "not in this plan: {tasks}")
COMPLETE_WITHIN = Text("trong thời kỳ kế hoạch", "within the horizon")
GOALS_LOST = Text("nội dung vì thế không thể đủ: {goals}", "goals that cannot be complete without it: {goals}")
