"""The text of two briefs brought together: what it says, every comment, and markers around what contradicts."""

from __future__ import annotations

import os
import random
import tomllib
from collections import Counter

import pytest

from roadmap import repository
from roadmap.mergedtext import LONG_MARKS, Sides, comments, is_marked, marked, merged_text, unmarked
from roadmap.merging import Merged, merge
from roadmap.tomledit import edited
from tests.repositories import needs_git

pytestmark = needs_git

BASE = """\
# Đầu bảng
title = "Xã"  # tên
start = "2026-12"
goals = [
  "a",  # quan trọng nhất
  "b",
]

# Tiền
[budget."ns-xa/chi-thuong-xuyen"]
2027 = 100  # theo nghị quyết
2028 = 150

[deadline]
lgsp = "2027-12" # hứa với tỉnh
"""


def merged(ours: str, theirs: str) -> tuple[Sides, Merged, str]:
    """Return the sides, their values together, and the text for them."""
    sides = Sides(BASE, ours, theirs, repository.merged_lines(BASE, ours, theirs, LONG_MARKS))
    values = merge(*(tomllib.loads(each) for each in (BASE, ours, theirs)))
    text = merged_text(sides, values)
    assert text is not None
    assert tomllib.loads(text) == values.values
    return sides, values, text


def edit(*changes: tuple[str, str], text: str = BASE) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def test_lines_of_both_sides_are_kept_as_they_are() -> None:
    ours = edit(("# Đầu bảng", "# Đầu bảng\n# của ta"), ('"2026-12"', '"2027-01"'))
    theirs = edit(("hứa với tỉnh", "hứa với tỉnh, đã ký"), ('lgsp = "2027-12"', 'lgsp = "2028-03"'))
    _, values, text = merged(ours, theirs)
    assert values.conflicts == ()
    assert text == edit(("hứa với tỉnh", "hứa với tỉnh, đã ký"), ('lgsp = "2027-12"', 'lgsp = "2028-03"'), text=ours)


def test_entries_that_both_add_at_one_place_stand_below_each_other_with_their_comments() -> None:
    last = 'lgsp = "2027-12" # hứa với tỉnh\n'
    ours = edit((last, f'{last}# của ta\nhai = "2028-01"\n'))
    theirs = edit((last, f'{last}\n# của họ\n[pin.lgsp]\ndelivery = "2027-02" # chắc\n'))
    assert merged(ours, theirs)[2] == ours + '\n# của họ\n[pin.lgsp]\ndelivery = "2027-02" # chắc\n'


def test_neighbouring_lines_changed_by_two_sides_are_no_conflict() -> None:
    ours, theirs = edit(("2027 = 100", "2027 = 120")), edit(("2028 = 150", "2028 = 160 # thêm"))
    _, values, text = merged(ours, theirs)
    assert values.conflicts == ()
    assert "2027 = 120  # theo nghị quyết\n2028 = 160 # thêm\n" in text


def test_comments_of_their_side_survive_where_only_our_text_can_be_edited() -> None:
    ours = edit(
        ('goals = [\n  "a",  # quan trọng nhất\n  "b",\n]', 'goals = ["b"]  # bỏ a'),
        ("2027 = 100  # theo nghị quyết", "2027 = 110  # của ta"),
    )
    theirs = edit(
        ('  "b",\n', '  # mới\n  "b",\n  "c",  # theo đề án\n'),
        ("2027 = 100  # theo nghị quyết", "# họp ngày 5\n2027 = 100  # theo nghị quyết 7"),
    )
    _, values, text = merged(ours, theirs)
    assert values.conflicts == ()
    kept = {each.text for each in comments(text)}
    assert {"# bỏ a", "# của ta", "# mới", "# theo đề án", "# họp ngày 5", "# theo nghị quyết 7"} <= kept
    assert Counter(each.text for each in comments(text)).most_common(1)[0][1] == 1


