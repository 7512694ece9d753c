"""Small made-up catalogues and briefs for property tests: everything that a plan can contain, at random."""

from __future__ import annotations

from hypothesis import strategies as st

from roadmap.messages.text import Text, same
from roadmap.model import (
    Basis,
    Brief,
    Budget,
    Catalogue,
    Deadline,
    Dependency,
    Estimate,
    Framework,
    Fund,
    FundNature,
    Goal,
    Grade,
    InPlace,
    Level,
    Locality,
    Moment,
    Named,
    Nature,
    Phase,
    Procedure,
    Progress,
    Recurrence,
    Role,
    Source,
    Stage,
    StageName,
    Strength,
    Task,
    TeamCapacity,
)
from roadmap.months import Month, after, month

FROM = month(2025, 1)
TO = month(2030, 12)
WORDS = same("chữ")
ACCOUNTS = tuple(FundNature(fund, nature) for fund in (Fund.PROVINCE, Fund.ENTERPRISE) for nature in Nature)
TEAMS = ("dieu-phoi", "ky-thuat", "thue-ngoai")


def points(value: int) -> Estimate:
    return Estimate(value, value, value)


@st.composite
def stages(draw: st.DrawFn, shortest: int = 0) -> Stage:
    demand = draw(st.dictionaries(st.sampled_from((*TEAMS, "du-lieu")), st.integers(1, 12), max_size=2))
    cost = draw(st.none() | st.integers(0, 3000))
    term = draw(st.none() | st.integers(1, 40)) if cost is not None else None
    months = draw(st.integers(shortest, 14))
    return Stage(points(months), tuple(sorted(demand.items())), None if cost is None else points(cost), term)


@st.composite
def dependencies(draw: st.DrawFn, before: Task, procedure: bool, level: Level) -> Dependency:
    of = [Moment.START, Moment.ACCEPTANCE, Moment.OPERATION, *([Moment.APPROVAL] if before.preparation else [])]
    holds = [Moment.START, Moment.ACCEPTANCE, Moment.OPERATION, *([Moment.APPROVAL] if procedure else [])]
    del level
    return Dependency(
        after=before.id,
        of=draw(st.sampled_from(of)),
        holds=draw(st.sampled_from(holds)),
        lag=draw(st.integers(-6, 8)),
        strength=draw(st.sampled_from(Strength)),
        why=WORDS,
        source=draw(st.sampled_from((None, "luat", "luat-cu", "luat-moi"))),
    )


@st.composite
def tasks(draw: st.DrawFn, number: int, earlier: tuple[Task, ...]) -> Task:
    recurring = number > 0 and draw(st.integers(0, 7)) == 0
    level = draw(st.sampled_from((Level.PROVINCE, Level.PROVINCE, Level.PROVINCE, Level.CENTRAL)))
    procedure = None if recurring else draw(st.sampled_from((None, "dau-tu-cong", "thue-dich-vu")))
    before = [task for task in earlier if task.recurring is None and task.level.depth <= level.depth]
    chosen = (
        []
        if recurring or not before
        else draw(st.lists(st.sampled_from(before), max_size=3, unique_by=lambda task: task.id))
    )
    after_ = tuple(draw(dependencies(task, procedure is not None, level)) for task in chosen)
    share = draw(st.integers(1, 99))
    return Task(
        id=f"viec-{number}",
        title=WORDS,
        says=WORDS,
        deliverable=WORDS,
        domain="linh-vuc",
        level=level,
        lead="chu-tri",
        basis=Basis.ESTIMATE,
        sources=("luat",),
        figures=Basis.ESTIMATE,
        procedure=procedure,
        preparation=draw(stages()) if procedure else None,
        delivery=None if recurring else draw(stages()),
        recurring=Recurrence.YEAR if recurring else None,
        team=(("ky-thuat", draw(st.integers(0, 3))),) if recurring else (),
        run_cost=draw(st.none() | st.integers(0, 400).map(points)),
        funds=draw(
            st.sampled_from(((), ((Fund.ENTERPRISE, 100),), ((Fund.PROVINCE, share), (Fund.ENTERPRISE, 100 - share))))
        ),
        after=after_,
    )


@st.composite
def worlds(draw: st.DrawFn, most: int = 9, wishes: bool = True) -> tuple[Catalogue, Brief]:
    """A catalogue of up to `most` tasks, and a brief that uses it in every way; `wishes` adds deadlines and pins."""
    made: tuple[Task, ...] = ()
    for number in range(draw(st.integers(1, most))):
        made = (*made, draw(tasks(number, made)))
    names = [task.id for task in made]
    goals = tuple(
        Goal(
            id=f"khung/muc-{at}",
            framework="khung",
            title=WORDS,
            asks=WORDS,
            basis=Basis.ATTESTED,
            sources=("bai-bao",),
            noun=WORDS,
            core=tuple(draw(st.lists(st.sampled_from(names), max_size=3, unique=True))),
        )
        for at in range(draw(st.integers(1, 4)))
    )
    in_place = draw(_in_place(made))
    start = after(FROM, draw(st.integers(0, 40)))
    locality = Locality(
        id="noi-day",
        title=WORDS,
        level=Level.PROVINCE,
        size=draw(st.sampled_from((100, 130, 55))),
        fund=Fund.PROVINCE,
        basis=Basis.ESTIMATE,
        sources=("luat",),
        summary=WORDS,
        in_place=in_place,
    )
    brief = draw(_briefs(made, goals, start, wishes, {each.task for each in in_place}))
    return catalogue_of(made, goals, locality), brief


