"""Which goals a brief chooses, and in what order: a list of goals and of whole frameworks, by priority."""

from __future__ import annotations

from collections.abc import Sequence

from roadmap.briefdefaults import pickable_goals
from roadmap.editing.values import Values
from roadmap.errors import UsageError
from roadmap.messages import comparison as say_comparison
from roadmap.messages import editing as say
from roadmap.model import Catalogue
from roadmap.request import chosen_goals


def added(values: Values, catalogue: Catalogue, names: Sequence[str], place: int | None = None) -> Values:
    """Return `values` with the goals or frameworks `names`, those not chosen yet, behind all others; or so that the
    first of them is the `place`th goal, counted from 1.

    A framework of which no goal is chosen yet is listed by its name where it comes last.
    """
    held = _each(values["goals"], catalogue)
    listed = list(values["goals"])
    for name in names:
        goals = [goal for goal in chosen_goals(catalogue, (name,)) if goal not in held]
        listed += [name] if name in catalogue.frameworks and len(goals) == _size(catalogue, name) else goals
        held += goals
    found = {**values, "goals": listed}
    if place is None or listed == values["goals"]:
        return found
    new = [goal for goal in held if goal not in _each(values["goals"], catalogue)]
    return moved(found, catalogue, new, place)


def dropped(values: Values, catalogue: Catalogue, names: Sequence[str]) -> Values:
    """Return `values` without the goals or frameworks `names`; a framework gives way to its goals where only some of
    them go. Refuses what is not chosen.
    """
    chosen, gone = _each(values["goals"], catalogue), set[str]()
    for name in names:
        meant = set(pickable_goals(catalogue, name))
        if not meant & set(chosen):
            raise UsageError(say_comparison.GOAL_NOT_CHOSEN.fill(goal=name, goals=", ".join(values["goals"])))
        gone |= meant
    kept: list[str] = []
    for name in values["goals"]:
        goals = pickable_goals(catalogue, name)
        kept += [goal for goal in goals if goal not in gone] if gone.intersection(goals) else [name]
    return {**values, "goals": kept}


def moved(values: Values, catalogue: Catalogue, names: Sequence[str], place: int) -> Values:
    """Return `values` with the goals or frameworks `names` so that the first of them is the `place`th goal, from 1.

    A framework is listed by its goals only where the order asks for it.
    """
    before = _each(values["goals"], catalogue)
    meant = [goal for name in names for goal in (pickable_goals(catalogue, name))]
    moving = [goal for goal in before if goal in meant]
    if not moving:
        raise UsageError(say_comparison.GOAL_NOT_CHOSEN.fill(goal=names[0], goals=", ".join(values["goals"])))
    staying = [goal for goal in before if goal not in moving]
    if not 1 <= place <= len(staying) + 1:
        raise UsageError(say.NO_SUCH_PLACE.fill(place=place, last=len(staying) + 1))
    order = [*staying[: place - 1], *moving, *staying[place - 1 :]]
    return values if order == before else {**values, "goals": _listed(order, values["goals"], catalogue)}


def place_of(values: Values, catalogue: Catalogue, name: str, moving: Sequence[str]) -> int:
    """Return which place puts goals before the goal, or the first goal of the framework, `name`, once `moving` are
    taken out.
    """
    gone = {goal for each in moving for goal in pickable_goals(catalogue, each)}
    staying = [goal for goal in _each(values["goals"], catalogue) if goal not in gone]
    meant = [goal for goal in pickable_goals(catalogue, name) if goal in staying]
    if not meant:
        raise UsageError(say_comparison.GOAL_NOT_CHOSEN.fill(goal=name, goals=", ".join(values["goals"])))
    return min(staying.index(goal) for goal in meant) + 1


def _each(names: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Return the goals that a list of goals and frameworks means, each once."""
    return list(dict.fromkeys(goal for name in names for goal in pickable_goals(catalogue, name)))


def _size(catalogue: Catalogue, framework: str) -> int:
    return len(pickable_goals(catalogue, framework))


def _listed(order: Sequence[str], names: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Return `order` as a list; a framework among `names` whose goals stand together in its order keeps its name."""
    listed: list[str] = []
    at = 0
    frameworks = [name for name in names if name in catalogue.frameworks]
    while at < len(order):
        whole = next(
            (
                name
                for name in frameworks
                if name not in listed
                and tuple(order[at : at + _size(catalogue, name)]) == pickable_goals(catalogue, name)
            ),
            None,
        )
        listed.append(order[at] if whole is None else whole)
        at += 1 if whole is None else _size(catalogue, whole)
    return listed
