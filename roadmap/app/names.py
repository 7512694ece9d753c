"""The former names that a brief uses, and its text with today's in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from roadmap.brief import outdated_names
from roadmap.tomledit import edited
from roadmap.tomlrename import renamed_item, renamed_key
from roadmap.upgrading import Rename, Values

if TYPE_CHECKING:
    from roadmap.model import Catalogue
    from roadmap.tomlfile import TomlFile


def former_names(file: TomlFile, catalogue: Catalogue) -> tuple[Rename, ...]:
    """Return where the brief in `file` uses a former name, with today's."""
    return tuple(Rename(each.path, each.id, today) for each, today in outdated_names(file, catalogue))


def text_with_todays_names(text: str, values: Values, renames: tuple[Rename, ...]) -> str | None:
    """Return the `text` of a brief after `renames`, which make it say `values`; None where it cannot be edited so."""
    for each in sorted(renames, key=lambda each: each.of_key):  # the paths of items hold as long as their keys do
        if each.of_key:
            text = renamed_key(text, each.path, each.today)
        elif isinstance(each.path[-1], int):
            text = renamed_item(text, each.path, each.today)
    return edited(text, values)
