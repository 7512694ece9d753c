"""A `Brief` back to the values of a brief.toml: what plan files carry, so that a plan can be made again from itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from roadmap.messages.text import Text
from roadmap.model import (
    Brief,
    Budget,
    Deadline,
    Dependency,
    Progress,
    Stage,
    StageEstimate,
    StageName,
    Target,
    Task,
    TeamCapacity,
)
from roadmap.months import Month, written

_Value = TypeVar("_Value")


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
        "deadline": _by_id(brief.deadlines, _plain_deadline),
        "pin": _by_id(brief.pins, _plain_pins),
        "exclude": _by_id(brief.exclude, str),
        "estimate": _by_id(brief.estimates, _plain_estimate),
        "progress": _by_id(brief.progress, _plain_progress),
        "soft": {
            **({"all": False} if brief.soft_all_off else {}),
            **_by_id(brief.soft_off, list),
        },
        "lead": _by_id(brief.leads, str),
        "target": {each.id: _plain_target(each) for each in brief.targets},
        "measured": _by_id(brief.measured, _by_year),
        "procedure": {
            name: _by_id(changes, lambda change: {key: _plain_list(value) for key, value in change.items()})
            for name, changes in sorted(brief.gates.items())
        },
        "role": _by_id(brief.roles, _words),
        "external": _by_id(brief.external, written),
        "task": {task.id: plain_task(task) for task in brief.tasks},
    }
    return _given(values)


def _plain_list(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _words(text: Text) -> object:
    return text.vi if text.vi == text.en else _pair(text)


def _pair(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}


def _by_id(entries: Mapping[str, _Value], plain_: Callable[[_Value], object]) -> dict[str, object]:
    return {name: plain_(each) for name, each in sorted(entries.items())}


def _given(values: Mapping[str, object]) -> dict[str, object]:
    """Return `values` without those that say nothing."""
    empty: tuple[object, ...] = ({}, [], "", None)
    return {key: value for key, value in values.items() if value not in empty}


def _maybe(value: _Value | None, plain_: Callable[[_Value], object]) -> object:
    return None if value is None else plain_(value)


def _plain_budget(budget: Budget) -> dict[str, object]:
    ceilings = [{"from": first, "to": last, "sum": amount} for first, last, amount in budget.ceilings]
    return {**_by_year(budget.years), **_given({"ceiling": ceilings})}


def _by_year(figures: Iterable[tuple[int, object]]) -> dict[str, object]:
    return {str(year): figure for year, figure in figures}


def people(tenths: int) -> int | float:
    """Return tenths of people as files write them: `4`, or `4.5`."""
    return tenths // 10 if tenths % 10 == 0 else tenths / 10


def _plain_team(team: TeamCapacity) -> dict[str, object]:
    changes = {written(at): people(tenths) for at, tenths in team.changes}
    return _given({"people": _maybe(team.people, people), "from": changes})


def _plain_deadline(deadline: Deadline) -> dict[str, object]:
    return {"by": written(deadline.by), "weight": deadline.weight}


def _plain_pins(stages: Mapping[StageName, Month]) -> dict[str, object]:
    return {str(stage): written(at) for stage, at in sorted(stages.items())}


def _plain_estimate(estimate: StageEstimate) -> dict[str, object]:
    names = ("preparation", "delivery", "preparation_cost", "delivery_cost", "run_cost")
    return _given({name: _maybe(getattr(estimate, name), list) for name in names})


def _plain_progress(progress: Progress) -> dict[str, object]:
    return _given(
        {
            "started": _maybe(progress.started, written),
            "approved": _maybe(progress.approved, written),
            "done": _maybe(progress.done, written),
            "left": progress.left,
            "spent": progress.spent,
            "difficulty": progress.difficulty,
            "proposal": progress.proposal,
        }
    )


def _plain_target(target: Target) -> dict[str, object]:
    return {
        "title": _words(target.title),
        "unit": _words(target.unit),
        **_given({"at_most": target.at_most or None, "baseline": target.baseline}),
        "values": _by_year(target.values),
        **_given({"measured": _by_year(target.measured), "lead": target.lead, "tasks": list(target.tasks)}),
    }


def plain_task(task: Task) -> dict[str, object]:
    """Return a task of the locality's own as a brief writes it."""
    values = {
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
        "figures_note": _maybe(task.figures_note, _pair),
        "preparation": _maybe(task.preparation, _plain_stage),
        "delivery": _maybe(task.delivery, _plain_stage),
        "recurring": _maybe(task.recurring, str),
        "team": _demand(task.team),
        "run_cost": _maybe(task.run_cost, list),
        "due": _maybe(task.due, lambda due: {"by": written(due.by), "source": due.source}),
        "funds": {str(fund): share for fund, share in task.funds},
        "after": [_plain_dependency(each) for each in task.after],
        "aliases": list(task.aliases),
        "note": _maybe(task.note, _pair),
    }
    given = _given(values)
    return {key: value for key, value in values.items() if key in given or key == "source"}


def _plain_stage(stage: Stage) -> dict[str, object]:
    optional = {"team": _demand(stage.team), "cost": _maybe(stage.cost, list), "term": stage.term}
    return {"months": list(stage.months), **_given(optional)}


def _demand(team: Iterable[tuple[str, int]]) -> dict[str, object]:
    return {name: people(tenths) for name, tenths in team}


def _plain_dependency(dependency: Dependency) -> dict[str, object]:
    return {
        "after": dependency.after,
        "of": str(dependency.of),
        "holds": str(dependency.holds),
        "lag": dependency.lag,
        "strength": str(dependency.strength),
        "why": _pair(dependency.why),
        **_given({"source": dependency.source}),
    }
