"""`roadmap schema`: the JSON Schemas of files, for the shipped catalogue or for one plan's, printed or kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from roadmap import __version__
from roadmap.app import brief_path, overlays_of, read_catalogue
from roadmap.app.atomically import write_atomically
from roadmap.app.locking import locked
from roadmap.briefwriting import KEPT_SCHEMAS
from roadmap.messages.text import Text, same
from roadmap.model import Catalogue
from roadmap.planfile import schema_beside
from roadmap.schemafile import FILES, Titles, json_schema, titles_of
from roadmap.tomlfile import TomlFile, read

_OF_A_PLAN = ("brief", "plan")
_HEAD = 400
"""Within so many letters a kept schema says what it was made from."""


def schema(name: str, plan: Path | None = None, overlays: Sequence[Path] = ()) -> str:
    """Return the schema of the files called `name`, with the own ids of the plan in the folder `plan`, if any."""
    return _text(name, _titles(plan, overlays))


def write_schemas(folder: Path, plan: Path | None = None, overlays: Sequence[Path] = ()) -> int:
    """Write all schemas into `folder`, which is made where it is not there; return how many there are."""
    titles = _titles(plan, overlays)
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        _write(folder / f"{name}.json", _text(name, titles))
    return len(FILES)


def keep_schemas(brief: Path, file: TomlFile, catalogue: Catalogue) -> None:
    """Write the schemas that the first line of a brief names beside it, unless they stand there as they are today."""
    if schema_beside(file.text) != f"{KEPT_SCHEMAS}/plan.json":
        return
    titles = {**titles_of(catalogue), **_own(file.data, titles_of(catalogue))}
    made_from = _made_from(titles)
    folder = brief.parent / KEPT_SCHEMAS
    kept = folder / "brief.json"
    if kept.is_file() and made_from in kept.read_text(encoding="utf-8", errors="replace")[:_HEAD]:
        return
    with locked(brief.parent):
        folder.mkdir(exist_ok=True)
        for name in reversed(_OF_A_PLAN):  # the brief's last: it says that all are there
            _write(folder / f"{name}.json", _text(name, titles))


def _titles(plan: Path | None, overlays: Sequence[Path]) -> Titles:
    if plan is None:
        return titles_of(read_catalogue(overlays))
    at = brief_path(plan)
    titles = titles_of(read_catalogue(overlays_of(at, overlays)))
    return {**titles, **_own(read(at, str(at)).data, titles)}


def _own(brief: Mapping[str, object], titles: Titles) -> Titles:
    """Return `titles` of tasks with those that a brief adds itself."""
    found = brief.get("task")
    own = {name: _title(each) for name, each in found.items()} if isinstance(found, Mapping) else {}
    tasks = {**titles["task"], **own}
    return {"task": tasks, "soft": tasks}


def _title(table: object) -> Text:
    title = table.get("title") if isinstance(table, Mapping) else None
    if isinstance(title, Mapping):
        return Text(str(title.get("vi", "")), str(title.get("en", "")))
    return same(str(title or ""))


def _text(name: str, titles: Titles) -> str:
    schema_ = json_schema(name, titles)
    head = {"$schema": schema_.pop("$schema"), "$comment": f"roadmap {__version__}, {_made_from(titles)}"}
    return json.dumps({**head, **schema_}, ensure_ascii=False, indent=1) + "\n"


def _made_from(titles: Titles) -> str:
    """Return what changes whenever an id or a title does, or the program."""
    plain = {kind: {name: list(title) for name, title in each.items()} for kind, each in titles.items()}
    content = json.dumps([__version__, plain], sort_keys=True)
    return f"ids {hashlib.sha256(content.encode()).hexdigest()[:16]}"


def _write(path: Path, text: str) -> None:
    if not path.is_file() or path.read_bytes() != text.encode():
        write_atomically(path, text)


__all__ = ["keep_schemas", "schema", "write_schemas"]
