"""Many plans below one folder: made in one go, each after the plan whose dates it counts on, or read and rolled up."""

from __future__ import annotations

import functools
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple, TypeVar

from roadmap import app
from roadmap.app.folders import below
from roadmap.errors import ExitCode, RoadmapError, UsageError
from roadmap.messages import portfolio as say
from roadmap.messages.text import Language, Text
from roadmap.months import Month
from roadmap.plan.comparison import figures_of
from roadmap.portfolio import Made, Member, Portfolio, Written, finishes_of, member_of, moved, portfolio

FEW = 8
"""Up to so many plans are dealt with in this process: starting others takes longer."""

_RESULTS = {
    app.Outcome.WRITTEN: Written.WRITTEN,
    app.Outcome.UNCHANGED: Written.UNCHANGED,
    app.Outcome.REPLACED: Written.REPLACED,
}
_Answer = TypeVar("_Answer")
_Watch = Callable[[int], None]


class Gathered(NamedTuple):
    """The plans that could be read, rolled up; and of each other its name and why not."""

    portfolio: Portfolio
    unread: tuple[tuple[str, Text], ...]


def make_all(
    folder: Path, overlays: Sequence[Path] = (), force: bool = False, watch: _Watch | None = None
) -> list[Made]:
    """Make the plan of every brief below `folder`, several at a time; `watch` is told how many are done.

    A plan whose brief names a parent is made after that parent's. One that cannot be made stops no other. Raises
    `UsageError` where there is no brief.
    """
    places = below(folder, app.BRIEF_NAME)
    if not places:
        raise UsageError(say.NO_BRIEFS.fill(path=folder))
    made: list[Made] = []
    for wave in _waves(places):
        work = functools.partial(_make, folder, overlays=tuple(overlays), force=force)
        for each in _each(work, wave):
            made.append(each)
            if watch is not None:
                watch(len(made))
    return sorted(made, key=lambda each: each.name)


def count_below(folder: Path) -> int:
    """Return how many briefs there are below `folder`."""
    return len(below(folder, app.BRIEF_NAME))


def gather(folder: Path) -> Gathered:
    """Return the plans below `folder`, rolled up. Raises `UsageError` where there is none."""
    places = below(folder, app.PLAN_NAME)
    if not places:
        raise UsageError(say.NO_PLANS.fill(path=folder))
    known = frozenset(each.resolve() for each in places)
    found = list(_each(functools.partial(_read, folder, known=known), places))
    members = [each for each in found if isinstance(each, Member)]
    unread = tuple(sorted(each for each in found if not isinstance(each, Member)))
    return Gathered(portfolio(members), unread)


def _waves(places: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield the folders in groups, each after the group in which its parent stands."""
    above = {place.resolve(): _parent_named_in(place) for place in places}
    waves: dict[int, list[Path]] = {}
    for place in places:
        depth, at, passed = 0, above[place.resolve()], {place.resolve()}
        while at in above and at not in passed:
            depth, passed, at = depth + 1, passed | {at}, above[at]
        waves.setdefault(depth, []).append(place)
    yield from (waves[depth] for depth in sorted(waves))


def _parent_named_in(place: Path) -> Path | None:
    """Return the folder that the brief in `place` names as its parent; None where none can be read."""
    from roadmap.tomlfile import read

    path = place / app.BRIEF_NAME
    try:
        parent = read(path, str(path)).data.get("parent")
    except RoadmapError:
        return None
    return (place / parent).resolve() if isinstance(parent, str) else None


def _each(work: Callable[[Path], _Answer], places: Sequence[Path]) -> Iterator[_Answer]:
    """Yield what `work` says of each place, as it comes, from as many processes as there are cores."""
    workers = min(os.cpu_count() or 1, len(places), 61)  # more than 61 Windows cannot wait for
    if len(places) <= FEW or workers == 1:
        yield from map(work, places)
        return
    with ProcessPoolExecutor(workers, initializer=_end_quietly) as processes:
        asked: list[Future[_Answer]] = [processes.submit(work, place) for place in places]
        try:
            for answer in as_completed(asked):
                yield answer.result()
        except BaseException:
            processes.shutdown(wait=False, cancel_futures=True)
            raise


def _end_quietly() -> None:
    """Let Ctrl-C, which every process at the terminal hears, end a worker without a word of its own; and the end of the
    command, however it came: who was killed tells nobody, and a worker would wait for work for ever.
    """
    signal.signal(signal.SIGINT, lambda *_: sys.exit(int(ExitCode.INTERRUPTED)))
    threading.Thread(target=_end_with_the_command, daemon=True).start()


def _end_with_the_command() -> None:
    command = multiprocessing.parent_process()
    if command is not None:
        command.join()
        os._exit(int(ExitCode.INTERRUPTED))  # every write is whole at any moment


def _told(error: RoadmapError) -> Text:
    return Text(error.message(Language.VI), error.message(Language.EN))


def _name(folder: Path, place: Path) -> str:
    name = place.relative_to(folder).as_posix()
    return place.resolve().name if name == "." else name


def _make(folder: Path, place: Path, overlays: tuple[Path, ...], force: bool) -> Made:
    name = _name(folder, place)
    try:
        planned = app.plan_brief(place, overlays, force)
    except RoadmapError as error:
        return Made(name, Written.REFUSED, Text("", ""), refused=_told(error), exit_code=error.exit_code)
    parent = planned.plan.brief.get("parent")
    late = moved(planned.plan, _finishes(place / parent)) if isinstance(parent, str) else ()
    plan = planned.plan
    code = ExitCode.DONE if plan.fits else ExitCode.ANSWER_IS_NO
    return Made(
        name, _RESULTS[planned.outcome], plan.title, figures_of(plan), plan.horizon_to // 12, late, exit_code=code
    )


def _finishes(parent: Path) -> Mapping[str, Month | None]:
    """Return when the plan in `parent` completes each of its tasks; nothing where it cannot be read."""
    path = parent.resolve() / app.PLAN_NAME
    try:
        return _finishes_as_of(path, path.stat().st_mtime_ns)
    except (OSError, RoadmapError):
        return {}


@functools.lru_cache(maxsize=64)
def _finishes_as_of(path: Path, _changed: int) -> Mapping[str, Month | None]:
    """Return them as the file stood when it was last changed: a province has many communes."""
    return finishes_of(app.read_plan(path))


def _read(folder: Path, place: Path, known: Iterable[Path]) -> Member | tuple[str, Text]:
    name = _name(folder, place)
    try:
        plan = app.read_plan(place)
    except RoadmapError as error:
        return name, _told(error)
    parent = plan.brief.get("parent")
    above = (place / parent).resolve() if isinstance(parent, str) else None
    root = folder.resolve()
    return member_of(plan, name, _name(root, above) if above is not None and above in known else None)
