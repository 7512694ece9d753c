"""`roadmap schema`: the JSON Schema of a kind of file, for editors and validators."""

from __future__ import annotations

from pathlib import Path

import click

from roadmap.cli.bilingual import argument, command, option
from roadmap.cli.kinds import Place
from roadmap.cli.options import language_option, out_option, templates_option
from roadmap.cli.output import Display
from roadmap.cli.session import Session
from roadmap.messages import schemas as words

KINDS = tuple(words.FILES)


@command("schema", text=words.SCHEMA)
@argument("kind", text=words.ARG_KIND, metavar="KIND", type=click.Choice(KINDS), required=False)
@option("--for", "plan", text=words.OPT_FOR, type=Place(), metavar="DIR")
@option("--into", text=words.OPT_INTO, type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@templates_option
@out_option
@language_option
@click.pass_obj
def schema(
    session: Session,
    *,
    kind: str | None,
    plan: Path | None,
    into: Path | None,
    templates: tuple[Path, ...],
    out: Path | None,
) -> None:
    """Print a schema, or write all of them."""
    from roadmap.app import schemas

    if (kind is None) == (into is None):
        raise click.UsageError(session.say(words.NEEDS_KIND.fill(kinds=", ".join(KINDS))))
    if into is not None:
        session.note(words.WROTE.fill(n=schemas.write_schemas(into, plan, templates), folder=into))
    elif kind is not None:
        Display().tell(schemas.schema(kind, plan, templates), session, out)
