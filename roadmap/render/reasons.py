"""Binding constraints as sentences: the plan stores them as data, every view says them with these words."""

from __future__ import annotations

from roadmap.messages import why as words
from roadmap.messages.text import Language, Text, same
from roadmap.messages.views import LEVELS, STAGES
from roadmap.model import Moment, Strength
from roadmap.months import Month, shown
from roadmap.plan.document import Arc, Hold, HoldKind, Plan, PlanStage, PlanTask, Status
from roadmap.render.figures import people, sum_of
from roadmap.render.names import account_name, parts, task_said, team_said
from roadmap.render.phrases import began_unknown, months


def reason(hold: Hold, plan: Plan, language: Language, stage: PlanStage | None = None) -> str:
    """Return what holds a stage back, as it reads on after "vì" or "because"; `stage` is the one that is held."""
    return _reason(hold, plan, language, stage).to(language)


def _reason(hold: Hold, plan: Plan, language: Language, stage: PlanStage | None) -> Text:
    match hold.kind:
        case HoldKind.PROGRESS:
            if stage and began_unknown(plan, stage):
                return words.PROGRESS_LEFT.fill(months=months(stage.months, language))
            return words.PROGRESS
        case HoldKind.PIN:
            pin = stage.pin if stage else hold.month
            return words.PIN_PLAIN if pin is None else words.PIN.fill(month=shown(pin))
        case HoldKind.DATE:
            start = stage.start if stage and stage.start is not None else plan.start
            return (words.DATE_LATER if start > plan.start else words.DATE).fill(month=shown(max(start, plan.start)))
        case HoldKind.DEPENDENCY:
            return _dependency(hold, plan, language, stage)
        case HoldKind.TEAM:
            team = team_said(plan, hold.team or "", language)
            return (
                words.TEAM_PLAIN.fill(team=team)
                if hold.month is None
                else words.TEAM.fill(team=team, month=shown(hold.month))
            )
        case HoldKind.MONEY:
            return _money(hold, plan, language)


def _money(hold: Hold, plan: Plan, language: Language) -> Text:
    if hold.account is None or hold.year is None:
        return words.MONEY_PLAIN
    account = account_name(plan, hold.account, language)
    budget, need = _money_there(hold, plan)
    left = words.Left.ALONE if not hold.stage else words.Left.SOME if (budget or 0) > need else words.Left.NONE
    if hold.until is not None:
        return words.CEILING[left].fill(account=account, first=hold.year, last=hold.until)
    sentence = words.MONEY[left] if budget else words.MONEY_NONE
    return sentence.fill(account=account, year=hold.year)


def _money_there(hold: Hold, plan: Plan) -> tuple[int | None, int]:
    """Return what the year, or the ceiling, of a hold has, None without a figure, and what is needed of it."""
    if hold.account is None or hold.year is None:
        return None, 0
    if hold.until is None:
        return plan.budget_in(hold.year, hold.account), plan.need_in(hold.year, hold.account)
    ceilings = [each for held in plan.budgets if held.account == hold.account for each in held.ceilings]
    most = min((most for first, last, most in ceilings if (first, last) == (hold.year, hold.until)), default=None)
    return most, sum(plan.need_in(year, hold.account) for year in range(hold.year, hold.until + 1))


def _dependency(hold: Hold, plan: Plan, language: Language, stage: PlanStage | None) -> Text:
    arc = arc_of(hold, stage)
    if arc is None:
        return _without_arc(hold, plan, language)
    name = task_said(plan, arc.after, language)
    when = moment_words(plan, arc, language)
    return words.WAITS[arc.holds].fill(task=f"{name} ({when})" if when else name)


def _without_arc(hold: Hold, plan: Plan, language: Language) -> Text:
    """Return a dependency that carries no key: a stage waits for the stage before it."""
    task, stage = parts(hold.stage or "")
    held = plan.task(task)
    placed = held.stage(stage) if held and stage else None
    if stage is None or placed is None or placed.finish is None:
        return words.WAITS[Moment.START].fill(task=task_said(plan, task, language))
    return words.OWN_STAGE.fill(stage=STAGES[stage], month=shown(placed.finish))


