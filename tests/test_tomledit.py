"""A file's text made to say other values: what was not changed stays to the letter, comments included."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from roadmap.tomledit import edited
from tests.conftest import ROOT

TEXT = """# Head.
title = "x"  # the title
goals = [
  "a",  # one
  "b",  # two
]

[budget."ns-tinh/dau-tu-cong"]
2027 = 1  # estimate

# What is left out.
[exclude]
#lgsp = "no money"

# The people.
[team]
ky-thuat = { people = 4 }
"""
Values = dict[str, Any]


def changed(change: Callable[[Values], object], text: str = TEXT) -> str:
    """Return `text` after a change of its values; every line that is not touched is still there."""
    values = tomllib.loads(text)
    change(values)
    found = edited(text, values)
    assert found is not None
    assert tomllib.loads(found) == values
    return found


@pytest.mark.parametrize("plan", ["ha-noi", "khong-kip", "tinh", "xa"])
def test_a_brief_that_is_to_say_the_same_stays_as_it_is(plan: str) -> None:
    text = (ROOT / "plans" / plan / "brief.toml").read_text(encoding="utf-8")
    assert edited(text, tomllib.loads(text)) == text


def test_a_new_entry_stands_below_those_of_its_table_and_above_the_next_comment() -> None:
    found = changed(lambda values: values["budget"]["ns-tinh/dau-tu-cong"].update({"2028": 2}))
    assert found == TEXT.replace("# estimate\n", "# estimate\n2028 = 2\n")
    found = changed(lambda values: values["exclude"].update(lgsp="why"))
    assert found == TEXT.replace('no money"\n', 'no money"\nlgsp = "why"\n')
    found = changed(lambda values: values["exclude"].update(khac="why"))
    assert found == TEXT.replace("[exclude]\n", '[exclude]\nkhac = "why"\n')
    found = changed(lambda values: values["budget"]["ns-tinh/dau-tu-cong"].update({"2026": 2}))
    assert found == TEXT.replace("2027 = 1", "2026 = 2\n2027 = 1")
    found = changed(lambda values: values["team"].update({"du-lieu": {"people": 2, "from": {"2028-01": 3}}}))
    assert found == f"{TEXT}du-lieu = {{ people = 2, from = {{ 2028-01 = 3 }} }}\n"


def test_a_new_table_stands_behind_its_kind_or_at_the_end() -> None:
    found = changed(lambda values: values.update(pin={"lgsp": {"delivery": "2027-01"}}))
    assert found == f'{TEXT}\n[pin.lgsp]\ndelivery = "2027-01"\n'
    found = changed(lambda values: values["budget"].update({"oda/dau-tu-cong": {}}))
    assert found == TEXT.replace("# estimate\n", '# estimate\n\n[budget."oda/dau-tu-cong"]\n')


def test_what_is_replaced_or_goes_takes_no_comment_along() -> None:
    assert changed(lambda values: values.update(title="y")) == TEXT.replace('"x"', '"y"')
    found = changed(lambda values: values["team"]["ky-thuat"].update(people=4.5))
    assert found == TEXT.replace("people = 4", "people = 4.5")
    found = changed(lambda values: values["goals"].remove("a"))
    assert found == TEXT.replace('"a",  # one', '#"a",  # one')
    found = changed(lambda values: values["budget"]["ns-tinh/dau-tu-cong"].clear())
    assert found == TEXT.replace("2027 = 1  # estimate", "#2027 = 1  # estimate")
    assert changed(lambda values: values["team"].clear()) == TEXT.replace("ky-thuat = { people = 4 }\n", "")


def test_items_of_a_list_keep_their_comments_when_others_come() -> None:
    found = changed(lambda values: values.update(goals=["c", "a", "b", "d"]))
    assert found == TEXT.replace("goals = [\n", 'goals = [\n  "c",\n').replace("# two\n", '# two\n  "d",\n')
    found = changed(lambda values: values.update(goals=["b", "a"]))
    assert found == TEXT.replace('  "a",  # one\n  "b",  # two\n', '  "b",  # two\n  "a",  # one\n')


@pytest.mark.parametrize(
    "text",
    [
        'budget."x".2027 = 3\n',
        "budget = { x = { 2027 = 3 } }\n",
        "[budget]\nx = { 2027 = 3 }\n",
        "[budget.x]\n2027 = 3\n[team]\n[budget.y]\n2027 = 4\n",
        "[budget.x]\r\n2027 = 3\r\n",
    ],
)
def test_a_table_may_be_written_in_any_way(text: str) -> None:
    changed(lambda values: values["budget"]["x"].update({"2028": 4}), text)
    changed(lambda values: values["budget"].update(z={"2028": 4}), text)


def test_what_looks_like_a_heading_inside_a_text_is_none() -> None:
    text = '[a]\nwords = """\n[b]\n"""\n[b]\nx = 1\n'
    wanted = '[a]\nwords = """\n[b]\n"""\ny = 2\n[b]\nx = 1\n'
    assert edited(text, {"a": {"words": "[b]\n", "y": 2}, "b": {"x": 1}}) == wanted


def test_the_values_that_are_wanted_are_left_alone() -> None:
    values = tomllib.loads(TEXT)
    values["goals"] = ["b", "a"]
    wanted = copy.deepcopy(values)
    assert edited(TEXT, values) is not None
    assert values == wanted
