"""What the command line says: help texts, section headings, refusals, and what it tells beside the answer."""

from __future__ import annotations

from roadmap.messages.text import Text

# The program and the sections of its help
PROGRAM = Text(
    "Từ những nội dung được chọn đến kế hoạch đô thị thông minh 2025–2030 chia theo giai đoạn, "
    "giải thích được từng dòng.",
    "From a choice of goals to a phased smart-city plan for 2025–2030 that can be defended line by line.",
)
SECTION_PLAN = Text("Lập và xem kế hoạch", "Make and read a plan")
SECTION_DECIDE = Text("Sửa đầu vào, cân nhắc phương án", "Edit the brief, weigh variants")
SECTION_FOLLOW = Text("Theo dõi và báo cáo", "Follow and report")
SECTION_KEEP = Text("Giữ nhiều kế hoạch, trong git hay không", "Keep many plans, in git or not")
SECTION_CATALOGUE = Text("Tra cứu danh mục", "Look around the catalogue")
SECTION_OTHER = Text("Khác", "Other")
OPTIONS_METAVAR = Text("[TÙY CHỌN]", "[OPTIONS]")
COMMAND_METAVAR = Text("LỆNH [ĐỐI SỐ]...", "COMMAND [ARGS]...")

# One line for each command
INIT_SHORT = Text("Tạo thư mục kế hoạch với đầu vào (brief.toml)", "Start a plan's folder with a brief (brief.toml)")
PLAN_SHORT = Text(
    "Lập kế hoạch từ đầu vào hoặc từ các nội dung nêu ra", "Make a plan from a brief or from the goals given"
)
SHOW_SHORT = Text("Xem một kế hoạch đã lập theo nhiều góc nhìn", "Show a plan in one of its views")
WHY_SHORT = Text("Vì sao phải làm, vì sao lúc này, căn cứ vào đâu", "Why it must be done, why then, on what ground")
WHATIF_SHORT = Text("Thử thay đổi vài điểm của một đầu vào", "What a few changes of a brief would bring")
FIT_SHORT = Text("Vì sao không kịp, thay đổi gì thì kịp", "Why it does not fit, and what would make it fit")
COMPARE_SHORT = Text("Đặt các phương án cạnh nhau", "Variants side by side")
CHECK_SHORT = Text("Kiểm tra kế hoạch, đầu vào, danh mục", "Check plans, briefs and catalogues")
FRAMEWORKS_SHORT = Text("Các khung định hướng", "The frameworks")
GOALS_SHORT = Text("Nội dung của các khung định hướng", "The goals of the frameworks")
TASKS_SHORT = Text("Các nhiệm vụ, theo nội dung hoặc theo từ khóa", "The tasks, by goal or by words")
LOCALITIES_SHORT = Text("Các loại địa phương có sẵn", "The localities that are ready to use")
INFO_SHORT = Text("Toàn bộ một mục của danh mục, kèm nguồn", "One entry of the catalogue, whole, with its sources")
CATALOGUE_SHORT = Text(
    "Nhìn cả danh mục: số liệu, sơ đồ, nguồn, thay đổi", "The catalogue as a whole: figures, graph, sources, changes"
)
BRIEF_SHORT = Text("Sửa đầu vào bằng lệnh, không cần mở tệp", "Edit a brief by command, without opening the file")
UNDO_SHORT = Text("Hoàn tác lệnh sửa đầu vào gần nhất", "Take back the last command's edit of a brief")
RISK_SHORT = Text("Ngày tháng và kinh phí của kế hoạch chắc đến đâu", "How sure the dates and sums of a plan are")
PROGRESS_SHORT = Text(
    "Ghi tiến độ của một nhiệm vụ, xem việc nào đang ở đâu", "Record a task's progress, see where things stand"
)
REPORT_SHORT = Text(
    "Báo cáo quý của một đơn vị, kế hoạch của một năm", "A unit's quarterly report, and the plan of a year"
)
DIFF_SHORT = Text(
    "Hai bản của một kế hoạch khác nhau gì, và vì sao", "What differs between two versions of a plan, and why"
)
PORTFOLIO_SHORT = Text("Gộp nhiều kế hoạch trong một thư mục", "Many plans below one folder, rolled up")
GIT_SHORT = Text("Để git hiểu đầu vào và kế hoạch", "Let git understand briefs and plans")
UPGRADE_SHORT = Text("Đưa đầu vào, kế hoạch cũ về định dạng nay", "Carry older briefs and plans to today's format")
SCHEMA_SHORT = Text(
    "In JSON Schema của đầu vào, kế hoạch, danh mục", "Print the JSON Schema of briefs, plans, catalogues"
)
COMPLETION_SHORT = Text("In kịch bản gợi ý lệnh cho shell", "Print the completion script for a shell")

