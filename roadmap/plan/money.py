"""What a plan needs, of money with a figure and of money without one: only the former can be held against a budget."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.model import FundNature
from roadmap.plan.document import HoldKind, Plan, PlanPhase

Years = tuple[int, int]
"""The first and the last: a ceiling's, or one year twice."""


def unbudgeted_accounts(plan: Plan) -> tuple[FundNature, ...]:
    """Return the accounts that the plan needs money from and that have no figure in some such year, in order."""
    if not plan.budgeted:
        return ()
    return tuple(sorted({account for account, year in plan.needed if not _has(plan, year, account)}))


def need_of_year(plan: Plan, year: int) -> tuple[int, int]:
    """Return what is needed in `year`: of money with a figure, and of money without one."""
    apart = _unbudgeted(plan, year)
    return plan.need_in(year) - apart, apart


def need_of_phase(plan: Plan, phase: PlanPhase) -> tuple[int, int]:
    """Return what is needed in `phase`: of money with a figure, and of money without one."""
    years = range(max(phase.first, plan.start) // 12, phase.last // 12 + 1)
    apart = sum(_unbudgeted(plan, year) for year in years) if phase.budget is not None else 0
    return max(phase.need - apart, 0), apart


def need_after(plan: Plan) -> tuple[int, int]:
    """Return what is needed after the year in which the horizon ends: of money with a figure, and without one."""
    needs = [need_of_year(plan, year) for year in plan.years if year > plan.horizon_to // 12]
    return sum(need for need, _ in needs), sum(apart for _, apart in needs)


def phases_end_inside_years(plan: Plan) -> bool:
    """Return whether a phase ends before its December: budgets are by year, so that then no phase has one."""
    return any(phase.last % 12 != 11 for phase in plan.phases)


def budget_undivided(plan: Plan) -> bool:
    """Return whether there is a budget that the phases cannot have a part of."""
    return plan.budgeted and phases_end_inside_years(plan)


def need_after_phases(plan: Plan) -> tuple[int, int]:
    """Return what the phases leave, from the month after the last one: of money with a figure, and of money without
    one. All stands together where it does in the phases, because one of them ends inside a year.
    """
    if not phases_end_inside_years(plan):
        return need_after(plan)
    return max(sum(map(plan.need_in, plan.years)) - sum(phase.need for phase in plan.phases), 0), 0


def money_holds(plan: Plan) -> Mapping[tuple[FundNature, Years], frozenset[str]]:
    """Return the tasks that the money of an account keeps from starting sooner, or from starting at all, by the years
    whose money it is.
    """
    found: dict[tuple[FundNature, Years], set[str]] = {}
    for task in plan.tasks:
        holds = [
            (hold.account, hold.year, hold.until)
            for stage in task.stages
            for hold in stage.held_by
            if hold.kind is HoldKind.MONEY
        ]
        if task.missing is not None:
            holds.append((task.missing.account, task.missing.year, task.missing.until))
        for account, year, until in holds:
            if account is not None and year is not None:
                found.setdefault((account, (year, until or year)), set()).add(task.id)
    return {key: frozenset(found[key]) for key in sorted(found)}


def _has(plan: Plan, year: int, account: FundNature) -> bool:
    return plan.budget_in(year, account) is not None


def _unbudgeted(plan: Plan, year: int) -> int:
    """Return the need from money without a figure in `year`; where no money has one that year nothing is compared."""
    if plan.budget_in(year) is None:
        return 0
    return sum(plan.need_in(year, account) for account in unbudgeted_accounts(plan) if not _has(plan, year, account))
