"""The shipped catalogue keeps every rule that a program can check: sources, goals, languages, order, gates, ids."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.messages.text import Text
from roadmap.model import Basis, Catalogue, Moment, Nature, StageName, Strength
from roadmap.network import implied_dependencies
from roadmap.shipped import shipped, toml_files
from roadmap.survey.grounds import is_history
from tests.conftest import ROOT

IDS = Path(__file__).parent / "cases" / "catalogue-ids.json"
SAME_IN_BOTH = re.compile(
    r"[\W\d_]*|%|5G|Wi-Fi|LGSP|[A-ZĐ&/ \d.-]+|ASEAN|VNeID|Oxford|Manchester|Bristol|West Midlands|London"
)
"""Texts that may read alike in both languages: figures, signs, names and abbreviations."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue([shipped()])


def texts(catalogue: Catalogue) -> Iterator[tuple[str, Text]]:
    """Yield every text of the catalogue with its place."""
    groups = (
        catalogue.frameworks,
        catalogue.goals,
        catalogue.targets,
        catalogue.tasks,
        catalogue.procedures,
        catalogue.localities,
        catalogue.sources,
        catalogue.roles,
        catalogue.teams,
        catalogue.domains,
    )
    for group in groups:
        for identifier, entry in group.items():
            for name in entry._fields:
                value = getattr(entry, name)
                if isinstance(value, Text):
                    yield f"{identifier}.{name}", value
    for task in catalogue.tasks.values():
        yield from ((f"{task.id}.after.{each.after}", each.why) for each in task.after)
    for procedure in catalogue.procedures.values():
        yield from ((f"{procedure.id}.gate.{gate.id}", gate.title) for gate in procedure.gates)


def test_every_text_is_there_in_both_languages(catalogue: Catalogue) -> None:
    for place, text in texts(catalogue):
        if place.endswith((".issuer", ".note")) and not any(text):
            continue
        assert text.vi.strip(), place
        assert text.en.strip(), place
        named = place.endswith(".issuer")  # a newspaper is called alike in both
        assert text.vi != text.en or named or SAME_IN_BOTH.fullmatch(text.vi), f"{place}: {text.vi}"


def test_every_text_is_composed_and_free_of_stray_spaces(catalogue: Catalogue) -> None:
    for place, text in texts(catalogue):
        for words in text:
            assert unicodedata.is_normalized("NFC", words), place
            assert words == words.strip(), place
            assert "  " not in words, place
            assert not re.search(r"[\x00-\x1f\u200b-\u200f\ufeff]", words), place
    for name, entry in toml_files(shipped()):
        content = entry.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", content), name
        assert "\r" not in content, name


def test_every_source_is_used(catalogue: Catalogue) -> None:
    used = set(cited(catalogue))
    history = {source.id for source in catalogue.sources.values() if is_history(source)}
    assert set(catalogue.sources) - used - history == set()


def cited(catalogue: Catalogue) -> Iterator[str]:
    if catalogue.phases_source:
        yield catalogue.phases_source
    for group in (catalogue.frameworks, catalogue.goals, catalogue.targets, catalogue.localities):
        for entry in group.values():
            yield from entry.sources
    for task in catalogue.tasks.values():
        yield from (*task.sources, *task.figures_sources)
        yield from (each.source for each in task.after if each.source)
    for procedure in catalogue.procedures.values():
        yield from (*procedure.sources, *procedure.law)
        yield from (source for gate in procedure.gates for source in gate.sources)
    for locality in catalogue.localities.values():
        yield from (each.source for each in locality.in_place)
    for word in catalogue.words.values():
        yield from word.sources
    yield from (source.replaced_by for source in catalogue.sources.values() if source.replaced_by)


def test_every_goal_that_can_be_picked_names_a_task(catalogue: Catalogue) -> None:
    assert [goal.id for goal in catalogue.goals.values() if goal.pickable and not goal.tasks] == []
    for goal in catalogue.goals.values():
        assert len(set(goal.tasks)) == len(goal.tasks), goal.id
        assert goal.pickable or not goal.tasks, goal.id


def test_every_task_serves_a_goal_itself_or_as_a_prerequisite(catalogue: Catalogue) -> None:
    served = {task for goal in catalogue.goals.values() for task in goal.tasks}
    waiting = list(served)
    while waiting:
        for each in catalogue.tasks[waiting.pop()].after:
            if each.after not in served:
                served.add(each.after)
                waiting.append(each.after)
    assert sorted(set(catalogue.tasks) - served) == []


def test_every_target_states_a_number_and_a_source_and_names_tasks_that_exist(catalogue: Catalogue) -> None:
    for target in catalogue.targets.values():
        assert target.values, target.id
        assert target.sources, target.id
        assert all(2024 <= year <= 2050 for year, _ in target.values), target.id
    for task in catalogue.tasks.values():
        assert len(set(task.targets)) == len(task.targets), task.id


def test_no_dependency_is_implied_by_others(catalogue: Catalogue) -> None:
    assert implied_dependencies(catalogue.tasks.values()) == []


def test_a_hard_dependency_has_a_source_or_follows_from_the_thing_itself(catalogue: Catalogue) -> None:
    """Nature needs no document, but a reason; a soft one gives its reason as well."""
    for task in catalogue.tasks.values():
        for each in task.after:
            assert len(each.why.vi) > 20, f"{task.id} after {each.after}"
            assert each.strength is Strength.SOFT or each.source or each.after != "khung-kien-truc-so", task.id


