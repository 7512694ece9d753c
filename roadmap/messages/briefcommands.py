"""The help texts of `roadmap brief` and `roadmap undo`."""

from __future__ import annotations

from roadmap.messages.text import Text

SECTION_GOALS = Text("Nội dung", "Goals")
SECTION_RESOURCES = Text("Kinh phí và nhân lực", "Money and people")
SECTION_WISHES = Text("Thời hạn và ấn định", "Dates that you set")
SECTION_TASKS = Text("Từng nhiệm vụ", "Single tasks")
SECTION_OWN = Text("Nhiệm vụ và chỉ tiêu riêng của địa phương", "The locality's own tasks and targets")
SECTION_FRAME = Text("Khung chung", "The plan as a whole")

BRIEF = Text(
    "Sửa đầu vào (brief.toml) bằng lệnh, không cần mở tệp.\n\n"
    "Ghi chú, thứ tự và dòng trống trong tệp giữ nguyên; sửa sai thì không ghi gì. Thêm --dry-run để xem trước dưới "
    "dạng bản vá. Sửa nhầm thì gõ: roadmap undo THƯ_MỤC",
    "Edit a brief (brief.toml) by command, without opening the file.\n\n"
    "Comments, order and blank lines stay; a wrong edit writes nothing. Add --dry-run to see it first as a patch. To "
    "take an edit back: roadmap undo DIR",
)
UNDO = Text(
    "Hoàn tác lệnh sửa đầu vào gần nhất; gõ lại để hoàn tác lệnh trước đó. Không hoàn tác khi tệp bị sửa tay sau đó.",
    "Take back the last command's edit of a brief; repeat to take back the one before. Refused where the file was "
    "edited by hand since.",
)

# Goals
ADD_GOAL_SHORT = Text("Thêm nội dung hoặc cả một khung", "Add a goal or a whole framework")
ADD_GOAL = Text(
    "Thêm nội dung hoặc cả một khung, ưu tiên cuối, trừ khi có --place hoặc --before.",
    "Add goals or whole frameworks, ranked last unless --place or --before says otherwise.",
)
DROP_GOAL_SHORT = Text("Bỏ nội dung hoặc cả một khung", "Drop a goal or a whole framework")
DROP_GOAL = Text(
    "Bỏ nội dung hoặc cả một khung. Bỏ một nội dung của khung đã chọn cả khung thì các nội dung còn lại được ghi ra, "
    "theo thứ tự cũ.",
    "Drop goals or whole frameworks. Where a framework is chosen as a whole and one of its goals goes, the others are "
    "listed, in the same order.",
)
RANK_SHORT = Text("Đổi thứ tự ưu tiên", "Change the order of priority")
RANK = Text(
    "Đặt một nội dung (hoặc các nội dung của một khung) vào ưu tiên thứ N, hoặc lên ngay trước nội dung khác.",
    "Put a goal (or the goals of a framework) in place N, or right before another goal.",
)
ARG_GOALS = Text("Mã hoặc tên nội dung, khung định hướng", "Ids or names of goals or frameworks")
ARG_GOAL = Text("Mã hoặc tên nội dung, khung định hướng", "Id or name of a goal or framework")
ARG_PLACE = Text("Ưu tiên mới, đếm từ 1", "The new place, counted from 1")
OPT_PLACE = Text("Ưu tiên thứ mấy, đếm từ 1", "Its place, counted from 1")
OPT_BEFORE = Text("Ngay trước nội dung này", "Right before this goal")

