"""What the commands that look around the catalogue say."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text
from roadmap.model import Basis

FRAMEWORKS = Text("Khung định hướng · {number}", "Frameworks · {number}")
GOALS = Text("Nội dung của các khung định hướng · {number}", "Goals of the frameworks · {number}")
TASKS = Text("Nhiệm vụ · {number}", "Tasks · {number}")
LOCALITIES = Text("Địa phương · {number}", "Localities · {number}")
NOTHING = Text("Không tìm thấy mục nào.", "Nothing was found.")
SEE_MORE = Text("Xem toàn bộ một mục: roadmap info MÃ", "One entry, whole: roadmap info ID")
DERIVED = Text("* suy ra hoặc ước tính, không do nguồn nêu", "* derived or estimated, not stated by a source")
NOT_PICKABLE_MARK = Text("– chưa chọn được: nguồn không nêu tên", "– cannot be chosen: its source does not name it")
ESTIMATED = Text("~ ước tính", "~ estimate")

KINDS: Mapping[str, Text] = {
    "task": Text("nhiệm vụ", "task"),
    "goal": Text("nội dung", "goal"),
    "framework": Text("khung định hướng", "framework"),
    "locality": Text("địa phương", "locality"),
    "procedure": Text("trình tự, thủ tục", "procedure"),
    "target": Text("chỉ tiêu", "target"),
    "source": Text("nguồn", "source"),
    "role": Text("cơ quan", "role"),
    "team": Text("nhóm thực hiện", "team"),
    "fund": Text("nguồn vốn", "fund"),
    "domain": Text("lĩnh vực", "domain"),
}
SOURCE_KINDS: Mapping[str, Text] = {
    "law": Text("văn bản quy phạm, chỉ đạo (căn cứ)", "legal or directing document"),
    "plan": Text(
        "kế hoạch, đề án, quyết định của địa phương (nguồn tham khảo)", "a locality's plan, scheme or decision"
    ),
    "article": Text("bài báo (nguồn tham khảo)", "article"),
    "standard": Text("tiêu chuẩn (nguồn tham khảo)", "standard"),
    "handbook": Text("sổ tay (nguồn tham khảo)", "handbook"),
    "other": Text("nguồn tham khảo khác", "other document"),
}
BASES: Mapping[Basis, Text] = {
    Basis.ATTESTED: Text("nguồn nêu", "stated by the source"),
    Basis.DERIVED: Text("suy ra từ nguồn, không phải lời của nguồn", "derived from the source, not its own words"),
    Basis.ESTIMATE: Text("ước tính", "estimate"),
}

# Where words name nothing of the kind that was asked for
IS_ANOTHER = Text('"{word}" là {kind} ({title}), không phải {kinds}', '"{word}" is a {kind} ({title}), not a {kinds}')
GOALS_NEEDING = Text("Nội dung cần đến nhiệm vụ này:\n{choices}", "Goals that need this task:\n{choices}")
NO_GOAL_NEEDS = Text("Không nội dung nào cần đến nhiệm vụ này.", "No goal needs this task.")
CHOICE_OF_ONE_KIND = Text("  {id}  {title}", "  {id}  {title}")
THESE = Text("Các lựa chọn:\n{choices}", "There are:\n{choices}")

# Columns
ID = Text("Mã", "Id")
TITLE = Text("Tên", "Title")
NOUN = Text("Gọi là", "Noun")
CHOICE = Text("{number}/{of}\n{noun}", "{noun}:\n{number}/{of}")
PICKABLE = Text("Chọn được", "Can be\nchosen")
SOURCES = Text("Nguồn", "Sources")
GOALS_COLUMN = Text("Nội dung", "Goals")
FRAMEWORK = Text("Khung định hướng", "Framework")
CORE = Text("Cốt lõi", "Core")
EXTRA = Text("Thêm", "Extra")
TASKS_COLUMN = Text("Nhiệm vụ", "Tasks")
DOMAIN = Text("Lĩnh vực", "Domain")
LEVEL = Text("Cấp", "Level")
LEAD = Text("Chủ trì", "Lead")
MONTHS = Text("Tháng", "Months")
COST = Text("Kinh phí\n(tỷ đồng)", "Cost\n(VND bn)")
COST_DATA = Text("Kinh phí (triệu đồng)", "Cost (million VND)")
BASIS = Text("Cơ sở", "Basis")
SIZE = Text("Quy mô", "Size")
PEOPLE = Text("Người", "People")
BUDGET = Text("Kinh phí\n(tỷ đồng)", "Budget\n(VND bn)")
BUDGET_DATA = Text("Kinh phí bố trí (triệu đồng)", "Budget (million VND)")
IN_PLACE_COLUMN = Text("Đã có,\nđang làm", "In place,\nrunning")

# Labels of one entry
KIND_AND_ID = Text("{kind} · {id}", "{kind} · {id}")
SAYS = Text("Nội dung", "What it is")
DELIVERABLE = Text("Sản phẩm", "Deliverable")
SUPPORT = Text("Phối hợp", "Support")
APPROVER = Text("Cấp phê duyệt", "Approver")
PROCEDURE = Text("Trình tự, thủ tục", "Procedure")
PREPARATION = Text("Chuẩn bị", "Preparation")
DELIVERY = Text("Triển khai", "Delivery")
RECURRING = Text("Thường xuyên", "Recurring")
RUN_COST = Text("Vận hành mỗi năm", "Running cost a year")
FUNDS = Text("Nguồn vốn", "Funds")
WAITS = Text("Phải chờ", "Waits for")
SOFT = Text("{words} (nên chờ, không bắt buộc)", "{words} (advisable, not required)")
NAMED_BY = Text("Nội dung nêu", "Goals naming it")
NEEDED_BY = Text("Cần cho", "Needed by")
GROUNDS = Text("Căn cứ", "Legal grounds")
REFERENCES = Text("Nguồn tham khảo", "References")
FIGURES = Text("Thời gian, kinh phí", "Time and money")
ALIASES = Text("Tên khác", "Other names")
NOTE = Text("Ghi chú", "Note")
ASKS = Text("Yêu cầu", "Asks for")
LOCAL_READING = Text("Đối với địa phương", "For a locality")
LOCAL_DERIVED = Text("{reading} (suy ra)", "{reading} (derived)")
TODAY = Text("Hiện nay", "Today")
CORE_TASKS = Text("Nhiệm vụ cốt lõi", "Core tasks")
EXTRA_TASKS = Text("Nhiệm vụ thêm", "Extra tasks")
NOT_PICKABLE = Text("chưa chọn được: nguồn không nêu tên nội dung này", "cannot be chosen: its source does not name it")
SUMMARY = Text("Tóm tắt", "Summary")
NOTICE = Text("Lưu ý", "Note well")
NUMBER = Text("Số, ký hiệu", "Number")
DATE = Text("Ngày", "Date")
ISSUER = Text("Cơ quan ban hành", "Issued by")
TYPE = Text("Loại", "Kind")
GRADE = Text("Mức tin cậy", "How it was read")
FORCE = Text("Hiệu lực", "In force")
FORCE_FROM = Text("từ {since}", "from {since}")
FORCE_UNTIL = Text("đến {until}", "until {until}")
FORCE_SPAN = Text("từ {since} đến {until}", "from {since} until {until}")
REPLACED_BY = Text("Được thay bằng", "Replaced by")
URL = Text("Địa chỉ", "Address")
CITED_BY = Text("Được dẫn ở", "Cited by")
SHORT = Text("Viết tắt", "Short form")
LEADS = Text("Chủ trì", "Leads")
LEADS_NUMBER = Text("{number} nhiệm vụ", "{number} tasks")
LEADS_ONE = Text("1 nhiệm vụ", "1 task")
NATURE = Text("Loại chi", "Nature of spending")
USED_BY = Text("Áp dụng cho", "Applied to")
WORKS_ON = Text("Nhiệm vụ cần nhóm này", "Tasks it works on")
IN_PROFILES = Text("Trong hồ sơ", "In the profiles")
WRITTEN = Text("Cách ghi", "Written")
PAYS = Text("Nhiệm vụ nêu nguồn này", "Tasks that name it")
OWN_FUND = Text("Ngân sách", "Own budget")
TEAMS = Text("Nhân lực", "People")
TEAM_PEOPLE = Text("{people} người", "{people} people")
TEAM_ONE = Text("1 người", "1 person")
TEAM_UNKNOWN = Text("chưa rõ", "not known")
TEAM_CHANGE = Text("; từ {month}: {people}", "; from {month}: {people}")
BUDGETS = Text("Kinh phí bố trí", "Budget")
BUDGET_YEARS = Text("{account}: {years} ({unit})", "{account}: {years} ({unit})")
BUDGET_CEILING = Text("{account}, trần {first}–{last}: {sum} {unit}", "{account}, ceiling {first}–{last}: {sum} {unit}")
IN_PLACE = Text("Đã có, đang làm", "In place, running")
IN_PLACE_STATUS: Mapping[str, Text] = {
    "done": Text("đã có", "in place"),
    "running": Text("đang làm", "running"),
}
PARTIAL = Text("một phần", "in part")
ACCORDING = Text("theo {speaker}", "according to {speaker}")
MONTHS_RANGE = Text("{likely} tháng ({low}–{high})", "{likely} months ({low}–{high})")
MONTHS_ONE = Text("{likely} tháng", "{likely} months")
MILESTONE = Text("mốc, không có thời gian thực hiện", "a milestone, without duration")
SUM_RANGE = Text("{likely} tỷ đồng ({low}–{high})", "VND {likely} bn ({low}–{high})")
SUM_ONE = Text("{likely} tỷ đồng", "VND {likely} bn")
SUM_UNKNOWN = Text("chưa rõ kinh phí", "cost not known")
OVER_TERM = Text("trả trong {months} tháng", "paid over {months} months")
SHARE = Text("{fund} {percent}%", "{fund} {percent}%")
OWN_TASK = Text("nhiệm vụ do địa phương tự thêm", "a task that the locality added itself")

TARGETS = Text("Chỉ tiêu phục vụ", "Targets served")
DUE = Text("Hạn theo văn bản", "Due by a document")
DUE_LINE = Text("{month} [{source}]", "{month} [{source}]")
PROBLEM = Text("Bài toán đặt hàng", "Problem to be ordered")
LAW = Text("Văn bản điều chỉnh theo thời gian", "Governed in its time by")
GATES = Text("Các bước", "Gates")
GATE_LINE = Text("{gate} ({stage}: {share}%)", "{gate} ({stage}: {share}%)")
GATE_YEARLY = Text("{gate} (tháng {months} sau nghiệm thu)", "{gate} (month {months} after acceptance)")
GATE_AFTER = Text("{gate} (sau nghiệm thu {months} tháng)", "{gate} ({months} months after acceptance)")
UNIT = Text("Đơn vị", "Unit")
VALUES = Text("Giá trị đến hết năm", "Value by the end of")
VALUE_LINE = Text("{year}: {value}", "{year}: {value}")
SERVED_BY = Text("Nhiệm vụ phục vụ", "Served by")

# Fields of one entry as columns of a spreadsheet, by their names in the model
FIELD_TITLES: Mapping[str, Text] = {
    "title": TITLE,
    "says": SAYS,
    "deliverable": DELIVERABLE,
    "domain": DOMAIN,
    "level": LEVEL,
    "lead": LEAD,
    "basis": BASIS,
    "sources": SOURCES,
    "figures": FIGURES,
    "support": SUPPORT,
    "approver": APPROVER,
    "procedure": PROCEDURE,
    "preparation": PREPARATION,
    "delivery": DELIVERY,
    "recurring": RECURRING,
    "team": Text("Nhóm thực hiện", "Team"),
    "run_cost": RUN_COST,
    "funds": FUNDS,
    "after": WAITS,
    "figures_sources": Text("Nguồn của thời gian, kinh phí", "Sources of time and money"),
    "figures_note": Text("Ghi chú về thời gian, kinh phí", "Note on time and money"),
    "aliases": ALIASES,
    "note": NOTE,
    "own": Text("Địa phương tự thêm", "Added by the locality"),
    "targets": TARGETS,
    "problem": PROBLEM,
    "due": DUE,
    "law": LAW,
    "gates": GATES,
    "unit": UNIT,
    "values": VALUES,
    "at_most": Text("Càng thấp càng tốt", "Lower is better"),
    "national": Text("Chỉ tiêu của cả nước", "The country's target"),
    "locality": Text("Chỉ tiêu của địa phương", "Target of the locality"),
    "indicator": Text("Cùng đo một đại lượng", "Measures the same as"),
    "baseline": Text("Hiện trạng", "Baseline"),
    "measured": Text("Kết quả đo", "Measured"),
    "tasks": TASKS_COLUMN,
    "framework": FRAMEWORK,
    "asks": ASKS,
    "noun": NOUN,
    "local_reading": LOCAL_READING,
    "today": TODAY,
    "core": CORE_TASKS,
    "extra": EXTRA_TASKS,
    "pickable": PICKABLE,
    "summary": SUMMARY,
    "goals": GOALS_COLUMN,
    "order": Text("Thứ tự", "Order"),
    "notice": NOTICE,
    "size": SIZE,
    "fund": OWN_FUND,
    "teams": TEAMS,
    "budgets": BUDGETS,
    "in_place": IN_PLACE,
    "roles": Text("Tên cơ quan ở địa phương", "Names of its roles"),
    "nature": NATURE,
    "kind": TYPE,
    "grade": GRADE,
    "number": NUMBER,
    "date": DATE,
    "issuer": ISSUER,
    "url": URL,
    "since": Text("Hiệu lực từ", "In force from"),
    "until": Text("Hiệu lực đến", "In force until"),
    "replaced_by": REPLACED_BY,
    "short": SHORT,
}
