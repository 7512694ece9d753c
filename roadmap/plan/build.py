"""From catalogue and brief to the finished plan: network, problem, schedule, then words, phases, coverage, money,
reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from roadmap.briefvalues import plain
from roadmap.errors import ExitCode, RoadmapError
from roadmap.messages import faults as say
from roadmap.messages.text import Text, same
from roadmap.model import (
    Basis,
    Brief,
    Catalogue,
    Dependency,
    Effort,
    FundNature,
    InPlace,
    Locality,
    Moment,
    Nature,
    Procedure,
    StageName,
    Task,
)
from roadmap.months import Month, shown, written
from roadmap.network import Network, build_network, stage_of
from roadmap.plan.coverage import coverage
from roadmap.plan.document import (
    Arc,
    Charge,
    Hold,
    HoldKind,
    Missing,
    Notice,
    Overrun,
    Plan,
    PlanFramework,
    PlanPhase,
    PlanProcedure,
    PlanSource,
    PlanStage,
    PlanTask,
    Status,
    linked,
)
from roadmap.plan.targets import targets
from roadmap.schedule.critical_path import free_floats, lower_bound, total_floats
from roadmap.schedule.encoding import encode
from roadmap.schedule.explain import Binding, bindings, critical_chain
from roadmap.schedule.fast import ENGINE, solve
from roadmap.schedule.formulate import Formulation, formulate
from roadmap.schedule.problem import Problem, Schedule, Stuck, predecessors
from roadmap.schedule.profile import Profile

_STAGES = tuple(StageName)


class PinContradicts(RoadmapError):
    """A pin lies before the first month that the dependencies, or another pin, allow."""

    def __init__(self, task: str, stage: str, text: Text) -> None:
        super().__init__(text)
        self.task = task
        self.stage = stage


class Stopped(RoadmapError):
    """The user stopped the search; `plan` is the plan of the best schedule until then."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self, plan: Plan) -> None:
        super().__init__(say.STOPPED)
        self.plan = plan


class Solved(NamedTuple):
    """A schedule; whether it is proven that none meets the wishes better; the period before which none that places the
    same work ends; whether the user stopped the search for a better one.
    """

    schedule: Schedule
    proven: bool
    bound: int
    stopped: bool = False


class _Made(NamedTuple):
    """All stages of the flow, for the functions that turn them into a document."""

    catalogue: Catalogue
    brief: Brief
    locality: Locality
    network: Network
    formulation: Formulation
    schedule: Schedule
    held: tuple[tuple[Binding, ...], ...]
    floats: tuple[int | None, ...]
    free: tuple[int | None, ...]
    chain: tuple[int, ...]
    critical: frozenset[int]
    dependencies: tuple[tuple[Dependency, ...], ...]
    solved: Solved

    @property
    def problem(self) -> Problem:
        return self.formulation.problem

    def month(self, period: int) -> Month:
        return Month(self.brief.horizon_from + period)

    def stage_name(self, index: int) -> str:
        return self.problem.activities[index].id.removesuffix("/external")


def make_plan(catalogue: Catalogue, brief: Brief, watch: Callable[[int], None] | None = None) -> Plan:
    """Return the plan of `brief`: the same for the same input, always. Raises `PinContradicts` for an impossible
    pin.

    `watch` is told how many percent of a search are spent; where there is one, an interruption of the search raises
    `Stopped`.
    """
    network = build_network(catalogue, brief, catalogue.localities[brief.locality])
    return plan_of(catalogue, brief, network, lambda problem: _solved(problem, brief, watch))


