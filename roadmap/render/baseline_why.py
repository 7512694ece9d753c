"""What made a plan slip since it was promised: the edits that moved most to later, each with what it did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from roadmap.diff.attribution import Effect
from roadmap.diff.differences import Differences
from roadmap.diff.edits import Edit
from roadmap.messages import baseline as say
from roadmap.messages import diff as say_diff
from roadmap.messages.text import Language
from roadmap.render.blocks import Block, Field, Fields, Heading, Span, Style, paragraph
from roadmap.render.diff import cause_lines, effect_words
from roadmap.render.diff_data import Reasons
from roadmap.render.diff_edits import page_of

MOST = 5


class Causes(Protocol):
    """What differs from the promised plan, and what each edit since then did."""

    @property
    def found(self) -> Differences:
        """What differs."""

    @property
    def why(self) -> Reasons:
        """What each edit did."""


def slipped_by(causes: Causes, language: Language, *, hide_money: bool) -> Iterator[Block]:
    """Yield the causes of the slip, the gravest first; nothing where nothing slipped."""
    page, why = page_of(causes.found, language, hide_money=hide_money), causes.why
    numbered = list(enumerate(why.effects, 1))
    guilty = [(number, effect) for number, effect in numbered if effect.end > 0 or _later(effect) > 0]
    if not guilty:
        return
    guilty.sort(key=lambda each: (-each[1].end, -_later(each[1]), each[0]))
    yield Heading(say.WHY.to(language))
    if why.refused is not None:
        yield paragraph(page.say(say_diff.REFUSED, reason=why.refused))
    fields = []
    for number, effect in guilty[:MOST]:
        lines = [(Span(words), *place) for words, place in cause_lines(page, why, effect)]
        fields.append(Field(f"({number})", (*lines, (Span(effect_words(page, effect), Style.STRONG),))))
    yield Fields(tuple(fields))
    if any(
        isinstance(edit, Edit) and edit.key == ("start",) for _, effect in guilty[:MOST] for edit in effect.step.edits
    ):
        yield paragraph(say.WHY_START.to(language))
    if len(numbered) > 1:
        yield paragraph(say.WHY_ORDER.fill(n=len(numbered)).to(language), Style.MUTED)


def _later(effect: Effect) -> int:
    """Return by how many months all tasks together finish later by an edit; below zero for earlier."""
    return sum(share.finish for share in effect.tasks.values())
