"""A plan file as the verifier reads it: months as integers, people in tenths, money in million VND.

A month is `year * 12 + number - 1`. Spans are half-open, from `begin` to `end`: a stage of 3 months that starts
in 2026-01 has `end` 2026-04, and a moment at the end of 2026-03 has `begin` and `end` 2026-04.
"""

from collections.abc import Mapping
from typing import NamedTuple

DONE, RUNNING, PLANNED, RECURRING, EXTERNAL, NO_DATE = "done", "running", "planned", "recurring", "external", "no-date"
PLACED = (PLANNED, RUNNING)
STATUSES = (DONE, RUNNING, PLANNED, RECURRING, EXTERNAL, NO_DATE)
PREPARATION, DELIVERY, OPERATION = "preparation", "delivery", "operation"
STAGES = (PREPARATION, DELIVERY, OPERATION)
START, APPROVAL, ACCEPTANCE = "start", "approval", "acceptance"
MOMENTS = (START, APPROVAL, ACCEPTANCE, OPERATION)
MONTHS_AFTER_HORIZON = 120


class Charge(NamedTuple):
    """A sum spread evenly over months `first` to `last`, counted from 1 at the stage's begin."""

    account: str
    first: int
    last: int
    sum: int


class Arc(NamedTuple):
    """Moment `of` of task `after` plus `lag` months comes no later than moment `holds` of the arc's own task."""

    after: str
    of: str
    holds: str
    lag: int
    soft: bool


class Stage(NamedTuple):
    """Preparation, delivery or operation; `begin` and `end` are None together, when the stage has no date."""

    name: str
    months: int
    begin: int | None
    end: int | None
    progress: str | None
    pin: int | None
    floats: tuple[int, ...]
    critical: bool
    team: tuple[tuple[str, int], ...]
    charges: tuple[Charge, ...]
    after: tuple[Arc, ...]


class Deadline(NamedTuple):
    """A wish to be finished by the end of month `by`."""

    by: int
    weight: int


class Task(NamedTuple):
    """One task. `cost` is million VND by account and year, as the file says; `last` is the last month of a planned or
    running task, operation included, None for other tasks and without dates.
    """

    id: str
    level: str
    status: str
    phase: int | None
    procedure: str | None
    done: int | None
    available: int | None
    confirmed: bool
    deadline: Deadline | None
    excluded_needs: tuple[str, ...]
    cost: Mapping[tuple[str, int], int]
    stages: tuple[Stage, ...]
    last: int | None

    def stage(self, name: str) -> Stage | None:
        """Return the stage called `name`, or None."""
        for stage in self.stages:
            if stage.name == name:
                return stage
        return None

    @property
    def where(self) -> str:
        """The task's table in the file."""
        return f"task.{self.id}"

    @property
    def placed(self) -> bool:
        """True for the work that the plan gives dates to: planned and running."""
        return self.status in PLACED

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """The dependencies of all stages."""
        return tuple(arc for stage in self.stages for arc in stage.after)


class Team(NamedTuple):
    """People in tenths, None without a limit; `changes` hold from their month on, in order of month."""

    people: int | None
    changes: tuple[tuple[int, int], ...]


class Budget(NamedTuple):
    """Million VND by year, and ceilings `(from, to, sum)` over years."""

    years: Mapping[int, int]
    ceilings: tuple[tuple[int, int, int], ...]


class Progress(NamedTuple):
    """What the brief records of a task: months, and how many months were left at the plan's start."""

    started: int | None
    approved: int | None
    done: int | None
    left: int | None


class Brief(NamedTuple):
    """What was decided, as far as rules depend on it, and the plan's level.

    `pins` are by task and stage, `horizon_to` is the last month, inclusive; `soft_off` names tasks with the
    predecessors whose soft dependencies are switched off, `all_soft_off` switches off every one.
    """

    level: str
    horizon_from: int
    horizon_to: int
    start: int
    goals: tuple[str, ...]
    phases: Mapping[int, int]
    budgets: Mapping[str, Budget]
    teams: Mapping[str, Team]
    deadlines: Mapping[str, Deadline]
    pins: Mapping[tuple[str, str], int]
    exclude: tuple[str, ...]
    soft_off: tuple[tuple[str, str], ...]
    all_soft_off: bool
    external: Mapping[str, int]
    progress: Mapping[str, Progress]


class Overrun(NamedTuple):
    """A listed overrun: people in tenths when `where` is a team, else million VND."""

    id: str
    where: str
    at: str
    needed: int
    available: int


class Summary(NamedTuple):
    """What the file says of the plan as a whole; `counts` by key, `need` and `budget` by year."""

    counts: Mapping[str, int]
    fits: bool
    end: int | None
    bound: int | None
    gap: int | None
    beyond_horizon: tuple[str, ...]
    no_date: tuple[str, ...]
    pins_moved: tuple[str, ...]
    deadlines_missed: tuple[str, ...]
    chain: tuple[str, ...]
    need: Mapping[int, int]
    budget: Mapping[int, int]
    overruns: tuple[Overrun, ...]


class Phase(NamedTuple):
    """A phase from month `first` to month `last`, inclusive, with its count and money."""

    number: int
    first: int
    last: int
    tasks: int
    need: int
    budget: int | None


class Coverage(NamedTuple):
    """How far a goal is served, as the file says."""

    goal: str
    core: tuple[str, ...]
    extra: tuple[str, ...]
    done: int
    of: int
    awaits: int
    recurring: int
    complete: bool
    by_phase: tuple[int, ...]
    rank: int | None
    finish: int | None

    @property
    def named(self) -> tuple[str, ...]:
        """The tasks that the goal names, each once."""
        return tuple(dict.fromkeys(self.core + self.extra))


class Target(NamedTuple):
    """A target: the tasks of the plan that serve it, and the last month of the last of them."""

    id: str
    tasks: tuple[str, ...]
    finish: int | None


class Document(NamedTuple):
    """The whole plan file, well-formed. `stages` holds every stage with its task and its table in the file."""

    brief: Brief
    summary: Summary
    phases: tuple[Phase, ...]
    tasks: Mapping[str, Task]
    coverage: tuple[Coverage, ...]
    targets: tuple[Target, ...]
    stages: tuple[tuple[Task, Stage, str], ...]


def month_words(month: int) -> str:
    """Return `month` as files write it: `2026-03`."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
