"""The first screen of a plan: what it holds, what it misses and why, what it costs, how far its goals are served.

With a width the screen is drawn for a terminal; without one the same statements come as headings, fields and tables,
which every format prints. In both the first table for programs is "phases".
"""

from __future__ import annotations

from roadmap.messages import screens as say
from roadmap.messages.text import Language
from roadmap.months import shown
from roadmap.plan.document import Coverage, Plan
from roadmap.render.balance import draw_phases, draw_years
from roadmap.render.blocks import Block, Heading, Lines, Span, Style, Use, View, paragraph
from roadmap.render.cells import EMPTY, Line, beside, cells, flow, line_cells, plain, row_of, two_columns, wrap
from roadmap.render.chain import draw_chain
from roadmap.render.misses import Miss, misses
from roadmap.render.names import text
from roadmap.render.notices import notices
from roadmap.render.overview_tables import paper, phases_table
from roadmap.render.summary import (
    FEW,
    assumed,
    chosen,
    counts,
    fits,
    goal_item,
    goals_complete,
    headline,
    proof,
    target_lead,
    target_title,
    target_values,
    targets_served,
)

TWO_COLUMNS = 120
COLUMN_GAP = 4
USUAL = 80
GOALS_LEAST = 48
LONGEST_LINE = 160
READABLE = 120
EXPLAINED = 6
NAMED = 8
ROOM_FOR_CAUSE = 40
PLACE = "PLAN"

Section = list[Line]


def overview(
    plan: Plan, language: Language, width: int | None, *, hide_money: bool = False, place: str | None = PLACE
) -> View:
    """Return the overview; `width` is the terminal's, None for all else; `place` is the plan's path in commands, None
    where no command shows this plan.
    """
    title = headline(plan, language)
    blocks: list[Block] = [Heading(title, 1), *(paragraph(words) for words in counts(plan, language) if words)]
    blocks += [paragraph(words, Style.MUTED) for words in assumed(plan, language)]
    blocks += [paragraph(words, Style.MUTED) for words in proof(plan, language)]
    if plan.fits:
        blocks.append(paragraph(fits(plan, language), Style.DONE))
    if width is None:
        return View("overview", title, (*blocks, *paper(plan, language, hide_money=hide_money)), language)
    room = min(width, LONGEST_LINE)
    sections = _missed(plan, language, min(room, READABLE), hide_money)
    wide = _wide(plan, language, room, hide_money) if room >= TWO_COLUMNS else []
    sections += wide or _narrow(plan, language, min(room, READABLE), hide_money)
    if place is not None:
        sections.append(_next(plan, language, room, place))
    blocks.append(Lines(tuple(_stacked(sections))))
    blocks.append(phases_table(plan, language, Use.DATA, hide_money=hide_money))
    return View("overview", title, tuple(blocks), language)


def _stacked(sections: list[Section]) -> Section:
    """Return the sections one below the other, an empty line between them."""
    lines: Section = []
    for section in sections:
        if section:
            lines += [EMPTY, *section] if lines else section
    return lines


def _narrow(plan: Plan, language: Language, width: int, hide_money: bool) -> list[Section]:
    return [
        draw_phases(plan, language, width, hide_money=hide_money),
        [] if hide_money else draw_years(plan, language, width),
        _coverage(plan, language, width),
        _chain(plan, language, width),
        _targets(plan, language, width),
        _notices(plan, language, width, hide_money),
    ]


def _wide(plan: Plan, language: Language, width: int, hide_money: bool) -> list[Section]:
    """Return the money on the left, as a usual terminal has it, the goals on the right, the rest below; nothing where
    that leaves the goals too little room.
    """
    money = [draw_phases(plan, language, USUAL, hide_money=hide_money)]
    money.append([] if hide_money else draw_years(plan, language, USUAL))
    left = _stacked(money)
    taken = max((line_cells(line) for line in left), default=0)
    room = width - COLUMN_GAP - taken
    if room < GOALS_LEAST:
        return []
    goals = [_coverage(plan, language, room), _targets(plan, language, room)]
    return [
        beside(left, _stacked(goals), taken, COLUMN_GAP),
        _chain(plan, language, READABLE),
        _notices(plan, language, READABLE, hide_money),
    ]


