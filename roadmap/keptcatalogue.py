"""A catalogue as it was read last, kept between runs: reading and checking its TOML costs more than a plan.

What is kept belongs to exactly these files as they stand, this program and this Python; anything else, or anything
that cannot be read, means reading the TOML again. Nothing is lost when the file is deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from roadmap import __version__
from roadmap.model import Catalogue
from roadmap.shipped import shipped, toml_files

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MOST = 10
"""So many catalogues are kept: of several plans' overlays, environments or Pythons, each finds its own."""


def read_kept(overlays: Sequence[Path] = ()) -> Catalogue:
    """Return the catalogue that comes with the program under `overlays`, lowest first. Raises `FileFaults` with
    everything that is wrong in any of them, `EnvironmentRefused` for a file that the system does not let us read.
    """
    keeping = _keeping(overlays)
    if keeping and (found := _kept(*keeping)) is not None:
        return found
    from roadmap.catalogue import read_catalogue

    catalogue = read_catalogue([shipped(), *overlays])
    if keeping:
        _keep(*keeping, catalogue)
    return catalogue


def _keeping(overlays: Sequence[Path]) -> tuple[Path, str] | None:
    """Return the file in which this catalogue is kept and the key that fits it now; None where it cannot be kept."""
    folder = _folder()
    return None if folder is None else (folder / f"catalogue-{_place(overlays)}.pickle", _key(overlays))


def _place(overlays: Sequence[Path]) -> str:
    places = "\n".join(str(each) for each in (shipped(), sys.version, *(overlay.resolve() for overlay in overlays)))
    return hashlib.sha256(places.encode(errors="surrogateescape")).hexdigest()[:12]


def _key(overlays: Sequence[Path]) -> str:
    digest = hashlib.sha256(f"{__version__}\n{sys.version}\n{_code_age()}\n".encode())
    for name, entry in toml_files(shipped()):
        digest.update(f"{name}\n{_state(entry)}\n".encode())
    if overlays:
        from roadmap.tomlfile import read_bytes
    for overlay in overlays:  # small, and edited by hand: twice within what some file systems take for one moment
        digest.update(f"{overlay}\n{overlay.is_dir()}\n".encode(errors="surrogateescape"))
        for name, entry in toml_files(overlay):
            content = hashlib.sha256(read_bytes(entry, str(overlay / name))).hexdigest()
            digest.update(f"{name}\n{content}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _state(entry: Traversable) -> str:
    """Return what changes whenever a file is edited: time and size, as Python takes them for its compiled files."""
    if isinstance(entry, Path):
        found = entry.stat()
        return f"{found.st_mtime_ns} {found.st_size}"
    return hashlib.sha256(entry.read_bytes()).hexdigest()


def _code_age() -> str:
    """Return what changes whenever the code that reads the catalogue or shapes it is edited."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return ",".join(f"{file.name}:{file.stat().st_mtime_ns}" for file in files)


def _folder() -> Path | None:
    """Return the folder in which this user's programs keep what they can make again; None where there is none."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "roadmap" / "Cache" if base else None
    base = os.environ.get("XDG_CACHE_HOME") or (f"{os.environ['HOME']}/.cache" if os.environ.get("HOME") else None)
    return Path(base) / "roadmap" if base and Path(base).is_absolute() else None


def _kept(path: Path, key: str) -> Catalogue | None:
    with contextlib.suppress(Exception):  # whatever is wrong with the kept file, the TOML is there
        content = path.read_bytes()
        head, _, body = content.partition(b"\n")
        if head == key.encode():
            found = pickle.loads(body)  # as safe as Python's own compiled files: the user's folder, this program's file
            return found if isinstance(found, Catalogue) else None
    return None


def _keep(path: Path, key: str, catalogue: Catalogue) -> None:
    """Keep `catalogue`, readable by this user only; a folder that takes no files is no reason to fail."""
    temporary = ""
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
            temporary = file.name
            file.write(key.encode() + b"\n" + pickle.dumps(catalogue, pickle.HIGHEST_PROTOCOL))
        os.replace(temporary, path)  # noqa: PTH105 -- the documented atomic call
        for old in sorted(path.parent.glob("catalogue-*.pickle"), key=lambda each: -each.stat().st_mtime_ns)[_MOST:]:
            old.unlink(missing_ok=True)
    if temporary:
        Path(temporary).unlink(missing_ok=True)
