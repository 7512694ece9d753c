"""Why a task stands where it stands: its binding constraints as full sentences, and what a month sooner would take."""

from __future__ import annotations

from roadmap.messages import why as words
from roadmap.messages.text import Language
from roadmap.messages.views import STAGES
from roadmap.months import Month, shown
from roadmap.plan.document import Hold, HoldKind, Plan, PlanStage, PlanTask, Status
from roadmap.render.names import account_name, cited_short, clause, parts, task_said, team_said, text
from roadmap.render.reasons import arc_of, figures, is_own, moment_at, reason, too_little

Held = tuple[PlanStage, Hold]


def _held(task: PlanTask) -> list[list[Held]]:
    """Return the binding constraints of each stage that does not merely follow the task's own stage before it."""
    leading = [stage for stage in task.stages if stage.held_by and not is_own(task, stage.held_by[0])]
    return [[(stage, hold) for hold in stage.held_by if not is_own(task, hold)] for stage in leading]


def now(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[str]:
    """Return the first binding constraint of each stage; stages are named where there are several."""
    stages = _held(task)
    return [_named(plan, held[0], language, len(stages) > 1, hide_money) for held in stages]


def others(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[str]:
    """Return all other binding constraints, those beside a task's own earlier stage as well."""
    stages = _held(task)
    shown_first = [held[0] for held in stages]
    rest = [(stage, hold) for stage in task.stages for hold in stage.held_by if not is_own(task, hold)]
    several = len({stage.name for stage, _ in rest}) > 1
    return [_named(plan, held, language, several, hide_money) for held in rest if held not in shown_first]


def _named(plan: Plan, held: Held, language: Language, several: bool, hide_money: bool) -> str:
    stage, hold = held
    sentence = _sentence(plan, stage, hold, language, hide_money)
    if not several or stage.start is None:
        return sentence
    when = shown(stage.start if stage.months else Month(stage.start - 1))
    return words.STAGE_AT.fill(stage=STAGES[stage.name], when=when, reason=sentence).to(language)


def _sentence(plan: Plan, stage: PlanStage, hold: Hold, language: Language, hide_money: bool) -> str:
    """Return a hold with why it holds and its source, or with the work that came first and the figures behind it."""
    sentence = too_little(hold, plan, language) or reason(hold, plan, language, stage)
    if arc := arc_of(hold, stage):
        if why := clause(text(arc.why, language)):
            sentence = words.WHY_THEN.fill(reason=sentence, why=why).to(language)
        return f"{sentence} {cited_short(plan, arc.source, language)}" if arc.source else sentence
    if hold.kind in (HoldKind.TEAM, HoldKind.MONEY) and hold.stage:
        user = task_said(plan, parts(hold.stage)[0], language)
        sentence += words.LATEST_USER.fill(task=user).to(language)
    numbers = "" if hide_money and hold.kind is HoldKind.MONEY else figures(hold, plan, language, stage)
    return f"{sentence} ({numbers})" if numbers else sentence


def sooner(plan: Plan, task: PlanTask, language: Language) -> list[str]:
    """Return what would have to change for the task to be complete a month sooner."""
    holding = _finish_held(task)
    if all(hold.kind in (HoldKind.DATE, HoldKind.PROGRESS) for _, hold in holding):
        return []
    changes = dict.fromkeys(_change(plan, stage, hold, language) for stage, hold in holding)
    said = words.AND.to(language).join(change for change in changes if change)
    return [words.ONLY_IF.fill(changes=said).to(language)] if said else []


def _finish_held(task: PlanTask) -> list[Held]:
    """Return all that binds the finish: what binds the last stage; where that is the stage before, what binds it."""
    found: list[Held] = []
    for stage in reversed(task.stages):
        found += [(stage, hold) for hold in stage.held_by if not is_own(task, hold)]
        if stage.held_by and not any(is_own(task, hold) for hold in stage.held_by):
            break
    return found


def _change(plan: Plan, stage: PlanStage, hold: Hold, language: Language) -> str:
    match hold.kind:
        case HoldKind.PIN:
            return words.SOONER_PIN.to(language)
        case HoldKind.DATE:
            return words.SOONER_DATE.to(language)
        case HoldKind.TEAM if hold.month is not None:
            team = team_said(plan, hold.team or "", language)
            return words.SOONER_TEAM.fill(team=team, month=shown(hold.month)).to(language)
        case HoldKind.MONEY if hold.account is not None and hold.year is not None:
            account = account_name(plan, hold.account, language)
            return words.SOONER_MONEY.fill(account=account, year=hold.year).to(language)
        case HoldKind.DEPENDENCY:
            return _earlier(plan, stage, hold, language)
        case _:
            return ""


def _earlier(plan: Plan, stage: PlanStage, hold: Hold, language: Language) -> str:
    arc = arc_of(hold, stage)
    before = plan.task(arc.after) if arc else None
    if arc is None or before is None:
        return ""
    at = before.available or plan.start if before.status is Status.EXTERNAL else moment_at(before, arc.of)
    if at is None:
        return ""
    sentence = words.SOONER_DEPENDENCY[arc.of]
    return sentence.fill(task=task_said(plan, arc.after, language), month=shown(Month(at - 1))).to(language)
