"""The views of a plan by name; only the one that is asked for is imported."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap.errors import UsageError
from roadmap.messages.text import Language
from roadmap.plan.document import Plan
from roadmap.render.blocks import View
from roadmap.render.filters import Filter, Only

if TYPE_CHECKING:
    from roadmap.plan.baseline import Baseline
    from roadmap.render.baseline_why import Causes

_DRAWN = ("overview", "timeline")
"""Views that are drawn for a width, rather than laid out by whoever prints them."""

_OF_TASKS = ("year", "lead", "phase", "only")
_TAKES: Mapping[str, tuple[str, ...]] = {
    "overview": (),
    "coverage": ("phase",),
    "targets": ("year", "lead"),
    "gates": (*_OF_TASKS, "task"),
}
"""The filters that mean something in a view; one that is not named selects tasks by any of `_OF_TASKS`."""


class Selection(NamedTuple):
    """What of a view is wanted: None lets everything through; `lead` is the id of a role, `task` that of a task."""

    year: int | None = None
    lead: str | None = None
    phase: int | None = None
    only: str | None = None
    task: str | None = None


class Paper(NamedTuple):
    """What a view is made for: `width` is a terminal's, None where nothing is drawn; `place` is the plan's path."""

    width: int | None
    hide_money: bool
    place: Path | None

    @property
    def typed(self) -> str:
        """The plan's path as one would type it; a word for it where the plan is in no file."""
        return "PLAN" if self.place is None else f'"{self.place}"' if " " in str(self.place) else str(self.place)


def build(
    name: str | None,
    plan: Plan,
    language: Language,
    selection: Selection,
    paper: Paper,
    held: Baseline | None = None,
    causes: Callable[[], Causes] | None = None,
) -> View:
    """Return the view called `name`; without one the overview, or the tasks where some of them are selected. It is
    `held` against a promised plan where there is one; `causes` finds out why it slipped, for the view that tells.
    """
    name = name or ("overview" if selection == Selection() else "gates" if selection.task else "tasks")
    _demand_filters(name, selection)
    if held is not None:
        from roadmap.render.baseline_columns import against

        why = causes() if causes is not None and name == "overview" else None
        view = _built(name, plan, language, selection, paper, held)
        return against(name, view, held, why, hide_money=paper.hide_money)
    return _built(name, plan, language, selection, paper)


def _built(
    name: str, plan: Plan, language: Language, selection: Selection, paper: Paper, held: Baseline | None = None
) -> View:
    if name == "overview":
        return overview(plan, language, paper)
    only = Only(selection.only) if selection.only else None
    chosen = Filter(selection.year, selection.lead, selection.phase, only)
    view: Callable[..., View] = getattr(importlib.import_module(f"roadmap.render.{name}"), name)
    drawn: dict[str, object] = {"width": paper.width} if name in _DRAWN else {}
    if name == "gates":
        drawn["task"] = selection.task
    if name == "timeline" and held is not None:
        drawn["promised"] = {task.id: task.finish.promised for task in held.tasks if task.finish.slip}
    if name == "load" and held is not None:
        drawn["promised"] = held.promised
    return view(plan, language, chosen=chosen, hide_money=paper.hide_money, **drawn)


def _demand_filters(name: str, selection: Selection) -> None:
    """Raise `UsageError` for a filter that the view would have to ignore."""
    from roadmap.messages import views as say

    given = [filter_ for filter_, value in selection._asdict().items() if value is not None]
    taken = _TAKES.get(name, _OF_TASKS)
    refused = ", ".join(f"--{filter_}" for filter_ in given if filter_ not in taken)
    if refused:
        sentence = say.FILTER_REFUSED if taken else say.FILTERS_REFUSED
        told = ", ".join(f"--{filter_}" for filter_ in taken)
        raise UsageError(sentence.fill(view=name, refused=refused, taken=told))


def overview(plan: Plan, language: Language, paper: Paper, *, kept: bool = True) -> View:
    """Return the first screen of `plan`; of one that is not `kept` it names no commands, which would show another."""
    from roadmap.render import overview as screen

    place = paper.typed if kept else None
    return screen.overview(plan, language, paper.width, hide_money=paper.hide_money, place=place)
