"""The shipped catalogue and the example plans obey the words that they ask of others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from roadmap import lint
from roadmap.catalogue import read_catalogue
from roadmap.shipped import shipped, toml_files
from roadmap.tomlfile import TomlFile, read
from tests.conftest import ROOT

SHIPPED = read_catalogue([shipped()])
HISTORY: dict[str, str] = {}
"""Texts that quote a source of its time in its own words, as `file:key.key`, each with the reason why it stays; none so
far: texts that say "khi đó" or "trước đây", and names in quotes, are no exceptions.
"""


def _files() -> list[tuple[str, TomlFile]]:
    return [(name, read(entry, name)) for name, entry in toml_files(shipped())]


def test_the_catalogue_uses_no_outdated_word_and_cites_no_superseded_document() -> None:
    texts = [text for name, file in _files() for text in lint.texts_of_catalogue(name, file)]
    assert len(texts) > 1000
    found = {
        f"{fault.file}:{'.'.join(str(key) for key in fault.path)}": fault.text.en
        for fault in lint.text_warnings(texts, SHIPPED, SHIPPED.as_of)
    }
    assert {place: said for place, said in found.items() if place not in HISTORY} == {}
    assert set(HISTORY) <= set(found), "an exception that is needed no longer"


@pytest.mark.parametrize("brief", sorted((ROOT / "plans").glob("*/brief.toml")), ids=lambda path: path.parent.name)
def test_the_example_plans_give_no_warning(brief: Path) -> None:
    texts = lint.texts_of_brief(read(brief, brief.name))
    assert list(lint.text_warnings(texts, SHIPPED, SHIPPED.as_of)) == []


def test_what_is_written_now_is_itself_not_outdated() -> None:
    file = TomlFile("words.toml", "", {})
    texts = [(file, (word.id, "now"), each) for word in SHIPPED.words.values() for each in word.now]
    assert list(lint.text_warnings(texts, SHIPPED, SHIPPED.as_of)) == []


def test_every_spelling_stands_in_one_table() -> None:
    spellings = Counter(each.casefold() for word in SHIPPED.words.values() for each in word.words)
    assert [each for each, times in spellings.items() if times > 1] == []
