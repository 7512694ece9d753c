"""Shipped plans with one to five edits by chance: every difference is named and nothing else, and shares add up."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from roadmap import planfile
from roadmap.app.history import Version, Why, what, why
from roadmap.diff.differences import Differences, Keys
from roadmap.diff.edits import edits_between
from roadmap.export.json import to_json
from roadmap.messages.text import Language
from roadmap.plan.build import make_plan
from roadmap.plan.comparison import figures_of, placed
from roadmap.plan.document import Plan
from roadmap.render.diff import Told, diff_view, shares_words
from roadmap.render.diff_edits import page_of
from roadmap.render.terminal import Terminal, to_text
from tests.diff.edits_by_chance import Pair, pair

SEEDS = range(200) if "THOROUGH" in os.environ else range(8)
"""All two hundred where time is no matter: `.ci/run` says so when it counts the coverage."""


def leaves(values: Mapping[str, Any], path: Keys = ()) -> Iterator[tuple[Keys, object]]:
    for key, value in values.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def versions(found: Pair) -> tuple[Version, Version]:
    before, after = (
        Version(name, plan, planfile.plain(plan), lambda: found.catalogue)
        for name, plan in (("a", found.before), ("b", found.after))
    )
    return before, after


@cache
def explained(seed: int) -> tuple[Pair, Differences, Why]:
    found = pair(seed)
    before, after = versions(found)
    differing = what(before, after)
    return found, differing, why(differing, before, after)


def is_numbered(key: Keys) -> bool:
    """Whether a key stands in a table that counts its entries: those are told by what they say."""
    return key[0] == "notice" or key[:2] == ("summary", "overrun")


@pytest.mark.parametrize("seed", SEEDS)
def test_each_value_that_differs_is_named_once_and_nothing_else_is(seed: int) -> None:
    found = pair(seed)
    differing = what(*versions(found))
    old, new = (dict(leaves(planfile.plain(plan))) for plan in (found.before, found.after))
    changed = {key for key in {*old, *new} if key not in old or key not in new or old[key] != new[key]}
    changed -= {("digest",)}
    named = [each.key for each in differing.every]
    for key in changed:
        if is_numbered(key):
            assert any(each[: len(head)] == head for each in named for head in (key[:1], key[:2])), (found.said, key)
        else:
            assert sum(key[: len(each)] == each for each in named) == 1, (found.said, key)
    for each in differing.every:
        if is_numbered(each.key):
            assert any(is_numbered(key) for key in changed), (found.said, each)
        else:
            assert any(key[: len(each.key)] == each.key for key in changed), (found.said, each)
            assert each.before != each.after


@pytest.mark.parametrize("seed", SEEDS)
def test_the_shares_of_the_edits_add_up_to_the_whole_move(seed: int) -> None:
    found, _, told = explained(seed)
    assert told.refused is None, found.said
    assert len(told.effects) <= len(found.said) * 3  # an own task brings its deadline, a goal may bring a framework
    if told.effects:
        assert planfile.plain(told.effects[-1].step.plan) == planfile.plain(found.after), found.said
    for task in {*(task.id for task in found.before.tasks), *(task.id for task in found.after.tasks)}:
        old, new = placed(found.before.task(task)), placed(found.after.task(task))
        shares = [effect.tasks[task] for effect in told.effects if task in effect.tasks]
        cost = (new.cost if new else 0) - (old.cost if old else 0)
        assert sum(share.cost for share in shares) == cost, (found.said, task)
        if old is not None and new is not None:
            for name in ("start", "finish"):
                before, after = getattr(old, name), getattr(new, name)
                if before is not None and after is not None:
                    assert sum(getattr(share, name) for share in shares) == after - before, (found.said, task)
    if found.before.end is not None and found.after.end is not None:
        assert sum(effect.end for effect in told.effects) == found.after.end - found.before.end
    within = figures_of(found.after).need - figures_of(found.before).need
    assert sum(effect.within for effect in told.effects) == within, found.said
    missed = len(found.after.deadlines_missed) - len(found.before.deadlines_missed)
    assert sum(effect.missed for effect in told.effects) == missed, found.said
    for at in {*found.before.needed, *found.after.needed}:
        need = [plan.need_in(at[1], at[0]) for plan in (found.before, found.after)]
        assert sum(effect.need.get(at, 0) for effect in told.effects) == need[1] - need[0], (found.said, at)
    finishes = {goal.goal: goal.finish for goal in found.before.coverage}
    for goal in found.after.coverage:
        before = finishes.get(goal.goal)
        if before is not None and goal.finish is not None:
            moved = sum(effect.goals.get(goal.goal, 0) for effect in told.effects)
            assert moved == goal.finish - before, (found.said, goal.goal)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_shares_beside_a_task_add_up_to_the_months_in_its_row(seed: int) -> None:
    _, differing, told = explained(seed)
    if len(told.effects) < 2:
        return
    page = page_of(differing, Language.EN, hide_money=False)
    for row in differing.tasks:
        first, last = row.each
        if first is not None and last is not None and first.finish is not None and last.finish is not None:
            words = shares_words(page, told, row.task)
            if "dropped" in words:  # and added again by a later edit, which then has all of its dates
                continue
            shown = [int(each.replace("−", "-")) for each in re.findall(r"\) ([+−]\d+)(?=,|$)", words)]
            assert sum(shown) == last.finish - first.finish, words


@pytest.mark.parametrize("seed", SEEDS)
def test_programs_are_told_every_difference_and_people_are_told_in_both_languages(seed: int) -> None:
    _, differing, told = explained(seed)
    edits = edits_between(differing.before.brief, differing.after.brief)
    for language in Language:
        view = diff_view(Told(differing, ("a", "b"), edits, told), language)
        listed = json.loads(to_json(view))
        assert [each["id"] for each in listed["differences"]] == [".".join(each.key) for each in differing.every]
        words = to_text(view, Terminal(80))
        assert len(edits) == len([line for effect in told.effects for line in effect.step.edits])
        assert len(told.effects) == 1 or all(f"({at})" in words for at in range(1, len(told.effects) + 1))
        assert not re.search(r"\{\w+\}|None|Placed\(", words)


def test_as_many_plannings_as_edits_are_needed_but_for_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    found = next(each for each in map(pair, range(50)) if len(edits_between(each.before.brief, each.after.brief)) == 3)
    before, after = versions(found)
    differing = what(before, after)
    made: list[object] = []

    def counting(*arguments: Any) -> Plan:
        made.append(arguments)
        return make_plan(*arguments)

    monkeypatch.setattr("roadmap.plan.build.make_plan", counting)
    told = why(differing, before, after)
    assert len(made) == 2
    made.clear()
    by_hand = after._replace(plan=replace(after.plan, digest=""))
    again = why(differing._replace(after=by_hand.plan), before, by_hand)  # what its brief gives is not known
    assert [each[1:] for each in again.effects] == [each[1:] for each in told.effects]
    assert len(made) == 3
