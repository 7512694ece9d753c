"""The cheapest changes that make a brief fit, each found by planning again and proven by a plan that fits.

A change counts by the share that it takes of what there is: money of all money, months of people of all months of
people, months of delay of all months to the horizon, dependencies, pins and tasks likewise. What drops work comes last.

Each part of the work has its part of the effort; where that is spent, what was found until then is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from roadmap.brief import read_brief
from roadmap.errors import RoadmapError
from roadmap.fitting.conflicts import Case, Diagnosis, Engines, diagnose, missed
from roadmap.fitting.demands import Demand, DemandKind, Wish, lateness, limits, wishes
from roadmap.fitting.effort import PLANNED, VARIANT, Effort, OutOfEffort, own_search
from roadmap.fitting.levers import Lever, LeverKind, dropping, later, less, lever_of, smallest, yearly
from roadmap.fitting.shares import State, drops, share
from roadmap.model import Brief, Catalogue, Engine
from roadmap.model import Effort as SearchEffort
from roadmap.months import last_month
from roadmap.network import build_network
from roadmap.plan.document import Plan
from roadmap.plan.scheduled import schedule_of
from roadmap.schedule.formulate import formulate
from roadmap.schedule.problem import Schedule
from roadmap.tomlfile import TomlFile
from roadmap.variant import Changes, changed

MOST_ROUNDS = 2
"""So often more is eased before it is said that no way was found."""

MOST_OTHERS = 3
"""So many changes are told that could take the place of one step."""

_DIAGNOSED, _SINGLES, _EASED, _IN_ONE_ORDER, _IN_BOTH, _INSTEAD = 72, 78, 84, 90, 96, 100
"""How many percent of the effort may be spent when each part of the work ends."""

_DELAYS = (LeverKind.DEADLINE, LeverKind.COMPLETE)
"""Of these the plan itself tells how many months it needs."""

_SIZED = (LeverKind.TEAM, LeverKind.CEILING, LeverKind.BUDGET)
"""Of these less may be enough once all other steps are settled; months are tried one by one from the first."""

_MONTHS_FIRST = (
    LeverKind.NO_WAIT,
    LeverKind.UNPIN,
    LeverKind.COMPLETE,
    LeverKind.DEADLINE,
    LeverKind.EXTERNAL,
    LeverKind.TEAM,
    LeverKind.CEILING,
    LeverKind.BUDGET,
)
_MONEY_FIRST = (
    LeverKind.NO_WAIT,
    LeverKind.UNPIN,
    LeverKind.CEILING,
    LeverKind.BUDGET,
    LeverKind.TEAM,
    LeverKind.COMPLETE,
    LeverKind.DEADLINE,
    LeverKind.EXTERNAL,
)


class Base(NamedTuple):
    """The brief to be mended: its file, what it says, the plan that it gives, and what is asked of it beside.

    `allowed` are demands that the plan misses without the question; they are not the question's to mend.
    """

    catalogue: Catalogue
    file: TomlFile
    brief: Brief
    plan: Plan
    changes: Changes
    allowed: frozenset[Demand] = frozenset()


class Repair(NamedTuple):
    """One change that makes the plan fit, `changes` with all that goes with it: the question, the other steps.

    `share` is in tenths of a percent of what there is of its kind; `plan` is what comes of it, and was verified;
    `drops` says that work leaves the plan.
    """

    lever: Lever
    size: int
    share: int
    changes: Changes
    plan: Plan
    drops: bool = False


class Longer(NamedTuple):
    """The plan of more effort alone that is as asked; `asked` where the question has to be put to it, too."""

    plan: Plan
    asked: bool


class Step(NamedTuple):
    """One of several changes that are needed together, the cheapest, with what could take its place."""

    chosen: Repair
    others: tuple[Repair, ...]


class Mending(NamedTuple):
    """Single changes that suffice, cheapest first; where there is none that keeps all work, the steps of a set that
    does; `left` is what no way was found for; `unfinished`, that not all was tried, since the effort was spent.
    """

    singles: tuple[Repair, ...] = ()
    steps: tuple[Step, ...] = ()
    left: tuple[Demand, ...] = ()
    unfinished: bool = False


class _Move(NamedTuple):
    """A lever turned, what that costs, whether work is dropped by it, and where it leads."""

    lever: Lever
    size: int
    share: int
    drops: bool
    state: State

    @property
    def key(self) -> tuple[bool, int, str, int, str]:
        """What comes first is cheaper."""
        sizes = self.size * max(len(self.lever.years), 1)
        return self.drops, self.share, self.lever.kind, sizes, repr(self.lever.option(self.size))


Verified = Callable[[Brief], "Plan | None"]


@dataclass(slots=True)
class Workshop:
    """Tries changes of one brief. What is asked, and what is told in the end, is planned by `verified`: it returns the
    plan of a brief, by its own engine and effort, once the verifier has accepted it, else None. What is tried on the
    way is planned by `engines`.
    """

    base: Base
    engines: Engines
    verified: Verified
    effort: Effort = field(default_factory=Effort)
    unfinished: bool = False
    diagnoses: dict[Changes, Diagnosis] = field(default_factory=dict)
    states: dict[Changes, State | None] = field(default_factory=dict)
    plans: dict[Changes, Plan | None] = field(default_factory=dict)
    pool: dict[Lever, None] = field(default_factory=dict)

    def mend(self) -> Mending:
        """Return the changes that make the brief fit."""
        start = self.state(self.base.changes)
        assert start is not None
        if not start.missed:
            return Mending()
        singles = self.singles(self.base.changes)
        if singles and not singles[0].drops:
            return Mending(singles, unfinished=self.unfinished)
        steps = self.stepwise(self.several())
        if len(steps) == 1:  # one change is enough after all
            return Mending((steps[0].chosen, *steps[0].others, *singles), unfinished=self.unfinished)
        return Mending(singles, steps, () if singles or steps else self.in_order(start), self.unfinished)

    def state(self, changes: Changes) -> State | None:
        """Return what the brief with `changes` comes to; None where it cannot be changed so."""
        if changes not in self.states:
            self.effort.check()
            self.states[changes] = self._state(changes)
        return self.states[changes]

    def _state(self, changes: Changes) -> State | None:
        try:
            brief = self.brief(changes)
        except RoadmapError:
            return None
        catalogue = self.base.catalogue
        locality = catalogue.localities[brief.locality]
        formulation = formulate(catalogue, brief, locality, build_network(catalogue, brief, locality))
        self.effort.spend(VARIANT * len(formulation.problem.activities))
        case = Case(formulation, brief, wish_of(changes))
        held = State(case, *self._kept(case, self.base.plan))  # changes only ease, so that it still keeps all rules
        if changes == self.base.changes:
            if held.missed and (plan := self.planned(changes)) is not None:
                return State(case, *self._kept(case, plan))
            if not held.missed:  # what is asked is so already
                self.plans[changes] = self.base.plan
        if not held.missed:
            return held
        schedule = self.engines.quick(formulation.problem)
        return State(case, schedule, frozenset(missed(case, schedule)) - self.base.allowed)

    def _kept(self, case: Case, plan: Plan) -> tuple[Schedule, frozenset[Demand]]:
        """Return the schedule of a plan and what it misses of `case`."""
        schedule = schedule_of(plan, case.formulation)
        return schedule, frozenset(missed(case, schedule)) - self.base.allowed

    def longer(self) -> Longer | None:
        """Return the plan of the brief by the effort `normal`, where that misses nothing of what is asked, or else the
        plan of what is asked where it misses nothing that the former keeps; None for a brief that asks for more effort
        already.
        """
        base, asked = self.base.brief, self.base.changes
        if base.effort is not SearchEffort.QUICK or base.engine != Engine.FAST:
            return None
        case, former = self.known(asked).case, None
        for changes in dict.fromkeys((Changes(), asked)):
            plan = self.verified(self.brief(changes)._replace(effort=SearchEffort.NORMAL))
            if plan is None:
                continue
            misses = frozenset(missed(case, schedule_of(plan, case.formulation)))
            if misses <= self.base.allowed and (former is None or misses <= former):
                return Longer(plan, bool(changes.completes))
            former = misses
        return None

    def planned(self, changes: Changes) -> Plan | None:
        """Return the whole plan of the brief after `changes`; None where there is none that the verifier accepts."""
        if changes == Changes():
            return self.base.plan
        if changes not in self.plans:
            brief = self.brief(changes)
            plan = self.verified(brief)
            stages = 0 if plan is None else sum(len(task.stages) for task in plan.tasks)
            self.effort.spend(PLANNED * stages)
            self.effort.searched += own_search(brief)
            self.plans[changes] = plan
        return self.plans[changes]

    def brief(self, changes: Changes) -> Brief:
        """Return the brief after `changes`. Raises `RoadmapError` where it cannot be changed so."""
        if changes == Changes():
            return self.base.brief
        base = self.base
        values = changed(base.file.data, base.brief, base.plan, base.catalogue, changes)
        return read_brief(base.file._replace(data=values), base.catalogue)

    def diagnosis(self, changes: Changes, until: int = _DIAGNOSED) -> Diagnosis:
        """Return what stands in the way of what is asked after `changes`."""
        if changes not in self.diagnoses:
            state = self.known(changes)
            with self.effort.part(percent=until):
                told = diagnose(state.case, state.schedule, self.engines, self.effort, self.base.allowed)
            self.diagnoses[changes] = told
        return self.diagnoses[changes]

    def in_order(self, state: State) -> tuple[Demand, ...]:
        """Return what a state misses, in the order of the diagnosis."""
        return tuple(each for each in missed(state.case, state.schedule) if each in state.missed)

    def levers(self, state: State, conflicts: Sequence[Sequence[Demand]]) -> Iterator[Lever]:
        """Yield what may be changed so that each of `conflicts` is touched."""
        first, *rest = conflicts
        for demand in first:
            if all(demand in other for other in rest) and (lever := lever_of(demand, state.case.brief)) is not None:
                yield lever
        if not rest:
            yield from yearly(first)
        wish = state.case.wish
        yield from dropping(state.case.brief, self.in_order(state), wish.goal if wish else "")

    def singles(self, changes: Changes) -> tuple[Repair, ...]:
        """Return the single changes beside `changes` after which nothing is missed, cheapest first."""
        state = self.state(changes)
        assert state is not None
        sets: list[tuple[Demand, ...]] = [each.demands for each in self.diagnosis(changes).conflicts]
        if not sets:  # nothing contradicts, so that any of it may help
            case = state.case
            every = (each for each in limits(case.formulation, case.brief) if each.kind is not DemandKind.DEPENDENCY)
            sets = [(*self.in_order(state), *every)]
        levers = list(self.levers(state, sets))
        moves = self.as_far_as(_SINGLES, (self.moves(each, changes) for each in levers))
        return self.repairs(moves, changes)

    def as_far_as(self, percent: int, moves: Iterable[Iterable[_Move]]) -> list[_Move]:
        """Return the moves, cheapest first, that are found until so much of the effort is spent."""
        found: list[_Move] = []
        with self.effort.part(percent=percent), self.ending():
            for some in moves:
                found += some
        return [each for _, each in sorted({move.key: move for move in found}.items())]

    @contextmanager
    def ending(self) -> Iterator[None]:
        """End the `with` where the effort is spent, and keep in mind that not all was tried."""
        try:
            yield
        except OutOfEffort:
            self.unfinished = True

    def repairs(self, moves: Iterable[_Move], changes: Changes) -> tuple[Repair, ...]:
        """Return those of `moves` of which a verified plan fits."""
        found: list[Repair] = []
        with self.ending():
            for move in moves:
                self.effort.check_plan(own_search(self.base.brief))
                repair = self.repair(move, changes)
                found += [] if repair is None else [self.tightened(repair, move, changes)]
        return tuple(sorted(found, key=lambda each: (each.drops, each.share)))

    def moves(self, lever: Lever, changes: Changes) -> Iterator[_Move]:
        """Yield the smallest size of a lever after which nothing is missed; people only from when they are needed."""

        def fits(size: int) -> bool:
            return self.enough(lever.turned(size, changes))

        size = smallest(lever, fits)
        if size is None:
            return
        if lever.kind is LeverKind.TEAM:
            brief = self.brief(changes)
            for other in later(lever, brief):
                if self.enough(other.turned(size, changes)):
                    lever = other
                    break
        if len(lever.years) > 1 and lever.kind is LeverKind.BUDGET:
            lever = self.where_needed(lever, size, changes)
        state = self.state(lever.turned(size, changes))
        before = self.state(changes)
        if state is not None and before is not None:
            case = self.known(self.base.changes).case  # the share is of what there is, not of what other steps add
            yield _Move(lever, size, share(lever, size, case, state), drops(before, state), state)

    def where_needed(self, lever: Lever, size: int, changes: Changes) -> Lever:
        """Return a lever of money in several years without those for which nothing is missed: a ceiling, or the work
        that is done by then, may leave it there unspent.
        """
        for year in lever.years:
            fewer = lever._replace(years=tuple(each for each in lever.years if each != year))
            if fewer.years and self.enough(fewer.turned(size, changes)):
                lever = fewer
        return lever

    def repair(self, move: _Move, changes: Changes) -> Repair | None:
        """Return a move with its plan, once that is verified and fits."""
        all_ = move.lever.turned(move.size, changes)
        plan = self.planned(all_)
        if plan is None or not self.mends(all_, plan):
            return None
        return Repair(move.lever, move.size, move.share, all_, plan, move.drops)

    def mends(self, changes: Changes, plan: Plan) -> bool:
        """Return whether a plan is what is asked: that it fits; of a question, that the goal is complete by its month
        and nothing is missed that was kept before.
        """
        if not self.base.changes.completes:
            return plan.fits
        return not self._kept(self.known(changes).case, plan)[1]

    def tightened(self, repair: Repair, move: _Move, changes: Changes) -> Repair:
        """Return `repair` with only so many months more as its plan needs, where a plan with these is found, too: what
        was tried on the way was planned with less effort.
        """
        size = self.months_late(repair.lever, repair.size, repair.changes, repair.plan)
        if size == repair.size:
            return repair
        with self.ending():
            state = self.state(repair.lever.turned(size, changes))
            if state is not None:
                cost = share(repair.lever, size, self.known(self.base.changes).case, state)
                return self.repair(move._replace(size=size, share=cost, state=state), changes) or repair
        return repair

    def months_late(self, lever: Lever, size: int, changes: Changes, plan: Plan) -> int:
        """Return the size of a delay that `plan`, made with `size` after `changes`, needs of it; of others `size`."""
        if lever.kind not in _DELAYS:
            return size
        case, after = self.known(self.base.changes).case, self.known(changes).case
        found = ((each, lever_of(each, case.brief)) for each in wishes(case.formulation, case.brief, case.wish))
        asked = next((each for each, other in found if other is not None and other.of == lever.of), None)
        if asked is None:  # only after other changes is it asked at all
            return size
        late = lateness(asked, after.formulation, after.brief, schedule_of(plan, after.formulation))
        return next((each for each in lever.sizes if late <= each <= size), size)

    def several(self) -> tuple[_Move, ...]:
        """Return the cheapest set of changes found after which nothing is missed; empty where none was found.

        All that the conflicts name is eased as far as it goes; from there on each change is taken back as far as
        nothing is missed for it, in two orders: months first, then money and people; and the other way round.
        """
        levers = self.eased()
        best: tuple[int, tuple[_Move, ...]] | None = None
        for order, until in ((_MONTHS_FIRST, _IN_ONE_ORDER), (_MONEY_FIRST, _IN_BOTH)) if levers else ():
            moves = self.taken_back(sorted(levers, key=lambda lever: order.index(lever.kind)), until)
            cost = sum(move.share for move in moves)
            if best is None or (cost, len(moves)) < (best[0], len(best[1])):
                best = cost, moves
        return () if best is None else best[1]

    def eased(self) -> list[Lever]:
        """Return levers that, turned as far as they go, leave nothing missed; empty where none do. First those of the
        conflicts, and of what then still conflicts; where that is not enough, all people and all money.
        """
        levers = self.pool
        changes = self.base.changes
        for last in (*[False] * MOST_ROUNDS, True):
            case = self.known(changes).case
            if last:
                every = limits(case.formulation, case.brief)
                demands = [each for each in every if each.kind is not DemandKind.DEPENDENCY]
            else:
                demands = [each for told in self.diagnosis(changes, _EASED).conflicts for each in told.demands]
            found = (lever_of(each, case.brief) for each in demands)
            turned = {lever.of for lever in levers}  # as far as it goes: what is eased is not eased once more
            fresh = (lever for lever in found if lever is not None and lever.of not in turned)
            with self.ending():
                levers |= dict.fromkeys(lever for lever in fresh if self.keeps_work(lever))
                eased = self.turned({lever: lever.sizes[-1] for lever in levers})
                state = self.state(eased)
                if state is None:
                    break
                if not state.missed:
                    return list(levers)
                changes = eased
        return []

    def keeps_work(self, lever: Lever) -> bool:
        """Return whether all tasks stay in the plan; some are in it only because another waits for them."""
        if lever.kind is not LeverKind.NO_WAIT:
            return not lever.gives_up
        after = self.state(lever.turned(1, self.base.changes))
        return after is not None and not drops(self.known(self.base.changes), after)

    def taken_back(self, levers: Sequence[Lever], until: int) -> tuple[_Move, ...]:
        """Return the smallest sizes of `levers`, one after another, at which still nothing is missed."""
        sizes = {lever: lever.sizes[-1] for lever in levers}
        with self.effort.part(percent=until), self.ending():
            for lever in levers:
                fits = self.fitting(lever, sizes)
                if fits(0):
                    del sizes[lever]
                else:
                    sizes[lever] = smallest(lever, fits) or sizes[lever]
            sizes = self.needed(sizes)  # what was needed while others were larger may be needless now
            for lever in [each for each in sizes if each.kind in _SIZED]:
                sizes[lever] = less(lever, sizes[lever], self.fitting(lever, sizes))
        return self.counted(sizes)

    def needed(self, sizes: dict[Lever, int]) -> dict[Lever, int]:
        """Return `sizes` without those for which nothing is missed, the last first."""
        left = dict(sizes)
        for lever in reversed(sizes):
            if self.fitting(lever, left)(0):
                del left[lever]
        return left

    def fitting(self, lever: Lever, sizes: Mapping[Lever, int]) -> Callable[[int], bool]:
        """Return whether nothing is missed with one of `sizes` at another size; at 0 it is not turned at all."""
        others = {other: size for other, size in sizes.items() if other != lever}
        return lambda size: self.enough(self.turned({**others, lever: size} if size else others))

    def enough(self, changes: Changes) -> bool:
        """Return whether nothing is missed after `changes`."""
        state = self.state(changes)
        return state is not None and not state.missed

    def turned(self, sizes: Mapping[Lever, int]) -> Changes:
        """Return the question with levers turned, always in the same order."""
        changes = self.base.changes
        for lever in sorted(sizes, key=lambda lever: (lever.kind, repr(lever))):
            changes = lever.turned(sizes[lever], changes)
        return changes

    def stepwise(self, moves: Sequence[_Move]) -> tuple[Step, ...]:
        """Return the steps, each with what could take its place while the others stay; a cheaper change that could
        takes it.
        """
        steps = self.steps(moves)
        with self.ending():
            for _ in moves:
                dearer = [
                    (step.chosen.share - step.others[0].share, at) for at, step in enumerate(steps) if step.others
                ]
                saving, place = max(dearer, default=(0, 0))
                if saving <= 0:
                    break
                old, other = steps[place].chosen, steps[place].others[0]
                sizes = {move.lever: move.size for move in moves if move.lever != old.lever} | {other.lever: other.size}
                moves = self.counted(self.needed(sizes))
                if not (better := self.steps(moves)):
                    break
                steps = better
        return steps

    def steps(self, moves: Sequence[_Move]) -> tuple[Step, ...]:
        """Return each of `moves` with what could take its place while the others stay; none where no verified plan
        fits.
        """
        sizes = {move.lever: move.size for move in moves}
        changes = self.turned(sizes)
        plan = self.planned(changes) if moves else None
        if plan is None or not self.mends(changes, plan):
            return ()
        fewer = {lever: self.months_late(lever, size, changes, plan) for lever, size in sizes.items()}
        if fewer != sizes and (better := self.fitting_plan(fewer)) is not None:
            sizes, plan = fewer, better
        if own_search(self.base.brief):  # what was tried on the way was planned with less effort
            for move in sorted(moves, key=lambda each: -each.share):
                fewer = {lever: size for lever, size in sizes.items() if lever != move.lever}
                if fewer and (better := self.fitting_plan(fewer)) is not None:
                    sizes, plan = fewer, better
        changes, moves = self.turned(sizes), self.counted(sizes)
        found: list[Step] = []
        for move in moves:
            rest = self.turned({other: size for other, size in sizes.items() if other != move.lever})
            instead = [lever for lever in self.pool if lever not in sizes]
            others = self.as_far_as(_INSTEAD, (self.moves(lever, rest) for lever in instead))
            chosen = Repair(move.lever, move.size, move.share, changes, plan)
            found.append(Step(chosen, self.repairs(others[:MOST_OTHERS], rest)))
        return tuple(found)

    def fitting_plan(self, sizes: Mapping[Lever, int]) -> Plan | None:
        """Return the verified plan with levers turned together where it is what is asked."""
        changes = self.turned(sizes)
        with self.ending():
            self.effort.check_plan(own_search(self.base.brief))
            if self.state(changes) is not None and (plan := self.planned(changes)) is not None:
                return plan if self.mends(changes, plan) else None
        return None

    def counted(self, sizes: Mapping[Lever, int]) -> tuple[_Move, ...]:
        """Return levers turned together, each with what it costs."""
        start, end = self.known(self.base.changes), self.known(self.turned(sizes))
        return tuple(
            _Move(lever, size, share(lever, size, start.case, end), False, end) for lever, size in sizes.items()
        )

    def known(self, changes: Changes) -> State:
        """Return what the brief with `changes` comes to, where it is known that it can be changed so."""
        state = self.state(changes)
        assert state is not None
        return state


def wish_of(changes: Changes) -> Wish | None:
    """Return the goal that is asked to be complete by a month."""
    for option in changes.completes:
        goal, _, when = option.rpartition("=")
        by = last_month(when)
        if by is not None:
            return Wish(goal, by)
    return None