# Help of each command
PLAN = Text(
    "Lập kế hoạch.\n\n"
    "Với THƯ MỤC hoặc tệp đầu vào: ghi plan.toml cạnh brief.toml rồi hiện tổng quan. Mọi lựa chọn nằm trong đầu vào, "
    "nên không kèm tùy chọn lập kế hoạch nào.\n\n"
    "Với --goal: lập ngay một kế hoạch, mặc định cho một tỉnh; chỉ ghi tệp khi có -o. "
    "Không nêu gì thì dùng brief.toml ở thư mục hiện tại.\n\n"
    "Mã thoát 1 nghĩa là kế hoạch đã lập nhưng không kịp hoặc không đủ nguồn lực.",
    "Make a plan.\n\n"
    "From a folder or a brief: writes plan.toml beside brief.toml and shows the overview. All decisions stand in the "
    "brief, so no planning option is accepted.\n\n"
    "From --goal: makes a plan at once, for a province by default, and writes it only with -o. "
    "With neither, brief.toml in the current folder is used.\n\n"
    "Exit code 1 means that the plan was made but does not fit.",
)
SHOW = Text(
    "Hiện một kế hoạch đã lập (tệp plan.toml hoặc thư mục chứa nó).",
    "Show a plan that was made (a plan.toml or the folder that holds it).",
)
WHY = Text(
    "Nói bằng câu: vì sao nhiệm vụ hay nội dung này phải làm, vì sao vào lúc đó, căn cứ vào đâu.",
    "Say in sentences why a task or a goal must be done, why at that time, and on what ground.",
)
WHATIF = Text(
    "Đặt kế hoạch của một đầu vào cạnh kế hoạch của chính đầu vào ấy khi thay đổi vài điểm: theo giai đoạn, năm, nội "
    "dung, nhiệm vụ. Không ghi tệp nào, trừ khi có --save.\n\n"
    "Mã thoát 1 nghĩa là sau khi thay đổi, kế hoạch không kịp hoặc không đủ nguồn lực.",
    "Put the plan of a brief beside that of the same brief with a few decisions changed: by phase, year, goal and "
    "task. Nothing is written, except with --save.\n\n"
    "Exit code 1 means that the changed plan does not fit.",
)
COMPARE = Text(
    "Đặt hai hay nhiều kế hoạch đã lập cạnh nhau: theo giai đoạn, năm, nội dung, nhiệm vụ. Hai kế hoạch thì có thêm "
    "cột chênh lệch của kế hoạch sau so với kế hoạch đầu.",
    "Put two or more plans side by side: by phase, year, goal and task. Of two, the difference of the second from the "
    "first is shown too.",
)
CHECK = Text(
    "Kiểm tra kế hoạch, đầu vào và danh mục; nêu mọi lỗi cùng một lượt. Mã thoát 1 khi có lỗi.\n\n"
    "Kế hoạch không kịp nhưng có nói rõ điều đó vẫn là kế hoạch đúng.\n\n"
    "Cảnh báo (mã W) nêu từ ngữ cũ, văn bản đã bị thay thế, điều chưa đủ “6 rõ” trong phần do người dùng viết, và chỗ "
    "đáng ngờ của kế hoạch: việc đứng riêng, ấn định, dự trữ, chỉ tiêu, người chủ trì. Chỉ có cảnh báo thì mã thoát là "
    '0; có --strict thì là 1. Tắt một cảnh báo bằng lý do, trong đầu vào: [check] W541 = "lý do". '
    "Các mã: roadmap check --codes.",
    "Check plans, briefs and catalogues, and report everything wrong at once. Exit code 1 when there is something.\n\n"
    "A plan that does not fit, and says so, is a correct plan.\n\n"
    "Warnings (codes W) name outdated words, superseded documents, what of the “6 rõ” is not clear in what users "
    "write themselves, and what is doubtful in a plan: loose ends, pins, float, targets, leads. With warnings alone "
    'the exit code is 0, with --strict it is 1. A reason in the brief switches one off: [check] W541 = "why". '
    "All codes: roadmap check --codes.",
)
FRAMEWORKS = Text(
    "Liệt kê các khung định hướng, nguồn của chúng và số nội dung chọn được.",
    "List the frameworks, their sources, and how many of their goals can be chosen.",
)
GOALS = Text(
    "Liệt kê nội dung của một khung định hướng, hoặc của tất cả.",
    "List the goals of one framework, or of all.",
)
TASKS = Text(
    "Liệt kê nhiệm vụ. Từ khóa gõ có dấu hay không dấu, tiếng Việt hay tiếng Anh đều được.",
    "List tasks. Words may be Vietnamese, with or without accents, or English.",
)
LOCALITIES = Text(
    "Liệt kê các loại địa phương: cấp, quy mô, nhân lực, kinh phí, những gì đã có.",
    "List the localities: level, size, people, money and what is in place.",
)
INFO = Text(
    "Hiện toàn bộ một mục: nhiệm vụ, nội dung, khung định hướng, địa phương, nguồn, thủ tục, cơ quan, nhóm thực hiện, "
    "nguồn vốn, lĩnh vực.",
    "Show one entry whole: a task, goal, framework, locality, source, procedure, role, team, fund or domain.",
)
COMPLETION = Text(
    "In kịch bản gợi ý lệnh (phím Tab), gồm cả mã nhiệm vụ, nội dung, địa phương.\n\n"
    "\b\nbash        roadmap completion bash >> ~/.bashrc\n"
    "zsh         roadmap completion zsh >> ~/.zshrc\n"
    "fish        roadmap completion fish > ~/.config/fish/completions/roadmap.fish\n"
    "PowerShell  roadmap completion powershell >> $PROFILE",
    "Print the script that completes commands and ids with the Tab key.\n\n"
    "\b\nbash        roadmap completion bash >> ~/.bashrc\n"
    "zsh         roadmap completion zsh >> ~/.zshrc\n"
    "fish        roadmap completion fish > ~/.config/fish/completions/roadmap.fish\n"
    "PowerShell  roadmap completion powershell >> $PROFILE",
)

