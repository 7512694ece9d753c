"""Where the catalogue's files are: the folder that comes with the program, and what a layer of it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILES = ("catalogue.toml", "sources.toml", "words.toml")
FOLDERS = ("frameworks", "tasks", "procedures", "localities")


def shipped() -> Traversable:
    """Return the folder of the catalogue that comes with the program: inside the wheel, or beside the package in a
    checkout.
    """
    package = Path(__file__).resolve().parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def toml_files(folder: Traversable) -> list[tuple[str, Traversable]]:
    """Return the files of a layer by their names in it (`tasks/du-lieu.toml`), in order of name."""
    found = [(name, folder / name) for name in FILES if (folder / name).is_file()]
    for name in FOLDERS:
        inside = folder / name
        if inside.is_dir():
            found += [(f"{name}/{entry.name}", entry) for entry in inside.iterdir() if entry.name.endswith(".toml")]
    return sorted(found, key=lambda each: each[0])
