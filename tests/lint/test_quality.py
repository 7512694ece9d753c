"""Each rule of a plan's quality speaks where its author can do something, and is silent one step before."""

from __future__ import annotations

from typing import Any

import pytest

from roadmap.lint.quality import Finding, quality
from roadmap.messages.codes import CODES
from roadmap.messages.text import Text, same
from roadmap.model import Moment, StageName, Strength, Target
from roadmap.months import Month, month
from roadmap.plan.document import Arc, Coverage, Hold, HoldKind, Overrun, PlanStage, PlanTarget, PlanTask, Status
from tests.changed import replace
from tests.plans_by_hand import INVESTMENT, sample_plan

LAST = month(2030, 12)
SAMPLE = sample_plan()
MODEL = next(task for task in SAMPLE.tasks if task.status is Status.PLANNED)


def stage(**changes: Any) -> PlanStage:
    return replace(PlanStage(StageName.DELIVERY, month(2028, 1), 6, total_float=6), **changes)


def task(name: str, *stages: PlanStage, **changes: Any) -> PlanTask:
    """Return a planned task that nothing is said of."""
    plain: dict[str, Any] = {"deadline": None, "goals": ("khung/muc",), "needed_by": (), "lead": f"so-{name}"}
    return replace(MODEL, id=name, stages=stages or (stage(),), **{**plain, **changes})


def tasks(count: int, **changes: Any) -> tuple[PlanTask, ...]:
    return tuple(task(f"viec-{number}", **changes) for number in range(count))


def found(*of: PlanTask, own: tuple[str, ...] = (), **changes: Any) -> list[Finding]:
    empty: dict[str, Any] = {"coverage": (), "targets": (), "overruns": (), "end": month(2029, 6), "horizon_to": LAST}
    return list(quality(replace(SAMPLE, tasks=of, **{**empty, **changes}), own))


def codes(*of: PlanTask, **changes: Any) -> list[str]:
    return [each.code for each in found(*of, **changes)]


def arc(lag: int) -> Arc:
    return Arc("khac", Moment.OPERATION, Moment.START, lag, Strength.HARD, same("lý do"), None)


def test_a_plan_without_flaw_gives_no_warning() -> None:
    assert codes(*tasks(12)) == []


@pytest.mark.parametrize(
    "tied", [{"goals": ("khung/muc",)}, {"needed_by": ("khac",)}, {"stages": (stage(after=(arc(0),)),)}]
)
def test_an_own_task_that_nothing_needs_and_that_waits_for_nothing_is_an_open_end(tied: dict[str, Any]) -> None:
    loose = task("rieng", goals=())
    assert codes(loose, own=("rieng",)) == ["W501"]
    assert codes(loose) == []  # the catalogue's tasks are not the author's to change
    assert codes(replace(loose, **tied), own=("rieng",)) == []


def test_a_target_that_names_a_task_ties_it() -> None:
    named = PlanTarget(Target("chi-tieu", same("x"), same("%"), ()), ("rieng",))
    assert codes(task("rieng", goals=()), own=("rieng",), targets=(named,)) == []


@pytest.mark.parametrize(("lag", "expected"), [(-1, ["W502"]), (0, []), (6, []), (7, ["W503"])])
def test_a_lead_and_a_lag_of_more_than_half_a_year_are_named(lag: int, expected: list[str]) -> None:
    assert codes(task("rieng", stage(after=(arc(lag),))), own=("rieng",)) == expected


def test_two_years_of_float_without_a_deadline_are_absurd_in_an_own_task() -> None:
    free = task("rieng", stage(total_float=24))
    assert codes(free, own=("rieng",)) == ["W533"]
    assert codes(task("rieng", stage(total_float=23)), own=("rieng",)) == []
    assert codes(replace(free, deadline=LAST), own=("rieng",)) == []


def test_three_pins_are_many_where_they_are_more_than_a_twentieth_of_the_stages() -> None:
    pinned = stage(pin=month(2028, 1))
    few = (*tasks(57), *(task(f"ghim-{at}", pinned) for at in range(3)))
    assert codes(*few) == []
    assert codes(*few[1:]) == ["W511"]
    assert codes(*few[-2:]) == []


