"""What is wrong with a brief, all of it at once: its names against the catalogue, its dates and figures against each
other.

A check looks only at what could be read. What rests on a key that is wrong itself is left alone, so that no fault is
the consequence of another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, NamedTuple

from roadmap.briefdefaults import HORIZON, LONGEST_HORIZON, goals_needing, pickable_goals
from roadmap.definitions import budget_of, readable_task
from roadmap.messages import faults as say
from roadmap.messages.codes import WARNINGS
from roadmap.messages.text import Text
from roadmap.model import Catalogue, Locality, Task
from roadmap.months import Month, shown, year_of
from roadmap.schema import Faults, Reference, choices_hint
from roadmap.taskrules import broken_rules, cycle_path, cycles
from roadmap.tomlfile import Keys

_MOST_GOALS = 3


_RECORDED = ("started", "approved", "done")
"""The months that a record of progress may state, in their order."""
_OF_PREPARATION = ("preparation", "preparation_cost")
"""The figures of a stage that only tasks under a procedure have."""


class _Check(NamedTuple):
    """One brief being checked: what could be read of it, the catalogue, and what is wrong.

    `unread` are the paths at which something could not be read. `own` are the locality's own tasks as far as they could
    be, `sound` all tasks without such a fault, `named` the ids of all tasks. What cannot be known (`locality`, `start`,
    `horizon`) is None.
    """

    table: Mapping[str, Any]
    catalogue: Catalogue
    faults: Faults
    unread: frozenset[Keys]
    own: Mapping[str, Task]
    named: Collection[str]
    sound: Mapping[str, Task]
    locality: Locality | None
    start: Month | None
    old: Mapping[str, str]
    horizon: tuple[Month, Month] | None = None

    def add(self, path: Keys, code: str, text: Text, hint: Text | None = None) -> None:
        self.faults.add(path, code, text, hint)

    def in_table(self, key: str) -> Iterator[tuple[Any, Any]]:
        """Yield the entries of the table `key` that could be read."""
        yield from self.table.get(key, {}).items()


def check_brief(table: Mapping[str, Any], catalogue: Catalogue, faults: Faults) -> None:
    """Note in `faults` everything that is wrong with the brief that `table` was read from."""
    own = own_tasks(table, faults)
    found = faults.file.data.get("task")
    tasks = {**catalogue.tasks, **own}
    named = dict.fromkeys((*tasks, *(found if isinstance(found, Mapping) else ())))
    sound = {name: task for name, task in tasks.items() if ("task", name) not in faults.spoilt}
    check = _Check(
        table,
        catalogue,
        faults,
        frozenset(faults.spoilt),
        own,
        named,
        sound,
        catalogue.localities.get(table.get("locality", "")),
        table.get("start"),
        {alias: task.id for task in tasks.values() for alias in task.aliases},
    )
    for reference in faults.references:
        _check_reference(check, reference)
    check = check._replace(horizon=_horizon(check))
    for part in (
        _start,
        _phases,
        _budgets,
        _deadlines,
        _pins,
        _estimates,
        _progress,
        _measured,
        _external,
        _gates,
        _own_tasks,
    ):
        part(check)


def own_tasks(table: Mapping[str, Any], faults: Faults) -> dict[str, Task]:
    """Return the locality's own tasks, as far as they could be read."""
    return {
        identifier: readable_task(identifier, each.get("domain", ""), each, ("task", identifier), faults.spoilt, True)
        for identifier, each in table.get("task", {}).items()
    }


def former_names(catalogue: Catalogue, kind: str) -> Mapping[str, str]:
    """Return the names that entries of `kind` had formerly, each with the id of today."""
    if kind in ("task", "soft"):
        return {alias: task.id for task in catalogue.tasks.values() for alias in task.aliases}
    if kind == "goal":
        return _former_goals(catalogue)
    if kind == "locality":
        return {alias: each.id for each in catalogue.localities.values() for alias in each.aliases}
    return _former_roles(catalogue) if kind == "role" else {}


def outdated_references(faults: Faults, catalogue: Catalogue) -> Iterator[tuple[Reference, str]]:
    """Yield where the brief that was read with `faults` uses a former name, and today's."""
    former: dict[str, Mapping[str, str]] = {}
    for reference in faults.references:
        kind, name = reference.kind, reference.id
        if kind not in former:
            former[kind] = former_names(catalogue, kind)
        if name in former[kind] and name not in _names(catalogue, kind):
            yield reference, former[kind][name]


def _names(catalogue: Catalogue, kind: str) -> Collection[str]:
    if kind in ("task", "soft"):
        return catalogue.tasks
    if kind == "goal":
        return {**catalogue.goals, **catalogue.frameworks}
    return catalogue.roles if kind == "role" else _choices(catalogue, kind)


