"""The plan as a document: all that views, exports and the verifier need, readable without brief or catalogue.

Months are absolute (`roadmap.months.Month`), money is million VND, people are tenths. Orders are final: a reader prints
tasks, phases, goals and teams in the order in which they stand here.
"""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from roadmap.messages.text import Text
from roadmap.model import (
    Basis,
    Budget,
    Due,
    FundNature,
    Gate,
    Grade,
    Level,
    Moment,
    Phase,
    Recurrence,
    StageName,
    Strength,
    Target,
    TeamCapacity,
)
from roadmap.months import Month


class Status(enum.StrEnum):
    """Where a task stands in the plan."""

    DONE = "done"
    RUNNING = "running"
    PLANNED = "planned"
    RECURRING = "recurring"
    EXTERNAL = "external"
    NO_DATE = "no-date"


class HoldKind(enum.StrEnum):
    """What can stop a stage from starting one month sooner, in the order in which it is reported."""

    PROGRESS = "progress"
    PIN = "pin"
    DATE = "date"
    DEPENDENCY = "dependency"
    TEAM = "team"
    MONEY = "money"


class Hold(NamedTuple):
    """One binding constraint of a stage, as data.

    `stage` is the `task/stage` (or external task) that the chain goes on to; `key` names the dependency (`Arc.key`)
    for a dependency; `team` and `month`, or `account` and `year`, say which resource is used up where; of a ceiling
    over several years `year` is the first and `until` the last.
    """

    kind: HoldKind
    stage: str | None = None
    key: str | None = None
    team: str | None = None
    month: Month | None = None
    account: FundNature | None = None
    year: int | None = None
    until: int | None = None


class Arc(NamedTuple):
    """A dependency as the plan applied it: moment `of` of task `after` holds back moment `holds` of this one."""

    after: str
    of: Moment
    holds: Moment
    lag: int
    strength: Strength
    why: Text
    source: str | None

    @property
    def key(self) -> str:
        """`after/of/holds`, unique within a task."""
        return f"{self.after}/{self.of!s}/{self.holds!s}"


class Charge(NamedTuple):
    """A sum spread evenly over the months `first` to `last`, counted from 1 at the stage's start.

    The k-th of n months bears `k * sum // n - (k - 1) * sum // n`: the running total is rounded down.
    """

    account: FundNature
    first: int
    last: int
    sum: int


class PlanStage(NamedTuple):
    """Preparation, delivery or operation of a task, placed. `start` is None when no month was found.

    A stage of `months` 0 is a moment: it stands at the end of the month before `start`.
    """

    name: StageName
    start: Month | None
    months: int
    team: tuple[tuple[str, int], ...] = ()
    charges: tuple[Charge, ...] = ()
    after: tuple[Arc, ...] = ()
    held_by: tuple[Hold, ...] = ()
    total_float: int | None = None
    free_float: int | None = None
    critical: bool = False
    pin: Month | None = None
    progress: str | None = None

    @property
    def finish(self) -> Month | None:
        """The last month of the stage, inclusive; for a moment, the month at whose end it stands."""
        return None if self.start is None else Month(self.start + self.months - 1)


class Missing(NamedTuple):
    """Why no month was found: what of, how much would be needed at once, how much there is besides all other work; or
    which task blocks. Money is of the start that lacks least; of a ceiling over several years `year` is the first and
    `until` the last.
    """

    kind: str
    team: str | None = None
    account: FundNature | None = None
    year: int | None = None
    until: int | None = None
    needed: int | None = None
    available: int | None = None
    task: str | None = None


