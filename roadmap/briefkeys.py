"""The keys of brief.toml: what each holds and what it means. `init` writes its comments from here."""

from __future__ import annotations

from roadmap.definitions import BUDGET, DEPENDENCY, PHASE, TASK_KEYS, TEAM, TEXT_OR_WORDS
from roadmap.messages import faults
from roadmap.messages import keys as say
from roadmap.messages.text import Language, Text
from roadmap.model import Effort, Engine
from roadmap.schema import (
    FORMAT,
    Account,
    Anything,
    Choice,
    Either,
    Flag,
    FullId,
    Id,
    Identifier,
    Key,
    ListOf,
    MapOf,
    Number,
    Points,
    TableOf,
    When,
    Whole,
    Words,
    Year,
    explained,
)

OWN_TASK = TableOf(
    {
        **TASK_KEYS,
        **{name: TASK_KEYS[name]._replace(kind=TEXT_OR_WORDS) for name in ("title", "says", "deliverable")},
        **{name: TASK_KEYS[name]._replace(required=False) for name in ("basis", "source", "figures")},
        "domain": Key(Id("domain"), required=True, help=say.TASK["domain"]),
        "after": TASK_KEYS["after"]._replace(
            kind=ListOf(TableOf({**DEPENDENCY.keys, "why": DEPENDENCY.keys["why"]._replace(kind=TEXT_OR_WORDS)})),
        ),
    }
)

