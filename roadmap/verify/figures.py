"""The rules on figures (cost, counts, end, money by year, phases): each is computed again from the tasks."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import same, verifying
from roadmap.messages.text import Text
from roadmap.verify.dates import stages_of
from roadmap.verify.reading import DONE, EXTERNAL, NO_DATE, PLANNED, RECURRING, RUNNING, Document, Phase, Task
from roadmap.verify.resources import figure, payments, spent
from roadmap.verify.violation import Violation


def cost(document: Document) -> Iterator[Violation]:
    """A task's cost is the sum of its charges by account and year, from the plan's start on.

    A year without money may be absent.
    """
    sums: dict[str, dict[tuple[str, int], int]] = {}
    for paid, _, account, year, amount in payments(document):
        by_year = sums.setdefault(paid.id, {})
        by_year[account, year] = by_year.get((account, year), 0) + amount
    for task in document.tasks.values():
        found = sums.get(task.id, {})
        for account, year in sorted({**task.cost, **found}):
            stands, computed = task.cost.get((account, year), 0), found.get((account, year), 0)
            if stands != computed:
                what = verifying.COST.fill(account=account, year=year)
                yield _money(f"{task.where}.cost", "cost", what, stands, computed)


def _money(where: str, rule: str, what: Text, stands: int | None, found: int | None) -> Violation:
    return Violation(
        rule, where, verifying.differs(what, verifying.money_or_none(stands), verifying.money_or_none(found))
    )


def counts(document: Document) -> Iterator[Violation]:
    """The counts by status are right, and `tasks` counts all but recurring and external ones."""
    statuses = [task.status for task in document.tasks.values()]
    found = {
        "tasks": sum(status not in (RECURRING, EXTERNAL) for status in statuses),
        "done": statuses.count(DONE),
        "running": statuses.count(RUNNING),
        "planned": statuses.count(PLANNED),
        "no_date_count": statuses.count(NO_DATE),
        "recurring": statuses.count(RECURRING),
        "external": statuses.count(EXTERNAL),
    }
    for key, number in found.items():
        stands = document.summary.counts[key]
        if stands != number:
            where = f"summary.{key}"
            yield Violation("summary", where, verifying.differs(same(where), stands, number))


def fits(document: Document) -> Iterator[Violation]:
    """A plan fits exactly when it lists no miss."""
    summary = document.summary
    listed = (
        *summary.beyond_horizon,
        *summary.no_date,
        *summary.pins_moved,
        *summary.deadlines_missed,
        *summary.overruns,
    )
    if summary.fits == bool(listed):
        text = (verifying.FITS if summary.fits else verifying.FITS_NOT).fill(misses=len(listed))
        yield Violation("summary", "summary.fits", text)


def end(document: Document) -> Iterator[Violation]:
    """The end is the last month of running and planned work, the bound is no later, and the gap lies between them."""
    summary = document.summary
    found = max((task.last for task in document.tasks.values() if task.last is not None), default=None)
    if summary.end != found:
        stands, computed = verifying.month_or_none(summary.end), verifying.month_or_none(found)
        yield Violation("summary", "summary.end", verifying.differs(same("summary.end"), stands, computed))
    bounded = summary.end is not None and summary.bound is not None
    gap = (summary.end or 0) - (summary.bound or 0) if bounded else 0
    if gap < 0:
        text = verifying.BOUND_AFTER_END.fill(months=-gap)
        yield Violation("summary", "summary.bound", text)
    elif gap != (summary.gap or 0):
        text = verifying.differs(same("summary.gap"), summary.gap or 0, gap)
        yield Violation("summary", "summary.gap", text)


def need(document: Document) -> Iterator[Violation]:
    """The need of a year is the sum of all charges in it; a year without money may be absent."""
    found: dict[int, int] = {}
    for _, _, _, year, amount in payments(document):
        found[year] = found.get(year, 0) + amount
    for year in sorted({**document.summary.need, **found}):
        stands, computed = document.summary.need.get(year, 0), found.get(year, 0)
        if stands != computed:
            where = f"summary.need.{year:04d}"
            yield _money(where, "summary", same(where), stands, computed)


def budget(document: Document) -> Iterator[Violation]:
    """The budget of a year is the sum of all figures for it; years after the horizon may be absent."""
    brief, summary = document.brief, document.summary
    wanted = range(brief.start // 12, brief.horizon_to // 12 + 1)
    for year in sorted({*wanted, *summary.budget}):
        found = _figures(document, range(year, year + 1))
        if summary.budget.get(year) != found:
            where = f"summary.budget.{year:04d}"
            yield _money(where, "summary", same(where), summary.budget.get(year), found)


def _figures(document: Document, years: range) -> int | None:
    """Return the sum of all figures for `years`, in million VND; None when there is none."""
    brief = document.brief
    found = [figure(brief, account, year) for account in brief.budgets for year in years]
    known = [sum_ for sum_ in found if sum_ is not None]
    return sum(known) if known else None


def phase_spans(document: Document) -> Iterator[Violation]:
    """Phases follow one another from the horizon's first to its last month, and end where the brief says."""
    brief, first = document.brief, document.brief.horizon_from
    stands = {phase.number: phase.last for phase in document.phases}
    if stands != dict(brief.phases):
        yield Violation("phase", "phase", verifying.PHASES_DIFFER)
    for phase in document.phases:
        if phase.first != first or phase.last < first:
            text = verifying.PHASE_SPAN.fill(
                first=verifying.month(phase.first), last=verifying.month(phase.last), wanted=verifying.month(first)
            )
            yield Violation("phase", f"phase.{phase.number}", text)
        first = phase.last + 1
    if document.phases and first != brief.horizon_to + 1:
        text = verifying.PHASES_END.fill(last=verifying.month(first - 1), horizon=verifying.month(brief.horizon_to))
        yield Violation("phase", "phase", text)


