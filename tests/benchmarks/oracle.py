"""How often a plan breaks a rule, and how often the search finds the best schedule there is, on problems by chance.

    python -m tests.benchmarks.oracle [--plans 10000] [--problems 2000] [--first 0]

First as many plans, of made-up catalogues and briefs with lags of any sign, deadlines, pins, people and money of every
kind (`tests.worlds`), half of them placed at once and half searched for a little; each goes to the verifier. Then as
many scheduling problems of up to twelve activities without ranked goals (`tests.schedule.by_chance`), each searched at
effort `normal` from its own seed, `--first` and up, and proven by CP-SAT where that is installed; their schedules are
checked period by period, and their wishes compared one after another: work without a date, pins moved, weighted
lateness, the end. A problem that CP-SAT cannot settle within its limit is counted apart.

A plan or schedule that breaks a rule ends the run with 1. What is not equal is listed with its seed, for whoever looks
into it; nothing else passes or fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from roadmap import planfile
from roadmap.model import Brief, Catalogue
from roadmap.network import build_network
from roadmap.plan.build import PinContradicts, as_found, make_plan, plan_of
from roadmap.plan.document import Plan
from roadmap.plan.made import Solved
from roadmap.schedule import fast
from roadmap.schedule.fast import in_a_row
from roadmap.schedule.problem import Problem, Schedule
from roadmap.schedule.search import PLACEMENTS, search
from roadmap.verify import verify
from tests.schedule.by_chance import by_chance, figure, money_used, people_used
from tests.worlds import worlds

MOST = 12
"""So many activities has a problem at most that is compared."""
BATCH = 100
"""Plans that one seed of the generator gives."""
A_LITTLE = 3_000
"""Placements of the search behind every other plan."""
WISHES = ("without a date", "pins moved", "lateness", "end")


class Compared(NamedTuple):
    """A problem's wishes as the search meets them and at their best, None where that is not proven."""

    seed: int
    found: tuple[int, ...]
    best: tuple[int, ...] | None


def checked_plans(count: int) -> tuple[int, int, list[str]]:
    """Return how many plans were made, how many pins were refused as impossible, and what broke a rule."""
    made = refused = 0
    broken: list[str] = []

    def check(world: tuple[Catalogue, Brief]) -> None:
        nonlocal made, refused
        try:
            plan = _searched(*world) if made % 2 else make_plan(*world)
        except PinContradicts:
            refused += 1
            return
        made += 1
        found = verify(planfile.plain(plan))
        broken.extend(f"plan {made}, seed {batch}: {each.where}: {each.rule}: {each.text.en}" for each in found)

    batch = 0
    while made < count:
        once = settings(
            max_examples=min(BATCH, count - made),
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        seed(batch)(once(given(worlds())(check)))()
        batch += 1
    return made, refused, broken


def _searched(catalogue: Catalogue, brief: Brief) -> Plan:
    def solve(problem: Problem) -> Solved:
        return as_found(problem, search(problem, fast.solve(problem), A_LITTLE).schedule)

    return plan_of(catalogue, brief, build_network(catalogue, brief, catalogue.localities[brief.locality]), solve)


def without_goals(number: int) -> Problem:
    """Return the problem of a seed, without goals and ranks."""
    made = by_chance(number, MOST)
    return replace(made, activities=tuple(each._replace(rank=0) for each in made.activities), goals=())


def broken_rules(problem: Problem, schedule: Schedule) -> Iterator[str]:
    """Yield what a schedule breaks, counted month by month."""
    starts = schedule.starts
    for before, after, lag in problem.arcs:
        first, then = starts[before], starts[after]
        if then is not None and problem.activities[after].fixed is None and (first is None or then < first + lag):
            yield f"{after} does not wait for {before}"
    for index, (each, start) in enumerate(zip(problem.activities, starts, strict=True)):
        early = start is not None and start < max(each.earliest, each.pin or 0, problem.start)
        if (each.fixed is not None and start != each.fixed) or (each.fixed is None and early):
            yield f"{index} starts where it may not"
    yield from _overdrawn(problem, schedule)


def _overdrawn(problem: Problem, schedule: Schedule) -> Iterator[str]:
    """Yield where more people or money are used than there are, unless fixed work alone does so."""
    starts = schedule.starts
    fixed = [each.fixed for each in problem.activities]
    settled, people = people_used(problem, fixed), people_used(problem, starts)
    for (team, period), tenths in people.items():
        levels = problem.capacity[team]
        if levels is not None and tenths > max(levels[period], settled[team, period]):
            yield f"team {team} is overloaded in period {period}"
    past, money = money_used(problem, fixed), money_used(problem, starts)
    for (account, year), amount in money.items():
        most = figure(problem, account, year)
        if most is not None and amount > max(most, past[account, year]):
            yield f"account {account} is overdrawn in {year}"
    for account, first, last, most in problem.ceilings:
        years = [(account, year) for year in range(first, last + 1)]
        if sum(money[key] for key in years) > max(most, sum(past[key] for key in years)):
            yield f"account {account} is above its ceiling of {first}-{last}"


def compared(number: int) -> Compared:
    """Return what the search and CP-SAT make of a problem. Raises `ValueError` for a schedule that breaks a rule."""
    from roadmap.schedule import optimal

    problem = without_goals(number)
    hint = fast.solve(problem)
    found = search(problem, hint, PLACEMENTS["normal"])
    if rules := list(broken_rules(problem, found.schedule)):
        raise ValueError(f"seed {number}: {'; '.join(rules)}")
    mine = in_a_row(problem, found.schedule)
    best = optimal.solve(problem, hint)
    theirs = in_a_row(problem, best.schedule)
    if (best.proven and mine < theirs) or (found.proven and theirs < mine):
        raise ValueError(f"seed {number}: proven to be the best and is not: {mine}, by CP-SAT {theirs}")
    return Compared(number, mine, theirs if best.proven else None)


def _show(results: list[Compared]) -> None:
    settled = [each for each in results if each.best is not None]
    print(f"{len(results)} problems of up to {MOST} activities, {len(settled)} settled, none breaks a rule")
    if not settled:
        return
    equal = sum(each.found == each.best for each in settled)
    print(f"equal in every wish: {equal} of {len(settled)}, {equal / len(settled):.2%}")
    for at, wish in enumerate(WISHES):
        same = sum(each.best is not None and each.found[: at + 1] == each.best[: at + 1] for each in settled)
        print(f"  up to {wish + ':':16} {same / len(settled):.2%}")
    for each in settled:
        if each.found != each.best:
            print(f"  seed {each.seed}: {each.found}, best {each.best}")


def main() -> int:
    """Check the plans, compare the problems where CP-SAT is installed, print both; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=10_000)
    parser.add_argument("--problems", type=int, default=2_000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    wanted = parser.parse_args()
    clock = time.process_time()
    if wanted.plans:
        made, refused, broken = checked_plans(wanted.plans)
        print(f"{made} plans verified, {refused} more refused for a pin that contradicts: {len(broken)} violations")
        print("\n".join(broken))
        print(f"{time.process_time() - clock:.0f} CPU s\n", flush=True)
        if broken:
            return 1
    try:
        import ortools  # noqa: F401
    except ImportError:
        print("CP-SAT is not installed: nothing to compare with")
        return 0
    try:
        results = [compared(number) for number in range(wanted.first, wanted.first + wanted.problems)]
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    _show(results)
    print(f"{time.process_time() - clock:.0f} CPU s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