# Arguments
ARG_BRIEF = Text("Thư mục kế hoạch, hoặc tệp đầu vào brief.toml", "A plan's folder, or its brief.toml")
ARG_PLAN = Text("Tệp plan.toml hoặc thư mục chứa nó", "A plan.toml or the folder that holds it")
ARG_PLANS = Text(
    "Các tệp plan.toml hoặc thư mục chứa chúng", "Two or more plans: each a plan.toml or the folder that holds it"
)
ARG_WHY = Text("Mã hoặc tên nhiệm vụ, nội dung", "Id or name of a task or a goal")
ARG_CHECK = Text("Tệp hoặc thư mục cần kiểm tra", "Files or folders to check")
ARG_FRAMEWORK = Text("Mã hoặc tên khung định hướng", "Id or name of a framework")
ARG_INFO = Text("Mã hoặc tên của mục", "Id or name of the entry")
ARG_SHELL = Text("Loại shell", "The shell")

# Options
OPT_LANG = Text("Ngôn ngữ hiển thị", "Language of what is shown")
OPT_VERSION = Text("Hiện phiên bản rồi thoát.", "Show the version and exit.")
OPT_HELP = Text("Hiện hướng dẫn này rồi thoát.", "Show this message and exit.")
OPT_TEMPLATES = Text(
    "Thêm một thư mục danh mục chồng lên danh mục có sẵn; dùng được nhiều lần",
    "Lay a catalogue folder over the shipped one; repeatable",
)
OPT_FORMAT = Text("Dạng kết quả; mặc định: text", "Format of the answer; text by default")
OPT_WIDTH = Text("Bề rộng tính bằng số ô chữ", "Width in cells")
OPT_ASCII = Text("Chỉ dùng ký tự ASCII, chữ không dấu", "ASCII only, letters without accents")
OPT_PAGER = Text("Xem từng trang khi ở màn hình dòng lệnh", "Page the answer at a terminal")
OPT_OUT = Text('Ghi kết quả ra tệp ("-": màn hình)', 'Write the answer to a file ("-": standard output)')
OPT_OUT_PLAN = Text(
    'Ghi kế hoạch của --goal ra tệp TOML ("-": in TOML ra màn hình)',
    'Write the plan of --goal to a TOML file ("-": TOML to standard output)',
)
OPT_FRESH = Text(
    "Lỗi khi plan.toml không đúng như đầu vào, danh mục và bản roadmap hiện nay cho ra",
    "Fail when plan.toml is not what brief, catalogue and this roadmap give today",
)
OPT_STRICT = Text("Cảnh báo cũng cho mã thoát 1", "Warnings give exit code 1, too")
OPT_CODES = Text("Hiện bảng mã lỗi, mã cảnh báo rồi thoát", "Show the table of codes and exit")
CODES_NO_SARIF = Text(
    "bảng mã không có dạng sarif: dạng này ghi kết quả kiểm tra",
    "the table of codes has no form in sarif, which holds what a check found",
)
OPT_HIDE_MONEY = Text("Không hiện số tiền", "Leave sums of money out")
OPT_FORCE = Text("Ghi đè cả kế hoạch đã bị sửa tay", "Overwrite a plan that was edited by hand, too")
OPT_GOAL = Text(
    "Nội dung hoặc khung cần đạt, theo thứ tự ưu tiên; dùng nhiều lần", "A goal or framework, by priority; repeatable"
)
OPT_LOCALITY = Text("Loại địa phương; mặc định: tỉnh", "The locality; a province by default")
OPT_HORIZON = Text("Thời kỳ kế hoạch; mặc định: 2025..2030", "The horizon; 2025..2030 by default")
OPT_START = Text("Tháng bắt đầu việc mới, ví dụ 2027-01", "Month in which new work may begin, such as 2027-01")
OPT_BUDGET = Text(
    "Kinh phí bố trí một năm: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; thêm, bớt so với hồ sơ: 2027=-20%; "
    "chưa biết: chua-biet; dùng nhiều lần",
    "Money of a year: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; more or less than the profile has: 2027=-20%; "
    "not known: unknown; repeatable",
)
OPT_TEAM = Text(
    "Số người của một nhóm: ky-thuat=4.5; thêm, bớt so với hồ sơ: ky-thuat=+1; dùng nhiều lần",
    "People of a team: ky-thuat=4.5; more or fewer than the profile has: ky-thuat=+1; repeatable",
)
OPT_BUDGET_CHANGE = Text(
    "Kinh phí bố trí một năm: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; thêm, bớt so với đầu vào: 2027=-20%; "
    "trần nhiều năm: 2026-2030=500ty; chưa biết: chua-biet; dùng nhiều lần",
    "Money of a year: 2027=175ty, ns-tinh/dau-tu-cong:2027=175000tr; more or less than the brief has: 2027=-20%; "
    "a ceiling: 2026-2030=500ty; not known: unknown; repeatable",
)
OPT_TEAM_CHANGE = Text(
    "Số người của một nhóm: ky-thuat=4.5; thêm, bớt so với đầu vào: ky-thuat=+2; dùng nhiều lần",
    "People of a team: ky-thuat=4.5; more or fewer than the brief has: ky-thuat=+2; repeatable",
)
OPT_DROP_GOAL = Text("Bỏ nội dung hoặc khung này; dùng nhiều lần", "Drop this goal or framework; repeatable")
OPT_ADD_GOAL = Text(
    "Thêm nội dung hoặc khung này, ưu tiên cuối; dùng nhiều lần", "Add this goal or framework, ranked last; repeatable"
)
OPT_EXCLUDE = Text("Loại nhiệm vụ này khỏi kế hoạch; dùng nhiều lần", "Leave this task out; repeatable")
OPT_DELAY = Text(
    "Lùi một nhiệm vụ chưa bắt đầu: lgsp=6 ấn định bước đầu vào tháng muộn hơn 6 tháng so với kế hoạch hiện tại; "
    "dùng nhiều lần",
    "Delay a task that has not begun: lgsp=6 pins its first stage to the month 6 months after the present one; "
    "repeatable",
)
OPT_DEADLINE = Text(
    "Đặt hoặc dời thời hạn của một nhiệm vụ: lgsp=2028-03; lùi so với thời hạn đang có: lgsp=+6; dùng nhiều lần",
    "Set or move a task's deadline: lgsp=2028-03; later than it is now: lgsp=+6; repeatable",
)
OPT_COMPLETE = Text(
    "Mọi nhiệm vụ chính của nội dung này xong chậm nhất tháng đó: chinh-quyen-so=2028-12; dùng nhiều lần",
    "All core tasks of this goal are due by this month: chinh-quyen-so=2028-12; repeatable",
)
OPT_UNPIN = Text(
    "Bỏ ấn định thời điểm bắt đầu của nhiệm vụ này; dùng nhiều lần", "Release the pinned start of this task; repeatable"
)
OPT_NO_WAIT = Text(
    "Không bắt nhiệm vụ trước chờ nhiệm vụ sau nữa, khi việc chờ chỉ là nên làm: kho-du-lieu-dung-chung=lgsp; dùng "
    "nhiều lần",
    "Let the first task no longer wait for the second, where waiting is only advisable: kho-du-lieu-dung-chung=lgsp; "
    "repeatable",
)
OPT_EXTERNAL = Text(
    "Tháng mà cấp khác có nhiệm vụ này: khung-kien-truc-so=2027-04; dùng nhiều lần",
    "The month in which another level has this task: khung-kien-truc-so=2027-04; repeatable",
)
OPT_SAVE = Text(
    "Ghi phương án thành đầu vào mới: tên thư mục cạnh thư mục của đầu vào, hoặc một đường dẫn",
    "Write the variant as a new brief: the name of a folder beside the brief's, or a path",
)
OPT_DONE = Text("Nhiệm vụ đã hoàn thành; dùng nhiều lần", "A task that is done; repeatable")
OPT_ENGINE = Text(
    "Bộ lập tiến độ: fast (mặc định), hoặc optimal (cần cài OR-Tools, lâu hơn, có chứng minh)",
    "Engine: fast (the default), or optimal (needs OR-Tools, slower, with proof)",
)
OPT_EFFORT = Text(
    "Tìm tiến độ tốt hơn: quick (mặc định, không tìm thêm), normal (dưới 1 giây), thorough (dưới 1 phút)",
    "Search for a better schedule: quick (none, the default), normal (a second at most), thorough (a minute at most)",
)
SEARCHING = Text(
    "Đang tìm tiến độ tốt hơn: {done}% (Ctrl-C: dừng, xem kết quả tốt nhất)",
    "Searching for a better schedule: {done}% (Ctrl-C stops and shows the best)",
)
SEARCHING_ALONG = Text("Đang tìm tiến độ tốt hơn: {done}%", "Searching for a better schedule: {done}%")
STOPPED = Text(
    "Đã dừng: đây là tiến độ tốt nhất tìm được đến lúc đó; không tệp nào thay đổi.",
    "Stopped: this is the best schedule found until then; no file has changed.",
)
OPT_VIEW = Text(
    "Góc nhìn; mặc định: overview, hoặc tasks khi có lọc", "The view; overview by default, tasks when some are selected"
)
OPT_YEAR = Text("Chỉ một năm", "One year only")
OPT_LEAD = Text("Chỉ nhiệm vụ do cơ quan này chủ trì", "Only tasks led by this role")
OPT_PHASE = Text("Chỉ một giai đoạn", "One phase only")
OPT_ONLY = Text("Chỉ nhiệm vụ quá hạn, hoặc chỉ nhiệm vụ găng", "Only late tasks, or only critical ones")
OPT_TASK = Text("Chỉ các bước thủ tục của nhiệm vụ này (--view gates)", "Only the gates of this task (--view gates)")
OPT_TASK_GOAL = Text("Chỉ nhiệm vụ mà nội dung này nêu", "Only tasks that this goal names")
OPT_SEARCH = Text("Chỉ nhiệm vụ có những từ này", "Only tasks with these words")

