"""What each key of plan.toml means, for its readers in an editor."""

from __future__ import annotations

from roadmap.messages import keys
from roadmap.messages.keys import Helps
from roadmap.messages.text import Text

IN_ENGLISH = Text("như trên, bằng tiếng Anh", "the same in English")
NOTICE_KIND = Text("loại điều cần biết", "kind of the notice")
_SOURCES = keys.TASK["source"]
_TITLE = keys.NAMED["title"]

STAGE: Helps = {
    "start": Text("tháng đầu của bước", "first month of the stage"),
    "finish": Text("tháng cuối của bước", "its last month"),
    "at": Text("tháng của mốc: vào cuối tháng này", "month of a moment, which stands at its end"),
    "months": Text("số tháng", "months"),
    "float": Text(
        "thời gian dự trữ đến khi kế hoạch kết thúc, tháng", "total float in months, up to the end of the plan"
    ),
    "free_float": Text("dự trữ tự do, tháng", "free float in months"),
    "critical": Text("nằm trên đường găng", "on the critical chain"),
    "pin": Text("tháng được ấn định", "month to which it was pinned"),
    "progress": Text("done: đã xong; running: đang làm", "done or running"),
    "team": Text("số người của mỗi nhóm", "people of each team"),
    "charges": Text(
        "kinh phí theo nguồn vốn và tháng, đếm từ tháng đầu của bước",
        "money by fund and months of the stage",
    ),
    "after": Text(
        "các quan hệ phụ thuộc: nhiệm vụ/thời điểm/thời điểm của mình", "what it waits for: task/moment/own moment"
    ),
    "held_by": Text("vì sao không bắt đầu sớm hơn", "why it does not start sooner"),
}
ARC: Helps = {name: keys.DEPENDENCY[name] for name in ("lag", "strength", "why", "source")}
DUE: Helps = keys.DUE
DEADLINE: Helps = keys.DEADLINE
MISSING: Helps = {
    "kind": Text("thiếu gì: team, money, task", "what is missing: team, money, task"),
    "team": Text("nhóm thiếu người", "the team that is short"),
    "account": Text("nguồn vốn thiếu tiền", "the fund that is short"),
    "year": Text("năm thiếu", "the year"),
    "until": Text("năm cuối của trần nhiều năm", "the last year of a ceiling over several"),
    "needed": Text("cần bao nhiêu", "how much is needed"),
    "available": Text("có bao nhiêu nếu không làm việc khác", "how much there is if nothing else takes it"),
    "task": Text("nhiệm vụ chưa có thời điểm mà nó chờ", "the task without a date that it waits for"),
}
TASK: Helps = {
    **{
        name: keys.TASK[name]
        for name in (
            "title",
            "deliverable",
            "domain",
            "level",
            "lead",
            "support",
            "approver",
            "procedure",
            "basis",
            "source",
            "figures",
            "figures_source",
            "figures_note",
            "problem",
            "due",
            "recurring",
            "preparation",
            "delivery",
        )
    },
    "own": Text("nhiệm vụ riêng của địa phương", "the locality's own task"),
    "status": Text("tình trạng trong kế hoạch", "where it stands in the plan"),
    "rank": Text("thứ hạng của nội dung cần đến nó", "best rank of a goal that needs it"),
    "phase": Text("giai đoạn mà nó xong; 0: sau thời kỳ", "phase in which it ends; 0: after the horizon"),
    "began_earlier": Text("bắt đầu ở giai đoạn trước", "it began in an earlier phase"),
    "done": Text("tháng đã xong", "month in which it was done"),
    "extent": keys.IN_PLACE["extent"],
    "speaker": keys.IN_PLACE["speaker"],
    "in_place_source": keys.IN_PLACE["source"],
    "available": Text("tháng cấp trên có", "month in which the level above has it"),
    "confirmed": Text("tháng ấy có người xác nhận", "somebody has confirmed that month"),
    "excluded_needs": Text("cần những nhiệm vụ đã bị loại này", "excluded tasks that it needs"),
    "cost_unknown": Text("chưa biết kinh phí", "its cost is not known"),
    "fund": Text("nguồn vốn/loại chi", "fund/nature that pays"),
    "difficulty": keys.PROGRESS["difficulty"],
    "proposal": keys.PROGRESS["proposal"],
    "deadline": Text("thời hạn mong muốn", "the wished deadline"),
    "missing": Text("vì sao chưa có tháng nào", "why no month was found"),
    "cost": Text("kinh phí theo nguồn vốn và năm, triệu đồng", "cost by fund and year, million VND"),
    "operation": Text("đưa vào sử dụng", "operation"),
}
TARGET: Helps = {
    **keys.TARGET,
    "framework": Text("khung nêu chỉ tiêu", "framework that states it"),
    "others": Text(
        "nhiệm vụ khác của danh mục góp vào mà kế hoạch không có", "tasks of the catalogue that serve it too"
    ),
    "finish": Text("tháng xong nhiệm vụ cuối góp vào", "month in which the last task that serves it is done"),
}
COVERAGE: Helps = {
    **{name: keys.GOAL[name] for name in ("title", "asks", "local_reading", "today", "noun", "basis", "source")},
    "core": keys.GOAL["core"],
    "extra": keys.GOAL["extra"],
    "framework": Text("khung của nội dung", "its framework"),
    "rank": Text("thứ hạng trong các nội dung đã chọn", "its place among the chosen goals"),
    "finish": Text("tháng xong nhiệm vụ cuối không thể thiếu", "month in which its last core task is done"),
    "done": Text("số nhiệm vụ xong trong thời kỳ", "tasks done within the horizon"),
    "of": Text("số nhiệm vụ mà nội dung nêu", "tasks that the goal names"),
    "complete": Text("mọi nhiệm vụ không thể thiếu đều xong", "all core tasks are done"),
    "by_phase": Text("số nhiệm vụ xong đến cuối mỗi giai đoạn", "tasks done by the end of each phase"),
    "awaits": Text("số nhiệm vụ do cấp khác làm", "tasks that another level does"),
    "recurring": Text("số nhiệm vụ thường xuyên", "recurring tasks"),
}
GATE: Helps = keys.GATE
SOURCE: Helps = keys.SOURCE
SUMMARY: Helps = {
    "tasks": Text("số nhiệm vụ, không kể thường xuyên và của cấp trên", "tasks, without recurring and external ones"),
    "done": Text("đã xong", "done"),
    "running": Text("đang làm", "running"),
    "planned": Text("đã xếp tiến độ", "planned"),
    "no_date_count": Text("chưa có tháng", "without a date"),
    "recurring": Text("thường xuyên", "recurring"),
    "external": Text("chờ cấp trên", "awaited from the level above"),
    "gap": Text("xong sớm hơn được nhiều nhất mấy tháng", "months by which the end could be earlier at best"),
    "fits": Text("kịp và đủ nguồn lực", "it fits"),
    "start_assumed": Text("tháng bắt đầu do chương trình tự lấy", "nobody stated the start"),
    "locality_assumed": Text("địa phương do chương trình tự lấy", "nobody stated the locality"),
    "proven": Text("đã chứng minh không tiến độ nào tốt hơn", "proven that no schedule is better"),
    "end": Text("tháng xong toàn bộ", "month in which all is done"),
    "bound": Text("không thể xong trước tháng này", "it cannot end before this month"),
    "beyond_horizon": Text("nhiệm vụ xong sau thời kỳ", "tasks that end after the horizon"),
    "no_date": Text("nhiệm vụ không có tháng nào", "tasks without a date"),
    "pins_moved": Text("ấn định không giữ được", "pins that could not be kept"),
    "deadlines_missed": Text("thời hạn bị lỡ", "deadlines that are missed"),
    "chain": Text("đường găng", "the critical chain"),
    "need": Text("nhu cầu theo năm, triệu đồng", "need by year, million VND"),
    "budget": Text("kinh phí bố trí theo năm, triệu đồng", "budget by year, million VND"),
    "overrun": Text("chỗ việc thường xuyên, đang làm đã vượt", "where recurring and running work alone is over"),
}
OVERRUN: Helps = {
    "where": Text("nhóm, hoặc nguồn vốn/loại chi", "a team, or a fund/nature"),
    "at": Text("tháng hoặc năm", "month or year"),
    "needed": Text("cần", "needed"),
    "available": Text("có", "available"),
}
TITLED: Helps = keys.NAMED
CATALOGUE: Helps = {
    "version": keys.CATALOGUE["version"],
    "as_of": keys.CATALOGUE["as_of"],
    "digest": Text("mã băm của danh mục", "digest of the catalogue"),
    "phases_why": keys.CATALOGUE["phases_why"],
    "phases_source": keys.CATALOGUE["phases_source"],
}
LOCALITY: Helps = {
    "id": Text("mã địa phương", "id of the locality"),
    "title": keys.LOCALITY["title"],
    "level": keys.LOCALITY["level"],
}
PHASE: Helps = {
    "title": keys.PHASE["title"],
    "from": Text("tháng đầu của giai đoạn", "first month of the phase"),
    "to": keys.PHASE["to"],
    "tasks": Text("số nhiệm vụ xong trong giai đoạn", "tasks that end in it"),
    "need": Text("nhu cầu kinh phí, triệu đồng", "need, million VND"),
    "budget": Text("kinh phí bố trí, triệu đồng", "budget, million VND"),
}
PROCEDURE: Helps = {name: keys.PROCEDURE[name] for name in ("title", "law", "gate")}
ROLE: Helps = {name: keys.ROLE[name] for name in ("title", "short")}
FRAMEWORK: Helps = {name: keys.FRAMEWORK[name] for name in ("title", "noun", "notice")}
PLAN: Helps = {
    "title": Text("tên kế hoạch", "the plan's title"),
    "format": Text("định dạng của tệp", "the file's format"),
    "engine": Text("phiên bản của cách xếp tiến độ", "revision of the engine"),
    "effort": Text("mức tìm kiếm tiến độ", "effort of the search"),
    "digest": Text("mã băm của các giá trị dưới đây", "digest of the values below"),
    "brief": Text("đầu vào đầy đủ: từ đó lập lại được kế hoạch", "the whole brief: the plan can be made again from it"),
    "catalogue": Text("danh mục đã dùng", "the catalogue it was made with"),
    "locality": Text("địa phương", "the locality"),
    "summary": Text("tóm tắt", "summary"),
    "phase": Text("các giai đoạn", "the phases"),
    "notice": Text("những điều người đọc nên biết", "what a reader should know"),
    "domain": Text("các lĩnh vực", "the domains"),
    "team": Text("các nhóm thực hiện", "the teams"),
    "procedure": Text("các trình tự, thủ tục", "the procedures"),
    "role": Text("các cơ quan", "the units"),
    "source": Text("các nguồn", "the sources"),
    "framework": Text("các khung định hướng", "the frameworks"),
    "coverage": Text("mức bao phủ của từng nội dung", "the coverage of each goal"),
    "target": Text("các chỉ tiêu", "the targets"),
    "task": Text("các nhiệm vụ", "the tasks"),
}
