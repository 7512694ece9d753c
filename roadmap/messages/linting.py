"""Warnings about words, documents and tasks that are not clear, sentence by sentence.

What each code means is in messages/codes.py.
"""

from __future__ import annotations

from roadmap.messages.text import Text

OUTDATED = Text('"{found}" không còn dùng{since}; nay viết: {now}', '"{found}" is out of date{since}; write now: {now}')
SINCE = Text(" từ {at}", " since {at}")
QUOTED = Text("“{title}”", "“{title}”")
ACCORDING_TO = Text("theo {sources}", "according to {sources}")
OF = Text("{number} ({issuer})", "{number} ({issuer})")
COPY = Text("{source} (theo bản sao, chưa đối chiếu bản gốc)", "{source} (from a copy, not compared with the original)")

SUPERSEDED = Text(
    '"{found}" đã hết hiệu lực từ {since}, được thay bằng {successors}; nay dẫn: {last}',
    '"{found}" is not in force since {since}, replaced by {successors}; cite now: {last}',
)
ENDED = Text(
    '"{found}" đã hết hiệu lực từ {since}; danh mục không ghi văn bản nào thay, hãy dẫn văn bản hiện hành',
    '"{found}" is not in force since {since}; the catalogue names no successor, cite what is in force',
)
SUCCESSOR = Text("{number} (từ {since})", "{number} (since {since})")
THEN = Text(", rồi ", ", then ")

NO_LEAD = Text(
    'chưa rõ người: không có cơ quan "{lead}"; ghi mã của một cơ quan vào lead',
    'người (who) is not clear: there is no unit "{lead}"; name a unit in lead',
)
NO_WORK = Text(
    "chưa rõ việc: {key} chưa nói phải làm gì; viết một việc cụ thể",
    "việc (what) is not clear: {key} does not say what is to be done; write the work itself",
)
WORK_IS_DELIVERABLE = Text(
    "chưa rõ việc: tên nhiệm vụ trùng với sản phẩm; title nêu việc làm, deliverable nêu kết quả",
    "việc (what) is not clear: the title is the deliverable; let title name the work and deliverable its result",
)
NO_DATE = Text(
    "chưa rõ thời gian: kế hoạch không xếp được tháng nào; thêm người, kinh phí hoặc giảm việc (xem: roadmap why)",
    "thời gian (when) is not clear: the plan finds no month; add people or money, or do less (see: roadmap why)",
)
AFTER_HORIZON = Text(
    "chưa rõ thời gian: xong vào {finish}, sau thời kỳ kế hoạch ({last}); thêm người, kinh phí hoặc giảm việc",
    "thời gian (when) is not clear: it ends in {finish}, after the horizon ({last}); add people or money, or do less",
)
LEAD_SUPPORTS = Text(
    'chưa rõ trách nhiệm: "{lead}" vừa chủ trì vừa phối hợp; bỏ khỏi support',
    'trách nhiệm (who answers) is not clear: "{lead}" both leads and supports; leave it out of support',
)
NO_DELIVERABLE = Text(
    "chưa rõ sản phẩm: deliverable chưa nêu tên sản phẩm; viết tên văn bản, hệ thống hoặc báo cáo phải có",
    "sản phẩm (the deliverable) is not clear: name the document, system or report that must be there",
)
NO_APPROVER = Text(
    'chưa rõ thẩm quyền: chưa nêu cấp phê duyệt; ghi vào approver, thí dụ approver = "{example}"',
    'thẩm quyền (who approves) is not clear: name the approver, such as approver = "{example}"',
)

WORSE_THAN_BEFORE = Text(
    "hiện trạng đã cao hơn mọi giá trị phải đạt; nếu càng thấp càng tốt, ghi at_most = true",
    "the baseline is above every value to be reached; where lower is better, write at_most = true",
)
BETTER_THAN_BEFORE = Text(
    "hiện trạng đã thấp hơn mọi giá trị không được vượt; nếu càng cao càng tốt, bỏ at_most",
    "the baseline is below every value not to be exceeded; where higher is better, leave at_most out",
)