class PlanTask(NamedTuple):
    """One task with its words, its reasons, its dates and its money.

    `goals` are the chosen goals that name it, `needed_by` the tasks of this plan that wait for it. `phase` is the
    number of the phase in which it finishes, 0 after the horizon, None where phases do not apply. `cost` is by
    account and year.
    """

    id: str
    title: Text
    deliverable: Text
    domain: str
    level: Level
    lead: str
    basis: Basis
    sources: tuple[str, ...]
    figures: Basis
    status: Status
    support: tuple[str, ...] = ()
    approver: str | None = None
    procedure: str | None = None
    figures_sources: tuple[str, ...] = ()
    figures_note: Text | None = None
    due: Due | None = None
    goals: tuple[str, ...] = ()
    needed_by: tuple[str, ...] = ()
    rank: int | None = None
    phase: int | None = None
    began_earlier: bool = False
    recurring: Recurrence | None = None
    done: Month | None = None
    extent: Text | None = None
    speaker: Text | None = None
    in_place_source: str | None = None
    available: Month | None = None
    confirmed: bool = False
    excluded_needs: tuple[str, ...] = ()
    cost: tuple[tuple[FundNature, tuple[tuple[int, int], ...]], ...] = ()
    cost_unknown: bool = False
    problem: Text | None = None
    fund: str = ""
    deadline: Month | None = None
    deadline_weight: int = 1
    missing: Missing | None = None
    own: bool = False
    difficulty: str = ""
    proposal: str = ""
    stages: tuple[PlanStage, ...] = ()

    def stage(self, name: StageName) -> PlanStage | None:
        """Return the stage called `name`, or None when the task has none."""
        return next((stage for stage in self.stages if stage.name is name), None)

    @property
    def start(self) -> Month | None:
        """The first month of the first stage."""
        return self.stages[0].start if self.stages else None

    @property
    def finish(self) -> Month | None:
        """The month at whose end the task is complete, operation included; the stated month for done work."""
        if self.status is Status.DONE:
            return self.done
        return self.stages[-1].finish if self.stages else None

    @property
    def critical(self) -> bool:
        """True when a stage of the task lies on the critical chain."""
        return any(stage.critical for stage in self.stages)

    @property
    def total_float(self) -> int | None:
        """Months the task can slip before the plan's end slips, by dependencies alone; None for done and recurring
        work.
        """
        floats = [stage.total_float for stage in self.stages if stage.total_float is not None]
        return min(floats) if floats else None

    @property
    def is_milestone(self) -> bool:
        """True for a task without duration."""
        return bool(self.stages) and self.recurring is None and all(stage.months == 0 for stage in self.stages)

    def moment(self, moment: Moment) -> Month | None:
        """The month in which a moment falls: the start's own, the last one of the stage for the others."""
        if moment is Moment.START:
            return self.start
        names = {Moment.APPROVAL: StageName.PREPARATION, Moment.ACCEPTANCE: StageName.DELIVERY}
        stage = self.stage(names[moment]) if moment in names else None
        return stage.finish if stage else self.finish

    @property
    def total_cost(self) -> int:
        """Million VND over all years."""
        return sum(amount for _, years in self.cost for _, amount in years)


class PlanPhase(NamedTuple):
    """A phase with its counts (recurring work left out) and money; `budget` is None when no fund has a figure in it."""

    number: int
    title: Text
    first: Month
    last: Month
    tasks: int
    need: int
    budget: int | None


class PlanFramework(NamedTuple):
    """A framework as coverage shows it."""

    id: str
    title: Text
    noun: Text
    notice: Text | None = None


class Coverage(NamedTuple):
    """How far one goal is served: tasks of the plan's level that the goal itself names, done by the end of each phase.

    Recurring work is counted apart, in `recurring`. `awaits` counts named tasks that another level does. `rank` is
    the goal's place among the chosen ones (1 is first), None when it was not chosen; `finish` the month in which its
    last core task is done, None when not all are dated.
    """

    goal: str
    framework: str
    title: Text
    noun: Text
    asks: Text
    basis: Basis
    sources: tuple[str, ...]
    done: int
    of: int
    complete: bool
    by_phase: tuple[int, ...]
    awaits: int = 0
    recurring: int = 0
    rank: int | None = None
    finish: Month | None = None
    local_reading: Text | None = None
    today: Text | None = None
    core: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


class PlanProcedure(NamedTuple):
    """A procedure that tasks of the plan go through: its gates, and the documents that govern it, each in its time."""

    id: str
    title: Text
    law: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()


class PlanTarget(NamedTuple):
    """A target with the tasks of this plan that serve it, and the month in which the last of them is done: None when
    there are none, or one has no date. `others` counts the catalogue's tasks of the plan's level that serve it too and
    are not in the plan. `target` names no tasks here. Tasks done are not a target met.
    """

    target: Target
    tasks: tuple[str, ...]
    finish: Month | None = None
    others: int = 0


class PlanSource(NamedTuple):
    """A source as the plan cites it. `since` and `until` bound the months in which a law is in force."""

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


class Notice(NamedTuple):
    """Something the reader should know that is not a miss: `kind` picks the sentence, `values` fill it (ids, months,
    sums).

    kinds: `law-later` (source, since, task: a law that comes into force within the horizon), `law-ended` (source,
    until, task: a dependency not applied), `external-undated` (task), `cost-unknown` (task), `needs-excluded` (task,
    excluded), `profile-figures` (what: "money" or "people" is the estimate of the locality's profile), `team-hired`
    (team: the locality lacks it, work is hired), `overlay` (id: replaced by an overlay entry).
    """

    kind: str
    values: tuple[tuple[str, str], ...]

    def value(self, key: str) -> str:
        """Return the value called `key`."""
        return dict(self.values)[key]


