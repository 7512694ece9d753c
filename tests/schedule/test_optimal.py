"""The engine `optimal`: what it proves is the best, and it is never worse than the default engine."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from roadmap.errors import EnvironmentRefused, ExitCode
from roadmap.messages.text import Language
from roadmap.schedule import fast, optimal
from roadmap.schedule.alone import Options
from roadmap.schedule.constraints import Constraints
from roadmap.schedule.critical_path import lower_bound
from roadmap.schedule.fast import NEVER, in_a_row, wishes
from roadmap.schedule.problem import Ceiling, Charges, Problem, RunningCost, Schedule, Stuck
from roadmap.schedule.settling import without_gaps
from tests.changed import replace
from tests.schedule.by_chance import SEEDS, by_chance, optimised, proven, solved
from tests.schedule.oracle import best_wishes
from tests.schedule.problems import problem, work

PERIODS_TO_TRY = {7: 10, 6: 12, 5: 16, 4: 24}
"""How many periods from the start on the oracle tries, by the number of activities that are not fixed."""


def best(given: Problem, limit: float = optimal.LIMIT) -> optimal.Optimised:
    pytest.importorskip("ortools")
    return optimal.solve(given, fast.solve(given), limit)


def starts(given: Problem) -> dict[str, int | None]:
    return {each.id: start for each, start in zip(given.activities, best(given).schedule.starts, strict=True)}


def test_no_schedule_of_a_small_problem_is_better_by_the_wishes_than_the_one_that_is_found() -> None:
    tried = 0
    for seed in SEEDS:
        given = by_chance(seed)
        free = sum(each.fixed is None for each in given.activities)
        if len(given.activities) <= 7:
            given = replace(given, limit=min(given.limit, given.start + PERIODS_TO_TRY.get(free, 40)))
            found = best(given)
            assert wishes(given, found.schedule) == best_wishes(given), seed
            assert found.proven, seed
            tried += 1
    assert tried > 250, "the sample has enough of them"


def test_it_is_never_worse_than_the_default_engine_and_leaves_alone_what_it_cannot_better() -> None:
    improved = 0
    for seed in SEEDS:
        given, found, hint = by_chance(seed), optimised(seed), solved(seed)
        if found is not hint:
            improved += 1
            assert wishes(given, found) < wishes(given, hint), seed
    assert improved, "the sample has such schedules"


def test_what_is_proven_ends_at_its_bound_and_no_bound_is_above_what_was_found() -> None:
    for seed in SEEDS:
        given, found = by_chance(seed), proven(seed)
        end = found.schedule.end(given) or 0
        assert found.proven == all(found.settled), seed
        assert found.bound == end if found.proven else found.bound <= end, seed
        assert len(found.settled) == 4 + len(given.goals), seed


def test_the_same_problem_gives_the_same_schedule_whatever_the_hash_seed() -> None:
    pytest.importorskip("ortools")
    script = "from tests.schedule.by_chance import optimised; print([optimised(seed) for seed in range(60)])"
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told == [f"{[optimised(seed) for seed in range(60)]}\n"] * 2


def test_of_the_work_that_money_does_not_allow_together_as_much_as_possible_has_dates() -> None:
    # by rank, a would take the 60, and neither b nor c could have its 50
    activities = [
        work("a", 1, charges=(Charges(0, 0, 1, 60),)),
        work("b", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
        work("c", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
    ]
    given = problem(activities, budget=[{}], ceilings=(Ceiling(0, 2027, 2060, 100),))
    assert set(fast.solve(given).stuck) == {1, 2}
    found = best(given)
    assert found.schedule == Schedule((None, 0, 0), {0: Stuck(account=0, needed=60, available=0, year=2027)})
    assert found.proven


def test_what_is_lacking_is_told_of_the_first_date_on_which_work_could_begin() -> None:
    activities = [
        work("first", 14),
        work("a", 1, charges=(Charges(0, 0, 1, 60),)),
        work("b", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
        work("c", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
    ]
    given = problem(activities, [("first", "a", 14)], budget=[{}], ceilings=(Ceiling(0, 2027, 2060, 100),))
    lacking = Stuck(account=0, needed=60, available=0, year=2028)
    assert best(given).schedule == Schedule((0, None, 0, 0), {1: lacking})
    later = replace(given, activities=(*activities[:1], activities[1]._replace(earliest=24), *activities[2:]))
    assert best(later).schedule == Schedule((0, None, 0, 0), {1: lacking._replace(year=2029)})


def test_work_may_stay_without_a_date_although_its_deadline_is_over() -> None:
    activities = [
        work(name, 1, charges=(Charges(0, 0, 1, cost),), deadline=-12, weight=1, rank=rank)
        for name, cost, rank in (("a", 60, 0), ("b", 50, 1), ("c", 50, 1))
    ]
    given = problem(activities, budget=[{}], ceilings=(Ceiling(0, 2027, 2060, 100),))
    found = best(given)
    assert (found.schedule.starts, found.proven) == ((None, 0, 0), True)


def test_what_has_no_date_says_what_it_lacks_or_waits_for_and_takes_its_task_with_it() -> None:
    activities = [
        work("x/preparation", 1, charges=(Charges(0, 0, 1, 5),)),
        work("x/delivery", 1, demands=((0, 11),)),
        work("after", 1),
        work("a", 1, charges=(Charges(0, 0, 1, 60),)),
        work("b", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
        work("c", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
        work("last", 1),
    ]
    given = problem(
        activities,
        [("x/preparation", "x/delivery", 1), ("x/preparation", "after", 1), ("after", "last", 1), ("a", "last", 1)],
        capacity=[(10,)],
        budget=[{}],
        ceilings=(Ceiling(0, 2027, 2060, 105),),
    )
    lacking = Stuck(team=0, needed=11, available=10)
    assert best(given).schedule == Schedule(
        (None, None, None, None, 0, 0, None),
        {
            0: lacking,
            1: lacking,
            2: Stuck(activity=0),
            3: Stuck(account=0, needed=60, available=5, year=2027),
            6: Stuck(activity=2),
        },
    )


def test_two_pins_are_kept_where_one_that_comes_first_would_prevent_them() -> None:
    activities = [
        work("long", 6, demands=((0, 10),), pin=3),
        work("p", 3, demands=((0, 10),), pin=4),
        work("q", 3, demands=((0, 10),), pin=7),
    ]
    given = problem(activities, capacity=[(10,)])
    assert (wishes(given, fast.solve(given))[1], starts(given)) == (2, {"long": 10, "p": 4, "q": 7})


def test_the_heavier_deadline_is_met_where_both_cannot_be() -> None:
    activities = [
        work("light", 3, demands=((0, 10),), deadline=3, weight=1),
        work("heavy", 3, demands=((0, 10),), deadline=4, weight=3),
    ]
    given = problem(activities, capacity=[(10,)])
    assert (fast.solve(given).starts, starts(given)) == ((0, 3), {"light": 3, "heavy": 0})


def test_a_year_s_part_of_a_sum_is_the_rounded_running_total_to_the_last_million() -> None:
    # 10 million over 4 months by running totals 2, 5, 7, 10: of 4 in 2027 the first month can be paid, not the second
    activities = [work("a", 4, charges=(Charges(0, 0, 4, 10),)), work("b", 1, rank=1)]
    given = problem(activities, budget=[{2027: 4, 2028: 8}])
    assert starts(given) == {"a": 11, "b": 0}
    assert starts(replace(given, budget=({2027: 5, 2028: 8},))) == {"a": 10, "b": 0}


def test_people_who_come_later_are_not_there_before() -> None:
    activities = [work(name, 2, demands=((0, 5),)) for name in "abc"]
    given = problem(activities, capacity=[(10,) * 3 + (15,) * 141], goals=(("a",), ("b",), ("c",)))
    found = best(given)
    assert (found.schedule.starts, found.proven) == ((0, 0, 2), True)


def test_running_cost_is_paid_from_the_finish_on() -> None:
    activities = [work("a", 6, running=(RunningCost(0, 12),)), work("b", 6, running=(RunningCost(0, 12),))]
    given = problem(activities, budget=[{2027: 8, 2028: 24}], goals=(("b",), ("a",)))
    # together they may run for eight months of 2027; b, whose goal comes first, for six of them
    assert starts(given) == {"a": 4, "b": 0}


def test_where_fixed_work_overdraws_nothing_else_is_placed() -> None:
    activities = [
        work("run", 24, demands=((0, 12),), charges=(Charges(0, 0, 24, 48),), fixed=0, endless=True),
        work("people", 2, demands=((0, 1),)),
        work("money", 2, charges=(Charges(0, 0, 2, 2),)),
        work("neither", 2),
    ]
    given = problem(activities, capacity=[(10,) * 24 + (20,) * 12], budget=[{2027: 20, 2028: 24, 2029: 2}], horizon=36)
    assert starts(given) == {"run": 0, "people": 24, "money": 24, "neither": 0}


def test_what_no_wish_speaks_of_starts_as_early_as_it_can() -> None:
    activities = [
        work("light", 3, demands=((0, 10),), deadline=3, weight=1),
        work("heavy", 3, demands=((0, 10),), deadline=4, weight=3),
        work("rest", 2, demands=((0, 4),), rank=2),
        work("end", 30, rank=2),
    ]
    assert starts(problem(activities, capacity=[(10,)])) == {"light": 3, "heavy": 0, "rest": 6, "end": 0}


def test_goals_that_the_solver_was_not_asked_for_yet_are_placed_by_priority_around_what_it_settled() -> None:
    activities = [
        work("first", 3, demands=((0, 10),)),
        work("low", 3, demands=((0, 10),), rank=2),
        work("needed", 1, demands=((0, 10),)),
        work("high", 3, demands=((0, 10),), rank=1),
    ]
    given = problem(activities, [("needed", "high", 1)], capacity=[(10,)], goals=(("first",), ("high",), ("low",)))
    anywhere = Schedule((0, 20, 4, 7), {})
    for wish in (0, 1, 2):
        found = optimal.rest_by_priority(given, wish, Schedule((12, 20, 4, 7), {}))
        assert found.starts == (0, 7, 3, 4), "asked for no goal at all"
    assert optimal.rest_by_priority(given, 3, anywhere).starts == (0, 7, 3, 4), "asked for the first goal only"
    assert optimal.rest_by_priority(given, 4, anywhere).starts == (0, 10, 4, 7), "for the second, with what it needs"
    assert optimal.rest_by_priority(given, 5, anywhere).starts == anywhere.starts, "for all of them"


def test_pins_and_deadlines_and_what_they_need_stay_where_the_solver_put_them_as_the_rest_is_placed_anew() -> None:
    activities = [
        work("needed", 1, demands=((0, 10),)),
        work("due", 2, demands=((0, 10),), deadline=9, weight=1),
        work("pinned", 2, demands=((0, 10),), pin=3),
        work("rest", 2, demands=((0, 10),)),
    ]
    given = problem(activities, [("needed", "due", 1)], capacity=[(10,)], goals=(("rest",),))
    assert optimal.rest_by_priority(given, 2, Schedule((4, 7, 5, 20), {})).starts == (4, 7, 5, 0)


def test_a_schedule_without_gaps_moves_nothing_back_and_nothing_that_is_settled() -> None:
    activities = [
        work("run", 2, demands=((0, 10),), fixed=0),
        work("a", 3, demands=((0, 10),), pin=4),
        work("b", 2, demands=((0, 5),)),
        work("c", 1, demands=((0, 5),)),
    ]
    given = problem(activities, [("b", "c", 2)], capacity=[(10,)])
    assert without_gaps(given, Schedule((0, 6, 9, 12), {})).starts == (0, 4, 2, 7)


def test_a_schedule_without_gaps_starts_work_earlier_that_waits_for_what_starts_after_it() -> None:
    given = problem([work("a", 8), work("ends no sooner than a", 2)], [("a", "ends no sooner than a", 6)])
    assert without_gaps(given, Schedule((5, 11), {})).starts == (0, 6)
    given = problem([work("a", 2), work("ends no sooner than a", 8)], [("a", "ends no sooner than a", -6)])
    assert without_gaps(given, Schedule((11, 5), {})).starts == (0, 0)


@pytest.mark.parametrize("limit", [0.0, 1e-9])
def test_with_hardly_anything_to_spend_the_schedule_stays_and_only_what_is_plain_is_proven(limit: float) -> None:
    activities = [
        work("light", 3, demands=((0, 10),), deadline=3, weight=1),
        work("heavy", 3, demands=((0, 10),), deadline=4, weight=3),
    ]
    given = problem(activities, capacity=[(10,)])
    hint = fast.solve(given)
    found = best(given, limit)
    assert found == optimal.Optimised(hint, False, lower_bound(given, hint), (True, True, False, False))


def test_what_not_even_work_that_is_alone_can_better_is_proven_without_anything_to_spend() -> None:
    given = problem(
        [
            work("run", 2, demands=((0, 6),), charges=(Charges(0, 0, 2, 8),), fixed=0),
            work("unlike its pin", 2, demands=((0, 6),), pin=1),
            work("without people", 1, demands=((0, 11),), deadline=6, weight=2),
            work("without money", 3, charges=(Charges(0, 0, 3, 12),), deadline=13, weight=3),
            work("behind", 2, deadline=4, weight=1),
            work("behind both", 4),
            work("at once", 1, deadline=1, weight=1),
        ],
        [("unlike its pin", "behind", 3), ("behind", "behind both", 1), ("without money", "behind both", 3)],
        capacity=[(10,)],
        budget=[{2027: 10, 2028: 12}],
        goals=(("behind", "at once"), ("without people",), ("behind both",)),
    )
    schedule = Schedule((0, 2, None, 12, 5, 15, 0), {2: Stuck(team=0, needed=11, available=10)})
    found = best(given, limit=0)
    assert found == optimal.Optimised(schedule, True, 19, (True,) * 7)
    assert wishes(given, found.schedule) == (1, 1, 2 * (NEVER - 6) + 3 * 2 + 3, (7, NEVER, 19), 19)


def test_the_solver_begins_with_all_that_the_schedule_says(monkeypatch: pytest.MonkeyPatch) -> None:
    cp_model = pytest.importorskip("ortools.sat.python.cp_model")

    class Bound(cp_model.CpSolver):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.parameters.fix_variables_to_their_hinted_value = True

        def solve(self, model: Any) -> Any:
            free = {at for at, each in enumerate(model.proto.variables) if len(set(each.domain)) > 1}
            assert free <= set(model.proto.solution_hint.vars)
            return super().solve(model)

    monkeypatch.setattr(cp_model, "CpSolver", Bound)
    for seed in SEEDS:
        given, schedule = by_chance(seed), solved(seed)
        options, figures = Options(given), in_a_row(given, schedule)
        constraints = Constraints(
            options, all_dated=len(schedule.stuck) == sum(not starts for starts in options.starts)
        )
        wish = seed % len(figures)
        answer = constraints.improve(wish, schedule, 1.0)
        assert (answer.starts, answer.bound) == (schedule.starts, figures[wish]), seed


@pytest.mark.parametrize(
    ("jobs", "parts"),
    [
        (2, [16.0]),  # the second goal; neither the first nor the end could be better
        (4, [8.0, 4.0, 4.0]),
        (7, [8.0, 4.0, 2.0, 1.0, 1.0]),  # and nothing for the last goal
    ],
)
def test_each_wish_gets_half_of_what_is_left_a_sixteenth_of_all_at_least_the_last_one_all(
    monkeypatch: pytest.MonkeyPatch, jobs: int, parts: list[float]
) -> None:
    asked = spending_all(monkeypatch)
    names = [f"{at}" for at in range(jobs)]
    activities = [*(work(name, 1, demands=((0, 10),)) for name in names), work("long", 30)]
    best(problem(activities, capacity=[(10,)], goals=tuple((name,) for name in names)), limit=16.0)
    assert [each.parameters.max_deterministic_time for each in asked] == parts
    assert {each.parameters.num_workers for each in asked} == {1}, "of several, the quickest would decide"


def spending_all(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let the solver say that it spent all that it was allowed; return a list that each use of it is added to."""
    cp_model = pytest.importorskip("ortools.sat.python.cp_model")
    asked: list[Any] = []

    class Spendthrift(cp_model.CpSolver):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            asked.append(self)

        @property
        def deterministic_time(self) -> float:
            return float(self.parameters.max_deterministic_time)

    monkeypatch.setattr(cp_model, "CpSolver", Spendthrift)
    return asked


