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
ADDED = Text("thêm {what}", "{what}: added")
DROPPED = Text("bỏ {what}", "{what}: dropped")
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
NO_WAIT = Text("{task} không phải chờ {other} nữa", "{task} no longer waits for {other}")
WAITS = Text("{task} lại chờ {other}", "{task} waits for {other} again")
ALL_WAITS_OFF = Text("không áp dụng mọi việc chờ chỉ là nên làm", "no advisable wait holds")
ALL_WAITS_ON = Text("áp dụng lại các việc chờ chỉ là nên làm", "advisable waits hold again")
EXCLUDED = Text("loại {task} khỏi kế hoạch: {reason}", "{task} is left out: {reason}")
INCLUDED = Text("đưa {task} trở lại kế hoạch", "{task} is taken in again")
MONTHS = Text("{months} tháng", "{months} months")
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
    "check": Text("không cảnh báo", "no warning"),
}
"""What each key of a brief is called before the name of its entry."""
PARTS: Mapping[str, Text] = {
    "preparation": Text("bước chuẩn bị", "preparation"),
    "delivery": Text("bước triển khai", "delivery"),
    "preparation_cost": Text("chi phí chuẩn bị", "cost of preparation"),
    "delivery_cost": Text("chi phí triển khai", "cost of delivery"),
    "run_cost": Text("chi phí vận hành", "yearly cost of operation"),
    "ceiling": Text("trần", "ceiling"),
    "title": Text("tên", "title"),
    "says": Text("phải làm gì", "what is to be done"),
    "deliverable": Text("sản phẩm", "deliverable"),
    "domain": Text("lĩnh vực", "domain"),
    "lead": Text("chủ trì", "lead"),
    "support": Text("phối hợp", "support"),
    "approver": Text("cấp phê duyệt", "approver"),
    "procedure": Text("thủ tục", "procedure"),
    "recurring": Text("việc thường xuyên", "recurring"),
    "team": Text("nhóm thực hiện", "team"),
    "funds": Text("nguồn vốn", "funds"),
    "after": Text("phải chờ", "waits for"),
    "unit": Text("đơn vị", "unit"),
    "values": Text("mức cần đạt", "values"),
    "baseline": Text("hiện trạng", "baseline"),
    "measured": Text("kết quả đo", "measured"),
    "tasks": Text("nhiệm vụ góp phần", "tasks"),
    "at_most": Text("không quá mức ấy", "at most"),
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
    "E203": Text(
        ". Nêu số tháng bằng --months, hoặc --recurring với việc thường xuyên; có --procedure thì cần "
        "--preparation-months",
        ". Give --months, or --recurring for recurring work; with --procedure, --preparation-months too",
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
IS_EXCLUDED = Text(
    "{task} đã bị loại khỏi kế hoạch. Đưa trở lại trước: roadmap brief include {folder} {task}",
    "{task} is left out of the plan. Take it in first: roadmap brief include {folder} {task}",
)
NOT_IN_PLAN = Text(
    "{task} không có trong kế hoạch này: không nội dung đã chọn nào cần đến. {advice}",
    "{task} is not in this plan: no chosen goal needs it. {advice}",
)
GOALS_NEEDING = Text(
    "Nội dung cần đến nó: {goals}; thêm bằng: roadmap brief add-goal {folder} MÃ",
    "Goals that need it: {goals}; add one with: roadmap brief add-goal {folder} ID",
)
NO_GOAL_NEEDS = Text("Không nội dung nào của danh mục cần đến nó.", "No goal of the catalogue needs it.")
OF_ANOTHER_LEVEL = Text(
    "{task} do cấp trên làm, kế hoạch này chỉ chờ. Ghi khi nào cấp trên có: roadmap brief external {folder} {task} "
    "THÁNG",
    "{task} is done by the level above; this plan waits for it. Say when it is there: roadmap brief external {folder} "
    "{task} MONTH",
)
IS_RECURRING = Text(
    "{task} là việc thường xuyên, làm trong mọi năm, nên không đặt như vậy được",
    "{task} is recurring work, done in every year, and takes no such thing",
)
NO_DEADLINE = Text("{task} không có thời hạn; đang có: {listed}", "{task} has no deadline; there are: {listed}")
NO_EXTERNAL = Text(
    "{task} không có thời điểm nào ghi ở [external]; đang có: {listed}",
    "{task} has no date in [external]; there are: {listed}",
)
NOT_EXCLUDED = Text(
    "{task} không bị loại khỏi kế hoạch; đang loại: {listed}", "{task} is not left out; left out are: {listed}"
)
NO_LEAD = Text(
    "{task} vẫn do cơ quan của danh mục chủ trì; đã đổi: {listed}",
    "{task} is led by the catalogue's unit already; changed are: {listed}",
)
NOT_ESTIMATED = Text(
    "{task} không có ước tính riêng; đang có: {listed}", "{task} has no estimate of yours; there are: {listed}"
)
NOT_OWN = Text(
    "{task} không phải nhiệm vụ riêng của địa phương; đang có: {listed}",
    "{task} is no task of the locality's own; there are: {listed}",
)
NOT_CALLED = Text(
    "{role} không có tên gọi riêng; đang có: {listed}", "{role} has no name of its own; there are: {listed}"
)
NO_SUCH_PLACE = Text(
    "không có ưu tiên thứ {place}; ghi từ 1 đến {last}", "there is no place {place}; give one from 1 to {last}"
)
PLACE_OR_BEFORE = Text(
    "nêu ưu tiên thứ mấy, hoặc --before MÃ (một trong hai)", "give a place, or --before ID (one of them)"
)
DEADLINE_OR_REMOVE = Text(
    "nêu THÁNG, --weight, hoặc --remove để bỏ thời hạn", "give a MONTH, --weight, or --remove to take the deadline away"
)
NOT_DUE = Text(
    '"{value}" không phải thời điểm; viết như 2027-12, 2027-Q4, 2027, hoặc +6 để lùi thêm 6 tháng',
    '"{value}" is no date; write 2027-12, 2027-Q4, 2027, or +6 for six months later',
)
MONTH_OR_REMOVE = Text("nêu THÁNG, hoặc --remove để bỏ", "give a MONTH, or --remove to take it out")
SUM_OR_REMOVE = Text(
    "nêu số tiền như 2027=60ty, hoặc --remove NĂM để bỏ số đã ghi",
    "give a sum such as 2027=60ty, or --remove YEAR to take a figure out",
)
PEOPLE_OR_REMOVE = Text(
    "nêu số người như ky-thuat=4.5, hoặc --remove NHÓM để bỏ số đã ghi",
    "give people such as ky-thuat=4.5, or --remove TEAM to take a figure out",
)
ROLE_OR_REMOVE = Text(
    "nêu cơ quan chủ trì, hoặc --remove để trở lại như danh mục", "name who leads, or --remove for the catalogue's lead"
)
REASON_OR_REMOVE = Text("nêu lý do, hoặc --remove để lại cảnh báo", "give the reason, or --remove to warn again")
NOT_SILENT = Text("{code} không bị tắt; đang tắt: {listed}", "{code} is not switched off; switched off are: {listed}")
NAME_OR_REMOVE = Text("nêu tên gọi, hoặc --remove để bỏ", "give a name, or --remove to take it out")
PARENT_OR_REMOVE = Text("nêu thư mục của cấp trên, hoặc --remove", "name the folder above, or --remove")
GATE_OR_REMOVE = Text(
    "nêu --share, --months hoặc --calendar, hoặc --remove để trở lại như danh mục",
    "give --share, --months or --calendar, or --remove for the catalogue's",
)
VALUE_OR_REMOVE = Text(
    "nêu kết quả đo như 2026=62.5, hoặc --remove NĂM", "give a value such as 2026=62.5, or --remove YEAR"
)
PAIR_OR_ALL = Text(
    "nêu NHIỆM VỤ=NHIỆM VỤ PHẢI CHỜ, như kho-du-lieu-dung-chung=lgsp, hoặc --all",
    "give TASK=TASK IT WAITS FOR, such as kho-du-lieu-dung-chung=lgsp, or --all",
)
NOT_A_PAIR = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=NHIỆM VỤ PHẢI CHỜ, như kho-du-lieu-dung-chung=lgsp',
    '"{option}" cannot be read; write TASK=TASK IT WAITS FOR, such as kho-du-lieu-dung-chung=lgsp',
)
NOT_OFF = Text(
    "{task} vẫn đang chờ {other}: việc chờ này chưa bị bỏ",
    "{task} waits for {other} already: that was never switched off",
)
NO_ESTIMATE = Text(
    "nêu số thay thế, như --delivery 9,12,15, hoặc --remove all để trở lại số của danh mục",
    "give a figure, such as --delivery 9,12,15, or --remove all for the catalogue's",
)
NOT_MONTHS = Text(
    '"{option}" không phải số tháng; viết ba số thấp, có khả năng nhất, cao như 9,12,15, hoặc một số như 12',
    '"{option}" is no number of months; write low, likely and high such as 9,12,15, or one figure such as 12',
)
NOT_SUMS = Text(
    '"{option}" không phải số tiền; viết ba số như 1.5ty,2ty,3ty, hoặc một số như 300tr (số lẻ dùng dấu chấm)',
    '"{option}" is no sum; write three such as 1.5ty,2ty,3ty, or one such as 300tr (decimals with a point)',
)
NOT_A_VALUE = Text(
    '"{option}" không đọc được; viết NĂM=GIÁ TRỊ, như 2027=80 hoặc 2027=62.5',
    '"{option}" cannot be read; write YEAR=VALUE, such as 2027=80 or 2027=62.5',
)
NOT_A_SHARE = Text(
    '"{option}" không đọc được; viết như ky-thuat=0.5 hoặc ns-tinh=70',
    '"{option}" cannot be read; write ky-thuat=0.5, ns-tinh=70 or the like',
)
NOT_A_WAIT = Text(
    '"{option}" không đọc được; viết NHIỆM VỤ=LÝ DO, như "lgsp=cần trục liên thông"',
    '"{option}" cannot be read; write TASK=WHY, such as "lgsp=needs the platform"',
)
TASK_EXISTS = Text(
    "đã có nhiệm vụ {task}; chọn mã khác, hoặc sửa nhiệm vụ riêng bằng: roadmap brief edit-task {folder} {task}",
    "there is a task {task} already; choose another id, or change an own task with: roadmap brief edit-task {folder} "
    "{task}",
)
NOTHING_ASKED = Text("nêu ít nhất một điều cần sửa; xem --help", "give at least one thing to change; see --help")
OWN_BEGUN = Text(
    "{task} đã có tiến độ thực hiện nên không bỏ; xóa tiến độ trước: roadmap progress {folder} {task} --forget",
    "{task} has recorded progress and is not dropped; take that out first: roadmap progress {folder} {task} --forget",
)
OWN_AWAITED = Text(
    "{other} phải chờ {task}. Bỏ việc chờ ấy trước: roadmap brief edit-task {folder} {other} --remove after",
    "{other} waits for {task}. Take that wait out first: roadmap brief edit-task {folder} {other} --remove after",
)
NEW_TARGET = Text(
    "chưa có chỉ tiêu riêng {target} (đang có: {listed}); để thêm, cần --title, --unit và ít nhất một --value NĂM=SỐ",
    "there is no own target {target} yet (there are: {listed}); to add it, give --title, --unit and at least one "
    "--value YEAR=N",
)
NO_OWN_TARGET = Text(
    "không có chỉ tiêu riêng {target}; đang có: {listed}", "there is no own target {target}; there are: {listed}"
)
NO_SUCH_PART = Text(
    'không có "{part}" để bỏ; đang có: {listed}', 'there is no "{part}" to take out; there are: {listed}'
)
LAST_VALUE = Text(
    "chỉ tiêu phải còn mức của ít nhất một năm; bỏ cả chỉ tiêu: roadmap brief drop-target",
    "a target keeps the value of one year at least; to drop it whole: roadmap brief drop-target",
)
NOT_MEASURED = Text(
    "{target} không có kết quả đo năm {year}; đang có: {listed}",
    "nothing was measured of {target} in {year}; there are: {listed}",
)
NO_SUCH_MONEY = Text(
    '"{option}": đầu vào không ghi số nào như vậy cho {account}, nên không có gì để bỏ',
    '"{option}": the brief has no such figure for {account}, so there is nothing to take out',
)
NO_SUCH_TEAM = Text(
    "đầu vào không ghi gì về nhóm {team}; đang ghi: {listed}", "the brief says nothing of team {team}; it has: {listed}"
)
NO_SUCH_GATE = Text(
    'thủ tục {procedure} không có bước "{gate}"; các bước: {listed}',
    'procedure {procedure} has no gate "{gate}"; its gates: {listed}',
)
NO_SUCH_PHASE = Text(
    "không có giai đoạn {number} để sửa hay bỏ; đang có {last} giai đoạn, và phải còn ít nhất một",
    "there is no phase {number} to change or remove; there are {last}, of which one stays",
)
PHASE_INSIDE = Text(
    "một giai đoạn mới phải kết thúc trước tháng cuối của thời kỳ, khác các giai đoạn đang có ({ends}); {to} thì không",
    "a new phase ends before the horizon does, and not when another does ({ends}); {to} will not do",
)
PHASE_OPTIONS = Text(
    "nêu giai đoạn N với --title hoặc --to; hoặc N --remove; hoặc --add --title TÊN --to THÁNG; hoặc --defaults",
    "give a phase N with --title or --to; or N --remove; or --add --title TITLE --to MONTH; or --defaults",
)
NO_TITLE = Text("nêu tên mới, không để trống", "give a title that is not empty")

# The commands
OPT_DRY_RUN = Text("Chỉ in thay đổi dưới dạng bản vá, không ghi", "Print the change as a patch and write nothing")
UNCHANGED = Text("{path} đã ghi đúng như vậy nên không có gì thay đổi", "{path} says so already; nothing was changed")
WROTE = Text("Đã ghi {path}: {said}", "Wrote {path}: {said}")
NEXT = Text("Lập lại kế hoạch bằng: {command}", "Make the plan again with: {command}")
WOULD = Text("Chưa ghi tệp nào. Lệnh này sẽ đổi: {said}", "No file was written. This would change: {said}")

UNDONE = Text("Đã hoàn tác trong {path}: {said}", "Took back in {path}: {said}")
WOULD_UNDO = Text("Chưa ghi tệp nào. Lệnh này sẽ hoàn tác: {said}", "No file was written. This would take back: {said}")

BY_HAND = Text(
    "Đây là chỗ sửa tay trong {path} sau lệnh cuối ({said}). Muốn hoàn tác lệnh ấy thì bỏ chỗ sửa tay này trước",
    "This is what was edited by hand in {path} after the last command ({said}). To undo that command, take this back "
    "first",
)


def listed(said: Sequence[Text]) -> Text:
    """Return several sentences as one."""
    return Text("; ".join(each.vi for each in said), "; ".join(each.en for each in said))
