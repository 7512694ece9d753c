"""Asking questions one after the other, line by line: any terminal, any input method, or a list of answers in a test.

Enter keeps what is shown, `<` goes back, `?` explains. Lines and not keys are read, so that the console does the
editing and Vietnamese input methods work.
"""

from __future__ import annotations

import io
import re
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

import click

from roadmap.cli.session import Session
from roadmap.cli.terminal import detect
from roadmap.errors import UsageError
from roadmap.messages import init as words
from roadmap.messages.text import Text, same

Answer = tuple[str, ...]
"""An answer in the words of the equivalent option; empty where a default is kept."""

_BACK = "<"
_EXPLAIN = re.compile(r"\?\s*(\d*)|(\d+)\s*\?")
_LIST_ITEM = re.compile(r"\s+(?:\S+\s{2,})?")
_WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal is."""


def _words(answer: Answer) -> Text:
    return same(", ".join(answer))


class Question(NamedTuple):
    """One question. `read` turns a line into an answer or raises `UsageError`; `keeps` says what Enter means.

    `name` stands before the cursor; `shows` tells an answer that was given to whoever comes back to it. Where later
    questions rest on the answer (`resets`), a new one voids theirs.
    """

    key: str
    name: Text
    text: Text
    help: Callable[[str], Text]
    read: Callable[[str], Answer]
    keeps: Text | None
    default: Answer = ()
    resets: bool = False
    shows: Callable[[Answer], Text] = _words


Answers = Mapping[str, Answer]
Flow = Callable[[Answers], Sequence[Question]]
"""The questions, given the answers so far: a later question may depend on an earlier answer."""


class Desk(Protocol):
    """Where questions are put and answers come from."""

    def tell(self, text: Text) -> None:
        """Show some lines."""

    def prompt(self, text: Text) -> str:
        """Show `text` and return the line typed behind it."""


class Terminal:
    """The desk at a terminal: questions on standard error, answers from standard input."""

    def __init__(self, session: Session) -> None:
        self._session = session
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")

    def tell(self, text: Text) -> None:
        """Show some lines on standard error, wrapped between words."""
        self._session.note(_wrapped(text))

    def prompt(self, text: Text) -> str:
        """Return a line; the end of input, like Ctrl-C, ends the program with nothing written."""
        click.echo(f"{self._session.printable(_wrapped(text)).rstrip()} ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            self._session.note(same(""))
            raise click.Abort
        return line


def _wrapped(text: Text) -> Text:
    width = min(detect().width, _WIDEST) - 1  # a full line would leave the cursor on the next one
    return Text(*("\n".join(line for each in words.split("\n") for line in _lines(each, width)) for words in text))


def _lines(line: str, width: int) -> list[str]:
    """Return `line` broken between words; the rest of a list's item stands under its beginning."""
    item = _LIST_ITEM.match(line)
    begin = item[0] if item else ""
    return textwrap.wrap(
        line[len(begin) :],
        max(width, len(begin) + 20),
        initial_indent=begin,
        subsequent_indent=" " * len(begin),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [line]


def ask(flow: Flow, desk: Desk) -> dict[str, Answer]:
    """Return the answers to all questions of `flow`, by key."""
    answers: dict[str, Answer] = {}
    at = 0
    asked = ""
    while at < len(questions := flow(answers)):
        question = questions[at]
        if asked != question.key:
            desk.tell(same(""))
            desk.tell(question.text)
        asked = question.key
        line = unicodedata.normalize("NFC", desk.prompt(_prompt(question, answers))).strip()
        if line == _BACK:
            at, asked = max(at - 1, 0), ""
        elif found := _EXPLAIN.fullmatch(line):
            desk.tell(question.help(found[1] or found[2] or ""))
        elif _take(question, line, answers, questions[at + 1 :], desk):
            at += 1
    return answers


def _prompt(question: Question, answers: Answers) -> Text:
    given = answers.get(question.key, question.default)
    kept = question.shows(given) if given and given != question.default else question.keeps
    if kept is None:
        return words.PROMPT_BARE.fill(name=question.name)
    return words.PROMPT.fill(name=question.name, default=kept)


def _take(question: Question, line: str, answers: dict[str, Answer], later: Sequence[Question], desk: Desk) -> bool:
    """Note the answer in `line` and return True, or say what is wrong with it."""
    if not line:
        if question.key not in answers and question.keeps is None:
            desk.tell(words.NEEDS_ANSWER)
            return False
        answers.setdefault(question.key, question.default)
        return True
    try:
        answer = question.read(line)
    except UsageError as error:
        desk.tell(error.text)
        return False
    if question.resets and answers.get(question.key) != answer:
        for each in later:
            answers.pop(each.key, None)
    answers[question.key] = answer
    return True
