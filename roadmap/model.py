"""The values that everything else is about: what the catalogue knows and what a brief decides.

All are immutable. Durations are whole months, money is million VND, people are tenths of a person.
"""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from roadmap.messages.text import Text
from roadmap.months import Month

EMPTY: Mapping[str, Any] = MappingProxyType({})


class Level(enum.StrEnum):
    """The tier of government that a task or a plan belongs to, highest first."""

    CENTRAL = "trung-uong"
    PROVINCE = "tinh"
    COMMUNE = "xa"

    @property
    def depth(self) -> int:
        """0 for the centre, rising downwards."""
        return tuple(Level).index(self)


class Basis(enum.StrEnum):
    """What kind of statement an entry is."""

    ATTESTED = "attested"
    DERIVED = "derived"
    ESTIMATE = "estimate"


class Grade(enum.StrEnum):
    """How well a source itself was read."""

    VERIFIED = "verified"
    COPY = "copy"
    ARTICLE = "article"


class Strength(enum.StrEnum):
    """Whether law or nature orders a dependency, or reason only."""

    HARD = "hard"
    SOFT = "soft"


class Moment(enum.StrEnum):
    """The four points of a task that dependencies speak of."""

    START = "start"
    APPROVAL = "approval"
    ACCEPTANCE = "acceptance"
    OPERATION = "operation"


class StageName(enum.StrEnum):
    """The parts of a task that are scheduled; operation has no length, only a moment."""

    PREPARATION = "preparation"
    DELIVERY = "delivery"
    OPERATION = "operation"


class Recurrence(enum.StrEnum):
    """How often a recurring task is done."""

    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Fund(enum.StrEnum):
    """Where money comes from."""

    STATE = "nstw"
    PROVINCE = "ns-tinh"
    COMMUNE = "ns-xa"
    ODA = "oda"
    PPP = "ppp"
    ENTERPRISE = "doanh-nghiep"
    OTHER = "khac"


class Nature(enum.StrEnum):
    """What the Budget Law calls the spending."""

    INVESTMENT = "dau-tu-cong"
    RECURRENT = "chi-thuong-xuyen"


class FundNature(NamedTuple):
    """A fund together with the nature of what it pays: the unit in which budgets are given."""

    fund: Fund
    nature: Nature

    def __str__(self) -> str:
        return f"{self.fund!s}/{self.nature!s}"


class Effort(enum.StrEnum):
    """How long the engine may search."""

    QUICK = "quick"
    NORMAL = "normal"
    THOROUGH = "thorough"


class Engine(enum.StrEnum):
    """What places the tasks; the second is an extra."""

    FAST = "fast"
    OPTIMAL = "optimal"


class InPlaceStatus(enum.StrEnum):
    """How far what a locality has in place is."""

    DONE = "done"
    RUNNING = "running"


class Estimate(NamedTuple):
    """Low, likely and high value of one figure; a plan uses `likely`."""

    low: int
    likely: int
    high: int


class Source(NamedTuple):
    """A document that statements rest on. `since` and `until` bound the months in which a law is in force."""

    id: str
    title: Text
    kind: str
    grade: Grade
    number: str = ""
    date: str = ""
    issuer: Text = Text("", "")
    url: str = ""
    note: Text | None = None
    since: Month | None = None
    until: Month | None = None
    replaced_by: str | None = None

    @property
    def is_law(self) -> bool:
        """True for what Vietnamese calls căn cứ, False for nguồn tham khảo."""
        return self.kind == "law"

    def in_force(self, at: Month) -> bool:
        """Return whether the document is in force in month `at`; without dates it is."""
        return (self.since is None or self.since <= at) and (self.until is None or at <= self.until)


class OutdatedWord(NamedTuple):
    """A word that plans no longer use, in all its spellings, and what is written now.

    `since` is as exact as it is known: "2025-03", or "2025"; `longer` are right words that contain one of `words`.
    """

    id: str
    words: tuple[str, ...]
    now: Text
    sources: tuple[str, ...]
    since: str = ""
    longer: tuple[str, ...] = ()
    note: Text | None = None


class Role(NamedTuple):
    """Somebody who leads, supports or approves, by function and not by the name of one province's office."""

    id: str
    title: Text
    short: Text
    level: Level


class Named(NamedTuple):
    """A domain of tasks, or a team, with its name and its place in the catalogue's order."""

    id: str
    title: Text
    order: int = 0


