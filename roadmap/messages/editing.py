"""What is said when a brief is edited by command, an edit is taken back, or a folder cannot be written to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from roadmap.messages.text import Text

# Writing safely
DISK_FULL = Text(". Đĩa đã đầy: hãy xóa bớt rồi chạy lại lệnh", ". The disk is full: free some space and repeat")
READ_ONLY = Text(
    ". Chỗ này chỉ được đọc: hãy xin quyền ghi, hoặc chép thư mục sang chỗ khác rồi chạy lại lệnh",
    ". This place is read-only: ask for the right to write, or copy the folder elsewhere and repeat",
)
CHANGED_MEANWHILE = Text(
    "{path} vừa bị sửa ở chỗ khác trong lúc lệnh này chạy, nên không ghi đè. Hãy chạy lại lệnh: lệnh sẽ dùng nội dung "
    "mới nhất",
    "{path} was changed by somebody else while this command ran, and is not overwritten. Repeat the command: it then "
    "starts from what stands there now",
)
LOCKED = Text(
    "{folder} đang được một lệnh khác ghi ({holder}). Hãy chờ lệnh ấy xong rồi chạy lại; nếu lệnh ấy treo thì dừng nó "
    "trước",
    "another command is writing in {folder} ({holder}). Wait until it is done and repeat; if it hangs, end it first",
)
HOLDER = Text("tiến trình {process} trên máy {machine}", "process {process} on {machine}")
HOLDER_UNKNOWN = Text("không rõ tiến trình nào", "it is not known which process")

# What an edit changed
SET = Text("{what}: {new}", "{what}: {new}")
CHANGED = Text("{what}: {old} → {new}", "{what}: {old} → {new}")
REMOVED = Text("bỏ {what} (đang là {old})", "{what}: removed (it was {old})")
NAMED = Text("“{title}” ({id})", "“{title}” ({id})")
MORE = Text("… và {n} mục nữa", "… and {n} more")
GOALS_ADDED = Text("thêm nội dung {goals}, ưu tiên {place}", "goal added: {goals}, priority {place}")
GOALS_DROPPED = Text("bỏ nội dung {goals}", "goal dropped: {goals}")
GOAL_RANKED = Text("ưu tiên của {goal}: {old} → {new}", "priority of {goal}: {old} → {new}")
GOALS_ORDER = Text("thứ tự ưu tiên mới: {goals}", "new order of priority: {goals}")
GOALS_SPELT = Text("các nội dung được ghi cách khác, thứ tự như cũ", "the goals are spelt otherwise, in the same order")
WEIGHTED = Text("{by}, trọng số {weight}", "{by}, weight {weight}")
MILLION = Text("{sum} triệu đồng", "{sum} million VND")
CEILING = Text("{first}–{last}: {sum}", "{first}–{last}: {sum}")
PEOPLE = Text("{people} người", "{people} people")
PEOPLE_FROM = Text("từ {month}: {people} người", "from {month}: {people} people")
PHASE = Text("“{title}” đến hết {to}", "“{title}” to the end of {to}")
NOT_KNOWN = Text("chưa biết", "not known")
ON, OFF = Text("áp dụng", "on"), Text("không áp dụng", "off")
ALL_SOFT = Text("(tất cả)", "(all)")
KEYS: Mapping[str, Text] = {
    "format": Text("định dạng", "format"),
    "title": Text("tên kế hoạch", "title"),
    "locality": Text("địa phương", "locality"),
    "language": Text("ngôn ngữ", "language"),
    "horizon": Text("thời kỳ kế hoạch", "horizon"),
    "start": Text("tháng bắt đầu", "start"),
    "effort": Text("mức tìm kiếm tiến độ", "effort"),
    "engine": Text("bộ lập tiến độ", "engine"),
    "parent": Text("kế hoạch cấp trên", "plan of the level above"),
    "goals": Text("nội dung", "goals"),
    "phase": Text("giai đoạn", "phase"),
    "budget": Text("kinh phí", "budget"),
    "team": Text("nhóm", "team"),
    "deadline": Text("thời hạn của", "deadline of"),
    "pin": Text("ấn định bắt đầu", "pinned start of"),
    "exclude": Text("loại khỏi kế hoạch:", "left out:"),
    "estimate": Text("ước tính của", "estimate of"),
    "progress": Text("tiến độ thực hiện của", "progress of"),
    "soft": Text("không bắt buộc chờ:", "waits switched off:"),
    "lead": Text("chủ trì", "lead of"),
    "role": Text("tên gọi của", "name of"),
    "target": Text("chỉ tiêu", "target"),
    "measured": Text("kết quả đo", "measured value of"),
    "procedure": Text("bước thủ tục", "gates of"),
    "external": Text("thời điểm cấp trên có", "awaited from above:"),
    "task": Text("nhiệm vụ riêng", "own task"),
}
"""What each key of a brief is called before the name of its entry."""
PARTS: Mapping[str, Text] = {
    "preparation": Text("bước chuẩn bị", "preparation"),
    "delivery": Text("bước triển khai", "delivery"),
    "preparation_cost": Text("chi phí chuẩn bị", "cost of preparation"),
    "delivery_cost": Text("chi phí triển khai", "cost of delivery"),
    "run_cost": Text("chi phí vận hành", "yearly cost of operation"),
    "ceiling": Text("trần", "ceiling"),
    "started": Text("bắt đầu", "started"),
    "approved": Text("phê duyệt", "approved"),
    "done": Text("hoàn thành", "done"),
    "left": Text("còn lại (tháng)", "months left"),
    "spent": Text("đã chi (triệu đồng)", "spent (million VND)"),
    "difficulty": Text("khó khăn", "difficulty"),
    "proposal": Text("đề xuất", "proposal"),
}

# Refusals
CANNOT_CHANGE = Text("không sửa như vậy được: {reason}{advice}", "the brief cannot be changed so: {reason}{advice}")
ADVICE: Mapping[str, Text] = {
    "E121": Text(
        ". Đổi thời kỳ kế hoạch: roadmap brief horizon {folder} TỪ..ĐẾN",
        ". To change the horizon: roadmap brief horizon {folder} FROM..TO",
    ),
    "E122": Text(
        ". Hãy thêm nội dung khác trước: roadmap brief add-goal {folder} MÃ",
        ". Add another goal first: roadmap brief add-goal {folder} ID",
    ),
    "E124": Text(
        ". Sửa các giai đoạn: roadmap brief phase {folder} SỐ --title TÊN --to THÁNG",
        ". To change the phases: roadmap brief phase {folder} NUMBER --title TITLE --to MONTH",
    ),
    "E127": Text(
        ". Bỏ ấn định ấy trước: roadmap brief unpin {folder} {entry}",
        ". Release that pin first: roadmap brief unpin {folder} {entry}",
    ),
    "E128": Text(
        ". Xem việc ấy đang ở đâu: roadmap why {folder} {entry}",
        ". To see where it stands: roadmap why {folder} {entry}",
    ),
    "E136": Text(
        ". Ấn định muộn hơn, hoặc xem việc ấy chờ gì: roadmap why {folder} {entry}",
        ". Pin it later, or see what it waits for: roadmap why {folder} {entry}",
    ),
}
"""What helps against a fault that an edit would bring about, by the fault's code."""
NOT_EDITABLE = Text(
    "{path}: chỗ này viết theo cách mà lệnh không sửa được nếu không làm mất ghi chú, nên tệp được giữ nguyên. Hãy mở "
    "tệp và tự sửa",
    "{path}: this place is written in a way that cannot be edited by command without losing a comment, so the file was "
    "left alone. Edit it by hand",
)
NOT_A_FILE = Text("{path} không phải tệp nên không sửa được", "{path} is no file and cannot be edited")
NOTHING_TO_UNDO = Text(
    "{path}: không có lệnh sửa nào để hoàn tác", "{path}: no command has edited it that could be undone"
)
EDITED_SINCE = Text(
    "{path} đã bị sửa tay sau lệnh cuối ({said}), nên không hoàn tác: chỗ sửa tay sẽ mất. Xem khác nhau ở đâu: "
    "roadmap undo {shown} --dry-run",
    "{path} was edited by hand after the last command ({said}), and is not undone: that edit would be lost. To see the "
    "difference: roadmap undo {shown} --dry-run",
)

