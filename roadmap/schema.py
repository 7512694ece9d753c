"""The kinds of values that TOML files may hold, as data: one definition checks a file, and documents its keys.

`read` returns the value in the model's terms (months, tenths, estimates) and notes every fault instead of stopping
at the first; a value that is wrong comes back as `ABSENT`. Names of other entries are noted on the way as references,
so that they can be looked up even where something else in the same entry is wrong.
"""

import datetime
import enum
import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from roadmap.errors import Fault
from roadmap.messages import faults as say
from roadmap.messages.text import Text, same
from roadmap.model import Estimate, Fund, FundNature, Nature
from roadmap.months import first_month, last_month
from roadmap.tomlfile import Keys, TomlFile
from roadmap.words import nearest, slug

_WITH_UNIT = re.compile(r"(?P<digits>\d{1,9}(?:[.,]\d{1,3})?)\s*(?P<unit>ty|tỷ|tỉ|tr)")
_MOST_HINTS = 200
"""So many faults in one file get a hint; looking for the nearest word takes its time."""

_FEW = 8
"""So many choices can be read in one line: where none is near, all are named."""

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Absent(enum.Enum):
    """The value of a key that is not there, or not usable."""

    ABSENT = enum.auto()


ABSENT = Absent.ABSENT
"""What `read` returns for a value that is wrong; the fault is noted."""


class Reference(NamedTuple):
    """A place in a file that names an entry of `kind`; whether there is such an entry is decided later."""

    path: Keys
    kind: str
    id: str


class Faults:
    """Collects what is wrong with one file, and what it refers to.

    `spoilt` holds every path at or below which something is wrong, is missing, or stands under a misspelt key: what
    rests on it cannot be judged, and would only be reported as a consequence.
    """

    __slots__ = ("file", "found", "references", "spoilt")

    def __init__(self, file: TomlFile) -> None:
        self.file = file
        self.found: list[Fault] = []
        self.references: list[Reference] = []
        self.spoilt: set[Keys] = set()

    def add(self, path: Keys, code: str, text: Text, hint: Text | None = None) -> Absent:
        """Note a fault at `path`; returns `ABSENT` so that a reader can end with it."""
        fault = self.file.fault(path, code, text, hint)
        self.found.append(fault if path else fault._replace(line=1, column=1))  # a key that is missing at the top
        self.spoil(path)
        return ABSENT

    def spoil(self, path: Keys) -> None:
        """Note that nothing can be concluded from what stands, or fails to stand, at `path`."""
        self.spoilt.update(path[:length] for length in range(1, len(path) + 1))


class Kind(Protocol):
    """What a value must be."""

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        """Return `value` in the model's terms, or `ABSENT` with a fault noted at `path`."""


def near_hint(word: str, choices: Iterable[str], before: int = 0) -> Text | None:
    """Return "did you mean …?" for the choices that look like `word`; None without one, or after many faults."""
    found = _nearest(word, tuple(choices)) if before < _MOST_HINTS else ()
    return say.DID_YOU_MEAN.fill(choices=_quoted(found)) if found else None


def choices_hint(word: str, choices: Iterable[str], before: int = 0) -> Text | None:
    """Return the choices that look like `word`, all of a few where none does; after many faults nothing."""
    if before >= _MOST_HINTS:
        return None
    names = tuple(choices)
    return near_hint(word, names) or (
        say.ONE_OF.fill(choices=_quoted(sorted(names))) if 0 < len(names) <= _FEW else None
    )


def meant_key(name: str, keys: Iterable[str]) -> str | None:
    """Return the one of `keys` that `name` is a misspelling of, or a Vietnamese word for; None where it is neither."""
    names = tuple(keys)
    words = {slug(word): key for key in names for word in say.KEY_WORDS.get(key, ())}
    found = _nearest(name, names)
    return words.get(slug(name)) or (found[0] if found else None)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@functools.lru_cache(maxsize=512)