def arc_of(hold: Hold, stage: PlanStage | None) -> Arc | None:
    """Return the dependency that a hold names: the stage's own, or one rebuilt from its key without lag and reason."""
    if hold.key is None:
        return None
    found = next((arc for arc in stage.after if arc.key == hold.key), None) if stage else None
    if found is None and hold.key.count("/") == 2:
        after, of, holds = hold.key.split("/")
        found = Arc(after, Moment(of), Moment(holds), 0, Strength.HARD, same(""), None)
    return found


def moment_words(plan: Plan, arc: Arc, language: Language) -> str:
    """Return when the moment that an arc waits for comes, in words; empty where the plan does not know the task."""
    task = plan.task(arc.after)
    if task is None:
        return ""
    if task.status is Status.DONE:
        return words.IN_PLACE.to(language)
    if task.status is Status.EXTERNAL:
        sentence = words.CONFIRMED if task.confirmed and task.available is not None else words.UNCONFIRMED
        return sentence.fill(level=LEVELS[task.level], month=shown(task.available or plan.start)).to(language)
    at = task.moment(arc.of)
    if at is None:
        return words.UNDATED.to(language)
    when = words.MOMENT_AT[arc.of].fill(month=shown(at))
    if arc.lag:
        when = (words.LAG_AFTER if arc.lag > 0 else words.LAG_BEFORE).fill(
            when=when, lag=months(abs(arc.lag), language)
        )
    return when.to(language)


def first_hold(task: PlanTask) -> tuple[PlanStage, Hold] | None:
    """Return the first binding constraint of a task's last stage; where that is its own earlier stage, that stage's."""
    for stage in reversed(task.stages):
        if stage.held_by and not is_own(task, stage.held_by[0]):
            return stage, stage.held_by[0]
    return None


def is_own(task: PlanTask, hold: Hold) -> bool:
    """Return whether a stage waits for another stage of the same task."""
    return hold.kind is HoldKind.DEPENDENCY and hold.stage is not None and parts(hold.stage)[0] == task.id


def cause(task: PlanTask, plan: Plan, language: Language) -> str:
    """Return the first binding constraint of a task, empty where the plan stores none; where that is money too little
    for the task alone, with what it waited for before.
    """
    found = first_hold(task)
    if found is None:
        return ""
    stage, hold = found
    alone = hold.kind is HoldKind.MONEY and hold.stage is None
    before = [each for each in stage.held_by[1:] if each.stage][:1] if alone else []
    return "; ".join(reason(each, plan, language, stage) for each in (hold, *before))


def figures(hold: Hold, plan: Plan, language: Language, stage: PlanStage) -> str:
    """Return the figures behind a hold through people or money, empty for all others."""
    if hold.kind is HoldKind.TEAM and hold.team and hold.month is not None:
        return _team_figures(plan, hold.team, hold.month, language, stage)
    if hold.kind is HoldKind.MONEY:
        return _money_figures(hold, plan, language)
    return ""


def _team_figures(plan: Plan, team: str, at: Month, language: Language, stage: PlanStage) -> str:
    capacity = plan.people(team, at)
    if capacity is None:
        return ""
    tenths = {
        "needed": dict(stage.team).get(team, 0),
        "left": max(capacity - plan.people_at_work(team, at), 0),
        "capacity": capacity,
    }
    return words.TEAM_FIGURES.fill(**{key: people(each, language) for key, each in tenths.items()}).to(language)


def _money_figures(hold: Hold, plan: Plan, language: Language) -> str:
    budget, needed = _money_there(hold, plan)
    if budget is None:
        return ""
    if budget > needed:
        return words.MONEY_LEFT.fill(left=sum_of(budget - needed, language)).to(language)
    need = sum_of(needed, language)
    return words.MONEY_FIGURES.fill(need=need, budget=sum_of(budget, language)).to(language)
