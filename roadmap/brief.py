"""brief.toml to a `Brief` and back to plain values: what people decided, checked against the catalogue.

The keys, what they mean and what they hold are in `BRIEF`; `init` writes its comments from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from roadmap.catalogue import budget_of, cycle_path, task_problems
from roadmap.definitions import (
    BUDGET,
    DEPENDENCY,
    PHASE,
    TASK_KEYS,
    TEAM,
    TEXT_OR_WORDS,
    task_of,
    team_of,
)
from roadmap.errors import Fault
from roadmap.messages import faults as say
from roadmap.messages.text import Text
from roadmap.model import (
    Basis,
    Brief,
    Budget,
    Catalogue,
    Deadline,
    Effort,
    Locality,
    Phase,
    Progress,
    StageEstimate,
    StageName,
    Target,
    Task,
    TeamCapacity,
)
from roadmap.months import Month, month, shown, year_of
from roadmap.network import find_cycle, stage_edges
from roadmap.schema import (
    FORMAT,
    Account,
    Anything,
    Choice,
    Either,
    Faults,
    Flag,
    Identifier,
    Key,
    ListOf,
    MapOf,
    Number,
    Points,
    TableOf,
    When,
    Whole,
    Words,
    Year,
    choices_hint,
    read_file,
)
from roadmap.tomlfile import Keys, TomlFile, raise_all

HORIZON = (month(2025, 1), month(2030, 12))
"""The horizon of a plan that does not say otherwise."""

_OWN_TASK = TableOf(
    {
        **TASK_KEYS,
        **{name: Key(TEXT_OR_WORDS, required=True) for name in ("title", "says", "deliverable")},
        **{name: Key(TASK_KEYS[name].kind) for name in ("basis", "source", "figures")},
        "domain": Key(Identifier(), required=True),
        "after": Key(ListOf(TableOf({**DEPENDENCY.keys, "why": Key(TEXT_OR_WORDS, required=True)}))),
    }
)

BRIEF = TableOf(
    {
        "format": FORMAT,
        "title": Key(TEXT_OR_WORDS, required=True, help=Text("tên kế hoạch", "the plan's title")),
        "locality": Key(
            Identifier(),
            required=True,
            help=Text(
                "địa phương: cấp, nhóm thực hiện, vốn, việc đã có lấy theo hồ sơ này; xem: roadmap localities",
                "the locality: level, teams, money and what is in place come from its profile; see: roadmap localities",
            ),
        ),
        "language": Key(Words(), help=Text("ngôn ngữ hiển thị: vi hoặc en", "language on screen: vi or en")),
        "horizon": Key(
            TableOf({"from": Key(When(), required=True), "to": Key(When(end=True), required=True)}),
            help=Text("thời kỳ kế hoạch", "the planning horizon"),
        ),
        "start": Key(
            When(),
            required=True,
            help=Text(
                "tháng bắt đầu: việc mới không bắt đầu trước tháng này", "start: nothing new begins before this month"
            ),
        ),
        "effort": Key(Choice(Effort), help=Text("mức tìm kiếm: quick", "search effort: quick")),
        "engine": Key(Words(), help=Text("bộ lập tiến độ: fast", "engine: fast")),
        "parent": Key(Words(), help=Text("thư mục kế hoạch của cấp trên", "folder of the plan of the level above")),
        "goals": Key(
            ListOf(Words()),
            required=True,
            help=Text(
                "nội dung đã chọn, theo thứ tự ưu tiên: khung định hướng, hoặc khung/nội dung; xem: roadmap goals",
                "chosen goals by priority: a framework, or framework/goal; see: roadmap goals",
            ),
        ),
        "phase": Key(
            MapOf(Words(), PHASE), help=Text("các giai đoạn: tên và tháng cuối", "phases: title and last month")
        ),
        "budget": Key(
            MapOf(Account(), BUDGET),
            help=Text(
                "kinh phí bố trí theo nguồn vốn/loại chi và năm, triệu đồng; năm bắt đầu: phần còn lại",
                "budget by fund/nature and year, million VND; in the start year: what is left",
            ),
        ),
        "team": Key(
            MapOf(Identifier(), TEAM),
            help=Text(
                "số người của mỗi nhóm; bỏ people nếu chưa biết", "people in each team; leave people out if not known"
            ),
        ),
        "deadline": Key(
            MapOf(
                Identifier(),
                Either(TableOf({"by": Key(When(end=True), required=True), "weight": Key(Whole(1, 1000))}), "by"),
            ),
            help=Text("thời hạn của nhiệm vụ và trọng số", "deadlines of tasks, with a weight"),
        ),
        "pin": Key(
            MapOf(Identifier(), TableOf({"preparation": Key(When()), "delivery": Key(When())})),
            help=Text("ấn định tháng bắt đầu của một bước", "fixed start months of stages"),
        ),
        "exclude": Key(
            MapOf(Identifier(), Anything()),
            help=Text("nhiệm vụ không đưa vào kế hoạch, và lý do", "tasks left out, and why"),
        ),
        "estimate": Key(
            MapOf(
                Identifier(),
                TableOf(
                    {
                        "preparation": Key(Points(0, 240)),
                        "delivery": Key(Points(0, 240)),
                        "preparation_cost": Key(Points()),
                        "delivery_cost": Key(Points()),
                        "run_cost": Key(Points()),
                    }
                ),
            ),
            help=Text(
                "số tháng và triệu đồng của địa phương thay cho số của danh mục: [thấp, có khả năng nhất, cao]",
                "own months and million VND instead of the catalogue's: [low, likely, high]",
            ),
        ),
        "progress": Key(
            MapOf(
                Identifier(),
                TableOf(
                    {
                        "started": Key(When()),
                        "approved": Key(When(end=True)),
                        "done": Key(When(end=True)),
                        "left": Key(Whole(1, 240)),
                        "spent": Key(Whole(0, 1_000_000_000)),
                        "difficulty": Key(Anything()),
                        "proposal": Key(Anything()),
                    }
                ),
            ),
            help=Text("tiến độ thực hiện tính đến tháng bắt đầu", "progress up to the start month"),
        ),
        "soft": Key(
            TableOf({"all": Key(Flag())}, others=ListOf(Identifier())),
            help=Text(
                "quan hệ phụ thuộc mềm không áp dụng; all = false: bỏ tất cả",
                "soft dependencies switched off; all = false: every one",
            ),
        ),
        "lead": Key(
            MapOf(Identifier(), Identifier()), help=Text("cơ quan chủ trì khác với danh mục", "another unit leads here")
        ),
        "target": Key(
            MapOf(
                Identifier(),
                TableOf(
                    {
                        "title": Key(TEXT_OR_WORDS, required=True),
                        "unit": Key(TEXT_OR_WORDS, required=True),
                        "at_most": Key(Flag()),
                        "baseline": Key(Number()),
                        "values": Key(MapOf(Year(), Number()), required=True),
                        "measured": Key(MapOf(Year(), Number())),
                        "lead": Key(Identifier()),
                    }
                ),
            ),
            help=Text("chỉ tiêu riêng của địa phương", "the locality's own targets"),
        ),
        "external": Key(
            MapOf(Identifier(), When(end=True)),
            help=Text(
                "thời điểm cấp trên hoàn thành việc mà kế hoạch này chờ",
                "when the level above has what this plan waits for",
            ),
        ),
        "task": Key(
            MapOf(Identifier(), _OWN_TASK), help=Text("nhiệm vụ riêng của địa phương", "the locality's own tasks")
        ),
    }
)


@dataclass(slots=True)
class _Check:
    """One brief being checked: its values, the catalogue, and what is wrong."""

    table: Mapping[str, Any]
    catalogue: Catalogue
    faults: Faults

    def known(
        self, kind: str, path: Keys, value: str, choices: Iterable[str], old: Mapping[str, str] | None = None
    ) -> bool:
        """Return whether `value` is one of `choices`; if not, note the fault, with today's name for an outdated one."""
        names = tuple(choices)
        if value in names:
            return True
        if old and value in old:
            self.faults.add(path, "E117", say.OUTDATED_ID.fill(value=value, today=old[value]))
        else:
            text = say.UNKNOWN_ID.fill(kind=say.KINDS[kind], value=value)
            self.faults.add(path, "E116", text, choices_hint(value, names, len(self.faults.found)))
        return False