def _nearest(word: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """Return the choices that look like `word`, or whose last part does: `giao-thong` for `de-an-ha-noi/giao-thong`."""
    names = {each.rpartition("/")[2]: each for each in sorted(choices, reverse=True)} | {each: each for each in choices}
    return tuple(dict.fromkeys(names[found] for found in nearest(word, names)))


def type_name(value: object) -> Text:
    """Return what people call the TOML type of `value`."""
    if isinstance(value, datetime.date):
        return say.TYPES["date"]
    return say.TYPES.get(type(value).__name__, say.TYPES["other"])


def wrong_type(wanted: str, value: object, path: Keys, faults: Faults, hint: Text | None = None) -> Absent:
    """Note that `value` is of another type than `wanted` (a key of the messages' TYPES)."""
    return faults.add(path, "E106", say.WRONG_TYPE.fill(wanted=say.TYPES[wanted], found=type_name(value)), hint)


def _as_million(value: object) -> Text | None:
    """Return how a sum written with its unit, as on the command line, is written in a file."""
    found = _WITH_UNIT.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        return None
    whole, _, part = found["digits"].replace(",", ".").partition(".")
    thousandths = int(whole + part.ljust(3, "0")[:3])
    return say.WRITE_MILLION.fill(sum=thousandths if found["unit"] != "tr" else thousandths // 1000)


class Words:
    """Text that is not empty."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, str):
            return wrong_type("str", value, path, faults)
        return value if value.strip() else faults.add(path, "E109", say.EMPTY)


class Anything:
    """Text that may be empty."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        return value if isinstance(value, str) else wrong_type("str", value, path, faults)


class Bilingual(NamedTuple):
    """Text in both languages; `plain` also takes one string for both, where the words are a user's own."""

    plain: bool = False

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, str) and self.plain:
            return same(value) if value.strip() else faults.add(path, "E109", say.EMPTY)
        if not isinstance(value, Mapping):
            return wrong_type("text", value, path, faults)
        return _BILINGUAL.read(value, path, faults)


class Choice(NamedTuple):
    """One of a few words, given as an enumeration."""

    of: type[enum.StrEnum]

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, str):
            return wrong_type("str", value, path, faults)
        names = tuple(str(member) for member in self.of)
        if value in names:
            return self.of(value)
        sentence = say.NOT_A_CHOICE.fill(value=value, choices=", ".join(names))
        return faults.add(path, "E108", sentence, near_hint(value, names))


class Identifier:
    """The id of a new entry."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, str):
            return wrong_type("str", value, path, faults)
        if IDENTIFIER.fullmatch(value):
            return value
        return faults.add(path, "E110", say.NOT_AN_ID.fill(value=value))


class FullId:
    """The full id of an entry of a framework: `framework/entry`."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, str):
            return wrong_type("str", value, path, faults)
        parts = value.split("/")
        if len(parts) == 2 and all(IDENTIFIER.fullmatch(part) for part in parts):
            return value
        return faults.add(path, "E110", say.NOT_AN_ID.fill(value=value))


class Id(NamedTuple):
    """The id of an entry of another kind (`to`): a task, a team, a source."""

    to: str
    written: Kind = Identifier()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        read = self.written.read(value, path, faults)
        if read is not ABSENT:
            faults.references.append(Reference(path, self.to, read))
        return read


class Whole(NamedTuple):
    """A whole number within bounds."""

    low: int = 0
    high: int | None = None

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, bool) or not isinstance(value, int):
            return wrong_type("int", value, path, faults, _as_million(value))
        if value >= self.low and (self.high is None or value <= self.high):
            return value
        if self.high is None:
            return faults.add(path, "E107", say.AT_LEAST.fill(low=self.low))
        return faults.add(path, "E107", say.OUT_OF_RANGE.fill(low=self.low, high=self.high))


