"""All that the catalogue knows of one locality."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import lookups as say
from roadmap.messages import views as words
from roadmap.messages.screens import BILLION, MILLION
from roadmap.messages.text import Language, same
from roadmap.model import Budget, Catalogue, InPlace, Level, Locality, TeamCapacity
from roadmap.months import shown
from roadmap.render import figures
from roadmap.render.balance import Unit
from roadmap.render.blocks import Field, told
from roadmap.render.citations import cited, grounds
from roadmap.render.names import within


def locality_fields(catalogue: Catalogue, locality: Locality, language: Language) -> Iterator[Field]:
    """Yield level, size, people, money and what is in place."""
    roles = (f"{_role(catalogue, role, language)}: {name.to(language)}" for role, name in locality.roles)
    unit = unit_at(locality.level)
    yield told(say.SUMMARY.to(language), locality.summary.to(language))
    yield told(say.LEVEL.to(language), words.LEVELS[locality.level].to(language))
    yield told(say.SIZE.to(language), f"{locality.size}%")
    yield told(say.OWN_FUND.to(language), words.FUNDS[locality.fund].to(language))
    named = ((catalogue.teams.get(team.team), team) for team in locality.teams)
    teams = (
        f"{team.team if held is None else held.title.to(language)}: {team_line(team, language)}" for held, team in named
    )
    yield told(say.TEAMS.to(language), *teams)
    yield told(
        say.BUDGETS.to(language),
        *(line for budget in locality.budgets for line in _budget(budget, unit, language)),
    )
    yield told(say.IN_PLACE.to(language), *(_in_place(catalogue, held, language) for held in locality.in_place))
    yield told(say.FIELD_TITLES["roles"].to(language), *roles)
    yield told(say.BASIS.to(language), say.BASES[locality.basis].to(language))
    yield from grounds(catalogue, locality.sources, language)
    yield told(say.ALIASES.to(language), ", ".join(locality.aliases))


def unit_at(level: Level) -> Unit:
    """Return the unit of a locality's money: a commune has millions, a province billions."""
    return Unit(MILLION, True) if level is Level.COMMUNE else Unit(BILLION, False)


def _role(catalogue: Catalogue, identifier: str, language: Language) -> str:
    role = catalogue.roles.get(identifier)
    return identifier if role is None else role.title.to(language)


def team_line(team: TeamCapacity, language: Language) -> str:
    """Return how many people a team has, and from when on more or fewer."""
    if team.people is None:
        return say.TEAM_UNKNOWN.to(language)
    sentence = say.TEAM_ONE if team.people == 10 else say.TEAM_PEOPLE
    changes = (
        say.TEAM_CHANGE.to(language).format(month=shown(at), people=figures.people(people, language))
        for at, people in team.changes
    )
    return sentence.to(language).format(people=figures.people(team.people, language)) + "".join(changes)


def _budget(budget: Budget, unit: Unit, language: Language) -> Iterator[str]:
    account = figures.account_name(budget.account)
    if budget.years:
        years = " · ".join(f"{year}: {unit.show(amount, language)}" for year, amount in budget.years)
        yield say.BUDGET_YEARS.fill(account=account, years=years, unit=unit.name).to(language)
    for first, last, amount in budget.ceilings:
        words_ = {"account": account, "sum": unit.show(amount, language), "unit": unit.name}
        yield say.BUDGET_CEILING.fill(first=first, last=last, **words_).to(language)


def _in_place(catalogue: Catalogue, held: InPlace, language: Language) -> str:
    """Return what is in place: extent, date, who says so, and where."""
    task = catalogue.tasks.get(held.task)
    source = catalogue.sources.get(held.source)
    status = say.IN_PLACE_STATUS.get(held.status, same(held.status)).to(language)
    at = held.date if held.date is not None else held.started
    words_ = ", ".join(
        part
        for part in (status, say.PARTIAL.to(language) if held.partial else "", "" if at is None else shown(at))
        if part
    )
    title = held.task if task is None else task.title.to(language)
    extent = "" if held.extent is None else f"; {within(held.extent.to(language).rstrip('.'))}"
    cite = "" if source is None else f" [{cited(source, language)}]"
    return f"{title}: {words_}{extent}; {say.ACCORDING.fill(speaker=held.speaker).to(language)}{cite}"
