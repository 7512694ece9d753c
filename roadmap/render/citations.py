"""Sources of the catalogue as screens cite them, law before everything else."""

from __future__ import annotations

from collections.abc import Iterable

from roadmap.messages import lookups as say
from roadmap.messages.text import Language
from roadmap.messages.why import CITED, GRADES
from roadmap.model import Catalogue, Source
from roadmap.plan.document import PlanSource
from roadmap.render.blocks import Field, told
from roadmap.render.names import source_name


def named(source: Source, language: Language) -> str:
    """Return a source by kind and number, or by its title."""
    return source_name(PlanSource(source.id, source.title, source.kind, source.grade, source.number), language)


def cited(source: Source, language: Language) -> str:
    """Return a source with its grade."""
    return CITED.fill(source=named(source, language), grade=GRADES[source.grade]).to(language)


def grounds(catalogue: Catalogue, identifiers: Iterable[str], language: Language) -> tuple[Field, ...]:
    """Return the fields for law and for all else, each source with its title and its grade."""
    sources = [catalogue.sources[identifier] for identifier in identifiers if identifier in catalogue.sources]
    laws = [_line(source, language) for source in sources if source.is_law]
    others = [_line(source, language) for source in sources if not source.is_law]
    return told(say.GROUNDS.to(language), *laws), told(say.REFERENCES.to(language), *others)


def _line(source: Source, language: Language) -> str:
    name, title = named(source, language), source.title.to(language)
    grade = GRADES[source.grade].to(language)
    if title in name or not source.number:
        return f"{name} ({grade})"
    return f"{name}: {title} ({grade})"