def test_a_pin_that_holds_the_plans_end_is_named_with_its_stage() -> None:
    held = stage(pin=month(2028, 1), critical=True, held_by=(Hold(HoldKind.PIN),))
    assert [(each.code, each.path) for each in found(task("lgsp", held))] == [("W512", ("pin", "lgsp", "delivery"))]
    assert codes(task("lgsp", replace(held, critical=False))) == []
    assert codes(task("lgsp", replace(held, held_by=(Hold(HoldKind.TEAM),)))) == []


def test_five_deadlines_are_many_where_they_are_more_than_a_third_of_the_tasks() -> None:
    due = tasks(5, deadline=LAST)
    others = tuple(task(f"khac-{at}") for at in range(10))
    assert codes(*due, *others) == []
    assert codes(*due, *others[1:]) == ["W513"]
    assert codes(*due[:4]) == []


def test_each_fund_and_team_that_recurring_work_alone_overruns_is_named_once() -> None:
    money = tuple(Overrun(None, INVESTMENT, year, 120, 100) for year in ("2027", "2028"))
    people = (Overrun("ky-thuat", None, "2027-03", 25, 20),)
    warned = found(overruns=(*money, *people))
    assert [(each.code, each.path) for each in warned] == [
        ("W521", ("budget", "ns-tinh/dau-tu-cong")),
        ("W522", ("team", "ky-thuat")),
    ]
    assert "2027: 120 of 100, 2028: 120 of 100" in warned[0].text.en
    assert "2027-03: 2.5 of 2" in warned[1].text.en


def test_more_than_a_third_of_the_tasks_without_float_is_too_little() -> None:
    tight = stage(total_float=0)
    assert codes(*(task(f"gap-{at}", tight) for at in range(4)), *tasks(8)) == []
    assert codes(*(task(f"gap-{at}", tight) for at in range(5)), *tasks(8)) == ["W531"]
    assert codes(*(task(f"gap-{at}", tight) for at in range(9))) == []


@pytest.mark.parametrize(("end", "expected"), [(9, []), (10, ["W532"]), (12, ["W532"]), (13, [])])
def test_less_than_three_months_before_the_horizon_are_no_reserve(end: int, expected: list[str]) -> None:
    assert codes(end=Month(month(2030, 1) + end - 1)) == expected  # after the horizon it is a miss, told elsewhere


def test_chosen_goals_that_no_target_measures_are_told_in_one_sentence() -> None:
    goal = next(each for each in SAMPLE.coverage if each.rank == 1)
    other = replace(goal, goal="khung/khac", rank=2, core=("viec-2",), extra=())
    target = PlanTarget(Target("chi-tieu", same("x"), same("%"), ()), ("viec-1",))

    def warned(*goals: Coverage) -> list[Text]:
        return [each.text for each in found(coverage=goals, targets=(target,)) if each.code == "W541"]

    measured = replace(goal, core=(), extra=("viec-1",))
    assert warned(measured, other) == [warned(other)[0]]
    assert warned(measured) == []
    assert warned(replace(other, rank=None)) == []
    assert warned(replace(other, of=0)) == []  # nothing to do here, so nothing to measure
    assert goal.goal in warned(goal, other)[0].vi
    assert "2 nội dung" in warned(goal, other)[0].vi


def test_one_unit_that_leads_more_than_two_thirds_of_ten_tasks_leads_everything() -> None:
    led = tasks(9, lead="so-khcn")
    assert codes(*led, task("khac")) == ["W542"]
    assert codes(*led) == []
    assert codes(*led[:6], *tasks(4)) == []


def test_what_the_level_above_has_not_dated_is_listed_up_to_six() -> None:
    undated = tuple(task(f"cho-{at}", status=Status.EXTERNAL, confirmed=False) for at in range(8))
    (warned,) = found(*undated)
    assert (warned.code, warned.path) == ("W544", ("external",))
    assert "cho-5 và 2 mục nữa" in warned.text.vi
    assert codes(*(replace(each, confirmed=True) for each in undated)) == []


def test_every_code_says_what_it_means_and_what_to_do_in_both_languages() -> None:
    for each in CODES.values():
        assert all(each.says), each.code
        assert all(each.do), each.code
    assert len({each.name for each in CODES.values()}) == len(CODES)
