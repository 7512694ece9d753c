"""What the chosen goals need, nothing more: on a small catalogue made by hand."""

from __future__ import annotations

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.model import (
    Estimate,
    InPlace,
    Level,
    Moment,
    Progress,
    StageEstimate,
    StageName,
    Strength,
    Task,
)
from roadmap.months import month
from roadmap.network import Network, build_network, find_cycle, implied_dependencies, stage_edges, stage_of, topological
from roadmap.shipped import shipped
from tests.changed import replace
from tests.schedule.networks import needs, task, world
from tests.worlds import WORDS


def network(*tasks: Task, goals: tuple[tuple[str, ...], ...], **more: object) -> Network:
    return build_network(*world(*tasks, goals=goals, **more))


def test_a_goal_brings_its_tasks_and_all_that_these_need_and_nothing_more() -> None:
    found = network(task("a"), task("b", needs("a")), task("c", needs("b")), task("d"), goals=(("c",),))
    assert list(found.tasks) == ["a", "b", "c"]


def test_a_prerequisite_inherits_the_best_rank_of_what_needs_it() -> None:
    found = network(task("a"), task("b", needs("a")), task("c", needs("a")), goals=(("c",), ("b", "c")))
    assert found.rank == {"c": 0, "a": 0, "b": 1}


def test_done_work_needs_nothing_any_more() -> None:
    done = {"b": Progress(done=month(2026, 5))}
    found = network(task("a"), task("b", needs("a")), task("c", needs("b")), goals=(("c",),), progress=done)
    assert list(found.tasks) == ["b", "c"]
    assert found.states["b"].status == "done"


def test_what_is_recorded_stays_in_the_plan_when_the_work_that_needed_it_has_begun() -> None:
    chain = (task("a"), task("b"), task("c", needs("b")), task("d", needs("a"), needs("c")))
    recorded = {
        "a": Progress(done=month(2026, 3)),
        "b": Progress(done=month(2026, 4)),
        "d": Progress(started=month(2026, 5)),
    }
    found = network(*chain, goals=(("d",),), progress=recorded)
    assert set(found.tasks) == {"a", "b", "d"}, "nobody says that c was done, and nothing waits for it any more"


def test_started_work_waits_for_nothing_at_its_start_but_still_for_its_operation() -> None:
    running = {"b": Progress(started=month(2026, 5))}
    after = (needs("a"), needs("d", holds=Moment.OPERATION), needs("e", holds=Moment.ACCEPTANCE))
    found = network(task("a"), task("d"), task("e"), task("b", *after), goals=(("b",),), progress=running)
    assert list(found.tasks) == ["d", "b"]
    assert [each.after for each in found.tasks["b"].after] == ["d"]


@pytest.mark.parametrize(
    ("progress", "kept"),
    [
        (Progress(started=month(2026, 5)), ["acceptance", "operation"]),
        (Progress(approved=month(2026, 9)), ["acceptance", "operation"]),
        (Progress(approved=month(2026, 9), left=4), ["operation"]),
        (Progress(started=month(2026, 5), left=4), ["acceptance", "operation"]),
        (Progress(started=month(2026, 5), approved=month(2026, 9)), ["acceptance", "operation"]),
    ],
)
def test_progress_settles_the_moments_that_are_past_and_the_end_of_the_running_stage(
    progress: Progress, kept: list[str]
) -> None:
    after = tuple(needs("a", holds=moment) for moment in Moment)
    found = network(task("a"), task("b", *after, procedure=True), goals=(("b",),), progress={"b": progress})
    assert [str(each.holds) for each in found.tasks["b"].after] == kept


def test_what_a_locality_has_in_place_as_a_whole_is_done_and_a_part_closes_nothing() -> None:
    catalogue, brief, locality = world(task("a"), task("b", needs("a")), goals=(("b",),))
    whole = replace(locality, in_place=(InPlace("a", "done", WORDS, "bai-bao"),))
    part = replace(locality, in_place=(InPlace("a", "done", WORDS, "bai-bao", partial=True),))
    assert build_network(catalogue, brief, whole).states["a"].status == "done"
    assert build_network(catalogue, brief, part).states == {}


def test_the_date_of_what_is_in_place_is_that_of_its_end_only_where_it_is_done() -> None:
    catalogue, brief, locality = world(task("a"), task("b"), task("c"), goals=(("a", "b", "c"),))
    found = build_network(
        catalogue,
        brief,
        replace(
            locality,
            in_place=(
                InPlace("a", "done", WORDS, "bai-bao", month(2026, 3), partial=True),
                InPlace("b", "done", WORDS, "bai-bao", month(2026, 4)),
                InPlace("c", "running", WORDS, "bai-bao", month(2026, 5), started=month(2026, 1)),
            ),
        ),
    ).states
    assert {name: state.progress for name, state in found.items()} == {
        "b": Progress(done=month(2026, 4)),
        "c": Progress(started=month(2026, 1)),
    }


