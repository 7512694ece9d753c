"""Plans for the tests of the screens: one that fits, one that fails in every way."""

from __future__ import annotations

from roadmap.messages.text import Text, same
from roadmap.model import (
    Basis,
    Budget,
    Fund,
    FundNature,
    Level,
    Moment,
    Nature,
    Recurrence,
    StageName,
    Strength,
    Target,
    TeamCapacity,
)
from roadmap.months import month
from roadmap.plan.document import (
    Arc,
    Coverage,
    Hold,
    HoldKind,
    Missing,
    Notice,
    Overrun,
    Plan,
    PlanPhase,
    PlanStage,
    PlanTarget,
    PlanTask,
    Status,
)
from tests.changed import replace
from tests.plans_by_hand import INVESTMENT, PRIVATE, RECURRENT, START, charge, sample_plan, task

PREPARATION, DELIVERY, OPERATION = StageName
STATE = FundNature(Fund.STATE, Nature.INVESTMENT)
PILLARS = "3-tru-cot-1-nen-tang"
PILLAR = Text("trụ cột", "pillar")
END = month(2030, 12)


def waits(
    after: str, of: Moment, holds: Moment, vi: str, en: str, *, lag: int = 0, source: str | None = "nd-224"
) -> Arc:
    """Return a dependency."""
    return Arc(after, of, holds, lag, Strength.HARD if source else Strength.SOFT, Text(vi, en), source)


def held(after: str, of: Moment, holds: Moment, stage: str = "delivery") -> Hold:
    """Return a hold through a dependency."""
    return Hold(HoldKind.DEPENDENCY, f"{after}/{stage}", f"{after}/{of}/{holds}")


