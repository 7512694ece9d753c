"""The six things that a task must make clear ("6 rõ"): người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from roadmap.messages import linting as say
from roadmap.messages.text import Text
from roadmap.model import Level
from roadmap.months import Month, shown
from roadmap.plan.document import PlanTask, Status

_PLACEHOLDERS = ("chưa rõ", "chưa xác định", "chưa có", "cập nhật sau", "bổ sung sau", "đang cập nhật", "tbd", "todo")
"""What people write where they have nothing to write yet."""

_APPROVERS = {Level.CENTRAL: "bo-khcn", Level.PROVINCE: "ubnd-tinh", Level.COMMUNE: "ubnd-xa"}

Finding = tuple[str, str, Text]
"""A code, the key of the task that it is about, and the sentence."""


def unclear(task: PlanTask, says: Text, roles: Collection[str], last: Month) -> Iterator[Finding]:
    """Yield what `task`, described by `says`, leaves unclear in a plan until month `last`; a task of a level above is
    not this plan's.
    """
    if task.status is Status.EXTERNAL:
        return
    if task.lead not in roles:
        yield "W411", "lead", say.NO_LEAD.fill(lead=task.lead)
    yield from _work(task, says)
    yield from _time(task, last)
    if task.lead in task.support:
        yield "W414", "support", say.LEAD_SUPPORTS.fill(lead=task.lead)
    if not _says_something(task.deliverable):
        yield "W415", "deliverable", say.NO_DELIVERABLE
    if task.approver is None:
        yield "W416", "approver", say.NO_APPROVER.fill(example=_APPROVERS[task.level])


def _work(task: PlanTask, says: Text) -> Iterator[Finding]:
    unsaid = [key for key, words in (("title", task.title), ("says", says)) if not _says_something(words)]
    for key in unsaid:
        yield "W412", key, say.NO_WORK.fill(key=key)
    if not unsaid and _bare(task.title.vi) == _bare(task.deliverable.vi):
        yield "W412", "title", say.WORK_IS_DELIVERABLE


def _time(task: PlanTask, last: Month) -> Iterator[Finding]:
    if task.status is Status.NO_DATE:
        yield "W413", "", say.NO_DATE
    elif task.status in (Status.PLANNED, Status.RUNNING) and task.finish is not None and task.finish > last:
        yield "W413", "", say.AFTER_HORIZON.fill(finish=shown(task.finish), last=shown(last))


def _says_something(words: Text) -> bool:
    bare = _bare(words.vi)
    return any(letter.isalpha() for letter in bare) and bare not in _PLACEHOLDERS


def _bare(words: str) -> str:
    """Return `words` without what does not change their meaning: case, spacing, what stands around them."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split()).strip(" .;:…()[]-–?!")
