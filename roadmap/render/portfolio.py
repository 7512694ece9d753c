"""The portfolio: one screen that says what a person in charge of many plans must know, and a view for each part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from roadmap.messages import portfolio as say
from roadmap.messages import views
from roadmap.messages.text import Language, Text
from roadmap.model import Level
from roadmap.months import shown
from roadmap.plan.comparison import Figures
from roadmap.portfolio import FrameworkSum, Member, MoneyYear, PhaseSum, Portfolio, Twice, Wait
from roadmap.render.blocks import Align, Block, Column, Heading, Style, Table, Use, View, paragraph
from roadmap.render.figures import money, percent, sum_of
from roadmap.render.names import text
from roadmap.render.phrases import horizon
from roadmap.render.tables import Cell, Entry, data, iso, table
from roadmap.request import account_title

MOST = 8
"""So many rows of each table stand on the overview."""
NAMES = 3
"""So many places are named in a cell; programs get all."""


class Page(NamedTuple):
    """What all tables of one portfolio share."""

    found: Portfolio
    path: str
    language: Language
    money: bool

    def say(self, words: Text, **values: object) -> str:
        """Return `words` filled with `values`, in the page's language."""
        return words.fill(**values).to(self.language)

    def sum(self, million: int | None) -> Cell:
        """Return a cell with a sum in billions; empty for people where there is no figure."""
        return Cell("" if million is None else money(million, self.language), million)

    def names(self, found: Sequence[str]) -> Cell:
        """Return a cell that names places, the first few for people."""
        shown_ = ", ".join(found[:NAMES])
        if len(found) > NAMES:
            shown_ = self.say(say.AND_MORE, names=shown_, n=len(found) - NAMES)
        return Cell(shown_, list(found))


class _Part(NamedTuple):
    """One table: what heads it, what explains it, what is said instead of an empty one; `first` is what the overview
    shows of it instead, under a heading of its own where there is one, and nothing where it is empty.
    """

    heading: Text
    table: Callable[[Page], Table]
    how: Text | None = None
    empty: Text | None = None
    first: Callable[[Page], Table] | None = None
    heading_of_first: Text | None = None


def portfolio_view(found: Portfolio, view: str, path: str, language: Language, *, hide_money: bool = False) -> View:
    """Return the portfolio of the plans below `path`: all parts, the longer ones cut; or one of them whole."""
    page = Page(found, path, language, not hide_money)
    title = page.say(say.TITLE, path=path)
    blocks: list[Block] = [Heading(title, 1), paragraph(headline(page)), *_cautions(page)]
    if view == "overview":
        for name, part in PARTS.items():
            if name != "money" or page.money:
                blocks += _short(page, name, part)
        return View("portfolio", title, (*blocks, _only(_plans(page), Use.DATA)), language)
    part = PARTS[view]
    if view == "money" and hide_money:
        return View(
            "portfolio-money", title, (*blocks, paragraph(views.BUDGET_HIDDEN.to(language), Style.MUTED)), language
        )
    whole = part.table(page)
    blocks += [Heading(part.heading.to(language)), *_explained(page, part, whole), whole]
    return View(f"portfolio-{view}", title, tuple(blocks), language)


def headline(page: Page) -> str:
    """Return how many plans there are, of which levels, whether they fit, and what they need."""
    members = page.found.members
    counts = [(level, sum(member.level is level for member in members)) for level in Level]
    levels = ", ".join(page.say(say.OF_LEVEL[level], n=count) for level, count in counts if count)
    parts = [page.say(say.COUNTS_ONE if len(members) == 1 else say.COUNTS, n=len(members), levels=levels)]
    late = len(page.found.late)
    parts.append(page.say(say.SOME_LATE_ONE if late == 1 else say.SOME_LATE, n=late) if late else page.say(say.ALL_FIT))
    if page.money:
        need = sum(member.figures.need for member in members)
        parts.append(page.say(say.SUMS, need=sum_of(need, page.language)))
    return "; ".join(parts) + "."


def _cautions(page: Page) -> list[Block]:
    versions = sorted({member.catalogue for member in page.found.members})
    if len(versions) < 2:
        return []
    return [paragraph(page.say(say.CATALOGUES, versions=", ".join(versions), path=page.path), Style.LATE)]