def test_the_three_points_of_every_figure_are_in_order(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        stages = [stage for stage in (task.preparation, task.delivery) if stage is not None]
        for figure in (
            *(stage.months for stage in stages),
            *(stage.cost for stage in stages if stage.cost is not None),
            *((task.run_cost,) if task.run_cost is not None else ()),
        ):
            assert figure.low <= figure.likely <= figure.high, task.id


def test_a_figure_that_is_no_estimate_names_its_source(catalogue: Catalogue) -> None:
    assert [
        task.id for task in catalogue.tasks.values() if task.figures is not Basis.ESTIMATE and not task.figures_sources
    ] == []


def test_every_task_has_one_lead_an_approver_and_a_product(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        assert task.lead in catalogue.roles, task.id
        assert task.lead not in task.support, task.id
        assert task.approver in catalogue.roles, task.id
        assert task.deliverable.vi != task.title.vi, task.id


def test_who_leads_belongs_to_the_tasks_level(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        assert catalogue.roles[task.lead].level == task.level, task.id


def test_procedures_open_their_stages_into_gates_that_fill_them(catalogue: Catalogue) -> None:
    for procedure in catalogue.procedures.values():
        for stage in (StageName.PREPARATION, StageName.DELIVERY):
            shares = [gate.share for gate in procedure.gates if gate.stage is stage]
            assert sum(shares) == 100, f"{procedure.id} {stage}"
        assert procedure.law, procedure.id


def test_money_that_invests_pays_no_recurrent_cost_and_hired_services_are_paid_over_their_term(
    catalogue: Catalogue,
) -> None:
    for task in catalogue.tasks.values():
        procedure = catalogue.procedures.get(task.procedure or "")
        if procedure is None:
            continue
        assert task.delivery is not None, task.id
        hired = procedure.id == "thue-dich-vu"
        assert hired or task.delivery.term is None, task.id
        assert not hired or procedure.nature is Nature.RECURRENT, task.id


def test_problems_are_stated_where_they_are_ordered_from_enterprises(catalogue: Catalogue) -> None:
    ordered = [task for task in catalogue.tasks.values() if task.procedure == "dat-hang"]
    assert ordered
    assert [task.id for task in ordered if task.problem is None] == []


def test_an_alias_leads_to_one_task(catalogue: Catalogue) -> None:
    seen: dict[str, str] = {}
    for task in catalogue.tasks.values():
        for alias in task.aliases:
            assert alias not in catalogue.tasks, f"{task.id}: {alias} is another task's id"
            assert seen.setdefault(alias.casefold(), task.id) == task.id, (
                f"{alias}: {seen[alias.casefold()]}, {task.id}"
            )


def test_no_two_tasks_have_the_same_title(catalogue: Catalogue) -> None:
    for language in (0, 1):
        titles = [task.title[language] for task in catalogue.tasks.values()]
        assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_a_commune_builds_nothing_that_the_province_must_supply(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        if task.level == "xa":
            assert task.procedure in (None, "chi-thuong-xuyen", "noi-bo"), task.id
            assert all(team in ("can-bo-xa", "thue-ngoai") for team, _ in task.team), task.id


def test_moments_speak_of_stages_that_exist(catalogue: Catalogue) -> None:
    for task in catalogue.tasks.values():
        for each in task.after:
            if each.of is Moment.APPROVAL:
                assert catalogue.tasks[each.after].preparation is not None, task.id


def test_no_id_that_was_once_published_is_lost(catalogue: Catalogue, pytestconfig: pytest.Config) -> None:
    """A renamed task keeps its old id as an alias; `--update-golden` adds new ids to the list, and never drops any."""
    known = json.loads(IDS.read_text(encoding="utf-8")) if IDS.is_file() else {}
    now = {
        "framework": sorted(catalogue.frameworks),
        "goal": sorted(catalogue.goals),
        "target": sorted(catalogue.targets),
        "task": sorted(catalogue.tasks),
        "procedure": sorted(catalogue.procedures),
        "locality": sorted(catalogue.localities),
        "source": sorted(catalogue.sources),
        "role": sorted(catalogue.roles),
        "team": sorted(catalogue.teams),
        "domain": sorted(catalogue.domains),
    }
    aliases = {alias for task in catalogue.tasks.values() for alias in task.aliases}
    for kind, names in known.items():
        assert set(names) - set(now[kind]) - aliases == set(), kind
    if pytestconfig.getoption("--update-golden"):
        merged = {kind: sorted({*names, *known.get(kind, ())}) for kind, names in now.items()}
        IDS.parent.mkdir(exist_ok=True)
        IDS.write_text(json.dumps(merged, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    else:
        fresh = {kind: sorted(set(names) - set(known.get(kind, ()))) for kind, names in now.items()}
        assert not any(fresh.values()), f"new ids: pytest --update-golden: {fresh}"


def test_the_files_of_the_catalogue_are_one_for_each_domain(catalogue: Catalogue) -> None:
    files = {path.stem for path in (ROOT / "templates" / "tasks").glob("*.toml")}
    assert files == set(catalogue.domains)
