"""The default engine's search: what `effort` buys beyond one pass and one justification.

Where only dependencies and people count, `annealing` walks on justified lists, a microsecond a placement; else `lists`
walks on recipes for the whole problem. Both stop as soon as a bound says that nothing is better. The same problem and
the same effort give the same schedule, always.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from roadmap.schedule.alone import Alone
from roadmap.schedule.annealing import Annealing
from roadmap.schedule.bounds import bounds_of
from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import in_a_row
from roadmap.schedule.kernel import Instance
from roadmap.schedule.lists import Lists
from roadmap.schedule.problem import Problem, Schedule, Stuck
from roadmap.schedule.settling import reasons, without_gaps

PLACEMENTS = {"normal": 100_000, "thorough": 5_000_000}
"""What each effort above `quick` may spend: placements of single activities, forward or backward."""

SPENT = 3
"""What the schedule to begin with has cost: one pass and one justification, both ways, of each activity."""

SEED = 1
"""Of the search's own chance: any number does, as long as it stays."""


class Found(NamedTuple):
    """The best schedule found; whether it is proven that none is better by the wishes; the period before which no
    schedule of the same work ends; whether the user stopped the search; the placements spent.
    """

    schedule: Schedule
    proven: bool
    bound: int
    stopped: bool
    placements: int


Watch = Callable[[int], None]
"""Is told from time to time how many percent of the placements are spent."""


def search(
    problem: Problem,
    hint: Schedule,
    placements: int,
    watch: Watch | None = None,
    seed: int = SEED,
    counted: int | None = None,
) -> Found:
    """Return the best schedule that `placements` find, what `hint` has cost included: `hint` itself unless another is
    strictly better by the wishes.

    Where there is a `watch`, an interruption ends the search with the best so far. Where only the first `counted`
    wishes matter, it ends as soon as these cannot be met better.
    """

    def spent(done: int) -> None:
        if watch is not None:
            watch(done * 100 // placements)

    plain = _plain(problem, hint)
    if plain is None:
        return _improved(problem, hint, Lists(problem, seed, spent), placements, watch, counted)
    return _shortened(problem, hint, Annealing(plain, seed, spent), placements, watch)


def _plain(problem: Problem, hint: Schedule) -> Instance | None:
    """Return the problem without money, dates and wishes, where it has none: then only its length counts."""
    activities, encoding, start = problem.activities, encode(problem), problem.start
    dated = any(
        each.fixed is not None or each.pin is not None or each.deadline is not None or each.earliest > start
        for each in activities
    )
    if not activities or dated or problem.goals or hint.stuck or any(encoding.pays):
        return None
    if any(arc.lag < 0 for arc in problem.arcs):  # then no list may lead to the shortest schedule
        return None
    levels = [problem.capacity[team] or () for team in encoding.shifts]
    if any(len(set(each[start : problem.limit])) > 1 for each in levels):
        return None
    return Instance(
        encoding.months,
        [[dict(each.demands).get(team, 0) for team in encoding.shifts] for each in activities],
        [each[start] for each in levels],
        problem.arcs,
        [0] * len(activities),
    )


def _shortened(problem: Problem, hint: Schedule, annealing: Annealing, placements: int, watch: Watch | None) -> Found:
    start, end = problem.start, hint.end(problem) or problem.start
    annealing.placements = SPENT * len(problem.activities)
    stopped = _stopped(lambda: annealing.run(end - start, placements), watch)
    best = hint
    if annealing.finishes and start + annealing.best < end:
        starts = (start + at - each.months for at, each in zip(annealing.finishes, problem.activities, strict=True))
        best = without_gaps(problem, Schedule(tuple(starts), {}))
        end = best.end(problem) or start
    bound = min(start + annealing.bound, end)
    return Found(best, bound == end, bound, stopped, annealing.placements)


def _improved(
    problem: Problem, hint: Schedule, lists: Lists, placements: int, watch: Watch | None, counted: int | None
) -> Found:
    alone = Alone(problem)
    best, wishes, stopped = hint, in_a_row(problem, hint), False
    bounds = bounds_of(problem, hint, alone)
    lists.placements = SPENT * sum(each.fixed is None for each in problem.activities)
    while wishes[:counted] > bounds[:counted]:
        stopped = _stopped(partial(lists.run, best, bounds, placements, counted), watch)
        if lists.best is None or lists.best.wishes >= wishes:
            break
        met = lists.best.wishes[:counted] <= bounds[:counted]
        stuck = dict.fromkeys(sorted(lists.best.recipe.barred), Stuck())
        best = without_gaps(problem, Schedule(tuple(lists.best.starts), stuck))
        best = best._replace(stuck=reasons(problem, best))
        wishes, bounds = in_a_row(problem, best), bounds_of(problem, best, alone)
        if stopped or not met:  # what has its first dates now had no bound before, so meeting those was not the end
            break
    return Found(best, wishes == bounds, bounds[-1], stopped, lists.placements)


def _stopped(walk: Callable[[], None], watch: Watch | None) -> bool:
    """Walk to the end; tell whether the user stopped that, which is heeded only where somebody watches."""
    try:
        walk()
    except KeyboardInterrupt:
        if watch is None:
            raise
        return True
    return False
