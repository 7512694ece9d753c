"""How a comparison tells differences: with their sign, and in months as sooner or later."""

from __future__ import annotations

from roadmap.messages import comparison as say
from roadmap.messages.text import Language
from roadmap.render.balance import Unit
from roadmap.render.blocks import Style


def signed(count: int) -> str:
    """Return a difference with its sign, empty for none."""
    return f"{count:+d}".replace("-", "−") if count else ""


def signed_sum(million: int, unit: Unit, language: Language) -> str:
    """Return a difference of money with its sign and without its unit, empty for none."""
    return f"{'−' if million < 0 else '+'}{unit.show(abs(million), language)}" if million else ""


def money_changed(million: int, unit: Unit, language: Language) -> str:
    """Return a difference of money with its sign and its unit, empty for none."""
    words = say.MILLIONS if unit.in_millions else say.BILLIONS
    return words.fill(sum=signed_sum(million, unit, language)).to(language) if million else ""


def months_words(moved: int, language: Language) -> str:
    """Return how much later, or earlier for months below zero, something is; empty where it is not."""
    if not moved:
        return ""
    one, many = (say.LATER_ONE, say.LATER) if moved > 0 else (say.EARLIER_ONE, say.EARLIER)
    return (one if abs(moved) == 1 else many).fill(n=abs(moved)).to(language)


def judged(better: int) -> Style:
    """Return the style of a difference: what is above zero is welcome, what is below is not."""
    return Style.PLAIN if not better else Style.DONE if better > 0 else Style.LATE
