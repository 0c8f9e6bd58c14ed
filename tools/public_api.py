"""Record the public face of the library: ``python tools/public_api.py``.

Writes ``tests/golden/public_api.txt``: the public names, their signatures, the fields of records,
controlled words, errors with their bases, commands with their options. A test compares it, so that
no change goes unnoticed; `docs/reference/compatibility.md` says which changes a version may bring.
"""

import ast
import inspect
import sys
import textwrap
import tomllib
from argparse import Action
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any, Literal, get_args, get_origin

import jac_history as jac
from jac_history._cli.arguments import parser_of
from jac_history._cli.program import COMMANDS, load_command
from jac_history._records.register import CLASSES
from jac_history._tables import columns_of
from made_files import ROOT

TARGET = ROOT / "tests" / "golden" / "public_api.txt"
TITLE = "# What users may rely on. Recorded by tools/public_api.py; do not edit.\n"
DATA = {"__version__", "DATA_VERSION"}
NAMES: list[str] = vars(jac)["__all__"]  # type checkers see the names themselves
INNER = {"Dataset.__init__", "EDTFDate.__init__", "Records.__init__"}
"""How these are made from within; users have other ways."""


def main() -> int:
    """Write the file."""
    TARGET.write_text(recorded(), encoding="utf-8")
    return 0


