"""What `init` asks at a terminal: locality, goals, title, start, money, and the people of each team."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from roadmap.briefvalues import people
from roadmap.cli.asking import Answer, Answers, Question
from roadmap.decisions import (
    Parent,
    Wanted,
    chosen_locality,
    default_goals,
    default_title,
    entry_title,
    goal_ids,
    horizon_of,
    localities,
)
from roadmap.errors import UsageError
from roadmap.messages import init as say
from roadmap.messages import requests as say_requests
from roadmap.messages.text import Text, same
from roadmap.model import Budget, Catalogue, Framework, Locality, TeamCapacity
from roadmap.months import Month, first_month, shown, written
from roadmap.request import account_title, chosen_goals, default_account, with_budgets, with_teams
from roadmap.words import fold

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s*[-–]\s*({_NUMBER.pattern})")
_UNKNOWN = (
    "chua biet",
    "chua-biet",
    "chua ro",
    "chua co",
    "chua co so",
    "khong biet",
    "khong ro",
    "unknown",
    "not known",
)
_UNKNOWN_WORD = "chua-biet"
"""How options say it."""
_PROFILE = ("theo ho so", "ho so", "as in the profile", "profile")
_SPACED = re.compile(r"(?<=\d)\s+(?=\d)")
_MONTH = re.compile(r"(?:thang\s*)?(\d{1,2})\s*[/-]\s*(\d{4})")
_QUARTER = re.compile(r"(?:quy|quarter|q)\s*([1-4]|iv|i{1,3})\s*[/-]?\s*(?:nam\s*)?(\d{4})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STAFF = re.compile(r"(?<=\d)\s*(?:nguoi|can bo|people|persons?|staff)\b")
_PEOPLE = re.compile(r"(?:@[^=]+=)?[+-]?\d+(?:[.,]\d)?")
_UNITS = (
    (re.compile(r"chua (biet|ro)"), r"chua-\1"),
    (re.compile(r"(\d)\s*(?:ty|ti|billion|bn)(?:\s*dong)?\b"), r"\1ty"),
    (re.compile(r"(\d)\s*(?:trieu|tr|million|mn)(?:\s*dong)?\b"), r"\1tr"),
    (re.compile(r"\s*=\s*"), "="),
    (re.compile(r"=([+-])\s+"), r"=\1"),
)
_BETWEEN = re.compile(r"[;\s]+|,(?=\s|\d{4}=|[a-z-]+/)")


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of one new brief; `wanted` is what options have said already and is not asked."""

    catalogue: Catalogue
    wanted: Wanted
    next_month: Month
    parent: Parent | None = None

    def flow(self, answers: Answers) -> Sequence[Question]:
        """Return the questions as far as `answers` let them be known."""
        return tuple(self._flow(answers))

    def wanted_by(self, answers: Answers) -> Wanted:
        """Return what was asked for, by options and answers together."""
        teams = tuple(words for key, found in sorted(answers.items()) if key.startswith("teams:") for words in found)
        said = self.wanted
        return replace(
            said,
            locality=_one(answers, "locality") or said.locality,
            goals=answers.get("goals") or said.goals,
            title=_one(answers, "title") or said.title,
            start=first_month(_one(answers, "start") or "") or said.start,
            budgets=answers.get("budgets") or said.budgets,
            teams=said.teams or teams,
        )

    def _flow(self, answers: Answers) -> Iterator[Question]:
        if self.wanted.locality is None:
            yield self._locality()
            if "locality" not in answers:
                return
        wanted = self.wanted_by(answers)
        locality = chosen_locality(self.catalogue, wanted.locality, self.parent)
        yield self._goals(locality)
        if "goals" not in answers:
            return
        if self.wanted.title is None:
            yield self._title(locality, wanted.goals)
        if self.wanted.start is None:
            yield self._start()
        if not self.wanted.budgets:
            yield self._budgets(locality)
        if not self.wanted.teams:
            yield from (self._team(team) for team in locality.teams)

    def _locality(self) -> Question:
        choices = localities(self.catalogue, self.parent)
        default = chosen_locality(self.catalogue, None, self.parent)

        def read(words: str) -> Answer:
            if _NUMBER.fullmatch(words) and "." not in words:
                return (choices[_place(words, len(choices))].id,)
            return (chosen_locality(self.catalogue, words, self.parent).id,)

        lines = [say.LINE.fill(number=f"{number:2}", title=each.title) for number, each in enumerate(choices, 1)]
        text = say.ASK_LOCALITY.fill(list=_lines(lines))
        help_ = _always(say.HELP_LOCALITY)

        def shows(answer: Answer) -> Text:
            return _joined(self.catalogue.localities[each].title for each in answer)

        return Question("locality", say.NAMES["locality"], text, help_, read, default.title, (default.id,), True, shows)

    def _goals(self, locality: Locality) -> Question:
        frameworks = tuple(self.catalogue.frameworks.values())
        default = default_goals(self.catalogue, locality, self.parent)

        def read(words: str) -> Answer:
            parts = [part.strip() for part in _SPACED.sub(",", words).replace(";", ",").split(",")]
            found = [name for part in parts if part for name in self._named(part)]
            if not found:
                raise UsageError(say.NEEDS_ANSWER)
            chosen_goals(self.catalogue, found)
            return tuple(dict.fromkeys(found))

        def explain(words: str) -> Text:
            if not _NUMBER.fullmatch(words):
                return say.HELP_GOALS
            place = min(max(int(words), 1), len(frameworks))
            return _goal_lines(frameworks[place - 1], place)

        lines = [_framework_line(each, number) for number, each in enumerate(frameworks, 1)]
        text = say.ASK_GOALS.fill(list=_lines(lines))

        def shows(answer: Answer) -> Text:
            return _joined(entry_title(self.catalogue, each) for each in answer)

        keeps = shows(default) if default else None
        return Question("goals", say.NAMES["goals"], text, explain, read, keeps, default, shows=shows)

    def _named(self, words: str) -> Iterator[str]:
        """Yield the ids that one part of an answer means: a number, a range, or words."""
        if found := _RANGE.fullmatch(words):
            yield from self._between(words, found[1], found[2])
        elif _NUMBER.fullmatch(words):
            yield self._numbered(words)
        else:
            yield from goal_ids(self.catalogue, (words,))

    def _between(self, words: str, first: str, last: str) -> Iterator[str]:
        self._numbered(first), self._numbered(last)
        (whole, _, begin), (other, _, end) = first.partition("."), last.partition(".")
        if begin and end and whole == other:
            yield from (self._numbered(f"{whole}.{number}") for number in _span(begin, end))
        elif begin or end:
            raise UsageError(say.NOT_IN_LIST.fill(words=words, first=1, last=len(self.catalogue.frameworks)))
        else:
            yield from (self._numbered(str(number)) for number in _span(whole, other))

    def _numbered(self, words: str) -> str:
        whole, _, part = words.partition(".")
        framework = tuple(self.catalogue.frameworks.values())[_place(whole, len(self.catalogue.frameworks))]
        if not part:
            return framework.id
        if not 1 <= int(part) <= len(framework.goals):
            raise UsageError(say.NO_GOAL_NUMBER.fill(words=words, framework=whole, count=len(framework.goals)))
        return framework.goals[int(part) - 1].id

    def _title(self, locality: Locality, goals: Sequence[str]) -> Question:
        title = default_title(self.catalogue, locality, goals)
        help_ = _always(say.HELP_TITLE)
        return Question("title", say.NAMES["title"], say.ASK_TITLE, help_, lambda words: (words,), title)

    def _start(self) -> Question:
        first, last = horizon_of(self.wanted, self.parent)

        def read(words: str) -> Answer:
            found = first_month(_iso(words))
            if found is None:
                raise UsageError(say.NOT_A_MONTH.fill(words=words))
            if not first <= found <= last:
                outside = say_requests.START_OUTSIDE
                raise UsageError(outside.fill(start=shown(found), first=shown(first), last=shown(last)))
            return (written(found),)

        def shows(answer: Answer) -> Text:
            return _joined(same(shown(month)) for words in answer if (month := first_month(words)) is not None)

        default = (written(self.next_month),) if first <= self.next_month <= last else ()
        keeps, help_ = (shows(default) if default else None), _always(say.HELP_START)
        return Question("start", say.NAMES["start"], say.ASK_START, help_, read, keeps, default, shows=shows)

    def _budgets(self, locality: Locality) -> Question:
        def read(words: str) -> Answer:
            if fold(words) in _PROFILE:
                return ()
            if fold(words) in _UNKNOWN:
                return (_UNKNOWN_WORD,)
            options = tuple(part for part in _BETWEEN.split(_money(words)) if part)
            with_budgets(locality.budgets, options, locality, horizon_of(self.wanted, self.parent))
            return options

        def shows(answer: Answer) -> Text:
            return say.UNKNOWN if answer == (_UNKNOWN_WORD,) else same(" ".join(answer))

        figures = [line for budget in locality.budgets for line in _figures(budget)]
        text = say.ASK_BUDGET.fill(list=_lines(figures) if figures else say.NO_FIGURES)
        help_ = _always(say.HELP_BUDGET.fill(account=default_account(locality)))
        return Question("budgets", say.NAMES["budgets"], text, help_, read, say.KEEP_PROFILE, shows=shows)

    def _team(self, team: TeamCapacity) -> Question:
        def read(words: str) -> Answer:
            if fold(words) in _PROFILE:
                return ()
            if fold(words) in _UNKNOWN:
                return (f"{team.team}={_UNKNOWN_WORD}",)
            parts = _STAFF.sub("", fold(words)).replace(" =", "=").replace("= ", "=").split()
            if not all(_PEOPLE.fullmatch(part) for part in parts):
                raise UsageError(say.NOT_PEOPLE.fill(words=words))
            options = tuple(f"{team.team}{part}" if part.startswith("@") else f"{team.team}={part}" for part in parts)
            with_teams(self.catalogue, (team,), options)
            return options

        def shows(answer: Answer) -> Text:
            said = " ".join(words.removeprefix(team.team).removeprefix("=") for words in answer)
            return say.UNKNOWN if said == _UNKNOWN_WORD else same(said)

        text = say.ASK_TEAM.fill(title=self.catalogue.teams[team.team].title, team=team.team)
        keeps = say.UNKNOWN if team.people is None else same(str(people(team.people)))
        help_ = _always(say.HELP_TEAM)
        return Question(f"teams:{team.team}", say.NAMES["teams"], text, help_, read, keeps, shows=shows)


