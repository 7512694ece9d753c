"""The bars of a timeline as columns of a table, for paper: under each year the quarters in which a task is worked on,
or under each quarter of one year the months.

They are words and not drawn signs: a letter's fonts give signs other widths, and Word breaks a row of them anywhere. A
page shades the cells with work, so that the columns are a chart all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from roadmap.messages import screens as say
from roadmap.messages.text import Language, Text
from roadmap.months import ROMAN, Month, quarter_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.render import figures
from roadmap.render.blocks import Align, Column, Style, Use
from roadmap.render.tables import Cell
from roadmap.render.timeline_grid import MONTHS, QUARTERS, last_drawn

_KEPT = ("mark", "title", "lead_short", "time")


class Period(NamedTuple):
    """One column: its heading, and its parts, each with a name and the months in it."""

    title: str
    parts: tuple[tuple[str, range], ...]

    @property
    def key(self) -> str:
        """The key of the column."""
        return f"worked_{self.parts[0][1].start}"


def periods(plan: Plan, tasks: tuple[PlanTask, ...], year: int | None, language: Language) -> tuple[Period, ...]:
    """Return the years from the plan's start to its horizon, to later work as well, or the quarters of `year`."""
    if year is None:
        years = range(plan.start // 12, last_drawn(plan, tasks) // 12 + 1)
        return tuple(Period(str(each), tuple(_quarters(each))) for each in years)
    return tuple(
        Period(
            figures.quarter(Month(months.start)).to(language),
            tuple((f"{month % 12 + 1:02}", range(month, month + 1)) for month in months),
        )
        for _, months in _quarters(year)
    )


def _quarters(year: int) -> Iterator[tuple[str, range]]:
    for first in range(year * 12, year * 12 + QUARTERS * MONTHS, MONTHS):
        yield ROMAN[quarter_of(Month(first)) - 1], range(first, first + MONTHS)


def explained(year: int | None) -> Text:
    """Return what stands in the columns."""
    return say.QUARTERS_WORKED if year is None else say.MONTHS_WORKED


def columns_of(columns: tuple[Column, ...], charted: tuple[Period, ...]) -> Iterator[Column]:
    """Yield what a list of tasks needs beside its bars, the bars after the time, then the columns for programs."""
    for column in columns:
        if column.key in _KEPT or column.use is Use.DATA:
            yield column
        if column.key == "time":
            for period in charted:
                yield Column(period.key, period.title, Align.CENTRE, use=Use.PEOPLE)


def bars(task: PlanTask, charted: tuple[Period, ...]) -> dict[str, Cell]:
    """Return when a task is worked on in each period; a period without work stays empty."""
    return {period.key: Cell(words, style=Style.DELIVERY) for period in charted if (words := _worked(task, period))}


def _worked(task: PlanTask, period: Period) -> str:
    """Return the parts of a period with work, neighbours joined: `II–IV`; recurring work says how often elsewhere."""
    if task.status in (Status.RECURRING, Status.EXTERNAL):
        return ""
    spans: list[tuple[str, str, int]] = []
    for place, (name, months) in enumerate(period.parts):
        if not _works(task, months):
            continue
        if spans and spans[-1][2] == place - 1:
            spans[-1] = (spans[-1][0], name, place)
        else:
            spans.append((name, name, place))
    return ", ".join(first if first == last else f"{first}–{last}" for first, last, _ in spans)


def _works(task: PlanTask, months: range) -> bool:
    if task.is_milestone:
        return task.finish in months
    return any(
        stage.start is not None and stage.start < months.stop and months.start < stage.start + stage.months
        for stage in task.stages
    )