def test_the_brief_knows_better_than_the_profile_what_is_in_place() -> None:
    catalogue, brief, locality = world(task("a"), goals=(("a",),), progress={"a": Progress(started=month(2026, 1))})
    profile = replace(locality, in_place=(InPlace("a", "done", WORDS, "bai-bao"),))
    assert build_network(catalogue, brief, profile).states["a"].status == "running"


def test_work_of_a_level_above_is_awaited_with_nothing_behind_it() -> None:
    above = task("b", needs("a"), level=Level.CENTRAL)
    found = network(task("a", level=Level.CENTRAL), above, task("c", needs("b")), goals=(("c",),))
    assert list(found.tasks) == ["c"]
    assert list(found.external) == ["b"]


def test_a_goal_brings_only_tasks_of_the_plans_level() -> None:
    found = network(task("a"), task("x", level=Level.COMMUNE), task("y", level=Level.CENTRAL), goals=(("a", "x", "y"),))
    assert list(found.tasks) == ["a"]
    assert found.external == {}


def test_an_excluded_task_goes_and_what_needed_it_stays_marked() -> None:
    found = network(task("a"), task("b", needs("a")), goals=(("b",),), exclude={"a": "không làm"})
    assert list(found.tasks) == ["b"]
    assert found.tasks["b"].after == ()
    assert found.excluded_needs == {"b": ("a",)}


def test_only_what_still_lacks_an_excluded_task_is_marked() -> None:
    work = (task("a"), task("b", needs("a")), task("c", needs("a")), task("d"), task("e", needs("a")))
    recorded = {"c": Progress(done=month(2026, 5)), "e": Progress(started=month(2026, 5))}
    found = network(*work, goals=(("b", "c", "d", "e"),), exclude={"a": "không làm"}, progress=recorded)
    assert found.excluded_needs == {"b": ("a",), "e": ("a",)}


def test_soft_dependencies_can_be_switched_off_one_by_one_or_all_and_hard_ones_cannot() -> None:
    soft, hard = needs("a", strength=Strength.SOFT), needs("d", strength=Strength.HARD)
    tasks = (task("a"), task("d"), task("b", soft, hard))
    assert list(network(*tasks, goals=(("b",),)).tasks) == ["a", "d", "b"]
    assert list(network(*tasks, goals=(("b",),), soft_off={"b": ("a", "d")}).tasks) == ["d", "b"]
    assert list(network(*tasks, goals=(("b",),), soft_all_off=True).tasks) == ["d", "b"]


def test_a_dependency_whose_law_has_ended_is_not_applied_and_that_is_said() -> None:
    found = network(task("a"), task("b", needs("a", source="luat-cu")), goals=(("b",),))
    assert list(found.tasks) == ["b"]
    assert [(each.kind, dict(each.values)) for each in found.remarks] == [
        ("law-ended", {"task": "b", "source": "luat-cu", "until": "2026-06"})
    ]


def test_a_dependency_whose_law_comes_later_is_a_warning_with_its_date() -> None:
    found = network(task("a"), task("b", needs("a", source="luat-moi")), goals=(("b",),))
    assert list(found.tasks) == ["b"]
    assert [(each.kind, dict(each.values)) for each in found.remarks] == [
        ("law-later", {"task": "b", "source": "luat-moi", "since": "2028-01"})
    ]
    for last, remarks in ((month(2027, 12), 0), (month(2028, 1), 1)):
        shorter = network(task("a"), task("b", needs("a", source="luat-moi")), goals=(("b",),), horizon_to=last)
        assert len(shorter.remarks) == remarks, "a law that comes after the horizon is none of its concern"


def test_law_in_force_at_the_start_is_applied() -> None:
    found = network(task("a"), task("b", needs("a", source="luat-cu")), goals=(("b",),), start=month(2026, 6))
    assert list(found.tasks) == ["a", "b"]
    later = network(task("a"), task("b", needs("a", source="luat-moi")), goals=(("b",),), start=month(2028, 1))
    assert list(later.tasks) == ["a", "b"]


def test_a_procedure_whose_law_is_not_in_force_is_not_applied() -> None:
    catalogue, brief, locality = world(
        task("a"),
        task("b", needs("a", holds=Moment.APPROVAL), procedure=True),
        task("c", needs("b", of=Moment.APPROVAL)),
        goals=(("c",),),
    )
    late = replace(catalogue.procedures["dau-tu-cong"], sources=("luat-moi",))
    found = build_network(replace(catalogue, procedures={"dau-tu-cong": late}), brief, locality)
    assert found.tasks["b"].preparation is None
    assert found.tasks["b"].procedure is None
    assert found.tasks["b"].after[0].holds is Moment.START
    assert found.tasks["c"].after[0].of is Moment.START
    kept = build_network(catalogue, brief, locality)
    assert kept.tasks["b"].after[0].holds is Moment.APPROVAL
    assert kept.tasks["c"].after[0].of is Moment.APPROVAL


