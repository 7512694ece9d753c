"""Planning options of the command line to a brief: goals, money and people as they are typed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.briefdefaults import HORIZON, LONGEST_HORIZON, default_phases, inside, merge_teams, pickable_goals
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import requests as say
from roadmap.messages.text import Text
from roadmap.messages.views import FUNDS, NATURES
from roadmap.model import Brief, Budget, Catalogue, Effort, Fund, FundNature, Locality, Nature, Progress, TeamCapacity
from roadmap.months import Month, after, first_month, shown, written, year_of
from roadmap.typedsums import million, thousandths
from roadmap.words import fold, nearest_first

DEFAULT_LOCALITY = "tinh"
"""The profile of a plan that names none."""

MOST_MONEY = 1_000_000_000
MOST_TENTHS = 1_000_000
_BUDGET = re.compile(
    r"(?:(?P<account>[\w-]+(?:/[\w-]*)?):)?(?P<year>\d{4})(?:-(?P<last>\d{4}))?=(?P<sign>[+-]?)(?P<digits>\d{1,15}(?:[.,]\d+)?)(?P<unit>ty|tỷ|tr|%)?"
)
_AMOUNT = re.compile(r"(?P<digits>\d{1,15}(?:[.,]\d+)?)\s*(?P<unit>ty|tỷ|tr)")
_TEAM = re.compile(
    r"(?P<team>[^@=]+)(?:@(?P<month>[\d-]+|\d{4}-Q[1-4]))?=(?P<sign>[+-]?)(?P<number>\d{1,9}(?:[.,]\d)?)"
)
_YEARS = re.compile(r"\d{4}(?:-\d{4})?")
_NOT_KNOWN = re.compile(r"(?:(?P<name>[^@=]+)=)?(?:chua[- ](?:biet|ro)|unknown|not known)")


class OneOff(NamedTuple):
    """The options of one plan without a brief; empty where nothing was said. Words are as typed."""

    goals: tuple[str, ...]
    locality: str | None = None
    horizon: tuple[Month, Month] | None = None
    start: Month | None = None
    budgets: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    engine: str | None = None
    effort: str | None = None


def brief_of(request: OneOff, catalogue: Catalogue) -> Brief:
    """Return the brief that `request` amounts to. Raises `UsageError` for what cannot be read or does not exist."""
    locality = catalogue.localities[resolve(catalogue, request.locality or DEFAULT_LOCALITY, ("locality",)).id]
    goals = chosen_goals(catalogue, request.goals)
    first, last = horizon = request.horizon or HORIZON
    if last - first >= LONGEST_HORIZON:
        raise UsageError(say.HORIZON_LONG)
    if year_of(first) < 1900 or year_of(last) > 2199:
        raise UsageError(say.HORIZON_FAR)
    start = request.start if request.start is not None else after(catalogue.as_of, 1)
    if not first <= start <= last:
        raise UsageError(say.START_OUTSIDE.fill(start=shown(start), first=shown(first), last=shown(last)))
    return Brief(
        title=_title(catalogue, request.goals, goals),
        locality=locality.id,
        language="vi",
        horizon_from=first,
        horizon_to=last,
        start=start,
        goals=goals,
        phases=default_phases(catalogue, horizon),
        engine=request.engine or "fast",
        effort=Effort(request.effort or Effort.QUICK),
        start_assumed=request.start is None,
        locality_assumed=request.locality is None,
        budgets=with_budgets(inside(locality.budgets, horizon), request.budgets, locality, horizon),
        teams=with_teams(catalogue, locality.teams, request.teams),
        progress={task: Progress(done=Month(start - 1)) for task in _done(catalogue, locality, request.done)},
    )


def chosen_goals(catalogue: Catalogue, words: Sequence[str]) -> tuple[str, ...]:
    """Return the goals that `words` name, in order, each once; a framework means all of its goals that can be
    chosen.
    """
    goals: dict[str, None] = {}
    for word in dict.fromkeys(words):
        found = resolve(catalogue, word, ("framework", "goal")).id
        names = pickable_goals(catalogue, found) if found in catalogue.frameworks else (found,)
        for name in names:
            if not catalogue.goals[name].pickable:
                raise UsageError(say.NOT_PICKABLE.fill(goal=name))
            goals[name] = None
    return tuple(goals)


def _title(catalogue: Catalogue, words: Sequence[str], goals: Sequence[str]) -> Text:
    named = {each.id: each.title for each in catalogue.frameworks.values()}
    named |= {each.id: each.title for each in catalogue.goals.values()}
    chosen = tuple(dict.fromkeys(resolve(catalogue, word, ("framework", "goal")).id for word in dict.fromkeys(words)))
    if len(chosen) > 3:
        return say.ONE_OFF_TITLE.fill(count=len(goals))
    titles = [named[each] for each in chosen]
    return Text(", ".join(title.vi for title in titles), ", ".join(title.en for title in titles))


def _done(catalogue: Catalogue, locality: Locality, words: Sequence[str]) -> list[str]:
    found = [resolve(catalogue, word, ("task",)).id for word in words]
    for task in found:
        if catalogue.tasks[task].level is not locality.level or catalogue.tasks[task].recurring:
            raise UsageError(say.DONE_ELSEWHERE.fill(task=task))
    return found


def account_of(words: str, locality: Locality) -> tuple[FundNature, str]:
    """Return the account that `[FUND/NATURE:]YEAR`, `[FUND/NATURE:]YEAR-YEAR` or `FUND/NATURE` names, and the years."""
    name, _, years = (
        words.strip().rpartition(":") if ":" in words or _YEARS.fullmatch(words.strip()) else (words, "", "")
    )
    if years and not _YEARS.fullmatch(years.strip()):
        raise UsageError(say.NOT_AN_ACCOUNT.fill(option=words))
    return _account(name or None, locality), years.strip()


def team_of(catalogue: Catalogue, words: str) -> str:
    """Return the team that `words` name."""
    return resolve(catalogue, words.strip(), ("team",)).id


def default_account(locality: Locality) -> FundNature:
    """Return the account that a sum without fund and nature means: the locality's own fund, of the nature that it
    budgets first.
    """
    own = [budget.account for budget in locality.budgets if budget.account.fund is locality.fund]
    nature = Nature.INVESTMENT if locality.level == "tinh" else Nature.RECURRENT
    preferred = FundNature(locality.fund, nature)
    return preferred if preferred in own or not own else own[0]


def account_assumed(options: Sequence[str], locality: Locality) -> Text | None:
    """Return which account the sums of `options` that name none are taken for, and whose figures stay as they are."""
    meant, bare = account_meant(options, locality), _without_account(options)
    account, said = default_account(locality), said_years(options, locality)
    others = [budget.account for budget in locality.budgets if budget.account not in said]
    if not bare or not others or any(_NOT_KNOWN.fullmatch(fold(option.strip())) for option in options):
        return meant
    told = [Text(f"{each} ({title.vi})", f"{each} ({title.en})") for each in others if (title := account_title(each))]
    stay = Text("; ".join(each.vi for each in told), "; ".join(each.en for each in told))
    words = {"options": bare, "account": account, "title": account_title(account), "others": stay}
    return say.ACCOUNT_ASSUMED_OTHERS.fill(**words)


def account_meant(options: Sequence[str], locality: Locality) -> Text | None:
    """Return which account the sums of `options` that name none are taken for."""
    bare, account = _without_account(options), default_account(locality)
    return say.ACCOUNT_ASSUMED.fill(options=bare, account=account, title=account_title(account)) if bare else None


def _without_account(options: Sequence[str]) -> str:
    return ", ".join(found[0] for found in _read_figures(options) if found["account"] is None)


def account_title(account: FundNature) -> Text:
    """Return what people call `account`: `Ngân sách cấp tỉnh, đầu tư công`."""
    return Text("{fund}, {nature}", "{fund}, {nature}").fill(fund=FUNDS[account.fund], nature=NATURES[account.nature])


def with_budgets(
    budgets: Sequence[Budget], options: Sequence[str], locality: Locality, horizon: tuple[Month, Month]
) -> tuple[Budget, ...]:
    """Return `budgets` after each of `options` (`[FUND/NATURE:]YEAR=SUM`, `+SUM`, `-SUM`, `-N%`; of a ceiling
    `YEAR-YEAR=SUM`) in turn; those of which an option says that they are not known have no figure.
    """
    unknown = unknown_accounts(budgets, options, locality)
    figures = {budget.account: dict(budget.years) for budget in budgets} | {account: {} for account in unknown}
    ceilings = {budget.account: budget.ceilings for budget in budgets if budget.account not in unknown}
    for option in options:
        if _NOT_KNOWN.fullmatch(fold(option.strip())):
            continue
        found = _read_budget(option)
        account = _account(found["account"], locality)
        year = int(found["year"])
        if found["last"]:
            ceilings[account] = _with_ceiling(option, found, ceilings.get(account, ()), account)
            figures.setdefault(account, {})
            continue
        if not year_of(horizon[0]) <= year <= year_of(horizon[1]):
            raise UsageError(say.YEAR_OUTSIDE.fill(option=option, year=year))
        years = figures.setdefault(account, {})
        years[year] = _sum(option, found, years.get(year), account)
    changed = tuple(
        Budget(account, tuple(sorted(figures[account].items())), ceilings.get(account, ()))
        for account in sorted(figures)
    )
    _check_sizes(changed, ())
    return changed


def _with_ceiling(
    option: str, found: re.Match[str], ceilings: Sequence[tuple[int, int, int]], account: FundNature
) -> tuple[tuple[int, int, int], ...]:
    """Return `ceilings` with the one over the years of `option` (`[FUND/NATURE:]YEAR-YEAR=SUM`) set or changed."""
    first, last = int(found["year"]), int(found["last"])
    if last < first:
        raise UsageError(say.NOT_A_BUDGET.fill(option=option))
    known = {(begin, end): sum_ for begin, end, sum_ in ceilings}
    span = {**found.groupdict(), "year": f"{first}-{last}"}
    known[first, last] = _sum(option, span, known.get((first, last)), account)
    return tuple((begin, end, sum_) for (begin, end), sum_ in known.items())


def _read_budget(option: str) -> re.Match[str]:
    found = _BUDGET.fullmatch(option.strip().lower())
    if found is None:
        raise UsageError(say.NOT_A_BUDGET.fill(option=option))
    return found


def _read_figures(options: Sequence[str]) -> Iterator[re.Match[str]]:
    """Yield `options` as they are read, without those that say that money is not known."""
    return (_read_budget(option) for option in options if not _NOT_KNOWN.fullmatch(fold(option.strip())))


def unknown_accounts(budgets: Sequence[Budget], options: Sequence[str], locality: Locality) -> tuple[FundNature, ...]:
    """Return the accounts of which `options` say that they are not known: `FUND/NATURE=unknown`, or `unknown` for all
    of `budgets` that have no figure in another option.
    """
    words = [found["name"] for option in options if (found := _NOT_KNOWN.fullmatch(fold(option.strip())))]
    for name in words:
        if name is not None and name.strip().isdigit():
            raise UsageError(say.UNKNOWN_YEAR.fill(year=name))
    said = said_years(options, locality)
    named = [_account(each, locality) for each in words if each is not None]
    for account in named:
        if account in said:
            raise UsageError(say.KNOWN_AND_UNKNOWN.fill(account=account))
    others = [budget.account for budget in budgets if budget.account not in said] if None in words else []
    return tuple(dict.fromkeys((*named, *others)))


def said_years(options: Sequence[str], locality: Locality) -> dict[FundNature, set[int]]:
    """Return the years for which `options` give a figure, by account."""
    said: dict[FundNature, set[int]] = {}
    for found in _read_figures(options):
        years = said.setdefault(_account(found["account"], locality), set())
        years.update(() if found["last"] else (int(found["year"]),))
    return said


def sums_set(options: Sequence[str], locality: Locality) -> list[str]:
    """Return the account with the year, or the span of years, that each of `options` sets; one that adds, takes away or
    gives a share sets none.
    """
    absolute = (found for found in _read_figures(options) if not found["sign"] and found["unit"] != "%")
    return [
        f"{_account(found['account'], locality)}:{found['year']}{f'-{last}' if (last := found['last']) else ''}"
        for found in absolute
    ]


def _account(words: str | None, locality: Locality) -> FundNature:
    """Return the account that `words` name, the default one for None. Raises `UsageError` with all funds and natures,
    the nearest first.
    """
    if words is None:
        return default_account(locality)
    fund, _, nature = words.strip().partition("/")
    if fund in tuple(Fund) and nature in tuple(Nature):
        return FundNature(Fund(fund), Nature(nature))
    usual = default_account(locality)
    funds, natures = nearest_first(fund, [usual.fund, *Fund]), nearest_first(nature, [usual.nature, *Nature])
    lines = [
        say.ACCOUNT_FUNDS,
        *(say.ACCOUNT_CHOICE.fill(id=each.ljust(12), title=FUNDS[Fund(each)]) for each in funds),
        say.ACCOUNT_NATURES,
        *(say.ACCOUNT_CHOICE.fill(id=each.ljust(16), title=NATURES[Nature(each)]) for each in natures),
    ]
    choices = Text("\n".join(line.vi for line in lines), "\n".join(line.en for line in lines))
    raise UsageError(say.UNKNOWN_ACCOUNT.fill(value=words, example=f"{funds[0]}/{natures[0]}", choices=choices))


def _sum(option: str, found: re.Match[str] | Mapping[str, str], before: int | None, account: FundNature) -> int:
    sign, digits, unit = found["sign"], found["digits"], found["unit"]
    if unit is None:
        head = option[: option.index("=") + 1] + sign
        raise UsageError(say.BARE_SUM.fill(option=option, digits=digits, head=head))
    if sign or unit == "%":
        if before is None:
            raise UsageError(say.NO_FIGURE.fill(option=option, account=account, year=found["year"]))
        if unit == "%":
            part = thousandths(digits)
            share = (100_000 + (part if sign == "+" else -part)) if sign else part
            result = before * share // 100_000
        else:
            change = million(option, digits, unit)
            result = before + change if sign == "+" else before - change
    else:
        result = million(option, digits, unit)
    if result < 0:
        raise UsageError(say.BELOW_ZERO.fill(option=option))
    return result


def million_of(words: str) -> int | None:
    """Return the million VND of a sum with its unit (`900tr`, `1,2ty`); None for anything else, and beyond what a brief
    may hold. Raises `UsageError` for one that can be read in two ways.
    """
    found = _AMOUNT.fullmatch(words.strip().lower())
    if found is None:
        return None
    amount = million(words.strip(), found["digits"], found["unit"])
    return amount if amount <= MOST_MONEY else None


def with_teams(catalogue: Catalogue, teams: Sequence[TeamCapacity], options: Sequence[str]) -> tuple[TeamCapacity, ...]:
    """Return `teams` after each of `options` (`TEAM=PEOPLE`, `TEAM@MONTH=PEOPLE`, `+PEOPLE`, `-PEOPLE`) in turn."""
    known = {each.team: each for each in teams}
    for option in options:
        team, found = _read_team(catalogue, option)
        before = known.get(team, TeamCapacity(team, None))
        known[team] = TeamCapacity(team, None) if found is None else _changed(option, found, before)
    _check_sizes((), tuple(known.values()))
    return merge_teams(catalogue, (), tuple(known.values()))


def _read_team(catalogue: Catalogue, option: str) -> tuple[str, re.Match[str] | None]:
    """Return the team of `option`, and how it is read; None where it says that the people are not known."""
    unknown = _NOT_KNOWN.fullmatch(fold(option.strip()))
    if unknown and unknown["name"]:
        return resolve(catalogue, unknown["name"], ("team",)).id, None
    found = _TEAM.fullmatch(option.strip())
    if found is None:
        raise UsageError(say.NOT_A_TEAM.fill(option=option))
    return resolve(catalogue, found["team"], ("team",)).id, found


def people_set(catalogue: Catalogue, options: Sequence[str]) -> list[str]:
    """Return the team, with the month where one is named, whose people each of `options` sets; one that adds or takes
    away sets none.
    """
    names = []
    for option in options:
        team, found = _read_team(catalogue, option)
        if found is None or not found["sign"]:
            month = None if found is None else _month_of(option, found)
            names.append(team if month is None else f"{team}@{written(month)}")
    return names


def _check_sizes(budgets: Sequence[Budget], teams: Sequence[TeamCapacity]) -> None:
    """Refuse sums and people beyond what a brief may hold."""
    for budget in budgets:
        for year, amount in budget.years:
            if amount > MOST_MONEY:
                raise UsageError(say.TOO_MUCH.fill(name=f"{budget.account} {year}", most="1 000 000 000"))
    for team in teams:
        if max(team.people or 0, *(tenths for _, tenths in team.changes), 0) > MOST_TENTHS:
            raise UsageError(say.TOO_MUCH.fill(name=team.team, most="100 000"))


def _changed(option: str, found: re.Match[str], team: TeamCapacity) -> TeamCapacity:
    whole, _, fraction = found["number"].replace(",", ".").partition(".")
    tenths = int(whole) * 10 + int(fraction or "0")
    sign = {"+": 1, "-": -1}.get(found["sign"], 0)
    month = _month_of(option, found)
    if month is None:
        people = _moved(option, team.people, tenths, sign)
        changes = tuple((at, _moved(option, level, tenths, sign)) for at, level in team.changes) if sign else ()
        return TeamCapacity(team.team, people, changes)
    level = next((people for at, people in reversed(team.changes) if at <= month), team.people)
    changed = _moved(option, level, tenths, sign)
    later = [(at, _moved(option, people, tenths, sign)) for at, people in team.changes if at > month] if sign else []
    earlier = [(at, people) for at, people in team.changes if at < month]
    return TeamCapacity(team.team, 0 if team.people is None else team.people, (*earlier, (month, changed), *later))


def _month_of(option: str, found: re.Match[str]) -> Month | None:
    """Return the month since which a team is to have these people, None where they are those it has from the first."""
    if found["month"] is None:
        return None
    month = first_month(found["month"])
    if month is None:
        raise UsageError(say.NOT_A_TEAM.fill(option=option))
    return month


def _moved(option: str, before: int | None, tenths: int, sign: int) -> int:
    result = tenths if sign == 0 else (before or 0) + sign * tenths
    if result < 0:
        raise UsageError(say.BELOW_ZERO.fill(option=option))
    return result