def plan_of(catalogue: Catalogue, brief: Brief, network: Network, solve: Callable[[Problem], Solved]) -> Plan:
    """Return the plan of `network`, scheduled by `solve`. Raises `PinContradicts` for an impossible pin, `Stopped`
    where the user stopped the search.
    """
    locality = catalogue.localities[brief.locality]
    formulation = formulate(catalogue, brief, locality, network)
    problem = formulation.problem
    _refuse_contradicting_pins(problem, brief)
    solved = solve(problem)
    schedule = solved.schedule
    held = bindings(problem, schedule)
    end = schedule.end(problem)
    floats = total_floats(problem, schedule, end or problem.start)
    free = free_floats(problem, schedule, end or problem.start)
    chain = critical_chain(held, _last(problem, schedule))
    made = _Made(
        catalogue,
        brief,
        locality,
        network,
        formulation,
        schedule,
        held,
        floats,
        free,
        chain,
        frozenset(chain),
        _applied(formulation),
        solved,
    )
    plan = _document(made)
    if solved.stopped:
        raise Stopped(plan)
    return plan


def as_found(problem: Problem, schedule: Schedule) -> Solved:
    """Return `schedule` with what its longest path says, and nothing else proven."""
    return Solved(schedule, False, lower_bound(problem, schedule))


def _solved(problem: Problem, brief: Brief, watch: Callable[[int], None] | None) -> Solved:
    """Return the schedule of the brief's engine and effort, and what is known of it."""
    schedule = solve(problem)
    solved = as_found(problem, schedule)
    if brief.effort is not Effort.QUICK:
        from roadmap.schedule.search import PLACEMENTS, search

        found = search(problem, schedule, PLACEMENTS[brief.effort], watch)
        solved = Solved(found.schedule, found.proven, found.bound, found.stopped)
    if brief.engine != "optimal" or solved.proven or solved.stopped:
        return solved
    from roadmap.schedule import optimal
    from roadmap.schedule.bounds import bounds_of

    best = optimal.solve(problem, solved.schedule)
    return Solved(best.schedule, best.proven, bounds_of(problem, best.schedule)[-1])


def _applied(formulation: Formulation) -> tuple[tuple[Dependency, ...], ...]:
    """Return for each activity the dependencies that hold it back."""
    found: list[list[Dependency]] = [[] for _ in formulation.problem.activities]
    for arc, key in zip(formulation.problem.arcs, formulation.arc_keys, strict=True):
        if key.dependency is not None:
            found[arc.after].append(key.dependency)
    return tuple(tuple(each) for each in found)


def _refuse_contradicting_pins(problem: Problem, brief: Brief) -> None:
    if all(each.pin is None for each in problem.activities):
        return
    before = predecessors(problem)
    earliest: list[int] = []
    because: list[int | None] = []
    for index, activity in enumerate(problem.activities):
        bounds = [
            (earliest[other] + lag, because[other] if because[other] is not None else other)
            for other, lag in before[index]
        ]
        first, cause = max(bounds, default=(activity.earliest, None), key=lambda bound: bound[0])
        first = max(first, activity.earliest)
        if activity.fixed is not None:
            first = activity.fixed
        elif activity.pin is not None and activity.pin < first:
            task, _, stage = activity.id.partition("/")
            pinned = cause is not None and problem.activities[cause].pin is not None
            other = same(problem.activities[cause].id) if pinned and cause is not None else say.PIN_AGAINST_DEPENDENCIES
            month, pin = (Month(brief.horizon_from + at) for at in (first, activity.pin))
            raise PinContradicts(
                task, stage, say.PIN_CONTRADICTS.fill(pin=shown(pin), other=other, earliest=shown(month))
            )
        pinned_here = activity.pin is not None and activity.fixed is None
        earliest.append(activity.pin if pinned_here and activity.pin is not None else first)
        because.append(
            index
            if pinned_here
            else (cause if cause is not None and problem.activities[cause].pin is not None else None)
        )


def _last(problem: Problem, schedule: Schedule) -> int | None:
    dated = [
        (-finish, problem.activities[index].id, index)
        for index in schedule.dated(problem)
        if (finish := schedule.finish(problem, index)) is not None
    ]
    return min(dated)[2] if dated else None


def _document(made: _Made) -> Plan:
    brief, catalogue, problem = made.brief, made.catalogue, made.problem
    unlinked = tuple(_tasks(made))
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


