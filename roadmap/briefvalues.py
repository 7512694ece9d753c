"""A `Brief` back to the values of a brief.toml: what plan files carry, so that a plan can be made again from itself."""

from __future__ import annotations

from typing import Any

from roadmap.messages.text import Text
from roadmap.model import Brief, Budget, Progress, StageEstimate, Target, Task, TeamCapacity
from roadmap.months import written


def _words(text: Text) -> object:
    return text.vi if text.vi == text.en else {"vi": text.vi, "en": text.en}


def plain(brief: Brief) -> dict[str, object]:
    """Return `brief` as the values of a brief.toml that stands for itself: all defaults written out, in a fixed
    order.
    """
    values: dict[str, object] = {
        "format": 1,
        "title": _words(brief.title),
        "locality": brief.locality,
        "language": brief.language,
        "horizon": {"from": written(brief.horizon_from), "to": written(brief.horizon_to)},
        "start": written(brief.start),
        "engine": brief.engine,
        "effort": str(brief.effort),
        "parent": brief.parent,
        "goals": list(brief.goals),
        "phase": {str(each.number): {"title": _words(each.title), "to": written(each.to)} for each in brief.phases},
        "budget": {str(each.account): _plain_budget(each) for each in brief.budgets},
        "team": {each.team: _plain_team(each) for each in brief.teams},
        "deadline": {
            task: {"by": written(each.by), "weight": each.weight} for task, each in sorted(brief.deadlines.items())
        },
        "pin": {
            task: {str(stage): written(at) for stage, at in sorted(stages.items())}
            for task, stages in sorted(brief.pins.items())
        },
        "exclude": dict(sorted(brief.exclude.items())),
        "estimate": {task: _plain_estimate(each) for task, each in sorted(brief.estimates.items())},
        "progress": {task: _plain_progress(each) for task, each in sorted(brief.progress.items())},
        "soft": {
            **({"all": False} if brief.soft_all_off else {}),
            **{task: list(others) for task, others in sorted(brief.soft_off.items())},
        },
        "lead": dict(sorted(brief.leads.items())),
        "target": {each.id: _plain_target(each) for each in brief.targets},
        "external": {task: written(at) for task, at in sorted(brief.external.items())},
        "task": {task.id: plain_task(task) for task in brief.tasks},
    }
    return {key: value for key, value in values.items() if value not in ({}, None)}


def _plain_budget(budget: Budget) -> dict[str, object]:
    values: dict[str, object] = {str(year): amount for year, amount in budget.years}
    if budget.ceilings:
        values["ceiling"] = [{"from": first, "to": last, "sum": amount} for first, last, amount in budget.ceilings]
    return values


def people(tenths: int) -> int | float:
    """Return tenths of people as files write them: `4`, or `4.5`."""
    return tenths // 10 if tenths % 10 == 0 else tenths / 10


def _plain_team(team: TeamCapacity) -> dict[str, object]:
    values: dict[str, object] = {}
    if team.people is not None:
        values["people"] = people(team.people)
    if team.changes:
        values["from"] = {written(at): people(tenths) for at, tenths in team.changes}
    return values


def _plain_estimate(estimate: StageEstimate) -> dict[str, object]:
    names = ("preparation", "delivery", "preparation_cost", "delivery_cost", "run_cost")
    return {name: list(figures) for name in names if (figures := getattr(estimate, name)) is not None}


def _plain_progress(progress: Progress) -> dict[str, object]:
    values: dict[str, object] = {
        name: written(at) for name in ("started", "approved", "done") if (at := getattr(progress, name)) is not None
    }
    values |= {name: figure for name in ("left", "spent") if (figure := getattr(progress, name)) is not None}
    return values | {name: words for name in ("difficulty", "proposal") if (words := getattr(progress, name))}


def _plain_target(target: Target) -> dict[str, object]:
    values: dict[str, object] = {"title": _words(target.title), "unit": _words(target.unit)}
    if target.at_most:
        values["at_most"] = True
    if target.baseline is not None:
        values["baseline"] = target.baseline
    values["values"] = {str(year): value for year, value in target.values}
    if target.measured:
        values["measured"] = {str(year): value for year, value in target.measured}
    if target.lead:
        values["lead"] = target.lead
    return values


def plain_task(task: Task) -> dict[str, object]:
    """Return a task of the locality's own as a brief writes it."""
    stages = {
        name: _plain_stage(stage)
        for name, stage in (("preparation", task.preparation), ("delivery", task.delivery))
        if stage
    }
    values: dict[str, object] = {
        "title": _words(task.title),
        "says": _words(task.says),
        "deliverable": _words(task.deliverable),
        "domain": task.domain,
        "level": str(task.level),
        "lead": task.lead,
        "support": list(task.support),
        "approver": task.approver,
        "procedure": task.procedure,
        "basis": str(task.basis),
        "source": list(task.sources),
        "figures": str(task.figures),
        "figures_source": list(task.figures_sources),
        "figures_note": _pair(task.figures_note),
        **stages,
        "recurring": None if task.recurring is None else str(task.recurring),
        "team": {team: people(tenths) for team, tenths in task.team},
        "run_cost": None if task.run_cost is None else list(task.run_cost),
        "funds": {str(fund): share for fund, share in task.funds},
        "after": [_plain_dependency(each) for each in task.after],
        "aliases": list(task.aliases),
        "note": _pair(task.note),
    }
    empty: tuple[object, ...] = ({}, [], None)
    return {key: value for key, value in values.items() if value not in empty or key == "source"}


def _pair(text: Text | None) -> object:
    return None if text is None else {"vi": text.vi, "en": text.en}


def _plain_stage(stage: Any) -> dict[str, object]:
    values: dict[str, object] = {"months": list(stage.months)}
    if stage.team:
        values["team"] = {team: people(tenths) for team, tenths in stage.team}
    if stage.cost is not None:
        values["cost"] = list(stage.cost)
    if stage.term is not None:
        values["term"] = stage.term
    return values


def _plain_dependency(dependency: Any) -> dict[str, object]:
    values: dict[str, object] = {
        "after": dependency.after,
        "of": str(dependency.of),
        "holds": str(dependency.holds),
        "lag": dependency.lag,
        "strength": str(dependency.strength),
        "why": _pair(dependency.why),
    }
    return values | ({"source": dependency.source} if dependency.source else {})
