"""The verifier accepts a correct plan file, and for every rule names the one thing that breaks it."""

from __future__ import annotations

import ast
import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import roadmap.verify
from roadmap.verify import Violation, digest, verify, verify_content

Plan = dict[str, Any]
CORRECT = Path(__file__).parent / "cases" / "verify" / "correct-plan.toml"
INVESTMENT, RECURRENT = "ns-tinh/dau-tu-cong", "ns-tinh/chi-thuong-xuyen"
ODD_VALUES: tuple[object, ...] = (
    "?",
    -1,
    10**15,
    0.55,
    float("nan"),
    True,
    [3],
    ["a"],
    {"?": {}},
    "9999-12",
    "0000-01",
)


@pytest.fixture
def plan() -> Plan:
    """The correct plan, to be broken; digest not yet set."""
    return tomllib.loads(CORRECT.read_text(encoding="utf-8"))


@pytest.fixture
def empty_plan() -> Plan:
    """A correct plan of a locality that has nothing to do."""
    brief = {"horizon": {"from": "2025-01", "to": "2030-12"}, "start": "2026-12"}
    return {"format": 1, "brief": brief, "locality": {"level": "tinh"}, "summary": {"fits": True}}


def table(plan: Plan, path: str) -> tuple[Plan, str]:
    """Return the table that holds the last key of the dotted `path`, made where it is absent, and that key."""
    *keys, last = path.split(".")
    for key in keys:
        plan = plan.setdefault(key, {})
    return plan, last


def put(plan: Plan, path: str, value: object) -> None:
    """Set the value at the dotted `path`."""
    inside, key = table(plan, path)
    inside[key] = value


def drop(plan: Plan, path: str) -> None:
    """Remove the value at the dotted `path`."""
    inside, key = table(plan, path)
    del inside[key]


def violations(plan: Plan) -> tuple[Violation, ...]:
    """Return what is wrong with `plan` once its digest is right; every sentence is whole in both languages."""
    plan["digest"] = digest(plan)
    found = verify(plan)
    for violation in found:
        assert all(words and "{" not in words and words.endswith(".") for words in violation.text)
    return found


def found(plan: Plan) -> list[tuple[str, str]]:
    """Return rule and place of everything that is wrong with `plan` once its digest is right."""
    return [(violation.rule, violation.where) for violation in violations(plan)]