def _short(page: Page, name: str, part: _Part) -> list[Block]:
    """Return what the overview tells of a part, and where the whole of it stands."""
    whole = part.table(page)
    held = whole if part.first is None else part.first(page)
    if part.first is not None and not held.rows:
        return []
    shown_ = held._replace(rows=held.rows[:MOST])
    heading = part.heading if part.heading_of_first is None else part.heading_of_first
    blocks: list[Block] = [Heading(heading.to(page.language)), *_explained(page, part, whole)]
    blocks.append(_only(shown_, Use.PEOPLE))
    if len(shown_.rows) < len(whole.rows):
        blocks.append(paragraph(page.say(say.WHOLE, view=name), Style.MUTED))
    return blocks


def _explained(page: Page, part: _Part, whole: Table) -> list[Block]:
    if not whole.rows and part.empty is not None:
        return [paragraph(part.empty.to(page.language), Style.MUTED)]
    return [paragraph(part.how.to(page.language), Style.MUTED)] if part.how is not None else []


def _only(found: Table, use: Use) -> Table:
    """Return a table that is for people alone, or for programs alone."""
    kept = found.visible(use)
    columns = tuple(found.columns[at]._replace(use=use) for at in kept)
    rows = tuple(row._replace(cells=tuple(row.cells[at] for at in kept)) for row in found.rows)
    return found._replace(columns=columns, rows=rows)


def verdict(figures: Figures, year: int, language: Language) -> tuple[str, Style]:
    """Return in a few words whether a plan fits, and what it misses; `year` is its horizon's last."""
    told = (
        (say.MISS_UNDATED_ONE, say.MISS_UNDATED, figures.undated),
        (say.MISS_BEYOND_ONE, say.MISS_BEYOND, figures.beyond),
        (say.MISS_DEADLINES_ONE, say.MISS_DEADLINES, figures.deadlines_missed),
        (say.MISS_PINS_ONE, say.MISS_PINS, figures.pins_moved),
        (say.MISS_OVERRUNS_ONE, say.MISS_OVERRUNS, figures.overruns),
    )
    missed = ", ".join(
        (one if count == 1 else many).fill(n=count, year=year).to(language) for one, many, count in told if count
    )
    return (missed, Style.LATE) if missed else (say.FITS.to(language), Style.PLAIN)


def _plans(page: Page) -> Table:
    columns = (
        Column("plan", say.PLAN.to(page.language)),
        Column("title", say.PLAN.to(page.language), use=Use.DATA),
        Column("locality", say.LOCALITY.to(page.language), priority=3, shrinks=True),
        Column("level", say.LEVEL.to(page.language), use=Use.DATA),
        Column("tasks", say.TASKS.to(page.language), Align.RIGHT, priority=2),
        *_sums(page),
        Column("end", say.END.to(page.language)),
        Column("fits", say.VERDICT.to(page.language), use=Use.DATA),
        Column("verdict", say.VERDICT.to(page.language), shrinks=True),
    )
    return table("plans", columns, [_plan(page, member) for member in page.found.members])


def _late(page: Page) -> Table:
    """Return the plans that do not fit."""
    whole = _plans(page)
    return whole._replace(rows=whole.rows[: len(page.found.late)])


def _sums(page: Page) -> list[Column]:
    if not page.money:
        return []
    unit = say.UNIT
    return [
        Column("need", page.say(say.NEED, unit=unit), Align.RIGHT, priority=1),
        Column("budget", page.say(say.BUDGET, unit=unit), Align.RIGHT, priority=2),
    ]


def _plan(page: Page, member: Member) -> Entry:
    figures = member.figures
    last = max(phase.last for phase in member.phases) // 12 if member.phases else 0
    words, style = verdict(figures, last, page.language)
    cells = {
        "plan": Cell(member.name),
        "title": data(text(member.title, page.language)),
        "locality": Cell(text(member.locality, page.language)),
        "level": data(str(member.level)),
        "tasks": Cell(
            str(figures.within + figures.beyond + figures.undated), figures.within + figures.beyond + figures.undated
        ),
        "need": page.sum(figures.need),
        "budget": page.sum(member.budget),
        "end": Cell("" if figures.end is None else shown(figures.end), iso(figures.end)),
        "fits": data(figures.fits),
        "verdict": Cell(words, style=style),
    }
    return Entry(member.name, cells)


