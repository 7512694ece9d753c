"""From a schedule to the plan's document: tasks, phases, targets, what is over its limit and what must be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from roadmap.briefvalues import plain
from roadmap.model import (
    Basis,
    Brief,
    Catalogue,
    Procedure,
    Task,
)
from roadmap.months import Month, written
from roadmap.plan.coverage import coverage
from roadmap.plan.document import (
    Notice,
    Overrun,
    Plan,
    PlanFramework,
    PlanPhase,
    PlanProcedure,
    PlanSource,
    PlanTask,
    Status,
    linked,
)
from roadmap.plan.made import Made
from roadmap.plan.targets import targets
from roadmap.plan.tasklines import plan_tasks
from roadmap.schedule.encoding import encode
from roadmap.schedule.fast import ENGINE
from roadmap.schedule.profile import Profile


def document_of(made: Made) -> Plan:
    """Return the plan with all that is said of it; sums are million VND, dates are months, the digest is left empty."""
    brief, catalogue, problem = made.brief, made.catalogue, made.problem
    unlinked = tuple(plan_tasks(made))
    covered = tuple(coverage(catalogue, brief, made.locality, unlinked))
    tasks = linked(unlinked, covered)
    end = made.schedule.end(problem)
    served = tuple(targets(catalogue, brief, tasks))
    gone_through = {task.procedure for task in tasks}
    procedures = [each for each in catalogue.procedures.values() if each.id in gone_through]
    filled = {task.domain for task in tasks}
    used = _used_sources(made, tasks)
    used |= dict.fromkeys(source for each in served for source in each.target.sources)
    used |= dict.fromkeys(source for each in procedures for source in each.law)
    used |= dict.fromkeys(source for each in procedures for gate in each.gates for source in gate.sources)
    named = {**dict(made.locality.roles), **brief.roles}
    roles = {role: named.get(role, catalogue.roles[role].title) for role in _used_roles(tasks, brief)}
    return Plan(
        title=brief.title,
        language=brief.language,
        locality=brief.locality,
        locality_title=made.locality.title,
        level=made.locality.level,
        horizon_from=brief.horizon_from,
        horizon_to=brief.horizon_to,
        start=brief.start,
        engine=brief.engine,
        engine_revision=ENGINE,
        effort=str(brief.effort),
        digest="",
        brief=plain(brief),
        catalogue_version=catalogue.version,
        catalogue_as_of=catalogue.as_of,
        catalogue_digest=catalogue.digest,
        phases=_phases(made, tasks),
        phases_why=catalogue.phases_why,
        phases_source=catalogue.phases_source,
        tasks=tasks,
        coverage=covered,
        frameworks=tuple(
            PlanFramework(each.id, each.title, each.noun, each.notice) for each in catalogue.frameworks.values()
        ),
        sources={source: _source(catalogue, source) for source in catalogue.sources if source in used},
        roles=roles,
        role_shorts={role: named.get(role, catalogue.roles[role].short) for role in roles},
        domains={each.id: each.title for each in catalogue.domains.values() if each.id in filled},
        teams={each.id: each.title for each in catalogue.teams.values() if each.id in problem.teams},
        procedures={each.id: _procedure(each, brief) for each in procedures},
        capacities=brief.teams,
        budgets=brief.budgets,
        end=None if end is None else made.month(end - 1),
        bound=None if end is None else made.month(made.solved.bound - 1),
        chain=tuple(made.stage_name(index) for index in made.chain),
        beyond_horizon=tuple(task.id for task in tasks if task.phase == 0),
        no_date=tuple(task.id for task in tasks if task.status is Status.NO_DATE),
        pins_moved=tuple(_pins_moved(made)),
        deadlines_missed=tuple(
            task.id
            for task in tasks
            if task.deadline is not None and (task.finish is None or task.finish > task.deadline)
        ),
        overruns=tuple(_overruns(made)),
        notices=tuple(_notices(made, tasks)),
        targets=served,
        proven=made.solved.proven,
        start_assumed=brief.start_assumed,
        locality_assumed=brief.locality_assumed,
    )


def _phases(made: Made, tasks: tuple[PlanTask, ...]) -> tuple[PlanPhase, ...]:
    phases: list[PlanPhase] = []
    first = made.brief.horizon_from
    whole_years = all(each.to % 12 == 11 for each in made.brief.phases)
    for each in made.brief.phases:
        counted = sum(1 for task in tasks if task.phase == each.number)
        budget = _phase_budget(made, first, each.to) if whole_years else None
        phases.append(PlanPhase(each.number, each.title, first, each.to, counted, _need(made, first, each.to), budget))
        first = Month(each.to + 1)
    return tuple(phases)


def _need(made: Made, first: Month, last: Month) -> int:
    """Return million VND charged from month `first` to `last`, months before the start left out."""
    low, high = max(first - made.brief.horizon_from, made.problem.start), last - made.brief.horizon_from + 1
    total = 0
    for activity, start in zip(made.problem.activities, made.schedule.starts, strict=True):
        if start is not None:
            for span in made.problem.spans(activity, start):
                begin, end = (min(max(at - span.first, 0), span.months) for at in (low, high))
                total += end * span.sum // span.months - begin * span.sum // span.months if end > begin else 0
    return total


def _phase_budget(made: Made, first: Month, last: Month) -> int | None:
    years = range(max(first, made.brief.start) // 12, last // 12 + 1)
    figures = [figure for budget in made.brief.budgets for year, figure in budget.years if year in years]
    return sum(figures) if figures else None


def _procedure(procedure: Procedure, brief: Brief) -> PlanProcedure:
    """Return the procedure with its gates as the brief says that they are passed here."""
    changes = brief.gates.get(procedure.id, {})
    gates = tuple(gate._replace(**changes.get(gate.id, {})) for gate in procedure.gates)
    return PlanProcedure(procedure.id, procedure.title, procedure.law, gates)


def _source(catalogue: Catalogue, identifier: str) -> PlanSource:
    source = catalogue.sources[identifier]
    return PlanSource(
        source.id,
        source.title,
        source.kind,
        source.grade,
        source.number,
        source.date,
        source.issuer,
        source.url,
        source.note,
        source.since,
        source.until,
    )


def _used_sources(made: Made, tasks: tuple[PlanTask, ...]) -> dict[str, None]:
    used = [made.catalogue.phases_source]
    for task in tasks:
        used += [*task.sources, *task.figures_sources, task.in_place_source, task.due and task.due.source]
        used += [arc.source for stage in task.stages for arc in stage.after]
    for goal in made.catalogue.goals.values():
        used += goal.sources
    return {source: None for source in used if source}


def _used_roles(tasks: tuple[PlanTask, ...], brief: Brief) -> list[str]:
    used: dict[str, None] = {}
    for task in tasks:
        used |= dict.fromkeys((task.lead, *task.support, *((task.approver,) if task.approver else ())))
    used |= dict.fromkeys(target.lead for target in brief.targets if target.lead)
    return sorted(used)


def _pins_moved(made: Made) -> Iterator[str]:
    for activity, start in zip(made.problem.activities, made.schedule.starts, strict=True):
        if activity.pin is not None and start != activity.pin:
            yield activity.id


def _overruns(made: Made) -> Iterator[Overrun]:
    """Yield where fixed work alone needs more than there is: each month of a team, each year or span of an account."""
    profile = Profile(encode(made.problem))
    for index, activity in enumerate(made.problem.activities):
        if activity.fixed is not None:
            profile.place(index, activity.fixed)
    yield from _overrun_teams(made, profile)
    yield from _overrun_money(made, profile)


def _overrun_teams(made: Made, profile: Profile) -> Iterator[Overrun]:
    problem = made.problem
    reserves = profile.encoding.reserves
    short = [at for at in range(problem.start, problem.limit) if profile.free[at] & reserves != reserves]
    for team, capacity in enumerate(problem.capacity):
        for period in short if capacity is not None else ():
            free = profile.people(team, period)
            if capacity is not None and free is not None and free < 0:
                month = written(made.month(period))
                yield Overrun(problem.teams[team], None, month, capacity[period] - free, capacity[period])


def _overrun_money(made: Made, profile: Profile) -> Iterator[Overrun]:
    problem = made.problem
    horizon_year = problem.year(problem.horizon - 1)
    for (account, year, _), left in zip(profile.encoding.spans, profile.money, strict=True):
        if left < 0 and profile.left(account, year) == left:
            figure = problem.budget[account][min(year, horizon_year)]
            yield Overrun(None, made.formulation.accounts[account], str(year), figure - left, figure)
    for number, left in enumerate(profile.ceilings):
        ceiling = problem.ceilings[number]
        if left < 0:
            span = f"{ceiling.first}-{ceiling.last}"
            yield Overrun(None, made.formulation.accounts[ceiling.account], span, ceiling.sum - left, ceiling.sum)


def _notices(made: Made, tasks: tuple[PlanTask, ...]) -> Iterator[Notice]:
    for remark in made.network.remarks:
        yield Notice(remark.kind, remark.values)
    for task in tasks:
        if task.status is Status.EXTERNAL and not task.confirmed:
            yield Notice("external-undated", (("task", task.id),))
        if task.cost_unknown:
            yield Notice("cost-unknown", (("task", task.id),))
        for excluded in task.excluded_needs:
            yield Notice("needs-excluded", (("task", task.id), ("excluded", excluded)))
    yield from _profile_figures(made)
    for team in made.formulation.hired:
        yield Notice("team-hired", (("team", team),))
    in_plan: Mapping[str, Task] = {**made.network.tasks, **made.network.external}
    for key, names in (
        ("deadline", made.brief.deadlines),
        ("pin", made.brief.pins),
        ("progress", made.brief.progress),
        ("estimate", made.brief.estimates),
        ("external", made.brief.external),
        ("task", {task.id for task in made.brief.tasks} - set(made.brief.exclude)),
    ):
        for task_id in sorted(names):
            if task_id not in in_plan:
                yield Notice("not-in-plan", (("task", task_id), ("key", key)))


def _profile_figures(made: Made) -> Iterator[Notice]:
    """Yield what the plan takes from a profile of estimates instead of from the people that it is for."""
    brief, profile = made.brief, made.locality
    if profile.basis is Basis.ATTESTED:
        return
    profiles = {budget.account: set(budget.years) for budget in profile.budgets}
    for budget in brief.budgets:  # one figure may be the same by chance
        same_figures = sum(each in profiles.get(budget.account, ()) for each in budget.years)
        if 2 * same_figures > len(budget.years):
            yield Notice("profile-figures", (("what", "money"),))
            break
    if set(brief.teams) & set(profile.teams):
        yield Notice("profile-figures", (("what", "people"),))
