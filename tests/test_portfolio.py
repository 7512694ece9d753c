"""Many plans rolled up hold what the plans hold, no more and no less."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap import app
from roadmap.export.formats import export
from roadmap.messages.text import Language, Text
from roadmap.months import month
from roadmap.plan.document import Plan
from roadmap.portfolio import Built, Member, member_of, moved, portfolio
from roadmap.render.portfolio import PARTS, portfolio_view
from tests.conftest import ROOT

_NAMES = ("ha-noi", "khong-kip", "tinh", "xa")


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {name: app.read_plan(ROOT / "plans" / name) for name in _NAMES}


@pytest.fixture(scope="module")
def members(plans: dict[str, Plan]) -> list[Member]:
    return [member_of(plan, name, "tinh" if name == "xa" else None) for name, plan in plans.items()]


def test_phases_and_years_are_the_sums_of_the_plans(plans: dict[str, Plan], members: list[Member]) -> None:
    found = portfolio(members)
    for phase in found.phases:
        held = [each for plan in plans.values() for each in plan.phases if (each.first, each.last) == phase[:2]]
        assert (phase.tasks, phase.need, phase.plans) == (
            sum(each.tasks for each in held),
            sum(each.need for each in held),
            len(held),
        )
    for each in found.money:
        assert each.need == sum(plan.need_in(each.year, each.account) for plan in plans.values())
        known = [plan.budget_in(each.year, each.account) for plan in plans.values()]
        if each.year <= 2030:
            assert each.budget == (sum(sum_ for sum_ in known if sum_ is not None) if any(known) else None)


def test_plans_that_do_not_fit_come_first(members: list[Member]) -> None:
    assert [member.name for member in portfolio(members).members] == ["khong-kip", "ha-noi", "tinh", "xa"]
    assert [member.name for member in portfolio(members).late] == ["khong-kip"]


def test_a_framework_counts_the_plans_that_chose_it_and_their_complete_goals(
    plans: dict[str, Plan], members: list[Member]
) -> None:
    found = {each.framework: each for each in portfolio(members).frameworks}
    pillars = found["3-tru-cot-1-nen-tang"]
    goals = [goal for plan in plans.values() for goal in plan.coverage if goal.framework == pillars.framework]
    assert pillars.plans == 3
    assert pillars.chosen == sum(goal.rank is not None for goal in goals)
    assert pillars.complete == sum(goal.rank is not None and goal.complete for goal in goals)
    assert (pillars.done, pillars.of) == (sum(goal.done for goal in goals), sum(goal.of for goal in goals))


def test_one_system_in_several_plans_is_named_with_all_its_places(members: list[Member]) -> None:
    found = {each.task: each for each in portfolio(members).twice}
    assert [name for name, _ in found["lgsp"].places] == ["ha-noi", "khong-kip", "tinh"]
    assert found["lgsp"].need == sum(built.need for _, built in found["lgsp"].places)


def test_own_tasks_of_the_same_name_are_one_system_and_of_different_names_are_not(members: list[Member]) -> None:
    def with_own(member: Member, title: str) -> Member:
        return member._replace(builds=(Built(f"so-{member.name}", Text(title, title), None, 10, own=True),))

    first, second, third = members[0], members[1], members[2]
    same = portfolio([with_own(first, "Sàn làng nghề"), with_own(second, "sàn  Làng nghề"), with_own(third, "Khác")])
    assert [[name for name, _ in each.places] for each in same.twice] == [["ha-noi", "khong-kip"]]


def test_a_plan_that_counts_on_an_earlier_month_than_the_plan_above_gives_is_named(members: list[Member]) -> None:
    province, commune = members[2], members[3]
    finish = dict(province.finishes)["lgsp"]
    assert finish is not None
    awaited = commune.awaits[0]
    early = commune._replace(name="early", awaits=(awaited._replace(task="lgsp", date=month(2025, 1)),))
    just = commune._replace(name="just", awaits=(awaited._replace(task="lgsp", date=finish),))
    silent = commune._replace(name="silent", awaits=(awaited._replace(task="lgsp", date=None),))
    (wait,) = portfolio([province, early, just, silent]).waits
    assert (wait.finish, wait.waiting) == (finish, ("early", "just", "silent"))
    assert (wait.too_early, wait.undated) == (("early",), ("silent",))


def test_what_the_plan_above_does_not_hold_is_not_planned_there(members: list[Member]) -> None:
    province, commune = members[2], members[3]
    waits = {wait.task: wait for wait in portfolio([province, commune]).waits}
    assert not waits["binh-dan-hoc-vu-so"].planned
    assert waits["dich-vu-cong-truc-tuyen"].planned
    assert {wait.parent for wait in portfolio([commune._replace(parent=None)]).waits} == {None}


def test_a_date_above_that_is_the_briefs_has_not_moved(plans: dict[str, Plan], members: list[Member]) -> None:
    finishes = dict(members[2].finishes)
    task = "dich-vu-cong-truc-tuyen"
    assert moved(plans["xa"], finishes) == ()
    assert moved(plans["xa"], {**finishes, task: None}) == (task,)


def test_a_folder_is_named_as_it_stands_below_the_portfolio(tmp_path: Path) -> None:
    from roadmap.app.portfolio import gather

    for name, shipped in (("a/xa-1", "xa"), ("tinh", "tinh")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "plan.toml").write_bytes((ROOT / "plans" / shipped / "plan.toml").read_bytes())
    found = gather(tmp_path).portfolio
    assert [member.name for member in found.members] == ["a/xa-1", "tinh"]


@pytest.mark.parametrize("view", ["overview", *PARTS])
def test_hidden_money_stands_in_no_view(members: list[Member], view: str) -> None:
    shown = portfolio_view(portfolio(members), view, "plans", Language.VI, hide_money=True)
    for form in ("markdown", "json"):
        text = export(shown, form).decode()
        assert "tỷ" not in text
        assert "need" not in text
        assert "budget" not in text