def paths(values: Plan, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the keys down to every value and every table."""
    for key, value in values.items():
        yield (*keys, key)
        if isinstance(value, dict):
            yield from paths(value, (*keys, key))


def test_a_plan_that_misses_and_says_so_is_correct(plan: Plan) -> None:
    assert found(plan) == []


def test_a_plan_without_work_is_correct(empty_plan: Plan) -> None:
    assert found(empty_plan) == []


def test_the_verifier_shares_no_code_with_what_makes_plans() -> None:
    for module in Path(roadmap.verify.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            ours = [name for name in names if name.startswith("roadmap")]
            assert all(name.startswith(("roadmap.messages", "roadmap.verify")) for name in ours), module


# Digest.


def test_a_plan_changed_by_hand_has_another_digest(plan: Plan) -> None:
    plan["digest"] = digest(plan)
    plan["brief"]["title"] = "Tên khác"
    (violation,) = verify(plan)
    assert (violation.rule, violation.where) == ("digest", "digest")
    assert plan["digest"] in violation.text.vi
    assert verify_content(plan) == ()


def test_the_digest_depends_on_values_only() -> None:
    assert digest({"b": 1, "a": "ă"}) == digest({"a": "ă", "digest": "x", "b": 1})
    canonical = b'{"a":"\\u0103"}'
    assert digest({"a": "ă"}) == hashlib.sha256(canonical).hexdigest()


# Shape.


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", 2),
        ("digest", 7),
        ("locality.level", 3),
        ("brief.start", "2026-13"),
        ("brief.start", 2026),
        ("brief.goals", "3-tru-cot"),
        ("brief.goals", ["a", "a"]),
        ("brief.goals", [1]),
        ("brief.phase.một", {"to": "2030-12"}),
        ("brief.budget", 3),
        ("brief.budget.ns-tinh/dau-tu-cong.27", 3),
        ("brief.budget.ns-tinh/dau-tu-cong.2027", -1),
        ("brief.budget.ns-tinh/dau-tu-cong.2027", 10**16),
        ("brief.budget.ns-tinh/dau-tu-cong.ceiling", 12000),
        ("brief.budget.ns-tinh/dau-tu-cong.ceiling.2026", 12000),
        ("brief.budget.ns-tinh/dau-tu-cong.ceiling.2030-2026", 12000),
        ("brief.team.ky-thuat.people", 0.55),
        ("brief.team.ky-thuat.people", float("nan")),
        ("brief.team.ky-thuat.people", True),
        ("brief.team.ky-thuat.people", "2"),
        ("brief.team.ky-thuat.from.2028", 2),
        ("brief.soft.all", 1),
        ("summary.fits", 1),
        ("summary.tasks", True),
        ("summary.overrun.1.needed", 0.55),
        ("phase.x", {"from": "2025-01", "to": "2027-12"}),
        ("task.lgsp", "done"),
        ("task.lgsp.status", "planed"),
        ("task.lgsp.phase", "2"),
        ("task.lgsp.delivery.progress", "started"),
        ("task.lgsp.delivery.charges.ns-tinh/dau-tu-cong.9-1", 3),
        ("task.lgsp.delivery.charges.ns-tinh/dau-tu-cong.1", 3),
        ("task.lgsp.delivery.float", 1.5),
        ("task.lgsp.delivery.after.khung-kien-truc-so", {"lag": 0}),
        ("task.lgsp.delivery.after.khung-kien-truc-so/opening/start", {"lag": 0}),
        ("task.lgsp.delivery.after.nen-tang/operation/start", {"lag": 0}),
        ("task.lgsp.delivery.after.dao-tao-can-bo/operation/start", {"lag": 0}),
        ("coverage.de-an/do-thi.by_phase", [2, "2"]),
        ("coverage.de-an/do-thi.by_phase", 2),
    ],
)
def test_a_value_of_the_wrong_shape_is_named_with_its_path(plan: Plan, path: str, value: object) -> None:
    put(plan, path, value)
    if path == "digest":
        assert [(each.rule, each.where) for each in verify(plan)] == [("shape", "digest")]
    elif path == "task.lgsp":
        assert ("shape", path) in found(plan)
    else:
        assert found(plan) == [("shape", path)]


@pytest.mark.parametrize("path", ["format", "brief.start", "locality.level", "summary.fits", "task.lgsp.status"])
def test_a_value_that_every_plan_has_is_missed_when_absent(plan: Plan, path: str) -> None:
    drop(plan, path)
    assert found(plan) == [("shape", path)]


@pytest.mark.parametrize(
    ("stage", "written"),
    [
        ("delivery", {"months": 9, "at": "2028-03"}),
        ("delivery", {"months": 9, "start": "2027-07"}),
        ("delivery", {"start": "2027-07", "finish": "2028-03"}),
        ("operation", {"months": 0, "at": "2028-03", "start": "2028-03"}),
    ],
)
def test_a_stage_stands_over_a_span_and_a_moment_in_one_month(plan: Plan, stage: str, written: Plan) -> None:
    put(plan, f"task.lgsp.{stage}", written)
    (violation,) = violations(plan)
    assert violation.rule == "shape"
    assert violation.where.startswith(f"task.lgsp.{stage}.")


def test_a_file_that_is_no_plan_is_described_and_not_refused() -> None:
    assert {violation.rule for violation in verify({})} == {"shape"}


def test_nothing_that_toml_can_hold_makes_the_verifier_fail(plan: Plan) -> None:
    for number, keys in enumerate(list(paths(plan))):
        inside: Any = plan
        for key in keys[:-1]:
            inside = inside[key]
        kept = inside[keys[-1]]
        inside[keys[-1]] = ODD_VALUES[number % len(ODD_VALUES)]
        verify(plan)
        inside[keys[-1]] = kept


def test_a_plan_from_which_anything_is_cut_is_still_read(plan: Plan) -> None:
    for keys in list(paths(plan)):
        inside: Any = plan
        for key in keys[:-1]:
            inside = inside[key]
        rest = dict(inside)
        del inside[keys[-1]]
        verify(plan)
        inside.clear()
        inside.update(rest)


# Dates.


def test_external_work_has_no_stage(plan: Plan) -> None:
    put(plan, "task.chuan-ket-noi.delivery", {"months": 0, "at": "2026-12"})
    assert found(plan) == [("stages", "task.chuan-ket-noi")]


def test_done_work_has_no_stage_but_operation(plan: Plan) -> None:
    put(plan, "task.cap-quang.delivery", {"months": 0, "at": "2026-11", "progress": "done"})
    assert found(plan) == [("stages", "task.cap-quang")]


def test_recurring_work_has_one_stage(plan: Plan) -> None:
    put(plan, "task.dao-tao-can-bo.preparation", {"months": 49, "start": "2026-12", "finish": "2030-12"})
    assert found(plan) == [("stages", "task.dao-tao-can-bo")]


def test_planned_work_has_a_delivery(plan: Plan) -> None:
    stage = plan["task"]["hoi-dong-dieu-phoi"].pop("delivery")
    put(plan, "task.hoi-dong-dieu-phoi.preparation", stage)
    assert found(plan) == [("stages", "task.hoi-dong-dieu-phoi")]


def test_work_without_a_procedure_has_no_preparation(plan: Plan) -> None:
    drop(plan, "task.lgsp.procedure")
    assert found(plan) == [("stages", "task.lgsp")]


def test_what_holds_operation_back_needs_an_operation_stage(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.delivery.after", {"chuan-ket-noi/operation/operation": {}})
    assert found(plan) == [("stages", "task.hoi-dong-dieu-phoi")]


def test_operation_is_a_moment(plan: Plan) -> None:
    operation = plan["task"]["lgsp"]["operation"]
    del operation["at"]
    operation |= {"months": 1, "start": "2028-04", "finish": "2028-04"}
    put(plan, "coverage.3-tru-cot/nen-tang.finish", "2028-04")
    assert found(plan) == [("moment", "task.lgsp.operation")]


def test_a_stage_finishes_when_its_months_are_over(plan: Plan) -> None:
    put(plan, "task.khung-kien-truc-so.preparation.months", 5)
    assert found(plan) == [("span", "task.khung-kien-truc-so.preparation")]


def test_recurring_work_lasts_to_the_end_of_the_horizon(plan: Plan) -> None:
    plan["task"]["dao-tao-can-bo"]["delivery"] |= {"months": 48, "finish": "2030-11"}
    assert found(plan) == [("recurring", "task.dao-tao-can-bo.delivery")]


def test_delivery_waits_for_approval(plan: Plan) -> None:
    plan["task"]["lgsp"]["preparation"] |= {"months": 8, "finish": "2027-07"}
    assert found(plan) == [("order", "task.lgsp.delivery")]


def test_operation_waits_for_acceptance(plan: Plan) -> None:
    plan["task"]["lgsp"]["delivery"] |= {"months": 10, "finish": "2028-04"}
    put(plan, "coverage.3-tru-cot/nen-tang.finish", "2028-04")
    assert found(plan) == [("order", "task.lgsp.operation")]


@pytest.mark.parametrize(
    ("stage", "key", "lag"),
    [
        ("lgsp.preparation", "khung-kien-truc-so/operation/approval", 2),
        ("lgsp.delivery", "csdl-dan-cu/operation/acceptance", 15),
        ("lgsp.operation", "chuan-ket-noi/acceptance/operation", 17),
        ("kho-du-lieu.delivery", "lgsp/operation/start", 2),
        ("ban-sao-so.delivery", "kho-du-lieu/acceptance/start", 14),
    ],
)
def test_a_dependency_holds_with_its_lag_to_the_month(plan: Plan, stage: str, key: str, lag: int) -> None:
    put(plan, f"task.{stage}.after.{key}.lag", lag - 1)
    assert found(plan) == []
    put(plan, f"task.{stage}.after.{key}.lag", lag)
    assert found(plan) == [("dependency", f"task.{stage}.after.{key}")]


@pytest.mark.parametrize(
    ("key", "lag"),
    [
        ("khung-kien-truc-so/start/start", 9),
        ("khung-kien-truc-so/approval/start", 5),
        ("hoi-dong-dieu-phoi/approval/start", -1),
    ],
)
def test_every_moment_of_a_predecessor_counts(plan: Plan, key: str, lag: int) -> None:
    put(plan, f"task.lgsp.preparation.after.{key}", {"lag": lag})
    assert found(plan) == []
    put(plan, f"task.lgsp.preparation.after.{key}", {"lag": lag + 1})
    assert found(plan) == [("dependency", f"task.lgsp.preparation.after.{key}")]


@pytest.mark.parametrize("holds", ["start", "approval"])
def test_nothing_holds_back_what_is_on_record(plan: Plan, holds: str) -> None:
    put(plan, f"task.khung-kien-truc-so.delivery.after.lgsp/operation/{holds}", {})
    assert found(plan) == []


def test_nothing_new_starts_before_the_plan(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.delivery.at", "2026-11")
    assert found(plan) == []
    put(plan, "task.hoi-dong-dieu-phoi.delivery.at", "2026-10")
    assert found(plan) == [("start", "task.hoi-dong-dieu-phoi.delivery")]


def test_nothing_ends_more_than_ten_years_after_the_horizon(plan: Plan) -> None:
    plan["task"]["ban-sao-so"]["delivery"] |= {"months": 127, "finish": "2040-12"}
    plan["summary"] |= {"end": "2040-12", "gap": 120}
    assert found(plan) == []
    plan["task"]["ban-sao-so"]["delivery"] |= {"months": 128, "finish": "2041-01"}
    plan["summary"] |= {"end": "2041-01", "gap": 121}
    assert found(plan) == [("latest", "task.ban-sao-so.delivery")]


# Work without a date.


def test_what_waits_for_work_without_a_date_has_none(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.delivery.after", {"camera-an-ninh/start/start": {}})
    where = "task.hoi-dong-dieu-phoi.delivery.after.camera-an-ninh/start/start"
    assert found(plan) == [("no-date", where)]


def test_work_without_a_date_has_no_stage_with_one(plan: Plan) -> None:
    plan["task"]["chieu-sang"]["delivery"] |= {"start": "2028-01", "finish": "2028-03"}
    assert found(plan) == [("no-date", "task.chieu-sang.delivery")]


def test_every_stage_of_planned_work_has_a_date(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.operation", {"months": 0})
    assert found(plan) == [("no-date", "task.hoi-dong-dieu-phoi.operation")]


@pytest.mark.parametrize("listed", [["camera-an-ninh"], ["camera-an-ninh", "chieu-sang", "lgsp"]])
def test_exactly_the_work_without_a_date_is_listed(plan: Plan, listed: list[str]) -> None:
    put(plan, "summary.no_date", listed)
    assert found(plan) == [("no-date", "summary.no_date")]


# What is on record.


def run(plan: Plan, stage: Plan) -> None:
    """Make the milestone a running task whose delivery is `stage`."""
    plan["task"]["hoi-dong-dieu-phoi"] |= {"status": "running", "delivery": stage}
    plan["summary"] |= {"running": 2, "planned": 3}


@pytest.mark.parametrize(
    "stage",
    [
        {"at": "2026-12", "progress": "running"},
        {"at": "2026-10", "progress": "running"},
        {"at": "2026-12", "progress": "done"},
    ],
)
def test_progress_agrees_with_the_plans_start(plan: Plan, stage: Plan) -> None:
    run(plan, stage)
    assert found(plan) == [("progress", "task.hoi-dong-dieu-phoi.delivery")]


def test_a_running_task_has_a_stage_with_progress(plan: Plan) -> None:
    run(plan, {"at": "2026-12"})
    assert found(plan) == [("progress", "task.hoi-dong-dieu-phoi")]


def test_a_planned_task_has_no_stage_with_progress(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.delivery", {"at": "2026-11", "progress": "done"})
    assert found(plan) == [("progress", "task.hoi-dong-dieu-phoi")]


def test_delivery_is_under_way_only_when_preparation_is_done(plan: Plan) -> None:
    drop(plan, "task.khung-kien-truc-so.preparation.progress")
    drop(plan, "brief.progress")
    assert found(plan) == [
        ("start", "task.khung-kien-truc-so.preparation"),
        ("progress", "task.khung-kien-truc-so"),
    ]


def test_operation_of_done_work_stands_before_the_plans_start(plan: Plan) -> None:
    drop(plan, "task.chien-luoc-du-lieu.operation.progress")
    assert found(plan) == [("progress", "task.chien-luoc-du-lieu.operation")]


@pytest.mark.parametrize(
    ("task", "recorded"),
    [
        ("khung-kien-truc-so", {"started": "2026-02"}),
        ("khung-kien-truc-so", {"approved": "2026-05"}),
        ("khung-kien-truc-so", {"left": 4}),
        ("khung-kien-truc-so", {"done": "2026-11"}),
        ("chien-luoc-du-lieu", {"done": "2025-07"}),
        ("hoi-dong-dieu-phoi", {"started": "2026-10"}),
        ("lgsp", {"approved": "2026-10"}),
        ("cap-quang", {"started": "2026-10"}),
    ],
)
def test_recorded_progress_stands_in_the_plan(plan: Plan, task: str, recorded: Plan) -> None:
    put(plan, f"brief.progress.{task}", recorded)
    assert found(plan) == [("progress", f"task.{task}")]


@pytest.mark.parametrize("task", ["camera-an-ninh", "the-ve-giao-thong"])
def test_progress_of_work_that_is_not_scheduled_fixes_nothing(plan: Plan, task: str) -> None:
    put(plan, f"brief.progress.{task}", {"started": "2026-10", "approved": "2026-11", "left": 3})
    assert found(plan) == []


def test_progress_without_months_fixes_nothing(plan: Plan) -> None:
    put(plan, "brief.progress.lgsp", {"spent": 3, "left": 3})
    put(plan, "brief.progress.hoi-dong-dieu-phoi", {"approved": "2026-10"})
    assert found(plan) == []


@pytest.mark.parametrize("float_", ["float", "free_float"])
def test_float_is_never_negative(plan: Plan, float_: str) -> None:
    put(plan, f"task.lgsp.delivery.{float_}", -1)
    assert found(plan) == [("float", "task.lgsp.delivery")]


@pytest.mark.parametrize("stage", ["dao-tao-can-bo.delivery", "khung-kien-truc-so.preparation"])
def test_recurring_and_done_work_has_no_float(plan: Plan, stage: str) -> None:
    put(plan, f"task.{stage}.float", 3)
    assert found(plan) == [("float", f"task.{stage}")]


@pytest.mark.parametrize("stage", ["hoi-dong-dieu-phoi/delivery", "lgsp/design"])
def test_the_critical_chain_names_critical_stages_only(plan: Plan, stage: str) -> None:
    plan["summary"]["chain"].append(stage)
    assert found(plan) == [("chain", "summary.chain")]


def test_the_critical_chain_may_begin_with_external_work(plan: Plan) -> None:
    plan["summary"]["chain"].insert(0, "csdl-dan-cu")
    assert found(plan) == []


def test_every_critical_stage_is_in_the_chain(plan: Plan) -> None:
    put(plan, "task.hoi-dong-dieu-phoi.delivery.critical", True)
    assert found(plan) == [("chain", "summary.chain")]


def test_the_critical_chain_reaches_the_end(plan: Plan) -> None:
    plan["summary"]["chain"].remove("ban-sao-so/delivery")
    drop(plan, "task.ban-sao-so.delivery.critical")
    assert found(plan) == [("chain", "summary.chain")]


# People and money.


def test_no_month_needs_more_people_than_a_team_has(plan: Plan) -> None:
    put(plan, "brief.team.ky-thuat.from.2027-12", 1.0)
    assert found(plan) == []
    put(plan, "brief.team.ky-thuat.from.2027-12", 0.9)
    assert found(plan) == [("team", "brief.team.ky-thuat")]


def test_after_the_horizon_a_team_has_what_it_had_last(plan: Plan) -> None:
    plan["brief"]["team"]["ky-thuat"]["from"] |= {"2030-12": 1.4, "2031-01": 2}
    assert found(plan) == [("team", "brief.team.ky-thuat")] * 6


def test_nothing_is_placed_where_fixed_work_alone_needs_too_many_people(plan: Plan) -> None:
    put(plan, "task.lgsp.preparation.team.du-lieu", 0.1)
    (violation,) = violations(plan)
    assert (violation.rule, violation.where) == ("team", "brief.team.du-lieu")
    assert "0,5 người" in violation.text.vi
    assert "0.6 people" in violation.text.en


def test_a_team_that_the_locality_lacks_does_nothing(plan: Plan) -> None:
    put(plan, "task.lgsp.preparation.team.nganh", 0.1)
    assert found(plan) == [("team", "brief.team.nganh")] * 4


def test_no_year_needs_more_money_than_its_figure(plan: Plan) -> None:
    for path, value in (("summary.budget.2027", 8150), ("phase.1.budget", 8250)):
        put(plan, path, value)
    put(plan, f"brief.budget.{INVESTMENT}.2027", 6150)
    assert found(plan) == []
    for path, value in (("summary.budget.2027", 8149), ("phase.1.budget", 8249)):
        put(plan, path, value)
    put(plan, f"brief.budget.{INVESTMENT}.2027", 6149)
    (violation,) = violations(plan)
    assert (violation.rule, violation.where) == ("budget", f"brief.budget.{INVESTMENT}")
    assert "6.150 triệu đồng" in violation.text.vi
    assert "6,149 million VND" in violation.text.en


def test_after_the_horizon_a_year_has_the_last_figure(plan: Plan) -> None:
    put(plan, f"task.ban-sao-so.delivery.charges.{INVESTMENT}", {"1-7": 700, "8-12": 1001})
    put(plan, f"task.ban-sao-so.cost.{INVESTMENT}.2031", 1001)
    put(plan, "summary.need.2031", 1018)
    assert found(plan) == [("budget", f"brief.budget.{INVESTMENT}")]


@pytest.mark.parametrize("listed", [False, True])
def test_several_years_together_need_no_more_than_their_ceiling(plan: Plan, listed: bool) -> None:
    for most, expected in ((9900, []), (9899, [("ceiling", f"brief.budget.{INVESTMENT}")])):
        ceiling = [{"from": 2026, "to": 2030, "sum": most}] if listed else {"2026-2030": most}
        put(plan, f"brief.budget.{INVESTMENT}.ceiling", ceiling)
        assert found(plan) == expected


def test_an_overrun_of_fixed_work_is_listed(plan: Plan) -> None:
    drop(plan, "summary.overrun")
    assert found(plan) == [("overrun", "summary.overrun")]


@pytest.mark.parametrize("key", ["needed", "available"])
def test_an_overrun_is_listed_with_its_figures(plan: Plan, key: str) -> None:
    put(plan, f"summary.overrun.1.{key}", 1)
    assert found(plan) == [("overrun", "summary.overrun.1")]


@pytest.mark.parametrize(("where", "at"), [("ky-thuat", "2027-12"), (INVESTMENT, "2027"), ("du-lieu", "2026-12")])
def test_only_overruns_are_listed_and_each_once(plan: Plan, where: str, at: str) -> None:
    overrun = {"where": where, "at": at, "needed": 0.5, "available": 0.4}
    if "/" in where:
        overrun |= {"needed": 3, "available": 2}
    put(plan, "summary.overrun", {"2": overrun, "1": plan["summary"]["overrun"]["1"]})
    assert found(plan) == [("overrun", "summary.overrun.2")]


def test_fixed_work_may_exceed_a_year_when_that_is_listed(plan: Plan) -> None:
    put(plan, f"brief.budget.{RECURRENT}.2026", 100)
    for path, value in (("summary.budget.2026", 200), ("phase.1.budget", 9200)):
        put(plan, path, value)
    assert found(plan) == [("overrun", "summary.overrun")]
    put(plan, "summary.overrun.2", {"where": RECURRENT, "at": "2026", "needed": 130, "available": 100})
    assert found(plan) == []


def test_fixed_work_may_exceed_a_ceiling_when_that_is_listed(plan: Plan) -> None:
    put(plan, f"brief.budget.{RECURRENT}.ceiling", {"2025-2026": 100})
    assert found(plan) == [("overrun", "summary.overrun")]
    put(plan, "summary.overrun.2", {"where": RECURRENT, "at": "2025-2026", "needed": 130, "available": 100})
    assert found(plan) == []


# Wishes, and what is listed as missed.


def test_a_moved_pin_is_listed(plan: Plan) -> None:
    put(plan, "summary.pins_moved", [])
    assert found(plan) == [("pin", "summary.pins_moved")]


def test_a_kept_pin_is_not_listed(plan: Plan) -> None:
    plan["summary"]["pins_moved"].append("lgsp/delivery")
    assert found(plan) == [("pin", "summary.pins_moved")]


@pytest.mark.parametrize("listed", [[], ["lgsp/delivery"]])
def test_a_pinned_stage_never_starts_earlier(plan: Plan, listed: list[str]) -> None:
    put(plan, "brief.pin.lgsp.delivery", "2027-08")
    put(plan, "task.lgsp.delivery.pin", "2027-08")
    plan["summary"]["pins_moved"] += listed
    assert found(plan) == [("pin", "task.lgsp.delivery")]


def test_a_stage_says_the_pin_of_the_brief(plan: Plan) -> None:
    drop(plan, "task.lgsp.delivery.pin")
    assert found(plan) == [("pin", "task.lgsp.delivery")]


@pytest.mark.parametrize("listed", [[], ["camera-an-ninh/delivery"]])
def test_a_pin_of_work_without_a_date_need_not_be_listed(plan: Plan, listed: list[str]) -> None:
    put(plan, "brief.pin.camera-an-ninh", {"delivery": "2027-08"})
    put(plan, "task.camera-an-ninh.delivery.pin", "2027-08")
    plan["summary"]["pins_moved"] += listed
    assert found(plan) == []


def test_a_missed_deadline_is_listed(plan: Plan) -> None:
    put(plan, "summary.deadlines_missed", [])
    assert found(plan) == [("deadline", "summary.deadlines_missed")]


def test_a_met_deadline_is_not_listed(plan: Plan) -> None:
    plan["summary"]["deadlines_missed"].append("hoi-dong-dieu-phoi")
    assert found(plan) == [("deadline", "summary.deadlines_missed")]


def test_work_without_a_date_misses_its_deadline(plan: Plan) -> None:
    put(plan, "brief.deadline.camera-an-ninh", {"by": "2030-12"})
    put(plan, "task.camera-an-ninh.deadline", {"by": "2030-12", "weight": 1})
    assert found(plan) == [("deadline", "summary.deadlines_missed")]


@pytest.mark.parametrize(("task", "by"), [("chien-luoc-du-lieu", "2025-05"), ("csdl-dan-cu", "2026-12")])
def test_a_deadline_missed_outside_the_plan_may_be_listed(plan: Plan, task: str, by: str) -> None:
    put(plan, f"brief.deadline.{task}", {"by": by})
    put(plan, f"task.{task}.deadline", {"by": by})
    assert found(plan) == []
    plan["summary"]["deadlines_missed"].append(task)
    assert found(plan) == []


def test_a_task_says_the_deadline_of_the_brief(plan: Plan) -> None:
    put(plan, "task.kho-du-lieu.deadline.weight", 0)
    assert found(plan) == [("deadline", "task.kho-du-lieu")]


@pytest.mark.parametrize("listed", [[], ["ban-sao-so", "lgsp"]])
def test_exactly_what_ends_after_the_horizon_is_listed(plan: Plan, listed: list[str]) -> None:
    put(plan, "summary.beyond_horizon", listed)
    assert found(plan) == [("horizon", "summary.beyond_horizon")]


@pytest.mark.parametrize(("path", "value"), [("available", "2027-02"), ("confirmed", False)])
def test_external_work_is_confirmed_as_the_brief_says(plan: Plan, path: str, value: object) -> None:
    put(plan, f"task.csdl-dan-cu.{path}", value)
    assert found(plan) == [("external", "task.csdl-dan-cu")]


def test_confirmed_external_work_has_a_month(plan: Plan) -> None:
    drop(plan, "task.csdl-dan-cu.available")
    assert found(plan) == [("external", "task.csdl-dan-cu")]


def test_external_work_that_the_brief_does_not_date_is_unconfirmed(plan: Plan) -> None:
    plan["task"]["chuan-ket-noi"] |= {"confirmed": True, "available": "2026-12"}
    assert found(plan) == [("external", "task.chuan-ket-noi")]


@pytest.mark.parametrize(("task", "level"), [("chieu-sang", "xa"), ("chuan-ket-noi", "tinh")])
def test_only_work_of_the_plans_level_is_planned_here(plan: Plan, task: str, level: str) -> None:
    put(plan, f"task.{task}.level", level)
    assert found(plan) == [("level", f"task.{task}")]


def test_an_excluded_task_is_not_in_the_plan(plan: Plan) -> None:
    put(plan, "brief.exclude.chieu-sang", "chưa bố trí vốn")
    assert found(plan) == [("exclude", "task.chieu-sang")]


def test_only_excluded_tasks_are_named_as_excluded_needs(plan: Plan) -> None:
    put(plan, "task.chieu-sang.excluded_needs", ["lgsp"])
    assert found(plan) == [("exclude", "task.chieu-sang")]


@pytest.mark.parametrize("off", [{"kho-du-lieu": ["lgsp"]}, {"all": False}])
def test_a_soft_dependency_that_is_switched_off_is_not_applied(plan: Plan, off: Plan) -> None:
    put(plan, "brief.soft", off)
    assert found(plan) == [("soft", "task.kho-du-lieu.delivery.after.lgsp/operation/start")]


# Figures.


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"lgsp.cost.{INVESTMENT}.2027", 6151),
        (f"lgsp.cost.{INVESTMENT}.2029", 1),
        ("hoi-dong-dieu-phoi.cost.khac/dau-tu-cong.2027", 1),
    ],
)
def test_the_cost_of_a_task_is_the_sum_of_its_charges(plan: Plan, path: str, value: int) -> None:
    put(plan, f"task.{path}", value)
    assert found(plan) == [("cost", f"task.{path.split('.')[0]}.cost")]


def test_a_year_without_money_may_be_written_or_not(plan: Plan) -> None:
    put(plan, f"task.lgsp.cost.{INVESTMENT}.2029", 0)
    put(plan, "summary.need.2032", 0)
    assert found(plan) == []


def test_the_parts_of_a_sum_add_up(plan: Plan) -> None:
    cost = plan["task"]["kho-du-lieu"]["cost"][RECURRENT]
    charges = plan["task"]["kho-du-lieu"]["delivery"]["charges"][RECURRENT]
    assert sum(cost.values()) == sum(charges.values())


@pytest.mark.parametrize("key", ["tasks", "done", "running", "planned", "no_date_count", "recurring", "external"])
def test_counts_are_right(plan: Plan, key: str) -> None:
    plan["summary"][key] += 1
    assert found(plan) == [("summary", f"summary.{key}")]


def test_a_plan_that_lists_misses_does_not_fit(plan: Plan) -> None:
    put(plan, "summary.fits", True)
    assert found(plan) == [("summary", "summary.fits")]


def test_a_plan_that_lists_no_miss_fits(empty_plan: Plan) -> None:
    put(empty_plan, "summary.fits", False)
    assert found(empty_plan) == [("summary", "summary.fits")]


def test_the_end_is_that_of_the_last_work(empty_plan: Plan) -> None:
    put(empty_plan, "summary.end", "2028-01")
    assert found(empty_plan) == [("summary", "summary.end")]


def test_the_gap_lies_between_bound_and_end(plan: Plan) -> None:
    put(plan, "summary.gap", 4)
    assert found(plan) == [("summary", "summary.gap")]


def test_the_bound_is_not_after_the_end(plan: Plan) -> None:
    put(plan, "summary.bound", "2031-06")
    assert found(plan) == [("summary", "summary.bound")]


@pytest.mark.parametrize(("path", "value"), [("need.2027", 6711), ("need.2033", 1), ("budget.2027", 9001)])
def test_money_by_year_is_the_sum_of_all_work_and_of_all_figures(plan: Plan, path: str, value: int) -> None:
    put(plan, f"summary.{path}", value)
    assert found(plan) == [("summary", f"summary.{path}")]


def test_the_budget_of_a_year_within_the_horizon_is_not_left_out(plan: Plan) -> None:
    drop(plan, "summary.budget.2031")
    assert found(plan) == []
    drop(plan, "summary.budget.2030")
    assert found(plan) == [("summary", "summary.budget.2030")]


def test_phases_are_those_of_the_brief(plan: Plan) -> None:
    put(plan, "brief.phase.1.to", "2027-06")
    assert found(plan) == [("phase", "phase")]


def test_a_phase_begins_where_the_one_before_ended(plan: Plan) -> None:
    plan["phase"]["2"] |= {"from": "2028-02", "need": 7733}
    assert found(plan) == [("phase", "phase.2")]


def test_the_last_phase_ends_with_the_horizon_and_phases_not_ending_in_december_have_no_budget(plan: Plan) -> None:
    put(plan, "brief.phase.2.to", "2030-11")
    plan["phase"]["2"] |= {"to": "2030-11", "need": 8529}
    drop(plan, "phase.1.budget")
    drop(plan, "phase.2.budget")
    assert found(plan) == [("phase", "phase")]


@pytest.mark.parametrize(("task", "phase"), [("chien-luoc-du-lieu", 2), ("cap-quang", 2), ("ban-sao-so", 2)])
def test_a_task_stands_in_the_phase_in_which_it_finishes(plan: Plan, task: str, phase: int) -> None:
    stood = plan["task"][task].get("phase")
    put(plan, f"task.{task}.phase", phase)
    plan["phase"]["2"]["tasks"] += 1
    plan["phase"]["1"]["tasks"] -= stood == 1
    assert found(plan) == [("phase", f"task.{task}.phase")]


@pytest.mark.parametrize("key", ["tasks", "need", "budget"])
def test_figures_of_a_phase_are_those_of_its_months(plan: Plan, key: str) -> None:
    plan["phase"]["2"][key] += 1
    assert found(plan) == [("phase", f"phase.2.{key}")]


# Coverage.


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("3-tru-cot/nen-tang.done", 2),
        ("3-tru-cot/nen-tang.by_phase", [2, 3]),
        ("3-tru-cot/nen-tang.by_phase", [3]),
        ("3-tru-cot/nen-tang.complete", False),
        ("3-tru-cot/nen-tang.finish", "2028-04"),
        ("de-an/du-lieu.rank", 3),
        ("de-an/do-thi.complete", True),
        ("de-an/do-thi.finish", "2029-01"),
    ],
)
def test_coverage_is_computed_from_the_tasks_that_the_goal_names(plan: Plan, path: str, value: object) -> None:
    put(plan, f"coverage.{path}", value)
    assert found(plan) == [("coverage", f"coverage.{path}")]


def test_every_named_task_counts_once(plan: Plan) -> None:
    put(plan, "coverage.3-tru-cot/nen-tang.awaits", 1)
    assert found(plan) == [("coverage", "coverage.3-tru-cot/nen-tang")]


def test_coverage_counts_all_named_tasks_in_the_plan(plan: Plan) -> None:
    plan["coverage"]["3-tru-cot/nen-tang"] |= {"of": 3, "awaits": 3}
    assert found(plan) == [("coverage", "coverage.3-tru-cot/nen-tang.of")]


def test_a_goal_without_core_tasks_here_is_not_complete(plan: Plan) -> None:
    put(plan, "coverage.de-an/xa", {"core": ["csdl-dan-cu"], "by_phase": [0, 0], "awaits": 1})
    assert found(plan) == []
    put(plan, "coverage.de-an/xa.complete", True)
    assert found(plan) == [("coverage", "coverage.de-an/xa.complete")]


@pytest.mark.parametrize(
    ("counts", "complete", "expected"),
    [
        ({"of": 2, "awaits": 0}, False, []),
        ({"of": 2, "awaits": 0}, True, ["complete"]),
        ({"of": 1, "awaits": 1}, True, []),
        ({"of": 1, "awaits": 1}, False, ["complete"]),
    ],
)
def test_a_core_task_outside_the_plan_leaves_a_goal_open_unless_another_level_does_it(
    plan: Plan, counts: Plan, complete: bool, expected: list[str]
) -> None:
    goal = {"core": ["cap-quang", "nha-o-so"], "done": 1, "by_phase": [1, 1], "complete": complete}
    put(plan, "coverage.de-an/nha-o", goal | counts)
    assert found(plan) == [("coverage", f"coverage.de-an/nha-o.{key}") for key in expected]


def test_a_chosen_goal_says_when_it_is_finished(plan: Plan) -> None:
    drop(plan, "coverage.de-an/du-lieu.finish")
    assert found(plan) == [("coverage", "coverage.de-an/du-lieu.finish")]


def test_a_chosen_goal_with_core_work_elsewhere_need_not_say_when_it_is_finished(plan: Plan) -> None:
    drop(plan, "coverage.3-tru-cot/nen-tang.finish")
    assert found(plan) == []


def test_a_chosen_goal_with_core_work_without_a_date_is_not_finished(plan: Plan) -> None:
    goal = plan["coverage"]["3-tru-cot/nen-tang"]
    goal["extra"].remove("camera-an-ninh")
    goal["core"].append("camera-an-ninh")
    put(plan, "coverage.3-tru-cot/nen-tang.complete", False)
    assert found(plan) == [("coverage", "coverage.3-tru-cot/nen-tang.finish")]
    drop(plan, "coverage.3-tru-cot/nen-tang.finish")
    assert found(plan) == []


def test_violations_come_in_order_of_rules_and_then_of_the_file(plan: Plan) -> None:
    put(plan, "summary.need.2028", 1)
    put(plan, "summary.need.2027", 1)
    put(plan, "task.kho-du-lieu.delivery.months", 8)
    put(plan, "task.lgsp.delivery.months", 8)
    assert found(plan) == [
        ("span", "task.lgsp.delivery"),
        ("span", "task.kho-du-lieu.delivery"),
        ("summary", "summary.need.2027"),
        ("summary", "summary.need.2028"),
    ]


# Targets


def target(plan: Plan, tasks: list[str], finish: str | None = None) -> None:
    """Give the plan a target that `tasks` serve, done in `finish`."""
    plan["target"] = {"de-an/ho-so": {"tasks": tasks} | ({} if finish is None else {"finish": finish})}


@pytest.mark.parametrize(
    ("tasks", "finish"),
    [
        (["lgsp", "khung-kien-truc-so"], "2028-03"),
        (["lgsp", "dao-tao-can-bo"], "2028-03"),
        (["chien-luoc-du-lieu"], "2025-06"),
        (["cap-quang"], None),
        (["cap-quang", "lgsp"], "2028-03"),
        (["csdl-dan-cu"], "2027-01"),
        (["camera-an-ninh", "lgsp"], None),
        (["dao-tao-can-bo"], None),
        ([], None),
    ],
)
def test_a_target_is_done_with_the_last_task_that_serves_it(plan: Plan, tasks: list[str], finish: str | None) -> None:
    target(plan, tasks, finish)
    assert found(plan) == []
    target(plan, tasks, "2029-12")
    assert found(plan) == [("targets", "target.de-an/ho-so.finish")]
    if finish is not None:
        target(plan, tasks)
        assert found(plan) == [("targets", "target.de-an/ho-so.finish")]


def test_a_target_names_tasks_of_the_plan(plan: Plan) -> None:
    target(plan, ["khong-co"])
    assert found(plan) == [("shape", "target.de-an/ho-so.tasks")]