class Overrun(NamedTuple):
    """Recurring, running or recorded work alone needs more than there is: tenths of people in a month, or million
    VND in a year.
    """

    team: str | None
    account: FundNature | None
    at: str
    needed: int
    available: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The finished document."""

    title: Text
    language: str
    locality: str
    locality_title: Text
    level: Level
    horizon_from: Month
    horizon_to: Month
    start: Month
    engine: str
    engine_revision: int
    effort: str
    digest: str
    brief: Mapping[str, object]
    catalogue_version: str
    catalogue_as_of: Month
    catalogue_digest: str
    phases: tuple[PlanPhase, ...]
    phases_why: Text
    phases_source: str | None
    tasks: tuple[PlanTask, ...]
    coverage: tuple[Coverage, ...]
    frameworks: tuple[PlanFramework, ...]
    sources: Mapping[str, PlanSource]
    roles: Mapping[str, Text]
    role_shorts: Mapping[str, Text]
    domains: Mapping[str, Text]
    teams: Mapping[str, Text]
    procedures: Mapping[str, PlanProcedure]
    capacities: tuple[TeamCapacity, ...]
    budgets: tuple[Budget, ...]
    end: Month | None
    bound: Month | None
    chain: tuple[str, ...] = ()
    beyond_horizon: tuple[str, ...] = ()
    no_date: tuple[str, ...] = ()
    pins_moved: tuple[str, ...] = ()
    deadlines_missed: tuple[str, ...] = ()
    overruns: tuple[Overrun, ...] = ()
    notices: tuple[Notice, ...] = ()
    targets: tuple[PlanTarget, ...] = ()
    proven: bool = False
    start_assumed: bool = False
    locality_assumed: bool = False
    _by_id: dict[str, PlanTask] = field(default_factory=dict, init=False, repr=False, compare=False)
    _needs: dict[tuple[FundNature, int], int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_id.update((task.id, task) for task in self.tasks)
        for task in self.tasks:
            for account, years in task.cost:
                for year, amount in years:
                    self._needs[account, year] = self._needs.get((account, year), 0) + amount

    def task(self, identifier: str) -> PlanTask | None:
        """Return the task with this id, or None."""
        return self._by_id.get(identifier)

    @property
    def own_targets(self) -> tuple[Target, ...]:
        """The locality's own targets."""
        return tuple(each.target for each in self.targets if each.target.framework is None)

    @property
    def fits(self) -> bool:
        """True when nothing is late, undated, moved or overrun: exit code 0."""
        return not (self.beyond_horizon or self.no_date or self.pins_moved or self.deadlines_missed or self.overruns)

    @property
    def years(self) -> range:
        """The calendar years from the start month to the horizon's end, later where work ends later."""
        last = max((year for _, year in self._needs), default=0)
        return range(self.start // 12, max(self.horizon_to // 12, last, (self.end or 0) // 12) + 1)

    @property
    def budgeted(self) -> bool:
        """Whether any money has a figure by year."""
        return any(budget.years for budget in self.budgets)

    def budget_in(self, year: int, account: FundNature | None = None) -> int | None:
        """Million VND that may be spent in `year` (of one account, or of all that have a figure), None without a
        figure.

        Years after the horizon have the last year's figure.
        """
        at = min(year, self.horizon_to // 12)
        figures = [
            figure
            for budget in self.budgets
            if account is None or budget.account == account
            for year_, figure in budget.years
            if year_ == at
        ]
        return sum(figures) if figures else None

    def need_in(self, year: int, account: FundNature | None = None) -> int:
        """Million VND that the plan needs in `year`, of one account or of all."""
        return sum(sum_ for (held, at), sum_ in self._needs.items() if at == year and account in (None, held))

    def people(self, team: str, at: Month) -> int | None:
        """Tenths of people of a team in one month, None where they are not known."""
        held = next((capacity for capacity in self.capacities if capacity.team == team), None)
        return None if held is None else held.at(at)

    def people_at_work(self, team: str, at: Month) -> int:
        """Tenths of people that all work of the plan takes from a team in one month."""
        return sum(
            dict(stage.team).get(team, 0)
            for task in self.tasks
            for stage in task.stages
            if stage.start is not None and stage.start <= at < stage.start + stage.months
        )

    @property
    def needed(self) -> tuple[tuple[FundNature, int], ...]:
        """The accounts and years in which the plan needs money."""
        return tuple(each for each, sum_ in self._needs.items() if sum_)


def linked(tasks: Iterable[PlanTask], coverage: Iterable[Coverage]) -> tuple[PlanTask, ...]:
    """Return `tasks` with what others say of them: the chosen goals that name each, by priority, and the tasks that
    wait for it, in their order. A plan file says neither twice.
    """
    held = tuple(tasks)
    named: dict[str, list[str]] = {task.id: [] for task in held}
    waiting: dict[str, dict[str, None]] = {task.id: {} for task in held}
    chosen = [goal for goal in coverage if goal.rank is not None]
    for goal in sorted(chosen, key=lambda goal: (goal.rank or 0, goal.goal)):
        for identifier in dict.fromkeys((*goal.core, *goal.extra)):
            if identifier in named:
                named[identifier].append(goal.goal)
    for task in held:
        for stage in task.stages:
            for arc in stage.after:
                if arc.after in waiting:
                    waiting[arc.after][task.id] = None
    return tuple(task._replace(goals=tuple(named[task.id]), needed_by=tuple(waiting[task.id])) for task in held)


__all__ = [
    "Arc",
    "Charge",
    "Coverage",
    "Hold",
    "HoldKind",
    "Missing",
    "Notice",
    "Overrun",
    "Phase",
    "Plan",
    "PlanFramework",
    "PlanPhase",
    "PlanProcedure",
    "PlanSource",
    "PlanStage",
    "PlanTarget",
    "PlanTask",
    "Status",
    "linked",
]