BACKWARDS = Text(
    "tháng bắt đầu đang là {start}: đó là ngày tình trạng của kế hoạch, chỉ dời tới, không lùi về {wanted}, vì đã có "
    "tiến độ thực hiện được ghi. Nếu ghi nhầm: roadmap undo {folder}",
    "the start is {start}: it is the plan's status date, which moves on and not back to {wanted}, since progress is "
    "recorded. If it was a mistake: roadmap undo {folder}",
)

# The commands
BRIEF_SHORT = Text("Sửa đầu vào bằng lệnh, không cần mở tệp", "Edit a brief by command, without opening the file")
UNDO_SHORT = Text("Hoàn tác lệnh sửa đầu vào gần nhất", "Take back the last command's edit of a brief")
OPT_DRY_RUN = Text("Chỉ in thay đổi dưới dạng bản vá, không ghi", "Print the change as a patch and write nothing")
UNCHANGED = Text("{path} đã ghi đúng như vậy nên không có gì thay đổi", "{path} says so already; nothing was changed")
WROTE = Text("Đã ghi {path}: {said}", "Wrote {path}: {said}")
NEXT = Text("Lập lại kế hoạch bằng: {command}", "Make the plan again with: {command}")
WOULD = Text("Chưa ghi tệp nào. Lệnh này sẽ đổi: {said}", "No file was written. This would change: {said}")

UNDONE = Text("Đã hoàn tác trong {path}: {said}", "Took back in {path}: {said}")
WOULD_UNDO = Text("Chưa ghi tệp nào. Lệnh này sẽ hoàn tác: {said}", "No file was written. This would take back: {said}")


def listed(said: Sequence[Text]) -> Text:
    """Return several sentences as one."""
    return Text("; ".join(each.vi for each in said), "; ".join(each.en for each in said))
