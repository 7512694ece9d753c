"""Files as they were at a revision, from real repositories."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from roadmap import repository
from roadmap.errors import EnvironmentRefused, ExitCode, UsageError
from tests.repositories import Repository, needs_git

pytestmark = needs_git

ODD = "Kế hoạch của xã [mẫu]/đầu vào *.toml"


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Two commits: a file with a hard name changed, another removed, templates beside it."""
    made = Repository(tmp_path_factory.mktemp("kho git"))
    made.write(ODD, "cũ\r\n")
    made.write("gone/brief.toml", "gone")
    made.write("gone/templates/tasks/một.toml", "task")
    made.commit("first")
    made.git("tag", "đợt-1")
    made.write(ODD, "mới")
    made.git("rm", "-r", "--quiet", "gone")
    made.commit("second")
    return made


def test_a_file_is_read_as_it_was_byte_by_byte(repo: Repository) -> None:
    path = repo.path / ODD
    assert repository.read("đợt-1", path) == "cũ\r\n".encode()
    assert repository.read("HEAD", path) == "mới".encode()


def test_a_file_that_no_longer_exists_is_read(repo: Repository) -> None:
    assert repository.read("HEAD~1", repo.path / "gone/brief.toml") == b"gone"


def test_files_of_a_folder_are_named_from_it(repo: Repository) -> None:
    held = [PurePosixPath("brief.toml"), PurePosixPath("templates/tasks/một.toml")]
    assert list(repository.files("HEAD~1", repo.path / "gone")) == held
    assert repository.files("HEAD", repo.path / "gone") == ()
    assert PurePosixPath(ODD) in repository.files("HEAD", repo.path)


def test_it_works_from_any_folder(repo: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir((repo.path / ODD).parent)
    assert repository.read("HEAD", Path("đầu vào *.toml")) == "mới".encode()
    assert repository.root(Path()).samefile(repo.path)
    monkeypatch.chdir(tmp_path)
    assert repository.read("HEAD", repo.path / ODD) == "mới".encode()


def test_a_hooks_environment_an_alias_and_a_locale_change_nothing(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = Repository(tmp_path / "other")
    for name, value in (("GIT_DIR", str(other.path / ".git")), ("GIT_INDEX_FILE", "nowhere"), ("GIT_PREFIX", "x/")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "2")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "alias.cat-file")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "!false")
    monkeypatch.setenv("GIT_CONFIG_KEY_1", "core.quotePath")
    monkeypatch.setenv("GIT_CONFIG_VALUE_1", "true")
    monkeypatch.setenv("LC_ALL", "C")
    assert repository.read("HEAD", repo.path / ODD) == "mới".encode()
    assert PurePosixPath(ODD) in repository.files("HEAD", repo.path)


def test_revisions_are_told_from_other_words(repo: Repository) -> None:
    for words in ("HEAD", "main", "đợt-1", "HEAD~1", repo.git("rev-parse", "HEAD").strip()):
        assert repository.is_revision(words, repo.path / ODD)
    for words in ("", " ", "gone", "HEAD~9", "--all", "-h", "HEAD:gone", "main\nmain", "kế hoạch"):
        assert not repository.is_revision(words, repo.path / ODD)


def test_what_is_missing_is_named(repo: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(repository.NotInRevision, match=r'"HEAD" holds no file ".*gone/brief.toml"'):
        repository.read("HEAD", repo.path / "gone/brief.toml")
    with pytest.raises(repository.NotInRevision):
        repository.read("HEAD~1", repo.path / "gone")  # a folder is no file
    with pytest.raises(UsageError, match='no revision "v9"'):
        repository.read("v9", repo.path / ODD)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="is in no git repository"):
        repository.root(tmp_path / "nowhere" / "brief.toml")


def test_without_git_the_message_says_so(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EnvironmentRefused, match="git is not installed") as caught:
        repository.read("HEAD", repo.path / ODD)
    assert caught.value.exit_code is ExitCode.ENVIRONMENT_REFUSED


def test_outside_a_repository_nobody_says_what_is_merged(tmp_path: Path) -> None:
    assert repository.merged_commits(tmp_path) is None


def test_what_git_merges_is_known_in_a_merge_and_in_a_rebase(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (repo.git("rev-parse", name).strip() for name in ("HEAD~1", "HEAD"))
    assert repository.merged_commits(repo.path) is None
    done = repo.path / ".git/rebase-merge/done"
    done.parent.mkdir()
    done.write_text(f"pick {first} first\npick {second} second\n", encoding="utf-8")
    assert repository.merged_commits(repo.path) == (first, second)
    done.write_text(f"pick {second} second\nmerge -C {first} branch\n", encoding="utf-8")
    assert repository.merged_commits(repo.path) is None
    monkeypatch.setenv(f"GITHEAD_{first}", "branch")
    assert repository.merged_commits(repo.path) == (first, first)
    monkeypatch.setenv(f"GITHEAD_{second}", "another")
    assert repository.merged_commits(repo.path) is None
    done.unlink()
    done.parent.rmdir()
