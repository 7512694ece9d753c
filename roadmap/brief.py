"""brief.toml to a `Brief`: what people decided, checked against the catalogue and completed from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from roadmap.briefchecks import HORIZON, check_brief, own_tasks, pickable_goals
from roadmap.briefkeys import BRIEF
from roadmap.catalogue import budget_of
from roadmap.definitions import target_of, team_of
from roadmap.errors import Fault
from roadmap.messages.text import Text
from roadmap.model import (
    Brief,
    Budget,
    Catalogue,
    Deadline,
    Effort,
    Phase,
    Progress,
    StageEstimate,
    StageName,
    TeamCapacity,
)
from roadmap.months import Month
from roadmap.schema import Faults, read_file
from roadmap.tomlfile import Keys, TomlFile, raise_all


def read_brief(file: TomlFile, catalogue: Catalogue) -> Brief:
    """Return the brief in `file`, complete with the defaults of its locality and of the catalogue.

    Raises `FileFaults` with everything that is wrong in it.
    """
    table, faults = read_file(file, BRIEF)
    if table:  # a newer format is not looked into
        check_brief(table, catalogue, faults)
    raise_all(faults.found)
    return _brief(table, catalogue, faults)


def faults_of_keys(file: TomlFile) -> tuple[Fault, ...]:
    """Return what is wrong with the brief in `file` whatever the catalogue says: keys, and the form of values."""
    return tuple(read_file(file, BRIEF)[1].found)


def _brief(table: Mapping[str, Any], catalogue: Catalogue, faults: Faults) -> Brief:
    """Return the brief that `table`, found without fault, describes."""
    locality = catalogue.localities[table["locality"]]
    horizon = (table["horizon"]["from"], table["horizon"]["to"]) if "horizon" in table else HORIZON
    soft = table.get("soft", {})
    return Brief(
        title=table["title"],
        locality=locality.id,
        language=table.get("language", "vi"),
        horizon_from=horizon[0],
        horizon_to=horizon[1],
        start=table["start"],
        goals=tuple(dict.fromkeys(goal for name in table["goals"] for goal in pickable_goals(catalogue, name))),
        phases=_phases(table["phase"]) if "phase" in table else default_phases(catalogue, horizon),
        engine=table.get("engine", "fast"),
        effort=table.get("effort", Effort.QUICK),
        parent=table.get("parent"),
        budgets=merge_budgets(locality.budgets, [budget_of(*each) for each in table.get("budget", {}).items()]),
        teams=merge_teams(catalogue, locality.teams, [team_of(*each) for each in table.get("team", {}).items()]),
        deadlines={
            task: Deadline(each["by"], each.get("weight", 1)) for task, each in table.get("deadline", {}).items()
        },
        pins={
            task: {StageName(stage): at for stage, at in stages.items()}
            for task, stages in table.get("pin", {}).items()
            if stages
        },
        exclude=table.get("exclude", {}),
        estimates={task: StageEstimate(**each) for task, each in table.get("estimate", {}).items()},
        progress={task: Progress(**each) for task, each in table.get("progress", {}).items()},
        soft_off={task: others for task, others in soft.items() if task != "all"},
        soft_all_off=soft.get("all", True) is False,
        leads=table.get("lead", {}),
        targets=tuple(target_of(*each) for each in table.get("target", {}).items()),
        measured={target: tuple(sorted(each.items())) for target, each in table.get("measured", {}).items()},
        gates=table.get("procedure", {}),
        roles=table.get("role", {}),
        external=table.get("external", {}),
        tasks=tuple(own_tasks(table, faults).values()),
    )


def _phases(table: Mapping[str, Any]) -> tuple[Phase, ...]:
    return tuple(Phase(int(number), each["title"], each["to"]) for number, each in table.items())


def default_phases(catalogue: Catalogue, horizon: tuple[Month, Month]) -> tuple[Phase, ...]:
    """Return the catalogue's phases, cut to `horizon`; one phase where none of them fits."""
    inside = [each for each in catalogue.phases if horizon[0] <= each.to < horizon[1]]
    last = next((each for each in catalogue.phases if each.to >= horizon[1]), None)
    title = last.title if last else Text("Cả thời kỳ", "Whole period")
    return tuple(Phase(at + 1, each.title, each.to) for at, each in enumerate([*inside, Phase(0, title, horizon[1])]))


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


def faults_at(file: TomlFile | None, path: Keys, code: str, text: Text) -> tuple[Fault, ...]:
    """Return a fault at `path` of a brief, or of the command line where there is no file."""
    return (file.fault(path, code, text) if file else Fault("--", path, code, text),)