def _one(answers: Answers, key: str) -> str | None:
    return next(iter(answers.get(key, ())), None)


def _always(text: Text) -> Callable[[str], Text]:
    return lambda _words: text


def _joined(parts: Iterable[Text]) -> Text:
    """Return `parts` in one line; `;` between them, for titles hold commas."""
    known = tuple(parts)
    return Text("; ".join(each.vi for each in known), "; ".join(each.en for each in known))


def _figures(budget: Budget) -> Iterator[Text]:
    """Yield what the profile gives one account, as it would be typed."""
    yield say.ACCOUNT_LINE.fill(title=account_title(budget.account), account=budget.account)
    yield same("    " + " ".join(f"{year}={_sum(amount)}" for year, amount in budget.years))


def _sum(million: int) -> str:
    return f"{million // 1000}ty" if million % 1000 == 0 else f"{million}tr"


def _lines(lines: Sequence[Text]) -> Text:
    return Text("\n".join(line.vi for line in lines), "\n".join(line.en for line in lines))


def _framework_line(framework: Framework, number: int) -> Text:
    count = sum(goal.pickable for goal in framework.goals)
    line = say.FRAMEWORK_LINE_ONE if count == 1 else say.FRAMEWORK_LINE
    return line.fill(number=f"{number:2}", title=framework.title, count=count)


