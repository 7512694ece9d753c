"""plan.toml: written in one order, read back to the same plan, refused with a sentence when it is none."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from roadmap import briefvalues, planfile
from roadmap.messages.text import Text
from roadmap.model import Brief, Fund, FundNature, Nature
from roadmap.plan.document import Plan, linked
from roadmap.tomlfile import TomlFile
from tests.changed import replace
from tests.plans_by_hand import sample_plan
from tests.render.plans import failing_plan, fitting_plan

GOLDEN = Path(__file__).parent / "golden"


def complete(plan: Plan) -> Plan:
    """A plan made by hand, with the part of the brief that a file needs."""
    brief = Brief(
        title=plan.title,
        locality=plan.locality,
        language=plan.language,
        horizon_from=plan.horizon_from,
        horizon_to=plan.horizon_to,
        start=plan.start,
        goals=(),
        phases=(),
        budgets=plan.budgets,
        teams=plan.capacities,
        targets=plan.own_targets,
    )
    return replace(plan, brief=briefvalues.plain(brief))


PLANS = {"sample": complete(sample_plan()), "fits": complete(fitting_plan()), "fails": complete(failing_plan())}


def again(plan: Plan) -> Plan:
    text = planfile.dumps(planfile.plain(plan))
    return planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))


def test_the_file_of_a_plan_that_fails_in_every_way_looks_like_this(golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / "plan-file.toml", planfile.dumps(planfile.plain(PLANS["fails"])))


@pytest.mark.parametrize("name", PLANS)
def test_everything_in_a_plan_survives_its_file(name: str) -> None:
    plan = PLANS[name]
    plan = replace(plan, tasks=linked(plan.tasks, plan.coverage))  # found again, not written
    read = again(plan)
    for field in Plan.__dataclass_fields__:
        if field not in ("digest", "brief") and not field.startswith("_"):
            assert getattr(read, field) == getattr(plan, field), field


def test_a_goal_without_sources_and_a_target_without_values_survive_their_file() -> None:
    plan = PLANS["fails"]
    goals = tuple(replace(goal, sources=()) for goal in plan.coverage)
    bare = tuple(each._replace(target=each.target._replace(values=())) for each in plan.targets)
    read = again(replace(plan, coverage=goals, targets=bare))
    assert read.coverage == goals
    assert read.targets == bare


@pytest.mark.parametrize("words", [Text("chỉ tiếng Việt", ""), Text("", "English only")])
def test_a_text_of_one_language_survives_its_file(words: Text) -> None:
    assert again(replace(PLANS["fits"], title=words)).title == words


def test_values_stand_in_the_order_in_which_they_are_written() -> None:
    values = planfile.plain(PLANS["fails"])
    assert list(values) == list(tomllib.loads(planfile.dumps(values)))


@pytest.mark.parametrize("missing", ["end", "bound"])
def test_a_plan_without_an_end_or_a_bound_has_no_gap(missing: str) -> None:
    assert "gap" in planfile.plain(PLANS["fits"])["summary"]
    assert "gap" not in planfile.plain(replace(PLANS["fits"], **{missing: None}))["summary"]


def test_no_list_of_tables_is_written_since_one_long_entry_would_lay_out_all_anew() -> None:
    def lists(value: object, path: str = "") -> list[str]:
        if isinstance(value, dict):
            return [found for key, item in value.items() for found in lists(item, f"{path}.{key}")]
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            return [path]
        return []

    assert lists({key: value for key, value in planfile.plain(failing_plan()).items() if key != "brief"}) == []


def test_keys_without_a_value_are_left_out() -> None:
    def empty(value: object) -> bool:
        return value is None or value in ({}, []) or (isinstance(value, dict) and any(map(empty, value.values())))

    values = planfile.plain(failing_plan())
    assert not any(empty(value) for key, value in values.items() if key != "brief")


def test_the_digest_is_of_the_values_and_not_of_the_bytes() -> None:
    values = planfile.plain(sample_plan())
    assert values["digest"] == planfile.digest_of(values)
    windows = planfile.dumps(values).replace("\n", "\r\n")
    assert planfile.digest_of(tomllib.loads(windows)) == values["digest"]
    assert planfile.digest_of({**values, "effort": "normal"}) != values["digest"]
    assert planfile.digest_of({"a": 1, "b": "ế"}) == planfile.digest_of({"b": "ế", "digest": "x", "a": 1})


def test_a_moment_says_the_month_at_whose_end_it_stands() -> None:
    values = planfile.plain(sample_plan())
    stages = [
        stage for task in values["task"].values() for key, stage in task.items() if key in ("delivery", "operation")
    ]
    moments = [stage for stage in stages if stage["months"] == 0]
    assert moments
    assert all("start" not in stage and "finish" not in stage for stage in moments)


@pytest.mark.parametrize(
    "text",
    [
        "format = 1",
        "format = true",
        'format = 1\nbrief = "x"\ncatalogue = 1\nlocality = 2\nsummary = 3',
        "format = 1\n[brief]\n[catalogue]\n[locality]\n[summary]",
    ],
)
def test_what_is_no_plan_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(planfile.NotAPlan) as refusal:
        planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))
    (fault,) = refusal.value.faults
    assert (fault.file, fault.code) == ("plan.toml", "E140")


def test_a_file_that_only_resembles_a_former_shape_is_left_as_it_is_and_refused() -> None:
    text = "[task.lgsp.delivery.held_by.1]\nmonth = 3\n"  # reasons were tables once, but each had its kind
    file = TomlFile("plan.toml", text, tomllib.loads(text))
    assert planfile.current(file) is file
    with pytest.raises(planfile.NotAPlan):
        planfile.load(file)


def test_a_plan_whose_months_cannot_be_read_is_refused() -> None:
    values = planfile.plain(PLANS["fits"])
    text = planfile.dumps({**values, "summary": {**values["summary"], "end": "tháng sau"}})
    with pytest.raises(planfile.NotAPlan, match="tháng sau"):
        planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))


WRONG: list[tuple[str, object]] = [
    ("title", 3),
    ("title_en", 3),
    ("target/ho-so/title", 3),
    ("source/nd-269/kind", 3),
    ("source/nd-269/url", 3),
    ("coverage/12-khuyen-nghi|du-lieu/framework", 3),
    ("coverage/12-khuyen-nghi|du-lieu/core", "lgsp"),
    ("coverage/12-khuyen-nghi|du-lieu/extra", ["lgsp", 3]),
    ("target/ho-so/lead", 3),
    ("procedure/dau-tu-cong-cntt/law", "qd-2629"),
    ("procedure/dau-tu-cong-cntt/gate/tham-dinh/source", [3]),
    ("task/lgsp/lead", 3),
    ("task/lgsp/support", "so-tai-chinh"),
    ("task/lgsp/delivery/held_by", [3]),
    ("task/lgsp/delivery/held_by", ["team ky-thuat"]),
]


@pytest.mark.parametrize(("place", "value"), WRONG)
def test_what_is_no_text_where_text_belongs_is_refused(place: str, value: object) -> None:
    *path, key = (name.replace("|", "/") for name in place.split("/"))
    values = copy.deepcopy(planfile.plain(PLANS["fails"]))
    table = values
    for name in path:
        table = table[name]
    table[key] = value
    text = planfile.dumps(values)
    with pytest.raises(planfile.NotAPlan):
        planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))


def test_a_plan_of_a_newer_format_is_refused_at_its_line() -> None:
    text = "# tệp mới\nformat = 2\n"
    with pytest.raises(planfile.NotAPlan) as refusal:
        planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))
    (fault,) = refusal.value.faults
    assert (fault.code, fault.line) == ("E101", 2)


def test_a_fund_and_nature_are_read_from_their_name() -> None:
    assert planfile.account_of("ns-tinh/dau-tu-cong") == FundNature(Fund.PROVINCE, Nature.INVESTMENT)
    with pytest.raises(ValueError, match="x"):
        planfile.account_of("x/dau-tu-cong")


def test_the_file_says_whose_it_is_and_ends_with_a_line_end() -> None:
    text = planfile.dumps(planfile.plain(sample_plan()))
    assert text.startswith("# Tệp do roadmap tạo ra từ brief.toml")
    assert text.endswith("\n")
    assert "\r" not in text


def test_a_shipped_plan_is_the_canonical_text_of_its_values() -> None:
    for path in sorted((Path(__file__).parent.parent / "plans").glob("*/plan.toml")):
        text = path.read_text(encoding="utf-8")
        schema = planfile.schema_beside(path.with_name("brief.toml").read_text(encoding="utf-8"))
        assert planfile.dumps(tomllib.loads(text), schema) == text