OPEN_END = Text(
    "nhiệm vụ đứng riêng: không chờ việc nào, không việc, nội dung hay chỉ tiêu nào cần đến; "
    "thêm after, hoặc nêu nó trong tasks của một chỉ tiêu",
    "the task stands alone: it waits for nothing, and no task, goal or target needs it; "
    "add after, or name it in the tasks of a target",
)
LEAD_TIME = Text(
    'lag = {lag}: bắt đầu trước khi "{task}" tới thời điểm phải chờ; chia "{task}" thành hai nhiệm vụ, hoặc bỏ lag',
    'lag = {lag}: it begins before "{task}" has reached the moment waited for; split "{task}" in two, or drop lag',
)
LONG_LAG = Text(
    'chờ {lag} tháng sau "{task}": nếu trong thời gian ấy có việc phải làm, hãy ghi thành một nhiệm vụ',
    'waits {lag} months after "{task}": where work is done in that time, make it a task',
)
MANY_PINS = Text(
    "{pins} trên {all} bước bị ấn định ({percent} %): {tasks}; chỉ giữ ấn định khi ngày là bắt buộc",
    "{pins} of {all} stages are pinned ({percent} %): {tasks}; keep pins for dates that are given from outside",
)
PIN_HOLDS_END = Text(
    'ấn định này quyết định ngày xong cả kế hoạch ({end}): "{task}" làm sớm hơn được; bỏ ấn định, hoặc đặt thời hạn',
    'this pin decides when the whole plan ends ({end}): "{task}" could start sooner; release it, or set a deadline',
)
MANY_DEADLINES = Text(
    "{deadlines} trên {all} nhiệm vụ có thời hạn ({percent} %); việc nào cũng gấp thì không việc nào gấp: "
    "chỉ giữ thời hạn mà trễ là có hậu quả",
    "{deadlines} of {all} tasks have a deadline ({percent} %); when all is urgent, nothing is: "
    "keep those that have a consequence when missed",
)
MONEY_OVER = Text(
    "riêng việc thường xuyên và việc đang làm đã cần hơn kinh phí bố trí của {account}: {years} (triệu đồng)",
    "recurring and running work alone needs more than the budget of {account}: {years} (million VND)",
)
TEAM_OVER = Text(
    "riêng việc thường xuyên và việc đang làm đã cần hơn số người của {team}: {months}",
    "recurring and running work alone needs more people than {team} has: {months}",
)
NEEDED_OF = Text("{at}: {needed} / {available}", "{at}: {needed} of {available}")
LITTLE_FLOAT = Text(
    "{tight} trên {all} nhiệm vụ không có thời gian dự trữ ({percent} %): chậm một việc là cả kế hoạch chậm",
    "{tight} of {all} tasks have no float ({percent} %): one delay and the whole plan is late",
)
NO_RESERVE = Text(
    "kế hoạch xong {end}, thời kỳ đến {last}: chậm {months} tháng là vượt thời kỳ; "
    "chọn ít nội dung hơn, hoặc thêm người, kinh phí",
    "the plan ends in {end}, the horizon in {last}: {months} months late and it is over; "
    "choose fewer goals, or add people or money",
)
ABSURD_FLOAT = Text(
    "chậm từ {months} tháng trở lên cũng không sao và không có thời hạn: {tasks}; "
    "thêm after ở việc cần đến, hoặc đặt thời hạn",
    "could be {months} months late or more, and has no deadline: {tasks}; "
    "add after where it is needed, or set a deadline",
)
NO_TARGET = Text(
    "{n} nội dung đã chọn không có chỉ tiêu nào đo: {goals}; thêm [target.…] có tasks là nhiệm vụ của nội dung",
    "{n} chosen goals are measured by no target: {goals}; add a [target.…] whose tasks are the goal's",
)
NO_TARGET_ONE = Text(
    "nội dung {goals} không có chỉ tiêu nào đo; thêm [target.…] có tasks là nhiệm vụ của nội dung",
    "the goal {goals} is measured by no target; add a [target.…] whose tasks are the goal's",
)
ONE_UNIT = Text(
    "{lead} chủ trì {n} trên {all} nhiệm vụ ({percent} %); giao bớt cho cơ quan khác ở [lead]",
    "{lead} leads {n} of {all} tasks ({percent} %); hand some to other units in [lead]",
)
SUPERSEDED_SOURCE = Text(
    'căn cứ "{source}" ({number}) hết hiệu lực từ {since}; dẫn văn bản hiện hành',
    'the source "{source}" ({number}) is not in force since {since}; cite what is in force',
)
UNDATED_EXTERNAL = Text(
    "chưa biết cấp trên có khi nào, tạm tính từ tháng bắt đầu: {tasks}; hỏi rồi ghi tháng vào [external]",
    "when the level above has it is not known, the start month is assumed: {tasks}; ask, and write it into [external]",
)
STALE = Text(
    "plan.toml được lập từ {what} khác; lập lại: roadmap plan {folder}",
    "plan.toml was made from another {what}; make it again: roadmap plan {folder}",
)
AND = Text(" và ", " and ")
MORE = Text("{listed} và {n} mục nữa", "{listed} and {n} more")
