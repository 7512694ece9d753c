"""What has happened to a task goes into the brief: a record, or a part of one; and what no record may say."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.editing.values import Values, with_entry, without_entry
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import progress as say
from roadmap.messages.text import Text, same
from roadmap.model import Brief, Catalogue, Progress, Task
from roadmap.months import Month, shown, written
from roadmap.network import Network, build_network
from roadmap.schedule.spread import scaled

_ORDER = ("started", "approved", "done", "left", "spent", "difficulty", "proposal")


class Said(NamedTuple):
    """What a user says of one task; None where nothing was said. `percent` is of the running stage, `spent` million VND
    in all; an empty difficulty or proposal takes back the old one; `forget` takes back everything.
    """

    started: Month | None = None
    approved: Month | None = None
    done: Month | None = None
    left: int | None = None
    percent: int | None = None
    spent: int | None = None
    difficulty: str | None = None
    proposal: str | None = None
    forget: bool = False


class Recorded(NamedTuple):
    """The values of the brief with the record, and what is to be told of it."""

    values: Values
    notes: tuple[Text, ...] = ()


def recorded(values: Values, brief: Brief, catalogue: Catalogue, words: str, said: Said, folder: str) -> Recorded:
    """Return `values` with what is `said` of the task that `words` name; `folder` is how the user names the brief.

    Raises `UsageError` for what cannot be: the future, an order of months that contradicts itself, work that is not
    this plan's or takes no progress.
    """
    known = catalogue._replace(tasks={**catalogue.tasks, **{task.id: task for task in brief.tasks}})
    name = resolve(known, words, ("task",)).id
    if said.forget:
        if said != Said(forget=True):
            raise UsageError(say.FORGET_ALONE)
        if name not in values.get("progress", {}):
            raise UsageError(say.NOTHING_TO_FORGET.fill(task=name))
        return Recorded(without_entry(values, "progress", name))
    _refuse_contradictions(brief, name, said, folder)
    record = _merged(brief.progress.get(name, Progress()), said)
    network = _with_record(brief, catalogue, name, record)
    task = _own_task(known, brief, network, name)
    _refuse_order(brief, record, folder)
    if said.approved is not None and task.preparation is None:
        raise UsageError(say.NO_APPROVAL.fill(task=name))
    begun = record.started is not None or record.approved is not None
    if not begun and record.done is None and (record.left, record.spent, said.percent) != (None, None, None):
        raise UsageError(say.NOT_BEGUN.fill(task=name))
    notes: list[Text] = []
    if said.percent is not None:
        record, note = _from_percent(brief, task, record, said.percent)
        notes.append(note)
    if record.left is not None and record.approved is None and task.preparation is not None:
        notes.append(say.UNAPPROVED)
    if said.approved is not None and record.left is None and record.done is None:
        notes.append(say.APPROVED_ONLY.fill(start=shown(brief.start)))
    notes += _overspent(catalogue, brief, task, record)
    notes += _no_longer_needed(brief, catalogue, network, name)
    return Recorded(with_entry(values, "progress", name, _entry(values, name, record, said)), tuple(notes))


def _refuse_contradictions(brief: Brief, name: str, said: Said, folder: str) -> None:
    if said.left is not None and said.percent is not None:
        raise UsageError(say.LEFT_TWICE)
    goes_on = said.left is not None or said.percent is not None
    if said.percent == 100:
        raise UsageError(say.ALL_DONE)
    if goes_on and said.done is not None:
        raise UsageError(say.DONE_HAS_NOTHING_LEFT)
    before = brief.progress.get(name)
    if goes_on and before is not None and before.done is not None:
        raise UsageError(say.IS_DONE.fill(task=name, month=shown(before.done), folder=folder))


def _merged(before: Progress, said: Said) -> Progress:
    """Return the record with what is said. What is done has nothing left; what was left of a preparation says nothing
    of the delivery after its approval.
    """
    given = {key: value for key in _ORDER if (value := getattr(said, key)) is not None}
    ended = said.done is not None or (said.approved is not None and before.approved is None)
    return before._replace(**{**({"left": None} if ended else {}), **given})


def _with_record(brief: Brief, catalogue: Catalogue, name: str, record: Progress) -> Network:
    changed = brief._replace(progress={**brief.progress, name: record})
    return build_network(catalogue, changed, catalogue.localities[brief.locality])


def _own_task(known: Catalogue, brief: Brief, network: Network, name: str) -> Task:
    """Return the task of this plan, with the brief's figures. Raises `UsageError` where its progress is not recorded
    here.
    """
    task = known.tasks[name]
    if name in brief.exclude:
        raise UsageError(say.EXCLUDED.fill(task=name, reason=brief.exclude[name]))
    if task.level is not known.localities[brief.locality].level:
        raise UsageError(say.EXTERNAL.fill(task=name))
    if task.recurring is not None:
        raise UsageError(say.RECURRING.fill(task=name))
    if name not in network.tasks:
        raise UsageError(say.NOT_IN_PLAN.fill(task=name))
    return network.tasks[name]


def _refuse_order(brief: Brief, record: Progress, folder: str) -> None:
    for month in (record.started, record.approved, record.done):
        if month is not None and month >= brief.start:
            words = {"month": shown(month), "start": shown(brief.start), "last": shown(Month(brief.start - 1))}
            raise UsageError(say.FUTURE.fill(**words, folder=folder))
    for first, second, text in (
        (record.started, record.approved, say.STARTED_AFTER_APPROVED),
        (record.started, record.done, say.STARTED_AFTER_DONE),
        (record.approved, record.done, say.APPROVED_AFTER_DONE),
    ):
        if first is not None and second is not None and first > second:
            raise UsageError(text.fill(first=shown(first), second=shown(second)))


def _from_percent(brief: Brief, task: Task, record: Progress, percent: int) -> tuple[Progress, Text]:
    """Return the record with the months that are left of the running stage, rounded up, and how they came about."""
    preparing = task.preparation is not None and record.approved is None
    stage = task.preparation if preparing else task.delivery
    months = 0 if stage is None else stage.months.likely
    left = max(1, -(-months * (100 - percent) // 100))
    words = {"stage": say.STAGE_PREPARATION if preparing else say.STAGE_DELIVERY, "months": months}
    note = say.PERCENT_OF.fill(**words, percent=percent, left=left, start=shown(brief.start))
    return record._replace(left=left), note


def _overspent(catalogue: Catalogue, brief: Brief, task: Task, record: Progress) -> list[Text]:
    """Return that more was spent than the stages that have begun were estimated at."""
    if record.spent is None or record.done is not None:
        return []
    delivering = task.preparation is None or (record.approved is not None and record.left is not None)
    begun = [task.preparation, *([task.delivery] if delivering else [])]
    costs = [stage.cost for stage in begun if stage is not None]
    if any(cost is None for cost in costs):
        return []
    size = catalogue.localities[brief.locality].size
    cost = sum(scaled(each.likely, size) for each in costs if each is not None)
    return [say.OVERSPENT.fill(spent=_million(record.spent), cost=_million(cost))] if record.spent > cost else []


def _no_longer_needed(brief: Brief, catalogue: Catalogue, network: Network, name: str) -> list[Text]:
    """Return which tasks leave the plan, since work that has begun, or is done, waits for them no more."""
    before = build_network(catalogue, brief, catalogue.localities[brief.locality])
    gone = [task for task in before.tasks if task not in network.tasks and task != name]
    if not gone:
        return []
    titles = [before.tasks[task].title for task in gone]
    named = Text(
        "; ".join(f"{title.vi} ({task})" for title, task in zip(titles, gone, strict=True)),
        "; ".join(f"{title.en} ({task})" for title, task in zip(titles, gone, strict=True)),
    )
    return [say.NO_LONGER_NEEDED.fill(tasks=named)]


def _million(sum_: int) -> Text:
    figure = f"{sum_:,}"
    return Text(f"{figure.replace(',', '.')} triệu đồng", f"{figure} million VND")


def _entry(values: Values, name: str, record: Progress, said: Said) -> dict[str, object]:
    """Return the entry of the file: what was not touched stays as it was written."""
    before = values.get("progress", {}).get(name, {})
    entry: dict[str, object] = {}
    for key in _ORDER:
        value = getattr(record, key)
        touched = getattr(said, key) is not None or (key == "left" and said.percent is not None)
        if value is None or value == "":
            continue
        if touched or key not in before:
            entry[key] = written(Month(value)) if key in _ORDER[:3] else value
        else:
            entry[key] = before[key]
    return entry


def sum_said(words: str) -> int:
    """Return million VND of a sum as people type it: `900tr`, `1,2ty`. Raises `UsageError` for anything else."""
    from roadmap.request import million_of

    found = million_of(words)
    if found is None:
        bare = words.strip().replace(".", "").replace(",", "").isdigit()
        raise UsageError((say.BARE_SUM if bare else say.NOT_A_SUM).fill(value=same(words.strip())))
    return found
