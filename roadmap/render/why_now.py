"""Why a task stands where it stands: its binding constraints as full sentences, and what it takes to come sooner."""

from __future__ import annotations

from collections.abc import Iterable

from roadmap.messages import why as words
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import StageName
from roadmap.months import Month, shown
from roadmap.plan.document import Hold, HoldKind, Plan, PlanStage, PlanTask
from roadmap.plan.sooner import QUARTER, Obstacle, ObstacleKind, gives_way, pins_for
from roadmap.plan.sooner import sooner as obstacles
from roadmap.render.figures import people, sum_exactly
from roadmap.render.names import account_name, cited_short, clause, parts, task_said, team_said, text
from roadmap.render.reasons import arc_of, figures, is_own, reason

Held = tuple[PlanStage, Hold]


def _held(task: PlanTask) -> list[list[Held]]:
    """Return the binding constraints of each stage that does not merely follow the task's own stage before it."""
    leading = [stage for stage in task.stages if stage.held_by and not is_own(task, stage.held_by[0])]
    return [[(stage, hold) for hold in stage.held_by if not is_own(task, hold)] for stage in leading]


def now(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[str]:
    """Return the first binding constraint of each stage; stages are named where there are several."""
    stages = _held(task)
    return [_named(plan, task, held[0], language, len(stages) > 1, hide_money) for held in stages]


def others(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[str]:
    """Return all other binding constraints, those beside a task's own earlier stage as well."""
    stages = _held(task)
    shown_first = [held[0] for held in stages]
    rest = [(stage, hold) for stage in task.stages for hold in stage.held_by if not is_own(task, hold)]
    several = len({stage.name for stage, _ in rest}) > 1
    return [_named(plan, task, held, language, several, hide_money) for held in rest if held not in shown_first]


def _named(plan: Plan, task: PlanTask, held: Held, language: Language, several: bool, hide_money: bool) -> str:
    stage, hold = held
    sentence = _sentence(plan, task, stage, hold, language, hide_money)
    if not several or stage.start is None:
        return sentence
    when = shown(stage.start if stage.months else Month(stage.start - 1))
    return words.STAGE_AT.fill(stage=STAGES[stage.name], when=when, reason=sentence).to(language)


def _sentence(plan: Plan, task: PlanTask, stage: PlanStage, hold: Hold, language: Language, hide_money: bool) -> str:
    """Return a hold with why it holds and its source, or with the work that came first and the figures behind it."""
    sentence = reason(hold, plan, language, stage)
    if arc := arc_of(hold, stage):
        if why := clause(text(arc.why, language)):
            sentence = words.WHY_THEN.fill(reason=sentence, why=why).to(language)
        return f"{sentence} {cited_short(plan, arc.source, language)}" if arc.source else sentence
    used_by = parts(hold.stage)[0] if hold.kind in (HoldKind.TEAM, HoldKind.MONEY) and hold.stage else task.id
    if used_by != task.id:
        user = task_said(plan, used_by, language)
        sentence += words.LATEST_USER.fill(task=user).to(language)
    numbers = "" if hide_money and hold.kind is HoldKind.MONEY else figures(hold, plan, language, stage)
    return f"{sentence} ({numbers})" if numbers else sentence


def sooner(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[str]:
    """Return what would have to change for the task to be complete a quarter sooner."""
    found = obstacles(plan, task)
    if not found:
        return [words.SOONER_FREE.to(language)]
    if all(each.kind is ObstacleKind.START for each in found):
        return []
    sentence = _only_if(plan, task, found, language, hide_money).to(language)
    return [words.NOT_PLANNED_AGAIN.fill(sentence=sentence).to(language)]


def _only_if(plan: Plan, task: PlanTask, found: tuple[Obstacle, ...], language: Language, hide_money: bool) -> Text:
    """Return what would have to change; what is lacking of people and money only as a relief for other work, where a
    pin can take as much from that.
    """
    lacking = [each for each in found if each.kind in (ObstacleKind.TEAM, ObstacleKind.MONEY)]
    others = [each for each in found if each not in lacking]

    def said(changes: Iterable[Obstacle]) -> list[str]:
        return list(dict.fromkeys(_change(plan, task, each, language, hide_money) for each in changes))

    def joined(*changes: str) -> str:
        return words.AND.to(language).join(("; ".join(changes[:-1]), changes[-1])) if changes[1:] else changes[0]

    begins_sooner = any(each.kind is ObstacleKind.START for each in others)
    if not lacking and not begins_sooner:
        return words.ONLY_IF.fill(changes=joined(*said(others)))
    pinned, running = _pinned(task), _running(task, found, language)
    if pinned and not begins_sooner and gives_way(plan, task, lacking):
        more = joined(*said(lacking), *running)
        return words.FOR_INSTANCE_OTHERS_GIVE_WAY.fill(changes=joined(*said(others), pinned.to(language)), more=more)
    kept = [words.SOONER_OR_LOST.fill(pinned=pinned).to(language)] if pinned else []
    return words.FOR_INSTANCE_AT_COST.fill(changes=joined(*said(found), *kept, *running))


def _pinned(task: PlanTask) -> Text | None:
    """Return the pins that give the task what other work would take; None where no stage is to be pinned."""
    match [(stage, shown(month)) for stage, month in pins_for(task)]:
        case [(first, begins), (stage, month)]:
            names = {"first": STAGES[first], "stage": STAGES[stage]}
            return words.SOONER_STAGES_PINNED.fill(begins=begins, month=month, option=stage, **names)
        case [(stage, month)]:
            sentence = words.SOONER_PINNED if stage is task.stages[0].name else words.SOONER_STAGE_PINNED
            return sentence.fill(stage=STAGES[stage], option=stage, month=month)
    return None


def _running(task: PlanTask, found: tuple[Obstacle, ...], language: Language) -> list[str]:
    """Return what keeps for operation, which has no pin, the money that is added for it: a wish."""
    if task.finish is None or not any(_is_running_cost(each) for each in found):
        return []
    due = Month(task.finish - QUARTER)
    sentence = words.SOONER_RUNNING_DUE if task.deadline is None or task.deadline > due else words.SOONER_RUNNING
    return [sentence.fill(month=shown(due)).to(language)]


def _is_running_cost(obstacle: Obstacle) -> bool:
    return obstacle.kind is ObstacleKind.MONEY and obstacle.stage is StageName.OPERATION


def _change(plan: Plan, task: PlanTask, obstacle: Obstacle, language: Language, hide_money: bool) -> str:
    match obstacle:
        case Obstacle(kind=ObstacleKind.PIN, month=month, stage=stage) if month is not None and stage is not None:
            sentence = words.SOONER_PIN if stage is task.stages[0].name else words.SOONER_STAGE_PIN
            return sentence.fill(stage=STAGES[stage], month=shown(month)).to(language)
        case Obstacle(kind=ObstacleKind.DEPENDENCY, arc=arc, month=month) if arc is not None and month is not None:
            return (
                words.SOONER_DEPENDENCY[arc.of]
                .fill(task=task_said(plan, arc.after, language), month=shown(month))
                .to(language)
            )
        case Obstacle(kind=ObstacleKind.TEAM, month=first, last=last) if first is not None and last is not None:
            values = {"team": team_said(plan, obstacle.team, language), "people": people(obstacle.amount, language)}
            if obstacle.later:
                return words.SOONER_TEAM_ON.fill(first=shown(first), **values).to(language)
            if first == last:
                return words.SOONER_TEAM.fill(month=shown(first), **values).to(language)
            return words.SOONER_TEAM_SPAN.fill(first=shown(first), last=shown(last), **values).to(language)
        case Obstacle(kind=ObstacleKind.MONEY, account=account) if account is not None:
            return _money_change(obstacle, account_name(plan, account, language), language, hide_money)
        case _:
            month = obstacle.month or plan.start
            return words.SOONER_DATE.fill(month=shown(month)).to(language)


def _money_change(obstacle: Obstacle, account: str, language: Language, hide_money: bool) -> str:
    """Return that more has to be budgeted for a year, or a ceiling to be raised; by how much where the plan tells."""
    hidden = hide_money or not obstacle.amount
    values: dict[str, object] = {"account": account, "sum": sum_exactly(obstacle.amount, language)}
    if obstacle.year < obstacle.until:
        sentence = words.SOONER_CEILING if hidden else words.SOONER_CEILING_SUM
        return sentence.fill(first=obstacle.year, last=obstacle.until, **values).to(language)
    year = words.SOONER_ON.fill(year=obstacle.year).to(language) if obstacle.later else f"{obstacle.year}"
    return (words.SOONER_MONEY if hidden else words.SOONER_SUM).fill(year=year, **values).to(language)
