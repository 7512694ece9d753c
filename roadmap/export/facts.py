"""A plan told one fact a line, in an order that only ids decide: what `git diff` compares instead of plan.toml.

A line without indentation names what the lines below it are about; git shows it above each place that differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roadmap.briefvalues import people
from roadmap.messages import factual as say
from roadmap.messages.text import Language, Text
from roadmap.messages.views import LEVELS, STAGES, STATUSES
from roadmap.months import Month, shown
from roadmap.plan.document import Coverage, Plan, PlanPhase, PlanTarget, PlanTask, Status
from roadmap.render.figures import number
from roadmap.render.names import role_name
from roadmap.render.plain import clean

_DIGEST = 8
_MONTHS = ("month", "first", "last")

Fact = tuple[Text, dict[str, object]]


def facts(plan: Plan, language: Language) -> str:
    """Return what `plan` says: itself, its phases, the chosen goals, its targets, its tasks by id."""

    def told(fact: Fact) -> str:
        sentence, values = fact
        filled = {key: _word(key, value, language) for key, value in values.items()}
        return clean(sentence.to(language).format(**filled))

    lines: list[str] = []
    for heading, below in _sections(plan, language):
        lines += [told(heading), *(f"  {told(fact)}" for fact in below)]
    return "\n".join(lines) + "\n"


def _word(key: str, value: object, language: Language) -> object:
    if key in _MONTHS and isinstance(value, int):
        return shown(Month(value))
    if isinstance(value, int):
        return number(f"{value:,}", language)
    return value.to(language) if isinstance(value, Text) else value


def _sections(plan: Plan, language: Language) -> Iterator[tuple[Fact, Iterable[Fact]]]:
    yield (say.PLAN, {"title": plan.title}), _whole(plan)
    for phase in plan.phases:
        yield (say.PHASE, {"number": phase.number, "title": phase.title}), _phase(phase)
    for goal in sorted((each for each in plan.coverage if each.rank is not None), key=lambda each: each.goal):
        yield (say.GOAL, {"id": goal.goal, "title": goal.title}), _goal(goal, plan)
    for each in sorted(plan.targets, key=lambda each: each.target.id):
        yield (say.TARGET, {"id": each.target.id, "title": each.target.title}), _target(each)
    for task in sorted(plan.tasks, key=lambda task: task.id):
        yield (say.TASK, {"id": task.id, "title": task.title}), _task(task, plan, language)


def _whole(plan: Plan) -> Iterator[Fact]:
    yield say.LOCALITY, {"title": plan.locality_title, "id": plan.locality}
    yield say.HORIZON, {"first": plan.horizon_from, "last": plan.horizon_to}
    yield say.START, {"month": plan.start}
    yield say.HOW, {"engine": plan.engine, "effort": plan.effort}
    yield say.CATALOGUE, {"version": plan.catalogue_version, "digest": plan.catalogue_digest[:_DIGEST]}
    if plan.end is not None:
        yield say.END, {"month": plan.end}
    missed = (
        (say.NO_DATE, plan.no_date),
        (say.BEYOND, plan.beyond_horizon),
        (say.PIN_MOVED, plan.pins_moved),
        (say.LATE, plan.deadlines_missed),
    )
    for sentence, tasks in missed:
        for task in sorted(tasks):
            yield say.MISSED, {"what": sentence.fill(task=task)}
    for each in plan.overruns:
        needed, available = (people(sum_) if each.team else sum_ for sum_ in (each.needed, each.available))
        values = {"where": each.team or each.account, "at": each.at, "needed": needed, "available": available}
        yield say.MISSED, {"what": say.OVERRUN.fill(**values)}
    for step in plan.chain:
        yield say.CHAIN, {"step": step}
    for year in plan.years:
        yield say.NEED, {"year": str(year), "need": plan.need_in(year)}
        budget = plan.budget_in(year)
        yield say.NO_BUDGET if budget is None else say.BUDGET, {"year": str(year), "budget": budget}


def _phase(phase: PlanPhase) -> Iterator[Fact]:
    yield say.PHASE_SPAN, {"first": phase.first, "last": phase.last}
    yield say.PHASE_TASKS, {"tasks": phase.tasks}
    yield say.PHASE_NEED, {"need": phase.need}


def _goal(goal: Coverage, plan: Plan) -> Iterator[Fact]:
    yield say.RANK, {"rank": goal.rank}
    for phase, done in zip(plan.phases, goal.by_phase, strict=False):
        yield say.COVERED, {"month": phase.last, "done": done, "of": goal.of}
    if goal.finish is not None:
        yield say.COMPLETE, {"month": goal.finish}


def _target(target: PlanTarget) -> Iterator[Fact]:
    unit = target.target.unit
    for sentence, values in ((say.TARGET_VALUE, target.target.values), (say.TARGET_MEASURED, target.target.measured)):
        for year, value in values:
            yield sentence, {"year": str(year), "value": str(value), "unit": unit}
    if target.finish is not None:
        yield say.TARGET_TASKS, {"month": target.finish}


def _task(task: PlanTask, plan: Plan, language: Language) -> Iterator[Fact]:
    yield say.STATUS, {"status": STATUSES[task.status].fill(level=LEVELS[task.level])}
    yield say.LEAD, {"role": role_name(plan, task.lead, language)}
    for role in task.support:
        yield say.SUPPORT, {"role": role_name(plan, role, language)}
    yield say.DELIVERABLE, {"text": task.deliverable}
    yield from _dates(task)
    if task.cost_unknown:
        yield say.COST_UNKNOWN, {}
    for account, years in task.cost:
        for year, sum_ in years:
            yield say.COST, {"year": str(year), "account": str(account), "sum": sum_}
    for goal in sorted(task.goals):
        yield say.FOR_GOAL, {"goal": goal}
    for other in sorted({arc.after for stage in task.stages for arc in stage.after}):
        yield say.WAITS, {"task": other}
    for sentence, words in ((say.DIFFICULTY, task.difficulty), (say.PROPOSAL, task.proposal)):
        if words:
            yield sentence, {"text": words}


def _dates(task: PlanTask) -> Iterator[Fact]:
    if task.finish is not None and task.status is not Status.RECURRING:
        yield say.FINISH, {"month": task.finish}
    for stage in task.stages:
        if stage.start is not None and stage.months:  # a moment is told by the task's finish
            yield say.STAGE_START, {"stage": STAGES[stage.name], "month": stage.start}
            yield say.STAGE_FINISH, {"stage": STAGES[stage.name], "month": stage.finish}
    if task.phase is not None:
        yield say.IN_PHASE if task.phase else say.AFTER_HORIZON, {"phase": task.phase}
    if task.critical:
        yield say.CRITICAL, {}
    if task.total_float is not None:
        yield say.FLOAT, {"months": task.total_float}
    if task.deadline is not None:
        yield say.DEADLINE, {"month": task.deadline}
