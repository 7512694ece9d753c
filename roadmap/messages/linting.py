"""Warnings about words, documents and tasks that are not clear, sentence by sentence.

Codes: W401 an outdated word, W402 a superseded document, W411 to W416 the six things that a task makes clear ("6 rõ").
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
