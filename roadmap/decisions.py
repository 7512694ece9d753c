"""What a new brief decides: the words of options or answers, resolved; and what the plan of the level above gives it.

A commune's brief made from its province's plan (`parent`) takes three things from there. The goals are those that the
province chose, in its order, as far as the catalogue knows a task of the commune's level for them. `[external]` gets
the province's finish month of each task that the commune's own tasks wait for. The province's tasks that a role of the
commune leads or supports stand in the brief as remarks, with the province's dates, and neither as own tasks nor as
externals: the province plans them, with its people and money, and an own task would count them twice; and an external
is what the plan waits for, so that one for which nothing waits would be reported, rightly, as "not in the plan". One
that is both, waited for and supported, stands in both places.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from roadmap.briefdefaults import HORIZON
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import init as say
from roadmap.messages.text import Text, same
from roadmap.messages.views import LEVELS
from roadmap.model import Brief, Budget, Catalogue, Level, Locality, TeamCapacity
from roadmap.months import Month, year_of
from roadmap.network import build_network
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.request import DEFAULT_LOCALITY, OneOff, brief_of, said_years, unknown_accounts

_LONGEST = 80
_DATED = (Status.DONE, Status.RUNNING, Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, as options or as answers; empty where nothing was said."""

    goals: tuple[str, ...] = ()
    title: str | None = None
    locality: str | None = None
    start: Month | None = None
    horizon: tuple[Month, Month] | None = None
    budgets: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A task of the level above that `role` of this locality leads or supports."""

    task: PlanTask
    role: str

    @property
    def leads(self) -> bool:
        """True when the role leads, False when it supports."""
        return self.task.lead == self.role


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a new brief says. `goals` are ids as the file lists them: of frameworks or of goals.

    `budgets` and `teams` hold only what was said; all else comes from the locality's profile. `external` dates the work
    of the level above, `waits` names all of that work that the plan waits for, dated or not.
    """

    title: Text
    locality: str
    language: str
    horizon: tuple[Month, Month]
    start: Month
    goals: tuple[str, ...]
    budgets: tuple[Budget, ...] = ()
    teams: tuple[TeamCapacity, ...] = ()
    parent: str | None = None
    external: Mapping[str, Month] = field(default_factory=dict)
    waits: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Parent:
    """The plan of the level above, and where the brief finds it."""

    path: str
    plan: Plan


def decide(
    catalogue: Catalogue, wanted: Wanted, language: str, next_month: Month, parent: Parent | None = None
) -> Decisions:
    """Return what `wanted` amounts to; work starts in `next_month` where nothing is said.

    Raises `UsageError` for what cannot be read, does not exist or does not fit together.
    """
    locality = chosen_locality(catalogue, wanted.locality, parent)
    words = wanted.goals or default_goals(catalogue, locality, parent)
    if not words:
        raise UsageError(say.NO_GOALS)
    goals = goal_ids(catalogue, words)
    brief = _brief(catalogue, wanted, goals, locality, horizon_of(wanted, parent), next_month)
    own_title = same(unicodedata.normalize("NFC", wanted.title)) if wanted.title else None
    waits = tuple(build_network(catalogue, brief, locality).external)
    return Decisions(
        title=own_title or default_title(catalogue, locality, goals),
        locality=locality.id,
        language=language,
        horizon=(brief.horizon_from, brief.horizon_to),
        start=brief.start,
        goals=goals,
        budgets=_said_budgets(brief, wanted.budgets, locality),
        teams=_said_teams(catalogue, brief, wanted.teams),
        parent=parent.path if parent else None,
        external=_external(waits, parent),
        waits=waits,
        parts=_parts(catalogue, locality.level, parent),
    )


def horizon_of(wanted: Wanted, parent: Parent | None) -> tuple[Month, Month]:
    """Return the horizon: the one that was said, else that of the plan above, else 2025 to 2030."""
    return wanted.horizon or ((parent.plan.horizon_from, parent.plan.horizon_to) if parent else HORIZON)


def localities(catalogue: Catalogue, parent: Parent | None) -> tuple[Locality, ...]:
    """Return the localities that a plan can be for: below `parent` those of a lower level only."""
    above = parent.plan.level.depth if parent else -1
    return tuple(each for each in catalogue.localities.values() if each.level.depth > above)


def default_locality(catalogue: Catalogue, parent: Parent | None) -> str | None:
    """Return the profile of a plan that names none: a province, below `parent` a commune; None where there is none."""
    names = [each.id for each in localities(catalogue, parent)]
    preferred = DEFAULT_LOCALITY if parent is None else str(Level.COMMUNE)
    return preferred if preferred in names else next(iter(names), None)


def chosen_locality(catalogue: Catalogue, words: str | None, parent: Parent | None) -> Locality:
    """Return the locality that `words` name, or the default; refuses one that is not below `parent`."""
    name = resolve(catalogue, words, ("locality",)).id if words else default_locality(catalogue, parent)
    if parent and name is None:
        raise UsageError(say.NO_LOCALITY_BELOW.fill(parent=parent.path, level=LEVELS[parent.plan.level]))
    locality = catalogue.localities[name or DEFAULT_LOCALITY]
    if parent and locality not in localities(catalogue, parent):
        raise UsageError(say.NOT_BELOW.fill(locality=locality.id, parent=parent.path))
    return locality


