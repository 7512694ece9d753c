"""Small scheduling problems by hand: activities by name, one team, one account."""

from __future__ import annotations

from roadmap.schedule.problem import Activity, Arc, Ceiling, Problem


def problem(
    activities: list[Activity],
    arcs: list[tuple[str, str, int]] | None = None,
    *,
    capacity: list[tuple[int, ...] | None] | None = None,
    budget: list[dict[int, int]] | None = None,
    ceilings: tuple[Ceiling, ...] = (),
    goals: tuple[tuple[str, ...], ...] = (),
    start: int = 0,
    horizon: int = 24,
    first_month: int = 0,
) -> Problem:
    """A problem from January 2027 on; arcs are (before, after, lag between the starts)."""
    index = {each.id: at for at, each in enumerate(activities)}
    limit = horizon + 120
    return Problem(
        activities=tuple(activities),
        arcs=tuple(Arc(index[before], index[after], lag) for before, after, lag in arcs or []),
        teams=tuple(f"team-{at}" for at in range(len(capacity or []))),
        capacity=tuple(None if each is None else each * (limit // len(each) + 1) for each in capacity or []),
        accounts=tuple(f"account-{at}" for at in range(len(budget or []))),
        budget=tuple(budget or []),
        ceilings=ceilings,
        goals=tuple(tuple(index[name] for name in goal) for goal in goals),
        start=start,
        horizon=horizon,
        limit=limit,
        first_year=2027,
        first_month=first_month,
    )


def work(name: str, months: int, **more: object) -> Activity:
    """An activity that is a task of its own."""
    return Activity(name, months, name.partition("/")[0], **more)  # type: ignore[arg-type]