def _check_reference(check: _Check, reference: Reference) -> None:
    path, kind, name = reference
    if kind == "goal":
        _check_goal(check, path, name)
    elif kind == "soft":
        _check_soft(check, path, name)
    elif kind == "task":
        _known(check, reference, check.named, lambda: check.old)
    elif kind in ("role", "locality"):
        _known(check, reference, _names(check.catalogue, kind), lambda: former_names(check.catalogue, kind))
    else:
        _known(check, reference, _choices(check.catalogue, kind))


def _former_goals(catalogue: Catalogue) -> Mapping[str, str]:
    old = {alias: framework.id for framework in catalogue.frameworks.values() for alias in framework.aliases}
    old |= {alias: goal.id for goal in catalogue.goals.values() for alias in goal.aliases}
    return old | {f"{goal.framework}/{alias}": goal.id for goal in catalogue.goals.values() for alias in goal.aliases}


def _former_roles(catalogue: Catalogue) -> Mapping[str, str]:
    """Return today's role for each office that the list of outdated words names, where it has one."""
    found = {}
    for word in catalogue.words.values():
        today = next((role.id for role in catalogue.roles.values() if role.short.vi in word.now.vi), None)
        if today is not None:
            found[word.id] = today
    return found


def _choices(catalogue: Catalogue, kind: str) -> Collection[str]:
    tables: Mapping[str, Collection[str]] = {
        "locality": catalogue.localities,
        "team": catalogue.teams,
        "domain": catalogue.domains,
        "procedure": catalogue.procedures,
        "source": catalogue.sources,
        "target": catalogue.targets,
        "check": WARNINGS,
    }
    return tables[kind]


def _known(
    check: _Check,
    reference: Reference,
    choices: Collection[str],
    former: Callable[[], Mapping[str, str]] = dict,
) -> bool:
    """Return whether there is such an entry; if not, note the fault, with today's name for an outdated one."""
    path, kind, name = reference
    if name in choices:
        return True
    old = former()
    if name in old:
        check.add(path, "E117", say.OUTDATED_ID.fill(value=name, today=old[name]))
    else:
        text = say.UNKNOWN_ID.fill(kind=say.KINDS[kind], value=name)
        check.add(path, "E116", text, choices_hint(name, tuple(choices), len(check.faults.found)))
    return False


def _check_goal(check: _Check, path: Keys, name: str) -> None:
    catalogue = check.catalogue
    if name in check.named and name not in catalogue.frameworks:
        needing = [f'"{goal}"' for goal in goals_needing(catalogue, name)]
        listed = ", ".join(needing[:_MOST_GOALS] + ["…"] * (len(needing) > _MOST_GOALS))
        hint = say.GOALS_NEEDING.fill(goals=listed) if needing else None
        check.add(path, "E116", say.TASK_IS_NO_GOAL.fill(value=name), hint)
        return
    known = _known(check, Reference(path, "goal", name), _names(catalogue, "goal"), lambda: _former_goals(catalogue))
    if known and not pickable_goals(catalogue, name):
        check.add(path, "E123", say.NOT_PICKABLE.fill(value=name))


def _check_soft(check: _Check, path: Keys, name: str) -> None:
    task = check.sound.get(str(path[1]))
    soft = [] if task is None else [each.after for each in task.after if each.strength == "soft"]
    if task is not None and name not in soft:
        text = say.NO_SUCH_DEPENDENCY.fill(task=task.id, value=name)
        check.add(path, "E134", text, choices_hint(name, soft))


def _horizon(check: _Check) -> tuple[Month, Month] | None:
    """Return the horizon's first and last month; None, which is noted, where they cannot be."""
    if ("horizon",) in check.unread:
        return None
    table = check.table.get("horizon")
    first, last = (table["from"], table["to"]) if table else HORIZON
    if first > last:
        check.add(("horizon",), "E120", say.HORIZON_ORDER)
    elif last - first >= LONGEST_HORIZON:
        check.add(("horizon",), "E120", say.HORIZON_LONG)
    else:
        return first, last
    return None


def _start(check: _Check) -> None:
    if check.start is not None and check.horizon and not check.horizon[0] <= check.start <= check.horizon[1]:
        first, last = map(shown, check.horizon)
        check.add(("start",), "E121", say.START_OUTSIDE.fill(start=shown(check.start), first=first, last=last))


def _phases(check: _Check) -> None:
    table = check.table.get("phase")
    if table is None or ("phase",) in check.unread:
        return
    ends = [each["to"] for each in table.values()]
    in_order = list(table) == [str(number + 1) for number in range(len(table))] and ends == sorted(set(ends))
    if check.horizon is None:
        if not in_order:
            check.add(("phase",), "E124", say.PHASES_OF_CATALOGUE)
    elif not in_order or not ends or ends[-1] != check.horizon[1] or ends[0] < check.horizon[0]:
        check.add(("phase",), "E124", say.PHASES_IN_ORDER.fill(last=shown(check.horizon[1])))


