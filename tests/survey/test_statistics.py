"""What is counted, and that every count adds up."""

from __future__ import annotations

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.model import Basis, Catalogue, Grade, Level, Strength
from roadmap.shipped import shipped
from roadmap.survey.statistics import count
from tests.catalogues import catalogue, task, tasks


def test_tasks_are_counted_by_level_basis_and_figures() -> None:
    counts = count(catalogue()).tasks
    assert counts.tasks == 7
    assert counts.by_level == {Level.PROVINCE: 6, Level.COMMUNE: 1}
    assert counts.by_basis == {Basis.DERIVED: 5, Basis.ATTESTED: 1, Basis.ESTIMATE: 1}
    assert counts.by_figures == {Basis.ESTIMATE: 6, Basis.DERIVED: 1}


def test_a_task_counts_under_the_best_read_of_its_sources() -> None:
    grades = count(catalogue()).tasks.by_grade
    assert grades == {Grade.VERIFIED: 4, Grade.COPY: 1, Grade.ARTICLE: 1, None: 1}


def test_a_task_lacks_a_cost_when_neither_its_stages_nor_its_running_has_one() -> None:
    found = count(catalogue())
    assert found.tasks.without_cost == 2  # du-lieu-mo and tap-huan; a milestone needs none, recurring work has its own
    assert found.tasks.recurring == 1


def test_goals_are_counted_by_the_number_of_tasks_that_they_name() -> None:
    found = count(catalogue())
    assert found.goals.by_size == {"0": 1, "1": 1, "2-5": 1, "6+": 1}
    assert (found.goals.goals, found.goals.pickable, found.goals.tasks) == (4, 3, 7)
    other = found.frameworks["khung-khac"]
    assert (other.goals, other.pickable, other.tasks) == (1, 0, 0)


def test_dependencies_are_counted_by_strength_and_source() -> None:
    found = count(catalogue()).dependencies
    assert found == {(Strength.HARD, True): 1, (Strength.HARD, False): 1, (Strength.SOFT, False): 1}


def test_a_catalogue_without_tasks_has_zeros_and_no_chain() -> None:
    found = count(catalogue((), ()))
    assert (found.tasks.tasks, found.goals.goals, found.chains) == (0, 0, ())


@pytest.mark.parametrize("held", [catalogue(), read_catalogue([shipped()])], ids=["by hand", "shipped"])
def test_domains_and_frameworks_add_up_to_the_whole(held: Catalogue) -> None:
    found = count(held)
    assert list(found.domains) == list(held.domains)
    assert sum(counts.tasks for counts in found.domains.values()) == found.tasks.tasks == len(held.tasks)
    assert sum(counts.goals for counts in found.frameworks.values()) == found.goals.goals == len(held.goals)
    for counts in (found.tasks, *found.domains.values()):
        for parts in (counts.by_level, counts.by_basis, counts.by_figures, counts.by_grade):
            assert sum(parts.values()) == counts.tasks


def test_a_task_of_an_unknown_source_counts_as_without_one() -> None:
    held = catalogue((*tasks(), task("la", tasks()[0].title, sources=("khong-co",))))
    assert count(held).tasks.by_grade[None] == 2