# Money and people
BUDGET_SHORT = Text("Kinh phí bố trí, trần vốn", "Money by year, ceilings")
BUDGET = Text(
    "Đặt kinh phí bố trí: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; thêm, bớt: 2027=-20%; trần nhiều năm: "
    "2026-2030=500ty; chưa biết: chua-biet. Không ghi nguồn thì là nguồn chính của địa phương.",
    "Set money: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; more or less: 2027=-20%; a ceiling: 2026-2030=500ty; "
    "not "
    "known: unknown. Without an account, the locality's own fund is meant.",
)
ARG_SUMS = Text("Các số tiền, cách viết như --budget", "Sums, written as for --budget")
OPT_REMOVE_BUDGET = Text(
    "Bỏ số đã ghi, để dùng lại số của hồ sơ: 2027, ns-tinh/dau-tu-cong:2027, 2026-2030, ns-tinh/dau-tu-cong; dùng "
    "nhiều "
    "lần",
    "Take a figure out, so that the profile's holds again: 2027, ns-tinh/dau-tu-cong:2027, 2026-2030, "
    "ns-tinh/dau-tu-cong; repeatable",
)
TEAM_SHORT = Text("Số người của các nhóm", "People in the teams")
TEAM = Text(
    "Đặt số người của nhóm: ky-thuat=4.5; thêm, bớt: ky-thuat=+1; từ một thời điểm: ky-thuat@2028=+1; chưa biết: "
    "ky-thuat=chua-biet.",
    "Set the people of a team: ky-thuat=4.5; more or fewer: ky-thuat=+1; from a month: ky-thuat@2028=+1; not known: "
    "ky-thuat=unknown.",
)
ARG_PEOPLE = Text("Các nhóm, cách viết như --team", "Teams, written as for --team")
OPT_REMOVE_TEAM = Text(
    "Bỏ số đã ghi của nhóm này, để dùng lại số của hồ sơ; dùng nhiều lần",
    "Take out what is said of this team, so that the profile's figure holds again; repeatable",
)

# Dates
ARG_TASK = Text("Mã hoặc tên nhiệm vụ", "Id or name of a task")
ARG_TASK_ABOVE = Text("Mã hoặc tên nhiệm vụ của cấp trên", "Id or name of a task of the level above")
ARG_MONTH = Text("Tháng, như 2027-07; hoặc 2027-Q3, 2027", "A month, such as 2027-07; or 2027-Q3, 2027")
ARG_DUE = Text("Tháng, như 2027-12; hoặc lùi thêm số tháng: +6", "A month, such as 2027-12; or so many later: +6")
DEADLINE_SHORT = Text("Thời hạn của nhiệm vụ, trọng số", "Deadline of a task, and its weight")
DEADLINE = Text(
    "Đặt hoặc dời thời hạn của một nhiệm vụ, hoặc trọng số của thời hạn đó.",
    "Set or move the deadline of a task, or its weight.",
)
OPT_WEIGHT = Text("Trọng số, từ 1 đến 1000; mặc định 1", "Its weight, 1 to 1000; 1 by default")
OPT_REMOVE_DEADLINE = Text("Bỏ thời hạn này", "Take the deadline away")
PIN_SHORT = Text("Ấn định tháng bắt đầu", "Fix when a task starts")
PIN = Text(
    "Ấn định tháng bắt đầu của một nhiệm vụ: bước đầu của nó, trừ khi có --stage. Trái với quan hệ phụ thuộc hoặc tiến "
    "độ đã ghi thì không nhận.",
    "Fix the month in which a task starts: its first stage, unless --stage says otherwise. Refused where it "
    "contradicts "
    "the dependencies or recorded progress.",
)
UNPIN_SHORT = Text("Bỏ ấn định", "Release a fixed start")
UNPIN = Text("Bỏ ấn định tháng bắt đầu của một nhiệm vụ.", "Release the fixed start of a task.")
OPT_STAGE = Text("Bước chuẩn bị hay bước triển khai", "The stage")
EXTERNAL_SHORT = Text("Khi nào cấp trên có việc mà kế hoạch chờ", "When the level above has what is awaited")
EXTERNAL = Text(
    "Ghi tháng mà cấp trên hoàn thành một nhiệm vụ mà kế hoạch này chờ.",
    "Set the month in which the level above has a task that this plan waits for.",
)
OPT_REMOVE_EXTERNAL = Text("Bỏ thời điểm đã ghi", "Take the date out")

