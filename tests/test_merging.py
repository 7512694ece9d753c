"""Two briefs that came from one: what both sides say is kept, and a contradiction is named by its key."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import pytest

from roadmap.merging import ABSENT, Conflict, differing, merge, ordered, replaced, with_goals_apart

Values = dict[str, Any]

BASE: Values = {
    "title": "Xã",
    "start": "2026-12",
    "goals": ["a", "b", "c", "d"],
    "budget": {"ns-xa/chi-thuong-xuyen": {"2027": 100, "2028": 150, "ceiling": [{"from": 2026, "to": 2030, "sum": 9}]}},
    "deadline": {"lgsp": "2027-12", "csdl": {"by": "2028-06", "weight": 2}},
    "pin": {"lgsp": {"delivery": "2027-01"}},
    "soft": {"csdl": ["lgsp"]},
    "estimate": {"lgsp": {"delivery": [9, 12, 15]}},
    "task": {"rieng": {"title": "Việc riêng", "support": ["x"], "after": [{"after": "lgsp", "strength": "soft"}]}},
}


def side(**changes: Any) -> Values:
    """Return the base with some keys otherwise; the path's parts joined by two underscores, dashes by one."""
    found: Values = BASE
    for path, value in changes.items():
        found = replaced(found, tuple(path.split("__")), value)
    return found


def test_what_only_one_side_changed_is_that_sides() -> None:
    ours = side(start="2027-01", pin__lgsp=ABSENT, external={"khung": "2027-04"})
    theirs = side(title="Xã mới", soft__csdl=["lgsp", "khac"], deadline__moi="2029-01")
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert merged.values == {
        **replaced(BASE, ("pin",), ABSENT),
        "start": "2027-01",
        "title": "Xã mới",
        "external": {"khung": "2027-04"},
        "soft": {"csdl": ["lgsp", "khac"]},
        "deadline": {**BASE["deadline"], "moi": "2029-01"},
    }


def test_two_years_of_one_account_are_merged() -> None:
    account = ("budget", "ns-xa/chi-thuong-xuyen")
    ours, theirs = replaced(BASE, (*account, "2027"), 120), replaced(BASE, (*account, "2028"), 160)
    assert merge(BASE, ours, theirs).values["budget"][account[1]] == {
        "2027": 120,
        "2028": 160,
        "ceiling": [{"from": 2026, "to": 2030, "sum": 9}],
    }


@pytest.mark.parametrize(
    ("ours", "theirs", "path"),
    [
        ({"start": "2027-01"}, {"start": "2027-02"}, ("start",)),
        ({"deadline__lgsp": "2028-01"}, {"deadline__lgsp": "2028-02"}, ("deadline", "lgsp")),
        ({"deadline__lgsp": {"by": "2028-01", "weight": 3}}, {"deadline__lgsp": "2028-02"}, ("deadline", "lgsp", "by")),
        ({"pin__lgsp": ABSENT}, {"pin__lgsp__delivery": "2027-06"}, ("pin", "lgsp")),
        ({"pin": ABSENT}, {"pin__lgsp__delivery": "2027-06"}, ("pin", "lgsp")),
        ({"task__rieng__title": "Khác"}, {"task__rieng": ABSENT}, ("task", "rieng")),
        (
            {"estimate__lgsp__delivery": [9, 12, 16]},
            {"estimate__lgsp__delivery": [8, 12, 15]},
            ("estimate", "lgsp", "delivery"),
        ),
        ({"lead": {"lgsp": "a"}}, {"lead": {"lgsp": "b"}}, ("lead", "lgsp")),
        (
            {"task__rieng__after": [{"after": "lgsp", "strength": "hard"}]},
            {"task__rieng__after": [{"after": "lgsp", "strength": "soft", "lag": 1}, {"after": "csdl"}]},
            None,
        ),
    ],
)
def test_a_contradiction_is_named_by_its_key_and_ours_stands(
    ours: Values, theirs: Values, path: tuple[str, ...] | None
) -> None:
    mine, other = side(**ours), side(**theirs)
    merged = merge(BASE, mine, other)
    if path is None:  # one side's strength, the other's lag, a dependency more
        assert merged.values["task"]["rieng"]["after"] == [
            {"after": "lgsp", "strength": "hard", "lag": 1},
            {"after": "csdl"},
        ]
        return
    assert [each.path for each in merged.conflicts] == [path]
    assert merge(BASE, other, mine).conflicts == tuple(
        Conflict(each.path, each.base, each.theirs, each.ours) for each in merged.conflicts
    )
    assert merged.settled("ours", [path]) == merged.values
    settled = merged.settled("theirs", [path])
    assert settled == replaced(merged.values, path, merged.conflicts[0].theirs) != merged.values


