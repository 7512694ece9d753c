from __future__ import annotations

import datetime
import os
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from roadmap.app import read_catalogue
from roadmap.briefdefaults import default_phases, inside, merge_budgets, merge_teams
from roadmap.briefkeys import BRIEF
from roadmap.briefwriting import GROUPS, brief_text, reread
from roadmap.decisions import Decisions, Part, Wanted, decide, default_title, without_work
from roadmap.errors import UsageError
from roadmap.messages.text import Language, Text, same
from roadmap.model import Budget, Catalogue, Fund, FundNature, Level, Nature, Recurrence, TeamCapacity
from roadmap.months import Month, month, shown, year_of
from roadmap.plan.build import make_plan
from roadmap.plan.document import Status
from roadmap.request import chosen_goals
from roadmap.tomltext import inline
from tests.changed import replace

START = month(2026, 12)
LOCALITIES = ("tinh", "thanh-pho-lon", "ha-noi", "phuong", "xa")


@cache
def catalogue() -> Catalogue:
    return read_catalogue()


def decided(locality: str = "tinh", language: str = "vi", **words: Any) -> Decisions:
    wanted = Wanted(goals=("3-tru-cot-1-nen-tang", "12-khuyen-nghi/ha-tang-so"), locality=locality)
    return decide(catalogue(), replace(wanted, **words), language, START)


