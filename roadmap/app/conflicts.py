"""`roadmap fit`: why a brief does not fit, and what would make it fit, each answer backed by a verified plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from roadmap.app import Watch, accepted, brief_path, load_brief, made_from, overlays_of, uninterrupted
from roadmap.errors import AnswerIsNo, RoadmapError
from roadmap.messages import requests as say
from roadmap.model import Brief, Catalogue
from roadmap.months import written
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan
from roadmap.shipped import toml_files

if TYPE_CHECKING:
    from roadmap.fitting.conflicts import Answer, Ask, Conflict, Diagnosis, Engines
    from roadmap.fitting.demands import Demand, Wish
    from roadmap.fitting.effort import Effort
    from roadmap.fitting.mending import Longer, Mending
    from roadmap.fitting.places import Entry, Place
    from roadmap.schedule.problem import Problem
    from roadmap.tomlfile import Keys, TomlFile
    from roadmap.variant import Changes


class Fit(NamedTuple):
    """What stands in the way of a brief, and what would make it fit.

    `plan` is the plan with what `wish` asks, `before` the plan as it is; `places` says where each demand of the
    conflicts is written, `witnesses` holds for each of them, conflict by conflict, the verified plan that keeps all the
    others. `excluded` are tasks without which the goal that is asked for cannot be complete. `longer` is the plan of
    more effort that fits as it is; nothing else is looked for then.
    """

    plan: Plan
    before: Plan
    brief: Brief
    wish: Wish | None
    fits: bool
    diagnosis: Diagnosis
    places: Mapping[Demand, Place]
    witnesses: tuple[tuple[Plan, ...], ...]
    mending: Mending
    excluded: tuple[str, ...] = ()
    longer: Longer | None = None


def fit(
    path: Path,
    overlays: Sequence[Path],
    question: Wish | None,
    tick: Callable[[int], None] = lambda _: None,
    watch: Watch = lambda _: None,
) -> Fit:
    """Return what stands in the way of the brief at `path`, with what `question` asks for besides, and the cheapest
    changes that make it fit. Nothing is written.
    """
    brief, catalogue, file = load_brief(path, overlays)
    return fitted(brief, catalogue, file, question, _entries(path, overlays, catalogue), tick, watch)


def fitted(
    brief: Brief,
    catalogue: Catalogue,
    file: TomlFile,
    question: Wish | None = None,
    entry: Entry = lambda *_: None,
    tick: Callable[[int], None] = lambda _: None,
    watch: Watch = lambda _: None,
) -> Fit:
    """Return what stands in the way of `brief`, which `file` holds; all plans behind the answer were accepted by the
    verifier. `entry` finds where the catalogue says something, `tick` is told how many percent of the effort are spent,
    `watch` how many of the search behind a plan.
    """
    from roadmap.fitting.effort import MOST, Effort
    from roadmap.fitting.mending import Base, Mending, Workshop
    from roadmap.fitting.places import place_of
    from roadmap.variant import Changes

    before = accepted(uninterrupted(lambda: made_from(brief, catalogue, file, watch))).plan
    engines = _engines()
    effort = Effort(MOST, tick)

    def verified(other: Brief) -> Plan | None:
        try:
            return accepted(uninterrupted(lambda: make_plan(catalogue, other, watch))).plan
        except RoadmapError:
            return None

    def workshop(changes: Changes, allowed: frozenset[Demand]) -> Workshop:
        base = Base(catalogue, file, brief, before, changes, allowed)
        return Workshop(base, engines, verified, effort)

    changes = Changes() if question is None else _asked(before, catalogue, question)
    work = workshop(Changes(), frozenset())
    if question is not None:  # what is missed without it is not the question's to mend
        work = workshop(changes, work.known(Changes()).missed)
    asked = work.brief(changes)  # what cannot be asked is refused here
    state = work.known(changes)
    told = work.diagnosis(changes)
    wish = state.case.wish
    longer = work.longer() if state.missed and not told.conflicts and not told.open else None
    return Fit(
        plan=work.planned(changes) or before,
        before=before,
        brief=asked,
        wish=wish,
        fits=not state.missed,
        diagnosis=told,
        places={
            each: place_of(each, file, brief.locality, entry)
            for conflict in told.conflicts
            for each in conflict.demands
        },
        witnesses=tuple(_witnesses(catalogue, asked, each, effort) for each in told.conflicts),
        mending=work.mend() if state.missed and longer is None else Mending(),
        excluded=() if wish is None else tuple(t for t in catalogue.goals[wish.goal].core if t in asked.exclude),
        longer=longer,
    )


def _asked(plan: Plan, catalogue: Catalogue, question: Wish) -> Changes:
    """Return the change that a question amounts to, its goal by its full id."""
    from roadmap.lookup import resolve
    from roadmap.variant import Changes

    goal = question.goal if question.goal in catalogue.goals else resolve(plan, question.goal, ("framework", "goal")).id
    return Changes(completes=(f"{goal}={written(question.by)}",))


def _witnesses(catalogue: Catalogue, brief: Brief, conflict: Conflict, effort: Effort) -> tuple[Plan, ...]:
    """Return for each demand of a conflict the plan that keeps all others, as the verifier accepted it."""
    from roadmap.fitting.effort import PLANNED
    from roadmap.fitting.witnesses import keeps, witness

    found = []
    for dropped in range(len(conflict.demands)):
        plan = accepted(witness(catalogue, brief, conflict, dropped)).plan
        effort.spend(PLANNED * sum(len(task.stages) for task in plan.tasks))
        others = [each for at, each in enumerate(conflict.demands) if at != dropped]
        if not keeps(plan, others):
            raise AnswerIsNo(say.INCORRECT.fill(violations=", ".join(each.kind for each in others)))
        found.append(plan)
    return tuple(found)


def _engines() -> Engines:
    """Return the engines: all schedules where these are few, else a search; the one that takes its time is the solver
    where it is there.
    """
    from functools import partial

    from roadmap.fitting import proving
    from roadmap.fitting.conflicts import Engines
    from roadmap.fitting.searching import SHORT, searched
    from roadmap.fitting.trying import tried
    from roadmap.schedule.fast import solve

    last = proving.proved if proving.installed() else searched

    def after_trying(ask: Ask, problem: Problem) -> Answer:
        every = tried(problem)
        return ask(problem) if every.found is None else every

    short = (partial(searched, placements=each) for each in SHORT)
    return Engines(solve, tuple(partial(after_trying, ask) for ask in short), partial(after_trying, last))


def _entries(path: Path, overlays: Sequence[Path], catalogue: Catalogue) -> Entry:
    """Return a function that finds the file of the catalogue in which an entry stands, the uppermost layer first."""
    import functools

    from roadmap.shipped import shipped
    from roadmap.tomlfile import read

    layers = [(str(each), each) for each in reversed(overlays_of(brief_path(path), overlays))]

    @functools.cache
    def files(kind: str, name: str) -> list[TomlFile]:
        found = []
        for title, folder in (*layers, ("templates", shipped())):
            for inside, entry in toml_files(folder):
                if inside.startswith(f"{kind}/") and (not name or inside == f"{kind}/{name}.toml"):
                    found.append(read(entry, f"{title}/{inside}"))
        return found

    def entry(kind: str, identifier: str) -> tuple[TomlFile, Keys] | None:
        if kind == "locality":
            return next(((each, ()) for each in files("localities", identifier)), None)
        task = catalogue.tasks.get(identifier)
        held = files("tasks", task.domain) if task is not None else []
        return next(((each, (identifier,)) for each in held if identifier in each.data), None)

    return entry
