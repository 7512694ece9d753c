"""The critical chain in words: tasks in order, and between them the people or the money that made the next one wait."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages.text import Language
from roadmap.plan.document import Hold, HoldKind, Plan, PlanStage, Status
from roadmap.render.blocks import Span, Style
from roadmap.render.cells import Line, row_of
from roadmap.render.names import level_name, parts, task_name
from roadmap.render.reasons import reason

MOST = 12
AT_BEGINNING = 4
AT_END = 5


class Link(NamedTuple):
    """A task of the chain; `because` says what made it wait where that is no dependency, empty otherwise."""

    task: str
    because: str


def links(plan: Plan, language: Language) -> tuple[Link, ...]:
    """Return the tasks of the chain, each once though several of its stages lie on it."""
    found: list[Link] = []
    before: str | None = None
    for reference in plan.chain:
        identifier, _ = parts(reference)
        because = _because(plan, reference, before, language)
        if not found or found[-1].task != identifier or because:
            found.append(Link(identifier, because))
        before = reference
    return tuple(found)


def _because(plan: Plan, reference: str, before: str | None, language: Language) -> str:
    identifier, name = parts(reference)
    task = plan.task(identifier)
    stage = task.stage(name) if task and name else None
    if stage is None:
        return ""
    hold = _hold(stage, before)
    waits = (HoldKind.TEAM, HoldKind.MONEY) if before else (HoldKind.PIN, HoldKind.TEAM, HoldKind.MONEY)
    return reason(hold, plan, language, stage) if hold and hold.kind in waits else ""


def _hold(stage: PlanStage, before: str | None) -> Hold | None:
    """Return the hold that leads to the stage before; without one, the first."""
    leading = (hold for hold in stage.held_by if before and hold.stage == before)
    return next(leading, next(iter(stage.held_by), None))


def chain_items(plan: Plan, language: Language) -> list[Line]:
    """Return the chain as items, each with the arrow that leads to it."""
    items: list[Line] = []
    last = ""
    for link in links(plan, language):
        arrow = "→ " if items else ""
        if link.because:
            items.append((Span(arrow), Span(f"[{link.because}]", Style.CRITICAL)))
            arrow = "→ "
        if link.task != last:
            items.append((Span(arrow + _name(plan, link.task, language)),))
        last = link.task
    return items


def _name(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task of the chain; of one that another level does, that it is awaited."""
    name = task_name(plan, identifier, language)
    task = plan.task(identifier)
    if task is None or task.status is not Status.EXTERNAL:
        return name
    return say.CHAIN_AWAITED.fill(task=name, level=level_name(task, language)).to(language)


def draw_chain(plan: Plan, language: Language, width: int) -> list[Line]:
    """Return the chain; of a long one the beginning and the end, and where the rest is told."""
    items = chain_items(plan, language)
    if len(items) > MOST:
        left_out = items[AT_BEGINNING : len(items) - AT_END]
        told = say.CHAIN_LEFT_OUT.fill(n=len(left_out)).to(language)
        items[AT_BEGINNING : len(items) - AT_END] = [(Span(f"→ {told}", Style.MUTED),)]
    return row_of(items, " ", width)


def chain_text(plan: Plan, language: Language) -> tuple[Span, ...]:
    """Return the chain as running text."""
    spans: list[Span] = []
    for item in chain_items(plan, language):
        spans += [Span(" "), *item] if spans else [*item]
    return tuple(spans)


__all__ = ["Link", "chain_items", "chain_text", "draw_chain", "links"]
