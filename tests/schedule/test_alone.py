"""Where each activity could be if it were alone with the work that is fixed, compared with every start tried."""

from __future__ import annotations

from roadmap.schedule.alone import Options
from roadmap.schedule.fast import NEVER
from roadmap.schedule.problem import predecessors
from tests.schedule.by_chance import SEEDS, allowed, by_chance


def test_work_alone_may_begin_whenever_people_and_money_allow_it_after_what_it_waits_for() -> None:
    never = 0
    for seed in SEEDS[::20]:
        given = by_chance(seed)
        options = Options(given)
        settled = [each.fixed for each in given.activities]
        undated = {each.task for each, first in zip(given.activities, options.first, strict=True) if first == NEVER}
        for index, each in enumerate(given.activities):
            if each.fixed is not None:
                assert options.starts[index] == [each.fixed]
                continue
            waits_for = [options.first[other] + lag for other, lag in predecessors(given)[index]]
            starts = [
                start
                for start in range(max([each.ready, given.start, *waits_for]), given.limit - each.months + 1)
                if each.task not in undated and allowed(given, settled, index, start)
            ]
            assert options.starts[index] == starts, seed
            assert options.first[index] == next(iter(starts), NEVER), seed
            never += not starts
    assert never > 2, "the sample has work that can have no date"
