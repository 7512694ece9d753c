"""Which language to speak, and telling click to speak it too.

`--lang`, then `ROADMAP_LANG`, then the brief or plan at hand, then the system's locale when it is one of the two, then
Vietnamese.
"""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Mapping, Sequence

from roadmap import messages
from roadmap.messages.text import Language

OPTION = "--lang"
VARIABLE = "ROADMAP_LANG"
_LOCALE = f"{messages.__path__[0]}/locale"
_WINDOWS = {0x2A: Language.VI, 0x09: Language.EN}


def asked_for(arguments: Sequence[str], environment: Mapping[str, str]) -> Language | None:
    """Return the language that the user asks for on the command line (wherever it stands there) or by the variable.

    A language that is none of ours is passed over, so that its refusal is in the one that is spoken without it.
    """
    wanted = [environment.get(VARIABLE)]
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == OPTION and position + 1 < len(arguments):
            wanted.append(arguments[position + 1])
        elif argument.startswith(f"{OPTION}="):
            wanted.append(argument.removeprefix(f"{OPTION}="))
    return next((known for word in reversed(wanted) if (known := _known(word))), None)


def of_system(environment: Mapping[str, str]) -> Language | None:
    """Return the language of the system's locale when it is one of the two."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            return _known(locale.replace("-", "_").partition("_")[0].partition(".")[0])
    return _of_windows()


def speak(language: Language) -> None:
    """Let click's own sentences appear in `language`: gettext looks for them by the variable LANGUAGE."""
    gettext.bindtextdomain("click", _LOCALE)
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = language


def _known(word: str | None) -> Language | None:
    return next((language for language in Language if language == (word or "").lower()), None)


def _of_windows() -> Language | None:
    if sys.platform != "win32":
        return None
    import ctypes

    return _WINDOWS.get(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF)
