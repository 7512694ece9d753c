"""Catalogues from overlays that stand in no folder today: as git kept them, or as a merge brings them together."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from roadmap import repository
from roadmap.app import OVERLAY_NAME, overlays_of, read_catalogue

if TYPE_CHECKING:
    from roadmap.model import Catalogue

_Files = Mapping[PurePosixPath, bytes]

_MARKS = 7


def catalogue_at(revision: str, folder: Path, overlays: Sequence[Path] = ()) -> Catalogue:
    """Return today's catalogue under the overlay that stood beside the brief in `folder` at `revision`, and `overlays`.

    Raises `FileFaults` with what is wrong in it, and as `repository.files` does.
    """
    return _catalogue(_files_at(revision, folder / OVERLAY_NAME), overlays)


def merged_catalogue(brief: Path) -> Catalogue:
    """Return the catalogue that the brief at `brief` will have after the merge that git is about: git asks for a merged
    brief before it writes the files that the other side brings. Where git does not say what it merges, that of today.

    Raises `FileFaults` with what is wrong in it.
    """
    sides = repository.merged_commits(brief.parent)
    if sides is not None:
        place = brief.parent / OVERLAY_NAME
        ours, theirs = (_files_at(each, place) for each in ("HEAD", sides.theirs))
        if ours != theirs:
            return _catalogue(_merged(_files_at(sides.base, place), ours, theirs), ())
    return read_catalogue(overlays_of(brief, ()))


def _files_at(revision: str, place: Path) -> _Files:
    names = (name for name in repository.files(revision, place) if name.suffix == ".toml")
    return {name: repository.read(revision, place / name) for name in names}


def _merged(base: _Files, ours: _Files, theirs: _Files) -> _Files:
    """Return the files of both sides as git merges them: a file that one side changed is that side's."""
    found: dict[PurePosixPath, bytes] = {}
    for name in dict.fromkeys((*ours, *theirs)):
        was, mine, other = (side.get(name) for side in (base, ours, theirs))
        taken = other if mine == was else mine
        if None not in (mine, other) and was not in (mine, other) and mine != other:
            texts = [(each or b"").decode("utf-8", "replace") for each in (was, mine, other)]
            taken = repository.merged_lines(texts[0], texts[1], texts[2], _MARKS).encode()
        if taken is not None:
            found[name] = taken
    return found


def _catalogue(files: _Files, overlays: Sequence[Path]) -> Catalogue:
    if not files:
        return read_catalogue(overlays)
    from roadmap.catalogue import read_catalogue as read_layers
    from roadmap.shipped import shipped

    with tempfile.TemporaryDirectory() as held:
        for name, content in files.items():
            place = Path(held) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return read_layers([shipped(), Path(held), *overlays])