class Number:
    """Any finite number."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return wrong_type("number", value, path, faults)
        return value if abs(value) < 1e15 else faults.add(path, "E107", say.OUT_OF_RANGE.fill(low="-1e15", high="1e15"))


class People:
    """People with at most one decimal, returned in tenths."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return wrong_type("number", value, path, faults)
        if not 0 <= value <= 100_000:
            return faults.add(path, "E107", say.OUT_OF_RANGE.fill(low=0, high="100000"))
        tenths = round(value * 10)
        return tenths if abs(tenths - value * 10) < 1e-6 else faults.add(path, "E111", say.ONE_DECIMAL)


class Flag:
    """true or false."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        return value if isinstance(value, bool) else wrong_type("bool", value, path, faults)


class When(NamedTuple):
    """A date, month, quarter or year; a start means its first month, a deadline (`end`) its last."""

    end: bool = False

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        words = value
        if isinstance(value, datetime.date):
            words = value.isoformat()[:10]
        elif isinstance(value, int) and not isinstance(value, bool):
            words = say.figure(value)
        if not isinstance(words, str):
            return wrong_type("month", value, path, faults)
        found = (last_month if self.end else first_month)(words.strip())
        if found is None:
            return faults.add(path, "E112", say.NOT_A_DATE.fill(value=words))
        return (
            found
            if 1900 * 12 <= found < 2200 * 12
            else faults.add(path, "E107", say.OUT_OF_RANGE.fill(low=1900, high=2199))
        )


class Points(NamedTuple):
    """Three figures `[low, likely, high]`, or one for all three."""

    low: int = 0
    high: int = 1_000_000_000

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            figure = Whole(self.low, self.high).read(value, path, faults)
            return ABSENT if figure is ABSENT else Estimate(figure, figure, figure)
        if not isinstance(value, list):
            return wrong_type("points", value, path, faults)
        figures = [Whole(self.low, self.high).read(figure, (*path, at), faults) for at, figure in enumerate(value)]
        if len(figures) != 3:
            return faults.add(path, "E113", say.NOT_THREE_POINTS)
        if ABSENT in figures:
            return ABSENT
        return Estimate(*figures) if figures == sorted(figures) else faults.add(path, "E114", say.POINTS_IN_ORDER)


class Account:
    """A fund and a nature, written `ns-tinh/dau-tu-cong`."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        fund, _, nature = str(value).partition("/")
        if fund in tuple(Fund) and nature in tuple(Nature):
            return FundNature(Fund(fund), Nature(nature))
        names = [f"{each}/{kind}" for each in Fund for kind in Nature]
        text = say.UNKNOWN_ID.fill(kind=say.KINDS["account"], value=value)
        return faults.add(path, "E108", text, choices_hint(str(value), names))


class ListOf(NamedTuple):
    """A list of one kind; `none` is the code and the sentence of an empty one, where it must not be empty."""

    of: Kind
    none: tuple[str, Text] | None = None

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, list):
            return wrong_type("list", value, path, faults)
        if not value and self.none is not None:
            return faults.add(path, *self.none)
        items = [self.of.read(item, (*path, at), faults) for at, item in enumerate(value)]
        return tuple(item for item in items if item is not ABSENT)


class MapOf(NamedTuple):
    """A table whose keys are the user's: ids, years, dates."""

    key: Kind
    of: Kind

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, Mapping):
            return wrong_type("dict", value, path, faults)
        pairs = [
            (self.key.read(key, (*path, key), faults), self.of.read(item, (*path, key), faults))
            for key, item in value.items()
        ]
        return {key: item for key, item in pairs if key is not ABSENT and item is not ABSENT}


