"""The text of two briefs brought together: their lines where those say what the values say, else our text edited.

Comments are kept however the values came together: one that either side added stands in the result, at the key that it
was written for where that still exists. What contradicts stands between git's markers, key by key.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from roadmap.merging import Merged, differing
from roadmap.tomledit import edited
from roadmap.tomlfile import TOKENS, Keys, positions

Side = Literal["ours", "theirs"]
Lines = tuple[str, ...]

LONG_MARKS = 41
"""The length of markers in lines that git merged for this module: no brief has such a line of its own."""

MARKS = 7
"""The length of git's markers."""

_WORST = 1_000_000
_SETTING = re.compile(r"\s*([\w\"'./-]+)\s*=")


class Sides(NamedTuple):
    """The three texts that are brought together, with LF; `lines` are they as git merged them line by line, with all
    three where they contradict (diff3) between markers of `LONG_MARKS`.
    """

    base: str
    ours: str
    theirs: str
    lines: str


class Part(NamedTuple):
    """Lines as each side has them; `raw` as the text has them, with the markers where the sides differ."""

    ours: Lines
    base: Lines
    theirs: Lines
    raw: Lines

    @property
    def disputed(self) -> bool:
        """True for what stands between markers."""
        return self.raw != self.ours


class Comment(NamedTuple):
    """A comment with its sign, and the key that it belongs to: that of its line, else the next one below; in a list,
    the item.
    """

    text: str
    path: Keys
    alone: bool
    item: object = None


def merged_text(sides: Sides, merged: Merged) -> str | None:
    """Return a text that says what `merged` says, our side where it contradicts; None where none can be made."""
    for text in (_by_lines(sides, merged.values), sides.ours):
        if text is not None and (found := edited(text, merged.values)) is not None:
            return _with_comments(found, _missing(sides, found))
    return None


