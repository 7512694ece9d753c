"""What rests on a source, and whether it is in force."""

from __future__ import annotations

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.messages.text import same
from roadmap.model import Gate, Nature, Procedure, Source, StageName, Target
from roadmap.months import month
from roadmap.shipped import shipped
from roadmap.survey.grounds import Citation, Kind, Standing, resting_on, standing
from tests.catalogues import ARTICLE, COMING_LAW, LAW, OLD_LAW, catalogue
from tests.changed import replace


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (LAW, Standing.IN_FORCE),
        (OLD_LAW, Standing.REPLACED),
        (replace(OLD_LAW, replaced_by=None), Standing.ENDED),
        (replace(OLD_LAW, until=month(2027, 1)), Standing.IN_FORCE),
        (replace(OLD_LAW, until=None), Standing.REPLACED),
        (COMING_LAW, Standing.NOT_YET),
        (ARTICLE, Standing.NO_LAW),
    ],
)
def test_a_source_stands_as_its_dates_say(source: Source, expected: Standing) -> None:
    assert standing(source, month(2026, 11)) is expected


def test_all_that_rests_on_a_source_is_found_once() -> None:
    found = resting_on(catalogue(phases_source="luat"))["luat"]
    assert found == (
        Citation(Kind.TASK, "kien-truc"),
        Citation(Kind.TASK, "nen-tang"),
        Citation(Kind.TASK, "kho"),
        Citation(Kind.TASK, "moc"),
        Citation(Kind.DEPENDENCY, "nen-tang", "kien-truc"),
        Citation(Kind.LOCALITY, "tinh"),
        Citation(Kind.PHASES, "phases"),
    )


def test_figures_rest_on_their_own_sources() -> None:
    assert Citation(Kind.FIGURES, "nen-tang") in resting_on(catalogue())["bai-bao"]


def test_a_source_on_which_nothing_rests_is_listed_with_nothing() -> None:
    assert resting_on(catalogue())["luat-moi"] == ()


def test_every_kind_of_statement_of_the_shipped_catalogue_is_found() -> None:
    found = {citation.kind for citations in resting_on(read_catalogue([shipped()])).values() for citation in citations}
    assert found >= set(Kind) - {Kind.FIGURES, Kind.TARGET}


def test_a_target_and_each_gate_of_a_procedure_rest_on_their_own_sources() -> None:
    target = Target("khung/y", same("Ý"), same("%"), ((2030, 50.0),), framework="khung", sources=("luat-moi",))
    gate = Gate("buoc", same("Bước"), StageName.DELIVERY, 100, sources=("bai-bao",))
    procedure = Procedure("mua", same("Mua"), Nature.RECURRENT, ("luat",), same("Mua."), ("luat-cu",), (gate,))
    held = replace(catalogue(), targets={target.id: target}, procedures={"mua": procedure})
    found = resting_on(held)
    assert found["luat-moi"] == (Citation(Kind.TARGET, "khung/y"),)
    assert all(Citation(Kind.PROCEDURE, "mua") in found[source] for source in ("luat", "luat-cu", "bai-bao"))
