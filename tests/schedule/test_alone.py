"""Where each activity could be if it were alone with the work that is fixed, compared with every start tried."""

from __future__ import annotations

from roadmap.schedule.alone import Options
from roadmap.schedule.fast import NEVER
from roadmap.schedule.problem import Charges, predecessors
from tests.schedule.by_chance import SEEDS, allowed, by_chance
from tests.schedule.problems import problem, work


def test_work_alone_may_begin_whenever_people_and_money_allow_it_after_what_it_waits_for() -> None:
    never = 0
    for seed in SEEDS[::20]:
        given = by_chance(seed)
        options = Options(given)
        settled = [each.fixed for each in given.activities]
        without = {each.task for each, first in zip(given.activities, options.first, strict=True) if first == NEVER}
        lacking = set()
        for index, each in enumerate(given.activities):
            if each.fixed is not None:
                assert options.starts[index] == [each.fixed]
                continue
            waits_for = [options.first[other] + lag for other, lag in predecessors(given)[index]]
            starts = [
                start
                for start in range(max([each.ready, given.start, *waits_for]), given.limit - each.months + 1)
                if allowed(given, settled, index, start)
            ]
            if not starts:
                lacking.add(each.task)
            assert options.starts[index] == ([] if each.task in without else starts), seed
            assert options.first[index] == next(iter(options.starts[index]), NEVER), seed
        assert lacking == without, "no task is without dates unless a part of it has no room"
        never += len(without)
    assert never, "the sample has work that can have no date"


def test_work_alone_may_begin_again_once_people_and_money_are_back() -> None:
    activities = [work("people", 1, demands=((0, 5),)), work("money", 1, charges=(Charges(0, 0, 1, 10),))]
    away_in_march = (5, 5, 0, *(5,) * 45)
    given = problem(activities, capacity=[away_in_march], budget=[{2027: 10, 2028: 0, 2029: 10}], horizon=48)
    people, money = Options(given).starts
    assert people[:4] == [0, 1, 3, 4]
    assert [*range(12), 24, 25] == money[:14]
