"""What more effort may do to a plan that fits: nothing that makes it one that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from roadmap import app
from roadmap.model import Brief, Effort
from roadmap.plan import build
from roadmap.schedule.fast import solve, wishes
from roadmap.schedule.horizon import due_by_horizon, fits
from roadmap.schedule.problem import Problem
from roadmap.schedule.search import PLACEMENTS, search
from tests.conftest import ROOT
from tests.schedule.by_chance import by_chance
from tests.schedule.problems import problem, work

LESS = 3000
BEYOND = 374
"""Of this problem the first goal can be complete sooner if other work ends beyond the horizon."""


@pytest.fixture(scope="module")
def brief() -> Brief:
    """Return a brief that asks for a search; all else of it is of no account here."""
    found, _, _ = app.load_brief(ROOT / "plans" / "xa")
    return found._replace(effort=Effort.NORMAL)


def just_fitting(seed: int) -> Problem:
    """Return a problem by chance whose horizon is the end of its quick schedule."""
    given = by_chance(seed)
    return replace(given, horizon=solve(given).end(given) or given.horizon)


@pytest.mark.parametrize("seed", [BEYOND, *range(0, 400, 10)])
def test_more_effort_never_makes_a_plan_that_fits_one_that_does_not(
    seed: int, brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PLACEMENTS, "normal", LESS)
    given = just_fitting(seed)
    quick = solve(given)
    if fits(given, quick):
        found = build.solved(given, brief).schedule
        assert fits(given, found)
        assert wishes(given, found) <= wishes(given, quick)


def test_what_would_end_beyond_the_horizon_is_searched_once_more_within(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PLACEMENTS, "normal", LESS)
    given = just_fitting(BEYOND)
    alone = search(given, solve(given), LESS).schedule
    assert not fits(given, alone), "the search by itself gives the horizon up"
    found = build.solved(given, brief)
    assert not found.proven, "a goal could be complete sooner"
    within = search(due_by_horizon(given), solve(given), LESS).schedule
    assert found.schedule == (within if fits(given, within) else solve(given))


def test_work_is_due_by_the_horizon_unless_it_is_due_already_or_endless() -> None:
    given = problem([work("a", 1), work("b", 1, deadline=3, weight=2), work("c", 1, endless=True)], horizon=12)
    due = [(each.deadline, each.weight) for each in due_by_horizon(given).activities]
    assert due == [(12, 1), (3, 2), (None, 0)]
