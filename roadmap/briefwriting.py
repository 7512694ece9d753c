"""The text of a new brief.toml: what was decided as active keys, everything else of `BRIEF` as commented examples.

A `#` with a space behind it begins a comment; a `#` that touches a word stands before a line that holds once the sign
is taken away. Headings of tables are active even where nothing below them is, so that one sign is all there is to take
away; only `[phase]` and an own task, which must not be empty, have a sign before their headings. For the same reason
a fund or a team stands on one line. What is said of each key comes from `BRIEF`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from roadmap.brief import read_brief
from roadmap.briefdefaults import default_phases, inside
from roadmap.briefexamples import Lines, Sheet, lines, sheet_of
from roadmap.briefkeys import BRIEF
from roadmap.briefvalues import people
from roadmap.decisions import Decisions, Part, entry_title, span
from roadmap.messages import init as say
from roadmap.messages.text import Text
from roadmap.model import Brief, Budget, Catalogue, TeamCapacity
from roadmap.months import shown, written, year_of
from roadmap.plan.document import Status
from roadmap.request import account_title, default_account
from roadmap.tomlfile import read_content
from roadmap.tomltext import comment, example, inline, plain, setting

KEPT_SCHEMAS = ".roadmap/schema"
"""Where the schemas stand that a new brief names: beside it, made by this program, left alone by git."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "plan": ("format", "title", "locality", "language", "horizon", "start", "effort", "engine", "parent", "goals"),
    "resources": ("phase", "budget", "team"),
    "above": ("external",),
    "wishes": ("deadline", "pin", "exclude"),
    "local": ("estimate", "progress", "soft", "lead", "role", "target", "measured", "procedure", "check"),
    "own": ("task",),
}
"""Every key of a brief, in the order in which it is written: values before tables, as TOML wants it."""


def brief_text(decisions: Decisions, catalogue: Catalogue) -> str:
    """Return brief.toml for `decisions`: the same text for the same input."""
    sheet = sheet_of(decisions, catalogue)
    written_lines = [
        f"#:schema {KEPT_SCHEMAS}/brief.json",
        *comment(sheet.say(say.HEAD)),
        *comment(sheet.say(say.HEAD_EXAMPLES)),
    ]
    for group, keys in GROUPS.items():
        written_lines += ["", f"# ===== {sheet.say(say.GROUPS[group])} ====="]
        for name in keys:
            body = _WRITERS.get(name, _table)(sheet, name)
            written_lines += [*([""] if group != "plan" and name != keys[0] else []), *_explained(sheet, name), *body]
    return "\n".join(written_lines) + "\n"


def reread(text: str, name: str, catalogue: Catalogue) -> Brief:
    """Return the brief that `text` will be once it is written; raises `FileFaults` as reading the file would."""
    return read_brief(read_content(text.encode(), name), catalogue)


def _explained(sheet: Sheet, name: str) -> Lines:
    words = sheet.say(BRIEF.keys[name].help)
    return list(comment(words[:1].upper() + words[1:]))


def _table(sheet: Sheet, name: str) -> Lines:
    found = lines(sheet, name)
    return found if found[0].startswith("#[") else [f"[{name}]", *found]


def _format(_sheet: Sheet, name: str) -> Lines:
    return [setting(name, 1)]


def _title(sheet: Sheet, name: str) -> Lines:
    title = sheet.decisions.title
    return [setting(name, title.vi if title.vi == title.en else {"vi": title.vi, "en": title.en})]


def _locality(sheet: Sheet, name: str) -> Lines:
    return [setting(name, sheet.decisions.locality)]


def _language(sheet: Sheet, name: str) -> Lines:
    return [setting(name, sheet.decisions.language)]


def _horizon(sheet: Sheet, name: str) -> Lines:
    first, last = sheet.decisions.horizon
    return [setting(name, {"from": written(first), "to": written(last)})]


def _start(sheet: Sheet, name: str) -> Lines:
    return [setting(name, written(sheet.decisions.start))]


def _effort(_sheet: Sheet, name: str) -> Lines:
    return [example(name, "quick")]


def _engine(_sheet: Sheet, name: str) -> Lines:
    return [example(name, "fast")]


def _parent(sheet: Sheet, name: str) -> Lines:
    parent = sheet.decisions.parent
    return [setting(name, parent) if parent else example(name, "../tinh")]


def _goals(sheet: Sheet, name: str) -> Lines:
    titles = ((goal, entry_title(sheet.catalogue, goal)) for goal in sheet.decisions.goals)
    listed = [f"  {inline(goal)},  # {plain(sheet.say(title))}" for goal, title in titles]
    return [f"{name} = [", *listed, "]"]


def _phase(sheet: Sheet, name: str) -> Lines:
    phases = default_phases(sheet.catalogue, sheet.decisions.horizon)
    shown_lines = [example(each.number, {"title": sheet.say(each.title), "to": written(each.to)}) for each in phases]
    return [*comment(sheet.say(say.DEFAULT_PHASES)), f"#[{name}]", *shown_lines]


def _from_profile(sheet: Sheet) -> Lines:
    profile = sheet.locality
    return list(comment(sheet.say(say.FROM_PROFILE.fill(profile=profile.title, basis=say.BASIS[profile.basis]))))


