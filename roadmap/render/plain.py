"""Text from anywhere made safe to print: no control characters, one line, composed letters, and letters of ASCII where
a console knows no others.
"""

from __future__ import annotations

import unicodedata

from roadmap.words import without_marks

_BREAKS = {"\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"}
_HARMFUL = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_SELECTORS = dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_SELECTED = frozenset(map(chr, _SELECTORS))
_is_composed = unicodedata.is_normalized
_ONE_CELL = {
    "→": ">",
    "←": "<",
    "✓": "v",
    "✗": "x",
    "●": "*",
    "○": "o",
    "▒": "#",
    "░": "=",
    "◆": "+",
    "◇": "o",
    "↻": "@",
    "◂": "<",
    "▸": ">",
    "·": ".",
    "•": "*",
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "×": "x",
    "÷": "/",
    "₫": "d",
    "│": "|",
    "─": "-",
    "█": "#",
    "▉": "#",
    "▊": "#",
    "▋": "#",
    "▌": "#",
    "▍": "-",
    "▎": "-",
    "▏": "-",
    "\u00a0": " ",
}
_WORDS = {
    "→": "->",
    "←": "<-",
    "…": "...",
    "±": "+/-",
    "≤": "<=",
    "≥": ">=",
    "«": '"',
    "»": '"',
    "Æ": "AE",
    "æ": "ae",
    "ß": "ss",
}


def clean(words: str) -> str:
    """Return `words` on one line, composed, with every control or direction character written out as `\\x1b`,
    `\\u202e`.

    Line breaks and tabs become one space; variation selectors, which only change how wide a sign is, go.
    """
    if words.isprintable() and (words.isascii() or (_SELECTED.isdisjoint(words) and _is_composed("NFC", words))):
        return words
    composed = unicodedata.normalize("NFC", words.replace("\r\n", "\n").translate(_SELECTORS))
    return "".join(" " if letter in _BREAKS else _visible(letter) for letter in composed)


def _visible(letter: str) -> str:
    if letter.isprintable() or unicodedata.category(letter) not in _HARMFUL:
        return letter
    code = ord(letter)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def unmarked(words: str) -> str:
    """Return `words` in ASCII: letters lose their marks, signs become the nearest ones, what is left over is `?`."""
    if words.isascii():
        return words
    return "".join(_WORDS.get(letter) or _ascii(letter) for letter in unicodedata.normalize("NFC", words))


def unmarked_cells(words: str) -> str:
    """Return `words` in ASCII with one letter for each cell, so that drawn lines keep their columns."""
    if words.isascii():
        return words
    return "".join(_cells(letter) for letter in unicodedata.normalize("NFC", words))


def _cells(letter: str) -> str:
    found = _ascii(letter)[:1]
    return found.ljust(2, "?") if unicodedata.east_asian_width(letter) in "WF" else found


def _ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _ONE_CELL:
        return _ONE_CELL[letter]
    if unicodedata.combining(letter):
        return ""
    bare = without_marks(unicodedata.normalize("NFKC", letter))
    return "".join(part for part in bare if part.isascii()) or "?"