def _goal_lines(framework: Framework, number: int) -> Text:
    lines = [
        (say.LINE if goal.pickable else say.NOT_CHOSEN_LINE).fill(number=f"{number}.{place}".ljust(5), title=goal.title)
        for place, goal in enumerate(framework.goals, 1)
    ]
    return _lines(lines)


def _place(words: str, count: int) -> int:
    if not 1 <= int(words) <= count:
        raise UsageError(say.NOT_IN_LIST.fill(words=words, first=1, last=count))
    return int(words) - 1


def _span(first: str, last: str) -> range:
    low, high = int(first), int(last)
    return range(low, high + 1) if low <= high else range(low, high - 1, -1)


def _iso(words: str) -> str:
    """Return `tháng 1/2027` as `2027-01`, `quý I/2027` as `2027-Q1`; other words as they are, in upper case."""
    if found := _MONTH.fullmatch(fold(words)):
        return f"{found[2]}-{int(found[1]):02d}"
    if found := _QUARTER.fullmatch(fold(words)):
        return f"{found[2]}-Q{_ROMAN.get(found[1], found[1])}"
    return words.upper()


def _money(words: str) -> str:
    """Return sums as options write them: `2027 = 175 tỷ` as `2027=175ty`."""
    folded = fold(words)
    for pattern, short in _UNITS:
        folded = pattern.sub(short, folded)
    return folded