# Refusals
NO_SUCH_PATH = Text('không có tệp hay thư mục "{path}"', 'there is no file or folder "{path}"')
IS_A_FOLDER = Text('"{path}" là thư mục; hãy nêu tên tệp', '"{path}" is a folder; name a file')
NO_LAYER = Text(
    '"{path}" không có phần nào của danh mục ({parts}), nên không thay đổi gì',
    '"{path}" holds no part of a catalogue ({parts}) and would change nothing',
)
NOT_A_FOLDER = Text('"{path}" không phải thư mục', '"{path}" is no folder')
NOT_A_MONTH = Text(
    '"{value}" không phải tháng; viết như 2027-01, 2027-Q1 hoặc 2027',
    '"{value}" is no month; write 2027-01, 2027-Q1 or 2027',
)
NOT_A_HORIZON = Text(
    '"{value}" không phải thời kỳ; viết như 2025..2030 hoặc 2025-07..2030-12',
    '"{value}" is no horizon; write 2025..2030 or 2025-07..2030-12',
)
NO_BRIEF = Text(
    "thư mục hiện tại không có brief.toml. Hãy gõ, ví dụ:\n"
    "  roadmap plan plans/ha-noi\n"
    "  roadmap plan --goal 3-tru-cot-1-nen-tang\n"
    "hoặc tạo đầu vào mới: roadmap init plans/ten-ke-hoach",
    "there is no brief.toml in the current folder. Type, for example:\n"
    "  roadmap plan plans/ha-noi\n"
    "  roadmap plan --goal 3-tru-cot-1-nen-tang\n"
    "or start a brief: roadmap init plans/my-plan",
)
EDIT_THE_BRIEF = Text(
    "{option} không dùng cùng một đầu vào: plan.toml luôn đúng như đầu vào nói. "
    "Hãy sửa {brief}, hoặc bỏ đường dẫn và dùng --goal",
    "{option} is not accepted with a brief: plan.toml is always what the brief says. "
    "Edit {brief}, or leave the path out and use --goal",
)
NEEDS_GOAL = Text(
    "{option} cần ít nhất một --goal; xem các nội dung bằng: roadmap goals",
    "{option} needs at least one --goal; see them with: roadmap goals",
)
OUT_NEEDS_GOAL = Text(
    "-o chỉ dùng với --goal: kế hoạch của một đầu vào luôn là plan.toml cạnh đầu vào đó",
    "-o goes with --goal only: the plan of a brief is always the plan.toml beside it",
)
KEEPS_INPUT = Text(
    '"{path}" là đầu vào hoặc kế hoạch nên không ghi đè bằng một bản hiển thị; hãy chọn tên tệp khác',
    '"{path}" is a brief or a plan and is not overwritten with a view; choose another file name',
)
UNKNOWN_ID = Text('không có {kinds} nào là "{word}"', 'no {kinds} is called "{word}"')
ONLY_OF_PLAN = Text(
    '. Chỉ tìm trong kế hoạch này; mục khác của danh mục: roadmap info "{word}"',
    '. Only this plan was searched; for the rest of the catalogue: roadmap info "{word}"',
)
NEAREST = Text("; gần nhất: {choices}", "; nearest: {choices}")
AMBIGUOUS = Text(
    '"{word}" chỉ nhiều mục, hãy gõ mã đầy đủ:\n{choices}', '"{word}" means several, type the full id:\n{choices}'
)
CHOICE = Text("  {id}  {title} ({kind})", "  {id}  {title} ({kind})")
MORE = Text("  … và {n} mục nữa", "  … and {n} more")
CALLED_NOW = Text('"{word}" là tên khác của "{title}" ({id})', '"{word}" is another name of "{title}" ({id})')
OR = Text(" hay ", " or ")
ENTRY = Text("mục", "entry")

