"""A small catalogue by hand: two frameworks, seven tasks and four sources, to be counted, drawn or changed."""

from __future__ import annotations

from typing import Any

from roadmap.messages.text import Text, same
from roadmap.model import (
    Basis,
    Catalogue,
    Dependency,
    Estimate,
    Framework,
    Fund,
    Goal,
    Grade,
    Level,
    Locality,
    Moment,
    Named,
    Recurrence,
    Role,
    Source,
    Stage,
    Strength,
    Task,
)
from roadmap.months import month
from tests.changed import replace

LAW = Source("luat", Text("Luật mẫu", "Sample Law"), "law", Grade.VERIFIED, "1/2025/QH15", "2025-01-01")
OLD_LAW = Source(
    "luat-cu",
    Text("Luật mẫu cũ", "Former Sample Law"),
    "law",
    Grade.COPY,
    until=month(2025, 12),
    replaced_by="luat",
)
COMING_LAW = Source("luat-moi", Text("Luật sắp tới", "Coming Law"), "law", Grade.VERIFIED, since=month(2027, 7))
ARTICLE = Source("bai-bao", Text("Bài báo mẫu", "Sample article"), "article", Grade.ARTICLE)


def stage(low: int, likely: int, high: int, cost: int | None = None) -> Stage:
    """Return a stage of these months; its cost is likely `cost` million."""
    return Stage(Estimate(low, likely, high), cost=None if cost is None else Estimate(cost // 2, cost, cost * 2))


def task(name: str, title: Text, *after: Dependency, **others: Any) -> Task:
    """Return a province's task of the domain `du-lieu` that takes four months, without a cost, unless told so."""
    made = Task(
        id=name,
        title=title,
        says=same("Làm."),
        deliverable=same("Báo cáo"),
        domain="du-lieu",
        level=Level.PROVINCE,
        lead="so",
        basis=Basis.DERIVED,
        sources=("luat",),
        figures=Basis.ESTIMATE,
        delivery=stage(3, 4, 6),
        after=after,
    )
    return replace(made, **others)


def wait(after: str, strength: Strength = Strength.HARD, **others: Any) -> Dependency:
    """Return a dependency on `after`, with a reason."""
    return Dependency(after, strength=strength, why=Text("Phải có trước.", "It comes first."), **others)


def tasks() -> tuple[Task, ...]:
    """Return the tasks; the longest chain is of 22 months: architecture, data platform, warehouse."""
    return (
        task(
            "kien-truc",
            Text("Khung kiến trúc số", "Digital architecture"),
            domain="kien-truc",
            delivery=stage(4, 6, 8, 500),
        ),
        task(
            "nen-tang",
            Text("Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh", "Provincial data integration and sharing platform"),
            wait("kien-truc", holds=Moment.APPROVAL, source="luat"),
            procedure="dau-tu-cong",
            preparation=stage(2, 3, 4, 100),
            delivery=stage(8, 10, 14, 15000),
            figures=Basis.DERIVED,
            figures_sources=("bai-bao",),
        ),
        task(
            "kho",
            Text("Kho dữ liệu dùng chung", "Shared data warehouse"),
            wait("nen-tang"),
            delivery=stage(4, 6, 9, 9000),
        ),
        task(
            "du-lieu-mo",
            Text("Cổng dữ liệu mở", "Open data portal"),
            wait("kien-truc", Strength.SOFT),
            sources=("luat-cu", "bai-bao"),
            basis=Basis.ATTESTED,
        ),
        task(
            "tap-huan",
            Text("Tập huấn cán bộ xã", "Training of commune staff"),
            level=Level.COMMUNE,
            sources=("bai-bao",),
        ),
        task(
            "cap-nhat",
            Text("Cập nhật dữ liệu mở", "Updates of open data"),
            delivery=None,
            recurring=Recurrence.QUARTER,
            run_cost=Estimate(10, 20, 30),
            sources=(),
            basis=Basis.ESTIMATE,
        ),
        task("moc", Text("Công bố kế hoạch", "Plan published"), delivery=stage(0, 0, 0), domain="kien-truc"),
    )


def goal(name: str, title: Text, core: tuple[str, ...], framework: str = "khung", **others: Any) -> Goal:
    """Return a goal that its source states."""
    made = Goal(
        f"{framework}/{name}", framework, title, same("Yêu cầu."), Basis.ATTESTED, ("bai-bao",), same("mục"), core=core
    )
    return replace(made, **others)


def goals() -> tuple[Goal, ...]:
    """Return the goals: three of the one framework, one of the other that its source does not name."""
    return (
        goal("du-lieu", Text("Dữ liệu", "Data"), ("kho", "du-lieu-mo"), aliases=("so-lieu",)),
        goal("con-nguoi", Text("Con người", "People"), ("tap-huan",)),
        goal("tat-ca", Text("Tất cả", "Everything"), tuple(each.id for each in tasks())),
        goal("chua-ro", Text("Chưa rõ", "Not named"), (), "khung-khac", pickable=False),
    )


def catalogue(made: tuple[Task, ...] | None = None, chosen: tuple[Goal, ...] | None = None, **others: Any) -> Catalogue:
    """Return the catalogue of these tasks and goals, as of November 2026."""
    held = goals() if chosen is None else chosen
    frameworks = {
        name: Framework(
            name,
            title,
            same("mục"),
            same("Tóm tắt."),
            Basis.ATTESTED,
            ("bai-bao",),
            tuple(each for each in held if each.framework == name),
        )
        for name, title in {
            "khung": Text("Khung mẫu", "Sample framework"),
            "khung-khac": Text("Khung khác", "Other framework"),
        }.items()
    }
    locality = Locality(
        "tinh", same("Tỉnh"), Level.PROVINCE, 100, Fund.PROVINCE, Basis.ESTIMATE, ("luat",), same("Tỉnh mẫu.")
    )
    value = Catalogue(
        version="2026.11",
        as_of=month(2026, 11),
        digest="",
        sources={each.id: each for each in (LAW, OLD_LAW, COMING_LAW, ARTICLE)},
        roles={"so": Role("so", same("Sở"), same("Sở"), Level.PROVINCE)},
        teams={},
        domains={
            "kien-truc": Named("kien-truc", Text("Kiến trúc", "Architecture"), 0),
            "du-lieu": Named("du-lieu", Text("Dữ liệu", "Data"), 1),
        },
        frameworks=frameworks,
        goals={each.id: each for each in held},
        targets={each.id: each for held in frameworks.values() for each in held.targets},
        tasks={each.id: each for each in (tasks() if made is None else made)},
        procedures={},
        localities={"tinh": locality},
        phases=(),
    )
    return replace(value, **others)