def _first_phase() -> tuple[PlanTask, ...]:
    frame = waits(
        "khung-kien-truc-so",
        Moment.OPERATION,
        Moment.APPROVAL,
        "dự án phải phù hợp khung trước khi phê duyệt",
        "a project must fit the framework before it is approved",
    )
    council = waits(
        "hoi-dong-dieu-phoi",
        Moment.OPERATION,
        Moment.APPROVAL,
        "đề án phải có ý kiến của Hội đồng",
        "the Council must give its opinion on the scheme",
        source="nd-269",
    )
    return (
        task(
            "hoi-dong-dieu-phoi",
            "Hội đồng điều phối phát triển đô thị thông minh cấp tỉnh",
            "Provincial coordination council for smart-city development",
            stages=(
                PlanStage(DELIVERY, START, 2, (("dieu-phoi", 5),), held_by=(Hold(HoldKind.DATE),), total_float=26),
            ),
            domain="the-che",
            lead="ubnd-tinh",
            basis=Basis.ATTESTED,
            sources=("nd-269",),
            phase=1,
            goals=(f"{PILLARS}/chinh-quyen-so",),
            needed_by=("de-an-do-thi-thong-minh",),
        ),
        task(
            "ra-mat-hoi-dong",
            "Ra mắt Hội đồng",
            "The Council takes up its work",
            stages=(
                PlanStage(
                    DELIVERY,
                    month(2027, 2),
                    0,
                    held_by=(held("hoi-dong-dieu-phoi", Moment.OPERATION, Moment.START),),
                    total_float=40,
                ),
            ),
            domain="the-che",
            lead="ubnd-tinh",
            phase=1,
            goals=(f"{PILLARS}/chinh-quyen-so",),
        ),
        task(
            "de-an-do-thi-thong-minh",
            "Đề án phát triển đô thị thông minh cấp tỉnh",
            "Provincial smart-city scheme",
            stages=(
                PlanStage(
                    PREPARATION,
                    START,
                    5,
                    (("dieu-phoi", 10),),
                    (charge(RECURRENT, 1, 5, 500),),
                    (council,),
                    (Hold(HoldKind.DATE),),
                    14,
                ),
                PlanStage(
                    DELIVERY,
                    month(2027, 5),
                    6,
                    (("dieu-phoi", 10),),
                    (charge(RECURRENT, 1, 6, 1800),),
                    held_by=(Hold(HoldKind.DEPENDENCY, "de-an-do-thi-thong-minh/preparation"),),
                    total_float=14,
                ),
            ),
            domain="the-che",
            lead="so-xay-dung",
            support=("so-khcn", "so-tai-chinh"),
            approver="ubnd-tinh",
            basis=Basis.ATTESTED,
            sources=("nd-269",),
            phase=1,
            deadline=month(2027, 12),
            goals=(f"{PILLARS}/chinh-quyen-so",),
        ),
        task(
            "khung-kien-truc-so",
            "Khung kiến trúc số cấp tỉnh",
            "Provincial digital architecture framework",
            stages=(
                PlanStage(
                    DELIVERY,
                    month(2026, 9),
                    10,
                    (("ky-thuat", 10),),
                    held_by=(Hold(HoldKind.PROGRESS),),
                    total_float=0,
                    critical=True,
                    progress="started",
                ),
            ),
            status=Status.RUNNING,
            domain="kien-truc",
            phase=1,
            goals=(f"{PILLARS}/chinh-quyen-so",),
            needed_by=("lgsp", "kho-du-lieu-dung-chung"),
            speaker=Text("Sở Khoa học và Công nghệ", "the Department of Science and Technology"),
            in_place_source="qd-2629",
            difficulty="thiếu cán bộ kiến trúc",
            proposal="cho thuê chuyên gia",
        ),
        task(
            "lgsp",
            "LGSP: nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh",
            "LGSP: provincial platform to integrate and share data",
            stages=(
                PlanStage(
                    PREPARATION,
                    month(2027, 3),
                    4,
                    (("ky-thuat", 10),),
                    (charge(INVESTMENT, 1, 4, 900),),
                    (frame,),
                    (held("khung-kien-truc-so", Moment.OPERATION, Moment.APPROVAL),),
                    0,
                    critical=True,
                ),
                PlanStage(
                    DELIVERY,
                    month(2027, 7),
                    8,
                    (("ky-thuat", 15),),
                    (charge(INVESTMENT, 1, 8, 26300),),
                    held_by=(
                        Hold(HoldKind.DEPENDENCY, "lgsp/preparation"),
                        Hold(HoldKind.TEAM, "khung-kien-truc-so/delivery", team="ky-thuat", month=month(2027, 6)),
                    ),
                    total_float=0,
                    critical=True,
                ),
                PlanStage(OPERATION, month(2028, 3), 0, charges=(charge(RECURRENT, 1, 34, 3400),), total_float=0),
            ),
            support=("so-tai-chinh",),
            approver="ubnd-tinh",
            procedure="dau-tu-cong-cntt",
            phase=2,
            began_earlier=True,
            needed_by=("kho-du-lieu-dung-chung", "dich-vu-cong-truc-tuyen"),
        ),
    )


