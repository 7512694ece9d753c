"""One-place changes of a module's source, as the mutation command draws them: which exist, and the text after one.

Operators: comparisons (`<` and `<=`, `==` and `!=`, `in` and `not in`, …), arithmetic, `and` and `or`, conditions
negated, `not` and `-` dropped, integers one up and one down, `True` and `False`, `min` and `max`, `any` and `all`,
`return None`, `break` and `continue`, and statements left out: calls, yields, raises, augmented assignments, and
assignments to an entry or an attribute. Left alone: annotations, decorators, docstrings and other text, f-strings,
`assert`, `zip`'s `strict`, and what only a type checker reads.
"""

from __future__ import annotations

import ast
import itertools
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

_COMPARISONS: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
}
_ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_ARITHMETIC: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.FloorDiv(),
    ast.FloorDiv: ast.Mult(),
    ast.Mod: ast.FloorDiv(),
    ast.BitOr: ast.BitAnd(),
    ast.BitAnd: ast.BitOr(),
}
_TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """One change: the bytes from `start` to `stop` of `file` become `text`."""

    file: str  # from the checkout's root, with slashes
    line: int
    start: int
    stop: int
    text: str
    within: str  # the class and function; with the next two, what an explanation is found by
    source: str  # the changed line without its indentation
    change: str  # `a < b → a <= b`; a second one like it on the same line has ` (2)` behind it
    lines: tuple[int, ...]  # of the statement up to the change: a test that runs none of them cannot see it

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.within}: {self.change}"

    def applied(self, source: bytes) -> bytes:
        """Return `source`, the content of `file`, with the change."""
        return source[: self.start] + self.text.encode() + source[self.stop :]


class _Change(NamedTuple):
    node: ast.stmt | ast.expr
    statement: ast.stmt
    text: str


def mutants_of(file: str, source: bytes) -> list[Mutant]:
    """Return every change of `source`, in the order of their places."""
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    offsets = [0, *itertools.accumulate(len(line) for line in lines)]
    names = dict(_names(tree, ""))
    found: dict[tuple[int, int, str], Mutant] = {}
    seen: Counter[tuple[str, str, str]] = Counter()
    for node, statement, text in sorted(_changes(tree), key=lambda each: (each.node.lineno, each.node.col_offset)):
        start = offsets[node.lineno - 1] + node.col_offset
        stop = offsets[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        if (start, stop, text) in found:
            continue
        within, shown = names.get(statement, "module"), lines[node.lineno - 1].decode().strip()
        change = f"{_short(ast.unparse(node))} → {_short(text)}"
        seen[within, shown, change] += 1
        if seen[within, shown, change] > 1:
            change += f" ({seen[within, shown, change]})"
        whole = text if isinstance(node, ast.stmt) else f"({text})"
        span = tuple(range(statement.lineno, (node.end_lineno or node.lineno) + 1))
        found[start, stop, text] = Mutant(file, node.lineno, start, stop, whole, within, shown, change, span)
    return list(found.values())


def _names(node: ast.AST, name: str) -> Iterator[tuple[ast.stmt, str]]:
    """Yield each statement with the dotted name of the class or function that it stands in or begins."""
    for child in ast.iter_child_nodes(node):
        inner = name
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            inner = f"{name}.{child.name}" if name else child.name
        if isinstance(child, ast.stmt):
            yield child, inner or "module"
        yield from _names(child, inner)


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 100 else f"{joined[:70]} … {joined[-25:]}"


def _changes(tree: ast.Module) -> Iterator[_Change]:
    for statement in tree.body:
        yield from _in_statement(statement)


def _in_statement(statement: ast.stmt) -> Iterator[_Change]:
    if _left_alone(statement):
        return
    for text in _instead(statement):
        yield _Change(statement, statement, text)
    if isinstance(statement, ast.If | ast.While):
        yield from (_Change(statement.test, statement, text) for text in _negated(statement.test))
    yield from _in_fields(statement, statement)


def _left_alone(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assert() | ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
    return False


def _in_fields(node: ast.AST, statement: ast.stmt) -> Iterator[_Change]:
    for name, value in ast.iter_fields(node):
        if name not in ("decorator_list", "annotation", "returns"):
            for part in value if isinstance(value, list) else [value]:
                yield from _in_part(part, statement)


def _in_part(part: object, statement: ast.stmt) -> Iterator[_Change]:
    """Walk a part of a statement: an expression, a further statement, or the handlers, cases and arguments between."""
    if isinstance(part, ast.stmt):
        yield from _in_statement(part)
    elif isinstance(part, ast.expr):
        yield from _in_expression(part, statement)
    elif isinstance(part, ast.AST) and not (isinstance(part, ast.keyword) and part.arg == "strict"):
        yield from _in_fields(part, statement)


def _in_expression(node: ast.expr, statement: ast.stmt) -> Iterator[_Change]:
    if isinstance(node, ast.JoinedStr):
        return
    for text in _variants(node):
        yield _Change(node, statement, text)
    for test in _tests(node):
        yield from (_Change(test, statement, text) for text in _negated(test))
    yield from _in_fields(node, statement)


def _tests(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.IfExp():
            return [node.test]
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return [test for each in node.generators for test in each.ifs]
    return []


def _negated(test: ast.expr) -> Iterator[str]:
    """Yield the negation of `test`, unless an operator of its own, changed, is that already."""
    match test:
        case ast.Compare(ops=[operator]) if not isinstance(operator, _ORDER):
            return
        case ast.UnaryOp(op=ast.Not()):
            return
    yield f"not ({ast.unparse(test)})"


def _instead(statement: ast.stmt) -> Iterator[str]:
    """Yield the statements that stand for `statement` in a mutant."""
    match statement:
        case ast.Return(value=ast.Constant(value=None | bool() | int()) | None):
            return  # a value that is changed itself, or none
        case ast.Return():
            yield "return None"
        case ast.Break():
            yield "continue"
        case ast.Continue():
            yield "break"
        case ast.Expr() | ast.Raise() | ast.Delete() | ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
            yield "pass"
        case ast.AugAssign():
            yield "pass"
            if other := _ARITHMETIC.get(type(statement.op)):
                yield ast.unparse(ast.AugAssign(statement.target, other, statement.value))


def _variants(node: ast.expr) -> Iterator[str]:
    """Yield the expressions that stand for `node`, itself changed and not its parts."""
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                ops = [*node.ops[:number], _COMPARISONS[type(operator)], *node.ops[number + 1 :]]
                yield ast.unparse(ast.Compare(node.left, ops, node.comparators))
        case ast.BinOp() if type(node.op) in _ARITHMETIC:
            yield ast.unparse(ast.BinOp(node.left, _ARITHMETIC[type(node.op)], node.right))
        case ast.BoolOp():
            yield ast.unparse(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield ast.unparse(node.operand)
        case ast.Constant(value=bool() as value):
            yield str(not value)
        case ast.Constant(value=int() as value):
            yield from (str(value + 1), str(value - 1))
        case ast.Call(func=ast.Name(id=name)) if name in _TWINS:
            yield ast.unparse(ast.Call(ast.Name(_TWINS[name]), node.args, node.keywords))