def _tasks(made: _Made) -> Iterator[PlanTask]:
    for task in made.network.tasks.values():
        yield _task(made, task)
    for task in made.network.external.values():
        yield _external(made, task)


def _words(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "title": task.title,
        "deliverable": task.deliverable,
        "domain": task.domain,
        "level": task.level,
        "lead": task.lead,
        "support": task.support,
        "approver": task.approver,
        "procedure": task.procedure,
        "basis": task.basis,
        "sources": task.sources,
        "figures": task.figures,
        "figures_sources": task.figures_sources,
        "figures_note": task.figures_note,
        "due": task.due,
        "own": task.own,
    }


def _external(made: _Made, task: Task) -> PlanTask:
    month = made.brief.external.get(task.id)
    return PlanTask(
        **_words(task),  # type: ignore[arg-type]
        status=Status.EXTERNAL,
        rank=made.network.rank[task.id] + 1,
        available=month,
        confirmed=month is not None,
    )


def _task(made: _Made, task: Task) -> PlanTask:
    network, brief = made.network, made.brief
    state = network.states.get(task.id)
    in_place = state.in_place if state else _partly_in_place(made, task)
    stages = tuple(_stages(made, task))
    status = _status(made, task, stages)
    deadline = brief.deadlines.get(task.id)
    phase = _phase(brief, stages) if status in (Status.PLANNED, Status.RUNNING) else None
    if (
        status is Status.DONE
        and state is not None
        and state.progress.done is not None
        and state.progress.done >= brief.horizon_from
    ):
        phase = next((each.number for each in brief.phases if state.progress.done <= each.to), None)
    return PlanTask(
        **_words(task),  # type: ignore[arg-type]
        status=status,
        rank=network.rank[task.id] + 1,
        phase=phase,
        began_earlier=bool(phase is not None and stages and _began_earlier(brief, phase, stages[0].start)),
        recurring=task.recurring,
        done=state.progress.done if state and status is Status.DONE else None,
        extent=in_place.extent if in_place else None,
        speaker=in_place.speaker if in_place else None,
        in_place_source=in_place.source if in_place else None,
        excluded_needs=network.excluded_needs.get(task.id, ()),
        cost=_cost(made, task, stages),
        cost_unknown=_cost_unknown(task) and status is not Status.DONE,
        problem=task.problem,
        fund=", ".join(str(account) for account in _accounts(made, task)),
        deadline=None if deadline is None else deadline.by,
        deadline_weight=1 if deadline is None else deadline.weight,
        missing=_missing(made, task) if status is Status.NO_DATE else None,
        difficulty=brief.progress[task.id].difficulty if task.id in brief.progress else "",
        proposal=brief.progress[task.id].proposal if task.id in brief.progress else "",
        stages=stages,
    )


def _partly_in_place(made: _Made, task: Task) -> InPlace | None:
    """Return what the locality has of a task that is planned all the same, since a partial extent closes nothing."""
    partial = (each for each in made.locality.in_place if each.task == task.id and each.partial)
    return next(partial, None) if task.id not in made.brief.progress else None


def _status(made: _Made, task: Task, stages: tuple[PlanStage, ...]) -> Status:
    state = made.network.states.get(task.id)
    if task.recurring:
        return Status.RECURRING
    if state is not None and state.status == "done":
        return Status.DONE
    if any(stage.start is None for stage in stages):
        return Status.NO_DATE
    return Status.RUNNING if state is not None else Status.PLANNED


def _phase(brief: Brief, stages: tuple[PlanStage, ...]) -> int:
    finish = stages[-1].finish
    assert finish is not None
    return next((each.number for each in brief.phases if finish <= each.to), 0)


def _began_earlier(brief: Brief, phase: int, start: Month | None) -> bool:
    ends = {each.number: each.to for each in brief.phases}
    before = ends[len(ends)] if phase == 0 else ends.get(phase - 1)
    return start is not None and before is not None and start <= before


