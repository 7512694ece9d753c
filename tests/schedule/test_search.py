"""The search of the default engine: what it finds is valid, as good as it can be on small problems, and repeatable."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from roadmap.schedule import fast
from roadmap.schedule.fast import in_a_row, wishes
from roadmap.schedule.lists import Lists
from roadmap.schedule.problem import Ceiling, Charges, Problem, Schedule
from roadmap.schedule.search import PLACEMENTS, SPENT, search
from tests.benchmarks.instances import problem_of, read
from tests.benchmarks.test_quality import OWN
from tests.changed import replace
from tests.schedule.by_chance import SEEDS, by_chance, plain_by_chance, proven, solved
from tests.schedule.oracle import best_wishes
from tests.schedule.problems import problem, work
from tests.schedule.test_optimal import PERIODS_TO_TRY

NORMAL = PLACEMENTS["normal"]
TENTH = NORMAL // 10

PLAIN = problem_of(read(OWN / "own30_9.sm"))[0]
"""Thirty activities: only dependencies and people count, and no bound is met soon."""
WITH_A_GOAL = replace(PLAIN, goals=((20,),))

NOT_BY_A_LIST = 4851
"""A plain problem by chance in which work may begin a month before what it depends on, and has to for the shortest
schedule, so that no list of what comes first leads to that.
"""


def small(seed: int) -> Problem | None:
    """The problem of `seed` with so few periods that every start can be tried; none where it is too large for that."""
    given = by_chance(seed)
    free = sum(each.fixed is None for each in given.activities)
    if len(given.activities) > 7:
        return None
    return replace(given, limit=min(given.limit, given.start + PERIODS_TO_TRY.get(free, 40)))


@pytest.mark.skipif("THOROUGH" not in os.environ, reason="three hundred problems; run with THOROUGH")
def test_a_tenth_of_normal_effort_finds_what_trying_every_start_finds_in_19_of_20_small_problems() -> None:
    tried = equal = 0
    for seed in SEEDS:
        if (given := small(seed)) is not None:
            found = search(given, fast.solve(given), TENTH)
            met, best = wishes(given, found.schedule), best_wishes(given)
            assert met >= best, seed
            assert not found.proven or met == best, seed
            tried += 1
            equal += met == best
    assert tried > 250, "the sample has enough of them"
    assert equal >= 0.98 * tried


def test_normal_effort_is_as_good_as_what_the_solver_proves_in_19_of_20_problems() -> None:
    pytest.importorskip("ortools")
    tried = equal = late = 0
    for seed in SEEDS[::4]:
        given, hint, best = by_chance(seed), solved(seed), proven(seed)
        optimum = in_a_row(given, best.schedule)
        assert best.proven, seed
        found = in_a_row(given, hint)
        if found > optimum:  # else the search can only leave it as it is
            found = in_a_row(given, search(given, hint, NORMAL).schedule)
        assert found >= optimum, seed
        tried += 1
        equal += found == optimum
        late += found[:3] == optimum[:3]
    assert equal >= 0.95 * tried
    assert late >= 0.95 * tried


def test_where_only_dependencies_and_people_count_no_schedule_of_a_small_problem_is_shorter() -> None:
    shorter = 0
    for seed in (*range(150), NOT_BY_A_LIST):
        given = plain_by_chance(seed)
        hint = fast.solve(given)
        found = search(given, hint, 20_000)
        assert wishes(given, found.schedule) == best_wishes(given), seed
        shorter += found.schedule is not hint
    assert shorter, "the sample has some that the search shortens"


def test_no_more_is_spent_than_the_effort_allows_and_nothing_once_no_schedule_can_be_better() -> None:
    stopped = 0
    for seed in SEEDS[::3]:
        given, hint = by_chance(seed), solved(seed)
        free = sum(each.fixed is None for each in given.activities)
        found = search(given, hint, 1_000)
        assert SPENT * free <= found.placements <= 1_000, seed
        assert not found.stopped, "nobody interrupts it"
        stopped += found.proven and found.placements == SPENT * free
    assert stopped > 50, "many of the sample are the best there is"


def test_the_priority_schedule_stays_unless_another_is_strictly_better() -> None:
    replaced = 0
    for seed in SEEDS:
        given, hint = by_chance(seed), solved(seed)
        found = search(given, hint, 2_000).schedule
        if found is not hint:
            replaced += 1
            assert wishes(given, found) < wishes(given, hint), seed
    assert replaced > 20, "the sample has such schedules"


def test_more_effort_never_tells_a_proven_schedule_to_be_another() -> None:
    for seed in SEEDS[::5]:
        given, hint = by_chance(seed), solved(seed)
        less, more = search(given, hint, 500), search(given, hint, 5_000)
        assert not less.proven or wishes(given, more.schedule) == wishes(given, less.schedule), seed


def test_the_same_problem_gives_the_same_schedule_whatever_the_hash_seed() -> None:
    script = (
        "from tests.schedule.by_chance import *\n"
        "for seed in range(40):\n"
        "    print(search(by_chance(seed), solved(seed), 2000))\n"
        "    plain = plain_by_chance(seed)\n"
        "    print(search(plain, solve(plain), 2000))\n"
    )
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
    assert told[0] == told[1]
    assert told[0].count("Found(") == 80


def test_another_seed_walks_another_way() -> None:
    for given in (PLAIN, WITH_A_GOAL):
        hint = fast.solve(given)
        assert len({search(given, hint, 3_000, seed=seed).schedule.starts for seed in range(4)}) > 1


def test_what_people_allow_only_one_after_the_other_is_placed_so_even_where_it_may_overlap() -> None:
    works = [work(name, 4, demands=((0, 5),)) for name in "abcd"]
    given = problem(works, [("a", "b", 0), ("b", "c", 0), ("c", "d", 0)], capacity=[(9,)])
    assert search(given, Schedule((3, 7, 11, 15), {}), 2_000).schedule.starts == (0, 4, 8, 12)


def test_a_search_ends_where_nothing_can_be_changed() -> None:
    # both need 3 tenths: together from May on, when nothing is left to do; so much the bound does not see
    works = [work("a", 2, demands=((0, 3),)), work("b", 2, demands=((0, 3),))]
    given = problem(works, [("a", "b", 0)], capacity=[(4,) * 4 + (6,) * 200])
    found = search(given, fast.solve(given), NORMAL)
    assert found.schedule.starts == (0, 2)
    assert not found.proven
    assert found.placements < 1_000


def test_a_search_ends_where_no_list_can_be_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roadmap.schedule.annealing.moved", lambda order, *_: (order, len(order)))
    found = search(PLAIN, fast.solve(PLAIN), NORMAL)
    assert not found.proven
    assert found.placements < 2_000, "lists sampled, none of them changed"


def test_to_wait_for_another_years_money_may_be_better_than_to_begin() -> None:
    # a, as soon as possible, spends 60 in 2027, and b must wait for 2028; half a year later it leaves b its money
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 60),)), work("b", 1, charges=(Charges(0, 0, 1, 60),))]
    given = problem(activities, [("a", "b", 1)], budget=[{2027: 100, 2028: 100}], goals=(("b",),))
    hint = fast.solve(given)
    assert hint.starts == (0, 12)
    found = search(given, hint, 2_000)
    assert found.schedule.starts == (4, 5)
    assert found.proven is False, "that nothing is sooner needs more than the bounds know"
    assert given.spending(given.activities[0], 4) == {(0, 2027): 40, (0, 2028): 20}


def test_money_counts_even_where_not_all_work_needs_any() -> None:
    paid = [work(name, 1, charges=(Charges(0, 0, 1, 10),)) for name in "ab"]
    given = problem([*paid, work("c", 6)], [("a", "c", 1)], budget=[{2027: 10, 2028: 10}])
    assert search(given, fast.solve(given), 2_000).schedule.starts == (0, 12, 1)


def test_people_who_leave_count_even_if_another_team_stays() -> None:
    works = [work(name, 2, demands=((0, 3), (1, 1))) for name in "abcd"]
    given = problem(works, capacity=[(6, 6, *(3,) * 200), (9,)])
    assert search(given, fast.solve(given), 2_000).schedule.starts == (0, 0, 2, 4)


def test_what_begins_before_the_work_that_it_depends_on_may_let_that_wait() -> None:
    given = problem(
        [work("a", 2, demands=((0, 5),)), work("b", 1, demands=((0, 5),))],
        [("a", "b", -1)],
        capacity=[(5,)],
        goals=(("b",),),
    )
    hint = fast.solve(given)
    assert hint.starts == (0, 2)
    assert search(given, hint, 2_000).schedule.starts == (1, 0)


def test_a_walk_begins_with_the_waiting_of_the_schedule_that_it_is_given_and_no_other() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 60),)), work("b", 1, charges=(Charges(0, 0, 1, 60),))]
    given = problem([*activities, work("c", 1)], [("a", "b", 1)], budget=[{2027: 100, 2028: 100}], goals=(("b",),))
    lists = Lists(given, 1, lambda _: None)
    lists.run(Schedule((4, 5, 0), {}), (0,) * 5, 6 * 3)
    assert lists.best is not None
    assert lists.best.starts == [4, 5, 0]
    assert lists.placements == 6 * 3, "one pass and one justification for the orders, and four lists"


def test_of_the_work_that_money_does_not_allow_together_as_much_as_possible_has_dates() -> None:
    activities = [
        work("a", 1, charges=(Charges(0, 0, 1, 60),)),
        work("b", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
        work("c", 1, charges=(Charges(0, 0, 1, 50),), rank=1),
    ]
    given = problem(activities, budget=[{}], ceilings=(Ceiling(0, 2027, 2060, 100),))
    hint = fast.solve(given)
    assert [index for index, start in enumerate(hint.starts) if start is None] == [1, 2]
    found = search(given, hint, 2_000).schedule
    assert found.starts == (None, 0, 0)
    assert found.stuck[0].account == 0, "what has no date says what it lacks"
    assert found.stuck[0].needed == 60


@pytest.mark.parametrize("seed", [959, 5749])
def test_where_work_gets_its_first_date_the_search_goes_on_to_the_best_one(seed: int) -> None:
    given = by_chance(seed, 6)
    hint = fast.solve(given)
    found = search(given, hint, TENTH)
    assert len(found.schedule.stuck) < len(hint.stuck)
    assert wishes(given, found.schedule) == best_wishes(given)


def test_of_pins_that_cannot_be_kept_together_as_many_as_possible_are() -> None:
    activities = [
        work("a", 4, demands=((0, 5),), pin=0),
        work("b", 1, demands=((0, 5),), pin=1),
        work("c", 1, demands=((0, 5),), pin=3),
    ]
    given = problem(activities, capacity=[(5,)])
    hint = fast.solve(given)
    assert hint.starts == (0, 4, 5), "the first pin is kept, and two are not"
    assert search(given, hint, 2_000).schedule.starts == (4, 1, 3)


def interrupting(at: int) -> Callable[[int], None]:
    """What interrupts the search, as the user's Ctrl-C does, once it is told of so many percent."""

    def watch(done: int) -> None:
        if done >= at:
            raise KeyboardInterrupt

    return watch


