"""`roadmap brief` and `roadmap undo`: a brief changed in its own text, and the last such change taken back."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from roadmap.app import brief_path, load_brief, made_from
from roadmap.app.atomically import write_atomically
from roadmap.app.journal import cross_out, last, note
from roadmap.app.locking import PRIVATE, locked
from roadmap.editing.sentences import told
from roadmap.editing.values import Values
from roadmap.errors import AnswerIsNo, FileFaults, UsageError
from roadmap.messages import editing as say
from roadmap.messages.text import Text, same
from roadmap.model import Brief, Catalogue, Effort

if TYPE_CHECKING:
    from roadmap.tomlfile import Keys

Change = Callable[[Values, Brief, Catalogue], Values]
"""A pure edit: the values of a brief's file, and the brief and the catalogue that they mean now, to other values.

Raises `UsageError` for an edit that makes no sense, saying what to do instead.
"""


class EditedBrief(NamedTuple):
    """What an edit did to the brief at `path`, or would do: its bytes before and after, what changed in one sentence
    each, and the brief that it is afterwards.
    """

    path: Path
    before: bytes
    after: bytes
    said: tuple[Text, ...]
    brief: Brief

    @property
    def changed(self) -> bool:
        """False where the brief said so already, and nothing was written."""
        return self.before != self.after


class Undone(NamedTuple):
    """The edit that was taken back, or would be, and the bytes of the brief before and after that; where the brief was
    changed by other means since (`by_hand`), what the command left and what stands there now.
    """

    path: Path
    before: bytes
    after: bytes
    said: tuple[Text, ...]
    by_hand: bool = False


def edit_brief(path: Path, change: Change, overlays: Sequence[Path] = (), dry_run: bool = False) -> EditedBrief:
    """Make `change` in the brief at `path`, a file or its folder: in its text, of which all else stays to the letter.

    Nothing is written unless the changed brief is found without fault, and its pins can be kept; nothing at all with
    `dry_run`, or where the brief says so already. Raises `FileFaults` for what is wrong with the brief before the
    edit, `UsageError` for an edit that is wrong, `AnswerIsNo` where the text cannot take it or was changed meanwhile.
    """
    from roadmap.tomledit import edited_content
    from roadmap.tomlfile import read_bytes

    at = _editable(path)
    with _held(at, dry_run):
        before = read_bytes(at, str(at))
        brief, catalogue, file = load_brief(path, overlays)
        values = change(file.data, brief, catalogue)
        after = before if values == file.data else edited_content(before, values)
        if after is None:
            raise AnswerIsNo(say.NOT_EDITABLE.fill(path=at))
        if after == before:
            return EditedBrief(at, before, after, (), brief)
        changed = _sound(after, at, catalogue, file.data)
        said = told(file.data, values, catalogue)
        if not dry_run:
            _replace(at, before, after, said)
    return EditedBrief(at, before, after, said, changed)


def undo(path: Path, dry_run: bool = False) -> Undone:
    """Take back the last edit that a command made of the brief at `path`, a file or its folder.

    Raises `AnswerIsNo` where there is none, and where the brief was changed by other means since, which would be lost:
    with `dry_run` that change is returned instead.
    """
    from roadmap.tomlfile import read_bytes

    at = _editable(path)
    with _held(at, dry_run):
        before = read_bytes(at, str(at))
        now = before.decode(errors="replace")
        entry = last(_folder(at) / PRIVATE, at.name, now)
        if entry is None:
            raise AnswerIsNo(say.NOTHING_TO_UNDO.fill(path=at))
        if entry.after != now:
            if dry_run:
                return Undone(at, entry.after.encode(), before, entry.said, by_hand=True)
            raise AnswerIsNo(say.EDITED_SINCE.fill(path=at, said=say.listed(entry.said), shown=path))
        after = entry.before.encode()
        if not dry_run:
            write_atomically(_target(at), after, before, _folder(at) / PRIVATE)
            cross_out(entry)
    return Undone(at, before, after, entry.said)


def put(at: Path, before: bytes, after: bytes, said: tuple[Text, ...]) -> None:
    """Write `after` where `before` stands, the content of the brief at `at`, so that `undo` can take it back; `said` is
    what that changed. Raises `AnswerIsNo` where something else stands there by now.
    """
    with _held(at, dry_run=False):
        _replace(at, before, after, said)


def _editable(path: Path) -> Path:
    at = brief_path(path)
    if not at.is_file():
        raise UsageError(say.NOT_A_FILE.fill(path=at))
    return at


def _target(at: Path) -> Path:
    """Return the file that `at` is, or leads to: a link is not replaced by a file."""
    return Path(os.path.realpath(at))


def _folder(at: Path) -> Path:
    return _target(at).parent


@contextlib.contextmanager
def _held(at: Path, dry_run: bool) -> Iterator[None]:
    """Hold the folder of the brief; not where nothing will be written, so that a read-only brief can be asked."""
    if dry_run:
        yield
        return
    with locked(_folder(at)):
        yield


def _replace(at: Path, before: bytes, after: bytes, said: tuple[Text, ...]) -> None:
    private = _folder(at) / PRIVATE
    note(private, at.name, before.decode(), after.decode(), said)
    write_atomically(_target(at), after, before, private)


def _sound(content: bytes, at: Path, catalogue: Catalogue, before: Values) -> Brief:
    """Return the brief that the file at `at`, which said `before`, will be with `content`. Raises `UsageError` where
    something is wrong then, or a pin cannot be kept: with what helps, but not to take out what is only to come.
    """
    from roadmap.brief import read_brief
    from roadmap.tomlfile import read_content

    try:
        file = read_content(content, str(at))
        brief = read_brief(file, catalogue)
        if brief.pins:
            made_from(brief._replace(effort=Effort.QUICK, engine="fast"), catalogue, file)
    except FileFaults as error:
        fault = error.faults[0]
        is_new = fault.code == "E127" and _value(before, fault.path) != _value(file.data, fault.path)
        words = same("") if is_new else say.ADVICE.get(fault.code, same(""))
        advice = words.fill(folder=at.parent, entry=_entry(fault.path))
        raise UsageError(say.CANNOT_CHANGE.fill(reason=fault.text, advice=advice)) from None
    return brief


def _value(values: Any, path: Keys) -> Any:
    """Return what stands at `path`; None where nothing does."""
    for key in path:
        values = values.get(key) if isinstance(values, Mapping) else None
    return values


def _entry(path: Keys) -> str:
    """Return the entry of a table that `path` leads to, as the command line names it."""
    return str(path[1]) if len(path) > 1 else ""