def _stages(made: _Made, task: Task) -> Iterator[PlanStage]:
    for name in _STAGES:
        index = made.formulation.index.get(f"{task.id}/{name!s}")
        if index is None:
            continue
        activity = made.problem.activities[index]
        period = made.schedule.starts[index]
        yield PlanStage(
            name=name,
            start=None if period is None else made.month(period),
            months=activity.months,
            team=tuple((made.problem.teams[team], tenths) for team, tenths in activity.demands),
            charges=tuple(_charges(made, index)),
            after=tuple(_arcs(made, task, index)),
            held_by=tuple(_hold(made, each) for each in made.held[index] if not activity.endless),
            total_float=made.floats[index],
            free_float=made.free[index],
            critical=index in made.critical,
            pin=None if activity.pin is None else made.month(activity.pin),
            progress=_stage_progress(made, task, index),
        )


def _stage_progress(made: _Made, task: Task, index: int) -> str | None:
    activity = made.problem.activities[index]
    if activity.fixed is None or task.recurring:
        return None
    past = activity.fixed + activity.months <= made.problem.start
    return "done" if past else "running"


def _charges(made: _Made, index: int) -> Iterator[Charge]:
    activity = made.problem.activities[index]
    start = made.schedule.starts[index]
    at = 0 if start is None else start
    for each in made.problem.spans(activity, at):
        first = each.first - at - activity.months if activity.months == 0 else each.first - at
        if each.sum:
            yield Charge(made.formulation.accounts[each.account], first + 1, first + each.months, each.sum)


def _arcs(made: _Made, task: Task, index: int) -> Iterator[Arc]:
    found = made.dependencies[index]
    done = [
        dependency
        for dependency in task.after
        if dependency not in found
        and dependency.after in made.network.tasks
        and made.formulation.index.get(f"{task.id}/{_holding_stage(made, task, dependency.holds)!s}") == index
    ]
    for each in [dependency for dependency in task.after if dependency in found or dependency in done]:
        yield Arc(each.after, each.of, each.holds, each.lag, each.strength, each.why, each.source)


def _holding_stage(made: _Made, task: Task, moment: Moment) -> str:
    stage = stage_of(task, moment)
    return stage if f"{task.id}/{stage!s}" in made.formulation.index else StageName.DELIVERY


def _hold(made: _Made, binding: Binding) -> Hold:
    key = None
    if binding.arc is not None and (dependency := made.formulation.arc_keys[binding.arc].dependency):
        key = dependency.key
    return Hold(
        kind=HoldKind(binding.kind),
        stage=None if binding.activity is None else made.stage_name(binding.activity),
        key=key,
        team=None if binding.team is None else made.problem.teams[binding.team],
        month=None if binding.period is None else made.month(binding.period),
        account=None if binding.account is None else made.formulation.accounts[binding.account],
        year=binding.year,
    )


def _cost(
    made: _Made, task: Task, stages: tuple[PlanStage, ...]
) -> tuple[tuple[FundNature, tuple[tuple[int, int], ...]], ...]:
    sums: dict[FundNature, dict[int, int]] = {}
    for stage in stages:
        index = made.formulation.index[f"{task.id}/{stage.name!s}"]
        start = made.schedule.starts[index]
        if start is None:
            continue
        for (account, year), amount in made.problem.spending(made.problem.activities[index], start).items():
            years = sums.setdefault(made.formulation.accounts[account], {})
            years[year] = years.get(year, 0) + amount
    return tuple((account, tuple(sorted(years.items()))) for account, years in sorted(sums.items()))


def _accounts(made: _Made, task: Task) -> list[FundNature]:
    nature = made.catalogue.procedures[task.procedure].nature if task.procedure else Nature.RECURRENT
    return [FundNature(fund, nature) for fund, _ in task.funds or ((made.locality.fund, 100),)]


def _cost_unknown(task: Task) -> bool:
    """A task that is paid for, but whose amount nobody knows: it has funds or a procedure that spends, and no cost."""
    paid = bool(task.funds) or task.procedure not in (None, "noi-bo")
    return paid and task.delivery is not None and task.delivery.cost is None and task.run_cost is None