# Said on stderr beside the answer
ERROR = Text("Lỗi: {message}", "Error: {message}")
WROTE = Text("Đã ghi {path}", "Wrote {path}")
UNVERIFIED = Text(
    "Chú ý: kế hoạch này không qua được kiểm tra, có thể đã bị sửa tay; xem: roadmap check {path}",
    "Note: this plan does not pass the check and may have been edited by hand; see: roadmap check {path}",
)
UNCHANGED = Text("{path} không có gì thay đổi, giữ nguyên tệp", "{path} has not changed and was left untouched")
NOTHING_WRONG = Text("Không có lỗi.", "Nothing wrong.")
INTERRUPTED = Text("Đã dừng theo yêu cầu.", "Interrupted.")
REFUSED = Text("hệ thống không cho phép: {reason}", "the system refused: {reason}")
REFUSED_FILE = Text("{path}: hệ thống không cho phép ({reason})", "{path}: the system refused ({reason})")
BUG = Text(
    "roadmap gặp lỗi của chính nó ({reason}); không tệp nào bị ghi dở. "
    "Đặt ROADMAP_DEBUG=1 rồi chạy lại để có chi tiết khi báo lỗi",
    "roadmap failed by its own fault ({reason}); no file was left half written. "
    "Set ROADMAP_DEBUG=1 and repeat for details to report",
)
