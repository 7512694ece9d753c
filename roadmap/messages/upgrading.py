"""What is said when a file of an older format or catalogue is carried to today's."""

from __future__ import annotations

from roadmap.messages.text import Text

UPGRADE = Text(
    "Đưa đầu vào và kế hoạch theo định dạng hoặc danh mục cũ về định dạng và danh mục hiện nay, và nói rõ đã đổi gì: "
    "mã đã đổi tên được thay trong đầu vào (chú thích giữ nguyên), kế hoạch cạnh đầu vào được lập lại. Kế hoạch đứng "
    "riêng, không có đầu vào bên cạnh, chỉ đổi định dạng: nội dung đã ban hành giữ nguyên.\n\n"
    "Mã thoát 3: có chỗ phải sửa tay trước, ví dụ mã không còn trong danh mục.",
    "Carry briefs and plans of an older format or catalogue to today's, and say what changed: ids that were renamed "
    "are replaced in the brief, comments kept, and a plan beside its brief is made again. A plan that stands alone, "
    "without a brief beside it, changes its format only: what was promised stays.\n\n"
    "Exit code 3: something must be put right by hand first, such as an id that the catalogue no longer has.",
)
ARG_PATHS = Text(
    "Đầu vào, kế hoạch, thư mục của một kế hoạch, hoặc thư mục chứa nhiều thư mục như vậy",
    "Briefs, plans, the folder of a plan, or a folder of such folders",
)
OPT_DRY_RUN = Text("Chỉ nói sẽ đổi gì, không ghi tệp nào", "Only say what would change; write nothing")

TEXTS = Text(
    "định dạng: mỗi câu chữ nằm ở một khóa riêng, bản tiếng Anh ở khóa có đuôi _en",
    "format: each text under a key of its own, its English under the key with _en",
)
REASONS = Text(
    "định dạng: mỗi lý do giữ chân một bước viết gọn trong một dòng",
    "format: each reason that holds a stage written in one line",
)
RENAMED = Text("{key}: {name} → {today}", "{key}: {name} → {today}")
PLANNED_AGAIN = Text("lập lại từ đầu vào", "made again from the brief")
FILE = Text("{path}:", "{path}:")
LINE = Text("  {text}", "  {text}")
TODAY = Text("{path}: đã theo định dạng và danh mục hiện nay", "{path}: of today's format and catalogue already")
SAME_DATES = Text("  không nhiệm vụ nào đổi thời gian hay kinh phí", "  no task has another date or another sum")
NOTHING_BELOW = Text(
    'trong "{path}" không có brief.toml hay plan.toml nào', 'there is no brief.toml or plan.toml below "{path}"'
)
DRY_RUN = Text("Chưa ghi tệp nào (--dry-run).", "No file was written (--dry-run).")
OUTDATED_TEXTS = Text(
    "  còn {n} chỗ trong câu chữ nhắc tên gọi, văn bản đã cũ; xem: roadmap check {path}",
    "  outdated names or documents in {n} places of its texts; see: roadmap check {path}",
)
TAKEN = Text(
    "{file}: [{table}] có cả {name} lẫn tên mới của nó, {today}; hãy bỏ một trong hai rồi chạy lại",
    "{file}: [{table}] holds both {name} and its name of today, {today}; take one of them out and repeat",
)
NOT_EDITABLE = Text(
    "{file}: không sửa được trong nguyên văn của tệp; hãy thay các mã cũ bằng tay, xem: roadmap check {file}",
    "{file}: its text cannot be edited; replace the former ids by hand, see: roadmap check {file}",
)
