"""A task opened into gates keeps its own months, and names the law of its time."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from roadmap.messages.text import same
from roadmap.model import Gate, Grade, StageName
from roadmap.months import Month, month
from roadmap.plan.document import Plan, PlanProcedure, PlanSource, PlanStage, PlanTask, Status
from roadmap.plan.gates import dated_gates, governing_law, unbudgeted_delivery
from tests.changed import replace
from tests.plans_by_hand import sample_plan, task

PREPARATION, DELIVERY, OPERATION = StageName
PROCEDURE = "dau-tu-cong-cntt"


def opened(gates: tuple[Gate, ...], months: int, law: tuple[str, ...] = ()) -> tuple[Plan, PlanTask]:
    stages = (PlanStage(PREPARATION, month(2027, 1), months), PlanStage(DELIVERY, month(2028, 1), months))
    made = task("viec", "Việc", "Work", stages=stages, procedure=PROCEDURE)
    procedure = PlanProcedure(PROCEDURE, same("p"), law, gates)
    return replace(sample_plan(), procedures={PROCEDURE: procedure}), made


@given(st.lists(st.integers(0, 100), min_size=1, max_size=8), st.integers(1, 24))
def test_the_gates_of_a_stage_cover_its_months_in_order(shares: list[int], months: int) -> None:
    gates = tuple(Gate(f"b{at}", same("b"), DELIVERY, share) for at, share in enumerate(shares))
    found = list(dated_gates(*opened(gates, months)))
    first, last = month(2028, 1), month(2028, 1) + months - 1
    assert [each.gate for each in found] == list(gates)
    assert found[0].first == first
    assert not any(shares) or found[-1].last == last
    for each, following in itertools.pairwise(found):
        assert first <= each.first <= each.last <= last
        assert each.first <= following.first <= each.last + 1


def test_a_gate_of_operation_is_counted_from_acceptance() -> None:
    plan, made = opened((Gate("quyet-toan", same("q"), OPERATION, months=9),), 6)
    assert [(each.first, each.last) for each in dated_gates(plan, made)] == [(month(2029, 3), month(2029, 3))]


def test_gates_of_operation_stand_in_the_order_of_their_months() -> None:
    yearly = Gate("danh-gia", same("d"), OPERATION, months=1, calendar=(1,))
    plan, made = opened((yearly, Gate("quyet-toan", same("q"), OPERATION, months=6)), 6)  # accepted in June 2028
    assert [(each.gate.id, each.first) for each in dated_gates(plan, made)] == [
        ("quyet-toan", month(2028, 12)),
        ("danh-gia", month(2029, 1)),
    ]


def test_a_budget_is_decided_before_the_year_in_which_the_delivery_begins() -> None:
    survey = Gate("khao-sat", same("k"), PREPARATION, 50)
    budget = Gate("du-toan", same("d"), PREPARATION, 0, calendar=(11, 12))
    plan, made = opened((survey, budget, replace(survey, id="ho-so")), 6)  # January to June 2027, then January 2028
    assert [(each.decided, each.waits) for each in dated_gates(plan, made)] == [
        (None, None),
        (month(2027, 12), None),
        (None, None),
    ]
    assert unbudgeted_delivery(plan, made) is None


def test_papers_that_are_ready_after_the_budget_is_decided_wait_for_the_next_one() -> None:
    plan, made = opened((Gate("von-nam", same("v"), DELIVERY, 0, calendar=(12,)),), 6)
    preparation, delivery = made.stages
    for start, waits in ((month(2027, 7), month(2027, 12)), (month(2028, 1), None), (month(2028, 2), month(2028, 12))):
        later = replace(made, stages=(preparation, replace(delivery, start=start)))
        assert [each.waits for each in dated_gates(plan, later)] == [waits]
        assert (unbudgeted_delivery(plan, later) is None) == (waits is None)
    assert unbudgeted_delivery(plan, replace(later, status=Status.RUNNING)) is None


def test_a_yearly_review_stands_in_its_month() -> None:
    plan, made = opened((Gate("danh-gia", same("d"), OPERATION, months=12, calendar=(1,)),), 6)
    assert [(each.first, each.waits) for each in dated_gates(plan, made)] == [(month(2030, 1), None)]


def test_work_without_a_procedure_or_a_date_has_no_gates() -> None:
    plan, made = opened((Gate("b", same("b"), DELIVERY, 100),), 6)
    assert not list(dated_gates(plan, replace(made, procedure=None)))
    undated = tuple(replace(stage, start=None) for stage in made.stages)
    assert not list(dated_gates(plan, replace(made, stages=undated)))


def test_the_law_is_the_one_in_force_when_the_task_is_approved() -> None:
    def source(name: str, since: Month | None, until: Month | None) -> PlanSource:
        return PlanSource(name, same(name), "law", Grade.COPY, since=since, until=until)

    laws = {
        "cu": source("cu", None, month(2027, 2)),
        "giua": source("giua", month(2027, 3), month(2027, 5)),
        "moi": source("moi", month(2027, 6), None),
    }
    for months, expected in ((2, "cu"), (3, "giua"), (5, "giua"), (6, "moi")):
        plan, made = opened((), months, ("cu", "giua", "moi"))
        found = governing_law(replace(plan, sources=laws), made)
        assert found is not None
        assert found.id == expected
    assert governing_law(plan, replace(made, procedure=None)) is None
    assert governing_law(plan, made) is None  # its documents are not in the plan