def marked(text: str, sides: Sides, merged: Merged, names: tuple[str, str], size: int = MARKS) -> str | None:
    """Return `text` of `merged` with what contradicts between markers of `size` signs; None where that cannot be done.

    `names` are what the two sides are called.
    """
    paths = tuple(each.path for each in merged.conflicts)
    theirs = edited(text, merged.settled("theirs", paths))
    if theirs is None:
        return None
    held = _counted(comments(theirs))
    wanted = [each for each in comments(sides.theirs) if any(_below(each.path, path) for path in paths)]
    theirs = _with_comments(theirs, [each for each in wanted if each.text not in held])
    ours_lines, theirs_lines = text.split("\n"), theirs.split("\n")
    found: list[str] = []
    matcher = difflib.SequenceMatcher(None, ours_lines, theirs_lines, autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            found += ours_lines[first:last]
            continue
        for mine, other in _pairs(ours_lines[first:last], theirs_lines[begin:end]):
            found += [f"{'<' * size} {names[0]}", *mine, "=" * size, *other, f"{'>' * size} {names[1]}"]
    return "\n".join(found)


def is_marked(text: str) -> bool:
    """Return whether `text` holds markers of conflicts."""
    return any(part.disputed for part in _parts(text, MARKS))


def unmarked(text: str, side: Side, paths: Iterable[Keys] = ()) -> tuple[str, tuple[Keys, ...]]:
    """Return `text` with the conflicts at or below `paths` (without any: all of them) settled for one side, and the
    keys that are settled.

    Raises `ValueError` where the text without its markers is not TOML.
    """
    parts, wanted = _parts(text, MARKS), tuple(paths)
    ours = tomllib.loads(_joined(parts, _ours))
    lines: list[str] = []
    settled: dict[Keys, None] = {}
    for part in parts:
        if not part.disputed:
            lines += part.raw
            continue
        other = tomllib.loads(_joined([_theirs(each) if each is part else each for each in parts], _ours))
        keys = differing(ours, other)
        if wanted and not any(_below(key, path) for key in keys for path in wanted):
            lines += part.raw
            continue
        lines += part.ours if side == "ours" else part.theirs
        settled.update(dict.fromkeys(keys))
    return "\n".join(lines), tuple(settled)


def comments(text: str) -> tuple[Comment, ...]:
    """Return the comments of valid TOML `text`, from first to last."""
    keys, values = _keys_by_line(text), tomllib.loads(text)
    numbers = sorted(keys)
    found: list[Comment] = []
    for token in TOKENS.finditer(text):
        if not token[0].startswith("#"):
            continue
        line = text.count("\n", 0, token.start()) + 1
        alone = not text[text.rfind("\n", 0, token.start()) + 1 : token.start()].strip()
        below = next((number for number in numbers if number >= line), None)
        path = () if below is None else keys[below]
        found.append(Comment(token[0].rstrip(), path, alone, _item(values, path)))
    return tuple(found)


def _item(values: Any, path: Keys) -> object:
    """Return the list item at `path`; None for anything else."""
    if not path or not isinstance(path[-1], int):
        return None
    for key in path:
        values = values[key]
    return values


def _keys_by_line(text: str) -> dict[int, Keys]:
    """Return the key that each line begins with; that of a heading whole."""
    lines = text.split("\n")
    found: dict[int, tuple[int, Keys]] = {}
    for path, (line, column) in positions(text).items():
        heading = lines[line - 1].lstrip().startswith("[") and not lines[line - 1].lstrip().startswith("[ ")
        held = found.get(line)
        if held is None or (heading and column >= held[0]) or (not heading and column < held[0]):
            found[line] = (column, path)
    return {line: path for line, (_, path) in found.items()}


def _by_lines(sides: Sides, values: Mapping[str, Any]) -> str | None:
    """Return the lines of both sides, for each contradiction in the way that comes nearest to `values`; None where they
    are no TOML in any way.
    """
    parts = _parts(sides.lines, LONG_MARKS)
    for at, part in enumerate(parts):
        if part.disputed:
            ways = [(*parts[:at], Part(way, way, way, way), *parts[at + 1 :]) for way in _ways(part)]
            parts = list(min(ways, key=lambda each: _distance(_joined(each, _ours), values)))
    text = _joined(parts, _ours)
    return text if _distance(text, values) < _WORST else None


def _ways(part: Part) -> tuple[Lines, ...]:
    """Return how lines of two sides may stand together, the best first."""
    return (_together(part), (*part.ours, *part.theirs), part.ours, part.theirs)


def _together(part: Part) -> Lines:
    """Return the base's lines without those that a side took out, each side's new ones where it put them."""
    mine, other = _changes(part.base, part.ours), _changes(part.base, part.theirs)
    found: list[str] = []
    for at, line in enumerate((*part.base, None)):
        new = mine.get(at, ([], True))[0]
        found += new
        found += [each for each in other.get(at, ([], True))[0] if each not in new or not each.strip()]
        kept = mine.get(at, ([], True))[1] and other.get(at, ([], True))[1]
        if line is not None and kept:
            found.append(line)
    return tuple(found)


def _changes(base: Lines, side: Lines) -> dict[int, tuple[list[str], bool]]:
    """Return, by a line's place in `base`, the lines that `side` put before it, and whether it kept it."""
    found: dict[int, tuple[list[str], bool]] = {}
    for kind, first, last, begin, end in difflib.SequenceMatcher(None, base, side, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        even = last - first == end - begin  # line for line
        for at in range(first, max(last, first + 1)):
            new = side[begin + at - first : begin + at - first + 1] if even else side[begin:end] if at == first else ()
            found[at] = ([*found.get(at, ([], True))[0], *new], at >= last)
    return found


def _distance(text: str, values: Mapping[str, Any]) -> int:
    """Return in how many keys `text` says anything else than `values`."""
    try:
        return len(differing(tomllib.loads(text), values))
    except ValueError:
        return _WORST


def _ours(part: Part) -> Lines:
    return part.ours


def _theirs(part: Part) -> Part:
    return part._replace(ours=part.theirs)


def _joined(parts: Iterable[Part], side: Callable[[Part], Lines]) -> str:
    return "\n".join(line for part in parts for line in side(part))


def _parts(text: str, size: int) -> list[Part]:
    """Return `text` taken apart at markers of `size` signs."""
    found: list[Part] = []
    held: dict[str, list[str]] = {}
    inside = ""
    for line in text.split("\n"):
        sign = line[:1]
        mark = sign if sign and sign in "<|=>" and re.match(rf"{re.escape(sign) * size}(?: |$)", line) else ""
        if not inside and mark != "<":
            found.append(Part((line,), (line,), (line,), (line,)))
            continue
        held.setdefault("raw", []).append(line)
        if not mark:
            held.setdefault(inside, []).append(line)
        inside = mark or inside
        if mark == ">":
            sides = (tuple(held.get(each, ())) for each in ("<", "|", "=", "raw"))
            found.append(Part(*sides))
            held, inside = {}, ""
    found += [Part((line,), (line,), (line,), (line,)) for line in held.get("raw", ())]  # markers without an end
    return found


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    """Return two runs of lines key by key where each line sets the same key in both, else as they are."""
    keys = [[found[1] if (found := _SETTING.match(line)) else None for line in side] for side in (ours, theirs)]
    if keys[0] == keys[1] and None not in keys[0]:
        return [((mine,), (other,)) for mine, other in zip(ours, theirs, strict=True)]
    return [(ours, theirs)]


def _below(path: Keys, above: Keys) -> bool:
    return path[: len(above)] == above


def _missing(sides: Sides, text: str) -> list[Comment]:
    """Return the comments that `text` lacks though a side has them and none took them out."""
    base, ours, theirs = (comments(each) for each in (sides.base, sides.ours, sides.theirs))
    in_base, in_ours, in_theirs, held = (_counted(each) for each in (base, ours, theirs, comments(text)))
    found: list[Comment] = []
    for side, lost in ((ours, in_ours), (theirs, in_theirs)):
        for comment in reversed(side):
            sign = comment.text
            before, mine, other = in_base[sign], in_ours[sign], in_theirs[sign]
            wanted = max(mine, other) if min(mine, other) > before else mine + other - before
            if held[sign] < wanted and lost[sign] == max(mine, other):
                held[sign] += 1
                found.append(comment)
    return found[::-1]


def _counted(found: Iterable[Comment]) -> Counter[str]:
    return Counter(each.text for each in found)


def _with_comments(text: str, missing: Sequence[Comment]) -> str:
    """Return `text` with the `missing` comments, each at the key that it was written for, else at the end."""
    said = tomllib.loads(text)
    for comment in missing:
        at_key = _at_key(text, said, comment)
        fits = at_key is not None and _distance(at_key, said) == 0
        text = at_key if at_key is not None and fits else f"{text.rstrip()}\n\n{comment.text}\n"
    return text


def _at_key(text: str, values: Any, comment: Comment) -> str | None:
    """Return `text` with a comment above its key, or behind it where it stood so and there is room; None without that
    key.
    """
    path = comment.path
    if comment.item is not None:
        try:
            for key in path[:-1]:
                values = values[key]
            path = (*path[:-1], values.index(comment.item))
        except (LookupError, ValueError, TypeError, AttributeError):  # the list is gone, or does not hold it
            return None
    place = positions(text).get(path)
    if place is None:
        return None
    lines = text.split("\n")
    line = lines[place[0] - 1]
    if not comment.alone and "#" not in line and not line.rstrip().endswith(("[", "{", '"""', "'''")):
        lines[place[0] - 1] = f"{line.rstrip()}  {comment.text}"
    else:
        lines.insert(place[0] - 1, line[: len(line) - len(line.lstrip())] + comment.text)
    return "\n".join(lines)
