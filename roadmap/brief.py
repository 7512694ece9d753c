"""brief.toml to a `Brief`: what people decided, checked against the catalogue and completed from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roadmap.briefchecks import check_brief, outdated_references, own_tasks
from roadmap.briefdefaults import HORIZON, default_phases, inside, merge_budgets, merge_teams, pickable_goals
from roadmap.briefkeys import BRIEF
from roadmap.definitions import budget_of, target_of, team_of
from roadmap.errors import Fault
from roadmap.messages.text import Text
from roadmap.model import (
    Brief,
    Catalogue,
    Deadline,
    Effort,
    Phase,
    Progress,
    StageEstimate,
    StageName,
)
from roadmap.schema import Faults, Reference, read_file
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


def outdated_names(file: TomlFile, catalogue: Catalogue) -> tuple[tuple[Reference, str], ...]:
    """Return where the brief in `file` uses a name that `catalogue` knows as a former one, and today's id."""
    return tuple(outdated_references(read_file(file, BRIEF)[1], catalogue))


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
        budgets=merge_budgets(
            inside(locality.budgets, horizon), [budget_of(*each) for each in table.get("budget", {}).items()]
        ),
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
        checks_off=table.get("check", {}),
    )


def _phases(table: Mapping[str, Any]) -> tuple[Phase, ...]:
    return tuple(Phase(int(number), each["title"], each["to"]) for number, each in table.items())


def faults_at(file: TomlFile | None, path: Keys, code: str, text: Text) -> tuple[Fault, ...]:
    """Return a fault at `path` of a brief, or of the command line where there is no file."""
    return (file.fault(path, code, text) if file else Fault("--", path, code, text),)
