"""A hundred briefs that cannot be met: each set that is told is irreducible, each change that is told makes it fit."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from roadmap import planfile
from roadmap.app.conflicts import Fit, fitted
from roadmap.brief import read_brief
from roadmap.fitting.conflicts import Conflict
from roadmap.fitting.demands import Demand, DemandKind, Wish, holding
from roadmap.fitting.levers import LeverKind
from roadmap.fitting.mending import Repair
from roadmap.fitting.refuting import Ground
from roadmap.months import Month
from roadmap.network import build_network
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan
from roadmap.schedule.formulate import formulate
from roadmap.schedule.problem import Problem
from roadmap.tomlfile import TomlFile
from roadmap.variant import Changes, changed
from roadmap.verify import verify
from tests.fitting.misfits import Misfit, fit, misfits
from tests.fitting.trials import possible

Found = list[tuple[Misfit, Fit]]


TENS = range(10) if "THOROUGH" in os.environ else range(1, 2)
"""All hundred where time is no matter: `.ci/run` says so when it counts the coverage."""


@pytest.fixture(scope="module", params=TENS)
def ten(request: pytest.FixtureRequest) -> Found:
    """Ten of the hundred with what the program says of them; all tests of the same ten run one after another."""
    return [(misfit, fit(misfit.seed)) for misfit in misfits()[request.param :: 10]]


def problem_of(misfit: Misfit, demands: tuple[Demand, ...]) -> Problem:
    locality = misfit.catalogue.localities[misfit.brief.locality]
    network = build_network(misfit.catalogue, misfit.brief, locality)
    formulation = formulate(misfit.catalogue, misfit.brief, locality, network)
    return holding(formulation, misfit.brief, demands).problem


def kept(demand: Demand, plan: Plan, misfit: Misfit) -> bool:
    """Whether a plan keeps a demand, read from the plan alone; the verifier sees to what limits stand in it."""
    tasks = [plan.task(task) for task in demand.tasks]
    match demand.kind:
        case DemandKind.HORIZON | DemandKind.DEADLINE | DemandKind.COMPLETE:
            assert demand.month is not None
            return all(task is not None and task.finish is not None and task.finish <= demand.month for task in tasks)
        case DemandKind.PIN:
            assert tasks[0] is not None
            assert demand.stage is not None
            stage = tasks[0].stage(demand.stage)
            return stage is not None and stage.start == demand.month
        case DemandKind.DEPENDENCY:
            assert tasks[0] is not None
            return any(arc.key == demand.key for stage in tasks[0].stages for arc in stage.after)
        case DemandKind.BUDGET:
            assert demand.account is not None
            assert demand.year is not None
            told = plan.budget_in(demand.year, demand.account) == demand.amount
            return told and all(each.account != demand.account for each in plan.overruns)
        case DemandKind.CEILING:
            spans = [span for each in plan.budgets if each.account == demand.account for span in each.ceilings]
            return (demand.year, demand.last, demand.amount) in spans
        case DemandKind.TEAM:
            theirs = [each for each in misfit.brief.teams if each.team == demand.team]
            return set(theirs) <= set(plan.capacities) and all(each.team != demand.team for each in plan.overruns)
        case _:
            return False


def test_without_any_one_demand_of_a_set_a_verified_plan_keeps_all_others(ten: Found) -> None:
    for misfit, found in ten:
        assert len(found.witnesses) == len(found.diagnosis.conflicts)
        for conflict, witnesses in zip(found.diagnosis.conflicts, found.witnesses, strict=True):
            assert len(witnesses) == len(conflict.demands) == len(set(conflict.demands)), misfit.seed
            for dropped, plan in enumerate(witnesses):
                assert verify(planfile.plain(plan)) == (), misfit.seed
                others = [each for at, each in enumerate(conflict.demands) if at != dropped]
                assert all(kept(each, plan, misfit) for each in others), (misfit.seed, conflict.missed, dropped)


def test_what_a_set_calls_missed_is_missed_by_the_plan(ten: Found) -> None:
    for misfit, found in ten:
        assert found.diagnosis.conflicts, misfit.seed
        for conflict in found.diagnosis.conflicts:
            assert not kept(conflict.missed, found.plan, misfit), misfit.seed
            assert conflict.missed == conflict.demands[0], misfit.seed


def test_no_schedule_keeps_all_demands_of_a_set_as_trying_them_all_shows(ten: Found) -> None:
    outcomes: Counter[bool | None] = Counter()
    for misfit, found in ten:
        for conflict in found.diagnosis.conflicts:
            outcome = possible(problem_of(misfit, conflict.demands))
            assert outcome is not True, (misfit.seed, conflict.missed)
            outcomes[outcome] += 1
    assert outcomes[False] > 2 * outcomes[None], "most are few enough to be tried"


def test_no_schedule_keeps_all_demands_of_a_set_as_the_solver_proves(ten: Found) -> None:
    pytest.importorskip("ortools")
    from roadmap.fitting.proving import proved

    for misfit, found in ten:
        for conflict in found.diagnosis.conflicts:
            assert proved(problem_of(misfit, conflict.demands)).found is Ground.SOLVER, (misfit.seed, conflict.missed)


def test_each_change_that_is_told_makes_the_brief_fit(ten: Found) -> None:
    for misfit, found in ten:
        for changes in {repair.changes for repair in told(found)}:
            plan = planned(misfit, changes)
            assert verify(planfile.plain(plan)) == (), misfit.seed
            assert plan.fits, (misfit.seed, changes)


def test_no_year_of_money_that_is_told_for_several_can_be_left_out(ten: Found) -> None:
    for misfit, found in ten:
        for repair in found.mending.singles:
            lever = repair.lever
            if lever.kind is not LeverKind.BUDGET or len(lever.years) == 1:
                continue
            for year in lever.years:
                fewer = lever._replace(years=tuple(each for each in lever.years if each != year))
                assert not planned(misfit, fewer.turned(repair.size, Changes())).fits, (misfit.seed, year)


def test_changes_come_cheapest_first_and_those_that_drop_work_last(ten: Found) -> None:
    for _, found in ten:
        for repairs in (found.mending.singles, *(step.others for step in found.mending.steps)):
            keys = [(repair.drops, repair.share) for repair in repairs]
            assert keys == sorted(keys)
        before = {task.id for task in found.plan.tasks}
        for repair in told(found):
            assert repair.drops == (not before <= {task.id for task in repair.plan.tasks})


def test_for_nearly_all_of_them_a_way_is_found(ten: Found) -> None:
    mendings = [found.mending for _, found in ten]
    assert sum(bool(each.singles or each.steps) for each in mendings) >= 8
    assert any(len(each.singles) > 1 for each in mendings)


def test_sets_are_proven_by_counting_and_by_trying_and_hardly_ever_left_to_search_alone(ten: Found) -> None:
    conflicts: list[Conflict] = [each for _, found in ten for each in found.diagnosis.conflicts]
    grounds = Counter(each.refutation.ground for each in conflicts)
    assert grounds[Ground.SEARCH] + grounds[Ground.SOLVER] <= 1
    assert len(grounds) >= 3


@pytest.mark.skipif("THOROUGH" not in os.environ, reason="plans by a longer search take seconds")
def test_what_a_question_calls_for_answers_it_and_makes_nothing_else_late() -> None:
    """What is tried on the way is planned at once, what is told by the brief's own effort, which may go another way."""
    given = next(each for each in misfits() if each.seed == 23)
    file = given.file._replace(data={**given.file.data, "effort": "normal"})
    brief = read_brief(file, given.catalogue)
    goal = "khung/muc-1"
    finish = next(each.finish for each in make_plan(given.catalogue, brief).coverage if each.goal == goal)
    assert finish is not None
    found = fitted(brief, given.catalogue, file, Wish(goal, Month(finish - 2)))
    assert not found.fits
    repairs = told(found)
    assert repairs
    for each in repairs:
        if each.lever.kind is not LeverKind.COMPLETE:
            then = next(coverage.finish for coverage in each.plan.coverage if coverage.goal == goal)
            assert then is not None
            assert then <= finish - 2
        assert set(missed_by(each.plan)) <= set(missed_by(found.before))


def missed_by(plan: Plan) -> list[tuple[str, str]]:
    kinds = {"late": plan.deadlines_missed, "beyond": plan.beyond_horizon, "pin": plan.pins_moved, "none": plan.no_date}
    return [(kind, task) for kind, tasks in kinds.items() for task in tasks]


def told(found: Fit) -> list[Repair]:
    steps = found.mending.steps
    others = [other for step in steps for other in step.others]
    return [*found.mending.singles, *(step.chosen for step in steps), *others]


def planned(misfit: Misfit, changes: Changes) -> Plan:
    """The plan of the brief after changes, made as `roadmap whatif` makes it."""
    base = make_plan(misfit.catalogue, misfit.brief)
    values = changed(misfit.file.data, misfit.brief, base, misfit.catalogue, changes)
    return make_plan(misfit.catalogue, read_brief(TomlFile("brief.toml", "", values), misfit.catalogue))