def _second_phase() -> tuple[PlanTask, ...]:
    through = waits(
        "lgsp", Moment.OPERATION, Moment.START, "dữ liệu đi qua LGSP", "data passes through the LGSP", source=None
    )
    file = waits(
        "ho-so-cap-do",
        Moment.OPERATION,
        Moment.OPERATION,
        "hệ thống chỉ vận hành khi hồ sơ cấp độ đã được phê duyệt",
        "a system may run only once its security file is approved",
        lag=1,
    )
    return (
        task(
            "kho-du-lieu-dung-chung",
            "Kho dữ liệu dùng chung",
            "Shared data store",
            stages=(
                PlanStage(
                    PREPARATION,
                    month(2027, 11),
                    3,
                    (("ky-thuat", 5),),
                    (charge(INVESTMENT, 1, 3, 1500),),
                    held_by=(Hold(HoldKind.TEAM, "lgsp/delivery", team="ky-thuat", month=month(2027, 10)),),
                    total_float=1,
                ),
                PlanStage(
                    DELIVERY,
                    month(2028, 3),
                    10,
                    (("ky-thuat", 20), ("thue-ngoai", 30)),
                    (charge(INVESTMENT, 1, 10, 60000), charge(STATE, 1, 10, 12000)),
                    (through,),
                    (held("lgsp", Moment.OPERATION, Moment.START, "operation"),),
                    0,
                    critical=True,
                ),
            ),
            procedure="dau-tu-cong-cntt",
            phase=2,
            began_earlier=True,
            goals=(f"{PILLARS}/chinh-quyen-so", f"{PILLARS}/kinh-te-so"),
            needed_by=("trung-tam-giam-sat",),
        ),
        task(
            "dich-vu-cong-truc-tuyen",
            "Dịch vụ công trực tuyến toàn trình",
            "End-to-end online public services",
            stages=(
                PlanStage(
                    DELIVERY,
                    month(2028, 3),
                    9,
                    (("ky-thuat", 5),),
                    (charge(RECURRENT, 1, 9, 2700),),
                    (through,),
                    (held("lgsp", Moment.OPERATION, Moment.START, "operation"),),
                    25,
                ),
                PlanStage(
                    OPERATION,
                    month(2029, 2),
                    0,
                    after=(file,),
                    held_by=(held("ho-so-cap-do", *[Moment.OPERATION] * 2),),
                ),
            ),
            domain="chinh-quyen-so",
            lead="van-phong",
            phase=2,
            deadline=month(2028, 12),
            goals=(f"{PILLARS}/chinh-quyen-so",),
            figures=Basis.ATTESTED,
            figures_sources=("qd-2629",),
        ),
        task(
            "ho-so-cap-do",
            "Hồ sơ cấp độ an ninh mạng của các hệ thống đang vận hành",
            "Security files of the systems that run",
            stages=(
                PlanStage(
                    DELIVERY, month(2028, 6), 7, (("ky-thuat", 5),), held_by=(Hold(HoldKind.PIN),), pin=month(2028, 6)
                ),
            ),
            domain="an-toan",
            lead="cong-an-tinh",
            phase=2,
            goals=(f"{PILLARS}/an-ninh-an-toan",),
            needed_by=("dich-vu-cong-truc-tuyen",),
        ),
        task(
            "giao-thong-thong-minh",
            "Giao thông thông minh",
            "Smart transport",
            stages=(
                PlanStage(
                    DELIVERY,
                    month(2029, 1),
                    12,
                    (("nganh", 20),),
                    (charge(PRIVATE, 1, 12, 45000),),
                    held_by=(Hold(HoldKind.MONEY, "kho-du-lieu-dung-chung/delivery", account=INVESTMENT, year=2028),),
                    total_float=12,
                ),
            ),
            domain="do-thi",
            lead="so-xay-dung",
            phase=2,
            excluded_needs=("camera",),
            cost_unknown=True,
            goals=(f"{PILLARS}/xa-hoi-so",),
        ),
    )


