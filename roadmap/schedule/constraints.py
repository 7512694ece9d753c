"""A scheduling problem as constraints for OR-Tools CP-SAT, the solver behind the engine `optimal`.

Starts are integers with exactly those values that people, money and dependencies allow beside the work that is fixed.
What activities share is one cumulative constraint for each team and one sum for each slot of money. What an activity
pays follows from its start: all starts for which it pays the same share one literal, so the parts by year are exact,
whatever way they are rounded. The terms are those of the OR-Tools documentation:
https://developers.google.com/optimization/cp.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from roadmap.schedule.alone import Options
from roadmap.schedule.fast import NEVER, in_a_row
from roadmap.schedule.problem import Schedule

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, CpSolver, IntVar, LinearExprT
    from ortools.sat.python.cp_model_helper import CpSolverStatus

SEED = 1
"""Of the solver's own chance: any number does, as long as it stays."""

_PATIENCE = 0.1
"""Seconds after which an interruption is heard at the latest, where waiting itself hears none (Windows)."""

Starts = tuple[int | None, ...]
"""A start for each activity, None where there is none."""

Payment = tuple[tuple[int, int], ...]
"""Slots of money, with what is taken of each."""


class Answer(NamedTuple):
    """What the solver found out about one wish: the best starts it came to, if any, a figure below which the wish
    cannot come (where it is met, it is proven), and what was spent on it, in deterministic units.
    """

    starts: Starts | None
    bound: int
    spent: float