def phase_numbers(document: Document) -> Iterator[Violation]:
    """A task's phase is the one in which it finishes: 0 after the horizon, absent where phases do not apply."""
    for task in document.tasks.values():
        found = _phase_of(document, task)
        if task.phase != found:
            where = f"{task.where}.phase"
            stands, computed = verifying.or_none(task.phase), verifying.or_none(found)
            yield Violation("phase", where, verifying.differs(same(where), stands, computed))


def _phase_of(document: Document, task: Task) -> int | None:
    last = task.done if task.status == DONE else task.last
    if last is None:
        return None
    if last > document.brief.horizon_to:
        return 0
    if task.status != DONE:  # a moment at the very start of the horizon stands at the end of the month before it
        last = max(last, document.brief.horizon_from)
    return next((phase.number for phase in document.phases if phase.first <= last <= phase.last), None)


def phase_figures(document: Document) -> Iterator[Violation]:
    """A phase counts the tasks with its number, and says need and budget of its months from the plan's start on."""
    in_december = all(phase.last % 12 == 11 for phase in document.phases)
    for phase in document.phases:
        where = f"phase.{phase.number}"
        tasks = sum(task.phase == phase.number for task in document.tasks.values())
        if phase.tasks != tasks:
            text = verifying.differs(same(f"{where}.tasks"), phase.tasks, tasks)
            yield Violation("phase", f"{where}.tasks", text)
        found = _phase_need(document, phase)
        if phase.need != found:
            yield _money(f"{where}.need", "phase", same(f"{where}.need"), phase.need, found)
        years = range(max(phase.first, document.brief.start) // 12, phase.last // 12 + 1)
        figures = _figures(document, years) if in_december else None
        if phase.budget != figures:
            yield _money(f"{where}.budget", "phase", same(f"{where}.budget"), phase.budget, figures)


def _phase_need(document: Document, phase: Phase) -> int:
    first = max(phase.first, document.brief.start)
    return sum(
        spent(stage.begin, charge, first, phase.last)
        for _, stage, _ in stages_of(document)
        if stage.begin is not None
        for charge in stage.charges
    )
