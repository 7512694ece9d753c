"""Random edits of real and of nasty files: the file then says what was wanted, and all else stays to the byte."""

from __future__ import annotations

import copy
import json
import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
import tomlkit

from roadmap.briefwriting import brief_text
from roadmap.catalogue import read_catalogue
from roadmap.decisions import Wanted, decide
from roadmap.months import month
from roadmap.shipped import shipped
from roadmap.tomledit import edited, edited_content
from tests.conftest import ROOT

ROUNDS = 150 if os.environ.get("THOROUGH") else 25

NASTY = {
    "inline tables": """# Đầu tệp
title = { vi = "một", en = "one" } # hai thứ tiếng
a = { b = { c = 1, d = [1, 2, 3] }, 'e f' = "x" }   # trong dòng
goals = ["a", "b", "c"]
""",
    "dotted keys": """budget."ns/x".2027 = 1
budget."ns/x".2028 = 2 # tạm
budget . other . 2027 = 3
deadline.lgsp = "2027"

[team]
ky-thuat.people = 4
ky-thuat.from."2028-01" = 5
du-lieu.people = 1
""",
    "both forms": """[a.b]
x = 1

# của a
[a]
y = 2
c = { z = 3 }
[a.d]
""",
    "lists with comments": """goals = [ # đầu
  # nhóm một
  "a", # một
  'b',

  # nhóm hai
  "c"   # ba, không dấu phẩy
  # cuối
] # sau
mixed = ["a", "b", # hai mục một dòng
  "c", "d"]
deep = [[1, 2], [3, # ba
4]]
tables = [{ from = 2026, to = 2030, sum = 5 }, { from = 2027, to = 2028, sum = 6 }]
""",
    "strings that look like else": '''words = """
[a]
# không phải ghi chú
x = 1
"""
raw = '# "'
[a]
"khóa # lạ" = "]"
x = "}" # thật
''',
    "tables in lists": """[[task.x.after]]
after = "a" # một
[[task.x.after]]
after = "b"
[task.x]
title = "t"
[task.y]
title = "u"
""",
    "indented, unevenly spaced": "  title=\t'x'\t# thụt\n\t[ a ]\n\t x   =   1\n\t y= 2# dính\n\n\n\n[b] # rỗng\n",
    "numbers and dates": "a = 1_000\nb = 0x1F # hex\nc = 1979-05-27 07:32:00\nd = [1.0, 1e3]\ne = true\n",
}


def texts() -> Iterator[tuple[str, str]]:
    for plan in ("ha-noi", "khong-kip", "tinh", "xa"):
        yield plan, (ROOT / "plans" / plan / "brief.toml").read_text(encoding="utf-8")
    catalogue = read_catalogue([shipped()])
    for goals, locality, language in ((("12-khuyen-nghi",), "tinh", "vi"), (("3-tru-cot-1-nen-tang",), "xa", "en")):
        wanted = Wanted(goals=goals, locality=locality, budgets=("2027=60ty",), teams=())
        yield f"init {locality}", brief_text(decide(catalogue, wanted, language, month(2026, 12)), catalogue)
    yield from NASTY.items()


TEXTS = dict(texts())


