"""What git keeps: files as they were at a revision, and a repository's own settings; the only user of git.

Git is asked by its plumbing commands, which no alias, hook, pager or textconv of the user changes, which never ask for
anything, and whose answers are the same in every locale. The repository is the one that holds the path in question,
whatever a hook's environment says.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from roadmap.errors import EnvironmentRefused, UsageError, reason_of
from roadmap.messages import repository as say

_KEPT = ("GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_SSH", "GIT_SSH_COMMAND")
"""Variables that say how git works on this machine; the others name a repository, an index, a pager."""

_FIXED = {
    "LC_ALL": "C",  # what git says of a failure is told apart by its words
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
}
_OPTIONS = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")

_MOST_CONFLICTS = 127
"""`git merge-file` ends with the number of conflicts, at most this; with more where it failed."""


_MERGED_HEAD = re.compile(r"GITHEAD_([0-9a-f]{40,64})")
_PICKED = re.compile(rb"^(?:pick|p|reword|r|edit|e|squash|s|fixup|f)\b(?: -[cC])? ([0-9a-f]{7,64})\b")


class NotInRevision(UsageError):
    """The revision exists, and the file did not exist in it."""


class MergedCommits(NamedTuple):
    """The two commits that git merges into HEAD: what they came from, and the one that is taken in."""

    base: str
    theirs: str


def root(path: Path) -> Path:
    """Return the working tree that `path`, which need not exist, lies in.

    Raises `EnvironmentRefused` without git, `UsageError` where there is no repository.
    """
    return _located(path)[0]


def is_revision(words: str, path: Path) -> bool:
    """Return whether `words` name a commit of the repository that `path` lies in: a branch, a tag, `HEAD~3`, a hash.

    Raises as `root` does.
    """
    return _commit(root(path), words) is not None


def read(revision: str, path: Path) -> bytes:
    """Return what the file at `path` held at `revision`; it need not exist today.

    Raises as `root` does, `UsageError` for a revision that does not exist, `NotInRevision` for a file that it lacks.
    """
    top, inside = _located(path)
    commit = _commit_or_refuse(top, revision)
    answer = _git(top, "cat-file", "blob", f"{commit}:{inside}")
    if answer.returncode != 0:
        raise NotInRevision(say.NOT_IN_REVISION.fill(revision=revision, path=path))
    return answer.stdout


def files(revision: str, folder: Path) -> tuple[PurePosixPath, ...]:
    """Return the files below `folder` at `revision`, as paths from `folder`, in order; none where it did not exist.

    Raises as `root` does, and `UsageError` for a revision that does not exist.
    """
    top, inside = _located(folder)
    commit = _commit_or_refuse(top, revision)
    listed = _answer(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", f"{commit}:{inside}", missing=b"")
    names = (os.fsdecode(name) for name in listed.split(b"\0") if name)
    return tuple(sorted(PurePosixPath(name) for name in names))


def merged_commits(path: Path) -> MergedCommits | None:
    """Return what git, which calls this program to merge a file of the repository of `path`, merges into HEAD.

    None where it does not say: in a merge of more than two branches, a cherry-pick, a revert, or where another program
    calls from outside a repository. Raises `EnvironmentRefused` without git.
    """
    try:
        top = root(path)
    except UsageError:
        return None
    heads = [found[1] for name in sorted(os.environ) if (found := _MERGED_HEAD.fullmatch(name))]
    if len(heads) == 1:
        shared = _answer(top, "merge-base", "HEAD", heads[0], missing=b"").decode("ascii").strip()
        return MergedCommits(shared, heads[0]) if shared else None
    done = own_file(path, "rebase-merge/done")
    steps = done.read_bytes().splitlines() if done.is_file() and not heads else []
    picked = _PICKED.match(steps[-1]) if steps else None
    theirs = None if picked is None else _commit(top, picked[1].decode("ascii"))
    parent = None if theirs is None else _commit(top, f"{theirs}^")
    return None if theirs is None or parent is None else MergedCommits(parent, theirs)


def merged_lines(base: str, ours: str, theirs: str, marks: int) -> str:
    """Return two texts that came from `base` as git merges them line by line: with all three versions where they
    contradict each other (diff3), between markers of `marks` signs.
    """
    with tempfile.TemporaryDirectory(prefix="roadmap-") as name:
        folder = Path(name)
        for side, text in (("ours", ours), ("base", base), ("theirs", theirs)):
            (folder / side).write_bytes(text.encode())
        answer = _git(folder, "merge-file", "-p", "-q", "--diff3", f"--marker-size={marks}", "ours", "base", "theirs")
    if answer.returncode > _MOST_CONFLICTS:
        raise _refusal(answer)
    return answer.stdout.decode()


def settings(path: Path, pattern: str) -> Mapping[str, tuple[str, ...]]:
    """Return what the repository of `path` itself (not the user, not the machine) sets the names that `pattern` matches
    to.
    """
    answer = _git(root(path), "config", "--local", "--null", "--get-regexp", pattern)
    found: dict[str, tuple[str, ...]] = {}
    for entry in answer.stdout.split(b"\0")[:-1]:
        name, _, value = entry.decode("utf-8", "replace").partition("\n")
        found[name] = (*found.get(name, ()), value)
    return found


def set_setting(path: Path, name: str, value: str) -> None:
    """Set `name` in the repository of `path`. Raises `EnvironmentRefused` where git cannot write it."""
    _answer(root(path), "config", "--local", "--replace-all", name, value)


def unset_setting(path: Path, name: str) -> None:
    """Take `name` out of the repository of `path`. Raises `EnvironmentRefused` where git cannot write it."""
    _answer(root(path), "config", "--local", "--unset-all", name)


def own_file(path: Path, name: str) -> Path:
    """Return where git keeps `name` (`config`, `info/attributes`) for the repository of `path`, all its worktrees."""
    top = root(path)
    return top / os.fsdecode(_answer(top, "rev-parse", "--git-path", name).rstrip(b"\r\n"))


def tracked(path: Path, names: Collection[str]) -> tuple[str, ...]:
    """Return the files called one of `names` that the repository of `path` tracks, as git names them."""
    listed = _answer(root(path), "ls-files", "-z").split(b"\0")
    return tuple(name for name in map(os.fsdecode, listed) if name.rpartition("/")[2] in names)


def attributes(path: Path, files: Sequence[str], names: Sequence[str]) -> Mapping[tuple[str, str], str]:
    """Return the attributes `names` of `files`, as git names both; `unspecified` where nothing says."""
    asked = b"\0".join(map(os.fsencode, files))
    answer = _git(root(path), "check-attr", "-z", "--stdin", *names, told=asked + b"\0")
    words = [os.fsdecode(word) for word in answer.stdout.split(b"\0")]
    return {(words[at], words[at + 1]): words[at + 2] for at in range(0, len(words) - 2, 3)}


def runs_anywhere(python: str) -> bool:
    """Return whether `python` finds this program from any folder, as git will call it."""
    with tempfile.TemporaryDirectory(prefix="roadmap-") as folder:
        command = [python, "-P", "-c", "import roadmap.cli.main"]
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def _located(path: Path) -> tuple[Path, str]:
    """Return the working tree of `path`, and `path` as git names it: from there, with slashes."""
    folder = Path(os.path.realpath(path))
    gone: list[str] = []
    while not folder.is_dir() and folder != folder.parent:
        gone.insert(0, folder.name)
        folder = folder.parent
    answer = _git(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if answer.returncode == 0:
        top, prefix = (os.fsdecode(line) for line in answer.stdout.splitlines())
        return Path(top), (prefix + "/".join(gone)).rstrip("/")
    if b"not a git repository" in answer.stderr or b"must be run in a work tree" in answer.stderr:
        raise UsageError(say.NOT_A_REPOSITORY.fill(path=path))
    raise _refusal(answer)


def _commit_or_refuse(top: Path, revision: str) -> str:
    commit = _commit(top, revision)
    if commit is None:
        raise UsageError(say.NO_SUCH_REVISION.fill(revision=revision, root=top))
    return commit


def _commit(top: Path, revision: str) -> str | None:
    if not revision.strip() or revision.startswith("-") or "\0" in revision or "\n" in revision:
        return None
    answer = _git(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return answer.stdout.decode("ascii").strip() if answer.returncode == 0 else None


def _answer(folder: Path, *arguments: str, missing: bytes | None = None) -> bytes:
    """Return what git answers; `missing` where it has nothing to say. Raises `EnvironmentRefused` in git's words."""
    answer = _git(folder, *arguments)
    if answer.returncode == 0:
        return answer.stdout
    if missing is None:
        raise _refusal(answer)
    return missing


def _refusal(answer: subprocess.CompletedProcess[bytes]) -> EnvironmentRefused:
    said = answer.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
    return EnvironmentRefused(say.GIT_REFUSED.fill(reason=said or f"exit code {answer.returncode}"))


def _git(folder: Path, *arguments: str, told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise EnvironmentRefused(say.NO_GIT)
    command = [program, *_OPTIONS, *arguments]
    try:
        return subprocess.run(command, cwd=folder, env=_environment(), input=told, capture_output=True, check=False)
    except OSError as error:
        raise EnvironmentRefused(say.GIT_REFUSED.fill(reason=reason_of(error))) from error


def _environment() -> dict[str, str]:
    """Return this process's environment without what a hook or a shell says of another repository."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _KEPT or name.startswith("GIT_CONFIG_")
    }
    return {"GIT_SSH_COMMAND": "ssh -o BatchMode=yes", **kept, **_FIXED}
