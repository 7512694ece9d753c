"""All that the catalogue knows of one task."""

from __future__ import annotations

from collections.abc import Iterator

from roadmap.messages import lookups as say
from roadmap.messages import views as words
from roadmap.messages import why
from roadmap.messages.text import Language, Text
from roadmap.model import Catalogue, Dependency, Estimate, Stage, Strength, Task
from roadmap.months import shown
from roadmap.render import figures
from roadmap.render.blocks import Field, told
from roadmap.render.citations import cited, grounds
from roadmap.render.names import within


def task_fields(catalogue: Catalogue, task: Task, language: Language) -> Iterator[Field]:
    """Yield what it is, who does it, what it takes, what it waits for, and the ground of each statement."""
    yield told(say.SAYS.to(language), task.says.to(language))
    yield told(say.DELIVERABLE.to(language), task.deliverable.to(language))
    yield from _who(catalogue, task, language)
    yield from _work(catalogue, task, language)
    yield told(say.PROBLEM.to(language), "" if task.problem is None else task.problem.to(language))
    yield told(say.WAITS.to(language), *(_dependency(catalogue, held, language) for held in task.after))
    yield from _uses(catalogue, task, language)
    targets = [catalogue.targets[each] for each in task.targets]
    yield told(say.TARGETS.to(language), *(f"{each.title.to(language)} [{each.id}]" for each in targets))
    yield told(say.BASIS.to(language), say.OWN_TASK.to(language) if task.own else say.BASES[task.basis].to(language))
    yield from grounds(catalogue, task.sources, language)
    yield told(say.FIGURES.to(language), *_figures(catalogue, task, language))
    yield told(say.NOTE.to(language), "" if task.note is None else task.note.to(language))
    yield told(say.ALIASES.to(language), ", ".join(task.aliases))


def _who(catalogue: Catalogue, task: Task, language: Language) -> Iterator[Field]:
    domain = catalogue.domains.get(task.domain)
    procedure = catalogue.procedures.get(task.procedure or "")
    yield told(say.DOMAIN.to(language), task.domain if domain is None else domain.title.to(language))
    yield told(say.LEVEL.to(language), words.LEVELS[task.level].to(language))
    yield told(say.LEAD.to(language), _role(catalogue, task.lead, language))
    yield told(say.SUPPORT.to(language), "; ".join(_role(catalogue, role, language) for role in task.support))
    yield told(say.APPROVER.to(language), _role(catalogue, task.approver, language) if task.approver else "")
    yield told(
        say.PROCEDURE.to(language), "" if procedure is None else f"{procedure.title.to(language)} [{procedure.id}]"
    )


def _role(catalogue: Catalogue, identifier: str, language: Language) -> str:
    role = catalogue.roles.get(identifier)
    return identifier if role is None else role.title.to(language)


def _work(catalogue: Catalogue, task: Task, language: Language) -> Iterator[Field]:
    often = "" if task.recurring is None else figures.recurrence(task.recurring).to(language)
    people = _team(catalogue, task.team, language)
    funds = (say.SHARE.fill(fund=words.FUNDS[fund], percent=percent).to(language) for fund, percent in task.funds)
    yield told(say.PREPARATION.to(language), _stage(catalogue, task.preparation, language))
    yield told(say.DELIVERY.to(language), _stage(catalogue, task.delivery, language))
    yield told(say.RECURRING.to(language), "; ".join(part for part in (often, people) if part) if often else "")
    if task.due is not None and task.due.source in catalogue.sources:
        due = {"month": shown(task.due.by), "source": cited(catalogue.sources[task.due.source], language)}
        yield told(say.DUE.to(language), say.DUE_LINE.fill(**due).to(language))
    yield told(say.RUN_COST.to(language), "" if task.run_cost is None else _sum(task.run_cost, language))
    yield told(say.FUNDS.to(language), ", ".join(funds))


def _stage(catalogue: Catalogue, stage: Stage | None, language: Language) -> str:
    if stage is None:
        return ""
    if stage.months.high == 0:
        return say.MILESTONE.to(language)
    cost = say.SUM_UNKNOWN.to(language) if stage.cost is None else _sum(stage.cost, language)
    term = "" if stage.term is None else say.OVER_TERM.to(language).format(months=stage.term)
    parts = (_months(stage.months, language), _team(catalogue, stage.team, language), cost, term)
    return "; ".join(part for part in parts if part)


def _months(value: Estimate, language: Language) -> str:
    sentence = say.MONTHS_ONE if value.low == value.high else say.MONTHS_RANGE
    return sentence.to(language).format(low=value.low, likely=value.likely, high=value.high)


def _sum(value: Estimate, language: Language) -> str:
    sentence = say.SUM_ONE if value.low == value.high else say.SUM_RANGE
    low, likely, high = (figures.money(part, language) for part in value)
    return sentence.to(language).format(low=low, likely=likely, high=high)


def _team(catalogue: Catalogue, team: tuple[tuple[str, int], ...], language: Language) -> str:
    names = (
        (catalogue.teams[name].title.to(language) if name in catalogue.teams else name, tenths) for name, tenths in team
    )
    return ", ".join(f"{within(name)} {figures.people(tenths, language)}" for name, tenths in names)


def _dependency(catalogue: Catalogue, held: Dependency, language: Language) -> str:
    """Return one prerequisite with its reason and its source."""
    task = catalogue.tasks.get(held.after)
    title = Text(held.after, held.after) if task is None else Text(within(task.title.vi), within(task.title.en))
    sentence = why.WAITS[held.holds].fill(task=title).to(language)
    if held.strength is Strength.SOFT:
        sentence = say.SOFT.to(language).format(words=sentence)
    if reason := held.why.to(language):
        sentence = f"{sentence}: {within(reason.rstrip('.'))}"
    source = catalogue.sources.get(held.source or "")
    return sentence if source is None else f"{sentence} [{cited(source, language)}]"


def _uses(catalogue: Catalogue, task: Task, language: Language) -> Iterator[Field]:
    goals = [f"{goal.title.to(language)} [{goal.id}]" for goal in catalogue.goals.values() if task.id in goal.tasks]
    needing = [other for other in catalogue.tasks.values() if any(held.after == task.id for held in other.after)]
    yield told(say.NAMED_BY.to(language), *goals)
    yield told(say.NEEDED_BY.to(language), *(f"{other.title.to(language)} [{other.id}]" for other in needing))


def _figures(catalogue: Catalogue, task: Task, language: Language) -> Iterator[str]:
    yield say.BASES[task.figures].to(language)
    if task.figures_note is not None:
        yield task.figures_note.to(language)
    for name in task.figures_sources:
        source = catalogue.sources.get(name)
        yield name if source is None else cited(source, language)
