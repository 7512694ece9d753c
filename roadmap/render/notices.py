"""What a reader should know before relying on the plan: assumptions, figures that are estimates, law to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from roadmap.messages import screens as say
from roadmap.messages.text import Language
from roadmap.months import shown
from roadmap.plan.document import Notice, Plan, Status
from roadmap.plan.gates import unbudgeted_delivery
from roadmap.plan.money import unbudgeted_accounts
from roadmap.render.figures import sum_of
from roadmap.render.names import account_name, cited_short, source_name, task_name, team_said, text
from roadmap.render.phrases import first_sentence, listed, month_of
from roadmap.render.plain import clean
from roadmap.render.summary import FEW
from roadmap.render.why_points import exclusions, is_after_due, is_estimate, switched_off

MOST = 4
_TOLD_FIRST = ("cost-unknown", "needs-excluded", "not-in-plan")


def notices(plan: Plan, language: Language, *, hide_money: bool = False) -> tuple[str, ...]:
    """Return the sentences, what changes the plan's meaning first, whose reading it is last."""
    return (
        *(() if hide_money else _ceilings(plan, language)),
        *(() if hide_money else _sums(plan, language)),
        *_after_due(plan, language),
        *_excluded(plan, language),
        *_not_in_plan(plan, language),
        *_switched_off(plan, language),
        *_kinds(plan, language),
        *(() if hide_money else _unbudgeted(plan, language)),
        *_calendar(plan, language),
        *_estimates(plan, language),
        *_frameworks(plan, language),
    )


def _ceilings(plan: Plan, language: Language) -> Iterator[str]:
    """Yield what may be spent over several years, which no table of the overview shows."""
    for held in plan.budgets:
        for first, last, most in held.ceilings:
            account = account_name(plan, held.account, language)
            words = {"account": account[:1].upper() + account[1:], "first": first, "last": last}
            need = sum(plan.need_in(year, held.account) for year in range(first, last + 1))
            sums = {"most": sum_of(most, language), "need": sum_of(need, language)}
            yield say.CEILING.fill(**words, **sums).to(language)


def _sums(plan: Plan, language: Language) -> Iterator[str]:
    """Yield what the sums leave out: costs that are not known, and work without a date."""
    of_notices = [notice.value("task") for notice in plan.notices if notice.kind == "cost-unknown"]
    unknown = [*of_notices, *(task.id for task in plan.tasks if task.cost_unknown)]
    if unknown:
        yield say.COST_UNKNOWN.fill(tasks=_names(plan, list(dict.fromkeys(unknown)), language)).to(language)
    undated = []
    for task in plan.tasks:
        need = sum(charge.sum for stage in task.stages for charge in stage.charges)
        if task.status is Status.NO_DATE and need:
            words = {"task": task_name(plan, task.id, language), "sum": sum_of(need, language)}
            undated.append(say.UNDATED_SUM.fill(**words).to(language))
    if undated:
        yield say.UNDATED_NEED.fill(tasks=listed(undated, MOST, language)).to(language)


def _after_due(plan: Plan, language: Language) -> Iterator[str]:
    """Yield the tasks that end after the date that a document sets for them, the longest overdue first."""
    late = [task for task in plan.tasks if is_after_due(task)]
    late.sort(key=lambda task: ((task.due.by if task.due else 0) - (task.finish or 0), task.id))
    told = [
        say.DUE_LATE_TASK.fill(
            task=task_name(plan, task.id, language),
            due=shown(task.due.by),
            source=cited_short(plan, task.due.source, language),
            finish=shown(task.finish),
        ).to(language)
        for task in late
        if task.due is not None and task.finish is not None
    ]
    if told:
        yield say.DUE_LATE.fill(tasks=listed(told, MOST, language)).to(language)


def _excluded(plan: Plan, language: Language) -> Iterator[str]:
    """Yield one sentence for each excluded task that others still need, and one for all the rest."""
    given = exclusions(plan)
    needing: dict[str, list[str]] = {}
    for notice in plan.notices:
        if notice.kind == "needs-excluded":
            needing.setdefault(notice.value("excluded"), []).append(notice.value("task"))

    def named(identifier: str) -> str:
        reason = given.get(identifier, "").rstrip(" .")
        return f"{clean(identifier)} ({reason})" if reason else clean(identifier)

    for identifier, tasks in needing.items():
        words = {"excluded": named(identifier), "n": len(tasks), "tasks": _names(plan, tasks, language)}
        yield say.EXCLUDED_NEEDED.fill(**words).to(language)
    if rest := [named(identifier) for identifier in given if identifier not in needing]:
        yield say.EXCLUDED.fill(excluded=", ".join(rest)).to(language)


def _switched_off(plan: Plan, language: Language) -> Iterator[str]:
    """Yield which advisable waits the brief takes off."""
    off = switched_off(plan)
    if "all" in off:
        yield say.SOFT_ALL_OFF.to(language)
    elif off:
        pairs = [
            say.SOFT_OFF_PAIR.fill(task=task_name(plan, task, language), waits=_names(plan, waits, language))
            for task, waits in off.items()
        ]
        yield say.SOFT_OFF.fill(pairs=listed([pair.to(language) for pair in pairs], MOST, language)).to(language)


def _not_in_plan(plan: Plan, language: Language) -> Iterator[str]:
    """Yield one sentence with all entries of the brief that name a task which is not in the plan."""
    keys: dict[str, list[str]] = {}
    for notice in plan.notices:
        if notice.kind == "not-in-plan":
            keys.setdefault(notice.value("task"), []).append(notice.value("key"))
    named = [_unused(clean(task), held, language) for task, held in keys.items()]
    if named:
        yield say.NOT_IN_PLAN.fill(entries="; ".join(named)).to(language)