def read_brief(file: TomlFile, catalogue: Catalogue) -> Brief:
    """Return the brief in `file`, complete with the defaults of its locality and of the catalogue.

    Raises `FileFaults` with everything that is wrong in it.
    """
    table, faults = read_file(file, BRIEF)
    whole = all(name in table for name, key in BRIEF.keys.items() if key.required)
    if whole and not any(fault.path[:1] == ("task",) for fault in faults.found):  # a faulty task has no network
        brief = _brief(_Check(table, catalogue, faults))
        if not faults.found:
            return brief
    raise_all(faults.found)
    raise AssertionError  # a key that is missing is a fault


def _brief(check: _Check) -> Brief:
    table, catalogue = check.table, check.catalogue
    tasks = _own_tasks(check)
    names = {**catalogue.tasks, **{task.id: task for task in tasks}}
    check.known("locality", ("locality",), table["locality"], catalogue.localities)
    locality = catalogue.localities.get(table["locality"])
    _check_task_names(check, names)
    horizon = _horizon(check)
    _check_start(check, horizon)
    if (language := table.get("language", "vi")) not in ("vi", "en"):
        check.faults.add(("language",), "E108", say.NOT_A_CHOICE.fill(value=language, choices="vi, en"))
    if (effort := table.get("effort", Effort.QUICK)) is not Effort.QUICK:  # the only one that the engine knows so far
        check.faults.add(("effort",), "E108", say.NOT_A_CHOICE.fill(value=effort, choices="quick"))
    if (engine := table.get("engine", "fast")) != "fast":
        check.faults.add(("engine",), "E108", say.NOT_A_CHOICE.fill(value=engine, choices="fast"))
    return Brief(
        title=table["title"],
        locality=table["locality"],
        language=language,
        horizon_from=horizon[0],
        horizon_to=horizon[1],
        start=table["start"],
        goals=_goals(check),
        phases=_phases(check, horizon),
        engine=engine,
        effort=effort,
        parent=table.get("parent"),
        budgets=_budgets(check, locality, horizon),
        teams=_teams(check, locality),
        deadlines={
            task: Deadline(each["by"], each.get("weight", 1))
            for task, each in table.get("deadline", {}).items()
            if "by" in each
        },
        pins=_pins(check, names, locality),
        exclude=table.get("exclude", {}),
        estimates={task: StageEstimate(**each) for task, each in table.get("estimate", {}).items()},
        progress=_progress(check, names, locality),
        soft_off=_soft(check, names),
        soft_all_off=table.get("soft", {}).get("all", True) is False,
        leads=table.get("lead", {}),
        targets=tuple(
            _target(name, each)
            for name, each in table.get("target", {}).items()
            if {"title", "unit", "values"} <= each.keys()
        ),
        external=_external(check, names, locality),
        tasks=tasks,
    )


