"""click's commands, options and arguments with help texts in both languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from roadmap.cli.session import session_of
from roadmap.messages import commands as words
from roadmap.messages.text import Text


class Command(click.Command):
    """A command whose help is a `Text`."""

    def __init__(self, *args: Any, text: Text, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.text = text

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language of this run."""
        self.help = session_of(ctx).say(self.text)
        super().format_help_text(ctx, formatter)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Name what may follow, in the language of this run."""
        self.options_metavar = session_of(ctx).say(words.OPTIONS_METAVAR)
        return super().collect_usage_pieces(ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its help in the language of this run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = session_of(ctx).say(words.OPT_HELP)
        return option


class Option(click.Option):
    """An option whose help is a `Text`."""

    def __init__(self, *args: Any, text: Text, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's row in the language of this run."""
        self.help = session_of(ctx).say(self.text)
        return super().get_help_record(ctx)


class Argument(click.Argument):
    """An argument whose help is a `Text`."""

    def __init__(self, param_decls: Sequence[str], *, text: Text, **attributes: Any) -> None:
        super().__init__(param_decls, help=text.en, **attributes)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the argument's row in the language of this run."""
        self.help = session_of(ctx).say(self.text)
        return super().get_help_record(ctx)


Decorated = Callable[..., Any]


def command(name: str, text: Text) -> Callable[[Decorated], Command]:
    """Make a function the command `name`."""
    return click.command(name, cls=Command, text=text)


def option(*declarations: str, text: Text, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """Add an option with a help text in both languages."""
    return click.option(*declarations, cls=Option, text=text, **attributes)


def argument(name: str, text: Text, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """Add an argument with a help text in both languages."""
    return click.argument(name, cls=Argument, text=text, **attributes)
