"""Reading TOML that people write: bytes to values, and back from a value's path to its line and column.

Whatever is wrong with a file as a file (size, encoding, syntax, nesting, conflict markers) is said here, in one fault.
"""

from __future__ import annotations

import bisect
import contextlib
import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from roadmap.errors import EnvironmentRefused, Fault, FileFaults, reason_of
from roadmap.messages import faults as say
from roadmap.messages.text import Text, same
from roadmap.tomlscan import Keys as Keys
from roadmap.tomlscan import Scanner

MOST_BYTES = 5 * 1024 * 1024
"""Files larger than this are refused: no brief or catalogue comes near it."""

MOST_PARTS = 64
"""A dotted key of more parts is refused: the parser would take hours over it."""

_KEY = r"(?:[\w-]+|\"[^\"]*\"|'[^']*')[ \t]*"
_LONG_KEY = re.compile(rf"(?:^|[\[{{,])[ \t]*{_KEY}(?:\.[ \t]*{_KEY}){{{MOST_PARTS},}}", re.MULTILINE)
_LONG_NUMBER = re.compile(r"[0-9_]{4000,}")
TOKENS = re.compile(
    r"""["]{3}(?:\\.|[^\\])*?["]{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|[\[\]{}]""", re.DOTALL
)
_OUTSIDE = ("/dev", "/proc")
"""Where the system keeps what a shell hands over as a file: `<(…)`, standard input."""


class Readable(Protocol):
    """What a file must offer: a `Path`, or a resource inside an installed package."""

    def read_bytes(self) -> bytes:
        """Return the whole content."""
        ...


class TomlFile(NamedTuple):
    """A TOML file that was read: its name as the user would type it, its text in NFC, its values."""

    name: str
    text: str
    data: Mapping[str, object]

    def fault(self, path: Keys, code: str, text: Text, hint: Text | None = None) -> Fault:
        """Return a fault at the key `path`, or at the nearest key above it that the text holds."""
        known = path
        while known and self.place(known) is None:
            known = known[:-1]
        place = self.place(known)
        if place is None:
            return Fault(self.name, path, code, text, hint=hint)
        line, column = place
        return Fault(self.name, path, code, text, line, column, _lines(self.text)[line - 1], hint)

    def place(self, path: Keys) -> tuple[int, int] | None:
        """Return line and column of the key or list item `path`, both from 1; None where the text does not hold it."""
        return positions(self.text).get(path)


def read(path: Readable, name: str) -> TomlFile:
    """Return the TOML file at `path`.

    Raises `FileFaults` when it is not TOML in UTF-8 of a sensible size and depth, `EnvironmentRefused` when it
    cannot be opened.
    """
    return read_content(read_bytes(path, name), name)


def read_content(content: bytes, name: str) -> TomlFile:
    """Return the TOML file that `content` is, or will be once it is written. Raises `FileFaults` as `read` does."""
    text = decode(content, name)
    if marker := re.search(r"^(?:<{7} |={7}$|>{7} )", text, re.MULTILINE):
        raise FileFaults((_fault_at(name, text, marker.start(), "E006", say.CONFLICT_MARKERS),))
    if any(line.count(".") >= MOST_PARTS for line in text.split("\n")) and (found := _LONG_KEY.search(text)):
        raise FileFaults((_fault_at(name, text, found.start(), "E005", say.NESTED_TOO_DEEP),))
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise FileFaults((_fault_at(name, text, _deepest(text), "E005", say.NESTED_TOO_DEEP),)) from None
    except ValueError as error:
        raise FileFaults((_syntax_fault(name, text, str(error)),)) from None
    return TomlFile(name, text, data)


def read_bytes(path: Readable, name: str) -> bytes:
    """Return the bytes of `path`, of a file that is too large (a device may be endless) only the beginning.

    Raises `EnvironmentRefused` for what the system does not let us read, and for a pipe in a folder, which would wait.
    """
    if not isinstance(path, Path):
        return path.read_bytes()
    if path.is_fifo() and not any(path.is_relative_to(folder) for folder in _OUTSIDE):
        raise EnvironmentRefused(say.CANNOT_READ.fill(file=name, reason=say.IS_A_PIPE))
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no system takes
        raise EnvironmentRefused(say.CANNOT_READ.fill(file=name, reason=reason_of(error))) from error


