"""What the commands that survey the catalogue say: help texts, its figures, its graph, its sources."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# Help
CATALOGUE = Text(
    "Nhìn cả danh mục: số liệu tổng hợp, sơ đồ phụ thuộc, nguồn và những gì dựa vào nguồn, thay đổi so với bản cũ.",
    "The catalogue as a whole: its figures, its dependency graph, its sources and what rests on them, its changes.",
)
SECTION = Text("Lệnh", "Commands")
STATS_SHORT = Text("Số liệu tổng hợp của danh mục", "Figures of the catalogue")
GRAPH_SHORT = Text("Sơ đồ phụ thuộc giữa các nhiệm vụ", "The dependency graph of the tasks")
SOURCES_SHORT = Text("Các nguồn và những gì dựa vào từng nguồn", "The sources, and what rests on each")
DIFF_SHORT = Text("So sánh với một bản danh mục cũ", "Compare with an older catalogue")
STATS = Text(
    "Đếm nhiệm vụ theo lĩnh vực, cấp, cơ sở và mức tin cậy của nguồn; nội dung theo số nhiệm vụ; "
    "quan hệ phụ thuộc; ba chuỗi phụ thuộc dài nhất.",
    "Count the tasks by domain, level, basis and grade of their sources, the goals by number of tasks, and the "
    "dependencies; show the three longest chains.",
)
GRAPH = Text(
    "Vẽ sơ đồ phụ thuộc của cả danh mục, hoặc của những gì một nội dung cần đến.\n\n"
    "Không có -o thì in văn bản Mermaid. Với -o, đuôi tệp quyết định dạng: .svg (mở bằng trình duyệt), "
    ".mmd (Mermaid), .dot (Graphviz).",
    "Draw the dependency graph of the catalogue, or of what a goal needs.\n\n"
    "Without -o, prints Mermaid text. With -o the file's ending picks the form: .svg (for a browser), "
    ".mmd (Mermaid), .dot (Graphviz).",
)
SOURCES = Text(
    "Liệt kê các nguồn: số hiệu, ngày, mức tin cậy, hiệu lực, số mục dựa vào; nêu một nguồn thì liệt kê các mục ấy.",
    "List the sources: number, date, grade, whether in force, how much rests on each; with a source, what that is.",
)
DIFF = Text(
    "So sánh một thư mục danh mục cũ (cả thư mục templates) với danh mục hiện tại, kể cả các thư mục nêu ở "
    "--templates.\n\nMục được thêm, bỏ, đổi mã (nhận ra theo tên khác), và những chỗ thay đổi trong từng mục.",
    "Compare an older catalogue (a whole folder `templates`) with the present one, the folders of --templates "
    "included.\n\nEntries added, dropped and renamed (known by their aliases), and what changed in the others.",
)
ARG_SOURCE = Text("Mã hoặc số hiệu của một nguồn", "Id or number of a source")
ARG_OLD = Text("Thư mục danh mục cũ", "Folder of the older catalogue")
OPT_GOAL = Text(
    "Chỉ những gì nội dung hoặc khung này cần đến; dùng nhiều lần", "Only what this goal or framework needs; repeatable"
)
OPT_OUT_GRAPH = Text(
    'Ghi sơ đồ ra tệp .svg, .mmd hoặc .dot ("-": màn hình)',
    'Write the graph to a .svg, .mmd or .dot file ("-": standard output)',
)
OPT_EXIT_CODE = Text("Mã thoát 1 khi có khác biệt", "Exit code 1 when they differ")
UNKNOWN_FORM = Text(
    '"{path}" không cho biết dạng sơ đồ; tên tệp phải kết thúc bằng .svg, .mmd hoặc .dot',
    '"{path}" does not say in which form; the name must end in .svg, .mmd or .dot',
)

MERMAID_LARGE = Text(
    "Chú ý: sơ đồ lớn hơn mức Mermaid vẽ theo mặc định ({letters} ký tự, {edges} mũi tên); "
    "hãy dùng -o TỆP.svg, hoặc --goal để chọn một phần",
    "Note: the graph is larger than Mermaid draws by default ({letters} characters, {edges} arrows); "
    "use -o FILE.svg, or --goal for a part of it",
)

# The graph
GRAPH_OF_ALL = Text("Danh mục {version}: quan hệ phụ thuộc", "Catalogue {version}: dependencies")
GRAPH_COUNTS = Text(
    "{tasks} nhiệm vụ · {edges} quan hệ phụ thuộc: {hard} bắt buộc, {soft} nên chờ",
    "{tasks} tasks · {edges} dependencies: {hard} required, {soft} advisable",
)
GRAPH_HARD = Text("bắt buộc chờ", "must wait")
GRAPH_SOFT = Text("nên chờ", "should wait")
GRAPH_NAMED = Text("nội dung nêu trực tiếp", "named by the goal itself")
GRAPH_ALONE = Text("Không chờ nhiệm vụ nào, không nhiệm vụ nào chờ", "Waiting for nothing, and nothing waits for them")
GRAPH_EDGE = Text("{before} → {behind}: {why}", "{before} → {behind}: {why}")
GRAPH_MONTHS = Text("{months} tháng", "{months} months")

# The figures
STATS_TITLE = Text(
    "Danh mục {version}: {tasks} nhiệm vụ, {goals} nội dung của {frameworks} khung định hướng, {sources} nguồn",
    "Catalogue {version}: {tasks} tasks, {goals} goals of {frameworks} frameworks, {sources} sources",
)
BY_LEVEL = Text("Cấp", "Level")
BY_BASIS = Text("Cơ sở của nhiệm vụ", "Basis of tasks")
BY_FIGURES = Text("Cơ sở của số liệu", "Basis of figures")
BY_GRADE = Text("Nguồn tốt nhất", "Best source")
KIND_OF_TASK = Text("Tính chất", "Kind of work")
BY_SIZE = Text("Nội dung nêu", "Goals that name")
BY_STRENGTH = Text("Quan hệ phụ thuộc", "Dependencies")
RECURRING = Text("thường xuyên", "recurring")
NOT_RECURRING = Text("làm một lần", "done once")
WITHOUT_COST = Text("chưa có kinh phí", "without a cost")
COSTS = Text("Kinh phí", "Cost")
WITH_COST = Text("có số liệu", "with a figure")
NO_COST = Text("chưa có", "without")
STRENGTHS = Text(
    "bắt buộc {hard} ({hard_sourced} có nguồn) · nên chờ {soft} ({soft_sourced} có nguồn)",
    "required {hard} ({hard_sourced} with a source) · advisable {soft} ({soft_sourced} with a source)",
)
HARD_SOURCED = Text("bắt buộc, có nguồn", "required, with a source")
HARD_UNSOURCED = Text("bắt buộc, không nguồn", "required, without a source")
SOFT_SOURCED = Text("nên chờ, có nguồn", "advisable, with a source")
SOFT_UNSOURCED = Text("nên chờ, không nguồn", "advisable, without a source")
SHORT_BASES: Mapping[str, Text] = {
    "attested": Text("nguồn nêu", "attested"),
    "derived": Text("suy ra", "derived"),
    "estimate": Text("ước tính", "estimate"),
}
SHORT_GRADES: Mapping[str, Text] = {
    "verified": Text("đã kiểm chứng", "verified"),
    "copy": Text("theo bản sao", "from a copy"),
    "article": Text("theo bài báo", "from an article"),
}
NO_SOURCE = Text("không nguồn", "no source")
SIZES: Mapping[str, Text] = {
    "0": Text("0 nhiệm vụ", "no task"),
    "1": Text("1 nhiệm vụ", "1 task"),
    "2-5": Text("2–5", "2–5"),
    "6+": Text("6 trở lên", "6 or more"),
}
DOMAINS = Text("Nhiệm vụ theo lĩnh vực", "Tasks by domain")
FRAMEWORKS = Text("Nội dung theo khung định hướng", "Goals by framework")
CHAINS = Text("Chuỗi phụ thuộc dài nhất", "Longest chains of dependencies")
CHAINS_NOTE = Text(
    "Theo thời gian dự kiến, khi nhân lực và kinh phí không hạn chế; mỗi chuỗi kết thúc ở một nhiệm vụ khác.",
    "By likely duration, were people and money no limit; each chain ends at another task.",
)
CHAIN = Text("{months} tháng, {tasks} nhiệm vụ", "{months} months, {tasks} tasks")
NO_CHAIN = Text("Không nhiệm vụ nào chờ nhiệm vụ khác.", "No task waits for another.")
TOTAL = Text("Cộng", "Total")
COLUMN_DOMAIN = Text("Lĩnh vực", "Domain")
COLUMN_FRAMEWORK = Text("Khung định hướng", "Framework")
COLUMN_TASKS = Text("Nhiệm\nvụ", "Tasks")
COLUMN_LEVELS: Mapping[str, Text] = {
    "trung-uong": Text("Trung\nương", "Central"),
    "tinh": Text("Tỉnh", "Province"),
    "xa": Text("Xã", "Commune"),
}
COLUMN_BASES: Mapping[str, Text] = {
    "attested": Text("Nguồn\nnêu", "Attested"),
    "derived": Text("Suy\nra", "Derived"),
    "estimate": Text("Ước\ntính", "Estimate"),
}
COLUMN_GRADES: Mapping[str, Text] = {
    "verified": Text("Đã kiểm\nchứng", "Source\nverified"),
    "copy": Text("Bản\nsao", "From\na copy"),
    "article": Text("Bài\nbáo", "From an\narticle"),
}
COLUMN_RECURRING = Text("Thường\nxuyên", "Recurring")
COLUMN_NO_COST = Text("Chưa có\nkinh phí", "Without\na cost")
COLUMN_GOALS = Text("Nội\ndung", "Goals")
COLUMN_PICKABLE = Text("Chọn\nđược", "Can be\nchosen")
COLUMN_SIZES: Mapping[str, Text] = {
    "0": Text("0\nviệc", "0\ntasks"),
    "1": Text("1\nviệc", "1\ntask"),
    "2-5": Text("2–5\nviệc", "2–5\ntasks"),
    "6+": Text("6+\nviệc", "6+\ntasks"),
}
COLUMN_NAMED = Text("Nhiệm vụ\nđược nêu", "Tasks\nnamed")
COLUMN_TITLE = Text("Tên", "Title")
COLUMN_ID = Text("Mã", "Id")
COLUMN_MONTHS = Text("Tháng\nthứ", "Months")
COLUMN_LASTS = Text("Số\ntháng", "Length")
COLUMN_PART = Text("Nhóm số liệu", "Part")
COLUMN_KEY = Text("Mục", "Key")
COLUMN_NUMBER = Text("Số lượng", "Number")
COLUMN_CHAIN_TASKS = Text("Các nhiệm vụ", "Tasks of the chain")

# The sources
SOURCES_TITLE = Text("Nguồn của danh mục {version}: {sources}", "Sources of catalogue {version}: {sources}")
SOURCES_UNUSED = Text("Nguồn chưa có gì dựa vào: {unused}.", "Sources that nothing rests on: {unused}.")
SOURCES_HISTORY = Text(
    "Văn bản đã hoặc sắp hết hiệu lực, không có gì dựa vào, giữ lại để roadmap check nhận ra khi có nơi còn dẫn: "
    "{kept}.",
    "Documents at or near their end that nothing rests on, kept so that roadmap check knows them where they are still "
    "cited: {kept}.",
)
SOURCES_NOTE = Text(
    "Hiệu lực tính đến {month}. Xem những gì dựa vào một nguồn: roadmap catalogue sources MÃ",
    "In force or not as of {month}. What rests on one source: roadmap catalogue sources ID",
)
LAW = Text("Căn cứ", "Legal grounds")
REFERENCE = Text("Nguồn tham khảo", "References")
COLUMN_DATE = Text("Ngày", "Date")
COLUMN_GRADE = Text("Mức tin cậy", "Read as")
COLUMN_FORCE = Text("Hiệu lực", "In force")
COLUMN_RESTING = Text("Dựa\nvào", "Rests\non it")
COLUMN_SOURCE = Text("Số, ký hiệu", "Number")
COLUMN_REPLACED_BY = Text("Được thay bằng", "Replaced by")
COLUMN_KIND = Text("Loại", "Kind")
KIND_COLUMNS: Mapping[str, Text] = {
    "framework": Text("Khung", "Frameworks"),
    "goal": Text("Nội\ndung", "Goals"),
    "target": Text("Chỉ\ntiêu", "Targets"),
    "task": Text("Nhiệm\nvụ", "Tasks"),
    "figures": Text("Số\nliệu", "Figures"),
    "dependency": Text("Phụ\nthuộc", "Dependencies"),
    "procedure": Text("Thủ\ntục", "Procedures"),
    "locality": Text("Địa\nphương", "Localities"),
    "phases": Text("Giai\nđoạn", "Phases"),
    "word": Text("Từ\nngữ", "Words"),
}
KIND_TITLES: Mapping[str, Text] = {
    "framework": Text("Khung định hướng", "Frameworks"),
    "goal": Text("Nội dung", "Goals"),
    "target": Text("Chỉ tiêu", "Targets"),
    "task": Text("Nhiệm vụ", "Tasks"),
    "figures": Text("Số liệu của nhiệm vụ", "Figures of tasks"),
    "dependency": Text("Quan hệ phụ thuộc", "Dependencies"),
    "procedure": Text("Trình tự, thủ tục", "Procedures"),
    "locality": Text("Địa phương", "Localities"),
    "phases": Text("Giai đoạn", "Phases"),
    "word": Text("Từ ngữ không còn dùng", "Words no longer used"),
}
STANDINGS: Mapping[str, Text] = {
    "in-force": Text("còn hiệu lực", "in force"),
    "not-yet": Text("từ {since}", "from {since}"),
    "ended": Text("hết hiệu lực", "no longer"),
    "replaced": Text("đã thay thế", "replaced"),
    "no-law": Text("", ""),
}
REPLACED_BY = Text("đã thay thế bằng {source}", "replaced by {source}")
PHASES_RESTING = Text("Các giai đoạn mặc định", "The default phases")
WAITS_FOR = Text("{task}, chờ: {after}", "{task}, waits for: {after}")
NOTHING_RESTS = Text("Chưa có gì trong danh mục dựa vào nguồn này.", "Nothing in the catalogue rests on this source.")
GRADE = Text("Mức tin cậy", "How it was read")
