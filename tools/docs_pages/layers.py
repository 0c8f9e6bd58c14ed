"""The layers of the code as a picture, drawn from the contract in ``pyproject.toml``."""

import ast
import re
import tomllib
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STYLE = """
.layers{margin:1rem 0;padding:0;max-width:42rem}
.layers ol{list-style:none;margin:0;padding:0;display:grid;gap:.35rem}
.layers li{display:flex;flex-wrap:wrap;gap:.35rem;margin:0}
.layers div{flex:1 1 10rem;border:1px solid var(--color-foreground-border);border-radius:.3rem;
padding:.35rem .6rem;background:var(--color-background-secondary);line-height:1.35}
.layers b{color:var(--color-brand-content);font-family:var(--font-stack--monospace)}
.layers span{display:block;font-size:.85em}
.layers figcaption{margin-top:.5rem;font-size:.9em}
""".replace("\n", "")
CAPTION = "Each layer may import those below it, and neither those above nor those beside it."


def layers_html() -> str:
    """Return the layers, one a row, the highest first, as HTML that fits any width."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (contract,) = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    rows = "".join(f"<li>{''.join(map(_box, row.split(' | ')))}</li>" for row in contract["layers"])
    return (
        f'<figure class="layers"><style>{STYLE}</style><ol>{rows}</ol>'
        f"<figcaption>{CAPTION}</figcaption></figure>"
    )


def _box(module: str) -> str:
    name = module.rpartition(".")[2].strip("_")
    return f"<div><b>{escape(name)}</b><span>{escape(_said(module))}</span></div>"


def _said(module: str) -> str:
    """Return the first sentence of what a module says of itself, without marks of code."""
    path = ROOT.joinpath("src", *module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    first = re.split(r"(?<=\.)\s", docstring, maxsplit=1)[0]
    return " ".join(first.replace("`", "").rstrip(".").split())
