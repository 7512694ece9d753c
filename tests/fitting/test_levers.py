"""What may be changed is written as a person types it, and is found in its smallest size."""

from __future__ import annotations

from decimal import Decimal

import pytest

from roadmap.fitting.levers import PEOPLE, SUMS, Lever, LeverKind, arguments, less, people_typed, smallest, sum_typed
from roadmap.messages.text import Language
from roadmap.model import Basis, Budget, Fund, FundNature, Level, Locality, Nature
from roadmap.months import month
from roadmap.render.figures import sum_exactly
from roadmap.request import with_budgets
from roadmap.variant import Changes
from tests.worlds import WORDS

ACCOUNT = FundNature(Fund.PROVINCE, Nature.INVESTMENT)
PLACE = Locality("noi-day", WORDS, Level.PROVINCE, 100, Fund.PROVINCE, Basis.ESTIMATE, (), WORDS)


def test_every_sum_that_is_tried_reads_back_as_itself() -> None:
    assert list(SUMS) == sorted(set(SUMS))
    horizon = (month(2027, 1), month(2030, 12))
    for million in SUMS:
        (option,) = Lever(LeverKind.BUDGET, SUMS, ACCOUNT, (2027,)).option(million).budgets
        (budget,) = with_budgets([Budget(ACCOUNT, ((2027, 7),))], [option], PLACE, horizon)
        assert budget.years == ((2027, 7 + million),), option


@pytest.mark.parametrize(
    ("million", "typed"), [(50, "50tr"), (950, "950tr"), (1000, "1ty"), (2500, "2.5ty"), (140_000, "140ty")]
)
def test_sums_are_written_as_people_write_them(million: int, typed: str) -> None:
    assert sum_typed(million) == typed


def test_sums_in_sentences_are_those_of_the_options() -> None:
    for million in SUMS:
        number, unit, _ = sum_exactly(million, Language.VI).split()
        whole = Decimal(number.replace(".", "").replace(",", "."))
        assert whole * {"triệu": 1, "tỷ": 1000}[unit] == million


def test_people_are_written_with_a_decimal_only_where_there_is_one() -> None:
    assert list(PEOPLE) == sorted(set(PEOPLE))
    assert [people_typed(each) for each in (1, 10, 15, 100)] == ["0.1", "1", "1.5", "10"]


@pytest.mark.parametrize("least", [1, 2, 9, 10, 45, 1000])
def test_the_smallest_size_that_is_enough_is_found(least: int) -> None:
    assert smallest(Lever(LeverKind.TEAM, PEOPLE, team="nganh"), lambda size: size >= least) == least


def test_less_is_looked_for_down_to_a_half() -> None:
    lever = Lever(LeverKind.BUDGET, SUMS, ACCOUNT, (2029,))
    assert less(lever, 40_000, lambda size: size >= 26_000) == 28_000
    assert less(lever, 40_000, lambda size: size == 40_000) == 40_000
    assert less(lever, SUMS[0], lambda _: True) == SUMS[0]


def test_nothing_is_found_where_nothing_is_enough() -> None:
    assert smallest(Lever(LeverKind.TEAM, PEOPLE, team="nganh"), lambda _: False) is None


def test_months_are_tried_one_by_one_since_more_need_not_be_enough() -> None:
    lever = Lever(LeverKind.DEADLINE, tuple(range(1, 30)), task="lgsp")
    assert smallest(lever, lambda size: size in (7, 8)) == 7


def test_a_change_of_several_years_is_several_options_and_a_month_asked_for_is_replaced() -> None:
    several = Lever(LeverKind.BUDGET, SUMS, ACCOUNT, (2027, 2028)).option(2500)
    assert arguments(several) == [
        ("--budget", "ns-tinh/dau-tu-cong:2027=+2.5ty"),
        ("--budget", "ns-tinh/dau-tu-cong:2028=+2.5ty"),
    ]
    asked = Changes(completes=("khung/muc=2028-12",))
    later = Lever(LeverKind.COMPLETE, (1, 2), goal="khung/muc", by=month(2028, 12)).turned(2, asked)
    assert later.completes == ("khung/muc=2029-02",)