# Single tasks
EXCLUDE_SHORT = Text("Loại nhiệm vụ khỏi kế hoạch", "Leave a task out")
EXCLUDE = Text(
    "Loại một nhiệm vụ khỏi kế hoạch và ghi lý do; gõ lại với lý do khác để sửa lý do.",
    "Leave a task out of the plan, and say why; repeat with another reason to change that.",
)
ARG_REASON = Text("Lý do, đặt trong ngoặc kép", "Why, in quotation marks")
INCLUDE_SHORT = Text("Đưa nhiệm vụ đã loại trở lại", "Take a task in again")
INCLUDE = Text("Đưa một nhiệm vụ đã loại trở lại kế hoạch.", "Take a task that was left out into the plan again.")
LEAD_SHORT = Text("Đổi cơ quan chủ trì", "Let another unit lead")
LEAD = Text("Đổi cơ quan chủ trì một nhiệm vụ.", "Let another unit lead a task.")
ARG_ROLE = Text("Mã hoặc tên cơ quan", "Id or name of a unit")
OPT_REMOVE_LEAD = Text("Trở lại cơ quan chủ trì của danh mục", "Back to the lead of the catalogue")
ESTIMATE_SHORT = Text("Số tháng, số tiền của địa phương", "The locality's own months and sums")
ESTIMATE = Text(
    "Thay số tháng, số tiền của danh mục cho một nhiệm vụ: ba số thấp, có khả năng nhất, cao (9,12,15; 1.5ty,2ty,3ty) "
    "hoặc một số.",
    "Replace the catalogue's months and sums of a task: low, likely and high (9,12,15; 1.5ty,2ty,3ty) or one figure.",
)
OPT_PREPARATION = Text("Số tháng chuẩn bị", "Months of preparation")
OPT_DELIVERY = Text("Số tháng triển khai", "Months of delivery")
OPT_PREPARATION_COST = Text("Chi phí chuẩn bị", "Cost of preparation")
OPT_DELIVERY_COST = Text("Chi phí triển khai", "Cost of delivery")
OPT_RUN_COST = Text("Chi phí vận hành mỗi năm", "Cost of a year of operation")
OPT_REMOVE_ESTIMATE = Text(
    "Trở lại số của danh mục; all: tất cả; dùng nhiều lần", "Back to the catalogue's figure; all: every one; repeatable"
)
SOFT_SHORT = Text("Bắt chờ hay không, khi chỉ là nên chờ", "Whether an advisable wait holds")
SOFT = Text(
    "Không bắt nhiệm vụ trước chờ nhiệm vụ sau nữa (off), hoặc lại chờ (on), khi việc chờ chỉ là nên làm: "
    "kho-du-lieu-dung-chung=lgsp.",
    "Let the first task no longer wait for the second (off), or wait again (on), where waiting is only advisable: "
    "kho-du-lieu-dung-chung=lgsp.",
)
ARG_STATE = Text("off: không chờ nữa; on: lại chờ", "off: wait no longer; on: wait again")
ARG_PAIRS = Text("NHIỆM VỤ=NHIỆM VỤ PHẢI CHỜ", "TASK=TASK IT WAITS FOR")
OPT_ALL_SOFT = Text("Mọi việc chờ chỉ là nên làm", "Every advisable wait")

