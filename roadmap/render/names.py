"""What things are called inside a sentence: tasks, goals, teams, accounts, sources, as one plan names them."""

from __future__ import annotations

from collections.abc import Iterable

from roadmap.messages import screens as say
from roadmap.messages import views
from roadmap.messages import why as words
from roadmap.messages.text import Language, Text
from roadmap.model import Fund, FundNature, Grade, StageName
from roadmap.plan.document import Plan, PlanSource, PlanTask
from roadmap.render.plain import clean

_OWN_MONEY = (Fund.ENTERPRISE, Fund.PPP, Fund.OTHER)
_ARTICLES = ("A", "An", "The")
_IS_A_TEAM = ("nhóm", "cán bộ", "tư vấn", "thuê", "đội", "tổ")


def text(words_: Text, language: Language) -> str:
    """Return a statement of the plan in `language`, safe to print."""
    return clean(words_.to(language))


def within(words_: str) -> str:
    """Return `words_` as they stand inside a sentence: small first letter, unless it is a name or an abbreviation."""
    first, _, rest = words_.partition(" ")
    if first in _ARTICLES:
        return f"{first.lower()} {rest}"
    if not first[1:].islower() or not first[0].isupper() or rest[:1].isupper():
        return words_
    return words_[0].lower() + words_[1:]


def clause(sentence: str) -> str:
    """Return a sentence as it stands after a colon: small first letter, no full stop."""
    return within(sentence).removesuffix(".")


def parts(reference: str) -> tuple[str, StageName | None]:
    """Return the task and the stage that `task/stage` names; an external task has no stage."""
    task, _, stage = reference.partition("/")
    return task, StageName(stage) if stage else None


def title_of(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task's title, its id when the plan does not hold it."""
    task = plan.task(identifier)
    return text(task.title, language) if task else clean(identifier)


def task_title(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task in a list: its title up to the colon, where a short name stands before one."""
    return title_of(plan, identifier, language).partition(": ")[0]


def task_name(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task as one of several names in a line: with a small first letter."""
    return within(task_title(plan, identifier, language))


def task_said(plan: Plan, identifier: str, language: Language) -> str:
    """Return a task as a word of a sentence: in English between quotation marks, since titles there have no article."""
    name = task_title if language is Language.EN else task_name
    return say.TASK_SAID.fill(task=name(plan, identifier, language)).to(language)


def role_name(plan: Plan, identifier: str, language: Language) -> str:
    """Return a role's full name."""
    return text(plan.roles[identifier], language) if identifier in plan.roles else clean(identifier)


def role_short(plan: Plan, identifier: str, language: Language) -> str:
    """Return a role's short name."""
    if identifier in plan.role_shorts:
        return text(plan.role_shorts[identifier], language)
    return role_name(plan, identifier, language)


def team_name(plan: Plan, identifier: str, language: Language) -> str:
    """Return a team in a list: `nhóm kỹ thuật`."""
    found = plan.teams.get(identifier)
    if found is None:
        return clean(identifier)
    name = within(text(found, language))
    if language is Language.EN or name.casefold().startswith(_IS_A_TEAM):
        return name
    return say.TEAM.fill(team=name).to(language)


def team_said(plan: Plan, identifier: str, language: Language) -> str:
    """Return a team as a word of a sentence: `nhóm kỹ thuật`, `the team “Systems”`."""
    found = plan.teams.get(identifier)
    if language is Language.VI or found is None:
        return team_name(plan, identifier, language)
    return say.TEAM_SAID.fill(team=text(found, language)).to(language)


def account_name(plan: Plan, account: FundNature, language: Language) -> str:
    """Return whose money it is, as short as the plan allows: `vốn đầu tư công` where only one fund pays it."""
    nature, fund = say.MONEY_OF[account.nature], views.FUNDS[account.fund].to(language)
    if not fund[:2].isupper():
        fund = fund[0].lower() + fund[1:]
    if account.fund in _OWN_MONEY:
        return fund
    funds = {budget.account.fund for budget in plan.budgets if budget.account.nature is account.nature}
    if funds - set(_OWN_MONEY) - {account.fund}:
        return say.MONEY_OF_FUND.fill(money=nature, fund=fund).to(language)
    return nature.to(language)


def level_name(task: PlanTask, language: Language) -> str:
    """Return the level that a task belongs to."""
    return views.LEVELS[task.level].to(language)


def source_name(source: PlanSource, language: Language) -> str:
    """Return how a source is cited: kind and number where it has one, else its title."""
    title = text(source.title, language)
    number = clean(source.number)
    if not number or number in title:
        return title
    if "/QH" in number and source.title.vi.startswith(("Luật", "Bộ luật")):
        return f"{title} {number}" if language is Language.EN else f"{title} số {number}"
    kinds = [kind for mark, kind in words.DOCUMENTS if f"/{mark}" in number or f"-{mark}" in number]
    if "/QH" in number:
        kinds = [words.DOCUMENTS[0][1]]
    return words.NUMBERED.fill(kind=kinds[0], number=number).to(language) if kinds else f"{title} ({number})"


def cited(plan: Plan, identifier: str, language: Language) -> str:
    """Return a source with its grade: `Quyết định 2629/QĐ-TTg (đã kiểm chứng)`."""
    source = plan.sources.get(identifier)
    if source is None:
        return clean(identifier)
    return words.CITED.fill(source=source_name(source, language), grade=words.GRADES[source.grade]).to(language)


def cited_bare(plan: Plan, identifier: str, language: Language) -> str:
    """Return a source with its grade, for a cell of a table."""
    source = plan.sources.get(identifier)
    if source is None:
        return clean(identifier)
    name = source_name(source, language)
    return name if source.grade is Grade.VERIFIED else f"{name} ({words.GRADES[source.grade].to(language)})"


_MARKS = {Grade.COPY: "*", Grade.ARTICLE: "**"}


def cited_marked(plan: Plan, identifier: str, language: Language) -> str:
    """Return a source for a cell whose view ends with `footnotes`: its name and the mark of its grade."""
    source = plan.sources.get(identifier)
    return clean(identifier) if source is None else source_name(source, language) + _MARKS.get(source.grade, "")


def footnotes(plan: Plan, identifiers: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return what the marks of `cited_marked` mean, for those that these sources bear."""
    grades = {plan.sources[each].grade for each in identifiers if each in plan.sources}
    return tuple(f"{mark} {words.GRADES[grade].to(language)}." for grade, mark in _MARKS.items() if grade in grades)


def cited_short(plan: Plan, identifier: str, language: Language) -> str:
    """Return a source with its grade in brackets, for the end of a sentence."""
    source = plan.sources.get(identifier)
    if source is None:
        return f"[{clean(identifier)}]"
    return words.CITED_SHORT.fill(source=source_name(source, language), grade=words.GRADES[source.grade]).to(language)
