"""What the mutation command draws; that it draws right is seen by running it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants import mutants_of
from tests.mutation import ROOT, all_mutants, explained, key_of


def changes(source: str) -> list[str]:
    return [mutant.applied(source.encode()).decode() for mutant in mutants_of("a.py", source.encode())]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["pass", "(a <= b)"]),
        ("x = a == b", ["x = (a != b)"]),
        ("x = a < b <= c", ["x = (a <= b <= c)", "x = (a < b < c)"]),
        ("x = (a + b) * c", ["x = ((a + b) // c)", "x = ((a - b)) * c"]),
        ("x = a and b", ["x = (a or b)"]),
        ("x = not a", ["x = (a)"]),
        ("x = -a", ["x = (a)"]),
        ("x = f[7]", ["x = f[(8)]", "x = f[(6)]"]),
        ("x = f(on=True)", ["x = f(on=(False))"]),
        ("x = min(a)", ["x = (max(a))"]),
        ("x = a if b else c", ["x = a if (not (b)) else c"]),
        ("x = [a for a in b if a]", ["x = [a for a in b if (not (a))]"]),
        ("if a: x = b", ["if (not (a)): x = b"]),
        ("x += a", ["pass", "x -= a"]),
        ("x[a] = b", ["pass"]),
        ("x = 'đề án', a < b", ["x = 'đề án', (a <= b)"]),
        ("def f(): return a", ["def f(): return None"]),
        ("for a in b: continue", ["for a in b: break"]),
    ],
)
def test_each_operator_changes_one_place(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "x = a",
        "'text'",
        "def f(a: int | str) -> Literal[1]: 'text'",
        "@dataclass(frozen=True)\nclass A: a: Literal[1]",
        "assert a < 1",
        "x = f'{a + 1}'",
        "x = zip(a, b, strict=True)",
        "if TYPE_CHECKING: a = 1",
        "def f(): return None",
    ],
)
def test_what_makes_no_difference_to_a_run_is_left_alone(source: str) -> None:
    assert changes(source) == []


def test_every_change_of_the_engine_is_python_and_has_a_name_of_its_own() -> None:
    mutants = all_mutants()
    for file in {mutant.file for mutant in mutants}:
        source = Path(ROOT, file).read_bytes()
        for mutant in [mutant for mutant in mutants if mutant.file == file][::10]:
            ast.parse(mutant.applied(source))
    assert len({key_of(mutant) for mutant in mutants}) == len(mutants) > 500


def test_every_explanation_fits_a_change_and_gives_a_reason() -> None:
    reasons = explained()
    assert reasons.keys() <= {key_of(mutant) for mutant in all_mutants()}
    assert all(len(reason.split()) > 2 for reason in reasons.values())
