"""Sums of money as people type them, `175ty` or `1,5ty` or `900tr`, in million VND.

A mark before exactly three digits is refused: `1.500ty` is 1,500 billion to one who reads Vietnamese screens and 1.5
billion to one who reads decimals, and a plan wrong by a factor of thousand would look like any other.
"""

from __future__ import annotations

import re

from roadmap.errors import UsageError
from roadmap.messages import requests as say

_TWO_READINGS = re.compile(r"(?P<whole>[1-9]\d{0,2})[.,](?P<three>\d{3})")


def million(option: str, digits: str, unit: str) -> int:
    """Return the million VND of `digits` in `unit` (`ty`, `tỷ`, `tr`), less than a million rounded down.

    `option` is what was typed, for the message. Raises `UsageError` where `digits` can be read in two ways.
    """
    if found := _TWO_READINGS.fullmatch(digits):
        whole = found["whole"] + found["three"]
        more, less = (whole + "tr", found["whole"] + "tr") if unit == "tr" else (whole + "ty", whole + "tr")
        raise UsageError(say.TWO_READINGS.fill(option=option, digits=digits, more=more, less=less))
    value = thousandths(digits)
    return value // 1000 if unit == "tr" else value


def thousandths(digits: str) -> int:
    """Return a number with a point or a comma, or none, in thousandths; what is smaller is cut off."""
    whole, _, fraction = digits.replace(",", ".").partition(".")
    return int(whole) * 1000 + int((fraction + "000")[:3])