def examples(text: str) -> Iterator[str]:
    """Yield `text` with each of its examples in turn uncommented: a line, or a heading with all below it."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        end = at + 1
        if is_example(lines[at]):
            while lines[at].startswith("#[") and is_example(lines[end]):
                end += 1
            yield "\n".join([*lines[:at], *(line[1:] for line in lines[at:end]), *lines[end:]])
        at = end


def is_example(line: str) -> bool:
    return line.startswith("#") and not line.startswith(("# ", "#:"))


def all_examples(text: str) -> str:
    return "\n".join(line[1:] if is_example(line) else line for line in text.split("\n"))


def prose(text: str) -> str:
    return " ".join(line[2:] for line in text.split("\n") if line.startswith("# ")).lower()


# What a brief holds


def test_the_groups_are_all_keys_of_a_brief() -> None:
    assert sorted(key for keys in GROUPS.values() for key in keys) == sorted(BRIEF.keys)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("locality", LOCALITIES)
def test_every_key_stands_in_the_brief_with_its_meaning_in_the_user_s_language(locality: str, language: str) -> None:
    text = brief_text(decided(locality, language), catalogue())
    known = tomllib.loads(all_examples(text))
    assert set(known) == set(BRIEF.keys)
    for key in BRIEF.keys.values():
        assert key.help.to(Language(language)).lower() in prose(text)
    assert tomllib.loads(text)["language"] == language


def test_a_brief_is_short_enough_to_read() -> None:
    assert len(brief_text(decided(), catalogue()).split("\n")) < 125
    assert len(brief_text(decided("xa"), catalogue()).split("\n")) < 125


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("locality", LOCALITIES)
def test_each_example_is_valid_once_it_is_uncommented(locality: str, language: str) -> None:
    text = brief_text(decided(locality, language), catalogue())
    found = list(examples(text))
    assert len(found) > 20
    for variant in found:
        reread(variant, "brief.toml", catalogue())


@pytest.mark.parametrize("locality", ["tinh", "xa"])
def test_all_examples_together_give_a_plan(locality: str) -> None:
    brief = reread(all_examples(brief_text(decided(locality), catalogue())), "brief.toml", catalogue())
    assert make_plan(catalogue(), brief).task("viec-rieng") is not None


@pytest.mark.parametrize(
    "goals", [("12-khuyen-nghi/ha-tang-so",), ("mang-luoi-ascn",), ("du-lieu-ha-noi", "cay-gene-thong-minh")]
)
@pytest.mark.parametrize("month_", [month(2025, 1), month(2030, 12)])
def test_examples_are_valid_for_other_goals_and_at_the_edges_of_the_horizon(
    goals: tuple[str, ...], month_: Month
) -> None:
    for variant in examples(brief_text(decided(goals=goals, start=month_), catalogue())):
        reread(variant, "brief.toml", catalogue())


def test_lines_from_the_profile_change_nothing_when_they_are_uncommented() -> None:
    text = brief_text(decided("tinh"), catalogue())
    plain = reread(text, "brief.toml", catalogue())
    lines = [
        line[1:] if is_example(line) and (line.startswith('#"ns-tinh/') or "{ people = " in line) else line
        for line in text.split("\n")
    ]
    assert len([line for line in lines if line.startswith('"ns-tinh/')]) == 2
    assert len([line for line in lines if "people = " in line and not line.startswith("#")]) == 5
    assert reread("\n".join(lines), "brief.toml", catalogue()) == plain


def test_figures_of_the_profile_outside_the_horizon_are_left_out() -> None:
    text = brief_text(decided(horizon=(month(2028, 1), month(2030, 12)), start=month(2028, 1)), catalogue())
    assert "2026 = " not in text
    for variant in examples(text):
        reread(variant, "brief.toml", catalogue())


def test_a_catalogue_without_tasks_teams_or_money_of_that_level_still_gives_a_brief() -> None:
    whole = catalogue()
    bare = replace(whole.localities["tinh"], teams=(), budgets=())
    tasks = {name: replace(task, after=()) for name, task in whole.tasks.items() if task.level is Level.COMMUNE}
    goals = {
        name: replace(goal, core=tuple(each for each in goal.core if each in tasks), extra=())
        for name, goal in whole.goals.items()
    }
    small = replace(whole, localities={"tinh": bare}, tasks=tasks, goals=goals)
    text = brief_text(decide(small, Wanted(("12-khuyen-nghi",)), "vi", START), small)
    for variant in examples(text):
        reread(variant, "brief.toml", small)
    assert tomllib.loads(text)["deadline"] == {}


def test_an_own_task_gets_a_name_that_is_free() -> None:
    whole = catalogue()
    taken = {**whole.tasks, "viec-rieng": replace(whole.tasks["lgsp"], id="viec-rieng")}
    assert "#[task.viec-rieng-1]" in brief_text(decided(), replace(whole, tasks=taken))


# What was decided is what is read


def test_only_what_was_said_is_active() -> None:
    text = brief_text(decided(budgets=("2027=175ty",), teams=("ky-thuat=4.5", "du-lieu=chua-biet")), catalogue())
    values = tomllib.loads(text)
    assert values["budget"] == {"ns-tinh/dau-tu-cong": {"2027": 175000}}
    assert values["team"] == {"ky-thuat": {"people": 4.5}, "du-lieu": {}}
    assert "phase" not in values
    assert "chưa biết số người, không giới hạn" in text


def test_money_that_is_not_known_is_written_as_people_are_and_is_no_limit() -> None:
    for options in (("chưa biết",), ("ns-tinh/dau-tu-cong=unknown", "ns-tinh/chi-thuong-xuyen=chua-biet")):
        text = brief_text(decided(budgets=options), catalogue())
        assert tomllib.loads(text)["budget"] == {"ns-tinh/chi-thuong-xuyen": {}, "ns-tinh/dau-tu-cong": {}}
        assert "chưa biết, không giới hạn" in text
        assert all(not each.years for each in reread(text, "brief.toml", catalogue()).budgets)


def test_money_of_one_fund_may_be_known_where_the_rest_is_not() -> None:
    text = brief_text(decided(budgets=("2027=175ty", "chua-biet")), catalogue())
    assert tomllib.loads(text)["budget"] == {"ns-tinh/chi-thuong-xuyen": {}, "ns-tinh/dau-tu-cong": {"2027": 175000}}
    with pytest.raises(UsageError, match="ns-tinh/dau-tu-cong has a figure and is said not to be known"):
        decided(budgets=("2027=175ty", "ns-tinh/dau-tu-cong=chua-biet"))


def test_years_that_are_left_to_the_profile_are_named_beside_the_ones_that_are_not() -> None:
    text = brief_text(decided(budgets=("2027=175ty",)), catalogue()).replace("\n# ", " ")  # where it is folded
    assert "năm không ghi thì theo hồ sơ: 2026=2000, 2028=170000, 2029=180000, 2030=150000\n" in text


def test_relative_figures_and_other_funds_are_written_as_sums() -> None:
    options = ("2027=-20%", "2027=+1ty", "nstw/dau-tu-cong:2028=3ty")
    said = {str(each.account): each.years for each in decided(budgets=options).budgets}
    assert said == {"ns-tinh/dau-tu-cong": ((2027, 81000),), "nstw/dau-tu-cong": ((2028, 3000),)}


def test_a_title_of_one_s_own_is_written_as_it_is_and_a_default_in_both_languages() -> None:
    assert tomllib.loads(brief_text(decided(title="Của tôi"), catalogue()))["title"] == "Của tôi"
    assert set(tomllib.loads(brief_text(decided(), catalogue()))["title"]) == {"vi", "en"}


@pytest.mark.parametrize(
    ("goals", "title"),
    [
        (("12-khuyen-nghi/ha-tang-so",), "Xã điển hình: Bảo đảm cung cấp hạ tầng kỹ thuật số"),
        (
            ("3-tru-cot-1-nen-tang/chinh-quyen-so", "3-tru-cot-1-nen-tang/kinh-te-so"),
            "Xã điển hình: Chính quyền số, Kinh tế số",
        ),
        (
            tuple(
                f"3-tru-cot-1-nen-tang/{name}"
                for name in ("chinh-quyen-so", "kinh-te-so", "xa-hoi-so", "an-ninh-an-toan")
            ),
            "Xã điển hình: Chính quyền số, Kinh tế số, Xã hội số và 1 nội dung khác",
        ),
    ],
)
def test_a_default_title_names_what_was_chosen_as_far_as_it_stays_short(goals: tuple[str, ...], title: str) -> None:
    assert default_title(catalogue(), catalogue().localities["xa"], goals).vi == title


def test_a_commune_sees_what_it_waits_for_though_nobody_has_dated_it() -> None:
    decisions = decided("xa")
    assert "khung-kien-truc-so" in decisions.waits
    text = brief_text(decisions, catalogue())
    assert '#khung-kien-truc-so = "2026-12"  # ' in text
    assert tomllib.loads(text)["external"] == {}


def test_goals_without_work_at_this_level_are_known() -> None:
    assert without_work(catalogue(), decided("xa")) == ("12-khuyen-nghi/ha-tang-so",)
    assert without_work(catalogue(), decided("tinh")) == ()


def test_a_framework_of_which_nothing_can_be_chosen_is_no_goal() -> None:
    framework = catalogue().frameworks["mang-luoi-ascn"]
    closed = replace(framework, goals=tuple(replace(goal, pickable=False) for goal in framework.goals))
    with pytest.raises(UsageError, match="--goal"):
        decide(replace(catalogue(), frameworks={closed.id: closed}), Wanted((closed.id,)), "vi", START)


@pytest.mark.parametrize(
    "words",
    [
        {"goals": ()},
        {"goals": ("khong-co-dau",)},
        {"locality": "khong-co-dau"},
        {"budgets": ("2027=175",)},
        {"budgets": ("2027=9999999ty",)},
        {"teams": ("ky-thuat=9999999",)},
        {"start": month(2031, 1)},
    ],
)
def test_what_cannot_be_meant_is_refused(words: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        decided(**words)


def test_a_part_in_the_work_of_the_level_above_says_who_does_what_and_when() -> None:
    plan = make_plan(catalogue(), reread(brief_text(decided(), catalogue()), "brief.toml", catalogue()))
    task = next(task for task in plan.tasks if task.stages and "ubnd-xa" in task.support)
    begun, ended = (shown(found) for found in (task.start, task.finish) if found is not None)
    running = replace(task, stages=(replace(task.stages[0], start=None), task.stages[-1]))
    parts = (
        Part(task, "ubnd-xa"),
        Part(replace(task, title=same("a\nb = 1"), lead="ubnd-xa"), "ubnd-xa"),
        Part(replace(task, status=Status.DONE, done=month(2024, 12)), "ubnd-xa"),
        Part(running, "ubnd-xa"),
        Part(replace(task, stages=()), "ubnd-xa"),
        Part(replace(task, recurring=Recurrence.YEAR), "ubnd-xa"),
    )
    text = brief_text(replace(decided("xa"), parent="../tinh", parts=parts), catalogue())
    lines = [line.partition(": ")[2] for line in text.split("\n") if line.startswith(f"# - {task.id}: ")]
    title = task.title.vi
    assert lines == [
        f"{title}; UBND xã phối hợp; {begun} – {ended}",
        f"a b = 1; UBND xã chủ trì; {begun} – {ended}",
        f"{title}; UBND xã phối hợp; xong 12/2024",
        f"{title}; UBND xã phối hợp; đang làm, đến {ended}",
        f"{title}; UBND xã phối hợp; chưa có ngày",
        f"{title}; UBND xã phối hợp; thường xuyên",
    ]
    reread(text, "brief.toml", catalogue())


TITLES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
WORDS = TITLES.map(lambda words: unicodedata.normalize("NFC", words)).filter(lambda words: bool(words.strip()))


@st.composite
def budgets(draw: st.DrawFn, years: range) -> tuple[Budget, ...]:
    accounts = [FundNature(fund, nature) for fund in Fund for nature in Nature]
    chosen = draw(st.lists(st.sampled_from(accounts), unique=True, max_size=3))
    figures = st.dictionaries(st.sampled_from(years), st.integers(0, 1_000_000_000), max_size=3)
    return tuple(Budget(account, tuple(sorted(draw(figures).items()))) for account in sorted(chosen))


@st.composite
def team_capacities(draw: st.DrawFn) -> tuple[TeamCapacity, ...]:
    chosen = draw(st.lists(st.sampled_from(sorted(catalogue().teams)), unique=True, max_size=3))
    people = st.integers(0, 1_000_000)
    months = st.integers(month(2025, 1), month(2034, 12)).map(Month)
    changes = st.dictionaries(months, people, max_size=2).map(lambda found: tuple(sorted(found.items())))
    return tuple(TeamCapacity(team, draw(st.none() | people), draw(changes)) for team in chosen)


@st.composite
def decisions_(draw: st.DrawFn) -> Decisions:
    pickable = [goal.id for goal in catalogue().goals.values() if goal.pickable]
    first = draw(st.integers(month(2024, 1), month(2030, 12)))
    last = draw(st.integers(first + 1, first + 200))
    locality = catalogue().localities[draw(st.sampled_from(LOCALITIES))]
    above = [task.id for task in catalogue().tasks.values() if task.level.depth < locality.level.depth]
    dates = st.integers(month(2020, 1), month(2040, 12)).map(Month)
    waits = draw(st.lists(st.sampled_from(above), unique=True, max_size=4)) if above else []
    dated = draw(st.lists(st.sampled_from(waits), unique=True)) if waits else []
    return Decisions(
        title=draw(WORDS.map(same) | st.builds(Text, WORDS, WORDS)),
        locality=locality.id,
        language=draw(st.sampled_from(["vi", "en"])),
        horizon=(Month(first), Month(last)),
        start=Month(draw(st.integers(first, last))),
        goals=tuple(
            draw(st.lists(st.sampled_from([*catalogue().frameworks, *pickable]), unique=True, min_size=1, max_size=6))
        ),
        budgets=draw(budgets(range(year_of(Month(first)), year_of(Month(last)) + 1))),
        teams=draw(team_capacities()),
        parent=draw(st.none() | WORDS),
        external={task: draw(dates) for task in dated},
        waits=tuple(waits),
    )


@given(decisions_())
@settings(deadline=datetime.timedelta(seconds=5), max_examples=60 if "THOROUGH" in os.environ else 20)
def test_a_brief_reads_back_as_what_was_decided(decisions: Decisions) -> None:
    locality = catalogue().localities[decisions.locality]
    text = brief_text(decisions, catalogue())
    brief = reread(text, "brief.toml", catalogue())
    assert (brief.title, brief.locality, brief.language) == (decisions.title, decisions.locality, decisions.language)
    assert (brief.horizon_from, brief.horizon_to, brief.start) == (*decisions.horizon, decisions.start)
    assert brief.goals == chosen_goals(catalogue(), decisions.goals)
    assert brief.budgets == merge_budgets(inside(locality.budgets, decisions.horizon), decisions.budgets)
    assert brief.teams == merge_teams(catalogue(), locality.teams, decisions.teams)
    assert (brief.parent, brief.external) == (decisions.parent, decisions.external)
    assert brief.phases == default_phases(catalogue(), decisions.horizon)
    wishes = (brief.deadlines, brief.pins, brief.exclude, brief.soft_off, brief.soft_all_off, brief.leads)
    own = (brief.estimates, brief.progress, brief.targets, brief.tasks)
    assert not any((*wishes, *own))
    assert brief_text(decisions, catalogue()) == text


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@example("\ud800 \x7f \u2028 \x85")
def test_any_words_become_one_line_of_toml(words: str) -> None:
    line = inline({"a b": words, "list": [words, True, 3], "none": {}})
    assert len(line.splitlines()) == 1
    whole = "".join("\ufffd" if 0xD800 <= ord(letter) <= 0xDFFF else letter for letter in words)
    assert tomllib.loads(f"x = {line}")["x"] == {"a b": whole, "list": [whole, True, 3], "none": {}}
