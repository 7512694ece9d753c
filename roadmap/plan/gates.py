"""A stage opened into the gates of its procedure: which months each takes, by its share of the stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from roadmap.model import Gate, StageName
from roadmap.months import Month, month, year_of
from roadmap.plan.document import Plan, PlanSource, PlanStage, PlanTask, Status


class DatedGate(NamedTuple):
    """A gate with its first and last month, inclusive.

    One in which a budget is decided has `decided`, the month before the year in which the delivery begins, whose money
    it must hold; and `waits`, the next such month, where the papers are ready only after `decided`. The plan's dates
    wait for neither: money may be added within the year.
    """

    gate: Gate
    first: Month
    last: Month
    decided: Month | None = None
    waits: Month | None = None


def dated_gates(plan: Plan, task: PlanTask) -> Iterator[DatedGate]:
    """Yield the gates of `task` in order, as far as its stages have dates.

    A stage of n months is cut where the running sum of shares says, rounded down; a gate for which no whole month is
    left stands in the month in which it falls. Gates of operation are counted from acceptance and stand in the first
    month from there on that their calendar has, the earliest first.
    """
    procedure = plan.procedures.get(task.procedure or "")
    if procedure is None:
        return
    delivery = task.stage(StageName.DELIVERY)
    spends = None if delivery is None else delivery.start
    for name in (StageName.PREPARATION, StageName.DELIVERY):
        stage = task.stage(name)
        if stage is not None and stage.start is not None:
            yield from _cut(stage, stage.start, spends, [gate for gate in procedure.gates if gate.stage is name])
    accepted = None if delivery is None else delivery.finish
    if accepted is not None:
        after = [gate for gate in procedure.gates if gate.stage is StageName.OPERATION]
        stands = {gate.id: _first_of(gate, Month(accepted + gate.months)) for gate in after}
        for gate in sorted(after, key=lambda gate: (stands[gate.id], gate.months)):
            yield DatedGate(gate, stands[gate.id], stands[gate.id])


def _cut(stage: PlanStage, start: Month, spends: Month | None, gates: list[Gate]) -> Iterator[DatedGate]:
    ready = Month(start - 1)
    for gate, first, last in _months(stage, start, gates):
        yield _decided(gate, first, last, ready, spends)
        ready = last


def _months(stage: PlanStage, start: Month, gates: list[Gate]) -> Iterator[tuple[Gate, Month, Month]]:
    whole, passed, begins = sum(gate.share for gate in gates) or 1, 0, 0
    for gate in gates:
        passed += gate.share
        ends = passed * stage.months // whole
        first = min(begins, max(stage.months - 1, 0))
        yield gate, Month(start + first), Month(start + max(first, ends - 1))
        begins = ends


def _decided(gate: Gate, first: Month, last: Month, ready: Month, spends: Month | None) -> DatedGate:
    """Return the gate with the month in which the budget that it must enter is decided, where it has such months."""
    if not gate.calendar or spends is None:
        return DatedGate(gate, first, last)
    decided = month(year_of(spends) - 1, max(gate.calendar))
    return DatedGate(gate, first, last, decided, _first_of(gate, ready) if ready > decided else None)


def _first_of(gate: Gate, at: Month) -> Month:
    """Return the first month from `at` on that the gate's calendar has; `at` where it has none."""
    return Month(next((each for each in range(at, at + 12) if each % 12 + 1 in gate.calendar), at))


def unbudgeted_delivery(plan: Plan, task: PlanTask) -> DatedGate | None:
    """Return the gate whose budget is decided before the papers of `task` are ready; None where there is none."""
    procedure, delivery = plan.procedures.get(task.procedure or ""), task.stage(StageName.DELIVERY)
    if task.status is not Status.PLANNED or procedure is None or delivery is None or delivery.start is None:
        return None
    for name in (StageName.PREPARATION, StageName.DELIVERY):
        stage = task.stage(name)
        gates = [gate for gate in procedure.gates if gate.stage is name]
        if stage is not None and stage.start is not None and any(gate.calendar for gate in gates):
            found = (each for each in _cut(stage, stage.start, delivery.start, gates) if each.waits is not None)
            if (late := next(found, None)) is not None:
                return late
    return None


def in_force(plan: Plan, sources: Iterable[str], at: Month) -> list[str]:
    """Return those of `sources` that are in force in the month `at`; all of them where none is known to be."""
    named = [each for each in sources if each in plan.sources]
    valid = [each for each in named if _valid(plan.sources[each], at)]
    return valid or named


def _valid(source: PlanSource, at: Month) -> bool:
    return (source.since is None or source.since <= at) and (source.until is None or at <= source.until)


def governing_law(plan: Plan, task: PlanTask) -> PlanSource | None:
    """Return the document that governs the procedure of `task`: the one in force in the month of its approval."""
    procedure = plan.procedures.get(task.procedure or "")
    preparation = task.stage(StageName.PREPARATION)
    decided = None if preparation is None else preparation.finish
    if procedure is None or decided is None:
        return None
    return next((law for each in procedure.law if (law := plan.sources.get(each)) and _valid(law, decided)), None)
