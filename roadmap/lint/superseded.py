"""Documents that a text cites by their number although another has replaced them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap.lint.passages import is_meant_today
from roadmap.model import Source
from roadmap.months import Month, after, first_month

_KINDS = {
    "NĐ": r"Nghị\s+định|NĐ-CP|NĐ|ND|Decree",
    "QĐ": r"Quyết\s+định|QĐ-TTg|QĐ|QD|Decision",
    "NQ": r"Nghị\s+quyết|NQ|Resolution",
    "TT": r"Thông\s+tư|TT|Circular",
    "QH": r"Luật|Law",
}
"""What people put before a number that they do not write in full, by how the rest of the number begins."""

_NUMBER = re.compile(r"(?P<number>\d+)/(?:(?P<year>\d{4})/)?(?P<rest>(?P<kind>[A-ZĐ]+).*)")
_DATED = re.compile(
    r"\s*,?\s*(?:ban\s+hành\s+)?(?:\(\s*)?(?:ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*"
    r"|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+|of\s+(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?|(?<=\())(\d{4})(?!\w)",
    re.IGNORECASE,
)
"""The year that may follow a number which holds none: "942/QĐ-TTg ngày 15/6/2021"."""
_WITH_YEAR = re.compile(r"(?:/|năm|of)\s*\d{4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Superseded:
    """A document that is no longer in force: since which month, and what came after it, each with its first month."""

    source: Source
    since: Month
    successors: tuple[tuple[Source, Month], ...]


@dataclass(frozen=True, slots=True)
class SupersededDocuments:
    """The documents that are no longer in force in one month, ready to be looked for."""

    patterns: tuple[tuple[re.Pattern[str], Superseded], ...]
    shared: frozenset[str]
    """Ids of documents whose number another one, still in force, carries too: told apart by the year only."""

    def found_in(self, text: str) -> Iterator[tuple[str, Superseded]]:
        """Yield each superseded document that `text` cites as one of today, as it is written there, once."""
        composed = unicodedata.normalize("NFC", text)
        for pattern, document in self.patterns:
            for found in pattern.finditer(composed):
                if self._is_meant(document.source, composed, found) and is_meant_today(composed, *found.span()):
                    yield found[0], document
                    break

    def _is_meant(self, source: Source, text: str, found: re.Match[str]) -> bool:
        if _WITH_YEAR.search(found[0]):
            return True
        dated = _DATED.match(text, found.end())
        return dated[1] == source.date[:4] if dated else source.id not in self.shared


def superseded_documents(sources: Mapping[str, Source], at: Month) -> SupersededDocuments:
    """Return the documents among `sources` that are no longer in force in month `at`."""
    ended = [found for source in sources.values() if (found := superseded(source, sources, at))]
    gone = {each.source.id for each in ended}
    live = {source.number for source in sources.values() if source.id not in gone}
    patterns = tuple((pattern, each) for each in ended if (pattern := _pattern(each.source)))
    return SupersededDocuments(patterns, frozenset(each.source.id for each in ended if each.source.number in live))


def superseded(source: Source, sources: Mapping[str, Source], at: Month) -> Superseded | None:
    """Return what became of `source`; None while it is in force. Only successors that have begun by `at` are named."""
    since = _end(source, sources)
    if since is None or since > at:
        return None
    successors: list[tuple[Source, Month]] = []
    known = {source.id}
    each, begins = source, _end(source, sources)
    while begins and begins <= at and (successor := sources.get(each.replaced_by or "")) and successor.id not in known:
        known.add(successor.id)
        successors.append((successor, begins))
        each, begins = successor, _end(successor, sources)
    return Superseded(source, since, tuple(successors))


def _end(source: Source, sources: Mapping[str, Source]) -> Month | None:
    """Return the first month in which `source` is no longer in force: its own date, or that of what replaced it."""
    if source.until is not None:
        return after(source.until, 1)
    successor = sources.get(source.replaced_by or "")
    return None if successor is None else successor.since or first_month(successor.date)


def _pattern(source: Source) -> re.Pattern[str] | None:
    """Return what finds the number of `source`, in full or as "NĐ 73/2019"; None where it has none of that form."""
    parts = _NUMBER.fullmatch(unicodedata.normalize("NFC", source.number))
    if parts is None:
        return None
    year = parts["year"] or source.date[:4]
    number = rf"0*{parts['number']}"
    rest = re.escape(parts["rest"]).replace("Đ", "[ĐD]").replace(r"\-", r"\s*[-–]\s*")
    full = rf"{number}\s*/\s*" + (rf"{year}\s*/\s*" if parts["year"] else "") + rf"{rest}(?![\w/-])"
    forms = [rf"(?<![\w/]){full}"]
    kind = next((words for start, words in _KINDS.items() if parts["kind"].startswith(start)), None)
    if kind and year:
        named = rf"(?:{kind})(?:\s+số|\s+No\.?)?\s*{number}(?:\s*/\s*|\s+năm\s+|\s+of\s+){year}(?![\w/-]|\s*/)"
        forms.append(rf"(?<!\w){named}")
    return re.compile("|".join(forms), re.IGNORECASE)