# Own tasks and targets
ADD_TASK_SHORT = Text("Thêm nhiệm vụ riêng", "Add a task of your own")
ADD_TASK = Text(
    "Thêm một nhiệm vụ riêng của địa phương; phải có --months, hoặc --recurring với việc thường xuyên.",
    "Add a task of the locality's own; it needs --months, or --recurring for recurring work.",
)
EDIT_TASK_SHORT = Text("Sửa nhiệm vụ riêng", "Change a task of your own")
EDIT_TASK = Text(
    "Sửa một nhiệm vụ riêng: chỉ những gì nêu ra thay đổi.", "Change a task of the locality's own in what is given."
)
DROP_TASK_SHORT = Text("Bỏ nhiệm vụ riêng", "Drop a task of your own")
DROP_TASK = Text(
    "Bỏ một nhiệm vụ riêng, cùng thời hạn, ấn định, ước tính đã ghi cho nó.",
    "Drop a task of the locality's own, with its deadline, pins and estimates.",
)
ARG_NEW_TASK = Text("Mã của nhiệm vụ mới, như san-giao-dich-lang-nghe", "Id of the new task, such as craft-market")
ARG_OWN_TASK = Text("Mã nhiệm vụ riêng", "Id of the own task")
OPT_TASK_TITLE = Text("Tên nhiệm vụ", "Its title")
OPT_SAYS = Text("Phải làm gì", "What is to be done")
OPT_DELIVERABLE = Text("Sản phẩm", "What is handed over")
OPT_DOMAIN = Text("Lĩnh vực", "Its domain")
OPT_TASK_LEAD = Text("Cơ quan chủ trì", "Who leads")
OPT_SUPPORT = Text("Cơ quan phối hợp; dùng nhiều lần", "Who supports; repeatable")
OPT_APPROVER = Text("Cấp phê duyệt", "Who approves")
OPT_MONTHS = Text("Số tháng triển khai: 3,4,6 hoặc 4", "Months of delivery: 3,4,6 or 4")
OPT_COST = Text("Chi phí triển khai: 1ty,1.5ty,2ty hoặc 300tr", "Cost of delivery: 1ty,1.5ty,2ty or 300tr")
OPT_TASK_TEAM = Text("Số người: ky-thuat=0.5; dùng nhiều lần", "People: ky-thuat=0.5; repeatable")
OPT_PROCEDURE = Text(
    "Trình tự, thủ tục; khi đó cần cả --preparation-months", "Its procedure; --preparation-months is then needed too"
)
OPT_RECURRING = Text("Việc thường xuyên: mỗi quý, nửa năm, năm", "Recurring work: each quarter, half-year, year")
OPT_FUND = Text("Tỷ lệ theo nguồn vốn: ns-tinh=70; dùng nhiều lần", "Share of a fund: ns-tinh=70; repeatable")
OPT_AFTER = Text(
    "Phải chờ nhiệm vụ này, vì sao: lgsp=cần trục liên thông; dùng nhiều lần",
    "Must wait for this task, and why: lgsp=needs the platform; repeatable",
)
OPT_AFTER_SOFT = Text("Như --after, nhưng chỉ là nên chờ; dùng nhiều lần", "As --after, but advisable only; repeatable")
OPT_REMOVE_PART = Text(
    "Bỏ phần này của nhiệm vụ: cost, team, after … (tên các tùy chọn trên); dùng nhiều lần",
    "Take this part out: cost, team, after … (the names of the options); repeatable",
)
TARGET_SHORT = Text("Thêm, sửa chỉ tiêu riêng", "Add or change a target of your own")
TARGET = Text(
    "Thêm hoặc sửa một chỉ tiêu riêng của địa phương; chỉ tiêu mới cần --title, --unit và ít nhất một --value.",
    "Add or change a target of the locality's own; a new one needs --title, --unit and at least one --value.",
)
DROP_TARGET_SHORT = Text("Bỏ chỉ tiêu riêng", "Drop a target of your own")
DROP_TARGET = Text("Bỏ một chỉ tiêu riêng.", "Drop a target of the locality's own.")
ARG_OWN_TARGET = Text("Mã chỉ tiêu riêng, như ho-so-truc-tuyen", "Id of the own target, such as online-filings")
ARG_TARGET = Text("Mã hoặc tên chỉ tiêu, riêng hoặc của một khung", "Id or name of a target, own or a framework's")
OPT_TARGET_TITLE = Text("Tên chỉ tiêu", "Its title")
OPT_UNIT = Text("Đơn vị, như %", "Its unit, such as %")
OPT_VALUE = Text("Mức cần đạt trong năm: 2027=80; dùng nhiều lần", "Value to reach in a year: 2027=80; repeatable")
OPT_BASELINE = Text("Mức hiện nay", "Where it stands today")
OPT_AT_MOST = Text("Không quá mức ấy, thay vì ít nhất", "At most that value, instead of at least")
OPT_TARGET_LEAD = Text("Cơ quan chịu trách nhiệm", "Who answers for it")
OPT_TARGET_TASK = Text("Nhiệm vụ góp phần đạt; dùng nhiều lần", "A task that serves it; repeatable")
OPT_REMOVE_TARGET_PART = Text(
    "Bỏ mức của một năm, hoặc baseline, lead, tasks, at-most; dùng nhiều lần",
    "Take out a year's value, or baseline, lead, tasks, at-most; repeatable",
)
MEASURED_SHORT = Text("Ghi kết quả đo của chỉ tiêu", "Record what was measured of a target")
MEASURED = Text(
    "Ghi kết quả đo của một chỉ tiêu theo năm, của địa phương hoặc của một khung: 2026=62.5. Chỉ kết quả đo mới cho "
    "biết đạt hay chưa.",
    "Record what was measured of a target by year, own or a framework's: 2026=62.5. Only that tells whether it is met.",
)
ARG_MEASURED = Text("NĂM=GIÁ TRỊ", "YEAR=VALUE")
OPT_REMOVE_MEASURED = Text("Bỏ kết quả đo của năm này; dùng nhiều lần", "Take this year's value out; repeatable")