def test_once_all_has_dates_nothing_is_asked_that_is_plain_then(monkeypatch: pytest.MonkeyPatch) -> None:
    activities = [
        work("cheap", 1, charges=(Charges(0, 0, 1, 50),)),
        work("dear", 1, charges=(Charges(0, 0, 1, 60),), rank=1),
        work("long", 30, rank=2),
    ]
    given = problem(activities, budget=[{2027: 60, 2028: 50}])
    assert fast.solve(given).stuck.keys() == {1}
    asked = spending_all(monkeypatch)
    assert best(given) == optimal.Optimised(Schedule((12, 0, 0), {}), True, 30, (True,) * 4)
    assert len(asked) == 1, "the end is that of the long work"


def test_an_interruption_stops_the_solver_and_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    cp_model = pytest.importorskip("ortools.sat.python.cp_model")
    given = next(by_chance(seed) for seed in SEEDS if optimised(seed) is not solved(seed))
    stopped: list[object] = []

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("roadmap.schedule.constraints.wait", interrupted)
    monkeypatch.setattr(cp_model.CpSolver, "stop_search", lambda solver: stopped.append(solver))
    with pytest.raises(KeyboardInterrupt):
        best(given)
    assert len(stopped) == 1


def test_an_empty_problem_is_solved() -> None:
    assert best(problem([], goals=((),))) == optimal.Optimised(Schedule((), {}), True, 0, (True,) * 5)


def test_without_the_solver_the_refusal_says_in_both_languages_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "ortools"] or ["ortools"]:
        monkeypatch.setitem(sys.modules, name, None)
    given = problem([work("a", 1)])
    with pytest.raises(EnvironmentRefused) as refusal:
        optimal.solve(given, fast.solve(given))
    assert refusal.value.exit_code is ExitCode.ENVIRONMENT_REFUSED
    for language in Language:
        assert 'pip install "roadmap-planner[solver]"' in refusal.value.message(language)