def decode(content: bytes, name: str) -> str:
    """Return `content` as text with LF line ends, composed (NFC), without byte order mark."""
    if len(content) > MOST_BYTES:
        raise FileFaults((Fault(name, (), "E002", say.TOO_LARGE),))
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        raise FileFaults((Fault(name, (), "E003", say.IS_UTF16),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise FileFaults((Fault(name, (), "E003", say.NOT_UTF8, line, column),)) from None
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _syntax_fault(name: str, text: str, message: str) -> Fault:
    found = re.search(r"\(at (?:line (\d+), column (\d+)|end of document)\)", message)
    reason = re.sub(r" \(at [^)]*\)", "", message)
    sentence = say.NOT_TOML.fill(reason=say.TOML_REASONS.get(reason, same(reason)))
    if found is None and (number := _LONG_NUMBER.search(text)):
        return _fault_at(name, text, number.start(), "E004", say.LONG_NUMBER)
    if found is None:
        return Fault(name, (), "E004", sentence)
    if found[1] is None:
        return _fault_at(name, text, len(text.rstrip("\n")), "E004", sentence)
    line, column = int(found[1]), int(found[2])
    excerpt = _lines(text)[line - 1]
    return Fault(name, (), "E004", sentence, line, column, excerpt, _slip(excerpt))


def _slip(line: str) -> Text | None:
    """Return how a value is written that people often write otherwise; None where the line looks like no such slip."""
    for pattern, hint in (
        (r"=\s*(\d{4}-\d{1,2}|\d{4}-[Qq]\d)\s*(#|,|\}|$)", say.QUOTE_DATES),
        (r"=\s*-?\d+,\d", say.DECIMAL_POINT),
        (r"=\s*[^\W\d_]", say.QUOTE_WORDS),
    ):
        if (found := re.search(pattern, line)) and not re.search(r"=\s*(true|false|inf|nan)\b", line):
            return hint.fill(value=found[1]) if hint is say.QUOTE_DATES else hint
    return None


def _fault_at(name: str, text: str, offset: int, code: str, sentence: Text) -> Fault:
    line = text.count("\n", 0, offset) + 1
    return Fault(name, (), code, sentence, line, offset - text.rfind("\n", 0, offset), _lines(text)[line - 1])


@functools.lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _deepest(text: str) -> int:
    """Return the offset of the bracket at which tables and lists are nested deeper than `MOST_PARTS`."""
    depth = 0
    for found in TOKENS.finditer(text):
        depth += (found[0] in "[{") - (found[0] in "]}")
        if depth > MOST_PARTS:
            return found.start()
    return 0


@functools.lru_cache(maxsize=64)
def positions(text: str) -> Mapping[Keys, tuple[int, int]]:
    """Return where each key and list item of valid TOML `text` stands: (line, column), both from 1.

    Where the text is nested almost too deeply for the parser, what comes after that has no place.
    """
    scanner = Scanner(text)
    with contextlib.suppress(RecursionError):
        scanner.document()
    starts = [-1, *(found.start() for found in re.finditer("\n", text))]

    def place(offset: int) -> tuple[int, int]:
        line = bisect.bisect_left(starts, offset)
        return line, offset - starts[line - 1]

    return {path: place(offset) for path, offset in scanner.offsets.items()}


def raise_all(faults: Iterable[Fault]) -> None:
    """Raise `FileFaults` with `faults` in order of file and place, or return when there are none."""
    ordered = in_order(faults)
    if ordered:
        raise FileFaults(ordered)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return `faults` in order of file and place, each once."""
    ordered = sorted(faults, key=lambda fault: (fault.file, fault.line or 0, fault.column or 0, fault.code))
    return tuple(dict.fromkeys(ordered))
