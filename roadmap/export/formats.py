"""The formats that a view can be written in."""

from __future__ import annotations

import enum
from typing import assert_never

from roadmap.render.blocks import View


class Format(enum.StrEnum):
    """What a file may be; text for a terminal is not one of them, since it needs to know the terminal."""

    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"
    JSON = "json"


def export(view: View, to: Format | str) -> bytes:
    """Return `view` as the bytes of a file; a `to` that is no format raises `ValueError`."""
    format_ = Format(to)
    match format_:
        case Format.MARKDOWN:
            from roadmap.export.markdown import to_markdown

            return to_markdown(view).encode()
        case Format.CSV:
            from roadmap.export.csv import to_csv

            return to_csv(view)
        case Format.HTML:
            from roadmap.export.html import to_html

            return to_html(view).encode()
        case Format.JSON:
            from roadmap.export.json import to_json

            return to_json(view).encode()
    assert_never(format_)
