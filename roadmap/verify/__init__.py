"""Whether a plan file obeys its own rules, from its content alone: shares no code with what makes plans.

A plan that does not fit but says so is correct; a miss that is not listed, and a listed one that is none, are not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping

from roadmap.messages import verifying
from roadmap.verify import coverage, dates, figures, record, resources, shape, targets, wishes
from roadmap.verify.reading import Document
from roadmap.verify.violation import Violation

RULES: tuple[Callable[[Document], Iterator[Violation]], ...] = (
    dates.stages,
    dates.moments,
    dates.spans,
    dates.recurring,
    dates.order,
    dates.dependencies,
    dates.waits_for_no_date,
    dates.starts,
    dates.latest,
    record.progress,
    record.recorded_progress,
    record.floats,
    record.chain,
    resources.limits,
    wishes.pins,
    wishes.deadlines,
    wishes.horizon,
    wishes.no_date,
    wishes.external,
    wishes.levels,
    wishes.exclusions,
    wishes.soft,
    figures.cost,
    figures.counts,
    figures.fits,
    figures.end,
    figures.need,
    figures.budget,
    figures.phase_spans,
    figures.phase_numbers,
    figures.phase_figures,
    coverage.coverage,
    targets.targets,
)


def verify(document: Mapping[str, object]) -> tuple[Violation, ...]:
    """Return what is wrong in `document`, the nested tables of a plan file; empty when it is correct.

    Content of the wrong shape is a violation like any other, and then only the digest is checked beside it. The order
    is that of the rules, and within a rule that of the file.
    """
    return (*verify_content(document), *_check_digest(document))


def verify_content(document: Mapping[str, object]) -> tuple[Violation, ...]:
    """Return what is wrong in `document` but for its digest, as `verify` does: for values that no file held yet, whose
    digest was made of them just now.
    """
    reading, faults = shape.read(document)
    return faults or tuple(violation for rule in RULES for violation in rule(reading))


def digest(document: Mapping[str, object]) -> str:
    """Return the digest of a plan file's content, in hexadecimal: SHA-256 of its canonical JSON without `digest`."""
    content = {key: document[key] for key in document if key != "digest"}
    words = json.dumps(content, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(words.encode("ascii")).hexdigest()


def _check_digest(document: Mapping[str, object]) -> Iterator[Violation]:
    computed = digest(document)
    stands = document.get("digest")
    if isinstance(stands, str) and stands != computed:
        yield Violation("digest", "digest", verifying.DIGEST.fill(stands=stands, computed=computed))


__all__ = ["Violation", "digest", "verify", "verify_content"]
