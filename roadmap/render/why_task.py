"""The answers about one task: where it stands, why it must be done, why then, what waits for it, on what ground."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import latest as slack_words
from roadmap.messages import screens as say
from roadmap.messages import why as words
from roadmap.messages.text import Language
from roadmap.messages.views import STAGES
from roadmap.model import Basis
from roadmap.months import shown, year_of
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.plan.gates import unbudgeted_delivery
from roadmap.render.blocks import Style
from roadmap.render.misses import lacking, lateness
from roadmap.render.names import cited_short, clause, level_name, parts, role_name, source_name, task_said, text
from roadmap.render.phrases import months, remaining
from roadmap.render.plain import clean
from roadmap.render.slack import slips
from roadmap.render.why_chain import must
from roadmap.render.why_now import now, others, sooner
from roadmap.render.why_points import (
    Point,
    dated,
    exclusions,
    goal_name,
    has_local_figures,
    is_after_due,
    source_lines,
    switched_off,
)

FOLLOWERS = 6


def task_points(plan: Plan, task: PlanTask, language: Language, *, hide_money: bool = False) -> list[Point]:
    """Return all points of a task in the order in which they are read; some have no lines."""
    placed = task.status is Status.PLANNED
    return [
        Point("status", words.STANDS, list(_stands(plan, task, language))),
        Point("missed", words.MISSES, list(_missed(plan, task, language)), Style.LATE),
        Point("no-date", words.NO_DATE, _no_date(plan, task, language, hide_money), Style.LATE),
        Point("must", words.MUST, must(plan, task, language)),
        Point("now", words.NOW, _now(plan, task, language, hide_money)),
        Point("others", words.OTHERS, others(plan, task, language, hide_money=hide_money) if placed else []),
        Point("sooner", words.SOONER, sooner(plan, task, language, hide_money=hide_money) if placed else []),
        _slack(plan, task, language),
        Point("followers", words.FOLLOWS, _followers(plan, task, language)),
        Point("sources", words.SOURCES, list(_sources(plan, task, language, hide_money))),
    ]


def _stands(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    match task.status:
        case Status.DONE:
            at = words.DONE if task.done is None else words.DONE_AT.fill(month=shown(task.done))
            yield at.to(language)
        case Status.RUNNING if task.start is not None and task.finish is not None:
            finish, rest = shown(task.finish), remaining(plan, task)
            running = words.RUNNING.fill(start=shown(task.start), finish=finish)
            if rest is not None:
                running = words.RUNNING_UNDATED.fill(months=months(rest, language), finish=finish)
            yield running.to(language)
        case Status.RECURRING:
            yield _recurring(plan, task, language)
        case Status.EXTERNAL:
            yield from _external(plan, task, language)
    yield from _recorded(plan, task, language)


def _recurring(plan: Plan, task: PlanTask, language: Language) -> str:
    often = say.HOW_OFTEN[task.recurring].to(language) if task.recurring else ""
    first, last = task.start or plan.start, task.finish or plan.horizon_to
    return words.RECURRING.fill(often=often, start=shown(first), finish=shown(last)).to(language)


def _external(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    lead = role_name(plan, task.lead, language)
    yield words.EXTERNAL.fill(level=level_name(task, language), lead=lead).to(language)
    if task.confirmed and task.available is not None:
        yield words.EXTERNAL_CONFIRMED.fill(month=shown(task.available)).to(language)
    else:
        yield words.EXTERNAL_UNDATED.fill(month=shown(plan.start)).to(language)


def _recorded(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    """Yield how far the work is, who says so, and what was reported of it."""
    extent = text(task.extent, language).rstrip(" .;") if task.extent else ""
    speaker = words.SPEAKER.fill(speaker=text(task.speaker, language)).to(language) if task.speaker else ""
    said = [words.EXTENT.fill(extent=extent).to(language)] if extent else []
    said += [speaker] if speaker else []
    if said and task.status in (Status.PLANNED, Status.NO_DATE):
        yield _partly(plan, task, extent, speaker, language)
    elif said:
        source = f" {cited_short(plan, task.in_place_source, language)}" if task.in_place_source else ""
        yield "; ".join(said) + source
    if task.difficulty:
        yield words.DIFFICULTY.fill(words=clean(task.difficulty)).to(language)
    if task.proposal:
        yield words.PROPOSAL.fill(words=clean(task.proposal)).to(language)


def _partly(plan: Plan, task: PlanTask, extent: str, speaker: str, language: Language) -> str:
    """Return what is in place of work that is still to be done."""
    source = plan.sources.get(task.in_place_source or "")
    by = ", ".join(part for part in (speaker, source_name(source, language) if source else "") if part)
    if not extent:
        return words.PARTLY_PLAIN.fill(by=by).to(language)
    return words.PARTLY.fill(extent=f"{extent} ({by})" if by else extent).to(language)


def _missed(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    if task.id in plan.beyond_horizon and task.finish is not None:
        yield words.MISS_BEYOND.fill(finish=shown(task.finish), to=shown(plan.horizon_to)).to(language)
    if task.id in plan.deadlines_missed:
        yield lateness(task, language)
    for moved in plan.pins_moved:
        identifier, name = parts(moved)
        stage = task.stage(name) if identifier == task.id and name else None
        if stage and stage.pin is not None and stage.start is not None:
            dates = {"pin": shown(stage.pin), "start": shown(stage.start)}
            yield words.MISS_PIN.fill(stage=STAGES[stage.name], **dates).to(language)
    if task.due is not None and task.finish is not None and is_after_due(task):
        late = {"due": shown(task.due.by), "months": months(task.finish - task.due.by, language)}
        source = cited_short(plan, task.due.source, language)
        yield f"{words.MISS_DUE.fill(**late).to(language)} {source}"
    if task.excluded_needs:
        needed = ", ".join(task_said(plan, each, language) for each in task.excluded_needs)
        yield words.WITHOUT.fill(tasks=needed).to(language)


def _no_date(plan: Plan, task: PlanTask, language: Language, hide_money: bool) -> list[str]:
    return [lacking(task.missing, plan, language, hide_money=hide_money)] if task.status is Status.NO_DATE else []


def _now(plan: Plan, task: PlanTask, language: Language, hide_money: bool) -> list[str]:
    if task.status is Status.RECURRING:
        return [words.RECURRING_NOW.to(language)]
    if task.status is not Status.PLANNED:
        return []
    return [*now(plan, task, language, hide_money=hide_money), *_unheeded(plan, task, language)]


def _unheeded(plan: Plan, task: PlanTask, language: Language) -> Iterator[str]:
    """Yield what the task's dates do not wait for: what the brief took off, and the budget of the year."""
    off = switched_off(plan)
    if named := [task_said(plan, each, language) for each in off.get(task.id, ())]:
        yield words.SWITCHED_OFF.fill(tasks=", ".join(named)).to(language)
    if (late := unbudgeted_delivery(plan, task)) and late.decided is not None and late.waits is not None:
        dates = {"decided": shown(late.decided), "waits": shown(late.waits), "year": year_of(late.decided) + 1}
        yield words.AFTER_BUDGET.fill(gate=text(late.gate.title, language), **dates).to(language)


