"""What the verifier hands back."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.messages.text import Text


class Violation(NamedTuple):
    """One thing in a plan file that is not so.

    `rule` is the stable name of the rule that is broken, `where` the table or key in the file ("task.lgsp.delivery"),
    `text` a sentence with the figures.
    """

    rule: str
    where: str
    text: Text