def _own_tasks(check: _Check) -> tuple[Task, ...]:
    tasks: list[Task] = []
    for identifier, each in check.table.get("task", {}).items():
        if any(key.required and name not in each for name, key in _OWN_TASK.keys.items()):
            continue
        check.known("domain", ("task", identifier, "domain"), each["domain"], check.catalogue.domains)
        defaults = {"basis": Basis.ESTIMATE, "source": (), "figures": Basis.ESTIMATE}
        tasks.append(task_of(identifier, each["domain"], {**defaults, **each}, own=True))
    names = {**check.catalogue.tasks, **{task.id: task for task in tasks}}
    for task in tasks:
        _check_own_task(check, task, names)
    cycle = find_cycle(stage_edges(names.values())) if tasks else ()
    if len({node.partition("/")[0] for node in cycle}) > 1:  # a task that waits for itself is already reported
        own = next((node.partition("/")[0] for node in cycle if node.partition("/")[0] in check.table["task"]), "")
        check.faults.add(("task", own, "after"), "E204", say.CYCLE.fill(path=cycle_path(cycle)))
    return tuple(tasks)


def _check_own_task(check: _Check, task: Task, names: Mapping[str, Task]) -> None:
    at: Keys = ("task", task.id)
    roles = [("lead", task.lead), *(("support", role) for role in task.support)]
    for key, role in [*roles, *((("approver", task.approver),) if task.approver else ())]:
        check.known("role", (*at, key), role, check.catalogue.roles)
    if task.procedure:
        check.known("procedure", (*at, "procedure"), task.procedure, check.catalogue.procedures)
    for key, values in (("source", task.sources), ("figures_source", task.figures_sources)):
        for source in values:
            check.known("source", (*at, key), source, check.catalogue.sources)
    for name, team in (("preparation", task.preparation), ("delivery", task.delivery)):
        for each, _ in team.team if team else ():
            check.known("team", (*at, name, "team", each), each, check.catalogue.teams)
    for number, dependency in enumerate(task.after):
        check.known("task", (*at, "after", number, "after"), dependency.after, names)
        if dependency.source:
            check.known("source", (*at, "after", number, "source"), dependency.source, check.catalogue.sources)
    for keys, text in task_problems(task, names):
        check.faults.add((*at, *keys), "E203", text)


