"""What is said around git: setting it up, conflicts between two briefs, and how they are settled."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# Help
GIT = Text(
    "Để git hiểu đầu vào và kế hoạch: git diff hiện thay đổi bằng lời, git merge trộn đầu vào theo từng mục.",
    "Let git understand briefs and plans: git diff shows changes in words, git merge merges briefs entry by entry.",
)
SECTION = Text("Lệnh", "Commands")
SETUP_SHORT = Text("Cài đặt cho một kho git", "Set up a repository")
SETTLE_SHORT = Text("Chọn một bên khi hai bên mâu thuẫn", "Choose a side where two contradict each other")
TEXT_SHORT = Text("In kế hoạch, mỗi dòng một ý (git diff gọi)", "Print a plan, one fact a line (for git diff)")
MERGE_BRIEF_SHORT = Text("Trộn hai đầu vào (git merge gọi)", "Merge two briefs (for git merge)")
MERGE_PLAN_SHORT = Text("Lập lại kế hoạch khi trộn (git merge gọi)", "Make a merged plan again (for git merge)")
SETUP = Text(
    "Cài đặt cho kho git chứa THƯ MỤC (mặc định: thư mục hiện tại), chỉ trong bản sao này của kho:\n\n"
    "git diff, git log -p và git show hiện plan.toml bằng lời; git merge, rebase, cherry-pick trộn brief.toml theo "
    "từng mục, nêu tên chỗ mâu thuẫn, và lập lại plan.toml từ đầu vào đã trộn.\n\n"
    "Chạy lại không thay đổi gì thêm; --undo trả mọi thứ về như cũ.",
    "Set up the repository that holds DIR (the current folder by default), this clone of it only:\n\n"
    "git diff, git log -p and git show tell plan.toml in words; git merge, rebase and cherry-pick merge brief.toml "
    "entry by entry, name what contradicts, and make plan.toml again from the merged brief.\n\n"
    "Running it again changes nothing more; --undo takes all of it back.",
)
SETTLE = Text(
    "Giải quyết chỗ hai bên mâu thuẫn mà git merge để lại trong một đầu vào: giữ bên này (--ours) hoặc bên kia "
    "(--theirs), cho mọi chỗ hoặc chỉ những KHÓA nêu ra, ví dụ: deadline.lgsp. Muốn một giá trị khác: chọn một bên, "
    "rồi roadmap brief.",
    "Settle what git merge left contradictory in a brief: keep our side (--ours) or the other (--theirs), everywhere "
    "or at the KEYs given, such as deadline.lgsp. For another value, choose a side, then use roadmap brief.",
)
TEXT = Text(
    "In một kế hoạch, mỗi dòng một ý, để git so sánh. Tệp không phải kế hoạch được in nguyên văn.",
    "Print a plan one fact a line, for git to compare. A file that is no plan is printed as it is.",
)
MERGE_BRIEF = Text(
    "Trộn đầu vào bên kia vào bên này theo từng mục; git gọi lệnh này sau khi roadmap git setup. "
    "Mã thoát 1: có chỗ mâu thuẫn.",
    "Merge the other side's brief into ours entry by entry; git runs this after roadmap git setup. "
    "Exit code 1: something contradicts.",
)
MERGE_PLAN = Text(
    "Trộn đầu vào ghi trong hai kế hoạch rồi lập lại kế hoạch; git gọi lệnh này sau khi roadmap git setup. "
    "Mã thoát 1: chưa lập lại được.",
    "Merge the briefs that two plans hold and make the plan again; git runs this after roadmap git setup. "
    "Exit code 1: it could not be made.",
)
ARG_DIR = Text("Thư mục trong kho git", "A folder in the repository")
ARG_MARKED = Text("Đầu vào còn mâu thuẫn: tệp hoặc thư mục", "The brief with conflicts: the file or its folder")
ARG_KEYS = Text("Chỉ những khóa này", "Only these keys")
ARG_FILE = Text("Tệp kế hoạch", "The plan file")
ARG_BASE = Text("Bản gốc chung (%O)", "The common ancestor (%O)")
ARG_OURS = Text("Bản bên này, được ghi đè (%A)", "Our version, which is overwritten (%A)")
ARG_THEIRS = Text("Bản bên kia (%B)", "The other version (%B)")
ARG_SIZE = Text("Độ dài dấu xung đột (%L)", "Length of conflict markers (%L)")
ARG_NAME = Text("Đường dẫn trong kho (%P)", "Path in the repository (%P)")
OPT_UNDO = Text("Trả mọi thứ về như trước khi cài đặt", "Take all of the setup back")
OPT_OURS = Text("Giữ bên này", "Keep our side")
OPT_THEIRS = Text("Giữ bên kia", "Keep the other side")

# Setting up
SET = Text("Đã đặt {name} trong {file}", "Set {name} in {file}")
ATTRIBUTES_WRITTEN = Text(
    "Đã ghi vào {file}: brief.toml và plan.toml dùng các cài đặt trên",
    "Wrote to {file} that brief.toml and plan.toml use these settings",
)
ALREADY = Text("Đã cài đặt từ trước, không có gì thay đổi.", "Already set up; nothing has changed.")
DONE = Text(
    "Từ nay trong bản sao này của kho:\n"
    "  git diff, git log -p, git show  hiện plan.toml bằng lời (nguyên văn: thêm --no-textconv)\n"
    "  git merge, rebase, cherry-pick  trộn brief.toml theo từng mục, lập lại plan.toml\n"
    "Mỗi bản sao của kho cần cài đặt một lần. Bỏ cài đặt: roadmap git setup --undo",
    "From now on, in this clone:\n"
    "  git diff, git log -p, git show  tell plan.toml in words (as it is: --no-textconv)\n"
    "  git merge, rebase, cherry-pick  merge brief.toml entry by entry, make plan.toml again\n"
    "Each clone is set up once. To take it back: roadmap git setup --undo",
)
UNSET = Text("Đã bỏ {name} khỏi {file}", "Removed {name} from {file}")
ATTRIBUTES_REMOVED = Text("Đã bỏ các dòng của roadmap khỏi {file}", "Removed roadmap's lines from {file}")
NOTHING_TO_UNDO = Text("Chưa cài đặt gì, nên không có gì để bỏ.", "Nothing is set up here, so nothing was removed.")
ANOTHERS = Text(
    '{file} đã có {name} = "{value}", không phải do roadmap đặt; chưa thay đổi gì. Nếu không cần nữa, hãy bỏ bằng: '
    "git config --unset-all {name}",
    '{file} has {name} = "{value}", which roadmap did not set; nothing was changed. If it is no longer needed, remove '
    "it with: git config --unset-all {name}",
)
OTHER_ATTRIBUTE = Text(
    "Chú ý: {path} có thuộc tính {attribute}={value} trong .gitattributes, nên git không dùng cài đặt của roadmap cho "
    "tệp này; hãy sửa thành {attribute}={wanted}",
    "Note: {path} has the attribute {attribute}={value} in .gitattributes, so git does not use roadmap's setting for "
    "it; change that to {attribute}={wanted}",
)
NOT_INSTALLED = Text(
    "{python} không chạy được roadmap từ thư mục khác, nên git cũng không gọi được; hãy cài roadmap vào đó trước: "
    "pip install .",
    "{python} cannot run roadmap from another folder, so neither could git; install roadmap into it first: "
    "pip install .",
)

# Merging
OURS = Text("bên này", "ours")
THEIRS = Text("bên kia", "theirs")
CONFLICT_ONE = Text(
    "{name}: hai bên mâu thuẫn ở 1 chỗ, các chỗ khác đã trộn:", "{name}: the two sides contradict each other here:"
)
CONFLICTS = Text(
    "{name}: hai bên mâu thuẫn ở {n} chỗ, các chỗ khác đã trộn:",
    "{name}: the two sides contradict each other in {n} places:",
)
CONFLICT = Text(
    "  {what} ({key})\n    bên này: {ours}\n    bên kia: {theirs}\n    trước đó: {base}",
    "  {what} ({key})\n    ours:   {ours}\n    theirs: {theirs}\n    before: {base}",
)
HOW_TO_SETTLE = Text(
    "Chọn một bên, ví dụ:\n"
    "  roadmap git settle {path} --ours {key}\n"
    "  roadmap git settle {path} --theirs\n"
    "Muốn giá trị khác thì sau đó dùng {command} {path} …; xong: roadmap plan {path}, rồi git add",
    "Choose a side, for example:\n"
    "  roadmap git settle {path} --ours {key}\n"
    "  roadmap git settle {path} --theirs\n"
    "For another value, go on with {command} {path} …; then: roadmap plan {path}, and git add",
)
TOGETHER = Text("  hai bên gộp lại thì: {reason}", "  both together: {reason}")
VERBS: Mapping[str, str] = {
    **{name: name for name in ("title", "locality", "language", "horizon", "start", "effort", "engine", "parent")},
    **{name: name for name in ("phase", "budget", "team", "deadline", "pin", "exclude", "estimate", "soft", "lead")},
    **{name: name for name in ("target", "measured", "role", "external")},
    "goals": "rank",
    "procedure": "gate",
    "task": "edit-task",
}
"""The command that edits each section of a brief."""
ABSENT = Text("không có", "none")
REFUSED = Text(
    "{name}: đã trộn từng mục, nhưng cả bản trộn thì không dùng được; hãy sửa, rồi roadmap plan {path} và git add:",
    "{name}: merged entry by entry, but the whole cannot be used; put it right, then roadmap plan {path} and git add:",
)
PLAN_MADE = Text("{name}: đã lập lại từ đầu vào đã trộn", "{name}: made again from the merged brief")
PLAN_CONFLICT = Text(
    "{name}: chưa lập lại vì hai bên mâu thuẫn ở {keys}; giữ bản của bên này. Khi brief.toml đã xong: roadmap plan "
    "{path}, rồi git add",
    "{name}: not made again, as the two sides contradict each other at {keys}; ours was kept. Once brief.toml is "
    "settled: roadmap plan {path}, then git add",
)
PLAN_REFUSED = Text(
    "{name}: chưa lập lại được từ đầu vào đã trộn; giữ bản của bên này. Khi brief.toml đã sửa: roadmap plan {path}, "
    "rồi git add. Lý do: {reason}",
    "{name}: could not be made again from the merged brief; ours was kept. Once brief.toml is put right: roadmap plan "
    "{path}, then git add. The reason: {reason}",
)
LEFT_BEHIND = Text(
    "{name}: không phải kế hoạch của đầu vào đã trộn, vì không phải cả hai bên đều đã lập lại. Lập lại: "
    "roadmap plan {path}, rồi git commit",
    "{name}: not the plan of the merged brief, as not both sides had made it again. Make it: roadmap plan {path}, then "
    "git commit",
)
BY_LINES = Text(
    "{name}: không trộn được theo từng mục ({reason}); git trộn theo dòng",
    "{name}: cannot be merged entry by entry ({reason}); git merges it line by line",
)
NOT_OUR_PLAN = Text("không phải kế hoạch do roadmap lập", "no plan that roadmap made")
NOT_WRITABLE = Text("không sửa được trong nguyên văn của tệp", "its text cannot be edited")

# Settling
SETTLED = Text("{path}: đã giữ {side} ở {keys}", "{path}: kept {side} at {keys}")
THIS_SIDE = Text("bên này", "our side")
OTHER_SIDE = Text("bên kia", "the other side")
STILL = Text(
    "Còn mâu thuẫn ở {keys}; tiếp tục: roadmap git settle {path}",
    "Still contradictory: {keys}; go on with: roadmap git settle {path}",
)
THEN = Text(
    "Tiếp theo: roadmap plan {path}, git add {path}, rồi git commit (hoặc git rebase --continue)",
    "Next: roadmap plan {path}, git add {path}, then git commit (or git rebase --continue)",
)
NO_MARKERS = Text("{path} không còn chỗ nào mâu thuẫn", "{path} holds no conflict")
NO_SUCH_CONFLICT = Text(
    'không có mâu thuẫn nào ở "{key}"; đang mâu thuẫn: {keys}', 'there is no conflict at "{key}"; there is at: {keys}'
)
NEEDS_SIDE = Text("hãy chọn --ours (bên này) hoặc --theirs (bên kia)", "choose --ours or --theirs")
NOT_TOML = Text(
    "{path}: bỏ dấu xung đột đi thì tệp vẫn không phải TOML; hãy sửa bằng tay hoặc lấy cả một bên: git checkout --ours "
    "{path}",
    "{path} is no TOML even without its markers; edit it by hand, or take a whole side: git checkout --ours {path}",
)
AFTER_SETTLING = Text("{path}: đầu vào chưa dùng được:", "{path}: the brief cannot be used yet:")

WHAT: Mapping[str, Text] = {
    "title": Text("tên kế hoạch", "title"),
    "locality": Text("địa phương", "locality"),
    "language": Text("ngôn ngữ", "language"),
    "horizon": Text("thời kỳ kế hoạch", "horizon"),
    "start": Text("tháng bắt đầu", "start"),
    "effort": Text("mức tìm kiếm", "effort"),
    "engine": Text("bộ lập tiến độ", "engine"),
    "parent": Text("kế hoạch cấp trên", "plan of the level above"),
    "goals": Text("các nội dung và thứ tự ưu tiên", "goals and their order of priority"),
    "phase": Text("giai đoạn {entry}", "phase {entry}"),
    "budget": Text("kinh phí bố trí {entry}", "budget {entry}"),
    "team": Text("số người của nhóm {entry}", "people of the team {entry}"),
    "deadline": Text("thời hạn của {entry}", "deadline of {entry}"),
    "pin": Text("tháng ấn định của {entry}", "pin of {entry}"),
    "exclude": Text("loại {entry} khỏi kế hoạch", "exclusion of {entry}"),
    "estimate": Text("số liệu riêng của {entry}", "estimate of {entry}"),
    "progress": Text("tiến độ thực hiện của {entry}", "progress of {entry}"),
    "soft": Text("phụ thuộc không áp dụng của {entry}", "soft dependencies switched off for {entry}"),
    "lead": Text("cơ quan chủ trì {entry}", "lead of {entry}"),
    "target": Text("chỉ tiêu {entry}", "target {entry}"),
    "measured": Text("kết quả đo {entry}", "measured values of {entry}"),
    "procedure": Text("trình tự, thủ tục {entry}", "procedure {entry}"),
    "role": Text("tên cơ quan {entry}", "name of the unit {entry}"),
    "external": Text("thời điểm có {entry}", "when {entry} is there"),
    "task": Text("nhiệm vụ riêng {entry}", "own task {entry}"),
}
"""What a key of a brief is about, in the words of the screens."""
OTHER_KEY = Text("khóa {entry}", "key {entry}")
