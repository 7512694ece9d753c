"""A quick look into files without reading them properly: which language they ask for, which ids they hold.

Completion has a tenth of a second and must not fail on a faulty file; so headings are found line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import roadmap
from roadmap.words import fold

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from roadmap.messages.text import Language

_MOST = 5_000_000
_LANGUAGE = re.compile(r"^\s*language\s*=\s*[\"'](\w+)[\"']", re.MULTILINE)
_HEADING = re.compile(r"^\[([\w./\"-]+)\]\s*$", re.MULTILINE)
_WORDS = r"\s*=\s*\"([^\"]*)\""
_TITLE = re.compile(rf"^title\s*=\s*\{{\s*vi{_WORDS}\s*,\s*en{_WORDS}", re.MULTILINE)
_TITLE_IN_PLAN = re.compile(rf"^title{_WORDS}\n(?:title_en{_WORDS})?", re.MULTILINE)
_FILES = {"framework": "frameworks", "locality": "localities", "procedure": "procedures"}
_IN_PLAN = {"task": r"task\.([\w-]+)", "goal": r"coverage\.\"([\w/-]+)\"", "role": r"role\.([\w-]+)"}
"""How a plan heads the entries of a kind."""

Found = tuple[str, str]
"""An id and the beginning of its entry."""


def language_of(path: Path) -> str | None:
    """Return the language that a brief or plan (or the one in a folder) asks for, None when it does not say."""
    for candidate in (path, path / "brief.toml", path / "plan.toml"):
        if found := _LANGUAGE.search(_text(candidate)):
            return found[1]
    return None


def complete(place: Iterable[Found], incomplete: str, language: Language) -> list[CompletionItem]:
    """Return the ids of `place` that begin with `incomplete`, or whose last part does, with their titles."""
    from click.shell_completion import CompletionItem

    wanted, entries = fold(incomplete), dict(place)
    matching = [name for name in entries if name.startswith(wanted)] or [
        name for name in entries if name.rpartition("/")[2].startswith(wanted)
    ]
    return [CompletionItem(name, help=_title(entries[name], language)) for name in matching]


def of_catalogue(context: click.Context, kinds: Iterable[str]) -> Iterator[Found]:
    """Yield the entries of the shipped catalogue and of the overlays on the command line."""
    for kind in kinds:
        for folder in _folders(context):
            yield from _of_kind(folder, kind)


def of_plan(context: click.Context, kinds: Iterable[str]) -> Iterator[Found]:
    """Yield the entries of the plan on the command line; click leaves it unparsed where an option lacks its value."""
    named = context.params.get("path") or next(iter(context.args), ".")
    text = _text(Path(named)) or _text(Path(named) / "plan.toml")
    for kind in kinds:
        pattern = re.compile(_IN_PLAN[kind])
        for name, entry in _entries(text):
            if found := pattern.fullmatch(name):
                yield found[1], entry


def _title(entry: str, language: Language) -> str | None:
    found = _TITLE.search(entry) or _TITLE_IN_PLAN.search(entry)
    return found[2 if language == "en" and found[2] else 1] if found else None


def _folders(context: click.Context) -> list[Path]:
    package = Path(roadmap.__path__[0])
    shipped = package / "templates"
    return [shipped if shipped.is_dir() else package.parent / "templates", *(context.params.get("templates") or ())]


def _of_kind(folder: Path, kind: str) -> Iterator[Found]:
    if kind in _FILES:
        yield from ((file.stem, _text(file)) for file in sorted((folder / _FILES[kind]).glob("*.toml")))
    elif kind == "task":
        for file in sorted((folder / "tasks").glob("*.toml")):
            yield from (item for item in _entries(_text(file)) if "." not in item[0])
    elif kind == "goal":
        for file in sorted((folder / "frameworks").glob("*.toml")):
            yield from _prefixed("goal.", _text(file), f"{file.stem}/")
    elif kind == "source":
        yield from _entries(_text(folder / "sources.toml"))
    else:
        yield from _prefixed(f"{kind}.", _text(folder / "catalogue.toml"), "")


def _prefixed(prefix: str, text: str, before: str) -> Iterator[Found]:
    for name, entry in _entries(text):
        if name.startswith(prefix):
            yield before + name.removeprefix(prefix), entry


def _entries(text: str) -> Iterator[Found]:
    """Yield each `[heading]` with the text up to the next one."""
    headings = list(_HEADING.finditer(text))
    for place, heading in enumerate(headings):
        end = headings[place + 1].start() if place + 1 < len(headings) else len(text)
        yield heading[1], text[heading.end() : end]


def _text(path: Path) -> str:
    """Return the beginning of a file, nothing when there is none or it cannot be read; a pipe is left to its reader."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return file.read(_MOST).decode("utf-8", errors="replace").replace("\r\n", "\n")
    except OSError:
        return ""
