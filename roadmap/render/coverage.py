"""How far each goal of every framework is covered by the end of each phase."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import views as say
from roadmap.messages.text import Language
from roadmap.messages.why import FIGURES as BASES
from roadmap.model import Basis, Level
from roadmap.months import shown, written
from roadmap.plan.document import Coverage, Plan, PlanFramework, PlanPhase, Status
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Style, Use, View, paragraph
from roadmap.render.cells import bar
from roadmap.render.filters import EVERYTHING, Filter, demand_phase
from roadmap.render.phrases import first_sentence
from roadmap.render.summary import goals_complete, has_core
from roadmap.render.tables import Cell, Entry, Group, data, iso, table


def coverage(plan: Plan, language: Language, chosen: Filter = EVERYTHING, *, hide_money: bool = False) -> View:
    """Return the matrix of all goals by phase. Of the filter only the phase picks a column: the rest is about tasks."""
    del hide_money  # nothing here speaks of money
    demand_phase(plan, chosen, after=False)
    title = say.COVERAGE_TITLE.fill(plan=plan.title).to(language)
    phases = _phases(plan, chosen)
    rows = table("coverage", _columns(phases, language), _entries(plan, phases, language))
    blocks: list[Block] = [Heading(title, 1), paragraph(say.COVERAGE_HOW.to(language), Style.MUTED), rows]
    if any(goal.basis is not Basis.ATTESTED for goal in plan.coverage):
        blocks.append(paragraph(say.DERIVED_GOAL.to(language), Style.MUTED))
    blocks.extend(_notices(plan, language))
    return View("coverage", title, tuple(blocks), language)


def _notices(plan: Plan, language: Language) -> Iterator[Paragraph]:
    """Yield what is to be known of each framework: all of it where a goal was chosen, else the first sentence."""
    chosen = {goal.framework for goal in plan.coverage if goal.rank is not None}
    for framework in plan.frameworks:
        if framework.notice is not None:
            notice = framework.notice.to(language)
            told = notice if framework.id in chosen else first_sentence(notice)
            yield paragraph(f"{framework.title.to(language)}: {told}", Style.MUTED)


def _phases(plan: Plan, chosen: Filter) -> tuple[tuple[int, PlanPhase], ...]:
    """Return the phases to show with their place in `Coverage.by_phase`."""
    placed = tuple(enumerate(plan.phases))
    return tuple((at, phase) for at, phase in placed if phase.number == chosen.phase) or placed


def _columns(phases: tuple[tuple[int, PlanPhase], ...], language: Language) -> tuple[Column, ...]:
    middle = Align.RIGHT
    by_phase = [
        column
        for at, phase in phases
        for column in (
            Column(f"by_{at}", say.BY_MONTH.to(language).format(month=shown(phase.last)), middle, use=Use.PEOPLE),
            Column(
                f"done_{written(phase.last)}", say.BY_MONTH.to(language).format(month=shown(phase.last)), use=Use.DATA
            ),
        )
    ]
    return (
        Column("title", say.GOAL.to(language), shrinks=True),
        Column("framework", say.FRAMEWORK.to(language), use=Use.DATA),
        Column("noun", say.NOUN.to(language), use=Use.DATA),
        *by_phase,
        Column("drawn", "", priority=3, use=Use.SCREEN),
        Column("done", say.DONE_COUNT.to(language), use=Use.DATA),
        Column("of", say.OF.to(language), use=Use.DATA),
        Column("full", say.COMPLETE.to(language), middle, use=Use.PEOPLE),
        Column("complete", say.COMPLETE.to(language), use=Use.DATA),
        Column("finish", say.FINISH.to(language), use=Use.DATA),
        Column("beside", say.BESIDE.to(language), priority=1, shrinks=True, use=Use.PEOPLE),
        Column("recurring", say.RECURRING_COLUMN.to(language), use=Use.DATA),
        Column("awaits", say.AWAITS.to(language), use=Use.DATA),
        Column("chosen", say.PRIORITY.to(language), middle, use=Use.PEOPLE),
        Column("rank", say.PRIORITY.to(language), use=Use.DATA),
        Column("basis", say.BASIS.to(language), use=Use.DATA),
        Column("id", say.ID.to(language), priority=4, use=Use.PEOPLE),
    )


def _entries(plan: Plan, phases: tuple[tuple[int, PlanPhase], ...], language: Language) -> Iterator[Entry | Group]:
    for framework in plan.frameworks:
        goals = [goal for goal in plan.coverage if goal.framework == framework.id]
        if goals:
            yield Group(framework.id, _sum(plan, framework, goals, language))
        for goal in goals:
            yield Entry(goal.goal, _goal(plan, goal, phases, language))


def _sum(plan: Plan, framework: PlanFramework, goals: list[Coverage], language: Language) -> str:
    """Return a framework with how many of its goals are complete, how many not, and how many are neither."""
    return " · ".join(part for part in (framework.title.to(language), goals_complete(plan, goals, language)) if part)


def _goal(plan: Plan, goal: Coverage, phases: tuple[tuple[int, PlanPhase], ...], language: Language) -> dict[str, Cell]:
    derived = "" if goal.basis is Basis.ATTESTED else " *"
    by_phase: dict[str, Cell] = {}
    for at, phase in phases:
        done = goal.by_phase[at] if at < len(goal.by_phase) else goal.done
        by_phase[f"by_{at}"] = Cell(f"{done}/{goal.of}" if goal.of else "–")
        by_phase[f"done_{written(phase.last)}"] = data(done)
    last = goal.by_phase[phases[-1][0]] if phases and goal.by_phase else goal.done
    return {
        "title": Cell(f"{goal.title.to(language)}{derived}", goal.title.to(language)),
        "framework": data(goal.framework),
        "noun": Cell(goal.noun.to(language)),
        **by_phase,
        "drawn": Cell(bar(last, goal.of, 10) if goal.of else ""),
        "full": _full(plan, goal, language),
        "beside": Cell(_beside(plan, goal, language), style=Style.MUTED),
        "chosen": Cell("" if goal.rank is None else str(goal.rank), style=Style.STRONG),
        "id": Cell(goal.goal),
        **{key: data(getattr(goal, key)) for key in ("done", "of", "complete", "recurring", "awaits", "rank")},
        "finish": data(iso(goal.finish)),
        "basis": data(goal.basis.value, BASES[goal.basis].to(language)),
    }


def _full(plan: Plan, goal: Coverage, language: Language) -> Cell:
    """Return when the goal is complete; after the horizon is late, never is said."""
    if goal.finish is not None and goal.finish > plan.horizon_to:
        return Cell(shown(goal.finish), style=Style.LATE)
    if not has_core(plan, goal):
        return Cell(say.NO_CORE.to(language), style=Style.MUTED)
    if not goal.complete:
        return Cell(say.COMPLETE_NO.to(language), style=Style.MUTED)
    when = say.COMPLETE_YES.to(language) if goal.finish is None else shown(goal.finish)
    return Cell(when, style=Style.DONE)


def _beside(plan: Plan, goal: Coverage, language: Language) -> str:
    """Return what the fraction leaves out: recurring work, and work of another level."""
    parts = []
    if goal.recurring:
        parts.append(say.RECURRING_COUNT.to(language).format(number=goal.recurring))
    for level, number in _awaited(plan, goal).items():
        if number:
            parts.append(say.AWAITS_COUNT[level].to(language).format(number=number))
    return ", ".join(parts)


def _awaited(plan: Plan, goal: Coverage) -> dict[Level, int]:
    """Return whose the awaited tasks are; those that the plan does not list are the province's or the communes'."""
    named = {*goal.core, *goal.extra}
    awaited = (task for task in plan.tasks if task.status is Status.EXTERNAL)
    external = [task.level for task in awaited if task.id in named or goal.goal in task.goals][: goal.awaits]
    other = Level.PROVINCE if plan.level is Level.COMMUNE else Level.COMMUNE
    found = {level: external.count(level) for level in Level}
    found[other] += goal.awaits - len(external)
    return found
