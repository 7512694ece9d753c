from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import _plain_environment, run
from tests.conftest import ROOT

__all__ = ["_plain_environment", "run"]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped plans, in the current folder."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return Path("plans")
