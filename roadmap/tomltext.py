"""TOML written by hand, for files that people go on editing: values on one line, and comments that cannot break out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_WIDTH = 110


def quoted(words: str) -> str:
    """Return `words` as a basic string on one line; lone surrogates, which no file can hold, become U+FFFD."""
    return f'"{"".join(_letter(letter) for letter in words)}"'


def _letter(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    breaks = code < 0x20 or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029)
    return f"\\u{code:04x}" if breaks else letter


def key(name: object) -> str:
    """Return `name` as a key, quoted where it must be."""
    return str(name) if _BARE.fullmatch(str(name)) else quoted(str(name))


def inline(value: object) -> str:
    """Return `value` (text, number, list, mapping) as TOML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key(name)} = {inline(each)}" for name, each in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(inline(each) for each in value)}]"
    return str(value)


def setting(name: object, value: object, remark: str = "") -> str:
    """Return the line that sets `name`, with a remark behind it."""
    line = f"{key(name)} = {inline(value)}"
    return f"{line}  # {plain(remark)}" if remark else line


def example(name: object, value: object, remark: str = "") -> str:
    """Return the line that would set `name` once its `#` is taken away: no space behind the sign."""
    return f"#{setting(name, value, remark)}"


def comment(words: str) -> Iterator[str]:
    """Yield `words` as lines of comment, a space behind each sign; wrapped, with ids and commands left whole."""
    import textwrap  # a plan has no comments, and is written faster without

    for line in textwrap.wrap(plain(words), _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"


def plain(words: str) -> str:
    """Return `words` on one line, without any sign that a comment must not hold."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
