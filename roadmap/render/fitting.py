"""Why a plan does not fit: demands that cannot hold together, with their places, and the changes that make it fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roadmap.fitting.conflicts import Conflict, Diagnosis
from roadmap.fitting.demands import Demand, DemandKind, Wish
from roadmap.fitting.levers import LeverKind, arguments
from roadmap.fitting.mending import Longer, Mending, Repair
from roadmap.fitting.places import Place
from roadmap.messages import fitting as say
from roadmap.messages.text import Language
from roadmap.model import Strength
from roadmap.months import shown, written
from roadmap.plan.comparison import Shift, compare, shift
from roadmap.plan.document import Plan
from roadmap.render.blocks import Align, Block, Column, Heading, Paragraph, Span, Style, Table, Use, View, paragraph
from roadmap.render.fitting_words import Words, change_said, demand_said, grounded, missed_said, percent
from roadmap.render.names import task_name, task_title, text
from roadmap.render.phrases import listed
from roadmap.render.tables import Cell, Entry, Group, data, iso, table
from roadmap.variant import Changes

EXPLAINED = 6
"""So many conflicts people are told of in full; programs are told of all."""

NAMES = 6


class Answer(NamedTuple):
    """What is told: the plan with what was asked, what stands in its way, where, and what would help. `command` begins
    a line that tries changes, `roadmap whatif DIR`, which compares with `before`, the plan as it is; without the tasks
    `excluded` the goal that was asked for is never complete. `longer` is a plan that fits with more effort alone, which
    the line `more_effort` asks for.
    """

    plan: Plan
    before: Plan
    wish: Wish | None
    fits: bool
    diagnosis: Diagnosis
    places: Mapping[Demand, Place]
    mending: Mending
    command: str
    excluded: tuple[str, ...] = ()
    longer: Longer | None = None
    more_effort: str = ""


def fitting(answer: Answer, language: Language, *, hide_money: bool = False) -> View:
    """Return the answer as a screen; the list for programs holds each demand and each change."""
    words = Words(answer.plan, language, hide_money)
    title = _title(answer, words)
    blocks: list[Block] = [Heading(title, 1), *_verdict(answer, words)]
    for number, conflict in enumerate(answer.diagnosis.conflicts[:EXPLAINED], 1):
        blocks += _conflict(answer, number, conflict, words)
    if rest := answer.diagnosis.conflicts[EXPLAINED:]:
        names = dict.fromkeys(_about(each.missed, words) for each in rest)
        more = say.MORE.fill(n=len(rest), names=listed(list(names), NAMES, language))
        blocks.append(paragraph(more.to(language)))
    blocks += _rest(answer, words)
    if answer.longer is not None:
        blocks += _longer(answer, answer.longer, words)
    elif not answer.fits:
        blocks += _changes(answer, words)
    blocks.append(_data(answer, words))
    return View("fit", title, tuple(blocks), language)


def _rest(answer: Answer, words: Words) -> Iterator[Paragraph]:
    """Yield what is missed besides: what was not found out, and what is missed only because of the rest."""
    language, (_, conflicts, consequences, left) = words.language, answer.diagnosis
    if left:
        names = dict.fromkeys(_about(each, words) for each in left)
        told = say.OPEN.fill(n=len(left), names=listed(list(names), NAMES, language))
        yield paragraph(told.to(language))
    if consequences and (conflicts or left):
        names = dict.fromkeys(task_name(answer.plan, each.task, language) for each in consequences)
        phrase = say.CONSEQUENCES_SO_FAR if left else say.CONSEQUENCES
        yield paragraph(phrase.fill(tasks=listed(list(names), NAMES, language)).to(language))


def _title(answer: Answer, words: Words) -> str:
    name = text(answer.plan.title, words.language)
    if answer.wish is None and answer.fits:
        return name
    if answer.wish is None:
        return say.TITLE.fill(plan=name).to(words.language)
    asked = {"goal": words.goal(answer.wish.goal), "by": shown(answer.wish.by)}
    return say.ASKED_TITLE.fill(plan=name, **asked).to(words.language)


def _verdict(answer: Answer, words: Words) -> Iterator[Paragraph]:
    language = words.language
    if answer.excluded:
        names = [task_name(answer.plan, each, language) for each in answer.excluded]
        yield paragraph(say.GOAL_CANNOT.fill(tasks=listed(names, NAMES, language)).to(language), Style.LATE)
        if answer.fits:
            return
    if answer.fits and answer.wish is not None:
        yield paragraph(_asked_fits(answer, words), Style.DONE)
        if answer.plan != answer.before:
            yield from _price(answer, answer.wish, words)
    elif answer.fits:
        yield paragraph(say.FITS.to(language), Style.DONE)
    elif answer.diagnosis.open:
        count, left = len(answer.diagnosis.conflicts), len(answer.diagnosis.open)
        found = say.DOES_NOT_SO_FAR_ONE if count == 1 else say.DOES_NOT_SO_FAR
        phrase = found if count else say.DOES_NOT_UNKNOWN
        yield paragraph(phrase.fill(n=count, left=left).to(language), Style.LATE)
    elif not answer.diagnosis.conflicts:
        engine = {"engine": answer.plan.engine, "effort": answer.plan.effort}
        phrase = say.NO_CONFLICT if answer.wish is None or answer.before.fits else say.NO_CONFLICT_ASKED
        told = [phrase.fill(**engine).to(language)]
        if answer.longer is None and _is_quick(answer):
            told.append(say.NOT_BY_NORMAL.to(language))
        yield paragraph(" ".join(told), Style.STRONG)
    else:
        count = len(answer.diagnosis.conflicts)
        yield paragraph((say.DOES_NOT_ONE if count == 1 else say.DOES_NOT).fill(n=count).to(language), Style.LATE)
    if answer.wish is not None and not answer.fits:
        yield from _as_planned(answer, answer.wish, words)


def _as_planned(answer: Answer, wish: Wish, words: Words) -> Iterator[Paragraph]:
    """Yield when the goal that was asked for is complete without any change, and what is not looked at."""
    finishes = (each.finish for each in answer.before.coverage if each.goal == wish.goal)
    if (finish := next(finishes, None)) is not None:
        yield paragraph(say.AS_PLANNED.fill(month=shown(finish)).to(words.language))
    if not answer.before.fits:
        yield paragraph(say.NOT_KEPT.to(words.language), Style.MUTED)


def _is_quick(answer: Answer) -> bool:
    return (answer.plan.engine, answer.plan.effort) == ("fast", "quick")


def _asked_fits(answer: Answer, words: Words) -> str:
    goal = next((each for each in answer.plan.coverage if answer.wish and each.goal == answer.wish.goal), None)
    if goal is None or goal.finish is None:
        return say.ASKED_DONE.to(words.language)
    phrase = say.ASKED_ALREADY if answer.plan == answer.before else say.ASKED_FITS
    return phrase.fill(month=shown(goal.finish)).to(words.language)


def _price(answer: Answer, wish: Wish, words: Words) -> Iterator[Paragraph]:
    """Yield what else comes of a question that fits: other goals that are complete later, and the line to see all."""
    language = words.language
    yield paragraph(say.THEN.fill(effect=_effect(answer, answer.plan, words)).to(language))
    later = [
        say.GOAL_LATER.fill(goal=words.goal(goal.goal), before=shown(before.finish), after=shown(goal.finish))
        for goal in answer.plan.coverage
        for before in answer.before.coverage
        if goal.rank is not None and goal.goal == before.goal and goal.finish and before.finish
        if goal.finish > before.finish
    ]
    if later:
        named = "; ".join(each.to(language) for each in later)
        yield paragraph(say.GOALS_LATER.fill(goals=named).to(language), Style.STRONG)
    asked = Changes(completes=(f"{wish.goal}={written(wish.by)}",))
    yield paragraph(say.SEE.to(language), Style.MUTED)
    yield Paragraph((Span(command(answer, asked), Style.STRONG),), 2, unbroken=True)


def _conflict(answer: Answer, number: int, conflict: Conflict, words: Words) -> Iterator[Block]:
    language = words.language
    yield Heading(missed_said(number, conflict.missed, words))
    intro = say.ALONE if len(conflict.demands) == 1 else say.TOGETHER.fill(n=len(conflict.demands))
    yield paragraph(intro.to(language))
    columns = (
        Column("demand", say.DEMAND.to(language), shrinks=True, use=Use.PEOPLE),
        Column("where", say.WHERE.to(language), shrinks=True, use=Use.PEOPLE),
    )
    entries = [
        Entry(
            str(at),
            {
                "demand": Cell(demand_said(each, words)),
                "where": Cell(_where(each, answer.places.get(each, Place()), words), style=Style.MUTED),
            },
        )
        for at, each in enumerate(conflict.demands, 1)
    ]
    yield table(f"conflict-{number}", columns, entries)
    yield paragraph(grounded(conflict, words))


def _about(demand: Demand, words: Words) -> str:
    """Return what a missed demand is about: its task, its goal, or the team or money that is overdrawn."""
    if demand.task:
        return task_name(words.plan, demand.task, words.language)
    return words.goal(demand.goal) if demand.goal else demand_said(demand, words)


def _where(demand: Demand, place: Place, words: Words) -> str:
    if not place.file:
        if demand.kind is DemandKind.HORIZON:
            return say.DEFAULT.to(words.language)
        asked = demand.kind is DemandKind.COMPLETE
        return (say.ASKED if asked else say.NOT_THERE).to(words.language)
    return f"{place.file}:{place.line} {place.key}"


def _longer(answer: Answer, longer: Longer, words: Words) -> Iterator[Block]:
    """Yield that more effort alone is enough, and the line that asks for it."""
    yield paragraph(_longer_said(answer, longer, words), Style.DONE)
    yield Paragraph((Span(answer.more_effort, Style.STRONG),), 2, unbroken=True)
    if answer.wish is not None and longer.asked:
        asked = f"{answer.command} --complete {answer.wish.goal}={written(answer.wish.by)}"
        yield Paragraph((Span(asked, Style.STRONG),), 2, unbroken=True)


def _longer_said(answer: Answer, longer: Longer, words: Words) -> str:
    phrase = say.LONGER if answer.wish is None else say.LONGER_ASKED
    return phrase.fill(end="–" if longer.plan.end is None else shown(longer.plan.end)).to(words.language)


def _changes(answer: Answer, words: Words) -> Iterator[Block]:
    language, mending = words.language, answer.mending
    keeping = [each for each in mending.singles if not each.drops]
    if keeping:
        yield Heading(say.SINGLES.to(language))
        yield from _singles(answer, mending.singles, words)
    if mending.steps:
        chosen = [step.chosen for step in mending.steps]
        yield Heading(say.STEPS.fill(n=len(chosen)).to(language))
        yield paragraph(say.NO_SINGLE.to(language))
        yield from _steps(answer, words)
    if mending.singles and not keeping:
        yield Heading(say.GIVING_UP.to(language))
        yield from _singles(answer, mending.singles, words)
    if mending.singles or mending.steps:
        yield paragraph((say.HOW if answer.wish is None else say.HOW_ASKED).to(language), Style.MUTED)
        if len(mending.singles) > 1 or any(step.others for step in mending.steps):
            yield paragraph(say.SORTED.to(language), Style.MUTED)
        if mending.unfinished or answer.diagnosis.open:
            yield paragraph(say.UNFINISHED.to(language))
        if _is_quick(answer) and answer.more_effort:
            yield paragraph(say.AT_QUICK.to(language))
            yield Paragraph((Span(answer.more_effort, Style.STRONG),), 2, unbroken=True)
    else:
        yield from _nothing(answer, words)


def _nothing(answer: Answer, words: Words) -> Iterator[Block]:
    """Yield that no change was found, and what was not tried."""
    language, mending = words.language, answer.mending
    yield Heading(say.NOTHING.to(language))
    names = dict.fromkeys(task_title(answer.plan, task, language) for each in mending.left for task in each.tasks)
    if mending.unfinished:
        yield paragraph(say.NOTHING_YET.to(language))
    elif names:
        yield paragraph(say.NOTHING_LEFT.fill(tasks=listed(list(names), NAMES, language)).to(language))
    if any(each.kind is DemandKind.HORIZON for told in answer.diagnosis.conflicts for each in told.demands):
        yield paragraph(say.HORIZON_STAYS.to(language))


def command(answer: Answer, changes: Changes) -> str:
    """Return the line that shows what changes bring."""
    return " ".join([answer.command, *(f"{option} {value}" for option, value in arguments(changes))])


def _singles(answer: Answer, repairs: Sequence[Repair], words: Words) -> Iterator[Block]:
    language = words.language
    columns = (
        Column("number", "", Align.RIGHT, use=Use.PEOPLE),
        Column("change", say.CHANGE.to(language), shrinks=True, use=Use.PEOPLE),
        Column("share", say.SHARE.to(language), Align.RIGHT, use=Use.PEOPLE),
        Column("effect", say.EFFECT.to(language), shrinks=True, use=Use.PEOPLE),
    )
    numbered = {str(number): each for number, each in enumerate(repairs, 1)}
    yield table("singles", columns, (_told(answer, each, number, words) for number, each in numbered.items()))
    yield from _commands(answer, numbered, words)


def _steps(answer: Answer, words: Words) -> Iterator[Block]:
    language, steps = words.language, answer.mending.steps
    columns = (
        Column("number", "", Align.RIGHT, use=Use.PEOPLE),
        Column("change", say.CHANGE.to(language), shrinks=True, use=Use.PEOPLE),
        Column("share", say.SHARE.to(language), Align.RIGHT, use=Use.PEOPLE),
    )
    entries: list[Entry | Group] = []
    numbered = {"": steps[0].chosen}
    for number, step in enumerate(steps, 1):
        entries.append(_told(answer, step.chosen, str(number), words))
        for letter, other in zip("abcdef", step.others, strict=False):
            entry = _told(answer, other, f"{number}{letter}", words)
            instead = say.INSTEAD.fill(change=change_said(other, words)).to(language)
            entries.append(entry._replace(cells={**entry.cells, "change": Cell(instead, style=Style.MUTED)}))
            numbered[f"{number}{letter}"] = other
    yield table("steps", columns, entries)
    yield paragraph(say.THEN.fill(effect=_effect(answer, steps[0].chosen.plan, words)).to(language))
    yield from _commands(answer, numbered, words)


def _commands(answer: Answer, numbered: Mapping[str, Repair], words: Words) -> Iterator[Paragraph]:
    """Yield the line to be typed for each change; the one without a number is of all steps together. A line with sums
    is not told where these are not.
    """
    shown = {number: repair for number, repair in numbered.items() if _may_be_told(repair, words)}
    if shown:
        yield paragraph(say.SEE.to(words.language), Style.MUTED)
    for number, repair in shown.items():
        name = Span(f"{number}  " if number else "", Style.MUTED)
        yield Paragraph((name, Span(command(answer, repair.changes), Style.STRONG)), 2, unbroken=True)


def _may_be_told(repair: Repair, words: Words) -> bool:
    return not (words.hide_money and repair.changes.budgets)


def _told(answer: Answer, repair: Repair, number: str, words: Words) -> Entry:
    share = say.UNITS[repair.lever.kind].fill(share=percent(repair.share, words.language))
    cells = {
        "number": Cell(number),
        "change": Cell(change_said(repair, words)),
        "share": Cell(share.to(words.language)),
        "effect": Cell(_effect(answer, repair.plan, words)),
    }
    return Entry(number, cells)


class _Effect(NamedTuple):
    sooner: int
    later: int
    dropped: int


def _effects(answer: Answer, plan: Plan) -> _Effect:
    """Return how many tasks end sooner and later than in the plan as it is, and how many are no part of it any more."""
    rows = compare([answer.before, plan]).tasks
    shifts = [shift(*row.each[:2]) for row in rows]
    sooner = sum(each in (Shift.EARLIER, Shift.DATED) for each in shifts)
    return _Effect(sooner, shifts.count(Shift.LATER), shifts.count(Shift.DROPPED))


def _effect(answer: Answer, plan: Plan, words: Words) -> str:
    effect, language = _effects(answer, plan), words.language
    told = [] if plan.end is None else [say.ENDS.fill(end=shown(plan.end)).to(language)]
    sooner = say.SOONER_ONE if effect.sooner == 1 else say.SOONER
    for count, phrase in ((effect.sooner, sooner), (effect.later, say.LATER), (effect.dropped, say.LEFT_OUT)):
        told += [phrase.fill(n=count).to(language)] if count else []
    return ", ".join(told)


def _data(answer: Answer, words: Words) -> Table:
    """Return what programs get: first each demand of each conflict, then what was not found out, then each change; keys
    that mean nothing for an entry are null.
    """
    columns = [
        Column(key, title.to(words.language), use=Use.DATA)
        for key, title in say.COLUMNS.items()
        if not (words.hide_money and key.endswith("million_vnd"))
    ]
    return table("findings", columns, _rows(answer, words))


def _rows(answer: Answer, words: Words) -> Iterator[Entry]:
    def row(identifier: str, **values: object) -> Entry:
        return Entry(identifier, {key: data(value) for key, value in values.items()})

    for number, conflict in enumerate(answer.diagnosis.conflicts, 1):
        for at, demand in enumerate(conflict.demands, 1):
            place = answer.places.get(demand, Place())
            yield row(
                f"demand/{number}/{at}",
                kind="demand",
                title=demand_said(demand, words),
                conflict=number,
                demand=demand.kind.value,
                missed=demand == conflict.missed,
                ground=conflict.refutation.ground.value,
                file=place.file or None,
                line=place.line,
                key=place.key or None,
                task=demand.task or None,
                stage=None if demand.stage is None else demand.stage.value,
                after=demand.after or None,
                strength=None if demand.strength is None else Strength(demand.strength).value,
                goal=demand.goal or None,
                team=demand.team or None,
                account=None if demand.account is None else str(demand.account),
                year=demand.year,
                last_year=demand.last,
                month=iso(demand.month),
                amount_million_vnd=demand.amount,
            )
    for at, demand in enumerate(answer.diagnosis.open, 1):
        yield row(
            f"open/{at}",
            kind="open",
            title=demand_said(demand, words),
            demand=demand.kind.value,
            missed=True,
            task=demand.task or None,
            goal=demand.goal or None,
            month=iso(demand.month),
        )
    if answer.longer is not None:
        yield row(
            "effort",
            kind="change",
            title=_longer_said(answer, answer.longer, words),
            role="single",
            change="effort",
            command=answer.more_effort,
            end=iso(answer.longer.plan.end),
        )
    for at, repair in enumerate(answer.mending.singles, 1):
        yield row(f"single/{at}", role="single", **_of_change(answer, repair, words))
    for number, step in enumerate(answer.mending.steps, 1):
        yield row(f"together/{number}", role="together", step=number, **_of_change(answer, step.chosen, words))
        for at, other in enumerate(step.others, 1):
            yield row(f"instead/{number}/{at}", role="instead", step=number, **_of_change(answer, other, words))


def _of_change(answer: Answer, repair: Repair, words: Words) -> dict[str, object]:
    effect, lever = _effects(answer, repair.plan), repair.lever
    money = lever.kind in (LeverKind.BUDGET, LeverKind.CEILING)
    sized = lever.kind not in (LeverKind.UNPIN, LeverKind.NO_WAIT, LeverKind.EXCLUDE, LeverKind.DROP_GOAL)
    return {
        "kind": "change",
        "title": change_said(repair, words),
        "change": lever.kind.value,
        "task": lever.task or None,
        "after": lever.other or None,
        "goal": lever.goal or None,
        "team": lever.team or None,
        "account": None if lever.account is None else str(lever.account),
        "year": lever.years[0] if lever.years else None,
        "last_year": lever.years[-1] if len(lever.years) > 1 else None,
        "month": None if lever.since is None else written(lever.since),
        "size": repair.size if sized and not (money and words.hide_money) else None,
        "share_per_mille": repair.share,
        "command": command(answer, repair.changes) if _may_be_told(repair, words) else None,
        "end": iso(repair.plan.end),
        "tasks_sooner": effect.sooner,
        "tasks_later": effect.later,
        "tasks_dropped": effect.dropped,
    }