def test_a_weight_here_and_a_month_there_make_one_deadline() -> None:
    merged = merge(BASE, side(deadline__lgsp={"by": "2027-12", "weight": 3}), side(deadline__lgsp="2028-03"))
    assert merged.conflicts == ()
    assert merged.values["deadline"]["lgsp"] == {"by": "2028-03", "weight": 3}


@pytest.mark.parametrize(
    ("ours", "theirs", "result"),
    [
        ("abcde", "abcdf", "abcdef"),  # both add behind
        ("abd", "acd", "ad"),  # both drop
        ("eabcd", "abfcd", "eabfcd"),
        ("cabd", "abdc", None),  # one ranks c first, the other last
        ("bacd", "acbd", None),  # b before a, a before c, c before b
        ("dabc", "adbc", None),
        ("bacd", "abdc", "badc"),
        ("bcd", "dabc", "dbc"),  # what one drops need not be ranked
        ("xabcd", "abcdx", None),  # both add it, at other ranks
        ("xabcd", "xabcdy", "xabcdy"),
    ],
)
def test_ranks_of_both_sides_hold_or_contradict(ours: str, theirs: str, result: str | None) -> None:
    merged = merge(BASE, side(goals=list(ours)), side(goals=list(theirs)))
    if result is None:
        assert [each.path for each in merged.conflicts] == [("goals",)]
    else:
        assert merged.conflicts == ()
        assert "".join(merged.values["goals"]) == result


def test_a_goal_stands_where_its_framework_is_ranked() -> None:
    base = {"goals": ["khung", "khac"]}
    merged = merge(base, {"goals": ["khung/mot", "khung/hai", "khac"]}, {"goals": ["khac", "khung"]})
    assert merged.values["goals"] == ["khac", "khung/mot", "khung/hai"]


def test_a_goal_that_one_side_drops_of_a_framework_is_gone_though_the_other_side_ranks_the_rest() -> None:
    def goals_of(framework: str) -> list[str]:
        return [f"{framework}/{name}" for name in "abc"]

    def merged(*sides: list[str]) -> list[str]:
        apart = with_goals_apart([{"goals": goals} for goals in sides], goals_of)
        found = merge(*apart)
        assert found.conflicts == ()
        goals: list[str] = found.values["goals"]
        return goals

    base, dropped, ranked = ["f", "g/a"], ["f/a", "f/c", "g/a"], ["f/c", "f/a", "f/b", "g/a"]
    assert merged(base, dropped, ranked) == ["f/c", "f/a", "g/a"]
    assert merged(base, ["h", *base], dropped) == ["h", *dropped]
    assert merged(["f"], ["f", "h"], ["g", "f"]) == ["g", "f", "h"]  # nobody names a part of any


def test_the_order_keeps_every_pair_that_only_one_side_turned_round() -> None:
    """Random lists: each pair of what is returned stands as ours or theirs has it."""
    chance = random.Random(5)
    merged = 0
    for _ in range(400):
        base = chance.sample("abcdefgh", 5)
        ours, theirs = list(base), list(base)
        for changed in (ours, theirs):
            changed.insert(chance.randrange(len(changed)), changed.pop(chance.randrange(len(changed))))
        found = ordered(base, base, ours, theirs)
        if found is None:
            continue
        merged += 1
        for one in base:
            for other in base:
                says = {side_.index(one) < side_.index(other) for side_ in (ours, theirs)}
                assert (found.index(one) < found.index(other)) in says
        if ours == base:
            assert found == theirs
    assert merged > 200


def test_differing_keys_are_named_as_deep_as_they_go() -> None:
    other: Mapping[str, Any] = side(deadline__csdl__weight=3, start=ABSENT, pin__lgsp__delivery="2028-01")
    assert set(differing(BASE, other)) == {("deadline", "csdl", "weight"), ("start",), ("pin", "lgsp", "delivery")}
    assert differing(BASE, BASE) == ()
