"""What an answer may cost is counted, the same each time; where it is spent, what was found is told and the rest is."""

from __future__ import annotations

import pytest

from roadmap import planfile
from roadmap.app.conflicts import Fit, fitted
from roadmap.fitting.effort import Effort, OutOfEffort, own_search
from roadmap.fitting.mending import Repair
from roadmap.verify import verify
from tests.fitting.misfits import Misfit, misfits

LITTLE = (300, 1_000, 3_000, 10_000)
"""Placements: too few for anything, for all conflicts, for all changes."""


def answer(misfit: Misfit, most: int) -> Fit:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("roadmap.fitting.effort.MOST", most)
        return fitted(misfit.brief, misfit.catalogue, misfit.file)


def told(found: Fit) -> list[Repair]:
    chosen = [step.chosen for step in found.mending.steps]
    return [*found.mending.singles, *chosen, *(other for step in found.mending.steps for other in step.others)]


def test_what_is_missed_is_a_conflict_or_follows_from_others_or_is_said_to_be_open() -> None:
    opened = 0
    for misfit in misfits()[:15]:
        for most in LITTLE:
            found = answer(misfit, most).diagnosis
            parts = [*(each.missed for each in found.conflicts), *found.consequences, *found.open]
            assert sorted(map(repr, parts)) == sorted(map(repr, found.missed)), misfit.seed
            opened += bool(found.open)
    assert opened, "so little is not always enough"


def test_what_is_told_when_the_effort_is_spent_was_verified_and_fits() -> None:
    unfinished = changes = 0
    for misfit in misfits()[:15]:
        for most in LITTLE:
            found = answer(misfit, most)
            unfinished += found.mending.unfinished
            for repair in told(found):
                changes += found.mending.unfinished
                assert verify(planfile.plain(repair.plan)) == (), misfit.seed
                assert repair.plan.fits, misfit.seed
    assert unfinished, "so little is not always enough"
    assert changes, "what was found until then is told"


def test_more_effort_than_is_needed_changes_nothing_and_the_same_effort_gives_the_same() -> None:
    for misfit in misfits()[:5]:
        enough = answer(misfit, 20_000_000)
        assert not enough.diagnosis.open
        assert not enough.mending.unfinished
        assert answer(misfit, 40_000_000) == enough
        assert answer(misfit, LITTLE[1]) == answer(misfit, LITTLE[1])


def test_a_part_of_the_work_ends_at_its_own_limit_and_the_next_one_goes_on() -> None:
    told: list[int] = []
    effort = Effort(1000, told.append)
    with effort.part(percent=50):
        with effort.part(at_most=100):
            effort.spend(100)
            with pytest.raises(OutOfEffort):
                effort.check()
        effort.check()
        effort.spend(500)
        with pytest.raises(OutOfEffort):
            effort.check()
    effort.check()
    effort.spend(900)
    with pytest.raises(OutOfEffort):
        effort.check()
    assert told == [10, 60, 100]


def test_a_plan_by_a_longer_search_may_cost_more() -> None:
    brief = misfits()[0].brief
    costs = [own_search(brief._replace(effort=effort)) for effort in ("quick", "normal", "thorough")]  # type: ignore[arg-type]
    assert costs[0] == 0 < costs[1] < costs[2]
