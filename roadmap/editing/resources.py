"""What a brief says of money and people, in the words of the options `--budget` and `--team`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from roadmap.briefvalues import people
from roadmap.editing.values import Values
from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.model import Brief, Budget, Catalogue, TeamCapacity
from roadmap.months import written
from roadmap.request import account_of, team_of, unknown_accounts, with_budgets, with_teams


def with_money(values: Values, brief: Brief, catalogue: Catalogue, options: Sequence[str]) -> Values:
    """Return `values` with the figures that `options` change, and no others."""
    locality = catalogue.localities[brief.locality]
    horizon = (brief.horizon_from, brief.horizon_to)
    unknown = unknown_accounts(brief.budgets, options, locality)
    before = {each.account: each for each in brief.budgets}
    found = dict(values.get("budget", {}))
    for budget in with_budgets(brief.budgets, options, locality, horizon):
        old, name = before.get(budget.account, Budget(budget.account)), str(budget.account)
        figures: dict[str, Any] = {str(year): sum_ for year, sum_ in budget.years if dict(old.years).get(year) != sum_}
        if budget.ceilings != old.ceilings and budget.account not in unknown:
            spans = [{"from": first, "to": last, "sum": sum_} for first, last, sum_ in budget.ceilings]
            figures = {**figures, "ceiling": spans}
        if budget.account in unknown:
            found[name] = {}
        elif figures:
            found[name] = {**found.get(name, {}), **figures}
    return values if found == values.get("budget", {}) else {**values, "budget": found}


def without_money(values: Values, brief: Brief, catalogue: Catalogue, words: Sequence[str]) -> Values:
    """Return `values` without the figures that `words` name (`FUND/NATURE`, `[FUND/NATURE:]YEAR`, `…:YEAR-YEAR` for a
    ceiling): the profile of the locality holds for them again.
    """
    found = dict(values.get("budget", {}))
    for word in words:
        account, years = account_of(word, catalogue.localities[brief.locality])
        name = str(account)
        table = dict(found.get(name, {}))
        span = tuple(int(year) for year in years.split("-")) if "-" in years else None
        ceilings = [each for each in table.get("ceiling", []) if (each["from"], each["to"]) != span]
        if name not in found or (years and span is None and years not in table) or ceilings == table.get("ceiling", 0):
            raise UsageError(say.NO_SUCH_MONEY.fill(option=word, account=name))
        if span is not None:
            table = {**table, "ceiling": ceilings} if ceilings else {k: v for k, v in table.items() if k != "ceiling"}
        elif years:
            del table[years]
        found = {key: each for key, each in found.items() if key != name} | ({name: table} if years and table else {})
    return {**values, "budget": found}


def with_people(values: Values, brief: Brief, catalogue: Catalogue, options: Sequence[str]) -> Values:
    """Return `values` with the people of the teams that `options` change, and of no others."""
    before = {each.team: each for each in brief.teams}
    found = dict(values.get("team", {}))
    for team in with_teams(catalogue, brief.teams, options):
        if team != before.get(team.team):
            found[team.team] = _capacity(team)
    return values if found == values.get("team", {}) else {**values, "team": found}


def without_people(values: Values, catalogue: Catalogue, words: Sequence[str]) -> Values:
    """Return `values` without what they say of the teams that `words` name: the profile's people hold again."""
    found = dict(values.get("team", {}))
    for word in words:
        team = team_of(catalogue, word)
        if team not in found:
            raise UsageError(say.NO_SUCH_TEAM.fill(team=team, listed=", ".join(found) or "–"))
        del found[team]
    return {**values, "team": found}


def _capacity(team: TeamCapacity) -> dict[str, object]:
    table: dict[str, object] = {} if team.people is None else {"people": people(team.people)}
    return table | ({"from": {written(at): people(tenths) for at, tenths in team.changes}} if team.changes else {})
