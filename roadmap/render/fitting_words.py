"""Demands, proofs and changes as sentences."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.fitting.conflicts import Conflict
from roadmap.fitting.demands import Demand, DemandKind
from roadmap.fitting.levers import Lever, LeverKind
from roadmap.fitting.mending import Repair
from roadmap.fitting.refuting import Ground, Refutation
from roadmap.fitting.searching import PLACEMENTS
from roadmap.messages import fitting as say
from roadmap.messages.text import Language, Text
from roadmap.messages.views import STAGES
from roadmap.model import FundNature, StageName, Strength
from roadmap.months import Month, last_month, shown
from roadmap.plan.document import Plan, Status
from roadmap.render import figures
from roadmap.render.names import account_name, task_said, task_title, team_name, team_said, text
from roadmap.render.phrases import months
from roadmap.render.plain import clean


class Words(NamedTuple):
    """The plan whose names are used, the language, and whether sums stay untold."""

    plan: Plan
    language: Language
    hide_money: bool = False

    def task(self, identifier: str) -> str:
        """Return a task inside a sentence."""
        return task_said(self.plan, identifier, self.language)

    def title(self, identifier: str) -> str:
        """Return a task as a heading begins with it."""
        return task_title(self.plan, identifier, self.language)

    def goal(self, identifier: str) -> str:
        """Return a goal's title."""
        found = next((each for each in self.plan.coverage if each.goal == identifier), None)
        return text(found.title, self.language) if found else clean(identifier)

    def account(self, account: FundNature | None) -> str:
        """Return whose money it is."""
        return "" if account is None else account_name(self.plan, account, self.language)

    def team(self, identifier: str) -> str:
        """Return a team."""
        return team_name(self.plan, identifier, self.language)

    def sum(self, million: int | None) -> str:
        """Return a sum with its unit."""
        return figures.sum_of(million or 0, self.language)

    def people(self, tenths: int) -> str:
        """Return people."""
        return figures.people(tenths, self.language)

    def month(self, period: int) -> str:
        """Return the month of a period."""
        return shown(Month(self.plan.horizon_from + period))


def percent(per_mille: int, language: Language) -> str:
    """Return a share in percent, below ten with one decimal."""
    whole, tenth = divmod(per_mille, 10)
    shown_ = f"{whole}.{tenth}" if whole < 10 and tenth else f"{whole + (tenth >= 5)}"
    return f"{figures.number(shown_, language)}%"


def missed_said(number: int, demand: Demand, words: Words) -> str:
    """Return what is missed, as the heading of a conflict."""
    due = "" if demand.month is None else shown(demand.month)
    match demand.kind:
        case DemandKind.HORIZON:
            task = words.plan.task(demand.task)
            undated = task is not None and task.status is Status.NO_DATE
            told = (say.UNDATED if undated else say.BEYOND).fill(n=number, task=words.title(demand.task))
        case DemandKind.DEADLINE:
            told = say.LATE.fill(n=number, task=words.title(demand.task), due=due)
        case DemandKind.PIN:
            told = say.MOVED.fill(n=number, task=words.title(demand.task), due=due)
        case DemandKind.COMPLETE:
            told = say.INCOMPLETE.fill(n=number, goal=words.goal(demand.goal), due=due)
        case _:
            told = say.OVERDRAWN.fill(n=number, what=demand_said(demand, words))
    return told.to(words.language)


def demand_said(demand: Demand, words: Words) -> str:
    """Return a demand in a few words."""
    return _demand(demand, words).to(words.language)


def _demand(demand: Demand, words: Words) -> Text:
    month = "" if demand.month is None else shown(demand.month)
    task = words.task(demand.task)
    match demand.kind:
        case DemandKind.DEADLINE:
            return say.DUE.fill(task=task, month=month)
        case DemandKind.COMPLETE:
            return say.COMPLETE.fill(goal=words.goal(demand.goal), month=month)
        case DemandKind.PIN:
            return say.PIN.fill(task=task, stage=STAGES[demand.stage] if demand.stage else "", month=month)
        case DemandKind.HORIZON:
            return say.REST.fill(n=len(demand.tasks)) if demand.rest else say.WITHIN.fill(task=task, month=month)
        case DemandKind.EXTERNAL:
            return say.EXTERNAL.fill(task=task, month=month)
        case DemandKind.DEPENDENCY:
            phrase = say.SOFT if demand.strength is Strength.SOFT else say.HARD
            return phrase.fill(task=task, after=words.task(demand.after))
        case _:
            return _limit(demand, words)


