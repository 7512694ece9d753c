"""What stands at the top of a brief, its phases and its gates: title, start, horizon, engine and effort."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.editing.values import Values, with_entry, without_entry, without_key
from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.model import Brief
from roadmap.months import Month, shown, written


def with_setting(values: Values, key: str, value: object) -> Values:
    """Return `values` with `value` for `key`; None takes the key out, so that its default holds."""
    return without_key(values, key) if value is None else {**values, key: value}


def titled(values: Values, vi: str | None, en: str | None) -> Values:
    """Return `values` with another title; of a title in two languages, None leaves one as it is."""
    old = values["title"]
    if isinstance(old, Mapping):
        return {**values, "title": {**old, **{key: each for key, each in (("vi", vi), ("en", en)) if each}}}
    return {**values, "title": vi or en if not (vi and en) else {"vi": vi, "en": en}}


def with_start(values: Values, month: Month) -> Values:
    """Return `values` with `month` as the first in which new work may begin."""
    return {**values, "start": written(month)}


def moved_on(values: Values, brief: Brief, month: Month, folder: str) -> Values:
    """Return `values` with `month` as status date, where that does not go back behind progress that is recorded. The
    months left of running work count from there.
    """
    if month == brief.start:
        return values
    if month < brief.start and brief.progress:
        words = {"start": shown(brief.start), "wanted": shown(month)}
        raise UsageError(say.BACKWARDS.fill(folder=folder, **words))
    return with_start(_carried_on(values, brief, month), month)


def _carried_on(values: Values, brief: Brief, month: Month) -> Values:
    """Return `values` with the months left of running work counted from `month`: it is expected when it was, until
    somebody records otherwise; what should be done by now is left one month.
    """
    found = values
    for task, record in brief.progress.items():
        if record.left is not None and record.done is None:
            entry = {**found["progress"][task], "left": max(1, record.left - (month - brief.start))}
            found = with_entry(found, "progress", task, entry)
    return found


def with_horizon(values: Values, first: Month, last: Month) -> Values:
    """Return `values` with another horizon; the last phase of the brief's own ends with it."""
    found = {**values, "horizon": {"from": written(first), "to": written(last)}}
    if phases := values.get("phase"):
        number = list(phases)[-1]
        found["phase"] = {**phases, number: {**phases[number], "to": written(last)}}
    return found


def with_phase(values: Values, brief: Brief, number: int, title: str | None, to: Month | None) -> Values:
    """Return `values` with another title or last month of the phase `number`.

    Where the brief has no phases of its own yet, those that hold now are written down.
    """
    phases = dict(values.get("phase") or _phases(brief))
    if str(number) not in phases:
        raise UsageError(say.NO_SUCH_PHASE.fill(number=number, last=len(phases)))
    told = {**({} if title is None else {"title": title}), **({} if to is None else {"to": written(to)})}
    return with_entry({**values, "phase": phases}, "phase", str(number), {**phases[str(number)], **told})


def with_new_phase(values: Values, brief: Brief, title: str, to: Month) -> Values:
    """Return `values` with one phase more, which ends with `to`; those after it are counted on from there."""
    phases = list((values.get("phase") or _phases(brief)).values())
    ends = [each.to for each in brief.phases]
    if to in ends or not brief.horizon_from <= to < brief.horizon_to:
        raise UsageError(say.PHASE_INSIDE.fill(to=shown(to), ends=", ".join(map(shown, ends))))
    place = sum(end < to for end in ends)
    return _numbered(values, [*phases[:place], {"title": title, "to": written(to)}, *phases[place:]])


def without_phase(values: Values, brief: Brief, number: int) -> Values:
    """Return `values` without the phase `number`, whose months go to the next one, of the last to the one before."""
    phases = list((values.get("phase") or _phases(brief)).values())
    if not 1 <= number <= len(phases) or len(phases) == 1:
        raise UsageError(say.NO_SUCH_PHASE.fill(number=number, last=len(phases)))
    if number == len(phases):
        phases[-2] = {**phases[-2], "to": phases[-1]["to"]}
    return _numbered(values, phases[: number - 1] + phases[number:])


def _numbered(values: Values, phases: list[Mapping[str, object]]) -> Values:
    return {**values, "phase": {str(number): each for number, each in enumerate(phases, 1)}}


def _phases(brief: Brief) -> dict[str, Mapping[str, object]]:
    return {
        str(each.number): {
            "title": each.title.vi if each.title.vi == each.title.en else {"vi": each.title.vi, "en": each.title.en},
            "to": written(each.to),
        }
        for each in brief.phases
    }


def with_gate(values: Values, procedure: str, gate: str, fields: Mapping[str, object] | None) -> Values:
    """Return `values` with `fields` of a gate as the locality passes it; None for the catalogue's again."""
    gates = {name: each for name, each in values.get("procedure", {}).get(procedure, {}).items() if name != gate}
    if fields is not None:
        gates[gate] = {**values.get("procedure", {}).get(procedure, {}).get(gate, {}), **fields}
    return with_entry(values, "procedure", procedure, gates) if gates else without_entry(values, "procedure", procedure)