class Goal(NamedTuple):
    """One entry of a framework. `id` is `framework/goal`; `core` and `extra` are the tasks that it names."""

    id: str
    framework: str
    title: Text
    asks: Text
    basis: Basis
    sources: tuple[str, ...]
    noun: Text
    local_reading: Text | None = None
    today: Text | None = None
    core: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    pickable: bool = True
    note: Text | None = None
    aliases: tuple[str, ...] = ()

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks that the goal itself names, core first."""
        return self.core + self.extra


class Target(NamedTuple):
    """A quantity to be reached: `values` by the year at whose end they hold. Of a framework, or the locality's own.

    `at_most` means that lower is better. `national` is a quantity of the whole country, `locality` that of one place:
    both are no other locality's to reach. Targets with the same `indicator` measure the same quantity. Only a value in
    `measured` can make a target "đạt". `tasks` are the tasks that a locality's own target names; a task of the
    catalogue names its targets itself.
    """

    id: str
    title: Text
    unit: Text
    values: tuple[tuple[int, float], ...]
    at_most: bool = False
    national: bool = False
    locality: str | None = None
    framework: str | None = None
    indicator: str | None = None
    basis: Basis | None = None
    sources: tuple[str, ...] = ()
    note: Text | None = None
    baseline: float | None = None
    lead: str | None = None
    measured: tuple[tuple[int, float], ...] = ()
    tasks: tuple[str, ...] = ()


class Framework(NamedTuple):
    """A published set of goals, with the noun that its source uses for them."""

    id: str
    title: Text
    noun: Text
    summary: Text
    basis: Basis
    sources: tuple[str, ...]
    goals: tuple[Goal, ...]
    targets: tuple[Target, ...] = ()
    order: int = 0
    notice: Text | None = None
    aliases: tuple[str, ...] = ()


class Stage(NamedTuple):
    """Preparation or delivery: months, tenths of a person per month by team, cost in million VND (None: not known).

    `term` is the number of months over which the cost of a hired service is paid, from the month after acceptance.
    """

    months: Estimate
    team: tuple[tuple[str, int], ...] = ()
    cost: Estimate | None = None
    term: int | None = None


class Dependency(NamedTuple):
    """Moment `of` of task `after` comes at least `lag` months before moment `holds` of the task that has the
    dependency.
    """

    after: str
    of: Moment = Moment.OPERATION
    holds: Moment = Moment.START
    lag: int = 0
    strength: Strength = Strength.HARD
    why: Text = Text("", "")
    source: str | None = None

    @property
    def key(self) -> str:
        """`after/of/holds`: unique within one task, and how plan files name it."""
        return f"{self.after}/{self.of!s}/{self.holds!s}"


class Gate(NamedTuple):
    """One step of a procedure. Gates of a stage share its months by their `share`; those of operation take `months`
    from acceptance on. `calendar` holds the months of the year (1 is January) in which the gate can be passed.
    """

    id: str
    title: Text
    stage: StageName
    share: int = 0
    months: int = 0
    calendar: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    note: Text | None = None


class Procedure(NamedTuple):
    """The steps that public money must take, and so the nature of what it pays. `law` lists the documents that govern
    it, each in its time.
    """

    id: str
    title: Text
    nature: Nature
    sources: tuple[str, ...]
    summary: Text
    law: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()
    order: int = 0


class Due(NamedTuple):
    """The month by whose end a document wants a task done, and that document. It is told, and moves no date: only the
    users' own deadlines do.
    """

    by: Month
    source: str


class Task(NamedTuple):
    """A unit of work that its lead could be handed. `delivery` is None for recurring work only, which has `team`
    instead. `targets` are those that it serves; `problem` is what an enterprise is asked to solve, where the task is
    ordered from one.
    """

    id: str
    title: Text
    says: Text
    deliverable: Text
    domain: str
    level: Level
    lead: str
    basis: Basis
    sources: tuple[str, ...]
    figures: Basis
    support: tuple[str, ...] = ()
    approver: str | None = None
    procedure: str | None = None
    preparation: Stage | None = None
    delivery: Stage | None = None
    recurring: Recurrence | None = None
    team: tuple[tuple[str, int], ...] = ()
    run_cost: Estimate | None = None
    funds: tuple[tuple[Fund, int], ...] = ()
    after: tuple[Dependency, ...] = ()
    figures_sources: tuple[str, ...] = ()
    figures_note: Text | None = None
    targets: tuple[str, ...] = ()
    problem: Text | None = None
    due: Due | None = None
    aliases: tuple[str, ...] = ()
    note: Text | None = None
    own: bool = False

    @property
    def is_milestone(self) -> bool:
        """True for a task without duration."""
        return self.delivery is not None and self.preparation is None and self.delivery.months.likely == 0


class InPlace(NamedTuple):
    """What a locality says is done or running: extent, date, speaker, source. A partial extent closes nothing."""

    task: str
    status: str
    speaker: Text
    source: str
    date: Month | None = None
    started: Month | None = None
    left: int | None = None
    partial: bool = False
    extent: Text | None = None


class TeamCapacity(NamedTuple):
    """People of one team in tenths; None: not known, and so no limit. `changes` hold from their month on."""

    team: str
    people: int | None
    changes: tuple[tuple[Month, int], ...] = ()

    def at(self, month: Month) -> int | None:
        """Tenths of people in a month, None where they are not known."""
        return next((people for since, people in reversed(self.changes) if since <= month), self.people)


class Budget(NamedTuple):
    """What a fund of a nature may spend: by year, and over spans of years `(from, to, sum)`."""

    account: FundNature
    years: tuple[tuple[int, int], ...] = ()
    ceilings: tuple[tuple[int, int, int], ...] = ()


class Locality(NamedTuple):
    """Whom a plan is for: level, size factor in percent, teams, money, what is in place."""

    id: str
    title: Text
    level: Level
    size: int
    fund: Fund
    basis: Basis
    sources: tuple[str, ...]
    summary: Text
    teams: tuple[TeamCapacity, ...] = ()
    budgets: tuple[Budget, ...] = ()
    in_place: tuple[InPlace, ...] = ()
    roles: tuple[tuple[str, Text], ...] = ()
    order: int = 0
    aliases: tuple[str, ...] = ()


class Phase(NamedTuple):
    """A named span of the horizon, until the month `to` inclusive."""

    number: int
    title: Text
    to: Month


class Catalogue(NamedTuple):
    """All that the project knows, from one or more folders of TOML. Keys are ids; order is the order of display."""

    version: str
    as_of: Month
    digest: str
    sources: Mapping[str, Source]
    roles: Mapping[str, Role]
    teams: Mapping[str, Named]
    domains: Mapping[str, Named]
    frameworks: Mapping[str, Framework]
    goals: Mapping[str, Goal]
    targets: Mapping[str, Target]
    tasks: Mapping[str, Task]
    procedures: Mapping[str, Procedure]
    localities: Mapping[str, Locality]
    phases: tuple[Phase, ...]
    phases_source: str | None = None
    phases_why: Text = Text("", "")
    words: Mapping[str, OutdatedWord] = EMPTY


class Deadline(NamedTuple):
    """A wish that a task be finished by the end of month `by`."""

    by: Month
    weight: int = 1


class Progress(NamedTuple):
    """What has happened to one task: months are those in which it started, was approved, was done; `left` from the
    start month on.
    """

    started: Month | None = None
    approved: Month | None = None
    done: Month | None = None
    left: int | None = None
    spent: int | None = None
    difficulty: str = ""
    proposal: str = ""


class StageEstimate(NamedTuple):
    """Single figures of one task replaced by a brief; None keeps the catalogue's."""

    preparation: Estimate | None = None
    delivery: Estimate | None = None
    preparation_cost: Estimate | None = None
    delivery_cost: Estimate | None = None
    run_cost: Estimate | None = None