def outdated_tasks(tasks: Mapping[str, Task]) -> dict[str, str]:
    """Return today's id by each former id."""
    return {alias: task.id for task in tasks.values() for alias in task.aliases}


def _check_task_names(check: _Check, names: Mapping[str, Task]) -> None:
    old = outdated_tasks(names)
    for key in ("deadline", "pin", "exclude", "estimate", "progress", "lead", "external"):
        for task in check.table.get(key, {}):
            check.known("task", (key, task), task, names, old)
    for task, role in check.table.get("lead", {}).items():
        check.known("role", ("lead", task), role, check.catalogue.roles)
    for target, each in check.table.get("target", {}).items():
        if "lead" in each:
            check.known("role", ("target", target, "lead"), each["lead"], check.catalogue.roles)


def _horizon(check: _Check) -> tuple[Month, Month]:
    table = check.table.get("horizon")
    if table is None or len(table) < 2:
        return HORIZON
    first, last = table["from"], table["to"]
    if first >= last:
        check.faults.add(("horizon",), "E120", say.HORIZON_ORDER)
    elif last - first >= 240:
        check.faults.add(("horizon",), "E120", say.HORIZON_LONG)
    return first, last


def _check_start(check: _Check, horizon: tuple[Month, Month]) -> None:
    start = check.table["start"]
    if horizon[0] < horizon[1] and not horizon[0] <= start <= horizon[1]:
        text = say.START_OUTSIDE.fill(start=shown(start), first=shown(horizon[0]), last=shown(horizon[1]))
        check.faults.add(("start",), "E121", text)


def _goals(check: _Check) -> tuple[str, ...]:
    if not check.table["goals"] and not check.faults.file.data["goals"]:
        check.faults.add(("goals",), "E122", say.NO_GOALS)
    chosen: dict[str, None] = {}
    for number, name in enumerate(check.table["goals"]):
        for goal in _named_goals(check, ("goals", number), name):
            chosen[goal] = None
    return tuple(chosen)


