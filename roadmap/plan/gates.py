"""A stage opened into the gates of its procedure: which months each takes, by its share of the stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from roadmap.model import Gate, StageName
from roadmap.months import Month
from roadmap.plan.document import Plan, PlanSource, PlanStage, PlanTask


class DatedGate(NamedTuple):
    """A gate with its first and last month, inclusive; `waits` is the first month from `last` on in which its calendar
    lets it pass, None where it has no calendar or passes in time.
    """

    gate: Gate
    first: Month
    last: Month
    waits: Month | None = None


def dated_gates(plan: Plan, task: PlanTask) -> Iterator[DatedGate]:
    """Yield the gates of `task` in order, as far as its stages have dates.

    A stage of n months is cut where the running sum of shares says, rounded down; a gate for which no whole month is
    left stands in the month in which it falls. Gates of operation are counted from acceptance, the earliest first.
    """
    procedure = plan.procedures.get(task.procedure or "")
    if procedure is None:
        return
    for name in (StageName.PREPARATION, StageName.DELIVERY):
        stage = task.stage(name)
        if stage is not None and stage.start is not None:
            yield from _cut(stage, stage.start, [gate for gate in procedure.gates if gate.stage is name])
    delivery = task.stage(StageName.DELIVERY)
    accepted = None if delivery is None else delivery.finish
    if accepted is not None:
        after = [gate for gate in procedure.gates if gate.stage is StageName.OPERATION]
        for gate in sorted(after, key=lambda gate: gate.months):
            yield _dated(gate, Month(accepted + gate.months), Month(accepted + gate.months))


def _cut(stage: PlanStage, start: Month, gates: list[Gate]) -> Iterator[DatedGate]:
    whole, passed, begins = sum(gate.share for gate in gates) or 1, 0, 0
    for gate in gates:
        passed += gate.share
        ends = passed * stage.months // whole
        first = min(begins, max(stage.months - 1, 0))
        yield _dated(gate, Month(start + first), Month(start + max(first, ends - 1)))
        begins = ends


def _dated(gate: Gate, first: Month, last: Month) -> DatedGate:
    """Return the gate with its dates; one with a calendar passes in the last of its months."""
    if not gate.calendar:
        return DatedGate(gate, first, last)
    passes = next(month for month in range(last, last + 12) if month % 12 + 1 in gate.calendar)
    return DatedGate(gate, first, last, None if passes == last else Month(passes))


def governing_law(plan: Plan, task: PlanTask) -> PlanSource | None:
    """Return the document that governs the procedure of `task`: the one in force in the month of its approval."""
    procedure = plan.procedures.get(task.procedure or "")
    preparation = task.stage(StageName.PREPARATION)
    decided = None if preparation is None else preparation.finish
    if procedure is None or decided is None:
        return None
    sources = [plan.sources[each] for each in procedure.law if each in plan.sources]
    in_force = (
        each
        for each in sources
        if (each.since is None or each.since <= decided) and (each.until is None or decided <= each.until)
    )
    return next(in_force, None)
