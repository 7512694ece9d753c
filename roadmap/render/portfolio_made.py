"""What became of many briefs that were planned in one go: people read what needs a look, programs get every plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from roadmap.messages import portfolio as say
from roadmap.messages.text import Language, Text
from roadmap.months import shown
from roadmap.portfolio import Made, Written
from roadmap.render.blocks import Block, Column, Heading, Style, Use, View, paragraph
from roadmap.render.plain import clean
from roadmap.render.portfolio import verdict
from roadmap.render.tables import Cell, Entry, data, iso, table

_WORDS: Mapping[Written, Text] = {
    Written.WRITTEN: say.WRITTEN,
    Written.UNCHANGED: say.UNCHANGED,
    Written.REPLACED: say.REPLACED,
    Written.REFUSED: say.REFUSED,
}


def made_view(made: Sequence[Made], path: str, language: Language) -> View:
    """Return a line for each plan, those first that could not be made or do not fit."""
    title = (say.MADE_TITLE_ONE if len(made) == 1 else say.MADE_TITLE).fill(n=len(made), path=path).to(language)
    columns = (
        Column("plan", say.PLAN.to(language)),
        Column("title", say.PLAN.to(language), use=Use.DATA),
        Column("result", say.RESULT.to(language)),
        Column("end", say.END.to(language)),
        Column("fits", say.VERDICT.to(language), use=Use.DATA),
        Column("verdict", say.VERDICT.to(language), shrinks=True),
        Column("moved", say.VERDICT.to(language), use=Use.DATA),
    )
    ordered = sorted(made, key=lambda each: (-each.exit_code, not each.moved, each.name))
    blocks: list[Block] = [Heading(title, 1), paragraph(_counts(made, language))]
    blocks.append(table("plans", columns, [_entry(each, language) for each in ordered]))
    if moved := sum(bool(each.moved) for each in made):
        words = say.SOME_MOVED_ONE if moved == 1 else say.SOME_MOVED
        blocks.append(paragraph(words.fill(n=moved, path=path).to(language), Style.LATE))
    blocks.append(paragraph(say.NEXT.fill(path=path).to(language), Style.MUTED))
    return View("plans", title, tuple(blocks), language)


def _counts(made: Sequence[Made], language: Language) -> str:
    refused = sum(each.result is Written.REFUSED for each in made)
    unchanged = sum(each.result is Written.UNCHANGED for each in made)
    late = sum(each.figures is not None and not each.figures.fits for each in made)
    parts = [say.MADE_COUNTS.fill(written=len(made) - refused - unchanged, unchanged=unchanged)]
    parts += [say.MADE_REFUSED.fill(n=refused)] if refused else []
    if late:
        parts.append((say.SOME_LATE_ONE if late == 1 else say.SOME_LATE).fill(n=late))
    elif not refused:
        parts.append(say.ALL_FIT)
    return "; ".join(part.to(language) for part in parts) + "."


def _entry(each: Made, language: Language) -> Entry:
    words, style = _verdict(each, language)
    end = None if each.figures is None else each.figures.end
    cells = {
        "plan": Cell(each.name),
        "title": data(each.title.to(language)),
        "result": Cell(_WORDS[each.result].to(language), str(each.result)),
        "end": Cell("" if end is None else shown(end), iso(end)),
        "fits": data(None if each.figures is None else each.figures.fits),
        "verdict": Cell(words, style=style),
        "moved": data(list(each.moved)),
    }
    return Entry(each.name, cells)


def _verdict(each: Made, language: Language) -> tuple[str, Style]:
    if each.figures is None:
        first = (each.refused or Text("", "")).to(language).strip().partition("\n")[0]
        return clean(first), Style.LATE
    words, style = verdict(each.figures, each.last_year, language)
    if not each.moved:
        return words, style
    return f"{words}; {say.MOVED.fill(tasks=', '.join(each.moved)).to(language)}", Style.LATE
