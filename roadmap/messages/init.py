"""What `init` says: its help, the comments of a new brief, the questions that it asks at a terminal."""

from __future__ import annotations

from roadmap.messages.text import Text

# Help
INIT = Text(
    "Tạo thư mục kế hoạch với đầu vào brief.toml, mỗi khóa có lời giải thích.\n\n"
    "Ở màn hình dòng lệnh, khi chưa có --goal, lệnh hỏi lần lượt: địa phương, nội dung, tên, tháng bắt đầu, kinh phí, "
    "số người. Nơi khác (hoặc khi có --goal) thì lấy theo tùy chọn.\n\n"
    "Với --parent: lấy nội dung đã chọn và tháng hoàn thành từ kế hoạch của cấp trên.",
    "Start a plan's folder with a brief.toml that explains each of its keys.\n\n"
    "At a terminal, without --goal, it asks for locality, goals, title, start, money and staff in turn. "
    "Elsewhere (or with --goal) the options say it all.\n\n"
    "With --parent, goals and finish months come from the plan of the level above.",
)
ARG_DIR = Text("Thư mục của kế hoạch; chưa có thì được tạo", "The plan's folder; made when it is not there")
OPT_TITLE = Text("Tên kế hoạch; mặc định: theo địa phương và nội dung", "Title; from locality and goals by default")
OPT_LOCALITY = Text(
    "Loại địa phương; mặc định: tỉnh, có --parent: xã", "The locality; a province by default, with --parent a commune"
)
OPT_START = Text("Tháng bắt đầu; mặc định: tháng sau", "Month in which work begins; next month by default")
OPT_PARENT = Text("Kế hoạch của cấp trên (đã có plan.toml)", "The plan of the level above (with its plan.toml)")
OPT_FORCE = Text("Ghi đè cả brief.toml đã có", "Overwrite a brief.toml that is there already")
OPT_TEAM = Text(
    "Số người của một nhóm: ky-thuat=4.5, ky-thuat=chua-biet; dùng nhiều lần",
    "People of a team: ky-thuat=4.5, ky-thuat=unknown; repeatable",
)

# Refusals
NO_GOALS = Text(
    "cần ít nhất một --goal; xem các nội dung bằng: roadmap goals",
    "at least one --goal is needed; see them with: roadmap goals",
)
NO_LOCALITY_BELOW = Text(
    "{parent} là kế hoạch cấp {level}, danh mục không có địa phương nào ở cấp dưới; --parent cần kế hoạch của cấp "
    "trên, như của tỉnh",
    "{parent} is a plan of the {level} level, and the catalogue has no locality of a lower level; --parent takes the "
    "plan of the level above, such as a province's",
)
NOT_BELOW = Text(
    '--locality "{locality}" không ở cấp dưới của kế hoạch {parent}',
    '--locality "{locality}" is not of a level below that of the plan {parent}',
)
BRIEF_EXISTS = Text(
    "{path} đã có nên không ghi đè. Hãy sửa tệp đó, chọn thư mục khác, hoặc thêm --force để bỏ nó.",
    "{path} is there already and is not overwritten. Edit it, choose another folder, or add --force to drop it.",
)
NOT_A_FILE = Text('"{path}" không phải tệp', '"{path}" is no file')
NOT_A_FOLDER = Text('"{path}" không phải thư mục', '"{path}" is no folder')

# Told when the brief is written
WROTE = Text("Đã ghi {path}", "Wrote {path}")
NEXT = Text("Tiếp theo: {command}", "Next: {command}")
NEXT_TIME = Text("Lần sau, gõ một dòng:", "Next time, in one line:")
WITHOUT_WORK = Text(
    "Danh mục không có nhiệm vụ nào ở cấp của địa phương này cho: {goals}",
    "The catalogue has no task of this locality's level for: {goals}",
)

# Title
TITLE = Text("{locality}: {goals}", "{locality}: {goals}")
TITLE_MORE = Text("{locality}: {goals} và {more} nội dung khác", "{locality}: {goals} and {more} more")