def tables(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield values
    for each in values.values():
        if isinstance(each, dict):
            yield from tables(each)


def randomly_changed(values: dict[str, Any], random: Random) -> tuple[dict[str, Any], set[str]]:
    """Return `values` after one random edit, and the words of which a line that it touches holds one."""
    found = copy.deepcopy(values)
    table = [each for each in tables(found) if each][int(random.random() * 1000) % sum(map(bool, tables(found)))]
    key = list(table)[int(random.random() * len(table))]
    touched = {key, *words(table[key])}
    draw = random.random()
    if isinstance(table[key], list) and draw < 0.6:
        items = table[key]
        if draw < 0.2:
            items.append("mới")
        elif draw < 0.4:
            del items[int(random.random() * len(items))]
        else:
            items.reverse()
        return found, touched | {"mới", *words(items)}
    if draw < 0.3:
        del table[key]
    elif draw < 0.6:
        table[key] = {"by": "2031", "nặng": 3} if isinstance(table[key], dict) else "giá trị mới"
    else:
        table["khoa-moi"] = ["x", 1] if draw < 0.8 else {"q": 1}
    return found, touched | {"khoa-moi", "giá trị mới", "2031", "nặng", "q"}


def words(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {str(word) for key, each in value.items() for word in (key, *words(each))}
    if isinstance(value, list):
        return {word for each in value for word in words(each)}
    return {str(value), "[", "]", hex(value)} if isinstance(value, int) else set(str(value).strip().split("\n"))


def said(values: dict[str, Any]) -> object:
    return {key: each for key, each in values.items() if each != {}}


def comments(text: str) -> list[str]:
    """Return what stands behind the first sign of each line that holds one outside of quotes, more or less."""
    parts = [line.partition(" # ") for line in text.splitlines()]
    return [behind for before, _, behind in parts if behind and before.count('"') % 2 == 0]


@pytest.mark.parametrize("name", TEXTS)
def test_any_edit_touches_its_own_lines_alone(name: str) -> None:
    text, random, done = TEXTS[name], Random(name), 0
    for _ in range(ROUNDS):
        wanted, touched = randomly_changed(tomllib.loads(text), random)
        changed = edited(text, wanted)
        if changed is None:
            continue
        done += 1
        assert said(tomllib.loads(changed)) == said(wanted) == said(tomlkit.parse(changed).unwrap())
        old, new = Counter(text.splitlines()), Counter(changed.splitlines())
        touched |= {'"""', "[", "{}"}  # the quotes of several lines, the heading of a table that had none, an empty one
        lost, come = ([line for line in each if line.strip()] for each in (old - new, new - old))
        assert all(any(word in line for word in touched) for line in lost), (lost, changed)
        begun = {line.partition("=")[0] for line in lost}  # an inline table out of which a pair was taken
        assert all(any(word in line for word in touched) or line.partition("=")[0] in begun for line in come), changed
        assert all(each in changed for each in comments(text)), changed
        assert edited(changed, wanted) == changed
    assert done >= ROUNDS // 3


@pytest.mark.parametrize("name", TEXTS)
def test_line_ends_byte_order_mark_and_a_missing_last_line_end_stay(name: str) -> None:
    text, random = TEXTS[name], Random(name)
    for _ in range(ROUNDS // 5):
        wanted, _ = randomly_changed(tomllib.loads(text), random)
        changed = edited(text, wanted)
        if changed is None or '"""' in text:
            continue
        assert edited(text.replace("\n", "\r\n"), wanted) == changed.replace("\n", "\r\n")
        assert edited_content(f"\ufeff{text}".encode(), wanted) == f"\ufeff{changed}".encode()
        unended = edited(text[:-1], wanted)
        assert unended is not None
        assert unended.removesuffix("\n") == changed.removesuffix("\n")


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_put_in_and_taken_out_again_leaves_the_file_as_it_was(name: str) -> None:
    text = TEXTS[name]
    values = tomllib.loads(text)
    for number in range(len(list(tables(values)))):
        for entry in ("x", 3, {"from": {"2028-01": 2}}, ["a", "b"]):
            wanted = copy.deepcopy(values)
            list(tables(wanted))[number]["khoa-moi"] = entry
            there = edited(text, wanted) or text
            headed = any(line[:1] == "[" for line in set(there.split("\n")) - set(text.split("\n")))
            if isinstance(entry, dict) or not headed:  # the heading of a table that had none stays
                assert edited(there, values) == text, json.dumps(entry)


def test_letters_of_a_decomposed_file_stay_decomposed() -> None:
    text = 'title = "Ha\u0300 No\u0323\u0302i"\nlanguage = "vi" # tie\u0302\u0301ng\n'
    wanted = {"title": "Hà Nội", "language": "en"}
    assert edited(text, wanted) == text.replace('"vi"', '"en"')


def test_a_bare_heading_goes_with_its_last_entry_and_one_with_a_comment_stays() -> None:
    bare, commented = '[exclude]\nx = "y"\n', '# Loại ra.\n[exclude]\nx = "y"\n'
    assert edited(f"a = 1\n\n{bare}", {"a": 1, "exclude": {}}) == "a = 1\n"
    assert edited(f"a = 1\n\n{commented}", {"a": 1, "exclude": {}}) == "a = 1\n\n# Loại ra.\n[exclude]\n"


def test_a_list_in_another_order_keeps_the_comments_that_tomlkit_loses() -> None:
    text = 'goals = [\n  "a",  # một\n  # nhóm hai\n  "b",  # hai\n]\n'
    document = tomlkit.parse(text)
    document["goals"] = ["b", "a"]
    assert document.as_string() == 'goals = ["b", "a"]\n'
    assert edited(text, {"goals": ["b", "a"]}) == 'goals = [\n  # nhóm hai\n  "b",  # hai\n  "a",  # một\n]\n'


def test_a_new_entry_stands_in_its_own_section_where_tomlkit_puts_it_below_a_comment_of_the_next() -> None:
    text = '[deadline]\nlgsp = "2027"\n\n# Ấn định.\n[pin]\n'
    document: Any = tomlkit.parse(text)
    document["deadline"]["kho"] = "2028"
    assert '# Ấn định.\nkho = "2028"\n[pin]' in document.as_string()
    wanted = {"deadline": {"lgsp": "2027", "kho": "2028"}, "pin": {}}
    assert edited(text, wanted) == text.replace('"2027"\n', '"2027"\nkho = "2028"\n')


def test_what_would_lose_a_comment_is_refused() -> None:
    text = 'a = ["x", "y", # chung\n "z"]\n'
    assert edited(text, {"a": ["z", "y", "x"]}) is None
    assert edited(text, {"a": "x"}) is None
