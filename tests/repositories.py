"""Real git repositories for tests: made in a folder of the test, with no setting of the machine that runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Repository:
    """A repository at `path`, and git in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": "2027-01-01T00:00:00Z",
            "GIT_COMMITTER_DATE": "2027-01-01T00:00:00Z",
            "GIT_EDITOR": "true",
        }
        self.git("init", "--quiet", "--initial-branch=main")
        for name, value in (("user.name", "Test"), ("user.email", "test@example.com"), ("commit.gpgsign", "false")):
            self.git("config", name, value)

    def git(self, *arguments: str, exits: int = 0) -> str:
        """Run git and return what it printed; fails the test when the exit code is another."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.path, env=self.environment, capture_output=True, check=False
        )
        said = done.stdout.decode() + done.stderr.decode()
        assert done.returncode == exits, said
        return said

    def write(self, name: str, text: str) -> Path:
        """Write a file, its folders too."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def commit(self, message: str) -> str:
        """Commit everything there is and return the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD").strip()
