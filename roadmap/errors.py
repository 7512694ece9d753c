"""The errors that are meant for people: what is wrong, where, what to do; data in attributes, exit code on the
class.
"""

from __future__ import annotations

import enum
from typing import ClassVar, NamedTuple

from roadmap.messages.text import Language, Text, same


class ExitCode(enum.IntEnum):
    """What the command ends with; documented in the README."""

    DONE = 0
    ANSWER_IS_NO = 1
    USAGE = 2
    FILE_IS_WRONG = 3
    ENVIRONMENT_REFUSED = 4
    INTERRUPTED = 130


class RoadmapError(Exception):
    """The root of all errors that the command line prints instead of a traceback."""

    exit_code: ClassVar[ExitCode] = ExitCode.FILE_IS_WRONG

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text

    def message(self, language: Language) -> str:
        """Return what is wrong and what to do, as one or more lines in `language`."""
        return self.text.to(language)


class UsageError(RoadmapError):
    """The command line asks for something that does not exist or cannot be combined."""

    exit_code = ExitCode.USAGE


class AnswerIsNo(RoadmapError):
    """The question was understood and the answer is no: a hand-edited plan is not overwritten, a check found
    something.
    """

    exit_code = ExitCode.ANSWER_IS_NO


class EnvironmentRefused(RoadmapError):
    """The operating system or the installation did not allow it: permission, disk, a missing extra."""

    exit_code = ExitCode.ENVIRONMENT_REFUSED


class Fault(NamedTuple):
    """One thing that is wrong in one file, or that reads badly: then it is a warning.

    `file` is the path as the user would type it, `path` the TOML keys down to the place, `line` and `column` count
    from 1 and are None where the file as a whole is meant; `excerpt` is that line, `hint` the nearest valid choice.
    `code` is stable ("E104"; messages/faults.py, messages/codes.py); its letter says how much it matters.
    """

    file: str
    path: tuple[str | int, ...]
    code: str
    text: Text
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None
    hint: Text | None = None

    @property
    def is_warning(self) -> bool:
        """True for what a check says but does not fail for."""
        return self.code.startswith("W")

    def where(self) -> str:
        """Return `file:line:column`, as editors and CI make clickable."""
        return self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"


def reason_of(error: Exception) -> Text:
    """Return why the system refused something, as far as that is known in words of ours; else in its own."""
    from roadmap.messages.faults import SYSTEM

    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return SYSTEM.get(getattr(error, "errno", None) or 0, same(words))


class FileFaults(RoadmapError):
    """One or more files say something wrong; all of it at once, in order of file and line."""

    exit_code = ExitCode.FILE_IS_WRONG

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(Text("", "; ".join(f"{fault.where()}: {fault.code} {fault.text.en}" for fault in faults)))
        self.faults = faults

    def message(self, language: Language) -> str:
        """Return all faults with place, line and hint, and their number."""
        from roadmap.messages.faults import describe

        return describe(self.faults, language, refused=True)