@pytest.mark.parametrize("given", [PLAIN, WITH_A_GOAL], ids=["plain", "with a goal"])
def test_an_interrupted_search_gives_the_best_so_far(given: Problem) -> None:
    hint = fast.solve(given)
    found = search(given, hint, NORMAL, interrupting(5))
    assert found.stopped
    assert found.placements < NORMAL // 10
    assert wishes(given, found.schedule) < wishes(given, hint), "a good part is found soon"


@pytest.mark.parametrize("given", [PLAIN, WITH_A_GOAL], ids=["plain", "with a goal"])
def test_an_interruption_of_what_nobody_watches_goes_on(given: Problem, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("roadmap.schedule.lists.moved", interrupted)
    monkeypatch.setattr("roadmap.schedule.annealing.moved", interrupted)
    with pytest.raises(KeyboardInterrupt):
        search(given, fast.solve(given), 5_000)


@pytest.mark.parametrize("given", [PLAIN, WITH_A_GOAL], ids=["plain", "with a goal"])
def test_whoever_watches_is_told_percents_that_never_fall(given: Problem) -> None:
    told: list[int] = []
    search(given, fast.solve(given), 5_000, told.append)
    assert told == sorted(told)
    assert told[0] < 50
    assert 90 < told[-1] <= 100


def test_whoever_watches_is_told_from_the_first_goal_on() -> None:
    told: list[int] = []
    search(WITH_A_GOAL, fast.solve(WITH_A_GOAL), 5_000, told.append)
    assert told[:2] == [5, 6], "the first part of eight is about the goal, and short"


def test_when_the_last_step_begins_a_hundredth_of_the_effort_is_left_at_most() -> None:
    activities = [work("a", 12, charges=(Charges(0, 0, 12, 60),)), work("b", 1, charges=(Charges(0, 0, 1, 60),))]
    given = problem(activities, [("a", "b", 1)], budget=[{2027: 100, 2028: 100}], goals=(("b",),))
    told: list[int] = []
    found = search(given, fast.solve(given), 1_000, told.append)
    assert 990 < found.placements <= 1_000
    assert told[-1] == 99