def default_goals(catalogue: Catalogue, locality: Locality, parent: Parent | None) -> tuple[str, ...]:
    """Return the goals chosen in the plan above, in its order, for which this level has a task."""
    if parent is None:
        return ()
    ranked = sorted((each.rank, each.goal) for each in parent.plan.coverage if each.rank is not None)
    return tuple(goal for _, goal in ranked if _has_work(catalogue, goal, locality.level))


def _has_work(catalogue: Catalogue, goal: str, level: Level) -> bool:
    found = catalogue.goals.get(goal)
    return found is not None and found.pickable and any(catalogue.tasks[task].level is level for task in found.tasks)


def without_work(catalogue: Catalogue, decisions: Decisions) -> tuple[str, ...]:
    """Return the chosen goals and frameworks for which the catalogue has no task of the locality's level."""
    level = catalogue.localities[decisions.locality].level
    idle = []
    for name in decisions.goals:
        goals = [goal.id for goal in catalogue.frameworks[name].goals] if name in catalogue.frameworks else [name]
        if not any(_has_work(catalogue, goal, level) for goal in goals):
            idle.append(name)
    return tuple(idle)


def goal_ids(catalogue: Catalogue, words: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the frameworks and goals that `words` name, in order, each once."""
    return tuple(dict.fromkeys(resolve(catalogue, each, ("framework", "goal")).id for each in words))


def entry_title(catalogue: Catalogue, name: str) -> Text:
    """Return the title of a framework or a goal."""
    return catalogue.frameworks[name].title if name in catalogue.frameworks else catalogue.goals[name].title


def default_title(catalogue: Catalogue, locality: Locality, goals: Sequence[str]) -> Text:
    """Return a title from the locality and the first of what was chosen, as many as keep it short."""
    titles = [entry_title(catalogue, goal) for goal in goals]
    named = titles[:1] + [title for place, title in enumerate(titles[1:3], 2) if _length(titles[:place]) <= _LONGEST]
    listed = Text(", ".join(title.vi for title in named), ", ".join(title.en for title in named))
    sentence = say.TITLE if len(named) == len(titles) else say.TITLE_MORE
    return sentence.fill(locality=locality.title, goals=listed, more=len(titles) - len(named))


def _length(titles: Sequence[Text]) -> int:
    return sum(len(title.vi) for title in titles)


def _brief(
    catalogue: Catalogue,
    wanted: Wanted,
    goals: tuple[str, ...],
    locality: Locality,
    horizon: tuple[Month, Month],
    next_month: Month,
) -> Brief:
    start = next_month if wanted.start is None else wanted.start
    brief = brief_of(OneOff(goals, locality.id, horizon, start, wanted.budgets, wanted.teams), catalogue)
    if not brief.goals:
        raise UsageError(say.NO_GOALS)
    return brief


def _said_budgets(brief: Brief, options: Sequence[str], locality: Locality) -> tuple[Budget, ...]:
    """Return the figures that `options`, already found correct, speak of; none for an account that is not known."""
    unknown = unknown_accounts(locality.budgets, options, locality)
    said = said_years(options, locality)
    return tuple(
        Budget(each.account, tuple((year, amount) for year, amount in each.years if year in said.get(each.account, ())))
        for each in brief.budgets
        if each.account in said or each.account in unknown
    )


def _said_teams(catalogue: Catalogue, brief: Brief, options: Sequence[str]) -> tuple[TeamCapacity, ...]:
    said = {resolve(catalogue, option.partition("=")[0].partition("@")[0], ("team",)).id for option in options}
    return tuple(each for each in brief.teams if each.team in said)


def _external(waits: Sequence[str], parent: Parent | None) -> dict[str, Month]:
    if parent is None:
        return {}
    dated = {task.id: task.finish for task in parent.plan.tasks if task.status in _DATED}
    return {task: finish for task in waits if (finish := dated.get(task)) is not None}


def _parts(catalogue: Catalogue, level: Level, parent: Parent | None) -> tuple[Part, ...]:
    """Return the tasks planned above in which a role of `level` has a part."""
    tasks = [task for task in parent.plan.tasks if task.status is not Status.EXTERNAL] if parent else []
    return tuple(Part(task, role) for task in tasks if (role := _role_in(catalogue, task, level)))


def _role_in(catalogue: Catalogue, task: PlanTask, level: Level) -> str | None:
    """Return the first role of `level` that leads or supports `task`, None when there is none."""
    roles = (role for role in (task.lead, *task.support) if role in catalogue.roles)
    return next((role for role in roles if catalogue.roles[role].level is level), None)


def span(horizon: tuple[Month, Month]) -> range:
    """Return the years of `horizon`."""
    return range(year_of(horizon[0]), year_of(horizon[1]) + 1)
