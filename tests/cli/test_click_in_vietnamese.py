"""click's own sentences: all are translated, with the same placeholders, and the compiled file is fresh."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from roadmap.messages import click_vi

if TYPE_CHECKING:
    from tests.cli.conftest import Run

FOR_PROGRAMMERS = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
}


def _calls() -> Iterator[tuple[str, list[str]]]:
    for file in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                literals = [each.value for each in node.args if isinstance(each, ast.Constant)]
                yield node.func.id, [each for each in literals if isinstance(each, str)]


def test_every_sentence_that_a_user_can_see_is_translated() -> None:
    single = {texts[0] for name, texts in _calls() if name == "_" and texts}
    counted = {(texts[0], texts[1]) for name, texts in _calls() if name == "ngettext"}
    assert single - set(click_vi.SENTENCES) == FOR_PROGRAMMERS
    assert counted == set(click_vi.COUNTED)


@pytest.mark.parametrize(("original", "words"), click_vi.SENTENCES.items())
def test_a_translation_asks_for_no_placeholder_that_click_does_not_fill(original: str, words: str) -> None:
    fields = re.compile(r"{(\w+)[^}]*}|%\((\w+)\)s")
    assert set(fields.findall(words)) <= set(fields.findall(original))


@pytest.mark.parametrize(("originals", "words"), click_vi.COUNTED.items())
def test_a_counted_translation_asks_for_placeholders_of_the_plural_only(originals: tuple[str, str], words: str) -> None:
    fields = re.compile(r"{(\w+)[^}]*}")
    assert set(fields.findall(words)) <= set(fields.findall(originals[1]))


def test_the_compiled_file_is_what_the_table_compiles_to() -> None:
    assert click_vi.TARGET.read_bytes() == click_vi.compiled()


def test_compiling_writes_the_file_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click_vi, "TARGET", tmp_path / "vi" / "click.mo")
    assert click_vi.compile_file().read_bytes() == click_vi.compiled()


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (("shw",), "Lỗi: Không có lệnh 'shw'. Có phải 'show'?"),
        (("xyz",), "Lỗi: Không có lệnh 'xyz'."),
        (("show",), "Lỗi: Thiếu đối số 'PLAN'."),
        (("tasks", "--serch", "x"), "Lỗi: Không có tùy chọn '--serch'. Có phải '--search'?"),
        (("tasks", "--goal"), "Lỗi: Tùy chọn '--goal' cần 1 giá trị."),
        (("tasks", "a", "b"), "Lỗi: Thừa đối số (a b)"),
        (("tasks", "--width", "3"), "Lỗi: Giá trị không hợp lệ ở '--width': 3 nằm ngoài khoảng 40<=x<=400."),
        (("tasks", "--width", "x"), "Lỗi: Giá trị không hợp lệ ở '--width': 'x' không phải số hợp lệ."),
        (("completion",), "Lỗi: Thiếu đối số '{bash|zsh|fish|powershell}'. Chọn một trong:"),
    ],
)
def test_refusals_of_click_are_vietnamese_and_exit_2(run: Run, arguments: tuple[str, ...], refusal: str) -> None:
    result = run(*arguments, exits=2)
    assert refusal in result.stderr
    assert result.stdout == ""
