"""How one task of a plan is shown in a table, whichever view it is in."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages import views as say
from roadmap.messages.screens import BILLION
from roadmap.messages.text import Language, Text
from roadmap.months import Month, shown
from roadmap.plan.document import Plan, PlanTask, Status
from roadmap.render import figures
from roadmap.render.balance import unit_of
from roadmap.render.blocks import Align, Column, Paragraph, Style, Table, Use, paragraph
from roadmap.render.filters import misses
from roadmap.render.phrases import begin_unknown
from roadmap.render.tables import Cell, Entry, data, iso

_UNCOSTED = (Status.EXTERNAL, Status.NO_DATE)


def task_columns(language: Language, *, money: bool, unit: Text = BILLION) -> tuple[Column, ...]:
    """Return the columns of a list of tasks, cost in `unit`; without `money` no column speaks of cost."""

    def people(key: str, title: Text, priority: int, align: Align = Align.LEFT, *, shrinks: bool = False) -> Column:
        return Column(key, title.to(language), align, priority, shrinks, Use.PEOPLE)

    def program(key: str, title: Text) -> Column:
        return Column(key, title.to(language), use=Use.DATA)

    cost = (
        (people("cost", say.COST.fill(unit=unit), 1, Align.RIGHT), program("cost_million_vnd", say.COST_DATA))
        if money
        else ()
    )
    return (
        Column("mark", "", use=Use.PEOPLE),
        Column("title", say.TASK.to(language), shrinks=True),
        people("lead_short", say.LEAD, 2),
        program("lead", say.LEAD_ID),
        program("lead_title", say.LEAD),
        program("domain", say.DOMAIN),
        program("phase", say.PHASE_COLUMN),
        people("time", say.TIME, 0),
        program("start", say.START),
        program("finish", say.FINISH),
        people("slack", say.SLACK, 3, Align.RIGHT),
        program("slack_months", say.SLACK_DATA),
        program("float_months", say.FLOAT),
        *cost,
        people("state", say.STATUS, 1, shrinks=True),
        program("status", say.STATUS),
        program("critical", say.CRITICAL),
        program("deadline", say.DEADLINE),
        people("id", say.ID, 4),
    )


def task_entry(plan: Plan, task: PlanTask, language: Language, slack: Mapping[str, int]) -> Entry:
    """Return the row of one task: its words and figures for people, its values for programs. `slack` holds by how many
    months each task may slip.
    """
    spare = slack.get(task.id)
    cells = {
        "mark": Cell(mark(plan, task), style=style(plan, task)),
        "title": Cell(task.title.to(language), style=style(plan, task)),
        "time": Cell(_time(plan, task, language)),
        "slack": Cell("" if spare is None else say.MONTHS.to(language).format(number=spare)),
        "slack_months": data(spare),
        "cost": _cost(plan, task, language),
        "state": Cell(state(plan, task).to(language), style=Style.LATE if misses(plan, task) else Style.PLAIN),
        "id": Cell(task.id),
        **_people(plan, task, language),
        **_values(plan, task, language),
    }
    return Entry(task.id, cells)


def _people(plan: Plan, task: PlanTask, language: Language) -> Mapping[str, Cell]:
    return {
        "lead_short": Cell(role(plan, task.lead, language, short=True)),
        "lead": data(task.lead),
        "lead_title": Cell(role(plan, task.lead, language)),
        "domain": Cell(domain(plan, task, language), task.domain),
    }


def _values(plan: Plan, task: PlanTask, language: Language) -> Mapping[str, Cell]:
    return {
        "phase": data(task.phase),
        "start": start(plan, task, language),
        "finish": data(iso(task.finish)),
        "float_months": data(task.total_float),
        "cost_million_vnd": data(None if task.cost_unknown or task.status in _UNCOSTED else task.total_cost),
        "status": Cell(say.STATUSES[task.status].fill(level=say.LEVELS[task.level]).to(language), task.status.value),
        "critical": data(task.critical),
        "deadline": data(iso(task.deadline)),
        "late": data(misses(plan, task)),
    }


def begins(task: PlanTask) -> Month | None:
    """Return the first month of a task; of a milestone, the month at whose end it stands."""
    if task.start is None or task.finish is None:
        return task.start
    return min(task.start, task.finish)


def start(plan: Plan, task: PlanTask, language: Language) -> Cell:
    """Return the first month of a task for programs; of work that runs since nobody says when, that it is not known."""
    if begin_unknown(plan, task):
        return data(None, say.START_UNKNOWN.to(language))
    return data(iso(begins(task)))


def role(plan: Plan, identifier: str, language: Language, *, short: bool = False) -> str:
    """Return who that is; an id that the plan does not name stands for itself."""
    titles = plan.role_shorts if short else plan.roles
    found = titles.get(identifier) or plan.roles.get(identifier)
    return identifier if found is None else found.to(language)


def domain(plan: Plan, task: PlanTask, language: Language) -> str:
    """Return the name of the task's domain."""
    found = plan.domains.get(task.domain)
    return task.domain if found is None else found.to(language)


def mark(plan: Plan, task: PlanTask) -> str:
    """Return the one sign that says most about a task."""
    if misses(plan, task):
        return "!"
    if task.critical:
        return "●"
    if task.status is Status.DONE:
        return "✓"
    if task.recurring is not None:
        return "↻"
    return "◆" if task.is_milestone else ""


def style(plan: Plan, task: PlanTask) -> Style:
    """Return how a task stands out."""
    if misses(plan, task):
        return Style.LATE
    if task.critical:
        return Style.CRITICAL
    return Style.DONE if task.status is Status.DONE else Style.PLAIN


def state(plan: Plan, task: PlanTask) -> Text:
    """Return where a task stands and what is wrong with it, in a few words."""
    words = [say.STATUSES[task.status].fill(level=say.LEVELS[task.level])]
    if task.id in plan.beyond_horizon:
        words.append(say.TAG_BEYOND)
    if task.deadline is not None and task.id in plan.deadlines_missed:
        words.append(say.TAG_LATE.fill(month=shown(task.deadline)))
    if any(entry.partition("/")[0] == task.id for entry in plan.pins_moved):
        words.append(say.TAG_MOVED)
    if task.critical:
        words.append(say.TAG_CRITICAL)
    return Text(", ".join(word.vi for word in words), ", ".join(word.en for word in words))


def _time(plan: Plan, task: PlanTask, language: Language) -> str:
    if task.recurring is not None:
        return figures.recurrence(task.recurring).to(language)
    if task.finish is not None and begin_unknown(plan, task):
        return " ".join(say.UNDER_WAY.fill(ends=shown(task.finish)).to(language).split("\n"))
    return figures.task_span(task)


def _cost(plan: Plan, task: PlanTask, language: Language) -> Cell:
    if task.cost_unknown:
        return Cell(say.UNKNOWN_COST.to(language), style=Style.MUTED)
    return Cell(unit_of(plan).show(task.total_cost, language) if task.total_cost else "")


def legend(shown: Table, language: Language) -> tuple[Paragraph, ...]:
    """Return what the signs in a table of tasks mean, those that occur."""
    cells = [cell for row in shown.rows if not row.group for cell in row.cells]
    used = [sign for sign in say.LEGEND if any(cell == sign or cell.endswith(f" {sign}") for cell in cells)]
    words = " · ".join(f"{sign} {say.LEGEND[sign].to(language)}" for sign in used)
    return (paragraph(words, Style.MUTED),) if words else ()