def _missed(plan: Plan, language: Language, width: int, hide_money: bool) -> list[Section]:
    sections: list[Section] = []
    for kind in misses(plan, language, hide_money=hide_money, told=EXPLAINED):
        room = min(max(cells(entry.name) for entry in kind.entries[:EXPLAINED]), max(width * 2 // 5, 20))
        section = [plain(kind.title.to(language), Style.LATE)]
        for entry in kind.entries[:EXPLAINED]:
            section += _miss(entry, language, room, width)
        if rest := kind.entries[EXPLAINED:]:
            more = say.AND_MORE.fill(n=len(rest), names="; ".join(entry.name for entry in rest))
            if len(rest) > NAMED:
                more = say.AND_MANY_MORE.fill(n=len(rest))
            section += flow([Span(more.to(language), Style.MUTED)], width, "  ", "    ")
        sections.append(section)
    return sections


def _miss(entry: Miss, language: Language, room: int, width: int) -> Section:
    if width - room < ROOM_FOR_CAUSE:
        name = flow([Span(entry.name)], width, "  ")
        return [*name, *flow([Span(entry.sentence(language))], width, "    ")]
    names = wrap([Span(entry.name)], room)
    told = wrap([Span(entry.sentence(language))], width - room - 5)
    return two_columns(names, told, room)


def _coverage(plan: Plan, language: Language, width: int) -> Section:
    found = list(chosen(plan))
    if not found:
        return []
    section = [plain(say.COVERAGE.fill(month=shown(plan.horizon_to)).to(language), Style.STRONG)]
    titles = {framework.id: text(framework.title, language) for framework in plan.frameworks}
    if len(found) > FEW:
        return [*section, *_by_framework(plan, found, titles, language, width)]
    for framework, goals in found:
        if len(found) > 1:
            section += flow([Span(titles.get(framework, framework), Style.MUTED)], width, "  ", "    ")
        items = [goal_item(goal, language) for goal in goals]
        section += row_of(items, " · ", width, 4 if len(found) > 1 else 2)
    return section


def _by_framework(
    plan: Plan, found: list[tuple[str, list[Coverage]]], titles: dict[str, str], language: Language, width: int
) -> Section:
    """Return a line for each of many frameworks; their goals are in a view of their own."""
    section: Section = []
    for framework, goals in found:
        told = goals_complete(plan, goals, language)
        words = f"{titles.get(framework, framework)}: {told}" if told else titles.get(framework, framework)
        section += flow([Span(words)], width, "  ", "    ")
    section += flow([Span(say.SEE_COVERAGE.to(language), Style.MUTED)], width, "  ", "    ")
    return section


def _chain(plan: Plan, language: Language, width: int) -> Section:
    if not plan.chain:
        return []
    title = say.CHAIN_PLAIN if plan.end is None else say.CHAIN.fill(month=shown(plan.end))
    return [plain(title.to(language), Style.STRONG), *draw_chain(plan, language, width)]


def _targets(plan: Plan, language: Language, width: int) -> Section:
    lines = _targets_of_frameworks(plan, language, width)
    if not plan.own_targets:
        return lines
    section = [*lines, plain(say.TARGETS.to(language), Style.STRONG)]
    for target in plan.own_targets:
        section += flow([Span(target_title(target, language))], width, "  ", "    ")
        items = [(Span(value),) for value in target_values(target, language)]
        if lead := target_lead(plan, target, language):
            items.append((Span(say.LED_BY.fill(lead=lead).to(language), Style.MUTED),))
        section += row_of(items, " · ", width, 4)
    return section


def _targets_of_frameworks(plan: Plan, language: Language, width: int) -> Section:
    """Return one sentence on the frameworks' targets that the plan serves: how many, and how many too late."""
    words = targets_served(plan, language)
    return flow([Span(words, Style.MUTED)], width) if words else []


def _notices(plan: Plan, language: Language, width: int, hide_money: bool) -> Section:
    found = notices(plan, language, hide_money=hide_money)
    if not found:
        return []
    lines = [line for words in found for line in flow([Span(words)], width, "  ", "    ")]
    return [plain(say.NOTICES.to(language), Style.STRONG), *lines]


def _next(plan: Plan, language: Language, width: int, place: str) -> Section:
    if place == PLACE:
        return flow([Span(say.KEEP.to(language), Style.STRONG)], width)
    missed = (*plan.no_date, *plan.beyond_horizon, *plan.pins_moved, *plan.deadlines_missed, *reversed(plan.chain))
    commands = [f"roadmap show {place} --view timeline"]
    commands += [f"roadmap why {place} {missed[0].partition('/')[0]}"] if missed else []
    label = say.NEXT.to(language)
    commands += [f"roadmap fit {place}"] if not plan.fits and not place.endswith(".toml") else []
    lines = [line for command in commands for line in wrap([Span(command)], width - cells(label) - 2)]
    return beside([plain(label, Style.STRONG)], lines, cells(label), 2)
