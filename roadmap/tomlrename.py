"""Names in a TOML text replaced in place, keys and items of lists, with their comments, wherever they stand."""

from __future__ import annotations

import re

from roadmap.tomlfile import Keys, positions
from roadmap.tomltext import key as key_text
from roadmap.tomltext import quoted

_KEY = re.compile(r"[\w-]+|\"(?:\\.|[^\"\\])*\"|'[^']*'")
_MOST = 1000


def renamed_key(text: str, path: Keys, name: str) -> str:
    """Return valid TOML `text` in which the key at `path` is called `name`: in a heading, in a line, and in each of the
    headings or dotted keys in which it stands.
    """
    for _ in range(_MOST):
        changed = _replaced(text, path, key_text(name))
        if changed is None:
            break
        text = changed
    return text


def renamed_item(text: str, path: Keys, name: str) -> str:
    """Return valid TOML `text` in which the text at `path`, in a list, is `name`."""
    return _replaced(text, path, quoted(name)) or text


def _replaced(text: str, path: Keys, word: str) -> str | None:
    """Return `text` with `word` for the key or short text that stands at `path`; None where there is none."""
    place = positions(text).get(path)
    if place is None:
        return None
    lines = text.split("\n")
    line, column = place[0] - 1, place[1] - 1
    found = _KEY.match(lines[line], column)
    if found is None:
        return None
    lines[line] = f"{lines[line][:column]}{word}{lines[line][found.end() :]}"
    return "\n".join(lines)