# The plan as a whole
START_SHORT = Text("Dời tháng bắt đầu (ngày tình trạng)", "Move the start month (the status date) on")
START = Text(
    "Đặt tháng bắt đầu: việc mới không bắt đầu trước tháng này, và tiến độ được tính đến tháng này.",
    "Set the start month: nothing new begins before it, and progress counts up to it.",
)
ARG_START = Text("Tháng, như 2027-04", "A month, such as 2027-04")
HORIZON_SHORT = Text("Thời kỳ kế hoạch", "The horizon")
HORIZON = Text(
    "Đặt thời kỳ kế hoạch, như 2025..2030; giai đoạn cuối kết thúc cùng thời kỳ.",
    "Set the horizon, such as 2025..2030; the last phase ends with it.",
)
ARG_HORIZON = Text("Từ đâu đến đâu, như 2025..2030", "From when to when, such as 2025..2030")
PHASE_SHORT = Text("Các giai đoạn", "The phases")
PHASE = Text(
    "Đổi tên hoặc tháng cuối của giai đoạn N; thêm một giai đoạn (--add --title TÊN --to THÁNG); bỏ giai đoạn N "
    "(--remove); hoặc trở lại các giai đoạn mặc định (--defaults).",
    "Change the title or the last month of phase N; add a phase (--add --title TITLE --to MONTH); remove phase N "
    "(--remove); or go back to the default phases (--defaults).",
)
ARG_PHASE = Text("Giai đoạn thứ mấy", "Number of the phase")
OPT_PHASE_TITLE = Text("Tên giai đoạn", "Its title")
OPT_PHASE_TO = Text("Tháng cuối", "Its last month")
OPT_PHASE_ADD = Text("Thêm một giai đoạn kết thúc vào tháng ấy", "Add a phase that ends in that month")
OPT_PHASE_REMOVE = Text("Bỏ giai đoạn này", "Remove this phase")
OPT_PHASE_DEFAULTS = Text("Trở lại các giai đoạn mặc định", "Back to the default phases")
TITLE_SHORT = Text("Tên kế hoạch", "The plan's title")
TITLE = Text("Đổi tên kế hoạch.", "Give the plan another title.")
ARG_TITLE = Text("Tên, đặt trong ngoặc kép", "The title, in quotation marks")
OPT_TITLE_EN = Text("Tên tiếng Anh", "The English title")
EFFORT_SHORT = Text("Mức tìm tiến độ tốt hơn", "How long to search for a better schedule")
EFFORT = Text(
    "Tìm tiến độ tốt hơn: quick (không tìm thêm), normal (dưới 1 giây), thorough (dưới 1 phút).",
    "Search for a better schedule: quick (none), normal (a second at most), thorough (a minute at most).",
)
ARG_EFFORT = Text("Mức tìm kiếm", "How long")
ENGINE_SHORT = Text("Bộ lập tiến độ", "The engine")
ENGINE = Text(
    "Bộ lập tiến độ: fast (mặc định), hoặc optimal (cần cài OR-Tools).",
    "The engine: fast (the default), or optimal (needs OR-Tools).",
)
ARG_ENGINE = Text("Bộ lập tiến độ", "The engine")
LANGUAGE_SHORT = Text("Ngôn ngữ của kế hoạch", "The plan's language")
LANGUAGE = Text("Đổi ngôn ngữ hiển thị của kế hoạch.", "Show the plan in another language.")
ARG_LANGUAGE = Text("Ngôn ngữ", "The language")
LOCALITY_SHORT = Text("Hồ sơ địa phương", "The locality's profile")
LOCALITY = Text(
    "Lấy hồ sơ địa phương khác: cấp, nhóm thực hiện, vốn và việc đã có theo hồ sơ ấy; xem: roadmap localities",
    "Take another profile: level, teams, money and what is in place come from it; see: roadmap localities",
)
ARG_LOCALITY = Text("Mã hoặc tên địa phương", "Id or name of a locality")
PARENT_SHORT = Text("Kế hoạch của cấp trên", "The plan of the level above")
PARENT = Text(
    "Nêu thư mục kế hoạch của cấp trên, để so thời điểm các việc đang chờ.",
    "Name the folder of the plan of the level above, whose dates are compared.",
)
ARG_PARENT = Text("Thư mục kế hoạch của cấp trên", "Folder of the plan above")
OPT_REMOVE_PARENT = Text("Không còn kế hoạch cấp trên", "No plan above any more")
ROLE_SHORT = Text("Tên gọi của cơ quan ở địa phương", "What a unit is called here")
ROLE = Text("Đặt tên gọi của một cơ quan ở địa phương, khi khác danh mục.", "Say what a unit is called here.")
ARG_ROLE_NAME = Text("Tên gọi, đặt trong ngoặc kép", "Its name, in quotation marks")
OPT_REMOVE_ROLE = Text("Trở lại tên của danh mục", "Back to the name of the catalogue")
GATE_SHORT = Text("Bước thủ tục theo thực tế địa phương", "A gate as the locality passes it")
GATE = Text(
    "Sửa một bước thủ tục theo thực tế địa phương; xem các bước bằng: roadmap info MÃ_THỦ_TỤC",
    "Change a gate of a procedure to how the locality passes it; to see the gates: roadmap info PROCEDURE",
)
ARG_PROCEDURE = Text("Mã hoặc tên trình tự, thủ tục", "Id or name of a procedure")
ARG_GATE = Text("Mã hoặc tên bước thủ tục", "Id or name of the gate")
OPT_SHARE = Text("Tỷ lệ thời gian của bước, %", "Share of the stage, %")
OPT_GATE_MONTHS = Text("Số tháng cố định", "Months, where they are fixed")
OPT_CALENDAR = Text("Tháng trong năm được thông qua, 1–12; dùng nhiều lần", "Month of the year, 1–12; repeatable")
OPT_REMOVE_GATE = Text("Trở lại như danh mục", "Back to the catalogue")
CHECK_SHORT = Text("Tắt một cảnh báo, kèm lý do", "Switch a warning off, and say why")
CHECK = Text(
    "Tắt một cảnh báo của roadmap check trong kế hoạch này và ghi lý do; các mã: roadmap check --codes",
    "Switch a warning of roadmap check off for this plan, and say why; the codes: roadmap check --codes",
)
ARG_CODE = Text("Mã cảnh báo, như W541", "Code of the warning, such as W541")
OPT_REMOVE_CHECK = Text("Lại cảnh báo", "Warn again")