class Constraints:
    """The model of one problem. Each wish is a variable, at least what the schedule makes of it, so that one wish after
    another can be made small and then held.
    """

    __slots__ = ("_late", "_literals", "_model", "_options", "_present", "_problem", "_start", "_wishes", "bounds")

    def __init__(self, options: Options, all_dated: bool) -> None:
        from ortools.sat.python import cp_model

        self._model = cp_model.CpModel()
        self._options = options
        self._problem = options.problem
        self.bounds = _bounds(options, all_dated)
        self._present: dict[str, IntVar] = {}  # by task, of those that can have dates
        self._start: dict[int, IntVar] = {}  # of the activities that can have a date and are not fixed
        self._late: dict[int, IntVar] = {}
        # literals that are true when an activity starts at one of these
        self._literals: list[tuple[IntVar, int, Collection[int]]] = []
        self._add_starts(all_dated)
        self._add_dependencies()
        self._add_people()
        self._add_money()
        self._add_wishes()

    def improve(self, wish: int, schedule: Schedule, limit: float) -> Answer:
        """Return what `limit` deterministic units find out about a wish, beginning with `schedule`. An interruption
        stops the solver.
        """
        from ortools.sat.python import cp_model

        model = self._model.clone()
        model.minimize(self._wishes[wish])
        for variable, figure in self._hints(schedule):
            model.add_hint(variable, figure)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = SEED
        solver.parameters.max_deterministic_time = limit
        # measured on the plans of this project: presolve took most of the time, the linear relaxation most of the rest,
        # and neither proved anything sooner
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.max_presolve_iterations = 1
        solver.parameters.linearization_level = 0
        solver.parameters.catch_sigint_signal = False  # an interruption is no answer; who asked decides what it means
        status = _run(solver, model)
        spent: float = solver.deterministic_time
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Answer(None, self.bounds[wish], spent)
        bound = max(self.bounds[wish], round(solver.best_objective_bound))
        return Answer(self._read(solver.value), bound, spent)

    def hold(self, wish: int, figure: int) -> None:
        """Let nothing that is found from now on be worse than `figure` in a wish."""
        self._model.add(self._wishes[wish] <= figure)

    def _read(self, value: Callable[[IntVar], int]) -> Starts:
        dated = {task for task, present in self._present.items() if value(present)}
        return tuple(
            each.fixed if index not in self._start else value(self._start[index]) if each.task in dated else None
            for index, each in enumerate(self._problem.activities)
        )

    def _hints(self, schedule: Schedule) -> Iterator[tuple[IntVar, int]]:
        """Yield what each variable is in `schedule`."""
        for index, variable in self._start.items():
            start = schedule.starts[index]
            yield variable, self._options.first[index] if start is None else start
        for literal, index, true_for in self._literals:
            yield literal, schedule.starts[index] in true_for
        for index, variable in self._late.items():
            finish, due = schedule.finish(self._problem, index), self._problem.activities[index].deadline
            yield variable, max(0, (NEVER if finish is None else finish) - (due or 0))
        yield from zip(self._wishes, in_a_row(self._problem, schedule), strict=True)

    def _literal(self, index: int, true_for: Collection[int]) -> IntVar:
        literal: IntVar = self._model.new_bool_var("")
        self._literals.append((literal, index, true_for))
        return literal

    def _dated(self, index: int) -> IntVar:
        return self._present[self._problem.activities[index].task]

    def _add_starts(self, all_dated: bool) -> None:
        from ortools.sat.python import cp_model

        for index, activity in enumerate(self._problem.activities):
            starts = self._options.starts[index]
            if activity.fixed is not None or not starts:
                continue
            self._start[index] = self._model.new_int_var_from_domain(cp_model.Domain.from_values(starts), "")
            if activity.task not in self._present:
                self._present[activity.task] = (
                    self._model.new_constant(1) if all_dated else self._literal(index, frozenset(starts))
                )

    def _add_dependencies(self) -> None:
        for before, after, lag in self._problem.arcs:
            if before in self._start and after in self._start:
                self._model.add_implication(self._dated(after), self._dated(before))
                least = self._start[before] + lag
                self._model.add(self._start[after] >= least).only_enforce_if(self._dated(after))

    def _add_people(self) -> None:
        problem, laid = self._problem, self._options.laid
        for team in laid.encoding.shifts:
            demands = {
                index: demand
                for index in self._start
                for each, demand in problem.activities[index].demands
                if each == team and demand and problem.activities[index].months
            }
            self._add_team(demands, laid.spare(team)[problem.start :])

    def _add_team(self, demands: dict[int, int], free: Sequence[int]) -> None:
        """Add one team: `free` is what it has beside fixed work in each period from the start on. What this is less
        than the most it ever has is taken by intervals of their own.
        """
        wanted = sum(demands.values())
        levels = [min(people, wanted) for people in free]
        most = max(levels)
        if min(levels) == wanted:
            return
        intervals = [
            self._model.new_optional_fixed_size_interval_var(
                self._start[index], self._problem.activities[index].months, self._dated(index), ""
            )
            for index in demands
        ]
        taken = list(demands.values())
        period = self._problem.start
        for people, run in groupby(levels):
            months = len(list(run))
            intervals.append(self._model.new_fixed_size_interval_var(period, months, ""))
            taken.append(most - people)
            period += months
        self._model.add_cumulative(intervals, taken, most)

    def _add_money(self) -> None:
        """Add the slots of money that could be short; in the others whatever is paid fits."""
        encoding, left = self._options.laid.encoding, self._options.laid.money
        wanted: Counter[int] = Counter()
        for index in self._start:
            most: dict[int, int] = {}
            for start in self._options.starts[index]:
                for slot, amount in encoding.payment(index, start):
                    most[slot] = max(most.get(slot, amount), amount)
            wanted.update(most)
        terms: dict[int, list[LinearExprT]] = {slot: [] for slot, amount in wanted.items() if amount > left[slot]}
        for index in self._start:
            for payment, literal in self._payments(index, terms):
                for slot, amount in payment:
                    terms[slot].append(amount * literal)
        for slot, spent in terms.items():
            self._model.add(sum(spent) <= left[slot])

    def _payments(self, index: int, slots: Collection[int]) -> list[tuple[Payment, IntVar]]:
        """Return what an activity may take of `slots`, each with the literal that it does."""
        from ortools.sat.python import cp_model

        alike: dict[Payment, list[int]] = {}
        for start in self._options.starts[index]:
            payment = self._options.laid.encoding.payment(index, start)
            alike.setdefault(tuple(sorted(each for each in payment if each[0] in slots)), []).append(start)
        if len(alike) == 1:
            return [(payment, self._dated(index)) for payment in alike]
        found: list[tuple[Payment, IntVar]] = []
        for payment, starts in alike.items():
            literal = self._literal(index, frozenset(starts))
            domain = cp_model.Domain.from_values(starts)
            self._model.add_linear_expression_in_domain(self._start[index], domain).only_enforce_if(literal)
            found.append((payment, literal))
        self._model.add_exactly_one([~self._dated(index), *(literal for _, literal in found)])
        return found

    def _add_wishes(self) -> None:
        problem, bounds = self._problem, self.bounds
        most = NEVER * (2 + 2 * sum(each.weight for each in problem.activities))  # more than any wish comes to
        self._wishes = [self._model.new_int_var(bound, most, "") for bound in bounds]
        stuck, moved, late, *goals, end = self._wishes
        self._model.add(stuck >= bounds[0] + sum(1 - self._dated(index) for index in self._start))
        self._model.add(moved >= bounds[1] + sum(1 - kept for kept in self._kept_pins()))
        self._model.add(late >= bounds[2] + sum(self._more_late()))
        for goal, members in zip(goals, problem.goals, strict=True):
            for index in members:
                self._reaches(goal, index)
                if index in self._start:
                    self._model.add(goal >= NEVER).only_enforce_if(~self._dated(index))
        for index, activity in enumerate(problem.activities):
            if not activity.endless:
                self._reaches(end, index)

    def _reaches(self, wish: IntVar, index: int) -> None:
        """Let a wish be no less than the finish of an activity whose task may have dates; the other finishes are in
        the bound of the wish.
        """
        activity = self._problem.activities[index]
        start = activity.fixed if activity.fixed is not None else self._start.get(index)
        if start is not None and activity.task in self._present:
            self._model.add(wish >= start + activity.months).only_enforce_if(self._dated(index))

    def _kept_pins(self) -> list[IntVar]:
        kept: list[IntVar] = []
        for index, start in self._start.items():
            pin = self._problem.activities[index].pin
            if pin is not None and pin in self._options.starts[index]:
                literal = self._literal(index, (pin,))
                self._model.add_implication(literal, self._dated(index))
                self._model.add(start == pin).only_enforce_if(literal)
                kept.append(literal)
        return kept

    def _more_late(self) -> Iterator[LinearExprT]:
        """Yield what each activity adds to the weighted lateness when it ends later than it could."""
        for index, start in self._start.items():
            activity = self._problem.activities[index]
            if activity.deadline is None:
                continue
            least = max(0, self._options.first[index] + activity.months - activity.deadline)
            late = self._late[index] = self._model.new_int_var(least, 2 * NEVER, "")
            self._model.add(late >= start + activity.months - activity.deadline).only_enforce_if(self._dated(index))
            self._model.add(late >= NEVER - activity.deadline).only_enforce_if(~self._dated(index))
            yield activity.weight * (late - least)


