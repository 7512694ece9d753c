"""`roadmap completion`: the script that a shell needs to complete this program."""

from __future__ import annotations

import click

from roadmap.cli.bilingual import argument, command
from roadmap.cli.options import language_option
from roadmap.messages import commands as words


@command("completion", text=words.COMPLETION)
@argument("shell", text=words.ARG_SHELL, type=click.Choice(("bash", "zsh", "fish", "powershell")))
@language_option
@click.pass_context
def completion(context: click.Context, *, shell: str) -> None:
    """Print the script."""
    from click.shell_completion import get_completion_class

    program = context.find_root()
    if found := get_completion_class(shell):
        click.echo(found(program.command, {}, "roadmap", "_ROADMAP_COMPLETE").source())
