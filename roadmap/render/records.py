"""Values of the model as programs read them: plain lists, tables, numbers and ISO months."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from roadmap.messages.text import Language, Text
from roadmap.model import Budget, Estimate, FundNature, TeamCapacity
from roadmap.months import Month, written

_MONTHS = ("since", "until", "date", "started")


def plain(value: object, language: Language, name: str = "") -> object:
    """Return `value`, held in the field `name`: text in one language, months as `2027-03`, people as people, money in
    millions.
    """
    if isinstance(value, Text):
        return value.to(language)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (FundNature, Estimate)):
        return str(value) if isinstance(value, FundNature) else value._asdict()
    if isinstance(value, (TeamCapacity, Budget)):
        return _capacity(value) if isinstance(value, TeamCapacity) else _budget(value)
    if isinstance(value, tuple) and (names := getattr(value, "_fields", ())):
        return {each: plain(getattr(value, each), language, each) for each in names}
    return _parts(value, language, name)


def _parts(value: object, language: Language, name: str) -> object:
    if name == "team" and isinstance(value, tuple):
        return {team: tenths / 10 for team, tenths in value}
    if name in ("funds", "roles") and isinstance(value, tuple):
        return {str(key): plain(held, language) for key, held in value}
    if isinstance(value, Mapping):
        return {str(key): plain(held, language) for key, held in value.items()}
    if isinstance(value, tuple):
        return [plain(held, language) for held in value]
    return written(Month(value)) if name in _MONTHS and isinstance(value, int) else value


def _capacity(value: TeamCapacity) -> dict[str, object]:
    changes = {written(at): people / 10 for at, people in value.changes}
    return {"team": value.team, "people": None if value.people is None else value.people / 10, "changes": changes}


def _budget(value: Budget) -> dict[str, object]:
    ceilings = [{"from": first, "to": last, "sum": amount} for first, last, amount in value.ceilings]
    return {
        "account": str(value.account),
        "years": {str(year): amount for year, amount in value.years},
        "ceilings": ceilings,
    }
