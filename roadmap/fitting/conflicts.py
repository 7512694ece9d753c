"""Sets of demands that cannot hold together, each irreducible: without any one of its demands a plan meets the rest.

A set is found by dividing, as in U. Junker, "QuickXplain: Preferred explanations and relaxations for over-constrained
problems" (AAAI 2004), and then each of its demands is tried once more, since an engine that finds no schedule proves
nothing: a demand stays only where a schedule was found without it.

A demand whose conflict costs too much to be found is said to be open.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from roadmap.fitting.demands import Demand, DemandKind, Wish, holding, limits, met, overdraws, wishes
from roadmap.fitting.effort import PASS, Effort, OutOfEffort, counting
from roadmap.fitting.refuting import Ground, Refutation, refute
from roadmap.model import Brief
from roadmap.schedule.formulate import Formulation
from roadmap.schedule.problem import Problem, Schedule

Solve = Callable[[Problem], Schedule]
"""An engine: the best schedule that it finds."""

MOST_EACH = 4_000_000
"""What may be spent on the conflict of one demand that the plan does not keep."""


class Answer(NamedTuple):
    """What an engine that takes its time finds out: a schedule that keeps all pins and deadlines; where it proves that
    there is none, the ground; None where it did not find out. `spent` is in placements.
    """

    found: Schedule | Ground | None
    spent: int


Ask = Callable[[Problem], Answer]
"""An engine that is asked whether there is a schedule."""

Starts = dict[str, int]
"""A start by activity."""


class Engines(NamedTuple):
    """`quick` is asked again and again; where that finds nothing and counting proves nothing the `short` ones are, the
    shortest first; and `deep`, which takes its time, before it is told that there is no schedule.
    """

    quick: Solve
    short: tuple[Ask, ...]
    deep: Ask


class Case(NamedTuple):
    """A brief as the engines see it, with what is asked of it beside."""

    formulation: Formulation
    brief: Brief
    wish: Wish | None = None


class Conflict(NamedTuple):
    """Demands that cannot hold together. `missed` is the one that the plan does not keep; `activity` and `team` are
    those that the refutation names, empty where it names none. `witnesses` holds for each demand, in their order, the
    starts of work by which all others hold.
    """

    missed: Demand
    demands: tuple[Demand, ...]
    refutation: Refutation
    activity: str
    team: str
    witnesses: tuple[Starts, ...]


class Diagnosis(NamedTuple):
    """What stands in a plan's way, the root causes first.

    `consequences` are missed only because of these: all of them hold as soon as the missed demands of the conflicts
    give way. What is `open` was not found out within the effort: it may be a conflict of its own or a consequence.
    Without conflicts and all known, a schedule keeps every demand, though the engine found none.
    """

    missed: tuple[Demand, ...]
    conflicts: tuple[Conflict, ...]
    consequences: tuple[Demand, ...]
    open: tuple[Demand, ...] = ()


def missed(case: Case, schedule: Schedule) -> tuple[Demand, ...]:
    """Return the demands that `schedule` does not keep: what fixed work alone overdraws, then what is wished."""
    formulation, brief, wish = case
    return (
        *_overdrawn(formulation, brief),
        *(each for each in wishes(formulation, brief, wish) if not met(each, formulation, brief, schedule)),
    )


def _overdrawn(formulation: Formulation, brief: Brief) -> list[Demand]:
    """Return the figures that fixed work alone exceeds."""
    found = overdraws(formulation.problem)
    if not found:
        return []
    every = list(limits(formulation, brief))
    alone = [each for each in every if each.kind in (DemandKind.TEAM, DemandKind.BUDGET, DemandKind.CEILING)]
    return [each for each in alone if overdraws(holding(formulation, brief, [each]).problem)]


def diagnose(
    case: Case, schedule: Schedule, engines: Engines, effort: Effort, allowed: Collection[Demand] = ()
) -> Diagnosis:
    """Return what cannot hold together, so that `schedule` keeps not all demands of `case`; those `allowed` to be
    missed are left out of account.
    """
    every = missed(case, schedule)
    failed = tuple(each for each in every if each not in allowed)
    kept = [each for each in wishes(*case) if each not in every]
    kept += [each for each in limits(case.formulation, case.brief) if each not in every]
    search = _Search(case, engines, effort, _starts(case.formulation.problem, schedule))
    conflicts: list[Conflict] = []
    consequences: list[Demand] = []
    left: list[Demand] = []
    for each in failed:
        try:
            with effort.part(at_most=MOST_EACH):
                found = search.conflict(each, kept)
        except OutOfEffort:
            left.append(each)
            continue
        if found is None:
            consequences.append(each)
            kept.append(each)
        else:
            conflicts.append(found)
    return Diagnosis(failed, tuple(conflicts), tuple(consequences), tuple(left))


class _Core(NamedTuple):
    """Demands that cannot hold together beside the one that is missed, how that is known, and the activity at fault."""

    demands: tuple[Demand, ...]
    refutation: Refutation
    activity: str


@dataclass(slots=True)
class _Search:
    """Looks for schedules that keep some demands; what was found is kept, since the same sets are asked for again.

    `base` keeps all demands that are kept so far; `candidates` are those of the conflict that is looked for.
    """

    case: Case
    engines: Engines
    effort: Effort
    base: Starts
    candidates: Sequence[Demand] = ()
    known: dict[frozenset[Demand], Starts | None] = field(default_factory=dict)
    answers: dict[frozenset[Demand], Ground | None] = field(default_factory=dict)
    vain: set[tuple[frozenset[Demand], Ask]] = field(default_factory=set)

    def conflict(self, missing: Demand, kept: Sequence[Demand]) -> Conflict | None:
        """Return an irreducible set with `missing` and some of `kept`; None where a schedule keeps them all."""
        candidates = _joined(kept)
        self.candidates = candidates
        self.known[frozenset(candidates)] = self.base
        everything = (missing, *candidates)
        if self.holds(everything):
            self.base = self.known[frozenset(everything)] or {}
            return None
        core, refutation, activity = self.counted(missing, candidates) or self.looked_for(missing, candidates)
        demands = (missing, *core)
        witnesses = tuple(self.found([other for other in demands if other != each]) or {} for each in demands)
        team = "" if refutation.team is None else self.case.formulation.problem.teams[refutation.team]
        return Conflict(missing, demands, refutation, activity, team, witnesses)

    def counted(self, missing: Demand, candidates: Sequence[Demand]) -> _Core | None:
        """Return a set that counting proves, None where it proves none. One that the quick engine tells comes first."""
        if not self.proven((missing, *candidates)):
            return None
        quick = quick_explained(candidates, lambda some: self.found((missing, *some)) is None)
        core = self.told(missing, quick) if self.proven((missing, *quick)) else None
        if core is None or core.refutation.ground is Ground.SEARCH:
            core = self.told(missing, quick_explained(candidates, lambda some: self.proven((missing, *some))))
        return None if core.refutation.ground is Ground.SEARCH else core

    def looked_for(self, missing: Demand, candidates: Sequence[Demand]) -> _Core:
        """Return a set for which the engine that takes its time finds no schedule. What it finds instead, where a
        short one gave up too early, holds for all smaller sets too, so that the next one is told another set.
        """
        core: Sequence[Demand] = ()
        for ask in self.engines.short:

            def fails(some: Sequence[Demand], ask: Ask = ask) -> bool:
                return not self.holds((missing, *some), ask)

            core = quick_explained(candidates, fails)
            if not self.holds((missing, *core)):
                break
        else:
            core = quick_explained(candidates, lambda some: not self.holds((missing, *some)))
        return self.told(missing, core)

    def told(self, missing: Demand, core: Sequence[Demand]) -> _Core:
        """Return `core` without what is needless."""
        left = self.reduced(missing, core)
        return _Core(left, *self.refuted((missing, *left)))

    def holds(self, demands: Iterable[Demand], ask: Ask | None = None) -> bool:
        """Return whether the quick engine finds a schedule that keeps `demands`, or the other one that is to be asked,
        the one that takes its time unless another is named.
        """
        asked = tuple(demands)
        return self.found(asked) is not None or self.deeply(asked, ask)

    def found(self, demands: Iterable[Demand]) -> Starts | None:
        """Return the starts by which `demands` hold, as far as they are found."""
        asked = frozenset(demands)
        if asked not in self.known:
            self.known[asked] = self._find(asked)
        return self.known[asked]

    def _find(self, demands: frozenset[Demand]) -> Starts | None:
        for others, starts in self.known.items():  # what keeps more demands keeps these
            if starts is not None and demands <= others:
                return starts
        self.effort.check()
        problem = self._problem(demands)
        self.effort.spend(PASS * len(problem.activities))
        if overdraws(problem):
            return None
        schedule = self.engines.quick(problem)
        return _starts(problem, schedule) if keeps_all(problem, schedule) else None

    def deeply(self, demands: Iterable[Demand], ask: Ask | None = None) -> bool:
        """Return whether an engine finds a schedule that the quick one did not find."""
        asked, ask = frozenset(demands), ask or self.engines.deep
        if asked not in self.answers and (asked, ask) not in self.vain:
            self.effort.check()
            problem = self._problem(asked)
            counted = refute(problem)
            answer, spent = (counted.ground, 0) if counted is not None else ask(problem)
            self.effort.spend(spent + counting(len(problem.activities)))
            if isinstance(answer, Schedule) and keeps_all(problem, answer):
                starts = _starts(problem, answer)
                self.known[asked] = starts
                self.known[self.grown(asked, starts)] = starts
            if isinstance(answer, Ground) or ask is self.engines.deep:
                self.answers[asked] = answer if isinstance(answer, Ground) else None
            self.vain.add((asked, ask))
        return self.known.get(asked) is not None

    def grown(self, demands: frozenset[Demand], starts: Starts) -> frozenset[Demand]:
        """Return `demands` with all candidates that the same starts happen to keep too, so that none of these is
        looked into as what might be in the way.
        """
        kept = demands
        for each in self.candidates:
            if each not in kept and stands(self._problem([*kept, each]), starts):
                kept |= {each}
        return kept

    def reduced(self, missing: Demand, core: Sequence[Demand]) -> tuple[Demand, ...]:
        """Return those of `core` without which a schedule is found; no other is needed for the conflict."""
        left = list(core)
        for each in reversed(core):
            rest = [other for other in left if other != each]
            if not self.holds((missing, *rest)):
                left = rest
        return tuple(left)

    def proven(self, demands: Iterable[Demand]) -> bool:
        """Return whether counting alone proves that `demands` cannot hold together."""
        self.effort.check()
        problem = self._problem(demands)
        self.effort.spend(counting(len(problem.activities)))
        return refute(problem) is not None

    def refuted(self, demands: Sequence[Demand]) -> tuple[Refutation, str]:
        """Return how it is known that `demands` cannot hold together, and the activity that this names."""
        problem = self._problem(demands)
        found = refute(problem)
        if found is None:
            return Refutation(self.answers.get(frozenset(demands)) or Ground.SEARCH), ""
        return found, "" if found.activity is None else problem.activities[found.activity].id

    def _problem(self, demands: Iterable[Demand]) -> Problem:
        return holding(self.case.formulation, self.case.brief, _ordered(demands)).problem


def quick_explained(candidates: Sequence[Demand], fails: Callable[[Sequence[Demand]], bool]) -> list[Demand]:
    """Return a smallest part of `candidates`, those in front preferred, of which `fails` is still true.

    `fails` must be true of all of them. This is Junker's QuickXplain; where `fails` is not monotone the part may be
    larger than it need be.
    """

    def explain(known: list[Demand], grew: bool, rest: list[Demand]) -> list[Demand]:
        if grew and fails(known):
            return []
        if len(rest) == 1:
            return rest
        front, back = rest[: len(rest) // 2], rest[len(rest) // 2 :]
        of_back = explain([*known, *front], True, back)
        of_front = explain([*known, *of_back], bool(of_back), front)
        return [*of_front, *of_back]

    if not candidates or fails([]):
        return []
    return explain([], False, list(candidates))


def keeps_all(problem: Problem, schedule: Schedule) -> bool:
    """Return whether every activity has a start, every pin is kept and no deadline missed, and nothing overdrawn."""
    if schedule.stuck or overdraws(problem):
        return False
    return all(
        start is not None
        and (each.pin is None or start == each.pin)
        and (each.deadline is None or start + each.months <= each.deadline)
        for start, each in zip(schedule.starts, problem.activities, strict=True)
    )


def stands(problem: Problem, starts: Starts) -> bool:
    """Return whether work that begins at `starts` is all that `problem` asks for, and keeps all that limits it."""
    if any(each.fixed is None and each.id not in starts for each in problem.activities):
        return False
    at = tuple(each.fixed if each.fixed is not None else starts[each.id] for each in problem.activities)
    if any(
        at[after] < at[before] + lag for before, after, lag in problem.arcs if problem.activities[after].fixed is None
    ):
        return False
    settled = tuple(each._replace(fixed=start) for each, start in zip(problem.activities, at, strict=True))
    return keeps_all(problem, Schedule(at, {})) and not overdraws(replace(problem, activities=settled))


def _starts(problem: Problem, schedule: Schedule) -> Starts:
    pairs = zip(problem.activities, schedule.starts, strict=True)
    return {each.id: start for each, start in pairs if start is not None and each.fixed is None}


_PREFERRED = (
    DemandKind.TEAM,
    DemandKind.BUDGET,
    DemandKind.CEILING,
    DemandKind.HORIZON,
    DemandKind.PIN,
    DemandKind.DEADLINE,
    DemandKind.COMPLETE,
    DemandKind.EXTERNAL,
    DemandKind.DEPENDENCY,
)
"""What explains best comes first: what nobody chose before what somebody did, one's own wishes last."""


def _joined(kept: Sequence[Demand]) -> list[Demand]:
    """Return `kept` in the order of preference, the horizon of all its tasks as one demand."""
    within = [each for each in kept if each.kind is DemandKind.HORIZON]
    others = [each for each in kept if each.kind is not DemandKind.HORIZON]
    if within:
        tasks = tuple(task for each in within for task in each.tasks)
        others.append(Demand(DemandKind.HORIZON, tasks, within[0].month, rest=True))
    return sorted(others, key=lambda each: _PREFERRED.index(each.kind))


def _ordered(demands: Iterable[Demand]) -> list[Demand]:
    return sorted(demands, key=lambda each: (_PREFERRED.index(each.kind), repr(each)))