@pytest.mark.parametrize(
    ("sources", "applied"), [((), True), (("luat", "luat-moi"), True), (("luat-cu", "luat-moi"), False)]
)
def test_a_procedure_is_applied_when_one_of_its_laws_is_in_force_or_it_names_none(
    sources: tuple[str, ...], applied: bool
) -> None:
    catalogue, brief, locality = world(task("a", procedure=True), goals=(("a",),))
    procedure = replace(catalogue.procedures["dau-tu-cong"], sources=sources)
    found = build_network(replace(catalogue, procedures={"dau-tu-cong": procedure}), brief, locality)
    assert (found.tasks["a"].preparation is not None) == applied


def test_the_approval_of_work_that_needs_none_is_its_start() -> None:
    found = network(task("a"), task("b", needs("a", of=Moment.APPROVAL)), goals=(("b",),))
    assert found.tasks["b"].after[0].of is Moment.START


def test_the_briefs_figures_and_lead_replace_the_catalogues() -> None:
    figures = StageEstimate(preparation=Estimate(1, 1, 1), delivery_cost=Estimate(9, 9, 9), run_cost=Estimate(5, 5, 5))
    found = network(task("a", procedure=True), goals=(("a",),), estimates={"a": figures}, leads={"a": "cong-an"}).tasks[
        "a"
    ]
    assert found.preparation is not None
    assert found.delivery is not None
    assert (found.preparation.months, found.preparation.cost) == (Estimate(1, 1, 1), Estimate(1, 2, 3))
    assert (found.delivery.months, found.delivery.cost) == (Estimate(2, 3, 4), Estimate(9, 9, 9))
    assert (found.run_cost, found.lead) == (Estimate(5, 5, 5), "cong-an")


def test_the_localitys_own_tasks_are_always_part_of_its_plan_and_come_last() -> None:
    own = replace(task("o", needs("a")), own=True)
    found = network(task("a"), task("b"), goals=(("b",),), tasks=(own,))
    assert found.rank == {"b": 0, "o": 1, "a": 1}


def test_own_tasks_of_another_level_or_excluded_are_no_part_of_the_plan() -> None:
    own = (replace(task("o", level=Level.COMMUNE), own=True), replace(task("p"), own=True))
    found = network(task("b"), goals=(("b",),), tasks=own, exclude={"p": "không làm"})
    assert found.rank == {"b": 0}


def test_what_a_locality_says_is_running_has_its_preparation_behind_it() -> None:
    after = tuple(needs("a", holds=moment) for moment in Moment)
    catalogue, brief, locality = world(task("a"), task("b", *after, procedure=True), goals=(("b",),))
    running = replace(locality, in_place=(InPlace("b", "running", WORDS, "bai-bao"),))
    found = build_network(catalogue, brief, running)
    assert [each.holds for each in found.tasks["b"].after] == [Moment.OPERATION]


def test_stages_of_moments() -> None:
    plain, double = task("a"), task("b", procedure=True)
    assert stage_of(plain, Moment.START) is StageName.DELIVERY
    assert [stage_of(double, moment) for moment in Moment] == [
        StageName.PREPARATION,
        StageName.PREPARATION,
        StageName.DELIVERY,
        StageName.OPERATION,
    ]


def test_edges_run_within_tasks_and_along_dependencies() -> None:
    waiting = task(
        "b", needs("a"), needs("nowhere"), needs("a", of=Moment.START, holds=Moment.ACCEPTANCE), procedure=True
    )
    assert stage_edges([task("a"), waiting]) == [
        ("a/delivery", "a/operation"),
        ("b/preparation", "b/delivery"),
        ("b/delivery", "b/operation"),
        ("a/operation", "b/preparation"),
        ("a/delivery", "b/delivery"),
    ]


def test_a_cycle_is_told_as_its_path_from_the_smallest_name() -> None:
    edges = [("c", "a"), ("a", "b"), ("b", "c"), ("x", "a")]
    assert find_cycle(edges) == ("a", "b", "c", "a")
    assert find_cycle(reversed(edges)) == ("a", "b", "c", "a")
    assert find_cycle([("a", "b"), ("b", "c")]) == ()
    assert find_cycle([("a", "a")]) == ("a", "a")


def test_a_dependency_that_a_path_implies_is_found() -> None:
    chain = (task("a"), task("b", needs("a")), task("c", needs("b"), needs("a")))
    assert implied_dependencies(chain) == [("a/operation", "c/delivery")]
    assert implied_dependencies(chain[:2]) == []


def test_the_shipped_catalogue_implies_no_dependency_twice() -> None:
    assert implied_dependencies(read_catalogue([shipped()]).tasks.values()) == []


def test_topological_order_keeps_the_order_given_where_it_may() -> None:
    assert list(topological(("d", "c", "b", "a"), [("a", "d"), ("b", "c")])) == ["b", "c", "a", "d"]
    assert list(topological(("a", "b"), [])) == ["a", "b"]