def test_what_contradicts_stands_between_markers_key_by_key_and_is_settled_by_key() -> None:
    ours = edit(("2027 = 100", "2027 = 110"), ("2028 = 150", "2028 = 151"), ('"Xã"', '"Xã ta"'))
    theirs = edit(
        ("2027 = 100", "2027 = 120"), ("2028 = 150", "2028 = 152  # họp"), ("[deadline]", "[deadline]\nx = 1")
    )
    sides, values, text = merged(ours, theirs)
    shown = marked(text, sides, values, ("bên này", "bên kia"))
    assert shown is not None
    assert (
        "<<<<<<< bên này\n2027 = 110  # theo nghị quyết\n=======\n2027 = 120  # theo nghị quyết\n>>>>>>> bên kia\n"
        "<<<<<<< bên này\n" in shown
    )
    assert 'title = "Xã ta"  # tên\nstart = "2026-12"\n' in shown
    assert is_marked(shown)
    account = ("budget", "ns-xa/chi-thuong-xuyen")
    half, settled = unmarked(shown, "theirs", [(*account, "2027")])
    assert settled == ((*account, "2027"),)
    assert is_marked(half)
    whole, rest = unmarked(half, "ours")
    assert rest == ((*account, "2028"),)
    assert not is_marked(whole)
    assert tomllib.loads(whole)["budget"][account[1]] == {"2027": 120, "2028": 151}
    assert tomllib.loads(unmarked(shown, "theirs")[0])["deadline"] == {"lgsp": "2027-12", "x": 1}


def test_an_entry_taken_out_here_and_changed_there_can_be_brought_back_with_its_comment() -> None:
    ours = edit(('lgsp = "2027-12" # hứa với tỉnh\n', ""))
    theirs = edit(('lgsp = "2027-12"', 'lgsp = "2028-12"'))
    sides, values, text = merged(ours, theirs)
    assert [each.path for each in values.conflicts] == [("deadline", "lgsp")]
    shown = marked(text, sides, values, ("a", "b"))
    assert shown is not None
    assert unmarked(shown, "ours") == (text, (("deadline", "lgsp"),))
    assert tomllib.loads(unmarked(shown, "theirs")[0])["deadline"] == {"lgsp": "2028-12"}
    assert "# hứa với tỉnh" in unmarked(shown, "theirs", [("deadline",)])[0]


def changed_at_random(text: str, chance: random.Random, side: str) -> str:
    """Return a brief after a few edits of one person: values, entries, the order of goals, comments."""
    for number in range(chance.randrange(1, 7)):
        values = tomllib.loads(text)
        due, money, goals = values["deadline"], values["budget"]["ns-xa/chi-thuong-xuyen"], values["goals"]
        match chance.randrange(7):
            case 0:
                due[chance.choice([*due, "lgsp"])] = f"2029-{number + 1:02d}"
            case 1:
                due.pop(chance.choice([*due, "lgsp"]), None)
            case 2:
                due[f"{side}-{number}"] = "2030-01"
            case 3:
                money[chance.choice([*money, "2030"])] = chance.randrange(900)
            case 4:
                values.setdefault("pin", {})[chance.choice("xyz")] = {"delivery": f"2028-{number + 1:02d}"}
            case 5:
                goals.insert(chance.randrange(len(goals)), goals.pop())
            case 6:
                goals.append(f"{side}{number}")
        text = edited(text, values) or text
        lines = text.split("\n")
        at = chance.choice([at for at, line in enumerate(lines) if " = " in line and "#" not in line] or [0])
        lines.insert(at, f"# {side} {number} {chance.random()}")
        text = "\n".join(lines)
    return text


@pytest.mark.parametrize("seed", range(200 if "THOROUGH" in os.environ else 8))
def test_whatever_two_people_do_no_comment_is_lost_and_each_conflict_can_be_settled(seed: int) -> None:
    chance = random.Random(seed)
    ours, theirs = (changed_at_random(BASE, chance, side) for side in ("ta", "họ"))
    sides, values, text = merged(ours, theirs)
    base, mine, other, kept = (Counter(each.text for each in comments(each)) for each in (BASE, ours, theirs, text))
    for comment in {*mine, *other}:
        added = min(mine[comment], other[comment]) > base[comment]
        wanted = max(mine[comment], other[comment]) if added else mine[comment] + other[comment] - base[comment]
        assert kept[comment] >= wanted
    if values.conflicts:
        paths = [each.path for each in values.conflicts]
        shown = marked(text, sides, values, ("a", "b"))
        assert shown is not None
        assert unmarked(shown, "ours")[0] == text
        assert tomllib.loads(unmarked(shown, "theirs")[0]) == values.settled("theirs", paths)


def test_a_brief_without_markers_is_not_marked() -> None:
    assert not is_marked(BASE)
    assert not is_marked('note = """\n=======\n"""\n')
    with pytest.raises(ValueError, match="Invalid value"):
        unmarked("<<<<<<< a\nb =\n=======\nb = 1\n>>>>>>> c\n", "ours")
