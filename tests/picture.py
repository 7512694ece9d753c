"""The README's picture of the terminal: `python -m tests.picture` writes plans/ha-noi/overview.svg.

Drawn by rich from what the program prints, with fonts that a reader has; the SVG refers to nothing outside itself.
"""

from __future__ import annotations

import io
from pathlib import Path

from roadmap import app
from roadmap.messages.text import Language
from roadmap.render.overview import overview
from roadmap.render.terminal import Terminal, to_text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "plans" / "ha-noi" / "overview.svg"
WIDTH = 80


def picture() -> str:
    """Return the overview of Hà Nội's plan as SVG."""
    from rich._export_format import CONSOLE_SVG_FORMAT
    from rich.console import Console
    from rich.text import Text

    view = overview(app.read_plan(ROOT / "plans" / "ha-noi"), Language.VI, WIDTH, place="plans/ha-noi")
    shown = to_text(view, Terminal(WIDTH, unicode=True, colour=True))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi("$ roadmap plan plans/ha-noi\n" + shown))
    bare = CONSOLE_SVG_FORMAT
    while "@font-face" in bare:
        begin = bare.index("@font-face")
        bare = bare[:begin] + bare[bare.index("}}", begin) + 2 :].lstrip()
    bare = bare.replace("Fira Code", "ui-monospace, Consolas, Menlo")
    return console.export_svg(title="roadmap", code_format=bare, unique_id="roadmap")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