@st.composite
def _in_place(draw: st.DrawFn, made: tuple[Task, ...]) -> tuple[InPlace, ...]:
    found = []
    for task in made:
        if task.recurring is None and task.level is Level.PROVINCE and draw(st.integers(0, 6)) == 0:
            status = draw(st.sampled_from(("done", "running")))
            found.append(
                InPlace(
                    task.id,
                    status,
                    WORDS,
                    "bai-bao",
                    month(2024, 12) if status == "done" else None,
                    partial=draw(st.booleans()),
                )
            )
    return tuple(found)


@st.composite
def records(draw: st.DrawFn, start: Month) -> Progress:
    """Whatever a brief accepts as the record of one task: months before the start, in their order."""
    months = sorted(draw(st.lists(st.integers(start - 14, start - 1), min_size=3, max_size=3)))
    known = draw(st.sampled_from(("s", "sa", "a", "d", "sd", "sad")))
    started, approved, done = (Month(at) if key in known else None for key, at in zip("sad", months, strict=True))
    left = draw(st.none() | st.integers(1, 9)) if done is None else None
    return Progress(started, approved, done, left, draw(st.none() | st.integers(0, 4000)))


@st.composite
def _briefs(
    draw: st.DrawFn, made: tuple[Task, ...], goals: tuple[Goal, ...], start: Month, wishes: bool, in_place: set[str]
) -> Brief:
    own = [task for task in made if task.level is Level.PROVINCE and task.recurring is None]
    progress = {task.id: draw(records(start)) for task in own if draw(st.integers(0, 5)) == 0}
    free = [task for task in own if task.id not in progress and task.id not in in_place]
    deadlines = {
        task.id: Deadline(Month(start + draw(st.integers(-3, 50))), draw(st.integers(1, 5)))
        for task in free
        if wishes and draw(st.booleans())
    }
    pins = {
        task.id: {StageName.DELIVERY: Month(start + draw(st.integers(20, 70)))}
        for task in free
        if wishes and draw(st.integers(0, 5)) == 0
    }
    years = range(2025, 2031)
    budgets = tuple(
        Budget(
            account,
            tuple((year, draw(st.integers(0, 3000))) for year in years if draw(st.integers(0, 4))),
            draw(_ceilings()),
        )
        for account in ACCOUNTS
        if draw(st.booleans())
    )
    teams = tuple(
        TeamCapacity(
            team,
            draw(st.none() | st.integers(0, 25)),
            ((month(2028, 1), draw(st.integers(0, 25))),) if draw(st.booleans()) else (),
        )
        for team in TEAMS
        if draw(st.integers(0, 5))
    )
    excluded = {task.id: "không làm" for task in free if draw(st.integers(0, 9)) == 0}
    externals = [task.id for task in made if task.level is Level.CENTRAL]
    return Brief(
        title=WORDS,
        locality="noi-day",
        language="vi",
        horizon_from=FROM,
        horizon_to=TO,
        start=start,
        goals=tuple(goal.id for goal in goals if draw(st.integers(0, 3))) or (goals[0].id,),
        phases=(Phase(1, WORDS, month(2027, 12)), Phase(2, WORDS, TO)),
        budgets=budgets,
        teams=teams,
        deadlines=deadlines,
        pins={task: stages for task, stages in pins.items() if task not in excluded},
        exclude=excluded,
        progress=progress,
        soft_all_off=draw(st.integers(0, 5)) == 0,
        external={task: Month(start + draw(st.integers(-5, 30))) for task in externals if draw(st.booleans())},
    )


@st.composite
def _ceilings(draw: st.DrawFn) -> tuple[tuple[int, int, int], ...]:
    return ((2026, 2030, draw(st.integers(0, 9000))),) if draw(st.integers(0, 3)) == 0 else ()


def catalogue_of(made: tuple[Task, ...], goals: tuple[Goal, ...], locality: Locality) -> Catalogue:
    """The smallest catalogue around `made` and `goals`."""
    law = Source("luat", WORDS, "law", Grade.VERIFIED)
    old = Source("luat-cu", WORDS, "law", Grade.COPY, until=month(2026, 6))
    new = Source("luat-moi", WORDS, "law", Grade.COPY, since=month(2028, 1))
    framework = Framework("khung", WORDS, WORDS, WORDS, Basis.ATTESTED, ("bai-bao",), goals)
    return Catalogue(
        version="1",
        as_of=month(2026, 11),
        digest="0",
        sources={each.id: each for each in (law, old, new, Source("bai-bao", WORDS, "article", Grade.ARTICLE))},
        roles={"chu-tri": Role("chu-tri", WORDS, WORDS, Level.PROVINCE)},
        teams={name: Named(name, WORDS, at) for at, name in enumerate((*TEAMS, "du-lieu"))},
        domains={"linh-vuc": Named("linh-vuc", WORDS)},
        frameworks={"khung": framework},
        goals={goal.id: goal for goal in goals},
        targets={},
        tasks={task.id: task for task in made},
        procedures={
            "dau-tu-cong": Procedure("dau-tu-cong", WORDS, Nature.INVESTMENT, ("luat",), WORDS),
            "thue-dich-vu": Procedure("thue-dich-vu", WORDS, Nature.RECURRENT, ("luat", "luat-moi"), WORDS),
        },
        localities={"noi-day": locality},
        phases=(Phase(1, WORDS, month(2027, 12)), Phase(2, WORDS, TO)),
        phases_source="luat",
        phases_why=Text("vì", "because"),
    )
