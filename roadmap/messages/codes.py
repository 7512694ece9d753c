"""The table of what `check` may find beside faults in a file's form: code, name, severity, what it means, what to do.

A code stays what it is for ever. Its letter is its severity: E is an error and always fails; W is a warning, which
fails only with `--strict` and can be switched off in a brief, with a reason. E0xx to E2xx, the form of a file and the
names in it, are each said in one sentence (messages/faults.py) and are not listed here.

Thresholds are the project's own where no source is named. The DCMA 14-point assessment (Defense Contract Management
Agency, "Earned Value Management System Program Analysis Pamphlet", DCMA-EA PAM 200.1, 2012) counts in working days and
judges schedules of one contractor: leads 0, lags at most 5 % of the dependencies, hard constraints at most 5 %, float
above 44 working days at most 5 %, negative float 0. On a grid of months and over a locality's independent goals its
float and its lags say nothing: a lag of one month is the least there is, and goals that do not wait for each other have
much float by right. Leads and pins are held to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from roadmap.messages.text import Text


class Code(NamedTuple):
    """One thing that a check may find; `name` is for programs, `says` and `do` are for people."""

    code: str
    name: str
    says: Text
    do: Text

    @property
    def is_warning(self) -> bool:
        """True for what fails only with `--strict` and can be switched off."""
        return self.code.startswith("W")


_SIX = "“6 rõ”"

_ALL = (
    Code(
        "E301",
        "wrong-plan",
        Text("kế hoạch không đúng với chính các con số của nó", "the plan contradicts its own figures"),
        Text("lập lại: roadmap plan", "make it again: roadmap plan"),
    ),
    Code(
        "E303",
        "no-parent",
        Text("không đọc được kế hoạch của cấp trên", "the plan of the level above cannot be read"),
        Text("sửa parent, hoặc lập kế hoạch ấy trước", "correct parent, or make that plan first"),
    ),
    Code(
        "E311",
        "stale-brief",
        Text("plan.toml được lập từ đầu vào khác (--fresh)", "plan.toml was made from another brief (--fresh)"),
        Text("lập lại: roadmap plan", "make it again: roadmap plan"),
    ),
    Code(
        "E312",
        "stale-catalogue",
        Text("plan.toml được lập từ danh mục khác (--fresh)", "plan.toml was made from another catalogue (--fresh)"),
        Text("lập lại: roadmap plan", "make it again: roadmap plan"),
    ),
    Code(
        "E313",
        "stale-engine",
        Text(
            "plan.toml do bản roadmap khác lập nên (--fresh)",
            "plan.toml was made by another version of roadmap (--fresh)",
        ),
        Text("lập lại: roadmap plan", "make it again: roadmap plan"),
    ),
    Code(
        "E314",
        "edited-plan",
        Text("plan.toml đã bị sửa tay (--fresh)", "plan.toml was edited by hand (--fresh)"),
        Text("chuyển các sửa đổi vào brief.toml rồi lập lại", "move the changes to brief.toml and make it again"),
    ),
    Code(
        "E315",
        "no-plan",
        Text("chưa có plan.toml (--fresh)", "there is no plan.toml (--fresh)"),
        Text("lập kế hoạch: roadmap plan", "make it: roadmap plan"),
    ),
    Code(
        "W401",
        "outdated-word",
        Text("từ ngữ không còn dùng", "a word that is out of date"),
        Text("viết theo cách gọi hiện nay", "write today's word"),
    ),
    Code(
        "W402",
        "superseded-citation",
        Text("lời văn dẫn văn bản đã hết hiệu lực", "a text cites a document that is no longer in force"),
        Text("dẫn văn bản hiện hành", "cite what is in force"),
    ),
    Code(
        "W411",
        "no-lead",
        Text(f"{_SIX}: chưa rõ người", f"{_SIX}: người (who) is not clear"),
        Text("ghi cơ quan chủ trì", "name the lead"),
    ),
    Code(
        "W412",
        "no-work",
        Text(f"{_SIX}: chưa rõ việc", f"{_SIX}: việc (what) is not clear"),
        Text("viết việc phải làm", "write the work to be done"),
    ),
    Code(
        "W413",
        "no-time",
        Text(f"{_SIX}: chưa rõ thời gian", f"{_SIX}: thời gian (when) is not clear"),
        Text("thêm người, kinh phí hoặc giảm việc", "add people or money, or do less"),
    ),
    Code(
        "W414",
        "lead-supports",
        Text(f"{_SIX}: chưa rõ trách nhiệm", f"{_SIX}: trách nhiệm (who answers) is not clear"),
        Text("bỏ cơ quan chủ trì khỏi support", "leave the lead out of support"),
    ),
    Code(
        "W415",
        "no-deliverable",
        Text(f"{_SIX}: chưa rõ sản phẩm", f"{_SIX}: sản phẩm (the deliverable) is not clear"),
        Text("nêu tên sản phẩm", "name the deliverable"),
    ),
    Code(
        "W416",
        "no-approver",
        Text(f"{_SIX}: chưa rõ thẩm quyền", f"{_SIX}: thẩm quyền (who approves) is not clear"),
        Text("ghi cấp phê duyệt", "name the approver"),
    ),
    Code(
        "W421",
        "target-direction",
        Text("chỉ tiêu có hiện trạng vượt quá các giá trị phải đạt", "a target's baseline is beyond its values"),
        Text("thêm hoặc bỏ at_most", "add or drop at_most"),
    ),
    Code(
        "W501",
        "open-end",
        Text(
            "nhiệm vụ đứng riêng: không chờ việc nào, không việc, nội dung hay chỉ tiêu nào cần đến",
            "a task on its own: it waits for nothing, and no task, goal or target needs it",
        ),
        Text("thêm after, hoặc nêu nó trong một chỉ tiêu, nội dung", "add after, or name it in a target or a goal"),
    ),
    Code(
        "W502",
        "lead-time",
        Text(
            "độ trễ âm: việc sau bắt đầu trước khi việc trước xong (DCMA: 0)",
            "a negative lag: the later work begins before the earlier one is done (DCMA: 0)",
        ),
        Text("chia việc trước thành hai, hoặc bỏ lag", "split the earlier task in two, or drop lag"),
    ),
    Code(
        "W503",
        "long-lag",
        Text(
            "độ trễ trên 6 tháng giữa hai việc: có việc chưa kể ra",
            "a lag of more than 6 months: there is work that nobody has named",
        ),
        Text("ghi thành nhiệm vụ riêng", "make it a task of its own"),
    ),
    Code(
        "W511",
        "many-pins",
        Text(
            "quá nhiều bước bị ấn định: từ 3 bước và trên 5 % số bước (DCMA: 5 %)",
            "too many pinned stages: three or more, and over 5 % of all (DCMA: 5 %)",
        ),
        Text("chỉ giữ ấn định khi ngày là bắt buộc", "keep pins for dates that are given from outside"),
    ),
    Code(
        "W512",
        "pin-holds-end",
        Text("một ấn định quyết định ngày xong cả kế hoạch", "a pin decides when the whole plan ends"),
        Text("bỏ ấn định, hoặc đặt thời hạn thay cho nó", "release the pin, or set a deadline instead"),
    ),
    Code(
        "W513",
        "many-deadlines",
        Text(
            "quá nhiều thời hạn: từ 5 và trên một phần ba số nhiệm vụ; việc nào cũng gấp thì không việc nào gấp",
            "too many deadlines: five or more, and over a third of the tasks; when all is urgent, nothing is",
        ),
        Text("chỉ giữ thời hạn mà trễ là có hậu quả", "keep those that have a consequence when missed"),
    ),
    Code(
        "W521",
        "money-over",
        Text(
            "một năm hoặc một nguồn vốn vượt kinh phí bố trí ngay với việc thường xuyên, việc đang làm",
            "recurring and running work alone is over the budget of a year or a fund",
        ),
        Text("tăng kinh phí, hoặc bỏ bớt việc thường xuyên", "add money, or drop recurring work"),
    ),
    Code(
        "W522",
        "team-over",
        Text(
            "một nhóm vượt số người ngay với việc thường xuyên, việc đang làm",
            "recurring and running work alone is over what a team has",
        ),
        Text("tăng số người, hoặc bỏ bớt việc thường xuyên", "add people, or drop recurring work"),
    ),
    Code(
        "W531",
        "little-float",
        Text(
            "trên một phần ba số nhiệm vụ không có thời gian dự trữ",
            "more than a third of the tasks have no float",
        ),
        Text("lùi ngày xong, hoặc bỏ bớt phụ thuộc", "end later, or drop dependencies"),
    ),
    Code(
        "W532",
        "no-reserve",
        Text(
            "kế hoạch xong khi thời kỳ còn dưới 3 tháng: chậm một việc là vượt thời kỳ",
            "the plan ends less than three months before the horizon: one delay and it is over",
        ),
        Text("chọn ít nội dung hơn, hoặc thêm người, kinh phí", "choose fewer goals, or add people or money"),
    ),
    Code(
        "W533",
        "absurd-float",
        Text(
            "nhiệm vụ riêng chậm hai năm cũng không sao và không có thời hạn",
            "an own task that could be two years late, without a deadline",
        ),
        Text("thêm after ở việc cần đến nó, hoặc đặt thời hạn", "add after where it is needed, or set a deadline"),
    ),
    Code(
        "W541",
        "no-target",
        Text("nội dung đã chọn mà không có chỉ tiêu nào đo", "a chosen goal that no target measures"),
        Text("thêm [target.…] có tasks là nhiệm vụ của nội dung", "add a [target.…] whose tasks are the goal's"),
    ),
    Code(
        "W542",
        "one-unit",
        Text(
            "một cơ quan chủ trì trên hai phần ba số nhiệm vụ (từ 10 nhiệm vụ)",
            "one unit leads more than two thirds of the tasks (of ten or more)",
        ),
        Text("giao bớt ở [lead]", "hand some over in [lead]"),
    ),
    Code(
        "W543",
        "superseded-source",
        Text(
            "căn cứ của nhiệm vụ đã hết hiệu lực ở tháng bắt đầu", "a task's source is not in force in the start month"
        ),
        Text("dẫn văn bản hiện hành", "cite what is in force"),
    ),
    Code(
        "W544",
        "undated-external",
        Text("việc của cấp trên chưa có tháng", "a task of the level above has no month"),
        Text("hỏi cấp trên, ghi tháng vào [external]", "ask the level above, write the month into [external]"),
    ),
    Code(
        "W545",
        "moved-external",
        Text("cấp trên đã dời việc mà kế hoạch này chờ", "the level above has moved what this plan waits for"),
        Text("ghi tháng mới: roadmap brief external", "write the new month: roadmap brief external"),
    ),
    Code(
        "W551",
        "stale-plan",
        Text(
            "plan.toml được lập từ đầu vào, danh mục hoặc bản roadmap khác",
            "plan.toml was made from another brief, catalogue or version of roadmap",
        ),
        Text(
            "lập lại: roadmap plan; --fresh cho biết khác ở đâu",
            "make it again: roadmap plan; --fresh says what differs",
        ),
    ),
)

CODES: Mapping[str, Code] = {each.code: each for each in _ALL}
"""Every code that a check may give beside those of a file's form, by code, in order."""

WARNINGS: tuple[str, ...] = tuple(each.code for each in _ALL if each.is_warning)
"""The codes that a brief can switch off."""