def _named_goals(check: _Check, path: Keys, name: str) -> tuple[str, ...]:
    catalogue = check.catalogue
    if name in catalogue.frameworks:
        return pickable_goals(catalogue, name)
    old = {alias: framework.id for framework in catalogue.frameworks.values() for alias in framework.aliases}
    old |= {alias: goal.id for goal in catalogue.goals.values() for alias in goal.aliases}
    old |= {f"{goal.framework}/{alias}": goal.id for goal in catalogue.goals.values() for alias in goal.aliases}
    choices = [*catalogue.goals, *catalogue.frameworks]
    if not check.known("goal", path, name, choices, old):
        return ()
    if not catalogue.goals[name].pickable:
        check.faults.add(path, "E123", say.NOT_PICKABLE.fill(value=name))
    return (name,)


def pickable_goals(catalogue: Catalogue, framework: str) -> tuple[str, ...]:
    """Return the ids of all goals of `framework` that can be chosen, in the framework's order."""
    return tuple(goal.id for goal in catalogue.frameworks[framework].goals if goal.pickable)


def _phases(check: _Check, horizon: tuple[Month, Month]) -> tuple[Phase, ...]:
    table = check.table.get("phase")
    if table is None:
        return default_phases(check.catalogue, horizon)
    phases = tuple(
        Phase(int(number), each["title"], each["to"])
        for number, each in table.items()
        if number.isdecimal() and len(each) == 2
    )
    numbers, ends = [each.number for each in phases], [each.to for each in phases]
    in_order = numbers == list(range(1, len(table) + 1)) and ends == sorted(set(ends))
    if not in_order or not ends or ends[-1] != horizon[1] or ends[0] < horizon[0]:
        check.faults.add(("phase",), "E124", say.PHASES_IN_ORDER.fill(last=shown(horizon[1])))
    return phases


def default_phases(catalogue: Catalogue, horizon: tuple[Month, Month]) -> tuple[Phase, ...]:
    """Return the catalogue's phases, cut to `horizon`; one phase where none of them fits."""
    inside = [each for each in catalogue.phases if horizon[0] <= each.to < horizon[1]]
    last = next((each for each in catalogue.phases if each.to >= horizon[1]), None)
    title = last.title if last else Text("Cả thời kỳ", "Whole period")
    return tuple(Phase(at + 1, each.title, each.to) for at, each in enumerate([*inside, Phase(0, title, horizon[1])]))


def _budgets(check: _Check, locality: Locality | None, horizon: tuple[Month, Month]) -> tuple[Budget, ...]:
    own: list[Budget] = []
    for account, table in check.table.get("budget", {}).items():
        budget = budget_of(account, table)
        own.append(budget)
        for year, _ in budget.years:
            if not year_of(horizon[0]) <= year <= year_of(horizon[1]):
                check.faults.add(("budget", str(account), str(year)), "E125", say.YEAR_OUTSIDE.fill(year=year))
        for number, (first, last, _) in enumerate(budget.ceilings):
            if first > last:
                check.faults.add(("budget", str(account), "ceiling", number), "E126", say.CEILING_ORDER)
    return merge_budgets(locality.budgets if locality else (), own)


def merge_budgets(below: Sequence[Budget], above: Sequence[Budget]) -> tuple[Budget, ...]:
    """Return `below` with the years and ceilings of `above` in their place, account by account."""
    merged = {budget.account: budget for budget in below}
    for budget in above:
        old = merged.get(budget.account, Budget(budget.account))
        years = tuple(sorted({**dict(old.years), **dict(budget.years)}.items()))
        merged[budget.account] = Budget(budget.account, years, budget.ceilings or old.ceilings)
    return tuple(merged[account] for account in sorted(merged))


def _teams(check: _Check, locality: Locality | None) -> tuple[TeamCapacity, ...]:
    for team in check.table.get("team", {}):
        check.known("team", ("team", team), team, check.catalogue.teams)
    own = [team_of(team, each) for team, each in check.table.get("team", {}).items()]
    return merge_teams(check.catalogue, locality.teams if locality else (), own)


