"""`roadmap risk`: what may come of a plan, made again with its estimates drawn at random."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from roadmap import planfile
from roadmap.app import (
    PLAN_NAME,
    Watch,
    brief_path,
    load_brief,
    made_from,
    overlays_of,
    read_catalogue,
    read_plan,
    uninterrupted,
)
from roadmap.messages import risk as say_risk
from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan

if TYPE_CHECKING:
    from roadmap.plan.risk import Risk


def assess(
    path: Path,
    overlays: Sequence[Path],
    runs: int,
    seed: int,
    tick: Callable[[int], None] = lambda _: None,
    watch: Watch = lambda _: None,
) -> Risk:
    """Return what may come of the plan at `path`: a plan file, its folder, or a brief.

    A plan file holds likely figures alone, so the plan is made again from the brief in it and the present catalogue;
    `watch` is told how many percent of a search for it are spent, `tick` how many runs are done.
    """
    from roadmap.plan.risk import assess as simulate

    made, brief, catalogue, remark = _made_again(path, overlays, watch)
    return simulate(made, brief, catalogue, runs, seed, tick)._replace(remark=remark)


def _made_again(path: Path, overlays: Sequence[Path], watch: Watch) -> tuple[Plan, Brief, Catalogue, Text | None]:
    """Return the plan at `path` as it is made now, and in what that differs from its file."""
    from roadmap.brief import read_brief
    from roadmap.tomlfile import TomlFile, read

    at = path / PLAN_NAME if (path / PLAN_NAME).is_file() else brief_path(path)
    file = read(at, str(at))
    if "digest" not in file.data:
        brief, catalogue, file = load_brief(at, overlays)
        return uninterrupted(lambda: made_from(brief, catalogue, file, watch)), brief, catalogue, None
    old = read_plan(at)
    catalogue = read_catalogue(overlays_of(at, overlays))
    brief = read_brief(TomlFile(file.name, "", old.brief), catalogue)  # its keys stand elsewhere in this file
    # a brief never says what was assumed for it where there was none
    brief = brief._replace(start_assumed=old.start_assumed, locality_assumed=old.locality_assumed)
    made = uninterrupted(lambda: make_plan(catalogue, brief, watch))
    if old.catalogue_digest != catalogue.digest:
        versions = {"old": old.catalogue_version, "new": catalogue.version}
        return made, brief, catalogue, say_risk.OTHER_CATALOGUE.fill(**versions)
    same = old.digest == planfile.plain(made)["digest"]
    return made, brief, catalogue, None if same else say_risk.OTHER_PLAN