# Comments of a brief
HEAD = Text(
    'Đầu vào của kế hoạch. Sửa ở đây rồi gõ "roadmap plan" trong thư mục này để lập lại plan.toml.',
    'The brief of a plan. Edit it, then type "roadmap plan" in this folder to make plan.toml again.',
)
HEAD_EXAMPLES = Text(
    'Dòng có dấu "#" viết liền chữ là ví dụ hoặc giá trị mặc định: bỏ dấu "#" và sửa thì có hiệu lực.',
    'A line whose "#" touches the word is an example or a default: take the "#" away and edit it to make it count.',
)
GROUPS = {
    "plan": Text("Kế hoạch", "The plan"),
    "resources": Text("Giai đoạn và nguồn lực", "Phases and resources"),
    "above": Text("Cấp trên", "The level above"),
    "wishes": Text("Mong muốn", "Wishes"),
    "local": Text("Thực tế của địa phương", "How things stand here"),
    "own": Text("Nhiệm vụ riêng", "Own tasks"),
}
FROM_PROFILE = Text(
    'Khi địa phương là "{profile}", dòng có "#" đang được dùng ({basis}); bỏ "#" và sửa để thay.',
    'Lines with "#" hold while locality is the profile "{profile}" ({basis}); take "#" away and edit to replace them.',
)
BASIS = {
    "attested": Text("theo nguồn", "from its source"),
    "derived": Text("suy ra từ nguồn", "derived from its source"),
    "estimate": Text("ước tính của dự án", "the project's estimate"),
}
DEFAULT_PHASES = Text("Mặc định:", "By default:")
CEILING = Text(
    "Muốn đặt trần vốn cho nhiều năm, thêm vào trong ngoặc nhọn: {example}",
    "For a ceiling over several years, add inside the braces: {example}",
)
# Remarks beside a value say what holds whatever the value becomes: `roadmap brief` changes it, and keeps each remark.
OTHER_YEARS = Text(
    "{account}; năm không ghi thì theo hồ sơ: {figures}",
    "{account}; years not written here, as in the profile: {figures}",
)
UNKNOWN_MONEY = Text("{account}; {{}}: chưa biết, không giới hạn", "{account}; {{}}: not known, no limit")
UNKNOWN_PEOPLE = Text("{team}; {{}}: chưa biết số người, không giới hạn", "{team}; {{}}: people not known, no limit")
DEADLINE = Text("weight: mức quan trọng", "weight: how much it matters")
PIN = Text("delivery: bước triển khai; preparation: bước chuẩn bị", "delivery or preparation: the stage")
ESTIMATE = Text(
    "còn có: preparation, preparation_cost, run_cost (mỗi năm)",
    "also: preparation, preparation_cost, run_cost (yearly)",
)
NO_MONEY = Text("chưa bố trí vốn", "no money yet")
RUNNING = Text(
    "left: số tháng còn lại; còn có: approved (tháng được phê duyệt)",
    "left: months to go; also: approved (month of approval)",
)
DIFFICULTY = Text("thiếu cán bộ dữ liệu", "not enough data staff")
PROPOSAL = Text("tỉnh hỗ trợ tập huấn", "training by the province")
TARGET = Text("Tỷ lệ hồ sơ trực tuyến toàn trình", "Dossiers handled online end to end")
TARGET_KEYS = Text(
    "baseline: hiện nay; measured: số đo được; càng thấp càng tốt: thêm at_most = true",
    "baseline: today; measured: what was measured; where lower is better add at_most = true",
)
GATE = Text(
    "share: phần trăm số tháng của bước; calendar: các tháng được thông qua",
    "share: percent of the stage's months; calendar: months in which it passes",
)
OWN_TITLE = Text("Tên nhiệm vụ", "Title of the task")
OWN_SAYS = Text("Làm gì, để làm gì", "What is done, and what for")
OWN_DELIVERABLE = Text("Sản phẩm bàn giao", "What is handed over")
OWN_WHY = Text("cần kết quả của việc này trước", "needs this first")
OWN_MONTHS = Text("tháng, người, triệu đồng", "months, people, million VND")
CHECK_OFF = Text("chỉ tiêu sẽ giao ở kế hoạch năm", "targets are set in the yearly plan")
NO_EXAMPLE = Text("(danh mục không có mục nào để nêu ví dụ)", "(the catalogue has no entry to give as an example)")
NOTHING_ABOVE = Text(
    "(danh mục chưa có việc nào của cấp cao hơn để chờ; viết: mã-nhiệm-vụ = tháng)",
    "(the catalogue has no work of a level above to wait for; write: task-id = month)",
)
UNDATED = Text("chưa rõ tháng, tính như có sẵn khi bắt đầu", "month not known, taken as there at the start")
UNDATED_ABOVE = Text(
    "chưa có ngày trong kế hoạch cấp trên, tính như có sẵn khi bắt đầu: cần hỏi lại",
    "no date in the plan above, taken as there at the start: ask",
)
PARTS = Text(
    "Việc trong kế hoạch cấp trên ({title}) mà cấp này chủ trì hoặc phối hợp, và thời gian ở đó. Người và tiền đã tính "
    "trong kế hoạch ấy nên không ghi thành nhiệm vụ ở đây; [external] chỉ ghi việc mà kế hoạch này phải chờ.",
    "Tasks of the plan above ({title}) that this level leads or supports, and their time there. Their people and "
    "money are counted in that plan, so they are no tasks here; [external] holds only what this plan waits for.",
)
PART = Text("- {task}: {title}; {role} {part}; {when}", "- {task}: {title}; {role} {part}; {when}")
LEADS = Text("chủ trì", "leads")
SUPPORTS = Text("phối hợp", "supports")
WHEN = Text("{start} – {finish}", "{start} – {finish}")
WHEN_DONE = Text("xong {finish}", "done {finish}")
WHEN_UNTIL = Text("đang làm, đến {finish}", "under way until {finish}")
WHEN_RECURRING = Text("thường xuyên", "recurring")
WHEN_UNKNOWN = Text("chưa có ngày", "no date yet")

