"""The answers about one goal: what it asks, how a locality reads it, what serves it, when it is complete or why not."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import why as words
from roadmap.messages.text import Language
from roadmap.model import Basis
from roadmap.months import shown
from roadmap.plan.document import Coverage, Plan, PlanTask, Status
from roadmap.render.blocks import Style
from roadmap.render.names import task_said, text
from roadmap.render.plain import clean
from roadmap.render.summary import has_core
from roadmap.render.why_points import Point, dated, exclusions, framework_title, source_lines


def goal_points(plan: Plan, goal: Coverage, language: Language) -> list[Point]:
    """Return all points of a goal in the order in which they are read; some have no lines."""
    reading = (
        [words.LOCAL_BASIS.fill(reading=text(goal.local_reading, language).removesuffix(".")).to(language)]
        if goal.local_reading
        else []
    )
    open_ = has_core(plan, goal) and not goal.complete
    why_not = (list(dict.fromkeys(_why_not(plan, goal, language))) or _absent(plan, goal, language)) if open_ else []
    return [
        Point("status", words.STANDS, [_stands(plan, goal, language)]),
        Point("asks", words.ASKS, [text(goal.asks, language)]),
        Point("local", words.LOCAL, reading),
        Point("today", words.TODAY, [text(goal.today, language)] if goal.today else []),
        Point("coverage", words.COVERAGE, [_coverage(plan, goal, language)]),
        Point(
            "when", words.WHEN, [] if open_ else [_when(goal, language)], Style.DONE if goal.complete else Style.PLAIN
        ),
        Point("why-not", words.WHY_NOT, why_not, Style.LATE if goal.rank is not None else Style.PLAIN),
        Point("core", words.CORE, _tasks(plan, goal.core, language)),
        Point("extra", words.EXTRA, _tasks(plan, goal.extra, language)),
        Point("sources", words.SOURCES, list(_sources(plan, goal, language))),
    ]


def _stands(plan: Plan, goal: Coverage, language: Language) -> str:
    place = {"noun": text(goal.noun, language), "framework": framework_title(plan, goal, language)}
    if goal.rank is None:
        return words.NOT_CHOSEN.fill(**place).to(language)
    chosen = sum(each.rank is not None for each in plan.coverage)
    return words.RANKED.fill(**place, rank=goal.rank, of=chosen).to(language)


def _coverage(plan: Plan, goal: Coverage, language: Language) -> str:
    """Return how many tasks are done by the horizon's end and by each phase before, and what is counted apart."""
    parts = [words.NO_TASKS.to(language)]
    if goal.of:
        parts = [words.DONE_OF.fill(done=goal.done, of=goal.of, month=shown(plan.horizon_to)).to(language)]
        earlier = list(zip(goal.by_phase, plan.phases, strict=False))[:-1]
        parts += [words.BY_PHASE.fill(done=done, month=shown(phase.last)).to(language) for done, phase in earlier]
    if goal.recurring:
        parts.append(words.PLUS_RECURRING.fill(n=goal.recurring).to(language))
    if goal.awaits:
        parts.append(words.PLUS_AWAITED.fill(n=goal.awaits).to(language))
    return ", ".join(parts)


def _when(goal: Coverage, language: Language) -> str:
    """Return when a goal is complete; of one without a core task of this level, that it is neither that nor not."""
    if not goal.complete:
        return words.NO_CORE.to(language)
    return (words.COMPLETE_WITHIN if goal.finish is None else words.COMPLETE_AT.fill(month=shown(goal.finish))).to(
        language
    )


def _why_not(plan: Plan, goal: Coverage, language: Language) -> Iterator[str]:
    """Yield what keeps a goal from being complete: core tasks that are excluded, undated, late or not in the plan."""
    excluded = exclusions(plan)
    for identifier in goal.core:
        task = plan.task(identifier)
        if task is not None:
            yield from _lacking(plan, task, language)
        elif identifier in excluded:
            reason = f" ({excluded[identifier]})" if excluded[identifier] else ""
            yield words.CORE_EXCLUDED.fill(task=clean(identifier)).to(language) + reason
    if goal.rank is None:
        yield from _absent(plan, goal, language)


def _absent(plan: Plan, goal: Coverage, language: Language) -> list[str]:
    """Return the core tasks that the plan does not hold: those of other levels too, unless the goal was chosen."""
    absent = [
        identifier for identifier in goal.core if plan.task(identifier) is None and identifier not in exclusions(plan)
    ]
    return [words.CORE_ABSENT.fill(tasks=", ".join(absent)).to(language)] if absent else []


def _lacking(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    name = task_said(plan, task.id, language)
    if task.status is Status.NO_DATE:
        yield words.CORE_NO_DATE.fill(task=name).to(language)
    elif task.status in (Status.PLANNED, Status.RUNNING) and task.finish is not None and task.finish > plan.horizon_to:
        yield words.CORE_LATE.fill(task=name, month=shown(task.finish)).to(language)
    for identifier in task.excluded_needs:
        yield f"{name} {words.WITHOUT.fill(tasks=task_said(plan, identifier, language)).to(language)}"


def _tasks(plan: Plan, identifiers: tuple[str, ...], language: Language) -> list[str]:
    """Return those tasks that stand in the plan, each with its months."""
    return [dated(plan, each, language) for each in identifiers if plan.task(each)]


def _sources(plan: Plan, goal: Coverage, language: Language) -> Iterator[str]:
    yield from source_lines(plan, goal.sources, language)
    if goal.basis is not Basis.ATTESTED:
        yield words.GOAL_BASIS.fill(basis=words.BASES[goal.basis]).to(language)
