"""What stands at the top of a brief: title, start, horizon, engine and effort."""

from __future__ import annotations

from roadmap.editing.values import Values
from roadmap.errors import UsageError
from roadmap.messages import editing as say
from roadmap.model import Brief
from roadmap.months import Month, shown, written


def with_start(values: Values, month: Month) -> Values:
    """Return `values` with `month` as the first in which new work may begin."""
    return {**values, "start": written(month)}


def moved_on(values: Values, brief: Brief, month: Month, folder: str) -> Values:
    """Return `values` with `month` as status date, where that does not go back behind progress that is recorded."""
    if month < brief.start and brief.progress:
        words = {"start": shown(brief.start), "wanted": shown(month)}
        raise UsageError(say.BACKWARDS.fill(folder=folder, **words))
    return with_start(values, month)