# Questions
WELCOME = Text(
    "Tạo đầu vào {path}.\nEnter: giữ giá trị trong [ ];  <: quay lại;  ?: giải thích;\nCtrl-C: thôi, không ghi gì.",
    "A new brief, {path}.\nEnter keeps what stands in [ ];  < goes back;  ? explains;\nCtrl-C leaves without writing.",
)
ASK_LOCALITY = Text(
    "Địa phương nào? Không có trong danh sách thì chọn loại gần nhất.\n{list}",
    "Which locality? Where yours is not listed, choose the kind that comes nearest.\n{list}",
)
HELP_LOCALITY = Text(
    "Gõ số thứ tự hoặc tên, không cần dấu. Cấp, số người, kinh phí, việc đã có lấy theo hồ sơ này; "
    "kinh phí và số người sửa được ở các câu sau.",
    "Type a number or a name. Level, people, money and what is in place come from this profile; "
    "later questions can change money and people.",
)
ASK_GOALS = Text(
    "Thực hiện những nội dung nào? Gõ theo thứ tự ưu tiên: 1,3-4, du lieu mo\n{list}",
    "Which goals? By priority: 1,3-4, open data\n{list}",
)
HELP_GOALS = Text(
    "Số của khung (3), khoảng (3-4), một nội dung trong khung (3.2), hoặc chữ trong tên, không cần dấu; "
    "cách nhau bằng dấu phẩy. Nội dung gõ trước được ưu tiên trước. Xem các nội dung của khung 3: ?3",
    "The number of a framework (3), a range (3-4), one goal of a framework (3.2), or words of a title, without "
    "accents; commas between. What comes first has priority. To see the goals of framework 3: ?3",
)
FRAMEWORK_LINE = Text("  {number}  {title} ({count} nội dung)", "  {number}  {title} ({count} goals)")
FRAMEWORK_LINE_ONE = Text("  {number}  {title} (1 nội dung)", "  {number}  {title} (1 goal)")
LINE = Text("  {number}  {title}", "  {number}  {title}")
NOT_CHOSEN_LINE = Text(
    "  {number}  {title} (không chọn được: nguồn không nêu tên)",
    "  {number}  {title} (cannot be chosen: not named by its source)",
)
ASK_TITLE = Text("Tên kế hoạch?", "Title of the plan?")
HELP_TITLE = Text("Tên in ở đầu mọi bản xuất.", "It stands at the head of everything that is printed.")
ASK_START = Text("Bắt đầu từ tháng nào?", "In which month does work begin?")
HELP_START = Text(
    "Việc mới không bắt đầu trước tháng này. Viết 01/2027, quý I/2027, 2027-01 hoặc 2027.",
    "Nothing new begins before this month. Write 01/2027, Q1/2027, 2027-01 or 2027.",
)
ASK_BUDGET = Text(
    "Mỗi năm bố trí bao nhiêu kinh phí? Hồ sơ đang ghi:\n{list}\n"
    "Enter: giữ số này. Sửa thì gõ như: 2027=175ty 2028=900tr. Chưa có số thì gõ: chưa biết",
    "How much money each year? The profile says:\n{list}\n"
    "Enter keeps these. To change some, type: 2027=175ty 2028=900tr. Without figures, type: unknown",
)
HELP_BUDGET = Text(
    "NĂM=SỐ TIỀN, đơn vị ty hoặc tr; cách nhau bằng dấu cách. Không nêu nguồn vốn là {account}; nguồn khác: "
    "nstw/dau-tu-cong:2027=20ty. Năm không nêu giữ số của hồ sơ. “chưa biết”: bỏ số của hồ sơ, kinh phí không giới "
    "hạn, màn hình ghi “chưa bố trí”; chỉ một nguồn: {account}=chua-biet. “hồ sơ”: lấy lại số của hồ sơ.",
    "YEAR=SUM in ty (billion) or tr (million VND), spaces between. Without a fund it is {account}; another one: "
    "nstw/dau-tu-cong:2027=20ty. Years left out keep the profile's figures. “unknown” drops them: money is no limit, "
    "and screens say so; for one fund: {account}=unknown. “profile” brings them back.",
)
NO_FIGURES = Text("  chưa có số nào", "  no figures yet")
ASK_TEAM = Text(
    "Nhóm {title} ({team}) có bao nhiêu người (hoặc: chưa biết)?",
    "How many people in the team {title} ({team}) (or: unknown)?",
)
ACCOUNT_LINE = Text("  {title} ({account}):", "  {title} ({account}):")
HELP_TEAM = Text(
    "Số người quy đổi làm việc này, một chữ số thập phân: 4.5. Thêm @2028=5 để đổi từ 2028. "
    "“chưa biết”: bỏ số của hồ sơ, nhóm này không giới hạn. “hồ sơ”: lấy lại số của hồ sơ.",
    "Full-time people for this work, one decimal: 4.5. Add @2028=5 to change it from 2028 on. "
    "“unknown” drops the profile's figure: this team is no limit. “profile” brings it back.",
)
KEEP_PROFILE = Text("theo hồ sơ", "as in the profile")
UNKNOWN = Text("chưa biết", "unknown")
PROMPT = Text("{name} [{default}]: ", "{name} [{default}]: ")
PROMPT_BARE = Text("{name}: ", "{name}: ")
NAMES = {
    "locality": Text("Địa phương", "Locality"),
    "goals": Text("Nội dung", "Goals"),
    "title": Text("Tên", "Title"),
    "start": Text("Tháng bắt đầu", "Start"),
    "budgets": Text("Kinh phí", "Money"),
    "teams": Text("Số người", "People"),
}
NEEDS_ANSWER = Text("Câu này cần được trả lời; gõ ? để xem giải thích.", "This one needs an answer; ? explains it.")
NOT_IN_LIST = Text(
    '"{words}": danh sách chỉ có từ {first} đến {last}', '"{words}": the list goes from {first} to {last}'
)
NO_GOAL_NUMBER = Text(
    '"{words}": khung {framework} có {count} nội dung', '"{words}": framework {framework} has {count} goals'
)
NOT_PEOPLE = Text(
    '"{words}" không phải số người; viết như 4 hoặc 4,5, hoặc: chưa biết',
    '"{words}" is no number of people; write 4 or 4.5, or: unknown',
)
NOT_A_MONTH = Text(
    '"{words}" không phải tháng; viết 01/2027, quý I/2027, 2027-01 hoặc 2027',
    '"{words}" is no month; write 01/2027, Q1/2027, 2027-01 or 2027',
)
