"""`words.toml` is read, checked and layered like the rest of the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.errors import FileFaults
from roadmap.model import Catalogue
from roadmap.shipped import shipped

NOW = 'now = { vi = "Sở X", en = "Department X" }\nsource = []\n'


def layered(folder: Path, text: str) -> Catalogue:
    (folder / "words.toml").write_text(text, encoding="utf-8")
    return read_catalogue([shipped(), folder])


def test_an_overlay_adds_words_and_replaces_those_of_the_same_id(tmp_path: Path) -> None:
    shipped_words = read_catalogue([shipped()]).words
    words = layered(tmp_path, f'[so-x]\nwords = ["Sở Y"]\n{NOW}[so-tttt]\nwords = ["Sở Z"]\n{NOW}').words
    assert words["so-x"].words == ("Sở Y",)
    assert words["so-tttt"].words == ("Sở Z",)
    assert len(words) == len(shipped_words) + 1


@pytest.mark.parametrize(("since", "kept"), [('"2025"', "2025"), ("2025", "2025"), ('"2025-03"', "2025-03")])
def test_a_date_stays_as_exact_as_it_was_written(tmp_path: Path, since: str, kept: str) -> None:
    assert layered(tmp_path, f'[so-x]\nwords = ["Sở Y"]\nsince = {since}\n{NOW}').words["so-x"].since == kept


def test_words_change_no_plan_and_so_not_the_digest_of_the_catalogue(tmp_path: Path) -> None:
    first = layered(tmp_path, f'[so-x]\nwords = ["Sở Y"]\n{NOW}').digest
    assert layered(tmp_path, f'[so-x]\nwords = ["Sở Z"]\n{NOW}').digest == first


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (f"[so-x]\nwords = []\n{NOW}", 2, "E109"),
        (f"[so-x]\n{NOW}", 1, "E105"),
        (f'[so-x]\nwords = ["Sở Y"]\nsince = "hôm qua"\n{NOW}', 3, "E112"),
        (f'[so-x]\nword = ["Sở Y"]\nwords = ["Sở Y"]\n{NOW}', 2, "E104"),
        ('[so-x]\nwords = ["Sở Y"]\nnow = { vi = "a", en = "b" }\nsource = ["nd-0"]\n', 4, "E201"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int, code: str) -> None:
    with pytest.raises(FileFaults) as caught:
        layered(tmp_path, text)
    assert [(fault.line, fault.code) for fault in caught.value.faults] == [(line, code)]
