"""What a brief leaves open and the catalogue fills in: horizon, phases, teams, money, the goals of a framework."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from roadmap.messages.text import Text
from roadmap.model import Budget, Catalogue, Phase, TeamCapacity
from roadmap.months import Month, month, year_of

HORIZON = (month(2025, 1), month(2030, 12))
"""The horizon of a plan that does not say otherwise."""
LONGEST_HORIZON = 50 * 12
"""In months: a horizon that is longer is a slip of the pen."""


def pickable_goals(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Return the ids of the goals that can be chosen: all such of the framework `name`, in its order, or the goal
    `name` itself.
    """
    framework = catalogue.frameworks.get(name)
    goals = framework.goals if framework else (catalogue.goals[name],)
    return tuple(goal.id for goal in goals if goal.pickable)


def default_phases(catalogue: Catalogue, horizon: tuple[Month, Month]) -> tuple[Phase, ...]:
    """Return the catalogue's phases, cut to `horizon`; one phase where none of them fits."""
    inside = [each for each in catalogue.phases if horizon[0] <= each.to < horizon[1]]
    last = next((each for each in catalogue.phases if each.to >= horizon[1]), None)
    title = last.title if last else Text("Cả thời kỳ", "Whole period") if not inside else Text("Tiếp theo", "Later")
    return tuple(Phase(at + 1, each.title, each.to) for at, each in enumerate([*inside, Phase(0, title, horizon[1])]))


def inside(budgets: Sequence[Budget], horizon: tuple[Month, Month]) -> list[Budget]:
    """Return the budgets of a locality's profile with the years of `horizon` only: no others belong in a brief."""
    first, last = map(year_of, horizon)
    return [
        each._replace(years=tuple((year, sum_) for year, sum_ in each.years if first <= year <= last))
        for each in budgets
    ]


def merge_budgets(below: Sequence[Budget], above: Sequence[Budget]) -> tuple[Budget, ...]:
    """Return `below` with the years and ceilings of `above` in their place, account by account; one that is named
    `above` without any figure is not known, and so without any.
    """
    merged = {budget.account: budget for budget in below}
    for budget in above:
        old = merged.get(budget.account, budget)
        years = tuple(sorted({**dict(old.years), **dict(budget.years)}.items()))
        known = bool(budget.years or budget.ceilings)
        merged[budget.account] = Budget(budget.account, years, budget.ceilings or old.ceilings) if known else budget
    return tuple(merged[account] for account in sorted(merged))


def merge_teams(
    catalogue: Catalogue, below: Sequence[TeamCapacity], above: Sequence[TeamCapacity]
) -> tuple[TeamCapacity, ...]:
    """Return the teams of `below` with those of `above` in their place, in the catalogue's order."""
    merged = {each.team: each for each in (*below, *above)}
    return tuple(merged[team] for team in catalogue.teams if team in merged)


def goals_needing(catalogue: Catalogue, task: str) -> tuple[str, ...]:
    """Return the goals that can be chosen and name `task`; where none does, those that need it for a task they name."""
    goals = [goal for goal in catalogue.goals.values() if goal.pickable]
    naming = tuple(goal.id for goal in goals if task in goal.tasks)
    return naming or tuple(goal.id for goal in goals if task in _needed(catalogue, goal.tasks))


def _needed(catalogue: Catalogue, tasks: Iterable[str]) -> set[str]:
    """Return `tasks` with everything that they wait for, directly or not."""
    needed: set[str] = set()
    waiting = [task for task in tasks if task in catalogue.tasks]
    while waiting:
        task = waiting.pop()
        if task not in needed:
            needed.add(task)
            waiting += [each.after for each in catalogue.tasks[task].after if each.after in catalogue.tasks]
    return needed
