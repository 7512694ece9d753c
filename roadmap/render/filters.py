"""Which tasks of a plan a view shows."""

from __future__ import annotations

import enum
from typing import NamedTuple

from roadmap.errors import UsageError
from roadmap.messages import views as say
from roadmap.messages.text import Language
from roadmap.months import Month, month, year_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.render.blocks import Paragraph, Style, paragraph


class Only(enum.StrEnum):
    """Tasks that miss something, or tasks on the critical chain."""

    LATE = "late"
    CRITICAL = "critical"


class Filter(NamedTuple):
    """What must hold for a task to be shown; None lets everything through. `lead` is a role, `phase` 0 means after the
    horizon.
    """

    year: int | None = None
    lead: str | None = None
    phase: int | None = None
    only: Only | None = None

    @property
    def picks_tasks(self) -> bool:
        """True when tasks are left out for another reason than time, so that sums are not the plan's."""
        return self.lead is not None or self.only is not None


EVERYTHING = Filter()
_LAST = 9999


def demand_phase(plan: Plan, chosen: Filter, *, after: bool = True) -> None:
    """Raise `UsageError` when the filter names a phase that the plan does not have; with `after`, 0 is one: what comes
    after the horizon.
    """
    numbers = (*(phase.number for phase in plan.phases), *((0,) if after else ()))
    if chosen.phase is not None and chosen.phase not in numbers:
        choices = ", ".join(str(number) for number in numbers)
        sentence = say.NO_PHASE if after else say.NO_SUCH_PHASE
        raise UsageError(sentence.fill(phase=chosen.phase, choices=choices))


def phase_span(plan: Plan, chosen: Filter) -> tuple[Month, Month]:
    """Return the first and last month that the filter's phase lets through; for 0 what comes after the horizon."""
    if chosen.phase == 0:
        return Month(plan.horizon_to + 1), month(_LAST, 12)
    phase = next((held for held in plan.phases if held.number == chosen.phase), None)
    return (phase.first, phase.last) if phase else (Month(0), month(_LAST, 12))


def kept(plan: Plan, chosen: Filter) -> tuple[PlanTask, ...]:
    """Return the tasks that pass, in the plan's order; `UsageError` for a phase that is not there."""
    demand_phase(plan, chosen)
    return tuple(task for task in plan.tasks if passes(plan, task, chosen))


def passes(plan: Plan, task: PlanTask, chosen: Filter) -> bool:
    """Return whether `task` passes: work in the year or phase, led by the role, late or critical."""
    return (
        chosen.lead in (None, task.lead)
        and (chosen.year is None or _works_in(task, chosen.year, chosen.year))
        and (chosen.phase is None or _in_phase(plan, task, chosen.phase))
        and (chosen.only is not Only.CRITICAL or task.critical)
        and (chosen.only is not Only.LATE or misses(plan, task))
    )


def misses(plan: Plan, task: PlanTask) -> bool:
    """Return whether `task` ends after the horizon, misses its deadline, has no date, or was moved from its pin."""
    return any(
        task.id in {entry.partition("/")[0] for entry in listed}
        for listed in (plan.no_date, plan.beyond_horizon, plan.deadlines_missed, plan.pins_moved)
    )


def _works_in(task: PlanTask, first: int, last: int) -> bool:
    if task.finish is None:
        return task.available is not None and first <= year_of(task.available) <= last
    begins = task.finish if task.start is None else min(task.start, task.finish)
    return year_of(begins) <= last and first <= year_of(task.finish)


def _in_phase(plan: Plan, task: PlanTask, number: int) -> bool:
    if task.phase is not None:
        return task.phase == number
    phase = next((held for held in plan.phases if held.number == number), None)
    if phase is None or task.finish is None or task.status is Status.NO_DATE:
        return False
    begins = task.finish if task.start is None else task.start
    return begins <= phase.last and phase.first <= task.finish


def told(plan: Plan, chosen: Filter, language: Language) -> tuple[Paragraph, ...]:
    """Return the sentence that says what was filtered, nothing when nothing was."""
    demand_phase(plan, chosen)
    conditions = []
    if chosen.year is not None:
        conditions.append(say.BY_YEAR.fill(year=chosen.year))
    if chosen.lead is not None:
        conditions.append(say.BY_LEAD.fill(lead=plan.roles.get(chosen.lead, chosen.lead)))
    if chosen.phase is not None:
        conditions.append(say.BY_PHASE.fill(phase=chosen.phase) if chosen.phase else say.BY_AFTER)
    if chosen.only is not None:
        conditions.append(say.BY_LATE if chosen.only is Only.LATE else say.BY_CRITICAL)
    if not conditions:
        return ()
    words = ", ".join(condition.to(language) for condition in conditions)
    return (paragraph(say.FILTERED.to(language).format(conditions=words), Style.MUTED),)
