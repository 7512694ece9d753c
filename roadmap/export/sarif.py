"""What a check found as SARIF 2.1.0, which code hosts show beside the lines of a change.

Static Analysis Results Interchange Format 2.1.0 plus Errata 01, OASIS Standard, 2023:
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from roadmap import __version__
from roadmap.errors import Fault
from roadmap.messages.codes import CODES
from roadmap.messages.faults import printable
from roadmap.messages.text import Language

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def to_sarif(found: Sequence[Fault], language: Language) -> str:
    """Return one run with a result for each of `found`, in their order, and the rules that they name, in `language`;
    with a final newline.

    Columns count letters, as the lines of the files that are read do; a file's path is as it was given.
    """
    rules = list(dict.fromkeys(sorted(fault.code for fault in found)))
    run = {
        "tool": {
            "driver": {
                "name": "roadmap",
                "version": __version__,
                "rules": [_rule(code, language) for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": str(language),
        "results": [_result(fault, rules.index(fault.code), language) for fault in found],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, language: Language) -> dict[str, object]:
    """Return what is known of `code`; those of a file's form are explained by each result's own sentence."""
    known = CODES.get(code)
    rule: dict[str, object] = {"id": code, "defaultConfiguration": {"level": _level(code)}}
    if known is not None:
        rule["name"] = known.name
        rule["shortDescription"] = {"text": known.says.to(language)}
        rule["help"] = {"text": known.do.to(language)}
    return rule


def _level(code: str) -> str:
    return "warning" if code.startswith("W") else "error"


def _result(fault: Fault, rule: int, language: Language) -> dict[str, object]:
    hint = f" ({fault.hint.to(language)})" if fault.hint else ""
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(fault.file)}}
    if fault.line is not None:
        column = {} if fault.column is None else {"startColumn": fault.column}
        place["region"] = {"startLine": fault.line, **column}
    return {
        "ruleId": fault.code,
        "ruleIndex": rule,
        "level": _level(fault.code),
        "message": {"text": printable(f"{fault.text.to(language)}{hint}")},
        "locations": [{"physicalLocation": place}],
    }


def _uri(file: str) -> str:
    """Return a file's path as a URI reference: relative as it was given, with `file:` where it is absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