def _limit(demand: Demand, words: Words) -> Text:
    if demand.kind is DemandKind.TEAM:
        return _team(demand.team, words)
    told = {"account": words.account(demand.account), "sum": words.sum(demand.amount)}
    if demand.kind is DemandKind.BUDGET:
        return (say.BUDGET_HIDDEN if words.hide_money else say.BUDGET).fill(year=demand.year or 0, **told)
    span = {"first": demand.year or 0, "last": demand.last or 0}
    return (say.CEILING_HIDDEN if words.hide_money else say.CEILING).fill(**span, **told)


def _team(team: str, words: Words) -> Text:
    held = next((each for each in words.plan.capacities if each.team == team), None)
    levels = [0] if held is None else [*([] if held.people is None else [held.people]), *(n for _, n in held.changes)]
    least, most = min(levels), max(levels)
    if least == most:
        return say.TEAM.fill(team=words.team(team), people=words.people(least))
    return say.TEAM_LEVELS.fill(team=words.team(team), least=words.people(least), most=words.people(most))


def grounded(conflict: Conflict, words: Words) -> str:
    """Return how it is known that the demands of a conflict cannot hold together."""
    return _ground(conflict, conflict.refutation, words).to(words.language)


def _ground(conflict: Conflict, found: Refutation, words: Words) -> Text:
    match found.ground:
        case Ground.FIXED:
            return say.GROUND_FIXED
        case Ground.PATH:
            return _path(conflict, found, words)
        case Ground.ALONE:
            return _alone(conflict, found, words)
        case Ground.TEAM:
            sums = {"needed": words.people(found.needed), "available": words.people(found.available)}
            span = {"first": words.month(found.first), "last": words.month(found.last)}
            return say.GROUND_TEAM.fill(team=_team_of(conflict, words), **span, **sums)
        case Ground.MONEY:
            years = f"{found.first}" if found.first == found.last else f"{found.first}–{found.last}"
            phrase = say.GROUND_MONEY_HIDDEN if words.hide_money else say.GROUND_MONEY
            return phrase.fill(account=_account_of(conflict, found, words), years=years, **_sums(found, words))
        case Ground.TRIED:
            return say.GROUND_TRIED
        case Ground.SOLVER:
            return say.GROUND_SOLVER
        case Ground.SEARCH:
            return say.GROUND_SEARCH.fill(n=Text(f"{PLACEMENTS:,}".replace(",", "."), f"{PLACEMENTS:,}"))


def _path(conflict: Conflict, found: Refutation, words: Words) -> Text:
    """Return which months contradict each other, and what was counted for them: only what stands in the conflict."""
    kinds = {each.kind for each in conflict.demands}
    if kinds & {DemandKind.DEPENDENCY, DemandKind.EXTERNAL}:
        counted = say.MONTHS_AND_WAITS
    else:
        counted = say.MONTHS_PINNED if DemandKind.PIN in kinds else say.MONTHS_ALONE
    if conflict.missed.kind is DemandKind.PIN:
        return say.GROUND_PATH_PIN.fill(counted=counted)
    task, _, stage = conflict.activity.partition("/")
    months_ = {"earliest": words.month(found.earliest - 1), "latest": words.month(found.latest - 1)}
    told = {"counted": counted, "start": shown(words.plan.start), "task": words.task(task), **months_}
    due = words.plan.horizon_from + found.latest - 1
    if any(each.wanted and each.month == due and task in each.tasks for each in conflict.demands):
        return say.GROUND_PATH.fill(**told)
    return say.GROUND_PATH_STAGE.fill(stage=STAGES[StageName(stage)], **told)