def _slack(plan: Plan, task: PlanTask, language: Language) -> Point:
    """Return by how much the task may slip; of one without a date, when it must begin."""
    label = slack_words.MUST_BEGIN if task.status is Status.NO_DATE else slack_words.SLIPS
    critical = task.critical and task.status in (Status.PLANNED, Status.RUNNING)
    chain = [words.CRITICAL.to(language)] if critical else []
    return Point("slack", label, [*slips(plan, task, language), *chain])


def _followers(plan: Plan, task: PlanTask, language: Language) -> list[str]:
    lines = [dated(plan, each, language) for each in task.needed_by[:FOLLOWERS]]
    if len(task.needed_by) > FOLLOWERS:
        lines.append(words.AND_MORE.fill(n=len(task.needed_by) - FOLLOWERS).to(language))
    return lines


def _sources(plan: Plan, task: PlanTask, language: Language, hide_money: bool) -> Iterator[str]:
    """Yield the sources with their grades, what kind of statement the task is, and where its figures come from; the
    note on these tells of sums.
    """
    yield from source_lines(plan, task.sources, language)
    if task.own:
        yield words.OWN_TASK.to(language)
        yield words.FIGURES_OWN.to(language)
        return
    if task.basis is not Basis.ATTESTED or not task.sources:
        yield words.TASK_BASIS.fill(basis=words.BASES[task.basis]).to(language)
    if task.status in (Status.DONE, Status.EXTERNAL):
        return
    if has_local_figures(plan, task):
        yield words.FIGURES_OWN.to(language)
        return
    held = [plan.sources[source] for source in task.figures_sources if source in plan.sources]
    names = ", ".join(source_name(source, language) for source in held)
    line = words.FIGURES_BASIS.fill(basis=words.FIGURES[task.figures]).to(language)
    note = f"; {clause(text(task.figures_note, language))}" if task.figures_note and not hide_money else ""
    yield f"{line} ({names}){note}" if names else f"{line}{note}"


def excluded_points(plan: Plan, identifier: str, language: Language) -> list[Point]:
    """Return the points of a task that the brief excludes."""
    given = exclusions(plan)[identifier]
    reason = words.EXCLUDED.fill(reason=given) if given else words.EXCLUDED_PLAIN
    needing = [dated(plan, task.id, language) for task in plan.tasks if identifier in task.excluded_needs]
    goals = [goal_name(goal, language) for goal in plan.coverage if goal.rank is not None and identifier in goal.core]
    lost = [words.GOALS_LOST.fill(goals=", ".join(goals)).to(language)] if goals else []
    return [
        Point("status", words.STANDS, [reason.to(language), *lost]),
        Point("followers", words.FOLLOWS, needing),
    ]