class Brief(NamedTuple):
    """What the users decided, complete: defaults of locality and catalogue are already filled in.

    `gates` holds, by procedure and gate, the fields of `Gate` that differ here; `measured` the values by year of
    targets of frameworks; `roles` what units are called here; `checks_off` why `check` does not warn of something, by
    code, which no plan depends on.
    """

    title: Text
    locality: str
    language: str
    horizon_from: Month
    horizon_to: Month
    start: Month
    goals: tuple[str, ...]
    phases: tuple[Phase, ...]
    start_assumed: bool = False
    locality_assumed: bool = False
    engine: str = "fast"
    effort: Effort = Effort.QUICK
    parent: str | None = None
    budgets: tuple[Budget, ...] = ()
    teams: tuple[TeamCapacity, ...] = ()
    deadlines: Mapping[str, Deadline] = EMPTY
    pins: Mapping[str, Mapping[StageName, Month]] = EMPTY
    exclude: Mapping[str, str] = EMPTY
    estimates: Mapping[str, StageEstimate] = EMPTY
    progress: Mapping[str, Progress] = EMPTY
    soft_off: Mapping[str, tuple[str, ...]] = EMPTY
    soft_all_off: bool = False
    leads: Mapping[str, str] = EMPTY
    roles: Mapping[str, Text] = EMPTY
    gates: Mapping[str, Mapping[str, Mapping[str, Any]]] = EMPTY
    measured: Mapping[str, tuple[tuple[int, float], ...]] = EMPTY
    targets: tuple[Target, ...] = ()
    external: Mapping[str, Month] = EMPTY
    tasks: tuple[Task, ...] = ()
    checks_off: Mapping[str, str] = EMPTY
