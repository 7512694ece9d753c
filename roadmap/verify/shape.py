"""From the nested tables of a plan file to a `Document`; whatever has the wrong shape becomes a violation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from roadmap.messages import verifying
from roadmap.verify.place import (
    COUNT,
    COUNTS,
    FLAG,
    INTEGER,
    MONTH,
    PEOPLE,
    WORD,
    WORDS,
    Place,
    exactly,
    month_key,
    one_of,
    span_key,
    year_key,
    years_key,
)
from roadmap.verify.reading import (
    DONE,
    MOMENTS,
    NO_DATE,
    PLACED,
    RECURRING,
    RUNNING,
    STAGES,
    STATUSES,
    Arc,
    Brief,
    Budget,
    Charge,
    Coverage,
    Deadline,
    Document,
    Overrun,
    Phase,
    Progress,
    Stage,
    Summary,
    Target,
    Task,
    Team,
)
from roadmap.verify.violation import Violation

FORMAT = 1
STATUS, PROGRESS, STRENGTH = one_of(*STATUSES), one_of(DONE, RUNNING), one_of("hard", "soft")
COUNTED = ("tasks", "done", "running", "planned", "no_date_count", "recurring", "external")


def read(document: Mapping[str, object]) -> tuple[Document, tuple[Violation, ...]]:
    """Return what `document` says and everything in it that has the wrong shape; only without such the reading
    is whole.
    """
    root = Place("", document, [])
    root.need("format", exactly(FORMAT), FORMAT)
    root.need("digest", WORD, "")
    brief = _brief(root.inside("brief"), root.inside("locality"))
    summary, phases = _summary(root.inside("summary")), _phases(root.inside("phase"))
    tasks = {name: _task(name, place) for name, place in root.inside("task").each()}
    reading = Document(
        brief=brief,
        summary=summary,
        phases=phases,
        tasks=tasks,
        coverage=tuple(_coverage(name, place) for name, place in root.inside("coverage").each()),
        targets=tuple(_target(name, place) for name, place in root.inside("target").each()),
        stages=tuple((task, stage, f"{task.where}.{stage.name}") for task in tasks.values() for stage in task.stages),
    )
    _check_references(root, reading)
    return reading, tuple(root.faults)


def _check_references(root: Place, reading: Document) -> None:
    for task in reading.tasks.values():
        for stage in task.stages:
            for arc in stage.after:
                where = f"{task.where}.{stage.name}.after.{arc.after}/{arc.of}/{arc.holds}"
                if arc.after not in reading.tasks:
                    root.fault(where, verifying.UNKNOWN_TASK.fill(task=arc.after))
                elif reading.tasks[arc.after].status == RECURRING:
                    root.fault(where, verifying.WAITS_FOR_RECURRING.fill(task=arc.after))
    for target in reading.targets:
        for name in target.tasks:
            if name not in reading.tasks:
                root.fault(f"target.{target.id}.tasks", verifying.UNKNOWN_TASK.fill(task=name))


def _brief(place: Place, locality: Place) -> Brief:
    horizon = place.inside("horizon")
    return Brief(
        level=locality.need("level", WORD, ""),
        horizon_from=horizon.need("from", MONTH, 0),
        horizon_to=horizon.need("to", MONTH, 0),
        start=place.need("start", MONTH, 0),
        goals=place.get("goals", WORDS) or (),
        phases=dict(sorted(_phase_ends(place.inside("phase")).items())),
        budgets={account: _budget(budget) for account, budget in place.inside("budget").each()},
        teams={name: _team(team) for name, team in place.inside("team").each()},
        deadlines={task: _deadline(deadline) for task, deadline in place.inside("deadline").each()},
        pins=_pins(place.inside("pin")),
        exclude=tuple(place.inside("exclude").table),
        soft_off=_soft_off(place.inside("soft").without("all")),
        all_soft_off=place.inside("soft").get("all", FLAG) is False,
        external=_external(place.inside("external")),
        progress={task: _progress(progress) for task, progress in place.inside("progress").each()},
    )


def _phase_ends(place: Place) -> dict[int, int]:
    ends = ((_phase_number(place, key), phase.need("to", MONTH, 0)) for key, phase in place.each())
    return {number: end for number, end in ends if number is not None}


def _phase_number(place: Place, key: str) -> int | None:
    if key.isascii() and key.isdigit() and len(key) < 4:
        return int(key)
    place.fault(key, verifying.WRONG_KEY.fill(kind=verifying.A_COUNT))
    return None


def _budget(place: Place) -> Budget:
    return Budget(_by_year(place.without("ceiling")), tuple(_ceilings(place)))


def _ceilings(place: Place) -> Iterator[tuple[int, int, int]]:
    """Yield first year, last year and sum of every ceiling, keyed by its years or, as briefs write them, in a list."""
    listed = place.table.get("ceiling")
    if isinstance(listed, list):
        entries = Place(
            place.path("ceiling"), {str(number): each for number, each in enumerate(listed, 1)}, place.faults
        )
        for _, entry in entries.each():
            yield entry.need("from", COUNT, 0), entry.need("to", COUNT, 0), entry.need("sum", COUNT, 0)
        return
    keyed = place.inside("ceiling")
    for key in keyed.table:
        years = years_key(key)
        if years is None:
            keyed.fault(key, verifying.WRONG_KEY.fill(kind=verifying.YEARS))
        else:
            yield (*years, keyed.need(key, COUNT, 0))


def _by_year(place: Place) -> dict[int, int]:
    return place.keyed(COUNT, year_key, verifying.A_YEAR)


def _team(place: Place) -> Team:
    changes = place.inside("from").keyed(PEOPLE, month_key, verifying.A_MONTH)
    return Team(place.get("people", PEOPLE), tuple(sorted(changes.items())))


def _deadline(place: Place) -> Deadline:
    weight = place.get("weight", COUNT)
    return Deadline(place.need("by", MONTH, 0), 1 if weight is None else weight)


def _pins(place: Place) -> dict[tuple[str, str], int]:
    pins = {(task, stage): pinned.get(stage, MONTH) for task, pinned in place.each() for stage in STAGES}
    return {stage: month for stage, month in pins.items() if month is not None}


def _soft_off(place: Place) -> tuple[tuple[str, str], ...]:
    return tuple((task, name) for task in place.table for name in place.get(task, WORDS) or ())


def _external(place: Place) -> dict[str, int]:
    return {task: place.need(task, MONTH, 0) for task in place.table}


def _progress(place: Place) -> Progress:
    return Progress(
        started=place.get("started", MONTH),
        approved=place.get("approved", MONTH),
        done=place.get("done", MONTH),
        left=place.get("left", COUNT),
    )


def _summary(place: Place) -> Summary:
    return Summary(
        counts={key: place.get(key, COUNT) or 0 for key in COUNTED},
        fits=place.need("fits", FLAG, otherwise=False),
        end=place.get("end", MONTH),
        bound=place.get("bound", MONTH),
        gap=place.get("gap", COUNT),
        beyond_horizon=place.get("beyond_horizon", WORDS) or (),
        no_date=place.get("no_date", WORDS) or (),
        pins_moved=place.get("pins_moved", WORDS) or (),
        deadlines_missed=place.get("deadlines_missed", WORDS) or (),
        chain=place.get("chain", WORDS) or (),
        need=_by_year(place.inside("need")),
        budget=_by_year(place.inside("budget")),
        overruns=tuple(_overrun(name, overrun) for name, overrun in place.inside("overrun").each()),
    )


def _overrun(name: str, place: Place) -> Overrun:
    where = place.need("where", WORD, "")
    amount = COUNT if "/" in where else PEOPLE
    return Overrun(
        name, where, place.need("at", WORD, ""), place.need("needed", amount, 0), place.need("available", amount, 0)
    )


def _phases(place: Place) -> tuple[Phase, ...]:
    phases = [_phase(number, phase) for key, phase in place.each() if (number := _phase_number(place, key)) is not None]
    return tuple(sorted(phases, key=lambda phase: phase.number))


def _phase(number: int, place: Place) -> Phase:
    return Phase(
        number=number,
        first=place.need("from", MONTH, 0),
        last=place.need("to", MONTH, 0),
        tasks=place.get("tasks", COUNT) or 0,
        need=place.get("need", COUNT) or 0,
        budget=place.get("budget", COUNT),
    )


def _task(name: str, place: Place) -> Task:
    status = place.need("status", STATUS, NO_DATE)
    return Task(
        id=name,
        level=place.need("level", WORD, ""),
        status=status,
        phase=place.get("phase", COUNT),
        procedure=place.get("procedure", WORD),
        done=place.get("done", MONTH),
        available=place.get("available", MONTH),
        confirmed=place.get("confirmed", FLAG) or False,
        deadline=_deadline(place.inside("deadline")) if "deadline" in place.table else None,
        excluded_needs=place.get("excluded_needs", WORDS) or (),
        cost={
            (account, year): amount
            for account, years in place.inside("cost").each()
            for year, amount in _by_year(years).items()
        },
        stages=(stages := tuple(_stage(stage, place.inside(stage)) for stage in STAGES if stage in place.table)),
        last=_last(stages) if status in PLACED else None,
    )


def _last(stages: tuple[Stage, ...]) -> int | None:
    ends = [stage.end for stage in stages if stage.end is not None]
    return max(ends) - 1 if ends else None


def _stage(name: str, place: Place) -> Stage:
    months = place.get("months", COUNT) or 0
    begin, end = _dates(place, months)
    team, after = place.inside("team"), place.inside("after")
    floats = (place.get("float", INTEGER), place.get("free_float", INTEGER))
    return Stage(
        name=name,
        months=months,
        begin=begin,
        end=end,
        progress=place.get("progress", PROGRESS),
        pin=place.get("pin", MONTH),
        floats=tuple(number for number in floats if number is not None),
        critical=place.get("critical", FLAG) or False,
        team=tuple((member, team.need(member, PEOPLE, 0)) for member in team.table),
        charges=tuple(
            charge for account, spans in place.inside("charges").each() for charge in _charges(account, spans)
        ),
        after=tuple(arc for key, dependency in after.each() if (arc := _arc(after, key, dependency)) is not None),
    )


def _dates(place: Place, months: int) -> tuple[int | None, int | None]:
    wanted = ("start", "finish") if months else ("at",)
    written = tuple(key for key in ("start", "finish", "at") if key in place.table)
    if not written:
        return None, None
    if written != wanted:
        place.fault(written[0], verifying.SPAN_AND_MOMENT)
        return None, None
    begin, last = place.need(wanted[0], MONTH, 0), place.need(wanted[-1], MONTH, 0)
    return (begin, last + 1) if months else (last + 1, last + 1)


def _charges(account: str, place: Place) -> list[Charge]:
    charges = []
    for key in place.table:
        span = span_key(key)
        if span is None:
            place.fault(key, verifying.WRONG_KEY.fill(kind=verifying.A_SPAN))
        else:
            charges.append(Charge(account, *span, place.need(key, COUNT, 0)))
    return charges


def _arc(place: Place, key: str, dependency: Place) -> Arc | None:
    parts = key.split("/")
    if len(parts) != 3 or parts[1] not in MOMENTS or parts[2] not in MOMENTS:
        place.fault(key, verifying.WRONG_KEY.fill(kind=verifying.A_DEPENDENCY))
        return None
    lag, strength = dependency.get("lag", INTEGER), dependency.get("strength", STRENGTH)
    return Arc(parts[0], parts[1], parts[2], lag or 0, strength == "soft")


def _target(name: str, place: Place) -> Target:
    return Target(name, place.get("tasks", WORDS) or (), place.get("finish", MONTH))


def _coverage(name: str, place: Place) -> Coverage:
    return Coverage(
        goal=name,
        core=place.get("core", WORDS) or (),
        extra=place.get("extra", WORDS) or (),
        done=place.get("done", COUNT) or 0,
        of=place.get("of", COUNT) or 0,
        awaits=place.get("awaits", COUNT) or 0,
        recurring=place.get("recurring", COUNT) or 0,
        complete=place.get("complete", FLAG) or False,
        by_phase=place.get("by_phase", COUNTS) or (),
        rank=place.get("rank", COUNT),
        finish=place.get("finish", MONTH),
    )
