"""The longest chains, by hand and against a longest path that is found by trying all of them."""

from __future__ import annotations

import os

from hypothesis import given, settings

from roadmap.messages.text import same
from roadmap.model import Catalogue, Moment, Task
from roadmap.survey.chains import longest_chains
from tests.catalogues import stage, task, tasks, wait
from tests.worlds import worlds

WORDS = same("chữ")


def test_the_longest_chain_passes_through_the_stages_that_wait() -> None:
    chain = longest_chains(tasks())[0]
    assert chain.months == 22
    assert [(link.task, link.first, link.last) for link in chain.links] == [
        ("kien-truc", 1, 6),
        ("nen-tang", 7, 16),  # prepared beside the chain: only its approval waits
        ("kho", 17, 22),
    ]


def test_each_chain_ends_at_another_task_that_nothing_waits_for() -> None:
    chains = longest_chains(tasks())
    assert [(chain.months, chain.links[-1].task) for chain in chains] == [(22, "kho"), (10, "du-lieu-mo")]


def test_chains_are_told_longest_first_and_at_most_three() -> None:
    root = task("goc", WORDS)
    leaves = [
        task(f"la-{months}", WORDS, wait("goc"), delivery=stage(months, months, months)) for months in range(1, 6)
    ]
    assert [chain.months for chain in longest_chains((root, *leaves))] == [9, 8, 7]


def test_a_lag_lengthens_a_chain_and_a_lead_shortens_it() -> None:
    pair = (task("a", WORDS), task("b", WORDS, wait("a", lag=3)), task("c", WORDS, wait("a", lag=-2)))
    assert [(chain.links[-1].task, chain.months) for chain in longest_chains(pair)] == [("b", 11), ("c", 6)]


def test_a_task_whose_acceptance_alone_waits_adds_only_what_follows() -> None:
    first = task("a", WORDS, delivery=stage(9, 9, 9))
    second = task("b", WORDS, wait("a", holds=Moment.ACCEPTANCE), delivery=stage(2, 2, 2))
    (chain,) = longest_chains((first, second))
    assert [(link.task, link.months) for link in chain.links] == [("a", 9), ("b", 0)]


@settings(max_examples=60 if "THOROUGH" in os.environ else 20, deadline=None)
@given(worlds())
def test_no_task_can_be_in_operation_earlier_than_its_chain_says(world: tuple[Catalogue, object]) -> None:
    held = world[0].tasks
    for chain in longest_chains(held.values(), most=99):
        assert chain.months == _operation(held[chain.links[-1].task], held)


def _operation(last: Task, held: object) -> int:
    assert isinstance(held, dict)
    return _reached(last, Moment.OPERATION, held)


def _reached(each: Task, moment: Moment, held: dict[str, Task]) -> int:
    """Return the earliest month of a moment, by recursion over all that it waits for."""
    months = {
        Moment.APPROVAL: each.preparation.months.likely if each.preparation else 0,
        Moment.ACCEPTANCE: each.delivery.months.likely if each.delivery else 0,
    }
    order = list(Moment)
    before = (
        [_reached(each, order[order.index(moment) - 1], held) + months.get(moment, 0)] if order.index(moment) else [0]
    )
    waits = [_reached(held[one.after], one.of, held) + one.lag for one in each.after if one.holds is moment]
    return max([*before, *waits])