def recorded() -> str:
    """Return the public face as text, a line for each thing that can change."""
    values = {name: getattr(jac, name) for name in NAMES if name not in DATA}
    parts = [
        ("Constants", [f"{name}: str" for name in sorted(DATA)]),
        ("Functions", _each(values, inspect.isroutine, _function)),
        ("Classes", _each(values, inspect.isclass, _class)),
        ("Words and types", _each(values, get_origin, _type)),
        ("Columns of tables", [line for cls in CLASSES.values() for line in _columns(cls)]),
        ("Commands", [line for name in COMMANDS for line in _command(name)]),
        ("Extras", [", ".join(sorted(_project()["optional-dependencies"]))]),
    ]
    return TITLE + "".join(f"\n## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in parts)


def _each(
    values: dict[str, Any],
    wanted: Callable[[Any], Any],
    describe: Callable[[str, Any], Iterator[str]],
) -> list[str]:
    chosen = [(name, value) for name, value in sorted(values.items()) if wanted(value)]
    return [line for name, value in chosen for line in describe(name, value)]


def _type(name: str, value: object) -> Iterator[str]:
    words = [repr(one) if get_origin(value) is Literal else one.__name__ for one in get_args(value)]
    yield f"{name} = {' | '.join(words)}"


def _columns(cls: type[jac.Record]) -> Iterator[str]:
    yield cls.record_type
    yield from (f"    {column.name}: {column.type}" for column in columns_of(cls))


def _project() -> Any:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _function(name: str, value: Any) -> Iterator[str]:
    yield f"{name}{_signature(_source(value), _names(value))}"


def _class(name: str, value: type) -> Iterator[str]:
    bases = dict.fromkeys(one.__name__ for one in _known_bases(value))
    yield f"{name}({', '.join(bases)})" if bases else name
    members = _members(value)
    fields = [member for member, text in members.items() if text.startswith(f"{member}:")]
    for member in fields + sorted(members.keys() - {*fields}):
        same = value is jac.Dataset and inspect.isroutine(getattr(jac, member, None))
        yield f"    {member}: as the function" if same else f"    {members[member]}"


def _known_bases(cls: type) -> Iterator[type]:
    """Yield the bases of a class, in the place of one that is not public its own."""
    for base in cls.__bases__:
        if base is not object:
            yield from (base,) if _is_known(base) else _known_bases(base)


def _is_known(cls: type) -> bool:
    return cls.__name__ in NAMES or not cls.__module__.startswith("jac_history")


def _members(cls: type) -> dict[str, str]:
    """Return the public members of a class and of its bases here, the class's own last."""
    found: dict[str, str] = {}
    for one in reversed(cls.__mro__):
        if one.__module__.startswith("jac_history"):
            for node in _source(one).body:
                found |= _member(node, _names(one))
    return {name: found[name] for name in found if f"{cls.__name__}.{name}" not in INNER}


def _member(node: ast.stmt, names: Mapping[str, Any]) -> dict[str, str]:
    match node:
        case ast.AnnAssign(target=ast.Name(id=name)):
            text = f"{name}: {_annotation(node.annotation)}{_default(node.value)}"
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            text = f"{name} = {ast.unparse(value)}"
        case ast.FunctionDef(name=name):
            decorators = {ast.unparse(one) for one in node.decorator_list}
            kind = next(iter(sorted(decorators & {"property", "staticmethod"})), "def")
            arguments = _signature(node, names)
            text = f"property {name}{arguments[2:]}" if kind == "property" else ""
            text = text or f"{kind} {name}{arguments}"
            if "overload" in decorators:
                return {f"{name} {text}": text}
        case _:
            return {}
    is_public = not name.startswith("_") or name in {"__init__", "__add__", "__arrow_c_stream__"}
    return {name: text} if is_public else {}


def _default(value: ast.expr | None) -> str:
    """Return the default of a field; validators and the like are left out."""
    if isinstance(value, ast.Call):
        value = next((one.value for one in value.keywords if one.arg == "default"), None)
    return "" if value is None else f" = {ast.unparse(value)}"


def _signature(node: Any, names: Mapping[str, Any]) -> str:
    """Return arguments and result of a function as its source has them, constants by value."""
    arguments = node.args
    for listed in (arguments.posonlyargs, arguments.args):
        del listed[: bool(listed) and listed[0].arg in {"self", "cls"}]
    arguments.defaults = [_valued(one, names) for one in arguments.defaults]
    arguments.kw_defaults = [one and _valued(one, names) for one in arguments.kw_defaults]
    listed = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    for one in (*listed, arguments.vararg, arguments.kwarg):
        if one is not None and one.annotation is not None:
            one.annotation = ast.Name(_annotation(one.annotation))
    result = "" if node.returns is None else f" -> {_annotation(node.returns)}"
    return f"({ast.unparse(arguments)}){result}"


def _valued(node: ast.expr, names: Mapping[str, Any]) -> ast.expr:
    return ast.Constant(names[node.id]) if isinstance(node, ast.Name) else node


def _names(value: Any) -> Mapping[str, Any]:
    """Return the names that the definition of a function or a class can use."""
    return vars(_definition(value)[0]) if inspect.isclass(value) else value.__globals__


def _annotation(node: ast.expr) -> str:
    """Return an annotation without quotes, its public names as they are called."""
    return ast.unparse(_Unquoted().visit(node))


class _Unquoted(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        unquoted: ast.expr = self.visit(ast.parse(node.value, mode="eval").body)
        return unquoted

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        is_plain = isinstance(node.value, ast.Name) and node.value.id in {"jac", "pathlib"}
        return ast.Name(node.attr) if is_plain else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        is_words = isinstance(node.value, ast.Name) and node.value.id == "Literal"
        return node if is_words else self.generic_visit(node)


def _source(value: Any) -> Any:
    """Return the definition of a function or a class."""
    if inspect.isclass(value):
        return _definition(value)[1]
    return ast.parse(textwrap.dedent(inspect.getsource(value))).body[0]


def _definition(cls: Any) -> tuple[ModuleType, ast.ClassDef]:
    """Return the module that defines a class, and the definition.

    A public class calls the package its home, so that it has to be looked for.
    """
    for module in _modules(cls):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.ClassDef) and node.name == cls.__name__:
                return module, node
    raise LookupError(cls)


def _modules(cls: type) -> Iterator[ModuleType]:
    for name, module in sorted(sys.modules.items()):
        if name.startswith("jac_history.") and vars(module).get(cls.__name__) is cls:
            yield module


def _command(name: str) -> Iterator[str]:
    yield f"jac-history {name}"
    for action in parser_of(name, load_command(name))._actions:  # noqa: SLF001 - argparse shows them no other way
        yield f"    {_option(action)}"


def _option(action: Action) -> str:
    name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
    value = f" {action.metavar}" if action.option_strings and action.metavar else ""
    many = f" (nargs {action.nargs})" if action.nargs not in {None, 0} else ""
    required = " (required)" if action.required and action.option_strings else ""
    default = "" if action.default in {None, False, "==SUPPRESS=="} else f" = {action.default}"
    return f"{name}{value}{many}{required}{default}"


if __name__ == "__main__":
    sys.exit(main())