def _alone(conflict: Conflict, found: Refutation, words: Words) -> Text:
    task = words.task(conflict.activity.partition("/")[0])
    if found.team is not None:
        sums = {"needed": words.people(found.needed), "available": words.people(max(0, found.available))}
        return say.GROUND_TEAM_ALONE.fill(task=task, team=_team_of(conflict, words), **sums)
    if found.account is not None:
        if words.hide_money:
            phrase = say.GROUND_MONEY_ALONE_LATER_HIDDEN if found.later else say.GROUND_MONEY_ALONE_HIDDEN
        else:
            phrase = say.GROUND_MONEY_ALONE_LATER if found.later else say.GROUND_MONEY_ALONE
        year = f"{found.first}" if found.first == found.last else f"{found.first}–{found.last}"
        return phrase.fill(task=task, month=words.month(found.start), year=year, **_sums(found, words))
    return (say.GROUND_ALONE_LATER if found.later else say.GROUND_ALONE).fill(task=task)


def _sums(found: Refutation, words: Words) -> dict[str, str | Text]:
    """Return what is needed, and what there is or what fixed work leaves of it."""
    needed, available = figures.two_sums(found.needed, max(0, found.available), words.language)
    return {"needed": needed, "left": (say.MONEY_LEFT if found.beside else say.MONEY_THERE).fill(available=available)}


def _team_of(conflict: Conflict, words: Words) -> str:
    """Return the team that a proof by people names."""
    return team_said(words.plan, conflict.team, words.language)


def _account_of(conflict: Conflict, found: Refutation, words: Words) -> str:
    held = (each.account for each in conflict.demands if each.account is not None and _within(each, found))
    return words.account(next(held, None))


def _within(demand: Demand, found: Refutation) -> bool:
    return demand.year is not None and found.first <= demand.year <= found.last


def change_said(repair: Repair, words: Words) -> str:
    """Return a change in a few words."""
    return _change(repair, words).to(words.language)


def _change(repair: Repair, words: Words) -> Text:
    lever, size = repair.lever, repair.size
    task = words.task(lever.task)
    match lever.kind:
        case LeverKind.BUDGET | LeverKind.CEILING:
            return _money(lever, size, words)
        case LeverKind.TEAM:
            since = shown(words.plan.start if lever.since is None else lever.since)
            team = team_said(words.plan, lever.team, words.language)
            return say.MORE_PEOPLE.fill(people=words.people(size), team=team, month=since)
        case LeverKind.DEADLINE:
            due = repair.plan.task(lever.task)
            month = "" if due is None or due.deadline is None else shown(due.deadline)
            return say.LATER_DEADLINE.fill(task=task, months=months(size, words.language), month=month)
        case LeverKind.COMPLETE:
            by = last_month(repair.changes.completes[-1].rpartition("=")[2])
            month = "" if by is None else shown(by)
            return say.LATER_GOAL.fill(months=months(size, words.language), month=month)
        case LeverKind.EXTERNAL:
            month = "" if lever.by is None else shown(Month(lever.by - size))
            return say.SOONER_EXTERNAL.fill(task=task, months=months(size, words.language), month=month)
        case LeverKind.UNPIN:
            return say.UNPIN.fill(task=task)
        case LeverKind.NO_WAIT:
            return say.NO_WAIT.fill(task=task, other=words.task(lever.other))
        case LeverKind.EXCLUDE:
            return say.EXCLUDE.fill(task=task)
        case LeverKind.DROP_GOAL:
            return say.DROP_GOAL.fill(goal=words.goal(lever.goal))


def _money(lever: Lever, size: int, words: Words) -> Text:
    told = {"sum": figures.sum_exactly(size, words.language), "account": words.account(lever.account)}
    if words.hide_money:
        span = f"{lever.years[0]}–{lever.years[-1]}"
        if lever.kind is LeverKind.CEILING:
            return say.MORE_CEILING_HIDDEN.fill(account=told["account"], years=span)
        return say.MORE_MONEY_HIDDEN.fill(account=told["account"], years=", ".join(map(str, lever.years)))
    if lever.kind is LeverKind.CEILING:
        return say.MORE_CEILING.fill(first=lever.years[0], last=lever.years[-1], **told)
    if len(lever.years) == 1:
        return say.MORE_MONEY.fill(year=lever.years[0], **told)
    return say.MORE_EACH_YEAR.fill(years=", ".join(map(str, lever.years)), **told)
