"""The views of a plan by name; only the one that is asked for is imported."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from roadmap.errors import UsageError
from roadmap.messages import commands as words
from roadmap.messages.text import Language
from roadmap.plan.document import Plan
from roadmap.render.blocks import View
from roadmap.render.filters import Filter, Only

_DRAWN = ("overview", "timeline")
"""Views that are drawn for a width, rather than laid out by whoever prints them."""


class Selection(NamedTuple):
    """What of a view is wanted: None lets everything through; `lead` is the id of a role."""

    year: int | None = None
    lead: str | None = None
    phase: int | None = None
    only: str | None = None


class Paper(NamedTuple):
    """What a view is made for: `width` is a terminal's, None where nothing is drawn; `place` is the plan's path."""

    width: int | None
    hide_money: bool
    place: Path | None

    @property
    def typed(self) -> str:
        """The plan's path as one would type it; a word for it where the plan is in no file."""
        return "PLAN" if self.place is None else f'"{self.place}"' if " " in str(self.place) else str(self.place)


def build(name: str | None, plan: Plan, language: Language, selection: Selection, paper: Paper) -> View:
    """Return the view called `name`; without one the overview, or the tasks where some of them are selected."""
    if name == "overview" and selection != Selection():
        raise UsageError(words.OVERVIEW_IS_WHOLE)
    name = name or ("overview" if selection == Selection() else "tasks")
    if name == "overview":
        return overview(plan, language, paper)
    only = Only(selection.only) if selection.only else None
    chosen = Filter(selection.year, selection.lead, selection.phase, only)
    view: Callable[..., View] = getattr(importlib.import_module(f"roadmap.render.{name}"), name)
    drawn = {"width": paper.width} if name in _DRAWN else {}
    return view(plan, language, chosen=chosen, hide_money=paper.hide_money, **drawn)


def overview(plan: Plan, language: Language, paper: Paper) -> View:
    """Return the first screen of `plan`."""
    from roadmap.render import overview as screen

    return screen.overview(plan, language, paper.width, hide_money=paper.hide_money, place=paper.typed)