def _budget(sheet: Sheet, name: str) -> Lines:
    said = {each.account: each for each in sheet.decisions.budgets}
    profile = {each.account: each for each in inside(sheet.locality.budgets, sheet.decisions.horizon)}
    if not said and not profile:
        usual = default_account(sheet.locality)
        return [f"[{name}]", example(usual, {str(year_of(sheet.decisions.start)): 1000})]
    found = _from_profile(sheet) if profile else []
    found += [*comment(sheet.say(say.CEILING.fill(example=_ceiling(sheet)))), f"[{name}]"]
    for account in sorted(said | profile):
        found += _account(sheet, said.get(account), profile.get(account, Budget(account)))
    return found


def _ceiling(sheet: Sheet) -> str:
    years = span(sheet.decisions.horizon)
    return setting("ceiling", [{"from": years[0], "to": years[-1], "sum": 1000 * len(years)}])


def _account(sheet: Sheet, said: Budget | None, profile: Budget) -> Lines:
    title = account_title(profile.account)
    known = _figures(profile)
    if said is None:
        return [*comment(sheet.say(title)), example(profile.account, known)]
    figures = _figures(said)
    others = [(year, amount) for year, amount in profile.years if str(year) not in figures]
    if not figures:
        title = say.UNKNOWN_MONEY.fill(account=title)
    elif others:
        title = say.OTHER_YEARS.fill(account=title, figures=", ".join(f"{year}={each}" for year, each in others))
    return [*comment(sheet.say(title)), setting(profile.account, figures)]


def _figures(budget: Budget) -> dict[str, object]:
    """Return a budget as the file writes it: a table of years, and of ceilings where there are some."""
    ceilings = [{"from": begin, "to": end, "sum": amount} for begin, end, amount in budget.ceilings]
    return {str(year): amount for year, amount in budget.years} | ({"ceiling": ceilings} if ceilings else {})


def _team(sheet: Sheet, name: str) -> Lines:
    said = {each.team: each for each in sheet.decisions.teams}
    profile = {each.team: each for each in sheet.locality.teams}
    found = [*(_from_profile(sheet) if profile else []), f"[{name}]"]
    for team in (each for each in sheet.catalogue.teams if each in said or each in profile):
        write = setting if team in said else example
        found.append(write(team, _capacity(said.get(team, profile.get(team))), _remark(sheet, team, said.get(team))))
    if not said and not profile:
        found += [example(each.id, {"people": 1}, sheet.say(each.title)) for each in sheet.catalogue.teams.values()]
    return found


def _capacity(team: TeamCapacity | None) -> Mapping[str, object]:
    values: dict[str, object] = {}
    if team and team.people is not None:
        values["people"] = people(team.people)
    if team and team.changes:
        values["from"] = {written(at): people(tenths) for at, tenths in team.changes}
    return values


def _remark(sheet: Sheet, team: str, said: TeamCapacity | None) -> str:
    title = sheet.catalogue.teams[team].title
    unknown = said is not None and said.people is None and not said.changes
    return sheet.say(say.UNKNOWN_PEOPLE.fill(team=title) if unknown else title)


def _external(sheet: Sheet, name: str) -> Lines:
    decisions, tasks = sheet.decisions, sheet.catalogue.tasks
    missing = say.UNDATED_ABOVE if decisions.parent else say.UNDATED
    found = [f"[{name}]"]
    for task in decisions.waits:
        title = sheet.say(tasks[task].title)
        if (date := decisions.external.get(task)) is not None:
            found.append(setting(task, written(date), title))
        else:
            found.append(example(task, written(decisions.start), f"{title}: {sheet.say(missing)}"))
    if not decisions.waits:
        found += lines(sheet, name)
    return [*found, *_parts(sheet)]


def _parts(sheet: Sheet) -> Lines:
    parts = sheet.decisions.parts
    if not parts:
        return []
    title = sheet.decisions.parent or ""
    found = ["", *comment(sheet.say(say.PARTS.fill(title=title)))]
    for part in parts:
        role = sheet.catalogue.roles[part.role].short
        values = {"task": part.task.id, "title": part.task.title, "role": role, "when": _when(part)}
        found.append(f"# {plain(sheet.say(say.PART.fill(part=say.LEADS if part.leads else say.SUPPORTS, **values)))}")
    return found


def _when(part: Part) -> Text:
    task = part.task
    if task.recurring is not None:
        return say.WHEN_RECURRING
    if task.finish is None:
        return say.WHEN_UNKNOWN
    if task.status is Status.DONE:
        return say.WHEN_DONE.fill(finish=shown(task.finish))
    if task.start is None:
        return say.WHEN_UNTIL.fill(finish=shown(task.finish))
    return say.WHEN.fill(start=shown(task.start), finish=shown(task.finish))


_WRITERS: Mapping[str, Callable[[Sheet, str], Lines]] = {
    "format": _format,
    "title": _title,
    "locality": _locality,
    "language": _language,
    "horizon": _horizon,
    "start": _start,
    "effort": _effort,
    "engine": _engine,
    "parent": _parent,
    "goals": _goals,
    "phase": _phase,
    "budget": _budget,
    "team": _team,
    "external": _external,
}