def _missing(made: _Made, task: Task) -> Missing:
    for name in _STAGES:
        index = made.formulation.index.get(f"{task.id}/{name!s}")
        if index is not None and index in made.schedule.stuck:
            return _why_stuck(made, made.schedule.stuck[index])
    raise AssertionError(task.id)


def _why_stuck(made: _Made, stuck: Stuck) -> Missing:
    if stuck.activity is not None:
        return Missing("predecessor", task=made.stage_name(stuck.activity).partition("/")[0])
    if stuck.team is not None:
        return Missing("team", team=made.problem.teams[stuck.team], needed=stuck.needed, available=stuck.available)
    if stuck.account is not None:
        account = made.formulation.accounts[stuck.account]
        return Missing("money", account=account, year=stuck.year, needed=stuck.needed, available=stuck.available)
    return Missing("time")


def _phases(made: _Made, tasks: tuple[PlanTask, ...]) -> tuple[PlanPhase, ...]:
    phases: list[PlanPhase] = []
    first = made.brief.horizon_from
    whole_years = all(each.to % 12 == 11 for each in made.brief.phases)
    for each in made.brief.phases:
        counted = sum(1 for task in tasks if task.phase == each.number)
        budget = _phase_budget(made, first, each.to) if whole_years else None
        phases.append(PlanPhase(each.number, each.title, first, each.to, counted, _need(made, first, each.to), budget))
        first = Month(each.to + 1)
    return tuple(phases)


def _need(made: _Made, first: Month, last: Month) -> int:
    """Return million VND charged from month `first` to `last`, months before the start left out."""
    low, high = max(first - made.brief.horizon_from, made.problem.start), last - made.brief.horizon_from + 1
    total = 0
    for activity, start in zip(made.problem.activities, made.schedule.starts, strict=True):
        if start is not None:
            for span in made.problem.spans(activity, start):
                begin, end = (min(max(at - span.first, 0), span.months) for at in (low, high))
                total += end * span.sum // span.months - begin * span.sum // span.months if end > begin else 0
    return total


def _phase_budget(made: _Made, first: Month, last: Month) -> int | None:
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


def _used_sources(made: _Made, tasks: tuple[PlanTask, ...]) -> dict[str, None]:
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


def _pins_moved(made: _Made) -> Iterator[str]:
    for activity, start in zip(made.problem.activities, made.schedule.starts, strict=True):
        if activity.pin is not None and start != activity.pin:
            yield activity.id


def _overruns(made: _Made) -> Iterator[Overrun]:
    """Yield where fixed work alone needs more than there is: each month of a team, each year or span of an account."""
    profile = Profile(encode(made.problem))
    for index, activity in enumerate(made.problem.activities):
        if activity.fixed is not None:
            profile.place(index, activity.fixed)
    yield from _overrun_teams(made, profile)
    yield from _overrun_money(made, profile)


def _overrun_teams(made: _Made, profile: Profile) -> Iterator[Overrun]:
    problem = made.problem
    reserves = profile.encoding.reserves
    short = [at for at in range(problem.start, problem.limit) if profile.free[at] & reserves != reserves]
    for team, capacity in enumerate(problem.capacity):
        for period in short if capacity is not None else ():
            free = profile.people(team, period)
            if capacity is not None and free is not None and free < 0:
                month = written(made.month(period))
                yield Overrun(problem.teams[team], None, month, capacity[period] - free, capacity[period])


def _overrun_money(made: _Made, profile: Profile) -> Iterator[Overrun]:
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


def _notices(made: _Made, tasks: tuple[PlanTask, ...]) -> Iterator[Notice]:
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
    ):
        for task_id in sorted(names):
            if task_id not in in_plan:
                yield Notice("not-in-plan", (("task", task_id), ("key", key)))


def _profile_figures(made: _Made) -> Iterator[Notice]:
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
