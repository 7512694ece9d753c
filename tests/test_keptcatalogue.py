"""The kept catalogue is never anything but what the TOML says, and never a reason to fail."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from roadmap import keptcatalogue
from roadmap.catalogue import read_catalogue
from roadmap.errors import EnvironmentRefused, FileFaults, UsageError
from roadmap.shipped import shipped
from tests.conftest import ROOT


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the catalogue will be kept: it is not there yet. The catalogue is a small one."""
    small = tmp_path / "small"
    small.mkdir()
    for name in ("catalogue.toml", "sources.toml"):
        shutil.copy(ROOT / "templates" / name, small)
    monkeypatch.setattr(keptcatalogue, "shipped", lambda: small)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "roadmap"


def test_the_kept_catalogue_equals_the_one_that_is_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keptcatalogue, "shipped", shipped)
    first = keptcatalogue.read_kept()
    assert len(list(kept.iterdir())) == 1
    assert first == keptcatalogue.read_kept() == read_catalogue([shipped()])


def test_only_the_newest_few_are_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        monkeypatch.setattr("sys.version", f"3.{number}")
        keptcatalogue.read_kept()
    assert len(list(kept.iterdir())) == 10


@pytest.mark.usefixtures("kept")
def test_an_edited_catalogue_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(tmp_path / "small", folder)
    monkeypatch.setattr(keptcatalogue, "shipped", lambda: folder)
    before = keptcatalogue.read_kept()
    head = folder / "catalogue.toml"
    head.write_text(head.read_text(encoding="utf-8").replace('version = "', 'version = "9'), encoding="utf-8")
    assert keptcatalogue.read_kept().version == f"9{before.version}"


def test_a_catalogue_under_an_overlay_is_kept_apart_and_read_anew_when_the_overlay_is_edited(
    kept: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "catalogue.toml"
    own.parent.mkdir()
    own.write_text('format = 1\nversion = "1 của tỉnh"\n', encoding="utf-8")
    for _ in range(2):
        assert keptcatalogue.read_kept([own.parent]).version == "1 của tỉnh"
    assert keptcatalogue.read_kept().version != "1 của tỉnh"
    assert len(list(kept.iterdir())) == 2
    own.write_text('format = 1\nversion = "2 của tỉnh"\n', encoding="utf-8")
    assert keptcatalogue.read_kept([own.parent]).version == "2 của tỉnh"
    assert len(list(kept.iterdir())) == 2


@pytest.mark.usefixtures("kept")
def test_a_faulty_overlay_is_refused_every_time_and_so_is_one_that_has_gone(tmp_path: Path) -> None:
    own = tmp_path / "own" / "catalogue.toml"
    own.parent.mkdir()
    own.write_text("format = 1", encoding="utf-8")
    keptcatalogue.read_kept([own.parent])
    own.write_text("version = ", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(FileFaults):
            keptcatalogue.read_kept([own.parent])
    own.write_text("format = 1", encoding="utf-8")
    folder = own.parent / "tasks" / "x.toml"  # where a file belongs
    folder.mkdir(parents=True)
    with pytest.raises(EnvironmentRefused):
        keptcatalogue.read_kept([own.parent])
    shutil.rmtree(own.parent)
    with pytest.raises(UsageError):
        keptcatalogue.read_kept([own.parent])


@pytest.mark.parametrize("content", [b"", b"no key\nno pickle", b"\x80\x05"])
def test_a_broken_kept_file_is_read_around_and_replaced(kept: Path, content: bytes) -> None:
    whole = keptcatalogue.read_kept()
    (file,) = kept.iterdir()
    key = file.read_bytes().partition(b"\n")[0]
    for broken in (content, key + b"\n" + content, key + b"\n\x80\x05N."):
        file.write_bytes(broken)
        assert keptcatalogue.read_kept() == whole
        assert file.read_bytes() != broken


def test_a_folder_that_takes_no_file_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert keptcatalogue.read_kept().tasks


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/roadmap"),
        ("linux", {"HOME": "/home/an"}, "/home/an/.cache/roadmap"),
        ("linux", {"XDG_CACHE_HOME": "relative", "HOME": "/home/an"}, None),
        ("linux", {}, None),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/roadmap/Cache"),
        ("win32", {}, None),
    ],
)
def test_it_is_kept_where_each_system_keeps_such_files(
    platform: str, variables: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = keptcatalogue._folder()
    assert (found and found.as_posix()) == folder