def _phases(page: Page) -> Table:
    columns = (
        Column("phase", say.PHASE.to(page.language), shrinks=True),
        Column("from", say.PHASE.to(page.language), use=Use.DATA),
        Column("to", say.PHASE.to(page.language), use=Use.DATA),
        Column("plans", say.HOW_MANY.to(page.language), Align.RIGHT, priority=2),
        Column("tasks", say.TASKS.to(page.language), Align.RIGHT),
        *_sums(page),
    )
    return table("phases", columns, [_phase(page, each) for each in page.found.phases])


def _phase(page: Page, each: PhaseSum) -> Entry:
    span = horizon(each.first, each.last)
    cells = {
        "phase": Cell(f"{span} · {text(each.title, page.language)}"),
        "from": data(iso(each.first)),
        "to": data(iso(each.last)),
        "plans": Cell(str(each.plans), each.plans),
        "tasks": Cell(str(each.tasks), each.tasks),
        "need": page.sum(each.need),
        "budget": page.sum(each.budget),
    }
    return Entry(f"{iso(each.first)}..{iso(each.last)}", cells)


def _years(page: Page) -> Table:
    """Return the money of the years within some horizon, all funds together."""
    columns = (
        Column("year", say.YEAR.to(page.language)),
        *_sums(page),
        Column("over", say.OVER.to(page.language), shrinks=True),
    )
    entries = []
    for year in sorted({each.year for each in page.found.money if each.budget is not None}):
        held = [each for each in page.found.money if each.year == year]
        over = sorted({name for each in held for name in each.over})
        cells = {
            "year": Cell(str(year), year),
            "need": page.sum(sum(each.need for each in held)),
            "budget": page.sum(sum(each.budget or 0 for each in held)),
            "over": page.names(over)._replace(style=Style.LATE),
        }
        entries.append(Entry(str(year), cells))
    return table("years", columns, entries)


def _money(page: Page) -> Table:
    columns = (
        Column("account", say.ACCOUNT_ID.to(page.language), use=Use.DATA),
        Column("fund", say.ACCOUNT.to(page.language), shrinks=True, use=Use.PEOPLE),
        Column("year", say.YEAR.to(page.language), Align.RIGHT),
        *_sums(page),
        Column("over", say.OVER.to(page.language), shrinks=True, priority=1),
    )
    return table("money", columns, [_year(page, each) for each in page.found.money])


def _year(page: Page, each: MoneyYear) -> Entry:
    budget = page.sum(each.budget)
    cells = {
        "account": data(str(each.account)),
        "fund": Cell(account_title(each.account).to(page.language)),
        "year": Cell(str(each.year), each.year),
        "need": page.sum(each.need),
        "budget": budget if each.budget is not None else Cell(page.say(say.NOT_GIVEN), None, Style.MUTED),
        "over": page.names(each.over)._replace(style=Style.LATE),
    }
    return Entry(f"{each.account}/{each.year}", cells)


def _coverage(page: Page) -> Table:
    columns = (
        Column("framework", say.FRAMEWORK_ID.to(page.language), use=Use.DATA),
        Column("title", say.FRAMEWORK.to(page.language), shrinks=True),
        Column("plans", say.CHOSEN.to(page.language), Align.RIGHT, priority=1),
        Column("goals", say.COMPLETE.to(page.language), use=Use.DATA),
        Column("complete", say.COMPLETE.to(page.language), Align.RIGHT),
        Column("done", say.DONE.to(page.language), Align.RIGHT),
        Column("of", say.TASKS.to(page.language), use=Use.DATA),
        Column("share", "%", Align.RIGHT, use=Use.PEOPLE),
    )
    return table("frameworks", columns, [_framework(page, each) for each in page.found.frameworks])


