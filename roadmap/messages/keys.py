"""What each key of a brief or a catalogue file means: told where one is missing, and by editors through the schemas."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

Helps = Mapping[str, Text]

_TITLE = Text("tên", "title")
_NOTE = Text("ghi chú", "a note")
_ALIASES = Text("những tên khác, tìm được bằng chúng", "other names, by which it is found")
_ORDER = Text("thứ tự khi liệt kê, nhỏ trước", "place in lists, smaller first")
_BASIS = Text(
    "cơ sở: attested (nguồn nêu), derived (suy ra từ nguồn), estimate (ước tính của dự án)",
    "basis: attested (the source says it), derived (concluded from it), estimate (the project's own)",
)
_SOURCES = Text("mã các nguồn, ở sources.toml", "ids of sources, in sources.toml")
_SOURCE = Text("mã nguồn, ở sources.toml", "id of a source, in sources.toml")

STAGE: Helps = {
    "months": Text(
        "số tháng: [thấp, có khả năng nhất, cao], hoặc một số", "months: [low, likely, high], or one figure"
    ),
    "team": Text("số người của mỗi nhóm trong suốt bước này", "people of each team throughout the stage"),
    "cost": Text(
        "kinh phí của bước, triệu đồng: [thấp, có khả năng nhất, cao]", "cost in million VND: [low, likely, high]"
    ),
    "term": Text("số tháng trả tiền, khi thuê dịch vụ", "months over which a hired service is paid"),
}
DEPENDENCY: Helps = {
    "after": Text("mã nhiệm vụ phải chờ", "id of the task that is waited for"),
    "of": Text(
        "thời điểm của nhiệm vụ phải chờ; mặc định: operation (đưa vào sử dụng)",
        "moment of the task waited for; by default operation",
    ),
    "holds": Text(
        "thời điểm của nhiệm vụ này bị giữ lại; mặc định: start (bắt đầu)",
        "moment of this task that waits; by default start",
    ),
    "lag": Text("số tháng cách nhau; mặc định 0", "months between the two; by default 0"),
    "strength": Text("hard: bắt buộc (luật, bản chất việc); soft: nên chờ", "hard: law or nature; soft: advisable"),
    "why": Text("vì sao phải chờ", "why it waits"),
    "source": Text("căn cứ của việc chờ: mã nguồn", "what the waiting rests on: id of a source"),
}
DUE: Helps = {
    "by": Text("văn bản yêu cầu xong chậm nhất vào lúc này", "the latest date that a document sets"),
    "source": Text("văn bản yêu cầu: mã nguồn", "the document: id of a source"),
}
TASK: Helps = {
    "title": Text("tên nhiệm vụ", "title of the task"),
    "says": Text("phải làm gì", "what is to be done"),
    "deliverable": Text("sản phẩm: văn bản, hệ thống, báo cáo phải có", "deliverable: the document, system or report"),
    "domain": Text("lĩnh vực", "domain"),
    "level": Text("cấp làm nhiệm vụ", "level that does it"),
    "lead": Text("cơ quan chủ trì", "unit that leads"),
    "support": Text("cơ quan phối hợp", "units that support"),
    "approver": Text("cấp phê duyệt", "who approves"),
    "procedure": Text(
        "trình tự, thủ tục phải qua; khi có thì phải có bước chuẩn bị (preparation)",
        "procedure that it goes through; with one it needs a preparation stage",
    ),
    "basis": _BASIS,
    "source": _SOURCES,
    "figures": Text(
        "cơ sở của số tháng, kinh phí: attested, derived, estimate",
        "basis of months and cost: attested, derived, estimate",
    ),
    "figures_source": Text("nguồn của số tháng, kinh phí", "sources of months and cost"),
    "figures_note": Text("cách tính số tháng, kinh phí", "how months and cost were found"),
    "preparation": Text("bước chuẩn bị, đến khi được phê duyệt", "preparation, until approval"),
    "delivery": Text("bước triển khai, từ đấu thầu đến nghiệm thu", "delivery, from tender to acceptance"),
    "recurring": Text(
        "nhiệm vụ thường xuyên: làm mỗi năm, nửa năm hay quý", "recurring work: each year, half-year, quarter"
    ),
    "team": Text("số người, của nhiệm vụ thường xuyên", "people, of recurring work"),
    "run_cost": Text(
        "kinh phí vận hành mỗi năm sau khi đưa vào sử dụng, triệu đồng", "yearly cost once in operation, million VND"
    ),
    "funds": Text("tỷ lệ theo nguồn vốn, cộng lại 100", "shares by fund, together 100"),
    "targets": Text("chỉ tiêu mà nhiệm vụ góp vào", "targets that it serves"),
    "problem": Text(
        "bài toán đặt hàng doanh nghiệp, viện, trường", "the problem put to enterprises, institutes, universities"
    ),
    "due": Text("thời hạn do văn bản đặt ra", "a date that a document sets"),
    "after": Text("các quan hệ phụ thuộc: phải chờ việc gì", "dependencies: what it waits for"),
    "aliases": _ALIASES,
    "note": _NOTE,
}
FUNDS: Helps = {
    "nstw": Text("phần của ngân sách trung ương, %", "share of the central budget, %"),
    "ns-tinh": Text("phần của ngân sách tỉnh, %", "share of the provincial budget, %"),
    "ns-xa": Text("phần của ngân sách xã, %", "share of the commune's budget, %"),
    "oda": Text("phần của vốn ODA, %", "share of ODA, %"),
    "ppp": Text("phần của đối tác công tư, %", "share of public-private partnership, %"),
    "doanh-nghiep": Text("phần của doanh nghiệp, %", "share of enterprises, %"),
    "khac": Text("phần của nguồn khác, %", "share of other money, %"),
}
GOAL: Helps = {
    "title": Text("tên nội dung, như nguồn gọi", "title of the goal, as the source has it"),
    "asks": Text("nguồn yêu cầu gì", "what the source asks for"),
    "local_reading": Text("địa phương hiểu thế nào (suy ra)", "how a locality reads it (derived)"),
    "today": Text("hiện nay đang ra sao", "how it stands today"),
    "noun": Text("gọi là gì, khi khác khung", "what it is called, where it differs from the framework's noun"),
    "basis": _BASIS,
    "source": _SOURCES,
    "core": Text("nhiệm vụ không thể thiếu của nội dung", "tasks without which nobody would call the goal served"),
    "extra": Text("nhiệm vụ góp thêm", "tasks that serve it besides"),
    "pickable": Text(
        "false: không chọn được, vì nguồn không nêu tên", "false: cannot be chosen, its source does not name it"
    ),
    "note": _NOTE,
    "aliases": _ALIASES,
}
TARGET: Helps = {
    "title": Text("tên chỉ tiêu", "title of the target"),
    "unit": Text("đơn vị tính", "unit"),
    "values": Text("giá trị phải đạt theo năm", "values to be reached, by year"),
    "at_most": Text("true: càng thấp càng tốt", "true: lower is better"),
    "national": Text("true: chỉ tiêu của cả nước", "true: the whole country's"),
    "locality": Text("của riêng địa phương này", "of this locality only"),
    "indicator": Text("mã chung của các chỉ tiêu đo cùng một thứ", "shared id of targets that measure one thing"),
    "basis": _BASIS,
    "source": _SOURCES,
    "note": _NOTE,
    "baseline": Text("hiện trạng", "the value today"),
    "measured": Text("kết quả đo theo năm", "measured values, by year"),
    "lead": Text("cơ quan chủ trì", "unit that leads"),
    "tasks": Text("nhiệm vụ góp vào chỉ tiêu", "tasks that serve it"),
}
FRAMEWORK: Helps = {
    "format": Text("định dạng của tệp", "the file's format"),
    "order": _ORDER,
    "title": Text("tên khung định hướng", "title of the framework"),
    "noun": Text("nguồn gọi nội dung của mình là gì: trụ cột, giải pháp, …", "what the source calls its goals"),
    "summary": Text("tóm tắt", "summary"),
    "basis": _BASIS,
    "source": _SOURCES,
    "notice": Text("điều người đọc phải biết về khung", "what a reader must know about it"),
    "aliases": _ALIASES,
    "goal": Text("các nội dung, theo mã", "the goals, by id"),
    "target": Text("các chỉ tiêu, theo mã", "the targets, by id"),
}
SOURCE: Helps = {
    "title": Text("tên văn bản, tài liệu", "title of the document"),
    "kind": Text("loại: luật, nghị định, báo, …", "kind: law, decree, article, …"),
    "grade": Text("đã đọc nguồn đến đâu", "how well it was read"),
    "number": Text("số, ký hiệu", "number"),
    "date": Text("ngày ban hành, như 2025-12-31", "date, such as 2025-12-31"),
    "issuer": Text("cơ quan ban hành", "issuer"),
    "url": Text("địa chỉ", "address"),
    "note": _NOTE,
    "since": Text("có hiệu lực từ tháng", "in force from this month"),
    "until": Text("hết hiệu lực sau tháng", "in force to the end of this month"),
    "replaced_by": Text("văn bản thay thế: mã nguồn", "what replaced it: id of a source"),
}
PHASE: Helps = {
    "title": Text("tên giai đoạn", "title of the phase"),
    "to": Text("tháng cuối của giai đoạn", "its last month"),
}
NAMED: Helps = {"title": _TITLE}
ROLE: Helps = {
    "title": Text("tên đầy đủ của cơ quan", "the unit's full name"),
    "short": Text("tên ngắn", "its short name"),
    "level": Text("cấp của cơ quan", "its level"),
}
CATALOGUE: Helps = {
    "format": Text("định dạng của tệp", "the file's format"),
    "version": Text("phiên bản của danh mục", "version of the catalogue"),
    "as_of": Text("danh mục đúng đến tháng", "the catalogue says how things stand in this month"),
    "phase": Text("các giai đoạn mặc định", "the phases by default"),
    "phases_why": Text("vì sao chia giai đoạn như vậy", "why these phases"),
    "phases_source": Text("căn cứ của các giai đoạn: mã nguồn", "what the phases rest on: id of a source"),
    "domain": Text("các lĩnh vực, theo mã", "the domains, by id"),
    "team": Text("các nhóm thực hiện, theo mã", "the teams, by id"),
    "role": Text("các cơ quan, theo mã", "the units, by id"),
}
GATE: Helps = {
    "title": Text("tên bước thủ tục", "title of the gate"),
    "stage": Text("thuộc bước nào của nhiệm vụ", "stage of the task in which it stands"),
    "share": Text("phần thời gian của bước ấy, %", "share of that stage's time, %"),
    "months": Text("số tháng cố định", "a fixed number of months"),
    "calendar": Text("các tháng trong năm được thông qua, 1 đến 12", "months of the year in which it passes, 1 to 12"),
    "source": _SOURCES,
    "note": _NOTE,
}
PROCEDURE: Helps = {
    "format": Text("định dạng của tệp", "the file's format"),
    "title": Text("tên trình tự, thủ tục", "title of the procedure"),
    "nature": Text("loại chi mà thủ tục này dùng", "nature of the money that goes through it"),
    "source": _SOURCES,
    "law": Text("các văn bản điều chỉnh, theo thời gian", "the documents that govern it, by time"),
    "gate": Text("các bước thủ tục, theo mã", "the gates, by id"),
    "summary": Text("tóm tắt", "summary"),
    "order": _ORDER,
}
CEILING: Helps = {
    "from": Text("năm đầu", "first year"),
    "to": Text("năm cuối", "last year"),
    "sum": Text("tổng số, triệu đồng", "the sum in million VND"),
}
BUDGET: Helps = {"ceiling": Text("trần vốn cho nhiều năm", "a ceiling over several years")}
TEAM: Helps = {
    "people": Text("số người, nhiều nhất một chữ số thập phân", "people, with one decimal at most"),
    "from": Text("số người khác, từ tháng này trở đi", "another number of people, from this month on"),
}
IN_PLACE: Helps = {
    "status": Text("done (đã xong) hoặc running (đang làm)", "done or running"),
    "date": Text("xong vào tháng", "month in which it was done"),
    "started": Text("bắt đầu vào tháng", "month in which it began"),
    "left": Text("còn mấy tháng", "months that are left"),
    "partial": Text("true: mới có một phần, chưa coi là xong", "true: in part only, which closes nothing"),
    "extent": Text("đã có đến đâu", "how far it is there"),
    "speaker": Text("ai nói như vậy", "who says so"),
    "source": _SOURCE,
}
LOCALITY: Helps = {
    "format": Text("định dạng của tệp", "the file's format"),
    "title": Text("tên địa phương", "name of the locality"),
    "level": Text("cấp", "level"),
    "size": Text(
        "hệ số quy mô, %: nhân với kinh phí và công sức", "size in %, by which cost and effort are multiplied"
    ),
    "fund": Text("nguồn vốn chính", "the fund that pays by default"),
    "basis": _BASIS,
    "source": _SOURCES,
    "summary": Text("tóm tắt", "summary"),
    "order": _ORDER,
    "aliases": _ALIASES,
    "team": Text("số người của mỗi nhóm", "people in each team"),
    "budget": Text("kinh phí theo nguồn vốn/loại chi và năm, triệu đồng", "money by fund/nature and year, million VND"),
    "in_place": Text("việc đã có hoặc đang làm, theo mã nhiệm vụ", "what is in place or running, by task id"),
    "role": Text("tên cơ quan ở địa phương này", "what units are called here"),
}
WORD: Helps = {
    "words": Text("mọi cách viết của từ cũ, có dấu", "all spellings of the outdated word, with diacritics"),
    "now": Text("nay viết", "what is written now"),
    "since": Text("từ tháng hoặc năm", "since which month or year"),
    "longer": Text("từ đúng có chứa từ cũ", "right words that contain an outdated one"),
    "source": _SOURCES,
    "note": _NOTE,
}
HORIZON: Helps = {
    "from": Text("tháng đầu", "first month"),
    "to": Text("tháng cuối", "last month"),
}
DEADLINE: Helps = {
    "by": Text("xong chậm nhất: tháng, quý hoặc năm", "done by this month, quarter or year"),
    "weight": Text("trọng số; mặc định 1", "weight; 1 by default"),
}
PIN: Helps = {
    "preparation": Text("tháng bắt đầu bước chuẩn bị", "month in which preparation starts"),
    "delivery": Text("tháng bắt đầu bước triển khai", "month in which delivery starts"),
}
ESTIMATE: Helps = {
    "preparation": Text("số tháng của bước chuẩn bị", "months of preparation"),
    "delivery": Text("số tháng của bước triển khai", "months of delivery"),
    "preparation_cost": Text("kinh phí chuẩn bị, triệu đồng", "cost of preparation, million VND"),
    "delivery_cost": Text("kinh phí triển khai, triệu đồng", "cost of delivery, million VND"),
    "run_cost": Text("kinh phí vận hành mỗi năm, triệu đồng", "yearly cost in operation, million VND"),
}
PROGRESS: Helps = {
    "started": Text("tháng đã bắt đầu", "month in which it started"),
    "approved": Text("tháng được phê duyệt", "month in which it was approved"),
    "done": Text("tháng đã xong", "month in which it was done"),
    "left": Text("còn mấy tháng, tính từ tháng bắt đầu của kế hoạch", "months left, from the plan's start month"),
    "spent": Text("đã chi, triệu đồng", "spent, million VND"),
    "difficulty": Text("khó khăn, vướng mắc", "difficulty"),
    "proposal": Text("đề xuất, kiến nghị", "proposal"),
}
SOFT: Helps = {
    "all": Text("false: bỏ mọi quan hệ phụ thuộc mềm", "false: switches every soft dependency off"),
}
GATE_CHANGE: Helps = {name: GATE[name] for name in ("share", "months", "calendar")}
