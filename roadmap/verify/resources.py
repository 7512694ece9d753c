"""The rules on people and money: capacities, yearly budgets, ceilings, and the overruns of fixed work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages import verifying
from roadmap.messages.text import Text
from roadmap.verify.dates import stages_of
from roadmap.verify.reading import RECURRING, Brief, Charge, Document, Stage, Task, month_words
from roadmap.verify.violation import Violation


class Use(NamedTuple):
    """What work uses of one thing: `fixed` by recurring work and work in progress or done, `placed` by all other."""

    fixed: int
    placed: int

    def plus(self, other: Use) -> Use:
        """Return both uses together."""
        return Use(self.fixed + other.fixed, self.placed + other.placed)


class Limited(NamedTuple):
    """A use with its limit: tenths of people in a team in a month, or million VND of an account in a year or
    span of years.
    """

    rule: str
    where: str
    at: str
    use: Use
    limit: int


NOTHING = Use(0, 0)


def spent(begin: int, charge: Charge, first: int, last: int) -> int:
    """Return how much of `charge` falls into the months `first` to `last`, in million VND; its stage begins in `begin`.

    The running total is rounded down, so that the parts add up.
    """
    length = charge.last - charge.first + 1
    since = begin + charge.first - 1
    before = min(max(first - since, 0), length)
    until = min(max(last + 1 - since, 0), length)
    return until * charge.sum // length - before * charge.sum // length if until > before else 0


def payments(document: Document) -> Iterator[tuple[Task, Stage, str, int, int]]:
    """Yield task, stage, account, year and million VND of all charges, months before the plan's start left out."""
    start = document.brief.start
    for task, stage, _ in stages_of(document):
        if stage.begin is None:
            continue
        for charge in stage.charges:
            last = stage.begin + charge.last - 1
            for year in range(max(start, stage.begin + charge.first - 1) // 12, last // 12 + 1):
                amount = spent(stage.begin, charge, max(start, year * 12), year * 12 + 11)
                yield task, stage, charge.account, year, amount


def capacity(brief: Brief, team: str, month: int) -> int | None:
    """Return the people of `team` in `month`, in tenths; None without a limit. After the horizon, its last
    month counts.
    """
    known = brief.teams.get(team)
    if known is None:
        return 0
    people = known.people
    for since, changed in known.changes:
        if since <= min(month, brief.horizon_to):
            people = changed
    return people


def figure(brief: Brief, account: str, year: int) -> int | None:
    """Return what `account` may spend in `year`, in million VND; None without a figure. After the horizon, its
    last year counts.
    """
    budget = brief.budgets.get(account)
    return None if budget is None else budget.years.get(min(year, brief.horizon_to // 12))


def _is_fixed(task: Task, stage: Stage) -> bool:
    return task.status == RECURRING or stage.progress is not None


def _use(task: Task, stage: Stage, amount: int) -> Use:
    return Use(amount, 0) if _is_fixed(task, stage) else Use(0, amount)


def team_limits(document: Document) -> Iterator[Limited]:
    """Yield every team in every month, by team and month, where more of it is used than there is."""
    fixed: Counter[tuple[str, int]] = Counter()
    placed: Counter[tuple[str, int]] = Counter()
    for task, stage, _ in stages_of(document):
        if stage.begin is None or stage.end is None:
            continue
        used = fixed if _is_fixed(task, stage) else placed
        for team, tenths in stage.team:
            for month in range(max(stage.begin, document.brief.start), stage.end):
                used[team, month] += tenths
    for team, month in sorted({*fixed, *placed}):
        limit = capacity(document.brief, team, month)
        if limit is not None and fixed[team, month] + placed[team, month] > limit:
            yield Limited("team", team, month_words(month), Use(fixed[team, month], placed[team, month]), limit)


def money_limits(document: Document) -> Iterator[Limited]:
    """Yield every account in every year where it is used and has a figure, then every ceiling."""
    used: dict[tuple[str, int], Use] = {}
    for task, stage, account, year, amount in payments(document):
        used[account, year] = used.get((account, year), NOTHING).plus(_use(task, stage, amount))
    for (account, year), use in sorted(used.items()):
        limit = figure(document.brief, account, year)
        if limit is not None:
            yield Limited("budget", account, f"{year:04d}", use, limit)
    for account, budget in document.brief.budgets.items():
        for first, last, limit in budget.ceilings:
            use = NOTHING
            for (other, year), amounts in sorted(used.items()):
                use = use.plus(amounts) if other == account and first <= year <= last else use
            yield Limited("ceiling", account, f"{first:04d}-{last:04d}", use, limit)


def limits(document: Document) -> Iterator[Violation]:
    """Nothing is placed beyond a capacity, a yearly figure or a ceiling, nor where fixed work alone exceeds it.

    The overruns of fixed work are listed with their figures, and no others.
    """
    overruns: dict[tuple[str, str], tuple[int, int]] = {}
    for limited in (*team_limits(document), *money_limits(document)):
        if limited.use.placed and sum(limited.use) > limited.limit:
            yield Violation(limited.rule, f"brief.{_table(limited.where)}", _exceeded(limited))
        if limited.use.fixed > limited.limit:
            overruns[limited.where, limited.at] = (limited.use.fixed, limited.limit)
    yield from _overruns(document, overruns)


def _table(where: str) -> str:
    return f"budget.{where}" if "/" in where else f"team.{where}"


def _exceeded(limited: Limited) -> Text:
    text = verifying.EXCEEDED_BY_PLACED if limited.use.fixed <= limited.limit else verifying.EXCEEDED_BY_FIXED
    return text.fill(
        where=limited.where,
        at=limited.at,
        needed=verifying.amount(limited.where, sum(limited.use)),
        fixed=verifying.amount(limited.where, limited.use.fixed),
        limit=verifying.amount(limited.where, limited.limit),
    )


def _overruns(document: Document, found: dict[tuple[str, str], tuple[int, int]]) -> Iterator[Violation]:
    listed = {(overrun.where, overrun.at): overrun for overrun in document.summary.overruns}
    for overrun in document.summary.overruns:
        if listed[overrun.where, overrun.at] is not overrun or (overrun.where, overrun.at) not in found:
            text = verifying.NO_OVERRUN.fill(where=overrun.where, at=overrun.at)
            yield Violation("overrun", f"summary.overrun.{overrun.id}", text)
    for (where, at), (needed, available) in found.items():
        values = {
            "where": where,
            "at": at,
            "needed": verifying.amount(where, needed),
            "available": verifying.amount(where, available),
        }
        stands = listed.get((where, at))
        if stands is None:
            yield Violation("overrun", "summary.overrun", verifying.OVERRUN_NOT_LISTED.fill(**values))
        elif (stands.needed, stands.available) != (needed, available):
            text = verifying.OVERRUN_DIFFERS.fill(
                **values,
                listed_needed=verifying.amount(where, stands.needed),
                listed_available=verifying.amount(where, stands.available),
            )
            yield Violation("overrun", f"summary.overrun.{stands.id}", text)