def _budgets(check: _Check) -> None:
    for account, table in check.in_table("budget"):
        path: Keys = ("budget", str(account))
        budget = budget_of(account, table)
        if check.horizon:
            first, last = map(year_of, check.horizon)
            for year in (year for year, _ in budget.years if not first <= year <= last):
                check.add((*path, str(year)), "E125", say.YEAR_OUTSIDE.fill(year=year))
        if (*path, "ceiling") not in check.unread:
            for number, (begin, end, _) in enumerate(budget.ceilings):
                if begin > end:
                    check.add((*path, "ceiling", number), "E126", say.CEILING_ORDER)


def _deadlines(check: _Check) -> None:
    for task, _ in check.in_table("deadline"):
        _takes_dates(check, ("deadline", task), task)


def _takes_dates(check: _Check, path: Keys, task: str) -> bool:
    """Return whether the plan itself dates a task; note it where it is recurring or awaited from above."""
    known = check.sound.get(task)
    if known and known.recurring:
        check.add(path, "E132", say.DATE_OF_RECURRING.fill(value=task))
    elif known and check.locality and known.level.depth < check.locality.level.depth:
        check.add(path, "E133", say.OF_LEVEL_ABOVE.fill(value=task))
    else:
        return True
    return False


def _pins(check: _Check) -> None:
    in_place = check.locality.in_place if check.locality else ()
    begun = {*check.table.get("progress", {}), *(each.task for each in in_place if not each.partial)}
    for task, stages in check.in_table("pin"):
        if not _takes_dates(check, ("pin", task), task):
            continue
        for stage, at in stages.items():
            path: Keys = ("pin", task, stage)
            if check.start is not None and at < check.start:
                check.add(path, "E127", say.PIN_BEFORE_START.fill(start=shown(check.start)))
            if task in begun:
                check.add(path, "E128", say.PIN_OF_PROGRESS.fill(value=task))
            if task in check.sound and getattr(check.sound[task], stage) is None:
                check.add(path, "E129", say.NO_SUCH_STAGE.fill(value=task))


def _estimates(check: _Check) -> None:
    for task, figures in check.in_table("estimate"):
        known = check.sound.get(task)
        for key in _OF_PREPARATION if known and known.preparation is None else ():
            if key in figures:
                check.add(("estimate", task, key), "E129", say.NO_SUCH_STAGE.fill(value=task))


def _progress(check: _Check) -> None:
    for task, each in check.in_table("progress"):
        path: Keys = ("progress", task)
        months = {key: each[key] for key in _RECORDED if key in each}
        for key, at in months.items():
            if check.start is not None and at >= check.start:
                text = say.PROGRESS_AFTER_START.fill(month=shown(at), start=shown(check.start))
                check.add((*path, key), "E130", text)
        if list(months.values()) != sorted(months.values()):
            check.add(path, "E131", say.PROGRESS_ORDER)
        begun = any((*path, key) in check.unread for key in _RECORDED) or months
        for key in ("left", "spent"):
            if key in each and not begun:
                check.add((*path, key), "E137", say.PROGRESS_NOT_BEGUN.fill(key=key))
        if "left" in each and "done" in months:
            check.add((*path, "left"), "E138", say.PROGRESS_DONE_LEFT)
        known = check.sound.get(task)
        if known and known.recurring:
            check.add(path, "E132", say.PROGRESS_RECURRING.fill(value=task))
        if known and check.locality and known.level is not check.locality.level:
            check.add(path, "E133", say.OF_LEVEL_ABOVE.fill(value=task))


def _measured(check: _Check) -> None:
    if check.start is None:
        return
    tables: list[tuple[Keys, Any]] = [(("measured", name), years) for name, years in check.in_table("measured")]
    tables += [(("target", name, "measured"), each.get("measured", {})) for name, each in check.in_table("target")]
    for path, years in tables:
        for year in years:
            if year > year_of(check.start):
                text = say.MEASURED_AFTER_START.fill(year=year, start=shown(check.start))
                check.add((*path, str(year)), "E130", text)


def _external(check: _Check) -> None:
    for task, _ in check.in_table("external"):
        known = check.sound.get(task)
        if known and check.locality and known.level.depth >= check.locality.level.depth:
            check.add(("external", task), "E135", say.NOT_EXTERNAL.fill(value=task))


def _gates(check: _Check) -> None:
    for procedure, changes in check.in_table("procedure"):
        known = check.catalogue.procedures.get(procedure)
        names = [gate.id for gate in known.gates] if known else []
        for gate in changes if known else ():
            if gate not in names:
                text = say.UNKNOWN_ID.fill(kind=say.KINDS["gate"], value=gate)
                check.add(("procedure", procedure, gate), "E116", text, choices_hint(gate, names))


def _own_tasks(check: _Check) -> None:
    for task in check.own.values():
        at: Keys = ("task", task.id)
        for keys, text in broken_rules(task, check.sound, at, check.unread):
            check.add((*at, *keys), "E203", text)
    for cycle in cycles(check.sound.values()) if check.own else ():
        own = next((name for node in cycle if (name := node.partition("/")[0]) in check.own), "")
        check.add(("task", own, "after"), "E204", say.CYCLE.fill(path=cycle_path(cycle)))