BRIEF = TableOf(
    {
        "format": FORMAT,
        "title": Key(TEXT_OR_WORDS, required=True, help=Text("tên kế hoạch", "the plan's title")),
        "locality": Key(
            Id("locality"),
            required=True,
            help=Text(
                "địa phương: cấp, nhóm thực hiện, vốn, việc đã có lấy theo hồ sơ này; xem: roadmap localities",
                "the locality: level, teams, money and what is in place come from its profile; see: roadmap localities",
            ),
        ),
        "language": Key(Choice(Language), help=Text("ngôn ngữ hiển thị: vi hoặc en", "language on screen: vi or en")),
        "horizon": Key(
            TableOf(
                explained(say.HORIZON, {"from": Key(When(), required=True), "to": Key(When(end=True), required=True)})
            ),
            help=Text("thời kỳ kế hoạch", "the planning horizon"),
        ),
        "start": Key(
            When(),
            required=True,
            help=Text(
                "tháng bắt đầu: việc mới không bắt đầu trước tháng này", "start: nothing new begins before this month"
            ),
        ),
        "effort": Key(
            Choice(Effort),
            help=Text(
                "mức tìm kiếm tiến độ: quick (không tìm thêm), normal (dưới 1 giây), thorough (dưới 1 phút)",
                "search for a better schedule: quick (none), normal (a second at most), thorough (a minute at most)",
            ),
        ),
        "engine": Key(
            Choice(Engine),
            help=Text(
                "bộ lập tiến độ: fast; optimal cần cài thêm OR-Tools", "engine: fast; optimal needs OR-Tools installed"
            ),
        ),
        "parent": Key(Words(), help=Text("thư mục kế hoạch của cấp trên", "folder of the plan of the level above")),
        "goals": Key(
            ListOf(Id("goal", Words()), none=("E122", faults.NO_GOALS)),
            required=True,
            help=Text(
                "nội dung đã chọn, theo thứ tự ưu tiên: khung định hướng, hoặc khung/nội dung; xem: roadmap goals",
                "chosen goals by priority: a framework, or framework/goal; see: roadmap goals",
            ),
        ),
        "phase": Key(
            MapOf(Words(), PHASE), help=Text("các giai đoạn: tên và tháng cuối", "phases: title and last month")
        ),
        "budget": Key(
            MapOf(Account(), BUDGET),
            help=Text(
                "kinh phí bố trí theo nguồn vốn/loại chi và năm, triệu đồng; năm bắt đầu: phần còn lại; chưa biết: {}",
                "budget by fund/nature and year, million VND; in the start year: what is left; not known: {}",
            ),
        ),
        "team": Key(
            MapOf(Id("team"), TEAM),
            help=Text("số người của mỗi nhóm; chưa biết: {}", "people in each team; not known: {}"),
        ),
        "deadline": Key(
            MapOf(
                Id("task"),
                Either(
                    TableOf(
                        explained(
                            say.DEADLINE, {"by": Key(When(end=True), required=True), "weight": Key(Whole(1, 1000))}
                        )
                    ),
                    "by",
                ),
            ),
            help=Text("thời hạn của nhiệm vụ và trọng số", "deadlines of tasks, with a weight"),
        ),
        "pin": Key(
            MapOf(Id("task"), TableOf(explained(say.PIN, {"preparation": Key(When()), "delivery": Key(When())}))),
            help=Text("ấn định tháng bắt đầu của một bước", "fixed start months of stages"),
        ),
        "exclude": Key(
            MapOf(Id("task"), Anything()),
            help=Text("nhiệm vụ không đưa vào kế hoạch, và lý do", "tasks left out, and why"),
        ),
        "estimate": Key(
            MapOf(
                Id("task"),
                TableOf(
                    explained(
                        say.ESTIMATE,
                        {
                            "preparation": Key(Points(0, 240)),
                            "delivery": Key(Points(0, 240)),
                            "preparation_cost": Key(Points()),
                            "delivery_cost": Key(Points()),
                            "run_cost": Key(Points()),
                        },
                    )
                ),
            ),
            help=Text(
                "số tháng và triệu đồng của địa phương thay cho số của danh mục: [thấp, có khả năng nhất, cao]",
                "own months and million VND instead of the catalogue's: [low, likely, high]",
            ),
        ),
        "progress": Key(
            MapOf(
                Id("task"),
                TableOf(
                    explained(
                        say.PROGRESS,
                        {
                            "started": Key(When()),
                            "approved": Key(When(end=True)),
                            "done": Key(When(end=True)),
                            "left": Key(Whole(1, 240)),
                            "spent": Key(Whole(0, 1_000_000_000)),
                            "difficulty": Key(Anything()),
                            "proposal": Key(Anything()),
                        },
                    )
                ),
            ),
            help=Text("tiến độ thực hiện tính đến tháng bắt đầu", "progress up to the start month"),
        ),
        "soft": Key(
            TableOf(explained(say.SOFT, {"all": Key(Flag())}), others=ListOf(Id("soft")), others_key=Id("task")),
            help=Text(
                "quan hệ phụ thuộc mềm không áp dụng; all = false: bỏ tất cả",
                "soft dependencies switched off; all = false: every one",
            ),
        ),
        "lead": Key(
            MapOf(Id("task"), Id("role")), help=Text("cơ quan chủ trì khác với danh mục", "another unit leads here")
        ),
        "target": Key(
            MapOf(
                Identifier(),
                TableOf(
                    explained(
                        say.TARGET,
                        {
                            "title": Key(TEXT_OR_WORDS, required=True),
                            "unit": Key(TEXT_OR_WORDS, required=True),
                            "at_most": Key(Flag()),
                            "baseline": Key(Number()),
                            "values": Key(MapOf(Year(), Number()), required=True),
                            "measured": Key(MapOf(Year(), Number())),
                            "lead": Key(Id("role")),
                            "tasks": Key(ListOf(Id("task"))),
                        },
                    )
                ),
            ),
            help=Text("chỉ tiêu riêng của địa phương", "the locality's own targets"),
        ),
        "measured": Key(
            MapOf(Id("target", FullId()), MapOf(Year(), Number())),
            help=Text(
                "kết quả đo chỉ tiêu của các khung, theo năm: chỉ kết quả đo mới cho biết đạt hay chưa",
                "measured values of the frameworks' targets by year: only these tell whether one is met",
            ),
        ),
        "procedure": Key(
            MapOf(
                Id("procedure"),
                MapOf(
                    Identifier(),
                    TableOf(
                        explained(
                            say.GATE_CHANGE,
                            {
                                "share": Key(Whole(0, 100)),
                                "months": Key(Whole(0, 120)),
                                "calendar": Key(ListOf(Whole(1, 12))),
                            },
                        )
                    ),
                ),
            ),
            help=Text(
                "bước thủ tục theo thực tế địa phương: tỷ lệ thời gian (%), các tháng được thông qua",
                "gates as the locality passes them: share of the stage (%), months of the year in which they pass",
            ),
        ),
        "role": Key(
            MapOf(Id("role"), TEXT_OR_WORDS),
            help=Text("tên cơ quan ở địa phương, khi khác danh mục", "what a unit is called here, where it differs"),
        ),
        "external": Key(
            MapOf(Id("task"), When(end=True)),
            help=Text(
                "thời điểm cấp trên hoàn thành việc mà kế hoạch này chờ",
                "when the level above has what this plan waits for",
            ),
        ),
        "check": Key(
            MapOf(Id("check", Words()), Words()),
            help=Text(
                "cảnh báo không cần nữa, và lý do; các mã: roadmap check --codes",
                "warnings that are not wanted, and why; their codes: roadmap check --codes",
            ),
        ),
        "task": Key(
            MapOf(Identifier(), OWN_TASK), help=Text("nhiệm vụ riêng của địa phương", "the locality's own tasks")
        ),
    }
)