def _failing() -> tuple[PlanTask, ...]:
    return (
        task(
            "trung-tam-giam-sat",
            "Trung tâm giám sát, điều hành thông minh",
            "Smart operations centre",
            stages=(
                PlanStage(
                    PREPARATION,
                    month(2029, 1),
                    5,
                    (("ky-thuat", 10),),
                    (charge(INVESTMENT, 1, 5, 4000),),
                    held_by=(
                        Hold(HoldKind.MONEY, "kho-du-lieu-dung-chung/delivery", account=INVESTMENT, year=2028),
                        held("kho-du-lieu-dung-chung", Moment.ACCEPTANCE, Moment.START),
                    ),
                    total_float=0,
                    critical=True,
                    pin=month(2028, 7),
                ),
                PlanStage(
                    DELIVERY,
                    month(2029, 6),
                    16,
                    (("ky-thuat", 30),),
                    (charge(INVESTMENT, 1, 16, 105000),),
                    held_by=(Hold(HoldKind.DEPENDENCY, "trung-tam-giam-sat/preparation"),),
                    total_float=0,
                    critical=True,
                ),
            ),
            domain="dieu-hanh",
            lead="van-phong",
            procedure="dau-tu-cong-cntt",
            phase=2,
            goals=(f"{PILLARS}/chinh-quyen-so",),
            needed_by=("ban-sao-so",),
        ),
        task(
            "ban-sao-so",
            "Bản sao số đô thị",
            "Urban digital twin",
            stages=(
                PlanStage(
                    DELIVERY,
                    month(2030, 10),
                    9,
                    (("ky-thuat", 30),),
                    (charge(INVESTMENT, 1, 9, 42000),),
                    held_by=(
                        Hold(HoldKind.TEAM, "trung-tam-giam-sat/delivery", team="ky-thuat", month=month(2030, 9)),
                    ),
                    total_float=0,
                    critical=True,
                ),
            ),
            domain="do-thi",
            lead="so-xay-dung",
            phase=0,
            goals=(f"{PILLARS}/kinh-te-so",),
        ),
        task(
            "mang-cam-bien",
            "Mạng cảm biến toàn thành phố",
            "City-wide sensor network",
            stages=(PlanStage(DELIVERY, None, 24, (("ky-thuat", 60),), (charge(INVESTMENT, 1, 24, 400000),)),),
            status=Status.NO_DATE,
            domain="do-thi",
            missing=Missing("money", account=INVESTMENT, year=2031, needed=400000, available=110000),
            goals=(f"{PILLARS}/kinh-te-so",),
            needed_by=("canh-bao-ngap",),
        ),
        task(
            "canh-bao-ngap",
            "Cảnh báo ngập",
            "Flood warning",
            stages=(PlanStage(DELIVERY, None, 6),),
            status=Status.NO_DATE,
            domain="do-thi",
            missing=Missing("task", task="mang-cam-bien"),
            goals=(f"{PILLARS}/xa-hoi-so",),
        ),
    )


def _apart() -> tuple[PlanTask, ...]:
    months = END - START + 1
    yearly = PlanStage(DELIVERY, START, months, (("ky-thuat", 2),), (charge(RECURRENT, 1, months, 2450),))
    return (
        task(
            "cap-quang",
            "Cáp quang tới hộ gia đình",
            "Fibre to the home",
            status=Status.DONE,
            domain="ha-tang",
            done=month(2025, 6),
            extent=Text("100% xã, phường", "all communes and wards"),
            speaker=Text("UBND thành phố", "City PC"),
            in_place_source="bai-bao",
            goals=(f"{PILLARS}/xa-hoi-so",),
            phase=1,
        ),
        task(
            "csdl-dan-cu",
            "Cơ sở dữ liệu quốc gia về dân cư",
            "National population database",
            status=Status.EXTERNAL,
            level=Level.CENTRAL,
            lead="bo-cong-an",
            available=START,
            needed_by=("kho-du-lieu-dung-chung",),
        ),
        task(
            "nen-tang-ai-quoc-gia",
            "Nền tảng trí tuệ nhân tạo quốc gia",
            "National AI platform",
            status=Status.EXTERNAL,
            level=Level.CENTRAL,
            lead="bo-khcn",
            available=month(2028, 3),
            confirmed=True,
            needed_by=("kho-du-lieu-dung-chung",),
        ),
        task(
            "cap-nhat-du-lieu-mo",
            "Cập nhật dữ liệu mở",
            "Updating open data",
            stages=(yearly,),
            status=Status.RECURRING,
            recurring=Recurrence.QUARTER,
            goals=(f"{PILLARS}/chinh-quyen-so",),
        ),
        task(
            "dao-tao-can-bo",
            "Đào tạo kỹ năng số cho cán bộ, công chức",
            "Digital-skills training for officers",
            stages=(PlanStage(DELIVERY, START, months),),
            status=Status.RECURRING,
            recurring=Recurrence.YEAR,
            domain="nhan-luc",
        ),
    )


