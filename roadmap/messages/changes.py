"""What is said of a catalogue against an older one, and of what the new one changed in a plan."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# Two catalogues
CHANGES_TITLE = Text(
    "Danh mục {old} → {new}: {number} mục khác nhau", "Catalogue {old} → {new}: {number} entries differ"
)
CHANGES_ONE = Text("Danh mục {old} → {new}: 1 mục khác nhau", "Catalogue {old} → {new}: 1 entry differs")
NO_CHANGE = Text("Hai danh mục giống nhau.", "The two catalogues are the same.")
CHANGED_KINDS: Mapping[str, Text] = {
    "catalogue": Text("Cả danh mục", "The catalogue"),
    "framework": Text("Khung định hướng", "Frameworks"),
    "goal": Text("Nội dung", "Goals"),
    "target": Text("Chỉ tiêu", "Targets"),
    "task": Text("Nhiệm vụ", "Tasks"),
    "procedure": Text("Trình tự, thủ tục", "Procedures"),
    "locality": Text("Địa phương", "Localities"),
    "source": Text("Nguồn", "Sources"),
    "domain": Text("Lĩnh vực", "Domains"),
    "team": Text("Nhóm thực hiện", "Teams"),
    "role": Text("Cơ quan", "Roles"),
}
FATES: Mapping[str, Text] = {
    "added": Text("thêm", "added"),
    "dropped": Text("bỏ", "dropped"),
    "merged": Text("gộp", "merged"),
    "renamed": Text("đổi mã", "renamed"),
    "changed": Text("thay đổi", "changed"),
}
COLUMN_TITLE = Text("Tên", "Title")
COLUMN_ID = Text("Mã", "Id")
COLUMN_KIND = Text("Loại", "Kind")
COLUMN_FATE = Text("Thay đổi", "Change")
COLUMN_WAS = Text("Mã cũ", "Former id")
COLUMN_WHAT = Text("Nội dung", "What")
COLUMN_FIELDS = Text("Chỗ thay đổi", "Fields")
BEFORE_AFTER = Text("{name} {old} → {new}", "{name} {old} → {new}")
LIST_CHANGED = Text("{name} {parts}", "{name} {parts}")
TITLED = Text("{title}: {words}", "{title}: {words}")
FORMERLY = Text("trước là {was}", "formerly {was}")
MERGED_FROM = Text("nay gồm cả {was}", "now includes {was}")
TEXTS = Text("sửa {names}", "revised {names}")
WAITS_MORE = Text("thêm chờ {task} ({strength})", "now waits for {task} ({strength})")
WAITS_LESS = Text("không còn chờ {task}", "no longer waits for {task}")
WAITS_OTHERWISE = Text("chờ {task}: {old} → {new}", "waits for {task}: {old} → {new}")
WAIT_REASON = Text("lý do chờ {task}", "why it waits for {task}")
STRENGTH_NAMES: Mapping[str, Text] = {
    "hard": Text("bắt buộc", "required"),
    "soft": Text("nên chờ", "advisable"),
}
LAG = Text("{strength}, cách {lag} tháng", "{strength}, {lag} months apart")
NONE = Text("chưa có", "none")
YES = Text("có", "yes")
NO = Text("không", "no")
MONTHS_UNIT = Text("{words} tháng", "{words} months")
MONEY_UNIT = Text("{words} tỷ đồng", "VND {words} bn")
FIELDS: Mapping[str, Text] = {
    "title": Text("tên", "title"),
    "says": Text("nội dung", "what it is"),
    "deliverable": Text("sản phẩm", "deliverable"),
    "domain": Text("lĩnh vực", "domain"),
    "level": Text("cấp", "level"),
    "lead": Text("chủ trì", "lead"),
    "support": Text("phối hợp", "support"),
    "approver": Text("cấp phê duyệt", "approver"),
    "procedure": Text("thủ tục", "procedure"),
    "basis": Text("cơ sở", "basis"),
    "sources": Text("nguồn", "sources"),
    "figures": Text("cơ sở của số liệu", "basis of figures"),
    "figures_sources": Text("nguồn của số liệu", "sources of figures"),
    "figures_note": Text("ghi chú số liệu", "note on figures"),
    "preparation.months": Text("chuẩn bị", "preparation"),
    "preparation.cost": Text("kinh phí chuẩn bị", "cost of preparation"),
    "preparation.team": Text("nhân lực chuẩn bị", "people for preparation"),
    "preparation.term": Text("số tháng trả tiền chuẩn bị", "months of paying for preparation"),
    "delivery.months": Text("triển khai", "delivery"),
    "delivery.cost": Text("kinh phí triển khai", "cost of delivery"),
    "delivery.team": Text("nhân lực triển khai", "people for delivery"),
    "delivery.term": Text("số tháng trả tiền thuê", "months of paying for the service"),
    "run_cost": Text("vận hành mỗi năm", "running cost a year"),
    "recurring": Text("chu kỳ", "recurrence"),
    "team": Text("nhân lực", "people"),
    "funds": Text("nguồn vốn", "funds"),
    "aliases": Text("tên khác", "other names"),
    "note": Text("ghi chú", "note"),
    "targets": Text("chỉ tiêu", "targets"),
    "due": Text("hạn theo văn bản", "due by a document"),
    "problem": Text("bài toán đặt hàng", "problem to order"),
    "asks": Text("yêu cầu", "what it asks for"),
    "noun": Text("tên gọi chung", "noun"),
    "local_reading": Text("cách hiểu của địa phương", "local reading"),
    "today": Text("hiện nay", "today"),
    "core": Text("nhiệm vụ cốt lõi", "core tasks"),
    "extra": Text("nhiệm vụ thêm", "extra tasks"),
    "pickable": Text("chọn được", "can be chosen"),
    "summary": Text("tóm tắt", "summary"),
    "notice": Text("lưu ý", "notice"),
    "kind": Text("loại", "kind"),
    "grade": Text("mức tin cậy", "grade"),
    "number": Text("số, ký hiệu", "number"),
    "date": Text("ngày", "date"),
    "issuer": Text("cơ quan ban hành", "issuer"),
    "url": Text("địa chỉ", "address"),
    "since": Text("hiệu lực từ", "in force from"),
    "until": Text("hiệu lực đến", "in force until"),
    "replaced_by": Text("được thay bằng", "replaced by"),
    "law": Text("văn bản điều chỉnh", "law"),
    "gates": Text("các bước", "gates"),
    "unit": Text("đơn vị", "unit"),
    "values": Text("giá trị", "values"),
    "at_most": Text("không vượt quá", "at most"),
    "national": Text("chỉ tiêu cả nước", "the country's target"),
    "locality": Text("địa phương", "locality"),
    "indicator": Text("đại lượng đo", "indicator"),
    "baseline": Text("giá trị ban đầu", "baseline"),
    "measured": Text("giá trị đo được", "measured values"),
    "tasks": Text("nhiệm vụ", "tasks"),
    "nature": Text("loại chi", "nature of spending"),
    "short": Text("tên ngắn", "short name"),
    "size": Text("quy mô", "size"),
    "fund": Text("ngân sách", "own budget"),
    "teams": Text("nhân lực", "people"),
    "budgets": Text("kinh phí bố trí", "budget"),
    "in_place": Text("đã có, đang làm", "in place, running"),
    "roles": Text("tên cơ quan", "names of roles"),
    "version": Text("phiên bản", "version"),
    "as_of": Text("cập nhật đến", "as of"),
    "phases": Text("giai đoạn", "phases"),
    "phases_source": Text("nguồn của giai đoạn", "source of the phases"),
    "phases_why": Text("lý do chia giai đoạn", "why these phases"),
}

# What a new catalogue changed in a plan
CATALOGUE_UPDATED = Text(
    "Danh mục đã đổi từ {old} sang {new}; so với plan.toml trước:",
    "The catalogue went from {old} to {new}; against the plan.toml before:",
)
PLAN_CHANGED = Text("So với plan.toml trước:", "Against the plan.toml before:")
BRIEF_CHANGED_TOO = Text(
    "  (đầu vào, hoặc số mặc định của địa phương trong đó, cũng khác trước)",
    "  (the brief, or the locality's figures in it, is another one too)",
)
NO_TASK_CHANGED = Text("  không nhiệm vụ nào đổi thời gian hay kinh phí", "  no task has another time or another cost")
TASKS_CHANGED = Text("  nhiệm vụ: {counts}", "  tasks: {counts}")
TASKS_DROPPED = Text("bớt {n}", "{n} dropped")
TASKS_ADDED = Text("thêm {n}", "{n} added")
TASKS_MOVED = Text("đổi thời gian {n}", "{n} moved")
COSTS_CHANGED = Text("đổi kinh phí {n}", "{n} with another cost")
TASK_DROPPED = Text("  − {task}: {title}", "  − {task}: {title}")
TASK_ADDED = Text("  + {task}: {title} ({months})", "  + {task}: {title} ({months})")
TASK_CHANGED = Text("  ~ {task}: {changes}", "  ~ {task}: {changes}")
MOVED = Text("{old} → {new}", "{old} → {new}")
COST_CHANGED = Text("{old} → {new} {unit}", "{old} → {new} {unit}")
WITHOUT_DATE = Text("chưa có thời điểm", "no date")
MORE_CHANGES = Text("  … và {n} nhiệm vụ nữa", "  … and {n} more")
