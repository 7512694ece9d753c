"""The text of a TOML file made to say other values: comments, the order of keys and all else stay as they are.

tomlkit replaces and removes. What is new is put in line by line, since tomlkit would set it behind the comment that
stands above the next table: an entry right below those of its table, a table that has no heading yet at the end.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable

from roadmap.tomltext import inline, setting
from roadmap.tomltext import key as key_text

_HEADING = re.compile(r"[ \t]*\[[^\[].*\][ \t]*(?:#.*)?")
_SILENT = re.compile(r"[ \t]*(?:#.*)?")

_Path = tuple[str, ...]


class _Addition(NamedTuple):
    """A key that the table at `path` is to have besides."""

    path: _Path
    key: str
    value: object


def edited(text: str, values: Mapping[str, object]) -> str | None:
    """Return `text` with only that changed in which `values` differ from what it says; None where that cannot be done
    in its text.
    """
    additions: list[_Addition] = []
    try:
        document = tomlkit.parse(text)
        _change(document, text, (), tomllib.loads(text), values, additions)
        changed = _with(document.as_string(), additions)
        return changed if tomllib.loads(changed) == values else None
    except (TOMLKitError, ValueError, LookupError, TypeError, AttributeError):  # what tomlkit cannot take apart
        return None


def _change(
    table: MutableMapping[str, Any],
    text: str,
    path: _Path,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    additions: list[_Addition],
) -> None:
    for key in [key for key in old if key not in new]:
        del table[key]
    for key, value in new.items():
        if key not in old and (isinstance(table, InlineTable) or not _by_line(text, path, value)):
            table[key] = _inline(value)
        elif key not in old:
            additions.append(_Addition(path, key, value))
        elif isinstance(old[key], dict) and isinstance(value, Mapping):
            _change(table[key], text, (*path, key), old[key], value, additions)
        elif isinstance(old[key], list) and isinstance(value, list) and _in_order(old[key], value):
            _change_list(table[key], old[key], value)
        elif old[key] != value:
            table[key] = _inline(value)


def _by_line(text: str, path: _Path, value: object) -> bool:
    """Return whether a new entry gets a line of its own: under the heading of its table, or as a table at the end."""
    return isinstance(value, Mapping) or _place(text.split("\n"), path) is not None


def _in_order(old: list[object], new: list[object]) -> bool:
    """Return whether what two lists share stands in the same order in both, each once."""
    once = len(old) == sum(old.count(item) for item in old) and len(new) == sum(new.count(item) for item in new)
    return once and [item for item in old if item in new] == [item for item in new if item in old]


def _change_list(items: Any, old: list[object], new: list[object]) -> None:
    """Take out and put in item by item, so that what stays keeps its comment."""
    for place in reversed(range(len(old))):
        if old[place] not in new:
            del items[place]
    for place, item in enumerate(new):
        if item not in old:
            items.insert(place, item)


def _inline(value: object) -> object:
    return tomlkit.value(inline(value))


def _with(text: str, additions: Sequence[_Addition]) -> str:
    lines = text.split("\n")
    for addition in additions:
        place = _place(lines, addition.path)
        if place is not None:
            lines.insert(place, setting(addition.key, addition.value))
        else:
            lines = [*_ended(lines), *_table((*addition.path, addition.key), addition.value), ""]
    return "\n".join(lines)


def _place(lines: Sequence[str], path: _Path) -> int | None:
    """Return below which line an entry of the table `path` goes: its last one; None where it has no heading."""
    place = None
    inside = False
    for number, line in enumerate(lines, 1):
        if _HEADING.fullmatch(line) and (heading := _heading(line)) is not None:
            inside = heading == path
        if inside and not _SILENT.fullmatch(line):
            place = number
    return place


def _heading(line: str) -> _Path | None:
    """Return the path that the heading `line` names; None for what only looks like one, in a list or a text."""
    try:
        table: Any = tomllib.loads(line)
    except ValueError:
        return None
    path: _Path = ()
    while table:
        ((name, table),) = table.items()
        path = (*path, name)
    return path


def _ended(lines: list[str]) -> list[str]:
    """Return `lines` with one empty line at the end."""
    while lines and not lines[-1].strip():
        lines.pop()
    return [*lines, ""]


def _table(path: _Path, value: object) -> list[str]:
    if not isinstance(value, Mapping):
        raise TypeError(path)  # a single value of the document itself has no place at its end
    if value and all(isinstance(each, Mapping) for each in value.values()):
        return [line for name, each in value.items() for line in _table((*path, name), each)]
    return [f"[{'.'.join(map(key_text, path))}]", *(setting(name, each) for name, each in value.items())]


def edited_content(content: bytes, values: Mapping[str, object]) -> bytes | None:
    """Return `content`, the bytes of a file in UTF-8, edited as `edited` does; byte order mark and line ends stay."""
    text = content.decode()
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    ends = "\r\n" if "\r\n" in text else "\n"
    found = edited(text.removeprefix(mark).replace("\r\n", "\n"), values)
    return None if found is None else (mark + found.replace("\n", ends)).encode()
