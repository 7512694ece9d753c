"""The options that several commands share, each a decorator."""

from __future__ import annotations

import functools
from collections.abc import Callable

import click

from roadmap.cli.bilingual import Decorated, option
from roadmap.messages import commands as words

FORMATS = ("text", "markdown", "csv", "html", "json")

language_option = option(
    "--lang", text=words.OPT_LANG, type=click.Choice(("vi", "en")), expose_value=False, is_eager=True
)
"""Accepted before and after the command's name; the session has read it before click does."""


def templates_option(function: Decorated) -> Decorated:
    """Add `--templates`, as `templates`: folders over the shipped catalogue, lowest first."""
    from roadmap.cli.kinds import Layer

    return option("--templates", text=words.OPT_TEMPLATES, type=Layer(), multiple=True, metavar="DIR")(function)


def display_options(function: Decorated) -> Decorated:
    """Add how to show the answer, as one `display`; and `--lang`."""
    return display_options_and()(function)


def display_options_and(*formats: str) -> Callable[[Decorated], Decorated]:
    """Return what adds how to show the answer, in one of `formats` too."""
    from roadmap.cli.output import Display

    def decorate(function: Decorated) -> Decorated:
        @functools.wraps(function)
        def gathered(
            *args: object, format_: str, width: int | None, ascii_: bool, pager: bool, **others: object
        ) -> object:
            return function(*args, display=Display(format_, width, ascii_, pager), **others)

        choice = click.Choice((*FORMATS, *formats))
        added: list[Callable[[Decorated], Decorated]] = [
            option("--format", "format_", text=words.OPT_FORMAT, type=choice, default="text"),
            option("--width", text=words.OPT_WIDTH, type=click.IntRange(40, 400), metavar="N"),
            option("--ascii", "ascii_", text=words.OPT_ASCII, is_flag=True),
            option("--pager", text=words.OPT_PAGER, is_flag=True),
            language_option,
        ]
        decorated: Decorated = gathered
        for add in reversed(added):
            decorated = add(decorated)
        return decorated

    return decorate


def out_option(function: Decorated) -> Decorated:
    """Add `-o`, as `out`: where the answer goes instead of standard output."""
    from roadmap.cli.kinds import OutFile

    return option("-o", "--output", "out", text=words.OPT_OUT, type=OutFile(), metavar="FILE")(function)


def money_option(function: Decorated) -> Decorated:
    """Add `--hide-money`, as `hide_money`."""
    return option("--hide-money", text=words.OPT_HIDE_MONEY, is_flag=True)(function)