def _unused(task: str, keys: list[str], language: Language) -> str:
    if "task" in keys:  # its deadline and the like go with it
        return say.NOT_IN_PLAN_OWN.fill(task=task).to(language)
    named = (say.BRIEF_KEYS[key].to(language) if key in say.BRIEF_KEYS else clean(key) for key in keys)
    return say.NOT_IN_PLAN_ENTRY.fill(keys=", ".join(named), task=task).to(language)


def _kinds(plan: Plan, language: Language) -> Iterator[str]:
    """Yield one sentence for each kind of notice and, where one is named, each law."""
    grouped: dict[tuple[str, ...], list[Notice]] = {}
    for notice in plan.notices:
        if notice.kind not in _TOLD_FIRST:
            grouped.setdefault(_key(notice), []).append(notice)
    for key, held in grouped.items():
        yield _SENTENCES.get(key[0], _other)(plan, held, language)


def _key(notice: Notice) -> tuple[str, ...]:
    if notice.kind in ("law-later", "law-ended"):
        return (notice.kind, notice.value("source"))
    return (notice.kind,)


def _values(notices_: Sequence[Notice], key: str) -> list[str]:
    return list(dict.fromkeys(dict(notice.values).get(key, "") for notice in notices_))


def _names(plan: Plan, identifiers: Sequence[str], language: Language) -> str:
    return listed([task_name(plan, identifier, language) for identifier in identifiers if identifier], MOST, language)


def _source(plan: Plan, identifier: str, language: Language) -> str:
    source = plan.sources.get(identifier)
    return source_name(source, language) if source else identifier


def _law_later(plan: Plan, held: Sequence[Notice], language: Language) -> str:
    source, since = _source(plan, held[0].value("source"), language), month_of(held[0].value("since"))
    return say.LAW_LATER.fill(source=source, since=since, tasks=_names(plan, _values(held, "task"), language)).to(
        language
    )


def _law_ended(plan: Plan, held: Sequence[Notice], language: Language) -> str:
    source, until = _source(plan, held[0].value("source"), language), month_of(held[0].value("until"))
    return say.LAW_ENDED.fill(source=source, until=until, tasks=_names(plan, _values(held, "task"), language)).to(
        language
    )


def _external(plan: Plan, held: Sequence[Notice], language: Language) -> str:
    tasks = _names(plan, _values(held, "task"), language)
    return say.EXTERNAL_UNDATED.fill(tasks=tasks, start=shown(plan.start)).to(language)


def _team_hired(plan: Plan, held: Sequence[Notice], language: Language) -> str:
    teams = [team_said(plan, team, language) for team in _values(held, "team")]
    return say.TEAM_HIRED.fill(team=", ".join(teams)).to(language)


def _profile_figures(plan: Plan, held: Sequence[Notice], language: Language) -> str:
    what = [say.PROFILE_WHAT[each].to(language) for each in _values(held, "what") if each in say.PROFILE_WHAT]
    named = say.AND.to(language).join(what)
    profile = text(plan.locality_title, language)
    return say.PROFILE_FIGURES.fill(what=named[:1].upper() + named[1:], profile=profile).to(language)


def _overlay(_plan: Plan, held: Sequence[Notice], language: Language) -> str:
    return say.OVERLAY.fill(ids=listed(_values(held, "id"), MOST, language)).to(language)


def _other(_plan: Plan, held: Sequence[Notice], _language: Language) -> str:
    return "; ".join(f"{notice.kind}: {', '.join(value for _, value in notice.values)}" for notice in held)


_SENTENCES: dict[str, Callable[[Plan, Sequence[Notice], Language], str]] = {
    "law-later": _law_later,
    "law-ended": _law_ended,
    "external-undated": _external,
    "profile-figures": _profile_figures,
    "team-hired": _team_hired,
    "overlay": _overlay,
}


def _unbudgeted(plan: Plan, language: Language) -> Iterator[str]:
    names = [account_name(plan, account, language) for account in unbudgeted_accounts(plan)]
    if names:
        yield say.UNBUDGETED_WHICH.fill(accounts=", ".join(dict.fromkeys(names))).to(language)


def _calendar(plan: Plan, language: Language) -> Iterator[str]:
    """Yield how many tasks spend in a year whose budget is decided before their papers are ready."""
    late = [task.id for task in plan.tasks if unbudgeted_delivery(plan, task) is not None]
    if late:
        told = say.AFTER_BUDGET_ONE if len(late) == 1 else say.AFTER_BUDGET
        yield told.fill(n=len(late), task=late[0]).to(language)


def _estimates(plan: Plan, language: Language) -> Iterator[str]:
    counted = [task for task in plan.tasks if task.status not in (Status.DONE, Status.EXTERNAL)]
    estimated = sum(is_estimate(plan, task) for task in counted)
    if estimated:
        yield say.ESTIMATES.fill(n=estimated, of=len(counted)).to(language)


def _frameworks(plan: Plan, language: Language) -> Iterator[str]:
    """Yield the first sentence of what is to be known of each chosen framework; the coverage view has the rest."""
    chosen = {goal.framework for goal in plan.coverage if goal.rank is not None}
    for framework in plan.frameworks if len(chosen) <= FEW else ():
        if framework.notice is not None and framework.id in chosen:
            words = {
                "framework": text(framework.title, language),
                "notice": first_sentence(text(framework.notice, language)),
            }
            yield say.FRAMEWORK_NOTICE.fill(**words).to(language)
