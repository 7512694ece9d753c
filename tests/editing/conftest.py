from __future__ import annotations

import functools
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from roadmap.keptcatalogue import read_kept
from roadmap.model import Catalogue
from tests.cli.conftest import _plain_environment, run
from tests.conftest import ROOT

__all__ = ["_plain_environment", "run"]


@functools.cache
def _shipped() -> Catalogue:
    return read_kept(())


def _read_once(overlays: Sequence[Path] = ()) -> Catalogue:
    """Read the catalogue; the shipped one, which no test changes, only once."""
    return read_kept(overlays) if overlays else _shipped()


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped plans, in the current folder."""
    monkeypatch.setattr("roadmap.app.read_kept", _read_once)
    shutil.copytree(ROOT / "plans", tmp_path / "plans", ignore=shutil.ignore_patterns(".roadmap"))
    monkeypatch.chdir(tmp_path)
    return Path("plans")