def _run(solver: CpSolver, model: CpModel) -> CpSolverStatus:
    """Return how the solver ends on `model`. It runs in a thread of its own: in this one no signal would be heard."""
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(solver.solve, model)
        try:
            while not wait([running], _PATIENCE).done:
                pass
        except KeyboardInterrupt:
            solver.stop_search()
            raise
        return running.result()


def _bounds(options: Options, all_dated: bool) -> tuple[int, ...]:
    """Return figures below which no wish can come, one after another; with `all_dated` for schedules in which all
    that can have a date has one.
    """
    activities = options.problem.activities
    finishes = [
        first if first == NEVER else first + each.months for first, each in zip(options.first, activities, strict=True)
    ]
    late = sum(
        each.weight * max(0, finish - each.deadline)
        for finish, each in zip(finishes, activities, strict=True)
        if each.deadline is not None
    )
    goals = [max((finishes[index] for index in goal), default=0) for goal in options.problem.goals]
    unsure = {
        each.task
        for first, each in zip(options.first, activities, strict=True)
        if first == NEVER or (each.fixed is None and not all_dated)
    }
    ends = [
        finish
        for finish, each in zip(finishes, activities, strict=True)
        if not each.endless and each.task not in unsure
    ]
    return options.stuck, options.moved, late, *goals, max(ends, default=0)
