"""A small plan written by hand that holds one of everything: for tests of views and formats."""

from __future__ import annotations

from collections.abc import Iterable

from roadmap.messages.text import Text, same
from roadmap.model import (
    Basis,
    Budget,
    Fund,
    FundNature,
    Gate,
    Grade,
    Level,
    Moment,
    Nature,
    Recurrence,
    StageName,
    Strength,
    TeamCapacity,
)
from roadmap.months import Month, month
from roadmap.plan.document import (
    Arc,
    Charge,
    Coverage,
    Hold,
    HoldKind,
    Missing,
    Notice,
    Plan,
    PlanFramework,
    PlanPhase,
    PlanProcedure,
    PlanSource,
    PlanStage,
    PlanTask,
    Status,
)
from tests.changed import replace

INVESTMENT = FundNature(Fund.PROVINCE, Nature.INVESTMENT)
RECURRENT = FundNature(Fund.PROVINCE, Nature.RECURRENT)
PRIVATE = FundNature(Fund.ENTERPRISE, Nature.INVESTMENT)
START = month(2026, 12)

ROLES = {
    "ubnd-tinh": Text("Ủy ban nhân dân thành phố", "City People's Committee"),
    "so-khcn": Text("Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    "so-xay-dung": Text("Sở Xây dựng", "Department of Construction"),
    "so-tai-chinh": Text("Sở Tài chính", "Department of Finance"),
    "cong-an-tinh": Text("Công an thành phố", "City Police"),
    "bo-cong-an": Text("Bộ Công an", "Ministry of Public Security"),
}
SHORTS = {
    "ubnd-tinh": Text("UBND TP", "City PC"),
    "so-khcn": Text("Sở KH&CN", "DOST"),
    "so-xay-dung": Text("Sở XD", "DOC"),
    "so-tai-chinh": Text("Sở TC", "DOF"),
    "cong-an-tinh": Text("Công an TP", "Police"),
    "bo-cong-an": Text("Bộ Công an", "MPS"),
}


def charge(account: FundNature, first: int, last: int, amount: int) -> Charge:
    """Return a charge over the months `first` to `last` of a stage."""
    return Charge(account, first, last, amount)


def spread(stages: Iterable[PlanStage]) -> tuple[tuple[FundNature, tuple[tuple[int, int], ...]], ...]:
    """Return the cost by account and year that the charges of `stages` amount to."""
    found: dict[FundNature, dict[int, int]] = {}
    for stage in stages:
        for held in stage.charges:
            months = held.last - held.first + 1
            for k in range(1, months + 1):
                assert stage.start is not None
                year = (stage.start + held.first + k - 2) // 12
                part = k * held.sum // months - (k - 1) * held.sum // months
                years = found.setdefault(held.account, {})
                years[year] = years.get(year, 0) + part
    return tuple((account, tuple(sorted(years.items()))) for account, years in sorted(found.items()))


def task(
    identifier: str,
    vi: str,
    en: str,
    *,
    stages: tuple[PlanStage, ...] = (),
    status: Status = Status.PLANNED,
    **more: object,
) -> PlanTask:
    """Return a task with usual words and the cost that its stages carry."""
    words: dict[str, object] = {
        "deliverable": Text(f"{vi} được nghiệm thu", f"{en}, accepted"),
        "domain": "du-lieu",
        "level": Level.PROVINCE,
        "lead": "so-khcn",
        "basis": Basis.DERIVED,
        "sources": ("qd-2629",),
        "figures": Basis.ESTIMATE,
        "cost": spread(stages) if all(stage.start is not None for stage in stages) else (),
    }
    return PlanTask(id=identifier, title=Text(vi, en), status=status, stages=stages, **(words | more))  # type: ignore[arg-type]


def _law(after: str, of: Moment, holds: Moment, why: Text) -> Arc:
    return Arc(after, of, holds, 0, Strength.HARD, why, "nd-224")


def _running_and_done() -> tuple[PlanTask, ...]:
    frame = PlanStage(
        StageName.DELIVERY,
        month(2026, 2),
        17,
        team=(("ky-thuat", 10),),
        held_by=(Hold(HoldKind.PROGRESS),),
        total_float=0,
        free_float=0,
        critical=True,
        progress="started",
    )
    return (
        task(
            "hoi-dong-dieu-phoi",
            "Hội đồng điều phối đô thị thông minh",
            "Smart-city coordination council",
            stages=(PlanStage(StageName.DELIVERY, month(2027, 3), 0, total_float=9, held_by=(Hold(HoldKind.DATE),)),),
            domain="the-che",
            lead="so-xay-dung",
            basis=Basis.ATTESTED,
            sources=("nd-269",),
            phase=1,
            rank=1,
            goals=("3-tru-cot-1-nen-tang/chinh-quyen-so",),
        ),
        task(
            "khung-kien-truc-so",
            "Khung kiến trúc số cấp tỉnh",
            "Provincial digital architecture framework",
            stages=(frame,),
            status=Status.RUNNING,
            domain="the-che",
            support=("so-xay-dung", "so-tai-chinh"),
            approver="ubnd-tinh",
            phase=1,
            rank=1,
            goals=("3-tru-cot-1-nen-tang/chinh-quyen-so",),
            needed_by=("lgsp",),
            extent=Text("đang lấy ý kiến", "out for comment"),
            speaker=Text("Sở Khoa học và Công nghệ", "DOST"),
            in_place_source="qd-2629",
        ),
        task(
            "cap-quang",
            "Cáp quang tới hộ gia đình",
            "Fibre to the home",
            status=Status.DONE,
            domain="ha-tang",
            lead="so-khcn",
            done=month(2025, 6),
            extent=Text("100 % xã, phường", "all communes and wards"),
            speaker=Text("UBND thành phố", "City PC"),
            in_place_source="qd-2629",
            goals=("12-khuyen-nghi/ha-tang-so",),
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
    )


def _planned() -> tuple[PlanTask, ...]:
    prep = StageName.PREPARATION
    deliver = StageName.DELIVERY
    scheme = (
        PlanStage(prep, month(2027, 1), 3, (("ky-thuat", 5),), (charge(RECURRENT, 1, 3, 300),), total_float=14),
        PlanStage(deliver, month(2027, 4), 5, (("ky-thuat", 10),), (charge(RECURRENT, 1, 5, 1800),), total_float=14),
    )
    strategy = (
        PlanStage(deliver, month(2027, 1), 4, (("phap-che", 10),), total_float=6, held_by=(Hold(HoldKind.DATE),)),
    )
    lgsp = (
        PlanStage(
            prep,
            month(2027, 3),
            4,
            (("ky-thuat", 10),),
            (charge(INVESTMENT, 1, 4, 2000),),
            total_float=0,
            critical=True,
            after=(
                _law(
                    "khung-kien-truc-so",
                    Moment.ACCEPTANCE,
                    Moment.APPROVAL,
                    Text(
                        "dự án phải phù hợp khung trước khi phê duyệt",
                        "a project must fit the framework before approval",
                    ),
                ),
            ),
            held_by=(
                Hold(HoldKind.DEPENDENCY, "khung-kien-truc-so/delivery", "khung-kien-truc-so/acceptance/approval"),
            ),
        ),
        PlanStage(
            deliver,
            month(2027, 7),
            9,
            (("ky-thuat", 20),),
            (charge(INVESTMENT, 1, 9, 26300),),
            total_float=0,
            critical=True,
            held_by=(Hold(HoldKind.DEPENDENCY, "lgsp/preparation"),),
        ),
        PlanStage(StageName.OPERATION, month(2028, 4), 0, charges=(charge(RECURRENT, 1, 33, 3300),), total_float=0),
    )
    store = (
        PlanStage(
            prep,
            month(2028, 1),
            3,
            (("ky-thuat", 10),),
            (charge(INVESTMENT, 1, 3, 3000),),
            total_float=0,
        ),
        PlanStage(
            deliver,
            month(2028, 4),
            12,
            (("ky-thuat", 25), ("thue-ngoai", 30)),
            (charge(INVESTMENT, 1, 12, 96000),),
            total_float=0,
            critical=True,
            after=(
                _law(
                    "lgsp", Moment.OPERATION, Moment.START, Text("dữ liệu đi qua LGSP", "data passes through the LGSP")
                ),
            ),
            held_by=(Hold(HoldKind.DEPENDENCY, "lgsp/operation", "lgsp/operation/start"),),
        ),
    )
    return (
        task(
            "de-an-do-thi-thong-minh",
            "Đề án đô thị thông minh",
            "Smart-city scheme",
            stages=scheme,
            domain="the-che",
            lead="so-xay-dung",
            support=("so-khcn",),
            approver="ubnd-tinh",
            basis=Basis.ATTESTED,
            sources=("nd-269",),
            phase=1,
            rank=1,
            deadline=month(2027, 6),
            deadline_weight=3,
            goals=("3-tru-cot-1-nen-tang/chinh-quyen-so",),
        ),
        task(
            "chien-luoc-du-lieu",
            "Chiến lược dữ liệu",
            "Data strategy",
            stages=strategy,
            support=("cong-an-tinh",),
            phase=1,
            rank=1,
            cost_unknown=True,
            goals=("12-khuyen-nghi/du-lieu",),
        ),
        task(
            "lgsp",
            "LGSP: nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh",
            "LGSP: provincial platform to integrate and share data",
            stages=lgsp,
            support=("so-tai-chinh",),
            approver="ubnd-tinh",
            procedure="dau-tu-cong-cntt",
            fund="ns-tinh/dau-tu-cong",
            phase=2,
            began_earlier=True,
            rank=1,
            goals=("3-tru-cot-1-nen-tang/chinh-quyen-so", "12-khuyen-nghi/du-lieu"),
            needed_by=("kho-du-lieu-dung-chung",),
        ),
        task(
            "kho-du-lieu-dung-chung",
            "Kho dữ liệu dùng chung",
            "Shared data store",
            stages=store,
            procedure="dau-tu-cong-cntt",
            fund="ns-tinh/dau-tu-cong",
            phase=2,
            rank=1,
            goals=("3-tru-cot-1-nen-tang/chinh-quyen-so",),
            needed_by=("trung-tam-giam-sat", "ban-sao-so"),
        ),
    )


def _late() -> tuple[PlanTask, ...]:
    prep = StageName.PREPARATION
    deliver = StageName.DELIVERY
    centre = (
        PlanStage(
            prep,
            month(2029, 1),
            4,
            (("ky-thuat", 10),),
            (charge(INVESTMENT, 1, 4, 4000),),
            total_float=0,
            critical=True,
            held_by=(Hold(HoldKind.MONEY, "kho-du-lieu-dung-chung/delivery", account=INVESTMENT, year=2028),),
        ),
        PlanStage(
            deliver,
            month(2029, 5),
            15,
            (("ky-thuat", 30),),
            (charge(INVESTMENT, 1, 15, 105000),),
            total_float=0,
            critical=True,
            held_by=(Hold(HoldKind.DEPENDENCY, "trung-tam-giam-sat/preparation"),),
        ),
    )
    twin = (
        PlanStage(
            deliver,
            month(2030, 8),
            7,
            (("ky-thuat", 30),),
            (charge(INVESTMENT, 1, 7, 42000),),
            total_float=0,
            critical=True,
            held_by=(Hold(HoldKind.TEAM, "trung-tam-giam-sat/delivery", team="ky-thuat", month=month(2030, 7)),),
        ),
    )
    return (
        task(
            "trung-tam-giam-sat",
            "Trung tâm giám sát, điều hành thông minh",
            "Smart operations centre",
            stages=centre,
            domain="ha-tang",
            support=("cong-an-tinh", "so-xay-dung"),
            procedure="dau-tu-cong-cntt",
            fund="ns-tinh/dau-tu-cong",
            phase=2,
            rank=2,
            goals=("12-khuyen-nghi/ha-tang-so",),
            needed_by=("ban-sao-so",),
        ),
        task(
            "ban-sao-so",
            "Bản sao số đô thị",
            "Urban digital twin",
            stages=twin,
            domain="ha-tang",
            lead="so-xay-dung",
            procedure="dau-tu-cong-cntt",
            fund="ns-tinh/dau-tu-cong",
            phase=0,
            rank=2,
            goals=("12-khuyen-nghi/ha-tang-so",),
        ),
        task(
            "mang-cam-bien",
            "Mạng cảm biến [5G] toàn thành phố",
            "City-wide [5G] sensor network",
            stages=(PlanStage(deliver, None, 24, (("ky-thuat", 60),), (charge(INVESTMENT, 1, 24, 400000),)),),
            status=Status.NO_DATE,
            domain="ha-tang",
            rank=2,
            missing=Missing("team", team="ky-thuat", needed=60, available=45),
            goals=("12-khuyen-nghi/ha-tang-so",),
        ),
    )


def _recurring() -> tuple[PlanTask, ...]:
    months = month(2030, 12) - START + 1
    return (
        task(
            "cap-nhat-du-lieu-mo",
            "Cập nhật dữ liệu mở",
            "Updating open data",
            stages=(
                PlanStage(StageName.DELIVERY, START, months, (("ky-thuat", 2),), (charge(RECURRENT, 1, months, 2450),)),
            ),
            status=Status.RECURRING,
            recurring=Recurrence.QUARTER,
            goals=("12-khuyen-nghi/du-lieu",),
        ),
        task(
            "dao-tao-ky-nang-so",
            "Đào tạo kỹ năng số cho công chức",
            "Digital-skills training for civil servants",
            stages=(PlanStage(StageName.DELIVERY, START, months, charges=(charge(PRIVATE, 1, months, 980),)),),
            status=Status.RECURRING,
            recurring=Recurrence.YEAR,
            domain="the-che",
        ),
    )


def _coverage() -> tuple[Coverage, ...]:
    noun = Text("trụ cột", "pillar")
    chapter = Text("giải pháp", "recommendation")

    def goal(
        identifier: str,
        title: Text,
        asks: Text,
        noun: Text,
        done: int,
        of: int,
        by_phase: tuple[int, ...],
        **more: object,
    ) -> Coverage:
        words: dict[str, object] = {"basis": Basis.ATTESTED, "sources": ("bai-bao",)}
        return Coverage(
            identifier,
            identifier.split("/", maxsplit=1)[0],
            title,
            noun,
            asks,
            done=done,
            of=of,
            by_phase=by_phase,
            **(words | {"complete": done == of} | more),  # type: ignore[arg-type]
        )

    return (
        goal(
            "3-tru-cot-1-nen-tang/chinh-quyen-so",
            Text("Chính quyền số", "Digital government"),
            Text("Bộ máy làm việc trên dữ liệu", "An administration that works on data"),
            noun,
            5,
            5,
            (3, 5),
            rank=1,
            finish=month(2029, 3),
            core=("khung-kien-truc-so", "lgsp", "kho-du-lieu-dung-chung"),
            extra=("hoi-dong-dieu-phoi", "de-an-do-thi-thong-minh"),
        ),
        goal(
            "12-khuyen-nghi/du-lieu",
            Text("Dữ liệu", "Data"),
            Text("Dữ liệu mở, dùng chung", "Open and shared data"),
            chapter,
            2,
            4,
            (1, 2),
            recurring=1,
            awaits=1,
            core=("chien-luoc-du-lieu", "lgsp", "cap-nhat-du-lieu-mo"),
        ),
        goal(
            "12-khuyen-nghi/ha-tang-so",
            Text("Hạ tầng số", "Digital infrastructure"),
            Text("Kết nối mọi nơi", "Connection everywhere"),
            chapter,
            2,
            4,
            (1, 2),
            rank=2,
            core=("cap-quang", "trung-tam-giam-sat", "mang-cam-bien"),
            extra=("ban-sao-so",),
            basis=Basis.DERIVED,
        ),
    )


def _sources() -> dict[str, PlanSource]:
    return {
        "qd-2629": PlanSource(
            "qd-2629",
            Text("Chương trình phát triển Chính phủ số", "Digital Government development programme"),
            "law",
            Grade.VERIFIED,
            "2629/QĐ-TTg",
            "2025-12-01",
            Text("Thủ tướng Chính phủ", "Prime Minister"),
        ),
        "nd-269": PlanSource(
            "nd-269",
            Text("Nghị định về phát triển đô thị thông minh", "Decree on smart cities"),
            "law",
            Grade.VERIFIED,
            "269/2025/NĐ-CP",
            "2025-10-14",
        ),
        "nd-224": PlanSource(
            "nd-224",
            Text("Nghị định về quản lý đầu tư ứng dụng CNTT", "Decree on managing IT investment"),
            "law",
            Grade.COPY,
            "224/2026/NĐ-CP",
            "2026-06-30",
        ),
        "bai-bao": PlanSource(
            "bai-bao",
            Text("Bài báo về sổ tay thành phố thông minh", "Article on the smart-city handbook"),
            "press",
            Grade.ARTICLE,
            url="https://example.vn/so-tay",
        ),
    }


def _procedure() -> PlanProcedure:
    preparation, delivery, operation = StageName
    gates = (
        Gate("khao-sat", Text("Khảo sát", "Survey"), preparation, 40),
        Gate("tham-dinh", Text("Thẩm định", "Appraisal"), preparation, 50, sources=("qd-2629",)),
        Gate("phe-duyet", Text("Phê duyệt", "Approval"), preparation, 10, calendar=(12,)),
        Gate("dau-thau", Text("Đấu thầu", "Bidding"), delivery, 30),
        Gate("trien-khai", Text("Triển khai", "Building"), delivery, 70),
        Gate("quyet-toan", Text("Quyết toán", "Settlement"), operation, 0, 9, note=Text("hồ sơ", "papers")),
    )
    return PlanProcedure(
        "dau-tu-cong-cntt", Text("Dự án đầu tư công ứng dụng CNTT", "Public IT investment project"), ("qd-2629",), gates
    )


def sample_plan() -> Plan:
    """Return the plan: every status, every kind of hold, money and people that run out, a task past the horizon, one
    without a date.
    """
    late = _late()
    tasks = (*_running_and_done(), *_planned(), *late, *_recurring())
    return Plan(
        title=same("Hà Nội: 3 trụ cột, 1 nền tảng"),
        language="vi",
        locality="ha-noi",
        locality_title=Text("Hà Nội", "Hanoi"),
        level=Level.PROVINCE,
        horizon_from=month(2025, 1),
        horizon_to=month(2030, 12),
        start=START,
        engine="fast",
        engine_revision=1,
        effort="quick",
        digest="0" * 64,
        brief={},
        catalogue_version="2026.11",
        catalogue_as_of=month(2026, 11),
        catalogue_digest="1" * 64,
        phases=(
            PlanPhase(1, Text("Nền móng", "Foundations"), month(2025, 1), month(2027, 12), 4, 21777, 210000),
            PlanPhase(2, Text("Mở rộng", "Expansion"), month(2028, 1), month(2030, 12), 3, 258353, 330000),
        ),
        phases_why=Text("Chỉ tiêu của Chương trình chia hai giai đoạn", "The programme's targets come in two phases"),
        phases_source="qd-2629",
        tasks=tasks,
        coverage=_coverage(),
        frameworks=(
            PlanFramework(
                "3-tru-cot-1-nen-tang",
                Text("3 trụ cột, 1 nền tảng", "3 pillars, 1 foundation"),
                Text("trụ cột", "pillar"),
            ),
            PlanFramework(
                "12-khuyen-nghi",
                Text("12 khuyến nghị của Sổ tay", "The handbook's 12 recommendations"),
                Text("giải pháp", "recommendation"),
                Text("Nguồn chỉ nêu bảy trong mười hai giải pháp", "The source names seven of the twelve"),
            ),
        ),
        sources=_sources(),
        roles=ROLES,
        role_shorts=SHORTS,
        domains={
            "the-che": Text("Thể chế", "Institutions"),
            "du-lieu": Text("Dữ liệu", "Data"),
            "ha-tang": Text("Hạ tầng", "Infrastructure"),
        },
        teams={
            "ky-thuat": Text("Nhóm kỹ thuật", "Technical team"),
            "phap-che": Text("Nhóm pháp chế", "Legal team"),
            "thue-ngoai": Text("Thuê ngoài", "Hired"),
        },
        procedures={"dau-tu-cong-cntt": _procedure()},
        capacities=(
            TeamCapacity("ky-thuat", 35, ((month(2028, 1), 45),)),
            TeamCapacity("phap-che", 15),
            TeamCapacity("thue-ngoai", None),
        ),
        budgets=(
            Budget(
                INVESTMENT,
                ((2026, 35000), (2027, 175000), (2028, 84000), (2029, 90000), (2030, 110000)),
                ((2026, 2030, 540000),),
            ),
            Budget(RECURRENT, ((2027, 5000), (2028, 5000), (2029, 5000), (2030, 5000))),
        ),
        end=month(2031, 2),
        bound=month(2030, 9),
        chain=(
            "khung-kien-truc-so/delivery",
            "lgsp/preparation",
            "lgsp/delivery",
            "lgsp/operation",
            "kho-du-lieu-dung-chung/delivery",
            "trung-tam-giam-sat/preparation",
            "trung-tam-giam-sat/delivery",
            "ban-sao-so/delivery",
        ),
        beyond_horizon=("ban-sao-so",),
        no_date=("mang-cam-bien",),
        deadlines_missed=("de-an-do-thi-thong-minh",),
        notices=(
            Notice("external-undated", (("task", "csdl-dan-cu"),)),
            Notice("cost-unknown", (("task", "chien-luoc-du-lieu"),)),
            Notice("team-hired", (("team", "thue-ngoai"),)),
        ),
    )


def hostile(title: str) -> Plan:
    """Return the sample plan with `title` in every place where a user's words can stand."""

    words = same(title)
    plan = sample_plan()
    tasks = tuple(
        replace(held, title=words, deliverable=words, extent=words, speaker=words, own=True) for held in plan.tasks
    )
    return replace(
        plan,
        title=words,
        locality_title=words,
        tasks=tasks,
        phases=tuple(replace(phase, title=words) for phase in plan.phases),
        coverage=tuple(replace(held, title=words, asks=words) for held in plan.coverage),
        roles=dict.fromkeys(plan.roles, words),
        role_shorts=dict.fromkeys(plan.role_shorts, words),
        teams=dict.fromkeys(plan.teams, words),
    )


__all__ = ["INVESTMENT", "PRIVATE", "RECURRENT", "START", "Month", "hostile", "sample_plan", "task"]