def merge_teams(
    catalogue: Catalogue, below: Sequence[TeamCapacity], above: Sequence[TeamCapacity]
) -> tuple[TeamCapacity, ...]:
    """Return the teams of `below` with those of `above` in their place, in the catalogue's order."""
    merged = {each.team: each for each in (*below, *above)}
    return tuple(merged[team] for team in catalogue.teams if team in merged)


def _pins(check: _Check, names: Mapping[str, Task], locality: Locality | None) -> dict[str, dict[StageName, Month]]:
    pins: dict[str, dict[StageName, Month]] = {}
    begun = {
        *check.table.get("progress", {}),
        *(each.task for each in (locality.in_place if locality else ()) if not each.partial),
    }
    for task, stages in check.table.get("pin", {}).items():
        for stage, at in stages.items():
            path: Keys = ("pin", task, stage)
            known = names.get(task)
            if at < check.table["start"]:
                check.faults.add(path, "E127", say.PIN_BEFORE_START.fill(start=shown(check.table["start"])))
            if task in begun:
                check.faults.add(path, "E128", say.PIN_OF_PROGRESS.fill(value=task))
            if known and getattr(known, stage) is None:
                check.faults.add(path, "E129", say.PIN_NO_STAGE.fill(value=task))
            pins.setdefault(task, {})[StageName(stage)] = at
    return pins


def _progress(check: _Check, names: Mapping[str, Task], locality: Locality | None) -> dict[str, Progress]:
    progress: dict[str, Progress] = {}
    start = check.table["start"]
    for task, each in check.table.get("progress", {}).items():
        path: Keys = ("progress", task)
        known = names.get(task)
        for key in ("started", "approved", "done"):
            if key in each and each[key] >= start:
                text = say.PROGRESS_AFTER_START.fill(month=shown(each[key]), start=shown(start))
                check.faults.add((*path, key), "E130", text)
        dates = [each[key] for key in ("started", "approved", "done") if key in each]
        if dates != sorted(dates):
            check.faults.add(path, "E131", say.PROGRESS_ORDER)
        if known and known.recurring:
            check.faults.add(path, "E132", say.PROGRESS_RECURRING.fill(value=task))
        if known and locality and known.level is not locality.level:
            check.faults.add(path, "E133", say.PROGRESS_EXTERNAL.fill(value=task))
        progress[task] = Progress(**each)
    return progress


def _soft(check: _Check, names: Mapping[str, Task]) -> dict[str, tuple[str, ...]]:
    off: dict[str, tuple[str, ...]] = {}
    for task, others in check.table.get("soft", {}).items():
        if task == "all" or not check.known("task", ("soft", task), task, names):
            continue
        soft = [each.after for each in names[task].after if each.strength == "soft"]
        for number, other in enumerate(others):
            if other not in soft:
                text = say.NO_SUCH_DEPENDENCY.fill(task=task, value=other)
                check.faults.add(("soft", task, number), "E134", text, choices_hint(other, soft))
        off[task] = others
    return off


def _external(check: _Check, names: Mapping[str, Task], locality: Locality | None) -> dict[str, Month]:
    external: dict[str, Month] = check.table.get("external", {})
    for task in external:
        known = names.get(task)
        if known and locality and known.level.depth >= locality.level.depth:
            check.faults.add(("external", task), "E135", say.NOT_EXTERNAL.fill(value=task))
    return external


def _target(identifier: str, table: Mapping[str, Any]) -> Target:
    return Target(
        id=identifier,
        title=table["title"],
        unit=table["unit"],
        values=tuple(sorted(table["values"].items())),
        at_most=table.get("at_most", False),
        baseline=table.get("baseline"),
        lead=table.get("lead"),
        measured=tuple(sorted(table.get("measured", {}).items())),
    )


def faults_at(file: TomlFile | None, path: Keys, code: str, text: Text) -> tuple[Fault, ...]:
    """Return a fault at `path` of a brief, or of the command line where there is no file."""
    return (file.fault(path, code, text) if file else Fault("--", path, code, text),)