def _goals(failing: bool) -> tuple[Coverage, ...]:
    def goal(
        name: str, vi: str, en: str, figures: tuple[int, int], core: tuple[str, ...], rank: int | None, **more: object
    ) -> Coverage:
        done, of = figures
        words: dict[str, object] = {"complete": done == of and of > 0, "sources": ("bai-bao",), "basis": Basis.ATTESTED}
        asks = Text(f"{vi}: nguồn nêu tên, không nêu nhiệm vụ.", f"{en}: the source names it, and no task.")
        return Coverage(
            f"{PILLARS}/{name}", PILLARS, Text(vi, en), PILLAR, asks, done=done, of=of, by_phase=(done // 2, done),
            core=core, rank=rank, **(words | more),  # type: ignore[arg-type]
        )  # fmt: skip

    lost = 1 if failing else 0
    reading = Text("cơ quan nhà nước của tỉnh làm việc trên dữ liệu", "the province's offices work on data")
    return (
        goal(
            "chinh-quyen-so", "Chính quyền số", "Digital government", (22, 22),
            ("khung-kien-truc-so", "kho-du-lieu-dung-chung"), 1,
            finish=month(2029, 2), recurring=1, local_reading=reading, extra=("hoi-dong-dieu-phoi",),
        ),
        goal(
            "kinh-te-so", "Kinh tế số", "Digital economy", (16 - lost, 16),
            ("kho-du-lieu-dung-chung", "ban-sao-so", "camera"), 2,
        ),
        goal("xa-hoi-so", "Xã hội số", "Digital society", (12, 12), ("cap-quang",), 3),
        goal("van-hoa", "Văn hóa và công dân số", "Digital culture and citizens", (9, 9), (), 4),
        goal(
            "an-ninh-an-toan", "An ninh, an toàn trên không gian mạng", "Safety in cyberspace", (15 - lost, 15),
            ("ho-so-cap-do",), 5,
        ),
        replace(sample_plan().coverage[1], rank=6, awaits=2),
        replace(sample_plan().coverage[2], rank=None),
    )  # fmt: skip


def _base() -> Plan:
    plan = sample_plan()
    return replace(
        plan,
        brief={"exclude": {"camera": "chưa bố trí vốn"}},
        phases=(
            PlanPhase(
                1,
                Text("Nền móng: thể chế, kiến trúc, dữ liệu", "Foundations: rules, architecture, data"),
                month(2025, 1),
                month(2027, 12),
                38,
                182400,
                210000,
            ),
            PlanPhase(
                2, Text("Liên kết và mở rộng", "Connecting and extending"), month(2028, 1), END, 41, 333000, 330000
            ),
        ),
        roles=dict(plan.roles) | {"van-phong": Text("Văn phòng UBND thành phố", "Office of the City PC")},
        role_shorts=dict(plan.role_shorts) | {"van-phong": Text("VP UBND TP", "PC Office")},
        domains={
            "the-che": Text("Thể chế, tổ chức và điều phối", "Institutions, organisation and coordination"),
            "kien-truc": Text("Kiến trúc, tiêu chuẩn", "Architecture and standards"),
            "du-lieu": Text("Dữ liệu và nền tảng dùng chung", "Data and shared platforms"),
            "chinh-quyen-so": Text("Chính quyền số", "Digital government"),
            "dieu-hanh": Text("Giám sát, điều hành thông minh", "Monitoring and operations"),
            "an-toan": Text("An ninh mạng và bảo vệ dữ liệu", "Cyber security and data protection"),
            "do-thi": Text("Hạ tầng kỹ thuật và tiện ích đô thị", "Urban infrastructure and amenities"),
            "ha-tang": Text("Hạ tầng số", "Digital infrastructure"),
            "nhan-luc": Text("Nhân lực số", "Digital workforce"),
        },
        teams={
            "dieu-phoi": Text("Điều phối, chính sách", "Coordination and policy"),
            "ky-thuat": Text("Kỹ thuật, an ninh mạng", "Systems, networks and security"),
            "nganh": Text("Cán bộ các sở, ngành", "Staff of sector departments"),
            "thue-ngoai": Text("Tư vấn thuê ngoài", "Hired consultants"),
        },
        capacities=(
            TeamCapacity("dieu-phoi", 20),
            TeamCapacity("ky-thuat", 35, ((month(2028, 1), 45),)),
            TeamCapacity("nganh", None),
        ),
        budgets=(
            Budget(INVESTMENT, ((2026, 35000), (2027, 175000), (2028, 60000), (2029, 110000), (2030, 110000))),
            Budget(RECURRENT, ((2027, 5000), (2028, 5000), (2029, 5000), (2030, 5000))),
            Budget(STATE, ((2028, 12000),)),
        ),
        notices=(
            Notice("external-undated", (("task", "csdl-dan-cu"),)),
            Notice("law-later", (("source", "nd-224"), ("since", "2028-01"), ("task", "lgsp"))),
            Notice("law-later", (("source", "nd-224"), ("since", "2028-01"), ("task", "kho-du-lieu-dung-chung"))),
            Notice("law-ended", (("source", "nd-269"), ("until", "2026-06"), ("task", "lgsp"))),
            Notice("needs-excluded", (("task", "giao-thong-thong-minh"), ("excluded", "camera"))),
            Notice("cost-unknown", (("task", "giao-thong-thong-minh"),)),
            Notice("team-hired", (("team", "ky-thuat"),)),
            Notice("overlay", (("id", "lgsp"),)),
        ),
        targets=(
            PlanTarget(
                Target(
                    "ho-so",
                    Text("Hồ sơ trực tuyến toàn trình", "Online dossiers"),
                    same("%"),
                    ((2027, 90.0), (2030, 100.0)),
                    baseline=62.5,
                    lead="van-phong",
                    measured=((2026, 71.0), (2027, 92.0)),
                ),
                ("khung-kien-truc-so", "lgsp"),
                month(2028, 3),
            ),
            PlanTarget(
                Target(
                    "cho",
                    Text("Thời gian chờ", "Waiting time"),
                    Text("phút", "minutes"),
                    ((2030, 10.0),),
                    at_most=True,
                    baseline=30.0,
                    measured=((2030, 12.0),),
                ),
                (),
            ),
        ),
    )


def fitting_plan() -> Plan:
    """Return a plan that fits, and has little to say beside that."""
    plan = _base()
    tasks = tuple(
        replace(held, deadline=None) if held.id == "dich-vu-cong-truc-tuyen" else held
        for held in (*_first_phase(), *_second_phase(), *_apart())
    )
    chain = (
        "khung-kien-truc-so/delivery",
        "lgsp/preparation",
        "lgsp/delivery",
        "lgsp/operation",
        "kho-du-lieu-dung-chung/delivery",
    )
    return replace(
        plan,
        tasks=tasks,
        coverage=_goals(failing=False)[:5],
        end=month(2029, 12),
        bound=month(2029, 3),
        chain=chain,
        beyond_horizon=(),
        no_date=(),
        deadlines_missed=(),
        notices=(),
        targets=(),
    )


def failing_plan() -> Plan:
    """Return a plan that fails in every way there is, and assumes what it can."""
    plan = fitting_plan()
    chain = (
        *plan.chain,
        "trung-tam-giam-sat/preparation",
        "trung-tam-giam-sat/delivery",
        "ban-sao-so/delivery",
    )
    base = _base()
    return replace(
        base,
        tasks=(*_first_phase(), *_second_phase(), *_failing(), *_apart()),
        coverage=_goals(failing=True),
        end=month(2031, 6),
        chain=chain,
        no_date=("mang-cam-bien", "canh-bao-ngap"),
        beyond_horizon=("ban-sao-so",),
        pins_moved=("trung-tam-giam-sat/preparation",),
        deadlines_missed=("dich-vu-cong-truc-tuyen",),
        overruns=(
            *(Overrun("ky-thuat", None, f"2027-0{number}", 40 + number, 35) for number in (1, 2, 3)),
            Overrun(None, RECURRENT, "2027", 7200, 5000),
        ),
        start_assumed=True,
        locality_assumed=True,
    )