class Year:
    """A calendar year as a key."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, str) and re.fullmatch(r"(?:19|20|21)\d\d", value):
            return int(value)
        return faults.add(path, "E112", say.NOT_A_YEAR.fill(value=value))


class Key(NamedTuple):
    """One key of a table: its kind, whether it must be there, and what it means."""

    kind: Kind
    required: bool = False
    help: Text = Text("", "")


def explained(helps: Mapping[str, Text], keys: Mapping[str, Key]) -> dict[str, Key]:
    """Return `keys` with what each means, from `helps`, which must name every one of them."""
    return {name: key._replace(help=helps[name]) for name, key in keys.items()}


class TableOf(NamedTuple):
    """A table with fixed keys. `others` also takes keys of the user's own, all of one kind."""

    keys: Mapping[str, Key]
    others: Kind | None = None
    others_key: Kind = Identifier()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if not isinstance(value, Mapping):
            return self._no_table(value, path, faults)
        result: dict[Any, Any] = {}
        misspelt = set()
        for name, item in value.items():
            if key := self.keys.get(name):
                read = key.kind.read(item, (*path, name), faults)
                if read is not ABSENT:
                    result[name] = read
            elif self.others is not None:
                self._read_other(name, item, path, faults, result)
            else:
                misspelt.add(self._unknown(name, path, faults))
        for name, key in self.keys.items():
            if key.required and name not in value:
                if name not in misspelt:
                    text = say.MISSING_KEY.fill(key=name, table=table_name(path))
                    faults.add(path, "E105", text, key.help if key.help.vi else None)
                faults.spoil((*path, name))
        return result

    def _no_table(self, value: object, path: Keys, faults: Faults) -> Absent:
        """Note that a table must stand here, and how one is written on one line."""
        text = say.WRONG_TYPE.fill(wanted=say.TYPES["dict"], found=type_name(value))
        required = [name for name, key in self.keys.items() if key.required]
        example = ", ".join(f"{name} = …" for name in required[:3] or list(self.keys)[:1])
        return faults.add(path, "E106", text, say.AS_A_TABLE.fill(keys=example))

    def _unknown(self, name: str, path: Keys, faults: Faults) -> str | None:
        """Note an unknown key, and return the one that it stands for where that can be known."""
        meant = meant_key(name, self.keys) if len(faults.found) < _MOST_HINTS else None
        hint = choices_hint(meant or name, [meant] if meant else self.keys, len(faults.found))
        faults.add((*path, name), "E104", say.UNKNOWN_KEY.fill(key=name, table=table_name(path)), hint)
        if meant:
            faults.spoil((*path, meant))
        return meant

    def _read_other(self, name: str, item: object, path: Keys, faults: Faults, result: dict[Any, Any]) -> None:
        assert self.others is not None
        key = self.others_key.read(name, (*path, name), faults)
        read = self.others.read(item, (*path, name), faults)
        if key is not ABSENT and read is not ABSENT:
            result[key] = read


class Either(NamedTuple):
    """A table, or a single value that stands for its key `short`."""

    table: TableOf
    short: str

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        if isinstance(value, Mapping):
            return self.table.read(value, path, faults)
        read = self.table.keys[self.short].kind.read(value, path, faults)
        return ABSENT if read is ABSENT else {self.short: read}


class _Pair:
    """The table behind `Bilingual`."""

    __slots__ = ()

    def read(self, value: object, path: Keys, faults: Faults) -> Any:
        table = TableOf({"vi": Key(Words(), required=True), "en": Key(Words(), required=True)}).read(
            value, path, faults
        )
        return Text(table["vi"], table["en"]) if len(table) == 2 else ABSENT


_BILINGUAL = _Pair()


def table_name(path: Keys) -> Text:
    """Return how people name the table at `path`: `[team.ky-thuat]`, or the top of the file."""
    return same("[" + ".".join(str(part) for part in path) + "]") if path else say.TOP_LEVEL


FORMAT = Key(Whole(1), required=True, help=Text("định dạng của tệp", "the file's format"))


def read_file(file: TomlFile, table: TableOf) -> tuple[dict[str, Any], Faults]:
    """Return the values of `file` as `table` defines them, with all faults; a newer format is the only fault
    reported.
    """
    faults = Faults(file)
    found = file.data.get("format")
    if isinstance(found, int) and not isinstance(found, bool) and found > 1:
        faults.add(("format",), "E101", say.NEWER_FORMAT.fill(found=say.figure(found)))
        return {}, faults
    return table.read(file.data, (), faults), faults
