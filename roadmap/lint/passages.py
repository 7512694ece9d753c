"""Where in a text something is said: as history, as a name in quotes, or as what is meant today."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"(?<!\b[A-ZĐ])(?<!\b(?:TP|Tp|TX|TS|GS|No))[.!?…]+[)”\"»]?\s+|\n\s*(?:\n|[-+*•])")
"""The end of a sentence; "TP. Hồ Chí Minh" and "Q. 1" do not end one."""

_HISTORY = re.compile(
    r"(?<!\w)(?:thay thế|thay cho|trước đây|trước kia|khi đó|lúc đó|tiền thân|không còn|bãi bỏ|hết hiệu lực|đổi tên"
    r"|sáp nhập|cách gọi cũ|tên cũ"
    r"|thay (?:luật|nghị định|nghị quyết|quyết định|thông tư|nđ|nq|qđ)|nay (?:là|gọi là|thuộc|do|theo|thành)"
    r"|replac(?:es|ed|ing)|repealed|superseded|in place of|no longer|former|formerly|previously|now called"
    r"|the then|then (?:director|minister|deputy|vice|called|known))(?!\w)|\(cũ\)",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:[\s,]+[^\W\d]+){0,2}\s+\(?cũ(?!\w)", re.IGNORECASE)
"""What follows a word that is called old itself: "cấp huyện cũ", "quận, huyện cũ", "Sở TT&TT Hà Nội cũ"."""

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|‘[^’]*’|\"[^\"]*\"")


def is_history(text: str, start: int, end: int) -> bool:
    """Return whether the sentence around `text[start:end]` says itself that the word is of the past."""
    first, last = 0, len(text)
    for found in _SENTENCE_END.finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return _HISTORY.search(text, first, last) is not None or _FORMER.match(text, end, last) is not None


def is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]` stands in quotation marks: a name that somebody else gave."""
    return any(found.start() < start and end < found.end() for found in _QUOTED.finditer(text))


def is_meant_today(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]` is said of today, in the writer's own words."""
    return not is_quoted(text, start, end) and not is_history(text, start, end)
