"""Parameter types: text of the command line to values, with refusals in both languages and completion of ids."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from roadmap.cli.session import session_of
from roadmap.messages import commands as words
from roadmap.messages.text import Text
from roadmap.months import Month, first_month, last_month

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Kind(click.ParamType[Any]):
    """A type whose refusals are `Text`."""

    def refuse(self, text: Text, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
        """Refuse the value: a usage error that names the parameter."""
        self.fail(session_of(ctx).printable(text), param, ctx)


class Place(Kind):
    """A file or folder that exists; `folder` demands a folder. Its language, if it states one, is taken up."""

    name = "path"

    def __init__(self, folder: bool = False, speaks: bool = False) -> None:
        self._folder = folder
        self._speaks = speaks

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path when there is something at it."""
        path = Path(str(value))
        if not path.exists():
            self.refuse(words.NO_SUCH_PATH.fill(path=value), param, ctx)
        if self._folder and not path.is_dir():
            self.refuse(words.NOT_A_FOLDER.fill(path=value), param, ctx)
        if self._speaks:
            from roadmap.cli.peek import language_of

            session_of(ctx).follow(language_of(path))
        return path

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Leave paths to the shell."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="dir" if self._folder else "file")]


class Layer(Place):
    """A folder that holds a part of a catalogue; another one would be laid over the shipped one and change nothing."""

    def __init__(self) -> None:
        super().__init__(folder=True)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path when there is a catalogue's file or folder in it."""
        from roadmap.shipped import FILES, FOLDERS

        path = super().convert(value, param, ctx)
        if not any((path / name).exists() for name in (*FILES, *FOLDERS)):
            parts = ", ".join((*FILES, *(f"{name}/" for name in FOLDERS)))
            self.refuse(words.NO_LAYER.fill(path=value, parts=parts), param, ctx)
        return path


class OutFile(Kind):
    """Where to write: a path, or "-" for standard output."""

    name = "file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path as it was typed."""
        path = Path(str(value))
        if path.is_dir():
            self.refuse(words.IS_A_FOLDER.fill(path=value), param, ctx)
        return path

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Leave paths to the shell."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


class Id(Kind):
    """An id or a name, looked up later; completes the ids of its kinds."""

    name = "id"

    def __init__(self, *kinds: str, of_plan: bool = False) -> None:
        self._kinds = kinds
        self._of_plan = of_plan

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the words in composed form, without spaces around them."""
        found = unicodedata.normalize("NFC", str(value)).strip()
        if not found:
            from roadmap.messages.faults import EMPTY

            self.refuse(EMPTY, param, ctx)
        return found

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Complete from the plan that is named before, or from the catalogue."""
        from roadmap.cli import peek

        place = peek.of_plan(ctx, self._kinds) if self._of_plan else peek.of_catalogue(ctx, self._kinds)
        return peek.complete(place, incomplete, session_of(ctx).language)


class MonthKind(Kind):
    """A month; a quarter or year means its first month."""

    name = "month"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Month:
        """Return the month."""
        found = first_month(str(value))
        return found if found is not None else self.refuse(words.NOT_A_MONTH.fill(value=value), param, ctx)


class DueKind(Kind):
    """A month by whose end something is due; a quarter or year means its last month."""

    name = "month"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Month:
        """Return the month."""
        found = last_month(str(value))
        return found if found is not None else self.refuse(words.NOT_A_MONTH.fill(value=value), param, ctx)


class QuarterKind(Kind):
    """A quarter, as its first month."""

    name = "quarter"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Month:
        """Return the first month of the quarter."""
        from roadmap.messages.report import NOT_A_QUARTER

        first, last = first_month(str(value)), last_month(str(value))
        if first is None or last is None or last - first != 2:
            self.refuse(NOT_A_QUARTER.fill(value=value), param, ctx)
        return first


class Horizon(Kind):
    """Two moments with two dots between: the first month of the one to the last month of the other."""

    name = "horizon"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Month, Month]:
        """Return first and last month."""
        begin, _, end = str(value).partition("..")
        first, last = first_month(begin.strip()), last_month(end.strip())
        if first is None or last is None or last < first:
            self.refuse(words.NOT_A_HORIZON.fill(value=value), param, ctx)
        return first, last
