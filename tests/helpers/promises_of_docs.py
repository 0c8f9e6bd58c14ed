"""The sentences of the documentation, and those of them that promise something."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
MADE = "<!-- Made by"
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "SECURITY.md")),
        *(
            page
            for folder in ("how-to", "explanation", "reference", "tutorial")
            for page in (ROOT / "docs" / folder).glob("*.md")
        ),
        *(ROOT / "docs" / name for name in ("index.md", "explorer.md")),
    ]
)
WORDS = re.compile(
    r"\b(never|always|exactly|nothing else|nothing is|nobody|byte for byte|for ever"
    r"|whole or not at all|at once|any name|any of its names|whatever|no network|without a network"
    r"|not a guess|each once|the same object|none is made up|cannot|only replaced"
    r"|no script|is refused|are refused|never only the first)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something holds in every case."""

FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1 *$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*|#:]|[0-9]+\.) ?)|(?<=[.!?:;])\s+(?=[A-Z*`{\[(\"])")


class Sentence(NamedTuple):
    """A sentence.

    Attributes:
        page: The file that it stands in, from the root of the project, or a public name.
        text: Its text in one line.
    """

    page: str
    text: str


def one_line(text: str) -> str:
    """Return a text with a single blank wherever it has some."""
    return " ".join(text.split())


def prose_of(path: Path) -> str:
    """Return what a page says in words; nothing where a program wrote it."""
    text = path.read_text(encoding="utf-8")
    return "" if text.startswith(MADE) else COMMENT.sub("", FENCE.sub("\n\n", text))


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each in one line."""
    parts = (one_line(part or "") for part in BREAK.split(text))
    return (part for part in parts if part)


def promises() -> list[Sentence]:
    """Return the sentences of all pages that hold a word of promise."""
    return [
        Sentence(path.relative_to(ROOT).as_posix(), text)
        for path in PAGES
        for text in sentences_of(prose_of(path))
        if WORDS.search(text)
    ]


def docstrings(package: ModuleType) -> list[Sentence]:
    """Return the sentences of the docstrings of public names that hold a word of promise."""
    return [
        Sentence(name, text)
        for name, holder in sorted(_holders(package).items())
        for text in sentences_of((inspect.getdoc(holder) or "").partition("\n>>> ")[0])
        if WORDS.search(text)
    ]


def _holders(package: ModuleType) -> dict[str, object]:
    """Return public classes, functions and methods by their names."""
    public = {name: getattr(package, name) for name in package.__all__}
    ours = {name: one for name, one in public.items() if getattr(one, "__doc__", None)}
    methods = {
        f"{name}.{member}": value
        for name, one in ours.items()
        if isinstance(one, type)
        for member, value in vars(one).items()
        if not member.startswith("_") and isinstance(getattr(value, "__doc__", None), str)
    }
    return {**ours, **methods}