def _chosen(page: Page) -> Table:
    """Return the frameworks that some plan has chosen."""
    whole = _coverage(page)
    chosen = {each.framework for each in page.found.frameworks if each.plans}
    return whole._replace(rows=tuple(row for row in whole.rows if row.id in chosen))


def _framework(page: Page, each: FrameworkSum) -> Entry:
    cells = {
        "framework": data(each.framework),
        "title": Cell(text(each.title, page.language)),
        "plans": Cell(str(each.plans), each.plans),
        "goals": data(each.chosen),
        "complete": Cell(f"{each.complete}/{each.chosen}" if each.chosen else "", each.complete),
        "done": Cell(f"{each.done}/{each.of}", each.done),
        "of": data(each.of),
        "share": Cell(percent(each.done, each.of)),
    }
    return Entry(each.framework, cells)


def _twice(page: Page) -> Table:
    columns = (
        Column("task", say.TASK_ID.to(page.language), use=Use.DATA),
        Column("title", say.SYSTEM.to(page.language), shrinks=True),
        Column("count", say.HOW_MANY.to(page.language), Align.RIGHT),
        *_sums(page)[:1],
        Column("places", say.WHERE.to(page.language), shrinks=True),
    )
    return table("systems", columns, [_system(page, each) for each in page.found.twice])


def _system(page: Page, each: Twice) -> Entry:
    title = each.title if not each.own else say.OWN.fill(title=each.title)
    cells = {
        "task": data(each.task),
        "title": Cell(text(title, page.language)),
        "count": Cell(str(len(each.places)), len(each.places)),
        "need": page.sum(each.need),
        "places": page.names([name for name, _ in each.places]),
    }
    return Entry(each.task, cells)


def _waiting(page: Page) -> Table:
    columns = (
        Column("task", say.TASK_ID.to(page.language), use=Use.DATA),
        Column("title", say.TASK.to(page.language), shrinks=True),
        Column("above", say.ABOVE.to(page.language), priority=1, shrinks=True),
        Column("finish", say.FINISH.to(page.language)),
        Column("waiting", say.WAIT_COUNT.to(page.language), Align.RIGHT),
        Column("blocked", say.BLOCKED.to(page.language), Align.RIGHT, priority=3),
        Column("too_early", say.TOO_EARLY.to(page.language), priority=1, shrinks=True),
        Column("undated", say.NO_DATE.to(page.language), priority=2, shrinks=True),
    )
    return table("waiting", columns, [_wait(page, each) for each in page.found.waits])


def _wait(page: Page, each: Wait) -> Entry:
    finish, style = _finish(page, each)
    cells = {
        "task": data(each.task),
        "title": Cell(text(each.title, page.language)),
        "above": Cell(page.say(say.NOT_HERE) if each.parent is None else each.parent, each.parent),
        "finish": Cell(finish, iso(each.finish), style),
        "waiting": Cell(str(len(each.waiting)), list(each.waiting)),
        "blocked": Cell(str(each.blocked), each.blocked),
        "too_early": page.names(each.too_early)._replace(style=Style.LATE),
        "undated": page.names(each.undated),
    }
    return Entry(f"{each.parent or ''}/{each.task}", cells)


def _finish(page: Page, each: Wait) -> tuple[str, Style]:
    if each.parent is None:
        return page.say(say.UNKNOWN), Style.MUTED
    if not each.planned:
        return page.say(say.NOT_PLANNED), Style.LATE
    if each.finish is None:
        return page.say(say.UNDATED), Style.LATE
    return shown(each.finish), Style.PLAIN


PARTS: Mapping[str, _Part] = {
    "plans": _Part(say.PLANS, _plans, first=_late, heading_of_first=say.LATE),
    "waiting": _Part(say.WAITING, _waiting, say.WAITING_HOW, say.NONE_WAITING),
    "twice": _Part(say.TWICE, _twice, say.TWICE_HOW, say.NONE_TWICE),
    "phases": _Part(say.PHASES, _phases),
    "money": _Part(say.MONEY, _money, first=_years, heading_of_first=say.MONEY_BY_YEAR),
    "coverage": _Part(say.COVERAGE, _coverage, say.COVERAGE_HOW, first=_chosen),
}
"""In the order in which the overview tells them: first what somebody must act on."""
